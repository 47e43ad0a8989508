"""The file of corrections: a GeoPackage with the layer `corrections`, training data for the trainer and for a refit.

plugin/engine/api/requests/corrections_schema.py is its schema. It is written through the project's own layer, which
thereby shows every change at once.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import (
    NULL,
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ....engine.api.errors import OutputError, RequestError
from ....engine.api.redact import identity_key, is_identity, is_remote, raster_identity
from ....engine.api.requests.corrections_schema import FIELDS, INTEGER_FIELDS, LAYER
from ....engine.api.requests.raster_input import RasterInput
from ....i18n import tr
from ....layers import corrections_style
from ...edited_geopackage import check_writable, create_geopackage


class CorrectionRecord(NamedTuple):
    """The class that a user gave a chip.

    chip:    column and row
    crs:     of the grid
    bounds:  of the chip in that CRS: west, south, east, north
    rasters: lines of the file (`RasterInput.line`), with absolute paths, in order of precedence
    label:   name of the class
    date:    of the image, ISO 8601, or None
    """

    chip: tuple[int, int]
    crs: str
    bounds: tuple[float, float, float, float]
    rasters: tuple[str, ...]
    label: str
    date: str | None


class UndoStep(NamedTuple):
    """How to revert one correction.

    feature_id: of the changed feature
    previous:   its attributes before, by field index; None where the correction added the feature
    """

    feature_id: int
    previous: dict[int, Any] | None


class CorrectionsFile:
    """The file and its layer. Every method runs on the main thread, in milliseconds."""

    def __init__(self, path: Path, layer: QgsVectorLayer) -> None:
        self.path, self.layer = path, layer
        self._undo_steps: list[UndoStep] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._undo_steps)

    def save(self, correction: CorrectionRecord) -> None:
        """Adds a correction, or changes the one that the chip has for this image.

        Raises OutputError and leaves the file unchanged.
        """
        check_writable(self.path)
        provider, fields = self.layer.dataProvider(), self.layer.fields()
        existing = self._find(correction)
        values = self._values(correction)
        if existing is not None:
            previous = {fields.indexOf(name): existing[name] for name in FIELDS}
            changed = {fields.indexOf(name): value for name, value in values.items()}
            self._finish_edit(provider.changeAttributeValues({existing.id(): changed}))
            self._undo_steps.append(UndoStep(existing.id(), previous))
            return
        feature = QgsFeature(fields)
        feature.setGeometry(self._geometry(correction))
        for name, value in values.items():
            feature[name] = value
        succeeded, added = provider.addFeatures([feature])
        self._finish_edit(succeeded)
        self._undo_steps.append(UndoStep(added[0].id(), None))
        self.layer.updateExtents()

    def undo(self) -> None:
        """Reverts the last correction. Raises OutputError and leaves the file unchanged."""
        if not self._undo_steps:
            return
        check_writable(self.path)
        feature_id, previous = self._undo_steps[-1]
        provider = self.layer.dataProvider()
        if not self.layer.getFeature(feature_id).isValid():  # the user has deleted it in the layer
            self._undo_steps.pop()
            return
        if previous is None:
            self._finish_edit(provider.deleteFeatures([feature_id]))
        else:
            self._finish_edit(provider.changeAttributeValues({feature_id: previous}))
        self._undo_steps.pop()

    def label_of(self, chip: Sequence[int], crs: str, rasters: Sequence[str], date: str | None) -> str | None:
        """The class that the chip of this image was corrected to, or None. Arguments: as in CorrectionRecord"""
        existing = self._find(CorrectionRecord((chip[0], chip[1]), crs, (0, 0, 0, 0), tuple(rasters), "", date))
        return None if existing is None else existing["label"]

    def label_counts(self) -> Counter[str]:
        """Number of corrections by class name."""
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        return Counter(str(feature["label"]) for feature in self.layer.getFeatures(request))

    def _find(self, correction: CorrectionRecord) -> QgsFeature | None:
        """The last correction of the chip in these rasters or, as the trainer counts them, in any of the same year."""
        col, row = correction.chip
        request = QgsFeatureRequest().setFilterExpression(f'"col" = {col} AND "row" = {row}')
        raster, year, last = self._keys(correction.rasters), (correction.date or "")[:4], None
        for feature in self.layer.getFeatures(request):
            feature_year = "" if feature["date"] == NULL else str(feature["date"] or "")[:4]
            stored = self._keys(str(feature["raster"] or "").splitlines())
            same_image = stored == raster or (year and feature_year == year)
            if feature["crs"] == correction.crs and same_image and (last is None or feature.id() > last.id()):
                last = feature
        return last

    def _values(self, correction: CorrectionRecord) -> dict[str, Any]:
        return {
            "col": correction.chip[0],
            "row": correction.chip[1],
            "crs": correction.crs,
            "raster": self._raster(correction.rasters),
            "label": correction.label,
            "date": correction.date,
            "by": QgsApplication.userFullName() or QgsApplication.userLoginName() or None,
        }

    def _keys(self, rasters: Sequence[str]) -> list[str]:
        """To compare rasters by. Older corrections may hold full addresses."""
        return [line_key(each) for each in self._raster(rasters).splitlines()]

    def _raster(self, rasters: Sequence[str]) -> str:
        return "\n".join(relative_line(each, self.path.parent) for each in rasters if each.strip())

    def _geometry(self, correction: CorrectionRecord) -> QgsGeometry:
        """The chip in the layer's CRS, which is that of the first corrected chip's grid."""
        square = QgsGeometry.fromRect(QgsRectangle(*correction.bounds))
        grid = QgsCoordinateReferenceSystem(correction.crs)
        if grid != self.layer.crs():
            square.transform(QgsCoordinateTransform(grid, self.layer.crs(), QgsProject.instance()))
        return square

    def _finish_edit(self, succeeded: bool) -> None:
        """Repaints. succeeded: what the provider returned for the edit. Raises OutputError where it is False."""
        if not succeeded:
            errors = self.layer.dataProvider().errors()
            self.layer.dataProvider().clearErrors()
            cause = errors[-1] if errors else tr("it cannot be written")
            raise OutputError(
                "correction-not-saved",
                tr("The correction is not saved in {file}: {reason}. Try it again."),
                file=self.path.name,
                reason=cause,
            )
        self.layer.triggerRepaint()


def relative_line(line: str, folder: Path) -> str:
    """A line of the file with its path relative to `folder`, and without secrets, which older files may have."""
    try:
        raster = RasterInput.from_line(line)
    except RequestError:  # a file that was edited by hand
        return line
    return replace(raster, path=relative_path(raster_identity(raster.path), folder)).line


def line_key(line: str) -> str:
    """What tells a line from others: an address that was signed anew is the same raster."""
    try:
        raster = RasterInput.from_line(line)
    except RequestError:
        return line
    return replace(raster, path=identity_key(raster.path)).line


def relative_path(raster: str, folder: Path) -> str:
    """The path relative to `folder`, with slashes, of a raster below it; another path or address as it is."""
    if is_remote(raster) or is_identity(raster):
        return raster
    try:
        return Path(os.path.abspath(raster)).relative_to(os.path.abspath(folder)).as_posix()  # noqa: PTH100 - Path.resolve accesses the disk
    except ValueError:
        return raster


def create_file(path: Path, crs: str) -> None:
    """Writes an empty file. crs: of its layer. Raises OutputError; then there is no file."""
    fields = QgsFields()
    for name in FIELDS:
        field_type = QMetaType.Type.Int if name in INTEGER_FIELDS else QMetaType.Type.QString
        fields.append(QgsField(name, field_type))
    try:
        create_geopackage(path, LAYER, fields, Qgis.WkbType.Polygon, QgsCoordinateReferenceSystem(crs))
    except OSError as error:
        raise OutputError(
            "corrections-folder-read-only",
            tr("No corrections can be kept in {folder}: choose a folder where you may write."),
            folder=path.parent,
        ) from error


def open_layer(project: QgsProject, path: Path, classes: Sequence[Mapping[str, Any]], add: bool) -> QgsVectorLayer:
    """The project's layer of the file, or a new one where the project has none.

    classes: each with `name` and `colour`, for its style
    add:     whether a new layer is added to the project, at the top
    Raises OutputError where the file holds no corrections.
    """
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and _is_layer_of(layer, path):
            return layer
    layer = QgsVectorLayer(f"{path}|layername={LAYER}", tr("Corrections"), "ogr")
    if not layer.isValid() or [name for name in FIELDS if layer.fields().indexOf(name) < 0]:
        raise OutputError(
            "file-without-corrections",
            tr("{file} holds no corrections of Landchip: choose another file."),
            file=path.name,
        )
    if add:
        corrections_style.style(layer, classes)
        project.addMapLayer(layer, False)
        project.layerTreeRoot().insertLayer(0, layer)
    return layer


def _is_layer_of(layer: QgsVectorLayer, path: Path) -> bool:
    file, _, options = layer.source().partition("|")
    return Path(file) == path and f"layername={LAYER}" in options
