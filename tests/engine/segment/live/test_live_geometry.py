"""The windows of a live map are smaller where that costs less and changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasterio.enums import Resampling

from plugin.engine.contract.pixel_windows import PixelWindows
from plugin.engine.model.pixel_model import open_pixel_model
from plugin.engine.segment.geometry import Geometry
from plugin.engine.segment.live.live_geometry import VIEW_PX, live_geometry
from plugin.engine.segment.live.service import LiveService
from tests.data import rasters
from tests.data.pixel_models import pixel_model
from tests.engine.segment.live import live_client as client
from tests.engine.segment.live.test_live_tiles import expected, finished

LARGE = {"chip_px": 512, "windows": PixelWindows(32, 32)}


def geometry(path: Path, **options: Any) -> Geometry:
    with open_pixel_model(pixel_model(path, **{**LARGE, **options}), "cpu") as model:
        return live_geometry(model)


def work(each: Geometry) -> float:
    """Pixels that a view costs on average: the number of windows along it, times their side, squared."""
    return ((1 + VIEW_PX / each.step) * each.window) ** 2


def test_the_size_costs_least_of_all_that_are_possible(tmp_path: Path) -> None:
    found = geometry(tmp_path / "model.onnx", any_size=True)
    assert found == Geometry(288, 32, 32)
    others = [Geometry(window, 32, 32) for window in range(96, 513, 32)]
    assert work(found) == min(work(each) for each in others)
    assert work(found) < 0.9 * work(Geometry(512, 32, 32))


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"any_size": True, "of_whole": True},
        {"any_size": True, "chip_px": 256, "windows": PixelWindows(64, 32)},
        {"any_size": True, "chip_px": 510, "windows": PixelWindows(31, 30)},
    ],
    ids=["a fixed size", "the whole window counts", "smaller than the best", "no tiles"],
)
def test_otherwise_the_windows_are_those_of_the_contract(tmp_path: Path, options: dict[str, Any]) -> None:
    stated = {**LARGE, **options}
    windows: Any = stated["windows"]
    assert geometry(tmp_path / "model.onnx", **options) == Geometry(
        stated["chip_px"], windows.margin_px, windows.blend_px
    )


def test_a_tile_of_smaller_windows_shows_the_pixels_of_the_finished_map(tmp_path: Path, service: LiveService) -> None:
    raster = rasters.write(tmp_path / "image.tif", client.noise())
    model = pixel_model(tmp_path / "model.onnx", radius=16, any_size=True, **LARGE)
    finished(raster, model, tmp_path)
    answer = service.live_landcover(client.params(raster, model, tmp_path / "cache"))
    assert client.live_map(service)._geometry.window == 288
    tile = client.middle(answer["zmax"] - 1)
    soft = client.picture(client.get(client.address(answer, "soft", tile))[1]).astype(int)
    blended = expected(tmp_path / "soft.tif", tile, Resampling.bilinear).astype(int)
    inside = (soft[3] == 255) & (blended[3] == 255)
    assert inside.mean() > 0.1
    assert np.abs(soft - blended)[:, inside].mean() < 1
