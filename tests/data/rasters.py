"""Tiny odd rasters: each function writes one small GeoTIFF from a seed and returns its path.

All but the named oddity is plain: 96 x 96 px of 1 m, RGB uint8 of 1..255, EPSG:26911, its north-west corner on the chip
grid whether a chip has 224 px or 32. `half` means that the western half (x < size // 2) has no imagery.
"""

from __future__ import annotations

from math import cos, radians
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.control import GroundControlPoint
from rasterio.enums import ColorInterp
from rasterio.transform import Affine

CRS = "EPSG:26911"
WEST, NORTH = 2800 * 224.0, 16208 * 224.0  # near El Centro, Imperial County; multiples of 224 and of 32
LONGITUDE, LATITUDE = -115.63, 32.80  # the same place
SIZE = 96


def noise(bands: int = 3, size: int = SIZE, seed: int = 0) -> NDArray[np.uint8]:
    """(band, y, x), 1..255: squares of 8 px, so that resampling changes little and a wrong place changes much."""
    coarse = np.random.default_rng(seed).integers(1, 256, (bands, -(-size // 8), -(-size // 8)))
    return np.kron(coarse, np.ones((8, 8))).astype(np.uint8)[:, :size, :size]


def at(west: float = WEST, north: float = NORTH, gsd: float = 1.0) -> Affine:
    """The transform of a raster that faces north; `gsd` in CRS units."""
    return Affine(gsd, 0, west, 0, -gsd, north)


def write(
    path: Path | str,
    pixels: NDArray[Any],
    crs: str | None = CRS,
    transform: Affine | None = None,
    nodata: float | None = None,
    tiled: bool = False,
    **options: Any,
) -> str:
    """Write `pixels` (band, y, x) as a GeoTIFF; `options` are GDAL's creation options. Tiles are 64 px."""
    count, height, width = pixels.shape
    profile = {"driver": "GTiff", "count": count, "height": height, "width": width, "dtype": pixels.dtype}
    blocks = {"tiled": True, "blockxsize": 64, "blockysize": 64} if tiled else {}
    with rasterio.open(
        path, "w", crs=crs, transform=transform or at(), nodata=nodata, **{**profile, **blocks, **options}
    ) as raster:
        raster.write(pixels)
    return str(path)


def plain(folder: Path, bands: int = 3, size: int = SIZE, seed: int = 0) -> str:
    """Nothing odd; 1, 3 or 4 bands, or more."""
    return write(folder / f"plain{bands}.tif", noise(bands, size, seed))


# --- georeference ---


def fine(folder: Path) -> str:
    """Pixels of 0.6 m, as NAIP has had since 2018."""
    return write(folder / "fine.tif", noise(size=160), transform=at(gsd=0.6))


def coarse(folder: Path) -> str:
    """Pixels of 5 m."""
    return write(folder / "coarse.tif", noise(), transform=at(gsd=5))


def degrees(folder: Path) -> str:
    """EPSG:4326, pixels of about 1 m."""
    step = 1 / 111_320
    transform = Affine(step / cos(radians(LATITUDE)), 0, LONGITUDE, 0, -step, LATITUDE)
    return write(folder / "degrees.tif", noise(), "EPSG:4326", transform)


def us_feet(folder: Path) -> str:
    """EPSG:2249 (Massachusetts Mainland, US survey feet), pixels of 1 m, near Boston."""
    return write(folder / "feet.tif", noise(), "EPSG:2249", at(750_000, 2_950_000, 3937 / 1200))


def web_mercator(folder: Path) -> str:
    """EPSG:3857, pixels of 1 m on the ground and 1.19 m on the map."""
    return write(folder / "mercator.tif", noise(), "EPSG:3857", at(-12_871_872, 3_868_889, 1 / cos(radians(LATITUDE))))


def rotated(folder: Path) -> str:
    """Turned by 10 degrees."""
    return write(folder / "rotated.tif", noise(), transform=at() @ Affine.rotation(10))


def gcp_only(folder: Path) -> str:
    """No transform, ground control points at the corners."""
    points = [
        GroundControlPoint(row=row, col=col, x=WEST + col, y=NORTH - row) for row in (0, SIZE) for col in (0, SIZE)
    ]
    path = folder / "gcp.tif"
    profile = {"driver": "GTiff", "count": 3, "height": SIZE, "width": SIZE, "dtype": "uint8"}
    with rasterio.open(path, "w", gcps=points, crs=CRS, **profile) as raster:
        raster.write(noise())
    return str(path)


def no_crs(folder: Path) -> str:
    """A transform and no CRS."""
    return write(folder / "no_crs.tif", noise(), crs=None)


# --- what its pixels are ---


def palette(folder: Path) -> str:
    """One band of indices into a colour table."""
    path = write(folder / "palette.tif", noise(bands=1))
    with rasterio.open(path, "r+") as raster:
        raster.write_colormap(1, {index: (index, 255 - index, 0, 255) for index in range(256)})
    return path


def uint16(folder: Path) -> str:
    """RGB of 16 bits, 257..65535."""
    return write(folder / "uint16.tif", noise().astype(np.uint16) * 257)


def float32(folder: Path) -> str:
    """RGB of reflectances, 0..1."""
    return write(folder / "float32.tif", noise().astype(np.float32) / 255)


def described(folder: Path, names: tuple[str, ...] = ("blue", "green", "red", "nir")) -> str:
    """Bands named by their descriptions alone: their colour interpretation is grey and undefined."""
    path = write(folder / "described.tif", noise(len(names)), photometric="minisblack")
    with rasterio.open(path, "r+") as raster:
        raster.descriptions = names
    return path


def interpreted(folder: Path, colours: tuple[str, ...] = ("blue", "green", "red")) -> str:
    """Bands named by their colour interpretation alone."""
    path = write(folder / "interpreted.tif", noise(len(colours)), photometric="minisblack")
    with rasterio.open(path, "r+") as raster:
        raster.colorinterp = [ColorInterp[colour] for colour in colours]
    return path


# --- where it has no imagery ---


def alpha(folder: Path) -> str:
    """RGB and an alpha band that is 0 in the western half."""
    pixels = noise(4)
    pixels[3] = 255
    pixels[3, :, : SIZE // 2] = 0
    return write(folder / "alpha.tif", pixels, photometric="rgb", alpha="yes")


def internal_mask(folder: Path) -> str:
    """RGB and a mask inside the file that hides the western half."""
    path = folder / "masked.tif"
    mask = np.full((SIZE, SIZE), 255, np.uint8)
    mask[:, : SIZE // 2] = 0
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True):
        write(path, noise())
        with rasterio.open(path, "r+") as raster:
            raster.write_mask(mask)
    return str(path)


def nodata_half(folder: Path) -> str:
    """Nodata 0, which the western half is."""
    pixels = noise()
    pixels[:, :, : SIZE // 2] = 0
    return write(folder / "half.tif", pixels, nodata=0)


def all_nodata(folder: Path) -> str:
    """Nodata 0 and nothing else."""
    return write(folder / "empty.tif", np.zeros_like(noise()), nodata=0)


def true_black(folder: Path) -> str:
    """All 0 and no nodata: this is imagery of something black."""
    return write(folder / "black.tif", np.zeros_like(noise()))


# --- what is no raster, or no longer ---


def truncated(folder: Path, bands: int = 3) -> str:
    """Opens well; the second half of its tiles is gone."""
    path = Path(write(folder / "truncated.tif", noise(bands, size=256), tiled=True))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return str(path)


def not_a_raster(folder: Path) -> str:
    """Words in a file whose name ends in .tif."""
    path = folder / "words.tif"
    path.write_text("This is not a raster.\n")
    return str(path)
