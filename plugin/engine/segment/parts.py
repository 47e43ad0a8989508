"""Encodes and decodes the parts of a land-cover run: one block of pixels each.

A part is an Arrow file, compressed, with a column of bytes for each class (`p0`, `p1` …) of the block with half a
blended strip around it, row by row from the north-west, and a column `valid` of its own pixels, eight to a byte.
Its name is `<block column>_<block row>.arrow`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ..api.grid import Block
from ..run.parts import DamagedPartError

FULL = 255  # stands for a probability of 1
NAME = re.compile(r"(-?\d+)_(-?\d+)\.arrow")


class BlockPart(NamedTuple):
    """A finished block.

    shares: (class, y, x), of the block and half a strip around it: probability times the weight of the block's windows,
            FULL for 1
    mask:   (y, x), of the block alone: True where there is imagery
    """

    shares: NDArray[np.uint8]
    mask: NDArray[np.bool_]


def part_name(block: Block) -> str:
    return f"{block.col}_{block.row}.arrow"


def block_of_part(name: str) -> Block | None:
    """The block of the part with this file name; None for any other file."""
    match = NAME.fullmatch(name)
    return Block(int(match.group(1)), int(match.group(2))) if match else None


def encode_part(part: BlockPart) -> bytes:
    arrays = [*(each.ravel() for each in part.shares), np.packbits(part.mask)]
    names = [*(f"p{k}" for k in range(len(part.shares))), "valid"]
    columns = [pa.array([each.tobytes()], pa.large_binary()) for each in arrays]
    sink = pa.BufferOutputStream()
    options = pa.ipc.IpcWriteOptions(compression=pa.Codec("zstd", 1))
    with pa.ipc.new_file(sink, pa.schema([(name, pa.large_binary()) for name in names]), options=options) as writer:
        writer.write_batch(pa.record_batch(columns, names=names))
    return sink.getvalue().to_pybytes()  # type: ignore[no-any-return]


def decode_part(content: bytes, classes: int, block: int, extended: int) -> BlockPart:
    """Raises DamagedPartError. block, extended: sides of a block and of its array, pixels"""
    try:
        batch = pa.ipc.open_file(pa.BufferReader(content)).get_batch(0)
        planes = [np.frombuffer(batch[f"p{k}"][0].as_buffer(), np.uint8) for k in range(classes)]
        bits = np.frombuffer(batch["valid"][0].as_buffer(), np.uint8)
        shares = np.stack(planes).reshape(classes, extended, extended)
        mask = np.unpackbits(bits, count=block * block).reshape(block, block).astype(bool)
    except (pa.ArrowException, OSError, ValueError, KeyError, IndexError) as error:
        raise DamagedPartError(str(error)) from error
    return BlockPart(shares, mask)
