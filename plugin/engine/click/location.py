"""Locates the chip that a request names: by its column and row, or by a clicked point."""

from __future__ import annotations

from math import floor

import shapely

from ..api.errors import AreaError, GridError
from ..api.grid import Bounds, Chip, ChipGrid
from ..api.requests.chip_request import ChipRequest, MapPoint
from ..imagery.crs import crs_text, parse_crs, reproject
from ..imagery.open_imagery import Imagery

CELL_DEG = 1  # imagery too wide for one UTM zone is opened in cells of this size; the edges of zones are edges of cells


def locate_chip(chip_request: ChipRequest, imagery: Imagery) -> Chip:
    """The chip of a request, on the imagery's grid.

    Raises AreaError where there is no imagery, GridError for a column and row of another grid.
    """
    grid = imagery.grid
    if chip_request.grid_crs is not None and crs_text(parse_crs(chip_request.grid_crs)) != grid.crs:
        raise GridError(
            "chip-on-other-grid",
            "The chip lies on a grid in {chip_crs} and this imagery has its chips in {imagery_crs}: "
            "click the place itself.",
            chip_crs=chip_request.grid_crs[:40],
            imagery_crs=grid.crs[:40],
        )
    chip = (
        grid.chip_at(*_project(chip_request.location, grid.crs))
        if isinstance(chip_request.location, MapPoint)
        else chip_request.location
    )
    try:
        square = shapely.box(*grid.bounds(chip))
    except OverflowError:
        square = shapely.Polygon()
    if not shapely.intersects(imagery.ground, square) or shapely.touches(imagery.ground, square):
        raise no_imagery_error()
    return chip


def degree_cell(chip_request: ChipRequest, chip_m: float) -> Bounds:
    """The cell of CELL_DEG degrees that holds the chip's centre or the clicked point: west, south, east, north.

    chip_m: side of a chip, metres

    Raises AreaError for a chip whose grid is not known.
    """
    point = chip_request.location
    if not isinstance(point, MapPoint):
        if chip_request.grid_crs is None:
            raise AreaError(
                "imagery-too-wide-for-chip-numbers",
                "The imagery is too wide for one grid, so column and row name no chip of it: click the place itself.",
            )
        west, south, east, north = ChipGrid(chip_request.grid_crs, chip_m).bounds(point)
        point = MapPoint((west + east) / 2, (south + north) / 2, chip_request.grid_crs)
    west, south = (floor(each / CELL_DEG) * CELL_DEG for each in _project(point, "EPSG:4326"))
    return Bounds(west, south, west + CELL_DEG, south + CELL_DEG)


def no_imagery_error() -> AreaError:
    """For a place without imagery."""
    return AreaError("click-no-imagery", "There is no imagery at this place: click inside the layer.")


def _project(point: MapPoint, crs: str) -> tuple[float, float]:
    """The point's x and y in `crs`. Raises AreaError where it has no coordinates there."""
    try:
        projected = reproject(shapely.Point(point.x, point.y), crs_text(parse_crs(point.crs)), crs)
    except AreaError as error:
        raise AreaError(
            "click-outside-crs",
            "The clicked place does not lie anywhere in {crs}: click inside the layer.",
            crs=crs[:40],
        ) from error
    return projected.x, projected.y
