"""Horizontal bars of shares, drawn with the palette's colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget


class Bar(NamedTuple):
    """share: 0..1, None where it is not known; value: how it is written; mark: whether it is the answer."""

    name: str
    share: float | None
    value: str
    colour: str
    mark: bool = False


class Bars(QWidget):
    """A bar a row: name, bar, value. Names that do not fit are cut with an ellipsis.

    least: share of the width that the bars have at least
    """

    def __init__(self, parent: QWidget | None = None, least: float = 1 / 3) -> None:
        super().__init__(parent)
        self._least = least
        self._bars: tuple[Bar, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    @property
    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    def show_bars(self, bars: Sequence[Bar], title: str) -> None:
        """title: what is shared out, for readers of the screen"""
        self._bars = tuple(bars)
        self.setAccessibleName(title)
        said = "; ".join(f"{bar.name} {bar.value}" for bar in self._bars)
        self.setAccessibleDescription(said)
        self.setToolTip("\n".join(f"{bar.name}: {bar.value}" for bar in self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 30, self._row() * len(self._bars))

    def minimumSizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        return QSize(self.fontMetrics().averageCharWidth() * 16, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802, the name that Qt calls
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, the name that Qt calls
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names, values = self._columns()
        for number, bar in enumerate(self._bars):
            self._draw(painter, bar, number * self._row(), names, values)
        painter.end()

    def _draw(self, painter: QPainter, bar: Bar, top: int, names: int, values: int) -> None:
        metrics, row, gap = self.fontMetrics(), self._row(), self._gap()
        font = self.font()
        font.setBold(bar.mark)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, names)
        painter.drawText(QRectF(0, top, names + gap, row), middle | int(Qt.AlignmentFlag.AlignLeft), name)
        painter.drawText(
            QRectF(self.width() - values, top, values, row), middle | int(Qt.AlignmentFlag.AlignRight), bar.value
        )
        track = QRectF(names + gap, top + row * 0.22, self.width() - names - values - 2 * gap, row * 0.56)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_faded(self.palette(), 28))
        painter.drawRoundedRect(track, 2, 2)
        if bar.share:
            filled = QRectF(track)
            filled.setWidth(max(track.height() * 0.25, track.width() * min(1.0, bar.share)))
            painter.setBrush(QColor(bar.colour))
            painter.setPen(QPen(_faded(self.palette(), 140), 1))  # cream on a light window would not be seen
            painter.drawRoundedRect(filled.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)

    def _columns(self) -> tuple[int, int]:
        """The widths of names and values; the bars take what is left, and have a least share."""
        font = self.font()
        font.setBold(True)
        bold = type(self.fontMetrics())(font)
        values = max((bold.horizontalAdvance(bar.value) for bar in self._bars), default=0)
        names = max((bold.horizontalAdvance(bar.name) for bar in self._bars), default=0)
        return min(names, max(0, round(self.width() * (1 - self._least)) - values - 2 * self._gap())), values

    def _row(self) -> int:
        return round(self.fontMetrics().height() * 1.35)

    def _gap(self) -> int:
        return self.fontMetrics().averageCharWidth()


def _faded(palette: QPalette, alpha: int) -> QColor:
    colour = QColor(palette.color(QPalette.ColorRole.WindowText))
    colour.setAlpha(alpha)
    return colour
