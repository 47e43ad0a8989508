"""The contract of a model that was fitted to a place: the base model's, with the fit in description and provenance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from ..contract.contract import Contract
from ..contract.held_out import AccuracyFigures, HeldOut
from ..model.model import Model
from ..refit.card import next_version
from .novelty import renewed
from .place_chips import PlaceSample

MARK = "place"


def fitted_contract(
    model: Model, name: str | None, report: Mapping[str, Any], sample: PlaceSample, references: int
) -> Contract:
    """The contract of a model that was fitted to a place. Its golden chip is still the base model's.

    name:   of the new model; None takes the base model's with "-place" appended
    report: the answer of `fit_to_place` but for the file
    references: number of the place's chips that the distance to the training data knows now
    """
    base = model.contract
    base_name = base.name.removesuffix(f"-{MARK}") if base.provenance.get(MARK) else base.name
    figures = {"accuracy": report["accuracy"]}
    of_nlcd = report["accuracy"]["nlcd"]
    return replace(
        base,
        name=name or f"{base_name}-{MARK}",
        version=next_version(base.version, MARK),
        description=f"{_paragraph(base, report)}\n\n{base.description}",
        calibration={
            **base.calibration,
            "of": "fitted again, to land cover of blocks of ground that were held out",
        },
        held_out=HeldOut(
            "blocks",
            "Blocks of ground of the place that the model was fitted to, each held out; the truth is land cover.",
            AccuracyFigures.from_json(of_nlcd["after"]),
            before=AccuracyFigures.from_json(of_nlcd["before"]),
        ),
        novelty=None if base.novelty is None else renewed(base.novelty, sample.distances, references),
        metrics={MARK: figures, "base_model": base.metrics.get("base_model", base.metrics)},
        provenance={
            "created": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            MARK: {
                "of": {"name": base.name, "version": base.version, "digest": model.digest},
                **{key: report[key] for key in ("fit", "chips", "labels", "blocks", "years")},
                **figures,
            },
            "base_model": dict(base.provenance),
        },
    )


def _paragraph(base: Contract, report: Mapping[str, Any]) -> str:
    labels = ", ".join(f"{name} {n}" for name, n in report["labels"].items())
    chips, of_nlcd = report["chips"], report["accuracy"]["nlcd"]
    after, before = (of_nlcd[each]["group_accuracy"] for each in ("after", "before"))
    year = f" of {report['years']['nlcd']}" if report["years"]["nlcd"] else ""
    corrections = f" {chips['corrections']} of them a person had corrected." if chips["corrections"] else ""
    whole = report["fit"]["strength"] > 0
    what, verb = ("The last layer and the calibration", "were") if whole else ("The calibration alone", "was")
    return (
        f"**Fitted to a place.** {what} of {base.name} {base.version} {verb} fitted to "
        f"{chips['learnt']} chips ({labels}) of {report['blocks']} blocks of ground, labelled by land cover{year}; the "
        f"labels of {chips['set_aside']} chips were not learnt, because sure predictions contradict them.{corrections} "
        f"Of {of_nlcd['chips']} chips spread over the place, each judged by layers that saw no chip of its block, "
        f"{_share(after)} have the group that the land cover shows, before the fit {_share(before)}. Land cover is "
        "itself wrong now and then. In other places this model may be worse than the one that it came from. Thresholds "
        "of confidence and all figures below are the base model's."
    )


def _share(estimate: Mapping[str, float | None]) -> str:
    low, high = estimate["low"], estimate["high"]
    interval = "" if low is None or high is None else f" (95% interval {low:.2f} to {high:.2f})"
    return f"{estimate['value']:.2f}{interval}"
