"""Agreement of reviewers, intervals of shares, and the answer that follows from several reviewers."""

from __future__ import annotations

import pytest

from plugin.engine.api.grid import Chip
from plugin.gui.review.agreement import agreement, wilson
from plugin.gui.review.records import Draft, QueuedChip, ReviewRecord, agreed, with_form_answer

CHIP = QueuedChip(Chip(1, 2), 1, "cultivated", "developed", 0.9, {}, ("", "", "", ""))


def told(reviewer: str, answer: str, then: str | None = None, now: str | None = None) -> ReviewRecord:
    return ReviewRecord(CHIP.chip, reviewer, answer, then, now, "", "")


def of_table(a: int, b: int, c: int, d: int) -> list[dict[str, str]]:
    """A table of two reviewers: both real, only the first one, only the second one, none."""
    cells = {("real", "real"): a, ("real", "not_real"): b, ("not_real", "real"): c, ("not_real", "not_real"): d}
    return [{"Ann": one, "Bob": other} for (one, other), n in cells.items() for _ in range(n)]


def test_kappa_is_that_of_a_worked_example():
    found = agreement(of_table(20, 5, 10, 15))  # 0.7 agree, 0.5 by chance
    assert (found.pairs, found.share) == (50, 0.7)
    assert found.kappa == pytest.approx(0.4)


def test_kappa_is_one_where_all_agree_and_nought_where_chance_would_agree_as_often():
    assert agreement(of_table(7, 0, 0, 3)).kappa == pytest.approx(1)
    assert agreement(of_table(4, 4, 4, 4)).kappa == pytest.approx(0)


def test_the_order_of_reviewers_does_not_matter():
    one = agreement(of_table(20, 5, 10, 15))
    other = agreement(of_table(20, 10, 5, 15))
    assert one.kappa == pytest.approx(other.kappa)


def test_kappa_is_undefined_where_all_answers_are_the_same_and_where_no_chip_has_two():
    assert agreement(of_table(5, 0, 0, 0)) == (5, 1.0, None)
    assert agreement([{"Ann": "real"}, {"Bob": "real"}, {}]) == (0, None, None)


def test_three_reviewers_make_three_pairs_of_a_chip():
    found = agreement([{"Ann": "real", "Bob": "real", "Cy": "not_real"}, {"Ann": "not_real", "Cy": "not_real"}])
    assert (found.pairs, found.share) == (4, 0.5)
    assert found.kappa == pytest.approx((0.5 - 0.5) / 0.5)


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [(0, 10, 0.0, 0.277533), (10, 10, 0.722467, 1.0), (8, 10, 0.490162, 0.943318), (1, 3, 0.061492, 0.792340)],
)
def test_the_interval_is_wilsons(right, n, low, high):  # values of SciPy's binomtest
    assert wilson(right, n) == pytest.approx((low, high), abs=2e-6)


def test_of_one_reviewer_the_last_answer_counts():
    found = agreed(CHIP, [told("Ann", "real"), told("Ann", "not_real", "cultivated", "cultivated")])
    assert found[:4] == ("not_real", "cultivated", "cultivated", "Ann")
    assert agreed(CHIP, [told("Ann", "real"), told("Ann", "")])[:3] == ("", None, None)


def test_of_several_reviewers_more_than_half_decide_else_it_is_unsure():
    ann, bob, cy = told("Ann", "real", "cultivated", "developed"), told("Bob", "not_real"), told("Cy", "real")
    assert agreed(CHIP, [ann, bob])[:3] == ("unsure", "unsure", "unsure")
    assert agreed(CHIP, [ann, bob, cy])[:4] == ("real", "cultivated", "developed", "Ann, Bob, Cy")
    assert agreed(CHIP, [ann, told("Bob", "unsure")])[0] == "unsure"
    assert agreed(CHIP, [ann, told("Bob", "unsure"), cy])[0] == "real"


def test_uses_that_nobody_stated_are_the_maps():
    assert agreed(CHIP, [told("Ann", "real")])[1:3] == ("cultivated", "developed")
    assert agreed(CHIP, [told("Ann", "not_real")])[1:3] == ("cultivated", "cultivated")
    contradiction = told("Ann", "not_real", "water", "developed")  # of a file that another program wrote
    assert agreed(CHIP, [contradiction])[:3] == ("not_real", "cultivated", "cultivated")
    stated = [told("Ann", "real"), told("Bob", "real", "undeveloped", "developed")]
    assert agreed(CHIP, stated)[1:3] == ("undeveloped", "developed")
    again = [told("Ann", "real", "water", "developed"), *stated[1:], told("Ann", "real", "water", "developed")]
    assert agreed(CHIP, again)[1:4] == ("water", "developed", "Ann, Bob")  # the latest of equals is Ann's


def test_an_answer_of_the_form_becomes_a_record_unless_the_records_explain_it():
    asked = CHIP._replace(form=("cultivated", "developed", "Ann", "a road"))
    found = with_form_answer(asked, [])
    assert [each[1:6] for each in found] == [("Ann", "real", "cultivated", "developed", "a road")]
    assert with_form_answer(asked, found) == found
    unsure = with_form_answer(CHIP._replace(form=("unsure", "unsure", "Bob", "")), [])
    assert [each[1:5] for each in unsure] == [("Bob", "unsure", None, None)]
    assert with_form_answer(CHIP._replace(form=("cultivated", "", "Ann", "")), []) == []


@pytest.mark.parametrize(
    ("draft", "with_uses", "missing"),
    [
        (Draft("real"), False, ""),
        (Draft("real"), True, "then"),
        (Draft("real", "cultivated"), True, "now"),
        (Draft("real", "water", "water"), False, "other"),
        (Draft("real", "water", "developed"), True, ""),
        (Draft("not_real"), True, "now"),
        (Draft("not_real"), False, ""),
        (Draft("not_real", "water"), True, ""),
        (Draft("unsure"), True, ""),
    ],
)
def test_a_draft_says_what_is_missing(draft, with_uses, missing):
    assert draft.missing(with_uses) == missing


def test_a_chip_that_did_not_change_has_one_use():
    assert Draft("not_real", "water", "developed").settled() == ("not_real", "developed", "developed")
    assert Draft("not_real", "water").settled() == ("not_real", "water", "water")
    assert Draft("real", "water", "developed").settled() == ("real", "water", "developed")
