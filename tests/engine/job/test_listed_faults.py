"""The inputs by which faults of imagery were found, at their full size: the figures that are right (docs/faults.md)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyarrow.parquet as pq
import pytest
import rasterio
import rasterio.shutil
from affine import Affine
from rasterio.vrt import WarpedVRT

from plugin.engine.api.grid import Chip
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import InputSpec
from scripts.imagery.make_quilt import main as sew
from scripts.imagery.make_scene import main as paint
from tests.data.grid_crs import ANONYMOUS_WKT
from tests.engine.job.requests import request, run
from tests.engine.test_void import vrt
from tests.messages import codes

SOUTH_UP = Affine.scale(1, -1)


@pytest.fixture(scope="module")
def quad(data, tmp_path_factory):
    """30 real chips of 1 m in EPSG:26911: the file, its pixels, its transform, and columns and rows of pixels."""
    path = tmp_path_factory.mktemp("quad") / "quad.tif"
    assert sew([str(path), "--cols", "6", "--rows", "5", "--seed", "3", "--data", str(data)]) == 0
    with rasterio.open(path) as dataset:
        pixels, transform = dataset.read(), dataset.transform
    rows, cols = np.mgrid[: pixels.shape[1], : pixels.shape[2]]
    return str(path), pixels, transform, cols, rows


@pytest.fixture
def put(tmp_path):
    """Writes a GeoTIFF; its path."""

    def write(name, pixels, transform, crs="EPSG:26911", **more):
        profile = {"driver": "GTiff", "count": len(pixels), "dtype": pixels.dtype, "crs": crs, "transform": transform}
        size = {"height": pixels.shape[1], "width": pixels.shape[2]}
        with rasterio.open(tmp_path / name, "w", **profile, **size, **more) as dataset:
            dataset.write(pixels)
        return str(tmp_path / name)

    return write


@pytest.fixture
def classify(tmp_path):
    """Maps rasters with the default model; the result."""
    numbers = iter(range(100))

    def run_over(*rasters, **more):
        plain = request(rasters[0], "default", tmp_path / f"map {next(numbers)}", **more)
        return run(replace(plain, raster=tuple(RasterInput(each) for each in rasters)))

    return run_over


def chips(result):
    return {each["name"]: each["chips"] for each in result["groups"]}


def hectares(result):
    return sum(each["hectares"] for each in result["groups"])


def probabilities(result):
    table = pq.read_table(result["outputs"]["geoparquet"])
    names = ["col", "row", *(each for each in table.column_names if each.startswith("p_"))]
    assert len(names) >= 8
    return np.stack([table[each].to_numpy() for each in names])


def test_the_rows_of_a_tall_raster_of_real_size_are_those_of_their_chips(put):
    """F1: 11,648, 6,048 and 1,568 were read, up to 23 rows beside the chip."""
    numbers = np.arange(12 * 1120, dtype=np.uint16) + 1
    pixels = np.broadcast_to(numbers[:, None], (3, len(numbers), 2 * 224))
    path = put("tall.tif", pixels, Affine(1, 0, 627_200, 0, -1.002, 3_630_592), compress="deflate", tiled=True)
    imagery = open_imagery([path], InputSpec(("red", "green", "blue"), "uint16", 1.0, 224))
    with imagery.reader() as reader:
        read = [next(iter(reader.read([Chip(2801, row)])))[0] for row in (16155, 16180, 16200)]
    assert [int(each.reshape(3, 224, 224)[0, 0, 0]) - 1 for each in read] == [11_625, 6_036, 1_565]


def test_a_soft_edge_is_classified_as_a_hard_one(quad, put, classify):
    """F5: 30 of 30 chips were classified. Its hectares are those of valid ground, so 24.3 and not five chips' 25.1."""
    _, pixels, transform, cols, rows = quad
    alpha = np.clip((6 - (cols - 900 + 0.36 * rows)) / 12 * 255, 0, 255).astype(np.uint8)
    results = []
    for name, fourth in (("feather.tif", alpha), ("hard.tif", np.where(alpha >= 128, 255, 0).astype(np.uint8))):
        four = np.concatenate([np.where(alpha > 0, pixels, 0), fourth[None]])
        results.append(classify(put(name, four, transform, photometric="RGB", alpha="YES")))
    feather, hard = results
    assert (feather["chips"]["classified"], feather["chips"]["no_data"]) == (15, 15)
    assert chips(feather) == {"developed": 6, "cultivated": 4, "undeveloped": 5}  # by version 3 of the model 3, 7, 5
    assert feather["groups"] == hard["groups"]
    assert feather["groups"][2]["hectares"] == pytest.approx(24.3, abs=0.05)


def test_near_infrared_in_a_corridor_is_no_transparency(quad, put, classify):
    """F6: no chip was classified."""
    _, pixels, transform, cols, _ = quad
    near = np.clip(pixels[:1] * 0.6 + 20, 1, 254).astype(np.uint8)
    four = np.where(abs(cols - 448) <= 112, np.concatenate([pixels, near]), 0).astype(np.uint8)
    results = [
        classify(put(f"{alpha}.tif", four, transform, photometric="RGB", alpha=alpha, nodata=0), **more)
        for alpha, more in (("YES", {}), ("YES", {"bands": {"red": 1, "green": 2, "blue": 3}}), ("NO", {}))
    ]
    for each in results:
        assert (each["chips"]["classified"], each["chips"]["no_data"]) == (10, 20)
        assert each["groups"] == results[-1]["groups"]


