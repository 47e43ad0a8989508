"""The command line on tiles: the address as one text, in two forms (C11); its keys are in no output."""

from __future__ import annotations

import json

import pytest

from plugin.engine.cli.main import main
from tests.engine.tiles.requests import XYZ, area

KEY = "k3yk3yk3y"


def extent():
    given = area()
    return ["--extent", *map(str, given["extent"]), "--extent-crs", given["crs"]]


@pytest.mark.parametrize("form", ["xyz:{}", "type=xyz&url={}&zmax=17", "wms://type=xyz&zmax=17&url={}"])
def test_tiles_are_classified_by_their_address(server, model, tmp_path, capsys, form):
    """C11."""
    text = form.format(f"{server.address}{XYZ}?key={KEY}")
    command = ["classify", text, "--model", str(model), "--output", str(tmp_path / "map.gpkg"), *extent()]
    assert main([*command, "--json"]) == 0
    told = capsys.readouterr()
    result = json.loads(told.out)
    assert result["chips"]["classified"] == result["chips"]["total"] > 50
    assert KEY not in told.out + told.err
    assert KEY.encode() not in (tmp_path / "map.gpkg").read_bytes()
    assert result["raster"][0].startswith("xyz:http://127.0.0.1")


def test_a_crs_that_is_assigned_to_tiles_is_refused_and_not_ignored(server, model, capsys):
    command = ["plan", f"xyz:{server.address}{XYZ}", "--model", str(model), "--assign-crs", "EPSG:26911", *extent()]
    assert main(command) == 2
    assert "asked in its own CRS" in " ".join(capsys.readouterr().err.split())


def test_an_extent_without_a_crs_is_in_the_services(server, model, tmp_path, capsys):
    command = ["plan", f"xyz:{server.address}{XYZ}", "--model", str(model), *extent()[:5], "--json"]
    assert main(command) == 0
    assert json.loads(capsys.readouterr().out)["chips"] > 50


def test_without_an_area_one_sentence_asks_for_it(server, model, tmp_path, capsys):
    """C10."""
    command = ["plan", f"xyz:{server.address}{XYZ}", "--model", str(model)]
    assert main(command) == 3
    assert "covers too much ground for one map, so the area to map must be given" in " ".join(
        capsys.readouterr().err.split()
    )


def test_the_map_is_titled_by_the_service(server, model, tmp_path, capsys):
    request = {
        "version": 1,
        "raster": [{"service": {"kind": "xyz", "url": f"{server.address}{XYZ}?key={KEY}"}, "name": f"Tiles?key={KEY}"}],
        "model": str(model),
        "area": area(),
        "outputs": {"gpkg": str(tmp_path / "map.gpkg")},
    }
    (tmp_path / "request.json").write_text(json.dumps(request))
    assert main(["classify", "--request", str(tmp_path / "request.json"), "--json"]) == 0
    assert main(["describe", str(tmp_path / "map.gpkg"), "--json"]) == 0
    told = capsys.readouterr()
    assert "Land use of Tiles?key=***" in told.out
    assert KEY not in told.out + told.err


@pytest.mark.parametrize("answer", [403, 500, (200, b"<html>")])
def test_a_traceback_holds_no_key(server, model, tmp_path, capfd, answer):
    server.answer = lambda path: answer
    command = ["classify", f"xyz:{server.address}{XYZ}?key={KEY}", "--model", str(model), "--debug", *extent()]
    assert main([*command, "--output", str(tmp_path / "map.gpkg")]) in (0, 3)
    assert KEY not in "".join(capfd.readouterr())
