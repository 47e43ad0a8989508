"""Adds the plugin's actions to QGIS's menus and its tool bar, and removes what the plugin added to the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QAction

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QToolBar

MENU = "Landchip"


def add_action(
    iface: QgisInterface,
    cleanup: ExitStack,
    text: str,
    name: str,
    triggered: Callable[..., None],
    toolbar: QToolBar | None = None,
) -> QAction:
    """An action in the menus Raster and Plugins, and in `toolbar` if one is given; `cleanup` removes it."""
    action = QAction(text, iface.mainWindow())
    action.setObjectName(name)
    action.triggered.connect(triggered)
    cleanup.callback(discard, action)
    if toolbar is not None:
        toolbar.addAction(action)
    for add, remove in (
        (iface.addPluginToRasterMenu, iface.removePluginRasterMenu),
        (iface.addPluginToMenu, iface.removePluginMenu),
    ):
        add(MENU, action)
        cleanup.callback(remove, MENU, action)
    return action


def discard(child: QObject) -> None:
    """Removes a widget or an action from the window that owns it, and deletes it."""
    child.setParent(None)
    child.deleteLater()
