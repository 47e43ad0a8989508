"""Opens rasters as one mosaic and lays the area over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
import shapely.affinity
from numpy.typing import NDArray

from ..api.errors import AreaError, RasterError
from ..api.grid import Bounds, ChipGrid
from ..api.redact import display_path
from ..api.requests.area import Area
from ..api.requests.raster_input import RasterInput
from .blocks import BlockLayout, covered_fraction, lay_out
from .crs import check_width, grid_crs, reproject, same_on_ground
from .inspect import NO_OVERRIDES, SourceOverrides, inspect_raster
from .mosaic import GriddedSource, Mosaic
from .reader import WARP_TOLERANCE_PX, InputSpec, ReadMode
from .source import RasterSource, gdal_env, within_deadline
from .tiles.inspect_service import inspect_service
from .tiles.layer import MEMORY_CACHE

COVERAGE_ROUNDING = 0.01  # of a chip: the outline of a warped raster differs a little from its pixels


@dataclass(frozen=True)
class Imagery(Mosaic):
    """A mosaic with the area to map.

    ground:    the part of the area that the rasters cover, polygons in the grid's CRS
    footprint: what the rasters cover, at least near the area, likewise
    """

    ground: shapely.Geometry
    footprint: shapely.Geometry

    def layout(self, min_valid: float = 0.0) -> BlockLayout:
        """The chips that the ground touches, without those of which the rasters cover less than `min_valid`."""
        return lay_out(self.grid, self.ground, self.footprint, min_valid - COVERAGE_ROUNDING)

    def hectares(
        self, cols: NDArray[np.int32], rows: NDArray[np.int32], valid: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """(n,): hectares of ground in each chip that has imagery and lies in the area, in units of the grid's CRS.

        valid: (n,), fraction of the chip with imagery

        Exact for a chip that lies wholly in the area, and for one without masked pixels. For the others (an edge of the
        area cuts a chip with masked pixels) the masked pixels are taken to be spread evenly over the chip's imagery.
        """
        whole = valid.astype(np.float64) * self.grid.size**2 / 10_000
        inside = covered_fraction(self.grid, self.ground, cols, rows)
        cut = inside < 1
        if cut.any():
            covered = covered_fraction(self.grid, self.footprint, cols[cut], rows[cut])
            whole[cut] *= np.divide(inside[cut], covered, out=np.zeros_like(covered), where=covered > 0).clip(0, 1)
        return whole.astype(np.float32)

    @property
    def mosaic(self) -> Mosaic:
        """The same mosaic without the area."""
        return Mosaic(self.grid, self.spec, self.sources)


def open_imagery(
    rasters: Sequence[str | RasterInput],
    spec: InputSpec,
    area: Area | None = None,
    overrides: SourceOverrides = NO_OVERRIDES,
    crs_of_grid: str | None = None,
    tile_cache: str = MEMORY_CACHE,
) -> Imagery:
    """Opens rasters (paths, URLs, VRTs) as one mosaic and lays the area over it.

    rasters:     in order of precedence, each a path or a path with what the user states about it
    crs_of_grid: the grid's CRS, for chips of an existing map; None derives it from the rasters and the area
    tile_cache:  folder in which tiles of services are kept

    Raises RasterError where the model cannot use a raster, AreaError where the area misses all rasters.
    """
    ground_of_area = None if area is None else _area_polygons(area)

    def inspect(each: str | RasterInput) -> RasterSource:
        if isinstance(each, RasterInput) and each.service is not None:
            near = None if area is None or ground_of_area is None else (ground_of_area, area.crs)
            return inspect_service(each, spec, overrides, near, tile_cache)
        return inspect_raster(each, spec.bands, spec.dtype, overrides, spec.absent)

    secrets = (pair for each in rasters if isinstance(each, RasterInput) for pair in each.credentials.items())
    with gdal_env(secrets):
        sources = [_inspect_in_time(each, inspect) for each in rasters]
    if area is None or ground_of_area is None:
        crs, clipped = grid_crs(sources[0].crs, sources[0].bounds, None), None
    else:
        crs, clipped = _clip_area(sources, ground_of_area, area.crs)
    grid = ChipGrid(crs_of_grid or crs, spec.gsd_m * spec.chip_px)
    area_on_grid = None if area is None or clipped is None else reproject(clipped, area.crs, grid.crs)
    gridded = [_grid_source(source, grid, spec, area_on_grid) for source in sources]
    footprint = ground = shapely.union_all([outline for _, outline in gridded])
    if area_on_grid is not None:
        ground = polygons(shapely.intersection(footprint, area_on_grid))
    if ground.is_empty:
        raise _outside_error() if area is not None else _no_pixels_error(sources)
    if all(source.crs != grid.crs for source in sources):
        check_width(ground, grid.crs)
    return Imagery(grid, spec, tuple(each for each, _ in gridded), ground, footprint)


def _inspect_in_time(raster: str | RasterInput, inspect: Callable[[str | RasterInput], RasterSource]) -> RasterSource:
    """What `inspect` gives. Raises RasterError where the raster does not open in time."""
    return within_deadline(raster if isinstance(raster, str) else raster.address, lambda: inspect(raster))


def _outside_error() -> AreaError:
    return AreaError("area-outside-imagery", "The area lies outside the imagery: choose an area that overlaps it.")


def _no_pixels_error(sources: Sequence[RasterSource]) -> RasterError:
    return RasterError(
        "raster-without-pixels",
        "{path} holds no pixels: nothing was ever written to it, or no source of the VRT covers it; choose another "
        "layer.",
        path=display_path(sources[0].path),
    )


def _clip_area(sources: Sequence[RasterSource], area: shapely.Geometry, crs: str) -> tuple[str, shapely.Geometry]:
    """The CRS of the grid and the area clipped to the rasters.

    The CRS follows from the first raster in order that the area touches. The area is clipped because one as large as
    the world cannot be projected into a UTM zone.

    area: in `crs`, as the returned area is
    """
    common = [_overlap(source, area, crs) for source in sources]
    for source, part in zip(sources, common):
        if not part.is_empty:
            crs_of_grid = grid_crs(source.crs, source.bounds, reproject(part, crs, source.crs))
            return crs_of_grid, polygons(shapely.union_all(common))
    raise _outside_error()


def _outline(source: RasterSource) -> shapely.Geometry:
    """The ground of a source in its CRS, without the parts where it has no pixels."""
    outline = shapely.Polygon(source.corners)
    if not source.void:
        return outline
    a, b, c, d, e, f = source.transform
    void = shapely.union_all([shapely.box(*each) for each in source.void])
    return polygons(shapely.difference(outline, shapely.affinity.affine_transform(void, [a, b, d, e, c, f])))


def _overlap(source: RasterSource, area: shapely.Geometry, crs: str) -> shapely.Geometry:
    """The intersection of a source and an area in `crs`, in `crs`."""
    outline = _outline(source)
    try:
        return polygons(shapely.intersection(reproject(outline, source.crs, crs), area))
    except AreaError:  # a global raster cannot be projected into the area's CRS, but the area into the raster's
        common = polygons(shapely.intersection(outline, reproject(area, crs, source.crs)))
        return reproject(common, source.crs, crs)


def _area_polygons(area: Area) -> shapely.Geometry:
    """The area as one valid (multi)polygon in its own CRS."""
    if area.extent is not None:
        return shapely.box(*area.extent)
    try:
        shapes = shapely.from_wkt(list(area.polygons))
        ground = polygons(shapely.union_all(shapely.make_valid(shapes)))
    except (shapely.errors.ShapelyError, NotImplementedError, ValueError) as error:
        raise AreaError(
            "area-invalid-wkt", "A polygon of the area is not valid WKT: choose another layer for the area."
        ) from error
    if ground.is_empty or not np.isfinite(ground.bounds).all():
        raise AreaError("area-empty", "The area holds no polygon with any ground: select at least one polygon.")
    return ground


def polygons(geometry: shapely.Geometry) -> shapely.Geometry:
    """The polygons of a geometry; lines and points, which an intersection may leave, are dropped."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return shapely.union_all(parts[shapely.area(parts) > 0])


