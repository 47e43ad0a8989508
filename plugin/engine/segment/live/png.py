"""Writes pictures as PNG files of four bytes a pixel (W3C Portable Network Graphics, section 11; standard library)."""

from __future__ import annotations

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

SIGNATURE = b"\x89PNG\r\n\x1a\n"
RGBA_8 = (8, 6, 0, 0, 0)  # depth, colour type, compression, filter, interlace
FAST = 1  # zlib's level


def encode_rgba(picture: NDArray[np.uint8]) -> bytes:
    """The bytes of a PNG file of (4, y, x): red, green, blue, alpha."""
    _, height, width = picture.shape
    rows = np.zeros((height, 1 + 4 * width), np.uint8)  # each row begins with the number of its filter, 0 for none
    rows[:, 1:] = picture.transpose(1, 2, 0).reshape(height, 4 * width)
    header = struct.pack(">II5B", width, height, *RGBA_8)
    body = zlib.compress(rows.tobytes(), FAST)
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
