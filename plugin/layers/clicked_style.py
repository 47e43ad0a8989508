"""The layer of clicked chips: fields, style and labels."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsPalLayerSettings,
    QgsRuleBasedRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from . import legend, symbols

FIELDS = "&".join(
    f"field={name}:{kind}"
    for name, kind in (
        ("col", "integer"),
        ("row", "integer"),
        ("class", "string"),
        ("group", "string"),
        ("confidence", "double"),
        ("flags", "string"),
        ("raster", "string"),
        ("image_date", "string"),
        ("model", "string"),
    )
)


def create_clicked_layer(crs_text: str) -> QgsVectorLayer:
    """An empty memory layer. Each chip is drawn as a frame in the colour of its group, labelled with group and
    confidence if they fit in.
    """
    layer = QgsVectorLayer(f"Polygon?crs={crs_text}&{FIELDS}", tr("Clicked chips"), "memory")
    root = symbols.rule(None)
    for group in legend.categories(legend.default_product()):
        where = f"\"group\" = '{group.name}'"
        root.appendChild(symbols.rule(symbols.frame(group.colour), where, group.title))
    root.appendChild(symbols.rule(symbols.frame("#808080"), "ELSE", tr("No data")))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setLabeling(_labels())
    layer.setLabelsEnabled(True)
    layer.setDisplayExpression("coalesce(\"group\", '') || ' ' || \"col\" || '/' || \"row\"")
    return layer


def _labels() -> QgsVectorLayerSimpleLabeling:
    casing = QgsTextBufferSettings()
    casing.setEnabled(True)
    casing.setSize(0.8)
    casing.setColor(QColor("#ffffff"))
    text = QgsTextFormat()
    text.setSize(8)
    text.setColor(QColor(symbols.DOT_COLOUR))
    text.setBuffer(casing)
    settings = QgsPalLayerSettings()
    settings.setFormat(text)
    settings.fieldName = "title(\"group\") || '\\n' || round(100 * \"confidence\") || ' %'"
    settings.isExpression = True
    settings.placement = Qgis.LabelPlacement.OverPoint
    settings.centroidInside = True
    settings.fitInPolygonOnly = True  # a larger label would cover the map
    return QgsVectorLayerSimpleLabeling(settings)
