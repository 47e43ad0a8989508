"""Imagery of the year of an earlier land cover of an artificial landscape, for pictures of a review.

python -m scripts.imagery.older_imagery scene.tif scene_nlcd.tif nlcd_2011.tif scene_2011.tif

Where the land cover was another, the pixels are those of another place that is of that cover in both years. The whole
is a little paler, as another camera has it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.warp import reproject

SIDE = 224  # pixels of a chip's side
WHOLE, MOST = 0.97, 0.5  # shares of a chip of one cover: of a place to copy from, and of one to copy into
CONTRAST, BRIGHTNESS = 0.93, 5.0


def write_older_imagery(imagery: Path, nlcd: Path, older_nlcd: Path, older: Path) -> None:
    """Writes `older`, of the same pixels as `imagery`; both land covers as scripts/imagery/older_land_cover.py."""
    with rasterio.open(imagery) as file:
        pixels, profile = file.read(), file.profile
        now, then = (_cover(path, file) for path in (nlcd, older_nlcd))
    result = (pixels * CONTRAST + BRIGHTNESS).clip(0, 255).astype(np.uint8)
    rows, cols = (n // SIDE for n in now.shape)
    chips = [np.s_[r * SIDE : (r + 1) * SIDE, c * SIDE : (c + 1) * SIDE] for r in range(rows) for c in range(cols)]
    sources = {code: [each for each in chips if _is_whole(now[each], then[each], code)] for code in np.unique(then)}
    rng = np.random.default_rng(1)
    for each in chips:
        differs = now[each] != then[each]
        if not differs.any():
            continue
        codes, counts = np.unique(then[each][differs], return_counts=True)
        places = sources[codes[counts.argmax()]]
        if places:
            copied = result[(slice(None), *places[rng.integers(len(places))])].copy()
            where = np.ones_like(differs) if differs.mean() > MOST else differs
            result[(slice(None), *each)][:, where] = copied[:, where]
    with rasterio.open(older, "w", **profile) as file:
        file.write(result)


def _is_whole(now: NDArray[np.uint8], then: NDArray[np.uint8], code: np.uint8) -> bool:
    return bool((now == code).mean() > WHOLE and (then == code).mean() > WHOLE)


def _cover(path: Path, imagery: rasterio.DatasetReader) -> NDArray[np.uint8]:
    """The codes on the imagery's pixels."""
    codes = np.zeros(imagery.shape, np.uint8)
    with rasterio.open(path) as file:
        reproject(
            rasterio.band(file, 1),
            codes,
            dst_transform=imagery.transform,
            dst_crs=imagery.crs,
            resampling=Resampling.nearest,
        )
    return codes


if __name__ == "__main__":
    write_older_imagery(*map(Path, sys.argv[1:5]))
