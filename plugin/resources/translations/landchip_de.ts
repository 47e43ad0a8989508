<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Landchip</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Gebiet</translation>
    </message>
    <message>
        <source>&amp;Back to the chip</source>
        <translation>Zurück zur &amp;Kachel</translation>
    </message>
    <message>
        <source>&amp;Bands by hand</source>
        <translation>Kanäle &amp;von Hand</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation>&amp;Zertifikate</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;GPU (NVIDIA)</source>
        <translation>&amp;GPU (NVIDIA)</translation>
    </message>
    <message>
        <source>&amp;Imagery</source>
        <translation>&amp;Bilddaten</translation>
    </message>
    <message>
        <source>&amp;Land cover</source>
        <translation>La&amp;ndbedeckung</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Deckkraft</translation>
    </message>
    <message>
        <source>&amp;Python to build on</source>
        <translation>P&amp;ython als Basis</translation>
    </message>
    <message>
        <source>&amp;Refit</source>
        <translation>&amp;Anpassen</translation>
    </message>
    <message>
        <source>&amp;Refit the model…</source>
        <translation>&amp;Modell anpassen…</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparieren</translation>
    </message>
    <message>
        <source>&amp;Restore Defaults</source>
        <translation>&amp;Vorgaben wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Save as:</source>
        <translation>&amp;Speichern unter:</translation>
    </message>
    <message>
        <source>&amp;Set Up</source>
        <translation>&amp;Einrichten</translation>
    </message>
    <message>
        <source>&amp;Set Up Again</source>
        <translation>&amp;Erneut einrichten</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rück&amp;gängig</translation>
    </message>
    <message>
        <source>&amp;Units of area</source>
        <translation>&amp;Flächeneinheit</translation>
    </message>
    <message>
        <source>&amp;Wheels</source>
        <translation>W&amp;heels</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>Zoo&amp;men</translation>
    </message>
    <message>
        <source>1 : {} on A4</source>
        <translation>1 : {} auf A4</translation>
    </message>
    <message>
        <source>&lt;1 %</source>
        <translation>&lt;1 %</translation>
    </message>
    <message>
        <source>&gt;99 %</source>
        <translation>&gt;99 %</translation>
    </message>
    <message>
        <source>A GPU could be used here: it takes more room and is much faster.</source>
        <translation>Hier wäre eine GPU nutzbar: Sie braucht mehr Platz und ist viel schneller.</translation>
    </message>
    <message>
        <source>A chip is read from the first raster that covers it: the input first, then these in their order.</source>
        <translation>Eine Kachel wird aus dem ersten Raster gelesen, das sie abdeckt: zuerst aus der Eingabe, dann aus diesen in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>A file:</source>
        <translation>Eine Datei:</translation>
    </message>
    <message>
        <source>A new last layer is fitted to the {count} chips that you corrected and to what the model has kept of its own training, and saved as a model of its own. The model you have stays as it is.</source>
        <translation>Eine neue letzte Schicht wird an die {count} korrigierten Kacheln und an das angepasst, was das Modell aus seinem eigenen Training behalten hat, und als eigenes Modell gespeichert. Das vorhandene Modell bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>A raster with NLCD&apos;s codes: its shares within the chip are shown.</source>
        <translation>Ein Raster mit den NLCD-Codes: Angezeigt werden die Anteile innerhalb der Kachel.</translation>
    </message>
    <message>
        <source>A set-up of the engine was broken off</source>
        <translation>Eine Einrichtung des Rechenkerns wurde abgebrochen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>About the Model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Acres</source>
        <translation>Acres</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>Er&amp;weitert</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All places but those with rough labels</source>
        <translation>Alle Orte außer denen mit groben Angaben</translation>
    </message>
    <message>
        <source>All {} chips are there already: only the map is written anew.</source>
        <translation>Alle {} Kacheln liegen schon vor: Nur die Karte wird neu geschrieben.</translation>
    </message>
    <message>
        <source>Another window of QGIS is at it. Wait for it to finish.</source>
        <translation>Ein anderes QGIS-Fenster ist damit beschäftigt. Bitte warten, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Area (polygons)</source>
        <translation>Gebiet (Polygone)</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Areas are counted squares of {size:g} m, each given whole to its most probable group. They are not adjusted for the model&apos;s errors, and have no confidence interval.</source>
        <translation>Die Flächen sind gezählte Quadrate von {size:g} m, jedes ganz seiner wahrscheinlichsten Gruppe zugerechnet. Sie sind nicht um die Fehler des Modells bereinigt und haben kein Konfidenzintervall.</translation>
    </message>
    <message>
        <source>At places left out of the training, one at a time</source>
        <translation>An Orten, die beim Training fehlten, einer nach dem anderen</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Bands, as red=1,green=2,blue=3</source>
        <translation>Kanäle, in der Form red=1,green=2,blue=3</translation>
    </message>
    <message>
        <source>Barren</source>
        <translation>Vegetationslos</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Both EXTENT and AREA are given: leave one of them out.</source>
        <translation>EXTENT und AREA sind beide angegeben: Lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>&amp;Zertifikate</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>CP&amp;U</source>
        <translation>CP&amp;U</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CRS of rasters that state none</source>
        <translation>KBS der Raster, die keines angeben</translation>
    </message>
    <message>
        <source>CRS of the grid</source>
        <translation>KBS des Gitters</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abbreche&amp;n</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Calibration error of the groups at these places</source>
        <translation>Kalibrierfehler der Gruppen an diesen Orten</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Cancelled: nothing half done was left behind.</source>
        <translation>Abgebrochen: Es wurde nichts Halbfertiges zurückgelassen.</translation>
    </message>
    <message>
        <source>Cancelled; no model was written.</source>
        <translation>Abgebrochen; es wurde kein Modell geschrieben.</translation>
    </message>
    <message>
        <source>Cancelled; run it again to resume.</source>
        <translation>Abgebrochen; zum Fortsetzen erneut ausführen.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Checking the new model…</source>
        <translation>Das neue Modell wird geprüft…</translation>
    </message>
    <message>
        <source>Checking {}…</source>
        <translation>{} wird geprüft…</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <source>Chip grid</source>
        <translation>Kachelgitter</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Chips classified</source>
        <translation>Klassifizierte Kacheln</translation>
    </message>
    <message>
        <source>Chips per second</source>
        <translation>Kacheln pro Sekunde</translation>
    </message>
    <message>
        <source>Chips taken over from an earlier run</source>
        <translation>Aus einem früheren Lauf übernommene Kacheln</translation>
    </message>
    <message>
        <source>Chips unlike the training data</source>
        <translation>Kacheln anders als die Trainingsdaten</translation>
    </message>
    <message>
        <source>Chips whose first two groups are closer than this are flagged, never hidden.</source>
        <translation>Kacheln, deren erste zwei Gruppen näher beieinanderliegen, werden markiert, nie ausgeblendet.</translation>
    </message>
    <message>
        <source>Chips whose group is less probable are flagged, never hidden.</source>
        <translation>Kacheln, deren Gruppe weniger wahrscheinlich ist, werden markiert, nie ausgeblendet.</translation>
    </message>
    <message>
        <source>Chips with a smaller share of imagery are left without a class.</source>
        <translation>Kacheln mit einem kleineren Anteil an Bilddaten bleiben ohne Klasse.</translation>
    </message>
    <message>
        <source>Chips without data</source>
        <translation>Kacheln ohne Daten</translation>
    </message>
    <message>
        <source>Choose Plugins &gt; Landchip &gt; Set Up the Engine, or run the algorithm landchip:setupengine.</source>
        <translation>Bitte Erweiterungen &gt; Landchip &gt; Rechenkern einrichten wählen oder den Algorithmus landchip:setupengine ausführen.</translation>
    </message>
    <message>
        <source>Choose a Model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Choose a model file (ONNX)</source>
        <translation>Modelldatei wählen (ONNX)</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Wählen: {}</translation>
    </message>
    <message>
        <source>Class right</source>
        <translation>Klasse richtig</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Classified on {day} by {model} ({digest}), licence {license}. Imagery: {rasters}. Run {run}. Landchip {version}.</source>
        <translation>Klassifiziert am {day} mit {model} ({digest}), Lizenz {license}. Bilddaten: {rasters}. Lauf {run}. Landchip {version}.</translation>
    </message>
    <message>
        <source>Classify a Chip</source>
        <translation>Kachel klassifizieren</translation>
    </message>
    <message>
        <source>Classify land use</source>
        <translation>Landnutzung klassifizieren</translation>
    </message>
    <message>
        <source>Classify the square under the mouse with a click</source>
        <translation>Klassifiziert das Quadrat unter der Maus per Klick</translation>
    </message>
    <message>
        <source>Classifying…</source>
        <translation>Klassifizierung…</translation>
    </message>
    <message>
        <source>Click places on the map to ask what is there</source>
        <translation>Orte in der Karte anklicken, um zu erfahren, was dort ist</translation>
    </message>
    <message>
        <source>Click the chip first to compare it</source>
        <translation>Zum Vergleichen zuerst die Kachel anklicken</translation>
    </message>
    <message>
        <source>Clicked chips</source>
        <translation>Angeklickte Kacheln</translation>
    </message>
    <message>
        <source>Cloud Optimized GeoTIFF with groups, confidence and probabilities</source>
        <translation>Cloud Optimized GeoTIFF mit Gruppen, Konfidenz und Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Coarse</source>
        <translation>Grob</translation>
    </message>
    <message>
        <source>Compare with {}</source>
        <translation>Mit {} vergleichen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Copied: paste it into the bug report.</source>
        <translation>Kopiert: Bitte in den Fehlerbericht einfügen.</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Correct at least {} chips first: there is none yet.</source>
        <translation>Zuerst mindestens {} Kacheln korrigieren: Bisher gibt es keine.</translation>
    </message>
    <message>
        <source>Correct at least {} chips first: there is one so far.</source>
        <translation>Zuerst mindestens {} Kacheln korrigieren: Bisher gibt es eine.</translation>
    </message>
    <message>
        <source>Corrected to {}.</source>
        <translation>Korrigiert zu: {}.</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Corrections:</source>
        <translation>Korrekturen:</translation>
    </message>
    <message>
        <source>Cultivated</source>
        <translation>Bewirtschaftet</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Delete the chosen preset</source>
        <translation>Gewählte Voreinstellung löschen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Description (STAC Item)</source>
        <translation>Beschreibung (STAC Item)</translation>
    </message>
    <message>
        <source>Developed</source>
        <translation>Bebaut</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Distance to the training data, in the unit of the map&apos;s column distance.</source>
        <translation>Abstand zu den Trainingsdaten, in der Einheit der Spalte distance der Karte.</translation>
    </message>
    <message>
        <source>Drag a rectangle over the imagery.</source>
        <translation>Ein Rechteck über die Bilddaten ziehen.</translation>
    </message>
    <message>
        <source>Draw o&amp;n the Map</source>
        <translation>In Karte &amp;zeichnen</translation>
    </message>
    <message>
        <source>Drawn rectangle</source>
        <translation>Gezeichnetes Rechteck</translation>
    </message>
    <message>
        <source>Draws the squares that a classification computes over a layer, an extent or polygons, with their column and row. The grid is anchored at the origin of the CRS, so that every image of a place shares it. Its CRS is the layer&apos;s own where one of its units is a metre on the ground, otherwise (degrees, feet, web mercator) the UTM zone of the area&apos;s centre.</source>
        <translation>Zeichnet die Quadrate, die eine Klassifizierung über einem Layer, einer Ausdehnung oder Polygonen berechnet, mit ihrer Spalte und Zeile. Das Gitter ist am Ursprung des KBS verankert, sodass alle Bilder eines Ortes dasselbe Gitter haben. Sein KBS ist das des Layers, wenn dessen Einheit ein Meter am Boden ist, sonst (Grad, Fuß, Web-Mercator) die UTM-Zone der Gebietsmitte.</translation>
    </message>
    <message>
        <source>ENG</source>
        <translation>DEU</translation>
    </message>
    <message>
        <source>Each corrected chip was judged by a layer that had not seen it (cross-validation in {} parts). Chips that were corrected because they were wrong make the first figure look worse than the model is.</source>
        <translation>Jede korrigierte Kachel wurde von einer Schicht beurteilt, die sie nicht gesehen hatte (Kreuzvalidierung in {} Teilen). Kacheln, die korrigiert wurden, weil sie falsch waren, lassen das Modell in der ersten Zahl schlechter aussehen, als es ist.</translation>
    </message>
    <message>
        <source>Empty: matched by the names and colours that the raster states, then by their order. Near infrared (nir) may be left out for a model that states that it can do without it.</source>
        <translation>Leer: zugeordnet nach den Namen und Farben, die das Raster angibt, sonst nach der Reihenfolge. Nahes Infrarot (nir) darf bei einem Modell fehlen, das angibt, ohne es auszukommen.</translation>
    </message>
    <message>
        <source>Empty: the model that comes with Landchip. The word fast: the same in 8-bit integers, for CPUs.</source>
        <translation>Leer: das Modell, das mit Landchip kommt. Das Wort fast: dasselbe mit 8-Bit-Ganzzahlen, für CPUs.</translation>
    </message>
    <message>
        <source>Empty: the model&apos;s own threshold, in the unit of the map&apos;s column distance.</source>
        <translation>Leer: der Schwellenwert des Modells, in der Einheit der Spalte distance der Karte.</translation>
    </message>
    <message>
        <source>Empty: the model&apos;s own threshold. Uncertain chips are flagged, never hidden.</source>
        <translation>Leer: der Schwellenwert des Modells. Unsichere Kacheln werden markiert, nie ausgeblendet.</translation>
    </message>
    <message>
        <source>Empty: what the raster says.</source>
        <translation>Leer: was das Raster angibt.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenkern</translation>
    </message>
    <message>
        <source>Exporting the layer…</source>
        <translation>Layer wird exportiert…</translation>
    </message>
    <message>
        <source>Exporting {name}: {cols} x {rows} pixels of {gsd:g} m</source>
        <translation>{name} wird exportiert: {cols} x {rows} Pixel zu {gsd:g} m</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Fast (8 bits)</source>
        <translation>Schnell (8 Bit)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File of the map</source>
        <translation>Datei der Karte</translation>
    </message>
    <message>
        <source>Finished in {:.1f} s</source>
        <translation>Fertig nach {:.1f} s</translation>
    </message>
    <message>
        <source>Fits a new model to {} corrections</source>
        <translation>Passt ein neues Modell an {} Korrekturen an</translation>
    </message>
    <message>
        <source>Fits the last layer of a model anew to chips that you corrected, in seconds, and writes a new model file; the old one stays as it is. What the model knows of its training chips holds it where you corrected nothing. How much better it is on your corrections is told by cross-validation: each chip is judged by a layer that learnt neither from it nor from a chip that touches it. Correct chips of several classes, and confirm some that are right.</source>
        <translation>Passt die letzte Schicht eines Modells in Sekunden neu an korrigierte Kacheln an und schreibt eine neue Modelldatei; die alte bleibt, wie sie ist. Was das Modell von seinen Trainingskacheln weiß, hält es dort, wo nichts korrigiert wurde. Um wie viel besser es bei den Korrekturen ist, sagt eine Kreuzvalidierung: Jede Kachel wird von einer Schicht beurteilt, die weder aus ihr noch aus einer angrenzenden Kachel gelernt hat. Am besten Kacheln mehrerer Klassen korrigieren und auch einige richtige bestätigen.</translation>
    </message>
    <message>
        <source>Fitting and cross-validating…</source>
        <translation>Anpassung und Kreuzvalidierung…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Ordner des Rechenkerns</translation>
    </message>
    <message>
        <source>Folder of the engine (empty: as in the settings)</source>
        <translation>Ordner des Rechenkerns (leer: wie in den Einstellungen)</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Ordner mit Wheels</translation>
    </message>
    <message>
        <source>Folder of wheels (empty: the packages are fetched)</source>
        <translation>Ordner mit Wheels (leer: die Pakete werden heruntergeladen)</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Wald</translation>
    </message>
    <message>
        <source>From {before} to {after}</source>
        <translation>Von {before} zu {after}</translation>
    </message>
    <message>
        <source>Further files</source>
        <translation>Weitere Dateien</translation>
    </message>
    <message>
        <source>Further imagery, in order of precedence</source>
        <translation>Weitere Bilddaten, nach Vorrang geordnet</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Gathering what a bug report needs…</source>
        <translation>Angaben für den Fehlerbericht werden gesammelt…</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>GeoParquet</source>
        <translation>GeoParquet</translation>
    </message>
    <message>
        <source>GeoParquet files (*.parquet)</source>
        <translation>GeoParquet-Dateien (*.parquet)</translation>
    </message>
    <message>
        <source>Golden chip</source>
        <translation>Referenzkachel</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Ground sample distance</source>
        <translation>Bodenauflösung</translation>
    </message>
    <message>
        <source>Ground sample distance, metres</source>
        <translation>Bodenauflösung, Meter</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Group right</source>
        <translation>Gruppe richtig</translation>
    </message>
    <message>
        <source>Group right, mean of these places</source>
        <translation>Gruppe richtig, Mittel dieser Orte</translation>
    </message>
    <message>
        <source>Group right, worst of these places</source>
        <translation>Gruppe richtig, schlechtester dieser Orte</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>Hektar</translation>
    </message>
    <message>
        <source>Herbaceous</source>
        <translation>Krautige Vegetation</translation>
    </message>
    <message>
        <source>Hides one cell of the picture after the other and shows how much the answer changes without it.</source>
        <translation>Verdeckt ein Feld des Bildes nach dem anderen und zeigt, wie sehr sich die Antwort ohne es ändert.</translation>
    </message>
    <message>
        <source>How far to trust this map</source>
        <translation>Wie verlässlich diese Karte ist</translation>
    </message>
    <message>
        <source>How often the model is right is not stated here: see its card.</source>
        <translation>Wie oft das Modell richtig liegt, ist hier nicht angegeben: Siehe seine Beschreibung.</translation>
    </message>
    <message>
        <source>Image date</source>
        <translation>Bilddatum</translation>
    </message>
    <message>
        <source>Imagery</source>
        <translation>Bilddaten</translation>
    </message>
    <message>
        <source>Imagery of {dates}. Chips of {size:g} m, laid in {crs}.</source>
        <translation>Bilddaten: {dates}. Kacheln von {size:g} m, angelegt in {crs}.</translation>
    </message>
    <message>
        <source>Importing the packages and scoring a known chip…</source>
        <translation>Pakete werden importiert, eine bekannte Kachel wird berechnet…</translation>
    </message>
    <message>
        <source>Imports the packages and scores a known chip</source>
        <translation>Importiert die Pakete und berechnet eine bekannte Kachel</translation>
    </message>
    <message>
        <source>Installs the packages that Landchip computes with, in an environment of its own that touches neither QGIS nor other programs. Where it is ready nothing happens; what is broken, half built or outdated is repaired. The proxy and the certificates are those of QGIS and of the system.</source>
        <translation>Installiert die Pakete, mit denen Landchip rechnet, in einer eigenen Umgebung, die weder QGIS noch andere Programme berührt. Ist sie bereit, geschieht nichts; was beschädigt, halb fertig oder veraltet ist, wird repariert. Proxy und Zertifikate sind die von QGIS und des Systems.</translation>
    </message>
    <message>
        <source>It is no Python environment, so Landchip leaves it alone. Choose another folder below.</source>
        <translation>Das ist keine Python-Umgebung, also lässt Landchip sie unberührt. Bitte unten einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>It works, on {device}{note}. Landchip uses it from now on.</source>
        <translation>Es funktioniert, auf {device}{note}. Landchip verwendet es ab jetzt.</translation>
    </message>
    <message>
        <source>Keep corrections in</source>
        <translation>Korrekturen speichern in</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>Protoko&amp;ll</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Landbedeckung</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>Landnutzung</translation>
    </message>
    <message>
        <source>Land use (running)</source>
        <translation>Landnutzung (läuft)</translation>
    </message>
    <message>
        <source>Land use of {}</source>
        <translation>Landnutzung von {}</translation>
    </message>
    <message>
        <source>Land use — {}</source>
        <translation>Landnutzung — {}</translation>
    </message>
    <message>
        <source>Land use, a pixel per chip (COG)</source>
        <translation>Landnutzung, ein Pixel je Kachel (COG)</translation>
    </message>
    <message>
        <source>Land use, fainter where unsure</source>
        <translation>Landnutzung, blasser bei Unsicherheit</translation>
    </message>
    <message>
        <source>Landchip</source>
        <translation>Landchip</translation>
    </message>
    <message>
        <source>Landchip can classify imagery, on the {variant}.</source>
        <translation>Landchip kann Bilddaten klassifizieren, auf der {variant}.</translation>
    </message>
    <message>
        <source>Landchip computes in an engine of its own, which has to be set up once. Maps that are there can be opened without it.</source>
        <translation>Landchip rechnet in einem eigenen Rechenkern, der einmal eingerichtet werden muss. Vorhandene Karten lassen sich ohne ihn öffnen.</translation>
    </message>
    <message>
        <source>Landchip computes in an environment of its own, which has to be installed once. It takes a minute or two and touches neither QGIS nor other programs.</source>
        <translation>Landchip rechnet in einer eigenen Umgebung, die einmal installiert werden muss. Das dauert ein bis zwei Minuten und berührt weder QGIS noch andere Programme.</translation>
    </message>
    <message>
        <source>Landchip uses the packages of {python}.</source>
        <translation>Landchip verwendet die Pakete von {python}.</translation>
    </message>
    <message>
        <source>Landchip, model {name} {version} ({license})</source>
        <translation>Landchip, Modell {name} {version} ({license})</translation>
    </message>
    <message>
        <source>Landchip: land use</source>
        <translation>Landchip: Landnutzung</translation>
    </message>
    <message>
        <source>Layer (its CRS and extent)</source>
        <translation>Layer (sein KBS und seine Ausdehnung)</translation>
    </message>
    <message>
        <source>Layer Properties…</source>
        <translation>Layereigenschaften…</translation>
    </message>
    <message>
        <source>Layer of polygons</source>
        <translation>Polygonlayer</translation>
    </message>
    <message>
        <source>Layout…</source>
        <translation>Layout…</translation>
    </message>
    <message>
        <source>Lays a fixed grid of chips over the imagery, classifies each with the model, and writes one square per chip with calibrated probabilities. The layer opens with a style by group and a second one by confidence. Uncertain chips are dotted; chips unlike anything that the model was trained on, where it can tell them, are crossed. Both keep their class. A cancelled or broken run resumes where it stopped when it is started again with the same output. Layers that no file backs (XYZ, WMS, WCS) are exported at the model&apos;s ground sample distance first.</source>
        <translation>Legt ein festes Gitter von Kacheln über die Bilddaten, klassifiziert jede mit dem Modell und schreibt ein Quadrat je Kachel mit kalibrierten Wahrscheinlichkeiten. Der Layer öffnet sich mit einem Stil nach Gruppe und einem zweiten nach Konfidenz. Unsichere Kacheln sind gepunktet; Kacheln, die nichts gleichen, womit das Modell trainiert wurde, sind durchkreuzt, sofern es sie erkennen kann. Beide behalten ihre Klasse. Ein abgebrochener oder gescheiterter Lauf geht dort weiter, wo er stehen blieb, wenn er mit derselben Ausgabe erneut gestartet wird. Layer ohne Datei (XYZ, WMS, WCS) werden zuerst in der Bodenauflösung des Modells exportiert.</translation>
    </message>
    <message>
        <source>Least share of a chip with imagery</source>
        <translation>Mindestanteil einer Kachel mit Bilddaten</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Load a raster layer first</source>
        <translation>Zuerst einen Rasterlayer laden</translation>
    </message>
    <message>
        <source>Log of the set-up</source>
        <translation>Protokoll der Einrichtung</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Dieser Rechner wird untersucht…</translation>
    </message>
    <message>
        <source>Looking for what mattered…</source>
        <translation>Ausschlaggebendes wird gesucht…</translation>
    </message>
    <message>
        <source>Make a page to print</source>
        <translation>Eine Seite zum Drucken anlegen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Map &amp;file</source>
        <translation>&amp;Kartendatei</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>Measuring how fast this machine is…</source>
        <translation>Die Geschwindigkeit dieses Rechners wird gemessen…</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model (empty: the default model)</source>
        <translation>Modell (leer: das Standardmodell)</translation>
    </message>
    <message>
        <source>Model information</source>
        <translation>Angaben zum Modell</translation>
    </message>
    <message>
        <source>Model&apos;s digest</source>
        <translation>Prüfsumme des Modells</translation>
    </message>
    <message>
        <source>More imagery and bands</source>
        <translation>Weitere Bilddaten und Kanäle</translation>
    </message>
    <message>
        <source>Much faster; needs an NVIDIA card and its driver.</source>
        <translation>Viel schneller; braucht eine NVIDIA-Karte und deren Treiber.</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Name des neuen Modells</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Voreinstellung</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Nahes Infrarot</translation>
    </message>
    <message>
        <source>Neither a layer nor an area is given: choose one of them.</source>
        <translation>Weder ein Layer noch ein Gebiet ist angegeben: Bitte eines von beiden wählen.</translation>
    </message>
    <message>
        <source>New maps</source>
        <translation>Neue Karten</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>Neues Modell</translation>
    </message>
    <message>
        <source>No GPU can be used: {}.</source>
        <translation>Keine GPU nutzbar: {}.</translation>
    </message>
    <message>
        <source>No Python is named: choose one that has the engine&apos;s packages.</source>
        <translation>Es ist kein Python angegeben: Bitte eines wählen, das die Pakete des Rechenkerns hat.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No chips can be laid on {}: choose another layer.</source>
        <translation>Auf {} lassen sich keine Kacheln legen: Bitte einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>No corrections can be kept in {}: choose a folder where you may write.</source>
        <translation>In {} lassen sich keine Korrekturen speichern: Bitte einen Ordner mit Schreibrecht wählen.</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>No file is named for the map: choose one.</source>
        <translation>Für die Karte ist keine Datei angegeben: Bitte eine wählen.</translation>
    </message>
    <message>
        <source>No imagery here</source>
        <translation>Hier keine Bilddaten</translation>
    </message>
    <message>
        <source>No imagery is chosen: choose a raster layer on the page Map.</source>
        <translation>Es sind keine Bilddaten gewählt: Bitte auf der Seite Karte einen Rasterlayer wählen.</translation>
    </message>
    <message>
        <source>No imagery is chosen: load a raster layer such as NAIP, and choose it.</source>
        <translation>Es sind keine Bilddaten gewählt: Bitte einen Rasterlayer (etwa NAIP) laden und wählen.</translation>
    </message>
    <message>
        <source>No imagery is given: choose a raster layer or an image file.</source>
        <translation>Keine Bilddaten angegeben: Bitte einen Rasterlayer oder eine Bilddatei wählen.</translation>
    </message>
    <message>
        <source>No layer of polygons is chosen: choose one, or another area.</source>
        <translation>Es ist kein Polygonlayer gewählt: Bitte einen wählen oder ein anderes Gebiet.</translation>
    </message>
    <message>
        <source>No other raster covers this chip</source>
        <translation>Kein anderes Raster deckt diese Kachel ab</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>No polygon of {} is selected: select some, or take all.</source>
        <translation>Kein Polygon von {} ist gewählt: Bitte einige auswählen oder alle nehmen.</translation>
    </message>
    <message>
        <source>No rectangle is drawn yet: press Draw on the Map, and drag one over the imagery.</source>
        <translation>Noch ist kein Rechteck gezeichnet: Bitte „In Karte zeichnen“ drücken und eines über die Bilddaten ziehen.</translation>
    </message>
    <message>
        <source>No single part decides: whatever is hidden, {} stays as likely.</source>
        <translation>Keine einzelne Stelle entscheidet: Was auch verdeckt wird, „{}“ bleibt gleich wahrscheinlich.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Nothing to classify: too little of this chip holds imagery.</source>
        <translation>Nichts zu klassifizieren: Ein zu kleiner Teil dieser Kachel enthält Bilddaten.</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx *.ONNX)</source>
        <translation>ONNX-Modelle (*.onnx *.ONNX)</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX-Modelle (*.onnx)</translation>
    </message>
    <message>
        <source>Of the model&apos;s own typical training chips, {before} before and {after} after.</source>
        <translation>Von den eigenen typischen Trainingskacheln des Modells vorher {before}, nachher {after}.</translation>
    </message>
    <message>
        <source>Of {of} corrected chips, each judged without itself and its neighbours, {before} were right before, {after} after (95 % interval of the share: {low:.2f} to {high:.2f}).</source>
        <translation>Von {of} korrigierten Kacheln, jede ohne sie selbst und ihre Nachbarn beurteilt, waren vorher {before} richtig, nachher {after} (95-%-Intervall des Anteils: {low:.2f} bis {high:.2f}).</translation>
    </message>
    <message>
        <source>Of {of} typical training chips {before} were right before and {after} are now.</source>
        <translation>Von {of} typischen Trainingskacheln waren vorher {before} richtig, jetzt sind es {after}.</translation>
    </message>
    <message>
        <source>On {device}, {rate:.1f} chips/s, {time}</source>
        <translation>Auf {device}, {rate:.1f} Kacheln/s, {time}</translation>
    </message>
    <message>
        <source>One of the two holds no imagery here.</source>
        <translation>Eines der beiden enthält hier keine Bilddaten.</translation>
    </message>
    <message>
        <source>One square of {size:g} m per chip, classified by {model} ({digest}) on {device}, {day}.</source>
        <translation>Ein Quadrat von {size:g} m je Kachel, klassifiziert mit {model} ({digest}) auf {device}, {day}.</translation>
    </message>
    <message>
        <source>Only the chips that these polygons touch are computed; selected features only, if so chosen.</source>
        <translation>Nur Kacheln, die diese Polygone berühren, werden berechnet; auf Wunsch nur für gewählte Objekte.</translation>
    </message>
    <message>
        <source>Only the chips that this rectangle touches are computed.</source>
        <translation>Nur Kacheln, die dieses Rechteck berühren, werden berechnet.</translation>
    </message>
    <message>
        <source>Only {} of this chip holds imagery; the rest was left blank.</source>
        <translation>Nur {} dieser Kachel enthält Bilddaten; der Rest blieb leer.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Open the attribute table</source>
        <translation>Attributtabelle öffnen</translation>
    </message>
    <message>
        <source>Open the folder of the map&apos;s files</source>
        <translation>Den Ordner mit den Dateien der Karte öffnen</translation>
    </message>
    <message>
        <source>Opening model and imagery…</source>
        <translation>Modell und Bilddaten werden geöffnet…</translation>
    </message>
    <message>
        <source>Opening the model…</source>
        <translation>Modell wird geöffnet…</translation>
    </message>
    <message>
        <source>Or a Python that &amp;has the packages already</source>
        <translation>Oder e&amp;in Python, das die Pakete schon hat</translation>
    </message>
    <message>
        <source>Otherwise they are told by their names and colours, or by their order</source>
        <translation>Sonst werden sie an Namen und Farben oder an der Reihenfolge erkannt</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Picture of the chip</source>
        <translation>Bild der Kachel</translation>
    </message>
    <message>
        <source>Plan a land-use run</source>
        <translation>Klassifizierung der Landnutzung planen</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Wird geplant…</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygone eines Layers</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Press Repair to remove what is left of it and to set the engine up anew.</source>
        <translation>„Reparieren“ drücken, um die Reste zu entfernen und den Rechenkern neu einzurichten.</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Probabilities of the classes</source>
        <translation>Wahrscheinlichkeiten der Klassen</translation>
    </message>
    <message>
        <source>Probabilities of the groups</source>
        <translation>Wahrscheinlichkeiten der Gruppen</translation>
    </message>
    <message>
        <source>Probabilities, and the change in points</source>
        <translation>Wahrscheinlichkeiten und ihre Änderung in Prozentpunkten</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Purple speaks against the answer, orange for it</source>
        <translation>Violett spricht gegen die Antwort, Orange dafür</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation>Python des Rechenkerns</translation>
    </message>
    <message>
        <source>Python to build on</source>
        <translation>Python als Basis</translation>
    </message>
    <message>
        <source>Python to build on (empty: that of QGIS)</source>
        <translation>Python als Basis (leer: das von QGIS)</translation>
    </message>
    <message>
        <source>Python with the packages</source>
        <translation>Python mit den Paketen</translation>
    </message>
    <message>
        <source>QGIS can be used meanwhile.</source>
        <translation>QGIS kann währenddessen benutzt werden.</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Raster (CO&amp;G), a pixel per chip</source>
        <translation>Raster (&amp;COG), ein Pixel je Kachel</translation>
    </message>
    <message>
        <source>Rather sure</source>
        <translation>Ziemlich sicher</translation>
    </message>
    <message>
        <source>Read about the model: classes, bands, accuracy, limits and licence</source>
        <translation>Über das Modell lesen: Klassen, Kanäle, Genauigkeit, Grenzen und Lizenz</translation>
    </message>
    <message>
        <source>Reading the corrected chips…</source>
        <translation>Die korrigierten Kacheln werden gelesen…</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Refit a model to corrections</source>
        <translation>Modell an Korrekturen anpassen</translation>
    </message>
    <message>
        <source>Refit the model</source>
        <translation>Modell anpassen</translation>
    </message>
    <message>
        <source>Remove from clicked chips</source>
        <translation>Aus den angeklickten Kacheln entfernen</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Runs everywhere.</source>
        <translation>Läuft überall.</translation>
    </message>
    <message>
        <source>STAC Item</source>
        <translation>STAC Item</translation>
    </message>
    <message>
        <source>STAC Items (*.json)</source>
        <translation>STAC Items (*.json)</translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation>Voreinstellung speichern</translation>
    </message>
    <message>
        <source>Save the Map As</source>
        <translation>Karte speichern unter</translation>
    </message>
    <message>
        <source>Save these settings under a name</source>
        <translation>Diese Einstellungen unter einem Namen speichern</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>Gespeichert als {}</translation>
    </message>
    <message>
        <source>Say where the new model is to be saved.</source>
        <translation>Bitte angeben, wo das neue Modell gespeichert werden soll.</translation>
    </message>
    <message>
        <source>Says how many chips a classification would compute, for how many hectares, how long that takes on this machine (from a short self-benchmark) and how much disk it needs. Nothing is classified. A layer that no file backs (XYZ, WMS, WCS) is exported first, as for the classification itself.</source>
        <translation>Sagt, wie viele Kacheln eine Klassifizierung berechnen würde, für wie viele Hektar, wie lange das auf diesem Rechner dauert (nach einer kurzen eigenen Messung) und wie viel Speicherplatz es braucht. Es wird nichts klassifiziert. Ein Layer ohne Datei (XYZ, WMS, WCS) wird zuerst exportiert, wie für die Klassifizierung selbst.</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Selec&amp;ted features only</source>
        <translation>Nur gewählte Ob&amp;jekte</translation>
    </message>
    <message>
        <source>Set Up the &amp;Engine…</source>
        <translation>Rechenkern &amp;einrichten…</translation>
    </message>
    <message>
        <source>Set Up the En&amp;gine…</source>
        <translation>&amp;Rechenkern einrichten…</translation>
    </message>
    <message>
        <source>Set Up the Engine</source>
        <translation>Rechenkern einrichten</translation>
    </message>
    <message>
        <source>Set Up the Engine…</source>
        <translation>Rechenkern einrichten…</translation>
    </message>
    <message>
        <source>Set up the engine</source>
        <translation>Rechenkern einrichten</translation>
    </message>
    <message>
        <source>Setting the engine up</source>
        <translation>Der Rechenkern wird eingerichtet</translation>
    </message>
    <message>
        <source>Setting the engine up…</source>
        <translation>Der Rechenkern wird eingerichtet…</translation>
    </message>
    <message>
        <source>Share of each group</source>
        <translation>Anteil jeder Gruppe</translation>
    </message>
    <message>
        <source>Shares of land cover</source>
        <translation>Anteile der Landbedeckung</translation>
    </message>
    <message>
        <source>Show Log</source>
        <translation>Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Show land use, or how sure the model is</source>
        <translation>Landnutzung anzeigen oder wie sicher das Modell ist</translation>
    </message>
    <message>
        <source>Show the Landchip panel</source>
        <translation>Das Landchip-Bedienfeld anzeigen</translation>
    </message>
    <message>
        <source>Show what &amp;mattered</source>
        <translation>Ausschlaggebendes &amp;zeigen</translation>
    </message>
    <message>
        <source>Shows what a model states about itself: bands, ground sample distance, classes and groups, accuracy, calibration, data, limits and licence. The model is loaded and its golden chip verified.</source>
        <translation>Zeigt, was ein Modell über sich angibt: Kanäle, Bodenauflösung, Klassen und Gruppen, Genauigkeit, Kalibrierung, Daten, Grenzen und Lizenz. Das Modell wird geladen und mit seiner Referenzkachel geprüft.</translation>
    </message>
    <message>
        <source>Shrub</source>
        <translation>Strauchwerk</translation>
    </message>
    <message>
        <source>Side of a chip, metres</source>
        <translation>Seitenlänge einer Kachel, Meter</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Spots with images of several dates</source>
        <translation>Stellen mit Bildern mehrerer Daten</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>St&amp;il</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Rechenkern wird gestartet…</translation>
    </message>
    <message>
        <source>Stop Using &amp;It</source>
        <translation>Nicht &amp;mehr verwenden</translation>
    </message>
    <message>
        <source>Stopped. What is done is kept: press Resume to go on.</source>
        <translation>Angehalten. Was fertig ist, bleibt erhalten: „Fortsetzen“ drücken, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Stopping; what is done is kept…</source>
        <translation>Wird angehalten; was fertig ist, bleibt erhalten…</translation>
    </message>
    <message>
        <source>Style of new maps</source>
        <translation>Stil neuer Karten</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Switch on Classify a Chip and click the map: the square under the mouse is classified, and you see here what it is, how sure the model is, and why.</source>
        <translation>„Kachel klassifizieren“ einschalten und in die Karte klicken: Das Quadrat unter der Maus wird klassifiziert, und hier steht dann, was es ist, wie sicher das Modell ist und warum.</translation>
    </message>
    <message>
        <source>Table (GeoPar&amp;quet)</source>
        <translation>Tabelle (GeoPar&amp;quet)</translation>
    </message>
    <message>
        <source>Takes the last correction back (Ctrl+Z)</source>
        <translation>Nimmt die letzte Korrektur zurück (Strg+Z)</translation>
    </message>
    <message>
        <source>Test chips</source>
        <translation>Testkacheln</translation>
    </message>
    <message>
        <source>Test chips, before calibration</source>
        <translation>Testkacheln, vor der Kalibrierung</translation>
    </message>
    <message>
        <source>Tested on places that it was not trained on, the model named the right group for {right:.0f} % of {chips} chips (95 % interval {low:.0f} to {high:.0f} %); other ground can be harder.</source>
        <translation>An Orten getestet, an denen es nicht trainiert wurde, nannte das Modell bei {right:.0f} % von {chips} Kacheln die richtige Gruppe (95-%-Intervall {low:.0f} bis {high:.0f} %); anderes Gelände kann schwieriger sein.</translation>
    </message>
    <message>
        <source>The GPU variant needs an NVIDIA card; auto takes it where there is a driver new enough.</source>
        <translation>Die Variante gpu braucht eine NVIDIA-Karte; auto nimmt sie, wo ein ausreichend neuer Treiber vorhanden ist.</translation>
    </message>
    <message>
        <source>The Python of your own is gone</source>
        <translation>Das eigene Python ist nicht mehr da</translation>
    </message>
    <message>
        <source>The Python of your own is no longer used.</source>
        <translation>Das eigene Python wird nicht mehr verwendet.</translation>
    </message>
    <message>
        <source>The Python that it was made with is gone, as after an update of QGIS. Press Repair.</source>
        <translation>Das Python, mit dem er angelegt wurde, ist nicht mehr da, etwa nach einer Aktualisierung von QGIS. Bitte „Reparieren“ drücken.</translation>
    </message>
    <message>
        <source>The area cannot be read: choose a layer of polygons.</source>
        <translation>Das Gebiet kann nicht gelesen werden: Bitte einen Polygonlayer wählen.</translation>
    </message>
    <message>
        <source>The area has many polygons: they are read first, and the plan comes after that.</source>
        <translation>Das Gebiet hat viele Polygone: Sie werden zuerst gelesen, der Plan kommt danach.</translation>
    </message>
    <message>
        <source>The area has no place in {}: choose a smaller area.</source>
        <translation>Das Gebiet lässt sich in {} nicht darstellen: Bitte ein kleineres Gebiet wählen.</translation>
    </message>
    <message>
        <source>The area holds more than {} chips: choose a smaller one, or larger chips.</source>
        <translation>Das Gebiet enthält mehr als {} Kacheln: Bitte ein kleineres Gebiet oder größere Kacheln wählen.</translation>
    </message>
    <message>
        <source>The area is {width} degrees of longitude wide, more than the {most} that one UTM zone can carry: choose an area.</source>
        <translation>Das Gebiet ist {width} Längengrade breit, mehr als die {most}, die eine UTM-Zone tragen kann: Bitte ein Gebiet wählen.</translation>
    </message>
    <message>
        <source>The area lies outside {}: choose another area.</source>
        <translation>Das Gebiet liegt außerhalb von {}: Bitte ein anderes Gebiet wählen.</translation>
    </message>
    <message>
        <source>The area {} has no CRS: set it first (Layer &gt; Set CRS of Layer).</source>
        <translation>Das Gebiet {} hat kein KBS: Bitte zuerst setzen (Layer &gt; KBS von Layern setzen).</translation>
    </message>
    <message>
        <source>The area {} has no polygon: choose another layer, or select features if only the selected ones are meant.</source>
        <translation>Das Gebiet {} enthält kein Polygon: Bitte einen anderen Layer wählen oder Objekte auswählen, wenn nur die ausgewählten gemeint sind.</translation>
    </message>
    <message>
        <source>The area {} has too many polygons to be read at once: choose fewer.</source>
        <translation>Das Gebiet {} hat zu viele Polygone, um auf einmal gelesen zu werden: Bitte weniger wählen.</translation>
    </message>
    <message>
        <source>The area&apos;s centre lies at latitude {latitude}, outside UTM (80 S to 84 N): choose another area.</source>
        <translation>Die Gebietsmitte liegt auf der Breite {latitude}, außerhalb von UTM (80° S bis 84° N): Bitte ein anderes Gebiet wählen.</translation>
    </message>
    <message>
        <source>The bands {!r} cannot be understood: write them as red=1,green=2,blue=3.</source>
        <translation>Die Kanäle {!r} sind nicht verständlich: Bitte als red=1,green=2,blue=3 schreiben.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The click has no place on the layer: click on the layer.</source>
        <translation>Der Klick trifft keinen Ort auf dem Layer: Bitte auf den Layer klicken.</translation>
    </message>
    <message>
        <source>The click is outside {}: click on the layer.</source>
        <translation>Der Klick liegt außerhalb von {}: Bitte auf den Layer klicken.</translation>
    </message>
    <message>
        <source>The correction is not saved in {}: {}. Try it again.</source>
        <translation>Die Korrektur wurde nicht in {} gespeichert: {}. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The difference is within what chance may do.</source>
        <translation>Der Unterschied liegt im Rahmen des Zufalls.</translation>
    </message>
    <message>
        <source>The engine is being set up</source>
        <translation>Der Rechenkern wird gerade eingerichtet</translation>
    </message>
    <message>
        <source>The engine is broken</source>
        <translation>Der Rechenkern ist beschädigt</translation>
    </message>
    <message>
        <source>The engine is not set up yet</source>
        <translation>Der Rechenkern ist noch nicht eingerichtet</translation>
    </message>
    <message>
        <source>The engine is not set up yet.</source>
        <translation>Der Rechenkern ist noch nicht eingerichtet.</translation>
    </message>
    <message>
        <source>The engine is outdated</source>
        <translation>Der Rechenkern ist veraltet</translation>
    </message>
    <message>
        <source>The engine is ready</source>
        <translation>Der Rechenkern ist bereit</translation>
    </message>
    <message>
        <source>The engine is ready: {}</source>
        <translation>Der Rechenkern ist bereit: {}</translation>
    </message>
    <message>
        <source>The engine is set up. Press Check to see how fast it is.</source>
        <translation>Der Rechenkern ist eingerichtet. „Prüfen“ zeigt, wie schnell er ist.</translation>
    </message>
    <message>
        <source>The engine runs with a Python of your own</source>
        <translation>Der Rechenkern läuft mit einem eigenen Python</translation>
    </message>
    <message>
        <source>The engine was changed meanwhile: try it again.</source>
        <translation>Der Rechenkern wurde inzwischen geändert: Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The engine works: {rate} chips a second on {device}{note}; the known chip came out right.</source>
        <translation>Der Rechenkern funktioniert: {rate} Kacheln pro Sekunde auf {device}{note}; die bekannte Kachel ergab das richtige Ergebnis.</translation>
    </message>
    <message>
        <source>The engine&apos;s folder holds something else</source>
        <translation>Der Ordner des Rechenkerns enthält etwas anderes</translation>
    </message>
    <message>
        <source>The environment itself. Landchip finds one that lies elsewhere only if its settings say so.</source>
        <translation>Die Umgebung selbst. Landchip findet eine, die anderswo liegt, nur, wenn seine Einstellungen darauf verweisen.</translation>
    </message>
    <message>
        <source>The extent holds no ground: give west,east,south,north, with west &lt; east and south &lt; north.</source>
        <translation>Die Ausdehnung enthält keine Fläche: Bitte als West,Ost,Süd,Nord angeben, mit West &lt; Ost und Süd &lt; Nord.</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>Das schnellste</translation>
    </message>
    <message>
        <source>The folder {} is not there: choose another.</source>
        <translation>Den Ordner {} gibt es nicht: Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>The imagery is much coarser than what the model learnt from, so fine detail is missing.</source>
        <translation>Die Bilddaten sind viel gröber als das, woraus das Modell gelernt hat; feine Einzelheiten fehlen daher.</translation>
    </message>
    <message>
        <source>The imagery to classify</source>
        <translation>Die zu klassifizierenden Bilddaten</translation>
    </message>
    <message>
        <source>The land-cover layer covers {} of this chip.</source>
        <translation>Der Landbedeckungslayer deckt {} dieser Kachel ab.</translation>
    </message>
    <message>
        <source>The land-cover layer says nothing here.</source>
        <translation>Der Landbedeckungslayer sagt hier nichts aus.</translation>
    </message>
    <message>
        <source>The layer corrections of the GeoPackage in which the panel keeps what you corrected.</source>
        <translation>Der Layer corrections des GeoPackages, in dem das Bedienfeld die Korrekturen speichert.</translation>
    </message>
    <message>
        <source>The layer has no CRS: set it first (Layer &gt; Set CRS of Layer).</source>
        <translation>Der Layer hat kein KBS: Bitte zuerst setzen (Layer &gt; KBS von Layern setzen).</translation>
    </message>
    <message>
        <source>The layer is no file: it is exported first, and the plan comes after that.</source>
        <translation>Der Layer ist keine Datei: Er wird zuerst exportiert, danach folgt der Plan.</translation>
    </message>
    <message>
        <source>The layer {} has edits that are not saved: save them first.</source>
        <translation>Der Layer {} hat ungespeicherte Änderungen: Bitte zuerst speichern.</translation>
    </message>
    <message>
        <source>The layer {} is in no GeoPackage: save it as one, with the layer name corrections.</source>
        <translation>Der Layer {} liegt in keinem GeoPackage: Bitte als GeoPackage speichern, mit dem Layernamen corrections.</translation>
    </message>
    <message>
        <source>The map is finished.</source>
        <translation>Die Karte ist fertig.</translation>
    </message>
    <message>
        <source>The model has seen nothing like this chip ({times:.1f} times as far off as it allows), so its answer is a guess.</source>
        <translation>Das Modell hat nichts gesehen, das dieser Kachel gleicht (sie liegt {times:.1f}-mal so weit entfernt, wie es zulässt), seine Antwort ist daher geraten.</translation>
    </message>
    <message>
        <source>The model has seen nothing like this chip, so its answer is a guess.</source>
        <translation>Das Modell hat nichts gesehen, das dieser Kachel gleicht, seine Antwort ist daher geraten.</translation>
    </message>
    <message>
        <source>The model is less sure than it must be for an answer to count.</source>
        <translation>Das Modell ist weniger sicher, als es sein muss, damit eine Antwort zählt.</translation>
    </message>
    <message>
        <source>The model is unsure of at least one of the two, so this may be no change at all.</source>
        <translation>Das Modell ist bei mindestens einem der beiden unsicher, vielleicht hat sich also gar nichts geändert.</translation>
    </message>
    <message>
        <source>The model states none.</source>
        <translation>Das Modell gibt keine an.</translation>
    </message>
    <message>
        <source>The next run replaces the map in this file.</source>
        <translation>Der nächste Lauf ersetzt die Karte in dieser Datei.</translation>
    </message>
    <message>
        <source>The page cannot be written to {path} ({why}): choose another place.</source>
        <translation>Die Seite kann nicht nach {path} geschrieben werden ({why}): Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The run ended unexpectedly: see the log.</source>
        <translation>Der Lauf endete unerwartet: Siehe das Protokoll.</translation>
    </message>
    <message>
        <source>The squares as GeoParquet, for tools that read it</source>
        <translation>Die Quadrate als GeoParquet, für Programme, die es lesen</translation>
    </message>
    <message>
        <source>The system&apos;s variable {} names it: change it there.</source>
        <translation>Die Umgebungsvariable {} des Systems legt dies fest: Bitte dort ändern.</translation>
    </message>
    <message>
        <source>The two rasters lie on different grids, so the squares are not quite the same ground.</source>
        <translation>Die beiden Raster liegen auf verschiedenen Gittern, daher zeigen die Quadrate nicht ganz denselben Boden.</translation>
    </message>
    <message>
        <source>There is an NVIDIA driver, so the GPU can be used.</source>
        <translation>Ein NVIDIA-Treiber ist vorhanden, die GPU ist also nutzbar.</translation>
    </message>
    <message>
        <source>There is no engine to check yet: set it up first.</source>
        <translation>Es gibt noch keinen Rechenkern zum Prüfen: Bitte zuerst einrichten.</translation>
    </message>
    <message>
        <source>There is no room for a picture of {}: make room, and click again.</source>
        <translation>Für ein Bild von {} ist kein Platz: Bitte Platz schaffen und erneut klicken.</translation>
    </message>
    <message>
        <source>This chip is {kind} (key {number})</source>
        <translation>Diese Kachel ist: {kind} (Taste {number})</translation>
    </message>
    <message>
        <source>This version of Landchip needs other packages. Press Update to install them.</source>
        <translation>Diese Version von Landchip braucht andere Pakete. „Aktualisieren“ installiert sie.</translation>
    </message>
    <message>
        <source>Thresholds and date</source>
        <translation>Schwellenwerte und Datum</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Turns aerial imagery into a developed / cultivated / undeveloped map, one square per chip.</source>
        <translation>Macht aus Luftbildern eine Karte bebaut / bewirtschaftet / naturnah, ein Quadrat je Kachel.</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Uncertain below</source>
        <translation>Unsicher unter</translation>
    </message>
    <message>
        <source>Uncertain below confidence</source>
        <translation>Unsicher bei Konfidenz unter</translation>
    </message>
    <message>
        <source>Uncertain below margin</source>
        <translation>Unsicher bei Vorsprung unter</translation>
    </message>
    <message>
        <source>Uncertain below this confidence</source>
        <translation>Unsicher unter dieser Konfidenz</translation>
    </message>
    <message>
        <source>Uncertain below this margin over the second group</source>
        <translation>Unsicher unter diesem Vorsprung vor der zweiten Gruppe</translation>
    </message>
    <message>
        <source>Uncertain chips</source>
        <translation>Unsichere Kacheln</translation>
    </message>
    <message>
        <source>Undeveloped</source>
        <translation>Naturnah</translation>
    </message>
    <message>
        <source>Unfamiliar beyond this distance to the training data</source>
        <translation>Anders als die Trainingsdaten ab diesem Abstand</translation>
    </message>
    <message>
        <source>Unlike the training data</source>
        <translation>Anders als die Trainingsdaten</translation>
    </message>
    <message>
        <source>Unlike the training data beyond</source>
        <translation>Anders als die Trainingsdaten ab</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Upd&amp;ate</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Use &amp;This Python</source>
        <translation>Dieses Pytho&amp;n verwenden</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Very sure</source>
        <translation>Sehr sicher</translation>
    </message>
    <message>
        <source>Visible map</source>
        <translation>Sichtbare Karte</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Wetland</source>
        <translation>Feuchtgebiet</translation>
    </message>
    <message>
        <source>What a bug report needs, without passwords</source>
        <translation>Was ein Fehlerbericht braucht, ohne Passwörter</translation>
    </message>
    <message>
        <source>What is it really?</source>
        <translation>Was ist es wirklich?</translation>
    </message>
    <message>
        <source>What is this place?</source>
        <translation>Was ist an diesem Ort?</translation>
    </message>
    <message>
        <source>What setting it up again would install</source>
        <translation>Was ein erneutes Einrichten installieren würde</translation>
    </message>
    <message>
        <source>What the map is, how it was made, and its files, for catalogues</source>
        <translation>Was die Karte ist, wie sie entstand und ihre Dateien, für Kataloge</translation>
    </message>
    <message>
        <source>What the model states about itself</source>
        <translation>Was das Modell über sich angibt</translation>
    </message>
    <message>
        <source>What will be installed</source>
        <translation>Was installiert wird</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Ganzer Layer</translation>
    </message>
    <message>
        <source>With {} corrections the figures are rough: correct more chips to know more.</source>
        <translation>Bei {} Korrekturen sind die Zahlen ungenau: Mehr korrigierte Kacheln ergeben ein genaueres Bild.</translation>
    </message>
    <message>
        <source>Without its strongest part, {group} would lose {points} points.</source>
        <translation>Ohne seine stärkste Stelle verlöre „{group}“ {points} Prozentpunkte.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Wird bearbeitet…</translation>
    </message>
    <message>
        <source>Writing the map…</source>
        <translation>Karte wird geschrieben…</translation>
    </message>
    <message>
        <source>Zoom to chip</source>
        <translation>Auf Kachel zoomen</translation>
    </message>
    <message>
        <source>Zoom to the map</source>
        <translation>Auf die Karte zoomen</translation>
    </message>
    <message>
        <source>about {download} to fetch, {disk} on the disk, which has {free} free</source>
        <translation>etwa {download} herunterzuladen, {disk} auf dem Datenträger, auf dem {free} frei sind</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>etwa {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>noch etwa {}</translation>
    </message>
    <message>
        <source>acres</source>
        <translation>Acres</translation>
    </message>
    <message>
        <source>against</source>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>an .onnx file</source>
        <translation>eine .onnx-Datei</translation>
    </message>
    <message>
        <source>as in QGIS: {}</source>
        <translation>wie in QGIS: {}</translation>
    </message>
    <message>
        <source>as the raster says</source>
        <translation>wie im Raster angegeben</translation>
    </message>
    <message>
        <source>column {col}, row {row}</source>
        <translation>Spalte {col}, Zeile {row}</translation>
    </message>
    <message>
        <source>column {}, row {}</source>
        <translation>Spalte {}, Zeile {}</translation>
    </message>
    <message>
        <source>computed in {ms} ms on {device}</source>
        <translation>in {ms} ms auf {device} berechnet</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>distance {}</source>
        <translation>Abstand {}</translation>
    </message>
    <message>
        <source>for</source>
        <translation>dafür</translation>
    </message>
    <message>
        <source>from the map {}</source>
        <translation>aus der Karte {}</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>ha</translation>
    </message>
    <message>
        <source>host:port, without a password: what is written here is kept as it is</source>
        <translation>Host:Port, ohne Passwort: Was hier steht, wird im Klartext gespeichert</translation>
    </message>
    <message>
        <source>host:port. A password is used this once and never kept; QGIS&apos;s own settings keep it.</source>
        <translation>Host:Port. Ein Passwort wird nur dieses eine Mal verwendet und nie gespeichert; die Einstellungen von QGIS speichern es.</translation>
    </message>
    <message>
        <source>imagery</source>
        <translation>Bilddaten</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>nicht beschreibbar</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>Vorsprung</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>none: the packages are fetched</source>
        <translation>keiner: Die Pakete werden heruntergeladen</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>serves imagery without {} too</source>
        <translation>auch für Bilddaten ohne {} geeignet</translation>
    </message>
    <message>
        <source>such as that of a conda environment</source>
        <translation>etwa das einer conda-Umgebung</translation>
    </message>
    <message>
        <source>that of the system, if any</source>
        <translation>der des Systems, falls vorhanden</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>Vorgabe des Modells</translation>
    </message>
    <message>
        <source>the one that QGIS runs</source>
        <translation>das von QGIS</translation>
    </message>
    <message>
        <source>the same group at each</source>
        <translation>dieselbe Gruppe in allen</translation>
    </message>
    <message>
        <source>those of the system and of QGIS</source>
        <translation>die des Systems und von QGIS</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation>unbekanntes Datum</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>{:g} m</source>
        <translation>{:g} m</translation>
    </message>
    <message>
        <source>{chips} chips of {size:g} m ({area}): about {time} on {device} at {rate} chips/s, and {disk} MB of disk.</source>
        <translation>{chips} Kacheln von {size:g} m ({area}): etwa {time} auf {device} bei {rate} Kacheln/s, und {disk} MB Speicherplatz.</translation>
    </message>
    <message>
        <source>{count} chips ({share:.1f} %) are unlike anything that the model was trained on, and crossed: their groups are not to be relied on.</source>
        <translation>{count} Kacheln ({share:.1f} %) gleichen nichts, womit das Modell trainiert wurde, und sind durchkreuzt: Auf ihre Gruppen ist kein Verlass.</translation>
    </message>
    <message>
        <source>{count} of {every} chips ({share:.1f} %) are uncertain and dotted: the model hesitates between groups.</source>
        <translation>{count} von {every} Kacheln ({share:.1f} %) sind unsicher und gepunktet: Das Modell schwankt zwischen Gruppen.</translation>
    </message>
    <message>
        <source>{count} requests to {name} failed ({why}), and the ground they were for counts as having no data: check the connection and run it again.</source>
        <translation>{count} Anfragen an {name} sind gescheitert ({why}), und der Boden, dem sie galten, zählt als ohne Daten: Bitte die Verbindung prüfen und erneut ausführen.</translation>
    </message>
    <message>
        <source>{first} and {second} are too close for the answer to count.</source>
        <translation>{first} und {second} liegen zu nah beieinander, als dass die Antwort zählen könnte.</translation>
    </message>
    <message>
        <source>{group}: {chips} chips, {area}</source>
        <translation>{group}: {chips} Kacheln, {area}</translation>
    </message>
    <message>
        <source>{group}: {kind}</source>
        <translation>{group}: {kind}</translation>
    </message>
    <message>
        <source>{left} of {all} corrections left out</source>
        <translation>{left} von {all} Korrekturen weggelassen</translation>
    </message>
    <message>
        <source>{model} on {device}, {time}, {day}</source>
        <translation>{model} auf {device}, {time}, {day}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{name} could not be exported to {folder}: make room there, or choose another layer.</source>
        <translation>{name} konnte nicht nach {folder} exportiert werden: Bitte dort Platz schaffen oder einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>{name} did not answer ({cause}): check the connection, or choose another layer.</source>
        <translation>{name} hat nicht geantwortet ({cause}): Bitte die Verbindung prüfen oder einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>{name} did not answer ({why}): check the connection and run it again.</source>
        <translation>{name} hat nicht geantwortet ({why}): Bitte die Verbindung prüfen und erneut ausführen.</translation>
    </message>
    <message>
        <source>{name} gave no picture of the area{why}: check the connection, or choose another area or layer.</source>
        <translation>{name} lieferte kein Bild des Gebiets{why}: Bitte die Verbindung prüfen oder ein anderes Gebiet oder einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>{name} is no file, and its {km2} km² are too many to download at {gsd:g} m: choose an area of at most {most} km².</source>
        <translation>{name} ist keine Datei, und seine {km2} km² sind zu viel, um sie mit {gsd:g} m herunterzuladen: Bitte ein Gebiet von höchstens {most} km² wählen.</translation>
    </message>
    <message>
        <source>{name} {version} learnt from {used} of {corrections} corrected chips ({labels}) in {seconds:.1f} s.</source>
        <translation>{name} {version} hat in {seconds:.1f} s aus {used} von {corrections} korrigierten Kacheln ({labels}) gelernt.</translation>
    </message>
    <message>
        <source>{name}, {rate} chips/s</source>
        <translation>{name}, {rate} Kacheln/s</translation>
    </message>
    <message>
        <source>{name}: the name {path} must end in {suffix}.</source>
        <translation>{name}: Der Name {path} muss auf {suffix} enden.</translation>
    </message>
    <message>
        <source>{number}: {names}</source>
        <translation>{number}: {names}</translation>
    </message>
    <message>
        <source>{path} (version {number})</source>
        <translation>{path} (Version {number})</translation>
    </message>
    <message>
        <source>{place} (rough labels)</source>
        <translation>{place} (grobe Angaben)</translation>
    </message>
    <message>
        <source>{px} pixels, {side:g} m</source>
        <translation>{px} Pixel, {side:g} m</translation>
    </message>
    <message>
        <source>{python} is no file any more. Choose another one below, or let Landchip set the engine up.</source>
        <translation>{python} ist keine Datei mehr. Bitte unten eine andere wählen oder den Rechenkern von Landchip einrichten lassen.</translation>
    </message>
    <message>
        <source>{right} of {of} right</source>
        <translation>{right} von {of} richtig</translation>
    </message>
    <message>
        <source>{right} of {of} right ({share}); {low} to {high} for such chips in general</source>
        <translation>{right} von {of} richtig ({share}); {low} bis {high} bei solchen Kacheln allgemein</translation>
    </message>
    <message>
        <source>{sure}, {share}</source>
        <translation>{sure}, {share}</translation>
    </message>
    <message>
        <source>{title} ({dates}): {shares}.</source>
        <translation>{title} ({dates}): {shares}.</translation>
    </message>
    <message>
        <source>{total} chips: {classified} classified, {no_data} without data, {uncertain} uncertain</source>
        <translation>{total} Kacheln: {classified} klassifiziert, {no_data} ohne Daten, {uncertain} unsicher</translation>
    </message>
    <message>
        <source>{uncertain} of {classified} chips are uncertain and dotted.</source>
        <translation>{uncertain} von {classified} Kacheln sind unsicher und gepunktet.</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} GB</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
    <message>
        <source>{} are there already</source>
        <translation>{} liegen schon vor</translation>
    </message>
    <message>
        <source>{} are unlike anything that the model was trained on, and crossed.</source>
        <translation>{} gleichen nichts, womit das Modell trainiert wurde, und sind durchkreuzt.</translation>
    </message>
    <message>
        <source>{} chips</source>
        <translation>{} Kacheln</translation>
    </message>
    <message>
        <source>{} chips have no imagery and belong to no group.</source>
        <translation>{} Kacheln haben keine Bilddaten und gehören zu keiner Gruppe.</translation>
    </message>
    <message>
        <source>{} chips/s</source>
        <translation>{} Kacheln/s</translation>
    </message>
    <message>
        <source>{} holds no corrections of Landchip: choose another file.</source>
        <translation>{} enthält keine Korrekturen von Landchip: Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{} in both</source>
        <translation>In beiden: {}</translation>
    </message>
    <message>
        <source>{} is in use or write-protected, so nothing was changed: close what uses it and try again.</source>
        <translation>{} wird gerade verwendet oder ist schreibgeschützt, daher wurde nichts geändert: Bitte schließen, was darauf zugreift, und erneut versuchen.</translation>
    </message>
    <message>
        <source>{} is no file and too large to take whole: choose an area.</source>
        <translation>{} ist keine Datei und zu groß, um es ganz zu nehmen: Bitte ein Gebiet wählen.</translation>
    </message>
    <message>
        <source>{} is no file that the engine can open: export it first, or choose another layer.</source>
        <translation>{} ist keine Datei, die der Rechenkern öffnen kann: Bitte zuerst exportieren oder einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>{} is no file, so no model could learn from it later: export it, and correct the export.</source>
        <translation>{} ist keine Datei, ein Modell könnte später nicht daraus lernen: Bitte exportieren und den Export korrigieren.</translation>
    </message>
    <message>
        <source>{} is no raster that QGIS can open: choose a raster layer or an image file.</source>
        <translation>{} ist kein Raster, das QGIS öffnen kann: Bitte einen Rasterlayer oder eine Bilddatei wählen.</translation>
    </message>
    <message>
        <source>{} land use</source>
        <translation>{} Landnutzung</translation>
    </message>
    <message>
        <source>{} names no folder: choose the file with its folder.</source>
        <translation>{} nennt keinen Ordner: Bitte die Datei mit ihrem Ordner wählen.</translation>
    </message>
    <message>
        <source>{} of {} chips</source>
        <translation>{} von {} Kacheln</translation>
    </message>
    <message>
        <source>{} of {} chips classified</source>
        <translation>{} von {} Kacheln klassifiziert</translation>
    </message>
    <message>
        <source>{} opens without its colours: its style could not be written.</source>
        <translation>{} öffnet sich ohne seine Farben: Sein Stil konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{} refitted</source>
        <translation>{} angepasst</translation>
    </message>
    <message>
        <source>{} taken over from an earlier run</source>
        <translation>{} aus einem früheren Lauf übernommen</translation>
    </message>
    <message>
        <source>{} too coarse</source>
        <translation>{} zu grob</translation>
    </message>
    <message>
        <source>{} uncertain (dotted)</source>
        <translation>{} unsicher (gepunktet)</translation>
    </message>
    <message>
        <source>{} unlike the training data</source>
        <translation>{} anders als die Trainingsdaten</translation>
    </message>
    <message>
        <source>{} unlike the training data (crossed)</source>
        <translation>{} anders als die Trainingsdaten (durchkreuzt)</translation>
    </message>
    <message>
        <source>{} without imagery (hatched)</source>
        <translation>{} ohne Bilddaten (schraffiert)</translation>
    </message>
    <message>
        <source>{} × {} km</source>
        <translation>{} × {} km</translation>
    </message>
    <message>
        <source>{}, hectares</source>
        <translation>{}, Hektar</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
</context>
</TS>
