"""Imagery, land cover and parameters that do not serve to fit a model to a place: one sentence each, and no file."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine

from plugin.engine.api.errors import AreaError, ModelError, OutputError, RasterError, RequestError
from tests.data import codes
from tests.data.corrected import tiny_refittable
from tests.engine.coloured_county import CRS, NORTH, WEST
from tests.engine.place.land_cover import fit, place_params, write_land_cover
from tests.messages import codes as codes_of
from tests.messages import refused


def test_land_cover_of_another_place(county, model, tmp_path):
    there = codes.write(tmp_path / "nlcd_2011.tif", codes.noise(), CRS, Affine(30, 0, WEST + 90_000, 0, -30, NORTH))
    with refused(AreaError, "nlcd-elsewhere"):
        fit(place_params(county[0], model, there, tmp_path / "here.onnx"))
    assert not (tmp_path / "here.onnx").exists()


def test_land_cover_of_one_class(county, model, tmp_path):
    nlcd = write_land_cover(tmp_path / "nlcd_2016.tif", np.full((12, 12), "forest"))
    with refused(RasterError, "place-one-class"):
        fit(place_params(county[0], model, nlcd, tmp_path / "here.onnx"))


def test_land_cover_of_a_class_that_the_model_lacks(county, model, tmp_path):
    nlcd = write_land_cover(tmp_path / "nlcd_2016.tif", np.full((12, 12), "water"))
    with refused(RasterError, "place-too-few-chips"):
        fit(place_params(county[0], model, nlcd, tmp_path / "here.onnx"))


def test_an_area_of_fewer_than_twenty_chips(county, model, nlcd, tmp_path):
    area = {"extent": [WEST, NORTH - 96, WEST + 96, NORTH], "crs": CRS}
    with refused(RasterError, "place-too-few-chips"):
        fit(place_params(county[0], model, nlcd, tmp_path / "here.onnx", imagery={"area": area}))


def test_land_cover_whose_pixels_are_as_large_as_chips(county, model, tmp_path):
    coarse = codes.write(tmp_path / "nlcd_2016.tif", codes.noise(9, 9), CRS, Affine(64, 0, WEST, 0, -64, NORTH))
    with refused(RasterError, "place-nlcd-coarse"):
        fit(place_params(county[0], model, coarse, tmp_path / "here.onnx"))


def test_a_picture_of_land_cover(county, model, tmp_path):
    with refused(RasterError, "nlcd-not-codes"):
        fit(place_params(county[0], model, county[0], tmp_path / "here.onnx"))


def test_a_model_that_cannot_be_refitted(county, nlcd, tmp_path):
    model = tiny_refittable(tmp_path / "fixed.onnx", refit=False)
    with refused(ModelError, "model-without-last-layer"):
        fit(place_params(county[0], model, nlcd, tmp_path / "here.onnx"))


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"chips": 5}, "json-wrong-field"),
        ({"chips": "many"}, "json-wrong-field"),
        ({"nlcd": 7}, "json-wrong-field"),
        ({"name": "a\nb"}, "json-wrong-field"),
        ({"legend": 3}, "json-wrong-field"),
    ],
)
def test_wrong_parameters(county, model, nlcd, tmp_path, more, code):
    with refused(RequestError, code):
        fit({**place_params(county[0], model, nlcd, tmp_path / "here.onnx"), **more})


def test_an_output_that_is_the_base_model_or_no_model(county, model, nlcd, tmp_path):
    with refused(OutputError, "model-would-replace-source"):
        fit(place_params(county[0], model, nlcd, model))
    with refused(OutputError, "model-suffix"):
        fit(place_params(county[0], model, nlcd, tmp_path / "here.gpkg"))


def test_land_cover_of_an_unknown_year_and_of_years_ago_is_said(county, model, tmp_path):
    unnamed = write_land_cover(tmp_path / "cover.tif", county[1])
    answer = fit(place_params(county[0], model, unnamed, tmp_path / "a.onnx"))
    assert codes_of(answer["warnings"]) == ["place-nlcd-year-unknown"]
    old = write_land_cover(tmp_path / "nlcd_2001.tif", county[1])
    dated = {"image_date": "2016-05-21"}
    answer = fit(place_params(county[0], model, old, tmp_path / "b.onnx", imagery=dated))
    assert answer["years"] == {"nlcd": "2001", "imagery": ["2016"]}
    assert codes_of(answer["warnings"]) == ["place-years-apart"]
