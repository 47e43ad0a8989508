"""What the command line states about rasters: nodata, its tolerance, the file's own value, and the CRS (F2, F7)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.engine.api.errors import RequestError
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.api.requests.run_request import Request
from plugin.engine.cli.arguments import build_request, parser
from plugin.engine.cli.main import main
from plugin.engine.cli.options.refit import build_refit_params
from plugin.engine.refit.refit_request import RefitRequest
from tests.data import rasters
from tests.messages import refused


def parsed_request(*arguments: str) -> Request:
    return build_request(parser().parse_args(arguments))


def planned(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["plan", *arguments, "--json"]) == 0
    plan: dict[str, Any] = json.loads(capsys.readouterr().out)
    return plan


def test_nothing_stated_leaves_the_raster_a_path() -> None:
    request = parsed_request("plan", "a.tif")
    assert request.raster == (RasterInput("a.tif"),) and request.to_json()["raster"] == ["a.tif"]
    assert (request.nodata, request.nodata_tolerance, request.transparency) == (None, 0, "auto")


def test_nodata_takes_values_and_ranges_in_one_option_or_several() -> None:
    stated = (["--nodata", "0,250:255"], ["--nodata", "0", "--nodata", "250:255"], ["--nodata=0; 250 : 255"])
    for options in stated:
        assert parsed_request("plan", "a.tif", *options).nodata == ((0, 0), (250, 255))


def test_a_negative_value_needs_no_equals_sign() -> None:
    assert parsed_request("plan", "a.tif", "--nodata", "-9999").nodata == ((-9999, -9999),)


@pytest.mark.parametrize("text", ["none", "5:1", "1:2:3", "nan", "0:inf", "4:"])
def test_nodata_that_is_no_number_is_refused(text: str) -> None:
    with refused(RequestError, "nodata-unreadable", nodata=text):
        parsed_request("plan", "a.tif", "--nodata", text)


def test_a_tolerance_below_zero_is_refused() -> None:
    with refused(RequestError, "json-wrong-field", field="nodata_tolerance"):
        parsed_request("plan", "a.tif", "--nodata-tolerance", "-1")


def test_crs_and_source_nodata_become_part_of_every_raster() -> None:
    request = parsed_request("plan", "a.tif", "b.tif", "--assign-crs", "EPSG:26911", "--no-source-nodata")
    assert request.raster == tuple(
        RasterInput(path, crs="EPSG:26911", use_source_nodata=False) for path in ("a.tif", "b.tif")
    )


def test_a_refit_takes_the_same_options_of_pixels() -> None:
    arguments = ["--nodata", "0", "--nodata-tolerance", "4", "--transparency", "alpha", "--bands", "red=3"]
    parsed = parser().parse_args(["refit", "--corrections", "c.gpkg", "--output", "m.onnx", *arguments])
    overrides = RefitRequest.from_json(build_refit_params(parsed)).overrides
    assert (overrides.nodata, overrides.nodata_tolerance, overrides.transparency) == (((0, 0),), 4, "alpha")


def test_the_grid_lies_in_the_assigned_crs(model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = rasters.write(tmp_path / "wrong.tif", rasters.noise(size=64), crs="EPSG:26910")
    assert planned(capsys, path, "--model", model)["grid"]["crs"] == "EPSG:26910"
    assert planned(capsys, path, "--model", model, "--assign-crs", rasters.CRS)["grid"]["crs"] == rasters.CRS


def test_an_extent_is_in_the_assigned_crs(model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A brother of F2: the extent was taken in the CRS that the file states."""
    path = rasters.write(tmp_path / "wrong.tif", rasters.noise(size=64), crs="EPSG:26910")
    west, north = rasters.WEST, rasters.NORTH
    extent = (str(each) for each in (west + 1, north - 20, west + 20, north - 1))
    plan = planned(capsys, path, "--model", model, "--assign-crs", rasters.CRS, "--extent", *extent)
    assert (plan["chips"], plan["grid"]["crs"]) == (1, rasters.CRS)


def test_a_dark_collar_is_void_with_a_tolerance(model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pixels = rasters.noise(size=64)
    pixels[:, :, :32] = np.random.default_rng(0).integers(0, 5, (len(pixels), 64, 32))
    path = rasters.write(tmp_path / "collar.tif", np.maximum(pixels, 0))
    run = ["classify", path, "--model", model, "--json", "--quiet", "--device", "cpu"]
    found = []
    for name, options in (("a", []), ("b", ["--nodata", "0"]), ("c", ["--nodata", "0", "--nodata-tolerance", "4"])):
        assert main([*run, "--output", str(tmp_path / f"{name}.gpkg"), *options]) == 0
        found.append(json.loads(capsys.readouterr().out)["chips"]["classified"])
    assert found == [4, 4, 2]
