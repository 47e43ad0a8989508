"""A linear trend through areas that were estimated for several dates, and whether it can be told from noise.

Parameters of `area_trend`:

    {"estimates": [paths of answers of area_estimate.py, .json], "of": "change" or a group, such as "developed"}

"change" is the area that changed since the same year; a group's is its area at each date. Answer: Trend.to_json(), and
under `dates` [{"year", "hectares", "low", "high"}].
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import chi2, norm

from ..api.errors import LandchipError, RequestError
from ..api.json_fields import Fields
from ..api.json_load import read_json
from ..api.messages import Message
from ..stats.intervals import LEVEL, Estimate

UNLIKELY = 0.05  # of scatter about the line, were the trend linear
CHANGE = "change"  # the class of area_estimate.py that has changed
DAYS = 365.2425  # of a year


@dataclass(frozen=True)
class Trend:
    """A weighted linear trend.

    name:     of the class
    per_year: hectares a year, with its 95% interval
    standard_error: of it
    linear:   whether the areas scatter about the line no more than their standard errors let expect; True for two dates
    told:     whether the interval leaves out 0
    message:  one sentence that can be quoted
    warnings: what limits it
    """

    name: str
    per_year: Estimate
    standard_error: float
    linear: bool
    told: bool
    message: Message
    warnings: tuple[Message, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "per_year": self.per_year.to_json(),
            "standard_error": round(self.standard_error, 6),
            "linear": self.linear,
            "told": self.told,
            "message": self.message.to_json(),
            "warnings": [each.to_json() for each in self.warnings],
        }


def area_trend(params: Mapping[str, Any]) -> dict[str, Any]:
    """See the module's docstring. Raises RequestError for answers that make no trend."""
    fields = Fields("trend", dict(params), ("estimates", "of"), required=("estimates", "of"))
    paths, name = fields.texts("estimates"), fields.text("of")
    assert paths is not None and name is not None  # noqa: S101 - both are required
    read = sorted((_read_estimate(Path(each), name) for each in paths), key=lambda each: each.years[1])
    if name == CHANGE and len({each.years[0] for each in read}) > 1:
        raise RequestError(
            "trend-different-start",
            "The estimates count change since different years ({first} and {other}), so they make no trend: compare "
            "each date with the same year.",
            first=read[0].years[0],
            other=next(each.years[0] for each in read if each.years[0] != read[0].years[0]),
        )
    dates = [date(each.years[1], 7, 1) for each in read]
    z = float(norm.ppf((1 + LEVEL) / 2))
    # Of a rare class the interval is wider than its standard error says (share_interval.py).
    errors = [max(each.standard_error, (each.high - each.low) / 2 / z) for each in read]
    trend = linear_trend(name, dates, [each.value for each in read], errors)
    rows = [{"year": each.years[1], "hectares": each.value, "low": each.low, "high": each.high} for each in read]
    return {**trend.to_json(), "dates": rows}


class _DatedArea(NamedTuple):
    """An area in hectares. years: then and now"""

    years: tuple[int, int]
    value: float
    low: float
    high: float
    standard_error: float


def _read_estimate(path: Path, name: str) -> _DatedArea:
    try:
        answer = read_json(path)
        then, now = answer["years"]
        part = answer["change" if name == CHANGE else "now"]["classes"]
        figure = next(each["hectares"] for each in part if each["name"] == name)
        numbers = (float(figure[key]) for key in ("value", "low", "high", "standard_error"))
        return _DatedArea((int(then), int(now)), *numbers)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, StopIteration, LandchipError) as error:
        raise RequestError(
            "trend-no-estimate",
            "{path} is no area estimate with years and an area of '{name}': choose answers of area-estimate.",
            path=path,
            name=name,
        ) from error


