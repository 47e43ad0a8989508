"""What a refitted model states about itself: the base model's contract, and what came on top of it."""

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
from .last_layer import LEARNT, PENALTY

MARK = "refit"
_VERSION = re.compile(rf"^(.*)-{MARK}(\d+)$")


def refitted_contract(model: Model, name: str | None, chips: Sequence[Correction], told: Mapping[str, Any]) -> Contract:
    """The contract of the model that learnt from these corrected chips; its golden chip is still the base's.

    name: of the new model; None calls it after the base
    told: labels (class -> chips), accuracy and summary, as `refit` answers them
    """
    base = model.contract
    base_name = base.name.removesuffix(f"-{MARK}") if base.provenance.get(MARK) else base.name
    own = {"accuracy": told["accuracy"], "summary": told["summary"]}
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return replace(
        base,
        name=name or f"{base_name}-{MARK}",
        version=_next(base.version),
        description=f"{_paragraph(base, told)}\n\n{base.description}",
        calibration={**base.calibration, "of": "the base model: it was not fitted again"},
        metrics={MARK: own, "base_model": base.metrics.get("base_model", base.metrics)},
        provenance={
            "created": now,
            MARK: {
                "of": {"name": base.name, "version": base.version, "digest": model.digest},
                "corrections": dict(told["labels"]),
                "by": dict(Counter(each.by or "unknown" for each in chips)),
                "image_dates": sorted({each.date for each in chips if each.date}),
                "settings": {"learnt": LEARNT, "penalty": PENALTY},
                **own,
            },
            "base_model": dict(base.provenance),
        },
    )


def _next(version: str) -> str:
    """3 -> 3-refit1 -> 3-refit2."""
    told = _VERSION.match(version)
    return f"{told.group(1)}-{MARK}{int(told.group(2)) + 1}" if told else f"{version}-{MARK}1"


def _paragraph(base: Contract, told: Mapping[str, Any]) -> str:
    labels = ", ".join(f"{name} {n}" for name, n in told["labels"].items())
    return (
        f"**Refitted.** The last layer of {base.name} {base.version} was fitted anew to "
        f"{sum(told['labels'].values())} corrected chips ({labels}). {_worth(told)} Temperature, thresholds and the "
        "distance to the training data are the base model's, and so are all figures below."
    )


def _worth(told: Mapping[str, Any]) -> str:
    found = told["accuracy"]
    if found is None:
        return "By how much it is better they cannot tell: they are too few, too close together, or learnt from before."
    before, after = found["before"], found["after"]
    return (
        f"Judged by layers that did not learn from the chip or from any that touches it, {after['right']} of "
        f"{after['of']} classes are right (95% interval {after['low']:.2f} to {after['high']:.2f}), before "
        f"{before['right']} ({before['low']:.2f} to {before['high']:.2f}): where chips were chosen because they were "
        "wrong, this says more of them than of the map."
    )
