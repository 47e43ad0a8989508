"""The rows of a change map: from a land-use map and the land cover of its chips."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ..api.errors import RasterError
from ..api.grid import Chip, ChipGrid
from ..api.requests.raster_input import RasterInput
from ..landcover.legend import NLCD_LEGEND, read_legend
from ..landcover.shares import LandCoverRaster, open_land_cover
from ..outputs.table import has_flag
from .product import FLAGS, transition_name
from .states import Floats, States
from .threshold import Candidates
from .transitions import change_probability

MIN_LAND_COVER = 0.5  # fraction of a chip that must have a land cover for it to be compared
MIXED = 0.6  # a chip whose largest state has a smaller share, in the land cover or by the model, is mixed
WATER_SHARE = 0.1  # from this share, in the land cover or by the model, a chip is flagged as water
BATCH = 65_536  # chips whose land cover is read at once


@dataclass(frozen=True)
class Compared:
    """What the witnesses say of the n chips of a land-use map.

    table:   the map's rows
    then:    (n, state), shares in the land cover, or calibrated probabilities by imagery of an earlier date
    model:   (n, state), calibrated probabilities by the map's imagery; NaN where it says nothing
    known:   (n,), whether both say something
    unfamiliar: (n,), chips unlike the training data, by one of the maps
    lacking: flag -> (n,), where that witness is missing
    columns: those of the product that only this kind of comparison has
    """

    table: pa.Table
    then: Floats
    model: Floats
    known: NDArray[np.bool_]
    unfamiliar: NDArray[np.bool_]
    lacking: Mapping[str, NDArray[np.bool_]]
    columns: Mapping[str, pa.Array]


NEEDED = ("valid", "hectares", "flags", "image_date")


def check_columns(table: pa.Table) -> None:
    """Raises RasterError for a table without a column that a comparison needs, as that of a GeoTIFF."""
    if missing := [name for name in NEEDED if name not in table.column_names]:
        raise RasterError(
            "change-map-columns",
            "The map's file does not hold {column}, as a GeoTIFF and maps of earlier versions do not: give the map's "
            "GeoPackage or GeoParquet, or classify the area again.",
            column=missing[0],
        )


@contextmanager
def state_land_cover(nlcd: RasterInput, legend: Path | None, states: States) -> Iterator[LandCoverRaster]:
    """A raster of land cover whose classes all belong to the states.

    legend: path of a table of codes and classes; None takes NLCD's. Raises RasterError.
    """
    with open_land_cover(nlcd, NLCD_LEGEND if legend is None else read_legend(legend)) as land_cover:
        if unknown := [name for name in land_cover.classes if name not in states.by_class]:
            raise RasterError(
                "change-legend-classes",
                "The table of classes names {name}, which is none of the map's uses: name classes of {known}.",
                name=unknown[0],
                known=", ".join(states.by_class),
            )
        yield land_cover


def read_compared(table: pa.Table, grid: ChipGrid, states: States, land_cover: LandCoverRaster) -> Compared:
    """Reads the land cover of a map's chips. Raises RasterError, as LandCoverRaster.shares does."""
    shares, valid = state_shares(table, grid, states, land_cover)
    model = state_probabilities(table, states)
    has_model, has_nlcd = has_probabilities(model), valid >= MIN_LAND_COVER
    return Compared(
        table,
        shares,
        model,
        has_model & has_nlcd,
        has_flag(table, "unfamiliar"),
        {"no-data": ~has_model, "no-nlcd": ~has_nlcd},
        land_cover_columns(states, shares, valid),
    )


def state_shares(table: pa.Table, grid: ChipGrid, states: States, land_cover: LandCoverRaster) -> tuple[Floats, Floats]:
    """(n, state), (n,): the shares in the land cover of a map's chips, and the fraction with land cover."""
    chips = [Chip(*each) for each in zip(table["col"].to_pylist(), table["row"].to_pylist())]
    columns, shares, valid = states.columns(land_cover.classes), [], []
    for first in range(0, len(chips), BATCH):
        read = land_cover.shares(grid, chips[first : first + BATCH])
        shares.append(read.shares.astype(np.float64) @ columns)
        valid.append(read.valid.astype(np.float64))
    return np.concatenate(shares), np.concatenate(valid)


