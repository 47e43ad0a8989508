"""A small table of pairs of texts, such as folders of this computer and their addresses on the cluster."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ....i18n import tr
from ...widgets.buttons import icon_button
from ...widgets.layouts import without_margins

LEAST_ROWS = 3  # that are visible


class PairsTable(QWidget):
    """changed: emitted after every change. titles: of the two columns; name: object name"""

    changed = pyqtSignal()

    def __init__(self, name: str, titles: tuple[str, str], description: str) -> None:
        super().__init__()
        self.table = QTableWidget(0, 2, objectName=name)
        self.table.setHorizontalHeaderLabels(list(titles))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(description)
        self.table.setToolTip(description)
        self.table.setTabKeyNavigation(False)
        rows_height = LEAST_ROWS * self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(rows_height + self.table.horizontalHeader().sizeHint().height() + 4)
        add = icon_button(f"{name}Add", "symbologyAdd.svg", tr("Add a row"))
        remove = icon_button(f"{name}Remove", "symbologyRemove.svg", tr("Remove the row"))
        buttons = without_margins(QVBoxLayout())
        buttons.addWidget(add)
        buttons.addWidget(remove)
        buttons.addStretch(1)
        layout = without_margins(QHBoxLayout(self))
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.setFocusProxy(self.table)
        add.clicked.connect(self._add)
        remove.clicked.connect(self._remove)
        self.table.cellChanged.connect(self.changed)

    def pairs(self) -> dict[str, str]:
        """The rows with a text in the first column; of two with the same one the last counts."""
        rows = (tuple(self._text(row, column) for column in (0, 1)) for row in range(self.table.rowCount()))
        return {first: second for first, second in rows if first}

    def show_pairs(self, pairs: Mapping[str, str]) -> None:
        """Replaces the rows; emits nothing."""
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        for pair in pairs.items():
            self._append(*pair)
        self.table.blockSignals(False)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _append(self, *pair: str) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate(pair):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self.table.setItem(row, column, item)

    def _add(self) -> None:
        self._append("", "")
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, 0)
        self.table.editItem(self.table.item(row, 0))

    def _remove(self) -> None:
        row = self.table.currentRow()
        if row >= 0:
            self.table.removeRow(row)
            self.changed.emit()
