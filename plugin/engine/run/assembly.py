"""Assembles the rows of a map from the parts of a run, a bounded number of chips at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from ..api.errors import OutputError
from ..api.grid import BLOCK_CHIPS, Block
from ..api.product import Product
from ..outputs.geopackage import INDEX_BYTES, INDEX_BYTES_PER_CHIP
from ..outputs.table import ROWS_PER_BATCH, MapTable, spooled_table
from ..storage.read_ahead import Read, read_ahead
from ..storage.store import PartStore, cannot_read
from .parts import DamagedPartError, block_of_part, decode_part, is_complete, part_name, rows_of_part

# Measured with the default model: `peak_memory_mb` and `assembly_peak_mb` of docs/performance.md, plus a reserve. The
# memory per chip is that of the blocks' layout and of GDAL's buffers; the spatial index of a GeoPackage comes on top.
MEMORY_MB, MEMORY_BYTES_PER_CHIP = 530.0, 15
# Of parts that are held at a time: more than a row of blocks across the conterminous United States. A row of blocks
# with more chips is read several times, for some of its rows of chips each.
CHIPS_HELD = 500_000


class _Band(NamedTuple):
    """Some rows of the chips of a row of blocks, from `first` in the north to `last` in the south."""

    blocks: list[Block]
    first: int
    last: int


def assemble(
    store: PartStore,
    blocks: Iterable[Block],
    product: Product,
    derive: Callable[[pa.Table], pa.Table],
    file: Path,
) -> MapTable:
    """The rows of a map, spooled to `file`, which the caller removes.

    blocks: in any order
    derive: parts -> rows with the product's columns, north to south and then west to east; called with some of the
            chips at a time, in that order
    Raises OutputError for a missing or damaged part. A damaged part is removed, so that the next run computes it again.
    """
    ordered = sorted(blocks, key=lambda block: (-block.row, block.col))
    rows_of_blocks = (list(row) for _, row in groupby(ordered, key=lambda block: block.row))
    bands = [band for row in rows_of_blocks for band in _bands(row)]
    names = (part_name(block) for band in bands for block in band.blocks)
    with closing(read_ahead(store, names)) as contents:
        parts = (_decoded(store, name, read) for name, read in contents)
        return spooled_table(product, (derive(each) for band in bands for each in _slices(parts, band)), file)


def _bands(row: list[Block]) -> Iterator[_Band]:
    """A row of blocks as bands of at most CHIPS_HELD chips, or of a single row of chips."""
    height = max(min(CHIPS_HELD // (len(row) * BLOCK_CHIPS), BLOCK_CHIPS), 1)
    south = row[0].row * BLOCK_CHIPS
    for last in range(south + BLOCK_CHIPS, south, -height):
        yield _Band(row, last - 1, max(last - height, south))


def _slices(parts: Iterator[pa.Table], band: _Band) -> Iterator[pa.Table]:
    """The chips of a band in the order of a map, ROWS_PER_BATCH at a time. parts: begins with those of its blocks"""
    chips = pa.concat_tables([_in_band(next(parts), band) for _ in band.blocks]).combine_chunks()
    row, col = chips["row"].to_numpy().astype(np.int64), chips["col"].to_numpy()
    chips = chips.take(np.lexsort((col, -row)))
    for start in range(0, chips.num_rows, ROWS_PER_BATCH):
        yield chips.slice(start, ROWS_PER_BATCH)


def _in_band(part: pa.Table, band: _Band) -> pa.Table:
    row = part["row"].to_numpy()
    inside = (row >= band.last) & (row <= band.first)
    return part if inside.all() else part.filter(pa.array(inside))


def finished_blocks(
    store: PartStore, remove_damaged: bool = False, blocks: Iterable[Block] | None = None
) -> dict[Block, int]:
    """The blocks whose part is in the store -> number of chips in the part.

    Left out are damaged parts, and those with chips whose tiles could not be fetched.

    remove_damaged: whether to delete damaged parts; only for a process that holds the run's lock
    blocks: those to look for; None looks at every part of the store
    Raises OutputError for a part that exists but cannot be read.
    """
    chips_of_block = {}
    names = store.names() if blocks is None else map(part_name, blocks)
    with closing(read_ahead(store, (each for each in names if block_of_part(each) is not None))) as contents:
        for name, read in contents:
            block = block_of_part(name)
            try:
                content = read()
                if block is not None and is_complete(content):
                    chips_of_block[block] = rows_of_part(content)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise cannot_read(f"{store.address}/{name}", error) from error
            except DamagedPartError:
                if remove_damaged:
                    store.delete(name)
    return chips_of_block


def read_parts(store: PartStore, blocks: Iterable[Block]) -> pa.Table:
    """The parts of at least one block as one table. Raises as `assemble`."""
    with closing(read_ahead(store, map(part_name, blocks))) as contents:
        return pa.concat_tables([_decoded(store, name, read) for name, read in contents]).combine_chunks()


def _decoded(store: PartStore, name: str, read: Read) -> pa.Table:
    try:
        return decode_part(read())
    except FileNotFoundError as error:
        raise _missing_part(store) from error
    except OSError as error:
        raise cannot_read(f"{store.address}/{name}", error) from error
    except DamagedPartError as error:
        store.delete(name)
        raise _missing_part(store) from error


def _missing_part(store: PartStore) -> OutputError:
    return OutputError(
        "part-damaged",
        "A part of the run in {folder} is gone or damaged: run it again to mend it.",
        folder=store.address,
    )


def memory_mb(chips: int) -> float:
    """Estimated peak memory of a run, MB."""
    index = min(INDEX_BYTES_PER_CHIP * chips, INDEX_BYTES)
    return MEMORY_MB + (MEMORY_BYTES_PER_CHIP * chips + index) / 1e6
