"""The contract of a model of pixels that was fitted to strokes: the base model's, with the fit and its origin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from ..contract.contract import Contract
from ..model.pixel_model import PixelModel
from ..refit.card import MARK, next_version
from ..refit.last_layer import PENALTY

UNSTATED = "1"  # version of a base model that states none


def fitted_contract(model: PixelModel, name: str | None, strength: float, report: Mapping[str, Any]) -> Contract:
    """The contract of the new model. Its golden chip is still the base model's.

    name:     of the new model; None takes the base model's with "-refit" appended
    strength: of the strokes in the fit
    report:   of the answer of `refit_pixels`: "labels", "pixels", "accuracy", "stroked" and "changed"
    """
    base = model.contract
    base_name = base.name.removesuffix(f"-{MARK}") if base.provenance.get(MARK) else base.name
    figures = {key: report[key] for key in ("accuracy", "stroked", "changed")}
    return replace(
        base,
        name=name or f"{base_name}-{MARK}",
        version=next_version(base.version or UNSTATED, MARK),
        description=f"{_paragraph(base, report)}\n\n{base.description}",
        calibration={**base.calibration, "of": "the base model: it was not fitted again"},
        held_out=None,  # the figures of the base model do not hold for the fitted one
        metrics={MARK: figures, "base_model": base.metrics.get("base_model", base.metrics)},
        provenance={
            "created": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            MARK: {
                "of": {"name": base.name, "version": base.version, "digest": model.digest},
                "strokes": dict(report["labels"]),
                "pixels": report["pixels"],
                "settings": {"learnt": strength, "penalty": PENALTY},
                **figures,
            },
            "base_model": dict(base.provenance),
        },
    )


def _paragraph(base: Contract, report: Mapping[str, Any]) -> str:
    labels = ", ".join(f"{name} {n}" for name, n in report["labels"].items())
    stroked = report["stroked"]
    return (
        f"**Fitted to strokes.** The last layer of {f'{base.name} {base.version}'.strip()} was fitted anew to "
        f"{sum(report['labels'].values())} strokes ({labels}). Of what they cover {stroked['after']:.0%} is right now, "
        f"before {stroked['before']:.0%}; the model has learnt from these very pixels. {_accuracy_sentence(report)} "
        "Temperature and all figures below are the base model's."
    )


def _accuracy_sentence(report: Mapping[str, Any]) -> str:
    accuracy = report["accuracy"]
    if accuracy is None:
        return "How good it is elsewhere the strokes cannot tell: they are too few, or too close together."
    return (
        f"Judged by layers that did not learn from a stroke or from one near it, {accuracy['after']:.0%} of "
        f"{accuracy['strokes']} strokes' pixels are right, before {accuracy['before']:.0%}."
    )
