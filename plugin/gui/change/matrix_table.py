"""The transition matrix of a change map as a table: chips and area from each use to each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

from ...i18n import number, tr
from ...layers import change, legend, texts

FONT_SCALE = 0.85  # of the titles, so that those of four uses fit
TINT = 90  # opacity of a change's colour behind its figures, 0..255


class MatrixTable(QTableWidget):
    """Rows are what was there, columns what is there; as high as its contents. Uses that no chip had are left out."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(tr("What became what"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(1)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            font = header.font()
            font.setPointSizeF(FONT_SCALE * font.pointSizeF())
            header.setFont(font)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
            header.setSectionsClickable(False)

    def show_result(self, result: Mapping[str, Any]) -> None:
        """result: of a comparison"""
        matrix, titles = result["matrix"], change.states(result)
        used = change.used_states(result)
        product = legend.product_of(result)
        colours = [each.colour for each in legend.categories(product)]
        self.setRowCount(len(used))
        self.setColumnCount(len(used))
        for place, state in enumerate(used):
            for label, set_header in (
                (tr("From"), self.setVerticalHeaderItem),
                (tr("To"), self.setHorizontalHeaderItem),
            ):
                item = QTableWidgetItem(titles[state])
                item.setToolTip(f"{label}: {titles[state]}")
                set_header(place, item)
        for row, before in enumerate(used):
            for column, after in enumerate(used):
                chips, hectares = (matrix[key][before][after] for key in ("chips", "hectares"))
                item = QTableWidgetItem(f"{number(chips)}\n{texts.area_number(hectares, 0)}" if chips else "–")
                item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                item.setToolTip(_tip(titles[before], titles[after], chips, hectares, matrix, (before, after)))
                if before != after and chips:
                    _mark(item, colours[before * len(titles) + after])
                self.setItem(row, column, item)
        self._fit_height()
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, the name that Qt calls
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802, the name that Qt calls
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_height()
            self._share_width()

    def _share_width(self) -> None:
        """Shares the width among the columns by what their titles need."""
        header = self.horizontalHeader()
        needs = [header.sectionSizeHint(k) for k in range(self.columnCount())]
        for column, need in enumerate(needs):
            header.resizeSection(column, need * self.viewport().width() // sum(needs))

    def _fit_height(self) -> None:
        metrics = self.fontMetrics()
        row_height = 2 * metrics.height() + 6
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.verticalHeader().setMaximumWidth(self.verticalHeader().sizeHint().width())
        header = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + row_height * self.rowCount() + 2 * self.frameWidth())


def _mark(item: QTableWidgetItem, colour: str) -> None:
    tint = QColor(colour)
    tint.setAlpha(TINT)
    item.setBackground(QBrush(tint))
    font = QFont(item.font())
    font.setBold(True)
    item.setFont(font)


def _tip(
    before: str, after: str, chips: int, hectares: float, matrix: Mapping[str, Any], place: tuple[int, int]
) -> str:
    """`Cultivated → Developed`, and what is shown and expected of it."""
    expected = matrix["expected_hectares"][place[0]][place[1]]
    shown = tr("{chips} chips, {area}; by the probabilities {expected}").format(
        chips=number(chips), area=texts.area_text(hectares), expected=texts.area_text(expected)
    )
    return f"{before} → {after}\n{shown}"
