"""The dock's page "Map": form, plan, run, result, and what is said about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import Qgis, QgsMapLayer, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QEvent, QSize, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QScrollArea, QStyle, QVBoxLayout, QWidget

from ...engine.api.errors import EngineError, LandchipError
from ...engine.api.request import DEFAULT_MODEL
from ...i18n import tr, translated
from ...log import logger
from ...processing.engine_calls import engine_problem
from ..engine_queue import EngineQueue
from . import form_state, live_map
from .card_panel import CardPanel
from .engine_notice import EngineNotice
from .live_map import LiveMap
from .plan_query import PlanQuery
from .result_panel import ResultPanel
from .run_form import RunForm
from .run_panel import RunPanel, plan_words
from .run_task import RunOutcome, RunTask

SETTLE_MS = 50


class MapPage(QWidget):
    """Connects the pieces, each of which knows none of the others."""

    setup_asked = pyqtSignal()

    def __init__(self, iface: QgisInterface, asker: EngineQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._scroll, inner = _VerticalScrollArea(self), QWidget()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inner)
        # Each is made where it stays: under a style sheet, as QGIS's dark themes are, moving a tree polishes it anew
        self.form = RunForm(iface.mapCanvas(), inner)
        self.result = ResultPanel(iface, inner)
        self.foot = RunPanel(self)
        self.card = CardPanel(asker, self)
        self._planning = PlanQuery(asker, self.form.planned, self)
        self._running = RunTask(self)
        self._growth = LiveMap(self)
        self._elsewhere = False  # whether the run is of a project that was closed since
        self._resumable = ""  # the file of a run that did not finish
        self._kept: dict[str, Any] = {}  # the state that project and profile have
        self._fresh = False  # a map that was finished just now
        self._settle = QTimer(self)  # when a new result has its place
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._show_result)
        self._engine = EngineNotice(self)
        self._lay_out()
        self._connect()
        self.engine_changed()
        self._project_read()

    def engine_changed(self) -> None:
        """The engine is there, gone, or another one."""
        missing = engine_problem()
        self._engine.setVisible(bool(missing))
        self._form_changed()

    def end(self) -> None:
        """Nothing is asked, runs or is shown on the map after this."""
        project = QgsProject.instance()
        project.readProject.disconnect(self._project_read)
        project.cleared.disconnect(self._project_read)
        project.layersRemoved.disconnect(self._layers_removed)
        self._iface.currentLayerChanged.disconnect(self._layer_chosen)
        self._planning.stop()
        self.card.stop()
        self._running.ended.disconnect(self._ended)  # an end that is told already may still be on its way
        self._running.end()
        self._growth.drop()
        self.form.end()

    def _form_changed(self) -> None:
        """What can be said at once is said at once; the plan comes after a pause."""
        self.form.output.look_again()
        if self._running.busy:
            return
        self.foot.stopped(resumable=self._can_resume())
        if self._engine.isVisibleTo(self):
            self.foot.refuse(tr("The engine is not set up yet."))
            return
        try:
            self.form.values()
        except LandchipError as error:
            self._planning.stop()
            self.foot.refuse(translated(error))
            return
        self._warn([])
        self.foot.say(tr("Planning…"))
        self._planning.due()

    def _remember(self) -> None:
        state = self.form.state()
        if state != self._kept:
            self._kept = state
            form_state.keep(QgsProject.instance(), state)

    def _planned(self, plan: dict[str, Any] | str) -> None:
        if isinstance(plan, str):
            self.foot.say(plan)
            return
        self.foot.say(plan_words(plan))
        if self._fresh:  # the words above may take the result's room
            self._fresh = False
            self._settle.start()
        self._warn([] if plan["to_do"] == 0 and self.result.layer() is not None else plan["warnings"])
        self.foot.offer_to_resume(self._can_resume() or 0 < plan["to_do"] < plan["chips"])
        self.form.show_device(plan["device"], plan["chips_per_second"])

    def _warn(self, warnings: Sequence[Mapping[str, Any]]) -> None:
        self._warnings.setText("\n".join(map(translated, warnings)))
        self._warnings.setVisible(bool(warnings))

    def _plan_failed(self, error: LandchipError) -> None:
        if isinstance(error, EngineError):
            self.foot.say(translated(error))  # it may have been the worker's end; a run says more
            return
        self.foot.refuse(translated(error))
        if error.code == "bands-unknown":
            self.form.ask_for_bands()

    def _run(self) -> None:
        try:
            values = self.form.values()
        except LandchipError as error:
            self.foot.refuse(translated(error))
            return
        self._planning.stop()
        self._remember()
        self._elsewhere = False
        self._set_busy(True)
        self.foot.started()
        self._growth.begin(self.form.layer())
        self._running.start(values)

    def _cancel(self) -> None:
        self.foot.cancelling()
        self._running.cancel()

    def _ended(self, ended: RunOutcome) -> None:
        self._resumable = "" if ended.finished else ended.output
        if ended.finished and not self._elsewhere:
            self._growth.finish(ended)
            return
        self._growth.leave(ended)
        self._growth.drop()
        self._iface.mapCanvas().refresh()  # QGIS goes on showing what it has drawn of the growing map
        self._set_busy(False)
        if ended.cancelled or ended.finished:
            self._say(tr("Stopped. What is done is kept: press Resume to go on."), Qgis.MessageLevel.Info)
        else:
            logger().error("%s", ended.sentence)
            self._say(ended.sentence.splitlines()[0], Qgis.MessageLevel.Critical, log=True)
        self._form_changed()

    def _loaded(self, _ended: RunOutcome, maps: list[QgsMapLayer]) -> None:
        self._set_busy(False)
        self._form_changed()
        self.result.show_layer(maps[0] if maps else self._map_of_project())
        self._say(tr("The map is finished."), Qgis.MessageLevel.Success)
        self._iface.mapCanvas().refresh()  # what was drawn of the growing map is over
        self._fresh = True
        self._settle.start()

    def _show_result(self) -> None:
        QApplication.sendPostedEvents(self._scroll.widget(), QEvent.Type.LayoutRequest)
        self._scroll.verticalScrollBar().setValue(self.result.y())

    def _can_resume(self) -> bool:
        """Whether the next run goes on with one that did not finish: it writes to the same file."""
        path = self.form.output.path()
        return path is not None and self._resumable == str(path)

    def _set_busy(self, busy: bool) -> None:
        self.form.setEnabled(not busy)

    def _say(self, text: str, level: Qgis.MessageLevel, log: bool = False) -> None:
        bar = self._iface.messageBar()
        if not log:
            bar.pushMessage("Landchip", text, level)
            return
        message = bar.createMessage("Landchip", text)
        button = QPushButton(tr("Show Log"))
        button.setObjectName("landchipShowLog")
        button.clicked.connect(self._iface.openMessageLog)
        message.layout().addWidget(button)
        bar.pushWidget(message, level)

    def _show_card(self) -> None:
        self.card.show_model(self.form.model.value() or DEFAULT_MODEL)

    def _project_read(self, *_document: object) -> None:
        """Another project is open: what it keeps, or what was set last. A run of the one before stops, and can be
        resumed from there.
        """
        self._growth.drop()
        if self._running.busy:
            self._elsewhere = True
            self._cancel()
        else:
            self._set_busy(False)
        live_map.remove_left(QgsProject.instance())
        state = {**form_state.of_profile(), **form_state.of_project(QgsProject.instance())}
        self.form.start_anew(state)
        self.form.choose_likely(self._iface.activeLayer())
        self._kept = self.form.state()
        self.result.show_layer(self._map_of_project())

    def _map_of_project(self) -> QgsMapLayer | None:
        """The chosen layer if it is a map of Landchip's, otherwise the first that is one."""
        from ... import layers

        chosen = self._iface.activeLayer()
        found = [chosen, *QgsProject.instance().mapLayers().values()]
        return next((each for each in found if each is not None and layers.result_of(each)), None)

    def _layer_chosen(self, layer: QgsMapLayer | None) -> None:
        self.result.show_layer(layer)

    def _layers_removed(self) -> None:
        """A removed result gives way to another map; while a run's map is loading, that one follows in _loaded."""
        if self.result.layer() is None and not self._growth.is_loading:
            self.result.show_layer(self._map_of_project())

    def _connect(self) -> None:
        self.form.changed.connect(self._form_changed)
        self.form.model.card_asked.connect(self._show_card)
        self._planning.planned.connect(self._planned)
        self._planning.failed.connect(self._plan_failed)
        self._planning.asked.connect(self._remember)
        self.foot.run_pressed.connect(self._run)
        self.foot.cancel_pressed.connect(self._cancel)
        self._running.told.connect(self.foot.tell)
        self._running.block_done.connect(self._growth.add)
        self._running.ended.connect(self._ended)
        self._growth.finished.connect(self._loaded)
        self._engine.setup_asked.connect(self.setup_asked)
        project = QgsProject.instance()
        project.readProject.connect(self._project_read)
        project.cleared.connect(self._project_read)
        project.layersRemoved.connect(self._layers_removed)
        self._iface.currentLayerChanged.connect(self._layer_chosen)

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
        layout.addWidget(self._engine)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.foot)


class _VerticalScrollArea(QScrollArea):
    """Scrolls up and down only: it is never narrower than what it holds, however large the font is."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        hint = super().minimumSizeHint()
        hint.setWidth(self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        return hint
