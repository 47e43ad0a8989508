"""Keeps the chips of the layers "Clicked chips", which are in memory, with the project.

They are a custom property of the layer, which the project stores: a file beside the project would be missing where that
is moved, and an unsaved project has no folder. Without Landchip such a layer is empty, and the property stays.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from math import isfinite
from typing import Any

from qgis.core import NULL, QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ...engine.api.json_load import load_json

GRID_PROPERTY = "landchip/clicked"  # custom property of such a layer: the grid's CRS
CHIPS_PROPERTY = "landchip/clicked_chips"  # its features, JSON: {"wkt": …, "values": {field: value}} each
SKIP_CHECK = "skipMemoryLayersCheck"  # QGIS's: do not warn that the layer is lost, since it is not
DECIMALS = 6  # of a coordinate: a micrometre, or 0.1 m in degrees


def keep(project: QgsProject) -> ExitStack:
    """Stores the chips whenever the project is saved and restores them when it is opened, until the stack is closed."""
    stack = ExitStack()
    for signal, work in ((project.writeProject, store), (project.readProject, restore)):
        slot = _slot(project, work)
        signal.connect(slot)
        stack.callback(signal.disconnect, slot)
    restore(project)  # which was opened before the plugin was enabled
    return stack


def store(project: QgsProject) -> None:
    """Writes the chips of each layer into its property; call it before the project is written."""
    for layer in _layers(project):
        if layer.providerType() == "memory":
            layer.setCustomProperty(CHIPS_PROPERTY, json.dumps([_to_json(each) for each in layer.getFeatures()]))
        else:  # the user made it permanent: its file has the chips
            layer.removeCustomProperty(CHIPS_PROPERTY)


def restore(project: QgsProject) -> None:
    """Adds the stored chips to each layer that is empty; call it after the project was read."""
    for layer in _layers(project):
        if layer.providerType() != "memory":
            continue
        layer.setCustomProperty(SKIP_CHECK, 1)  # layers of older projects have none
        features = [_feature(layer, each) for each in _stored(layer)] if not layer.featureCount() else []
        if features:
            layer.dataProvider().addFeatures(features)
            layer.updateExtents()


def _slot(project: QgsProject, work: Any) -> Any:
    return lambda *_document: work(project)


def _layers(project: QgsProject) -> Iterator[QgsVectorLayer]:
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.customProperty(GRID_PROPERTY):
            yield layer


def _stored(layer: QgsVectorLayer) -> list[dict[str, Any]]:
    """Empty where the property cannot be read: another version wrote it, or it was edited."""
    try:
        chips = load_json(layer.customProperty(CHIPS_PROPERTY) or "[]", surrogates=True)
        return [each for each in chips if isinstance(each["wkt"], str) and isinstance(each["values"], dict)]
    except (ValueError, TypeError, KeyError):
        return []


def _to_json(feature: QgsFeature) -> dict[str, Any]:
    values = feature.attributeMap()
    return {
        "wkt": feature.geometry().asWkt(DECIMALS),
        "values": {name: _plain(value) for name, value in values.items()},
    }


def _plain(value: Any) -> Any:
    """As JSON: numbers and texts as they are, dates and times of the user's own fields as text; others are lost."""
    if isinstance(value, (QDate, QTime, QDateTime)) and value != NULL:
        return value.toString(Qt.DateFormat.ISODate)
    if isinstance(value, float) and not isfinite(value):
        return None  # JSON has no such number
    return value if value != NULL and isinstance(value, (bool, int, float, str)) else None


def _feature(layer: QgsVectorLayer, chip: dict[str, Any]) -> QgsFeature:
    fields = layer.fields()
    feature = QgsFeature(fields)
    feature.setGeometry(QgsGeometry.fromWkt(chip["wkt"]))
    for name, value in chip["values"].items():
        if fields.indexOf(name) >= 0:
            feature[name] = fields.field(name).convertCompatible(value)
    return feature
