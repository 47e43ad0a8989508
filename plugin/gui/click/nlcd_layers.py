"""Finds rasters of the project that are land cover with NLCD's codes, and holds which one is chosen."""

from __future__ import annotations

import re
from typing import Any

from qgis.core import QgsPalettedRasterRenderer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ...engine.api.errors import RasterError
from ...processing.inputs.layer_raster import layer_file, layer_path, raster_input
from .panel.answer_view import LandCoverView

NLCD_NAME = re.compile(r"nlcd|land[ _-]?cover", re.IGNORECASE)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
NLCD_CODES = {11, 12, 21, 22, 23, 24, 31, 41, 42, 43, 51, 52, 71, 72, 73, 74, 81, 82, 90, 95}  # NLCD 2011's legend
MIN_CODES = 5  # that a raster's palette has to have to be taken for NLCD


class LandCoverSelection(QObject):
    """Keeps the panel's list of rasters up to date with the project.

    chosen: the user chose another one
    """

    chosen = pyqtSignal()

    def __init__(self, view: LandCoverView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._by_user = view, False
        view.layer_chosen.connect(self._choose)
        project = QgsProject.instance()
        project.layersAdded.connect(self._refresh)
        project.layersRemoved.connect(self._refresh)
        self._refresh()

    def close(self) -> None:
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._refresh)
        project.layersRemoved.disconnect(self._refresh)

    def raster(self) -> Any:
        """The chosen raster as an entry of a request; None where none is chosen."""
        layer = QgsProject.instance().mapLayer(self._view.layers.currentData() or "")
        if not isinstance(layer, QgsRasterLayer) or not path_of(layer):
            return None
        try:
            raster = raster_input(layer)
        except RasterError:  # its no-data values differ between bands, and only the first one is read
            raster = layer_file(layer)
        return None if raster is None else raster.to_json()

    def _choose(self, _layer: str) -> None:
        self._by_user = True
        self.chosen.emit()

    def _refresh(self, *_layers: object) -> None:
        """Keeps the user's choice while its layer exists; before that, chooses the first that looks like NLCD."""
        rasters = candidates(QgsProject.instance())
        chosen = self._view.layers.currentData() or ""
        if not self._by_user and not chosen:
            chosen = next((each.id() for each in rasters if looks_like_nlcd(each)), "")
        self._view.set_layers([(each.name(), each.id()) for each in rasters], chosen)


def candidates(project: QgsProject) -> list[QgsRasterLayer]:
    """Rasters of one band that a file backs, sorted by name."""
    rasters = (each for each in project.mapLayers().values() if isinstance(each, QgsRasterLayer) and each.isValid())
    single_band = [each for each in rasters if each.bandCount() == 1 and path_of(each)]
    return sorted(single_band, key=lambda layer: layer.name().lower())


def looks_like_nlcd(layer: QgsRasterLayer) -> bool:
    """By its name, or because its palette has NLCD's codes and at most one other.

    A palette without any of these codes is that of another land cover, such as a map of every pixel, whatever its name.
    """
    renderer = layer.renderer()
    if not isinstance(renderer, QgsPalettedRasterRenderer):
        return NLCD_NAME.search(layer.name()) is not None
    codes = {int(each.value) for each in renderer.classes() if each.label != "" and QColor(each.color).alpha()}
    if NLCD_NAME.search(layer.name()) and (not codes or codes & NLCD_CODES):
        return True
    return len(codes & NLCD_CODES) >= MIN_CODES and len(codes - NLCD_CODES - {0, 127, 250, 255}) <= 1


def oldest_nlcd(project: QgsProject) -> QgsRasterLayer | None:
    """The layer that looks like NLCD and has the earliest year in its name; None where none looks like it."""
    layers = [each for each in candidates(project) if looks_like_nlcd(each)]
    return min(layers, key=_year_in_name, default=None)


def _year_in_name(layer: QgsRasterLayer) -> int:
    years = YEAR.findall(layer.name())
    return int(years[0]) if years else 9999  # after those that name one


def path_of(layer: QgsRasterLayer | None) -> str:
    """The path that the engine can open; empty for no layer, an invalid one, and one that no file backs."""
    return layer_path(layer) if layer is not None and layer.isValid() else ""
