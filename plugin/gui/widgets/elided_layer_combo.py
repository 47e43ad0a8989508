"""QGIS's combo box of layers as elided_combo.py has others: that module needs no QGIS."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtGui import QPaintEvent

from .elided_combo import let_shrink, paint_elided, show_text


class ElidedLayerComboBox(QgsMapLayerComboBox):
    """A long name is shortened in its middle; the tool tip has it in full."""

    def __init__(self, *args: Any, **properties: Any) -> None:
        super().__init__(*args, **properties)
        let_shrink(self)

    def paintEvent(self, _event: QPaintEvent | None) -> None:  # noqa: N802, the name that Qt calls
        paint_elided(self)

    def event(self, event: QEvent) -> bool:
        return show_text(self, event) or super().event(event)
