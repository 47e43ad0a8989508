"""The rows of a land-use map."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from plugin.engine.api.classes import CLASSES, GROUPS, Group, LandClass
from plugin.engine.api.errors import AreaError
from plugin.engine.api.grid import ChipGrid
from plugin.engine.outputs.table import Tally
from plugin.engine.run.landuse import LandUseRules, landuse_counts, landuse_table
from tests.engine.made_up_map import PRODUCT, RULES, map_rows, parts, sample_parts


def one(*shares: float, rules: LandUseRules = RULES, **columns: Any) -> dict[str, Any]:
    """The table's row of a single chip with these class probabilities."""
    row: dict[str, Any] = map_rows(parts(np.array([shares]), rules, **columns), rules).to_pylist()[0]
    return row


def counts(table: pa.Table, rules: LandUseRules = RULES) -> dict[str, Any]:
    tally = Tally(PRODUCT)
    tally.add(table)
    return landuse_counts(tally, rules, ChipGrid("EPSG:26911"), 1600.0)


def test_a_group_is_the_largest_sum_even_where_its_classes_lose_one_by_one() -> None:
    # barren, forest, shrub, cultivated, herbaceous, developed, water
    row = one(0.2, 0.2, 0.2, 0, 0, 0.4, 0)
    assert (row["class"], row["group"]) == ("developed", "undeveloped")
    assert row["confidence"] == pytest.approx(0.6)
    assert row["margin"] == pytest.approx(0.2)


def test_of_equal_probabilities_the_first_in_the_contracts_order_wins() -> None:
    assert one(0, 0.5, 0, 0, 0, 0.5, 0)["group"] == "developed"
    assert one(0, 0.5, 0, 0, 0, 0.5, 0)["class"] == "forest"


def test_the_table_can_be_computed_again_from_what_it_stores() -> None:
    table = map_rows(sample_parts(), RULES)
    groups = np.column_stack([table[f"g_{each.name}"].to_numpy() for each in GROUPS])
    classified = ~np.isnan(groups[:, 0])
    assert classified.sum() == 297
    best = [GROUPS[i].name for i in np.argmax(groups[classified], axis=1)]
    assert best == table["group"].filter(pa.array(classified)).to_pylist()
    top = np.sort(groups[classified], axis=1)
    assert np.array_equal(table["confidence"].to_numpy()[classified], top[:, -1])
    assert np.array_equal(table["margin"].to_numpy()[classified], top[:, -1] - top[:, -2])
    assert np.allclose(groups[classified].sum(axis=1), 1, atol=1e-6)


def test_chips_are_ordered_north_to_south_and_then_west_to_east() -> None:
    table = map_rows(sample_parts(), RULES)
    places = [(-row, col) for row, col in zip(table["row"].to_pylist(), table["col"].to_pylist())]
    assert places == sorted(places)
    assert len(set(places)) == 300
    shuffled = sample_parts().take(np.random.default_rng(1).permutation(300))
    assert map_rows(shuffled, RULES).equals(table)


def test_the_columns_are_those_of_the_contract() -> None:
    names = map_rows(sample_parts(), RULES).schema
    classes, groups = [f"p_{each.name}" for each in CLASSES], [f"g_{each.name}" for each in GROUPS]
    ends = ["confidence", "margin", "distance", "flags", "model", "image_date"]
    assert names.names == ["col", "row", "valid", "hectares", "class", "group", *classes, *groups, *ends]
    assert {str(names.field(each).type) for each in ["valid", "hectares", *classes, *groups, *ends[:3]]} == {"float"}
    assert {str(names.field(each).type) for each in ["class", "group", "flags", "model", "image_date"]} == {"string"}
    assert {str(names.field(each).type) for each in ["col", "row"]} == {"int32"}


def test_a_chip_without_data_has_no_class_and_the_flag_no_data() -> None:
    row = one(*[np.nan] * 7, valid=[0.2], source=[-1])
    empty = {name for name, value in row.items() if value is None}
    assert empty == set(row) - {"col", "row", "valid", "hectares", "flags", "model"}
    assert row["flags"] == "no-data"


@pytest.mark.parametrize(
    ("shares", "columns", "flags"),
    [
        ((0, 1, 0, 0, 0, 0, 0), {}, ""),
        ((0, 0.59, 0, 0.4, 0, 0.01, 0), {}, "uncertain"),  # confidence below 0.6
        ((0, 0.6, 0, 0.4, 0, 0, 0), {}, ""),  # just at the threshold, which float32 cannot hold exactly
        ((0, 1, 0, 0, 0, 0, 0), {"valid": [0.9]}, "partial"),
        ((0, 1, 0, 0, 0, 0, 0), {"valid": [1 - 1e-7]}, ""),  # whole, but for rounding
        ((0, 1, 0, 0, 0, 0, 0), {"source": [1]}, "coarse"),
        ((0, 0.5, 0, 0.5, 0, 0, 0), {"valid": [0.5], "source": [1]}, "uncertain,partial,coarse"),
    ],
)
def test_a_chip_is_flagged_and_never_hidden(shares: tuple[float, ...], columns: dict[str, Any], flags: str) -> None:
    row = one(*shares, **columns)
    assert row["flags"] == flags
    assert row["group"] is not None


