"""Opens the dialogs that make a change map, filled in."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface

from ... import layers
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
    """Opens Change between two dates with the project's oldest and newest land-use maps; gives whether a map was made.

    The newest is hidden then.
    """
    project = QgsProject.instance()
    oldest, newest = _oldest_and_newest(project)
    if oldest is None or newest is None:
        return _make(iface, BETWEEN_DATES, {}, None)
    output = str(new_path(project, newest, "-change.gpkg"))
    return _make(iface, BETWEEN_DATES, {"BEFORE": oldest.id(), "INPUT": newest.id(), "OUTPUT": output}, newest)


def _oldest_and_newest(project: QgsProject) -> tuple[QgsMapLayer | None, QgsMapLayer | None]:
    """The land-use maps of the first and the last date; None where the project has no two of different dates."""
    dated = []
    for layer in project.mapLayers().values():
        result = layers.result_of(layer)
        if isinstance(layer, QgsVectorLayer) and result is not None and result.get("image_dates"):
            dated.append((max(result["image_dates"]), layer))
    dated.sort(key=lambda each: each[0])
    if len(dated) < 2 or dated[0][0] == dated[-1][0]:
        return None, None
    return dated[0][1], dated[-1][1]


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
