"""A click on tiles, its explanation, and a refit to corrections of tiles."""

from __future__ import annotations

import pyproj
import pytest

from plugin.engine.api.errors import RasterError
from plugin.engine.api.grid import ChipGrid
from plugin.engine.api.requests.run_request import Request
from plugin.engine.click.chip import ClickService
from plugin.engine.refit.refit import refit
from tests.data.corrected import tiny_refittable, write_corrections
from tests.engine.tiles.requests import PX, area, request, rows, run, tiles
from tests.messages import refused


def imagery(raster, model):
    return {"version": 1, "raster": [raster], "model": str(model), "device": "cpu"}


def middle():
    west, south, east, north = area()["extent"]
    return [(west + east) / 2, (south + north) / 2]


def click(params):
    return ClickService().chip({"imagery": params, "point": middle(), "crs": "EPSG:3857"}, lambda: False)


def test_a_click_on_a_world_wide_layer_answers_with_the_chip_of_the_map(server, model, tmp_path):
    """C2: the grid of the clicked point, although the layer covers the world."""
    clicked = click(imagery(tiles(server), model))
    mapped = {(row["col"], row["row"]): row for row in rows(run(request(tiles(server), model, tmp_path / "o")))}
    row = mapped[tuple(clicked["chip"])]
    assert (clicked["class"], clicked["confidence"]) == (row["class"], pytest.approx(row["confidence"], abs=1e-6))
    assert clicked["grid"] == {"crs": "EPSG:32611", "size": float(PX)}
    assert clicked["raster"] == Request.from_json({**imagery(tiles(server), model), "outputs": {}}).addresses[0]


def test_a_click_names_its_chip_by_column_and_row(server, model):
    service, params = ClickService(), imagery(tiles(server), model)
    first = service.chip({"imagery": params, "point": middle(), "crs": "EPSG:3857"}, lambda: False)
    again = service.chip({"imagery": params, "chip": first["chip"], "crs": first["grid"]["crs"]}, lambda: False)
    assert again["classes"] == first["classes"]


def test_an_explanation_asks_for_no_tile_again(server, model):
    service, params = ClickService(), imagery(tiles(server), model)
    chip = service.chip({"imagery": params, "point": middle(), "crs": "EPSG:3857"}, lambda: False)
    asked = sum(server.asked.values())
    drops = service.explain({"imagery": params, "chip": chip["chip"], "crs": chip["grid"]["crs"]}, lambda: False)
    assert len(drops["drops"]) == 7
    assert sum(server.asked.values()) == asked


def test_a_click_on_a_tile_that_fails_says_why(server, model):
    server.answer = lambda path: 500
    with refused(RasterError, "service-tile-failed", service="Made-up tiles", reason="HTTP 500"):
        click(imagery(tiles(server), model))


def test_a_new_password_is_used_at_the_next_click(server, model):
    def answer(_):
        return None if server.headers.get("Authorization") else 401

    server.answer = answer
    service = ClickService()
    for password, error in ((None, "service-refuses"), ("p", None)):
        login = {} if password is None else {"user": "u", "password": password}
        params = {"imagery": imagery(tiles(server, **login), model), "point": middle(), "crs": "EPSG:3857"}
        if error is None:
            assert service.chip(params, lambda: False)["class"]
        else:
            with refused(RasterError, error):
                service.chip(params, lambda: False)


def corrections_of(entry, path):
    """Four corrected chips of tiles, as the plugin keeps them: the service by its identity."""
    grid = ChipGrid("EPSG:32611", float(PX))
    x, y = pyproj.Transformer.from_crs("EPSG:3857", grid.crs, always_xy=True).transform(*middle())
    first = grid.chip_at(x, y)
    identity = Request.from_json({"version": 1, "raster": [entry], "model": "m", "outputs": {}}).raster[0].identity
    chips = [first._replace(col=first.col + k % 2, row=first.row + k // 2) for k in range(4)]
    return write_corrections(path, grid, [(chip, identity, "cultivated") for chip in chips])


def test_corrections_of_tiles_are_read_again_when_the_service_is_given(server, tmp_path):
    entry = tiles(server, "/xyz/{z}/{x}/{y}.png?key=s3cr3t", password="s3cr3t", user="u")
    params = {
        "model": str(tiny_refittable(tmp_path / "base.onnx", PX)),
        "corrections": str(corrections_of(entry, tmp_path / "mine.gpkg")),
        "output": str(tmp_path / "new.onnx"),
    }
    result = refit({**params, "rasters": [entry]}, lambda _: None, lambda: False)
    assert (result["used"], result["left_out"]) == (4, [])
    for file in tmp_path.iterdir():
        assert b"s3cr3t" not in file.read_bytes()
    with pytest.raises(RasterError, match="known here by its name alone"):
        refit(params, lambda _: None, lambda: False)
