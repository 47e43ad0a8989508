"""Adds Landchip's page to QGIS's options; the page itself is imported when it is opened."""

from __future__ import annotations

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from ..processing.provider import ICON

KEY = "landchip"


class LandchipOptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page when the options are opened.

    engineChanged: the engine was set up, repaired, changed or removed
    """

    engineChanged = pyqtSignal()  # noqa: N815 - as Qt names signals

    def __init__(self) -> None:
        super().__init__("Landchip", QIcon(str(ICON)), KEY)

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:  # noqa: N802
        from .options_page import OptionsPage

        page = OptionsPage(parent)
        page.engine.engine_changed.connect(self.engineChanged)
        return page
