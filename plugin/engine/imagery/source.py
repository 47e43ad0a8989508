"""One raster as the engine takes it: the facts of its header, and how it is opened so that GDAL takes it likewise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import numpy as np
import rasterio
from rasterio.errors import RasterioError

from ..api.errors import RasterError
from ..api.grid import Bounds
from ..api.redact import display_path
from .crs import parse_crs

GDAL_TYPE = {"uint8": "Byte", "uint16": "UInt16"}
CACHE_BYTES = 64 * 2**20  # of decoded tiles, for all readers together
GDAL_OPTIONS = {
    "GDAL_CACHEMAX": CACHE_BYTES,
    "GDAL_DISABLE_READDIR_ON_OPEN": "TRUE",  # sidecars are asked for by name; folders of thousands are not listed
    "GDAL_HTTP_CONNECTTIMEOUT": 10,
    "GDAL_HTTP_TIMEOUT": 60,
    "GDAL_HTTP_MAX_RETRY": 2,
    "GDAL_HTTP_RETRY_DELAY": 1,
    "CPL_VSIL_CURL_CHUNK_SIZE": 2**20,  # half as many requests as with GDAL's own 16 kB
}


@dataclass(frozen=True)
class RasterSource:
    """The facts of one raster.

    crs:       its own, or the user's for a raster that states none
    transform: pixel (col, row) -> CRS, six numbers a, b, c, d, e, f as in affine.Affine
    bands:     1-based band numbers in the order in which the model wants them, 0 for one that it is read without
    nodata:    pixels that hold it in every one of `held` are no imagery; None where no value says so
    alpha:     number of the alpha band, 0 where there is none
    mask:      whether it has a mask of its own (inside the file or beside it)
    corrected: whether GDAL must be told otherwise of nodata or alpha than the file does
    date:      ISO date of the image, None when neither header nor NAIP file name tells
    fingerprint: sha256 that changes when the raster does
    files:     all that it consists of, for a VRT its sources too
    """

    path: str
    width: int
    height: int
    crs: str
    transform: tuple[float, float, float, float, float, float]
    bands: tuple[int, ...]
    dtype: str
    nodata: int | None
    alpha: int
    mask: bool
    corrected: bool
    block: tuple[int, int]
    date: str | None
    fingerprint: str
    files: tuple[str, ...]

    @property
    def held(self) -> list[int]:
        """Those of `bands` that are read."""
        return [number for number in self.bands if number]

    @property
    def masked(self) -> bool:
        """Whether it may have invalid pixels at all."""
        return self.nodata is not None or self.alpha > 0 or self.mask

    @property
    def turned(self) -> bool:
        """Whether its rows do not run from west to east and from north to south."""
        a, b, _, d, e, _ = self.transform
        return b != 0 or d != 0 or a < 0 or e > 0

    @property
    def opaque(self) -> int:
        """Values of the alpha band from here on count as imagery."""
        return int(np.iinfo(self.dtype).max) // 2 + 1

    @property
    def corners(self) -> list[tuple[float, float]]:
        """The outline in CRS units, a ring of four corners."""
        a, b, c, d, e, f = self.transform
        pixels = [(0, 0), (self.width, 0), (self.width, self.height), (0, self.height)]
        return [(a * x + b * y + c, d * x + e * y + f) for x, y in pixels]

    @property
    def bounds(self) -> Bounds:
        xs, ys = zip(*self.corners)
        return Bounds(min(xs), min(ys), max(xs), max(ys))

    def facts(self) -> list[Any]:
        """What of it determines the pixels and masks of its chips, for a run's identity."""
        return [self.fingerprint, self.crs, self.bands, self.dtype, self.nodata, self.alpha, self.mask]

    def open(self, resampled: bool = False) -> Any:
        """A dataset for one thread, under `gdal_env()`.

        resampled: whether GDAL will resample it. Then it must know what is no imagery as Source does, and keep its
        hands from overviews, which may have been made in any way.
        """
        if not resampled:
            return open_dataset(self.path)
        return open_dataset(self._view() if self.corrected else self.path, OVERVIEW_LEVEL="NONE")

    def _view(self) -> str:
        """A VRT of the raster with the nodata value and the alpha band that Source knows, and its mask."""
        a, b, c, d, e, f = self.transform
        mask = f'<MaskBand><VRTRasterBand dataType="Byte">{self._part("mask,1")}</VRTRasterBand></MaskBand>'
        bands = "".join(self._band(number) for number in range(1, max(*self.bands, self.alpha) + 1))
        return (
            f'<VRTDataset rasterXSize="{self.width}" rasterYSize="{self.height}">'
            f"<SRS>{escape(parse_crs(self.crs).to_wkt())}</SRS>"
            f"<GeoTransform>{c!r}, {a!r}, {b!r}, {f!r}, {d!r}, {e!r}</GeoTransform>"
            f"{mask if self.mask else ''}{bands}</VRTDataset>"
        )

    def _band(self, number: int) -> str:
        nodata = "" if self.nodata is None else f"<NoDataValue>{self.nodata}</NoDataValue>"
        colour = "<ColorInterp>Alpha</ColorInterp>" if number == self.alpha else nodata
        kind = GDAL_TYPE[self.dtype]
        return f'<VRTRasterBand dataType="{kind}" band="{number}">{colour}{self._part(str(number))}</VRTRasterBand>'

    def _part(self, band: str) -> str:
        return (
            f'<SimpleSource><SourceFilename relativeToVRT="0">{escape(self.path)}</SourceFilename>'
            f'<OpenOptions><OOI key="OVERVIEW_LEVEL">NONE</OOI></OpenOptions><SourceBand>{band}</SourceBand>'
            "</SimpleSource>"
        )


def gdal_env() -> rasterio.Env:
    """GDAL's settings for reading, for the thread that enters them."""
    return rasterio.Env(**GDAL_OPTIONS)


def open_dataset(path: str, **options: str) -> Any:
    """A rasterio dataset. Raises RasterError that tells a missing file from one that is no raster."""
    if _is(path, Path.is_fifo):
        raise RasterError("raster-is-pipe", "{path} is a pipe and not a file: save the raster first.", path=path)
    try:
        return rasterio.open(path, **options)
    except RasterioError as error:
        if "://" not in path and not path.startswith(("/vsi", "<")) and not _is(path, Path.exists):
            raise RasterError(
                "raster-missing", "There is no file {path}: check the path, or choose another layer.", path=path
            ) from error
        raise RasterError(
            "raster-unreadable",
            "{path} cannot be opened as a raster: it is damaged, out of reach, or of a format that GDAL "
            "{gdal} does not read; choose another layer.",
            path=display_path(path),
            gdal=rasterio.__gdal_version__,
        ) from error


def _is(path: str, kind: Callable[[Path], bool]) -> bool:
    """What the file system says; no for a name that it cannot have, such as a VRT that is spelt out."""
    try:
        return kind(Path(path))
    except OSError:
        return False
