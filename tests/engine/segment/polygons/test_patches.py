"""Polygons of a map: the rule by which small patches are merged, whatever blocks the map is cut into."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio.features
import shapely
from numpy.typing import NDArray
from rasterio.transform import from_origin

from plugin.engine.api.grid import Block
from plugin.engine.segment.assemble import BlockResult
from plugin.engine.segment.polygons import edge_files
from plugin.engine.segment.polygons.polygon_builder import PolygonBatch, PolygonBuilder
from plugin.engine.segment.raster_files import Frame
from tests.data.patch_maps import labels_of, made_up_shares, merged_slowly, polygons_of

SHAPE = (26, 33)


def with_hole(height: int, width: int) -> NDArray[np.bool_]:
    """Where there is imagery: not in a strip within, and not in the south-eastern corner."""
    mask = np.ones((height, width), bool)
    mask[height // 3, width // 4 : width // 2] = False
    mask[-6:, -9:] = False
    return mask


def shares_of(labels: list[str]) -> NDArray[np.uint8]:
    """(class, y, x): 200 for the class that a digit names, 20 for the next one, 0 for others."""
    numbers = np.array([[int(each) for each in line] for line in labels]) - 1
    shares = np.zeros((3, *numbers.shape), np.uint8)
    for k in range(3):
        shares[k] = np.where(numbers == k, 200, np.where((numbers + 1) % 3 == k, 20, 0))
    return shares


def drawn(found: PolygonBatch, height: int, width: int) -> NDArray[np.uint8]:
    """(y, x): the classes of the polygons, drawn by GDAL."""
    pairs = zip(found.shapes, (int(each) for each in found.classes))
    return np.asarray(rasterio.features.rasterize(pairs, (height, width), transform=from_origin(0, 0, 1, 1)), np.uint8)


def merged(labels: list[str], smallest: int, folder: Path) -> list[str]:
    """The classes after merging, a text for each row of pixels."""
    shares = shares_of(labels)
    found = polygons_of(shares, np.ones(shares.shape[1:], bool), smallest, 4, folder)
    return ["".join(map(str, line)) for line in drawn(found, *shares.shape[1:])]


@pytest.mark.parametrize("sigma", [0, 0.6, 1.5])
@pytest.mark.parametrize("smallest", [1, 2, 7, 40])
def test_the_rule_is_that_of_the_smallest_patch_of_the_whole_map_first(
    tmp_path: Path, sigma: float, smallest: int
) -> None:
    mask, shares = with_hole(*SHAPE), made_up_shares(1, *SHAPE, sigma)
    expected = merged_slowly(shares, labels_of(shares, mask), smallest)
    for side in (max(SHAPE), 16, 7):
        assert (drawn(polygons_of(shares, mask, smallest, side, tmp_path), *SHAPE) == expected).all()


@pytest.mark.parametrize("seed", range(8))
def test_no_cut_into_blocks_is_seen(tmp_path: Path, seed: int) -> None:
    """Also not in corners: a straight side has none where it crosses the border of blocks."""
    mask, shares = with_hole(90, 70), made_up_shares(seed, 90, 70, 0.3 * seed)
    whole = polygons_of(shares, mask, 3 * seed, 90, tmp_path)
    for side in (8, 13, 45):
        cut = polygons_of(shares, mask, 3 * seed, side, tmp_path)
        assert shapely.equals_exact(shapely.normalize(cut.shapes), shapely.normalize(whole.shapes)).all()
        for one, other in zip(cut[1:], whole[1:]):
            assert (one == other).all()


@pytest.mark.parametrize("sigma", [0, 1])
@pytest.mark.parametrize("smallest", [1, 12])
def test_polygons_are_valid_and_cover_the_map_once(tmp_path: Path, sigma: float, smallest: int) -> None:
    mask, shares = with_hole(*SHAPE), made_up_shares(5, *SHAPE, sigma)
    found = polygons_of(shares, mask, smallest, 16, tmp_path)
    assert shapely.is_valid(found.shapes).all()
    assert (shapely.area(found.shapes) == found.pixels).all()
    assert found.pixels.sum() == mask.sum()
    assert shapely.area(shapely.union_all(found.shapes)) == mask.sum()
    assert shapely.is_ccw(shapely.get_exterior_ring(found.shapes)).all()
    touching = shapely.STRtree(found.shapes).query(found.shapes, "intersects")
    borders = shapely.intersection(found.shapes[touching[0]], found.shapes[touching[1]])
    of_one_class = found.classes[touching[0]] == found.classes[touching[1]]
    apart = touching[0] != touching[1]
    assert not shapely.length(borders[of_one_class & apart]).any()  # they would be one polygon


def test_no_patch_below_the_unit_is_left_but_one_without_neighbours(tmp_path: Path) -> None:
    mask, shares = np.zeros((30, 30), bool), made_up_shares(2, 30, 30, 0.5)
    mask[:20] = True
    mask[25:27, 4:6] = True
    found = polygons_of(shares, mask, 30, 8, tmp_path)
    small = found.pixels < 30
    assert shapely.union_all(found.shapes[small]).equals(shapely.box(4, -27, 6, -25))


def test_a_patch_goes_to_the_longest_border_and_not_to_the_largest_neighbour(tmp_path: Path) -> None:
    labels = [
        "1111111111",
        "1111111111",
        "1112311111",
        "1122211111",
        "1112111111",
    ]
    assert merged(labels, 2, tmp_path)[2] == "1112111111"[:4] + "1" + "11111"
    labels[1] = "1111211111"
    labels[2] = "1112321111"
    assert merged(labels, 2, tmp_path)[2] == "1112221111"


def test_neighbours_of_one_class_count_together(tmp_path: Path) -> None:
    """The patch of 3 shares three sides with a patch of 2, and 2 + 1 + 1 with three of 1, which become one with it."""
    shares = shares_of(["22222222222", "11113331111", "22221122222", "22221122222"])
    mask = np.ones((4, 11), bool)
    mask[2, 6] = False
    assert drawn(polygons_of(shares, mask, 4, 4, tmp_path), 4, 11)[1].tolist() == [1] * 11


def test_the_smallest_patch_is_merged_first_and_may_raise_another_above_the_unit(tmp_path: Path) -> None:
    labels = ["1111111", "1233111", "1133111", "1111111"]
    assert merged(labels, 4, tmp_path) == ["1111111", "1133111", "1133111", "1111111"]
    labels = ["1111111", "1123111", "1123111", "1113111", "1111111"]  # 2 has two borders with 3 and four with 1
    assert merged(labels, 3, tmp_path) == ["1111111", "1113111", "1113111", "1113111", "1111111"]


def test_a_patch_across_the_border_of_blocks_is_as_large_as_its_parts(tmp_path: Path) -> None:
    labels = ["1111111111"] * 12
    for row in (3, 4):
        labels[row] = "1122222211"  # 12 pixels, at most 4 of them in a block of 4 x 4
    assert merged(labels, 12, tmp_path) == labels
    assert merged(labels, 13, tmp_path) == ["1111111111"] * 12


def test_equal_borders_go_to_the_likelier_class(tmp_path: Path) -> None:
    shares = shares_of(["11112222", "11132222", "11112222"])
    mask = np.ones((3, 8), bool)
    mask[0, 3] = mask[2, 3] = False
    shares[:, 1, 3] = (30, 40, 200)
    assert drawn(polygons_of(shares, mask, 2, 4, tmp_path), 3, 8)[1].tolist() == [1, 1, 1, 2, 2, 2, 2, 2]
    shares[:, 1, 3] = (40, 40, 200)
    assert drawn(polygons_of(shares, mask, 2, 4, tmp_path), 3, 8)[1].tolist() == [1, 1, 1, 1, 2, 2, 2, 2]


def test_the_probability_is_the_mean_of_the_polygons_class(tmp_path: Path) -> None:
    mask, shares = with_hole(*SHAPE), made_up_shares(4, *SHAPE, 1)
    found = polygons_of(shares, mask, 20, 16, tmp_path)
    assert len(found.shapes) > 5
    for shape, number, probability in zip(found.shapes, found.classes, found.probabilities):
        inside = rasterio.features.geometry_mask([shape], SHAPE, from_origin(0, 0, 1, 1), invert=True)
        assert probability == pytest.approx(shares[number - 1][inside].mean() / 255)


def test_patches_far_from_the_edge_of_the_extent_do_not_depend_on_it(tmp_path: Path) -> None:
    mask, shares = np.ones((120, 120), bool), made_up_shares(9, 120, 120, 1)
    whole = polygons_of(shares, mask, 9, 16, tmp_path)
    part = np.zeros_like(mask)
    part[16:104, 16:104] = True
    within = polygons_of(shares, part, 9, 16, tmp_path)
    inner = np.s_[40:80, 40:80]
    assert (drawn(whole, 120, 120)[inner] == drawn(within, 120, 120)[inner]).all()


def test_holes_are_kept(tmp_path: Path) -> None:
    shares, mask = shares_of(["11111", "12221", "12321", "12221", "11111"]), np.ones((5, 5), bool)
    found = polygons_of(shares, mask, 1, 2, tmp_path)
    assert shapely.get_num_interior_rings(found.shapes).tolist() == [1, 1, 0]
    mask[2, 2] = False
    assert shapely.get_num_interior_rings(polygons_of(shares, mask, 9, 2, tmp_path).shapes).tolist() == [1]


def test_corners_that_meet_at_a_point_make_no_invalid_ring(tmp_path: Path) -> None:
    labels = ["1111", "1211", "1121", "1111"]
    shares = shares_of(labels)
    found = polygons_of(shares, np.ones((4, 4), bool), 1, 2, tmp_path)
    assert shapely.is_valid(found.shapes).all()
    assert sorted(shapely.get_num_interior_rings(found.shapes)) == [0, 0, 2]
    shares = shares_of(["2111", "2122", "2212", "2222"])  # 2 encloses a pixel of 1 that touches the 1 outside
    found = polygons_of(shares, np.ones((4, 4), bool), 1, 2, tmp_path)
    assert shapely.is_valid(found.shapes).all() and sorted(found.pixels) == [1, 4, 11]


def test_a_map_without_any_pixel_has_no_polygon(tmp_path: Path) -> None:
    builder = PolygonBuilder(Frame(0, 0, 10, 10, 1.0, "EPSG:26917"), [Block(0, -1)], 3, 5, tmp_path)
    builder.add(BlockResult(Block(0, -1), np.zeros((10, 10), np.uint8), made_up_shares(1, 10, 10), 100))
    assert builder.finish() == 0
    assert list(builder.polygons()) == []


def test_patches_larger_than_a_file_of_edges_are_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mask, shares = with_hole(*SHAPE), made_up_shares(6, *SHAPE, 0.6)
    expected = polygons_of(shares, mask, 4, 16, tmp_path)
    for name in ("FILE_EDGES", "CHUNK"):
        monkeypatch.setattr(edge_files, name, 20)
    found = polygons_of(shares, mask, 4, 16, tmp_path)
    assert shapely.equals_exact(shapely.normalize(found.shapes), shapely.normalize(expected.shapes)).all()
