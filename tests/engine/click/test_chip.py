"""A click gives the values that the map has for the chip, and states where there is no imagery."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pyproj
import pytest
from rasterio.transform import Affine

from plugin.engine.api.errors import AreaError, GridError, RequestError
from plugin.engine.api.protocol import Answer, encode
from plugin.engine.api.requests.run_request import Request
from plugin.engine.click.chip import ClickService
from plugin.engine.model.model import Model
from plugin.engine.model.signature import Prediction
from plugin.engine.run import job
from tests.data import rasters
from tests.data.models import SIX, mean_colour
from tests.engine.click.clicks import PX, at_chip, imagery, picture_of

pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")  # a PNG has no place
NAIP = Path("rasters") / "naip_va_1m.tif"


@pytest.fixture
def patchy(tmp_path: Path) -> str:
    """5 x 4 chips whole, partial, with too little imagery and with none, not quite on the grid; some very bright."""
    pixels = np.random.default_rng(5).integers(60, 160, (3, 4 * PX, 5 * PX)).astype(np.uint8)
    pixels[:, :, 3 * PX :] += 95
    pixels[:, : PX + 20, : PX + 20] = 0
    pixels[:, 3 * PX :, 2 * PX : 2 * PX + 9] = 0
    return rasters.write(tmp_path / "patchy.tif", pixels, transform=rasters.at(rasters.WEST + 5), nodata=0)


def map_rows(imagery_params: dict[str, Any], folder: Path) -> list[dict[str, Any]]:
    outputs = {"geoparquet": str(folder / "map.parquet")}
    result = job.run(
        Request.from_json({**imagery_params, "outputs": outputs, "batch": 8}), lambda _: None, lambda: False
    )
    return [dict(row) for row in pq.read_table(result["outputs"]["geoparquet"]).to_pylist()]


def assert_same(clicked: dict[str, Any], row: dict[str, Any]) -> None:
    for key in ("class", "group", "image_date", "valid"):
        assert clicked[key] == row[key]
    assert clicked["flags"] == [each for each in row["flags"].split(",") if each]
    for key in ("confidence", "margin", "distance"):
        assert clicked[key] == (None if row[key] is None else pytest.approx(row[key], abs=1e-4))
    for prefix, entries in (("p_", clicked["classes"]), ("g_", clicked["groups"])):
        for each in entries:
            expected = row[prefix + each["name"]]
            assert each["probability"] == (None if expected is None else pytest.approx(expected, abs=1e-5))


class TestAgreesWithTheMap:
    @pytest.mark.parametrize(
        ("more", "chips"),  # at the edge, chips that the raster covers by less than min_valid are no rows
        [({}, 20), ({"min_valid": 0.05}, 24), ({"abstain": {"confidence": 0.99, "distance": 20.0}}, 20)],
    )
    def test_a_click_gives_the_values_of_the_map_for_every_chip(
        self, patchy: str, model: Path, tmp_path: Path, more: dict[str, Any], chips: int
    ) -> None:
        imagery_params, clicks = imagery(patchy, model, image_date="2016-05-21", **more), ClickService()
        rows = map_rows(imagery_params, tmp_path)
        results = [
            clicks.chip({"imagery": imagery_params, "chip": [row["col"], row["row"]]}, lambda: False) for row in rows
        ]
        for clicked, row in zip(results, rows):
            assert_same(clicked, row)
        flags = {flag for each in results for flag in each["flags"]}
        assert len(rows) == chips and {"unfamiliar", "partial"} <= flags
        assert "no-data" in flags

    @pytest.mark.parametrize(
        "make_raster", [rasters.fine, rasters.coarse, rasters.degrees, rasters.us_feet, rasters.rotated]
    )
    def test_pixels_of_any_size_crs_and_rotation(self, make_raster: Any, model: Path, tmp_path: Path) -> None:
        imagery_params = imagery(make_raster(tmp_path), model)
        rows = map_rows(imagery_params, tmp_path)
        for row in rows[:: max(1, len(rows) // 5)]:
            assert_same(at_chip(imagery_params, row["col"], row["row"]), row)

    def test_of_two_quads_the_one_that_gave_the_chip_is_named(self, model: Path, tmp_path: Path) -> None:
        east = rasters.write(tmp_path / "east.tif", rasters.noise(), transform=rasters.at(rasters.WEST + 64))
        imagery_params = imagery([rasters.plain(tmp_path), east], model)
        col, row = int(rasters.WEST // PX), int(rasters.NORTH // PX) - 1
        assert [Path(at_chip(imagery_params, col + k, row)["raster"]).name for k in (0, 2, 3)] == [
            "plain3.tif", "plain3.tif", "east.tif",
        ]  # fmt: skip

    def test_real_imagery_and_the_bundled_model(self, data: Path, tmp_path: Path) -> None:
        imagery_params = imagery(str(data / NAIP), "default")
        rows, clicks = map_rows(imagery_params, tmp_path), ClickService()
        for row in rows:
            clicked = clicks.chip({"imagery": imagery_params, "chip": [row["col"], row["row"]]}, lambda: False)
            assert_same(clicked, row)
        assert {row["group"] for row in rows} - {None}


class TestWhere:
    def test_a_point_anywhere_in_a_chip_is_that_chip_and_its_west_and_south_edges_are_its_own(
        self, model: Path, tmp_path: Path
    ) -> None:
        imagery_params, clicks = imagery(rasters.plain(tmp_path), model), ClickService()
        west, south = rasters.WEST + PX, rasters.NORTH - 2 * PX
        for x, y in ((west, south), (west + 0.01, south + PX - 0.01), (west + PX / 2, south + PX / 2)):
            clicked = clicks.chip({"imagery": imagery_params, "point": [x, y], "crs": rasters.CRS}, lambda: False)
            assert clicked["bounds"] == [west, south, west + PX, south + PX]
            assert clicked["chip"] == [west / PX, south / PX]
        assert clicked["grid"] == {"crs": rasters.CRS, "size": PX}

    def test_the_point_may_be_in_any_crs(self, model: Path, tmp_path: Path) -> None:
        imagery_params = imagery(rasters.plain(tmp_path), model)
        here = (rasters.WEST + 50, rasters.NORTH - 50)
        expected = ClickService().chip(
            {"imagery": imagery_params, "point": list(here), "crs": rasters.CRS}, lambda: False
        )["chip"]
        for crs in ("EPSG:4326", "EPSG:3857", "EPSG:5070", pyproj.CRS("EPSG:32611").to_wkt()):
            point = pyproj.Transformer.from_crs(rasters.CRS, crs, always_xy=True).transform(*here)
            result = ClickService().chip({"imagery": imagery_params, "point": list(point), "crs": crs}, lambda: False)
            assert result["chip"] == expected

    @pytest.mark.parametrize("where", [
        {"point": [rasters.WEST - 1, rasters.NORTH - 1], "crs": rasters.CRS},
        {"point": [1e300, -1e300], "crs": rasters.CRS},
        {"point": [10.0, 95.0], "crs": "EPSG:4326"},
        {"chip": [0, 0]},
        {"chip": [10**400, 5]},
        {"chip": [int(rasters.WEST // PX), int(rasters.NORTH // PX)]},  # touches the raster's edge from outside
    ])  # fmt: skip
    def test_a_place_without_imagery_is_refused_in_a_sentence(
        self, model: Path, tmp_path: Path, where: dict[str, Any]
    ) -> None:
        with pytest.raises(AreaError, match="click inside the layer") as caught:
            ClickService().chip({"imagery": imagery(rasters.plain(tmp_path), model), **where}, lambda: False)
        assert "\n" not in str(caught.value)

    def test_a_chip_named_on_another_grid_is_not_mistaken_for_one_of_this(self, model: Path, tmp_path: Path) -> None:
        imagery_params = imagery(rasters.plain(tmp_path), model)
        col, row = int(rasters.WEST // PX), int(rasters.NORTH // PX) - 1
        assert at_chip(imagery_params, col, row, crs=rasters.CRS)["chip"] == [col, row]
        with pytest.raises(GridError, match="click the place itself"):
            at_chip(imagery_params, col, row, crs="EPSG:26912")

    def test_imagery_too_wide_for_one_zone_is_looked_at_in_the_zone_of_the_place(
        self, model: Path, tmp_path: Path
    ) -> None:
        transform = Affine(0.01, 0, -125, 0, -0.01, 41)
        wide = rasters.write(tmp_path / "wide.tif", rasters.noise(size=2000)[:, :400], "EPSG:4326", transform)
        imagery_params, clicks = imagery(wide, model), ClickService()
        for longitude, zone in ((-124.5, 10), (-115.5, 11), (-108.001, 12)):
            params = {"imagery": imagery_params, "point": [longitude, 39.0], "crs": "EPSG:4326"}
            clicked = clicks.chip(params, lambda: False)
            assert clicked["grid"]["crs"] == f"EPSG:{32600 + zone}" and clicked["valid"] == 1
            named = {"imagery": imagery_params, "chip": clicked["chip"], "crs": clicked["grid"]["crs"]}
            assert clicks.chip(named, lambda: False)["picture"] == clicked["picture"]
        with pytest.raises(AreaError, match="click the place itself"):
            clicks.chip({"imagery": imagery_params, "chip": clicked["chip"]}, lambda: False)
        with pytest.raises(AreaError, match="click inside the layer"):
            clicks.chip({**params, "point": [-90.5, 39.0]}, lambda: False)


class TestContent:
    def test_a_chip_without_imagery_has_no_class_and_still_a_picture(self, patchy: str, model: Path) -> None:
        clicked = at_chip(imagery(patchy, model), int(rasters.WEST // PX), int(rasters.NORTH // PX) - 1)
        assert clicked["flags"] == ["no-data"] and clicked["valid"] == 0 and clicked["raster"] is None
        assert {clicked[key] for key in ("class", "group", "confidence", "margin", "distance")} == {None}
        assert {each["probability"] for each in clicked["classes"] + clicked["groups"]} == {None}
        assert len(clicked["classes"]) == len(SIX)
        assert picture_of(clicked).shape == (3, PX, PX)

    def test_the_picture_is_what_the_model_sees(self, model: Path, tmp_path: Path) -> None:
        col, row = int(rasters.WEST // PX), int(rasters.NORTH // PX) - 1
        clicked = at_chip(imagery(rasters.plain(tmp_path), model), col, row)
        assert (picture_of(clicked) == rasters.noise()[:, :PX, :PX]).all()
        swapped = at_chip(imagery(rasters.interpreted(tmp_path), model), col, row)  # its bands are blue, green, red
        assert (picture_of(swapped) == rasters.noise()[::-1, :PX, :PX]).all()

    def test_probabilities_sum_to_one_and_groups_hold_their_classes(self, patchy: str, model: Path) -> None:
        clicked = at_chip(imagery(patchy, model), int(rasters.WEST // PX) + 4, int(rasters.NORTH // PX) - 1)
        assert sum(each["probability"] for each in clicked["classes"]) == pytest.approx(1, abs=1e-5)
        for group in clicked["groups"]:
            probabilities = [each["probability"] for each in clicked["classes"] if each["group"] == group["name"]]
            assert group["probability"] == pytest.approx(sum(probabilities), abs=1e-6)
        first, second, *_ = sorted((each["probability"] for each in clicked["groups"]), reverse=True)
        assert clicked["confidence"] == first and clicked["margin"] == pytest.approx(first - second, abs=1e-6)

    def test_without_a_distance_there_is_none_and_no_threshold(self, tmp_path: Path) -> None:
        plain = mean_colour(tmp_path / "plain.onnx", PX)
        imagery_params = imagery(rasters.plain(tmp_path), plain)
        clicked = at_chip(imagery_params, int(rasters.WEST // PX), int(rasters.NORTH // PX) - 1)
        assert clicked["distance"] is None and clicked["threshold"] is None
        with pytest.raises(RequestError, match="states no distance"):
            at_chip({**imagery_params, "abstain": {"distance": 3.0}}, 0, 0)

    def test_an_infinite_distance_is_encoded_as_null(
        self, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def far(_: Model, chips: np.ndarray) -> Prediction:
            return Prediction(
                np.full((len(chips), len(SIX)), 1 / len(SIX), np.float32), np.full(len(chips), np.inf, np.float32)
            )

        monkeypatch.setattr(Model, "predict", far)
        clicked = at_chip(
            imagery(rasters.plain(tmp_path), model), int(rasters.WEST // PX), int(rasters.NORTH // PX) - 1
        )
        assert clicked["distance"] is None and "unfamiliar" in clicked["flags"]
        assert encode(Answer(1, clicked))