def land_cover_columns(states: States, shares: Floats, valid: Floats) -> dict[str, pa.Array]:
    """The product's columns of the land cover. shares: (n, state); valid: (n,), fraction with land cover"""
    stated = np.where(valid[:, None] > 0, shares, np.nan)
    columns = {f"nlcd_{name}": float_column(stated[:, k]) for k, name in enumerate(states.names)}
    return {**columns, "nlcd_valid": float_column(valid)}


def state_probabilities(table: pa.Table, states: States) -> Floats:
    """(n, state): the calibrated probabilities in a land-use map; NaN where it has none."""
    classes = [name[2:] for name in table.column_names if name.startswith("p_")]
    by_class = np.column_stack([_numbers(table, f"p_{name}") for name in classes])
    by_state = by_class @ states.columns(classes)
    probabilities: Floats = by_state / by_state.sum(axis=1, keepdims=True)
    return probabilities


def has_probabilities(probabilities: Floats) -> NDArray[np.bool_]:
    """(n,): whether the model says something. probabilities: (n, state), NaN where it does not"""
    return np.asarray(~np.isnan(probabilities).any(axis=1))


def change_rows(
    compared: Compared,
    states: States,
    transitions: Floats,
    candidates: Candidates,
    texts: Mapping[str, pa.Array] = MappingProxyType({}),
) -> pa.Table:
    """The rows, with the product's columns.

    transitions: (n, from, to), NaN for a chip that is not compared
    texts:       further columns, before the image date
    """
    known, names, table = compared.known, states.names, compared.table
    p_change = np.where(known, change_probability(transitions), np.nan)
    changed = known & (p_change >= candidates.p_change)
    before, after = shown_transition(transitions, changed)
    null, n = ~known, len(names)
    names_of_pairs = [transition_name(a, b) for a in names for b in names]
    columns: dict[str, Any] = {name: table[name] for name in ("col", "row", "valid")}
    columns["hectares"] = table["hectares"]
    columns["transition"] = _take(names_of_pairs, before * n + after, null)
    columns["from"], columns["to"] = _take(names, before, null), _take(names, after, null)
    columns["p_change"] = float_column(p_change)
    for i, a in enumerate(names):
        columns.update((f"p_{a}_{b}", float_column(transitions[:, i, j])) for j, b in enumerate(names))
    columns.update(compared.columns)
    columns.update((f"model_{a}", float_column(compared.model[:, i])) for i, a in enumerate(names))
    columns["flags"] = _flags(compared, names)
    columns.update(texts)
    columns["image_date"] = table["image_date"]
    return pa.table(columns)


def shown_transition(transitions: Floats, changed: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(n,), (n,): the state then and now that is shown.

    That is the likeliest change of `changed` chips, and the likeliest state that stayed of others.
    transitions: (n, from, to)
    """
    n = transitions.shape[1]
    values = np.nan_to_num(transitions).reshape(len(transitions), n * n)
    stays = np.eye(n, dtype=bool).ravel()
    shown = np.where(stays[None, :] == changed[:, None], -1.0, values).argmax(axis=1)
    return shown // n, shown % n


def _flags(compared: Compared, names: Sequence[str]) -> pa.Array:
    model, then, known = np.nan_to_num(compared.model), np.nan_to_num(compared.then), compared.known
    mixed = (then.max(axis=1) < MIXED) | (model.max(axis=1) < MIXED)
    water = np.zeros(len(model), bool)
    if "water" in names:
        k = list(names).index("water")
        water = (then[:, k] >= WATER_SHARE) | (model[:, k] >= WATER_SHARE)
    flagged = {
        "mixed": mixed & known,
        "unfamiliar": compared.unfamiliar & ~compared.lacking["no-data"],
        "water": water & known,
        **compared.lacking,
    }
    flagged = {each.name: flagged.get(each.name, np.zeros(len(model), bool)) for each in FLAGS}
    bits = sum(flagged[each.name].astype(np.int32) << k for k, each in enumerate(FLAGS))
    texts = [",".join(each.name for k, each in enumerate(FLAGS) if bit >> k & 1) for bit in range(1 << len(FLAGS))]
    return pa.array(texts).take(pa.array(bits))


def _numbers(table: pa.Table, name: str) -> Floats:
    values: Floats = table[name].to_numpy().astype(np.float64)
    return values


def float_column(values: Floats) -> pa.Array:
    """(n,) as float32, null for NaN."""
    return pa.array(values.astype(np.float32), mask=np.isnan(values))


def _take(names: Sequence[str], index: NDArray[np.int64], null: NDArray[np.bool_]) -> pa.Array:
    return pa.array(names).take(pa.array(index, mask=null))
