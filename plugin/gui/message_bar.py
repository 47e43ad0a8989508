"""Errors in QGIS's message bar."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.gui import QgisInterface

from ..engine.api.errors import LandchipError
from ..i18n import translated


def push_error(iface: QgisInterface, error: LandchipError) -> None:
    """Shows an error as a warning, in the user's language."""
    iface.messageBar().pushMessage("Landchip", translated(error), Qgis.MessageLevel.Warning)
