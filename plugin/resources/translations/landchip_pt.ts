<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt">
<context>
    <name>Landchip</name>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bands by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;GPU (NVIDIA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Imagery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Land cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Python to build on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refit the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set Up Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Units of area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 : {} on A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt;99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GPU could be used here: it takes more room and is much faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chip is read from the first raster that covers it: the input first, then these in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new last layer is fitted to the {count} chips that you corrected and to what the model has kept of its own training, and saved as a model of its own. The model you have stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A raster with NLCD&apos;s codes: its shares within the chip are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set-up of the engine was broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {} chips are there already: only the map is written anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of QGIS is at it. Wait for it to finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area (polygons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas are counted squares of {size:g} m, each given whole to its most probable group. They are not adjusted for the model&apos;s errors, and have no confidence interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands, as red=1,green=2,blue=3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both EXTENT and AREA are given: leave one of them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CP&amp;U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS of the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: nothing half done was left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; no model was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chip grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips classified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips taken over from an earlier run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips unlike the training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips whose first two groups are closer than this are flagged, never hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips whose group is less probable are flagged, never hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips with a smaller share of imagery are left without a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips without data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Plugins &gt; Landchip &gt; Set Up the Engine, or run the algorithm landchip:setupengine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model file (ONNX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classified on {day} by {model} ({digest}), licence {license}. Imagery: {rasters}. Run {run}. Landchip {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify a Chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify a chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify land use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify the square under the mouse with a click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click places on the map to ask what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the chip first to compare it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud Optimized GeoTIFF with groups, confidence and probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: paste it into the bug report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct at least {} chips first: there is none yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct at least {} chips first: there is one so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cultivated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description (STAC Item)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance to the training data, in the unit of the map&apos;s column distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a rectangle over the imagery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw o&amp;n the Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the squares that a classification computes over a layer, an extent or polygons, with their column and row. The grid is anchored at the origin of the CRS, so that every image of a place shares it. Its CRS is the layer&apos;s own where one of its units is a metre on the ground, otherwise (degrees, feet, web mercator) the UTM zone of the area&apos;s centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each corrected chip was judged by a layer that had not seen it (cross-validation in {} parts). Chips that were corrected because they were wrong make the first figure look worse than the model is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: matched by the names and colours that the raster states, then by their order. Near infrared (nir) may be left out for a model that states that it can do without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the model that comes with Landchip. The word fast: the same in 8-bit integers, for CPUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the model&apos;s own threshold, in the unit of the map&apos;s column distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the model&apos;s own threshold. Uncertain chips are flagged, never hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: what the raster says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting {name}: {cols} x {rows} pixels of {gsd:g} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast (8 bits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished in {:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits a new model to {} corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits the last layer of a model anew to chips that you corrected, in seconds, and writes a new model file; the old one stays as it is. What the model knows of its training chips holds it where you corrected nothing. How much better it is on your corrections is told by cross-validation: each chip is judged by a layer that learnt neither from it nor from a chip that touches it. Correct chips of several classes, and confirm some that are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the engine (empty: as in the settings)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of wheels (empty: the packages are fetched)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further imagery, in order of precedence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further quads, in order of precedence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering what a bug report needs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoParquet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoParquet files (*.parquet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground sample distance, metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herbaceous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides one cell of the picture after the other and shows how much the answer changes without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far to trust this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the model is right is not stated here: see its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imagery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imagery of {dates}. Chips of {size:g} m, laid in {crs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing the packages and scoring a known chip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports the packages and scores a known chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installs the packages that Landchip computes with, in an environment of its own that touches neither QGIS nor other programs. Where it is ready nothing happens; what is broken, half built or outdated is repaired. The proxy and the certificates are those of QGIS and of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It covers {} of this chip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no Python environment, so Landchip leaves it alone. Choose another folder below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works, on {device}{note}. Landchip uses it from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep corrections in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land use (running)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land use of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land use — {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land use, a pixel per chip (COG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land use, fainter where unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landchip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landchip can classify imagery, on the {variant}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landchip computes in an engine of its own, which has to be set up once. Maps that are there can be opened without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landchip computes in an environment of its own, which has to be installed once. It takes a minute or two and touches neither QGIS nor other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landchip uses the packages of {python}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landchip&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landchip&apos;s own, faster on a CPU (8-bit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landchip, model {name} {version} ({license})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landchip: land use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer (its CRS and extent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer Properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer of polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lays a fixed grid of chips over the imagery, classifies each with the model, and writes one square per chip with calibrated probabilities. The layer opens with a style by group and a second one by confidence. Uncertain chips are dotted; chips unlike anything that the model was trained on, where it can tell them, are crossed. Both keep their class. A cancelled or broken run resumes where it stopped when it is started again with the same output. Layers that no file backs (XYZ, WMS, WCS) are exported at the model&apos;s ground sample distance first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least share of a chip with imagery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least share with imagery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a raster layer first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what mattered…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a page to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring how fast this machine is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model (empty: the default model)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model&apos;s digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More imagery and bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much faster; needs an NVIDIA card and its driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GPU can be used: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Python is named: choose one that has the engine&apos;s packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chips can be laid on {}: choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No corrections can be kept in {}: choose a folder where you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is named for the map: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No imagery here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No imagery is chosen: choose a raster layer on the page Map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No imagery is chosen: load a raster layer such as NAIP, and choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer of polygons is chosen: choose one, or another area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other raster covers this chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No polygon of {} is selected: select some, or take all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rectangle is drawn yet: press Draw on the Map, and drag one over the imagery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single part decides: whatever is hidden, {} stays as likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to classify: too little of this chip holds imagery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX models (*.onnx *.ONNX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the model&apos;s own typical training chips, {before} before and {after} after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {of} corrected chips, each judged without itself and its neighbours, {before} were right before, {after} after (95% interval of the share: {low:.2f} to {high:.2f}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {of} typical training chips {before} were right before and {after} are now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {device}, {rate:.1f} chips/s, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two holds no imagery here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One square of {size:g} m per chip, classified by {model} ({digest}) on {device}, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the chips that these polygons touch are computed; selected features only, if so chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the chips that this rectangle touches are computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {} of this chip holds imagery; the rest was left blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the attribute table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of the map&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening model and imagery…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or a Python that &amp;has the packages already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they are told by their names and colours, or by their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a land-use run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Repair to remove what is left of it and to set the engine up anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities of the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities of the groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities, and the change in points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple speaks against the answer, orange for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python to build on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python to build on (empty: that of QGIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python with the packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS can be used meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raster (CO&amp;G), a pixel per chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rather sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read about the model: classes, bands, accuracy, limits and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refit a model to corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refit the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from clicked chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAC Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAC Items (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Map As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these settings under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the new model is to be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says how many chips a classification would compute, for how many hectares, how long that takes on this machine (from a short self-benchmark) and how much disk it needs. Nothing is classified. A layer that no file backs (XYZ, WMS, WCS) is exported first, as for the classification itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selec&amp;ted features only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Up the &amp;Engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Up the En&amp;gine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Up the Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Up the Engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting the engine up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting the engine up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of each group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of land cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show land use, or how sure the model is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the Landchip panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what &amp;mattered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what a model states about itself: bands, ground sample distance, classes and groups, accuracy, calibration, data, limits and licence. The model is loaded and its golden chip verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of a chip, metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop Using &amp;It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What is done is kept: press Resume to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping; what is done is kept…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style of new maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on Classify a chip and click the map: the square under the mouse is classified, and you see here what it is, how sure the model is, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (GeoPar&amp;quet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last correction back (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested on places that it was not trained on, the model named the right group for {right:.0f} % of {chips} chips (95 % interval {low:.0f} to {high:.0f} %); other ground can be harder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GPU variant needs an NVIDIA card; auto takes it where there is a driver new enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python of your own is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python of your own is no longer used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python that it was made with is gone, as after an update of QGIS. Press Repair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area lies outside {}: choose another area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The click has no place on the layer: click on the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The click is outside {}: click on the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The correction is not saved in {}: {}. Try it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference is within what chance may do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is being set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is not set up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is not set up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is outdated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is ready: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is set up. Press Check to see how fast it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine runs with a Python of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine works: {rate} chips a second on {device}{note}; the known chip came out right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s folder holds something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment itself. Landchip finds one that lies elsewhere only if its settings say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {} is not there: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The imagery is much coarser than what the model learnt from, so fine detail is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The imagery to classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer corrections of the GeoPackage in which the panel keeps what you corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer is no file: it is exported first, and the plan comes after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has seen nothing like this chip ({times:.1f} times further off than it allows), so its answer is a guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has seen nothing like this chip, so its answer is a guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is less sure than it must be for an answer to count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is unsure of at least one of the two, so this may be no change at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model states none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next run replaces the map in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ended unexpectedly: see the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The squares as GeoParquet, for tools that read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s variable {} names it: change it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two rasters lie on different grids, so the squares are not quite the same ground.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an NVIDIA driver, so the GPU can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no engine to check yet: set it up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for a picture of {}: make room, and click again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chip is {kind} (key {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of Landchip needs other packages. Press Update to install them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns aerial imagery into a developed / cultivated / undeveloped map, one square per chip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain below confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain below margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain below this confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain below this margin over the second group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undeveloped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfamiliar beyond this distance to the training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlike the training beyond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlike the training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upd&amp;ate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &amp;This Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wetland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a bug report needs, without passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it really?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What setting it up again would install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the map is, how it was made, and its files, for catalogues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model states about itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {} corrections the figures are rough: correct more chips to know more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its strongest part, {group} would lose {points} points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {download} to fetch, {disk} on the disk, which has {free} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an .onnx file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in QGIS: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the raster says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {col}, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {}, row {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed in {ms} ms on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the map {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host:port, without a password: what is written here is kept as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host:port. A password is used this once and never kept; QGIS&apos;s own settings keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imagery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: the packages are fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as that of a conda environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that of the system, if any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one that QGIS runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those of the system and of QGIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} chips ({share:.1f} %) are unlike anything that the model was trained on, and crossed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {every} chips ({share:.1f} %) are uncertain and dotted: the model hesitates between groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} requests to {name} failed ({why}), and the ground they were for counts as having no data: check the connection and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second} are too close for the answer to count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: {chips} chips, {area}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} of {all} corrections left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} on {device}, {time}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be exported to {folder}: make room there, or choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} did not answer ({cause}): check the connection, or choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} did not answer ({why}): check the connection and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} gave no picture of the area{why}: check the connection, or choose another area or layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no file, and its {km2:,.0f} km² are too many to download at {gsd:g} m: choose an area of at most {most:,.0f} km².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {path}, and Landchip writes it as {suffix} only: end its name so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {version} learnt from {used} of {corrections} corrected chips ({labels}) in {seconds:.1f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {rate} chips/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} (version {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{python} is no file any more. Choose another one below, or let Landchip set the engine up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {of} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {of} right ({share}); {low} to {high} for such chips in general</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sure}, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({dates}): {shares}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} chips: {classified} classified, {no_data} without data, {uncertain} uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{uncertain} of {classified} chips are uncertain and dotted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} acres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} are there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} are unlike anything that the model was trained on, and crossed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} chips have no imagery and belong to no group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} chips/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds no corrections of Landchip: choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is in use or write-protected, so nothing was changed: close what uses it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no file and too large to take whole: choose an area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no file that the engine can open: export it first, or choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no file, so no model could learn from it later: export it, and correct the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no raster that QGIS can open: choose a raster layer or an image file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} land use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} chips classified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} opens without its colours: its style could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} refitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} says no folder: choose the file with its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} taken over from an earlier run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} too coarse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} uncertain (dotted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} unlike the training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} unlike the training data (crossed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} without imagery (hatched)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} × {} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, hectares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>—</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
