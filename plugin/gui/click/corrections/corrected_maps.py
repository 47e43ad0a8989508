"""Shows the project's corrections in its maps: finds the chips of each map that were corrected on its imagery."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)

from ....engine.api.grid import Chip, ChipGrid
from ....engine.api.product import Product
from ....engine.api.redact import is_identity, raster_id
from ....layers import corrected, legend
from ....layers.corrected import CorrectedChip
from ..map_lookup import find_feature, finished_maps


class _Correction(NamedTuple):
    """A feature of the file. rasters: their ids; centre: of the chip in the layer's CRS"""

    chip: Chip
    crs: str
    rasters: set[str]
    label: str
    year: str
    centre: QgsPointXY


def show_corrections(project: QgsProject, layer: QgsVectorLayer, path: Path) -> bool:
    """Shows in each map of the project what the file corrects of its chips; gives whether any map changed.

    layer, path: of the file of corrections
    """
    corrections = list(_read(layer, path))
    changed = False
    for map_layer, result in finished_maps(project):
        product = legend.product_of(result)
        chips = _chips(map_layer, result, product, corrections, layer)
        changed = corrected.show(map_layer, chips, product) or changed
    return changed


def _read(layer: QgsVectorLayer, path: Path) -> Iterator[_Correction]:
    """In the file's order, in which a later correction of a chip replaces an earlier one."""
    for feature in layer.getFeatures():
        if not feature.hasGeometry():
            continue
        values = {name: None if value == NULL else value for name, value in feature.attributeMap().items()}
        yield _Correction(
            Chip(feature["col"], feature["row"]),
            str(values["crs"]),
            {_id(each, path.parent) for each in str(values["raster"] or "").split("\n")},
            str(values["label"]),
            str(values["date"] or "")[:4],
            feature.geometry().centroid().asPoint(),
        )


def _chips(
    layer: QgsVectorLayer,
    result: Mapping[str, Any],
    product: Product,
    corrections: list[_Correction],
    file_layer: QgsVectorLayer,
) -> list[CorrectedChip]:
    """The corrected chips of a map, the last correction of each."""
    grid = ChipGrid(result["grid"]["crs"], float(result["grid"]["size"]))
    rasters = {_id(str(each), Path()) for each in result["raster"]} | set(result.get("raster_ids", ()))
    categories = _categories(result, product)
    to_grid = QgsCoordinateTransform(
        file_layer.crs(), QgsCoordinateReferenceSystem(grid.crs), QgsProject.instance().transformContext()
    )
    shown = {(each.col, each.row): each for each in corrected.chips_of(layer)}
    chips: dict[Chip, CorrectedChip] = {}
    for each in corrections:
        category = categories.get(each.label)
        if category is None or each.crs != grid.crs or not _is_on(grid, each, to_grid):
            continue
        same_raster, known = bool(each.rasters & rasters), shown.get(each.chip)
        if not same_raster or known is None:
            feature = find_feature(layer, each.chip, grid)
            if feature is None or not (same_raster or (each.year and each.year == _year(feature))):
                continue
            known = CorrectedChip(*each.chip, "", "", _value(feature, product.main), _hectares(feature, product, grid))
        chips.pop(each.chip, None)
        chips[each.chip] = known._replace(label=each.label, category=category)
    return list(chips.values())


def _is_on(grid: ChipGrid, correction: _Correction, to_grid: QgsCoordinateTransform) -> bool:
    """Whether the map's chip of that column and row is the corrected square: another model's may be of another size."""
    west, south, east, north = grid.bounds(correction.chip)
    try:
        point = to_grid.transform(correction.centre)
    except QgsCsException:
        return False
    quarter = grid.size / 4
    return abs(point.x() - (west + east) / 2) < quarter and abs(point.y() - (south + north) / 2) < quarter


def _categories(result: Mapping[str, Any], product: Product) -> dict[str, str]:
    """Class name -> the value of the main column that follows; empty for a product of anything else."""
    known = {each.name for each in product.main_column.categories}
    names = {each["name"]: each["name"] if product.main == "class" else each.get("group") for each in result["classes"]}
    return {name: category for name, category in names.items() if category in known}


def _id(raster: str, folder: Path) -> str:
    """The `raster_id` of a path, an address, or an identity that states it. folder: that relative paths are from"""
    if is_identity(raster):
        return raster.rpartition("#")[2]
    is_file = "://" not in raster and not raster.startswith(("/vsi", "<"))
    return raster_id(str(folder / raster) if is_file else raster)


def _hectares(feature: QgsFeature, product: Product, grid: ChipGrid) -> float:
    """What the chip counts with in the map's figures."""
    stated = _value(feature, product.area) if product.area else None
    return grid.size**2 / 1e4 if stated is None else float(stated)


def _year(feature: QgsFeature) -> str:
    return str(_value(feature, "image_date") or "")[:4]


def _value(feature: QgsFeature, name: str) -> Any:
    value = feature[name] if feature.fields().indexOf(name) >= 0 else None
    return None if value == NULL else value
