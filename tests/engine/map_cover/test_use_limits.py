"""The limits of what the land of a use is covered by: their rule, one chip and many at once, and the real data."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.api.cover.use_limits import (
    COVERS,
    MARGINS,
    SHARES,
    TOLERANCE,
    contradiction,
    cover_of,
    limits_of,
    sentence,
    use_of,
)
from plugin.engine.landcover.contradictions import cover_excess, reason, shares_of_chips
from scripts.simulations import use_limits as simulation
from trainer.default.data_folder import data_folder
from trainer.segmentation.class_map import NLCD_COMPOSITION

USES = st.sampled_from(["developed", "cultivated", "undeveloped", "water", "barren", "other"])
PARTS = st.lists(st.floats(0, 1), min_size=5, max_size=5).filter(lambda each: sum(each) > 0.01)


@given(USES, PARTS)
def test_many_chips_at_once_are_judged_as_one_by_one(use: str, parts: list[float]) -> None:
    *known, unknown = (np.array(parts) / sum(parts)).tolist()
    found = contradiction(use, dict(zip(COVERS, known)), unknown)
    excess = cover_excess([use], np.array([known]), np.array([unknown]))[0]
    if found is not None:
        assert excess == pytest.approx(found.excess)
        assert 0 <= found.share <= 1 + 1e-9 and abs(found.share - found.limit) == pytest.approx(found.excess)
    else:
        assert np.isnan(excess) or excess == 0


@given(USES, PARTS, st.floats(0, 1))
def test_to_know_less_of_a_chip_never_flags_it(use: str, parts: list[float], kept: float) -> None:
    *known, unknown = (np.array(parts) / sum(parts)).tolist()
    fewer = {name: share * kept for name, share in zip(COVERS, known)}
    less = contradiction(use, fewer, 1 - sum(fewer.values()))
    if less is not None and less.excess > 2 * TOLERANCE:
        assert contradiction(use, dict(zip(COVERS, known)), unknown) is not None


@pytest.mark.parametrize(
    ("use", "shares", "flagged"),
    [
        ("developed", {"trees": 0.95, "herbaceous": 0.05}, True),
        ("developed", {"trees": 0.5, "herbaceous": 0.3, "impervious": 0.2}, False),
        ("developed", {"impervious": 1.0}, False),
        ("developed", {"water": 0.6, "impervious": 0.4}, True),
        ("undeveloped", {"trees": 0.6, "impervious": 0.4}, True),
        ("undeveloped", {"trees": 1.0}, False),
        ("undeveloped", {"water": 1.0}, False),
        ("cultivated", {"water": 1.0}, True),
        ("cultivated", {"trees": 0.9, "herbaceous": 0.1}, True),
        ("cultivated", {"trees": 0.3, "herbaceous": 0.7}, False),
        ("water", {"trees": 1.0}, True),
        ("barren", {"impervious": 1.0}, False),
    ],
)
def test_the_uses_and_covers_that_contradict_each_other(use: str, shares: dict[str, float], flagged: bool) -> None:
    assert (contradiction(use, shares, 0.0) is not None) == flagged


def test_no_class_of_the_published_table_contradicts_its_own_use() -> None:
    for code, made_of in NLCD_COMPOSITION.items():
        use = simulation.OWN.get(code) or simulation.GROUPS.get(code, "undeveloped")
        shares = {cover: share / sum(made_of) for cover, share in zip(COVERS, made_of)}
        assert contradiction(use, shares, 0.0) is None, code


def test_limits_are_the_percentiles_and_a_margin_within_0_and_1() -> None:
    for use, covers in SHARES.items():
        for cover, (low, high) in covers.items():
            lower, upper = limits_of(use)[cover]
            assert lower == pytest.approx(max(0.0, low - MARGINS[cover]))
            assert upper == pytest.approx(min(1.0, high + MARGINS[cover]))
    assert limits_of("barren") == {} and limits_of("") == {}


def test_names_of_classes_are_known_in_any_writing() -> None:
    assert [cover_of(each) for each in ("Trees", "BUILT-UP", "low_vegetation", " open  water ")] == [
        "trees", "impervious", "herbaceous", "water",
    ]  # fmt: skip
    assert cover_of("shadow") is None and cover_of("barren") is None and cover_of("") is None


def test_water_and_barren_land_have_limits_of_their_own_within_their_group() -> None:
    assert [use_of("undeveloped", each) for each in ("water", "barren", "forest", None)] == [
        "water", "barren", "undeveloped", "undeveloped",
    ]  # fmt: skip


def test_a_sentence_says_what_is_too_much_or_too_little_and_of_which_date() -> None:
    little = contradiction("developed", {"herbaceous": 0.8, "trees": 0.2}, 0.0)
    assert little is not None and little.too_little
    assert str(sentence(little)) == (
        "Shown as developed, but no more than 0% of it is impervious ground; such squares hardly ever have less than "
        "1%."
    )
    assert " then, " in str(sentence(little, then=True))


def test_shares_of_a_part_become_those_of_the_whole_chip() -> None:
    covers = ["trees", None, "trees", "water"]
    of_chip, unknown = shares_of_chips(covers, np.array([[0.2, 0.3, 0.1, 0.4], [np.nan] * 4]), np.array([0.5, 0.0]))
    assert of_chip.tolist() == [pytest.approx([0.2, 0.15, 0, 0]), [0, 0, 0, 0]]
    assert unknown.tolist() == pytest.approx([0.65, 1.0])
    assert np.isnan(cover_excess(["developed", "developed"], of_chip, unknown)).tolist() == [False, True]
    assert reason("developed", ["trees"], [1.0], 0.5) is None
    assert reason("developed", ["trees"], [1.0], 1.0) is not None


@pytest.mark.skipif(not data_folder().exists(), reason="shared data is not here (set LANDCHIP_DATA)")
def test_the_percentiles_are_those_of_real_land_cover() -> None:
    found = simulation.percentiles(simulation.all_chips())
    for use, covers in SHARES.items():
        for cover, (low, high) in covers.items():
            lower, upper = found[use][cover]
            assert low == 0.0 or lower == pytest.approx(low, abs=0.006), (use, cover)
            assert high == 1.0 or upper == pytest.approx(high, abs=0.006), (use, cover)
