"""Generate imagery of an artificial landscape in the look of NAIP, with its ground truth; needs no download.

    python -m scripts.imagery.make_scene scene.tif                       20 x 20 chips of 224 m
    python -m scripts.imagery.make_scene scene.tif --cols 8 --rows 8 --seed 5

Writes scene.tif (1 m, red green blue and near infrared, EPSG:26910), scene_truth.gpkg (layer truth: a square per chip
with the share of each class and group, and the largest) and scene_nlcd.tif (30 m, NLCD codes, EPSG:5070). Wooded
hills, dry scrub, a river and a lake, fields and orchards, country roads, a highway, farms, and a town. The same
size and seed give the same pixels. It shows that the tools work; accuracy can only be measured on real imagery.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import rasterio
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.transform import from_origin
from rasterio.windows import Window

from plugin.engine.api.classes import CLASSES, GROUPS
from plugin.engine.api.errors import LandchipError, RequestError
from plugin.engine.api.grid import CHIP_SIZE_M, Chip, ChipGrid
from scripts.imagery.ground_truth import atomic_path, write_nlcd, write_truth
from scripts.imagery.scene.canvas import Canvas, NlcdCover
from scripts.imagery.scene.farmland import paint_farmland
from scripts.imagery.scene.terrain import farmland_masks, generate_terrain, paint_terrain
from scripts.imagery.scene.texture import TILE, blur, noise, tile_window
from scripts.imagery.scene.town import (
    paint_farmsteads,
    paint_highway,
    paint_roads,
    paint_town,
    road_positions,
    sections_between,
)

CRS = "EPSG:26910"
CHIP_PX = 224
ORIGIN = Chip(3088, 18672)  # west and north edge on the grid, in the Central Valley of California
COVER_TO_CLASS = {
    NlcdCover.WATER: "water",
    NlcdCover.PARK: "developed",
    NlcdCover.YARD: "developed",
    NlcdCover.BUILT: "developed",
    NlcdCover.PAVED: "developed",
    NlcdCover.SOIL: "barren",
    NlcdCover.WOODS: "forest",
    NlcdCover.SCRUB: "shrub",
    NlcdCover.GRASS: "herbaceous",
    NlcdCover.CROP: "cultivated",
}


def paint_scene(cols: int, rows: int, seed: int) -> Canvas:
    """Paint the scene; later layers cover earlier ones: terrain, fields, roads, farms, highway, town."""
    rng = np.random.default_rng(seed)
    canvas = Canvas(rows * CHIP_PX, cols * CHIP_PX)
    land = generate_terrain(canvas.extent.height, canvas.extent.width, rng)
    paint_terrain(canvas, land)
    fit, passable = farmland_masks(canvas, land)
    lines = road_positions(canvas, rng)
    paint_farmland(canvas, land, sections_between(*lines, canvas), fit, rng)
    paint_roads(canvas, *lines, passable)
    paint_farmsteads(canvas, *lines, canvas.cover == NlcdCover.CROP, rng)
    paint_highway(canvas, passable, rng)
    paint_town(canvas, land, fit, rng)
    simulate_camera(canvas, rng)
    return canvas


def simulate_camera(canvas: Canvas, rng: np.random.Generator, strip: int = 224) -> None:
    """Add blur, haze and noise, part of which is common to all bands, in place."""
    shared_noise, band_noise = (noise((TILE, TILE), rng, 2, 0.1) for _ in range(2))
    height, above = canvas.extent.height, canvas.pixels[:, :1].copy()
    for top in range(0, height, strip):
        box = canvas.extent._replace(top=top, bottom=min(top + strip, height))
        below = canvas.pixels[:, min(box.bottom, height - 1)][:, None]
        strip_pixels = np.concatenate([above, canvas.pixels[:, top : box.bottom], below], 1).astype(np.float32)
        above = canvas.pixels[:, box.bottom - 1][:, None].copy()
        blurred = add_haze(blur(strip_pixels)[:, 1:-1]) + 1.7 * tile_window(shared_noise, *box.slices())
        for band in range(4):
            shifted = box._replace(left=box.left + 211 * band, right=box.right + 211 * band)
            blurred[band] += 1.1 * tile_window(band_noise, *shifted.slices())
        canvas.pixels[:, top : box.bottom] = np.clip(blurred + 0.5, 0, 255).astype(np.uint8)


def add_haze(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Reduce saturation and contrast of red, green and blue, in place; not of near infrared. pixels: (4, y, x)"""
    grey = pixels[:3].mean(0)
    pixels[:3] += 0.3 * (grey - pixels[:3]) + 0.03 * (180 - pixels[:3])
    return pixels


