"""The rows of a smoothed map: new probabilities, and what run/landuse.py derives from them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..api.classes import CLASSES, GROUPS, Group, LandClass
from ..api.errors import RasterError
from ..api.product import Category
from ..api.requests.run_request import DEFAULT_MIN_VALID
from ..outputs.metadata import MapMetadata
from ..outputs.read import MapFile
from ..outputs.table import has_flag
from ..run.landuse import LandUseRules, landuse_table
from .filters import VOTE, pooled_probabilities, vote_shares
from .neighbours import Floats, Integers
from .request import SmoothRequest

NEEDED = ("valid", "hectares", "class", "group", "distance", "flags", "model", "image_date")
NO_DATA = "no-data"


def smoothed_rows(land_use: MapFile, request: SmoothRequest) -> tuple[pa.Table, pa.Table]:
    """The rows of the map, north to south and then west to east, and those of the smoothed map in the same order.

    Raises RasterError for a map of another product, and one whose file lacks a column or the probabilities.
    """
    classes, groups = classes_and_groups(land_use.metadata)
    table = _checked(land_use.table, [each.name for each in classes])
    table = table.take(np.lexsort((table["col"].to_numpy(), -table["row"].to_numpy().astype(np.int64))))
    probabilities = np.column_stack([_floats(table[f"p_{each.name}"]) for each in classes])
    cols, rows = (table[name].to_numpy().astype(np.int64) for name in ("col", "row"))
    if request.method == VOTE:
        labels = _labels(table, probabilities, classes, [each.name for each in groups])
        smoothed = vote_shares(cols, rows, labels, len(classes), request.weight)
    else:
        if np.isnan(probabilities[table["class"].is_valid().to_numpy()]).any():
            raise RasterError(
                "smooth-no-probabilities",
                "The map states a class and no probabilities, as an imported map may: choose the method vote.",
            )
        counts = ~has_flag(table, "unfamiliar")
        smoothed = pooled_probabilities(cols, rows, probabilities, counts, request.weight)
    parts, rules = _parts(table, smoothed, classes, groups, land_use.metadata)
    derived = landuse_table(parts, rules).append_column("hectares", table["hectares"])
    return table, derived.set_column(derived.column_names.index("model"), "model", table["model"])


def classes_and_groups(metadata: MapMetadata) -> tuple[tuple[LandClass, ...], tuple[Group, ...]]:
    """Of a land-use map's product; a class whose group it does not tell belongs to none of them.

    Raises RasterError for a map of another product.
    """
    named: dict[str, tuple[Category, ...]] = {each.name: each.categories for each in metadata.product.categorical}
    if not {"class", "group"} <= set(named):
        raise RasterError(
            "smooth-not-land-use",
            "The map shows {title} and not land use: choose a land-use map.",
            title=metadata.product.title,
        )
    groups = tuple(Group(each.name, each.title, each.colour) for each in named["group"])
    group_of = {each.name: each.group for each in CLASSES} | {each.name: each.name for each in GROUPS}
    stated = metadata.properties.get("groups_of_classes")
    group_of |= dict(stated) if isinstance(stated, dict) else {}
    names = {each.name for each in groups}
    if unknown := [each.name for each in named["class"] if group_of.get(each.name) not in names]:
        raise RasterError(
            "smooth-class-without-group",
            "The map does not tell the group of its class {name}: choose a map of a model with Landchip's classes.",
            name=unknown[0],
        )
    return tuple(LandClass(each.name, group_of[each.name], each.colour) for each in named["class"]), groups


def _checked(table: pa.Table, classes: list[str]) -> pa.Table:
    needed = (*NEEDED, *(f"p_{name}" for name in classes))
    if missing := [name for name in needed if name not in table.column_names]:
        raise RasterError(
            "smooth-map-columns",
            "The map's file does not hold {column}, as a GeoTIFF does not: give the map's GeoPackage or GeoParquet.",
            column=missing[0],
        )
    return table


def _labels(table: pa.Table, probabilities: Floats, classes: tuple[LandClass, ...], groups: list[str]) -> Integers:
    """(n,): the class with which each chip votes, the most probable one of its group; -1 without data.

    A chip without probabilities votes with its class.
    """
    names = [each.name for each in classes]
    group = np.array(pc.fill_null(pc.index_in(table["group"], pa.array(groups)), -1))
    in_group = np.array([groups.index(each.group) for each in classes])[None, :] == group[:, None]
    labels = np.where(in_group, np.nan_to_num(probabilities, nan=-1.0), -2.0).argmax(axis=1)
    stated = np.array(pc.fill_null(pc.index_in(table["class"], pa.array(names)), -1))
    labels = np.where(np.isnan(probabilities).any(axis=1), stated, labels)
    return np.where(group < 0, -1, labels).astype(np.int64)


def _parts(
    table: pa.Table,
    smoothed: Floats,
    classes: tuple[LandClass, ...],
    groups: tuple[Group, ...],
    metadata: MapMetadata,
) -> tuple[pa.Table, LandUseRules]:
    """Rows as run/parts.py describes them, from which run/landuse.py derives the map's, and the map's own rules.

    The number of the raster stands for what a row tells of it: its date, and whether it is coarse.
    """
    properties = metadata.properties
    abstain = properties.get("abstain") or {}
    dates, coarse = table["image_date"].to_pylist(), has_flag(table, "coarse").tolist()
    kinds = {each: k for k, each in enumerate(dict.fromkeys(zip(dates, coarse)))}
    source = np.array([kinds[each] for each in zip(dates, coarse)], np.int32)
    source[has_flag(table, NO_DATA) & table["image_date"].is_null().to_numpy()] = -1
    columns: dict[str, Any] = {name: table[name] for name in ("col", "row", "valid")}
    columns |= {f"p_{each.name}": smoothed[:, k].astype(np.float32) for k, each in enumerate(classes)}
    columns["distance"] = _floats(table["distance"]).astype(np.float32)
    columns["source"] = source
    rules = LandUseRules(
        classes,
        groups,
        min_confidence=float(abstain.get("confidence") or 0.0),
        min_margin=float(abstain.get("margin") or 0.0),
        model=str(properties.get("model", "")),
        image_dates=tuple(date for date, _ in kinds),
        coarse=tuple(is_coarse for _, is_coarse in kinds),
        max_distance=abstain.get("distance"),
        min_valid=float(properties.get("min_valid", DEFAULT_MIN_VALID)),
    )
    return pa.table(columns), rules


def _floats(column: pa.ChunkedArray) -> Floats:
    values: Floats = column.to_numpy().astype(np.float64)
    return values
