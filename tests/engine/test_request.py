"""A request is checked field by field, and its message names the field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api.errors import AreaError, RequestError
from plugin.engine.api.grid import Bounds
from plugin.engine.api.requests.area import Area
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.api.requests.run_request import DEFAULT_MIN_VALID, Request, ThresholdOverrides
from tests.messages import refused

SMALL: dict[str, Any] = {"version": 1, "raster": ["/a/q.tif"], "model": "default", "outputs": {"gpkg": "/o/map.gpkg"}}
WHOLE: dict[str, Any] = {
    "version": 1,
    "raster": ["/a/quad1.tif", "/a/quad2.tif"],
    "model": "/m/model.onnx",
    "area": {"extent": [0.0, 1.0, 2.0, 3.0], "crs": "EPSG:26911"},
    "bands": {"red": 1, "green": 2, "blue": 3},
    "crs": "EPSG:26911",
    "nodata": 255.0,
    "nodata_tolerance": 4.0,
    "transparency": "near-infrared",
    "device": "cuda",
    "batch": 16,
    "min_valid": 0.25,
    "abstain": {"confidence": 0.6, "margin": 0.1, "distance": 12.5},
    "image_date": "2016-05-21",
    "outputs": {"cog": "/o/a.tif", "gpkg": "/o/b.gpkg", "geoparquet": "/o/c.parquet", "stac": "/o/d.json"},
    "run_dir": "/r",
}
SQUARE = "POLYGON ((0 0, 1 0, 1 1, 0 0))"


def test_every_field_of_the_contract_is_read() -> None:
    request = Request.from_json(WHOLE)
    assert request.raster == (RasterInput("/a/quad1.tif"), RasterInput("/a/quad2.tif"))
    assert request.area == Area(Bounds(0, 1, 2, 3), (), "EPSG:26911")
    assert request.bands == {"red": 1, "green": 2, "blue": 3}
    assert (request.nodata, request.nodata_tolerance, request.transparency) == (((255, 255),), 4, "near-infrared")
    assert (request.device, request.batch, request.min_valid) == ("cuda", 16, 0.25)
    assert request.abstain == ThresholdOverrides(0.6, 0.1, 12.5)
    assert request.image_date == "2016-05-21"


def test_missing_fields_take_their_defaults() -> None:
    request = Request.from_json(SMALL)
    assert (request.area, request.bands, request.nodata, request.batch, request.abstain) == (None,) * 5
    assert (request.device, request.min_valid, request.image_date, request.run_dir) == (
        "auto",
        DEFAULT_MIN_VALID,
        None,
        None,
    )


def test_null_is_the_same_as_left_out() -> None:
    nulls = dict.fromkeys(("area", "bands", "nodata", "device", "batch", "min_valid", "abstain", "image_date"))
    assert Request.from_json({**SMALL, **nulls}) == Request.from_json(SMALL)


@pytest.mark.parametrize("obj", [SMALL, WHOLE, {**SMALL, "area": {"polygons": [SQUARE], "crs": "EPSG:4326"}}])
def test_a_request_survives_a_round_trip_through_json(obj: dict[str, Any]) -> None:
    request = Request.from_json(obj)
    assert Request.from_json(json.loads(json.dumps(request.to_json()))) == request
    assert request.to_json().keys() == WHOLE.keys()
    assert len({request, Request.from_json(obj)}) == 1


def test_parts_are_stored_beside_the_first_output_by_default() -> None:
    assert Request.from_json(SMALL).run_folder == Path("/o/map.landchip")
    assert Request.from_json({**WHOLE, "run_dir": None}).run_folder == Path("/o/a.landchip")
    assert Request.from_json(WHOLE).run_folder == Path("/r")


def test_a_run_folder_alone_is_enough() -> None:
    assert Request.from_json({**SMALL, "outputs": {}, "run_dir": "/r"}).run_folder == Path("/r")


def test_a_request_without_outputs_can_be_planned_but_has_no_folder() -> None:
    with refused(RequestError, "outputs-empty"):
        _ = Request.from_json({**SMALL, "outputs": {}}).run_folder


@pytest.mark.parametrize("field", ["version", "raster", "model", "outputs"])
def test_a_missing_field_is_named(field: str) -> None:
    with refused(RequestError, "json-missing-field", name="request", field=field):
        Request.from_json({key: value for key, value in SMALL.items() if key != field})


UNKNOWN, MISSING, WRONG = "json-unknown-field", "json-missing-field", "json-wrong-field"


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"colour": "red"}, UNKNOWN, "colour"),
        ({"area": {"extent": [0, 0, 1, 1], "crs": "EPSG:4326", "buffer": 3}}, UNKNOWN, "buffer"),
        ({"abstain": {"entropy": 1}}, UNKNOWN, "entropy"),
        ({"outputs": {"shapefile": "/o/map.shp"}}, UNKNOWN, "shapefile"),
        ({"area": {"extent": [0, 0, 1, 1]}}, MISSING, "crs"),
        ({"area": {"extent": [0, 0, 1], "crs": "EPSG:4326"}}, WRONG, "area.extent"),
        ({"area": {"extent": [0, 0, 1, float("inf")], "crs": "EPSG:4326"}}, WRONG, "area.extent"),
        ({"area": {"polygons": [], "crs": "EPSG:4326"}}, WRONG, "area.polygons"),
        ({"raster": "/a/q.tif"}, WRONG, "raster"),
        ({"raster": []}, WRONG, "raster"),
        ({"raster": [1]}, WRONG, "raster"),
        ({"model": 3}, WRONG, "model"),
        ({"outputs": ["/o/map.gpkg"]}, WRONG, "outputs"),
        ({"outputs": {"gpkg": " "}}, WRONG, "outputs.gpkg"),
        ({"bands": {"red": 0}}, WRONG, "bands"),
        ({"bands": {"red": True}}, WRONG, "bands"),
        ({"bands": {}}, WRONG, "bands"),
        ({"bands": [1, 2, 3]}, WRONG, "bands"),
        ({"nodata": "none"}, WRONG, "nodata"),
        ({"nodata": float("nan")}, WRONG, "nodata"),
        ({"nodata": 10**400}, WRONG, "nodata"),
        ({"device": "tpu"}, WRONG, "device"),
        ({"batch": 0}, WRONG, "batch"),
        ({"batch": 1.5}, WRONG, "batch"),
        ({"min_valid": 1.5}, WRONG, "min_valid"),
        ({"min_valid": 0}, WRONG, "min_valid"),
        ({"abstain": {"margin": -0.1}}, WRONG, "abstain.margin"),
        ({"abstain": {"distance": 0}}, WRONG, "abstain.distance"),
        ({"abstain": {"distance": float("inf")}}, WRONG, "abstain.distance"),
        ({"image_date": "May 2016"}, WRONG, "image_date"),
    ],
)
def test_a_wrong_field_is_named_in_one_sentence(change: dict[str, Any], code: str, field: str) -> None:
    with refused(RequestError, code, field=field) as caught:
        Request.from_json({**SMALL, **change})
    sentence = str(caught.value)
    assert sentence.endswith(".") and "\n" not in sentence and ". " not in sentence


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"area": {"crs": "EPSG:4326"}}, "area-two-kinds"),
        ({"area": {"extent": [0, 0, 1, 1], "polygons": [SQUARE], "crs": "EPSG:4326"}}, "area-two-kinds"),
        ({"area": [0, 0, 1, 1]}, "json-not-object"),
        ({"version": 2}, "request-version-unknown"),
        ({"version": True}, "request-version-unknown"),
        ({"outputs": {"gpkg": "/o/a", "cog": "/o/a"}}, "outputs-same-file"),
    ],
)
def test_fields_that_contradict_each_other_are_refused(change: dict[str, Any], code: str) -> None:
    with refused(RequestError, code):
        Request.from_json({**SMALL, **change})


@pytest.mark.parametrize("obj", [None, [], "x", 3])
def test_anything_but_an_object_is_refused(obj: Any) -> None:
    with refused(RequestError, "json-not-object", name="request"):
        Request.from_json(obj)


def test_an_extent_across_the_antimeridian_is_refused_with_a_way_out() -> None:
    with refused(AreaError, "extent-west-east", west=179, east=-179):
        Request.from_json({**SMALL, "area": {"extent": [179, 50, -179, 51], "crs": "EPSG:4326"}})


def test_an_extent_upside_down_is_refused() -> None:
    with refused(AreaError, "extent-south-north", south=51, north=50):
        Request.from_json({**SMALL, "area": {"extent": [0, 51, 1, 50], "crs": "EPSG:4326"}})


def test_one_threshold_alone_leaves_the_other_to_the_model() -> None:
    assert Request.from_json({**SMALL, "abstain": {"confidence": 0.7}}).abstain == ThresholdOverrides(0.7, None)
