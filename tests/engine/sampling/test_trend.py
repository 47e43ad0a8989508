"""A trend is told from noise, or not, and the answer is a sentence either way."""

from __future__ import annotations

import json
from datetime import date

import numpy as np
import pytest
from scipy.optimize import curve_fit

from plugin.engine.api.errors import RequestError
from plugin.engine.sampling.trend import DAYS, linear_trend

DATES = [date(2011, 8, 1), date(2013, 9, 1), date(2016, 7, 1), date(2020, 8, 1)]
ERRORS = [30.0, 20.0, 25.0, 40.0]


def test_the_slope_and_its_error_are_those_of_weighted_least_squares() -> None:
    areas = [1000.0, 1085.0, 1210.0, 1380.0]
    trend = linear_trend("change", DATES, areas, ERRORS)
    years = np.array([each.toordinal() for each in DATES]) / DAYS - 2015
    line, covariance = curve_fit(lambda x, a, b: a + b * x, years, areas, sigma=ERRORS, absolute_sigma=True)
    assert trend.per_year.value == pytest.approx(line[1], rel=1e-6)
    assert trend.standard_error == pytest.approx(np.sqrt(covariance[1, 1]), rel=1e-4)
    assert trend.told and trend.linear and not trend.warnings
    assert str(trend.message).startswith("From 2011 to 2020 the area of 'change' changed by +4")


def test_no_trend_is_a_valid_answer() -> None:
    trend = linear_trend("change", DATES, [1000, 1010, 990, 1005], ERRORS)
    assert not trend.told
    assert trend.message.code == "trend-not-told-from-noise"
    assert "no trend of 'change' can be told from noise: anything from -" in str(trend.message)
    assert json.loads(json.dumps(trend.to_json()))["told"] is False


def test_two_dates_give_the_difference_with_both_errors() -> None:
    trend = linear_trend("change", [date(2011, 1, 1), date(2021, 1, 1)], [100, 200], [3, 4])
    assert trend.per_year.value == pytest.approx(10, rel=1e-3)
    assert trend.standard_error == pytest.approx(0.5, rel=1e-3)


def test_chips_that_were_reviewed_at_both_dates_narrow_the_trend() -> None:
    both = np.array([[9.0, 8.0], [8.0, 16.0]])
    trend = linear_trend("change", [date(2011, 1, 1), date(2021, 1, 1)], [100, 200], [3, 4], covariance=both)
    assert trend.standard_error == pytest.approx(0.3, rel=1e-3)


def test_areas_off_the_line_widen_the_interval_and_the_warning_says_so() -> None:
    trend = linear_trend("change", DATES, [1000, 1500, 900, 1500], ERRORS)
    assert not trend.linear and not trend.told
    assert trend.standard_error > 5 * linear_trend("change", DATES, [1000] * 4, ERRORS).standard_error
    assert [each.code for each in trend.warnings] == ["trend-not-linear"]


def test_the_interval_covers_a_linear_trend_about_as_often_as_it_states() -> None:
    rng = np.random.default_rng(3)
    line = 1000 + 7 * np.array([(each - DATES[0]).days for each in DATES]) / DAYS
    trends = [linear_trend("x", DATES, line + rng.normal(0, ERRORS), ERRORS).per_year for _ in range(1000)]
    assert 0.94 <= np.mean([each.low <= 7 <= each.high for each in trends]) <= 0.985  # Birge's ratio only widens


@pytest.mark.parametrize(
    ("dates", "areas", "errors", "code"),
    [
        (DATES[:1], [1], [1], "trend-one-date"),
        (DATES[::-1], [1, 2, 3, 4], [1, 1, 1, 1], "trend-dates-order"),
        ([DATES[0], DATES[0]], [1, 2], [1, 1], "trend-dates-order"),
        (DATES[:2], [1, 2], [1, 0], "trend-no-error"),
        (DATES[:2], [1, 2], [1, float("nan")], "trend-no-error"),
    ],
)
def test_what_gives_no_trend_is_one_sentence(dates, areas, errors, code) -> None:
    with pytest.raises(RequestError) as caught:
        linear_trend("change", dates, areas, errors)
    assert caught.value.code == code