def class_shares(cover: NDArray[np.uint8]) -> NDArray[np.float64]:
    """(chip, class) shares of CLASSES; chips go west to east, then north to south. cover: (y, x) NlcdCover"""
    rows, cols = (size // CHIP_PX for size in cover.shape)
    index = np.zeros(256, np.intp)
    for cover_code, name in COVER_TO_CLASS.items():
        index[cover_code] = [each.name for each in CLASSES].index(name)
    chips = cover.reshape(rows, CHIP_PX, cols, CHIP_PX).swapaxes(1, 2).reshape(rows * cols, -1)
    return np.stack([np.bincount(index[chip], minlength=len(CLASSES)) for chip in chips]) / CHIP_PX**2


def truth_columns(shares: NDArray[np.float64]) -> dict[str, pa.Array]:
    """Columns of the truth: the largest class and group of each chip, and all shares. shares: (chip, class)"""
    group_shares = {
        group.name: shares[:, [each.group == group.name for each in CLASSES]].sum(1).astype(np.float32)
        for group in GROUPS
    }
    names = list(group_shares)
    return {
        "class": pa.array([CLASSES[at].name for at in shares.argmax(1)]),
        "group": pa.array([names[at] for at in np.stack(list(group_shares.values())).argmax(0)]),
        **{f"share_{each.name}": pa.array(shares[:, at].astype(np.float32)) for at, each in enumerate(CLASSES)},
        "share_undeveloped": pa.array(group_shares["undeveloped"]),  # the other two groups are one class each
    }


def write_pixels(path: Path, canvas: Canvas) -> None:
    """Write the raster, tiled and deflated, one row of tiles at a time."""
    _, height, width = canvas.pixels.shape
    transform = from_origin(ORIGIN.col * CHIP_SIZE_M, ORIGIN.row * CHIP_SIZE_M, 1, 1)
    size = {"driver": "GTiff", "dtype": "uint8", "count": 4, "height": height, "width": width, "crs": CRS}
    layout = {"tiled": True, "blockxsize": 512, "blockysize": 512, "compress": "deflate", "predictor": 2}
    with rasterio.open(path, "w", transform=transform, photometric="rgb", alpha="no", **size, **layout) as raster:
        raster.descriptions = ("red", "green", "blue", "nir")
        for top in range(0, height, 512):
            strip = canvas.pixels[:, top : top + 512]
            raster.write(strip, window=Window(0, top, width, strip.shape[1]))


def make_scene(path: Path, cols: int, rows: int, seed: int) -> Counter[str]:
    """Write the scene, its truth and its NLCD-like raster; returns the number of chips of each group."""
    with atomic_path(path) as draft:  # around the painting too, so that a wrong folder is reported first
        canvas = paint_scene(cols, rows, seed)
        write_pixels(draft, canvas)
    columns = truth_columns(class_shares(canvas.cover))
    chips = [Chip(ORIGIN.col + col, ORIGIN.row - 1 - row) for row in range(rows) for col in range(cols)]
    corner = from_origin(ORIGIN.col * CHIP_SIZE_M, ORIGIN.row * CHIP_SIZE_M, 1, 1)
    write_truth(path.with_name(f"{path.stem}_truth.gpkg"), ChipGrid(CRS), chips, columns)
    write_nlcd(path.with_name(f"{path.stem}_nlcd.tif"), canvas.cover, corner, CRS, Resampling.mode)
    return Counter(columns["group"].to_pylist())


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("make_scene", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("output", type=Path, help="the GeoTIFF to write")
    parser.add_argument("--cols", type=int, default=20, help="chips from west to east, 6 to 40 (20)")
    parser.add_argument("--rows", type=int, default=20, help="chips from north to south, 6 to 40 (20)")
    parser.add_argument("--seed", type=int, default=0, help="another seed paints another landscape (0)")
    return parser


def check_arguments(options: argparse.Namespace) -> None:
    """Raise RequestError for invalid options."""
    if not (6 <= options.cols <= 40 and 6 <= options.rows <= 40):
        raise RequestError(
            "scene-size", "--cols and --rows must be 6 to 40: less holds no town, more no memory; correct the number."
        )
    if options.seed < 0:
        raise RequestError(
            "scene-seed", "--seed must not be negative, got {seed}; correct the number.", seed=options.seed
        )
    if options.output.suffix.lower() not in (".tif", ".tiff"):
        raise RequestError("output-not-geotiff", "{path} is no name of a GeoTIFF; end it in .tif.", path=options.output)


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns 0, or 2 for bad input after one sentence on standard error."""
    options = build_parser().parse_args(arguments)
    try:
        check_arguments(options)
        groups = make_scene(options.output, options.cols, options.rows, options.seed)
    except LandchipError as error:
        print(f"make_scene: {error}", file=sys.stderr)
        return 2
    stem = options.output.with_suffix("")
    print(f"scene  {options.output}  {options.cols} x {options.rows} chips, {CRS}")
    print(f"truth  {stem}_truth.gpkg\nnlcd   {stem}_nlcd.tif")
    print(", ".join(f"{name} {groups[name]}" for name in sorted(groups)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
