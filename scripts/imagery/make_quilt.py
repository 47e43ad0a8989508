"""Make a georeferenced mosaic ("quilt") of the real NAIP chips of the data folder, with its ground truth.

Every chip of the grid is exactly one real chip, so a run over the quilt can be scored chip by chip:

    python -m scripts.imagery.make_quilt quilt.tif                      40 x 40 chips from all 500
    python -m scripts.imagery.make_quilt quilt.tif --roles test         held-out chips only
    python -m scripts.imagery.make_quilt quilt.tif --altered 0.1        a tenth of the land built up since NLCD

Writes quilt.tif (1 m, RGB, EPSG:26911), quilt_truth.gpkg (layer truth: a square per chip) and quilt_nlcd.tif (30 m,
NLCD codes, EPSG:5070). The same options and seed give the same pixels. All chips come once, in random order and as they
are; then again in other orders, each in a random one of the square's eight symmetries.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import rasterio
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.transform import from_origin
from rasterio.windows import Window

from plugin.engine.api.errors import LandchipError, RequestError
from plugin.engine.api.grid import CHIP_SIZE_M, Chip, ChipGrid
from scripts.imagery.ground_truth import CLASS_TO_NLCD, atomic_path, write_nlcd, write_truth
from scripts.imagery.source_chips import CHIP_PX, SourceChip, read_manifest, read_source_chip
from trainer.default.data_folder import data_folder

CRS = "EPSG:26911"
ORIGIN = Chip(2800, 16208)  # west and north edge on the grid, near El Centro, Imperial County; also a corner of blocks
NLCD_YEAR = 2011
ROLES = ("train", "val", "test")
SYMMETRIES = tuple(f"{'mirror+' if mirrored else ''}rot{90 * turns}" for mirrored in (0, 1) for turns in range(4))


class QuiltCell(NamedTuple):
    """A cell of the quilt.

    source_index: of its chip in Quilt.source_chips
    symmetry:     index into SYMMETRIES
    nlcd_class:   the class in the NLCD-like raster
    altered:      whether a developed chip replaced the chip of that class
    """

    source_index: int
    symmetry: int
    nlcd_class: str
    altered: bool


@dataclass(frozen=True)
class GeoTiffLayout:
    """Layout of the GeoTIFF, which does not change pixel values. tile: px, 0 for strips"""

    tile: int = 512
    interleave: str = "pixel"
    compress: str = "deflate"
    predictor: int = 1

    def options(self) -> dict[str, object]:
        """GTiff creation options."""
        shape = {"tiled": True, "blockxsize": self.tile, "blockysize": self.tile} if self.tile else {"tiled": False}
        predictor = {"predictor": self.predictor} if self.compress in ("deflate", "lzw", "zstd") else {}
        return {"interleave": self.interleave, "compress": self.compress, "bigtiff": "if_safer", **shape, **predictor}


@dataclass(frozen=True)
class Quilt:
    """The arrangement of real chips: `cols` x `rows` cells, west to east, then north to south."""

    source_chips: Sequence[SourceChip]
    cells: Sequence[QuiltCell]
    cols: int
    rows: int
    origin: Chip = ORIGIN

    def grid(self) -> ChipGrid:
        return ChipGrid(CRS)

    def chips(self) -> list[Chip]:
        """The chip of the grid at each cell."""
        west, north = self.origin
        return [Chip(west + at % self.cols, north - 1 - at // self.cols) for at in range(len(self.cells))]


def assign_cells(source_chips: Sequence[SourceChip], n: int, altered: float, seed: int) -> list[QuiltCell]:
    """Assign chips to `n` cells; the share `altered` of those that are not developed get a developed chip instead.

    `nlcd_class` of an altered cell is the old class. The same seed gives the same other cells for any share. Raises
    RequestError if cells are to be altered and there is no developed chip.
    """
    order_rng, alter_rng = np.random.default_rng([seed, 0]), np.random.default_rng([seed, 1])
    passes = -(-n // len(source_chips))
    order = np.concatenate([order_rng.permutation(len(source_chips)) for _ in range(passes)])[:n]
    symmetries = np.where(np.arange(n) < len(source_chips), 0, order_rng.integers(len(SYMMETRIES), size=n))
    cells = [
        QuiltCell(int(at), int(symmetry), source_chips[at].label, False) for at, symmetry in zip(order, symmetries)
    ]

    developed = [at for at, chip in enumerate(source_chips) if chip.group == "developed"]
    open_land = [at for at, cell in enumerate(cells) if source_chips[cell.source_index].group != "developed"]
    altered_cells = alter_rng.permutation(open_land)[: round(altered * len(open_land))]
    if len(altered_cells) and not developed:
        raise RequestError(
            "no-developed-chip", "There is no developed chip to alter others with; add a role that has one."
        )
    for at in altered_cells:
        source_index = developed[alter_rng.integers(len(developed))]
        cells[at] = QuiltCell(source_index, int(alter_rng.integers(len(SYMMETRIES))), cells[at].nlcd_class, True)
    return cells


def apply_symmetry(pixels: NDArray[np.uint8], symmetry: int) -> NDArray[np.uint8]:
    """Apply one of the 8 symmetries of a square. pixels: (band, y, x); symmetry: index into SYMMETRIES"""
    mirrored = pixels[:, :, ::-1] if symmetry >= 4 else pixels
    return np.rot90(mirrored, symmetry % 4, axes=(1, 2))


def read_source_chips(data: Path, quilt: Quilt) -> dict[int, NDArray[np.uint8]]:
    """Source index -> pixels (3, 224, 224), of every chip in the quilt; each file is read once."""
    used = sorted({cell.source_index for cell in quilt.cells})
    return {at: read_source_chip(data / quilt.source_chips[at].path) for at in used}


def iter_strips(
    quilt: Quilt, images: dict[int, NDArray[np.uint8]], height: int
) -> Iterator[tuple[int, NDArray[np.uint8]]]:
    """The quilt from north to south as (first row of pixels, pixels (3, up to `height`, x))."""
    total = quilt.rows * CHIP_PX
    for top in range(0, total, height):
        bottom = min(top + height, total)
        strip = np.empty((3, bottom - top, quilt.cols * CHIP_PX), np.uint8)
        for row in range(top // CHIP_PX, -(-bottom // CHIP_PX)):
            first, last = max(top, row * CHIP_PX), min(bottom, (row + 1) * CHIP_PX)
            for col, cell in enumerate(quilt.cells[row * quilt.cols : (row + 1) * quilt.cols]):
                rows_of_chip = apply_symmetry(images[cell.source_index], cell.symmetry)[
                    :, first - row * CHIP_PX : last - row * CHIP_PX
                ]
                strip[:, first - top : last - top, col * CHIP_PX : (col + 1) * CHIP_PX] = rows_of_chip
        yield top, strip


def write_quilt(path: Path, quilt: Quilt, data: Path, layout: GeoTiffLayout) -> None:
    """Write the raster one row of tiles at a time, so that memory grows with the width only."""
    images = read_source_chips(data, quilt)
    height = layout.tile * max(1, 512 // layout.tile) if layout.tile else 512
    profile = {"driver": "GTiff", "dtype": "uint8", "count": 3, "crs": CRS, "photometric": "rgb", "num_threads": 2}
    size = {"width": quilt.cols * CHIP_PX, "height": quilt.rows * CHIP_PX}
    transform = from_origin(quilt.origin.col * CHIP_SIZE_M, quilt.origin.row * CHIP_SIZE_M, 1, 1)
    with (
        atomic_path(path) as draft,
        rasterio.Env(GDAL_CACHEMAX=64),
        rasterio.open(draft, "w", transform=transform, **profile, **size, **layout.options()) as raster,
    ):
        for top, strip in iter_strips(quilt, images, height):
            raster.write(strip, window=Window(0, top, strip.shape[2], strip.shape[1]))


def truth_columns(quilt: Quilt) -> dict[str, pa.Array]:
    """Columns of the truth; `class` and `group` are those of the pixels, `nlcd_class` is that of the NLCD raster."""
    cells, source_chips = quilt.cells, [quilt.source_chips[cell.source_index] for cell in quilt.cells]
    return {
        "class": pa.array([chip.label for chip in source_chips]),
        "group": pa.array([chip.group for chip in source_chips]),
        "role": pa.array([chip.role for chip in source_chips]),
        "source": pa.array([chip.path for chip in source_chips]),
        "flip": pa.array([SYMMETRIES[cell.symmetry] for cell in cells]),
        "altered": pa.array([cell.altered for cell in cells]),
        "developed_since": pa.array([NLCD_YEAR if cell.altered else None for cell in cells], pa.int32()),
        "nlcd_class": pa.array([cell.nlcd_class for cell in cells]),
        "nlcd_code": pa.array([CLASS_TO_NLCD[cell.nlcd_class] for cell in cells], pa.int32()),
    }


def nlcd_codes(quilt: Quilt) -> NDArray[np.uint8]:
    """(row, col) NLCD code of each cell, from the north-west."""
    codes = [CLASS_TO_NLCD[cell.nlcd_class] for cell in quilt.cells]
    return np.array(codes, np.uint8).reshape(quilt.rows, quilt.cols)


def make_quilt(path: Path, quilt: Quilt, data: Path, layout: GeoTiffLayout = GeoTiffLayout()) -> tuple[Path, Path]:
    """Write the raster, its truth and its NLCD-like raster; returns the paths of the last two."""
    truth, nlcd = path.with_name(f"{path.stem}_truth.gpkg"), path.with_name(f"{path.stem}_nlcd.tif")
    write_quilt(path, quilt, data, layout)
    write_truth(truth, quilt.grid(), quilt.chips(), truth_columns(quilt))
    corner = from_origin(quilt.origin.col * CHIP_SIZE_M, quilt.origin.row * CHIP_SIZE_M, CHIP_SIZE_M, CHIP_SIZE_M)
    write_nlcd(nlcd, nlcd_codes(quilt), corner, CRS, Resampling.nearest)
    return truth, nlcd


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("make_quilt", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("output", type=Path, help="the GeoTIFF to write")
    parser.add_argument("--data", type=Path, default=data_folder(), help="data folder (LANDCHIP_DATA; ../shared/data)")
    parser.add_argument("--cols", type=int, default=40, help="chips from west to east (40)")
    parser.add_argument("--rows", type=int, default=40, help="chips from north to south (40)")
    parser.add_argument("--roles", default=",".join(ROLES), help="which chips of the manifest (train,val,test)")
    parser.add_argument("--altered", type=float, default=0.0, help="share of other land developed since NLCD (0)")
    parser.add_argument("--seed", type=int, default=0, help="another seed deals another quilt (0)")
    parser.add_argument(
        "--origin", default=f"{ORIGIN.col},{ORIGIN.row}", help="west and north edge, in chips of the grid"
    )
    parser.add_argument("--tile", type=int, default=512, help="side of a tile, px; 0 for strips (512)")
    parser.add_argument("--interleave", choices=("pixel", "band"), default="pixel")
    parser.add_argument("--compress", choices=("deflate", "lzw", "zstd", "none"), default="deflate")
    parser.add_argument("--predictor", type=int, choices=(1, 2), default=1, help="2 stores differences: smaller (1)")
    return parser


def quilt_from_arguments(options: argparse.Namespace) -> Quilt:
    """The quilt of the command line. Raises RequestError for invalid options."""
    roles = [role.strip() for role in options.roles.split(",")]
    unknown = sorted(set(roles) - set(ROLES))
    if unknown:
        raise RequestError(
            "roles-unknown", "--roles knows no {role!r}; choose from {known}.", role=unknown[0], known=", ".join(ROLES)
        )
    if options.cols < 1 or options.rows < 1 or options.seed < 0:
        raise RequestError(
            "quilt-size", "--cols and --rows must be 1 or more and --seed not negative; correct the number."
        )
    if not 0 <= options.altered <= 1:
        raise RequestError(
            "quilt-altered",
            "--altered is a share from 0 to 1, got {altered}; correct the number.",
            altered=options.altered,
        )
    if options.output.suffix.lower() not in (".tif", ".tiff"):
        raise RequestError("output-not-geotiff", "{path} is no name of a GeoTIFF; end it in .tif.", path=options.output)
    if options.tile % 16 or options.tile < 0:
        raise RequestError(
            "quilt-tile",
            "--tile must be a multiple of 16, or 0 for strips, got {tile}; correct the number.",
            tile=options.tile,
        )
    try:
        west, north = (int(part) for part in options.origin.split(","))
    except ValueError as error:
        raise RequestError(
            "quilt-origin", "--origin is two whole numbers COL,ROW, got {origin!r}; correct it.", origin=options.origin
        ) from error
    source_chips = read_manifest(options.data, roles)
    cells = assign_cells(source_chips, options.cols * options.rows, options.altered, options.seed)
    return Quilt(source_chips, cells, options.cols, options.rows, Chip(west, north))


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns 0, or 2 for bad input after one sentence on standard error."""
    options = build_parser().parse_args(arguments)
    try:
        quilt = quilt_from_arguments(options)
        layout = GeoTiffLayout(options.tile, options.interleave, options.compress, options.predictor)
        truth, nlcd = make_quilt(options.output, quilt, options.data, layout)
    except LandchipError as error:
        print(f"make_quilt: {error}", file=sys.stderr)
        return 2
    groups = Counter(quilt.source_chips[cell.source_index].group for cell in quilt.cells)
    changed = sum(cell.altered for cell in quilt.cells)
    print(f"quilt  {options.output}  {quilt.cols} x {quilt.rows} chips, {CRS}")
    print(f"truth  {truth}\nnlcd   {nlcd}")
    print(", ".join(f"{name} {groups[name]}" for name in sorted(groups)) + f"; altered {changed}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
