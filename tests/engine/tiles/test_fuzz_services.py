"""Fuzzing of services: one that is taken has a well-formed description, and no secret in what is written of it."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.api.errors import LandchipError, RequestError
from plugin.engine.api.grid import Bounds
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.api.requests.service_text import raster_of_text
from plugin.engine.api.requests.tile_service import KINDS, TileService
from plugin.engine.imagery.tiles.description import describe, http_options
from plugin.engine.imagery.tiles.pixel_grid import PixelGrid, choose_grid
from tests.engine.fuzzing import TEXTS, changed, fuzz

GRID = PixelGrid(0.0, 0.0, 1.0, 4, 4, 256, 17, 100, 200)
SERVICE = {
    "kind": "xyz",
    "url": "https://user:SECRET0@tiles.example.org:8080/{z}/{x}/{y}.png?key=SECRET1&a=ü",
    "crs": "EPSG:3857",
    "zmax": 19,
    "extent": [0, 0, 1, 1],
    "layers": "a",
    "style": "b",
    "format": "image/png",
    "dimensions": {"TIME": "2020"},
    "headers": {"X-Key": "SECRET2"},
    "user": "SECRET4",
    "password": "SECRET3",
}


@pytest.mark.parametrize("kind", KINDS)
@fuzz
@given(data=st.data())
def test_a_service_that_is_taken_has_a_well_formed_description(kind: str, data: st.DataObject) -> None:
    value: Any = data.draw(changed({**SERVICE, "kind": kind}))
    try:
        service = TileService.from_json(value)
        text = describe(service, GRID, "/a/<b>&c")
    except LandchipError:
        return
    ET.fromstring(text)
    assert "\n" not in "".join(http_options(service).values()).replace("\r\n", "")
    assert not any(f"SECRET{k}" in service.identity() for k in (0, 1, 2, 3, 4))


@fuzz
@given(st.lists(st.floats(-1e9, 1e9), min_size=4, max_size=4), st.sampled_from(["EPSG:3857", "EPSG:4326", "EPSG:2230"]))
def test_any_area_has_tiles_or_an_error(corners: list[float], crs: str) -> None:
    area = Bounds(*corners)
    service = TileService("wms", "https://host/wms", crs, layers="a")
    try:
        grid = choose_grid(service, 256, area, 1.0, 500.0)
    except LandchipError:
        return
    assert grid.columns >= 1
    assert grid.rows >= 1


@fuzz
@given(st.sampled_from(["", "xyz:", "type=xyz&url=", "wms://", "wcs:http://", "url=http://h&layers="]), TEXTS, TEXTS)
def test_any_text_is_a_path_a_service_or_refused(start: str, first: str, second: str) -> None:
    try:
        raster = raster_of_text(f"{start}{first}&{second}")
    except RequestError:
        return
    assert isinstance(raster, RasterInput)
    assert (raster.service is None) == bool(raster.path)
