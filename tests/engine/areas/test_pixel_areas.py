"""Areas of a land-cover map's classes in polygons: exact, whatever the polygons' size, place, CRS and overlap."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from affine import Affine
from numpy.typing import NDArray

from plugin.engine.api.errors import AreaError, RasterError
from plugin.engine.areas import pixel_areas
from plugin.engine.areas.table_file import tabulate_file
from plugin.engine.areas.tabulate import area_table
from plugin.engine.cli.main import main
from plugin.engine.imagery.crs import reproject
from tests.data import codes
from tests.data.cover_maps import COVERS, state, write_cover
from tests.engine.made_up_map import written
from tests.messages import refused

CRS, SIDE, PIXEL = "EPSG:26917", 60, 2.0
WEST, NORTH = 440_000.0, 4_250_000.0
SIZE = SIDE * PIXEL  # metres


@pytest.fixture(scope="module")
def labels() -> NDArray[np.uint8]:
    """(y, x), 0 for no data."""
    return np.random.default_rng(2).integers(0, 5, (SIDE, SIDE)).astype(np.uint8)


@pytest.fixture
def cover(tmp_path: Path, labels: NDArray[np.uint8]) -> Path:
    path = tmp_path / "cover.tif"
    codes.write(path, labels, CRS, Affine(PIXEL, 0, WEST, 0, -PIXEL, NORTH))
    state(path, COVERS, CRS, PIXEL)
    return path


def expected(labels: NDArray[np.uint8], polygon: shapely.Geometry) -> dict[str, float]:
    """Hectares of each class in a polygon, pixel by pixel."""
    y, x = np.indices(labels.shape) * PIXEL
    pixels = shapely.box(WEST + x, NORTH - y - PIXEL, WEST + x + PIXEL, NORTH - y)
    areas = shapely.area(shapely.intersection(pixels, polygon)) / 1e4
    return {name: float(areas[labels == k].sum()) for k, name in enumerate(COVERS, start=1)}


def check(cover: Path, labels: NDArray[np.uint8], polygon: shapely.Geometry) -> dict[str, Any]:
    """The row of one polygon, after comparing it with the plain way."""
    (row,) = area_table(cover, [polygon], CRS)["rows"]
    assert row["categories"] == pytest.approx(expected(labels, polygon), abs=2e-6)
    assert row["hectares"] == pytest.approx(polygon.area / 1e4, abs=1e-6)
    assert sum(row["categories"].values()) + row["other"] == pytest.approx(row["hectares"], abs=1e-5)
    return dict(row)


def place(x: float, y: float) -> tuple[float, float]:
    """x metres east and y metres south of the map's corner."""
    return WEST + x, NORTH - y


def box(x: float, y: float, width: float, height: float) -> shapely.Geometry:
    return shapely.box(WEST + x, NORTH - y - height, WEST + x + width, NORTH - y)


def test_polygons_of_any_shape_are_exact(cover: Path, labels: NDArray[np.uint8]) -> None:
    triangle = shapely.Polygon([place(3.3, 4.1), place(100.7, 20.2), place(31.4, 99.9)])
    check(cover, labels, triangle)
    check(cover, labels, triangle.buffer(5).difference(box(30, 30, 17.3, 8.9)))
    check(cover, labels, shapely.union(box(1, 1, 20.5, 9), box(50.2, 60, 30, 30)))


def test_a_polygon_over_the_edge_has_the_rest_as_other(cover: Path, labels: NDArray[np.uint8]) -> None:
    row = check(cover, labels, box(-40, 100.5, 60, 60))
    assert row["other"] >= (60 * 60 - 20 * 19.5) / 1e4 - 1e-6
    outside = check(cover, labels, box(SIZE + 5, 0, 10, 10))
    assert outside["other"] == outside["hectares"] == 0.01 and not any(outside["categories"].values())
    whole = check(cover, labels, box(-1000, -1000, 3000, 3000))
    assert sum(whole["categories"].values()) == pytest.approx((labels > 0).sum() * PIXEL**2 / 1e4, abs=1e-5)


