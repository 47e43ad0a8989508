"""A foreign network through a sidecar: right as often as it was measured to be, and a map of real imagery."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from numpy.typing import NDArray

from plugin.engine.model.pixel_model import open_pixel_model
from plugin.engine.segment.job import landcover
from trainer.default.data_folder import data_folder

DATA = data_folder()
RASTER = DATA / "rasters" / "naip_va_1m.tif"
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


def write_foreign(folder: Path, windows: Any = SIDECAR["landchip:windows"]) -> Path:
    """Copies the network and describes it in a file beside it; returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(DATA / "models" / "plc_250epochs.onnx", folder / "plc.onnx")
    (folder / "plc.mlm.json").write_text(json.dumps({**SIDECAR, "landchip:windows": windows}))
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


def label_real(model: Path, folder: Path) -> dict[str, Any]:
    outputs = {kind: str(folder / f"{kind}.tif") for kind in ("cog", "probabilities")}
    params = {"version": 1, "raster": [str(RASTER)], "model": str(model), "device": "cpu", "outputs": outputs}
    return landcover(params, lambda _: None, lambda: False)


def steps_of_probability(path: str, axis: int, step: int) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """(line, along the line): the largest step of any class between neighbouring pixels, for each line between two
    columns (axis 2) or rows (axis 1), NaN for no data; and which of these lines are borders of windows.
    """
    with rasterio.open(path) as source:
        bands = source.read(masked=True).astype(float).filled(np.nan)
        first = round(source.transform.c if axis == 2 else -source.transform.f)
    steps = np.abs(np.diff(bands, axis=axis)).max(axis=0)
    lines = steps.T if axis == 2 else steps
    return lines, (first + 1 + np.arange(len(lines))) % step == 0


def relative_to_lines_nearby(lines: NDArray[np.float64], within: int = 12) -> NDArray[np.float64]:
    """(line,): the mean step across a line, as a multiple of the median of those across the lines on both sides; NaN
    near the ends.
    """
    means, found = np.nanmean(lines, axis=1), np.full(len(lines), np.nan)
    for k in range(within, len(lines) - within):
        nearby = np.r_[means[k - within : k], means[k + 1 : k + 1 + within]]
        found[k] = means[k] / np.median(nearby)
    return found


def test_a_map_of_real_imagery_covers_all_of_it_and_shows_no_seams(foreign: Path, tmp_path: Path) -> None:
    result = label_real(foreign, tmp_path)
    with rasterio.open(RASTER) as source, rasterio.open(tmp_path / "cog.tif") as cover:
        assert abs(cover.width - source.width) <= 1 and abs(cover.height - source.height) <= 1
        assert cover.crs == source.crs
    with rasterio.open(tmp_path / "probabilities.tif") as source:  # four bands of bytes, and none of them is alpha
        assert [each.name for each in source.colorinterp] == ["gray", *["undefined"] * 3]
    shares = {each["name"]: each["pixels"] / result["pixels"]["total"] for each in result["classes"]}
    assert shares["trees"] > 0.4 and shares["water"] > 0.02  # a forest and a lake
    for axis in (1, 2):
        lines, borders = steps_of_probability(result["outputs"]["probabilities"], axis, 256 - 2 * 64)
        relative = relative_to_lines_nearby(lines)
        assert borders.sum() >= 4
        assert np.nanmax(lines[borders]) <= np.nanmax(lines[~borders])
        assert np.nanmax(relative[borders]) <= np.nanmax(relative[~borders])
        assert np.nanmean(relative[borders]) <= 1.1


@pytest.mark.parametrize(("blend", "seams"), [(32, False), (0, True)])
def test_seams_that_windows_side_by_side_show_are_gone_where_they_are_blended(
    tmp_path: Path, blend: int, seams: bool
) -> None:
    """With a margin of 16 pixels, less than this network needs, so that windows differ where they meet."""
    model = write_foreign(tmp_path, {"margin": 16, "blend": blend, "ignored": ["none"]})
    probabilities = label_real(model, tmp_path)["outputs"]["probabilities"]
    for axis in (1, 2):
        lines, borders = steps_of_probability(probabilities, axis, 256 - 2 * 16)
        relative = relative_to_lines_nearby(lines)
        assert (np.nanmean(relative[borders]) > 1.5) == seams
        assert (np.nanmax(relative[borders]) > np.nanmax(relative[~borders])) == seams
