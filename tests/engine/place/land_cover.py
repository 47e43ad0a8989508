"""Land cover of the coloured county, and fits of the tiny model to it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from affine import Affine

from plugin.engine.place.fit_to_place import fit_to_place
from tests.data import codes
from tests.engine.coloured_county import CRS, NORTH, PX, WEST

CODE = {"cultivated": 82, "forest": 41, "developed": 23, "barren": 31, "water": 11}
PIXEL = 8  # metres; four to a chip's side


def write_land_cover(path: Path, truth: np.ndarray) -> Path:
    """truth: names of classes (row, col)"""
    grid = np.array([[CODE[each] for each in row] for row in truth], np.uint8)
    pixels = np.kron(grid, np.ones((PX // PIXEL, PX // PIXEL), np.uint8))
    return codes.write(path, pixels, CRS, Affine(PIXEL, 0, WEST, 0, -PIXEL, NORTH))


def place_params(raster: Path, model: Path, nlcd: Path, output: Path, **more: Any) -> dict[str, Any]:
    imagery = {"version": 1, "raster": [str(raster)], "model": str(model), "device": "cpu", **more.pop("imagery", {})}
    return {"imagery": imagery, "nlcd": str(nlcd), "output": str(output), **more}


def fit(params: dict[str, Any], cancelled: Callable[[], bool] = lambda: False) -> dict[str, Any]:
    progress: list[Any] = []
    answer = fit_to_place(params, progress.append, cancelled)
    assert {"read", "fit"} <= {each.stage for each in progress}
    json.dumps(answer, allow_nan=False)
    return answer
