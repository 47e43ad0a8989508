"""Reads one image file as one chip of a given ground sample distance and size.

Finer imagery is averaged, as in the engine, and coarser imagery interpolated bilinearly. An image that then has fewer
pixels than a chip is padded by reflection (153.6 m of imagery by 35 px on each side, to 224 m), so that the ground
sample distance is kept; a larger one is cropped around its centre.
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
from plugin.engine.imagery.bands import NAIP_ORDER, match_bands
from plugin.engine.imagery.content.transparency import find_transparency
from plugin.engine.imagery.crs import crs_text, parse_crs
from plugin.engine.imagery.crs import reproject as reproject_geometry
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.imagery.source import gdal_env, open_dataset

FOOTPRINT_CRS = "OGC:CRS84"  # the images of one set may lie in several UTM zones
PNG, JPEG, JPEG_END = b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"\xff\xd9"


class ImageChip(NamedTuple):
    """Pixels (band, y, x), uint8; footprint: WKB in FOOTPRINT_CRS, None where the file is not georeferenced."""

    pixels: NDArray[np.uint8]
    footprint: bytes | None


class MissingBandError(RasterError):
    """The image lacks a requested band: leave the image out, or request fewer bands."""


def read_image(path: Path, gsd_m: float, spec: InputSpec) -> ImageChip:
    """The chip in an image file, or in a .npy array (y, x, band) with the bands in NAIP's order.

    gsd_m: ground sample distance of the file
    spec:  bands, ground sample distance and size of the chip
    Raises RasterError for a file that cannot be read or is no 8-bit image, MissingBandError where it lacks a band.
    """
    pixels, footprint = _read_array(path, spec) if path.suffix == ".npy" else _read_raster(path, spec)
    if pixels.dtype != np.uint8 or min(pixels.shape[1:]) < 2:
        raise RasterError(
            "image-pixel-type",
            "{path} holds {dtype} pixels, {width} x {height}, and is no chip.",
            path=path,
            dtype=pixels.dtype,
            width=pixels.shape[2],
            height=pixels.shape[1],
        )
    return ImageChip(fit_to_chip(pixels, gsd_m, spec.gsd_m, spec.chip_px), footprint)


def _read_array(path: Path, spec: InputSpec) -> tuple[NDArray[np.uint8], None]:
    try:
        array = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise RasterError(
            "array-unreadable",
            "{path} cannot be read as an array ({reason}): get the file again.",
            path=path,
            reason=error,
        ) from error
    if array.ndim != 3 or array.shape[2] < max(NAIP_ORDER.index(band) for band in spec.bands) + 1:
        raise MissingBandError(
            "array-lacks-band",
            "{path} has the shape {shape} and lacks a band of {bands}.",
            path=path,
            shape=array.shape,
            bands=", ".join(spec.bands),
        )
    columns = [NAIP_ORDER.index(band) for band in spec.bands]
    return np.ascontiguousarray(array[..., columns].transpose(2, 0, 1)), None


def _read_raster(path: Path, spec: InputSpec) -> tuple[NDArray[np.uint8], bytes | None]:
    if not _is_complete(path):
        raise RasterError("image-cut-off", "{path} is damaged or cut off: get the file again.", path=path)
    with gdal_env(), open_dataset(str(path)) as dataset:
        try:
            transparency = find_transparency(dataset)
            alpha = transparency.band if transparency is not None and transparency.is_alpha else 0
            bands = match_bands(dataset, str(path), spec.bands, alpha)
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
        return pixels, _chip_footprint(dataset, spec)


def _is_complete(path: Path) -> bool:
    """Whether all chunks of a PNG are intact, or a JPEG has its end marker.

    GDAL reads a truncated file of these formats without an error. Other formats, and missing files, it reports itself.
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


def _chip_footprint(dataset: rasterio.DatasetReader, spec: InputSpec) -> bytes | None:
    """The footprint of the chip as WKB in FOOTPRINT_CRS, None for an image without georeference."""
    if dataset.crs is None or dataset.transform.is_identity:
        return None
    try:
        crs = crs_text(parse_crs(dataset.crs.to_wkt()))
        west, south, east, north = dataset.bounds
        half = spec.gsd_m * spec.chip_px / 2
        x, y = (west + east) / 2, (south + north) / 2
        square = shapely.box(max(west, x - half), max(south, y - half), min(east, x + half), min(north, y + half))
        return bytes(shapely.to_wkb(reproject_geometry(square, crs, FOOTPRINT_CRS)))
    except AreaError:
        return None


def fit_to_chip(pixels: NDArray[np.uint8], gsd_m: float, target_gsd_m: float, chip_px: int) -> NDArray[np.uint8]:
    """Pixels (band, y, x) resampled from `gsd_m` to `target_gsd_m` and cropped or padded: (band, chip_px, chip_px)."""
    shape = [round(side * gsd_m / target_gsd_m) for side in pixels.shape[1:]]
    if shape != list(pixels.shape[1:]):
        pixels = _resample(pixels, shape, gsd_m < target_gsd_m)
    for axis in (1, 2):
        excess = pixels.shape[axis] - chip_px
        if excess > 0:
            pixels = pixels.take(range(excess // 2, excess // 2 + chip_px), axis)
        elif excess < 0:
            padding = [(0, 0)] * 3
            padding[axis] = (-excess // 2, -excess - -excess // 2)
            pixels = np.pad(pixels, padding, mode="reflect")
    return np.ascontiguousarray(pixels)


def _resample(pixels: NDArray[np.uint8], shape: list[int], to_coarser: bool) -> NDArray[np.uint8]:
    """The same extent in shape[0] x shape[1] pixels: averaged when coarsening, bilinear when refining."""
    resampled = np.empty((len(pixels), max(shape[0], 1), max(shape[1], 1)), np.uint8)
    y_factor, x_factor = pixels.shape[1] / resampled.shape[1], pixels.shape[2] / resampled.shape[2]
    reproject(
        pixels,
        resampled,
        src_transform=Affine.identity(),
        dst_transform=Affine.scale(x_factor, y_factor),
        src_crs="EPSG:32611",
        dst_crs="EPSG:32611",
        resampling=Resampling.average if to_coarser else Resampling.bilinear,
    )
    return resampled
