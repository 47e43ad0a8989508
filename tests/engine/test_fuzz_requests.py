"""Fuzzing of requests: whatever comes is taken, or refused with an error of errors.py."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.api.errors import LandchipError, RequestError
from plugin.engine.api.json_load import JsonError, load_json
from plugin.engine.api.messages import Message
from plugin.engine.api.requests.bands import format_bands, parse_bands
from plugin.engine.api.requests.chip_request import ChipRequest
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.api.requests.run_request import Area, Request
from plugin.engine.api.requests.tile_service import TileService
from plugin.engine.place.request import PlaceRequest
from plugin.engine.refit.refit_request import RefitRequest
from tests.engine.fuzzing import JSON, TEXTS, changed, damaged, fuzz

SERVICE = {
    "kind": "xyz",
    "url": "https://user:secret@tiles.example.org:8080/{z}/{x}/{y}.png?key=SECRET1",
    "crs": "EPSG:3857",
    "zmin": 0,
    "zmax": 19,
    "tile_size": 256,
    "extent": [0, 0, 1, 1],
    "layers": "a",
    "dimensions": {"TIME": "2020"},
    "headers": {"X-Key": "SECRET2"},
    "password": "SECRET3",
}
RASTER = {"path": "/a/q.tif", "crs": "EPSG:26911", "nodata": [0, [250, 255]], "use_source_nodata": True}
REQUEST = {
    "version": 1,
    "raster": ["/a/q.tif", RASTER, {"service": SERVICE, "name": "tiles"}],
    "model": "default",
    "area": {"extent": [0.0, 1.0, 2.0, 3.0], "polygons": None, "crs": "EPSG:26911"},
    "bands": {"red": 1, "green": 2, "blue": 3},
    "nodata": [0, [1, 2.5]],
    "nodata_tolerance": 4,
    "transparency": "auto",
    "crs": "EPSG:26911",
    "device": "cpu",
    "batch": 8,
    "min_valid": 0.5,
    "abstain": {"confidence": 0.5, "margin": 0.1, "distance": 3.0},
    "image_date": "2016-05-21",
    "outputs": {"gpkg": "/o/map.gpkg", "cog": "/o/map.tif"},
    "run_dir": "/o/run",
}
CLICK = {
    "imagery": {**REQUEST, "area": None},
    "point": [1.0, 2.0],
    "crs": "EPSG:26911",
    "nlcd": "/a/nlcd.tif",
    "group": "developed",
}
REFIT = {
    "model": "default",
    "corrections": "/a/c.gpkg",
    "output": "/a/new.onnx",
    "name": "new",
    "device": "cpu",
    "bands": {"red": 1},
    "nodata": 0,
    "crs": "EPSG:26911",
}
PLACE = {
    "imagery": REQUEST,
    "nlcd": RASTER,
    "output": "/a/here.onnx",
    "legend": "/a/codes.csv",
    "corrections": "/a/c.gpkg",
    "rasters": ["/a/q.tif"],
    "name": "here",
    "chips": 400,
}
DOCUMENTS = {
    "request": (Request.from_json, REQUEST),
    "click": (ChipRequest.from_json, CLICK),
    "refit": (RefitRequest.from_json, REFIT),
    "place": (PlaceRequest.from_json, PLACE),
    "raster": (RasterInput.from_json, RASTER),
    "service": (TileService.from_json, SERVICE),
    "area": (Area.from_json, REQUEST["area"]),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_documents_that_are_changed_are_right(name: str) -> None:
    read, document = DOCUMENTS[name]
    read(document)


def taken(name: str, document: Any) -> Any:
    """The request, or None where it is refused as documented: in one sentence that fits a line."""
    try:
        return DOCUMENTS[name][0](document)
    except LandchipError as error:
        sentence = str(error)
    assert sentence.strip() and "\0" not in sentence and len(sentence) < 1000
    sentence.encode("utf-8")  # it can be printed
    return None


@pytest.mark.parametrize("name", DOCUMENTS)
@fuzz
@given(data=st.data())
def test_a_changed_request_is_taken_or_refused(name: str, data: st.DataObject) -> None:
    request = taken(name, data.draw(changed(DOCUMENTS[name][1])))
    if request is not None and hasattr(request, "to_json"):
        written = json.loads(json.dumps(request.to_json(), allow_nan=False))
        again = DOCUMENTS[name][0](written)
        assert again == request


@pytest.mark.parametrize("name", [each for each in DOCUMENTS if each not in ("refit", "place")])
@fuzz
@given(JSON)
def test_any_json_in_place_of_a_request_is_refused(name: str, value: Any) -> None:
    if name == "click" and not isinstance(value, dict):
        return  # the protocol gives objects only
    if taken(name, value) is not None:
        assert name == "raster" and isinstance(value, str)


@fuzz
@given(changed(SERVICE))
def test_a_service_never_tells_its_secrets(document: Any) -> None:
    try:
        service = TileService.from_json(document)
    except RequestError as error:
        text = str(error)
    else:
        text = service.identity() + repr(service) + service.host
    unchanged = [each for each in ("SECRET2", "SECRET3") if each not in str(_without_secret_fields(document))]
    assert not [each for each in unchanged if each in text]


def _without_secret_fields(document: Any) -> Any:
    if not isinstance(document, dict):
        return document
    return {
        key: each
        for key, each in document.items()
        if key not in ("url", "headers", "user", "password", "referer", "proxy")
    }


@fuzz
@given(st.one_of(TEXTS, st.from_regex(r"(red|b|[a-z]{1,3}) ?= ?-?[0-9]{1,4}([,;] ?[a-z]=[0-9])*")))
def test_bands_as_text_are_understood_or_refused(text: str) -> None:
    try:
        bands = parse_bands(text)
    except RequestError:
        return
    assert parse_bands(format_bands(bands)) == bands


@fuzz
@given(
    st.one_of(
        st.binary(max_size=60),
        damaged(json.dumps(REQUEST).encode()),
        damaged(b'{"a": [1e3, -0.5, "\\ud83d\\ude00", NaN]}'),
    )
)
def test_bytes_are_json_or_refused_with_a_reason(content: bytes) -> None:
    try:
        value = load_json(content)
    except JsonError:
        return
    assert load_json(json.dumps(value, allow_nan=False)) == value


@fuzz
@given(
    st.one_of(
        JSON, changed(Message("a", "{x}: {y:.3g} of {z}", {"x": "t", "y": 1.5, "z": Message("b", "c")}).to_json())
    )
)
def test_any_json_is_a_message(value: Any) -> None:
    str(Message.from_json(value)).encode("utf-8")
