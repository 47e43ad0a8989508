"""A foreign network through a sidecar: right as often as it was measured to be, and a map of real imagery."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio

from plugin.engine.model.pixel_model import open_pixel_model
from plugin.engine.segment.job import landcover
from trainer.default.data_folder import data_folder

DATA = data_folder()
pytestmark = pytest.mark.skipif(not DATA.exists(), reason="shared data is not here (set LANDCHIP_DATA)")
NAMES = {"none": "000000", "water": "0000ff", "trees": "008000", "herbaceous": "80ff80", "impervious": "806060"}
SIDECAR = {
    "mlm:name": "PLC, 250 epochs",
    "gsd": 1.0,
    "license": "MIT",
    "mlm:tasks": ["semantic-segmentation"],
    "mlm:input": [
        {
            "name": "",
            "bands": ["red", "green", "blue", "nir"],
            "input": {"shape": [-1, 4, 256, 256], "data_type": "float32"},
            "value_scaling": [{"type": "scale", "value": 256}] * 4,
        }
    ],
    "mlm:output": [
        {
            "name": "",
            "classification:classes": [
                {"value": k, "name": name, "color_hint": colour} for k, (name, colour) in enumerate(NAMES.items())
            ],
        }
    ],
    "landchip:activation": "softmax",
    "landchip:windows": {"margin": 64, "blend": 32, "ignored": ["none"]},
}


def write_foreign(folder: Path) -> Path:
    """Copies the network and describes it in a file beside it; returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(DATA / "models" / "plc_250epochs.onnx", folder / "plc.onnx")
    (folder / "plc.mlm.json").write_text(json.dumps(SIDECAR))
    return folder / "plc.onnx"


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_foreign(tmp_path_factory.mktemp("foreign"))


@pytest.mark.parametrize(("image", "accuracy"), [("naip2014", 0.928), ("naip2011", 0.913)])
def test_a_foreign_network_is_right_as_often_as_it_was_measured_to_be(
    foreign: Path, image: str, accuracy: float
) -> None:
    right, centre = [], np.s_[64:192, 64:192]
    with open_pixel_model(foreign, "cpu") as model:
        assert [each.name for each in model.classes] == ["water", "trees", "herbaceous", "impervious"]
        for path in sorted((DATA / "patches").glob("*.npz")):
            with np.load(path) as patch:
                labels = np.minimum(patch["landcover"], 4)[centre]
                found = model.predict(patch[image][None])[0].argmax(axis=0)[centre] + 1
            right.append((found == labels)[labels > 0].mean())
    assert len(right) == 16
    assert np.mean(right) == pytest.approx(accuracy, abs=5e-4)


def test_a_map_of_real_imagery_covers_all_of_it(foreign: Path, tmp_path: Path) -> None:
    raster = DATA / "rasters" / "naip_va_1m.tif"
    outputs = {"cog": str(tmp_path / "cover.tif"), "soft": str(tmp_path / "soft.tif")}
    params: dict[str, Any] = {"version": 1, "raster": [str(raster)], "model": str(foreign), "outputs": outputs}
    result = landcover({**params, "device": "cpu"}, lambda _: None, lambda: False)
    with rasterio.open(raster) as source, rasterio.open(outputs["cog"]) as cover:
        assert abs(cover.width - source.width) <= 1 and abs(cover.height - source.height) <= 1
        assert cover.crs == source.crs
    shares = {each["name"]: each["pixels"] / result["pixels"]["total"] for each in result["classes"]}
    assert shares["trees"] > 0.4 and shares["water"] > 0.02  # a forest and a lake
