"""The row "Run on" of the form: this computer, or a connection to a cluster."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from .... import connections
from ....i18n import tr
from ...widgets.elided_combo import ElidedComboBox

HERE = ""  # value of this computer
_EDIT = None  # data of the entry that opens the connections


class RunOnBox(ElidedComboBox):
    """changed: another place was chosen; connections_requested: the user wants to see the connections"""

    changed = pyqtSignal()
    connections_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipRunOn")
        self._value = HERE
        self.refresh()
        self.activated.connect(self._chosen)

    def value(self) -> str:
        """Name of the connection; HERE for this computer."""
        return self._value

    def choose(self, name: str) -> None:
        """A name that is not known any more leaves this computer chosen. Emits `changed` where the value is another."""
        row = max(0, self.findData(name))
        self.setCurrentIndex(row)
        if self.itemData(row) != self._value:
            self._value = str(self.itemData(row))
            self.changed.emit()

    def refresh(self) -> None:
        """Reads the connections anew."""
        value = self._value
        self.clear()
        self.addItem(tr("This computer"), HERE)
        for each in connections.profiles():
            self.addItem(each.name, each.name)
        self.insertSeparator(self.count())
        self.addItem(tr("Connections…"), _EDIT)
        self.choose(value)

    def _chosen(self, row: int) -> None:
        if row == self.count() - 1:
            self.setCurrentIndex(max(0, self.findData(self._value)))
            self.connections_requested.emit()
        else:
            self.choose(str(self.itemData(row) or HERE))
