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

from typing import Any

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QTabWidget, QWidget

from ..i18n import tr
from .asking import Asker
from .clicking import Clicking
from .mappage import MapPage


class LandchipDock(QgsDockWidget):
    """Holds the pages; `end` takes them down."""

    setup_asked = pyqtSignal()

    def __init__(self, iface: Any, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__("Landchip", parent)
        self.setObjectName("landchipDock")
        self.page = MapPage(iface, asker)
        form = self.page.form
        self.clicking = Clicking(iface, asker, form.imagery, form.layer, self)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("landchipTabs")
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self.page, tr("Map"))
        self._tabs.addTab(self.clicking.panel, tr("Chip"))
        self.setWidget(self._tabs)
        self.page.setup_asked.connect(self.setup_asked)
        form.changed.connect(self._form_changed)
        self.clicking.refitted.connect(form.model.add_file)
        self.clicking.action.toggled.connect(self._show_chip)

    def engine_changed(self) -> None:
        self.page.engine_changed()

    def end(self) -> None:
        """Before the dock is deleted: no thread, task, timer, map tool or signal is left."""
        self.clicking.close()
        self.page.end()

    def _form_changed(self) -> None:
        if self.clicking.action.isChecked():
            self.clicking.refresh()

    def _show_chip(self, clicking: bool) -> None:
        if clicking:
            self._tabs.setCurrentWidget(self.clicking.panel)
