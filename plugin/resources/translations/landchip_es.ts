<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
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
        <translation>&amp;Añadir al mapa</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>Á&amp;rea</translation>
    </message>
    <message>
        <source>&amp;Areas…</source>
        <translation>&amp;Áreas…</translation>
    </message>
    <message>
        <source>&amp;Back to the Original</source>
        <translation>&amp;Volver al original</translation>
    </message>
    <message>
        <source>&amp;Back to the chip</source>
        <translation>&amp;Volver a la celda</translation>
    </message>
    <message>
        <source>&amp;Bands by hand</source>
        <translation>Elegir &amp;bandas a mano</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>Marca&amp;dores</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pincel</translation>
    </message>
    <message>
        <source>&amp;Bundle</source>
        <translation>&amp;Paquete</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation>&amp;Certificados</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Compare with Land Cover…</source>
        <translation>&amp;Comparar con la cobertura del suelo…</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copiar como texto</translation>
    </message>
    <message>
        <source>&amp;Correct the map…</source>
        <translation>&amp;Corregir el mapa…</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>&amp;Duplicate: Fill the Form</source>
        <translation>&amp;Duplicar: rellenar el formulario</translation>
    </message>
    <message>
        <source>&amp;Estimate area…</source>
        <translation>&amp;Estimar la superficie…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;justar</translation>
    </message>
    <message>
        <source>&amp;Fit to the Strokes</source>
        <translation>A&amp;justar a los trazos</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>Carpe&amp;ta</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>&amp;Carpetas</translation>
    </message>
    <message>
        <source>&amp;GPU (NVIDIA)</source>
        <translation>&amp;GPU (NVIDIA)</translation>
    </message>
    <message>
        <source>&amp;Imagery</source>
        <translation>&amp;Imágenes</translation>
    </message>
    <message>
        <source>&amp;Keep Both</source>
        <translation>&amp;Conservar ambos</translation>
    </message>
    <message>
        <source>&amp;Land cover</source>
        <translation>Cobertura del &amp;suelo</translation>
    </message>
    <message>
        <source>&amp;Land cover:</source>
        <translation>Co&amp;bertura del suelo:</translation>
    </message>
    <message>
        <source>&amp;Load the Map</source>
        <translation>Cargar el &amp;mapa</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nueva</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Opacidad</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>&amp;Python to build on</source>
        <translation>&amp;Python de base</translation>
    </message>
    <message>
        <source>&amp;Refit</source>
        <translation>&amp;Reajustar</translation>
    </message>
    <message>
        <source>&amp;Refit the model…</source>
        <translation>&amp;Reajustar el modelo…</translation>
    </message>
    <message>
        <source>&amp;Remove from the List</source>
        <translation>&amp;Quitar de la lista</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparar</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>&amp;Restore Defaults</source>
        <translation>&amp;Restaurar predeterminados</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Reviewer:</source>
        <translation>&amp;Revisor:</translation>
    </message>
    <message>
        <source>&amp;Save as:</source>
        <translation>&amp;Guardar como:</translation>
    </message>
    <message>
        <source>&amp;Search the Visible Map</source>
        <translation>&amp;Buscar en el mapa visible</translation>
    </message>
    <message>
        <source>&amp;Set Up</source>
        <translation>&amp;Instalar</translation>
    </message>
    <message>
        <source>&amp;Set Up Again</source>
        <translation>Re&amp;instalar</translation>
    </message>
    <message>
        <source>&amp;Show on the Map</source>
        <translation>Mo&amp;strar en el mapa</translation>
    </message>
    <message>
        <source>&amp;Storage of jobs</source>
        <translation>&amp;Almacenamiento de trabajos</translation>
    </message>
    <message>
        <source>&amp;Submit Again: Compute What Is Missing</source>
        <translation>&amp;Enviar de nuevo: calcular lo que falta</translation>
    </message>
    <message>
        <source>&amp;Swipe</source>
        <translation>&amp;Deslizar</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabla</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Pro&amp;bar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Units of area</source>
        <translation>&amp;Unidades de superficie</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Use the {} corrections, which weigh more</source>
        <translation>
            <numerusform>&amp;Usar la corrección ({}), que pesa más</numerusform>
            <numerusform>&amp;Usar las {} correcciones, que pesan más</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Way in</source>
        <translation>&amp;Vía de acceso</translation>
    </message>
    <message>
        <source>&amp;Wheels</source>
        <translation>&amp;Wheels</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>&apos;area&apos; must have either an &apos;extent&apos; or &apos;polygons&apos;: give one of the two.</source>
        <translation>&apos;area&apos; debe tener un &apos;extent&apos; o &apos;polygons&apos;: indique uno de los dos.</translation>
    </message>
    <message>
        <source>(Cohen&apos;s kappa {kappa})</source>
        <translation>(kappa de Cohen {kappa})</translation>
    </message>
    <message>
        <source>0: no patch is merged, and the polygons show what the pixels show.</source>
        <translation>0: no se fusiona ninguna mancha, y los polígonos muestran lo que muestran los píxeles.</translation>
    </message>
    <message>
        <source>1 : {} on A4</source>
        <translation>1 : {} en A4</translation>
    </message>
    <message>
        <source>1. &amp;Sample for Review…</source>
        <translation>1. &amp;Muestra para revisar…</translation>
    </message>
    <message>
        <source>2. Re&amp;view…</source>
        <translation>2. &amp;Revisar…</translation>
    </message>
    <message>
        <source>3. &amp;Area with Confidence…</source>
        <translation>3. &amp;Superficie con confianza…</translation>
    </message>
    <message>
        <source>4. Re&amp;port…</source>
        <translation>4. &amp;Informe…</translation>
    </message>
    <message>
        <source>95 % interval, ha</source>
        <translation>Intervalo del 95 %, ha</translation>
    </message>
    <message>
        <source>&lt;1 %</source>
        <translation>&lt;1 %</translation>
    </message>
    <message>
        <source>&gt;99 %</source>
        <translation>&gt;99 %</translation>
    </message>
    <message>
        <source>A GPU could be used here: it takes more room and is much faster.</source>
        <translation>Aquí se podría usar una GPU: ocupa más espacio y es mucho más rápida.</translation>
    </message>
    <message>
        <source>A STAC Item describes files, and a table is none: choose a file for the map, or no STAC Item.</source>
        <translation>Un STAC Item describe archivos, y una tabla no lo es: elija un archivo para el mapa, o ningún STAC Item.</translation>
    </message>
    <message>
        <source>A band tagged alpha holds transparency, or near infrared, as in many NAIP files</source>
        <translation>Una banda marcada como alfa contiene transparencia, o infrarrojo cercano, como en muchos archivos NAIP</translation>
    </message>
    <message>
        <source>A band that is tagged alpha</source>
        <translation>Una banda marcada como alfa</translation>
    </message>
    <message>
        <source>A catalogue, or the address of a STAC API of your own (https://…)</source>
        <translation>Un catálogo, o la dirección de una API STAC propia (https://…)</translation>
    </message>
    <message>
        <source>A chip holds more than {most:,} pixels of {path}: choose a coarser raster.</source>
        <translation>Una celda contiene más de {most:,} píxeles de {path}: elija un ráster de menor resolución.</translation>
    </message>
    <message>
        <source>A chip is read from the first raster that covers it: the input first, then these in their order.</source>
        <translation>Cada celda se lee del primer ráster que la cubre: primero la entrada y después estos, en su orden.</translation>
    </message>
    <message>
        <source>A click needs either a &apos;point&apos; with its &apos;crs&apos; or a &apos;chip&apos;: give one of the two.</source>
        <translation>Un clic necesita un &apos;point&apos; con su &apos;crs&apos; o un &apos;chip&apos;: indique uno de los dos.</translation>
    </message>
    <message>
        <source>A click on imagery takes no area: leave &apos;area&apos; out.</source>
        <translation>Un clic en las imágenes no admite área: omita &apos;area&apos;.</translation>
    </message>
    <message>
        <source>A comparison of two dates needs either a finished map or imagery for each: give one of `{date}` and `{date}_imagery`.</source>
        <translation>Una comparación de dos fechas necesita para cada una un mapa terminado o imágenes: indique `{date}` o `{date}_imagery`.</translation>
    </message>
    <message>
        <source>A correction in {path} has no place, raster or label: delete it, or mend it.</source>
        <translation>A una corrección de {path} le falta el lugar, el ráster o la clase: bórrela o arréglela.</translation>
    </message>
    <message>
        <source>A correction in {path} names no raster: delete it, or mend it.</source>
        <translation>Una corrección de {path} no indica ningún ráster: bórrela o arréglela.</translation>
    </message>
    <message>
        <source>A correction in {path} names the class {label!r}: choose from {known}.</source>
        <translation>Una corrección de {path} indica la clase {label!r}: elija entre {known}.</translation>
    </message>
    <message>
        <source>A downloaded package is not the one that Landchip was tested with (its hash differs), so nothing was installed: empty pip&apos;s cache or ask whoever runs your package mirror, then set up the engine again.</source>
        <translation>Un paquete descargado no es el que se probó con Landchip (su hash es distinto), así que no se ha instalado nada: vacíe la caché de pip o consulte a quien administre su réplica de paquetes, y después reinstale el motor.</translation>
    </message>
    <message>
        <source>A file:</source>
        <translation>Un archivo:</translation>
    </message>
    <message>
        <source>A fit to a place takes imagery, or a map that was made from it: give one of them.</source>
        <translation>Un ajuste a un lugar toma imágenes o un mapa hecho a partir de ellas: indique uno de los dos.</translation>
    </message>
    <message>
        <source>A land cover that was wrong then looks like change now, and no comparison of two sources can tell the two apart. Squares of several uses, and ground unlike the model&apos;s training data, are less certain; they are marked in the map.</source>
        <translation>Una cobertura del suelo que entonces era errónea parece ahora un cambio, y ninguna comparación de dos fuentes puede distinguir lo uno de lo otro. Los cuadrados con varios usos y el terreno distinto de los datos de entrenamiento del modelo son menos seguros; están marcados en el mapa.</translation>
    </message>
    <message>
        <source>A land-cover map of pixels, of the later date where the map shows change.</source>
        <translation>Un mapa de cobertura del suelo por píxeles, de la fecha posterior si el mapa muestra cambios.</translation>
    </message>
    <message>
        <source>A land-use map is of one date: give the land cover of that date alone, or choose a change map.</source>
        <translation>Un mapa de uso del suelo es de una sola fecha: indique solo la cobertura de esa fecha o elija un mapa de cambio.</translation>
    </message>
    <message>
        <source>A library of Windows is missing: install Microsoft&apos;s Visual C++ Redistributable (x64), then set up the engine again.</source>
        <translation>Falta una biblioteca de Windows: instale Visual C++ Redistributable (x64) de Microsoft y después reinstale el motor.</translation>
    </message>
    <message>
        <source>A map of land use has no probability of change to correct: use the reviews for the refit.</source>
        <translation>Un mapa de uso del suelo no tiene probabilidad de cambio que corregir: use las revisiones para el reajuste.</translation>
    </message>
    <message>
        <source>A minimum mapping unit is given, but no file for polygons: name one, or leave the unit out.</source>
        <translation>Se da una unidad mínima cartografiable, pero ningún archivo de polígonos: indique uno, o deje fuera la unidad.</translation>
    </message>
    <message>
        <source>A model can be put into {folder}.</source>
        <translation>Se puede poner un modelo en {folder}.</translation>
    </message>
    <message>
        <source>A model looked at imagery of both dates. It errs, and light and season differ between the dates. So it was taken into account how alike the two images of a square are to the model, and how certain it is of the use at each date; what these say about change was learnt from places that did not change and from pairs of different places. How often land changes in this area was estimated from all squares together, so that errors are not counted as change.</source>
        <translation>Un modelo miró imágenes de ambas fechas. Se equivoca, y la luz y la estación difieren entre las fechas. Por eso se tuvo en cuenta cuánto se parecen para el modelo las dos imágenes de un cuadrado y lo seguro que está del uso en cada fecha; lo que esto dice sobre el cambio se aprendió de lugares que no cambiaron y de pares de lugares distintos. Con qué frecuencia cambia el terreno en esta área se estimó a partir de todos los cuadrados juntos, para que los errores no cuenten como cambio.</translation>
    </message>
    <message>
        <source>A new last layer is fitted to the {count} chips that you corrected and to what the model has kept of its own training, and saved as a model of its own. The model you have stays as it is.</source>
        <translation>Se ajusta una nueva última capa de la red a las {count} celdas que ha corregido y a lo que el modelo conserva de su propio entrenamiento, y se guarda como un modelo aparte. El modelo actual queda como está.</translation>
    </message>
    <message>
        <source>A part of the run in {folder} is gone or damaged: run it again to mend it.</source>
        <translation>Una parte de la ejecución en {folder} ha desaparecido o está dañada: vuelva a ejecutarla para repararla.</translation>
    </message>
    <message>
        <source>A polygon is not valid WKT: choose another layer of polygons.</source>
        <translation>Un polígono no es WKT válido: elija otra capa de polígonos.</translation>
    </message>
    <message>
        <source>A polygon of the area is not valid WKT: choose another layer for the area.</source>
        <translation>Un polígono del área no es WKT válido: elija otra capa para el área.</translation>
    </message>
    <message>
        <source>A raster of NLCD&apos;s codes, of any edition and of the same ground; see mrlc.gov.</source>
        <translation>Un ráster con los códigos de NLCD, de cualquier edición y del mismo terreno; véase mrlc.gov.</translation>
    </message>
    <message>
        <source>A raster of NLCD&apos;s codes, older than the imagery, of the same ground; see mrlc.gov.</source>
        <translation>Un ráster con los códigos de NLCD, anterior a las imágenes y del mismo terreno; véase mrlc.gov.</translation>
    </message>
    <message>
        <source>A raster of NLCD, or a land-cover map: its shares within the chip are shown.</source>
        <translation>Un ráster de NLCD o un mapa de cobertura del suelo: se muestran sus porcentajes en la celda.</translation>
    </message>
    <message>
        <source>A review says &apos;{name}&apos;, which is no group of the map: use {known} or unsure.</source>
        <translation>Una revisión dice &apos;{name}&apos;, que no es ningún grupo del mapa: use {known} o unsure.</translation>
    </message>
    <message>
        <source>A row of the sample or of the reviews has no whole number as col and row: delete it, or mend it.</source>
        <translation>Una fila de la muestra o de las revisiones no tiene números enteros en col y row: bórrela o arréglela.</translation>
    </message>
    <message>
        <source>A sample is a file of its own, since it states what it was drawn from: save it to a new file.</source>
        <translation>Una muestra es un archivo propio, pues indica de qué se tomó: guárdela en un archivo nuevo.</translation>
    </message>
    <message>
        <source>A set-up of the engine was broken off</source>
        <translation>Se interrumpió una instalación del motor</translation>
    </message>
    <message>
        <source>A small real place that comes with Landchip</source>
        <translation>Un pequeño lugar real que viene con Landchip</translation>
    </message>
    <message>
        <source>A stated probability of {stated} % is corrected to {corrected} %.</source>
        <translation>Una probabilidad indicada del {stated} % se corrige al {corrected} %.</translation>
    </message>
    <message>
        <source>A stroke in {path} has the width {width!r}, where metres above 0 are needed: correct it.</source>
        <translation>Un trazo de {path} tiene la anchura {width!r} y se necesitan metros mayores que 0: corríjala.</translation>
    </message>
    <message>
        <source>A stroke in {path} names the class {name!r}, which the model does not know: correct it; known are {known}.</source>
        <translation>Un trazo de {path} nombra la clase {name!r}, que el modelo no conoce: corríjala; se conocen {known}.</translation>
    </message>
    <message>
        <source>A stroke spans {width} x {height} pixels: draw strokes within {largest} x {largest}.</source>
        <translation>Un trazo abarca {width} x {height} píxeles: dibuje trazos dentro de {largest} x {largest}.</translation>
    </message>
    <message>
        <source>A table of code and class, for a raster with other codes than NLCD&apos;s.</source>
        <translation>Una tabla de código y clase, para un ráster con otros códigos que los de NLCD.</translation>
    </message>
    <message>
        <source>A table or layer with col, row, reviewed_from and reviewed_to. Empty: the answers in the sample.</source>
        <translation>Una tabla o capa con col, row, reviewed_from y reviewed_to. Vacío: las respuestas de la muestra.</translation>
    </message>
    <message>
        <source>A tile or map service is asked in its own CRS, which the field &apos;crs&apos; inside &apos;service&apos; states: leave the assigned CRS out.</source>
        <translation>Un servicio de teselas o mapas se consulta en su propio SRC, que indica el campo &apos;crs&apos; dentro de &apos;service&apos;: omita el SRC asignado.</translation>
    </message>
    <message>
        <source>A trend needs estimates of two dates or more, and there are {count}: estimate the area at another date.</source>
        <translation>Una tendencia necesita estimaciones de dos fechas o más, y hay {count}: estime la superficie en otra fecha.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>About the Model</source>
        <translation>Acerca del modelo</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Accuracy of the land cover (JSON)</source>
        <translation>Exactitud de la cobertura del suelo (JSON)</translation>
    </message>
    <message>
        <source>Acres</source>
        <translation>Acres</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>A&amp;vanzado</translation>
    </message>
    <message>
        <source>Add &amp;Land Cover…</source>
        <translation>Añadir &amp;cobertura del suelo…</translation>
    </message>
    <message>
        <source>Add Sa&amp;mple Imagery</source>
        <translation>Añadir imágenes de &amp;muestra</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Añadir una fila</translation>
    </message>
    <message>
        <source>Add land cover to a map</source>
        <translation>Añadir la cobertura del suelo a un mapa</translation>
    </message>
    <message>
        <source>Add up the groups in each of your polygons</source>
        <translation>Sumar los grupos en cada uno de sus polígonos</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Añadiendo…</translation>
    </message>
    <message>
        <source>Address of the job</source>
        <translation>Dirección del trabajo</translation>
    </message>
    <message>
        <source>Adds to each polygon, such as a parcel or a planning area, the hectares of each group of a map in it, or of each class of a land-cover map of pixels. A chip or pixel that the polygon&apos;s edge cuts counts with the part inside. The column other_ha is ground outside the map, without imagery, or not classified; with it the groups add up to area_ha. With the squares of Chip grid as polygons it gives the land cover of each chip.</source>
        <translation>Añade a cada polígono, como una parcela o un área de planificación, las hectáreas de cada grupo de un mapa en él, o de cada clase de un mapa de cobertura del suelo por píxeles. Una celda o un píxel que corta el borde del polígono cuenta con la parte interior. La columna other_ha es suelo fuera del mapa, sin imagen o no clasificado; con ella los grupos suman area_ha. Con los cuadrados de Cuadrícula de celdas como polígonos da la cobertura del suelo de cada celda.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>After the fit</source>
        <translation>Después del ajuste</translation>
    </message>
    <message>
        <source>All corrections name {label}: correct chips of other classes too, or confirm some.</source>
        <translation>Todas las correcciones indican {label}: corrija también celdas de otras clases o confirme algunas.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>All of its pixels hold one and the same value, black or white: give that value as no-data.</source>
        <translation>Todos sus píxeles tienen un mismo valor, negro o blanco: indique ese valor como valor sin datos.</translation>
    </message>
    <message>
        <source>All places but those with rough labels</source>
        <translation>Todos los lugares salvo los de etiquetas aproximadas</translation>
    </message>
    <message>
        <source>All squares</source>
        <translation>Todos los cuadrados</translation>
    </message>
    <message>
        <source>All strokes name {name}: draw strokes of other classes, too, also where the model is right.</source>
        <translation>Todos los trazos nombran {name}: dibuje también trazos de otras clases, incluso donde el modelo acierta.</translation>
    </message>
    <message numerus="yes">
        <source>All {} chips are there already: only the map is written anew.</source>
        <translation>
            <numerusform>{} celda ya existe: solo se vuelve a escribir el mapa.</numerusform>
            <numerusform>Las {} celdas ya existen: solo se vuelve a escribir el mapa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allocation of the reviews</source>
        <translation>Asignación de las revisiones</translation>
    </message>
    <message>
        <source>Alpha band</source>
        <translation>Banda alfa</translation>
    </message>
    <message>
        <source>Among the others {missed} more changes are expected.</source>
        <translation>Entre las demás se esperan {missed} cambios más.</translation>
    </message>
    <message>
        <source>An area of &apos;{name}&apos; has no standard error above 0, so it cannot be weighed against the others: review chips of every stratum until some differ from the map, or leave the date out.</source>
        <translation>Una superficie de &apos;{name}&apos; no tiene un error estándar mayor que 0, así que no se puede ponderar frente a las demás: revise celdas de todos los estratos hasta que algunas difieran del mapa, u omita la fecha.</translation>
    </message>
    <message>
        <source>An entry of &apos;raster&apos; has either a &apos;path&apos; or a &apos;service&apos;: give one of the two.</source>
        <translation>Una entrada de &apos;raster&apos; tiene &apos;path&apos; o &apos;service&apos;: indique uno de los dos.</translation>
    </message>
    <message>
        <source>Annual rates of change (JSON)</source>
        <translation>Tasas anuales de cambio (JSON)</translation>
    </message>
    <message>
        <source>Another Landchip process is working in {folder}: wait for it to end, or cancel it.</source>
        <translation>Otro proceso de Landchip está trabajando en {folder}: espere a que termine o cancélelo.</translation>
    </message>
    <message>
        <source>Another Landchip process is writing to {folder}: run again once it has ended (what is computed is kept), or choose another folder.</source>
        <translation>Otro proceso de Landchip escribe en {folder}: ejecute de nuevo cuando termine (lo calculado se conserva), o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Another program changed the squares of {file}, so nothing was written: open it again, or restore it from a copy.</source>
        <translation>Otro programa modificó los cuadrados de {file}, así que no se ha escrito nada: ábralo de nuevo o restáurelo desde una copia.</translation>
    </message>
    <message>
        <source>Another program removed the column {column} of {file}: restore it from a copy; nothing was written.</source>
        <translation>Otro programa eliminó la columna {column} de {file}: restáurelo desde una copia; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>Another window of QGIS is at it. Wait for it to finish.</source>
        <translation>Otra ventana de QGIS está en ello. Espere a que termine.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Arquitectura</translation>
    </message>
    <message>
        <source>Area (polygons)</source>
        <translation>Área (polígonos)</translation>
    </message>
    <message>
        <source>Area of change with confidence</source>
        <translation>Superficie de cambio con confianza</translation>
    </message>
    <message>
        <source>Area of each change that is shown</source>
        <translation>Superficie de cada cambio mostrado</translation>
    </message>
    <message>
        <source>Area that changed</source>
        <translation>Superficie que cambió</translation>
    </message>
    <message>
        <source>Area with its 95 % confidence interval, from {n} reviewed squares of {of}</source>
        <translation>Superficie con su intervalo de confianza del 95 %, a partir de {n} cuadrados revisados de {of}</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Superficies</translation>
    </message>
    <message>
        <source>Areas are of ground that has imagery and lies in the area asked for; each square of {size:g} m is given whole to its most probable group. They are not adjusted for the model&apos;s errors, and have no confidence interval.</source>
        <translation>Las áreas son de suelo con imagen dentro del área pedida; cada cuadrado de {size:g} m se da entero a su grupo más probable. No están corregidas por los errores del modelo y no tienen intervalo de confianza.</translation>
    </message>
    <message>
        <source>Areas by polygon</source>
        <translation>Áreas por polígono</translation>
    </message>
    <message>
        <source>As shown, ha</source>
        <translation>Como se muestra, ha</translation>
    </message>
    <message>
        <source>As the map shows it</source>
        <translation>Como la muestra el mapa</translation>
    </message>
    <message>
        <source>Asking for the log…</source>
        <translation>Pidiendo el registro…</translation>
    </message>
    <message>
        <source>At places left out of the training, one at a time</source>
        <translation>En lugares excluidos del entrenamiento, uno cada vez</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autenticación</translation>
    </message>
    <message>
        <source>Back to the &amp;panel</source>
        <translation>Volver al &amp;panel</translation>
    </message>
    <message>
        <source>Band {number} was given for {band}, but {path} has {count} band(s): correct the order.</source>
        <translation>Se indicó la banda {number} para {band}, pero {path} tiene {count} banda(s): corrija el orden.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>Bands, as red=1,green=2,blue=3</source>
        <translation>Bandas, como red=1,green=2,blue=3</translation>
    </message>
    <message>
        <source>Barren</source>
        <translation>Suelo desnudo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Before the fit</source>
        <translation>Antes del ajuste</translation>
    </message>
    <message>
        <source>Before the fit it was {share}.</source>
        <translation>Antes del ajuste era {share}.</translation>
    </message>
    <message>
        <source>Beside a change</source>
        <translation>Junto a un cambio</translation>
    </message>
    <message>
        <source>Blended land cover — {}</source>
        <translation>Cobertura mezclada — {}</translation>
    </message>
    <message>
        <source>Blocks of ground, held out, of the place that it was fitted to; truth is land cover</source>
        <translation>Bloques de terreno reservados del lugar al que se ajustó; la verdad es la cobertura del suelo</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Both EXTENT and AREA are given: leave one of them out.</source>
        <translation>Se han indicado tanto EXTENT como AREA: omita uno de los dos.</translation>
    </message>
    <message>
        <source>Both MAP and {parameter} are given, and a map has imagery and area: leave one of them out.</source>
        <translation>Se indican MAP y {parameter}, y un mapa ya tiene imágenes y área: omita uno de los dos.</translation>
    </message>
    <message>
        <source>Both maps are of {year}: choose imagery of two different years.</source>
        <translation>Ambos mapas son de {year}: elija imágenes de dos años distintos.</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>Certi&amp;ficados</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Cam&amp;bio…</translation>
    </message>
    <message>
        <source>C&amp;hips:</source>
        <translation>C&amp;hips:</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
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
        <translation>SRC de los ráster que no indican ninguno</translation>
    </message>
    <message>
        <source>CRS of the grid</source>
        <translation>SRC de la cuadrícula</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Calibration error of the groups at these places</source>
        <translation>Error de calibración de los grupos en estos lugares</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Cancelled: nothing half done was left behind.</source>
        <translation>Cancelado: no ha quedado nada a medias.</translation>
    </message>
    <message>
        <source>Cancelled; no area was estimated.</source>
        <translation>Cancelado; no se ha estimado ninguna superficie.</translation>
    </message>
    <message>
        <source>Cancelled; no map was written.</source>
        <translation>Cancelado; no se ha escrito ningún mapa.</translation>
    </message>
    <message>
        <source>Cancelled; no model was written.</source>
        <translation>Cancelado; no se ha escrito ningún modelo.</translation>
    </message>
    <message>
        <source>Cancelled; no report was written.</source>
        <translation>Cancelado; no se ha escrito ningún informe.</translation>
    </message>
    <message>
        <source>Cancelled; no sample was drawn.</source>
        <translation>Cancelado; no se ha tomado ninguna muestra.</translation>
    </message>
    <message>
        <source>Cancelled; run it again to resume.</source>
        <translation>Cancelado; ejecútelo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidatos</translation>
    </message>
    <message>
        <source>Candidates of {map}</source>
        <translation>Candidatos de {map}</translation>
    </message>
    <message>
        <source>Candidates, most valuable first…</source>
        <translation>Candidatos, primero los más valiosos…</translation>
    </message>
    <message>
        <source>Candidates, nearest to the threshold…</source>
        <translation>Candidatos, los más cercanos al umbral…</translation>
    </message>
    <message>
        <source>Ce&amp;rtificates</source>
        <translation>Cert&amp;ificados</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Change between two dates</source>
        <translation>Cambio entre dos fechas</translation>
    </message>
    <message>
        <source>Change from {start} to {end}</source>
        <translation>Cambio de {start} a {end}</translation>
    </message>
    <message>
        <source>Change map</source>
        <translation>Mapa de cambio</translation>
    </message>
    <message>
        <source>Change needs either a finished map or imagery to classify: give one of `map` and `imagery`.</source>
        <translation>El cambio necesita un mapa terminado o imágenes que clasificar: indique uno de `map` e `imagery`.</translation>
    </message>
    <message>
        <source>Change of land use, {start} to {end}</source>
        <translation>Cambio del uso del suelo, {start} a {end}</translation>
    </message>
    <message>
        <source>Change since NLCD</source>
        <translation>Cambio desde NLCD</translation>
    </message>
    <message>
        <source>Change that the map missed is most likely beside change that it shows.</source>
        <translation>Un cambio que el mapa pasó por alto está con mayor probabilidad junto a uno que muestra.</translation>
    </message>
    <message>
        <source>Change {start}–{end} — {map}</source>
        <translation>Cambio {start}–{end} — {map}</translation>
    </message>
    <message>
        <source>Change, a pixel per chip (COG)</source>
        <translation>Cambio, un píxel por celda (COG)</translation>
    </message>
    <message>
        <source>Changes shown</source>
        <translation>Cambios mostrados</translation>
    </message>
    <message>
        <source>Changes shown as pictures</source>
        <translation>Cambios mostrados como imágenes</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Co&amp;mprobar</translation>
    </message>
    <message>
        <source>Checked to be the map that the sample was drawn from.</source>
        <translation>Se comprueba que es el mapa del que se tomó la muestra.</translation>
    </message>
    <message>
        <source>Checking the new model…</source>
        <translation>Comprobando el modelo nuevo…</translation>
    </message>
    <message>
        <source>Checking {}…</source>
        <translation>Comprobando {}…</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Celda</translation>
    </message>
    <message>
        <source>Chip grid</source>
        <translation>Cuadrícula de celdas</translation>
    </message>
    <message>
        <source>Chip {col}, {row} ({label}) was left out. {reason}</source>
        <translation>La celda {col}, {row} ({label}) se ha omitido. {reason}</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>Celdas</translation>
    </message>
    <message>
        <source>Chips classified</source>
        <translation>Celdas clasificadas</translation>
    </message>
    <message>
        <source>Chips per second</source>
        <translation>Celdas por segundo</translation>
    </message>
    <message>
        <source>Chips probably without imagery</source>
        <translation>Celdas probablemente sin imagen</translation>
    </message>
    <message>
        <source>Chips taken over from an earlier run</source>
        <translation>Celdas tomadas de una ejecución anterior</translation>
    </message>
    <message>
        <source>Chips that were set aside</source>
        <translation>Celdas apartadas</translation>
    </message>
    <message>
        <source>Chips to learn from, at most</source>
        <translation>Celdas de las que aprender, como máximo</translation>
    </message>
    <message>
        <source>Chips to learn from, at most. More take longer.</source>
        <translation>Chips de los que aprender, como máximo. Más tardan más.</translation>
    </message>
    <message>
        <source>Chips unlike the training data</source>
        <translation>Celdas distintas de los datos de entrenamiento</translation>
    </message>
    <message>
        <source>Chips whose first two groups are closer than this are flagged, never hidden.</source>
        <translation>Las celdas cuyos dos primeros grupos están más próximos que esto se marcan, nunca se ocultan.</translation>
    </message>
    <message>
        <source>Chips whose group is less probable are flagged, never hidden.</source>
        <translation>Las celdas cuyo grupo es menos probable se marcan, nunca se ocultan.</translation>
    </message>
    <message>
        <source>Chips with a smaller share of imagery are left without a class.</source>
        <translation>Las celdas con una proporción menor de imagen quedan sin clase.</translation>
    </message>
    <message>
        <source>Chips without data</source>
        <translation>Celdas sin datos</translation>
    </message>
    <message>
        <source>Choose Plugins &gt; Landchip &gt; Set Up the Engine, or run the algorithm landchip:setupengine.</source>
        <translation>Elija Complementos &gt; Landchip &gt; Instalar el motor, o ejecute el algoritmo landchip:setupengine.</translation>
    </message>
    <message>
        <source>Choose a Model</source>
        <translation>Elegir un modelo</translation>
    </message>
    <message>
        <source>Choose a model file (ONNX)</source>
        <translation>Elegir un archivo de modelo (ONNX)</translation>
    </message>
    <message>
        <source>Choose a raster layer</source>
        <translation>Elija una capa ráster</translation>
    </message>
    <message>
        <source>Choose the newer imagery above the right picture, a raster that lies in a file or comes as tiles.</source>
        <translation>Elija encima de la imagen derecha las imágenes más recientes, un ráster que esté en un archivo o que venga en teselas.</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Elegir: {}</translation>
    </message>
    <message>
        <source>Cl&amp;uster (JSON)</source>
        <translation>Clúst&amp;er (JSON)</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Class right</source>
        <translation>Clase correcta</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Classified on {day} by {model} ({digest}), licence {license}. Imagery: {rasters}. Run {run}. Landchip {version}.</source>
        <translation>Clasificado el {day} con {model} ({digest}), licencia {license}. Imágenes: {rasters}. Ejecución {run}. Landchip {version}.</translation>
    </message>
    <message>
        <source>Classify a Chip</source>
        <translation>Clasificar una celda</translation>
    </message>
    <message>
        <source>Classify land use</source>
        <translation>Clasificar el uso del suelo</translation>
    </message>
    <message>
        <source>Classify land use on a Spark cluster</source>
        <translation>Clasificar el uso del suelo en un clúster de Spark</translation>
    </message>
    <message>
        <source>Classify the square under the mouse with a click</source>
        <translation>Clasificar con un clic el cuadrado que está bajo el cursor</translation>
    </message>
    <message>
        <source>Classifying…</source>
        <translation>Clasificando…</translation>
    </message>
    <message>
        <source>Click places on the map to ask what is there</source>
        <translation>Hacer clic en el mapa para preguntar qué hay en cada lugar</translation>
    </message>
    <message>
        <source>Clicked chips</source>
        <translation>Celdas consultadas</translation>
    </message>
    <message>
        <source>Cloud Optimized GeoTIFF with groups, confidence and probabilities</source>
        <translation>Cloud Optimized GeoTIFF con grupos, confianza y probabilidades</translation>
    </message>
    <message>
        <source>Co&amp;nnections…</source>
        <translation>Co&amp;nexiones…</translation>
    </message>
    <message>
        <source>Co&amp;rrect by Reviews…</source>
        <translation>C&amp;orregir con las revisiones…</translation>
    </message>
    <message>
        <source>Coarse</source>
        <translation>Poca resolución</translation>
    </message>
    <message>
        <source>Codes and classes of another land cover</source>
        <translation>Códigos y clases de otra cobertura del suelo</translation>
    </message>
    <message>
        <source>Colours blended by the probabilities</source>
        <translation>Colores mezclados según las probabilidades</translation>
    </message>
    <message>
        <source>Comman&amp;d</source>
        <translation>C&amp;omando</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Comment (C)</source>
        <translation>Comentario (C)</translation>
    </message>
    <message>
        <source>Compare Two &amp;Dates…</source>
        <translation>Comparar dos &amp;fechas…</translation>
    </message>
    <message>
        <source>Compare the labels alone</source>
        <translation>Comparar solo las etiquetas</translation>
    </message>
    <message>
        <source>Compare the map with older land cover such as NLCD</source>
        <translation>Comparar el mapa con una cobertura del suelo anterior como NLCD</translation>
    </message>
    <message>
        <source>Compare with {}</source>
        <translation>Comparar con {}</translation>
    </message>
    <message>
        <source>Compares a finished land-use map, as Classify land use writes it, with land cover of an earlier year such as NLCD 2011, and gives each chip a probability that its use has changed. Land cover and model both err, so the chips in which they simply differ are mostly no change; here their known errors and how often land changes are considered. As many chips are shown as changed as keep the wanted precision, and how many of them are expected to be right and wrong is stated. The layer opens with styles for all changes, new development, new fields and fields lost. Look at the candidates in the imagery: the areas of the squares are no estimate of how much land changed.</source>
        <translation>Compara un mapa de uso del suelo terminado, como lo escribe «Clasificar el uso del suelo», con la cobertura del suelo de un año anterior, como NLCD 2011, y da a cada celda una probabilidad de que su uso haya cambiado. La cobertura y el modelo se equivocan ambos, así que las celdas en las que simplemente difieren no son en su mayoría ningún cambio; aquí se tienen en cuenta sus errores conocidos y con qué frecuencia cambia el terreno. Se muestran como cambiadas tantas celdas como permite la precisión deseada, y se indica cuántas de ellas se espera que sean correctas y erróneas. La capa se abre con estilos para todos los cambios, nueva urbanización, nuevos cultivos y cultivos perdidos. Mire las candidatas en las imágenes: las superficies de los cuadrados no son una estimación de cuánto terreno cambió.</translation>
    </message>
    <message>
        <source>Compares two finished land-use maps of the same ground, made by one model from imagery of two years, and gives each chip a probability that its use has changed. Maps of two dates differ mostly by errors, light and season. So where they differ, imagery of both dates is read again, the shift of colour between them is removed, and what the network sees in both is compared, not the labels alone. Land cover can be a third witness. The layer opens with styles for all changes, new development, new fields and fields lost. The areas of the squares are no estimate of how much land changed.</source>
        <translation>Compara dos mapas de uso del suelo terminados del mismo terreno, hechos por un mismo modelo a partir de imágenes de dos años, y da a cada celda una probabilidad de que su uso haya cambiado. Los mapas de dos fechas difieren sobre todo por errores, luz y estación. Por eso, donde difieren, se leen de nuevo las imágenes de ambas fechas, se elimina el desplazamiento de color entre ellas y se compara lo que la red ve en ambas, no solo las etiquetas. La cobertura del suelo puede servir de tercera fuente. La capa se abre con estilos para todos los cambios, nueva urbanización, nuevos cultivos y cultivos perdidos. Las superficies de los cuadrados no son una estimación de cuánto terreno cambió.</translation>
    </message>
    <message>
        <source>Comparing the colours of both dates…</source>
        <translation>Comparando los colores de ambas fechas…</translation>
    </message>
    <message>
        <source>Comparing with the land cover…</source>
        <translation>Comparando con la cobertura del suelo…</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Configuration of Spark, as spark.executor.cores</source>
        <translation>Configuración de Spark, como spark.executor.cores</translation>
    </message>
    <message>
        <source>Confusion matrix: true classes in rows, predicted ones in columns</source>
        <translation>Matriz de confusión: clases verdaderas en filas, predichas en columnas</translation>
    </message>
    <message>
        <source>Connection: its name, or a JSON file</source>
        <translation>Conexión: su nombre, o un archivo JSON</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Connections to Clusters</source>
        <translation>Conexiones a clústeres</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Conexiones…</translation>
    </message>
    <message>
        <source>Contradicted by the land cover</source>
        <translation>Contradicho por la cobertura del suelo</translation>
    </message>
    <message>
        <source>Copied: paste it into the bug report.</source>
        <translation>Copiado: péguelo en el informe de error.</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>Copiar &amp;diagnóstico</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Correct a change map by its reviews</source>
        <translation>Corregir un mapa de cambio con sus revisiones</translation>
    </message>
    <message>
        <source>Correct at least {} chips first: there is none yet.</source>
        <translation>Corrija antes al menos {} celdas: todavía no hay ninguna.</translation>
    </message>
    <message>
        <source>Correct at least {} chips first: there is one so far.</source>
        <translation>Corrija antes al menos {} celdas: por ahora hay una.</translation>
    </message>
    <message>
        <source>Correct by brush</source>
        <translation>Corregir con el pincel</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Corrected by {n} reviews: {values}.</source>
        <translation>Corregido con {n} revisiones: {values}.</translation>
    </message>
    <message>
        <source>Corrected change map</source>
        <translation>Mapa de cambio corregido</translation>
    </message>
    <message>
        <source>Corrected change map, a pixel per chip (COG)</source>
        <translation>Mapa de cambio corregido, un píxel por celda (COG)</translation>
    </message>
    <message>
        <source>Corrected chips, after the fit</source>
        <translation>Celdas corregidas, después del ajuste</translation>
    </message>
    <message>
        <source>Corrected chips, before the fit</source>
        <translation>Celdas corregidas, antes del ajuste</translation>
    </message>
    <message>
        <source>Corrected to {}.</source>
        <translation>Corregido a {}.</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Corrections, which weigh more</source>
        <translation>Correcciones, que pesan más</translation>
    </message>
    <message>
        <source>Corrections:</source>
        <translation>Correcciones:</translation>
    </message>
    <message>
        <source>Cultivated</source>
        <translation>Cultivado</translation>
    </message>
    <message>
        <source>Databricks cannot import code from {address}: put the bundle into a volume, and map its folder to /Volumes/… in the profile&apos;s folders.</source>
        <translation>Databricks no puede importar código de {address}: ponga el paquete en un volumen, y asigne su carpeta a /Volumes/… en las carpetas del perfil.</translation>
    </message>
    <message>
        <source>Databricks jobs</source>
        <translation>Trabajos de Databricks</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Delete the chosen preset</source>
        <translation>Borrar el preajuste elegido</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Description (STAC Item)</source>
        <translation>Descripción (STAC Item)</translation>
    </message>
    <message>
        <source>Developed</source>
        <translation>Urbanizado</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Suma de comprobación</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Discrepancias</translation>
    </message>
    <message>
        <source>Distance to the training data</source>
        <translation>Distancia a los datos de entrenamiento</translation>
    </message>
    <message>
        <source>Distance to the training data, in the unit of the map&apos;s column distance.</source>
        <translation>Distancia a los datos de entrenamiento, en la unidad de la columna distance del mapa.</translation>
    </message>
    <message>
        <source>Does not read imagery again where the maps differ: faster, and finds less.</source>
        <translation>No vuelve a leer las imágenes donde los mapas difieren: más rápido, y encuentra menos.</translation>
    </message>
    <message>
        <source>Drag a rectangle over the imagery.</source>
        <translation>Arrastre un rectángulo sobre las imágenes.</translation>
    </message>
    <message>
        <source>Draw a random sample of squares, from which the area is estimated</source>
        <translation>Tomar una muestra aleatoria de cuadrados, a partir de la cual se estima la superficie</translation>
    </message>
    <message>
        <source>Draw o&amp;n the Map</source>
        <translation>&amp;Dibujar en el mapa</translation>
    </message>
    <message>
        <source>Drawn rectangle</source>
        <translation>Rectángulo dibujado</translation>
    </message>
    <message>
        <source>Draws a stratified random sample of a change map&apos;s squares, from which Area of change with confidence estimates how much land changed. Each transition of the map is a stratum, and so are the squares round the changes, where missed change is most likely. Start editing the layer, open its table as a form, and say for each square, in the order of turn, what it was used for then and is used for now, from imagery of both years. What the map says is hidden in the form, so that it does not lead you. You may stop early, if no square was skipped. Save the sample to a file of its own: it will hold your work.</source>
        <translation>Toma una muestra aleatoria estratificada de los cuadrados de un mapa de cambio, a partir de la cual «Superficie de cambio con confianza» estima cuánto terreno cambió. Cada transición del mapa es un estrato, y también los cuadrados alrededor de los cambios, donde es más probable un cambio pasado por alto. Active la edición de la capa, abra su tabla como formulario e indique para cada cuadrado, en el orden de turn, para qué se usaba entonces y se usa ahora, según imágenes de ambos años. Lo que dice el mapa está oculto en el formulario, para que no le condicione. Puede parar antes, si no se ha saltado ningún cuadrado. Guarde la muestra en un archivo propio: contendrá su trabajo.</translation>
    </message>
    <message>
        <source>Draws the squares that a classification computes over a layer, an extent or polygons, with their column and row. The grid is anchored at the origin of the CRS, so that every image of a place shares it. Its CRS is the layer&apos;s own where one of its units is a metre on the ground, otherwise (degrees, feet, web mercator) the UTM zone of the area&apos;s centre. A classification leaves out chips at the edge of the imagery that it covers by less than half.</source>
        <translation>Dibuja los cuadrados que una clasificación calcula sobre una capa, una extensión o polígonos, con su columna y fila. La cuadrícula está anclada en el origen del SRC, de modo que toda imagen de un lugar la comparte. Su SRC es el de la capa donde una de sus unidades es un metro en el suelo; si no (grados, pies, Web Mercator), la zona UTM del centro del área. Una clasificación omite las celdas del borde de la imagen que esta cubre en menos de la mitad.</translation>
    </message>
    <message>
        <source>Duplicate the connection</source>
        <translation>Duplicar la conexión</translation>
    </message>
    <message>
        <source>ENG</source>
        <translation>SPA</translation>
    </message>
    <message>
        <source>Each corrected chip was judged by a layer that had not seen it (cross-validation in {} parts). Chips that were corrected because they were wrong make the first figure look worse than the model is.</source>
        <translation>Cada celda corregida la ha juzgado una capa que no la había visto (validación cruzada en {} partes). Las celdas que se corrigieron porque estaban mal hacen que la primera cifra parezca peor de lo que es el modelo.</translation>
    </message>
    <message>
        <source>Earlier image date</source>
        <translation>Fecha de imagen anterior</translation>
    </message>
    <message>
        <source>Elsewhere {share} of the pixels change.</source>
        <translation>En otros lugares cambia el {share} de los píxeles.</translation>
    </message>
    <message>
        <source>Empty: a random one. The same map, settings and seed give the same sample.</source>
        <translation>Vacío: una aleatoria. El mismo mapa, los mismos ajustes y la misma semilla dan la misma muestra.</translation>
    </message>
    <message>
        <source>Empty: as many as the wanted standard error needs, or {n} where none is given.</source>
        <translation>Vacío: tantos como necesite el error estándar deseado, o {n} si no se indica ninguno.</translation>
    </message>
    <message>
        <source>Empty: as published for NLCD.</source>
        <translation>Vacío: como se publicó para NLCD.</translation>
    </message>
    <message>
        <source>Empty: as the land-cover maps state themselves. A table of code and class for other rasters; classes named water, trees, herbaceous and impervious can contradict a use, others take no part.</source>
        <translation>Vacío: como lo indican los propios mapas de cobertura. Para otros ráster, una tabla de código y clase; las clases llamadas water, trees, herbaceous e impervious pueden contradecir un uso, las demás no cuentan.</translation>
    </message>
    <message>
        <source>Empty: from its name, or 2011.</source>
        <translation>Vacío: según su nombre, o 2011.</translation>
    </message>
    <message>
        <source>Empty: from its name.</source>
        <translation>Vacío: según su nombre.</translation>
    </message>
    <message>
        <source>Empty: from the map&apos;s image dates.</source>
        <translation>Vacío: según las fechas de imagen del mapa.</translation>
    </message>
    <message>
        <source>Empty: matched by the names and colours that the raster states, then by their order. Near infrared (nir) may be left out for a model that states that it can do without it.</source>
        <translation>Vacío: se asignan por los nombres y colores que indica el ráster y, si no, por su orden. El infrarrojo cercano (nir) puede omitirse con un modelo que declare que puede prescindir de él.</translation>
    </message>
    <message>
        <source>Empty: the file that the change map was made with. Give it where it has moved.</source>
        <translation>Vacío: el archivo con el que se hizo el mapa de cambio. Indíquelo si se ha movido.</translation>
    </message>
    <message>
        <source>Empty: the model that comes with Landchip. The word fast: the same in 8-bit integers, for CPUs.</source>
        <translation>Vacío: el modelo que viene con Landchip. La palabra fast: el mismo con enteros de 8 bits, para CPU.</translation>
    </message>
    <message>
        <source>Empty: the model&apos;s own threshold, in the unit of the map&apos;s column distance.</source>
        <translation>Vacío: el umbral del propio modelo, en la unidad de la columna distance del mapa.</translation>
    </message>
    <message>
        <source>Empty: the model&apos;s own threshold. Uncertain chips are flagged, never hidden.</source>
        <translation>Vacío: el umbral del propio modelo. Las celdas inciertas se marcan, nunca se ocultan.</translation>
    </message>
    <message>
        <source>Empty: what the raster says.</source>
        <translation>Vacío: lo que indica el ráster.</translation>
    </message>
    <message>
        <source>End of the job&apos;s log</source>
        <translation>Final del registro del trabajo</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>Estimate of the area (JSON)</source>
        <translation>Estimación de la superficie (JSON)</translation>
    </message>
    <message>
        <source>Estimate the area that changed from the reviewed squares, with a 95 % interval</source>
        <translation>Estimar a partir de los cuadrados revisados la superficie que cambió, con un intervalo del 95 %</translation>
    </message>
    <message>
        <source>Estimated area and its 95 % interval</source>
        <translation>Superficie estimada y su intervalo del 95 %</translation>
    </message>
    <message>
        <source>Estimated, ha</source>
        <translation>Estimado, ha</translation>
    </message>
    <message>
        <source>Estimates from a reviewed sample how much land changed, and how much of each transition, with 95 % intervals: an area that can be quoted, which the squares of a change map are not. Review the squares of a sample that Sample a change map for review drew, save the edits, and run this; again after more reviews, which narrow the interval. Squares answered unsure are left out, and what they could change is stated in the file. The file can be given to Report of a change map.</source>
        <translation>Estima a partir de una muestra revisada cuánto terreno cambió, y cuánto de cada transición, con intervalos del 95 %: una superficie que se puede citar, lo que no son los cuadrados de un mapa de cambio. Revise los cuadrados de una muestra tomada por «Tomar una muestra de un mapa de cambio para revisarla», guarde las ediciones y ejecute esto; hágalo de nuevo tras más revisiones, que estrechan el intervalo. Los cuadrados respondidos con unsure se dejan fuera, y lo que podrían cambiar se indica en el archivo. El archivo se puede dar a «Informe de un mapa de cambio».</translation>
    </message>
    <message>
        <source>Every review of the stratum &apos;{stratum}&apos; says &apos;unsure&apos;: review at least {needed} more of its chips, or join it to another stratum.</source>
        <translation>Todas las revisiones del estrato &apos;{stratum}&apos; dicen &apos;unsure&apos;: revise al menos {needed} más de sus celdas, o únalo a otro estrato.</translation>
    </message>
    <message>
        <source>Expect a 95 % interval of about ± {area} for the area of change, if the probabilities are right.</source>
        <translation>Espere un intervalo del 95 % de alrededor de ± {area} para la superficie de cambio, si las probabilidades son correctas.</translation>
    </message>
    <message>
        <source>Export the Connection</source>
        <translation>Exportar la conexión</translation>
    </message>
    <message>
        <source>Export the connection to a file</source>
        <translation>Exportar la conexión a un archivo</translation>
    </message>
    <message>
        <source>Exporting the layer…</source>
        <translation>Exportando la capa…</translation>
    </message>
    <message>
        <source>Exporting {name}: {cols} x {rows} pixels</source>
        <translation>Exportando {name}: {cols} x {rows} píxeles</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Fast (8 bits)</source>
        <translation>Rápido (8 bits)</translation>
    </message>
    <message>
        <source>Fewest reviews of a stratum</source>
        <translation>Mínimo de revisiones de un estrato</translation>
    </message>
    <message>
        <source>Fields lost</source>
        <translation>Cultivos perdidos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File of the map</source>
        <translation>Archivo del mapa</translation>
    </message>
    <message>
        <source>Find aerial imagery of the visible map, and add it</source>
        <translation>Buscar imágenes aéreas del mapa visible y añadirlas</translation>
    </message>
    <message>
        <source>Finished in {:.1f} s</source>
        <translation>Terminado en {:.1f} s</translation>
    </message>
    <message>
        <source>Finished map, in place of imagery</source>
        <translation>Mapa terminado, en lugar de imágenes</translation>
    </message>
    <message>
        <source>Fit a model to a place with its land cover</source>
        <translation>Ajustar un modelo a un lugar con su cobertura del suelo</translation>
    </message>
    <message>
        <source>Fit to This Place with NLCD</source>
        <translation>Ajustar a este lugar con NLCD</translation>
    </message>
    <message>
        <source>Fit to This Place with NLCD…</source>
        <translation>Ajustar a este lugar con NLCD…</translation>
    </message>
    <message>
        <source>Fits a curve from the probability of change that the map states to what reviewers found, and makes another change map with the corrected probabilities; the map itself stays as it is. Which squares are shown as changed is chosen anew. It needs thirty reviews or more, of a random sample or of candidates (Sample a change map for review). The order of the squares by probability stays.</source>
        <translation>Ajusta una curva que va de la probabilidad de cambio que indica el mapa a lo que encontraron los revisores, y hace otro mapa de cambio con las probabilidades corregidas; el propio mapa queda como está. Se decide de nuevo qué cuadrados se muestran como cambiados. Necesita treinta revisiones o más, de una muestra aleatoria o de candidatos («Tomar una muestra de un mapa de cambio para revisarla»). El orden de los cuadrados por probabilidad se mantiene.</translation>
    </message>
    <message>
        <source>Fits a new model to {} corrections</source>
        <translation>Ajusta un modelo nuevo a {} correcciones</translation>
    </message>
    <message>
        <source>Fits the last layer and the calibration of a model to the ground of the imagery, labelled by a land-cover raster such as NLCD, in about half a minute, and writes a new model file; the old one stays as it is. Labels that sure predictions contradict are set aside and not learnt, since land cover is wrong now and then. Accuracy before and after is of blocks of ground that were held out. Where no fit is better by more than chance the model is kept and no file is written. The output MODEL is the model to use from now on.</source>
        <translation>Ajusta la última capa y la calibración de un modelo al terreno de las imágenes, etiquetado por un ráster de cobertura del suelo como NLCD, en medio minuto más o menos, y escribe un archivo de modelo nuevo; el antiguo queda como está. Las etiquetas que contradicen predicciones seguras se apartan y no se aprenden, porque la cobertura se equivoca a veces. La exactitud antes y después es de bloques de terreno reservados. Donde ningún ajuste es mejor más que por azar, el modelo se conserva y no se escribe ningún archivo. La salida MODEL es el modelo que hay que usar desde ahora.</translation>
    </message>
    <message>
        <source>Fits the last layer of a model anew to chips that you corrected, in seconds, and writes a new model file; the old one stays as it is. What the model knows of its training chips holds it where you corrected nothing. How much better it is on your corrections is told by cross-validation: each chip is judged by a layer that learnt neither from it nor from a chip that touches it. Correct chips of several classes, and confirm some that are right.</source>
        <translation>Ajusta de nuevo, en segundos, la última capa de un modelo a las celdas que usted ha corregido y escribe un archivo de modelo nuevo; el antiguo queda como está. Lo que el modelo sabe de sus celdas de entrenamiento lo mantiene donde usted no ha corregido nada. La validación cruzada indica cuánto mejora en sus correcciones: a cada celda la juzga una capa que no ha aprendido ni de ella ni de ninguna celda contigua. Corrija celdas de varias clases y confirme algunas que estén bien.</translation>
    </message>
    <message>
        <source>Fitted to a place: {right} of {chips} held-out chips as the land cover</source>
        <translation>Ajustado a un lugar: {right} de {chips} celdas reservadas como la cobertura del suelo</translation>
    </message>
    <message>
        <source>Fitted to a place: {right} of {chips} held-out chips as the land cover, {before} before the fit</source>
        <translation>Ajustado a un lugar: {right} de {chips} celdas reservadas como la cobertura del suelo, {before} antes del ajuste</translation>
    </message>
    <message numerus="yes">
        <source>Fitted to {n} strokes in {seconds} s.</source>
        <translation>
            <numerusform>Ajustado a {n} trazo en {seconds} s.</numerusform>
            <numerusform>Ajustado a {n} trazos en {seconds} s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fitting and cross-validating…</source>
        <translation>Ajuste y validación cruzada…</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Carpeta del motor</translation>
    </message>
    <message>
        <source>Folder of the engine (empty: as in the settings)</source>
        <translation>Carpeta del motor (vacío: como en la configuración)</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Carpeta de wheels</translation>
    </message>
    <message>
        <source>Folder of wheels (empty: the packages are fetched)</source>
        <translation>Carpeta de wheels (vacío: los paquetes se descargan)</translation>
    </message>
    <message>
        <source>Folders of this computer and their addresses on the cluster, as /mnt/naip and s3://bucket/naip</source>
        <translation>Carpetas de este equipo y sus direcciones en el clúster, como /mnt/naip y s3://bucket/naip</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Bosque</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>From (rows) to (columns): chips and {unit}</source>
        <translation>De (filas) a (columnas): celdas y {unit}</translation>
    </message>
    <message>
        <source>From what to what</source>
        <translation>De qué a qué</translation>
    </message>
    <message>
        <source>From {before} to {after}</source>
        <translation>De {before} a {after}</translation>
    </message>
    <message>
        <source>From {first} to {last} no trend of &apos;{name}&apos; can be told from noise: anything from {low:+,.1f} to {high:+,.1f} ha a year agrees with the samples.</source>
        <translation>De {first} a {last} no se puede distinguir del ruido ninguna tendencia de &apos;{name}&apos;: cualquier valor de {low:+,.1f} a {high:+,.1f} ha al año es compatible con las muestras.</translation>
    </message>
    <message>
        <source>From {first} to {last} the area of &apos;{name}&apos; changed by {value:+,.1f} ha a year (95% interval {low:+,.1f} to {high:+,.1f}).</source>
        <translation>De {first} a {last} la superficie de &apos;{name}&apos; cambió en {value:+,.1f} ha al año (intervalo del 95 %: {low:+,.1f} a {high:+,.1f}).</translation>
    </message>
    <message>
        <source>From {first} to {last}, {value:,.0f} of {total:,.0f} ha changed (95% interval {low:,.0f} to {high:,.0f} ha); the map shows {mapped:,.0f} ha.</source>
        <translation>De {first} a {last} cambiaron {value:,.0f} de {total:,.0f} ha (intervalo del 95 %: {low:,.0f} a {high:,.0f} ha); el mapa muestra {mapped:,.0f} ha.</translation>
    </message>
    <message>
        <source>Further HTTP headers</source>
        <translation>Otras cabeceras HTTP</translation>
    </message>
    <message>
        <source>Further files</source>
        <translation>Otros archivos</translation>
    </message>
    <message>
        <source>Further imagery, in order of precedence</source>
        <translation>Otras imágenes, por orden de prioridad</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Gathering what a bug report needs…</source>
        <translation>Reuniendo lo que necesita un informe de error…</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson)</source>
        <translation>Archivos GeoJSON (*.geojson)</translation>
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
        <translation>Archivos GeoParquet (*.parquet)</translation>
    </message>
    <message>
        <source>Get Imagery</source>
        <translation>Obtener imágenes</translation>
    </message>
    <message>
        <source>Get Imagery…</source>
        <translation>Obtener imágenes…</translation>
    </message>
    <message>
        <source>Give either the number of reviews or the wanted standard error: one follows from the other.</source>
        <translation>Indique el número de revisiones o el error estándar deseado: lo uno se deduce de lo otro.</translation>
    </message>
    <message>
        <source>Golden chip</source>
        <translation>Celda de referencia</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Tarjeta gráfica (CUDA)</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Ground sample distance</source>
        <translation>Distancia de muestreo en el terreno</translation>
    </message>
    <message>
        <source>Ground sample distance, metres</source>
        <translation>Distancia de muestreo en el terreno, metros</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Group right</source>
        <translation>Grupo correcto</translation>
    </message>
    <message>
        <source>Group right, mean of these places</source>
        <translation>Grupo correcto, media de estos lugares</translation>
    </message>
    <message>
        <source>Group right, worst of these places</source>
        <translation>Grupo correcto, el peor de estos lugares</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Cabecera</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>Hectáreas</translation>
    </message>
    <message>
        <source>Hectares as shown; in brackets what the probabilities add up to.</source>
        <translation>Hectáreas como se muestran; entre paréntesis, lo que suman las probabilidades.</translation>
    </message>
    <message>
        <source>Hectares of imagery in the area</source>
        <translation>Hectáreas con imagen en el área</translation>
    </message>
    <message>
        <source>Herbaceous</source>
        <translation>Herbáceo</translation>
    </message>
    <message>
        <source>Hides one cell of the picture after the other and shows how much the answer changes without it.</source>
        <translation>Oculta uno tras otro los recuadros de la imagen y muestra cuánto cambia la respuesta sin cada uno.</translation>
    </message>
    <message>
        <source>How far to trust this map</source>
        <translation>Hasta qué punto fiarse de este mapa</translation>
    </message>
    <message>
        <source>How good the new model is cannot be told, for all corrections lie in one place: correct chips in at least two that do not touch.</source>
        <translation>No se puede saber lo bueno que es el modelo nuevo, porque todas las correcciones están en un mismo lugar: corrija celdas en al menos dos lugares que no se toquen.</translation>
    </message>
    <message>
        <source>How good the new model is cannot be told, for the old one has learnt from these chips: refit the model that it came from, or correct other chips.</source>
        <translation>No se puede saber lo bueno que es el modelo nuevo, porque el antiguo ya aprendió de estas celdas: reajuste el modelo del que procede o corrija otras celdas.</translation>
    </message>
    <message>
        <source>How much land changed?</source>
        <translation>¿Cuánto terreno cambió?</translation>
    </message>
    <message>
        <source>How much the published rates of change count, relative to what all chips of the area say; 0 for nothing.</source>
        <translation>Cuánto cuentan las tasas de cambio publicadas, en relación con lo que dicen todas las celdas del área; 0 para nada.</translation>
    </message>
    <message>
        <source>How often the model is right is not stated here: see its card.</source>
        <translation>Aquí no se indica con qué frecuencia acierta el modelo: consulte su ficha.</translation>
    </message>
    <message>
        <source>How the reviews are shared among the strata: proportional to their size; equal; neyman: more where the map is less sure, for the narrowest interval of the area; power: between proportional and equal.</source>
        <translation>Cómo se reparten las revisiones entre los estratos: proportional: según su tamaño; equal: por igual; neyman: más donde el mapa es menos seguro, para el intervalo más estrecho de la superficie; power: entre proportional y equal.</translation>
    </message>
    <message>
        <source>How this was made, and what it cannot say</source>
        <translation>Cómo se hizo esto y qué no puede decir</translation>
    </message>
    <message>
        <source>Image date</source>
        <translation>Fecha de la imagen</translation>
    </message>
    <message>
        <source>Imagery</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Imagery now</source>
        <translation>Imágenes de ahora</translation>
    </message>
    <message>
        <source>Imagery of {dates}. Chips of {size:g} m, laid in {crs}.</source>
        <translation>Imágenes de {dates}. Celdas de {size:g} m, trazadas en {crs}.</translation>
    </message>
    <message numerus="yes">
        <source>Imagery of {n} chips was read again.</source>
        <translation>
            <numerusform>Se leyeron de nuevo las imágenes de {n} celda.</numerusform>
            <numerusform>Se leyeron de nuevo las imágenes de {n} celdas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imagery of {start} ({imagery_then}) and of {end} ({imagery}). Chips of {size:g} m in {crs}.</source>
        <translation>Imágenes de {start} ({imagery_then}) y de {end} ({imagery}). Celdas de {size:g} m en {crs}.</translation>
    </message>
    <message>
        <source>Imagery or model could not be read again, so the two dates are compared by their labels alone, which finds less: {reason}</source>
        <translation>No se pudieron leer de nuevo las imágenes o el modelo, así que las dos fechas se comparan solo por sus etiquetas, lo que encuentra menos: {reason}</translation>
    </message>
    <message>
        <source>Imagery that was found</source>
        <translation>Imágenes encontradas</translation>
    </message>
    <message>
        <source>Imagery then</source>
        <translation>Imágenes de entonces</translation>
    </message>
    <message>
        <source>Imagery:</source>
        <translation>Imágenes:</translation>
    </message>
    <message>
        <source>Import a Connection</source>
        <translation>Importar una conexión</translation>
    </message>
    <message>
        <source>Import a connection from a file</source>
        <translation>Importar una conexión de un archivo</translation>
    </message>
    <message>
        <source>Importing the packages and scoring a known chip…</source>
        <translation>Importando los paquetes y clasificando una celda conocida…</translation>
    </message>
    <message>
        <source>Imports the packages and scores a known chip</source>
        <translation>Importa los paquetes y clasifica una celda conocida</translation>
    </message>
    <message>
        <source>In place of a number of squares: of the share of ground that the map has right, say 0.01.</source>
        <translation>En lugar de un número de cuadrados: de la proporción de terreno en que el mapa acierta, por ejemplo 0.01.</translation>
    </message>
    <message>
        <source>In places it had not seen: {right} of {chips} chips right</source>
        <translation>En lugares que no había visto: {right} de {chips} celdas correctas</translation>
    </message>
    <message>
        <source>In places that it had not seen, the model named the right group for {right} of {chips} chips; other ground can be harder.</source>
        <translation>En lugares que no había visto, el modelo nombró el grupo correcto para el {right} de {chips} celdas; otro terreno puede ser más difícil.</translation>
    </message>
    <message>
        <source>Installing the engine&apos;s packages</source>
        <translation>La instalación de los paquetes del motor</translation>
    </message>
    <message>
        <source>Installs the packages that Landchip computes with, in an environment of its own that touches neither QGIS nor other programs. Where it is ready nothing happens; what is broken, half built or outdated is repaired. The proxy and the certificates are those of QGIS and of the system.</source>
        <translation>Instala los paquetes con los que calcula Landchip, en un entorno propio que no modifica ni QGIS ni otros programas. Si está listo, no ocurre nada; lo que esté dañado, a medio construir o desactualizado se repara. El proxy y los certificados son los de QGIS y los del sistema.</translation>
    </message>
    <message>
        <source>It is no engine of Landchip&apos;s, so it is left alone. Choose another folder below.</source>
        <translation>No es un motor de Landchip, así que se deja como está. Elija otra carpeta abajo.</translation>
    </message>
    <message>
        <source>It lies outside its raster: correct it in the right one.</source>
        <translation>Queda fuera de su ráster: corríjala en el ráster adecuado.</translation>
    </message>
    <message>
        <source>It names the group that land cover shows for {right} of {chips} chips spread over the place.</source>
        <translation>Nombra el grupo que muestra la cobertura del suelo para el {right} de {chips} celdas repartidas por el lugar.</translation>
    </message>
    <message>
        <source>It works, on {device}. Landchip uses it from now on.</source>
        <translation>Funciona, en {device}. Landchip lo usa desde ahora.</translation>
    </message>
    <message>
        <source>Its c&amp;odes:</source>
        <translation>Sus có&amp;digos:</translation>
    </message>
    <message>
        <source>Its imagery, its area, and unless another is stated its model are taken.</source>
        <translation>Se toman sus imágenes, su área y, si no se indica otro, su modelo.</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Keep corrections in</source>
        <translation>Guardar las correcciones en</translation>
    </message>
    <message>
        <source>Keep strokes in</source>
        <translation>Guardar los trazos en</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>Regi&amp;stro</translation>
    </message>
    <message>
        <source>Labelling pixels…</source>
        <translation>Etiquetando píxeles…</translation>
    </message>
    <message>
        <source>Labels every pixel of aerial imagery with a land-cover class.</source>
        <translation>Asigna a cada píxel de imágenes aéreas una clase de cobertura del suelo.</translation>
    </message>
    <message>
        <source>Labels every pixel of the imagery, read at the model&apos;s ground sample distance, with a model of pixels. Windows overlap and are blended, so that no edges of tiles are seen, and no pixel depends on the extent. Probabilities hold a band for each class; the blended picture mixes the classes&apos; colours by them. Polygons are the patches of one class, with their hectares and the mean probability of their class; a patch below the minimum mapping unit takes the class with which it shares the longest border, the smallest first. A cancelled or broken run resumes where it stopped when it is started again with the same output.</source>
        <translation>Asigna con un modelo de píxeles una clase a cada píxel de las imágenes, leídas a la resolución del modelo. Las ventanas se solapan y se funden, de modo que no se ven bordes de teselas, y ningún píxel depende de la extensión. Las probabilidades tienen una banda por clase; la imagen mezclada combina con ellas los colores de las clases. Los polígonos son las manchas de una clase, con sus hectáreas y la probabilidad media de su clase; una mancha menor que la unidad mínima cartografiable toma la clase con la que comparte el borde más largo, la menor primero. Una ejecución cancelada o interrumpida continúa donde se detuvo si se inicia de nuevo con la misma salida.</translation>
    </message>
    <message>
        <source>Land &amp;Cover…</source>
        <translation>&amp;Cobertura del suelo…</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Cobertura del suelo</translation>
    </message>
    <message>
        <source>Land cover (NLCD)</source>
        <translation>Cobertura del suelo (NLCD)</translation>
    </message>
    <message>
        <source>Land cover and imagery are both of {year}: choose an older edition or newer imagery.</source>
        <translation>La cobertura del suelo y las imágenes son ambas de {year}: elija una edición anterior o imágenes más recientes.</translation>
    </message>
    <message>
        <source>Land cover and model differ in {n} of {compared} chips, far more than land changes: the land cover may lie in another place than it states or have other codes, or the model may need to be fitted to the place first.</source>
        <translation>La cobertura del suelo y el modelo difieren en {n} de {compared} celdas, mucho más de lo que cambia el terreno: puede que la cobertura esté en otro lugar del que indica o tenga otros códigos, o que haya que ajustar antes el modelo al lugar.</translation>
    </message>
    <message>
        <source>Land cover and model simply differ in {n} chips.</source>
        <translation>La cobertura del suelo y el modelo simplemente difieren en {n} celdas.</translation>
    </message>
    <message>
        <source>Land cover beyond what the use is made of</source>
        <translation>Cobertura más allá de lo que compone el uso</translation>
    </message>
    <message>
        <source>Land cover is itself wrong now and then, and in other places the model may be worse.</source>
        <translation>La propia cobertura se equivoca a veces, y en otros lugares el modelo puede ser peor.</translation>
    </message>
    <message>
        <source>Land cover of every pixel</source>
        <translation>Cobertura del suelo de cada píxel</translation>
    </message>
    <message>
        <source>Land cover of the map&apos;s date</source>
        <translation>Cobertura del suelo en la fecha del mapa</translation>
    </message>
    <message>
        <source>Land cover of {start} ({land_cover}) and imagery of {end} ({imagery}). Chips of {size:g} m in {crs}.</source>
        <translation>Cobertura del suelo de {start} ({land_cover}) e imágenes de {end} ({imagery}). Celdas de {size:g} m en {crs}.</translation>
    </message>
    <message>
        <source>Land cover then</source>
        <translation>Cobertura del suelo entonces</translation>
    </message>
    <message>
        <source>Land cover then (NLCD)</source>
        <translation>Cobertura del suelo de entonces (NLCD)</translation>
    </message>
    <message>
        <source>Land cover then: {shares}</source>
        <translation>Cobertura del suelo de entonces: {shares}</translation>
    </message>
    <message>
        <source>Land cover then: {}</source>
        <translation>Cobertura del suelo de entonces: {}</translation>
    </message>
    <message>
        <source>Land cover — {}</source>
        <translation>Cobertura del suelo — {}</translation>
    </message>
    <message>
        <source>Land cover, a third witness (NLCD)</source>
        <translation>Cobertura del suelo, como tercera fuente (NLCD)</translation>
    </message>
    <message>
        <source>Land cover: {shares}</source>
        <translation>Cobertura del suelo: {shares}</translation>
    </message>
    <message>
        <source>Land cover: {}</source>
        <translation>Cobertura del suelo: {}</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>Uso del suelo</translation>
    </message>
    <message>
        <source>Land use of {}</source>
        <translation>Uso del suelo de {}</translation>
    </message>
    <message>
        <source>Land use — {}</source>
        <translation>Uso del suelo — {}</translation>
    </message>
    <message>
        <source>Land use, a pixel per chip (COG)</source>
        <translation>Uso del suelo, un píxel por celda (COG)</translation>
    </message>
    <message>
        <source>Land-cover polygons — {}</source>
        <translation>Polígonos de cobertura del suelo — {}</translation>
    </message>
    <message>
        <source>Land-use map</source>
        <translation>Mapa de uso del suelo</translation>
    </message>
    <message>
        <source>Land-use map now</source>
        <translation>Mapa de uso del suelo de ahora</translation>
    </message>
    <message>
        <source>Land-use map or change map</source>
        <translation>Mapa de uso del suelo o de cambios</translation>
    </message>
    <message>
        <source>Land-use map then</source>
        <translation>Mapa de uso del suelo de entonces</translation>
    </message>
    <message>
        <source>Landchip</source>
        <translation>Landchip</translation>
    </message>
    <message>
        <source>Landchip can classify imagery, on the {variant}.</source>
        <translation>Landchip puede clasificar imágenes, en la {variant}.</translation>
    </message>
    <message>
        <source>Landchip computes in an engine of its own, which has to be set up once. Maps that are there can be opened without it.</source>
        <translation>Landchip calcula con un motor propio, que hay que instalar una vez. Los mapas existentes se pueden abrir sin él.</translation>
    </message>
    <message>
        <source>Landchip computes in an environment of its own, which has to be installed once. It takes a minute or two and touches neither QGIS nor other programs.</source>
        <translation>Landchip calcula en un entorno propio, que hay que instalar una vez. Tarda uno o dos minutos y no modifica ni QGIS ni otros programas.</translation>
    </message>
    <message>
        <source>Landchip failed unexpectedly ({error}): see the log under View &gt; Panels.</source>
        <translation>Landchip ha fallado de forma inesperada ({error}): consulte el registro en Ver &gt; Paneles.</translation>
    </message>
    <message>
        <source>Landchip uses the packages of {python}.</source>
        <translation>Landchip usa los paquetes de {python}.</translation>
    </message>
    <message>
        <source>Landchip&apos;s own model</source>
        <translation>Modelo propio de Landchip</translation>
    </message>
    <message>
        <source>Landchip, model {name} {version} ({license})</source>
        <translation>Landchip, modelo {name} {version} ({license})</translation>
    </message>
    <message>
        <source>Landchip: land use</source>
        <translation>Landchip: uso del suelo</translation>
    </message>
    <message>
        <source>Landchip: reviewed changes</source>
        <translation>Landchip: cambios revisados</translation>
    </message>
    <message>
        <source>Larger window, and back</source>
        <translation>Ventana más grande, y de vuelta</translation>
    </message>
    <message>
        <source>Layer (its CRS and extent)</source>
        <translation>Capa (su SRC y extensión)</translation>
    </message>
    <message>
        <source>Layer Properties…</source>
        <translation>Propiedades de la capa…</translation>
    </message>
    <message>
        <source>Layer of polygons</source>
        <translation>Capa de polígonos</translation>
    </message>
    <message>
        <source>Layout…</source>
        <translation>Composición…</translation>
    </message>
    <message>
        <source>Lays a fixed grid of chips over the imagery, classifies each with the model, and writes one square per chip with calibrated probabilities. The layer opens with a style by group and a second one by confidence. Uncertain chips are dotted; chips unlike anything that the model was trained on, where it can tell them, are crossed. Both keep their class. A cancelled or broken run resumes where it stopped when it is started again with the same output. Tiles and maps of XYZ, WMTS, WMS, WCS and ArcGIS services are read at the model&apos;s ground sample distance; choose an area where the service covers the world.</source>
        <translation>Coloca una cuadrícula fija de celdas sobre la imagen, clasifica cada una con el modelo y escribe un cuadrado por celda con probabilidades calibradas. La capa se abre con un estilo por grupo y otro por confianza. Las celdas inciertas se puntean; las que no se parecen a nada con lo que se entrenó el modelo, donde este lo detecta, se tachan. Ambas conservan su clase. Una ejecución cancelada o interrumpida continúa donde se detuvo cuando se inicia de nuevo con la misma salida. Las teselas y mapas de servicios XYZ, WMTS, WMS, WCS y ArcGIS se leen con la resolución del modelo; elija un área donde el servicio cubra el mundo.</translation>
    </message>
    <message>
        <source>Learnt from {learnt} chips in {blocks} blocks of ground: {labels}.</source>
        <translation>Aprendió de {learnt} celdas en {blocks} bloques de terreno: {labels}.</translation>
    </message>
    <message>
        <source>Least share of a chip with imagery</source>
        <translation>Proporción mínima de una celda con imagen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Live Land Cover</source>
        <translation>Cobertura en vivo</translation>
    </message>
    <message>
        <source>Live Land Cover…</source>
        <translation>Cobertura en vivo…</translation>
    </message>
    <message>
        <source>Live land cover — {}</source>
        <translation>Cobertura en vivo — {}</translation>
    </message>
    <message>
        <source>Livy (Fabric, EMR Serverless, on-premises)</source>
        <translation>Livy (Fabric, EMR Serverless, servidores propios)</translation>
    </message>
    <message>
        <source>Load a file of land cover</source>
        <translation>Cargar un archivo de cobertura del suelo</translation>
    </message>
    <message>
        <source>Load a map with land cover first: Add land cover to a map, in the Processing toolbox, makes one of a finished map.</source>
        <translation>Cargue primero un mapa con cobertura del suelo: «Añadir la cobertura del suelo a un mapa», en la caja de herramientas de Procesos, lo hace a partir de un mapa terminado.</translation>
    </message>
    <message>
        <source>Load a raster layer first</source>
        <translation>Cargue primero una capa ráster</translation>
    </message>
    <message>
        <source>Load an NLCD layer first: NLCD is free at {source}, for any area of the United States. Take the edition nearest to the year of the imagery.</source>
        <translation>Cargue primero una capa NLCD: NLCD es gratuita en {source}, para cualquier zona de Estados Unidos. Tome la edición más cercana al año de las imágenes.</translation>
    </message>
    <message>
        <source>Load imagery of both years into the project, and choose it above.</source>
        <translation>Cargue en el proyecto imágenes de ambos años y elíjalas arriba.</translation>
    </message>
    <message>
        <source>Load or make a change map first: a review is begun from one.</source>
        <translation>Cargue o haga antes un mapa de cambio: con él se empieza una revisión.</translation>
    </message>
    <message>
        <source>Load the change map first, whose probabilities the reviews are to correct.</source>
        <translation>Cargue antes el mapa de cambio cuyas probabilidades han de corregir las revisiones.</translation>
    </message>
    <message>
        <source>Load the map&apos;s imagery into the project, and choose it above.</source>
        <translation>Cargue las imágenes del mapa en el proyecto y elíjalas arriba.</translation>
    </message>
    <message>
        <source>Log of the set-up</source>
        <translation>Registro de la instalación</translation>
    </message>
    <message>
        <source>Look at each square of the sample in imagery of both dates</source>
        <translation>Mirar cada cuadrado de la muestra en imágenes de ambas fechas</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Examinando este equipo…</translation>
    </message>
    <message>
        <source>Looking for what mattered…</source>
        <translation>Buscando qué influyó…</translation>
    </message>
    <message>
        <source>Lossy formats leave a collar of values beside no data: 4 takes 0 to 4 for 0.</source>
        <translation>Los formatos con pérdida dejan un borde de valores junto a los píxeles sin datos: 4 toma de 0 a 4 por 0.</translation>
    </message>
    <message>
        <source>Made on {day} from a map by {model}, land cover {land_cover} and imagery {imagery}. Landchip {version}.</source>
        <translation>Hecho ({day}) a partir de un mapa de {model}, la cobertura del suelo {land_cover} y las imágenes {imagery}. Landchip {version}.</translation>
    </message>
    <message>
        <source>Made on {day} from maps by {model} of imagery {imagery_then} and {imagery}. Landchip {version}.</source>
        <translation>Hecho ({day}) a partir de mapas de {model} de las imágenes {imagery_then} y {imagery}. Landchip {version}.</translation>
    </message>
    <message>
        <source>Made with Landchip {version} on {date}.</source>
        <translation>Hecho con Landchip {version} el {date}.</translation>
    </message>
    <message>
        <source>Make a page to print</source>
        <translation>Crear una página para imprimir</translation>
    </message>
    <message>
        <source>Make a spatial bookmark of each reviewed change; those of an earlier time are replaced</source>
        <translation>Crear un marcador espacial de cada cambio revisado; los de una vez anterior se sustituyen</translation>
    </message>
    <message>
        <source>Make another change map with the land cover of each square, and flag what contradicts it</source>
        <translation>Hacer otro mapa de cambio con la cobertura de cada cuadrado y marcar lo que la contradice</translation>
    </message>
    <message>
        <source>Make another change map, whose probabilities {n} reviews or more correct</source>
        <translation>Hacer otro mapa de cambio, cuyas probabilidades corrigen {n} revisiones o más</translation>
    </message>
    <message>
        <source>Make another map with the land cover of each square, and flag what contradicts it</source>
        <translation>Hacer otro mapa con la cobertura de cada cuadrado y marcar lo que la contradice</translation>
    </message>
    <message>
        <source>Makes another land-use map in which each square takes its neighbours into account; the map itself stays as it is. By probability, an unsure square follows sure neighbours and a sure one is hardly changed. By vote, a square takes the use of most of the 3 x 3 squares round it, however sure each is. A single square that differs from its neighbours is what disappears first, and a new building on a field is one: take the map as it was for areas and for change.</source>
        <translation>Hace otro mapa de uso del suelo en el que cada cuadrado tiene en cuenta a sus vecinos; el propio mapa queda como está. Con probability, un cuadrado dudoso sigue a vecinos seguros y uno seguro apenas cambia. Con vote, un cuadrado toma el uso de la mayoría de los 3 x 3 cuadrados a su alrededor, por seguro que sea cada uno. Un solo cuadrado distinto de sus vecinos es lo primero que desaparece, y un edificio nuevo en un campo lo es: para superficies y para cambio, use el mapa como era.</translation>
    </message>
    <message>
        <source>Making the engine&apos;s environment</source>
        <translation>La creación del entorno del motor</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Map &amp;file</source>
        <translation>&amp;Archivo del mapa</translation>
    </message>
    <message>
        <source>Map with land cover</source>
        <translation>Mapa con cobertura del suelo</translation>
    </message>
    <message>
        <source>Map with land cover, a pixel per chip (COG)</source>
        <translation>Mapa con cobertura del suelo, un píxel por celda (COG)</translation>
    </message>
    <message>
        <source>Map: {words}</source>
        <translation>Mapa: {words}</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Mapas</translation>
    </message>
    <message>
        <source>Margin over the second group</source>
        <translation>Ventaja sobre el segundo grupo</translation>
    </message>
    <message>
        <source>Mean probability</source>
        <translation>Probabilidad media</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Medido en</translation>
    </message>
    <message>
        <source>Measuring how fast this machine is…</source>
        <translation>Midiendo la velocidad de este equipo…</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Minimum mapping unit of the polygons, square metres</source>
        <translation>Unidad mínima cartografiable de los polígonos, metros cuadrados</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model (empty: the default model)</source>
        <translation>Modelo (vacío: el modelo predeterminado)</translation>
    </message>
    <message>
        <source>Model information</source>
        <translation>Información del modelo</translation>
    </message>
    <message>
        <source>Model now: {shares}</source>
        <translation>Modelo ahora: {shares}</translation>
    </message>
    <message>
        <source>Model now: {}</source>
        <translation>Modelo ahora: {}</translation>
    </message>
    <message>
        <source>Model of pixels</source>
        <translation>Modelo de píxeles</translation>
    </message>
    <message>
        <source>Model of pixels (empty: Landchip&apos;s own)</source>
        <translation>Modelo de píxeles (vacío: el de Landchip)</translation>
    </message>
    <message>
        <source>Model of pixels:</source>
        <translation>Modelo de píxeles:</translation>
    </message>
    <message>
        <source>Model then: {shares}</source>
        <translation>Modelo entonces: {shares}</translation>
    </message>
    <message>
        <source>Model then: {}</source>
        <translation>Modelo entonces: {}</translation>
    </message>
    <message>
        <source>Model&apos;s digest</source>
        <translation>Hash del modelo</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>Modelo:</translation>
    </message>
    <message>
        <source>More imagery and bands</source>
        <translation>Más imágenes y bandas</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>Much faster; needs an NVIDIA card and its driver.</source>
        <translation>Mucho más rápida; necesita una tarjeta NVIDIA y su controlador.</translation>
    </message>
    <message>
        <source>Much of this ground is unlike the training data, so its groups are not to be relied on. Fit the model to this place, with land cover such as NLCD, and map it again.</source>
        <translation>Gran parte de este terreno es distinta de los datos de entrenamiento, así que no conviene fiarse de sus grupos. Ajuste el modelo a este lugar, con una cobertura del suelo como NLCD, y haga el mapa de nuevo.</translation>
    </message>
    <message>
        <source>NAIP, aerial imagery of the United States, is in the public domain.</source>
        <translation>NAIP, las imágenes aéreas de los Estados Unidos, son de dominio público.</translation>
    </message>
    <message>
        <source>NLCD&apos;s</source>
        <translation>los de NLCD</translation>
    </message>
    <message>
        <source>NVIDIA driver {driver} is older than {oldest}, which CUDA 13 needs</source>
        <translation>el controlador NVIDIA {driver} es anterior al {oldest}, que CUDA 13 necesita</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>No&amp;mbre</translation>
    </message>
    <message>
        <source>Name of an environment variable with the token, for the command line alone</source>
        <translation>Nombre de una variable de entorno con el token, solo para la línea de comandos</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Nombre del modelo nuevo</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nombre del preajuste</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Infrarrojo cercano</translation>
    </message>
    <message>
        <source>Neither a layer nor an area is given: choose one of them.</source>
        <translation>No se ha indicado ni una capa ni un área: elija una de las dos.</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nueva conexión</translation>
    </message>
    <message>
        <source>New development</source>
        <translation>Nueva urbanización</translation>
    </message>
    <message>
        <source>New fields</source>
        <translation>Nuevos cultivos</translation>
    </message>
    <message>
        <source>New maps</source>
        <translation>Mapas nuevos</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>Modelo nuevo</translation>
    </message>
    <message>
        <source>Next →</source>
        <translation>Siguiente →</translation>
    </message>
    <message>
        <source>No GPU can be used: {}.</source>
        <translation>No se puede usar ninguna GPU: {}.</translation>
    </message>
    <message>
        <source>No Python is named: choose one that has the engine&apos;s packages.</source>
        <translation>No se ha indicado ningún Python: elija uno que tenga los paquetes del motor.</translation>
    </message>
    <message>
        <source>No Python to build the engine on runs here (tried {tried}): choose one in the settings.</source>
        <translation>Aquí no funciona ningún Python que sirva de base al motor (se probó {tried}): elija uno en la configuración.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin cambio</translation>
    </message>
    <message>
        <source>No change map yet: compare a finished map with older land cover, such as NLCD.</source>
        <translation>Aún no hay ningún mapa de cambio: compare un mapa terminado con una cobertura del suelo anterior, como NLCD.</translation>
    </message>
    <message numerus="yes">
        <source>No chip could be classified: each of the {n} has too little imagery. Is the raster empty there, or smaller than a chip of {size:g} m? A smaller share of imagery can be accepted (min_valid).</source>
        <translation>
            <numerusform>No se ha podido clasificar ninguna celda: {n} celda tiene muy poca imagen. ¿Está vacío allí el ráster, o es más pequeño que una celda de {size:g} m? Se puede aceptar una proporción menor de imagen (min_valid).</numerusform>
            <numerusform>No se ha podido clasificar ninguna celda: cada una de las {n} tiene muy poca imagen. ¿Está vacío allí el ráster, o es más pequeño que una celda de {size:g} m? Se puede aceptar una proporción menor de imagen (min_valid).</numerusform>
        </translation>
    </message>
    <message>
        <source>No chip is probable enough to be shown as changed if {precision:.0%} of those shown are to be: ask for a lower precision to see the most probable ones.</source>
        <translation>Ninguna celda es lo bastante probable para mostrarse como cambiada si {precision:.0%} de las mostradas han de serlo: pida una precisión menor para ver las más probables.</translation>
    </message>
    <message>
        <source>No chip of the map has both a land use and a land cover of {path}: choose land cover of the same ground.</source>
        <translation>Ninguna celda del mapa tiene a la vez un uso del suelo y una cobertura de {path}: elija una cobertura del mismo terreno.</translation>
    </message>
    <message>
        <source>No chip of the stratum &apos;{stratum}&apos; is reviewed, so nothing is known of its {chips:,} chips: review at least {needed} of them, or join it to another stratum.</source>
        <translation>Ninguna celda del estrato &apos;{stratum}&apos; está revisada, así que no se sabe nada de sus {chips:,} celdas: revise al menos {needed} de ellas, o únalo a otro estrato.</translation>
    </message>
    <message>
        <source>No chip of {compared} is shown as changed.</source>
        <translation>Ninguna de {compared} celdas se muestra como cambiada.</translation>
    </message>
    <message>
        <source>No chips can be laid on {layer}: choose another layer.</source>
        <translation>No se pueden trazar celdas sobre {layer}: elija otra capa.</translation>
    </message>
    <message>
        <source>No corrections can be kept in {folder}: choose a folder where you may write.</source>
        <translation>No se pueden guardar correcciones en {folder}: elija una carpeta en la que tenga permiso de escritura.</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <source>No file is named for the map: choose one.</source>
        <translation>No se ha indicado ningún archivo para el mapa: elija uno.</translation>
    </message>
    <message>
        <source>No fit named groups better in this place by more than chance, so only the probabilities were fitted to it.</source>
        <translation>Ningún ajuste nombró mejor los grupos en este lugar más que por azar, así que solo se ajustaron las probabilidades.</translation>
    </message>
    <message>
        <source>No fit was better in this place by more than chance, so the model was kept as it was and no file was written.</source>
        <translation>Ningún ajuste fue mejor en este lugar más que por azar, así que el modelo quedó como estaba y no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>No imagery</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>No imagery here</source>
        <translation>Aquí no hay imágenes</translation>
    </message>
    <message>
        <source>No imagery is chosen on the page Map: whether the cluster has an address for it is not tested.</source>
        <translation>No se ha elegido ninguna imagen en la página Mapa: no se prueba si el clúster tiene una dirección para ella.</translation>
    </message>
    <message>
        <source>No imagery is chosen: choose a raster layer on the page Map.</source>
        <translation>No se ha elegido ninguna imagen: elija una capa ráster en la página Mapa.</translation>
    </message>
    <message>
        <source>No imagery is chosen: load a raster layer such as NAIP, and choose it.</source>
        <translation>No se ha elegido ninguna imagen: cargue una capa ráster, por ejemplo NAIP, y elíjala.</translation>
    </message>
    <message>
        <source>No imagery is given: choose a raster layer or an image file.</source>
        <translation>No se han indicado imágenes: elija una capa ráster o un archivo de imagen.</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Aún no hay trabajos</translation>
    </message>
    <message>
        <source>No land cover</source>
        <translation>Sin cobertura del suelo</translation>
    </message>
    <message>
        <source>No land cover is chosen: load a layer of NLCD (mrlc.gov), and choose it.</source>
        <translation>No se ha elegido ninguna cobertura del suelo: cargue una capa de NLCD (mrlc.gov) y elíjala.</translation>
    </message>
    <message>
        <source>No land-cover map is named: give one of the map&apos;s date, of the date before, or both.</source>
        <translation>No se indica ningún mapa de cobertura: dé uno de la fecha del mapa, de la fecha anterior o ambos.</translation>
    </message>
    <message>
        <source>No layer of polygons is chosen: choose one, or another area.</source>
        <translation>No se ha elegido ninguna capa de polígonos: elija una, u otra área.</translation>
    </message>
    <message>
        <source>No older imagery is loaded: the left side shows land cover.</source>
        <translation>No hay imágenes anteriores cargadas: el lado izquierdo muestra la cobertura del suelo.</translation>
    </message>
    <message>
        <source>No other raster covers this chip</source>
        <translation>Ningún otro ráster cubre esta celda</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>No pixel could be labelled: the area holds no imagery. Is the raster empty there, or does it state a wrong no-data value?</source>
        <translation>No se pudo clasificar ningún píxel: en el área no hay imágenes. ¿Está vacío el ráster ahí, o indica un valor sin datos equivocado?</translation>
    </message>
    <message>
        <source>No polygon of {layer} is selected: select some, or take all.</source>
        <translation>No hay ningún polígono seleccionado en {layer}: seleccione algunos o tómelos todos.</translation>
    </message>
    <message>
        <source>No rectangle is drawn yet: press Draw on the Map, and drag one over the imagery.</source>
        <translation>Todavía no hay ningún rectángulo: pulse Dibujar en el mapa y arrastre uno sobre las imágenes.</translation>
    </message>
    <message>
        <source>No review says what a square is now, as developed, cultivated or water: choose it with the keys 5 to 8.</source>
        <translation>Ninguna revisión dice qué es ahora un cuadrado, como urbanizado, cultivado o agua: elíjalo con las teclas 5 a 8.</translation>
    </message>
    <message>
        <source>No single part decides: whatever is hidden, {} stays as likely.</source>
        <translation>Ninguna parte decide por sí sola: se oculte lo que se oculte, {} sigue siendo igual de probable.</translation>
    </message>
    <message>
        <source>No square is found changed yet.</source>
        <translation>Todavía no se ha encontrado ningún cuadrado con cambio.</translation>
    </message>
    <message>
        <source>No stroke lies on imagery: draw strokes where the imagery that was chosen has pixels.</source>
        <translation>Ningún trazo está sobre imágenes: dibuje trazos donde la imagen elegida tiene píxeles.</translation>
    </message>
    <message>
        <source>No strokes can be kept in {folder}: choose a folder where you may write.</source>
        <translation>No se pueden guardar trazos en {folder}: elija una carpeta donde pueda escribir.</translation>
    </message>
    <message>
        <source>No-data values</source>
        <translation>Valores sin datos</translation>
    </message>
    <message>
        <source>No-data values, as 0 or 0,250:255</source>
        <translation>Valores sin datos, como 0 o 0,250:255</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>None of the {count} corrected chips can be read; the first: {first}</source>
        <translation>No se puede leer ninguna de las {count} celdas corregidas; la primera: {first}</translation>
    </message>
    <message numerus="yes">
        <source>None of the {n} reviewed chips is one of the sample: choose the reviews of this sample.</source>
        <translation>
            <numerusform>La {n} celda revisada no es de la muestra: elija las revisiones de esta muestra.</numerusform>
            <numerusform>Ninguna de las {n} celdas revisadas es de la muestra: elija las revisiones de esta muestra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the {n} reviews says what a chip is: review chips of the sample until every stratum has two answers.</source>
        <translation>
            <numerusform>La {n} revisión no dice qué es su celda: revise celdas de la muestra hasta que cada estrato tenga dos respuestas.</numerusform>
            <numerusform>Ninguna de las {n} revisiones dice qué es una celda: revise celdas de la muestra hasta que cada estrato tenga dos respuestas.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the {reviews} reviewed chips of &apos;{stratum}&apos; is &apos;{name}&apos;, which still leaves room for {room:,.0f} ha of it: reviewing {reviews} more of them would halve that.</source>
        <translation>Ninguna de las {reviews} celdas revisadas de &apos;{stratum}&apos; es &apos;{name}&apos;, lo que aún deja margen para {room:,.0f} ha de esa clase: revisar {reviews} más lo reduciría a la mitad.</translation>
    </message>
    <message>
        <source>Not classified: black or white throughout.</source>
        <translation>Sin clasificar: toda negra o blanca.</translation>
    </message>
    <message>
        <source>Not every package of the engine is to be had for this Python and system: choose another Python, or a package index or folder of wheels that holds them, then set up the engine again.</source>
        <translation>No todos los paquetes del motor están disponibles para este Python y este sistema: elija otro Python, o un índice de paquetes o una carpeta de wheels que los contenga, y después reinstale el motor.</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Sin revisar</translation>
    </message>
    <message>
        <source>Nothing could be written to {file} ({reason}): free space on its disk, or move it, and answer again.</source>
        <translation>No se pudo escribir nada en {file} ({reason}): libere espacio en su disco o muévalo, y responda de nuevo.</translation>
    </message>
    <message>
        <source>Nothing leads from the CRS {source} to {target}: choose an area in a CRS with a place on Earth.</source>
        <translation>No hay ninguna transformación del SRC {source} a {target}: elija un área en un SRC con posición en la Tierra.</translation>
    </message>
    <message>
        <source>Nothing to classify: too little of this chip holds imagery.</source>
        <translation>Nada que clasificar: muy poca parte de esta celda contiene imagen.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Now: imagery of {end}</source>
        <translation>Ahora: imágenes de {end}</translation>
    </message>
    <message>
        <source>Number of squares to review</source>
        <translation>Número de cuadrados que revisar</translation>
    </message>
    <message>
        <source>ONNX Runtime could not load the CUDA or cuDNN libraries</source>
        <translation>ONNX Runtime no pudo cargar las bibliotecas CUDA o cuDNN</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx *.ONNX)</source>
        <translation>Modelos ONNX (*.onnx *.ONNX)</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>Modelos ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>Of a change map alone: a land-cover map of imagery of the earlier date.</source>
        <translation>Solo para un mapa de cambio: un mapa de cobertura de imágenes de la fecha anterior.</translation>
    </message>
    <message>
        <source>Of a map of land use or change with land cover; the most contradictory first.</source>
        <translation>De un mapa de uso del suelo o de cambios con cobertura; primero lo más contradictorio.</translation>
    </message>
    <message>
        <source>Of the chips that are shown as changed, the share that is to be so: 0.5 finds more, 0.8 errs less.</source>
        <translation>De las celdas que se muestran como cambiadas, la proporción que ha de serlo: 0.5 encuentra más, 0.8 yerra menos.</translation>
    </message>
    <message>
        <source>Of the chips that the model was trained on it names {lost:.0%} less rightly than before.</source>
        <translation>De las celdas con las que se entrenó, el modelo acierta un {lost:.0%} menos que antes.</translation>
    </message>
    <message>
        <source>Of the driver, or of the environment with Spark&apos;s client</source>
        <translation>Del driver, o del entorno con el cliente de Spark</translation>
    </message>
    <message>
        <source>Of the model&apos;s own typical training chips, {before} before and {after} after.</source>
        <translation>De las celdas de entrenamiento típicas del propio modelo: {before} antes y {after} después.</translation>
    </message>
    <message>
        <source>Of the neighbours for probability (empty: {probability:g}; 0 changes nothing), of the middle square for vote (empty: {vote:g}).</source>
        <translation>De los vecinos en probability (vacío: {probability:g}; 0 no cambia nada), del cuadrado central en vote (vacío: {vote:g}).</translation>
    </message>
    <message>
        <source>Of these {true} are expected to have changed and {false} not.</source>
        <translation>De ellas se espera que {true} hayan cambiado y {false} no.</translation>
    </message>
    <message>
        <source>Of those shown as changed, {share} are real ({low} to {high})</source>
        <translation>De los mostrados como cambiados, {share} son reales ({low} a {high})</translation>
    </message>
    <message numerus="yes">
        <source>Of {chips} corrected chips, judged by layers that saw no chip of their block, the right group is named for {after}, before the fit for {before}.</source>
        <translation>
            <numerusform>De {chips} celda corregida, juzgada por capas que no vieron ninguna de su bloque, se nombra el grupo correcto para el {after}, antes del ajuste para el {before}.</numerusform>
            <numerusform>De {chips} celdas corregidas, juzgadas por capas que no vieron ninguna de su bloque, se nombra el grupo correcto para el {after}, antes del ajuste para el {before}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {of} corrected chips, each judged without itself and its neighbours, {before} were right before, {after} after (95 % interval of the share: {low:.2f} to {high:.2f}).</source>
        <translation>
            <numerusform>De {of} celda corregida, juzgada sin ella misma ni sus vecinas, {before} estaba bien antes y {after} después (intervalo del 95 % de la proporción: {low:.2f} a {high:.2f}).</numerusform>
            <numerusform>De {of} celdas corregidas, cada una juzgada sin ella misma ni sus vecinas, {before} estaban bien antes y {after} después (intervalo del 95 % de la proporción: {low:.2f} a {high:.2f}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Of {of} typical training chips {before} were right before and {after} are now.</source>
        <translation>De {of} celdas de entrenamiento típicas, {before} estaban bien antes y {after} lo están ahora.</translation>
    </message>
    <message>
        <source>Of {total:,.0f} ha, {value:,.0f} ha changed (95% interval {low:,.0f} to {high:,.0f} ha); the map shows {mapped:,.0f} ha.</source>
        <translation>De {total:,.0f} ha cambiaron {value:,.0f} ha (intervalo del 95 %: {low:,.0f} a {high:,.0f} ha); el mapa muestra {mapped:,.0f} ha.</translation>
    </message>
    <message>
        <source>Off: the job is submitted, and its address is given; no map is loaded.</source>
        <translation>Desactivado: el trabajo se envía y se da su dirección; no se carga ningún mapa.</translation>
    </message>
    <message>
        <source>On blocks of the ground of the place that it was fitted to, held out from the fit, the model names the group that land cover shows for {right} of {chips} chips.</source>
        <translation>En bloques del terreno del lugar al que se ajustó, reservados del ajuste, el modelo nombra el grupo que muestra la cobertura del suelo para el {right} de {chips} celdas.</translation>
    </message>
    <message>
        <source>On chips it had not seen: {right} of {chips} chips right</source>
        <translation>En celdas que no había visto: {right} de {chips} celdas correctas</translation>
    </message>
    <message>
        <source>On corrected chips that it did not learn from the new model is right less often than before: correct more chips before you use it.</source>
        <translation>En las celdas corregidas de las que no aprendió, el modelo nuevo acierta con menos frecuencia que el anterior: corrija más celdas antes de usarlo.</translation>
    </message>
    <message>
        <source>On the cluster</source>
        <translation>En el clúster</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>On {device}, {rate:.1f} chips/s, {time}</source>
        <translation>En {device}, {rate:.1f} celdas/s, {time}</translation>
    </message>
    <message>
        <source>On {device}, {rate:.2f} megapixels/s, {time}</source>
        <translation>En {device}, {rate:.2f} megapíxeles/s, {time}</translation>
    </message>
    <message>
        <source>One of the maps states no date of its imagery: give the year of it ({field}).</source>
        <translation>Uno de los mapas no indica la fecha de sus imágenes: indique el año ({field}).</translation>
    </message>
    <message>
        <source>One of the two holds no imagery here.</source>
        <translation>Una de las dos no contiene imágenes aquí.</translation>
    </message>
    <message>
        <source>One square of {size:g} m per chip, classified by {model} ({digest}) on {device}, {day}.</source>
        <translation>Un cuadrado de {size:g} m por celda, clasificado con {model} ({digest}) en {device}, {day}.</translation>
    </message>
    <message>
        <source>One square of {size:g} m per chip.</source>
        <translation>Un cuadrado de {size:g} m por celda.</translation>
    </message>
    <message>
        <source>Only one chip of the stratum &apos;{stratum}&apos; has an answer, from which no uncertainty can be told: review at least one more, better {more} more.</source>
        <translation>Solo una celda del estrato &apos;{stratum}&apos; tiene respuesta, de lo que no se puede deducir ninguna incertidumbre: revise al menos una más, mejor {more} más.</translation>
    </message>
    <message>
        <source>Only strokes of {name} lie on imagery: draw strokes of other classes on it, too.</source>
        <translation>Solo hay trazos de {name} sobre las imágenes: dibuje también en ellas trazos de otras clases.</translation>
    </message>
    <message>
        <source>Only the chips that these polygons touch are computed; selected features only, if so chosen.</source>
        <translation>Solo se calculan las celdas que tocan estos polígonos; solo los objetos seleccionados, si así se elige.</translation>
    </message>
    <message>
        <source>Only the chips that this rectangle touches are computed.</source>
        <translation>Solo se calculan las celdas que toca este rectángulo.</translation>
    </message>
    <message>
        <source>Only {n} chips are compared, so how often land changed is taken from the published rates rather than from the area.</source>
        <translation>Solo se comparan {n} celdas, así que la frecuencia con que cambió el terreno se toma de las tasas publicadas y no del área.</translation>
    </message>
    <message>
        <source>Only {n} chips of the area have both imagery and a land cover of {path} that the model knows, and at least {least} are needed: choose a larger area, or land cover that covers it.</source>
        <translation>Solo {n} celdas del área tienen tanto imágenes como una cobertura de {path} que el modelo conoce, y se necesitan al menos {least}: elija un área mayor o una cobertura que la cubra.</translation>
    </message>
    <message>
        <source>Only {} of this chip holds imagery; the rest was left blank.</source>
        <translation>Solo el {} de esta celda contiene imagen; el resto se dejó en blanco.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>Opacity:</source>
        <translation>Opacidad:</translation>
    </message>
    <message>
        <source>Open a review</source>
        <translation>Abrir una revisión</translation>
    </message>
    <message>
        <source>Open a review, or begin a new one from a change map.</source>
        <translation>Abra una revisión o empiece una nueva a partir de un mapa de cambio.</translation>
    </message>
    <message>
        <source>Open the attribute table</source>
        <translation>Abrir la tabla de atributos</translation>
    </message>
    <message>
        <source>Open the folder of the map&apos;s files</source>
        <translation>Abrir la carpeta de los archivos del mapa</translation>
    </message>
    <message>
        <source>Opening model and imagery…</source>
        <translation>Abriendo el modelo y las imágenes…</translation>
    </message>
    <message>
        <source>Opening the model…</source>
        <translation>Abriendo el modelo…</translation>
    </message>
    <message>
        <source>Or a Python that &amp;has the packages already</source>
        <translation>&amp;O un Python que ya tenga los paquetes</translation>
    </message>
    <message>
        <source>Other paths are the same on the cluster</source>
        <translation>Las demás rutas son iguales en el clúster</translation>
    </message>
    <message>
        <source>Otherwise they are told by their names and colours, or by their order</source>
        <translation>Si no, se reconocen por sus nombres y colores, o por su orden</translation>
    </message>
    <message>
        <source>Overall accuracy of the map: {value} ({low} to {high}).</source>
        <translation>Exactitud global del mapa: {value} ({low} a {high}).</translation>
    </message>
    <message>
        <source>P&amp;ython</source>
        <translation>P&amp;ython</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Paint what the map has wrong, and some of what is right, in at least two classes; then fit.</source>
        <translation>Pinte lo que el mapa muestra mal y algo de lo que está bien, en al menos dos clases; después ajuste.</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parcial</translation>
    </message>
    <message>
        <source>Picture of the chip</source>
        <translation>Imagen de la celda</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Pixels explain squares: makes another map whose squares state how much of each is covered by water, trees, herbaceous plants and impervious ground, by a map of Land cover of every pixel. A map of change takes one of either date. Squares whose use and cover contradict each other, such as developed land without a roof or a road, are flagged and marked with rings, and a column says why: review them with Sample a change map for review, in the order contradictions. The map itself stays as it is.</source>
        <translation>Los píxeles explican los cuadrados: hace otro mapa cuyos cuadrados indican cuánto cubren el agua, los árboles, las plantas herbáceas y el suelo impermeable, según un mapa de «Cobertura del suelo de cada píxel». Un mapa de cambio toma uno de cada fecha. Los cuadrados cuyo uso y cobertura se contradicen, como suelo urbanizado sin un tejado ni una calle, se marcan con anillos y una columna dice por qué: revíselos con «Tomar una muestra de un mapa de cambio para revisarla», en el orden contradictions. El mapa mismo queda como está.</translation>
    </message>
    <message>
        <source>Pixels now</source>
        <translation>Píxeles ahora</translation>
    </message>
    <message>
        <source>Pixels that hold it in all bands are no imagery; as 0 or 0,250:255</source>
        <translation>Los píxeles que lo tienen en todas las bandas no son imagen; como 0 o 0,250:255</translation>
    </message>
    <message>
        <source>Pixels that hold such a value in all bands are no imagery. Empty: the raster&apos;s own, and what is set in the layer&apos;s properties (Transparency).</source>
        <translation>Los píxeles que tienen tal valor en todas las bandas no son imagen. Vacío: los del propio ráster, y lo que esté puesto en las propiedades de la capa (Transparencia).</translation>
    </message>
    <message>
        <source>Pixels then</source>
        <translation>Píxeles entonces</translation>
    </message>
    <message>
        <source>Pixels then: {}</source>
        <translation>Píxeles entonces: {}</translation>
    </message>
    <message>
        <source>Pixels: {}</source>
        <translation>Píxeles: {}</translation>
    </message>
    <message>
        <source>Plan a land-use run</source>
        <translation>Planificar una ejecución de uso del suelo</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Planificando…</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polígonos de una capa</translation>
    </message>
    <message>
        <source>Polygons of the classes</source>
        <translation>Polígonos de las clases</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Press Repair to remove what is left of it and to set the engine up anew.</source>
        <translation>Pulse Reparar para eliminar lo que queda de ella e instalar el motor de nuevo.</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Probabilities of the classes</source>
        <translation>Probabilidades de las clases</translation>
    </message>
    <message>
        <source>Probabilities of the groups</source>
        <translation>Probabilidades de los grupos</translation>
    </message>
    <message>
        <source>Probabilities — {}</source>
        <translation>Probabilidades — {}</translation>
    </message>
    <message>
        <source>Probabilities, and the change in points</source>
        <translation>Probabilidades, y el cambio en puntos</translation>
    </message>
    <message>
        <source>Probability of change</source>
        <translation>Probabilidad de cambio</translation>
    </message>
    <message>
        <source>Probability of change times area.</source>
        <translation>Probabilidad de cambio por superficie.</translation>
    </message>
    <message>
        <source>Probability of change: {}</source>
        <translation>Probabilidad de cambio: {}</translation>
    </message>
    <message>
        <source>Probably no imagery</source>
        <translation>Probablemente sin imagen</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Procesador (CPU)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progreso de la ejecución</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Purple speaks against the answer, orange for it</source>
        <translation>El violeta habla en contra de la respuesta; el naranja, a favor</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Python cannot make environments here: install the system&apos;s package python3-venv, then set up the engine again.</source>
        <translation>Python no puede crear entornos aquí: instale el paquete del sistema python3-venv y después reinstale el motor.</translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation>Python del motor</translation>
    </message>
    <message>
        <source>Python to build on</source>
        <translation>Python de base</translation>
    </message>
    <message>
        <source>Python to build on (empty: that of QGIS)</source>
        <translation>Python de base (vacío: el de QGIS)</translation>
    </message>
    <message>
        <source>Python with the packages</source>
        <translation>Python con los paquetes</translation>
    </message>
    <message>
        <source>Python {version} is too old for the engine: choose one of {oldest} or newer.</source>
        <translation>Python {version} es demasiado antiguo para el motor: elija la versión {oldest} o una posterior.</translation>
    </message>
    <message>
        <source>QGIS can be used meanwhile.</source>
        <translation>Mientras tanto se puede usar QGIS.</translation>
    </message>
    <message>
        <source>QGIS cannot open the mosaic {}: try it again later.</source>
        <translation>QGIS no puede abrir el mosaico {}: inténtelo más tarde.</translation>
    </message>
    <message>
        <source>QGIS cannot use the authentication configuration of the connection profile {name!r}: choose one that gives headers or a certificate, and give the master password when QGIS asks for it.</source>
        <translation>QGIS no puede usar la configuración de autenticación del perfil de conexión {name!r}: elija una que dé cabeceras o un certificado, e indique la contraseña maestra cuando QGIS la pida.</translation>
    </message>
    <message>
        <source>QGIS exports the visible part of {}…</source>
        <translation>QGIS exporta la parte visible de {}…</translation>
    </message>
    <message>
        <source>QGIS refused the layer of the live land cover: update QGIS.</source>
        <translation>QGIS rechazó la capa de la cobertura en vivo: actualice QGIS.</translation>
    </message>
    <message>
        <source>QGIS would ask its proxy for the live land cover, which is on this computer: add http://127.0.0.1 to the addresses without a proxy (Settings &gt; Options &gt; Network).</source>
        <translation>QGIS pediría a su proxy la cobertura en vivo, que está en este equipo: añada http://127.0.0.1 a las direcciones sin proxy (Configuración &gt; Opciones &gt; Red).</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <source>Random sample, for an area…</source>
        <translation>Muestra aleatoria, para una superficie…</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Semilla aleatoria</translation>
    </message>
    <message>
        <source>Rare changes</source>
        <translation>Cambios raros</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Ráster</translation>
    </message>
    <message>
        <source>Raster (CO&amp;G), a pixel per chip</source>
        <translation>Ráster (CO&amp;G), un píxel por celda</translation>
    </message>
    <message>
        <source>Rasters (*.tif *.tiff *.img *.vrt);;All files (*)</source>
        <translation>Rásteres (*.tif *.tiff *.img *.vrt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Rather sure</source>
        <translation>Bastante seguro</translation>
    </message>
    <message>
        <source>Read about the model: classes, bands, accuracy, limits and licence</source>
        <translation>Leer sobre el modelo: clases, bandas, exactitud, límites y licencia</translation>
    </message>
    <message>
        <source>Reading the chips…</source>
        <translation>Leyendo las celdas…</translation>
    </message>
    <message>
        <source>Reading the earlier imagery again…</source>
        <translation>Leyendo de nuevo las imágenes anteriores…</translation>
    </message>
    <message>
        <source>Reading the later imagery again…</source>
        <translation>Leyendo de nuevo las imágenes posteriores…</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Refit a model to corrections</source>
        <translation>Reajustar un modelo a las correcciones</translation>
    </message>
    <message>
        <source>Refit the model</source>
        <translation>Reajustar el modelo</translation>
    </message>
    <message>
        <source>Remove from clicked chips</source>
        <translation>Quitar de las celdas consultadas</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>Quitar la conexión</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Quitar la fila</translation>
    </message>
    <message>
        <source>Replace the Map?</source>
        <translation>¿Reemplazar el mapa?</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report of a change map</source>
        <translation>Informe de un mapa de cambio</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>R&amp;eanudar</translation>
    </message>
    <message>
        <source>Rev&amp;ert</source>
        <translation>&amp;Revertir</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Review at least {least} squares first; {n} have an answer so far.</source>
        <translation>Revise antes al menos {least} cuadrados; por ahora {n} tienen respuesta.</translation>
    </message>
    <message>
        <source>Review some squares first.</source>
        <translation>Revise antes algunos cuadrados.</translation>
    </message>
    <message>
        <source>Reviewed sample</source>
        <translation>Muestra revisada</translation>
    </message>
    <message>
        <source>Reviewed, changed</source>
        <translation>Revisado, cambiado</translation>
    </message>
    <message>
        <source>Reviewed, no change</source>
        <translation>Revisado, sin cambio</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Revisor</translation>
    </message>
    <message>
        <source>Reviewers agree in {share} of {n} comparisons</source>
        <translation>Los revisores coinciden en el {share} de {n} comparaciones</translation>
    </message>
    <message>
        <source>Reviews in another file</source>
        <translation>Revisiones en otro archivo</translation>
    </message>
    <message>
        <source>Right under the strokes: {after} (before {before}).</source>
        <translation>Correcto bajo los trazos: {after} (antes {before}).</translation>
    </message>
    <message>
        <source>Rows: the use in {start}; columns: in {end}. Chips, and below them {unit}.</source>
        <translation>Filas: el uso en {start}; columnas: en {end}. Celdas y, debajo, {unit}.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Run &amp;on</source>
        <translation>Ejecutar &amp;en</translation>
    </message>
    <message>
        <source>Runs a program of this computer, such as spark-submit or ssh host spark-submit.</source>
        <translation>Ejecuta un programa de este equipo, como spark-submit o ssh host spark-submit.</translation>
    </message>
    <message>
        <source>Runs everywhere.</source>
        <translation>Funciona en cualquier equipo.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>S&amp;top Testing</source>
        <translation>De&amp;tener la prueba</translation>
    </message>
    <message>
        <source>S&amp;ubmit</source>
        <translation>En&amp;viar</translation>
    </message>
    <message>
        <source>S&amp;wipe: the map without land cover right of a line</source>
        <translation>Des&amp;lizar: el mapa sin cobertura a la derecha de una línea</translation>
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
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Sample a change map for review</source>
        <translation>Tomar una muestra de un mapa de cambio para revisarla</translation>
    </message>
    <message>
        <source>Sample of {map}</source>
        <translation>Muestra de {map}</translation>
    </message>
    <message>
        <source>Sample: NAIP, Virginia</source>
        <translation>Muestra: NAIP, Virginia</translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation>Guardar preajuste</translation>
    </message>
    <message>
        <source>Save the &amp;Model…</source>
        <translation>Guardar el &amp;modelo…</translation>
    </message>
    <message>
        <source>Save the Map As</source>
        <translation>Guardar el mapa como</translation>
    </message>
    <message>
        <source>Save the fitted model</source>
        <translation>Guardar el modelo ajustado</translation>
    </message>
    <message>
        <source>Save the project first: corrections are kept beside it.</source>
        <translation>Guarde antes el proyecto: las correcciones se guardan junto a él.</translation>
    </message>
    <message>
        <source>Save these settings under a name</source>
        <translation>Guardar estos ajustes con un nombre</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>Guardado como {}</translation>
    </message>
    <message>
        <source>Saved as {}. It can be chosen wherever a model of pixels is asked for.</source>
        <translation>Guardado como {}. Puede elegirse dondequiera que se pida un modelo de píxeles.</translation>
    </message>
    <message>
        <source>Say where the new model is to be saved.</source>
        <translation>Indique dónde se debe guardar el modelo nuevo.</translation>
    </message>
    <message>
        <source>Says how many chips a classification would compute, for how many hectares, how long that takes on this machine (from a short self-benchmark) and how much disk and memory it needs. Nothing is classified.</source>
        <translation>Dice cuántas celdas calcularía una clasificación, para cuántas hectáreas, cuánto tarda en este equipo (según una breve prueba propia) y cuánto disco y memoria necesita. No se clasifica nada.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Selec&amp;ted features only</source>
        <translation>Objetos se&amp;leccionados solamente</translation>
    </message>
    <message>
        <source>Sends batches to a Livy server, with a login of QGIS&apos;s authentication manager.</source>
        <translation>Envía lotes a un servidor Livy, con un acceso del gestor de autenticación de QGIS.</translation>
    </message>
    <message>
        <source>Set Up the &amp;Engine…</source>
        <translation>&amp;Instalar el motor…</translation>
    </message>
    <message>
        <source>Set Up the En&amp;gine…</source>
        <translation>Instalar el m&amp;otor…</translation>
    </message>
    <message>
        <source>Set Up the Engine</source>
        <translation>Instalar el motor</translation>
    </message>
    <message>
        <source>Set Up the Engine…</source>
        <translation>Instalar el motor…</translation>
    </message>
    <message>
        <source>Set aside: {}</source>
        <translation>Apartadas: {}</translation>
    </message>
    <message>
        <source>Set up the engine</source>
        <translation>Instalar el motor</translation>
    </message>
    <message>
        <source>Setting the engine up</source>
        <translation>Instalación del motor</translation>
    </message>
    <message>
        <source>Setting the engine up…</source>
        <translation>Instalando el motor…</translation>
    </message>
    <message>
        <source>Several uses in one chip</source>
        <translation>Varios usos en una celda</translation>
    </message>
    <message>
        <source>Share of each group</source>
        <translation>Proporción de cada grupo</translation>
    </message>
    <message>
        <source>Share of {chips} chips, on blocks of ground that were held out from the fit, for which the model names the group that land cover shows. Land cover is itself wrong now and then.</source>
        <translation>Proporción de {chips} celdas, en bloques de terreno reservados del ajuste, para las que el modelo nombra el grupo que muestra la cobertura del suelo. La propia cobertura se equivoca a veces.</translation>
    </message>
    <message>
        <source>Share with imagery</source>
        <translation>Proporción con imagen</translation>
    </message>
    <message>
        <source>Share with land cover</source>
        <translation>Proporción con cobertura del suelo</translation>
    </message>
    <message>
        <source>Shares of land cover</source>
        <translation>Proporciones de cobertura del suelo</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Mos&amp;trar</translation>
    </message>
    <message>
        <source>Show &amp;Them on the Map</source>
        <translation>Mos&amp;trarlas en el mapa</translation>
    </message>
    <message>
        <source>Show Log</source>
        <translation>Mostrar registro</translation>
    </message>
    <message>
        <source>Show land use, or how sure the model is</source>
        <translation>Mostrar el uso del suelo, o lo seguro que está el modelo</translation>
    </message>
    <message>
        <source>Show the L&amp;og</source>
        <translation>Mostrar el re&amp;gistro</translation>
    </message>
    <message>
        <source>Show the Landchip panel</source>
        <translation>Mostrar el panel de Landchip</translation>
    </message>
    <message>
        <source>Show what &amp;mattered</source>
        <translation>Mostrar qué &amp;influyó</translation>
    </message>
    <message>
        <source>Show what the &amp;map says</source>
        <translation>&amp;Mostrar lo que dice el mapa</translation>
    </message>
    <message>
        <source>Shown as changed</source>
        <translation>Mostrado como cambiado</translation>
    </message>
    <message>
        <source>Shown as the layer “{}”. Remove the layer to end it; it is not saved with the project.</source>
        <translation>Se muestra como la capa «{}». Elimine la capa para terminarla; no se guarda con el proyecto.</translation>
    </message>
    <message>
        <source>Shown as {use} then, but no more than {share:.0%} of it was {cover}; such squares hardly ever have less than {limit:.0%}.</source>
        <translation>Entonces se muestra como {use}, pero no más del {share:.0%} era {cover}; tales cuadrados casi nunca tienen menos del {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shown as {use} then, but {share:.0%} of it was {cover}; such squares hardly ever have more than {limit:.0%}.</source>
        <translation>Entonces se muestra como {use}, pero el {share:.0%} era {cover}; tales cuadrados casi nunca tienen más del {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shown as {use}, but no more than {share:.0%} of it is {cover}; such squares hardly ever have less than {limit:.0%}.</source>
        <translation>Se muestra como {use}, pero no más del {share:.0%} es {cover}; tales cuadrados casi nunca tienen menos del {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shown as {use}, but {share:.0%} of it is {cover}; such squares hardly ever have more than {limit:.0%}.</source>
        <translation>Se muestra como {use}, pero el {share:.0%} es {cover}; tales cuadrados casi nunca tienen más del {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shows what a model states about itself: bands, ground sample distance, classes and groups, accuracy, calibration, data, limits and licence. The model is loaded and its golden chip verified.</source>
        <translation>Muestra lo que un modelo declara sobre sí mismo: bandas, distancia de muestreo en el terreno, clases y grupos, exactitud, calibración, datos, límites y licencia. El modelo se carga y se comprueba su celda de referencia.</translation>
    </message>
    <message>
        <source>Shrub</source>
        <translation>Matorral</translation>
    </message>
    <message>
        <source>Side of a chip, metres</source>
        <translation>Lado de una celda, metros</translation>
    </message>
    <message>
        <source>Similarity of both dates</source>
        <translation>Similitud de ambas fechas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Smooth a land-use map</source>
        <translation>Suavizar un mapa de uso del suelo</translation>
    </message>
    <message>
        <source>Smoothed map</source>
        <translation>Mapa suavizado</translation>
    </message>
    <message>
        <source>Smoothed map, a pixel per chip (COG)</source>
        <translation>Mapa suavizado, un píxel por celda (COG)</translation>
    </message>
    <message>
        <source>Some chips were skipped, so the reviewed ones are no random part of the sample: review the skipped ones, too, in the order of their turn.</source>
        <translation>Se saltaron algunas celdas, así que las revisadas no son una parte aleatoria de la muestra: revise también las saltadas, en el orden de su turno.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
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
        <translation>Spark Connect necesita el paquete en este equipo, y {path} no está: ejecute `make cluster-bundle`, y ponga su carpeta en el perfil de conexión.</translation>
    </message>
    <message>
        <source>Spots with images of several dates</source>
        <translation>Puntos con imágenes de varias fechas</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>E&amp;stilo</translation>
    </message>
    <message>
        <source>Standalone master (REST gateway)</source>
        <translation>Master autónomo (pasarela REST)</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Iniciando el motor…</translation>
    </message>
    <message>
        <source>Stop Using &amp;It</source>
        <translation>Dejar de usar&amp;lo</translation>
    </message>
    <message>
        <source>Stopped. What is done is kept: press Resume to go on.</source>
        <translation>Detenido. Lo hecho se conserva: pulse Reanudar para continuar.</translation>
    </message>
    <message>
        <source>Stopping; what is done is kept…</source>
        <translation>Deteniendo; lo hecho se conserva…</translation>
    </message>
    <message>
        <source>Storage of the jobs</source>
        <translation>Almacenamiento de los trabajos</translation>
    </message>
    <message>
        <source>Stratum of squares beside a change</source>
        <translation>Estrato de cuadrados junto a un cambio</translation>
    </message>
    <message>
        <source>Stroke {number} was left out: none of its pixels has imagery, or later strokes cover it.</source>
        <translation>Se omitió el trazo {number}: ninguno de sus píxeles tiene imagen, o lo cubren trazos posteriores.</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>Trazos</translation>
    </message>
    <message>
        <source>Style of new maps</source>
        <translation>Estilo de los mapas nuevos</translation>
    </message>
    <message>
        <source>Style:</source>
        <translation>Estilo:</translation>
    </message>
    <message>
        <source>Submits a job to a cluster, follows it, and loads its map: the same chips and probabilities as on this computer. The connection is one of those of the Landchip panel (Run on &gt; Connections), by its name, or a JSON file. Imagery must be files or addresses that the cluster reads. Cancelling stops the job on the cluster; what is finished is kept, and the same run started again computes what is missing. Without waiting the job goes on, and the output JOB is its address, with which the command line follows and fetches it (remote status, remote fetch).</source>
        <translation>Envía un trabajo a un clúster, lo sigue y carga su mapa: las mismas celdas y probabilidades que en este equipo. La conexión es una de las del panel de Landchip (Ejecutar en &gt; Conexiones), por su nombre, o un archivo JSON. Las imágenes deben ser archivos o direcciones que el clúster lea. Cancelar detiene el trabajo en el clúster; lo terminado se conserva, y la misma ejecución, iniciada de nuevo, calcula lo que falta. Sin esperar, el trabajo continúa, y la salida JOB es su dirección, con la que la línea de comandos lo sigue y lo obtiene (remote status, remote fetch).</translation>
    </message>
    <message>
        <source>Submits a run to a workspace, with a token of QGIS&apos;s authentication manager.</source>
        <translation>Envía una ejecución a un espacio de trabajo, con un token del gestor de autenticación de QGIS.</translation>
    </message>
    <message>
        <source>Submitted as {handle}; the job is {address}</source>
        <translation>Enviado como {handle}; el trabajo es {address}</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Switch on Classify a Chip and click the map: the square under the mouse is classified, and you see here what it is, how sure the model is, and why.</source>
        <translation>Active Clasificar una celda y haga clic en el mapa: se clasifica el cuadrado que está bajo el cursor y aquí se ve qué es, qué tan seguro está el modelo y por qué.</translation>
    </message>
    <message>
        <source>Table (GeoPar&amp;quet)</source>
        <translation>Tabla (GeoPar&amp;quet)</translation>
    </message>
    <message>
        <source>Tables of code and class (*.csv *.json);;All files (*)</source>
        <translation>Tablas de código y clase (*.csv *.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Tabulate area by polygon</source>
        <translation>Tabular áreas por polígono</translation>
    </message>
    <message>
        <source>Takes the last correction back (Ctrl+Z)</source>
        <translation>Deshace la última corrección (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Tas&amp;ks</source>
        <translation>Tarea&amp;s</translation>
    </message>
    <message>
        <source>Test chips</source>
        <translation>Celdas de prueba</translation>
    </message>
    <message>
        <source>Test chips, before calibration</source>
        <translation>Celdas de prueba, antes de la calibración</translation>
    </message>
    <message>
        <source>Test chips, by place</source>
        <translation>Celdas de prueba, por lugar</translation>
    </message>
    <message>
        <source>Tested on chips that it had not seen, the model named the right group for {right} of {chips} chips; other ground can be harder.</source>
        <translation>Probado con celdas que no había visto, el modelo nombró el grupo correcto para el {right} de {chips} celdas; otro terreno puede ser más difícil.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>The CRS {crs!r} is not known: name it by its authority and code, such as EPSG:26911.</source>
        <translation>El SRC {crs!r} es desconocido: indíquelo con su autoridad y su código, por ejemplo EPSG:26911.</translation>
    </message>
    <message>
        <source>The CRS {crs} is none whose unit is a metre on the ground there: name that of the grid, such as a UTM zone.</source>
        <translation>El SRC {crs} no tiene allí como unidad un metro en el suelo: indique el de la cuadrícula, como una zona UTM.</translation>
    </message>
    <message>
        <source>The Deepness metadata of {model} cannot be understood ({reason}): describe the model in a STAC MLM file beside it.</source>
        <translation>Los metadatos Deepness de {model} no se entienden ({reason}): describa el modelo en un archivo STAC MLM junto a él.</translation>
    </message>
    <message>
        <source>The GPU cannot be used ({reason}): repair the engine, or choose the device auto or cpu.</source>
        <translation>No se puede usar la GPU ({reason}): repare el motor o elija el dispositivo auto o cpu.</translation>
    </message>
    <message>
        <source>The GPU variant cannot be set up, {reason}: choose the CPU variant.</source>
        <translation>No se puede instalar la variante GPU ({reason}): elija la variante CPU.</translation>
    </message>
    <message>
        <source>The GPU variant needs an NVIDIA card; auto takes it where there is a driver new enough.</source>
        <translation>La variante GPU necesita una tarjeta NVIDIA; auto la elige si hay un controlador lo bastante reciente.</translation>
    </message>
    <message>
        <source>The Python of the engine in {folder} is gone, as after an update of QGIS: set it up again.</source>
        <translation>El Python del motor en {folder} ya no existe, como ocurre tras una actualización de QGIS: reinstale el motor.</translation>
    </message>
    <message>
        <source>The Python of your own is gone</source>
        <translation>El Python propio ya no existe</translation>
    </message>
    <message>
        <source>The Python of your own is no longer used.</source>
        <translation>El Python propio ya no se usa.</translation>
    </message>
    <message>
        <source>The Python that it was made with is gone, as after an update of QGIS. Press Repair.</source>
        <translation>El Python con el que se creó ya no existe, como ocurre tras una actualización de QGIS. Pulse Reparar.</translation>
    </message>
    <message>
        <source>The address of {raster} holds a password or signature, which corrections do not keep: open its layer, or give the address with --raster.</source>
        <translation>La dirección de {raster} contiene una contraseña o firma, que las correcciones no guardan: abra su capa, o indique la dirección con --raster.</translation>
    </message>
    <message>
        <source>The address {address} is none that Landchip can write to: give a folder, or an address that begins with file:, s3:, gs: or abfs:.</source>
        <translation>Landchip no puede escribir en la dirección {address}: indique una carpeta, o una dirección que empiece por file:, s3:, gs: o abfs:.</translation>
    </message>
    <message>
        <source>The allocation &apos;{method}&apos; is unknown: choose one of {methods}.</source>
        <translation>La asignación &apos;{method}&apos; es desconocida: elija una de {methods}.</translation>
    </message>
    <message>
        <source>The answer of {server} has no usable field {field!r}: check the address and the way in of the connection profile, and the version of the server.</source>
        <translation>La respuesta de {server} no tiene un campo {field!r} utilizable: compruebe la dirección y la vía de acceso del perfil de conexión, y la versión del servidor.</translation>
    </message>
    <message>
        <source>The area cannot be expressed in {crs}: part of it lies where that CRS has no coordinates; choose a smaller area.</source>
        <translation>El área no se puede expresar en {crs}: una parte está donde ese SRC no tiene coordenadas; elija un área más pequeña.</translation>
    </message>
    <message>
        <source>The area cannot be read: choose a layer of polygons.</source>
        <translation>No se puede leer el área: elija una capa de polígonos.</translation>
    </message>
    <message>
        <source>The area has many polygons: they are read first, and the plan comes after that.</source>
        <translation>El área tiene muchos polígonos: primero se leen, y después llega el plan.</translation>
    </message>
    <message>
        <source>The area has more than {most:,} chips of {size:g} m: choose a smaller area, or a model for larger chips.</source>
        <translation>El área tiene más de {most:,} celdas de {size:g} m: elija un área más pequeña o un modelo para celdas más grandes.</translation>
    </message>
    <message>
        <source>The area has no place in {crs}: choose a smaller area.</source>
        <translation>El área no cabe en {crs}: elija un área más pequeña.</translation>
    </message>
    <message>
        <source>The area has no place on Earth in the raster&apos;s CRS: choose another area.</source>
        <translation>El área no tiene posición en la Tierra en el SRC del ráster: elija otra área.</translation>
    </message>
    <message>
        <source>The area has only {blocks} blocks of ground, so its accuracy is known roughly: choose a larger area.</source>
        <translation>El área solo tiene {blocks} bloques de terreno, así que su exactitud se conoce de forma aproximada: elija un área mayor.</translation>
    </message>
    <message>
        <source>The area holds more than {most} chips: choose a smaller one, or larger chips.</source>
        <translation>El área contiene más de {most} celdas: elija un área más pequeña o celdas más grandes.</translation>
    </message>
    <message>
        <source>The area holds no chip of which the imagery covers {percent:g} %: choose a larger area, or lower the least share of a chip with imagery.</source>
        <translation>El área no contiene ninguna celda de la que la imagen cubra el {percent:g} %: elija un área mayor, o baje la menor parte de una celda con imagen.</translation>
    </message>
    <message>
        <source>The area holds no pixel of the imagery: choose a larger area.</source>
        <translation>El área no contiene ningún píxel de las imágenes: elija un área mayor.</translation>
    </message>
    <message>
        <source>The area holds no polygon with any ground: select at least one polygon.</source>
        <translation>El área no contiene ningún polígono que abarque terreno: seleccione al menos un polígono.</translation>
    </message>
    <message>
        <source>The area is too large for a tile service at {gsd:g} m a pixel: choose a smaller area.</source>
        <translation>El área es demasiado grande para un servicio de teselas a {gsd:g} m por píxel: elija un área menor.</translation>
    </message>
    <message>
        <source>The area is {width:.0f} degrees of longitude wide, more than the {most:.0f} that one UTM zone can carry: choose a smaller area, or reproject the raster to a CRS in metres.</source>
        <translation>El área abarca {width:.0f} grados de longitud, más de los {most:.0f} que admite una zona UTM: elija un área más pequeña o reproyecte el ráster a un SRC en metros.</translation>
    </message>
    <message>
        <source>The area is {width} degrees of longitude wide, more than the {most} that one UTM zone can carry: choose an area.</source>
        <translation>El área abarca {width} grados de longitud, más de los {most} que admite una zona UTM: elija un área.</translation>
    </message>
    <message>
        <source>The area lies outside the imagery: choose an area that overlaps it.</source>
        <translation>El área queda fuera de las imágenes: elija un área que se superponga a ellas.</translation>
    </message>
    <message>
        <source>The area lies outside {layer}: choose another area.</source>
        <translation>El área queda fuera de {layer}: elija otra área.</translation>
    </message>
    <message>
        <source>The area needs about {needed_mb:.0f} MB of memory and this machine has {available_mb:.0f} MB: choose a smaller area, and run the rest separately.</source>
        <translation>El área necesita unos {needed_mb:.0f} MB de memoria y este equipo tiene {available_mb:.0f} MB: elija un área menor, y ejecute el resto por separado.</translation>
    </message>
    <message>
        <source>The area {layer} has no CRS: set it first (Layer &gt; Set CRS of Layer).</source>
        <translation>El área {layer} no tiene SRC: defínalo primero (Capa &gt; Establecer SRC de la capa).</translation>
    </message>
    <message>
        <source>The area {layer} has no polygon: choose another layer, or select features if only the selected ones are meant.</source>
        <translation>El área {layer} no tiene ningún polígono: elija otra capa, o seleccione objetos si solo se trata de los seleccionados.</translation>
    </message>
    <message>
        <source>The area {layer} has too many polygons to be read at once: choose fewer.</source>
        <translation>El área {layer} tiene demasiados polígonos para leerlos de una vez: elija menos.</translation>
    </message>
    <message>
        <source>The area&apos;s centre lies at latitude {latitude:.1f}, outside UTM (80 S to 84 N): reproject the raster to a CRS in metres first.</source>
        <translation>El centro del área está en la latitud {latitude:.1f}, fuera de UTM (80 S a 84 N): reproyecte primero el ráster a un SRC en metros.</translation>
    </message>
    <message>
        <source>The area&apos;s centre lies at latitude {latitude}, outside UTM (80 S to 84 N): choose another area.</source>
        <translation>El centro del área está en la latitud {latitude}, fuera de UTM (80 S a 84 N): elija otra área.</translation>
    </message>
    <message>
        <source>The areas lie too far apart for one raster ({width} x {height} chips from end to end): leave the COG out, or make one map of each area.</source>
        <translation>Las áreas están demasiado separadas para un solo ráster ({width} x {height} celdas de extremo a extremo): omita el COG o haga un mapa de cada área.</translation>
    </message>
    <message>
        <source>The areas of &apos;{name}&apos; scatter about a straight line more than their samples explain: the interval is widened, and the dates should be looked at one by one.</source>
        <translation>Las superficies de &apos;{name}&apos; se dispersan alrededor de una recta más de lo que explican sus muestras: el intervalo se ha ampliado, y conviene mirar las fechas una por una.</translation>
    </message>
    <message>
        <source>The areas of the squares are no estimate of how much land changed: for that, review a sample.</source>
        <translation>Las superficies de los cuadrados no son una estimación de cuánto terreno cambió: para eso, revise una muestra.</translation>
    </message>
    <message>
        <source>The authentication configuration of the connection profile gives no bearer token, which Spark Connect needs: choose one with a header Authorization.</source>
        <translation>La configuración de autenticación del perfil de conexión no da ningún token bearer, que Spark Connect necesita: elija una con una cabecera Authorization.</translation>
    </message>
    <message>
        <source>The authentication configuration of {layer} cannot be used: correct it in QGIS&apos;s settings.</source>
        <translation>La configuración de autenticación de {layer} no se puede usar: corríjala en los ajustes de QGIS.</translation>
    </message>
    <message>
        <source>The band name {band!r} is not known: choose from {known}.</source>
        <translation>El nombre de banda {band!r} es desconocido: elija entre {known}.</translation>
    </message>
    <message>
        <source>The bands {bands!r} cannot be understood: write them as red=1,green=2,blue=3.</source>
        <translation>No se entienden las bandas {bands!r}: escríbalas como red=1,green=2,blue=3.</translation>
    </message>
    <message>
        <source>The bundle in {folder} is of Landchip {found} and this one is {version}: make it again with `make cluster-bundle`.</source>
        <translation>El paquete de {folder} es de Landchip {found} y este es {version}: hágalo de nuevo con `make cluster-bundle`.</translation>
    </message>
    <message>
        <source>The bundle in {folder} is there, and of this version ({version}).</source>
        <translation>El paquete de {folder} está ahí, y es de esta versión ({version}).</translation>
    </message>
    <message>
        <source>The candidates {path} must end in .csv or .geojson: give it another name.</source>
        <translation>El nombre de las candidatas {path} debe terminar en .csv o .geojson: póngale otro nombre.</translation>
    </message>
    <message>
        <source>The catalogue has more than these {} quads here: zoom in.</source>
        <translation>El catálogo tiene aquí más que estos {} cuadrantes: acérquese.</translation>
    </message>
    <message>
        <source>The catalogue has no imagery of the visible map: zoom elsewhere, or choose another one.</source>
        <translation>El catálogo no tiene imágenes del mapa visible: vaya a otro lugar, o elija otro.</translation>
    </message>
    <message>
        <source>The catalogue {catalog!r} is neither an address (https://…) nor one of {known}: give one of them.</source>
        <translation>El catálogo {catalog!r} no es una dirección (https://…) ni uno de {known}: indique uno de ellos.</translation>
    </message>
    <message>
        <source>The certificate of the package index is not trusted here: name your organisation&apos;s certificate file, then set up the engine again.</source>
        <translation>Aquí no se confía en el certificado del índice de paquetes: indique el archivo de certificados de su organización y después reinstale el motor.</translation>
    </message>
    <message>
        <source>The certificate of {server} is not trusted ({reason}): if the server has a private certificate authority, add its certificate to the connection profile (ca_file) or to QGIS&apos;s authentication settings.</source>
        <translation>El certificado de {server} no es de confianza ({reason}): si el servidor tiene una autoridad de certificación privada, añada su certificado al perfil de conexión (ca_file) o a los ajustes de autenticación de QGIS.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>La comprobación se canceló.</translation>
    </message>
    <message>
        <source>The chip has too little imagery to be classified: choose another one.</source>
        <translation>La celda tiene muy poca imagen para poder clasificarse: elija otra.</translation>
    </message>
    <message>
        <source>The chip lies on a grid in {chip_crs} and this imagery has its chips in {imagery_crs}: click the place itself.</source>
        <translation>La celda está en una cuadrícula en {chip_crs} y estas imágenes tienen sus celdas en {imagery_crs}: haga clic en el propio lugar.</translation>
    </message>
    <message>
        <source>The chips are moved onto the map&apos;s grid, by {metres:.0f} m at most: an area on the map may be off by that.</source>
        <translation>Las celdas se desplazan a la cuadrícula del mapa, {metres:.0f} m como máximo: una superficie del mapa puede estar desplazada en esa medida.</translation>
    </message>
    <message>
        <source>The chips of the two maps lie on different grids ({before} and {after}): bring the imagery of one date into the CRS of the other, and classify it again with the same model.</source>
        <translation>Las celdas de los dos mapas están en cuadrículas distintas ({before} y {after}): pase las imágenes de una fecha al SRC de la otra y clasifíquelas de nuevo con el mismo modelo.</translation>
    </message>
    <message>
        <source>The chips of {path} are {width:.0f} m wide and {height:.0f} m high, and a map&apos;s are square: give square chips.</source>
        <translation>Las celdas de {path} tienen {width:.0f} m de ancho y {height:.0f} m de alto, y las de un mapa son cuadradas: indique celdas cuadradas.</translation>
    </message>
    <message>
        <source>The chips of {path} are {width:g} m wide and {height:g} m high on the ground: correct the corners or their CRS.</source>
        <translation>Las celdas de {path} tienen {width:g} m de ancho y {height:g} m de alto en el suelo: corrija las esquinas o su SRC.</translation>
    </message>
    <message>
        <source>The click has no place on the layer: click on the layer.</source>
        <translation>El clic no corresponde a ningún lugar de la capa: haga clic en la capa.</translation>
    </message>
    <message>
        <source>The click is outside {layer}: click on the layer.</source>
        <translation>El clic queda fuera de {layer}: haga clic en la capa.</translation>
    </message>
    <message>
        <source>The clicked place does not lie anywhere in {crs}: click inside the layer.</source>
        <translation>El lugar del clic no tiene posición en {crs}: haga clic dentro de la capa.</translation>
    </message>
    <message>
        <source>The cluster ended the check without a word: look at the log of the cluster.</source>
        <translation>El clúster terminó la comprobación sin decir nada: consulte el registro del clúster.</translation>
    </message>
    <message>
        <source>The cluster has not run the check within {seconds:g} s: it is busy, or gives no executor that is asked for.</source>
        <translation>El clúster no ha ejecutado la comprobación en {seconds:g} s: está ocupado, o no da ningún ejecutor de los que se piden.</translation>
    </message>
    <message>
        <source>The cluster is no JSON object: correct it.</source>
        <translation>El clúster no es un objeto JSON: corríjalo.</translation>
    </message>
    <message>
        <source>The cluster is told to read the imagery {name} at {address}.</source>
        <translation>Se indica al clúster que lea las imágenes {name} en {address}.</translation>
    </message>
    <message>
        <source>The cluster of the profile {name!r} has no address for {path}: add a prefix of it to the profile&apos;s folders, or say that the cluster has the same paths (shared_paths).</source>
        <translation>El clúster del perfil {name!r} no tiene dirección para {path}: añada un prefijo de ella a las carpetas del perfil, o indique que el clúster tiene las mismas rutas (shared_paths).</translation>
    </message>
    <message>
        <source>The cluster reads and writes the storage {place}.</source>
        <translation>El clúster lee y escribe el almacenamiento {place}.</translation>
    </message>
    <message>
        <source>The cluster reads {raster}, and it is the same file.</source>
        <translation>El clúster lee {raster}, y es el mismo archivo.</translation>
    </message>
    <message>
        <source>The cluster runs the model on {device}, with Landchip {version}.</source>
        <translation>El clúster ejecuta el modelo en {device}, con Landchip {version}.</translation>
    </message>
    <message>
        <source>The cluster says: {sentence}</source>
        <translation>El clúster dice: {sentence}</translation>
    </message>
    <message>
        <source>The cluster&apos;s computers choose the device: a GPU where they have one.</source>
        <translation>Los equipos del clúster eligen el dispositivo: una GPU donde la tengan.</translation>
    </message>
    <message>
        <source>The column {column} of {path} holds what is no finite number: correct it.</source>
        <translation>La columna {column} de {path} contiene algo que no es un número finito: corríjala.</translation>
    </message>
    <message>
        <source>The command has an open quote: close it.</source>
        <translation>El comando tiene unas comillas abiertas: ciérrelas.</translation>
    </message>
    <message>
        <source>The command runs Spark {version}.</source>
        <translation>El comando ejecuta Spark {version}.</translation>
    </message>
    <message>
        <source>The connection has no name: give it one.</source>
        <translation>La conexión no tiene nombre: indíquele uno.</translation>
    </message>
    <message>
        <source>The connection names no bundle: make one with `make cluster-bundle`, and name its folder.</source>
        <translation>La conexión no indica ningún paquete: haga uno con `make cluster-bundle`, e indique su carpeta.</translation>
    </message>
    <message>
        <source>The connection names no storage: name a folder or an address that both this computer and it use.</source>
        <translation>La conexión no indica ningún almacenamiento: indique una carpeta o una dirección que usen tanto este equipo como ella.</translation>
    </message>
    <message>
        <source>The connection profile {path} cannot be read ({reason}): give a JSON file.</source>
        <translation>El perfil de conexión {path} no se puede leer ({reason}): indique un archivo JSON.</translation>
    </message>
    <message>
        <source>The connection {name} is not known on this computer: add it, or import it, in Connections.</source>
        <translation>La conexión {name} no se conoce en este equipo: añádala, o impórtela, en Conexiones.</translation>
    </message>
    <message>
        <source>The contract of model {model} {contradiction}: correct it or choose another model.</source>
        <translation>La especificación del modelo {model} {contradiction}: corríjala o elija otro modelo.</translation>
    </message>
    <message>
        <source>The contract of {model} cannot be understood ({reason}): correct its STAC MLM JSON, or choose another model.</source>
        <translation>No se entiende la especificación de {model} ({reason}): corrija su JSON STAC MLM o elija otro modelo.</translation>
    </message>
    <message>
        <source>The contract of {model} is not a JSON object: choose another model.</source>
        <translation>La especificación de {model} no es un objeto JSON: elija otro modelo.</translation>
    </message>
    <message>
        <source>The contract of {model} is not valid JSON ({reason}): choose another model.</source>
        <translation>La especificación de {model} no es JSON válido ({reason}): elija otro modelo.</translation>
    </message>
    <message>
        <source>The contract of {model} states no {field}: add it to the STAC MLM JSON, or choose another model.</source>
        <translation>La especificación de {model} no indica {field}: añádalo al JSON STAC MLM o elija otro modelo.</translation>
    </message>
    <message>
        <source>The contract {path} cannot be read ({reason}): put a STAC MLM file there.</source>
        <translation>No se puede leer la especificación {path} ({reason}): coloque allí un archivo STAC MLM.</translation>
    </message>
    <message>
        <source>The correction is not saved in {file}: {reason}. Try it again.</source>
        <translation>La corrección no se ha guardado en {file}: {reason}. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The corrections in {path} are damaged ({reason}): restore the file from a copy.</source>
        <translation>Las correcciones de {path} están dañadas ({reason}): restaure el archivo desde una copia.</translation>
    </message>
    <message>
        <source>The corrections in {path} lack the attribute {attribute}: save them again from the plugin.</source>
        <translation>A las correcciones de {path} les falta el atributo {attribute}: guárdelas de nuevo desde el complemento.</translation>
    </message>
    <message>
        <source>The credentials for {server} have expired (HTTP status {status}): renew them.</source>
        <translation>Las credenciales para {server} han caducado (estado HTTP {status}): renuévelas.</translation>
    </message>
    <message>
        <source>The dates of a trend must be in order and each must differ: correct the dates.</source>
        <translation>Las fechas de una tendencia deben estar en orden y ser todas distintas: corríjalas.</translation>
    </message>
    <message>
        <source>The default model states no golden chip: install Landchip again.</source>
        <translation>El modelo predeterminado no indica ninguna celda de referencia: vuelva a instalar Landchip.</translation>
    </message>
    <message>
        <source>The device {device!r} is not known: choose auto, cuda or cpu.</source>
        <translation>El dispositivo {device!r} es desconocido: elija auto, cuda o cpu.</translation>
    </message>
    <message>
        <source>The difference is within what chance may do.</source>
        <translation>La diferencia está dentro de lo que puede deberse al azar.</translation>
    </message>
    <message>
        <source>The disk is full: make room, then set up the engine again.</source>
        <translation>El disco está lleno: libere espacio y después reinstale el motor.</translation>
    </message>
    <message>
        <source>The distance to the training data in {model} is not as its contract states in landchip:novelty: choose the default model, or export it again with this Landchip&apos;s trainer.</source>
        <translation>La distancia a los datos de entrenamiento en {model} no es como su contrato indica en landchip:novelty: elija el modelo predeterminado o expórtelo de nuevo con el entrenador de este Landchip.</translation>
    </message>
    <message>
        <source>The earlier map is of {start} and the later one of {end}: give them in the order of time.</source>
        <translation>El mapa anterior es de {start} y el posterior de {end}: indíquelos en orden temporal.</translation>
    </message>
    <message>
        <source>The engine cannot be asked for this ({error}): correct the numbers.</source>
        <translation>No se puede pedir esto al motor ({error}): corrija los números.</translation>
    </message>
    <message>
        <source>The engine cannot be started ({reason}): repair the engine.</source>
        <translation>No se puede iniciar el motor ({reason}): repárelo.</translation>
    </message>
    <message>
        <source>The engine did not answer within {seconds:g} s: repair the engine.</source>
        <translation>El motor no respondió en {seconds:g} s: repárelo.</translation>
    </message>
    <message>
        <source>The engine died ({status}): run it again to resume where it stopped, or repair the engine if it dies again.</source>
        <translation>El motor se ha detenido de forma inesperada ({status}): vuelva a ejecutar para continuar donde se detuvo, o repare el motor si ocurre de nuevo.</translation>
    </message>
    <message>
        <source>The engine died ({status}): try it again, or repair the engine if it dies again.</source>
        <translation>El motor se ha detenido de forma inesperada ({status}): inténtelo de nuevo, o repare el motor si vuelve a ocurrir.</translation>
    </message>
    <message>
        <source>The engine in {folder} is being set up by another process: wait for it to finish.</source>
        <translation>Otro proceso está instalando el motor en {folder}: espere a que termine.</translation>
    </message>
    <message>
        <source>The engine in {folder} is in use ({reason}): close what uses it and set it up again.</source>
        <translation>El motor en {folder} está en uso ({reason}): cierre lo que lo usa y reinstálelo.</translation>
    </message>
    <message>
        <source>The engine in {folder} is not set up yet, another process is at it: wait for it to finish.</source>
        <translation>El motor en {folder} aún no está instalado, otro proceso está en ello: espere a que termine.</translation>
    </message>
    <message>
        <source>The engine in {folder} is outdated, this Landchip needs other packages: set it up again.</source>
        <translation>El motor en {folder} está desactualizado, este Landchip necesita otros paquetes: reinstálelo.</translation>
    </message>
    <message>
        <source>The engine is Landchip {engine_version} with protocol {engine_protocol} and QGIS has loaded Landchip {plugin_version} with protocol {plugin_protocol}: repair the engine, or restart QGIS after an update.</source>
        <translation>El motor es Landchip {engine_version} con el protocolo {engine_protocol} y QGIS ha cargado Landchip {plugin_version} con el protocolo {plugin_protocol}: repare el motor, o reinicie QGIS tras una actualización.</translation>
    </message>
    <message>
        <source>The engine is being set up</source>
        <translation>El motor se está instalando</translation>
    </message>
    <message>
        <source>The engine is broken</source>
        <translation>El motor está dañado</translation>
    </message>
    <message>
        <source>The engine is busy with another job ({method}): wait for its end or cancel it.</source>
        <translation>El motor está ocupado con otra tarea ({method}): espere a que termine o cancélela.</translation>
    </message>
    <message>
        <source>The engine is not set up in {folder}, where a set-up was broken off: set it up again.</source>
        <translation>El motor no está instalado en {folder}, donde se interrumpió una instalación: reinstálelo.</translation>
    </message>
    <message>
        <source>The engine is not set up in {folder}: set it up (it takes a minute or two).</source>
        <translation>El motor no está instalado en {folder}: instálelo (tarda uno o dos minutos).</translation>
    </message>
    <message>
        <source>The engine is not set up yet</source>
        <translation>El motor aún no está instalado</translation>
    </message>
    <message>
        <source>The engine is not set up yet.</source>
        <translation>El motor aún no está instalado.</translation>
    </message>
    <message>
        <source>The engine is outdated</source>
        <translation>El motor está desactualizado</translation>
    </message>
    <message>
        <source>The engine is ready</source>
        <translation>El motor está listo</translation>
    </message>
    <message>
        <source>The engine is ready in {folder}.</source>
        <translation>El motor está listo en {folder}.</translation>
    </message>
    <message>
        <source>The engine is ready: {}</source>
        <translation>El motor está listo: {}</translation>
    </message>
    <message>
        <source>The engine is set up. Press Check to see how fast it is.</source>
        <translation>El motor está instalado. Pulse Comprobar para ver lo rápido que es.</translation>
    </message>
    <message>
        <source>The engine met an error that nobody foresaw ({reason}): please report it with what &apos;doctor&apos; prints.</source>
        <translation>El motor ha encontrado un error imprevisto ({reason}): comuníquelo junto con lo que muestra &apos;doctor&apos;.</translation>
    </message>
    <message>
        <source>The engine needs {needed_mb} MB and the disk of {folder} has {free_mb:.0f}: make room or choose another folder.</source>
        <translation>El motor necesita {needed_mb} MB y el disco de {folder} tiene {free_mb:.0f} libres: libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>The engine of the live land cover died ({status}): start it again by Show on the Map (Landchip &gt; Live Land Cover).</source>
        <translation>El motor de la cobertura en vivo se cerró de forma inesperada ({status}): vuelva a iniciarlo con Mostrar en el mapa (Landchip &gt; Cobertura en vivo).</translation>
    </message>
    <message>
        <source>The engine opens model and imagery…</source>
        <translation>El motor abre el modelo y las imágenes…</translation>
    </message>
    <message>
        <source>The engine ran out of memory: choose a smaller batch or close other programs, and run it again.</source>
        <translation>El motor se ha quedado sin memoria: elija un lote más pequeño o cierre otros programas, y vuelva a ejecutar.</translation>
    </message>
    <message>
        <source>The engine runs with a Python of your own</source>
        <translation>El motor funciona con un Python propio</translation>
    </message>
    <message>
        <source>The engine runs with {python}.</source>
        <translation>El motor funciona con {python}.</translation>
    </message>
    <message>
        <source>The engine speaks protocol {engine_protocol} and Landchip {plugin_protocol!r}: repair the engine.</source>
        <translation>El motor usa el protocolo {engine_protocol} y Landchip el {plugin_protocol!r}: repare el motor.</translation>
    </message>
    <message>
        <source>The engine that a broken-off set-up had put aside cannot be brought back to {folder} ({reason}): close what uses it and set it up again.</source>
        <translation>El motor que una instalación interrumpida había apartado no se puede devolver a {folder} ({reason}): cierre lo que lo usa e instálelo de nuevo.</translation>
    </message>
    <message>
        <source>The engine was changed meanwhile: try it again.</source>
        <translation>El motor se ha modificado entretanto: inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The engine works: {rate} chips a second on {device}; the known chip came out right.</source>
        <translation>El motor funciona: {rate} celdas por segundo en {device}; la celda conocida dio el resultado correcto.</translation>
    </message>
    <message>
        <source>The engine&apos;s command line gave no answer: {text!r}. Repair the engine.</source>
        <translation>La línea de comandos del motor no dio ninguna respuesta: {text!r}. Repare el motor.</translation>
    </message>
    <message>
        <source>The engine&apos;s command {command}</source>
        <translation>El comando del motor {command}</translation>
    </message>
    <message>
        <source>The engine&apos;s environment is incomplete ({reason}): repair the engine.</source>
        <translation>El entorno del motor está incompleto ({reason}): repare el motor.</translation>
    </message>
    <message>
        <source>The engine&apos;s folder cannot be written: choose another folder or close whatever uses it, then set up the engine again.</source>
        <translation>No se puede escribir en la carpeta del motor: elija otra carpeta o cierre lo que la usa, y después reinstale el motor.</translation>
    </message>
    <message>
        <source>The engine&apos;s folder holds something else</source>
        <translation>La carpeta del motor contiene otra cosa</translation>
    </message>
    <message>
        <source>The environment itself. Landchip finds one that lies elsewhere only if its settings say so.</source>
        <translation>El propio entorno. Landchip solo encuentra uno que esté en otro lugar si así se indica en su configuración.</translation>
    </message>
    <message>
        <source>The environment variable {name} holds no token that could be sent: set it to that of the server.</source>
        <translation>La variable de entorno {name} no contiene ningún token que se pueda enviar: asígnele el del servidor.</translation>
    </message>
    <message>
        <source>The estimates count change since different years ({first} and {other}), so they make no trend: compare each date with the same year.</source>
        <translation>Las estimaciones cuentan el cambio desde años distintos ({first} y {other}), así que no forman una tendencia: compare cada fecha con el mismo año.</translation>
    </message>
    <message>
        <source>The extent holds no ground: give west,east,south,north, with west &lt; east and south &lt; north.</source>
        <translation>La extensión no contiene terreno: indíquela como oeste,este,sur,norte, con oeste &lt; este y sur &lt; norte.</translation>
    </message>
    <message>
        <source>The extent is {degrees:.1f} degrees wide or high, and a search takes at most {most:g}: zoom in.</source>
        <translation>La extensión tiene {degrees:.1f} grados de ancho o alto, y una búsqueda admite {most:g} como máximo: acérquese.</translation>
    </message>
    <message>
        <source>The extent of the search holds no ground: choose another.</source>
        <translation>La extensión de la búsqueda no contiene suelo: elija otra.</translation>
    </message>
    <message>
        <source>The extent&apos;s south edge ({south:g}) is not south of its north edge ({north:g}): swap them.</source>
        <translation>El borde sur de la extensión ({south:g}) no está al sur de su borde norte ({north:g}): intercámbielos.</translation>
    </message>
    <message>
        <source>The extent&apos;s west edge ({west:g}) is not west of its east edge ({east:g}): swap them, or, where the area crosses the 180th meridian, run its two sides one after the other.</source>
        <translation>El borde oeste de la extensión ({west:g}) no está al oeste de su borde este ({east:g}): intercámbielos o, si el área cruza el meridiano 180, ejecute sus dos lados uno tras otro.</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>El más rápido</translation>
    </message>
    <message>
        <source>The field &apos;outputs&apos; names no file: give one or more of {known}, or a &apos;run_dir&apos;.</source>
        <translation>El campo &apos;outputs&apos; no indica ningún archivo: indique uno o más de {known}, o un &apos;run_dir&apos;.</translation>
    </message>
    <message>
        <source>The field &apos;outputs&apos; names no file: give one or more of {known}.</source>
        <translation>El campo &apos;outputs&apos; no nombra ningún archivo: indique uno o más de {known}.</translation>
    </message>
    <message>
        <source>The field &apos;version&apos; is {value} and this Landchip reads requests of version {version}: install the Landchip that wrote the request, or write it anew.</source>
        <translation>El campo &apos;version&apos; es {value} y este Landchip lee peticiones de la versión {version}: instale el Landchip que escribió la petición o escríbala de nuevo.</translation>
    </message>
    <message>
        <source>The field {field!r} must be {expected}, not {value}: correct it.</source>
        <translation>El campo {field!r} debe ser {expected}, no {value}: corríjalo.</translation>
    </message>
    <message>
        <source>The file job.json is no job that this Landchip reads ({reason}): submit it anew.</source>
        <translation>El archivo job.json no es un trabajo que este Landchip lea ({reason}): envíelo otra vez desde el principio.</translation>
    </message>
    <message>
        <source>The file of certificates {path} cannot be read ({reason}): correct ca_file of the connection profile.</source>
        <translation>El archivo de certificados {path} no se puede leer ({reason}): corrija ca_file del perfil de conexión.</translation>
    </message>
    <message>
        <source>The file of this map lacks {column}, as a GeoTIFF does: give its GeoPackage or GeoParquet.</source>
        <translation>Al archivo de este mapa le falta {column}, como a un GeoTIFF: indique su GeoPackage o GeoParquet.</translation>
    </message>
    <message>
        <source>The files cannot be written to {folder} ({reason}): choose another folder or make room; what was done so far is kept.</source>
        <translation>No se pueden escribir los archivos en {folder} ({reason}): elija otra carpeta o libere espacio; lo hecho hasta ahora se conserva.</translation>
    </message>
    <message>
        <source>The files of {path} cannot be read on {machine} ({reason}): check the address, and that the machine may read it.</source>
        <translation>Los archivos de {path} no se pueden leer en {machine} ({reason}): compruebe la dirección, y que el equipo tenga permiso para leerla.</translation>
    </message>
    <message>
        <source>The first import of the engine&apos;s packages</source>
        <translation>La primera importación de los paquetes del motor</translation>
    </message>
    <message>
        <source>The folder for the mosaic cannot be made ({reason}): save the project elsewhere first.</source>
        <translation>La carpeta del mosaico no se puede crear ({reason}): guarde antes el proyecto en otro lugar.</translation>
    </message>
    <message>
        <source>The folder of jobs {folder} cannot be used ({reason}): free disk space, or correct its permissions.</source>
        <translation>La carpeta de trabajos {folder} no se puede usar ({reason}): libere espacio en disco, o corrija sus permisos.</translation>
    </message>
    <message>
        <source>The folder that `make cluster-bundle` made, put where the cluster reads it</source>
        <translation>La carpeta que hizo `make cluster-bundle`, puesta donde el clúster la lee</translation>
    </message>
    <message>
        <source>The folder {folder} belongs to another user: remove it, or set TMPDIR to another folder.</source>
        <translation>La carpeta {folder} es de otro usuario: elimínela, o ponga en TMPDIR otra carpeta.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: create it or choose another one.</source>
        <translation>La carpeta {folder} no existe: créela o elija otra.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there: choose another.</source>
        <translation>La carpeta {folder} no existe: elija otra.</translation>
    </message>
    <message>
        <source>The folder {folder} of the mosaic does not exist: create it or choose another one.</source>
        <translation>La carpeta {folder} del mosaico no existe: créela o elija otra.</translation>
    </message>
    <message>
        <source>The folder {folder} of the report does not exist: create it or choose another one.</source>
        <translation>La carpeta {folder} del informe no existe: créela o elija otra.</translation>
    </message>
    <message>
        <source>The folder {folder} of the sample does not exist: create it or choose another one.</source>
        <translation>La carpeta {folder} de la muestra no existe: créela o elija otra.</translation>
    </message>
    <message>
        <source>The folder {folder} of the table does not exist: create it or choose another one.</source>
        <translation>La carpeta {folder} de la tabla no existe: créela o elija otra.</translation>
    </message>
    <message>
        <source>The imagery could not be read here.</source>
        <translation>Aquí no se pudieron leer las imágenes.</translation>
    </message>
    <message>
        <source>The imagery is much coarser than what the model learnt from, so fine detail is missing.</source>
        <translation>Las imágenes tienen mucha menos resolución que aquellas con las que aprendió el modelo, así que falta el detalle fino.</translation>
    </message>
    <message>
        <source>The imagery is too wide for one grid, so column and row name no chip of it: click the place itself.</source>
        <translation>Las imágenes son demasiado anchas para una sola cuadrícula, así que la columna y la fila no indican ninguna celda: haga clic en el propio lugar.</translation>
    </message>
    <message>
        <source>The imagery to classify</source>
        <translation>Las imágenes que se van a clasificar</translation>
    </message>
    <message>
        <source>The import of the engine&apos;s packages</source>
        <translation>La importación de los paquetes del motor</translation>
    </message>
    <message>
        <source>The job ended without a map ({reason}): look at its log, and run it again to compute what is missing.</source>
        <translation>El trabajo terminó sin mapa ({reason}): consulte su registro, y ejecútelo de nuevo para calcular lo que falta.</translation>
    </message>
    <message>
        <source>The job ended without a map ({reason}): look at its log, and submit it again to complete it.</source>
        <translation>El trabajo terminó sin mapa ({reason}): consulte su registro, y envíelo de nuevo para completarlo.</translation>
    </message>
    <message>
        <source>The job has no map yet: wait until it has finished, or submit it again to complete it.</source>
        <translation>El trabajo aún no tiene mapa: espere a que termine, o envíelo de nuevo para completarlo.</translation>
    </message>
    <message>
        <source>The job is cancelled; what is finished is kept: run it again to compute the rest.</source>
        <translation>El trabajo está cancelado; lo terminado se conserva: ejecútelo de nuevo para calcular el resto.</translation>
    </message>
    <message>
        <source>The job waits for the cluster…</source>
        <translation>El trabajo espera al clúster…</translation>
    </message>
    <message>
        <source>The job was never submitted: submit it first.</source>
        <translation>El trabajo no se envió nunca: envíelo primero.</translation>
    </message>
    <message>
        <source>The job wrote no {kind}: fetch what it wrote ({known}), or submit it with this output.</source>
        <translation>El trabajo no escribió {kind}: obtenga lo que escribió ({known}), o envíelo con esta salida.</translation>
    </message>
    <message>
        <source>The job {title} failed ({reason}): see its log on the page Jobs, and submit it again.</source>
        <translation>El trabajo {title} falló ({reason}): consulte su registro en la página Trabajos, y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>The job {title} is under way and will write {file}: name another file for the map.</source>
        <translation>El trabajo {title} está en curso y escribirá {file}: indique otro archivo para el mapa.</translation>
    </message>
    <message>
        <source>The labels of {n} of {labelled} chips contradict what the others teach: make sure that land cover and imagery lie on the same ground.</source>
        <translation>Las etiquetas de {n} de {labelled} celdas contradicen lo que enseñan las demás: compruebe que la cobertura y las imágenes están sobre el mismo terreno.</translation>
    </message>
    <message numerus="yes">
        <source>The labels of {} chips were set aside and not learnt, because sure predictions contradict them: land cover is wrong there, or the ground has changed, or the model errs.</source>
        <translation>
            <numerusform>La etiqueta de {} celda se apartó y no se aprendió, porque una predicción segura la contradice: allí la cobertura se equivoca, o el terreno ha cambiado, o yerra el modelo.</numerusform>
            <numerusform>Las etiquetas de {} celdas se apartaron y no se aprendieron, porque predicciones seguras las contradicen: allí la cobertura se equivoca, o el terreno ha cambiado, o yerra el modelo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The land cover contradicts no square of the map: begin a review of another kind.</source>
        <translation>La cobertura no contradice ningún cuadrado del mapa: empiece otro tipo de revisión.</translation>
    </message>
    <message numerus="yes">
        <source>The land cover contradicts the use of {n} of {judged} squares, which are flagged.</source>
        <translation>
            <numerusform>La cobertura contradice el uso de {n} de {judged} cuadrados, que queda marcado.</numerusform>
            <numerusform>La cobertura contradice el uso de {n} de {judged} cuadrados, que quedan marcados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The land cover is of {nlcd} and the imagery of {imagery}: land that changed in between may have been learnt as it was; choose land cover of a nearer year.</source>
        <translation>La cobertura del suelo es de {nlcd} y las imágenes de {imagery}: el terreno que cambió entre tanto puede haberse aprendido como era; elija una cobertura de un año más cercano.</translation>
    </message>
    <message>
        <source>The land cover is of {start} and the imagery of {end}: choose an edition that is older than the imagery.</source>
        <translation>La cobertura del suelo es de {start} y las imágenes de {end}: elija una edición anterior a las imágenes.</translation>
    </message>
    <message>
        <source>The land cover of the visible map is computed while you pan and zoom.</source>
        <translation>La cobertura del mapa visible se calcula mientras usted desplaza y amplía.</translation>
    </message>
    <message>
        <source>The land cover of their pixels contradicts the use of {n} of these squares, then or now: look at these first.</source>
        <translation>La cobertura de sus píxeles contradice el uso de {n} de estos cuadrados, entonces o ahora: mírelos primero.</translation>
    </message>
    <message>
        <source>The land cover&apos;s name states no year, so it is taken as that of {year}: give its year if that is wrong.</source>
        <translation>El nombre de la cobertura del suelo no indica ningún año, así que se toma como la de {year}: indique su año si no es correcto.</translation>
    </message>
    <message>
        <source>The land cover&apos;s name states no year: give the year of it (nlcd_year).</source>
        <translation>El nombre de la cobertura del suelo no indica ningún año: indique su año (nlcd_year).</translation>
    </message>
    <message>
        <source>The land-cover layer covers {} of this chip.</source>
        <translation>La capa de cobertura del suelo cubre el {} de esta celda.</translation>
    </message>
    <message>
        <source>The land-cover layer says nothing here.</source>
        <translation>La capa de cobertura del suelo no dice nada aquí.</translation>
    </message>
    <message>
        <source>The last layer of the model is fitted to the strokes…</source>
        <translation>La última capa del modelo se ajusta a los trazos…</translation>
    </message>
    <message>
        <source>The last layer of {model} is not as its contract states in landchip:refit: choose the default model, or export it again with this Landchip&apos;s trainer.</source>
        <translation>La última capa de {model} no es como su especificación indica en landchip:refit: elija el modelo predeterminado o exporte este de nuevo con la herramienta de entrenamiento de este Landchip.</translation>
    </message>
    <message>
        <source>The last layer with weights of {model} is no convolution in single precision that gives a plane for each class, so it cannot be fitted to strokes: choose another model of pixels.</source>
        <translation>La última capa con pesos de {model} no es una convolución de precisión simple que dé un plano para cada clase, así que no puede ajustarse a trazos: elija otro modelo de píxeles.</translation>
    </message>
    <message>
        <source>The last run&apos;s result: another run is under way.</source>
        <translation>Resultado de la última ejecución: hay otra en curso.</translation>
    </message>
    <message>
        <source>The layer corrections of the GeoPackage in which the panel keeps what you corrected.</source>
        <translation>La capa corrections del GeoPackage en el que el panel guarda lo que usted ha corregido.</translation>
    </message>
    <message>
        <source>The layer has no CRS: set it first (Layer &gt; Set CRS of Layer).</source>
        <translation>La capa no tiene SRC: defínalo primero (Capa &gt; Establecer SRC de la capa).</translation>
    </message>
    <message>
        <source>The layer is no file: it is exported first, and the plan comes after that.</source>
        <translation>La capa no es un archivo: se exporta primero y la planificación viene después.</translation>
    </message>
    <message>
        <source>The layer of polygons holds none: choose another, or select some.</source>
        <translation>La capa de polígonos no contiene ninguno: elija otra, o seleccione algunos.</translation>
    </message>
    <message>
        <source>The layer {layer} has a filter, and its whole file would be read: remove the filter first.</source>
        <translation>La capa {layer} tiene un filtro, y se leería todo su archivo: quite primero el filtro.</translation>
    </message>
    <message>
        <source>The layer {layer} has edits that are not saved: save them first.</source>
        <translation>La capa {layer} tiene ediciones sin guardar: guárdelas primero.</translation>
    </message>
    <message>
        <source>The layer {layer} is in no file: save it as a GeoPackage first.</source>
        <translation>La capa {layer} no está en ningún archivo: guárdela antes como GeoPackage.</translation>
    </message>
    <message>
        <source>The layer&apos;s authentication is stored in QGIS, where the engine cannot read it: run Landchip in QGIS, or state user and password.</source>
        <translation>La autenticación de la capa está guardada en QGIS, donde el motor no puede leerla: ejecute Landchip en QGIS, o indique usuario y contraseña.</translation>
    </message>
    <message>
        <source>The live land cover has ended.</source>
        <translation>La cobertura en vivo ha terminado.</translation>
    </message>
    <message>
        <source>The map does not state how its model errs, as maps of earlier versions, imported ones and those smoothed by vote do not: classify the area again, or give the map before the vote.</source>
        <translation>El mapa no indica cómo se equivoca su modelo, como ocurre con los mapas de versiones anteriores, los importados y los suavizados con vote: clasifique el área de nuevo, o indique el mapa anterior a vote.</translation>
    </message>
    <message>
        <source>The map does not state which imagery it was made from.</source>
        <translation>El mapa no indica con qué imágenes se hizo.</translation>
    </message>
    <message>
        <source>The map does not tell the group of its class {name}: choose a map of a model with Landchip&apos;s classes.</source>
        <translation>El mapa no indica el grupo de su clase {name}: elija un mapa de un modelo con las clases de Landchip.</translation>
    </message>
    <message>
        <source>The map has no chip to sample from: choose a map with chips.</source>
        <translation>El mapa no tiene ninguna celda de la que tomar una muestra: elija un mapa con celdas.</translation>
    </message>
    <message>
        <source>The map has the right transition on {share} of the ground.</source>
        <translation>El mapa tiene la transición correcta en el {share} del terreno.</translation>
    </message>
    <message>
        <source>The map is computed, but its table cannot be written ({reason}): run it again with another output.</source>
        <translation>El mapa está calculado, pero su tabla no se puede escribir ({reason}): ejecute de nuevo con otra salida.</translation>
    </message>
    <message>
        <source>The map is finished.</source>
        <translation>El mapa está terminado.</translation>
    </message>
    <message>
        <source>The map of a job is a file: choose a GeoPackage.</source>
        <translation>El mapa de un trabajo es un archivo: elija un GeoPackage.</translation>
    </message>
    <message>
        <source>The map of the job {} is loaded.</source>
        <translation>El mapa del trabajo {} está cargado.</translation>
    </message>
    <message>
        <source>The map shows no change, so the sample can find only what it missed: expect a wide interval.</source>
        <translation>El mapa no muestra ningún cambio, así que la muestra solo puede encontrar lo que el mapa pasó por alto: espere un intervalo amplio.</translation>
    </message>
    <message>
        <source>The map shows no place yet: load any layer, or zoom to where you want imagery.</source>
        <translation>El mapa aún no muestra ningún lugar: cargue cualquier capa, o acérquese a donde quiere imágenes.</translation>
    </message>
    <message>
        <source>The map shows {title} and not land use: choose a finished map of developed, cultivated and undeveloped land.</source>
        <translation>El mapa muestra {title} y no el uso del suelo: elija un mapa terminado de suelo urbanizado, cultivado y sin urbanizar.</translation>
    </message>
    <message>
        <source>The map shows {title} and not land use: choose a land-use map.</source>
        <translation>El mapa muestra {title} y no el uso del suelo: elija un mapa de uso del suelo.</translation>
    </message>
    <message>
        <source>The map shows {title}: choose a map of land use or of its change.</source>
        <translation>El mapa muestra {title}: elija un mapa de uso del suelo o de su cambio.</translation>
    </message>
    <message>
        <source>The map states a class and no probabilities, as an imported map may: choose the method vote.</source>
        <translation>El mapa indica una clase y ninguna probabilidad, como puede ocurrir con un mapa importado: elija el método vote.</translation>
    </message>
    <message>
        <source>The map states no date of its imagery: give the year (to_year).</source>
        <translation>El mapa no indica la fecha de sus imágenes: indique el año (to_year).</translation>
    </message>
    <message>
        <source>The map states no probability of change, by which candidates are chosen: make it again with Change since NLCD, or draw a random sample.</source>
        <translation>El mapa no indica la probabilidad de cambio, según la cual se eligen los candidatos: hágalo de nuevo con «Cambio desde NLCD» o tome una muestra aleatoria.</translation>
    </message>
    <message>
        <source>The map would hold no chip: choose an area that touches the imagery.</source>
        <translation>El mapa no contendría ninguna celda: elija un área que toque las imágenes.</translation>
    </message>
    <message>
        <source>The map&apos;s class {name} is none of NLCD&apos;s groups: choose a map of a model with NLCD&apos;s classes.</source>
        <translation>La clase {name} del mapa no es ninguno de los grupos de NLCD: elija un mapa de un modelo con las clases de NLCD.</translation>
    </message>
    <message>
        <source>The map&apos;s file does not hold {column}, as a GeoTIFF and maps of earlier versions do not: give the map&apos;s GeoPackage or GeoParquet, or classify the area again.</source>
        <translation>El archivo del mapa no contiene {column}, como ocurre con un GeoTIFF y con los mapas de versiones anteriores: indique el GeoPackage o GeoParquet del mapa, o clasifique el área de nuevo.</translation>
    </message>
    <message>
        <source>The map&apos;s file does not hold {column}, as a GeoTIFF does not: give the map&apos;s GeoPackage or GeoParquet.</source>
        <translation>El archivo del mapa no contiene {column}, como ocurre con un GeoTIFF: indique el GeoPackage o GeoParquet del mapa.</translation>
    </message>
    <message>
        <source>The map&apos;s file {path} is missing: repair the layer&apos;s source to go on.</source>
        <translation>Falta el archivo {path} del mapa: repare la fuente de la capa para continuar.</translation>
    </message>
    <message>
        <source>The map&apos;s metadata is damaged: classify the area again.</source>
        <translation>Los metadatos del mapa están dañados: clasifique el área de nuevo.</translation>
    </message>
    <message>
        <source>The maps of both dates differ in {n} of {compared} chips, far more than land changes: one of the images may lie in another place than it states, or the model may need to be fitted to the place first.</source>
        <translation>Los mapas de ambas fechas difieren en {n} de {compared} celdas, mucho más de lo que cambia el terreno: puede que una de las imágenes esté en otro lugar del que indica, o que haya que ajustar antes el modelo al lugar.</translation>
    </message>
    <message>
        <source>The maps of both dates simply differ in {n} chips.</source>
        <translation>Los mapas de ambas fechas simplemente difieren en {n} celdas.</translation>
    </message>
    <message>
        <source>The master must have spark.master.rest.enabled, and its port (6066) must be open to you.</source>
        <translation>El master debe tener spark.master.rest.enabled, y su puerto (6066) debe estar abierto para usted.</translation>
    </message>
    <message>
        <source>The model at {address} is not the one that the job was made with: put that one back, or submit the job anew.</source>
        <translation>El modelo de {address} no es el que se usó para hacer el trabajo: vuelva a poner aquel, o envíe el trabajo otra vez desde el principio.</translation>
    </message>
    <message>
        <source>The model gives no probabilities for some chips (NaN): choose another model.</source>
        <translation>El modelo no da probabilidades para algunas celdas (NaN): elija otro modelo.</translation>
    </message>
    <message>
        <source>The model has no change head, so the two dates are compared by their labels alone, which finds less: choose the default model, or train a head with `python -m trainer change`.</source>
        <translation>El modelo no tiene cabezal de cambio, así que las dos fechas se comparan solo por sus etiquetas, lo que encuentra menos: elija el modelo predeterminado o entrene un cabezal con `python -m trainer change`.</translation>
    </message>
    <message>
        <source>The model has no group {group!r}: choose one of {known}.</source>
        <translation>El modelo no tiene el grupo {group!r}: elija uno de {known}.</translation>
    </message>
    <message>
        <source>The model has seen nothing like this chip ({times:.1f} times as far off as it allows), so its answer is a guess.</source>
        <translation>El modelo no ha visto nada parecido a esta celda (está a {times:.1f} veces la distancia que admite), así que su respuesta es una conjetura.</translation>
    </message>
    <message>
        <source>The model has seen nothing like this chip, so its answer is a guess.</source>
        <translation>El modelo no ha visto nada parecido a esta celda, así que su respuesta es una conjetura.</translation>
    </message>
    <message>
        <source>The model is kept as it is</source>
        <translation>El modelo queda como está</translation>
    </message>
    <message>
        <source>The model is less sure than it must be for an answer to count.</source>
        <translation>El modelo está menos seguro de lo necesario para que una respuesta cuente.</translation>
    </message>
    <message>
        <source>The model is uncertain about most of this ground. Fit it to this place, with land cover such as NLCD, and map it again.</source>
        <translation>El modelo está inseguro en la mayor parte de este terreno. Ajústelo a este lugar, con una cobertura del suelo como NLCD, y haga el mapa de nuevo.</translation>
    </message>
    <message>
        <source>The model is unsure of at least one of the two, so this may be no change at all.</source>
        <translation>El modelo no está seguro de al menos una de las dos, así que puede no haber ningún cambio.</translation>
    </message>
    <message>
        <source>The model learns from chips of this ground, labelled by its land cover, and is saved as a model of its own. Labels that contradict the others are set aside. If it is not better here by more than chance, the model you have is kept; it stays as it is in any case.</source>
        <translation>El modelo aprende de celdas de este terreno, etiquetadas por su cobertura del suelo, y se guarda como un modelo aparte. Las etiquetas que contradicen a las demás se apartan. Si aquí no es mejor más que por azar, se conserva el modelo que tiene, que en todo caso queda como está.</translation>
    </message>
    <message>
        <source>The model needs the band {band}, which the band order by hand leaves out: add it.</source>
        <translation>El modelo necesita la banda {band}, que falta en el orden de bandas indicado a mano: añádala.</translation>
    </message>
    <message>
        <source>The model runs without {bands} on {rasters} and {n} more: it states that it can, but its stated accuracy may hold for imagery with it only.</source>
        <translation>El modelo funciona sin {bands} en {rasters} y {n} más: declara que puede hacerlo, pero es posible que la exactitud que declara solo valga para imágenes que lo tengan.</translation>
    </message>
    <message>
        <source>The model runs without {bands} on {rasters}: it states that it can, but its stated accuracy may hold for imagery with it only.</source>
        <translation>El modelo funciona sin {bands} en {rasters}: declara que puede hacerlo, pero es posible que la exactitud que declara solo valga para imágenes que lo tengan.</translation>
    </message>
    <message>
        <source>The model states none.</source>
        <translation>El modelo no indica ninguna.</translation>
    </message>
    <message>
        <source>The model {file} cannot be saved ({reason}): choose another folder.</source>
        <translation>No se puede guardar el modelo {file} ({reason}): elija otra carpeta.</translation>
    </message>
    <message>
        <source>The model {model} answers a chip differently when another one is in the batch (off by {difference:.3f}): export it in inference mode with a dynamic batch size, or choose another model.</source>
        <translation>El modelo {model} responde distinto a una celda cuando hay otra en el lote (diferencia de {difference:.3f}): expórtelo en modo de inferencia con tamaño de lote dinámico, o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} cannot be loaded by {runtime} ({reason}): choose another model.</source>
        <translation>{runtime} no puede cargar el modelo {model} ({reason}): elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} cannot compute a chip of the shape that its contract states ({reason}): correct dim_order and shape of its input in the contract, or choose another model.</source>
        <translation>El modelo {model} no puede calcular una celda de la forma que indica su contrato ({reason}): corrija dim_order y shape de su entrada en el contrato, o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} did not open and classify its first chip within {seconds:g} s: its network may loop, or its drive does not answer; copy it to this machine, or choose another model.</source>
        <translation>El modelo {model} no abrió ni clasificó su primera celda en {seconds:g} s: quizá su red tenga un bucle, o su unidad no responda; cópielo a este equipo, o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} does not give the distance that it states for its golden chip ({distance:.4g} instead of {expected:.4g}): the file is damaged or altered, copy or download it again.</source>
        <translation>El modelo {model} no da la distancia que declara para su celda de referencia ({distance:.4g} en lugar de {expected:.4g}): el archivo está dañado o alterado, cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>The model {model} does not give the probabilities that it states for its golden chip (off by {difference:.3f}): the file is damaged or altered, copy or download it again.</source>
        <translation>El modelo {model} no da las probabilidades que declara para su celda de referencia (desviación de {difference:.3f}): el archivo está dañado o alterado, cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>The model {model} failed on {device} ({reason}): use a smaller batch or the device cpu.</source>
        <translation>El modelo {model} falló en {device} ({reason}): use un lote más pequeño o el dispositivo cpu.</translation>
    </message>
    <message>
        <source>The model {model} gives a class for each pixel and not for each chip: label pixels with it (landcover, landchip:landcover), or choose a model of chips.</source>
        <translation>El modelo {model} da una clase a cada píxel y no a cada celda: etiquete píxeles con él (landcover, landchip:landcover) o elija un modelo de celdas.</translation>
    </message>
    <message>
        <source>The model {model} gives a number from 0 to 1 for each class by itself (sigmoid), and they do not sum to 1: export it with softmax as its last operator, or choose a model that gives each chip one class.</source>
        <translation>El modelo {model} da para cada clase por separado un número de 0 a 1 (sigmoide), y no suman 1: expórtelo con softmax como último operador, o elija un modelo que dé una clase a cada celda.</translation>
    </message>
    <message>
        <source>The model {model} gives logarithms of probabilities: state landchip:activation softmax in its contract, which turns them back.</source>
        <translation>El modelo {model} da logaritmos de probabilidades: indique en su contrato landchip:activation softmax, que los convierte.</translation>
    </message>
    <message>
        <source>The model {model} gives no distance to its training data for some chips (NaN): get the file again, or choose another model.</source>
        <translation>El modelo {model} no da la distancia a sus datos de entrenamiento para algunas celdas (NaN): obtenga el archivo de nuevo o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are no probabilities for some chips (their sum is {sum:.3g} and not 1): correct its activation or scaling in the contract, or choose another model.</source>
        <translation>El modelo {model} da para algunas celdas números que no son probabilidades (suman {sum:.3g} y no 1): corrija su activación o escala en el contrato, o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are no probabilities for some pixels: correct its activation or scaling in the contract, or choose another model.</source>
        <translation>El modelo {model} da para algunos píxeles números que no son probabilidades: corrija su activación o su escala en el contrato, o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are no probabilities: state landchip:activation softmax in its contract, or choose another model.</source>
        <translation>El modelo {model} da números que no son probabilidades: indique landchip:activation softmax en su especificación o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are not finite (NaN) for a chip of ordinary pixels: the file is damaged, or its value_scaling in the contract is wrong; get it again, or correct the contract.</source>
        <translation>El modelo {model} da números no finitos (NaN) para una celda de píxeles normales: el archivo está dañado, o value_scaling en el contrato es erróneo; obténgalo de nuevo, o corrija el contrato.</translation>
    </message>
    <message>
        <source>The model {model} gives one class for a whole chip, and land cover needs one for each pixel: choose a model of pixels, or make a land-use map with it (classify, landchip:classify).</source>
        <translation>El modelo {model} da una clase a una celda entera, y la cobertura del suelo necesita una para cada píxel: elija un modelo de píxeles, o haga con él un mapa de uso del suelo (classify, landchip:classify).</translation>
    </message>
    <message>
        <source>The model {model} gives probabilities, and its contract asks for a softmax of them: state landchip:activation none.</source>
        <translation>El modelo {model} da probabilidades, y su contrato pide un softmax de ellas: indique landchip:activation none.</translation>
    </message>
    <message>
        <source>The model {model} gives tensors of {shape} and its contract names {classes} classes for each pixel: correct the contract, or choose another model.</source>
        <translation>El modelo {model} da tensores de {shape} y su contrato nombra {classes} clases para cada píxel: corrija el contrato o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives tensors of {shape} and its contract names {classes} classes: correct the contract, or choose another model.</source>
        <translation>El modelo {model} da tensores de {shape} y su especificación indica {classes} clases: corrija la especificación o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives tensors of {shape} for windows of {size} pixels and {classes} classes: correct the classes, the shape of the input or landchip:windows in its contract, or choose another model.</source>
        <translation>El modelo {model} da tensores de {shape} para ventanas de {size} píxeles y {classes} clases: corrija en su contrato las clases, la forma de la entrada o landchip:windows, o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives {distances} distances for {chips} chips: correct landchip:novelty in its contract, or choose another model.</source>
        <translation>El modelo {model} da {distances} distancias para {chips} celdas: corrija landchip:novelty en su especificación o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives {numbers} numbers a chip and its contract names {classes} classes: correct the contract or choose another model.</source>
        <translation>El modelo {model} da {numbers} números por celda y su especificación indica {classes} clases: corrija la especificación o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives {output} as tensors of {shape} and not as one number a chip: correct landchip:novelty in the contract, or choose another model.</source>
        <translation>El modelo {model} da {output} como tensores de {shape} y no como un número por celda: corrija landchip:novelty en la especificación o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives {output} as {type} and not as floats: correct landchip:novelty in the contract, or choose another model.</source>
        <translation>El modelo {model} da {output} como {type} y no como números de coma flotante: corrija landchip:novelty en la especificación o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives {rows} rows for {chips} chips: export it with a dynamic batch size, or choose another model.</source>
        <translation>El modelo {model} da {rows} filas para {chips} celdas: expórtelo con tamaño de lote dinámico, o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} has IR version {version} and {runtime} reads up to {highest}: export it with an older IR version, or update the engine.</source>
        <translation>El modelo {model} tiene la versión de IR {version} y {runtime} lee hasta la {highest}: expórtelo con una versión de IR anterior o actualice el motor.</translation>
    </message>
    <message>
        <source>The model {model} has a class {class_name!r} whose group is not known: state landchip:groups in a STAC MLM file beside it.</source>
        <translation>El modelo {model} tiene una clase {class_name!r} cuyo grupo se desconoce: indique landchip:groups en un archivo STAC MLM junto a él.</translation>
    </message>
    <message>
        <source>The model {model} has changed since the run was planned: start it again.</source>
        <translation>El modelo {model} ha cambiado desde que se planificó la ejecución: iníciela de nuevo.</translation>
    </message>
    <message>
        <source>The model {model} has opset {version} and {runtime} knows up to {highest}: export it with an older opset, or update the engine.</source>
        <translation>El modelo {model} tiene el opset {version} y {runtime} conoce hasta el {highest}: expórtelo con un opset anterior o actualice el motor.</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} {found} and its contract asks for one named {name}: correct the contract, or choose another model.</source>
        <translation>El modelo {model} tiene la {kind} {found} y su especificación pide una llamada {name}: corrija la especificación o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} {found} and its contract names none: correct the contract, or choose another model.</source>
        <translation>El modelo {model} tiene la {kind} {found} y su especificación no indica ninguna: corrija la especificación o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} is damaged, for its golden chip gives no probabilities: get the file again.</source>
        <translation>El modelo {model} está dañado, porque su celda de referencia no da probabilidades: obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The model {model} is for {kind}, which labels neither whole chips nor pixels: choose a classifier, or a model for segmentation.</source>
        <translation>El modelo {model} es para {kind}, que no etiqueta ni celdas enteras ni píxeles: elija un clasificador o un modelo de segmentación.</translation>
    </message>
    <message>
        <source>The model {model} is not the one that made the maps any more.</source>
        <translation>El modelo {model} ya no es el que hizo los mapas.</translation>
    </message>
    <message>
        <source>The model {model} is truncated or damaged: copy or download it again.</source>
        <translation>El modelo {model} está truncado o dañado: cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>The model {model} keeps no summary of its training chips: choose the default model, or export it again with this Landchip&apos;s trainer.</source>
        <translation>El modelo {model} no guarda ningún resumen de sus celdas de entrenamiento: elija el modelo predeterminado o exporte este de nuevo con la herramienta de entrenamiento de este Landchip.</translation>
    </message>
    <message>
        <source>The model {model} keeps weights in a second file: save it as one .onnx file.</source>
        <translation>El modelo {model} guarda pesos en un segundo archivo: guárdelo como un solo archivo .onnx.</translation>
    </message>
    <message>
        <source>The model {model} labels a window differently when another one is in the batch (off by {difference:.3f}): export it in inference mode with a dynamic batch size, or choose another model.</source>
        <translation>El modelo {model} etiqueta una ventana de otro modo cuando hay otra en el lote (difiere en {difference:.3f}): expórtelo en modo de inferencia con tamaño de lote dinámico, o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} labels pixels and not chips: choose a model that classifies whole chips.</source>
        <translation>El modelo {model} clasifica píxeles y no celdas: elija un modelo que clasifique celdas enteras.</translation>
    </message>
    <message>
        <source>The model {model} needs the operator {operator}, which {runtime} does not have: export it with standard ONNX operators, or choose another model.</source>
        <translation>El modelo {model} necesita el operador {operator}, que {runtime} no tiene: expórtelo con operadores ONNX estándar o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} states no contract: put a STAC MLM file named {sidecar} beside it, or choose a model with Landchip&apos;s or Deepness&apos;s metadata.</source>
        <translation>El modelo {model} no incluye ninguna especificación: coloque junto a él un archivo STAC MLM llamado {sidecar} o elija un modelo con metadatos de Landchip o de Deepness.</translation>
    </message>
    <message>
        <source>The model {model} states no distance to its training data: leave the greatest distance out, or choose a model that states one.</source>
        <translation>El modelo {model} no indica ninguna distancia a sus datos de entrenamiento: omita la distancia máxima o elija un modelo que la indique.</translation>
    </message>
    <message>
        <source>The model {model} states no ground sample distance: put a STAC MLM file named {sidecar} beside it, or add the metadata key resolution, in centimetres per pixel.</source>
        <translation>El modelo {model} no indica resolución sobre el terreno: ponga junto a él un archivo STAC MLM llamado {sidecar}, o añada la clave de metadatos resolution, en centímetros por píxel.</translation>
    </message>
    <message>
        <source>The model {model} states no last layer that could be fitted anew: choose the default model, or one that the trainer exported with a linear layer and in full precision.</source>
        <translation>El modelo {model} no indica ninguna última capa que se pueda ajustar de nuevo: elija el modelo predeterminado, o uno que la herramienta de entrenamiento haya exportado con una capa lineal y en precisión completa.</translation>
    </message>
    <message>
        <source>The model {model} states no last layer: choose another model.</source>
        <translation>El modelo {model} no indica ninguna última capa: elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} takes tensors of {shape} and its contract states {stated}: correct the contract, or choose another model.</source>
        <translation>El modelo {model} admite tensores de {shape} y su especificación indica {stated}: corrija la especificación o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} takes {type} and its contract states {stated}: correct value_scaling or data_type in the contract, or choose another model.</source>
        <translation>El modelo {model} admite {type} y su especificación indica {stated}: corrija value_scaling o data_type en la especificación o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model {model} was closed while it was in use: start the run again.</source>
        <translation>El modelo {model} se cerró mientras estaba en uso: inicie de nuevo la ejecución.</translation>
    </message>
    <message>
        <source>The model {path} cannot be read ({reason}): choose another file.</source>
        <translation>No se puede leer el modelo {path} ({reason}): elija otro archivo.</translation>
    </message>
    <message>
        <source>The model {path} is larger than 2 GB: choose a smaller one.</source>
        <translation>El modelo {path} supera 2 GB: elija uno menor.</translation>
    </message>
    <message>
        <source>The model {path} was replaced while it was in use: start the refit again.</source>
        <translation>El modelo {path} fue reemplazado mientras se usaba: inicie el reajuste de nuevo.</translation>
    </message>
    <message>
        <source>The mosaic {path} must end in {suffix}: give it another name.</source>
        <translation>El mosaico {path} debe acabar en {suffix}: déle otro nombre.</translation>
    </message>
    <message>
        <source>The most probable changes</source>
        <translation>Los cambios más probables</translation>
    </message>
    <message>
        <source>The most probable first. Empty: twelve.</source>
        <translation>Los más probables primero. Vacío: doce.</translation>
    </message>
    <message>
        <source>The name of the output {name}… is too long: shorten it to {most} bytes.</source>
        <translation>El nombre de la salida {name}… es demasiado largo: acórtelo a {most} bytes.</translation>
    </message>
    <message>
        <source>The new model cannot be written to {path}: choose a file in a folder that exists.</source>
        <translation>El modelo nuevo no se puede escribir en {path}: elija un archivo en una carpeta que exista.</translation>
    </message>
    <message>
        <source>The new model would take the place of {file}, which it is made from: rename it.</source>
        <translation>El modelo nuevo ocuparía el lugar de {file}, a partir del cual se crea: cámbiele el nombre.</translation>
    </message>
    <message>
        <source>The new model {file} cannot be written ({reason}): choose another name or folder.</source>
        <translation>El modelo nuevo {file} no se puede escribir ({reason}): elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>The new model {file} must end in {suffix}: give it another name.</source>
        <translation>El nombre del modelo nuevo {file} debe terminar en {suffix}: póngale otro nombre.</translation>
    </message>
    <message>
        <source>The next run replaces the map in this file.</source>
        <translation>La próxima ejecución sustituye el mapa de este archivo.</translation>
    </message>
    <message>
        <source>The nodata value {nodata:g} cannot occur in {dtype} pixels: give one that can.</source>
        <translation>El valor sin datos {nodata:g} no puede darse en píxeles {dtype}: indique uno que sí pueda.</translation>
    </message>
    <message>
        <source>The nodata values {nodata!r} cannot be understood: write them as 0 or as 0,250:255.</source>
        <translation>Los valores sin datos {nodata!r} no se entienden: escríbalos como 0 o como 0,250:255.</translation>
    </message>
    <message>
        <source>The old engine in {folder} cannot be removed ({reason}): close what uses it and set it up again.</source>
        <translation>No se puede eliminar el motor antiguo en {folder} ({reason}): cierre lo que lo usa y reinstale el motor.</translation>
    </message>
    <message>
        <source>The only one from which an area can be estimated.</source>
        <translation>La única a partir de la cual se puede estimar una superficie.</translation>
    </message>
    <message>
        <source>The original model is shown again; the strokes are kept.</source>
        <translation>Se muestra de nuevo el modelo original; los trazos se conservan.</translation>
    </message>
    <message>
        <source>The output {path} cannot be written as {kind}: end its name in {suffix}.</source>
        <translation>La salida {path} no se puede escribir como {kind}: haga que su nombre termine en {suffix}.</translation>
    </message>
    <message>
        <source>The output {path} is a folder: choose another file name.</source>
        <translation>La salida {path} es una carpeta: elija otro nombre de archivo.</translation>
    </message>
    <message>
        <source>The output {path} is a pipe or a device: choose another file name.</source>
        <translation>La salida {path} es una tubería o un dispositivo: elija otro nombre de archivo.</translation>
    </message>
    <message>
        <source>The output {path} is an input of the run: choose another file name.</source>
        <translation>La salida {path} es una entrada de la ejecución: elija otro nombre de archivo.</translation>
    </message>
    <message>
        <source>The outputs {first} and {second} have one name, {path}: give each its own.</source>
        <translation>Las salidas {first} y {second} tienen el mismo nombre, {path}: dé a cada una el suyo.</translation>
    </message>
    <message>
        <source>The package index cannot be reached: connect to the network, set the proxy, or name a folder of wheels, then set up the engine again.</source>
        <translation>No se puede acceder al índice de paquetes: conéctese a la red, configure el proxy o indique una carpeta de wheels, y después reinstale el motor.</translation>
    </message>
    <message>
        <source>The page cannot be written to {path} ({reason}): choose another place.</source>
        <translation>La página no se puede escribir en {path} ({reason}): elija otro lugar.</translation>
    </message>
    <message>
        <source>The panel uses this model now: press Run for a new map.</source>
        <translation>El panel usa ahora este modelo: pulse Ejecutar para un mapa nuevo.</translation>
    </message>
    <message>
        <source>The part {part} of the run is damaged and was removed: run again, which computes it anew.</source>
        <translation>La parte {part} de la ejecución está dañada y se ha eliminado: ejecute de nuevo y se calculará otra vez.</translation>
    </message>
    <message>
        <source>The part {path} cannot be read ({reason}): give back access to it, and run again.</source>
        <translation>No se puede leer la parte {path} ({reason}): restablezca el acceso a ella y vuelva a ejecutar.</translation>
    </message>
    <message>
        <source>The polygons in {path} cannot be read ({reason}): choose another file or layer.</source>
        <translation>Los polígonos de {path} no se pueden leer ({reason}): elija otro archivo o capa.</translation>
    </message>
    <message>
        <source>The probabilities of {model} do not follow from its last convolution, so it cannot be fitted to strokes: choose another model of pixels.</source>
        <translation>Las probabilidades de {model} no se siguen de su última convolución, así que no puede ajustarse a trazos: elija otro modelo de píxeles.</translation>
    </message>
    <message>
        <source>The profile {name!r} has a header that HTTP does not allow: leave it out.</source>
        <translation>El perfil {name!r} tiene una cabecera que HTTP no permite: omítala.</translation>
    </message>
    <message>
        <source>The profile {name!r} has the way {way!r}: choose one of {known}.</source>
        <translation>El perfil {name!r} tiene la vía de acceso {way!r}: elija una de {known}.</translation>
    </message>
    <message>
        <source>The profile {name!r} holds a secret in {field}: leave it out, and put it into the cluster&apos;s own configuration or QGIS&apos;s authentication manager.</source>
        <translation>El perfil {name!r} contiene un secreto en {field}: omítalo, y póngalo en la propia configuración del clúster o en el gestor de autenticación de QGIS.</translation>
    </message>
    <message>
        <source>The profile {name!r} names no bundle: make one with `make cluster-bundle`, put its folder where the cluster reads it, and name it in `bundle`.</source>
        <translation>El perfil {name!r} no indica ningún paquete: haga uno con `make cluster-bundle`, ponga su carpeta donde el clúster la lea, e indíquela en `bundle`.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs a new_cluster in `cluster`: an existing cluster takes neither Spark&apos;s configuration nor code that is no wheel.</source>
        <translation>El perfil {name!r} necesita un new_cluster en `cluster`: un clúster existente no admite ni la configuración de Spark ni código que no sea un wheel.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the Python of an environment with pyspark-client in `python`: add it.</source>
        <translation>El perfil {name!r} necesita el Python de un entorno con pyspark-client en `python`: añádalo.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the address of its server in `url`, which begins with {schemes}: correct it.</source>
        <translation>El perfil {name!r} necesita la dirección de su servidor en `url`, que empieza por {schemes}: corríjala.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the id of an authentication configuration of QGIS in `authcfg`, seven letters and digits, and nothing else: correct it.</source>
        <translation>El perfil {name!r} necesita el identificador de una configuración de autenticación de QGIS en `authcfg`, siete letras y cifras, y nada más: corríjalo.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the name of an environment variable in `token_env`, and never the token itself: correct it.</source>
        <translation>El perfil {name!r} necesita el nombre de una variable de entorno en `token_env`, y nunca el propio token: corríjalo.</translation>
    </message>
    <message>
        <source>The program {program} is not on this computer: install it, or correct the command of the connection profile.</source>
        <translation>El programa {program} no está en este equipo: instálelo, o corrija el comando del perfil de conexión.</translation>
    </message>
    <message>
        <source>The proxy before {server} wants a user name and password, which the network settings lack: add them there.</source>
        <translation>El proxy delante de {server} pide un nombre de usuario y una contraseña que faltan en la configuración de red: añádalos allí.</translation>
    </message>
    <message>
        <source>The proxy refuses to reach the package index: correct the proxy in the settings, then set up the engine again.</source>
        <translation>El proxy rechaza el acceso al índice de paquetes: corrija el proxy en la configuración y después reinstale el motor.</translation>
    </message>
    <message>
        <source>The quad {path} is rotated or mirrored, and a mosaic holds none such: leave it out.</source>
        <translation>El cuadrante {path} está girado o reflejado, y un mosaico no admite ninguno así: omítalo.</translation>
    </message>
    <message>
        <source>The quad {path} states no CRS or holds {dtype} pixels: leave it out.</source>
        <translation>El cuadrante {path} no indica SRC o tiene píxeles {dtype}: omítalo.</translation>
    </message>
    <message>
        <source>The quads {first} and {other} differ in CRS, pixel size or pixel type: make a mosaic of each kind.</source>
        <translation>Los cuadrantes {first} y {other} difieren en SRC, tamaño o tipo de píxel: haga un mosaico de cada clase.</translation>
    </message>
    <message>
        <source>The raster {line!r} of a correction cannot be understood: delete the correction, or mend it.</source>
        <translation>El ráster {line!r} de una corrección no se entiende: borre la corrección, o repárela.</translation>
    </message>
    <message>
        <source>The raster {raster} has changed since the job was made, or the cluster sees another file under that address: submit the job anew, or correct the folders of the connection.</source>
        <translation>El ráster {raster} ha cambiado desde que se hizo el trabajo, o el clúster ve otro archivo en esa dirección: envíe el trabajo otra vez desde el principio, o corrija las carpetas de la conexión.</translation>
    </message>
    <message>
        <source>The raster {raster} is no file that a cluster could read by its address: save it to a file on a drive or in a store that the cluster reads, and choose that.</source>
        <translation>El ráster {raster} no es un archivo que un clúster pueda leer por su dirección: guárdelo en un archivo de una unidad o de un almacén que el clúster lea, y elija ese.</translation>
    </message>
    <message>
        <source>The raster {raster} is not on the grid of its corrections: correct anew.</source>
        <translation>El ráster {raster} no está en la cuadrícula de sus correcciones: corrija de nuevo.</translation>
    </message>
    <message>
        <source>The raster&apos;s CRS is a local one without a place on Earth: assign its true CRS first (Layer &gt; Set CRS of Layer, or gdal_edit.py -a_srs).</source>
        <translation>El SRC del ráster es local y no tiene posición en la Tierra: asígnele primero su SRC verdadero (Capa &gt; Establecer SRC de la capa, o gdal_edit.py -a_srs).</translation>
    </message>
    <message>
        <source>The report lacks pictures, because a raster cannot be read any more: {reason}</source>
        <translation>En el informe faltan imágenes, porque un ráster ya no se puede leer: {reason}</translation>
    </message>
    <message>
        <source>The report shows {shown} changed squares, {pairs} of them as pictures.</source>
        <translation>El informe muestra {shown} cuadrados cambiados, {pairs} de ellos como imágenes.</translation>
    </message>
    <message>
        <source>The report {path} must end in .html: give it another name.</source>
        <translation>El nombre del informe {path} debe terminar en .html: póngale otro nombre.</translation>
    </message>
    <message>
        <source>The result needs about {needed_mb:.1f} MB and {folder} has {free_mb:.1f} MB left: make room or choose another folder.</source>
        <translation>El resultado necesita unos {needed_mb:.1f} MB y en {folder} quedan {free_mb:.1f} MB: libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>The review is in a window of its own.</source>
        <translation>La revisión está en una ventana propia.</translation>
    </message>
    <message>
        <source>The run ended unexpectedly: see the log.</source>
        <translation>La ejecución terminó de forma inesperada: consulte el registro.</translation>
    </message>
    <message>
        <source>The run has nowhere to write its map: name at least one output file.</source>
        <translation>La ejecución no tiene dónde escribir su mapa: indique al menos un archivo de salida.</translation>
    </message>
    <message>
        <source>The same map as Classify land use, computed by a Spark cluster.</source>
        <translation>El mismo mapa que «Clasificar el uso del suelo», calculado por un clúster de Spark.</translation>
    </message>
    <message>
        <source>The sample has no review yet: review chips of every stratum, two or more of each.</source>
        <translation>La muestra aún no tiene ninguna revisión: revise celdas de cada estrato, dos o más de cada uno.</translation>
    </message>
    <message>
        <source>The sample is a temporary file; reviews in it are lost when QGIS ends: save it before you review.</source>
        <translation>La muestra es un archivo temporal; las revisiones que contenga se pierden al cerrar QGIS: guárdela antes de revisar.</translation>
    </message>
    <message>
        <source>The sample was drawn from another map ({title}) than {path}: choose that map, or draw a new sample.</source>
        <translation>La muestra se tomó de otro mapa ({title}), no de {path}: elija ese mapa o tome una muestra nueva.</translation>
    </message>
    <message>
        <source>The sample {path} has a chip twice, or a stratum, transition or area that its map did not have: another program changed it, so restore it from a copy.</source>
        <translation>La muestra {path} contiene una celda dos veces, o un estrato, una transición o una superficie que su mapa no tenía: otro programa la modificó, así que restáurela desde una copia.</translation>
    </message>
    <message>
        <source>The sample {path} must end in .gpkg: give it another name.</source>
        <translation>El nombre de la muestra {path} debe terminar en .gpkg: póngale otro nombre.</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 2 to the 53; it is {seed}.</source>
        <translation>La semilla (seed) debe ser un número entero de 0 a 2 elevado a 53; es {seed}.</translation>
    </message>
    <message>
        <source>The server fails to give {path} (HTTP {status}): try again later, or choose another layer.</source>
        <translation>El servidor no logra dar {path} (HTTP {status}): inténtelo más tarde, o elija otra capa.</translation>
    </message>
    <message>
        <source>The server of {path} cannot be reached ({reason}): check the address, the network and the proxy, or try again later.</source>
        <translation>No se alcanza el servidor de {path} ({reason}): compruebe la dirección, la red y el proxy, o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The server refuses the pixels of {path} near {x:.0f}, {y:.0f} (HTTP {status}): the address may have expired, so get a new one and run it again; what was done so far is kept.</source>
        <translation>El servidor niega los píxeles de {path} cerca de {x:.0f}, {y:.0f} (HTTP {status}): la dirección puede haber caducado, así que obtenga una nueva y ejecute de nuevo; lo hecho se conserva.</translation>
    </message>
    <message>
        <source>The server refuses {path} (HTTP {status}): the address may have expired or lack a password, so get a new one.</source>
        <translation>El servidor niega {path} (HTTP {status}): la dirección puede haber caducado o le falta una contraseña, así que obtenga una nueva.</translation>
    </message>
    <message>
        <source>The setting names {python}, which is no file: correct or unset it.</source>
        <translation>La configuración indica {python}, que no es un archivo: corríjala o quítela.</translation>
    </message>
    <message>
        <source>The squares as GeoParquet, for tools that read it</source>
        <translation>Los cuadrados como GeoParquet, para herramientas que lo leen</translation>
    </message>
    <message>
        <source>The squares of {path} were chosen, and not drawn at random, so no area can be estimated from them: review a random sample of the map.</source>
        <translation>Los cuadrados de {path} se eligieron y no se sortearon, así que no se puede estimar ninguna superficie a partir de ellos: revise una muestra aleatoria del mapa.</translation>
    </message>
    <message>
        <source>The storage {address} cannot be read from here ({reason}): check the address, and the credentials that this machine has for it.</source>
        <translation>El almacenamiento {address} no se puede leer desde aquí ({reason}): compruebe la dirección, y las credenciales que este equipo tiene para él.</translation>
    </message>
    <message>
        <source>The storage {folder} can be written and read.</source>
        <translation>El almacenamiento {folder} se puede escribir y leer.</translation>
    </message>
    <message>
        <source>The storage {folder} gives back other bytes than were written: choose another one for jobs.</source>
        <translation>El almacenamiento {folder} devuelve bytes distintos de los escritos: elija otro para los trabajos.</translation>
    </message>
    <message>
        <source>The stratum &apos;{stratum}&apos; has only {reviews} answers for {chips:,} chips: its interval is wide, and {more} more would narrow it.</source>
        <translation>El estrato &apos;{stratum}&apos; solo tiene {reviews} respuestas para {chips:,} celdas: su intervalo es amplio, y {more} más lo estrecharían.</translation>
    </message>
    <message>
        <source>The stroke has no place in the CRS of {file}: draw it nearer to the other strokes.</source>
        <translation>El trazo no tiene lugar en el SRC de {file}: dibújelo más cerca de los otros trazos.</translation>
    </message>
    <message>
        <source>The stroke is not saved in {file}: see whether the disk is full, and try it again.</source>
        <translation>El trazo no se ha guardado en {file}: compruebe si el disco está lleno e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The strokes in {path} cannot be read ({reason}): choose another file or layer.</source>
        <translation>No se pueden leer los trazos de {path} ({reason}): elija otro archivo u otra capa.</translation>
    </message>
    <message>
        <source>The strokes in {path} lack the attribute {attribute}, which names their class: add it, or name another.</source>
        <translation>A los trazos de {path} les falta el atributo {attribute}, que nombra su clase: añádalo o indique otro.</translation>
    </message>
    <message>
        <source>The strokes in {path} state no CRS: set it in the file.</source>
        <translation>Los trazos de {path} no indican ningún SRC: defínalo en el archivo.</translation>
    </message>
    <message>
        <source>The summary of training chips in {model} is damaged: copy or download the model again.</source>
        <translation>El resumen de celdas de entrenamiento de {model} está dañado: copie o descargue el modelo de nuevo.</translation>
    </message>
    <message>
        <source>The system&apos;s variable {} names it: change it there.</source>
        <translation>La variable del sistema {} lo indica: cámbielo allí.</translation>
    </message>
    <message>
        <source>The table adds up whole squares, false alarms among them: the estimate is the area to quote.</source>
        <translation>La tabla suma cuadrados enteros, también falsas alarmas: la superficie que se puede citar es la estimación.</translation>
    </message>
    <message>
        <source>The table of classes names {name}, which is none of the map&apos;s uses: name classes of {known}.</source>
        <translation>La tabla de clases indica {name}, que no es ninguno de los usos del mapa: indique clases de entre {known}.</translation>
    </message>
    <message>
        <source>The table of classes {path} cannot be read ({reason}): check the path.</source>
        <translation>No se puede leer la tabla de clases {path} ({reason}): compruebe la ruta.</translation>
    </message>
    <message>
        <source>The table {path} must end in .csv or .gpkg: give it another name.</source>
        <translation>La tabla {path} debe acabar en .csv o .gpkg: déle otro nombre.</translation>
    </message>
    <message>
        <source>The table {path} would replace what it is made from: choose another name.</source>
        <translation>La tabla {path} reemplazaría aquello de lo que se hace: elija otro nombre.</translation>
    </message>
    <message>
        <source>The table {table} of {file} cannot be written: choose a GeoPackage that is not write-protected.</source>
        <translation>La tabla {table} de {file} no se puede escribir: elija un GeoPackage que no esté protegido contra escritura.</translation>
    </message>
    <message>
        <source>The two maps have no chip in common that both classify: choose maps of the same ground.</source>
        <translation>Los dos mapas no tienen en común ninguna celda que ambos clasifiquen: elija mapas del mismo terreno.</translation>
    </message>
    <message>
        <source>The two maps were made by different models, so their differences are partly those of the models: classify both dates with the same model.</source>
        <translation>Los dos mapas se hicieron con modelos distintos, así que sus diferencias son en parte las de los modelos: clasifique ambas fechas con el mismo modelo.</translation>
    </message>
    <message>
        <source>The two rasters lie on different grids, so the squares are not quite the same ground.</source>
        <translation>Los dos rásteres están en cuadrículas distintas, así que los cuadrados no son exactamente el mismo terreno.</translation>
    </message>
    <message>
        <source>The uses then and now are the same: choose another one, or say that nothing changed.</source>
        <translation>Los usos de entonces y de ahora son el mismo: elija otro o indique que no cambió nada.</translation>
    </message>
    <message>
        <source>The wanted standard error must be a share above 0 and below 1, such as 0.01; it is {value}.</source>
        <translation>El error estándar deseado debe ser una proporción mayor que 0 y menor que 1, como 0.01; es {value}.</translation>
    </message>
    <message>
        <source>The year of the land cover is not in its name: make sure that it shows the land as it was when the imagery was taken.</source>
        <translation>El año de la cobertura del suelo no está en su nombre: compruebe que muestra el terreno como era cuando se tomaron las imágenes.</translation>
    </message>
    <message>
        <source>The {name} has an unknown field {field!r}: leave it out; known are {known}.</source>
        <translation>{name} tiene un campo desconocido {field!r}: omítalo; los conocidos son {known}.</translation>
    </message>
    <message>
        <source>The {name} lacks the field {field!r}: add it.</source>
        <translation>En {name} falta el campo {field!r}: añádalo.</translation>
    </message>
    <message>
        <source>The {name} must be a JSON object, not {value}: correct it.</source>
        <translation>{name} debe ser un objeto JSON, no {value}: corríjalo.</translation>
    </message>
    <message>
        <source>Their tolerance</source>
        <translation>Su tolerancia</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Entonces</translation>
    </message>
    <message>
        <source>Then: imagery of {start}</source>
        <translation>Entonces: imágenes de {start}</translation>
    </message>
    <message>
        <source>Then: land cover of {start}</source>
        <translation>Entonces: cobertura del suelo de {start}</translation>
    </message>
    <message>
        <source>There are no strokes in {path}: draw some first.</source>
        <translation>No hay trazos en {path}: dibuje algunos primero.</translation>
    </message>
    <message>
        <source>There is a connection {name} already: choose another name.</source>
        <translation>Ya hay una conexión {name}: elija otro nombre.</translation>
    </message>
    <message>
        <source>There is a file {path} already, perhaps with reviews: choose another name.</source>
        <translation>Ya existe un archivo {path}, quizá con revisiones: elija otro nombre.</translation>
    </message>
    <message>
        <source>There is already a model {}: replace it?</source>
        <translation>Ya hay un modelo {}: ¿reemplazarlo?</translation>
    </message>
    <message>
        <source>There is already a preset {}: replace it?</source>
        <translation>Ya hay un ajuste {}: ¿reemplazarlo?</translation>
    </message>
    <message>
        <source>There is already: {}. Replace it, or keep it and write the new map beside it?</source>
        <translation>Ya existe: {}. ¿Reemplazarlo, o conservarlo y escribir el nuevo mapa a su lado?</translation>
    </message>
    <message>
        <source>There is an NVIDIA driver, so the GPU can be used.</source>
        <translation>Hay un controlador NVIDIA, así que se puede usar la GPU.</translation>
    </message>
    <message>
        <source>There is no bundle in {folder}: make it with `make cluster-bundle` and put its files there.</source>
        <translation>No hay ningún paquete en {folder}: hágalo con `make cluster-bundle` y ponga allí sus archivos.</translation>
    </message>
    <message>
        <source>There is no connection {name!r}: choose one of {known}, or a JSON file with a connection.</source>
        <translation>No hay ninguna conexión {name!r}: elija una de estas: {known}, o un archivo JSON con una conexión.</translation>
    </message>
    <message>
        <source>There is no engine to check yet: set it up first.</source>
        <translation>Aún no hay ningún motor que comprobar: instálelo primero.</translation>
    </message>
    <message>
        <source>There is no engine variant {variant!r}: choose cpu, gpu or auto.</source>
        <translation>No existe la variante del motor {variant!r}: elija cpu, gpu o auto.</translation>
    </message>
    <message>
        <source>There is no file {path}: check the path, or choose another layer.</source>
        <translation>No existe el archivo {path}: compruebe la ruta o elija otra capa.</translation>
    </message>
    <message>
        <source>There is no file {path}: check the path.</source>
        <translation>No existe el archivo {path}: compruebe la ruta.</translation>
    </message>
    <message>
        <source>There is no further square in this list.</source>
        <translation>No hay más cuadrados en esta lista.</translation>
    </message>
    <message>
        <source>There is no imagery at this place: click inside the layer.</source>
        <translation>No hay imágenes en este lugar: haga clic dentro de la capa.</translation>
    </message>
    <message>
        <source>There is no job in {address}: check the address, and that this machine may read it.</source>
        <translation>No hay ningún trabajo en {address}: compruebe la dirección, y que este equipo tenga permiso para leerla.</translation>
    </message>
    <message>
        <source>There is no log here: the cluster&apos;s own pages have it.</source>
        <translation>Aquí no hay registro: lo tienen las propias páginas del clúster.</translation>
    </message>
    <message>
        <source>There is no map {path}: check the path.</source>
        <translation>No existe el mapa {path}: compruebe la ruta.</translation>
    </message>
    <message>
        <source>There is no model at {path}: choose an .onnx file.</source>
        <translation>No hay ningún modelo en {path}: elija un archivo .onnx.</translation>
    </message>
    <message>
        <source>There is no output of the kind {kind}: choose from {known}.</source>
        <translation>No hay ninguna salida del tipo {kind}: elija entre {known}.</translation>
    </message>
    <message>
        <source>There is no room for {file} in {folder}: make room or choose another folder, and run again (what is computed is kept).</source>
        <translation>No hay espacio para {file} en {folder}: libere espacio o elija otra carpeta, y vuelva a ejecutar (lo calculado se conserva).</translation>
    </message>
    <message>
        <source>There is no such file on the server: {path} (HTTP {status}); check the address, or choose another layer.</source>
        <translation>No existe ese archivo en el servidor: {path} (HTTP {status}); compruebe la dirección, o elija otra capa.</translation>
    </message>
    <message>
        <source>There is no such square.</source>
        <translation>No hay ningún cuadrado así.</translation>
    </message>
    <message>
        <source>These are no measured areas: a map has errors. For an area that can be quoted, a sample of the map has to be reviewed.</source>
        <translation>Estas no son superficies medidas: un mapa tiene errores. Para una superficie que se pueda citar, hay que revisar una muestra del mapa.</translation>
    </message>
    <message>
        <source>These quads lie in a bucket whose readers pay: GDAL needs AWS credentials, and AWS_REQUEST_PAYER=requester.</source>
        <translation>Estos cuadrantes están en un almacén cuyos lectores pagan: GDAL necesita credenciales de AWS y AWS_REQUEST_PAYER=requester.</translation>
    </message>
    <message>
        <source>These squares were chosen, and not drawn at random, so no area can be estimated from them: begin a random sample with New.</source>
        <translation>Estos cuadrados se eligieron y no se sortearon, así que no se puede estimar ninguna superficie a partir de ellos: empiece una muestra aleatoria con «Nueva».</translation>
    </message>
    <message>
        <source>These steps need the squares of the change map: load its GeoPackage.</source>
        <translation>Estos pasos necesitan los cuadrados del mapa de cambio: cargue su GeoPackage.</translation>
    </message>
    <message>
        <source>This chip is {kind} (key {number})</source>
        <translation>Esta celda es: {kind} (tecla {number})</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>This computer reads and writes the storage.</source>
        <translation>Este equipo lee y escribe el almacenamiento.</translation>
    </message>
    <message>
        <source>This version of Landchip needs other packages. Press Update to install them.</source>
        <translation>Esta versión de Landchip necesita otros paquetes. Pulse Actualizar para instalarlos.</translation>
    </message>
    <message>
        <source>Thresholds and date</source>
        <translation>Umbrales y fecha</translation>
    </message>
    <message>
        <source>Tiles in {crs} have no known zoom levels: only those in web mercator (EPSG:3857) and in degrees (EPSG:4326) have; choose another layer.</source>
        <translation>Las teselas en {crs} no tienen niveles de zoom conocidos: solo los tienen las de Web Mercator (EPSG:3857) y en grados (EPSG:4326); elija otra capa.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Token variable</source>
        <translation>Variable del token</translation>
    </message>
    <message>
        <source>Tolerance of no-data values</source>
        <translation>Tolerancia de los valores sin datos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transición</translation>
    </message>
    <message>
        <source>Turns aerial imagery into a developed / cultivated / undeveloped map, one square per chip.</source>
        <translation>Convierte imágenes aéreas en un mapa urbanizado / cultivado / sin urbanizar, un cuadrado por celda.</translation>
    </message>
    <message>
        <source>Two of the &apos;outputs&apos; are one and the same file: give each its own name.</source>
        <translation>Dos de las &apos;outputs&apos; son el mismo archivo: dé a cada una su propio nombre.</translation>
    </message>
    <message>
        <source>Two sources say what each square was used for: the land cover then, and a model that looked at the imagery now. Both err. Their published and measured error rates were taken into account, and how often land changes in this area was estimated from all squares together, so that errors are not counted as change.</source>
        <translation>Dos fuentes dicen para qué se usaba cada cuadrado: la cobertura del suelo de entonces y un modelo que miró las imágenes de ahora. Ambas se equivocan. Se tuvieron en cuenta sus tasas de error publicadas y medidas, y con qué frecuencia cambia el terreno en esta área se estimó a partir de todos los cuadrados juntos, para que los errores no cuenten como cambio.</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Incierto</translation>
    </message>
    <message>
        <source>Uncertain below</source>
        <translation>Incierto por debajo de</translation>
    </message>
    <message>
        <source>Uncertain below confidence</source>
        <translation>Incierto con confianza menor de</translation>
    </message>
    <message>
        <source>Uncertain below margin</source>
        <translation>Incierto con margen menor de</translation>
    </message>
    <message>
        <source>Uncertain below this confidence</source>
        <translation>Incierto con una confianza menor de</translation>
    </message>
    <message>
        <source>Uncertain below this margin over the second group</source>
        <translation>Incierto con un margen sobre el segundo grupo menor de</translation>
    </message>
    <message>
        <source>Uncertain chips</source>
        <translation>Celdas inciertas</translation>
    </message>
    <message>
        <source>Under strokes that were not learnt from: {after} (before {before}).</source>
        <translation>Bajo trazos de los que no se aprendió: {after} (antes {before}).</translation>
    </message>
    <message>
        <source>Undeveloped</source>
        <translation>Sin urbanizar</translation>
    </message>
    <message>
        <source>Undo (Z)</source>
        <translation>Deshacer (Z)</translation>
    </message>
    <message>
        <source>Unfamiliar beyond this distance to the training data</source>
        <translation>Desconocido con una distancia a los datos de entrenamiento mayor de</translation>
    </message>
    <message>
        <source>Unlike the training data</source>
        <translation>Distinto de los datos de entrenamiento</translation>
    </message>
    <message>
        <source>Unlike the training data beyond</source>
        <translation>Distinto de los datos de entrenamiento a partir de</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Poco seguro</translation>
    </message>
    <message>
        <source>Upd&amp;ate</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>Use &amp;This Python</source>
        <translation>Usar este Pyt&amp;hon</translation>
    </message>
    <message>
        <source>Use and land cover contradict each other in {n} of {judged} chips, far more than one of them errs: the land cover may be of another season or place, or its model may not know such ground, as bare fields and deserts.</source>
        <translation>Uso y cobertura se contradicen en {n} de {judged} celdas, mucho más de lo que uno de ellos yerra: la cobertura puede ser de otra estación o lugar, o su modelo no conocer tal suelo, como campos desnudos y desiertos.</translation>
    </message>
    <message>
        <source>Use and land cover that contradict each other…</source>
        <translation>Uso y cobertura que se contradicen…</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>Uso ahora</translation>
    </message>
    <message>
        <source>Use reviews for the refi&amp;t</source>
        <translation>&amp;Usar las revisiones para reajustar</translation>
    </message>
    <message>
        <source>Use then</source>
        <translation>Uso entonces</translation>
    </message>
    <message>
        <source>Uses a Python of its own with Spark&apos;s client, which you name below.</source>
        <translation>Usa un Python propio con el cliente de Spark, que se indica abajo.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Very sure</source>
        <translation>Muy seguro</translation>
    </message>
    <message>
        <source>Visible map</source>
        <translation>Mapa visible</translation>
    </message>
    <message>
        <source>Wait for the map</source>
        <translation>Esperar al mapa</translation>
    </message>
    <message>
        <source>Wanted precision</source>
        <translation>Precisión deseada</translation>
    </message>
    <message>
        <source>Wanted standard error</source>
        <translation>Error estándar deseado</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Agua</translation>
    </message>
    <message>
        <source>Water then or now</source>
        <translation>Agua entonces o ahora</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Weight of the rates of change</source>
        <translation>Peso de las tasas de cambio</translation>
    </message>
    <message>
        <source>Wetland</source>
        <translation>Humedal</translation>
    </message>
    <message>
        <source>What Area of change with confidence wrote. Empty: the report has no area to quote.</source>
        <translation>Lo que escribió «Superficie de cambio con confianza». Vacío: el informe no tiene ninguna superficie que citar.</translation>
    </message>
    <message>
        <source>What a bug report needs, without passwords</source>
        <translation>Lo que necesita un informe de error, sin contraseñas</translation>
    </message>
    <message>
        <source>What became what</source>
        <translation>Qué se convirtió en qué</translation>
    </message>
    <message>
        <source>What is it now? Choose one of the uses below the right picture.</source>
        <translation>¿Qué es ahora? Elija uno de los usos debajo de la imagen derecha.</translation>
    </message>
    <message>
        <source>What is it really?</source>
        <translation>¿Qué es en realidad?</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>¿Qué es?</translation>
    </message>
    <message>
        <source>What is this place?</source>
        <translation>¿Qué hay en este lugar?</translation>
    </message>
    <message>
        <source>What looks alike from the air cannot be told apart, and a use that changes with the season can look like change. Squares of several uses, and ground unlike the model&apos;s training data, are less certain; they are marked in the map.</source>
        <translation>Lo que desde el aire se ve igual no se puede distinguir, y un uso que varía con la estación puede parecer un cambio. Los cuadrados con varios usos y el terreno distinto de los datos de entrenamiento del modelo son menos seguros; están marcados en el mapa.</translation>
    </message>
    <message>
        <source>What setting it up again would install</source>
        <translation>Lo que se instalaría al reinstalarlo</translation>
    </message>
    <message>
        <source>What the map is, how it was made, and its files, for catalogues</source>
        <translation>Qué es el mapa, cómo se hizo y sus archivos, para catálogos</translation>
    </message>
    <message>
        <source>What the map shows: all changes, or one kind of them</source>
        <translation>Lo que muestra el mapa: todos los cambios o un tipo de ellos</translation>
    </message>
    <message>
        <source>What the map states of its land cover is damaged: add the land cover to the first map again.</source>
        <translation>Lo que el mapa indica de su cobertura está dañado: añada de nuevo la cobertura al primer mapa.</translation>
    </message>
    <message>
        <source>What the model states about itself</source>
        <translation>Lo que el modelo declara sobre sí mismo</translation>
    </message>
    <message>
        <source>What was it then? Choose one of the uses below the left picture.</source>
        <translation>¿Qué era entonces? Elija uno de los usos debajo de la imagen izquierda.</translation>
    </message>
    <message>
        <source>What will be installed</source>
        <translation>Lo que se va a instalar</translation>
    </message>
    <message>
        <source>Where a review changes the map most.</source>
        <translation>Donde una revisión cambia más el mapa.</translation>
    </message>
    <message>
        <source>Where a stratum has so many squares. Intervals from fewer are less reliable.</source>
        <translation>Donde un estrato tiene tantos cuadrados. Los intervalos con menos son menos fiables.</translation>
    </message>
    <message>
        <source>Where jobs, their finished parts and their maps are: this computer and the cluster use it</source>
        <translation>Donde están los trabajos, sus partes terminadas y sus mapas: lo usan este equipo y el clúster</translation>
    </message>
    <message>
        <source>Where this computer is too small, a Spark cluster makes the same map. Add a connection, choose it on the page Map under “Run on”, and press Submit: the job is listed here, also after QGIS was closed.</source>
        <translation>Donde este equipo se queda pequeño, un clúster de Spark hace el mismo mapa. Añada una conexión, elíjala en la página Mapa en «Ejecutar en», y pulse Enviar: el trabajo aparece en esta lista, también después de cerrar QGIS.</translation>
    </message>
    <message>
        <source>Which share of the squares that are shown as changed should be real.</source>
        <translation>Qué proporción de los cuadrados mostrados como cambiados ha de ser real.</translation>
    </message>
    <message>
        <source>Which squares</source>
        <translation>Qué cuadrados</translation>
    </message>
    <message>
        <source>Which squares to go through</source>
        <translation>Qué cuadrados recorrer</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Toda la capa</translation>
    </message>
    <message>
        <source>Why the land cover contradicts</source>
        <translation>Por qué contradice la cobertura</translation>
    </message>
    <message>
        <source>Width of the brush in pixels of the model</source>
        <translation>Anchura del pincel en píxeles del modelo</translation>
    </message>
    <message>
        <source>Windows taken over from an earlier run</source>
        <translation>Ventanas tomadas de una ejecución anterior</translation>
    </message>
    <message numerus="yes">
        <source>With {} corrections the figures are rough: correct more chips to know more.</source>
        <translation>
            <numerusform>Con {} corrección las cifras son aproximadas: corrija más celdas para saber más.</numerusform>
            <numerusform>Con {} correcciones las cifras son aproximadas: corrija más celdas para saber más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a class</source>
        <translation>Sin clase</translation>
    </message>
    <message>
        <source>Without its strongest part, {group} would lose {points} points.</source>
        <translation>Sin su parte más decisiva, {group} perdería {points} puntos.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>Write a page about the change that people without QGIS can read</source>
        <translation>Escribir una página sobre el cambio que se puede leer sin QGIS</translation>
    </message>
    <message>
        <source>Writes a page about a change map that people without QGIS can read: one HTML file, in the language of QGIS, that needs no network. It has maps of then, now and the change, what became what as table and diagram, the most probable changes as pairs of pictures with probability and coordinates, and how all this was made and what it cannot say. With an estimate of Area of change with confidence it has areas that can be quoted. The candidates can be written as a table (CSV) or as squares (GeoJSON), too.</source>
        <translation>Escribe una página sobre un mapa de cambio que se puede leer sin QGIS: un solo archivo HTML, en el idioma de QGIS, que no necesita red. Tiene mapas de entonces, de ahora y del cambio, qué se convirtió en qué como tabla y diagrama, los cambios más probables como pares de imágenes con probabilidad y coordenadas, y cómo se hizo todo esto y qué no puede decir. Con una estimación de «Superficie de cambio con confianza» tiene superficies que se pueden citar. Los candidatos también se pueden escribir como tabla (CSV) o como cuadrados (GeoJSON).</translation>
    </message>
    <message>
        <source>Writing the map…</source>
        <translation>Escribiendo el mapa…</translation>
    </message>
    <message>
        <source>Year of the earlier imagery</source>
        <translation>Año de las imágenes anteriores</translation>
    </message>
    <message>
        <source>Year of the imagery</source>
        <translation>Año de las imágenes</translation>
    </message>
    <message>
        <source>Year of the land cover</source>
        <translation>Año de la cobertura del suelo</translation>
    </message>
    <message>
        <source>Year of the later imagery</source>
        <translation>Año de las imágenes posteriores</translation>
    </message>
    <message>
        <source>Your name: each reviewer&apos;s answers are kept, and their agreement is shown.</source>
        <translation>Su nombre: se conservan las respuestas de cada revisor y se muestra cuánto coinciden.</translation>
    </message>
    <message>
        <source>Zoom in to see the land cover</source>
        <translation>Acérquese para ver la cobertura del suelo</translation>
    </message>
    <message>
        <source>Zoom to chip</source>
        <translation>Zoom a la celda</translation>
    </message>
    <message>
        <source>Zoom to the map</source>
        <translation>Zoom al mapa</translation>
    </message>
    <message>
        <source>about {download} to fetch, {disk} on the disk, which has {free} free</source>
        <translation>unos {download} por descargar, {disk} en el disco, que tiene {free} libres</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>aprox. {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>quedan aprox. {}</translation>
    </message>
    <message>
        <source>acres</source>
        <translation>acres</translation>
    </message>
    <message>
        <source>against</source>
        <translation>en contra</translation>
    </message>
    <message>
        <source>allows its golden chip to be off by more than {most}, or by nothing</source>
        <translation>admite para su celda de referencia una desviación de más de {most}, o ninguna</translation>
    </message>
    <message>
        <source>an .onnx file</source>
        <translation>un archivo .onnx</translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation>día desconocido</translation>
    </message>
    <message>
        <source>an unknown model</source>
        <translation>un modelo desconocido</translation>
    </message>
    <message>
        <source>as asked for</source>
        <translation>como se ha pedido</translation>
    </message>
    <message>
        <source>as in QGIS: {}</source>
        <translation>como en QGIS: {}</translation>
    </message>
    <message>
        <source>as its description says</source>
        <translation>como dice su descripción</translation>
    </message>
    <message>
        <source>as the map was made</source>
        <translation>como se hizo el mapa</translation>
    </message>
    <message>
        <source>as the raster says</source>
        <translation>según el ráster</translation>
    </message>
    <message>
        <source>as you stated</source>
        <translation>como usted indicó</translation>
    </message>
    <message>
        <source>asks for band {bands}, where {known} are known</source>
        <translation>pide la banda {bands}, pero solo se conocen {known}</translation>
    </message>
    <message>
        <source>asks for the activation {activation!r}, not none or softmax</source>
        <translation>pide la activación {activation!r}, en lugar de none o softmax</translation>
    </message>
    <message>
        <source>asks for {dtype} imagery, where uint8 and uint16 are known</source>
        <translation>pide imágenes {dtype}, pero solo se conocen uint8 y uint16</translation>
    </message>
    <message>
        <source>auto: transparency or near infrared, told by its values.</source>
        <translation>auto: transparencia o infrarrojo cercano, según sus valores.</translation>
    </message>
    <message>
        <source>blends windows in a strip of {blend} pixels, where an even number up to twice the margin is possible</source>
        <translation>funde ventanas en una franja de {blend} píxeles, cuando es posible un número par hasta el doble del margen</translation>
    </message>
    <message>
        <source>by its values</source>
        <translation>según sus valores</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>checking that every package can be imported</source>
        <translation>comprobando que se puedan importar todos los paquetes</translation>
    </message>
    <message>
        <source>column {col}, row {row}</source>
        <translation>columna {col}, fila {row}</translation>
    </message>
    <message>
        <source>column {}, row {}</source>
        <translation>columna {}, fila {}</translation>
    </message>
    <message>
        <source>computed in {ms} ms on {device}</source>
        <translation>calculado en {ms} ms en {device}</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>confianza</translation>
    </message>
    <message>
        <source>contradicted by the land cover</source>
        <translation>contradicho por la cobertura del suelo</translation>
    </message>
    <message>
        <source>corrected: {}</source>
        <translation>corregido: {}</translation>
    </message>
    <message>
        <source>cultivated</source>
        <translation>cultivado</translation>
    </message>
    <message>
        <source>developed</source>
        <translation>urbanizado</translation>
    </message>
    <message>
        <source>distance {}</source>
        <translation>distancia {}</translation>
    </message>
    <message>
        <source>divides a band by zero</source>
        <translation>divide una banda por cero</translation>
    </message>
    <message>
        <source>engine: {variant} variant, {reason}</source>
        <translation>motor: variante {variant}, {reason}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>fetching {package}</source>
        <translation>descargando {package}</translation>
    </message>
    <message>
        <source>fetching {package}, {size}</source>
        <translation>descargando {package}, {size}</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>for</source>
        <translation>a favor</translation>
    </message>
    <message>
        <source>from \ to</source>
        <translation>de \ a</translation>
    </message>
    <message>
        <source>from the map {}</source>
        <translation>del mapa {}</translation>
    </message>
    <message>
        <source>gives the class {name} the colour {colour!r}, which is not #rrggbb</source>
        <translation>da a la clase {name} el color {colour!r}, que no es #rrggbb</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>ha</translation>
    </message>
    <message>
        <source>has a golden chip for other classes than it names</source>
        <translation>tiene una celda de referencia para clases distintas de las que indica</translation>
    </message>
    <message>
        <source>has a golden chip of another size than its chips</source>
        <translation>tiene una celda de referencia de tamaño distinto al de sus celdas</translation>
    </message>
    <message>
        <source>has a golden chip with a distance, but no landchip:novelty</source>
        <translation>tiene una celda de referencia con una distancia, pero no landchip:novelty</translation>
    </message>
    <message>
        <source>has a golden chip with an answer that no model gives</source>
        <translation>tiene una celda de prueba con una respuesta que ningún modelo da</translation>
    </message>
    <message>
        <source>herbaceous plants</source>
        <translation>plantas herbáceas</translation>
    </message>
    <message>
        <source>host:port, without a password: what is written here is kept as it is</source>
        <translation>host:puerto, sin contraseña: lo que se escribe aquí se guarda tal cual</translation>
    </message>
    <message>
        <source>host:port. A password is used this once and never kept; QGIS&apos;s own settings keep it.</source>
        <translation>host:puerto. Una contraseña se usa solo esta vez y nunca se guarda; la configuración de QGIS sí la guarda.</translation>
    </message>
    <message>
        <source>ignores every class</source>
        <translation>omite todas las clases</translation>
    </message>
    <message>
        <source>ignores the class {name!r}, which it does not name</source>
        <translation>omite la clase {name!r}, que no nombra</translation>
    </message>
    <message>
        <source>imagery</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>impervious ground</source>
        <translation>suelo impermeable</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>installing the packages</source>
        <translation>instalando los paquetes</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>no se puede abrir</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>no se puede escribir en él</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>no dice por qué</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>it gives {key!r} two values</source>
        <translation>da dos valores a {key!r}</translation>
    </message>
    <message>
        <source>it holds a number that is too large</source>
        <translation>contiene un número demasiado grande</translation>
    </message>
    <message>
        <source>it holds {name}, which is no number</source>
        <translation>contiene {name}, que no es un número</translation>
    </message>
    <message>
        <source>it is longer than {most} MB</source>
        <translation>supera {most} MB</translation>
    </message>
    <message>
        <source>it is no JSON at line {line}, column {column}: {problem}</source>
        <translation>no es JSON en la línea {line}, columna {column}: {problem}</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>no es un archivo normal</translation>
    </message>
    <message>
        <source>it needs Python {oldest} or newer and this is {version}</source>
        <translation>se necesita Python {oldest} o posterior y este es {version}</translation>
    </message>
    <message>
        <source>it nests deeper than {most} levels</source>
        <translation>anida más de {most} niveles</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>se canceló</translation>
    </message>
    <message>
        <source>its text is no valid Unicode</source>
        <translation>su texto no es Unicode válido</translation>
    </message>
    <message>
        <source>loading the map</source>
        <translation>cargando el mapa</translation>
    </message>
    <message>
        <source>making an environment in {folder} with {python}</source>
        <translation>creando un entorno en {folder} con {python}</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>margen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>names a band twice</source>
        <translation>nombra una banda dos veces</translation>
    </message>
    <message>
        <source>names a class twice</source>
        <translation>indica una clase dos veces</translation>
    </message>
    <message>
        <source>names no bands</source>
        <translation>no indica ninguna banda</translation>
    </message>
    <message>
        <source>names no classes</source>
        <translation>no indica ninguna clase</translation>
    </message>
    <message>
        <source>names the class {name!r}, where up to {most} characters of a to z, 0 to 9 and _ are known</source>
        <translation>nombra la clase {name!r}, donde se admiten hasta {most} caracteres de a a z, 0 a 9 y _</translation>
    </message>
    <message>
        <source>names the unknown group {groups}, where {known} are known</source>
        <translation>indica el grupo desconocido {groups}, pero solo se conocen {known}</translation>
    </message>
    <message>
        <source>names {n} classes, where {most} are the most</source>
        <translation>nombra {n} clases, donde {most} es el máximo</translation>
    </message>
    <message>
        <source>names {output} as embedding and as another output</source>
        <translation>indica {output} como embedding y como otra salida</translation>
    </message>
    <message>
        <source>names {output} as probabilities and as novelty</source>
        <translation>indica {output} como probabilidades y como novedad</translation>
    </message>
    <message>
        <source>near infrared</source>
        <translation>infrarrojo cercano</translation>
    </message>
    <message>
        <source>no NVIDIA GPU or driver was found</source>
        <translation>no se ha encontrado ninguna GPU ni ningún controlador NVIDIA</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>no se ha encontrado ningún controlador NVIDIA</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sin cambio</translation>
    </message>
    <message>
        <source>no reason is stated</source>
        <translation>no se indica motivo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>none: the packages are fetched</source>
        <translation>ninguna: los paquetes se descargan</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>not known to the cluster</source>
        <translation>desconocido para el clúster</translation>
    </message>
    <message>
        <source>not submitted</source>
        <translation>no enviado</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>one per block</source>
        <translation>una por bloque</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>pip cannot use a SOCKS proxy: name an HTTP proxy in the settings, or a folder of wheels, then set up the engine again.</source>
        <translation>pip no puede usar un proxy SOCKS: indique en la configuración un proxy HTTP o una carpeta de wheels, y después reinstale el motor.</translation>
    </message>
    <message>
        <source>pixels now: {shares}</source>
        <translation>píxeles ahora: {shares}</translation>
    </message>
    <message>
        <source>pixels then: {shares}</source>
        <translation>píxeles entonces: {shares}</translation>
    </message>
    <message>
        <source>probability of change {percent}</source>
        <translation>probabilidad de cambio {percent}</translation>
    </message>
    <message>
        <source>probability {p}</source>
        <translation>probabilidad {p}</translation>
    </message>
    <message>
        <source>probability: considers how sure each square is; vote: counts squares only.</source>
        <translation>probability: tiene en cuenta lo seguro que es cada cuadrado; vote: solo cuenta cuadrados.</translation>
    </message>
    <message>
        <source>qgis_process cannot be started ({reason}): repair QGIS, or save the layer as a file.</source>
        <translation>qgis_process no se puede iniciar ({reason}): repare QGIS, o guarde la capa como archivo.</translation>
    </message>
    <message>
        <source>qgis_process, which exports this layer, failed ({status}): try it again, or save the layer as a file.</source>
        <translation>qgis_process, que exporta esta capa, falló ({status}): inténtelo de nuevo, o guarde la capa como archivo.</translation>
    </message>
    <message>
        <source>qgis_process, which exports this layer, is missing from QGIS: install it, or save the layer as a file.</source>
        <translation>qgis_process, que exporta esta capa, falta en QGIS: instálelo, o guarde la capa como archivo.</translation>
    </message>
    <message>
        <source>random: a random sample, from which an area can be estimated. Or candidates, to find changes and to correct the map, from which no area can be estimated: value, by probability of change times area; threshold, those nearest to the least probability that is shown as changed. The settings below are of a random sample, but for the number of squares. contradictions: the squares that land cover contradicts (Add land cover to a map), of a land-use map, too.</source>
        <translation>random: una muestra aleatoria, a partir de la cual se puede estimar una superficie. O candidatos, para encontrar cambios y corregir el mapa, a partir de los cuales no se puede estimar ninguna superficie: value: según la probabilidad de cambio por la superficie; threshold: los más cercanos a la menor probabilidad que se muestra como cambiada. Los ajustes de abajo son de una muestra aleatoria, salvo el número de cuadrados. contradictions: los cuadrados que la cobertura contradice (Añadir la cobertura del suelo a un mapa), también de un mapa de uso del suelo.</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>scales a band by a number beyond {most}</source>
        <translation>escala una banda con un número mayor que {most}</translation>
    </message>
    <message>
        <source>scales a band by a number that is not finite</source>
        <translation>escala una banda con un número no finito</translation>
    </message>
    <message>
        <source>scales another number of bands than it names</source>
        <translation>escala un número de bandas distinto del que indica</translation>
    </message>
    <message>
        <source>serves imagery without {} too</source>
        <translation>sirve también para imágenes sin {}</translation>
    </message>
    <message>
        <source>since it holds but a few values</source>
        <translation>porque contiene muy pocos valores</translation>
    </message>
    <message>
        <source>since no pixel tells otherwise</source>
        <translation>porque ningún píxel muestra lo contrario</translation>
    </message>
    <message>
        <source>since {percent} % of its values lie between 0 and the maximum</source>
        <translation>porque el {percent} % de sus valores está entre 0 y el máximo</translation>
    </message>
    <message>
        <source>spark-submit, here or behind a command</source>
        <translation>spark-submit, aquí o tras un comando</translation>
    </message>
    <message>
        <source>states a change head on features, but no landchip:refit</source>
        <translation>indica un cabezal de cambio sobre características, pero no landchip:refit</translation>
    </message>
    <message>
        <source>states a confusion matrix of another number of classes than its {n}</source>
        <translation>indica una matriz de confusión con un número de clases distinto de sus {n}</translation>
    </message>
    <message>
        <source>states a ground sample distance of {gsd} m</source>
        <translation>indica una distancia de muestreo en el terreno de {gsd} m</translation>
    </message>
    <message>
        <source>states a margin of {margin} pixels for windows of {size}, where what remains between the margins must be a multiple of {tiles}</source>
        <translation>indica un margen de {margin} píxeles para ventanas de {size}, cuando lo que queda entre los márgenes debe ser un múltiplo de {tiles}</translation>
    </message>
    <message>
        <source>states a novelty and names no output for it</source>
        <translation>indica una novedad y ninguna salida para ella</translation>
    </message>
    <message>
        <source>states a novelty threshold of {threshold}, where a number above 0 is needed</source>
        <translation>indica un umbral de novedad de {threshold}, pero hace falta un número mayor que 0</translation>
    </message>
    <message>
        <source>states a training prior whose shares do not sum to 1</source>
        <translation>indica proporciones de clases del entrenamiento que no suman 1</translation>
    </message>
    <message>
        <source>states a {field} of {n} characters, where {most} are the most</source>
        <translation>indica en {field} {n} caracteres, donde {most} es el máximo</translation>
    </message>
    <message>
        <source>states all of its bands as absent</source>
        <translation>indica todas sus bandas como prescindibles</translation>
    </message>
    <message>
        <source>states an accuracy on held-out chips that is no share</source>
        <translation>indica una exactitud en celdas reservadas que no es una proporción</translation>
    </message>
    <message>
        <source>states an order of dimensions other than of batch, bands, height and width</source>
        <translation>indica un orden de dimensiones distinto de lote, bandas, alto y ancho</translation>
    </message>
    <message>
        <source>states chips of {pixels} pixels</source>
        <translation>indica celdas de {pixels} píxeles</translation>
    </message>
    <message>
        <source>states held-out chips of the source {source}, where {known} are known</source>
        <translation>indica celdas reservadas de la fuente {source}, pero solo se conocen {known}</translation>
    </message>
    <message>
        <source>states landchip:refit for other classes than it names</source>
        <translation>indica landchip:refit para clases distintas de las que nombra</translation>
    </message>
    <message>
        <source>states landchip:refit without all of its names</source>
        <translation>indica landchip:refit sin todos sus nombres</translation>
    </message>
    <message>
        <source>states no integer of {dtype} for the absence of {bands}</source>
        <translation>no indica ningún entero {dtype} para la ausencia de {bands}</translation>
    </message>
    <message>
        <source>states no windows for its pixels</source>
        <translation>no indica ventanas para sus píxeles</translation>
    </message>
    <message>
        <source>states windows of pixels for a model of chips</source>
        <translation>indica ventanas de píxeles para un modelo de celdas</translation>
    </message>
    <message>
        <source>states {bands} as absent, where {needed} are always needed</source>
        <translation>indica como prescindible {bands}, pero siempre se necesitan {needed}</translation>
    </message>
    <message>
        <source>states {bands} as absent, which it does not take</source>
        <translation>indica como prescindible {bands}, que no utiliza</translation>
    </message>
    <message>
        <source>states {field} of more than {most} characters</source>
        <translation>indica en {field} más de {most} caracteres</translation>
    </message>
    <message>
        <source>states {value} as the smallest {name}, where a number from 0 to 1 is needed</source>
        <translation>indica {value} como menor {name}, donde hace falta un número de 0 a 1</translation>
    </message>
    <message>
        <source>submitting</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>such as that of a conda environment</source>
        <translation>por ejemplo, el de un entorno conda</translation>
    </message>
    <message>
        <source>that of the system, if any</source>
        <translation>el del sistema, si lo hay</translation>
    </message>
    <message>
        <source>the engine was installed without GPU support although there is a {gpu}</source>
        <translation>el motor se instaló sin compatibilidad con GPU aunque hay una {gpu}</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>el del modelo</translation>
    </message>
    <message>
        <source>the one that QGIS runs</source>
        <translation>el que usa QGIS</translation>
    </message>
    <message>
        <source>the same group at each</source>
        <translation>el mismo grupo en todas</translation>
    </message>
    <message>
        <source>there is an NVIDIA driver</source>
        <translation>hay un controlador NVIDIA</translation>
    </message>
    <message>
        <source>there is no CUDA for {system} on {machine}</source>
        <translation>no hay CUDA para {system} en {machine}</translation>
    </message>
    <message>
        <source>those of the system and of QGIS</source>
        <translation>los del sistema y de QGIS</translation>
    </message>
    <message>
        <source>those that you add in the Landchip panel</source>
        <translation>las que se añaden en el panel de Landchip</translation>
    </message>
    <message>
        <source>time not known: no history yet</source>
        <translation>tiempo desconocido: aún no hay historial</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>transparencia</translation>
    </message>
    <message>
        <source>trees</source>
        <translation>árboles</translation>
    </message>
    <message>
        <source>undeveloped</source>
        <translation>sin urbanizar</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation>fecha desconocida</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>poco seguro</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>comprobada</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>water</source>
        <translation>agua</translation>
    </message>
    <message>
        <source>{:g} m</source>
        <translation>{:g} m</translation>
    </message>
    <message>
        <source>{address} does not answer as a STAC API does ({reason}): check the address, or try later.</source>
        <translation>{address} no responde como una API STAC ({reason}): compruebe la dirección, o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>{address} does not answer: check the address, the connection and QGIS&apos;s proxy settings.</source>
        <translation>{address} no responde: compruebe la dirección, la conexión y el proxy de QGIS.</translation>
    </message>
    <message>
        <source>{address} has no STAC API with the collection {collection} (HTTP 404): check the address and the name.</source>
        <translation>{address} no tiene una API STAC con la colección {collection} (HTTP 404): compruebe la dirección y el nombre.</translation>
    </message>
    <message>
        <source>{address} refuses the search (HTTP {status}): it asks for a key or an account; choose another catalogue.</source>
        <translation>{address} niega la búsqueda (HTTP {status}): pide una clave o una cuenta; elija otro catálogo.</translation>
    </message>
    <message>
        <source>{before} in the colours of {after}: unchanged chips differ by {left:.1f} instead of {was:.1f} pixel values.</source>
        <translation>{before} en los colores de {after}: las celdas sin cambio difieren en {left:.1f} en lugar de {was:.1f} valores de píxel.</translation>
    </message>
    <message>
        <source>{before} to {after}</source>
        <translation>{before} a {after}</translation>
    </message>
    <message>
        <source>{before} → {after}: shown {shown}, by the probabilities {expected}</source>
        <translation>{before} → {after}: mostrado {shown}, según las probabilidades {expected}</translation>
    </message>
    <message>
        <source>{change} (P {p:.2f})</source>
        <translation>{change} (P {p:.2f})</translation>
    </message>
    <message numerus="yes">
        <source>{chips} chips of {size:g} m ({area}): about {time} on {device} at {rate} chips/s, {disk} MB of disk and {memory} MB of memory.</source>
        <translation>
            <numerusform>{chips} celda de {size:g} m ({area}): aprox. {time} en {device} a {rate} celdas/s, {disk} MB de disco y {memory} MB de memoria.</numerusform>
            <numerusform>{chips} celdas de {size:g} m ({area}): aprox. {time} en {device} a {rate} celdas/s, {disk} MB de disco y {memory} MB de memoria.</numerusform>
        </translation>
    </message>
    <message>
        <source>{chips} chips, {area}; by the probabilities {expected}</source>
        <translation>{chips} celdas, {area}; según las probabilidades, {expected}</translation>
    </message>
    <message>
        <source>{chips} squares of {size} m ({hectares} ha) are shown as changed. By their probabilities {true} of them are expected to have changed and {false} not; among the others {missed} more are expected.</source>
        <translation>{chips} cuadrados de {size} m ({hectares} ha) se muestran como cambiados. Según sus probabilidades se espera que {true} de ellos hayan cambiado y {false} no; entre los demás se esperan {missed} más.</translation>
    </message>
    <message>
        <source>{classes} of {total} classified chips have another class than before, {groups} another group.</source>
        <translation>{classes} de {total} celdas clasificadas tienen otra clase que antes, {groups} otro grupo.</translation>
    </message>
    <message numerus="yes">
        <source>{count} chips ({share:.1f} %) are unlike anything that the model was trained on, and crossed: their groups are not to be relied on.</source>
        <translation>
            <numerusform>{count} celda ({share:.1f} %) es distinta de todo aquello con lo que se entrenó el modelo, y lleva una cruz: no hay que fiarse de su grupo.</numerusform>
            <numerusform>{count} celdas ({share:.1f} %) son distintas de todo aquello con lo que se entrenó el modelo, y llevan cruces: no hay que fiarse de sus grupos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {every} chips ({share:.1f} %) are uncertain and dotted: the model hesitates between groups.</source>
        <translation>
            <numerusform>{count} de {every} celdas ({share:.1f} %) es incierta y lleva puntos: el modelo duda entre grupos.</numerusform>
            <numerusform>{count} de {every} celdas ({share:.1f} %) son inciertas y llevan puntos: el modelo duda entre grupos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} requests to {name} failed ({why}), and the ground they were for counts as having no data: check the connection and run it again.</source>
        <translation>Han fallado {count} peticiones a {name} ({why}), y el terreno que les correspondía cuenta como sin datos: compruebe la conexión y vuelva a ejecutar.</translation>
    </message>
    <message>
        <source>{date}, of {share} of the square</source>
        <translation>{date}, del {share} del cuadrado</translation>
    </message>
    <message>
        <source>{date}: no land cover</source>
        <translation>{date}: sin cobertura</translation>
    </message>
    <message>
        <source>{done} of {all} reviewed</source>
        <translation>{done} de {all} revisados</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>{file} no se puede escribir: {reason}</translation>
    </message>
    <message>
        <source>{file} holds no corrections of Landchip: choose another file.</source>
        <translation>{file} no contiene correcciones de Landchip: elija otro archivo.</translation>
    </message>
    <message>
        <source>{file} holds no strokes of Landchip: choose another file.</source>
        <translation>{file} no contiene trazos de Landchip: elija otro archivo.</translation>
    </message>
    <message>
        <source>{file} is in use or write-protected, so nothing was changed: close what uses it and try again.</source>
        <translation>{file} está en uso o protegido contra escritura, así que no se ha cambiado nada: cierre lo que lo usa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{file} is in use or write-protected, so nothing was written: close what uses it and try again.</source>
        <translation>{file} está en uso o protegido contra escritura, así que no se ha escrito nada: cierre lo que lo usa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{file} is no connection: {reason}</source>
        <translation>{file} no es una conexión: {reason}</translation>
    </message>
    <message>
        <source>{file} is no review of Landchip&apos;s or is damaged: choose a file of Sample a change map for review.</source>
        <translation>{file} no es una revisión de Landchip o está dañado: elija un archivo de «Tomar una muestra de un mapa de cambio para revisarla».</translation>
    </message>
    <message>
        <source>{file} is not there any more: put it back, or open another review.</source>
        <translation>{file} ya no está: vuelva a ponerlo en su sitio o abra otra revisión.</translation>
    </message>
    <message>
        <source>{file} is the original model: give the fitted one another name.</source>
        <translation>{file} es el modelo original: dé otro nombre al ajustado.</translation>
    </message>
    <message>
        <source>{first} and {second} are too close for the answer to count.</source>
        <translation>{first} y {second} están demasiado próximos para que la respuesta cuente.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>{flag}: {n} chips.</source>
        <translation>{flag}: {n} celdas.</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({reason}): choose another folder for the engine.</source>
        <translation>No se puede escribir en {folder} ({reason}): elija otra carpeta para el motor.</translation>
    </message>
    <message>
        <source>{folder} holds files that are no tiles of Landchip&apos;s: choose another folder for the run.</source>
        <translation>{folder} contiene archivos que no son teselas de Landchip: elija otra carpeta para la ejecución.</translation>
    </message>
    <message>
        <source>{folder} holds files that are no windows of Landchip&apos;s: choose another folder for the live land cover.</source>
        <translation>{folder} contiene archivos que no son ventanas de Landchip: elija otra carpeta para la cobertura en vivo.</translation>
    </message>
    <message>
        <source>{folder} holds no engine that Landchip set up, since the marker {marker} is missing: choose another folder for the engine, or delete this one yourself.</source>
        <translation>{folder} no contiene un motor instalado por Landchip, pues falta la marca {marker}: elija otra carpeta para el motor, o borre esta usted mismo.</translation>
    </message>
    <message>
        <source>{folder} holds {file} beside the engine: move it elsewhere, or choose another folder for the engine.</source>
        <translation>{folder} contiene {file} junto al motor: muévalo a otro lugar, o elija otra carpeta para el motor.</translation>
    </message>
    <message>
        <source>{group}: {after} chips, {before} before.</source>
        <translation>{group}: {after} celdas, {before} antes.</translation>
    </message>
    <message numerus="yes">
        <source>{group}: {chips} chips, {area}</source>
        <translation>
            <numerusform>{group}: {chips} celda, {area}</numerusform>
            <numerusform>{group}: {chips} celdas, {area}</numerusform>
        </translation>
    </message>
    <message>
        <source>{group}: {kind}</source>
        <translation>{group}: {kind}</translation>
    </message>
    <message>
        <source>{hectares} ha were compared: imagery of {start} with imagery of {end}.</source>
        <translation>Se compararon {hectares} ha: imágenes de {start} con imágenes de {end}.</translation>
    </message>
    <message>
        <source>{hectares} ha were compared: land cover of {start} with imagery of {end}.</source>
        <translation>Se compararon {hectares} ha: cobertura del suelo de {start} con imágenes de {end}.</translation>
    </message>
    <message>
        <source>{latitude}, {longitude} (latitude, longitude)</source>
        <translation>{latitude}, {longitude} (latitud, longitud)</translation>
    </message>
    <message>
        <source>{layer} can be read by QGIS alone, and {km2} km² of it are visible: zoom in to at most {most} km².</source>
        <translation>{layer} solo puede leerla QGIS, y {km2} km² de ella son visibles: acerque el mapa hasta {most} km² como máximo.</translation>
    </message>
    <message>
        <source>{layer} comes from a server in {stated}, and its layer was set to {assigned}: set it back (Layer &gt; Set CRS of Layer), or save the layer as a file first.</source>
        <translation>{layer} viene de un servidor en {stated}, y su capa se puso en {assigned}: devuélvala (Capa &gt; Establecer SRC de la capa), o guarde antes la capa como archivo.</translation>
    </message>
    <message>
        <source>{layer} comes from a server, which may send colours in place of land-cover codes: save it as a file, or load a file of NLCD (mrlc.gov).</source>
        <translation>{layer} viene de un servidor, que puede enviar colores en lugar de códigos de cobertura: guárdela como archivo o cargue un archivo de NLCD (mrlc.gov).</translation>
    </message>
    <message>
        <source>{layer} could not be exported to {folder}: make room there, or choose another layer.</source>
        <translation>{layer} no se pudo exportar a {folder}: libere espacio allí o elija otra capa.</translation>
    </message>
    <message>
        <source>{layer} did not answer ({reason}): check the connection and run it again.</source>
        <translation>{layer} no respondió ({reason}): compruebe la conexión y vuelva a ejecutar.</translation>
    </message>
    <message>
        <source>{layer} gave no picture of the area{reason}: check the connection, or choose another area or layer.</source>
        <translation>{layer} no dio ninguna imagen del área{reason}: compruebe la conexión, o elija otra área u otra capa.</translation>
    </message>
    <message>
        <source>{layer} has other additional no-data values in one band than in another, and a chip has one set: give all bands the same (Layer Properties &gt; Transparency).</source>
        <translation>{layer} tiene en una banda otros valores sin datos adicionales que en otra, y una celda tiene un solo conjunto: dé los mismos a todas las bandas (Propiedades de la capa &gt; Transparencia).</translation>
    </message>
    <message>
        <source>{layer} is no file and too large to take whole: choose an area.</source>
        <translation>{layer} no es un archivo y es demasiado grande para tomarlo entero: elija un área.</translation>
    </message>
    <message>
        <source>{layer} is no file that a cluster could read: save it where the cluster reads it.</source>
        <translation>{layer} no es un archivo que un clúster pueda leer: guárdelo donde el clúster lo lea.</translation>
    </message>
    <message>
        <source>{layer} is no file that the engine can open: export it first, or choose another layer.</source>
        <translation>{layer} no es un archivo que el motor pueda abrir: expórtelo primero o elija otra capa.</translation>
    </message>
    <message>
        <source>{layer} is no file, and its {km2} km² are too many to export at {gsd:g} m: choose an area of at most {most} km².</source>
        <translation>{layer} no es un archivo, y sus {km2} km² son demasiados para exportarlos a {gsd:g} m: elija un área de {most} km² como máximo.</translation>
    </message>
    <message>
        <source>{layer} is no raster that QGIS can open: choose a raster layer or an image file.</source>
        <translation>{layer} no es un ráster que QGIS pueda abrir: elija una capa ráster o un archivo de imagen.</translation>
    </message>
    <message>
        <source>{layer} shows land cover while it is computed, and is no imagery: choose imagery.</source>
        <translation>{layer} muestra la cobertura mientras se calcula y no es una imagen: elija imágenes.</translation>
    </message>
    <message>
        <source>{layer} uses the file&apos;s no-data value in one band and ignores it in another: use it in all bands or in none (Layer Properties &gt; Transparency).</source>
        <translation>{layer} usa el valor sin datos del archivo en una banda y lo ignora en otra: úselo en todas las bandas o en ninguna (Propiedades de la capa &gt; Transparencia).</translation>
    </message>
    <message numerus="yes">
        <source>{left} of {all} corrections left out</source>
        <translation>
            <numerusform>{left} de {all} corrección omitida</numerusform>
            <numerusform>{left} de {all} correcciones omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>{map}, corrected</source>
        <translation>{map}, corregido</translation>
    </message>
    <message>
        <source>{map}, smoothed</source>
        <translation>{map}, suavizado</translation>
    </message>
    <message>
        <source>{map}, with land cover</source>
        <translation>{map}, con cobertura del suelo</translation>
    </message>
    <message>
        <source>{missing} of {area} without a class</source>
        <translation>{missing} de {area} sin clase</translation>
    </message>
    <message>
        <source>{model} is no ONNX model: choose an .onnx file.</source>
        <translation>{model} no es un modelo ONNX: elija un archivo .onnx.</translation>
    </message>
    <message>
        <source>{model} on {device}, {time}, {day}</source>
        <translation>{model} en {device}, {time}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} chips of the map were not compared and are left out: the estimate will not speak of them.</source>
        <translation>
            <numerusform>{n:,} celda del mapa no se comparó y queda fuera: la estimación no dirá nada de ella.</numerusform>
            <numerusform>{n:,} celdas del mapa no se compararon y quedan fuera: la estimación no dirá nada de ellas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>{name} {version} is kept as it was: no fit was better in this place by more than chance.</source>
        <translation>{name} {version} queda como estaba: ningún ajuste fue mejor en este lugar más que por azar.</translation>
    </message>
    <message>
        <source>{name} {version} learnt from {learnt} chips of {blocks} blocks of ground in {seconds:.0f} s.</source>
        <translation>{name} {version} aprendió de {learnt} celdas de {blocks} bloques de terreno en {seconds:.0f} s.</translation>
    </message>
    <message numerus="yes">
        <source>{name} {version} learnt from {used} of {corrections} corrected chips ({labels}) in {seconds:.1f} s.</source>
        <translation>
            <numerusform>{name} {version} aprendió de {used} de {corrections} celda corregida ({labels}) en {seconds:.1f} s.</numerusform>
            <numerusform>{name} {version} aprendió de {used} de {corrections} celdas corregidas ({labels}) en {seconds:.1f} s.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {rate} chips/s</source>
        <translation>{name}, {rate} celdas/s</translation>
    </message>
    <message>
        <source>{number}: {names}</source>
        <translation>{number}: {names}</translation>
    </message>
    <message numerus="yes">
        <source>{n} chips are named otherwise than their largest probability says: the map shows what is most probable.</source>
        <translation>
            <numerusform>{n} celda se nombra de otro modo de lo que dice su mayor probabilidad: el mapa muestra lo más probable.</numerusform>
            <numerusform>{n} celdas se nombran de otro modo de lo que dice su mayor probabilidad: el mapa muestra lo más probable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chips are void because {service} did not give their tiles, asked three times ({reason}): run it again to ask for them once more.</source>
        <translation>
            <numerusform>{n} celda está vacía porque {service} no dio sus teselas tras pedirlas tres veces ({reason}): ejecute de nuevo para pedirlas otra vez.</numerusform>
            <numerusform>{n} celdas están vacías porque {service} no dio sus teselas tras pedirlas tres veces ({reason}): ejecute de nuevo para pedirlas otra vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chips have an answer for one of the two dates only and do not count yet.</source>
        <translation>
            <numerusform>{n} celda tiene respuesta solo para una de las dos fechas y aún no cuenta.</numerusform>
            <numerusform>{n} celdas tienen respuesta solo para una de las dos fechas y aún no cuentan.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} chips of the map are reviewed, and at least {least} are needed to correct its probabilities: review more of the sample.</source>
        <translation>Se han revisado {n} chips del mapa y hacen falta al menos {least} para corregir sus probabilidades: revise más de la muestra.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of the corrected chips are not counted in the accuracy: the old model has learnt from them, or from chips that touch them, before.</source>
        <translation>
            <numerusform>{n} de las celdas corregidas no cuenta en la exactitud: el modelo antiguo ya aprendió de ella, o de una celda que la toca.</numerusform>
            <numerusform>{n} de las celdas corregidas no cuentan en la exactitud: el modelo antiguo ya aprendió de ellas, o de celdas que las tocan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {classified} chips are flagged unfamiliar, unlike anything that the model was trained on: their classes and confidences are not to be relied on. Fit the model to this place with its land cover first (fit-to-place, landchip:fittoplace).</source>
        <translation>
            <numerusform>{n} de {classified} celdas se marca como desconocida, distinta de todo aquello con lo que se entrenó el modelo: no hay que fiarse de su clase ni de su confianza. Ajuste primero el modelo a este lugar con su cobertura del suelo (fit-to-place, landchip:fittoplace).</numerusform>
            <numerusform>{n} de {classified} celdas se marcan como desconocidas, distintas de todo aquello con lo que se entrenó el modelo: no hay que fiarse de sus clases ni de sus confianzas. Ajuste primero el modelo a este lugar con su cobertura del suelo (fit-to-place, landchip:fittoplace).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {classified} chips are uncertain: this imagery is probably unlike what the model was trained on, so look at the map&apos;s confidence style before using it.</source>
        <translation>
            <numerusform>{n} de {classified} celdas es incierta: probablemente estas imágenes son distintas de aquello con lo que se entrenó el modelo, así que mire el estilo por confianza del mapa antes de usarlo.</numerusform>
            <numerusform>{n} de {classified} celdas son inciertas: probablemente estas imágenes son distintas de aquello con lo que se entrenó el modelo, así que mire el estilo por confianza del mapa antes de usarlo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {compared} chips are shown as changed, from a probability of {percent:.0f} %.</source>
        <translation>
            <numerusform>{n} de {compared} celdas se muestra como cambiada, a partir de una probabilidad del {percent:.0f} %.</numerusform>
            <numerusform>{n} de {compared} celdas se muestran como cambiadas, a partir de una probabilidad del {percent:.0f} %.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {compared} chips are unlike the training data, so their changes are not to be relied on: fit the model to this place first, with land cover of about the imagery&apos;s year.</source>
        <translation>{n} de {compared} celdas son distintas de los datos de entrenamiento, así que no hay que fiarse de sus cambios: ajuste antes el modelo a este lugar, con una cobertura del suelo de un año próximo al de las imágenes.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {of} reviewed chips are unsure. They are left out, as if they were like the others of their stratum; what the figures would be otherwise is stated beside them.</source>
        <translation>
            <numerusform>{n} de {of} celdas revisadas es dudosa. Se deja fuera, como si fuera igual que las demás de su estrato; junto a las cifras se indica cuáles serían de otro modo.</numerusform>
            <numerusform>{n} de {of} celdas revisadas son dudosas. Se dejan fuera, como si fueran iguales que las demás de su estrato; junto a las cifras se indica cuáles serían de otro modo.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {of} sampled squares are reviewed.</source>
        <translation>{n} de {of} cuadrados de la muestra están revisados.</translation>
    </message>
    <message>
        <source>{n} of {of} squares are reviewed.</source>
        <translation>{n} de {of} cuadrados están revisados.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} chips are black or white throughout: they count as no imagery and are not classified. If the raster has such ground around its imagery, give that value as no-data, so that chips at its edge are right too.</source>
        <translation>
            <numerusform>{n} de {total} celda es toda negra o blanca: cuenta como sin imagen y no se clasifica. Si el ráster tiene tal suelo alrededor de su imagen, indique ese valor como valor sin datos, para que las celdas del borde también sean correctas.</numerusform>
            <numerusform>{n} de {total} celdas son todas negras o blancas: cuentan como sin imagen y no se clasifican. Si el ráster tiene tal suelo alrededor de su imagen, indique ese valor como valor sin datos, para que las celdas del borde también sean correctas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} chips are left out, because another chip&apos;s centre lies in the same chip of the map&apos;s grid.</source>
        <translation>
            <numerusform>{n} de {total} celdas queda fuera, porque el centro de otra celda está en la misma celda de la cuadrícula del mapa.</numerusform>
            <numerusform>{n} de {total} celdas quedan fuera, porque el centro de otra celda está en la misma celda de la cuadrícula del mapa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reviewed chips are not of the sample and do not count: chips that were chosen, and not drawn, would bias the estimate.</source>
        <translation>
            <numerusform>{n} celda revisada no es de la muestra y no cuenta: las celdas elegidas, y no sorteadas, sesgarían la estimación.</numerusform>
            <numerusform>{n} celdas revisadas no son de la muestra y no cuentan: las celdas elegidas, y no sorteadas, sesgarían la estimación.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reviews are among the corrections in {file}: refit the model on the page Chip.</source>
        <translation>
            <numerusform>{n} revisión está entre las correcciones de {file}: reajuste el modelo en la página Celda.</numerusform>
            <numerusform>{n} revisiones están entre las correcciones de {file}: reajuste el modelo en la página Celda.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} squares are shown as changed, of which {real} are expected to be real.</source>
        <translation>{n} cuadrados se muestran como cambiados, de los que se espera que {real} sean reales.</translation>
    </message>
    <message numerus="yes">
        <source>{n} strokes without imagery were left out.</source>
        <translation>
            <numerusform>Se omitió {n} trazo sin imagen.</numerusform>
            <numerusform>Se omitieron {n} trazos sin imagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} undeveloped squares are left out, since their classes are not known.</source>
        <translation>
            <numerusform>{n} cuadrado sin urbanizar queda fuera, porque no se conoce su clase.</numerusform>
            <numerusform>{n} cuadrados sin urbanizar quedan fuera, porque no se conocen sus clases.</numerusform>
        </translation>
    </message>
    <message>
        <source>{parameter}: the name {path} must end in {suffix}.</source>
        <translation>{parameter}: el nombre {path} debe terminar en {suffix}.</translation>
    </message>
    <message>
        <source>{path!r} is no path: choose an .onnx file.</source>
        <translation>{path!r} no es una ruta: elija un archivo .onnx.</translation>
    </message>
    <message>
        <source>{path} (version {number})</source>
        <translation>{path} (versión {number})</translation>
    </message>
    <message>
        <source>{path} and the imagery have no ground in common: choose an NLCD raster of the same place.</source>
        <translation>{path} y las imágenes no tienen terreno en común: elija un ráster NLCD del mismo lugar.</translation>
    </message>
    <message>
        <source>{path} breaks off in the middle: its codes near {x:.0f}, {y:.0f} cannot be read ({reason}); get the file again, or choose another NLCD raster.</source>
        <translation>{path} se corta a la mitad: sus códigos cerca de {x:.0f}, {y:.0f} no se pueden leer ({reason}); obtenga el archivo de nuevo o elija otro ráster NLCD.</translation>
    </message>
    <message>
        <source>{path} breaks off in the middle: its pixels near {x:.0f}, {y:.0f} cannot be read ({reason}); get the file again, try later if it lies on a server, or choose another layer; what was done so far is kept.</source>
        <translation>{path} se corta a la mitad: sus píxeles cerca de {x:.0f}, {y:.0f} no se pueden leer ({reason}); obtenga el archivo de nuevo, inténtelo más tarde si está en un servidor o elija otra capa; lo hecho hasta ahora se conserva.</translation>
    </message>
    <message>
        <source>{path} cannot be opened as a raster: it is damaged, out of reach, or of a format that GDAL {gdal} does not read; choose another layer.</source>
        <translation>{path} no se puede abrir como ráster: está dañado, es inaccesible o tiene un formato que GDAL {gdal} no lee; elija otra capa.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a sample or as reviews: choose another file.</source>
        <translation>{path} no se puede leer como muestra ni como revisiones: elija otro archivo.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a table of chips ({reason}): give a CSV with a line of column names, or a GeoPackage.</source>
        <translation>{path} no se puede leer como tabla de celdas ({reason}): indique un CSV con una línea de nombres de columnas, o un GeoPackage.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}): make room or choose another folder, and run again.</source>
        <translation>{path} no se puede escribir ({reason}): libere espacio o elija otra carpeta, y vuelva a ejecutar.</translation>
    </message>
    <message>
        <source>{path} cannot give {field} from a column {column}: its columns are {known}; what a column can be is {fields}, or p_ and the name of a class.</source>
        <translation>{path} no puede dar {field} a partir de una columna {column}: sus columnas son {known}; una columna puede ser {fields}, o p_ y el nombre de una clase.</translation>
    </message>
    <message>
        <source>{path} contradicts itself: by its description band {number} is {band}, by its colours band {other} is: give the band order by hand, such as red=1,green=2,blue=3.</source>
        <translation>{path} se contradice: según su descripción la banda {number} es {band}, según sus colores lo es la banda {other}: indique el orden de bandas a mano, como red=1,green=2,blue=3.</translation>
    </message>
    <message>
        <source>{path} covers no chip of the map: choose a land-cover map of the same ground.</source>
        <translation>{path} no cubre ninguna celda del mapa: elija un mapa de cobertura del mismo terreno.</translation>
    </message>
    <message>
        <source>{path} covers no chip of the maps: choose land cover of the same ground, or leave it out.</source>
        <translation>{path} no cubre ninguna celda de los mapas: elija una cobertura del suelo del mismo terreno, u omítala.</translation>
    </message>
    <message>
        <source>{path} did not open within {seconds:g} s: its server or network share does not answer, so try again later, or choose another layer.</source>
        <translation>{path} no se abrió en {seconds:g} s: su servidor o unidad de red no responde, así que inténtelo más tarde, o elija otra capa.</translation>
    </message>
    <message>
        <source>{path} does not hold how much of each chip has imagery, as a GeoTIFF cannot: give the map&apos;s GeoPackage or GeoParquet.</source>
        <translation>{path} no contiene cuánto de cada celda tiene imagen, pues un GeoTIFF no puede: indique el GeoPackage o GeoParquet del mapa.</translation>
    </message>
    <message>
        <source>{path} does not state what its sample was drawn from: choose the file that Landchip wrote, or restore it from a copy.</source>
        <translation>{path} no indica de qué se tomó su muestra: elija el archivo que escribió Landchip, o restáurelo desde una copia.</translation>
    </message>
    <message>
        <source>{path} gives the code {value} two classes: leave one.</source>
        <translation>{path} asigna dos clases al código {value}: deje una.</translation>
    </message>
    <message>
        <source>{path} has a CRS that PROJ does not know: assign the right one first.</source>
        <translation>{path} tiene un SRC que PROJ no conoce: asígnele primero el correcto.</translation>
    </message>
    <message>
        <source>{path} has a column or row of the grid that is no whole number: correct it or give corners.</source>
        <translation>{path} tiene una columna o fila de la cuadrícula que no es un número entero: corríjala o indique esquinas.</translation>
    </message>
    <message>
        <source>{path} has a local CRS without a place on Earth: assign its true CRS first.</source>
        <translation>{path} tiene un SRC local sin posición en la Tierra: asígnele primero su SRC verdadero.</translation>
    </message>
    <message>
        <source>{path} has chips that lie on one another: give one prediction for each place.</source>
        <translation>{path} tiene celdas superpuestas: indique una predicción para cada lugar.</translation>
    </message>
    <message>
        <source>{path} has chips that lie outside the CRS {crs} of the map: give chips of one area.</source>
        <translation>{path} tiene celdas fuera del SRC {crs} del mapa: indique celdas de una sola área.</translation>
    </message>
    <message>
        <source>{path} has geometries that are no upright rectangles: give one square for each chip.</source>
        <translation>{path} tiene geometrías que no son rectángulos rectos: indique un cuadrado para cada celda.</translation>
    </message>
    <message>
        <source>{path} has longitudes beyond 180 degrees: bring them into -180 to 180 first (gdalwarp), or cut it at the 180th meridian and give its two sides as two rasters.</source>
        <translation>{path} tiene longitudes de más de 180 grados: páselas primero al intervalo de -180 a 180 (gdalwarp), o córtelo por el meridiano 180 e indique sus dos lados como dos rásteres.</translation>
    </message>
    <message>
        <source>{path} has no column with the predicted class or group: name it (columns: prediction).</source>
        <translation>{path} no tiene ninguna columna con la clase o el grupo predichos: indíquela (columns: prediction).</translation>
    </message>
    <message>
        <source>{path} has no land cover that could contradict it: add some first, with Add land cover to a map.</source>
        <translation>{path} no tiene cobertura que pueda contradecirlo: añádala primero, con «Añadir la cobertura del suelo a un mapa».</translation>
    </message>
    <message>
        <source>{path} has no nir band: it holds {count}, and the model needs {bands}; choose imagery with near infrared, or a model that does without it.</source>
        <translation>{path} no tiene banda nir: contiene {count}, y el modelo necesita {bands}; elija imágenes con infrarrojo cercano o un modelo que prescinda de él.</translation>
    </message>
    <message>
        <source>{path} has no polygons: choose another file or layer.</source>
        <translation>{path} no tiene polígonos: elija otro archivo o capa.</translation>
    </message>
    <message>
        <source>{path} has no {band} band that could be told by name among its {count}: give the band order by hand, such as red=1,green=2,blue=3, or choose another layer.</source>
        <translation>{path} no tiene ninguna banda {band} reconocible por su nombre ({count} en total): indique a mano el orden de las bandas, por ejemplo red=1,green=2,blue=3, o elija otra capa.</translation>
    </message>
    <message>
        <source>{path} has other shapes than polygons: choose another file or layer.</source>
        <translation>{path} tiene otras formas que polígonos: elija otro archivo o capa.</translation>
    </message>
    <message>
        <source>{path} has {cells:.1f} pixels in a chip of {size:g} m, and at least {least} are needed: choose land cover of smaller pixels.</source>
        <translation>{path} tiene {cells:.1f} píxeles en una celda de {size:g} m, y se necesitan al menos {least}: elija una cobertura de píxeles más pequeños.</translation>
    </message>
    <message>
        <source>{path} has {n} chips whose corners are no lower left and upper right one in {crs}: correct them, or name their columns and CRS.</source>
        <translation>{path} tiene {n} celdas cuyas esquinas no son una inferior izquierda y una superior derecha en {crs}: corríjalas, o indique sus columnas y su SRC.</translation>
    </message>
    <message>
        <source>{path} has {n} chips whose probabilities (columns p_…) do not add up to 1: correct them or leave these columns out.</source>
        <translation>{path} tiene {n} celdas cuyas probabilidades (columnas p_…) no suman 1: corríjalas u omita esas columnas.</translation>
    </message>
    <message>
        <source>{path} holds a land-cover map&apos;s polygons, and a map of chips or of pixels is needed: choose its GeoTIFF.</source>
        <translation>{path} contiene los polígonos de un mapa de cobertura del suelo, y se necesita un mapa de celdas o de píxeles: elija su GeoTIFF.</translation>
    </message>
    <message>
        <source>{path} holds no chip: choose another file.</source>
        <translation>{path} no contiene ninguna celda: elija otro archivo.</translation>
    </message>
    <message>
        <source>{path} holds no correction yet: correct some chips first.</source>
        <translation>{path} aún no contiene ninguna corrección: corrija primero algunas celdas.</translation>
    </message>
    <message>
        <source>{path} holds no layer {layer}: choose the GeoPackage that the plugin saved.</source>
        <translation>{path} no contiene ninguna capa {layer}: elija el GeoPackage que guardó el complemento.</translation>
    </message>
    <message>
        <source>{path} holds no pixels: nothing was ever written to it, or no source of the VRT covers it; choose another layer.</source>
        <translation>{path} no contiene píxeles: nunca se escribió nada en él, o ninguna fuente del VRT lo cubre; elija otra capa.</translation>
    </message>
    <message>
        <source>{path} holds other layers ({layer}): choose another file name.</source>
        <translation>{path} contiene otras capas ({layer}): elija otro nombre de archivo.</translation>
    </message>
    <message>
        <source>{path} holds palette indices, not colours: convert it first (Raster &gt; Conversion &gt; PCT to RGB).</source>
        <translation>{path} contiene índices de paleta, no colores: conviértalo primero (Ráster &gt; Conversión &gt; PCT a RGB).</translation>
    </message>
    <message numerus="yes">
        <source>{path} holds the codes {codes}, which the table of classes does not know: give a table (JSON or CSV: code, class) that does, or choose an NLCD raster.</source>
        <translation>
            <numerusform>{path} contiene el código {codes}, que la tabla de clases no conoce: indique una tabla (JSON o CSV: code, class) que lo conozca o elija un ráster NLCD.</numerusform>
            <numerusform>{path} contiene los códigos {codes}, que la tabla de clases no conoce: indique una tabla (JSON o CSV: code, class) que los conozca o elija un ráster NLCD.</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} holds {bands} bands of {dtype} and not one of land-cover codes: choose the NLCD raster itself, not a picture of it.</source>
        <translation>{path} contiene {bands} banda(s) {dtype} y no una de códigos de cobertura del suelo: elija el propio ráster NLCD, no una imagen de él.</translation>
    </message>
    <message>
        <source>{path} holds {held} pixels but the model takes {dtype}: convert it first (gdal_translate -ot Byte -scale), or choose another model.</source>
        <translation>{path} contiene píxeles {held}, pero el modelo admite {dtype}: conviértalo primero (gdal_translate -ot Byte -scale) o elija otro modelo.</translation>
    </message>
    <message>
        <source>{path} holds {n} rasters and not one: give one of them by its name, such as {first} or {second}.</source>
        <translation>{path} contiene {n} rásteres y no uno: indique uno por su nombre, como {first} o {second}.</translation>
    </message>
    <message>
        <source>{path} is a land-cover map, with a class for each pixel, and a map of chips is needed: choose a land-use map.</source>
        <translation>{path} es un mapa de cobertura del suelo, con una clase para cada píxel, y se necesita un mapa de celdas: elija un mapa de uso del suelo.</translation>
    </message>
    <message>
        <source>{path} is a map of chips, each of one class: choose a land-cover map&apos;s GeoTIFF, or name polygons.</source>
        <translation>{path} es un mapa de celdas, cada una de una clase: elija el GeoTIFF de un mapa de cobertura del suelo, o indique polígonos.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the corrections first.</source>
        <translation>{path} es una tubería y no un archivo: guarde antes las correcciones.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the polygons first.</source>
        <translation>{path} es una tubería y no un archivo: guarde antes los polígonos.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the raster first.</source>
        <translation>{path} es una tubería y no un archivo: guarde primero el ráster.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the strokes first.</source>
        <translation>{path} es una tubería y no un archivo: guarde primero los trazos.</translation>
    </message>
    <message>
        <source>{path} is no area estimate with years and an area of &apos;{name}&apos;: choose answers of area-estimate.</source>
        <translation>{path} no es una estimación de superficie con años y una superficie de &apos;{name}&apos;: elija respuestas de area-estimate.</translation>
    </message>
    <message>
        <source>{path} is no change map with every column (it lacks {column}): choose the GeoPackage or GeoParquet of a change map.</source>
        <translation>{path} no es un mapa de cambio con todas las columnas (falta {column}): elija el GeoPackage o GeoParquet de un mapa de cambio.</translation>
    </message>
    <message>
        <source>{path} is no change map: choose another file.</source>
        <translation>{path} no es un mapa de cambio: elija otro archivo.</translation>
    </message>
    <message>
        <source>{path} is no change map: make one first with Change since NLCD.</source>
        <translation>{path} no es un mapa de cambio: haga antes uno con «Cambio desde NLCD».</translation>
    </message>
    <message>
        <source>{path} is no estimate that area-estimate wrote: choose its JSON file, or leave it out.</source>
        <translation>{path} no es una estimación escrita por area-estimate: elija su archivo JSON, u omítala.</translation>
    </message>
    <message>
        <source>{path} is no file: choose an .onnx file.</source>
        <translation>{path} no es un archivo: elija un archivo .onnx.</translation>
    </message>
    <message>
        <source>{path} is no land-use map that a run of Landchip made: give such a map, or the imagery itself.</source>
        <translation>{path} no es un mapa de uso del suelo hecho por Landchip: indique un mapa así o las propias imágenes.</translation>
    </message>
    <message>
        <source>{path} is no list of rasters ({reason}): give a STAC Item Collection, a tile index of GDAL with a field `location`, or the rasters themselves.</source>
        <translation>{path} no es una lista de rásteres ({reason}): indique una STAC Item Collection, un índice de teselas de GDAL con un campo `location`, o los propios rásteres.</translation>
    </message>
    <message>
        <source>{path} is no map that Landchip wrote, or it is damaged: choose another file.</source>
        <translation>{path} no es un mapa escrito por Landchip, o está dañado: elija otro archivo.</translation>
    </message>
    <message>
        <source>{path} is no table of classes: write JSON like {{&quot;11&quot;: &quot;water&quot;, &quot;0&quot;: null}}, or CSV with lines `code,class`, codes being whole numbers and no class meaning no data.</source>
        <translation>{path} no es una tabla de clases: escriba JSON como {{&quot;11&quot;: &quot;water&quot;, &quot;0&quot;: null}}, o CSV con líneas `code,class`, donde los códigos son números enteros y sin clase significa sin datos.</translation>
    </message>
    <message>
        <source>{path} is no table of {key}: write JSON with shares from 0 to 1, such as {{&quot;{key}&quot;: {{&quot;undeveloped&quot;: {{&quot;developed&quot;: 0.01}}}}}}, for the states {states}.</source>
        <translation>{path} no es una tabla de {key}: escriba JSON con proporciones de 0 a 1, como {{&quot;{key}&quot;: {{&quot;undeveloped&quot;: {{&quot;developed&quot;: 0.01}}}}}}, para los estados {states}.</translation>
    </message>
    <message>
        <source>{path} is not georeferenced: choose the NLCD raster as it was published.</source>
        <translation>{path} no está georreferenciado: elija el ráster NLCD tal como se publicó.</translation>
    </message>
    <message>
        <source>{path} is not georeferenced: give it a position first (Raster &gt; Georeferencer).</source>
        <translation>{path} no está georreferenciado: dele primero una posición (Ráster &gt; Georreferenciador).</translation>
    </message>
    <message>
        <source>{path} is placed by ground control points only: warp it to a projected CRS first (Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
        <translation>{path} solo está situado por puntos de control: reproyéctelo primero a un SRC proyectado (Ráster &gt; Proyecciones &gt; Combar (reproyectar), o gdalwarp).</translation>
    </message>
    <message>
        <source>{path} lacks the column {column}: choose a sample that Landchip drew, or reviews with that column.</source>
        <translation>En {path} falta la columna {column}: elija una muestra tomada por Landchip, o revisiones con esa columna.</translation>
    </message>
    <message>
        <source>{path} may not be written, because its folder is read-only or another program has the file open: close it there or choose another folder.</source>
        <translation>No se puede escribir {path}, porque su carpeta es de solo lectura u otro programa tiene abierto el archivo: ciérrelo allí o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{path} names a band that one of its files does not have ({reason}): make the mosaic anew of the bands that all of its files have.</source>
        <translation>{path} nombra una banda que uno de sus archivos no tiene ({reason}): haga de nuevo el mosaico con las bandas que tengan todos sus archivos.</translation>
    </message>
    <message>
        <source>{path} names no class: give at least one code a class.</source>
        <translation>{path} no indica ninguna clase: asigne una clase al menos a un código.</translation>
    </message>
    <message>
        <source>{path} names no folder: choose the file with its folder.</source>
        <translation>{path} no indica ninguna carpeta: elija el archivo con su carpeta.</translation>
    </message>
    <message>
        <source>{path} names {missing}, which is not there: put it back, or make the VRT anew.</source>
        <translation>{path} nombra {missing}, que no está: devuélvalo, o haga el VRT de nuevo.</translation>
    </message>
    <message>
        <source>{path} numbers its chips and does not say on which grid: give the CRS (crs) and the side of a chip (chip_size), or corners.</source>
        <translation>{path} numera sus celdas y no dice en qué cuadrícula: indique el SRC (crs) y el lado de una celda (chip_size), o esquinas.</translation>
    </message>
    <message>
        <source>{path} predicts both groups ({group}) and classes ({name}): give one of both for all chips.</source>
        <translation>{path} predice tanto grupos ({group}) como clases ({name}): indique uno de los dos para todas las celdas.</translation>
    </message>
    <message>
        <source>{path} predicts {name}, which is none of {known}: say which of them it stands for (names).</source>
        <translation>{path} predice {name}, que no es ninguno de {known}: indique a cuál de ellos corresponde (names).</translation>
    </message>
    <message>
        <source>{path} says nowhere where its chips lie: give columns llcrnrlat, llcrnrlon, urcrnrlat and urcrnrlon, or col and row, or a GeoPackage of squares.</source>
        <translation>{path} no dice en ninguna parte dónde están sus celdas: indique las columnas llcrnrlat, llcrnrlon, urcrnrlat y urcrnrlon, o col y row, o un GeoPackage de cuadrados.</translation>
    </message>
    <message>
        <source>{path} shows {name} alone in this area: choose a larger area, with land of several uses.</source>
        <translation>{path} muestra solo {name} en esta área: elija un área mayor, con terreno de varios usos.</translation>
    </message>
    <message>
        <source>{path} states no CRS of its geometries: set it in the file.</source>
        <translation>{path} no indica el SRC de sus geometrías: póngalo en el archivo.</translation>
    </message>
    <message>
        <source>{path} states no CRS: assign the right one first (Layer &gt; Set CRS of Layer).</source>
        <translation>{path} no indica ningún SRC: asígnele primero el correcto (Capa &gt; Establecer SRC de la capa).</translation>
    </message>
    <message>
        <source>{path} states no CRS: set it in the file, or choose another.</source>
        <translation>{path} no indica SRC: póngalo en el archivo, o elija otro.</translation>
    </message>
    <message>
        <source>{path} was made from imagery that needs a password or a signed address, which maps do not keep: give the imagery itself.</source>
        <translation>{path} se hizo con imágenes que necesitan una contraseña o una dirección firmada, que los mapas no guardan: indique las propias imágenes.</translation>
    </message>
    <message>
        <source>{path} was made from {raster}, which is not there any more: give the imagery itself, where it is now.</source>
        <translation>{path} se hizo con {raster}, que ya no está: indique las propias imágenes, donde estén ahora.</translation>
    </message>
    <message>
        <source>{place} (rough labels)</source>
        <translation>{place} (etiquetas aproximadas)</translation>
    </message>
    <message>
        <source>{program} cannot be started ({reason}): correct the command of the connection profile.</source>
        <translation>{program} no se puede iniciar ({reason}): corrija el comando del perfil de conexión.</translation>
    </message>
    <message>
        <source>{program} could not be started in the background: see the log in {folder}.</source>
        <translation>{program} no se pudo iniciar en segundo plano: consulte el registro en {folder}.</translation>
    </message>
    <message>
        <source>{program} does not end within {seconds:.0f} s: check that it asks for no password, and that its host answers.</source>
        <translation>{program} no termina en {seconds:.0f} s: compruebe que no pida ninguna contraseña, y que su host responda.</translation>
    </message>
    <message>
        <source>{program} tells no version of Spark ({said}): correct the command of the connection profile.</source>
        <translation>{program} no indica ninguna versión de Spark ({said}): corrija el comando del perfil de conexión.</translation>
    </message>
    <message>
        <source>{px} pixels, {side:g} m</source>
        <translation>{px} píxeles, {side:g} m</translation>
    </message>
    <message>
        <source>{python} cannot be started ({reason}): correct `python` of the connection profile.</source>
        <translation>{python} no se puede iniciar ({reason}): corrija `python` del perfil de conexión.</translation>
    </message>
    <message>
        <source>{python} does not have the package {package}: repair the engine, or name a Python that has its packages.</source>
        <translation>{python} no tiene el paquete {package}: repare el motor o indique un Python que tenga sus paquetes.</translation>
    </message>
    <message>
        <source>{python} does not run as a Python does: choose the Python itself.</source>
        <translation>{python} no se ejecuta como un Python: elija el propio Python.</translation>
    </message>
    <message>
        <source>{python} is no Python that can be started: correct `python` of the connection profile, which needs an environment with pyspark-client.</source>
        <translation>{python} no es un Python que se pueda iniciar: corrija `python` del perfil de conexión, que necesita un entorno con pyspark-client.</translation>
    </message>
    <message>
        <source>{python} is no file any more. Choose another one below, or let Landchip set the engine up.</source>
        <translation>{python} ya no es un archivo. Elija otro abajo o deje que Landchip instale el motor.</translation>
    </message>
    <message>
        <source>{python} is no file: choose the Python itself, such as bin/python or python.exe.</source>
        <translation>{python} no es un archivo: elija el propio Python, por ejemplo bin/python o python.exe.</translation>
    </message>
    <message>
        <source>{raster} does not tell what covers single pixels of a few metres, so no chip is flagged by it: choose a map of Land cover of every pixel for that.</source>
        <translation>{raster} no dice qué cubre píxeles de pocos metros, así que no marca ninguna celda: elija para ello un mapa de «Cobertura del suelo de cada píxel».</translation>
    </message>
    <message>
        <source>{raster} has no class that is known as water, trees, herbaceous or impervious, so no chip is flagged by it: give its classes these names in a table of classes.</source>
        <translation>{raster} no tiene ninguna clase conocida como water, trees, herbaceous o impervious, así que no marca ninguna celda: dé a sus clases estos nombres en una tabla de clases.</translation>
    </message>
    <message>
        <source>{raster} has pixels of {gsd:.3g} m, much coarser than the {model_gsd:g} m that the model was trained on: its chips are flagged coarse, and their classes are not to be relied on.</source>
        <translation>{raster} tiene píxeles de {gsd:.3g} m, mucho mayores que los {model_gsd:g} m con los que se entrenó el modelo: sus celdas se marcan como de poca resolución, y no hay que fiarse de sus clases.</translation>
    </message>
    <message>
        <source>{raster} has pixels of {gsd:.3g} m, much coarser than the {model_gsd:g} m that the model was trained on: the land cover found on it is not to be relied on.</source>
        <translation>{raster} tiene píxeles de {gsd:.3g} m, mucho más gruesos que los {model_gsd:g} m con los que se entrenó el modelo: la cobertura del suelo que se halle en él no es fiable.</translation>
    </message>
    <message>
        <source>{raster} is stored in blocks of {columns} x {rows} pixels, each of which is decoded whole for every few chips, so that the run takes many times as long as the plan says: make a tiled copy first (gdal_translate -co TILED=YES -co COMPRESS=DEFLATE).</source>
        <translation>{raster} está guardado en bloques de {columns} x {rows} píxeles, cada uno de los cuales se descomprime entero para unas pocas celdas, de modo que la ejecución tarda varias veces lo que dice el plan: haga antes una copia teselada (gdal_translate -co TILED=YES -co COMPRESS=DEFLATE).</translation>
    </message>
    <message>
        <source>{raster} is turned against the axes of its CRS, so its pixels are resampled on reading.</source>
        <translation>{raster} está girado respecto a los ejes de su SRC, así que sus píxeles se remuestrean al leer.</translation>
    </message>
    <message>
        <source>{raster} is warped into {crs} on reading, because chips need ground metres.</source>
        <translation>{raster} se reproyecta a {crs} al leerlo, porque las celdas necesitan metros sobre el terreno.</translation>
    </message>
    <message>
        <source>{raster} lies in another CRS than the chips, and is warped into {crs} on reading.</source>
        <translation>{raster} está en otro SRC que las celdas, y se reproyecta a {crs} al leer.</translation>
    </message>
    <message>
        <source>{raster}: band {band}, tagged alpha, is not read as transparency, {reason}.</source>
        <translation>{raster}: la banda {band}, marcada como alfa, no se lee como transparencia, {reason}.</translation>
    </message>
    <message>
        <source>{raster}: band {band}, tagged alpha, is read as transparency, {reason}.</source>
        <translation>{raster}: la banda {band}, marcada como alfa, se lee como transparencia, {reason}.</translation>
    </message>
    <message>
        <source>{raster}: whether band {band}, which is tagged alpha, holds transparency or near infrared is not clear ({percent} % of its values lie between 0 and the maximum). It is read as {kind}: if that is wrong, state what a band that is tagged alpha holds (transparency: alpha or near-infrared).</source>
        <translation>{raster}: no está claro si la banda {band}, marcada como alfa, contiene transparencia o infrarrojo cercano (el {percent} % de sus valores está entre 0 y el máximo). Se lee como {kind}: si es erróneo, indique qué contiene una banda marcada como alfa (transparency: alpha o near-infrared).</translation>
    </message>
    <message>
        <source>{real} real, {none} no change, {unsure} unsure</source>
        <translation>{real} reales, {none} sin cambio, {unsure} poco seguros</translation>
    </message>
    <message>
        <source>{reviews:,} reviews are too few for {strata} strata: each needs two or more, so allow at least {least:,}.</source>
        <translation>{reviews:,} revisiones son muy pocas para {strata} estratos: cada uno necesita dos o más, así que permita al menos {least:,}.</translation>
    </message>
    <message>
        <source>{reviews} of {chips} squares are candidates to be reviewed; no area can be estimated from them.</source>
        <translation>{reviews} de {chips} cuadrados son candidatos que revisar; a partir de ellos no se puede estimar ninguna superficie.</translation>
    </message>
    <message>
        <source>{reviews} of {chips} squares are to be reviewed, in {strata} strata; seed {seed}.</source>
        <translation>Hay que revisar {reviews} de {chips} cuadrados, en {strata} estratos; semilla {seed}.</translation>
    </message>
    <message>
        <source>{reviews} reviews correct the probabilities of change.</source>
        <translation>{reviews} revisiones corrigen las probabilidades de cambio.</translation>
    </message>
    <message>
        <source>{right} of {of} right</source>
        <translation>{right} de {of} correctas</translation>
    </message>
    <message>
        <source>{right} of {of} right ({share}); {low} to {high} for such chips in general</source>
        <translation>{right} de {of} correctas ({share}); de {low} a {high} para celdas así en general</translation>
    </message>
    <message>
        <source>{sentence}</source>
        <translation>{sentence}</translation>
    </message>
    <message>
        <source>{server} accepts the request.</source>
        <translation>{server} acepta la solicitud.</translation>
    </message>
    <message>
        <source>{server} answers with JSON that is no object: check the address and the way in of the connection profile.</source>
        <translation>{server} responde con JSON que no es un objeto: compruebe la dirección y la vía de acceso del perfil de conexión.</translation>
    </message>
    <message>
        <source>{server} answers with something else than JSON ({reason}): check the address and the way in of the connection profile.</source>
        <translation>{server} responde con algo que no es JSON ({reason}): compruebe la dirección y la vía de acceso del perfil de conexión.</translation>
    </message>
    <message>
        <source>{server} answers.</source>
        <translation>{server} responde.</translation>
    </message>
    <message>
        <source>{server} cannot be reached ({reason}): check the address, the network and whether the server runs.</source>
        <translation>No se alcanza {server} ({reason}): compruebe la dirección, la red y si el servidor está en marcha.</translation>
    </message>
    <message>
        <source>{server} does not accept the credentials of the connection profile (HTTP status 401): correct them.</source>
        <translation>{server} no acepta las credenciales del perfil de conexión (estado HTTP 401): corríjalas.</translation>
    </message>
    <message>
        <source>{server} does not answer as HTTP ({reason}): check the port in the address of the connection profile.</source>
        <translation>{server} no responde como HTTP ({reason}): compruebe el puerto en la dirección del perfil de conexión.</translation>
    </message>
    <message>
        <source>{server} does not finish its answer within {seconds:.0f} s: check whether it is overloaded or the address belongs to another service.</source>
        <translation>{server} no termina su respuesta en {seconds:.0f} s: compruebe si está sobrecargado o si la dirección es de otro servicio.</translation>
    </message>
    <message>
        <source>{server} does not take the job: {reason}</source>
        <translation>{server} no acepta el trabajo: {reason}</translation>
    </message>
    <message>
        <source>{server} fails with HTTP status {status}{reason}: try again later, or ask who runs it.</source>
        <translation>{server} falla con el estado HTTP {status}{reason}: inténtelo más tarde, o pregunte a quien lo administra.</translation>
    </message>
    <message>
        <source>{server} forbids this with the credentials of the connection profile (HTTP status 403): they are wrong, or lack the permission.</source>
        <translation>{server} prohíbe esto con las credenciales del perfil de conexión (estado HTTP 403): son erróneas, o les falta el permiso.</translation>
    </message>
    <message>
        <source>{server} is a Databricks workspace.</source>
        <translation>{server} es un espacio de trabajo de Databricks.</translation>
    </message>
    <message>
        <source>{server} is a Livy server.</source>
        <translation>{server} es un servidor Livy.</translation>
    </message>
    <message>
        <source>{server} is a REST gateway of Spark {version}.</source>
        <translation>{server} es una pasarela REST de Spark {version}.</translation>
    </message>
    <message>
        <source>{server} opens a session of Spark {version}.</source>
        <translation>{server} abre una sesión de Spark {version}.</translation>
    </message>
    <message>
        <source>{server} opens no session ({reason}): check the token, whether the server needs TLS, and the client&apos;s Python.</source>
        <translation>{server} no abre ninguna sesión ({reason}): compruebe el token, si el servidor necesita TLS, y el Python del cliente.</translation>
    </message>
    <message>
        <source>{server} opens no session within {seconds:.0f} s: check that it is a Spark Connect server, and whether it needs TLS (;use_ssl=true).</source>
        <translation>{server} no abre ninguna sesión en {seconds:.0f} s: compruebe que sea un servidor de Spark Connect, y si necesita TLS (;use_ssl=true).</translation>
    </message>
    <message>
        <source>{server} redirects to {target}, where no credentials are sent: if that server is the right one, put its address into the connection profile.</source>
        <translation>{server} redirige a {target}, adonde no se envían credenciales: si ese servidor es el correcto, ponga su dirección en el perfil de conexión.</translation>
    </message>
    <message>
        <source>{server} refuses the request with HTTP status {status}{reason}: check the address and the way in of the connection profile.</source>
        <translation>{server} rechaza la solicitud con el estado HTTP {status}{reason}: compruebe la dirección y la vía de acceso del perfil de conexión.</translation>
    </message>
    <message>
        <source>{server} sends more than {most} MB, which no answer needs: check the address of the connection profile.</source>
        <translation>{server} envía más de {most} MB, que ninguna respuesta necesita: compruebe la dirección del perfil de conexión.</translation>
    </message>
    <message>
        <source>{server} wants credentials (HTTP status {status}) and the connection profile has none: choose an authentication.</source>
        <translation>{server} pide credenciales (estado HTTP {status}) y el perfil de conexión no tiene: elija una autenticación.</translation>
    </message>
    <message>
        <source>{service} covers too much ground for one map, so the area to map must be given: choose an extent or polygons.</source>
        <translation>{service} cubre demasiado suelo para un mapa, así que hay que indicar el área: elija una extensión o polígonos.</translation>
    </message>
    <message>
        <source>{service} did not give the imagery that was asked for ({reason}): try again later, or choose another layer.</source>
        <translation>{service} no dio la imagen pedida ({reason}): inténtelo más tarde, o elija otra capa.</translation>
    </message>
    <message>
        <source>{service} did not give the imagery that was asked for in time: try again later, or choose another layer.</source>
        <translation>{service} no dio a tiempo la imagen pedida: inténtelo más tarde, o elija otra capa.</translation>
    </message>
    <message>
        <source>{service} does not answer ({reason}): check the network and the service&apos;s address, or try again later.</source>
        <translation>{service} no responde ({reason}): compruebe la red y la dirección del servicio, o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>{service} does not answer as a service of the kind {kind} does ({reason}): check its address and the name of its layer.</source>
        <translation>{service} no responde como un servicio del tipo {kind} ({reason}): compruebe su dirección y el nombre de su capa.</translation>
    </message>
    <message>
        <source>{service} is known here by its name alone, because addresses and keys of services are not stored: give the layer itself.</source>
        <translation>{service} se conoce aquí solo por su nombre, porque las direcciones y claves de servicios no se guardan: indique la capa misma.</translation>
    </message>
    <message>
        <source>{service} refuses access ({reason}): check its key, user name and password, or the layer&apos;s authentication in QGIS.</source>
        <translation>{service} niega el acceso ({reason}): compruebe su clave, usuario y contraseña, o la autenticación de la capa en QGIS.</translation>
    </message>
    <message>
        <source>{stated:.0f} % to {corrected:.0f} %</source>
        <translation>{stated:.0f} % a {corrected:.0f} %</translation>
    </message>
    <message>
        <source>{state}, no change</source>
        <translation>{state}, sin cambio</translation>
    </message>
    <message>
        <source>{step} cannot start ({reason}): choose another Python, then set up the engine again.</source>
        <translation>{step} no puede iniciarse ({reason}): elija otro Python y después reinstale el motor.</translation>
    </message>
    <message>
        <source>{step} failed (exit status {status}): read the end of the log below, then set up the engine again.</source>
        <translation>{step} ha fallado (estado de salida {status}): lea el final del registro de abajo y después reinstale el motor.</translation>
    </message>
    <message>
        <source>{stratum}: {reviews} of {chips}</source>
        <translation>{stratum}: {reviews} de {chips}</translation>
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
            <numerusform>{title} — {quads} cuadrante, {days}, cubre el {covered} %</numerusform>
            <numerusform>{title} — {quads} cuadrantes, {days}, cubren el {covered} %</numerusform>
        </translation>
    </message>
    <message>
        <source>{told} with a use, {unsure} unsure</source>
        <translation>{told} con un uso, {unsure} inseguros</translation>
    </message>
    <message numerus="yes">
        <source>{total} chips: {classified} classified, {no_data} without data, {uncertain} uncertain</source>
        <translation>
            <numerusform>{total} celda: {classified} clasificada, {no_data} sin datos, {uncertain} incierta</numerusform>
            <numerusform>{total} celdas: {classified} clasificadas, {no_data} sin datos, {uncertain} inciertas</numerusform>
        </translation>
    </message>
    <message>
        <source>{transition}: {estimated}; the map shows {mapped}</source>
        <translation>{transition}: {estimated}; el mapa muestra {mapped}</translation>
    </message>
    <message numerus="yes">
        <source>{uncertain} of {classified} chips are uncertain and dotted.</source>
        <translation>
            <numerusform>{uncertain} de {classified} celdas es incierta y lleva puntos.</numerusform>
            <numerusform>{uncertain} de {classified} celdas son inciertas y llevan puntos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{use}, no change</source>
        <translation>{use}, sin cambio</translation>
    </message>
    <message>
        <source>{value:.0f} %</source>
        <translation>{value:.0f} %</translation>
    </message>
    <message>
        <source>{value:.0f} % (95 % interval {low:.0f} to {high:.0f} %)</source>
        <translation>{value:.0f} % (intervalo del 95 %: {low:.0f} a {high:.0f} %)</translation>
    </message>
    <message>
        <source>{value} (95 % interval {low} to {high})</source>
        <translation>{value} (intervalo del 95 %: {low} a {high})</translation>
    </message>
    <message>
        <source>{variable} names {python}, which is no file: correct or unset it.</source>
        <translation>{variable} indica {python}, que no es un archivo: corrija la variable o quítela.</translation>
    </message>
    <message>
        <source>{} (running)</source>
        <translation>{} (en curso)</translation>
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
            <numerusform>{} ya existe</numerusform>
            <numerusform>{} ya existen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} are unlike anything that the model was trained on, and crossed.</source>
        <translation>
            <numerusform>{} es distinta de todo aquello con lo que se entrenó el modelo, y lleva una cruz.</numerusform>
            <numerusform>{} son distintas de todo aquello con lo que se entrenó el modelo, y llevan cruces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips</source>
        <translation>
            <numerusform>{} celda</numerusform>
            <numerusform>{} celdas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips are black or white throughout, were taken for no imagery, and belong to no group.</source>
        <translation>
            <numerusform>{} celda es toda negra o blanca, se tomó por falta de imagen, y no pertenece a ningún grupo.</numerusform>
            <numerusform>{} celdas son todas negras o blancas, se tomaron por falta de imagen, y no pertenecen a ningún grupo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips have no imagery and belong to no group.</source>
        <translation>
            <numerusform>{} celda no tiene imagen y no pertenece a ningún grupo.</numerusform>
            <numerusform>{} celdas no tienen imagen y no pertenecen a ningún grupo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips were corrected by hand and are framed: map and areas have the corrected groups.</source>
        <translation>
            <numerusform>{} celda se corrigió a mano y está enmarcada: mapa y áreas tienen el grupo corregido.</numerusform>
            <numerusform>{} celdas se corrigieron a mano y están enmarcadas: mapa y áreas tienen los grupos corregidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} chips/s</source>
        <translation>{} celdas/s</translation>
    </message>
    <message numerus="yes">
        <source>{} corrected (framed)</source>
        <translation>
            <numerusform>{} corregida (enmarcada)</numerusform>
            <numerusform>{} corregidas (enmarcadas)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} fitted</source>
        <translation>{} ajustado</translation>
    </message>
    <message>
        <source>{} in both</source>
        <translation>{} en ambas</translation>
    </message>
    <message>
        <source>{} is on the map.</source>
        <translation>{} está en el mapa.</translation>
    </message>
    <message>
        <source>{} land use</source>
        <translation>{} uso del suelo</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} blocks</source>
        <translation>
            <numerusform>{} de {} bloque</numerusform>
            <numerusform>{} de {} bloques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} chips</source>
        <translation>
            <numerusform>{} de {} celda</numerusform>
            <numerusform>{} de {} celdas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} chips classified</source>
        <translation>
            <numerusform>{} de {} celda clasificada</numerusform>
            <numerusform>{} de {} celdas clasificadas</numerusform>
        </translation>
    </message>
    <message>
        <source>{} opens without its colours: its style could not be written.</source>
        <translation>{} se abre sin sus colores: no se pudo escribir su estilo.</translation>
    </message>
    <message>
        <source>{} opens without its form and colours: its style could not be written.</source>
        <translation>{} se abre sin su formulario ni sus colores: no se pudo escribir su estilo.</translation>
    </message>
    <message>
        <source>{} probably without imagery</source>
        <translation>{} probablemente sin imagen</translation>
    </message>
    <message numerus="yes">
        <source>{} probably without imagery (hatched)</source>
        <translation>
            <numerusform>{} probablemente sin imagen (rayada)</numerusform>
            <numerusform>{} probablemente sin imagen (rayadas)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} refitted</source>
        <translation>{} reajustado</translation>
    </message>
    <message numerus="yes">
        <source>{} reviewed changes have bookmarks.</source>
        <translation>
            <numerusform>{} cambio revisado tiene un marcador.</numerusform>
            <numerusform>{} cambios revisados tienen marcadores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} squares are disputed</source>
        <translation>
            <numerusform>{} cuadrado está en disputa</numerusform>
            <numerusform>{} cuadrados están en disputa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} taken over from an earlier run</source>
        <translation>
            <numerusform>{} tomada de una ejecución anterior</numerusform>
            <numerusform>{} tomadas de una ejecución anterior</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} tasks</source>
        <translation>
            <numerusform>{} tarea</numerusform>
            <numerusform>{} tareas</numerusform>
        </translation>
    </message>
    <message>
        <source>{} to read</source>
        <translation>{} por leer</translation>
    </message>
    <message numerus="yes">
        <source>{} too coarse</source>
        <translation>
            <numerusform>{} con resolución insuficiente</numerusform>
            <numerusform>{} con resolución insuficiente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} uncertain (dotted)</source>
        <translation>
            <numerusform>{} incierta (con puntos)</numerusform>
            <numerusform>{} inciertas (con puntos)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} unlike the training data</source>
        <translation>{} distintas de los datos de entrenamiento</translation>
    </message>
    <message numerus="yes">
        <source>{} unlike the training data (crossed)</source>
        <translation>
            <numerusform>{} distinta de los datos de entrenamiento (con una cruz)</numerusform>
            <numerusform>{} distintas de los datos de entrenamiento (con cruces)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} without imagery (hatched)</source>
        <translation>
            <numerusform>{} sin imagen (rayada)</numerusform>
            <numerusform>{} sin imagen (rayadas)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} × {} km</source>
        <translation>{} × {} km</translation>
    </message>
    <message>
        <source>{}, fainter where unsure</source>
        <translation>{}, más tenue donde hay dudas</translation>
    </message>
    <message>
        <source>{}, hectares</source>
        <translation>{}, hectáreas</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>← Previous</source>
        <translation>← Anterior</translation>
    </message>
</context>
</TS>
