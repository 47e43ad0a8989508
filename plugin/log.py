"""Python's logging, shown in QGIS's log panel under "Landchip"; the root logger is left alone."""

from __future__ import annotations

import logging

from qgis.core import Qgis, QgsMessageLog

NAME = "landchip"


class QgisLog(logging.Handler):
    """Hands records on to QGIS, whose message log may be written to from any thread."""

    def emit(self, record: logging.LogRecord) -> None:
        QgsMessageLog.logMessage(self.format(record), "Landchip", _level(record.levelno), notifyUser=False)


def logger() -> logging.Logger:
    """The plugin's own logger."""
    return logging.getLogger(NAME)


def attach() -> QgisLog:
    """Lets the plugin's logger speak to QGIS, and hands back what `detach` wants."""
    handler = QgisLog()
    logger().addHandler(handler)
    logger().setLevel(logging.INFO)
    return handler


def detach(handler: QgisLog) -> None:
    logger().removeHandler(handler)


def _level(number: int) -> Qgis.MessageLevel:
    if number >= logging.ERROR:
        return Qgis.MessageLevel.Critical
    return Qgis.MessageLevel.Warning if number >= logging.WARNING else Qgis.MessageLevel.Info
