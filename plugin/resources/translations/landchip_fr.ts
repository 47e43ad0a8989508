<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
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
        <translation>&amp;Ajouter à la carte</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Zone</translation>
    </message>
    <message>
        <source>&amp;Areas…</source>
        <translation>&amp;Surfaces…</translation>
    </message>
    <message>
        <source>&amp;Back to the Original</source>
        <translation>&amp;Revenir à l&apos;original</translation>
    </message>
    <message>
        <source>&amp;Back to the chip</source>
        <translation>Re&amp;tour au carreau</translation>
    </message>
    <message>
        <source>&amp;Bands by hand</source>
        <translation>&amp;Bandes choisies à la main</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>Si&amp;gnets</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pinceau</translation>
    </message>
    <message>
        <source>&amp;Bundle</source>
        <translation>&amp;Paquet</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation>&amp;Certificats</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Compare with Land Cover…</source>
        <translation>Comparer avec l&apos;&amp;occupation du sol…</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copier comme texte</translation>
    </message>
    <message>
        <source>&amp;Correct the map…</source>
        <translation>&amp;Corriger la carte…</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Périphérique</translation>
    </message>
    <message>
        <source>&amp;Duplicate: Fill the Form</source>
        <translation>&amp;Dupliquer : remplir le formulaire</translation>
    </message>
    <message>
        <source>&amp;Estimate area…</source>
        <translation>&amp;Estimer la surface…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;juster</translation>
    </message>
    <message>
        <source>&amp;Fit to the Strokes</source>
        <translation>A&amp;juster aux traits</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>D&amp;ossier</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>&amp;Dossiers</translation>
    </message>
    <message>
        <source>&amp;GPU (NVIDIA)</source>
        <translation>&amp;GPU (NVIDIA)</translation>
    </message>
    <message>
        <source>&amp;Imagery</source>
        <translation>&amp;Imagerie</translation>
    </message>
    <message>
        <source>&amp;Keep Both</source>
        <translation>&amp;Garder les deux</translation>
    </message>
    <message>
        <source>&amp;Land cover</source>
        <translation>&amp;Occupation du sol</translation>
    </message>
    <message>
        <source>&amp;Land cover:</source>
        <translation>&amp;Occupation du sol :</translation>
    </message>
    <message>
        <source>&amp;Load the Map</source>
        <translation>&amp;Charger la carte</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>Mo&amp;dèle</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom :</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>Opaci&amp;té</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Python to build on</source>
        <translation>P&amp;ython de base</translation>
    </message>
    <message>
        <source>&amp;Refit</source>
        <translation>&amp;Réajuster</translation>
    </message>
    <message>
        <source>&amp;Refit the model…</source>
        <translation>&amp;Réajuster le modèle…</translation>
    </message>
    <message>
        <source>&amp;Remove from the List</source>
        <translation>&amp;Retirer de la liste</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Réparer</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>&amp;Restore Defaults</source>
        <translation>Valeurs par dé&amp;faut</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Reviewer:</source>
        <translation>E&amp;xaminateur :</translation>
    </message>
    <message>
        <source>&amp;Save as:</source>
        <translation>Enregistrer &amp;sous :</translation>
    </message>
    <message>
        <source>&amp;Search the Visible Map</source>
        <translation>&amp;Chercher sur la carte visible</translation>
    </message>
    <message>
        <source>&amp;Set Up</source>
        <translation>&amp;Installer</translation>
    </message>
    <message>
        <source>&amp;Set Up Again</source>
        <translation>&amp;Réinstaller</translation>
    </message>
    <message>
        <source>&amp;Show on the Map</source>
        <translation>Affi&amp;cher sur la carte</translation>
    </message>
    <message>
        <source>&amp;Storage of jobs</source>
        <translation>&amp;Stockage des travaux</translation>
    </message>
    <message>
        <source>&amp;Submit Again: Compute What Is Missing</source>
        <translation>&amp;Envoyer de nouveau : calculer ce qui manque</translation>
    </message>
    <message>
        <source>&amp;Swipe</source>
        <translation>&amp;Balayage</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>Tab&amp;le</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>&amp;Units of area</source>
        <translation>&amp;Unité de surface</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Use the {} corrections, which weigh more</source>
        <translation>
            <numerusform>&amp;Utiliser la correction ({}), qui pèse plus</numerusform>
            <numerusform>&amp;Utiliser les {} corrections, qui pèsent plus</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Way in</source>
        <translation>&amp;Voie d&apos;accès</translation>
    </message>
    <message>
        <source>&amp;Wheels</source>
        <translation>&amp;Wheels</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>Zoo&amp;mer</translation>
    </message>
    <message>
        <source>&apos;area&apos; must have either an &apos;extent&apos; or &apos;polygons&apos;: give one of the two.</source>
        <translation>&apos;area&apos; doit avoir soit un &apos;extent&apos;, soit des &apos;polygons&apos; : donnez l&apos;un des deux.</translation>
    </message>
    <message>
        <source>(Cohen&apos;s kappa {kappa})</source>
        <translation>(kappa de Cohen {kappa})</translation>
    </message>
    <message>
        <source>0: no patch is merged, and the polygons show what the pixels show.</source>
        <translation>0 : aucune tache n’est fusionnée, et les polygones montrent ce que montrent les pixels.</translation>
    </message>
    <message>
        <source>1 : {} on A4</source>
        <translation>1 : {} en A4</translation>
    </message>
    <message>
        <source>1. &amp;Sample for Review…</source>
        <translation>1. Échantillo&amp;n à examiner…</translation>
    </message>
    <message>
        <source>2. Re&amp;view…</source>
        <translation>2. E&amp;xaminer…</translation>
    </message>
    <message>
        <source>3. &amp;Area with Confidence…</source>
        <translation>3. &amp;Surface avec confiance…</translation>
    </message>
    <message>
        <source>4. Re&amp;port…</source>
        <translation>4. &amp;Rapport…</translation>
    </message>
    <message>
        <source>95 % interval, ha</source>
        <translation>Intervalle à 95 %, ha</translation>
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
        <translation>Un GPU serait utilisable ici : il prend plus de place et il est bien plus rapide.</translation>
    </message>
    <message>
        <source>A STAC Item describes files, and a table is none: choose a file for the map, or no STAC Item.</source>
        <translation>Un STAC Item décrit des fichiers, et une table n&apos;en est pas un : choisissez un fichier pour la carte, ou aucun STAC Item.</translation>
    </message>
    <message>
        <source>A band tagged alpha holds transparency, or near infrared, as in many NAIP files</source>
        <translation>Une bande marquée alpha contient la transparence, ou le proche infrarouge, comme dans beaucoup de fichiers NAIP</translation>
    </message>
    <message>
        <source>A band that is tagged alpha</source>
        <translation>Une bande marquée alpha</translation>
    </message>
    <message>
        <source>A catalogue, or the address of a STAC API of your own (https://…)</source>
        <translation>Un catalogue, ou l&apos;adresse d&apos;une API STAC à vous (https://…)</translation>
    </message>
    <message>
        <source>A chip holds more than {most:,} pixels of {path}: choose a coarser raster.</source>
        <translation>Un carreau contient plus de {most:,} pixels de {path} : choisissez un raster plus grossier.</translation>
    </message>
    <message>
        <source>A chip is read from the first raster that covers it: the input first, then these in their order.</source>
        <translation>Un carreau est lu dans le premier raster qui le couvre : d&apos;abord l&apos;entrée, puis ceux-ci dans leur ordre.</translation>
    </message>
    <message>
        <source>A click needs either a &apos;point&apos; with its &apos;crs&apos; or a &apos;chip&apos;: give one of the two.</source>
        <translation>Un clic demande soit un &apos;point&apos; avec son &apos;crs&apos;, soit un &apos;chip&apos; : donnez l&apos;un des deux.</translation>
    </message>
    <message>
        <source>A click on imagery takes no area: leave &apos;area&apos; out.</source>
        <translation>Un clic sur l&apos;imagerie n&apos;accepte pas de zone : omettez &apos;area&apos;.</translation>
    </message>
    <message>
        <source>A comparison of two dates needs either a finished map or imagery for each: give one of `{date}` and `{date}_imagery`.</source>
        <translation>Une comparaison de deux dates demande pour chacune soit une carte terminée, soit de l&apos;imagerie : donnez `{date}` ou `{date}_imagery`.</translation>
    </message>
    <message>
        <source>A correction in {path} has no place, raster or label: delete it, or mend it.</source>
        <translation>Une correction dans {path} n&apos;a pas de lieu, de raster ou de classe : supprimez-la ou rectifiez-la.</translation>
    </message>
    <message>
        <source>A correction in {path} names no raster: delete it, or mend it.</source>
        <translation>Une correction dans {path} ne nomme aucun raster : supprimez-la ou rectifiez-la.</translation>
    </message>
    <message>
        <source>A correction in {path} names the class {label!r}: choose from {known}.</source>
        <translation>Une correction dans {path} nomme la classe {label!r} : choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>A downloaded package is not the one that Landchip was tested with (its hash differs), so nothing was installed: empty pip&apos;s cache or ask whoever runs your package mirror, then set up the engine again.</source>
        <translation>Un paquet téléchargé n&apos;est pas celui avec lequel Landchip a été testé (son empreinte diffère), rien n&apos;a donc été installé : videz le cache de pip ou adressez-vous au responsable de votre miroir de paquets, puis réinstallez le moteur.</translation>
    </message>
    <message>
        <source>A file:</source>
        <translation>Un fichier :</translation>
    </message>
    <message>
        <source>A fit to a place takes imagery, or a map that was made from it: give one of them.</source>
        <translation>Un ajustement à un lieu prend des images, ou une carte faite à partir d’elles : indiquez l’un des deux.</translation>
    </message>
    <message>
        <source>A land cover that was wrong then looks like change now, and no comparison of two sources can tell the two apart. Squares of several uses, and ground unlike the model&apos;s training data, are less certain; they are marked in the map.</source>
        <translation>Une occupation du sol qui était fausse alors ressemble aujourd&apos;hui à un changement, et aucune comparaison de deux sources ne peut distinguer les deux. Les carrés à plusieurs utilisations et le terrain différent des données d&apos;entraînement du modèle sont moins certains ; ils sont marqués sur la carte.</translation>
    </message>
    <message>
        <source>A land-cover map of pixels, of the later date where the map shows change.</source>
        <translation>Une carte de couverture du sol par pixels, de la date la plus récente si la carte montre un changement.</translation>
    </message>
    <message>
        <source>A land-use map is of one date: give the land cover of that date alone, or choose a change map.</source>
        <translation>Une carte d&apos;utilisation du sol est d&apos;une seule date : indiquez la couverture de cette date seule, ou choisissez une carte de changement.</translation>
    </message>
    <message>
        <source>A library of Windows is missing: install Microsoft&apos;s Visual C++ Redistributable (x64), then set up the engine again.</source>
        <translation>Une bibliothèque de Windows manque : installez le Visual C++ Redistributable (x64) de Microsoft, puis réinstallez le moteur.</translation>
    </message>
    <message>
        <source>A map of land use has no probability of change to correct: use the reviews for the refit.</source>
        <translation>Une carte d&apos;utilisation du sol n&apos;a pas de probabilité de changement à corriger : utilisez les examens pour réajuster.</translation>
    </message>
    <message>
        <source>A minimum mapping unit is given, but no file for polygons: name one, or leave the unit out.</source>
        <translation>Une unité minimale de cartographie est donnée, mais aucun fichier de polygones : nommez-en un, ou omettez l’unité.</translation>
    </message>
    <message>
        <source>A model can be put into {folder}.</source>
        <translation>Un modèle peut être mis dans {folder}.</translation>
    </message>
    <message>
        <source>A model looked at imagery of both dates. It errs, and light and season differ between the dates. So it was taken into account how alike the two images of a square are to the model, and how certain it is of the use at each date; what these say about change was learnt from places that did not change and from pairs of different places. How often land changes in this area was estimated from all squares together, so that errors are not counted as change.</source>
        <translation>Un modèle a regardé l&apos;imagerie des deux dates. Il se trompe, et la lumière et la saison diffèrent entre les dates. Il a donc été tenu compte de la ressemblance, pour le modèle, des deux images d&apos;un carré, et de sa certitude quant à l&apos;utilisation à chaque date ; ce que cela dit du changement a été appris sur des lieux qui n&apos;ont pas changé et sur des paires de lieux différents. La fréquence à laquelle le sol change dans cette zone a été estimée d&apos;après tous les carrés ensemble, pour que les erreurs ne soient pas comptées comme changement.</translation>
    </message>
    <message>
        <source>A new last layer is fitted to the {count} chips that you corrected and to what the model has kept of its own training, and saved as a model of its own. The model you have stays as it is.</source>
        <translation>Une nouvelle dernière couche de neurones est ajustée aux {count} carreaux que vous avez corrigés et à ce que le modèle a gardé de son propre entraînement, puis enregistrée comme un modèle à part. Le modèle actuel reste inchangé.</translation>
    </message>
    <message>
        <source>A part of the run in {folder} is gone or damaged: run it again to mend it.</source>
        <translation>Une partie de l&apos;exécution dans {folder} a disparu ou est endommagée : relancez l&apos;exécution pour la réparer.</translation>
    </message>
    <message>
        <source>A polygon is not valid WKT: choose another layer of polygons.</source>
        <translation>Un polygone n&apos;est pas du WKT valide : choisissez une autre couche de polygones.</translation>
    </message>
    <message>
        <source>A polygon of the area is not valid WKT: choose another layer for the area.</source>
        <translation>Un polygone de la zone n&apos;est pas un WKT valide : choisissez une autre couche pour la zone.</translation>
    </message>
    <message>
        <source>A raster of NLCD&apos;s codes, of any edition and of the same ground; see mrlc.gov.</source>
        <translation>Un raster des codes de la NLCD, de n&apos;importe quelle édition et du même terrain ; voir mrlc.gov.</translation>
    </message>
    <message>
        <source>A raster of NLCD&apos;s codes, older than the imagery, of the same ground; see mrlc.gov.</source>
        <translation>Un raster des codes de la NLCD, plus ancien que l&apos;imagerie, du même terrain ; voir mrlc.gov.</translation>
    </message>
    <message>
        <source>A raster of NLCD, or a land-cover map: its shares within the chip are shown.</source>
        <translation>Un raster NLCD ou une carte de couverture du sol : ses parts dans le carreau sont affichées.</translation>
    </message>
    <message>
        <source>A review says &apos;{name}&apos;, which is no group of the map: use {known} or unsure.</source>
        <translation>Un examen indique &apos;{name}&apos;, qui n&apos;est pas un groupe de la carte : utilisez {known} ou unsure.</translation>
    </message>
    <message>
        <source>A row of the sample or of the reviews has no whole number as col and row: delete it, or mend it.</source>
        <translation>Une ligne de l&apos;échantillon ou des examens n&apos;a pas de nombre entier pour col et row : supprimez-la ou rectifiez-la.</translation>
    </message>
    <message>
        <source>A sample is a file of its own, since it states what it was drawn from: save it to a new file.</source>
        <translation>Un échantillon est un fichier à part, car il indique de quoi il a été tiré : enregistrez-le dans un nouveau fichier.</translation>
    </message>
    <message>
        <source>A set-up of the engine was broken off</source>
        <translation>Une installation du moteur a été interrompue</translation>
    </message>
    <message>
        <source>A small real place that comes with Landchip</source>
        <translation>Un petit lieu réel fourni avec Landchip</translation>
    </message>
    <message>
        <source>A stated probability of {stated} % is corrected to {corrected} %.</source>
        <translation>Une probabilité indiquée de {stated} % est corrigée à {corrected} %.</translation>
    </message>
    <message>
        <source>A stroke in {path} has the width {width!r}, where metres above 0 are needed: correct it.</source>
        <translation>Un trait de {path} a la largeur {width!r}, or il faut des mètres au-dessus de 0 : corrigez-la.</translation>
    </message>
    <message>
        <source>A stroke in {path} names the class {name!r}, which the model does not know: correct it; known are {known}.</source>
        <translation>Un trait de {path} nomme la classe {name!r}, que le modèle ne connaît pas : corrigez-la ; sont connues {known}.</translation>
    </message>
    <message>
        <source>A stroke spans {width} x {height} pixels: draw strokes within {largest} x {largest}.</source>
        <translation>Un trait s&apos;étend sur {width} x {height} pixels : dessinez des traits de {largest} x {largest} au plus.</translation>
    </message>
    <message>
        <source>A table of code and class, for a raster with other codes than NLCD&apos;s.</source>
        <translation>Une table de codes et de classes, pour un raster qui a d&apos;autres codes que ceux de la NLCD.</translation>
    </message>
    <message>
        <source>A table or layer with col, row, reviewed_from and reviewed_to. Empty: the answers in the sample.</source>
        <translation>Une table ou couche avec col, row, reviewed_from et reviewed_to. Vide : les réponses de l&apos;échantillon.</translation>
    </message>
    <message>
        <source>A tile or map service is asked in its own CRS, which the field &apos;crs&apos; inside &apos;service&apos; states: leave the assigned CRS out.</source>
        <translation>Un service de tuiles ou de cartes est interrogé dans son propre SCR, que donne le champ &apos;crs&apos; dans &apos;service&apos; : n&apos;indiquez pas de SCR attribué.</translation>
    </message>
    <message>
        <source>A trend needs estimates of two dates or more, and there are {count}: estimate the area at another date.</source>
        <translation>Une tendance demande des estimations d&apos;au moins deux dates, et il y en a {count} : estimez la surface à une autre date.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Informations</translation>
    </message>
    <message>
        <source>About the Model</source>
        <translation>À propos du modèle</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Accuracy of the land cover (JSON)</source>
        <translation>Exactitude de l&apos;occupation du sol (JSON)</translation>
    </message>
    <message>
        <source>Acres</source>
        <translation>Acres</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>Avan&amp;cé</translation>
    </message>
    <message>
        <source>Add &amp;Land Cover…</source>
        <translation>Ajouter la &amp;couverture du sol…</translation>
    </message>
    <message>
        <source>Add Sa&amp;mple Imagery</source>
        <translation>Ajouter l&apos;i&amp;mage d&apos;exemple</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Add land cover to a map</source>
        <translation>Ajouter la couverture du sol à une carte</translation>
    </message>
    <message>
        <source>Add up the groups in each of your polygons</source>
        <translation>Additionner les groupes dans chacun de vos polygones</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Ajout…</translation>
    </message>
    <message>
        <source>Address of the job</source>
        <translation>Adresse du travail</translation>
    </message>
    <message>
        <source>Adds to each polygon, such as a parcel or a planning area, the hectares of each group of a map in it, or of each class of a land-cover map of pixels. A chip or pixel that the polygon&apos;s edge cuts counts with the part inside. The column other_ha is ground outside the map, without imagery, or not classified; with it the groups add up to area_ha. With the squares of Chip grid as polygons it gives the land cover of each chip.</source>
        <translation>Ajoute à chaque polygone, comme une parcelle ou un secteur de planification, les hectares de chaque groupe d&apos;une carte, ou de chaque classe d&apos;une carte de couverture du sol par pixels. Un carreau ou un pixel que coupe le bord du polygone compte pour sa partie intérieure. La colonne other_ha est le sol hors de la carte, sans image ou non classé ; avec elle les groupes font area_ha. Avec les carrés de Grille de carreaux comme polygones, cela donne la couverture du sol de chaque carreau.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>After the fit</source>
        <translation>Après l&apos;ajustement</translation>
    </message>
    <message>
        <source>All corrections name {label}: correct chips of other classes too, or confirm some.</source>
        <translation>Toutes les corrections nomment {label} : corrigez aussi des carreaux d&apos;autres classes, ou confirmez-en quelques-uns.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All of its pixels hold one and the same value, black or white: give that value as no-data.</source>
        <translation>Tous ses pixels ont une seule et même valeur, noir ou blanc : donnez cette valeur comme valeur sans données.</translation>
    </message>
    <message>
        <source>All places but those with rough labels</source>
        <translation>Tous les lieux sauf ceux aux étiquettes approximatives</translation>
    </message>
    <message>
        <source>All squares</source>
        <translation>Tous les carrés</translation>
    </message>
    <message>
        <source>All strokes name {name}: draw strokes of other classes, too, also where the model is right.</source>
        <translation>Tous les traits nomment {name} : dessinez aussi des traits d&apos;autres classes, y compris là où le modèle a raison.</translation>
    </message>
    <message numerus="yes">
        <source>All {} chips are there already: only the map is written anew.</source>
        <translation>
            <numerusform>{} carreau est déjà là : seule la carte est réécrite.</numerusform>
            <numerusform>Les {} carreaux sont déjà tous là : seule la carte est réécrite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allocation of the reviews</source>
        <translation>Répartition des examens</translation>
    </message>
    <message>
        <source>Alpha band</source>
        <translation>Bande alpha</translation>
    </message>
    <message>
        <source>Among the others {missed} more changes are expected.</source>
        <translation>Parmi les autres, {missed} changements de plus sont attendus.</translation>
    </message>
    <message>
        <source>An area of &apos;{name}&apos; has no standard error above 0, so it cannot be weighed against the others: review chips of every stratum until some differ from the map, or leave the date out.</source>
        <translation>Une surface de &apos;{name}&apos; n&apos;a pas d&apos;erreur type supérieure à 0 et ne peut donc pas être pondérée par rapport aux autres : examinez des carreaux de chaque strate jusqu&apos;à ce que certains diffèrent de la carte, ou omettez la date.</translation>
    </message>
    <message>
        <source>An entry of &apos;raster&apos; has either a &apos;path&apos; or a &apos;service&apos;: give one of the two.</source>
        <translation>Une entrée de &apos;raster&apos; a soit &apos;path&apos;, soit &apos;service&apos; : donnez l&apos;un des deux.</translation>
    </message>
    <message>
        <source>Annual rates of change (JSON)</source>
        <translation>Taux annuels de changement (JSON)</translation>
    </message>
    <message>
        <source>Another Landchip process is working in {folder}: wait for it to end, or cancel it.</source>
        <translation>Un autre processus de Landchip travaille dans {folder} : attendez qu&apos;il ait terminé, ou annulez-le.</translation>
    </message>
    <message>
        <source>Another Landchip process is writing to {folder}: run again once it has ended (what is computed is kept), or choose another folder.</source>
        <translation>Un autre processus Landchip écrit dans {folder} : relancez quand il aura fini (ce qui est calculé est gardé), ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Another program changed the squares of {file}, so nothing was written: open it again, or restore it from a copy.</source>
        <translation>Un autre programme a modifié les carrés de {file}, rien n&apos;a donc été écrit : ouvrez-le de nouveau, ou restaurez-le depuis une copie.</translation>
    </message>
    <message>
        <source>Another program removed the column {column} of {file}: restore it from a copy; nothing was written.</source>
        <translation>Un autre programme a supprimé la colonne {column} de {file} : restaurez-le depuis une copie ; rien n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>Another window of QGIS is at it. Wait for it to finish.</source>
        <translation>Une autre fenêtre de QGIS s&apos;en occupe. Attendez qu&apos;elle ait terminé.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Area (polygons)</source>
        <translation>Zone (polygones)</translation>
    </message>
    <message>
        <source>Area of change with confidence</source>
        <translation>Surface de changement avec confiance</translation>
    </message>
    <message>
        <source>Area of each change that is shown</source>
        <translation>Surface de chaque changement montré</translation>
    </message>
    <message>
        <source>Area that changed</source>
        <translation>Surface qui a changé</translation>
    </message>
    <message>
        <source>Area with its 95 % confidence interval, from {n} reviewed squares of {of}</source>
        <translation>Surface avec son intervalle de confiance à 95 %, d&apos;après {n} carrés examinés sur {of}</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Surfaces</translation>
    </message>
    <message>
        <source>Areas are of ground that has imagery and lies in the area asked for; each square of {size:g} m is given whole to its most probable group. They are not adjusted for the model&apos;s errors, and have no confidence interval.</source>
        <translation>Les surfaces sont celles du sol qui a une image et se trouve dans la zone demandée ; chaque carré de {size:g} m est donné en entier à son groupe le plus probable. Elles ne sont pas corrigées des erreurs du modèle et n&apos;ont pas d&apos;intervalle de confiance.</translation>
    </message>
    <message>
        <source>Areas by polygon</source>
        <translation>Surfaces par polygone</translation>
    </message>
    <message>
        <source>As shown, ha</source>
        <translation>Comme montré, ha</translation>
    </message>
    <message>
        <source>As the map shows it</source>
        <translation>Comme la carte le montre</translation>
    </message>
    <message>
        <source>Asking for the log…</source>
        <translation>Demande du journal…</translation>
    </message>
    <message>
        <source>At places left out of the training, one at a time</source>
        <translation>En des lieux exclus de l&apos;entraînement, un à la fois</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Back to the &amp;panel</source>
        <translation>Retour au &amp;panneau</translation>
    </message>
    <message>
        <source>Band {number} was given for {band}, but {path} has {count} band(s): correct the order.</source>
        <translation>La bande {number} a été indiquée pour {band}, mais {path} compte {count} bande(s) : corrigez l&apos;ordre.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <source>Bands, as red=1,green=2,blue=3</source>
        <translation>Bandes, sous la forme red=1,green=2,blue=3</translation>
    </message>
    <message>
        <source>Barren</source>
        <translation>Sol nu</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Before the fit</source>
        <translation>Avant l&apos;ajustement</translation>
    </message>
    <message>
        <source>Before the fit it was {share}.</source>
        <translation>Avant l&apos;ajustement, c&apos;était {share}.</translation>
    </message>
    <message>
        <source>Beside a change</source>
        <translation>À côté d&apos;un changement</translation>
    </message>
    <message>
        <source>Blended land cover — {}</source>
        <translation>Couverture mélangée — {}</translation>
    </message>
    <message>
        <source>Blocks of ground, held out, of the place that it was fitted to; truth is land cover</source>
        <translation>Blocs de terrain mis de côté, du lieu auquel il a été ajusté ; la vérité est l&apos;occupation du sol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Both EXTENT and AREA are given: leave one of them out.</source>
        <translation>EXTENT et AREA sont tous deux indiqués : n&apos;en gardez qu&apos;un.</translation>
    </message>
    <message>
        <source>Both MAP and {parameter} are given, and a map has imagery and area: leave one of them out.</source>
        <translation>MAP et {parameter} sont indiqués tous les deux, or une carte a déjà des images et une zone : omettez l’un des deux.</translation>
    </message>
    <message>
        <source>Both maps are of {year}: choose imagery of two different years.</source>
        <translation>Les deux cartes sont de {year} : choisissez l&apos;imagerie de deux années différentes.</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>C&amp;ertificats</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>C&amp;hangement…</translation>
    </message>
    <message>
        <source>C&amp;hips:</source>
        <translation>C&amp;hips :</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
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
        <translation>SCR des rasters qui n&apos;en indiquent pas</translation>
    </message>
    <message>
        <source>CRS of the grid</source>
        <translation>SCR de la grille</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Calibration error of the groups at these places</source>
        <translation>Erreur de calibration des groupes en ces lieux</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Cancelled: nothing half done was left behind.</source>
        <translation>Annulé : rien d&apos;inachevé n&apos;a été laissé.</translation>
    </message>
    <message>
        <source>Cancelled; no area was estimated.</source>
        <translation>Annulé ; aucune surface n&apos;a été estimée.</translation>
    </message>
    <message>
        <source>Cancelled; no map was written.</source>
        <translation>Annulé ; aucune carte n&apos;a été écrite.</translation>
    </message>
    <message>
        <source>Cancelled; no model was written.</source>
        <translation>Annulé ; aucun modèle n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>Cancelled; no report was written.</source>
        <translation>Annulé ; aucun rapport n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>Cancelled; no sample was drawn.</source>
        <translation>Annulé ; aucun échantillon n&apos;a été tiré.</translation>
    </message>
    <message>
        <source>Cancelled; run it again to resume.</source>
        <translation>Annulé ; relancez-le pour reprendre.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Candidates of {map}</source>
        <translation>Candidats de {map}</translation>
    </message>
    <message>
        <source>Candidates, most valuable first…</source>
        <translation>Candidats, les plus utiles d&apos;abord…</translation>
    </message>
    <message>
        <source>Candidates, nearest to the threshold…</source>
        <translation>Candidats, les plus proches du seuil…</translation>
    </message>
    <message>
        <source>Ce&amp;rtificates</source>
        <translation>&amp;Certificats</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Change between two dates</source>
        <translation>Changement entre deux dates</translation>
    </message>
    <message>
        <source>Change from {start} to {end}</source>
        <translation>Changement de {start} à {end}</translation>
    </message>
    <message>
        <source>Change map</source>
        <translation>Carte de changement</translation>
    </message>
    <message>
        <source>Change needs either a finished map or imagery to classify: give one of `map` and `imagery`.</source>
        <translation>Le changement demande soit une carte terminée, soit de l&apos;imagerie à classer : donnez `map` ou `imagery`.</translation>
    </message>
    <message>
        <source>Change of land use, {start} to {end}</source>
        <translation>Changement de l&apos;utilisation du sol, {start} à {end}</translation>
    </message>
    <message>
        <source>Change since NLCD</source>
        <translation>Changement depuis la NLCD</translation>
    </message>
    <message>
        <source>Change that the map missed is most likely beside change that it shows.</source>
        <translation>Un changement que la carte a manqué est le plus probable à côté d&apos;un changement qu&apos;elle montre.</translation>
    </message>
    <message>
        <source>Change {start}–{end} — {map}</source>
        <translation>Changement {start}–{end} — {map}</translation>
    </message>
    <message>
        <source>Change, a pixel per chip (COG)</source>
        <translation>Changement, un pixel par carreau (COG)</translation>
    </message>
    <message>
        <source>Changes shown</source>
        <translation>Changements montrés</translation>
    </message>
    <message>
        <source>Changes shown as pictures</source>
        <translation>Changements montrés en images</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>Checked to be the map that the sample was drawn from.</source>
        <translation>Il est vérifié que c&apos;est la carte dont l&apos;échantillon a été tiré.</translation>
    </message>
    <message>
        <source>Checking the new model…</source>
        <translation>Vérification du nouveau modèle…</translation>
    </message>
    <message>
        <source>Checking {}…</source>
        <translation>Vérification de {}…</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Carreau</translation>
    </message>
    <message>
        <source>Chip grid</source>
        <translation>Grille de carreaux</translation>
    </message>
    <message>
        <source>Chip {col}, {row} ({label}) was left out. {reason}</source>
        <translation>Le carreau {col}, {row} ({label}) a été laissé de côté. {reason}</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>Carreaux</translation>
    </message>
    <message>
        <source>Chips classified</source>
        <translation>Carreaux classés</translation>
    </message>
    <message>
        <source>Chips per second</source>
        <translation>Carreaux par seconde</translation>
    </message>
    <message>
        <source>Chips probably without imagery</source>
        <translation>Carreaux probablement sans image</translation>
    </message>
    <message>
        <source>Chips taken over from an earlier run</source>
        <translation>Carreaux repris d&apos;une exécution précédente</translation>
    </message>
    <message>
        <source>Chips that were set aside</source>
        <translation>Carreaux écartés</translation>
    </message>
    <message>
        <source>Chips to learn from, at most</source>
        <translation>Carreaux à apprendre, au plus</translation>
    </message>
    <message>
        <source>Chips to learn from, at most. More take longer.</source>
        <translation>Chips dont apprendre, au plus. Davantage prennent plus de temps.</translation>
    </message>
    <message>
        <source>Chips unlike the training data</source>
        <translation>Carreaux différents des données d&apos;entraînement</translation>
    </message>
    <message>
        <source>Chips whose first two groups are closer than this are flagged, never hidden.</source>
        <translation>Les carreaux dont les deux premiers groupes sont plus proches que cela sont signalés, jamais masqués.</translation>
    </message>
    <message>
        <source>Chips whose group is less probable are flagged, never hidden.</source>
        <translation>Les carreaux dont le groupe est moins probable sont signalés, jamais masqués.</translation>
    </message>
    <message>
        <source>Chips with a smaller share of imagery are left without a class.</source>
        <translation>Les carreaux dont une part moindre porte de l&apos;imagerie restent sans classe.</translation>
    </message>
    <message>
        <source>Chips without data</source>
        <translation>Carreaux sans données</translation>
    </message>
    <message>
        <source>Choose Plugins &gt; Landchip &gt; Set Up the Engine, or run the algorithm landchip:setupengine.</source>
        <translation>Choisissez Extensions &gt; Landchip &gt; Installer le moteur, ou exécutez l&apos;algorithme landchip:setupengine.</translation>
    </message>
    <message>
        <source>Choose a Model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Choose a model file (ONNX)</source>
        <translation>Choisir un fichier de modèle (ONNX)</translation>
    </message>
    <message>
        <source>Choose a raster layer</source>
        <translation>Choisissez une couche raster</translation>
    </message>
    <message>
        <source>Choose the newer imagery above the right picture, a raster that lies in a file or comes as tiles.</source>
        <translation>Choisissez au-dessus de l&apos;image de droite l&apos;imagerie la plus récente, un raster qui se trouve dans un fichier ou qui vient en tuiles.</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Choisir : {}</translation>
    </message>
    <message>
        <source>Cl&amp;uster (JSON)</source>
        <translation>Cl&amp;uster (JSON)</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Class right</source>
        <translation>Classe correcte</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Classified on {day} by {model} ({digest}), licence {license}. Imagery: {rasters}. Run {run}. Landchip {version}.</source>
        <translation>Classé le {day} par {model} ({digest}), licence {license}. Imagerie : {rasters}. Exécution {run}. Landchip {version}.</translation>
    </message>
    <message>
        <source>Classify a Chip</source>
        <translation>Classer un carreau</translation>
    </message>
    <message>
        <source>Classify land use</source>
        <translation>Classer l&apos;utilisation du sol</translation>
    </message>
    <message>
        <source>Classify land use on a Spark cluster</source>
        <translation>Classer l&apos;utilisation du sol sur un cluster Spark</translation>
    </message>
    <message>
        <source>Classify the square under the mouse with a click</source>
        <translation>Classer d&apos;un clic le carré sous la souris</translation>
    </message>
    <message>
        <source>Classifying…</source>
        <translation>Classement…</translation>
    </message>
    <message>
        <source>Click places on the map to ask what is there</source>
        <translation>Cliquez sur des lieux de la carte pour savoir ce qui s&apos;y trouve</translation>
    </message>
    <message>
        <source>Clicked chips</source>
        <translation>Carreaux cliqués</translation>
    </message>
    <message>
        <source>Cloud Optimized GeoTIFF with groups, confidence and probabilities</source>
        <translation>Cloud Optimized GeoTIFF avec groupes, confiance et probabilités</translation>
    </message>
    <message>
        <source>Co&amp;nnections…</source>
        <translation>Co&amp;nnexions…</translation>
    </message>
    <message>
        <source>Co&amp;rrect by Reviews…</source>
        <translation>&amp;Corriger par les examens…</translation>
    </message>
    <message>
        <source>Coarse</source>
        <translation>Grossier</translation>
    </message>
    <message>
        <source>Codes and classes of another land cover</source>
        <translation>Codes et classes d&apos;une autre occupation du sol</translation>
    </message>
    <message>
        <source>Colours blended by the probabilities</source>
        <translation>Couleurs mélangées selon les probabilités</translation>
    </message>
    <message>
        <source>Comman&amp;d</source>
        <translation>Co&amp;mmande</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Comment (C)</source>
        <translation>Commentaire (C)</translation>
    </message>
    <message>
        <source>Compare Two &amp;Dates…</source>
        <translation>Comparer &amp;deux dates…</translation>
    </message>
    <message>
        <source>Compare the labels alone</source>
        <translation>Comparer seulement les classes</translation>
    </message>
    <message>
        <source>Compare the map with older land cover such as NLCD</source>
        <translation>Comparer la carte avec une occupation du sol plus ancienne comme la NLCD</translation>
    </message>
    <message>
        <source>Compare with {}</source>
        <translation>Comparer avec {}</translation>
    </message>
    <message>
        <source>Compares a finished land-use map, as Classify land use writes it, with land cover of an earlier year such as NLCD 2011, and gives each chip a probability that its use has changed. Land cover and model both err, so the chips in which they simply differ are mostly no change; here their known errors and how often land changes are considered. As many chips are shown as changed as keep the wanted precision, and how many of them are expected to be right and wrong is stated. The layer opens with styles for all changes, new development, new fields and fields lost. Look at the candidates in the imagery: the areas of the squares are no estimate of how much land changed.</source>
        <translation>Compare une carte d&apos;utilisation du sol terminée, telle que l&apos;écrit Classer l&apos;utilisation du sol, avec l&apos;occupation du sol d&apos;une année antérieure comme la NLCD 2011, et donne à chaque carreau la probabilité que son utilisation ait changé. L&apos;occupation du sol et le modèle se trompent tous deux : les carreaux où ils diffèrent simplement ne sont pour la plupart pas des changements ; ici, leurs erreurs connues et la fréquence à laquelle le sol change sont prises en compte. Autant de carreaux sont montrés comme changés que la précision voulue le permet, et il est indiqué combien d&apos;entre eux devraient être justes et faux. La couche s&apos;ouvre avec des styles pour tous les changements, la nouvelle artificialisation, les nouveaux champs et les champs perdus. Regardez les candidats dans l&apos;imagerie : les surfaces des carrés ne sont pas une estimation de la surface qui a changé.</translation>
    </message>
    <message>
        <source>Compares two finished land-use maps of the same ground, made by one model from imagery of two years, and gives each chip a probability that its use has changed. Maps of two dates differ mostly by errors, light and season. So where they differ, imagery of both dates is read again, the shift of colour between them is removed, and what the network sees in both is compared, not the labels alone. Land cover can be a third witness. The layer opens with styles for all changes, new development, new fields and fields lost. The areas of the squares are no estimate of how much land changed.</source>
        <translation>Compare deux cartes d&apos;utilisation du sol terminées du même terrain, faites par un même modèle d&apos;après l&apos;imagerie de deux années, et donne à chaque carreau la probabilité que son utilisation ait changé. Les cartes de deux dates diffèrent surtout par les erreurs, la lumière et la saison. Là où elles diffèrent, l&apos;imagerie des deux dates est donc relue, le décalage de couleur entre elles est retiré, et c&apos;est ce que le réseau voit dans les deux qui est comparé, pas seulement les classes. L&apos;occupation du sol peut servir de troisième source. La couche s&apos;ouvre avec des styles pour tous les changements, la nouvelle artificialisation, les nouveaux champs et les champs perdus. Les surfaces des carrés ne sont pas une estimation de la surface qui a changé.</translation>
    </message>
    <message>
        <source>Comparing the colours of both dates…</source>
        <translation>Comparaison des couleurs des deux dates…</translation>
    </message>
    <message>
        <source>Comparing with the land cover…</source>
        <translation>Comparaison avec l&apos;occupation du sol…</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Configuration of Spark, as spark.executor.cores</source>
        <translation>Configuration de Spark, comme spark.executor.cores</translation>
    </message>
    <message>
        <source>Confusion matrix: true classes in rows, predicted ones in columns</source>
        <translation>Matrice de confusion : classes vraies en lignes, classes prédites en colonnes</translation>
    </message>
    <message>
        <source>Connection: its name, or a JSON file</source>
        <translation>Connexion : son nom, ou un fichier JSON</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Connections to Clusters</source>
        <translation>Connexions aux clusters</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Connexions…</translation>
    </message>
    <message>
        <source>Contradicted by the land cover</source>
        <translation>Contredit par la couverture du sol</translation>
    </message>
    <message>
        <source>Copied: paste it into the bug report.</source>
        <translation>Copié : collez-le dans le rapport d&apos;anomalie.</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>Copier le &amp;diagnostic</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>Correct a change map by its reviews</source>
        <translation>Corriger une carte de changement par ses examens</translation>
    </message>
    <message>
        <source>Correct at least {} chips first: there is none yet.</source>
        <translation>Corrigez d&apos;abord au moins {} carreaux : il n&apos;y en a encore aucun.</translation>
    </message>
    <message>
        <source>Correct at least {} chips first: there is one so far.</source>
        <translation>Corrigez d&apos;abord au moins {} carreaux : il n&apos;y en a qu&apos;un pour l&apos;instant.</translation>
    </message>
    <message>
        <source>Correct by brush</source>
        <translation>Corriger au pinceau</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Corrected by {n} reviews: {values}.</source>
        <translation>Corrigé par {n} examens : {values}.</translation>
    </message>
    <message>
        <source>Corrected change map</source>
        <translation>Carte de changement corrigée</translation>
    </message>
    <message>
        <source>Corrected change map, a pixel per chip (COG)</source>
        <translation>Carte de changement corrigée, un pixel par carreau (COG)</translation>
    </message>
    <message>
        <source>Corrected chips, after the fit</source>
        <translation>Carreaux corrigés, après l&apos;ajustement</translation>
    </message>
    <message>
        <source>Corrected chips, before the fit</source>
        <translation>Carreaux corrigés, avant l&apos;ajustement</translation>
    </message>
    <message>
        <source>Corrected to {}.</source>
        <translation>Corrigé en : {}.</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Corrections, which weigh more</source>
        <translation>Corrections, qui pèsent plus</translation>
    </message>
    <message>
        <source>Corrections:</source>
        <translation>Corrections :</translation>
    </message>
    <message>
        <source>Cultivated</source>
        <translation>Cultivé</translation>
    </message>
    <message>
        <source>Databricks cannot import code from {address}: put the bundle into a volume, and map its folder to /Volumes/… in the profile&apos;s folders.</source>
        <translation>Databricks ne peut pas importer de code depuis {address} : mettez le paquet dans un volume, et associez son dossier à /Volumes/… dans les dossiers du profil.</translation>
    </message>
    <message>
        <source>Databricks jobs</source>
        <translation>Travaux Databricks</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Delete the chosen preset</source>
        <translation>Supprimer le préréglage choisi</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Description (STAC Item)</source>
        <translation>Description (STAC Item)</translation>
    </message>
    <message>
        <source>Developed</source>
        <translation>Artificialisé</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Désaccords</translation>
    </message>
    <message>
        <source>Distance to the training data</source>
        <translation>Distance aux données d’entraînement</translation>
    </message>
    <message>
        <source>Distance to the training data, in the unit of the map&apos;s column distance.</source>
        <translation>Distance aux données d&apos;entraînement, dans l&apos;unité de la colonne distance de la carte.</translation>
    </message>
    <message>
        <source>Does not read imagery again where the maps differ: faster, and finds less.</source>
        <translation>Ne relit pas l&apos;imagerie là où les cartes diffèrent : plus rapide, mais en trouve moins.</translation>
    </message>
    <message>
        <source>Drag a rectangle over the imagery.</source>
        <translation>Tracez un rectangle sur l&apos;imagerie.</translation>
    </message>
    <message>
        <source>Draw a random sample of squares, from which the area is estimated</source>
        <translation>Tirer un échantillon aléatoire de carrés, d&apos;après lequel la surface est estimée</translation>
    </message>
    <message>
        <source>Draw o&amp;n the Map</source>
        <translation>Dessi&amp;ner sur la carte</translation>
    </message>
    <message>
        <source>Drawn rectangle</source>
        <translation>Rectangle dessiné</translation>
    </message>
    <message>
        <source>Draws a stratified random sample of a change map&apos;s squares, from which Area of change with confidence estimates how much land changed. Each transition of the map is a stratum, and so are the squares round the changes, where missed change is most likely. Start editing the layer, open its table as a form, and say for each square, in the order of turn, what it was used for then and is used for now, from imagery of both years. What the map says is hidden in the form, so that it does not lead you. You may stop early, if no square was skipped. Save the sample to a file of its own: it will hold your work.</source>
        <translation>Tire un échantillon aléatoire stratifié des carrés d&apos;une carte de changement, d&apos;après lequel Surface de changement avec confiance estime la surface qui a changé. Chaque transition de la carte est une strate, de même que les carrés autour des changements, où un changement manqué est le plus probable. Passez la couche en mode édition, ouvrez sa table comme formulaire et dites pour chaque carré, dans l&apos;ordre de turn, à quoi il servait avant et sert maintenant, d&apos;après l&apos;imagerie des deux années. Ce que dit la carte est caché dans le formulaire, pour ne pas vous influencer. Vous pouvez vous arrêter avant la fin, si aucun carré n&apos;a été sauté. Enregistrez l&apos;échantillon dans un fichier à part : il contiendra votre travail.</translation>
    </message>
    <message>
        <source>Draws the squares that a classification computes over a layer, an extent or polygons, with their column and row. The grid is anchored at the origin of the CRS, so that every image of a place shares it. Its CRS is the layer&apos;s own where one of its units is a metre on the ground, otherwise (degrees, feet, web mercator) the UTM zone of the area&apos;s centre. A classification leaves out chips at the edge of the imagery that it covers by less than half.</source>
        <translation>Dessine les carrés qu&apos;une classification calcule sur une couche, une étendue ou des polygones, avec leur colonne et leur ligne. La grille est ancrée à l&apos;origine du SCR, si bien que toute image d&apos;un lieu la partage. Son SCR est celui de la couche là où une de ses unités est un mètre au sol, sinon (degrés, pieds, Web Mercator) la zone UTM du centre. Une classification omet, au bord de l&apos;image, les carreaux qu&apos;elle couvre à moins de la moitié.</translation>
    </message>
    <message>
        <source>Duplicate the connection</source>
        <translation>Dupliquer la connexion</translation>
    </message>
    <message>
        <source>ENG</source>
        <translation>FRA</translation>
    </message>
    <message>
        <source>Each corrected chip was judged by a layer that had not seen it (cross-validation in {} parts). Chips that were corrected because they were wrong make the first figure look worse than the model is.</source>
        <translation>Chaque carreau corrigé a été jugé par une couche de neurones qui ne l&apos;avait pas vu (validation croisée en {} parties). Les carreaux corrigés parce qu&apos;ils étaient faux font paraître le modèle, dans le premier chiffre, moins bon qu&apos;il n&apos;est.</translation>
    </message>
    <message>
        <source>Earlier image date</source>
        <translation>Date d&apos;image antérieure</translation>
    </message>
    <message>
        <source>Elsewhere {share} of the pixels change.</source>
        <translation>Ailleurs, {share} des pixels changent.</translation>
    </message>
    <message>
        <source>Empty: a random one. The same map, settings and seed give the same sample.</source>
        <translation>Vide : une graine aléatoire. La même carte, les mêmes réglages et la même graine donnent le même échantillon.</translation>
    </message>
    <message>
        <source>Empty: as many as the wanted standard error needs, or {n} where none is given.</source>
        <translation>Vide : autant que l&apos;erreur type voulue en demande, ou {n} si aucune n&apos;est donnée.</translation>
    </message>
    <message>
        <source>Empty: as published for NLCD.</source>
        <translation>Vide : comme publié pour la NLCD.</translation>
    </message>
    <message>
        <source>Empty: as the land-cover maps state themselves. A table of code and class for other rasters; classes named water, trees, herbaceous and impervious can contradict a use, others take no part.</source>
        <translation>Vide : comme les cartes de couverture l&apos;indiquent elles-mêmes. Pour d&apos;autres rasters, une table de codes et de classes ; les classes nommées water, trees, herbaceous et impervious peuvent contredire une utilisation, les autres ne comptent pas.</translation>
    </message>
    <message>
        <source>Empty: from its name, or 2011.</source>
        <translation>Vide : d&apos;après son nom, ou 2011.</translation>
    </message>
    <message>
        <source>Empty: from its name.</source>
        <translation>Vide : d&apos;après son nom.</translation>
    </message>
    <message>
        <source>Empty: from the map&apos;s image dates.</source>
        <translation>Vide : d&apos;après les dates d&apos;image de la carte.</translation>
    </message>
    <message>
        <source>Empty: matched by the names and colours that the raster states, then by their order. Near infrared (nir) may be left out for a model that states that it can do without it.</source>
        <translation>Vide : appariées d&apos;après les noms et les couleurs que le raster indique, sinon d&apos;après leur ordre. Le proche infrarouge (nir) peut manquer pour un modèle qui indique pouvoir s&apos;en passer.</translation>
    </message>
    <message>
        <source>Empty: the file that the change map was made with. Give it where it has moved.</source>
        <translation>Vide : le fichier avec lequel la carte de changement a été faite. Donnez-le s&apos;il a été déplacé.</translation>
    </message>
    <message>
        <source>Empty: the model that comes with Landchip. The word fast: the same in 8-bit integers, for CPUs.</source>
        <translation>Vide : le modèle fourni avec Landchip. Le mot fast : le même en entiers de 8 bits, pour les CPU.</translation>
    </message>
    <message>
        <source>Empty: the model&apos;s own threshold, in the unit of the map&apos;s column distance.</source>
        <translation>Vide : le seuil propre au modèle, dans l&apos;unité de la colonne distance de la carte.</translation>
    </message>
    <message>
        <source>Empty: the model&apos;s own threshold. Uncertain chips are flagged, never hidden.</source>
        <translation>Vide : le seuil propre au modèle. Les carreaux incertains sont signalés, jamais masqués.</translation>
    </message>
    <message>
        <source>Empty: what the raster says.</source>
        <translation>Vide : ce que le raster indique.</translation>
    </message>
    <message>
        <source>End of the job&apos;s log</source>
        <translation>Fin du journal du travail</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>Estimate of the area (JSON)</source>
        <translation>Estimation de la surface (JSON)</translation>
    </message>
    <message>
        <source>Estimate the area that changed from the reviewed squares, with a 95 % interval</source>
        <translation>Estimer d&apos;après les carrés examinés la surface qui a changé, avec un intervalle à 95 %</translation>
    </message>
    <message>
        <source>Estimated area and its 95 % interval</source>
        <translation>Surface estimée et son intervalle à 95 %</translation>
    </message>
    <message>
        <source>Estimated, ha</source>
        <translation>Estimé, ha</translation>
    </message>
    <message>
        <source>Estimates from a reviewed sample how much land changed, and how much of each transition, with 95 % intervals: an area that can be quoted, which the squares of a change map are not. Review the squares of a sample that Sample a change map for review drew, save the edits, and run this; again after more reviews, which narrow the interval. Squares answered unsure are left out, and what they could change is stated in the file. The file can be given to Report of a change map.</source>
        <translation>Estime d&apos;après un échantillon examiné la surface qui a changé, et celle de chaque transition, avec des intervalles à 95 % : une surface qui peut être citée, ce que les carrés d&apos;une carte de changement ne sont pas. Examinez les carrés d&apos;un échantillon que Échantillonner une carte de changement pour l&apos;examen a tiré, enregistrez les modifications et lancez ceci ; de nouveau après d&apos;autres examens, qui resserrent l&apos;intervalle. Les carrés marqués unsure sont omis, et ce qu&apos;ils pourraient changer est indiqué dans le fichier. Le fichier peut être donné à Rapport d&apos;une carte de changement.</translation>
    </message>
    <message>
        <source>Every review of the stratum &apos;{stratum}&apos; says &apos;unsure&apos;: review at least {needed} more of its chips, or join it to another stratum.</source>
        <translation>Tous les examens de la strate &apos;{stratum}&apos; indiquent &apos;unsure&apos; : examinez au moins {needed} de ses carreaux en plus, ou joignez-la à une autre strate.</translation>
    </message>
    <message>
        <source>Expect a 95 % interval of about ± {area} for the area of change, if the probabilities are right.</source>
        <translation>Attendez-vous à un intervalle à 95 % d&apos;environ ± {area} pour la surface de changement, si les probabilités sont justes.</translation>
    </message>
    <message>
        <source>Export the Connection</source>
        <translation>Exporter la connexion</translation>
    </message>
    <message>
        <source>Export the connection to a file</source>
        <translation>Exporter la connexion dans un fichier</translation>
    </message>
    <message>
        <source>Exporting the layer…</source>
        <translation>Export de la couche…</translation>
    </message>
    <message>
        <source>Exporting {name}: {cols} x {rows} pixels</source>
        <translation>Export de {name} : {cols} x {rows} pixels</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Caractéristiques</translation>
    </message>
    <message>
        <source>Fast (8 bits)</source>
        <translation>Rapide (8 bits)</translation>
    </message>
    <message>
        <source>Fewest reviews of a stratum</source>
        <translation>Nombre minimal d&apos;examens d&apos;une strate</translation>
    </message>
    <message>
        <source>Fields lost</source>
        <translation>Champs perdus</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File of the map</source>
        <translation>Fichier de la carte</translation>
    </message>
    <message>
        <source>Find aerial imagery of the visible map, and add it</source>
        <translation>Trouver des images aériennes de la carte visible et les ajouter</translation>
    </message>
    <message>
        <source>Finished in {:.1f} s</source>
        <translation>Terminé en {:.1f} s</translation>
    </message>
    <message>
        <source>Finished map, in place of imagery</source>
        <translation>Carte terminée, au lieu d’images</translation>
    </message>
    <message>
        <source>Fit a model to a place with its land cover</source>
        <translation>Ajuster un modèle à un lieu par son occupation du sol</translation>
    </message>
    <message>
        <source>Fit to This Place with NLCD</source>
        <translation>Ajuster à ce lieu avec la NLCD</translation>
    </message>
    <message>
        <source>Fit to This Place with NLCD…</source>
        <translation>Ajuster à ce lieu avec la NLCD…</translation>
    </message>
    <message>
        <source>Fits a curve from the probability of change that the map states to what reviewers found, and makes another change map with the corrected probabilities; the map itself stays as it is. Which squares are shown as changed is chosen anew. It needs thirty reviews or more, of a random sample or of candidates (Sample a change map for review). The order of the squares by probability stays.</source>
        <translation>Ajuste une courbe entre la probabilité de changement qu&apos;indique la carte et ce que les examinateurs ont trouvé, et fait une autre carte de changement avec les probabilités corrigées ; la carte elle-même reste telle quelle. Les carrés montrés comme changés sont choisis de nouveau. Il faut au moins trente examens, d&apos;un échantillon aléatoire ou de candidats (Échantillonner une carte de changement pour l&apos;examen). L&apos;ordre des carrés par probabilité reste le même.</translation>
    </message>
    <message>
        <source>Fits a new model to {} corrections</source>
        <translation>Ajuste un nouveau modèle à {} corrections</translation>
    </message>
    <message>
        <source>Fits the last layer and the calibration of a model to the ground of the imagery, labelled by a land-cover raster such as NLCD, in about half a minute, and writes a new model file; the old one stays as it is. Labels that sure predictions contradict are set aside and not learnt, since land cover is wrong now and then. Accuracy before and after is of blocks of ground that were held out. Where no fit is better by more than chance the model is kept and no file is written. The output MODEL is the model to use from now on.</source>
        <translation>Ajuste la dernière couche et le calibrage d&apos;un modèle au terrain de l&apos;image, classé par un raster d&apos;occupation du sol comme la NLCD, en une demi-minute environ, et écrit un nouveau fichier de modèle ; l&apos;ancien reste tel quel. Les classes que des prédictions sûres contredisent sont écartées et non apprises, car l&apos;occupation du sol se trompe parfois. L&apos;exactitude avant et après est celle de blocs de terrain mis de côté. Là où aucun ajustement n&apos;est meilleur autrement que par hasard, le modèle est gardé et aucun fichier n&apos;est écrit. La sortie MODEL est le modèle à utiliser désormais.</translation>
    </message>
    <message>
        <source>Fits the last layer of a model anew to chips that you corrected, in seconds, and writes a new model file; the old one stays as it is. What the model knows of its training chips holds it where you corrected nothing. How much better it is on your corrections is told by cross-validation: each chip is judged by a layer that learnt neither from it nor from a chip that touches it. Correct chips of several classes, and confirm some that are right.</source>
        <translation>Réajuste en quelques secondes la dernière couche de neurones d&apos;un modèle aux carreaux que vous avez corrigés, et écrit un nouveau fichier de modèle ; l&apos;ancien reste inchangé. Ce que le modèle sait de ses carreaux d&apos;entraînement le retient là où vous n&apos;avez rien corrigé. Son gain sur vos corrections est donné par validation croisée : chaque carreau est jugé par une couche de neurones qui n&apos;a appris ni de lui ni d&apos;un carreau qui le touche. Corrigez des carreaux de plusieurs classes, et confirmez-en quelques-uns qui sont justes.</translation>
    </message>
    <message>
        <source>Fitted to a place: {right} of {chips} held-out chips as the land cover</source>
        <translation>Ajusté à un lieu : {right} de {chips} carreaux mis de côté comme l&apos;occupation du sol</translation>
    </message>
    <message>
        <source>Fitted to a place: {right} of {chips} held-out chips as the land cover, {before} before the fit</source>
        <translation>Ajusté à un lieu : {right} de {chips} carreaux mis de côté comme l&apos;occupation du sol, {before} avant l&apos;ajustement</translation>
    </message>
    <message numerus="yes">
        <source>Fitted to {n} strokes in {seconds} s.</source>
        <translation>
            <numerusform>Ajusté à {n} trait en {seconds} s.</numerusform>
            <numerusform>Ajusté à {n} traits en {seconds} s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fitting and cross-validating…</source>
        <translation>Ajustement et validation croisée…</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Dossier du moteur</translation>
    </message>
    <message>
        <source>Folder of the engine (empty: as in the settings)</source>
        <translation>Dossier du moteur (vide : comme dans les paramètres)</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Dossier de wheels</translation>
    </message>
    <message>
        <source>Folder of wheels (empty: the packages are fetched)</source>
        <translation>Dossier de wheels (vide : les paquets sont téléchargés)</translation>
    </message>
    <message>
        <source>Folders of this computer and their addresses on the cluster, as /mnt/naip and s3://bucket/naip</source>
        <translation>Dossiers de cet ordinateur et leurs adresses sur le cluster, comme /mnt/naip et s3://bucket/naip</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Forêt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>From (rows) to (columns): chips and {unit}</source>
        <translation>De (lignes) à (colonnes) : carreaux et {unit}</translation>
    </message>
    <message>
        <source>From what to what</source>
        <translation>De quoi à quoi</translation>
    </message>
    <message>
        <source>From {before} to {after}</source>
        <translation>De {before} à {after}</translation>
    </message>
    <message>
        <source>From {first} to {last} no trend of &apos;{name}&apos; can be told from noise: anything from {low:+,.1f} to {high:+,.1f} ha a year agrees with the samples.</source>
        <translation>De {first} à {last}, aucune tendance de &apos;{name}&apos; ne se distingue du bruit : toute valeur de {low:+,.1f} à {high:+,.1f} ha par an s&apos;accorde avec les échantillons.</translation>
    </message>
    <message>
        <source>From {first} to {last} the area of &apos;{name}&apos; changed by {value:+,.1f} ha a year (95% interval {low:+,.1f} to {high:+,.1f}).</source>
        <translation>De {first} à {last}, la surface de &apos;{name}&apos; a changé de {value:+,.1f} ha par an (intervalle à 95 % : {low:+,.1f} à {high:+,.1f}).</translation>
    </message>
    <message>
        <source>From {first} to {last}, {value:,.0f} of {total:,.0f} ha changed (95% interval {low:,.0f} to {high:,.0f} ha); the map shows {mapped:,.0f} ha.</source>
        <translation>De {first} à {last}, {value:,.0f} ha sur {total:,.0f} ont changé (intervalle à 95 % : {low:,.0f} à {high:,.0f} ha) ; la carte montre {mapped:,.0f} ha.</translation>
    </message>
    <message>
        <source>Further HTTP headers</source>
        <translation>Autres en-têtes HTTP</translation>
    </message>
    <message>
        <source>Further files</source>
        <translation>Autres fichiers</translation>
    </message>
    <message>
        <source>Further imagery, in order of precedence</source>
        <translation>Autres images, par ordre de priorité</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Gathering what a bug report needs…</source>
        <translation>Collecte des éléments utiles à un rapport d&apos;anomalie…</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson)</source>
        <translation>Fichiers GeoJSON (*.geojson)</translation>
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
        <translation>Fichiers GeoParquet (*.parquet)</translation>
    </message>
    <message>
        <source>Get Imagery</source>
        <translation>Obtenir des images</translation>
    </message>
    <message>
        <source>Get Imagery…</source>
        <translation>Obtenir des images…</translation>
    </message>
    <message>
        <source>Give either the number of reviews or the wanted standard error: one follows from the other.</source>
        <translation>Donnez soit le nombre d&apos;examens, soit l&apos;erreur type voulue : l&apos;un découle de l&apos;autre.</translation>
    </message>
    <message>
        <source>Golden chip</source>
        <translation>Carreau de référence</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Carte graphique (CUDA)</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Ground sample distance</source>
        <translation>Résolution au sol</translation>
    </message>
    <message>
        <source>Ground sample distance, metres</source>
        <translation>Résolution au sol, en mètres</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Group right</source>
        <translation>Groupe correct</translation>
    </message>
    <message>
        <source>Group right, mean of these places</source>
        <translation>Groupe correct, moyenne de ces lieux</translation>
    </message>
    <message>
        <source>Group right, worst of these places</source>
        <translation>Groupe correct, le pire de ces lieux</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>Hectares</translation>
    </message>
    <message>
        <source>Hectares as shown; in brackets what the probabilities add up to.</source>
        <translation>Hectares tels que montrés ; entre parenthèses, la somme des probabilités.</translation>
    </message>
    <message>
        <source>Hectares of imagery in the area</source>
        <translation>Hectares avec image dans la zone</translation>
    </message>
    <message>
        <source>Herbaceous</source>
        <translation>Herbacé</translation>
    </message>
    <message>
        <source>Hides one cell of the picture after the other and shows how much the answer changes without it.</source>
        <translation>Masque une case de l&apos;image après l&apos;autre et montre combien la réponse change sans elle.</translation>
    </message>
    <message>
        <source>How far to trust this map</source>
        <translation>Quelle confiance accorder à cette carte</translation>
    </message>
    <message>
        <source>How good the new model is cannot be told, for all corrections lie in one place: correct chips in at least two that do not touch.</source>
        <translation>Impossible de dire ce que vaut le nouveau modèle, car toutes les corrections sont au même endroit : corrigez des carreaux en au moins deux endroits qui ne se touchent pas.</translation>
    </message>
    <message>
        <source>How good the new model is cannot be told, for the old one has learnt from these chips: refit the model that it came from, or correct other chips.</source>
        <translation>Impossible de dire ce que vaut le nouveau modèle, car l&apos;ancien a appris de ces carreaux : réajustez le modèle dont il est issu, ou corrigez d&apos;autres carreaux.</translation>
    </message>
    <message>
        <source>How much land changed?</source>
        <translation>Quelle surface a changé ?</translation>
    </message>
    <message>
        <source>How much the published rates of change count, relative to what all chips of the area say; 0 for nothing.</source>
        <translation>Combien comptent les taux de changement publiés, par rapport à ce que disent tous les carreaux de la zone ; 0 pour rien.</translation>
    </message>
    <message>
        <source>How often the model is right is not stated here: see its card.</source>
        <translation>La fréquence à laquelle le modèle a raison n&apos;est pas indiquée ici : voir sa fiche.</translation>
    </message>
    <message>
        <source>How the reviews are shared among the strata: proportional to their size; equal; neyman: more where the map is less sure, for the narrowest interval of the area; power: between proportional and equal.</source>
        <translation>Comment les examens sont répartis entre les strates : proportional : selon leur taille ; equal : à parts égales ; neyman : plus là où la carte est moins sûre, pour l&apos;intervalle le plus étroit de la surface ; power : entre proportional et equal.</translation>
    </message>
    <message>
        <source>How this was made, and what it cannot say</source>
        <translation>Comment cela a été fait, et ce que cela ne peut pas dire</translation>
    </message>
    <message>
        <source>Image date</source>
        <translation>Date de l&apos;image</translation>
    </message>
    <message>
        <source>Imagery</source>
        <translation>Imagerie</translation>
    </message>
    <message>
        <source>Imagery now</source>
        <translation>Imagerie de maintenant</translation>
    </message>
    <message>
        <source>Imagery of {dates}. Chips of {size:g} m, laid in {crs}.</source>
        <translation>Imagerie de {dates}. Carreaux de {size:g} m, disposés en {crs}.</translation>
    </message>
    <message numerus="yes">
        <source>Imagery of {n} chips was read again.</source>
        <translation>
            <numerusform>L&apos;imagerie de {n} carreau a été relue.</numerusform>
            <numerusform>L&apos;imagerie de {n} carreaux a été relue.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imagery of {start} ({imagery_then}) and of {end} ({imagery}). Chips of {size:g} m in {crs}.</source>
        <translation>Imagerie de {start} ({imagery_then}) et de {end} ({imagery}). Carreaux de {size:g} m en {crs}.</translation>
    </message>
    <message>
        <source>Imagery or model could not be read again, so the two dates are compared by their labels alone, which finds less: {reason}</source>
        <translation>L&apos;imagerie ou le modèle n&apos;a pas pu être relu, les deux dates sont donc comparées par leurs classes seulement, ce qui en trouve moins : {reason}</translation>
    </message>
    <message>
        <source>Imagery that was found</source>
        <translation>Images trouvées</translation>
    </message>
    <message>
        <source>Imagery then</source>
        <translation>Imagerie d&apos;avant</translation>
    </message>
    <message>
        <source>Imagery:</source>
        <translation>Image :</translation>
    </message>
    <message>
        <source>Import a Connection</source>
        <translation>Importer une connexion</translation>
    </message>
    <message>
        <source>Import a connection from a file</source>
        <translation>Importer une connexion d&apos;un fichier</translation>
    </message>
    <message>
        <source>Importing the packages and scoring a known chip…</source>
        <translation>Import des paquets et calcul d&apos;un carreau connu…</translation>
    </message>
    <message>
        <source>Imports the packages and scores a known chip</source>
        <translation>Importe les paquets et calcule un carreau connu</translation>
    </message>
    <message>
        <source>In place of a number of squares: of the share of ground that the map has right, say 0.01.</source>
        <translation>Au lieu d&apos;un nombre de carrés : de la part du sol que la carte a juste, par exemple 0.01.</translation>
    </message>
    <message>
        <source>In places it had not seen: {right} of {chips} chips right</source>
        <translation>Dans des lieux qu&apos;il n&apos;avait pas vus : {right} de {chips} carreaux justes</translation>
    </message>
    <message>
        <source>In places that it had not seen, the model named the right group for {right} of {chips} chips; other ground can be harder.</source>
        <translation>Dans des lieux qu&apos;il n&apos;avait pas vus, le modèle a nommé le bon groupe pour {right} de {chips} carreaux ; un autre terrain peut être plus difficile.</translation>
    </message>
    <message>
        <source>Installing the engine&apos;s packages</source>
        <translation>L&apos;installation des paquets du moteur</translation>
    </message>
    <message>
        <source>Installs the packages that Landchip computes with, in an environment of its own that touches neither QGIS nor other programs. Where it is ready nothing happens; what is broken, half built or outdated is repaired. The proxy and the certificates are those of QGIS and of the system.</source>
        <translation>Installe les paquets avec lesquels Landchip calcule, dans un environnement à part qui ne touche ni à QGIS ni aux autres programmes. S&apos;il est prêt, rien ne se passe ; ce qui est endommagé, inachevé ou obsolète est réparé. Le proxy et les certificats sont ceux de QGIS et du système.</translation>
    </message>
    <message>
        <source>It is no engine of Landchip&apos;s, so it is left alone. Choose another folder below.</source>
        <translation>Ce n&apos;est pas un moteur de Landchip, il reste donc intact. Choisissez un autre dossier ci-dessous.</translation>
    </message>
    <message>
        <source>It lies outside its raster: correct it in the right one.</source>
        <translation>Il est hors de son raster : corrigez-le dans le bon raster.</translation>
    </message>
    <message>
        <source>It names the group that land cover shows for {right} of {chips} chips spread over the place.</source>
        <translation>Il nomme le groupe que montre l&apos;occupation du sol pour {right} de {chips} carreaux répartis sur le lieu.</translation>
    </message>
    <message>
        <source>It works, on {device}. Landchip uses it from now on.</source>
        <translation>Cela fonctionne, sur {device}. Landchip l&apos;utilise désormais.</translation>
    </message>
    <message>
        <source>Its c&amp;odes:</source>
        <translation>Ses c&amp;odes :</translation>
    </message>
    <message>
        <source>Its imagery, its area, and unless another is stated its model are taken.</source>
        <translation>Ses images, sa zone et, si aucun autre n’est indiqué, son modèle sont pris.</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Travaux</translation>
    </message>
    <message>
        <source>Keep corrections in</source>
        <translation>Conserver les corrections dans</translation>
    </message>
    <message>
        <source>Keep strokes in</source>
        <translation>Conserver les traits dans</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>Jour&amp;nal</translation>
    </message>
    <message>
        <source>Labelling pixels…</source>
        <translation>Étiquetage des pixels…</translation>
    </message>
    <message>
        <source>Labels every pixel of aerial imagery with a land-cover class.</source>
        <translation>Donne à chaque pixel d&apos;images aériennes une classe de couverture du sol.</translation>
    </message>
    <message>
        <source>Labels every pixel of the imagery, read at the model&apos;s ground sample distance, with a model of pixels. Windows overlap and are blended, so that no edges of tiles are seen, and no pixel depends on the extent. Probabilities hold a band for each class; the blended picture mixes the classes&apos; colours by them. Polygons are the patches of one class, with their hectares and the mean probability of their class; a patch below the minimum mapping unit takes the class with which it shares the longest border, the smallest first. A cancelled or broken run resumes where it stopped when it is started again with the same output.</source>
        <translation>Donne avec un modèle de pixels une classe à chaque pixel des images, lues à la résolution du modèle. Les fenêtres se chevauchent et sont fondues, si bien qu&apos;aucun bord de tuile n&apos;est visible, et aucun pixel ne dépend de l&apos;étendue. Les probabilités ont une bande par classe ; l&apos;image mélangée combine selon elles les couleurs des classes. Les polygones sont les taches d&apos;une classe, avec leurs hectares et la probabilité moyenne de leur classe ; une tache plus petite que l&apos;unité minimale de cartographie prend la classe avec laquelle elle partage la plus longue frontière, la plus petite d&apos;abord. Une exécution annulée ou interrompue reprend où elle s&apos;est arrêtée quand elle est relancée avec la même sortie.</translation>
    </message>
    <message>
        <source>Land &amp;Cover…</source>
        <translation>&amp;Couverture du sol…</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Occupation du sol</translation>
    </message>
    <message>
        <source>Land cover (NLCD)</source>
        <translation>Occupation du sol (NLCD)</translation>
    </message>
    <message>
        <source>Land cover and imagery are both of {year}: choose an older edition or newer imagery.</source>
        <translation>L&apos;occupation du sol et l&apos;imagerie sont toutes deux de {year} : choisissez une édition plus ancienne ou une imagerie plus récente.</translation>
    </message>
    <message>
        <source>Land cover and model differ in {n} of {compared} chips, far more than land changes: the land cover may lie in another place than it states or have other codes, or the model may need to be fitted to the place first.</source>
        <translation>L&apos;occupation du sol et le modèle diffèrent dans {n} carreaux sur {compared}, bien plus que le sol ne change : l&apos;occupation du sol se trouve peut-être ailleurs qu&apos;elle ne l&apos;indique ou a d&apos;autres codes, ou le modèle doit d&apos;abord être ajusté au lieu.</translation>
    </message>
    <message>
        <source>Land cover and model simply differ in {n} chips.</source>
        <translation>L&apos;occupation du sol et le modèle diffèrent simplement dans {n} carreaux.</translation>
    </message>
    <message>
        <source>Land cover beyond what the use is made of</source>
        <translation>Couverture au-delà de ce qui compose l&apos;utilisation</translation>
    </message>
    <message>
        <source>Land cover is itself wrong now and then, and in other places the model may be worse.</source>
        <translation>L&apos;occupation du sol se trompe elle-même parfois, et ailleurs le modèle peut être moins bon.</translation>
    </message>
    <message>
        <source>Land cover of every pixel</source>
        <translation>Couverture du sol de chaque pixel</translation>
    </message>
    <message>
        <source>Land cover of the map&apos;s date</source>
        <translation>Couverture du sol à la date de la carte</translation>
    </message>
    <message>
        <source>Land cover of {start} ({land_cover}) and imagery of {end} ({imagery}). Chips of {size:g} m in {crs}.</source>
        <translation>Occupation du sol de {start} ({land_cover}) et imagerie de {end} ({imagery}). Carreaux de {size:g} m en {crs}.</translation>
    </message>
    <message>
        <source>Land cover then</source>
        <translation>Couverture du sol alors</translation>
    </message>
    <message>
        <source>Land cover then (NLCD)</source>
        <translation>Occupation du sol d&apos;avant (NLCD)</translation>
    </message>
    <message>
        <source>Land cover then: {shares}</source>
        <translation>Occupation du sol d&apos;avant : {shares}</translation>
    </message>
    <message>
        <source>Land cover then: {}</source>
        <translation>Occupation du sol d&apos;avant : {}</translation>
    </message>
    <message>
        <source>Land cover — {}</source>
        <translation>Couverture du sol — {}</translation>
    </message>
    <message>
        <source>Land cover, a third witness (NLCD)</source>
        <translation>Occupation du sol, troisième source (NLCD)</translation>
    </message>
    <message>
        <source>Land cover: {shares}</source>
        <translation>Occupation du sol : {shares}</translation>
    </message>
    <message>
        <source>Land cover: {}</source>
        <translation>Occupation du sol : {}</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>Utilisation du sol</translation>
    </message>
    <message>
        <source>Land use of {}</source>
        <translation>Utilisation du sol de {}</translation>
    </message>
    <message>
        <source>Land use — {}</source>
        <translation>Utilisation du sol — {}</translation>
    </message>
    <message>
        <source>Land use, a pixel per chip (COG)</source>
        <translation>Utilisation du sol, un pixel par carreau (COG)</translation>
    </message>
    <message>
        <source>Land-cover polygons — {}</source>
        <translation>Polygones de couverture du sol — {}</translation>
    </message>
    <message>
        <source>Land-use map</source>
        <translation>Carte d&apos;utilisation du sol</translation>
    </message>
    <message>
        <source>Land-use map now</source>
        <translation>Carte d&apos;utilisation du sol de maintenant</translation>
    </message>
    <message>
        <source>Land-use map or change map</source>
        <translation>Carte d&apos;utilisation du sol ou de changement</translation>
    </message>
    <message>
        <source>Land-use map then</source>
        <translation>Carte d&apos;utilisation du sol d&apos;avant</translation>
    </message>
    <message>
        <source>Landchip</source>
        <translation>Landchip</translation>
    </message>
    <message>
        <source>Landchip can classify imagery, on the {variant}.</source>
        <translation>Landchip peut classer de l&apos;imagerie, sur le {variant}.</translation>
    </message>
    <message>
        <source>Landchip computes in an engine of its own, which has to be set up once. Maps that are there can be opened without it.</source>
        <translation>Landchip calcule dans un moteur à part, à installer une seule fois. Les cartes existantes s&apos;ouvrent sans lui.</translation>
    </message>
    <message>
        <source>Landchip computes in an environment of its own, which has to be installed once. It takes a minute or two and touches neither QGIS nor other programs.</source>
        <translation>Landchip calcule dans un environnement à part, à installer une seule fois. Cela prend une minute ou deux et ne touche ni à QGIS ni aux autres programmes.</translation>
    </message>
    <message>
        <source>Landchip failed unexpectedly ({error}): see the log under View &gt; Panels.</source>
        <translation>Landchip a échoué de façon inattendue ({error}) : voir le journal sous Vue &gt; Panneaux.</translation>
    </message>
    <message>
        <source>Landchip uses the packages of {python}.</source>
        <translation>Landchip utilise les paquets de {python}.</translation>
    </message>
    <message>
        <source>Landchip&apos;s own model</source>
        <translation>Modèle de Landchip</translation>
    </message>
    <message>
        <source>Landchip, model {name} {version} ({license})</source>
        <translation>Landchip, modèle {name} {version} ({license})</translation>
    </message>
    <message>
        <source>Landchip: land use</source>
        <translation>Landchip : utilisation du sol</translation>
    </message>
    <message>
        <source>Landchip: reviewed changes</source>
        <translation>Landchip : changements examinés</translation>
    </message>
    <message>
        <source>Larger window, and back</source>
        <translation>Fenêtre plus grande, et retour</translation>
    </message>
    <message>
        <source>Layer (its CRS and extent)</source>
        <translation>Couche (son SCR et son emprise)</translation>
    </message>
    <message>
        <source>Layer Properties…</source>
        <translation>Propriétés de la couche…</translation>
    </message>
    <message>
        <source>Layer of polygons</source>
        <translation>Couche de polygones</translation>
    </message>
    <message>
        <source>Layout…</source>
        <translation>Mise en page…</translation>
    </message>
    <message>
        <source>Lays a fixed grid of chips over the imagery, classifies each with the model, and writes one square per chip with calibrated probabilities. The layer opens with a style by group and a second one by confidence. Uncertain chips are dotted; chips unlike anything that the model was trained on, where it can tell them, are crossed. Both keep their class. A cancelled or broken run resumes where it stopped when it is started again with the same output. Tiles and maps of XYZ, WMTS, WMS, WCS and ArcGIS services are read at the model&apos;s ground sample distance; choose an area where the service covers the world.</source>
        <translation>Pose une grille fixe de carreaux sur l&apos;image, classe chacun avec le modèle et écrit un carré par carreau avec des probabilités calibrées. La couche s&apos;ouvre avec un style par groupe et un autre par confiance. Les carreaux incertains sont pointillés ; ceux qui ne ressemblent à rien de ce sur quoi le modèle a été entraîné, là où il sait le voir, sont croisés. Les deux gardent leur classe. Un traitement annulé ou interrompu reprend où il s&apos;est arrêté quand on le relance avec la même sortie. Les tuiles et cartes des services XYZ, WMTS, WMS, WCS et ArcGIS sont lues à la résolution du modèle ; choisissez une zone là où le service couvre le monde.</translation>
    </message>
    <message>
        <source>Learnt from {learnt} chips in {blocks} blocks of ground: {labels}.</source>
        <translation>A appris de {learnt} carreaux dans {blocks} blocs de terrain : {labels}.</translation>
    </message>
    <message>
        <source>Least share of a chip with imagery</source>
        <translation>Part minimale d&apos;un carreau avec imagerie</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Live Land Cover</source>
        <translation>Couverture en direct</translation>
    </message>
    <message>
        <source>Live Land Cover…</source>
        <translation>Couverture en direct…</translation>
    </message>
    <message>
        <source>Live land cover — {}</source>
        <translation>Couverture en direct — {}</translation>
    </message>
    <message>
        <source>Livy (Fabric, EMR Serverless, on-premises)</source>
        <translation>Livy (Fabric, EMR Serverless, sur site)</translation>
    </message>
    <message>
        <source>Load a file of land cover</source>
        <translation>Charger un fichier d&apos;occupation du sol</translation>
    </message>
    <message>
        <source>Load a map with land cover first: Add land cover to a map, in the Processing toolbox, makes one of a finished map.</source>
        <translation>Chargez d&apos;abord une carte avec couverture du sol : « Ajouter la couverture du sol à une carte », dans la boîte à outils de traitements, en fait une d&apos;une carte terminée.</translation>
    </message>
    <message>
        <source>Load a raster layer first</source>
        <translation>Chargez d&apos;abord une couche raster</translation>
    </message>
    <message>
        <source>Load an NLCD layer first: NLCD is free at {source}, for any area of the United States. Take the edition nearest to the year of the imagery.</source>
        <translation>Chargez d&apos;abord une couche NLCD : la NLCD est gratuite sur {source}, pour toute zone des États-Unis. Prenez l&apos;édition la plus proche de l&apos;année de l&apos;image.</translation>
    </message>
    <message>
        <source>Load imagery of both years into the project, and choose it above.</source>
        <translation>Chargez dans le projet l&apos;imagerie des deux années, et choisissez-la ci-dessus.</translation>
    </message>
    <message>
        <source>Load or make a change map first: a review is begun from one.</source>
        <translation>Chargez ou faites d&apos;abord une carte de changement : un examen se commence à partir d&apos;une telle carte.</translation>
    </message>
    <message>
        <source>Load the change map first, whose probabilities the reviews are to correct.</source>
        <translation>Chargez d&apos;abord la carte de changement dont les examens doivent corriger les probabilités.</translation>
    </message>
    <message>
        <source>Load the map&apos;s imagery into the project, and choose it above.</source>
        <translation>Chargez les images de la carte dans le projet et choisissez-les ci-dessus.</translation>
    </message>
    <message>
        <source>Log of the set-up</source>
        <translation>Journal de l&apos;installation</translation>
    </message>
    <message>
        <source>Look at each square of the sample in imagery of both dates</source>
        <translation>Regarder chaque carré de l&apos;échantillon dans l&apos;imagerie des deux dates</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Examen de cette machine…</translation>
    </message>
    <message>
        <source>Looking for what mattered…</source>
        <translation>Recherche de ce qui a compté…</translation>
    </message>
    <message>
        <source>Lossy formats leave a collar of values beside no data: 4 takes 0 to 4 for 0.</source>
        <translation>Les formats avec perte laissent un liseré de valeurs à côté du vide : 4 prend 0 à 4 pour 0.</translation>
    </message>
    <message>
        <source>Made on {day} from a map by {model}, land cover {land_cover} and imagery {imagery}. Landchip {version}.</source>
        <translation>Fait ({day}) d&apos;après une carte faite par {model}, l&apos;occupation du sol {land_cover} et l&apos;imagerie {imagery}. Landchip {version}.</translation>
    </message>
    <message>
        <source>Made on {day} from maps by {model} of imagery {imagery_then} and {imagery}. Landchip {version}.</source>
        <translation>Fait ({day}) d&apos;après des cartes faites par {model} de l&apos;imagerie {imagery_then} et {imagery}. Landchip {version}.</translation>
    </message>
    <message>
        <source>Made with Landchip {version} on {date}.</source>
        <translation>Fait avec Landchip {version} le {date}.</translation>
    </message>
    <message>
        <source>Make a page to print</source>
        <translation>Créer une page à imprimer</translation>
    </message>
    <message>
        <source>Make a spatial bookmark of each reviewed change; those of an earlier time are replaced</source>
        <translation>Créer un signet spatial de chaque changement examiné ; ceux d&apos;une fois précédente sont remplacés</translation>
    </message>
    <message>
        <source>Make another change map with the land cover of each square, and flag what contradicts it</source>
        <translation>Faire une autre carte de changement avec la couverture de chaque carré, et marquer ce qui la contredit</translation>
    </message>
    <message>
        <source>Make another change map, whose probabilities {n} reviews or more correct</source>
        <translation>Faire une autre carte de changement, dont au moins {n} examens corrigent les probabilités</translation>
    </message>
    <message>
        <source>Make another map with the land cover of each square, and flag what contradicts it</source>
        <translation>Faire une autre carte avec la couverture de chaque carré, et marquer ce qui la contredit</translation>
    </message>
    <message>
        <source>Makes another land-use map in which each square takes its neighbours into account; the map itself stays as it is. By probability, an unsure square follows sure neighbours and a sure one is hardly changed. By vote, a square takes the use of most of the 3 x 3 squares round it, however sure each is. A single square that differs from its neighbours is what disappears first, and a new building on a field is one: take the map as it was for areas and for change.</source>
        <translation>Fait une autre carte d&apos;utilisation du sol où chaque carré tient compte de ses voisins ; la carte elle-même reste telle quelle. Avec probability, un carré incertain suit des voisins sûrs et un carré sûr ne change guère. Avec vote, un carré prend l&apos;utilisation de la plupart des 3 x 3 carrés autour de lui, quelle que soit la certitude de chacun. Un carré isolé qui diffère de ses voisins est ce qui disparaît d&apos;abord, et un nouveau bâtiment dans un champ en est un : prenez la carte d&apos;origine pour les surfaces et pour le changement.</translation>
    </message>
    <message>
        <source>Making the engine&apos;s environment</source>
        <translation>La création de l&apos;environnement du moteur</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Map &amp;file</source>
        <translation>&amp;Fichier de la carte</translation>
    </message>
    <message>
        <source>Map with land cover</source>
        <translation>Carte avec couverture du sol</translation>
    </message>
    <message>
        <source>Map with land cover, a pixel per chip (COG)</source>
        <translation>Carte avec couverture du sol, un pixel par carreau (COG)</translation>
    </message>
    <message>
        <source>Map: {words}</source>
        <translation>Carte : {words}</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Margin over the second group</source>
        <translation>Avance sur le deuxième groupe</translation>
    </message>
    <message>
        <source>Mean probability</source>
        <translation>Probabilité moyenne</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Mesuré sur</translation>
    </message>
    <message>
        <source>Measuring how fast this machine is…</source>
        <translation>Mesure de la vitesse de cette machine…</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métriques</translation>
    </message>
    <message>
        <source>Minimum mapping unit of the polygons, square metres</source>
        <translation>Unité minimale de cartographie des polygones, mètres carrés</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Model (empty: the default model)</source>
        <translation>Modèle (vide : le modèle par défaut)</translation>
    </message>
    <message>
        <source>Model information</source>
        <translation>Informations sur le modèle</translation>
    </message>
    <message>
        <source>Model now: {shares}</source>
        <translation>Modèle maintenant : {shares}</translation>
    </message>
    <message>
        <source>Model now: {}</source>
        <translation>Modèle maintenant : {}</translation>
    </message>
    <message>
        <source>Model of pixels</source>
        <translation>Modèle de pixels</translation>
    </message>
    <message>
        <source>Model of pixels (empty: Landchip&apos;s own)</source>
        <translation>Modèle de pixels (vide : celui de Landchip)</translation>
    </message>
    <message>
        <source>Model of pixels:</source>
        <translation>Modèle de pixels :</translation>
    </message>
    <message>
        <source>Model then: {shares}</source>
        <translation>Modèle avant : {shares}</translation>
    </message>
    <message>
        <source>Model then: {}</source>
        <translation>Modèle avant : {}</translation>
    </message>
    <message>
        <source>Model&apos;s digest</source>
        <translation>Empreinte du modèle</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>Modèle :</translation>
    </message>
    <message>
        <source>More imagery and bands</source>
        <translation>Autres images et bandes</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de paramètres</translation>
    </message>
    <message>
        <source>Much faster; needs an NVIDIA card and its driver.</source>
        <translation>Bien plus rapide ; demande une carte NVIDIA et son pilote.</translation>
    </message>
    <message>
        <source>Much of this ground is unlike the training data, so its groups are not to be relied on. Fit the model to this place, with land cover such as NLCD, and map it again.</source>
        <translation>Une grande partie de ce terrain diffère des données d&apos;entraînement, ses groupes ne sont donc pas fiables. Ajustez le modèle à ce lieu, avec une occupation du sol comme la NLCD, et refaites la carte.</translation>
    </message>
    <message>
        <source>NAIP, aerial imagery of the United States, is in the public domain.</source>
        <translation>NAIP, l&apos;imagerie aérienne des États-Unis, est dans le domaine public.</translation>
    </message>
    <message>
        <source>NLCD&apos;s</source>
        <translation>ceux de NLCD</translation>
    </message>
    <message>
        <source>NVIDIA driver {driver} is older than {oldest}, which CUDA 13 needs</source>
        <translation>le pilote NVIDIA {driver} est antérieur à la version {oldest}, requise par CUDA 13</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Name of an environment variable with the token, for the command line alone</source>
        <translation>Nom d&apos;une variable d&apos;environnement avec le jeton, pour la ligne de commande seulement</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Nom du nouveau modèle</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Proche infrarouge</translation>
    </message>
    <message>
        <source>Neither a layer nor an area is given: choose one of them.</source>
        <translation>Ni couche ni zone n&apos;est indiquée : choisissez l&apos;une des deux.</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nouvelle connexion</translation>
    </message>
    <message>
        <source>New development</source>
        <translation>Nouvelle artificialisation</translation>
    </message>
    <message>
        <source>New fields</source>
        <translation>Nouveaux champs</translation>
    </message>
    <message>
        <source>New maps</source>
        <translation>Nouvelles cartes</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>Nouveau modèle</translation>
    </message>
    <message>
        <source>Next →</source>
        <translation>Suivant →</translation>
    </message>
    <message>
        <source>No GPU can be used: {}.</source>
        <translation>Aucun GPU n&apos;est utilisable : {}.</translation>
    </message>
    <message>
        <source>No Python is named: choose one that has the engine&apos;s packages.</source>
        <translation>Aucun Python n&apos;est indiqué : choisissez-en un qui dispose des paquets du moteur.</translation>
    </message>
    <message>
        <source>No Python to build the engine on runs here (tried {tried}): choose one in the settings.</source>
        <translation>Aucun Python pouvant servir de base au moteur ne fonctionne ici (essai : {tried}) : choisissez-en un dans les paramètres.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sans changement</translation>
    </message>
    <message>
        <source>No change map yet: compare a finished map with older land cover, such as NLCD.</source>
        <translation>Pas encore de carte de changement : comparez une carte terminée avec une occupation du sol plus ancienne, comme la NLCD.</translation>
    </message>
    <message numerus="yes">
        <source>No chip could be classified: each of the {n} has too little imagery. Is the raster empty there, or smaller than a chip of {size:g} m? A smaller share of imagery can be accepted (min_valid).</source>
        <translation>
            <numerusform>Aucun carreau n&apos;a pu être classé : {n} carreau porte trop peu d&apos;imagerie. Le raster est-il vide à cet endroit, ou plus petit qu&apos;un carreau de {size:g} m ? Une part d&apos;imagerie moindre peut être acceptée (min_valid).</numerusform>
            <numerusform>Aucun carreau n&apos;a pu être classé : chacun des {n} porte trop peu d&apos;imagerie. Le raster est-il vide à cet endroit, ou plus petit qu&apos;un carreau de {size:g} m ? Une part d&apos;imagerie moindre peut être acceptée (min_valid).</numerusform>
        </translation>
    </message>
    <message>
        <source>No chip is probable enough to be shown as changed if {precision:.0%} of those shown are to be: ask for a lower precision to see the most probable ones.</source>
        <translation>Aucun carreau n&apos;est assez probable pour être montré comme changé si {precision:.0%} de ceux qui sont montrés doivent l&apos;être : demandez une précision plus basse pour voir les plus probables.</translation>
    </message>
    <message>
        <source>No chip of the map has both a land use and a land cover of {path}: choose land cover of the same ground.</source>
        <translation>Aucun carreau de la carte n&apos;a à la fois une utilisation du sol et une occupation du sol de {path} : choisissez une occupation du sol du même terrain.</translation>
    </message>
    <message>
        <source>No chip of the stratum &apos;{stratum}&apos; is reviewed, so nothing is known of its {chips:,} chips: review at least {needed} of them, or join it to another stratum.</source>
        <translation>Aucun carreau de la strate &apos;{stratum}&apos; n&apos;est examiné, on ne sait donc rien de ses {chips:,} carreaux : examinez-en au moins {needed}, ou joignez-la à une autre strate.</translation>
    </message>
    <message>
        <source>No chip of {compared} is shown as changed.</source>
        <translation>Aucun carreau sur {compared} n&apos;est montré comme changé.</translation>
    </message>
    <message>
        <source>No chips can be laid on {layer}: choose another layer.</source>
        <translation>Impossible de poser des carreaux sur {layer} : choisissez une autre couche.</translation>
    </message>
    <message>
        <source>No corrections can be kept in {folder}: choose a folder where you may write.</source>
        <translation>Impossible de conserver des corrections dans {folder} : choisissez un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Pas de données</translation>
    </message>
    <message>
        <source>No file is named for the map: choose one.</source>
        <translation>Aucun fichier n&apos;est indiqué pour la carte : choisissez-en un.</translation>
    </message>
    <message>
        <source>No fit named groups better in this place by more than chance, so only the probabilities were fitted to it.</source>
        <translation>Aucun ajustement ne nomme mieux les groupes ici autrement que par hasard : seules les probabilités ont été ajustées.</translation>
    </message>
    <message>
        <source>No fit was better in this place by more than chance, so the model was kept as it was and no file was written.</source>
        <translation>Aucun ajustement n’était meilleur ici autrement que par hasard : le modèle est resté tel quel et aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>No imagery</source>
        <translation>Sans imagerie</translation>
    </message>
    <message>
        <source>No imagery here</source>
        <translation>Pas d&apos;imagerie ici</translation>
    </message>
    <message>
        <source>No imagery is chosen on the page Map: whether the cluster has an address for it is not tested.</source>
        <translation>Aucune imagerie n&apos;est choisie dans la page Carte : il n&apos;est pas testé si le cluster a une adresse pour elle.</translation>
    </message>
    <message>
        <source>No imagery is chosen: choose a raster layer on the page Map.</source>
        <translation>Aucune imagerie n&apos;est choisie : choisissez une couche raster dans la page Carte.</translation>
    </message>
    <message>
        <source>No imagery is chosen: load a raster layer such as NAIP, and choose it.</source>
        <translation>Aucune imagerie n&apos;est choisie : chargez une couche raster, NAIP par exemple, et choisissez-la.</translation>
    </message>
    <message>
        <source>No imagery is given: choose a raster layer or an image file.</source>
        <translation>Aucune image n&apos;est indiquée : choisissez une couche raster ou un fichier d&apos;image.</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Aucun travail pour l&apos;instant</translation>
    </message>
    <message>
        <source>No land cover</source>
        <translation>Sans occupation du sol</translation>
    </message>
    <message>
        <source>No land cover is chosen: load a layer of NLCD (mrlc.gov), and choose it.</source>
        <translation>Aucune occupation du sol n&apos;est choisie : chargez une couche de la NLCD (mrlc.gov) et choisissez-la.</translation>
    </message>
    <message>
        <source>No land-cover map is named: give one of the map&apos;s date, of the date before, or both.</source>
        <translation>Aucune carte de couverture du sol n&apos;est nommée : donnez-en une de la date de la carte, de la date d&apos;avant, ou les deux.</translation>
    </message>
    <message>
        <source>No layer of polygons is chosen: choose one, or another area.</source>
        <translation>Aucune couche de polygones n&apos;est choisie : choisissez-en une, ou une autre zone.</translation>
    </message>
    <message>
        <source>No older imagery is loaded: the left side shows land cover.</source>
        <translation>Aucune imagerie plus ancienne n&apos;est chargée : le côté gauche montre l&apos;occupation du sol.</translation>
    </message>
    <message>
        <source>No other raster covers this chip</source>
        <translation>Aucun autre raster ne couvre ce carreau</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Pas d&apos;image</translation>
    </message>
    <message>
        <source>No pixel could be labelled: the area holds no imagery. Is the raster empty there, or does it state a wrong no-data value?</source>
        <translation>Aucun pixel n&apos;a pu être classé : la zone ne contient pas d&apos;imagerie. Le raster y est-il vide, ou indique-t-il une mauvaise valeur nodata ?</translation>
    </message>
    <message>
        <source>No polygon of {layer} is selected: select some, or take all.</source>
        <translation>Aucun polygone de {layer} n&apos;est sélectionné : sélectionnez-en, ou prenez-les tous.</translation>
    </message>
    <message>
        <source>No rectangle is drawn yet: press Draw on the Map, and drag one over the imagery.</source>
        <translation>Aucun rectangle n&apos;est encore dessiné : cliquez sur « Dessiner sur la carte » et tracez-en un sur l&apos;imagerie.</translation>
    </message>
    <message>
        <source>No review says what a square is now, as developed, cultivated or water: choose it with the keys 5 to 8.</source>
        <translation>Aucun examen ne dit ce qu&apos;est un carré maintenant, comme artificialisé, cultivé ou eau : choisissez-le avec les touches 5 à 8.</translation>
    </message>
    <message>
        <source>No single part decides: whatever is hidden, {} stays as likely.</source>
        <translation>Aucune partie ne décide à elle seule : quoi que l&apos;on masque, « {} » reste aussi probable.</translation>
    </message>
    <message>
        <source>No square is found changed yet.</source>
        <translation>Aucun carré n&apos;a encore été trouvé changé.</translation>
    </message>
    <message>
        <source>No stroke lies on imagery: draw strokes where the imagery that was chosen has pixels.</source>
        <translation>Aucun trait n&apos;est sur l&apos;imagerie : dessinez des traits là où l&apos;image choisie a des pixels.</translation>
    </message>
    <message>
        <source>No strokes can be kept in {folder}: choose a folder where you may write.</source>
        <translation>Aucun trait ne peut être conservé dans {folder} : choisissez un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>No-data values</source>
        <translation>Valeurs sans données</translation>
    </message>
    <message>
        <source>No-data values, as 0 or 0,250:255</source>
        <translation>Valeurs sans données, comme 0 ou 0,250:255</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>None of the {count} corrected chips can be read; the first: {first}</source>
        <translation>Aucun des {count} carreaux corrigés ne peut être lu ; le premier : {first}</translation>
    </message>
    <message numerus="yes">
        <source>None of the {n} reviewed chips is one of the sample: choose the reviews of this sample.</source>
        <translation>
            <numerusform>Le seul carreau examiné ({n}) n&apos;est pas de l&apos;échantillon : choisissez les examens de cet échantillon.</numerusform>
            <numerusform>Aucun des {n} carreaux examinés n&apos;est de l&apos;échantillon : choisissez les examens de cet échantillon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the {n} reviews says what a chip is: review chips of the sample until every stratum has two answers.</source>
        <translation>
            <numerusform>Le seul examen ({n}) ne dit pas ce qu&apos;est son carreau : examinez des carreaux de l&apos;échantillon jusqu&apos;à ce que chaque strate ait deux réponses.</numerusform>
            <numerusform>Aucun des {n} examens ne dit ce qu&apos;est un carreau : examinez des carreaux de l&apos;échantillon jusqu&apos;à ce que chaque strate ait deux réponses.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the {reviews} reviewed chips of &apos;{stratum}&apos; is &apos;{name}&apos;, which still leaves room for {room:,.0f} ha of it: reviewing {reviews} more of them would halve that.</source>
        <translation>Aucun des {reviews} carreaux examinés de &apos;{stratum}&apos; n&apos;est &apos;{name}&apos;, dont {room:,.0f} ha restent pourtant possibles : en examiner {reviews} de plus réduirait cela de moitié.</translation>
    </message>
    <message>
        <source>Not classified: black or white throughout.</source>
        <translation>Non classé : entièrement noir ou blanc.</translation>
    </message>
    <message>
        <source>Not every package of the engine is to be had for this Python and system: choose another Python, or a package index or folder of wheels that holds them, then set up the engine again.</source>
        <translation>Certains paquets du moteur ne sont pas disponibles pour ce Python et ce système : choisissez un autre Python, ou un index de paquets ou dossier de wheels qui les contient, puis réinstallez le moteur.</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Non examiné</translation>
    </message>
    <message>
        <source>Nothing could be written to {file} ({reason}): free space on its disk, or move it, and answer again.</source>
        <translation>Rien n&apos;a pu être écrit dans {file} ({reason}) : libérez de l&apos;espace sur son disque, ou déplacez-le, et répondez de nouveau.</translation>
    </message>
    <message>
        <source>Nothing leads from the CRS {source} to {target}: choose an area in a CRS with a place on Earth.</source>
        <translation>Aucune transformation ne mène du SCR {source} à {target} : choisissez une zone dans un SCR qui a une position sur la Terre.</translation>
    </message>
    <message>
        <source>Nothing to classify: too little of this chip holds imagery.</source>
        <translation>Rien à classer : ce carreau porte trop peu d&apos;imagerie.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Now: imagery of {end}</source>
        <translation>Maintenant : imagerie de {end}</translation>
    </message>
    <message>
        <source>Number of squares to review</source>
        <translation>Nombre de carrés à examiner</translation>
    </message>
    <message>
        <source>ONNX Runtime could not load the CUDA or cuDNN libraries</source>
        <translation>ONNX Runtime n&apos;a pas pu charger les bibliothèques CUDA ou cuDNN</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx *.ONNX)</source>
        <translation>Modèles ONNX (*.onnx *.ONNX)</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>Modèles ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>Of a change map alone: a land-cover map of imagery of the earlier date.</source>
        <translation>Pour une carte de changement seulement : une carte de couverture tirée d&apos;images de la date antérieure.</translation>
    </message>
    <message>
        <source>Of a map of land use or change with land cover; the most contradictory first.</source>
        <translation>D&apos;une carte d&apos;utilisation ou de changement avec couverture du sol ; le plus contradictoire d&apos;abord.</translation>
    </message>
    <message>
        <source>Of the chips that are shown as changed, the share that is to be so: 0.5 finds more, 0.8 errs less.</source>
        <translation>Parmi les carreaux montrés comme changés, la part qui doit l&apos;être : 0.5 en trouve plus, 0.8 se trompe moins.</translation>
    </message>
    <message>
        <source>Of the chips that the model was trained on it names {lost:.0%} less rightly than before.</source>
        <translation>Parmi les carreaux sur lesquels le modèle a été entraîné, il en nomme correctement {lost:.0%} de moins qu&apos;avant.</translation>
    </message>
    <message>
        <source>Of the driver, or of the environment with Spark&apos;s client</source>
        <translation>Du pilote, ou de l&apos;environnement avec le client de Spark</translation>
    </message>
    <message>
        <source>Of the model&apos;s own typical training chips, {before} before and {after} after.</source>
        <translation>Sur les carreaux d&apos;entraînement typiques du modèle, {before} avant et {after} après.</translation>
    </message>
    <message>
        <source>Of the neighbours for probability (empty: {probability:g}; 0 changes nothing), of the middle square for vote (empty: {vote:g}).</source>
        <translation>Des voisins pour probability (vide : {probability:g} ; 0 ne change rien), du carré central pour vote (vide : {vote:g}).</translation>
    </message>
    <message>
        <source>Of these {true} are expected to have changed and {false} not.</source>
        <translation>Parmi eux, {true} devraient avoir changé et {false} non.</translation>
    </message>
    <message>
        <source>Of those shown as changed, {share} are real ({low} to {high})</source>
        <translation>Parmi ceux montrés comme changés, {share} sont réels ({low} à {high})</translation>
    </message>
    <message numerus="yes">
        <source>Of {chips} corrected chips, judged by layers that saw no chip of their block, the right group is named for {after}, before the fit for {before}.</source>
        <translation>
            <numerusform>Pour {chips} carreau corrigé, jugé par des couches qui n&apos;ont vu aucun carreau de son bloc, le bon groupe est nommé pour {after}, avant l&apos;ajustement pour {before}.</numerusform>
            <numerusform>Pour {chips} carreaux corrigés, jugés par des couches qui n&apos;ont vu aucun carreau de leur bloc, le bon groupe est nommé pour {after}, avant l&apos;ajustement pour {before}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {of} corrected chips, each judged without itself and its neighbours, {before} were right before, {after} after (95 % interval of the share: {low:.2f} to {high:.2f}).</source>
        <translation>
            <numerusform>Sur {of} carreau corrigé, jugé sans lui-même ni ses voisins, {before} était juste avant et {after} après (intervalle à 95 % de la part : {low:.2f} à {high:.2f}).</numerusform>
            <numerusform>Sur {of} carreaux corrigés, chacun jugé sans lui-même ni ses voisins, {before} étaient justes avant et {after} après (intervalle à 95 % de la part : {low:.2f} à {high:.2f}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Of {of} typical training chips {before} were right before and {after} are now.</source>
        <translation>Sur {of} carreaux d&apos;entraînement typiques, {before} étaient justes avant et {after} le sont maintenant.</translation>
    </message>
    <message>
        <source>Of {total:,.0f} ha, {value:,.0f} ha changed (95% interval {low:,.0f} to {high:,.0f} ha); the map shows {mapped:,.0f} ha.</source>
        <translation>Sur {total:,.0f} ha, {value:,.0f} ha ont changé (intervalle à 95 % : {low:,.0f} à {high:,.0f} ha) ; la carte montre {mapped:,.0f} ha.</translation>
    </message>
    <message>
        <source>Off: the job is submitted, and its address is given; no map is loaded.</source>
        <translation>Désactivé : le travail est envoyé, et son adresse est donnée ; aucune carte n&apos;est chargée.</translation>
    </message>
    <message>
        <source>On blocks of the ground of the place that it was fitted to, held out from the fit, the model names the group that land cover shows for {right} of {chips} chips.</source>
        <translation>Sur des blocs de terrain du lieu auquel il a été ajusté, tenus à l&apos;écart de l&apos;ajustement, le modèle nomme le groupe que montre l&apos;occupation du sol pour {right} de {chips} carreaux.</translation>
    </message>
    <message>
        <source>On chips it had not seen: {right} of {chips} chips right</source>
        <translation>Sur des carreaux qu&apos;il n&apos;avait pas vus : {right} de {chips} carreaux justes</translation>
    </message>
    <message>
        <source>On corrected chips that it did not learn from the new model is right less often than before: correct more chips before you use it.</source>
        <translation>Sur les carreaux corrigés dont il n&apos;a pas appris, le nouveau modèle a raison moins souvent que l&apos;ancien : corrigez plus de carreaux avant de l&apos;utiliser.</translation>
    </message>
    <message>
        <source>On the cluster</source>
        <translation>Sur le cluster</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>On {device}, {rate:.1f} chips/s, {time}</source>
        <translation>Sur {device}, {rate:.1f} carreaux/s, {time}</translation>
    </message>
    <message>
        <source>On {device}, {rate:.2f} megapixels/s, {time}</source>
        <translation>Sur {device}, {rate:.2f} mégapixels/s, {time}</translation>
    </message>
    <message>
        <source>One of the maps states no date of its imagery: give the year of it ({field}).</source>
        <translation>L&apos;une des cartes n&apos;indique pas de date de son imagerie : donnez-en l&apos;année ({field}).</translation>
    </message>
    <message>
        <source>One of the two holds no imagery here.</source>
        <translation>L&apos;un des deux ne porte pas d&apos;imagerie ici.</translation>
    </message>
    <message>
        <source>One square of {size:g} m per chip, classified by {model} ({digest}) on {device}, {day}.</source>
        <translation>Un carré de {size:g} m par carreau, classé par {model} ({digest}) sur {device}, {day}.</translation>
    </message>
    <message>
        <source>One square of {size:g} m per chip.</source>
        <translation>Un carré de {size:g} m par carreau.</translation>
    </message>
    <message>
        <source>Only one chip of the stratum &apos;{stratum}&apos; has an answer, from which no uncertainty can be told: review at least one more, better {more} more.</source>
        <translation>Un seul carreau de la strate &apos;{stratum}&apos; a une réponse, dont aucune incertitude ne peut être tirée : examinez-en au moins un de plus, mieux {more} de plus.</translation>
    </message>
    <message>
        <source>Only strokes of {name} lie on imagery: draw strokes of other classes on it, too.</source>
        <translation>Seuls des traits de {name} sont sur l&apos;imagerie : dessinez-y aussi des traits d&apos;autres classes.</translation>
    </message>
    <message>
        <source>Only the chips that these polygons touch are computed; selected features only, if so chosen.</source>
        <translation>Seuls les carreaux que ces polygones touchent sont calculés ; uniquement les entités sélectionnées, si vous le choisissez.</translation>
    </message>
    <message>
        <source>Only the chips that this rectangle touches are computed.</source>
        <translation>Seuls les carreaux que ce rectangle touche sont calculés.</translation>
    </message>
    <message>
        <source>Only {n} chips are compared, so how often land changed is taken from the published rates rather than from the area.</source>
        <translation>Seuls {n} carreaux sont comparés, la fréquence à laquelle le sol a changé est donc tirée des taux publiés plutôt que de la zone.</translation>
    </message>
    <message>
        <source>Only {n} chips of the area have both imagery and a land cover of {path} that the model knows, and at least {least} are needed: choose a larger area, or land cover that covers it.</source>
        <translation>Seuls {n} carreaux de la zone ont à la fois de l&apos;imagerie et une occupation du sol de {path} que le modèle connaît, et il en faut au moins {least} : choisissez une zone plus grande, ou une occupation du sol qui la couvre.</translation>
    </message>
    <message>
        <source>Only {} of this chip holds imagery; the rest was left blank.</source>
        <translation>Seulement {} de ce carreau porte de l&apos;imagerie ; le reste a été laissé vide.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <source>Opacity:</source>
        <translation>Opacité :</translation>
    </message>
    <message>
        <source>Open a review</source>
        <translation>Ouvrir un examen</translation>
    </message>
    <message>
        <source>Open a review, or begin a new one from a change map.</source>
        <translation>Ouvrez un examen, ou commencez-en un nouveau à partir d&apos;une carte de changement.</translation>
    </message>
    <message>
        <source>Open the attribute table</source>
        <translation>Ouvrir la table d&apos;attributs</translation>
    </message>
    <message>
        <source>Open the folder of the map&apos;s files</source>
        <translation>Ouvrir le dossier des fichiers de la carte</translation>
    </message>
    <message>
        <source>Opening model and imagery…</source>
        <translation>Ouverture du modèle et de l&apos;imagerie…</translation>
    </message>
    <message>
        <source>Opening the model…</source>
        <translation>Ouverture du modèle…</translation>
    </message>
    <message>
        <source>Or a Python that &amp;has the packages already</source>
        <translation>Ou un Python qui a déjà les pa&amp;quets</translation>
    </message>
    <message>
        <source>Other paths are the same on the cluster</source>
        <translation>Les autres chemins sont les mêmes sur le cluster</translation>
    </message>
    <message>
        <source>Otherwise they are told by their names and colours, or by their order</source>
        <translation>Sinon, elles sont reconnues à leurs noms et couleurs, ou à leur ordre</translation>
    </message>
    <message>
        <source>Overall accuracy of the map: {value} ({low} to {high}).</source>
        <translation>Exactitude globale de la carte : {value} ({low} à {high}).</translation>
    </message>
    <message>
        <source>P&amp;ython</source>
        <translation>P&amp;ython</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Paint what the map has wrong, and some of what is right, in at least two classes; then fit.</source>
        <translation>Peignez ce que la carte montre mal et un peu de ce qui est juste, dans au moins deux classes ; puis ajustez.</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiel</translation>
    </message>
    <message>
        <source>Picture of the chip</source>
        <translation>Image du carreau</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Pixels explain squares: makes another map whose squares state how much of each is covered by water, trees, herbaceous plants and impervious ground, by a map of Land cover of every pixel. A map of change takes one of either date. Squares whose use and cover contradict each other, such as developed land without a roof or a road, are flagged and marked with rings, and a column says why: review them with Sample a change map for review, in the order contradictions. The map itself stays as it is.</source>
        <translation>Les pixels expliquent les carrés : fait une autre carte dont les carrés indiquent combien en couvrent l&apos;eau, les arbres, les plantes herbacées et le sol imperméable, d&apos;après une carte de « Couverture du sol de chaque pixel ». Une carte de changement en prend une de chaque date. Les carrés dont l&apos;utilisation et la couverture se contredisent, comme un sol artificialisé sans toit ni route, sont marqués d&apos;anneaux, et une colonne dit pourquoi : examinez-les avec « Échantillonner une carte de changement pour l&apos;examen », dans l&apos;ordre contradictions. La carte elle-même reste telle quelle.</translation>
    </message>
    <message>
        <source>Pixels now</source>
        <translation>Pixels maintenant</translation>
    </message>
    <message>
        <source>Pixels that hold it in all bands are no imagery; as 0 or 0,250:255</source>
        <translation>Les pixels qui l&apos;ont dans toutes les bandes ne sont pas de l&apos;image ; comme 0 ou 0,250:255</translation>
    </message>
    <message>
        <source>Pixels that hold such a value in all bands are no imagery. Empty: the raster&apos;s own, and what is set in the layer&apos;s properties (Transparency).</source>
        <translation>Les pixels qui ont une telle valeur dans toutes les bandes ne sont pas de l&apos;image. Vide : celles du raster, et ce qui est réglé dans les propriétés de la couche (Transparence).</translation>
    </message>
    <message>
        <source>Pixels then</source>
        <translation>Pixels alors</translation>
    </message>
    <message>
        <source>Pixels then: {}</source>
        <translation>Pixels alors : {}</translation>
    </message>
    <message>
        <source>Pixels: {}</source>
        <translation>Pixels : {}</translation>
    </message>
    <message>
        <source>Plan a land-use run</source>
        <translation>Planifier une classification de l&apos;utilisation du sol</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Planification…</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>À noter</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygones</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygones d&apos;une couche</translation>
    </message>
    <message>
        <source>Polygons of the classes</source>
        <translation>Polygones des classes</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Press Repair to remove what is left of it and to set the engine up anew.</source>
        <translation>Cliquez sur « Réparer » pour supprimer ce qu&apos;il en reste et réinstaller le moteur.</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Probabilities of the classes</source>
        <translation>Probabilités des classes</translation>
    </message>
    <message>
        <source>Probabilities of the groups</source>
        <translation>Probabilités des groupes</translation>
    </message>
    <message>
        <source>Probabilities — {}</source>
        <translation>Probabilités — {}</translation>
    </message>
    <message>
        <source>Probabilities, and the change in points</source>
        <translation>Probabilités, et leur variation en points</translation>
    </message>
    <message>
        <source>Probability of change</source>
        <translation>Probabilité de changement</translation>
    </message>
    <message>
        <source>Probability of change times area.</source>
        <translation>Probabilité de changement multipliée par la surface.</translation>
    </message>
    <message>
        <source>Probability of change: {}</source>
        <translation>Probabilité de changement : {}</translation>
    </message>
    <message>
        <source>Probably no imagery</source>
        <translation>Probablement sans image</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processeur (CPU)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progression de l&apos;exécution</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Purple speaks against the answer, orange for it</source>
        <translation>Le violet parle contre la réponse, l&apos;orange pour elle</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Python cannot make environments here: install the system&apos;s package python3-venv, then set up the engine again.</source>
        <translation>Python ne peut pas créer d&apos;environnement ici : installez le paquet système python3-venv, puis réinstallez le moteur.</translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation>Python du moteur</translation>
    </message>
    <message>
        <source>Python to build on</source>
        <translation>Python de base</translation>
    </message>
    <message>
        <source>Python to build on (empty: that of QGIS)</source>
        <translation>Python de base (vide : celui de QGIS)</translation>
    </message>
    <message>
        <source>Python with the packages</source>
        <translation>Python disposant des paquets</translation>
    </message>
    <message>
        <source>Python {version} is too old for the engine: choose one of {oldest} or newer.</source>
        <translation>Python {version} est trop ancien pour le moteur : choisissez la version {oldest} ou une plus récente.</translation>
    </message>
    <message>
        <source>QGIS can be used meanwhile.</source>
        <translation>QGIS reste utilisable pendant ce temps.</translation>
    </message>
    <message>
        <source>QGIS cannot open the mosaic {}: try it again later.</source>
        <translation>QGIS ne peut pas ouvrir la mosaïque {} : réessayez plus tard.</translation>
    </message>
    <message>
        <source>QGIS cannot use the authentication configuration of the connection profile {name!r}: choose one that gives headers or a certificate, and give the master password when QGIS asks for it.</source>
        <translation>QGIS ne peut pas utiliser la configuration d&apos;authentification du profil de connexion {name!r} : choisissez-en une qui donne des en-têtes ou un certificat, et donnez le mot de passe principal quand QGIS le demande.</translation>
    </message>
    <message>
        <source>QGIS exports the visible part of {}…</source>
        <translation>QGIS exporte la partie visible de {}…</translation>
    </message>
    <message>
        <source>QGIS refused the layer of the live land cover: update QGIS.</source>
        <translation>QGIS a refusé la couche de la couverture en direct : mettez QGIS à jour.</translation>
    </message>
    <message>
        <source>QGIS would ask its proxy for the live land cover, which is on this computer: add http://127.0.0.1 to the addresses without a proxy (Settings &gt; Options &gt; Network).</source>
        <translation>QGIS demanderait à son proxy la couverture en direct, qui se trouve sur cet ordinateur : ajoutez http://127.0.0.1 aux adresses sans proxy (Préférences &gt; Options &gt; Réseau).</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>E&amp;xécuter</translation>
    </message>
    <message>
        <source>Random sample, for an area…</source>
        <translation>Échantillon aléatoire, pour une surface…</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Graine aléatoire</translation>
    </message>
    <message>
        <source>Rare changes</source>
        <translation>Changements rares</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Raster (CO&amp;G), a pixel per chip</source>
        <translation>Raster (CO&amp;G), un pixel par carreau</translation>
    </message>
    <message>
        <source>Rasters (*.tif *.tiff *.img *.vrt);;All files (*)</source>
        <translation>Rasters (*.tif *.tiff *.img *.vrt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Rather sure</source>
        <translation>Plutôt sûr</translation>
    </message>
    <message>
        <source>Read about the model: classes, bands, accuracy, limits and licence</source>
        <translation>S&apos;informer sur le modèle : classes, bandes, exactitude, limites et licence</translation>
    </message>
    <message>
        <source>Reading the chips…</source>
        <translation>Lecture des carreaux…</translation>
    </message>
    <message>
        <source>Reading the earlier imagery again…</source>
        <translation>Relecture de l&apos;imagerie antérieure…</translation>
    </message>
    <message>
        <source>Reading the later imagery again…</source>
        <translation>Relecture de l&apos;imagerie postérieure…</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Refit a model to corrections</source>
        <translation>Réajuster un modèle aux corrections</translation>
    </message>
    <message>
        <source>Refit the model</source>
        <translation>Réajuster le modèle</translation>
    </message>
    <message>
        <source>Remove from clicked chips</source>
        <translation>Retirer des carreaux cliqués</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>Retirer la connexion</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Replace the Map?</source>
        <translation>Remplacer la carte ?</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report of a change map</source>
        <translation>Rapport d&apos;une carte de changement</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Rev&amp;ert</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Review at least {least} squares first; {n} have an answer so far.</source>
        <translation>Examinez d&apos;abord au moins {least} carrés ; {n} ont une réponse pour l&apos;instant.</translation>
    </message>
    <message>
        <source>Review some squares first.</source>
        <translation>Examinez d&apos;abord quelques carrés.</translation>
    </message>
    <message>
        <source>Reviewed sample</source>
        <translation>Échantillon examiné</translation>
    </message>
    <message>
        <source>Reviewed, changed</source>
        <translation>Examiné, changé</translation>
    </message>
    <message>
        <source>Reviewed, no change</source>
        <translation>Examiné, sans changement</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Examinateur</translation>
    </message>
    <message>
        <source>Reviewers agree in {share} of {n} comparisons</source>
        <translation>Les examinateurs s&apos;accordent dans {share} des {n} comparaisons</translation>
    </message>
    <message>
        <source>Reviews in another file</source>
        <translation>Examens dans un autre fichier</translation>
    </message>
    <message>
        <source>Right under the strokes: {after} (before {before}).</source>
        <translation>Juste sous les traits : {after} (avant {before}).</translation>
    </message>
    <message>
        <source>Rows: the use in {start}; columns: in {end}. Chips, and below them {unit}.</source>
        <translation>Lignes : l&apos;utilisation en {start} ; colonnes : en {end}. Carreaux et, au-dessous, {unit}.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Run &amp;on</source>
        <translation>Exéc&amp;uter sur</translation>
    </message>
    <message>
        <source>Runs a program of this computer, such as spark-submit or ssh host spark-submit.</source>
        <translation>Lance un programme de cet ordinateur, comme spark-submit ou ssh host spark-submit.</translation>
    </message>
    <message>
        <source>Runs everywhere.</source>
        <translation>Fonctionne partout.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>S&amp;top Testing</source>
        <translation>Arrêter &amp;le test</translation>
    </message>
    <message>
        <source>S&amp;ubmit</source>
        <translation>En&amp;voyer</translation>
    </message>
    <message>
        <source>S&amp;wipe: the map without land cover right of a line</source>
        <translation>&amp;Balayage : la carte sans couverture du sol à droite d&apos;une ligne</translation>
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
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Sample a change map for review</source>
        <translation>Échantillonner une carte de changement pour l&apos;examen</translation>
    </message>
    <message>
        <source>Sample of {map}</source>
        <translation>Échantillon de {map}</translation>
    </message>
    <message>
        <source>Sample: NAIP, Virginia</source>
        <translation>Exemple : NAIP, Virginie</translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation>Enregistrer le préréglage</translation>
    </message>
    <message>
        <source>Save the &amp;Model…</source>
        <translation>Enregistrer le &amp;modèle…</translation>
    </message>
    <message>
        <source>Save the Map As</source>
        <translation>Enregistrer la carte sous</translation>
    </message>
    <message>
        <source>Save the fitted model</source>
        <translation>Enregistrer le modèle ajusté</translation>
    </message>
    <message>
        <source>Save the project first: corrections are kept beside it.</source>
        <translation>Enregistrez d&apos;abord le projet : les corrections sont conservées à côté de lui.</translation>
    </message>
    <message>
        <source>Save these settings under a name</source>
        <translation>Enregistrer ces paramètres sous un nom</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>Enregistré sous {}</translation>
    </message>
    <message>
        <source>Saved as {}. It can be chosen wherever a model of pixels is asked for.</source>
        <translation>Enregistré sous {}. Il peut être choisi partout où un modèle de pixels est demandé.</translation>
    </message>
    <message>
        <source>Say where the new model is to be saved.</source>
        <translation>Indiquez où enregistrer le nouveau modèle.</translation>
    </message>
    <message>
        <source>Says how many chips a classification would compute, for how many hectares, how long that takes on this machine (from a short self-benchmark) and how much disk and memory it needs. Nothing is classified.</source>
        <translation>Dit combien de carreaux une classification calculerait, pour combien d&apos;hectares, en combien de temps sur cette machine (d&apos;après un court essai) et combien de disque et de mémoire il faut. Rien n&apos;est classé.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Selec&amp;ted features only</source>
        <translation>En&amp;tités sélectionnées uniquement</translation>
    </message>
    <message>
        <source>Sends batches to a Livy server, with a login of QGIS&apos;s authentication manager.</source>
        <translation>Envoie des lots à un serveur Livy, avec un identifiant du gestionnaire d&apos;authentification de QGIS.</translation>
    </message>
    <message>
        <source>Set Up the &amp;Engine…</source>
        <translation>Installer le &amp;moteur…</translation>
    </message>
    <message>
        <source>Set Up the En&amp;gine…</source>
        <translation>Install&amp;er le moteur…</translation>
    </message>
    <message>
        <source>Set Up the Engine</source>
        <translation>Installer le moteur</translation>
    </message>
    <message>
        <source>Set Up the Engine…</source>
        <translation>Installer le moteur…</translation>
    </message>
    <message>
        <source>Set aside: {}</source>
        <translation>Écartés : {}</translation>
    </message>
    <message>
        <source>Set up the engine</source>
        <translation>Installer le moteur</translation>
    </message>
    <message>
        <source>Setting the engine up</source>
        <translation>Installation du moteur</translation>
    </message>
    <message>
        <source>Setting the engine up…</source>
        <translation>Installation du moteur…</translation>
    </message>
    <message>
        <source>Several uses in one chip</source>
        <translation>Plusieurs utilisations dans un carreau</translation>
    </message>
    <message>
        <source>Share of each group</source>
        <translation>Part de chaque groupe</translation>
    </message>
    <message>
        <source>Share of {chips} chips, on blocks of ground that were held out from the fit, for which the model names the group that land cover shows. Land cover is itself wrong now and then.</source>
        <translation>Part de {chips} carreaux, sur des blocs de terrain tenus à l&apos;écart de l&apos;ajustement, pour lesquels le modèle nomme le groupe que montre l&apos;occupation du sol. L&apos;occupation du sol se trompe elle-même parfois.</translation>
    </message>
    <message>
        <source>Share with imagery</source>
        <translation>Part avec imagerie</translation>
    </message>
    <message>
        <source>Share with land cover</source>
        <translation>Part avec occupation du sol</translation>
    </message>
    <message>
        <source>Shares of land cover</source>
        <translation>Parts d&apos;occupation du sol</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Affic&amp;her</translation>
    </message>
    <message>
        <source>Show &amp;Them on the Map</source>
        <translation>Les mon&amp;trer sur la carte</translation>
    </message>
    <message>
        <source>Show Log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <source>Show land use, or how sure the model is</source>
        <translation>Afficher l&apos;utilisation du sol, ou la sûreté du modèle</translation>
    </message>
    <message>
        <source>Show the L&amp;og</source>
        <translation>Afficher le &amp;journal</translation>
    </message>
    <message>
        <source>Show the Landchip panel</source>
        <translation>Afficher le panneau Landchip</translation>
    </message>
    <message>
        <source>Show what &amp;mattered</source>
        <translation>&amp;Montrer ce qui a compté</translation>
    </message>
    <message>
        <source>Show what the &amp;map says</source>
        <translation>&amp;Montrer ce que dit la carte</translation>
    </message>
    <message>
        <source>Shown as changed</source>
        <translation>Montré comme changé</translation>
    </message>
    <message>
        <source>Shown as the layer “{}”. Remove the layer to end it; it is not saved with the project.</source>
        <translation>Affichée comme couche « {} ». Supprimez la couche pour l&apos;arrêter ; elle n&apos;est pas enregistrée avec le projet.</translation>
    </message>
    <message>
        <source>Shown as {use} then, but no more than {share:.0%} of it was {cover}; such squares hardly ever have less than {limit:.0%}.</source>
        <translation>Montré alors comme {use}, mais pas plus de {share:.0%} en était {cover} ; de tels carrés n&apos;ont presque jamais moins de {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shown as {use} then, but {share:.0%} of it was {cover}; such squares hardly ever have more than {limit:.0%}.</source>
        <translation>Montré alors comme {use}, mais {share:.0%} en était {cover} ; de tels carrés n&apos;ont presque jamais plus de {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shown as {use}, but no more than {share:.0%} of it is {cover}; such squares hardly ever have less than {limit:.0%}.</source>
        <translation>Montré comme {use}, mais pas plus de {share:.0%} en est {cover} ; de tels carrés n&apos;ont presque jamais moins de {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shown as {use}, but {share:.0%} of it is {cover}; such squares hardly ever have more than {limit:.0%}.</source>
        <translation>Montré comme {use}, mais {share:.0%} en est {cover} ; de tels carrés n&apos;ont presque jamais plus de {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shows what a model states about itself: bands, ground sample distance, classes and groups, accuracy, calibration, data, limits and licence. The model is loaded and its golden chip verified.</source>
        <translation>Affiche ce qu&apos;un modèle indique sur lui-même : bandes, résolution au sol, classes et groupes, exactitude, calibration, données, limites et licence. Le modèle est chargé et vérifié sur son carreau de référence.</translation>
    </message>
    <message>
        <source>Shrub</source>
        <translation>Arbustes</translation>
    </message>
    <message>
        <source>Side of a chip, metres</source>
        <translation>Côté d&apos;un carreau, en mètres</translation>
    </message>
    <message>
        <source>Similarity of both dates</source>
        <translation>Similarité des deux dates</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Smooth a land-use map</source>
        <translation>Lisser une carte d&apos;utilisation du sol</translation>
    </message>
    <message>
        <source>Smoothed map</source>
        <translation>Carte lissée</translation>
    </message>
    <message>
        <source>Smoothed map, a pixel per chip (COG)</source>
        <translation>Carte lissée, un pixel par carreau (COG)</translation>
    </message>
    <message>
        <source>Some chips were skipped, so the reviewed ones are no random part of the sample: review the skipped ones, too, in the order of their turn.</source>
        <translation>Des carreaux ont été sautés, ceux qui sont examinés ne sont donc pas une partie aléatoire de l&apos;échantillon : examinez aussi les carreaux sautés, dans l&apos;ordre de leur tour.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
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
        <translation>Spark Connect a besoin du paquet sur cet ordinateur, et {path} n&apos;y est pas : lancez `make cluster-bundle`, et indiquez son dossier dans le profil de connexion.</translation>
    </message>
    <message>
        <source>Spots with images of several dates</source>
        <translation>Emplacements avec des images de plusieurs dates</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>St&amp;yle</translation>
    </message>
    <message>
        <source>Standalone master (REST gateway)</source>
        <translation>Maître autonome (passerelle REST)</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Démarrage du moteur…</translation>
    </message>
    <message>
        <source>Stop Using &amp;It</source>
        <translation>Ne &amp;plus l&apos;utiliser</translation>
    </message>
    <message>
        <source>Stopped. What is done is kept: press Resume to go on.</source>
        <translation>Arrêté. Ce qui est fait est conservé : cliquez sur « Reprendre » pour continuer.</translation>
    </message>
    <message>
        <source>Stopping; what is done is kept…</source>
        <translation>Arrêt en cours ; ce qui est fait est conservé…</translation>
    </message>
    <message>
        <source>Storage of the jobs</source>
        <translation>Stockage des travaux</translation>
    </message>
    <message>
        <source>Stratum of squares beside a change</source>
        <translation>Strate des carrés à côté d&apos;un changement</translation>
    </message>
    <message>
        <source>Stroke {number} was left out: none of its pixels has imagery, or later strokes cover it.</source>
        <translation>Le trait {number} a été laissé de côté : aucun de ses pixels n&apos;a d&apos;image, ou des traits plus récents le couvrent.</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>Traits</translation>
    </message>
    <message>
        <source>Style of new maps</source>
        <translation>Style des nouvelles cartes</translation>
    </message>
    <message>
        <source>Style:</source>
        <translation>Style :</translation>
    </message>
    <message>
        <source>Submits a job to a cluster, follows it, and loads its map: the same chips and probabilities as on this computer. The connection is one of those of the Landchip panel (Run on &gt; Connections), by its name, or a JSON file. Imagery must be files or addresses that the cluster reads. Cancelling stops the job on the cluster; what is finished is kept, and the same run started again computes what is missing. Without waiting the job goes on, and the output JOB is its address, with which the command line follows and fetches it (remote status, remote fetch).</source>
        <translation>Envoie un travail à un cluster, le suit et charge sa carte : les mêmes carreaux et probabilités que sur cet ordinateur. La connexion est l&apos;une de celles du panneau Landchip (Exécuter sur &gt; Connexions), par son nom, ou un fichier JSON. L&apos;imagerie doit être faite de fichiers ou d&apos;adresses que lit le cluster. Annuler arrête le travail sur le cluster ; ce qui est fini est gardé, et la même exécution relancée calcule ce qui manque. Sans attente, le travail continue, et la sortie JOB est son adresse, avec laquelle la ligne de commande le suit et le récupère (remote status, remote fetch).</translation>
    </message>
    <message>
        <source>Submits a run to a workspace, with a token of QGIS&apos;s authentication manager.</source>
        <translation>Envoie une exécution à un espace de travail, avec un jeton du gestionnaire d&apos;authentification de QGIS.</translation>
    </message>
    <message>
        <source>Submitted as {handle}; the job is {address}</source>
        <translation>Envoyé sous {handle} ; le travail est {address}</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûr</translation>
    </message>
    <message>
        <source>Switch on Classify a Chip and click the map: the square under the mouse is classified, and you see here what it is, how sure the model is, and why.</source>
        <translation>Activez « Classer un carreau » et cliquez sur la carte : le carré sous la souris est classé, et vous voyez ici ce que c&apos;est, à quel point le modèle en est sûr, et pourquoi.</translation>
    </message>
    <message>
        <source>Table (GeoPar&amp;quet)</source>
        <translation>Table (GeoPar&amp;quet)</translation>
    </message>
    <message>
        <source>Tables of code and class (*.csv *.json);;All files (*)</source>
        <translation>Tableaux de codes et de classes (*.csv *.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Tabulate area by polygon</source>
        <translation>Tabuler les surfaces par polygone</translation>
    </message>
    <message>
        <source>Takes the last correction back (Ctrl+Z)</source>
        <translation>Annule la dernière correction (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Tas&amp;ks</source>
        <translation>Tâc&amp;hes</translation>
    </message>
    <message>
        <source>Test chips</source>
        <translation>Carreaux de test</translation>
    </message>
    <message>
        <source>Test chips, before calibration</source>
        <translation>Carreaux de test, avant calibration</translation>
    </message>
    <message>
        <source>Test chips, by place</source>
        <translation>Carreaux de test, par lieu</translation>
    </message>
    <message>
        <source>Tested on chips that it had not seen, the model named the right group for {right} of {chips} chips; other ground can be harder.</source>
        <translation>Testé sur des carreaux qu&apos;il n&apos;avait pas vus, le modèle a nommé le bon groupe pour {right} de {chips} carreaux ; un autre terrain peut être plus difficile.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>The CRS {crs!r} is not known: name it by its authority and code, such as EPSG:26911.</source>
        <translation>Le SCR {crs!r} est inconnu : indiquez-le par son autorité et son code, par exemple EPSG:26911.</translation>
    </message>
    <message>
        <source>The CRS {crs} is none whose unit is a metre on the ground there: name that of the grid, such as a UTM zone.</source>
        <translation>Le SCR {crs} n&apos;en est pas un dont l&apos;unité soit là un mètre au sol : indiquez celui de la grille, comme une zone UTM.</translation>
    </message>
    <message>
        <source>The Deepness metadata of {model} cannot be understood ({reason}): describe the model in a STAC MLM file beside it.</source>
        <translation>Les métadonnées Deepness de {model} ne se comprennent pas ({reason}) : décrivez le modèle dans un fichier STAC MLM à côté.</translation>
    </message>
    <message>
        <source>The GPU cannot be used ({reason}): repair the engine, or choose the device auto or cpu.</source>
        <translation>Le GPU n&apos;est pas utilisable ({reason}) : réparez le moteur, ou choisissez le périphérique auto ou cpu.</translation>
    </message>
    <message>
        <source>The GPU variant cannot be set up, {reason}: choose the CPU variant.</source>
        <translation>La variante gpu ne peut pas être installée ({reason}) : choisissez la variante cpu.</translation>
    </message>
    <message>
        <source>The GPU variant needs an NVIDIA card; auto takes it where there is a driver new enough.</source>
        <translation>La variante gpu demande une carte NVIDIA ; auto la prend si un pilote assez récent est présent.</translation>
    </message>
    <message>
        <source>The Python of the engine in {folder} is gone, as after an update of QGIS: set it up again.</source>
        <translation>Le Python du moteur dans {folder} a disparu, comme après une mise à jour de QGIS : réinstallez le moteur.</translation>
    </message>
    <message>
        <source>The Python of your own is gone</source>
        <translation>Votre propre Python a disparu</translation>
    </message>
    <message>
        <source>The Python of your own is no longer used.</source>
        <translation>Votre propre Python n&apos;est plus utilisé.</translation>
    </message>
    <message>
        <source>The Python that it was made with is gone, as after an update of QGIS. Press Repair.</source>
        <translation>Le Python avec lequel il a été créé a disparu, comme après une mise à jour de QGIS. Cliquez sur « Réparer ».</translation>
    </message>
    <message>
        <source>The address of {raster} holds a password or signature, which corrections do not keep: open its layer, or give the address with --raster.</source>
        <translation>L&apos;adresse de {raster} contient un mot de passe ou une signature, que les corrections ne gardent pas : ouvrez sa couche, ou donnez l&apos;adresse avec --raster.</translation>
    </message>
    <message>
        <source>The address {address} is none that Landchip can write to: give a folder, or an address that begins with file:, s3:, gs: or abfs:.</source>
        <translation>L&apos;adresse {address} n&apos;en est pas une où Landchip peut écrire : donnez un dossier, ou une adresse qui commence par file:, s3:, gs: ou abfs:.</translation>
    </message>
    <message>
        <source>The allocation &apos;{method}&apos; is unknown: choose one of {methods}.</source>
        <translation>La répartition &apos;{method}&apos; est inconnue : choisissez l&apos;une de {methods}.</translation>
    </message>
    <message>
        <source>The answer of {server} has no usable field {field!r}: check the address and the way in of the connection profile, and the version of the server.</source>
        <translation>La réponse de {server} n&apos;a pas de champ {field!r} utilisable : vérifiez l&apos;adresse et la voie d&apos;accès du profil de connexion, et la version du serveur.</translation>
    </message>
    <message>
        <source>The area cannot be expressed in {crs}: part of it lies where that CRS has no coordinates; choose a smaller area.</source>
        <translation>La zone ne peut pas être exprimée dans {crs} : une partie se trouve là où ce SCR n&apos;a pas de coordonnées ; choisissez une zone plus petite.</translation>
    </message>
    <message>
        <source>The area cannot be read: choose a layer of polygons.</source>
        <translation>La zone ne peut pas être lue : choisissez une couche de polygones.</translation>
    </message>
    <message>
        <source>The area has many polygons: they are read first, and the plan comes after that.</source>
        <translation>La zone a de nombreux polygones : ils sont lus d&apos;abord, et le plan vient ensuite.</translation>
    </message>
    <message>
        <source>The area has more than {most:,} chips of {size:g} m: choose a smaller area, or a model for larger chips.</source>
        <translation>La zone contient plus de {most:,} carreaux de {size:g} m : choisissez une zone plus petite, ou un modèle pour des carreaux plus grands.</translation>
    </message>
    <message>
        <source>The area has no place in {crs}: choose a smaller area.</source>
        <translation>La zone n&apos;a pas de place dans {crs} : choisissez une zone plus petite.</translation>
    </message>
    <message>
        <source>The area has no place on Earth in the raster&apos;s CRS: choose another area.</source>
        <translation>La zone n&apos;a pas de position sur la Terre dans le SCR du raster : choisissez une autre zone.</translation>
    </message>
    <message>
        <source>The area has only {blocks} blocks of ground, so its accuracy is known roughly: choose a larger area.</source>
        <translation>La zone n’a que {blocks} blocs de terrain, sa précision n’est donc connue qu’à peu près : choisissez une zone plus grande.</translation>
    </message>
    <message>
        <source>The area holds more than {most} chips: choose a smaller one, or larger chips.</source>
        <translation>La zone contient plus de {most} carreaux : choisissez une zone plus petite ou des carreaux plus grands.</translation>
    </message>
    <message>
        <source>The area holds no chip of which the imagery covers {percent:g} %: choose a larger area, or lower the least share of a chip with imagery.</source>
        <translation>La zone ne contient aucun carreau que l&apos;image couvre à {percent:g} % : choisissez une zone plus grande, ou baissez la plus petite part d&apos;un carreau avec image.</translation>
    </message>
    <message>
        <source>The area holds no pixel of the imagery: choose a larger area.</source>
        <translation>La zone ne contient aucun pixel des images : choisissez une zone plus grande.</translation>
    </message>
    <message>
        <source>The area holds no polygon with any ground: select at least one polygon.</source>
        <translation>La zone ne contient aucun polygone couvrant du terrain : sélectionnez au moins un polygone.</translation>
    </message>
    <message>
        <source>The area is too large for a tile service at {gsd:g} m a pixel: choose a smaller area.</source>
        <translation>La zone est trop grande pour un service de tuiles à {gsd:g} m par pixel : choisissez une zone plus petite.</translation>
    </message>
    <message>
        <source>The area is {width:.0f} degrees of longitude wide, more than the {most:.0f} that one UTM zone can carry: choose a smaller area, or reproject the raster to a CRS in metres.</source>
        <translation>La zone couvre {width:.0f} degrés de longitude, plus que les {most:.0f} qu&apos;un fuseau UTM peut porter : choisissez une zone plus petite, ou reprojetez le raster dans un SCR en mètres.</translation>
    </message>
    <message>
        <source>The area is {width} degrees of longitude wide, more than the {most} that one UTM zone can carry: choose an area.</source>
        <translation>La zone couvre {width} degrés de longitude, plus que les {most} qu&apos;un fuseau UTM peut porter : choisissez une zone d&apos;étude.</translation>
    </message>
    <message>
        <source>The area lies outside the imagery: choose an area that overlaps it.</source>
        <translation>La zone est en dehors de l&apos;imagerie : choisissez une zone qui la recoupe.</translation>
    </message>
    <message>
        <source>The area lies outside {layer}: choose another area.</source>
        <translation>La zone est en dehors de {layer} : choisissez une autre zone.</translation>
    </message>
    <message>
        <source>The area needs about {needed_mb:.0f} MB of memory and this machine has {available_mb:.0f} MB: choose a smaller area, and run the rest separately.</source>
        <translation>La zone demande environ {needed_mb:.0f} Mo de mémoire et cette machine en a {available_mb:.0f} : choisissez une zone plus petite, et traitez le reste à part.</translation>
    </message>
    <message>
        <source>The area {layer} has no CRS: set it first (Layer &gt; Set CRS of Layer).</source>
        <translation>La zone {layer} n&apos;a pas de SCR : définissez-le d&apos;abord (Couche &gt; Définir le SCR de la couche).</translation>
    </message>
    <message>
        <source>The area {layer} has no polygon: choose another layer, or select features if only the selected ones are meant.</source>
        <translation>La zone {layer} n&apos;a aucun polygone : choisissez une autre couche, ou sélectionnez des entités s&apos;il ne s&apos;agit que de celles-ci.</translation>
    </message>
    <message>
        <source>The area {layer} has too many polygons to be read at once: choose fewer.</source>
        <translation>La zone {layer} a trop de polygones pour être lue en une fois : choisissez-en moins.</translation>
    </message>
    <message>
        <source>The area&apos;s centre lies at latitude {latitude:.1f}, outside UTM (80 S to 84 N): reproject the raster to a CRS in metres first.</source>
        <translation>Le centre de la zone est à la latitude {latitude:.1f}, hors de l&apos;UTM (80 S à 84 N) : reprojetez d&apos;abord le raster dans un SCR en mètres.</translation>
    </message>
    <message>
        <source>The area&apos;s centre lies at latitude {latitude}, outside UTM (80 S to 84 N): choose another area.</source>
        <translation>Le centre de la zone est à la latitude {latitude}, hors de l&apos;UTM (80 S à 84 N) : choisissez une autre zone.</translation>
    </message>
    <message>
        <source>The areas lie too far apart for one raster ({width} x {height} chips from end to end): leave the COG out, or make one map of each area.</source>
        <translation>Les zones sont trop éloignées les unes des autres pour un seul raster ({width} x {height} carreaux d&apos;un bout à l&apos;autre) : omettez le COG, ou faites une carte de chaque zone.</translation>
    </message>
    <message>
        <source>The areas of &apos;{name}&apos; scatter about a straight line more than their samples explain: the interval is widened, and the dates should be looked at one by one.</source>
        <translation>Les surfaces de &apos;{name}&apos; se dispersent autour d&apos;une droite plus que leurs échantillons ne l&apos;expliquent : l&apos;intervalle est élargi, et les dates devraient être regardées une à une.</translation>
    </message>
    <message>
        <source>The areas of the squares are no estimate of how much land changed: for that, review a sample.</source>
        <translation>Les surfaces des carrés ne sont pas une estimation de la surface qui a changé : pour cela, examinez un échantillon.</translation>
    </message>
    <message>
        <source>The authentication configuration of the connection profile gives no bearer token, which Spark Connect needs: choose one with a header Authorization.</source>
        <translation>La configuration d&apos;authentification du profil de connexion ne donne pas de jeton bearer, dont Spark Connect a besoin : choisissez-en une avec un en-tête Authorization.</translation>
    </message>
    <message>
        <source>The authentication configuration of {layer} cannot be used: correct it in QGIS&apos;s settings.</source>
        <translation>La configuration d&apos;authentification de {layer} est inutilisable : corrigez-la dans les paramètres de QGIS.</translation>
    </message>
    <message>
        <source>The band name {band!r} is not known: choose from {known}.</source>
        <translation>Le nom de bande {band!r} est inconnu : choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>The bands {bands!r} cannot be understood: write them as red=1,green=2,blue=3.</source>
        <translation>Les bandes {bands!r} ne peuvent pas être comprises : écrivez-les ainsi : red=1,green=2,blue=3.</translation>
    </message>
    <message>
        <source>The bundle in {folder} is of Landchip {found} and this one is {version}: make it again with `make cluster-bundle`.</source>
        <translation>Le paquet de {folder} est de Landchip {found} et celui-ci est {version} : refaites-le avec `make cluster-bundle`.</translation>
    </message>
    <message>
        <source>The bundle in {folder} is there, and of this version ({version}).</source>
        <translation>Le paquet de {folder} est là, et de cette version ({version}).</translation>
    </message>
    <message>
        <source>The candidates {path} must end in .csv or .geojson: give it another name.</source>
        <translation>Le fichier de candidats {path} doit finir par .csv ou .geojson : donnez-lui un autre nom.</translation>
    </message>
    <message>
        <source>The catalogue has more than these {} quads here: zoom in.</source>
        <translation>Le catalogue a ici plus que ces {} dalles : zoomez.</translation>
    </message>
    <message>
        <source>The catalogue has no imagery of the visible map: zoom elsewhere, or choose another one.</source>
        <translation>Le catalogue n&apos;a pas d&apos;image de la carte visible : allez ailleurs, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The catalogue {catalog!r} is neither an address (https://…) nor one of {known}: give one of them.</source>
        <translation>Le catalogue {catalog!r} n&apos;est ni une adresse (https://…) ni l&apos;un de {known} : donnez l&apos;un d&apos;eux.</translation>
    </message>
    <message>
        <source>The certificate of the package index is not trusted here: name your organisation&apos;s certificate file, then set up the engine again.</source>
        <translation>Le certificat de l&apos;index de paquets n&apos;est pas reconnu ici : indiquez le fichier de certificats de votre organisation, puis réinstallez le moteur.</translation>
    </message>
    <message>
        <source>The certificate of {server} is not trusted ({reason}): if the server has a private certificate authority, add its certificate to the connection profile (ca_file) or to QGIS&apos;s authentication settings.</source>
        <translation>Le certificat de {server} n&apos;est pas jugé fiable ({reason}) : si le serveur a une autorité de certification privée, ajoutez son certificat au profil de connexion (ca_file) ou aux paramètres d&apos;authentification de QGIS.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>La vérification a été annulée.</translation>
    </message>
    <message>
        <source>The chip has too little imagery to be classified: choose another one.</source>
        <translation>Le carreau porte trop peu d&apos;imagerie pour être classé : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The chip lies on a grid in {chip_crs} and this imagery has its chips in {imagery_crs}: click the place itself.</source>
        <translation>Le carreau est sur une grille en {chip_crs}, et cette imagerie a ses carreaux en {imagery_crs} : cliquez sur le lieu lui-même.</translation>
    </message>
    <message>
        <source>The chips are moved onto the map&apos;s grid, by {metres:.0f} m at most: an area on the map may be off by that.</source>
        <translation>Les carreaux sont déplacés sur la grille de la carte, de {metres:.0f} m au plus : une surface sur la carte peut être décalée d&apos;autant.</translation>
    </message>
    <message>
        <source>The chips of the two maps lie on different grids ({before} and {after}): bring the imagery of one date into the CRS of the other, and classify it again with the same model.</source>
        <translation>Les carreaux des deux cartes sont sur des grilles différentes ({before} et {after}) : mettez l&apos;imagerie d&apos;une date dans le SCR de l&apos;autre, et classez-la de nouveau avec le même modèle.</translation>
    </message>
    <message>
        <source>The chips of {path} are {width:.0f} m wide and {height:.0f} m high, and a map&apos;s are square: give square chips.</source>
        <translation>Les carreaux de {path} font {width:.0f} m de large et {height:.0f} m de haut, et ceux d&apos;une carte sont carrés : donnez des carreaux carrés.</translation>
    </message>
    <message>
        <source>The chips of {path} are {width:g} m wide and {height:g} m high on the ground: correct the corners or their CRS.</source>
        <translation>Les carreaux de {path} font {width:g} m de large et {height:g} m de haut au sol : corrigez les coins ou leur SCR.</translation>
    </message>
    <message>
        <source>The click has no place on the layer: click on the layer.</source>
        <translation>Le clic ne tombe nulle part sur la couche : cliquez sur la couche.</translation>
    </message>
    <message>
        <source>The click is outside {layer}: click on the layer.</source>
        <translation>Le clic est en dehors de {layer} : cliquez sur la couche.</translation>
    </message>
    <message>
        <source>The clicked place does not lie anywhere in {crs}: click inside the layer.</source>
        <translation>Le lieu cliqué ne se trouve nulle part dans {crs} : cliquez à l&apos;intérieur de la couche.</translation>
    </message>
    <message>
        <source>The cluster ended the check without a word: look at the log of the cluster.</source>
        <translation>Le cluster a terminé la vérification sans un mot : regardez le journal du cluster.</translation>
    </message>
    <message>
        <source>The cluster has not run the check within {seconds:g} s: it is busy, or gives no executor that is asked for.</source>
        <translation>Le cluster n&apos;a pas lancé la vérification en {seconds:g} s : il est occupé, ou ne donne aucun des exécuteurs demandés.</translation>
    </message>
    <message>
        <source>The cluster is no JSON object: correct it.</source>
        <translation>Le cluster n&apos;est pas un objet JSON : corrigez-le.</translation>
    </message>
    <message>
        <source>The cluster is told to read the imagery {name} at {address}.</source>
        <translation>Le cluster lira l&apos;imagerie {name} à {address}.</translation>
    </message>
    <message>
        <source>The cluster of the profile {name!r} has no address for {path}: add a prefix of it to the profile&apos;s folders, or say that the cluster has the same paths (shared_paths).</source>
        <translation>Le cluster du profil {name!r} n&apos;a pas d&apos;adresse pour {path} : ajoutez-en un préfixe aux dossiers du profil, ou indiquez que le cluster a les mêmes chemins (shared_paths).</translation>
    </message>
    <message>
        <source>The cluster reads and writes the storage {place}.</source>
        <translation>Le cluster lit et écrit le stockage {place}.</translation>
    </message>
    <message>
        <source>The cluster reads {raster}, and it is the same file.</source>
        <translation>Le cluster lit {raster}, et c&apos;est le même fichier.</translation>
    </message>
    <message>
        <source>The cluster runs the model on {device}, with Landchip {version}.</source>
        <translation>Le cluster exécute le modèle sur {device}, avec Landchip {version}.</translation>
    </message>
    <message>
        <source>The cluster says: {sentence}</source>
        <translation>Le cluster dit : {sentence}</translation>
    </message>
    <message>
        <source>The cluster&apos;s computers choose the device: a GPU where they have one.</source>
        <translation>Les ordinateurs du cluster choisissent le périphérique : un GPU là où ils en ont un.</translation>
    </message>
    <message>
        <source>The column {column} of {path} holds what is no finite number: correct it.</source>
        <translation>La colonne {column} de {path} contient ce qui n&apos;est pas un nombre fini : corrigez-la.</translation>
    </message>
    <message>
        <source>The command has an open quote: close it.</source>
        <translation>La commande a un guillemet ouvert : fermez-le.</translation>
    </message>
    <message>
        <source>The command runs Spark {version}.</source>
        <translation>La commande lance Spark {version}.</translation>
    </message>
    <message>
        <source>The connection has no name: give it one.</source>
        <translation>La connexion n&apos;a pas de nom : donnez-lui-en un.</translation>
    </message>
    <message>
        <source>The connection names no bundle: make one with `make cluster-bundle`, and name its folder.</source>
        <translation>La connexion n&apos;indique pas de paquet : faites-en un avec `make cluster-bundle`, et indiquez son dossier.</translation>
    </message>
    <message>
        <source>The connection names no storage: name a folder or an address that both this computer and it use.</source>
        <translation>La connexion n&apos;indique pas de stockage : indiquez un dossier ou une adresse qu&apos;elle et cet ordinateur utilisent.</translation>
    </message>
    <message>
        <source>The connection profile {path} cannot be read ({reason}): give a JSON file.</source>
        <translation>Le profil de connexion {path} ne peut pas être lu ({reason}) : donnez un fichier JSON.</translation>
    </message>
    <message>
        <source>The connection {name} is not known on this computer: add it, or import it, in Connections.</source>
        <translation>La connexion {name} n&apos;est pas connue sur cet ordinateur : ajoutez-la, ou importez-la, dans Connexions.</translation>
    </message>
    <message>
        <source>The contract of model {model} {contradiction}: correct it or choose another model.</source>
        <translation>La spécification du modèle {model} {contradiction} : corrigez-la ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The contract of {model} cannot be understood ({reason}): correct its STAC MLM JSON, or choose another model.</source>
        <translation>La spécification de {model} ne peut pas être comprise ({reason}) : corrigez son JSON STAC MLM, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The contract of {model} is not a JSON object: choose another model.</source>
        <translation>La spécification de {model} n&apos;est pas un objet JSON : choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The contract of {model} is not valid JSON ({reason}): choose another model.</source>
        <translation>La spécification de {model} n&apos;est pas un JSON valide ({reason}) : choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The contract of {model} states no {field}: add it to the STAC MLM JSON, or choose another model.</source>
        <translation>La spécification de {model} n&apos;indique pas {field} : ajoutez-le au JSON STAC MLM, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The contract {path} cannot be read ({reason}): put a STAC MLM file there.</source>
        <translation>La spécification {path} ne peut pas être lue ({reason}) : placez-y un fichier STAC MLM.</translation>
    </message>
    <message>
        <source>The correction is not saved in {file}: {reason}. Try it again.</source>
        <translation>La correction n&apos;a pas été enregistrée dans {file} : {reason}. Réessayez.</translation>
    </message>
    <message>
        <source>The corrections in {path} are damaged ({reason}): restore the file from a copy.</source>
        <translation>Les corrections de {path} sont abîmées ({reason}) : restaurez le fichier depuis une copie.</translation>
    </message>
    <message>
        <source>The corrections in {path} lack the attribute {attribute}: save them again from the plugin.</source>
        <translation>Il manque l&apos;attribut {attribute} aux corrections de {path} : enregistrez-les de nouveau depuis l&apos;extension.</translation>
    </message>
    <message>
        <source>The credentials for {server} have expired (HTTP status {status}): renew them.</source>
        <translation>Les identifiants pour {server} ont expiré (statut HTTP {status}) : renouvelez-les.</translation>
    </message>
    <message>
        <source>The dates of a trend must be in order and each must differ: correct the dates.</source>
        <translation>Les dates d&apos;une tendance doivent être dans l&apos;ordre et toutes différentes : corrigez les dates.</translation>
    </message>
    <message>
        <source>The default model states no golden chip: install Landchip again.</source>
        <translation>Le modèle par défaut n&apos;indique aucun carreau de référence : réinstallez Landchip.</translation>
    </message>
    <message>
        <source>The device {device!r} is not known: choose auto, cuda or cpu.</source>
        <translation>Le périphérique {device!r} est inconnu : choisissez auto, cuda ou cpu.</translation>
    </message>
    <message>
        <source>The difference is within what chance may do.</source>
        <translation>La différence peut n&apos;être due qu&apos;au hasard.</translation>
    </message>
    <message>
        <source>The disk is full: make room, then set up the engine again.</source>
        <translation>Le disque est plein : libérez de l&apos;espace, puis réinstallez le moteur.</translation>
    </message>
    <message>
        <source>The distance to the training data in {model} is not as its contract states in landchip:novelty: choose the default model, or export it again with this Landchip&apos;s trainer.</source>
        <translation>La distance aux données d’apprentissage dans {model} n’est pas celle que son contrat indique dans landchip:novelty : choisissez le modèle par défaut, ou exportez-le de nouveau avec l’entraîneur de ce Landchip.</translation>
    </message>
    <message>
        <source>The earlier map is of {start} and the later one of {end}: give them in the order of time.</source>
        <translation>La carte antérieure est de {start} et la postérieure de {end} : donnez-les dans l&apos;ordre du temps.</translation>
    </message>
    <message>
        <source>The engine cannot be asked for this ({error}): correct the numbers.</source>
        <translation>Cette demande ne peut pas être transmise au moteur ({error}) : corrigez les nombres.</translation>
    </message>
    <message>
        <source>The engine cannot be started ({reason}): repair the engine.</source>
        <translation>Le moteur ne peut pas être démarré ({reason}) : réparez le moteur.</translation>
    </message>
    <message>
        <source>The engine did not answer within {seconds:g} s: repair the engine.</source>
        <translation>Le moteur n&apos;a pas répondu en {seconds:g} s : réparez le moteur.</translation>
    </message>
    <message>
        <source>The engine died ({status}): run it again to resume where it stopped, or repair the engine if it dies again.</source>
        <translation>Le moteur s&apos;est arrêté brutalement ({status}) : relancez pour reprendre là où il s&apos;est arrêté, ou réparez le moteur si cela se reproduit.</translation>
    </message>
    <message>
        <source>The engine died ({status}): try it again, or repair the engine if it dies again.</source>
        <translation>Le moteur s&apos;est arrêté brutalement ({status}) : réessayez, ou réparez le moteur si cela se reproduit.</translation>
    </message>
    <message>
        <source>The engine in {folder} is being set up by another process: wait for it to finish.</source>
        <translation>Le moteur dans {folder} est en cours d&apos;installation par un autre processus : attendez qu&apos;il ait terminé.</translation>
    </message>
    <message>
        <source>The engine in {folder} is in use ({reason}): close what uses it and set it up again.</source>
        <translation>Le moteur dans {folder} est en cours d&apos;utilisation ({reason}) : fermez ce qui l&apos;utilise et réinstallez-le.</translation>
    </message>
    <message>
        <source>The engine in {folder} is not set up yet, another process is at it: wait for it to finish.</source>
        <translation>Le moteur dans {folder} n&apos;est pas encore installé, un autre processus s&apos;en occupe : attendez qu&apos;il ait terminé.</translation>
    </message>
    <message>
        <source>The engine in {folder} is outdated, this Landchip needs other packages: set it up again.</source>
        <translation>Le moteur dans {folder} est obsolète, cette version de Landchip demande d&apos;autres paquets : réinstallez-le.</translation>
    </message>
    <message>
        <source>The engine is Landchip {engine_version} with protocol {engine_protocol} and QGIS has loaded Landchip {plugin_version} with protocol {plugin_protocol}: repair the engine, or restart QGIS after an update.</source>
        <translation>Le moteur est Landchip {engine_version} avec le protocole {engine_protocol}, mais QGIS a chargé Landchip {plugin_version} avec le protocole {plugin_protocol} : réparez le moteur, ou redémarrez QGIS après une mise à jour.</translation>
    </message>
    <message>
        <source>The engine is being set up</source>
        <translation>Le moteur est en cours d&apos;installation</translation>
    </message>
    <message>
        <source>The engine is broken</source>
        <translation>Le moteur est endommagé</translation>
    </message>
    <message>
        <source>The engine is busy with another job ({method}): wait for its end or cancel it.</source>
        <translation>Le moteur est occupé par une autre tâche ({method}) : attendez qu&apos;elle se termine ou annulez-la.</translation>
    </message>
    <message>
        <source>The engine is not set up in {folder}, where a set-up was broken off: set it up again.</source>
        <translation>Le moteur n&apos;est pas installé dans {folder}, où une installation a été interrompue : réinstallez-le.</translation>
    </message>
    <message>
        <source>The engine is not set up in {folder}: set it up (it takes a minute or two).</source>
        <translation>Le moteur n&apos;est pas installé dans {folder} : installez-le (cela prend une minute ou deux).</translation>
    </message>
    <message>
        <source>The engine is not set up yet</source>
        <translation>Le moteur n&apos;est pas encore installé</translation>
    </message>
    <message>
        <source>The engine is not set up yet.</source>
        <translation>Le moteur n&apos;est pas encore installé.</translation>
    </message>
    <message>
        <source>The engine is outdated</source>
        <translation>Le moteur est obsolète</translation>
    </message>
    <message>
        <source>The engine is ready</source>
        <translation>Le moteur est prêt</translation>
    </message>
    <message>
        <source>The engine is ready in {folder}.</source>
        <translation>Le moteur est prêt dans {folder}.</translation>
    </message>
    <message>
        <source>The engine is ready: {}</source>
        <translation>Le moteur est prêt : {}</translation>
    </message>
    <message>
        <source>The engine is set up. Press Check to see how fast it is.</source>
        <translation>Le moteur est installé. Cliquez sur « Vérifier » pour connaître sa vitesse.</translation>
    </message>
    <message>
        <source>The engine met an error that nobody foresaw ({reason}): please report it with what &apos;doctor&apos; prints.</source>
        <translation>Le moteur a rencontré une erreur imprévue ({reason}) : veuillez la signaler avec ce qu&apos;affiche &apos;doctor&apos;.</translation>
    </message>
    <message>
        <source>The engine needs {needed_mb} MB and the disk of {folder} has {free_mb:.0f}: make room or choose another folder.</source>
        <translation>Le moteur demande {needed_mb} Mo, et le disque de {folder} en a {free_mb:.0f} de libres : libérez de l&apos;espace ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The engine of the live land cover died ({status}): start it again by Show on the Map (Landchip &gt; Live Land Cover).</source>
        <translation>Le moteur de la couverture en direct s&apos;est arrêté ({status}) : relancez-le par Afficher sur la carte (Landchip &gt; Couverture en direct).</translation>
    </message>
    <message>
        <source>The engine opens model and imagery…</source>
        <translation>Le moteur ouvre le modèle et les images…</translation>
    </message>
    <message>
        <source>The engine ran out of memory: choose a smaller batch or close other programs, and run it again.</source>
        <translation>Le moteur a manqué de mémoire : choisissez un lot plus petit ou fermez d&apos;autres programmes, et relancez.</translation>
    </message>
    <message>
        <source>The engine runs with a Python of your own</source>
        <translation>Le moteur utilise votre propre Python</translation>
    </message>
    <message>
        <source>The engine runs with {python}.</source>
        <translation>Le moteur utilise {python}.</translation>
    </message>
    <message>
        <source>The engine speaks protocol {engine_protocol} and Landchip {plugin_protocol!r}: repair the engine.</source>
        <translation>Le moteur parle le protocole {engine_protocol} et Landchip {plugin_protocol!r} : réparez le moteur.</translation>
    </message>
    <message>
        <source>The engine that a broken-off set-up had put aside cannot be brought back to {folder} ({reason}): close what uses it and set it up again.</source>
        <translation>Le moteur qu&apos;une installation interrompue avait mis de côté ne peut pas être remis dans {folder} ({reason}) : fermez ce qui l&apos;utilise et réinstallez-le.</translation>
    </message>
    <message>
        <source>The engine was changed meanwhile: try it again.</source>
        <translation>Le moteur a été modifié entre-temps : réessayez.</translation>
    </message>
    <message>
        <source>The engine works: {rate} chips a second on {device}; the known chip came out right.</source>
        <translation>Le moteur fonctionne : {rate} carreaux par seconde sur {device} ; le carreau connu a donné le bon résultat.</translation>
    </message>
    <message>
        <source>The engine&apos;s command line gave no answer: {text!r}. Repair the engine.</source>
        <translation>La ligne de commande du moteur n&apos;a pas donné de réponse : {text!r}. Réparez le moteur.</translation>
    </message>
    <message>
        <source>The engine&apos;s command {command}</source>
        <translation>La commande {command} du moteur</translation>
    </message>
    <message>
        <source>The engine&apos;s environment is incomplete ({reason}): repair the engine.</source>
        <translation>L&apos;environnement du moteur est incomplet ({reason}) : réparez le moteur.</translation>
    </message>
    <message>
        <source>The engine&apos;s folder cannot be written: choose another folder or close whatever uses it, then set up the engine again.</source>
        <translation>Impossible d&apos;écrire dans le dossier du moteur : choisissez un autre dossier ou fermez ce qui l&apos;utilise, puis réinstallez le moteur.</translation>
    </message>
    <message>
        <source>The engine&apos;s folder holds something else</source>
        <translation>Le dossier du moteur contient autre chose</translation>
    </message>
    <message>
        <source>The environment itself. Landchip finds one that lies elsewhere only if its settings say so.</source>
        <translation>L&apos;environnement lui-même. Landchip n&apos;en trouve un placé ailleurs que si ses paramètres l&apos;indiquent.</translation>
    </message>
    <message>
        <source>The environment variable {name} holds no token that could be sent: set it to that of the server.</source>
        <translation>La variable d&apos;environnement {name} ne contient aucun jeton qui puisse être envoyé : donnez-lui celui du serveur.</translation>
    </message>
    <message>
        <source>The estimates count change since different years ({first} and {other}), so they make no trend: compare each date with the same year.</source>
        <translation>Les estimations comptent le changement depuis des années différentes ({first} et {other}) et ne forment donc pas une tendance : comparez chaque date avec la même année.</translation>
    </message>
    <message>
        <source>The extent holds no ground: give west,east,south,north, with west &lt; east and south &lt; north.</source>
        <translation>L&apos;emprise ne contient aucun terrain : donnez ouest,est,sud,nord, avec ouest &lt; est et sud &lt; nord.</translation>
    </message>
    <message>
        <source>The extent is {degrees:.1f} degrees wide or high, and a search takes at most {most:g}: zoom in.</source>
        <translation>L&apos;étendue fait {degrees:.1f} degrés de large ou de haut, et une recherche en admet {most:g} : zoomez.</translation>
    </message>
    <message>
        <source>The extent of the search holds no ground: choose another.</source>
        <translation>L&apos;étendue de la recherche ne contient pas de sol : choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The extent&apos;s south edge ({south:g}) is not south of its north edge ({north:g}): swap them.</source>
        <translation>Le bord sud de l&apos;emprise ({south:g}) n&apos;est pas au sud de son bord nord ({north:g}) : intervertissez-les.</translation>
    </message>
    <message>
        <source>The extent&apos;s west edge ({west:g}) is not west of its east edge ({east:g}): swap them, or, where the area crosses the 180th meridian, run its two sides one after the other.</source>
        <translation>Le bord ouest de l&apos;emprise ({west:g}) n&apos;est pas à l&apos;ouest de son bord est ({east:g}) : intervertissez-les ou, si la zone franchit le 180e méridien, traitez ses deux côtés l&apos;un après l&apos;autre.</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>Le plus rapide</translation>
    </message>
    <message>
        <source>The field &apos;outputs&apos; names no file: give one or more of {known}, or a &apos;run_dir&apos;.</source>
        <translation>Le champ &apos;outputs&apos; ne nomme aucun fichier : indiquez un ou plusieurs éléments parmi {known}, ou un &apos;run_dir&apos;.</translation>
    </message>
    <message>
        <source>The field &apos;outputs&apos; names no file: give one or more of {known}.</source>
        <translation>Le champ &apos;outputs&apos; ne nomme aucun fichier : donnez-en un ou plusieurs parmi {known}.</translation>
    </message>
    <message>
        <source>The field &apos;version&apos; is {value} and this Landchip reads requests of version {version}: install the Landchip that wrote the request, or write it anew.</source>
        <translation>Le champ &apos;version&apos; vaut {value}, et ce Landchip lit les requêtes de version {version} : installez le Landchip qui a écrit la requête, ou réécrivez-la.</translation>
    </message>
    <message>
        <source>The field {field!r} must be {expected}, not {value}: correct it.</source>
        <translation>Le champ {field!r} doit être {expected}, et non {value} : corrigez-le.</translation>
    </message>
    <message>
        <source>The file job.json is no job that this Landchip reads ({reason}): submit it anew.</source>
        <translation>Le fichier job.json n&apos;est pas un travail que lit ce Landchip ({reason}) : envoyez-le à neuf.</translation>
    </message>
    <message>
        <source>The file of certificates {path} cannot be read ({reason}): correct ca_file of the connection profile.</source>
        <translation>Le fichier de certificats {path} ne peut pas être lu ({reason}) : corrigez ca_file du profil de connexion.</translation>
    </message>
    <message>
        <source>The file of this map lacks {column}, as a GeoTIFF does: give its GeoPackage or GeoParquet.</source>
        <translation>Le fichier de cette carte n&apos;a pas {column}, comme un GeoTIFF : donnez son GeoPackage ou GeoParquet.</translation>
    </message>
    <message>
        <source>The files cannot be written to {folder} ({reason}): choose another folder or make room; what was done so far is kept.</source>
        <translation>Les fichiers ne peuvent pas être écrits dans {folder} ({reason}) : choisissez un autre dossier ou libérez de l&apos;espace ; ce qui a été fait jusqu&apos;ici est conservé.</translation>
    </message>
    <message>
        <source>The files of {path} cannot be read on {machine} ({reason}): check the address, and that the machine may read it.</source>
        <translation>Les fichiers de {path} ne peuvent pas être lus sur {machine} ({reason}) : vérifiez l&apos;adresse, et que la machine a le droit de la lire.</translation>
    </message>
    <message>
        <source>The first import of the engine&apos;s packages</source>
        <translation>Le premier import des paquets du moteur</translation>
    </message>
    <message>
        <source>The folder for the mosaic cannot be made ({reason}): save the project elsewhere first.</source>
        <translation>Le dossier de la mosaïque ne peut pas être créé ({reason}) : enregistrez d&apos;abord le projet ailleurs.</translation>
    </message>
    <message>
        <source>The folder of jobs {folder} cannot be used ({reason}): free disk space, or correct its permissions.</source>
        <translation>Le dossier des travaux {folder} n&apos;est pas utilisable ({reason}) : libérez de l&apos;espace disque, ou corrigez ses droits.</translation>
    </message>
    <message>
        <source>The folder that `make cluster-bundle` made, put where the cluster reads it</source>
        <translation>Le dossier qu&apos;a fait `make cluster-bundle`, mis là où le cluster le lit</translation>
    </message>
    <message>
        <source>The folder {folder} belongs to another user: remove it, or set TMPDIR to another folder.</source>
        <translation>Le dossier {folder} appartient à un autre utilisateur : supprimez-le, ou donnez à TMPDIR un autre dossier.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: create it or choose another one.</source>
        <translation>Le dossier {folder} n&apos;existe pas : créez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there: choose another.</source>
        <translation>Le dossier {folder} n&apos;existe pas : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The folder {folder} of the mosaic does not exist: create it or choose another one.</source>
        <translation>Le dossier {folder} de la mosaïque n&apos;existe pas : créez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The folder {folder} of the report does not exist: create it or choose another one.</source>
        <translation>Le dossier {folder} du rapport n&apos;existe pas : créez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The folder {folder} of the sample does not exist: create it or choose another one.</source>
        <translation>Le dossier {folder} de l&apos;échantillon n&apos;existe pas : créez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The folder {folder} of the table does not exist: create it or choose another one.</source>
        <translation>Le dossier {folder} de la table n&apos;existe pas : créez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The imagery could not be read here.</source>
        <translation>L&apos;imagerie n&apos;a pas pu être lue ici.</translation>
    </message>
    <message>
        <source>The imagery is much coarser than what the model learnt from, so fine detail is missing.</source>
        <translation>L&apos;imagerie est bien plus grossière que celle dont le modèle a appris, les détails fins manquent donc.</translation>
    </message>
    <message>
        <source>The imagery is too wide for one grid, so column and row name no chip of it: click the place itself.</source>
        <translation>L&apos;imagerie est trop large pour une seule grille, colonne et ligne n&apos;y désignent donc aucun carreau : cliquez sur le lieu lui-même.</translation>
    </message>
    <message>
        <source>The imagery to classify</source>
        <translation>L&apos;imagerie à classer</translation>
    </message>
    <message>
        <source>The import of the engine&apos;s packages</source>
        <translation>L&apos;import des paquets du moteur</translation>
    </message>
    <message>
        <source>The job ended without a map ({reason}): look at its log, and run it again to compute what is missing.</source>
        <translation>Le travail s&apos;est terminé sans carte ({reason}) : regardez son journal, et relancez-le pour calculer ce qui manque.</translation>
    </message>
    <message>
        <source>The job ended without a map ({reason}): look at its log, and submit it again to complete it.</source>
        <translation>Le travail s&apos;est terminé sans carte ({reason}) : regardez son journal, et envoyez-le de nouveau pour le compléter.</translation>
    </message>
    <message>
        <source>The job has no map yet: wait until it has finished, or submit it again to complete it.</source>
        <translation>Le travail n&apos;a pas encore de carte : attendez qu&apos;il soit fini, ou envoyez-le de nouveau pour le compléter.</translation>
    </message>
    <message>
        <source>The job is cancelled; what is finished is kept: run it again to compute the rest.</source>
        <translation>Le travail est annulé ; ce qui est fini est gardé : relancez-le pour calculer le reste.</translation>
    </message>
    <message>
        <source>The job waits for the cluster…</source>
        <translation>Le travail attend le cluster…</translation>
    </message>
    <message>
        <source>The job was never submitted: submit it first.</source>
        <translation>Le travail n&apos;a jamais été envoyé : envoyez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>The job wrote no {kind}: fetch what it wrote ({known}), or submit it with this output.</source>
        <translation>Le travail n&apos;a pas écrit de {kind} : récupérez ce qu&apos;il a écrit ({known}), ou envoyez-le avec cette sortie.</translation>
    </message>
    <message>
        <source>The job {title} failed ({reason}): see its log on the page Jobs, and submit it again.</source>
        <translation>Le travail {title} a échoué ({reason}) : voyez son journal dans la page Travaux, et envoyez-le de nouveau.</translation>
    </message>
    <message>
        <source>The job {title} is under way and will write {file}: name another file for the map.</source>
        <translation>Le travail {title} est en cours et écrira {file} : indiquez un autre fichier pour la carte.</translation>
    </message>
    <message>
        <source>The labels of {n} of {labelled} chips contradict what the others teach: make sure that land cover and imagery lie on the same ground.</source>
        <translation>Les classes de {n} carreaux sur {labelled} contredisent ce qu&apos;enseignent les autres : vérifiez que l&apos;occupation du sol et l&apos;imagerie couvrent le même terrain.</translation>
    </message>
    <message numerus="yes">
        <source>The labels of {} chips were set aside and not learnt, because sure predictions contradict them: land cover is wrong there, or the ground has changed, or the model errs.</source>
        <translation>
            <numerusform>La classe de {} carreau a été écartée et non apprise, car une prédiction sûre la contredit : l&apos;occupation du sol y est fausse, ou le terrain a changé, ou le modèle se trompe.</numerusform>
            <numerusform>Les classes de {} carreaux ont été écartées et non apprises, car des prédictions sûres les contredisent : l&apos;occupation du sol y est fausse, ou le terrain a changé, ou le modèle se trompe.</numerusform>
        </translation>
    </message>
    <message>
        <source>The land cover contradicts no square of the map: begin a review of another kind.</source>
        <translation>La couverture du sol ne contredit aucun carré de la carte : commencez un examen d&apos;un autre genre.</translation>
    </message>
    <message numerus="yes">
        <source>The land cover contradicts the use of {n} of {judged} squares, which are flagged.</source>
        <translation>
            <numerusform>La couverture du sol contredit l&apos;utilisation de {n} de {judged} carrés, qui est marqué.</numerusform>
            <numerusform>La couverture du sol contredit l&apos;utilisation de {n} de {judged} carrés, qui sont marqués.</numerusform>
        </translation>
    </message>
    <message>
        <source>The land cover is of {nlcd} and the imagery of {imagery}: land that changed in between may have been learnt as it was; choose land cover of a nearer year.</source>
        <translation>L’occupation du sol est de {nlcd} et l’imagerie de {imagery} : le terrain qui a changé entre-temps a pu être appris tel qu’il était ; choisissez une année plus proche.</translation>
    </message>
    <message>
        <source>The land cover is of {start} and the imagery of {end}: choose an edition that is older than the imagery.</source>
        <translation>L&apos;occupation du sol est de {start} et l&apos;imagerie de {end} : choisissez une édition plus ancienne que l&apos;imagerie.</translation>
    </message>
    <message>
        <source>The land cover of the visible map is computed while you pan and zoom.</source>
        <translation>La couverture du sol de la carte visible est calculée pendant que vous déplacez et zoomez.</translation>
    </message>
    <message>
        <source>The land cover of their pixels contradicts the use of {n} of these squares, then or now: look at these first.</source>
        <translation>La couverture de leurs pixels contredit l&apos;utilisation de {n} de ces carrés, alors ou maintenant : regardez-les d&apos;abord.</translation>
    </message>
    <message>
        <source>The land cover&apos;s name states no year, so it is taken as that of {year}: give its year if that is wrong.</source>
        <translation>Le nom de l&apos;occupation du sol n&apos;indique pas d&apos;année, elle est donc prise pour celle de {year} : donnez son année si c&apos;est faux.</translation>
    </message>
    <message>
        <source>The land cover&apos;s name states no year: give the year of it (nlcd_year).</source>
        <translation>Le nom de l&apos;occupation du sol n&apos;indique pas d&apos;année : donnez son année (nlcd_year).</translation>
    </message>
    <message>
        <source>The land-cover layer covers {} of this chip.</source>
        <translation>La couche d&apos;occupation du sol couvre {} de ce carreau.</translation>
    </message>
    <message>
        <source>The land-cover layer says nothing here.</source>
        <translation>La couche d&apos;occupation du sol n&apos;indique rien ici.</translation>
    </message>
    <message>
        <source>The last layer of the model is fitted to the strokes…</source>
        <translation>La dernière couche du modèle est ajustée aux traits…</translation>
    </message>
    <message>
        <source>The last layer of {model} is not as its contract states in landchip:refit: choose the default model, or export it again with this Landchip&apos;s trainer.</source>
        <translation>La dernière couche de neurones de {model} n&apos;est pas telle que sa spécification l&apos;indique dans landchip:refit : choisissez le modèle par défaut, ou réexportez celui-ci avec l&apos;outil d&apos;entraînement de ce Landchip.</translation>
    </message>
    <message>
        <source>The last layer with weights of {model} is no convolution in single precision that gives a plane for each class, so it cannot be fitted to strokes: choose another model of pixels.</source>
        <translation>La dernière couche à poids de {model} n&apos;est pas une convolution en simple précision qui donne un plan pour chaque classe, elle ne peut donc être ajustée à des traits : choisissez un autre modèle de pixels.</translation>
    </message>
    <message>
        <source>The last run&apos;s result: another run is under way.</source>
        <translation>Résultat du dernier traitement : un autre est en cours.</translation>
    </message>
    <message>
        <source>The layer corrections of the GeoPackage in which the panel keeps what you corrected.</source>
        <translation>La couche corrections du GeoPackage où le panneau conserve ce que vous avez corrigé.</translation>
    </message>
    <message>
        <source>The layer has no CRS: set it first (Layer &gt; Set CRS of Layer).</source>
        <translation>La couche n&apos;a pas de SCR : définissez-le d&apos;abord (Couche &gt; Définir le SCR de la couche).</translation>
    </message>
    <message>
        <source>The layer is no file: it is exported first, and the plan comes after that.</source>
        <translation>La couche n&apos;est pas un fichier : elle est d&apos;abord exportée, la planification vient ensuite.</translation>
    </message>
    <message>
        <source>The layer of polygons holds none: choose another, or select some.</source>
        <translation>La couche de polygones n&apos;en contient aucun : choisissez-en une autre, ou sélectionnez-en.</translation>
    </message>
    <message>
        <source>The layer {layer} has a filter, and its whole file would be read: remove the filter first.</source>
        <translation>La couche {layer} a un filtre, et tout son fichier serait lu : retirez d’abord le filtre.</translation>
    </message>
    <message>
        <source>The layer {layer} has edits that are not saved: save them first.</source>
        <translation>La couche {layer} a des modifications non enregistrées : enregistrez-les d&apos;abord.</translation>
    </message>
    <message>
        <source>The layer {layer} is in no file: save it as a GeoPackage first.</source>
        <translation>La couche {layer} n&apos;est dans aucun fichier : enregistrez-la d&apos;abord en GeoPackage.</translation>
    </message>
    <message>
        <source>The layer&apos;s authentication is stored in QGIS, where the engine cannot read it: run Landchip in QGIS, or state user and password.</source>
        <translation>L&apos;authentification de la couche est gardée dans QGIS, où le moteur ne peut pas la lire : lancez Landchip dans QGIS, ou donnez utilisateur et mot de passe.</translation>
    </message>
    <message>
        <source>The live land cover has ended.</source>
        <translation>La couverture en direct est terminée.</translation>
    </message>
    <message>
        <source>The map does not state how its model errs, as maps of earlier versions, imported ones and those smoothed by vote do not: classify the area again, or give the map before the vote.</source>
        <translation>La carte n&apos;indique pas comment son modèle se trompe, comme les cartes de versions antérieures, les cartes importées et celles qui sont lissées par vote : classez la zone de nouveau, ou donnez la carte d&apos;avant le vote.</translation>
    </message>
    <message>
        <source>The map does not state which imagery it was made from.</source>
        <translation>La carte n’indique pas à partir de quelles images elle a été faite.</translation>
    </message>
    <message>
        <source>The map does not tell the group of its class {name}: choose a map of a model with Landchip&apos;s classes.</source>
        <translation>La carte ne donne pas le groupe de sa classe {name} : choisissez une carte d&apos;un modèle aux classes de Landchip.</translation>
    </message>
    <message>
        <source>The map has no chip to sample from: choose a map with chips.</source>
        <translation>La carte n&apos;a aucun carreau à échantillonner : choisissez une carte avec des carreaux.</translation>
    </message>
    <message>
        <source>The map has the right transition on {share} of the ground.</source>
        <translation>La carte a la bonne transition sur {share} du sol.</translation>
    </message>
    <message>
        <source>The map is computed, but its table cannot be written ({reason}): run it again with another output.</source>
        <translation>La carte est calculée, mais sa table ne peut pas être écrite ({reason}) : relancez avec une autre sortie.</translation>
    </message>
    <message>
        <source>The map is finished.</source>
        <translation>La carte est terminée.</translation>
    </message>
    <message>
        <source>The map of a job is a file: choose a GeoPackage.</source>
        <translation>La carte d&apos;un travail est un fichier : choisissez un GeoPackage.</translation>
    </message>
    <message>
        <source>The map of the job {} is loaded.</source>
        <translation>La carte du travail {} est chargée.</translation>
    </message>
    <message>
        <source>The map shows no change, so the sample can find only what it missed: expect a wide interval.</source>
        <translation>La carte ne montre aucun changement, l&apos;échantillon ne peut donc trouver que ce qu&apos;elle a manqué : attendez-vous à un intervalle large.</translation>
    </message>
    <message>
        <source>The map shows no place yet: load any layer, or zoom to where you want imagery.</source>
        <translation>La carte ne montre encore aucun lieu : chargez une couche quelconque, ou zoomez là où vous voulez des images.</translation>
    </message>
    <message>
        <source>The map shows {title} and not land use: choose a finished map of developed, cultivated and undeveloped land.</source>
        <translation>La carte montre {title} et non l&apos;utilisation du sol : choisissez une carte terminée du sol artificialisé, cultivé et non artificialisé.</translation>
    </message>
    <message>
        <source>The map shows {title} and not land use: choose a land-use map.</source>
        <translation>La carte montre {title} et non l&apos;utilisation du sol : choisissez une carte d&apos;utilisation du sol.</translation>
    </message>
    <message>
        <source>The map shows {title}: choose a map of land use or of its change.</source>
        <translation>La carte montre {title} : choisissez une carte d&apos;utilisation du sol ou de son changement.</translation>
    </message>
    <message>
        <source>The map states a class and no probabilities, as an imported map may: choose the method vote.</source>
        <translation>La carte indique une classe et pas de probabilités, comme peut le faire une carte importée : choisissez la méthode vote.</translation>
    </message>
    <message>
        <source>The map states no date of its imagery: give the year (to_year).</source>
        <translation>La carte n&apos;indique pas la date de son imagerie : donnez l&apos;année (to_year).</translation>
    </message>
    <message>
        <source>The map states no probability of change, by which candidates are chosen: make it again with Change since NLCD, or draw a random sample.</source>
        <translation>La carte n&apos;indique pas de probabilité de changement, selon laquelle les candidats sont choisis : refaites-la avec Changement depuis la NLCD, ou tirez un échantillon aléatoire.</translation>
    </message>
    <message>
        <source>The map would hold no chip: choose an area that touches the imagery.</source>
        <translation>La carte ne contiendrait aucun carreau : choisissez une zone qui touche l&apos;imagerie.</translation>
    </message>
    <message>
        <source>The map&apos;s class {name} is none of NLCD&apos;s groups: choose a map of a model with NLCD&apos;s classes.</source>
        <translation>La classe {name} de la carte n&apos;est dans aucun des groupes de la NLCD : choisissez une carte d&apos;un modèle aux classes de la NLCD.</translation>
    </message>
    <message>
        <source>The map&apos;s file does not hold {column}, as a GeoTIFF and maps of earlier versions do not: give the map&apos;s GeoPackage or GeoParquet, or classify the area again.</source>
        <translation>Le fichier de la carte ne contient pas {column}, comme un GeoTIFF et les cartes de versions antérieures : donnez le GeoPackage ou le GeoParquet de la carte, ou classez la zone de nouveau.</translation>
    </message>
    <message>
        <source>The map&apos;s file does not hold {column}, as a GeoTIFF does not: give the map&apos;s GeoPackage or GeoParquet.</source>
        <translation>Le fichier de la carte ne contient pas {column}, comme un GeoTIFF : donnez le GeoPackage ou le GeoParquet de la carte.</translation>
    </message>
    <message>
        <source>The map&apos;s file {path} is missing: repair the layer&apos;s source to go on.</source>
        <translation>Le fichier {path} de la carte manque : réparez la source de la couche pour continuer.</translation>
    </message>
    <message>
        <source>The map&apos;s metadata is damaged: classify the area again.</source>
        <translation>Les métadonnées de la carte sont endommagées : classez la zone de nouveau.</translation>
    </message>
    <message>
        <source>The maps of both dates differ in {n} of {compared} chips, far more than land changes: one of the images may lie in another place than it states, or the model may need to be fitted to the place first.</source>
        <translation>Les cartes des deux dates diffèrent dans {n} carreaux sur {compared}, bien plus que le sol ne change : l&apos;une des images se trouve peut-être ailleurs qu&apos;elle ne l&apos;indique, ou le modèle doit d&apos;abord être ajusté au lieu.</translation>
    </message>
    <message>
        <source>The maps of both dates simply differ in {n} chips.</source>
        <translation>Les cartes des deux dates diffèrent simplement dans {n} carreaux.</translation>
    </message>
    <message>
        <source>The master must have spark.master.rest.enabled, and its port (6066) must be open to you.</source>
        <translation>Le maître doit avoir spark.master.rest.enabled, et son port (6066) doit vous être ouvert.</translation>
    </message>
    <message>
        <source>The model at {address} is not the one that the job was made with: put that one back, or submit the job anew.</source>
        <translation>Le modèle à {address} n&apos;est pas celui avec lequel le travail a été fait : remettez celui-là, ou envoyez le travail à neuf.</translation>
    </message>
    <message>
        <source>The model gives no probabilities for some chips (NaN): choose another model.</source>
        <translation>Le modèle ne donne pas de probabilités pour certains carreaux (NaN) : choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model has no change head, so the two dates are compared by their labels alone, which finds less: choose the default model, or train a head with `python -m trainer change`.</source>
        <translation>Le modèle n&apos;a pas de tête de changement, les deux dates sont donc comparées par leurs classes seulement, ce qui en trouve moins : choisissez le modèle par défaut, ou entraînez une tête avec `python -m trainer change`.</translation>
    </message>
    <message>
        <source>The model has no group {group!r}: choose one of {known}.</source>
        <translation>Le modèle n&apos;a pas de groupe {group!r} : choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>The model has seen nothing like this chip ({times:.1f} times as far off as it allows), so its answer is a guess.</source>
        <translation>Le modèle n&apos;a rien vu qui ressemble à ce carreau ({times:.1f} fois la distance qu&apos;il admet), sa réponse est donc une supposition.</translation>
    </message>
    <message>
        <source>The model has seen nothing like this chip, so its answer is a guess.</source>
        <translation>Le modèle n&apos;a rien vu qui ressemble à ce carreau, sa réponse est donc une supposition.</translation>
    </message>
    <message>
        <source>The model is kept as it is</source>
        <translation>Le modèle est gardé tel quel</translation>
    </message>
    <message>
        <source>The model is less sure than it must be for an answer to count.</source>
        <translation>Le modèle est moins sûr qu&apos;il ne doit l&apos;être pour qu&apos;une réponse compte.</translation>
    </message>
    <message>
        <source>The model is uncertain about most of this ground. Fit it to this place, with land cover such as NLCD, and map it again.</source>
        <translation>Le modèle est incertain sur la plus grande partie de ce terrain. Ajustez-le à ce lieu, avec une occupation du sol comme la NLCD, et refaites la carte.</translation>
    </message>
    <message>
        <source>The model is unsure of at least one of the two, so this may be no change at all.</source>
        <translation>Le modèle n&apos;est pas sûr d&apos;au moins l&apos;un des deux, il se peut donc que rien n&apos;ait changé.</translation>
    </message>
    <message>
        <source>The model learns from chips of this ground, labelled by its land cover, and is saved as a model of its own. Labels that contradict the others are set aside. If it is not better here by more than chance, the model you have is kept; it stays as it is in any case.</source>
        <translation>Le modèle apprend de carreaux de ce terrain, classés par son occupation du sol, et est enregistré comme un modèle à part. Les classes qui contredisent les autres sont écartées. S&apos;il n&apos;est pas meilleur ici autrement que par hasard, le modèle que vous avez est gardé ; il reste tel quel dans tous les cas.</translation>
    </message>
    <message>
        <source>The model needs the band {band}, which the band order by hand leaves out: add it.</source>
        <translation>Le modèle a besoin de la bande {band}, absente de l&apos;ordre des bandes donné à la main : ajoutez-la.</translation>
    </message>
    <message>
        <source>The model runs without {bands} on {rasters} and {n} more: it states that it can, but its stated accuracy may hold for imagery with it only.</source>
        <translation>Le modèle fonctionne sans {bands} sur {rasters} et {n} de plus : il indique en être capable, mais l&apos;exactitude indiquée peut ne valoir que pour de l&apos;imagerie qui en dispose.</translation>
    </message>
    <message>
        <source>The model runs without {bands} on {rasters}: it states that it can, but its stated accuracy may hold for imagery with it only.</source>
        <translation>Le modèle fonctionne sans {bands} sur {rasters} : il indique en être capable, mais l&apos;exactitude indiquée peut ne valoir que pour de l&apos;imagerie qui en dispose.</translation>
    </message>
    <message>
        <source>The model states none.</source>
        <translation>Le modèle n&apos;en indique aucune.</translation>
    </message>
    <message>
        <source>The model {file} cannot be saved ({reason}): choose another folder.</source>
        <translation>Le modèle {file} ne peut être enregistré ({reason}) : choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The model {model} answers a chip differently when another one is in the batch (off by {difference:.3f}): export it in inference mode with a dynamic batch size, or choose another model.</source>
        <translation>Le modèle {model} répond autrement à un carreau quand un autre est dans le lot (écart de {difference:.3f}) : exportez-le en mode inférence avec une taille de lot dynamique, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} cannot be loaded by {runtime} ({reason}): choose another model.</source>
        <translation>Le modèle {model} ne peut pas être chargé par {runtime} ({reason}) : choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} cannot compute a chip of the shape that its contract states ({reason}): correct dim_order and shape of its input in the contract, or choose another model.</source>
        <translation>Le modèle {model} ne peut pas calculer un carreau de la forme que donne son contrat ({reason}) : corrigez dim_order et shape de son entrée dans le contrat, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} did not open and classify its first chip within {seconds:g} s: its network may loop, or its drive does not answer; copy it to this machine, or choose another model.</source>
        <translation>Le modèle {model} n&apos;a pas ouvert et classé son premier carreau en {seconds:g} s : son réseau boucle peut-être, ou son lecteur ne répond pas ; copiez-le sur cette machine, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} does not give the distance that it states for its golden chip ({distance:.4g} instead of {expected:.4g}): the file is damaged or altered, copy or download it again.</source>
        <translation>Le modèle {model} ne donne pas la distance qu&apos;il indique pour son carreau de référence ({distance:.4g} au lieu de {expected:.4g}) : le fichier est endommagé ou modifié, copiez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>The model {model} does not give the probabilities that it states for its golden chip (off by {difference:.3f}): the file is damaged or altered, copy or download it again.</source>
        <translation>Le modèle {model} ne donne pas les probabilités qu&apos;il indique pour son carreau de référence (écart de {difference:.3f}) : le fichier est endommagé ou modifié, copiez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>The model {model} failed on {device} ({reason}): use a smaller batch or the device cpu.</source>
        <translation>Le modèle {model} a échoué sur {device} ({reason}) : utilisez un lot plus petit ou le périphérique cpu.</translation>
    </message>
    <message>
        <source>The model {model} gives a class for each pixel and not for each chip: label pixels with it (landcover, landchip:landcover), or choose a model of chips.</source>
        <translation>Le modèle {model} donne une classe à chaque pixel et non à chaque carreau : étiquetez des pixels avec lui (landcover, landchip:landcover), ou choisissez un modèle de carreaux.</translation>
    </message>
    <message>
        <source>The model {model} gives a number from 0 to 1 for each class by itself (sigmoid), and they do not sum to 1: export it with softmax as its last operator, or choose a model that gives each chip one class.</source>
        <translation>Le modèle {model} donne pour chaque classe à part un nombre de 0 à 1 (sigmoïde), et leur somme n&apos;est pas 1 : exportez-le avec softmax comme dernier opérateur, ou choisissez un modèle qui donne une classe à chaque carreau.</translation>
    </message>
    <message>
        <source>The model {model} gives logarithms of probabilities: state landchip:activation softmax in its contract, which turns them back.</source>
        <translation>Le modèle {model} donne des logarithmes de probabilités : indiquez dans son contrat landchip:activation softmax, qui les reconvertit.</translation>
    </message>
    <message>
        <source>The model {model} gives no distance to its training data for some chips (NaN): get the file again, or choose another model.</source>
        <translation>Le modèle {model} ne donne pas de distance à ses données d&apos;entraînement pour certains carreaux (NaN) : procurez-vous de nouveau le fichier, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are no probabilities for some chips (their sum is {sum:.3g} and not 1): correct its activation or scaling in the contract, or choose another model.</source>
        <translation>Le modèle {model} donne pour certains carreaux des nombres qui ne sont pas des probabilités (leur somme est {sum:.3g} et non 1) : corrigez son activation ou sa mise à l&apos;échelle dans le contrat, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are no probabilities for some pixels: correct its activation or scaling in the contract, or choose another model.</source>
        <translation>Le modèle {model} donne pour certains pixels des nombres qui ne sont pas des probabilités : corrigez son activation ou sa mise à l&apos;échelle dans le contrat, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are no probabilities: state landchip:activation softmax in its contract, or choose another model.</source>
        <translation>Le modèle {model} donne des nombres qui ne sont pas des probabilités : indiquez landchip:activation softmax dans sa spécification, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are not finite (NaN) for a chip of ordinary pixels: the file is damaged, or its value_scaling in the contract is wrong; get it again, or correct the contract.</source>
        <translation>Le modèle {model} donne des nombres non finis (NaN) pour un carreau de pixels ordinaires : le fichier est abîmé, ou value_scaling du contrat est faux ; procurez-vous-le à nouveau, ou corrigez le contrat.</translation>
    </message>
    <message>
        <source>The model {model} gives one class for a whole chip, and land cover needs one for each pixel: choose a model of pixels, or make a land-use map with it (classify, landchip:classify).</source>
        <translation>Le modèle {model} donne une classe à un carreau entier, et la couverture du sol en demande une pour chaque pixel : choisissez un modèle de pixels, ou faites-en une carte d&apos;utilisation du sol (classify, landchip:classify).</translation>
    </message>
    <message>
        <source>The model {model} gives probabilities, and its contract asks for a softmax of them: state landchip:activation none.</source>
        <translation>Le modèle {model} donne des probabilités, et son contrat en demande un softmax : indiquez landchip:activation none.</translation>
    </message>
    <message>
        <source>The model {model} gives tensors of {shape} and its contract names {classes} classes for each pixel: correct the contract, or choose another model.</source>
        <translation>Le modèle {model} donne des tenseurs de {shape} et son contrat nomme {classes} classes pour chaque pixel : corrigez le contrat, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} gives tensors of {shape} and its contract names {classes} classes: correct the contract, or choose another model.</source>
        <translation>Le modèle {model} donne des tenseurs de forme {shape}, et sa spécification nomme {classes} classes : corrigez la spécification, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} gives tensors of {shape} for windows of {size} pixels and {classes} classes: correct the classes, the shape of the input or landchip:windows in its contract, or choose another model.</source>
        <translation>Le modèle {model} donne des tenseurs de {shape} pour des fenêtres de {size} pixels et {classes} classes : corrigez dans son contrat les classes, la forme de l&apos;entrée ou landchip:windows, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} gives {distances} distances for {chips} chips: correct landchip:novelty in its contract, or choose another model.</source>
        <translation>Le modèle {model} donne {distances} distances pour {chips} carreaux : corrigez landchip:novelty dans sa spécification, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} gives {numbers} numbers a chip and its contract names {classes} classes: correct the contract or choose another model.</source>
        <translation>Le modèle {model} donne {numbers} nombres par carreau, et sa spécification nomme {classes} classes : corrigez la spécification ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} gives {output} as tensors of {shape} and not as one number a chip: correct landchip:novelty in the contract, or choose another model.</source>
        <translation>Le modèle {model} donne {output} sous forme de tenseurs {shape} et non d&apos;un nombre par carreau : corrigez landchip:novelty dans la spécification, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} gives {output} as {type} and not as floats: correct landchip:novelty in the contract, or choose another model.</source>
        <translation>Le modèle {model} donne {output} sous forme de {type} et non de nombres à virgule flottante : corrigez landchip:novelty dans la spécification, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} gives {rows} rows for {chips} chips: export it with a dynamic batch size, or choose another model.</source>
        <translation>Le modèle {model} donne {rows} lignes pour {chips} carreaux : exportez-le avec une taille de lot dynamique, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} has IR version {version} and {runtime} reads up to {highest}: export it with an older IR version, or update the engine.</source>
        <translation>Le modèle {model} a la version IR {version}, et {runtime} lit jusqu&apos;à {highest} : exportez-le avec une version IR plus ancienne, ou mettez à jour le moteur.</translation>
    </message>
    <message>
        <source>The model {model} has a class {class_name!r} whose group is not known: state landchip:groups in a STAC MLM file beside it.</source>
        <translation>Le modèle {model} a une classe {class_name!r} dont le groupe est inconnu : indiquez landchip:groups dans un fichier STAC MLM placé à côté.</translation>
    </message>
    <message>
        <source>The model {model} has changed since the run was planned: start it again.</source>
        <translation>Le modèle {model} a changé depuis que l’exécution a été planifiée : relancez-la.</translation>
    </message>
    <message>
        <source>The model {model} has opset {version} and {runtime} knows up to {highest}: export it with an older opset, or update the engine.</source>
        <translation>Le modèle {model} a l&apos;opset {version}, et {runtime} connaît jusqu&apos;à {highest} : exportez-le avec un opset plus ancien, ou mettez à jour le moteur.</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} {found} and its contract asks for one named {name}: correct the contract, or choose another model.</source>
        <translation>Le modèle {model} a pour {kind} {found}, et sa spécification en demande une nommée {name} : corrigez la spécification, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} {found} and its contract names none: correct the contract, or choose another model.</source>
        <translation>Le modèle {model} a pour {kind} {found}, et sa spécification n&apos;en nomme aucune : corrigez la spécification, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} is damaged, for its golden chip gives no probabilities: get the file again.</source>
        <translation>Le modèle {model} est endommagé, car son carreau de référence ne donne pas de probabilités : procurez-vous de nouveau le fichier.</translation>
    </message>
    <message>
        <source>The model {model} is for {kind}, which labels neither whole chips nor pixels: choose a classifier, or a model for segmentation.</source>
        <translation>Le modèle {model} est pour {kind}, qui n&apos;étiquette ni carreaux entiers ni pixels : choisissez un classificateur ou un modèle de segmentation.</translation>
    </message>
    <message>
        <source>The model {model} is not the one that made the maps any more.</source>
        <translation>Le modèle {model} n&apos;est plus celui qui a fait les cartes.</translation>
    </message>
    <message>
        <source>The model {model} is truncated or damaged: copy or download it again.</source>
        <translation>Le modèle {model} est tronqué ou endommagé : copiez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>The model {model} keeps no summary of its training chips: choose the default model, or export it again with this Landchip&apos;s trainer.</source>
        <translation>Le modèle {model} ne garde pas de résumé de ses carreaux d&apos;entraînement : choisissez le modèle par défaut, ou réexportez celui-ci avec l&apos;outil d&apos;entraînement de ce Landchip.</translation>
    </message>
    <message>
        <source>The model {model} keeps weights in a second file: save it as one .onnx file.</source>
        <translation>Le modèle {model} garde des poids dans un second fichier : enregistrez-le en un seul fichier .onnx.</translation>
    </message>
    <message>
        <source>The model {model} labels a window differently when another one is in the batch (off by {difference:.3f}): export it in inference mode with a dynamic batch size, or choose another model.</source>
        <translation>Le modèle {model} étiquette une fenêtre autrement quand une autre est dans le lot (écart de {difference:.3f}) : exportez-le en mode d&apos;inférence avec une taille de lot dynamique, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} labels pixels and not chips: choose a model that classifies whole chips.</source>
        <translation>Le modèle {model} classe des pixels et non des carreaux : choisissez un modèle qui classe des carreaux entiers.</translation>
    </message>
    <message>
        <source>The model {model} needs the operator {operator}, which {runtime} does not have: export it with standard ONNX operators, or choose another model.</source>
        <translation>Le modèle {model} a besoin de l&apos;opérateur {operator}, que {runtime} n&apos;a pas : exportez-le avec les opérateurs ONNX standard, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} states no contract: put a STAC MLM file named {sidecar} beside it, or choose a model with Landchip&apos;s or Deepness&apos;s metadata.</source>
        <translation>Le modèle {model} n&apos;indique aucune spécification : placez à côté un fichier STAC MLM nommé {sidecar}, ou choisissez un modèle doté des métadonnées de Landchip ou de Deepness.</translation>
    </message>
    <message>
        <source>The model {model} states no distance to its training data: leave the greatest distance out, or choose a model that states one.</source>
        <translation>Le modèle {model} n&apos;indique pas de distance à ses données d&apos;entraînement : omettez la distance maximale, ou choisissez un modèle qui en indique une.</translation>
    </message>
    <message>
        <source>The model {model} states no ground sample distance: put a STAC MLM file named {sidecar} beside it, or add the metadata key resolution, in centimetres per pixel.</source>
        <translation>Le modèle {model} n&apos;indique pas de résolution au sol : mettez à côté un fichier STAC MLM nommé {sidecar}, ou ajoutez la clé de métadonnées resolution, en centimètres par pixel.</translation>
    </message>
    <message>
        <source>The model {model} states no last layer that could be fitted anew: choose the default model, or one that the trainer exported with a linear layer and in full precision.</source>
        <translation>Le modèle {model} n&apos;indique aucune dernière couche de neurones réajustable : choisissez le modèle par défaut, ou un modèle que l&apos;outil d&apos;entraînement a exporté avec une couche linéaire et en pleine précision.</translation>
    </message>
    <message>
        <source>The model {model} states no last layer: choose another model.</source>
        <translation>Le modèle {model} n&apos;indique aucune dernière couche de neurones : choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} takes tensors of {shape} and its contract states {stated}: correct the contract, or choose another model.</source>
        <translation>Le modèle {model} accepte des tenseurs de forme {shape}, et sa spécification indique {stated} : corrigez la spécification, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} takes {type} and its contract states {stated}: correct value_scaling or data_type in the contract, or choose another model.</source>
        <translation>Le modèle {model} accepte {type}, et sa spécification indique {stated} : corrigez value_scaling ou data_type dans la spécification, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {model} was closed while it was in use: start the run again.</source>
        <translation>Le modèle {model} a été fermé pendant son utilisation : relancez l&apos;exécution.</translation>
    </message>
    <message>
        <source>The model {path} cannot be read ({reason}): choose another file.</source>
        <translation>Le modèle {path} ne peut pas être lu ({reason}) : choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The model {path} is larger than 2 GB: choose a smaller one.</source>
        <translation>Le modèle {path} dépasse 2 Go : choisissez-en un plus petit.</translation>
    </message>
    <message>
        <source>The model {path} was replaced while it was in use: start the refit again.</source>
        <translation>Le modèle {path} a été remplacé pendant son utilisation : relancez le réajustement.</translation>
    </message>
    <message>
        <source>The mosaic {path} must end in {suffix}: give it another name.</source>
        <translation>La mosaïque {path} doit finir par {suffix} : donnez-lui un autre nom.</translation>
    </message>
    <message>
        <source>The most probable changes</source>
        <translation>Les changements les plus probables</translation>
    </message>
    <message>
        <source>The most probable first. Empty: twelve.</source>
        <translation>Les plus probables d&apos;abord. Vide : douze.</translation>
    </message>
    <message>
        <source>The name of the output {name}… is too long: shorten it to {most} bytes.</source>
        <translation>Le nom de la sortie {name}… est trop long : raccourcissez-le à {most} octets.</translation>
    </message>
    <message>
        <source>The new model cannot be written to {path}: choose a file in a folder that exists.</source>
        <translation>Le nouveau modèle ne peut pas être écrit dans {path} : choisissez un fichier dans un dossier existant.</translation>
    </message>
    <message>
        <source>The new model would take the place of {file}, which it is made from: rename it.</source>
        <translation>Le nouveau modèle prendrait la place de {file}, dont il est issu : renommez-le.</translation>
    </message>
    <message>
        <source>The new model {file} cannot be written ({reason}): choose another name or folder.</source>
        <translation>Le nouveau modèle {file} ne peut pas être écrit ({reason}) : choisissez un autre nom ou dossier.</translation>
    </message>
    <message>
        <source>The new model {file} must end in {suffix}: give it another name.</source>
        <translation>Le nouveau modèle {file} doit se terminer par {suffix} : donnez-lui un autre nom.</translation>
    </message>
    <message>
        <source>The next run replaces the map in this file.</source>
        <translation>La prochaine exécution remplace la carte de ce fichier.</translation>
    </message>
    <message>
        <source>The nodata value {nodata:g} cannot occur in {dtype} pixels: give one that can.</source>
        <translation>La valeur nodata {nodata:g} ne peut pas apparaître dans des pixels {dtype} : donnez-en une qui le peut.</translation>
    </message>
    <message>
        <source>The nodata values {nodata!r} cannot be understood: write them as 0 or as 0,250:255.</source>
        <translation>Les valeurs sans données {nodata!r} ne se comprennent pas : écrivez-les comme 0 ou comme 0,250:255.</translation>
    </message>
    <message>
        <source>The old engine in {folder} cannot be removed ({reason}): close what uses it and set it up again.</source>
        <translation>L&apos;ancien moteur dans {folder} ne peut pas être supprimé ({reason}) : fermez ce qui l&apos;utilise et réinstallez le moteur.</translation>
    </message>
    <message>
        <source>The only one from which an area can be estimated.</source>
        <translation>Le seul d&apos;après lequel une surface peut être estimée.</translation>
    </message>
    <message>
        <source>The original model is shown again; the strokes are kept.</source>
        <translation>Le modèle d&apos;origine est montré de nouveau ; les traits sont conservés.</translation>
    </message>
    <message>
        <source>The output {path} cannot be written as {kind}: end its name in {suffix}.</source>
        <translation>La sortie {path} ne peut pas être écrite en {kind} : terminez son nom par {suffix}.</translation>
    </message>
    <message>
        <source>The output {path} is a folder: choose another file name.</source>
        <translation>La sortie {path} est un dossier : choisissez un autre nom de fichier.</translation>
    </message>
    <message>
        <source>The output {path} is a pipe or a device: choose another file name.</source>
        <translation>La sortie {path} est un tube ou un périphérique : choisissez un autre nom de fichier.</translation>
    </message>
    <message>
        <source>The output {path} is an input of the run: choose another file name.</source>
        <translation>La sortie {path} est une entrée de l&apos;exécution : choisissez un autre nom de fichier.</translation>
    </message>
    <message>
        <source>The outputs {first} and {second} have one name, {path}: give each its own.</source>
        <translation>Les sorties {first} et {second} ont le même nom, {path} : donnez à chacune le sien.</translation>
    </message>
    <message>
        <source>The package index cannot be reached: connect to the network, set the proxy, or name a folder of wheels, then set up the engine again.</source>
        <translation>L&apos;index de paquets est inaccessible : connectez-vous au réseau, définissez le proxy ou indiquez un dossier de wheels, puis réinstallez le moteur.</translation>
    </message>
    <message>
        <source>The page cannot be written to {path} ({reason}): choose another place.</source>
        <translation>La page ne peut pas être écrite dans {path} ({reason}) : choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The panel uses this model now: press Run for a new map.</source>
        <translation>Le panneau utilise maintenant ce modèle : appuyez sur Exécuter pour une nouvelle carte.</translation>
    </message>
    <message>
        <source>The part {part} of the run is damaged and was removed: run again, which computes it anew.</source>
        <translation>La partie {part} de l&apos;exécution est endommagée et a été supprimée : relancez, elle sera calculée de nouveau.</translation>
    </message>
    <message>
        <source>The part {path} cannot be read ({reason}): give back access to it, and run again.</source>
        <translation>La partie {path} ne peut pas être lue ({reason}) : rétablissez-en l&apos;accès, puis relancez.</translation>
    </message>
    <message>
        <source>The polygons in {path} cannot be read ({reason}): choose another file or layer.</source>
        <translation>Les polygones de {path} ne peuvent pas être lus ({reason}) : choisissez un autre fichier ou une autre couche.</translation>
    </message>
    <message>
        <source>The probabilities of {model} do not follow from its last convolution, so it cannot be fitted to strokes: choose another model of pixels.</source>
        <translation>Les probabilités de {model} ne découlent pas de sa dernière convolution, il ne peut donc être ajusté à des traits : choisissez un autre modèle de pixels.</translation>
    </message>
    <message>
        <source>The profile {name!r} has a header that HTTP does not allow: leave it out.</source>
        <translation>Le profil {name!r} a un en-tête que HTTP n&apos;autorise pas : retirez-le.</translation>
    </message>
    <message>
        <source>The profile {name!r} has the way {way!r}: choose one of {known}.</source>
        <translation>Le profil {name!r} a la voie d&apos;accès {way!r} : choisissez l&apos;une de {known}.</translation>
    </message>
    <message>
        <source>The profile {name!r} holds a secret in {field}: leave it out, and put it into the cluster&apos;s own configuration or QGIS&apos;s authentication manager.</source>
        <translation>Le profil {name!r} contient un secret dans {field} : retirez-le, et mettez-le dans la configuration du cluster lui-même ou dans le gestionnaire d&apos;authentification de QGIS.</translation>
    </message>
    <message>
        <source>The profile {name!r} names no bundle: make one with `make cluster-bundle`, put its folder where the cluster reads it, and name it in `bundle`.</source>
        <translation>Le profil {name!r} n&apos;indique pas de paquet : faites-en un avec `make cluster-bundle`, mettez son dossier là où le cluster le lit, et indiquez-le dans `bundle`.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs a new_cluster in `cluster`: an existing cluster takes neither Spark&apos;s configuration nor code that is no wheel.</source>
        <translation>Le profil {name!r} a besoin d&apos;un new_cluster dans `cluster` : un cluster existant ne prend ni la configuration de Spark ni du code qui n&apos;est pas un wheel.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the Python of an environment with pyspark-client in `python`: add it.</source>
        <translation>Le profil {name!r} a besoin dans `python` du Python d&apos;un environnement avec pyspark-client : ajoutez-le.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the address of its server in `url`, which begins with {schemes}: correct it.</source>
        <translation>Le profil {name!r} a besoin dans `url` de l&apos;adresse de son serveur, qui commence par {schemes} : corrigez-la.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the id of an authentication configuration of QGIS in `authcfg`, seven letters and digits, and nothing else: correct it.</source>
        <translation>Le profil {name!r} a besoin dans `authcfg` de l&apos;identifiant d&apos;une configuration d&apos;authentification de QGIS, sept lettres et chiffres, et rien d&apos;autre : corrigez-le.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the name of an environment variable in `token_env`, and never the token itself: correct it.</source>
        <translation>Le profil {name!r} a besoin dans `token_env` du nom d&apos;une variable d&apos;environnement, et jamais du jeton lui-même : corrigez-le.</translation>
    </message>
    <message>
        <source>The program {program} is not on this computer: install it, or correct the command of the connection profile.</source>
        <translation>Le programme {program} n&apos;est pas sur cet ordinateur : installez-le, ou corrigez la commande du profil de connexion.</translation>
    </message>
    <message>
        <source>The proxy before {server} wants a user name and password, which the network settings lack: add them there.</source>
        <translation>Le proxy devant {server} demande un nom d&apos;utilisateur et un mot de passe, qui manquent dans les réglages du réseau : ajoutez-les là.</translation>
    </message>
    <message>
        <source>The proxy refuses to reach the package index: correct the proxy in the settings, then set up the engine again.</source>
        <translation>Le proxy refuse l&apos;accès à l&apos;index de paquets : corrigez le proxy dans les paramètres, puis réinstallez le moteur.</translation>
    </message>
    <message>
        <source>The quad {path} is rotated or mirrored, and a mosaic holds none such: leave it out.</source>
        <translation>La dalle {path} est tournée ou en miroir, et une mosaïque n&apos;en admet pas : laissez-la de côté.</translation>
    </message>
    <message>
        <source>The quad {path} states no CRS or holds {dtype} pixels: leave it out.</source>
        <translation>La dalle {path} n&apos;indique pas de SCR ou a des pixels {dtype} : laissez-la de côté.</translation>
    </message>
    <message>
        <source>The quads {first} and {other} differ in CRS, pixel size or pixel type: make a mosaic of each kind.</source>
        <translation>Les dalles {first} et {other} diffèrent par SCR, taille ou type de pixel : faites une mosaïque de chaque sorte.</translation>
    </message>
    <message>
        <source>The raster {line!r} of a correction cannot be understood: delete the correction, or mend it.</source>
        <translation>Le raster {line!r} d&apos;une correction ne se comprend pas : supprimez la correction, ou réparez-la.</translation>
    </message>
    <message>
        <source>The raster {raster} has changed since the job was made, or the cluster sees another file under that address: submit the job anew, or correct the folders of the connection.</source>
        <translation>Le raster {raster} a changé depuis que le travail a été fait, ou le cluster voit un autre fichier à cette adresse : envoyez le travail à neuf, ou corrigez les dossiers de la connexion.</translation>
    </message>
    <message>
        <source>The raster {raster} is no file that a cluster could read by its address: save it to a file on a drive or in a store that the cluster reads, and choose that.</source>
        <translation>Le raster {raster} n&apos;est pas un fichier qu&apos;un cluster pourrait lire par son adresse : enregistrez-le dans un fichier sur un lecteur ou dans un stockage que lit le cluster, et choisissez celui-là.</translation>
    </message>
    <message>
        <source>The raster {raster} is not on the grid of its corrections: correct anew.</source>
        <translation>Le raster {raster} n&apos;est pas sur la grille de ses corrections : refaites les corrections.</translation>
    </message>
    <message>
        <source>The raster&apos;s CRS is a local one without a place on Earth: assign its true CRS first (Layer &gt; Set CRS of Layer, or gdal_edit.py -a_srs).</source>
        <translation>Le SCR du raster est un SCR local sans position sur la Terre : attribuez-lui d&apos;abord son vrai SCR (Couche &gt; Définir le SCR de la couche, ou gdal_edit.py -a_srs).</translation>
    </message>
    <message>
        <source>The report lacks pictures, because a raster cannot be read any more: {reason}</source>
        <translation>Il manque des images au rapport, car un raster ne peut plus être lu : {reason}</translation>
    </message>
    <message>
        <source>The report shows {shown} changed squares, {pairs} of them as pictures.</source>
        <translation>Le rapport montre {shown} carrés changés, dont {pairs} en images.</translation>
    </message>
    <message>
        <source>The report {path} must end in .html: give it another name.</source>
        <translation>Le rapport {path} doit finir par .html : donnez-lui un autre nom.</translation>
    </message>
    <message>
        <source>The result needs about {needed_mb:.1f} MB and {folder} has {free_mb:.1f} MB left: make room or choose another folder.</source>
        <translation>Le résultat demande environ {needed_mb:.1f} Mo, et il reste {free_mb:.1f} Mo dans {folder} : libérez de l&apos;espace ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The review is in a window of its own.</source>
        <translation>L&apos;examen est dans une fenêtre à part.</translation>
    </message>
    <message>
        <source>The run ended unexpectedly: see the log.</source>
        <translation>L&apos;exécution s&apos;est terminée de façon inattendue : voir le journal.</translation>
    </message>
    <message>
        <source>The run has nowhere to write its map: name at least one output file.</source>
        <translation>L&apos;exécution n&apos;a nulle part où écrire sa carte : indiquez au moins un fichier de sortie.</translation>
    </message>
    <message>
        <source>The same map as Classify land use, computed by a Spark cluster.</source>
        <translation>La même carte que Classer l&apos;utilisation du sol, calculée par un cluster Spark.</translation>
    </message>
    <message>
        <source>The sample has no review yet: review chips of every stratum, two or more of each.</source>
        <translation>L&apos;échantillon n&apos;a encore aucun examen : examinez des carreaux de chaque strate, deux ou plus de chacune.</translation>
    </message>
    <message>
        <source>The sample is a temporary file; reviews in it are lost when QGIS ends: save it before you review.</source>
        <translation>L&apos;échantillon est un fichier temporaire ; les examens qu&apos;il contient sont perdus quand QGIS se ferme : enregistrez-le avant d&apos;examiner.</translation>
    </message>
    <message>
        <source>The sample was drawn from another map ({title}) than {path}: choose that map, or draw a new sample.</source>
        <translation>L&apos;échantillon a été tiré d&apos;une autre carte ({title}) que {path} : choisissez cette carte-là, ou tirez un nouvel échantillon.</translation>
    </message>
    <message>
        <source>The sample {path} has a chip twice, or a stratum, transition or area that its map did not have: another program changed it, so restore it from a copy.</source>
        <translation>L&apos;échantillon {path} a un carreau en double, ou une strate, une transition ou une surface que sa carte n&apos;avait pas : un autre programme l&apos;a modifié, restaurez-le donc depuis une copie.</translation>
    </message>
    <message>
        <source>The sample {path} must end in .gpkg: give it another name.</source>
        <translation>L&apos;échantillon {path} doit finir par .gpkg : donnez-lui un autre nom.</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 2 to the 53; it is {seed}.</source>
        <translation>La graine doit être un nombre entier de 0 à 2 puissance 53 ; elle est {seed}.</translation>
    </message>
    <message>
        <source>The server fails to give {path} (HTTP {status}): try again later, or choose another layer.</source>
        <translation>Le serveur n&apos;arrive pas à donner {path} (HTTP {status}) : réessayez plus tard, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>The server of {path} cannot be reached ({reason}): check the address, the network and the proxy, or try again later.</source>
        <translation>Le serveur de {path} est injoignable ({reason}) : vérifiez l&apos;adresse, le réseau et le proxy, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server refuses the pixels of {path} near {x:.0f}, {y:.0f} (HTTP {status}): the address may have expired, so get a new one and run it again; what was done so far is kept.</source>
        <translation>Le serveur refuse les pixels de {path} vers {x:.0f}, {y:.0f} (HTTP {status}) : l&apos;adresse a peut-être expiré, procurez-vous-en une nouvelle et relancez ; ce qui est fait est gardé.</translation>
    </message>
    <message>
        <source>The server refuses {path} (HTTP {status}): the address may have expired or lack a password, so get a new one.</source>
        <translation>Le serveur refuse {path} (HTTP {status}) : l&apos;adresse a peut-être expiré ou un mot de passe manque, procurez-vous-en une nouvelle.</translation>
    </message>
    <message>
        <source>The setting names {python}, which is no file: correct or unset it.</source>
        <translation>Le paramètre indique {python}, qui n&apos;est pas un fichier : corrigez-le ou videz-le.</translation>
    </message>
    <message>
        <source>The squares as GeoParquet, for tools that read it</source>
        <translation>Les carrés en GeoParquet, pour les outils qui le lisent</translation>
    </message>
    <message>
        <source>The squares of {path} were chosen, and not drawn at random, so no area can be estimated from them: review a random sample of the map.</source>
        <translation>Les carrés de {path} ont été choisis, et non tirés au sort, aucune surface ne peut donc être estimée d&apos;après eux : examinez un échantillon aléatoire de la carte.</translation>
    </message>
    <message>
        <source>The storage {address} cannot be read from here ({reason}): check the address, and the credentials that this machine has for it.</source>
        <translation>Le stockage {address} ne peut pas être lu d&apos;ici ({reason}) : vérifiez l&apos;adresse, et les identifiants que cette machine a pour lui.</translation>
    </message>
    <message>
        <source>The storage {folder} can be written and read.</source>
        <translation>Le stockage {folder} peut être écrit et lu.</translation>
    </message>
    <message>
        <source>The storage {folder} gives back other bytes than were written: choose another one for jobs.</source>
        <translation>Le stockage {folder} rend d&apos;autres octets que ceux qui ont été écrits : choisissez-en un autre pour les travaux.</translation>
    </message>
    <message>
        <source>The stratum &apos;{stratum}&apos; has only {reviews} answers for {chips:,} chips: its interval is wide, and {more} more would narrow it.</source>
        <translation>La strate &apos;{stratum}&apos; n&apos;a que {reviews} réponses pour {chips:,} carreaux : son intervalle est large, et {more} de plus le resserreraient.</translation>
    </message>
    <message>
        <source>The stroke has no place in the CRS of {file}: draw it nearer to the other strokes.</source>
        <translation>Le trait n&apos;a pas de place dans le SCR de {file} : dessinez-le plus près des autres traits.</translation>
    </message>
    <message>
        <source>The stroke is not saved in {file}: see whether the disk is full, and try it again.</source>
        <translation>Le trait n&apos;est pas enregistré dans {file} : voyez si le disque est plein et réessayez.</translation>
    </message>
    <message>
        <source>The strokes in {path} cannot be read ({reason}): choose another file or layer.</source>
        <translation>Les traits de {path} ne peuvent être lus ({reason}) : choisissez un autre fichier ou une autre couche.</translation>
    </message>
    <message>
        <source>The strokes in {path} lack the attribute {attribute}, which names their class: add it, or name another.</source>
        <translation>Il manque aux traits de {path} l&apos;attribut {attribute}, qui nomme leur classe : ajoutez-le ou nommez-en un autre.</translation>
    </message>
    <message>
        <source>The strokes in {path} state no CRS: set it in the file.</source>
        <translation>Les traits de {path} n&apos;indiquent pas de SCR : définissez-le dans le fichier.</translation>
    </message>
    <message>
        <source>The summary of training chips in {model} is damaged: copy or download the model again.</source>
        <translation>Le résumé des carreaux d&apos;entraînement dans {model} est endommagé : copiez ou téléchargez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>The system&apos;s variable {} names it: change it there.</source>
        <translation>La variable système {} le définit : modifiez-la à cet endroit.</translation>
    </message>
    <message>
        <source>The table adds up whole squares, false alarms among them: the estimate is the area to quote.</source>
        <translation>La table additionne des carrés entiers, fausses alertes comprises : la surface à citer est l&apos;estimation.</translation>
    </message>
    <message>
        <source>The table of classes names {name}, which is none of the map&apos;s uses: name classes of {known}.</source>
        <translation>La table des classes nomme {name}, qui n&apos;est aucune des utilisations de la carte : nommez des classes parmi {known}.</translation>
    </message>
    <message>
        <source>The table of classes {path} cannot be read ({reason}): check the path.</source>
        <translation>La table des classes {path} ne peut pas être lue ({reason}) : vérifiez le chemin.</translation>
    </message>
    <message>
        <source>The table {path} must end in .csv or .gpkg: give it another name.</source>
        <translation>La table {path} doit finir par .csv ou .gpkg : donnez-lui un autre nom.</translation>
    </message>
    <message>
        <source>The table {path} would replace what it is made from: choose another name.</source>
        <translation>La table {path} remplacerait ce dont elle est faite : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The table {table} of {file} cannot be written: choose a GeoPackage that is not write-protected.</source>
        <translation>La table {table} de {file} ne peut pas être écrite : choisissez un GeoPackage qui n&apos;est pas protégé en écriture.</translation>
    </message>
    <message>
        <source>The two maps have no chip in common that both classify: choose maps of the same ground.</source>
        <translation>Les deux cartes n&apos;ont en commun aucun carreau que toutes deux classent : choisissez des cartes du même terrain.</translation>
    </message>
    <message>
        <source>The two maps were made by different models, so their differences are partly those of the models: classify both dates with the same model.</source>
        <translation>Les deux cartes ont été faites par des modèles différents, leurs différences sont donc en partie celles des modèles : classez les deux dates avec le même modèle.</translation>
    </message>
    <message>
        <source>The two rasters lie on different grids, so the squares are not quite the same ground.</source>
        <translation>Les deux rasters reposent sur des grilles différentes, les carrés ne couvrent donc pas tout à fait le même sol.</translation>
    </message>
    <message>
        <source>The uses then and now are the same: choose another one, or say that nothing changed.</source>
        <translation>Les utilisations avant et maintenant sont les mêmes : choisissez-en une autre, ou dites que rien n&apos;a changé.</translation>
    </message>
    <message>
        <source>The wanted standard error must be a share above 0 and below 1, such as 0.01; it is {value}.</source>
        <translation>L&apos;erreur type voulue doit être une part supérieure à 0 et inférieure à 1, comme 0.01 ; elle est {value}.</translation>
    </message>
    <message>
        <source>The year of the land cover is not in its name: make sure that it shows the land as it was when the imagery was taken.</source>
        <translation>L’année de l’occupation du sol n’est pas dans son nom : vérifiez qu’elle montre le terrain tel qu’il était lors de la prise de vue.</translation>
    </message>
    <message>
        <source>The {name} has an unknown field {field!r}: leave it out; known are {known}.</source>
        <translation>« {name} » a un champ inconnu {field!r} : omettez-le ; les champs connus sont {known}.</translation>
    </message>
    <message>
        <source>The {name} lacks the field {field!r}: add it.</source>
        <translation>Il manque le champ {field!r} à « {name} » : ajoutez-le.</translation>
    </message>
    <message>
        <source>The {name} must be a JSON object, not {value}: correct it.</source>
        <translation>« {name} » doit être un objet JSON, et non {value} : corrigez-le.</translation>
    </message>
    <message>
        <source>Their tolerance</source>
        <translation>Leur tolérance</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Then: imagery of {start}</source>
        <translation>Avant : imagerie de {start}</translation>
    </message>
    <message>
        <source>Then: land cover of {start}</source>
        <translation>Avant : occupation du sol de {start}</translation>
    </message>
    <message>
        <source>There are no strokes in {path}: draw some first.</source>
        <translation>Il n&apos;y a pas de traits dans {path} : dessinez-en d&apos;abord.</translation>
    </message>
    <message>
        <source>There is a connection {name} already: choose another name.</source>
        <translation>Il y a déjà une connexion {name} : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is a file {path} already, perhaps with reviews: choose another name.</source>
        <translation>Il y a déjà un fichier {path}, peut-être avec des examens : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is already a model {}: replace it?</source>
        <translation>Il y a déjà un modèle {} : le remplacer ?</translation>
    </message>
    <message>
        <source>There is already a preset {}: replace it?</source>
        <translation>Il y a déjà un préréglage {} : le remplacer ?</translation>
    </message>
    <message>
        <source>There is already: {}. Replace it, or keep it and write the new map beside it?</source>
        <translation>Il y a déjà : {}. Le remplacer, ou le garder et écrire la nouvelle carte à côté ?</translation>
    </message>
    <message>
        <source>There is an NVIDIA driver, so the GPU can be used.</source>
        <translation>Un pilote NVIDIA est présent, le GPU est donc utilisable.</translation>
    </message>
    <message>
        <source>There is no bundle in {folder}: make it with `make cluster-bundle` and put its files there.</source>
        <translation>Il n&apos;y a pas de paquet dans {folder} : faites-le avec `make cluster-bundle` et mettez-y ses fichiers.</translation>
    </message>
    <message>
        <source>There is no connection {name!r}: choose one of {known}, or a JSON file with a connection.</source>
        <translation>Il n&apos;y a pas de connexion {name!r} : choisissez l&apos;une de {known}, ou un fichier JSON avec une connexion.</translation>
    </message>
    <message>
        <source>There is no engine to check yet: set it up first.</source>
        <translation>Il n&apos;y a pas encore de moteur à vérifier : installez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>There is no engine variant {variant!r}: choose cpu, gpu or auto.</source>
        <translation>Il n&apos;y a pas de variante {variant!r} du moteur : choisissez cpu, gpu ou auto.</translation>
    </message>
    <message>
        <source>There is no file {path}: check the path, or choose another layer.</source>
        <translation>Le fichier {path} n&apos;existe pas : vérifiez le chemin, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>There is no file {path}: check the path.</source>
        <translation>Il n&apos;y a pas de fichier {path} : vérifiez le chemin.</translation>
    </message>
    <message>
        <source>There is no further square in this list.</source>
        <translation>Il n&apos;y a pas d&apos;autre carré dans cette liste.</translation>
    </message>
    <message>
        <source>There is no imagery at this place: click inside the layer.</source>
        <translation>Il n&apos;y a pas d&apos;imagerie à cet endroit : cliquez à l&apos;intérieur de la couche.</translation>
    </message>
    <message>
        <source>There is no job in {address}: check the address, and that this machine may read it.</source>
        <translation>Il n&apos;y a pas de travail à {address} : vérifiez l&apos;adresse, et que cette machine a le droit de la lire.</translation>
    </message>
    <message>
        <source>There is no log here: the cluster&apos;s own pages have it.</source>
        <translation>Il n&apos;y a pas de journal ici : les pages du cluster lui-même l&apos;ont.</translation>
    </message>
    <message>
        <source>There is no map {path}: check the path.</source>
        <translation>La carte {path} n’existe pas : vérifiez le chemin.</translation>
    </message>
    <message>
        <source>There is no model at {path}: choose an .onnx file.</source>
        <translation>Il n&apos;y a pas de modèle à l&apos;emplacement {path} : choisissez un fichier .onnx.</translation>
    </message>
    <message>
        <source>There is no output of the kind {kind}: choose from {known}.</source>
        <translation>Il n&apos;y a pas de sortie de type {kind} : choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>There is no room for {file} in {folder}: make room or choose another folder, and run again (what is computed is kept).</source>
        <translation>Il n&apos;y a pas de place pour {file} dans {folder} : libérez de l&apos;espace ou choisissez un autre dossier, et relancez (ce qui est calculé est conservé).</translation>
    </message>
    <message>
        <source>There is no such file on the server: {path} (HTTP {status}); check the address, or choose another layer.</source>
        <translation>Il n&apos;y a pas de tel fichier sur le serveur : {path} (HTTP {status}) ; vérifiez l&apos;adresse, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>There is no such square.</source>
        <translation>Il n&apos;y a pas de tel carré.</translation>
    </message>
    <message>
        <source>These are no measured areas: a map has errors. For an area that can be quoted, a sample of the map has to be reviewed.</source>
        <translation>Ce ne sont pas des surfaces mesurées : une carte a des erreurs. Pour une surface qui puisse être citée, il faut examiner un échantillon de la carte.</translation>
    </message>
    <message>
        <source>These quads lie in a bucket whose readers pay: GDAL needs AWS credentials, and AWS_REQUEST_PAYER=requester.</source>
        <translation>Ces dalles sont dans un dépôt dont les lecteurs paient : GDAL a besoin d&apos;identifiants AWS et de AWS_REQUEST_PAYER=requester.</translation>
    </message>
    <message>
        <source>These squares were chosen, and not drawn at random, so no area can be estimated from them: begin a random sample with New.</source>
        <translation>Ces carrés ont été choisis, et non tirés au sort, aucune surface ne peut donc être estimée d&apos;après eux : commencez un échantillon aléatoire avec Nouveau.</translation>
    </message>
    <message>
        <source>These steps need the squares of the change map: load its GeoPackage.</source>
        <translation>Ces étapes demandent les carrés de la carte de changement : chargez son GeoPackage.</translation>
    </message>
    <message>
        <source>This chip is {kind} (key {number})</source>
        <translation>Ce carreau est : {kind} (touche {number})</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>This computer reads and writes the storage.</source>
        <translation>Cet ordinateur lit et écrit le stockage.</translation>
    </message>
    <message>
        <source>This version of Landchip needs other packages. Press Update to install them.</source>
        <translation>Cette version de Landchip demande d&apos;autres paquets. Cliquez sur « Mettre à jour » pour les installer.</translation>
    </message>
    <message>
        <source>Thresholds and date</source>
        <translation>Seuils et date</translation>
    </message>
    <message>
        <source>Tiles in {crs} have no known zoom levels: only those in web mercator (EPSG:3857) and in degrees (EPSG:4326) have; choose another layer.</source>
        <translation>Les tuiles en {crs} n&apos;ont pas de niveaux de zoom connus : seules en ont celles en Web Mercator (EPSG:3857) et en degrés (EPSG:4326) ; choisissez une autre couche.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Token variable</source>
        <translation>Variable du jeton</translation>
    </message>
    <message>
        <source>Tolerance of no-data values</source>
        <translation>Tolérance des valeurs sans données</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>Turns aerial imagery into a developed / cultivated / undeveloped map, one square per chip.</source>
        <translation>Transforme l&apos;imagerie aérienne en une carte artificialisé / cultivé / non artificialisé, un carré par carreau.</translation>
    </message>
    <message>
        <source>Two of the &apos;outputs&apos; are one and the same file: give each its own name.</source>
        <translation>Deux des &apos;outputs&apos; sont un seul et même fichier : donnez à chacun son propre nom.</translation>
    </message>
    <message>
        <source>Two sources say what each square was used for: the land cover then, and a model that looked at the imagery now. Both err. Their published and measured error rates were taken into account, and how often land changes in this area was estimated from all squares together, so that errors are not counted as change.</source>
        <translation>Deux sources disent à quoi chaque carré servait : l&apos;occupation du sol d&apos;avant, et un modèle qui a regardé l&apos;imagerie de maintenant. Toutes deux se trompent. Leurs taux d&apos;erreur publiés et mesurés ont été pris en compte, et la fréquence à laquelle le sol change dans cette zone a été estimée d&apos;après tous les carrés ensemble, pour que les erreurs ne soient pas comptées comme changement.</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Uncertain below</source>
        <translation>Incertain en dessous de</translation>
    </message>
    <message>
        <source>Uncertain below confidence</source>
        <translation>Incertain si confiance inférieure à</translation>
    </message>
    <message>
        <source>Uncertain below margin</source>
        <translation>Incertain si marge inférieure à</translation>
    </message>
    <message>
        <source>Uncertain below this confidence</source>
        <translation>Incertain en dessous de cette confiance</translation>
    </message>
    <message>
        <source>Uncertain below this margin over the second group</source>
        <translation>Incertain en dessous de cette marge sur le deuxième groupe</translation>
    </message>
    <message>
        <source>Uncertain chips</source>
        <translation>Carreaux incertains</translation>
    </message>
    <message>
        <source>Under strokes that were not learnt from: {after} (before {before}).</source>
        <translation>Sous des traits dont rien n&apos;a été appris : {after} (avant {before}).</translation>
    </message>
    <message>
        <source>Undeveloped</source>
        <translation>Non artificialisé</translation>
    </message>
    <message>
        <source>Undo (Z)</source>
        <translation>Annuler (Z)</translation>
    </message>
    <message>
        <source>Unfamiliar beyond this distance to the training data</source>
        <translation>Différent des données d&apos;entraînement au-delà de cette distance</translation>
    </message>
    <message>
        <source>Unlike the training data</source>
        <translation>Différent des données d&apos;entraînement</translation>
    </message>
    <message>
        <source>Unlike the training data beyond</source>
        <translation>Différent des données d&apos;entraînement au-delà de</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Peu sûr</translation>
    </message>
    <message>
        <source>Upd&amp;ate</source>
        <translation>Mettre à &amp;jour</translation>
    </message>
    <message>
        <source>Use &amp;This Python</source>
        <translation>Utili&amp;ser ce Python</translation>
    </message>
    <message>
        <source>Use and land cover contradict each other in {n} of {judged} chips, far more than one of them errs: the land cover may be of another season or place, or its model may not know such ground, as bare fields and deserts.</source>
        <translation>Utilisation et couverture se contredisent dans {n} de {judged} carreaux, bien plus que l&apos;une d&apos;elles ne se trompe : la couverture est peut-être d&apos;une autre saison ou d&apos;un autre lieu, ou son modèle ne connaît pas un tel sol, comme des champs nus et des déserts.</translation>
    </message>
    <message>
        <source>Use and land cover that contradict each other…</source>
        <translation>Utilisation et couverture qui se contredisent…</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>Utilisation maintenant</translation>
    </message>
    <message>
        <source>Use reviews for the refi&amp;t</source>
        <translation>&amp;Utiliser les examens pour réajuster</translation>
    </message>
    <message>
        <source>Use then</source>
        <translation>Utilisation avant</translation>
    </message>
    <message>
        <source>Uses a Python of its own with Spark&apos;s client, which you name below.</source>
        <translation>Utilise un Python à part avec le client de Spark, que vous indiquez ci-dessous.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Very sure</source>
        <translation>Très sûr</translation>
    </message>
    <message>
        <source>Visible map</source>
        <translation>Carte visible</translation>
    </message>
    <message>
        <source>Wait for the map</source>
        <translation>Attendre la carte</translation>
    </message>
    <message>
        <source>Wanted precision</source>
        <translation>Précision voulue</translation>
    </message>
    <message>
        <source>Wanted standard error</source>
        <translation>Erreur type voulue</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>Water then or now</source>
        <translation>Eau avant ou maintenant</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weight of the rates of change</source>
        <translation>Poids des taux de changement</translation>
    </message>
    <message>
        <source>Wetland</source>
        <translation>Zone humide</translation>
    </message>
    <message>
        <source>What Area of change with confidence wrote. Empty: the report has no area to quote.</source>
        <translation>Ce que Surface de changement avec confiance a écrit. Vide : le rapport n&apos;a pas de surface à citer.</translation>
    </message>
    <message>
        <source>What a bug report needs, without passwords</source>
        <translation>Ce que demande un rapport d&apos;anomalie, sans mots de passe</translation>
    </message>
    <message>
        <source>What became what</source>
        <translation>Ce qui est devenu quoi</translation>
    </message>
    <message>
        <source>What is it now? Choose one of the uses below the right picture.</source>
        <translation>Qu&apos;est-ce maintenant ? Choisissez l&apos;une des utilisations sous l&apos;image de droite.</translation>
    </message>
    <message>
        <source>What is it really?</source>
        <translation>Qu&apos;est-ce en réalité ?</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Qu&apos;est-ce que c&apos;est ?</translation>
    </message>
    <message>
        <source>What is this place?</source>
        <translation>Quel est ce lieu ?</translation>
    </message>
    <message>
        <source>What looks alike from the air cannot be told apart, and a use that changes with the season can look like change. Squares of several uses, and ground unlike the model&apos;s training data, are less certain; they are marked in the map.</source>
        <translation>Ce qui se ressemble vu du ciel ne peut pas être distingué, et une utilisation qui varie avec la saison peut ressembler à un changement. Les carrés à plusieurs utilisations et le terrain différent des données d&apos;entraînement du modèle sont moins certains ; ils sont marqués sur la carte.</translation>
    </message>
    <message>
        <source>What setting it up again would install</source>
        <translation>Ce qu&apos;une réinstallation installerait</translation>
    </message>
    <message>
        <source>What the map is, how it was made, and its files, for catalogues</source>
        <translation>Ce qu&apos;est la carte, comment elle a été faite, et ses fichiers, pour les catalogues</translation>
    </message>
    <message>
        <source>What the map shows: all changes, or one kind of them</source>
        <translation>Ce que montre la carte : tous les changements, ou une sorte d&apos;entre eux</translation>
    </message>
    <message>
        <source>What the map states of its land cover is damaged: add the land cover to the first map again.</source>
        <translation>Ce que la carte indique de sa couverture du sol est endommagé : ajoutez de nouveau la couverture à la première carte.</translation>
    </message>
    <message>
        <source>What the model states about itself</source>
        <translation>Ce que le modèle indique sur lui-même</translation>
    </message>
    <message>
        <source>What was it then? Choose one of the uses below the left picture.</source>
        <translation>Qu&apos;était-ce avant ? Choisissez l&apos;une des utilisations sous l&apos;image de gauche.</translation>
    </message>
    <message>
        <source>What will be installed</source>
        <translation>Ce qui sera installé</translation>
    </message>
    <message>
        <source>Where a review changes the map most.</source>
        <translation>Là où un examen change le plus la carte.</translation>
    </message>
    <message>
        <source>Where a stratum has so many squares. Intervals from fewer are less reliable.</source>
        <translation>Là où une strate a autant de carrés. Les intervalles tirés de moins sont moins fiables.</translation>
    </message>
    <message>
        <source>Where jobs, their finished parts and their maps are: this computer and the cluster use it</source>
        <translation>Où sont les travaux, leurs parties finies et leurs cartes : cet ordinateur et le cluster l&apos;utilisent</translation>
    </message>
    <message>
        <source>Where this computer is too small, a Spark cluster makes the same map. Add a connection, choose it on the page Map under “Run on”, and press Submit: the job is listed here, also after QGIS was closed.</source>
        <translation>Là où cet ordinateur est trop petit, un cluster Spark fait la même carte. Ajoutez une connexion, choisissez-la dans la page Carte sous « Exécuter sur », et appuyez sur Envoyer : le travail est listé ici, même après la fermeture de QGIS.</translation>
    </message>
    <message>
        <source>Which share of the squares that are shown as changed should be real.</source>
        <translation>La part des carrés montrés comme changés qui doit être réelle.</translation>
    </message>
    <message>
        <source>Which squares</source>
        <translation>Quels carrés</translation>
    </message>
    <message>
        <source>Which squares to go through</source>
        <translation>Quels carrés parcourir</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Couche entière</translation>
    </message>
    <message>
        <source>Why the land cover contradicts</source>
        <translation>Pourquoi la couverture contredit</translation>
    </message>
    <message>
        <source>Width of the brush in pixels of the model</source>
        <translation>Largeur du pinceau en pixels du modèle</translation>
    </message>
    <message>
        <source>Windows taken over from an earlier run</source>
        <translation>Fenêtres reprises d&apos;une exécution antérieure</translation>
    </message>
    <message numerus="yes">
        <source>With {} corrections the figures are rough: correct more chips to know more.</source>
        <translation>
            <numerusform>Avec {} correction, les chiffres sont approximatifs : corrigez plus de carreaux pour en savoir plus.</numerusform>
            <numerusform>Avec {} corrections, les chiffres sont approximatifs : corrigez plus de carreaux pour en savoir plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a class</source>
        <translation>Sans classe</translation>
    </message>
    <message>
        <source>Without its strongest part, {group} would lose {points} points.</source>
        <translation>Sans sa partie la plus forte, « {group} » perdrait {points} points.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Traitement en cours…</translation>
    </message>
    <message>
        <source>Write a page about the change that people without QGIS can read</source>
        <translation>Écrire sur le changement une page que des personnes sans QGIS peuvent lire</translation>
    </message>
    <message>
        <source>Writes a page about a change map that people without QGIS can read: one HTML file, in the language of QGIS, that needs no network. It has maps of then, now and the change, what became what as table and diagram, the most probable changes as pairs of pictures with probability and coordinates, and how all this was made and what it cannot say. With an estimate of Area of change with confidence it has areas that can be quoted. The candidates can be written as a table (CSV) or as squares (GeoJSON), too.</source>
        <translation>Écrit sur une carte de changement une page que des personnes sans QGIS peuvent lire : un seul fichier HTML, dans la langue de QGIS, qui n&apos;a pas besoin de réseau. Elle contient des cartes d&apos;avant, de maintenant et du changement, ce qui est devenu quoi en table et en diagramme, les changements les plus probables en paires d&apos;images avec probabilité et coordonnées, et comment tout cela a été fait et ce que cela ne peut pas dire. Avec une estimation de Surface de changement avec confiance, elle a des surfaces qui peuvent être citées. Les candidats peuvent aussi être écrits comme table (CSV) ou comme carrés (GeoJSON).</translation>
    </message>
    <message>
        <source>Writing the map…</source>
        <translation>Écriture de la carte…</translation>
    </message>
    <message>
        <source>Year of the earlier imagery</source>
        <translation>Année de l&apos;imagerie antérieure</translation>
    </message>
    <message>
        <source>Year of the imagery</source>
        <translation>Année de l&apos;imagerie</translation>
    </message>
    <message>
        <source>Year of the land cover</source>
        <translation>Année de l&apos;occupation du sol</translation>
    </message>
    <message>
        <source>Year of the later imagery</source>
        <translation>Année de l&apos;imagerie postérieure</translation>
    </message>
    <message>
        <source>Your name: each reviewer&apos;s answers are kept, and their agreement is shown.</source>
        <translation>Votre nom : les réponses de chaque examinateur sont conservées, et leur accord est montré.</translation>
    </message>
    <message>
        <source>Zoom in to see the land cover</source>
        <translation>Zoomez pour voir la couverture du sol</translation>
    </message>
    <message>
        <source>Zoom to chip</source>
        <translation>Zoomer sur le carreau</translation>
    </message>
    <message>
        <source>Zoom to the map</source>
        <translation>Zoomer sur la carte</translation>
    </message>
    <message>
        <source>about {download} to fetch, {disk} on the disk, which has {free} free</source>
        <translation>environ {download} à télécharger, {disk} sur le disque, où {free} sont libres</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>environ {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>encore environ {}</translation>
    </message>
    <message>
        <source>acres</source>
        <translation>acres</translation>
    </message>
    <message>
        <source>against</source>
        <translation>contre</translation>
    </message>
    <message>
        <source>allows its golden chip to be off by more than {most}, or by nothing</source>
        <translation>admet pour son carreau de référence un écart de plus de {most}, ou aucun écart</translation>
    </message>
    <message>
        <source>an .onnx file</source>
        <translation>un fichier .onnx</translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation>jour inconnu</translation>
    </message>
    <message>
        <source>an unknown model</source>
        <translation>un modèle inconnu</translation>
    </message>
    <message>
        <source>as asked for</source>
        <translation>comme demandé</translation>
    </message>
    <message>
        <source>as in QGIS: {}</source>
        <translation>comme dans QGIS : {}</translation>
    </message>
    <message>
        <source>as its description says</source>
        <translation>comme le dit sa description</translation>
    </message>
    <message>
        <source>as the map was made</source>
        <translation>comme la carte a été faite</translation>
    </message>
    <message>
        <source>as the raster says</source>
        <translation>selon le raster</translation>
    </message>
    <message>
        <source>as you stated</source>
        <translation>comme vous l&apos;avez indiqué</translation>
    </message>
    <message>
        <source>asks for band {bands}, where {known} are known</source>
        <translation>demande la bande {bands}, alors que seules {known} sont connues</translation>
    </message>
    <message>
        <source>asks for the activation {activation!r}, not none or softmax</source>
        <translation>demande l&apos;activation {activation!r} au lieu de none ou softmax</translation>
    </message>
    <message>
        <source>asks for {dtype} imagery, where uint8 and uint16 are known</source>
        <translation>demande de l&apos;imagerie {dtype}, alors que seuls uint8 et uint16 sont connus</translation>
    </message>
    <message>
        <source>auto: transparency or near infrared, told by its values.</source>
        <translation>auto : transparence ou proche infrarouge, d&apos;après ses valeurs.</translation>
    </message>
    <message>
        <source>blends windows in a strip of {blend} pixels, where an even number up to twice the margin is possible</source>
        <translation>fond les fenêtres dans une bande de {blend} pixels, alors qu&apos;un nombre pair jusqu&apos;au double de la marge est possible</translation>
    </message>
    <message>
        <source>by its values</source>
        <translation>d&apos;après ses valeurs</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>checking that every package can be imported</source>
        <translation>vérification que tous les paquets peuvent être importés</translation>
    </message>
    <message>
        <source>column {col}, row {row}</source>
        <translation>colonne {col}, ligne {row}</translation>
    </message>
    <message>
        <source>column {}, row {}</source>
        <translation>colonne {}, ligne {}</translation>
    </message>
    <message>
        <source>computed in {ms} ms on {device}</source>
        <translation>calculé en {ms} ms sur {device}</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>confiance</translation>
    </message>
    <message>
        <source>contradicted by the land cover</source>
        <translation>contredit par la couverture du sol</translation>
    </message>
    <message>
        <source>corrected: {}</source>
        <translation>corrigé : {}</translation>
    </message>
    <message>
        <source>cultivated</source>
        <translation>cultivé</translation>
    </message>
    <message>
        <source>developed</source>
        <translation>artificialisé</translation>
    </message>
    <message>
        <source>distance {}</source>
        <translation>distance {}</translation>
    </message>
    <message>
        <source>divides a band by zero</source>
        <translation>divise une bande par zéro</translation>
    </message>
    <message>
        <source>engine: {variant} variant, {reason}</source>
        <translation>moteur : variante {variant}, {reason}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>fetching {package}</source>
        <translation>téléchargement de {package}</translation>
    </message>
    <message>
        <source>fetching {package}, {size}</source>
        <translation>téléchargement de {package}, {size}</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fini</translation>
    </message>
    <message>
        <source>for</source>
        <translation>pour</translation>
    </message>
    <message>
        <source>from \ to</source>
        <translation>de \ à</translation>
    </message>
    <message>
        <source>from the map {}</source>
        <translation>de la carte {}</translation>
    </message>
    <message>
        <source>gives the class {name} the colour {colour!r}, which is not #rrggbb</source>
        <translation>donne à la classe {name} la couleur {colour!r}, qui n&apos;est pas #rrggbb</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>ha</translation>
    </message>
    <message>
        <source>has a golden chip for other classes than it names</source>
        <translation>a un carreau de référence pour d&apos;autres classes que celles qu&apos;elle nomme</translation>
    </message>
    <message>
        <source>has a golden chip of another size than its chips</source>
        <translation>a un carreau de référence d&apos;une autre taille que ses carreaux</translation>
    </message>
    <message>
        <source>has a golden chip with a distance, but no landchip:novelty</source>
        <translation>a un carreau de référence avec une distance, mais pas de landchip:novelty</translation>
    </message>
    <message>
        <source>has a golden chip with an answer that no model gives</source>
        <translation>a un carreau témoin avec une réponse que ne donne aucun modèle</translation>
    </message>
    <message>
        <source>herbaceous plants</source>
        <translation>plantes herbacées</translation>
    </message>
    <message>
        <source>host:port, without a password: what is written here is kept as it is</source>
        <translation>hôte:port, sans mot de passe : ce qui est écrit ici est conservé tel quel</translation>
    </message>
    <message>
        <source>host:port. A password is used this once and never kept; QGIS&apos;s own settings keep it.</source>
        <translation>hôte:port. Un mot de passe ne sert que cette fois et n&apos;est jamais conservé ; les paramètres de QGIS, eux, le conservent.</translation>
    </message>
    <message>
        <source>ignores every class</source>
        <translation>ignore toutes les classes</translation>
    </message>
    <message>
        <source>ignores the class {name!r}, which it does not name</source>
        <translation>ignore la classe {name!r}, qu&apos;il ne nomme pas</translation>
    </message>
    <message>
        <source>imagery</source>
        <translation>imagerie</translation>
    </message>
    <message>
        <source>impervious ground</source>
        <translation>sol imperméable</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>installing the packages</source>
        <translation>installation des paquets</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>il ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>écriture impossible</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>il ne dit pas pourquoi</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>il a échoué</translation>
    </message>
    <message>
        <source>it gives {key!r} two values</source>
        <translation>il donne deux valeurs à {key!r}</translation>
    </message>
    <message>
        <source>it holds a number that is too large</source>
        <translation>il contient un nombre trop grand</translation>
    </message>
    <message>
        <source>it holds {name}, which is no number</source>
        <translation>il contient {name}, qui n&apos;est pas un nombre</translation>
    </message>
    <message>
        <source>it is longer than {most} MB</source>
        <translation>il dépasse {most} Mo</translation>
    </message>
    <message>
        <source>it is no JSON at line {line}, column {column}: {problem}</source>
        <translation>ce n&apos;est pas du JSON à la ligne {line}, colonne {column} : {problem}</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>ce n&apos;est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>it needs Python {oldest} or newer and this is {version}</source>
        <translation>il faut Python {oldest} ou plus récent, et celui-ci est {version}</translation>
    </message>
    <message>
        <source>it nests deeper than {most} levels</source>
        <translation>il est imbriqué sur plus de {most} niveaux</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>il a été annulé</translation>
    </message>
    <message>
        <source>its text is no valid Unicode</source>
        <translation>son texte n&apos;est pas de l&apos;Unicode valide</translation>
    </message>
    <message>
        <source>loading the map</source>
        <translation>chargement de la carte</translation>
    </message>
    <message>
        <source>making an environment in {folder} with {python}</source>
        <translation>création d&apos;un environnement dans {folder} avec {python}</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>marge</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>names a band twice</source>
        <translation>nomme une bande deux fois</translation>
    </message>
    <message>
        <source>names a class twice</source>
        <translation>nomme une classe deux fois</translation>
    </message>
    <message>
        <source>names no bands</source>
        <translation>ne nomme aucune bande</translation>
    </message>
    <message>
        <source>names no classes</source>
        <translation>ne nomme aucune classe</translation>
    </message>
    <message>
        <source>names the class {name!r}, where up to {most} characters of a to z, 0 to 9 and _ are known</source>
        <translation>nomme la classe {name!r}, alors que sont admis jusqu&apos;à {most} caractères de a à z, 0 à 9 et _</translation>
    </message>
    <message>
        <source>names the unknown group {groups}, where {known} are known</source>
        <translation>nomme le groupe inconnu {groups}, alors que seuls {known} sont connus</translation>
    </message>
    <message>
        <source>names {n} classes, where {most} are the most</source>
        <translation>nomme {n} classes, alors que {most} est le maximum</translation>
    </message>
    <message>
        <source>names {output} as embedding and as another output</source>
        <translation>nomme {output} comme embedding et comme une autre sortie</translation>
    </message>
    <message>
        <source>names {output} as probabilities and as novelty</source>
        <translation>nomme {output} comme probabilités et comme nouveauté</translation>
    </message>
    <message>
        <source>near infrared</source>
        <translation>proche infrarouge</translation>
    </message>
    <message>
        <source>no NVIDIA GPU or driver was found</source>
        <translation>aucun GPU ou pilote NVIDIA n&apos;a été trouvé</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>aucun pilote NVIDIA n&apos;a été trouvé</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sans changement</translation>
    </message>
    <message>
        <source>no reason is stated</source>
        <translation>aucune raison n&apos;est donnée</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>none: the packages are fetched</source>
        <translation>aucun : les paquets sont téléchargés</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>not known to the cluster</source>
        <translation>inconnu du cluster</translation>
    </message>
    <message>
        <source>not submitted</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>one per block</source>
        <translation>une par bloc</translation>
    </message>
    <message>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>pip cannot use a SOCKS proxy: name an HTTP proxy in the settings, or a folder of wheels, then set up the engine again.</source>
        <translation>pip ne peut pas utiliser de proxy SOCKS : indiquez dans les paramètres un proxy HTTP, ou un dossier de wheels, puis réinstallez le moteur.</translation>
    </message>
    <message>
        <source>pixels now: {shares}</source>
        <translation>pixels maintenant : {shares}</translation>
    </message>
    <message>
        <source>pixels then: {shares}</source>
        <translation>pixels alors : {shares}</translation>
    </message>
    <message>
        <source>probability of change {percent}</source>
        <translation>probabilité de changement {percent}</translation>
    </message>
    <message>
        <source>probability {p}</source>
        <translation>probabilité {p}</translation>
    </message>
    <message>
        <source>probability: considers how sure each square is; vote: counts squares only.</source>
        <translation>probability : tient compte de la certitude de chaque carré ; vote : ne fait que compter les carrés.</translation>
    </message>
    <message>
        <source>qgis_process cannot be started ({reason}): repair QGIS, or save the layer as a file.</source>
        <translation>qgis_process ne peut pas être lancé ({reason}) : réparez QGIS, ou enregistrez la couche en fichier.</translation>
    </message>
    <message>
        <source>qgis_process, which exports this layer, failed ({status}): try it again, or save the layer as a file.</source>
        <translation>qgis_process, qui exporte cette couche, a échoué ({status}) : réessayez, ou enregistrez la couche en fichier.</translation>
    </message>
    <message>
        <source>qgis_process, which exports this layer, is missing from QGIS: install it, or save the layer as a file.</source>
        <translation>qgis_process, qui exporte cette couche, manque à QGIS : installez-le, ou enregistrez la couche en fichier.</translation>
    </message>
    <message>
        <source>random: a random sample, from which an area can be estimated. Or candidates, to find changes and to correct the map, from which no area can be estimated: value, by probability of change times area; threshold, those nearest to the least probability that is shown as changed. The settings below are of a random sample, but for the number of squares. contradictions: the squares that land cover contradicts (Add land cover to a map), of a land-use map, too.</source>
        <translation>random : un échantillon aléatoire, d&apos;après lequel une surface peut être estimée. Ou des candidats, pour trouver des changements et corriger la carte, d&apos;après lesquels aucune surface ne peut être estimée : value : selon la probabilité de changement multipliée par la surface ; threshold : les plus proches de la plus petite probabilité montrée comme changée. Les réglages ci-dessous sont ceux d&apos;un échantillon aléatoire, sauf le nombre de carrés. contradictions : les carrés que la couverture contredit (Ajouter la couverture du sol à une carte), d&apos;une carte d&apos;utilisation du sol aussi.</translation>
    </message>
    <message>
        <source>real</source>
        <translation>réel</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>scales a band by a number beyond {most}</source>
        <translation>met une bande à l&apos;échelle par un nombre au-delà de {most}</translation>
    </message>
    <message>
        <source>scales a band by a number that is not finite</source>
        <translation>met une bande à l&apos;échelle par un nombre non fini</translation>
    </message>
    <message>
        <source>scales another number of bands than it names</source>
        <translation>met à l&apos;échelle un autre nombre de bandes que celui qu&apos;elle nomme</translation>
    </message>
    <message>
        <source>serves imagery without {} too</source>
        <translation>convient aussi aux images sans {}</translation>
    </message>
    <message>
        <source>since it holds but a few values</source>
        <translation>car elle ne contient que peu de valeurs</translation>
    </message>
    <message>
        <source>since no pixel tells otherwise</source>
        <translation>car aucun pixel ne montre autre chose</translation>
    </message>
    <message>
        <source>since {percent} % of its values lie between 0 and the maximum</source>
        <translation>car {percent} % de ses valeurs sont entre 0 et le maximum</translation>
    </message>
    <message>
        <source>spark-submit, here or behind a command</source>
        <translation>spark-submit, ici ou derrière une commande</translation>
    </message>
    <message>
        <source>states a change head on features, but no landchip:refit</source>
        <translation>indique une tête de changement sur des caractéristiques, mais pas landchip:refit</translation>
    </message>
    <message>
        <source>states a confusion matrix of another number of classes than its {n}</source>
        <translation>indique une matrice de confusion dont le nombre de classes diffère de ses {n}</translation>
    </message>
    <message>
        <source>states a ground sample distance of {gsd} m</source>
        <translation>indique une résolution au sol de {gsd} m</translation>
    </message>
    <message>
        <source>states a margin of {margin} pixels for windows of {size}, where what remains between the margins must be a multiple of {tiles}</source>
        <translation>indique une marge de {margin} pixels pour des fenêtres de {size}, alors que ce qui reste entre les marges doit être un multiple de {tiles}</translation>
    </message>
    <message>
        <source>states a novelty and names no output for it</source>
        <translation>indique une nouveauté sans nommer de sortie pour elle</translation>
    </message>
    <message>
        <source>states a novelty threshold of {threshold}, where a number above 0 is needed</source>
        <translation>indique un seuil de nouveauté de {threshold}, alors qu&apos;il faut un nombre supérieur à 0</translation>
    </message>
    <message>
        <source>states a training prior whose shares do not sum to 1</source>
        <translation>indique des parts de classes d&apos;entraînement dont la somme n&apos;est pas 1</translation>
    </message>
    <message>
        <source>states a {field} of {n} characters, where {most} are the most</source>
        <translation>donne à {field} {n} caractères, alors que {most} est le maximum</translation>
    </message>
    <message>
        <source>states all of its bands as absent</source>
        <translation>indique toutes ses bandes comme pouvant manquer</translation>
    </message>
    <message>
        <source>states an accuracy on held-out chips that is no share</source>
        <translation>indique une exactitude sur carreaux réservés qui n&apos;est pas une proportion</translation>
    </message>
    <message>
        <source>states an order of dimensions other than of batch, bands, height and width</source>
        <translation>indique un ordre de dimensions autre que lot, bandes, hauteur et largeur</translation>
    </message>
    <message>
        <source>states chips of {pixels} pixels</source>
        <translation>indique des carreaux de {pixels} pixels</translation>
    </message>
    <message>
        <source>states held-out chips of the source {source}, where {known} are known</source>
        <translation>indique des carreaux réservés de la source {source}, alors que seules {known} sont connues</translation>
    </message>
    <message>
        <source>states landchip:refit for other classes than it names</source>
        <translation>indique landchip:refit pour d&apos;autres classes que celles qu&apos;elle nomme</translation>
    </message>
    <message>
        <source>states landchip:refit without all of its names</source>
        <translation>indique landchip:refit sans tous ses noms</translation>
    </message>
    <message>
        <source>states no integer of {dtype} for the absence of {bands}</source>
        <translation>n&apos;indique aucun entier {dtype} pour l&apos;absence de {bands}</translation>
    </message>
    <message>
        <source>states no windows for its pixels</source>
        <translation>n&apos;indique pas de fenêtres pour ses pixels</translation>
    </message>
    <message>
        <source>states windows of pixels for a model of chips</source>
        <translation>indique des fenêtres de pixels pour un modèle de carreaux</translation>
    </message>
    <message>
        <source>states {bands} as absent, where {needed} are always needed</source>
        <translation>indique {bands} comme pouvant manquer, alors que {needed} sont toujours nécessaires</translation>
    </message>
    <message>
        <source>states {bands} as absent, which it does not take</source>
        <translation>indique {bands} comme pouvant manquer, sans l&apos;utiliser</translation>
    </message>
    <message>
        <source>states {field} of more than {most} characters</source>
        <translation>donne à {field} plus de {most} caractères</translation>
    </message>
    <message>
        <source>states {value} as the smallest {name}, where a number from 0 to 1 is needed</source>
        <translation>indique {value} comme plus petit(e) {name}, là où il faut un nombre de 0 à 1</translation>
    </message>
    <message>
        <source>submitting</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>such as that of a conda environment</source>
        <translation>par exemple celui d&apos;un environnement conda</translation>
    </message>
    <message>
        <source>that of the system, if any</source>
        <translation>celui du système, s&apos;il y en a un</translation>
    </message>
    <message>
        <source>the engine was installed without GPU support although there is a {gpu}</source>
        <translation>le moteur a été installé sans prise en charge du GPU, bien qu&apos;un {gpu} soit présent</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>valeur du modèle</translation>
    </message>
    <message>
        <source>the one that QGIS runs</source>
        <translation>celui de QGIS</translation>
    </message>
    <message>
        <source>the same group at each</source>
        <translation>le même groupe à chacune</translation>
    </message>
    <message>
        <source>there is an NVIDIA driver</source>
        <translation>un pilote NVIDIA est présent</translation>
    </message>
    <message>
        <source>there is no CUDA for {system} on {machine}</source>
        <translation>il n&apos;y a pas de CUDA pour {system} sur {machine}</translation>
    </message>
    <message>
        <source>those of the system and of QGIS</source>
        <translation>ceux du système et de QGIS</translation>
    </message>
    <message>
        <source>those that you add in the Landchip panel</source>
        <translation>celles que vous ajoutez dans le panneau Landchip</translation>
    </message>
    <message>
        <source>time not known: no history yet</source>
        <translation>durée inconnue : pas encore d&apos;historique</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>transparence</translation>
    </message>
    <message>
        <source>trees</source>
        <translation>arbres</translation>
    </message>
    <message>
        <source>undeveloped</source>
        <translation>non artificialisé</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>peu sûr</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>water</source>
        <translation>eau</translation>
    </message>
    <message>
        <source>{:g} m</source>
        <translation>{:g} m</translation>
    </message>
    <message>
        <source>{address} does not answer as a STAC API does ({reason}): check the address, or try later.</source>
        <translation>{address} ne répond pas comme une API STAC ({reason}) : vérifiez l&apos;adresse, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>{address} does not answer: check the address, the connection and QGIS&apos;s proxy settings.</source>
        <translation>{address} ne répond pas : vérifiez l&apos;adresse, la connexion et le proxy de QGIS.</translation>
    </message>
    <message>
        <source>{address} has no STAC API with the collection {collection} (HTTP 404): check the address and the name.</source>
        <translation>{address} n&apos;a pas d&apos;API STAC avec la collection {collection} (HTTP 404) : vérifiez l&apos;adresse et le nom.</translation>
    </message>
    <message>
        <source>{address} refuses the search (HTTP {status}): it asks for a key or an account; choose another catalogue.</source>
        <translation>{address} refuse la recherche (HTTP {status}) : il demande une clé ou un compte ; choisissez un autre catalogue.</translation>
    </message>
    <message>
        <source>{before} in the colours of {after}: unchanged chips differ by {left:.1f} instead of {was:.1f} pixel values.</source>
        <translation>{before} dans les couleurs de {after} : les carreaux inchangés diffèrent de {left:.1f} au lieu de {was:.1f} valeurs de pixel.</translation>
    </message>
    <message>
        <source>{before} to {after}</source>
        <translation>{before} vers {after}</translation>
    </message>
    <message>
        <source>{before} → {after}: shown {shown}, by the probabilities {expected}</source>
        <translation>{before} → {after} : montré {shown}, d&apos;après les probabilités {expected}</translation>
    </message>
    <message>
        <source>{change} (P {p:.2f})</source>
        <translation>{change} (P {p:.2f})</translation>
    </message>
    <message numerus="yes">
        <source>{chips} chips of {size:g} m ({area}): about {time} on {device} at {rate} chips/s, {disk} MB of disk and {memory} MB of memory.</source>
        <translation>
            <numerusform>{chips} carreau de {size:g} m ({area}) : environ {time} sur {device} à {rate} carreaux/s, {disk} Mo de disque et {memory} Mo de mémoire.</numerusform>
            <numerusform>{chips} carreaux de {size:g} m ({area}) : environ {time} sur {device} à {rate} carreaux/s, {disk} Mo de disque et {memory} Mo de mémoire.</numerusform>
        </translation>
    </message>
    <message>
        <source>{chips} chips, {area}; by the probabilities {expected}</source>
        <translation>{chips} carreaux, {area} ; d&apos;après les probabilités {expected}</translation>
    </message>
    <message>
        <source>{chips} squares of {size} m ({hectares} ha) are shown as changed. By their probabilities {true} of them are expected to have changed and {false} not; among the others {missed} more are expected.</source>
        <translation>{chips} carrés de {size} m ({hectares} ha) sont montrés comme changés. D&apos;après leurs probabilités, {true} d&apos;entre eux devraient avoir changé et {false} non ; parmi les autres, {missed} de plus sont attendus.</translation>
    </message>
    <message>
        <source>{classes} of {total} classified chips have another class than before, {groups} another group.</source>
        <translation>{classes} carreaux classés sur {total} ont une autre classe qu&apos;avant, {groups} un autre groupe.</translation>
    </message>
    <message numerus="yes">
        <source>{count} chips ({share:.1f} %) are unlike anything that the model was trained on, and crossed: their groups are not to be relied on.</source>
        <translation>
            <numerusform>{count} carreau ({share:.1f} %) ne ressemble à rien de ce sur quoi le modèle a été entraîné, et est marqué d&apos;une croix : il ne faut pas se fier à son groupe.</numerusform>
            <numerusform>{count} carreaux ({share:.1f} %) ne ressemblent à rien de ce sur quoi le modèle a été entraîné, et sont marqués d&apos;une croix : il ne faut pas se fier à leurs groupes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {every} chips ({share:.1f} %) are uncertain and dotted: the model hesitates between groups.</source>
        <translation>
            <numerusform>{count} carreau sur {every} ({share:.1f} %) est incertain et marqué de points : le modèle hésite entre des groupes.</numerusform>
            <numerusform>{count} carreaux sur {every} ({share:.1f} %) sont incertains et marqués de points : le modèle hésite entre des groupes.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} requests to {name} failed ({why}), and the ground they were for counts as having no data: check the connection and run it again.</source>
        <translation>{count} requêtes à {name} ont échoué ({why}), et le terrain concerné compte comme sans données : vérifiez la connexion et relancez.</translation>
    </message>
    <message>
        <source>{date}, of {share} of the square</source>
        <translation>{date}, de {share} du carré</translation>
    </message>
    <message>
        <source>{date}: no land cover</source>
        <translation>{date} : pas de couverture du sol</translation>
    </message>
    <message>
        <source>{done} of {all} reviewed</source>
        <translation>{done} sur {all} examinés</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>{file} ne peut pas être écrit : {reason}</translation>
    </message>
    <message>
        <source>{file} holds no corrections of Landchip: choose another file.</source>
        <translation>{file} ne contient pas de corrections de Landchip : choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{file} holds no strokes of Landchip: choose another file.</source>
        <translation>{file} ne contient pas de traits de Landchip : choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{file} is in use or write-protected, so nothing was changed: close what uses it and try again.</source>
        <translation>{file} est en cours d&apos;utilisation ou protégé en écriture, rien n&apos;a donc été modifié : fermez ce qui l&apos;utilise et réessayez.</translation>
    </message>
    <message>
        <source>{file} is in use or write-protected, so nothing was written: close what uses it and try again.</source>
        <translation>{file} est en cours d&apos;utilisation ou protégé en écriture, rien n&apos;a donc été écrit : fermez ce qui l&apos;utilise et réessayez.</translation>
    </message>
    <message>
        <source>{file} is no connection: {reason}</source>
        <translation>{file} n&apos;est pas une connexion : {reason}</translation>
    </message>
    <message>
        <source>{file} is no review of Landchip&apos;s or is damaged: choose a file of Sample a change map for review.</source>
        <translation>{file} n&apos;est pas un examen de Landchip, ou il est endommagé : choisissez un fichier d&apos;Échantillonner une carte de changement pour l&apos;examen.</translation>
    </message>
    <message>
        <source>{file} is not there any more: put it back, or open another review.</source>
        <translation>{file} n&apos;est plus là : remettez-le à sa place, ou ouvrez un autre examen.</translation>
    </message>
    <message>
        <source>{file} is the original model: give the fitted one another name.</source>
        <translation>{file} est le modèle d&apos;origine : donnez un autre nom au modèle ajusté.</translation>
    </message>
    <message>
        <source>{first} and {second} are too close for the answer to count.</source>
        <translation>{first} et {second} sont trop proches pour que la réponse compte.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>{flag}: {n} chips.</source>
        <translation>{flag} : {n} carreaux.</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({reason}): choose another folder for the engine.</source>
        <translation>Impossible d&apos;écrire dans {folder} ({reason}) : choisissez un autre dossier pour le moteur.</translation>
    </message>
    <message>
        <source>{folder} holds files that are no tiles of Landchip&apos;s: choose another folder for the run.</source>
        <translation>{folder} contient des fichiers qui ne sont pas des tuiles de Landchip : choisissez un autre dossier pour le traitement.</translation>
    </message>
    <message>
        <source>{folder} holds files that are no windows of Landchip&apos;s: choose another folder for the live land cover.</source>
        <translation>{folder} contient des fichiers qui ne sont pas des fenêtres de Landchip : choisissez un autre dossier pour la couverture en direct.</translation>
    </message>
    <message>
        <source>{folder} holds no engine that Landchip set up, since the marker {marker} is missing: choose another folder for the engine, or delete this one yourself.</source>
        <translation>{folder} ne contient pas de moteur installé par Landchip, car la marque {marker} manque : choisissez un autre dossier pour le moteur, ou supprimez celui-ci vous-même.</translation>
    </message>
    <message>
        <source>{folder} holds {file} beside the engine: move it elsewhere, or choose another folder for the engine.</source>
        <translation>{folder} contient {file} à côté du moteur : déplacez-le, ou choisissez un autre dossier pour le moteur.</translation>
    </message>
    <message>
        <source>{group}: {after} chips, {before} before.</source>
        <translation>{group} : {after} carreaux, {before} avant.</translation>
    </message>
    <message numerus="yes">
        <source>{group}: {chips} chips, {area}</source>
        <translation>
            <numerusform>{group} : {chips} carreau, {area}</numerusform>
            <numerusform>{group} : {chips} carreaux, {area}</numerusform>
        </translation>
    </message>
    <message>
        <source>{group}: {kind}</source>
        <translation>{group} : {kind}</translation>
    </message>
    <message>
        <source>{hectares} ha were compared: imagery of {start} with imagery of {end}.</source>
        <translation>{hectares} ha ont été comparés : l&apos;imagerie de {start} avec l&apos;imagerie de {end}.</translation>
    </message>
    <message>
        <source>{hectares} ha were compared: land cover of {start} with imagery of {end}.</source>
        <translation>{hectares} ha ont été comparés : l&apos;occupation du sol de {start} avec l&apos;imagerie de {end}.</translation>
    </message>
    <message>
        <source>{latitude}, {longitude} (latitude, longitude)</source>
        <translation>{latitude}, {longitude} (latitude, longitude)</translation>
    </message>
    <message>
        <source>{layer} can be read by QGIS alone, and {km2} km² of it are visible: zoom in to at most {most} km².</source>
        <translation>{layer} ne peut être lue que par QGIS, et {km2} km² en sont visibles : zoomez jusqu&apos;à {most} km² au plus.</translation>
    </message>
    <message>
        <source>{layer} comes from a server in {stated}, and its layer was set to {assigned}: set it back (Layer &gt; Set CRS of Layer), or save the layer as a file first.</source>
        <translation>{layer} vient d&apos;un serveur en {stated}, et sa couche a été mise en {assigned} : remettez-la (Couche &gt; Définir le SCR de la couche), ou enregistrez d&apos;abord la couche en fichier.</translation>
    </message>
    <message>
        <source>{layer} comes from a server, which may send colours in place of land-cover codes: save it as a file, or load a file of NLCD (mrlc.gov).</source>
        <translation>{layer} vient d&apos;un serveur, qui peut envoyer des couleurs au lieu des codes d&apos;occupation du sol : enregistrez-la en fichier, ou chargez un fichier de la NLCD (mrlc.gov).</translation>
    </message>
    <message>
        <source>{layer} could not be exported to {folder}: make room there, or choose another layer.</source>
        <translation>{layer} n&apos;a pas pu être exportée vers {folder} : libérez-y de l&apos;espace, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>{layer} did not answer ({reason}): check the connection and run it again.</source>
        <translation>{layer} n&apos;a pas répondu ({reason}) : vérifiez la connexion et relancez.</translation>
    </message>
    <message>
        <source>{layer} gave no picture of the area{reason}: check the connection, or choose another area or layer.</source>
        <translation>{layer} n&apos;a donné aucune image de la zone{reason} : vérifiez la connexion, ou choisissez une autre zone ou une autre couche.</translation>
    </message>
    <message>
        <source>{layer} has other additional no-data values in one band than in another, and a chip has one set: give all bands the same (Layer Properties &gt; Transparency).</source>
        <translation>{layer} a dans une bande d&apos;autres valeurs sans données supplémentaires que dans une autre, et un carreau n&apos;a qu&apos;un jeu : donnez les mêmes à toutes (Propriétés de la couche &gt; Transparence).</translation>
    </message>
    <message>
        <source>{layer} is no file and too large to take whole: choose an area.</source>
        <translation>{layer} n&apos;est pas un fichier et est trop grand pour être pris en entier : choisissez une zone.</translation>
    </message>
    <message>
        <source>{layer} is no file that a cluster could read: save it where the cluster reads it.</source>
        <translation>{layer} n&apos;est pas un fichier qu&apos;un cluster pourrait lire : enregistrez-la là où le cluster la lit.</translation>
    </message>
    <message>
        <source>{layer} is no file that the engine can open: export it first, or choose another layer.</source>
        <translation>{layer} n&apos;est pas un fichier que le moteur peut ouvrir : exportez-la d&apos;abord, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>{layer} is no file, and its {km2} km² are too many to export at {gsd:g} m: choose an area of at most {most} km².</source>
        <translation>{layer} n&apos;est pas un fichier, et ses {km2} km² sont trop pour un export à {gsd:g} m : choisissez une zone de {most} km² au plus.</translation>
    </message>
    <message>
        <source>{layer} is no raster that QGIS can open: choose a raster layer or an image file.</source>
        <translation>{layer} n&apos;est pas un raster que QGIS peut ouvrir : choisissez une couche raster ou un fichier image.</translation>
    </message>
    <message>
        <source>{layer} shows land cover while it is computed, and is no imagery: choose imagery.</source>
        <translation>{layer} montre la couverture du sol pendant le calcul et n&apos;est pas une image : choisissez une image.</translation>
    </message>
    <message>
        <source>{layer} uses the file&apos;s no-data value in one band and ignores it in another: use it in all bands or in none (Layer Properties &gt; Transparency).</source>
        <translation>{layer} utilise la valeur sans données du fichier dans une bande et l&apos;ignore dans une autre : utilisez-la dans toutes ou dans aucune (Propriétés de la couche &gt; Transparence).</translation>
    </message>
    <message numerus="yes">
        <source>{left} of {all} corrections left out</source>
        <translation>
            <numerusform>{left} sur {all} correction laissée de côté</numerusform>
            <numerusform>{left} sur {all} corrections laissées de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>{map}, corrected</source>
        <translation>{map}, corrigée</translation>
    </message>
    <message>
        <source>{map}, smoothed</source>
        <translation>{map}, lissée</translation>
    </message>
    <message>
        <source>{map}, with land cover</source>
        <translation>{map}, avec couverture du sol</translation>
    </message>
    <message>
        <source>{missing} of {area} without a class</source>
        <translation>{missing} sur {area} sans classe</translation>
    </message>
    <message>
        <source>{model} is no ONNX model: choose an .onnx file.</source>
        <translation>{model} n&apos;est pas un modèle ONNX : choisissez un fichier .onnx.</translation>
    </message>
    <message>
        <source>{model} on {device}, {time}, {day}</source>
        <translation>{model} sur {device}, {time}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} chips of the map were not compared and are left out: the estimate will not speak of them.</source>
        <translation>
            <numerusform>{n:,} carreau de la carte n&apos;a pas été comparé et est omis : l&apos;estimation n&apos;en dira rien.</numerusform>
            <numerusform>{n:,} carreaux de la carte n&apos;ont pas été comparés et sont omis : l&apos;estimation n&apos;en dira rien.</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} de plus</translation>
    </message>
    <message>
        <source>{name} {version} is kept as it was: no fit was better in this place by more than chance.</source>
        <translation>{name} {version} est gardé tel quel : aucun ajustement n&apos;était meilleur ici autrement que par hasard.</translation>
    </message>
    <message>
        <source>{name} {version} learnt from {learnt} chips of {blocks} blocks of ground in {seconds:.0f} s.</source>
        <translation>{name} {version} a appris de {learnt} carreaux de {blocks} blocs de terrain en {seconds:.0f} s.</translation>
    </message>
    <message numerus="yes">
        <source>{name} {version} learnt from {used} of {corrections} corrected chips ({labels}) in {seconds:.1f} s.</source>
        <translation>
            <numerusform>{name} {version} a appris de {used} carreau corrigé sur {corrections} ({labels}) en {seconds:.1f} s.</numerusform>
            <numerusform>{name} {version} a appris de {used} des {corrections} carreaux corrigés ({labels}) en {seconds:.1f} s.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {rate} chips/s</source>
        <translation>{name}, {rate} carreaux/s</translation>
    </message>
    <message>
        <source>{number}: {names}</source>
        <translation>{number} : {names}</translation>
    </message>
    <message numerus="yes">
        <source>{n} chips are named otherwise than their largest probability says: the map shows what is most probable.</source>
        <translation>
            <numerusform>{n} carreau est nommé autrement que ne le dit sa plus grande probabilité : la carte montre ce qui est le plus probable.</numerusform>
            <numerusform>{n} carreaux sont nommés autrement que ne le dit leur plus grande probabilité : la carte montre ce qui est le plus probable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chips are void because {service} did not give their tiles, asked three times ({reason}): run it again to ask for them once more.</source>
        <translation>
            <numerusform>{n} carreau est vide parce que {service} n&apos;a pas donné ses tuiles après trois demandes ({reason}) : relancez pour les redemander.</numerusform>
            <numerusform>{n} carreaux sont vides parce que {service} n&apos;a pas donné leurs tuiles après trois demandes ({reason}) : relancez pour les redemander.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chips have an answer for one of the two dates only and do not count yet.</source>
        <translation>
            <numerusform>{n} carreau n&apos;a de réponse que pour l&apos;une des deux dates et ne compte pas encore.</numerusform>
            <numerusform>{n} carreaux n&apos;ont de réponse que pour l&apos;une des deux dates et ne comptent pas encore.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} chips of the map are reviewed, and at least {least} are needed to correct its probabilities: review more of the sample.</source>
        <translation>{n} chips de la carte sont examinés, et il en faut au moins {least} pour corriger ses probabilités : examinez davantage de l’échantillon.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of the corrected chips are not counted in the accuracy: the old model has learnt from them, or from chips that touch them, before.</source>
        <translation>
            <numerusform>{n} des carreaux corrigés n&apos;est pas compté dans l&apos;exactitude : l&apos;ancien modèle a déjà appris de lui, ou d&apos;un carreau qui le touche.</numerusform>
            <numerusform>{n} des carreaux corrigés ne sont pas comptés dans l&apos;exactitude : l&apos;ancien modèle a déjà appris d&apos;eux, ou de carreaux qui les touchent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {classified} chips are flagged unfamiliar, unlike anything that the model was trained on: their classes and confidences are not to be relied on. Fit the model to this place with its land cover first (fit-to-place, landchip:fittoplace).</source>
        <translation>
            <numerusform>{n} carreau sur {classified} est signalé comme différent des données d&apos;entraînement et ne ressemble à rien de ce sur quoi le modèle a été entraîné : il ne faut se fier ni à sa classe ni à sa confiance. Ajustez d&apos;abord le modèle à ce lieu par son occupation du sol (fit-to-place, landchip:fittoplace).</numerusform>
            <numerusform>{n} carreaux sur {classified} sont signalés comme différents des données d&apos;entraînement et ne ressemblent à rien de ce sur quoi le modèle a été entraîné : il ne faut se fier ni à leurs classes ni à leurs confiances. Ajustez d&apos;abord le modèle à ce lieu par son occupation du sol (fit-to-place, landchip:fittoplace).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {classified} chips are uncertain: this imagery is probably unlike what the model was trained on, so look at the map&apos;s confidence style before using it.</source>
        <translation>
            <numerusform>{n} carreau sur {classified} est incertain : cette imagerie est probablement différente de celle sur laquelle le modèle a été entraîné, regardez donc le style par confiance de la carte avant de l&apos;utiliser.</numerusform>
            <numerusform>{n} carreaux sur {classified} sont incertains : cette imagerie est probablement différente de celle sur laquelle le modèle a été entraîné, regardez donc le style par confiance de la carte avant de l&apos;utiliser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {compared} chips are shown as changed, from a probability of {percent:.0f} %.</source>
        <translation>
            <numerusform>{n} carreau sur {compared} est montré comme changé, à partir d&apos;une probabilité de {percent:.0f} %.</numerusform>
            <numerusform>{n} carreaux sur {compared} sont montrés comme changés, à partir d&apos;une probabilité de {percent:.0f} %.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {compared} chips are unlike the training data, so their changes are not to be relied on: fit the model to this place first, with land cover of about the imagery&apos;s year.</source>
        <translation>{n} carreaux sur {compared} sont différents des données d&apos;entraînement, il ne faut donc pas se fier à leurs changements : ajustez d&apos;abord le modèle à ce lieu, avec une occupation du sol d&apos;une année proche de celle de l&apos;imagerie.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {of} reviewed chips are unsure. They are left out, as if they were like the others of their stratum; what the figures would be otherwise is stated beside them.</source>
        <translation>
            <numerusform>{n} carreau examiné sur {of} est marqué unsure. Il est omis, comme s&apos;il était semblable aux autres de sa strate ; ce que seraient les chiffres autrement est indiqué à côté d&apos;eux.</numerusform>
            <numerusform>{n} carreaux examinés sur {of} sont marqués unsure. Ils sont omis, comme s&apos;ils étaient semblables aux autres de leur strate ; ce que seraient les chiffres autrement est indiqué à côté d&apos;eux.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {of} sampled squares are reviewed.</source>
        <translation>{n} carrés de l&apos;échantillon sur {of} sont examinés.</translation>
    </message>
    <message>
        <source>{n} of {of} squares are reviewed.</source>
        <translation>{n} carrés sur {of} sont examinés.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} chips are black or white throughout: they count as no imagery and are not classified. If the raster has such ground around its imagery, give that value as no-data, so that chips at its edge are right too.</source>
        <translation>
            <numerusform>{n} carreau sur {total} est entièrement noir ou blanc : il compte comme sans image et n&apos;est pas classé. Si le raster a un tel sol autour de son image, donnez cette valeur comme valeur sans données, pour que les carreaux du bord soient justes aussi.</numerusform>
            <numerusform>{n} carreaux sur {total} sont entièrement noirs ou blancs : ils comptent comme sans image et ne sont pas classés. Si le raster a un tel sol autour de son image, donnez cette valeur comme valeur sans données, pour que les carreaux du bord soient justes aussi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} chips are left out, because another chip&apos;s centre lies in the same chip of the map&apos;s grid.</source>
        <translation>
            <numerusform>{n} carreau sur {total} est omis, car le centre d&apos;un autre carreau est dans le même carreau de la grille de la carte.</numerusform>
            <numerusform>{n} carreaux sur {total} sont omis, car le centre d&apos;un autre carreau est dans le même carreau de la grille de la carte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reviewed chips are not of the sample and do not count: chips that were chosen, and not drawn, would bias the estimate.</source>
        <translation>
            <numerusform>{n} carreau examiné n&apos;est pas de l&apos;échantillon et ne compte pas : des carreaux choisis, et non tirés au sort, biaiseraient l&apos;estimation.</numerusform>
            <numerusform>{n} carreaux examinés ne sont pas de l&apos;échantillon et ne comptent pas : des carreaux choisis, et non tirés au sort, biaiseraient l&apos;estimation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reviews are among the corrections in {file}: refit the model on the page Chip.</source>
        <translation>
            <numerusform>{n} examen est parmi les corrections de {file} : réajustez le modèle dans la page Carreau.</numerusform>
            <numerusform>{n} examens sont parmi les corrections de {file} : réajustez le modèle dans la page Carreau.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} squares are shown as changed, of which {real} are expected to be real.</source>
        <translation>{n} carrés sont montrés comme changés, dont {real} devraient être réels.</translation>
    </message>
    <message numerus="yes">
        <source>{n} strokes without imagery were left out.</source>
        <translation>
            <numerusform>{n} trait sans image a été laissé de côté.</numerusform>
            <numerusform>{n} traits sans image ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} undeveloped squares are left out, since their classes are not known.</source>
        <translation>
            <numerusform>{n} carré non artificialisé est omis, car sa classe n&apos;est pas connue.</numerusform>
            <numerusform>{n} carrés non artificialisés sont omis, car leurs classes ne sont pas connues.</numerusform>
        </translation>
    </message>
    <message>
        <source>{parameter}: the name {path} must end in {suffix}.</source>
        <translation>{parameter} : le nom {path} doit se terminer par {suffix}.</translation>
    </message>
    <message>
        <source>{path!r} is no path: choose an .onnx file.</source>
        <translation>{path!r} n&apos;est pas un chemin : choisissez un fichier .onnx.</translation>
    </message>
    <message>
        <source>{path} (version {number})</source>
        <translation>{path} (version {number})</translation>
    </message>
    <message>
        <source>{path} and the imagery have no ground in common: choose an NLCD raster of the same place.</source>
        <translation>{path} et l&apos;imagerie n&apos;ont aucun terrain en commun : choisissez un raster NLCD du même lieu.</translation>
    </message>
    <message>
        <source>{path} breaks off in the middle: its codes near {x:.0f}, {y:.0f} cannot be read ({reason}); get the file again, or choose another NLCD raster.</source>
        <translation>{path} s&apos;interrompt au milieu : ses codes vers {x:.0f}, {y:.0f} ne peuvent pas être lus ({reason}) ; procurez-vous de nouveau le fichier, ou choisissez un autre raster NLCD.</translation>
    </message>
    <message>
        <source>{path} breaks off in the middle: its pixels near {x:.0f}, {y:.0f} cannot be read ({reason}); get the file again, try later if it lies on a server, or choose another layer; what was done so far is kept.</source>
        <translation>{path} s&apos;interrompt au milieu : ses pixels vers {x:.0f}, {y:.0f} ne peuvent pas être lus ({reason}) ; procurez-vous de nouveau le fichier, réessayez plus tard s&apos;il est sur un serveur, ou choisissez une autre couche ; ce qui a été fait jusqu&apos;ici est conservé.</translation>
    </message>
    <message>
        <source>{path} cannot be opened as a raster: it is damaged, out of reach, or of a format that GDAL {gdal} does not read; choose another layer.</source>
        <translation>{path} ne peut pas être ouvert comme raster : il est endommagé, inaccessible ou d&apos;un format que GDAL {gdal} ne lit pas ; choisissez une autre couche.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a sample or as reviews: choose another file.</source>
        <translation>{path} ne peut pas être lu comme un échantillon ou comme des examens : choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a table of chips ({reason}): give a CSV with a line of column names, or a GeoPackage.</source>
        <translation>{path} ne peut pas être lu comme une table de carreaux ({reason}) : donnez un CSV avec une ligne de noms de colonnes, ou un GeoPackage.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}): make room or choose another folder, and run again.</source>
        <translation>{path} ne peut pas être écrit ({reason}) : libérez de l&apos;espace ou choisissez un autre dossier, et relancez.</translation>
    </message>
    <message>
        <source>{path} cannot give {field} from a column {column}: its columns are {known}; what a column can be is {fields}, or p_ and the name of a class.</source>
        <translation>{path} ne peut pas donner {field} à partir d&apos;une colonne {column} : ses colonnes sont {known} ; ce qu&apos;une colonne peut être est {fields}, ou p_ et le nom d&apos;une classe.</translation>
    </message>
    <message>
        <source>{path} contradicts itself: by its description band {number} is {band}, by its colours band {other} is: give the band order by hand, such as red=1,green=2,blue=3.</source>
        <translation>{path} se contredit : d&apos;après sa description la bande {number} est {band}, d&apos;après ses couleurs c&apos;est la bande {other} : donnez l&apos;ordre des bandes à la main, comme red=1,green=2,blue=3.</translation>
    </message>
    <message>
        <source>{path} covers no chip of the map: choose a land-cover map of the same ground.</source>
        <translation>{path} ne couvre aucun carreau de la carte : choisissez une carte de couverture du même terrain.</translation>
    </message>
    <message>
        <source>{path} covers no chip of the maps: choose land cover of the same ground, or leave it out.</source>
        <translation>{path} ne couvre aucun carreau des cartes : choisissez une occupation du sol du même terrain, ou omettez-la.</translation>
    </message>
    <message>
        <source>{path} did not open within {seconds:g} s: its server or network share does not answer, so try again later, or choose another layer.</source>
        <translation>{path} ne s&apos;est pas ouvert en {seconds:g} s : son serveur ou lecteur réseau ne répond pas, réessayez plus tard, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>{path} does not hold how much of each chip has imagery, as a GeoTIFF cannot: give the map&apos;s GeoPackage or GeoParquet.</source>
        <translation>{path} ne contient pas la part de chaque carreau qui a une image, ce qu&apos;un GeoTIFF ne peut pas : donnez le GeoPackage ou le GeoParquet de la carte.</translation>
    </message>
    <message>
        <source>{path} does not state what its sample was drawn from: choose the file that Landchip wrote, or restore it from a copy.</source>
        <translation>{path} n&apos;indique pas de quoi son échantillon a été tiré : choisissez le fichier que Landchip a écrit, ou restaurez-le depuis une copie.</translation>
    </message>
    <message>
        <source>{path} gives the code {value} two classes: leave one.</source>
        <translation>{path} donne deux classes au code {value} : n&apos;en laissez qu&apos;une.</translation>
    </message>
    <message>
        <source>{path} has a CRS that PROJ does not know: assign the right one first.</source>
        <translation>{path} a un SCR que PROJ ne connaît pas : attribuez-lui d&apos;abord le bon.</translation>
    </message>
    <message>
        <source>{path} has a column or row of the grid that is no whole number: correct it or give corners.</source>
        <translation>{path} a une colonne ou une ligne de la grille qui n&apos;est pas un nombre entier : corrigez-la ou donnez des coins.</translation>
    </message>
    <message>
        <source>{path} has a local CRS without a place on Earth: assign its true CRS first.</source>
        <translation>{path} a un SCR local sans position sur la Terre : attribuez-lui d&apos;abord son vrai SCR.</translation>
    </message>
    <message>
        <source>{path} has chips that lie on one another: give one prediction for each place.</source>
        <translation>{path} a des carreaux qui se superposent : donnez une seule prédiction pour chaque lieu.</translation>
    </message>
    <message>
        <source>{path} has chips that lie outside the CRS {crs} of the map: give chips of one area.</source>
        <translation>{path} a des carreaux hors du SCR {crs} de la carte : donnez les carreaux d&apos;une seule zone.</translation>
    </message>
    <message>
        <source>{path} has geometries that are no upright rectangles: give one square for each chip.</source>
        <translation>{path} a des géométries qui ne sont pas des rectangles droits : donnez un carré pour chaque carreau.</translation>
    </message>
    <message>
        <source>{path} has longitudes beyond 180 degrees: bring them into -180 to 180 first (gdalwarp), or cut it at the 180th meridian and give its two sides as two rasters.</source>
        <translation>{path} a des longitudes au-delà de 180 degrés : ramenez-les d&apos;abord entre -180 et 180 (gdalwarp), ou coupez-le au 180e méridien et donnez ses deux côtés comme deux rasters.</translation>
    </message>
    <message>
        <source>{path} has no column with the predicted class or group: name it (columns: prediction).</source>
        <translation>{path} n&apos;a pas de colonne avec la classe ou le groupe prédits : nommez-la (columns: prediction).</translation>
    </message>
    <message>
        <source>{path} has no land cover that could contradict it: add some first, with Add land cover to a map.</source>
        <translation>{path} n&apos;a pas de couverture du sol qui puisse la contredire : ajoutez-en d&apos;abord, avec « Ajouter la couverture du sol à une carte ».</translation>
    </message>
    <message>
        <source>{path} has no nir band: it holds {count}, and the model needs {bands}; choose imagery with near infrared, or a model that does without it.</source>
        <translation>{path} n&apos;a pas de bande nir (nombre de bandes : {count}), et le modèle a besoin de {bands} ; choisissez de l&apos;imagerie avec le proche infrarouge, ou un modèle qui s&apos;en passe.</translation>
    </message>
    <message>
        <source>{path} has no polygons: choose another file or layer.</source>
        <translation>{path} n&apos;a pas de polygones : choisissez un autre fichier ou une autre couche.</translation>
    </message>
    <message>
        <source>{path} has no {band} band that could be told by name among its {count}: give the band order by hand, such as red=1,green=2,blue=3, or choose another layer.</source>
        <translation>Parmi les bandes de {path} (nombre : {count}), aucune n&apos;est reconnaissable à son nom comme {band} : donnez l&apos;ordre des bandes à la main, par exemple red=1,green=2,blue=3, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>{path} has other shapes than polygons: choose another file or layer.</source>
        <translation>{path} a d&apos;autres formes que des polygones : choisissez un autre fichier ou une autre couche.</translation>
    </message>
    <message>
        <source>{path} has {cells:.1f} pixels in a chip of {size:g} m, and at least {least} are needed: choose land cover of smaller pixels.</source>
        <translation>{path} a {cells:.1f} pixels dans un carreau de {size:g} m, et il en faut au moins {least} : choisissez une occupation du sol à pixels plus petits.</translation>
    </message>
    <message>
        <source>{path} has {n} chips whose corners are no lower left and upper right one in {crs}: correct them, or name their columns and CRS.</source>
        <translation>{path} a {n} carreaux dont les coins ne sont pas un coin inférieur gauche et un coin supérieur droit en {crs} : corrigez-les, ou nommez leurs colonnes et leur SCR.</translation>
    </message>
    <message>
        <source>{path} has {n} chips whose probabilities (columns p_…) do not add up to 1: correct them or leave these columns out.</source>
        <translation>{path} a {n} carreaux dont les probabilités (colonnes p_…) n&apos;ont pas pour somme 1 : corrigez-les ou omettez ces colonnes.</translation>
    </message>
    <message>
        <source>{path} holds a land-cover map&apos;s polygons, and a map of chips or of pixels is needed: choose its GeoTIFF.</source>
        <translation>{path} contient les polygones d’une carte de couverture du sol, et il faut une carte de carreaux ou de pixels : choisissez son GeoTIFF.</translation>
    </message>
    <message>
        <source>{path} holds no chip: choose another file.</source>
        <translation>{path} ne contient aucun carreau : choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} holds no correction yet: correct some chips first.</source>
        <translation>{path} ne contient encore aucune correction : corrigez d&apos;abord quelques carreaux.</translation>
    </message>
    <message>
        <source>{path} holds no layer {layer}: choose the GeoPackage that the plugin saved.</source>
        <translation>{path} ne contient pas de couche {layer} : choisissez le GeoPackage que l&apos;extension a enregistré.</translation>
    </message>
    <message>
        <source>{path} holds no pixels: nothing was ever written to it, or no source of the VRT covers it; choose another layer.</source>
        <translation>{path} ne contient pas de pixels : rien n&apos;y a jamais été écrit, ou aucune source du VRT ne le couvre ; choisissez une autre couche.</translation>
    </message>
    <message>
        <source>{path} holds other layers ({layer}): choose another file name.</source>
        <translation>{path} contient d&apos;autres couches ({layer}) : choisissez un autre nom de fichier.</translation>
    </message>
    <message>
        <source>{path} holds palette indices, not colours: convert it first (Raster &gt; Conversion &gt; PCT to RGB).</source>
        <translation>{path} contient des indices de palette et non des couleurs : convertissez-le d&apos;abord (Raster &gt; Conversion &gt; PCT vers RVB).</translation>
    </message>
    <message numerus="yes">
        <source>{path} holds the codes {codes}, which the table of classes does not know: give a table (JSON or CSV: code, class) that does, or choose an NLCD raster.</source>
        <translation>
            <numerusform>{path} contient le code {codes}, que la table des classes ne connaît pas : donnez une table (JSON ou CSV : code, class) qui le connaît, ou choisissez un raster NLCD.</numerusform>
            <numerusform>{path} contient les codes {codes}, que la table des classes ne connaît pas : donnez une table (JSON ou CSV : code, class) qui les connaît, ou choisissez un raster NLCD.</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} holds {bands} bands of {dtype} and not one of land-cover codes: choose the NLCD raster itself, not a picture of it.</source>
        <translation>{path} ne contient pas une bande unique de codes d&apos;occupation du sol (bandes : {bands}, type {dtype}) : choisissez le raster NLCD lui-même, et non une image de celui-ci.</translation>
    </message>
    <message>
        <source>{path} holds {held} pixels but the model takes {dtype}: convert it first (gdal_translate -ot Byte -scale), or choose another model.</source>
        <translation>{path} contient des pixels {held}, mais le modèle accepte {dtype} : convertissez-le d&apos;abord (gdal_translate -ot Byte -scale), ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>{path} holds {n} rasters and not one: give one of them by its name, such as {first} or {second}.</source>
        <translation>{path} contient {n} rasters et non un seul : donnez-en un par son nom, comme {first} ou {second}.</translation>
    </message>
    <message>
        <source>{path} is a land-cover map, with a class for each pixel, and a map of chips is needed: choose a land-use map.</source>
        <translation>{path} est une carte de couverture du sol, avec une classe pour chaque pixel, et il faut une carte de carreaux : choisissez une carte d&apos;utilisation du sol.</translation>
    </message>
    <message>
        <source>{path} is a map of chips, each of one class: choose a land-cover map&apos;s GeoTIFF, or name polygons.</source>
        <translation>{path} est une carte de carreaux, chacun d’une classe : choisissez le GeoTIFF d’une carte de couverture du sol, ou nommez des polygones.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the corrections first.</source>
        <translation>{path} est un tube et non un fichier : enregistrez d&apos;abord les corrections.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the polygons first.</source>
        <translation>{path} est un tube et non un fichier : enregistrez d&apos;abord les polygones.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the raster first.</source>
        <translation>{path} est un tube (pipe) et non un fichier : enregistrez d&apos;abord le raster.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the strokes first.</source>
        <translation>{path} est un tube et non un fichier : enregistrez d&apos;abord les traits.</translation>
    </message>
    <message>
        <source>{path} is no area estimate with years and an area of &apos;{name}&apos;: choose answers of area-estimate.</source>
        <translation>{path} n&apos;est pas une estimation de surface avec des années et une surface de &apos;{name}&apos; : choisissez des réponses d&apos;area-estimate.</translation>
    </message>
    <message>
        <source>{path} is no change map with every column (it lacks {column}): choose the GeoPackage or GeoParquet of a change map.</source>
        <translation>{path} n&apos;est pas une carte de changement avec toutes ses colonnes (il manque {column}) : choisissez le GeoPackage ou le GeoParquet d&apos;une carte de changement.</translation>
    </message>
    <message>
        <source>{path} is no change map: choose another file.</source>
        <translation>{path} n’est pas une carte de changement : choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is no change map: make one first with Change since NLCD.</source>
        <translation>{path} n&apos;est pas une carte de changement : faites-en d&apos;abord une avec Changement depuis la NLCD.</translation>
    </message>
    <message>
        <source>{path} is no estimate that area-estimate wrote: choose its JSON file, or leave it out.</source>
        <translation>{path} n&apos;est pas une estimation qu&apos;area-estimate a écrite : choisissez son fichier JSON, ou omettez-la.</translation>
    </message>
    <message>
        <source>{path} is no file: choose an .onnx file.</source>
        <translation>{path} n&apos;est pas un fichier : choisissez un fichier .onnx.</translation>
    </message>
    <message>
        <source>{path} is no land-use map that a run of Landchip made: give such a map, or the imagery itself.</source>
        <translation>{path} n’est pas une carte d’occupation faite par Landchip : indiquez une telle carte ou les images elles-mêmes.</translation>
    </message>
    <message>
        <source>{path} is no list of rasters ({reason}): give a STAC Item Collection, a tile index of GDAL with a field `location`, or the rasters themselves.</source>
        <translation>{path} n&apos;est pas une liste de rasters ({reason}) : donnez une STAC Item Collection, un index de tuiles de GDAL avec un champ `location`, ou les rasters eux-mêmes.</translation>
    </message>
    <message>
        <source>{path} is no map that Landchip wrote, or it is damaged: choose another file.</source>
        <translation>{path} n’est pas une carte écrite par Landchip, ou elle est endommagée : choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is no table of classes: write JSON like {{&quot;11&quot;: &quot;water&quot;, &quot;0&quot;: null}}, or CSV with lines `code,class`, codes being whole numbers and no class meaning no data.</source>
        <translation>{path} n&apos;est pas une table de classes : écrivez du JSON comme {{&quot;11&quot;: &quot;water&quot;, &quot;0&quot;: null}}, ou du CSV avec des lignes `code,class`, où les codes sont des nombres entiers et où l&apos;absence de classe signifie pas de données.</translation>
    </message>
    <message>
        <source>{path} is no table of {key}: write JSON with shares from 0 to 1, such as {{&quot;{key}&quot;: {{&quot;undeveloped&quot;: {{&quot;developed&quot;: 0.01}}}}}}, for the states {states}.</source>
        <translation>{path} n&apos;est pas une table de {key} : écrivez du JSON avec des parts de 0 à 1, comme {{&quot;{key}&quot;: {{&quot;undeveloped&quot;: {{&quot;developed&quot;: 0.01}}}}}}, pour les états {states}.</translation>
    </message>
    <message>
        <source>{path} is not georeferenced: choose the NLCD raster as it was published.</source>
        <translation>{path} n&apos;est pas géoréférencé : choisissez le raster NLCD tel qu&apos;il a été publié.</translation>
    </message>
    <message>
        <source>{path} is not georeferenced: give it a position first (Raster &gt; Georeferencer).</source>
        <translation>{path} n&apos;est pas géoréférencé : donnez-lui d&apos;abord une position (Raster &gt; Géoréférencer).</translation>
    </message>
    <message>
        <source>{path} is placed by ground control points only: warp it to a projected CRS first (Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
        <translation>{path} n&apos;est positionné que par des points de contrôle : reprojetez-le d&apos;abord dans un SCR projeté (Raster &gt; Projections &gt; Projection (warp), ou gdalwarp).</translation>
    </message>
    <message>
        <source>{path} lacks the column {column}: choose a sample that Landchip drew, or reviews with that column.</source>
        <translation>Il manque à {path} la colonne {column} : choisissez un échantillon que Landchip a tiré, ou des examens avec cette colonne.</translation>
    </message>
    <message>
        <source>{path} may not be written, because its folder is read-only or another program has the file open: close it there or choose another folder.</source>
        <translation>{path} ne peut pas être écrit, car son dossier est en lecture seule ou un autre programme a ouvert le fichier : fermez-le dans ce programme ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{path} names a band that one of its files does not have ({reason}): make the mosaic anew of the bands that all of its files have.</source>
        <translation>{path} nomme une bande qu’un de ses fichiers n’a pas ({reason}) : refaites la mosaïque avec les bandes que tous ses fichiers ont.</translation>
    </message>
    <message>
        <source>{path} names no class: give at least one code a class.</source>
        <translation>{path} ne nomme aucune classe : donnez une classe à au moins un code.</translation>
    </message>
    <message>
        <source>{path} names no folder: choose the file with its folder.</source>
        <translation>{path} n&apos;indique aucun dossier : choisissez le fichier avec son dossier.</translation>
    </message>
    <message>
        <source>{path} names {missing}, which is not there: put it back, or make the VRT anew.</source>
        <translation>{path} nomme {missing}, qui n&apos;est pas là : remettez-le, ou refaites le VRT.</translation>
    </message>
    <message>
        <source>{path} numbers its chips and does not say on which grid: give the CRS (crs) and the side of a chip (chip_size), or corners.</source>
        <translation>{path} numérote ses carreaux et ne dit pas sur quelle grille : donnez le SCR (crs) et le côté d&apos;un carreau (chip_size), ou des coins.</translation>
    </message>
    <message>
        <source>{path} predicts both groups ({group}) and classes ({name}): give one of both for all chips.</source>
        <translation>{path} prédit à la fois des groupes ({group}) et des classes ({name}) : donnez l&apos;un des deux pour tous les carreaux.</translation>
    </message>
    <message>
        <source>{path} predicts {name}, which is none of {known}: say which of them it stands for (names).</source>
        <translation>{path} prédit {name}, qui n&apos;est aucun de {known} : dites duquel d&apos;entre eux il s&apos;agit (names).</translation>
    </message>
    <message>
        <source>{path} says nowhere where its chips lie: give columns llcrnrlat, llcrnrlon, urcrnrlat and urcrnrlon, or col and row, or a GeoPackage of squares.</source>
        <translation>{path} ne dit nulle part où se trouvent ses carreaux : donnez les colonnes llcrnrlat, llcrnrlon, urcrnrlat et urcrnrlon, ou col et row, ou un GeoPackage de carrés.</translation>
    </message>
    <message>
        <source>{path} shows {name} alone in this area: choose a larger area, with land of several uses.</source>
        <translation>{path} ne montre que {name} dans cette zone : choisissez une zone plus grande, avec des usages variés.</translation>
    </message>
    <message>
        <source>{path} states no CRS of its geometries: set it in the file.</source>
        <translation>{path} n&apos;indique pas le SCR de ses géométries : définissez-le dans le fichier.</translation>
    </message>
    <message>
        <source>{path} states no CRS: assign the right one first (Layer &gt; Set CRS of Layer).</source>
        <translation>{path} n&apos;indique aucun SCR : attribuez-lui d&apos;abord le bon (Couche &gt; Définir le SCR de la couche).</translation>
    </message>
    <message>
        <source>{path} states no CRS: set it in the file, or choose another.</source>
        <translation>{path} n&apos;indique pas de SCR : définissez-le dans le fichier, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{path} was made from imagery that needs a password or a signed address, which maps do not keep: give the imagery itself.</source>
        <translation>{path} a été faite d’images qui demandent un mot de passe ou une adresse signée, que les cartes ne gardent pas : indiquez les images elles-mêmes.</translation>
    </message>
    <message>
        <source>{path} was made from {raster}, which is not there any more: give the imagery itself, where it is now.</source>
        <translation>{path} a été faite à partir de {raster}, qui n’est plus là : indiquez les images elles-mêmes, là où elles sont maintenant.</translation>
    </message>
    <message>
        <source>{place} (rough labels)</source>
        <translation>{place} (étiquettes approximatives)</translation>
    </message>
    <message>
        <source>{program} cannot be started ({reason}): correct the command of the connection profile.</source>
        <translation>{program} ne peut pas être lancé ({reason}) : corrigez la commande du profil de connexion.</translation>
    </message>
    <message>
        <source>{program} could not be started in the background: see the log in {folder}.</source>
        <translation>{program} n&apos;a pas pu être lancé en arrière-plan : voyez le journal dans {folder}.</translation>
    </message>
    <message>
        <source>{program} does not end within {seconds:.0f} s: check that it asks for no password, and that its host answers.</source>
        <translation>{program} ne se termine pas en {seconds:.0f} s : vérifiez qu&apos;il ne demande pas de mot de passe, et que son hôte répond.</translation>
    </message>
    <message>
        <source>{program} tells no version of Spark ({said}): correct the command of the connection profile.</source>
        <translation>{program} ne donne pas de version de Spark ({said}) : corrigez la commande du profil de connexion.</translation>
    </message>
    <message>
        <source>{px} pixels, {side:g} m</source>
        <translation>{px} pixels, {side:g} m</translation>
    </message>
    <message>
        <source>{python} cannot be started ({reason}): correct `python` of the connection profile.</source>
        <translation>{python} ne peut pas être lancé ({reason}) : corrigez `python` du profil de connexion.</translation>
    </message>
    <message>
        <source>{python} does not have the package {package}: repair the engine, or name a Python that has its packages.</source>
        <translation>{python} n&apos;a pas le paquet {package} : réparez le moteur, ou indiquez un Python qui dispose de ses paquets.</translation>
    </message>
    <message>
        <source>{python} does not run as a Python does: choose the Python itself.</source>
        <translation>{python} ne se comporte pas comme un Python : choisissez le Python lui-même.</translation>
    </message>
    <message>
        <source>{python} is no Python that can be started: correct `python` of the connection profile, which needs an environment with pyspark-client.</source>
        <translation>{python} n&apos;est pas un Python qui puisse être lancé : corrigez `python` du profil de connexion, qui a besoin d&apos;un environnement avec pyspark-client.</translation>
    </message>
    <message>
        <source>{python} is no file any more. Choose another one below, or let Landchip set the engine up.</source>
        <translation>{python} n&apos;est plus un fichier. Choisissez-en un autre ci-dessous, ou laissez Landchip installer le moteur.</translation>
    </message>
    <message>
        <source>{python} is no file: choose the Python itself, such as bin/python or python.exe.</source>
        <translation>{python} n&apos;est pas un fichier : choisissez le Python lui-même, par exemple bin/python ou python.exe.</translation>
    </message>
    <message>
        <source>{raster} does not tell what covers single pixels of a few metres, so no chip is flagged by it: choose a map of Land cover of every pixel for that.</source>
        <translation>{raster} ne dit pas ce qui couvre des pixels de quelques mètres, donc aucun carreau n&apos;est marqué par lui : choisissez pour cela une carte de « Couverture du sol de chaque pixel ».</translation>
    </message>
    <message>
        <source>{raster} has no class that is known as water, trees, herbaceous or impervious, so no chip is flagged by it: give its classes these names in a table of classes.</source>
        <translation>{raster} n&apos;a aucune classe connue comme water, trees, herbaceous ou impervious, donc aucun carreau n&apos;est marqué par lui : donnez ces noms à ses classes dans une table de classes.</translation>
    </message>
    <message>
        <source>{raster} has pixels of {gsd:.3g} m, much coarser than the {model_gsd:g} m that the model was trained on: its chips are flagged coarse, and their classes are not to be relied on.</source>
        <translation>{raster} a des pixels de {gsd:.3g} m, bien plus grossiers que les {model_gsd:g} m sur lesquels le modèle a été entraîné : ses carreaux sont signalés comme grossiers, et il ne faut pas se fier à leurs classes.</translation>
    </message>
    <message>
        <source>{raster} has pixels of {gsd:.3g} m, much coarser than the {model_gsd:g} m that the model was trained on: the land cover found on it is not to be relied on.</source>
        <translation>{raster} a des pixels de {gsd:.3g} m, bien plus grossiers que les {model_gsd:g} m sur lesquels le modèle a été entraîné : l&apos;occupation du sol qu&apos;on y trouve n&apos;est pas fiable.</translation>
    </message>
    <message>
        <source>{raster} is stored in blocks of {columns} x {rows} pixels, each of which is decoded whole for every few chips, so that the run takes many times as long as the plan says: make a tiled copy first (gdal_translate -co TILED=YES -co COMPRESS=DEFLATE).</source>
        <translation>{raster} est stocké en blocs de {columns} x {rows} pixels, dont chacun est décodé en entier pour quelques carreaux, si bien que le traitement prend plusieurs fois le temps que dit le plan : faites d&apos;abord une copie tuilée (gdal_translate -co TILED=YES -co COMPRESS=DEFLATE).</translation>
    </message>
    <message>
        <source>{raster} is turned against the axes of its CRS, so its pixels are resampled on reading.</source>
        <translation>{raster} est tourné par rapport aux axes de son SCR, ses pixels sont donc rééchantillonnés à la lecture.</translation>
    </message>
    <message>
        <source>{raster} is warped into {crs} on reading, because chips need ground metres.</source>
        <translation>{raster} est reprojeté en {crs} à la lecture, car les carreaux demandent des mètres au sol.</translation>
    </message>
    <message>
        <source>{raster} lies in another CRS than the chips, and is warped into {crs} on reading.</source>
        <translation>{raster} est dans un autre SCR que les carreaux, et il est reprojeté en {crs} à la lecture.</translation>
    </message>
    <message>
        <source>{raster}: band {band}, tagged alpha, is not read as transparency, {reason}.</source>
        <translation>{raster} : la bande {band}, marquée alpha, n&apos;est pas lue comme transparence, {reason}.</translation>
    </message>
    <message>
        <source>{raster}: band {band}, tagged alpha, is read as transparency, {reason}.</source>
        <translation>{raster} : la bande {band}, marquée alpha, est lue comme transparence, {reason}.</translation>
    </message>
    <message>
        <source>{raster}: whether band {band}, which is tagged alpha, holds transparency or near infrared is not clear ({percent} % of its values lie between 0 and the maximum). It is read as {kind}: if that is wrong, state what a band that is tagged alpha holds (transparency: alpha or near-infrared).</source>
        <translation>{raster} : il n&apos;est pas clair si la bande {band}, marquée alpha, contient la transparence ou le proche infrarouge ({percent} % de ses valeurs sont entre 0 et le maximum). Elle est lue comme {kind} : si c&apos;est faux, indiquez ce que contient une bande marquée alpha (transparency : alpha ou near-infrared).</translation>
    </message>
    <message>
        <source>{real} real, {none} no change, {unsure} unsure</source>
        <translation>{real} réels, {none} sans changement, {unsure} peu sûrs</translation>
    </message>
    <message>
        <source>{reviews:,} reviews are too few for {strata} strata: each needs two or more, so allow at least {least:,}.</source>
        <translation>{reviews:,} examens sont trop peu pour {strata} strates : chacune en demande au moins deux, prévoyez-en donc au moins {least:,}.</translation>
    </message>
    <message>
        <source>{reviews} of {chips} squares are candidates to be reviewed; no area can be estimated from them.</source>
        <translation>{reviews} carrés sur {chips} sont des candidats à examiner ; aucune surface ne peut être estimée d&apos;après eux.</translation>
    </message>
    <message>
        <source>{reviews} of {chips} squares are to be reviewed, in {strata} strata; seed {seed}.</source>
        <translation>{reviews} carrés sur {chips} sont à examiner, dans {strata} strates ; graine {seed}.</translation>
    </message>
    <message>
        <source>{reviews} reviews correct the probabilities of change.</source>
        <translation>{reviews} examens corrigent les probabilités de changement.</translation>
    </message>
    <message>
        <source>{right} of {of} right</source>
        <translation>{right} justes sur {of}</translation>
    </message>
    <message>
        <source>{right} of {of} right ({share}); {low} to {high} for such chips in general</source>
        <translation>{right} justes sur {of} ({share}) ; {low} à {high} pour de tels carreaux en général</translation>
    </message>
    <message>
        <source>{sentence}</source>
        <translation>{sentence}</translation>
    </message>
    <message>
        <source>{server} accepts the request.</source>
        <translation>{server} accepte la requête.</translation>
    </message>
    <message>
        <source>{server} answers with JSON that is no object: check the address and the way in of the connection profile.</source>
        <translation>{server} répond par du JSON qui n&apos;est pas un objet : vérifiez l&apos;adresse et la voie d&apos;accès du profil de connexion.</translation>
    </message>
    <message>
        <source>{server} answers with something else than JSON ({reason}): check the address and the way in of the connection profile.</source>
        <translation>{server} répond par autre chose que du JSON ({reason}) : vérifiez l&apos;adresse et la voie d&apos;accès du profil de connexion.</translation>
    </message>
    <message>
        <source>{server} answers.</source>
        <translation>{server} répond.</translation>
    </message>
    <message>
        <source>{server} cannot be reached ({reason}): check the address, the network and whether the server runs.</source>
        <translation>{server} est injoignable ({reason}) : vérifiez l&apos;adresse, le réseau et si le serveur fonctionne.</translation>
    </message>
    <message>
        <source>{server} does not accept the credentials of the connection profile (HTTP status 401): correct them.</source>
        <translation>{server} n&apos;accepte pas les identifiants du profil de connexion (statut HTTP 401) : corrigez-les.</translation>
    </message>
    <message>
        <source>{server} does not answer as HTTP ({reason}): check the port in the address of the connection profile.</source>
        <translation>{server} ne répond pas en HTTP ({reason}) : vérifiez le port dans l&apos;adresse du profil de connexion.</translation>
    </message>
    <message>
        <source>{server} does not finish its answer within {seconds:.0f} s: check whether it is overloaded or the address belongs to another service.</source>
        <translation>{server} ne finit pas sa réponse en {seconds:.0f} s : vérifiez s&apos;il est surchargé ou si l&apos;adresse est celle d&apos;un autre service.</translation>
    </message>
    <message>
        <source>{server} does not take the job: {reason}</source>
        <translation>{server} ne prend pas le travail : {reason}</translation>
    </message>
    <message>
        <source>{server} fails with HTTP status {status}{reason}: try again later, or ask who runs it.</source>
        <translation>{server} échoue avec le statut HTTP {status}{reason} : réessayez plus tard, ou demandez à qui le gère.</translation>
    </message>
    <message>
        <source>{server} forbids this with the credentials of the connection profile (HTTP status 403): they are wrong, or lack the permission.</source>
        <translation>{server} l&apos;interdit avec les identifiants du profil de connexion (statut HTTP 403) : ils sont faux, ou n&apos;en ont pas le droit.</translation>
    </message>
    <message>
        <source>{server} is a Databricks workspace.</source>
        <translation>{server} est un espace de travail Databricks.</translation>
    </message>
    <message>
        <source>{server} is a Livy server.</source>
        <translation>{server} est un serveur Livy.</translation>
    </message>
    <message>
        <source>{server} is a REST gateway of Spark {version}.</source>
        <translation>{server} est une passerelle REST de Spark {version}.</translation>
    </message>
    <message>
        <source>{server} opens a session of Spark {version}.</source>
        <translation>{server} ouvre une session de Spark {version}.</translation>
    </message>
    <message>
        <source>{server} opens no session ({reason}): check the token, whether the server needs TLS, and the client&apos;s Python.</source>
        <translation>{server} n&apos;ouvre pas de session ({reason}) : vérifiez le jeton, si le serveur a besoin de TLS, et le Python du client.</translation>
    </message>
    <message>
        <source>{server} opens no session within {seconds:.0f} s: check that it is a Spark Connect server, and whether it needs TLS (;use_ssl=true).</source>
        <translation>{server} n&apos;ouvre pas de session en {seconds:.0f} s : vérifiez que c&apos;est un serveur Spark Connect, et s&apos;il a besoin de TLS (;use_ssl=true).</translation>
    </message>
    <message>
        <source>{server} redirects to {target}, where no credentials are sent: if that server is the right one, put its address into the connection profile.</source>
        <translation>{server} redirige vers {target}, où aucun identifiant n&apos;est envoyé : si ce serveur est le bon, mettez son adresse dans le profil de connexion.</translation>
    </message>
    <message>
        <source>{server} refuses the request with HTTP status {status}{reason}: check the address and the way in of the connection profile.</source>
        <translation>{server} refuse la requête avec le statut HTTP {status}{reason} : vérifiez l&apos;adresse et la voie d&apos;accès du profil de connexion.</translation>
    </message>
    <message>
        <source>{server} sends more than {most} MB, which no answer needs: check the address of the connection profile.</source>
        <translation>{server} envoie plus de {most} Mo, ce dont aucune réponse n&apos;a besoin : vérifiez l&apos;adresse du profil de connexion.</translation>
    </message>
    <message>
        <source>{server} wants credentials (HTTP status {status}) and the connection profile has none: choose an authentication.</source>
        <translation>{server} demande des identifiants (statut HTTP {status}) et le profil de connexion n&apos;en a pas : choisissez une authentification.</translation>
    </message>
    <message>
        <source>{service} covers too much ground for one map, so the area to map must be given: choose an extent or polygons.</source>
        <translation>{service} couvre trop de sol pour une carte, il faut donc donner la zone : choisissez une étendue ou des polygones.</translation>
    </message>
    <message>
        <source>{service} did not give the imagery that was asked for ({reason}): try again later, or choose another layer.</source>
        <translation>{service} n&apos;a pas donné l&apos;image demandée ({reason}) : réessayez plus tard, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>{service} did not give the imagery that was asked for in time: try again later, or choose another layer.</source>
        <translation>{service} n&apos;a pas donné à temps l&apos;image demandée : réessayez plus tard, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>{service} does not answer ({reason}): check the network and the service&apos;s address, or try again later.</source>
        <translation>{service} ne répond pas ({reason}) : vérifiez le réseau et l&apos;adresse du service, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>{service} does not answer as a service of the kind {kind} does ({reason}): check its address and the name of its layer.</source>
        <translation>{service} ne répond pas comme un service du type {kind} ({reason}) : vérifiez son adresse et le nom de sa couche.</translation>
    </message>
    <message>
        <source>{service} is known here by its name alone, because addresses and keys of services are not stored: give the layer itself.</source>
        <translation>{service} n&apos;est connu ici que par son nom, car les adresses et clés des services ne sont pas gardées : donnez la couche elle-même.</translation>
    </message>
    <message>
        <source>{service} refuses access ({reason}): check its key, user name and password, or the layer&apos;s authentication in QGIS.</source>
        <translation>{service} refuse l&apos;accès ({reason}) : vérifiez sa clé, l&apos;utilisateur et le mot de passe, ou l&apos;authentification de la couche dans QGIS.</translation>
    </message>
    <message>
        <source>{stated:.0f} % to {corrected:.0f} %</source>
        <translation>{stated:.0f} % à {corrected:.0f} %</translation>
    </message>
    <message>
        <source>{state}, no change</source>
        <translation>{state}, sans changement</translation>
    </message>
    <message>
        <source>{step} cannot start ({reason}): choose another Python, then set up the engine again.</source>
        <translation>{step} ne peut pas démarrer ({reason}) : choisissez un autre Python, puis réinstallez le moteur.</translation>
    </message>
    <message>
        <source>{step} failed (exit status {status}): read the end of the log below, then set up the engine again.</source>
        <translation>{step} a échoué (code de sortie {status}) : lisez la fin du journal ci-dessous, puis réinstallez le moteur.</translation>
    </message>
    <message>
        <source>{stratum}: {reviews} of {chips}</source>
        <translation>{stratum} : {reviews} sur {chips}</translation>
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
        <translation>{title} ({dates}) : {shares}.</translation>
    </message>
    <message numerus="yes">
        <source>{title} — {quads} quads, {days}, covers {covered} %</source>
        <translation>
            <numerusform>{title} — {quads} dalle, {days}, couvre {covered} %</numerusform>
            <numerusform>{title} — {quads} dalles, {days}, couvrent {covered} %</numerusform>
        </translation>
    </message>
    <message>
        <source>{told} with a use, {unsure} unsure</source>
        <translation>{told} avec une utilisation, {unsure} incertains</translation>
    </message>
    <message numerus="yes">
        <source>{total} chips: {classified} classified, {no_data} without data, {uncertain} uncertain</source>
        <translation>
            <numerusform>{total} carreau : {classified} classé, {no_data} sans données, {uncertain} incertain</numerusform>
            <numerusform>{total} carreaux : {classified} classés, {no_data} sans données, {uncertain} incertains</numerusform>
        </translation>
    </message>
    <message>
        <source>{transition}: {estimated}; the map shows {mapped}</source>
        <translation>{transition} : {estimated} ; la carte montre {mapped}</translation>
    </message>
    <message numerus="yes">
        <source>{uncertain} of {classified} chips are uncertain and dotted.</source>
        <translation>
            <numerusform>{uncertain} carreau sur {classified} est incertain et marqué de points.</numerusform>
            <numerusform>{uncertain} carreaux sur {classified} sont incertains et marqués de points.</numerusform>
        </translation>
    </message>
    <message>
        <source>{use}, no change</source>
        <translation>{use}, sans changement</translation>
    </message>
    <message>
        <source>{value:.0f} %</source>
        <translation>{value:.0f} %</translation>
    </message>
    <message>
        <source>{value:.0f} % (95 % interval {low:.0f} to {high:.0f} %)</source>
        <translation>{value:.0f} % (intervalle à 95 % : {low:.0f} à {high:.0f} %)</translation>
    </message>
    <message>
        <source>{value} (95 % interval {low} to {high})</source>
        <translation>{value} (intervalle à 95 % : {low} à {high})</translation>
    </message>
    <message>
        <source>{variable} names {python}, which is no file: correct or unset it.</source>
        <translation>{variable} indique {python}, qui n&apos;est pas un fichier : corrigez-la ou supprimez-la.</translation>
    </message>
    <message>
        <source>{} (running)</source>
        <translation>{} (en cours)</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} Go</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} Mo</translation>
    </message>
    <message>
        <source>{} TB</source>
        <translation>{} To</translation>
    </message>
    <message numerus="yes">
        <source>{} are there already</source>
        <translation>
            <numerusform>{} est déjà là</numerusform>
            <numerusform>{} sont déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} are unlike anything that the model was trained on, and crossed.</source>
        <translation>
            <numerusform>{} ne ressemble à rien de ce sur quoi le modèle a été entraîné, et est marqué d&apos;une croix.</numerusform>
            <numerusform>{} ne ressemblent à rien de ce sur quoi le modèle a été entraîné, et sont marqués d&apos;une croix.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips</source>
        <translation>
            <numerusform>{} carreau</numerusform>
            <numerusform>{} carreaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips are black or white throughout, were taken for no imagery, and belong to no group.</source>
        <translation>
            <numerusform>{} carreau est entièrement noir ou blanc, a été pris pour un manque d&apos;image, et n&apos;appartient à aucun groupe.</numerusform>
            <numerusform>{} carreaux sont entièrement noirs ou blancs, ont été pris pour un manque d&apos;image, et n&apos;appartiennent à aucun groupe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips have no imagery and belong to no group.</source>
        <translation>
            <numerusform>{} carreau n&apos;a pas d&apos;imagerie et n&apos;appartient à aucun groupe.</numerusform>
            <numerusform>{} carreaux n&apos;ont pas d&apos;imagerie et n&apos;appartiennent à aucun groupe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips were corrected by hand and are framed: map and areas have the corrected groups.</source>
        <translation>
            <numerusform>{} carreau a été corrigé à la main et est encadré : carte et surfaces ont le groupe corrigé.</numerusform>
            <numerusform>{} carreaux ont été corrigés à la main et sont encadrés : carte et surfaces ont les groupes corrigés.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} chips/s</source>
        <translation>{} carreaux/s</translation>
    </message>
    <message numerus="yes">
        <source>{} corrected (framed)</source>
        <translation>
            <numerusform>{} corrigé (encadré)</numerusform>
            <numerusform>{} corrigés (encadrés)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} fitted</source>
        <translation>{} ajusté</translation>
    </message>
    <message>
        <source>{} in both</source>
        <translation>{} dans les deux</translation>
    </message>
    <message>
        <source>{} is on the map.</source>
        <translation>{} est sur la carte.</translation>
    </message>
    <message>
        <source>{} land use</source>
        <translation>{} utilisation du sol</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} blocks</source>
        <translation>
            <numerusform>{} sur {} bloc</numerusform>
            <numerusform>{} sur {} blocs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} chips</source>
        <translation>
            <numerusform>{} sur {} carreau</numerusform>
            <numerusform>{} sur {} carreaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} chips classified</source>
        <translation>
            <numerusform>{} sur {} carreau classé</numerusform>
            <numerusform>{} sur {} carreaux classés</numerusform>
        </translation>
    </message>
    <message>
        <source>{} opens without its colours: its style could not be written.</source>
        <translation>{} s&apos;ouvre sans ses couleurs : son style n&apos;a pas pu être écrit.</translation>
    </message>
    <message>
        <source>{} opens without its form and colours: its style could not be written.</source>
        <translation>{} s&apos;ouvre sans son formulaire ni ses couleurs : son style n&apos;a pas pu être écrit.</translation>
    </message>
    <message>
        <source>{} probably without imagery</source>
        <translation>{} probablement sans image</translation>
    </message>
    <message numerus="yes">
        <source>{} probably without imagery (hatched)</source>
        <translation>
            <numerusform>{} probablement sans image (hachuré)</numerusform>
            <numerusform>{} probablement sans image (hachurés)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} refitted</source>
        <translation>{} réajusté</translation>
    </message>
    <message numerus="yes">
        <source>{} reviewed changes have bookmarks.</source>
        <translation>
            <numerusform>{} changement examiné a un signet.</numerusform>
            <numerusform>{} changements examinés ont des signets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} squares are disputed</source>
        <translation>
            <numerusform>{} carré est contesté</numerusform>
            <numerusform>{} carrés sont contestés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} taken over from an earlier run</source>
        <translation>
            <numerusform>{} repris d&apos;une exécution précédente</numerusform>
            <numerusform>{} repris d&apos;une exécution précédente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} tasks</source>
        <translation>
            <numerusform>{} tâche</numerusform>
            <numerusform>{} tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>{} to read</source>
        <translation>{} à lire</translation>
    </message>
    <message numerus="yes">
        <source>{} too coarse</source>
        <translation>
            <numerusform>{} trop grossier</numerusform>
            <numerusform>{} trop grossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} uncertain (dotted)</source>
        <translation>
            <numerusform>{} incertain (points)</numerusform>
            <numerusform>{} incertains (points)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} unlike the training data</source>
        <translation>{} différents des données d&apos;entraînement</translation>
    </message>
    <message numerus="yes">
        <source>{} unlike the training data (crossed)</source>
        <translation>
            <numerusform>{} différent des données d&apos;entraînement (croix)</numerusform>
            <numerusform>{} différents des données d&apos;entraînement (croix)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} without imagery (hatched)</source>
        <translation>
            <numerusform>{} sans imagerie (hachures)</numerusform>
            <numerusform>{} sans imagerie (hachures)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} × {} km</source>
        <translation>{} × {} km</translation>
    </message>
    <message>
        <source>{}, fainter where unsure</source>
        <translation>{}, estompée si peu sûre</translation>
    </message>
    <message>
        <source>{}, hectares</source>
        <translation>{}, hectares</translation>
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
        <translation>← Précédent</translation>
    </message>
</context>
</TS>
