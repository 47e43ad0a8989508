"""The chips that a sample is drawn from, and their strata.

Those of a change map are its transitions, what is stable, and the ring of chips round the changes.

Omitted change is most likely beside mapped change, so a stratum of its own for the neighbours of change chips costs few
reviews and narrows the interval (Olofsson et al. 2020, Remote Sensing of Environment 236, 111492).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import ArrayLike, NDArray

from ..api.classes import CHANGE, LANDUSE, WATER
from ..api.errors import RasterError, RequestError
from ..api.product import Category
from ..landcover.map_columns import EXCESS
from ..outputs.metadata import MapMetadata
from ..outputs.read import read_map

COLUMNS = ("from", "to", "transition", "hectares", "p_change")
BUFFER = "buffer"
OTHER_CHANGE = "other_change"

Labels = NDArray[np.str_]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Population:
    """The chips of a change map that were compared, N of them. table: their rows; left_out: number of other chips

    Of a land-use map those that have a use, which stands in `from` and `to` alike.
    """

    metadata: MapMetadata
    table: pa.Table
    left_out: int

    @property
    def transition(self) -> NDArray[np.str_]:
        return np.asarray(self.table["transition"].to_pylist(), str)

    @property
    def hectares(self) -> NDArray[np.float64]:
        return np.asarray(self.table["hectares"].to_numpy(), np.float64)

    @property
    def changed(self) -> NDArray[np.bool_]:
        then, now = (np.asarray(self.table[name].to_pylist(), str) for name in ("from", "to"))
        return np.asarray(then != now)

    @property
    def groups(self) -> tuple[Category, ...]:
        """The uses; of a land-use map water, too, where its model knows it."""
        named: dict[str, tuple[Category, ...]] = {
            each.name: each.categories for each in self.metadata.product.categorical
        }
        if self.metadata.product.name == CHANGE:
            return named["from"]
        water = [Category(WATER.name, WATER.title, WATER.colour) for each in named["class"] if each.name == WATER.name]
        return (*named["group"], *water)

    def digest(self) -> str:
        """Of the chips and their groups: the same for every copy of a map, in any of its formats."""
        order = np.lexsort((self.table["row"].to_numpy(), self.table["col"].to_numpy()))
        columns = (self.table[name].take(pa.array(order)).to_pylist() for name in ("col", "row", "from", "to"))
        return hashlib.sha256(repr(list(zip(*columns))).encode()).hexdigest()


def read_population(path: Path, contradictions: bool = False) -> Population:
    """Raises RasterError for a file that is no change map, or that has no chip that was compared.

    contradictions: whether a land-use map will do, too, but only one with land cover
    """
    metadata, table = read_map(path)
    if contradictions:
        if EXCESS not in table.column_names:
            raise RasterError(
                "sample-no-land-cover",
                "{path} has no land cover that could contradict it: add some first, with Add land cover to a map.",
                path=path,
            )
        table = _with_uses(table) if metadata.product.name == LANDUSE else table
    if missing := [name for name in COLUMNS if name not in table.column_names]:
        raise RasterError(
            "sample-not-change",
            "{path} is no change map with every column (it lacks {column}): choose the GeoPackage or GeoParquet of a "
            "change map.",
            path=path,
            column=missing[0],
        )
    known = pc.and_(pc.is_valid(table["transition"]), pc.greater(pc.fill_null(table["hectares"], 0), 0))
    compared = table.filter(known)
    return Population(metadata, compared, table.num_rows - compared.num_rows)


def _with_uses(table: pa.Table) -> pa.Table:
    """The rows of a land-use map with the columns that a review needs: nothing changes its use."""
    pairs = zip(table["group"].to_pylist(), table["class"].to_pylist())
    uses = [WATER.name if land_class == WATER.name else group for group, land_class in pairs]
    names = [None if each is None else transition_name(each, each) for each in uses]
    for name, values in (("from", uses), ("to", uses), ("transition", names)):
        table = table.append_column(name, pa.array(values, pa.string()))
    return table.append_column("p_change", pa.nulls(table.num_rows, pa.float32()))


def transition_name(before: str, after: str) -> str:
    """The name of a transition, as change maps have it; `before` and `after` are names of groups."""
    return f"stable_{before}" if before == after else f"{before}_to_{after}"


def strata_of_change(
    mapped: ArrayLike, changed: Bools, rows: ArrayLike, cols: ArrayLike, *, buffer: bool, least: int
) -> Labels:
    """(N,), the stratum of each chip: its transition, "buffer" or "other_change".

    mapped:     (N,), its transition
    changed:    (N,), whether that is a change
    rows, cols: (N,), its place in the grid of chips
    buffer:     whether stable chips that touch a changed one, corners included, are a stratum of their own
    least:      a transition of fewer chips is joined to the other rare ones
    """
    labels = np.asarray(mapped, str)
    if not len(labels):
        raise RequestError("sample-no-chips", "The map has no chip to sample from: choose a map with chips.")
    names, number, count = np.unique(labels, return_inverse=True, return_counts=True)
    rare = changed & (count[number] < least)
    strata = names[number].astype(object)
    strata[rare] = OTHER_CHANGE
    if buffer:
        strata[~changed & _touches(changed, np.asarray(rows), np.asarray(cols))] = BUFFER
    return strata.astype(str)


def _touches(changed: Bools, rows: NDArray[Any], cols: NDArray[Any]) -> Bools:
    """(N,), whether one of the eight neighbours of a chip is changed."""
    width = int(cols.max()) - int(cols.min()) + 3  # a column to spare on either side
    place = (rows.astype(np.int64) - int(rows.min())) * width + (cols - int(cols.min()))
    shifts = np.array([dr * width + dc for dr in (-1, 0, 1) for dc in (-1, 0, 1) if dr or dc])
    return np.isin(place, (place[changed][:, None] + shifts).ravel())
