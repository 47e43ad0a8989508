"""The shared network fitted to strokes on real patches: it is right more often there, and hardly less elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt

from plugin.engine.model.pixel_model import open_pixel_model
from plugin.engine.pixel_refit.refit_pixels import refit_pixels
from tests.data import rasters
from tests.data.strokes import write_strokes
from tests.engine.segment.test_real_pixels import DATA, write_foreign

pytestmark = pytest.mark.skipif(not DATA.exists(), reason="shared data is not here (set LANDCHIP_DATA)")
CLASSES = ("water", "trees", "herbaceous", "impervious")
CENTRE = np.s_[64:192, 64:192]
PATCH = "train_patches__wv_1m_2014-m_3708020_sw_17_1-0"
LEAST_DEPTH_PX, MOST_DEPTH_PX = 2, 6


def load(path: Path) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Pixels of August 2011, (band, y, x), and land cover, 0 for none, (y, x)."""
    with np.load(path) as patch:
        return patch["naip2011"], np.minimum(patch["landcover"], 4).astype(np.int64)


def predicted(model: Path) -> dict[str, NDArray[np.int64]]:
    """The class of each pixel of each patch, from 1."""
    with open_pixel_model(model, "cpu") as opened:
        return {
            path.stem: opened.predict(load(path)[0][None])[0].argmax(axis=0) + 1
            for path in sorted((DATA / "patches").glob("*.npz"))
        }


def accuracy(found: NDArray[np.int64], truth: NDArray[np.int64], free: NDArray[np.bool_]) -> float:
    known = (truth > 0) & free
    return float((found == truth)[CENTRE][known[CENTRE]].mean())


def strokes_of(truth: NDArray[np.int64], found: NDArray[np.int64]) -> list[tuple[str, Any, float]]:
    """In each class a stroke in the middle of the largest area that is wrong, and one of the largest that is right."""
    strokes = []
    for label, name in enumerate(CLASSES, start=1):
        for area in ((truth == label) & (found != label), (truth == label) & (found == label)):
            inside = np.zeros(area.shape, bool)
            inside[CENTRE] = area[CENTRE]
            depth = distance_transform_edt(np.pad(inside, 1))[1:-1, 1:-1]
            if depth.max() < LEAST_DEPTH_PX:
                continue
            y, x = np.unravel_index(depth.argmax(), depth.shape)
            ends = [(rasters.WEST + x + 0.5 + side * depth.max() / 2, rasters.NORTH - y - 0.5) for side in (-1, 1)]
            strokes.append((name, shapely.LineString(ends), float(min(depth.max(), MOST_DEPTH_PX))))
    return strokes


def test_a_stroke_in_each_class_raises_the_accuracy_of_its_patch_and_hardly_lowers_that_of_others(
    tmp_path: Path,
) -> None:
    model = write_foreign(tmp_path / "foreign")
    before = predicted(model)
    pixels, truth = load(DATA / "patches" / f"{PATCH}.npz")
    drawn = strokes_of(truth, before[PATCH])
    names, lines, widths = zip(*drawn)
    path = write_strokes(tmp_path / "strokes.gpkg", list(lines), list(names), width_m=list(widths))
    raster = rasters.write(tmp_path / "patch.tif", pixels)
    request = {"version": 1, "raster": [raster], "model": str(model), "device": "cpu"}
    params = {"request": request, "strokes": str(path), "output": str(tmp_path / "fitted.onnx")}
    result = refit_pixels(params, lambda _: None, lambda: False)
    after = predicted(tmp_path / "fitted.onnx")
    free = np.ones(truth.shape, bool)
    for line, width in zip(lines, widths):
        west, south, east, north = line.buffer(width / 2 + 1).bounds
        rows = slice(int(rasters.NORTH - north), int(rasters.NORTH - south) + 1)
        free[rows, int(west - rasters.WEST) : int(east - rasters.WEST) + 1] = False
    own = [accuracy(each[PATCH], truth, free) for each in (before, after)]
    everywhere = np.ones_like(free)
    others = [
        np.mean(
            [
                accuracy(found[name], load(DATA / "patches" / f"{name}.npz")[1], everywhere)
                for name in found
                if name != PATCH
            ]
        )
        for found in (before, after)
    ]
    print(f"own {own}, others {others}, {result['stroked']}, {result['accuracy']}, {result['seconds']} s")
    assert result["stroked"]["after"] > result["stroked"]["before"] + 0.2
    assert own[1] > own[0] + 0.01
    assert others[1] > others[0] - 0.02
