"""Corrections: a GeoPackage with the layer `corrections`, which is training data for the trainer and for Refit.

plugin/engine/api/corrections_schema.py states the contract; this writes it, through the layer that the project shows.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import (
    NULL,
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ....engine.api.corrections_schema import FIELDS, INTEGER_FIELDS, LAYER
from ....engine.api.errors import OutputError
from ....i18n import tr
from ....layers import corrections_style

WAIT_S = 0.03  # for a file that is in use: the main thread waits no longer


class CorrectionRecord(NamedTuple):
    """bounds: of the chip, in the grid's CRS; rasters: absolute paths, in order of precedence; date: ISO or None"""

    chip: tuple[int, int]
    crs: str
    bounds: tuple[float, float, float, float]
    rasters: tuple[str, ...]
    label: str
    date: str | None


class UndoStep(NamedTuple):
    """What one correction did: the feature, and its attributes before, None where it is new."""

    feature: int
    before: dict[int, Any] | None


class CorrectionsFile:
    """The file's layer; every method is quick and is called on the main thread."""

    def __init__(self, path: Path, layer: QgsVectorLayer) -> None:
        self.path, self.layer = path, layer
        self._steps: list[UndoStep] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._steps)

    def save(self, correction: CorrectionRecord) -> None:
        """Adds a correction, or changes the one that the chip of this image had.

        Raises OutputError, with the file as it was.
        """
        check_writable(self.path)
        provider, fields = self.layer.dataProvider(), self.layer.fields()
        held = self._held(correction)
        values = self._values(correction)
        if held is not None:
            before = {fields.indexOf(name): held[name] for name in FIELDS}
            changed = {fields.indexOf(name): value for name, value in values.items()}
            self._done(provider.changeAttributeValues({held.id(): changed}))
            self._steps.append(UndoStep(held.id(), before))
            return
        feature = QgsFeature(fields)
        feature.setGeometry(self._square(correction))
        for name, value in values.items():
            feature[name] = value
        done, added = provider.addFeatures([feature])
        self._done(done)
        self._steps.append(UndoStep(added[0].id(), None))
        self.layer.updateExtents()

    def undo(self) -> None:
        """Takes the last correction back. Raises OutputError, with the file as it was."""
        if not self._steps:
            return
        check_writable(self.path)
        feature, before = self._steps[-1]
        provider = self.layer.dataProvider()
        if not self.layer.getFeature(feature).isValid():  # somebody has deleted it in the layer
            self._steps.pop()
            return
        if before is None:
            self._done(provider.deleteFeatures([feature]))
        else:
            self._done(provider.changeAttributeValues({feature: before}))
        self._steps.pop()

    def label_of(self, chip: Sequence[int], crs: str, rasters: Sequence[str], date: str | None) -> str | None:
        """What the chip of this image was said to be."""
        held = self._held(CorrectionRecord((chip[0], chip[1]), crs, (0, 0, 0, 0), tuple(rasters), "", date))
        return None if held is None else held["label"]

    def labels(self) -> Counter[str]:
        """How many chips were said to be of each class."""
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        return Counter(str(feature["label"]) for feature in self.layer.getFeatures(request))

    def _held(self, correction: CorrectionRecord) -> QgsFeature | None:
        """The last correction of the chip in these rasters or, as the trainer counts, in any of the same year."""
        col, row = correction.chip
        request = QgsFeatureRequest().setFilterExpression(f'"col" = {col} AND "row" = {row}')
        raster, year, found = self._raster(correction), (correction.date or "")[:4], None
        for feature in self.layer.getFeatures(request):
            known = "" if feature["date"] == NULL else str(feature["date"] or "")[:4]
            same = feature["raster"] == raster or (year and known == year)
            if feature["crs"] == correction.crs and same and (found is None or feature.id() > found.id()):
                found = feature
        return found

    def _values(self, correction: CorrectionRecord) -> dict[str, Any]:
        return {
            "col": correction.chip[0],
            "row": correction.chip[1],
            "crs": correction.crs,
            "raster": self._raster(correction),
            "label": correction.label,
            "date": correction.date,
            "by": QgsApplication.userFullName() or QgsApplication.userLoginName() or None,
        }

    def _raster(self, correction: CorrectionRecord) -> str:
        return "\n".join(relative(each, self.path.parent) for each in correction.rasters)

    def _square(self, correction: CorrectionRecord) -> QgsGeometry:
        """In the layer's CRS, which is that of the first chip's grid."""
        square = QgsGeometry.fromRect(QgsRectangle(*correction.bounds))
        grid = QgsCoordinateReferenceSystem(correction.crs)
        if grid != self.layer.crs():
            square.transform(QgsCoordinateTransform(grid, self.layer.crs(), QgsProject.instance()))
        return square

    def _done(self, done: bool) -> None:
        if not done:
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


