"""Encodes and decodes the parts of a land-cover run: one block of pixels each.

A part is an Arrow file of one row, whose columns are bytes, compressed apart, so that each can be read without the
others. An array is stored row by row from the north-west, its classes one after the other.

    labels                     of the block's own pixels: the number of the likeliest class by the block's own windows
    north, south, west, east   strips of the shares along the edges, as wide as what is blended; half lies in the block
    p0, p1, …                  the shares of each class, of the block with half a strip around it

Its name is `<block column>_<block row>.arrow`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ..api.grid import Block
from ..run.parts import DamagedPartError

FULL = 255  # stands for a probability of 1
NO_CLASS = 0
NAME = re.compile(r"(-?\d+)_(-?\d+)\.arrow")

Bytes = NDArray[np.uint8]


class BlockPart(NamedTuple):
    """A finished block.

    shares: (class, y, x), of the block and half a strip around it: probability times the weight of the block's windows,
            FULL for 1
    mask:   (y, x), of the block alone: True where there is imagery
    """

    shares: Bytes
    mask: NDArray[np.bool_]


class Strips(NamedTuple):
    """The shares (class, y, x) along the edges of a block's array: `blend` wide, corners included.

    The south strip of a block and the north strip of the block below lie on the same ground.
    """

    north: Bytes
    south: Bytes
    west: Bytes
    east: Bytes


def part_name(block: Block) -> str:
    return f"{block.col}_{block.row}.arrow"


def block_of_part(name: str) -> Block | None:
    """The block of the part with this file name; None for any other file."""
    match = NAME.fullmatch(name)
    return Block(int(match.group(1)), int(match.group(2))) if match else None


def hard_labels(shares: Bytes, mask: NDArray[np.bool_]) -> Bytes:
    """(y, x): the number of the likeliest class, from 1; the first of equal ones; NO_CLASS where `mask` is false.

    shares: (class, y, x). Some five times as fast as argmax over the first axis.
    """
    labels, highest = np.ones(shares.shape[1:], np.uint8), shares[0].copy()
    for number, plane in enumerate(shares[1:], start=2):
        np.copyto(labels, np.uint8(number), where=plane > highest)
        np.maximum(highest, plane, out=highest)
    labels *= mask
    return labels


def encode_part(part: BlockPart) -> bytes:
    shares, mask = part
    blend, end = shares.shape[1] - mask.shape[0], mask.shape[0]
    inner = slice(blend // 2, blend // 2 + end)
    columns = {  # in the order in which they are read
        "labels": hard_labels(shares[:, inner, inner], mask),
        "north": shares[:, :blend],
        "south": shares[:, end:],
        "west": shares[:, :, :blend],
        "east": shares[:, :, end:],
        **{f"p{k}": plane for k, plane in enumerate(shares)},
    }
    batch = pa.record_batch({name: _cell(each) for name, each in columns.items()})
    sink = pa.BufferOutputStream()
    options = pa.ipc.IpcWriteOptions(compression=pa.Codec("zstd", 1))
    with pa.ipc.new_file(sink, batch.schema, options=options) as writer:
        writer.write_batch(batch)
    return sink.getvalue().to_pybytes()  # type: ignore[no-any-return]


def read_labels(source: Any, block: int) -> Bytes:
    """(y, x): the labels of a block, which are right where no neighbour's windows reach; NO_CLASS without imagery.

    source: content of a part, or an open file; block: side of a block, pixels. Raises DamagedPartError.
    """
    return _read(source, 0, {"labels": (block, block)})["labels"]


def read_strips(source: Any, classes: int, blend: int, extended: int) -> Strips:
    """extended: side of a block's array, pixels; otherwise as `read_labels`"""
    lying, standing = (classes, blend, extended), (classes, extended, blend)
    return Strips(**_read(source, 1, {"north": lying, "south": lying, "west": standing, "east": standing}))


def read_shares(source: Any, classes: int, extended: int) -> Bytes:
    """(class, y, x): the shares of a block and half a strip around it; otherwise as `read_strips`."""
    planes = _read(source, 1 + len(Strips._fields), {f"p{k}": (extended, extended) for k in range(classes)})
    return np.stack(list(planes.values()))


def decode_part(content: bytes, classes: int, block: int, extended: int) -> BlockPart:
    """Raises DamagedPartError. block, extended: sides of a block and of its array, pixels"""
    return BlockPart(read_shares(content, classes, extended), read_labels(content, block) != NO_CLASS)


def _cell(values: Bytes) -> pa.Array:
    """A column of one row that holds the bytes of an array, without copying them."""
    offsets = np.array([0, values.nbytes], np.int64)
    buffers = [None, pa.py_buffer(offsets), pa.py_buffer(np.ascontiguousarray(values))]
    return pa.Array.from_buffers(pa.large_binary(), 1, buffers)


def _read(source: Any, first: int, shapes: Mapping[str, tuple[int, ...]]) -> dict[str, Bytes]:
    """Consecutive columns as arrays of these shapes, which are not to be written to. Raises DamagedPartError.

    first: index of the first of them; shapes: by name
    """
    options = pa.ipc.IpcReadOptions(included_fields=list(range(first, first + len(shapes))))
    try:
        batch = pa.ipc.open_file(source, options=options).get_batch(0)
        return {
            name: np.frombuffer(batch[name][0].as_buffer(), np.uint8).reshape(shape) for name, shape in shapes.items()
        }
    except (pa.ArrowException, OSError, ValueError, KeyError, IndexError) as error:
        raise DamagedPartError(str(error)) from error
