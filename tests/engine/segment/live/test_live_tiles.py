"""Tiles of a live map are the finished map's pixels, and come back the same from memory and disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from rasterio.enums import Resampling
from rasterio.transform import from_bounds
from rasterio.vrt import WarpedVRT

from plugin.engine.api.errors import ModelError, OutputError, RasterError, RequestError
from plugin.engine.segment.job import landcover
from plugin.engine.segment.live.service import LiveService
from tests.data import rasters
from tests.data.models import mean_colour
from tests.data.pixel_models import BLEND, CLASSES, MARGIN, pixel_model
from tests.engine.segment.live import live_client as client
from tests.messages import refused

RADIUS = MARGIN - BLEND // 2


def finished(raster: str, model: Path, folder: Path, **fields: Any) -> None:
    outputs = {kind: str(folder / f"{kind}.tif") for kind in ("cog", "soft")}
    request = {"version": 1, "raster": [raster], "model": str(model), "device": "cpu", "outputs": outputs, **fields}
    landcover(request, lambda _: None, lambda: False)


def expected(path: Path, tile: Any, resampling: Resampling) -> Any:
    """A file of a finished map as the tile shows it, warped by GDAL on its own."""
    target = from_bounds(*tile.bounds, 256, 256)
    options = {"crs": "EPSG:3857", "transform": target, "width": 256, "height": 256, "resampling": resampling}
    with rasterio.open(path, OVERVIEW_LEVEL="NONE") as source, WarpedVRT(source, **options) as warped:
        return warped.read()


@pytest.mark.parametrize("below", [0, 1, 2])
def test_a_tile_shows_the_pixels_of_the_finished_map(tmp_path: Path, service: LiveService, below: int) -> None:
    raster = rasters.write(tmp_path / "image.tif", client.noise())
    model = pixel_model(tmp_path / "model.onnx", RADIUS)
    finished(raster, model, tmp_path)
    answer = service.live_landcover(client.params(raster, model, tmp_path / "cache"))
    tile = client.middle(answer["zmax"] - below)  # of pixels of 0.5, 1 and 2 m
    hard = client.picture(client.get(client.address(answer, "hard", tile))[1])
    labels = expected(tmp_path / "cog.tif", tile, Resampling.mode if below == 2 else Resampling.nearest)[0]
    colours = np.array([[0, 0, 0], *(list(bytes.fromhex(each.colour[1:])) for each in CLASSES)])
    assert (labels > 0).mean() > 0.1
    same = (hard[:3] == colours[labels].transpose(2, 0, 1)).all(axis=0) & ((hard[3] == 255) == (labels > 0))
    assert same.mean() > 0.998  # GDAL places pixels to an eighth, from the middle of what it warps
    soft = client.picture(client.get(client.address(answer, "soft", tile))[1]).astype(int)
    blended = expected(tmp_path / "soft.tif", tile, Resampling.average if below == 2 else Resampling.bilinear).astype(
        int
    )
    inside = (soft[3] == 255) & (blended[3] == 255)
    assert inside.mean() > 0.1
    assert np.abs(soft - blended)[:, inside].mean() < 1


def test_pixels_without_imagery_and_ground_outside_the_area_are_transparent(
    tmp_path: Path, service: LiveService
) -> None:
    image = client.noise()
    image[:, 100:150, 100:200] = 0
    raster = rasters.write(tmp_path / "image.tif", image, nodata=0)
    model = pixel_model(tmp_path / "model.onnx")
    west, north = rasters.WEST, rasters.NORTH
    area = {"extent": [west + 50, north - 300, west + 300, north - 50], "crs": rasters.CRS}
    finished(raster, model, tmp_path, area=area)
    answer = service.live_landcover(client.params(raster, model, tmp_path / "cache", fields={"area": area}))
    tile = client.middle(answer["zmax"] - 1)
    alpha = client.picture(client.get(client.address(answer, "hard", tile))[1])[3]
    labels = expected(tmp_path / "cog.tif", tile, Resampling.mode)[0]
    assert ((alpha > 0) == (labels > 0)).mean() > 0.995
    far = client.tile_at(answer["zmax"], west + 5000, north)
    assert not client.picture(client.get(client.address(answer, "hard", far))[1]).any()


def test_windows_come_back_the_same_from_memory_and_from_disk(tmp_path: Path, service: LiveService) -> None:
    raster = rasters.write(tmp_path / "image.tif", client.noise())
    request = client.params(raster, pixel_model(tmp_path / "model.onnx", RADIUS), tmp_path / "cache")
    answer = service.live_landcover(request)
    tile = client.middle(answer["zmax"])
    first = client.get(client.address(answer, "soft", tile))[1]
    queue = client.live_map(service).queue
    computed = queue.computed
    assert computed > 0
    client.get(client.address(answer, "hard", tile))
    assert queue.computed == computed
    queue.close()  # after which all files are written
    again = service.live_landcover(request)
    assert again["url"] != answer["url"]
    assert client.get(client.address(again, "soft", tile))[1] == first
    assert client.live_map(service).queue.computed == 0


def test_another_image_under_the_same_name_has_windows_of_its_own(tmp_path: Path, service: LiveService) -> None:
    model = pixel_model(tmp_path / "model.onnx")
    pictures = []
    for image in (client.noise(), 255 - client.noise()):
        raster = rasters.write(tmp_path / "image.tif", image)
        answer = service.live_landcover(client.params(raster, model, tmp_path / "cache"))
        pictures.append(client.get(client.address(answer, "soft", client.middle(answer["zmax"])))[1])
        assert client.live_map(service).queue.computed > 0
    assert pictures[0] != pictures[1]


def test_levels_that_are_too_coarse_show_the_notice_and_compute_nothing(tmp_path: Path, service: LiveService) -> None:
    raster = rasters.write(tmp_path / "image.tif", client.noise())
    model = pixel_model(tmp_path / "model.onnx")
    request = client.params(raster, model, tmp_path / "cache", notice="aGVsbG8=")
    answer = service.live_landcover(request)
    assert (answer["zmin"], answer["zmax"]) == (
        16,
        18,
    )  # pixels of 2.0 and 0.5 m at 32.8 degrees north, of 4.02 m at level 15; the model's: 1 m
    for level in (0, 7, answer["zmin"] - 1):
        assert client.get(client.address(answer, "hard", client.middle(level))) == (200, b"hello")
    far = client.tile_at(14, rasters.WEST + 50_000, rasters.NORTH)
    assert client.get(client.address(answer, "hard", far))[1] != b"hello"
    assert client.live_map(service).queue.computed == 0
    answer = service.live_landcover({**request, "notice": None})
    assert not client.picture(client.get(client.address(answer, "soft", client.middle(3)))[1]).any()


def test_what_cannot_be_served_is_refused_with_the_remedy(tmp_path: Path, service: LiveService) -> None:
    raster, model = rasters.plain(tmp_path), pixel_model(tmp_path / "model.onnx")
    with refused(ModelError, "model-classifies-chips", model="chips.onnx"):
        service.live_landcover(client.params(raster, mean_colour(tmp_path / "chips.onnx"), tmp_path / "cache"))
    with pytest.raises(RasterError):
        service.live_landcover(client.params(str(tmp_path / "none.tif"), model, tmp_path / "cache"))
    with refused(OutputError, "live-cache-elsewhere"):
        service.live_landcover(client.params(raster, model, tmp_path))
    for code, wrong in (
        ("json-wrong-field", {"notice": "no base64!"}),
        ("json-wrong-field", {"request": "text"}),
        ("json-unknown-field", {"more": 1}),
        ("json-missing-field", {"request": {}}),
        ("json-missing-field", {"cache": None}),
    ):
        with refused(RequestError, code):
            service.live_landcover({**client.params(raster, model, tmp_path / "cache"), **wrong})
    answer = service.live_landcover(client.params(raster, model, tmp_path / "cache"))
    assert [each["name"] for each in answer["classes"]] == [each.name for each in CLASSES]
    assert service.live_landcover({"request": None}) == {}
    with pytest.raises(OSError):
        client.get(client.address(answer, "hard", client.middle(17)))
