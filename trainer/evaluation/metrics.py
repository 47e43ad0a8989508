"""All metrics of `evaluate` on labelled chips, as plain JSON; and the shorter ones that a contract states."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from plugin.engine.api.classes import LandClass
from plugin.engine.contract.mlm_fields import AbstainThresholds, Novelty
from plugin.engine.stats.bootstrap import MIN_CLUSTERS, RESAMPLES, SEED, Clusters, Floats, describe_intervals
from plugin.engine.stats.calibration_error import expected_calibration_error
from plugin.engine.stats.intervals import LEVEL, wilson_interval

from ..heads.calibration import (
    ClassIndices,
    group_matrix,
    log_loss,
    risk_and_coverage,
    top_two_margin,
)
from .classification_metrics import brier, calibration_error, classification_metrics, log_losses, selective_metrics
from .scored_chips import UNKNOWN, ScoredChips
from .share_metrics import share_metrics

PURITY_BINS = ((0.0, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.0), (1.0, 1.0))  # [from, to), the last one exactly 1
PURE = 0.9
MAX_DATES = 24  # in the table by date; with more dates there is only the table by year
Json = dict[str, Any]


def compute_metrics(scored: ScoredChips, abstain: AbstainThresholds, novelty: Novelty | None) -> Json:
    """All metrics with their intervals; `headline` repeats the most important ones by name."""
    clusters = scored.clusters()
    classes, groups = classification_metrics(scored.classes, clusters), classification_metrics(scored.groups, clusters)
    metrics = {
        "chips": len(scored),
        "places": len(set(scored.places)),
        "interval": {
            "level": LEVEL,
            "method": "expanded percentile bootstrap",
            "unit": clusters.unit,
            "clusters": clusters.count,
            "resamples": RESAMPLES,
            "seed": SEED,
            "trustworthy": clusters.count >= MIN_CLUSTERS and clusters.unit == "place",
            "said": describe_intervals(clusters),
        },
        "classes": classes,
        "groups": groups,
        "abstain": {**abstain.to_json(), **_abstain_estimates(scored, clusters, abstain)},
        "novelty": _novelty_estimates(scored, clusters, novelty) if novelty else None,
        "shares": share_metrics_by_purity(scored),
        "by": metrics_by_category(scored),
    }
    return {"headline": headline(metrics), **metrics}


def headline(metrics: Json) -> Json:
    """The most important metrics: name -> estimate, those of groups with the prefix group_."""
    names = ("accuracy", "balanced_accuracy", "ece", "brier", "log_loss")
    estimates = {name: metrics["classes"][name] for name in names}
    estimates["aurc"] = metrics["classes"]["risk_coverage"]["area"]
    estimates.update({f"group_{name}": metrics["groups"][name] for name in names})
    estimates["group_aurc"] = metrics["groups"]["risk_coverage"]["area"]
    estimates["kept"] = metrics["abstain"]["kept"]
    estimates["group_accuracy_of_kept"] = metrics["abstain"]["group_accuracy_of_kept"]
    estimates["soft_accuracy"] = metrics["shares"]["all"]["classes"]["soft_accuracy"]
    if metrics["novelty"]:
        estimates["unfamiliar"] = metrics["novelty"]["unfamiliar"]
    return estimates


def metrics_by_category(scored: ScoredChips) -> Json:
    """The main metrics by place, by year, by date and by purity, a list of rows each."""
    tables = {"place": _rows(scored, scored.places), "year": _rows(scored, scored.years)}
    dates = set(scored.dates)
    tables["date"] = _rows(scored, scored.dates) if len(set(scored.years)) < len(dates) <= MAX_DATES else []
    tables["purity"] = _rows(scored, [_purity_bin(each) for each in scored.purity])
    return tables


def share_metrics_by_purity(scored: ScoredChips) -> Json:
    """Probabilities against shares, for all chips, pure ones and mixed ones."""
    metrics: Json = {"pure_from": PURE}
    for name, keep in (("all", scored.purity >= 0), ("pure", scored.purity >= PURE), ("mixed", scored.purity < PURE)):
        part = scored.select(keep)
        clusters = part.clusters()
        part_metrics = {
            "classes": share_metrics(part.classes, clusters),
            "groups": share_metrics(part.groups, clusters),
        }
        metrics[name] = part_metrics if len(part) else None
    return metrics


def _abstain_estimates(scored: ScoredChips, clusters: Clusters, abstain: AbstainThresholds) -> Json:
    groups = scored.groups
    margin = top_two_margin(groups.probabilities) if len(groups.names) > 1 else groups.confidence
    keep = (groups.confidence >= abstain.confidence) & (margin >= abstain.margin)
    return selective_metrics(groups, clusters, keep, scored.classes.correct)


def _novelty_estimates(scored: ScoredChips, clusters: Clusters, novelty: Novelty) -> Json:
    familiar = scored.distance <= novelty.threshold
    selective = selective_metrics(scored.groups, clusters, familiar, scored.classes.correct)
    return {
        "threshold": novelty.threshold,
        "method": novelty.method,
        "unfamiliar": clusters.mean(~familiar).to_json(),
        "group_accuracy_of_familiar": selective["group_accuracy_of_kept"],
        "group_accuracy_of_unfamiliar": selective["group_accuracy_of_flagged"],
        "accuracy_of_familiar": selective["accuracy_of_kept"],
        "accuracy_of_unfamiliar": selective["accuracy_of_flagged"],
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
        "accuracy": clusters.mean(part.classes.correct, share=True).to_json(),
        "group_accuracy": clusters.mean(part.groups.correct, share=True).to_json(),
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
    """(n,) class indices -> (n,) indices into `group_matrix`'s columns."""
    return np.asarray(group_matrix(classes).argmax(axis=1)[truth], dtype=np.int64)


