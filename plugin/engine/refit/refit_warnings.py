"""Warnings about a refit: what limits its accuracy, and signs that the new model is worse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..api.messages import Message

MAX_LOSS = 0.02  # share of the typical training chips; a larger loss of correct ones is reported


def refit_warnings(report: Mapping[str, Any]) -> list[Message]:
    """report: "accuracy", "known", "labels" and "summary" of the answer of `refit`"""
    warnings = _accuracy_warnings(report["accuracy"], report["known"])
    labels, summary = report["labels"], report["summary"]
    if len(labels) == 1:
        warnings.append(
            Message(
                "corrections-of-one-class",
                "All corrections name {label}: correct chips of other classes too, or confirm some.",
                {"label": next(iter(labels))},
            )
        )
    lost = (summary["before"]["right"] - summary["after"]["right"]) / summary["before"]["of"]
    if lost > MAX_LOSS:
        warnings.append(
            Message(
                "refit-forgets",
                "Of the chips that the model was trained on it names {lost:.0%} less rightly than before.",
                {"lost": lost},
            )
        )
    return warnings


def _accuracy_warnings(accuracy: Mapping[str, Any] | None, known: int) -> list[Message]:
    """accuracy, known: as in the answer of `refit`"""
    if accuracy is None and known:
        return [
            Message(
                "refit-accuracy-known-chips",
                "How good the new model is cannot be told, for the old one has learnt from these chips: refit the "
                "model that it came from, or correct other chips.",
            )
        ]
    if accuracy is None:
        return [
            Message(
                "refit-accuracy-one-place",
                "How good the new model is cannot be told, for all corrections lie in one place: correct chips in at "
                "least two that do not touch.",
            )
        ]
    warnings = []
    if known:
        warnings.append(
            Message(
                "refit-chips-not-counted",
                "{n} of the corrected chips are not counted in the accuracy: the old model has learnt from them, or "
                "from chips that touch them, before.",
                {"n": known},
                "{n} of the corrected chips is not counted in the accuracy: the old model has learnt from it, or from "
                "a chip that touches it, before.",
            )
        )
    if accuracy["after"]["right"] < accuracy["before"]["right"]:
        warnings.append(
            Message(
                "refit-worse",
                "On corrected chips that it did not learn from the new model is right less often than before: correct "
                "more chips before you use it.",
            )
        )
    return warnings
