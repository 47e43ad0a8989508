"""The line between two maps that lie over each other, which is dragged across them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QWidget

HANDLE_PX = 9  # width of the divider


class SwipeDivider(QWidget):
    """moved: to which x of the parent it is dragged"""

    moved = pyqtSignal(int)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.hide()

    def place(self, x: int, top: int, height: int) -> None:
        """Puts the middle of the line at an x of the parent, above what else lies there."""
        self.setGeometry(x - HANDLE_PX // 2, top, HANDLE_PX, height)
        self.raise_()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802, the name that Qt calls
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.moved.emit(self.mapToParent(event.pos()).x())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, the name that Qt calls
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 70))
        painter.fillRect(self.width() // 2 - 1, 0, 3, self.height(), QColor("white"))
        painter.setBrush(QColor("white"))
        painter.drawEllipse(QPoint(self.width() // 2, self.height() // 2), HANDLE_PX // 2, 12)
        painter.end()
