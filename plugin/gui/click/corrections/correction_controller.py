"""Connects the correction buttons and keys with the project's file of corrections and the refit dialog."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ....engine.api.errors import LandchipError, OutputError
from ....engine.api.requests.raster_input import RasterInput
from ....i18n import tr
from ....processing.algorithms.refit import secret_rasters
from ....processing.inputs.vector_file import vector_file
from ...engine_queue import EngineQueue
from ...message_bar import push_error
from ..click_query import ClickQuery
from ..panel.correction_box import CorrectionBox
from .corrected_maps import show_corrections
from .corrections_file import CorrectionRecord, CorrectionsFile, create_file, open_layer
from .refit_dialog import RefitDialog

SCOPE, KEY = "landchip", "corrections"  # of the project's entry that holds the file's path
MIN_CORRECTIONS = 2  # for a refit


def ask_path(parent: QWidget | None) -> str:
    """Asks the user for the file of corrections; empty where the dialog is cancelled."""
    title, file_filter = tr("Keep corrections in"), tr("GeoPackage (*.gpkg)")
    option = QFileDialog.Option.DontConfirmOverwrite  # corrections are added to an existing file
    path, _ = QFileDialog.getSaveFileName(parent, title, "corrections.gpkg", file_filter, options=option)
    return path if not path or path.lower().endswith(".gpkg") else f"{path}.gpkg"


class CorrectionController(QObject):
    """Writes the labels that the box emits to the file of corrections.

    ask_path: gives the path of a new file, as the function of that name does; tests replace it
    dialog:   the refit dialog while it is open
    refitted: path of a new model
    maps_corrected: maps of the project show other corrections than before
    """

    refitted = pyqtSignal(str)
    maps_corrected = pyqtSignal()

    def __init__(
        self, iface: QgisInterface, engine_queue: EngineQueue, box: CorrectionBox, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.ask_path: Callable[[QWidget | None], str] = ask_path
        self.dialog: RefitDialog | None = None
        self._iface, self._engine_queue, self._box = iface, engine_queue, box
        self._file: CorrectionsFile | None = None
        self._path = stored_path(QgsProject.instance())  # of the file, which may be missing
        self._watched: QgsVectorLayer | None = None  # the file's layer in the project
        self._answer: Mapping[str, Any] | None = None
        self._query: ClickQuery | None = None
        box.labelled.connect(self._label)
        box.undo_requested.connect(self._undo)
        box.refit_requested.connect(self._open_dialog)
        project = QgsProject.instance()
        project.cleared.connect(self._project_changed)
        project.readProject.connect(self._project_changed)
        project.writeProject.connect(self._save_in_project)

    def close(self) -> None:
        project = QgsProject.instance()
        project.cleared.disconnect(self._project_changed)
        project.readProject.disconnect(self._project_changed)
        project.writeProject.disconnect(self._save_in_project)
        self._watch(None)
        if self.dialog is not None:
            self.dialog.done(0)

    def set_chip(self, answer: Mapping[str, Any] | None, query: ClickQuery | None) -> None:
        """The chip that a correction is for: its answer and query; None for both where there is no chip."""
        self._answer, self._query = answer, query
        self._refresh()

    def show_in_maps(self) -> None:
        """Shows the project's corrections in its maps; where their file is missing or unreadable, the maps stay."""
        project, path = QgsProject.instance(), self._path
        if path is None or not path.is_file():
            return
        try:
            layer = open_layer(project, path, (), add=False)
        except OutputError:  # reported when something is to be written
            return
        self._watch(layer if layer.id() in project.mapLayers() else None)
        if show_corrections(project, layer, path):
            self.maps_corrected.emit()

    def _watch(self, layer: QgsVectorLayer | None) -> None:
        """Follows what the user edits in the file's table, in place of the last layer's."""
        if layer is self._watched:
            return
        if self._watched is not None and not sip.isdeleted(self._watched):
            self._watched.afterCommitChanges.disconnect(self.show_in_maps)
        self._watched = layer
        if layer is not None:
            layer.afterCommitChanges.connect(self.show_in_maps)

    def _save_in_project(self, *_document: object) -> None:
        """The project is about to be saved, in another folder than before perhaps, which its entry is relative to."""
        if self._path is not None:
            QgsProject.instance().writeEntry(SCOPE, KEY, QgsProject.instance().writePath(str(self._path)))

    def _label(self, label: str) -> None:
        answer, query = self._answer, self._query
        if answer is None or query is None or answer["group"] is None:
            return
        correction = CorrectionRecord(
            tuple(answer["chip"]),
            answer["grid"]["crs"],
            tuple(answer["bounds"]),
            _lines(query),
            label,
            answer["image_date"],
        )
        try:
            file = self._open(answer, add_layer=True) or self._create(answer)
            if file is not None:
                file.save(correction)
                self.show_in_maps()
        except LandchipError as error:
            push_error(self._iface, error)
        self._refresh()

    def _undo(self) -> None:
        try:
            if self._file is not None and self._answer is not None and self._open(self._answer, add_layer=True):
                self._file.undo()
                self.show_in_maps()
        except LandchipError as error:
            push_error(self._iface, error)
        self._refresh()

    def _open(self, answer: Mapping[str, Any], add_layer: bool = False) -> CorrectionsFile | None:
        """The project's file; None where there is none yet. Raises OutputError.

        add_layer: whether its layer is added to the project if it is not there, as after the user removed it
        """
        path = self._path = self._path or stored_path(QgsProject.instance())  # a review may have made it
        if path is None or not path.is_file():
            return None
        layer = open_layer(QgsProject.instance(), path, answer["classes"], add_layer)
        if self._file is None or self._file.path != path:
            self._file = CorrectionsFile(path, layer)
        self._file.layer = layer  # the last one is deleted where the user removed it from the project
        return self._file

    def _create(self, answer: Mapping[str, Any]) -> CorrectionsFile | None:
        """A new file beside the project; of an unsaved project, where the user chooses, None if nothing is chosen."""
        project = QgsProject.instance()
        if project.absolutePath():
            path = Path(project.absolutePath()) / f"{project.baseName()}-corrections.gpkg"
        else:
            chosen = self.ask_path(self._iface.mainWindow())
            if not chosen:
                return None
            path = Path(chosen)
        if not path.exists():
            create_file(path, answer["grid"]["crs"])
        self._path = path
        project.writeEntry(SCOPE, KEY, project.writePath(str(path)))
        return self._open(answer, add_layer=True)

    def _refresh(self) -> None:
        label, count, answer, query = None, 0, self._answer, self._query
        try:
            file = None if answer is None else self._open(answer)
        except OutputError:
            file = None  # reported when something is to be written
        if file is not None and answer is not None and query is not None:
            label = file.label_of(answer["chip"], answer["grid"]["crs"], _lines(query), answer["image_date"])
            count = sum(file.label_counts().values())
        self._box.show_label(label)
        self._box.show_count(count, _refit_obstacle(count), can_undo=file is not None and file.can_undo)

    def _open_dialog(self) -> None:
        answer, query = self._answer, self._query
        try:
            file = None if answer is None else self._open(answer)
            if file is not None:
                vector_file(file.layer)  # raises for a layer with unsaved edits
        except LandchipError as error:
            push_error(self._iface, error)
            return
        if file is None or answer is None or query is None:  # the file was deleted
            self._refresh()
            return
        window, counts = self._iface.mainWindow(), file.label_counts()
        classes = [each["name"] for each in answer["classes"]]
        imagery = {**query.imagery, "rasters": secret_rasters(QgsProject.instance())}
        self.dialog = RefitDialog(self._engine_queue, file.path, counts, classes, imagery, window)
        self.dialog.fitted.connect(self.refitted)
        self.dialog.finished.connect(self._dialog_closed)
        self.dialog.open()

    def _dialog_closed(self, _result: int) -> None:
        self.dialog = None

    def _project_changed(self, *_document: object) -> None:
        self._file, self._path = None, stored_path(QgsProject.instance())
        self._watch(None)
        self.show_in_maps()
        self._refresh()


def _lines(query: ClickQuery) -> tuple[str, ...]:
    """What the file keeps of the query's rasters: no secrets of their addresses."""
    return tuple(RasterInput.from_json(each).line for each in query.imagery["raster"])


def stored_path(project: QgsProject) -> Path | None:
    """Of the project's file of corrections, which may be missing; None where it has none."""
    stored, _ = project.readEntry(SCOPE, KEY, "")
    return Path(project.readPath(stored)) if stored else None


def _refit_obstacle(count: int) -> str:
    """Why a refit is not possible yet; empty where it is. count: of corrections"""
    if count >= MIN_CORRECTIONS:
        return ""
    if not count:
        return tr("Correct at least {} chips first: there is none yet.").format(MIN_CORRECTIONS)
    return tr("Correct at least {} chips first: there is one so far.").format(MIN_CORRECTIONS)
