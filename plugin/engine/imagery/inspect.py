"""Reads the properties of a raster and checks that a model can use it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from rasterio.enums import ColorInterp, MaskFlags

from ..api.errors import RasterError
from ..api.redact import display_path
from ..api.requests.bands import TRANSPARENCY
from ..api.requests.raster_input import NodataRanges, RasterInput
from .bands import match_bands, override_bands
from .content.stored_blocks import stored_block_shape
from .content.transparency import find_transparency
from .content.void import void_rectangles
from .crs import crs_text, horizontal, parse_crs
from .fingerprint import fingerprint
from .nodata import nodata_ranges, single_value
from .source import RasterSource, open_dataset

NAIP_NAME = re.compile(r"(?:^|[/\\])m_\d{7}_[ns][ew]_\d{1,2}_\w{1,3}_(\d{4})(\d{2})(\d{2})(?:\D|$)")
ROUNDING_DEG = 1e-6  # of longitudes
TIFF_DATE = re.compile(r"^(\d{4})[:-](\d{2})[:-](\d{2})")


class SourceOverrides(NamedTuple):
    """Properties of rasters that the user states; None takes the file's own.

    bands:  band name -> band number from 1
    nodata: pixel values that mean no imagery, instead of the file's; its mask and alpha band still apply
    crs:    authority code or WKT, for rasters that state none; the others keep their own
    nodata_tolerance: widens every range of nodata values at both ends
    transparency: "auto", "alpha" or "near-infrared": how a band that is tagged alpha is read
    """

    bands: Mapping[str, int] | None = None
    nodata: NodataRanges | None = None
    crs: str | None = None
    nodata_tolerance: float = 0.0
    transparency: str = TRANSPARENCY[0]


NO_OVERRIDES = SourceOverrides()


def inspect_raster(
    raster: str | RasterInput,
    model_bands: tuple[str, ...],
    dtype: str,
    overrides: SourceOverrides = NO_OVERRIDES,
    absent: Collection[str] = (),
) -> RasterSource:
    """The properties of a raster, checked against the model's input.

    raster:      a path, or a path with what the user states about it
    model_bands: band names in the model's order
    dtype:       pixel type that the model takes, "uint8" or "uint16"
    absent:      band names that the model can do without

    Raises RasterError for a raster that the model cannot use, with the reason and a remedy.
    """
    stated = RasterInput(raster) if isinstance(raster, str) else raster
    path = stated.path
    with open_dataset(path, stated.open_options) as dataset:
        _check_georeference(dataset, path, stated.crs or overrides.crs)
        _check_colours(dataset, path)
        transparency = find_transparency(dataset, overrides.bands, overrides.transparency)
        alpha = transparency.band if transparency is not None and transparency.is_alpha else 0
        if overrides.bands:
            bands = override_bands(dataset, path, model_bands, overrides.bands, absent)
        else:
            bands = match_bands(dataset, path, model_bands, alpha, absent)
        check_pixels(dataset, path, bands, dtype)
        own = dataset.nodata if stated.use_source_nodata else None
        ranges = nodata_ranges(own, overrides.nodata, stated.nodata, overrides.nodata_tolerance, dtype)
        nodata = single_value(ranges, alpha)
        void = void_rectangles(dataset, [band for band in bands if band])
        tagged = next((k for k, each in enumerate(dataset.colorinterp, 1) if each == ColorInterp.alpha), 0)
        source = RasterSource(
            path=path,
            width=dataset.width,
            height=dataset.height,
            crs=_crs(dataset, stated.crs, overrides.crs),
            transform=tuple(dataset.transform)[:6],
            bands=bands,
            dtype=dtype,
            nodata=nodata,
            nodata_ranges=ranges if nodata is None else (),
            alpha=alpha,
            mask=any(_has_mask(dataset.mask_flag_enums[band - 1]) for band in bands if band),
            needs_vrt=bool(void)
            or alpha != tagged
            or bool(alpha and ranges)
            or ranges != nodata_ranges(dataset.nodata, None, (), 0, dtype),
            block_shape=stored_block_shape(dataset),
            date=_date(dataset, path),
            fingerprint=fingerprint(dataset),
            files=tuple(dataset.files),
            void=void,
            transparency=transparency,
            open_options=tuple(stated.open_options.items()),
            credentials=tuple(stated.credentials.items()),
        )
    _check_longitudes(source)
    return source


def _check_georeference(dataset: Any, path: str, crs: str | None) -> None:
    if dataset.gcps[0] and dataset.transform.is_identity:
        raise RasterError(
            "raster-gcps-only",
            "{path} is placed by ground control points only: warp it to a projected CRS first (Raster > "
            "Projections > Warp, or gdalwarp).",
            path=display_path(path),
        )
    if crs is None:
        require_crs(dataset, path)
    if not has_valid_transform(dataset):
        raise RasterError(
            "raster-not-georeferenced",
            "{path} is not georeferenced: give it a position first (Raster > Georeferencer).",
            path=display_path(path),
        )


def require_crs(dataset: Any, path: str) -> None:
    """Raises RasterError for an open raster that states no CRS."""
    if dataset.crs is None:
        raise RasterError(
            "raster-no-crs",
            "{path} states no CRS: assign the right one first (Layer > Set CRS of Layer).",
            path=display_path(path),
        )


def has_valid_transform(dataset: Any) -> bool:
    """Whether an open raster has an affine transform that is finite and can be inverted."""
    transform = dataset.transform
    return bool(not transform.is_identity and np.isfinite(tuple(transform)[:6]).all() and transform.determinant != 0)


def _check_longitudes(source: RasterSource) -> None:
    """PROJ wraps longitudes, GDAL's warper does not: beyond 180 degrees it would silently find no pixels."""
    west, _, east, _ = source.bounds
    if parse_crs(source.crs).is_geographic and (west < -180 - ROUNDING_DEG or east > 180 + ROUNDING_DEG):
        raise RasterError(
            "raster-longitudes-beyond-180",
            "{path} has longitudes beyond 180 degrees: bring them into -180 to 180 first (gdalwarp), or "
            "cut it at the 180th meridian and give its two sides as two rasters.",
            path=display_path(source.path),
        )


