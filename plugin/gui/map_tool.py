"""What the plugin's map tools have in common."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence


class KeyedMapTool(QgsMapTool):
    """A map tool that takes number keys, Ctrl+Z and Escape while the canvas has the focus.

    cleared:       Escape was pressed
    digitPressed:  1 to 9
    undoRequested: Ctrl+Z
    """

    cleared = pyqtSignal()
    digitPressed = pyqtSignal(int)  # noqa: N815, as Qt writes signals
    undoRequested = pyqtSignal()  # noqa: N815

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._previous_tool: QgsMapTool | None = None
        self._is_connected = False  # to the canvas; isActive() is false already when `deactivate` is called

    def clear(self) -> None:
        """Removes what the tool has drawn; also called for Escape and when the tool is left."""
        raise NotImplementedError

    def take_over(self) -> None:
        """Becomes the canvas's tool; `give_back` restores the one before."""
        self._previous_tool = self.canvas().mapTool()
        self.canvas().setMapTool(self)

    def give_back(self) -> None:
        """Gives the canvas its previous tool back, if this one is still in use."""
        previous, self._previous_tool = self._previous_tool, None
        if self.isActive():
            restore_map_tool(self.canvas(), self, previous)

    def activate(self) -> None:
        super().activate()
        if not self._is_connected:
            self._is_connected = True
            self.canvas().installEventFilter(self)

    def deactivate(self) -> None:
        if self._is_connected:
            self._is_connected = False
            self.canvas().removeEventFilter(self)
        self.clear()
        super().deactivate()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, the name that Qt calls
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.cleared.emit()
        elif _digit_of(event):
            self.digitPressed.emit(_digit_of(event))
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undoRequested.emit()
        else:
            event.ignore()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802, the name that Qt calls
        """Keeps the number keys from the main window's shortcuts while the canvas has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _digit_of(event):
            event.accept()
        return False


def restore_map_tool(canvas: QgsMapCanvas, tool: QgsMapTool, previous: QgsMapTool | None) -> None:
    """Gives the canvas its previous tool back, or unsets `tool` where the previous one is deleted or there was none."""
    if previous is not None and not sip.isdeleted(previous):
        canvas.setMapTool(previous)
    else:
        canvas.unsetMapTool(tool)


def _digit_of(event: QKeyEvent) -> int:
    """1 to 9 for such a key without Ctrl, Alt or Meta, otherwise 0."""
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    text = event.text()
    return int(text) if modifiers == Qt.KeyboardModifier.NoModifier and len(text) == 1 and text in "123456789" else 0
