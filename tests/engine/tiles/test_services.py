"""WMS, WMTS, WCS and ArcGIS services give the map of the raster that they show."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import rasterio
from affine import Affine

from plugin.engine.api.errors import RasterError
from tests.engine.tiles.fake_service import (
    TILE,
    UTM_CORNER,
    FakeService,
    Matrix,
    serving,
    wmts_capabilities,
    write_raster,
)
from tests.engine.tiles.requests import area, request, rows, run
from tests.messages import refused

UTM = "EPSG:32611"
LAYERS = {"wms": "photo", "wmts": "photo", "wcs": "photo", "arcgis-map": "0,1", "arcgis-image": None}
PATHS = {
    "wms": "/wms?map=/a b.map",
    "wmts": "/wmts.xml",
    "wcs": "/wcs",
    "arcgis-map": "/arcgis/rest/services/photo/MapServer",
    "arcgis-image": "/arcgis/rest/services/photo/ImageServer",
}


def service(server, kind, **fields):
    url = server.address + PATHS[kind]
    return {"service": {"kind": kind, "url": url, "layers": LAYERS[kind], **fields}, "name": "Made-up maps"}


def asked_for(server, name):
    """Values of a parameter of the requests for maps."""
    queries = [parse_qs(urlsplit(path).query.lower()) for path in server.asked]
    return {query[name][0] for query in queries if name in query}


@pytest.fixture(scope="module")
def utm_source(tmp_path_factory):
    return write_raster(tmp_path_factory.mktemp("utm") / "photo.tif", crs=UTM)


def utm_area():
    west, north = UTM_CORNER[0] + 0.7 * TILE, UTM_CORNER[1] - 0.7 * TILE
    return {"extent": [west, north - 2 * TILE, west + 2 * TILE, north], "crs": UTM}


@pytest.mark.parametrize("kind", ["wms", "wmts", "wcs", "arcgis-map", "arcgis-image"])
def test_a_service_in_web_mercator_gives_the_map_of_its_raster(source, server, model, tmp_path, kind):
    server.format = "GTiff" if kind == "wcs" else "PNG"
    of_service = run(request(service(server, kind), model, tmp_path / "service"))
    assert rows(of_service) == rows(run(request(str(source), model, tmp_path / "file")))
    assert of_service["chips"]["classified"] > 50


@pytest.mark.parametrize("kind", ["wms", "wcs", "arcgis-map", "arcgis-image"])
def test_a_service_in_the_grids_own_crs_is_not_resampled(utm_source, model, tmp_path, kind):
    with serving(FakeService(utm_source, format="GTiff" if kind == "wcs" else "PNG")) as server:
        work = request(service(server, kind, crs=UTM), model, tmp_path / "service", area=utm_area())
        of_service = run(work)
    of_file = run(request(str(utm_source), model, tmp_path / "file", area=utm_area()))
    assert rows(of_service) == rows(of_file)
    assert of_service["warnings"] == of_file["warnings"] == []


@pytest.fixture
def fine_source(tmp_path, utm_source):
    """The raster in UTM with pixels of 0.8 m."""
    with rasterio.open(utm_source) as dataset:
        profile = {**dataset.profile, "transform": Affine(0.8, 0, UTM_CORNER[0], 0, -0.8, UTM_CORNER[1])}
        with rasterio.open(tmp_path / "fine.tif", "w", **profile) as out:
            out.write(dataset.read())
    return tmp_path / "fine.tif"


def test_a_wcs_is_asked_for_its_own_pixels_and_not_for_smaller_maps(fine_source, model, tmp_path):
    """A server would choose pixels in its own way, and for a map that is moved by part of a pixel."""
    with serving(FakeService(fine_source, format="GTiff")) as server:
        of_service = run(request(service(server, "wcs", crs=UTM), model, tmp_path / "wcs", area=utm_area()))
    assert rows(of_service) == rows(run(request(str(fine_source), model, tmp_path / "file", area=utm_area())))


def test_a_wmts_whose_levels_are_no_powers_of_two_is_read_at_the_fitting_one(fine_source, model, tmp_path):
    matrices = [Matrix(f"m{pixel}", pixel, UTM_CORNER, 64) for pixel in (5.0, 2.0, 0.8, 0.2)]

    def answer(path):
        if path.startswith("/wmts.xml"):
            return 200, wmts_capabilities(server.address, matrices, 32611).encode()
        name, col, row = path.rpartition(".")[0].split("/")[2:]
        (level,) = (each for each in matrices if each.name == name)
        west, north = UTM_CORNER[0] + int(col) * TILE * level.pixel, UTM_CORNER[1] - int(row) * TILE * level.pixel
        content = server.map(west, north, level.pixel, TILE, TILE)
        return (404, b"") if content is None else (200, content)

    with serving(FakeService(fine_source, answer)) as server:
        of_service = run(request(service(server, "wmts", crs=UTM), model, tmp_path / "wmts", area=utm_area()))
        assert {path.split("/")[2] for path in server.asked if path.startswith("/xyz/")} == {"m0.8"}
    assert rows(of_service) == rows(run(request(str(fine_source), model, tmp_path / "file", area=utm_area())))


def test_a_wms_is_asked_for_what_the_layer_states(server, model, tmp_path):
    fields = {"layers": "orto é,b", "style": "x", "format": "image/jpeg", "dimensions": {"TIME": "2020"}}
    server.format = "JPEG"
    run(request(service(server, "wms", **fields), model, tmp_path / "o"))
    assert asked_for(server, "layers") == {"orto é,b"}
    assert asked_for(server, "styles") == {"x"}
    assert asked_for(server, "format") == {"image/jpeg"}
    assert asked_for(server, "time") == {"2020"}
    assert asked_for(server, "map") == {"/a b.map"}


def test_a_wms_of_version_1_3_gets_latitude_first_where_its_crs_has_it(server, model, tmp_path):
    server.answer = lambda path: 404
    run(request(service(server, "wms", version="1.3.0", crs="EPSG:4326"), model, tmp_path / "o"))
    south = {float(bbox.split(",")[0]) for bbox in asked_for(server, "bbox")}
    assert all(32 < each < 34 for each in south), south


def test_a_wms_that_answers_with_an_exception_says_so(server, model, tmp_path):
    text = (
        b'<?xml version="1.0"?><ServiceExceptionReport><ServiceException code="LayerNotDefined">No layer photo'
        b"</ServiceException></ServiceExceptionReport>"
    )
    server.answer = lambda path: (200, text)
    result = run(request(service(server, "wms"), model, tmp_path / "o", area=area(columns=0.5, rows=0.5)))
    (warning,) = [each for each in result["warnings"] if each["code"] == "tiles-failed"]
    assert "No layer photo" in warning["text"]


@pytest.mark.parametrize("kind", ["wmts", "wcs"])
@pytest.mark.parametrize(
    ("answer", "code"),
    [(403, "service-refuses"), (500, "service-tile-failed"), ((200, b"<html>"), "service-not-understood")],
)
def test_a_description_that_cannot_be_had_is_an_error(server, model, tmp_path, kind, answer, code):
    server.answer = lambda path: answer
    with refused(RasterError, code):
        run(request(service(server, kind), model, tmp_path / "o"))


def test_gdal_keeps_nothing_of_a_wcs_in_the_home_folder(server, model, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    server.format = "GTiff"
    run(request(service(server, "wcs"), model, tmp_path / "o"))
    assert not (tmp_path / "home").exists()
    assert not (Path.home() / ".gdal").exists()
