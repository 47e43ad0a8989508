"""No two splits share ground: by blocks, by polygons, by dates; and what leaks is refused."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from plugin.engine.api.grid import Chip, ChipGrid
from tests.data.footprints import concatenate_footprints, grid_footprints
from trainer.chipsets.splitting.footprints import ChipFootprints
from trainer.chipsets.splitting.splits import (
    SPLITS,
    block_names,
    check_splits,
    enforce_gap,
    filter_dates,
    split_by_blocks,
    split_by_dates,
)
from trainer.errors import SplitError

UTM = "EPSG:26911"
GRID = ChipGrid(UTM)


def square(side: int, col: int = 2800, row: int = 16200) -> list[Chip]:
    return [Chip(col + i, row + j) for j in range(side) for i in range(side)]


def of_classes(chips: list[Chip], classes: int = 4, patch: int = 3, seed: int = 0) -> NDArray[np.float64]:
    """Shares of patches of one class, as land has them."""
    rng, class_of_patch = np.random.default_rng(seed), {}
    labels = [class_of_patch.setdefault((c.col // patch, c.row // patch), rng.integers(classes)) for c in chips]
    return np.eye(classes)[labels]


def splits_of(*named: tuple[int, str | None]) -> NDArray[np.object_]:
    return np.array([name for count, name in named for _ in range(count)], object)


# --- by blocks ---


@given(st.integers(12, 30), st.integers(2, 5), st.integers(0, 3), st.integers(0, 99))
def test_blocks_never_share_ground_and_keep_the_requested_gap(side: int, block: int, gap: int, seed: int) -> None:
    chips = square(side)
    footprints, blocks = grid_footprints(GRID, chips), block_names(chips, UTM, block)
    try:
        splits = split_by_blocks(footprints, blocks, of_classes(chips), seed=seed, gap_m=gap * GRID.size)
    except SplitError:  # a wide gap between small blocks may leave nothing: an error, not an empty split
        return
    report = check_splits(footprints, splits, blocks=blocks)
    assert report.least_m is not None and report.least_m >= max(gap, 1) * GRID.size - 1e-6
    assert sum(report.chips.values()) == len(chips) and all(report.chips[each] for each in SPLITS)
    again = split_by_blocks(footprints, blocks, of_classes(chips), seed=seed, gap_m=gap * GRID.size)
    np.testing.assert_array_equal(splits, again)


def test_classes_and_places_are_spread_over_the_splits() -> None:
    near, far = square(40), square(40, col=5000)
    chips = near + far
    shares = of_classes(chips)
    places = ["here"] * 1600 + ["there"] * 1600
    blocks = block_names(chips, UTM, 4)
    splits = split_by_blocks(grid_footprints(GRID, chips), blocks, shares, places)
    whole = shares.mean(axis=0)
    for split in SPLITS:
        chosen = splits == split
        np.testing.assert_allclose(shares[chosen].mean(axis=0), whole, atol=0.06)
        assert abs(np.mean([place == "here" for place, own in zip(places, chosen) if own]) - 0.5) < 0.06
    assert (splits == "train").mean() > 2 * (splits == "test").mean()


def test_the_same_ground_in_two_years_and_two_quads_stays_in_one_split() -> None:
    chips = square(20)
    twice = chips + chips
    dates = ["2014"] * 400 + ["2016"] * 400
    splits = split_by_blocks(grid_footprints(GRID, twice), block_names(twice, UTM, 4), of_classes(twice), dates)
    np.testing.assert_array_equal(splits[:400], splits[400:])
    check_splits(grid_footprints(GRID, twice), splits, dates=dates)


def test_grids_of_two_zones_that_overlap_are_kept_apart() -> None:
    """Two rasters of one place, one in zone 11 and one in zone 12: their chips lie askew on the same ground."""
    parts, blocks = [], []
    for crs in (UTM, "EPSG:26912"):
        grid = ChipGrid(crs)
        first = grid.chip_at(*pyproj.Transformer.from_crs(4326, crs, always_xy=True).transform(-114.01, 36.0))
        chips = [Chip(first.col + i, first.row + j) for j in range(20) for i in range(20)]
        parts.append(grid_footprints(grid, chips))
        blocks += block_names(chips, crs, 5)
    footprints = concatenate_footprints(parts)
    splits = split_by_blocks(footprints, blocks, np.ones((800, 1)))
    assert check_splits(footprints, splits, blocks=blocks).least_m > 0
    assert (splits == None).any()  # noqa: E711  an array of objects


def test_groups_without_a_place_are_split_whole() -> None:
    """Folders of pictures whose neighbours are known only by the number in the name."""
    groups = [f"county {number // 25}" for number in range(300)]
    footprints = ChipFootprints(np.full(300, None, object), UTM)
    splits = split_by_blocks(footprints, groups, np.eye(3)[np.arange(300) % 3])
    report = check_splits(footprints, splits, blocks=groups, digests=[str(k) for k in range(300)])
    assert report.least_m is None and report.distance_m == {"train-val": None, "train-test": None, "val-test": None}
    assert report.chips["none"] == 0 and min(report.chips[each] for each in SPLITS) >= 25


@pytest.mark.parametrize(
    ("fractions", "side", "message"),
    [
        ({"train": 0.7, "val": 0.15, "test": 0.15}, 16, "lie in 1 block .*too few for 3 splits"),
        ({"train": 0.7, "val": 0.15, "holdout": 0.15}, 2, "Fractions must be positive and of the splits"),
        ({"train": -1.0, "val": 2}, 2, "Fractions must be positive"),
        ({}, 2, "Fractions must be positive"),
        ({"train": 1, "val": 1, "test": 1}, 0, "A block of 0 chips"),
    ],
)
def test_an_impossible_split_is_refused_in_a_sentence(fractions: dict[str, float], side: int, message: str) -> None:
    chips = square(6, 2800, 16208)
    with pytest.raises(SplitError, match=message):
        split_by_blocks(
            grid_footprints(GRID, chips), block_names(chips, UTM, side), of_classes(chips), fractions=fractions
        )


def test_a_gap_that_leaves_a_split_without_chips_is_refused() -> None:
    chips = square(6)
    with pytest.raises(SplitError, match="No chips are left for train: choose a smaller gap, or larger blocks"):
        split_by_blocks(grid_footprints(GRID, chips), block_names(chips, UTM, 2), of_classes(chips), gap_m=5000)


def test_a_split_of_no_part_is_not_made() -> None:
    chips = square(12)
    footprints, blocks = grid_footprints(GRID, chips), block_names(chips, UTM, 3)
    splits = split_by_blocks(footprints, blocks, of_classes(chips), fractions={"train": 3, "test": 1, "val": 0})
    assert set(splits) == {"train", "test", None} and check_splits(footprints, splits).distance_m == {"train-test": 224}


# --- leaks ---


def test_a_split_that_touches_is_refused() -> None:
    row = [Chip(2800 + k, 16200) for k in range(6)]
    footprints = grid_footprints(GRID, row)
    with pytest.raises(SplitError, match="1 chips of train touch chips of test"):
        check_splits(footprints, splits_of((3, "train"), (3, "test")))
    assert check_splits(footprints, splits_of((2, "train"), (1, None), (3, "test"))).least_m == 224
    corner = grid_footprints(GRID, [Chip(0, 0), Chip(1, 1)])
    with pytest.raises(SplitError, match="touch"):
        check_splits(corner, splits_of((1, "val"), (1, "test")))


def test_the_same_ground_of_another_year_in_another_split_is_refused_unless_allowed() -> None:
    chips = square(3)
    footprints = grid_footprints(GRID, chips + chips)
    splits, dates = splits_of((9, "train"), (9, "test")), ["2014-06-01"] * 9 + ["2016-06-01"] * 9
    with pytest.raises(SplitError, match="9 chips of train show ground that test shows too"):
        check_splits(footprints, splits, dates=dates)
    blocks = block_names(chips + chips, UTM)
    with pytest.raises(SplitError, match="block .* is in train and in test"):
        check_splits(footprints, splits, blocks=blocks, dates=dates)
    report = check_splits(footprints, splits, blocks=blocks, dates=dates, other_year=True)
    assert report.other_year == {"train-test": 9} and report.least_m is None
    with pytest.raises(SplitError, match="show ground"):  # in one year it leaks all the same
        check_splits(footprints, splits, dates=["2016-06-01"] * 18, other_year=True)


def test_chips_that_overlap_only_in_part_share_ground() -> None:
    aligned = grid_footprints(GRID, [Chip(10, 10)])
    askew = grid_footprints(ChipGrid(UTM, 153.6), [ChipGrid(UTM, 153.6).chip_at(2250, 2250)])
    with pytest.raises(SplitError, match="show ground"):
        check_splits(concatenate_footprints([aligned, askew]), splits_of((1, "train"), (1, "val")))


def test_a_picture_in_two_splits_is_refused() -> None:
    footprints = ChipFootprints(np.full(3, None, object), UTM)
    with pytest.raises(SplitError, match="The picture abc is in train and in test"):
        check_splits(footprints, splits_of((2, "train"), (1, "test")), digests=["abc", "b", "abc"])
    check_splits(footprints, splits_of((2, "train"), (1, None)), digests=["abc", "b", "abc"])


def test_the_least_distance_is_measured_on_the_ground() -> None:
    """Two places in two zones: 1 degree of latitude is 111 km (36 degrees north: 110.96)."""
    boxes = [shapely.box(-114.2, 36, -114.1, 36.1), shapely.box(-114.2, 37.1, -114.1, 37.2)]
    report = check_splits(ChipFootprints(np.array(boxes), "EPSG:4326"), splits_of((1, "train"), (1, "test")))
    assert report.least_m == pytest.approx(110_970, rel=1e-3)
    assert report.chips["train"] == 1


# --- by dates ---


def test_a_year_that_tests_takes_its_ground_from_training() -> None:
    chips = square(6) + square(3)  # 2014 everywhere, 2016 in a corner
    footprints, dates = grid_footprints(GRID, chips), ["2014-05-01"] * 36 + ["2016-06-01"] * 9
    dates_of_splits = {"train": ["2014"], "test": ["2016"]}
    splits = split_by_dates(footprints, dates, dates_of_splits)
    assert check_splits(footprints, splits, dates=dates).least_m == 224
    assert (splits == "test").sum() == 9 and (splits == "train").sum() == 36 - 16
    allowed = split_by_dates(footprints, dates, dates_of_splits, other_year=True)
    assert (allowed == "train").sum() == 36
    assert check_splits(footprints, allowed, dates=dates, other_year=True).other_year == {"train-test": 9}


def test_years_of_the_same_ground_leave_nothing_to_train_on() -> None:
    chips = square(4)
    footprints, dates = grid_footprints(GRID, chips + chips), ["2014"] * 16 + ["2016"] * 16
    with pytest.raises(SplitError, match="No chips are left for train: .* split by place too, or allow another year"):
        split_by_dates(footprints, dates, {"train": ["2014"], "test": ["2016"]})
    with pytest.raises(SplitError, match="asked for in train and in test"):
        split_by_dates(footprints, dates, {"train": ["2014"], "test": ["2014"]})
    with pytest.raises(SplitError, match="no split 'exam'"):
        split_by_dates(footprints, dates, {"exam": ["2014"]})


def test_other_places_and_another_year_as_in_the_original_work() -> None:
    chips = square(20)
    twice, dates = chips + chips, ["2014-06-01"] * 400 + ["2016-06-01"] * 400
    footprints, blocks = grid_footprints(GRID, twice), block_names(twice, UTM, 4)
    splits = split_by_blocks(footprints, blocks, of_classes(twice))
    filtered = filter_dates(splits, dates, {"train": ["2014"], "test": ["2016"]})
    assert {(s, d[:4]) for s, d in zip(filtered, dates) if s} == {
        ("train", "2014"), ("val", "2014"), ("val", "2016"), ("test", "2016"),
    }  # fmt: skip
    check_splits(footprints, filtered, blocks=blocks, dates=dates)
    with pytest.raises(SplitError, match="No chips are left for test"):
        filter_dates(splits, dates, {"test": ["2018"]})


def test_training_gives_way_before_validation_and_validation_before_the_test() -> None:
    row = [Chip(k, 0) for k in range(6)]
    splits = enforce_gap(grid_footprints(GRID, row), splits_of((2, "train"), (2, "val"), (2, "test")), 0)
    assert splits.tolist() == ["train", None, "val", None, "test", "test"]
