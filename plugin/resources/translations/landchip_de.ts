<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Landchip</name>
    <message>
        <source>&amp;Area</source>
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
        <source>&amp;Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
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
        <source>&amp;Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refit the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt;99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A STAC Item that describes the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chip is read from the first raster that covers it: the input first, then these in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A raster with NLCD&apos;s codes; its shares within the chip are shown beside the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A raster with one pixel per chip (Cloud Optimized GeoTIFF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also as</source>
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
        <source>Bands, as red=1,green=2,blue=3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both EXTENT and AREA are given: leave one of them out.</source>
        <translation>EXTENT und AREA sind beide angegeben: Lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>CO&amp;G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS of the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chip grid</source>
        <translation>Raster der Kacheln</translation>
    </message>
    <message>
        <source>Chips</source>
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
        <source>Choose a Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model file (ONNX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes, bands, accuracy, limits and licence of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify a Chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify land use</source>
        <translation>Landnutzung klassifizieren</translation>
    </message>
    <message>
        <source>Click places on the map to ask what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected to {}.</source>
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
        <source>Default (comes with Landchip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen preset</source>
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
        <source>Dra&amp;w on the Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a rectangle over the imagery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn</source>
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
        <source>Extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast (the same in 8 bits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits a new model to {} corrections</source>
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
        <source>Further imagery, in order of precedence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further quads, in order of precedence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoPar&amp;quet</source>
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
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
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
        <source>Image date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imagery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It covers {} of this chip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>Landnutzung</translation>
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
        <source>Landchip, model {name} {version} ({license})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer (its CRS and extent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer of polygons</source>
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
        <source>Looking for what mattered…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map &amp;file</source>
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
        <translation>Angaben zum Modell</translation>
    </message>
    <message>
        <source>More imagery and bands</source>
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
        <source>No imagery is chosen: load a raster layer such as NAIP, and choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer of polygons is chosen: choose one, or another area.</source>
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
        <source>Orange cells speak for {group}, purple ones against; the strongest is worth {most:.0f} points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they are told by their names and colours, or by their order</source>
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
        <translation>Klassifizierung der Landnutzung planen</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
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
        <source>Raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STA&amp;C</source>
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
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says how many chips a classification would compute, for how many hectares, how long that takes on this machine (from a short self-benchmark) and how much disk it needs. Nothing is classified. A layer that no file backs (XYZ, WMS, WCS) is exported first, as for the classification itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selec&amp;ted features only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Up the Engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of land cover</source>
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
        <source>Switch on Classify a chip and click the map: the square under the mouse is classified, and you see here what it is, how sure the model is, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last correction back (Ctrl+Z)</source>
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
        <source>The map that is there will be replaced.</source>
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
        <source>The same table as GeoParquet, for other tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two rasters lie on different grids, so the squares are not quite the same ground.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chip is {kind} (key {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds and date</source>
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
        <source>What is it really?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against, −{:.0f}</source>
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
        <source>computed in {ms} ms on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {group}, +{most:.0f} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the map {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imagery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mostly {kind} · {sure}, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rather sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
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
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second} are too close for the answer to count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({dates}): {shares}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{uncertain} of {classified} chips are uncertain and dotted.</source>
        <translation>{uncertain} von {classified} Kacheln sind unsicher und gepunktet.</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} acres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} are unlike anything that the model was trained on, and crossed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no file that the engine can open: export it first, or choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} land use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} opens without its colours: its style could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} says no folder: choose the file with its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>—</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