def _grid_source(
    source: RasterSource, grid: ChipGrid, spec: InputSpec, area: shapely.Geometry | None
) -> tuple[GriddedSource, shapely.Geometry]:
    """A source on the grid, and its outline in the grid's CRS, clipped to the surroundings of the area.

    area: the area, in the grid's CRS; None for all of the imagery
    """
    if same_on_ground(source.crs, grid.crs, source.corners, WARP_TOLERANCE_PX * spec.gsd_m):
        source = replace(source, crs=grid.crs)
    outline = _outline(source)
    if area is not None:
        near = shapely.box(*shapely.bounds(area)).buffer(2 * grid.size, join_style="mitre")
        outline = polygons(shapely.intersection(outline, reproject(near, grid.crs, source.crs)))
    grid_outline = reproject(outline, source.crs, grid.crs)
    upright = source.crs == grid.crs and not source.rotated
    gsd = _gsd(source, outline, grid_outline, upright)
    # Half a pixel a chip: each chip is placed by itself, by each axis's own size, so this does not add up.
    is_native_gsd = all(abs(each / spec.gsd_m - 1) <= 0.5 / spec.chip_px for each in gsd)
    mode = ReadMode.WARPED if not upright else ReadMode.NATIVE if is_native_gsd else ReadMode.RESAMPLED
    return GriddedSource(source, Bounds(*grid_outline.bounds), max(gsd), mode), grid_outline


def _gsd(
    source: RasterSource, outline: shapely.Geometry, grid_outline: shapely.Geometry, upright: bool
) -> tuple[float, ...]:
    """Ground sample distance in metres, across and down; by area for pixels that do not lie along the grid's axes."""
    a, b, _, d, e, _ = source.transform
    if upright:
        return source.pixel_size
    pixels = outline.area / abs(a * e - b * d)
    return ((grid_outline.area / pixels) ** 0.5 if pixels else 0.0,)
