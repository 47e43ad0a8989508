"""A fit to strokes: what it learns, what it keeps, and the model that it writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import shapely
from rasterio.features import rasterize

from plugin.engine.api.protocol import Cancelled
from plugin.engine.contract.mlm_fields import GoldenChip
from plugin.engine.model.pixel_model import open_pixel_model
from plugin.engine.pixel_refit.refit_pixels import refit_pixels
from plugin.engine.pixel_refit.stroke_weights import CELL_PX, MOST_OF_STROKE, cell_weights, cells_of, thinned
from plugin.engine.pixel_refit.strokes import Stroke, StrokePixels, stroke_pixels
from plugin.engine.segment.job import landcover
from tests.data.last_convolutions import convolution_model
from tests.data.pixel_models import WINDOW
from tests.data.strokes import SIDE, Scene, scene_of, write_strokes


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return scene_of(tmp_path, convolution_model(tmp_path / "model.onnx", "wide"))


def fit(scene: Scene, **changes: Any) -> dict[str, Any]:
    return refit_pixels({**scene.params, **changes}, lambda _: None, lambda: False)


def right(scene: Scene, model: str) -> float:
    """Share of right pixels in a map that is made with a model, and that no stroke covers."""
    path = scene.folder / "map.tif"
    request = {**scene.params["request"], "model": model, "outputs": {"cog": str(path)}}
    landcover(request, lambda _: None, lambda: False)
    with rasterio.open(path) as source, rasterio.open(scene.raster) as imagery:
        found = source.read(1, window=source.window(*imagery.bounds))
    free = rasterize(scene.shapes, (SIDE, SIDE), transform=scene.transform, all_touched=True, fill=0) == 0
    return float((found == scene.truth + 1)[free].mean())


@pytest.mark.parametrize("tail", ["plain", "wide", "half", "turned-relu"])
def test_a_map_by_the_fitted_model_shows_what_the_strokes_say(tmp_path: Path, tail: str) -> None:
    scene = scene_of(tmp_path, convolution_model(tmp_path / "model.onnx", tail))
    result = fit(scene)
    assert result["stroked"]["before"] < 0.85 < 0.95 < result["stroked"]["after"]
    assert right(scene, scene.params["request"]["model"]) < 0.7 < 0.8 < right(scene, result["output"])


def test_the_answer_counts_strokes_and_judges_by_those_that_were_not_learnt(scene: Scene) -> None:
    result = fit(scene)
    assert (result["strokes"], result["used"], result["left_out"]) == (5, 5, [])
    assert result["labels"] == {"trees": 1, "water": 3, "bare": 1}
    accuracy = result["accuracy"]
    assert accuracy["strokes"] == 3  # of the two classes with one stroke each no other is left to learn from
    assert 0 <= accuracy["before"] <= accuracy["after"] <= 1
    assert result["pixels"] == len(thinned(scene.pixels()))
    assert 0 < result["changed"] < 1


def test_the_file_is_an_ordinary_model_whose_card_states_where_it_comes_from(scene: Scene) -> None:
    result = fit(scene, name="mine")
    with open_pixel_model(scene.params["request"]["model"], "cpu") as base, open_pixel_model(result["output"]) as new:
        contract = new.contract
        assert (new.digest, contract.name, contract.version) == (result["digest"], "mine", "1-refit1")
        origin = contract.provenance["refit"]
        assert origin["of"] == {"name": base.contract.name, "version": "1", "digest": base.digest}
        assert origin["strokes"] == result["labels"]
        assert contract.classes == base.contract.classes
        assert contract.windows == base.contract.windows
        assert contract.held_out is None
        assert "5 strokes" in contract.description


def test_the_golden_chip_gets_the_answer_of_the_new_model(tmp_path: Path) -> None:
    pixels = np.random.default_rng(8).integers(0, 256, (3, WINDOW, WINDOW)).astype(np.uint8)
    path = convolution_model(tmp_path / "plain.onnx", "relu")
    with open_pixel_model(path, "cpu") as model:
        answer = model.golden_answer(model.predict(pixels[None])).probabilities[0]
    golden = GoldenChip(pixels.tobytes(), pixels.shape, tuple(float(each) for each in answer))
    scene = scene_of(tmp_path, convolution_model(tmp_path / "model.onnx", "relu", golden=golden))
    with open_pixel_model(fit(scene)["output"], "cpu") as fitted:  # opening checks it
        stated = fitted.contract.golden
    assert stated is not None
    assert np.abs(np.array(stated.expected) - answer).max() > 0.01


def test_the_same_strokes_give_the_same_file(scene: Scene) -> None:
    def without_time(content: bytes) -> str:
        with open_pixel_model(scene.folder / "fitted.onnx", "cpu") as model:
            return content.decode("latin-1").replace(model.contract.provenance["created"], "")

    contents = []
    for _ in range(2):
        fit(scene)
        contents.append(without_time((scene.folder / "fitted.onnx").read_bytes()))
    assert contents[0] == contents[1]


def test_a_call_that_is_cancelled_writes_nothing(scene: Scene) -> None:
    stages: list[str] = []
    for stage in ("label", "fit", "check"):
        with pytest.raises(Cancelled):
            refit_pixels(scene.params, lambda each: stages.append(each.stage), lambda wanted=stage: wanted in stages)
        assert not (scene.folder / "fitted.onnx").exists()
    assert set(stages) == {"label", "fit", "check"}


def test_a_long_stroke_counts_by_the_ground_that_it_covers() -> None:
    broad = np.arange(40 * 40)
    cols, rows = np.append(broad % 40, 100), np.append(broad // 40, 100)
    pixels = StrokePixels(cols, rows, np.append(np.zeros(1600, int), 1), np.append(np.zeros(1600, int), 1))
    weights = cell_weights(cells_of(pixels))
    assert weights[:1600].sum() == pytest.approx((40 / CELL_PX) ** 2)
    assert weights[1600] == 1
    chosen = thinned(pixels)
    assert len(chosen) == MOST_OF_STROKE + 1
    assert 1600 in chosen


def test_where_strokes_overlap_the_last_one_counts() -> None:
    ground = shapely.box(0, -100, 100, 0)
    strokes = [Stroke(shapely.box(10, -20, 20, -10), 0), Stroke(shapely.box(15, -20, 25, -10), 2)]
    pixels = stroke_pixels(strokes, 1.0, ground)
    assert len(pixels.cols) == 150
    assert (pixels.labels[pixels.cols >= 15] == 2).all()
    assert (pixels.labels[pixels.cols < 15] == 0).all()
    assert pixels.rows.min() == 10 and pixels.rows.max() == 19


@pytest.mark.parametrize(
    ("shape", "n"),
    [
        (shapely.Point(3.5, -7.5), 1),
        (shapely.LineString([(3.5, -7.5), (9.5, -7.5)]), 7),
        (shapely.box(3.6, -7.4, 3.7, -7.3), 1),  # covers no pixel's middle
    ],
)
def test_a_shape_thinner_than_a_pixel_covers_the_pixels_that_it_touches(shape: Any, n: int) -> None:
    pixels = stroke_pixels([Stroke(shape, 1)], 1.0, shapely.box(0, -100, 100, 0))
    assert (len(pixels.cols), pixels.cols.min(), set(pixels.rows.tolist())) == (n, 3, {7})


def test_lines_and_points_of_another_crs_are_drawn_on_the_ground(scene: Scene) -> None:
    """A stroke in degrees, of a width in metres, covers what it covers in the imagery's own CRS."""
    degrees = [scene.in_degrees(each) for each in scene.lines]
    path = write_strokes(scene.folder / "degrees.gpkg", degrees, scene.classes, "EPSG:4326", width_m=[8.0] * 5)
    first, second = fit(scene), fit(scene, strokes=str(path))
    assert abs(first["pixels"] - second["pixels"]) <= 5
    assert second["stroked"]["after"] > 0.95
