"""Reads the properties of a tile or map service for an area, and checks that a model can use it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import shapely
from rasterio.enums import ColorInterp
from rasterio.errors import RasterioError
from rasterio.windows import Window

from ...api.errors import AreaError, RasterError
from ...api.grid import Bounds
from ...api.redact import redact
from ...api.requests.raster_input import RasterInput
from ...api.requests.tile_service import TileService
from ..bands import match_bands, override_bands
from ..crs import check_width, crs_text, is_ground_metric, parse_crs, reproject
from ..inspect import SourceOverrides, check_pixels
from ..nodata import nodata_ranges, single_value
from ..reader import InputSpec
from ..source import RasterSource
from .failure import FATAL_CODES, tile_error, tile_failure, true_tile_size
from .layer import MEMORY_CACHE, ServiceLayer
from .pixel_grid import COARSER, PixelGrid, choose_grid, metres_per_unit
from .reader import fetching, with_retries

MARGIN_CHIPS = 2  # around the area: chips that its edge cuts reach beyond it


def inspect_service(
    raster: RasterInput,
    spec: InputSpec,
    overrides: SourceOverrides,
    area: tuple[shapely.Geometry, str] | None,
    cache: str = MEMORY_CACHE,
) -> RasterSource:
    """The properties of a service near the area, checked against the model's input.

    raster: an entry with a `service`
    area:   polygons and their CRS; None takes the extent that the service states
    cache:  folder in which tiles are kept

    Raises AreaError where a world-wide service is given no area, RasterError for a service that refuses access, does
    not answer, or that the model cannot use.
    """
    service = raster.service
    if service is None:
        raise ValueError(raster.name)
    layer = ServiceLayer(service, redact(raster.name or service.host), cache=cache)
    bounds = _area_bounds(service, layer.name, area)
    layer = _with_grid(layer, spec, bounds, service.tile_size)
    with layer.open() as dataset:
        source = _source(dataset, layer, spec, raster, overrides)
        true_size = _probe(dataset, layer, bounds)
    if true_size is None or service.kind != "xyz":
        return source
    layer = _with_grid(layer, spec, bounds, true_size)
    with layer.open() as dataset:
        return _source(dataset, layer, spec, raster, overrides)


def _area_bounds(service: TileService, name: str, area: tuple[shapely.Geometry, str] | None) -> Bounds:
    """Bounds of the area, in the service's CRS."""
    if area is not None:
        return Bounds(*reproject(area[0], area[1], crs_text(parse_crs(service.crs))).bounds)
    if service.extent is not None and _fits_one_map(service.extent, service.crs):
        return service.extent
    raise AreaError(
        "service-needs-area",
        "{service} covers too much ground for one map, so the area to map must be given: choose an extent or polygons.",
        service=name,
    )


def _fits_one_map(extent: Bounds, crs: str) -> bool:
    """Whether one grid can cover an extent: always where the CRS's units are metres on the ground."""
    centre = ((extent.west + extent.east) / 2, (extent.south + extent.north) / 2)
    if is_ground_metric(parse_crs(crs), *centre):
        return True
    try:
        check_width(shapely.box(*extent), crs)
    except AreaError:
        return False
    return True


def _with_grid(layer: ServiceLayer, spec: InputSpec, bounds: Bounds, tile_size: int) -> ServiceLayer:
    """The layer with the pixels to ask for; those of a WCS are the server's own, of a WMTS those of one level.

    tile_size: pixels across a tile or map
    """
    if layer.service.kind == "wcs":
        return layer
    if layer.service.kind == "wmts":
        with layer.open() as levels:
            return replace(layer, grid=_wmts_level(levels, spec.gsd_m, metres_per_unit(layer.service.crs, bounds)))
    grid = choose_grid(layer.service, tile_size, bounds, spec.gsd_m, MARGIN_CHIPS * spec.gsd_m * spec.chip_px)
    return replace(layer, grid=grid)


def _wmts_level(dataset: Any, gsd_m: float, metres: float) -> PixelGrid:
    """The coarsest level of a WMTS whose pixels are fine enough, counted from the coarsest.

    dataset: the service at its finest level, with the others as overviews; metres: per unit of its CRS
    """
    factors = [1, *dataset.overviews(1)]
    finest = abs(dataset.transform.a)
    index = max((k for k, each in enumerate(factors) if finest * each * metres <= gsd_m * COARSER), default=0)
    pixel, level = finest * factors[index], len(factors) - 1 - index
    return PixelGrid(dataset.transform.c, dataset.transform.f, pixel, 0, 0, 0, level)


def _probe(dataset: Any, layer: ServiceLayer, bounds: Bounds) -> int | None:
    """Asks for the tile in the middle of the bounds, which are in the service's CRS.

    So a service that refuses access or does not answer is told at once. A tile that fails for another reason is no
    error: others may be well. Returns the pixels across a tile where they are not as stated. Raises RasterError.
    """
    row, col = dataset.index((bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2)
    middle = Window(min(max(col, 0), dataset.width - 1), min(max(row, 0), dataset.height - 1), 1, 1)

    def read() -> None:
        try:
            with fetching(layer):
                dataset.read(1, window=middle)
        except RasterioError as error:
            raise tile_error(layer.name, tile_failure(error)) from error

    try:
        with_retries(read, layer.name)
    except RasterError as error:
        if error.code in FATAL_CODES:
            raise
        return true_tile_size(error)
    return None


def _source(
    dataset: Any, layer: ServiceLayer, spec: InputSpec, raster: RasterInput, overrides: SourceOverrides
) -> RasterSource:
    name, absent = layer.name, spec.absent
    alpha = next((k + 1 for k, each in enumerate(dataset.colorinterp) if each == ColorInterp.alpha), 0)
    if overrides.bands:
        bands = override_bands(dataset, name, spec.bands, overrides.bands, absent)
    else:
        bands = match_bands(dataset, name, spec.bands, alpha, absent)
    check_pixels(dataset, name, bands, spec.dtype)
    stated = dataset.nodata if layer.service.kind == "wcs" else None
    own = nodata_ranges(stated, None, (), 0, spec.dtype)
    used = stated if raster.use_source_nodata else None
    ranges = nodata_ranges(used, overrides.nodata, raster.nodata, overrides.nodata_tolerance, spec.dtype)
    nodata = single_value(ranges, alpha)
    return RasterSource(
        path=layer.service.identity(),
        width=dataset.width,
        height=dataset.height,
        crs=crs_text(parse_crs(dataset.crs.to_wkt() if dataset.crs else layer.service.crs)),
        transform=tuple(dataset.transform)[:6],
        bands=bands,
        dtype=spec.dtype,
        nodata=nodata,
        nodata_ranges=ranges if nodata is None else (),
        alpha=alpha,
        mask=False,
        needs_vrt=ranges != own,
        block_shape=dataset.block_shapes[0],
        date=None,
        fingerprint=layer.fingerprint(),
        files=(),
        service=layer,
    )
