"""The page "Map" of the dock: connects the form, the plan, the run, the live map and the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import Qgis, QgsMapLayer, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QEvent, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QFrame, QLabel, QStyle, QVBoxLayout, QWidget

from ...engine.api.errors import EngineError, LandchipError
from ...engine.api.requests.run_request import DEFAULT_MODEL
from ...i18n import tr, translated
from ...log import logger
from ...processing.engine_calls import engine_problem
from ..engine_queue import EngineQueue
from ..jobs.profiles.cluster_plan import form_plan_text
from ..message_bar import push_message
from ..widgets.layouts import VerticalScrollArea
from . import shown_map
from .card_panel import CardPanel
from .engine_notice import EngineNotice
from .form import form_state
from .form.run_form import RunForm
from .live_map import LiveMap
from .plan_query import PlanQuery
from .replace_question import ReplaceQuestion
from .result_panel import ResultPanel
from .run_panel import RunPanel, plan_text
from .run_task import RunOutcome, RunTask

SCROLL_DELAY_MS = 50  # for the layout to give a new result its place


class MapPage(QWidget):
    """Owns the parts of the page and connects them; the parts do not know each other.

    setup_requested, imagery_requested: the user wants to set the engine up, or to find imagery
    map_loaded: the map of a run was added to the project
    submit_requested: parameters of landchip:classify, to run on the form's connection to a cluster
    """

    setup_requested = pyqtSignal()
    imagery_requested = pyqtSignal()
    map_loaded = pyqtSignal()
    submit_requested = pyqtSignal(dict)

    def __init__(self, iface: QgisInterface, engine_queue: EngineQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._scroll, inner = VerticalScrollArea(self), QWidget()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inner)
        # Each gets its final parent at once: under a style sheet, as of a dark theme, reparenting polishes it anew
        self.form = RunForm(iface.mapCanvas(), inner)
        self.result = ResultPanel(iface, inner)
        self.run_panel = RunPanel(self)
        self.card = CardPanel(engine_queue, self)
        self._plan_query = PlanQuery(engine_queue, self.form.plan_request, self)
        self._run_task = RunTask(self)
        self._live_map = LiveMap(self)
        self._question = ReplaceQuestion(self)
        self._to_do = -1  # chips of the last plan, for the form as it is; below 0 where there is none
        self._project_closed = False  # whether the run's project was closed since it started
        self._resumable = ""  # the file of a run that did not finish
        self._saved_state = form_state.SavedState()
        self._result_is_new = False  # until the plan after a run has come
        self._scroll_timer = QTimer(self)
        self._scroll_timer.setSingleShot(True)
        self._scroll_timer.setInterval(SCROLL_DELAY_MS)
        self._scroll_timer.timeout.connect(self._scroll_to_result)
        self._engine_notice = EngineNotice(self)
        self._lay_out()
        self._connect()
        self.engine_changed()
        self._project_changed()

    def engine_changed(self) -> None:
        """The engine was set up, repaired, changed or removed."""
        self._engine_notice.setVisible(bool(engine_problem()))
        self._form_changed()

    def shut_down(self) -> None:
        """Cancels calls and the run, disconnects from QGIS, and removes everything from the map."""
        project = QgsProject.instance()
        project.readProject.disconnect(self._project_changed)
        project.writeProject.disconnect(self._save_in_project)
        project.cleared.disconnect(self._project_changed)
        project.layersRemoved.disconnect(self._layers_removed)
        self._iface.currentLayerChanged.disconnect(self.result.show_layer)
        self._plan_query.stop()
        self._question.close()
        self.card.stop()
        self._run_task.finished.disconnect(self._run_finished)  # it may have been emitted and not yet delivered
        self._run_task.close()
        self._live_map.remove()
        self.form.shut_down()

    def _form_changed(self) -> None:
        """Displays at once what is wrong with the form; otherwise requests a plan, after a pause."""
        self.form.output.refresh()
        self._to_do = -1
        if self._run_task.busy:
            return
        self.run_panel.show_idle(self._can_resume(), bool(self.form.run_on.value()))
        if self._engine_notice.isVisibleTo(self):
            self.run_panel.show_obstacle(tr("The engine is not set up yet."))
            return
        try:
            self.form.parameters()
        except LandchipError as error:
            self._plan_query.stop()
            self.run_panel.show_obstacle(translated(error))
            return
        self._show_warnings([])
        self.run_panel.show_plan(tr("Planning…"))
        self._plan_query.schedule()

    def _save_in_project(self, *_document: object) -> None:
        """The project is about to be saved."""
        # Its folder may be another now, and changes since the last plan count, too
        self._saved_state.save(QgsProject.instance(), self.form.state(), always=True)
        shown_map.save(QgsProject.instance(), self.result.layer())

    def _save_state(self) -> None:
        self._saved_state.save(QgsProject.instance(), self.form.state())

    def _show_plan(self, plan: dict[str, Any] | str) -> None:
        """plan: the engine's, or the sentence why there is none before the run"""
        if isinstance(plan, str):
            self.run_panel.show_plan(plan)
            return
        self._to_do = plan["to_do"]
        cluster = self.form.run_on.value()
        self.run_panel.show_plan(form_plan_text(plan, cluster, self.form.layer()) if cluster else plan_text(plan))
        if self._result_is_new:  # the plan's text may have moved the result out of view
            self._result_is_new = False
            self._scroll_timer.start()
        self._show_warnings([] if plan["to_do"] == 0 and self.result.layer() is not None else plan["warnings"])
        self.run_panel.set_resumable(self._can_resume() or 0 < plan["to_do"] < plan["chips"], bool(cluster))
        if not cluster:
            self.form.device.show_device(plan["device"], plan["chips_per_second"])

    def _show_warnings(self, warnings: Sequence[Mapping[str, Any]]) -> None:
        self._warnings.setText("\n".join(map(translated, warnings)))
        self._warnings.setVisible(bool(warnings))

    def _plan_failed(self, error: LandchipError) -> None:
        if isinstance(error, EngineError):
            self.run_panel.show_plan(translated(error))  # Run stays enabled: a run starts a new engine, or reports more
            return
        self.run_panel.show_obstacle(translated(error))
        if error.code == "bands-unknown":
            self.form.show_bands()

    def _run(self) -> None:
        try:
            parameters = self.form.parameters()
        except LandchipError as error:
            self.run_panel.show_obstacle(translated(error))
            return
        on_cluster = bool(self.form.run_on.value())
        same_run = not on_cluster and (self._to_do == 0 or self._can_resume())
        start = self.submit_requested.emit if on_cluster else self._start
        self._question.ask(parameters, same_run, lambda: start(parameters), self._run_into_another_file)

    def _run_into_another_file(self) -> None:
        self.form.propose_another_output()
        self._run()

    def _start(self, parameters: dict[str, Any]) -> None:
        if self._run_task.busy:
            return
        self._plan_query.stop()
        self.form.output.run_started()
        self._save_state()
        self._project_closed = False
        self.form.setEnabled(False)
        self.run_panel.show_running()
        self.result.show_outdated(True)
        self._live_map.start(self.form.layer())
        self._run_task.start(parameters)

    def _cancel(self) -> None:
        self.run_panel.show_cancelling()
        self._run_task.cancel()

    def _run_finished(self, outcome: RunOutcome) -> None:
        self._resumable = "" if outcome.finished else outcome.output
        self.result.show_outdated(False)
        if outcome.finished and not self._project_closed:
            self._live_map.load_maps(outcome)
            return
        self._live_map.discard_maps(outcome)
        self._live_map.remove()
        self._iface.mapCanvas().refresh()  # otherwise the canvas keeps displaying the live layer
        self.form.setEnabled(True)
        if outcome.cancelled or outcome.finished:
            text = tr("Stopped. What is done is kept: press Resume to go on.")
            push_message(self._iface, text, Qgis.MessageLevel.Info)
        else:
            logger().error("%s", outcome.error)
            push_message(self._iface, outcome.error.splitlines()[0], Qgis.MessageLevel.Critical, with_log_button=True)
        self._form_changed()

    def _maps_loaded(self, _outcome: RunOutcome, maps: list[QgsMapLayer]) -> None:
        self.form.setEnabled(True)
        self._form_changed()
        self.map_loaded.emit()
        self.result.show_layer(maps[0] if maps else self._map_to_show())
        push_message(self._iface, tr("The map is finished."), Qgis.MessageLevel.Success)
        self._iface.mapCanvas().refresh()  # otherwise the canvas keeps displaying the live layer
        self._result_is_new = True
        self._scroll_timer.start()

    def _scroll_to_result(self) -> None:
        QApplication.sendPostedEvents(self._scroll.widget(), QEvent.Type.LayoutRequest)
        self._scroll.verticalScrollBar().setValue(self.result.y())

    def _can_resume(self) -> bool:
        """Whether the next run resumes one that did not finish, since it writes to the same file."""
        path = self.form.output.path()
        return path is not None and self._resumable == str(path)

    def _project_changed(self, *_document: object) -> None:
        """Another project was opened or created: restores its state of the form, or what was set last.

        A run of the last project is cancelled; it can be resumed from there.
        """
        self._live_map.remove()
        self._question.close()
        self.result.show_outdated(False)
        if self._run_task.busy:
            self._project_closed = True
            self._cancel()
        else:
            self.form.setEnabled(True)
        state = {**form_state.load_from_profile(), **form_state.load_from_project(QgsProject.instance())}
        self.form.reset(state)
        self.form.select_likely_imagery(self._iface.activeLayer())
        self._saved_state.load(QgsProject.instance(), self.form.state())
        self.result.show_layer(self._map_to_show())

    def _map_to_show(self) -> QgsMapLayer | None:
        return shown_map.find(QgsProject.instance(), self._iface.activeLayer(), self.form.layer())

    def _imagery_changed(self) -> None:
        """Displays the map of the imagery that was chosen, unless the displayed one is of it."""
        shown, imagery = self.result.layer(), self.form.layer()
        if imagery is not None and (shown is None or not shown_map.is_of(shown, imagery)):
            self.result.show_layer(shown_map.map_of(QgsProject.instance(), imagery))

    def _layers_removed(self) -> None:
        """Displays another map in place of a removed one; while a run's map is loading, `_maps_loaded` does so."""
        if self.result.layer() is None and not self._live_map.is_loading:
            self.result.show_layer(self._map_to_show())

    def _connect(self) -> None:
        self.form.changed.connect(self._form_changed)
        self.form.imagery.get_requested.connect(self.imagery_requested)
        self.form.imagery_combo.layerChanged.connect(self._imagery_changed)
        self.form.model.card_requested.connect(lambda: self.card.show_model(self.form.model.value() or DEFAULT_MODEL))
        self._plan_query.planned.connect(self._show_plan)
        self._plan_query.failed.connect(self._plan_failed)
        self._plan_query.submitted.connect(self._save_state)
        self.run_panel.run_pressed.connect(self._run)
        self.run_panel.cancel_pressed.connect(self._cancel)
        self._run_task.progressed.connect(self.run_panel.show_progress)
        self._run_task.block_done.connect(self._live_map.add_block)
        self._run_task.finished.connect(self._run_finished)
        self._live_map.maps_loaded.connect(self._maps_loaded)
        self._engine_notice.setup_requested.connect(self.setup_requested)
        project = QgsProject.instance()
        project.readProject.connect(self._project_changed)
        project.writeProject.connect(self._save_in_project)
        project.cleared.connect(self._project_changed)
        project.layersRemoved.connect(self._layers_removed)
        self._iface.currentLayerChanged.connect(self.result.show_layer)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self._scroll.widget())
        rows.setContentsMargins(0, 0, self.style().pixelMetric(QStyle.PixelMetric.PM_LayoutRightMargin), 0)
        rows.addWidget(self.form)
        self._warnings = QLabel()
        self._warnings.setObjectName("landchipPlanWarnings")
        self._warnings.setWordWrap(True)
        self._warnings.hide()
        rows.addWidget(self._warnings)
        rows.addWidget(self.result)
        rows.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._engine_notice)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.run_panel)
