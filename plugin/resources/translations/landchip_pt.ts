<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt">
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
        <translation>&amp;Adicionar ao mapa</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>En&amp;dereço</translation>
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
        <translation>&amp;Voltar ao original</translation>
    </message>
    <message>
        <source>&amp;Back to the chip</source>
        <translation>&amp;Voltar à célula</translation>
    </message>
    <message>
        <source>&amp;Bands by hand</source>
        <translation>Escolher &amp;bandas manualmente</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>&amp;Marcadores</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pincel</translation>
    </message>
    <message>
        <source>&amp;Bundle</source>
        <translation>&amp;Pacote</translation>
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
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>&amp;Compare with Land Cover…</source>
        <translation>Comparar com a co&amp;bertura da terra…</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copiar como texto</translation>
    </message>
    <message>
        <source>&amp;Correct the map…</source>
        <translation>&amp;Corrigir o mapa…</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>&amp;Duplicate: Fill the Form</source>
        <translation>&amp;Duplicar: preencher o formulário</translation>
    </message>
    <message>
        <source>&amp;Estimate area…</source>
        <translation>&amp;Estimar a área…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;justar</translation>
    </message>
    <message>
        <source>&amp;Fit to the Strokes</source>
        <translation>A&amp;justar aos traços</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>Pa&amp;sta</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>Pa&amp;stas</translation>
    </message>
    <message>
        <source>&amp;GPU (NVIDIA)</source>
        <translation>&amp;GPU (NVIDIA)</translation>
    </message>
    <message>
        <source>&amp;Imagery</source>
        <translation>&amp;Imagens</translation>
    </message>
    <message>
        <source>&amp;Keep Both</source>
        <translation>&amp;Manter ambos</translation>
    </message>
    <message>
        <source>&amp;Land cover</source>
        <translation>Cobertura da &amp;terra</translation>
    </message>
    <message>
        <source>&amp;Land cover:</source>
        <translation>Co&amp;bertura da terra:</translation>
    </message>
    <message>
        <source>&amp;Load the Map</source>
        <translation>Carregar o &amp;mapa</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nome:</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nova</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Opacidade</translation>
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
        <translation>&amp;Reajustar o modelo…</translation>
    </message>
    <message>
        <source>&amp;Remove from the List</source>
        <translation>&amp;Remover da lista</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparar</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Substituir</translation>
    </message>
    <message>
        <source>&amp;Restore Defaults</source>
        <translation>&amp;Restaurar padrões</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Tentar novamente</translation>
    </message>
    <message>
        <source>&amp;Reviewer:</source>
        <translation>&amp;Revisor:</translation>
    </message>
    <message>
        <source>&amp;Save as:</source>
        <translation>&amp;Salvar como:</translation>
    </message>
    <message>
        <source>&amp;Search the Visible Map</source>
        <translation>&amp;Procurar no mapa visível</translation>
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
        <translation>Mo&amp;strar no mapa</translation>
    </message>
    <message>
        <source>&amp;Storage of jobs</source>
        <translation>&amp;Armazenamento dos trabalhos</translation>
    </message>
    <message>
        <source>&amp;Submit Again: Compute What Is Missing</source>
        <translation>&amp;Enviar de novo: calcular o que falta</translation>
    </message>
    <message>
        <source>&amp;Swipe</source>
        <translation>&amp;Deslizar</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabela</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Units of area</source>
        <translation>&amp;Unidades de área</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Use the {} corrections, which weigh more</source>
        <translation>
            <numerusform>&amp;Usar a correção ({}), que pesa mais</numerusform>
            <numerusform>&amp;Usar as {} correções, que pesam mais</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Way in</source>
        <translation>&amp;Via de acesso</translation>
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
        <translation>&apos;area&apos; deve ter um &apos;extent&apos; ou &apos;polygons&apos;: indique um dos dois.</translation>
    </message>
    <message>
        <source>(Cohen&apos;s kappa {kappa})</source>
        <translation>(kappa de Cohen {kappa})</translation>
    </message>
    <message>
        <source>0: no patch is merged, and the polygons show what the pixels show.</source>
        <translation>0: nenhuma mancha é fundida, e os polígonos mostram o que os píxeis mostram.</translation>
    </message>
    <message>
        <source>1 : {} on A4</source>
        <translation>1 : {} em A4</translation>
    </message>
    <message>
        <source>1. &amp;Sample for Review…</source>
        <translation>1. &amp;Amostra para revisão…</translation>
    </message>
    <message>
        <source>2. Re&amp;view…</source>
        <translation>2. &amp;Rever…</translation>
    </message>
    <message>
        <source>3. &amp;Area with Confidence…</source>
        <translation>3. Área com con&amp;fiança…</translation>
    </message>
    <message>
        <source>4. Re&amp;port…</source>
        <translation>4. Re&amp;latório…</translation>
    </message>
    <message>
        <source>95 % interval, ha</source>
        <translation>Intervalo de 95 %, ha</translation>
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
        <translation>Aqui seria possível usar uma GPU: ocupa mais espaço e é muito mais rápida.</translation>
    </message>
    <message>
        <source>A STAC Item describes files, and a table is none: choose a file for the map, or no STAC Item.</source>
        <translation>Um STAC Item descreve ficheiros, e uma tabela não o é: escolha um ficheiro para o mapa, ou nenhum STAC Item.</translation>
    </message>
    <message>
        <source>A band tagged alpha holds transparency, or near infrared, as in many NAIP files</source>
        <translation>Uma banda marcada como alfa contém transparência, ou infravermelho próximo, como em muitos ficheiros NAIP</translation>
    </message>
    <message>
        <source>A band that is tagged alpha</source>
        <translation>Uma banda marcada como alfa</translation>
    </message>
    <message>
        <source>A catalogue, or the address of a STAC API of your own (https://…)</source>
        <translation>Um catálogo, ou o endereço de uma API STAC própria (https://…)</translation>
    </message>
    <message>
        <source>A chip holds more than {most:,} pixels of {path}: choose a coarser raster.</source>
        <translation>Uma célula contém mais de {most:,} pixels de {path}: escolha um raster de menor resolução.</translation>
    </message>
    <message>
        <source>A chip is read from the first raster that covers it: the input first, then these in their order.</source>
        <translation>Cada célula é lida do primeiro raster que a cobre: primeiro a entrada e depois estes, na sua ordem.</translation>
    </message>
    <message>
        <source>A click needs either a &apos;point&apos; with its &apos;crs&apos; or a &apos;chip&apos;: give one of the two.</source>
        <translation>Um clique precisa de um &apos;point&apos; com o seu &apos;crs&apos; ou de um &apos;chip&apos;: indique um dos dois.</translation>
    </message>
    <message>
        <source>A click on imagery takes no area: leave &apos;area&apos; out.</source>
        <translation>Um clique nas imagens não aceita área: omita &apos;area&apos;.</translation>
    </message>
    <message>
        <source>A comparison of two dates needs either a finished map or imagery for each: give one of `{date}` and `{date}_imagery`.</source>
        <translation>Uma comparação de duas datas precisa, para cada uma, de um mapa terminado ou de imagens: indique `{date}` ou `{date}_imagery`.</translation>
    </message>
    <message>
        <source>A correction in {path} has no place, raster or label: delete it, or mend it.</source>
        <translation>A uma correção de {path} falta o lugar, o raster ou a classe: exclua-a ou conserte-a.</translation>
    </message>
    <message>
        <source>A correction in {path} names no raster: delete it, or mend it.</source>
        <translation>Uma correção de {path} não indica nenhum raster: exclua-a ou conserte-a.</translation>
    </message>
    <message>
        <source>A correction in {path} names the class {label!r}: choose from {known}.</source>
        <translation>Uma correção de {path} indica a classe {label!r}: escolha entre {known}.</translation>
    </message>
    <message>
        <source>A downloaded package is not the one that Landchip was tested with (its hash differs), so nothing was installed: empty pip&apos;s cache or ask whoever runs your package mirror, then set up the engine again.</source>
        <translation>Um pacote baixado não é aquele com que o Landchip foi testado (o seu hash é diferente), por isso nada foi instalado: esvazie o cache do pip ou consulte quem administra o seu espelho de pacotes e, depois, reinstale o motor.</translation>
    </message>
    <message>
        <source>A file:</source>
        <translation>Um arquivo:</translation>
    </message>
    <message>
        <source>A fit to a place takes imagery, or a map that was made from it: give one of them.</source>
        <translation>Um ajuste a um lugar usa imagens ou um mapa feito a partir delas: indique um dos dois.</translation>
    </message>
    <message>
        <source>A land cover that was wrong then looks like change now, and no comparison of two sources can tell the two apart. Squares of several uses, and ground unlike the model&apos;s training data, are less certain; they are marked in the map.</source>
        <translation>Uma cobertura da terra que então estava errada parece agora uma mudança, e nenhuma comparação de duas fontes pode distinguir as duas. Os quadrados com vários usos e o terreno diferente dos dados de treino do modelo são menos certos; estão marcados no mapa.</translation>
    </message>
    <message>
        <source>A land-cover map of pixels, of the later date where the map shows change.</source>
        <translation>Um mapa de cobertura da terra por píxeis, da data posterior se o mapa mostra mudança.</translation>
    </message>
    <message>
        <source>A land-use map is of one date: give the land cover of that date alone, or choose a change map.</source>
        <translation>Um mapa de uso da terra é de uma só data: indique apenas a cobertura dessa data ou escolha um mapa de mudança.</translation>
    </message>
    <message>
        <source>A library of Windows is missing: install Microsoft&apos;s Visual C++ Redistributable (x64), then set up the engine again.</source>
        <translation>Falta uma biblioteca do Windows: instale o Visual C++ Redistributable (x64) da Microsoft e, depois, reinstale o motor.</translation>
    </message>
    <message>
        <source>A map of land use has no probability of change to correct: use the reviews for the refit.</source>
        <translation>Um mapa de uso da terra não tem probabilidade de mudança a corrigir: use as revisões para o reajuste.</translation>
    </message>
    <message>
        <source>A minimum mapping unit is given, but no file for polygons: name one, or leave the unit out.</source>
        <translation>É dada uma unidade mínima de mapeamento, mas nenhum ficheiro de polígonos: indique um, ou omita a unidade.</translation>
    </message>
    <message>
        <source>A model can be put into {folder}.</source>
        <translation>É possível pôr um modelo em {folder}.</translation>
    </message>
    <message>
        <source>A model looked at imagery of both dates. It errs, and light and season differ between the dates. So it was taken into account how alike the two images of a square are to the model, and how certain it is of the use at each date; what these say about change was learnt from places that did not change and from pairs of different places. How often land changes in this area was estimated from all squares together, so that errors are not counted as change.</source>
        <translation>Um modelo viu imagens das duas datas. Ele erra, e a luz e a estação diferem entre as datas. Por isso teve-se em conta quão parecidas são para o modelo as duas imagens de um quadrado, e quão seguro ele está do uso em cada data; o que isto diz sobre a mudança foi aprendido com lugares que não mudaram e com pares de lugares diferentes. A frequência com que o terreno muda nesta área foi estimada a partir de todos os quadrados em conjunto, para que os erros não sejam contados como mudança.</translation>
    </message>
    <message>
        <source>A new last layer is fitted to the {count} chips that you corrected and to what the model has kept of its own training, and saved as a model of its own. The model you have stays as it is.</source>
        <translation>Uma nova última camada da rede é ajustada às {count} células que você corrigiu e ao que o modelo guarda do seu próprio treino, e é salva como um modelo à parte. O modelo atual fica como está.</translation>
    </message>
    <message>
        <source>A part of the run in {folder} is gone or damaged: run it again to mend it.</source>
        <translation>Uma parte da execução em {folder} desapareceu ou está danificada: execute-a novamente para repará-la.</translation>
    </message>
    <message>
        <source>A polygon is not valid WKT: choose another layer of polygons.</source>
        <translation>Um polígono não é WKT válido: escolha outra camada de polígonos.</translation>
    </message>
    <message>
        <source>A polygon of the area is not valid WKT: choose another layer for the area.</source>
        <translation>Um polígono da área não é um WKT válido: escolha outra camada para a área.</translation>
    </message>
    <message>
        <source>A raster of NLCD&apos;s codes, of any edition and of the same ground; see mrlc.gov.</source>
        <translation>Um raster com os códigos da NLCD, de qualquer edição e do mesmo terreno; veja mrlc.gov.</translation>
    </message>
    <message>
        <source>A raster of NLCD&apos;s codes, older than the imagery, of the same ground; see mrlc.gov.</source>
        <translation>Um raster com os códigos da NLCD, mais antigo do que as imagens, do mesmo terreno; veja mrlc.gov.</translation>
    </message>
    <message>
        <source>A raster of NLCD, or a land-cover map: its shares within the chip are shown.</source>
        <translation>Um raster do NLCD ou um mapa de cobertura da terra: as suas partes na célula são mostradas.</translation>
    </message>
    <message>
        <source>A review says &apos;{name}&apos;, which is no group of the map: use {known} or unsure.</source>
        <translation>Uma revisão indica &apos;{name}&apos;, que não é um grupo do mapa: use {known} ou unsure.</translation>
    </message>
    <message>
        <source>A row of the sample or of the reviews has no whole number as col and row: delete it, or mend it.</source>
        <translation>Uma linha da amostra ou das revisões não tem um número inteiro em col e row: apague-a, ou repare-a.</translation>
    </message>
    <message>
        <source>A sample is a file of its own, since it states what it was drawn from: save it to a new file.</source>
        <translation>Uma amostra é um ficheiro próprio, pois indica de que foi tirada: guarde-a num novo ficheiro.</translation>
    </message>
    <message>
        <source>A set-up of the engine was broken off</source>
        <translation>Uma instalação do motor foi interrompida</translation>
    </message>
    <message>
        <source>A small real place that comes with Landchip</source>
        <translation>Um pequeno lugar real que vem com o Landchip</translation>
    </message>
    <message>
        <source>A stated probability of {stated} % is corrected to {corrected} %.</source>
        <translation>Uma probabilidade indicada de {stated} % é corrigida para {corrected} %.</translation>
    </message>
    <message>
        <source>A stroke in {path} has the width {width!r}, where metres above 0 are needed: correct it.</source>
        <translation>Um traço em {path} tem a largura {width!r} e são precisos metros acima de 0: corrija-a.</translation>
    </message>
    <message>
        <source>A stroke in {path} names the class {name!r}, which the model does not know: correct it; known are {known}.</source>
        <translation>Um traço em {path} indica a classe {name!r}, que o modelo não conhece: corrija-a; conhecem-se {known}.</translation>
    </message>
    <message>
        <source>A stroke spans {width} x {height} pixels: draw strokes within {largest} x {largest}.</source>
        <translation>Um traço abrange {width} x {height} píxeis: desenhe traços dentro de {largest} x {largest}.</translation>
    </message>
    <message>
        <source>A table of code and class, for a raster with other codes than NLCD&apos;s.</source>
        <translation>Uma tabela de código e classe, para um raster com outros códigos que não os da NLCD.</translation>
    </message>
    <message>
        <source>A table or layer with col, row, reviewed_from and reviewed_to. Empty: the answers in the sample.</source>
        <translation>Uma tabela ou camada com col, row, reviewed_from e reviewed_to. Vazio: as respostas da amostra.</translation>
    </message>
    <message>
        <source>A tile or map service is asked in its own CRS, which the field &apos;crs&apos; inside &apos;service&apos; states: leave the assigned CRS out.</source>
        <translation>Um serviço de mosaicos ou mapas é consultado no seu próprio SRC, que o campo &apos;crs&apos; dentro de &apos;service&apos; indica: omita o SRC atribuído.</translation>
    </message>
    <message>
        <source>A trend needs estimates of two dates or more, and there are {count}: estimate the area at another date.</source>
        <translation>Uma tendência precisa de estimativas de duas datas ou mais, e há {count}: estime a área noutra data.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>About the Model</source>
        <translation>Sobre o modelo</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exatidão</translation>
    </message>
    <message>
        <source>Accuracy of the land cover (JSON)</source>
        <translation>Exatidão da cobertura da terra (JSON)</translation>
    </message>
    <message>
        <source>Acres</source>
        <translation>Acres</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>Ava&amp;nçado</translation>
    </message>
    <message>
        <source>Add &amp;Land Cover…</source>
        <translation>Adicionar &amp;cobertura da terra…</translation>
    </message>
    <message>
        <source>Add Sa&amp;mple Imagery</source>
        <translation>Adicionar imagens de a&amp;mostra</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Adicionar uma linha</translation>
    </message>
    <message>
        <source>Add land cover to a map</source>
        <translation>Adicionar a cobertura da terra a um mapa</translation>
    </message>
    <message>
        <source>Add up the groups in each of your polygons</source>
        <translation>Somar os grupos em cada um dos seus polígonos</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>A adicionar…</translation>
    </message>
    <message>
        <source>Address of the job</source>
        <translation>Endereço do trabalho</translation>
    </message>
    <message>
        <source>Adds to each polygon, such as a parcel or a planning area, the hectares of each group of a map in it, or of each class of a land-cover map of pixels. A chip or pixel that the polygon&apos;s edge cuts counts with the part inside. The column other_ha is ground outside the map, without imagery, or not classified; with it the groups add up to area_ha. With the squares of Chip grid as polygons it gives the land cover of each chip.</source>
        <translation>Acrescenta a cada polígono, como uma parcela ou uma área de planeamento, os hectares de cada grupo de um mapa nele, ou de cada classe de um mapa de cobertura da terra por píxeis. Uma célula ou um píxel que o limite do polígono corta conta com a parte interior. A coluna other_ha é solo fora do mapa, sem imagem ou não classificado; com ela os grupos somam area_ha. Com os quadrados de Grade de células como polígonos dá a cobertura da terra de cada célula.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>After the fit</source>
        <translation>Depois do ajuste</translation>
    </message>
    <message>
        <source>All corrections name {label}: correct chips of other classes too, or confirm some.</source>
        <translation>Todas as correções indicam {label}: corrija também células de outras classes ou confirme algumas.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>All of its pixels hold one and the same value, black or white: give that value as no-data.</source>
        <translation>Todos os seus píxeis têm um mesmo valor, preto ou branco: indique esse valor como valor sem dados.</translation>
    </message>
    <message>
        <source>All places but those with rough labels</source>
        <translation>Todos os lugares exceto os de rótulos aproximados</translation>
    </message>
    <message>
        <source>All squares</source>
        <translation>Todos os quadrados</translation>
    </message>
    <message>
        <source>All strokes name {name}: draw strokes of other classes, too, also where the model is right.</source>
        <translation>Todos os traços indicam {name}: desenhe também traços de outras classes, mesmo onde o modelo acerta.</translation>
    </message>
    <message numerus="yes">
        <source>All {} chips are there already: only the map is written anew.</source>
        <translation>
            <numerusform>{} célula já existe: só o mapa é gravado novamente.</numerusform>
            <numerusform>Todas as {} células já existem: só o mapa é gravado novamente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allocation of the reviews</source>
        <translation>Repartição das revisões</translation>
    </message>
    <message>
        <source>Alpha band</source>
        <translation>Banda alfa</translation>
    </message>
    <message>
        <source>Among the others {missed} more changes are expected.</source>
        <translation>Entre as outras esperam-se mais {missed} mudanças.</translation>
    </message>
    <message>
        <source>An area of &apos;{name}&apos; has no standard error above 0, so it cannot be weighed against the others: review chips of every stratum until some differ from the map, or leave the date out.</source>
        <translation>Uma área de &apos;{name}&apos; não tem erro padrão acima de 0, por isso não pode ser ponderada face às outras: reveja células de todos os estratos até algumas diferirem do mapa, ou omita a data.</translation>
    </message>
    <message>
        <source>An entry of &apos;raster&apos; has either a &apos;path&apos; or a &apos;service&apos;: give one of the two.</source>
        <translation>Uma entrada de &apos;raster&apos; tem &apos;path&apos; ou &apos;service&apos;: indique um dos dois.</translation>
    </message>
    <message>
        <source>Annual rates of change (JSON)</source>
        <translation>Taxas anuais de mudança (JSON)</translation>
    </message>
    <message>
        <source>Another Landchip process is working in {folder}: wait for it to end, or cancel it.</source>
        <translation>Outro processo do Landchip está trabalhando em {folder}: espere que ele termine ou cancele-o.</translation>
    </message>
    <message>
        <source>Another Landchip process is writing to {folder}: run again once it has ended (what is computed is kept), or choose another folder.</source>
        <translation>Outro processo do Landchip está a escrever em {folder}: execute de novo quando terminar (o calculado mantém-se), ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>Another program changed the squares of {file}, so nothing was written: open it again, or restore it from a copy.</source>
        <translation>Outro programa alterou os quadrados de {file}, por isso nada foi gravado: abra-o de novo, ou restaure-o de uma cópia.</translation>
    </message>
    <message>
        <source>Another program removed the column {column} of {file}: restore it from a copy; nothing was written.</source>
        <translation>Outro programa removeu a coluna {column} de {file}: restaure-o de uma cópia; nada foi gravado.</translation>
    </message>
    <message>
        <source>Another window of QGIS is at it. Wait for it to finish.</source>
        <translation>Outra janela do QGIS já está fazendo isso. Espere que ela termine.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Arquitetura</translation>
    </message>
    <message>
        <source>Area (polygons)</source>
        <translation>Área (polígonos)</translation>
    </message>
    <message>
        <source>Area of change with confidence</source>
        <translation>Área de mudança com confiança</translation>
    </message>
    <message>
        <source>Area of each change that is shown</source>
        <translation>Área de cada mudança mostrada</translation>
    </message>
    <message>
        <source>Area that changed</source>
        <translation>Área que mudou</translation>
    </message>
    <message>
        <source>Area with its 95 % confidence interval, from {n} reviewed squares of {of}</source>
        <translation>Área com o seu intervalo de confiança de 95 %, a partir de {n} quadrados revistos de {of}</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Áreas</translation>
    </message>
    <message>
        <source>Areas are of ground that has imagery and lies in the area asked for; each square of {size:g} m is given whole to its most probable group. They are not adjusted for the model&apos;s errors, and have no confidence interval.</source>
        <translation>As áreas são de solo com imagem dentro da área pedida; cada quadrado de {size:g} m é dado inteiro ao seu grupo mais provável. Não estão corrigidas dos erros do modelo e não têm intervalo de confiança.</translation>
    </message>
    <message>
        <source>Areas by polygon</source>
        <translation>Áreas por polígono</translation>
    </message>
    <message>
        <source>As shown, ha</source>
        <translation>Como mostrado, ha</translation>
    </message>
    <message>
        <source>As the map shows it</source>
        <translation>Como o mapa mostra</translation>
    </message>
    <message>
        <source>Asking for the log…</source>
        <translation>A pedir o log…</translation>
    </message>
    <message>
        <source>At places left out of the training, one at a time</source>
        <translation>Em lugares excluídos do treino, um de cada vez</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autenticação</translation>
    </message>
    <message>
        <source>Back to the &amp;panel</source>
        <translation>Voltar ao &amp;painel</translation>
    </message>
    <message>
        <source>Band {number} was given for {band}, but {path} has {count} band(s): correct the order.</source>
        <translation>Foi indicada a banda {number} para {band}, mas {path} tem {count} banda(s): corrija a ordem.</translation>
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
        <translation>Solo exposto</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Before the fit</source>
        <translation>Antes do ajuste</translation>
    </message>
    <message>
        <source>Before the fit it was {share}.</source>
        <translation>Antes do ajuste era {share}.</translation>
    </message>
    <message>
        <source>Beside a change</source>
        <translation>Junto a uma mudança</translation>
    </message>
    <message>
        <source>Blended land cover — {}</source>
        <translation>Cobertura misturada — {}</translation>
    </message>
    <message>
        <source>Blocks of ground, held out, of the place that it was fitted to; truth is land cover</source>
        <translation>Blocos de terreno reservados do lugar ao qual foi ajustado; a verdade é a cobertura da terra</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Both EXTENT and AREA are given: leave one of them out.</source>
        <translation>Foram indicados EXTENT e AREA: omita um deles.</translation>
    </message>
    <message>
        <source>Both MAP and {parameter} are given, and a map has imagery and area: leave one of them out.</source>
        <translation>MAP e {parameter} foram ambos indicados, e um mapa já tem imagens e área: omita um dos dois.</translation>
    </message>
    <message>
        <source>Both maps are of {year}: choose imagery of two different years.</source>
        <translation>Os dois mapas são de {year}: escolha imagens de dois anos diferentes.</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Pacote</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>Certi&amp;ficados</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>M&amp;udança…</translation>
    </message>
    <message>
        <source>C&amp;hips:</source>
        <translation>C&amp;hips:</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>F&amp;echar</translation>
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
        <translation>SRC dos rasters que não indicam nenhum</translation>
    </message>
    <message>
        <source>CRS of the grid</source>
        <translation>SRC da grade</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Ficheiros CSV (*.csv)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibração</translation>
    </message>
    <message>
        <source>Calibration error of the groups at these places</source>
        <translation>Erro de calibração dos grupos nestes lugares</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Cancelled: nothing half done was left behind.</source>
        <translation>Cancelado: nada ficou pela metade.</translation>
    </message>
    <message>
        <source>Cancelled; no area was estimated.</source>
        <translation>Cancelado; nenhuma área foi estimada.</translation>
    </message>
    <message>
        <source>Cancelled; no map was written.</source>
        <translation>Cancelado; nenhum mapa foi gravado.</translation>
    </message>
    <message>
        <source>Cancelled; no model was written.</source>
        <translation>Cancelado; nenhum modelo foi gravado.</translation>
    </message>
    <message>
        <source>Cancelled; no report was written.</source>
        <translation>Cancelado; nenhum relatório foi gravado.</translation>
    </message>
    <message>
        <source>Cancelled; no sample was drawn.</source>
        <translation>Cancelado; nenhuma amostra foi tirada.</translation>
    </message>
    <message>
        <source>Cancelled; run it again to resume.</source>
        <translation>Cancelado; execute-o novamente para continuar.</translation>
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
        <translation>Candidatos, os mais valiosos primeiro…</translation>
    </message>
    <message>
        <source>Candidates, nearest to the threshold…</source>
        <translation>Candidatos, os mais próximos do limiar…</translation>
    </message>
    <message>
        <source>Ce&amp;rtificates</source>
        <translation>&amp;Certificados</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Mudança</translation>
    </message>
    <message>
        <source>Change between two dates</source>
        <translation>Mudança entre duas datas</translation>
    </message>
    <message>
        <source>Change from {start} to {end}</source>
        <translation>Mudança de {start} a {end}</translation>
    </message>
    <message>
        <source>Change map</source>
        <translation>Mapa de mudança</translation>
    </message>
    <message>
        <source>Change needs either a finished map or imagery to classify: give one of `map` and `imagery`.</source>
        <translation>A mudança precisa de um mapa terminado ou de imagens a classificar: indique `map` ou `imagery`.</translation>
    </message>
    <message>
        <source>Change of land use, {start} to {end}</source>
        <translation>Mudança do uso da terra, {start} a {end}</translation>
    </message>
    <message>
        <source>Change since NLCD</source>
        <translation>Mudança desde a NLCD</translation>
    </message>
    <message>
        <source>Change that the map missed is most likely beside change that it shows.</source>
        <translation>Uma mudança que o mapa não detetou é mais provável junto a uma mudança que ele mostra.</translation>
    </message>
    <message>
        <source>Change {start}–{end} — {map}</source>
        <translation>Mudança {start}–{end} — {map}</translation>
    </message>
    <message>
        <source>Change, a pixel per chip (COG)</source>
        <translation>Mudança, um pixel por célula (COG)</translation>
    </message>
    <message>
        <source>Changes shown</source>
        <translation>Mudanças mostradas</translation>
    </message>
    <message>
        <source>Changes shown as pictures</source>
        <translation>Mudanças mostradas em imagens</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Verificar</translation>
    </message>
    <message>
        <source>Checked to be the map that the sample was drawn from.</source>
        <translation>Verifica-se que é o mapa de que a amostra foi tirada.</translation>
    </message>
    <message>
        <source>Checking the new model…</source>
        <translation>Verificando o novo modelo…</translation>
    </message>
    <message>
        <source>Checking {}…</source>
        <translation>Verificando {}…</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Célula</translation>
    </message>
    <message>
        <source>Chip grid</source>
        <translation>Grade de células</translation>
    </message>
    <message>
        <source>Chip {col}, {row} ({label}) was left out. {reason}</source>
        <translation>A célula {col}, {row} ({label}) foi omitida. {reason}</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>Células</translation>
    </message>
    <message>
        <source>Chips classified</source>
        <translation>Células classificadas</translation>
    </message>
    <message>
        <source>Chips per second</source>
        <translation>Células por segundo</translation>
    </message>
    <message>
        <source>Chips probably without imagery</source>
        <translation>Células provavelmente sem imagem</translation>
    </message>
    <message>
        <source>Chips taken over from an earlier run</source>
        <translation>Células aproveitadas de uma execução anterior</translation>
    </message>
    <message>
        <source>Chips that were set aside</source>
        <translation>Células postas de lado</translation>
    </message>
    <message>
        <source>Chips to learn from, at most</source>
        <translation>Células para aprender, no máximo</translation>
    </message>
    <message>
        <source>Chips to learn from, at most. More take longer.</source>
        <translation>Chips a aprender, no máximo. Mais demoram mais.</translation>
    </message>
    <message>
        <source>Chips unlike the training data</source>
        <translation>Células diferentes dos dados de treino</translation>
    </message>
    <message>
        <source>Chips whose first two groups are closer than this are flagged, never hidden.</source>
        <translation>As células cujos dois primeiros grupos estão mais próximos do que isto são sinalizadas, nunca ocultadas.</translation>
    </message>
    <message>
        <source>Chips whose group is less probable are flagged, never hidden.</source>
        <translation>As células cujo grupo é menos provável são sinalizadas, nunca ocultadas.</translation>
    </message>
    <message>
        <source>Chips with a smaller share of imagery are left without a class.</source>
        <translation>As células com uma proporção menor de imagem ficam sem classe.</translation>
    </message>
    <message>
        <source>Chips without data</source>
        <translation>Células sem dados</translation>
    </message>
    <message>
        <source>Choose Plugins &gt; Landchip &gt; Set Up the Engine, or run the algorithm landchip:setupengine.</source>
        <translation>Escolha Complementos &gt; Landchip &gt; Instalar o motor, ou execute o algoritmo landchip:setupengine.</translation>
    </message>
    <message>
        <source>Choose a Model</source>
        <translation>Escolher um modelo</translation>
    </message>
    <message>
        <source>Choose a model file (ONNX)</source>
        <translation>Escolher um arquivo de modelo (ONNX)</translation>
    </message>
    <message>
        <source>Choose a raster layer</source>
        <translation>Escolha uma camada raster</translation>
    </message>
    <message>
        <source>Choose the newer imagery above the right picture, a raster that lies in a file or comes as tiles.</source>
        <translation>Escolha por cima da imagem da direita as imagens mais recentes, um raster que esteja num ficheiro ou que venha em mosaicos.</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Escolher: {}</translation>
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
        <translation>Classe correta</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Classified on {day} by {model} ({digest}), licence {license}. Imagery: {rasters}. Run {run}. Landchip {version}.</source>
        <translation>Classificado em {day} com {model} ({digest}), licença {license}. Imagens: {rasters}. Execução {run}. Landchip {version}.</translation>
    </message>
    <message>
        <source>Classify a Chip</source>
        <translation>Classificar uma célula</translation>
    </message>
    <message>
        <source>Classify land use</source>
        <translation>Classificar o uso da terra</translation>
    </message>
    <message>
        <source>Classify land use on a Spark cluster</source>
        <translation>Classificar o uso da terra num cluster Spark</translation>
    </message>
    <message>
        <source>Classify the square under the mouse with a click</source>
        <translation>Classificar com um clique o quadrado sob o cursor</translation>
    </message>
    <message>
        <source>Classifying…</source>
        <translation>Classificando…</translation>
    </message>
    <message>
        <source>Click places on the map to ask what is there</source>
        <translation>Clicar no mapa para perguntar o que há em cada lugar</translation>
    </message>
    <message>
        <source>Clicked chips</source>
        <translation>Células consultadas</translation>
    </message>
    <message>
        <source>Cloud Optimized GeoTIFF with groups, confidence and probabilities</source>
        <translation>Cloud Optimized GeoTIFF com grupos, confiança e probabilidades</translation>
    </message>
    <message>
        <source>Co&amp;nnections…</source>
        <translation>&amp;Ligações…</translation>
    </message>
    <message>
        <source>Co&amp;rrect by Reviews…</source>
        <translation>&amp;Corrigir pelas revisões…</translation>
    </message>
    <message>
        <source>Coarse</source>
        <translation>Baixa resolução</translation>
    </message>
    <message>
        <source>Codes and classes of another land cover</source>
        <translation>Códigos e classes de outra cobertura da terra</translation>
    </message>
    <message>
        <source>Colours blended by the probabilities</source>
        <translation>Cores misturadas segundo as probabilidades</translation>
    </message>
    <message>
        <source>Comman&amp;d</source>
        <translation>Co&amp;mando</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentário</translation>
    </message>
    <message>
        <source>Comment (C)</source>
        <translation>Comentário (C)</translation>
    </message>
    <message>
        <source>Compare Two &amp;Dates…</source>
        <translation>Comparar &amp;duas datas…</translation>
    </message>
    <message>
        <source>Compare the labels alone</source>
        <translation>Comparar só as classes</translation>
    </message>
    <message>
        <source>Compare the map with older land cover such as NLCD</source>
        <translation>Comparar o mapa com uma cobertura da terra mais antiga como a NLCD</translation>
    </message>
    <message>
        <source>Compare with {}</source>
        <translation>Comparar com {}</translation>
    </message>
    <message>
        <source>Compares a finished land-use map, as Classify land use writes it, with land cover of an earlier year such as NLCD 2011, and gives each chip a probability that its use has changed. Land cover and model both err, so the chips in which they simply differ are mostly no change; here their known errors and how often land changes are considered. As many chips are shown as changed as keep the wanted precision, and how many of them are expected to be right and wrong is stated. The layer opens with styles for all changes, new development, new fields and fields lost. Look at the candidates in the imagery: the areas of the squares are no estimate of how much land changed.</source>
        <translation>Compara um mapa de uso da terra terminado, tal como Classificar o uso da terra o escreve, com a cobertura da terra de um ano anterior, como a NLCD 2011, e dá a cada célula a probabilidade de o seu uso ter mudado. A cobertura e o modelo erram ambos, por isso as células em que simplesmente diferem são na maioria sem mudança; aqui são considerados os seus erros conhecidos e a frequência com que o terreno muda. São mostradas como alteradas tantas células quantas mantêm a precisão desejada, e indica-se quantas delas se espera que estejam certas e erradas. A camada abre com estilos para todas as mudanças, nova urbanização, novas terras cultivadas e terras cultivadas perdidas. Observe os candidatos nas imagens: as áreas dos quadrados não são uma estimativa de quanto terreno mudou.</translation>
    </message>
    <message>
        <source>Compares two finished land-use maps of the same ground, made by one model from imagery of two years, and gives each chip a probability that its use has changed. Maps of two dates differ mostly by errors, light and season. So where they differ, imagery of both dates is read again, the shift of colour between them is removed, and what the network sees in both is compared, not the labels alone. Land cover can be a third witness. The layer opens with styles for all changes, new development, new fields and fields lost. The areas of the squares are no estimate of how much land changed.</source>
        <translation>Compara dois mapas de uso da terra terminados do mesmo terreno, feitos por um mesmo modelo a partir de imagens de dois anos, e dá a cada célula a probabilidade de o seu uso ter mudado. Os mapas de duas datas diferem sobretudo por erros, luz e estação. Por isso, onde diferem, as imagens das duas datas são lidas de novo, o desvio de cor entre elas é retirado, e compara-se o que a rede vê em ambas, não só as classes. A cobertura da terra pode servir de terceira fonte. A camada abre com estilos para todas as mudanças, nova urbanização, novas terras cultivadas e terras cultivadas perdidas. As áreas dos quadrados não são uma estimativa de quanto terreno mudou.</translation>
    </message>
    <message>
        <source>Comparing the colours of both dates…</source>
        <translation>A comparar as cores das duas datas…</translation>
    </message>
    <message>
        <source>Comparing with the land cover…</source>
        <translation>A comparar com a cobertura da terra…</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiança</translation>
    </message>
    <message>
        <source>Configuration of Spark, as spark.executor.cores</source>
        <translation>Configuração do Spark, como spark.executor.cores</translation>
    </message>
    <message>
        <source>Confusion matrix: true classes in rows, predicted ones in columns</source>
        <translation>Matriz de confusão: classes verdadeiras em linhas, previstas em colunas</translation>
    </message>
    <message>
        <source>Connection: its name, or a JSON file</source>
        <translation>Ligação: o seu nome, ou um ficheiro JSON</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Ligações</translation>
    </message>
    <message>
        <source>Connections to Clusters</source>
        <translation>Ligações a clusters</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Ligações…</translation>
    </message>
    <message>
        <source>Contradicted by the land cover</source>
        <translation>Contrariado pela cobertura da terra</translation>
    </message>
    <message>
        <source>Copied: paste it into the bug report.</source>
        <translation>Copiado: cole-o no relatório de erro.</translation>
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
        <translation>Corrigir um mapa de mudança pelas suas revisões</translation>
    </message>
    <message>
        <source>Correct at least {} chips first: there is none yet.</source>
        <translation>Corrija antes pelo menos {} células: ainda não há nenhuma.</translation>
    </message>
    <message>
        <source>Correct at least {} chips first: there is one so far.</source>
        <translation>Corrija antes pelo menos {} células: por enquanto há uma.</translation>
    </message>
    <message>
        <source>Correct by brush</source>
        <translation>Corrigir com o pincel</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigido</translation>
    </message>
    <message>
        <source>Corrected by {n} reviews: {values}.</source>
        <translation>Corrigido por {n} revisões: {values}.</translation>
    </message>
    <message>
        <source>Corrected change map</source>
        <translation>Mapa de mudança corrigido</translation>
    </message>
    <message>
        <source>Corrected change map, a pixel per chip (COG)</source>
        <translation>Mapa de mudança corrigido, um pixel por célula (COG)</translation>
    </message>
    <message>
        <source>Corrected chips, after the fit</source>
        <translation>Células corrigidas, depois do ajuste</translation>
    </message>
    <message>
        <source>Corrected chips, before the fit</source>
        <translation>Células corrigidas, antes do ajuste</translation>
    </message>
    <message>
        <source>Corrected to {}.</source>
        <translation>Corrigido para {}.</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correções</translation>
    </message>
    <message>
        <source>Corrections, which weigh more</source>
        <translation>Correções, que pesam mais</translation>
    </message>
    <message>
        <source>Corrections:</source>
        <translation>Correções:</translation>
    </message>
    <message>
        <source>Cultivated</source>
        <translation>Cultivado</translation>
    </message>
    <message>
        <source>Databricks cannot import code from {address}: put the bundle into a volume, and map its folder to /Volumes/… in the profile&apos;s folders.</source>
        <translation>O Databricks não pode importar código de {address}: ponha o pacote num volume, e associe a sua pasta a /Volumes/… nas pastas do perfil.</translation>
    </message>
    <message>
        <source>Databricks jobs</source>
        <translation>Trabalhos do Databricks</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>Delete the chosen preset</source>
        <translation>Excluir a predefinição escolhida</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Description (STAC Item)</source>
        <translation>Descrição (STAC Item)</translation>
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
        <translation>Soma de verificação</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Discordâncias</translation>
    </message>
    <message>
        <source>Distance to the training data</source>
        <translation>Distância aos dados de treino</translation>
    </message>
    <message>
        <source>Distance to the training data, in the unit of the map&apos;s column distance.</source>
        <translation>Distância aos dados de treino, na unidade da coluna distance do mapa.</translation>
    </message>
    <message>
        <source>Does not read imagery again where the maps differ: faster, and finds less.</source>
        <translation>Não lê as imagens de novo onde os mapas diferem: mais rápido, e encontra menos.</translation>
    </message>
    <message>
        <source>Drag a rectangle over the imagery.</source>
        <translation>Arraste um retângulo sobre as imagens.</translation>
    </message>
    <message>
        <source>Draw a random sample of squares, from which the area is estimated</source>
        <translation>Tirar uma amostra aleatória de quadrados, a partir da qual a área é estimada</translation>
    </message>
    <message>
        <source>Draw o&amp;n the Map</source>
        <translation>&amp;Desenhar no mapa</translation>
    </message>
    <message>
        <source>Drawn rectangle</source>
        <translation>Retângulo desenhado</translation>
    </message>
    <message>
        <source>Draws a stratified random sample of a change map&apos;s squares, from which Area of change with confidence estimates how much land changed. Each transition of the map is a stratum, and so are the squares round the changes, where missed change is most likely. Start editing the layer, open its table as a form, and say for each square, in the order of turn, what it was used for then and is used for now, from imagery of both years. What the map says is hidden in the form, so that it does not lead you. You may stop early, if no square was skipped. Save the sample to a file of its own: it will hold your work.</source>
        <translation>Tira uma amostra aleatória estratificada dos quadrados de um mapa de mudança, a partir da qual Área de mudança com confiança estima quanto terreno mudou. Cada transição do mapa é um estrato, tal como os quadrados em volta das mudanças, onde uma mudança não detetada é mais provável. Comece a editar a camada, abra a sua tabela como formulário e diga para cada quadrado, pela ordem de turn, para que era usado então e é usado agora, a partir das imagens dos dois anos. O que o mapa diz está oculto no formulário, para não o influenciar. Pode parar antes do fim, se nenhum quadrado tiver sido saltado. Guarde a amostra num ficheiro próprio: ele conterá o seu trabalho.</translation>
    </message>
    <message>
        <source>Draws the squares that a classification computes over a layer, an extent or polygons, with their column and row. The grid is anchored at the origin of the CRS, so that every image of a place shares it. Its CRS is the layer&apos;s own where one of its units is a metre on the ground, otherwise (degrees, feet, web mercator) the UTM zone of the area&apos;s centre. A classification leaves out chips at the edge of the imagery that it covers by less than half.</source>
        <translation>Desenha os quadrados que uma classificação calcula sobre uma camada, uma extensão ou polígonos, com coluna e linha. A grelha está ancorada na origem do SRC, pelo que toda a imagem de um lugar a partilha. O seu SRC é o da camada onde uma das suas unidades é um metro no solo; senão (graus, pés, Web Mercator), a zona UTM do centro da área. Uma classificação omite as células no limite da imagem que esta cobre em menos de metade.</translation>
    </message>
    <message>
        <source>Duplicate the connection</source>
        <translation>Duplicar a ligação</translation>
    </message>
    <message>
        <source>ENG</source>
        <translation>POR</translation>
    </message>
    <message>
        <source>Each corrected chip was judged by a layer that had not seen it (cross-validation in {} parts). Chips that were corrected because they were wrong make the first figure look worse than the model is.</source>
        <translation>Cada célula corrigida foi julgada por uma camada que não a tinha visto (validação cruzada em {} partes). As células que foram corrigidas por estarem erradas fazem o primeiro número parecer pior do que o modelo é.</translation>
    </message>
    <message>
        <source>Earlier image date</source>
        <translation>Data de imagem anterior</translation>
    </message>
    <message>
        <source>Elsewhere {share} of the pixels change.</source>
        <translation>Noutros lugares mudam {share} dos píxeis.</translation>
    </message>
    <message>
        <source>Empty: a random one. The same map, settings and seed give the same sample.</source>
        <translation>Vazio: uma aleatória. O mesmo mapa, as mesmas definições e a mesma semente dão a mesma amostra.</translation>
    </message>
    <message>
        <source>Empty: as many as the wanted standard error needs, or {n} where none is given.</source>
        <translation>Vazio: tantos quantos o erro padrão desejado exige, ou {n} se nenhum for indicado.</translation>
    </message>
    <message>
        <source>Empty: as published for NLCD.</source>
        <translation>Vazio: como publicado para a NLCD.</translation>
    </message>
    <message>
        <source>Empty: as the land-cover maps state themselves. A table of code and class for other rasters; classes named water, trees, herbaceous and impervious can contradict a use, others take no part.</source>
        <translation>Vazio: como os próprios mapas de cobertura indicam. Para outros rasters, uma tabela de código e classe; classes chamadas water, trees, herbaceous e impervious podem contrariar um uso, as outras não contam.</translation>
    </message>
    <message>
        <source>Empty: from its name, or 2011.</source>
        <translation>Vazio: pelo seu nome, ou 2011.</translation>
    </message>
    <message>
        <source>Empty: from its name.</source>
        <translation>Vazio: pelo seu nome.</translation>
    </message>
    <message>
        <source>Empty: from the map&apos;s image dates.</source>
        <translation>Vazio: pelas datas das imagens do mapa.</translation>
    </message>
    <message>
        <source>Empty: matched by the names and colours that the raster states, then by their order. Near infrared (nir) may be left out for a model that states that it can do without it.</source>
        <translation>Vazio: são associadas pelos nomes e cores que o raster indica e, depois, pela sua ordem. O infravermelho próximo (nir) pode ser omitido com um modelo que declare que pode dispensá-lo.</translation>
    </message>
    <message>
        <source>Empty: the file that the change map was made with. Give it where it has moved.</source>
        <translation>Vazio: o ficheiro com que o mapa de mudança foi feito. Indique-o se tiver mudado de lugar.</translation>
    </message>
    <message>
        <source>Empty: the model that comes with Landchip. The word fast: the same in 8-bit integers, for CPUs.</source>
        <translation>Vazio: o modelo que vem com o Landchip. A palavra fast: o mesmo com inteiros de 8 bits, para CPUs.</translation>
    </message>
    <message>
        <source>Empty: the model&apos;s own threshold, in the unit of the map&apos;s column distance.</source>
        <translation>Vazio: o limiar do próprio modelo, na unidade da coluna distance do mapa.</translation>
    </message>
    <message>
        <source>Empty: the model&apos;s own threshold. Uncertain chips are flagged, never hidden.</source>
        <translation>Vazio: o limiar do próprio modelo. As células incertas são sinalizadas, nunca ocultadas.</translation>
    </message>
    <message>
        <source>Empty: what the raster says.</source>
        <translation>Vazio: o que o raster indica.</translation>
    </message>
    <message>
        <source>End of the job&apos;s log</source>
        <translation>Fim do log do trabalho</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimativa</translation>
    </message>
    <message>
        <source>Estimate of the area (JSON)</source>
        <translation>Estimativa da área (JSON)</translation>
    </message>
    <message>
        <source>Estimate the area that changed from the reviewed squares, with a 95 % interval</source>
        <translation>Estimar a partir dos quadrados revistos a área que mudou, com um intervalo de 95 %</translation>
    </message>
    <message>
        <source>Estimated area and its 95 % interval</source>
        <translation>Área estimada e o seu intervalo de 95 %</translation>
    </message>
    <message>
        <source>Estimated, ha</source>
        <translation>Estimado, ha</translation>
    </message>
    <message>
        <source>Estimates from a reviewed sample how much land changed, and how much of each transition, with 95 % intervals: an area that can be quoted, which the squares of a change map are not. Review the squares of a sample that Sample a change map for review drew, save the edits, and run this; again after more reviews, which narrow the interval. Squares answered unsure are left out, and what they could change is stated in the file. The file can be given to Report of a change map.</source>
        <translation>Estima a partir de uma amostra revista quanto terreno mudou, e quanto de cada transição, com intervalos de 95 %: uma área que pode ser citada, o que os quadrados de um mapa de mudança não são. Reveja os quadrados de uma amostra que Amostrar um mapa de mudança para revisão tirou, guarde as edições e execute isto; de novo após mais revisões, que estreitam o intervalo. Os quadrados marcados como unsure são omitidos, e o que poderiam alterar é indicado no ficheiro. O ficheiro pode ser dado a Relatório de um mapa de mudança.</translation>
    </message>
    <message>
        <source>Every review of the stratum &apos;{stratum}&apos; says &apos;unsure&apos;: review at least {needed} more of its chips, or join it to another stratum.</source>
        <translation>Todas as revisões do estrato &apos;{stratum}&apos; indicam &apos;unsure&apos;: reveja pelo menos mais {needed} das suas células, ou junte-o a outro estrato.</translation>
    </message>
    <message>
        <source>Expect a 95 % interval of about ± {area} for the area of change, if the probabilities are right.</source>
        <translation>Espere um intervalo de 95 % de cerca de ± {area} para a área de mudança, se as probabilidades estiverem certas.</translation>
    </message>
    <message>
        <source>Export the Connection</source>
        <translation>Exportar a ligação</translation>
    </message>
    <message>
        <source>Export the connection to a file</source>
        <translation>Exportar a ligação para um ficheiro</translation>
    </message>
    <message>
        <source>Exporting the layer…</source>
        <translation>Exportando a camada…</translation>
    </message>
    <message>
        <source>Exporting {name}: {cols} x {rows} pixels</source>
        <translation>A exportar {name}: {cols} x {rows} píxeis</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensão</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Fast (8 bits)</source>
        <translation>Rápido (8 bits)</translation>
    </message>
    <message>
        <source>Fewest reviews of a stratum</source>
        <translation>Número mínimo de revisões de um estrato</translation>
    </message>
    <message>
        <source>Fields lost</source>
        <translation>Terras cultivadas perdidas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>File of the map</source>
        <translation>Arquivo do mapa</translation>
    </message>
    <message>
        <source>Find aerial imagery of the visible map, and add it</source>
        <translation>Encontrar imagens aéreas do mapa visível e adicioná-las</translation>
    </message>
    <message>
        <source>Finished in {:.1f} s</source>
        <translation>Concluído em {:.1f} s</translation>
    </message>
    <message>
        <source>Finished map, in place of imagery</source>
        <translation>Mapa terminado, em vez de imagens</translation>
    </message>
    <message>
        <source>Fit a model to a place with its land cover</source>
        <translation>Ajustar um modelo a um lugar com a sua cobertura da terra</translation>
    </message>
    <message>
        <source>Fit to This Place with NLCD</source>
        <translation>Ajustar a este lugar com NLCD</translation>
    </message>
    <message>
        <source>Fit to This Place with NLCD…</source>
        <translation>Ajustar a este lugar com NLCD…</translation>
    </message>
    <message>
        <source>Fits a curve from the probability of change that the map states to what reviewers found, and makes another change map with the corrected probabilities; the map itself stays as it is. Which squares are shown as changed is chosen anew. It needs thirty reviews or more, of a random sample or of candidates (Sample a change map for review). The order of the squares by probability stays.</source>
        <translation>Ajusta uma curva entre a probabilidade de mudança que o mapa indica e o que os revisores encontraram, e faz outro mapa de mudança com as probabilidades corrigidas; o próprio mapa fica como está. Os quadrados mostrados como alterados são escolhidos de novo. São precisas trinta ou mais revisões, de uma amostra aleatória ou de candidatos (Amostrar um mapa de mudança para revisão). A ordem dos quadrados por probabilidade mantém-se.</translation>
    </message>
    <message>
        <source>Fits a new model to {} corrections</source>
        <translation>Ajusta um novo modelo a {} correções</translation>
    </message>
    <message>
        <source>Fits the last layer and the calibration of a model to the ground of the imagery, labelled by a land-cover raster such as NLCD, in about half a minute, and writes a new model file; the old one stays as it is. Labels that sure predictions contradict are set aside and not learnt, since land cover is wrong now and then. Accuracy before and after is of blocks of ground that were held out. Where no fit is better by more than chance the model is kept and no file is written. The output MODEL is the model to use from now on.</source>
        <translation>Ajusta a última camada e a calibração de um modelo ao terreno das imagens, rotulado por um raster de cobertura da terra como a NLCD, em cerca de meio minuto, e grava um novo arquivo de modelo; o antigo fica como está. Os rótulos que previsões seguras contradizem são postos de lado e não aprendidos, porque a cobertura erra de vez em quando. A exatidão antes e depois é de blocos de terreno reservados. Onde nenhum ajuste é melhor mais do que por acaso, o modelo é mantido e nenhum arquivo é gravado. A saída MODEL é o modelo a usar daqui em diante.</translation>
    </message>
    <message>
        <source>Fits the last layer of a model anew to chips that you corrected, in seconds, and writes a new model file; the old one stays as it is. What the model knows of its training chips holds it where you corrected nothing. How much better it is on your corrections is told by cross-validation: each chip is judged by a layer that learnt neither from it nor from a chip that touches it. Correct chips of several classes, and confirm some that are right.</source>
        <translation>Ajusta novamente, em segundos, a última camada de um modelo às células que você corrigiu e grava um novo arquivo de modelo; o antigo fica como está. O que o modelo sabe das suas células de treino o mantém onde você não corrigiu nada. A validação cruzada informa quanto ele melhora nas suas correções: cada célula é julgada por uma camada que não aprendeu nem com ela nem com células vizinhas. Corrija células de várias classes e confirme algumas que estejam certas.</translation>
    </message>
    <message>
        <source>Fitted to a place: {right} of {chips} held-out chips as the land cover</source>
        <translation>Ajustado a um lugar: {right} de {chips} células reservadas como a cobertura da terra</translation>
    </message>
    <message>
        <source>Fitted to a place: {right} of {chips} held-out chips as the land cover, {before} before the fit</source>
        <translation>Ajustado a um lugar: {right} de {chips} células reservadas como a cobertura da terra, {before} antes do ajuste</translation>
    </message>
    <message numerus="yes">
        <source>Fitted to {n} strokes in {seconds} s.</source>
        <translation>
            <numerusform>Ajustado a {n} traço em {seconds} s.</numerusform>
            <numerusform>Ajustado a {n} traços em {seconds} s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fitting and cross-validating…</source>
        <translation>Ajuste e validação cruzada…</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Pasta do motor</translation>
    </message>
    <message>
        <source>Folder of the engine (empty: as in the settings)</source>
        <translation>Pasta do motor (vazio: como nas configurações)</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Pasta de wheels</translation>
    </message>
    <message>
        <source>Folder of wheels (empty: the packages are fetched)</source>
        <translation>Pasta de wheels (vazio: os pacotes são baixados)</translation>
    </message>
    <message>
        <source>Folders of this computer and their addresses on the cluster, as /mnt/naip and s3://bucket/naip</source>
        <translation>Pastas deste computador e os seus endereços no cluster, como /mnt/naip e s3://bucket/naip</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Floresta</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>From (rows) to (columns): chips and {unit}</source>
        <translation>De (linhas) para (colunas): células e {unit}</translation>
    </message>
    <message>
        <source>From what to what</source>
        <translation>De quê para quê</translation>
    </message>
    <message>
        <source>From {before} to {after}</source>
        <translation>De {before} para {after}</translation>
    </message>
    <message>
        <source>From {first} to {last} no trend of &apos;{name}&apos; can be told from noise: anything from {low:+,.1f} to {high:+,.1f} ha a year agrees with the samples.</source>
        <translation>De {first} a {last}, nenhuma tendência de &apos;{name}&apos; se distingue do ruído: qualquer valor de {low:+,.1f} a {high:+,.1f} ha por ano concorda com as amostras.</translation>
    </message>
    <message>
        <source>From {first} to {last} the area of &apos;{name}&apos; changed by {value:+,.1f} ha a year (95% interval {low:+,.1f} to {high:+,.1f}).</source>
        <translation>De {first} a {last}, a área de &apos;{name}&apos; mudou {value:+,.1f} ha por ano (intervalo de 95 %: {low:+,.1f} a {high:+,.1f}).</translation>
    </message>
    <message>
        <source>From {first} to {last}, {value:,.0f} of {total:,.0f} ha changed (95% interval {low:,.0f} to {high:,.0f} ha); the map shows {mapped:,.0f} ha.</source>
        <translation>De {first} a {last}, {value:,.0f} de {total:,.0f} ha mudaram (intervalo de 95 %: {low:,.0f} a {high:,.0f} ha); o mapa mostra {mapped:,.0f} ha.</translation>
    </message>
    <message>
        <source>Further HTTP headers</source>
        <translation>Outros cabeçalhos HTTP</translation>
    </message>
    <message>
        <source>Further files</source>
        <translation>Outros arquivos</translation>
    </message>
    <message>
        <source>Further imagery, in order of precedence</source>
        <translation>Outras imagens, por ordem de prioridade</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Gathering what a bug report needs…</source>
        <translation>Reunindo o que um relatório de erro precisa…</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson)</source>
        <translation>Ficheiros GeoJSON (*.geojson)</translation>
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
        <translation>Arquivos GeoParquet (*.parquet)</translation>
    </message>
    <message>
        <source>Get Imagery</source>
        <translation>Obter imagens</translation>
    </message>
    <message>
        <source>Get Imagery…</source>
        <translation>Obter imagens…</translation>
    </message>
    <message>
        <source>Give either the number of reviews or the wanted standard error: one follows from the other.</source>
        <translation>Indique o número de revisões ou o erro padrão desejado: um resulta do outro.</translation>
    </message>
    <message>
        <source>Golden chip</source>
        <translation>Célula de referência</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Placa de vídeo (CUDA)</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Ground sample distance</source>
        <translation>Distância de amostragem no terreno</translation>
    </message>
    <message>
        <source>Ground sample distance, metres</source>
        <translation>Distância de amostragem no terreno, metros</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Group right</source>
        <translation>Grupo correto</translation>
    </message>
    <message>
        <source>Group right, mean of these places</source>
        <translation>Grupo correto, média destes lugares</translation>
    </message>
    <message>
        <source>Group right, worst of these places</source>
        <translation>Grupo correto, o pior destes lugares</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Arquivos HTML (*.html)</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Cabeçalho</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeçalhos</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>Hectares</translation>
    </message>
    <message>
        <source>Hectares as shown; in brackets what the probabilities add up to.</source>
        <translation>Hectares como mostrados; entre parênteses, a soma das probabilidades.</translation>
    </message>
    <message>
        <source>Hectares of imagery in the area</source>
        <translation>Hectares com imagem na área</translation>
    </message>
    <message>
        <source>Herbaceous</source>
        <translation>Herbáceo</translation>
    </message>
    <message>
        <source>Hides one cell of the picture after the other and shows how much the answer changes without it.</source>
        <translation>Oculta um a um os quadros da imagem e mostra quanto a resposta muda sem cada um.</translation>
    </message>
    <message>
        <source>How far to trust this map</source>
        <translation>Até que ponto confiar neste mapa</translation>
    </message>
    <message>
        <source>How good the new model is cannot be told, for all corrections lie in one place: correct chips in at least two that do not touch.</source>
        <translation>Não é possível saber quão bom é o novo modelo, porque todas as correções estão em um só lugar: corrija células em pelo menos dois lugares que não se toquem.</translation>
    </message>
    <message>
        <source>How good the new model is cannot be told, for the old one has learnt from these chips: refit the model that it came from, or correct other chips.</source>
        <translation>Não é possível saber quão bom é o novo modelo, porque o antigo já aprendeu com estas células: reajuste o modelo do qual ele veio ou corrija outras células.</translation>
    </message>
    <message>
        <source>How much land changed?</source>
        <translation>Quanto terreno mudou?</translation>
    </message>
    <message>
        <source>How much the published rates of change count, relative to what all chips of the area say; 0 for nothing.</source>
        <translation>Quanto contam as taxas de mudança publicadas, em relação ao que dizem todas as células da área; 0 para nada.</translation>
    </message>
    <message>
        <source>How often the model is right is not stated here: see its card.</source>
        <translation>Aqui não consta com que frequência o modelo acerta: consulte a sua ficha.</translation>
    </message>
    <message>
        <source>How the reviews are shared among the strata: proportional to their size; equal; neyman: more where the map is less sure, for the narrowest interval of the area; power: between proportional and equal.</source>
        <translation>Como as revisões são repartidas pelos estratos: proportional: segundo o seu tamanho; equal: em partes iguais; neyman: mais onde o mapa é menos seguro, para o intervalo mais estreito da área; power: entre proportional e equal.</translation>
    </message>
    <message>
        <source>How this was made, and what it cannot say</source>
        <translation>Como isto foi feito, e o que não pode dizer</translation>
    </message>
    <message>
        <source>Image date</source>
        <translation>Data da imagem</translation>
    </message>
    <message>
        <source>Imagery</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Imagery now</source>
        <translation>Imagens de agora</translation>
    </message>
    <message>
        <source>Imagery of {dates}. Chips of {size:g} m, laid in {crs}.</source>
        <translation>Imagens de {dates}. Células de {size:g} m, traçadas em {crs}.</translation>
    </message>
    <message numerus="yes">
        <source>Imagery of {n} chips was read again.</source>
        <translation>
            <numerusform>As imagens de {n} célula foram lidas de novo.</numerusform>
            <numerusform>As imagens de {n} células foram lidas de novo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imagery of {start} ({imagery_then}) and of {end} ({imagery}). Chips of {size:g} m in {crs}.</source>
        <translation>Imagens de {start} ({imagery_then}) e de {end} ({imagery}). Células de {size:g} m em {crs}.</translation>
    </message>
    <message>
        <source>Imagery or model could not be read again, so the two dates are compared by their labels alone, which finds less: {reason}</source>
        <translation>Não foi possível ler de novo as imagens ou o modelo, por isso as duas datas são comparadas só pelas suas classes, o que encontra menos: {reason}</translation>
    </message>
    <message>
        <source>Imagery that was found</source>
        <translation>Imagens encontradas</translation>
    </message>
    <message>
        <source>Imagery then</source>
        <translation>Imagens de então</translation>
    </message>
    <message>
        <source>Imagery:</source>
        <translation>Imagens:</translation>
    </message>
    <message>
        <source>Import a Connection</source>
        <translation>Importar uma ligação</translation>
    </message>
    <message>
        <source>Import a connection from a file</source>
        <translation>Importar uma ligação de um ficheiro</translation>
    </message>
    <message>
        <source>Importing the packages and scoring a known chip…</source>
        <translation>Importando os pacotes e classificando uma célula conhecida…</translation>
    </message>
    <message>
        <source>Imports the packages and scores a known chip</source>
        <translation>Importa os pacotes e classifica uma célula conhecida</translation>
    </message>
    <message>
        <source>In place of a number of squares: of the share of ground that the map has right, say 0.01.</source>
        <translation>Em vez de um número de quadrados: da proporção do terreno em que o mapa está certo, por exemplo 0.01.</translation>
    </message>
    <message>
        <source>In places it had not seen: {right} of {chips} chips right</source>
        <translation>Em lugares que não tinha visto: {right} de {chips} células certas</translation>
    </message>
    <message>
        <source>In places that it had not seen, the model named the right group for {right} of {chips} chips; other ground can be harder.</source>
        <translation>Em lugares que não tinha visto, o modelo nomeou o grupo certo para {right} de {chips} células; outro terreno pode ser mais difícil.</translation>
    </message>
    <message>
        <source>Installing the engine&apos;s packages</source>
        <translation>A instalação dos pacotes do motor</translation>
    </message>
    <message>
        <source>Installs the packages that Landchip computes with, in an environment of its own that touches neither QGIS nor other programs. Where it is ready nothing happens; what is broken, half built or outdated is repaired. The proxy and the certificates are those of QGIS and of the system.</source>
        <translation>Instala os pacotes com que o Landchip calcula, em um ambiente próprio que não altera nem o QGIS nem outros programas. Se já estiver pronto, nada acontece; o que estiver danificado, incompleto ou desatualizado é reparado. O proxy e os certificados são os do QGIS e os do sistema.</translation>
    </message>
    <message>
        <source>It is no engine of Landchip&apos;s, so it is left alone. Choose another folder below.</source>
        <translation>Não é um motor do Landchip, pelo que fica como está. Escolha outra pasta abaixo.</translation>
    </message>
    <message>
        <source>It lies outside its raster: correct it in the right one.</source>
        <translation>Ela fica fora do seu raster: corrija-a no raster certo.</translation>
    </message>
    <message>
        <source>It names the group that land cover shows for {right} of {chips} chips spread over the place.</source>
        <translation>Nomeia o grupo que a cobertura da terra mostra para {right} de {chips} células espalhadas pelo lugar.</translation>
    </message>
    <message>
        <source>It works, on {device}. Landchip uses it from now on.</source>
        <translation>Funciona, em {device}. O Landchip passa a usá-lo a partir de agora.</translation>
    </message>
    <message>
        <source>Its c&amp;odes:</source>
        <translation>Os seus có&amp;digos:</translation>
    </message>
    <message>
        <source>Its imagery, its area, and unless another is stated its model are taken.</source>
        <translation>São usadas as suas imagens, a sua área e, se não for indicado outro, o seu modelo.</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Ficheiros JSON (*.json)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabalhos</translation>
    </message>
    <message>
        <source>Keep corrections in</source>
        <translation>Guardar as correções em</translation>
    </message>
    <message>
        <source>Keep strokes in</source>
        <translation>Guardar os traços em</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>L&amp;og</translation>
    </message>
    <message>
        <source>Labelling pixels…</source>
        <translation>Rotulando píxeis…</translation>
    </message>
    <message>
        <source>Labels every pixel of aerial imagery with a land-cover class.</source>
        <translation>Atribui a cada píxel de imagens aéreas uma classe de cobertura da terra.</translation>
    </message>
    <message>
        <source>Labels every pixel of the imagery, read at the model&apos;s ground sample distance, with a model of pixels. Windows overlap and are blended, so that no edges of tiles are seen, and no pixel depends on the extent. Probabilities hold a band for each class; the blended picture mixes the classes&apos; colours by them. Polygons are the patches of one class, with their hectares and the mean probability of their class; a patch below the minimum mapping unit takes the class with which it shares the longest border, the smallest first. A cancelled or broken run resumes where it stopped when it is started again with the same output.</source>
        <translation>Atribui com um modelo de píxeis uma classe a cada píxel das imagens, lidas na resolução do modelo. As janelas sobrepõem-se e são fundidas, de modo que não se veem bordas de blocos, e nenhum píxel depende da extensão. As probabilidades têm uma banda por classe; a imagem misturada combina segundo elas as cores das classes. Os polígonos são as manchas de uma classe, com os seus hectares e a probabilidade média da sua classe; uma mancha menor do que a unidade mínima de mapeamento toma a classe com que partilha o limite mais longo, a menor primeiro. Uma execução cancelada ou interrompida continua onde parou quando é iniciada de novo com a mesma saída.</translation>
    </message>
    <message>
        <source>Land &amp;Cover…</source>
        <translation>&amp;Cobertura da terra…</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Cobertura da terra</translation>
    </message>
    <message>
        <source>Land cover (NLCD)</source>
        <translation>Cobertura da terra (NLCD)</translation>
    </message>
    <message>
        <source>Land cover and imagery are both of {year}: choose an older edition or newer imagery.</source>
        <translation>A cobertura da terra e as imagens são ambas de {year}: escolha uma edição mais antiga ou imagens mais recentes.</translation>
    </message>
    <message>
        <source>Land cover and model differ in {n} of {compared} chips, far more than land changes: the land cover may lie in another place than it states or have other codes, or the model may need to be fitted to the place first.</source>
        <translation>A cobertura da terra e o modelo diferem em {n} de {compared} células, muito mais do que o terreno muda: a cobertura pode estar noutro lugar que não o que indica ou ter outros códigos, ou o modelo pode ter de ser primeiro ajustado ao lugar.</translation>
    </message>
    <message>
        <source>Land cover and model simply differ in {n} chips.</source>
        <translation>A cobertura da terra e o modelo simplesmente diferem em {n} células.</translation>
    </message>
    <message>
        <source>Land cover beyond what the use is made of</source>
        <translation>Cobertura além daquilo de que o uso é feito</translation>
    </message>
    <message>
        <source>Land cover is itself wrong now and then, and in other places the model may be worse.</source>
        <translation>A própria cobertura da terra erra de vez em quando, e em outros lugares o modelo pode ser pior.</translation>
    </message>
    <message>
        <source>Land cover of every pixel</source>
        <translation>Cobertura da terra de cada píxel</translation>
    </message>
    <message>
        <source>Land cover of the map&apos;s date</source>
        <translation>Cobertura da terra na data do mapa</translation>
    </message>
    <message>
        <source>Land cover of {start} ({land_cover}) and imagery of {end} ({imagery}). Chips of {size:g} m in {crs}.</source>
        <translation>Cobertura da terra de {start} ({land_cover}) e imagens de {end} ({imagery}). Células de {size:g} m em {crs}.</translation>
    </message>
    <message>
        <source>Land cover then</source>
        <translation>Cobertura da terra antes</translation>
    </message>
    <message>
        <source>Land cover then (NLCD)</source>
        <translation>Cobertura da terra de então (NLCD)</translation>
    </message>
    <message>
        <source>Land cover then: {shares}</source>
        <translation>Cobertura da terra de então: {shares}</translation>
    </message>
    <message>
        <source>Land cover then: {}</source>
        <translation>Cobertura da terra de então: {}</translation>
    </message>
    <message>
        <source>Land cover — {}</source>
        <translation>Cobertura da terra — {}</translation>
    </message>
    <message>
        <source>Land cover, a third witness (NLCD)</source>
        <translation>Cobertura da terra, como terceira fonte (NLCD)</translation>
    </message>
    <message>
        <source>Land cover: {shares}</source>
        <translation>Cobertura da terra: {shares}</translation>
    </message>
    <message>
        <source>Land cover: {}</source>
        <translation>Cobertura da terra: {}</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>Uso da terra</translation>
    </message>
    <message>
        <source>Land use of {}</source>
        <translation>Uso da terra de {}</translation>
    </message>
    <message>
        <source>Land use — {}</source>
        <translation>Uso da terra — {}</translation>
    </message>
    <message>
        <source>Land use, a pixel per chip (COG)</source>
        <translation>Uso da terra, um pixel por célula (COG)</translation>
    </message>
    <message>
        <source>Land-cover polygons — {}</source>
        <translation>Polígonos de cobertura da terra — {}</translation>
    </message>
    <message>
        <source>Land-use map</source>
        <translation>Mapa de uso da terra</translation>
    </message>
    <message>
        <source>Land-use map now</source>
        <translation>Mapa de uso da terra de agora</translation>
    </message>
    <message>
        <source>Land-use map or change map</source>
        <translation>Mapa de uso da terra ou de mudanças</translation>
    </message>
    <message>
        <source>Land-use map then</source>
        <translation>Mapa de uso da terra de então</translation>
    </message>
    <message>
        <source>Landchip</source>
        <translation>Landchip</translation>
    </message>
    <message>
        <source>Landchip can classify imagery, on the {variant}.</source>
        <translation>O Landchip pode classificar imagens, na {variant}.</translation>
    </message>
    <message>
        <source>Landchip computes in an engine of its own, which has to be set up once. Maps that are there can be opened without it.</source>
        <translation>O Landchip calcula com um motor próprio, que precisa ser instalado uma vez. Os mapas existentes podem ser abertos sem ele.</translation>
    </message>
    <message>
        <source>Landchip computes in an environment of its own, which has to be installed once. It takes a minute or two and touches neither QGIS nor other programs.</source>
        <translation>O Landchip calcula em um ambiente próprio, que precisa ser instalado uma vez. Leva um ou dois minutos e não altera nem o QGIS nem outros programas.</translation>
    </message>
    <message>
        <source>Landchip failed unexpectedly ({error}): see the log under View &gt; Panels.</source>
        <translation>O Landchip falhou inesperadamente ({error}): consulte o log em Exibir &gt; Painéis.</translation>
    </message>
    <message>
        <source>Landchip uses the packages of {python}.</source>
        <translation>O Landchip usa os pacotes de {python}.</translation>
    </message>
    <message>
        <source>Landchip&apos;s own model</source>
        <translation>Modelo próprio do Landchip</translation>
    </message>
    <message>
        <source>Landchip, model {name} {version} ({license})</source>
        <translation>Landchip, modelo {name} {version} ({license})</translation>
    </message>
    <message>
        <source>Landchip: land use</source>
        <translation>Landchip: uso da terra</translation>
    </message>
    <message>
        <source>Landchip: reviewed changes</source>
        <translation>Landchip: mudanças revistas</translation>
    </message>
    <message>
        <source>Larger window, and back</source>
        <translation>Janela maior, e de volta</translation>
    </message>
    <message>
        <source>Layer (its CRS and extent)</source>
        <translation>Camada (seu SRC e extensão)</translation>
    </message>
    <message>
        <source>Layer Properties…</source>
        <translation>Propriedades da camada…</translation>
    </message>
    <message>
        <source>Layer of polygons</source>
        <translation>Camada de polígonos</translation>
    </message>
    <message>
        <source>Layout…</source>
        <translation>Layout…</translation>
    </message>
    <message>
        <source>Lays a fixed grid of chips over the imagery, classifies each with the model, and writes one square per chip with calibrated probabilities. The layer opens with a style by group and a second one by confidence. Uncertain chips are dotted; chips unlike anything that the model was trained on, where it can tell them, are crossed. Both keep their class. A cancelled or broken run resumes where it stopped when it is started again with the same output. Tiles and maps of XYZ, WMTS, WMS, WCS and ArcGIS services are read at the model&apos;s ground sample distance; choose an area where the service covers the world.</source>
        <translation>Coloca uma grelha fixa de células sobre a imagem, classifica cada uma com o modelo e escreve um quadrado por célula com probabilidades calibradas. A camada abre com um estilo por grupo e outro por confiança. As células incertas são ponteadas; as que não se parecem com nada em que o modelo foi treinado, onde ele o deteta, são cruzadas. Ambas mantêm a classe. Uma execução cancelada ou interrompida continua onde parou quando é iniciada de novo com a mesma saída. Mosaicos e mapas de serviços XYZ, WMTS, WMS, WCS e ArcGIS são lidos na resolução do modelo; escolha uma área onde o serviço cobre o mundo.</translation>
    </message>
    <message>
        <source>Learnt from {learnt} chips in {blocks} blocks of ground: {labels}.</source>
        <translation>Aprendeu com {learnt} células em {blocks} blocos de terreno: {labels}.</translation>
    </message>
    <message>
        <source>Least share of a chip with imagery</source>
        <translation>Proporção mínima de uma célula com imagem</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>Live Land Cover</source>
        <translation>Cobertura ao vivo</translation>
    </message>
    <message>
        <source>Live Land Cover…</source>
        <translation>Cobertura ao vivo…</translation>
    </message>
    <message>
        <source>Live land cover — {}</source>
        <translation>Cobertura ao vivo — {}</translation>
    </message>
    <message>
        <source>Livy (Fabric, EMR Serverless, on-premises)</source>
        <translation>Livy (Fabric, EMR Serverless, local)</translation>
    </message>
    <message>
        <source>Load a file of land cover</source>
        <translation>Carregar um arquivo de cobertura da terra</translation>
    </message>
    <message>
        <source>Load a map with land cover first: Add land cover to a map, in the Processing toolbox, makes one of a finished map.</source>
        <translation>Carregue primeiro um mapa com cobertura da terra: «Adicionar a cobertura da terra a um mapa», na caixa de ferramentas de Processamento, faz um a partir de um mapa pronto.</translation>
    </message>
    <message>
        <source>Load a raster layer first</source>
        <translation>Carregue primeiro uma camada raster</translation>
    </message>
    <message>
        <source>Load an NLCD layer first: NLCD is free at {source}, for any area of the United States. Take the edition nearest to the year of the imagery.</source>
        <translation>Carregue primeiro uma camada NLCD: a NLCD é gratuita em {source}, para qualquer área dos Estados Unidos. Use a edição mais próxima do ano das imagens.</translation>
    </message>
    <message>
        <source>Load imagery of both years into the project, and choose it above.</source>
        <translation>Carregue no projeto imagens dos dois anos, e escolha-as acima.</translation>
    </message>
    <message>
        <source>Load or make a change map first: a review is begun from one.</source>
        <translation>Carregue ou faça primeiro um mapa de mudança: uma revisão começa a partir de um.</translation>
    </message>
    <message>
        <source>Load the change map first, whose probabilities the reviews are to correct.</source>
        <translation>Carregue primeiro o mapa de mudança cujas probabilidades as revisões devem corrigir.</translation>
    </message>
    <message>
        <source>Load the map&apos;s imagery into the project, and choose it above.</source>
        <translation>Carregue as imagens do mapa no projeto e escolha-as acima.</translation>
    </message>
    <message>
        <source>Log of the set-up</source>
        <translation>Log da instalação</translation>
    </message>
    <message>
        <source>Look at each square of the sample in imagery of both dates</source>
        <translation>Ver cada quadrado da amostra em imagens das duas datas</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Examinando este computador…</translation>
    </message>
    <message>
        <source>Looking for what mattered…</source>
        <translation>Procurando o que influiu…</translation>
    </message>
    <message>
        <source>Lossy formats leave a collar of values beside no data: 4 takes 0 to 4 for 0.</source>
        <translation>Formatos com perdas deixam uma orla de valores junto aos sem dados: 4 toma 0 a 4 por 0.</translation>
    </message>
    <message>
        <source>Made on {day} from a map by {model}, land cover {land_cover} and imagery {imagery}. Landchip {version}.</source>
        <translation>Feito ({day}) a partir de um mapa de {model}, da cobertura da terra {land_cover} e das imagens {imagery}. Landchip {version}.</translation>
    </message>
    <message>
        <source>Made on {day} from maps by {model} of imagery {imagery_then} and {imagery}. Landchip {version}.</source>
        <translation>Feito ({day}) a partir de mapas de {model} das imagens {imagery_then} e {imagery}. Landchip {version}.</translation>
    </message>
    <message>
        <source>Made with Landchip {version} on {date}.</source>
        <translation>Feito com o Landchip {version} em {date}.</translation>
    </message>
    <message>
        <source>Make a page to print</source>
        <translation>Criar uma página para imprimir</translation>
    </message>
    <message>
        <source>Make a spatial bookmark of each reviewed change; those of an earlier time are replaced</source>
        <translation>Criar um marcador espacial de cada mudança revista; os de uma vez anterior são substituídos</translation>
    </message>
    <message>
        <source>Make another change map with the land cover of each square, and flag what contradicts it</source>
        <translation>Fazer outro mapa de mudança com a cobertura de cada quadrado e marcar o que a contraria</translation>
    </message>
    <message>
        <source>Make another change map, whose probabilities {n} reviews or more correct</source>
        <translation>Fazer outro mapa de mudança, cujas probabilidades {n} ou mais revisões corrigem</translation>
    </message>
    <message>
        <source>Make another map with the land cover of each square, and flag what contradicts it</source>
        <translation>Fazer outro mapa com a cobertura de cada quadrado e marcar o que a contraria</translation>
    </message>
    <message>
        <source>Makes another land-use map in which each square takes its neighbours into account; the map itself stays as it is. By probability, an unsure square follows sure neighbours and a sure one is hardly changed. By vote, a square takes the use of most of the 3 x 3 squares round it, however sure each is. A single square that differs from its neighbours is what disappears first, and a new building on a field is one: take the map as it was for areas and for change.</source>
        <translation>Faz outro mapa de uso da terra em que cada quadrado tem em conta os seus vizinhos; o próprio mapa fica como está. Com probability, um quadrado incerto segue vizinhos seguros e um seguro quase não muda. Com vote, um quadrado toma o uso da maioria dos 3 x 3 quadrados em volta dele, por mais ou menos seguro que cada um seja. Um quadrado isolado que difere dos vizinhos é o que desaparece primeiro, e um edifício novo num campo é um deles: use o mapa original para áreas e para mudança.</translation>
    </message>
    <message>
        <source>Making the engine&apos;s environment</source>
        <translation>A criação do ambiente do motor</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Map &amp;file</source>
        <translation>&amp;Arquivo do mapa</translation>
    </message>
    <message>
        <source>Map with land cover</source>
        <translation>Mapa com cobertura da terra</translation>
    </message>
    <message>
        <source>Map with land cover, a pixel per chip (COG)</source>
        <translation>Mapa com cobertura da terra, um píxel por célula (COG)</translation>
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
        <translation>Vantagem sobre o segundo grupo</translation>
    </message>
    <message>
        <source>Mean probability</source>
        <translation>Probabilidade média</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Medido em</translation>
    </message>
    <message>
        <source>Measuring how fast this machine is…</source>
        <translation>Medindo a velocidade deste computador…</translation>
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
        <translation>Unidade mínima de mapeamento dos polígonos, metros quadrados</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model (empty: the default model)</source>
        <translation>Modelo (vazio: o modelo padrão)</translation>
    </message>
    <message>
        <source>Model information</source>
        <translation>Informações do modelo</translation>
    </message>
    <message>
        <source>Model now: {shares}</source>
        <translation>Modelo agora: {shares}</translation>
    </message>
    <message>
        <source>Model now: {}</source>
        <translation>Modelo agora: {}</translation>
    </message>
    <message>
        <source>Model of pixels</source>
        <translation>Modelo de píxeis</translation>
    </message>
    <message>
        <source>Model of pixels (empty: Landchip&apos;s own)</source>
        <translation>Modelo de píxeis (vazio: o do Landchip)</translation>
    </message>
    <message>
        <source>Model of pixels:</source>
        <translation>Modelo de píxeis:</translation>
    </message>
    <message>
        <source>Model then: {shares}</source>
        <translation>Modelo então: {shares}</translation>
    </message>
    <message>
        <source>Model then: {}</source>
        <translation>Modelo então: {}</translation>
    </message>
    <message>
        <source>Model&apos;s digest</source>
        <translation>Hash do modelo</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>Modelo:</translation>
    </message>
    <message>
        <source>More imagery and bands</source>
        <translation>Mais imagens e bandas</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mais configurações</translation>
    </message>
    <message>
        <source>Much faster; needs an NVIDIA card and its driver.</source>
        <translation>Muito mais rápida; precisa de uma placa NVIDIA e do seu driver.</translation>
    </message>
    <message>
        <source>Much of this ground is unlike the training data, so its groups are not to be relied on. Fit the model to this place, with land cover such as NLCD, and map it again.</source>
        <translation>Grande parte deste terreno é diferente dos dados de treino, por isso não se deve confiar nos seus grupos. Ajuste o modelo a este lugar, com uma cobertura da terra como a NLCD, e faça o mapa de novo.</translation>
    </message>
    <message>
        <source>NAIP, aerial imagery of the United States, is in the public domain.</source>
        <translation>NAIP, as imagens aéreas dos Estados Unidos, são do domínio público.</translation>
    </message>
    <message>
        <source>NLCD&apos;s</source>
        <translation>os do NLCD</translation>
    </message>
    <message>
        <source>NVIDIA driver {driver} is older than {oldest}, which CUDA 13 needs</source>
        <translation>o driver NVIDIA {driver} é anterior ao {oldest}, de que o CUDA 13 precisa</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>Name of an environment variable with the token, for the command line alone</source>
        <translation>Nome de uma variável de ambiente com o token, só para a linha de comandos</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Nome do novo modelo</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nome da predefinição</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Infravermelho próximo</translation>
    </message>
    <message>
        <source>Neither a layer nor an area is given: choose one of them.</source>
        <translation>Não foi indicada nem uma camada nem uma área: escolha uma das duas.</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nova ligação</translation>
    </message>
    <message>
        <source>New development</source>
        <translation>Nova urbanização</translation>
    </message>
    <message>
        <source>New fields</source>
        <translation>Novas terras cultivadas</translation>
    </message>
    <message>
        <source>New maps</source>
        <translation>Novos mapas</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>Novo modelo</translation>
    </message>
    <message>
        <source>Next →</source>
        <translation>Seguinte →</translation>
    </message>
    <message>
        <source>No GPU can be used: {}.</source>
        <translation>Nenhuma GPU pode ser usada: {}.</translation>
    </message>
    <message>
        <source>No Python is named: choose one that has the engine&apos;s packages.</source>
        <translation>Nenhum Python foi indicado: escolha um que tenha os pacotes do motor.</translation>
    </message>
    <message>
        <source>No Python to build the engine on runs here (tried {tried}): choose one in the settings.</source>
        <translation>Nenhum Python que sirva de base ao motor funciona aqui (testado: {tried}): escolha um nas configurações.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sem resposta</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sem mudança</translation>
    </message>
    <message>
        <source>No change map yet: compare a finished map with older land cover, such as NLCD.</source>
        <translation>Ainda não há nenhum mapa de mudança: compare um mapa terminado com uma cobertura da terra mais antiga, como a NLCD.</translation>
    </message>
    <message numerus="yes">
        <source>No chip could be classified: each of the {n} has too little imagery. Is the raster empty there, or smaller than a chip of {size:g} m? A smaller share of imagery can be accepted (min_valid).</source>
        <translation>
            <numerusform>Nenhuma célula pôde ser classificada: {n} célula tem muito pouca imagem. O raster está vazio ali, ou é menor que uma célula de {size:g} m? É possível aceitar uma proporção menor de imagem (min_valid).</numerusform>
            <numerusform>Nenhuma célula pôde ser classificada: cada uma das {n} tem muito pouca imagem. O raster está vazio ali, ou é menor que uma célula de {size:g} m? É possível aceitar uma proporção menor de imagem (min_valid).</numerusform>
        </translation>
    </message>
    <message>
        <source>No chip is probable enough to be shown as changed if {precision:.0%} of those shown are to be: ask for a lower precision to see the most probable ones.</source>
        <translation>Nenhuma célula é suficientemente provável para ser mostrada como alterada se {precision:.0%} das mostradas o devem ser: peça uma precisão menor para ver as mais prováveis.</translation>
    </message>
    <message>
        <source>No chip of the map has both a land use and a land cover of {path}: choose land cover of the same ground.</source>
        <translation>Nenhuma célula do mapa tem ao mesmo tempo um uso da terra e uma cobertura da terra de {path}: escolha uma cobertura do mesmo terreno.</translation>
    </message>
    <message>
        <source>No chip of the stratum &apos;{stratum}&apos; is reviewed, so nothing is known of its {chips:,} chips: review at least {needed} of them, or join it to another stratum.</source>
        <translation>Nenhuma célula do estrato &apos;{stratum}&apos; está revista, por isso nada se sabe das suas {chips:,} células: reveja pelo menos {needed} delas, ou junte-o a outro estrato.</translation>
    </message>
    <message>
        <source>No chip of {compared} is shown as changed.</source>
        <translation>Nenhuma célula de {compared} é mostrada como alterada.</translation>
    </message>
    <message>
        <source>No chips can be laid on {layer}: choose another layer.</source>
        <translation>Não é possível traçar células sobre {layer}: escolha outra camada.</translation>
    </message>
    <message>
        <source>No corrections can be kept in {folder}: choose a folder where you may write.</source>
        <translation>Não é possível guardar correções em {folder}: escolha uma pasta em que você tenha permissão de gravação.</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sem dados</translation>
    </message>
    <message>
        <source>No file is named for the map: choose one.</source>
        <translation>Nenhum arquivo foi indicado para o mapa: escolha um.</translation>
    </message>
    <message>
        <source>No fit named groups better in this place by more than chance, so only the probabilities were fitted to it.</source>
        <translation>Nenhum ajuste nomeou melhor os grupos neste lugar mais do que por acaso, por isso só as probabilidades foram ajustadas.</translation>
    </message>
    <message>
        <source>No fit was better in this place by more than chance, so the model was kept as it was and no file was written.</source>
        <translation>Nenhum ajuste foi melhor neste lugar mais do que por acaso, por isso o modelo ficou como estava e nenhum arquivo foi gravado.</translation>
    </message>
    <message>
        <source>No imagery</source>
        <translation>Sem imagem</translation>
    </message>
    <message>
        <source>No imagery here</source>
        <translation>Não há imagens aqui</translation>
    </message>
    <message>
        <source>No imagery is chosen on the page Map: whether the cluster has an address for it is not tested.</source>
        <translation>Nenhuma imagem foi escolhida na página Mapa: não se testa se o cluster tem um endereço para ela.</translation>
    </message>
    <message>
        <source>No imagery is chosen: choose a raster layer on the page Map.</source>
        <translation>Nenhuma imagem foi escolhida: escolha uma camada raster na página Mapa.</translation>
    </message>
    <message>
        <source>No imagery is chosen: load a raster layer such as NAIP, and choose it.</source>
        <translation>Nenhuma imagem foi escolhida: carregue uma camada raster, por exemplo NAIP, e escolha-a.</translation>
    </message>
    <message>
        <source>No imagery is given: choose a raster layer or an image file.</source>
        <translation>Nenhuma imagem foi indicada: escolha uma camada raster ou um arquivo de imagem.</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Ainda não há trabalhos</translation>
    </message>
    <message>
        <source>No land cover</source>
        <translation>Sem cobertura da terra</translation>
    </message>
    <message>
        <source>No land cover is chosen: load a layer of NLCD (mrlc.gov), and choose it.</source>
        <translation>Nenhuma cobertura da terra foi escolhida: carregue uma camada da NLCD (mrlc.gov) e escolha-a.</translation>
    </message>
    <message>
        <source>No land-cover map is named: give one of the map&apos;s date, of the date before, or both.</source>
        <translation>Nenhum mapa de cobertura é indicado: dê um da data do mapa, da data anterior ou ambos.</translation>
    </message>
    <message>
        <source>No layer of polygons is chosen: choose one, or another area.</source>
        <translation>Nenhuma camada de polígonos foi escolhida: escolha uma, ou outra área.</translation>
    </message>
    <message>
        <source>No older imagery is loaded: the left side shows land cover.</source>
        <translation>Não há imagens mais antigas carregadas: o lado esquerdo mostra a cobertura da terra.</translation>
    </message>
    <message>
        <source>No other raster covers this chip</source>
        <translation>Nenhum outro raster cobre esta célula</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sem imagem</translation>
    </message>
    <message>
        <source>No pixel could be labelled: the area holds no imagery. Is the raster empty there, or does it state a wrong no-data value?</source>
        <translation>Nenhum pixel pôde ser classificado: não há imagens na área. O raster está vazio ali, ou indica um valor sem dados errado?</translation>
    </message>
    <message>
        <source>No polygon of {layer} is selected: select some, or take all.</source>
        <translation>Não há nenhum polígono selecionado em {layer}: selecione alguns ou use todos.</translation>
    </message>
    <message>
        <source>No rectangle is drawn yet: press Draw on the Map, and drag one over the imagery.</source>
        <translation>Ainda não há nenhum retângulo: clique em Desenhar no mapa e arraste um sobre as imagens.</translation>
    </message>
    <message>
        <source>No review says what a square is now, as developed, cultivated or water: choose it with the keys 5 to 8.</source>
        <translation>Nenhuma revisão diz o que um quadrado é agora, como urbanizado, cultivado ou água: escolha-o com as teclas 5 a 8.</translation>
    </message>
    <message>
        <source>No single part decides: whatever is hidden, {} stays as likely.</source>
        <translation>Nenhuma parte decide sozinha: seja o que for ocultado, {} continua igualmente provável.</translation>
    </message>
    <message>
        <source>No square is found changed yet.</source>
        <translation>Nenhum quadrado foi ainda considerado alterado.</translation>
    </message>
    <message>
        <source>No stroke lies on imagery: draw strokes where the imagery that was chosen has pixels.</source>
        <translation>Nenhum traço está sobre imagens: desenhe traços onde a imagem escolhida tem píxeis.</translation>
    </message>
    <message>
        <source>No strokes can be kept in {folder}: choose a folder where you may write.</source>
        <translation>Não se podem guardar traços em {folder}: escolha uma pasta onde possa escrever.</translation>
    </message>
    <message>
        <source>No-data values</source>
        <translation>Valores sem dados</translation>
    </message>
    <message>
        <source>No-data values, as 0 or 0,250:255</source>
        <translation>Valores sem dados, como 0 ou 0,250:255</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>None of the {count} corrected chips can be read; the first: {first}</source>
        <translation>Nenhuma das {count} células corrigidas pode ser lida; a primeira: {first}</translation>
    </message>
    <message numerus="yes">
        <source>None of the {n} reviewed chips is one of the sample: choose the reviews of this sample.</source>
        <translation>
            <numerusform>A única célula revista ({n}) não é da amostra: escolha as revisões desta amostra.</numerusform>
            <numerusform>Nenhuma das {n} células revistas é da amostra: escolha as revisões desta amostra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the {n} reviews says what a chip is: review chips of the sample until every stratum has two answers.</source>
        <translation>
            <numerusform>A única revisão ({n}) não diz o que é a sua célula: reveja células da amostra até cada estrato ter duas respostas.</numerusform>
            <numerusform>Nenhuma das {n} revisões diz o que é uma célula: reveja células da amostra até cada estrato ter duas respostas.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the {reviews} reviewed chips of &apos;{stratum}&apos; is &apos;{name}&apos;, which still leaves room for {room:,.0f} ha of it: reviewing {reviews} more of them would halve that.</source>
        <translation>Nenhuma das {reviews} células revistas de &apos;{stratum}&apos; é &apos;{name}&apos;, de que ainda são possíveis {room:,.0f} ha: rever mais {reviews} reduziria isso a metade.</translation>
    </message>
    <message>
        <source>Not classified: black or white throughout.</source>
        <translation>Não classificada: toda preta ou branca.</translation>
    </message>
    <message>
        <source>Not every package of the engine is to be had for this Python and system: choose another Python, or a package index or folder of wheels that holds them, then set up the engine again.</source>
        <translation>Nem todos os pacotes do motor estão disponíveis para este Python e este sistema: escolha outro Python, ou um índice de pacotes ou uma pasta de wheels que os contenha e, depois, reinstale o motor.</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Não revisto</translation>
    </message>
    <message>
        <source>Nothing could be written to {file} ({reason}): free space on its disk, or move it, and answer again.</source>
        <translation>Nada pôde ser gravado em {file} ({reason}): liberte espaço no disco, ou mova-o, e responda de novo.</translation>
    </message>
    <message>
        <source>Nothing leads from the CRS {source} to {target}: choose an area in a CRS with a place on Earth.</source>
        <translation>Não há nenhuma transformação do SRC {source} para {target}: escolha uma área em um SRC com posição na Terra.</translation>
    </message>
    <message>
        <source>Nothing to classify: too little of this chip holds imagery.</source>
        <translation>Nada a classificar: uma parte muito pequena desta célula contém imagem.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Now: imagery of {end}</source>
        <translation>Agora: imagens de {end}</translation>
    </message>
    <message>
        <source>Number of squares to review</source>
        <translation>Número de quadrados a rever</translation>
    </message>
    <message>
        <source>ONNX Runtime could not load the CUDA or cuDNN libraries</source>
        <translation>o ONNX Runtime não conseguiu carregar as bibliotecas CUDA ou cuDNN</translation>
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
        <translation>Só para um mapa de mudança: um mapa de cobertura de imagens da data anterior.</translation>
    </message>
    <message>
        <source>Of a map of land use or change with land cover; the most contradictory first.</source>
        <translation>De um mapa de uso da terra ou de mudanças com cobertura; o mais contraditório primeiro.</translation>
    </message>
    <message>
        <source>Of the chips that are shown as changed, the share that is to be so: 0.5 finds more, 0.8 errs less.</source>
        <translation>Das células mostradas como alteradas, a proporção que o deve ser: 0.5 encontra mais, 0.8 erra menos.</translation>
    </message>
    <message>
        <source>Of the chips that the model was trained on it names {lost:.0%} less rightly than before.</source>
        <translation>Das células com que foi treinado, o modelo acerta {lost:.0%} a menos do que antes.</translation>
    </message>
    <message>
        <source>Of the driver, or of the environment with Spark&apos;s client</source>
        <translation>Do driver, ou do ambiente com o cliente do Spark</translation>
    </message>
    <message>
        <source>Of the model&apos;s own typical training chips, {before} before and {after} after.</source>
        <translation>Das células de treino típicas do próprio modelo: {before} antes e {after} depois.</translation>
    </message>
    <message>
        <source>Of the neighbours for probability (empty: {probability:g}; 0 changes nothing), of the middle square for vote (empty: {vote:g}).</source>
        <translation>Dos vizinhos para probability (vazio: {probability:g}; 0 não muda nada), do quadrado central para vote (vazio: {vote:g}).</translation>
    </message>
    <message>
        <source>Of these {true} are expected to have changed and {false} not.</source>
        <translation>Destas, espera-se que {true} tenham mudado e {false} não.</translation>
    </message>
    <message>
        <source>Of those shown as changed, {share} are real ({low} to {high})</source>
        <translation>Dos mostrados como alterados, {share} são reais ({low} a {high})</translation>
    </message>
    <message numerus="yes">
        <source>Of {chips} corrected chips, judged by layers that saw no chip of their block, the right group is named for {after}, before the fit for {before}.</source>
        <translation>
            <numerusform>De {chips} célula corrigida, julgada por camadas que não viram nenhuma do seu bloco, o grupo certo é nomeado para {after}, antes do ajuste para {before}.</numerusform>
            <numerusform>De {chips} células corrigidas, julgadas por camadas que não viram nenhuma do seu bloco, o grupo certo é nomeado para {after}, antes do ajuste para {before}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {of} corrected chips, each judged without itself and its neighbours, {before} were right before, {after} after (95 % interval of the share: {low:.2f} to {high:.2f}).</source>
        <translation>
            <numerusform>De {of} célula corrigida, julgada sem ela própria nem as suas vizinhas, {before} estava certa antes e {after} depois (intervalo de 95 % da proporção: {low:.2f} a {high:.2f}).</numerusform>
            <numerusform>De {of} células corrigidas, cada uma julgada sem ela própria nem as suas vizinhas, {before} estavam certas antes e {after} depois (intervalo de 95 % da proporção: {low:.2f} a {high:.2f}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Of {of} typical training chips {before} were right before and {after} are now.</source>
        <translation>De {of} células de treino típicas, {before} estavam certas antes e {after} estão agora.</translation>
    </message>
    <message>
        <source>Of {total:,.0f} ha, {value:,.0f} ha changed (95% interval {low:,.0f} to {high:,.0f} ha); the map shows {mapped:,.0f} ha.</source>
        <translation>De {total:,.0f} ha, {value:,.0f} ha mudaram (intervalo de 95 %: {low:,.0f} a {high:,.0f} ha); o mapa mostra {mapped:,.0f} ha.</translation>
    </message>
    <message>
        <source>Off: the job is submitted, and its address is given; no map is loaded.</source>
        <translation>Desligado: o trabalho é enviado, e o seu endereço é indicado; nenhum mapa é carregado.</translation>
    </message>
    <message>
        <source>On blocks of the ground of the place that it was fitted to, held out from the fit, the model names the group that land cover shows for {right} of {chips} chips.</source>
        <translation>Em blocos do terreno do lugar ao qual foi ajustado, reservados do ajuste, o modelo nomeia o grupo que a cobertura da terra mostra para {right} de {chips} células.</translation>
    </message>
    <message>
        <source>On chips it had not seen: {right} of {chips} chips right</source>
        <translation>Em células que não tinha visto: {right} de {chips} células certas</translation>
    </message>
    <message>
        <source>On corrected chips that it did not learn from the new model is right less often than before: correct more chips before you use it.</source>
        <translation>Nas células corrigidas com as quais não aprendeu, o novo modelo acerta com menos frequência do que o anterior: corrija mais células antes de usá-lo.</translation>
    </message>
    <message>
        <source>On the cluster</source>
        <translation>No cluster</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Neste computador</translation>
    </message>
    <message>
        <source>On {device}, {rate:.1f} chips/s, {time}</source>
        <translation>Em {device}, {rate:.1f} células/s, {time}</translation>
    </message>
    <message>
        <source>On {device}, {rate:.2f} megapixels/s, {time}</source>
        <translation>Em {device}, {rate:.2f} megapíxeis/s, {time}</translation>
    </message>
    <message>
        <source>One of the maps states no date of its imagery: give the year of it ({field}).</source>
        <translation>Um dos mapas não indica a data das suas imagens: indique o ano delas ({field}).</translation>
    </message>
    <message>
        <source>One of the two holds no imagery here.</source>
        <translation>Uma das duas não contém imagens aqui.</translation>
    </message>
    <message>
        <source>One square of {size:g} m per chip, classified by {model} ({digest}) on {device}, {day}.</source>
        <translation>Um quadrado de {size:g} m por célula, classificado com {model} ({digest}) em {device}, {day}.</translation>
    </message>
    <message>
        <source>One square of {size:g} m per chip.</source>
        <translation>Um quadrado de {size:g} m por célula.</translation>
    </message>
    <message>
        <source>Only one chip of the stratum &apos;{stratum}&apos; has an answer, from which no uncertainty can be told: review at least one more, better {more} more.</source>
        <translation>Só uma célula do estrato &apos;{stratum}&apos; tem resposta, da qual não se pode obter nenhuma incerteza: reveja pelo menos mais uma, de preferência mais {more}.</translation>
    </message>
    <message>
        <source>Only strokes of {name} lie on imagery: draw strokes of other classes on it, too.</source>
        <translation>Só há traços de {name} sobre as imagens: desenhe nelas também traços de outras classes.</translation>
    </message>
    <message>
        <source>Only the chips that these polygons touch are computed; selected features only, if so chosen.</source>
        <translation>Só são calculadas as células que estes polígonos tocam; apenas as feições selecionadas, se assim for escolhido.</translation>
    </message>
    <message>
        <source>Only the chips that this rectangle touches are computed.</source>
        <translation>Só são calculadas as células que este retângulo toca.</translation>
    </message>
    <message>
        <source>Only {n} chips are compared, so how often land changed is taken from the published rates rather than from the area.</source>
        <translation>Só são comparadas {n} células, por isso a frequência com que o terreno mudou é tirada das taxas publicadas e não da área.</translation>
    </message>
    <message>
        <source>Only {n} chips of the area have both imagery and a land cover of {path} that the model knows, and at least {least} are needed: choose a larger area, or land cover that covers it.</source>
        <translation>Apenas {n} células da área têm imagens e uma cobertura de {path} que o modelo conhece, e são precisos pelo menos {least}: escolha uma área maior, ou uma cobertura que a abranja.</translation>
    </message>
    <message>
        <source>Only {} of this chip holds imagery; the rest was left blank.</source>
        <translation>Só {} desta célula contém imagem; o resto foi deixado em branco.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidade</translation>
    </message>
    <message>
        <source>Opacity:</source>
        <translation>Opacidade:</translation>
    </message>
    <message>
        <source>Open a review</source>
        <translation>Abrir uma revisão</translation>
    </message>
    <message>
        <source>Open a review, or begin a new one from a change map.</source>
        <translation>Abra uma revisão, ou comece uma nova a partir de um mapa de mudança.</translation>
    </message>
    <message>
        <source>Open the attribute table</source>
        <translation>Abrir a tabela de atributos</translation>
    </message>
    <message>
        <source>Open the folder of the map&apos;s files</source>
        <translation>Abrir a pasta dos arquivos do mapa</translation>
    </message>
    <message>
        <source>Opening model and imagery…</source>
        <translation>Abrindo o modelo e as imagens…</translation>
    </message>
    <message>
        <source>Opening the model…</source>
        <translation>Abrindo o modelo…</translation>
    </message>
    <message>
        <source>Or a Python that &amp;has the packages already</source>
        <translation>Ou u&amp;m Python que já tenha os pacotes</translation>
    </message>
    <message>
        <source>Other paths are the same on the cluster</source>
        <translation>Os outros caminhos são os mesmos no cluster</translation>
    </message>
    <message>
        <source>Otherwise they are told by their names and colours, or by their order</source>
        <translation>Caso contrário, são reconhecidas pelos nomes e cores, ou pela ordem</translation>
    </message>
    <message>
        <source>Overall accuracy of the map: {value} ({low} to {high}).</source>
        <translation>Exatidão global do mapa: {value} ({low} a {high}).</translation>
    </message>
    <message>
        <source>P&amp;ython</source>
        <translation>P&amp;ython</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pacotes</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Paint what the map has wrong, and some of what is right, in at least two classes; then fit.</source>
        <translation>Pinte o que o mapa mostra mal e algo do que está certo, em pelo menos duas classes; depois ajuste.</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parcial</translation>
    </message>
    <message>
        <source>Picture of the chip</source>
        <translation>Imagem da célula</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeis</translation>
    </message>
    <message>
        <source>Pixels explain squares: makes another map whose squares state how much of each is covered by water, trees, herbaceous plants and impervious ground, by a map of Land cover of every pixel. A map of change takes one of either date. Squares whose use and cover contradict each other, such as developed land without a roof or a road, are flagged and marked with rings, and a column says why: review them with Sample a change map for review, in the order contradictions. The map itself stays as it is.</source>
        <translation>Os píxeis explicam os quadrados: faz outro mapa cujos quadrados indicam quanto é coberto por água, árvores, plantas herbáceas e solo impermeável, segundo um mapa de «Cobertura da terra de cada píxel». Um mapa de mudança recebe um de cada data. Quadrados cujo uso e cobertura se contradizem, como terra urbanizada sem um telhado nem uma rua, são marcados com anéis, e uma coluna diz porquê: reveja-os com «Amostrar um mapa de mudança para revisão», na ordem contradictions. O mapa em si fica como está.</translation>
    </message>
    <message>
        <source>Pixels now</source>
        <translation>Píxeis agora</translation>
    </message>
    <message>
        <source>Pixels that hold it in all bands are no imagery; as 0 or 0,250:255</source>
        <translation>Píxeis que o têm em todas as bandas não são imagem; como 0 ou 0,250:255</translation>
    </message>
    <message>
        <source>Pixels that hold such a value in all bands are no imagery. Empty: the raster&apos;s own, and what is set in the layer&apos;s properties (Transparency).</source>
        <translation>Píxeis que têm tal valor em todas as bandas não são imagem. Vazio: os do próprio raster, e o que está definido nas propriedades da camada (Transparência).</translation>
    </message>
    <message>
        <source>Pixels then</source>
        <translation>Píxeis antes</translation>
    </message>
    <message>
        <source>Pixels then: {}</source>
        <translation>Píxeis antes: {}</translation>
    </message>
    <message>
        <source>Pixels: {}</source>
        <translation>Píxeis: {}</translation>
    </message>
    <message>
        <source>Plan a land-use run</source>
        <translation>Planejar uma execução de uso da terra</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Planejando…</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>Atenção</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polígonos de uma camada</translation>
    </message>
    <message>
        <source>Polygons of the classes</source>
        <translation>Polígonos das classes</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Predefinição</translation>
    </message>
    <message>
        <source>Press Repair to remove what is left of it and to set the engine up anew.</source>
        <translation>Clique em Reparar para remover o que resta dela e instalar o motor novamente.</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Probabilities of the classes</source>
        <translation>Probabilidades das classes</translation>
    </message>
    <message>
        <source>Probabilities of the groups</source>
        <translation>Probabilidades dos grupos</translation>
    </message>
    <message>
        <source>Probabilities — {}</source>
        <translation>Probabilidades — {}</translation>
    </message>
    <message>
        <source>Probabilities, and the change in points</source>
        <translation>Probabilidades, e a mudança em pontos</translation>
    </message>
    <message>
        <source>Probability of change</source>
        <translation>Probabilidade de mudança</translation>
    </message>
    <message>
        <source>Probability of change times area.</source>
        <translation>Probabilidade de mudança vezes área.</translation>
    </message>
    <message>
        <source>Probability of change: {}</source>
        <translation>Probabilidade de mudança: {}</translation>
    </message>
    <message>
        <source>Probably no imagery</source>
        <translation>Provavelmente sem imagem</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processador (CPU)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progresso da execução</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propriedade</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Proveniência</translation>
    </message>
    <message>
        <source>Purple speaks against the answer, orange for it</source>
        <translation>O roxo fala contra a resposta; o laranja, a favor</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Python cannot make environments here: install the system&apos;s package python3-venv, then set up the engine again.</source>
        <translation>O Python não consegue criar ambientes aqui: instale o pacote do sistema python3-venv e, depois, reinstale o motor.</translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation>Python do motor</translation>
    </message>
    <message>
        <source>Python to build on</source>
        <translation>Python de base</translation>
    </message>
    <message>
        <source>Python to build on (empty: that of QGIS)</source>
        <translation>Python de base (vazio: o do QGIS)</translation>
    </message>
    <message>
        <source>Python with the packages</source>
        <translation>Python com os pacotes</translation>
    </message>
    <message>
        <source>Python {version} is too old for the engine: choose one of {oldest} or newer.</source>
        <translation>O Python {version} é antigo demais para o motor: escolha a versão {oldest} ou uma mais recente.</translation>
    </message>
    <message>
        <source>QGIS can be used meanwhile.</source>
        <translation>Enquanto isso, o QGIS pode ser usado.</translation>
    </message>
    <message>
        <source>QGIS cannot open the mosaic {}: try it again later.</source>
        <translation>O QGIS não consegue abrir o mosaico {}: tente de novo mais tarde.</translation>
    </message>
    <message>
        <source>QGIS cannot use the authentication configuration of the connection profile {name!r}: choose one that gives headers or a certificate, and give the master password when QGIS asks for it.</source>
        <translation>O QGIS não pode usar a configuração de autenticação do perfil de ligação {name!r}: escolha uma que dê cabeçalhos ou um certificado, e indique a senha mestra quando o QGIS a pedir.</translation>
    </message>
    <message>
        <source>QGIS exports the visible part of {}…</source>
        <translation>O QGIS exporta a parte visível de {}…</translation>
    </message>
    <message>
        <source>QGIS refused the layer of the live land cover: update QGIS.</source>
        <translation>O QGIS recusou a camada da cobertura ao vivo: atualize o QGIS.</translation>
    </message>
    <message>
        <source>QGIS would ask its proxy for the live land cover, which is on this computer: add http://127.0.0.1 to the addresses without a proxy (Settings &gt; Options &gt; Network).</source>
        <translation>O QGIS pediria ao seu proxy a cobertura ao vivo, que está neste computador: acrescente http://127.0.0.1 aos endereços sem proxy (Configurações &gt; Opções &gt; Rede).</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>&amp;Executar</translation>
    </message>
    <message>
        <source>Random sample, for an area…</source>
        <translation>Amostra aleatória, para uma área…</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Semente aleatória</translation>
    </message>
    <message>
        <source>Rare changes</source>
        <translation>Mudanças raras</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Raster (CO&amp;G), a pixel per chip</source>
        <translation>Raster (CO&amp;G), um pixel por célula</translation>
    </message>
    <message>
        <source>Rasters (*.tif *.tiff *.img *.vrt);;All files (*)</source>
        <translation>Rasters (*.tif *.tiff *.img *.vrt);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Rather sure</source>
        <translation>Razoavelmente seguro</translation>
    </message>
    <message>
        <source>Read about the model: classes, bands, accuracy, limits and licence</source>
        <translation>Ler sobre o modelo: classes, bandas, exatidão, limites e licença</translation>
    </message>
    <message>
        <source>Reading the chips…</source>
        <translation>Lendo as células…</translation>
    </message>
    <message>
        <source>Reading the earlier imagery again…</source>
        <translation>A ler de novo as imagens anteriores…</translation>
    </message>
    <message>
        <source>Reading the later imagery again…</source>
        <translation>A ler de novo as imagens posteriores…</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Vermelho</translation>
    </message>
    <message>
        <source>Refit a model to corrections</source>
        <translation>Reajustar um modelo às correções</translation>
    </message>
    <message>
        <source>Refit the model</source>
        <translation>Reajustar o modelo</translation>
    </message>
    <message>
        <source>Remove from clicked chips</source>
        <translation>Remover das células consultadas</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>Remover a ligação</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Remover a linha</translation>
    </message>
    <message>
        <source>Replace the Map?</source>
        <translation>Substituir o mapa?</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>Report of a change map</source>
        <translation>Relatório de um mapa de mudança</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>R&amp;etomar</translation>
    </message>
    <message>
        <source>Rev&amp;ert</source>
        <translation>&amp;Reverter</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Review at least {least} squares first; {n} have an answer so far.</source>
        <translation>Reveja primeiro pelo menos {least} quadrados; por enquanto {n} têm resposta.</translation>
    </message>
    <message>
        <source>Review some squares first.</source>
        <translation>Reveja primeiro alguns quadrados.</translation>
    </message>
    <message>
        <source>Reviewed sample</source>
        <translation>Amostra revista</translation>
    </message>
    <message>
        <source>Reviewed, changed</source>
        <translation>Revisto, mudou</translation>
    </message>
    <message>
        <source>Reviewed, no change</source>
        <translation>Revisto, sem mudança</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Revisor</translation>
    </message>
    <message>
        <source>Reviewers agree in {share} of {n} comparisons</source>
        <translation>Os revisores concordam em {share} de {n} comparações</translation>
    </message>
    <message>
        <source>Reviews in another file</source>
        <translation>Revisões noutro ficheiro</translation>
    </message>
    <message>
        <source>Right under the strokes: {after} (before {before}).</source>
        <translation>Certo sob os traços: {after} (antes {before}).</translation>
    </message>
    <message>
        <source>Rows: the use in {start}; columns: in {end}. Chips, and below them {unit}.</source>
        <translation>Linhas: o uso em {start}; colunas: em {end}. Células e, por baixo, {unit}.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>Run &amp;on</source>
        <translation>Exec&amp;utar em</translation>
    </message>
    <message>
        <source>Runs a program of this computer, such as spark-submit or ssh host spark-submit.</source>
        <translation>Executa um programa deste computador, como spark-submit ou ssh host spark-submit.</translation>
    </message>
    <message>
        <source>Runs everywhere.</source>
        <translation>Funciona em qualquer computador.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Para&amp;r</translation>
    </message>
    <message>
        <source>S&amp;top Testing</source>
        <translation>Parar &amp;o teste</translation>
    </message>
    <message>
        <source>S&amp;ubmit</source>
        <translation>En&amp;viar</translation>
    </message>
    <message>
        <source>S&amp;wipe: the map without land cover right of a line</source>
        <translation>Des&amp;lizar: o mapa sem cobertura à direita de uma linha</translation>
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
        <translation>Sa&amp;lvar</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Amostra</translation>
    </message>
    <message>
        <source>Sample a change map for review</source>
        <translation>Amostrar um mapa de mudança para revisão</translation>
    </message>
    <message>
        <source>Sample of {map}</source>
        <translation>Amostra de {map}</translation>
    </message>
    <message>
        <source>Sample: NAIP, Virginia</source>
        <translation>Amostra: NAIP, Virgínia</translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation>Salvar predefinição</translation>
    </message>
    <message>
        <source>Save the &amp;Model…</source>
        <translation>Guardar o &amp;modelo…</translation>
    </message>
    <message>
        <source>Save the Map As</source>
        <translation>Salvar o mapa como</translation>
    </message>
    <message>
        <source>Save the fitted model</source>
        <translation>Guardar o modelo ajustado</translation>
    </message>
    <message>
        <source>Save the project first: corrections are kept beside it.</source>
        <translation>Guarde primeiro o projeto: as correções são guardadas junto dele.</translation>
    </message>
    <message>
        <source>Save these settings under a name</source>
        <translation>Salvar estas configurações com um nome</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>Salvo como {}</translation>
    </message>
    <message>
        <source>Saved as {}. It can be chosen wherever a model of pixels is asked for.</source>
        <translation>Guardado como {}. Pode ser escolhido onde quer que se peça um modelo de píxeis.</translation>
    </message>
    <message>
        <source>Say where the new model is to be saved.</source>
        <translation>Indique onde o novo modelo deve ser salvo.</translation>
    </message>
    <message>
        <source>Says how many chips a classification would compute, for how many hectares, how long that takes on this machine (from a short self-benchmark) and how much disk and memory it needs. Nothing is classified.</source>
        <translation>Diz quantas células uma classificação calcularia, para quantos hectares, quanto demora nesta máquina (por um breve teste próprio) e quanto disco e memória precisa. Nada é classificado.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>A procurar…</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Selec&amp;ted features only</source>
        <translation>Apenas feições se&amp;lecionadas</translation>
    </message>
    <message>
        <source>Sends batches to a Livy server, with a login of QGIS&apos;s authentication manager.</source>
        <translation>Envia lotes a um servidor Livy, com um início de sessão do gestor de autenticação do QGIS.</translation>
    </message>
    <message>
        <source>Set Up the &amp;Engine…</source>
        <translation>&amp;Instalar o motor…</translation>
    </message>
    <message>
        <source>Set Up the En&amp;gine…</source>
        <translation>Instalar o m&amp;otor…</translation>
    </message>
    <message>
        <source>Set Up the Engine</source>
        <translation>Instalar o motor</translation>
    </message>
    <message>
        <source>Set Up the Engine…</source>
        <translation>Instalar o motor…</translation>
    </message>
    <message>
        <source>Set aside: {}</source>
        <translation>Postas de lado: {}</translation>
    </message>
    <message>
        <source>Set up the engine</source>
        <translation>Instalar o motor</translation>
    </message>
    <message>
        <source>Setting the engine up</source>
        <translation>Instalação do motor</translation>
    </message>
    <message>
        <source>Setting the engine up…</source>
        <translation>Instalando o motor…</translation>
    </message>
    <message>
        <source>Several uses in one chip</source>
        <translation>Vários usos numa célula</translation>
    </message>
    <message>
        <source>Share of each group</source>
        <translation>Proporção de cada grupo</translation>
    </message>
    <message>
        <source>Share of {chips} chips, on blocks of ground that were held out from the fit, for which the model names the group that land cover shows. Land cover is itself wrong now and then.</source>
        <translation>Proporção de {chips} células, em blocos de terreno reservados do ajuste, para as quais o modelo nomeia o grupo que a cobertura da terra mostra. A própria cobertura erra de vez em quando.</translation>
    </message>
    <message>
        <source>Share with imagery</source>
        <translation>Parte com imagem</translation>
    </message>
    <message>
        <source>Share with land cover</source>
        <translation>Proporção com cobertura da terra</translation>
    </message>
    <message>
        <source>Shares of land cover</source>
        <translation>Proporções de cobertura da terra</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Mos&amp;trar</translation>
    </message>
    <message>
        <source>Show &amp;Them on the Map</source>
        <translation>Mos&amp;trá-las no mapa</translation>
    </message>
    <message>
        <source>Show Log</source>
        <translation>Mostrar log</translation>
    </message>
    <message>
        <source>Show land use, or how sure the model is</source>
        <translation>Mostrar o uso da terra, ou quão seguro o modelo está</translation>
    </message>
    <message>
        <source>Show the L&amp;og</source>
        <translation>Mostrar o l&amp;og</translation>
    </message>
    <message>
        <source>Show the Landchip panel</source>
        <translation>Mostrar o painel do Landchip</translation>
    </message>
    <message>
        <source>Show what &amp;mattered</source>
        <translation>Mostrar o que &amp;influiu</translation>
    </message>
    <message>
        <source>Show what the &amp;map says</source>
        <translation>&amp;Mostrar o que o mapa diz</translation>
    </message>
    <message>
        <source>Shown as changed</source>
        <translation>Mostrado como alterado</translation>
    </message>
    <message>
        <source>Shown as the layer “{}”. Remove the layer to end it; it is not saved with the project.</source>
        <translation>Mostrada como a camada “{}”. Remova a camada para terminar; ela não é guardada com o projeto.</translation>
    </message>
    <message>
        <source>Shown as {use} then, but no more than {share:.0%} of it was {cover}; such squares hardly ever have less than {limit:.0%}.</source>
        <translation>Mostrado antes como {use}, mas não mais de {share:.0%} era {cover}; tais quadrados quase nunca têm menos de {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shown as {use} then, but {share:.0%} of it was {cover}; such squares hardly ever have more than {limit:.0%}.</source>
        <translation>Mostrado antes como {use}, mas {share:.0%} era {cover}; tais quadrados quase nunca têm mais de {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shown as {use}, but no more than {share:.0%} of it is {cover}; such squares hardly ever have less than {limit:.0%}.</source>
        <translation>Mostrado como {use}, mas não mais de {share:.0%} é {cover}; tais quadrados quase nunca têm menos de {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shown as {use}, but {share:.0%} of it is {cover}; such squares hardly ever have more than {limit:.0%}.</source>
        <translation>Mostrado como {use}, mas {share:.0%} é {cover}; tais quadrados quase nunca têm mais de {limit:.0%}.</translation>
    </message>
    <message>
        <source>Shows what a model states about itself: bands, ground sample distance, classes and groups, accuracy, calibration, data, limits and licence. The model is loaded and its golden chip verified.</source>
        <translation>Mostra o que um modelo declara sobre si mesmo: bandas, distância de amostragem no terreno, classes e grupos, exatidão, calibração, dados, limites e licença. O modelo é carregado e a sua célula de referência é verificada.</translation>
    </message>
    <message>
        <source>Shrub</source>
        <translation>Vegetação arbustiva</translation>
    </message>
    <message>
        <source>Side of a chip, metres</source>
        <translation>Lado de uma célula, metros</translation>
    </message>
    <message>
        <source>Similarity of both dates</source>
        <translation>Semelhança das duas datas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Smooth a land-use map</source>
        <translation>Suavizar um mapa de uso da terra</translation>
    </message>
    <message>
        <source>Smoothed map</source>
        <translation>Mapa suavizado</translation>
    </message>
    <message>
        <source>Smoothed map, a pixel per chip (COG)</source>
        <translation>Mapa suavizado, um pixel por célula (COG)</translation>
    </message>
    <message>
        <source>Some chips were skipped, so the reviewed ones are no random part of the sample: review the skipped ones, too, in the order of their turn.</source>
        <translation>Algumas células foram saltadas, por isso as revistas não são uma parte aleatória da amostra: reveja também as saltadas, pela ordem da sua vez.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fontes</translation>
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
        <translation>O Spark Connect precisa do pacote neste computador, e {path} não está lá: execute `make cluster-bundle`, e indique a sua pasta no perfil de ligação.</translation>
    </message>
    <message>
        <source>Spots with images of several dates</source>
        <translation>Pontos com imagens de várias datas</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>E&amp;stilo</translation>
    </message>
    <message>
        <source>Standalone master (REST gateway)</source>
        <translation>Master autónomo (gateway REST)</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Iniciando o motor…</translation>
    </message>
    <message>
        <source>Stop Using &amp;It</source>
        <translation>Deixar de usá-&amp;lo</translation>
    </message>
    <message>
        <source>Stopped. What is done is kept: press Resume to go on.</source>
        <translation>Parado. O que foi feito está guardado: clique em Retomar para continuar.</translation>
    </message>
    <message>
        <source>Stopping; what is done is kept…</source>
        <translation>Parando; o que foi feito fica guardado…</translation>
    </message>
    <message>
        <source>Storage of the jobs</source>
        <translation>Armazenamento dos trabalhos</translation>
    </message>
    <message>
        <source>Stratum of squares beside a change</source>
        <translation>Estrato dos quadrados junto a uma mudança</translation>
    </message>
    <message>
        <source>Stroke {number} was left out: none of its pixels has imagery, or later strokes cover it.</source>
        <translation>O traço {number} foi omitido: nenhum dos seus píxeis tem imagem, ou traços posteriores cobrem-no.</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>Traços</translation>
    </message>
    <message>
        <source>Style of new maps</source>
        <translation>Estilo dos novos mapas</translation>
    </message>
    <message>
        <source>Style:</source>
        <translation>Estilo:</translation>
    </message>
    <message>
        <source>Submits a job to a cluster, follows it, and loads its map: the same chips and probabilities as on this computer. The connection is one of those of the Landchip panel (Run on &gt; Connections), by its name, or a JSON file. Imagery must be files or addresses that the cluster reads. Cancelling stops the job on the cluster; what is finished is kept, and the same run started again computes what is missing. Without waiting the job goes on, and the output JOB is its address, with which the command line follows and fetches it (remote status, remote fetch).</source>
        <translation>Envia um trabalho a um cluster, acompanha-o e carrega o seu mapa: as mesmas células e probabilidades que neste computador. A ligação é uma das do painel do Landchip (Executar em &gt; Ligações), pelo seu nome, ou um ficheiro JSON. As imagens têm de ser ficheiros ou endereços que o cluster leia. Cancelar para o trabalho no cluster; o que está concluído mantém-se, e a mesma execução iniciada de novo calcula o que falta. Sem esperar, o trabalho continua, e a saída JOB é o seu endereço, com o qual a linha de comandos o acompanha e obtém (remote status, remote fetch).</translation>
    </message>
    <message>
        <source>Submits a run to a workspace, with a token of QGIS&apos;s authentication manager.</source>
        <translation>Envia uma execução a um espaço de trabalho, com um token do gestor de autenticação do QGIS.</translation>
    </message>
    <message>
        <source>Submitted as {handle}; the job is {address}</source>
        <translation>Enviado como {handle}; o trabalho é {address}</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Switch on Classify a Chip and click the map: the square under the mouse is classified, and you see here what it is, how sure the model is, and why.</source>
        <translation>Ative Classificar uma célula e clique no mapa: o quadrado sob o cursor é classificado e aqui você vê o que é, quão seguro o modelo está e por quê.</translation>
    </message>
    <message>
        <source>Table (GeoPar&amp;quet)</source>
        <translation>Tabela (GeoPar&amp;quet)</translation>
    </message>
    <message>
        <source>Tables of code and class (*.csv *.json);;All files (*)</source>
        <translation>Tabelas de código e classe (*.csv *.json);;Todos os ficheiros (*)</translation>
    </message>
    <message>
        <source>Tabulate area by polygon</source>
        <translation>Tabular áreas por polígono</translation>
    </message>
    <message>
        <source>Takes the last correction back (Ctrl+Z)</source>
        <translation>Desfaz a última correção (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Tas&amp;ks</source>
        <translation>Tare&amp;fas</translation>
    </message>
    <message>
        <source>Test chips</source>
        <translation>Células de teste</translation>
    </message>
    <message>
        <source>Test chips, before calibration</source>
        <translation>Células de teste, antes da calibração</translation>
    </message>
    <message>
        <source>Test chips, by place</source>
        <translation>Células de teste, por lugar</translation>
    </message>
    <message>
        <source>Tested on chips that it had not seen, the model named the right group for {right} of {chips} chips; other ground can be harder.</source>
        <translation>Testado em células que não tinha visto, o modelo nomeou o grupo certo para {right} de {chips} células; outro terreno pode ser mais difícil.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>A testar…</translation>
    </message>
    <message>
        <source>The CRS {crs!r} is not known: name it by its authority and code, such as EPSG:26911.</source>
        <translation>O SRC {crs!r} é desconhecido: indique-o pela sua autoridade e código, por exemplo EPSG:26911.</translation>
    </message>
    <message>
        <source>The CRS {crs} is none whose unit is a metre on the ground there: name that of the grid, such as a UTM zone.</source>
        <translation>O SRC {crs} não é um cuja unidade seja ali um metro no terreno: indique o da grelha, como uma zona UTM.</translation>
    </message>
    <message>
        <source>The Deepness metadata of {model} cannot be understood ({reason}): describe the model in a STAC MLM file beside it.</source>
        <translation>Os metadados Deepness de {model} não se entendem ({reason}): descreva o modelo num ficheiro STAC MLM ao lado.</translation>
    </message>
    <message>
        <source>The GPU cannot be used ({reason}): repair the engine, or choose the device auto or cpu.</source>
        <translation>A GPU não pode ser usada ({reason}): repare o motor ou escolha o dispositivo auto ou cpu.</translation>
    </message>
    <message>
        <source>The GPU variant cannot be set up, {reason}: choose the CPU variant.</source>
        <translation>A variante GPU não pode ser instalada ({reason}): escolha a variante CPU.</translation>
    </message>
    <message>
        <source>The GPU variant needs an NVIDIA card; auto takes it where there is a driver new enough.</source>
        <translation>A variante GPU precisa de uma placa NVIDIA; auto a escolhe se houver um driver recente o bastante.</translation>
    </message>
    <message>
        <source>The Python of the engine in {folder} is gone, as after an update of QGIS: set it up again.</source>
        <translation>O Python do motor em {folder} não existe mais, como ocorre após uma atualização do QGIS: reinstale o motor.</translation>
    </message>
    <message>
        <source>The Python of your own is gone</source>
        <translation>O seu próprio Python não existe mais</translation>
    </message>
    <message>
        <source>The Python of your own is no longer used.</source>
        <translation>O seu próprio Python não é mais usado.</translation>
    </message>
    <message>
        <source>The Python that it was made with is gone, as after an update of QGIS. Press Repair.</source>
        <translation>O Python com que foi criado não existe mais, como ocorre após uma atualização do QGIS. Clique em Reparar.</translation>
    </message>
    <message>
        <source>The address of {raster} holds a password or signature, which corrections do not keep: open its layer, or give the address with --raster.</source>
        <translation>O endereço de {raster} contém uma senha ou assinatura, que as correções não guardam: abra a sua camada, ou indique o endereço com --raster.</translation>
    </message>
    <message>
        <source>The address {address} is none that Landchip can write to: give a folder, or an address that begins with file:, s3:, gs: or abfs:.</source>
        <translation>O endereço {address} não é um em que o Landchip possa escrever: indique uma pasta, ou um endereço que comece por file:, s3:, gs: ou abfs:.</translation>
    </message>
    <message>
        <source>The allocation &apos;{method}&apos; is unknown: choose one of {methods}.</source>
        <translation>A repartição &apos;{method}&apos; é desconhecida: escolha uma de {methods}.</translation>
    </message>
    <message>
        <source>The answer of {server} has no usable field {field!r}: check the address and the way in of the connection profile, and the version of the server.</source>
        <translation>A resposta de {server} não tem um campo {field!r} utilizável: verifique o endereço e a via de acesso do perfil de ligação, e a versão do servidor.</translation>
    </message>
    <message>
        <source>The area cannot be expressed in {crs}: part of it lies where that CRS has no coordinates; choose a smaller area.</source>
        <translation>A área não pode ser expressa em {crs}: parte dela fica onde esse SRC não tem coordenadas; escolha uma área menor.</translation>
    </message>
    <message>
        <source>The area cannot be read: choose a layer of polygons.</source>
        <translation>Não é possível ler a área: escolha uma camada de polígonos.</translation>
    </message>
    <message>
        <source>The area has many polygons: they are read first, and the plan comes after that.</source>
        <translation>A área tem muitos polígonos: eles são lidos primeiro, e o plano vem depois.</translation>
    </message>
    <message>
        <source>The area has more than {most:,} chips of {size:g} m: choose a smaller area, or a model for larger chips.</source>
        <translation>A área tem mais de {most:,} células de {size:g} m: escolha uma área menor ou um modelo para células maiores.</translation>
    </message>
    <message>
        <source>The area has no place in {crs}: choose a smaller area.</source>
        <translation>A área não cabe em {crs}: escolha uma área menor.</translation>
    </message>
    <message>
        <source>The area has no place on Earth in the raster&apos;s CRS: choose another area.</source>
        <translation>A área não tem posição na Terra no SRC do raster: escolha outra área.</translation>
    </message>
    <message>
        <source>The area has only {blocks} blocks of ground, so its accuracy is known roughly: choose a larger area.</source>
        <translation>A área tem apenas {blocks} blocos de terreno, por isso a sua exatidão só é conhecida aproximadamente: escolha uma área maior.</translation>
    </message>
    <message>
        <source>The area holds more than {most} chips: choose a smaller one, or larger chips.</source>
        <translation>A área contém mais de {most} células: escolha uma área menor ou células maiores.</translation>
    </message>
    <message>
        <source>The area holds no chip of which the imagery covers {percent:g} %: choose a larger area, or lower the least share of a chip with imagery.</source>
        <translation>A área não contém nenhuma célula que a imagem cubra em {percent:g} %: escolha uma área maior, ou baixe a menor parte de uma célula com imagem.</translation>
    </message>
    <message>
        <source>The area holds no pixel of the imagery: choose a larger area.</source>
        <translation>A área não contém nenhum píxel das imagens: escolha uma área maior.</translation>
    </message>
    <message>
        <source>The area holds no polygon with any ground: select at least one polygon.</source>
        <translation>A área não contém nenhum polígono que abranja terreno: selecione pelo menos um polígono.</translation>
    </message>
    <message>
        <source>The area is too large for a tile service at {gsd:g} m a pixel: choose a smaller area.</source>
        <translation>A área é grande demais para um serviço de mosaicos a {gsd:g} m por píxel: escolha uma área menor.</translation>
    </message>
    <message>
        <source>The area is {width:.0f} degrees of longitude wide, more than the {most:.0f} that one UTM zone can carry: choose a smaller area, or reproject the raster to a CRS in metres.</source>
        <translation>A área abrange {width:.0f} graus de longitude, mais do que os {most:.0f} que uma zona UTM comporta: escolha uma área menor ou reprojete o raster para um SRC em metros.</translation>
    </message>
    <message>
        <source>The area is {width} degrees of longitude wide, more than the {most} that one UTM zone can carry: choose an area.</source>
        <translation>A área abrange {width} graus de longitude, mais do que os {most} que uma zona UTM comporta: escolha uma área.</translation>
    </message>
    <message>
        <source>The area lies outside the imagery: choose an area that overlaps it.</source>
        <translation>A área fica fora das imagens: escolha uma área que se sobreponha a elas.</translation>
    </message>
    <message>
        <source>The area lies outside {layer}: choose another area.</source>
        <translation>A área fica fora de {layer}: escolha outra área.</translation>
    </message>
    <message>
        <source>The area needs about {needed_mb:.0f} MB of memory and this machine has {available_mb:.0f} MB: choose a smaller area, and run the rest separately.</source>
        <translation>A área precisa de cerca de {needed_mb:.0f} MB de memória e esta máquina tem {available_mb:.0f} MB: escolha uma área menor, e execute o resto em separado.</translation>
    </message>
    <message>
        <source>The area {layer} has no CRS: set it first (Layer &gt; Set CRS of Layer).</source>
        <translation>A área {layer} não tem SRC: defina-o primeiro (Camada &gt; Definir SRC da camada).</translation>
    </message>
    <message>
        <source>The area {layer} has no polygon: choose another layer, or select features if only the selected ones are meant.</source>
        <translation>A área {layer} não tem nenhum polígono: escolha outra camada, ou selecione feições se apenas as selecionadas interessam.</translation>
    </message>
    <message>
        <source>The area {layer} has too many polygons to be read at once: choose fewer.</source>
        <translation>A área {layer} tem polígonos demais para serem lidos de uma vez: escolha menos.</translation>
    </message>
    <message>
        <source>The area&apos;s centre lies at latitude {latitude:.1f}, outside UTM (80 S to 84 N): reproject the raster to a CRS in metres first.</source>
        <translation>O centro da área está na latitude {latitude:.1f}, fora do UTM (80 S a 84 N): reprojete primeiro o raster para um SRC em metros.</translation>
    </message>
    <message>
        <source>The area&apos;s centre lies at latitude {latitude}, outside UTM (80 S to 84 N): choose another area.</source>
        <translation>O centro da área está na latitude {latitude}, fora do UTM (80 S a 84 N): escolha outra área.</translation>
    </message>
    <message>
        <source>The areas lie too far apart for one raster ({width} x {height} chips from end to end): leave the COG out, or make one map of each area.</source>
        <translation>As áreas estão distantes demais para um só raster ({width} x {height} células de ponta a ponta): omita o COG ou faça um mapa de cada área.</translation>
    </message>
    <message>
        <source>The areas of &apos;{name}&apos; scatter about a straight line more than their samples explain: the interval is widened, and the dates should be looked at one by one.</source>
        <translation>As áreas de &apos;{name}&apos; dispersam-se em torno de uma reta mais do que as suas amostras explicam: o intervalo é alargado, e as datas devem ser vistas uma a uma.</translation>
    </message>
    <message>
        <source>The areas of the squares are no estimate of how much land changed: for that, review a sample.</source>
        <translation>As áreas dos quadrados não são uma estimativa de quanto terreno mudou: para isso, reveja uma amostra.</translation>
    </message>
    <message>
        <source>The authentication configuration of the connection profile gives no bearer token, which Spark Connect needs: choose one with a header Authorization.</source>
        <translation>A configuração de autenticação do perfil de ligação não dá um token bearer, de que o Spark Connect precisa: escolha uma com um cabeçalho Authorization.</translation>
    </message>
    <message>
        <source>The authentication configuration of {layer} cannot be used: correct it in QGIS&apos;s settings.</source>
        <translation>A configuração de autenticação de {layer} não pode ser usada: corrija-a nas definições do QGIS.</translation>
    </message>
    <message>
        <source>The band name {band!r} is not known: choose from {known}.</source>
        <translation>O nome de banda {band!r} é desconhecido: escolha entre {known}.</translation>
    </message>
    <message>
        <source>The bands {bands!r} cannot be understood: write them as red=1,green=2,blue=3.</source>
        <translation>Não se entendem as bandas {bands!r}: escreva-as como red=1,green=2,blue=3.</translation>
    </message>
    <message>
        <source>The bundle in {folder} is of Landchip {found} and this one is {version}: make it again with `make cluster-bundle`.</source>
        <translation>O pacote em {folder} é do Landchip {found} e este é o {version}: faça-o de novo com `make cluster-bundle`.</translation>
    </message>
    <message>
        <source>The bundle in {folder} is there, and of this version ({version}).</source>
        <translation>O pacote em {folder} está lá, e é desta versão ({version}).</translation>
    </message>
    <message>
        <source>The candidates {path} must end in .csv or .geojson: give it another name.</source>
        <translation>O ficheiro de candidatos {path} tem de acabar em .csv ou .geojson: dê-lhe outro nome.</translation>
    </message>
    <message>
        <source>The catalogue has more than these {} quads here: zoom in.</source>
        <translation>O catálogo tem aqui mais do que estes {} quadrantes: aproxime.</translation>
    </message>
    <message>
        <source>The catalogue has no imagery of the visible map: zoom elsewhere, or choose another one.</source>
        <translation>O catálogo não tem imagens do mapa visível: vá para outro lugar, ou escolha outro.</translation>
    </message>
    <message>
        <source>The catalogue {catalog!r} is neither an address (https://…) nor one of {known}: give one of them.</source>
        <translation>O catálogo {catalog!r} não é um endereço (https://…) nem um de {known}: indique um deles.</translation>
    </message>
    <message>
        <source>The certificate of the package index is not trusted here: name your organisation&apos;s certificate file, then set up the engine again.</source>
        <translation>O certificado do índice de pacotes não é confiável aqui: indique o arquivo de certificados da sua organização e, depois, reinstale o motor.</translation>
    </message>
    <message>
        <source>The certificate of {server} is not trusted ({reason}): if the server has a private certificate authority, add its certificate to the connection profile (ca_file) or to QGIS&apos;s authentication settings.</source>
        <translation>O certificado de {server} não é de confiança ({reason}): se o servidor tem uma autoridade de certificação privada, adicione o certificado dela ao perfil de ligação (ca_file) ou às configurações de autenticação do QGIS.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>A verificação foi cancelada.</translation>
    </message>
    <message>
        <source>The chip has too little imagery to be classified: choose another one.</source>
        <translation>A célula tem muito pouca imagem para ser classificada: escolha outra.</translation>
    </message>
    <message>
        <source>The chip lies on a grid in {chip_crs} and this imagery has its chips in {imagery_crs}: click the place itself.</source>
        <translation>A célula está em uma grade em {chip_crs} e estas imagens têm as suas células em {imagery_crs}: clique no próprio lugar.</translation>
    </message>
    <message>
        <source>The chips are moved onto the map&apos;s grid, by {metres:.0f} m at most: an area on the map may be off by that.</source>
        <translation>As células são deslocadas para a grelha do mapa, no máximo {metres:.0f} m: uma área no mapa pode ficar desviada nessa medida.</translation>
    </message>
    <message>
        <source>The chips of the two maps lie on different grids ({before} and {after}): bring the imagery of one date into the CRS of the other, and classify it again with the same model.</source>
        <translation>As células dos dois mapas estão em grelhas diferentes ({before} e {after}): passe as imagens de uma data para o SRC da outra, e classifique-as de novo com o mesmo modelo.</translation>
    </message>
    <message>
        <source>The chips of {path} are {width:.0f} m wide and {height:.0f} m high, and a map&apos;s are square: give square chips.</source>
        <translation>As células de {path} têm {width:.0f} m de largura e {height:.0f} m de altura, e as de um mapa são quadradas: indique células quadradas.</translation>
    </message>
    <message>
        <source>The chips of {path} are {width:g} m wide and {height:g} m high on the ground: correct the corners or their CRS.</source>
        <translation>As células de {path} têm {width:g} m de largura e {height:g} m de altura no terreno: corrija os cantos ou o seu SRC.</translation>
    </message>
    <message>
        <source>The click has no place on the layer: click on the layer.</source>
        <translation>O clique não corresponde a nenhum lugar da camada: clique na camada.</translation>
    </message>
    <message>
        <source>The click is outside {layer}: click on the layer.</source>
        <translation>O clique fica fora de {layer}: clique na camada.</translation>
    </message>
    <message>
        <source>The clicked place does not lie anywhere in {crs}: click inside the layer.</source>
        <translation>O lugar clicado não tem posição em {crs}: clique dentro da camada.</translation>
    </message>
    <message>
        <source>The cluster ended the check without a word: look at the log of the cluster.</source>
        <translation>O cluster terminou a verificação sem dizer nada: veja o log do cluster.</translation>
    </message>
    <message>
        <source>The cluster has not run the check within {seconds:g} s: it is busy, or gives no executor that is asked for.</source>
        <translation>O cluster não executou a verificação em {seconds:g} s: está ocupado, ou não dá nenhum dos executores pedidos.</translation>
    </message>
    <message>
        <source>The cluster is no JSON object: correct it.</source>
        <translation>O cluster não é um objeto JSON: corrija-o.</translation>
    </message>
    <message>
        <source>The cluster is told to read the imagery {name} at {address}.</source>
        <translation>Ao cluster é dito que leia as imagens {name} em {address}.</translation>
    </message>
    <message>
        <source>The cluster of the profile {name!r} has no address for {path}: add a prefix of it to the profile&apos;s folders, or say that the cluster has the same paths (shared_paths).</source>
        <translation>O cluster do perfil {name!r} não tem endereço para {path}: adicione um prefixo dele às pastas do perfil, ou indique que o cluster tem os mesmos caminhos (shared_paths).</translation>
    </message>
    <message>
        <source>The cluster reads and writes the storage {place}.</source>
        <translation>O cluster lê e escreve o armazenamento {place}.</translation>
    </message>
    <message>
        <source>The cluster reads {raster}, and it is the same file.</source>
        <translation>O cluster lê {raster}, e é o mesmo ficheiro.</translation>
    </message>
    <message>
        <source>The cluster runs the model on {device}, with Landchip {version}.</source>
        <translation>O cluster executa o modelo em {device}, com o Landchip {version}.</translation>
    </message>
    <message>
        <source>The cluster says: {sentence}</source>
        <translation>O cluster diz: {sentence}</translation>
    </message>
    <message>
        <source>The cluster&apos;s computers choose the device: a GPU where they have one.</source>
        <translation>Os computadores do cluster escolhem o dispositivo: uma GPU onde a têm.</translation>
    </message>
    <message>
        <source>The column {column} of {path} holds what is no finite number: correct it.</source>
        <translation>A coluna {column} de {path} contém o que não é um número finito: corrija-a.</translation>
    </message>
    <message>
        <source>The command has an open quote: close it.</source>
        <translation>O comando tem aspas abertas: feche-as.</translation>
    </message>
    <message>
        <source>The command runs Spark {version}.</source>
        <translation>O comando executa o Spark {version}.</translation>
    </message>
    <message>
        <source>The connection has no name: give it one.</source>
        <translation>A ligação não tem nome: dê-lhe um.</translation>
    </message>
    <message>
        <source>The connection names no bundle: make one with `make cluster-bundle`, and name its folder.</source>
        <translation>A ligação não indica um pacote: faça um com `make cluster-bundle`, e indique a sua pasta.</translation>
    </message>
    <message>
        <source>The connection names no storage: name a folder or an address that both this computer and it use.</source>
        <translation>A ligação não indica um armazenamento: indique uma pasta ou um endereço que ela e este computador usem.</translation>
    </message>
    <message>
        <source>The connection profile {path} cannot be read ({reason}): give a JSON file.</source>
        <translation>O perfil de ligação {path} não pode ser lido ({reason}): indique um ficheiro JSON.</translation>
    </message>
    <message>
        <source>The connection {name} is not known on this computer: add it, or import it, in Connections.</source>
        <translation>A ligação {name} não é conhecida neste computador: adicione-a, ou importe-a, em Ligações.</translation>
    </message>
    <message>
        <source>The contract of model {model} {contradiction}: correct it or choose another model.</source>
        <translation>A especificação do modelo {model} {contradiction}: corrija-a ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The contract of {model} cannot be understood ({reason}): correct its STAC MLM JSON, or choose another model.</source>
        <translation>Não se entende a especificação de {model} ({reason}): corrija o seu JSON STAC MLM ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The contract of {model} is not a JSON object: choose another model.</source>
        <translation>A especificação de {model} não é um objeto JSON: escolha outro modelo.</translation>
    </message>
    <message>
        <source>The contract of {model} is not valid JSON ({reason}): choose another model.</source>
        <translation>A especificação de {model} não é um JSON válido ({reason}): escolha outro modelo.</translation>
    </message>
    <message>
        <source>The contract of {model} states no {field}: add it to the STAC MLM JSON, or choose another model.</source>
        <translation>A especificação de {model} não indica {field}: acrescente-o ao JSON STAC MLM ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The contract {path} cannot be read ({reason}): put a STAC MLM file there.</source>
        <translation>Não é possível ler a especificação {path} ({reason}): coloque ali um arquivo STAC MLM.</translation>
    </message>
    <message>
        <source>The correction is not saved in {file}: {reason}. Try it again.</source>
        <translation>A correção não foi salva em {file}: {reason}. Tente novamente.</translation>
    </message>
    <message>
        <source>The corrections in {path} are damaged ({reason}): restore the file from a copy.</source>
        <translation>As correções em {path} estão danificadas ({reason}): restaure o ficheiro de uma cópia.</translation>
    </message>
    <message>
        <source>The corrections in {path} lack the attribute {attribute}: save them again from the plugin.</source>
        <translation>Às correções de {path} falta o atributo {attribute}: salve-as novamente a partir do complemento.</translation>
    </message>
    <message>
        <source>The credentials for {server} have expired (HTTP status {status}): renew them.</source>
        <translation>As credenciais para {server} expiraram (estado HTTP {status}): renove-as.</translation>
    </message>
    <message>
        <source>The dates of a trend must be in order and each must differ: correct the dates.</source>
        <translation>As datas de uma tendência têm de estar por ordem e ser todas diferentes: corrija as datas.</translation>
    </message>
    <message>
        <source>The default model states no golden chip: install Landchip again.</source>
        <translation>O modelo padrão não indica nenhuma célula de referência: instale o Landchip novamente.</translation>
    </message>
    <message>
        <source>The device {device!r} is not known: choose auto, cuda or cpu.</source>
        <translation>O dispositivo {device!r} é desconhecido: escolha auto, cuda ou cpu.</translation>
    </message>
    <message>
        <source>The difference is within what chance may do.</source>
        <translation>A diferença está dentro do que pode ser devido ao acaso.</translation>
    </message>
    <message>
        <source>The disk is full: make room, then set up the engine again.</source>
        <translation>O disco está cheio: libere espaço e, depois, reinstale o motor.</translation>
    </message>
    <message>
        <source>The distance to the training data in {model} is not as its contract states in landchip:novelty: choose the default model, or export it again with this Landchip&apos;s trainer.</source>
        <translation>A distância aos dados de treino em {model} não é como o seu contrato indica em landchip:novelty: escolha o modelo predefinido ou exporte-o de novo com o treinador deste Landchip.</translation>
    </message>
    <message>
        <source>The earlier map is of {start} and the later one of {end}: give them in the order of time.</source>
        <translation>O mapa anterior é de {start} e o posterior de {end}: indique-os pela ordem do tempo.</translation>
    </message>
    <message>
        <source>The engine cannot be asked for this ({error}): correct the numbers.</source>
        <translation>Não é possível pedir isto ao motor ({error}): corrija os números.</translation>
    </message>
    <message>
        <source>The engine cannot be started ({reason}): repair the engine.</source>
        <translation>Não é possível iniciar o motor ({reason}): repare-o.</translation>
    </message>
    <message>
        <source>The engine did not answer within {seconds:g} s: repair the engine.</source>
        <translation>O motor não respondeu em {seconds:g} s: repare-o.</translation>
    </message>
    <message>
        <source>The engine died ({status}): run it again to resume where it stopped, or repair the engine if it dies again.</source>
        <translation>O motor parou inesperadamente ({status}): execute novamente para continuar de onde parou, ou repare o motor se isso se repetir.</translation>
    </message>
    <message>
        <source>The engine died ({status}): try it again, or repair the engine if it dies again.</source>
        <translation>O motor parou inesperadamente ({status}): tente novamente, ou repare o motor se isso se repetir.</translation>
    </message>
    <message>
        <source>The engine in {folder} is being set up by another process: wait for it to finish.</source>
        <translation>Outro processo está instalando o motor em {folder}: espere que ele termine.</translation>
    </message>
    <message>
        <source>The engine in {folder} is in use ({reason}): close what uses it and set it up again.</source>
        <translation>O motor em {folder} está em uso ({reason}): feche o que o usa e reinstale-o.</translation>
    </message>
    <message>
        <source>The engine in {folder} is not set up yet, another process is at it: wait for it to finish.</source>
        <translation>O motor em {folder} ainda não está instalado, outro processo está fazendo isso: espere que ele termine.</translation>
    </message>
    <message>
        <source>The engine in {folder} is outdated, this Landchip needs other packages: set it up again.</source>
        <translation>O motor em {folder} está desatualizado, este Landchip precisa de outros pacotes: reinstale-o.</translation>
    </message>
    <message>
        <source>The engine is Landchip {engine_version} with protocol {engine_protocol} and QGIS has loaded Landchip {plugin_version} with protocol {plugin_protocol}: repair the engine, or restart QGIS after an update.</source>
        <translation>O motor é o Landchip {engine_version} com o protocolo {engine_protocol} e o QGIS carregou o Landchip {plugin_version} com o protocolo {plugin_protocol}: repare o motor, ou reinicie o QGIS após uma atualização.</translation>
    </message>
    <message>
        <source>The engine is being set up</source>
        <translation>O motor está sendo instalado</translation>
    </message>
    <message>
        <source>The engine is broken</source>
        <translation>O motor está danificado</translation>
    </message>
    <message>
        <source>The engine is busy with another job ({method}): wait for its end or cancel it.</source>
        <translation>O motor está ocupado com outra tarefa ({method}): espere que ela termine ou cancele-a.</translation>
    </message>
    <message>
        <source>The engine is not set up in {folder}, where a set-up was broken off: set it up again.</source>
        <translation>O motor não está instalado em {folder}, onde uma instalação foi interrompida: reinstale-o.</translation>
    </message>
    <message>
        <source>The engine is not set up in {folder}: set it up (it takes a minute or two).</source>
        <translation>O motor não está instalado em {folder}: instale-o (leva um ou dois minutos).</translation>
    </message>
    <message>
        <source>The engine is not set up yet</source>
        <translation>O motor ainda não está instalado</translation>
    </message>
    <message>
        <source>The engine is not set up yet.</source>
        <translation>O motor ainda não está instalado.</translation>
    </message>
    <message>
        <source>The engine is outdated</source>
        <translation>O motor está desatualizado</translation>
    </message>
    <message>
        <source>The engine is ready</source>
        <translation>O motor está pronto</translation>
    </message>
    <message>
        <source>The engine is ready in {folder}.</source>
        <translation>O motor está pronto em {folder}.</translation>
    </message>
    <message>
        <source>The engine is ready: {}</source>
        <translation>O motor está pronto: {}</translation>
    </message>
    <message>
        <source>The engine is set up. Press Check to see how fast it is.</source>
        <translation>O motor está instalado. Clique em Verificar para ver a velocidade dele.</translation>
    </message>
    <message>
        <source>The engine met an error that nobody foresaw ({reason}): please report it with what &apos;doctor&apos; prints.</source>
        <translation>O motor encontrou um erro imprevisto ({reason}): comunique-o junto com o que &apos;doctor&apos; mostra.</translation>
    </message>
    <message>
        <source>The engine needs {needed_mb} MB and the disk of {folder} has {free_mb:.0f}: make room or choose another folder.</source>
        <translation>O motor precisa de {needed_mb} MB e o disco de {folder} tem {free_mb:.0f} livres: libere espaço ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>The engine of the live land cover died ({status}): start it again by Show on the Map (Landchip &gt; Live Land Cover).</source>
        <translation>O motor da cobertura ao vivo terminou inesperadamente ({status}): reinicie-o com Mostrar no mapa (Landchip &gt; Cobertura ao vivo).</translation>
    </message>
    <message>
        <source>The engine opens model and imagery…</source>
        <translation>O motor abre o modelo e as imagens…</translation>
    </message>
    <message>
        <source>The engine ran out of memory: choose a smaller batch or close other programs, and run it again.</source>
        <translation>O motor ficou sem memória: escolha um lote menor ou feche outros programas, e execute novamente.</translation>
    </message>
    <message>
        <source>The engine runs with a Python of your own</source>
        <translation>O motor funciona com um Python seu</translation>
    </message>
    <message>
        <source>The engine runs with {python}.</source>
        <translation>O motor funciona com {python}.</translation>
    </message>
    <message>
        <source>The engine speaks protocol {engine_protocol} and Landchip {plugin_protocol!r}: repair the engine.</source>
        <translation>O motor usa o protocolo {engine_protocol} e o Landchip, o {plugin_protocol!r}: repare o motor.</translation>
    </message>
    <message>
        <source>The engine that a broken-off set-up had put aside cannot be brought back to {folder} ({reason}): close what uses it and set it up again.</source>
        <translation>O motor que uma instalação interrompida pusera de lado não pode ser reposto em {folder} ({reason}): feche o que o usa e instale-o de novo.</translation>
    </message>
    <message>
        <source>The engine was changed meanwhile: try it again.</source>
        <translation>O motor foi alterado nesse meio-tempo: tente novamente.</translation>
    </message>
    <message>
        <source>The engine works: {rate} chips a second on {device}; the known chip came out right.</source>
        <translation>O motor funciona: {rate} células por segundo em {device}; a célula conhecida deu o resultado correto.</translation>
    </message>
    <message>
        <source>The engine&apos;s command line gave no answer: {text!r}. Repair the engine.</source>
        <translation>A linha de comando do motor não deu nenhuma resposta: {text!r}. Repare o motor.</translation>
    </message>
    <message>
        <source>The engine&apos;s command {command}</source>
        <translation>O comando do motor {command}</translation>
    </message>
    <message>
        <source>The engine&apos;s environment is incomplete ({reason}): repair the engine.</source>
        <translation>O ambiente do motor está incompleto ({reason}): repare o motor.</translation>
    </message>
    <message>
        <source>The engine&apos;s folder cannot be written: choose another folder or close whatever uses it, then set up the engine again.</source>
        <translation>Não é possível gravar na pasta do motor: escolha outra pasta ou feche o que a usa e, depois, reinstale o motor.</translation>
    </message>
    <message>
        <source>The engine&apos;s folder holds something else</source>
        <translation>A pasta do motor contém outra coisa</translation>
    </message>
    <message>
        <source>The environment itself. Landchip finds one that lies elsewhere only if its settings say so.</source>
        <translation>O próprio ambiente. O Landchip só encontra um que esteja em outro lugar se isso estiver indicado nas suas configurações.</translation>
    </message>
    <message>
        <source>The environment variable {name} holds no token that could be sent: set it to that of the server.</source>
        <translation>A variável de ambiente {name} não contém nenhum token que se possa enviar: atribua-lhe o do servidor.</translation>
    </message>
    <message>
        <source>The estimates count change since different years ({first} and {other}), so they make no trend: compare each date with the same year.</source>
        <translation>As estimativas contam a mudança desde anos diferentes ({first} e {other}), por isso não formam uma tendência: compare cada data com o mesmo ano.</translation>
    </message>
    <message>
        <source>The extent holds no ground: give west,east,south,north, with west &lt; east and south &lt; north.</source>
        <translation>A extensão não contém terreno: indique oeste,leste,sul,norte, com oeste &lt; leste e sul &lt; norte.</translation>
    </message>
    <message>
        <source>The extent is {degrees:.1f} degrees wide or high, and a search takes at most {most:g}: zoom in.</source>
        <translation>A extensão tem {degrees:.1f} graus de largura ou altura, e uma procura aceita no máximo {most:g}: aproxime.</translation>
    </message>
    <message>
        <source>The extent of the search holds no ground: choose another.</source>
        <translation>A extensão da procura não contém solo: escolha outra.</translation>
    </message>
    <message>
        <source>The extent&apos;s south edge ({south:g}) is not south of its north edge ({north:g}): swap them.</source>
        <translation>A borda sul da extensão ({south:g}) não está ao sul da sua borda norte ({north:g}): troque-as.</translation>
    </message>
    <message>
        <source>The extent&apos;s west edge ({west:g}) is not west of its east edge ({east:g}): swap them, or, where the area crosses the 180th meridian, run its two sides one after the other.</source>
        <translation>A borda oeste da extensão ({west:g}) não está a oeste da sua borda leste ({east:g}): troque-as ou, se a área cruza o meridiano 180, execute os seus dois lados um após o outro.</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>O mais rápido</translation>
    </message>
    <message>
        <source>The field &apos;outputs&apos; names no file: give one or more of {known}, or a &apos;run_dir&apos;.</source>
        <translation>O campo &apos;outputs&apos; não indica nenhum arquivo: indique um ou mais de {known}, ou um &apos;run_dir&apos;.</translation>
    </message>
    <message>
        <source>The field &apos;outputs&apos; names no file: give one or more of {known}.</source>
        <translation>O campo &apos;outputs&apos; não indica nenhum ficheiro: indique um ou mais de {known}.</translation>
    </message>
    <message>
        <source>The field &apos;version&apos; is {value} and this Landchip reads requests of version {version}: install the Landchip that wrote the request, or write it anew.</source>
        <translation>O campo &apos;version&apos; é {value} e este Landchip lê solicitações da versão {version}: instale o Landchip que gravou a solicitação ou grave-a novamente.</translation>
    </message>
    <message>
        <source>The field {field!r} must be {expected}, not {value}: correct it.</source>
        <translation>O campo {field!r} deve ser {expected}, não {value}: corrija-o.</translation>
    </message>
    <message>
        <source>The file job.json is no job that this Landchip reads ({reason}): submit it anew.</source>
        <translation>O ficheiro job.json não é um trabalho que este Landchip leia ({reason}): envie-o como novo.</translation>
    </message>
    <message>
        <source>The file of certificates {path} cannot be read ({reason}): correct ca_file of the connection profile.</source>
        <translation>O ficheiro de certificados {path} não pode ser lido ({reason}): corrija ca_file do perfil de ligação.</translation>
    </message>
    <message>
        <source>The file of this map lacks {column}, as a GeoTIFF does: give its GeoPackage or GeoParquet.</source>
        <translation>Ao ficheiro deste mapa falta {column}, como a um GeoTIFF: indique o seu GeoPackage ou GeoParquet.</translation>
    </message>
    <message>
        <source>The files cannot be written to {folder} ({reason}): choose another folder or make room; what was done so far is kept.</source>
        <translation>Não é possível gravar os arquivos em {folder} ({reason}): escolha outra pasta ou libere espaço; o que foi feito até agora fica guardado.</translation>
    </message>
    <message>
        <source>The files of {path} cannot be read on {machine} ({reason}): check the address, and that the machine may read it.</source>
        <translation>Os ficheiros de {path} não podem ser lidos em {machine} ({reason}): verifique o endereço, e que a máquina tem permissão para o ler.</translation>
    </message>
    <message>
        <source>The first import of the engine&apos;s packages</source>
        <translation>A primeira importação dos pacotes do motor</translation>
    </message>
    <message>
        <source>The folder for the mosaic cannot be made ({reason}): save the project elsewhere first.</source>
        <translation>A pasta do mosaico não pode ser criada ({reason}): guarde primeiro o projeto noutro lugar.</translation>
    </message>
    <message>
        <source>The folder of jobs {folder} cannot be used ({reason}): free disk space, or correct its permissions.</source>
        <translation>A pasta dos trabalhos {folder} não pode ser usada ({reason}): liberte espaço em disco, ou corrija as suas permissões.</translation>
    </message>
    <message>
        <source>The folder that `make cluster-bundle` made, put where the cluster reads it</source>
        <translation>A pasta que `make cluster-bundle` fez, posta onde o cluster a lê</translation>
    </message>
    <message>
        <source>The folder {folder} belongs to another user: remove it, or set TMPDIR to another folder.</source>
        <translation>A pasta {folder} pertence a outro utilizador: remova-a, ou defina TMPDIR como outra pasta.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: create it or choose another one.</source>
        <translation>A pasta {folder} não existe: crie-a ou escolha outra.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there: choose another.</source>
        <translation>A pasta {folder} não existe: escolha outra.</translation>
    </message>
    <message>
        <source>The folder {folder} of the mosaic does not exist: create it or choose another one.</source>
        <translation>A pasta {folder} do mosaico não existe: crie-a ou escolha outra.</translation>
    </message>
    <message>
        <source>The folder {folder} of the report does not exist: create it or choose another one.</source>
        <translation>A pasta {folder} do relatório não existe: crie-a ou escolha outra.</translation>
    </message>
    <message>
        <source>The folder {folder} of the sample does not exist: create it or choose another one.</source>
        <translation>A pasta {folder} da amostra não existe: crie-a ou escolha outra.</translation>
    </message>
    <message>
        <source>The folder {folder} of the table does not exist: create it or choose another one.</source>
        <translation>A pasta {folder} da tabela não existe: crie-a ou escolha outra.</translation>
    </message>
    <message>
        <source>The imagery could not be read here.</source>
        <translation>Não foi possível ler aqui as imagens.</translation>
    </message>
    <message>
        <source>The imagery is much coarser than what the model learnt from, so fine detail is missing.</source>
        <translation>As imagens têm resolução muito menor do que aquelas com que o modelo aprendeu, por isso faltam os detalhes finos.</translation>
    </message>
    <message>
        <source>The imagery is too wide for one grid, so column and row name no chip of it: click the place itself.</source>
        <translation>As imagens são largas demais para uma só grade, por isso a coluna e a linha não indicam nenhuma célula: clique no próprio lugar.</translation>
    </message>
    <message>
        <source>The imagery to classify</source>
        <translation>As imagens a classificar</translation>
    </message>
    <message>
        <source>The import of the engine&apos;s packages</source>
        <translation>A importação dos pacotes do motor</translation>
    </message>
    <message>
        <source>The job ended without a map ({reason}): look at its log, and run it again to compute what is missing.</source>
        <translation>O trabalho terminou sem mapa ({reason}): veja o seu log, e execute-o de novo para calcular o que falta.</translation>
    </message>
    <message>
        <source>The job ended without a map ({reason}): look at its log, and submit it again to complete it.</source>
        <translation>O trabalho terminou sem mapa ({reason}): veja o seu log, e envie-o de novo para o completar.</translation>
    </message>
    <message>
        <source>The job has no map yet: wait until it has finished, or submit it again to complete it.</source>
        <translation>O trabalho ainda não tem mapa: espere que termine, ou envie-o de novo para o completar.</translation>
    </message>
    <message>
        <source>The job is cancelled; what is finished is kept: run it again to compute the rest.</source>
        <translation>O trabalho está cancelado; o que está concluído mantém-se: execute-o de novo para calcular o resto.</translation>
    </message>
    <message>
        <source>The job waits for the cluster…</source>
        <translation>O trabalho espera pelo cluster…</translation>
    </message>
    <message>
        <source>The job was never submitted: submit it first.</source>
        <translation>O trabalho nunca foi enviado: envie-o primeiro.</translation>
    </message>
    <message>
        <source>The job wrote no {kind}: fetch what it wrote ({known}), or submit it with this output.</source>
        <translation>O trabalho não escreveu {kind}: obtenha o que escreveu ({known}), ou envie-o com esta saída.</translation>
    </message>
    <message>
        <source>The job {title} failed ({reason}): see its log on the page Jobs, and submit it again.</source>
        <translation>O trabalho {title} falhou ({reason}): veja o seu log na página Trabalhos, e envie-o de novo.</translation>
    </message>
    <message>
        <source>The job {title} is under way and will write {file}: name another file for the map.</source>
        <translation>O trabalho {title} está em curso e escreverá {file}: indique outro ficheiro para o mapa.</translation>
    </message>
    <message>
        <source>The labels of {n} of {labelled} chips contradict what the others teach: make sure that land cover and imagery lie on the same ground.</source>
        <translation>As classes de {n} de {labelled} células contradizem o que as outras ensinam: verifique que a cobertura e as imagens estão sobre o mesmo terreno.</translation>
    </message>
    <message numerus="yes">
        <source>The labels of {} chips were set aside and not learnt, because sure predictions contradict them: land cover is wrong there, or the ground has changed, or the model errs.</source>
        <translation>
            <numerusform>O rótulo de {} célula foi posto de lado e não aprendido, porque uma previsão segura o contradiz: ali a cobertura está errada, ou o terreno mudou, ou o modelo erra.</numerusform>
            <numerusform>Os rótulos de {} células foram postos de lado e não aprendidos, porque previsões seguras os contradizem: ali a cobertura está errada, ou o terreno mudou, ou o modelo erra.</numerusform>
        </translation>
    </message>
    <message>
        <source>The land cover contradicts no square of the map: begin a review of another kind.</source>
        <translation>A cobertura não contraria nenhum quadrado do mapa: comece outro tipo de revisão.</translation>
    </message>
    <message numerus="yes">
        <source>The land cover contradicts the use of {n} of {judged} squares, which are flagged.</source>
        <translation>
            <numerusform>A cobertura contraria o uso de {n} de {judged} quadrados, que fica marcado.</numerusform>
            <numerusform>A cobertura contraria o uso de {n} de {judged} quadrados, que ficam marcados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The land cover is of {nlcd} and the imagery of {imagery}: land that changed in between may have been learnt as it was; choose land cover of a nearer year.</source>
        <translation>A cobertura da terra é de {nlcd} e as imagens de {imagery}: o terreno que mudou entretanto pode ter sido aprendido como era; escolha uma cobertura de um ano mais próximo.</translation>
    </message>
    <message>
        <source>The land cover is of {start} and the imagery of {end}: choose an edition that is older than the imagery.</source>
        <translation>A cobertura da terra é de {start} e as imagens de {end}: escolha uma edição mais antiga do que as imagens.</translation>
    </message>
    <message>
        <source>The land cover of the visible map is computed while you pan and zoom.</source>
        <translation>A cobertura do mapa visível é calculada enquanto se desloca e amplia.</translation>
    </message>
    <message>
        <source>The land cover of their pixels contradicts the use of {n} of these squares, then or now: look at these first.</source>
        <translation>A cobertura dos seus píxeis contraria o uso de {n} destes quadrados, antes ou agora: veja-os primeiro.</translation>
    </message>
    <message>
        <source>The land cover&apos;s name states no year, so it is taken as that of {year}: give its year if that is wrong.</source>
        <translation>O nome da cobertura da terra não indica o ano, por isso é tomada como a de {year}: indique o seu ano se isso estiver errado.</translation>
    </message>
    <message>
        <source>The land cover&apos;s name states no year: give the year of it (nlcd_year).</source>
        <translation>O nome da cobertura da terra não indica o ano: indique o seu ano (nlcd_year).</translation>
    </message>
    <message>
        <source>The land-cover layer covers {} of this chip.</source>
        <translation>A camada de cobertura da terra cobre {} desta célula.</translation>
    </message>
    <message>
        <source>The land-cover layer says nothing here.</source>
        <translation>A camada de cobertura da terra não diz nada aqui.</translation>
    </message>
    <message>
        <source>The last layer of the model is fitted to the strokes…</source>
        <translation>A última camada do modelo é ajustada aos traços…</translation>
    </message>
    <message>
        <source>The last layer of {model} is not as its contract states in landchip:refit: choose the default model, or export it again with this Landchip&apos;s trainer.</source>
        <translation>A última camada de {model} não é como a sua especificação indica em landchip:refit: escolha o modelo padrão ou exporte este novamente com a ferramenta de treino deste Landchip.</translation>
    </message>
    <message>
        <source>The last layer with weights of {model} is no convolution in single precision that gives a plane for each class, so it cannot be fitted to strokes: choose another model of pixels.</source>
        <translation>A última camada com pesos de {model} não é uma convolução de precisão simples que dê um plano para cada classe, pelo que não pode ser ajustada a traços: escolha outro modelo de píxeis.</translation>
    </message>
    <message>
        <source>The last run&apos;s result: another run is under way.</source>
        <translation>Resultado da última execução: há outra em curso.</translation>
    </message>
    <message>
        <source>The layer corrections of the GeoPackage in which the panel keeps what you corrected.</source>
        <translation>A camada corrections do GeoPackage em que o painel guarda o que você corrigiu.</translation>
    </message>
    <message>
        <source>The layer has no CRS: set it first (Layer &gt; Set CRS of Layer).</source>
        <translation>A camada não tem SRC: defina-o primeiro (Camada &gt; Definir SRC da camada).</translation>
    </message>
    <message>
        <source>The layer is no file: it is exported first, and the plan comes after that.</source>
        <translation>A camada não é um arquivo: ela é exportada primeiro e o planejamento vem depois.</translation>
    </message>
    <message>
        <source>The layer of polygons holds none: choose another, or select some.</source>
        <translation>A camada de polígonos não contém nenhum: escolha outra, ou selecione alguns.</translation>
    </message>
    <message>
        <source>The layer {layer} has a filter, and its whole file would be read: remove the filter first.</source>
        <translation>A camada {layer} tem um filtro, e todo o seu ficheiro seria lido: remova primeiro o filtro.</translation>
    </message>
    <message>
        <source>The layer {layer} has edits that are not saved: save them first.</source>
        <translation>A camada {layer} tem edições não salvas: salve-as primeiro.</translation>
    </message>
    <message>
        <source>The layer {layer} is in no file: save it as a GeoPackage first.</source>
        <translation>A camada {layer} não está em nenhum ficheiro: guarde-a primeiro como GeoPackage.</translation>
    </message>
    <message>
        <source>The layer&apos;s authentication is stored in QGIS, where the engine cannot read it: run Landchip in QGIS, or state user and password.</source>
        <translation>A autenticação da camada está guardada no QGIS, onde o motor não a pode ler: execute o Landchip no QGIS, ou indique utilizador e senha.</translation>
    </message>
    <message>
        <source>The live land cover has ended.</source>
        <translation>A cobertura ao vivo terminou.</translation>
    </message>
    <message>
        <source>The map does not state how its model errs, as maps of earlier versions, imported ones and those smoothed by vote do not: classify the area again, or give the map before the vote.</source>
        <translation>O mapa não indica como o seu modelo erra, tal como os mapas de versões anteriores, os importados e os suavizados por vote: classifique a área de novo, ou indique o mapa anterior ao vote.</translation>
    </message>
    <message>
        <source>The map does not state which imagery it was made from.</source>
        <translation>O mapa não indica com que imagens foi feito.</translation>
    </message>
    <message>
        <source>The map does not tell the group of its class {name}: choose a map of a model with Landchip&apos;s classes.</source>
        <translation>O mapa não diz o grupo da sua classe {name}: escolha um mapa de um modelo com as classes do Landchip.</translation>
    </message>
    <message>
        <source>The map has no chip to sample from: choose a map with chips.</source>
        <translation>O mapa não tem nenhuma célula para amostrar: escolha um mapa com células.</translation>
    </message>
    <message>
        <source>The map has the right transition on {share} of the ground.</source>
        <translation>O mapa tem a transição certa em {share} do terreno.</translation>
    </message>
    <message>
        <source>The map is computed, but its table cannot be written ({reason}): run it again with another output.</source>
        <translation>O mapa está calculado, mas a sua tabela não pode ser escrita ({reason}): execute de novo com outra saída.</translation>
    </message>
    <message>
        <source>The map is finished.</source>
        <translation>O mapa está concluído.</translation>
    </message>
    <message>
        <source>The map of a job is a file: choose a GeoPackage.</source>
        <translation>O mapa de um trabalho é um ficheiro: escolha um GeoPackage.</translation>
    </message>
    <message>
        <source>The map of the job {} is loaded.</source>
        <translation>O mapa do trabalho {} está carregado.</translation>
    </message>
    <message>
        <source>The map shows no change, so the sample can find only what it missed: expect a wide interval.</source>
        <translation>O mapa não mostra nenhuma mudança, por isso a amostra só pode encontrar o que ele não detetou: espere um intervalo largo.</translation>
    </message>
    <message>
        <source>The map shows no place yet: load any layer, or zoom to where you want imagery.</source>
        <translation>O mapa ainda não mostra nenhum lugar: carregue qualquer camada, ou aproxime onde quer imagens.</translation>
    </message>
    <message>
        <source>The map shows {title} and not land use: choose a finished map of developed, cultivated and undeveloped land.</source>
        <translation>O mapa mostra {title} e não o uso da terra: escolha um mapa terminado de terra urbanizada, cultivada e não urbanizada.</translation>
    </message>
    <message>
        <source>The map shows {title} and not land use: choose a land-use map.</source>
        <translation>O mapa mostra {title} e não o uso da terra: escolha um mapa de uso da terra.</translation>
    </message>
    <message>
        <source>The map shows {title}: choose a map of land use or of its change.</source>
        <translation>O mapa mostra {title}: escolha um mapa de uso da terra ou da sua mudança.</translation>
    </message>
    <message>
        <source>The map states a class and no probabilities, as an imported map may: choose the method vote.</source>
        <translation>O mapa indica uma classe e não probabilidades, como pode acontecer num mapa importado: escolha o método vote.</translation>
    </message>
    <message>
        <source>The map states no date of its imagery: give the year (to_year).</source>
        <translation>O mapa não indica a data das suas imagens: indique o ano (to_year).</translation>
    </message>
    <message>
        <source>The map states no probability of change, by which candidates are chosen: make it again with Change since NLCD, or draw a random sample.</source>
        <translation>O mapa não indica a probabilidade de mudança, pela qual os candidatos são escolhidos: faça-o de novo com Mudança desde a NLCD, ou tire uma amostra aleatória.</translation>
    </message>
    <message>
        <source>The map would hold no chip: choose an area that touches the imagery.</source>
        <translation>O mapa não conteria nenhuma célula: escolha uma área que toque as imagens.</translation>
    </message>
    <message>
        <source>The map&apos;s class {name} is none of NLCD&apos;s groups: choose a map of a model with NLCD&apos;s classes.</source>
        <translation>A classe {name} do mapa não é de nenhum dos grupos da NLCD: escolha um mapa de um modelo com as classes da NLCD.</translation>
    </message>
    <message>
        <source>The map&apos;s file does not hold {column}, as a GeoTIFF and maps of earlier versions do not: give the map&apos;s GeoPackage or GeoParquet, or classify the area again.</source>
        <translation>O ficheiro do mapa não contém {column}, tal como um GeoTIFF e os mapas de versões anteriores: indique o GeoPackage ou GeoParquet do mapa, ou classifique a área de novo.</translation>
    </message>
    <message>
        <source>The map&apos;s file does not hold {column}, as a GeoTIFF does not: give the map&apos;s GeoPackage or GeoParquet.</source>
        <translation>O ficheiro do mapa não contém {column}, tal como um GeoTIFF: indique o GeoPackage ou GeoParquet do mapa.</translation>
    </message>
    <message>
        <source>The map&apos;s file {path} is missing: repair the layer&apos;s source to go on.</source>
        <translation>Falta o ficheiro {path} do mapa: repare a fonte da camada para continuar.</translation>
    </message>
    <message>
        <source>The map&apos;s metadata is damaged: classify the area again.</source>
        <translation>Os metadados do mapa estão danificados: classifique a área de novo.</translation>
    </message>
    <message>
        <source>The maps of both dates differ in {n} of {compared} chips, far more than land changes: one of the images may lie in another place than it states, or the model may need to be fitted to the place first.</source>
        <translation>Os mapas das duas datas diferem em {n} de {compared} células, muito mais do que o terreno muda: uma das imagens pode estar noutro lugar que não o que indica, ou o modelo pode ter de ser primeiro ajustado ao lugar.</translation>
    </message>
    <message>
        <source>The maps of both dates simply differ in {n} chips.</source>
        <translation>Os mapas das duas datas simplesmente diferem em {n} células.</translation>
    </message>
    <message>
        <source>The master must have spark.master.rest.enabled, and its port (6066) must be open to you.</source>
        <translation>O master precisa de spark.master.rest.enabled, e a sua porta (6066) tem de estar aberta para si.</translation>
    </message>
    <message>
        <source>The model at {address} is not the one that the job was made with: put that one back, or submit the job anew.</source>
        <translation>O modelo em {address} não é aquele com que o trabalho foi feito: reponha esse, ou envie o trabalho como novo.</translation>
    </message>
    <message>
        <source>The model gives no probabilities for some chips (NaN): choose another model.</source>
        <translation>O modelo não fornece probabilidades para algumas células (NaN): escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model has no change head, so the two dates are compared by their labels alone, which finds less: choose the default model, or train a head with `python -m trainer change`.</source>
        <translation>O modelo não tem cabeça de mudança, por isso as duas datas são comparadas só pelas suas classes, o que encontra menos: escolha o modelo padrão, ou treine uma cabeça com `python -m trainer change`.</translation>
    </message>
    <message>
        <source>The model has no group {group!r}: choose one of {known}.</source>
        <translation>O modelo não tem o grupo {group!r}: escolha um de {known}.</translation>
    </message>
    <message>
        <source>The model has seen nothing like this chip ({times:.1f} times as far off as it allows), so its answer is a guess.</source>
        <translation>O modelo não viu nada parecido com esta célula (está a {times:.1f} vezes a distância que ele admite), por isso a sua resposta é mera suposição.</translation>
    </message>
    <message>
        <source>The model has seen nothing like this chip, so its answer is a guess.</source>
        <translation>O modelo não viu nada parecido com esta célula, por isso a sua resposta é mera suposição.</translation>
    </message>
    <message>
        <source>The model is kept as it is</source>
        <translation>O modelo fica como está</translation>
    </message>
    <message>
        <source>The model is less sure than it must be for an answer to count.</source>
        <translation>O modelo está menos seguro do que o necessário para que uma resposta conte.</translation>
    </message>
    <message>
        <source>The model is uncertain about most of this ground. Fit it to this place, with land cover such as NLCD, and map it again.</source>
        <translation>O modelo está incerto na maior parte deste terreno. Ajuste-o a este lugar, com uma cobertura da terra como a NLCD, e faça o mapa de novo.</translation>
    </message>
    <message>
        <source>The model is unsure of at least one of the two, so this may be no change at all.</source>
        <translation>O modelo não está seguro de pelo menos uma das duas, por isso pode não haver mudança alguma.</translation>
    </message>
    <message>
        <source>The model learns from chips of this ground, labelled by its land cover, and is saved as a model of its own. Labels that contradict the others are set aside. If it is not better here by more than chance, the model you have is kept; it stays as it is in any case.</source>
        <translation>O modelo aprende com células deste terreno, rotuladas pela sua cobertura da terra, e é salvo como um modelo à parte. Os rótulos que contradizem os outros são postos de lado. Se aqui não for melhor mais do que por acaso, o modelo que você tem é mantido; ele fica como está em qualquer caso.</translation>
    </message>
    <message>
        <source>The model needs the band {band}, which the band order by hand leaves out: add it.</source>
        <translation>O modelo precisa da banda {band}, que falta na ordem de bandas indicada manualmente: acrescente-a.</translation>
    </message>
    <message>
        <source>The model runs without {bands} on {rasters} and {n} more: it states that it can, but its stated accuracy may hold for imagery with it only.</source>
        <translation>O modelo funciona sem {bands} em {rasters} e mais {n}: ele declara que pode, mas a exatidão que declara talvez só valha para imagens que o tenham.</translation>
    </message>
    <message>
        <source>The model runs without {bands} on {rasters}: it states that it can, but its stated accuracy may hold for imagery with it only.</source>
        <translation>O modelo funciona sem {bands} em {rasters}: ele declara que pode, mas a exatidão que declara talvez só valha para imagens que o tenham.</translation>
    </message>
    <message>
        <source>The model states none.</source>
        <translation>O modelo não indica nenhuma.</translation>
    </message>
    <message>
        <source>The model {file} cannot be saved ({reason}): choose another folder.</source>
        <translation>Não se pode guardar o modelo {file} ({reason}): escolha outra pasta.</translation>
    </message>
    <message>
        <source>The model {model} answers a chip differently when another one is in the batch (off by {difference:.3f}): export it in inference mode with a dynamic batch size, or choose another model.</source>
        <translation>O modelo {model} responde de outro modo a uma célula quando outra está no lote (diferença de {difference:.3f}): exporte-o em modo de inferência com tamanho de lote dinâmico, ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} cannot be loaded by {runtime} ({reason}): choose another model.</source>
        <translation>O modelo {model} não pode ser carregado por {runtime} ({reason}): escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} cannot compute a chip of the shape that its contract states ({reason}): correct dim_order and shape of its input in the contract, or choose another model.</source>
        <translation>O modelo {model} não consegue calcular uma célula da forma que o seu contrato indica ({reason}): corrija dim_order e shape da sua entrada no contrato, ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} did not open and classify its first chip within {seconds:g} s: its network may loop, or its drive does not answer; copy it to this machine, or choose another model.</source>
        <translation>O modelo {model} não abriu nem classificou a primeira célula em {seconds:g} s: a sua rede pode ter um ciclo, ou a unidade não responde; copie-o para esta máquina, ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} does not give the distance that it states for its golden chip ({distance:.4g} instead of {expected:.4g}): the file is damaged or altered, copy or download it again.</source>
        <translation>O modelo {model} não fornece a distância que declara para a sua célula de referência ({distance:.4g} em vez de {expected:.4g}): o arquivo está danificado ou alterado, copie-o ou baixe-o novamente.</translation>
    </message>
    <message>
        <source>The model {model} does not give the probabilities that it states for its golden chip (off by {difference:.3f}): the file is damaged or altered, copy or download it again.</source>
        <translation>O modelo {model} não fornece as probabilidades que declara para a sua célula de referência (desvio de {difference:.3f}): o arquivo está danificado ou alterado, copie-o ou baixe-o novamente.</translation>
    </message>
    <message>
        <source>The model {model} failed on {device} ({reason}): use a smaller batch or the device cpu.</source>
        <translation>O modelo {model} falhou em {device} ({reason}): use um lote menor ou o dispositivo cpu.</translation>
    </message>
    <message>
        <source>The model {model} gives a class for each pixel and not for each chip: label pixels with it (landcover, landchip:landcover), or choose a model of chips.</source>
        <translation>O modelo {model} dá uma classe a cada píxel e não a cada célula: rotule píxeis com ele (landcover, landchip:landcover) ou escolha um modelo de células.</translation>
    </message>
    <message>
        <source>The model {model} gives a number from 0 to 1 for each class by itself (sigmoid), and they do not sum to 1: export it with softmax as its last operator, or choose a model that gives each chip one class.</source>
        <translation>O modelo {model} dá para cada classe por si um número de 0 a 1 (sigmoide), e não somam 1: exporte-o com softmax como último operador, ou escolha um modelo que dê uma classe a cada célula.</translation>
    </message>
    <message>
        <source>The model {model} gives logarithms of probabilities: state landchip:activation softmax in its contract, which turns them back.</source>
        <translation>O modelo {model} dá logaritmos de probabilidades: indique no seu contrato landchip:activation softmax, que os converte.</translation>
    </message>
    <message>
        <source>The model {model} gives no distance to its training data for some chips (NaN): get the file again, or choose another model.</source>
        <translation>O modelo {model} não fornece a distância aos seus dados de treino para algumas células (NaN): obtenha o arquivo novamente ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are no probabilities for some chips (their sum is {sum:.3g} and not 1): correct its activation or scaling in the contract, or choose another model.</source>
        <translation>O modelo {model} dá para algumas células números que não são probabilidades (a soma é {sum:.3g} e não 1): corrija a sua ativação ou escala no contrato, ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are no probabilities for some pixels: correct its activation or scaling in the contract, or choose another model.</source>
        <translation>O modelo {model} dá para alguns píxeis números que não são probabilidades: corrija a sua ativação ou escala no contrato, ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are no probabilities: state landchip:activation softmax in its contract, or choose another model.</source>
        <translation>O modelo {model} fornece números que não são probabilidades: indique landchip:activation softmax na sua especificação ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives numbers that are not finite (NaN) for a chip of ordinary pixels: the file is damaged, or its value_scaling in the contract is wrong; get it again, or correct the contract.</source>
        <translation>O modelo {model} dá números não finitos (NaN) para uma célula de píxeis normais: o ficheiro está danificado, ou value_scaling no contrato está errado; obtenha-o de novo, ou corrija o contrato.</translation>
    </message>
    <message>
        <source>The model {model} gives one class for a whole chip, and land cover needs one for each pixel: choose a model of pixels, or make a land-use map with it (classify, landchip:classify).</source>
        <translation>O modelo {model} dá uma classe a uma célula inteira, e a cobertura da terra precisa de uma para cada píxel: escolha um modelo de píxeis, ou faça com ele um mapa de uso da terra (classify, landchip:classify).</translation>
    </message>
    <message>
        <source>The model {model} gives probabilities, and its contract asks for a softmax of them: state landchip:activation none.</source>
        <translation>O modelo {model} dá probabilidades, e o seu contrato pede um softmax delas: indique landchip:activation none.</translation>
    </message>
    <message>
        <source>The model {model} gives tensors of {shape} and its contract names {classes} classes for each pixel: correct the contract, or choose another model.</source>
        <translation>O modelo {model} dá tensores de {shape} e o seu contrato indica {classes} classes para cada píxel: corrija o contrato ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives tensors of {shape} and its contract names {classes} classes: correct the contract, or choose another model.</source>
        <translation>O modelo {model} fornece tensores de {shape} e a sua especificação indica {classes} classes: corrija a especificação ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives tensors of {shape} for windows of {size} pixels and {classes} classes: correct the classes, the shape of the input or landchip:windows in its contract, or choose another model.</source>
        <translation>O modelo {model} dá tensores de {shape} para janelas de {size} píxeis e {classes} classes: corrija no contrato as classes, a forma da entrada ou landchip:windows, ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives {distances} distances for {chips} chips: correct landchip:novelty in its contract, or choose another model.</source>
        <translation>O modelo {model} fornece {distances} distâncias para {chips} células: corrija landchip:novelty na sua especificação ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives {numbers} numbers a chip and its contract names {classes} classes: correct the contract or choose another model.</source>
        <translation>O modelo {model} fornece {numbers} números por célula e a sua especificação indica {classes} classes: corrija a especificação ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives {output} as tensors of {shape} and not as one number a chip: correct landchip:novelty in the contract, or choose another model.</source>
        <translation>O modelo {model} fornece {output} como tensores de {shape} e não como um número por célula: corrija landchip:novelty na especificação ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives {output} as {type} and not as floats: correct landchip:novelty in the contract, or choose another model.</source>
        <translation>O modelo {model} fornece {output} como {type} e não como números de ponto flutuante: corrija landchip:novelty na especificação ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} gives {rows} rows for {chips} chips: export it with a dynamic batch size, or choose another model.</source>
        <translation>O modelo {model} dá {rows} linhas para {chips} células: exporte-o com tamanho de lote dinâmico, ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} has IR version {version} and {runtime} reads up to {highest}: export it with an older IR version, or update the engine.</source>
        <translation>O modelo {model} tem a versão de IR {version} e {runtime} lê até a {highest}: exporte-o com uma versão de IR anterior ou atualize o motor.</translation>
    </message>
    <message>
        <source>The model {model} has a class {class_name!r} whose group is not known: state landchip:groups in a STAC MLM file beside it.</source>
        <translation>O modelo {model} tem uma classe {class_name!r} cujo grupo é desconhecido: indique landchip:groups em um arquivo STAC MLM ao lado dele.</translation>
    </message>
    <message>
        <source>The model {model} has changed since the run was planned: start it again.</source>
        <translation>O modelo {model} mudou desde que a execução foi planejada: inicie-a de novo.</translation>
    </message>
    <message>
        <source>The model {model} has opset {version} and {runtime} knows up to {highest}: export it with an older opset, or update the engine.</source>
        <translation>O modelo {model} tem o opset {version} e {runtime} conhece até o {highest}: exporte-o com um opset anterior ou atualize o motor.</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} {found} and its contract asks for one named {name}: correct the contract, or choose another model.</source>
        <translation>O modelo {model} tem a {kind} {found} e a sua especificação pede uma chamada {name}: corrija a especificação ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} {found} and its contract names none: correct the contract, or choose another model.</source>
        <translation>O modelo {model} tem a {kind} {found} e a sua especificação não indica nenhuma: corrija a especificação ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} is damaged, for its golden chip gives no probabilities: get the file again.</source>
        <translation>O modelo {model} está danificado, porque a sua célula de referência não resulta em probabilidades: obtenha o arquivo novamente.</translation>
    </message>
    <message>
        <source>The model {model} is for {kind}, which labels neither whole chips nor pixels: choose a classifier, or a model for segmentation.</source>
        <translation>O modelo {model} é para {kind}, que não rotula nem células inteiras nem píxeis: escolha um classificador ou um modelo de segmentação.</translation>
    </message>
    <message>
        <source>The model {model} is not the one that made the maps any more.</source>
        <translation>O modelo {model} já não é o que fez os mapas.</translation>
    </message>
    <message>
        <source>The model {model} is truncated or damaged: copy or download it again.</source>
        <translation>O modelo {model} está truncado ou danificado: copie-o ou baixe-o novamente.</translation>
    </message>
    <message>
        <source>The model {model} keeps no summary of its training chips: choose the default model, or export it again with this Landchip&apos;s trainer.</source>
        <translation>O modelo {model} não guarda nenhum resumo das suas células de treino: escolha o modelo padrão ou exporte este novamente com a ferramenta de treino deste Landchip.</translation>
    </message>
    <message>
        <source>The model {model} keeps weights in a second file: save it as one .onnx file.</source>
        <translation>O modelo {model} guarda pesos em um segundo arquivo: salve-o como um único arquivo .onnx.</translation>
    </message>
    <message>
        <source>The model {model} labels a window differently when another one is in the batch (off by {difference:.3f}): export it in inference mode with a dynamic batch size, or choose another model.</source>
        <translation>O modelo {model} rotula uma janela de outro modo quando há outra no lote (difere em {difference:.3f}): exporte-o em modo de inferência com tamanho de lote dinâmico, ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} labels pixels and not chips: choose a model that classifies whole chips.</source>
        <translation>O modelo {model} classifica pixels e não células: escolha um modelo que classifique células inteiras.</translation>
    </message>
    <message>
        <source>The model {model} needs the operator {operator}, which {runtime} does not have: export it with standard ONNX operators, or choose another model.</source>
        <translation>O modelo {model} precisa do operador {operator}, que {runtime} não tem: exporte-o com operadores ONNX padrão ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} states no contract: put a STAC MLM file named {sidecar} beside it, or choose a model with Landchip&apos;s or Deepness&apos;s metadata.</source>
        <translation>O modelo {model} não inclui nenhuma especificação: coloque ao lado dele um arquivo STAC MLM chamado {sidecar} ou escolha um modelo com metadados do Landchip ou do Deepness.</translation>
    </message>
    <message>
        <source>The model {model} states no distance to its training data: leave the greatest distance out, or choose a model that states one.</source>
        <translation>O modelo {model} não indica nenhuma distância aos seus dados de treino: omita a distância máxima ou escolha um modelo que a indique.</translation>
    </message>
    <message>
        <source>The model {model} states no ground sample distance: put a STAC MLM file named {sidecar} beside it, or add the metadata key resolution, in centimetres per pixel.</source>
        <translation>O modelo {model} não indica resolução no terreno: ponha ao lado um ficheiro STAC MLM chamado {sidecar}, ou acrescente a chave de metadados resolution, em centímetros por píxel.</translation>
    </message>
    <message>
        <source>The model {model} states no last layer that could be fitted anew: choose the default model, or one that the trainer exported with a linear layer and in full precision.</source>
        <translation>O modelo {model} não indica nenhuma última camada que possa ser ajustada novamente: escolha o modelo padrão, ou um que a ferramenta de treino tenha exportado com uma camada linear e em precisão total.</translation>
    </message>
    <message>
        <source>The model {model} states no last layer: choose another model.</source>
        <translation>O modelo {model} não indica nenhuma última camada: escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} takes tensors of {shape} and its contract states {stated}: correct the contract, or choose another model.</source>
        <translation>O modelo {model} aceita tensores de {shape} e a sua especificação indica {stated}: corrija a especificação ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} takes {type} and its contract states {stated}: correct value_scaling or data_type in the contract, or choose another model.</source>
        <translation>O modelo {model} aceita {type} e a sua especificação indica {stated}: corrija value_scaling ou data_type na especificação ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model {model} was closed while it was in use: start the run again.</source>
        <translation>O modelo {model} foi fechado enquanto estava em uso: inicie a execução novamente.</translation>
    </message>
    <message>
        <source>The model {path} cannot be read ({reason}): choose another file.</source>
        <translation>Não é possível ler o modelo {path} ({reason}): escolha outro arquivo.</translation>
    </message>
    <message>
        <source>The model {path} is larger than 2 GB: choose a smaller one.</source>
        <translation>O modelo {path} tem mais de 2 GB: escolha um menor.</translation>
    </message>
    <message>
        <source>The model {path} was replaced while it was in use: start the refit again.</source>
        <translation>O modelo {path} foi substituído enquanto era usado: inicie o reajuste de novo.</translation>
    </message>
    <message>
        <source>The mosaic {path} must end in {suffix}: give it another name.</source>
        <translation>O mosaico {path} tem de acabar em {suffix}: dê-lhe outro nome.</translation>
    </message>
    <message>
        <source>The most probable changes</source>
        <translation>As mudanças mais prováveis</translation>
    </message>
    <message>
        <source>The most probable first. Empty: twelve.</source>
        <translation>As mais prováveis primeiro. Vazio: doze.</translation>
    </message>
    <message>
        <source>The name of the output {name}… is too long: shorten it to {most} bytes.</source>
        <translation>O nome da saída {name}… é longo demais: encurte-o para {most} bytes.</translation>
    </message>
    <message>
        <source>The new model cannot be written to {path}: choose a file in a folder that exists.</source>
        <translation>O novo modelo não pode ser gravado em {path}: escolha um arquivo em uma pasta que exista.</translation>
    </message>
    <message>
        <source>The new model would take the place of {file}, which it is made from: rename it.</source>
        <translation>O novo modelo tomaria o lugar de {file}, a partir do qual é criado: dê-lhe outro nome.</translation>
    </message>
    <message>
        <source>The new model {file} cannot be written ({reason}): choose another name or folder.</source>
        <translation>O novo modelo {file} não pode ser gravado ({reason}): escolha outro nome ou outra pasta.</translation>
    </message>
    <message>
        <source>The new model {file} must end in {suffix}: give it another name.</source>
        <translation>O nome do novo modelo {file} deve terminar em {suffix}: dê-lhe outro nome.</translation>
    </message>
    <message>
        <source>The next run replaces the map in this file.</source>
        <translation>A próxima execução substitui o mapa neste arquivo.</translation>
    </message>
    <message>
        <source>The nodata value {nodata:g} cannot occur in {dtype} pixels: give one that can.</source>
        <translation>O valor sem dados {nodata:g} não pode ocorrer em pixels {dtype}: indique um que possa.</translation>
    </message>
    <message>
        <source>The nodata values {nodata!r} cannot be understood: write them as 0 or as 0,250:255.</source>
        <translation>Os valores sem dados {nodata!r} não se entendem: escreva-os como 0 ou como 0,250:255.</translation>
    </message>
    <message>
        <source>The old engine in {folder} cannot be removed ({reason}): close what uses it and set it up again.</source>
        <translation>Não é possível remover o motor antigo em {folder} ({reason}): feche o que o usa e reinstale o motor.</translation>
    </message>
    <message>
        <source>The only one from which an area can be estimated.</source>
        <translation>A única a partir da qual se pode estimar uma área.</translation>
    </message>
    <message>
        <source>The original model is shown again; the strokes are kept.</source>
        <translation>O modelo original é mostrado de novo; os traços mantêm-se.</translation>
    </message>
    <message>
        <source>The output {path} cannot be written as {kind}: end its name in {suffix}.</source>
        <translation>A saída {path} não pode ser gravada como {kind}: termine o seu nome em {suffix}.</translation>
    </message>
    <message>
        <source>The output {path} is a folder: choose another file name.</source>
        <translation>A saída {path} é uma pasta: escolha outro nome de arquivo.</translation>
    </message>
    <message>
        <source>The output {path} is a pipe or a device: choose another file name.</source>
        <translation>A saída {path} é um pipe ou um dispositivo: escolha outro nome de ficheiro.</translation>
    </message>
    <message>
        <source>The output {path} is an input of the run: choose another file name.</source>
        <translation>A saída {path} é uma entrada da execução: escolha outro nome de arquivo.</translation>
    </message>
    <message>
        <source>The outputs {first} and {second} have one name, {path}: give each its own.</source>
        <translation>As saídas {first} e {second} têm o mesmo nome, {path}: dê a cada uma o seu.</translation>
    </message>
    <message>
        <source>The package index cannot be reached: connect to the network, set the proxy, or name a folder of wheels, then set up the engine again.</source>
        <translation>Não é possível acessar o índice de pacotes: conecte-se à rede, configure o proxy ou indique uma pasta de wheels e, depois, reinstale o motor.</translation>
    </message>
    <message>
        <source>The page cannot be written to {path} ({reason}): choose another place.</source>
        <translation>A página não pode ser gravada em {path} ({reason}): escolha outro lugar.</translation>
    </message>
    <message>
        <source>The panel uses this model now: press Run for a new map.</source>
        <translation>O painel usa agora este modelo: pressione Executar para um novo mapa.</translation>
    </message>
    <message>
        <source>The part {part} of the run is damaged and was removed: run again, which computes it anew.</source>
        <translation>A parte {part} da execução está danificada e foi removida: execute de novo, e será calculada outra vez.</translation>
    </message>
    <message>
        <source>The part {path} cannot be read ({reason}): give back access to it, and run again.</source>
        <translation>Não é possível ler a parte {path} ({reason}): restabeleça o acesso a ela e execute novamente.</translation>
    </message>
    <message>
        <source>The polygons in {path} cannot be read ({reason}): choose another file or layer.</source>
        <translation>Os polígonos em {path} não podem ser lidos ({reason}): escolha outro ficheiro ou camada.</translation>
    </message>
    <message>
        <source>The probabilities of {model} do not follow from its last convolution, so it cannot be fitted to strokes: choose another model of pixels.</source>
        <translation>As probabilidades de {model} não decorrem da sua última convolução, pelo que não pode ser ajustado a traços: escolha outro modelo de píxeis.</translation>
    </message>
    <message>
        <source>The profile {name!r} has a header that HTTP does not allow: leave it out.</source>
        <translation>O perfil {name!r} tem um cabeçalho que o HTTP não permite: omita-o.</translation>
    </message>
    <message>
        <source>The profile {name!r} has the way {way!r}: choose one of {known}.</source>
        <translation>O perfil {name!r} tem a via de acesso {way!r}: escolha uma de {known}.</translation>
    </message>
    <message>
        <source>The profile {name!r} holds a secret in {field}: leave it out, and put it into the cluster&apos;s own configuration or QGIS&apos;s authentication manager.</source>
        <translation>O perfil {name!r} contém um segredo em {field}: omita-o, e ponha-o na configuração do próprio cluster ou no gestor de autenticação do QGIS.</translation>
    </message>
    <message>
        <source>The profile {name!r} names no bundle: make one with `make cluster-bundle`, put its folder where the cluster reads it, and name it in `bundle`.</source>
        <translation>O perfil {name!r} não indica um pacote: faça um com `make cluster-bundle`, ponha a sua pasta onde o cluster a lê, e indique-a em `bundle`.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs a new_cluster in `cluster`: an existing cluster takes neither Spark&apos;s configuration nor code that is no wheel.</source>
        <translation>O perfil {name!r} precisa de um new_cluster em `cluster`: um cluster existente não aceita nem a configuração do Spark nem código que não seja um wheel.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the Python of an environment with pyspark-client in `python`: add it.</source>
        <translation>O perfil {name!r} precisa em `python` do Python de um ambiente com pyspark-client: adicione-o.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the address of its server in `url`, which begins with {schemes}: correct it.</source>
        <translation>O perfil {name!r} precisa em `url` do endereço do seu servidor, que começa por {schemes}: corrija-o.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the id of an authentication configuration of QGIS in `authcfg`, seven letters and digits, and nothing else: correct it.</source>
        <translation>O perfil {name!r} precisa em `authcfg` do id de uma configuração de autenticação do QGIS, sete letras e algarismos, e nada mais: corrija-o.</translation>
    </message>
    <message>
        <source>The profile {name!r} needs the name of an environment variable in `token_env`, and never the token itself: correct it.</source>
        <translation>O perfil {name!r} precisa em `token_env` do nome de uma variável de ambiente, e nunca do próprio token: corrija-o.</translation>
    </message>
    <message>
        <source>The program {program} is not on this computer: install it, or correct the command of the connection profile.</source>
        <translation>O programa {program} não está neste computador: instale-o, ou corrija o comando do perfil de ligação.</translation>
    </message>
    <message>
        <source>The proxy before {server} wants a user name and password, which the network settings lack: add them there.</source>
        <translation>O proxy antes de {server} pede um nome de utilizador e uma palavra-passe, que faltam nas definições de rede: acrescente-os lá.</translation>
    </message>
    <message>
        <source>The proxy refuses to reach the package index: correct the proxy in the settings, then set up the engine again.</source>
        <translation>O proxy recusa o acesso ao índice de pacotes: corrija o proxy nas configurações e, depois, reinstale o motor.</translation>
    </message>
    <message>
        <source>The quad {path} is rotated or mirrored, and a mosaic holds none such: leave it out.</source>
        <translation>O quadrante {path} está rodado ou espelhado, e um mosaico não aceita nenhum assim: omita-o.</translation>
    </message>
    <message>
        <source>The quad {path} states no CRS or holds {dtype} pixels: leave it out.</source>
        <translation>O quadrante {path} não indica SRC ou tem píxeis {dtype}: omita-o.</translation>
    </message>
    <message>
        <source>The quads {first} and {other} differ in CRS, pixel size or pixel type: make a mosaic of each kind.</source>
        <translation>Os quadrantes {first} e {other} diferem em SRC, tamanho ou tipo de píxel: faça um mosaico de cada tipo.</translation>
    </message>
    <message>
        <source>The raster {line!r} of a correction cannot be understood: delete the correction, or mend it.</source>
        <translation>O raster {line!r} de uma correção não se entende: apague a correção, ou repare-a.</translation>
    </message>
    <message>
        <source>The raster {raster} has changed since the job was made, or the cluster sees another file under that address: submit the job anew, or correct the folders of the connection.</source>
        <translation>O raster {raster} mudou desde que o trabalho foi feito, ou o cluster vê outro ficheiro nesse endereço: envie o trabalho como novo, ou corrija as pastas da ligação.</translation>
    </message>
    <message>
        <source>The raster {raster} is no file that a cluster could read by its address: save it to a file on a drive or in a store that the cluster reads, and choose that.</source>
        <translation>O raster {raster} não é um ficheiro que um cluster possa ler pelo seu endereço: salve-o num ficheiro numa unidade ou num armazenamento que o cluster leia, e escolha esse.</translation>
    </message>
    <message>
        <source>The raster {raster} is not on the grid of its corrections: correct anew.</source>
        <translation>O raster {raster} não está na grade das suas correções: corrija novamente.</translation>
    </message>
    <message>
        <source>The raster&apos;s CRS is a local one without a place on Earth: assign its true CRS first (Layer &gt; Set CRS of Layer, or gdal_edit.py -a_srs).</source>
        <translation>O SRC do raster é local e não tem posição na Terra: atribua primeiro o seu SRC verdadeiro (Camada &gt; Definir SRC da camada, ou gdal_edit.py -a_srs).</translation>
    </message>
    <message>
        <source>The report lacks pictures, because a raster cannot be read any more: {reason}</source>
        <translation>Faltam imagens no relatório, porque um raster já não pode ser lido: {reason}</translation>
    </message>
    <message>
        <source>The report shows {shown} changed squares, {pairs} of them as pictures.</source>
        <translation>O relatório mostra {shown} quadrados alterados, {pairs} deles em imagens.</translation>
    </message>
    <message>
        <source>The report {path} must end in .html: give it another name.</source>
        <translation>O relatório {path} tem de acabar em .html: dê-lhe outro nome.</translation>
    </message>
    <message>
        <source>The result needs about {needed_mb:.1f} MB and {folder} has {free_mb:.1f} MB left: make room or choose another folder.</source>
        <translation>O resultado precisa de cerca de {needed_mb:.1f} MB e em {folder} restam {free_mb:.1f} MB: libere espaço ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>The review is in a window of its own.</source>
        <translation>A revisão está numa janela própria.</translation>
    </message>
    <message>
        <source>The run ended unexpectedly: see the log.</source>
        <translation>A execução terminou inesperadamente: consulte o log.</translation>
    </message>
    <message>
        <source>The run has nowhere to write its map: name at least one output file.</source>
        <translation>A execução não tem onde gravar o seu mapa: indique pelo menos um arquivo de saída.</translation>
    </message>
    <message>
        <source>The same map as Classify land use, computed by a Spark cluster.</source>
        <translation>O mesmo mapa que Classificar o uso da terra, calculado por um cluster Spark.</translation>
    </message>
    <message>
        <source>The sample has no review yet: review chips of every stratum, two or more of each.</source>
        <translation>A amostra ainda não tem nenhuma revisão: reveja células de todos os estratos, duas ou mais de cada um.</translation>
    </message>
    <message>
        <source>The sample is a temporary file; reviews in it are lost when QGIS ends: save it before you review.</source>
        <translation>A amostra é um ficheiro temporário; as revisões nela perdem-se quando o QGIS termina: guarde-a antes de rever.</translation>
    </message>
    <message>
        <source>The sample was drawn from another map ({title}) than {path}: choose that map, or draw a new sample.</source>
        <translation>A amostra foi tirada de outro mapa ({title}) que não {path}: escolha esse mapa, ou tire uma nova amostra.</translation>
    </message>
    <message>
        <source>The sample {path} has a chip twice, or a stratum, transition or area that its map did not have: another program changed it, so restore it from a copy.</source>
        <translation>A amostra {path} tem uma célula repetida, ou um estrato, uma transição ou uma área que o seu mapa não tinha: outro programa alterou-a, por isso restaure-a de uma cópia.</translation>
    </message>
    <message>
        <source>The sample {path} must end in .gpkg: give it another name.</source>
        <translation>A amostra {path} tem de acabar em .gpkg: dê-lhe outro nome.</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 2 to the 53; it is {seed}.</source>
        <translation>A semente tem de ser um número inteiro de 0 a 2 elevado a 53; é {seed}.</translation>
    </message>
    <message>
        <source>The server fails to give {path} (HTTP {status}): try again later, or choose another layer.</source>
        <translation>O servidor não consegue dar {path} (HTTP {status}): tente de novo mais tarde, ou escolha outra camada.</translation>
    </message>
    <message>
        <source>The server of {path} cannot be reached ({reason}): check the address, the network and the proxy, or try again later.</source>
        <translation>O servidor de {path} não se alcança ({reason}): verifique o endereço, a rede e o proxy, ou tente mais tarde.</translation>
    </message>
    <message>
        <source>The server refuses the pixels of {path} near {x:.0f}, {y:.0f} (HTTP {status}): the address may have expired, so get a new one and run it again; what was done so far is kept.</source>
        <translation>O servidor recusa os píxeis de {path} perto de {x:.0f}, {y:.0f} (HTTP {status}): o endereço pode ter expirado, por isso obtenha um novo e execute de novo; o que está feito mantém-se.</translation>
    </message>
    <message>
        <source>The server refuses {path} (HTTP {status}): the address may have expired or lack a password, so get a new one.</source>
        <translation>O servidor recusa {path} (HTTP {status}): o endereço pode ter expirado ou faltar-lhe uma senha, por isso obtenha um novo.</translation>
    </message>
    <message>
        <source>The setting names {python}, which is no file: correct or unset it.</source>
        <translation>A configuração indica {python}, que não é um arquivo: corrija-a ou remova-a.</translation>
    </message>
    <message>
        <source>The squares as GeoParquet, for tools that read it</source>
        <translation>Os quadrados como GeoParquet, para ferramentas que o leem</translation>
    </message>
    <message>
        <source>The squares of {path} were chosen, and not drawn at random, so no area can be estimated from them: review a random sample of the map.</source>
        <translation>Os quadrados de {path} foram escolhidos, e não sorteados, por isso não se pode estimar nenhuma área a partir deles: reveja uma amostra aleatória do mapa.</translation>
    </message>
    <message>
        <source>The storage {address} cannot be read from here ({reason}): check the address, and the credentials that this machine has for it.</source>
        <translation>O armazenamento {address} não pode ser lido daqui ({reason}): verifique o endereço, e as credenciais que esta máquina tem para ele.</translation>
    </message>
    <message>
        <source>The storage {folder} can be written and read.</source>
        <translation>O armazenamento {folder} pode ser escrito e lido.</translation>
    </message>
    <message>
        <source>The storage {folder} gives back other bytes than were written: choose another one for jobs.</source>
        <translation>O armazenamento {folder} devolve bytes diferentes dos que foram escritos: escolha outro para os trabalhos.</translation>
    </message>
    <message>
        <source>The stratum &apos;{stratum}&apos; has only {reviews} answers for {chips:,} chips: its interval is wide, and {more} more would narrow it.</source>
        <translation>O estrato &apos;{stratum}&apos; tem só {reviews} respostas para {chips:,} células: o seu intervalo é largo, e mais {more} estreitá-lo-iam.</translation>
    </message>
    <message>
        <source>The stroke has no place in the CRS of {file}: draw it nearer to the other strokes.</source>
        <translation>O traço não tem lugar no SRC de {file}: desenhe-o mais perto dos outros traços.</translation>
    </message>
    <message>
        <source>The stroke is not saved in {file}: see whether the disk is full, and try it again.</source>
        <translation>O traço não foi guardado em {file}: veja se o disco está cheio e tente de novo.</translation>
    </message>
    <message>
        <source>The strokes in {path} cannot be read ({reason}): choose another file or layer.</source>
        <translation>Não se podem ler os traços de {path} ({reason}): escolha outro ficheiro ou outra camada.</translation>
    </message>
    <message>
        <source>The strokes in {path} lack the attribute {attribute}, which names their class: add it, or name another.</source>
        <translation>Aos traços em {path} falta o atributo {attribute}, que indica a sua classe: acrescente-o ou indique outro.</translation>
    </message>
    <message>
        <source>The strokes in {path} state no CRS: set it in the file.</source>
        <translation>Os traços em {path} não indicam nenhum SRC: defina-o no ficheiro.</translation>
    </message>
    <message>
        <source>The summary of training chips in {model} is damaged: copy or download the model again.</source>
        <translation>O resumo das células de treino em {model} está danificado: copie ou baixe o modelo novamente.</translation>
    </message>
    <message>
        <source>The system&apos;s variable {} names it: change it there.</source>
        <translation>A variável do sistema {} o indica: altere-o lá.</translation>
    </message>
    <message>
        <source>The table adds up whole squares, false alarms among them: the estimate is the area to quote.</source>
        <translation>A tabela soma quadrados inteiros, falsos alarmes incluídos: a área a citar é a estimativa.</translation>
    </message>
    <message>
        <source>The table of classes names {name}, which is none of the map&apos;s uses: name classes of {known}.</source>
        <translation>A tabela de classes indica {name}, que não é nenhum dos usos do mapa: indique classes de {known}.</translation>
    </message>
    <message>
        <source>The table of classes {path} cannot be read ({reason}): check the path.</source>
        <translation>Não é possível ler a tabela de classes {path} ({reason}): verifique o caminho.</translation>
    </message>
    <message>
        <source>The table {path} must end in .csv or .gpkg: give it another name.</source>
        <translation>A tabela {path} tem de acabar em .csv ou .gpkg: dê-lhe outro nome.</translation>
    </message>
    <message>
        <source>The table {path} would replace what it is made from: choose another name.</source>
        <translation>A tabela {path} substituiria aquilo de que é feita: escolha outro nome.</translation>
    </message>
    <message>
        <source>The table {table} of {file} cannot be written: choose a GeoPackage that is not write-protected.</source>
        <translation>A tabela {table} de {file} não pode ser escrita: escolha um GeoPackage que não esteja protegido contra escrita.</translation>
    </message>
    <message>
        <source>The two maps have no chip in common that both classify: choose maps of the same ground.</source>
        <translation>Os dois mapas não têm em comum nenhuma célula que ambos classifiquem: escolha mapas do mesmo terreno.</translation>
    </message>
    <message>
        <source>The two maps were made by different models, so their differences are partly those of the models: classify both dates with the same model.</source>
        <translation>Os dois mapas foram feitos por modelos diferentes, por isso as suas diferenças são em parte as dos modelos: classifique as duas datas com o mesmo modelo.</translation>
    </message>
    <message>
        <source>The two rasters lie on different grids, so the squares are not quite the same ground.</source>
        <translation>Os dois rasters estão em grades diferentes, por isso os quadrados não são exatamente o mesmo terreno.</translation>
    </message>
    <message>
        <source>The uses then and now are the same: choose another one, or say that nothing changed.</source>
        <translation>Os usos de então e de agora são o mesmo: escolha outro, ou diga que nada mudou.</translation>
    </message>
    <message>
        <source>The wanted standard error must be a share above 0 and below 1, such as 0.01; it is {value}.</source>
        <translation>O erro padrão desejado tem de ser uma proporção acima de 0 e abaixo de 1, como 0.01; é {value}.</translation>
    </message>
    <message>
        <source>The year of the land cover is not in its name: make sure that it shows the land as it was when the imagery was taken.</source>
        <translation>O ano da cobertura da terra não está no seu nome: verifique que mostra o terreno como era quando as imagens foram captadas.</translation>
    </message>
    <message>
        <source>The {name} has an unknown field {field!r}: leave it out; known are {known}.</source>
        <translation>{name} tem um campo desconhecido {field!r}: omita-o; os conhecidos são {known}.</translation>
    </message>
    <message>
        <source>The {name} lacks the field {field!r}: add it.</source>
        <translation>Em {name} falta o campo {field!r}: acrescente-o.</translation>
    </message>
    <message>
        <source>The {name} must be a JSON object, not {value}: correct it.</source>
        <translation>{name} deve ser um objeto JSON, não {value}: corrija-o.</translation>
    </message>
    <message>
        <source>Their tolerance</source>
        <translation>A sua tolerância</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Então</translation>
    </message>
    <message>
        <source>Then: imagery of {start}</source>
        <translation>Então: imagens de {start}</translation>
    </message>
    <message>
        <source>Then: land cover of {start}</source>
        <translation>Então: cobertura da terra de {start}</translation>
    </message>
    <message>
        <source>There are no strokes in {path}: draw some first.</source>
        <translation>Não há traços em {path}: desenhe alguns primeiro.</translation>
    </message>
    <message>
        <source>There is a connection {name} already: choose another name.</source>
        <translation>Já há uma ligação {name}: escolha outro nome.</translation>
    </message>
    <message>
        <source>There is a file {path} already, perhaps with reviews: choose another name.</source>
        <translation>Já há um ficheiro {path}, talvez com revisões: escolha outro nome.</translation>
    </message>
    <message>
        <source>There is already a model {}: replace it?</source>
        <translation>Já há um modelo {}: substituí-lo?</translation>
    </message>
    <message>
        <source>There is already a preset {}: replace it?</source>
        <translation>Já há uma predefinição {}: substituí-la?</translation>
    </message>
    <message>
        <source>There is already: {}. Replace it, or keep it and write the new map beside it?</source>
        <translation>Já existe: {}. Substituí-lo, ou mantê-lo e escrever o novo mapa ao lado?</translation>
    </message>
    <message>
        <source>There is an NVIDIA driver, so the GPU can be used.</source>
        <translation>Há um driver NVIDIA, por isso a GPU pode ser usada.</translation>
    </message>
    <message>
        <source>There is no bundle in {folder}: make it with `make cluster-bundle` and put its files there.</source>
        <translation>Não há nenhum pacote em {folder}: faça-o com `make cluster-bundle` e ponha lá os seus ficheiros.</translation>
    </message>
    <message>
        <source>There is no connection {name!r}: choose one of {known}, or a JSON file with a connection.</source>
        <translation>Não há nenhuma ligação {name!r}: escolha uma de {known}, ou um ficheiro JSON com uma ligação.</translation>
    </message>
    <message>
        <source>There is no engine to check yet: set it up first.</source>
        <translation>Ainda não há nenhum motor para verificar: instale-o primeiro.</translation>
    </message>
    <message>
        <source>There is no engine variant {variant!r}: choose cpu, gpu or auto.</source>
        <translation>Não existe a variante do motor {variant!r}: escolha cpu, gpu ou auto.</translation>
    </message>
    <message>
        <source>There is no file {path}: check the path, or choose another layer.</source>
        <translation>Não existe o arquivo {path}: verifique o caminho ou escolha outra camada.</translation>
    </message>
    <message>
        <source>There is no file {path}: check the path.</source>
        <translation>Não há nenhum ficheiro {path}: verifique o caminho.</translation>
    </message>
    <message>
        <source>There is no further square in this list.</source>
        <translation>Não há mais quadrados nesta lista.</translation>
    </message>
    <message>
        <source>There is no imagery at this place: click inside the layer.</source>
        <translation>Não há imagens neste lugar: clique dentro da camada.</translation>
    </message>
    <message>
        <source>There is no job in {address}: check the address, and that this machine may read it.</source>
        <translation>Não há nenhum trabalho em {address}: verifique o endereço, e que esta máquina tem permissão para o ler.</translation>
    </message>
    <message>
        <source>There is no log here: the cluster&apos;s own pages have it.</source>
        <translation>Não há log aqui: está nas páginas do próprio cluster.</translation>
    </message>
    <message>
        <source>There is no map {path}: check the path.</source>
        <translation>Não existe o mapa {path}: verifique o caminho.</translation>
    </message>
    <message>
        <source>There is no model at {path}: choose an .onnx file.</source>
        <translation>Não há nenhum modelo em {path}: escolha um arquivo .onnx.</translation>
    </message>
    <message>
        <source>There is no output of the kind {kind}: choose from {known}.</source>
        <translation>Não há nenhuma saída do tipo {kind}: escolha entre {known}.</translation>
    </message>
    <message>
        <source>There is no room for {file} in {folder}: make room or choose another folder, and run again (what is computed is kept).</source>
        <translation>Não há espaço para {file} em {folder}: libere espaço ou escolha outra pasta, e execute novamente (o que foi calculado fica guardado).</translation>
    </message>
    <message>
        <source>There is no such file on the server: {path} (HTTP {status}); check the address, or choose another layer.</source>
        <translation>Não há tal ficheiro no servidor: {path} (HTTP {status}); verifique o endereço, ou escolha outra camada.</translation>
    </message>
    <message>
        <source>There is no such square.</source>
        <translation>Não há nenhum quadrado assim.</translation>
    </message>
    <message>
        <source>These are no measured areas: a map has errors. For an area that can be quoted, a sample of the map has to be reviewed.</source>
        <translation>Não são áreas medidas: um mapa tem erros. Para uma área que possa ser citada, é preciso rever uma amostra do mapa.</translation>
    </message>
    <message>
        <source>These quads lie in a bucket whose readers pay: GDAL needs AWS credentials, and AWS_REQUEST_PAYER=requester.</source>
        <translation>Estes quadrantes estão num armazém cujos leitores pagam: o GDAL precisa de credenciais da AWS e de AWS_REQUEST_PAYER=requester.</translation>
    </message>
    <message>
        <source>These squares were chosen, and not drawn at random, so no area can be estimated from them: begin a random sample with New.</source>
        <translation>Estes quadrados foram escolhidos, e não sorteados, por isso não se pode estimar nenhuma área a partir deles: comece uma amostra aleatória com Nova.</translation>
    </message>
    <message>
        <source>These steps need the squares of the change map: load its GeoPackage.</source>
        <translation>Estes passos precisam dos quadrados do mapa de mudança: carregue o seu GeoPackage.</translation>
    </message>
    <message>
        <source>This chip is {kind} (key {number})</source>
        <translation>Esta célula é: {kind} (tecla {number})</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este computador</translation>
    </message>
    <message>
        <source>This computer reads and writes the storage.</source>
        <translation>Este computador lê e escreve o armazenamento.</translation>
    </message>
    <message>
        <source>This version of Landchip needs other packages. Press Update to install them.</source>
        <translation>Esta versão do Landchip precisa de outros pacotes. Clique em Atualizar para instalá-los.</translation>
    </message>
    <message>
        <source>Thresholds and date</source>
        <translation>Limiares e data</translation>
    </message>
    <message>
        <source>Tiles in {crs} have no known zoom levels: only those in web mercator (EPSG:3857) and in degrees (EPSG:4326) have; choose another layer.</source>
        <translation>Mosaicos em {crs} não têm níveis de zoom conhecidos: só os têm os de Web Mercator (EPSG:3857) e em graus (EPSG:4326); escolha outra camada.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>Por rever</translation>
    </message>
    <message>
        <source>Token variable</source>
        <translation>Variável do token</translation>
    </message>
    <message>
        <source>Tolerance of no-data values</source>
        <translation>Tolerância dos valores sem dados</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transição</translation>
    </message>
    <message>
        <source>Turns aerial imagery into a developed / cultivated / undeveloped map, one square per chip.</source>
        <translation>Transforma imagens aéreas em um mapa urbanizado / cultivado / não urbanizado, um quadrado por célula.</translation>
    </message>
    <message>
        <source>Two of the &apos;outputs&apos; are one and the same file: give each its own name.</source>
        <translation>Duas das &apos;outputs&apos; são o mesmo arquivo: dê a cada uma o seu próprio nome.</translation>
    </message>
    <message>
        <source>Two sources say what each square was used for: the land cover then, and a model that looked at the imagery now. Both err. Their published and measured error rates were taken into account, and how often land changes in this area was estimated from all squares together, so that errors are not counted as change.</source>
        <translation>Duas fontes dizem para que era usado cada quadrado: a cobertura da terra de então, e um modelo que viu as imagens de agora. Ambas erram. As suas taxas de erro publicadas e medidas foram tidas em conta, e a frequência com que o terreno muda nesta área foi estimada a partir de todos os quadrados em conjunto, para que os erros não sejam contados como mudança.</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Incerto</translation>
    </message>
    <message>
        <source>Uncertain below</source>
        <translation>Incerto abaixo de</translation>
    </message>
    <message>
        <source>Uncertain below confidence</source>
        <translation>Incerto com confiança menor que</translation>
    </message>
    <message>
        <source>Uncertain below margin</source>
        <translation>Incerto com margem menor que</translation>
    </message>
    <message>
        <source>Uncertain below this confidence</source>
        <translation>Incerto com uma confiança menor que</translation>
    </message>
    <message>
        <source>Uncertain below this margin over the second group</source>
        <translation>Incerto com uma margem sobre o segundo grupo menor que</translation>
    </message>
    <message>
        <source>Uncertain chips</source>
        <translation>Células incertas</translation>
    </message>
    <message>
        <source>Under strokes that were not learnt from: {after} (before {before}).</source>
        <translation>Sob traços de que não se aprendeu: {after} (antes {before}).</translation>
    </message>
    <message>
        <source>Undeveloped</source>
        <translation>Não urbanizado</translation>
    </message>
    <message>
        <source>Undo (Z)</source>
        <translation>Desfazer (Z)</translation>
    </message>
    <message>
        <source>Unfamiliar beyond this distance to the training data</source>
        <translation>Desconhecido com uma distância aos dados de treino maior que</translation>
    </message>
    <message>
        <source>Unlike the training data</source>
        <translation>Diferente dos dados de treino</translation>
    </message>
    <message>
        <source>Unlike the training data beyond</source>
        <translation>Diferente dos dados de treino a partir de</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Pouco seguro</translation>
    </message>
    <message>
        <source>Upd&amp;ate</source>
        <translation>&amp;Atualizar</translation>
    </message>
    <message>
        <source>Use &amp;This Python</source>
        <translation>Usar este Pyt&amp;hon</translation>
    </message>
    <message>
        <source>Use and land cover contradict each other in {n} of {judged} chips, far more than one of them errs: the land cover may be of another season or place, or its model may not know such ground, as bare fields and deserts.</source>
        <translation>Uso e cobertura contradizem-se em {n} de {judged} células, muito mais do que um deles erra: a cobertura pode ser de outra estação ou lugar, ou o seu modelo pode não conhecer tal solo, como campos nus e desertos.</translation>
    </message>
    <message>
        <source>Use and land cover that contradict each other…</source>
        <translation>Uso e cobertura que se contradizem…</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>Uso agora</translation>
    </message>
    <message>
        <source>Use reviews for the refi&amp;t</source>
        <translation>&amp;Usar as revisões para reajustar</translation>
    </message>
    <message>
        <source>Use then</source>
        <translation>Uso então</translation>
    </message>
    <message>
        <source>Uses a Python of its own with Spark&apos;s client, which you name below.</source>
        <translation>Usa um Python próprio com o cliente do Spark, que se indica abaixo.</translation>
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
        <translation>Muito seguro</translation>
    </message>
    <message>
        <source>Visible map</source>
        <translation>Mapa visível</translation>
    </message>
    <message>
        <source>Wait for the map</source>
        <translation>Esperar pelo mapa</translation>
    </message>
    <message>
        <source>Wanted precision</source>
        <translation>Precisão desejada</translation>
    </message>
    <message>
        <source>Wanted standard error</source>
        <translation>Erro padrão desejado</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Água</translation>
    </message>
    <message>
        <source>Water then or now</source>
        <translation>Água então ou agora</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Weight of the rates of change</source>
        <translation>Peso das taxas de mudança</translation>
    </message>
    <message>
        <source>Wetland</source>
        <translation>Área úmida</translation>
    </message>
    <message>
        <source>What Area of change with confidence wrote. Empty: the report has no area to quote.</source>
        <translation>O que Área de mudança com confiança escreveu. Vazio: o relatório não tem área para citar.</translation>
    </message>
    <message>
        <source>What a bug report needs, without passwords</source>
        <translation>O que um relatório de erro precisa, sem senhas</translation>
    </message>
    <message>
        <source>What became what</source>
        <translation>O que se tornou em quê</translation>
    </message>
    <message>
        <source>What is it now? Choose one of the uses below the right picture.</source>
        <translation>O que é agora? Escolha um dos usos por baixo da imagem da direita.</translation>
    </message>
    <message>
        <source>What is it really?</source>
        <translation>O que é na verdade?</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>O que é?</translation>
    </message>
    <message>
        <source>What is this place?</source>
        <translation>O que há neste lugar?</translation>
    </message>
    <message>
        <source>What looks alike from the air cannot be told apart, and a use that changes with the season can look like change. Squares of several uses, and ground unlike the model&apos;s training data, are less certain; they are marked in the map.</source>
        <translation>O que do ar parece igual não se pode distinguir, e um uso que varia com a estação pode parecer uma mudança. Os quadrados com vários usos e o terreno diferente dos dados de treino do modelo são menos certos; estão marcados no mapa.</translation>
    </message>
    <message>
        <source>What setting it up again would install</source>
        <translation>O que seria instalado ao reinstalá-lo</translation>
    </message>
    <message>
        <source>What the map is, how it was made, and its files, for catalogues</source>
        <translation>O que é o mapa, como foi feito e os seus arquivos, para catálogos</translation>
    </message>
    <message>
        <source>What the map shows: all changes, or one kind of them</source>
        <translation>O que o mapa mostra: todas as mudanças, ou um tipo delas</translation>
    </message>
    <message>
        <source>What the map states of its land cover is damaged: add the land cover to the first map again.</source>
        <translation>O que o mapa indica da sua cobertura está danificado: adicione de novo a cobertura ao primeiro mapa.</translation>
    </message>
    <message>
        <source>What the model states about itself</source>
        <translation>O que o modelo declara sobre si mesmo</translation>
    </message>
    <message>
        <source>What was it then? Choose one of the uses below the left picture.</source>
        <translation>O que era então? Escolha um dos usos por baixo da imagem da esquerda.</translation>
    </message>
    <message>
        <source>What will be installed</source>
        <translation>O que será instalado</translation>
    </message>
    <message>
        <source>Where a review changes the map most.</source>
        <translation>Onde uma revisão mais altera o mapa.</translation>
    </message>
    <message>
        <source>Where a stratum has so many squares. Intervals from fewer are less reliable.</source>
        <translation>Onde um estrato tem tantos quadrados. Os intervalos obtidos de menos são menos fiáveis.</translation>
    </message>
    <message>
        <source>Where jobs, their finished parts and their maps are: this computer and the cluster use it</source>
        <translation>Onde estão os trabalhos, as suas partes concluídas e os seus mapas: este computador e o cluster usam-no</translation>
    </message>
    <message>
        <source>Where this computer is too small, a Spark cluster makes the same map. Add a connection, choose it on the page Map under “Run on”, and press Submit: the job is listed here, also after QGIS was closed.</source>
        <translation>Onde este computador é pequeno demais, um cluster Spark faz o mesmo mapa. Adicione uma ligação, escolha-a na página Mapa em “Executar em”, e pressione Enviar: o trabalho aparece aqui na lista, mesmo depois de fechar o QGIS.</translation>
    </message>
    <message>
        <source>Which share of the squares that are shown as changed should be real.</source>
        <translation>Que proporção dos quadrados mostrados como alterados deve ser real.</translation>
    </message>
    <message>
        <source>Which squares</source>
        <translation>Que quadrados</translation>
    </message>
    <message>
        <source>Which squares to go through</source>
        <translation>Que quadrados percorrer</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Toda a camada</translation>
    </message>
    <message>
        <source>Why the land cover contradicts</source>
        <translation>Porque a cobertura contraria</translation>
    </message>
    <message>
        <source>Width of the brush in pixels of the model</source>
        <translation>Largura do pincel em píxeis do modelo</translation>
    </message>
    <message>
        <source>Windows taken over from an earlier run</source>
        <translation>Janelas tomadas de uma execução anterior</translation>
    </message>
    <message numerus="yes">
        <source>With {} corrections the figures are rough: correct more chips to know more.</source>
        <translation>
            <numerusform>Com {} correção os números são aproximados: corrija mais células para saber mais.</numerusform>
            <numerusform>Com {} correções os números são aproximados: corrija mais células para saber mais.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a class</source>
        <translation>Sem classe</translation>
    </message>
    <message>
        <source>Without its strongest part, {group} would lose {points} points.</source>
        <translation>Sem a sua parte mais decisiva, {group} perderia {points} pontos.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabalhando…</translation>
    </message>
    <message>
        <source>Write a page about the change that people without QGIS can read</source>
        <translation>Escrever sobre a mudança uma página que pessoas sem QGIS podem ler</translation>
    </message>
    <message>
        <source>Writes a page about a change map that people without QGIS can read: one HTML file, in the language of QGIS, that needs no network. It has maps of then, now and the change, what became what as table and diagram, the most probable changes as pairs of pictures with probability and coordinates, and how all this was made and what it cannot say. With an estimate of Area of change with confidence it has areas that can be quoted. The candidates can be written as a table (CSV) or as squares (GeoJSON), too.</source>
        <translation>Escreve sobre um mapa de mudança uma página que pessoas sem QGIS podem ler: um só ficheiro HTML, na língua do QGIS, que não precisa de rede. Tem mapas de então, de agora e da mudança, o que se tornou em quê em tabela e diagrama, as mudanças mais prováveis em pares de imagens com probabilidade e coordenadas, e como tudo isto foi feito e o que não pode dizer. Com uma estimativa de Área de mudança com confiança, tem áreas que podem ser citadas. Os candidatos também podem ser escritos como tabela (CSV) ou como quadrados (GeoJSON).</translation>
    </message>
    <message>
        <source>Writing the map…</source>
        <translation>Gravando o mapa…</translation>
    </message>
    <message>
        <source>Year of the earlier imagery</source>
        <translation>Ano das imagens anteriores</translation>
    </message>
    <message>
        <source>Year of the imagery</source>
        <translation>Ano das imagens</translation>
    </message>
    <message>
        <source>Year of the land cover</source>
        <translation>Ano da cobertura da terra</translation>
    </message>
    <message>
        <source>Year of the later imagery</source>
        <translation>Ano das imagens posteriores</translation>
    </message>
    <message>
        <source>Your name: each reviewer&apos;s answers are kept, and their agreement is shown.</source>
        <translation>O seu nome: as respostas de cada revisor são guardadas, e mostra-se quanto concordam.</translation>
    </message>
    <message>
        <source>Zoom in to see the land cover</source>
        <translation>Aproxime para ver a cobertura da terra</translation>
    </message>
    <message>
        <source>Zoom to chip</source>
        <translation>Aproximar para a célula</translation>
    </message>
    <message>
        <source>Zoom to the map</source>
        <translation>Aproximar para o mapa</translation>
    </message>
    <message>
        <source>about {download} to fetch, {disk} on the disk, which has {free} free</source>
        <translation>cerca de {download} a baixar, {disk} no disco, que tem {free} livres</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>cerca de {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>faltam cerca de {}</translation>
    </message>
    <message>
        <source>acres</source>
        <translation>acres</translation>
    </message>
    <message>
        <source>against</source>
        <translation>contra</translation>
    </message>
    <message>
        <source>allows its golden chip to be off by more than {most}, or by nothing</source>
        <translation>admite para a sua célula de referência um desvio de mais de {most}, ou nenhum</translation>
    </message>
    <message>
        <source>an .onnx file</source>
        <translation>um arquivo .onnx</translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation>dia desconhecido</translation>
    </message>
    <message>
        <source>an unknown model</source>
        <translation>um modelo desconhecido</translation>
    </message>
    <message>
        <source>as asked for</source>
        <translation>como solicitado</translation>
    </message>
    <message>
        <source>as in QGIS: {}</source>
        <translation>como no QGIS: {}</translation>
    </message>
    <message>
        <source>as its description says</source>
        <translation>como diz a sua descrição</translation>
    </message>
    <message>
        <source>as the map was made</source>
        <translation>como o mapa foi feito</translation>
    </message>
    <message>
        <source>as the raster says</source>
        <translation>conforme o raster</translation>
    </message>
    <message>
        <source>as you stated</source>
        <translation>como indicou</translation>
    </message>
    <message>
        <source>asks for band {bands}, where {known} are known</source>
        <translation>pede a banda {bands}, mas só se conhecem {known}</translation>
    </message>
    <message>
        <source>asks for the activation {activation!r}, not none or softmax</source>
        <translation>pede a ativação {activation!r}, em vez de none ou softmax</translation>
    </message>
    <message>
        <source>asks for {dtype} imagery, where uint8 and uint16 are known</source>
        <translation>pede imagens {dtype}, mas só se conhecem uint8 e uint16</translation>
    </message>
    <message>
        <source>auto: transparency or near infrared, told by its values.</source>
        <translation>auto: transparência ou infravermelho próximo, pelos seus valores.</translation>
    </message>
    <message>
        <source>blends windows in a strip of {blend} pixels, where an even number up to twice the margin is possible</source>
        <translation>funde janelas numa faixa de {blend} píxeis, quando é possível um número par até ao dobro da margem</translation>
    </message>
    <message>
        <source>by its values</source>
        <translation>pelos seus valores</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>checking that every package can be imported</source>
        <translation>verificando se todos os pacotes podem ser importados</translation>
    </message>
    <message>
        <source>column {col}, row {row}</source>
        <translation>coluna {col}, linha {row}</translation>
    </message>
    <message>
        <source>column {}, row {}</source>
        <translation>coluna {}, linha {}</translation>
    </message>
    <message>
        <source>computed in {ms} ms on {device}</source>
        <translation>calculado em {ms} ms em {device}</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>confiança</translation>
    </message>
    <message>
        <source>contradicted by the land cover</source>
        <translation>contrariado pela cobertura da terra</translation>
    </message>
    <message>
        <source>corrected: {}</source>
        <translation>corrigido: {}</translation>
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
        <translation>distância {}</translation>
    </message>
    <message>
        <source>divides a band by zero</source>
        <translation>divide uma banda por zero</translation>
    </message>
    <message>
        <source>engine: {variant} variant, {reason}</source>
        <translation>motor: variante {variant}, {reason}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhado</translation>
    </message>
    <message>
        <source>fetching {package}</source>
        <translation>baixando {package}</translation>
    </message>
    <message>
        <source>fetching {package}, {size}</source>
        <translation>baixando {package}, {size}</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>concluído</translation>
    </message>
    <message>
        <source>for</source>
        <translation>a favor</translation>
    </message>
    <message>
        <source>from \ to</source>
        <translation>de \ para</translation>
    </message>
    <message>
        <source>from the map {}</source>
        <translation>do mapa {}</translation>
    </message>
    <message>
        <source>gives the class {name} the colour {colour!r}, which is not #rrggbb</source>
        <translation>dá à classe {name} a cor {colour!r}, que não é #rrggbb</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>ha</translation>
    </message>
    <message>
        <source>has a golden chip for other classes than it names</source>
        <translation>tem uma célula de referência para classes diferentes das que indica</translation>
    </message>
    <message>
        <source>has a golden chip of another size than its chips</source>
        <translation>tem uma célula de referência de tamanho diferente do das suas células</translation>
    </message>
    <message>
        <source>has a golden chip with a distance, but no landchip:novelty</source>
        <translation>tem uma célula de referência com uma distância, mas não landchip:novelty</translation>
    </message>
    <message>
        <source>has a golden chip with an answer that no model gives</source>
        <translation>tem uma célula de prova com uma resposta que nenhum modelo dá</translation>
    </message>
    <message>
        <source>herbaceous plants</source>
        <translation>plantas herbáceas</translation>
    </message>
    <message>
        <source>host:port, without a password: what is written here is kept as it is</source>
        <translation>host:porta, sem senha: o que for escrito aqui é guardado como está</translation>
    </message>
    <message>
        <source>host:port. A password is used this once and never kept; QGIS&apos;s own settings keep it.</source>
        <translation>host:porta. Uma senha é usada só desta vez e nunca é guardada; as configurações do QGIS a guardam.</translation>
    </message>
    <message>
        <source>ignores every class</source>
        <translation>omite todas as classes</translation>
    </message>
    <message>
        <source>ignores the class {name!r}, which it does not name</source>
        <translation>omite a classe {name!r}, que não indica</translation>
    </message>
    <message>
        <source>imagery</source>
        <translation>imagens</translation>
    </message>
    <message>
        <source>impervious ground</source>
        <translation>solo impermeável</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>installing the packages</source>
        <translation>instalando os pacotes</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>não pode ser aberto</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>não é possível gravar nele</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>não diz porquê</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>it gives {key!r} two values</source>
        <translation>dá dois valores a {key!r}</translation>
    </message>
    <message>
        <source>it holds a number that is too large</source>
        <translation>contém um número grande demais</translation>
    </message>
    <message>
        <source>it holds {name}, which is no number</source>
        <translation>contém {name}, que não é um número</translation>
    </message>
    <message>
        <source>it is longer than {most} MB</source>
        <translation>tem mais de {most} MB</translation>
    </message>
    <message>
        <source>it is no JSON at line {line}, column {column}: {problem}</source>
        <translation>não é JSON na linha {line}, coluna {column}: {problem}</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>não é um ficheiro normal</translation>
    </message>
    <message>
        <source>it needs Python {oldest} or newer and this is {version}</source>
        <translation>é preciso o Python {oldest} ou mais recente e este é {version}</translation>
    </message>
    <message>
        <source>it nests deeper than {most} levels</source>
        <translation>está aninhado em mais de {most} níveis</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>foi cancelado</translation>
    </message>
    <message>
        <source>its text is no valid Unicode</source>
        <translation>o seu texto não é Unicode válido</translation>
    </message>
    <message>
        <source>loading the map</source>
        <translation>a carregar o mapa</translation>
    </message>
    <message>
        <source>making an environment in {folder} with {python}</source>
        <translation>criando um ambiente em {folder} com {python}</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>margem</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>names a band twice</source>
        <translation>nomeia uma banda duas vezes</translation>
    </message>
    <message>
        <source>names a class twice</source>
        <translation>indica uma classe duas vezes</translation>
    </message>
    <message>
        <source>names no bands</source>
        <translation>não indica nenhuma banda</translation>
    </message>
    <message>
        <source>names no classes</source>
        <translation>não indica nenhuma classe</translation>
    </message>
    <message>
        <source>names the class {name!r}, where up to {most} characters of a to z, 0 to 9 and _ are known</source>
        <translation>nomeia a classe {name!r}, onde se aceitam até {most} carateres de a a z, 0 a 9 e _</translation>
    </message>
    <message>
        <source>names the unknown group {groups}, where {known} are known</source>
        <translation>indica o grupo desconhecido {groups}, mas só se conhecem {known}</translation>
    </message>
    <message>
        <source>names {n} classes, where {most} are the most</source>
        <translation>nomeia {n} classes, onde {most} é o máximo</translation>
    </message>
    <message>
        <source>names {output} as embedding and as another output</source>
        <translation>indica {output} como embedding e como outra saída</translation>
    </message>
    <message>
        <source>names {output} as probabilities and as novelty</source>
        <translation>indica {output} como probabilidades e como novidade</translation>
    </message>
    <message>
        <source>near infrared</source>
        <translation>infravermelho próximo</translation>
    </message>
    <message>
        <source>no NVIDIA GPU or driver was found</source>
        <translation>não foi encontrada nenhuma GPU nem nenhum driver NVIDIA</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>não foi encontrado nenhum driver NVIDIA</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sem mudança</translation>
    </message>
    <message>
        <source>no reason is stated</source>
        <translation>nenhum motivo é indicado</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>none: the packages are fetched</source>
        <translation>nenhuma: os pacotes são baixados</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>não conhecido</translation>
    </message>
    <message>
        <source>not known to the cluster</source>
        <translation>desconhecido do cluster</translation>
    </message>
    <message>
        <source>not submitted</source>
        <translation>não enviado</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>one per block</source>
        <translation>uma por bloco</translation>
    </message>
    <message>
        <source>output</source>
        <translation>saída</translation>
    </message>
    <message>
        <source>pip cannot use a SOCKS proxy: name an HTTP proxy in the settings, or a folder of wheels, then set up the engine again.</source>
        <translation>O pip não pode usar um proxy SOCKS: indique nas configurações um proxy HTTP ou uma pasta de wheels e, depois, reinstale o motor.</translation>
    </message>
    <message>
        <source>pixels now: {shares}</source>
        <translation>píxeis agora: {shares}</translation>
    </message>
    <message>
        <source>pixels then: {shares}</source>
        <translation>píxeis antes: {shares}</translation>
    </message>
    <message>
        <source>probability of change {percent}</source>
        <translation>probabilidade de mudança {percent}</translation>
    </message>
    <message>
        <source>probability {p}</source>
        <translation>probabilidade {p}</translation>
    </message>
    <message>
        <source>probability: considers how sure each square is; vote: counts squares only.</source>
        <translation>probability: considera quão seguro é cada quadrado; vote: só conta quadrados.</translation>
    </message>
    <message>
        <source>qgis_process cannot be started ({reason}): repair QGIS, or save the layer as a file.</source>
        <translation>qgis_process não pode ser iniciado ({reason}): repare o QGIS, ou guarde a camada como ficheiro.</translation>
    </message>
    <message>
        <source>qgis_process, which exports this layer, failed ({status}): try it again, or save the layer as a file.</source>
        <translation>qgis_process, que exporta esta camada, falhou ({status}): tente de novo, ou guarde a camada como ficheiro.</translation>
    </message>
    <message>
        <source>qgis_process, which exports this layer, is missing from QGIS: install it, or save the layer as a file.</source>
        <translation>qgis_process, que exporta esta camada, falta no QGIS: instale-o, ou guarde a camada como ficheiro.</translation>
    </message>
    <message>
        <source>random: a random sample, from which an area can be estimated. Or candidates, to find changes and to correct the map, from which no area can be estimated: value, by probability of change times area; threshold, those nearest to the least probability that is shown as changed. The settings below are of a random sample, but for the number of squares. contradictions: the squares that land cover contradicts (Add land cover to a map), of a land-use map, too.</source>
        <translation>random: uma amostra aleatória, a partir da qual se pode estimar uma área. Ou candidatos, para encontrar mudanças e corrigir o mapa, a partir dos quais não se pode estimar nenhuma área: value: pela probabilidade de mudança vezes a área; threshold: os mais próximos da menor probabilidade mostrada como alterada. As definições abaixo são de uma amostra aleatória, exceto o número de quadrados. contradictions: os quadrados que a cobertura contraria (Adicionar a cobertura da terra a um mapa), também de um mapa de uso da terra.</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em execução</translation>
    </message>
    <message>
        <source>scales a band by a number beyond {most}</source>
        <translation>escala uma banda por um número acima de {most}</translation>
    </message>
    <message>
        <source>scales a band by a number that is not finite</source>
        <translation>escala uma banda por um número não finito</translation>
    </message>
    <message>
        <source>scales another number of bands than it names</source>
        <translation>escala um número de bandas diferente do que indica</translation>
    </message>
    <message>
        <source>serves imagery without {} too</source>
        <translation>serve também para imagens sem {}</translation>
    </message>
    <message>
        <source>since it holds but a few values</source>
        <translation>pois contém apenas poucos valores</translation>
    </message>
    <message>
        <source>since no pixel tells otherwise</source>
        <translation>pois nenhum píxel mostra outra coisa</translation>
    </message>
    <message>
        <source>since {percent} % of its values lie between 0 and the maximum</source>
        <translation>pois {percent} % dos seus valores estão entre 0 e o máximo</translation>
    </message>
    <message>
        <source>spark-submit, here or behind a command</source>
        <translation>spark-submit, aqui ou através de um comando</translation>
    </message>
    <message>
        <source>states a change head on features, but no landchip:refit</source>
        <translation>indica uma cabeça de mudança sobre características, mas não landchip:refit</translation>
    </message>
    <message>
        <source>states a confusion matrix of another number of classes than its {n}</source>
        <translation>indica uma matriz de confusão com um número de classes diferente das suas {n}</translation>
    </message>
    <message>
        <source>states a ground sample distance of {gsd} m</source>
        <translation>indica uma distância de amostragem no terreno de {gsd} m</translation>
    </message>
    <message>
        <source>states a margin of {margin} pixels for windows of {size}, where what remains between the margins must be a multiple of {tiles}</source>
        <translation>indica uma margem de {margin} píxeis para janelas de {size}, quando o que fica entre as margens tem de ser um múltiplo de {tiles}</translation>
    </message>
    <message>
        <source>states a novelty and names no output for it</source>
        <translation>indica uma novidade e nenhuma saída para ela</translation>
    </message>
    <message>
        <source>states a novelty threshold of {threshold}, where a number above 0 is needed</source>
        <translation>indica um limiar de novidade de {threshold}, mas é preciso um número maior que 0</translation>
    </message>
    <message>
        <source>states a training prior whose shares do not sum to 1</source>
        <translation>indica proporções de classes do treino cuja soma não é 1</translation>
    </message>
    <message>
        <source>states a {field} of {n} characters, where {most} are the most</source>
        <translation>indica em {field} {n} carateres, onde {most} é o máximo</translation>
    </message>
    <message>
        <source>states all of its bands as absent</source>
        <translation>indica todas as suas bandas como dispensáveis</translation>
    </message>
    <message>
        <source>states an accuracy on held-out chips that is no share</source>
        <translation>indica uma exatidão em células reservadas que não é uma proporção</translation>
    </message>
    <message>
        <source>states an order of dimensions other than of batch, bands, height and width</source>
        <translation>indica uma ordem de dimensões diferente de lote, bandas, altura e largura</translation>
    </message>
    <message>
        <source>states chips of {pixels} pixels</source>
        <translation>indica células de {pixels} pixels</translation>
    </message>
    <message>
        <source>states held-out chips of the source {source}, where {known} are known</source>
        <translation>indica células reservadas da fonte {source}, mas só se conhecem {known}</translation>
    </message>
    <message>
        <source>states landchip:refit for other classes than it names</source>
        <translation>indica landchip:refit para classes diferentes das que nomeia</translation>
    </message>
    <message>
        <source>states landchip:refit without all of its names</source>
        <translation>indica landchip:refit sem todos os seus nomes</translation>
    </message>
    <message>
        <source>states no integer of {dtype} for the absence of {bands}</source>
        <translation>não indica nenhum inteiro {dtype} para a ausência de {bands}</translation>
    </message>
    <message>
        <source>states no windows for its pixels</source>
        <translation>não indica janelas para os seus píxeis</translation>
    </message>
    <message>
        <source>states windows of pixels for a model of chips</source>
        <translation>indica janelas de píxeis para um modelo de células</translation>
    </message>
    <message>
        <source>states {bands} as absent, where {needed} are always needed</source>
        <translation>indica como dispensável {bands}, mas {needed} são sempre necessárias</translation>
    </message>
    <message>
        <source>states {bands} as absent, which it does not take</source>
        <translation>indica como dispensável {bands}, que não utiliza</translation>
    </message>
    <message>
        <source>states {field} of more than {most} characters</source>
        <translation>indica em {field} mais de {most} carateres</translation>
    </message>
    <message>
        <source>states {value} as the smallest {name}, where a number from 0 to 1 is needed</source>
        <translation>indica {value} como menor {name}, onde é preciso um número de 0 a 1</translation>
    </message>
    <message>
        <source>submitting</source>
        <translation>a enviar</translation>
    </message>
    <message>
        <source>such as that of a conda environment</source>
        <translation>por exemplo, o de um ambiente conda</translation>
    </message>
    <message>
        <source>that of the system, if any</source>
        <translation>o do sistema, se houver</translation>
    </message>
    <message>
        <source>the engine was installed without GPU support although there is a {gpu}</source>
        <translation>o motor foi instalado sem suporte a GPU, embora haja uma {gpu}</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>o do modelo</translation>
    </message>
    <message>
        <source>the one that QGIS runs</source>
        <translation>o que o QGIS usa</translation>
    </message>
    <message>
        <source>the same group at each</source>
        <translation>o mesmo grupo em todas</translation>
    </message>
    <message>
        <source>there is an NVIDIA driver</source>
        <translation>há um driver NVIDIA</translation>
    </message>
    <message>
        <source>there is no CUDA for {system} on {machine}</source>
        <translation>não há CUDA para {system} em {machine}</translation>
    </message>
    <message>
        <source>those of the system and of QGIS</source>
        <translation>os do sistema e do QGIS</translation>
    </message>
    <message>
        <source>those that you add in the Landchip panel</source>
        <translation>as que adicionar no painel do Landchip</translation>
    </message>
    <message>
        <source>time not known: no history yet</source>
        <translation>tempo desconhecido: ainda não há histórico</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>transparência</translation>
    </message>
    <message>
        <source>trees</source>
        <translation>árvores</translation>
    </message>
    <message>
        <source>undeveloped</source>
        <translation>não urbanizado</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconhecida</translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation>data desconhecida</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>pouco seguro</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificada</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>à espera</translation>
    </message>
    <message>
        <source>water</source>
        <translation>água</translation>
    </message>
    <message>
        <source>{:g} m</source>
        <translation>{:g} m</translation>
    </message>
    <message>
        <source>{address} does not answer as a STAC API does ({reason}): check the address, or try later.</source>
        <translation>{address} não responde como uma API STAC ({reason}): verifique o endereço, ou tente mais tarde.</translation>
    </message>
    <message>
        <source>{address} does not answer: check the address, the connection and QGIS&apos;s proxy settings.</source>
        <translation>{address} não responde: verifique o endereço, a ligação e o proxy do QGIS.</translation>
    </message>
    <message>
        <source>{address} has no STAC API with the collection {collection} (HTTP 404): check the address and the name.</source>
        <translation>{address} não tem uma API STAC com a coleção {collection} (HTTP 404): verifique o endereço e o nome.</translation>
    </message>
    <message>
        <source>{address} refuses the search (HTTP {status}): it asks for a key or an account; choose another catalogue.</source>
        <translation>{address} recusa a procura (HTTP {status}): pede uma chave ou uma conta; escolha outro catálogo.</translation>
    </message>
    <message>
        <source>{before} in the colours of {after}: unchanged chips differ by {left:.1f} instead of {was:.1f} pixel values.</source>
        <translation>{before} nas cores de {after}: as células sem mudança diferem em {left:.1f} em vez de {was:.1f} valores de píxel.</translation>
    </message>
    <message>
        <source>{before} to {after}</source>
        <translation>{before} para {after}</translation>
    </message>
    <message>
        <source>{before} → {after}: shown {shown}, by the probabilities {expected}</source>
        <translation>{before} → {after}: mostrado {shown}, pelas probabilidades {expected}</translation>
    </message>
    <message>
        <source>{change} (P {p:.2f})</source>
        <translation>{change} (P {p:.2f})</translation>
    </message>
    <message numerus="yes">
        <source>{chips} chips of {size:g} m ({area}): about {time} on {device} at {rate} chips/s, {disk} MB of disk and {memory} MB of memory.</source>
        <translation>
            <numerusform>{chips} célula de {size:g} m ({area}): cerca de {time} em {device} a {rate} células/s, {disk} MB de disco e {memory} MB de memória.</numerusform>
            <numerusform>{chips} células de {size:g} m ({area}): cerca de {time} em {device} a {rate} células/s, {disk} MB de disco e {memory} MB de memória.</numerusform>
        </translation>
    </message>
    <message>
        <source>{chips} chips, {area}; by the probabilities {expected}</source>
        <translation>{chips} células, {area}; pelas probabilidades {expected}</translation>
    </message>
    <message>
        <source>{chips} squares of {size} m ({hectares} ha) are shown as changed. By their probabilities {true} of them are expected to have changed and {false} not; among the others {missed} more are expected.</source>
        <translation>{chips} quadrados de {size} m ({hectares} ha) são mostrados como alterados. Pelas suas probabilidades, espera-se que {true} deles tenham mudado e {false} não; entre os outros esperam-se mais {missed}.</translation>
    </message>
    <message>
        <source>{classes} of {total} classified chips have another class than before, {groups} another group.</source>
        <translation>{classes} de {total} células classificadas têm uma classe diferente da anterior, {groups} outro grupo.</translation>
    </message>
    <message numerus="yes">
        <source>{count} chips ({share:.1f} %) are unlike anything that the model was trained on, and crossed: their groups are not to be relied on.</source>
        <translation>
            <numerusform>{count} célula ({share:.1f} %) é diferente de tudo com que o modelo foi treinado, e leva uma cruz: não se deve confiar no seu grupo.</numerusform>
            <numerusform>{count} células ({share:.1f} %) são diferentes de tudo com que o modelo foi treinado, e levam cruzes: não se deve confiar nos seus grupos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {every} chips ({share:.1f} %) are uncertain and dotted: the model hesitates between groups.</source>
        <translation>
            <numerusform>{count} de {every} células ({share:.1f} %) é incerta e leva pontos: o modelo hesita entre grupos.</numerusform>
            <numerusform>{count} de {every} células ({share:.1f} %) são incertas e levam pontos: o modelo hesita entre grupos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} requests to {name} failed ({why}), and the ground they were for counts as having no data: check the connection and run it again.</source>
        <translation>{count} solicitações a {name} falharam ({why}), e o terreno a que correspondiam conta como sem dados: verifique a conexão e execute novamente.</translation>
    </message>
    <message>
        <source>{date}, of {share} of the square</source>
        <translation>{date}, de {share} do quadrado</translation>
    </message>
    <message>
        <source>{date}: no land cover</source>
        <translation>{date}: sem cobertura da terra</translation>
    </message>
    <message>
        <source>{done} of {all} reviewed</source>
        <translation>{done} de {all} revistos</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>{file} não pode ser escrito: {reason}</translation>
    </message>
    <message>
        <source>{file} holds no corrections of Landchip: choose another file.</source>
        <translation>{file} não contém correções do Landchip: escolha outro arquivo.</translation>
    </message>
    <message>
        <source>{file} holds no strokes of Landchip: choose another file.</source>
        <translation>{file} não contém traços do Landchip: escolha outro ficheiro.</translation>
    </message>
    <message>
        <source>{file} is in use or write-protected, so nothing was changed: close what uses it and try again.</source>
        <translation>{file} está em uso ou protegido contra gravação, por isso nada foi alterado: feche o que o usa e tente novamente.</translation>
    </message>
    <message>
        <source>{file} is in use or write-protected, so nothing was written: close what uses it and try again.</source>
        <translation>{file} está em uso ou protegido contra escrita, por isso nada foi gravado: feche o que o usa e tente novamente.</translation>
    </message>
    <message>
        <source>{file} is no connection: {reason}</source>
        <translation>{file} não é uma ligação: {reason}</translation>
    </message>
    <message>
        <source>{file} is no review of Landchip&apos;s or is damaged: choose a file of Sample a change map for review.</source>
        <translation>{file} não é uma revisão do Landchip, ou está danificado: escolha um ficheiro de Amostrar um mapa de mudança para revisão.</translation>
    </message>
    <message>
        <source>{file} is not there any more: put it back, or open another review.</source>
        <translation>{file} já não está lá: volte a pô-lo no lugar, ou abra outra revisão.</translation>
    </message>
    <message>
        <source>{file} is the original model: give the fitted one another name.</source>
        <translation>{file} é o modelo original: dê outro nome ao ajustado.</translation>
    </message>
    <message>
        <source>{first} and {second} are too close for the answer to count.</source>
        <translation>{first} e {second} estão próximos demais para que a resposta conte.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>{flag}: {n} chips.</source>
        <translation>{flag}: {n} células.</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({reason}): choose another folder for the engine.</source>
        <translation>Não é possível gravar em {folder} ({reason}): escolha outra pasta para o motor.</translation>
    </message>
    <message>
        <source>{folder} holds files that are no tiles of Landchip&apos;s: choose another folder for the run.</source>
        <translation>{folder} contém ficheiros que não são mosaicos do Landchip: escolha outra pasta para a execução.</translation>
    </message>
    <message>
        <source>{folder} holds files that are no windows of Landchip&apos;s: choose another folder for the live land cover.</source>
        <translation>{folder} contém ficheiros que não são janelas do Landchip: escolha outra pasta para a cobertura ao vivo.</translation>
    </message>
    <message>
        <source>{folder} holds no engine that Landchip set up, since the marker {marker} is missing: choose another folder for the engine, or delete this one yourself.</source>
        <translation>{folder} não contém um motor instalado pelo Landchip, pois falta a marca {marker}: escolha outra pasta para o motor, ou apague esta você mesmo.</translation>
    </message>
    <message>
        <source>{folder} holds {file} beside the engine: move it elsewhere, or choose another folder for the engine.</source>
        <translation>{folder} contém {file} ao lado do motor: mova-o, ou escolha outra pasta para o motor.</translation>
    </message>
    <message>
        <source>{group}: {after} chips, {before} before.</source>
        <translation>{group}: {after} células, {before} antes.</translation>
    </message>
    <message numerus="yes">
        <source>{group}: {chips} chips, {area}</source>
        <translation>
            <numerusform>{group}: {chips} célula, {area}</numerusform>
            <numerusform>{group}: {chips} células, {area}</numerusform>
        </translation>
    </message>
    <message>
        <source>{group}: {kind}</source>
        <translation>{group}: {kind}</translation>
    </message>
    <message>
        <source>{hectares} ha were compared: imagery of {start} with imagery of {end}.</source>
        <translation>Foram comparados {hectares} ha: as imagens de {start} com as imagens de {end}.</translation>
    </message>
    <message>
        <source>{hectares} ha were compared: land cover of {start} with imagery of {end}.</source>
        <translation>Foram comparados {hectares} ha: a cobertura da terra de {start} com as imagens de {end}.</translation>
    </message>
    <message>
        <source>{latitude}, {longitude} (latitude, longitude)</source>
        <translation>{latitude}, {longitude} (latitude, longitude)</translation>
    </message>
    <message>
        <source>{layer} can be read by QGIS alone, and {km2} km² of it are visible: zoom in to at most {most} km².</source>
        <translation>{layer} só pode ser lida pelo QGIS, e {km2} km² dela estão visíveis: aproxime o mapa até {most} km² no máximo.</translation>
    </message>
    <message>
        <source>{layer} comes from a server in {stated}, and its layer was set to {assigned}: set it back (Layer &gt; Set CRS of Layer), or save the layer as a file first.</source>
        <translation>{layer} vem de um servidor em {stated}, e a sua camada foi posta em {assigned}: reponha-a (Camada &gt; Definir SRC da camada), ou guarde primeiro a camada como ficheiro.</translation>
    </message>
    <message>
        <source>{layer} comes from a server, which may send colours in place of land-cover codes: save it as a file, or load a file of NLCD (mrlc.gov).</source>
        <translation>{layer} vem de um servidor, que pode enviar cores em vez dos códigos da cobertura: salve-a como arquivo ou carregue um arquivo da NLCD (mrlc.gov).</translation>
    </message>
    <message>
        <source>{layer} could not be exported to {folder}: make room there, or choose another layer.</source>
        <translation>{layer} não pôde ser exportada para {folder}: libere espaço lá ou escolha outra camada.</translation>
    </message>
    <message>
        <source>{layer} did not answer ({reason}): check the connection and run it again.</source>
        <translation>{layer} não respondeu ({reason}): verifique a conexão e execute novamente.</translation>
    </message>
    <message>
        <source>{layer} gave no picture of the area{reason}: check the connection, or choose another area or layer.</source>
        <translation>{layer} não forneceu nenhuma imagem da área{reason}: verifique a conexão, ou escolha outra área ou camada.</translation>
    </message>
    <message>
        <source>{layer} has other additional no-data values in one band than in another, and a chip has one set: give all bands the same (Layer Properties &gt; Transparency).</source>
        <translation>{layer} tem numa banda outros valores sem dados adicionais do que noutra, e uma célula tem um só conjunto: dê os mesmos a todas as bandas (Propriedades da camada &gt; Transparência).</translation>
    </message>
    <message>
        <source>{layer} is no file and too large to take whole: choose an area.</source>
        <translation>{layer} não é um arquivo e é grande demais para ser usado inteiro: escolha uma área.</translation>
    </message>
    <message>
        <source>{layer} is no file that a cluster could read: save it where the cluster reads it.</source>
        <translation>{layer} não é um ficheiro que um cluster possa ler: salve-a onde o cluster a leia.</translation>
    </message>
    <message>
        <source>{layer} is no file that the engine can open: export it first, or choose another layer.</source>
        <translation>{layer} não é um arquivo que o motor possa abrir: exporte-o primeiro ou escolha outra camada.</translation>
    </message>
    <message>
        <source>{layer} is no file, and its {km2} km² are too many to export at {gsd:g} m: choose an area of at most {most} km².</source>
        <translation>{layer} não é um ficheiro, e os seus {km2} km² são demais para exportar a {gsd:g} m: escolha uma área de no máximo {most} km².</translation>
    </message>
    <message>
        <source>{layer} is no raster that QGIS can open: choose a raster layer or an image file.</source>
        <translation>{layer} não é um raster que o QGIS possa abrir: escolha uma camada raster ou um arquivo de imagem.</translation>
    </message>
    <message>
        <source>{layer} shows land cover while it is computed, and is no imagery: choose imagery.</source>
        <translation>{layer} mostra a cobertura enquanto é calculada e não é uma imagem: escolha imagens.</translation>
    </message>
    <message>
        <source>{layer} uses the file&apos;s no-data value in one band and ignores it in another: use it in all bands or in none (Layer Properties &gt; Transparency).</source>
        <translation>{layer} usa o valor sem dados do ficheiro numa banda e ignora-o noutra: use-o em todas as bandas ou em nenhuma (Propriedades da camada &gt; Transparência).</translation>
    </message>
    <message numerus="yes">
        <source>{left} of {all} corrections left out</source>
        <translation>
            <numerusform>{left} de {all} correção omitida</numerusform>
            <numerusform>{left} de {all} correções omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>{map}, corrected</source>
        <translation>{map}, corrigido</translation>
    </message>
    <message>
        <source>{map}, smoothed</source>
        <translation>{map}, suavizado</translation>
    </message>
    <message>
        <source>{map}, with land cover</source>
        <translation>{map}, com cobertura da terra</translation>
    </message>
    <message>
        <source>{missing} of {area} without a class</source>
        <translation>{missing} de {area} sem classe</translation>
    </message>
    <message>
        <source>{model} is no ONNX model: choose an .onnx file.</source>
        <translation>{model} não é um modelo ONNX: escolha um arquivo .onnx.</translation>
    </message>
    <message>
        <source>{model} on {device}, {time}, {day}</source>
        <translation>{model} em {device}, {time}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} chips of the map were not compared and are left out: the estimate will not speak of them.</source>
        <translation>
            <numerusform>{n:,} célula do mapa não foi comparada e é omitida: a estimativa nada dirá dela.</numerusform>
            <numerusform>{n:,} células do mapa não foram comparadas e são omitidas: a estimativa nada dirá delas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} e mais {count}</translation>
    </message>
    <message>
        <source>{name} {version} is kept as it was: no fit was better in this place by more than chance.</source>
        <translation>{name} {version} fica como estava: nenhum ajuste foi melhor neste lugar mais do que por acaso.</translation>
    </message>
    <message>
        <source>{name} {version} learnt from {learnt} chips of {blocks} blocks of ground in {seconds:.0f} s.</source>
        <translation>{name} {version} aprendeu com {learnt} células de {blocks} blocos de terreno em {seconds:.0f} s.</translation>
    </message>
    <message numerus="yes">
        <source>{name} {version} learnt from {used} of {corrections} corrected chips ({labels}) in {seconds:.1f} s.</source>
        <translation>
            <numerusform>{name} {version} aprendeu com {used} de {corrections} célula corrigida ({labels}) em {seconds:.1f} s.</numerusform>
            <numerusform>{name} {version} aprendeu com {used} de {corrections} células corrigidas ({labels}) em {seconds:.1f} s.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {rate} chips/s</source>
        <translation>{name}, {rate} células/s</translation>
    </message>
    <message>
        <source>{number}: {names}</source>
        <translation>{number}: {names}</translation>
    </message>
    <message numerus="yes">
        <source>{n} chips are named otherwise than their largest probability says: the map shows what is most probable.</source>
        <translation>
            <numerusform>{n} célula tem um nome diferente do que diz a sua maior probabilidade: o mapa mostra o que é mais provável.</numerusform>
            <numerusform>{n} células têm um nome diferente do que diz a sua maior probabilidade: o mapa mostra o que é mais provável.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chips are void because {service} did not give their tiles, asked three times ({reason}): run it again to ask for them once more.</source>
        <translation>
            <numerusform>{n} célula está vazia porque {service} não deu os seus mosaicos após três pedidos ({reason}): execute de novo para os pedir outra vez.</numerusform>
            <numerusform>{n} células estão vazias porque {service} não deu os seus mosaicos após três pedidos ({reason}): execute de novo para os pedir outra vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chips have an answer for one of the two dates only and do not count yet.</source>
        <translation>
            <numerusform>{n} célula só tem resposta para uma das duas datas e ainda não conta.</numerusform>
            <numerusform>{n} células só têm resposta para uma das duas datas e ainda não contam.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} chips of the map are reviewed, and at least {least} are needed to correct its probabilities: review more of the sample.</source>
        <translation>{n} chips do mapa estão revistos e são precisos pelo menos {least} para corrigir as suas probabilidades: reveja mais da amostra.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of the corrected chips are not counted in the accuracy: the old model has learnt from them, or from chips that touch them, before.</source>
        <translation>
            <numerusform>{n} das células corrigidas não conta na exatidão: o modelo antigo já aprendeu com ela, ou com uma célula que a toca.</numerusform>
            <numerusform>{n} das células corrigidas não contam na exatidão: o modelo antigo já aprendeu com elas, ou com células que as tocam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {classified} chips are flagged unfamiliar, unlike anything that the model was trained on: their classes and confidences are not to be relied on. Fit the model to this place with its land cover first (fit-to-place, landchip:fittoplace).</source>
        <translation>
            <numerusform>{n} de {classified} células é sinalizada como desconhecida, diferente de tudo com que o modelo foi treinado: não se deve confiar na sua classe nem na sua confiança. Ajuste primeiro o modelo a este lugar com a sua cobertura da terra (fit-to-place, landchip:fittoplace).</numerusform>
            <numerusform>{n} de {classified} células são sinalizadas como desconhecidas, diferentes de tudo com que o modelo foi treinado: não se deve confiar nas suas classes nem nas suas confianças. Ajuste primeiro o modelo a este lugar com a sua cobertura da terra (fit-to-place, landchip:fittoplace).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {classified} chips are uncertain: this imagery is probably unlike what the model was trained on, so look at the map&apos;s confidence style before using it.</source>
        <translation>
            <numerusform>{n} de {classified} células é incerta: estas imagens provavelmente são diferentes daquilo com que o modelo foi treinado, por isso veja o estilo por confiança do mapa antes de usá-lo.</numerusform>
            <numerusform>{n} de {classified} células são incertas: estas imagens provavelmente são diferentes daquilo com que o modelo foi treinado, por isso veja o estilo por confiança do mapa antes de usá-lo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {compared} chips are shown as changed, from a probability of {percent:.0f} %.</source>
        <translation>
            <numerusform>{n} de {compared} células é mostrada como alterada, a partir de uma probabilidade de {percent:.0f} %.</numerusform>
            <numerusform>{n} de {compared} células são mostradas como alteradas, a partir de uma probabilidade de {percent:.0f} %.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {compared} chips are unlike the training data, so their changes are not to be relied on: fit the model to this place first, with land cover of about the imagery&apos;s year.</source>
        <translation>{n} de {compared} células são diferentes dos dados de treino, por isso não se deve confiar nas suas mudanças: ajuste primeiro o modelo a este lugar, com uma cobertura da terra de um ano próximo do das imagens.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {of} reviewed chips are unsure. They are left out, as if they were like the others of their stratum; what the figures would be otherwise is stated beside them.</source>
        <translation>
            <numerusform>{n} de {of} células revistas está marcada como unsure. É omitida, como se fosse igual às outras do seu estrato; o que os números seriam de outro modo é indicado ao lado deles.</numerusform>
            <numerusform>{n} de {of} células revistas estão marcadas como unsure. São omitidas, como se fossem iguais às outras do seu estrato; o que os números seriam de outro modo é indicado ao lado deles.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {of} sampled squares are reviewed.</source>
        <translation>{n} de {of} quadrados da amostra estão revistos.</translation>
    </message>
    <message>
        <source>{n} of {of} squares are reviewed.</source>
        <translation>{n} de {of} quadrados estão revistos.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} chips are black or white throughout: they count as no imagery and are not classified. If the raster has such ground around its imagery, give that value as no-data, so that chips at its edge are right too.</source>
        <translation>
            <numerusform>{n} de {total} célula é toda preta ou branca: conta como sem imagem e não é classificada. Se o raster tem tal solo à volta da imagem, indique esse valor como valor sem dados, para que as células no limite também fiquem certas.</numerusform>
            <numerusform>{n} de {total} células são todas pretas ou brancas: contam como sem imagem e não são classificadas. Se o raster tem tal solo à volta da imagem, indique esse valor como valor sem dados, para que as células no limite também fiquem certas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} chips are left out, because another chip&apos;s centre lies in the same chip of the map&apos;s grid.</source>
        <translation>
            <numerusform>{n} de {total} células é omitida, porque o centro de outra célula está na mesma célula da grelha do mapa.</numerusform>
            <numerusform>{n} de {total} células são omitidas, porque o centro de outra célula está na mesma célula da grelha do mapa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reviewed chips are not of the sample and do not count: chips that were chosen, and not drawn, would bias the estimate.</source>
        <translation>
            <numerusform>{n} célula revista não é da amostra e não conta: células escolhidas, e não sorteadas, enviesariam a estimativa.</numerusform>
            <numerusform>{n} células revistas não são da amostra e não contam: células escolhidas, e não sorteadas, enviesariam a estimativa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reviews are among the corrections in {file}: refit the model on the page Chip.</source>
        <translation>
            <numerusform>{n} revisão está entre as correções de {file}: reajuste o modelo na página Célula.</numerusform>
            <numerusform>{n} revisões estão entre as correções de {file}: reajuste o modelo na página Célula.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} squares are shown as changed, of which {real} are expected to be real.</source>
        <translation>{n} quadrados são mostrados como alterados, dos quais se espera que {real} sejam reais.</translation>
    </message>
    <message numerus="yes">
        <source>{n} strokes without imagery were left out.</source>
        <translation>
            <numerusform>Foi omitido {n} traço sem imagem.</numerusform>
            <numerusform>Foram omitidos {n} traços sem imagem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} undeveloped squares are left out, since their classes are not known.</source>
        <translation>
            <numerusform>{n} quadrado não urbanizado é omitido, porque a sua classe não é conhecida.</numerusform>
            <numerusform>{n} quadrados não urbanizados são omitidos, porque as suas classes não são conhecidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{parameter}: the name {path} must end in {suffix}.</source>
        <translation>{parameter}: o nome {path} deve terminar em {suffix}.</translation>
    </message>
    <message>
        <source>{path!r} is no path: choose an .onnx file.</source>
        <translation>{path!r} não é um caminho: escolha um ficheiro .onnx.</translation>
    </message>
    <message>
        <source>{path} (version {number})</source>
        <translation>{path} (versão {number})</translation>
    </message>
    <message>
        <source>{path} and the imagery have no ground in common: choose an NLCD raster of the same place.</source>
        <translation>{path} e as imagens não têm terreno em comum: escolha um raster NLCD do mesmo lugar.</translation>
    </message>
    <message>
        <source>{path} breaks off in the middle: its codes near {x:.0f}, {y:.0f} cannot be read ({reason}); get the file again, or choose another NLCD raster.</source>
        <translation>{path} é interrompido no meio: os seus códigos perto de {x:.0f}, {y:.0f} não podem ser lidos ({reason}); obtenha o arquivo novamente ou escolha outro raster NLCD.</translation>
    </message>
    <message>
        <source>{path} breaks off in the middle: its pixels near {x:.0f}, {y:.0f} cannot be read ({reason}); get the file again, try later if it lies on a server, or choose another layer; what was done so far is kept.</source>
        <translation>{path} é interrompido no meio: os seus pixels perto de {x:.0f}, {y:.0f} não podem ser lidos ({reason}); obtenha o arquivo novamente, tente mais tarde se ele estiver em um servidor ou escolha outra camada; o que foi feito até agora fica guardado.</translation>
    </message>
    <message>
        <source>{path} cannot be opened as a raster: it is damaged, out of reach, or of a format that GDAL {gdal} does not read; choose another layer.</source>
        <translation>{path} não pode ser aberto como raster: está danificado, inacessível ou em um formato que o GDAL {gdal} não lê; escolha outra camada.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a sample or as reviews: choose another file.</source>
        <translation>{path} não pode ser lido como amostra nem como revisões: escolha outro ficheiro.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a table of chips ({reason}): give a CSV with a line of column names, or a GeoPackage.</source>
        <translation>{path} não pode ser lido como tabela de células ({reason}): indique um CSV com uma linha de nomes de colunas, ou um GeoPackage.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}): make room or choose another folder, and run again.</source>
        <translation>{path} não pode ser gravado ({reason}): libere espaço ou escolha outra pasta, e execute novamente.</translation>
    </message>
    <message>
        <source>{path} cannot give {field} from a column {column}: its columns are {known}; what a column can be is {fields}, or p_ and the name of a class.</source>
        <translation>{path} não pode dar {field} a partir de uma coluna {column}: as suas colunas são {known}; o que uma coluna pode ser é {fields}, ou p_ e o nome de uma classe.</translation>
    </message>
    <message>
        <source>{path} contradicts itself: by its description band {number} is {band}, by its colours band {other} is: give the band order by hand, such as red=1,green=2,blue=3.</source>
        <translation>{path} contradiz-se: pela descrição a banda {number} é {band}, pelas cores é a banda {other}: indique a ordem das bandas à mão, como red=1,green=2,blue=3.</translation>
    </message>
    <message>
        <source>{path} covers no chip of the map: choose a land-cover map of the same ground.</source>
        <translation>{path} não cobre nenhuma célula do mapa: escolha um mapa de cobertura do mesmo terreno.</translation>
    </message>
    <message>
        <source>{path} covers no chip of the maps: choose land cover of the same ground, or leave it out.</source>
        <translation>{path} não cobre nenhuma célula dos mapas: escolha uma cobertura da terra do mesmo terreno, ou omita-a.</translation>
    </message>
    <message>
        <source>{path} did not open within {seconds:g} s: its server or network share does not answer, so try again later, or choose another layer.</source>
        <translation>{path} não abriu em {seconds:g} s: o seu servidor ou unidade de rede não responde, por isso tente mais tarde, ou escolha outra camada.</translation>
    </message>
    <message>
        <source>{path} does not hold how much of each chip has imagery, as a GeoTIFF cannot: give the map&apos;s GeoPackage or GeoParquet.</source>
        <translation>{path} não contém quanto de cada célula tem imagem, pois um GeoTIFF não o pode: indique o GeoPackage ou GeoParquet do mapa.</translation>
    </message>
    <message>
        <source>{path} does not state what its sample was drawn from: choose the file that Landchip wrote, or restore it from a copy.</source>
        <translation>{path} não indica de que foi tirada a sua amostra: escolha o ficheiro que o Landchip escreveu, ou restaure-o de uma cópia.</translation>
    </message>
    <message>
        <source>{path} gives the code {value} two classes: leave one.</source>
        <translation>{path} atribui duas classes ao código {value}: deixe uma.</translation>
    </message>
    <message>
        <source>{path} has a CRS that PROJ does not know: assign the right one first.</source>
        <translation>{path} tem um SRC que o PROJ não conhece: atribua primeiro o correto.</translation>
    </message>
    <message>
        <source>{path} has a column or row of the grid that is no whole number: correct it or give corners.</source>
        <translation>{path} tem uma coluna ou linha da grelha que não é um número inteiro: corrija-a ou indique cantos.</translation>
    </message>
    <message>
        <source>{path} has a local CRS without a place on Earth: assign its true CRS first.</source>
        <translation>{path} tem um SRC local sem posição na Terra: atribua primeiro o seu SRC verdadeiro.</translation>
    </message>
    <message>
        <source>{path} has chips that lie on one another: give one prediction for each place.</source>
        <translation>{path} tem células que se sobrepõem: indique uma só previsão para cada lugar.</translation>
    </message>
    <message>
        <source>{path} has chips that lie outside the CRS {crs} of the map: give chips of one area.</source>
        <translation>{path} tem células fora do SRC {crs} do mapa: indique células de uma só área.</translation>
    </message>
    <message>
        <source>{path} has geometries that are no upright rectangles: give one square for each chip.</source>
        <translation>{path} tem geometrias que não são retângulos direitos: indique um quadrado para cada célula.</translation>
    </message>
    <message>
        <source>{path} has longitudes beyond 180 degrees: bring them into -180 to 180 first (gdalwarp), or cut it at the 180th meridian and give its two sides as two rasters.</source>
        <translation>{path} tem longitudes além de 180 graus: converta-as primeiro para o intervalo de -180 a 180 (gdalwarp), ou corte-o no meridiano 180 e indique os seus dois lados como dois rasters.</translation>
    </message>
    <message>
        <source>{path} has no column with the predicted class or group: name it (columns: prediction).</source>
        <translation>{path} não tem coluna com a classe ou o grupo previstos: indique-a (columns: prediction).</translation>
    </message>
    <message>
        <source>{path} has no land cover that could contradict it: add some first, with Add land cover to a map.</source>
        <translation>{path} não tem cobertura que o possa contrariar: adicione-a primeiro, com «Adicionar a cobertura da terra a um mapa».</translation>
    </message>
    <message>
        <source>{path} has no nir band: it holds {count}, and the model needs {bands}; choose imagery with near infrared, or a model that does without it.</source>
        <translation>{path} não tem banda nir: contém {count}, e o modelo precisa de {bands}; escolha imagens com infravermelho próximo ou um modelo que o dispense.</translation>
    </message>
    <message>
        <source>{path} has no polygons: choose another file or layer.</source>
        <translation>{path} não tem polígonos: escolha outro ficheiro ou camada.</translation>
    </message>
    <message>
        <source>{path} has no {band} band that could be told by name among its {count}: give the band order by hand, such as red=1,green=2,blue=3, or choose another layer.</source>
        <translation>{path} não tem nenhuma banda {band} reconhecível pelo nome ({count} no total): indique manualmente a ordem das bandas, por exemplo red=1,green=2,blue=3, ou escolha outra camada.</translation>
    </message>
    <message>
        <source>{path} has other shapes than polygons: choose another file or layer.</source>
        <translation>{path} tem outras formas que não polígonos: escolha outro ficheiro ou camada.</translation>
    </message>
    <message>
        <source>{path} has {cells:.1f} pixels in a chip of {size:g} m, and at least {least} are needed: choose land cover of smaller pixels.</source>
        <translation>{path} tem {cells:.1f} pixels numa célula de {size:g} m, e são precisos pelo menos {least}: escolha uma cobertura de pixels menores.</translation>
    </message>
    <message>
        <source>{path} has {n} chips whose corners are no lower left and upper right one in {crs}: correct them, or name their columns and CRS.</source>
        <translation>{path} tem {n} células cujos cantos não são um inferior esquerdo e um superior direito em {crs}: corrija-os, ou indique as suas colunas e o seu SRC.</translation>
    </message>
    <message>
        <source>{path} has {n} chips whose probabilities (columns p_…) do not add up to 1: correct them or leave these columns out.</source>
        <translation>{path} tem {n} células cujas probabilidades (colunas p_…) não somam 1: corrija-as ou omita estas colunas.</translation>
    </message>
    <message>
        <source>{path} holds a land-cover map&apos;s polygons, and a map of chips or of pixels is needed: choose its GeoTIFF.</source>
        <translation>{path} contém os polígonos de um mapa de cobertura da terra, e é preciso um mapa de células ou de píxeis: escolha o seu GeoTIFF.</translation>
    </message>
    <message>
        <source>{path} holds no chip: choose another file.</source>
        <translation>{path} não contém nenhuma célula: escolha outro ficheiro.</translation>
    </message>
    <message>
        <source>{path} holds no correction yet: correct some chips first.</source>
        <translation>{path} ainda não contém nenhuma correção: corrija primeiro algumas células.</translation>
    </message>
    <message>
        <source>{path} holds no layer {layer}: choose the GeoPackage that the plugin saved.</source>
        <translation>{path} não contém nenhuma camada {layer}: escolha o GeoPackage que o complemento salvou.</translation>
    </message>
    <message>
        <source>{path} holds no pixels: nothing was ever written to it, or no source of the VRT covers it; choose another layer.</source>
        <translation>{path} não contém píxeis: nunca nada foi escrito nele, ou nenhuma fonte do VRT o cobre; escolha outra camada.</translation>
    </message>
    <message>
        <source>{path} holds other layers ({layer}): choose another file name.</source>
        <translation>{path} contém outras camadas ({layer}): escolha outro nome de arquivo.</translation>
    </message>
    <message>
        <source>{path} holds palette indices, not colours: convert it first (Raster &gt; Conversion &gt; PCT to RGB).</source>
        <translation>{path} contém índices de paleta, não cores: converta-o primeiro (Raster &gt; Converter &gt; PCT para RGB).</translation>
    </message>
    <message numerus="yes">
        <source>{path} holds the codes {codes}, which the table of classes does not know: give a table (JSON or CSV: code, class) that does, or choose an NLCD raster.</source>
        <translation>
            <numerusform>{path} contém o código {codes}, que a tabela de classes não conhece: indique uma tabela (JSON ou CSV: code, class) que o conheça ou escolha um raster NLCD.</numerusform>
            <numerusform>{path} contém os códigos {codes}, que a tabela de classes não conhece: indique uma tabela (JSON ou CSV: code, class) que os conheça ou escolha um raster NLCD.</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} holds {bands} bands of {dtype} and not one of land-cover codes: choose the NLCD raster itself, not a picture of it.</source>
        <translation>{path} contém {bands} banda(s) {dtype} e não uma de códigos de cobertura da terra: escolha o próprio raster NLCD, não uma imagem dele.</translation>
    </message>
    <message>
        <source>{path} holds {held} pixels but the model takes {dtype}: convert it first (gdal_translate -ot Byte -scale), or choose another model.</source>
        <translation>{path} contém pixels {held}, mas o modelo aceita {dtype}: converta-o primeiro (gdal_translate -ot Byte -scale) ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>{path} holds {n} rasters and not one: give one of them by its name, such as {first} or {second}.</source>
        <translation>{path} contém {n} rasters e não um: indique um pelo nome, como {first} ou {second}.</translation>
    </message>
    <message>
        <source>{path} is a land-cover map, with a class for each pixel, and a map of chips is needed: choose a land-use map.</source>
        <translation>{path} é um mapa de cobertura da terra, com uma classe para cada píxel, e é preciso um mapa de células: escolha um mapa de uso da terra.</translation>
    </message>
    <message>
        <source>{path} is a map of chips, each of one class: choose a land-cover map&apos;s GeoTIFF, or name polygons.</source>
        <translation>{path} é um mapa de células, cada uma de uma classe: escolha o GeoTIFF de um mapa de cobertura da terra, ou indique polígonos.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the corrections first.</source>
        <translation>{path} é um pipe e não um ficheiro: guarde primeiro as correções.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the polygons first.</source>
        <translation>{path} é um pipe e não um ficheiro: guarde primeiro os polígonos.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the raster first.</source>
        <translation>{path} é um pipe e não um arquivo: salve primeiro o raster.</translation>
    </message>
    <message>
        <source>{path} is a pipe and not a file: save the strokes first.</source>
        <translation>{path} é um pipe e não um ficheiro: guarde primeiro os traços.</translation>
    </message>
    <message>
        <source>{path} is no area estimate with years and an area of &apos;{name}&apos;: choose answers of area-estimate.</source>
        <translation>{path} não é uma estimativa de área com anos e uma área de &apos;{name}&apos;: escolha respostas de area-estimate.</translation>
    </message>
    <message>
        <source>{path} is no change map with every column (it lacks {column}): choose the GeoPackage or GeoParquet of a change map.</source>
        <translation>{path} não é um mapa de mudança com todas as colunas (falta {column}): escolha o GeoPackage ou GeoParquet de um mapa de mudança.</translation>
    </message>
    <message>
        <source>{path} is no change map: choose another file.</source>
        <translation>{path} não é um mapa de mudança: escolha outro ficheiro.</translation>
    </message>
    <message>
        <source>{path} is no change map: make one first with Change since NLCD.</source>
        <translation>{path} não é um mapa de mudança: faça primeiro um com Mudança desde a NLCD.</translation>
    </message>
    <message>
        <source>{path} is no estimate that area-estimate wrote: choose its JSON file, or leave it out.</source>
        <translation>{path} não é uma estimativa que area-estimate escreveu: escolha o seu ficheiro JSON, ou omita-a.</translation>
    </message>
    <message>
        <source>{path} is no file: choose an .onnx file.</source>
        <translation>{path} não é um arquivo: escolha um arquivo .onnx.</translation>
    </message>
    <message>
        <source>{path} is no land-use map that a run of Landchip made: give such a map, or the imagery itself.</source>
        <translation>{path} não é um mapa de uso do solo feito pelo Landchip: indique um mapa assim ou as próprias imagens.</translation>
    </message>
    <message>
        <source>{path} is no list of rasters ({reason}): give a STAC Item Collection, a tile index of GDAL with a field `location`, or the rasters themselves.</source>
        <translation>{path} não é uma lista de rasters ({reason}): indique uma STAC Item Collection, um índice de mosaicos do GDAL com um campo `location`, ou os próprios rasters.</translation>
    </message>
    <message>
        <source>{path} is no map that Landchip wrote, or it is damaged: choose another file.</source>
        <translation>{path} não é um mapa escrito pelo Landchip, ou está danificado: escolha outro arquivo.</translation>
    </message>
    <message>
        <source>{path} is no table of classes: write JSON like {{&quot;11&quot;: &quot;water&quot;, &quot;0&quot;: null}}, or CSV with lines `code,class`, codes being whole numbers and no class meaning no data.</source>
        <translation>{path} não é uma tabela de classes: escreva JSON como {{&quot;11&quot;: &quot;water&quot;, &quot;0&quot;: null}}, ou CSV com linhas `code,class`, em que os códigos são números inteiros e sem classe significa sem dados.</translation>
    </message>
    <message>
        <source>{path} is no table of {key}: write JSON with shares from 0 to 1, such as {{&quot;{key}&quot;: {{&quot;undeveloped&quot;: {{&quot;developed&quot;: 0.01}}}}}}, for the states {states}.</source>
        <translation>{path} não é uma tabela de {key}: escreva JSON com proporções de 0 a 1, como {{&quot;{key}&quot;: {{&quot;undeveloped&quot;: {{&quot;developed&quot;: 0.01}}}}}}, para os estados {states}.</translation>
    </message>
    <message>
        <source>{path} is not georeferenced: choose the NLCD raster as it was published.</source>
        <translation>{path} não está georreferenciado: escolha o raster NLCD tal como foi publicado.</translation>
    </message>
    <message>
        <source>{path} is not georeferenced: give it a position first (Raster &gt; Georeferencer).</source>
        <translation>{path} não está georreferenciado: dê-lhe primeiro uma posição (Raster &gt; Georreferenciador).</translation>
    </message>
    <message>
        <source>{path} is placed by ground control points only: warp it to a projected CRS first (Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
        <translation>{path} só está posicionado por pontos de controle: reprojete-o primeiro para um SRC projetado (Raster &gt; Projeções &gt; Reprojetar coordenadas, ou gdalwarp).</translation>
    </message>
    <message>
        <source>{path} lacks the column {column}: choose a sample that Landchip drew, or reviews with that column.</source>
        <translation>Falta em {path} a coluna {column}: escolha uma amostra que o Landchip tirou, ou revisões com essa coluna.</translation>
    </message>
    <message>
        <source>{path} may not be written, because its folder is read-only or another program has the file open: close it there or choose another folder.</source>
        <translation>Não é possível gravar {path}, porque a sua pasta é somente leitura ou outro programa está com o arquivo aberto: feche-o lá ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>{path} names a band that one of its files does not have ({reason}): make the mosaic anew of the bands that all of its files have.</source>
        <translation>{path} nomeia uma banda que um dos seus ficheiros não tem ({reason}): faça de novo o mosaico com as bandas que todos os seus ficheiros têm.</translation>
    </message>
    <message>
        <source>{path} names no class: give at least one code a class.</source>
        <translation>{path} não indica nenhuma classe: atribua uma classe a pelo menos um código.</translation>
    </message>
    <message>
        <source>{path} names no folder: choose the file with its folder.</source>
        <translation>{path} não indica nenhuma pasta: escolha o arquivo com a sua pasta.</translation>
    </message>
    <message>
        <source>{path} names {missing}, which is not there: put it back, or make the VRT anew.</source>
        <translation>{path} nomeia {missing}, que não está lá: reponha-o, ou faça o VRT de novo.</translation>
    </message>
    <message>
        <source>{path} numbers its chips and does not say on which grid: give the CRS (crs) and the side of a chip (chip_size), or corners.</source>
        <translation>{path} numera as suas células e não diz em que grelha: indique o SRC (crs) e o lado de uma célula (chip_size), ou cantos.</translation>
    </message>
    <message>
        <source>{path} predicts both groups ({group}) and classes ({name}): give one of both for all chips.</source>
        <translation>{path} prevê tanto grupos ({group}) como classes ({name}): indique um dos dois para todas as células.</translation>
    </message>
    <message>
        <source>{path} predicts {name}, which is none of {known}: say which of them it stands for (names).</source>
        <translation>{path} prevê {name}, que não é nenhum de {known}: diga qual deles representa (names).</translation>
    </message>
    <message>
        <source>{path} says nowhere where its chips lie: give columns llcrnrlat, llcrnrlon, urcrnrlat and urcrnrlon, or col and row, or a GeoPackage of squares.</source>
        <translation>{path} não diz em lado nenhum onde estão as suas células: indique as colunas llcrnrlat, llcrnrlon, urcrnrlat e urcrnrlon, ou col e row, ou um GeoPackage de quadrados.</translation>
    </message>
    <message>
        <source>{path} shows {name} alone in this area: choose a larger area, with land of several uses.</source>
        <translation>{path} mostra só {name} nesta área: escolha uma área maior, com terreno de vários usos.</translation>
    </message>
    <message>
        <source>{path} states no CRS of its geometries: set it in the file.</source>
        <translation>{path} não indica o SRC das suas geometrias: defina-o no ficheiro.</translation>
    </message>
    <message>
        <source>{path} states no CRS: assign the right one first (Layer &gt; Set CRS of Layer).</source>
        <translation>{path} não indica nenhum SRC: atribua primeiro o correto (Camada &gt; Definir SRC da camada).</translation>
    </message>
    <message>
        <source>{path} states no CRS: set it in the file, or choose another.</source>
        <translation>{path} não indica SRC: defina-o no ficheiro, ou escolha outro.</translation>
    </message>
    <message>
        <source>{path} was made from imagery that needs a password or a signed address, which maps do not keep: give the imagery itself.</source>
        <translation>{path} foi feito com imagens que precisam de palavra-passe ou de endereço assinado, que os mapas não guardam: indique as próprias imagens.</translation>
    </message>
    <message>
        <source>{path} was made from {raster}, which is not there any more: give the imagery itself, where it is now.</source>
        <translation>{path} foi feito com {raster}, que já não está lá: indique as próprias imagens, onde estão agora.</translation>
    </message>
    <message>
        <source>{place} (rough labels)</source>
        <translation>{place} (rótulos aproximados)</translation>
    </message>
    <message>
        <source>{program} cannot be started ({reason}): correct the command of the connection profile.</source>
        <translation>{program} não pode ser iniciado ({reason}): corrija o comando do perfil de ligação.</translation>
    </message>
    <message>
        <source>{program} could not be started in the background: see the log in {folder}.</source>
        <translation>{program} não pôde ser iniciado em segundo plano: veja o log em {folder}.</translation>
    </message>
    <message>
        <source>{program} does not end within {seconds:.0f} s: check that it asks for no password, and that its host answers.</source>
        <translation>{program} não termina em {seconds:.0f} s: verifique que não pede senha, e que o seu anfitrião responde.</translation>
    </message>
    <message>
        <source>{program} tells no version of Spark ({said}): correct the command of the connection profile.</source>
        <translation>{program} não indica nenhuma versão do Spark ({said}): corrija o comando do perfil de ligação.</translation>
    </message>
    <message>
        <source>{px} pixels, {side:g} m</source>
        <translation>{px} pixels, {side:g} m</translation>
    </message>
    <message>
        <source>{python} cannot be started ({reason}): correct `python` of the connection profile.</source>
        <translation>{python} não pode ser iniciado ({reason}): corrija `python` do perfil de ligação.</translation>
    </message>
    <message>
        <source>{python} does not have the package {package}: repair the engine, or name a Python that has its packages.</source>
        <translation>{python} não tem o pacote {package}: repare o motor ou indique um Python que tenha os seus pacotes.</translation>
    </message>
    <message>
        <source>{python} does not run as a Python does: choose the Python itself.</source>
        <translation>{python} não funciona como um Python: escolha o próprio Python.</translation>
    </message>
    <message>
        <source>{python} is no Python that can be started: correct `python` of the connection profile, which needs an environment with pyspark-client.</source>
        <translation>{python} não é um Python que se possa iniciar: corrija `python` do perfil de ligação, que precisa de um ambiente com pyspark-client.</translation>
    </message>
    <message>
        <source>{python} is no file any more. Choose another one below, or let Landchip set the engine up.</source>
        <translation>{python} não é mais um arquivo. Escolha outro abaixo ou deixe que o Landchip instale o motor.</translation>
    </message>
    <message>
        <source>{python} is no file: choose the Python itself, such as bin/python or python.exe.</source>
        <translation>{python} não é um arquivo: escolha o próprio Python, por exemplo bin/python ou python.exe.</translation>
    </message>
    <message>
        <source>{raster} does not tell what covers single pixels of a few metres, so no chip is flagged by it: choose a map of Land cover of every pixel for that.</source>
        <translation>{raster} não diz o que cobre píxeis de poucos metros, por isso não marca nenhuma célula: escolha para isso um mapa de «Cobertura da terra de cada píxel».</translation>
    </message>
    <message>
        <source>{raster} has no class that is known as water, trees, herbaceous or impervious, so no chip is flagged by it: give its classes these names in a table of classes.</source>
        <translation>{raster} não tem nenhuma classe conhecida como water, trees, herbaceous ou impervious, por isso não marca nenhuma célula: dê estes nomes às suas classes numa tabela de classes.</translation>
    </message>
    <message>
        <source>{raster} has pixels of {gsd:.3g} m, much coarser than the {model_gsd:g} m that the model was trained on: its chips are flagged coarse, and their classes are not to be relied on.</source>
        <translation>{raster} tem pixels de {gsd:.3g} m, muito maiores que os {model_gsd:g} m com que o modelo foi treinado: as suas células são sinalizadas como de baixa resolução, e não se deve confiar nas suas classes.</translation>
    </message>
    <message>
        <source>{raster} has pixels of {gsd:.3g} m, much coarser than the {model_gsd:g} m that the model was trained on: the land cover found on it is not to be relied on.</source>
        <translation>{raster} tem pixels de {gsd:.3g} m, muito mais grosseiros que os {model_gsd:g} m com que o modelo foi treinado: a cobertura da terra encontrada nele não é confiável.</translation>
    </message>
    <message>
        <source>{raster} is stored in blocks of {columns} x {rows} pixels, each of which is decoded whole for every few chips, so that the run takes many times as long as the plan says: make a tiled copy first (gdal_translate -co TILED=YES -co COMPRESS=DEFLATE).</source>
        <translation>{raster} está guardado em blocos de {columns} x {rows} píxeis, cada um dos quais é descodificado inteiro para poucas células, pelo que a execução demora várias vezes o que o plano diz: faça primeiro uma cópia em blocos (gdal_translate -co TILED=YES -co COMPRESS=DEFLATE).</translation>
    </message>
    <message>
        <source>{raster} is turned against the axes of its CRS, so its pixels are resampled on reading.</source>
        <translation>{raster} está rodado em relação aos eixos do seu SRC, pelo que os seus píxeis são reamostrados ao ler.</translation>
    </message>
    <message>
        <source>{raster} is warped into {crs} on reading, because chips need ground metres.</source>
        <translation>{raster} é reprojetado para {crs} ao ser lido, porque as células precisam de metros no terreno.</translation>
    </message>
    <message>
        <source>{raster} lies in another CRS than the chips, and is warped into {crs} on reading.</source>
        <translation>{raster} está noutro SRC que as células, e é reprojetado para {crs} ao ler.</translation>
    </message>
    <message>
        <source>{raster}: band {band}, tagged alpha, is not read as transparency, {reason}.</source>
        <translation>{raster}: a banda {band}, marcada como alfa, não é lida como transparência, {reason}.</translation>
    </message>
    <message>
        <source>{raster}: band {band}, tagged alpha, is read as transparency, {reason}.</source>
        <translation>{raster}: a banda {band}, marcada como alfa, é lida como transparência, {reason}.</translation>
    </message>
    <message>
        <source>{raster}: whether band {band}, which is tagged alpha, holds transparency or near infrared is not clear ({percent} % of its values lie between 0 and the maximum). It is read as {kind}: if that is wrong, state what a band that is tagged alpha holds (transparency: alpha or near-infrared).</source>
        <translation>{raster}: não é claro se a banda {band}, marcada como alfa, contém transparência ou infravermelho próximo ({percent} % dos seus valores estão entre 0 e o máximo). É lida como {kind}: se estiver errado, indique o que contém uma banda marcada como alfa (transparency: alpha ou near-infrared).</translation>
    </message>
    <message>
        <source>{real} real, {none} no change, {unsure} unsure</source>
        <translation>{real} reais, {none} sem mudança, {unsure} pouco seguros</translation>
    </message>
    <message>
        <source>{reviews:,} reviews are too few for {strata} strata: each needs two or more, so allow at least {least:,}.</source>
        <translation>{reviews:,} revisões são poucas para {strata} estratos: cada um precisa de duas ou mais, por isso preveja pelo menos {least:,}.</translation>
    </message>
    <message>
        <source>{reviews} of {chips} squares are candidates to be reviewed; no area can be estimated from them.</source>
        <translation>{reviews} de {chips} quadrados são candidatos a rever; a partir deles não se pode estimar nenhuma área.</translation>
    </message>
    <message>
        <source>{reviews} of {chips} squares are to be reviewed, in {strata} strata; seed {seed}.</source>
        <translation>{reviews} de {chips} quadrados estão por rever, em {strata} estratos; semente {seed}.</translation>
    </message>
    <message>
        <source>{reviews} reviews correct the probabilities of change.</source>
        <translation>{reviews} revisões corrigem as probabilidades de mudança.</translation>
    </message>
    <message>
        <source>{right} of {of} right</source>
        <translation>{right} de {of} corretas</translation>
    </message>
    <message>
        <source>{right} of {of} right ({share}); {low} to {high} for such chips in general</source>
        <translation>{right} de {of} corretas ({share}); de {low} a {high} para células assim em geral</translation>
    </message>
    <message>
        <source>{sentence}</source>
        <translation>{sentence}</translation>
    </message>
    <message>
        <source>{server} accepts the request.</source>
        <translation>{server} aceita o pedido.</translation>
    </message>
    <message>
        <source>{server} answers with JSON that is no object: check the address and the way in of the connection profile.</source>
        <translation>{server} responde com JSON que não é um objeto: verifique o endereço e a via de acesso do perfil de ligação.</translation>
    </message>
    <message>
        <source>{server} answers with something else than JSON ({reason}): check the address and the way in of the connection profile.</source>
        <translation>{server} responde com algo que não é JSON ({reason}): verifique o endereço e a via de acesso do perfil de ligação.</translation>
    </message>
    <message>
        <source>{server} answers.</source>
        <translation>{server} responde.</translation>
    </message>
    <message>
        <source>{server} cannot be reached ({reason}): check the address, the network and whether the server runs.</source>
        <translation>{server} não se alcança ({reason}): verifique o endereço, a rede e se o servidor está a funcionar.</translation>
    </message>
    <message>
        <source>{server} does not accept the credentials of the connection profile (HTTP status 401): correct them.</source>
        <translation>{server} não aceita as credenciais do perfil de ligação (estado HTTP 401): corrija-as.</translation>
    </message>
    <message>
        <source>{server} does not answer as HTTP ({reason}): check the port in the address of the connection profile.</source>
        <translation>{server} não responde em HTTP ({reason}): verifique a porta no endereço do perfil de ligação.</translation>
    </message>
    <message>
        <source>{server} does not finish its answer within {seconds:.0f} s: check whether it is overloaded or the address belongs to another service.</source>
        <translation>{server} não termina a sua resposta em {seconds:.0f} s: verifique se está sobrecarregado ou se o endereço é de outro serviço.</translation>
    </message>
    <message>
        <source>{server} does not take the job: {reason}</source>
        <translation>{server} não aceita o trabalho: {reason}</translation>
    </message>
    <message>
        <source>{server} fails with HTTP status {status}{reason}: try again later, or ask who runs it.</source>
        <translation>{server} falha com o estado HTTP {status}{reason}: tente de novo mais tarde, ou pergunte a quem o gere.</translation>
    </message>
    <message>
        <source>{server} forbids this with the credentials of the connection profile (HTTP status 403): they are wrong, or lack the permission.</source>
        <translation>{server} proíbe isto com as credenciais do perfil de ligação (estado HTTP 403): estão erradas, ou falta-lhes a permissão.</translation>
    </message>
    <message>
        <source>{server} is a Databricks workspace.</source>
        <translation>{server} é um espaço de trabalho do Databricks.</translation>
    </message>
    <message>
        <source>{server} is a Livy server.</source>
        <translation>{server} é um servidor Livy.</translation>
    </message>
    <message>
        <source>{server} is a REST gateway of Spark {version}.</source>
        <translation>{server} é um gateway REST do Spark {version}.</translation>
    </message>
    <message>
        <source>{server} opens a session of Spark {version}.</source>
        <translation>{server} abre uma sessão do Spark {version}.</translation>
    </message>
    <message>
        <source>{server} opens no session ({reason}): check the token, whether the server needs TLS, and the client&apos;s Python.</source>
        <translation>{server} não abre nenhuma sessão ({reason}): verifique o token, se o servidor precisa de TLS, e o Python do cliente.</translation>
    </message>
    <message>
        <source>{server} opens no session within {seconds:.0f} s: check that it is a Spark Connect server, and whether it needs TLS (;use_ssl=true).</source>
        <translation>{server} não abre nenhuma sessão em {seconds:.0f} s: verifique que é um servidor Spark Connect, e se precisa de TLS (;use_ssl=true).</translation>
    </message>
    <message>
        <source>{server} redirects to {target}, where no credentials are sent: if that server is the right one, put its address into the connection profile.</source>
        <translation>{server} redireciona para {target}, para onde não se enviam credenciais: se esse servidor é o certo, ponha o seu endereço no perfil de ligação.</translation>
    </message>
    <message>
        <source>{server} refuses the request with HTTP status {status}{reason}: check the address and the way in of the connection profile.</source>
        <translation>{server} recusa o pedido com o estado HTTP {status}{reason}: verifique o endereço e a via de acesso do perfil de ligação.</translation>
    </message>
    <message>
        <source>{server} sends more than {most} MB, which no answer needs: check the address of the connection profile.</source>
        <translation>{server} envia mais de {most} MB, de que nenhuma resposta precisa: verifique o endereço do perfil de ligação.</translation>
    </message>
    <message>
        <source>{server} wants credentials (HTTP status {status}) and the connection profile has none: choose an authentication.</source>
        <translation>{server} pede credenciais (estado HTTP {status}) e o perfil de ligação não tem nenhuma: escolha uma autenticação.</translation>
    </message>
    <message>
        <source>{service} covers too much ground for one map, so the area to map must be given: choose an extent or polygons.</source>
        <translation>{service} cobre solo demais para um mapa, por isso a área tem de ser dada: escolha uma extensão ou polígonos.</translation>
    </message>
    <message>
        <source>{service} did not give the imagery that was asked for ({reason}): try again later, or choose another layer.</source>
        <translation>{service} não deu a imagem pedida ({reason}): tente mais tarde, ou escolha outra camada.</translation>
    </message>
    <message>
        <source>{service} did not give the imagery that was asked for in time: try again later, or choose another layer.</source>
        <translation>{service} não deu a tempo a imagem pedida: tente mais tarde, ou escolha outra camada.</translation>
    </message>
    <message>
        <source>{service} does not answer ({reason}): check the network and the service&apos;s address, or try again later.</source>
        <translation>{service} não responde ({reason}): verifique a rede e o endereço do serviço, ou tente mais tarde.</translation>
    </message>
    <message>
        <source>{service} does not answer as a service of the kind {kind} does ({reason}): check its address and the name of its layer.</source>
        <translation>{service} não responde como um serviço do tipo {kind} ({reason}): verifique o seu endereço e o nome da camada.</translation>
    </message>
    <message>
        <source>{service} is known here by its name alone, because addresses and keys of services are not stored: give the layer itself.</source>
        <translation>{service} é conhecido aqui só pelo nome, porque endereços e chaves de serviços não são guardados: indique a própria camada.</translation>
    </message>
    <message>
        <source>{service} refuses access ({reason}): check its key, user name and password, or the layer&apos;s authentication in QGIS.</source>
        <translation>{service} recusa o acesso ({reason}): verifique a chave, o utilizador e a senha, ou a autenticação da camada no QGIS.</translation>
    </message>
    <message>
        <source>{stated:.0f} % to {corrected:.0f} %</source>
        <translation>{stated:.0f} % para {corrected:.0f} %</translation>
    </message>
    <message>
        <source>{state}, no change</source>
        <translation>{state}, sem mudança</translation>
    </message>
    <message>
        <source>{step} cannot start ({reason}): choose another Python, then set up the engine again.</source>
        <translation>{step} não pode começar ({reason}): escolha outro Python e, depois, reinstale o motor.</translation>
    </message>
    <message>
        <source>{step} failed (exit status {status}): read the end of the log below, then set up the engine again.</source>
        <translation>{step} falhou (status de saída {status}): leia o fim do log abaixo e, depois, reinstale o motor.</translation>
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
            <numerusform>{title} — {quads} quadrante, {days}, cobre {covered} %</numerusform>
            <numerusform>{title} — {quads} quadrantes, {days}, cobrem {covered} %</numerusform>
        </translation>
    </message>
    <message>
        <source>{told} with a use, {unsure} unsure</source>
        <translation>{told} com um uso, {unsure} incertos</translation>
    </message>
    <message numerus="yes">
        <source>{total} chips: {classified} classified, {no_data} without data, {uncertain} uncertain</source>
        <translation>
            <numerusform>{total} célula: {classified} classificada, {no_data} sem dados, {uncertain} incerta</numerusform>
            <numerusform>{total} células: {classified} classificadas, {no_data} sem dados, {uncertain} incertas</numerusform>
        </translation>
    </message>
    <message>
        <source>{transition}: {estimated}; the map shows {mapped}</source>
        <translation>{transition}: {estimated}; o mapa mostra {mapped}</translation>
    </message>
    <message numerus="yes">
        <source>{uncertain} of {classified} chips are uncertain and dotted.</source>
        <translation>
            <numerusform>{uncertain} de {classified} células é incerta e leva pontos.</numerusform>
            <numerusform>{uncertain} de {classified} células são incertas e levam pontos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{use}, no change</source>
        <translation>{use}, sem mudança</translation>
    </message>
    <message>
        <source>{value:.0f} %</source>
        <translation>{value:.0f} %</translation>
    </message>
    <message>
        <source>{value:.0f} % (95 % interval {low:.0f} to {high:.0f} %)</source>
        <translation>{value:.0f} % (intervalo de 95 %: {low:.0f} a {high:.0f} %)</translation>
    </message>
    <message>
        <source>{value} (95 % interval {low} to {high})</source>
        <translation>{value} (intervalo de 95 %: {low} a {high})</translation>
    </message>
    <message>
        <source>{variable} names {python}, which is no file: correct or unset it.</source>
        <translation>{variable} indica {python}, que não é um arquivo: corrija a variável ou remova-a.</translation>
    </message>
    <message>
        <source>{} (running)</source>
        <translation>{} (em andamento)</translation>
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
            <numerusform>{} já existe</numerusform>
            <numerusform>{} já existem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} are unlike anything that the model was trained on, and crossed.</source>
        <translation>
            <numerusform>{} é diferente de tudo com que o modelo foi treinado, e leva uma cruz.</numerusform>
            <numerusform>{} são diferentes de tudo com que o modelo foi treinado, e levam cruzes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips</source>
        <translation>
            <numerusform>{} célula</numerusform>
            <numerusform>{} células</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips are black or white throughout, were taken for no imagery, and belong to no group.</source>
        <translation>
            <numerusform>{} célula é toda preta ou branca, foi tomada por falta de imagem, e não pertence a nenhum grupo.</numerusform>
            <numerusform>{} células são todas pretas ou brancas, foram tomadas por falta de imagem, e não pertencem a nenhum grupo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips have no imagery and belong to no group.</source>
        <translation>
            <numerusform>{} célula não tem imagem e não pertence a nenhum grupo.</numerusform>
            <numerusform>{} células não têm imagem e não pertencem a nenhum grupo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} chips were corrected by hand and are framed: map and areas have the corrected groups.</source>
        <translation>
            <numerusform>{} célula foi corrigida à mão e está emoldurada: mapa e áreas têm o grupo corrigido.</numerusform>
            <numerusform>{} células foram corrigidas à mão e estão emolduradas: mapa e áreas têm os grupos corrigidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} chips/s</source>
        <translation>{} células/s</translation>
    </message>
    <message numerus="yes">
        <source>{} corrected (framed)</source>
        <translation>
            <numerusform>{} corrigida (emoldurada)</numerusform>
            <numerusform>{} corrigidas (emolduradas)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} fitted</source>
        <translation>{} ajustado</translation>
    </message>
    <message>
        <source>{} in both</source>
        <translation>{} em ambas</translation>
    </message>
    <message>
        <source>{} is on the map.</source>
        <translation>{} está no mapa.</translation>
    </message>
    <message>
        <source>{} land use</source>
        <translation>{} uso da terra</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} blocks</source>
        <translation>
            <numerusform>{} de {} bloco</numerusform>
            <numerusform>{} de {} blocos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} chips</source>
        <translation>
            <numerusform>{} de {} célula</numerusform>
            <numerusform>{} de {} células</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} chips classified</source>
        <translation>
            <numerusform>{} de {} célula classificada</numerusform>
            <numerusform>{} de {} células classificadas</numerusform>
        </translation>
    </message>
    <message>
        <source>{} opens without its colours: its style could not be written.</source>
        <translation>{} abre sem as suas cores: não foi possível gravar o seu estilo.</translation>
    </message>
    <message>
        <source>{} opens without its form and colours: its style could not be written.</source>
        <translation>{} abre sem o seu formulário nem as suas cores: não foi possível gravar o seu estilo.</translation>
    </message>
    <message>
        <source>{} probably without imagery</source>
        <translation>{} provavelmente sem imagem</translation>
    </message>
    <message numerus="yes">
        <source>{} probably without imagery (hatched)</source>
        <translation>
            <numerusform>{} provavelmente sem imagem (tracejada)</numerusform>
            <numerusform>{} provavelmente sem imagem (tracejadas)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} refitted</source>
        <translation>{} reajustado</translation>
    </message>
    <message numerus="yes">
        <source>{} reviewed changes have bookmarks.</source>
        <translation>
            <numerusform>{} mudança revista tem um marcador.</numerusform>
            <numerusform>{} mudanças revistas têm marcadores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} squares are disputed</source>
        <translation>
            <numerusform>{} quadrado está em disputa</numerusform>
            <numerusform>{} quadrados estão em disputa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} taken over from an earlier run</source>
        <translation>
            <numerusform>{} aproveitada de uma execução anterior</numerusform>
            <numerusform>{} aproveitadas de uma execução anterior</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} tasks</source>
        <translation>
            <numerusform>{} tarefa</numerusform>
            <numerusform>{} tarefas</numerusform>
        </translation>
    </message>
    <message>
        <source>{} to read</source>
        <translation>{} para ler</translation>
    </message>
    <message numerus="yes">
        <source>{} too coarse</source>
        <translation>
            <numerusform>{} com resolução insuficiente</numerusform>
            <numerusform>{} com resolução insuficiente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} uncertain (dotted)</source>
        <translation>
            <numerusform>{} incerta (com pontos)</numerusform>
            <numerusform>{} incertas (com pontos)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} unlike the training data</source>
        <translation>{} diferentes dos dados de treino</translation>
    </message>
    <message numerus="yes">
        <source>{} unlike the training data (crossed)</source>
        <translation>
            <numerusform>{} diferente dos dados de treino (com uma cruz)</numerusform>
            <numerusform>{} diferentes dos dados de treino (com cruzes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} without imagery (hatched)</source>
        <translation>
            <numerusform>{} sem imagem (hachurada)</numerusform>
            <numerusform>{} sem imagem (hachuradas)</numerusform>
        </translation>
    </message>
    <message>
        <source>{} × {} km</source>
        <translation>{} × {} km</translation>
    </message>
    <message>
        <source>{}, fainter where unsure</source>
        <translation>{}, mais tênue onde há dúvida</translation>
    </message>
    <message>
        <source>{}, hectares</source>
        <translation>{}, hectares</translation>
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
