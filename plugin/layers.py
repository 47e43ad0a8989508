"""Results to styled layers; the only file that styles.

Everything is an ordinary QGIS renderer, so colours, labels and the flagged chips' patterns are the user's to change.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLayerMetadata,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsPointPatternFillSymbolLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from .engine.classes import GROUPS
from .i18n import tr

OPACITY = 0.65  # of the layer as a whole, so that the imagery under it stays readable
DOT_COLOUR = "#202020"
PATTERN_MM = 1.5  # between the dots on uncertain chips, and between the crosses on unfamiliar ones
# Five steps of one hue (ColorBrewer's Purples), dark where the model is sure; none of them is a group's colour.
CONFIDENCE = (
    (0.0, 0.5, "#f2f0f7"),
    (0.5, 0.6, "#cbc9e2"),
    (0.6, 0.75, "#9e9ac8"),
    (0.75, 0.9, "#756bb1"),
    (0.9, 1.0, "#54278f"),
)


class LayerStyler(QgsProcessingLayerPostProcessorInterface):
    """Styles an output when Processing loads it.

    Processing keeps no Python reference, and the algorithm may be gone by then: a styler holds itself until it is used.
    """

    _waiting: ClassVar[list[LayerStyler]] = []

    def __init__(self, result: dict[str, Any]) -> None:
        super().__init__()
        self._result = result
        self._waiting.append(self)

    def postProcessLayer(  # noqa: N802, the name that QGIS calls
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        style(layer, self._result)
        self._waiting.remove(self)


def style(layer: QgsMapLayer, result: dict[str, Any]) -> None:
    """Both styles, "Land use" as the one in force, and the layer's title, attribution and abstract.

    layer:  the GeoPackage's or the COG's layer, on the main thread
    result: of the run, as docs/architecture.md has it
    """
    by_group, by_confidence = (
        (_style_pixels, _style_pixel_confidence)
        if isinstance(layer, QgsRasterLayer)
        else (_style_squares, _style_square_confidence)
    )
    manager = layer.styleManager()
    by_group(layer, result)
    manager.renameStyle(manager.currentStyle(), tr("Land use"))
    if tr("Confidence") not in manager.styles():
        manager.addStyleFromLayer(tr("Confidence"))
    manager.setCurrentStyle(tr("Confidence"))
    by_confidence(layer)
    manager.setCurrentStyle(tr("Land use"))
    _describe(layer, result)
    layer.triggerRepaint()


def save_style_beside(path: Path, result: dict[str, Any]) -> bool:
    """Writes `<stem>.qml`, which QGIS reads when the map is opened by hand; False where that failed.

    The map's own bytes stay as they are, because a STAC Item beside it may hold their checksum.
    path: of the GeoPackage or the COG, on the main thread
    """
    if path.suffix.lower() == ".gpkg":
        layer: QgsMapLayer = QgsVectorLayer(f"{path}|layername=landuse", "landuse", "ogr")
    else:
        layer = QgsRasterLayer(str(path), "landuse")
    if not layer.isValid():
        return False
    style(layer, result)
    _, written = layer.saveNamedStyle(str(path.with_suffix(".qml")))
    return bool(written)


def _style_squares(layer: QgsVectorLayer, result: dict[str, Any]) -> None:
    """A rule for each group, one for chips without data, a dotted one over the uncertain chips.

    Where the model tells them, chips unlike its training data have one too, with crosses between the dots.
    """
    root = QgsRuleBasedRenderer.Rule(None)
    for group in _groups(result):
        rule = QgsRuleBasedRenderer.Rule(_fill(group["colour"]), 0, 0, f"\"group\" = '{group['name']}'", group["title"])
        root.appendChild(rule)
    uncertain = QgsRuleBasedRenderer.Rule(_dots(), 0, 0, "\"flags\" LIKE '%uncertain%'", tr("Uncertain"))
    unfamiliar = QgsRuleBasedRenderer.Rule(
        _crosses(), 0, 0, "\"flags\" LIKE '%unfamiliar%'", tr("Unlike the training data")
    )
    no_data = QgsRuleBasedRenderer.Rule(_hatch(), 0, 0, '"group" IS NULL', tr("No data"))
    root.appendChild(uncertain)
    if result["chips"].get("unfamiliar") is not None:
        root.appendChild(unfamiliar)
    root.appendChild(no_data)
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setOpacity(OPACITY)
    layer.setMapTipTemplate(_MAP_TIP)
    layer.setDisplayExpression("\"group\" || ' ' || round(100 * \"confidence\") || ' %'")


def _style_square_confidence(layer: QgsVectorLayer) -> None:
    ranges = [QgsRendererRange(low, high, _fill(colour), _percent(low, high)) for low, high, colour in CONFIDENCE]
    layer.setRenderer(QgsGraduatedSymbolRenderer("confidence", ranges))
    layer.setOpacity(OPACITY)


def _style_pixels(layer: QgsRasterLayer, result: dict[str, Any]) -> None:
    """Band 1 of the COG: the place of the group in the model's order, from 1."""
    classes = [
        QgsPalettedRasterRenderer.Class(value, QColor(group["colour"]), group["title"])
        for value, group in enumerate(_groups(result), 1)
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
    layer.renderer().setOpacity(OPACITY)


def _style_pixel_confidence(layer: QgsRasterLayer) -> None:
    ramp = QgsColorRampShader(0.0, 1.0)
    ramp.setColorRampType(Qgis.ShaderInterpolationMethod.Discrete)
    ramp.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(high, QColor(colour), _percent(low, high))
            for low, high, colour in CONFIDENCE
        ]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 2, shader))
    layer.renderer().setOpacity(OPACITY)


