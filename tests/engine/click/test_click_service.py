"""The click service: shares of land cover, models and imagery that stay open, and parameters that are refused."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio

from plugin.engine.api.errors import RasterError, RequestError
from plugin.engine.click.chip import ClickService
from tests.data import codes, rasters
from tests.data.models import mean_colour
from tests.engine.click.clicks import PX, at_chip, imagery, picture_of

pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")  # a PNG has no place


class TestLandCover:
    def test_shares_of_a_chip_are_the_areas_of_its_codes(self, model: Path, tmp_path: Path) -> None:
        half = np.full((100, 100), 82, np.uint8)
        half[:, :16] = 24  # the western half of the first chip, 1 m pixels
        nlcd = codes.write(tmp_path / "nlcd.tif", half, transform=rasters.at())
        col, row = int(rasters.WEST // PX), int(rasters.NORTH // PX) - 1
        landcover = at_chip(imagery(rasters.plain(tmp_path), model), col, row, nlcd=str(nlcd))["nlcd"]
        assert landcover["valid"] == 1 and landcover["error"] is None
        assert sorted((each["class"], each["group"], round(each["share"], 6)) for each in landcover["shares"]) == [
            ("cultivated", "cultivated", 0.5), ("developed", "developed", 0.5),
        ]  # fmt: skip

    def test_outside_the_raster_there_are_no_shares(self, model: Path, tmp_path: Path) -> None:
        nlcd = codes.write(tmp_path / "far.tif", codes.noise(), transform=rasters.at(rasters.WEST + 1e5))
        col, row = int(rasters.WEST // PX), int(rasters.NORTH // PX) - 1
        landcover = at_chip(imagery(rasters.plain(tmp_path), model), col, row, nlcd=str(nlcd))["nlcd"]
        assert landcover == {"valid": 0.0, "shares": [], "error": None, "contradiction": None}

    def test_an_unreadable_land_cover_raster_is_an_error_in_its_own_field_and_the_click_succeeds(
        self, model: Path, tmp_path: Path
    ) -> None:
        col, row = int(rasters.WEST // PX), int(rasters.NORTH // PX) - 1
        imagery_params = imagery(rasters.plain(tmp_path), model)
        for wrong in (str(tmp_path / "gone.tif"), rasters.not_a_raster(tmp_path), imagery_params["raster"][0]):
            clicked = at_chip(imagery_params, col, row, nlcd=wrong)
            error = clicked["nlcd"]["error"]
            assert clicked["class"] and Path(wrong).name in error["params"]["path"]
            assert error["code"] in ("raster-missing", "raster-unreadable", "nlcd-not-codes")


class TestWarm:
    def test_model_and_imagery_are_opened_once(
        self, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from plugin.engine.click import chip

        opened: list[str] = []
        for name in ("open_model", "imagery_for"):
            really = getattr(chip, name)
            monkeypatch.setattr(chip, name, lambda *args, n=name, f=really: (opened.append(n), f(*args))[1])
        imagery_params, clicks = imagery(rasters.plain(tmp_path), model), ClickService()
        col, row = int(rasters.WEST // PX), int(rasters.NORTH // PX) - 1
        for k in range(3):
            clicks.chip(
                {"imagery": {**imagery_params, "min_valid": 0.1 * (k + 1)}, "chip": [col + k, row]}, lambda: False
            )
        assert opened == ["open_model", "imagery_for"]
        clicks.chip(
            {"imagery": {**imagery_params, "bands": {"red": 3, "green": 2, "blue": 1}}, "chip": [col, row]}, bool
        )
        assert opened[2:] == ["imagery_for"]

    def test_a_raster_or_a_model_that_changed_is_opened_again(self, tmp_path: Path) -> None:
        own = mean_colour(tmp_path / "own.onnx", PX)
        imagery_params, clicks = imagery(rasters.plain(tmp_path), own), ClickService()
        here = {"imagery": imagery_params, "chip": [int(rasters.WEST // PX), int(rasters.NORTH // PX) - 1]}
        first = clicks.chip(here, bool)
        rasters.write(imagery_params["raster"][0], rasters.noise(seed=9))
        os.utime(imagery_params["raster"][0], ns=(1, 1))
        second = clicks.chip(here, bool)
        assert (picture_of(second) == rasters.noise(seed=9)[:, :PX, :PX]).all()
        mean_colour(own, PX, seed=4)
        os.utime(own, ns=(1, 1))
        third = clicks.chip(here, bool)
        assert first["model"]["digest"] == second["model"]["digest"] != third["model"]["digest"]
        assert second["classes"] != third["classes"]

    def test_a_mask_file_added_beside_a_raster_is_used_at_the_next_click(self, model: Path, tmp_path: Path) -> None:
        raster, clicks = rasters.plain(tmp_path), ClickService()
        params = {"imagery": imagery(raster, model), "point": [rasters.WEST + 5, rasters.NORTH - 5], "crs": rasters.CRS}
        assert clicks.chip(params, lambda: False)["valid"] == 1
        before = Path(raster).stat()
        with rasterio.Env(GDAL_TIFF_INTERNAL_MASK="NO"), rasterio.open(raster, "r+") as opened:
            opened.write_mask(np.zeros((rasters.SIZE, rasters.SIZE), bool))
        assert Path(f"{raster}.msk").exists()
        os.utime(raster, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert Path(raster).stat().st_size == before.st_size
        assert clicks.chip(params, lambda: False)["valid"] == 0

    def test_a_raster_that_could_not_be_opened_is_tried_again(self, model: Path, tmp_path: Path) -> None:
        clicks, path = ClickService(), tmp_path / "plain3.tif"
        here = {"imagery": imagery(str(path), model)}
        here["chip"] = [int(rasters.WEST // PX), int(rasters.NORTH // PX) - 1]
        with pytest.raises(RasterError, match="no file"):
            clicks.chip(here, bool)
        rasters.plain(tmp_path)
        assert clicks.chip(here, bool)["class"]


POINT = {"point": [0, 0], "crs": "EPSG:26911"}
GOOD = {"version": 1, "raster": ["/a.tif"], "model": "default"}


@pytest.mark.parametrize(
    "params, message",
    [
        ({}, "imagery"),
        ({"imagery": 5, **POINT}, "imagery"),
        ({"imagery": {**GOOD, "colour": 1}, **POINT}, "colour"),
        ({"imagery": {**GOOD, "area": {"extent": [0, 0, 1, 1], "crs": "EPSG:4326"}}, **POINT}, "area"),
        ({"imagery": GOOD}, "either a 'point'"),
        ({"imagery": GOOD, "point": [0, 0]}, "either a 'point'"),
        ({"imagery": GOOD, **POINT, "chip": [0, 0]}, "either a 'point'"),
        ({"imagery": GOOD, "point": [0], "crs": "EPSG:26911"}, "point"),
        ({"imagery": GOOD, "point": [0, float("nan")], "crs": "EPSG:26911"}, "point"),
        ({"imagery": GOOD, "chip": [0.5, 1]}, "chip"),
        ({"imagery": GOOD, "chip": [True, 1]}, "chip"),
        ({"imagery": GOOD, **POINT, "nlcd": 7}, "nlcd"),
        ({"imagery": GOOD, **POINT, "depth": 7}, "depth"),
    ],
)
@pytest.mark.parametrize("method", ["chip", "explain"])
def test_invalid_parameters_of_a_click_are_refused_in_a_sentence(
    method: str, params: dict[str, Any], message: str
) -> None:
    with pytest.raises(RequestError, match=message) as caught:
        getattr(ClickService(), method)(params, lambda: False)
    assert "\n" not in str(caught.value)
