"""Imagery without a band that the model does not need: it is filled, gives a warning, and is another run."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from affine import Affine

from plugin.engine.api.errors import RasterError
from plugin.engine.api.requests.run_request import Request
from plugin.engine.cli.main import main
from plugin.engine.imagery.inspect import SourceOverrides
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.model import throughput
from plugin.engine.model.card import card
from plugin.engine.model.model import open_model
from plugin.engine.run import job
from tests.data import rasters
from tests.data.models import mean_colour
from tests.engine.reading import CRS, NORTH, PX, WEST, at, corner, noise, read_all, write
from tests.messages import codes, params, refused

RGBN = ("red", "green", "blue", "nir")
BY_HAND = {"red": 1, "green": 2, "blue": 3}


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setattr(throughput, "SECONDS_A_BATCH_SIZE", 0.01)
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path / "cache"))


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return str(mean_colour(tmp_path_factory.mktemp("model") / "tiny.onnx", PX, RGBN, absent={"nir": 0}))


def input_spec(value=0, bands=RGBN):
    return InputSpec(bands, "uint8", 1.0, PX, {"nir": value})


def with_nir(pixels, value):
    """(3, y, x) -> (4, y, x), nir the same everywhere."""
    return np.concatenate([pixels, np.full_like(pixels[:1], value)])


class TestReading:
    @pytest.mark.parametrize("value", [0, 7])
    @pytest.mark.parametrize("bands", [RGBN, ("nir", "blue", "green", "red")], ids=["nir last", "nir first"])
    @pytest.mark.parametrize(
        ("crs", "transform"),
        [
            (CRS, at(WEST, NORTH)),
            (CRS, at(WEST + 3.3, NORTH - 1.7, 0.6)),
            (CRS, at(WEST, NORTH) @ Affine.rotation(17)),
            ("EPSG:4326", at(-115.5, 33, 1e-5)),
        ],
        ids=["native", "0.6 m", "rotated", "degrees"],
    )
    def test_chips_are_those_of_imagery_whose_band_holds_the_value(self, tmp_path, crs, transform, bands, value):
        pixels = noise(150, 130)
        lacking = read_all(open_imagery([write(tmp_path / "a.tif", pixels, transform, crs)], input_spec(value, bands)))
        complete = open_imagery(
            [write(tmp_path / "b.tif", with_nir(pixels, value), transform, crs, photometric="MINISBLACK")],
            input_spec(value, bands),
            overrides=SourceOverrides({**BY_HAND, "nir": 4}),
        )
        for chip, (chip_pixels, valid, source) in read_all(complete).items():
            assert np.array_equal(lacking[chip][0], chip_pixels), chip
            assert lacking[chip][1:] == (valid, source)

    @pytest.mark.parametrize("gsd", [1.0, 0.5])
    def test_validity_follows_the_bands_that_the_raster_has(self, tmp_path, gsd):
        pixels = noise(4 * PX, 4 * PX)
        pixels[:, :, : 2 * PX] = 255
        path = write(tmp_path / "a.tif", pixels, at(WEST, NORTH, gsd), nodata=255)
        rgb = read_all(open_imagery([path], InputSpec(RGBN[:3], "uint8", 1.0, PX)))
        for chip, (chip_pixels, valid, _) in read_all(open_imagery([path], input_spec())).items():
            assert valid == rgb[chip][1]
            assert np.array_equal(chip_pixels[:3], rgb[chip][0])
            assert not chip_pixels[3].any()
        assert {valid for _, valid, _ in rgb.values()} == {0.0, 1.0}

    def test_a_chip_of_two_quads_lacks_what_one_of_them_lacks(self, tmp_path):
        """The seam runs through the third column of chips: west of it there is near infrared, east of it none."""
        seam = 2 * PX + PX // 2
        pixels = noise(4 * PX, 2 * PX, bands=4)
        west = write(tmp_path / "west.tif", pixels[:, :, :seam], photometric="RGB", alpha="NO")
        east = write(tmp_path / "east.tif", pixels[:3, :, seam:], at(WEST + seam, NORTH))
        for paths in ([west, east], [east, west]):
            imagery = open_imagery(paths, input_spec())
            chips = read_all(imagery)
            first = corner(imagery)
            for (col, row), (chip_pixels, valid, _) in chips.items():
                x, y = (col - first.col) * PX, (first.row - row) * PX
                assert valid == 1
                assert np.array_equal(chip_pixels[:3], pixels[:3, y : y + PX, x : x + PX])
                expected_nir = pixels[3, y : y + PX, x : x + PX] if x + PX <= seam else 0
                assert np.array_equal(chip_pixels[3], np.broadcast_to(expected_nir, (PX, PX)))

    def test_an_order_by_hand_may_leave_the_band_out(self, tmp_path):
        path = rasters.described(tmp_path)
        (placed,) = open_imagery(
            [path], input_spec(), overrides=SourceOverrides({"red": 3, "green": 2, "blue": 1})
        ).sources
        assert placed.source.bands == (3, 2, 1, 0)
        (placed,) = open_imagery([path], input_spec()).sources
        assert placed.source.bands == (3, 2, 1, 4)

    def test_an_order_by_hand_may_leave_out_no_other(self, tmp_path):
        with refused(RasterError, "band-not-given", band="blue"):
            open_imagery([rasters.plain(tmp_path)], input_spec(), overrides=SourceOverrides({"red": 1, "green": 2}))

    def test_transparency_is_no_near_infrared(self, tmp_path):
        (placed,) = open_imagery([rasters.alpha(tmp_path)], input_spec()).sources
        assert placed.source.bands == (1, 2, 3, 0)
        assert placed.source.alpha == 4

    def test_among_more_than_four_bands_the_band_must_be_named(self, tmp_path):
        path = rasters.described(tmp_path, ("red", "green", "blue", "depth", "slope"))
        with refused(RasterError, "bands-unknown", band="nir", count=5):
            open_imagery([path], input_spec())


def request(raster, model, folder, **more):
    folder.mkdir(exist_ok=True)
    outputs = {"geoparquet": str(folder / "map.parquet")}
    fields = {"version": 1, "raster": raster, "model": model, "outputs": outputs, "batch": 8, "device": "cpu"}
    return Request.from_json({**fields, **more})


def run(run_request):
    return job.run(run_request, lambda _: None, lambda: False)


def probabilities(folder):
    table = pq.read_table(folder / "map.parquet").sort_by([("row", "ascending"), ("col", "ascending")])
    return np.column_stack([table[name].to_numpy() for name in table.schema.names if name.startswith("p_")])


class TestRun:
    def test_imagery_read_without_the_band_is_another_run_with_a_warning(self, model, tmp_path):
        path = [rasters.described(tmp_path, RGBN)]
        whole = run(request(path, model, tmp_path / "o"))
        without = run(request(path, model, tmp_path / "o", bands=BY_HAND))
        assert whole["run"] != without["run"]
        assert without["chips"]["resumed"] == 0
        assert whole["warnings"] == []
        (warning,) = without["warnings"]
        assert (warning["code"], warning["params"]["bands"]["code"]) == ("band-absent", "band-nir")
        assert job.plan(request(path, model, tmp_path / "o", bands=BY_HAND))["warnings"] == [warning]

    def test_many_rasters_share_one_warning(self, model, tmp_path):
        paths = []
        for k in range(5):
            where = rasters.at(rasters.WEST + 96 * k)
            paths.append(rasters.write(tmp_path / f"quad{k}.tif", rasters.noise(seed=k), transform=where))
        warnings = job.plan(request(paths, model, tmp_path / "o"))["warnings"]
        assert len(warnings) == 1
        warning_params = params(warnings, "band-absent-in-many")
        assert (warning_params["rasters"], warning_params["n"]) == ("quad0, quad1, quad2", 2)

    def test_a_model_that_does_not_state_it_is_refused(self, tmp_path):
        plain = str(mean_colour(tmp_path / "m.onnx", PX, RGBN))
        with refused(RasterError, "band-nir-missing", count=3):
            run(request([rasters.plain(tmp_path)], plain, tmp_path / "o"))
        with refused(RasterError, "band-not-given", band="nir"):
            run(request([rasters.plain(tmp_path)], plain, tmp_path / "o", bands=BY_HAND))


def test_the_command_line_maps_rgb_imagery_as_if_nir_were_zero(model, tmp_path, capsys):
    pixels = rasters.noise(size=4 * PX)
    rgb = rasters.write(tmp_path / "rgb.tif", pixels)
    zero = rasters.write(tmp_path / "zero.tif", with_nir(pixels, 0), photometric="RGB", alpha="NO")
    for path, order in ((rgb, []), (zero, ["--bands", "red=1,green=2,blue=3,nir=4"])):
        folder = tmp_path / Path(path).stem
        folder.mkdir()
        assert main(["classify", path, "--model", model, "-o", str(folder / "map.parquet"), "--json", *order]) == 0
        warnings = json.loads(capsys.readouterr().out)["warnings"]
        assert ("band-absent" in codes(warnings)) == (path == rgb)
    assert len(probabilities(tmp_path / "rgb")) == 16
    assert np.array_equal(probabilities(tmp_path / "rgb"), probabilities(tmp_path / "zero"))


def test_the_card_states_the_bands_that_imagery_may_lack(model, tmp_path, capsys):
    with open_model(model, "cpu") as opened:
        assert card(opened)["absent"] == {"nir": 0}
    assert main(["inspect", model]) == 0
    assert "red, green, blue, nir; serves imagery without nir too" in capsys.readouterr().out
    assert main(["inspect", str(mean_colour(tmp_path / "m.onnx", PX, RGBN))]) == 0
    assert "too" not in capsys.readouterr().out
