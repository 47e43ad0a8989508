"""The contract of a refitted model: the base model's, with the refit in description, metrics and provenance."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from ..contract.contract import Contract
from ..model.model import Model
from .corrections import Correction
from .last_layer import CORRECTION_WEIGHT, PENALTY

MARK = "refit"


def refitted_contract(
    model: Model, name: str | None, corrections: Sequence[Correction], report: Mapping[str, Any]
) -> Contract:
    """The contract of a model that was refitted to `corrections`. Its golden chip is still the base model's.

    name:   of the new model; None takes the base model's with "-refit" appended
    report: "labels" (class -> number of chips), "accuracy" and "summary" of the answer of `refit`
    """
    base = model.contract
    base_name = base.name.removesuffix(f"-{MARK}") if base.provenance.get(MARK) else base.name
    figures = {"accuracy": report["accuracy"], "summary": report["summary"]}
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return replace(
        base,
        name=name or f"{base_name}-{MARK}",
        version=next_version(base.version, MARK),
        description=f"{_paragraph(base, report)}\n\n{base.description}",
        calibration={**base.calibration, "of": "the base model: it was not fitted again"},
        held_out=None,  # the figures of the base model do not hold for the refitted one
        metrics={MARK: figures, "base_model": base.metrics.get("base_model", base.metrics)},
        provenance={
            "created": now,
            MARK: {
                "of": {"name": base.name, "version": base.version, "digest": model.digest},
                "corrections": dict(report["labels"]),
                "by": dict(Counter(each.by or "unknown" for each in corrections)),
                "image_dates": sorted({each.date for each in corrections if each.date}),
                "settings": {"learnt": CORRECTION_WEIGHT, "penalty": PENALTY},
                **figures,
            },
            "base_model": dict(base.provenance),
        },
    )


def next_version(version: str, mark: str) -> str:
    """With the mark "refit": 3 -> 3-refit1 -> 3-refit2."""
    match = re.match(rf"^(.*)-{mark}(\d+)$", version)
    return f"{match.group(1)}-{mark}{int(match.group(2)) + 1}" if match else f"{version}-{mark}1"


def _paragraph(base: Contract, report: Mapping[str, Any]) -> str:
    labels = ", ".join(f"{name} {n}" for name, n in report["labels"].items())
    return (
        f"**Refitted.** The last layer of {base.name} {base.version} was fitted anew to "
        f"{sum(report['labels'].values())} corrected chips ({labels}). {_accuracy_sentence(report)} "
        "Temperature, thresholds and the distance to the training data are the base model's, and so are all figures "
        "below."
    )


def _accuracy_sentence(report: Mapping[str, Any]) -> str:
    accuracy = report["accuracy"]
    if accuracy is None:
        return "By how much it is better they cannot tell: they are too few, too close together, or learnt from before."
    before, after = accuracy["before"], accuracy["after"]
    return (
        f"Judged by layers that did not learn from the chip or from any that touches it, {after['right']} of "
        f"{after['of']} classes are right (95% interval {after['low']:.2f} to {after['high']:.2f}), before "
        f"{before['right']} ({before['low']:.2f} to {before['high']:.2f}): where chips were chosen because they were "
        "wrong, this says more of them than of the map."
    )
