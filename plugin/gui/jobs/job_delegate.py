"""Draws a job in the list: title, state with a progress bar, connection and time. Long texts end with "…"."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionProgressBar, QStyleOptionViewItem

from ...remote.ways.way_in import JobState
from .job_entry import NOT_SUBMITTED, JobEntry
from .job_texts import detail_text, origin_text

ENTRY, FETCHING = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1  # roles of an item
FAILED = (JobState.FAILED.value, NOT_SUBMITTED)
BAR_STEPS = 1000


class JobDelegate(QStyledItemDelegate):
    """Three lines, and a bar between the second and third while the cluster works."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802, the name that Qt calls
        metrics = option.fontMetrics
        entry = index.data(ENTRY)
        bar = _bar_height(metrics) if isinstance(entry, JobEntry) and entry.is_active else 0
        return QSize(metrics.averageCharWidth() * 20, 3 * metrics.lineSpacing() + bar + 2 * _margin(metrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        entry = index.data(ENTRY)
        if isinstance(entry, JobEntry):
            painter.save()
            _paint_entry(painter, option, style, entry, bool(index.data(FETCHING)))
            painter.restore()


def _paint_entry(
    painter: QPainter, option: QStyleOptionViewItem, style: QStyle, entry: JobEntry, fetching: bool
) -> None:
    metrics = option.fontMetrics
    margin, line = _margin(metrics), metrics.lineSpacing()
    area = option.rect.adjusted(margin, margin, -margin, -margin)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    colour = option.palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
    row = QRect(area.left(), area.top(), area.width(), line)
    bold = QFont(option.font)
    bold.setBold(True)
    painter.setPen(colour)
    _draw_line(painter, row, entry.title, bold)
    row.translate(0, line)
    _draw_line(
        painter,
        row,
        ("⚠ " if entry.problem or entry.state in FAILED else "") + detail_text(entry, fetching),
        option.font,
    )
    row.translate(0, line)
    if entry.is_active:
        bar = QRect(row.left(), row.top() + 2, row.width(), _bar_height(metrics) - 4)
        _draw_bar(painter, bar, option, style, entry)
        row.translate(0, _bar_height(metrics))
    painter.setOpacity(0.75)
    painter.setPen(colour)
    _draw_line(painter, row, origin_text(entry), option.font)


def _draw_line(painter: QPainter, row: QRect, text: str, font: QFont) -> None:
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, row.width())
    painter.drawText(row, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _draw_bar(painter: QPainter, rect: QRect, option: QStyleOptionViewItem, style: QStyle, entry: JobEntry) -> None:
    bar = QStyleOptionProgressBar()
    bar.rect = rect
    bar.palette = option.palette
    bar.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Horizontal
    bar.minimum, bar.maximum = 0, BAR_STEPS
    bar.progress = round(BAR_STEPS * entry.blocks_done / entry.blocks) if entry.blocks else 0
    bar.textVisible = False
    style.drawControl(QStyle.ControlElement.CE_ProgressBar, bar, painter, option.widget)


def _bar_height(metrics: QFontMetrics) -> int:
    return round(metrics.height() * 0.8)


def _margin(metrics: QFontMetrics) -> int:
    return max(3, metrics.height() // 4)
