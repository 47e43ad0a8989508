"""Assembles the rows of a map from the parts of a run, one row of blocks at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

import pyarrow as pa

from ..api.errors import OutputError
from ..api.grid import Block
from ..api.product import Product
from ..outputs.table import MapTable, spooled_table
from ..storage.store import PartStore, cannot_read
from .parts import DamagedPartError, block_of_part, decode_part, is_complete, part_name, rows_of_part

# Measured with the default model: `peak_memory_mb` and `assembly_peak_mb` of docs/performance.md, plus a reserve. The
# memory per chip is that of the spatial index while a GeoPackage is written.
MEMORY_MB, MEMORY_BYTES_PER_CHIP = 480.0, 50


def assemble(
    store: PartStore,
    blocks: Iterable[Block],
    product: Product,
    derive: Callable[[pa.Table], pa.Table],
    file: Path,
) -> MapTable:
    """The rows of a map, spooled to `file`, which the caller removes.

    blocks: in any order
    derive: parts -> rows with the product's columns, north to south and then west to east
    Raises OutputError for a missing or damaged part. A damaged part is removed, so that the next run computes it again.
    """
    ordered = sorted(blocks, key=lambda block: (-block.row, block.col))
    rows = (derive(read_parts(store, row)) for _, row in groupby(ordered, key=lambda block: block.row))
    return spooled_table(product, rows, file)


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
    for name in store.names() if blocks is None else map(part_name, blocks):
        block = block_of_part(name)
        if block is None:
            continue
        try:
            content = store.read(name)
            if is_complete(content):
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
    return pa.concat_tables(list(_parts(store, blocks))).combine_chunks()


def _parts(store: PartStore, blocks: Iterable[Block]) -> Iterator[pa.Table]:
    for block in blocks:
        name = part_name(block)
        try:
            yield decode_part(store.read(name))
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
    return MEMORY_MB + MEMORY_BYTES_PER_CHIP * chips / 1e6
