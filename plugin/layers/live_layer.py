"""Layers of what is under way: the map of a run, a memory layer to which finished blocks are added, is made here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsFeature, QgsGeometry, QgsMapLayer, QgsRectangle, QgsVectorLayer

from ..engine.api.product import FLAGS_COLUMN, ContinuousColumn, Product
from ..i18n import title, tr
from . import vector_style

LIVE_PROPERTY = "landchip/growing"  # custom property of a layer that ends with what is under way


def is_live(layer: QgsMapLayer) -> bool:
    """Whether the layer shows what is under way: the map of a run, or live land cover."""
    return bool(layer.customProperty(LIVE_PROPERTY))


def create_live_layer(block: Mapping[str, Any]) -> QgsVectorLayer:
    """An empty layer for the blocks of a run, with the style of the finished map.

    block: any of them, as engine/outputs/block_events.py describes it
    """
    product = Product.from_json(block["product"])
    types = {each.name: "double" if isinstance(each, ContinuousColumn) else "string" for each in product.columns}
    fields = {"col": "integer", "row": "integer", **types}
    field_query = "&".join(f"field={name}:{kind}" for name, kind in fields.items())
    source = f"Polygon?crs={block['grid']['crs']}&{field_query}&index=yes"
    layer = QgsVectorLayer(source, tr("{} (running)").format(title(product.title)), "memory")
    layer.setCustomProperty("skipMemoryLayersCheck", 1)  # do not ask to save it: the map replaces it
    vector_style.by_category(layer, product)
    return layer


def add_block(layer: QgsVectorLayer, block: Mapping[str, Any]) -> None:
    """Adds a block's chips and repaints; on the main thread, a few milliseconds for 256 chips.

    block: as engine/outputs/block_events.py describes it
    """
    product = Product.from_json(block["product"])
    names = [each.name for each in product.main_column.categories]
    size, fields = block["grid"]["size"], layer.fields()
    features = []
    for col, row, category, certainty, flags in block["chips"]:
        feature = QgsFeature(fields)
        west, south = col * size, row * size
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, south, west + size, south + size)))
        values = {product.main: None if category < 0 else names[category], product.certainty: certainty}
        values[FLAGS_COLUMN] = ",".join(flags)
        feature.setAttributes([col, row, *(values.get(each.name) for each in product.columns)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.triggerRepaint()
