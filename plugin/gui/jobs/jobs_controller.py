"""Connects the page Jobs with what follows the jobs, the project that keeps them, and the maps that they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsMapLayer, QgsProcessingContext, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...engine.api.errors import LandchipError, OutputError
from ...i18n import tr, translated
from ...layers import MapStyler
from ...processing.feedback import RunFeedback
from ...processing.inputs.raster_entry import entry_label
from ...processing.map_output import KINDS, OUTPUT, save_styles
from ...remote.ways.way_in import JobState
from ..message_bar import push_error, push_message
from ..run.form.classify_request import cluster_request
from ..run.form.run_form import RunForm
from ..run.live_map import LiveMap
from ..run.run_task import RunOutcome
from . import job_store
from .job_entry import JobEntry, new_entry
from .job_follower import JobFollower
from .jobs_page import CANCEL, DUPLICATE, LOAD, REMOVE, RESUBMIT, JobsPage

LAYER = "layer"  # of the form's state: id of the imagery


class JobsController(QObject):
    """Owns the page Jobs and its parts.

    maps_loaded: a job's maps were added to the project; the layers
    duplicate_requested: the state of the form that a job was submitted from
    connections_requested: the user wants to see the connections
    """

    maps_loaded = pyqtSignal(list)
    duplicate_requested = pyqtSignal(dict)
    connections_requested = pyqtSignal()

    def __init__(
        self, iface: QgisInterface, parent: QWidget | None = None, follower: JobFollower | None = None
    ) -> None:
        super().__init__(parent)
        self._iface = iface
        self.page = JobsPage(parent)
        self.follower = follower or JobFollower(self)
        self._live_maps: dict[str, LiveMap] = {}
        self._showing = False  # whether the jobs of another project are being displayed
        self._project_file = ""
        self._kept: Sequence[tuple[object, ...]] = ()  # what of the jobs was last written
        self._connect()
        self._project_changed()

    def submit(self, form: RunForm, parameters: dict[str, Any]) -> bool:
        """Submits what the form states to its connection; gives whether it could be.

        parameters: of landchip:classify
        """
        try:
            request = cluster_request(parameters)
            self._check_outputs(request["outputs"])
        except LandchipError as error:
            push_error(self._iface, error)
            return False
        form.output.run_started()
        title = ", ".join(map(entry_label, request["raster"][:2]))
        entry = new_entry(title, form.run_on.value(), request, form.state())
        self.follower.submit(entry)
        self.page.select(entry.key)
        QgsProject.instance().setDirty(True)  # the project keeps the job once it is saved
        return True

    def engine_changed(self) -> None:
        """The engine was set up, repaired, changed or removed."""
        self.follower.engine_changed()

    def _check_outputs(self, outputs: Mapping[str, str]) -> None:
        """Raises OutputError where a job that is under way will write one of the files."""
        for each in self.follower.entries():
            taken = set(outputs.values()) & set(each.outputs.values())
            if each.is_active and taken:
                raise OutputError(
                    "job-same-output",
                    tr("The job {title} is under way and will write {file}: name another file for the map."),
                    title=each.title,
                    file=Path(min(taken)).name,
                )

    def connections_changed(self) -> None:
        """Connections were added, changed or removed."""
        for each in self.follower.entries():
            self.follower.look_soon(each.key)

    def shut_down(self) -> None:
        """Ends threads and engine, disconnects from QGIS, and removes everything from the map; the jobs go on."""
        project = QgsProject.instance()
        project.readProject.disconnect(self._project_changed)
        project.cleared.disconnect(self._project_changed)
        project.writeProject.disconnect(self._write)
        project.projectSaved.disconnect(self._saved)
        self.follower.close()
        self._remove_live_maps()

    def _connect(self) -> None:
        project = QgsProject.instance()
        project.readProject.connect(self._project_changed)
        project.cleared.connect(self._project_changed)
        project.writeProject.connect(self._write)
        project.projectSaved.connect(self._saved)
        follower, page = self.follower, self.page
        follower.listed.connect(self._list_changed)
        follower.changed.connect(self._job_changed)
        follower.block_done.connect(self._add_block)
        follower.fetched.connect(self._load)
        follower.failed.connect(lambda _key, error: push_error(self._iface, error))
        follower.left_behind.connect(job_store.update)
        page.acted.connect(self._act)
        page.selected.connect(lambda _key: self._ask_log(anew=True))
        page.log.wanted.connect(self._ask_log)
        page.shown.connect(self._set_visible)
        page.connections_requested.connect(self.connections_requested)

    def _act(self, action: str, key: str) -> None:
        entry = self.follower.entry(key)
        if entry is None:
            return
        if action == LOAD:
            self._load_again(entry)
        elif action == CANCEL:
            self.follower.cancel(key)
        elif action == RESUBMIT:
            self._end_live_map(key)
            self.follower.submit(entry)
        elif action == DUPLICATE:
            self.duplicate_requested.emit(dict(entry.form))
        elif action == REMOVE:
            self._end_live_map(key)
            self.follower.remove(key)

    def _project_changed(self, *_document: object) -> None:
        """Another project was opened or created: its jobs are taken up again."""
        self._remove_live_maps()
        self._project_file = QgsProject.instance().fileName()
        self._showing = True
        self.follower.show(job_store.load(QgsProject.instance()))
        self._showing = False

    def _write(self, *_document: object) -> None:
        job_store.write(QgsProject.instance(), self.follower.entries())

    def _saved(self) -> None:
        job_store.saved(QgsProject.instance(), self._project_file)
        self._project_file = QgsProject.instance().fileName()

    def _list_changed(self) -> None:
        entries = self.follower.entries()
        self.page.show_jobs(entries, [each.key for each in entries if self.follower.is_fetching(each.key)])
        self._keep()

    def _job_changed(self, key: str) -> None:
        entry = self.follower.entry(key)
        if entry is None:
            return
        self.page.show_job(entry, self.follower.is_fetching(key))
        self._keep()
        if entry.state in (JobState.FAILED.value, JobState.CANCELLED.value):
            self._end_live_map(key)

    def _keep(self) -> None:
        """Writes the jobs that the project does not hold yet; not at every block, which the storage tells anew."""
        entries = self.follower.entries()
        kept = [(each.key, each.state, each.submitted, each.fetched) for each in entries]
        if kept != self._kept and not self._showing:
            job_store.keep(QgsProject.instance(), entries)
        self._kept = kept

    def _ask_log(self, anew: bool = False) -> None:
        key = self.page.key()
        if not key or not self.page.log.isVisibleTo(self.page):
            return
        if anew:
            self.page.log.show_asking()

        def show(text: str) -> None:
            if self.page.key() == key:
                self.page.log.show_log(text)

        self.follower.ask_log(key, show, lambda error: show(translated(error)))

    def _set_visible(self, visible: bool) -> None:
        self.follower.visible = visible

    def _add_block(self, key: str, block: dict[str, Any]) -> None:
        entry = self.follower.entry(key)
        if entry is not None:
            self._live_map(entry).add_block(block)

    def _live_map(self, entry: JobEntry) -> LiveMap:
        if entry.key not in self._live_maps:
            live_map = LiveMap(self)
            live_map.start(QgsProject.instance().mapLayer(str(entry.form.get(LAYER, ""))))
            live_map.maps_loaded.connect(lambda _outcome, maps: self._maps_loaded(entry.key, maps))
            self._live_maps[entry.key] = live_map
        return self._live_maps[entry.key]

    def _end_live_map(self, key: str) -> None:
        live_map = self._live_maps.pop(key, None)
        if live_map is not None:
            live_map.remove()
            live_map.deleteLater()
            self._iface.mapCanvas().refresh()  # otherwise the canvas keeps displaying the live layer

    def _remove_live_maps(self) -> None:
        for key in list(self._live_maps):
            self._end_live_map(key)

    def _load_again(self, entry: JobEntry) -> None:
        """Shows the job's map where the project has it, otherwise brings it anew."""
        paths = set(entry.outputs.values())
        for layer in QgsProject.instance().mapLayers().values():
            if layer.source().split("|")[0] in paths:
                self._iface.setActiveLayer(layer)
                self.maps_loaded.emit([layer])
                return
        self.follower.fetch(entry.key)

    def _load(self, key: str, result: dict[str, Any]) -> None:
        """Loads the finished map as a local run's: in the place of the live layer, styled, with its result."""
        entry = self.follower.entry(key)
        if entry is None:
            return
        save_styles(result, "", None)
        outcome = job_outcome(entry, result)
        self._live_map(entry).load_maps(outcome)

    def _maps_loaded(self, key: str, maps: list[QgsMapLayer]) -> None:
        self._live_maps.pop(key).deleteLater()
        self._iface.mapCanvas().refresh()
        entry = self.follower.entry(key)
        push_message(
            self._iface,
            tr("The map of the job {} is loaded.").format(entry.title if entry is not None else ""),
            Qgis.MessageLevel.Success,
        )
        self.maps_loaded.emit(maps)


def job_outcome(entry: JobEntry, result: dict[str, Any]) -> RunOutcome:
    """A finished job as a finished run, with the layers to load."""
    project = QgsProject.instance()
    context = QgsProcessingContext()
    context.setProject(project)
    name = tr("Land use — {}").format(entry.title)
    outputs = result["outputs"]
    for parameter, (kind, _) in KINDS.items():
        if kind in ("gpkg", "cog") and kind in outputs:
            details = QgsProcessingContext.LayerDetails(name, project, parameter)
            details.forceName = True
            details.setPostProcessor(MapStyler(result))
            context.addLayerToLoadOnCompletion(outputs[kind], details)
    return RunOutcome(True, False, "", str(outputs.get(KINDS[OUTPUT][0], "")), context, RunFeedback())
