"""The rows of a change map: from a land-use map and the land cover of its chips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ..api.errors import RasterError
from ..api.grid import Chip, ChipGrid
from ..landcover.shares import LandCoverRaster
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
    """What the two witnesses say of the n chips of a land-use map; NaN where they say nothing.

    table: the map's rows
    nlcd:  (n, state), shares in the land cover; nlcd_valid: (n,), fraction with land cover
    model: (n, state), calibrated probabilities
    """

    table: pa.Table
    nlcd: Floats
    nlcd_valid: Floats
    model: Floats

    @property
    def known(self) -> NDArray[np.bool_]:
        """(n,): whether both say something."""
        return (self.nlcd_valid >= MIN_LAND_COVER) & ~np.isnan(self.model).any(axis=1)


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


def read_compared(table: pa.Table, grid: ChipGrid, states: States, land_cover: LandCoverRaster) -> Compared:
    """Reads the land cover of a map's chips. Raises RasterError, as LandCoverRaster.shares does."""
    chips = [Chip(*each) for each in zip(table["col"].to_pylist(), table["row"].to_pylist())]
    columns, shares, valid = states.columns(land_cover.classes), [], []
    for first in range(0, len(chips), BATCH):
        read = land_cover.shares(grid, chips[first : first + BATCH])
        shares.append(read.shares.astype(np.float64) @ columns)
        valid.append(read.valid.astype(np.float64))
    classes = [name[2:] for name in table.column_names if name.startswith("p_")]
    by_class = np.column_stack([_numbers(table, f"p_{name}") for name in classes])
    by_state = by_class @ states.columns(classes)
    return Compared(
        table, np.concatenate(shares), np.concatenate(valid), by_state / by_state.sum(axis=1, keepdims=True)
    )


def change_rows(compared: Compared, states: States, transitions: Floats, candidates: Candidates) -> pa.Table:
    """The rows, with the product's columns. transitions: (n, from, to), NaN for a chip that is not compared"""
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
    columns["p_change"] = _floats(p_change)
    for i, a in enumerate(names):
        columns.update((f"p_{a}_{b}", _floats(transitions[:, i, j])) for j, b in enumerate(names))
    has_nlcd = compared.nlcd_valid > 0
    columns.update((f"nlcd_{a}", _floats(np.where(has_nlcd, compared.nlcd[:, i], np.nan))) for i, a in enumerate(names))
    columns["nlcd_valid"] = _floats(compared.nlcd_valid)
    columns.update((f"model_{a}", _floats(compared.model[:, i])) for i, a in enumerate(names))
    columns["flags"] = _flags(compared, names)
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
    has_model = ~np.isnan(compared.model).any(axis=1)
    has_nlcd = compared.nlcd_valid >= MIN_LAND_COVER
    model = np.nan_to_num(compared.model)
    mixed = (compared.nlcd.max(axis=1) < MIXED) | (model.max(axis=1) < MIXED)
    water = np.zeros(len(model), bool)
    if "water" in names:
        k = list(names).index("water")
        water = (compared.nlcd[:, k] >= WATER_SHARE) | (model[:, k] >= WATER_SHARE)
    known = has_model & has_nlcd
    flagged = {
        "mixed": mixed & known,
        "unfamiliar": has_flag(compared.table, "unfamiliar") & has_model,
        "water": water & known,
        "no-data": ~has_model,
        "no-nlcd": ~has_nlcd,
    }
    bits = sum(flagged[each.name].astype(np.int32) << k for k, each in enumerate(FLAGS))
    texts = [",".join(each.name for k, each in enumerate(FLAGS) if bit >> k & 1) for bit in range(1 << len(FLAGS))]
    return pa.array(texts).take(pa.array(bits))


def _numbers(table: pa.Table, name: str) -> Floats:
    values: Floats = table[name].to_numpy().astype(np.float64)
    return values


def _floats(values: Floats) -> pa.Array:
    return pa.array(values.astype(np.float32), mask=np.isnan(values))


def _take(names: Sequence[str], index: NDArray[np.int64], null: NDArray[np.bool_]) -> pa.Array:
    return pa.array(names).take(pa.array(index, mask=null))
