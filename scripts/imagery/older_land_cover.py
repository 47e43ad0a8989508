"""Land cover of earlier years of an artificial landscape: its town is smaller and some of its fields are grassland.

python -m scripts.imagery.older_land_cover scene_nlcd.tif nlcd_2011.tif
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray

DEVELOPED, DENSE = (21, 22, 23, 24), (23, 24)  # codes of NLCD
CULTIVATED, GRASSLAND = 82, 71
TOWN_M = 2600.0  # radius in which developed land is of the town, and no road or farm
GROWTH_M = 700.0  # east of this distance from its centre the town is new
NORTH_SHARE = 0.33  # of the raster's rows: fields there are new


def write_older_land_cover(nlcd: Path, older: Path) -> None:
    """Writes `older`, of the same pixels as `nlcd`, a file of scripts/imagery/make_scene.py."""
    with rasterio.open(nlcd) as file:
        profile, colours, codes = file.profile, file.colormap(1), file.read(1)
    with rasterio.open(older, "w", **profile) as file:
        file.write(_earlier(codes, profile["transform"].a), 1)
        file.write_colormap(1, colours)


def _earlier(codes: NDArray[np.uint8], pixel_m: float) -> NDArray[np.uint8]:
    earlier = codes.copy()
    row, col = np.indices(codes.shape)
    centre_row, centre_col = (np.median(axis) for axis in np.nonzero(np.isin(codes, DENSE)))
    east = (col - centre_col) * pixel_m
    in_town = np.hypot(east, (row - centre_row) * pixel_m) < TOWN_M
    earlier[np.isin(codes, DEVELOPED) & in_town & (east > GROWTH_M)] = CULTIVATED
    earlier[(codes == CULTIVATED) & (row < NORTH_SHARE * len(codes))] = GRASSLAND
    return earlier


if __name__ == "__main__":
    write_older_land_cover(Path(sys.argv[1]), Path(sys.argv[2]))
