"""Figures of the engine's maps are those of its files against the labels, whatever windows and patches there are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from numpy.typing import NDArray

from plugin.engine.api.errors import ModelError, RasterError
from tests.data.models import mean_colour
from tests.data.pixel_models import BLEND, CLASSES, MARGIN, expected_probabilities, pixel_model
from tests.data.pixel_patches import write_data, write_raster
from trainer import __main__ as command
from trainer.errors import LabelError, TrainingError
from trainer.segmentation.data_file import read_data_file
from trainer.segmentation.maps import land_cover_map
from trainer.segmentation.maps.map_evaluation import evaluate_maps

SIZE = 400  # several windows of 64 px, and parts of nine patches of 256 px
RADIUS = MARGIN - BLEND // 2  # as far as the model may look without seeing the edge of its window
WEST, NORTH = 500_100.25, 4_000_050.0  # a quarter of a pixel beside the grid, within the pixels of patches
STATED = {
    "classes": [{"name": each.name, "colour": each.colour} for each in CLASSES],
    "codes": {"0": None, "1": "water", "2": "trees", "3": "bare"},
}


@pytest.fixture
def image() -> NDArray[np.uint8]:
    return np.random.default_rng(3).integers(1, 256, (3, SIZE, SIZE)).astype(np.uint8)


def written(folder: Path, image: NDArray[np.uint8], codes: NDArray[np.uint8], **pair: Any) -> Path:
    """The data file of one raster with its labels."""
    write_raster(folder / "quad.tif", image, WEST, NORTH)
    write_raster(folder / "labels.tif", codes, WEST, NORTH)
    return write_data(folder, **STATED, pairs=[{"imagery": "quad.tif", "labels": "labels.tif", **pair}])


def evaluated(folder: Path, model: Path, **options: Any) -> dict[str, Any]:
    data = read_data_file(folder / "data.json")
    return evaluate_maps(model, data, "here", maps=folder / "maps", **options)


def test_figures_are_those_of_the_map_and_no_patch_has_an_edge(tmp_path: Path, image: NDArray[np.uint8]) -> None:
    seen_whole = expected_probabilities(image, RADIUS)
    codes = (seen_whole.argmax(axis=0) + 1).astype(np.uint8)
    wrong = np.random.default_rng(1).random(codes.shape) < 0.2
    codes = np.where(wrong, codes % 3 + 1, codes).astype(np.uint8)
    codes[:, :30] = 0
    written(tmp_path, image, codes)
    found = evaluated(tmp_path, pixel_model(tmp_path / "m.onnx", RADIUS), out=tmp_path / "out")
    with rasterio.open(next((tmp_path / "maps").glob("*/cover.tif"))) as cover:
        labelled = cover.read(1)
    known = codes > 0
    confusion = np.zeros((3, 3), int)
    np.add.at(confusion, (codes[known] - 1, labelled[:SIZE, :SIZE][known] - 1), 1)
    assert found["confusion"] == confusion.tolist() and found["pixels"] == known.sum() == confusion.sum()
    inner = np.s_[RADIUS:-RADIUS, RADIUS:-RADIUS]  # the map mirrors the imagery beyond its edge
    right = (labelled[:SIZE, :SIZE] == codes)[inner][known[inner]].mean()
    assert right == pytest.approx(1 - wrong[inner][known[inner]].mean(), abs=0.01)  # probabilities are kept in bytes
    assert found["patches"] == 9 and "whose windows overlap" in (tmp_path / "out" / "report.html").read_text()
    assert json.loads((tmp_path / "out" / "metrics.json").read_text())["confusion"] == found["confusion"]


def test_pixels_without_imagery_do_not_count_and_dates_are_compared_where_both_are(
    tmp_path: Path, image: NDArray[np.uint8]
) -> None:
    codes = np.full((SIZE, SIZE), 2, np.uint8)
    half = image.copy()
    half[:, :, SIZE // 2 :] = 0
    write_raster(tmp_path / "labels.tif", codes, WEST, NORTH)
    for name, pixels in (("2011", half), ("2014", image)):
        (tmp_path / name).mkdir()
        write_raster(tmp_path / name / "quad.tif", pixels, WEST, NORTH, nodata=0)
    common = {"labels": "labels.tif", "place": "here"}
    pairs = [{**common, "imagery": f"{date}/quad.tif", "date": date} for date in ("2011", "2014")]
    weak = {**common, "imagery": "2014/absent.tif", "weak": True}  # not even read
    write_data(tmp_path, **STATED, pairs=[*pairs, weak])
    model = pixel_model(tmp_path / "m.onnx")
    found = evaluated(tmp_path, model)
    assert found["pixels"] == SIZE * SIZE * 3 // 2
    assert found["headline"]["dates_agree"] == 1.0  # the model sees single pixels, which are the same
    assert [each["patches"] for each in found["by"]["date"]] == [6, 9]
    del pairs[1]["date"], pairs[0]["date"]
    write_data(tmp_path, **STATED, pairs=pairs)
    with pytest.raises(LabelError, match="Two rasters quad.tif are of the same place and date"):
        evaluated(tmp_path, model)


def test_the_same_folder_of_maps_goes_on_where_it_stopped(
    tmp_path: Path, image: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, image, np.full((SIZE, SIZE), 2, np.uint8), split="test")
    model, options = pixel_model(tmp_path / "m.onnx"), ["--maps", str(tmp_path / "maps"), "--split", "test"]
    results: list[dict[str, Any]] = []
    label = land_cover_map.landcover
    monkeypatch.setattr(land_cover_map, "landcover", lambda *each: results.append(label(*each)) or results[-1])
    for _ in range(2):
        assert command.main(["segment", "evaluate", str(model), str(tmp_path / "data.json"), *options]) == 0
    assert [each["windows"]["resumed"] for each in results] == [0, results[0]["windows"]["total"]]


def test_what_cannot_be_compared_is_told_in_a_sentence(
    tmp_path: Path, image: NDArray[np.uint8], capsys: pytest.CaptureFixture[str]
) -> None:
    data = written(tmp_path, image, np.full((SIZE, SIZE), 2, np.uint8))
    model = pixel_model(tmp_path / "m.onnx")
    with pytest.raises(LabelError, match="names no imagery with labels"):
        evaluate_maps(model, read_data_file(data).select("val"), "here")
    with pytest.raises(ModelError, match="choose a model of pixels"):
        evaluated(tmp_path, mean_colour(tmp_path / "chips.onnx"))
    with pytest.raises(RasterError, match="nir"):  # three bands for a model of four
        bands = ("red", "green", "nir")
        evaluated(tmp_path, pixel_model(tmp_path / "nir.onnx", bands=bands))
    write_data(tmp_path, pairs=[{"imagery": "quad.tif", "labels": "labels.tif"}])
    with pytest.raises(TrainingError, match="has the classes water, trees, bare, the labels have water, trees, herb"):
        evaluated(tmp_path, model)
    for options, words in ((["--divisor", "255"], "needs a model with a contract"), ([], "has the classes")):
        assert command.main(["segment", "evaluate", str(model), str(data), *options]) == 2
        assert words in capsys.readouterr().err
    assert command.main(["segment", "evaluate", str(model), str(tmp_path), "--maps", str(tmp_path / "maps")]) == 2
    assert "Patches have no maps" in capsys.readouterr().err
