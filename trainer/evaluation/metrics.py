"""What a model's probabilities are worth on chips whose class is known: all of `evaluate`'s figures as plain JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from plugin.engine.api.classes import LandClass
from plugin.engine.contract.mlm_fields import AbstainThresholds, Novelty
from plugin.engine.stats.bootstrap import FEW, LEVEL, RESAMPLES, SEED, Clusters, Floats, describe_intervals
from plugin.engine.stats.intervals import wilson_interval

from ..heads.calibration import ClassIndices, group_matrix, log_loss, risk_and_coverage, top_two_margin
from ..heads.calibration import expected_calibration_error as confidence_gap
from .classification_metrics import brier, calibration_error, classification_metrics, log_losses, selective_metrics
from .scored_chips import UNKNOWN, ScoredChips
from .share_metrics import share_metrics

PURITY_BINS = ((0.0, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.0), (1.0, 1.0))  # from, to (below it; 1 alone is exact)
PURE = 0.9
MAX_DATES = 24  # in the table by date; where there are more, by year alone
Json = dict[str, Any]


def compute_metrics(scored: ScoredChips, abstain: AbstainThresholds, novelty: Novelty | None) -> Json:
    """Every figure with its interval; `headline` repeats the most important ones by name."""
    clusters = scored.clusters()
    classes, groups = classification_metrics(scored.classes, clusters), classification_metrics(scored.groups, clusters)
    answer = {
        "chips": len(scored),
        "places": len(set(scored.places)),
        "interval": {
            "level": LEVEL,
            "method": "expanded percentile bootstrap",
            "unit": clusters.unit,
            "clusters": clusters.count,
            "resamples": RESAMPLES,
            "seed": SEED,
            "trustworthy": clusters.count >= FEW and clusters.unit == "place",
            "said": describe_intervals(clusters),
        },
        "classes": classes,
        "groups": groups,
        "abstain": {**abstain.to_json(), **_abstain_metrics(scored, clusters, abstain)},
        "novelty": _novelty_metrics(scored, clusters, novelty) if novelty else None,
        "shares": share_metrics_by_purity(scored),
        "by": metrics_by_category(scored),
    }
    return {"headline": headline(answer), **answer}


def headline(found: Json) -> Json:
    """Flat: name -> estimate."""
    figures = ("accuracy", "balanced_accuracy", "ece", "brier", "log_loss")
    answer = {name: found["classes"][name] for name in figures}
    answer["aurc"] = found["classes"]["risk_coverage"]["area"]
    answer.update({f"group_{name}": found["groups"][name] for name in figures})
    answer["group_aurc"] = found["groups"]["risk_coverage"]["area"]
    answer["kept"] = found["abstain"]["kept"]
    answer["group_accuracy_of_kept"] = found["abstain"]["group_accuracy_of_kept"]
    answer["soft_accuracy"] = found["shares"]["all"]["classes"]["soft_accuracy"]
    if found["novelty"]:
        answer["unfamiliar"] = found["novelty"]["unfamiliar"]
    return answer


def metrics_by_category(scored: ScoredChips) -> Json:
    """The main figures by place, by year, by date and by purity."""
    answer = {"place": _rows(scored, scored.places), "year": _rows(scored, scored.years)}
    dates = set(scored.dates)
    answer["date"] = _rows(scored, scored.dates) if len(set(scored.years)) < len(dates) <= MAX_DATES else []
    answer["purity"] = _rows(scored, [_purity_bin(each) for each in scored.purity])
    return answer


def share_metrics_by_purity(scored: ScoredChips) -> Json:
    """Probabilities against shares, for all chips, pure ones and mixed ones."""
    answer: Json = {"pure_from": PURE}
    for name, keep in (("all", scored.purity >= 0), ("pure", scored.purity >= PURE), ("mixed", scored.purity < PURE)):
        part = scored.select(keep)
        clusters = part.clusters()
        both = {"classes": share_metrics(part.classes, clusters), "groups": share_metrics(part.groups, clusters)}
        answer[name] = both if len(part) else None
    return answer


def _abstain_metrics(scored: ScoredChips, clusters: Clusters, abstain: AbstainThresholds) -> Json:
    groups = scored.groups
    lead = top_two_margin(groups.probabilities) if len(groups.names) > 1 else groups.confidence
    kept = (groups.confidence >= abstain.confidence) & (lead >= abstain.margin)
    return selective_metrics(groups, clusters, kept, scored.classes.right)


def _novelty_metrics(scored: ScoredChips, clusters: Clusters, novelty: Novelty) -> Json:
    familiar = scored.distance <= novelty.threshold
    found = selective_metrics(scored.groups, clusters, familiar, scored.classes.right)
    return {
        "threshold": novelty.threshold,
        "method": novelty.method,
        "unfamiliar": clusters.mean(~familiar).to_json(),
        "group_accuracy_of_familiar": found["group_accuracy_of_kept"],
        "group_accuracy_of_unfamiliar": found["group_accuracy_of_flagged"],
        "accuracy_of_familiar": found["accuracy_of_kept"],
        "accuracy_of_unfamiliar": found["accuracy_of_flagged"],
        "mean_distance": clusters.mean(scored.distance).to_json(),
    }


def _rows(scored: ScoredChips, labels: Sequence[str]) -> list[Json]:
    """A row for each label, in its order; `unknown` last."""
    names = np.array(labels, object)
    ordered = sorted(set(labels), key=lambda each: (each == UNKNOWN, each))
    return [{"name": name, **_row(scored.select(names == name))} for name in ordered]


def _row(part: ScoredChips) -> Json:
    clusters = part.clusters()
    return {
        "chips": len(part),
        "unit": clusters.unit,
        "accuracy": clusters.mean(part.classes.right, share=True).to_json(),
        "group_accuracy": clusters.mean(part.groups.right, share=True).to_json(),
        "group_confidence": clusters.mean(part.groups.confidence).to_json(),
        "group_ece": calibration_error(part.groups, clusters).to_json(),
        "group_brier": clusters.mean(brier(part.groups)).to_json(),
        "group_log_loss": clusters.mean(log_losses(part.groups)).to_json(),
    }


def _purity_bin(purity: float) -> str:
    for low, high in PURITY_BINS:
        if low <= purity < high:
            return f"{low:g} to {high:g}"
    return "exactly 1"


def group_indices(truth: ClassIndices, classes: Sequence[LandClass]) -> ClassIndices:
    """Class numbers as group numbers."""
    return np.asarray(group_matrix(classes).argmax(axis=1)[truth], dtype=np.int64)


def summary_metrics(probabilities: Floats, truth: ClassIndices, classes: Sequence[LandClass]) -> dict[str, Any]:
    """Accuracy with a 95% Wilson interval, log loss and calibration error, for classes and for groups.

    The intervals take chips as independent; neighbours are not, so the true ones are wider.
    """
    grouped, group_truth = probabilities @ group_matrix(classes), group_indices(truth, classes)
    return {
        "chips": len(truth),
        **_accuracy("accuracy", probabilities, truth),
        **_accuracy("group_accuracy", grouped, group_truth),
        "log_loss": round(log_loss(probabilities, truth), 4),
        "group_log_loss": round(log_loss(grouped, group_truth), 4),
        "calibration_error": round(confidence_gap(probabilities, truth), 4),
        "group_calibration_error": round(confidence_gap(grouped, group_truth), 4),
    }


def confusion_table(probabilities: Floats, truth: ClassIndices, names: Sequence[str]) -> dict[str, dict[str, int]]:
    """True class -> predicted class -> chips, without the zeros."""
    table: dict[str, dict[str, int]] = {}
    for true, found in zip(truth.tolist(), probabilities.argmax(axis=1).tolist()):
        row = table.setdefault(names[true], {})
        row[names[found]] = row.get(names[found], 0) + 1
    return table


def abstain_metrics(
    probabilities: Floats, truth: ClassIndices, classes: Sequence[LandClass], confidence: float, lead: float
) -> dict[str, float]:
    """Share of chips that keep their label, and the group accuracy among those."""
    grouped, group_truth = probabilities @ group_matrix(classes), group_indices(truth, classes)
    risk, coverage = risk_and_coverage(grouped, group_truth, confidence, lead)
    return {"kept": round(coverage, 4), "group_accuracy_of_kept": round(1 - risk, 4)}


def _accuracy(name: str, probabilities: Floats, truth: ClassIndices) -> dict[str, Any]:
    right = int((probabilities.argmax(axis=1) == truth).sum())
    low, high = wilson_interval(right, len(truth))
    return {name: round(right / len(truth), 4), f"{name}_interval": [round(low, 4), round(high, 4)]}
