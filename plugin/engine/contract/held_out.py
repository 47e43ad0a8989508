"""A model's accuracy on held-out chips, which were not used for training (standard library only).

In the contract's Item it is the property `landchip:held_out`:

    {"source": "places" | "chips" | "blocks", "description": …, "chips": 719, "weak_labels": false,
     "class_accuracy": {"value": 0.954, "low": 0.936, "high": 0.967}, "group_accuracy": {…},
     "group_calibration_error": 0.027 | null, "confusion": [[…], …] | null,
     "places": [{"place": …, "chips": …, "class_accuracy": …, …}, …],
     "before": {"chips": …, "class_accuracy": …, …} | null}

Values are shares, 0..1; low and high are the ends of the 95 % interval. `confusion` has a row for each true class and a
column for each predicted one, in the contract's order. `source` is "places" where each place was left out of the
training in turn, "chips" where the split `test` was, "blocks" where blocks of ground were, of the one place that the
model was fitted to; `before` has the figures of the same chips by the model as it was before that.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from ..stats.intervals import Estimate

SOURCES = ("places", "chips", "blocks")
_LEFT_OUT, _ALL = (
    "leave_one_place_out",
    "all but weak labels",
)  # keys of landchip:metrics in models without landchip:held_out
_TEST = "test"


@dataclass(frozen=True)
class AccuracyFigures:
    """Accuracy on a set of chips.

    group_calibration_error: expected calibration error; None where it was not measured
    weak_labels: whether the reference labels are approximate, so that some are wrong
    """

    chips: int
    class_accuracy: Estimate
    group_accuracy: Estimate
    group_calibration_error: float | None = None
    weak_labels: bool = False

    def to_json(self) -> dict[str, Any]:
        return {
            "chips": self.chips,
            "class_accuracy": self.class_accuracy.to_json(),
            "group_accuracy": self.group_accuracy.to_json(),
            "group_calibration_error": self.group_calibration_error,
            "weak_labels": self.weak_labels,
        }

    @classmethod
    def from_json(cls, obj: Mapping[str, Any]) -> AccuracyFigures:
        """The inverse of `to_json`. Raises KeyError, TypeError or ValueError."""
        error = obj.get("group_calibration_error")
        return cls(
            chips=int(obj["chips"]),
            class_accuracy=Estimate.from_json(obj["class_accuracy"]),
            group_accuracy=Estimate.from_json(obj["group_accuracy"]),
            group_calibration_error=None if error is None else float(error),
            weak_labels=bool(obj.get("weak_labels", False)),
        )

    @classmethod
    def from_metrics(cls, obj: Mapping[str, Any]) -> AccuracyFigures:
        """From the figures of a set of chips in `landchip:metrics`. Raises KeyError, TypeError or ValueError."""
        estimates = {"class_accuracy": _estimate(obj, "accuracy"), "group_accuracy": _estimate(obj, "group_accuracy")}
        return cls.from_json({**obj, **estimates})


def _estimate(obj: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """An estimate as JSON; older models have a number, and its interval under another key."""
    if isinstance(obj[name], Mapping):
        return obj[name]  # type: ignore[no-any-return]
    low, high = obj[f"{name}_interval"]
    return {"value": obj[name], "low": low, "high": high}


@dataclass(frozen=True)
class HeldOut:
    """An evaluation on held-out chips. See the module's docstring.

    description: one sentence on the chips and how they were held out
    places:      name -> its figures, for each place that the trainer distinguishes
    before:      the figures of the same chips before the model was fitted to their place; None for other models
    """

    source: str
    description: str
    figures: AccuracyFigures
    confusion: tuple[tuple[int, ...], ...] | None = None
    places: Mapping[str, AccuracyFigures] = field(default_factory=dict)
    before: AccuracyFigures | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "source": self.source,
            "description": self.description,
            **self.figures.to_json(),
            "confusion": None if self.confusion is None else [list(row) for row in self.confusion],
            "places": [{"place": name, **each.to_json()} for name, each in self.places.items()],
            "before": None if self.before is None else self.before.to_json(),
        }

    @classmethod
    def from_json(cls, obj: Mapping[str, Any]) -> HeldOut:
        """The inverse of `to_json`. Raises KeyError, TypeError or ValueError."""
        confusion = obj.get("confusion")
        return cls(
            source=str(obj["source"]),
            description=str(obj.get("description", "")),
            figures=AccuracyFigures.from_json(obj),
            confusion=None if confusion is None else tuple(tuple(int(n) for n in row) for row in confusion),
            places={str(each["place"]): AccuracyFigures.from_json(each) for each in obj.get("places", ())},
            before=None if obj.get("before") is None else AccuracyFigures.from_json(obj["before"]),
        )


def held_out_of_metrics(metrics: Mapping[str, Any]) -> HeldOut | None:
    """From `landchip:metrics` of a model without `landchip:held_out`; None where they contain no such figures."""
    places = _sets(metrics.get(_LEFT_OUT))
    overall = places.pop(_ALL, None)
    if overall is not None:
        return HeldOut("places", "Places left out of the training, one at a time.", overall, places=places)
    test = _sets(metrics).get(_TEST)
    return HeldOut("chips", "Chips of the split test.", test) if test is not None else None


def _sets(metrics: Any) -> dict[str, AccuracyFigures]:
    """The entries that are the accuracy on a set of chips."""
    sets = {}
    for name, each in metrics.items() if isinstance(metrics, Mapping) else ():
        with suppress(KeyError, TypeError, ValueError):
            sets[str(name)] = AccuracyFigures.from_metrics(each)
    return sets
