"""The rows of a map with the land cover of its chips."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ..api.classes import CHANGE
from ..api.cover.use_limits import use_of
from ..api.grid import Chip, ChipGrid
from ..api.product import FLAGS_COLUMN
from ..api.protocol import Cancelled
from ..landcover.contradictions import Floats, cover_excess, reason, shares_of_chips
from ..landcover.map_columns import EXCESS, FLAG, NOW, REASON, THEN, DatedCover, covers_of
from ..landcover.shares import LandCoverRaster
from ..outputs.metadata import MapMetadata

BATCH = 4_096  # chips whose land cover is read at once


class ReadCover(NamedTuple):
    """The land cover of n chips. shares: (n, class), NaN where none has; valid: (n,)"""

    cover: DatedCover
    shares: Floats
    valid: Floats


def read_cover(
    cover: DatedCover,
    land_cover: LandCoverRaster,
    table: pa.Table,
    grid: ChipGrid,
    on_chips: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> ReadCover:
    """Raises Cancelled, and RasterError as LandCoverRaster.shares does. on_chips: is told how many more were read"""
    chips = [Chip(*each) for each in zip(table["col"].to_pylist(), table["row"].to_pylist())]
    shares, valid = np.zeros((len(chips), len(cover.classes))), np.zeros(len(chips))
    for first in range(0, len(chips), BATCH):
        if cancelled():
            raise Cancelled("Stopped: nothing is written.")
        rows = slice(first, first + BATCH)
        shares[rows], valid[rows] = land_cover.shares(grid, chips[rows])
        on_chips(len(chips[rows]))
    shares[valid == 0] = np.nan
    return ReadCover(cover, shares, valid)


def uses_of_map(table: pa.Table, product: str) -> dict[str, list[str | None]]:
    """NOW and THEN -> the use of each chip; a map of land use has no THEN. product: name of the map's product"""
    if product == CHANGE:
        return {NOW: table["to"].to_pylist(), THEN: table["from"].to_pylist()}
    classes = table["class"].to_pylist() if "class" in table.column_names else [None] * table.num_rows
    return {NOW: [group and use_of(group, each) for group, each in zip(table["group"].to_pylist(), classes)]}


def cover_rows(table: pa.Table, read: Sequence[ReadCover], uses: Mapping[str, Sequence[str | None]]) -> pa.Table:
    """The rows with the columns of land cover, and the flag. table: without them; uses: as uses_of_map gives them"""
    excess = np.stack([_excess(each, uses[each.cover.date]) for each in read])
    with np.errstate(invalid="ignore"):
        known = ~np.isnan(excess).all(axis=0)
        largest = np.where(known, np.nan_to_num(excess, nan=-1.0).max(axis=0), np.nan)
    flagged = np.nan_to_num(largest) > 0
    for each in read:
        for k, name in enumerate(each.cover.classes):
            table = table.append_column(name.column, _numbers(each.shares[:, k]))
        table = table.append_column(each.cover.valid, _numbers(each.valid))
    table = table.append_column(EXCESS, _numbers(largest))
    reasons: list[str | None] = [None] * table.num_rows
    for k in np.flatnonzero(flagged).tolist():
        reasons[k] = _reason(read, uses, k)
    table = table.append_column(REASON, pa.array(reasons, pa.string()))
    return table.set_column(table.column_names.index(FLAGS_COLUMN), FLAGS_COLUMN, _flags(table, flagged))


def judged_again(table: pa.Table, metadata: MapMetadata) -> pa.Table:
    """The rows of a map whose uses are others than when its land cover was added; the same where it has none."""
    covers = covers_of(metadata)
    if not covers:
        return table
    read = [ReadCover(each, _stated(table, [one.column for one in each.classes]), _of(table, each)) for each in covers]
    names = {EXCESS, REASON, *(column.name for each in covers for column in each.columns)}
    bare = table.select([name for name in table.column_names if name not in names])
    return cover_rows(bare, read, uses_of_map(bare, metadata.product.name)).select(table.column_names)


def _stated(table: pa.Table, columns: Sequence[str]) -> Floats:
    """(n, column), NaN for null."""
    return np.column_stack([table[name].to_numpy().astype(np.float64) for name in columns])


def _of(table: pa.Table, cover: DatedCover) -> Floats:
    """(n,): the fraction of each chip with a land cover."""
    return _stated(table, [cover.valid])[:, 0]


def _excess(read: ReadCover, uses: Sequence[str | None]) -> Floats:
    covers = [each.cover for each in read.cover.classes]
    return cover_excess(uses, *shares_of_chips(covers, read.shares, read.valid))


def _reason(read: Sequence[ReadCover], uses: Mapping[str, Sequence[str | None]], k: int) -> str:
    sentences = []
    for each in read:
        use, covers = uses[each.cover.date][k], [one.cover for one in each.cover.classes]
        if use is not None and each.valid[k] > 0:
            shares = each.shares[k].tolist()
            sentences.append(reason(use, covers, shares, float(each.valid[k]), each.cover.date == THEN))
    return " ".join(str(each) for each in sentences if each is not None)


def _flags(table: pa.Table, flagged: NDArray[np.bool_]) -> pa.Array:
    """The flags without an older flag of this kind, and with it where a chip is flagged."""
    texts = []
    for text, is_flagged in zip(table[FLAGS_COLUMN].to_pylist(), flagged.tolist()):
        names = [each for each in (text or "").split(",") if each and each != FLAG.name]
        texts.append(",".join([*names, FLAG.name] if is_flagged else names))
    return pa.array(texts, pa.string())


def _numbers(values: Floats) -> pa.Array:
    """(n,) as float32, null for NaN."""
    return pa.array(values.astype(np.float32), mask=np.isnan(values))
