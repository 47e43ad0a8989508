"""Composition root: wires on initGui, unwires in reverse on unload."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication

from . import i18n, log


class LandchipPlugin:
    """What QGIS loads. `iface` is None in qgis_process, which calls initProcessing and nothing else."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: Any = None  # LandchipProvider, once it is registered
        self._translator = i18n.install()
        self._log = log.attach()

    def initProcessing(self) -> None:  # noqa: N802, the name that QGIS calls
        """Registers the provider, once: QGIS calls this by itself in qgis_process and initGui does in the desktop."""
        if self._provider is None:
            from .processing.provider import LandchipProvider

            self._provider = LandchipProvider()
            QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:  # noqa: N802, the name that QGIS calls
        self.initProcessing()

    def unload(self) -> None:
        """initGui and the constructor, backwards."""
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        log.detach(self._log)
        i18n.remove(self._translator)