def test_a_polygon_smaller_than_a_pixel_has_its_own_area(cover: Path, labels: NDArray[np.uint8]) -> None:
    y, x = np.argwhere(labels > 0)[0]
    row = check(cover, labels, box(x * PIXEL + 0.2, y * PIXEL + 1.1, 0.5, 0.5))
    assert row["hectares"] == 0.000025 == row["categories"][COVERS[labels[y, x] - 1]]
    check(cover, labels, box(9.6, 19.7, 0.8, 0.6))  # at the corner of four pixels


def test_polygons_that_overlap_each_count_all_that_they_cover(cover: Path, labels: NDArray[np.uint8]) -> None:
    one, other = box(10, 10, 30, 30), box(25.5, 20, 30, 30)
    together = area_table(cover, [one, other, one], CRS)["rows"]
    assert together == [check(cover, labels, each) for each in (one, other, one)]


def test_pixels_without_data_are_other(cover: Path, labels: NDArray[np.uint8]) -> None:
    y, x = np.argwhere(labels == 0)[0]
    assert check(cover, labels, box(x * PIXEL, y * PIXEL, PIXEL, PIXEL))["other"] == 0.0004


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:26918", "EPSG:3857"])
def test_polygons_of_another_crs_have_the_same_areas(cover: Path, crs: str) -> None:
    here = box(10.5, 20.5, 70, 55)
    (one,) = area_table(cover, [here], CRS)["rows"]
    (other,) = area_table(cover, [reproject(here, CRS, crs)], crs)["rows"]
    assert other["hectares"] == pytest.approx(one["hectares"], rel=1e-4)
    assert other["categories"] == pytest.approx(one["categories"], abs=1e-5)


def test_strips_add_up(cover: Path, labels: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pixel_areas, "STRIP_PIXELS", 100)
    check(cover, labels, box(3.3, 3.3, 90, 99).difference(box(20, 20, 33.3, 50)))


def test_a_polygon_that_crosses_itself_counts_as_what_it_encloses(cover: Path, labels: NDArray[np.uint8]) -> None:
    bow_tie = shapely.Polygon([place(10, 10), place(50, 50), place(50, 10), place(10, 50)])
    (row,) = area_table(cover, [bow_tie], CRS)["rows"]
    assert row["hectares"] == pytest.approx(0.08)
    assert row["categories"] == pytest.approx(expected(labels, shapely.make_valid(bow_tie)), abs=2e-6)


def test_the_chips_of_a_map_have_the_shares_of_its_classes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shares = [[{"water": 0.25, "trees": 0.5}, {"herbaceous": 1.0}]]
    cover = write_cover(tmp_path / "cover.tif", shares, CRS)
    target = tmp_path / "chips.csv"
    assert main(["tabulate-area", str(cover), "--chips", "--output", str(target), "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["rows"]) == 2
    with target.open(newline="") as file:
        west, east = sorted(csv.DictReader(file), key=lambda row: int(row["col"]))
    chip_ha = 224**2 / 1e4
    assert (west["col"], west["row"], east["col"]) == ("0", "0", "1")
    assert [float(west[f"{each}_ha"]) / chip_ha for each in ("water", "trees", "other")] == pytest.approx(
        [0.25, 0.5, 0.25], abs=1e-3
    )
    assert float(east["herbaceous_ha"]) == pytest.approx(chip_ha) == float(east["area_ha"])
    tabulate_file(cover, None, None, tmp_path / "chips.gpkg")
    meta, _, squares, _ = pyogrio.raw.read(tmp_path / "chips.gpkg")
    assert meta["crs"] == CRS and shapely.area(shapely.from_wkb(squares)).tolist() == [224**2] * 2


def test_wrong_input_gets_one_sentence(cover: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with refused(AreaError, "area-not-in-crs"):
        area_table(cover, [shapely.box(-180, -90, 180, 90)], "EPSG:4326")
    other = tmp_path / "other.tif"
    with rasterio.open(cover) as source, rasterio.open(other, "w", **source.profile) as target:
        target.write(source.read())
    with refused(RasterError, "not-a-map"):
        area_table(other, [box(0, 0, 1, 1)], CRS)
    with refused(RasterError, "not-a-map"):
        tabulate_file(other, None)
    written(tmp_path)
    with refused(RasterError, "chips-of-a-map-of-chips"):
        tabulate_file(tmp_path / "map.gpkg", None)
    with pytest.raises(SystemExit):
        main(["tabulate-area", str(cover)])
    assert "one of the arguments" in capsys.readouterr().err
