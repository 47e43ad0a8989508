"""Opens rasters as one mosaic and lays the area over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from ..api.errors import AreaError
from ..api.grid import Bounds, ChipGrid
from ..api.request import Area
from .blocks import BlockLayout, lay_out
from .crs import check_width, grid_crs, reproject
from .inspect import NO_OVERRIDES, SourceOverrides, inspect_raster
from .mosaic import GriddedSource, Mosaic
from .reader import InputSpec, ReadMode
from .source import RasterSource, gdal_env


@dataclass(frozen=True)
class Imagery(Mosaic):
    """A mosaic, and the ground that is asked for: polygons in the grid's CRS."""

    ground: shapely.Geometry

    def layout(self) -> BlockLayout:
        """The chips that the ground touches."""
        return lay_out(self.grid, self.ground)

    @property
    def mosaic(self) -> Mosaic:
        """Without the ground."""
        return Mosaic(self.grid, self.spec, self.sources)


def open_imagery(
    paths: Sequence[str],
    spec: InputSpec,
    area: Area | None = None,
    overrides: SourceOverrides = NO_OVERRIDES,
    crs_of_grid: str | None = None,
) -> Imagery:
    """Opens rasters (paths, URLs, VRTs) as one mosaic and lays the area over it.

    crs_of_grid: the grid's CRS, for chips of a map that is there; None lets rasters and area decide

    Raises RasterError where a raster cannot feed the model, AreaError where the area misses all rasters.
    """
    with gdal_env():
        sources = [inspect_raster(path, spec.bands, spec.dtype, overrides, spec.absent) for path in paths]
    if area is None:
        crs, asked = grid_crs(sources[0].crs, sources[0].bounds, None), None
    else:
        crs, asked = _meet(sources, _ground(area), area.crs)
    grid = ChipGrid(crs_of_grid or crs, spec.gsd_m * spec.chip_px)
    there = None if area is None or asked is None else reproject(asked, area.crs, grid.crs)
    placed = [_place(source, grid, spec, there) for source in sources]
    ground = shapely.union_all([outline for _, outline in placed])
    if there is not None:
        ground = polygons(shapely.intersection(ground, there))
    if ground.is_empty:
        raise _outside()
    if all(source.crs != grid.crs for source in sources):
        check_width(ground, grid.crs)
    return Imagery(grid, spec, tuple(each for each, _ in placed), ground)


def _outside() -> AreaError:
    return AreaError("area-outside-imagery", "The area lies outside the imagery: choose an area that overlaps it.")


def _meet(sources: Sequence[RasterSource], asked: shapely.Geometry, crs: str) -> tuple[str, shapely.Geometry]:
    """The grid's CRS, which the first raster in order that the area touches decides, and the area without what lies
    outside all rasters: an extent of the whole world has no place in a UTM zone.

    asked: in `crs`, and so is the area returned
    """
    common = [_overlap(source, asked, crs) for source in sources]
    for source, part in zip(sources, common):
        if not part.is_empty:
            decided = grid_crs(source.crs, source.bounds, reproject(part, crs, source.crs))
            return decided, polygons(shapely.union_all(common))
    raise _outside()


def _overlap(source: RasterSource, asked: shapely.Geometry, crs: str) -> shapely.Geometry:
    """What a source and an area in `crs` have in common, in `crs`."""
    outline = shapely.Polygon(source.corners)
    try:
        return polygons(shapely.intersection(reproject(outline, source.crs, crs), asked))
    except AreaError:  # a raster as wide as the world has no place in the area's CRS, but the area has in the raster's
        common = polygons(shapely.intersection(outline, reproject(asked, crs, source.crs)))
        return reproject(common, source.crs, crs)


def _ground(area: Area) -> shapely.Geometry:
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
    """The polygons of a geometry; lines and points, which an intersection may leave, have no ground."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return shapely.union_all(parts[shapely.area(parts) > 0])


def _place(
    source: RasterSource, grid: ChipGrid, spec: InputSpec, asked: shapely.Geometry | None
) -> tuple[GriddedSource, shapely.Geometry]:
    """A source on the grid and its outline there; of one that reaches far beyond the area only what is near the area.

    asked: the area, in the grid's CRS; None for all of the imagery
    """
    outline = shapely.Polygon(source.corners)
    if asked is not None:
        near = shapely.box(*shapely.bounds(asked)).buffer(2 * grid.size, join_style="mitre")
        outline = polygons(shapely.intersection(outline, reproject(near, grid.crs, source.crs)))
    here = reproject(outline, source.crs, grid.crs)
    upright = source.crs == grid.crs and not source.rotated_or_mirrored
    gsd = _gsd(source, outline, here, upright)
    same = all(abs(each / spec.gsd_m - 1) <= 0.5 / spec.chip_px for each in gsd)  # half a pixel a chip
    mode = ReadMode.WARPED if not upright else ReadMode.NATIVE if same else ReadMode.RESAMPLED
    return GriddedSource(source, Bounds(*here.bounds), max(gsd), mode), here


def _gsd(source: RasterSource, outline: shapely.Geometry, here: shapely.Geometry, upright: bool) -> tuple[float, ...]:
    """Ground sample distance in metres, across and down; by area for pixels that do not lie along the grid's axes."""
    a, b, _, d, e, _ = source.transform
    if upright:
        return abs(a), abs(e)
    pixels = outline.area / abs(a * e - b * d)
    return ((here.area / pixels) ** 0.5 if pixels else 0.0,)
