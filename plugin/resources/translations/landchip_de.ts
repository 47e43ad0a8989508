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
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Add to Map</source>
        <translation>Zur Karte &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Gebiet</translation>
    </message>
    <message>
        <source>&amp;Areas…</source>
        <translation>&amp;Flächen…</translation>
    </message>
    <message>
        <source>&amp;Back to the Original</source>
        <translation>&amp;Zurück zum Original</translation>
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
        <source>&amp;Bookmarks</source>
        <translation>&amp;Lesezeichen</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pinsel</translation>
    </message>
    <message>
        <source>&amp;Bundle</source>
        <translation>&amp;Paket</translation>
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
        <source>&amp;Compare with Land Cover…</source>
        <translation>Mit Landbedeckung &amp;vergleichen…</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Correct the map…</source>
        <translation>Karte &amp;korrigieren…</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Duplicate: Fill the Form</source>
        <translation>&amp;Duplizieren: Formular ausfüllen</translation>
    </message>
    <message>
        <source>&amp;Estimate area…</source>
        <translation>Fläche &amp;schätzen…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Anpassen</translation>
    </message>
    <message>
        <source>&amp;Fit to the Strokes</source>
        <translation>An die Striche an&amp;passen</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
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
        <source>&amp;Keep Both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
    <message>
        <source>&amp;Land cover</source>
        <translation>La&amp;ndbedeckung</translation>
    </message>
    <message>
        <source>&amp;Land cover:</source>
        <translation>&amp;Landbedeckung:</translation>
    </message>
    <message>
        <source>&amp;Load the Map</source>
        <translation>Karte &amp;laden</translation>
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
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Deckkraft</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
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
        <source>&amp;Remove from the List</source>
        <translation>Aus der Liste en&amp;tfernen</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparieren</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
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
        <source>&amp;Reviewer:</source>
        <translation>&amp;Prüfer:</translation>
    </message>
    <message>
        <source>&amp;Save as:</source>
        <translation>&amp;Speichern unter:</translation>
    </message>
    <message>
        <source>&amp;Search the Visible Map</source>
        <translation>Sichtbare Karte &amp;durchsuchen</translation>
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
        <source>&amp;Show on the Map</source>
        <translation>Auf der Karte &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Storage of jobs</source>
        <translation>Ab&amp;lage der Aufträge</translation>
    </message>
    <message>
        <source>&amp;Submit Again: Compute What Is Missing</source>
        <translation>&amp;Erneut absenden: Fehlendes berechnen</translation>
    </message>
    <message>
        <source>&amp;Swipe</source>
        <translation>&amp;Wischen</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rück&amp;gängig</translation>
    </message>
    <message>
        <source>&amp;Units of area</source>
        <translation>&amp;Flächeneinheit</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Use the {} corrections, which weigh more</source>
        <translation>
            <numerusform>Die {} Korrektur &amp;verwenden, die mehr wiegt</numerusform>
            <numerusform>Die {} Korrekturen &amp;verwenden, die mehr wiegen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Way in</source>
        <translation>&amp;Zugangsart</translation>
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
        <source>&apos;area&apos; must have either an &apos;extent&apos; or &apos;polygons&apos;: give one of the two.</source>
        <translation>&apos;area&apos; muss entweder einen &apos;extent&apos; oder &apos;polygons&apos; haben: Bitte eines von beiden angeben.</translation>
    </message>
    <message>
        <source>(Cohen&apos;s kappa {kappa})</source>
        <translation>(Cohens Kappa {kappa})</translation>
    </message>
    <message>
        <source>0: no patch is merged, and the polygons show what the pixels show.</source>
        <translation>0: Keine Fläche wird aufgelöst, die Polygone zeigen, was die Pixel zeigen.</translation>
    </message>
    <message>
        <source>1 : {} on A4</source>
        <translation>1 : {} auf A4</translation>
    </message>
    <message>
        <source>1. &amp;Sample for Review…</source>
        <translation>1. &amp;Stichprobe zur Prüfung…</translation>
    </message>
    <message>
        <source>2. Re&amp;view…</source>
        <translation>2. P&amp;rüfen…</translation>
    </message>
    <message>
        <source>3. &amp;Area with Confidence…</source>
        <translation>3. &amp;Fläche mit Konfidenz…</translation>
    </message>
    <message>
        <source>4. Re&amp;port…</source>
        <translation>4. &amp;Bericht…</translation>
    </message>
    <message>
        <source>95 % interval, ha</source>
        <translation>95-%-Intervall, ha</translation>
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
        <source>A STAC Item describes files, and a table is none: choose a file for the map, or no STAC Item.</source>
        <translation>Ein STAC-Item beschreibt Dateien, und eine Tabelle ist keine: Wählen Sie für die Karte eine Datei, oder kein STAC-Item.</translation>
    </message>
    <message>
        <source>A band tagged alpha holds transparency, or near infrared, as in many NAIP files</source>
        <translation>Ein als Alpha bezeichnetes Band enthält Transparenz, oder nahes Infrarot wie in vielen NAIP-Dateien</translation>
    </message>
    <message>
        <source>A band that is tagged alpha</source>
        <translation>Ein als Alpha bezeichnetes Band</translation>
    </message>
    <message>
        <source>A catalogue, or the address of a STAC API of your own (https://…)</source>
        <translation>Ein Katalog, oder die Adresse einer eigenen STAC-API (https://…)</translation>
    </message>
    <message>
        <source>A chip holds more than {most:,} pixels of {path}: choose a coarser raster.</source>
        <translation>Eine Kachel enthält mehr als {most:,} Pixel von {path}: Bitte ein gröberes Raster wählen.</translation>
    </message>
    <message>
        <source>A chip is read from the first raster that covers it: the input first, then these in their order.</source>
        <translation>Eine Kachel wird aus dem ersten Raster gelesen, das sie abdeckt: zuerst aus der Eingabe, dann aus diesen in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>A click needs either a &apos;point&apos; with its &apos;crs&apos; or a &apos;chip&apos;: give one of the two.</source>
        <translation>Ein Klick braucht entweder einen &apos;point&apos; mit seinem &apos;crs&apos; oder einen &apos;chip&apos;: Bitte eines von beiden angeben.</translation>
    </message>
    <message>
        <source>A click on imagery takes no area: leave &apos;area&apos; out.</source>
        <translation>Ein Klick auf Bilddaten nimmt kein Gebiet entgegen: Bitte &apos;area&apos; weglassen.</translation>
    </message>
    <message>
        <source>A comparison of two dates needs either a finished map or imagery for each: give one of `{date}` and `{date}_imagery`.</source>
        <translation>Ein Vergleich zweier Zeitpunkte braucht für jeden entweder eine fertige Karte oder Aufnahmen: Bitte eines von `{date}` und `{date}_imagery` angeben.</translation>
    </message>
    <message>
        <source>A correction in {path} has no place, raster or label: delete it, or mend it.</source>
        <translation>Einer Korrektur in {path} fehlt der Ort, das Raster oder die Klasse: Bitte löschen oder berichtigen.</translation>
    </message>
    <message>
        <source>A correction in {path} names no raster: delete it, or mend it.</source>
        <translation>Eine Korrektur in {path} nennt kein Raster: Bitte löschen oder berichtigen.</translation>
    </message>
    <message>
        <source>A correction in {path} names the class {label!r}: choose from {known}.</source>
        <translation>Eine Korrektur in {path} nennt die Klasse {label!r}: Bitte aus {known} wählen.</translation>
    </message>
    <message>
        <source>A downloaded package is not the one that Landchip was tested with (its hash differs), so nothing was installed: empty pip&apos;s cache or ask whoever runs your package mirror, then set up the engine again.</source>
        <translation>Ein heruntergeladenes Paket ist nicht das, mit dem Landchip getestet wurde (sein Hashwert weicht ab), daher wurde nichts installiert: Bitte den Cache von pip leeren oder bei den Betreibern des Paketspiegels nachfragen, dann den Rechenkern erneut einrichten.</translation>
    </message>
    <message>
        <source>A file:</source>
        <translation>Eine Datei:</translation>
    </message>
    <message>
        <source>A fit to a place takes imagery, or a map that was made from it: give one of them.</source>
        <translation>Eine Anpassung an einen Ort nimmt Luftbilder oder eine Karte, die aus ihnen gemacht wurde: eines von beiden angeben.</translation>
    </message>
    <message>
        <source>A land cover that was wrong then looks like change now, and no comparison of two sources can tell the two apart. Squares of several uses, and ground unlike the model&apos;s training data, are less certain; they are marked in the map.</source>
        <translation>Eine Landbedeckung, die damals falsch war, sieht jetzt wie eine Änderung aus, und kein Vergleich zweier Quellen kann beides unterscheiden. Quadrate mit mehreren Nutzungen und Boden, der anders ist als die Trainingsdaten des Modells, sind weniger sicher; sie sind in der Karte markiert.</translation>
    </message>
    <message>
        <source>A land-cover map of pixels, of the later date where the map shows change.</source>
        <translation>Eine Landbedeckungskarte aus Pixeln, vom späteren Zeitpunkt, wo die Karte Änderung zeigt.</translation>
    </message>
    <message>
        <source>A land-use map is of one date: give the land cover of that date alone, or choose a change map.</source>
        <translation>Eine Landnutzungskarte ist von einem Zeitpunkt: Geben Sie nur dessen Landbedeckung an, oder wählen Sie eine Änderungskarte.</translation>
    </message>
    <message>
        <source>A library of Windows is missing: install Microsoft&apos;s Visual C++ Redistributable (x64), then set up the engine again.</source>
        <translation>Eine Windows-Bibliothek fehlt: Bitte das Visual C++ Redistributable (x64) von Microsoft installieren, dann den Rechenkern erneut einrichten.</translation>
    </message>
    <message>
        <source>A map of land use has no probability of change to correct: use the reviews for the refit.</source>
        <translation>Eine Landnutzungskarte hat keine Wahrscheinlichkeit der Änderung zu korrigieren: Verwenden Sie die Prüfungen zum Anpassen.</translation>
    </message>
    <message>
        <source>A minimum mapping unit is given, but no file for polygons: name one, or leave the unit out.</source>
        <translation>Eine Mindestfläche ist angegeben, aber keine Datei für Polygone: Nennen Sie eine, oder lassen Sie die Mindestfläche weg.</translation>
    </message>
    <message>
        <source>A model can be put into {folder}.</source>
        <translation>Ein Modell kann in {folder} gelegt werden.</translation>
    </message>
    <message>
        <source>A model looked at imagery of both dates. It errs, and light and season differ between the dates. So it was taken into account how alike the two images of a square are to the model, and how certain it is of the use at each date; what these say about change was learnt from places that did not change and from pairs of different places. How often land changes in this area was estimated from all squares together, so that errors are not counted as change.</source>
        <translation>Ein Modell hat Aufnahmen beider Zeitpunkte betrachtet. Es irrt, und Licht und Jahreszeit unterscheiden sich zwischen den Zeitpunkten. Daher wurde berücksichtigt, wie ähnlich die beiden Bilder eines Quadrats für das Modell sind und wie sicher es sich der Nutzung zu jedem Zeitpunkt ist; was dies über Änderung aussagt, wurde aus Orten gelernt, die sich nicht geändert haben, und aus Paaren verschiedener Orte. Wie oft sich Land in diesem Gebiet ändert, wurde aus allen Quadraten gemeinsam geschätzt, damit Fehler nicht als Änderung zählen.</translation>
    </message>
    <message>
        <source>A new last layer is fitted to the {count} chips that you corrected and to what the model has kept of its own training, and saved as a model of its own. The model you have stays as it is.</source>
        <translation>Eine neue letzte Schicht wird an die {count} korrigierten Kacheln und an das angepasst, was das Modell aus seinem eigenen Training behalten hat, und als eigenes Modell gespeichert. Das vorhandene Modell bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>A part of the run in {folder} is gone or damaged: run it again to mend it.</source>
        <translation>Ein Teil des Laufs in {folder} fehlt oder ist beschädigt: Bitte den Lauf zur Reparatur erneut ausführen.</translation>
    </message>
    <message>
        <source>A polygon is not valid WKT: choose another layer of polygons.</source>
        <translation>Ein Polygon ist kein gültiges WKT: Wählen Sie einen anderen Polygonlayer.</translation>
    </message>
    <message>
        <source>A polygon of the area is not valid WKT: choose another layer for the area.</source>
        <translation>Ein Polygon des Gebiets ist kein gültiges WKT: Bitte einen anderen Layer für das Gebiet wählen.</translation>
    </message>
    <message>
        <source>A raster of NLCD&apos;s codes, of any edition and of the same ground; see mrlc.gov.</source>
        <translation>Ein Raster mit den Codes der NLCD, in beliebiger Ausgabe und von demselben Boden; siehe mrlc.gov.</translation>
    </message>
    <message>
        <source>A raster of NLCD&apos;s codes, older than the imagery, of the same ground; see mrlc.gov.</source>
        <translation>Ein Raster mit den Codes der NLCD, älter als die Aufnahmen und von demselben Boden; siehe mrlc.gov.</translation>
    </message>
    <message>
        <source>A raster of NLCD, or a land-cover map: its shares within the chip are shown.</source>
        <translation>Ein NLCD-Raster oder eine Landbedeckungskarte: Ihre Anteile in der Kachel werden angezeigt.</translation>
    </message>
    <message>
        <source>A review says &apos;{name}&apos;, which is no group of the map: use {known} or unsure.</source>
        <translation>Eine Prüfung sagt &apos;{name}&apos;, das ist keine Gruppe der Karte: Bitte {known} oder unsure verwenden.</translation>
    </message>
    <message>
        <source>A row of the sample or of the reviews has no whole number as col and row: delete it, or mend it.</source>
        <translation>Einer Zeile der Stichprobe oder der Prüfungen fehlt eine ganze Zahl als col und row: Bitte löschen oder berichtigen.</translation>
    </message>
    <message>
        <source>A sample is a file of its own, since it states what it was drawn from: save it to a new file.</source>
        <translation>Eine Stichprobe ist eine eigene Datei, denn sie gibt an, woraus sie gezogen wurde: Bitte in einer neuen Datei speichern.</translation>
    </message>
    <message>
        <source>A set-up of the engine was broken off</source>
        <translation>Eine Einrichtung des Rechenkerns wurde abgebrochen</translation>
    </message>
    <message>
        <source>A small real place that comes with Landchip</source>
        <translation>Ein kleiner echter Ort, der mit Landchip kommt</translation>
    </message>
    <message>
        <source>A stated probability of {stated} % is corrected to {corrected} %.</source>
        <translation>Eine angegebene Wahrscheinlichkeit von {stated} % wird auf {corrected} % korrigiert.</translation>
    </message>
    <message>
        <source>A stroke in {path} has the width {width!r}, where metres above 0 are needed: correct it.</source>
        <translation>Ein Strich in {path} hat die Breite {width!r}, nötig sind Meter über 0: korrigieren Sie sie.</translation>
    </message>
    <message>
        <source>A stroke in {path} names the class {name!r}, which the model does not know: correct it; known are {known}.</source>
        <translation>Ein Strich in {path} nennt die Klasse {name!r}, die das Modell nicht kennt: korrigieren Sie sie; bekannt sind {known}.</translation>
    </message>
    <message>
        <source>A stroke spans {width} x {height} pixels: draw strokes within {largest} x {largest}.</source>
        <translation>Ein Strich umfasst {width} x {height} Pixel: zeichnen Sie Striche innerhalb von {largest} x {largest}.</translation>
    </message>
    <message>
        <source>A table of code and class, for a raster with other codes than NLCD&apos;s.</source>
        <translation>Eine Tabelle aus Code und Klasse, für ein Raster mit anderen Codes als denen der NLCD.</translation>
    </message>
    <message>
        <source>A table or layer with col, row, reviewed_from and reviewed_to. Empty: the answers in the sample.</source>
        <translation>Eine Tabelle oder ein Layer mit col, row, reviewed_from und reviewed_to. Leer: die Antworten in der Stichprobe.</translation>
    </message>
    <message>
        <source>A tile or map service is asked in its own CRS, which the field &apos;crs&apos; inside &apos;service&apos; states: leave the assigned CRS out.</source>
        <translation>Ein Kachel- oder Kartendienst wird in seinem eigenen KBS abgefragt, das im Feld &apos;crs&apos; innerhalb von &apos;service&apos; steht: Lassen Sie das zugewiesene KBS weg.</translation>
    </message>
    <message>
        <source>A trend needs estimates of two dates or more, and there are {count}: estimate the area at another date.</source>
        <translation>Ein Trend braucht Schätzungen für zwei oder mehr Zeitpunkte, vorhanden: {count}. Bitte die Fläche für einen weiteren Zeitpunkt schätzen.</translation>
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
        <source>Accuracy of the land cover (JSON)</source>
        <translation>Genauigkeit der Landbedeckung (JSON)</translation>
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
        <source>Add &amp;Land Cover…</source>
        <translation>&amp;Landbedeckung hinzufügen…</translation>
    </message>
    <message>
        <source>Add Sa&amp;mple Imagery</source>
        <translation>&amp;Beispielbilder hinzufügen</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Add land cover to a map</source>
        <translation>Einer Karte Landbedeckung hinzufügen</translation>
    </message>
    <message>
        <source>Add up the groups in each of your polygons</source>
        <translation>Die Gruppen in jedem Ihrer Polygone zusammenzählen</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
    <message>
        <source>Address of the job</source>
        <translation>Adresse des Auftrags</translation>
    </message>
    <message>
        <source>Adds to each polygon, such as a parcel or a planning area, the hectares of each group of a map in it, or of each class of a land-cover map of pixels. A chip or pixel that the polygon&apos;s edge cuts counts with the part inside. The column other_ha is ground outside the map, without imagery, or not classified; with it the groups add up to area_ha. With the squares of Chip grid as polygons it gives the land cover of each chip.</source>
        <translation>Gibt jedem Polygon, etwa einem Flurstück oder Planungsgebiet, die Hektar jeder Gruppe einer Karte darin, oder jeder Klasse einer Landbedeckungskarte aus Pixeln. Eine Kachel oder ein Pixel, die der Rand des Polygons schneidet, zählt mit dem Teil innerhalb. Die Spalte other_ha ist Boden außerhalb der Karte, ohne Bild oder nicht klassifiziert; mit ihr ergeben die Gruppen area_ha. Mit den Quadraten von Kachelgitter als Polygonen ergibt das die Landbedeckung jeder Kachel.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>After the fit</source>
        <translation>Nach der Anpassung</translation>
    </message>
    <message>
        <source>All corrections name {label}: correct chips of other classes too, or confirm some.</source>
        <translation>Alle Korrekturen nennen {label}: Bitte auch Kacheln anderer Klassen korrigieren oder einige bestätigen.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All of its pixels hold one and the same value, black or white: give that value as no-data.</source>
        <translation>Alle ihre Pixel haben ein und denselben Wert, Schwarz oder Weiß: Geben Sie diesen Wert als Keine-Daten-Wert an.</translation>
    </message>
    <message>
        <source>All places but those with rough labels</source>
        <translation>Alle Orte außer denen mit groben Angaben</translation>
    </message>
    <message>
        <source>All squares</source>
        <translation>Alle Quadrate</translation>
    </message>
    <message>
        <source>All strokes name {name}: draw strokes of other classes, too, also where the model is right.</source>
        <translation>Alle Striche nennen {name}: zeichnen Sie auch Striche anderer Klassen, auch dort, wo das Modell recht hat.</translation>
    </message>
    <message numerus="yes">
        <source>All {} chips are there already: only the map is written anew.</source>
        <translation>
            <numerusform>{} Kachel liegt schon vor: Nur die Karte wird neu geschrieben.</numerusform>
            <numerusform>Alle {} Kacheln liegen schon vor: Nur die Karte wird neu geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allocation of the reviews</source>
        <translation>Aufteilung der Prüfungen</translation>
    </message>
    <message>
        <source>Alpha band</source>
        <translation>Alphaband</translation>
    </message>
    <message>
        <source>Among the others {missed} more changes are expected.</source>
        <translation>Unter den übrigen sind {missed} weitere Änderungen zu erwarten.</translation>
    </message>
    <message>
        <source>An area of &apos;{name}&apos; has no standard error above 0, so it cannot be weighed against the others: review chips of every stratum until some differ from the map, or leave the date out.</source>
        <translation>Eine Fläche von &apos;{name}&apos; hat keinen Standardfehler über 0 und lässt sich daher nicht gegen die übrigen gewichten: Bitte Kacheln aller Strata prüfen, bis einige von der Karte abweichen, oder den Zeitpunkt weglassen.</translation>
    </message>
    <message>
        <source>An entry of &apos;raster&apos; has either a &apos;path&apos; or a &apos;service&apos;: give one of the two.</source>
        <translation>Ein Eintrag von &apos;raster&apos; hat entweder &apos;path&apos; oder &apos;service&apos;: Geben Sie eines der beiden an.</translation>
    </message>
    <message>
        <source>Annual rates of change (JSON)</source>
        <translation>Jährliche Änderungsraten (JSON)</translation>
    </message>
    <message>
        <source>Another Landchip process is working in {folder}: wait for it to end, or cancel it.</source>
        <translation>Ein anderer Landchip-Prozess arbeitet in {folder}: Bitte warten, bis er fertig ist, oder ihn abbrechen.</translation>
    </message>
    <message>
        <source>Another Landchip process is writing to {folder}: run again once it has ended (what is computed is kept), or choose another folder.</source>
        <translation>Ein anderer Landchip-Prozess schreibt in {folder}: Starten Sie neu, sobald er fertig ist (was berechnet ist, bleibt), oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Another program changed the squares of {file}, so nothing was written: open it again, or restore it from a copy.</source>
        <translation>Ein anderes Programm hat die Quadrate von {file} geändert, daher wurde nichts geschrieben: Bitte neu öffnen oder aus einer Kopie wiederherstellen.</translation>
    </message>
    <message>
        <source>Another program removed the column {column} of {file}: restore it from a copy; nothing was written.</source>
        <translation>Ein anderes Programm hat die Spalte {column} aus {file} entfernt: Bitte aus einer Kopie wiederherstellen; es wurde nichts geschrieben.</translation>
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
        <source>Area of change with confidence</source>
        <translation>Änderungsfläche mit Konfidenz</translation>
    </message>
    <message>
        <source>Area of each change that is shown</source>
        <translation>Fläche jeder gezeigten Änderung</translation>
    </message>
    <message>
        <source>Area that changed</source>
        <translation>Fläche, die sich geändert hat</translation>
    </message>
    <message>
        <source>Area with its 95 % confidence interval, from {n} reviewed squares of {of}</source>
        <translation>Fläche mit ihrem 95-%-Konfidenzintervall, aus {n} geprüften von {of} Quadraten</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Areas are of ground that has imagery and lies in the area asked for; each square of {size:g} m is given whole to its most probable group. They are not adjusted for the model&apos;s errors, and have no confidence interval.</source>
        <translation>Flächen sind Boden, der Bild hat und im verlangten Gebiet liegt; jedes Quadrat von {size:g} m wird ganz seiner wahrscheinlichsten Gruppe gegeben. Sie sind nicht um die Fehler des Modells berichtigt und haben kein Konfidenzintervall.</translation>
    </message>
    <message>
        <source>Areas by polygon</source>
        <translation>Flächen nach Polygon</translation>
    </message>
    <message>
        <source>As shown, ha</source>
        <translation>Wie gezeigt, ha</translation>
    </message>
    <message>
        <source>As the map shows it</source>
        <translation>Wie die Karte sie zeigt</translation>
    </message>
    <message>
        <source>Asking for the log…</source>
        <translation>Protokoll wird abgerufen…</translation>
    </message>
    <message>
        <source>At places left out of the training, one at a time</source>
        <translation>An Orten, die beim Training fehlten, einer nach dem anderen</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Back to the &amp;panel</source>
        <translation>Zurück zum &amp;Bedienfeld</translation>
    </message>
    <message>
        <source>Band {number} was given for {band}, but {path} has {count} band(s): correct the order.</source>
        <translation>Für {band} wurde Kanal {number} angegeben, aber die Kanalzahl von {path} ist {count}: Bitte die Reihenfolge korrigieren.</translation>
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
        <source>Before the fit</source>
        <translation>Vor der Anpassung</translation>
    </message>
    <message>
        <source>Before the fit it was {share}.</source>
        <translation>Vor der Anpassung waren es {share}.</translation>
    </message>
    <message>
        <source>Beside a change</source>
        <translation>Neben einer Änderung</translation>
    </message>
    <message>
        <source>Blended land cover — {}</source>
        <translation>Gemischte Landbedeckung — {}</translation>
    </message>
    <message>
        <source>Blocks of ground, held out, of the place that it was fitted to; truth is land cover</source>
        <translation>Zurückgehaltene Bodenblöcke des Ortes, an den es angepasst wurde; Wahrheit ist die Landbedeckung</translation>
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
        <source>Both MAP and {parameter} are given, and a map has imagery and area: leave one of them out.</source>
        <translation>MAP und {parameter} sind beide angegeben, und eine Karte hat Luftbilder und Gebiet: eines von beiden weglassen.</translation>
    </message>
    <message>
        <source>Both maps are of {year}: choose imagery of two different years.</source>
        <translation>Beide Karten sind von {year}: Bitte Aufnahmen zweier verschiedener Jahre wählen.</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>&amp;Zertifikate</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Ände&amp;rung…</translation>
    </message>
    <message>
        <source>C&amp;hips:</source>
        <translation>&amp;Chips:</translation>
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
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
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
        <source>Cancelled; no area was estimated.</source>
        <translation>Abgebrochen; es wurde keine Fläche geschätzt.</translation>
    </message>
    <message>
        <source>Cancelled; no map was written.</source>
        <translation>Abgebrochen; es wurde keine Karte geschrieben.</translation>
    </message>
    <message>
        <source>Cancelled; no model was written.</source>
        <translation>Abgebrochen; es wurde kein Modell geschrieben.</translation>
    </message>
    <message>
        <source>Cancelled; no report was written.</source>
        <translation>Abgebrochen; es wurde kein Bericht geschrieben.</translation>
    </message>
    <message>
        <source>Cancelled; no sample was drawn.</source>
        <translation>Abgebrochen; es wurde keine Stichprobe gezogen.</translation>
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
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Candidates of {map}</source>
        <translation>Kandidaten aus {map}</translation>
    </message>
    <message>
        <source>Candidates, most valuable first…</source>
        <translation>Kandidaten, die lohnendsten zuerst…</translation>
    </message>
    <message>
        <source>Candidates, nearest to the threshold…</source>
        <translation>Kandidaten, am nächsten am Schwellenwert…</translation>
    </message>
    <message>
        <source>Ce&amp;rtificates</source>
        <translation>Ze&amp;rtifikate</translation>
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
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change between two dates</source>
        <translation>Änderung zwischen zwei Zeitpunkten</translation>
    </message>
    <message>
        <source>Change from {start} to {end}</source>
        <translation>Änderung von {start} bis {end}</translation>
    </message>
    <message>
        <source>Change map</source>
        <translation>Änderungskarte</translation>
    </message>
    <message>
        <source>Change needs either a finished map or imagery to classify: give one of `map` and `imagery`.</source>
        <translation>Eine Änderung braucht entweder eine fertige Karte oder Aufnahmen zum Klassifizieren: Bitte eines von `map` und `imagery` angeben.</translation>
    </message>
    <message>
        <source>Change of land use, {start} to {end}</source>
        <translation>Änderung der Landnutzung, {start} bis {end}</translation>
    </message>
    <message>
        <source>Change since NLCD</source>
        <translation>Änderung seit NLCD</translation>
    </message>
    <message>
        <source>Change that the map missed is most likely beside change that it shows.</source>
        <translation>Eine Änderung, die die Karte übersehen hat, liegt am ehesten neben einer, die sie zeigt.</translation>
    </message>
    <message>
        <source>Change {start}–{end} — {map}</source>
        <translation>Änderung {start}–{end} — {map}</translation>
    </message>
    <message>
        <source>Change, a pixel per chip (COG)</source>
        <translation>Änderung, ein Pixel je Kachel (COG)</translation>
    </message>
    <message>
        <source>Changes shown</source>
        <translation>Gezeigte Änderungen</translation>
    </message>
    <message>
        <source>Changes shown as pictures</source>
        <translation>Änderungen, die als Bilder gezeigt werden</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Checked to be the map that the sample was drawn from.</source>
        <translation>Es wird geprüft, ob es die Karte ist, aus der die Stichprobe gezogen wurde.</translation>
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
        <source>Chip {col}, {row} ({label}) was left out. {reason}</source>
        <translation>Kachel {col}, {row} ({label}) wurde weggelassen. {reason}</translation>
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
        <source>Chips probably without imagery</source>
        <translation>Kacheln, wahrscheinlich ohne Bild</translation>
    </message>
    <message>
        <source>Chips taken over from an earlier run</source>
        <translation>Aus einem früheren Lauf übernommene Kacheln</translation>
    </message>
    <message>
        <source>Chips that were set aside</source>
        <translation>Beiseitegelegte Kacheln</translation>
    </message>
    <message>
        <source>Chips to learn from, at most</source>
        <translation>Kacheln zum Lernen, höchstens</translation>
    </message>
    <message>
        <source>Chips to learn from, at most. More take longer.</source>
        <translation>Höchstzahl der Chips, aus denen gelernt wird. Mehr dauern länger.</translation>
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
        <source>Choose a raster layer</source>
        <translation>Wählen Sie einen Rasterlayer</translation>
    </message>
    <message>
        <source>Choose the newer imagery above the right picture, a raster that lies in a file or comes as tiles.</source>
        <translation>Bitte über dem rechten Bild die neueren Aufnahmen wählen, ein Raster, das in einer Datei liegt oder als Bildkacheln kommt.</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Wählen: {}</translation>
    </message>
    <message>
        <source>Cl&amp;uster (JSON)</source>
        <translation>Cl&amp;uster (JSON)</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
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
        <source>Classify land use on a Spark cluster</source>
        <translation>Landnutzung auf einem Spark-Cluster klassifizieren</translation>
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
        <source>Clicked chips</source>
        <translation>Angeklickte Kacheln</translation>
    </message>
    <message>
        <source>Cloud Optimized GeoTIFF with groups, confidence and probabilities</source>
        <translation>Cloud Optimized GeoTIFF mit Gruppen, Konfidenz und Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Co&amp;nnections…</source>
        <translation>&amp;Verbindungen…</translation>
    </message>
    <message>
        <source>Co&amp;rrect by Reviews…</source>
        <translation>Nach Prüfungen &amp;korrigieren…</translation>
    </message>
    <message>
        <source>Coarse</source>
        <translation>Grob</translation>
    </message>
    <message>
        <source>Codes and classes of another land cover</source>
        <translation>Codes und Klassen einer anderen Landbedeckung</translation>
    </message>
    <message>
        <source>Colours blended by the probabilities</source>
        <translation>Farben, nach den Wahrscheinlichkeiten gemischt</translation>
    </message>
    <message>
        <source>Comman&amp;d</source>
        <translation>&amp;Befehl</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Comment (C)</source>
        <translation>Kommentar (C)</translation>
    </message>
    <message>
        <source>Compare Two &amp;Dates…</source>
        <translation>&amp;Zwei Zeitpunkte vergleichen…</translation>
    </message>
    <message>
        <source>Compare the labels alone</source>
        <translation>Nur die Klassen vergleichen</translation>
    </message>
    <message>
        <source>Compare the map with older land cover such as NLCD</source>
        <translation>Die Karte mit älterer Landbedeckung wie der NLCD vergleichen</translation>
    </message>
    <message>
        <source>Compare with {}</source>
        <translation>Mit {} vergleichen</translation>
    </message>
    <message>
        <source>Compares a finished land-use map, as Classify land use writes it, with land cover of an earlier year such as NLCD 2011, and gives each chip a probability that its use has changed. Land cover and model both err, so the chips in which they simply differ are mostly no change; here their known errors and how often land changes are considered. As many chips are shown as changed as keep the wanted precision, and how many of them are expected to be right and wrong is stated. The layer opens with styles for all changes, new development, new fields and fields lost. Look at the candidates in the imagery: the areas of the squares are no estimate of how much land changed.</source>
        <translation>Vergleicht eine fertige Landnutzungskarte, wie „Landnutzung klassifizieren“ sie schreibt, mit der Landbedeckung eines früheren Jahres, etwa NLCD 2011, und gibt jeder Kachel eine Wahrscheinlichkeit, dass sich ihre Nutzung geändert hat. Landbedeckung und Modell irren beide, daher sind die Kacheln, in denen sie sich einfach unterscheiden, meist keine Änderung; hier werden ihre bekannten Fehler berücksichtigt und wie oft sich Land ändert. Es werden so viele Kacheln als geändert gezeigt, wie die gewünschte Präzision zulässt, und es wird angegeben, wie viele davon voraussichtlich richtig und falsch sind. Der Layer öffnet sich mit Stilen für alle Änderungen, neue Bebauung, neue Äcker und verlorene Äcker. Sehen Sie sich die Kandidaten in den Aufnahmen an: Die Flächen der Quadrate sind keine Schätzung, wie viel Land sich geändert hat.</translation>
    </message>
    <message>
        <source>Compares two finished land-use maps of the same ground, made by one model from imagery of two years, and gives each chip a probability that its use has changed. Maps of two dates differ mostly by errors, light and season. So where they differ, imagery of both dates is read again, the shift of colour between them is removed, and what the network sees in both is compared, not the labels alone. Land cover can be a third witness. The layer opens with styles for all changes, new development, new fields and fields lost. The areas of the squares are no estimate of how much land changed.</source>
        <translation>Vergleicht zwei fertige Landnutzungskarten desselben Bodens, die ein Modell aus Aufnahmen zweier Jahre erstellt hat, und gibt jeder Kachel eine Wahrscheinlichkeit, dass sich ihre Nutzung geändert hat. Karten zweier Zeitpunkte unterscheiden sich meist durch Fehler, Licht und Jahreszeit. Wo sie sich unterscheiden, werden daher die Aufnahmen beider Zeitpunkte noch einmal gelesen, die Farbverschiebung zwischen ihnen wird entfernt, und es wird verglichen, was das Netz in beiden sieht, nicht nur die Klassen. Landbedeckung kann als dritte Quelle dienen. Der Layer öffnet sich mit Stilen für alle Änderungen, neue Bebauung, neue Äcker und verlorene Äcker. Die Flächen der Quadrate sind keine Schätzung, wie viel Land sich geändert hat.</translation>
    </message>
    <message>
        <source>Comparing the colours of both dates…</source>
        <translation>Farben beider Zeitpunkte werden verglichen…</translation>
    </message>
    <message>
        <source>Comparing with the land cover…</source>
        <translation>Vergleich mit der Landbedeckung…</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Configuration of Spark, as spark.executor.cores</source>
        <translation>Konfiguration von Spark, etwa spark.executor.cores</translation>
    </message>
    <message>
        <source>Confusion matrix: true classes in rows, predicted ones in columns</source>
        <translation>Konfusionsmatrix: wahre Klassen in Zeilen, vorhergesagte in Spalten</translation>
    </message>
    <message>
        <source>Connection: its name, or a JSON file</source>
        <translation>Verbindung: ihr Name oder eine JSON-Datei</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Connections to Clusters</source>
        <translation>Verbindungen zu Clustern</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen…</translation>
    </message>
    <message>
        <source>Contradicted by the land cover</source>
        <translation>Von der Landbedeckung widerlegt</translation>
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
        <source>Correct a change map by its reviews</source>
        <translation>Änderungskarte nach ihren Prüfungen korrigieren</translation>
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
        <source>Correct by brush</source>
        <translation>Mit dem Pinsel korrigieren</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Corrected by {n} reviews: {values}.</source>
        <translation>Durch {n} Prüfungen korrigiert: {values}.</translation>
    </message>
    <message>
        <source>Corrected change map</source>
        <translation>Korrigierte Änderungskarte</translation>
    </message>
    <message>
        <source>Corrected change map, a pixel per chip (COG)</source>
        <translation>Korrigierte Änderungskarte, ein Pixel je Kachel (COG)</translation>
    </message>
    <message>
        <source>Corrected chips, after the fit</source>
        <translation>Korrigierte Kacheln, nach der Anpassung</translation>
    </message>
    <message>
        <source>Corrected chips, before the fit</source>
        <translation>Korrigierte Kacheln, vor der Anpassung</translation>
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
        <source>Corrections, which weigh more</source>
        <translation>Korrekturen, die mehr wiegen</translation>
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
        <source>Databricks cannot import code from {address}: put the bundle into a volume, and map its folder to /Volumes/… in the profile&apos;s folders.</source>
        <translation>Databricks kann keinen Code von {address} importieren: Legen Sie das Paket in ein Volume, und ordnen Sie dessen Ordner in den Ordnern des Profils /Volumes/… zu.</translation>
    </message>
    <message>
        <source>Databricks jobs</source>
        <translation>Databricks-Aufträge</translation>
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
        <source>Disagreements</source>
        <translation>Strittige</translation>
    </message>
    <message>
        <source>Distance to the training data</source>
        <translation>Abstand zu den Trainingsdaten</translation>
    </message>
    <message>
        <source>Distance to the training data, in the unit of the map&apos;s column distance.</source>
        <translation>Abstand zu den Trainingsdaten, in der Einheit der Spalte distance der Karte.</translation>
    </message>
    <message>
        <source>Does not read imagery again where the maps differ: faster, and finds less.</source>
        <translation>Liest die Aufnahmen nicht noch einmal, wo sich die Karten unterscheiden: schneller, findet aber weniger.</translation>
    </message>
    <message>
        <source>Drag a rectangle over the imagery.</source>
        <translation>Ein Rechteck über die Bilddaten ziehen.</translation>
    </message>
    <message>
        <source>Draw a random sample of squares, from which the area is estimated</source>
        <translation>Eine Zufallsstichprobe von Quadraten ziehen, aus der die Fläche geschätzt wird</translation>
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
        <source>Draws a stratified random sample of a change map&apos;s squares, from which Area of change with confidence estimates how much land changed. Each transition of the map is a stratum, and so are the squares round the changes, where missed change is most likely. Start editing the layer, open its table as a form, and say for each square, in the order of turn, what it was used for then and is used for now, from imagery of both years. What the map says is hidden in the form, so that it does not lead you. You may stop early, if no square was skipped. Save the sample to a file of its own: it will hold your work.</source>
        <translation>Zieht eine geschichtete Zufallsstichprobe der Quadrate einer Änderungskarte, aus der „Änderungsfläche mit Konfidenz“ schätzt, wie viel Land sich geändert hat. Jeder Übergang der Karte ist ein Stratum, ebenso die Quadrate um die Änderungen, wo übersehene Änderung am wahrscheinlichsten ist. Schalten Sie die Bearbeitung des Layers ein, öffnen Sie seine Tabelle als Formular, und geben Sie für jedes Quadrat, in der Reihenfolge von turn, nach Aufnahmen beider Jahre an, wofür es damals genutzt wurde und jetzt genutzt wird. Was die Karte sagt, ist im Formular verborgen, damit es Sie nicht leitet. Sie dürfen früher aufhören, wenn kein Quadrat übersprungen wurde. Speichern Sie die Stichprobe in einer eigenen Datei: Sie wird Ihre Arbeit enthalten.</translation>
    </message>
    <message>
        <source>Draws the squares that a classification computes over a layer, an extent or polygons, with their column and row. The grid is anchored at the origin of the CRS, so that every image of a place shares it. Its CRS is the layer&apos;s own where one of its units is a metre on the ground, otherwise (degrees, feet, web mercator) the UTM zone of the area&apos;s centre. A classification leaves out chips at the edge of the imagery that it covers by less than half.</source>
        <translation>Zeichnet die Quadrate, die eine Klassifikation über einem Layer, einer Ausdehnung oder Polygonen berechnet, mit Spalte und Zeile. Das Gitter ist am Ursprung des KBS verankert, sodass alle Bilder eines Ortes es gemeinsam haben. Sein KBS ist das des Layers, wo dessen Einheit ein Meter am Boden ist, sonst (Grad, Fuß, Web-Mercator) die UTM-Zone der Gebietsmitte. Eine Klassifikation lässt am Rand des Bildes Kacheln weg, die es zu weniger als der Hälfte bedeckt.</translation>
    </message>
    <message>
        <source>Duplicate the connection</source>
        <translation>Verbindung duplizieren</translation>
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
        <source>Earlier image date</source>
        <translation>Früheres Bilddatum</translation>
    </message>
    <message>
        <source>Elsewhere {share} of the pixels change.</source>
        <translation>Anderswo ändern sich {share} der Pixel.</translation>
    </message>
    <message>
        <source>Empty: a random one. The same map, settings and seed give the same sample.</source>
        <translation>Leer: ein zufälliger. Dieselbe Karte, dieselben Einstellungen und derselbe Startwert ergeben dieselbe Stichprobe.</translation>
    </message>
    <message>
        <source>Empty: as many as the wanted standard error needs, or {n} where none is given.</source>
        <translation>Leer: so viele, wie der gewünschte Standardfehler braucht, oder {n}, wenn keiner angegeben ist.</translation>
    </message>
    <message>
        <source>Empty: as published for NLCD.</source>
        <translation>Leer: wie für die NLCD veröffentlicht.</translation>
    </message>
    <message>
        <source>Empty: as the land-cover maps state themselves. A table of code and class for other rasters; classes named water, trees, herbaceous and impervious can contradict a use, others take no part.</source>
        <translation>Leer: wie es die Landbedeckungskarten selbst angeben. Für andere Raster eine Tabelle aus Code und Klasse; Klassen namens water, trees, herbaceous und impervious können einer Nutzung widersprechen, andere bleiben außer Betracht.</translation>
    </message>
    <message>
        <source>Empty: from its name, or 2011.</source>
        <translation>Leer: aus ihrem Namen, sonst 2011.</translation>
    </message>
    <message>
        <source>Empty: from its name.</source>
        <translation>Leer: aus ihrem Namen.</translation>
    </message>
    <message>
        <source>Empty: from the map&apos;s image dates.</source>
        <translation>Leer: nach dem Bilddatum in der Karte.</translation>
    </message>
    <message>
        <source>Empty: matched by the names and colours that the raster states, then by their order. Near infrared (nir) may be left out for a model that states that it can do without it.</source>
        <translation>Leer: zugeordnet nach den Namen und Farben, die das Raster angibt, sonst nach der Reihenfolge. Nahes Infrarot (nir) darf bei einem Modell fehlen, das angibt, ohne es auszukommen.</translation>
    </message>
    <message>
        <source>Empty: the file that the change map was made with. Give it where it has moved.</source>
        <translation>Leer: die Datei, mit der die Änderungskarte erstellt wurde. Bitte angeben, wenn sie verschoben wurde.</translation>
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
        <source>End of the job&apos;s log</source>
        <translation>Ende des Auftragsprotokolls</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenkern</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Estimate of the area (JSON)</source>
        <translation>Schätzung der Fläche (JSON)</translation>
    </message>
    <message>
        <source>Estimate the area that changed from the reviewed squares, with a 95 % interval</source>
        <translation>Aus den geprüften Quadraten die Fläche schätzen, die sich geändert hat, mit einem 95-%-Intervall</translation>
    </message>
    <message>
        <source>Estimated area and its 95 % interval</source>
        <translation>Geschätzte Fläche und ihr 95-%-Intervall</translation>
    </message>
    <message>
        <source>Estimated, ha</source>
        <translation>Geschätzt, ha</translation>
    </message>
    <message>
        <source>Estimates from a reviewed sample how much land changed, and how much of each transition, with 95 % intervals: an area that can be quoted, which the squares of a change map are not. Review the squares of a sample that Sample a change map for review drew, save the edits, and run this; again after more reviews, which narrow the interval. Squares answered unsure are left out, and what they could change is stated in the file. The file can be given to Report of a change map.</source>
        <translation>Schätzt aus einer geprüften Stichprobe, wie viel Land sich geändert hat und wie viel von jedem Übergang, mit 95-%-Intervallen: eine Fläche, die sich angeben lässt, was die Quadrate einer Änderungskarte nicht sind. Prüfen Sie die Quadrate einer Stichprobe, die „Stichprobe einer Änderungskarte zur Prüfung ziehen“ gezogen hat, speichern Sie die Bearbeitungen, und starten Sie dies; nach weiteren Prüfungen, die das Intervall verengen, noch einmal. Mit unsure beantwortete Quadrate bleiben außen vor, und was sie ändern könnten, steht in der Datei. Die Datei kann „Bericht zu einer Änderungskarte“ übergeben werden.</translation>
    </message>
    <message>
        <source>Every review of the stratum &apos;{stratum}&apos; says &apos;unsure&apos;: review at least {needed} more of its chips, or join it to another stratum.</source>
        <translation>Jede Prüfung des Stratums &apos;{stratum}&apos; sagt &apos;unsure&apos;: Bitte mindestens {needed} weitere seiner Kacheln prüfen oder es mit einem anderen Stratum verbinden.</translation>
    </message>
    <message>
        <source>Expect a 95 % interval of about ± {area} for the area of change, if the probabilities are right.</source>
        <translation>Zu erwarten ist ein 95-%-Intervall von etwa ± {area} für die Änderungsfläche, wenn die Wahrscheinlichkeiten stimmen.</translation>
    </message>
    <message>
        <source>Export the Connection</source>
        <translation>Verbindung exportieren</translation>
    </message>
    <message>
        <source>Export the connection to a file</source>
        <translation>Verbindung in eine Datei exportieren</translation>
    </message>
    <message>
        <source>Exporting the layer…</source>
        <translation>Layer wird exportiert…</translation>
    </message>
    <message>
        <source>Exporting {name}: {cols} x {rows} pixels</source>
        <translation>{name} wird exportiert: {cols} x {rows} Pixel</translation>
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
        <source>Fewest reviews of a stratum</source>
        <translation>Mindestzahl der Prüfungen eines Stratums</translation>
    </message>
    <message>
        <source>Fields lost</source>
        <translation>Verlorene Äcker</translation>
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
        <source>Find aerial imagery of the visible map, and add it</source>
        <translation>Luftbilder der sichtbaren Karte finden und hinzufügen</translation>
    </message>
    <message>
        <source>Finished in {:.1f} s</source>
        <translation>Fertig nach {:.1f} s</translation>
    </message>
    <message>
        <source>Finished map, in place of imagery</source>
        <translation>Fertige Karte, statt Luftbildern</translation>
    </message>
    <message>
        <source>Fit a model to a place with its land cover</source>
        <translation>Modell mit der Landbedeckung an einen Ort anpassen</translation>
    </message>
    <message>
        <source>Fit to This Place with NLCD</source>
        <translation>Mit NLCD an diesen Ort anpassen</translation>
    </message>
    <message>
        <source>Fit to This Place with NLCD…</source>
        <translation>Mit NLCD an diesen Ort anpassen…</translation>
    </message>
    <message>
        <source>Fits a curve from the probability of change that the map states to what reviewers found, and makes another change map with the corrected probabilities; the map itself stays as it is. Which squares are shown as changed is chosen anew. It needs thirty reviews or more, of a random sample or of candidates (Sample a change map for review). The order of the squares by probability stays.</source>
        <translation>Passt eine Kurve an, von der Wahrscheinlichkeit der Änderung, die die Karte angibt, zu dem, was Prüfer gefunden haben, und erstellt eine weitere Änderungskarte mit den korrigierten Wahrscheinlichkeiten; die Karte selbst bleibt, wie sie ist. Welche Quadrate als geändert gezeigt werden, wird neu bestimmt. Nötig sind dreißig oder mehr Prüfungen, einer Zufallsstichprobe oder von Kandidaten („Stichprobe einer Änderungskarte zur Prüfung ziehen“). Die Reihenfolge der Quadrate nach Wahrscheinlichkeit bleibt.</translation>
    </message>
    <message>
        <source>Fits a new model to {} corrections</source>
        <translation>Passt ein neues Modell an {} Korrekturen an</translation>
    </message>
    <message>
        <source>Fits the last layer and the calibration of a model to the ground of the imagery, labelled by a land-cover raster such as NLCD, in about half a minute, and writes a new model file; the old one stays as it is. Labels that sure predictions contradict are set aside and not learnt, since land cover is wrong now and then. Accuracy before and after is of blocks of ground that were held out. Where no fit is better by more than chance the model is kept and no file is written. The output MODEL is the model to use from now on.</source>
        <translation>Passt die letzte Schicht und die Kalibrierung eines Modells in etwa einer halben Minute an den Boden der Aufnahmen an, dessen Klassen ein Raster der Landbedeckung wie die NLCD angibt, und schreibt eine neue Modelldatei; die alte bleibt, wie sie ist. Klassen, denen sichere Vorhersagen widersprechen, werden beiseitegelegt und nicht gelernt, denn Landbedeckung ist ab und zu falsch. Die Genauigkeit vorher und nachher gilt für Bodenblöcke, die zurückgehalten wurden. Wo keine Anpassung mehr als zufällig besser ist, bleibt das Modell, und es wird keine Datei geschrieben. Die Ausgabe MODEL ist das Modell, das von nun an zu verwenden ist.</translation>
    </message>
    <message>
        <source>Fits the last layer of a model anew to chips that you corrected, in seconds, and writes a new model file; the old one stays as it is. What the model knows of its training chips holds it where you corrected nothing. How much better it is on your corrections is told by cross-validation: each chip is judged by a layer that learnt neither from it nor from a chip that touches it. Correct chips of several classes, and confirm some that are right.</source>
        <translation>Passt die letzte Schicht eines Modells in Sekunden neu an korrigierte Kacheln an und schreibt eine neue Modelldatei; die alte bleibt, wie sie ist. Was das Modell von seinen Trainingskacheln weiß, hält es dort, wo nichts korrigiert wurde. Um wie viel besser es bei den Korrekturen ist, sagt eine Kreuzvalidierung: Jede Kachel wird von einer Schicht beurteilt, die weder aus ihr noch aus einer angrenzenden Kachel gelernt hat. Am besten Kacheln mehrerer Klassen korrigieren und auch einige richtige bestätigen.</translation>
    </message>
    <message>
        <source>Fitted to a place: {right} of {chips} held-out chips as the land cover</source>
        <translation>An einen Ort angepasst: {right} von {chips} zurückgehaltenen Kacheln wie die Landbedeckung</translation>
    </message>
    <message>
        <source>Fitted to a place: {right} of {chips} held-out chips as the land cover, {before} before the fit</source>
        <translation>An einen Ort angepasst: {right} von {chips} zurückgehaltenen Kacheln wie die Landbedeckung, vor der Anpassung {before}</translation>
    </message>
    <message numerus="yes">
        <source>Fitted to {n} strokes in {seconds} s.</source>
        <translation>
            <numerusform>In {seconds} s an {n} Strich angepasst.</numerusform>
            <numerusform>In {seconds} s an {n} Striche angepasst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fitting and cross-validating…</source>
        <translation>Anpassung und Kreuzvalidierung…</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Kennzeichen</translation>
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
        <source>Folders of this computer and their addresses on the cluster, as /mnt/naip and s3://bucket/naip</source>
        <translation>Ordner dieses Rechners und ihre Adressen auf dem Cluster, etwa /mnt/naip und s3://bucket/naip</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Wald</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From (rows) to (columns): chips and {unit}</source>
        <translation>Von (Zeilen) nach (Spalten): Kacheln und {unit}</translation>
    </message>
    <message>
        <source>From what to what</source>
        <translation>Von was zu was</translation>
    </message>
    <message>
        <source>From {before} to {after}</source>
        <translation>Von {before} zu {after}</translation>
    </message>
    <message>
        <source>From {first} to {last} no trend of &apos;{name}&apos; can be told from noise: anything from {low:+,.1f} to {high:+,.1f} ha a year agrees with the samples.</source>
        <translation>Von {first} bis {last} ist kein Trend von &apos;{name}&apos; vom Rauschen zu unterscheiden: Alles von {low:+,.1f} bis {high:+,.1f} ha pro Jahr ist mit den Stichproben vereinbar.</translation>
    </message>
    <message>
        <source>From {first} to {last} the area of &apos;{name}&apos; changed by {value:+,.1f} ha a year (95% interval {low:+,.1f} to {high:+,.1f}).</source>
        <translation>Von {first} bis {last} änderte sich die Fläche von &apos;{name}&apos; um {value:+,.1f} ha pro Jahr (95-%-Intervall {low:+,.1f} bis {high:+,.1f}).</translation>
    </message>
    <message>
        <source>From {first} to {last}, {value:,.0f} of {total:,.0f} ha changed (95% interval {low:,.0f} to {high:,.0f} ha); the map shows {mapped:,.0f} ha.</source>
        <translation>Von {first} bis {last} änderten sich {value:,.0f} von {total:,.0f} ha (95-%-Intervall {low:,.0f} bis {high:,.0f} ha); die Karte zeigt {mapped:,.0f} ha.</translation>
    </message>
    <message>
        <source>Further HTTP headers</source>
        <translation>Weitere HTTP-Header</translation>
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
        <source>GeoJSON files (*.geojson)</source>
        <translation>GeoJSON-Dateien (*.geojson)</translation>
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
        <source>Get Imagery</source>
        <translation>Luftbilder holen</translation>
    </message>
    <message>
        <source>Get Imagery…</source>
        <translation>Luftbilder holen…</translation>
    </message>
    <message>
        <source>Give either the number of reviews or the wanted standard error: one follows from the other.</source>
        <translation>Bitte entweder die Zahl der Prüfungen oder den gewünschten Standardfehler angeben: Das eine folgt aus dem anderen.</translation>
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
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>Hektar</translation>
    </message>
    <message>
        <source>Hectares as shown; in brackets what the probabilities add up to.</source>
        <translation>Hektar wie gezeigt; in Klammern die Summe der Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Hectares of imagery in the area</source>
        <translation>Hektar mit Bild im Gebiet</translation>
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
        <source>How good the new model is cannot be told, for all corrections lie in one place: correct chips in at least two that do not touch.</source>
        <translation>Wie gut das neue Modell ist, lässt sich nicht sagen, denn alle Korrekturen liegen an einem Ort: Bitte Kacheln an mindestens zwei Orten korrigieren, die sich nicht berühren.</translation>
    </message>
    <message>
        <source>How good the new model is cannot be told, for the old one has learnt from these chips: refit the model that it came from, or correct other chips.</source>
        <translation>Wie gut das neue Modell ist, lässt sich nicht sagen, denn das alte hat aus diesen Kacheln gelernt: Bitte das Modell anpassen, aus dem es entstanden ist, oder andere Kacheln korrigieren.</translation>
    </message>
    <message>
        <source>How much land changed?</source>
        <translation>Wie viel Land hat sich geändert?</translation>
    </message>
    <message>
        <source>How much the published rates of change count, relative to what all chips of the area say; 0 for nothing.</source>
        <translation>Wie viel die veröffentlichten Änderungsraten zählen, im Verhältnis zu dem, was alle Kacheln des Gebiets sagen; 0 für gar nicht.</translation>
    </message>
    <message>
        <source>How often the model is right is not stated here: see its card.</source>
        <translation>Wie oft das Modell richtig liegt, ist hier nicht angegeben: Siehe seine Beschreibung.</translation>
    </message>
    <message>
        <source>How the reviews are shared among the strata: proportional to their size; equal; neyman: more where the map is less sure, for the narrowest interval of the area; power: between proportional and equal.</source>
        <translation>Wie die Prüfungen auf die Strata verteilt werden: proportional: nach ihrer Größe; equal: gleich viele; neyman: mehr, wo die Karte weniger sicher ist, für das engste Intervall der Fläche; power: zwischen proportional und equal.</translation>
    </message>
    <message>
        <source>How this was made, and what it cannot say</source>
        <translation>Wie dies entstand, und was es nicht sagen kann</translation>
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
        <source>Imagery now</source>
        <translation>Aufnahmen jetzt</translation>
    </message>
    <message>
        <source>Imagery of {dates}. Chips of {size:g} m, laid in {crs}.</source>
        <translation>Bilddaten: {dates}. Kacheln von {size:g} m, angelegt in {crs}.</translation>
    </message>
    <message numerus="yes">
        <source>Imagery of {n} chips was read again.</source>
        <translation>
            <numerusform>Die Aufnahmen von {n} Kachel wurden noch einmal gelesen.</numerusform>
            <numerusform>Die Aufnahmen von {n} Kacheln wurden noch einmal gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imagery of {start} ({imagery_then}) and of {end} ({imagery}). Chips of {size:g} m in {crs}.</source>
        <translation>Aufnahmen von {start} ({imagery_then}) und von {end} ({imagery}). Kacheln von {size:g} m in {crs}.</translation>
    </message>
    <message>
        <source>Imagery or model could not be read again, so the two dates are compared by their labels alone, which finds less: {reason}</source>
        <translation>Aufnahmen oder Modell konnten nicht noch einmal gelesen werden, daher werden die beiden Zeitpunkte nur nach ihren Klassen verglichen, was weniger findet: {reason}</translation>
    </message>
    <message>
        <source>Imagery that was found</source>
        <translation>Gefundene Luftbilder</translation>
    </message>
    <message>
        <source>Imagery then</source>
        <translation>Aufnahmen damals</translation>
    </message>
    <message>
        <source>Imagery:</source>
        <translation>Aufnahmen:</translation>
    </message>
    <message>
        <source>Import a Connection</source>
        <translation>Verbindung importieren</translation>
    </message>
    <message>
        <source>Import a connection from a file</source>
        <translation>Verbindung aus einer Datei importieren</translation>
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
        <source>In place of a number of squares: of the share of ground that the map has right, say 0.01.</source>
        <translation>Anstelle einer Zahl von Quadraten: des Anteils am Boden, für den die Karte stimmt, etwa 0.01.</translation>
    </message>
    <message>
        <source>In places it had not seen: {right} of {chips} chips right</source>
        <translation>An Orten, die es nicht gesehen hatte: {right} von {chips} Kacheln richtig</translation>
    </message>
    <message>
        <source>In places that it had not seen, the model named the right group for {right} of {chips} chips; other ground can be harder.</source>
        <translation>An Orten, die es nicht gesehen hatte, nannte das Modell für {right} von {chips} Kacheln die richtige Gruppe; anderer Boden kann schwieriger sein.</translation>
    </message>
    <message>
        <source>Installing the engine&apos;s packages</source>
        <translation>Die Installation der Pakete des Rechenkerns</translation>
    </message>
    <message>
        <source>Installs the packages that Landchip computes with, in an environment of its own that touches neither QGIS nor other programs. Where it is ready nothing happens; what is broken, half built or outdated is repaired. The proxy and the certificates are those of QGIS and of the system.</source>
        <translation>Installiert die Pakete, mit denen Landchip rechnet, in einer eigenen Umgebung, die weder QGIS noch andere Programme berührt. Ist sie bereit, geschieht nichts; was beschädigt, halb fertig oder veraltet ist, wird repariert. Proxy und Zertifikate sind die von QGIS und des Systems.</translation>
    </message>
    <message>
        <source>It is no engine of Landchip&apos;s, so it is left alone. Choose another folder below.</source>
        <translation>Das ist kein Rechenkern von Landchip, also bleibt es unberührt. Wählen Sie unten einen anderen Ordner.</translation>
    </message>
    <message>
        <source>It lies outside its raster: correct it in the right one.</source>
        <translation>Sie liegt außerhalb ihres Rasters: Bitte im richtigen Raster korrigieren.</translation>
    </message>
    <message>
        <source>It names the group that land cover shows for {right} of {chips} chips spread over the place.</source>
        <translation>Es nennt die Gruppe der Landbedeckung für {right} von {chips} über den Ort verteilten Kacheln.</translation>
    </message>
    <message>
        <source>It works, on {device}. Landchip uses it from now on.</source>
        <translation>Es funktioniert, auf {device}. Landchip verwendet es ab jetzt.</translation>
    </message>
    <message>
        <source>Its c&amp;odes:</source>
        <translation>Ihre C&amp;odes:</translation>
    </message>
    <message>
        <source>Its imagery, its area, and unless another is stated its model are taken.</source>
        <translation>Ihre Luftbilder, ihr Gebiet und, wenn kein anderes angegeben ist, ihr Modell werden genommen.</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Keep corrections in</source>
        <translation>Korrekturen speichern in</translation>
    </message>
    <message>
        <source>Keep strokes in</source>
        <translation>Striche aufbewahren in</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>Protoko&amp;ll</translation>
    </message>
    <message>
        <source>Labelling pixels…</source>
        <translation>Pixel werden beschriftet …</translation>
    </message>
    <message>
        <source>Labels every pixel of aerial imagery with a land-cover class.</source>
        <translation>Gibt jedem Pixel von Luftbildern eine Klasse der Landbedeckung.</translation>
    </message>
    <message>
        <source>Labels every pixel of the imagery, read at the model&apos;s ground sample distance, with a model of pixels. Windows overlap and are blended, so that no edges of tiles are seen, and no pixel depends on the extent. Probabilities hold a band for each class; the blended picture mixes the classes&apos; colours by them. Polygons are the patches of one class, with their hectares and the mean probability of their class; a patch below the minimum mapping unit takes the class with which it shares the longest border, the smallest first. A cancelled or broken run resumes where it stopped when it is started again with the same output.</source>
        <translation>Gibt jedem Pixel der Bilder, gelesen in der Bodenauflösung des Modells, mit einem Pixelmodell eine Klasse. Fenster überlappen und werden überblendet, sodass keine Kachelränder zu sehen sind, und kein Pixel hängt von der Ausdehnung ab. Die Wahrscheinlichkeiten haben ein Band je Klasse; das gemischte Bild mischt nach ihnen die Farben der Klassen. Polygone sind die Flächen einer Klasse, mit ihren Hektar und der mittleren Wahrscheinlichkeit ihrer Klasse; eine Fläche unter der Mindestfläche bekommt die Klasse, mit der sie die längste Grenze teilt, die kleinste zuerst. Ein abgebrochener Lauf wird dort fortgesetzt, wo er aufhörte, wenn er mit derselben Ausgabe wieder gestartet wird.</translation>
    </message>
    <message>
        <source>Land &amp;Cover…</source>
        <translation>Land&amp;bedeckung…</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Landbedeckung</translation>
    </message>
    <message>
        <source>Land cover (NLCD)</source>
        <translation>Landbedeckung (NLCD)</translation>
    </message>
    <message>
        <source>Land cover and imagery are both of {year}: choose an older edition or newer imagery.</source>
        <translation>Landbedeckung und Aufnahmen sind beide von {year}: Bitte eine ältere Ausgabe oder neuere Aufnahmen wählen.</translation>
    </message>
    <message>
        <source>Land cover and model differ in {n} of {compared} chips, far more than land changes: the land cover may lie in another place than it states or have other codes, or the model may need to be fitted to the place first.</source>
        <translation>Landbedeckung und Modell unterscheiden sich in {n} von {compared} Kacheln, weit mehr, als sich Land ändert: Vielleicht liegt die Landbedeckung an einem anderen Ort, als sie angibt, oder hat andere Codes, oder das Modell muss zuerst an den Ort angepasst werden.</translation>
    </message>
    <message>
        <source>Land cover and model simply differ in {n} chips.</source>
        <translation>Landbedeckung und Modell unterscheiden sich einfach in {n} Kacheln.</translation>
    </message>
    <message>
        <source>Land cover beyond what the use is made of</source>
        <translation>Landbedeckung jenseits dessen, woraus die Nutzung besteht</translation>
    </message>
    <message>
        <source>Land cover is itself wrong now and then, and in other places the model may be worse.</source>
        <translation>Die Landbedeckung ist selbst ab und zu falsch, und an anderen Orten kann das Modell schlechter sein.</translation>
    </message>
    <message>
        <source>Land cover of every pixel</source>
        <translation>Landbedeckung jedes Pixels</translation>
    </message>
    <message>
        <source>Land cover of the map&apos;s date</source>
        <translation>Landbedeckung zum Zeitpunkt der Karte</translation>
    </message>
    <message>
        <source>Land cover of {start} ({land_cover}) and imagery of {end} ({imagery}). Chips of {size:g} m in {crs}.</source>
        <translation>Landbedeckung von {start} ({land_cover}) und Aufnahmen von {end} ({imagery}). Kacheln von {size:g} m in {crs}.</translation>
    </message>
    <message>
        <source>Land cover then</source>
        <translation>Landbedeckung damals</translation>
    </message>
    <message>
        <source>Land cover then (NLCD)</source>
        <translation>Landbedeckung damals (NLCD)</translation>
    </message>
    <message>
        <source>Land cover then: {shares}</source>
        <translation>Landbedeckung damals: {shares}</translation>
    </message>
    <message>
        <source>Land cover then: {}</source>
        <translation>Landbedeckung damals: {}</translation>
    </message>
    <message>
        <source>Land cover — {}</source>
        <translation>Landbedeckung — {}</translation>
    </message>
    <message>
        <source>Land cover, a third witness (NLCD)</source>
        <translation>Landbedeckung als dritte Quelle (NLCD)</translation>
    </message>
    <message>
        <source>Land cover: {shares}</source>
        <translation>Landbedeckung: {shares}</translation>
    </message>
    <message>
        <source>Land cover: {}</source>
        <translation>Landbedeckung: {}</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>Landnutzung</translation>
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
        <source>Land-cover polygons — {}</source>
        <translation>Polygone der Landbedeckung — {}</translation>
    </message>
    <message>
        <source>Land-use map</source>
        <translation>Landnutzungskarte</translation>
    </message>
    <message>
        <source>Land-use map now</source>
        <translation>Landnutzungskarte jetzt</translation>
    </message>
    <message>
        <source>Land-use map or change map</source>
        <translation>Landnutzungs- oder Änderungskarte</translation>
    </message>
    <message>
        <source>Land-use map then</source>
        <translation>Landnutzungskarte damals</translation>
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
        <source>Landchip failed unexpectedly ({error}): see the log under View &gt; Panels.</source>
        <translation>Landchip ist unerwartet gescheitert ({error}): Siehe das Protokoll unter Ansicht &gt; Bedienfelder.</translation>
    </message>
    <message>
        <source>Landchip uses the packages of {python}.</source>
        <translation>Landchip verwendet die Pakete von {python}.</translation>
    </message>
    <message>
        <source>Landchip&apos;s own model</source>
        <translation>Landchips eigenes Modell</translation>
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
        <source>Landchip: reviewed changes</source>
        <translation>Landchip: geprüfte Änderungen</translation>
    </message>
    <message>
        <source>Larger window, and back</source>
        <translation>Größeres Fenster, und zurück</translation>
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
        <source>Lays a fixed grid of chips over the imagery, classifies each with the model, and writes one square per chip with calibrated probabilities. The layer opens with a style by group and a second one by confidence. Uncertain chips are dotted; chips unlike anything that the model was trained on, where it can tell them, are crossed. Both keep their class. A cancelled or broken run resumes where it stopped when it is started again with the same output. Tiles and maps of XYZ, WMTS, WMS, WCS and ArcGIS services are read at the model&apos;s ground sample distance; choose an area where the service covers the world.</source>
        <translation>Legt ein festes Gitter von Kacheln über das Bild, klassifiziert jede mit dem Modell und schreibt ein Quadrat je Kachel mit kalibrierten Wahrscheinlichkeiten. Der Layer öffnet sich mit einem Stil nach Gruppe und einem zweiten nach Konfidenz. Unsichere Kacheln sind gepunktet; Kacheln, die anders sind als alles, womit das Modell trainiert wurde, sind angekreuzt, wo es sie erkennt. Beide behalten ihre Klasse. Ein abgebrochener Lauf geht dort weiter, wo er aufhörte, wenn er mit derselben Ausgabe neu gestartet wird. Kacheln und Karten von XYZ-, WMTS-, WMS-, WCS- und ArcGIS-Diensten werden mit der Bodenauflösung des Modells gelesen; wählen Sie ein Gebiet, wo der Dienst die Welt bedeckt.</translation>
    </message>
    <message>
        <source>Learnt from {learnt} chips in {blocks} blocks of ground: {labels}.</source>
        <translation>Gelernt aus {learnt} Kacheln in {blocks} Bodenblöcken: {labels}.</translation>
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
        <source>Live Land Cover</source>
        <translation>Live-Landbedeckung</translation>
    </message>
    <message>
        <source>Live Land Cover…</source>
        <translation>Live-Landbedeckung …</translation>
    </message>
    <message>
        <source>Live land cover — {}</source>
        <translation>Live-Landbedeckung — {}</translation>
    </message>
    <message>
        <source>Livy (Fabric, EMR Serverless, on-premises)</source>
        <translation>Livy (Fabric, EMR Serverless, eigene Server)</translation>
    </message>
    <message>
        <source>Load a file of land cover</source>
        <translation>Eine Datei mit Landbedeckung laden</translation>
    </message>
    <message>
        <source>Load a map with land cover first: Add land cover to a map, in the Processing toolbox, makes one of a finished map.</source>
        <translation>Laden Sie zuerst eine Karte mit Landbedeckung: „Einer Karte Landbedeckung hinzufügen“ in der Verarbeitungswerkzeugkiste macht eine aus einer fertigen Karte.</translation>
    </message>
    <message>
        <source>Load a raster layer first</source>
        <translation>Zuerst einen Rasterlayer laden</translation>
    </message>
    <message>
        <source>Load an NLCD layer first: NLCD is free at {source}, for any area of the United States. Take the edition nearest to the year of the imagery.</source>
        <translation>Laden Sie zuerst eine NLCD-Ebene: NLCD gibt es kostenlos bei {source}, für jedes Gebiet der USA. Nehmen Sie die Ausgabe, die dem Jahr der Aufnahmen am nächsten ist.</translation>
    </message>
    <message>
        <source>Load imagery of both years into the project, and choose it above.</source>
        <translation>Laden Sie Aufnahmen beider Jahre ins Projekt, und wählen Sie sie oben.</translation>
    </message>
    <message>
        <source>Load or make a change map first: a review is begun from one.</source>
        <translation>Bitte zuerst eine Änderungskarte laden oder erstellen: Mit ihr beginnt eine Prüfung.</translation>
    </message>
    <message>
        <source>Load the change map first, whose probabilities the reviews are to correct.</source>
        <translation>Bitte zuerst die Änderungskarte laden, deren Wahrscheinlichkeiten die Prüfungen korrigieren sollen.</translation>
    </message>
    <message>
        <source>Load the map&apos;s imagery into the project, and choose it above.</source>
        <translation>Laden Sie die Bilder der Karte ins Projekt, und wählen Sie sie oben.</translation>
    </message>
    <message>
        <source>Log of the set-up</source>
        <translation>Protokoll der Einrichtung</translation>
    </message>
    <message>
        <source>Look at each square of the sample in imagery of both dates</source>
        <translation>Jedes Quadrat der Stichprobe in Aufnahmen beider Zeitpunkte ansehen</translation>
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
        <source>Lossy formats leave a collar of values beside no data: 4 takes 0 to 4 for 0.</source>
        <translation>Verlustbehaftete Formate lassen neben Keine-Daten einen Saum von Werten: 4 nimmt 0 bis 4 für 0.</translation>
    </message>
    <message>
        <source>Made on {day} from a map by {model}, land cover {land_cover} and imagery {imagery}. Landchip {version}.</source>
        <translation>Erstellt ({day}) aus einer Karte von {model}, der Landbedeckung {land_cover} und den Aufnahmen {imagery}. Landchip {version}.</translation>
    </message>
    <message>
        <source>Made on {day} from maps by {model} of imagery {imagery_then} and {imagery}. Landchip {version}.</source>
        <translation>Erstellt ({day}) aus Karten von {model} mit den Aufnahmen {imagery_then} und {imagery}. Landchip {version}.</translation>
    </message>
    <message>
        <source>Made with Landchip {version} on {date}.</source>
        <translation>Erstellt mit Landchip {version} am {date}.</translation>
    </message>
    <message>
        <source>Make a page to print</source>
        <translation>Eine Seite zum Drucken anlegen</translation>
    </message>
    <message>
        <source>Make a spatial bookmark of each reviewed change; those of an earlier time are replaced</source>
        <translation>Für jede geprüfte Änderung ein räumliches Lesezeichen anlegen; frühere werden ersetzt</translation>
    </message>
    <message>
        <source>Make another change map with the land cover of each square, and flag what contradicts it</source>
        <translation>Eine weitere Änderungskarte mit der Landbedeckung jedes Quadrats machen und markieren, was ihr widerspricht</translation>
    </message>
    <message>
        <source>Make another change map, whose probabilities {n} reviews or more correct</source>
        <translation>Eine weitere Änderungskarte erstellen, deren Wahrscheinlichkeiten {n} oder mehr Prüfungen korrigieren</translation>
    </message>
    <message>
        <source>Make another map with the land cover of each square, and flag what contradicts it</source>
        <translation>Eine weitere Karte mit der Landbedeckung jedes Quadrats machen und markieren, was ihr widerspricht</translation>
    </message>
    <message>
        <source>Makes another land-use map in which each square takes its neighbours into account; the map itself stays as it is. By probability, an unsure square follows sure neighbours and a sure one is hardly changed. By vote, a square takes the use of most of the 3 x 3 squares round it, however sure each is. A single square that differs from its neighbours is what disappears first, and a new building on a field is one: take the map as it was for areas and for change.</source>
        <translation>Erstellt eine weitere Landnutzungskarte, in der jedes Quadrat seine Nachbarn berücksichtigt; die Karte selbst bleibt, wie sie ist. Mit probability folgt ein unsicheres Quadrat sicheren Nachbarn, und ein sicheres wird kaum geändert. Mit vote nimmt ein Quadrat die Nutzung der meisten der 3 x 3 Quadrate um es herum an, wie sicher jedes auch ist. Ein einzelnes Quadrat, das sich von seinen Nachbarn unterscheidet, verschwindet zuerst, und ein neues Gebäude auf einem Acker ist eines: Nehmen Sie für Flächen und für Änderung die Karte, wie sie war.</translation>
    </message>
    <message>
        <source>Making the engine&apos;s environment</source>
        <translation>Das Anlegen der Umgebung des Rechenkerns</translation>
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
        <source>Map with land cover</source>
        <translation>Karte mit Landbedeckung</translation>
    </message>
    <message>
        <source>Map with land cover, a pixel per chip (COG)</source>
        <translation>Karte mit Landbedeckung, ein Pixel je Kachel (COG)</translation>
    </message>
    <message>
        <source>Map: {words}</source>
        <translation>Karte: {words}</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Margin over the second group</source>
        <translation>Vorsprung vor der zweiten Gruppe</translation>
    </message>
    <message>
        <source>Mean probability</source>
        <translation>Mittlere Wahrscheinlichkeit</translation>
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
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Minimum mapping unit of the polygons, square metres</source>
        <translation>Mindestfläche der Polygone, Quadratmeter</translation>
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
        <source>Model now: {shares}</source>
        <translation>Modell jetzt: {shares}</translation>
    </message>
    <message>
        <source>Model now: {}</source>
        <translation>Modell jetzt: {}</translation>
    </message>
    <message>
        <source>Model of pixels</source>
        <translation>Pixelmodell</translation>
    </message>
    <message>
        <source>Model of pixels (empty: Landchip&apos;s own)</source>
        <translation>Pixelmodell (leer: das von Landchip)</translation>
    </message>
    <message>
        <source>Model of pixels:</source>
        <translation>Pixelmodell:</translation>
    </message>
    <message>
        <source>Model then: {shares}</source>
        <translation>Modell damals: {shares}</translation>
    </message>
    <message>
        <source>Model then: {}</source>
        <translation>Modell damals: {}</translation>
    </message>
    <message>
        <source>Model&apos;s digest</source>
        <translation>Prüfsumme des Modells</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>Modell:</translation>
    </message>
    <message>
        <source>More imagery and bands</source>
        <translation>Weitere Bilddaten und Kanäle</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Much faster; needs an NVIDIA card and its driver.</source>
        <translation>Viel schneller; braucht eine NVIDIA-Karte und deren Treiber.</translation>
    </message>
    <message>
        <source>Much of this ground is unlike the training data, so its groups are not to be relied on. Fit the model to this place, with land cover such as NLCD, and map it again.</source>
        <translation>Ein großer Teil dieses Bodens ist anders als die Trainingsdaten, daher ist auf seine Gruppen kein Verlass. Passen Sie das Modell mit Landbedeckung wie der NLCD an diesen Ort an, und kartieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>NAIP, aerial imagery of the United States, is in the public domain.</source>
        <translation>NAIP, die Luftbilder der Vereinigten Staaten, sind gemeinfrei.</translation>
    </message>
    <message>
        <source>NLCD&apos;s</source>
        <translation>die von NLCD</translation>
    </message>
    <message>
        <source>NVIDIA driver {driver} is older than {oldest}, which CUDA 13 needs</source>
        <translation>der NVIDIA-Treiber {driver} ist älter als die für CUDA 13 nötige Version {oldest}</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>Name of an environment variable with the token, for the command line alone</source>
        <translation>Name einer Umgebungsvariablen mit dem Token, nur für die Befehlszeile</translation>
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
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>New development</source>
        <translation>Neue Bebauung</translation>
    </message>
    <message>
        <source>New fields</source>
        <translation>Neue Äcker</translation>
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
        <source>Next →</source>
        <translation>Weiter →</translation>
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
        <source>No Python to build the engine on runs here (tried {tried}): choose one in the settings.</source>
        <translation>Hier läuft kein Python, das als Basis des Rechenkerns dienen kann (versucht: {tried}): Bitte eines in den Einstellungen wählen.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Keine Änderung</translation>
    </message>
    <message>
        <source>No change map yet: compare a finished map with older land cover, such as NLCD.</source>
        <translation>Noch keine Änderungskarte: Vergleichen Sie eine fertige Karte mit älterer Landbedeckung, etwa der NLCD.</translation>
    </message>
    <message numerus="yes">
        <source>No chip could be classified: each of the {n} has too little imagery. Is the raster empty there, or smaller than a chip of {size:g} m? A smaller share of imagery can be accepted (min_valid).</source>
        <translation>
            <numerusform>Keine Kachel konnte klassifiziert werden: {n} Kachel hat zu wenig Bilddaten. Ist das Raster dort leer oder kleiner als eine Kachel von {size:g} m? Ein kleinerer Anteil an Bilddaten lässt sich zulassen (min_valid).</numerusform>
            <numerusform>Keine Kachel konnte klassifiziert werden: Jede der {n} hat zu wenig Bilddaten. Ist das Raster dort leer oder kleiner als eine Kachel von {size:g} m? Ein kleinerer Anteil an Bilddaten lässt sich zulassen (min_valid).</numerusform>
        </translation>
    </message>
    <message>
        <source>No chip is probable enough to be shown as changed if {precision:.0%} of those shown are to be: ask for a lower precision to see the most probable ones.</source>
        <translation>Keine Kachel ist wahrscheinlich genug, um als geändert gezeigt zu werden, wenn {precision:.0%} der gezeigten es sein sollen: Um die wahrscheinlichsten zu sehen, bitte eine geringere Präzision verlangen.</translation>
    </message>
    <message>
        <source>No chip of the map has both a land use and a land cover of {path}: choose land cover of the same ground.</source>
        <translation>Keine Kachel der Karte hat sowohl eine Landnutzung als auch eine Landbedeckung aus {path}: Bitte Landbedeckung desselben Bodens wählen.</translation>
    </message>
    <message>
        <source>No chip of the stratum &apos;{stratum}&apos; is reviewed, so nothing is known of its {chips:,} chips: review at least {needed} of them, or join it to another stratum.</source>
        <translation>Keine Kachel des Stratums &apos;{stratum}&apos; ist geprüft, daher ist über seine {chips:,} Kacheln nichts bekannt: Bitte mindestens {needed} davon prüfen oder es mit einem anderen Stratum verbinden.</translation>
    </message>
    <message>
        <source>No chip of {compared} is shown as changed.</source>
        <translation>Keine von {compared} Kacheln wird als geändert gezeigt.</translation>
    </message>
    <message>
        <source>No chips can be laid on {layer}: choose another layer.</source>
        <translation>Auf {layer} lassen sich keine Kacheln legen: Bitte einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>No corrections can be kept in {folder}: choose a folder where you may write.</source>
        <translation>In {folder} lassen sich keine Korrekturen speichern: Bitte einen Ordner mit Schreibrecht wählen.</translation>
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
        <source>No fit named groups better in this place by more than chance, so only the probabilities were fitted to it.</source>
        <translation>Keine Anpassung benannte die Gruppen an diesem Ort mehr als zufällig besser, daher wurden nur die Wahrscheinlichkeiten angepasst.</translation>
    </message>
    <message>
        <source>No fit was better in this place by more than chance, so the model was kept as it was and no file was written.</source>
        <translation>Keine Anpassung war an diesem Ort mehr als zufällig besser, daher blieb das Modell, wie es war, und es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>No imagery</source>
        <translation>Keine Bilddaten</translation>
    </message>
    <message>
        <source>No imagery here</source>
        <translation>Hier keine Bilddaten</translation>
    </message>
    <message>
        <source>No imagery is chosen on the page Map: whether the cluster has an address for it is not tested.</source>
        <translation>Auf der Seite Karte sind keine Bilddaten gewählt: Ob der Cluster eine Adresse dafür hat, wird nicht getestet.</translation>
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
        <source>No jobs yet</source>
        <translation>Noch keine Aufträge</translation>
    </message>
    <message>
        <source>No land cover</source>
        <translation>Keine Landbedeckung</translation>
    </message>
    <message>
        <source>No land cover is chosen: load a layer of NLCD (mrlc.gov), and choose it.</source>
        <translation>Es ist keine Landbedeckung gewählt: Laden Sie eine Ebene der NLCD (mrlc.gov), und wählen Sie sie.</translation>
    </message>
    <message>
        <source>No land-cover map is named: give one of the map&apos;s date, of the date before, or both.</source>
        <translation>Es ist keine Landbedeckungskarte genannt: Geben Sie eine vom Zeitpunkt der Karte, vom Zeitpunkt davor oder beide an.</translation>
    </message>
    <message>
        <source>No layer of polygons is chosen: choose one, or another area.</source>
        <translation>Es ist kein Polygonlayer gewählt: Bitte einen wählen oder ein anderes Gebiet.</translation>
    </message>
    <message>
        <source>No older imagery is loaded: the left side shows land cover.</source>
        <translation>Es sind keine älteren Aufnahmen geladen: Die linke Seite zeigt Landbedeckung.</translation>
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
        <source>No pixel could be labelled: the area holds no imagery. Is the raster empty there, or does it state a wrong no-data value?</source>
        <translation>Kein Pixel konnte klassifiziert werden: Im Gebiet liegen keine Bilddaten. Ist das Raster dort leer, oder gibt es einen falschen NoData-Wert an?</translation>
    </message>
    <message>
        <source>No polygon of {layer} is selected: select some, or take all.</source>
        <translation>Kein Polygon von {layer} ist gewählt: Bitte einige auswählen oder alle nehmen.</translation>
    </message>
    <message>
        <source>No rectangle is drawn yet: press Draw on the Map, and drag one over the imagery.</source>
        <translation>Noch ist kein Rechteck gezeichnet: Bitte „In Karte zeichnen“ drücken und eines über die Bilddaten ziehen.</translation>
    </message>
    <message>
        <source>No review says what a square is now, as developed, cultivated or water: choose it with the keys 5 to 8.</source>
        <translation>Keine Prüfung sagt, was ein Quadrat jetzt ist, etwa bebaut, bewirtschaftet oder Wasser: Bitte mit den Tasten 5 bis 8 wählen.</translation>
    </message>
    <message>
        <source>No single part decides: whatever is hidden, {} stays as likely.</source>
        <translation>Keine einzelne Stelle entscheidet: Was auch verdeckt wird, „{}“ bleibt gleich wahrscheinlich.</translation>
    </message>
    <message>
        <source>No square is found changed yet.</source>
        <translation>Noch wurde kein Quadrat als verändert befunden.</translation>
    </message>
    <message>
        <source>No stroke lies on imagery: draw strokes where the imagery that was chosen has pixels.</source>
        <translation>Kein Strich liegt auf Bildmaterial: zeichnen Sie Striche, wo das gewählte Bild Pixel hat.</translation>
    </message>
    <message>
        <source>No strokes can be kept in {folder}: choose a folder where you may write.</source>
        <translation>In {folder} können keine Striche aufbewahrt werden: wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>No-data values</source>
        <translation>Keine-Daten-Werte</translation>
    </message>
    <message>
        <source>No-data values, as 0 or 0,250:255</source>
        <translation>Keine-Daten-Werte, etwa 0 oder 0,250:255</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>None of the {count} corrected chips can be read; the first: {first}</source>
        <translation>Keine der {count} korrigierten Kacheln kann gelesen werden; die erste: {first}</translation>
    </message>
    <message numerus="yes">
        <source>None of the {n} reviewed chips is one of the sample: choose the reviews of this sample.</source>
        <translation>
            <numerusform>Die {n} geprüfte Kachel gehört nicht zur Stichprobe: Bitte die Prüfungen dieser Stichprobe wählen.</numerusform>
            <numerusform>Keine der {n} geprüften Kacheln gehört zur Stichprobe: Bitte die Prüfungen dieser Stichprobe wählen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the {n} reviews says what a chip is: review chips of the sample until every stratum has two answers.</source>
        <translation>
            <numerusform>Die {n} Prüfung sagt nicht, was ihre Kachel ist: Bitte Kacheln der Stichprobe prüfen, bis jedes Stratum zwei Antworten hat.</numerusform>
            <numerusform>Keine der {n} Prüfungen sagt, was eine Kachel ist: Bitte Kacheln der Stichprobe prüfen, bis jedes Stratum zwei Antworten hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the {reviews} reviewed chips of &apos;{stratum}&apos; is &apos;{name}&apos;, which still leaves room for {room:,.0f} ha of it: reviewing {reviews} more of them would halve that.</source>
        <translation>Keine der {reviews} geprüften Kacheln von &apos;{stratum}&apos; ist &apos;{name}&apos;, was immer noch Raum für {room:,.0f} ha davon lässt: {reviews} weitere zu prüfen würde das halbieren.</translation>
    </message>
    <message>
        <source>Not classified: black or white throughout.</source>
        <translation>Nicht klassifiziert: durchgehend schwarz oder weiß.</translation>
    </message>
    <message>
        <source>Not every package of the engine is to be had for this Python and system: choose another Python, or a package index or folder of wheels that holds them, then set up the engine again.</source>
        <translation>Nicht alle Pakete des Rechenkerns sind für dieses Python und System erhältlich: Bitte ein anderes Python wählen oder einen Paketindex oder Ordner mit Wheels, der sie enthält, dann den Rechenkern erneut einrichten.</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Nothing could be written to {file} ({reason}): free space on its disk, or move it, and answer again.</source>
        <translation>In {file} konnte nichts geschrieben werden ({reason}): Bitte auf dem Datenträger Platz schaffen oder die Datei verschieben und noch einmal antworten.</translation>
    </message>
    <message>
        <source>Nothing leads from the CRS {source} to {target}: choose an area in a CRS with a place on Earth.</source>
        <translation>Vom KBS {source} führt keine Transformation nach {target}: Bitte ein Gebiet in einem KBS mit Ort auf der Erde wählen.</translation>
    </message>
    <message>
        <source>Nothing to classify: too little of this chip holds imagery.</source>
        <translation>Nichts zu klassifizieren: Ein zu kleiner Teil dieser Kachel enthält Bilddaten.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Now: imagery of {end}</source>
        <translation>Jetzt: Aufnahmen von {end}</translation>
    </message>
    <message>
        <source>Number of squares to review</source>
        <translation>Zahl der zu prüfenden Quadrate</translation>
    </message>
    <message>
        <source>ONNX Runtime could not load the CUDA or cuDNN libraries</source>
        <translation>ONNX Runtime konnte die CUDA- oder cuDNN-Bibliotheken nicht laden</translation>
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
        <source>Of a change map alone: a land-cover map of imagery of the earlier date.</source>
        <translation>Nur bei einer Änderungskarte: eine Landbedeckungskarte aus Bildern des früheren Zeitpunkts.</translation>
    </message>
    <message>
        <source>Of a map of land use or change with land cover; the most contradictory first.</source>
        <translation>Einer Landnutzungs- oder Änderungskarte mit Landbedeckung; die größten Widersprüche zuerst.</translation>
    </message>
    <message>
        <source>Of the chips that are shown as changed, the share that is to be so: 0.5 finds more, 0.8 errs less.</source>
        <translation>Anteil der als geändert gezeigten Kacheln, der es auch sein soll: 0.5 findet mehr, 0.8 irrt seltener.</translation>
    </message>
    <message>
        <source>Of the chips that the model was trained on it names {lost:.0%} less rightly than before.</source>
        <translation>Von den Kacheln, mit denen das Modell trainiert wurde, benennt es {lost:.0%} weniger richtig als vorher.</translation>
    </message>
    <message>
        <source>Of the driver, or of the environment with Spark&apos;s client</source>
        <translation>Des Drivers, oder der Umgebung mit dem Client von Spark</translation>
    </message>
    <message>
        <source>Of the model&apos;s own typical training chips, {before} before and {after} after.</source>
        <translation>Von den eigenen typischen Trainingskacheln des Modells vorher {before}, nachher {after}.</translation>
    </message>
    <message>
        <source>Of the neighbours for probability (empty: {probability:g}; 0 changes nothing), of the middle square for vote (empty: {vote:g}).</source>
        <translation>Der Nachbarn bei probability (leer: {probability:g}; 0 ändert nichts), des mittleren Quadrats bei vote (leer: {vote:g}).</translation>
    </message>
    <message>
        <source>Of these {true} are expected to have changed and {false} not.</source>
        <translation>Davon haben sich voraussichtlich {true} geändert und {false} nicht.</translation>
    </message>
    <message>
        <source>Of those shown as changed, {share} are real ({low} to {high})</source>
        <translation>Von den als geändert gezeigten sind {share} echt ({low} bis {high})</translation>
    </message>
    <message numerus="yes">
        <source>Of {chips} corrected chips, judged by layers that saw no chip of their block, the right group is named for {after}, before the fit for {before}.</source>
        <translation>
            <numerusform>Von {chips} korrigierten Kachel, beurteilt von Schichten, die keine Kachel ihres Blocks sahen, wird für {after} die richtige Gruppe genannt, vor der Anpassung für {before}.</numerusform>
            <numerusform>Von {chips} korrigierten Kacheln, beurteilt von Schichten, die keine Kachel ihres Blocks sahen, wird für {after} die richtige Gruppe genannt, vor der Anpassung für {before}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {of} corrected chips, each judged without itself and its neighbours, {before} were right before, {after} after (95 % interval of the share: {low:.2f} to {high:.2f}).</source>
        <translation>
            <numerusform>Von {of} korrigierten Kachel, ohne sie selbst und ihre Nachbarn beurteilt, war vorher {before} richtig, nachher {after} (95-%-Intervall des Anteils: {low:.2f} bis {high:.2f}).</numerusform>
            <numerusform>Von {of} korrigierten Kacheln, jede ohne sie selbst und ihre Nachbarn beurteilt, waren vorher {before} richtig, nachher {after} (95-%-Intervall des Anteils: {low:.2f} bis {high:.2f}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Of {of} typical training chips {before} were right before and {after} are now.</source>
        <translation>Von {of} typischen Trainingskacheln waren vorher {before} richtig, jetzt sind es {after}.</translation>
    </message>
    <message>
        <source>Of {total:,.0f} ha, {value:,.0f} ha changed (95% interval {low:,.0f} to {high:,.0f} ha); the map shows {mapped:,.0f} ha.</source>
        <translation>Von {total:,.0f} ha änderten sich {value:,.0f} ha (95-%-Intervall {low:,.0f} bis {high:,.0f} ha); die Karte zeigt {mapped:,.0f} ha.</translation>
    </message>
    <message>
        <source>Off: the job is submitted, and its address is given; no map is loaded.</source>
        <translation>Aus: Der Auftrag wird abgesendet und seine Adresse ausgegeben; es wird keine Karte geladen.</translation>
    </message>
    <message>
        <source>On blocks of the ground of the place that it was fitted to, held out from the fit, the model names the group that land cover shows for {right} of {chips} chips.</source>
        <translation>Auf Bodenblöcken des Ortes, an den es angepasst wurde, die bei der Anpassung zurückgehalten wurden, nennt das Modell für {right} von {chips} Kacheln die Gruppe der Landbedeckung.</translation>
    </message>
    <message>
        <source>On chips it had not seen: {right} of {chips} chips right</source>
        <translation>An Kacheln, die es nicht gesehen hatte: {right} von {chips} Kacheln richtig</translation>
    </message>
    <message>
        <source>On corrected chips that it did not learn from the new model is right less often than before: correct more chips before you use it.</source>
        <translation>Bei korrigierten Kacheln, aus denen es nicht gelernt hat, liegt das neue Modell seltener richtig als das alte: Bitte vor der Verwendung mehr Kacheln korrigieren.</translation>
    </message>
    <message>
        <source>On the cluster</source>
        <translation>Auf dem Cluster</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>On {device}, {rate:.1f} chips/s, {time}</source>
        <translation>Auf {device}, {rate:.1f} Kacheln/s, {time}</translation>
    </message>
    <message>
        <source>On {device}, {rate:.2f} megapixels/s, {time}</source>
        <translation>Auf {device}, {rate:.2f} Megapixel/s, {time}</translation>
    </message>
    <message>
        <source>One of the maps states no date of its imagery: give the year of it ({field}).</source>
        <translation>Eine der Karten gibt kein Datum ihrer Aufnahmen an: Bitte deren Jahr angeben ({field}).</translation>
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
        <source>One square of {size:g} m per chip.</source>
        <translation>Ein Quadrat von {size:g} m je Kachel.</translation>
    </message>
    <message>
        <source>Only one chip of the stratum &apos;{stratum}&apos; has an answer, from which no uncertainty can be told: review at least one more, better {more} more.</source>
        <translation>Nur eine Kachel des Stratums &apos;{stratum}&apos; hat eine Antwort, woraus sich keine Unsicherheit bestimmen lässt: Bitte mindestens eine weitere prüfen, besser {more} weitere.</translation>
    </message>
    <message>
        <source>Only strokes of {name} lie on imagery: draw strokes of other classes on it, too.</source>
        <translation>Nur Striche von {name} liegen auf Bildmaterial: zeichnen Sie dort auch Striche anderer Klassen.</translation>
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
        <source>Only {n} chips are compared, so how often land changed is taken from the published rates rather than from the area.</source>
        <translation>Nur {n} Kacheln werden verglichen, daher wird aus den veröffentlichten Raten statt aus dem Gebiet entnommen, wie oft sich Land änderte.</translation>
    </message>
    <message>
        <source>Only {n} chips of the area have both imagery and a land cover of {path} that the model knows, and at least {least} are needed: choose a larger area, or land cover that covers it.</source>
        <translation>Nur {n} Kacheln des Gebiets haben sowohl Aufnahmen als auch eine Landbedeckung aus {path}, die das Modell kennt, und mindestens {least} sind nötig: Wählen Sie ein größeres Gebiet oder Landbedeckung, die es abdeckt.</translation>
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
        <source>Opacity:</source>
        <translation>Deckkraft:</translation>
    </message>
    <message>
        <source>Open a review</source>
        <translation>Eine Prüfung öffnen</translation>
    </message>
    <message>
        <source>Open a review, or begin a new one from a change map.</source>
        <translation>Öffnen Sie eine Prüfung, oder beginnen Sie eine neue aus einer Änderungskarte.</translation>
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
        <source>Other paths are the same on the cluster</source>
        <translation>Andere Pfade sind auf dem Cluster gleich</translation>
    </message>
    <message>
        <source>Otherwise they are told by their names and colours, or by their order</source>
        <translation>Sonst werden sie an Namen und Farben oder an der Reihenfolge erkannt</translation>
    </message>
    <message>
        <source>Overall accuracy of the map: {value} ({low} to {high}).</source>
        <translation>Gesamtgenauigkeit der Karte: {value} ({low} bis {high}).</translation>
    </message>
    <message>
        <source>P&amp;ython</source>
        <translation>P&amp;ython</translation>
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
        <source>Paint what the map has wrong, and some of what is right, in at least two classes; then fit.</source>
        <translation>Übermalen Sie, was die Karte falsch zeigt, und etwas von dem, was stimmt, in mindestens zwei Klassen; passen Sie dann an.</translation>
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
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Pixels explain squares: makes another map whose squares state how much of each is covered by water, trees, herbaceous plants and impervious ground, by a map of Land cover of every pixel. A map of change takes one of either date. Squares whose use and cover contradict each other, such as developed land without a roof or a road, are flagged and marked with rings, and a column says why: review them with Sample a change map for review, in the order contradictions. The map itself stays as it is.</source>
        <translation>Pixel erklären Quadrate: macht eine weitere Karte, deren Quadrate angeben, wie viel davon Wasser, Bäume, krautige Pflanzen und versiegelter Boden bedecken, nach einer Karte von „Landbedeckung jedes Pixels“. Eine Änderungskarte nimmt eine von jedem Zeitpunkt. Quadrate, deren Nutzung und Bedeckung einander widersprechen, wie bebautes Land ohne Dach und Straße, werden mit Ringen markiert, und eine Spalte sagt warum: Prüfen Sie sie mit „Stichprobe einer Änderungskarte zur Prüfung ziehen“ in der Reihenfolge contradictions. Die Karte selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Pixels now</source>
        <translation>Pixel heute</translation>
    </message>
    <message>
        <source>Pixels that hold it in all bands are no imagery; as 0 or 0,250:255</source>
        <translation>Pixel mit diesem Wert in allen Bändern sind kein Bild; etwa 0 oder 0,250:255</translation>
    </message>
    <message>
        <source>Pixels that hold such a value in all bands are no imagery. Empty: the raster&apos;s own, and what is set in the layer&apos;s properties (Transparency).</source>
        <translation>Pixel mit einem solchen Wert in allen Bändern sind kein Bild. Leer: die Werte des Rasters selbst und was in den Layereigenschaften (Transparenz) gesetzt ist.</translation>
    </message>
    <message>
        <source>Pixels then</source>
        <translation>Pixel damals</translation>
    </message>
    <message>
        <source>Pixels then: {}</source>
        <translation>Pixel damals: {}</translation>
    </message>
    <message>
        <source>Pixels: {}</source>
        <translation>Pixel: {}</translation>
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
        <source>Polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygone eines Layers</translation>
    </message>
    <message>
        <source>Polygons of the classes</source>
        <translation>Polygone der Klassen</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;Drucken…</translation>
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
        <source>Probabilities — {}</source>
        <translation>Wahrscheinlichkeiten — {}</translation>
    </message>
    <message>
        <source>Probabilities, and the change in points</source>
        <translation>Wahrscheinlichkeiten und ihre Änderung in Prozentpunkten</translation>
    </message>
    <message>
        <source>Probability of change</source>
        <translation>Wahrscheinlichkeit der Änderung</translation>
    </message>
    <message>
        <source>Probability of change times area.</source>
        <translation>Wahrscheinlichkeit der Änderung mal Fläche.</translation>
    </message>
    <message>
        <source>Probability of change: {}</source>
        <translation>Wahrscheinlichkeit der Änderung: {}</translation>
    </message>
    <message>
        <source>Probably no imagery</source>
        <translation>Wahrscheinlich kein Bild</translation>
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
        <source>Property</source>
        <translation>Eigenschaft</translation>
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
        <source>Python cannot make environments here: install the system&apos;s package python3-venv, then set up the engine again.</source>
        <translation>Python kann hier keine Umgebungen anlegen: Bitte das Systempaket python3-venv installieren, dann den Rechenkern erneut einrichten.</translation>
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
        <source>Python {version} is too old for the engine: choose one of {oldest} or newer.</source>
        <translation>Python {version} ist zu alt für den Rechenkern: Bitte {oldest} oder neuer wählen.</translation>
    </message>
    <message>
        <source>QGIS can be used meanwhile.</source>
        <translation>QGIS kann währenddessen benutzt werden.</translation>
    </message>
    <message>
        <source>QGIS cannot open the mosaic {}: try it again later.</source>
        <translation>QGIS kann das Mosaik {} nicht öffnen: Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>QGIS cannot use the authentication configuration of the connection profile {name!r}: choose one that gives headers or a certificate, and give the master password when QGIS asks for it.</source>
        <translation>QGIS kann die Authentifizierungskonfiguration des Verbindungsprofils {name!r} nicht verwenden: Wählen Sie eine, die Header oder ein Zertifikat gibt, und geben Sie das Master-Passwort ein, wenn QGIS danach fragt.</translation>
    </message>
    <message>
        <source>QGIS exports the visible part of {}…</source>
        <translation>QGIS exportiert den sichtbaren Teil von {} …</translation>
    </message>
    <message>
        <source>QGIS refused the layer of the live land cover: update QGIS.</source>
        <translation>QGIS hat den Layer der Live-Landbedeckung abgelehnt: Aktualisieren Sie QGIS.</translation>
    </message>
    <message>
        <source>QGIS would ask its proxy for the live land cover, which is on this computer: add http://127.0.0.1 to the addresses without a proxy (Settings &gt; Options &gt; Network).</source>
        <translation>QGIS würde seinen Proxy nach der Live-Landbedeckung fragen, die auf diesem Rechner liegt: http://127.0.0.1 bei den Adressen ohne Proxy eintragen (Einstellungen &gt; Optionen &gt; Netzwerk).</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Random sample, for an area…</source>
        <translation>Zufallsstichprobe, für eine Fläche…</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Startwert des Zufalls</translation>
    </message>
    <message>
        <source>Rare changes</source>
        <translation>Seltene Änderungen</translation>
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
        <source>Rasters (*.tif *.tiff *.img *.vrt);;All files (*)</source>
        <translation>Raster (*.tif *.tiff *.img *.vrt);;Alle Dateien (*)</translation>
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
        <source>Reading the chips…</source>
        <translation>Kacheln werden gelesen…</translation>
    </message>
    <message>
        <source>Reading the earlier imagery again…</source>
        <translation>Frühere Aufnahmen werden noch einmal gelesen…</translation>
    </message>
    <message>
        <source>Reading the later imagery again…</source>
        <translation>Spätere Aufnahmen werden noch einmal gelesen…</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Echt</translation>
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
        <source>Remove the connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Replace the Map?</source>
        <translation>Karte ersetzen?</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report of a change map</source>
        <translation>Bericht zu einer Änderungskarte</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Rev&amp;ert</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Review at least {least} squares first; {n} have an answer so far.</source>
        <translation>Bitte zuerst mindestens {least} Quadrate prüfen; bisher haben {n} eine Antwort.</translation>
    </message>
    <message>
        <source>Review some squares first.</source>
        <translation>Bitte zuerst einige Quadrate prüfen.</translation>
    </message>
    <message>
        <source>Reviewed sample</source>
        <translation>Geprüfte Stichprobe</translation>
    </message>
    <message>
        <source>Reviewed, changed</source>
        <translation>Geprüft, geändert</translation>
    </message>
    <message>
        <source>Reviewed, no change</source>
        <translation>Geprüft, keine Änderung</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Reviewers agree in {share} of {n} comparisons</source>
        <translation>Prüfer stimmen in {share} von {n} Vergleichen überein</translation>
    </message>
    <message>
        <source>Reviews in another file</source>
        <translation>Prüfungen in einer anderen Datei</translation>
    </message>
    <message>
        <source>Right under the strokes: {after} (before {before}).</source>
        <translation>Richtig unter den Strichen: {after} (vorher {before}).</translation>
    </message>
    <message>
        <source>Rows: the use in {start}; columns: in {end}. Chips, and below them {unit}.</source>
        <translation>Zeilen: die Nutzung {start}; Spalten: {end}. Kacheln, darunter {unit}.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run &amp;on</source>
        <translation>Rechnen a&amp;uf</translation>
    </message>
    <message>
        <source>Runs a program of this computer, such as spark-submit or ssh host spark-submit.</source>
        <translation>Startet ein Programm dieses Rechners, etwa spark-submit oder ssh host spark-submit.</translation>
    </message>
    <message>
        <source>Runs everywhere.</source>
        <translation>Läuft überall.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Be&amp;enden</translation>
    </message>
    <message>
        <source>S&amp;top Testing</source>
        <translation>Tes&amp;t abbrechen</translation>
    </message>
    <message>
        <source>S&amp;ubmit</source>
        <translation>Absen&amp;den</translation>
    </message>
    <message>
        <source>S&amp;wipe: the map without land cover right of a line</source>
        <translation>&amp;Wischen: rechts einer Linie die Karte ohne Landbedeckung</translation>
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
        <source>Sa&amp;ve</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Sample a change map for review</source>
        <translation>Stichprobe einer Änderungskarte zur Prüfung ziehen</translation>
    </message>
    <message>
        <source>Sample of {map}</source>
        <translation>Stichprobe aus {map}</translation>
    </message>
    <message>
        <source>Sample: NAIP, Virginia</source>
        <translation>Beispiel: NAIP, Virginia</translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation>Voreinstellung speichern</translation>
    </message>
    <message>
        <source>Save the &amp;Model…</source>
        <translation>&amp;Modell speichern…</translation>
    </message>
    <message>
        <source>Save the Map As</source>
        <translation>Karte speichern unter</translation>
    </message>
    <message>
        <source>Save the fitted model</source>
        <translation>Das angepasste Modell speichern</translation>
    </message>
    <message>
        <source>Save the project first: corrections are kept beside it.</source>
        <translation>Bitte zuerst das Projekt speichern: Korrekturen werden daneben gespeichert.</translation>
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
        <source>Saved as {}. It can be chosen wherever a model of pixels is asked for.</source>
        <translation>Gespeichert als {}. Es kann überall gewählt werden, wo ein Pixelmodell verlangt wird.</translation>
    </message>
    <message>
        <source>Say where the new model is to be saved.</source>
        <translation>Bitte angeben, wo das neue Modell gespeichert werden soll.</translation>
    </message>
    <message>
        <source>Says how many chips a classification would compute, for how many hectares, how long that takes on this machine (from a short self-benchmark) and how much disk and memory it needs. Nothing is classified.</source>
        <translation>Sagt, wie viele Kacheln eine Klassifikation berechnen würde, für wie viele Hektar, wie lange das auf diesem Rechner dauert (aus einem kurzen Selbsttest) und wie viel Platz und Speicher es braucht. Nichts wird klassifiziert.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche…</translation>
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
        <source>Sends batches to a Livy server, with a login of QGIS&apos;s authentication manager.</source>
        <translation>Sendet Batches an einen Livy-Server, mit einer Anmeldung aus der Authentifizierungsverwaltung von QGIS.</translation>
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
        <source>Set aside: {}</source>
        <translation>Beiseitegelegt: {}</translation>
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
        <source>Several uses in one chip</source>
        <translation>Mehrere Nutzungen in einer Kachel</translation>
    </message>
    <message>
        <source>Share of each group</source>
        <translation>Anteil jeder Gruppe</translation>
    </message>
    <message>
        <source>Share of {chips} chips, on blocks of ground that were held out from the fit, for which the model names the group that land cover shows. Land cover is itself wrong now and then.</source>
        <translation>Anteil von {chips} Kacheln auf Bodenblöcken, die bei der Anpassung zurückgehalten wurden, für die das Modell die Gruppe der Landbedeckung nennt. Die Landbedeckung ist selbst ab und zu falsch.</translation>
    </message>
    <message>
        <source>Share with imagery</source>
        <translation>Anteil mit Bilddaten</translation>
    </message>
    <message>
        <source>Share with land cover</source>
        <translation>Anteil mit Landbedeckung</translation>
    </message>
    <message>
        <source>Shares of land cover</source>
        <translation>Anteile der Landbedeckung</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Zei&amp;gen</translation>
    </message>
    <message>
        <source>Show &amp;Them on the Map</source>
        <translation>Auf der Kar&amp;te zeigen</translation>
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
        <source>Show the L&amp;og</source>
        <translation>Pr&amp;otokoll anzeigen</translation>
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
        <source>Show what the &amp;map says</source>
        <translation>&amp;Zeigen, was die Karte sagt</translation>
    </message>
    <message>
        <source>Shown as changed</source>
        <translation>Als geändert gezeigt</translation>
    </message>
    <message>
        <source>Shown as the layer “{}”. Remove the layer to end it; it is not saved with the project.</source>
        <translation>Als Layer „{}“ angezeigt. Entfernen Sie den Layer, um sie zu beenden; er wird nicht mit dem Projekt gespeichert.</translation>
    </message>
    <message>
        <source>Shown as {use} then, but no more than {share:.0%} of it was {cover}; such squares hardly ever have less than {limit:.0%}.</source>
        <translation>Damals als {use} gezeigt, aber höchstens {share:.0%} davon waren {cover}; solche Quadrate haben kaum je weniger als {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shown as {use} then, but {share:.0%} of it was {cover}; such squares hardly ever have more than {limit:.0%}.</source>
        <translation>Damals als {use} gezeigt, aber {share:.0%} davon waren {cover}; solche Quadrate haben kaum je mehr als {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shown as {use}, but no more than {share:.0%} of it is {cover}; such squares hardly ever have less than {limit:.0%}.</source>
        <translation>Als {use} gezeigt, aber höchstens {share:.0%} davon sind {cover}; solche Quadrate haben kaum je weniger als {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shown as {use}, but {share:.0%} of it is {cover}; such squares hardly ever have more than {limit:.0%}.</source>
        <translation>Als {use} gezeigt, aber {share:.0%} davon sind {cover}; solche Quadrate haben kaum je mehr als {limit:.0%}.</translation>
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
        <source>Similarity of both dates</source>
        <translation>Ähnlichkeit beider Zeitpunkte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Smooth a land-use map</source>
        <translation>Landnutzungskarte glätten</translation>
    </message>
    <message>
        <source>Smoothed map</source>
        <translation>Geglättete Karte</translation>
    </message>
    <message>
        <source>Smoothed map, a pixel per chip (COG)</source>
        <translation>Geglättete Karte, ein Pixel je Kachel (COG)</translation>
    </message>
    <message>
        <source>Some chips were skipped, so the reviewed ones are no random part of the sample: review the skipped ones, too, in the order of their turn.</source>
        <translation>Einige Kacheln wurden übersprungen, daher sind die geprüften kein zufälliger Teil der Stichprobe: Bitte auch die übersprungenen prüfen, in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Spark</source>
        <translation>Spark</translation>
    </message>
    <message>
        <source>Spark Connect</source>
        <translation>Spark Connect</translation>
    </message>
    <message>
        <source>Spark Connect needs the bundle on this computer, and {path} is not there: run `make cluster-bundle`, and put its folder into the connection profile.</source>
        <translation>Spark Connect braucht das Paket auf diesem Rechner, und {path} ist nicht da: Führen Sie `make cluster-bundle` aus, und tragen Sie den Ordner in das Verbindungsprofil ein.</translation>
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
        <source>Standalone master (REST gateway)</source>
        <translation>Standalone-Master (REST-Gateway)</translation>
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
        <source>Storage of the jobs</source>
        <translation>Ablage der Aufträge</translation>
    </message>
    <message>
        <source>Stratum of squares beside a change</source>
        <translation>Stratum der Quadrate neben einer Änderung</translation>
    </message>
    <message>
        <source>Stroke {number} was left out: none of its pixels has imagery, or later strokes cover it.</source>
        <translation>Strich {number} wurde ausgelassen: keines seiner Pixel hat Bildmaterial, oder spätere Striche verdecken ihn.</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>Striche</translation>
    </message>
    <message>
        <source>Style of new maps</source>
        <translation>Stil neuer Karten</translation>
    </message>
    <message>
        <source>Style:</source>
        <translation>Stil:</translation>
    </message>
    <message>
        <source>Submits a job to a cluster, follows it, and loads its map: the same chips and probabilities as on this computer. The connection is one of those of the Landchip panel (Run on &gt; Connections), by its name, or a JSON file. Imagery must be files or addresses that the cluster reads. Cancelling stops the job on the cluster; what is finished is kept, and the same run started again computes what is missing. Without waiting the job goes on, and the output JOB is its address, with which the command line follows and fetches it (remote status, remote fetch).</source>
        <translation>Sendet einen Auftrag an einen Cluster ab, verfolgt ihn und lädt seine Karte: dieselben Kacheln und Wahrscheinlichkeiten wie auf diesem Rechner. Die Verbindung ist eine aus dem Landchip-Bedienfeld (Rechnen auf &gt; Verbindungen), mit ihrem Namen, oder eine JSON-Datei. Die Bilddaten müssen Dateien oder Adressen sein, die der Cluster liest. Abbrechen beendet den Auftrag auf dem Cluster; was fertig ist, bleibt, und derselbe Lauf, noch einmal gestartet, berechnet, was fehlt. Ohne Warten läuft der Auftrag weiter, und die Ausgabe JOB ist seine Adresse, mit der die Befehlszeile ihn verfolgt und abholt (remote status, remote fetch).</translation>
    </message>
    <message>
        <source>Submits a run to a workspace, with a token of QGIS&apos;s authentication manager.</source>
        <translation>Sendet einen Lauf an einen Workspace ab, mit einem Token aus der Authentifizierungsverwaltung von QGIS.</translation>
    </message>
    <message>
        <source>Submitted as {handle}; the job is {address}</source>
        <translation>Abgesendet als {handle}; der Auftrag ist {address}</translation>
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
        <source>Tables of code and class (*.csv *.json);;All files (*)</source>
        <translation>Tabellen von Code und Klasse (*.csv *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tabulate area by polygon</source>
        <translation>Flächen nach Polygon auszählen</translation>
    </message>
    <message>
        <source>Takes the last correction back (Ctrl+Z)</source>
        <translation>Nimmt die letzte Korrektur zurück (Strg+Z)</translation>
    </message>
    <message>
        <source>Tas&amp;ks</source>
        <translation>Auf&amp;gaben</translation>
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
        <source>Test chips, by place</source>
        <translation>Testkacheln, nach Ort</translation>
    </message>
    <message>
        <source>Tested on chips that it had not seen, the model named the right group for {right} of {chips} chips; other ground can be harder.</source>
        <translation>Geprüft an Kacheln, die es nicht gesehen hatte, nannte das Modell für {right} von {chips} Kacheln die richtige Gruppe; anderer Boden kann schwieriger sein.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft…</translation>
    </message>
    <message>
        <source>The CRS {crs!r} is not known: name it by its authority and code, such as EPSG:26911.</source>
        <translation>Das KBS {crs!r} ist nicht bekannt: Bitte mit Autorität und Code angeben, etwa EPSG:26911.</translation>
    </message>
    <message>
        <source>The CRS {crs} is none whose unit is a metre on the ground there: name that of the grid, such as a UTM zone.</source>
        <translation>Das KBS {crs} hat dort keine Einheit, die ein Meter am Boden ist: Bitte das des Gitters nennen, etwa eine UTM-Zone.</translation>
    </message>
    <message>
        <source>The Deepness metadata of {model} cannot be understood ({reason}): describe the model in a STAC MLM file beside it.</source>
        <translation>Die Deepness-Metadaten von {model} sind nicht zu verstehen ({reason}): Beschreiben Sie das Modell in einer STAC-MLM-Datei daneben.</translation>
    </message>
    <message>
        <source>The GPU cannot be used ({reason}): repair the engine, or choose the device auto or cpu.</source>
        <translation>Die GPU ist nicht nutzbar ({reason}): Bitte den Rechenkern reparieren oder das Gerät auto oder cpu wählen.</translation>
    </message>
    <message>
        <source>The GPU variant cannot be set up, {reason}: choose the CPU variant.</source>
        <translation>Die Variante gpu kann nicht eingerichtet werden ({reason}): Bitte die Variante cpu wählen.</translation>
    </message>
    <message>
        <source>The GPU variant needs an NVIDIA card; auto takes it where there is a driver new enough.</source>
        <translation>Die Variante gpu braucht eine NVIDIA-Karte; auto nimmt sie, wo ein ausreichend neuer Treiber vorhanden ist.</translation>
    </message>
    <message>
        <source>The Python of the engine in {folder} is gone, as after an update of QGIS: set it up again.</source>
        <translation>Das Python des Rechenkerns in {folder} ist nicht mehr da, etwa nach einer Aktualisierung von QGIS: Bitte den Rechenkern erneut einrichten.</translation>
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
        <source>The address of {raster} holds a password or signature, which corrections do not keep: open its layer, or give the address with --raster.</source>
        <translation>Die Adresse von {raster} enthält ein Passwort oder eine Signatur, die in Korrekturen nicht aufbewahrt werden: Öffnen Sie ihren Layer, oder geben Sie die Adresse mit --raster an.</translation>
    </message>
    <message>
        <source>The address {address} is none that Landchip can write to: give a folder, or an address that begins with file:, s3:, gs: or abfs:.</source>
        <translation>In die Adresse {address} kann Landchip nicht schreiben: Geben Sie einen Ordner an, oder eine Adresse, die mit file:, s3:, gs: oder abfs: beginnt.</translation>
    </message>
    <message>
        <source>The allocation &apos;{method}&apos; is unknown: choose one of {methods}.</source>
        <translation>Die Aufteilung &apos;{method}&apos; ist unbekannt: Bitte eine von {methods} wählen.</translation>
    </message>
    <message>
        <source>The answer of {server} has no usable field {field!r}: check the address and the way in of the connection profile, and the version of the server.</source>
        <translation>Die Antwort von {server} hat kein brauchbares Feld {field!r}: Prüfen Sie Adresse und Zugangsart des Verbindungsprofils und die Version des Servers.</translation>
    </message>
    <message>
        <source>The area cannot be expressed in {crs}: part of it lies where that CRS has no coordinates; choose a smaller area.</source>
        <translation>Das Gebiet lässt sich in {crs} nicht darstellen: Ein Teil davon liegt dort, wo dieses KBS keine Koordinaten hat; bitte ein kleineres Gebiet wählen.</translation>
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
        <source>The area has more than {most:,} chips of {size:g} m: choose a smaller area, or a model for larger chips.</source>
        <translation>Das Gebiet enthält mehr als {most:,} Kacheln von {size:g} m: Bitte ein kleineres Gebiet wählen oder ein Modell für größere Kacheln.</translation>
    </message>
    <message>
        <source>The area has no place in {crs}: choose a smaller area.</source>
        <translation>Das Gebiet lässt sich in {crs} nicht darstellen: Bitte ein kleineres Gebiet wählen.</translation>
    </message>
    <message>
        <source>The area has no place on Earth in the raster&apos;s CRS: choose another area.</source>
        <translation>Das Gebiet hat im KBS des Rasters keinen Ort auf der Erde: Bitte ein anderes Gebiet wählen.</translation>
    </message>
    <message>
        <source>The area has only {blocks} blocks of ground, so its accuracy is known roughly: choose a larger area.</source>
        <translation>Das Gebiet hat nur {blocks} Bodenblöcke, daher ist die Genauigkeit nur grob bekannt: Wählen Sie ein größeres Gebiet.</translation>
    </message>
    <message>
        <source>The area holds more than {most} chips: choose a smaller one, or larger chips.</source>
        <translation>Das Gebiet enthält mehr als {most} Kacheln: Bitte ein kleineres Gebiet oder größere Kacheln wählen.</translation>
    </message>
    <message>
        <source>The area holds no chip of which the imagery covers {percent:g} %: choose a larger area, or lower the least share of a chip with imagery.</source>
        <translation>Das Gebiet enthält keine Kachel, die das Bild zu {percent:g} % bedeckt: Wählen Sie ein größeres Gebiet, oder senken Sie den kleinsten Bildanteil einer Kachel.</translation>
    </message>
    <message>
        <source>The area holds no pixel of the imagery: choose a larger area.</source>
        <translation>Das Gebiet enthält kein Pixel der Bilder: Wählen Sie ein größeres Gebiet.</translation>
    </message>
    <message>
        <source>The area holds no polygon with any ground: select at least one polygon.</source>
        <translation>Das Gebiet enthält kein Polygon mit Fläche: Bitte mindestens ein Polygon auswählen.</translation>
    </message>
    <message>
        <source>The area is too large for a tile service at {gsd:g} m a pixel: choose a smaller area.</source>
        <translation>Das Gebiet ist für eine Kacheldienst mit {gsd:g} m je Pixel zu groß: Wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The area is {width:.0f} degrees of longitude wide, more than the {most:.0f} that one UTM zone can carry: choose a smaller area, or reproject the raster to a CRS in metres.</source>
        <translation>Das Gebiet ist {width:.0f} Längengrade breit, mehr als die {most:.0f}, die eine UTM-Zone tragen kann: Bitte ein kleineres Gebiet wählen oder das Raster in ein KBS mit Metern umprojizieren.</translation>
    </message>
    <message>
        <source>The area is {width} degrees of longitude wide, more than the {most} that one UTM zone can carry: choose an area.</source>
        <translation>Das Gebiet ist {width} Längengrade breit, mehr als die {most}, die eine UTM-Zone tragen kann: Bitte ein Gebiet wählen.</translation>
    </message>
    <message>
        <source>The area lies outside the imagery: choose an area that overlaps it.</source>
        <translation>Das Gebiet liegt außerhalb der Bilddaten: Bitte ein Gebiet wählen, das sie überlappt.</translation>
    </message>
    <message>
        <source>The area lies outside {layer}: choose another area.</source>
        <translation>Das Gebiet liegt außerhalb von {layer}: Bitte ein anderes Gebiet wählen.</translation>
    </message>
    <message>
        <source>The area needs about {needed_mb:.0f} MB of memory and this machine has {available_mb:.0f} MB: choose a smaller area, and run the rest separately.</source>
        <translation>Das Gebiet braucht etwa {needed_mb:.0f} MB Speicher, und dieser Rechner hat {available_mb:.0f} MB: Wählen Sie ein kleineres Gebiet, und rechnen Sie den Rest getrennt.</translation>
    </message>
    <message>
        <source>The area {layer} has no CRS: set it first (Layer &gt; Set CRS of Layer).</source>
        <translation>Das Gebiet {layer} hat kein KBS: Bitte zuerst setzen (Layer &gt; KBS von Layern setzen).</translation>
    </message>
    <message>
        <source>The area {layer} has no polygon: choose another layer, or select features if only the selected ones are meant.</source>
        <translation>Das Gebiet {layer} enthält kein Polygon: Bitte einen anderen Layer wählen oder Objekte auswählen, wenn nur die ausgewählten gemeint sind.</translation>
    </message>
    <message>
        <source>The area {layer} has too many polygons to be read at once: choose fewer.</source>
        <translation>Das Gebiet {layer} hat zu viele Polygone, um auf einmal gelesen zu werden: Bitte weniger wählen.</translation>
    </message>
    <message>
        <source>The area&apos;s centre lies at latitude {latitude:.1f}, outside UTM (80 S to 84 N): reproject the raster to a CRS in metres first.</source>
        <translation>Die Gebietsmitte liegt auf der Breite {latitude:.1f}, außerhalb von UTM (80° S bis 84° N): Bitte das Raster zuerst in ein KBS mit Metern umprojizieren.</translation>
    </message>
    <message>
        <source>The area&apos;s centre lies at latitude {latitude}, outside UTM (80 S to 84 N): choose another area.</source>
        <translation>Die Gebietsmitte liegt auf der Breite {latitude}, außerhalb von UTM (80° S bis 84° N): Bitte ein anderes Gebiet wählen.</translation>
    </message>
    <message>
        <source>The areas lie too far apart for one raster ({width} x {height} chips from end to end): leave the COG out, or make one map of each area.</source>
        <translation>Die Gebiete liegen für ein einziges Raster zu weit auseinander ({width} x {height} Kacheln von Rand zu Rand): Bitte das COG weglassen oder von jedem Gebiet eine eigene Karte erstellen.</translation>
    </message>
    <message>
        <source>The areas of &apos;{name}&apos; scatter about a straight line more than their samples explain: the interval is widened, and the dates should be looked at one by one.</source>
        <translation>Die Flächen von &apos;{name}&apos; streuen stärker um eine Gerade, als ihre Stichproben erklären: Das Intervall ist verbreitert, und die Zeitpunkte sollten einzeln betrachtet werden.</translation>
    </message>
    <message>
        <source>The areas of the squares are no estimate of how much land changed: for that, review a sample.</source>
        <translation>Die Flächen der Quadrate sind keine Schätzung, wie viel Land sich geändert hat: Dafür bitte eine Stichprobe prüfen.</translation>
    </message>
    <message>
        <source>The authentication configuration of the connection profile gives no bearer token, which Spark Connect needs: choose one with a header Authorization.</source>
        <translation>Die Authentifizierungskonfiguration des Verbindungsprofils gibt kein Bearer-Token, das Spark Connect braucht: Wählen Sie eine mit einem Header Authorization.</translation>
    </message>
    <message>
        <source>The authentication configuration of {layer} cannot be used: correct it in QGIS&apos;s settings.</source>
        <translation>Die Authentifizierung von {layer} kann nicht verwendet werden: Berichtigen Sie sie in den Einstellungen von QGIS.</translation>
    </message>
    <message>
        <source>The band name {band!r} is not known: choose from {known}.</source>
        <translation>Der Kanalname {band!r} ist nicht bekannt: Bitte aus {known} wählen.</translation>
    </message>
    <message>
        <source>The bands {bands!r} cannot be understood: write them as red=1,green=2,blue=3.</source>
        <translation>Die Kanäle {bands!r} sind nicht verständlich: Bitte als red=1,green=2,blue=3 schreiben.</translation>
    </message>
    <message>
        <source>The bundle in {folder} is of Landchip {found} and this one is {version}: make it again with `make cluster-bundle`.</source>
        <translation>Das Paket in {folder} ist von Landchip {found}, und dieses hier ist {version}: Erstellen Sie es neu mit `make cluster-bundle`.</translation>
    </message>
    <message>
        <source>The bundle in {folder} is there, and of this version ({version}).</source>
        <translation>Das Paket in {folder} ist da, und von dieser Version ({version}).</translation>
    </message>
    <message>
        <source>The candidates {path} must end in .csv or .geojson: give it another name.</source>
        <translation>Der Name der Kandidaten {path} muss auf .csv oder .geojson enden: Bitte einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>The catalogue has more than these {} quads here: zoom in.</source>
        <translation>Der Katalog hat hier mehr als diese {} Quads: Zoomen Sie hinein.</translation>
    </message>
    <message>
        <source>The catalogue has no imagery of the visible map: zoom elsewhere, or choose another one.</source>
        <translation>Der Katalog hat keine Luftbilder der sichtbaren Karte: Zoomen Sie anderswohin, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The catalogue {catalog!r} is neither an address (https://…) nor one of {known}: give one of them.</source>
        <translation>Der Katalog {catalog!r} ist weder eine Adresse (https://…) noch einer von {known}: Geben Sie eines davon an.</translation>
    </message>
    <message>
        <source>The certificate of the package index is not trusted here: name your organisation&apos;s certificate file, then set up the engine again.</source>
        <translation>Dem Zertifikat des Paketindexes wird hier nicht vertraut: Bitte die Zertifikatsdatei der eigenen Organisation angeben, dann den Rechenkern erneut einrichten.</translation>
    </message>
    <message>
        <source>The certificate of {server} is not trusted ({reason}): if the server has a private certificate authority, add its certificate to the connection profile (ca_file) or to QGIS&apos;s authentication settings.</source>
        <translation>Dem Zertifikat von {server} wird nicht vertraut ({reason}): Hat der Server eine private Zertifizierungsstelle, ergänzen Sie deren Zertifikat im Verbindungsprofil (ca_file) oder in den Authentifizierungseinstellungen von QGIS.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The chip has too little imagery to be classified: choose another one.</source>
        <translation>Die Kachel hat zu wenig Bilddaten, um klassifiziert zu werden: Bitte eine andere wählen.</translation>
    </message>
    <message>
        <source>The chip lies on a grid in {chip_crs} and this imagery has its chips in {imagery_crs}: click the place itself.</source>
        <translation>Die Kachel liegt auf einem Gitter in {chip_crs}, die Kacheln dieser Bilddaten liegen in {imagery_crs}: Bitte den Ort selbst anklicken.</translation>
    </message>
    <message>
        <source>The chips are moved onto the map&apos;s grid, by {metres:.0f} m at most: an area on the map may be off by that.</source>
        <translation>Die Kacheln werden auf das Gitter der Karte verschoben, um höchstens {metres:.0f} m: Eine Fläche auf der Karte kann um so viel verschoben sein.</translation>
    </message>
    <message>
        <source>The chips of the two maps lie on different grids ({before} and {after}): bring the imagery of one date into the CRS of the other, and classify it again with the same model.</source>
        <translation>Die Kacheln der beiden Karten liegen auf verschiedenen Gittern ({before} und {after}): Bitte die Aufnahmen des einen Zeitpunkts in das KBS des anderen bringen und mit demselben Modell neu klassifizieren.</translation>
    </message>
    <message>
        <source>The chips of {path} are {width:.0f} m wide and {height:.0f} m high, and a map&apos;s are square: give square chips.</source>
        <translation>Die Kacheln von {path} sind {width:.0f} m breit und {height:.0f} m hoch, und die einer Karte sind quadratisch: Bitte quadratische Kacheln angeben.</translation>
    </message>
    <message>
        <source>The chips of {path} are {width:g} m wide and {height:g} m high on the ground: correct the corners or their CRS.</source>
        <translation>Die Kacheln von {path} sind am Boden {width:g} m breit und {height:g} m hoch: Bitte die Ecken oder ihr KBS berichtigen.</translation>
    </message>
    <message>
        <source>The click has no place on the layer: click on the layer.</source>
        <translation>Der Klick trifft keinen Ort auf dem Layer: Bitte auf den Layer klicken.</translation>
    </message>
    <message>
        <source>The click is outside {layer}: click on the layer.</source>
        <translation>Der Klick liegt außerhalb von {layer}: Bitte auf den Layer klicken.</translation>
    </message>
    <message>
        <source>The clicked place does not lie anywhere in {crs}: click inside the layer.</source>
        <translation>Der angeklickte Ort liegt nirgends in {crs}: Bitte innerhalb des Layers klicken.</translation>
    </message>
    <message>
        <source>The cluster ended the check without a word: look at the log of the cluster.</source>
        <translation>Der Cluster beendete die Prüfung ohne ein Wort: Sehen Sie in das Protokoll des Clusters.</translation>
    </message>
    <message>
        <source>The cluster has not run the check within {seconds:g} s: it is busy, or gives no executor that is asked for.</source>
        <translation>Der Cluster hat die Prüfung nicht innerhalb von {seconds:g} s ausgeführt: Er ist ausgelastet oder gibt keinen der verlangten Executors.</translation>
    </message>
    <message>
        <source>The cluster is no JSON object: correct it.</source>
        <translation>Der Cluster ist kein JSON-Objekt: Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The cluster is told to read the imagery {name} at {address}.</source>
        <translation>Der Cluster soll die Bilddaten {name} unter {address} lesen.</translation>
    </message>
    <message>
        <source>The cluster of the profile {name!r} has no address for {path}: add a prefix of it to the profile&apos;s folders, or say that the cluster has the same paths (shared_paths).</source>
        <translation>Der Cluster des Profils {name!r} hat keine Adresse für {path}: Ergänzen Sie einen Anfang davon in den Ordnern des Profils, oder geben Sie an, dass der Cluster dieselben Pfade hat (shared_paths).</translation>
    </message>
    <message>
        <source>The cluster reads and writes the storage {place}.</source>
        <translation>Der Cluster liest und schreibt die Ablage {place}.</translation>
    </message>
    <message>
        <source>The cluster reads {raster}, and it is the same file.</source>
        <translation>Der Cluster liest {raster}, und es ist dieselbe Datei.</translation>
    </message>
    <message>
        <source>The cluster runs the model on {device}, with Landchip {version}.</source>
        <translation>Der Cluster rechnet mit dem Modell auf {device}, mit Landchip {version}.</translation>
    </message>
    <message>
        <source>The cluster says: {sentence}</source>
        <translation>Der Cluster sagt: {sentence}</translation>
    </message>
    <message>
        <source>The cluster&apos;s computers choose the device: a GPU where they have one.</source>
        <translation>Die Rechner des Clusters wählen das Gerät: eine GPU, wo sie eine haben.</translation>
    </message>
    <message>
        <source>The column {column} of {path} holds what is no finite number: correct it.</source>
        <translation>Die Spalte {column} von {path} enthält etwas, das keine endliche Zahl ist: Bitte berichtigen.</translation>
    </message>
    <message>
        <source>The command has an open quote: close it.</source>
        <translation>Der Befehl hat ein offenes Anführungszeichen: Schließen Sie es.</translation>
    </message>
    <message>
        <source>The command runs Spark {version}.</source>
        <translation>Der Befehl startet Spark {version}.</translation>
    </message>
    <message>
        <source>The connection has no name: give it one.</source>
        <translation>Die Verbindung hat keinen Namen: Geben Sie ihr einen.</translation>
    </message>
    <message>
        <source>The connection names no bundle: make one with `make cluster-bundle`, and name its folder.</source>
        <translation>Die Verbindung nennt kein Paket: Erstellen Sie eines mit `make cluster-bundle`, und nennen Sie dessen Ordner.</translation>
    </message>
    <message>
        <source>The connection names no storage: name a folder or an address that both this computer and it use.</source>
        <translation>Die Verbindung nennt keine Ablage: Nennen Sie einen Ordner oder eine Adresse, die dieser Rechner und sie beide nutzen.</translation>
    </message>
    <message>
        <source>The connection profile {path} cannot be read ({reason}): give a JSON file.</source>
        <translation>Das Verbindungsprofil {path} ist nicht lesbar ({reason}): Geben Sie eine JSON-Datei an.</translation>
    </message>
    <message>
        <source>The connection {name} is not known on this computer: add it, or import it, in Connections.</source>
        <translation>Die Verbindung {name} ist auf diesem Rechner nicht bekannt: Fügen Sie sie unter Verbindungen hinzu, oder importieren Sie sie dort.</translation>
    </message>
    <message>
        <source>The contract of model {model} {contradiction}: correct it or choose another model.</source>
        <translation>Die Spezifikation des Modells {model} {contradiction}: Bitte korrigieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The contract of {model} cannot be understood ({reason}): correct its STAC MLM JSON, or choose another model.</source>
        <translation>Die Spezifikation von {model} ist nicht verständlich ({reason}): Bitte das STAC-MLM-JSON korrigieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The contract of {model} is not a JSON object: choose another model.</source>
        <translation>Die Spezifikation von {model} ist kein JSON-Objekt: Bitte ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The contract of {model} is not valid JSON ({reason}): choose another model.</source>
        <translation>Die Spezifikation von {model} ist kein gültiges JSON ({reason}): Bitte ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The contract of {model} states no {field}: add it to the STAC MLM JSON, or choose another model.</source>
        <translation>In der Spezifikation von {model} fehlt {field}: Bitte im STAC-MLM-JSON ergänzen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The contract {path} cannot be read ({reason}): put a STAC MLM file there.</source>
        <translation>Die Spezifikation {path} kann nicht gelesen werden ({reason}): Bitte dort eine STAC-MLM-Datei ablegen.</translation>
    </message>
    <message>
        <source>The correction is not saved in {file}: {reason}. Try it again.</source>
        <translation>Die Korrektur wurde nicht in {file} gespeichert: {reason}. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The corrections in {path} are damaged ({reason}): restore the file from a copy.</source>
        <translation>Die Korrekturen in {path} sind beschädigt ({reason}): Stellen Sie die Datei aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>The corrections in {path} lack the attribute {attribute}: save them again from the plugin.</source>
        <translation>Den Korrekturen in {path} fehlt das Attribut {attribute}: Bitte mit der Erweiterung erneut speichern.</translation>
    </message>
    <message>
        <source>The credentials for {server} have expired (HTTP status {status}): renew them.</source>
        <translation>Die Anmeldedaten für {server} sind abgelaufen (HTTP-Status {status}): Erneuern Sie sie.</translation>
    </message>
    <message>
        <source>The dates of a trend must be in order and each must differ: correct the dates.</source>
        <translation>Die Zeitpunkte eines Trends müssen in der richtigen Reihenfolge und alle verschieden sein: Bitte korrigieren.</translation>
    </message>
    <message>
        <source>The default model states no golden chip: install Landchip again.</source>
        <translation>Das Standardmodell gibt keine Referenzkachel an: Bitte Landchip erneut installieren.</translation>
    </message>
    <message>
        <source>The device {device!r} is not known: choose auto, cuda or cpu.</source>
        <translation>Das Gerät {device!r} ist nicht bekannt: Bitte auto, cuda oder cpu wählen.</translation>
    </message>
    <message>
        <source>The difference is within what chance may do.</source>
        <translation>Der Unterschied liegt im Rahmen des Zufalls.</translation>
    </message>
    <message>
        <source>The disk is full: make room, then set up the engine again.</source>
        <translation>Der Datenträger ist voll: Bitte Platz schaffen, dann den Rechenkern erneut einrichten.</translation>
    </message>
    <message>
        <source>The distance to the training data in {model} is not as its contract states in landchip:novelty: choose the default model, or export it again with this Landchip&apos;s trainer.</source>
        <translation>Der Abstand zu den Trainingsdaten in {model} ist nicht so, wie sein Kontrakt in landchip:novelty angibt: Wählen Sie das Standardmodell, oder exportieren Sie es neu mit dem Trainer dieses Landchip.</translation>
    </message>
    <message>
        <source>The earlier map is of {start} and the later one of {end}: give them in the order of time.</source>
        <translation>Die frühere Karte ist von {start} und die spätere von {end}: Bitte in zeitlicher Reihenfolge angeben.</translation>
    </message>
    <message>
        <source>The engine cannot be asked for this ({error}): correct the numbers.</source>
        <translation>Diese Anfrage kann der Rechenkern nicht annehmen ({error}): Bitte die Zahlen korrigieren.</translation>
    </message>
    <message>
        <source>The engine cannot be started ({reason}): repair the engine.</source>
        <translation>Der Rechenkern kann nicht gestartet werden ({reason}): Bitte den Rechenkern reparieren.</translation>
    </message>
    <message>
        <source>The engine did not answer within {seconds:g} s: repair the engine.</source>
        <translation>Der Rechenkern hat nicht innerhalb von {seconds:g} s geantwortet: Bitte den Rechenkern reparieren.</translation>
    </message>
    <message>
        <source>The engine died ({status}): run it again to resume where it stopped, or repair the engine if it dies again.</source>
        <translation>Der Rechenkern ist abgestürzt ({status}): Bitte erneut ausführen, um dort weiterzumachen, wo er stehen blieb, oder den Rechenkern reparieren, falls er wieder abstürzt.</translation>
    </message>
    <message>
        <source>The engine died ({status}): try it again, or repair the engine if it dies again.</source>
        <translation>Der Rechenkern ist abgestürzt ({status}): Bitte erneut versuchen oder den Rechenkern reparieren, falls er wieder abstürzt.</translation>
    </message>
    <message>
        <source>The engine in {folder} is being set up by another process: wait for it to finish.</source>
        <translation>Der Rechenkern in {folder} wird gerade von einem anderen Prozess eingerichtet: Bitte warten, bis er fertig ist.</translation>
    </message>
    <message>
        <source>The engine in {folder} is in use ({reason}): close what uses it and set it up again.</source>
        <translation>Der Rechenkern in {folder} wird gerade verwendet ({reason}): Bitte schließen, was darauf zugreift, und den Rechenkern erneut einrichten.</translation>
    </message>
    <message>
        <source>The engine in {folder} is not set up yet, another process is at it: wait for it to finish.</source>
        <translation>Der Rechenkern in {folder} ist noch nicht eingerichtet, ein anderer Prozess ist damit beschäftigt: Bitte warten, bis er fertig ist.</translation>
    </message>
    <message>
        <source>The engine in {folder} is outdated, this Landchip needs other packages: set it up again.</source>
        <translation>Der Rechenkern in {folder} ist veraltet, diese Version von Landchip braucht andere Pakete: Bitte erneut einrichten.</translation>
    </message>
    <message>
        <source>The engine is Landchip {engine_version} with protocol {engine_protocol} and QGIS has loaded Landchip {plugin_version} with protocol {plugin_protocol}: repair the engine, or restart QGIS after an update.</source>
        <translation>Der Rechenkern ist Landchip {engine_version} mit Protokoll {engine_protocol}, QGIS hat aber Landchip {plugin_version} mit Protokoll {plugin_protocol} geladen: Bitte den Rechenkern reparieren oder nach einer Aktualisierung QGIS neu starten.</translation>
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
        <source>The engine is busy with another job ({method}): wait for its end or cancel it.</source>
        <translation>Der Rechenkern ist mit einer anderen Aufgabe beschäftigt ({method}): Bitte deren Ende abwarten oder sie abbrechen.</translation>
    </message>
    <message>
        <source>The engine is not set up in {folder}, where a set-up was broken off: set it up again.</source>
        <translation>In {folder} ist kein Rechenkern eingerichtet, eine Einrichtung wurde dort abgebrochen: Bitte erneut einrichten.</translation>
    </message>
    <message>
        <source>The engine is not set up in {folder}: set it up (it takes a minute or two).</source>
        <translation>In {folder} ist kein Rechenkern eingerichtet: Bitte einrichten (das dauert ein bis zwei Minuten).</translation>
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
        <source>The engine is ready in {folder}.</source>
        <translation>Der Rechenkern in {folder} ist bereit.</translation>
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
        <source>The engine met an error that nobody foresaw ({reason}): please report it with what &apos;doctor&apos; prints.</source>
        <translation>Der Rechenkern stieß auf einen unvorhergesehenen Fehler ({reason}): Bitte zusammen mit der Ausgabe von &apos;doctor&apos; melden.</translation>
    </message>
    <message>
        <source>The engine needs {needed_mb} MB and the disk of {folder} has {free_mb:.0f}: make room or choose another folder.</source>
        <translation>Der Rechenkern braucht {needed_mb} MB, auf dem Datenträger von {folder} sind aber {free_mb:.0f} frei: Bitte Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The engine of the live land cover died ({status}): start it again by Show on the Map (Landchip &gt; Live Land Cover).</source>
        <translation>Der Rechenkern der Live-Landbedeckung ist abgestürzt ({status}): starten Sie ihn mit Auf der Karte zeigen neu (Landchip &gt; Live-Landbedeckung).</translation>
    </message>
    <message>
        <source>The engine opens model and imagery…</source>
        <translation>Der Rechenkern öffnet Modell und Bilder …</translation>
    </message>
    <message>
        <source>The engine ran out of memory: choose a smaller batch or close other programs, and run it again.</source>
        <translation>Dem Rechenkern ging der Arbeitsspeicher aus: Bitte einen kleineren Batch wählen oder andere Programme schließen und erneut ausführen.</translation>
    </message>
    <message>
        <source>The engine runs with a Python of your own</source>
        <translation>Der Rechenkern läuft mit einem eigenen Python</translation>
    </message>
    <message>
        <source>The engine runs with {python}.</source>
        <translation>Der Rechenkern läuft mit {python}.</translation>
    </message>
    <message>
        <source>The engine speaks protocol {engine_protocol} and Landchip {plugin_protocol!r}: repair the engine.</source>
        <translation>Der Rechenkern spricht Protokoll {engine_protocol}, Landchip aber {plugin_protocol!r}: Bitte den Rechenkern reparieren.</translation>
    </message>
    <message>
        <source>The engine that a broken-off set-up had put aside cannot be brought back to {folder} ({reason}): close what uses it and set it up again.</source>
        <translation>Der Rechenkern, den eine abgebrochene Einrichtung zur Seite gelegt hatte, lässt sich nicht nach {folder} zurückbringen ({reason}): Schließen Sie, was ihn benutzt, und richten Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>The engine was changed meanwhile: try it again.</source>
        <translation>Der Rechenkern wurde inzwischen geändert: Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The engine works: {rate} chips a second on {device}; the known chip came out right.</source>
        <translation>Der Rechenkern funktioniert: {rate} Kacheln pro Sekunde auf {device}; die bekannte Kachel ergab das richtige Ergebnis.</translation>
    </message>
    <message>
        <source>The engine&apos;s command line gave no answer: {text!r}. Repair the engine.</source>
        <translation>Die Befehlszeile des Rechenkerns gab keine Antwort: {text!r}. Bitte den Rechenkern reparieren.</translation>
    </message>
    <message>
        <source>The engine&apos;s command {command}</source>
        <translation>Der Befehl {command} des Rechenkerns</translation>
    </message>
    <message>
        <source>The engine&apos;s environment is incomplete ({reason}): repair the engine.</source>
        <translation>Die Umgebung des Rechenkerns ist unvollständig ({reason}): Bitte den Rechenkern reparieren.</translation>
    </message>
    <message>
        <source>The engine&apos;s folder cannot be written: choose another folder or close whatever uses it, then set up the engine again.</source>
        <translation>In den Ordner des Rechenkerns kann nicht geschrieben werden: Bitte einen anderen Ordner wählen oder schließen, was darauf zugreift, dann den Rechenkern erneut einrichten.</translation>
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
        <source>The environment variable {name} holds no token that could be sent: set it to that of the server.</source>
        <translation>Die Umgebungsvariable {name} enthält kein Token, das gesendet werden könnte: Setzen Sie sie auf das des Servers.</translation>
    </message>
    <message>
        <source>The estimates count change since different years ({first} and {other}), so they make no trend: compare each date with the same year.</source>
        <translation>Die Schätzungen zählen Änderungen seit verschiedenen Jahren ({first} und {other}) und ergeben daher keinen Trend: Bitte jeden Zeitpunkt mit demselben Jahr vergleichen.</translation>
    </message>
    <message>
        <source>The extent holds no ground: give west,east,south,north, with west &lt; east and south &lt; north.</source>
        <translation>Die Ausdehnung enthält keine Fläche: Bitte als West,Ost,Süd,Nord angeben, mit West &lt; Ost und Süd &lt; Nord.</translation>
    </message>
    <message>
        <source>The extent is {degrees:.1f} degrees wide or high, and a search takes at most {most:g}: zoom in.</source>
        <translation>Die Ausdehnung ist {degrees:.1f} Grad breit oder hoch, und eine Suche nimmt höchstens {most:g}: Zoomen Sie hinein.</translation>
    </message>
    <message>
        <source>The extent of the search holds no ground: choose another.</source>
        <translation>Die Ausdehnung der Suche enthält keinen Boden: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The extent&apos;s south edge ({south:g}) is not south of its north edge ({north:g}): swap them.</source>
        <translation>Der Südrand der Ausdehnung ({south:g}) liegt nicht südlich ihres Nordrands ({north:g}): Bitte vertauschen.</translation>
    </message>
    <message>
        <source>The extent&apos;s west edge ({west:g}) is not west of its east edge ({east:g}): swap them, or, where the area crosses the 180th meridian, run its two sides one after the other.</source>
        <translation>Der Westrand der Ausdehnung ({west:g}) liegt nicht westlich ihres Ostrands ({east:g}): Bitte vertauschen oder, falls das Gebiet den 180. Längengrad überquert, seine beiden Seiten nacheinander ausführen.</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>Das schnellste</translation>
    </message>
    <message>
        <source>The field &apos;outputs&apos; names no file: give one or more of {known}, or a &apos;run_dir&apos;.</source>
        <translation>Das Feld &apos;outputs&apos; nennt keine Datei: Bitte eines oder mehrere von {known} angeben oder ein &apos;run_dir&apos;.</translation>
    </message>
    <message>
        <source>The field &apos;outputs&apos; names no file: give one or more of {known}.</source>
        <translation>Das Feld &apos;outputs&apos; nennt keine Datei: Geben Sie eine oder mehrere von {known} an.</translation>
    </message>
    <message>
        <source>The field &apos;version&apos; is {value} and this Landchip reads requests of version {version}: install the Landchip that wrote the request, or write it anew.</source>
        <translation>Das Feld &apos;version&apos; ist {value}, dieses Landchip liest aber Anfragen der Version {version}: Bitte das Landchip installieren, das die Anfrage geschrieben hat, oder sie neu schreiben.</translation>
    </message>
    <message>
        <source>The field {field!r} must be {expected}, not {value}: correct it.</source>
        <translation>Das Feld {field!r} muss {expected} sein, nicht {value}: Bitte korrigieren.</translation>
    </message>
    <message>
        <source>The file job.json is no job that this Landchip reads ({reason}): submit it anew.</source>
        <translation>Die Datei job.json ist kein Auftrag, den dieses Landchip liest ({reason}): Senden Sie ihn neu ab.</translation>
    </message>
    <message>
        <source>The file of certificates {path} cannot be read ({reason}): correct ca_file of the connection profile.</source>
        <translation>Die Zertifikatsdatei {path} ist nicht lesbar ({reason}): Berichtigen Sie ca_file des Verbindungsprofils.</translation>
    </message>
    <message>
        <source>The file of this map lacks {column}, as a GeoTIFF does: give its GeoPackage or GeoParquet.</source>
        <translation>Der Datei dieser Karte fehlt {column}, wie einem GeoTIFF: Geben Sie ihr GeoPackage oder GeoParquet an.</translation>
    </message>
    <message>
        <source>The files cannot be written to {folder} ({reason}): choose another folder or make room; what was done so far is kept.</source>
        <translation>Die Dateien können nicht nach {folder} geschrieben werden ({reason}): Bitte einen anderen Ordner wählen oder Platz schaffen; was bisher fertig ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The files of {path} cannot be read on {machine} ({reason}): check the address, and that the machine may read it.</source>
        <translation>Die Dateien von {path} sind auf {machine} nicht lesbar ({reason}): Prüfen Sie die Adresse, und ob der Rechner sie lesen darf.</translation>
    </message>
    <message>
        <source>The first import of the engine&apos;s packages</source>
        <translation>Der erste Import der Pakete des Rechenkerns</translation>
    </message>
    <message>
        <source>The folder for the mosaic cannot be made ({reason}): save the project elsewhere first.</source>
        <translation>Der Ordner für das Mosaik lässt sich nicht anlegen ({reason}): Speichern Sie das Projekt zuerst anderswo.</translation>
    </message>
    <message>
        <source>The folder of jobs {folder} cannot be used ({reason}): free disk space, or correct its permissions.</source>
        <translation>Der Ordner der Aufträge {folder} ist nicht nutzbar ({reason}): Schaffen Sie Speicherplatz, oder berichtigen Sie seine Berechtigungen.</translation>
    </message>
    <message>
        <source>The folder that `make cluster-bundle` made, put where the cluster reads it</source>
        <translation>Der Ordner, den `make cluster-bundle` erstellt hat, dort abgelegt, wo der Cluster ihn liest</translation>
    </message>
    <message>
        <source>The folder {folder} belongs to another user: remove it, or set TMPDIR to another folder.</source>
        <translation>Der Ordner {folder} gehört einem anderen Benutzer: Entfernen Sie ihn, oder setzen Sie TMPDIR auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: create it or choose another one.</source>
        <translation>Den Ordner {folder} gibt es nicht: Bitte anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there: choose another.</source>
        <translation>Den Ordner {folder} gibt es nicht: Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} of the mosaic does not exist: create it or choose another one.</source>
        <translation>Den Ordner {folder} des Mosaiks gibt es nicht: Legen Sie ihn an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The folder {folder} of the report does not exist: create it or choose another one.</source>
        <translation>Den Ordner {folder} des Berichts gibt es nicht: Bitte anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} of the sample does not exist: create it or choose another one.</source>
        <translation>Den Ordner {folder} der Stichprobe gibt es nicht: Bitte anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} of the table does not exist: create it or choose another one.</source>
        <translation>Den Ordner {folder} der Tabelle gibt es nicht: Legen Sie ihn an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The imagery could not be read here.</source>
        <translation>Die Aufnahmen konnten hier nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The imagery is much coarser than what the model learnt from, so fine detail is missing.</source>
        <translation>Die Bilddaten sind viel gröber als das, woraus das Modell gelernt hat; feine Einzelheiten fehlen daher.</translation>
    </message>
    <message>
        <source>The imagery is too wide for one grid, so column and row name no chip of it: click the place itself.</source>
        <translation>Die Bilddaten sind zu breit für ein einziges Gitter, Spalte und Zeile bezeichnen daher keine Kachel darin: Bitte den Ort selbst anklicken.</translation>
    </message>
    <message>
        <source>The imagery to classify</source>
        <translation>Die zu klassifizierenden Bilddaten</translation>
    </message>
    <message>
        <source>The import of the engine&apos;s packages</source>
        <translation>Der Import der Pakete des Rechenkerns</translation>
    </message>
    <message>
        <source>The job ended without a map ({reason}): look at its log, and run it again to compute what is missing.</source>
        <translation>Der Auftrag endete ohne Karte ({reason}): Sehen Sie in sein Protokoll, und starten Sie ihn noch einmal, um zu berechnen, was fehlt.</translation>
    </message>
    <message>
        <source>The job ended without a map ({reason}): look at its log, and submit it again to complete it.</source>
        <translation>Der Auftrag endete ohne Karte ({reason}): Sehen Sie in sein Protokoll, und senden Sie ihn erneut ab, um ihn zu vervollständigen.</translation>
    </message>
    <message>
        <source>The job has no map yet: wait until it has finished, or submit it again to complete it.</source>
        <translation>Der Auftrag hat noch keine Karte: Warten Sie, bis er fertig ist, oder senden Sie ihn erneut ab, um ihn zu vervollständigen.</translation>
    </message>
    <message>
        <source>The job is cancelled; what is finished is kept: run it again to compute the rest.</source>
        <translation>Der Auftrag ist abgebrochen; was fertig ist, bleibt: Starten Sie ihn noch einmal, um den Rest zu berechnen.</translation>
    </message>
    <message>
        <source>The job waits for the cluster…</source>
        <translation>Der Auftrag wartet auf den Cluster…</translation>
    </message>
    <message>
        <source>The job was never submitted: submit it first.</source>
        <translation>Der Auftrag wurde nie abgesendet: Senden Sie ihn zuerst ab.</translation>
    </message>
    <message>
        <source>The job wrote no {kind}: fetch what it wrote ({known}), or submit it with this output.</source>
        <translation>Der Auftrag hat keine Ausgabe {kind} geschrieben: Holen Sie ab, was er geschrieben hat ({known}), oder senden Sie ihn mit dieser Ausgabe ab.</translation>
    </message>
    <message>
        <source>The job {title} failed ({reason}): see its log on the page Jobs, and submit it again.</source>
        <translation>Der Auftrag {title} ist fehlgeschlagen ({reason}): Sehen Sie sein Protokoll auf der Seite Aufträge, und senden Sie ihn erneut ab.</translation>
    </message>
    <message>
        <source>The job {title} is under way and will write {file}: name another file for the map.</source>
        <translation>Der Auftrag {title} ist im Gange und wird {file} schreiben: Nennen Sie eine andere Datei für die Karte.</translation>
    </message>
    <message>
        <source>The labels of {n} of {labelled} chips contradict what the others teach: make sure that land cover and imagery lie on the same ground.</source>
        <translation>Die Klassen von {n} von {labelled} Kacheln widersprechen dem, was die anderen lehren: Prüfen Sie, dass Landbedeckung und Aufnahmen auf demselben Boden liegen.</translation>
    </message>
    <message numerus="yes">
        <source>The labels of {} chips were set aside and not learnt, because sure predictions contradict them: land cover is wrong there, or the ground has changed, or the model errs.</source>
        <translation>
            <numerusform>Die Klasse von {} Kachel wurde beiseitegelegt und nicht gelernt, weil eine sichere Vorhersage ihr widerspricht: Dort ist die Landbedeckung falsch, oder der Boden hat sich geändert, oder das Modell irrt.</numerusform>
            <numerusform>Die Klassen von {} Kacheln wurden beiseitegelegt und nicht gelernt, weil sichere Vorhersagen ihnen widersprechen: Dort ist die Landbedeckung falsch, oder der Boden hat sich geändert, oder das Modell irrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The land cover contradicts no square of the map: begin a review of another kind.</source>
        <translation>Die Landbedeckung widerspricht keinem Quadrat der Karte: Beginnen Sie eine andere Art der Prüfung.</translation>
    </message>
    <message numerus="yes">
        <source>The land cover contradicts the use of {n} of {judged} squares, which are flagged.</source>
        <translation>
            <numerusform>Die Landbedeckung widerspricht der Nutzung von {n} von {judged} Quadraten, das markiert ist.</numerusform>
            <numerusform>Die Landbedeckung widerspricht der Nutzung von {n} von {judged} Quadraten, die markiert sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The land cover is of {nlcd} and the imagery of {imagery}: land that changed in between may have been learnt as it was; choose land cover of a nearer year.</source>
        <translation>Die Landbedeckung ist von {nlcd} und die Aufnahmen sind von {imagery}: Land, das sich dazwischen verändert hat, wurde womöglich gelernt, wie es war; wählen Sie Landbedeckung eines näheren Jahres.</translation>
    </message>
    <message>
        <source>The land cover is of {start} and the imagery of {end}: choose an edition that is older than the imagery.</source>
        <translation>Die Landbedeckung ist von {start} und die Aufnahmen sind von {end}: Bitte eine Ausgabe wählen, die älter als die Aufnahmen ist.</translation>
    </message>
    <message>
        <source>The land cover of the visible map is computed while you pan and zoom.</source>
        <translation>Die Landbedeckung der sichtbaren Karte wird berechnet, während Sie verschieben und zoomen.</translation>
    </message>
    <message>
        <source>The land cover of their pixels contradicts the use of {n} of these squares, then or now: look at these first.</source>
        <translation>Die Landbedeckung ihrer Pixel widerspricht der Nutzung von {n} dieser Quadrate, damals oder heute: Sehen Sie diese zuerst an.</translation>
    </message>
    <message>
        <source>The land cover&apos;s name states no year, so it is taken as that of {year}: give its year if that is wrong.</source>
        <translation>Der Name der Landbedeckung nennt kein Jahr, daher wird sie als die von {year} genommen: Ist das falsch, bitte ihr Jahr angeben.</translation>
    </message>
    <message>
        <source>The land cover&apos;s name states no year: give the year of it (nlcd_year).</source>
        <translation>Der Name der Landbedeckung nennt kein Jahr: Bitte ihr Jahr angeben (nlcd_year).</translation>
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
        <source>The last layer of the model is fitted to the strokes…</source>
        <translation>Die letzte Schicht des Modells wird an die Striche angepasst…</translation>
    </message>
    <message>
        <source>The last layer of {model} is not as its contract states in landchip:refit: choose the default model, or export it again with this Landchip&apos;s trainer.</source>
        <translation>Die letzte Schicht von {model} ist nicht so, wie die Spezifikation in landchip:refit angibt: Bitte das Standardmodell wählen oder das Modell mit dem Trainer dieses Landchip erneut exportieren.</translation>
    </message>
    <message>
        <source>The last layer with weights of {model} is no convolution in single precision that gives a plane for each class, so it cannot be fitted to strokes: choose another model of pixels.</source>
        <translation>Die letzte Schicht mit Gewichten von {model} ist keine Faltung in einfacher Genauigkeit, die für jede Klasse eine Ebene ergibt, es kann also nicht an Striche angepasst werden: wählen Sie ein anderes Pixelmodell.</translation>
    </message>
    <message>
        <source>The last run&apos;s result: another run is under way.</source>
        <translation>Ergebnis des letzten Laufs: Ein anderer Lauf ist im Gange.</translation>
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
        <source>The layer of polygons holds none: choose another, or select some.</source>
        <translation>Der Polygonlayer enthält keines: Wählen Sie einen anderen, oder wählen Sie einige aus.</translation>
    </message>
    <message>
        <source>The layer {layer} has a filter, and its whole file would be read: remove the filter first.</source>
        <translation>Der Layer {layer} hat einen Filter, und seine ganze Datei würde gelesen: Entfernen Sie zuerst den Filter.</translation>
    </message>
    <message>
        <source>The layer {layer} has edits that are not saved: save them first.</source>
        <translation>Der Layer {layer} hat ungespeicherte Änderungen: Bitte zuerst speichern.</translation>
    </message>
    <message>
        <source>The layer {layer} is in no file: save it as a GeoPackage first.</source>
        <translation>Der Layer {layer} liegt in keiner Datei: Speichern Sie ihn zuerst als GeoPackage.</translation>
    </message>
    <message>
        <source>The layer&apos;s authentication is stored in QGIS, where the engine cannot read it: run Landchip in QGIS, or state user and password.</source>
        <translation>Die Authentifizierung des Layers ist in QGIS gespeichert, wo der Rechenkern sie nicht lesen kann: Starten Sie Landchip in QGIS, oder geben Sie Benutzer und Passwort an.</translation>
    </message>
    <message>
        <source>The live land cover has ended.</source>
        <translation>Die Live-Landbedeckung wurde beendet.</translation>
    </message>
    <message>
        <source>The map does not state how its model errs, as maps of earlier versions, imported ones and those smoothed by vote do not: classify the area again, or give the map before the vote.</source>
        <translation>Die Karte gibt nicht an, wie ihr Modell irrt, wie es bei Karten früherer Versionen, bei importierten und bei mit vote geglätteten ist: Bitte das Gebiet erneut klassifizieren oder die Karte vor vote angeben.</translation>
    </message>
    <message>
        <source>The map does not state which imagery it was made from.</source>
        <translation>Die Karte gibt nicht an, aus welchen Aufnahmen sie gemacht wurde.</translation>
    </message>
    <message>
        <source>The map does not tell the group of its class {name}: choose a map of a model with Landchip&apos;s classes.</source>
        <translation>Die Karte nennt die Gruppe ihrer Klasse {name} nicht: Bitte eine Karte eines Modells mit den Klassen von Landchip wählen.</translation>
    </message>
    <message>
        <source>The map has no chip to sample from: choose a map with chips.</source>
        <translation>Die Karte hat keine Kachel, aus der eine Stichprobe gezogen werden könnte: Bitte eine Karte mit Kacheln wählen.</translation>
    </message>
    <message>
        <source>The map has the right transition on {share} of the ground.</source>
        <translation>Die Karte hat auf {share} des Bodens den richtigen Übergang.</translation>
    </message>
    <message>
        <source>The map is computed, but its table cannot be written ({reason}): run it again with another output.</source>
        <translation>Die Karte ist berechnet, aber ihre Tabelle kann nicht geschrieben werden ({reason}): Starten Sie noch einmal mit einer anderen Ausgabe.</translation>
    </message>
    <message>
        <source>The map is finished.</source>
        <translation>Die Karte ist fertig.</translation>
    </message>
    <message>
        <source>The map of a job is a file: choose a GeoPackage.</source>
        <translation>Die Karte eines Auftrags ist eine Datei: Wählen Sie ein GeoPackage.</translation>
    </message>
    <message>
        <source>The map of the job {} is loaded.</source>
        <translation>Die Karte des Auftrags {} ist geladen.</translation>
    </message>
    <message>
        <source>The map shows no change, so the sample can find only what it missed: expect a wide interval.</source>
        <translation>Die Karte zeigt keine Änderung, daher kann die Stichprobe nur finden, was sie übersehen hat: Mit einem breiten Intervall ist zu rechnen.</translation>
    </message>
    <message>
        <source>The map shows no place yet: load any layer, or zoom to where you want imagery.</source>
        <translation>Die Karte zeigt noch keinen Ort: Laden Sie irgendeinen Layer, oder zoomen Sie dorthin, wo Sie Luftbilder wollen.</translation>
    </message>
    <message>
        <source>The map shows {title} and not land use: choose a finished map of developed, cultivated and undeveloped land.</source>
        <translation>Die Karte zeigt {title} und nicht Landnutzung: Bitte eine fertige Karte von bebautem, bewirtschaftetem und naturnahem Land wählen.</translation>
    </message>
    <message>
        <source>The map shows {title} and not land use: choose a land-use map.</source>
        <translation>Die Karte zeigt {title} und nicht Landnutzung: Bitte eine Landnutzungskarte wählen.</translation>
    </message>
    <message>
        <source>The map shows {title}: choose a map of land use or of its change.</source>
        <translation>Die Karte zeigt {title}: Wählen Sie eine Karte der Landnutzung oder ihrer Änderung.</translation>
    </message>
    <message>
        <source>The map states a class and no probabilities, as an imported map may: choose the method vote.</source>
        <translation>Die Karte gibt eine Klasse und keine Wahrscheinlichkeiten an, wie es bei einer importierten Karte sein kann: Bitte die Methode vote wählen.</translation>
    </message>
    <message>
        <source>The map states no date of its imagery: give the year (to_year).</source>
        <translation>Die Karte gibt kein Datum ihrer Aufnahmen an: Bitte das Jahr angeben (to_year).</translation>
    </message>
    <message>
        <source>The map states no probability of change, by which candidates are chosen: make it again with Change since NLCD, or draw a random sample.</source>
        <translation>Die Karte gibt keine Wahrscheinlichkeit der Änderung an, nach der Kandidaten gewählt werden: Bitte mit „Änderung seit NLCD“ neu erstellen oder eine Zufallsstichprobe ziehen.</translation>
    </message>
    <message>
        <source>The map would hold no chip: choose an area that touches the imagery.</source>
        <translation>Die Karte enthielte keine Kachel: Bitte ein Gebiet wählen, das die Bilddaten berührt.</translation>
    </message>
    <message>
        <source>The map&apos;s class {name} is none of NLCD&apos;s groups: choose a map of a model with NLCD&apos;s classes.</source>
        <translation>Die Klasse {name} der Karte ist keine der Gruppen der NLCD: Bitte eine Karte eines Modells mit den Klassen der NLCD wählen.</translation>
    </message>
    <message>
        <source>The map&apos;s file does not hold {column}, as a GeoTIFF and maps of earlier versions do not: give the map&apos;s GeoPackage or GeoParquet, or classify the area again.</source>
        <translation>Die Datei der Karte enthält {column} nicht, wie es bei einem GeoTIFF und bei Karten früherer Versionen ist: Bitte das GeoPackage oder GeoParquet der Karte angeben oder das Gebiet erneut klassifizieren.</translation>
    </message>
    <message>
        <source>The map&apos;s file does not hold {column}, as a GeoTIFF does not: give the map&apos;s GeoPackage or GeoParquet.</source>
        <translation>Die Datei der Karte enthält {column} nicht, wie es bei einem GeoTIFF ist: Bitte das GeoPackage oder GeoParquet der Karte angeben.</translation>
    </message>
    <message>
        <source>The map&apos;s file {path} is missing: repair the layer&apos;s source to go on.</source>
        <translation>Die Datei {path} der Karte fehlt: Bitte die Quelle des Layers reparieren, um fortzufahren.</translation>
    </message>
    <message>
        <source>The map&apos;s metadata is damaged: classify the area again.</source>
        <translation>Die Metadaten der Karte sind beschädigt: Bitte das Gebiet erneut klassifizieren.</translation>
    </message>
    <message>
        <source>The maps of both dates differ in {n} of {compared} chips, far more than land changes: one of the images may lie in another place than it states, or the model may need to be fitted to the place first.</source>
        <translation>Die Karten beider Zeitpunkte unterscheiden sich in {n} von {compared} Kacheln, weit mehr, als sich Land ändert: Vielleicht liegt eines der Bilder an einem anderen Ort, als es angibt, oder das Modell muss zuerst an den Ort angepasst werden.</translation>
    </message>
    <message>
        <source>The maps of both dates simply differ in {n} chips.</source>
        <translation>Die Karten beider Zeitpunkte unterscheiden sich einfach in {n} Kacheln.</translation>
    </message>
    <message>
        <source>The master must have spark.master.rest.enabled, and its port (6066) must be open to you.</source>
        <translation>Der Master muss spark.master.rest.enabled haben, und sein Port (6066) muss für Sie offen sein.</translation>
    </message>
    <message>
        <source>The model at {address} is not the one that the job was made with: put that one back, or submit the job anew.</source>
        <translation>Das Modell unter {address} ist nicht das, mit dem der Auftrag erstellt wurde: Legen Sie jenes zurück, oder senden Sie den Auftrag neu ab.</translation>
    </message>
    <message>
        <source>The model gives no probabilities for some chips (NaN): choose another model.</source>
        <translation>Das Modell liefert für manche Kacheln keine Wahrscheinlichkeiten (NaN): Bitte ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model has no change head, so the two dates are compared by their labels alone, which finds less: choose the default model, or train a head with `python -m trainer change`.</source>
        <translation>Das Modell hat keinen Änderungskopf, daher werden die beiden Zeitpunkte nur nach ihren Klassen verglichen, was weniger findet: Bitte das Standardmodell wählen oder mit `python -m trainer change` einen Kopf trainieren.</translation>
    </message>
    <message>
        <source>The model has no group {group!r}: choose one of {known}.</source>
        <translation>Das Modell hat keine Gruppe {group!r}: Bitte aus {known} wählen.</translation>
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
        <source>The model is kept as it is</source>
        <translation>Das Modell bleibt, wie es ist</translation>
    </message>
    <message>
        <source>The model is less sure than it must be for an answer to count.</source>
        <translation>Das Modell ist weniger sicher, als es sein muss, damit eine Antwort zählt.</translation>
    </message>
    <message>
        <source>The model is uncertain about most of this ground. Fit it to this place, with land cover such as NLCD, and map it again.</source>
        <translation>Das Modell ist beim größten Teil dieses Bodens unsicher. Passen Sie es mit Landbedeckung wie der NLCD an diesen Ort an, und kartieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The model is unsure of at least one of the two, so this may be no change at all.</source>
        <translation>Das Modell ist bei mindestens einem der beiden unsicher, vielleicht hat sich also gar nichts geändert.</translation>
    </message>
    <message>
        <source>The model learns from chips of this ground, labelled by its land cover, and is saved as a model of its own. Labels that contradict the others are set aside. If it is not better here by more than chance, the model you have is kept; it stays as it is in any case.</source>
        <translation>Das Modell lernt aus Kacheln dieses Bodens, deren Klassen die Landbedeckung angibt, und wird als eigenes Modell gespeichert. Klassen, die den anderen widersprechen, werden beiseitegelegt. Ist es hier nicht mehr als zufällig besser, behalten Sie das Modell, das Sie haben; es bleibt in jedem Fall, wie es ist.</translation>
    </message>
    <message>
        <source>The model needs the band {band}, which the band order by hand leaves out: add it.</source>
        <translation>Das Modell braucht den Kanal {band}, der in der Kanalreihenfolge von Hand fehlt: Bitte ergänzen.</translation>
    </message>
    <message>
        <source>The model runs without {bands} on {rasters} and {n} more: it states that it can, but its stated accuracy may hold for imagery with it only.</source>
        <translation>Das Modell läuft bei {rasters} und {n} weiteren ohne {bands}: Es gibt an, dass es das kann, doch die angegebene Genauigkeit gilt womöglich nur für Bilddaten damit.</translation>
    </message>
    <message>
        <source>The model runs without {bands} on {rasters}: it states that it can, but its stated accuracy may hold for imagery with it only.</source>
        <translation>Das Modell läuft bei {rasters} ohne {bands}: Es gibt an, dass es das kann, doch die angegebene Genauigkeit gilt womöglich nur für Bilddaten damit.</translation>
    </message>
    <message>
        <source>The model states none.</source>
        <translation>Das Modell gibt keine an.</translation>
    </message>
    <message>
        <source>The model {file} cannot be saved ({reason}): choose another folder.</source>
        <translation>Das Modell {file} kann nicht gespeichert werden ({reason}): wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The model {model} answers a chip differently when another one is in the batch (off by {difference:.3f}): export it in inference mode with a dynamic batch size, or choose another model.</source>
        <translation>Das Modell {model} antwortet auf eine Kachel anders, wenn eine andere im Stapel ist (Abweichung {difference:.3f}): Exportieren Sie es im Inferenzmodus mit dynamischer Stapelgröße, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model {model} cannot be loaded by {runtime} ({reason}): choose another model.</source>
        <translation>Das Modell {model} kann von {runtime} nicht geladen werden ({reason}): Bitte ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} cannot compute a chip of the shape that its contract states ({reason}): correct dim_order and shape of its input in the contract, or choose another model.</source>
        <translation>Das Modell {model} kann keine Kachel der Form berechnen, die sein Vertrag angibt ({reason}): Berichtigen Sie dim_order und shape seiner Eingabe im Vertrag, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model {model} did not open and classify its first chip within {seconds:g} s: its network may loop, or its drive does not answer; copy it to this machine, or choose another model.</source>
        <translation>Das Modell {model} hat seine erste Kachel nicht innerhalb von {seconds:g} s geöffnet und klassifiziert: Sein Netz läuft vielleicht in einer Schleife, oder sein Laufwerk antwortet nicht; kopieren Sie es auf diesen Rechner, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model {model} does not give the distance that it states for its golden chip ({distance:.4g} instead of {expected:.4g}): the file is damaged or altered, copy or download it again.</source>
        <translation>Das Modell {model} liefert nicht den Abstand, den es für seine Referenzkachel angibt ({distance:.4g} statt {expected:.4g}): Die Datei ist beschädigt oder verändert, bitte erneut kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>The model {model} does not give the probabilities that it states for its golden chip (off by {difference:.3f}): the file is damaged or altered, copy or download it again.</source>
        <translation>Das Modell {model} liefert nicht die Wahrscheinlichkeiten, die es für seine Referenzkachel angibt (Abweichung {difference:.3f}): Die Datei ist beschädigt oder verändert, bitte erneut kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>The model {model} failed on {device} ({reason}): use a smaller batch or the device cpu.</source>
        <translation>Das Modell {model} ist auf {device} gescheitert ({reason}): Bitte einen kleineren Batch oder das Gerät cpu verwenden.</translation>
    </message>
    <message>
        <source>The model {model} gives a class for each pixel and not for each chip: label pixels with it (landcover, landchip:landcover), or choose a model of chips.</source>
        <translation>Das Modell {model} gibt jedem Pixel eine Klasse und nicht jeder Kachel: Beschriften Sie damit Pixel (landcover, landchip:landcover), oder wählen Sie ein Kachelmodell.</translation>
    </message>
    <message>
        <source>The model {model} gives a number from 0 to 1 for each class by itself (sigmoid), and they do not sum to 1: export it with softmax as its last operator, or choose a model that gives each chip one class.</source>
        <translation>Das Modell {model} gibt für jede Klasse für sich eine Zahl von 0 bis 1 (Sigmoid), und sie ergeben zusammen nicht 1: Exportieren Sie es mit Softmax als letztem Operator, oder wählen Sie ein Modell, das jeder Kachel eine Klasse gibt.</translation>
    </message>
    <message>
        <source>The model {model} gives logarithms of probabilities: state landchip:activation softmax in its contract, which turns them back.</source>
        <translation>Das Modell {model} gibt Logarithmen von Wahrscheinlichkeiten: Geben Sie in seinem Vertrag landchip:activation softmax an, das sie zurückrechnet.</translation>
    </message>
    <message>
        <source>The model {model} gives no distance to its training data for some chips (NaN): get the file again, or choose another model.</source>
        <translation>Das Modell {model} liefert für manche Kacheln keinen Abstand zu seinen Trainingsdaten (NaN): Bitte die Datei erneut beschaffen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are no probabilities for some chips (their sum is {sum:.3g} and not 1): correct its activation or scaling in the contract, or choose another model.</source>
        <translation>Das Modell {model} gibt für manche Kacheln Zahlen, die keine Wahrscheinlichkeiten sind (ihre Summe ist {sum:.3g} und nicht 1): Berichtigen Sie Aktivierung oder Skalierung im Vertrag, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are no probabilities for some pixels: correct its activation or scaling in the contract, or choose another model.</source>
        <translation>Das Modell {model} gibt für manche Pixel Zahlen aus, die keine Wahrscheinlichkeiten sind: Berichtigen Sie seine Aktivierung oder Skalierung im Kontrakt, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are no probabilities: state landchip:activation softmax in its contract, or choose another model.</source>
        <translation>Das Modell {model} liefert Zahlen, die keine Wahrscheinlichkeiten sind: Bitte in seiner Spezifikation landchip:activation softmax angeben oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are not finite (NaN) for a chip of ordinary pixels: the file is damaged, or its value_scaling in the contract is wrong; get it again, or correct the contract.</source>
        <translation>Das Modell {model} gibt für eine Kachel gewöhnlicher Pixel Zahlen, die nicht endlich sind (NaN): Die Datei ist beschädigt, oder value_scaling im Vertrag ist falsch; holen Sie sie neu, oder berichtigen Sie den Vertrag.</translation>
    </message>
    <message>
        <source>The model {model} gives one class for a whole chip, and land cover needs one for each pixel: choose a model of pixels, or make a land-use map with it (classify, landchip:classify).</source>
        <translation>Das Modell {model} gibt einer ganzen Kachel eine Klasse, und Landbedeckung braucht eine für jedes Pixel: Wählen Sie ein Pixelmodell, oder machen Sie damit eine Landnutzungskarte (classify, landchip:classify).</translation>
    </message>
    <message>
        <source>The model {model} gives probabilities, and its contract asks for a softmax of them: state landchip:activation none.</source>
        <translation>Das Modell {model} gibt Wahrscheinlichkeiten, und sein Vertrag verlangt ein Softmax davon: Geben Sie landchip:activation none an.</translation>
    </message>
    <message>
        <source>The model {model} gives tensors of {shape} and its contract names {classes} classes for each pixel: correct the contract, or choose another model.</source>
        <translation>Das Modell {model} gibt Tensoren von {shape} aus, und sein Kontrakt nennt {classes} Klassen für jedes Pixel: Berichtigen Sie den Kontrakt, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model {model} gives tensors of {shape} and its contract names {classes} classes: correct the contract, or choose another model.</source>
        <translation>Das Modell {model} liefert Tensoren der Form {shape}, seine Spezifikation nennt aber {classes} Klassen: Bitte die Spezifikation korrigieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} gives tensors of {shape} for windows of {size} pixels and {classes} classes: correct the classes, the shape of the input or landchip:windows in its contract, or choose another model.</source>
        <translation>Das Modell {model} gibt Tensoren von {shape} für Fenster von {size} Pixeln und {classes} Klassen aus: Berichtigen Sie im Kontrakt die Klassen, die Form der Eingabe oder landchip:windows, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model {model} gives {distances} distances for {chips} chips: correct landchip:novelty in its contract, or choose another model.</source>
        <translation>Das Modell {model} liefert {distances} Abstände für {chips} Kacheln: Bitte landchip:novelty in seiner Spezifikation korrigieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} gives {numbers} numbers a chip and its contract names {classes} classes: correct the contract or choose another model.</source>
        <translation>Das Modell {model} liefert {numbers} Zahlen je Kachel, seine Spezifikation nennt aber {classes} Klassen: Bitte die Spezifikation korrigieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} gives {output} as tensors of {shape} and not as one number a chip: correct landchip:novelty in the contract, or choose another model.</source>
        <translation>Das Modell {model} liefert {output} als Tensoren der Form {shape} und nicht als eine Zahl je Kachel: Bitte landchip:novelty in der Spezifikation korrigieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} gives {output} as {type} and not as floats: correct landchip:novelty in the contract, or choose another model.</source>
        <translation>Das Modell {model} liefert {output} als {type} und nicht als Gleitkommazahlen: Bitte landchip:novelty in der Spezifikation korrigieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} gives {rows} rows for {chips} chips: export it with a dynamic batch size, or choose another model.</source>
        <translation>Das Modell {model} gibt {rows} Zeilen für {chips} Kacheln: Exportieren Sie es mit dynamischer Stapelgröße, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model {model} has IR version {version} and {runtime} reads up to {highest}: export it with an older IR version, or update the engine.</source>
        <translation>Das Modell {model} hat die IR-Version {version}, {runtime} liest aber nur bis {highest}: Bitte mit einer älteren IR-Version exportieren oder den Rechenkern aktualisieren.</translation>
    </message>
    <message>
        <source>The model {model} has a class {class_name!r} whose group is not known: state landchip:groups in a STAC MLM file beside it.</source>
        <translation>Das Modell {model} hat eine Klasse {class_name!r}, deren Gruppe nicht bekannt ist: Bitte landchip:groups in einer STAC-MLM-Datei daneben angeben.</translation>
    </message>
    <message>
        <source>The model {model} has changed since the run was planned: start it again.</source>
        <translation>Das Modell {model} hat sich geändert, seit der Lauf geplant wurde: Starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>The model {model} has opset {version} and {runtime} knows up to {highest}: export it with an older opset, or update the engine.</source>
        <translation>Das Modell {model} hat Opset {version}, {runtime} kennt aber nur bis {highest}: Bitte mit einem älteren Opset exportieren oder den Rechenkern aktualisieren.</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} {found} and its contract asks for one named {name}: correct the contract, or choose another model.</source>
        <translation>Das Modell {model} hat die {kind} {found}, seine Spezifikation verlangt aber eine namens {name}: Bitte die Spezifikation korrigieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} {found} and its contract names none: correct the contract, or choose another model.</source>
        <translation>Das Modell {model} hat die {kind} {found}, seine Spezifikation nennt aber keine: Bitte die Spezifikation korrigieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} is damaged, for its golden chip gives no probabilities: get the file again.</source>
        <translation>Das Modell {model} ist beschädigt, denn seine Referenzkachel ergibt keine Wahrscheinlichkeiten: Bitte die Datei erneut beschaffen.</translation>
    </message>
    <message>
        <source>The model {model} is for {kind}, which labels neither whole chips nor pixels: choose a classifier, or a model for segmentation.</source>
        <translation>Das Modell {model} ist für {kind}, das weder ganze Kacheln noch Pixel beschriftet: Wählen Sie einen Klassifikator oder ein Segmentierungsmodell.</translation>
    </message>
    <message>
        <source>The model {model} is not the one that made the maps any more.</source>
        <translation>Das Modell {model} ist nicht mehr das, mit dem die Karten erstellt wurden.</translation>
    </message>
    <message>
        <source>The model {model} is truncated or damaged: copy or download it again.</source>
        <translation>Das Modell {model} ist abgeschnitten oder beschädigt: Bitte erneut kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>The model {model} keeps no summary of its training chips: choose the default model, or export it again with this Landchip&apos;s trainer.</source>
        <translation>Das Modell {model} enthält keine Zusammenfassung seiner Trainingskacheln: Bitte das Standardmodell wählen oder das Modell mit dem Trainer dieses Landchip erneut exportieren.</translation>
    </message>
    <message>
        <source>The model {model} keeps weights in a second file: save it as one .onnx file.</source>
        <translation>Das Modell {model} hält Gewichte in einer zweiten Datei: Bitte als eine einzige .onnx-Datei speichern.</translation>
    </message>
    <message>
        <source>The model {model} labels a window differently when another one is in the batch (off by {difference:.3f}): export it in inference mode with a dynamic batch size, or choose another model.</source>
        <translation>Das Modell {model} beschriftet ein Fenster anders, wenn ein anderes im selben Stapel ist (Abweichung {difference:.3f}): Exportieren Sie es für die Auswertung mit dynamischer Stapelgröße, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model {model} labels pixels and not chips: choose a model that classifies whole chips.</source>
        <translation>Das Modell {model} klassifiziert Pixel und nicht Kacheln: Bitte ein Modell wählen, das ganze Kacheln klassifiziert.</translation>
    </message>
    <message>
        <source>The model {model} needs the operator {operator}, which {runtime} does not have: export it with standard ONNX operators, or choose another model.</source>
        <translation>Das Modell {model} braucht den Operator {operator}, den {runtime} nicht hat: Bitte mit den Standardoperatoren von ONNX exportieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} states no contract: put a STAC MLM file named {sidecar} beside it, or choose a model with Landchip&apos;s or Deepness&apos;s metadata.</source>
        <translation>Das Modell {model} gibt keine Spezifikation an: Bitte eine STAC-MLM-Datei namens {sidecar} daneben ablegen oder ein Modell mit den Metadaten von Landchip oder Deepness wählen.</translation>
    </message>
    <message>
        <source>The model {model} states no distance to its training data: leave the greatest distance out, or choose a model that states one.</source>
        <translation>Das Modell {model} gibt keinen Abstand zu seinen Trainingsdaten an: Bitte den größten Abstand weglassen oder ein Modell wählen, das einen angibt.</translation>
    </message>
    <message>
        <source>The model {model} states no ground sample distance: put a STAC MLM file named {sidecar} beside it, or add the metadata key resolution, in centimetres per pixel.</source>
        <translation>Das Modell {model} gibt keine Bodenauflösung an: Legen Sie eine STAC-MLM-Datei namens {sidecar} daneben, oder ergänzen Sie den Metadatenschlüssel resolution, in Zentimetern je Pixel.</translation>
    </message>
    <message>
        <source>The model {model} states no last layer that could be fitted anew: choose the default model, or one that the trainer exported with a linear layer and in full precision.</source>
        <translation>Das Modell {model} gibt keine letzte Schicht an, die sich neu anpassen ließe: Bitte das Standardmodell wählen oder eines, das der Trainer mit linearer Schicht und in voller Genauigkeit exportiert hat.</translation>
    </message>
    <message>
        <source>The model {model} states no last layer: choose another model.</source>
        <translation>Das Modell {model} gibt keine letzte Schicht an: Bitte ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} takes tensors of {shape} and its contract states {stated}: correct the contract, or choose another model.</source>
        <translation>Das Modell {model} nimmt Tensoren der Form {shape} entgegen, seine Spezifikation gibt aber {stated} an: Bitte die Spezifikation korrigieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} takes {type} and its contract states {stated}: correct value_scaling or data_type in the contract, or choose another model.</source>
        <translation>Das Modell {model} nimmt {type} entgegen, seine Spezifikation gibt aber {stated} an: Bitte value_scaling oder data_type in der Spezifikation korrigieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model {model} was closed while it was in use: start the run again.</source>
        <translation>Das Modell {model} wurde während der Verwendung geschlossen: Bitte den Lauf erneut starten.</translation>
    </message>
    <message>
        <source>The model {path} cannot be read ({reason}): choose another file.</source>
        <translation>Das Modell {path} kann nicht gelesen werden ({reason}): Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The model {path} is larger than 2 GB: choose a smaller one.</source>
        <translation>Das Modell {path} ist größer als 2 GB: Wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The model {path} was replaced while it was in use: start the refit again.</source>
        <translation>Das Modell {path} wurde ersetzt, während es benutzt wurde: Starten Sie das Anpassen noch einmal.</translation>
    </message>
    <message>
        <source>The mosaic {path} must end in {suffix}: give it another name.</source>
        <translation>Das Mosaik {path} muss auf {suffix} enden: Geben Sie ihm einen anderen Namen.</translation>
    </message>
    <message>
        <source>The most probable changes</source>
        <translation>Die wahrscheinlichsten Änderungen</translation>
    </message>
    <message>
        <source>The most probable first. Empty: twelve.</source>
        <translation>Die wahrscheinlichsten zuerst. Leer: zwölf.</translation>
    </message>
    <message>
        <source>The name of the output {name}… is too long: shorten it to {most} bytes.</source>
        <translation>Der Name der Ausgabe {name}… ist zu lang: Bitte auf {most} Bytes kürzen.</translation>
    </message>
    <message>
        <source>The new model cannot be written to {path}: choose a file in a folder that exists.</source>
        <translation>Das neue Modell kann nicht nach {path} geschrieben werden: Bitte eine Datei in einem vorhandenen Ordner wählen.</translation>
    </message>
    <message>
        <source>The new model would take the place of {file}, which it is made from: rename it.</source>
        <translation>Das neue Modell würde {file} ersetzen, aus dem es entsteht: Bitte umbenennen.</translation>
    </message>
    <message>
        <source>The new model {file} cannot be written ({reason}): choose another name or folder.</source>
        <translation>Das neue Modell {file} kann nicht geschrieben werden ({reason}): Bitte einen anderen Namen oder Ordner wählen.</translation>
    </message>
    <message>
        <source>The new model {file} must end in {suffix}: give it another name.</source>
        <translation>Das neue Modell {file} muss auf {suffix} enden: Bitte einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>The next run replaces the map in this file.</source>
        <translation>Der nächste Lauf ersetzt die Karte in dieser Datei.</translation>
    </message>
    <message>
        <source>The nodata value {nodata:g} cannot occur in {dtype} pixels: give one that can.</source>
        <translation>Der Nodata-Wert {nodata:g} kann in {dtype}-Pixeln nicht vorkommen: Bitte einen möglichen angeben.</translation>
    </message>
    <message>
        <source>The nodata values {nodata!r} cannot be understood: write them as 0 or as 0,250:255.</source>
        <translation>Die Keine-Daten-Werte {nodata!r} sind nicht zu verstehen: Schreiben Sie sie als 0 oder als 0,250:255.</translation>
    </message>
    <message>
        <source>The old engine in {folder} cannot be removed ({reason}): close what uses it and set it up again.</source>
        <translation>Der alte Rechenkern in {folder} kann nicht entfernt werden ({reason}): Bitte schließen, was darauf zugreift, und den Rechenkern erneut einrichten.</translation>
    </message>
    <message>
        <source>The only one from which an area can be estimated.</source>
        <translation>Die einzige, aus der sich eine Fläche schätzen lässt.</translation>
    </message>
    <message>
        <source>The original model is shown again; the strokes are kept.</source>
        <translation>Das ursprüngliche Modell wird wieder gezeigt; die Striche bleiben.</translation>
    </message>
    <message>
        <source>The output {path} cannot be written as {kind}: end its name in {suffix}.</source>
        <translation>Die Ausgabe {path} kann nicht als {kind} geschrieben werden: Bitte den Namen auf {suffix} enden lassen.</translation>
    </message>
    <message>
        <source>The output {path} is a folder: choose another file name.</source>
        <translation>Die Ausgabe {path} ist ein Ordner: Bitte einen anderen Dateinamen wählen.</translation>
    </message>
    <message>
        <source>The output {path} is a pipe or a device: choose another file name.</source>
        <translation>Die Ausgabe {path} ist eine Pipe oder ein Gerät: Wählen Sie einen anderen Dateinamen.</translation>
    </message>
    <message>
        <source>The output {path} is an input of the run: choose another file name.</source>
        <translation>Die Ausgabe {path} ist eine Eingabe des Laufs: Bitte einen anderen Dateinamen wählen.</translation>
    </message>
    <message>
        <source>The outputs {first} and {second} have one name, {path}: give each its own.</source>
        <translation>Die Ausgaben {first} und {second} haben denselben Namen {path}: Bitte jeder einen eigenen geben.</translation>
    </message>
    <message>
        <source>The package index cannot be reached: connect to the network, set the proxy, or name a folder of wheels, then set up the engine again.</source>
        <translation>Der Paketindex ist nicht erreichbar: Bitte mit dem Netzwerk verbinden, den Proxy einstellen oder einen Ordner mit Wheels angeben, dann den Rechenkern erneut einrichten.</translation>
    </message>
    <message>
        <source>The page cannot be written to {path} ({reason}): choose another place.</source>
        <translation>Die Seite kann nicht nach {path} geschrieben werden ({reason}): Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The panel uses this model now: press Run for a new map.</source>
        <translation>Das Bedienfeld verwendet nun dieses Modell: Drücken Sie Starten für eine neue Karte.</translation>
    </message>
    <message>
        <source>The part {part} of the run is damaged and was removed: run again, which computes it anew.</source>
        <translation>Der Teil {part} des Laufs ist beschädigt und wurde entfernt: Starten Sie den Lauf erneut, dann wird er neu berechnet.</translation>
    </message>
    <message>
        <source>The part {path} cannot be read ({reason}): give back access to it, and run again.</source>
        <translation>Der Teil {path} kann nicht gelesen werden ({reason}): Bitte den Zugriff wiederherstellen und erneut ausführen.</translation>
    </message>
    <message>
        <source>The polygons in {path} cannot be read ({reason}): choose another file or layer.</source>
        <translation>Die Polygone in {path} sind nicht zu lesen ({reason}): Wählen Sie eine andere Datei oder einen anderen Layer.</translation>
    </message>
    <message>
        <source>The probabilities of {model} do not follow from its last convolution, so it cannot be fitted to strokes: choose another model of pixels.</source>
        <translation>Die Wahrscheinlichkeiten von {model} folgen nicht aus seiner letzten Faltung, es kann also nicht an Striche angepasst werden: wählen Sie ein anderes Pixelmodell.</translation>
    </message>
    <message>
        <source>The profile {name!r} has a header that HTTP does not allow: leave it out.</source>
        <translation>Das Profil {name!r} hat einen Header, den HTTP nicht erlaubt: Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>The profile {name!r} has the way {way!r}: choose one of {known}.</source>
        <translation>Das Profil {name!r} hat die Zugangsart {way!r}: Wählen Sie eine von {known}.</translation>
    </message>
    <message>
        <source>The profile {name!r} holds a secret in {field}: leave it out, and put it into the cluster&apos;s own configuration or QGIS&apos;s authentication manager.</source>
        <translation>Das Profil {name!r} enthält ein Geheimnis in {field}: Lassen Sie es weg, und legen Sie es in die eigene Konfiguration des Clusters oder in die Authentifizierungsverwaltung von QGIS.</translation>
    </message>
    <message>
        <source>The profile {name!r} names no bundle: make one with `make cluster-bundle`, put its folder where the cluster reads it, and name it in `bundle`.</source>
        <translation>Das Profil {name!r} nennt kein Paket: Erstellen Sie eines mit `make cluster-bundle`, legen Sie dessen Ordner dorthin, wo der Cluster ihn liest, und nennen Sie ihn in `bundle`.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs a new_cluster in `cluster`: an existing cluster takes neither Spark&apos;s configuration nor code that is no wheel.</source>
        <translation>Das Profil {name!r} braucht ein new_cluster in `cluster`: Ein vorhandener Cluster nimmt weder die Konfiguration von Spark noch Code, der kein Wheel ist.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the Python of an environment with pyspark-client in `python`: add it.</source>
        <translation>Das Profil {name!r} braucht das Python einer Umgebung mit pyspark-client in `python`: Ergänzen Sie es.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the address of its server in `url`, which begins with {schemes}: correct it.</source>
        <translation>Das Profil {name!r} braucht die Adresse seines Servers in `url`, die mit {schemes} beginnt: Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the id of an authentication configuration of QGIS in `authcfg`, seven letters and digits, and nothing else: correct it.</source>
        <translation>Das Profil {name!r} braucht die Kennung einer Authentifizierungskonfiguration von QGIS in `authcfg`, sieben Buchstaben und Ziffern und sonst nichts: Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the name of an environment variable in `token_env`, and never the token itself: correct it.</source>
        <translation>Das Profil {name!r} braucht den Namen einer Umgebungsvariablen in `token_env`, und nie das Token selbst: Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The program {program} is not on this computer: install it, or correct the command of the connection profile.</source>
        <translation>Das Programm {program} ist nicht auf diesem Rechner: Installieren Sie es, oder berichtigen Sie den Befehl des Verbindungsprofils.</translation>
    </message>
    <message>
        <source>The proxy before {server} wants a user name and password, which the network settings lack: add them there.</source>
        <translation>Der Proxy vor {server} verlangt Benutzernamen und Passwort, die in den Netzwerkeinstellungen fehlen: Tragen Sie sie dort ein.</translation>
    </message>
    <message>
        <source>The proxy refuses to reach the package index: correct the proxy in the settings, then set up the engine again.</source>
        <translation>Der Proxy verweigert die Verbindung zum Paketindex: Bitte den Proxy in den Einstellungen korrigieren, dann den Rechenkern erneut einrichten.</translation>
    </message>
    <message>
        <source>The quad {path} is rotated or mirrored, and a mosaic holds none such: leave it out.</source>
        <translation>Das Quad {path} ist gedreht oder gespiegelt, und ein Mosaik nimmt keine solchen: Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The quad {path} states no CRS or holds {dtype} pixels: leave it out.</source>
        <translation>Das Quad {path} gibt kein KBS an oder hat Pixel vom Typ {dtype}: Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The quads {first} and {other} differ in CRS, pixel size or pixel type: make a mosaic of each kind.</source>
        <translation>Die Quads {first} und {other} unterscheiden sich in KBS, Pixelgröße oder Pixeltyp: Machen Sie von jeder Art ein Mosaik.</translation>
    </message>
    <message>
        <source>The raster {line!r} of a correction cannot be understood: delete the correction, or mend it.</source>
        <translation>Das Raster {line!r} einer Korrektur ist nicht zu verstehen: Löschen Sie die Korrektur, oder berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>The raster {raster} has changed since the job was made, or the cluster sees another file under that address: submit the job anew, or correct the folders of the connection.</source>
        <translation>Das Raster {raster} hat sich geändert, seit der Auftrag erstellt wurde, oder der Cluster sieht unter dieser Adresse eine andere Datei: Senden Sie den Auftrag neu ab, oder berichtigen Sie die Ordner der Verbindung.</translation>
    </message>
    <message>
        <source>The raster {raster} is no file that a cluster could read by its address: save it to a file on a drive or in a store that the cluster reads, and choose that.</source>
        <translation>Das Raster {raster} ist keine Datei, die ein Cluster über ihre Adresse lesen könnte: Speichern Sie es in einer Datei auf einem Laufwerk oder in einem Speicher, den der Cluster liest, und wählen Sie diese.</translation>
    </message>
    <message>
        <source>The raster {raster} is not on the grid of its corrections: correct anew.</source>
        <translation>Das Raster {raster} liegt nicht auf dem Gitter seiner Korrekturen: Bitte neu korrigieren.</translation>
    </message>
    <message>
        <source>The raster&apos;s CRS is a local one without a place on Earth: assign its true CRS first (Layer &gt; Set CRS of Layer, or gdal_edit.py -a_srs).</source>
        <translation>Das KBS des Rasters ist ein lokales ohne Ort auf der Erde: Bitte zuerst das richtige KBS zuweisen (Layer &gt; KBS von Layern setzen oder gdal_edit.py -a_srs).</translation>
    </message>
    <message>
        <source>The report lacks pictures, because a raster cannot be read any more: {reason}</source>
        <translation>Im Bericht fehlen Bilder, weil ein Raster nicht mehr gelesen werden kann: {reason}</translation>
    </message>
    <message>
        <source>The report shows {shown} changed squares, {pairs} of them as pictures.</source>
        <translation>Der Bericht zeigt {shown} geänderte Quadrate, {pairs} davon als Bilder.</translation>
    </message>
    <message>
        <source>The report {path} must end in .html: give it another name.</source>
        <translation>Der Bericht {path} muss auf .html enden: Bitte einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>The result needs about {needed_mb:.1f} MB and {folder} has {free_mb:.1f} MB left: make room or choose another folder.</source>
        <translation>Das Ergebnis braucht etwa {needed_mb:.1f} MB, in {folder} sind aber {free_mb:.1f} MB frei: Bitte Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The review is in a window of its own.</source>
        <translation>Die Prüfung ist in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>The run ended unexpectedly: see the log.</source>
        <translation>Der Lauf endete unerwartet: Siehe das Protokoll.</translation>
    </message>
    <message>
        <source>The run has nowhere to write its map: name at least one output file.</source>
        <translation>Der Lauf hat kein Ziel für seine Karte: Bitte mindestens eine Ausgabedatei angeben.</translation>
    </message>
    <message>
        <source>The same map as Classify land use, computed by a Spark cluster.</source>
        <translation>Dieselbe Karte wie „Landnutzung klassifizieren“, von einem Spark-Cluster berechnet.</translation>
    </message>
    <message>
        <source>The sample has no review yet: review chips of every stratum, two or more of each.</source>
        <translation>Die Stichprobe hat noch keine Prüfung: Bitte Kacheln jedes Stratums prüfen, je zwei oder mehr.</translation>
    </message>
    <message>
        <source>The sample is a temporary file; reviews in it are lost when QGIS ends: save it before you review.</source>
        <translation>Die Stichprobe ist eine temporäre Datei; Prüfungen darin gehen verloren, wenn QGIS endet: Bitte vor dem Prüfen speichern.</translation>
    </message>
    <message>
        <source>The sample was drawn from another map ({title}) than {path}: choose that map, or draw a new sample.</source>
        <translation>Die Stichprobe wurde aus einer anderen Karte ({title}) als {path} gezogen: Bitte jene Karte wählen oder eine neue Stichprobe ziehen.</translation>
    </message>
    <message>
        <source>The sample {path} has a chip twice, or a stratum, transition or area that its map did not have: another program changed it, so restore it from a copy.</source>
        <translation>Die Stichprobe {path} enthält eine Kachel zweimal, oder ein Stratum, einen Übergang oder eine Fläche, die ihre Karte nicht hatte: Ein anderes Programm hat sie geändert; bitte aus einer Kopie wiederherstellen.</translation>
    </message>
    <message>
        <source>The sample {path} must end in .gpkg: give it another name.</source>
        <translation>Die Stichprobe {path} muss auf .gpkg enden: Bitte einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 2 to the 53; it is {seed}.</source>
        <translation>Der Startwert (seed) muss eine ganze Zahl von 0 bis 2 hoch 53 sein; er ist {seed}.</translation>
    </message>
    <message>
        <source>The server fails to give {path} (HTTP {status}): try again later, or choose another layer.</source>
        <translation>Der Server kann {path} nicht liefern (HTTP {status}): Versuchen Sie es später noch einmal, oder wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
        <source>The server of {path} cannot be reached ({reason}): check the address, the network and the proxy, or try again later.</source>
        <translation>Der Server von {path} ist nicht erreichbar ({reason}): Prüfen Sie Adresse, Netz und Proxy, oder versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The server refuses the pixels of {path} near {x:.0f}, {y:.0f} (HTTP {status}): the address may have expired, so get a new one and run it again; what was done so far is kept.</source>
        <translation>Der Server verweigert die Pixel von {path} bei {x:.0f}, {y:.0f} (HTTP {status}): Die Adresse ist vielleicht abgelaufen, also holen Sie eine neue und starten Sie noch einmal; was fertig ist, bleibt.</translation>
    </message>
    <message>
        <source>The server refuses {path} (HTTP {status}): the address may have expired or lack a password, so get a new one.</source>
        <translation>Der Server verweigert {path} (HTTP {status}): Die Adresse ist vielleicht abgelaufen, oder ihr fehlt ein Passwort, also holen Sie eine neue.</translation>
    </message>
    <message>
        <source>The setting names {python}, which is no file: correct or unset it.</source>
        <translation>Die Einstellung nennt {python}, das keine Datei ist: Bitte korrigieren oder leeren.</translation>
    </message>
    <message>
        <source>The squares as GeoParquet, for tools that read it</source>
        <translation>Die Quadrate als GeoParquet, für Programme, die es lesen</translation>
    </message>
    <message>
        <source>The squares of {path} were chosen, and not drawn at random, so no area can be estimated from them: review a random sample of the map.</source>
        <translation>Die Quadrate von {path} wurden ausgesucht und nicht zufällig gezogen, daher lässt sich aus ihnen keine Fläche schätzen: Bitte eine Zufallsstichprobe der Karte prüfen.</translation>
    </message>
    <message>
        <source>The storage {address} cannot be read from here ({reason}): check the address, and the credentials that this machine has for it.</source>
        <translation>Die Ablage {address} ist von hier aus nicht lesbar ({reason}): Prüfen Sie die Adresse und die Anmeldedaten, die dieser Rechner dafür hat.</translation>
    </message>
    <message>
        <source>The storage {folder} can be written and read.</source>
        <translation>Die Ablage {folder} ist beschreibbar und lesbar.</translation>
    </message>
    <message>
        <source>The storage {folder} gives back other bytes than were written: choose another one for jobs.</source>
        <translation>Die Ablage {folder} gibt andere Bytes zurück, als geschrieben wurden: Wählen Sie eine andere für Aufträge.</translation>
    </message>
    <message>
        <source>The stratum &apos;{stratum}&apos; has only {reviews} answers for {chips:,} chips: its interval is wide, and {more} more would narrow it.</source>
        <translation>Das Stratum &apos;{stratum}&apos; hat nur {reviews} Antworten für {chips:,} Kacheln: Sein Intervall ist breit, und {more} weitere würden es verengen.</translation>
    </message>
    <message>
        <source>The stroke has no place in the CRS of {file}: draw it nearer to the other strokes.</source>
        <translation>Der Strich hat keinen Ort im KBS von {file}: zeichnen Sie ihn näher bei den anderen Strichen.</translation>
    </message>
    <message>
        <source>The stroke is not saved in {file}: see whether the disk is full, and try it again.</source>
        <translation>Der Strich ist nicht in {file} gespeichert: sehen Sie nach, ob der Datenträger voll ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The strokes in {path} cannot be read ({reason}): choose another file or layer.</source>
        <translation>Die Striche in {path} können nicht gelesen werden ({reason}): wählen Sie eine andere Datei oder Ebene.</translation>
    </message>
    <message>
        <source>The strokes in {path} lack the attribute {attribute}, which names their class: add it, or name another.</source>
        <translation>Den Strichen in {path} fehlt das Attribut {attribute}, das ihre Klasse nennt: fügen Sie es hinzu, oder nennen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The strokes in {path} state no CRS: set it in the file.</source>
        <translation>Die Striche in {path} nennen kein KBS: setzen Sie es in der Datei.</translation>
    </message>
    <message>
        <source>The summary of training chips in {model} is damaged: copy or download the model again.</source>
        <translation>Die Zusammenfassung der Trainingskacheln in {model} ist beschädigt: Bitte das Modell erneut kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>The system&apos;s variable {} names it: change it there.</source>
        <translation>Die Umgebungsvariable {} des Systems legt dies fest: Bitte dort ändern.</translation>
    </message>
    <message>
        <source>The table adds up whole squares, false alarms among them: the estimate is the area to quote.</source>
        <translation>Die Tabelle summiert ganze Quadrate, Fehlalarme eingeschlossen: Die Fläche, die sich angeben lässt, ist die Schätzung.</translation>
    </message>
    <message>
        <source>The table of classes names {name}, which is none of the map&apos;s uses: name classes of {known}.</source>
        <translation>Die Klassentabelle nennt {name}, das keine der Nutzungen der Karte ist: Bitte Klassen aus {known} nennen.</translation>
    </message>
    <message>
        <source>The table of classes {path} cannot be read ({reason}): check the path.</source>
        <translation>Die Klassentabelle {path} kann nicht gelesen werden ({reason}): Bitte den Pfad prüfen.</translation>
    </message>
    <message>
        <source>The table {path} must end in .csv or .gpkg: give it another name.</source>
        <translation>Die Tabelle {path} muss auf .csv oder .gpkg enden: Geben Sie ihr einen anderen Namen.</translation>
    </message>
    <message>
        <source>The table {path} would replace what it is made from: choose another name.</source>
        <translation>Die Tabelle {path} würde ersetzen, woraus sie gemacht wird: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The table {table} of {file} cannot be written: choose a GeoPackage that is not write-protected.</source>
        <translation>Die Tabelle {table} von {file} kann nicht geschrieben werden: Wählen Sie ein GeoPackage, das nicht schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>The two maps have no chip in common that both classify: choose maps of the same ground.</source>
        <translation>Die beiden Karten haben keine Kachel gemeinsam, die beide klassifizieren: Bitte Karten desselben Bodens wählen.</translation>
    </message>
    <message>
        <source>The two maps were made by different models, so their differences are partly those of the models: classify both dates with the same model.</source>
        <translation>Die beiden Karten wurden mit verschiedenen Modellen erstellt, daher sind ihre Unterschiede teils die der Modelle: Bitte beide Zeitpunkte mit demselben Modell klassifizieren.</translation>
    </message>
    <message>
        <source>The two rasters lie on different grids, so the squares are not quite the same ground.</source>
        <translation>Die beiden Raster liegen auf verschiedenen Gittern, daher zeigen die Quadrate nicht ganz denselben Boden.</translation>
    </message>
    <message>
        <source>The uses then and now are the same: choose another one, or say that nothing changed.</source>
        <translation>Die Nutzungen damals und jetzt sind dieselben: Wählen Sie eine andere, oder geben Sie an, dass sich nichts geändert hat.</translation>
    </message>
    <message>
        <source>The wanted standard error must be a share above 0 and below 1, such as 0.01; it is {value}.</source>
        <translation>Der gewünschte Standardfehler muss ein Anteil über 0 und unter 1 sein, etwa 0.01; er ist {value}.</translation>
    </message>
    <message>
        <source>The year of the land cover is not in its name: make sure that it shows the land as it was when the imagery was taken.</source>
        <translation>Das Jahr der Landbedeckung steht nicht in ihrem Namen: Prüfen Sie, dass sie das Land zur Zeit der Aufnahme zeigt.</translation>
    </message>
    <message>
        <source>The {name} has an unknown field {field!r}: leave it out; known are {known}.</source>
        <translation>„{name}“ enthält ein unbekanntes Feld {field!r}: Bitte weglassen; bekannt sind {known}.</translation>
    </message>
    <message>
        <source>The {name} lacks the field {field!r}: add it.</source>
        <translation>In „{name}“ fehlt das Feld {field!r}: Bitte ergänzen.</translation>
    </message>
    <message>
        <source>The {name} must be a JSON object, not {value}: correct it.</source>
        <translation>„{name}“ muss ein JSON-Objekt sein, nicht {value}: Bitte korrigieren.</translation>
    </message>
    <message>
        <source>Their tolerance</source>
        <translation>Ihre Toleranz</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>Then: imagery of {start}</source>
        <translation>Damals: Aufnahmen von {start}</translation>
    </message>
    <message>
        <source>Then: land cover of {start}</source>
        <translation>Damals: Landbedeckung von {start}</translation>
    </message>
    <message>
        <source>There are no strokes in {path}: draw some first.</source>
        <translation>In {path} sind keine Striche: zeichnen Sie zuerst welche.</translation>
    </message>
    <message>
        <source>There is a connection {name} already: choose another name.</source>
        <translation>Es gibt schon eine Verbindung {name}: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is a file {path} already, perhaps with reviews: choose another name.</source>
        <translation>Es gibt schon eine Datei {path}, vielleicht mit Prüfungen: Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is already a model {}: replace it?</source>
        <translation>Es gibt schon ein Modell {}: ersetzen?</translation>
    </message>
    <message>
        <source>There is already a preset {}: replace it?</source>
        <translation>Es gibt schon eine Vorlage {}: ersetzen?</translation>
    </message>
    <message>
        <source>There is already: {}. Replace it, or keep it and write the new map beside it?</source>
        <translation>Es gibt schon: {}. Ersetzen, oder behalten und die neue Karte daneben schreiben?</translation>
    </message>
    <message>
        <source>There is an NVIDIA driver, so the GPU can be used.</source>
        <translation>Ein NVIDIA-Treiber ist vorhanden, die GPU ist also nutzbar.</translation>
    </message>
    <message>
        <source>There is no bundle in {folder}: make it with `make cluster-bundle` and put its files there.</source>
        <translation>In {folder} ist kein Paket: Erstellen Sie es mit `make cluster-bundle`, und legen Sie seine Dateien dort ab.</translation>
    </message>
    <message>
        <source>There is no connection {name!r}: choose one of {known}, or a JSON file with a connection.</source>
        <translation>Es gibt keine Verbindung {name!r}: Wählen Sie eine von diesen: {known}, oder eine JSON-Datei mit einer Verbindung.</translation>
    </message>
    <message>
        <source>There is no engine to check yet: set it up first.</source>
        <translation>Es gibt noch keinen Rechenkern zum Prüfen: Bitte zuerst einrichten.</translation>
    </message>
    <message>
        <source>There is no engine variant {variant!r}: choose cpu, gpu or auto.</source>
        <translation>Es gibt keine Variante {variant!r} des Rechenkerns: Bitte cpu, gpu oder auto wählen.</translation>
    </message>
    <message>
        <source>There is no file {path}: check the path, or choose another layer.</source>
        <translation>Die Datei {path} gibt es nicht: Bitte den Pfad prüfen oder einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>There is no file {path}: check the path.</source>
        <translation>Die Datei {path} gibt es nicht: Bitte den Pfad prüfen.</translation>
    </message>
    <message>
        <source>There is no further square in this list.</source>
        <translation>In dieser Liste gibt es kein weiteres Quadrat.</translation>
    </message>
    <message>
        <source>There is no imagery at this place: click inside the layer.</source>
        <translation>An diesem Ort gibt es keine Bilddaten: Bitte innerhalb des Layers klicken.</translation>
    </message>
    <message>
        <source>There is no job in {address}: check the address, and that this machine may read it.</source>
        <translation>In {address} ist kein Auftrag: Prüfen Sie die Adresse, und ob dieser Rechner sie lesen darf.</translation>
    </message>
    <message>
        <source>There is no log here: the cluster&apos;s own pages have it.</source>
        <translation>Hier gibt es kein Protokoll: Die eigenen Seiten des Clusters haben es.</translation>
    </message>
    <message>
        <source>There is no map {path}: check the path.</source>
        <translation>Es gibt keine Karte {path}: Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>There is no model at {path}: choose an .onnx file.</source>
        <translation>Unter {path} gibt es kein Modell: Bitte eine .onnx-Datei wählen.</translation>
    </message>
    <message>
        <source>There is no output of the kind {kind}: choose from {known}.</source>
        <translation>Es gibt keine Ausgabe der Art {kind}: Bitte aus {known} wählen.</translation>
    </message>
    <message>
        <source>There is no room for {file} in {folder}: make room or choose another folder, and run again (what is computed is kept).</source>
        <translation>Für {file} ist in {folder} kein Platz: Bitte Platz schaffen oder einen anderen Ordner wählen und erneut ausführen (was berechnet ist, bleibt erhalten).</translation>
    </message>
    <message>
        <source>There is no such file on the server: {path} (HTTP {status}); check the address, or choose another layer.</source>
        <translation>Auf dem Server gibt es keine solche Datei: {path} (HTTP {status}); prüfen Sie die Adresse, oder wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
        <source>There is no such square.</source>
        <translation>Ein solches Quadrat gibt es nicht.</translation>
    </message>
    <message>
        <source>These are no measured areas: a map has errors. For an area that can be quoted, a sample of the map has to be reviewed.</source>
        <translation>Dies sind keine gemessenen Flächen: Eine Karte hat Fehler. Für eine Fläche, die sich angeben lässt, muss eine Stichprobe der Karte geprüft werden.</translation>
    </message>
    <message>
        <source>These quads lie in a bucket whose readers pay: GDAL needs AWS credentials, and AWS_REQUEST_PAYER=requester.</source>
        <translation>Diese Quads liegen in einem Speicher, dessen Leser zahlen: GDAL braucht AWS-Zugangsdaten und AWS_REQUEST_PAYER=requester.</translation>
    </message>
    <message>
        <source>These squares were chosen, and not drawn at random, so no area can be estimated from them: begin a random sample with New.</source>
        <translation>Diese Quadrate wurden ausgesucht und nicht zufällig gezogen, daher lässt sich aus ihnen keine Fläche schätzen: Beginnen Sie mit „Neu“ eine Zufallsstichprobe.</translation>
    </message>
    <message>
        <source>These steps need the squares of the change map: load its GeoPackage.</source>
        <translation>Diese Schritte brauchen die Quadrate der Änderungskarte: Bitte ihr GeoPackage laden.</translation>
    </message>
    <message>
        <source>This chip is {kind} (key {number})</source>
        <translation>Diese Kachel ist: {kind} (Taste {number})</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>This computer reads and writes the storage.</source>
        <translation>Dieser Rechner liest und schreibt die Ablage.</translation>
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
        <source>Tiles in {crs} have no known zoom levels: only those in web mercator (EPSG:3857) and in degrees (EPSG:4326) have; choose another layer.</source>
        <translation>Kacheln in {crs} haben keine bekannten Zoomstufen: Nur die in Web-Mercator (EPSG:3857) und in Grad (EPSG:4326) haben welche; wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Token variable</source>
        <translation>Token-Variable</translation>
    </message>
    <message>
        <source>Tolerance of no-data values</source>
        <translation>Toleranz der Keine-Daten-Werte</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Turns aerial imagery into a developed / cultivated / undeveloped map, one square per chip.</source>
        <translation>Macht aus Luftbildern eine Karte bebaut / bewirtschaftet / naturnah, ein Quadrat je Kachel.</translation>
    </message>
    <message>
        <source>Two of the &apos;outputs&apos; are one and the same file: give each its own name.</source>
        <translation>Zwei der &apos;outputs&apos; sind dieselbe Datei: Bitte jeder einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>Two sources say what each square was used for: the land cover then, and a model that looked at the imagery now. Both err. Their published and measured error rates were taken into account, and how often land changes in this area was estimated from all squares together, so that errors are not counted as change.</source>
        <translation>Zwei Quellen sagen, wofür jedes Quadrat genutzt wurde: die Landbedeckung damals und ein Modell, das die Aufnahmen jetzt betrachtet hat. Beide irren. Ihre veröffentlichten und gemessenen Fehlerraten wurden berücksichtigt, und wie oft sich Land in diesem Gebiet ändert, wurde aus allen Quadraten gemeinsam geschätzt, damit Fehler nicht als Änderung zählen.</translation>
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
        <source>Under strokes that were not learnt from: {after} (before {before}).</source>
        <translation>Unter Strichen, von denen nicht gelernt wurde: {after} (vorher {before}).</translation>
    </message>
    <message>
        <source>Undeveloped</source>
        <translation>Naturnah</translation>
    </message>
    <message>
        <source>Undo (Z)</source>
        <translation>Rückgängig (Z)</translation>
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
        <source>Use and land cover contradict each other in {n} of {judged} chips, far more than one of them errs: the land cover may be of another season or place, or its model may not know such ground, as bare fields and deserts.</source>
        <translation>Nutzung und Landbedeckung widersprechen einander in {n} von {judged} Kacheln, weit öfter, als eine von beiden irrt: Die Landbedeckung ist vielleicht von einer anderen Jahreszeit oder einem anderen Ort, oder ihr Modell kennt solchen Boden nicht, etwa kahle Felder und Wüsten.</translation>
    </message>
    <message>
        <source>Use and land cover that contradict each other…</source>
        <translation>Nutzung und Landbedeckung, die einander widersprechen…</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>Nutzung jetzt</translation>
    </message>
    <message>
        <source>Use reviews for the refi&amp;t</source>
        <translation>Prüfungen zum &amp;Anpassen verwenden</translation>
    </message>
    <message>
        <source>Use then</source>
        <translation>Nutzung damals</translation>
    </message>
    <message>
        <source>Uses a Python of its own with Spark&apos;s client, which you name below.</source>
        <translation>Verwendet ein eigenes Python mit dem Client von Spark, das Sie unten angeben.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
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
        <source>Wait for the map</source>
        <translation>Auf die Karte warten</translation>
    </message>
    <message>
        <source>Wanted precision</source>
        <translation>Gewünschte Präzision</translation>
    </message>
    <message>
        <source>Wanted standard error</source>
        <translation>Gewünschter Standardfehler</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Water then or now</source>
        <translation>Wasser damals oder jetzt</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight of the rates of change</source>
        <translation>Gewicht der Änderungsraten</translation>
    </message>
    <message>
        <source>Wetland</source>
        <translation>Feuchtgebiet</translation>
    </message>
    <message>
        <source>What Area of change with confidence wrote. Empty: the report has no area to quote.</source>
        <translation>Was „Änderungsfläche mit Konfidenz“ geschrieben hat. Leer: Der Bericht hat keine Fläche, die sich angeben lässt.</translation>
    </message>
    <message>
        <source>What a bug report needs, without passwords</source>
        <translation>Was ein Fehlerbericht braucht, ohne Passwörter</translation>
    </message>
    <message>
        <source>What became what</source>
        <translation>Was zu was wurde</translation>
    </message>
    <message>
        <source>What is it now? Choose one of the uses below the right picture.</source>
        <translation>Was ist es jetzt? Wählen Sie eine der Nutzungen unter dem rechten Bild.</translation>
    </message>
    <message>
        <source>What is it really?</source>
        <translation>Was ist es wirklich?</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Was ist es?</translation>
    </message>
    <message>
        <source>What is this place?</source>
        <translation>Was ist an diesem Ort?</translation>
    </message>
    <message>
        <source>What looks alike from the air cannot be told apart, and a use that changes with the season can look like change. Squares of several uses, and ground unlike the model&apos;s training data, are less certain; they are marked in the map.</source>
        <translation>Was aus der Luft gleich aussieht, lässt sich nicht unterscheiden, und eine Nutzung, die mit der Jahreszeit wechselt, kann wie eine Änderung aussehen. Quadrate mit mehreren Nutzungen und Boden, der anders ist als die Trainingsdaten des Modells, sind weniger sicher; sie sind in der Karte markiert.</translation>
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
        <source>What the map shows: all changes, or one kind of them</source>
        <translation>Was die Karte zeigt: alle Änderungen oder eine Art davon</translation>
    </message>
    <message>
        <source>What the map states of its land cover is damaged: add the land cover to the first map again.</source>
        <translation>Was die Karte über ihre Landbedeckung angibt, ist beschädigt: Fügen Sie der ersten Karte die Landbedeckung noch einmal hinzu.</translation>
    </message>
    <message>
        <source>What the model states about itself</source>
        <translation>Was das Modell über sich angibt</translation>
    </message>
    <message>
        <source>What was it then? Choose one of the uses below the left picture.</source>
        <translation>Was war es damals? Wählen Sie eine der Nutzungen unter dem linken Bild.</translation>
    </message>
    <message>
        <source>What will be installed</source>
        <translation>Was installiert wird</translation>
    </message>
    <message>
        <source>Where a review changes the map most.</source>
        <translation>Wo eine Prüfung die Karte am meisten ändert.</translation>
    </message>
    <message>
        <source>Where a stratum has so many squares. Intervals from fewer are less reliable.</source>
        <translation>Wo ein Stratum so viele Quadrate hat. Intervalle aus weniger sind weniger verlässlich.</translation>
    </message>
    <message>
        <source>Where jobs, their finished parts and their maps are: this computer and the cluster use it</source>
        <translation>Wo Aufträge, ihre fertigen Teile und ihre Karten liegen: Dieser Rechner und der Cluster nutzen sie</translation>
    </message>
    <message>
        <source>Where this computer is too small, a Spark cluster makes the same map. Add a connection, choose it on the page Map under “Run on”, and press Submit: the job is listed here, also after QGIS was closed.</source>
        <translation>Wo dieser Rechner zu klein ist, erstellt ein Spark-Cluster dieselbe Karte. Fügen Sie eine Verbindung hinzu, wählen Sie sie auf der Seite Karte unter „Rechnen auf“, und drücken Sie Absenden: Der Auftrag steht dann hier in der Liste, auch nachdem QGIS geschlossen wurde.</translation>
    </message>
    <message>
        <source>Which share of the squares that are shown as changed should be real.</source>
        <translation>Welcher Anteil der als geändert gezeigten Quadrate echt sein soll.</translation>
    </message>
    <message>
        <source>Which squares</source>
        <translation>Welche Quadrate</translation>
    </message>
    <message>
        <source>Which squares to go through</source>
        <translation>Welche Quadrate durchgegangen werden</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Ganzer Layer</translation>
    </message>
    <message>
        <source>Why the land cover contradicts</source>
        <translation>Warum die Landbedeckung widerspricht</translation>
    </message>
    <message>
        <source>Width of the brush in pixels of the model</source>
        <translation>Breite des Pinsels in Pixeln des Modells</translation>
    </message>
    <message>
        <source>Windows taken over from an earlier run</source>
        <translation>Fenster, die aus einem früheren Lauf übernommen wurden</translation>
    </message>
    <message numerus="yes">
        <source>With {} corrections the figures are rough: correct more chips to know more.</source>
        <translation>
            <numerusform>Bei {} Korrektur sind die Zahlen ungenau: Mehr korrigierte Kacheln ergeben ein genaueres Bild.</numerusform>
            <numerusform>Bei {} Korrekturen sind die Zahlen ungenau: Mehr korrigierte Kacheln ergeben ein genaueres Bild.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a class</source>
        <translation>Ohne Klasse</translation>
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
        <source>Write a page about the change that people without QGIS can read</source>
        <translation>Eine Seite über die Änderung schreiben, die auch ohne QGIS lesbar ist</translation>
    </message>
    <message>
        <source>Writes a page about a change map that people without QGIS can read: one HTML file, in the language of QGIS, that needs no network. It has maps of then, now and the change, what became what as table and diagram, the most probable changes as pairs of pictures with probability and coordinates, and how all this was made and what it cannot say. With an estimate of Area of change with confidence it has areas that can be quoted. The candidates can be written as a table (CSV) or as squares (GeoJSON), too.</source>
        <translation>Schreibt eine Seite über eine Änderungskarte, die auch ohne QGIS lesbar ist: eine einzige HTML-Datei, in der Sprache von QGIS, die kein Netz braucht. Sie hat Karten von damals, jetzt und der Änderung, was zu was wurde als Tabelle und Diagramm, die wahrscheinlichsten Änderungen als Bildpaare mit Wahrscheinlichkeit und Koordinaten, und wie all das entstanden ist und was es nicht sagen kann. Mit einer Schätzung von „Änderungsfläche mit Konfidenz“ hat sie Flächen, die sich angeben lassen. Die Kandidaten können auch als Tabelle (CSV) oder als Quadrate (GeoJSON) geschrieben werden.</translation>
    </message>
    <message>
        <source>Writing the map…</source>
        <translation>Karte wird geschrieben…</translation>
    </message>
    <message>
        <source>Year of the earlier imagery</source>
        <translation>Jahr der früheren Aufnahmen</translation>
    </message>
    <message>
        <source>Year of the imagery</source>
        <translation>Jahr der Aufnahmen</translation>
    </message>
    <message>
        <source>Year of the land cover</source>
        <translation>Jahr der Landbedeckung</translation>
    </message>
    <message>
        <source>Year of the later imagery</source>
        <translation>Jahr der späteren Aufnahmen</translation>
    </message>
    <message>
        <source>Your name: each reviewer&apos;s answers are kept, and their agreement is shown.</source>
        <translation>Ihr Name: Die Antworten jedes Prüfers bleiben erhalten, und ihre Übereinstimmung wird gezeigt.</translation>
    </message>
    <message>
        <source>Zoom in to see the land cover</source>
        <translation>Hineinzoomen, um die Landbedeckung zu sehen</translation>
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
        <source>allows its golden chip to be off by more than {most}, or by nothing</source>
        <translation>lässt bei ihrer Referenzkachel eine Abweichung von mehr als {most} oder gar keine zu</translation>
    </message>
    <message>
        <source>an .onnx file</source>
        <translation>eine .onnx-Datei</translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation>unbekannter Tag</translation>
    </message>
    <message>
        <source>an unknown model</source>
        <translation>einem unbekannten Modell</translation>
    </message>
    <message>
        <source>as asked for</source>
        <translation>wie gewünscht</translation>
    </message>
    <message>
        <source>as in QGIS: {}</source>
        <translation>wie in QGIS: {}</translation>
    </message>
    <message>
        <source>as its description says</source>
        <translation>wie seine Beschreibung sagt</translation>
    </message>
    <message>
        <source>as the map was made</source>
        <translation>wie die Karte gemacht wurde</translation>
    </message>
    <message>
        <source>as the raster says</source>
        <translation>wie im Raster angegeben</translation>
    </message>
    <message>
        <source>as you stated</source>
        <translation>wie Sie angegeben haben</translation>
    </message>
    <message>
        <source>asks for band {bands}, where {known} are known</source>
        <translation>verlangt den Kanal {bands}, bekannt sind aber {known}</translation>
    </message>
    <message>
        <source>asks for the activation {activation!r}, not none or softmax</source>
        <translation>verlangt die Aktivierung {activation!r} statt none oder softmax</translation>
    </message>
    <message>
        <source>asks for {dtype} imagery, where uint8 and uint16 are known</source>
        <translation>verlangt Bilddaten vom Typ {dtype}, bekannt sind aber uint8 und uint16</translation>
    </message>
    <message>
        <source>auto: transparency or near infrared, told by its values.</source>
        <translation>auto: Transparenz oder nahes Infrarot, an den Werten erkannt.</translation>
    </message>
    <message>
        <source>blends windows in a strip of {blend} pixels, where an even number up to twice the margin is possible</source>
        <translation>überblendet Fenster in einem Streifen von {blend} Pixeln, wo eine gerade Zahl bis zum Doppelten des Rands möglich ist</translation>
    </message>
    <message>
        <source>by its values</source>
        <translation>an seinen Werten erkannt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>checking that every package can be imported</source>
        <translation>es wird geprüft, ob sich alle Pakete importieren lassen</translation>
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
        <source>contradicted by the land cover</source>
        <translation>von der Landbedeckung widerlegt</translation>
    </message>
    <message>
        <source>corrected: {}</source>
        <translation>korrigiert: {}</translation>
    </message>
    <message>
        <source>cultivated</source>
        <translation>bewirtschaftet</translation>
    </message>
    <message>
        <source>developed</source>
        <translation>bebaut</translation>
    </message>
    <message>
        <source>distance {}</source>
        <translation>Abstand {}</translation>
    </message>
    <message>
        <source>divides a band by zero</source>
        <translation>teilt einen Kanal durch null</translation>
    </message>
    <message>
        <source>engine: {variant} variant, {reason}</source>
        <translation>Rechenkern: Variante {variant}, {reason}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>fetching {package}</source>
        <translation>{package} wird heruntergeladen</translation>
    </message>
    <message>
        <source>fetching {package}, {size}</source>
        <translation>{package} wird heruntergeladen, {size}</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>for</source>
        <translation>dafür</translation>
    </message>
    <message>
        <source>from \ to</source>
        <translation>von \ nach</translation>
    </message>
    <message>
        <source>from the map {}</source>
        <translation>aus der Karte {}</translation>
    </message>
    <message>
        <source>gives the class {name} the colour {colour!r}, which is not #rrggbb</source>
        <translation>gibt der Klasse {name} die Farbe {colour!r}, die nicht #rrggbb ist</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>ha</translation>
    </message>
    <message>
        <source>has a golden chip for other classes than it names</source>
        <translation>hat eine Referenzkachel für andere Klassen, als sie nennt</translation>
    </message>
    <message>
        <source>has a golden chip of another size than its chips</source>
        <translation>hat eine Referenzkachel von anderer Größe als ihre Kacheln</translation>
    </message>
    <message>
        <source>has a golden chip with a distance, but no landchip:novelty</source>
        <translation>hat eine Referenzkachel mit einem Abstand, aber kein landchip:novelty</translation>
    </message>
    <message>
        <source>has a golden chip with an answer that no model gives</source>
        <translation>hat eine Prüfkachel mit einer Antwort, die kein Modell gibt</translation>
    </message>
    <message>
        <source>herbaceous plants</source>
        <translation>krautige Pflanzen</translation>
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
        <source>ignores every class</source>
        <translation>lässt jede Klasse aus</translation>
    </message>
    <message>
        <source>ignores the class {name!r}, which it does not name</source>
        <translation>lässt die Klasse {name!r} aus, die es nicht nennt</translation>
    </message>
    <message>
        <source>imagery</source>
        <translation>Bilddaten</translation>
    </message>
    <message>
        <source>impervious ground</source>
        <translation>versiegelter Boden</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>installing the packages</source>
        <translation>die Pakete werden installiert</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>es lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>nicht beschreibbar</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>er nennt keinen Grund</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>er ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>it gives {key!r} two values</source>
        <translation>es gibt {key!r} zwei Werte</translation>
    </message>
    <message>
        <source>it holds a number that is too large</source>
        <translation>es enthält eine zu große Zahl</translation>
    </message>
    <message>
        <source>it holds {name}, which is no number</source>
        <translation>es enthält {name}, was keine Zahl ist</translation>
    </message>
    <message>
        <source>it is longer than {most} MB</source>
        <translation>es ist länger als {most} MB</translation>
    </message>
    <message>
        <source>it is no JSON at line {line}, column {column}: {problem}</source>
        <translation>es ist kein JSON in Zeile {line}, Spalte {column}: {problem}</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it needs Python {oldest} or newer and this is {version}</source>
        <translation>nötig ist Python {oldest} oder neuer, dies ist {version}</translation>
    </message>
    <message>
        <source>it nests deeper than {most} levels</source>
        <translation>es ist tiefer als {most} Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>er wurde abgebrochen</translation>
    </message>
    <message>
        <source>its text is no valid Unicode</source>
        <translation>sein Text ist kein gültiges Unicode</translation>
    </message>
    <message>
        <source>loading the map</source>
        <translation>Karte wird geladen</translation>
    </message>
    <message>
        <source>making an environment in {folder} with {python}</source>
        <translation>in {folder} wird mit {python} eine Umgebung angelegt</translation>
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
        <source>names a band twice</source>
        <translation>nennt ein Band zweimal</translation>
    </message>
    <message>
        <source>names a class twice</source>
        <translation>nennt eine Klasse zweimal</translation>
    </message>
    <message>
        <source>names no bands</source>
        <translation>nennt keine Kanäle</translation>
    </message>
    <message>
        <source>names no classes</source>
        <translation>nennt keine Klassen</translation>
    </message>
    <message>
        <source>names the class {name!r}, where up to {most} characters of a to z, 0 to 9 and _ are known</source>
        <translation>nennt die Klasse {name!r}, wo bis zu {most} Zeichen aus a bis z, 0 bis 9 und _ erlaubt sind</translation>
    </message>
    <message>
        <source>names the unknown group {groups}, where {known} are known</source>
        <translation>nennt die unbekannte Gruppe {groups}, bekannt sind aber {known}</translation>
    </message>
    <message>
        <source>names {n} classes, where {most} are the most</source>
        <translation>nennt {n} Klassen, wo höchstens {most} erlaubt sind</translation>
    </message>
    <message>
        <source>names {output} as embedding and as another output</source>
        <translation>nennt {output} als Embedding und als eine andere Ausgabe</translation>
    </message>
    <message>
        <source>names {output} as probabilities and as novelty</source>
        <translation>nennt {output} als Wahrscheinlichkeiten und als Neuartigkeit</translation>
    </message>
    <message>
        <source>near infrared</source>
        <translation>nahes Infrarot</translation>
    </message>
    <message>
        <source>no NVIDIA GPU or driver was found</source>
        <translation>keine NVIDIA-GPU oder kein NVIDIA-Treiber gefunden</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>kein NVIDIA-Treiber gefunden</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <source>no reason is stated</source>
        <translation>kein Grund ist angegeben</translation>
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
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not known to the cluster</source>
        <translation>dem Cluster nicht bekannt</translation>
    </message>
    <message>
        <source>not submitted</source>
        <translation>nicht abgesendet</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>one per block</source>
        <translation>eine je Block</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>pip cannot use a SOCKS proxy: name an HTTP proxy in the settings, or a folder of wheels, then set up the engine again.</source>
        <translation>pip kann keinen SOCKS-Proxy verwenden: Bitte in den Einstellungen einen HTTP-Proxy oder einen Ordner mit Wheels angeben, dann den Rechenkern erneut einrichten.</translation>
    </message>
    <message>
        <source>pixels now: {shares}</source>
        <translation>Pixel heute: {shares}</translation>
    </message>
    <message>
        <source>pixels then: {shares}</source>
        <translation>Pixel damals: {shares}</translation>
    </message>
    <message>
        <source>probability of change {percent}</source>
        <translation>Wahrscheinlichkeit der Änderung {percent}</translation>
    </message>
    <message>
        <source>probability {p}</source>
        <translation>Wahrscheinlichkeit {p}</translation>
    </message>
    <message>
        <source>probability: considers how sure each square is; vote: counts squares only.</source>
        <translation>probability: berücksichtigt, wie sicher jedes Quadrat ist; vote: zählt nur Quadrate.</translation>
    </message>
    <message>
        <source>qgis_process cannot be started ({reason}): repair QGIS, or save the layer as a file.</source>
        <translation>qgis_process lässt sich nicht starten ({reason}): Reparieren Sie QGIS, oder speichern Sie den Layer als Datei.</translation>
    </message>
    <message>
        <source>qgis_process, which exports this layer, failed ({status}): try it again, or save the layer as a file.</source>
        <translation>qgis_process, das diesen Layer exportiert, ist gescheitert ({status}): Versuchen Sie es noch einmal, oder speichern Sie den Layer als Datei.</translation>
    </message>
    <message>
        <source>qgis_process, which exports this layer, is missing from QGIS: install it, or save the layer as a file.</source>
        <translation>qgis_process, das diesen Layer exportiert, fehlt in QGIS: Installieren Sie es, oder speichern Sie den Layer als Datei.</translation>
    </message>
    <message>
        <source>random: a random sample, from which an area can be estimated. Or candidates, to find changes and to correct the map, from which no area can be estimated: value, by probability of change times area; threshold, those nearest to the least probability that is shown as changed. The settings below are of a random sample, but for the number of squares. contradictions: the squares that land cover contradicts (Add land cover to a map), of a land-use map, too.</source>
        <translation>random: eine Zufallsstichprobe, aus der sich eine Fläche schätzen lässt. Oder Kandidaten, um Änderungen zu finden und die Karte zu korrigieren, aus denen sich keine Fläche schätzen lässt: value: nach Wahrscheinlichkeit der Änderung mal Fläche; threshold: die nächsten an der kleinsten Wahrscheinlichkeit, die als geändert gezeigt wird. Die Einstellungen darunter gelten für eine Zufallsstichprobe, außer der Zahl der Quadrate. contradictions: die Quadrate, denen die Landbedeckung widerspricht (Einer Karte Landbedeckung hinzufügen), auch einer Landnutzungskarte.</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>scales a band by a number beyond {most}</source>
        <translation>skaliert ein Band mit einer Zahl über {most}</translation>
    </message>
    <message>
        <source>scales a band by a number that is not finite</source>
        <translation>skaliert ein Band mit einer Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <source>scales another number of bands than it names</source>
        <translation>skaliert eine andere Anzahl von Kanälen, als sie nennt</translation>
    </message>
    <message>
        <source>serves imagery without {} too</source>
        <translation>auch für Bilddaten ohne {} geeignet</translation>
    </message>
    <message>
        <source>since it holds but a few values</source>
        <translation>weil es nur wenige Werte enthält</translation>
    </message>
    <message>
        <source>since no pixel tells otherwise</source>
        <translation>weil kein Pixel etwas anderes zeigt</translation>
    </message>
    <message>
        <source>since {percent} % of its values lie between 0 and the maximum</source>
        <translation>weil {percent} % seiner Werte zwischen 0 und dem Höchstwert liegen</translation>
    </message>
    <message>
        <source>spark-submit, here or behind a command</source>
        <translation>spark-submit, hier oder hinter einem Befehl</translation>
    </message>
    <message>
        <source>states a change head on features, but no landchip:refit</source>
        <translation>gibt einen Änderungskopf auf Merkmalen an, aber kein landchip:refit</translation>
    </message>
    <message>
        <source>states a confusion matrix of another number of classes than its {n}</source>
        <translation>gibt eine Konfusionsmatrix mit einer anderen Anzahl von Klassen als seinen {n} an</translation>
    </message>
    <message>
        <source>states a ground sample distance of {gsd} m</source>
        <translation>gibt eine Bodenauflösung von {gsd} m an</translation>
    </message>
    <message>
        <source>states a margin of {margin} pixels for windows of {size}, where what remains between the margins must be a multiple of {tiles}</source>
        <translation>nennt einen Rand von {margin} Pixeln für Fenster von {size}, wo das, was zwischen den Rändern bleibt, ein Vielfaches von {tiles} sein muss</translation>
    </message>
    <message>
        <source>states a novelty and names no output for it</source>
        <translation>gibt eine Neuartigkeit an, nennt aber keine Ausgabe dafür</translation>
    </message>
    <message>
        <source>states a novelty threshold of {threshold}, where a number above 0 is needed</source>
        <translation>gibt für die Neuartigkeit den Schwellenwert {threshold} an, nötig ist aber eine Zahl über 0</translation>
    </message>
    <message>
        <source>states a training prior whose shares do not sum to 1</source>
        <translation>gibt Klassenanteile der Trainingsdaten an, deren Summe nicht 1 ist</translation>
    </message>
    <message>
        <source>states a {field} of {n} characters, where {most} are the most</source>
        <translation>gibt für {field} {n} Zeichen an, wo höchstens {most} erlaubt sind</translation>
    </message>
    <message>
        <source>states all of its bands as absent</source>
        <translation>gibt alle ihre Kanäle als verzichtbar an</translation>
    </message>
    <message>
        <source>states an accuracy on held-out chips that is no share</source>
        <translation>gibt eine Genauigkeit auf zurückgehaltenen Kacheln an, die kein Anteil ist</translation>
    </message>
    <message>
        <source>states an order of dimensions other than of batch, bands, height and width</source>
        <translation>gibt eine andere Reihenfolge der Dimensionen an als eine von Stapel, Bändern, Höhe und Breite</translation>
    </message>
    <message>
        <source>states chips of {pixels} pixels</source>
        <translation>gibt Kacheln von {pixels} Pixeln an</translation>
    </message>
    <message>
        <source>states held-out chips of the source {source}, where {known} are known</source>
        <translation>gibt zurückgehaltene Kacheln der Herkunft {source} an, bekannt sind aber {known}</translation>
    </message>
    <message>
        <source>states landchip:refit for other classes than it names</source>
        <translation>gibt landchip:refit für andere Klassen an, als sie nennt</translation>
    </message>
    <message>
        <source>states landchip:refit without all of its names</source>
        <translation>gibt landchip:refit nicht mit allen nötigen Namen an</translation>
    </message>
    <message>
        <source>states no integer of {dtype} for the absence of {bands}</source>
        <translation>gibt für das Fehlen von {bands} keine ganze Zahl vom Typ {dtype} an</translation>
    </message>
    <message>
        <source>states no windows for its pixels</source>
        <translation>nennt keine Fenster für seine Pixel</translation>
    </message>
    <message>
        <source>states windows of pixels for a model of chips</source>
        <translation>nennt Fenster von Pixeln für ein Kachelmodell</translation>
    </message>
    <message>
        <source>states {bands} as absent, where {needed} are always needed</source>
        <translation>gibt {bands} als verzichtbar an, immer nötig sind aber {needed}</translation>
    </message>
    <message>
        <source>states {bands} as absent, which it does not take</source>
        <translation>gibt {bands} als verzichtbar an, verwendet dies aber gar nicht</translation>
    </message>
    <message>
        <source>states {field} of more than {most} characters</source>
        <translation>gibt für {field} mehr als {most} Zeichen an</translation>
    </message>
    <message>
        <source>states {value} as the smallest {name}, where a number from 0 to 1 is needed</source>
        <translation>gibt {value} als kleinste(n) {name} an, wo eine Zahl von 0 bis 1 nötig ist</translation>
    </message>
    <message>
        <source>submitting</source>
        <translation>wird abgesendet</translation>
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
        <source>the engine was installed without GPU support although there is a {gpu}</source>
        <translation>der Rechenkern wurde ohne GPU-Unterstützung installiert, obwohl {gpu} vorhanden ist</translation>
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
        <source>there is an NVIDIA driver</source>
        <translation>ein NVIDIA-Treiber ist vorhanden</translation>
    </message>
    <message>
        <source>there is no CUDA for {system} on {machine}</source>
        <translation>es gibt kein CUDA für {system} auf {machine}</translation>
    </message>
    <message>
        <source>those of the system and of QGIS</source>
        <translation>die des Systems und von QGIS</translation>
    </message>
    <message>
        <source>those that you add in the Landchip panel</source>
        <translation>die im Landchip-Bedienfeld hinzugefügten</translation>
    </message>
    <message>
        <source>time not known: no history yet</source>
        <translation>Dauer nicht bekannt: noch kein Verlauf</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>Transparenz</translation>
    </message>
    <message>
        <source>trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <source>undeveloped</source>
        <translation>naturnah</translation>
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
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>{:g} m</source>
        <translation>{:g} m</translation>
    </message>
    <message>
        <source>{address} does not answer as a STAC API does ({reason}): check the address, or try later.</source>
        <translation>{address} antwortet nicht, wie eine STAC-API es tut ({reason}): Prüfen Sie die Adresse, oder versuchen Sie es später.</translation>
    </message>
    <message>
        <source>{address} does not answer: check the address, the connection and QGIS&apos;s proxy settings.</source>
        <translation>{address} antwortet nicht: Prüfen Sie Adresse, Verbindung und die Proxy-Einstellungen von QGIS.</translation>
    </message>
    <message>
        <source>{address} has no STAC API with the collection {collection} (HTTP 404): check the address and the name.</source>
        <translation>{address} hat keine STAC-API mit der Sammlung {collection} (HTTP 404): Prüfen Sie Adresse und Namen.</translation>
    </message>
    <message>
        <source>{address} refuses the search (HTTP {status}): it asks for a key or an account; choose another catalogue.</source>
        <translation>{address} verweigert die Suche (HTTP {status}): Es verlangt einen Schlüssel oder ein Konto; wählen Sie einen anderen Katalog.</translation>
    </message>
    <message>
        <source>{before} in the colours of {after}: unchanged chips differ by {left:.1f} instead of {was:.1f} pixel values.</source>
        <translation>{before} in den Farben von {after}: Unveränderte Kacheln unterscheiden sich um {left:.1f} statt {was:.1f} Pixelwerte.</translation>
    </message>
    <message>
        <source>{before} to {after}</source>
        <translation>{before} zu {after}</translation>
    </message>
    <message>
        <source>{before} → {after}: shown {shown}, by the probabilities {expected}</source>
        <translation>{before} → {after}: gezeigt {shown}, nach den Wahrscheinlichkeiten {expected}</translation>
    </message>
    <message>
        <source>{change} (P {p:.2f})</source>
        <translation>{change} (P {p:.2f})</translation>
    </message>
    <message numerus="yes">
        <source>{chips} chips of {size:g} m ({area}): about {time} on {device} at {rate} chips/s, {disk} MB of disk and {memory} MB of memory.</source>
        <translation>
            <numerusform>{chips} Kachel von {size:g} m ({area}): etwa {time} auf {device} bei {rate} Kacheln/s, {disk} MB Speicherplatz und {memory} MB Arbeitsspeicher.</numerusform>
            <numerusform>{chips} Kacheln von {size:g} m ({area}): etwa {time} auf {device} bei {rate} Kacheln/s, {disk} MB Speicherplatz und {memory} MB Arbeitsspeicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>{chips} chips, {area}; by the probabilities {expected}</source>
        <translation>{chips} Kacheln, {area}; nach den Wahrscheinlichkeiten {expected}</translation>
    </message>
    <message>
        <source>{chips} squares of {size} m ({hectares} ha) are shown as changed. By their probabilities {true} of them are expected to have changed and {false} not; among the others {missed} more are expected.</source>
        <translation>{chips} Quadrate von {size} m ({hectares} ha) werden als geändert gezeigt. Nach ihren Wahrscheinlichkeiten haben sich voraussichtlich {true} davon geändert und {false} nicht; unter den übrigen sind {missed} weitere zu erwarten.</translation>
    </message>
    <message>
        <source>{classes} of {total} classified chips have another class than before, {groups} another group.</source>
        <translation>{classes} von {total} klassifizierten Kacheln haben eine andere Klasse als vorher, {groups} eine andere Gruppe.</translation>
    </message>
    <message numerus="yes">
        <source>{count} chips ({share:.1f} %) are unlike anything that the model was trained on, and crossed: their groups are not to be relied on.</source>
        <translation>
            <numerusform>{count} Kachel ({share:.1f} %) gleicht nichts, womit das Modell trainiert wurde, und ist durchkreuzt: Auf ihre Gruppe ist kein Verlass.</numerusform>
            <numerusform>{count} Kacheln ({share:.1f} %) gleichen nichts, womit das Modell trainiert wurde, und sind durchkreuzt: Auf ihre Gruppen ist kein Verlass.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {every} chips ({share:.1f} %) are uncertain and dotted: the model hesitates between groups.</source>
        <translation>
            <numerusform>{count} von {every} Kacheln ({share:.1f} %) ist unsicher und gepunktet: Das Modell schwankt zwischen Gruppen.</numerusform>
            <numerusform>{count} von {every} Kacheln ({share:.1f} %) sind unsicher und gepunktet: Das Modell schwankt zwischen Gruppen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} requests to {name} failed ({why}), and the ground they were for counts as having no data: check the connection and run it again.</source>
        <translation>{count} Anfragen an {name} sind gescheitert ({why}), und der Boden, dem sie galten, zählt als ohne Daten: Bitte die Verbindung prüfen und erneut ausführen.</translation>
    </message>
    <message>
        <source>{date}, of {share} of the square</source>
        <translation>{date}, auf {share} des Quadrats</translation>
    </message>
    <message>
        <source>{date}: no land cover</source>
        <translation>{date}: keine Landbedeckung</translation>
    </message>
    <message>
        <source>{done} of {all} reviewed</source>
        <translation>{done} von {all} geprüft</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>{file} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>{file} holds no corrections of Landchip: choose another file.</source>
        <translation>{file} enthält keine Korrekturen von Landchip: Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{file} holds no strokes of Landchip: choose another file.</source>
        <translation>{file} enthält keine Striche von Landchip: wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} is in use or write-protected, so nothing was changed: close what uses it and try again.</source>
        <translation>{file} wird gerade verwendet oder ist schreibgeschützt, daher wurde nichts geändert: Bitte schließen, was darauf zugreift, und erneut versuchen.</translation>
    </message>
    <message>
        <source>{file} is in use or write-protected, so nothing was written: close what uses it and try again.</source>
        <translation>{file} wird gerade verwendet oder ist schreibgeschützt, daher wurde nichts geschrieben: Bitte schließen, was darauf zugreift, und erneut versuchen.</translation>
    </message>
    <message>
        <source>{file} is no connection: {reason}</source>
        <translation>{file} ist keine Verbindung: {reason}</translation>
    </message>
    <message>
        <source>{file} is no review of Landchip&apos;s or is damaged: choose a file of Sample a change map for review.</source>
        <translation>{file} ist keine Prüfung von Landchip oder ist beschädigt: Bitte eine Datei von „Stichprobe einer Änderungskarte zur Prüfung ziehen“ wählen.</translation>
    </message>
    <message>
        <source>{file} is not there any more: put it back, or open another review.</source>
        <translation>{file} ist nicht mehr da: Bitte zurücklegen oder eine andere Prüfung öffnen.</translation>
    </message>
    <message>
        <source>{file} is the original model: give the fitted one another name.</source>
        <translation>{file} ist das ursprüngliche Modell: geben Sie dem angepassten einen anderen Namen.</translation>
    </message>
    <message>
        <source>{first} and {second} are too close for the answer to count.</source>
        <translation>{first} und {second} liegen zu nah beieinander, als dass die Antwort zählen könnte.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{flag}: {n} chips.</source>
        <translation>{flag}: {n} Kacheln.</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({reason}): choose another folder for the engine.</source>
        <translation>In {folder} kann nicht geschrieben werden ({reason}): Bitte einen anderen Ordner für den Rechenkern wählen.</translation>
    </message>
    <message>
        <source>{folder} holds files that are no tiles of Landchip&apos;s: choose another folder for the run.</source>
        <translation>{folder} enthält Dateien, die keine Bildkacheln von Landchip sind: Wählen Sie einen anderen Ordner für den Lauf.</translation>
    </message>
    <message>
        <source>{folder} holds files that are no windows of Landchip&apos;s: choose another folder for the live land cover.</source>
        <translation>{folder} enthält Dateien, die keine Fenster von Landchip sind: Wählen Sie einen anderen Ordner für die Live-Landbedeckung.</translation>
    </message>
    <message>
        <source>{folder} holds no engine that Landchip set up, since the marker {marker} is missing: choose another folder for the engine, or delete this one yourself.</source>
        <translation>{folder} enthält keinen Rechenkern, den Landchip eingerichtet hat, denn das Kennzeichen {marker} fehlt: Wählen Sie einen anderen Ordner für den Rechenkern, oder löschen Sie diesen selbst.</translation>
    </message>
    <message>
        <source>{folder} holds {file} beside the engine: move it elsewhere, or choose another folder for the engine.</source>
        <translation>{folder} enthält neben dem Rechenkern {file}: Verschieben Sie es, oder wählen Sie einen anderen Ordner für den Rechenkern.</translation>
    </message>
    <message>
        <source>{group}: {after} chips, {before} before.</source>
        <translation>{group}: {after} Kacheln, vorher {before}.</translation>
    </message>
    <message numerus="yes">
        <source>{group}: {chips} chips, {area}</source>
        <translation>
            <numerusform>{group}: {chips} Kachel, {area}</numerusform>
            <numerusform>{group}: {chips} Kacheln, {area}</numerusform>
        </translation>
    </message>
    <message>
        <source>{group}: {kind}</source>
        <translation>{group}: {kind}</translation>
    </message>
    <message>
        <source>{hectares} ha were compared: imagery of {start} with imagery of {end}.</source>
        <translation>{hectares} ha wurden verglichen: Aufnahmen von {start} mit Aufnahmen von {end}.</translation>
    </message>
    <message>
        <source>{hectares} ha were compared: land cover of {start} with imagery of {end}.</source>
        <translation>{hectares} ha wurden verglichen: Landbedeckung von {start} mit Aufnahmen von {end}.</translation>
    </message>
    <message>
        <source>{latitude}, {longitude} (latitude, longitude)</source>
        <translation>{latitude}, {longitude} (Breite, Länge)</translation>
    </message>
    <message>
        <source>{layer} can be read by QGIS alone, and {km2} km² of it are visible: zoom in to at most {most} km².</source>
        <translation>{layer} kann nur QGIS lesen, und {km2} km² davon sind sichtbar: zoomen Sie auf höchstens {most} km² hinein.</translation>
    </message>
    <message>
        <source>{layer} comes from a server in {stated}, and its layer was set to {assigned}: set it back (Layer &gt; Set CRS of Layer), or save the layer as a file first.</source>
        <translation>{layer} kommt von einem Server in {stated}, und sein Layer wurde auf {assigned} gesetzt: Setzen Sie es zurück (Layer &gt; KBS des Layers setzen), oder speichern Sie den Layer zuerst als Datei.</translation>
    </message>
    <message>
        <source>{layer} comes from a server, which may send colours in place of land-cover codes: save it as a file, or load a file of NLCD (mrlc.gov).</source>
        <translation>{layer} kommt von einem Server, der womöglich Farben statt der Codes der Landbedeckung sendet: Speichern Sie die Ebene als Datei, oder laden Sie eine Datei der NLCD (mrlc.gov).</translation>
    </message>
    <message>
        <source>{layer} could not be exported to {folder}: make room there, or choose another layer.</source>
        <translation>{layer} konnte nicht nach {folder} exportiert werden: Bitte dort Platz schaffen oder einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>{layer} did not answer ({reason}): check the connection and run it again.</source>
        <translation>{layer} hat nicht geantwortet ({reason}): Bitte die Verbindung prüfen und erneut ausführen.</translation>
    </message>
    <message>
        <source>{layer} gave no picture of the area{reason}: check the connection, or choose another area or layer.</source>
        <translation>{layer} lieferte kein Bild des Gebiets{reason}: Bitte die Verbindung prüfen oder ein anderes Gebiet oder einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>{layer} has other additional no-data values in one band than in another, and a chip has one set: give all bands the same (Layer Properties &gt; Transparency).</source>
        <translation>{layer} hat in einem Band andere zusätzliche Keine-Daten-Werte als in einem anderen, und eine Kachel hat nur einen Satz: Geben Sie allen Bändern dieselben (Layereigenschaften &gt; Transparenz).</translation>
    </message>
    <message>
        <source>{layer} is no file and too large to take whole: choose an area.</source>
        <translation>{layer} ist keine Datei und zu groß, um es ganz zu nehmen: Bitte ein Gebiet wählen.</translation>
    </message>
    <message>
        <source>{layer} is no file that a cluster could read: save it where the cluster reads it.</source>
        <translation>{layer} ist keine Datei, die ein Cluster lesen könnte: Speichern Sie sie dort, wo der Cluster sie liest.</translation>
    </message>
    <message>
        <source>{layer} is no file that the engine can open: export it first, or choose another layer.</source>
        <translation>{layer} ist keine Datei, die der Rechenkern öffnen kann: Bitte zuerst exportieren oder einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>{layer} is no file, and its {km2} km² are too many to export at {gsd:g} m: choose an area of at most {most} km².</source>
        <translation>{layer} ist keine Datei, und seine {km2} km² sind zu viel, um sie mit {gsd:g} m zu exportieren: Wählen Sie ein Gebiet von höchstens {most} km².</translation>
    </message>
    <message>
        <source>{layer} is no raster that QGIS can open: choose a raster layer or an image file.</source>
        <translation>{layer} ist kein Raster, das QGIS öffnen kann: Bitte einen Rasterlayer oder eine Bilddatei wählen.</translation>
    </message>
    <message>
        <source>{layer} shows land cover while it is computed, and is no imagery: choose imagery.</source>
        <translation>{layer} zeigt Landbedeckung, während sie berechnet wird, und ist kein Luftbild: wählen Sie ein Luftbild.</translation>
    </message>
    <message>
        <source>{layer} uses the file&apos;s no-data value in one band and ignores it in another: use it in all bands or in none (Layer Properties &gt; Transparency).</source>
        <translation>{layer} verwendet den Keine-Daten-Wert der Datei in einem Band und übergeht ihn in einem anderen: Verwenden Sie ihn in allen Bändern oder in keinem (Layereigenschaften &gt; Transparenz).</translation>
    </message>
    <message numerus="yes">
        <source>{left} of {all} corrections left out</source>
        <translation>
            <numerusform>{left} von {all} Korrektur weggelassen</numerusform>
            <numerusform>{left} von {all} Korrekturen weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>{map}, corrected</source>
        <translation>{map}, korrigiert</translation>
    </message>
    <message>
        <source>{map}, smoothed</source>
        <translation>{map}, geglättet</translation>
    </message>
    <message>
        <source>{map}, with land cover</source>
        <translation>{map}, mit Landbedeckung</translation>
    </message>
    <message>
        <source>{missing} of {area} without a class</source>
        <translation>{missing} von {area} ohne Klasse</translation>
    </message>
    <message>
        <source>{model} is no ONNX model: choose an .onnx file.</source>
        <translation>{model} ist kein ONNX-Modell: Bitte eine .onnx-Datei wählen.</translation>
    </message>
    <message>
        <source>{model} on {device}, {time}, {day}</source>
        <translation>{model} auf {device}, {time}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} chips of the map were not compared and are left out: the estimate will not speak of them.</source>
        <translation>
            <numerusform>{n:,} Kachel der Karte wurde nicht verglichen und bleibt außen vor: Die Schätzung sagt nichts über sie.</numerusform>
            <numerusform>{n:,} Kacheln der Karte wurden nicht verglichen und bleiben außen vor: Die Schätzung sagt nichts über sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{name} {version} is kept as it was: no fit was better in this place by more than chance.</source>
        <translation>{name} {version} bleibt, wie es war: Keine Anpassung war an diesem Ort mehr als zufällig besser.</translation>
    </message>
    <message>
        <source>{name} {version} learnt from {learnt} chips of {blocks} blocks of ground in {seconds:.0f} s.</source>
        <translation>{name} {version} lernte in {seconds:.0f} s aus {learnt} Kacheln von {blocks} Bodenblöcken.</translation>
    </message>
    <message numerus="yes">
        <source>{name} {version} learnt from {used} of {corrections} corrected chips ({labels}) in {seconds:.1f} s.</source>
        <translation>
            <numerusform>{name} {version} hat in {seconds:.1f} s aus {used} von {corrections} korrigierten Kachel ({labels}) gelernt.</numerusform>
            <numerusform>{name} {version} hat in {seconds:.1f} s aus {used} von {corrections} korrigierten Kacheln ({labels}) gelernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {rate} chips/s</source>
        <translation>{name}, {rate} Kacheln/s</translation>
    </message>
    <message>
        <source>{number}: {names}</source>
        <translation>{number}: {names}</translation>
    </message>
    <message numerus="yes">
        <source>{n} chips are named otherwise than their largest probability says: the map shows what is most probable.</source>
        <translation>
            <numerusform>{n} Kachel ist anders benannt, als ihre größte Wahrscheinlichkeit sagt: Die Karte zeigt, was am wahrscheinlichsten ist.</numerusform>
            <numerusform>{n} Kacheln sind anders benannt, als ihre größte Wahrscheinlichkeit sagt: Die Karte zeigt, was am wahrscheinlichsten ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chips are void because {service} did not give their tiles, asked three times ({reason}): run it again to ask for them once more.</source>
        <translation>
            <numerusform>{n} Kachel ist leer, weil {service} ihre Bildkacheln nach drei Anfragen nicht gab ({reason}): Starten Sie noch einmal, um sie erneut anzufordern.</numerusform>
            <numerusform>{n} Kacheln sind leer, weil {service} ihre Bildkacheln nach drei Anfragen nicht gab ({reason}): Starten Sie noch einmal, um sie erneut anzufordern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chips have an answer for one of the two dates only and do not count yet.</source>
        <translation>
            <numerusform>{n} Kachel hat nur für einen der beiden Zeitpunkte eine Antwort und zählt noch nicht.</numerusform>
            <numerusform>{n} Kacheln haben nur für einen der beiden Zeitpunkte eine Antwort und zählen noch nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} chips of the map are reviewed, and at least {least} are needed to correct its probabilities: review more of the sample.</source>
        <translation>{n} Chips der Karte sind geprüft, und mindestens {least} werden gebraucht, um ihre Wahrscheinlichkeiten zu berichtigen: mehr von der Stichprobe prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of the corrected chips are not counted in the accuracy: the old model has learnt from them, or from chips that touch them, before.</source>
        <translation>
            <numerusform>{n} der korrigierten Kacheln zählt bei der Genauigkeit nicht mit: Das alte Modell hat aus ihr oder aus einer angrenzenden Kachel schon gelernt.</numerusform>
            <numerusform>{n} der korrigierten Kacheln zählen bei der Genauigkeit nicht mit: Das alte Modell hat aus ihnen oder aus angrenzenden Kacheln schon gelernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {classified} chips are flagged unfamiliar, unlike anything that the model was trained on: their classes and confidences are not to be relied on. Fit the model to this place with its land cover first (fit-to-place, landchip:fittoplace).</source>
        <translation>
            <numerusform>{n} von {classified} Kacheln ist als „anders als die Trainingsdaten“ markiert und gleicht nichts, womit das Modell trainiert wurde: Auf ihre Klasse und Konfidenz ist kein Verlass. Passen Sie das Modell zuerst mit der Landbedeckung an diesen Ort an (fit-to-place, landchip:fittoplace).</numerusform>
            <numerusform>{n} von {classified} Kacheln sind als „anders als die Trainingsdaten“ markiert und gleichen nichts, womit das Modell trainiert wurde: Auf ihre Klassen und Konfidenzen ist kein Verlass. Passen Sie das Modell zuerst mit der Landbedeckung an diesen Ort an (fit-to-place, landchip:fittoplace).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {classified} chips are uncertain: this imagery is probably unlike what the model was trained on, so look at the map&apos;s confidence style before using it.</source>
        <translation>
            <numerusform>{n} von {classified} Kacheln ist unsicher: Diese Bilddaten sind wahrscheinlich anders als die, mit denen das Modell trainiert wurde; bitte vor der Verwendung den Stil der Karte nach Konfidenz ansehen.</numerusform>
            <numerusform>{n} von {classified} Kacheln sind unsicher: Diese Bilddaten sind wahrscheinlich anders als die, mit denen das Modell trainiert wurde; bitte vor der Verwendung den Stil der Karte nach Konfidenz ansehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {compared} chips are shown as changed, from a probability of {percent:.0f} %.</source>
        <translation>
            <numerusform>{n} von {compared} Kacheln wird als geändert gezeigt, ab einer Wahrscheinlichkeit von {percent:.0f} %.</numerusform>
            <numerusform>{n} von {compared} Kacheln werden als geändert gezeigt, ab einer Wahrscheinlichkeit von {percent:.0f} %.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {compared} chips are unlike the training data, so their changes are not to be relied on: fit the model to this place first, with land cover of about the imagery&apos;s year.</source>
        <translation>{n} von {compared} Kacheln sind anders als die Trainingsdaten, daher ist auf ihre Änderungen kein Verlass: Bitte das Modell zuerst an diesen Ort anpassen, mit Landbedeckung etwa aus dem Jahr der Aufnahmen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {of} reviewed chips are unsure. They are left out, as if they were like the others of their stratum; what the figures would be otherwise is stated beside them.</source>
        <translation>
            <numerusform>{n} von {of} geprüften Kacheln ist unsicher. Sie bleibt außen vor, als wäre sie wie die übrigen ihres Stratums; wie die Zahlen sonst wären, steht daneben.</numerusform>
            <numerusform>{n} von {of} geprüften Kacheln sind unsicher. Sie bleiben außen vor, als wären sie wie die übrigen ihres Stratums; wie die Zahlen sonst wären, steht daneben.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {of} sampled squares are reviewed.</source>
        <translation>{n} von {of} Quadraten der Stichprobe sind geprüft.</translation>
    </message>
    <message>
        <source>{n} of {of} squares are reviewed.</source>
        <translation>{n} von {of} Quadraten sind geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} chips are black or white throughout: they count as no imagery and are not classified. If the raster has such ground around its imagery, give that value as no-data, so that chips at its edge are right too.</source>
        <translation>
            <numerusform>{n} von {total} Kachel ist durchgehend schwarz oder weiß: Sie zählt als ohne Bild und wird nicht klassifiziert. Hat das Raster solchen Boden um sein Bild, geben Sie diesen Wert als Keine-Daten-Wert an, damit auch Kacheln am Rand stimmen.</numerusform>
            <numerusform>{n} von {total} Kacheln sind durchgehend schwarz oder weiß: Sie zählen als ohne Bild und werden nicht klassifiziert. Hat das Raster solchen Boden um sein Bild, geben Sie diesen Wert als Keine-Daten-Wert an, damit auch Kacheln am Rand stimmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} chips are left out, because another chip&apos;s centre lies in the same chip of the map&apos;s grid.</source>
        <translation>
            <numerusform>{n} von {total} Kacheln bleibt außen vor, weil die Mitte einer anderen Kachel in derselben Kachel des Kartengitters liegt.</numerusform>
            <numerusform>{n} von {total} Kacheln bleiben außen vor, weil die Mitte einer anderen Kachel in derselben Kachel des Kartengitters liegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reviewed chips are not of the sample and do not count: chips that were chosen, and not drawn, would bias the estimate.</source>
        <translation>
            <numerusform>{n} geprüfte Kachel gehört nicht zur Stichprobe und zählt nicht: Kacheln, die ausgesucht und nicht gezogen wurden, würden die Schätzung verzerren.</numerusform>
            <numerusform>{n} geprüfte Kacheln gehören nicht zur Stichprobe und zählen nicht: Kacheln, die ausgesucht und nicht gezogen wurden, würden die Schätzung verzerren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reviews are among the corrections in {file}: refit the model on the page Chip.</source>
        <translation>
            <numerusform>{n} Prüfung ist unter den Korrekturen in {file}: Passen Sie das Modell auf der Seite Kachel an.</numerusform>
            <numerusform>{n} Prüfungen sind unter den Korrekturen in {file}: Passen Sie das Modell auf der Seite Kachel an.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} squares are shown as changed, of which {real} are expected to be real.</source>
        <translation>{n} Quadrate werden als geändert gezeigt, davon sind voraussichtlich {real} echt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} strokes without imagery were left out.</source>
        <translation>
            <numerusform>{n} Strich ohne Bildmaterial wurde ausgelassen.</numerusform>
            <numerusform>{n} Striche ohne Bildmaterial wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} undeveloped squares are left out, since their classes are not known.</source>
        <translation>
            <numerusform>{n} naturnahes Quadrat bleibt außen vor, da seine Klasse nicht bekannt ist.</numerusform>
            <numerusform>{n} naturnahe Quadrate bleiben außen vor, da ihre Klassen nicht bekannt sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>{parameter}: the name {path} must end in {suffix}.</source>
        <translation>{parameter}: Der Name {path} muss auf {suffix} enden.</translation>
    </message>
    <message>
        <source>{path!r} is no path: choose an .onnx file.</source>
        <translation>{path!r} ist kein Pfad: Wählen Sie eine .onnx-Datei.</translation>
    </message>
    <message>
        <source>{path} (version {number})</source>
        <translation>{path} (Version {number})</translation>
    </message>
    <message>
        <source>{path} and the imagery have no ground in common: choose an NLCD raster of the same place.</source>
        <translation>{path} und die Bilddaten haben keine gemeinsame Fläche: Bitte ein NLCD-Raster desselben Ortes wählen.</translation>
    </message>
    <message>
        <source>{path} breaks off in the middle: its codes near {x:.0f}, {y:.0f} cannot be read ({reason}); get the file again, or choose another NLCD raster.</source>
        <translation>{path} bricht mittendrin ab: Die Codes bei {x:.0f}, {y:.0f} können nicht gelesen werden ({reason}); bitte die Datei erneut beschaffen oder ein anderes NLCD-Raster wählen.</translation>
    </message>
    <message>
        <source>{path} breaks off in the middle: its pixels near {x:.0f}, {y:.0f} cannot be read ({reason}); get the file again, try later if it lies on a server, or choose another layer; what was done so far is kept.</source>
        <translation>{path} bricht mittendrin ab: Die Pixel bei {x:.0f}, {y:.0f} können nicht gelesen werden ({reason}); bitte die Datei erneut beschaffen, es später versuchen, falls sie auf einem Server liegt, oder einen anderen Layer wählen; was bisher fertig ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>{path} cannot be opened as a raster: it is damaged, out of reach, or of a format that GDAL {gdal} does not read; choose another layer.</source>
        <translation>{path} lässt sich nicht als Raster öffnen: Die Datei ist beschädigt, nicht erreichbar oder hat ein Format, das GDAL {gdal} nicht liest; bitte einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a sample or as reviews: choose another file.</source>
        <translation>{path} ist weder als Stichprobe noch als Prüfungen lesbar: Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a table of chips ({reason}): give a CSV with a line of column names, or a GeoPackage.</source>
        <translation>{path} ist nicht als Tabelle von Kacheln lesbar ({reason}): Bitte eine CSV-Datei mit einer Zeile von Spaltennamen oder ein GeoPackage angeben.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}): make room or choose another folder, and run again.</source>
        <translation>{path} kann nicht geschrieben werden ({reason}): Bitte Platz schaffen oder einen anderen Ordner wählen und erneut ausführen.</translation>
    </message>
    <message>
        <source>{path} cannot give {field} from a column {column}: its columns are {known}; what a column can be is {fields}, or p_ and the name of a class.</source>
        <translation>{path} kann {field} nicht aus einer Spalte {column} nehmen: Die Spalten sind {known}; eine Spalte kann {fields} sein, oder p_ und der Name einer Klasse.</translation>
    </message>
    <message>
        <source>{path} contradicts itself: by its description band {number} is {band}, by its colours band {other} is: give the band order by hand, such as red=1,green=2,blue=3.</source>
        <translation>{path} widerspricht sich: Nach der Beschreibung ist Band {number} {band}, nach den Farben Band {other}: Geben Sie die Bandfolge von Hand an, etwa red=1,green=2,blue=3.</translation>
    </message>
    <message>
        <source>{path} covers no chip of the map: choose a land-cover map of the same ground.</source>
        <translation>{path} bedeckt keine Kachel der Karte: Wählen Sie eine Landbedeckungskarte desselben Gebiets.</translation>
    </message>
    <message>
        <source>{path} covers no chip of the maps: choose land cover of the same ground, or leave it out.</source>
        <translation>{path} bedeckt keine Kachel der Karten: Bitte Landbedeckung desselben Bodens wählen oder sie weglassen.</translation>
    </message>
    <message>
        <source>{path} did not open within {seconds:g} s: its server or network share does not answer, so try again later, or choose another layer.</source>
        <translation>{path} öffnete sich nicht innerhalb von {seconds:g} s: Sein Server oder Netzlaufwerk antwortet nicht, also versuchen Sie es später noch einmal, oder wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
        <source>{path} does not hold how much of each chip has imagery, as a GeoTIFF cannot: give the map&apos;s GeoPackage or GeoParquet.</source>
        <translation>{path} enthält nicht, wie viel jeder Kachel Bild hat, denn ein GeoTIFF kann das nicht: Geben Sie das GeoPackage oder GeoParquet der Karte an.</translation>
    </message>
    <message>
        <source>{path} does not state what its sample was drawn from: choose the file that Landchip wrote, or restore it from a copy.</source>
        <translation>{path} gibt nicht an, woraus die Stichprobe gezogen wurde: Bitte die Datei wählen, die Landchip geschrieben hat, oder sie aus einer Kopie wiederherstellen.</translation>
    </message>
    <message>
        <source>{path} gives the code {value} two classes: leave one.</source>
        <translation>{path} gibt dem Code {value} zwei Klassen: Bitte nur eine lassen.</translation>
    </message>
    <message>
        <source>{path} has a CRS that PROJ does not know: assign the right one first.</source>
        <translation>{path} hat ein KBS, das PROJ nicht kennt: Bitte zuerst das richtige zuweisen.</translation>
    </message>
    <message>
        <source>{path} has a column or row of the grid that is no whole number: correct it or give corners.</source>
        <translation>{path} hat eine Spalte oder Zeile des Gitters, die keine ganze Zahl ist: Bitte berichtigen oder Ecken angeben.</translation>
    </message>
    <message>
        <source>{path} has a local CRS without a place on Earth: assign its true CRS first.</source>
        <translation>{path} hat ein lokales KBS ohne Ort auf der Erde: Bitte zuerst das richtige KBS zuweisen.</translation>
    </message>
    <message>
        <source>{path} has chips that lie on one another: give one prediction for each place.</source>
        <translation>{path} hat Kacheln, die aufeinander liegen: Bitte eine Vorhersage für jeden Ort angeben.</translation>
    </message>
    <message>
        <source>{path} has chips that lie outside the CRS {crs} of the map: give chips of one area.</source>
        <translation>{path} hat Kacheln, die außerhalb des KBS {crs} der Karte liegen: Bitte Kacheln eines Gebiets angeben.</translation>
    </message>
    <message>
        <source>{path} has geometries that are no upright rectangles: give one square for each chip.</source>
        <translation>{path} hat Geometrien, die keine aufrechten Rechtecke sind: Bitte ein Quadrat für jede Kachel angeben.</translation>
    </message>
    <message>
        <source>{path} has longitudes beyond 180 degrees: bring them into -180 to 180 first (gdalwarp), or cut it at the 180th meridian and give its two sides as two rasters.</source>
        <translation>{path} hat Längen jenseits von 180 Grad: Bitte zuerst in den Bereich -180 bis 180 bringen (gdalwarp) oder am 180. Längengrad teilen und die beiden Seiten als zwei Raster angeben.</translation>
    </message>
    <message>
        <source>{path} has no column with the predicted class or group: name it (columns: prediction).</source>
        <translation>{path} hat keine Spalte mit der vorhergesagten Klasse oder Gruppe: Bitte nennen (columns: prediction).</translation>
    </message>
    <message>
        <source>{path} has no land cover that could contradict it: add some first, with Add land cover to a map.</source>
        <translation>{path} hat keine Landbedeckung, die widersprechen könnte: Fügen Sie zuerst eine hinzu, mit „Einer Karte Landbedeckung hinzufügen“.</translation>
    </message>
    <message>
        <source>{path} has no nir band: it holds {count}, and the model needs {bands}; choose imagery with near infrared, or a model that does without it.</source>
        <translation>{path} hat keinen Kanal nir (vorhandene Kanäle: {count}), das Modell braucht aber {bands}; bitte Bilddaten mit nahem Infrarot wählen oder ein Modell, das ohne auskommt.</translation>
    </message>
    <message>
        <source>{path} has no polygons: choose another file or layer.</source>
        <translation>{path} hat keine Polygone: Wählen Sie eine andere Datei oder einen anderen Layer.</translation>
    </message>
    <message>
        <source>{path} has no {band} band that could be told by name among its {count}: give the band order by hand, such as red=1,green=2,blue=3, or choose another layer.</source>
        <translation>Unter den Kanälen von {path} (Anzahl: {count}) ist keiner am Namen als {band} zu erkennen: Bitte die Kanalreihenfolge von Hand angeben, etwa red=1,green=2,blue=3, oder einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>{path} has other shapes than polygons: choose another file or layer.</source>
        <translation>{path} hat andere Formen als Polygone: Wählen Sie eine andere Datei oder einen anderen Layer.</translation>
    </message>
    <message>
        <source>{path} has {cells:.1f} pixels in a chip of {size:g} m, and at least {least} are needed: choose land cover of smaller pixels.</source>
        <translation>{path} hat {cells:.1f} Pixel in einer Kachel von {size:g} m, und mindestens {least} sind nötig: Wählen Sie Landbedeckung mit kleineren Pixeln.</translation>
    </message>
    <message>
        <source>{path} has {n} chips whose corners are no lower left and upper right one in {crs}: correct them, or name their columns and CRS.</source>
        <translation>{path} hat {n} Kacheln, deren Ecken in {crs} keine untere linke und obere rechte sind: Bitte berichtigen oder ihre Spalten und ihr KBS nennen.</translation>
    </message>
    <message>
        <source>{path} has {n} chips whose probabilities (columns p_…) do not add up to 1: correct them or leave these columns out.</source>
        <translation>{path} hat {n} Kacheln, deren Wahrscheinlichkeiten (Spalten p_…) zusammen nicht 1 ergeben: Bitte berichtigen oder diese Spalten weglassen.</translation>
    </message>
    <message>
        <source>{path} holds a land-cover map&apos;s polygons, and a map of chips or of pixels is needed: choose its GeoTIFF.</source>
        <translation>{path} enthält die Polygone einer Landbedeckungskarte, und gebraucht wird eine Karte aus Kacheln oder Pixeln: Wählen Sie ihr GeoTIFF.</translation>
    </message>
    <message>
        <source>{path} holds no chip: choose another file.</source>
        <translation>{path} enthält keine Kachel: Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{path} holds no correction yet: correct some chips first.</source>
        <translation>{path} enthält noch keine Korrektur: Bitte zuerst einige Kacheln korrigieren.</translation>
    </message>
    <message>
        <source>{path} holds no layer {layer}: choose the GeoPackage that the plugin saved.</source>
        <translation>{path} enthält keinen Layer {layer}: Bitte das GeoPackage wählen, das die Erweiterung gespeichert hat.</translation>
    </message>
    <message>
        <source>{path} holds no pixels: nothing was ever written to it, or no source of the VRT covers it; choose another layer.</source>
        <translation>{path} enthält keine Pixel: Nie wurde etwas hineingeschrieben, oder keine Quelle des VRT bedeckt es; wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
        <source>{path} holds other layers ({layer}): choose another file name.</source>
        <translation>{path} enthält andere Layer ({layer}): Bitte einen anderen Dateinamen wählen.</translation>
    </message>
    <message>
        <source>{path} holds palette indices, not colours: convert it first (Raster &gt; Conversion &gt; PCT to RGB).</source>
        <translation>{path} enthält Palettenindizes, keine Farben: Bitte zuerst umwandeln (Raster &gt; Konvertierung &gt; PCT nach RGB).</translation>
    </message>
    <message numerus="yes">
        <source>{path} holds the codes {codes}, which the table of classes does not know: give a table (JSON or CSV: code, class) that does, or choose an NLCD raster.</source>
        <translation>
            <numerusform>{path} enthält den Code {codes}, den die Klassentabelle nicht kennt: Bitte eine Tabelle (JSON oder CSV: code, class) angeben, die ihn kennt, oder ein NLCD-Raster wählen.</numerusform>
            <numerusform>{path} enthält die Codes {codes}, die die Klassentabelle nicht kennt: Bitte eine Tabelle (JSON oder CSV: code, class) angeben, die sie kennt, oder ein NLCD-Raster wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} holds {bands} bands of {dtype} and not one of land-cover codes: choose the NLCD raster itself, not a picture of it.</source>
        <translation>{path} enthält nicht einen einzelnen Kanal mit Landbedeckungscodes (Kanäle: {bands}, Typ {dtype}): Bitte das NLCD-Raster selbst wählen, nicht ein Bild davon.</translation>
    </message>
    <message>
        <source>{path} holds {held} pixels but the model takes {dtype}: convert it first (gdal_translate -ot Byte -scale), or choose another model.</source>
        <translation>{path} enthält Pixel vom Typ {held}, das Modell nimmt aber {dtype} entgegen: Bitte zuerst umwandeln (gdal_translate -ot Byte -scale) oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{path} holds {n} rasters and not one: give one of them by its name, such as {first} or {second}.</source>
        <translation>{path} enthält {n} Raster und nicht eines: Geben Sie eines davon mit Namen an, etwa {first} oder {second}.</translation>
    </message>
    <message>
        <source>{path} is a land-cover map, with a class for each pixel, and a map of chips is needed: choose a land-use map.</source>
        <translation>{path} ist eine Landbedeckungskarte mit einer Klasse für jedes Pixel, und eine Kachelkarte wird gebraucht: Wählen Sie eine Landnutzungskarte.</translation>
    </message>
    <message>
        <source>{path} is a map of chips, each of one class: choose a land-cover map&apos;s GeoTIFF, or name polygons.</source>
        <translation>{path} ist eine Karte aus Kacheln, deren jede eine Klasse hat: Wählen Sie das GeoTIFF einer Landbedeckungskarte, oder nennen Sie Polygone.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the corrections first.</source>
        <translation>{path} ist eine Pipe und keine Datei: Speichern Sie zuerst die Korrekturen.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the polygons first.</source>
        <translation>{path} ist eine Pipe und keine Datei: Speichern Sie zuerst die Polygone.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the raster first.</source>
        <translation>{path} ist eine Pipe und keine Datei: Bitte das Raster zuerst speichern.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the strokes first.</source>
        <translation>{path} ist eine Pipe und keine Datei: speichern Sie die Striche zuerst.</translation>
    </message>
    <message>
        <source>{path} is no area estimate with years and an area of &apos;{name}&apos;: choose answers of area-estimate.</source>
        <translation>{path} ist keine Flächenschätzung mit Jahren und einer Fläche von &apos;{name}&apos;: Bitte Antworten von area-estimate wählen.</translation>
    </message>
    <message>
        <source>{path} is no change map with every column (it lacks {column}): choose the GeoPackage or GeoParquet of a change map.</source>
        <translation>{path} ist keine Änderungskarte mit allen Spalten (es fehlt {column}): Bitte das GeoPackage oder GeoParquet einer Änderungskarte wählen.</translation>
    </message>
    <message>
        <source>{path} is no change map: choose another file.</source>
        <translation>{path} ist keine Änderungskarte: eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{path} is no change map: make one first with Change since NLCD.</source>
        <translation>{path} ist keine Änderungskarte: Bitte zuerst eine mit „Änderung seit NLCD“ erstellen.</translation>
    </message>
    <message>
        <source>{path} is no estimate that area-estimate wrote: choose its JSON file, or leave it out.</source>
        <translation>{path} ist keine Schätzung, die area-estimate geschrieben hat: Bitte dessen JSON-Datei wählen oder sie weglassen.</translation>
    </message>
    <message>
        <source>{path} is no file: choose an .onnx file.</source>
        <translation>{path} ist keine Datei: Bitte eine .onnx-Datei wählen.</translation>
    </message>
    <message>
        <source>{path} is no land-use map that a run of Landchip made: give such a map, or the imagery itself.</source>
        <translation>{path} ist keine Landnutzungskarte aus einem Lauf von Landchip: eine solche Karte oder die Luftbilder selbst angeben.</translation>
    </message>
    <message>
        <source>{path} is no list of rasters ({reason}): give a STAC Item Collection, a tile index of GDAL with a field `location`, or the rasters themselves.</source>
        <translation>{path} ist keine Liste von Rastern ({reason}): Geben Sie eine STAC Item Collection, einen Tile-Index von GDAL mit einem Feld `location` oder die Raster selbst an.</translation>
    </message>
    <message>
        <source>{path} is no map that Landchip wrote, or it is damaged: choose another file.</source>
        <translation>{path} ist keine Karte, die Landchip geschrieben hat, oder sie ist beschädigt: Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} is no table of classes: write JSON like {{&quot;11&quot;: &quot;water&quot;, &quot;0&quot;: null}}, or CSV with lines `code,class`, codes being whole numbers and no class meaning no data.</source>
        <translation>{path} ist keine Klassentabelle: Bitte JSON wie {{&quot;11&quot;: &quot;water&quot;, &quot;0&quot;: null}} schreiben oder CSV mit Zeilen `code,class`; Codes sind ganze Zahlen, und keine Klasse bedeutet keine Daten.</translation>
    </message>
    <message>
        <source>{path} is no table of {key}: write JSON with shares from 0 to 1, such as {{&quot;{key}&quot;: {{&quot;undeveloped&quot;: {{&quot;developed&quot;: 0.01}}}}}}, for the states {states}.</source>
        <translation>{path} ist keine Tabelle für {key}: Bitte JSON mit Anteilen von 0 bis 1 schreiben, etwa {{&quot;{key}&quot;: {{&quot;undeveloped&quot;: {{&quot;developed&quot;: 0.01}}}}}}, für die Zustände {states}.</translation>
    </message>
    <message>
        <source>{path} is not georeferenced: choose the NLCD raster as it was published.</source>
        <translation>{path} ist nicht georeferenziert: Bitte das NLCD-Raster so wählen, wie es veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>{path} is not georeferenced: give it a position first (Raster &gt; Georeferencer).</source>
        <translation>{path} ist nicht georeferenziert: Bitte zuerst georeferenzieren (Raster &gt; Georeferenzierung).</translation>
    </message>
    <message>
        <source>{path} is placed by ground control points only: warp it to a projected CRS first (Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
        <translation>{path} ist nur durch Passpunkte verortet: Bitte zuerst in ein projiziertes KBS transformieren (Raster &gt; Projektionen &gt; Transformieren oder gdalwarp).</translation>
    </message>
    <message>
        <source>{path} lacks the column {column}: choose a sample that Landchip drew, or reviews with that column.</source>
        <translation>In {path} fehlt die Spalte {column}: Bitte eine Stichprobe wählen, die Landchip gezogen hat, oder Prüfungen mit dieser Spalte.</translation>
    </message>
    <message>
        <source>{path} may not be written, because its folder is read-only or another program has the file open: close it there or choose another folder.</source>
        <translation>{path} darf nicht geschrieben werden, weil der Ordner schreibgeschützt ist oder ein anderes Programm die Datei geöffnet hat: Bitte dort schließen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{path} names a band that one of its files does not have ({reason}): make the mosaic anew of the bands that all of its files have.</source>
        <translation>{path} nennt ein Band, das eine seiner Dateien nicht hat ({reason}): Erstellen Sie das Mosaik neu aus den Bändern, die alle seine Dateien haben.</translation>
    </message>
    <message>
        <source>{path} names no class: give at least one code a class.</source>
        <translation>{path} nennt keine Klasse: Bitte mindestens einem Code eine Klasse geben.</translation>
    </message>
    <message>
        <source>{path} names no folder: choose the file with its folder.</source>
        <translation>{path} nennt keinen Ordner: Bitte die Datei mit ihrem Ordner wählen.</translation>
    </message>
    <message>
        <source>{path} names {missing}, which is not there: put it back, or make the VRT anew.</source>
        <translation>{path} nennt {missing}, das nicht da ist: Legen Sie es zurück, oder machen Sie das VRT neu.</translation>
    </message>
    <message>
        <source>{path} numbers its chips and does not say on which grid: give the CRS (crs) and the side of a chip (chip_size), or corners.</source>
        <translation>{path} nummeriert seine Kacheln und sagt nicht, auf welchem Gitter: Bitte das KBS (crs) und die Seite einer Kachel (chip_size) oder Ecken angeben.</translation>
    </message>
    <message>
        <source>{path} predicts both groups ({group}) and classes ({name}): give one of both for all chips.</source>
        <translation>{path} sagt sowohl Gruppen ({group}) als auch Klassen ({name}) vorher: Bitte für alle Kacheln eines von beiden angeben.</translation>
    </message>
    <message>
        <source>{path} predicts {name}, which is none of {known}: say which of them it stands for (names).</source>
        <translation>{path} sagt {name} vorher, das nicht zu {known} gehört: Bitte angeben, wofür davon es steht (names).</translation>
    </message>
    <message>
        <source>{path} says nowhere where its chips lie: give columns llcrnrlat, llcrnrlon, urcrnrlat and urcrnrlon, or col and row, or a GeoPackage of squares.</source>
        <translation>{path} sagt nirgends, wo seine Kacheln liegen: Bitte die Spalten llcrnrlat, llcrnrlon, urcrnrlat und urcrnrlon, oder col und row, oder ein GeoPackage von Quadraten angeben.</translation>
    </message>
    <message>
        <source>{path} shows {name} alone in this area: choose a larger area, with land of several uses.</source>
        <translation>{path} zeigt in diesem Gebiet nur {name}: Wählen Sie ein größeres Gebiet mit Land verschiedener Nutzung.</translation>
    </message>
    <message>
        <source>{path} states no CRS of its geometries: set it in the file.</source>
        <translation>{path} gibt kein KBS seiner Geometrien an: Bitte in der Datei setzen.</translation>
    </message>
    <message>
        <source>{path} states no CRS: assign the right one first (Layer &gt; Set CRS of Layer).</source>
        <translation>{path} gibt kein KBS an: Bitte zuerst das richtige zuweisen (Layer &gt; KBS von Layern setzen).</translation>
    </message>
    <message>
        <source>{path} states no CRS: set it in the file, or choose another.</source>
        <translation>{path} gibt kein KBS an: Setzen Sie es in der Datei, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>{path} was made from imagery that needs a password or a signed address, which maps do not keep: give the imagery itself.</source>
        <translation>{path} wurde aus Luftbildern gemacht, die ein Passwort oder eine signierte Adresse brauchen, was Karten nicht aufbewahren: die Luftbilder selbst angeben.</translation>
    </message>
    <message>
        <source>{path} was made from {raster}, which is not there any more: give the imagery itself, where it is now.</source>
        <translation>{path} wurde aus {raster} gemacht, das nicht mehr da ist: die Luftbilder selbst angeben, wo sie jetzt liegen.</translation>
    </message>
    <message>
        <source>{place} (rough labels)</source>
        <translation>{place} (grobe Angaben)</translation>
    </message>
    <message>
        <source>{program} cannot be started ({reason}): correct the command of the connection profile.</source>
        <translation>{program} lässt sich nicht starten ({reason}): Berichtigen Sie den Befehl des Verbindungsprofils.</translation>
    </message>
    <message>
        <source>{program} could not be started in the background: see the log in {folder}.</source>
        <translation>{program} ließ sich nicht im Hintergrund starten: Sehen Sie das Protokoll in {folder}.</translation>
    </message>
    <message>
        <source>{program} does not end within {seconds:.0f} s: check that it asks for no password, and that its host answers.</source>
        <translation>{program} endet nicht innerhalb von {seconds:.0f} s: Prüfen Sie, dass es nach keinem Passwort fragt und dass sein Host antwortet.</translation>
    </message>
    <message>
        <source>{program} tells no version of Spark ({said}): correct the command of the connection profile.</source>
        <translation>{program} nennt keine Version von Spark ({said}): Berichtigen Sie den Befehl des Verbindungsprofils.</translation>
    </message>
    <message>
        <source>{px} pixels, {side:g} m</source>
        <translation>{px} Pixel, {side:g} m</translation>
    </message>
    <message>
        <source>{python} cannot be started ({reason}): correct `python` of the connection profile.</source>
        <translation>{python} lässt sich nicht starten ({reason}): Berichtigen Sie `python` des Verbindungsprofils.</translation>
    </message>
    <message>
        <source>{python} does not have the package {package}: repair the engine, or name a Python that has its packages.</source>
        <translation>{python} hat das Paket {package} nicht: Bitte den Rechenkern reparieren oder ein Python angeben, das dessen Pakete hat.</translation>
    </message>
    <message>
        <source>{python} does not run as a Python does: choose the Python itself.</source>
        <translation>{python} läuft nicht wie ein Python: Bitte das Python selbst wählen.</translation>
    </message>
    <message>
        <source>{python} is no Python that can be started: correct `python` of the connection profile, which needs an environment with pyspark-client.</source>
        <translation>{python} ist kein Python, das sich starten lässt: Berichtigen Sie `python` des Verbindungsprofils, das eine Umgebung mit pyspark-client braucht.</translation>
    </message>
    <message>
        <source>{python} is no file any more. Choose another one below, or let Landchip set the engine up.</source>
        <translation>{python} ist keine Datei mehr. Bitte unten eine andere wählen oder den Rechenkern von Landchip einrichten lassen.</translation>
    </message>
    <message>
        <source>{python} is no file: choose the Python itself, such as bin/python or python.exe.</source>
        <translation>{python} ist keine Datei: Bitte das Python selbst wählen, etwa bin/python oder python.exe.</translation>
    </message>
    <message>
        <source>{raster} does not tell what covers single pixels of a few metres, so no chip is flagged by it: choose a map of Land cover of every pixel for that.</source>
        <translation>{raster} sagt nicht, was einzelne Pixel von wenigen Metern bedeckt, deshalb wird damit keine Kachel markiert: Wählen Sie dafür eine Karte von „Landbedeckung jedes Pixels“.</translation>
    </message>
    <message>
        <source>{raster} has no class that is known as water, trees, herbaceous or impervious, so no chip is flagged by it: give its classes these names in a table of classes.</source>
        <translation>{raster} hat keine Klasse, die als water, trees, herbaceous oder impervious bekannt ist, deshalb wird damit keine Kachel markiert: Geben Sie den Klassen in einer Tabelle diese Namen.</translation>
    </message>
    <message>
        <source>{raster} has pixels of {gsd:.3g} m, much coarser than the {model_gsd:g} m that the model was trained on: its chips are flagged coarse, and their classes are not to be relied on.</source>
        <translation>{raster} hat Pixel von {gsd:.3g} m, viel gröber als die {model_gsd:g} m, mit denen das Modell trainiert wurde: Die Kacheln daraus werden als grob markiert, und auf ihre Klassen ist kein Verlass.</translation>
    </message>
    <message>
        <source>{raster} has pixels of {gsd:.3g} m, much coarser than the {model_gsd:g} m that the model was trained on: the land cover found on it is not to be relied on.</source>
        <translation>{raster} hat Pixel von {gsd:.3g} m, viel gröber als die {model_gsd:g} m, mit denen das Modell trainiert wurde: Auf die Landbedeckung, die darauf gefunden wird, ist kein Verlass.</translation>
    </message>
    <message>
        <source>{raster} is stored in blocks of {columns} x {rows} pixels, each of which is decoded whole for every few chips, so that the run takes many times as long as the plan says: make a tiled copy first (gdal_translate -co TILED=YES -co COMPRESS=DEFLATE).</source>
        <translation>{raster} ist in Blöcken von {columns} x {rows} Pixeln gespeichert, von denen jeder für wenige Kacheln ganz entpackt wird, sodass der Lauf ein Vielfaches der Zeit braucht, die der Plan nennt: Machen Sie zuerst eine gekachelte Kopie (gdal_translate -co TILED=YES -co COMPRESS=DEFLATE).</translation>
    </message>
    <message>
        <source>{raster} is turned against the axes of its CRS, so its pixels are resampled on reading.</source>
        <translation>{raster} ist gegen die Achsen seines KBS gedreht, also werden seine Pixel beim Lesen neu abgetastet.</translation>
    </message>
    <message>
        <source>{raster} is warped into {crs} on reading, because chips need ground metres.</source>
        <translation>{raster} wird beim Lesen nach {crs} transformiert, weil Kacheln Meter am Boden brauchen.</translation>
    </message>
    <message>
        <source>{raster} lies in another CRS than the chips, and is warped into {crs} on reading.</source>
        <translation>{raster} liegt in einem anderen KBS als die Kacheln und wird beim Lesen nach {crs} umprojiziert.</translation>
    </message>
    <message>
        <source>{raster}: band {band}, tagged alpha, is not read as transparency, {reason}.</source>
        <translation>{raster}: Band {band}, als Alpha bezeichnet, wird nicht als Transparenz gelesen, {reason}.</translation>
    </message>
    <message>
        <source>{raster}: band {band}, tagged alpha, is read as transparency, {reason}.</source>
        <translation>{raster}: Band {band}, als Alpha bezeichnet, wird als Transparenz gelesen, {reason}.</translation>
    </message>
    <message>
        <source>{raster}: whether band {band}, which is tagged alpha, holds transparency or near infrared is not clear ({percent} % of its values lie between 0 and the maximum). It is read as {kind}: if that is wrong, state what a band that is tagged alpha holds (transparency: alpha or near-infrared).</source>
        <translation>{raster}: Ob Band {band}, als Alpha bezeichnet, Transparenz oder nahes Infrarot enthält, ist nicht klar ({percent} % seiner Werte liegen zwischen 0 und dem Höchstwert). Es wird als {kind} gelesen: Ist das falsch, geben Sie an, was ein als Alpha bezeichnetes Band enthält (transparency: alpha oder near-infrared).</translation>
    </message>
    <message>
        <source>{real} real, {none} no change, {unsure} unsure</source>
        <translation>{real} echt, {none} keine Änderung, {unsure} unsicher</translation>
    </message>
    <message>
        <source>{reviews:,} reviews are too few for {strata} strata: each needs two or more, so allow at least {least:,}.</source>
        <translation>{reviews:,} Prüfungen sind zu wenige für {strata} Strata: Jedes braucht zwei oder mehr, also bitte mindestens {least:,} zulassen.</translation>
    </message>
    <message>
        <source>{reviews} of {chips} squares are candidates to be reviewed; no area can be estimated from them.</source>
        <translation>{reviews} von {chips} Quadraten sind Kandidaten zur Prüfung; aus ihnen lässt sich keine Fläche schätzen.</translation>
    </message>
    <message>
        <source>{reviews} of {chips} squares are to be reviewed, in {strata} strata; seed {seed}.</source>
        <translation>{reviews} von {chips} Quadraten sind zu prüfen, in {strata} Strata; Startwert {seed}.</translation>
    </message>
    <message>
        <source>{reviews} reviews correct the probabilities of change.</source>
        <translation>{reviews} Prüfungen korrigieren die Wahrscheinlichkeiten der Änderung.</translation>
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
        <source>{sentence}</source>
        <translation>{sentence}</translation>
    </message>
    <message>
        <source>{server} accepts the request.</source>
        <translation>{server} nimmt die Anfrage an.</translation>
    </message>
    <message>
        <source>{server} answers with JSON that is no object: check the address and the way in of the connection profile.</source>
        <translation>{server} antwortet mit JSON, das kein Objekt ist: Prüfen Sie Adresse und Zugangsart des Verbindungsprofils.</translation>
    </message>
    <message>
        <source>{server} answers with something else than JSON ({reason}): check the address and the way in of the connection profile.</source>
        <translation>{server} antwortet mit etwas anderem als JSON ({reason}): Prüfen Sie Adresse und Zugangsart des Verbindungsprofils.</translation>
    </message>
    <message>
        <source>{server} answers.</source>
        <translation>{server} antwortet.</translation>
    </message>
    <message>
        <source>{server} cannot be reached ({reason}): check the address, the network and whether the server runs.</source>
        <translation>{server} ist nicht erreichbar ({reason}): Prüfen Sie Adresse und Netz, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>{server} does not accept the credentials of the connection profile (HTTP status 401): correct them.</source>
        <translation>{server} nimmt die Anmeldedaten des Verbindungsprofils nicht an (HTTP-Status 401): Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>{server} does not answer as HTTP ({reason}): check the port in the address of the connection profile.</source>
        <translation>{server} antwortet nicht als HTTP ({reason}): Prüfen Sie den Port in der Adresse des Verbindungsprofils.</translation>
    </message>
    <message>
        <source>{server} does not finish its answer within {seconds:.0f} s: check whether it is overloaded or the address belongs to another service.</source>
        <translation>{server} beendet seine Antwort nicht innerhalb von {seconds:.0f} s: Prüfen Sie, ob er überlastet ist oder die Adresse zu einem anderen Dienst gehört.</translation>
    </message>
    <message>
        <source>{server} does not take the job: {reason}</source>
        <translation>{server} nimmt den Auftrag nicht an: {reason}</translation>
    </message>
    <message>
        <source>{server} fails with HTTP status {status}{reason}: try again later, or ask who runs it.</source>
        <translation>{server} scheitert mit HTTP-Status {status}{reason}: Versuchen Sie es später noch einmal, oder fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>{server} forbids this with the credentials of the connection profile (HTTP status 403): they are wrong, or lack the permission.</source>
        <translation>{server} verbietet dies mit den Anmeldedaten des Verbindungsprofils (HTTP-Status 403): Sie sind falsch, oder ihnen fehlt die Berechtigung.</translation>
    </message>
    <message>
        <source>{server} is a Databricks workspace.</source>
        <translation>{server} ist ein Workspace von Databricks.</translation>
    </message>
    <message>
        <source>{server} is a Livy server.</source>
        <translation>{server} ist ein Livy-Server.</translation>
    </message>
    <message>
        <source>{server} is a REST gateway of Spark {version}.</source>
        <translation>{server} ist ein REST-Gateway von Spark {version}.</translation>
    </message>
    <message>
        <source>{server} opens a session of Spark {version}.</source>
        <translation>{server} öffnet eine Sitzung von Spark {version}.</translation>
    </message>
    <message>
        <source>{server} opens no session ({reason}): check the token, whether the server needs TLS, and the client&apos;s Python.</source>
        <translation>{server} öffnet keine Sitzung ({reason}): Prüfen Sie das Token, ob der Server TLS braucht, und das Python des Clients.</translation>
    </message>
    <message>
        <source>{server} opens no session within {seconds:.0f} s: check that it is a Spark Connect server, and whether it needs TLS (;use_ssl=true).</source>
        <translation>{server} öffnet keine Sitzung innerhalb von {seconds:.0f} s: Prüfen Sie, ob es ein Server von Spark Connect ist und ob er TLS braucht (;use_ssl=true).</translation>
    </message>
    <message>
        <source>{server} redirects to {target}, where no credentials are sent: if that server is the right one, put its address into the connection profile.</source>
        <translation>{server} leitet zu {target} um, wohin keine Anmeldedaten gesendet werden: Ist jener Server der richtige, tragen Sie seine Adresse in das Verbindungsprofil ein.</translation>
    </message>
    <message>
        <source>{server} refuses the request with HTTP status {status}{reason}: check the address and the way in of the connection profile.</source>
        <translation>{server} verweigert die Anfrage mit HTTP-Status {status}{reason}: Prüfen Sie Adresse und Zugangsart des Verbindungsprofils.</translation>
    </message>
    <message>
        <source>{server} sends more than {most} MB, which no answer needs: check the address of the connection profile.</source>
        <translation>{server} sendet mehr als {most} MB, was keine Antwort braucht: Prüfen Sie die Adresse des Verbindungsprofils.</translation>
    </message>
    <message>
        <source>{server} wants credentials (HTTP status {status}) and the connection profile has none: choose an authentication.</source>
        <translation>{server} verlangt Anmeldedaten (HTTP-Status {status}), und das Verbindungsprofil hat keine: Wählen Sie eine Authentifizierung.</translation>
    </message>
    <message>
        <source>{service} covers too much ground for one map, so the area to map must be given: choose an extent or polygons.</source>
        <translation>{service} bedeckt zu viel Boden für eine Karte, also muss das Gebiet angegeben werden: Wählen Sie eine Ausdehnung oder Polygone.</translation>
    </message>
    <message>
        <source>{service} did not give the imagery that was asked for ({reason}): try again later, or choose another layer.</source>
        <translation>{service} gab das verlangte Bild nicht ({reason}): Versuchen Sie es später noch einmal, oder wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
        <source>{service} did not give the imagery that was asked for in time: try again later, or choose another layer.</source>
        <translation>{service} gab das verlangte Bild nicht rechtzeitig: Versuchen Sie es später noch einmal, oder wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
        <source>{service} does not answer ({reason}): check the network and the service&apos;s address, or try again later.</source>
        <translation>{service} antwortet nicht ({reason}): Prüfen Sie das Netz und die Adresse des Dienstes, oder versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>{service} does not answer as a service of the kind {kind} does ({reason}): check its address and the name of its layer.</source>
        <translation>{service} antwortet nicht wie ein Dienst der Art {kind} ({reason}): Prüfen Sie seine Adresse und den Namen seines Layers.</translation>
    </message>
    <message>
        <source>{service} is known here by its name alone, because addresses and keys of services are not stored: give the layer itself.</source>
        <translation>{service} ist hier nur dem Namen nach bekannt, weil Adressen und Schlüssel von Diensten nicht gespeichert werden: Geben Sie den Layer selbst an.</translation>
    </message>
    <message>
        <source>{service} refuses access ({reason}): check its key, user name and password, or the layer&apos;s authentication in QGIS.</source>
        <translation>{service} verweigert den Zugang ({reason}): Prüfen Sie Schlüssel, Benutzername und Passwort, oder die Authentifizierung des Layers in QGIS.</translation>
    </message>
    <message>
        <source>{stated:.0f} % to {corrected:.0f} %</source>
        <translation>{stated:.0f} % zu {corrected:.0f} %</translation>
    </message>
    <message>
        <source>{state}, no change</source>
        <translation>{state}, keine Änderung</translation>
    </message>
    <message>
        <source>{step} cannot start ({reason}): choose another Python, then set up the engine again.</source>
        <translation>{step} kann nicht starten ({reason}): Bitte ein anderes Python wählen, dann den Rechenkern erneut einrichten.</translation>
    </message>
    <message>
        <source>{step} failed (exit status {status}): read the end of the log below, then set up the engine again.</source>
        <translation>{step} ist fehlgeschlagen (Exit-Status {status}): Bitte das Ende des Protokolls unten lesen, dann den Rechenkern erneut einrichten.</translation>
    </message>
    <message>
        <source>{stratum}: {reviews} of {chips}</source>
        <translation>{stratum}: {reviews} von {chips}</translation>
    </message>
    <message>
        <source>{sure}, {share}</source>
        <translation>{sure}, {share}</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{title} ({dates}): {shares}.</source>
        <translation>{title} ({dates}): {shares}.</translation>
    </message>
    <message numerus="yes">
        <source>{title} — {quads} quads, {days}, covers {covered} %</source>
        <translation>
            <numerusform>{title} — {quads} Quad, {days}, bedeckt {covered} %</numerusform>
            <numerusform>{title} — {quads} Quads, {days}, bedecken {covered} %</numerusform>
        </translation>
    </message>
    <message>
        <source>{told} with a use, {unsure} unsure</source>
        <translation>{told} mit einer Nutzung, {unsure} unsicher</translation>
    </message>
    <message numerus="yes">
        <source>{total} chips: {classified} classified, {no_data} without data, {uncertain} uncertain</source>
        <translation>
            <numerusform>{total} Kachel: {classified} klassifiziert, {no_data} ohne Daten, {uncertain} unsicher</numerusform>
            <numerusform>{total} Kacheln: {classified} klassifiziert, {no_data} ohne Daten, {uncertain} unsicher</numerusform>
        </translation>
    </message>
    <message>
        <source>{transition}: {estimated}; the map shows {mapped}</source>
        <translation>{transition}: {estimated}; die Karte zeigt {mapped}</translation>
    </message>
    <message numerus="yes">
        <source>{uncertain} of {classified} chips are uncertain and dotted.</source>
        <translation>
            <numerusform>{uncertain} von {classified} Kacheln ist unsicher und gepunktet.</numerusform>
            <numerusform>{uncertain} von {classified} Kacheln sind unsicher und gepunktet.</numerusform>
        </translation>
    </message>
    <message>
        <source>{use}, no change</source>
        <translation>{use}, keine Änderung</translation>
    </message>
    <message>
        <source>{value:.0f} %</source>
        <translation>{value:.0f} %</translation>
    </message>
    <message>
        <source>{value:.0f} % (95 % interval {low:.0f} to {high:.0f} %)</source>
        <translation>{value:.0f} % (95-%-Intervall {low:.0f} bis {high:.0f} %)</translation>
    </message>
    <message>
        <source>{value} (95 % interval {low} to {high})</source>
        <translation>{value} (95-%-Intervall {low} bis {high})</translation>
    </message>
    <message>
        <source>{variable} names {python}, which is no file: correct or unset it.</source>
        <translation>{variable} nennt {python}, das keine Datei ist: Bitte korrigieren oder entfernen.</translation>
    </message>
    <message>
        <source>{} (running)</source>
        <translation>{} (läuft)</translation>
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
        <source>{} TB</source>
        <translation>{} TB</translation>
    </message>
    <message numerus="yes">
        <source>{} are there already</source>
        <translation>
            <numerusform>{} liegt schon vor</numerusform>
            <numerusform>{} liegen schon vor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} are unlike anything that the model was trained on, and crossed.</source>
        <translation>
            <numerusform>{} gleicht nichts, womit das Modell trainiert wurde, und ist durchkreuzt.</numerusform>
            <numerusform>{} gleichen nichts, womit das Modell trainiert wurde, und sind durchkreuzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips</source>
        <translation>
            <numerusform>{} Kachel</numerusform>
            <numerusform>{} Kacheln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips are black or white throughout, were taken for no imagery, and belong to no group.</source>
        <translation>
            <numerusform>{} Kachel ist durchgehend schwarz oder weiß, galt als ohne Bild und gehört zu keiner Gruppe.</numerusform>
            <numerusform>{} Kacheln sind durchgehend schwarz oder weiß, galten als ohne Bild und gehören zu keiner Gruppe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips have no imagery and belong to no group.</source>
        <translation>
            <numerusform>{} Kachel hat keine Bilddaten und gehört zu keiner Gruppe.</numerusform>
            <numerusform>{} Kacheln haben keine Bilddaten und gehören zu keiner Gruppe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips were corrected by hand and are framed: map and areas have the corrected groups.</source>
        <translation>
            <numerusform>{} Kachel wurde von Hand korrigiert und ist umrahmt: Karte und Flächen haben die korrigierte Gruppe.</numerusform>
            <numerusform>{} Kacheln wurden von Hand korrigiert und sind umrahmt: Karte und Flächen haben die korrigierten Gruppen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} chips/s</source>
        <translation>{} Kacheln/s</translation>
    </message>
    <message numerus="yes">
        <source>{} corrected (framed)</source>
        <translation>
            <numerusform>{} korrigiert (umrahmt)</numerusform>
            <numerusform>{} korrigiert (umrahmt)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} fitted</source>
        <translation>{} angepasst</translation>
    </message>
    <message>
        <source>{} in both</source>
        <translation>In beiden: {}</translation>
    </message>
    <message>
        <source>{} is on the map.</source>
        <translation>{} ist auf der Karte.</translation>
    </message>
    <message>
        <source>{} land use</source>
        <translation>{} Landnutzung</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} blocks</source>
        <translation>
            <numerusform>{} von {} Block</numerusform>
            <numerusform>{} von {} Blöcken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} chips</source>
        <translation>
            <numerusform>{} von {} Kachel</numerusform>
            <numerusform>{} von {} Kacheln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} chips classified</source>
        <translation>
            <numerusform>{} von {} Kachel klassifiziert</numerusform>
            <numerusform>{} von {} Kacheln klassifiziert</numerusform>
        </translation>
    </message>
    <message>
        <source>{} opens without its colours: its style could not be written.</source>
        <translation>{} öffnet sich ohne seine Farben: Sein Stil konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{} opens without its form and colours: its style could not be written.</source>
        <translation>{} öffnet sich ohne Formular und Farben: Der Stil konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{} probably without imagery</source>
        <translation>{} wahrscheinlich ohne Bild</translation>
    </message>
    <message numerus="yes">
        <source>{} probably without imagery (hatched)</source>
        <translation>
            <numerusform>{} wahrscheinlich ohne Bild (schraffiert)</numerusform>
            <numerusform>{} wahrscheinlich ohne Bild (schraffiert)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} refitted</source>
        <translation>{} angepasst</translation>
    </message>
    <message numerus="yes">
        <source>{} reviewed changes have bookmarks.</source>
        <translation>
            <numerusform>{} geprüfte Änderung hat ein Lesezeichen.</numerusform>
            <numerusform>{} geprüfte Änderungen haben Lesezeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} squares are disputed</source>
        <translation>
            <numerusform>{} Quadrat ist strittig</numerusform>
            <numerusform>{} Quadrate sind strittig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} taken over from an earlier run</source>
        <translation>
            <numerusform>{} aus einem früheren Lauf übernommen</numerusform>
            <numerusform>{} aus einem früheren Lauf übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} tasks</source>
        <translation>
            <numerusform>{} Aufgabe</numerusform>
            <numerusform>{} Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>{} to read</source>
        <translation>{} zu lesen</translation>
    </message>
    <message numerus="yes">
        <source>{} too coarse</source>
        <translation>
            <numerusform>{} zu grob</numerusform>
            <numerusform>{} zu grob</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} uncertain (dotted)</source>
        <translation>
            <numerusform>{} unsicher (gepunktet)</numerusform>
            <numerusform>{} unsicher (gepunktet)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} unlike the training data</source>
        <translation>{} anders als die Trainingsdaten</translation>
    </message>
    <message numerus="yes">
        <source>{} unlike the training data (crossed)</source>
        <translation>
            <numerusform>{} anders als die Trainingsdaten (durchkreuzt)</numerusform>
            <numerusform>{} anders als die Trainingsdaten (durchkreuzt)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} without imagery (hatched)</source>
        <translation>
            <numerusform>{} ohne Bilddaten (schraffiert)</numerusform>
            <numerusform>{} ohne Bilddaten (schraffiert)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} × {} km</source>
        <translation>{} × {} km</translation>
    </message>
    <message>
        <source>{}, fainter where unsure</source>
        <translation>{}, blasser bei Unsicherheit</translation>
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
    <message>
        <source>← Previous</source>
        <translation>← Zurück</translation>
    </message>
</context>
</TS>
