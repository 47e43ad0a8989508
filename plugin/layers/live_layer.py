"""The map that fills in while a run is under way: a layer in memory, block by block."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

from ..engine.api.product import FLAGS_COLUMN, ContinuousColumn, Product
from ..i18n import title, tr
from . import vector_style


def growing_layer(block: Mapping[str, Any]) -> QgsVectorLayer:
    """An empty layer for the blocks of a run, that looks as the finished map will; its name is the caller's to change.

    block: any of them, as the engine's notification has it
    """
    product = Product.from_json(block["product"])
    types = {each.name: "double" if isinstance(each, ContinuousColumn) else "string" for each in product.columns}
    fields = {"col": "integer", "row": "integer", **types}
    listed = "&".join(f"field={name}:{kind}" for name, kind in fields.items())
    source = f"Polygon?crs={block['grid']['crs']}&{listed}&index=yes"
    layer = QgsVectorLayer(source, tr("{} (running)").format(title(product.title)), "memory")
    layer.setCustomProperty("skipMemoryLayersCheck", 1)  # QGIS does not ask to save what the run replaces
    vector_style.by_category(layer, product)
    return layer


def add_block(layer: QgsVectorLayer, block: Mapping[str, Any]) -> None:
    """Adds a block's chips and repaints; on the main thread, a few milliseconds for 256 chips.

    block: as engine/outputs/block_events.py has it
    """
    product = Product.from_json(block["product"])
    names = [each.name for each in product.main_column.categories]
    size, fields = block["grid"]["size"], layer.fields()
    features = []
    for col, row, place, certainty, flags in block["chips"]:
        feature = QgsFeature(fields)
        west, south = col * size, row * size
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, south, west + size, south + size)))
        values = {product.main: None if place < 0 else names[place], product.certainty: certainty}
        values[FLAGS_COLUMN] = ",".join(flags)
        feature.setAttributes([col, row, *(values.get(each.name) for each in product.columns)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.triggerRepaint()
