"""Corrections by button and key: where they are kept, one step of undo for each, and the way to a refit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...engine.api.errors import LandchipError, OutputError, RasterError
from ...i18n import tr, translated
from ...processing.refit import geopackage_path
from ..engine_queue import EngineQueue
from .click_query import ClickQuery
from .correction_box import CorrectionBox
from .corrections_file import CorrectionRecord, CorrectionsFile, create, open_layer
from .refit_dialog import RefitDialog

SCOPE, KEY = "landchip", "corrections"  # the project's entry: path of the file
ENOUGH = 2  # corrections, for a refit


def ask_path(parent: QWidget | None) -> str:
    """Where corrections are to be kept; empty where the user will not say."""
    title, kinds = tr("Keep corrections in"), tr("GeoPackage (*.gpkg)")
    keep = QFileDialog.Option.DontConfirmOverwrite  # a file of corrections is gone on with
    path, _ = QFileDialog.getSaveFileName(parent, title, "corrections.gpkg", kinds, options=keep)
    return path if not path or path.lower().endswith(".gpkg") else f"{path}.gpkg"


class CorrectionController(QObject):
    """Turns what the box tells into rows of the file. `ask_path` may be put in by tests."""

    refitted = pyqtSignal(str)  # path of a new model

    def __init__(
        self, iface: QgisInterface, asker: EngineQueue, box: CorrectionBox, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.ask_path: Callable[[QWidget | None], str] = ask_path
        self.dialog: RefitDialog | None = None
        self._iface, self._asker, self._box = iface, asker, box
        self._store: CorrectionsFile | None = None
        self._answer: Mapping[str, Any] | None = None
        self._asked: ClickQuery | None = None
        box.labelled.connect(self._label)
        box.undone.connect(self._undo)
        box.refit.connect(self._refit)
        project = QgsProject.instance()
        project.cleared.connect(self._forget)
        project.readProject.connect(self._forget)

    def close(self) -> None:
        project = QgsProject.instance()
        project.cleared.disconnect(self._forget)
        project.readProject.disconnect(self._forget)
        if self.dialog is not None:
            self.dialog.done(0)

    def show_chip(self, answer: Mapping[str, Any] | None, asked: ClickQuery | None) -> None:
        """The chip that a correction is for, and what was asked; None for both where there is none."""
        self._answer, self._asked = answer, asked
        self._refresh()

    def _label(self, label: str) -> None:
        answer, asked = self._answer, self._asked
        if answer is None or asked is None or answer["group"] is None:
            return
        if asked.drawn:
            self._say(
                RasterError(
                    "correction-of-drawn-layer",
                    tr("{layer} is no file, so no model could learn from it later: export it, and correct the export."),
                    layer=asked.name,
                )
            )
            self._refresh()
            return
        correction = CorrectionRecord(
            tuple(answer["chip"]),
            answer["grid"]["crs"],
            tuple(answer["bounds"]),
            tuple(asked.imagery["raster"]),
            label,
            answer["image_date"],
        )
        try:
            store = self._open(answer, shown=True) or self._made(answer)
            if store is not None:
                store.save(correction)
        except LandchipError as error:
            self._say(error)
        self._refresh()

    def _undo(self) -> None:
        try:
            if self._store is not None and self._answer is not None and self._open(self._answer, shown=True):
                self._store.undo()
        except LandchipError as error:
            self._say(error)
        self._refresh()

    def _open(self, answer: Mapping[str, Any], shown: bool = False) -> CorrectionsFile | None:
        """The file of this project; None where there is none yet. Raises OutputError.

        shown: whether its layer is put into the project, should the user have taken it out
        """
        kept, _ = QgsProject.instance().readEntry(SCOPE, KEY, "")
        if not kept:
            return None
        path = Path(QgsProject.instance().readPath(kept))
        if not path.is_file():
            return None
        layer = open_layer(QgsProject.instance(), path, answer["classes"], shown)
        if self._store is None or self._store.path != path:
            self._store = CorrectionsFile(path, layer)
        self._store.layer = layer  # the last one is gone where the user took it out of the project
        return self._store

    def _made(self, answer: Mapping[str, Any]) -> CorrectionsFile | None:
        """A new file beside the project, or where the user says; None where the user will not say."""
        project = QgsProject.instance()
        if project.absolutePath():
            path = Path(project.absolutePath()) / f"{project.baseName()}-corrections.gpkg"
        else:
            chosen = self.ask_path(self._iface.mainWindow())
            if not chosen:
                return None
            path = Path(chosen)
        if not path.exists():
            create(path, answer["grid"]["crs"])
        project.writeEntry(SCOPE, KEY, project.writePath(str(path)))
        return self._open(answer, shown=True)

    def _refresh(self) -> None:
        label, count, answer, asked = None, 0, self._answer, self._asked
        try:
            store = None if answer is None else self._open(answer)
        except OutputError:
            store = None  # told when something is to be written
        if store is not None and answer is not None and asked is not None:
            raster, date = asked.imagery["raster"], answer["image_date"]
            label = store.label_of(answer["chip"], answer["grid"]["crs"], raster, date)
            count = sum(store.labels().values())
        self._box.show_label(label)
        self._box.show_count(count, _hindered(count), can_undo=store is not None and store.can_undo)

    def _refit(self) -> None:
        answer, asked = self._answer, self._asked
        try:
            store = None if answer is None else self._open(answer)
            if store is not None:
                geopackage_path(store.layer)  # which refuses a layer with edits that are not saved
        except LandchipError as error:
            self._say(error)
            return
        if store is None or answer is None or asked is None:  # the file is gone
            self._refresh()
            return
        window, labels = self._iface.mainWindow(), store.labels()
        classes = [each["name"] for each in answer["classes"]]
        imagery = asked.imagery
        if asked.drawn:  # what holds for its picture holds for no raster that was corrected
            imagery = {**imagery, "bands": None, "nodata": None, "crs": None}
        self.dialog = RefitDialog(self._asker, store.path, labels, classes, imagery, window)
        self.dialog.refitted.connect(self.refitted)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self, _result: int) -> None:
        self.dialog = None

    def _say(self, error: LandchipError) -> None:
        self._iface.messageBar().pushMessage("Landchip", translated(error), Qgis.MessageLevel.Warning)

    def _forget(self, *_project: object) -> None:
        """Another project has its own file."""
        self._store = None
        self._refresh()


def _hindered(count: int) -> str:
    """Why there can be no refit; empty where there can."""
    if count >= ENOUGH:
        return ""
    if not count:
        return tr("Correct at least {} chips first: there is none yet.").format(ENOUGH)
    return tr("Correct at least {} chips first: there is one so far.").format(ENOUGH)