def test_the_gap_of_a_vrt_is_no_water(quad, put, classify, tmp_path):
    """F7: 30 chips were classified, 5 of them as water; undeveloped was 60.2 ha."""
    _, pixels, transform, _, _ = quad
    left = put("left.tif", pixels[:, :, :672], transform)
    right = put("right.tif", pixels[:, :, 896:], transform @ Affine.translation(896, 0))
    size = pixels.shape[:0:-1]
    sources = [("left.tif", 0, 0, 672, size[1]), ("right.tif", 896, 0, size[0] - 896, size[1])]
    gap = classify(vrt(tmp_path / "gap.vrt", sources, *size, transform=transform))
    assert gap["chips"]["classified"] == 25
    assert gap["groups"][2]["hectares"] == pytest.approx(35.1, abs=0.05)
    assert gap["groups"] == classify(left, right)["groups"]


def test_a_mirrored_raster_has_the_same_probabilities(quad, put, classify):
    """F8: they differed by up to 0.31."""
    _, pixels, transform, _, _ = quad
    moved = transform @ Affine.translation(0.4, 0.4)
    plain = classify(put("plain.tif", pixels, moved))
    south_up = classify(put("southup.tif", pixels[:, ::-1], moved @ Affine.translation(0, pixels.shape[1]) @ SOUTH_UP))
    assert np.array_equal(probabilities(south_up), probabilities(plain))
    assert "raster-rotated" not in codes(south_up["warnings"])


@pytest.mark.parametrize("crs", [ANONYMOUS_WKT, "EPSG:6340", "EPSG:26911+5703"])
def test_a_neighbour_in_the_same_crs_in_other_words_has_the_same_probabilities(quad, put, classify, crs):
    """F8: they differed by up to 0.12, and the warning about warping was untrue."""
    _, pixels, transform, _, _ = quad
    west = put("west.tif", pixels[:, :, :672], transform @ Affine.translation(0.4, 0.4))
    beside = transform @ Affine.translation(672.4, 0.4)
    plain = classify(west, put("east.tif", pixels[:, :, 672:], beside))
    other = classify(west, put("other.tif", pixels[:, :, 672:], beside, crs=crs))
    assert np.array_equal(probabilities(other), probabilities(plain))
    assert codes(other["warnings"]) == codes(plain["warnings"])


def test_bands_in_another_order_are_found_by_their_descriptions(quad, put, classify):
    """F11: probabilities were off by 0.10, and two chips unfamiliar."""
    path, pixels, transform, _, _ = quad
    turned = put("bgr.tif", np.ascontiguousarray(pixels[::-1]), transform, photometric="RGB")
    with rasterio.open(turned, "r+") as dataset:
        dataset.descriptions = ("Band 3 (Blue)", "Band 2 (Green)", "Band 1 (Red)")
    assert np.array_equal(probabilities(classify(turned)), probabilities(classify(path)))


@pytest.fixture
def warp(tmp_path):
    """An artificial landscape of 8 x 8 chips, warped as gdalwarp does by default."""
    assert paint([str(tmp_path / "scene.tif"), "--cols", "8", "--rows", "8"]) == 0

    def warped(name, crs, **options):
        with rasterio.open(tmp_path / "scene.tif") as scene, WarpedVRT(scene, crs=crs, **options) as view:
            rasterio.shutil.copy(view, tmp_path / name, driver="GTiff")
        return str(tmp_path / name)

    return warped


def test_a_warped_raster_without_no_data_is_right_by_the_remedy_that_its_warning_names(warp, classify):
    """C5: all 100 chips with their black wedges were classified, as 502 ha. Right are those of the alpha band.

    Without the remedy, 18 chips that are black throughout are left out, and 18 that are so in more than a half are not.
    """
    bare = warp("bare.tif", "EPSG:5070")
    first, remedied = classify(bare), classify(bare, nodata=0)
    clear = classify(warp("clear.tif", "EPSG:5070", add_alpha=True))
    assert (first["chips"]["total"], first["chips"]["classified"], first["chips"]["no_imagery"]) == (100, 82, 18)
    (warning,) = [each for each in first["warnings"] if each["code"] == "maybe-no-imagery"]
    assert "give that value as no-data" in warning["text"]
    assert remedied["chips"]["classified"] == clear["chips"]["classified"] == 64
    assert remedied["groups"] == clear["groups"]
    assert hectares(remedied) == pytest.approx(302.0, abs=0.05)
    assert "maybe-no-imagery" not in codes(remedied["warnings"])


def test_the_edge_of_imagery_in_degrees_has_no_slivers(warp, classify):
    """C12: 97 rows for 64 chips of ground, 33 of them without imagery. The landscape is 321.1 ha, and so is the map."""
    result = classify(warp("degrees.tif", "EPSG:4326", add_alpha=True))
    assert result["chips"]["total"] == result["chips"]["classified"] == 64
    assert result["chips"]["no_data"] == 0
    assert hectares(result) == pytest.approx(64 * 224**2 / 1e4, rel=2e-3)
