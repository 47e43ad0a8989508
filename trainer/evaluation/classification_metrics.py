"""Classification metrics of predictions (of classes, or of groups) against the truth, each with its interval.

All metrics are functions of sums over chips, so that `bootstrap.Clusters` can resample them: a confusion matrix per
place, a reliability table per place, and so on. scikit-learn computes the same metrics for one set of chips, not for
thousands of resamples; tests/trainer/test_metrics.py compares these with it.

Confusion counts are (…, true, predicted); the leading axes are clusters or resamples.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.engine.stats.bootstrap import ClusterEstimate, Clusters, Floats, ratio
from plugin.engine.stats.calibration_error import BINS, bin_by_confidence, ece_from_bins

from ..heads.calibration import log_losses as class_log_losses

MAX_LEVELS = 500  # confidence levels of the risk-coverage curve; if more, quantiles with about equally many chips
COVERAGES = tuple(step / 20 for step in range(1, 21))
Json = dict[str, Any]


@dataclass(frozen=True)
class LabelledPredictions:
    """Predicted probabilities and true shares of n chips over the same columns (classes, or groups).

    names:         (column,)
    probabilities: (n, column), rows sum to 1
    shares:        (n, column), the truth, rows sum to 1
    in_model:      (column,) whether the model has this class or group
    """

    names: tuple[str, ...]
    probabilities: Floats
    shares: Floats
    in_model: NDArray[np.bool_]

    @property
    def truth(self) -> NDArray[np.int64]:
        """(n,) the column with the largest share."""
        return np.asarray(self.shares.argmax(axis=1), np.int64)

    @property
    def predicted(self) -> NDArray[np.int64]:
        """(n,) the most probable column."""
        return np.asarray(self.probabilities.argmax(axis=1), np.int64)

    @property
    def correct(self) -> NDArray[np.bool_]:
        """(n,) whether the most probable column is the one with the largest share."""
        return np.asarray(self.truth == self.predicted)

    @property
    def confidence(self) -> Floats:
        """(n,) the largest probability."""
        return np.asarray(self.probabilities.max(axis=1))


def classification_metrics(predictions: LabelledPredictions, clusters: Clusters) -> Json:
    """Accuracy, recall, precision, F1, confusion, calibration, Brier score, log loss, risk-coverage curve, as JSON."""
    return {
        "names": list(predictions.names),
        **_confusion_metrics(predictions, clusters),
        "ece": calibration_error(predictions, clusters).to_json(),
        "brier": clusters.mean(brier(predictions)).to_json(),
        "log_loss": clusters.mean(log_losses(predictions)).to_json(),
        "reliability": reliability(predictions, clusters),
        "risk_coverage": risk_coverage(predictions, clusters),
    }


def confusion_counts(predictions: LabelledPredictions, clusters: Clusters) -> Floats:
    """Chips by (cluster, true, predicted)."""
    n_classes = len(predictions.names)
    counts = np.zeros((clusters.count, n_classes, n_classes))
    np.add.at(counts, (clusters.cluster_of_chip, predictions.truth, predictions.predicted), 1)
    return counts


def accuracy_from_confusion(counts: Floats) -> Floats:
    """(…, true, predicted) -> (…,): the diagonal's share of all chips."""
    return np.asarray(np.trace(counts, axis1=-2, axis2=-1) / counts.sum(axis=(-2, -1)))


def recall_from_confusion(counts: Floats) -> Floats:
    """(…, true, predicted) -> (…, class): of the chips of a class, the share predicted as it; NaN without chips."""
    return np.asarray(np.diagonal(counts, axis1=-2, axis2=-1) / counts.sum(axis=-1))


def precision_from_confusion(counts: Floats) -> Floats:
    """(…, true, predicted) -> (…, class): of the chips predicted as a class, the share that is of it; NaN if none."""
    return np.asarray(np.diagonal(counts, axis1=-2, axis2=-1) / counts.sum(axis=-2))


def f1_from_confusion(counts: Floats) -> Floats:
    """(…, true, predicted) -> (…, class): harmonic mean of recall and precision."""
    return np.asarray(2 * np.diagonal(counts, axis1=-2, axis2=-1) / (counts.sum(axis=-1) + counts.sum(axis=-2)))


def row_shares(counts: Floats) -> Floats:
    """(…, true, predicted), each row divided by its sum."""
    return np.asarray(counts / counts.sum(axis=-1, keepdims=True))


def column_shares(counts: Floats) -> Floats:
    """(…, true, predicted), each column divided by its sum."""
    return np.asarray(counts / counts.sum(axis=-2, keepdims=True))


def brier(predictions: LabelledPredictions) -> Floats:
    """(n,) multi-class Brier score (Brier 1950): the sum of squared errors over the classes, 0 best, 2 worst."""
    return np.asarray(
        ((predictions.probabilities - np.eye(len(predictions.names))[predictions.truth]) ** 2).sum(axis=1)
    )


def log_losses(predictions: LabelledPredictions) -> Floats:
    """(n,) negative log likelihood of the true column; NaN where the model has no such column."""
    losses = class_log_losses(predictions.probabilities, predictions.truth)
    return np.asarray(np.where(predictions.in_model[predictions.truth], losses, np.nan))


def calibration_error(predictions: LabelledPredictions, clusters: Clusters) -> ClusterEstimate:
    """Expected calibration error of the largest probability, with its interval."""
    return clusters.estimate(
        clusters.sums(bin_by_confidence(predictions.probabilities, predictions.truth)), ece_from_bins
    )


