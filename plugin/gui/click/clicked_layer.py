"""The layer that clicked chips collect in: one feature for each chip and raster."""

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

MARK = "landchip/clicked"  # custom property: the grid's CRS, which tells the layer from others of that name


class ClickedChipsCollector(QObject):
    """Adds chips when nothing else is to be done: the panel is drawn first, and the first chip makes the layer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[tuple[Mapping[str, Any], str]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._collect)

    def add(self, answer: Mapping[str, Any], raster: str) -> None:
        self._waiting.append((answer, raster))
        self._timer.start()

    def drop(self) -> None:
        """What waits belongs to another project."""
        self._timer.stop()
        self._waiting.clear()

    def close(self) -> None:
        self._timer.stop()

    def _collect(self) -> None:
        while self._waiting:
            remember(QgsProject.instance(), *self._waiting.pop(0))


def remember(project: QgsProject, answer: Mapping[str, Any], raster: str) -> QgsVectorLayer:
    """Adds the chip, or brings it up to date; makes the layer where the project has none for this grid."""
    layer = _layer(project, answer["grid"]["crs"]) or _added(project, answer["grid"]["crs"])
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
    held = _features(layer, answer["chip"], raster)
    if held:
        changed = {fields.indexOf(name): value for name, value in values.items()}
        provider.changeAttributeValues({held[0]: changed})
    else:
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(*answer["bounds"])))
        for name, value in values.items():
            feature[name] = value
        provider.addFeatures([feature])
        layer.updateExtents()
    layer.triggerRepaint()
    return layer


def forget(project: QgsProject, answer: Mapping[str, Any], raster: str) -> None:
    """Takes the chip out of the layer."""
    layer = _layer(project, answer["grid"]["crs"])
    if layer is not None:
        layer.dataProvider().deleteFeatures(_features(layer, answer["chip"], raster))
        layer.triggerRepaint()


def holds(project: QgsProject, answer: Mapping[str, Any], raster: str) -> bool:
    layer = _layer(project, answer["grid"]["crs"])
    return layer is not None and bool(_features(layer, answer["chip"], raster))


def _layer(project: QgsProject, crs: str) -> QgsVectorLayer | None:
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.customProperty(MARK) == crs:
            return layer
    return None


def _added(project: QgsProject, crs: str) -> QgsVectorLayer:
    layer = layers.create_clicked_layer(crs)
    if not layer.crs().isValid():
        layer.setCrs(QgsCoordinateReferenceSystem(crs))
    layer.setCustomProperty(MARK, crs)
    project.addMapLayer(layer, False)
    project.layerTreeRoot().insertLayer(0, layer)
    return layer


def _features(layer: QgsVectorLayer, chip: Sequence[int], raster: str) -> list[int]:
    name = raster.replace("'", "''")
    request = QgsFeatureRequest()
    request.setFilterExpression(f'"col" = {chip[0]} AND "row" = {chip[1]} AND "raster" = \'{name}\'')
    return [feature.id() for feature in layer.getFeatures(request)]
