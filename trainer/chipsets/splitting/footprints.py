"""Footprints of chips, and distances and overlaps between them, in metres."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray

from plugin.engine.imagery.crs import is_ground_metric, parse_crs

TOUCH_TOLERANCE_M = 0.01  # chips at most this far apart touch: reprojection rounds their corners
WGS84 = "EPSG:4326"

PolygonArray = NDArray[np.object_]


@dataclass(frozen=True)
class ChipFootprints:
    """The footprints of n chips.

    polygons: (n,) shapely polygons in `crs`; None for a chip without a known location
    crs:      any that PROJ knows
    """

    polygons: PolygonArray
    crs: str

    def __len__(self) -> int:
        return len(self.polygons)

    @cached_property
    def metric_crs(self) -> str:
        """The CRS in which distances are measured: `crs` where its unit is a metre on the ground, otherwise an
        azimuthal equidistant one about the centre of the chips.

        Up to 2,000 km from its centre the latter overstates distances by 1.6 % at most.
        """
        located = self.polygons[~shapely.is_missing(self.polygons)]
        if not len(located):
            return self.crs
        west, south, east, north = shapely.total_bounds(located)
        x, y = (west + east) / 2, (south + north) / 2
        crs = parse_crs(self.crs)
        if is_ground_metric(crs, x, y):
            return self.crs
        lon, lat = pyproj.Transformer.from_crs(crs, WGS84, always_xy=True).transform(x, y)
        return str(pyproj.CRS.from_proj4(f"+proj=aeqd +lat_0={lat:.6f} +lon_0={lon:.6f} +datum=WGS84").to_wkt())

    @cached_property
    def projected(self) -> PolygonArray:
        """(n,) the polygons in `metric_crs`."""
        return _reproject(self.polygons, self.crs, self.metric_crs)

    def min_distance(self, chips: NDArray[np.bool_], others: NDArray[np.bool_]) -> float | None:
        """Metres between the nearest chips of two sets, each a mask (n,); None where a set has no located chip."""
        first, second = self._located(chips), self._located(others)
        if not len(first) or not len(second):
            return None
        _, metres = shapely.STRtree(self.projected[second]).query_nearest(
            self.projected[first], return_distance=True, all_matches=False
        )
        return float(metres.min())

    def within_distance(
        self, chips: NDArray[np.bool_], others: NDArray[np.bool_], distance_m: float
    ) -> NDArray[np.bool_]:
        """Mask (n,) of those `chips` (n,) that lie within `distance_m` of any of `others` (n,)."""
        first, second = self._located(chips), self._located(others)
        near = np.zeros(len(self), bool)
        if len(first) and len(second):
            tree = shapely.STRtree(self.projected[second])
            near[first[tree.query(self.projected[first], "dwithin", distance_m)[0]]] = True
        return near

    def overlapping(self, chips: NDArray[np.bool_], others: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Mask (n,) of those `chips` (n,) that overlap any of `others` (n,) by more than a common edge."""
        first, second = self._located(chips), self._located(others)
        overlapping = np.zeros(len(self), bool)
        if len(first) and len(second):
            shrunk = shapely.buffer(self.projected[first], -TOUCH_TOLERANCE_M, join_style="mitre")
            overlapping[first[shapely.STRtree(self.projected[second]).query(shrunk, "intersects")[0]]] = True
        return overlapping

    def _located(self, mask: NDArray[np.bool_]) -> NDArray[np.int64]:
        return np.flatnonzero(mask & ~shapely.is_missing(self.projected))


def _reproject(polygons: PolygonArray, source: str, target: str) -> PolygonArray:
    """Polygons in another CRS, corner by corner: edges stay straight, an error below 1 cm for 224 m."""
    if source == target or not len(polygons):
        return polygons
    transformer = pyproj.Transformer.from_crs(parse_crs(source), parse_crs(target), always_xy=True)
    reprojected: PolygonArray = shapely.transform(
        polygons, lambda xy: np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))
    )
    return reprojected