def _check_colours(dataset: Any, path: str) -> None:
    if ColorInterp.palette in dataset.colorinterp:
        raise RasterError(
            "raster-palette",
            "{path} holds palette indices, not colours: convert it first (Raster > Conversion > PCT to RGB).",
            path=display_path(path),
        )


def check_pixels(dataset: Any, path: str, bands: tuple[int, ...], dtype: str) -> None:
    dtypes = {dataset.dtypes[band - 1] for band in bands if band}
    if dtypes != {dtype}:
        raise RasterError(
            "raster-pixel-type",
            "{path} holds {held} pixels but the model takes {dtype}: convert it first (gdal_translate "
            "-ot Byte -scale), or choose another model.",
            path=display_path(path),
            held=" and ".join(sorted(dtypes)),
            dtype=dtype,
        )


def _crs(dataset: Any, assigned: str | None, fallback: str | None) -> str:
    """The raster's CRS as text: the assigned one unless it is the file's own, else the file's, else the fallback."""
    own = parse_crs(dataset.crs.to_wkt()) if dataset.crs else None
    if assigned is not None and (own is None or horizontal(parse_crs(assigned)) != horizontal(own)):
        return crs_text(parse_crs(assigned))
    return crs_text(own if own is not None else parse_crs(str(fallback)))


def _has_mask(flags: list[MaskFlags]) -> bool:
    """Whether a band has a mask band, inside the file or beside it, apart from nodata and alpha."""
    return MaskFlags.per_dataset in flags and MaskFlags.alpha not in flags


def _date(dataset: Any, path: str) -> str | None:
    """ISO date from NAIP's file name, else from the tag ACQUISITION_DATE; None where neither has one."""
    match = NAIP_NAME.search(path) or TIFF_DATE.match(dataset.tags().get("ACQUISITION_DATE", ""))
    try:
        return date(*map(int, match.groups())).isoformat() if match else None
    except ValueError:  # digits that are not a date
        return None
