"""Horizontal bars of shares, drawn with the palette's colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget


class Bar(NamedTuple):
    """A row. share: 0..1, None if unknown; value: the text at the right; colour: #rrggbb; mark: whether it is bold."""

    name: str
    share: float | None
    value: str
    colour: str
    mark: bool = False


class Bars(QWidget):
    """One row per bar: name, bar, value. Names that do not fit are cut with an ellipsis.

    min_bar_share: smallest share of the widget's width that the bars take, 0..1
    """

    def __init__(self, parent: QWidget | None = None, min_bar_share: float = 1 / 3) -> None:
        super().__init__(parent)
        self._min_bar_share = min_bar_share
        self._bars: tuple[Bar, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    @property
    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    def show_bars(self, bars: Sequence[Bar], title: str) -> None:
        """Replaces the rows. title: what the shares are of, for screen readers"""
        self._bars = tuple(bars)
        self.setAccessibleName(title)
        self.setAccessibleDescription("; ".join(f"{bar.name} {bar.value}" for bar in self._bars))
        self.setToolTip("\n".join(f"{bar.name}: {bar.value}" for bar in self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 30, self._row_height() * len(self._bars))

    def minimumSizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        return QSize(self.fontMetrics().averageCharWidth() * 16, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802, the name that Qt calls
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, the name that Qt calls
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name_width, value_width = self._columns()
        for number, bar in enumerate(self._bars):
            self._draw(painter, bar, number * self._row_height(), name_width, value_width)
        painter.end()

    def _draw(self, painter: QPainter, bar: Bar, top: int, name_width: int, value_width: int) -> None:
        metrics, height, gap = self.fontMetrics(), self._row_height(), self._gap()
        font = self.font()
        font.setBold(bar.mark)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, name_width)
        painter.drawText(QRectF(0, top, name_width + gap, height), middle | int(Qt.AlignmentFlag.AlignLeft), name)
        painter.drawText(
            QRectF(self.width() - value_width, top, value_width, height),
            middle | int(Qt.AlignmentFlag.AlignRight),
            bar.value,
        )
        track = QRectF(
            name_width + gap, top + height * 0.22, self.width() - name_width - value_width - 2 * gap, height * 0.56
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_text_colour(self.palette(), 28))
        painter.drawRoundedRect(track, 2, 2)
        if bar.share:
            filled = QRectF(track)
            filled.setWidth(max(track.height() * 0.25, track.width() * min(1.0, bar.share)))
            painter.setBrush(QColor(bar.colour))
            outline = _text_colour(self.palette(), 140)  # without one, cream is invisible on a light window
            painter.setPen(QPen(outline, 1))
            painter.drawRoundedRect(filled.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)

    def _columns(self) -> tuple[int, int]:
        """Widths in pixels of the columns of names and of values; the bars take the rest."""
        font = self.font()
        font.setBold(True)
        bold = type(self.fontMetrics())(font)
        values = max((bold.horizontalAdvance(bar.value) for bar in self._bars), default=0)
        names = max((bold.horizontalAdvance(bar.name) for bar in self._bars), default=0)
        return min(names, max(0, round(self.width() * (1 - self._min_bar_share)) - values - 2 * self._gap())), values

    def _row_height(self) -> int:
        return round(self.fontMetrics().height() * 1.35)

    def _gap(self) -> int:
        return self.fontMetrics().averageCharWidth()


def _text_colour(palette: QPalette, alpha: int) -> QColor:
    """alpha: 0..255"""
    colour = QColor(palette.color(QPalette.ColorRole.WindowText))
    colour.setAlpha(alpha)
    return colour
