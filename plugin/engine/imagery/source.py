"""The properties of one raster, and how GDAL opens it."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import numpy as np
import rasterio
from rasterio.env import getenv, hasenv, setenv
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.session import Session

from ..api.errors import RasterError
from ..api.grid import Bounds
from ..api.redact import display_path, raster_name, redact
from ..network.deadline import run_within
from ..network.http_status import no_answer, refused_midway, unreadable, web_address
from .content.transparency import Transparency
from .content.vrt_sources import missing_source, path_is
from .tiles.layer import ServiceLayer

T = TypeVar("T")

warnings.filterwarnings("ignore", category=NotGeoreferencedWarning)  # such a raster is refused in a sentence of its own

ROUNDING_PX = 0.01  # a raster whose far corner is off its axes by less is not rotated
SERVERS = ("/vsis3", "/vsigs", "/vsiaz", "/vsiadls", "/vsioss", "/vsiswift", "/vsiwebhdfs")  # prefixes of GDAL's paths
CACHE_BYTES = 64 * 2**20  # GDAL's cache of decoded tiles, which all readers share
OPEN_S = 120.0  # for opening one raster and looking at its pixels; a server that stalls is given up far earlier
NO_OPTIONS: Mapping[str, str] = MappingProxyType({})
GDAL_OPTIONS = {
    "GDAL_CACHEMAX": CACHE_BYTES,
    "GDAL_DISABLE_READDIR_ON_OPEN": "TRUE",  # sidecars are looked for by name: listing a folder of thousands is slow
    "GDAL_HTTP_CONNECTTIMEOUT": 10,
    "GDAL_HTTP_TIMEOUT": 60,
    "GDAL_HTTP_LOW_SPEED_LIMIT": 1,  # bytes per second, below which a server counts as stalled after …
    "GDAL_HTTP_LOW_SPEED_TIME": 15,  # seconds
    "GDAL_HTTP_MAX_RETRY": 2,
    "GDAL_HTTP_RETRY_DELAY": 1,
    "CPL_VSIL_CURL_CHUNK_SIZE": 2**20,  # half as many requests as with GDAL's own 16 kB
    "GDAL_VRT_ENABLE_PYTHON": "NO",  # whatever the environment says: a VRT that others made would run its code
}


@dataclass(frozen=True)
class RasterSource:
    """The properties of one raster that reading depends on.

    path:        path, URL, or a VRT as XML text
    width, height: in pixels
    crs:         as text (see imagery/crs.py): the raster's own, or the user's
    transform:   pixel (col, row) -> CRS, six numbers a, b, c, d, e, f as in affine.Affine
    bands:       band numbers from 1 in the model's order; 0 for a band that the raster lacks
    dtype:       pixel type, "uint8" or "uint16"
    nodata:      a pixel that holds it in every one of `present_bands` is no imagery; None for no such value
    nodata_ranges: in place of `nodata`, where it is more than one value: a pixel whose values in all `present_bands`
                 lie in one of these closed ranges is no imagery
    alpha:       number of the alpha band, 0 where there is none
    mask:        whether it has a mask band (inside the file or beside it)
    needs_vrt:   whether the file states another nodata value or alpha band than these, so that GDAL must resample it
                 through a VRT that overrides them
    block_shape: (rows, columns) of the tiles or strips in which the pixels are stored
    date:        ISO date of the image, None where neither header nor NAIP file name has one
    fingerprint: sha256 that changes when the raster does (imagery/fingerprint.py)
    files:       all files that it consists of, for a VRT its sources too
    open_options: GDAL's open options, (name, value) each
    credentials: GDAL's configuration options of the path's file system, (name, value) each; secret, so neither in
                 `identity` nor in JSON
    void:        (left, top, right, bottom) in pixels of parts that hold no pixels (imagery/content/void.py)
    service:     the tile or map service that it is; None for a raster. `path` is its identity, without secrets
    transparency: how the band that is tagged alpha is read, and why; None where there is none
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
    needs_vrt: bool
    block_shape: tuple[int, int]
    date: str | None
    fingerprint: str
    files: tuple[str, ...]
    nodata_ranges: tuple[tuple[int, int], ...] = ()
    void: tuple[tuple[int, int, int, int], ...] = ()
    open_options: tuple[tuple[str, str], ...] = ()
    credentials: tuple[tuple[str, str], ...] = field(default=(), repr=False, compare=False)
    service: ServiceLayer | None = None
    transparency: Transparency | None = None

    @property
    def name(self) -> str:
        """For titles and warnings, without secrets."""
        return raster_name(self.path) if self.service is None else self.service.name

    @property
    def present_bands(self) -> list[int]:
        """The numbers of the bands that are read: `bands` without 0."""
        return [number for number in self.bands if number]

    @property
    def block_bytes(self) -> int:
        """Memory of a decoded block of all bands that are read."""
        rows, columns = self.block_shape
        return rows * columns * len(self.present_bands) * np.dtype(self.dtype).itemsize

    @property
    def masked(self) -> bool:
        """Whether nodata, an alpha band, a mask or a lack of pixels can make pixels invalid."""
        return self.nodata is not None or bool(self.nodata_ranges or self.void) or self.alpha > 0 or self.mask

    @property
    def rotated(self) -> bool:
        """Whether its rows and columns do not run along the CRS's axes, beyond rounding."""
        a, b, _, d, e, _ = self.transform
        along = abs(b) * self.height <= ROUNDING_PX * abs(a) and abs(d) * self.width <= ROUNDING_PX * abs(e)
        return not along and not self.transposed

    @property
    def transposed(self) -> bool:
        """Whether its rows run along the CRS's y axis: a raster that is stored turned by 90 degrees."""
        a, b, _, d, e, _ = self.transform
        return abs(a) * self.width <= ROUNDING_PX * abs(b) and abs(e) * self.height <= ROUNDING_PX * abs(d)

    @property
    def mirrored(self) -> tuple[bool, bool]:
        """Whether its pixels run from east to west, and whether they run from south to north."""
        a, b, _, d, e, _ = self.transform
        return (b < 0, d > 0) if self.transposed else (a < 0, e > 0)

    @property
    def pixel_size(self) -> tuple[float, float]:
        """Size of a pixel along the CRS's x axis and y axis, in CRS units, of a raster that is not rotated."""
        a, b, _, d, e, _ = self.transform
        return (abs(b), abs(d)) if self.transposed else (abs(a), abs(e))

    @property
    def size_on_ground(self) -> tuple[int, int]:
        """Number of pixels from west to east and from north to south, of a raster that is not rotated."""
        return (self.height, self.width) if self.transposed else (self.width, self.height)

    @property
    def alpha_threshold(self) -> int:
        """The smallest value of the alpha band that counts as imagery: just above half of what means opaque."""
        opaque = self.transparency.opaque if self.transparency is not None else 0
        return (opaque or int(np.iinfo(self.dtype).max)) // 2 + 1

    @property
    def corners(self) -> list[tuple[float, float]]:
        """The four corners of the raster, (x, y) in CRS units, in order along the outline."""
        a, b, c, d, e, f = self.transform
        pixels = [(0, 0), (self.width, 0), (self.width, self.height), (0, self.height)]
        return [(a * x + b * y + c, d * x + e * y + f) for x, y in pixels]

    @property
    def bounds(self) -> Bounds:
        xs, ys = zip(*self.corners)
        return Bounds(min(xs), min(ys), max(xs), max(ys))

    def identity(self) -> list[Any]:
        """The properties that determine the pixels and masks of its chips; hashed into a run's id (run/run.py)."""
        facts = [self.fingerprint, self.crs, self.bands, self.dtype, self.nodata, self.alpha, self.mask]
        return [*facts, *(each for each in (self.nodata_ranges, self.void, self.open_options) if each)]

    def open(self) -> Any:
        """A rasterio dataset for one thread, to be used under `gdal_env()`. Raises RasterError as `open_dataset`."""
        if self.service is not None:
            return self.service.open()
        return open_dataset(self.path, dict(self.open_options))