def summary_metrics(probabilities: Floats, truth: ClassIndices, classes: Sequence[LandClass]) -> dict[str, Any]:
    """Accuracy with a 95% Wilson interval, log loss and calibration error, for classes and for groups.

    probabilities: (n, class); truth: (n,) class indices

    The intervals treat chips as independent; neighbouring chips are not, so the true intervals are wider.
    """
    grouped, group_truth = probabilities @ group_matrix(classes), group_indices(truth, classes)
    return {
        "chips": len(truth),
        "accuracy": _accuracy(probabilities, truth),
        "group_accuracy": _accuracy(grouped, group_truth),
        "log_loss": round(log_loss(probabilities, truth), 4),
        "group_log_loss": round(log_loss(grouped, group_truth), 4),
        "calibration_error": round(expected_calibration_error(probabilities, truth), 4),
        "group_calibration_error": round(expected_calibration_error(grouped, group_truth), 4),
    }


def confusion_table(probabilities: Floats, truth: ClassIndices, names: Sequence[str]) -> dict[str, dict[str, int]]:
    """True class -> predicted class -> number of chips, without zeros."""
    table: dict[str, dict[str, int]] = {}
    for true, predicted in zip(truth.tolist(), probabilities.argmax(axis=1).tolist()):
        row = table.setdefault(names[true], {})
        row[names[predicted]] = row.get(names[predicted], 0) + 1
    return table


def abstain_metrics(
    probabilities: Floats, truth: ClassIndices, classes: Sequence[LandClass], confidence: float, min_margin: float
) -> dict[str, float]:
    """Share of chips that are not flagged by the two thresholds, and the group accuracy among those."""
    grouped, group_truth = probabilities @ group_matrix(classes), group_indices(truth, classes)
    risk, coverage = risk_and_coverage(grouped, group_truth, confidence, min_margin)
    return {"kept": round(coverage, 4), "group_accuracy_of_kept": round(1 - risk, 4)}


def _accuracy(probabilities: Floats, truth: ClassIndices) -> dict[str, Any]:
    return wilson_interval(int((probabilities.argmax(axis=1) == truth).sum()), len(truth)).to_json()
