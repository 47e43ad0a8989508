"""The file of strokes: a GeoPackage with the layer `strokes`, to which a model of pixels is fitted.

plugin/engine/api/requests/corrections_schema.py is its schema. It is written through the project's own layer, which
thereby shows every stroke at once, as corrections of chips are.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QMetaType

from ...engine.api.errors import OutputError
from ...engine.api.requests.corrections_schema import STROKE_CLASS, STROKE_WIDTH, STROKES_LAYER
from ...i18n import tr
from ..edited_geopackage import check_writable, create_geopackage

CLICK_SHARE = 1e-3  # length of the line that a click becomes, of the stroke's width


class StrokesFile:
    """The file and its layer. Every method runs on the main thread, in milliseconds."""

    def __init__(self, path: Path, layer: QgsVectorLayer) -> None:
        self.path, self.layer = path, layer
        self._added: list[int] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._added)

    @property
    def count(self) -> int:
        return 0 if sip.isdeleted(self.layer) else int(self.layer.featureCount())

    def add(self, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem, label: str, width_m: float) -> None:
        """Adds a stroke. shape: a line or a point in `crs`. Raises OutputError and leaves the file unchanged."""
        check_writable(self.path)
        feature = QgsFeature(self.layer.fields())
        feature.setGeometry(self._line(shape, crs, width_m))
        feature[STROKE_CLASS], feature[STROKE_WIDTH] = label, width_m
        succeeded, added = self.layer.dataProvider().addFeatures([feature])
        self._finish_edit(succeeded)
        self._added.append(added[0].id())
        self.layer.updateExtents()

    def undo(self) -> None:
        """Removes the last stroke that was added. Raises OutputError and leaves the file unchanged."""
        if not self._added:
            return
        if self.layer.getFeature(self._added[-1]).isValid():  # the user may have deleted it in the layer
            check_writable(self.path)
            self._finish_edit(self.layer.dataProvider().deleteFeatures([self._added[-1]]))
        self._added.pop()

    def _line(self, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem, width_m: float) -> QgsGeometry:
        """A line in the layer's CRS; a click becomes a very short one, which is drawn as a dot."""
        transform = QgsCoordinateTransform(crs, self.layer.crs(), QgsProject.instance())
        placed = QgsGeometry(shape)
        try:
            placed.transform(transform)
        except QgsCsException as error:
            raise OutputError(
                "stroke-not-placed",
                tr("The stroke has no place in the CRS of {file}: draw it nearer to the other strokes."),
                file=self.path.name,
            ) from error
        if placed.type() != Qgis.GeometryType.Point:
            return placed
        point = placed.asPoint()
        degrees = self.layer.crs().isGeographic()
        length = width_m * CLICK_SHARE / (111_000 if degrees else 1)
        end = type(point)(point.x() + length, point.y())
        return QgsGeometry.fromPolylineXY([point, end])

    def _finish_edit(self, succeeded: bool) -> None:
        """Repaints. succeeded: what the provider returned for the edit. Raises OutputError where it is False."""
        if not succeeded:
            self.layer.dataProvider().clearErrors()
            raise OutputError(
                "stroke-not-saved",
                tr("The stroke is not saved in {file}: see whether the disk is full, and try it again."),
                file=self.path.name,
            )
        self.layer.triggerRepaint()


def create_strokes_file(path: Path, crs: QgsCoordinateReferenceSystem) -> None:
    """Writes an empty file, as a whole or not at all. crs: of its layer. Raises OutputError."""
    fields = QgsFields()
    fields.append(QgsField(STROKE_CLASS, QMetaType.Type.QString))
    fields.append(QgsField(STROKE_WIDTH, QMetaType.Type.Double))
    try:
        create_geopackage(path, STROKES_LAYER, fields, Qgis.WkbType.LineString, crs)
    except OSError as error:
        raise OutputError(
            "strokes-folder-read-only",
            tr("No strokes can be kept in {folder}: choose a folder where you may write."),
            folder=path.parent,
        ) from error


def open_strokes_layer(project: QgsProject, path: Path) -> QgsVectorLayer:
    """The project's layer of the file; a new one at the top where the project has none. Raises OutputError."""
    for each in project.mapLayers().values():
        file, _, options = each.source().partition("|")
        if isinstance(each, QgsVectorLayer) and each.isValid() and Path(file) == path and STROKES_LAYER in options:
            return each
    layer = QgsVectorLayer(f"{path}|layername={STROKES_LAYER}", tr("Strokes"), "ogr")
    if not layer.isValid() or min(layer.fields().indexOf(name) for name in (STROKE_CLASS, STROKE_WIDTH)) < 0:
        raise OutputError(
            "file-without-strokes", tr("{file} holds no strokes of Landchip: choose another file."), file=path.name
        )
    project.addMapLayer(layer, False)
    project.layerTreeRoot().insertLayer(0, layer)
    return layer