def gdal_env(credentials: Iterable[tuple[str, str]] = ()) -> rasterio.Env:
    """GDAL's settings for reading; they hold for the thread that enters the context.

    credentials: of all rasters that are read in it, (name, value) each; they never replace one of GDAL_OPTIONS
    """
    secrets = {name: value for name, value in credentials if name.upper() not in GDAL_OPTIONS}
    return rasterio.Env(session=CredentialSession(secrets) if secrets else None, **GDAL_OPTIONS)


class CredentialSession(Session):  # type: ignore[misc]
    """Configuration options as rasterio takes them: it refuses those of AWS among the options of an Env."""

    def __init__(self, options: Mapping[str, str]) -> None:
        self._options = dict(options)

    @classmethod
    def hascreds(cls, _config: Mapping[str, str]) -> bool:
        return True

    def get_credential_options(self) -> dict[str, str]:
        return dict(self._options)


def open_dataset(path: str, options: Mapping[str, str] = NO_OPTIONS) -> Any:
    """A rasterio dataset. options: GDAL's open options, by name

    Raises RasterError for a pipe, a missing file, no raster, and a server that refuses or takes longer than OPEN_S.
    """
    return within_deadline(path, lambda: _open_dataset(path, options))


def within_deadline(path: str, work: Callable[[], T]) -> T:
    """The result of `work`, which opens the raster at `path`. Raises RasterError where that takes OPEN_S.

    GDAL's settings hold for one thread: those of the caller, credentials included, hold for `work` too.
    """
    settings = getenv() if hasenv() else {}

    def work_with_settings() -> T:
        with gdal_env():
            setenv(**settings)
            return work()

    return run_within(OPEN_S, work_with_settings, no_answer(path, OPEN_S))


