"""Where chips lie, and how far apart: the squares of chips in one plane of metres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray

from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.imagery.crs import is_ground_metric, parse_crs

TOUCH_TOLERANCE_M = 0.01  # chips this near touch: their corners have been through PROJ
WGS84 = "EPSG:4326"

PolygonArray = NDArray[np.object_]


@dataclass(frozen=True)
class ChipFootprints:
    """The squares of n chips.

    polygons: (n,) shapely polygons in `crs`; None for a chip whose place nobody knows
    crs:      any that PROJ knows
    """

    polygons: PolygonArray
    crs: str

    def __len__(self) -> int:
        return len(self.polygons)

    @cached_property
    def plane(self) -> str:
        """The CRS in which distances are measured: its own where that is in metres, otherwise one about its centre.

        The latter is azimuthal equidistant: up to 2,000 km from the centre it overstates distances by 1.6 % at most.
        """
        there = self.polygons[~shapely.is_missing(self.polygons)]
        if not len(there):
            return self.crs
        west, south, east, north = shapely.total_bounds(there)
        x, y = (west + east) / 2, (south + north) / 2
        crs = parse_crs(self.crs)
        if is_ground_metric(crs, x, y):
            return self.crs
        lon, lat = pyproj.Transformer.from_crs(crs, WGS84, always_xy=True).transform(x, y)
        return str(pyproj.CRS.from_proj4(f"+proj=aeqd +lat_0={lat:.6f} +lon_0={lon:.6f} +datum=WGS84").to_wkt())

    @cached_property
    def squares(self) -> PolygonArray:
        """(n,) the polygons in `plane`."""
        return _reproject(self.polygons, self.crs, self.plane)

    def least_distance(self, some: NDArray[np.bool_], others: NDArray[np.bool_]) -> float | None:
        """Metres between the nearest two of two sets of chips, (n,) each; None where one has no place or no chips."""
        here, there = self._placed(some), self._placed(others)
        if not len(here) or not len(there):
            return None
        _, metres = shapely.STRtree(self.squares[there]).query_nearest(
            self.squares[here], return_distance=True, all_matches=False
        )
        return float(metres.min())

    def near(self, some: NDArray[np.bool_], others: NDArray[np.bool_], distance_m: float) -> NDArray[np.bool_]:
        """Which of `some` chips lie within a distance of one of `others`, (n,)."""
        here, there = self._placed(some), self._placed(others)
        found = np.zeros(len(self), bool)
        if len(here) and len(there):
            tree = shapely.STRtree(self.squares[there])
            found[here[tree.query(self.squares[here], "dwithin", distance_m)[0]]] = True
        return found

    def sharing(self, some: NDArray[np.bool_], others: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Which of `some` chips have ground in common with one of `others`, more than an edge, (n,)."""
        here, there = self._placed(some), self._placed(others)
        found = np.zeros(len(self), bool)
        if len(here) and len(there):
            shrunk = shapely.buffer(self.squares[here], -TOUCH_TOLERANCE_M, join_style="mitre")
            found[here[shapely.STRtree(self.squares[there]).query(shrunk, "intersects")[0]]] = True
        return found

    def _placed(self, chosen: NDArray[np.bool_]) -> NDArray[np.int64]:
        return np.flatnonzero(chosen & ~shapely.is_missing(self.squares))


def grid_footprints(grid: ChipGrid, chips: Sequence[Chip]) -> ChipFootprints:
    """The squares of chips of one grid."""
    west, south, east, north = np.array([grid.bounds(chip) for chip in chips]).reshape(-1, 4).T
    return ChipFootprints(shapely.box(west, south, east, north), grid.crs)


def concatenate_footprints(parts: Sequence[ChipFootprints]) -> ChipFootprints:
    """The ground of all parts, in their order and their CRS, or in degrees where they have several."""
    crs = parts[0].crs if len({part.crs for part in parts}) == 1 else WGS84
    return ChipFootprints(np.concatenate([_reproject(part.polygons, part.crs, crs) for part in parts]), crs)


def _reproject(polygons: PolygonArray, source: str, target: str) -> PolygonArray:
    """Polygons in another CRS, corner by corner: an edge of 224 m bends by less than a centimetre."""
    if source == target or not len(polygons):
        return polygons
    change = pyproj.Transformer.from_crs(parse_crs(source), parse_crs(target), always_xy=True)
    moved: PolygonArray = shapely.transform(polygons, lambda xy: np.column_stack(change.transform(xy[:, 0], xy[:, 1])))
    return moved
