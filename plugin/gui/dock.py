"""The dock: pages "Map" (form, plan, run, result), "Chip" (answers to clicks), "Change" (a change map, and what is done
next with it), "Review" (its sample) and "Jobs" (on clusters). Built on first use.

Every widget that can be used has an object name of its own, by which tests and scripts find it (`findChild`):

landchipDock, landchipTabs; landchipLayer, landchipGetImageryHere, landchipArea (its data: layer, map, rectangle,
polygons), landchipDraw, landchipAreaLayer, landchipSelectedOnly, landchipModel, landchipModelFile, landchipModelFit
(opens landchip-place), landchipModelCard
(opens landchipCard with landchipCardText), landchipDevice, landchipOutput, landchipAlso_COG, landchipAlso_GEOPARQUET,
landchipAlso_STAC, landchipMoreBox, landchipMore, landchipBandsByHand, landchipBand_red and its like, landchipFineBox,
landchipFine_MIN_CONFIDENCE and its like, landchipPreset, landchipPresetSave, landchipPresetDelete; landchipPlan,
landchipRun, landchipCancel, landchipProgress, landchipProgressLabel; landchipResult, landchipResultOutdated,
landchipResultCounts, landchipResultGroups, landchipResultFlags, landchipResultWarnings, landchipResultUnfamiliar,
landchipResultFit (opens landchip-place), landchipResultProvenance,
landchipZoom, landchipStyle, landchipTable, landchipLayout, landchipFolder; landchipSetUpHere, landchipShowLog; the
question before a map is replaced: landchipReplaceQuestion, landchipKeepBoth, landchipReplace; landchipChangePage with
landchipChangeMap, landchipChangeContent, landchipChangeNone, landchipChangeCompare, landchipChangeDates,
landchipChangeTitle, landchipChangeSentences, landchipChangeColours, landchipChangeWarnings, landchipChangeStyle,
landchipChangeBars, landchipChangeMatrix, landchipChangeMatrixNote, landchipChangeObstacle, landchipChangeSample,
landchipChangeReview, landchipChangeArea, landchipChangeReport, each with a label of that name and Note,
landchipChangeCorrect, landchipChangePrint and landchipChangeBookmarks; landchipReviewPage; landchipRunOn;
landchipJobsPage with landchipJobs, landchipJobButton_load and its like, landchipJobProblem, landchipJobLog and
landchipConnections.
Actions of the window: landchipShowDock, landchipClassifyChip, landchipGetImageryAction, landchipLiveLandCover,
landchipSetUp; its toolbar is landchipToolBar.
"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsMapLayer
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ..i18n import tr
from . import panel_memory
from .change.change_page import ChangePage
from .click.click_controller import ClickController
from .engine_queue import EngineQueue
from .fitting.place_controller import PlaceController
from .jobs.jobs_controller import JobsController
from .jobs.profiles.connections_dialog import ConnectionsDialog, form_rasters
from .review.review_page import ReviewPage
from .run.map_page import MapPage


class LandchipDock(QgsDockWidget):
    """The pages; `build` makes one at a time, so that QGIS's window does not block for long.

    setup_requested, imagery_requested: the user wants to set the engine up, or to find imagery
    clicking_toggled: whether a click on the map classifies a chip now
    """

    setup_requested = pyqtSignal()
    imagery_requested = pyqtSignal()
    clicking_toggled = pyqtSignal(bool)

    map_page: MapPage
    clicking: ClickController
    place: PlaceController
    change_page: ChangePage
    review_page: ReviewPage
    jobs: JobsController

    def __init__(self, iface: QgisInterface, engine_queue: EngineQueue, parent: QWidget | None = None) -> None:
        super().__init__("Landchip", parent)
        self.setObjectName("landchipDock")
        self._iface, self._engine_queue = iface, engine_queue
        self._built = 0  # number of pages
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("landchipTabs")
        self._tabs.setDocumentMode(True)
        self._tabs.setUsesScrollButtons(False)  # in a narrow dock titles are shortened, and no page is out of sight
        self._tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.setWidget(self._tabs)
        self._map_tab = QWidget()
        self._map_tab.setLayout(QVBoxLayout())
        self._map_tab.layout().setContentsMargins(0, 0, 0, 0)
        self._tabs.addTab(self._map_tab, tr("Map"))

    def build(self) -> bool:
        """Makes the next page; gives whether one was missing."""
        steps = (
            self._build_map_page,
            self._build_chip_page,
            self._build_change_page,
            self._build_review_page,
            self._build_jobs_page,
        )
        if self._built == len(steps):
            return False
        steps[self._built]()
        self._built += 1
        if self._built == len(steps):
            panel_memory.watch_page(self._tabs)
        return True

    def engine_changed(self) -> None:
        """The engine was set up, repaired, changed or removed."""
        if self._built:
            self.map_page.engine_changed()
        if self._built > 1:
            self.clicking.engine_changed()
        if self._built > 4:
            self.jobs.engine_changed()

    def shut_down(self) -> None:
        """Ends every task, timer, map tool and connection of the pages; call it before the dock is deleted."""
        if self._built > 4:
            self._tabs.currentChanged.disconnect()  # closing a page shows another one
            self.jobs.shut_down()
        if self._built > 3:
            self.review_page.shut_down()
        if self._built > 2:
            self.change_page.shut_down()
        if self._built > 1:
            self.clicking.close()
            self.place.close()
        if self._built:
            self.map_page.shut_down()

    def _build_map_page(self) -> None:
        self.map_page = MapPage(self._iface, self._engine_queue, self._map_tab)
        self._map_tab.layout().addWidget(self.map_page)
        self.map_page.setup_requested.connect(self.setup_requested)
        self.map_page.imagery_requested.connect(self.imagery_requested)

    def _build_chip_page(self) -> None:
        form = self.map_page.form
        self.clicking = ClickController(self._iface, self._engine_queue, form.imagery_request, form.layer, self)
        self._tabs.addTab(self.clicking.panel, tr("Chip"))
        form.changed.connect(self._form_changed)
        self.clicking.refitted.connect(form.model.add_file)
        self.place = PlaceController(self._iface, self._engine_queue, form, self.map_page.result, self)
        self.place.fitted.connect(self.clicking.model_written)
        self.clicking.corrections.maps_corrected.connect(self.map_page.result.refresh)
        self.map_page.map_loaded.connect(self.clicking.corrections.show_in_maps)
        self.clicking.action.toggled.connect(self._show_chip_page)
        self.clicking.action.toggled.connect(self.clicking_toggled)

    def _build_change_page(self) -> None:
        self.change_page = ChangePage(self._iface, self._tabs)
        self._tabs.addTab(self.change_page, tr("Change"))
        self.map_page.result.change_made.connect(lambda: self._tabs.setCurrentWidget(self.change_page))

    def _build_review_page(self) -> None:
        self.review_page = ReviewPage(self._iface, self._engine_queue, self._tabs)
        self._tabs.addTab(self.review_page, tr("Review"))
        self.change_page.review_requested.connect(self._review)

    def _build_jobs_page(self) -> None:
        self.jobs = JobsController(self._iface, self)
        self._tabs.addTab(self.jobs.page, tr("Jobs"))
        self.map_page.submit_requested.connect(self._submit)
        self.map_page.form.run_on.connections_requested.connect(self.show_connections)
        self.jobs.connections_requested.connect(self.show_connections)
        self.jobs.maps_loaded.connect(self._job_loaded)
        self.jobs.duplicate_requested.connect(self._fill_form)

    def show_connections(self) -> None:
        """Opens the dialog of the connections to clusters."""
        dialog = ConnectionsDialog(form_rasters(self.map_page.form), self)
        dialog.changed.connect(self.map_page.form.run_on.refresh)
        dialog.changed.connect(self.jobs.connections_changed)
        dialog.open()

    def _submit(self, parameters: dict[str, Any]) -> None:
        if self.jobs.submit(self.map_page.form, parameters):
            self._tabs.setCurrentWidget(self.jobs.page)

    def _job_loaded(self, maps: list[QgsMapLayer]) -> None:
        self.map_page.map_loaded.emit()
        self.map_page.form.changed.emit()  # the plan knows of one more finished job
        self.map_page.result.show_layer(maps[0] if maps else None)

    def _fill_form(self, state: dict[str, Any]) -> None:
        """As for an earlier job, with another file for the map."""
        self._tabs.setCurrentIndex(0)
        self.map_page.form.restore(state)
        self.map_page.form.propose_another_output()

    def _review(self, path: str) -> None:
        self._tabs.setCurrentWidget(self.review_page)
        self.review_page.open_review(path)

    def _form_changed(self) -> None:
        if self.clicking.action.isChecked():
            self.clicking.refresh()

    def _show_chip_page(self, clicking: bool) -> None:
        if clicking:
            self._tabs.setCurrentWidget(self.clicking.panel)
