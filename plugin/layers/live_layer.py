"""The map that fills in while a run is under way: a layer in memory, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

from ..i18n import tr
from . import legend_groups, vector_style

FIELDS = "field=col:integer&field=row:integer&field=group:string&field=confidence:double&field=flags:string"


def growing_layer(crs_text: str, groups: Iterable[str]) -> QgsVectorLayer:
    """An empty layer that looks as the finished map will; its name is the caller's to change.

    groups: names, in the order of the legend, as a block has them
    """
    layer = QgsVectorLayer(f"Polygon?crs={crs_text}&{FIELDS}&index=yes", tr("Land use (running)"), "memory")
    layer.setCustomProperty("skipMemoryLayersCheck", 1)  # QGIS does not ask to save what the run replaces
    vector_style.by_group(layer, legend_groups.of_names(groups), unfamiliar=True)
    return layer


def add_block(layer: QgsVectorLayer, block: Mapping[str, Any]) -> None:
    """Adds a block's chips and repaints; on the main thread, a few milliseconds for 256 chips.

    block: {"grid": {"crs", "size"}, "groups": [names], "chips": [[col, row, index of group or -1, confidence or None,
           [flags]], ...]}, as the engine's notification has it
    """
    size, groups, fields = block["grid"]["size"], block["groups"], layer.fields()
    features = []
    for col, row, group, confidence, flags in block["chips"]:
        feature = QgsFeature(fields)
        west, south = col * size, row * size
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, south, west + size, south + size)))
        name = None if group < 0 else groups[group]
        feature.setAttributes([col, row, name, confidence, ",".join(flags)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.triggerRepaint()
