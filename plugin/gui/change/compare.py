"""Opens the dialogs that make a change map, filled in."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsProject
from qgis.gui import QgisInterface

from ..click.nlcd_layers import oldest_nlcd
from ..message_bar import push_message
from .map_files import new_path

SINCE_NLCD, BETWEEN_DATES = "landchip:changesincenlcd", "landchip:changebetweendates"


def compare_with_land_cover(iface: QgisInterface, layer: QgsMapLayer | None) -> bool:
    """Opens Change since NLCD with the land-use map and the project's oldest NLCD; gives whether a map was made.

    The land-use map is hidden then. layer: None where the project has none
    """
    project = QgsProject.instance()
    parameters: dict[str, Any] = {}
    if layer is not None:
        parameters = {"INPUT": layer.id(), "OUTPUT": str(new_path(project, layer, "-change.gpkg"))}
    land_cover = oldest_nlcd(project)
    if land_cover is not None:
        parameters["NLCD"] = land_cover.id()
    return _make(iface, SINCE_NLCD, parameters, layer)


def compare_dates(iface: QgisInterface) -> bool:
    """Opens Change between two dates; gives whether a map was made."""
    return _make(iface, BETWEEN_DATES, {}, None)


def can_compare_dates() -> bool:
    """Whether this version has the algorithm."""
    return QgsApplication.processingRegistry().algorithmById(BETWEEN_DATES) is not None


def _make(iface: QgisInterface, algorithm: str, parameters: dict[str, Any], layer: QgsMapLayer | None) -> bool:
    import processing  # type: ignore[import-not-found]  # QGIS's own plugin, which it may load after this one

    if layer is not None:
        iface.setActiveLayer(layer)  # above which QGIS puts the change map
    made = processing.execAlgorithmDialog(algorithm, parameters)
    if not made.get("OUTPUT"):
        return False
    push_message(iface, made["TEXT"], Qgis.MessageLevel.Info)
    node = None if layer is None else QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityChecked(False)  # its colours would be seen through those of the changes
    return True
