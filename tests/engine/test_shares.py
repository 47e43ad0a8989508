"""Land-cover codes become shares of classes, each pixel by the area that it has in the chip."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyproj
import pytest
import rasterio
import shapely
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from rasterio.windows import Window

from plugin.engine.api.grid import Bounds, Chip, ChipGrid
from plugin.engine.imagery.crs import reproject
from plugin.engine.landcover.legend import NLCD_LEGEND, read_legend
from plugin.engine.landcover.shares import LandCoverRaster, open_land_cover
from tests.data.codes import NORTH, UTM, WEST, chip_square, in_albers, noise, unanimous, write

REAL = [
    "annual_nlcd2021_durham_nc",
    "nlcd2011_zion_ut",
    "nlcd2019_nevada_utah",
    "nlcd2021_nevada_utah",
    "nlcd_rhode_island",
    "nlcd_w_massachusetts",
]


# --- shares ---


@pytest.mark.parametrize("turn", [0, 17, 180, -60])
def test_shares_are_those_of_exactextract(tmp_path: Path, turn: float) -> None:
    exactextract = pytest.importorskip("exactextract", reason="exactextract is a tool of the developers' environment")
    grid, chips, codes = ChipGrid(UTM), chip_square(), noise(90, 90)
    with open_land_cover(in_albers(tmp_path, turn, codes)) as labels:
        result = labels.shares(grid, chips)
        pixels = ~rasterio.open(labels.path).transform
        squares = [reproject(shapely.box(*grid.bounds(chip)), UTM, labels.crs) for chip in chips]
        classes = labels.classes
    # exactextract takes upright rasters only: the chips are turned into the raster's pixels instead.
    a, b, c, d, e, f = tuple(pixels)[:6]
    turned = [shapely.affinity.affine_transform(each, (a, b, -d, -e, c, 90 - f)) for each in squares]
    named = np.vectorize(lambda code: classes.index(NLCD_LEGEND.codes[code]))(codes)
    raster = exactextract.raster.NumPyRasterSource(named.astype(float), 0, 0, 90, 90)
    features = [{"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(each)} for each in turned]
    expected = np.zeros((len(chips), len(classes)))
    for row, each in zip(expected, exactextract.exact_extract(raster, features, ["unique", "frac"], output="geojson")):
        row[each["properties"]["unique"].astype(int)] = each["properties"]["frac"]
    np.testing.assert_allclose(result.shares, expected, atol=1e-6)  # exactextract keeps weights as float32
    np.testing.assert_allclose(result.valid, 1, atol=1e-6)


@given(st.floats(-3000, 3000), st.floats(-3000, 3000), st.floats(5, 900))
def test_shares_sum_to_one_and_those_of_quarters_make_the_whole(x: float, y: float, side: float) -> None:
    west, south, half = WEST + x, NORTH + y, side / 2
    quarters = [Bounds(west + i * half, south + j * half, west + i * half + half, south + j * half + half) for i, j in
                ((0, 0), (0, 1), (1, 0), (1, 1))]  # fmt: skip
    with in_memory() as labels:
        whole = labels.shares_of([Bounds(west, south, west + side, south + side)], UTM)
        parts = labels.shares_of(quarters, UTM)
    np.testing.assert_allclose(whole.valid[0], parts.valid.mean(), atol=2e-6)
    mixed = parts.shares * parts.valid[:, None] / 4
    np.testing.assert_allclose(whole.shares[0] * whole.valid[0], mixed.sum(axis=0), atol=2e-6)
    for each in (whole, parts):
        np.testing.assert_allclose(each.shares.sum(axis=1), each.valid > 0, atol=1e-6)


OPEN_FILES: dict[str, Any] = {}


def in_memory() -> LandCoverRaster:
    """A raster that many examples read."""
    if "file" not in OPEN_FILES:
        OPEN_FILES["file"] = rasterio.MemoryFile()
        placed = Affine(30, 0, WEST - 13, 0, -30, NORTH + 11)
        with OPEN_FILES["file"].open(
            driver="GTiff", count=1, height=60, width=70, dtype="uint8", crs=UTM, transform=placed
        ) as raster:
            raster.write(noise()[None])
    return open_land_cover(OPEN_FILES["file"].name)


@given(st.integers(-9, 9), st.integers(-9, 9))
def test_a_chip_and_a_raster_moved_together_keep_their_shares(cols: int, rows: int) -> None:
    grid, chips = ChipGrid(UTM), chip_square(3)
    with in_memory() as labels:
        expected = labels.shares(grid, chips)
    with rasterio.MemoryFile() as file:
        placed = Affine(30, 0, WEST - 13 + cols * 224, 0, -30, NORTH + 11 + rows * 224)
        with file.open(
            driver="GTiff", count=1, height=60, width=70, dtype="uint8", crs=UTM, transform=placed
        ) as raster:
            raster.write(noise()[None])
        with open_land_cover(file.name) as labels:
            result = labels.shares(grid, [Chip(chip.col + cols, chip.row + rows) for chip in chips])
    np.testing.assert_allclose(result.shares, expected.shares, atol=1e-6)


def test_chips_in_any_order_and_number_give_the_same_shares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grid, chips = ChipGrid(UTM), chip_square(8)
    order = np.random.default_rng(0).permutation(len(chips))
    with open_land_cover(write(tmp_path / "a.tif", noise())) as labels:
        together = labels.shares(grid, chips)
        monkeypatch.setattr("plugin.engine.landcover.shares.TILE_PX", 16)
        monkeypatch.setattr("plugin.engine.landcover.shares.BATCH_CELLS", 150)
        apart = labels.shares(grid, [chips[k] for k in order])
        none = labels.shares(grid, [])
    np.testing.assert_allclose(apart.shares, together.shares[order], atol=1e-6)
    np.testing.assert_allclose(apart.valid, together.valid[order], atol=1e-6)
    assert none.shares.shape == (0, 7) and none.valid.shape == (0,)


def test_a_raster_in_degrees_gives_what_one_in_metres_gives(tmp_path: Path) -> None:
    fine = np.kron(noise(12, 12), np.ones((40, 40))).astype(np.uint8)  # 1 m pixels, fields of 40 m
    metric = write(tmp_path / "m.tif", fine, transform=Affine(1, 0, WEST - 20, 0, -1, NORTH + 20))
    with rasterio.open(metric) as source, rasterio.vrt.WarpedVRT(source, crs="EPSG:4326") as view:
        degrees = write(tmp_path / "d.tif", view.read(1), "EPSG:4326", view.transform, nodata=0)
    with open_land_cover(metric) as one, open_land_cover(degrees) as other:
        chips = chip_square(1)
        np.testing.assert_allclose(
            one.shares(ChipGrid(UTM), chips).shares, other.shares(ChipGrid(UTM), chips).shares, atol=0.01
        )


@pytest.mark.parametrize("turned", [Affine.scale(1, -1), Affine.scale(-1, 1), Affine.rotation(90)])
def test_a_raster_stored_in_another_direction_gives_the_same(tmp_path: Path, turned: Affine) -> None:
    codes = noise(64, 64)
    placed = Affine(30, 0, WEST - 13, 0, -30, NORTH + 11)
    about = Affine.translation(32, 32) @ turned @ Affine.translation(-32, -32)
    centres = np.stack(np.meshgrid(np.arange(64) + 0.5, np.arange(64) + 0.5))
    a, b, c, d, e, f = tuple(about)[:6]
    cols = np.floor(a * centres[0] + b * centres[1] + c).astype(int)
    rows = np.floor(d * centres[0] + e * centres[1] + f).astype(int)
    plain, odd = write(tmp_path / "a.tif", codes, transform=placed), tmp_path / "b.tif"
    write(odd, codes[rows, cols], transform=placed @ about)
    with open_land_cover(plain) as one, open_land_cover(odd) as other:
        expected, result = one.shares(ChipGrid(UTM), chip_square()), other.shares(ChipGrid(UTM), chip_square())
    np.testing.assert_allclose(result.shares, expected.shares, atol=1e-6)


@pytest.mark.parametrize("kind", ["uint8", "uint16", "int16", "uint32", "int32", "float32", "float64"])
def test_codes_of_any_pixel_type_are_the_same_codes(tmp_path: Path, kind: str) -> None:
    with open_land_cover(write(tmp_path / "a.tif", noise().astype(kind))) as labels, in_memory() as plain:
        result, expected = labels.shares(ChipGrid(UTM), chip_square()), plain.shares(ChipGrid(UTM), chip_square())
    np.testing.assert_array_equal(result.shares, expected.shares)


@pytest.mark.parametrize(("kind", "none"), [("uint8", 0), ("uint8", 127), ("uint8", 250), ("float32", np.nan)])
def test_no_data_lowers_valid_and_leaves_the_shares_of_the_rest(tmp_path: Path, kind: str, none: float) -> None:
    codes = np.full((60, 70), 41).astype(kind)
    codes[:, 35:] = none  # east of WEST + 1037
    codes[0, 0] = 11
    with open_land_cover(write(tmp_path / "a.tif", codes)) as labels:
        result = labels.shares(ChipGrid(UTM), chip_square(6)[:6])
        points = labels.nine_point(ChipGrid(UTM), chip_square(6)[:6])
    np.testing.assert_allclose(result.valid, [1, 1, 1, 1, (1037 - 896) / 224, 0], atol=1e-6)
    np.testing.assert_allclose(points.valid, [1, 1, 1, 1, 6 / 9, 0], atol=1e-6)
    forest = labels.classes.index("forest")
    np.testing.assert_allclose(result.shares[1:, forest], [1, 1, 1, 1, 0], atol=1e-6)
    assert result.shares[0].max() < 1 and unanimous(result).tolist() == [-1, forest, forest, forest, -1, -1]
    assert unanimous(points).tolist() == [forest] * 4 + [-1, -1]


def test_the_files_own_nodata_and_mask_are_no_data(tmp_path: Path) -> None:
    path = write(tmp_path / "a.tif", np.where(np.arange(70) < 35, 41, 95)[None].repeat(60, 0).astype(np.uint8))
    with rasterio.open(path, "r+") as raster:
        raster.nodata = 95
    with open_land_cover(path) as labels:
        assert labels.shares(ChipGrid(UTM), chip_square(6)[5:6]).valid[0] == 0
    masked = write(tmp_path / "b.tif", np.full((60, 70), 41, np.uint8))
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(masked, "r+") as raster:
        raster.write_mask(np.arange(70)[None].repeat(60, 0) < 35)
    with open_land_cover(masked) as labels:
        np.testing.assert_allclose(
            labels.shares(ChipGrid(UTM), chip_square(6)[:6]).valid, [1] * 4 + [141 / 224, 0], atol=1e-6
        )


# --- the nine points ---


def test_nine_points_lie_at_a_sixth_a_half_and_five_sixths_of_the_chip_itself(tmp_path: Path) -> None:
    grid, (chip,) = ChipGrid(UTM, 216), [ChipGrid(UTM, 216).chip_at(WEST + 400, NORTH - 400)]
    west, _, _, north = grid.bounds(chip)
    codes = np.full((6 * 3, 6 * 3), 41, np.uint8)  # 36 m pixels: the chip is the middle 6 x 6
    codes[[7, 7, 7, 9, 9, 9, 11, 11, 11], [7, 9, 11] * 3] = [11, 21, 31, 41, 51, 71, 81, 82, 90]
    placed = Affine(36, 0, west - 6 * 36 - 1, 0, -36, north + 6 * 36 + 1)
    with open_land_cover(write(tmp_path / "a.tif", codes, transform=placed)) as labels:
        result = labels.nine_point(grid, [chip])
    # 1/6 of 216 m is 36 m: a metre into the second pixel of the chip, counted from its west and its north
    expected = dict.fromkeys(labels.classes, 0)
    for code in [11, 21, 31, 41, 51, 71, 81, 82, 90]:
        expected[NLCD_LEGEND.codes[code]] += 1
    np.testing.assert_allclose(result.shares[0], np.array(list(expected.values())) / 9, atol=1e-6)
    assert unanimous(result).tolist() == [-1]


def test_a_csv_table_may_have_its_own_classes(tmp_path: Path) -> None:
    path = tmp_path / "cdl.csv"
    path.write_text("code,class\n1,maize\n 5 , soya\n\n111,water\n0,\n", "utf-8")
    table = read_legend(path)
    assert table.classes == ("water", "maize", "soya") and table.nodata == {0}
    codes = np.random.default_rng(1).choice([0, 1, 5, 111], (60, 70)).astype(np.uint8)
    with open_land_cover(write(tmp_path / "a.tif", codes), table) as labels:
        result = labels.shares(ChipGrid(UTM), chip_square())
    assert result.shares.shape == (25, 3) and 0 < result.valid.mean() < 1


# --- real rasters ---


@pytest.mark.parametrize("name", REAL)
def test_the_real_rasters_give_the_shares_that_their_pixels_give(data: Path, name: str) -> None:
    path = data / "nlcd" / f"{name}.tif"
    with open_land_cover(path) as labels:
        with rasterio.open(path) as raster:
            x, y = raster.xy(raster.height // 2, raster.width // 2)
            row, col = raster.height // 2 - 40, raster.width // 2 - 40
            codes = raster.read(1, window=Window(col, row, 81, 81))
            pixel_m = abs(raster.transform.a)
        half = 40.5 * pixel_m
        square = labels.shares_of([Bounds(x - half, y - half, x + half, y + half)], labels.crs)
        lon, lat = pyproj.Transformer.from_crs(labels.crs, 4326, always_xy=True).transform(x, y)
        utm = f"EPSG:{26901 + int((lon + 180) // 6)}"
        grid = ChipGrid(utm)
        col, row = grid.chip_at(*pyproj.Transformer.from_crs(4326, utm, always_xy=True).transform(lon, lat))
        chips = [Chip(col + i, row + j) for j in range(-5, 5) for i in range(-5, 5)]
        shares, points = labels.shares(grid, chips), labels.nine_point(grid, chips)
    np.testing.assert_allclose(shares.shares.sum(axis=1), 1, atol=1e-6)
    assert (shares.valid == 1).all() and (points.valid == 1).all()
    # A whole chip of one class has nine points of it, and nine points mostly find the largest class.
    whole = unanimous(shares) >= 0
    np.testing.assert_array_equal(unanimous(points)[whole], unanimous(shares)[whole])
    assert (points.shares.argmax(axis=1) == shares.shares.argmax(axis=1)).mean() > 0.8
    assert square.valid[0] == 1
    inner = np.array(
        [np.isin(codes, [c for c in NLCD_LEGEND.codes if NLCD_LEGEND.codes[c] == k]).mean() for k in labels.classes]
    )
    np.testing.assert_allclose(square.shares[0], inner, atol=2e-3)  # Zion's pixels are not quite square


def test_the_patches_written_as_rasters_give_the_shares_of_their_codes(data: Path, tmp_path: Path) -> None:
    paths = sorted((data / "patches").glob("*.npz"))
    assert len(paths) == 16
    grid = ChipGrid("EPSG:26917")
    chip = Chip(2450, 18_000)
    west, _, _, north = grid.bounds(chip)
    for path in paths:
        codes = np.load(path)["nlcd"]
        placed = Affine(1, 0, west - 16, 0, -1, north + 16)
        with open_land_cover(write(tmp_path / f"{path.stem}.tif", codes, "EPSG:26917", placed)) as labels:
            result = labels.shares(grid, [chip])
        inner = codes[16:240, 16:240]
        expected = [
            np.isin(inner, [c for c in NLCD_LEGEND.codes if NLCD_LEGEND.codes[c] == k]).mean() for k in labels.classes
        ]
        np.testing.assert_allclose(result.shares[0], expected, atol=1e-6)
        assert result.valid[0] == 1
