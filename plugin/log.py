"""Connects the plugin's logger to QGIS's log panel, tab "Landchip"; the root logger is not changed."""

from __future__ import annotations

import logging

from qgis.core import Qgis, QgsMessageLog

from .engine.api.errors import EngineError
from .engine.api.redact import redact

NAME = "landchip"


class QgisLogHandler(logging.Handler):
    """Writes records, without secrets, to QGIS's message log, which accepts them from any thread."""

    def emit(self, record: logging.LogRecord) -> None:
        QgsMessageLog.logMessage(redact(self.format(record)), "Landchip", _level(record.levelno), notifyUser=False)


def logger() -> logging.Logger:
    """The plugin's own logger."""
    return logging.getLogger(NAME)


def unexpected_error(task: str, error: Exception) -> EngineError:
    """Logs an exception that no code expects, with its traceback, and gives the error to show; at a thread's boundary.

    task: the work that failed, for the log
    """
    logger().error("%s", task, exc_info=error)
    return EngineError(
        "landchip-failed",
        "Landchip failed unexpectedly ({error}): see the log under View > Panels.",
        error=error,
    )


def attach() -> QgisLogHandler:
    """Adds a handler to the plugin's logger and returns it, for `detach`."""
    handler = QgisLogHandler()
    logger().addHandler(handler)
    logger().setLevel(logging.INFO)
    return handler


def detach(handler: QgisLogHandler) -> None:
    logger().removeHandler(handler)


def _level(number: int) -> Qgis.MessageLevel:
    if number >= logging.ERROR:
        return Qgis.MessageLevel.Critical
    return Qgis.MessageLevel.Warning if number >= logging.WARNING else Qgis.MessageLevel.Info
