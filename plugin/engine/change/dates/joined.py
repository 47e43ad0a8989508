"""The chips that two land-use maps have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ...api.errors import RasterError
from ...outputs.read import MapFile
from ...outputs.table import has_flag
from ..rows import check_columns, has_probabilities, state_probabilities
from ..states import Floats, States, states_of


@dataclass(frozen=True)
class JoinedMaps:
    """The n chips of the later map, and what the earlier one says of them.

    before, now: (n, state), calibrated probabilities; NaN where a map has none
    unfamiliar:  (n,), unlike the training data in one of the maps
    before_date: (n,) text
    """

    states: States
    table: pa.Table
    before: Floats
    now: Floats
    unfamiliar: NDArray[np.bool_]
    before_date: pa.Array

    @property
    def known(self) -> NDArray[np.bool_]:
        """(n,): whether both maps say something."""
        return has_probabilities(self.before) & has_probabilities(self.now)


def join_maps(before: MapFile, after: MapFile) -> JoinedMaps:
    """Raises RasterError for maps of other products, models, grids or ground."""
    states = states_of(after.metadata.product)
    if states_of(before.metadata.product).names != states.names:
        raise _other_models()
    for each in (before, after):
        check_columns(each.table)
    if model_digest(before) != model_digest(after):
        raise _other_models()
    if before.metadata.grid != after.metadata.grid:
        raise RasterError(
            "dates-other-grids",
            "The chips of the two maps lie on different grids ({before} and {after}): bring the imagery of one date "
            "into the CRS of the other, and classify it again with the same model.",
            before=f"{before.metadata.grid.crs}, {before.metadata.grid.size:g} m",
            after=f"{after.metadata.grid.crs}, {after.metadata.grid.size:g} m",
        )
    rows = _rows_of(before.table, after.table)
    found = rows >= 0
    earlier = before.table.take(pa.array(np.maximum(rows, 0))) if before.table.num_rows else before.table
    probabilities = np.full((after.table.num_rows, len(states.names)), np.nan)
    unfamiliar = has_flag(after.table, "unfamiliar")
    if earlier.num_rows:
        probabilities[found] = state_probabilities(earlier, states)[found]
        unfamiliar = unfamiliar | (has_flag(earlier, "unfamiliar") & found)
    dates = [date if there else None for date, there in zip(earlier["image_date"].to_pylist(), found.tolist())]
    joined = JoinedMaps(
        states,
        after.table,
        probabilities,
        state_probabilities(after.table, states),
        unfamiliar,
        pa.array(dates or [None] * len(found), pa.string()),
    )
    if not joined.known.any():
        raise RasterError(
            "dates-nothing-in-common",
            "The two maps have no chip in common that both classify: choose maps of the same ground.",
        )
    return joined


def model_digest(land_use: MapFile) -> str:
    """Of the model that made a map; empty where the map does not state it."""
    model = land_use.metadata.provenance.get("model")
    return str(model.get("digest") or "") if isinstance(model, Mapping) else ""


def _other_models() -> RasterError:
    return RasterError(
        "dates-other-models",
        "The two maps were made by different models, so their differences are partly those of the models: classify "
        "both dates with the same model.",
    )


def _rows_of(before: pa.Table, after: pa.Table) -> NDArray[np.int64]:
    """(n,): the row in `before` of each chip of `after`, -1 where it has none."""
    index = {chip: k for k, chip in enumerate(zip(before["col"].to_pylist(), before["row"].to_pylist()))}
    chips = zip(after["col"].to_pylist(), after["row"].to_pylist())
    return np.array([index.get(chip, -1) for chip in chips], np.int64)
