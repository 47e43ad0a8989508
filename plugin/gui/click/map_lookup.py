"""Answers about a chip from the finished maps of the project, in the form of the engine's result of `chip`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import NULL, QgsFeature, QgsFeatureRequest, QgsProject, QgsRectangle, QgsVectorLayer

from ... import layers
from ...engine.api.errors import LandchipError
from ...engine.api.grid import Chip, ChipGrid
from ...engine.api.redact import raster_id
from ...engine.api.requests.raster_input import RasterInput

CONFIDENCE_TOLERANCE = 0.05  # largest difference of the same model's confidence between devices, 8-bit form included
REQUIRED_FIELDS = ("col", "row", "class", "group", "confidence", "flags")


def look_up(
    project: QgsProject, chip: Chip, grid: ChipGrid, rasters: Sequence[Any], digest: str | None
) -> dict[str, Any] | None:
    """The answer of the newest map of these rasters on this grid that has the chip; None where no map has it.

    rasters: entries of a request's field `raster`
    digest: of the model that made the map; None for any model
    """
    for layer, result in sorted(finished_maps(project), key=lambda pair: str(pair[1].get("finished")), reverse=True):
        if not _matches(result, grid, rasters, digest):
            continue
        feature = find_feature(layer, chip, grid)
        if feature is not None:
            return _answer(feature, layer, result, chip, grid)
    return None


def agrees(mapped: Mapping[str, Any], computed: Mapping[str, Any]) -> bool:
    """Whether the map's answer is that of the model today.

    It may not be: the raster's file, the chosen bands or the thresholds may have changed since the run.
    """
    if mapped["model"]["digest"] != computed["model"]["digest"] or mapped["group"] != computed["group"]:
        return False
    return bool(abs((mapped["confidence"] or 0.0) - (computed["confidence"] or 0.0)) <= CONFIDENCE_TOLERANCE)


def finished_maps(project: QgsProject) -> list[tuple[QgsVectorLayer, dict[str, Any]]]:
    """The vector layers of finished runs, each with the run's result."""
    maps = []
    for layer in project.mapLayers().values():
        if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
            continue
        result = layers.result_of(layer)
        if result and all(layer.fields().indexOf(name) >= 0 for name in REQUIRED_FIELDS):
            maps.append((layer, result))
    return maps


def _matches(result: Mapping[str, Any], grid: ChipGrid, rasters: Sequence[Any], digest: str | None) -> bool:
    try:
        same_grid = ChipGrid(result["grid"]["crs"], float(result["grid"]["size"])) == grid
        same_model = digest is None or result["model"]["digest"] == digest
        return same_grid and same_model and _same_rasters(result, [RasterInput.from_json(each) for each in rasters])
    except (LandchipError, KeyError, TypeError, ValueError):
        return False


def _same_rasters(result: Mapping[str, Any], rasters: Sequence[RasterInput]) -> bool:
    """By the ids in the result; a result of before it had some holds the full addresses, and nothing else of them."""
    if result.get("raster_ids"):
        return bool(result["raster_ids"] == [each.id for each in rasters])
    return [raster_id(each) for each in result["raster"]] == [raster_id(each.address) for each in rasters]


def find_feature(layer: QgsVectorLayer, chip: Chip, grid: ChipGrid) -> QgsFeature | None:
    """Filtered by the chip's centre first: a map has a spatial index, and none on column and row."""
    west, south, east, north = grid.bounds(chip)
    x, y = (west + east) / 2, (south + north) / 2
    request = QgsFeatureRequest(QgsRectangle(x - 1, y - 1, x + 1, y + 1))
    request.setFilterExpression(f'"col" = {chip.col} AND "row" = {chip.row}')
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setLimit(1)
    return next(iter(layer.getFeatures(request)), None)


def _answer(
    feature: QgsFeature, layer: QgsVectorLayer, result: Mapping[str, Any], chip: Chip, grid: ChipGrid
) -> dict[str, Any]:
    names = set(feature.fields().names())

    def value(name: str) -> Any:
        stored = feature[name] if name in names else None
        return None if stored == NULL else stored

    scores = [
        {**each, "probability": value(prefix + each["name"])}
        for prefix, kind in (("p_", "classes"), ("g_", "groups"))
        for each in result[kind]
    ]
    count = len(result["classes"])
    return {
        "grid": {"crs": grid.crs, "size": grid.size},
        "chip": list(chip),
        "bounds": list(grid.bounds(chip)),
        "valid": 1.0 if value("valid") is None else value("valid"),
        "raster": result["raster"][0] if len(result["raster"]) == 1 else None,
        **{name: value(name) for name in ("image_date", "class", "group", "confidence", "margin", "distance")},
        "threshold": None,
        "flags": [each for each in str(value("flags") or "").split(",") if each],
        "classes": scores[:count],
        "groups": scores[count:],
        "picture": None,
        "nlcd": None,
        "model": {key: result["model"].get(key, "") for key in ("name", "version", "digest")},
        "device": dict(result["device"]),
        "seconds": 0.0,
        "map": layer.name(),
    }
