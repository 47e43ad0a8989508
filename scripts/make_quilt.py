"""Sew a georeferenced raster from the real NAIP chips of the data folder, with its truth beside it.

Every chip of the grid is exactly one real chip, so a run over the quilt is scored chip by chip:

    python -m scripts.make_quilt quilt.tif                      40 x 40 chips from all 500
    python -m scripts.make_quilt quilt.tif --roles test         held-out chips only
    python -m scripts.make_quilt quilt.tif --altered 0.1        a tenth of the land built up since NLCD

Writes quilt.tif (1 m, RGB, EPSG:26911), quilt_truth.gpkg (layer truth: a square per chip) and quilt_nlcd.tif (30 m,
NLCD codes, EPSG:5070). The same options and seed give the same pixels. The chips are dealt like a deck of cards:
all of them once and unturned, then again in another order, each turned or mirrored in one of eight ways.
"""

from __future__ import annotations

import argparse
import csv
import sys
import warnings
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
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.transform import from_origin
from rasterio.windows import Window

from plugin.engine.api.errors import LandchipError, RasterError, RequestError
from plugin.engine.api.grid import CHIP_SIZE_M, Chip, ChipGrid
from scripts.ground_truth import CLASS_TO_NLCD, atomic_path, write_nlcd, write_truth
from trainer.default.data_folder import data_folder

CRS = "EPSG:26911"
CHIP_PX = 224  # the chips have 1 m pixels
ORIGIN = Chip(2800, 16208)  # west and north edge on the grid, near El Centro, Imperial County; also an edge of blocks
NLCD_YEAR = 2011
ROLES = ("train", "val", "test")
SYMMETRIES = tuple(f"{'mirror+' if mirrored else ''}rot{90 * turns}" for mirrored in (0, 1) for turns in range(4))


class SourceChip(NamedTuple):
    """A real chip: where it lies in the data folder and what the manifest says of it."""

    path: str
    role: str
    label: str
    group: str


class QuiltCell(NamedTuple):
    """A place of the quilt: its chip, how the chip is turned, and the class that NLCD has there."""

    piece: int
    symmetry: int
    nlcd_class: str
    altered: bool


