"""The model of pixels that comes with Landchip: its file, its card, and what it finds on real imagery."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.engine.api.requests.run_request import DEFAULT_PIXEL_MODEL
from plugin.engine.model.network import model_path
from plugin.engine.model.pixel_model import open_pixel_model
from plugin.engine.segment.job import landcover
from trainer.default.data_folder import data_folder

DATA = data_folder()
with_data = pytest.mark.skipif(not DATA.exists(), reason="shared data is not here (set LANDCHIP_DATA)")


def test_it_is_small_and_states_origin_and_figures() -> None:
    assert model_path(DEFAULT_PIXEL_MODEL).stat().st_size <= 10e6
    with open_pixel_model(DEFAULT_PIXEL_MODEL, "cpu") as model:
        contract = model.contract
        assert [each.name for each in model.classes] == ["water", "trees", "herbaceous", "impervious"]
    assert contract.license == "MIT"
    assert "nir" in contract.absent  # it takes imagery without near infrared
    held_out = contract.held_out
    assert held_out is not None and held_out.source == "places"
    confusion = np.array(held_out.confusion)
    assert held_out.figures.class_accuracy.value == pytest.approx(confusion.trace() / confusion.sum())
    for origin in ("calebrob6/land-cover", "plc_250epochs.onnx", "Ventura", "EfficientNet-Lite0"):
        assert origin in contract.description


@with_data
@pytest.mark.parametrize(("image", "least"), [("naip2014", 0.94), ("naip2011", 0.92)])
def test_it_finds_again_what_it_learnt_in_west_virginia(image: str, least: float) -> None:
    """These pixels are no test of its accuracy, whose figures are of quads left out (docs/segment.md)."""
    right, centre = [], np.s_[64:192, 64:192]
    with open_pixel_model(DEFAULT_PIXEL_MODEL, "cpu") as model:
        for path in sorted((DATA / "patches").glob("*.npz")):
            with np.load(path) as patch:
                labels = np.minimum(patch["landcover"], 4)[centre]
                window = np.pad(patch[image], ((0, 0), (128, 128), (128, 128)), mode="reflect")
            found = model.predict(window[None])[0][:, 128:384, 128:384].argmax(axis=0)[centre] + 1
            right.append((found == labels).mean())
    assert np.mean(right) > least


@with_data
def test_a_map_without_a_model_is_made_by_it(tmp_path: Path) -> None:
    outputs = {"cog": str(tmp_path / "cover.tif")}
    raster = str(DATA / "rasters" / "naip_va_1m.tif")
    params: dict[str, Any] = {"version": 1, "raster": [raster], "model": DEFAULT_PIXEL_MODEL, "outputs": outputs}
    result = landcover({**params, "device": "cpu"}, lambda _: None, lambda: False)
    assert result["model"]["name"] == "landchip-landcover"
    hectares = {each["name"]: each["hectares"] for each in result["classes"]}
    assert hectares["trees"] == pytest.approx(26.8, abs=0.5)  # a forest with a lake, seen on the picture of the guide
    assert hectares["water"] == pytest.approx(1.8, abs=0.2)
