"""QGIS's combo box of layers as elided_combo.py has others: that module needs no QGIS."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsMapLayer, QgsProject
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QPaintEvent

from ... import layers
from .elided_combo import let_shrink, paint_elided, show_text


class ElidedLayerComboBox(QgsMapLayerComboBox):
    """A long name is shortened in its middle; the tool tip has it in full. Live layers are not listed."""

    def __init__(self, *args: Any, **properties: Any) -> None:
        super().__init__(*args, **properties)
        let_shrink(self)
        self._excepted: list[QgsMapLayer] = []
        self._leave_out()
        # Of its own model, since PyQt keeps a connection to a project for ever; queued, since it changes that model
        self.model().rowsInserted.connect(self._leave_out, Qt.ConnectionType.QueuedConnection)

    def setExceptedLayerList(self, excepted: Iterable[QgsMapLayer]) -> None:  # noqa: N802, the name that QGIS uses
        self._excepted = list(excepted)
        self._leave_out()

    def _leave_out(self, *_inserted: object) -> None:
        self._excepted = [each for each in self._excepted if not sip.isdeleted(each)]
        live = [each for each in QgsProject.instance().mapLayers().values() if layers.is_live(each)]
        super().setExceptedLayerList([*self._excepted, *live])

    def paintEvent(self, _event: QPaintEvent | None) -> None:  # noqa: N802, the name that Qt calls
        paint_elided(self)

    def event(self, event: QEvent) -> bool:
        return show_text(self, event) or super().event(event)
