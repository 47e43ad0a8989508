"""Keeps in the QGIS profile whether the dock is open, and at which page."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QTabWidget

OPEN_SETTING, PAGE_SETTING = "landchip/dock_open", "landchip/dock_page"


def was_open() -> bool:
    """Whether the dock was open when QGIS or the plugin ended."""
    return bool(QgsSettings().value(OPEN_SETTING, False, type=bool))


def save_open(opened: bool) -> None:
    QgsSettings().setValue(OPEN_SETTING, opened)


def watch_page(tabs: QTabWidget) -> None:
    """Shows the page that was shown last, and keeps which one is shown from now on; all pages are there."""
    page = QgsSettings().value(PAGE_SETTING, 0, type=int)
    if 0 <= page < tabs.count():
        tabs.setCurrentIndex(page)
    tabs.currentChanged.connect(lambda index: QgsSettings().setValue(PAGE_SETTING, index))