def linear_trend(
    name: str,
    dates: Sequence[date],
    hectares: ArrayLike,
    standard_errors: ArrayLike,
    covariance: ArrayLike | None = None,
) -> Trend:
    """The trend of the areas (k,) of a class at k dates in order, each with the standard error (k,) of its sample.

    covariance: (k, k), in place of the standard errors where the samples share chips; otherwise they are independent

    Generalised least squares with known variances (Aitken 1935). Where the areas scatter about the line more than their
    standard errors let expect, the trend's standard error is multiplied by the root of the excess (Birge 1932, Physical
    Review 40, 207-227). Raises RequestError for fewer than two dates, dates out of order, or an unknown error.
    """
    years = np.array([each.toordinal() for each in dates]) / DAYS
    areas = np.asarray(hectares, np.float64)
    known = (
        np.diag(np.asarray(standard_errors, np.float64) ** 2) if covariance is None else np.asarray(covariance, float)
    )
    _check(name, years, areas, known)
    slope, error, excess, linear = _fit(years, areas, known)
    reach = float(norm.ppf((1 + LEVEL) / 2)) * error * max(1.0, excess)
    per_year = Estimate(slope, slope - reach, slope + reach)
    told = not slope - reach <= 0 <= slope + reach
    warnings = () if linear else (_not_linear(name),)
    return Trend(
        name, per_year, error * max(1.0, excess), linear, told, _sentence(name, dates, per_year, told), warnings
    )


def _fit(
    years: NDArray[np.float64], areas: NDArray[np.float64], covariance: NDArray[np.float64]
) -> tuple[float, float, float, bool]:
    """Slope, its standard error, the Birge ratio (1 for two dates), and whether the scatter is no surprise."""
    design = np.stack([np.ones(len(years)), years - years.mean()], axis=1)
    weight = np.linalg.inv(covariance)
    spread = np.linalg.inv(design.T @ weight @ design)
    line = spread @ design.T @ weight @ areas
    residuals = areas - design @ line
    freedom = len(years) - 2
    scatter = float(residuals @ weight @ residuals)
    excess = float(np.sqrt(scatter / freedom)) if freedom else 1.0
    linear = not freedom or float(chi2.sf(scatter, freedom)) >= UNLIKELY
    return float(line[1]), float(np.sqrt(spread[1, 1])), excess, linear


def _check(name: str, years: NDArray[np.float64], areas: NDArray[np.float64], covariance: NDArray[np.float64]) -> None:
    if len(years) < 2:
        raise RequestError(
            "trend-one-date",
            "A trend needs estimates of two dates or more, and there are {count}: estimate the area at another date.",
            count=len(years),
        )
    if not (np.diff(years) > 0).all():
        raise RequestError(
            "trend-dates-order", "The dates of a trend must be in order and each must differ: correct the dates."
        )
    known = np.isfinite(areas).all() and np.isfinite(covariance).all() and (np.linalg.eigvalsh(covariance) > 0).all()
    if not known:
        raise RequestError(
            "trend-no-error",
            "An area of '{name}' has no standard error above 0, so it cannot be weighed against the others: review "
            "chips of every stratum until some differ from the map, or leave the date out.",
            name=name,
        )


def _sentence(name: str, dates: Sequence[date], per_year: Estimate, told: bool) -> Message:
    span = {"name": name, "first": dates[0].year, "last": dates[-1].year}
    params = {**span, "value": per_year.value, "low": per_year.low, "high": per_year.high}
    if told:
        return Message(
            "trend-told",
            "From {first} to {last} the area of '{name}' changed by {value:+,.1f} ha a year (95% interval {low:+,.1f} "
            "to {high:+,.1f}).",
            params,
        )
    return Message(
        "trend-not-told-from-noise",
        "From {first} to {last} no trend of '{name}' can be told from noise: anything from {low:+,.1f} to {high:+,.1f} "
        "ha a year agrees with the samples.",
        params,
    )


def _not_linear(name: str) -> Message:
    return Message(
        "trend-not-linear",
        "The areas of '{name}' scatter about a straight line more than their samples explain: the interval is widened, "
        "and the dates should be looked at one by one.",
        {"name": name},
    )
