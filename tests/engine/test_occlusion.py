"""What mattered in a chip: the lattice covers it once, and hiding what the model looks at is what costs."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.engine.api.errors import AreaError, RequestError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.click.chip import ClickService
from plugin.engine.click.occlusion import CELLS_PER_SIDE, hide_cells, occlusion_map
from plugin.engine.model.signature import Prediction
from tests.data import rasters
from tests.data.models import SIX, mean_colour
from tests.messages import refused

PX = 32


class OneCorner:
    """Its first probability is the mean brightness of the north-east cell, of 255."""

    concurrency = 2

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds, self.calls = seconds, 0

    def predict(self, pixels: Any) -> Prediction:
        self.calls += 1
        time.sleep(self.seconds)
        side = pixels.shape[-1] // CELLS_PER_SIDE
        bright = (pixels[:, 0, :side, -side:].mean(axis=(1, 2)) / 255).astype(np.float32)
        return Prediction(np.column_stack([bright, 1 - bright]), np.zeros(len(pixels), np.float32))


def noise(px: int, bands: int = 3, dtype: str = "uint8") -> Any:
    return np.random.default_rng(1).integers(0, 255, (bands, px, px)).astype(dtype)


@pytest.mark.parametrize("px", [7, 32, 224, 225])
@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_the_cells_cover_the_chip_once_and_hold_its_mean(px: int, dtype: str) -> None:
    pixels = noise(px, dtype=dtype)
    pixels[pixels == pixels.mean(axis=(1, 2)).round().astype(dtype)[:, None, None]] += 1  # so that hiding changes it
    variants = hide_cells(pixels, range(CELLS_PER_SIDE * CELLS_PER_SIDE))
    mean = pixels.mean(axis=(1, 2)).round().astype(dtype)
    changed = (variants != pixels).any(axis=1)
    assert variants.shape == (CELLS_PER_SIDE * CELLS_PER_SIDE, *pixels.shape) and variants.dtype == dtype
    assert (changed.sum(axis=0) == 1).all()
    assert all((variants[k][:, changed[k]] == mean[:, None]).all() for k in range(CELLS_PER_SIDE * CELLS_PER_SIDE))


def test_cells_run_from_north_west_row_by_row() -> None:
    changed = (hide_cells(noise(7), [0, 1, 2, 48]) != noise(7)).any(axis=1)
    assert [tuple(np.argwhere(each)[0]) for each in changed[:3]] == [(0, 0), (0, 1), (0, 2)]
    assert tuple(np.argwhere(changed[-1])[0]) == (6, 6)


@pytest.mark.parametrize("batch", [1, 2, 16, 100])
def test_only_hiding_the_cell_that_the_model_uses_changes_the_probability(batch: int) -> None:
    pixels = noise(70)
    pixels[:, :10, -10:] = 250
    fall = occlusion_map(OneCorner(), pixels, lambda prediction: prediction[:, 0], batch, lambda: False)
    expected = np.zeros((CELLS_PER_SIDE, CELLS_PER_SIDE))
    expected[0, -1] = (250 - float(pixels[0].mean().round())) / 255
    assert fall == pytest.approx(expected, abs=1e-6)


def test_hiding_cells_of_a_chip_of_one_colour_changes_nothing() -> None:
    assert not occlusion_map(
        OneCorner(), np.full((3, 70, 70), 99, np.uint8), lambda prediction: prediction[:, 0], 2, lambda: False
    ).any()


@pytest.mark.parametrize("calls", [0, 5])
def test_it_stops_when_it_is_cancelled(calls: int) -> None:
    slow = OneCorner(seconds=0.05)
    with pytest.raises(Cancelled):
        occlusion_map(slow, noise(70), lambda prediction: prediction[:, 0], 2, lambda: slow.calls >= calls)
    assert slow.calls <= calls + 2 * slow.concurrency  # of 26


@pytest.fixture
def params(tmp_path: Path) -> dict[str, Any]:
    model = mean_colour(tmp_path / "tiny.onnx", PX)
    half = rasters.nodata_half(tmp_path)
    imagery_params = {"version": 1, "raster": [half], "model": str(model), "device": "cpu"}
    return {"imagery": imagery_params, "chip": [int(rasters.WEST // PX) + 2, int(rasters.NORTH // PX) - 1]}


def test_the_changes_of_all_groups_sum_to_zero(params: dict[str, Any]) -> None:
    clicks = ClickService()
    clicked = clicks.chip(params, lambda: False)
    falls = [clicks.explain({**params, "group": each["name"]}, lambda: False) for each in clicked["groups"]]
    assert np.sum([each["drops"] for each in falls], axis=0) == pytest.approx(
        np.zeros((CELLS_PER_SIDE, CELLS_PER_SIDE)), abs=1e-5
    )
    assert [each["probability"] for each in falls] == pytest.approx([each["probability"] for each in clicked["groups"]])
    own = clicks.explain(params, lambda: False)
    assert own["group"] == clicked["group"] and own["chip"] == clicked["chip"]
    assert {each.group for each in SIX} == {each["name"] for each in clicked["groups"]}


def test_a_chip_that_was_not_classified_cannot_be_explained(params: dict[str, Any]) -> None:
    with refused(AreaError, "chip-too-little-imagery"):
        ClickService().explain({**params, "chip": [params["chip"][0] - 2, params["chip"][1]]}, lambda: False)


def test_a_group_that_the_model_lacks_is_refused(params: dict[str, Any]) -> None:
    with refused(RequestError, "group-unknown", group="marsh", known="developed, cultivated, undeveloped"):
        ClickService().explain({**params, "group": "marsh"}, lambda: False)


def test_an_explanation_can_be_cancelled(params: dict[str, Any]) -> None:
    with pytest.raises(Cancelled):
        ClickService().explain(params, lambda: True)
