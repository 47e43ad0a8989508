"""The layer "Clicked chips": one feature for each clicked chip and raster, one layer for each grid CRS."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, QTimer

from ... import layers
from .clicked_store import GRID_PROPERTY, SKIP_CHECK


class ClickedChipsCollector(QObject):
    """Adds chips when the event loop is idle, so that the panel is drawn first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: list[tuple[Mapping[str, Any], str]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._add_queued)

    def add(self, answer: Mapping[str, Any], raster: str) -> None:
        """raster: the name that the chip is stored under"""
        self._queue.append((answer, raster))
        self._timer.start()

    def clear(self) -> None:
        """Discards the chips that are not added yet."""
        self._timer.stop()
        self._queue.clear()

    def _add_queued(self) -> None:
        while self._queue:
            add_chip(QgsProject.instance(), *self._queue.pop(0))


def add_chip(project: QgsProject, answer: Mapping[str, Any], raster: str) -> QgsVectorLayer:
    """Adds the chip or updates its feature; adds the layer where the project has none for this grid."""
    layer = _layer(project, answer["grid"]["crs"]) or _add_layer(project, answer["grid"]["crs"])
    values = {
        "col": answer["chip"][0],
        "row": answer["chip"][1],
        "class": answer["class"],
        "group": answer["group"],
        "confidence": answer["confidence"],
        "flags": ",".join(answer["flags"]),
        "raster": raster,
        "image_date": answer["image_date"],
        "model": " ".join(each for each in (answer["model"]["name"], answer["model"]["version"]) if each),
    }
    provider, fields = layer.dataProvider(), layer.fields()
    existing = _feature_ids(layer, answer["chip"], raster)
    if existing:
        changed = {fields.indexOf(name): value for name, value in values.items()}
        provider.changeAttributeValues({existing[0]: changed})
    else:
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(*answer["bounds"])))
        for name, value in values.items():
            feature[name] = value
        provider.addFeatures([feature])
        layer.updateExtents()
    layer.triggerRepaint()
    return layer


def remove_chip(project: QgsProject, crs: str, chip: Sequence[int], raster: str) -> None:
    """crs: of the chip's grid"""
    layer = _layer(project, crs)
    if layer is not None:
        layer.dataProvider().deleteFeatures(_feature_ids(layer, chip, raster))
        layer.triggerRepaint()


def has_chip(project: QgsProject, crs: str, chip: Sequence[int], raster: str) -> bool:
    """crs: of the chip's grid"""
    layer = _layer(project, crs)
    return layer is not None and bool(_feature_ids(layer, chip, raster))


def _layer(project: QgsProject, crs: str) -> QgsVectorLayer | None:
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.customProperty(GRID_PROPERTY) == crs:
            return layer
    return None


def _add_layer(project: QgsProject, crs: str) -> QgsVectorLayer:
    layer = layers.create_clicked_layer(crs)
    if not layer.crs().isValid():
        layer.setCrs(QgsCoordinateReferenceSystem(crs))
    layer.setCustomProperty(GRID_PROPERTY, crs)
    layer.setCustomProperty(SKIP_CHECK, 1)  # the project keeps its chips
    project.addMapLayer(layer, False)
    project.layerTreeRoot().insertLayer(0, layer)
    return layer


def _feature_ids(layer: QgsVectorLayer, chip: Sequence[int], raster: str) -> list[int]:
    name = raster.replace("'", "''")
    request = QgsFeatureRequest()
    request.setFilterExpression(f'"col" = {chip[0]} AND "row" = {chip[1]} AND "raster" = \'{name}\'')
    return [feature.id() for feature in layer.getFeatures(request)]
