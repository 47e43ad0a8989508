"""What a fit to strokes refuses: one sentence each, and no file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import shapely

from plugin.engine.api.errors import AreaError, LandchipError, ModelError, OutputError, RequestError
from plugin.engine.pixel_refit.refit_pixels import refit_pixels
from tests.data import rasters
from tests.data.last_convolutions import convolution_model
from tests.data.models import mean_colour
from tests.data.pixel_models import pixel_model
from tests.data.strokes import Scene, scene_of, write_strokes
from tests.messages import refused

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return scene_of(tmp_path, convolution_model(tmp_path / "model.onnx"))


def refuse(scene: Scene, kind: type[LandchipError], code: str, **changes: Any) -> None:
    files = sorted(scene.folder.iterdir())
    with refused(kind, code):
        refit_pixels({**scene.params, **changes}, lambda _: None, lambda: False)
    assert sorted(scene.folder.iterdir()) == files


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("strokes-unknown-class", {"classes": ["water", "trees", "water", "swamp", "water"]}),
        ("strokes-unknown-class", {"classes": ["water", "trees", "water", None, "water"]}),
        ("strokes-one-class", {"classes": ["water"] * 5}),
        ("strokes-width", {"width_m": [8.0, 8.0, -1.0, 8.0, 8.0]}),
        ("strokes-width", {"width_m": ["8", "8", "broad", "8", "8"]}),
        ("strokes-no-crs", {"crs": None}),
    ],
)
def test_wrong_strokes(scene: Scene, code: str, changes: dict[str, Any]) -> None:
    classes, crs = changes.pop("classes", scene.classes), changes.pop("crs", rasters.CRS)
    path = write_strokes(scene.folder / "wrong.gpkg", scene.lines, classes, crs, **changes)
    refuse(scene, RequestError, code, strokes=str(path))


def test_no_strokes_at_all(scene: Scene) -> None:
    path = write_strokes(scene.folder / "none.gpkg", [], [])
    refuse(scene, RequestError, "strokes-none", strokes=str(path))


def test_strokes_off_the_imagery(scene: Scene) -> None:
    far = [shapely.transform(each, lambda xy: xy + 5000) for each in scene.lines]
    path = write_strokes(scene.folder / "far.gpkg", far, scene.classes)
    refuse(scene, RequestError, "strokes-outside", strokes=str(path))


def test_strokes_of_which_one_class_alone_lies_on_the_imagery(scene: Scene) -> None:
    shapes = [
        each if name == "water" else shapely.transform(each, lambda xy: xy + 5000)
        for each, name in zip(scene.lines, scene.classes)
    ]
    path = write_strokes(scene.folder / "far.gpkg", shapes, scene.classes)
    refuse(scene, RequestError, "strokes-one-class-inside", strokes=str(path))


def test_a_stroke_as_large_as_a_county(scene: Scene) -> None:
    huge = [shapely.Point(rasters.WEST, rasters.NORTH).buffer(1e4), *scene.lines[1:]]
    path = write_strokes(scene.folder / "huge.gpkg", huge, scene.classes)
    large = rasters.write(scene.folder / "large.tif", rasters.noise(3, 32), transform=rasters.at(gsd=300.0))
    request = {**scene.params["request"], "raster": [large]}
    refuse(scene, AreaError, "stroke-too-large", strokes=str(path), request=request)


@pytest.mark.parametrize("how", ["missing", "text", "layer", "field"])
def test_a_file_without_strokes(scene: Scene, how: str) -> None:
    text = scene.folder / "text.gpkg"
    text.write_text("no database")
    changes: dict[str, Any] = {
        "missing": {"strokes": str(scene.folder / "missing.gpkg")},
        "text": {"strokes": str(text)},
        "layer": {"layer": "other"},
        "field": {"field": "kind"},
    }[how]
    refuse(scene, RequestError, "strokes-no-attribute" if how == "field" else "strokes-unreadable", **changes)


def test_a_pipe_in_place_of_a_file(scene: Scene) -> None:
    pipe = scene.folder / "pipe.gpkg"
    os.mkfifo(pipe)
    refuse(scene, RequestError, "strokes-in-pipe", strokes=str(pipe))


def test_a_model_of_chips_and_one_that_gives_numbers_of_classes(scene: Scene) -> None:
    request = scene.params["request"]
    chips = mean_colour(scene.folder / "chips.onnx")
    refuse(scene, ModelError, "model-classifies-chips", request={**request, "model": str(chips)})
    numbers = pixel_model(scene.folder / "numbers.onnx", output="map")
    refuse(scene, ModelError, "model-without-last-convolution", request={**request, "model": str(numbers)})


def test_a_file_that_cannot_take_the_new_model(scene: Scene) -> None:
    refuse(scene, OutputError, "model-suffix", output=str(scene.folder / "fitted.pth"))
    refuse(scene, OutputError, "model-folder-missing", output=str(scene.folder / "nowhere" / "fitted.onnx"))
    refuse(scene, OutputError, "model-would-replace-source", output=scene.params["request"]["model"])


@pytest.mark.parametrize("field", ["strokes", "output", "request"])
def test_a_call_that_lacks_a_field(scene: Scene, field: str) -> None:
    refuse(scene, RequestError, "json-missing-field", **{field: None})


@pytest.mark.parametrize("wait_s", [0.0, 0.3, 0.8, 1.3])
def test_a_killed_command_leaves_the_old_model_or_the_new_one(scene: Scene, wait_s: float) -> None:
    """Killed at some moment after its first line of progress, in a folder whose fitted model is an older one."""
    output = Path(scene.params["output"])
    old = convolution_model(output, "wide").read_bytes()
    request = scene.params["request"]
    command = [sys.executable, "-m", "plugin.engine", "refit-pixels", request["raster"][0], "--device", "cpu"]
    options = ["--model", request["model"], "--strokes", scene.params["strokes"], "--output", str(output)]
    process = subprocess.Popen([*command, *options], cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    assert process.stderr is not None
    process.stderr.read(1)
    time.sleep(wait_s)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stderr.close()
    content = output.read_bytes()
    if content != old:
        assert process.returncode in (0, -signal.SIGKILL)
        refit_pixels({**scene.params, "output": str(scene.folder / "again.onnx")}, lambda _: None, lambda: False)
        assert abs(len(content) - len((scene.folder / "again.onnx").read_bytes())) < 100
