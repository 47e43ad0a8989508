"""Imagery is found in a STAC API, listed by year, and made a mosaic that the engine reads as the quads themselves."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import rasterio
from pystac import Item
from rasterio.windows import from_bounds

from plugin.engine.api.errors import AreaError, OutputError, RasterError, RequestError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.requests.imagery_search import CATALOGS, ImagerySearch, MosaicRequest, Quad
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.catalog import search as search_module
from plugin.engine.catalog.mosaic_vrt import build_mosaic
from plugin.engine.catalog.quads import gdal_path, quad_of
from plugin.engine.catalog.search import search_imagery
from plugin.engine.cli.main import main
from plugin.engine.run import job
from tests.data import rasters
from tests.data.models import mean_colour
from tests.engine.catalog.stac_server import naip_item, stac_server
from tests.engine.job.requests import PX, request

SIDE = 4 * PX


@pytest.fixture
def server():
    with stac_server() as running:
        yield running


@pytest.fixture
def quads(server, tmp_path):
    """Two quads of 2020 side by side, with a strip in common, and one of 2016; 4 bands, served by HTTP."""
    for k, (name, left, day) in enumerate(
        [("west", 0, "2020-05-18"), ("east", SIDE - 16, "2020-05-19"), ("old", 0, "2016-07-01")]
    ):
        pixels = rasters.noise(4, SIDE, seed=k)
        path = tmp_path / f"{name}.tif"
        place = rasters.at(rasters.WEST + left, rasters.NORTH)
        rasters.write(path, pixels, transform=place, tiled=True, photometric="RGB", alpha="NO")
        server.files[path.name] = path
        server.items.append(naip_item(path, day, f"{server.address}/files/{path.name}"))
    return server


def search(server, **more):
    extent = [rasters.WEST + 1, rasters.NORTH - SIDE + 1, rasters.WEST + 2 * SIDE - 20, rasters.NORTH - 1]
    fields = {"catalog": server.address, "extent": extent, "crs": rasters.CRS}
    return search_imagery(ImagerySearch.from_json({**fields, **more}))


def mosaic_of(answer, path, index=0):
    return build_mosaic(MosaicRequest.from_json({"quads": answer["mosaics"][index]["quads"], "path": str(path)}))


def test_quads_are_listed_by_year_newest_first_with_what_they_cover(quads):
    answer = search(quads)
    assert [(each["title"], len(each["quads"])) for each in answer["mosaics"]] == [("2020 · 1 m", 2), ("2016 · 1 m", 1)]
    assert answer["mosaics"][0]["dates"] == ["2020-05-18", "2020-05-19"]
    assert answer["mosaics"][0]["covered"] > 0.99 > 0.6 > answer["mosaics"][1]["covered"] > 0.4
    assert (answer["quads"], answer["truncated"], answer["note"]) == (3, False, None)
    assert answer["mosaics"][0]["crs"] == "EPSG:26911"


def test_all_pages_of_an_answer_are_read(quads):
    assert search(quads)["quads"] == 3
    assert [each.get("token") for each in quads.requests] == [None, "2"]


def test_dates_narrow_the_search(quads):
    assert [each["title"] for each in search(quads, start="2019-01-01")["mosaics"]] == ["2020 · 1 m"]
    assert [each["title"] for each in search(quads, end="2019-01-01")["mosaics"]] == ["2016 · 1 m"]


def test_a_place_without_imagery_gives_an_empty_list(quads):
    assert search(quads, extent=[10, 50, 10.1, 50.1], crs="EPSG:4326")["mosaics"] == []


def test_the_mosaic_has_the_pixels_of_its_quads_the_newest_on_top(quads, tmp_path):
    answer = mosaic_of(search(quads), tmp_path / "naip.vrt")
    assert (answer["crs"], answer["gsd"]) == ("EPSG:26911", 1.0)
    with rasterio.open(answer["path"]) as mosaic:
        assert mosaic.descriptions == ("Red", "Green", "Blue", "NIR")
        assert list(mosaic.bounds) == answer["bounds"]
        for name, bounds in (
            ("east", None),
            ("west", (rasters.WEST, rasters.NORTH - SIDE, rasters.WEST + 100, rasters.NORTH)),
        ):
            with rasterio.open(quads.files[f"{name}.tif"]) as quad:
                box = bounds or quad.bounds
                expected = quad.read(window=from_bounds(*box, quad.transform))
            assert (mosaic.read(window=from_bounds(*box, mosaic.transform)) == expected).all()


def test_the_engine_maps_a_mosaic_over_http_as_it_maps_the_files(quads, tmp_path):
    model = mean_colour(tmp_path / "tiny.onnx", PX)
    vrt = mosaic_of(search(quads), tmp_path / "naip.vrt")["path"]
    remote = job.run(request(vrt, model, tmp_path / "o"), lambda _: None, lambda: False)
    files = tuple(RasterInput(str(quads.files[f"{name}.tif"])) for name in ("east", "west"))
    of_files = replace(request(files[0].path, model, tmp_path / "p"), raster=files)
    local = job.run(of_files, lambda _: None, lambda: False)
    assert remote["chips"]["classified"] == local["chips"]["classified"] == 32
    assert [each["chips"] for each in remote["groups"]] == [each["chips"] for each in local["groups"]]


def test_where_the_catalogue_states_no_size_the_header_is_read(quads, tmp_path):
    for item in quads.items:
        for name in ("proj:bbox", "proj:shape", "proj:epsg"):
            del item["properties"][name]
    answer = search(quads)
    assert answer["mosaics"][0]["quads"][0]["shape"] is None
    assert mosaic_of(answer, tmp_path / "naip.vrt")["bounds"][0] == rasters.WEST


def test_newer_items_state_their_crs_by_proj_code_and_their_transform(quads):
    item = quads.items[0]
    item["properties"].update({"proj:code": "EPSG:6340", "proj:transform": [0.6, 0, 5.0, 0, -0.6, 9.0, 0, 0, 1]})
    del item["properties"]["proj:epsg"]
    quad = quad_of(Item.from_dict(item), quads.address)
    assert quad is not None and (quad.crs, quad.transform) == ("EPSG:6340", (0.6, 0.0, 5.0, 0.0, -0.6, 9.0))


def test_an_item_without_pixels_is_left_out(quads):
    for item in quads.items[:2]:
        del item["assets"]["image"]
    assert search(quads)["quads"] == 1


@pytest.mark.parametrize(
    ("href", "path"),
    [
        ("https://h.org/a.tif", "/vsicurl/https://h.org/a.tif"),
        ("s3://naip-analytic/ca/2020/a.tif", "/vsis3/naip-analytic/ca/2020/a.tif"),
        ("gs://bucket/a.tif", "/vsigs/bucket/a.tif"),
        ("abfs://box@account.dfs.core.windows.net/a.tif", "/vsiaz/box/a.tif"),
        ("/data/a.tif", "/data/a.tif"),
    ],
)
def test_an_address_becomes_a_path_that_gdal_opens(href, path):
    assert gdal_path(href, "https://h.org", "naip") == path


def test_the_planetary_computers_blobs_are_signed_by_gdal_and_no_signature_is_kept():
    address = CATALOGS["planetary-computer"][1]
    path = gdal_path("https://naipeuwest.blob.core.windows.net/naip/v002/a.tif", address, "naip")
    assert path == (
        "/vsicurl?pc_url_signing=yes&pc_collection=naip&url="
        "https%3A%2F%2Fnaipeuwest.blob.core.windows.net%2Fnaip%2Fv002%2Fa.tif"
    )
    assert "sig=" not in path
    assert gdal_path("https://elsewhere.org/a.tif", address, "naip") == "/vsicurl/https://elsewhere.org/a.tif"


def test_quads_of_a_bucket_whose_readers_pay_come_with_a_note(quads):
    for item in quads.items:
        item["assets"]["image"]["href"] = "s3://naip-analytic/a.tif"
    assert "AWS_REQUEST_PAYER" in search(quads)["note"]["text"]


def test_more_quads_than_a_search_takes_are_told(quads, monkeypatch):
    monkeypatch.setattr(search_module, "MAX_QUADS", 2)
    answer = search(quads)
    assert (answer["quads"], answer["truncated"]) == (2, True)


@pytest.mark.parametrize(
    ("status", "body", "sentence"),
    [
        (404, b"no", "HTTP 404"),
        (403, b"no", "asks for a key"),
        (401, b"no", "HTTP 401"),
        (200, b"<html>hello</html>", "not answer as a STAC API"),
        (200, b"{}", "not answer as a STAC API"),
        (200, b'{"type": "Catalog"}', "not answer as a STAC API"),
        (200, b"[" * 100_000, "not answer as a STAC API"),
        (400, b"bad collection", "not answer as a STAC API"),
    ],
)
def test_a_server_that_is_no_catalogue_gets_one_sentence(server, status, body, sentence):
    server.status, server.body = status, body
    with pytest.raises(RasterError, match=sentence) as caught:
        search(server)
    assert "\n" not in str(caught.value)


def test_a_server_that_is_not_there_and_a_secret_in_its_address(server):
    with pytest.raises(RasterError, match="does not answer") as caught:
        search(server, catalog="http://me:S3CRET@127.0.0.1:9/stac?key=S3CRET")
    assert "S3CRET" not in str(caught.value)


def test_wrong_parameters_get_one_sentence(server):
    with pytest.raises(RequestError, match="neither an address"):
        search(server, catalog="naip")
    with pytest.raises(AreaError, match="holds no ground"):
        search(server, extent=[1, 1, 1, 2])
    with pytest.raises(AreaError, match="zoom in"):
        search(server, extent=[-120, 30, -100, 40], crs="EPSG:4326")
    with pytest.raises(RequestError, match="a date as"):
        search(server, start="May")


def test_a_search_can_be_cancelled(quads):
    extent = [rasters.WEST, rasters.NORTH - SIDE, rasters.WEST + SIDE, rasters.NORTH]
    asked = ImagerySearch.from_json({"catalog": quads.address, "extent": extent, "crs": rasters.CRS})
    with pytest.raises(Cancelled):
        search_imagery(asked, lambda: True)


def test_quads_of_two_kinds_make_no_mosaic(quads, tmp_path):
    whole = [quad for each in search(quads)["mosaics"] for quad in each["quads"]]
    with pytest.raises(RasterError, match="differ in CRS, pixel size"):
        build_mosaic(
            MosaicRequest.from_json(
                {"quads": [whole[0], {**whole[1], "crs": "EPSG:26912"}], "path": str(tmp_path / "a.vrt")}
            )
        )
    assert not (tmp_path / "a.vrt").exists()
    with pytest.raises(OutputError, match=r"end in \.vrt"):
        build_mosaic(MosaicRequest.from_json({"quads": whole[:1], "path": str(tmp_path / "a.tif")}))
    with pytest.raises(RequestError, match="a list of 1 to 500"):
        MosaicRequest.from_json({"quads": [], "path": "a.vrt"})


def test_a_quad_survives_json():
    quad = Quad("a", "/a.tif", "2020-01-01", (3, 4), (1.0, 0.0, 2.0, 0.0, -1.0, 3.0), "EPSG:26911", 0.6, ("Red",))
    assert Quad.from_json(json.loads(json.dumps(quad.to_json()))) == quad
    bare = Quad("a", "/a.tif", "2020-01-01", None, None, "", 0.0, ())
    assert Quad.from_json(json.loads(json.dumps(bare.to_json()))) == bare


def test_the_command_line_finds_imagery_and_writes_its_mosaic(quads, tmp_path, capsys):
    extent = [str(each) for each in (rasters.WEST + 1, rasters.NORTH - 100, rasters.WEST + 200, rasters.NORTH - 1)]
    target = tmp_path / "naip.vrt"
    command = ["search-imagery", "--extent", *extent, "--extent-crs", rasters.CRS, "--catalog", quads.address]
    assert main([*command, "--year", "2020", "--mosaic", str(target)]) == 0
    printed = capsys.readouterr().out
    assert "2020 · 1 m" in printed and "2016" not in printed and str(target) in printed
    assert rasterio.open(target).count == 4
    assert main([*command, "--year", "1999", "--mosaic", str(target)]) == 2
    assert "no imagery" in capsys.readouterr().err
