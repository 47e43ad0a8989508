"""One image file as one chip: brought to a ground sample distance and a size.

Finer imagery is averaged, as the engine does it, and coarser is interpolated. A chip that then covers less ground than
its square is mirrored at its edges (a 153.6 m chip by 35 px on each side of 224 m), so that a pixel keeps its size; one
that covers more is cut around its centre.
"""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import NamedTuple

import numpy as np
import rasterio
import shapely
from affine import Affine
from numpy.typing import NDArray
from rasterio.errors import RasterioError
from rasterio.warp import Resampling, reproject

from plugin.engine.api.errors import AreaError, RasterError
from plugin.engine.imagery.bands import NAIP_ORDER, alpha_band, match_bands
from plugin.engine.imagery.crs import crs_text, parse_crs
from plugin.engine.imagery.crs import reproject as move
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.imagery.source import open_dataset

FOOTPRINT_CRS = "OGC:CRS84"  # of footprints, for the images of one set may lie in several zones
PNG, JPEG, JPEG_END = b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"\xff\xd9"


class ImageChip(NamedTuple):
    """Pixels (band, y, x) as the chip set keeps them; the ground they show (WKB in GEOGRAPHIC), None where unknown."""

    pixels: NDArray[np.uint8]
    footprint: bytes | None


class MissingBandError(RasterError):
    """The image lacks a band that is asked for: leave it out, or ask for fewer bands."""


def read_image(path: Path, gsd_m: float, wanted: InputSpec) -> ImageChip:
    """The chip in an image file or a numpy array (y, x, band in NAIP's order).

    gsd_m: of the file's pixels
    Raises RasterError for a file that cannot be read, BandMissing where it lacks a band.
    """
    pixels, footprint = _read_array(path, wanted) if path.suffix == ".npy" else _read_raster(path, wanted)
    if pixels.dtype != np.uint8 or min(pixels.shape[1:]) < 2:
        raise RasterError(
            "image-pixel-type",
            "{path} holds {dtype} pixels, {width} x {height}, and is no chip.",
            path=path,
            dtype=pixels.dtype,
            width=pixels.shape[2],
            height=pixels.shape[1],
        )
    return ImageChip(fit_to_chip(pixels, gsd_m, wanted.gsd_m, wanted.chip_px), footprint)


def _read_array(path: Path, wanted: InputSpec) -> tuple[NDArray[np.uint8], None]:
    try:
        held = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise RasterError(
            "array-unreadable",
            "{path} cannot be read as an array ({reason}): get the file again.",
            path=path,
            reason=error,
        ) from error
    if held.ndim != 3 or held.shape[2] < max(NAIP_ORDER.index(band) for band in wanted.bands) + 1:
        raise MissingBandError(
            "array-lacks-band",
            "{path} has the shape {shape} and lacks a band of {bands}.",
            path=path,
            shape=held.shape,
            bands=", ".join(wanted.bands),
        )
    chosen = [NAIP_ORDER.index(band) for band in wanted.bands]
    return np.ascontiguousarray(held[..., chosen].transpose(2, 0, 1)), None


def _read_raster(path: Path, wanted: InputSpec) -> tuple[NDArray[np.uint8], bytes | None]:
    if not _is_complete(path):
        raise RasterError("image-cut-off", "{path} is damaged or cut off: get the file again.", path=path)
    with open_dataset(str(path)) as dataset:
        try:
            bands = match_bands(dataset, str(path), wanted.bands, alpha_band(dataset, None))
        except RasterError as error:
            raise MissingBandError(error.message) from error
        try:
            pixels: NDArray[np.uint8] = dataset.read(list(bands))
        except RasterioError as error:
            raise RasterError(
                "image-damaged",
                "{path} is damaged ({reason}): get the file again.",
                path=path,
                reason=error.__cause__ or error,
            ) from error
        return pixels, _chip_footprint(dataset, wanted)


def _is_complete(path: Path) -> bool:
    """Whether a PNG's chunks are all there and intact, and a JPEG has its end: GDAL reads the rest as noise, silently.

    Other formats and missing files are left to GDAL.
    """
    if path.suffix.lower() not in {".png", ".jpg", ".jpeg"} or not path.is_file():
        return True
    content = path.read_bytes()
    if not content.startswith(PNG):
        return not content.startswith(JPEG) or JPEG_END in content[-1024:]
    at = len(PNG)
    while at + 12 <= len(content):
        end = at + 8 + int.from_bytes(content[at : at + 4], "big")
        if zlib.crc32(content[at + 4 : end]) != int.from_bytes(content[end : end + 4], "big"):
            return False
        if content[at + 4 : at + 8] == b"IEND":
            return True
        at = end + 4
    return False


def _chip_footprint(dataset: rasterio.DatasetReader, wanted: InputSpec) -> bytes | None:
    """The part of the image's ground that the chip shows, None for a plain picture."""
    if dataset.crs is None or dataset.transform.is_identity:
        return None
    try:
        crs = crs_text(parse_crs(dataset.crs.to_wkt()))
        west, south, east, north = dataset.bounds
        half = wanted.gsd_m * wanted.chip_px / 2
        x, y = (west + east) / 2, (south + north) / 2
        ground = shapely.box(max(west, x - half), max(south, y - half), min(east, x + half), min(north, y + half))
        return bytes(shapely.to_wkb(move(ground, crs, FOOTPRINT_CRS)))
    except AreaError:
        return None


def fit_to_chip(pixels: NDArray[np.uint8], gsd_m: float, wanted_m: float, chip_px: int) -> NDArray[np.uint8]:
    """(band, y, x) at `gsd_m` as (band, chip_px, chip_px) at `wanted_m`."""
    sides = [round(side * gsd_m / wanted_m) for side in pixels.shape[1:]]
    if sides != list(pixels.shape[1:]):
        pixels = _resample(pixels, sides, gsd_m < wanted_m)
    for axis in (1, 2):
        over = pixels.shape[axis] - chip_px
        if over > 0:
            pixels = pixels.take(range(over // 2, over // 2 + chip_px), axis)
        elif over < 0:
            margins = [(0, 0)] * 3
            margins[axis] = (-over // 2, -over - -over // 2)
            pixels = np.pad(pixels, margins, mode="reflect")
    return np.ascontiguousarray(pixels)


def _resample(pixels: NDArray[np.uint8], sides: list[int], coarser: bool) -> NDArray[np.uint8]:
    """The same ground in sides[0] x sides[1] pixels."""
    answer = np.empty((len(pixels), max(sides[0], 1), max(sides[1], 1)), np.uint8)
    down, across = pixels.shape[1] / answer.shape[1], pixels.shape[2] / answer.shape[2]
    reproject(
        pixels,
        answer,
        src_transform=Affine.identity(),
        dst_transform=Affine.scale(across, down),
        src_crs="EPSG:32611",
        dst_crs="EPSG:32611",
        resampling=Resampling.average if coarser else Resampling.bilinear,
    )
    return answer
