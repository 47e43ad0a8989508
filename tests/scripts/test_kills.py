"""A handful of kills; `python -m scripts.kills` makes as many as are asked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts.kills.__main__ import main
from scripts.kills.comparison import differences
from tests.data import rasters
from tests.data.models import mean_colour
from tests.data.stray import stray_folder

PX = 32
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="finds the processes of a session in /proc")


def test_killed_at_random_moments_the_command_line_ends_with_an_equal_map_and_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Fault B3."""
    raster = rasters.write(tmp_path / "a.tif", rasters.noise(size=16 * PX), tiled=True)
    model = mean_colour(tmp_path / "tiny.onnx", PX)
    options = ["--raster", raster, "--model", str(model), "--folder", str(tmp_path / "kills"), "--seed", "1"]
    status = main(["--runs", "4", *options])
    assert status == 0, capsys.readouterr().out
    assert "engine: 4 kills" in capsys.readouterr().out


def test_what_is_left_behind_or_differs_is_reported(tmp_path: Path) -> None:
    whole, out = tmp_path / "whole", tmp_path / "out"
    for each in (whole, out):
        each.mkdir()
    stray_folder(out, "map.gpkg")
    found = differences(whole, out)
    assert "map.gpkg" in found[0] and found[1:] == [
        "gpkg is missing",
        "cog is missing",
        "geoparquet is missing",
        "stac is missing",
    ]
