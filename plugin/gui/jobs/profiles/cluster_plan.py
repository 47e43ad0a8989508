"""The plan of a run on a cluster, in words, before it is submitted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import Qgis, QgsRasterLayer, QgsUnitTypes

from .... import connections
from ....engine.api.errors import LandchipError
from ..job_texts import cluster_plan_text

MOST_BANDS = 4  # that a model reads
HECTARE_M2 = 10_000


def form_plan_text(plan: Mapping[str, Any], name: str, layer: QgsRasterLayer | None) -> str:
    """As cluster_plan_text. name: of the connection; layer: the imagery"""
    try:
        tasks = connections.profile(name).tasks
    except LandchipError:
        tasks = None
    pixels = 0.0 if layer is None else pixel_bytes(layer, plan["hectares"])
    return cluster_plan_text(plan, tasks, pixels, connections.rate(name))


def pixel_bytes(layer: QgsRasterLayer, hectares: float) -> float:
    """Bytes of a layer's pixels on so much ground, before compression; 0 where its pixels have no size in metres."""
    metres = QgsUnitTypes.fromUnitToUnitFactor(layer.crs().mapUnits(), Qgis.DistanceUnit.Meters)
    pixel_m2 = layer.rasterUnitsPerPixelX() * layer.rasterUnitsPerPixelY() * metres**2
    if layer.crs().isGeographic() or not pixel_m2 > 0 or layer.bandCount() < 1:
        return 0.0
    data_type = layer.dataProvider().dataType(1)
    return hectares * HECTARE_M2 / pixel_m2 * min(layer.bandCount(), MOST_BANDS) * _bytes(data_type)


def _bytes(data_type: Qgis.DataType) -> int:
    if data_type in (Qgis.DataType.UInt16, Qgis.DataType.Int16):
        return 2
    return 4 if data_type in (Qgis.DataType.Float32, Qgis.DataType.UInt32, Qgis.DataType.Int32) else 1
