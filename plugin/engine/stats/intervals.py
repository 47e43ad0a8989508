"""A figure with its confidence interval, and Wilson's interval of a share of correct answers (standard library only).

SciPy, which computes it, takes a quarter of a second to import and is imported where it is needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

LEVEL = 0.95
_DIGITS = 6  # in JSON


@dataclass(frozen=True)
class Estimate:
    """A figure and its 95% interval.

    value:     None where it is undefined (0 / 0)
    low, high: None where the interval is unknown
    """

    value: float | None
    low: float | None
    high: float | None

    def to_json(self) -> dict[str, Any]:
        """{"value", "low", "high"}, rounded to six decimals."""
        fields = {"value": self.value, "low": self.low, "high": self.high}
        return {name: None if each is None else round(each, _DIGITS) for name, each in fields.items()}

    @classmethod
    def from_json(cls, obj: Mapping[str, Any]) -> Estimate:
        """The inverse of `to_json`. Raises KeyError, TypeError or ValueError."""
        value, low, high = (None if obj[name] is None else float(obj[name]) for name in ("value", "low", "high"))
        return cls(value, low, high)


def wilson_interval(correct: int, n: int) -> Estimate:
    """The share correct / n of n independent chips, n above 0, and its 95% interval (Wilson 1927, JASA 22, 209-212)."""
    from scipy.stats import binomtest

    interval = binomtest(correct, n).proportion_ci(confidence_level=LEVEL, method="wilson")
    return Estimate(correct / n, float(interval.low), float(interval.high))
