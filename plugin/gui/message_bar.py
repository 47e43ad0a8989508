"""Messages in QGIS's message bar."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QPushButton

from ..engine.api.errors import LandchipError
from ..i18n import tr, translated


def push_error(iface: QgisInterface, error: LandchipError) -> None:
    """Shows an error as a warning, in the user's language."""
    iface.messageBar().pushMessage("Landchip", translated(error), Qgis.MessageLevel.Warning)


def push_message(iface: QgisInterface, text: str, level: Qgis.MessageLevel, with_log_button: bool = False) -> None:
    """with_log_button: whether the message has a button that opens QGIS's log"""
    bar = iface.messageBar()
    if not with_log_button:
        bar.pushMessage("Landchip", text, level)
        return
    message = bar.createMessage("Landchip", text)
    button = QPushButton(tr("Show Log"))
    button.setObjectName("landchipShowLog")
    button.clicked.connect(iface.openMessageLog)
    message.layout().addWidget(button)
    bar.pushWidget(message, level)
