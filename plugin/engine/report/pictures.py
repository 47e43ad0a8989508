"""The pictures of a report: the area then, now and changed, a pixel a chip; and the surroundings of one chip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ..api.classes import CLASSES, UNKNOWN_COLOUR
from ..api.grid import Bounds, Chip, ChipGrid
from ..imagery.open_imagery import Imagery
from ..landcover.shares import LandCoverRaster

AROUND = 1  # chips shown on each side of a chip
THINNED = 3  # pixels of imagery for one of the picture, each way
CELLS = 24  # of the land cover's picture, each way, for the same ground
MAX_MAP_PX = 900  # of a side; larger maps are thinned
BLANK, OUTLINE = 255, (255, 255, 255)
STABLE = (224, 224, 224)
Picture = NDArray[np.uint8]


def colour_of(text: str) -> tuple[int, int, int]:
    """#rrggbb as numbers."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def area_picture(table: pa.Table, names: Sequence[str | None], colours: Mapping[str, tuple[int, int, int]]) -> Picture:
    """(3, y, x): the map with the colour of each chip's name; white where it has none.

    table: `col` and `row` of each chip; names: of each chip; colours: name -> colour
    """
    col, row = table["col"].to_numpy(), table["row"].to_numpy()
    left, top = int(col.min()), int(row.max())
    width, height = int(col.max()) - left + 1, top - int(row.min()) + 1
    step = -(-max(width, height) // MAX_MAP_PX)
    picture = np.full((-(-height // step), -(-width // step), 3), BLANK, np.uint8)
    known = [k for k, name in enumerate(names) if name in colours]
    values = np.array([colours[str(names[k])] for k in known], np.uint8).reshape(-1, 3)
    picture[(top - row[known]) // step, (col[known] - left) // step] = values
    return np.ascontiguousarray(picture.transpose(2, 0, 1))


def imagery_picture(imagery: Imagery, chip: Chip) -> Picture | None:
    """(3, y, x): a chip, outlined, and those around it; None where it has no imagery. Raises RasterError."""
    around = [Chip(chip.col + x, chip.row - y) for y in range(-AROUND, AROUND + 1) for x in range(-AROUND, AROUND + 1)]
    with imagery.reader() as reader:
        read = reader.read(around)
    if read.valid[len(around) // 2] == 0:
        return None
    n, size = 2 * AROUND + 1, read.pixels.shape[-1] // THINNED * THINNED
    pixels = read.pixels[:, :3, :size, :size].astype(np.float32)
    pixels[read.valid == 0] = BLANK
    thinned = pixels.reshape(n, n, 3, size // THINNED, THINNED, size // THINNED, THINNED).mean(axis=(4, 6))
    joined = thinned.transpose(2, 0, 3, 1, 4).reshape(3, n * size // THINNED, n * size // THINNED)
    return outlined(joined.round().astype(np.uint8))


def land_cover_picture(land_cover: LandCoverRaster, grid: ChipGrid, chip: Chip) -> Picture:
    """(3, y, x): the classes of the land cover on a chip and around it, outlined. Raises RasterError."""
    west, _, east, north = grid.bounds(chip)
    size, n = east - west, 2 * AROUND + 1
    left, top, step = west - AROUND * size, north + AROUND * size, n * size / CELLS
    corners = [(left + x * step, top - y * step) for y in range(CELLS) for x in range(CELLS)]
    squares = [Bounds(x, y - step, x + step, y) for x, y in corners]
    read = land_cover.shares_of(squares, grid.crs)
    known = {each.name: colour_of(each.colour) for each in CLASSES}
    colours = np.array([known.get(name, colour_of(UNKNOWN_COLOUR)) for name in land_cover.classes], np.uint8)
    picture = np.where((read.valid > 0)[:, None], colours[read.shares.argmax(axis=1)], BLANK).astype(np.uint8)
    shaped = picture.reshape(CELLS, CELLS, 3).transpose(2, 0, 1)
    return outlined(np.kron(shaped, np.ones((1, 6, 6), np.uint8)))


def outlined(picture: Picture) -> Picture:
    """The picture with a line round the chip in its middle; the line is white with black on both sides."""
    n, side = 2 * AROUND + 1, picture.shape[-1]
    low, high = side * AROUND // n, side * (AROUND + 1) // n - 1
    marked = picture.copy()
    for inset, colour in ((-1, 0), (0, BLANK), (1, 0)):
        a, b = low + inset, high - inset
        marked[:, [a, b], a : b + 1] = colour
        marked[:, a : b + 1, [a, b]] = colour
    return marked
