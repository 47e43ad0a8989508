"""Encodes and decodes parts: the finished blocks of a run.

A part is a Parquet file with the columns col, row int32, valid float32, source int16 (index into the run's rasters, -1
for none), p_<class> float32 (NaN where not classified) and distance float32 (NaN likewise, and where the model states
none). Its name is `<block column>_<block row>.parquet`. The map's other columns are derived from it on assembly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from ..api.grid import Block
from .chips import ScoredBatch

UNREAD = b"landchip:unread"  # key of a part's metadata
NAME = re.compile(r"(-?\d+)_(-?\d+)\.parquet")


class DamagedPartError(Exception):
    """The bytes are not a valid part."""


def part_name(block: Block) -> str:
    return f"{block.col}_{block.row}.parquet"


def block_of_part(name: str) -> Block | None:
    """The block of the part with this file name; None for any other file."""
    match = NAME.fullmatch(name)
    return Block(int(match.group(1)), int(match.group(2))) if match else None


def encode_part(table: pa.Table, unread: int = 0) -> bytes:
    """unread: number of chips that are void because their tiles could not be fetched; the next run computes such a
    part again
    """
    if unread:
        table = table.replace_schema_metadata({UNREAD: str(unread)})
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", write_statistics=False)
    return sink.getvalue().to_pybytes()  # type: ignore[no-any-return]


def decode_part(content: bytes) -> pa.Table:
    """Raises DamagedPartError."""
    try:
        return pq.read_table(pa.BufferReader(content)).replace_schema_metadata(None)
    except (pa.ArrowException, OSError) as error:
        raise DamagedPartError(str(error)) from error


def rows_of_part(content: bytes) -> int:
    """The number of chips in a part, from its Parquet footer. Raises DamagedPartError."""
    try:
        return int(pq.read_metadata(pa.BufferReader(content)).num_rows)
    except (pa.ArrowException, OSError) as error:
        raise DamagedPartError(str(error)) from error


def is_complete(content: bytes) -> bool:
    """Whether no chip of a part is void because its tiles could not be fetched. Raises DamagedPartError."""
    try:
        return UNREAD not in (pq.read_metadata(pa.BufferReader(content)).metadata or {})
    except (pa.ArrowException, OSError) as error:
        raise DamagedPartError(str(error)) from error


def part_table(batches: Sequence[ScoredBatch], classes: Sequence[str]) -> pa.Table:
    """The part of a block from its batches, chips north to south and then west to east. No batches give no rows."""
    chips = np.array([chip for each in batches for chip in each.chips], np.int32).reshape(-1, 2)
    order = np.lexsort((chips[:, 0], -chips[:, 1]))
    joined = [np.concatenate(arrays) for arrays in zip(*(each[2:6] for each in batches))]
    valid, source, probabilities, distance = joined or [
        np.empty(0, np.float32),
        np.empty(0, np.int16),
        np.empty((0, len(classes))),
        np.empty(0, np.float32),
    ]
    columns = {
        "col": pa.array(chips[order, 0], pa.int32()),
        "row": pa.array(chips[order, 1], pa.int32()),
        "valid": pa.array(valid[order], pa.float32()),
        "source": pa.array(source[order], pa.int16()),
    }
    columns.update({f"p_{name}": pa.array(probabilities[order, k], pa.float32()) for k, name in enumerate(classes)})
    columns["distance"] = pa.array(distance[order], pa.float32())
    return pa.table(columns)
