"""What the user chose for Landchip as a whole, kept in the QGIS profile."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings

from .client import environment

ENGINE_ROOT = "landchip/engine_root"


def engine_root() -> Path:
    """The folder of the engine's environments: the user's choice, or the default of client/environment.py."""
    chosen = QgsSettings().value(ENGINE_ROOT, "", type=str)
    return Path(chosen) if chosen else environment.default_root()
