"""What `landcover` and `inspect` print of a model of pixels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from plugin.engine.cli.main import main
from tests.data import rasters
from tests.data.pixel_models import pixel_model


@pytest.fixture(scope="module")
def pixels(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(pixel_model(tmp_path_factory.mktemp("pixels") / "pixels.onnx"))


def label(raster: str, model: str, folder: Path) -> int:
    output = str(folder / "cover.tif")
    return main(["landcover", raster, "--model", model, "--device", "cpu", "--quiet", "--output", output])


def test_warnings_are_printed(pixels: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert label(rasters.coarse(tmp_path), pixels, tmp_path) == 0
    warnings = [each for each in capsys.readouterr().out.splitlines() if each.startswith("warning: ")]
    assert len(warnings) == 1
    assert "much coarser than the 1 m" in warnings[0] and "land cover found on it" in warnings[0]


def test_an_empty_map_is_explained(pixels: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = rasters.write(tmp_path / "empty.tif", np.zeros((3, 96, 96), np.uint8), nodata=0)
    assert label(empty, pixels, tmp_path) == 0
    assert "warning: No pixel could be labelled: the area holds no imagery." in capsys.readouterr().out


def test_a_run_that_computes_nothing_states_no_rate(
    pixels: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raster, printed = rasters.plain(tmp_path), []
    for _ in range(2):
        assert label(raster, pixels, tmp_path) == 0
        printed.append(capsys.readouterr().out)
    assert ["megapixels/s" in each for each in printed] == [True, False]
    assert "warning" not in printed[0]


def test_an_output_is_asked_for_by_its_option(pixels: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["landcover", rasters.plain(tmp_path), "--model", pixels]) == 2
    assert capsys.readouterr().err == "No output is named: add --output cover.tif.\n"


def test_the_card_of_a_model_of_pixels_speaks_of_windows(pixels: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", pixels, "--device", "cpu"]) == 0
    printed = capsys.readouterr().out
    assert "\n  window:  64 m, 64 px of 1 m" in printed
    assert "chip" not in printed
