"""Makes corrections of reviewed chips, from which the model is refitted (../../click/corrections)."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ....engine.api.classes import CLASSES
from ....engine.api.errors import LandchipError, RequestError
from ....i18n import tr, tr_n, translated
from ....processing.inputs.layer_raster import raster_input
from ...click.corrections.correction_controller import KEY, SCOPE, stored_path
from ...click.corrections.corrections_file import CorrectionRecord, CorrectionsFile, create_file, open_layer
from ..records import stated_use_now
from ..review_file import ReviewFile

LABELS = tuple(each.name for each in CLASSES)
STYLE = tuple({"name": each.name, "colour": each.colour} for each in CLASSES)


class ReviewCorrections(QObject):
    """Writes one correction an event, since each takes milliseconds and there may be hundreds.

    said: a sentence for the user
    """

    said = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: CorrectionsFile | None = None
        self._waiting: list[CorrectionRecord] = []
        self._written, self._without_class = 0, 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._write_next)

    def start(self, review: ReviewFile, now: QgsRasterLayer | None) -> None:
        """Writes the uses now that reviewers stated, for the raster that they saw. Raises LandchipError.

        now: the raster of the right side
        """
        self.stop()
        records, self._without_class = corrections_of(review, now)
        self._written, self._waiting = 0, records
        if records:
            self._file = open_corrections(QgsProject.instance(), review.frame.grid.crs)
            self._timer.start(0)
        else:
            self._finish()

    def stop(self) -> None:
        """What is not written yet is left out."""
        self._timer.stop()
        self._waiting, self._file = [], None

    def close(self) -> None:
        self.stop()

    def _write_next(self) -> None:
        file = self._file
        if file is None or not self._waiting:
            self._finish()
            return
        record = self._waiting.pop(0)
        try:
            if file.label_of(record.chip, record.crs, record.rasters, record.date) != record.label:
                file.save(record)
            self._written += 1
        except LandchipError as error:
            self.stop()
            self.said.emit(translated(error))

    def _finish(self) -> None:
        name = "" if self._file is None else self._file.path.name
        self.stop()
        self.said.emit(_outcome(self._written, self._without_class, name))


def corrections_of(review: ReviewFile, now: QgsRasterLayer | None) -> tuple[list[CorrectionRecord], int]:
    """The corrections, and the number of chips whose use is none of the classes, as "undeveloped" is several.

    Raises RequestError without a raster that the engine can read.
    """
    raster = None if now is None else raster_input(now)
    if raster is None:
        raise RequestError(
            "review-no-raster",
            tr("Choose the newer imagery above the right picture, a raster that lies in a file or comes as tiles."),
        )
    grid, found, without = review.frame.grid, [], 0
    for queued in review.chips:
        use = stated_use_now(queued, review.records.get(queued.chip, ()))
        if use in LABELS:
            place = (queued.chip.col, queued.chip.row)
            found.append(CorrectionRecord(place, grid.crs, grid.bounds(queued.chip), (raster.line,), use, None))
        else:
            without += use is not None
    return found, without


def open_corrections(project: QgsProject, crs: str) -> CorrectionsFile:
    """The project's file of corrections, made beside the project where there is none. Raises LandchipError."""
    path = stored_path(project)
    if path is None or not path.is_file():
        if not project.absolutePath():
            raise RequestError("review-project-unsaved", tr("Save the project first: corrections are kept beside it."))
        path = Path(project.absolutePath()) / f"{project.baseName()}-corrections.gpkg"
        if not path.exists():
            create_file(path, crs)
        project.writeEntry(SCOPE, KEY, project.writePath(str(path)))
    return CorrectionsFile(path, open_layer(project, path, STYLE, add=True))


def _outcome(written: int, without_class: int, name: str) -> str:
    if not written:
        return tr(
            "No review says what a square is now, as developed, cultivated or water: choose it with the keys 5 to 8."
        )
    text = tr_n(
        "{n} review is among the corrections in {file}: refit the model on the page Chip.",
        "{n} reviews are among the corrections in {file}: refit the model on the page Chip.",
        written,
    ).format(n=written, file=name)
    if without_class:
        more = tr_n(
            "{n} undeveloped square is left out, since its class is not known.",
            "{n} undeveloped squares are left out, since their classes are not known.",
            without_class,
        )
        text += " " + more.format(n=without_class)
    return text
