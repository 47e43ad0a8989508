"""A fit to the place of a finished map: its imagery, area and model are taken."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api.errors import RasterError, RequestError
from plugin.engine.api.requests.run_request import Request
from plugin.engine.cli.main import main
from plugin.engine.place.request import map_request
from plugin.engine.run import job
from tests.data import canopy
from tests.data.corrected import tiny_refittable
from tests.engine.coloured_county import CRS, NORTH, WEST
from tests.engine.place.land_cover import fit, place_params
from tests.messages import refused

AREA = {"extent": [WEST, NORTH - 32 * 10, WEST + 32 * 12, NORTH], "crs": CRS}  # ten of twelve rows
SUFFIXES = {"gpkg": ".gpkg", "cog": ".tif", "geoparquet": ".parquet", "stac": ".json"}


def write_map(raster: Any, model: Path, folder: Path) -> dict[str, Path]:
    """A finished map in all its forms."""
    outputs = {kind: folder / f"map{suffix}" for kind, suffix in SUFFIXES.items()}
    entry = raster if isinstance(raster, dict) else str(raster)
    files = {kind: str(path) for kind, path in outputs.items()}
    request = {"version": 1, "raster": [entry], "model": str(model), "area": AREA, "device": "cpu", "outputs": files}
    job.run(Request.from_json(request), lambda _: None, lambda: False)
    return outputs


def params(path: Path, nlcd: Path, output: Path, **more: Any) -> dict[str, Any]:
    return {"map": str(path), "nlcd": str(nlcd), "output": str(output), **more}


def without_times(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in answer.items() if key not in ("output", "model", "digest", "seconds")}


@pytest.mark.parametrize("kind", SUFFIXES)
def test_a_map_gives_the_fit_that_its_imagery_area_and_model_give(county, model, nlcd, tmp_path, kind):
    finished = write_map(county[0], model, tmp_path)
    of_map = fit(params(finished[kind], nlcd, tmp_path / "map.onnx"))
    stated = {"area": AREA, "min_valid": 0.5}
    of_imagery = fit(place_params(county[0], model, nlcd, tmp_path / "imagery.onnx", imagery=stated))
    assert of_map["chips"]["area"] == 120 and not of_map["kept"]
    assert without_times(of_map) == without_times(of_imagery)


def test_another_model_and_device_can_be_stated(county, model, nlcd, tmp_path):
    finished = write_map(county[0], model, tmp_path)["gpkg"]
    other = tiny_refittable(tmp_path / "other.onnx")
    model.unlink()
    answer = fit(params(finished, nlcd, tmp_path / "here.onnx", model=str(other), device="cpu"))
    assert answer["name"] == "tiny-place"


def test_rasters_of_relative_paths_are_found_beside_the_map(county, model, nlcd, tmp_path, monkeypatch):
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    shutil.copy(county[0], here / "quad.tif")
    monkeypatch.chdir(here)
    finished = write_map("quad.tif", model, here)["gpkg"]
    assert map_request(finished)["raster"] == ["quad.tif"]
    shutil.move(here, there)
    tmp_path.joinpath("here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert map_request(there / "map.gpkg")["raster"] == [str(there / "quad.tif")]


def test_a_map_whose_rasters_are_gone(county, model, nlcd, tmp_path):
    raster = shutil.copy(county[0], tmp_path / "quad.tif")
    finished = write_map(raster, model, tmp_path)["gpkg"]
    Path(raster).unlink()
    with refused(RasterError, "map-raster-gone"):
        fit(params(finished, nlcd, tmp_path / "here.onnx"))
    assert not (tmp_path / "here.onnx").exists()


def test_a_map_of_imagery_whose_address_holds_a_secret(county, model, tmp_path):
    entry = {"path": str(county[0]), "credentials": {"AWS_SECRET_ACCESS_KEY": "hush"}}
    finished = write_map(entry, model, tmp_path)["gpkg"]
    with refused(RasterError, "map-secret"):
        map_request(finished)


def test_a_map_of_another_product(nlcd, tmp_path):
    canopy.write(tmp_path)
    with refused(RasterError, "map-of-another-kind"):
        fit(params(tmp_path / "canopy.gpkg", nlcd, tmp_path / "here.onnx"))


@pytest.mark.parametrize(("name", "code"), [("county", "not-a-map"), ("gone.gpkg", "map-missing")])
def test_a_file_that_is_no_map(county, nlcd, tmp_path, name, code):
    path = county[0] if name == "county" else tmp_path / name
    with refused(RasterError, code):
        fit(params(path, nlcd, tmp_path / "here.onnx"))


def test_imagery_and_a_map_together_or_neither(county, model, nlcd, tmp_path):
    both = {**place_params(county[0], model, nlcd, tmp_path / "here.onnx"), "map": "map.gpkg"}
    for wrong in (both, {"nlcd": str(nlcd), "output": str(tmp_path / "here.onnx")}):
        with refused(RequestError, "place-imagery-or-map"):
            fit(wrong)


def test_the_command_line_takes_a_map(county, model, nlcd, tmp_path, capsys):
    finished = write_map(county[0], model, tmp_path)["gpkg"]
    words = ["fit-to-place", "--map", str(finished), "--nlcd", str(nlcd), "-o", str(tmp_path / "here.onnx"), "--json"]
    assert main([*words, "--device", "cpu"]) == 0
    assert json.loads(capsys.readouterr().out)["chips"]["area"] == 120


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "Neither imagery nor a map is given"),
        (["quad.tif", "--map", "map.gpkg"], "leave the raster out"),
        (["--map", "map.gpkg", "--extent", "0", "0", "1", "1"], "leave --extent out"),
        (["--map", "map.gpkg", "--nodata", "0"], "leave --nodata out"),
        (["--map", "map.gpkg", "--no-source-nodata"], "leave --no-source-nodata out"),
    ],
)
def test_a_command_line_that_states_imagery_twice_or_not_at_all(tmp_path, capsys, words, sentence):
    code = main(["fit-to-place", *words, "--nlcd", "nlcd.tif", "-o", str(tmp_path / "here.onnx")])
    assert code and sentence in capsys.readouterr().err
