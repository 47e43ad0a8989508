"""Whole runs over real chips whose file says less, or other things, than the user does: the figures of F2 and F7."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.vrt import WarpedVRT

from plugin.engine.api.requests.raster_input import RasterInput
from scripts.imagery.make_quilt import main as sew
from tests.data import rasters
from tests.engine.job.requests import PX, request, run

LEFT, RIGHT = 672, 896  # columns of the void


@pytest.fixture(scope="module")
def quad(data, tmp_path_factory):
    """30 real chips of 1 m: their path, pixels and profile."""
    path = tmp_path_factory.mktemp("quad") / "quad.tif"
    assert sew([str(path), "--cols", "6", "--rows", "5", "--seed", "3", "--data", str(data)]) == 0
    with rasterio.open(path) as dataset:
        return path, dataset.read(), dataset.profile


@pytest.fixture(scope="module")
def put(quad, tmp_path_factory):
    _, _, profile = quad
    folder = tmp_path_factory.mktemp("imagery")

    def write(name, pixels, **more):
        size = {"height": pixels.shape[1], "width": pixels.shape[2]}
        with rasterio.open(folder / name, "w", **{**profile, **size, **more}) as dataset:
            dataset.write(pixels)
        return str(folder / name)

    return write


def outcome(folder, imagery, **more):
    plain = request(imagery[0].path, "default", folder, **more)
    result = run(replace(plain, raster=tuple(imagery)))
    groups = {each["name"]: each["chips"] for each in result["groups"]}
    hectares = {each["name"]: each["hectares"] for each in result["groups"]}
    return result["chips"]["classified"], groups, hectares["undeveloped"], result


def test_a_void_is_no_imagery_once_the_user_names_its_value(quad, put, tmp_path):
    """F7: 25 chips and 35.1 ha of undeveloped ground, as with the two halves as two rasters; it was 30 and 60.2 ha."""
    _, pixels, profile = quad
    halves = [
        RasterInput(put("left.tif", pixels[:, :, :LEFT])),
        RasterInput(
            put("right.tif", pixels[:, :, RIGHT:], transform=profile["transform"] @ Affine.translation(RIGHT, 0))
        ),
    ]
    expected = (25, {"developed": 12, "cultivated": 6, "undeveloped": 7})
    assert outcome(tmp_path / "halves", halves)[:2] == expected
    dark = pixels.copy()
    dark[:, :, LEFT:RIGHT] = np.random.default_rng(0).integers(0, 5, (len(pixels), pixels.shape[1], RIGHT - LEFT))
    path = put("dark.tif", dark)
    for name, raster, more in (
        ("layer", RasterInput(path, nodata=((0, 4),)), {}),  # QGIS: additional no-data values
        ("tolerance", RasterInput(path), {"nodata": 0, "nodata_tolerance": 4}),
    ):
        classified, groups, undeveloped, _ = outcome(tmp_path / name, [raster], **more)
        assert (classified, groups) == expected
        assert undeveloped == pytest.approx(35.1, abs=0.05)


def test_the_map_lies_in_the_crs_that_the_user_assigned(quad, put, tmp_path):
    """F2: EPSG:26911, extent 627200…628544, 3629472…3630592, and the chips of the raster that states it."""
    path, pixels, _ = quad
    wrong = put("wrong.tif", pixels, crs="EPSG:26910")
    result = outcome(tmp_path / "wrong", [RasterInput(wrong, crs="EPSG:26911")])[-1]
    right = outcome(tmp_path / "right", [RasterInput(str(path))])[-1]
    assert result["grid"]["crs"] == "EPSG:26911" and result["groups"] == right["groups"]
    with rasterio.open(result["outputs"]["cog"]) as made, rasterio.open(right["outputs"]["cog"]) as expected:
        assert made.crs == expected.crs and tuple(made.bounds) == (627200, 3629472, 628544, 3630592)
        assert np.array_equal(made.read(), expected.read())


def test_wedges_of_a_warped_raster_are_no_imagery_once_their_value_is_named(model, tmp_path):
    """C5: `gdalwarp -t_srs EPSG:5070` without no data; right are the chips of the same raster with an alpha band."""
    path = rasters.write(tmp_path / "a.tif", np.maximum(rasters.noise(size=10 * PX), 1))
    with rasterio.open(path) as dataset, rasterio.Env(), WarpedVRT(dataset, crs="EPSG:5070", add_alpha=True) as view:
        pixels, profile = view.read(), {"crs": view.crs, "transform": view.transform}
    assert 0.1 < (pixels[-1] == 0).mean() < 0.5  # what is black is the wedges
    colours = np.where(pixels[-1] > 0, pixels[:-1], 0)
    bare = rasters.write(tmp_path / "bare.tif", colours, **profile)
    clear = rasters.write(
        tmp_path / "clear.tif", np.concatenate([colours, pixels[-1:]]), photometric="RGB", alpha="YES", **profile
    )
    counts = []
    for name, raster, more in (("bare", bare, {}), ("named", bare, {"nodata": 0}), ("clear", clear, {})):
        counts.append(run(request(raster, model, tmp_path / name, **more))["chips"]["classified"])
    assert counts[1] == counts[2] < counts[0]