@dataclass(frozen=True)
class GeoTiffLayout:
    """How the pixels lie in the file; none of it changes a pixel. A tile of 0 px makes strips."""

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
    """Which real chip lies where: `cells` go west to east, then north to south, `cols` x `rows` of them."""

    pieces: Sequence[SourceChip]
    cells: Sequence[QuiltCell]
    cols: int
    rows: int
    origin: Chip = ORIGIN

    def grid(self) -> ChipGrid:
        return ChipGrid(CRS)

    def chips(self) -> list[Chip]:
        """The grid's chip under each cell."""
        west, north = self.origin
        return [Chip(west + at % self.cols, north - 1 - at // self.cols) for at in range(len(self.cells))]


def read_manifest(data: Path, roles: Sequence[str]) -> list[SourceChip]:
    """The seed chips of these roles, in the order of the manifest. Raises RasterError where there is none."""
    try:
        with open(data / "manifest.csv", newline="", encoding="utf-8") as manifest:
            listed = [row for row in csv.DictReader(manifest) if row["path"].startswith("chips/seed/")]
    except (OSError, KeyError) as error:
        raise RasterError(
            "data-without-manifest",
            "{folder} holds no manifest of chips; name the data folder with --data or LANDCHIP_DATA.",
            folder=data,
        ) from error
    pieces = [
        SourceChip(row["path"], row["role"], row["class6"], row["group"]) for row in listed if row["role"] in roles
    ]
    if not pieces:
        raise RasterError(
            "data-without-role",
            "{folder} holds no chip of role {roles}; choose other roles.",
            folder=data,
            roles=" or ".join(roles),
        )
    return pieces


def assign_cells(pieces: Sequence[SourceChip], n: int, altered: float, seed: int) -> list[QuiltCell]:
    """Lay `n` cells, and give the share `altered` of those that are not developed a developed chip.

    NLCD keeps the old class of an altered cell. The same seed deals the same cells whatever the share.
    """
    dealing, altering = np.random.default_rng([seed, 0]), np.random.default_rng([seed, 1])
    passes = -(-n // len(pieces))
    order = np.concatenate([dealing.permutation(len(pieces)) for _ in range(passes)])[:n]
    turned = np.where(np.arange(n) < len(pieces), 0, dealing.integers(len(SYMMETRIES), size=n))
    cells = [QuiltCell(int(at), int(turn), pieces[at].label, False) for at, turn in zip(order, turned)]

    built = [at for at, piece in enumerate(pieces) if piece.group == "developed"]
    open_land = [at for at, cell in enumerate(cells) if pieces[cell.piece].group != "developed"]
    chosen = altering.permutation(open_land)[: round(altered * len(open_land))]
    if len(chosen) and not built:
        raise RequestError(
            "no-developed-chip", "There is no developed chip to alter others with; add a role that has one."
        )
    for at in chosen:
        new = built[altering.integers(len(built))]
        cells[at] = QuiltCell(new, int(altering.integers(len(SYMMETRIES))), cells[at].nlcd_class, True)
    return cells


def apply_symmetry(pixels: NDArray[np.uint8], symmetry: int) -> NDArray[np.uint8]:
    """One of the 8 symmetries of a square, as SYMMETRIES names them. pixels: (band, y, x)."""
    mirrored = pixels[:, :, ::-1] if symmetry >= 4 else pixels
    return np.rot90(mirrored, symmetry % 4, axes=(1, 2))


def read_source_chips(data: Path, quilt: Quilt) -> dict[int, NDArray[np.uint8]]:
    """The pixels (3, 224, 224) of every piece that the quilt shows, each file read once."""
    shown = sorted({cell.piece for cell in quilt.cells})
    return {at: read_source_chip(data / quilt.pieces[at].path) for at in shown}


def read_source_chip(path: Path) -> NDArray[np.uint8]:
    """One chip (3, 224, 224). Raises RasterError where the file is missing or another thing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with rasterio.open(path) as image:
                pixels: NDArray[np.uint8] = image.read()
    except RasterioError as error:
        raise RasterError(
            "image-unreadable",
            "{path} cannot be read as an image ({reason}); fetch the data folder again.",
            path=path,
            reason=error,
        ) from error
    if pixels.shape != (3, CHIP_PX, CHIP_PX) or pixels.dtype != np.uint8:
        raise RasterError(
            "image-not-a-chip",
            "{path} is no RGB chip of {side} x {side} px; fetch the data folder again.",
            path=path,
            side=CHIP_PX,
        )
    return pixels


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
                piece = apply_symmetry(images[cell.piece], cell.symmetry)[
                    :, first - row * CHIP_PX : last - row * CHIP_PX
                ]
                strip[:, first - top : last - top, col * CHIP_PX : (col + 1) * CHIP_PX] = piece
        yield top, strip


def write_quilt(path: Path, quilt: Quilt, data: Path, layout: GeoTiffLayout) -> None:
    """Write the raster a row of tiles at a time; memory grows with the width alone."""
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
    """What is true of each cell; `class` and `group` are those of its pixels, `nlcd_class` is what NLCD still has."""
    cells, pieces = quilt.cells, [quilt.pieces[cell.piece] for cell in quilt.cells]
    return {
        "class": pa.array([piece.label for piece in pieces]),
        "group": pa.array([piece.group for piece in pieces]),
        "role": pa.array([piece.role for piece in pieces]),
        "source": pa.array([piece.path for piece in pieces]),
        "flip": pa.array([SYMMETRIES[cell.symmetry] for cell in cells]),
        "altered": pa.array([cell.altered for cell in cells]),
        "developed_since": pa.array([NLCD_YEAR if cell.altered else None for cell in cells], pa.int32()),
        "nlcd_class": pa.array([cell.nlcd_class for cell in cells]),
        "nlcd_code": pa.array([CLASS_TO_NLCD[cell.nlcd_class] for cell in cells], pa.int32()),
    }


def nlcd_codes(quilt: Quilt) -> NDArray[np.uint8]:
    """NLCD's code of each cell, (row, col) from the north-west."""
    codes = [CLASS_TO_NLCD[cell.nlcd_class] for cell in quilt.cells]
    return np.array(codes, np.uint8).reshape(quilt.rows, quilt.cols)


def make_quilt(path: Path, quilt: Quilt, data: Path, layout: GeoTiffLayout = GeoTiffLayout()) -> tuple[Path, Path]:
    """Write the raster and what is true of it; returns the paths of the truth and of the NLCD-like raster."""
    truth, nlcd = path.with_name(f"{path.stem}_truth.gpkg"), path.with_name(f"{path.stem}_nlcd.tif")
    write_quilt(path, quilt, data, layout)
    write_truth(truth, quilt.grid(), quilt.chips(), truth_columns(quilt))
    corner = from_origin(quilt.origin.col * CHIP_SIZE_M, quilt.origin.row * CHIP_SIZE_M, CHIP_SIZE_M, CHIP_SIZE_M)
    write_nlcd(nlcd, nlcd_codes(quilt), corner, CRS, Resampling.nearest)
    return truth, nlcd


def build_parser() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser("make_quilt", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    words.add_argument("output", type=Path, help="the GeoTIFF to write")
    words.add_argument("--data", type=Path, default=data_folder(), help="data folder (LANDCHIP_DATA; ../shared/data)")
    words.add_argument("--cols", type=int, default=40, help="chips from west to east (40)")
    words.add_argument("--rows", type=int, default=40, help="chips from north to south (40)")
    words.add_argument("--roles", default=",".join(ROLES), help="which chips of the manifest (train,val,test)")
    words.add_argument("--altered", type=float, default=0.0, help="share of other land developed since NLCD (0)")
    words.add_argument("--seed", type=int, default=0, help="another seed deals another quilt (0)")
    words.add_argument(
        "--origin", default=f"{ORIGIN.col},{ORIGIN.row}", help="west and north edge, in chips of the grid"
    )
    words.add_argument("--tile", type=int, default=512, help="side of a tile, px; 0 for strips (512)")
    words.add_argument("--interleave", choices=("pixel", "band"), default="pixel")
    words.add_argument("--compress", choices=("deflate", "lzw", "zstd", "none"), default="deflate")
    words.add_argument("--predictor", type=int, choices=(1, 2), default=1, help="2 stores differences: smaller (1)")
    return words


def quilt_from_arguments(given: argparse.Namespace) -> Quilt:
    """The quilt that the command line asks for. Raises RequestError for what cannot be."""
    roles = [role.strip() for role in given.roles.split(",")]
    unknown = sorted(set(roles) - set(ROLES))
    if unknown:
        raise RequestError(
            "roles-unknown", "--roles knows no {role!r}; choose from {known}.", role=unknown[0], known=", ".join(ROLES)
        )
    if given.cols < 1 or given.rows < 1 or given.seed < 0:
        raise RequestError(
            "quilt-size", "--cols and --rows must be 1 or more and --seed not negative; correct the number."
        )
    if not 0 <= given.altered <= 1:
        raise RequestError(
            "quilt-altered",
            "--altered is a share from 0 to 1, got {altered}; correct the number.",
            altered=given.altered,
        )
    if given.output.suffix.lower() not in (".tif", ".tiff"):
        raise RequestError("output-not-geotiff", "{path} is no name of a GeoTIFF; end it in .tif.", path=given.output)
    if given.tile % 16 or given.tile < 0:
        raise RequestError(
            "quilt-tile",
            "--tile must be a multiple of 16, or 0 for strips, got {tile}; correct the number.",
            tile=given.tile,
        )
    try:
        west, north = (int(part) for part in given.origin.split(","))
    except ValueError as error:
        raise RequestError(
            "quilt-origin", "--origin is two whole numbers COL,ROW, got {origin!r}; correct it.", origin=given.origin
        ) from error
    pieces = read_manifest(given.data, roles)
    cells = assign_cells(pieces, given.cols * given.rows, given.altered, given.seed)
    return Quilt(pieces, cells, given.cols, given.rows, Chip(west, north))


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns 0, or 2 for bad input after one sentence on standard error."""
    given = build_parser().parse_args(arguments)
    try:
        quilt = quilt_from_arguments(given)
        layout = GeoTiffLayout(given.tile, given.interleave, given.compress, given.predictor)
        truth, nlcd = make_quilt(given.output, quilt, given.data, layout)
    except LandchipError as error:
        print(f"make_quilt: {error}", file=sys.stderr)
        return 2
    groups = Counter(quilt.pieces[cell.piece].group for cell in quilt.cells)
    changed = sum(cell.altered for cell in quilt.cells)
    print(f"quilt  {given.output}  {quilt.cols} x {quilt.rows} chips, {CRS}")
    print(f"truth  {truth}\nnlcd   {nlcd}")
    print(", ".join(f"{name} {groups[name]}" for name in sorted(groups)) + f"; altered {changed}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