def relative(raster: str, folder: Path) -> str:
    """With slashes from `folder` on where the raster lies below it; otherwise as it is."""
    if "://" in raster or raster.startswith("/vsi"):
        return raster
    try:
        return Path(os.path.abspath(raster)).relative_to(os.path.abspath(folder)).as_posix()  # noqa: PTH100, no disk
    except ValueError:
        return raster


def create(path: Path, crs: str) -> None:
    """An empty file. It is written under another name first, so that half a file is never left. Raises OutputError."""
    fields = QgsFields()
    for name in FIELDS:
        kind = QMetaType.Type.Int if name in INTEGER_FIELDS else QMetaType.Type.QString
        fields.append(QgsField(name, kind))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = LAYER
    part = path.with_name(f".{path.stem}.part.gpkg")
    system = QgsCoordinateReferenceSystem(crs)
    context = QgsCoordinateTransformContext()
    try:
        writer = QgsVectorFileWriter.create(str(part), fields, Qgis.WkbType.Polygon, system, context, options)
        failed, cause = writer.hasError() != QgsVectorFileWriter.WriterError.NoError, writer.errorMessage()
        del writer
        if failed:
            raise OSError(cause)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(
            "corrections-folder-read-only",
            tr("No corrections can be kept in {folder}: choose a folder where you may write."),
            folder=path.parent,
        ) from error


def check_writable(path: Path) -> None:
    """Raises OutputError at once where QGIS would wait seconds for a file that is in use."""
    in_use = OutputError(
        "corrections-in-use",
        tr("{file} is in use or write-protected, so nothing was changed: close what uses it and try again."),
        file=path.name,
    )
    if not os.access(path, os.W_OK):
        raise in_use
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=WAIT_S)) as file:
            file.execute("BEGIN IMMEDIATE")
            file.execute("ROLLBACK")
    except sqlite3.Error as error:
        raise in_use from error


def open_layer(project: QgsProject, path: Path, classes: Sequence[Mapping[str, Any]], shown: bool) -> QgsVectorLayer:
    """The project's layer of the file; where there is none, a new one.

    classes: each with name and colour, for its style
    shown:   whether a new one is put into the project
    Raises OutputError.
    """
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and _is_of(layer, path):
            return layer
    layer = QgsVectorLayer(f"{path}|layername={LAYER}", tr("Corrections"), "ogr")
    if not layer.isValid() or [name for name in FIELDS if layer.fields().indexOf(name) < 0]:
        raise OutputError(
            "file-without-corrections",
            tr("{file} holds no corrections of Landchip: choose another file."),
            file=path.name,
        )
    if shown:
        corrections_style.style(layer, classes)
        project.addMapLayer(layer, False)
        project.layerTreeRoot().insertLayer(0, layer)
    return layer


def _is_of(layer: QgsVectorLayer, path: Path) -> bool:
    file, _, options = layer.source().partition("|")
    return Path(file) == path and f"layername={LAYER}" in options
