"""What a model's probabilities are worth on chips whose class is known, as plain JSON for its card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from plugin.engine.classes import GROUPS, LandClass

from .calibration import Floats, Numbers, calibration_error, log_loss, risk_and_coverage, wilson

CONFIDENCES = tuple(step / 100 for step in range(50, 100, 5))


def group_matrix(classes: Sequence[LandClass]) -> Floats:
    """(class, group) of 0 and 1: class probabilities times this are group probabilities."""
    return np.array([[float(each.group == group.name) for group in GROUPS] for each in classes])


def group_numbers(truth: Numbers, classes: Sequence[LandClass]) -> Numbers:
    """Class numbers as group numbers."""
    return np.asarray(group_matrix(classes).argmax(axis=1)[truth], dtype=np.int64)


def measured(probabilities: Floats, truth: Numbers, classes: Sequence[LandClass]) -> dict[str, Any]:
    """Accuracy with a 95% Wilson interval, log loss and calibration error, for classes and for groups.

    The intervals take chips as independent; neighbours are not, so the true ones are wider.
    """
    grouped, group_truth = probabilities @ group_matrix(classes), group_numbers(truth, classes)
    return {
        "chips": len(truth),
        **_accuracy("accuracy", probabilities, truth),
        **_accuracy("group_accuracy", grouped, group_truth),
        "log_loss": round(log_loss(probabilities, truth), 4),
        "group_log_loss": round(log_loss(grouped, group_truth), 4),
        "calibration_error": round(calibration_error(probabilities, truth), 4),
        "group_calibration_error": round(calibration_error(grouped, group_truth), 4),
    }


def confusion(probabilities: Floats, truth: Numbers, names: Sequence[str]) -> dict[str, dict[str, int]]:
    """True class -> predicted class -> chips, without the zeros."""
    table: dict[str, dict[str, int]] = {}
    for true, found in zip(truth.tolist(), probabilities.argmax(axis=1).tolist()):
        row = table.setdefault(names[true], {})
        row[names[found]] = row.get(names[found], 0) + 1
    return table


def least_confidence(probabilities: Floats, truth: Numbers, classes: Sequence[LandClass], risk: float) -> float:
    """The lowest of CONFIDENCES at which at most `risk` of the kept chips have a wrong group."""
    grouped, group_truth = probabilities @ group_matrix(classes), group_numbers(truth, classes)
    for confidence in CONFIDENCES:
        if risk_and_coverage(grouped, group_truth, confidence, 0.0)[0] <= risk:
            return confidence
    return CONFIDENCES[-1]


def abstaining(
    probabilities: Floats, truth: Numbers, classes: Sequence[LandClass], confidence: float, lead: float
) -> dict[str, float]:
    """Share of chips that keep their label, and the group accuracy among those."""
    grouped, group_truth = probabilities @ group_matrix(classes), group_numbers(truth, classes)
    risk, coverage = risk_and_coverage(grouped, group_truth, confidence, lead)
    return {"kept": round(coverage, 4), "group_accuracy_of_kept": round(1 - risk, 4)}


def _accuracy(name: str, probabilities: Floats, truth: Numbers) -> dict[str, Any]:
    right = int((probabilities.argmax(axis=1) == truth).sum())
    low, high = wilson(right, len(truth))
    return {name: round(right / len(truth), 4), f"{name}_interval": [round(low, 4), round(high, 4)]}
