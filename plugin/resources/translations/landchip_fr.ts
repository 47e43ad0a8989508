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
        <source>&amp;Area</source>
        <translation>&amp;Zone</translation>
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
        <source>&amp;Copy as text</source>
        <translation>&amp;Copier comme texte</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Périphérique</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>D&amp;ossier</translation>
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
        <source>&amp;Land cover</source>
        <translation>&amp;Occupation du sol</translation>
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
        <source>&amp;Opacity</source>
        <translation>Opaci&amp;té</translation>
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
        <source>&amp;Repair</source>
        <translation>&amp;Réparer</translation>
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
        <source>&amp;Save as:</source>
        <translation>Enregistrer &amp;sous :</translation>
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
        <source>&amp;Table</source>
        <translation>Tab&amp;le</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>&amp;Units of area</source>
        <translation>&amp;Unité de surface</translation>
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
        <source>1 : {} on A4</source>
        <translation>1 : {} en A4</translation>
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
        <source>A chip is read from the first raster that covers it: the input first, then these in their order.</source>
        <translation>Un carreau est lu dans le premier raster qui le couvre : d&apos;abord l&apos;entrée, puis ceux-ci dans leur ordre.</translation>
    </message>
    <message>
        <source>A file:</source>
        <translation>Un fichier :</translation>
    </message>
    <message>
        <source>A new last layer is fitted to the {count} chips that you corrected and to what the model has kept of its own training, and saved as a model of its own. The model you have stays as it is.</source>
        <translation>Une nouvelle dernière couche de neurones est ajustée aux {count} carreaux que vous avez corrigés et à ce que le modèle a gardé de son propre entraînement, puis enregistrée comme un modèle à part. Le modèle actuel reste inchangé.</translation>
    </message>
    <message>
        <source>A raster with NLCD&apos;s codes: its shares within the chip are shown.</source>
        <translation>Un raster aux codes du NLCD : ses parts à l&apos;intérieur du carreau sont affichées.</translation>
    </message>
    <message>
        <source>A set-up of the engine was broken off</source>
        <translation>Une installation du moteur a été interrompue</translation>
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
        <source>Acres</source>
        <translation>Acres</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>Avan&amp;cé</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All places but those with rough labels</source>
        <translation>Tous les lieux sauf ceux aux étiquettes approximatives</translation>
    </message>
    <message>
        <source>All {} chips are there already: only the map is written anew.</source>
        <translation>Les {} carreaux sont déjà tous là : seule la carte est réécrite.</translation>
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
        <source>Areas</source>
        <translation>Surfaces</translation>
    </message>
    <message>
        <source>Areas are counted squares of {size:g} m, each given whole to its most probable group. They are not adjusted for the model&apos;s errors, and have no confidence interval.</source>
        <translation>Les surfaces sont des carrés de {size:g} m comptés, chacun attribué en entier à son groupe le plus probable. Elles ne sont pas corrigées des erreurs du modèle et n&apos;ont pas d&apos;intervalle de confiance.</translation>
    </message>
    <message>
        <source>At places left out of the training, one at a time</source>
        <translation>En des lieux exclus de l&apos;entraînement, un à la fois</translation>
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
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Both EXTENT and AREA are given: leave one of them out.</source>
        <translation>EXTENT et AREA sont tous deux indiqués : n&apos;en gardez qu&apos;un.</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>C&amp;ertificats</translation>
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
        <source>Cancelled; no model was written.</source>
        <translation>Annulé ; aucun modèle n&apos;a été écrit.</translation>
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
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Vérifier</translation>
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
        <source>Chips taken over from an earlier run</source>
        <translation>Carreaux repris d&apos;une exécution précédente</translation>
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
        <source>Choose: {}</source>
        <translation>Choisir : {}</translation>
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
        <source>Click the chip first to compare it</source>
        <translation>Cliquez d&apos;abord sur le carreau pour le comparer</translation>
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
        <source>Coarse</source>
        <translation>Grossier</translation>
    </message>
    <message>
        <source>Compare with {}</source>
        <translation>Comparer avec {}</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
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
        <source>Correct at least {} chips first: there is none yet.</source>
        <translation>Corrigez d&apos;abord au moins {} carreaux : il n&apos;y en a encore aucun.</translation>
    </message>
    <message>
        <source>Correct at least {} chips first: there is one so far.</source>
        <translation>Corrigez d&apos;abord au moins {} carreaux : il n&apos;y en a qu&apos;un pour l&apos;instant.</translation>
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
        <source>Corrections:</source>
        <translation>Corrections :</translation>
    </message>
    <message>
        <source>Cultivated</source>
        <translation>Cultivé</translation>
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
        <source>Distance to the training data, in the unit of the map&apos;s column distance.</source>
        <translation>Distance aux données d&apos;entraînement, dans l&apos;unité de la colonne distance de la carte.</translation>
    </message>
    <message>
        <source>Drag a rectangle over the imagery.</source>
        <translation>Tracez un rectangle sur l&apos;imagerie.</translation>
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
        <source>Draws the squares that a classification computes over a layer, an extent or polygons, with their column and row. The grid is anchored at the origin of the CRS, so that every image of a place shares it. Its CRS is the layer&apos;s own where one of its units is a metre on the ground, otherwise (degrees, feet, web mercator) the UTM zone of the area&apos;s centre.</source>
        <translation>Dessine les carrés qu&apos;une classification calcule sur une couche, une emprise ou des polygones, avec leur colonne et leur ligne. La grille est ancrée à l&apos;origine du SCR, si bien que toutes les images d&apos;un lieu la partagent. Son SCR est celui de la couche si l&apos;unité de celui-ci vaut un mètre au sol, sinon (degrés, pieds, Web Mercator) la zone UTM du centre de la zone d&apos;étude.</translation>
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
        <source>Empty: matched by the names and colours that the raster states, then by their order. Near infrared (nir) may be left out for a model that states that it can do without it.</source>
        <translation>Vide : appariées d&apos;après les noms et les couleurs que le raster indique, sinon d&apos;après leur ordre. Le proche infrarouge (nir) peut manquer pour un modèle qui indique pouvoir s&apos;en passer.</translation>
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
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Exporting the layer…</source>
        <translation>Export de la couche…</translation>
    </message>
    <message>
        <source>Exporting {name}: {cols} x {rows} pixels of {gsd:g} m</source>
        <translation>Export de {name} : {cols} x {rows} pixels de {gsd:g} m</translation>
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
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File of the map</source>
        <translation>Fichier de la carte</translation>
    </message>
    <message>
        <source>Finished in {:.1f} s</source>
        <translation>Terminé en {:.1f} s</translation>
    </message>
    <message>
        <source>Fits a new model to {} corrections</source>
        <translation>Ajuste un nouveau modèle à {} corrections</translation>
    </message>
    <message>
        <source>Fits the last layer of a model anew to chips that you corrected, in seconds, and writes a new model file; the old one stays as it is. What the model knows of its training chips holds it where you corrected nothing. How much better it is on your corrections is told by cross-validation: each chip is judged by a layer that learnt neither from it nor from a chip that touches it. Correct chips of several classes, and confirm some that are right.</source>
        <translation>Réajuste en quelques secondes la dernière couche de neurones d&apos;un modèle aux carreaux que vous avez corrigés, et écrit un nouveau fichier de modèle ; l&apos;ancien reste inchangé. Ce que le modèle sait de ses carreaux d&apos;entraînement le retient là où vous n&apos;avez rien corrigé. Son gain sur vos corrections est donné par validation croisée : chaque carreau est jugé par une couche de neurones qui n&apos;a appris ni de lui ni d&apos;un carreau qui le touche. Corrigez des carreaux de plusieurs classes, et confirmez-en quelques-uns qui sont justes.</translation>
    </message>
    <message>
        <source>Fitting and cross-validating…</source>
        <translation>Ajustement et validation croisée…</translation>
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
        <source>Forest</source>
        <translation>Forêt</translation>
    </message>
    <message>
        <source>From {before} to {after}</source>
        <translation>De {before} à {after}</translation>
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
        <source>Hectares</source>
        <translation>Hectares</translation>
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
        <source>How often the model is right is not stated here: see its card.</source>
        <translation>La fréquence à laquelle le modèle a raison n&apos;est pas indiquée ici : voir sa fiche.</translation>
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
        <source>Imagery of {dates}. Chips of {size:g} m, laid in {crs}.</source>
        <translation>Imagerie de {dates}. Carreaux de {size:g} m, disposés en {crs}.</translation>
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
        <source>Installs the packages that Landchip computes with, in an environment of its own that touches neither QGIS nor other programs. Where it is ready nothing happens; what is broken, half built or outdated is repaired. The proxy and the certificates are those of QGIS and of the system.</source>
        <translation>Installe les paquets avec lesquels Landchip calcule, dans un environnement à part qui ne touche ni à QGIS ni aux autres programmes. S&apos;il est prêt, rien ne se passe ; ce qui est endommagé, inachevé ou obsolète est réparé. Le proxy et les certificats sont ceux de QGIS et du système.</translation>
    </message>
    <message>
        <source>It is no Python environment, so Landchip leaves it alone. Choose another folder below.</source>
        <translation>Ce n&apos;est pas un environnement Python, Landchip n&apos;y touche donc pas. Choisissez un autre dossier ci-dessous.</translation>
    </message>
    <message>
        <source>It works, on {device}{note}. Landchip uses it from now on.</source>
        <translation>Cela fonctionne, sur {device}{note}. Landchip l&apos;utilise désormais.</translation>
    </message>
    <message>
        <source>Keep corrections in</source>
        <translation>Conserver les corrections dans</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>Jour&amp;nal</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Occupation du sol</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>Utilisation du sol</translation>
    </message>
    <message>
        <source>Land use (running)</source>
        <translation>Utilisation du sol (en cours)</translation>
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
        <source>Land use, fainter where unsure</source>
        <translation>Utilisation du sol, estompée si peu sûre</translation>
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
        <source>Landchip uses the packages of {python}.</source>
        <translation>Landchip utilise les paquets de {python}.</translation>
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
        <source>Lays a fixed grid of chips over the imagery, classifies each with the model, and writes one square per chip with calibrated probabilities. The layer opens with a style by group and a second one by confidence. Uncertain chips are dotted; chips unlike anything that the model was trained on, where it can tell them, are crossed. Both keep their class. A cancelled or broken run resumes where it stopped when it is started again with the same output. Layers that no file backs (XYZ, WMS, WCS) are exported at the model&apos;s ground sample distance first.</source>
        <translation>Pose une grille fixe de carreaux sur l&apos;imagerie, classe chacun avec le modèle et écrit un carré par carreau avec des probabilités calibrées. La couche s&apos;ouvre avec un style par groupe et un second par confiance. Les carreaux incertains sont marqués de points ; les carreaux qui ne ressemblent à rien de ce sur quoi le modèle a été entraîné, s&apos;il sait les reconnaître, sont marqués d&apos;une croix. Les uns et les autres gardent leur classe. Une exécution annulée ou interrompue reprend là où elle s&apos;est arrêtée quand on la relance avec la même sortie. Les couches sans fichier (XYZ, WMS, WCS) sont d&apos;abord exportées à la résolution au sol du modèle.</translation>
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
        <source>Load a raster layer first</source>
        <translation>Chargez d&apos;abord une couche raster</translation>
    </message>
    <message>
        <source>Log of the set-up</source>
        <translation>Journal de l&apos;installation</translation>
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
        <source>Make a page to print</source>
        <translation>Créer une page à imprimer</translation>
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
        <source>Measured on</source>
        <translation>Mesuré sur</translation>
    </message>
    <message>
        <source>Measuring how fast this machine is…</source>
        <translation>Mesure de la vitesse de cette machine…</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métriques</translation>
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
        <source>Model&apos;s digest</source>
        <translation>Empreinte du modèle</translation>
    </message>
    <message>
        <source>More imagery and bands</source>
        <translation>Autres images et bandes</translation>
    </message>
    <message>
        <source>Much faster; needs an NVIDIA card and its driver.</source>
        <translation>Bien plus rapide ; demande une carte NVIDIA et son pilote.</translation>
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
        <source>New maps</source>
        <translation>Nouvelles cartes</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>Nouveau modèle</translation>
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
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>No chips can be laid on {}: choose another layer.</source>
        <translation>Impossible de poser des carreaux sur {} : choisissez une autre couche.</translation>
    </message>
    <message>
        <source>No corrections can be kept in {}: choose a folder where you may write.</source>
        <translation>Impossible de conserver des corrections dans {} : choisissez un dossier où vous pouvez écrire.</translation>
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
        <source>No imagery here</source>
        <translation>Pas d&apos;imagerie ici</translation>
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
        <source>No layer of polygons is chosen: choose one, or another area.</source>
        <translation>Aucune couche de polygones n&apos;est choisie : choisissez-en une, ou une autre zone.</translation>
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
        <source>No polygon of {} is selected: select some, or take all.</source>
        <translation>Aucun polygone de {} n&apos;est sélectionné : sélectionnez-en, ou prenez-les tous.</translation>
    </message>
    <message>
        <source>No rectangle is drawn yet: press Draw on the Map, and drag one over the imagery.</source>
        <translation>Aucun rectangle n&apos;est encore dessiné : cliquez sur « Dessiner sur la carte » et tracez-en un sur l&apos;imagerie.</translation>
    </message>
    <message>
        <source>No single part decides: whatever is hidden, {} stays as likely.</source>
        <translation>Aucune partie ne décide à elle seule : quoi que l&apos;on masque, « {} » reste aussi probable.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Nothing to classify: too little of this chip holds imagery.</source>
        <translation>Rien à classer : ce carreau porte trop peu d&apos;imagerie.</translation>
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
        <source>Of the model&apos;s own typical training chips, {before} before and {after} after.</source>
        <translation>Sur les carreaux d&apos;entraînement typiques du modèle, {before} avant et {after} après.</translation>
    </message>
    <message>
        <source>Of {of} corrected chips, each judged without itself and its neighbours, {before} were right before, {after} after (95 % interval of the share: {low:.2f} to {high:.2f}).</source>
        <translation>Sur {of} carreaux corrigés, chacun jugé sans lui-même ni ses voisins, {before} étaient justes avant et {after} après (intervalle à 95 % de la part : {low:.2f} à {high:.2f}).</translation>
    </message>
    <message>
        <source>Of {of} typical training chips {before} were right before and {after} are now.</source>
        <translation>Sur {of} carreaux d&apos;entraînement typiques, {before} étaient justes avant et {after} le sont maintenant.</translation>
    </message>
    <message>
        <source>On {device}, {rate:.1f} chips/s, {time}</source>
        <translation>Sur {device}, {rate:.1f} carreaux/s, {time}</translation>
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
        <source>Only the chips that these polygons touch are computed; selected features only, if so chosen.</source>
        <translation>Seuls les carreaux que ces polygones touchent sont calculés ; uniquement les entités sélectionnées, si vous le choisissez.</translation>
    </message>
    <message>
        <source>Only the chips that this rectangle touches are computed.</source>
        <translation>Seuls les carreaux que ce rectangle touche sont calculés.</translation>
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
        <source>Otherwise they are told by their names and colours, or by their order</source>
        <translation>Sinon, elles sont reconnues à leurs noms et couleurs, ou à leur ordre</translation>
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
        <source>Partial</source>
        <translation>Partiel</translation>
    </message>
    <message>
        <source>Picture of the chip</source>
        <translation>Image du carreau</translation>
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
        <source>Polygons of a layer</source>
        <translation>Polygones d&apos;une couche</translation>
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
        <source>Probabilities, and the change in points</source>
        <translation>Probabilités, et leur variation en points</translation>
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
        <source>QGIS can be used meanwhile.</source>
        <translation>QGIS reste utilisable pendant ce temps.</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>E&amp;xécuter</translation>
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
        <source>Rather sure</source>
        <translation>Plutôt sûr</translation>
    </message>
    <message>
        <source>Read about the model: classes, bands, accuracy, limits and licence</source>
        <translation>S&apos;informer sur le modèle : classes, bandes, exactitude, limites et licence</translation>
    </message>
    <message>
        <source>Reading the corrected chips…</source>
        <translation>Lecture des carreaux corrigés…</translation>
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
        <source>Res&amp;ume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Runs everywhere.</source>
        <translation>Fonctionne partout.</translation>
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
        <translation>Enregistrer le préréglage</translation>
    </message>
    <message>
        <source>Save the Map As</source>
        <translation>Enregistrer la carte sous</translation>
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
        <source>Say where the new model is to be saved.</source>
        <translation>Indiquez où enregistrer le nouveau modèle.</translation>
    </message>
    <message>
        <source>Says how many chips a classification would compute, for how many hectares, how long that takes on this machine (from a short self-benchmark) and how much disk it needs. Nothing is classified. A layer that no file backs (XYZ, WMS, WCS) is exported first, as for the classification itself.</source>
        <translation>Indique combien de carreaux une classification calculerait, pour combien d&apos;hectares, combien de temps cela prend sur cette machine (d&apos;après une courte mesure) et combien d&apos;espace disque il faut. Rien n&apos;est classé. Une couche sans fichier (XYZ, WMS, WCS) est d&apos;abord exportée, comme pour la classification elle-même.</translation>
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
        <source>Share of each group</source>
        <translation>Part de chaque groupe</translation>
    </message>
    <message>
        <source>Shares of land cover</source>
        <translation>Parts d&apos;occupation du sol</translation>
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
        <source>Show the Landchip panel</source>
        <translation>Afficher le panneau Landchip</translation>
    </message>
    <message>
        <source>Show what &amp;mattered</source>
        <translation>&amp;Montrer ce qui a compté</translation>
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
        <source>Size</source>
        <translation>Taille</translation>
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
        <source>Style of new maps</source>
        <translation>Style des nouvelles cartes</translation>
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
        <source>Takes the last correction back (Ctrl+Z)</source>
        <translation>Annule la dernière correction (Ctrl+Z)</translation>
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
        <source>Tested on places that it was not trained on, the model named the right group for {right:.0f} % of {chips} chips (95 % interval {low:.0f} to {high:.0f} %); other ground can be harder.</source>
        <translation>Testé sur des lieux où il n&apos;a pas été entraîné, le modèle a donné le bon groupe pour {right:.0f} % de {chips} carreaux (intervalle à 95 % : {low:.0f} à {high:.0f} %) ; d&apos;autres terrains peuvent être plus difficiles.</translation>
    </message>
    <message>
        <source>The GPU variant needs an NVIDIA card; auto takes it where there is a driver new enough.</source>
        <translation>La variante gpu demande une carte NVIDIA ; auto la prend si un pilote assez récent est présent.</translation>
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
        <source>The area cannot be read: choose a layer of polygons.</source>
        <translation>La zone ne peut pas être lue : choisissez une couche de polygones.</translation>
    </message>
    <message>
        <source>The area has many polygons: they are read first, and the plan comes after that.</source>
        <translation>La zone a de nombreux polygones : ils sont lus d&apos;abord, et le plan vient ensuite.</translation>
    </message>
    <message>
        <source>The area has no place in {}: choose a smaller area.</source>
        <translation>La zone n&apos;a pas de place dans {} : choisissez une zone plus petite.</translation>
    </message>
    <message>
        <source>The area holds more than {} chips: choose a smaller one, or larger chips.</source>
        <translation>La zone contient plus de {} carreaux : choisissez une zone plus petite ou des carreaux plus grands.</translation>
    </message>
    <message>
        <source>The area is {width} degrees of longitude wide, more than the {most} that one UTM zone can carry: choose an area.</source>
        <translation>La zone couvre {width} degrés de longitude, plus que les {most} qu&apos;un fuseau UTM peut porter : choisissez une zone d&apos;étude.</translation>
    </message>
    <message>
        <source>The area lies outside {}: choose another area.</source>
        <translation>La zone est en dehors de {} : choisissez une autre zone.</translation>
    </message>
    <message>
        <source>The area {} has no CRS: set it first (Layer &gt; Set CRS of Layer).</source>
        <translation>La zone {} n&apos;a pas de SCR : définissez-le d&apos;abord (Couche &gt; Définir le SCR de la couche).</translation>
    </message>
    <message>
        <source>The area {} has no polygon: choose another layer, or select features if only the selected ones are meant.</source>
        <translation>La zone {} n&apos;a aucun polygone : choisissez une autre couche, ou sélectionnez des entités s&apos;il ne s&apos;agit que de celles-ci.</translation>
    </message>
    <message>
        <source>The area {} has too many polygons to be read at once: choose fewer.</source>
        <translation>La zone {} a trop de polygones pour être lue en une fois : choisissez-en moins.</translation>
    </message>
    <message>
        <source>The area&apos;s centre lies at latitude {latitude}, outside UTM (80 S to 84 N): choose another area.</source>
        <translation>Le centre de la zone est à la latitude {latitude}, hors de l&apos;UTM (80 S à 84 N) : choisissez une autre zone.</translation>
    </message>
    <message>
        <source>The bands {!r} cannot be understood: write them as red=1,green=2,blue=3.</source>
        <translation>Les bandes {!r} ne peuvent pas être comprises : écrivez-les ainsi : red=1,green=2,blue=3.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>La vérification a été annulée.</translation>
    </message>
    <message>
        <source>The click has no place on the layer: click on the layer.</source>
        <translation>Le clic ne tombe nulle part sur la couche : cliquez sur la couche.</translation>
    </message>
    <message>
        <source>The click is outside {}: click on the layer.</source>
        <translation>Le clic est en dehors de {} : cliquez sur la couche.</translation>
    </message>
    <message>
        <source>The correction is not saved in {}: {}. Try it again.</source>
        <translation>La correction n&apos;a pas été enregistrée dans {} : {}. Réessayez.</translation>
    </message>
    <message>
        <source>The difference is within what chance may do.</source>
        <translation>La différence peut n&apos;être due qu&apos;au hasard.</translation>
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
        <source>The engine is ready: {}</source>
        <translation>Le moteur est prêt : {}</translation>
    </message>
    <message>
        <source>The engine is set up. Press Check to see how fast it is.</source>
        <translation>Le moteur est installé. Cliquez sur « Vérifier » pour connaître sa vitesse.</translation>
    </message>
    <message>
        <source>The engine runs with a Python of your own</source>
        <translation>Le moteur utilise votre propre Python</translation>
    </message>
    <message>
        <source>The engine was changed meanwhile: try it again.</source>
        <translation>Le moteur a été modifié entre-temps : réessayez.</translation>
    </message>
    <message>
        <source>The engine works: {rate} chips a second on {device}{note}; the known chip came out right.</source>
        <translation>Le moteur fonctionne : {rate} carreaux par seconde sur {device}{note} ; le carreau connu a donné le bon résultat.</translation>
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
        <source>The extent holds no ground: give west,east,south,north, with west &lt; east and south &lt; north.</source>
        <translation>L&apos;emprise ne contient aucun terrain : donnez ouest,est,sud,nord, avec ouest &lt; est et sud &lt; nord.</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>Le plus rapide</translation>
    </message>
    <message>
        <source>The folder {} is not there: choose another.</source>
        <translation>Le dossier {} n&apos;existe pas : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The imagery is much coarser than what the model learnt from, so fine detail is missing.</source>
        <translation>L&apos;imagerie est bien plus grossière que celle dont le modèle a appris, les détails fins manquent donc.</translation>
    </message>
    <message>
        <source>The imagery to classify</source>
        <translation>L&apos;imagerie à classer</translation>
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
        <source>The layer {} has edits that are not saved: save them first.</source>
        <translation>La couche {} a des modifications non enregistrées : enregistrez-les d&apos;abord.</translation>
    </message>
    <message>
        <source>The layer {} is in no GeoPackage: save it as one, with the layer name corrections.</source>
        <translation>La couche {} n&apos;est pas dans un GeoPackage : enregistrez-la dans un GeoPackage, sous le nom de couche corrections.</translation>
    </message>
    <message>
        <source>The map is finished.</source>
        <translation>La carte est terminée.</translation>
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
        <source>The model is less sure than it must be for an answer to count.</source>
        <translation>Le modèle est moins sûr qu&apos;il ne doit l&apos;être pour qu&apos;une réponse compte.</translation>
    </message>
    <message>
        <source>The model is unsure of at least one of the two, so this may be no change at all.</source>
        <translation>Le modèle n&apos;est pas sûr d&apos;au moins l&apos;un des deux, il se peut donc que rien n&apos;ait changé.</translation>
    </message>
    <message>
        <source>The model states none.</source>
        <translation>Le modèle n&apos;en indique aucune.</translation>
    </message>
    <message>
        <source>The next run replaces the map in this file.</source>
        <translation>La prochaine exécution remplace la carte de ce fichier.</translation>
    </message>
    <message>
        <source>The page cannot be written to {path} ({why}): choose another place.</source>
        <translation>La page ne peut pas être écrite dans {path} ({why}) : choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The run ended unexpectedly: see the log.</source>
        <translation>L&apos;exécution s&apos;est terminée de façon inattendue : voir le journal.</translation>
    </message>
    <message>
        <source>The squares as GeoParquet, for tools that read it</source>
        <translation>Les carrés en GeoParquet, pour les outils qui le lisent</translation>
    </message>
    <message>
        <source>The system&apos;s variable {} names it: change it there.</source>
        <translation>La variable système {} le définit : modifiez-la à cet endroit.</translation>
    </message>
    <message>
        <source>The two rasters lie on different grids, so the squares are not quite the same ground.</source>
        <translation>Les deux rasters reposent sur des grilles différentes, les carrés ne couvrent donc pas tout à fait le même sol.</translation>
    </message>
    <message>
        <source>There is an NVIDIA driver, so the GPU can be used.</source>
        <translation>Un pilote NVIDIA est présent, le GPU est donc utilisable.</translation>
    </message>
    <message>
        <source>There is no engine to check yet: set it up first.</source>
        <translation>Il n&apos;y a pas encore de moteur à vérifier : installez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>There is no room for a picture of {}: make room, and click again.</source>
        <translation>Il n&apos;y a pas de place pour une image de {} : libérez de l&apos;espace et cliquez de nouveau.</translation>
    </message>
    <message>
        <source>This chip is {kind} (key {number})</source>
        <translation>Ce carreau est : {kind} (touche {number})</translation>
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
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Turns aerial imagery into a developed / cultivated / undeveloped map, one square per chip.</source>
        <translation>Transforme l&apos;imagerie aérienne en une carte artificialisé / cultivé / non artificialisé, un carré par carreau.</translation>
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
        <source>Undeveloped</source>
        <translation>Non artificialisé</translation>
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
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>Wetland</source>
        <translation>Zone humide</translation>
    </message>
    <message>
        <source>What a bug report needs, without passwords</source>
        <translation>Ce que demande un rapport d&apos;anomalie, sans mots de passe</translation>
    </message>
    <message>
        <source>What is it really?</source>
        <translation>Qu&apos;est-ce en réalité ?</translation>
    </message>
    <message>
        <source>What is this place?</source>
        <translation>Quel est ce lieu ?</translation>
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
        <source>What the model states about itself</source>
        <translation>Ce que le modèle indique sur lui-même</translation>
    </message>
    <message>
        <source>What will be installed</source>
        <translation>Ce qui sera installé</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Couche entière</translation>
    </message>
    <message>
        <source>With {} corrections the figures are rough: correct more chips to know more.</source>
        <translation>Avec {} corrections, les chiffres sont approximatifs : corrigez plus de carreaux pour en savoir plus.</translation>
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
        <source>Writing the map…</source>
        <translation>Écriture de la carte…</translation>
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
        <source>an .onnx file</source>
        <translation>un fichier .onnx</translation>
    </message>
    <message>
        <source>as in QGIS: {}</source>
        <translation>comme dans QGIS : {}</translation>
    </message>
    <message>
        <source>as the raster says</source>
        <translation>selon le raster</translation>
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
        <source>distance {}</source>
        <translation>distance {}</translation>
    </message>
    <message>
        <source>for</source>
        <translation>pour</translation>
    </message>
    <message>
        <source>from the map {}</source>
        <translation>de la carte {}</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>ha</translation>
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
        <source>imagery</source>
        <translation>imagerie</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>écriture impossible</translation>
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
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>none: the packages are fetched</source>
        <translation>aucun : les paquets sont téléchargés</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>serves imagery without {} too</source>
        <translation>convient aussi aux images sans {}</translation>
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
        <source>those of the system and of QGIS</source>
        <translation>ceux du système et de QGIS</translation>
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
        <source>verified</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>{:g} m</source>
        <translation>{:g} m</translation>
    </message>
    <message>
        <source>{chips} chips of {size:g} m ({area}): about {time} on {device} at {rate} chips/s, and {disk} MB of disk.</source>
        <translation>{chips} carreaux de {size:g} m ({area}) : environ {time} sur {device} à {rate} carreaux/s, et {disk} Mo de disque.</translation>
    </message>
    <message>
        <source>{count} chips ({share:.1f} %) are unlike anything that the model was trained on, and crossed: their groups are not to be relied on.</source>
        <translation>{count} carreaux ({share:.1f} %) ne ressemblent à rien de ce sur quoi le modèle a été entraîné, et sont marqués d&apos;une croix : il ne faut pas se fier à leurs groupes.</translation>
    </message>
    <message>
        <source>{count} of {every} chips ({share:.1f} %) are uncertain and dotted: the model hesitates between groups.</source>
        <translation>{count} carreaux sur {every} ({share:.1f} %) sont incertains et marqués de points : le modèle hésite entre des groupes.</translation>
    </message>
    <message>
        <source>{count} requests to {name} failed ({why}), and the ground they were for counts as having no data: check the connection and run it again.</source>
        <translation>{count} requêtes à {name} ont échoué ({why}), et le terrain concerné compte comme sans données : vérifiez la connexion et relancez.</translation>
    </message>
    <message>
        <source>{first} and {second} are too close for the answer to count.</source>
        <translation>{first} et {second} sont trop proches pour que la réponse compte.</translation>
    </message>
    <message>
        <source>{group}: {chips} chips, {area}</source>
        <translation>{group} : {chips} carreaux, {area}</translation>
    </message>
    <message>
        <source>{group}: {kind}</source>
        <translation>{group} : {kind}</translation>
    </message>
    <message>
        <source>{left} of {all} corrections left out</source>
        <translation>{left} corrections sur {all} laissées de côté</translation>
    </message>
    <message>
        <source>{model} on {device}, {time}, {day}</source>
        <translation>{model} sur {device}, {time}, {day}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} de plus</translation>
    </message>
    <message>
        <source>{name} could not be exported to {folder}: make room there, or choose another layer.</source>
        <translation>{name} n&apos;a pas pu être exportée vers {folder} : libérez-y de l&apos;espace, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>{name} did not answer ({cause}): check the connection, or choose another layer.</source>
        <translation>{name} n&apos;a pas répondu ({cause}) : vérifiez la connexion, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>{name} did not answer ({why}): check the connection and run it again.</source>
        <translation>{name} n&apos;a pas répondu ({why}) : vérifiez la connexion et relancez.</translation>
    </message>
    <message>
        <source>{name} gave no picture of the area{why}: check the connection, or choose another area or layer.</source>
        <translation>{name} n&apos;a donné aucune image de la zone{why} : vérifiez la connexion, ou choisissez une autre zone ou une autre couche.</translation>
    </message>
    <message>
        <source>{name} is no file, and its {km2} km² are too many to download at {gsd:g} m: choose an area of at most {most} km².</source>
        <translation>{name} n&apos;est pas un fichier, et ses {km2} km² sont trop pour être téléchargés à {gsd:g} m : choisissez une zone d&apos;au plus {most} km².</translation>
    </message>
    <message>
        <source>{name} {version} learnt from {used} of {corrections} corrected chips ({labels}) in {seconds:.1f} s.</source>
        <translation>{name} {version} a appris de {used} carreaux corrigés sur {corrections} ({labels}) en {seconds:.1f} s.</translation>
    </message>
    <message>
        <source>{name}, {rate} chips/s</source>
        <translation>{name}, {rate} carreaux/s</translation>
    </message>
    <message>
        <source>{name}: the name {path} must end in {suffix}.</source>
        <translation>{name} : le nom {path} doit se terminer par {suffix}.</translation>
    </message>
    <message>
        <source>{number}: {names}</source>
        <translation>{number} : {names}</translation>
    </message>
    <message>
        <source>{path} (version {number})</source>
        <translation>{path} (version {number})</translation>
    </message>
    <message>
        <source>{place} (rough labels)</source>
        <translation>{place} (étiquettes approximatives)</translation>
    </message>
    <message>
        <source>{px} pixels, {side:g} m</source>
        <translation>{px} pixels, {side:g} m</translation>
    </message>
    <message>
        <source>{python} is no file any more. Choose another one below, or let Landchip set the engine up.</source>
        <translation>{python} n&apos;est plus un fichier. Choisissez-en un autre ci-dessous, ou laissez Landchip installer le moteur.</translation>
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
        <source>{sure}, {share}</source>
        <translation>{sure}, {share}</translation>
    </message>
    <message>
        <source>{title} ({dates}): {shares}.</source>
        <translation>{title} ({dates}) : {shares}.</translation>
    </message>
    <message>
        <source>{total} chips: {classified} classified, {no_data} without data, {uncertain} uncertain</source>
        <translation>{total} carreaux : {classified} classés, {no_data} sans données, {uncertain} incertains</translation>
    </message>
    <message>
        <source>{uncertain} of {classified} chips are uncertain and dotted.</source>
        <translation>{uncertain} carreaux sur {classified} sont incertains et marqués de points.</translation>
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
        <source>{} are there already</source>
        <translation>{} sont déjà là</translation>
    </message>
    <message>
        <source>{} are unlike anything that the model was trained on, and crossed.</source>
        <translation>{} ne ressemblent à rien de ce sur quoi le modèle a été entraîné, et sont marqués d&apos;une croix.</translation>
    </message>
    <message>
        <source>{} chips</source>
        <translation>{} carreaux</translation>
    </message>
    <message>
        <source>{} chips have no imagery and belong to no group.</source>
        <translation>{} carreaux n&apos;ont pas d&apos;imagerie et n&apos;appartiennent à aucun groupe.</translation>
    </message>
    <message>
        <source>{} chips/s</source>
        <translation>{} carreaux/s</translation>
    </message>
    <message>
        <source>{} holds no corrections of Landchip: choose another file.</source>
        <translation>{} ne contient pas de corrections de Landchip : choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{} in both</source>
        <translation>{} dans les deux</translation>
    </message>
    <message>
        <source>{} is in use or write-protected, so nothing was changed: close what uses it and try again.</source>
        <translation>{} est en cours d&apos;utilisation ou protégé en écriture, rien n&apos;a donc été modifié : fermez ce qui l&apos;utilise et réessayez.</translation>
    </message>
    <message>
        <source>{} is no file and too large to take whole: choose an area.</source>
        <translation>{} n&apos;est pas un fichier et est trop grand pour être pris en entier : choisissez une zone.</translation>
    </message>
    <message>
        <source>{} is no file that the engine can open: export it first, or choose another layer.</source>
        <translation>{} n&apos;est pas un fichier que le moteur peut ouvrir : exportez-la d&apos;abord, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>{} is no file, so no model could learn from it later: export it, and correct the export.</source>
        <translation>{} n&apos;est pas un fichier, aucun modèle ne pourrait donc en apprendre plus tard : exportez-la, et corrigez l&apos;export.</translation>
    </message>
    <message>
        <source>{} is no raster that QGIS can open: choose a raster layer or an image file.</source>
        <translation>{} n&apos;est pas un raster que QGIS peut ouvrir : choisissez une couche raster ou un fichier image.</translation>
    </message>
    <message>
        <source>{} land use</source>
        <translation>{} utilisation du sol</translation>
    </message>
    <message>
        <source>{} names no folder: choose the file with its folder.</source>
        <translation>{} n&apos;indique aucun dossier : choisissez le fichier avec son dossier.</translation>
    </message>
    <message>
        <source>{} of {} chips</source>
        <translation>{} carreaux sur {}</translation>
    </message>
    <message>
        <source>{} of {} chips classified</source>
        <translation>{} carreaux classés sur {}</translation>
    </message>
    <message>
        <source>{} opens without its colours: its style could not be written.</source>
        <translation>{} s&apos;ouvre sans ses couleurs : son style n&apos;a pas pu être écrit.</translation>
    </message>
    <message>
        <source>{} refitted</source>
        <translation>{} réajusté</translation>
    </message>
    <message>
        <source>{} taken over from an earlier run</source>
        <translation>{} repris d&apos;une exécution précédente</translation>
    </message>
    <message>
        <source>{} too coarse</source>
        <translation>{} trop grossiers</translation>
    </message>
    <message>
        <source>{} uncertain (dotted)</source>
        <translation>{} incertains (points)</translation>
    </message>
    <message>
        <source>{} unlike the training data</source>
        <translation>{} différents des données d&apos;entraînement</translation>
    </message>
    <message>
        <source>{} unlike the training data (crossed)</source>
        <translation>{} différents des données d&apos;entraînement (croix)</translation>
    </message>
    <message>
        <source>{} without imagery (hatched)</source>
        <translation>{} sans imagerie (hachures)</translation>
    </message>
    <message>
        <source>{} × {} km</source>
        <translation>{} × {} km</translation>
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
</context>
</TS>
