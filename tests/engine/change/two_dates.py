"""Imagery of one county at two dates, of which some chips changed, and a tiny model with a change head."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from plugin.engine.change.dates.between_dates import change_between_dates
from plugin.engine.contract.change_head import ChangeHead, PairWeights
from plugin.engine.model.model import open_model
from plugin.engine.refit.onnx_edit import load_graph, with_contract
from tests.data import rasters
from tests.data.corrected import COLOURS, tiny_refittable
from tests.engine.coloured_county import CRS, NORTH, PX, SIDE, WEST

HEAD = ChangeHead(PairWeights(-12.0, 11.0), PairWeights(-9.0, 11.0, -9.0), {"same": 40}, {"auc": {"head": 0.9}})
GAIN, OFFSET = 0.8, 35.0  # of the colours of the earlier image, from those of the later one
CHANGED = 6


class Dates(NamedTuple):
    """before, after: rasters; changed: (row, col); model: with the head"""

    before: Path
    after: Path
    changed: np.ndarray
    model: Path

    def params(self, output: Path, **more: Any) -> dict[str, Any]:
        imagery = {"version": 1, "model": str(self.model), "device": "cpu", "outputs": {}}
        return {
            "before_imagery": {**imagery, "raster": [str(self.before)]},
            "after_imagery": {**imagery, "raster": [str(self.after)]},
            "outputs": {"gpkg": str(output)},
            "from_year": 2016,
            "to_year": 2020,
            **more,
        }


def make_dates(folder: Path, head: ChangeHead | None = HEAD, gain: float = GAIN, offset: float = OFFSET) -> Dates:
    """12 x 12 chips; CHANGED of them, which were forest or herbaceous, become developed."""
    rng = np.random.default_rng(4)
    then = rng.choice(["forest", "herbaceous", "developed"], (SIDE, SIDE), p=[0.5, 0.3, 0.2])
    now = then.copy()
    green = np.flatnonzero(then.ravel() != "developed")
    now.ravel()[rng.choice(green, CHANGED, replace=False)] = "developed"
    paths = [folder / "county_2016.tif", folder / "county_2020.tif"]
    for path, names, line in zip(paths, (then, now), ((gain, offset), (1.0, 0.0))):
        colours = np.array([[COLOURS[each] for each in row] for row in names]) + rng.integers(-5, 6, (SIDE, SIDE, 3))
        pixels = np.kron(colours.transpose(2, 0, 1), np.ones((PX, PX)))
        pixels = line[0] * (pixels + rng.integers(-20, 21, pixels.shape)) + line[1]
        pixels = np.clip(pixels, 0, 255).astype(np.uint8)
        rasters.write(path, pixels, CRS, rasters.at(WEST, NORTH), photometric="rgb")
    return Dates(paths[0], paths[1], then != now, model_with(folder / "tiny.onnx", head))


def model_with(path: Path, head: ChangeHead | None, **more: Any) -> Path:
    """The tiny model with a change head."""
    tiny_refittable(path, **more)
    with open_model(path, "cpu") as model:
        content = with_contract(load_graph(model.path, model.file.digest), replace(model.contract, change_head=head))
    path.write_bytes(content)
    return path


def compare(params: dict[str, Any], cancelled: Callable[[], bool] = lambda: False) -> dict[str, Any]:
    answer = change_between_dates(params, lambda _: None, cancelled)
    json.dumps(answer, allow_nan=False)
    return answer
