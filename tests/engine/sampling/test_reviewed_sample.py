"""Samples from which nothing can be estimated, each refused in one sentence that says what to review."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from plugin.engine.api.errors import RequestError
from plugin.engine.sampling.estimators import estimate_areas
from plugin.engine.sampling.reviewed_sample import UNSURE, ReviewedSample
from tests.engine.sampling.published import sample_of_counts


def sample(counts, chips=(100, 900)) -> ReviewedSample:
    return sample_of_counts(("change", "stable"), counts, chips, chips)


def all_unsure(reviewed: ReviewedSample, stratum: int | None = None) -> ReviewedSample:
    chosen = np.ones(len(reviewed.stratum), bool) if stratum is None else reviewed.stratum == stratum
    return replace(reviewed, reference=np.where(chosen, UNSURE, reviewed.reference))


REFUSED = [
    (sample(((3, 2), (0, 0))), "sample-stratum-empty", "review at least 2 of them"),
    (sample(((3, 2), (0, 1))), "sample-stratum-one-review", "at least one more, better 29 more"),
    (sample(((3, 2), (0, 1)), (100, 12)), "sample-stratum-one-review", "better 11 more"),
    (all_unsure(sample(((3, 2), (0, 5)))), "sample-all-unsure", "None of the 10 reviews"),
    (all_unsure(sample(((3, 2), (0, 5))), 1), "sample-stratum-unsure", "review at least 2 more"),
    (sample(((0, 0), (0, 0))), "sample-no-reviews", "has no review yet"),
]


@pytest.mark.parametrize(("reviewed", "code", "remedy"), REFUSED)
def test_a_sample_of_too_few_answers_is_refused(reviewed: ReviewedSample, code: str, remedy: str) -> None:
    with pytest.raises(RequestError) as caught:
        estimate_areas(reviewed)
    assert caught.value.code == code
    assert remedy in str(caught.value)


def test_a_stratum_of_one_chip_needs_one_answer_only() -> None:
    assert estimate_areas(sample(((1, 0), (2, 40)), (1, 999))).of("change").users.value == 1


def test_strata_of_few_answers_are_named() -> None:
    warnings = estimate_areas(sample(((5, 5), (1, 60)))).warnings
    few = [each for each in warnings if each.code == "sample-stratum-few-reviews"]
    assert [each.params["stratum"] for each in few] == ["change"]
    assert "only 10 answers for 100 chips: its interval is wide, and 20 more would narrow it" in str(few[0])
