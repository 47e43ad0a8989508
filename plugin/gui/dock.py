"""The dock: page "Map" (form, plan, run, result) and page "Chip" (what a click tells). Built on first use.

Everything that can be pressed has a name of its own, by which tests and scripts find it (`findChild`):

landchipDock, landchipTabs; landchipLayer, landchipArea (its data: layer, map, rectangle, polygons), landchipDraw,
landchipAreaLayer, landchipSelectedOnly, landchipModel, landchipModelFile, landchipModelCard (opens landchipCard with
landchipCardText), landchipDevice, landchipOutput, landchipAlso_COG, landchipAlso_GEOPARQUET, landchipAlso_STAC,
landchipMoreBox, landchipMore, landchipBandsByHand, landchipBand_red and its like, landchipFineBox,
landchipFine_MIN_CONFIDENCE and its like, landchipPreset, landchipPresetSave, landchipPresetDelete; landchipPlan,
landchipRun, landchipCancel, landchipProgress, landchipHowFar; landchipResult, landchipResultCounts,
landchipResultGroups, landchipResultFlags, landchipResultWarnings, landchipResultHow, landchipZoom, landchipStyle,
landchipTable, landchipLayout, landchipFolder; landchipSetUpHere, landchipShowLog.
Actions of the window: landchipShowDock, landchipClassifyChip, landchipSetUp; its toolbar is landchipToolBar.
"""

from __future__ import annotations

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ..i18n import tr
from .click.click_controller import ClickController
from .engine_queue import EngineQueue
from .run.map_page import MapPage


class LandchipDock(QgsDockWidget):
    """Holds the pages, which `build` makes one at a time, so that QGIS waits for neither; `end` takes them down."""

    setup_asked = pyqtSignal()
    clicking_toggled = pyqtSignal(bool)  # whether a click on the map asks for a chip

    page: MapPage
    clicking: ClickController

    def __init__(self, iface: QgisInterface, asker: EngineQueue, parent: QWidget | None = None) -> None:
        super().__init__("Landchip", parent)
        self.setObjectName("landchipDock")
        self._iface, self._asker = iface, asker
        self._built = 0
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("landchipTabs")
        self._tabs.setDocumentMode(True)
        self.setWidget(self._tabs)
        self._map = QWidget()
        self._map.setLayout(QVBoxLayout())
        self._map.layout().setContentsMargins(0, 0, 0, 0)
        self._tabs.addTab(self._map, tr("Map"))

    def build(self) -> bool:
        """Makes what is missing next; whether there was anything."""
        steps = (self._build_map, self._build_chip)
        if self._built == len(steps):
            return False
        steps[self._built]()
        self._built += 1
        return True

    def engine_changed(self) -> None:
        if self._built:
            self.page.engine_changed()
        if self._built > 1:
            self.clicking.engine_changed()

    def end(self) -> None:
        """Before the dock is deleted: no thread, task, timer, map tool or signal is left."""
        if self._built > 1:
            self.clicking.close()
        if self._built:
            self.page.end()

    def _build_map(self) -> None:
        self.page = MapPage(self._iface, self._asker, self._map)
        self._map.layout().addWidget(self.page)
        self.page.setup_asked.connect(self.setup_asked)

    def _build_chip(self) -> None:
        form = self.page.form
        self.clicking = ClickController(self._iface, self._asker, form.imagery, form.layer, self)
        self._tabs.addTab(self.clicking.panel, tr("Chip"))
        form.changed.connect(self._form_changed)
        self.clicking.refitted.connect(form.model.add_file)
        self.clicking.action.toggled.connect(self._show_chip)
        self.clicking.action.toggled.connect(self.clicking_toggled)

    def _form_changed(self) -> None:
        if self.clicking.action.isChecked():
            self.clicking.refresh()

    def _show_chip(self, clicking: bool) -> None:
        if clicking:
            self._tabs.setCurrentWidget(self.clicking.panel)