def reliability(predictions: LabelledPredictions, clusters: Clusters) -> list[Json]:
    """The reliability diagram: chips, mean confidence and accuracy of each of BINS equal bins of confidence."""
    sums = clusters.sums(bin_by_confidence(predictions.probabilities, predictions.truth))
    accuracy = clusters.estimates(sums, lambda each: each[..., 2] / each[..., 0], share=True)
    confidence = clusters.estimates(sums, lambda each: each[..., 1] / each[..., 0])
    return [
        {
            "from": round(k / BINS, 4),
            "to": round((k + 1) / BINS, 4),
            "chips": int(sums[:, k, 0].sum()),
            "confidence": confidence[k].to_json(),
            "accuracy": accuracy[k].to_json(),
        }
        for k in range(BINS)
    ]


def risk_coverage(predictions: LabelledPredictions, clusters: Clusters) -> Json:
    """Error rate among the most confident chips at each of COVERAGES, and the area under that curve (AURC).

    After Geifman & El-Yaniv 2017 and Geifman et al. 2019: the area is the mean, over chips, of the risk where this chip
    is the last one kept. Chips of equal confidence are added together, so their order does not matter.
    """
    level = _confidence_levels(predictions.confidence)
    sums = np.zeros((clusters.count, int(level.max(initial=-1)) + 1, 2))
    np.add.at(sums, (clusters.cluster_of_chip, level), np.stack([np.ones(len(level)), ~predictions.correct], axis=1))
    curve = clusters.estimates(sums, lambda each: _risk_at_coverage(each, COVERAGES))
    points = [{"coverage": coverage, "risk": risk.to_json()} for coverage, risk in zip(COVERAGES, curve)]
    return {"area": clusters.estimate(sums, _area_under_risk_coverage).to_json(), "curve": points}


def selective_metrics(
    predictions: LabelledPredictions, clusters: Clusters, keep: NDArray[np.bool_], class_correct: NDArray[np.bool_]
) -> Json:
    """The share of chips kept by selective prediction, and the accuracy among the kept and among the flagged ones.

    predictions:   of groups
    keep:          (n,) True where a chip is not flagged
    class_correct: (n,) whether the class is right
    """
    return {
        "kept": clusters.mean(keep).to_json(),
        "group_accuracy_of_kept": _accuracy_within(predictions.correct, keep, clusters),
        "group_accuracy_of_flagged": _accuracy_within(predictions.correct, ~keep, clusters),
        "accuracy_of_kept": _accuracy_within(class_correct, keep, clusters),
        "accuracy_of_flagged": _accuracy_within(class_correct, ~keep, clusters),
    }


def _accuracy_within(correct: NDArray[np.bool_], selected: NDArray[np.bool_], clusters: Clusters) -> Json:
    return clusters.estimate(
        clusters.sums(np.stack([correct & selected, selected], axis=1)), ratio, share=True
    ).to_json()


def _confusion_metrics(predictions: LabelledPredictions, clusters: Clusters) -> Json:
    counts = confusion_counts(predictions, clusters)
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
                "known": bool(predictions.in_model[k]),
                **{metric: estimates[k].to_json() for metric, estimates in per_class.items()},
            }
            for k, name in enumerate(predictions.names)
        ],
        "confusion": {
            "counts": total.astype(int).tolist(),
            "row_shares": _to_matrix(clusters.estimates(counts, row_shares, share=True), predictions.names),
            "column_shares": _to_matrix(clusters.estimates(counts, column_shares, share=True), predictions.names),
        },
    }


def _mean_recall(counts: Floats) -> Floats:
    """Balanced accuracy: the mean recall of the classes that have chips."""
    recall = recall_from_confusion(counts)
    has_chips = np.isfinite(recall)
    return np.asarray(np.where(has_chips, recall, 0).sum(axis=-1) / has_chips.sum(axis=-1))


def _to_matrix(estimates: Sequence[ClusterEstimate], names: Sequence[str]) -> list[list[Json]]:
    cells = [each.to_json() for each in estimates]
    return [cells[k * len(names) : (k + 1) * len(names)] for k in range(len(names))]


def _confidence_levels(confidence: Floats) -> NDArray[np.int64]:
    """(n,) 0 for the most confident; one level per distinct confidence, or MAX_LEVELS of about equally many chips."""
    values, level = np.unique(-confidence, return_inverse=True)
    if len(values) <= MAX_LEVELS:
        return np.asarray(level, np.int64)
    edges = np.unique(np.quantile(-confidence, np.arange(1, MAX_LEVELS) / MAX_LEVELS))
    return np.asarray(np.searchsorted(edges, -confidence), np.int64)


def _risk_by_level(sums: Floats) -> tuple[Floats, Floats, Floats]:
    """(row, level, chips and errors) -> share of chips in the level, coverage and risk up to it, (row, level) each."""
    kept, wrong = sums[..., 0].cumsum(axis=-1), sums[..., 1].cumsum(axis=-1)
    total = kept[..., -1:] if kept.shape[-1] else np.zeros((len(kept), 1))
    return sums[..., 0] / total, kept / total, np.where(kept > 0, wrong / np.maximum(kept, 1), 0)


def _area_under_risk_coverage(sums: Floats) -> Floats:
    share, _, risk = _risk_by_level(sums)
    return np.asarray((share * risk).sum(axis=-1))


def _risk_at_coverage(sums: Floats, coverages: Sequence[float]) -> Floats:
    """(row, level, chips and errors) -> (row, coverage): the risk at the first level that reaches the coverage."""
    _, kept, risk = _risk_by_level(sums)
    rows, last = np.arange(len(risk)), risk.shape[1] - 1
    columns = [
        risk[rows, np.minimum((kept < coverage - 1e-9).sum(axis=1), last)] for coverage in coverages if last >= 0
    ]
    return np.stack(columns, axis=1) if columns else np.full((len(risk), len(coverages)), np.nan)
