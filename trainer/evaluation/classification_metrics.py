"""How one labelling (of classes, or of groups) agrees with the truth: every figure with its interval.

All figures are functions of sums over chips, so that `bootstrap.Clusters` can draw them: a confusion matrix per place,
a reliability table per place, and so on. scikit-learn computes the same figures for one set of chips, not for thousands
of draws; tests/trainer/test_evaluation.py holds these against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.engine.stats.bootstrap import Clusters, Estimate, Floats, ratio

from ..heads.calibration import BINS, bin_by_confidence, ece_from_bins
from ..heads.calibration import log_losses as losses_of

MAX_LEVELS = 500  # of confidence on the risk-coverage curve at most, as many chips in each
COVERAGES = tuple(step / 20 for step in range(1, 21))
Json = dict[str, Any]


@dataclass(frozen=True)
class LabelledPredictions:
    """Probabilities and true shares of the same columns, rows go together.

    names:         of the columns
    probabilities: (n, column), rows sum to 1
    shares:        (n, column), the truth, rows sum to 1
    known:         (column,) whether the model has it at all
    """

    names: tuple[str, ...]
    probabilities: Floats
    shares: Floats
    known: NDArray[np.bool_]

    @property
    def truth(self) -> NDArray[np.int64]:
        """(n,) the column with the largest share."""
        return np.asarray(self.shares.argmax(axis=1), np.int64)

    @property
    def found(self) -> NDArray[np.int64]:
        """(n,) the most probable column."""
        return np.asarray(self.probabilities.argmax(axis=1), np.int64)

    @property
    def right(self) -> NDArray[np.bool_]:
        """(n,) whether they are the same."""
        return np.asarray(self.truth == self.found)

    @property
    def confidence(self) -> Floats:
        """(n,) the largest probability."""
        return np.asarray(self.probabilities.max(axis=1))


def classification_metrics(labels: LabelledPredictions, clusters: Clusters) -> Json:
    """Accuracy, recall, precision, F1, confusion, calibration, Brier score, log loss, risk against coverage."""
    return {
        "names": list(labels.names),
        **_confusion_metrics(labels, clusters),
        "ece": calibration_error(labels, clusters).to_json(),
        "brier": clusters.mean(brier(labels)).to_json(),
        "log_loss": clusters.mean(log_losses(labels)).to_json(),
        "reliability": reliability(labels, clusters),
        "risk_coverage": risk_coverage(labels, clusters),
    }


def confusion_counts(labels: LabelledPredictions, clusters: Clusters) -> Floats:
    """(cluster, true, found) counts."""
    size = len(labels.names)
    counts = np.zeros((clusters.count, size, size))
    np.add.at(counts, (clusters.of, labels.truth, labels.found), 1)
    return counts


def accuracy_from_confusion(counts: Floats) -> Floats:
    """(…, true, found) -> (…,): the diagonal's part of all."""
    return np.asarray(np.trace(counts, axis1=-2, axis2=-1) / counts.sum(axis=(-2, -1)))


def recall_from_confusion(counts: Floats) -> Floats:
    """(…, true, found) -> (…, class): of the chips that are of a class, the part found as it."""
    return np.asarray(np.diagonal(counts, axis1=-2, axis2=-1) / counts.sum(axis=-1))


def precision_from_confusion(counts: Floats) -> Floats:
    """(…, true, found) -> (…, class): of the chips found as a class, the part that is it."""
    return np.asarray(np.diagonal(counts, axis1=-2, axis2=-1) / counts.sum(axis=-2))


def f1_from_confusion(counts: Floats) -> Floats:
    """(…, true, found) -> (…, class): harmonic mean of recall and precision."""
    return np.asarray(2 * np.diagonal(counts, axis1=-2, axis2=-1) / (counts.sum(axis=-1) + counts.sum(axis=-2)))


def row_shares(counts: Floats) -> Floats:
    """(…, true, found): each row sums to 1."""
    return np.asarray(counts / counts.sum(axis=-1, keepdims=True))


def column_shares(counts: Floats) -> Floats:
    """(…, true, found): each column sums to 1."""
    return np.asarray(counts / counts.sum(axis=-2, keepdims=True))


def brier(labels: LabelledPredictions) -> Floats:
    """(n,) Brier's score of several classes (Brier 1950): the sum of squared errors, 0 best, 2 worst."""
    return np.asarray(((labels.probabilities - np.eye(len(labels.names))[labels.truth]) ** 2).sum(axis=1))


def log_losses(labels: LabelledPredictions) -> Floats:
    """(n,) negative log likelihood of the true column; NaN where the model has no such column."""
    each = losses_of(labels.probabilities, labels.truth)
    return np.asarray(np.where(labels.known[labels.truth], each, np.nan))


def calibration_error(labels: LabelledPredictions, clusters: Clusters) -> Estimate:
    """Expected calibration error of the largest probability."""
    return clusters.estimate(clusters.sums(bin_by_confidence(labels.probabilities, labels.truth)), ece_from_bins)


def reliability(labels: LabelledPredictions, clusters: Clusters) -> list[Json]:
    """Per bin of confidence: chips, mean confidence, accuracy."""
    sums = clusters.sums(bin_by_confidence(labels.probabilities, labels.truth))
    right = clusters.estimates(sums, lambda each: each[..., 2] / each[..., 0], share=True)
    confidence = clusters.estimates(sums, lambda each: each[..., 1] / each[..., 0])
    return [
        {
            "from": round(k / BINS, 4),
            "to": round((k + 1) / BINS, 4),
            "chips": int(sums[:, k, 0].sum()),
            "confidence": confidence[k].to_json(),
            "accuracy": right[k].to_json(),
        }
        for k in range(BINS)
    ]


