"""The grid of square chips in a projected CRS (standard library only)."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import Any, Iterator, NamedTuple

CHIP_SIZE_M = 224.0
MIN_CHIP_SIZE_M, MAX_CHIP_SIZE_M = 1e-3, 1e8  # beyond them columns and rows are no exact integers, or all chips are one

# The chip grid lies in the raster's CRS where one of its units is one metre on the ground to within MAX_SCALE_ERROR,
# otherwise in a UTM zone (imagery/crs.py; without an engine, processing/inputs/grid_crs.py). An equal-area CRS such as
# EPSG:5070 stretches one axis and shrinks the other by up to 1.3 % within the conterminous United States; web mercator
# is off by 15 % at 30 degrees of latitude.
MAX_SCALE_ERROR = 0.02
MAX_UTM_WIDTH_DEG = 12.0  # degrees of longitude; within two zones' width the scale of UTM is within 0.6 % of the ground
BLOCK_CHIPS = 16  # chips along the side of a block; 16 chips of 224 px are 7 tiles of 512 px


class Bounds(NamedTuple):
    """A rectangle in CRS units."""

    west: float
    south: float
    east: float
    north: float

    @property
    def centre(self) -> tuple[float, float]:
        """x, y"""
        return (self.west + self.east) / 2, (self.south + self.north) / 2


class Chip(NamedTuple):
    """One cell of a ChipGrid; columns grow eastwards and rows northwards."""

    col: int
    row: int


class Block(NamedTuple):
    """A square of BLOCK_CHIPS x BLOCK_CHIPS chips: the unit that a run commits and resumes."""

    col: int
    row: int


@dataclass(frozen=True)
class ChipGrid:
    """Square chips anchored at the origin of a metric CRS.

    The anchor is the origin of the CRS and not the corner of a raster, so rasters of the same area, from two years or
    from two quads, have the same chips and can be compared chip by chip.

    crs:  "EPSG:26911" where the CRS has an authority code, otherwise WKT 2
    size: side of a chip, metres on the ground
    """

    crs: str
    size: float = CHIP_SIZE_M

    def __post_init__(self) -> None:
        if not MIN_CHIP_SIZE_M <= self.size <= MAX_CHIP_SIZE_M:
            raise ValueError(f"a chip's side is {MIN_CHIP_SIZE_M:g} to {MAX_CHIP_SIZE_M:g} m, got {self.size:g}")

    def to_json(self) -> dict[str, Any]:
        return {"crs": self.crs, "size": self.size}

    @classmethod
    def from_json(cls, value: Any) -> ChipGrid:
        """The inverse of `to_json`. Raises KeyError, TypeError or ValueError for any other value."""
        try:
            return cls(str(value["crs"]), float(value["size"]))
        except OverflowError as error:
            raise ValueError("a chip's side is too large") from error

    def chip_at(self, x: float, y: float) -> Chip:
        """The chip that holds a point; its west and south edges belong to it."""
        return Chip(floor(x / self.size), floor(y / self.size))

    def bounds(self, chip: Chip) -> Bounds:
        """The square of a chip, in CRS units (metres)."""
        west, south = chip.col * self.size, chip.row * self.size
        return Bounds(west, south, west + self.size, south + self.size)

    def chips_touching(self, extent: Bounds) -> Iterator[Chip]:
        """Chips that share some area with `extent`, north to south and then west to east.

        A common edge is not enough: an extent of exactly one chip touches one chip.
        """
        cols = range(floor(extent.west / self.size), ceil(extent.east / self.size))
        rows = range(floor(extent.south / self.size), ceil(extent.north / self.size))
        return (Chip(col, row) for row in reversed(rows) for col in cols)


def block_of(chip: Chip) -> Block:
    """The block that holds a chip."""
    return Block(chip.col // BLOCK_CHIPS, chip.row // BLOCK_CHIPS)
