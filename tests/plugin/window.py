"""A window such as QGIS's, as far as the plugin touches it: real menus, tool bars, docks, canvas and message bar."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow, QMenu, QToolBar, QWidget

from tests.plugin.qt_events import events


class Window(QObject):
    """`iface` in tests; `opened` records what it is requested to open."""

    currentLayerChanged = pyqtSignal("QgsMapLayer*")  # noqa: N815, QGIS's name

    projectRead = pyqtSignal()  # noqa: N815
    newProjectCreated = pyqtSignal()  # noqa: N815
    initializationCompleted = pyqtSignal()  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.window = QMainWindow()
        self.window.resize(1200, 900)
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        self.bar = QgsMessageBar(self.window)
        self.menus = {name: QMenu(name, self.window) for name in ("raster", "plugins")}
        self.options: list[Any] = []
        self.opened: list[Any] = []
        self.active: QgsMapLayer | None = None

    def mainWindow(self) -> QMainWindow:
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def addToolBar(self, name: str) -> QToolBar:
        return self.window.addToolBar(name)

    def addPluginToRasterMenu(self, _name: str, action: QAction) -> None:
        self.menus["raster"].addAction(action)

    def removePluginRasterMenu(self, _name: str, action: QAction) -> None:
        self.menus["raster"].removeAction(action)

    def addPluginToMenu(self, _name: str, action: QAction) -> None:
        self.menus["plugins"].addAction(action)

    def removePluginMenu(self, _name: str, action: QAction) -> None:
        self.menus["plugins"].removeAction(action)

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self.window.addDockWidget(area, dock)
        dock.show()  # as QGIS does

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self.window.removeDockWidget(dock)

    def registerOptionsWidgetFactory(self, factory: Any) -> None:
        self.options.append(factory)

    def unregisterOptionsWidgetFactory(self, factory: Any) -> None:
        self.options.remove(factory)

    def activeLayer(self) -> QgsMapLayer | None:
        return self.active

    def setActiveLayer(self, layer: QgsMapLayer) -> None:
        self.active = layer

    def openMessageLog(self) -> None:
        self.opened.append("log")

    def showAttributeTable(self, layer: QgsMapLayer) -> None:
        self.opened.append(("table", layer.name()))

    def showLayerProperties(self, layer: QgsMapLayer) -> None:
        self.opened.append(("properties", layer.name()))

    def openLayoutDesigner(self, layout: Any) -> None:
        self.opened.append(("layout", layout.name()))

    def messages(self) -> list[str]:
        """The texts in the message bar, the last first."""
        return [each.text() for each in self.bar.items()]

    def close(self) -> None:
        """Deletes the window, as the end of QGIS does."""
        self.bar.clearWidgets()
        self.window.deleteLater()
        events()


def find(dock: Any, name: str) -> QWidget:
    """What has that name of an object."""
    widget = dock.findChild(QWidget, name)
    assert widget is not None, name
    return widget


def press(dock: Any, name: str) -> None:
    """A click of the mouse on a button that can be pressed."""
    button = find(dock, name)
    assert button.isEnabled(), button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
