"""A click answers for the imagery as its user stated it, and opens it anew once that changes (F2, F7)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from plugin.engine.api.errors import AreaError
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.click.chip import ClickService
from tests.data import rasters
from tests.engine.click.clicks import PX, at_chip, imagery

COL, ROW = round(rasters.WEST / PX), round(rasters.NORTH / PX) - 1


@pytest.fixture
def wrong(tmp_path: Path) -> str:
    """The western half of its first chip is black, and its header states the neighbouring zone."""
    pixels = np.maximum(rasters.noise(size=2 * PX), 9)
    pixels[:, :PX, : PX // 2] = 0
    return str(rasters.write(tmp_path / "wrong.tif", pixels, crs="EPSG:26910"))


def test_a_point_in_the_assigned_crs_finds_the_chip(wrong: str, model: Path) -> None:
    entry = RasterInput(wrong, crs=rasters.CRS).to_json()
    click = {
        "imagery": imagery([entry], model),  # type: ignore[list-item]
        "point": [rasters.WEST + 5, rasters.NORTH - 5],
        "crs": rasters.CRS,
    }
    answer = ClickService().chip(click, lambda: False)
    assert (answer["chip"], answer["grid"]["crs"]) == ([COL, ROW], rasters.CRS)
    with pytest.raises(AreaError):
        ClickService().chip({**click, "imagery": imagery(wrong, model)}, lambda: False)


def test_no_data_of_one_click_does_not_stay_for_the_next(wrong: str, model: Path) -> None:
    service = ClickService()
    shares = []
    for stated in (RasterInput(wrong), RasterInput(wrong, nodata=((0, 4),)), RasterInput(wrong)):
        params = {"imagery": imagery([stated.to_json()], model), "chip": [COL, ROW]}  # type: ignore[list-item]
        shares.append(service.chip(params, lambda: False)["valid"])
    assert shares == [1, 0.5, 1]


def test_the_tolerance_of_a_request_holds_for_a_click(wrong: str, model: Path) -> None:
    answer = at_chip(imagery(wrong, model, nodata=3, nodata_tolerance=3), COL, ROW)
    assert answer["valid"] == 0.5