def _open_dataset(path: str, options: Mapping[str, str]) -> Any:
    if path_is(path, Path.is_fifo):
        raise RasterError("raster-is-pipe", "{path} is a pipe and not a file: save the raster first.", path=path)
    # rasterio asks for sidecars while it holds Python's lock: not even Ctrl-C would be heard while a server is silent.
    sidecars = {"GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR"} if web_address(path) or path.startswith(SERVERS) else {}
    try:
        with rasterio.Env(**sidecars):
            # In lower case a name would be a parameter of rasterio's, such as `mode`, which can replace the file.
            dataset = rasterio.open(path, **{name.upper(): value for name, value in options.items()})
    except RasterioError as error:
        if "://" not in path and not path.startswith(("/vsi", "<")) and not path_is(path, Path.exists):
            raise RasterError(
                "raster-missing",
                "There is no file {path}: check the path, or choose another layer.",
                path=display_path(path),
            ) from error
        missing = missing_source(path)
        if missing is not None:
            raise missing from error
        raise unreadable(path, error) from error
    if not dataset.count:
        parts = dataset.subdatasets
        dataset.close()
        raise _several_rasters(path, parts) if parts else unreadable(path, RasterioError("no band"))
    return dataset


def _several_rasters(path: str, parts: Sequence[str]) -> RasterError:
    """The error for a file that holds rasters but is none itself, as a GeoPackage with two."""
    return RasterError(
        "raster-holds-several",
        "{path} holds {n} rasters and not one: give one of them by its name, such as {first} or {second}.",
        path=display_path(path),
        n=len(parts),
        first=display_path(parts[0]),
        second=display_path(parts[1 % len(parts)]),
    )


def read_error(source: RasterSource, x: float, y: float, error: Exception) -> RasterError:
    """The error for pixels near (x, y), in CRS units, that cannot be read."""
    is_service = source.service is not None  # its path is its identity, and no address
    if not is_service and (refused := refused_midway(source.path, x, y, error)) is not None:
        return refused
    reason = redact(str(error.__cause__ or error)).replace("\n", " ").rstrip(".")
    if "Illegal band" in reason:  # GDAL's, of a VRT's source
        return RasterError(
            "raster-source-lacks-band",
            "{path} names a band that one of its files does not have ({reason}): make the mosaic anew of the bands "
            "that all of its files have.",
            path=display_path(source.path),
            reason=reason,
        )
    return RasterError(
        "raster-breaks-off",
        "{path} breaks off in the middle: its pixels near {x:.0f}, {y:.0f} cannot be read "
        "({reason}); get the file again, try later if it lies on a server, or choose another layer; "
        "what was done so far is kept.",
        path=display_path(source.path),
        x=x,
        y=y,
        reason=reason,
    )