def risk_coverage(labels: LabelledPredictions, clusters: Clusters) -> Json:
    """Share of errors among the chips of most confidence, as more and more are kept, and the area under that curve.

    After Geifman & El-Yaniv 2017 and Geifman et al. 2019 (AURC): the mean, over chips, of the risk where a chip is the
    last that is kept. Chips of one confidence come in together, so their order plays no part.
    """
    level = _confidence_levels(labels.confidence)
    sums = np.zeros((clusters.count, int(level.max(initial=-1)) + 1, 2))
    np.add.at(sums, (clusters.of, level), np.stack([np.ones(len(level)), ~labels.right], axis=1))
    curve = clusters.estimates(sums, lambda each: _risk_at_coverage(each, COVERAGES))
    points = [{"coverage": at, "risk": risk.to_json()} for at, risk in zip(COVERAGES, curve)]
    return {"area": clusters.estimate(sums, _area_under_risk_coverage).to_json(), "curve": points}


def selective_metrics(
    labels: LabelledPredictions, clusters: Clusters, kept: NDArray[np.bool_], also: NDArray[np.bool_]
) -> Json:
    """What flagging does: the share of chips that are kept, and what is right among the kept and among the flagged.

    kept: (n,) not flagged
    also: (n,) right in the other labelling (classes beside groups)
    """
    return {
        "kept": clusters.mean(kept).to_json(),
        "group_accuracy_of_kept": _accuracy_within(labels.right, kept, clusters),
        "group_accuracy_of_flagged": _accuracy_within(labels.right, ~kept, clusters),
        "accuracy_of_kept": _accuracy_within(also, kept, clusters),
        "accuracy_of_flagged": _accuracy_within(also, ~kept, clusters),
    }


def _accuracy_within(right: NDArray[np.bool_], chosen: NDArray[np.bool_], clusters: Clusters) -> Json:
    return clusters.estimate(clusters.sums(np.stack([right & chosen, chosen], axis=1)), ratio, share=True).to_json()


def _confusion_metrics(labels: LabelledPredictions, clusters: Clusters) -> Json:
    counts = confusion_counts(labels, clusters)
    total = counts.sum(axis=0)
    per_class = {
        "recall": clusters.estimates(counts, recall_from_confusion, share=True),
        "precision": clusters.estimates(counts, precision_from_confusion, share=True),
        "f1": clusters.estimates(counts, f1_from_confusion, share=True),
    }
    return {
        "accuracy": clusters.estimate(counts, accuracy_from_confusion, share=True).to_json(),
        "balanced_accuracy": clusters.estimate(counts, _mean_recall, share=True).to_json(),
        "per_class": [
            {
                "name": name,
                "chips": int(total[k].sum()),
                "found": int(total[:, k].sum()),
                "known": bool(labels.known[k]),
                **{figure: estimates[k].to_json() for figure, estimates in per_class.items()},
            }
            for k, name in enumerate(labels.names)
        ],
        "confusion": {
            "counts": total.astype(int).tolist(),
            "row_shares": _to_matrix(clusters.estimates(counts, row_shares, share=True), labels.names),
            "column_shares": _to_matrix(clusters.estimates(counts, column_shares, share=True), labels.names),
        },
    }


def _mean_recall(counts: Floats) -> Floats:
    """The mean of the classes that have chips."""
    recall = recall_from_confusion(counts)
    held = np.isfinite(recall)
    return np.asarray(np.where(held, recall, 0).sum(axis=-1) / held.sum(axis=-1))


def _to_matrix(estimates: Sequence[Estimate], names: Sequence[str]) -> list[list[Json]]:
    cells = [each.to_json() for each in estimates]
    return [cells[k * len(names) : (k + 1) * len(names)] for k in range(len(names))]


def _confidence_levels(confidence: Floats) -> NDArray[np.int64]:
    """(n,) 0 for the most confident; one level per confidence, or LEVELS of about equally many chips."""
    values, level = np.unique(-confidence, return_inverse=True)
    if len(values) <= MAX_LEVELS:
        return np.asarray(level, np.int64)
    edges = np.unique(np.quantile(-confidence, np.arange(1, MAX_LEVELS) / MAX_LEVELS))
    return np.asarray(np.searchsorted(edges, -confidence), np.int64)


def _risk_by_level(sums: Floats) -> tuple[Floats, Floats, Floats]:
    """(row, level, 2) -> part of the chips in each level, part kept down to it, errors among those (row, level)."""
    kept, wrong = sums[..., 0].cumsum(axis=-1), sums[..., 1].cumsum(axis=-1)
    total = kept[..., -1:] if kept.shape[-1] else np.zeros((len(kept), 1))
    return sums[..., 0] / total, kept / total, np.where(kept > 0, wrong / np.maximum(kept, 1), 0)


def _area_under_risk_coverage(sums: Floats) -> Floats:
    part, _, risk = _risk_by_level(sums)
    return np.asarray((part * risk).sum(axis=-1))


def _risk_at_coverage(sums: Floats, coverages: Sequence[float]) -> Floats:
    """(row, level, 2) -> (row, coverage): the risk where at least that many are kept for the first time."""
    _, kept, risk = _risk_by_level(sums)
    rows, last = np.arange(len(risk)), risk.shape[1] - 1
    found = [risk[rows, np.minimum((kept < at - 1e-9).sum(axis=1), last)] for at in coverages if last >= 0]
    return np.stack(found, axis=1) if found else np.full((len(risk), len(coverages)), np.nan)