@pytest.mark.parametrize(
    ("distance", "most", "flags"),
    [
        (0.0, 0.7, ""),
        (0.7, 0.7, ""),  # just at the threshold, which float32 cannot hold exactly
        (np.nextafter(np.float32(0.7), np.float32(1)), 0.7, "unfamiliar"),
        (np.inf, 0.7, "unfamiliar"),
        (np.nan, 0.7, ""),
        (9.0, None, ""),
    ],
)
def test_a_chip_beyond_the_greatest_distance_is_unfamiliar_and_keeps_its_class(
    distance: float, most: float | None, flags: str
) -> None:
    row = one(0, 1, 0, 0, 0, 0, 0, rules=replace(RULES, max_distance=most), distance=[distance])
    assert (row["flags"], row["class"]) == (flags, "forest")
    assert row["distance"] is None if np.isnan(distance) else row["distance"] == np.float32(distance)


def test_a_chip_can_have_every_flag_but_no_data_at_once() -> None:
    columns = {"valid": [0.5], "source": [1], "distance": [8.0]}
    row = one(0, 0.5, 0, 0.5, 0, 0, 0, rules=replace(RULES, max_distance=7.5), **columns)
    assert row["flags"] == "uncertain,partial,coarse,unfamiliar"
    assert one(*[np.nan] * 7, rules=replace(RULES, max_distance=7.5), source=[-1])["flags"] == "no-data"


def test_unfamiliar_chips_are_counted_where_the_model_has_a_distance_threshold() -> None:
    parts_of_four = parts(np.eye(7)[:4], distance=[1.0, 2.0, 3.0, 4.0])
    for most, expected in ((2.5, 2), (9.0, 0), (None, None)):
        rules = replace(RULES, max_distance=most)
        assert counts(map_rows(parts_of_four, rules), rules)["chips"]["unfamiliar"] == expected


def test_a_narrow_margin_alone_makes_a_chip_uncertain() -> None:
    strict = replace(RULES, min_confidence=0.0, min_margin=0.3)
    assert one(0, 0.6, 0, 0.4, 0, 0, 0, rules=strict)["flags"] == "uncertain"
    assert one(0, 0.7, 0, 0.3, 0, 0, 0, rules=strict)["flags"] == ""


def test_a_model_of_one_group_has_its_confidence_as_margin() -> None:
    alone = replace(
        RULES, classes=(LandClass("trees", "green", "#00ff00"),), groups=(Group("green", "Green", "#00ff00"),)
    )
    row = landuse_table(parts(np.array([[1.0]]), alone), alone).to_pylist()[0]
    assert (row["group"], row["confidence"], row["margin"]) == ("green", 1.0, 1.0)


def test_an_image_date_follows_the_raster_that_the_chip_was_read_from() -> None:
    dates = map_rows(parts(np.eye(7)[:3], source=[0, 1, -1]), RULES)["image_date"].to_pylist()
    assert dates == ["2016-05-21", None, None]


def test_no_chip_at_all_is_a_matter_of_the_area() -> None:
    with pytest.raises(AreaError, match="choose an area"):
        map_rows(sample_parts().slice(0, 0), RULES)


def test_the_summary_counts_every_chip_once() -> None:
    table = map_rows(sample_parts(), RULES)
    result = counts(table)
    assert result["chips"]["total"] == 300
    assert result["chips"]["no_data"] == 3
    assert result["chips"]["classified"] == 297
    assert sum(each["chips"] for each in result["groups"]) == sum(each["chips"] for each in result["classes"]) == 297
    assert [each["name"] for each in result["groups"]] == [each.name for each in GROUPS]
    developed = [
        valid for valid, group in zip(*(table[name].to_pylist() for name in ("valid", "group"))) if group == "developed"
    ]
    assert result["groups"][0]["hectares"] == pytest.approx(sum(developed) * 5.0176)
    assert result["hectares"]["classified"] == pytest.approx(sum(each["hectares"] for each in result["groups"]))
    assert result["hectares"]["classified"] + result["hectares"]["not_classified"] == pytest.approx(1600)
    uncertain = sum("uncertain" in each.split(",") for each in table["flags"].to_pylist())
    assert result["chips"]["uncertain"] == uncertain > 0
    json.dumps(result, allow_nan=False)


def test_a_group_that_no_chip_has_is_still_listed() -> None:
    result = counts(map_rows(parts(np.eye(7)[[3]]), RULES))
    assert [(each["name"], each["chips"]) for each in result["groups"]] == [
        ("developed", 0),
        ("cultivated", 1),
        ("undeveloped", 0),
    ]
