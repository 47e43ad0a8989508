"""The picture of a chip as the model sees it, and the occlusion map over it."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from qgis.PyQt.QtCore import QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QLinearGradient, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ....i18n import tr

FOR = QColor("#fdb863")  # with AGAINST of ColorBrewer's PuOr: distinguishable in every kind of colour blindness
AGAINST = QColor("#8073ac")
MAX_ALPHA = 210  # of 255, so that the picture stays visible under the strongest cell
MIN_SCALE = 0.1  # drop of probability that is drawn at MAX_ALPHA at least, so that small drops stay pale


class ChipPicture(QWidget):
    """A square picture that is as wide as the widget, up to 13 lines of text high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._drops: list[list[float]] | None = None
        self._overlay = False  # whether the user wants the occlusion map
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Picture of the chip"))

    @property
    def image(self) -> QImage:
        return self._image

    @property
    def overlay(self) -> bool:
        """Whether the occlusion map is displayed."""
        return self._overlay and self._drops is not None

    def show_picture(self, png: str | None) -> None:
        """png: base64 of a PNG, or None where there is no picture. Removes the occlusion map of the last picture."""
        self._image = QImage.fromData(base64.b64decode(png)) if png else QImage()
        self._drops = None
        self.update()

    def show_occlusion_map(self, drops: Sequence[Sequence[float]] | None) -> None:
        """drops: (row, column), north row first: by how much the group's probability falls when the cell is hidden"""
        self._drops = [list(row) for row in drops] if drops else None
        self.update()

    def set_overlay(self, on: bool) -> None:
        self._overlay = on
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        side = self.fontMetrics().height() * 14
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        side = self.fontMetrics().height() * 6
        return QSize(side, side)

    def hasHeightForWidth(self) -> bool:  # noqa: N802, the name that Qt calls
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802, the name that Qt calls
        return min(width, self.fontMetrics().height() * 13)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, the name that Qt calls
        painter = QPainter(self)
        square = self._square()
        line = QColor(self.palette().color(QPalette.ColorRole.WindowText))
        line.setAlpha(110)
        if self._image.isNull():
            painter.setPen(line)
            painter.setBrush(Qt.BrushStyle.BDiagPattern)
            painter.drawRect(square.adjusted(0, 0, -1, -1))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(square, self._image)
            if self._overlay and self._drops is not None:
                _draw_cells(painter, square, self._drops)
            painter.setPen(line)
            painter.drawRect(square.adjusted(0, 0, -1, -1))
        painter.end()

    def _square(self) -> QRect:
        side = min(self.width(), self.height())
        return QRect((self.width() - side) // 2, 0, side, side)


class OcclusionLegend(QWidget):
    """The colour ramp of the occlusion map: against the answer, neutral, for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Purple speaks against the answer, orange for it"))

    def sizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        return QSize(self.fontMetrics().averageCharWidth() * 20, round(self.fontMetrics().height() * 1.2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, the name that Qt calls
        painter = QPainter(self)
        labels, gap = (tr("against"), tr("for")), self.fontMetrics().averageCharWidth()
        left, right = (self.fontMetrics().horizontalAdvance(each) + gap for each in labels)
        strip = QRectF(left, self.height() * 0.2, max(0, self.width() - left - right), self.height() * 0.6)
        ramp = QLinearGradient(strip.topLeft(), strip.topRight())
        for position, drop in ((0.0, -1.0), (0.5, 0.0), (1.0, 1.0)):
            ramp.setColorAt(position, cell_colour(drop, 1.0))
        painter.fillRect(strip, ramp)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(self.rect()), middle | int(Qt.AlignmentFlag.AlignLeft), labels[0])
        painter.drawText(QRectF(self.rect()), middle | int(Qt.AlignmentFlag.AlignRight), labels[1])
        painter.end()


def _draw_cells(painter: QPainter, square: QRect, drops: Sequence[Sequence[float]]) -> None:
    scale = occlusion_scale(drops)
    for y, row in enumerate(drops):
        for x, drop in enumerate(row):
            cell = QRectF(
                square.x() + square.width() * x / len(row),
                square.y() + square.height() * y / len(drops),
                square.width() / len(row),
                square.height() / len(drops),
            )
            painter.fillRect(cell, cell_colour(drop, scale))


def occlusion_scale(drops: Sequence[Sequence[float]]) -> float:
    """The drop, as an absolute value, that is drawn at MAX_ALPHA."""
    return max(MIN_SCALE, *(abs(drop) for row in drops for drop in row))


def cell_colour(drop: float, scale: float) -> QColor:
    """Orange for a positive drop, purple for a negative one; the more transparent, the smaller it is."""
    colour = QColor(FOR if drop > 0 else AGAINST)
    colour.setAlpha(round(MAX_ALPHA * min(1.0, abs(drop) / scale)))
    return colour
