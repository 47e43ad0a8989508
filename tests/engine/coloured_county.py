"""A county of coloured chips, what each really is, and corrections of some of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.refit import refit as refitting
from tests.data import rasters
from tests.data.corrected import COLOURS

PX, SIDE = 32, 12
CRS = "EPSG:26911"
GRID = ChipGrid(CRS, float(PX))
WEST, NORTH = 500_000 // PX * PX, 4_000_000 // PX * PX
FIRST = GRID.chip_at(WEST, NORTH - 1)
BROWN = (125, 105, 65)  # fields, which the model takes for barren land
KINDS = {"cultivated": BROWN, **{name: COLOURS[name] for name in ("forest", "developed", "barren")}}


def at(col: int, row: int) -> Chip:
    return Chip(FIRST.col + col, FIRST.row - row)


def make_county(folder: Path) -> tuple[Path, np.ndarray]:
    """A raster of 12 x 12 chips, and what each really is (row, col)."""
    rng = np.random.default_rng(2)
    truth = rng.choice(list(KINDS), (SIDE, SIDE))
    colours = np.array([[KINDS[each] for each in row] for row in truth]) + rng.integers(-6, 7, (SIDE, SIDE, 3))
    pixels = np.kron(colours.transpose(2, 0, 1), np.ones((PX, PX)))
    pixels = np.clip(pixels + rng.integers(-20, 21, pixels.shape), 0, 255).astype(np.uint8)
    path = folder / "county_2016.tif"
    rasters.write(path, pixels, CRS, rasters.at(WEST, NORTH), photometric="rgb")
    return path, truth


def rows_of(county: tuple[Path, np.ndarray], n: int, apart: int = 2) -> list[tuple[Chip, str, str]]:
    """The first chips that do not touch each other, and what they are."""
    raster, truth = county
    spots = [(col, row) for row in range(0, SIDE, apart) for col in range(0, SIDE, apart)]
    return [(at(col, row), str(raster), truth[row, col]) for col, row in spots[:n]]


def refit(model: Path, corrections: Path, output: Path, cancelled: Any = lambda: False, **more: Any) -> dict[str, Any]:
    progress: list[Any] = []
    params = {"model": str(model), "corrections": str(corrections), "output": str(output), "device": "cpu", **more}
    result = refitting.refit(params, progress.append, cancelled)
    assert {each.stage for each in progress} == {"read", "fit", "check"}
    json.dumps(result)
    return result
