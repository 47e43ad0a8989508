"""Landchip: aerial imagery to a land-use map, in QGIS.

Nothing is imported at the top, because the engine's worker imports this package too, in a Python without QGIS.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import LandchipPlugin


def classFactory(iface: QgisInterface | None) -> LandchipPlugin:  # noqa: N802, the name that QGIS calls
    """The plugin; `iface` is None in qgis_process."""
    from .plugin import LandchipPlugin

    return LandchipPlugin(iface)