def _groups(result: dict[str, Any]) -> list[dict[str, Any]]:
    """As the run has them; the three of classes.py for a run that says nothing."""
    return result.get("groups") or [
        {"name": group.name, "title": group.title, "colour": group.colour} for group in GROUPS
    ]


def _fill(colour: str) -> QgsFillSymbol:
    """A flat square with an outline of its own colour: without one, the canvas shows through between neighbours."""
    fill = QgsSimpleFillSymbolLayer(QColor(colour))
    fill.setStrokeColor(QColor(colour))
    fill.setStrokeWidth(0.2)
    fill.setStrokeWidthUnit(Qgis.RenderUnit.Millimeters)
    fill.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return _symbol(fill)


def _dots() -> QgsFillSymbol:
    dots = _pattern()
    marker = dots.subSymbol()
    marker.setColor(QColor(DOT_COLOUR))
    marker.symbolLayer(0).setStrokeStyle(Qt.PenStyle.NoPen)
    marker.setSize(0.55)
    return _symbol(dots)


def _crosses() -> QgsFillSymbol:
    """In the middle between the dots, since a chip may be both uncertain and unfamiliar."""
    crosses = _pattern()
    crosses.setOffsetX(PATTERN_MM / 2)
    crosses.setOffsetY(PATTERN_MM / 2)
    cross = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Cross2, 0.9)
    cross.setStrokeColor(QColor(DOT_COLOUR))
    cross.setStrokeWidth(0.2)
    crosses.subSymbol().changeSymbolLayer(0, cross)
    return _symbol(crosses)


def _pattern() -> QgsPointPatternFillSymbolLayer:
    """Marks over the group's colour, in the order of the page and not of the ground, so the legend shows them alike."""
    marks = QgsPointPatternFillSymbolLayer()
    marks.setDistanceX(PATTERN_MM)
    marks.setDistanceY(PATTERN_MM)
    marks.setRenderingPass(1)
    return marks


def _hatch() -> QgsFillSymbol:
    hatch = QgsSimpleFillSymbolLayer(QColor("#808080"), Qt.BrushStyle.BDiagPattern)
    hatch.setStrokeStyle(Qt.PenStyle.NoPen)
    return _symbol(hatch)


def _symbol(layer: QgsSymbolLayer) -> QgsFillSymbol:
    """QgsFillSymbol([layer]) would leave the layer to Python, which deletes it: QGIS then crashes."""
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, layer)
    return symbol


def _percent(low: float, high: float) -> str:
    return f"{100 * low:.0f} – {100 * high:.0f} %"


def _describe(layer: QgsMapLayer, result: dict[str, Any]) -> None:
    """Title, abstract and attribution, in the layer's properties and in its metadata."""
    metadata = _metadata(layer, result)
    layer.setMetadata(metadata)
    shown = layer.serverProperties()
    shown.setTitle(metadata.title())
    shown.setAbstract(metadata.abstract())
    shown.setAttribution("; ".join(metadata.rights()))


def _metadata(layer: QgsMapLayer, result: dict[str, Any]) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setLanguage("ENG")
    metadata.setCrs(layer.crs())
    metadata.setIdentifier(result["run"])
    metadata.setTitle(title(result))
    metadata.setAbstract(abstract(result))
    metadata.setRights([attribution(result)])
    if result["model"].get("license"):
        metadata.setLicenses([result["model"]["license"]])
    metadata.setHistory([f"{result['finished']}: classified by Landchip, run {result['run']}"])
    return metadata


def title(result: dict[str, Any]) -> str:
    return tr("Land use of {}").format(", ".join(Path(each).stem for each in result["raster"][:3]))


def abstract(result: dict[str, Any]) -> str:
    """Which model, image date and device the map is of, and how much of each group."""
    model, device, chips = result["model"], result["device"], result["chips"]
    dates = ", ".join(result["image_dates"]) or tr("unknown date")
    shares = ", ".join(f"{each['title'].lower()} {each['hectares']:,.0f} ha" for each in result["groups"])
    strange = chips.get("unfamiliar")
    unlike = "" if strange is None else f" {strange} are unlike anything that the model was trained on, and crossed."
    return (
        f"{title(result)} ({dates}): {shares}. One square of {result['grid']['size']:g} m per chip, classified by "
        f"{model['name']} {model['version']} ({model['digest'][:12]}) on {device['name']}, {result['finished'][:10]}. "
        f"{chips['uncertain']} of {chips['classified']} chips are uncertain and dotted.{unlike}"
    )


def attribution(result: dict[str, Any]) -> str:
    model = result["model"]
    return f"Landchip, model {model['name']} {model['version']} ({model['license']})"


_MAP_TIP = """<b>[% coalesce("group", 'no data') %]</b> [% round(100 * "confidence") %] %<br>
[% coalesce("class", '') %] [% if("flags" = '', '', '(' || "flags" || ')') %]<br>
<small>column [% "col" %], row [% "row" %] [% coalesce("image_date", '') %]</small>"""
