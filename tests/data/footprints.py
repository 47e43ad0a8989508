"""Footprints of chips of made-up grids."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from pyproj import Transformer

from plugin.engine.api.grid import Chip, ChipGrid
from trainer.chipsets.splitting.footprints import WGS84, ChipFootprints


def grid_footprints(grid: ChipGrid, chips: Sequence[Chip]) -> ChipFootprints:
    """The footprints of chips of one grid."""
    west, south, east, north = np.array([grid.bounds(chip) for chip in chips]).reshape(-1, 4).T
    return ChipFootprints(shapely.box(west, south, east, north), grid.crs)


def concatenate_footprints(parts: Sequence[ChipFootprints]) -> ChipFootprints:
    """The footprints of all parts in order, in their common CRS, or in WGS 84 where they have several."""
    crs = parts[0].crs if len({part.crs for part in parts}) == 1 else WGS84
    to_crs = [Transformer.from_crs(part.crs, crs, always_xy=True).transform for part in parts]
    polygons = [shapely.transform(part.polygons, each, interleaved=False) for part, each in zip(parts, to_crs)]
    return ChipFootprints(np.concatenate(polygons), crs)
