"""Figures of predicted pixels: accuracy, IoU and F1 by class, probability of the true label, agreement of dates.

Each figure is a function of sums over patches, and its interval comes from drawing patches (plugin/engine/stats), since
pixels of one patch are anything but independent. Weak labels count for nothing here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.engine.stats.bootstrap import Clusters, Floats, clusters_of, describe_intervals, ratio
from plugin.engine.stats.intervals import LEVEL

from ..errors import ChipSetError
from .class_map import NO_LABEL
from .patch_set import PatchSet

Json = dict[str, Any]
LEAST_WORST = 0.1
# (row, probabilities (class, y, x)) of each patch of a set; NaN where there is no prediction
Predictions = Iterable[tuple[int, NDArray[np.float32]]]


@dataclass(frozen=True)
class PixelScores:
    """Sums over the labelled pixels within the margin of each patch, and the classes predicted there.

    confusion:        (n, true, predicted) pixels
    true_probability: (n,) summed probability of the true class
    predicted:        (n, y, x) uint8, NO_LABEL where nothing is
    """

    names: tuple[str, ...]
    patches: PatchSet
    confusion: NDArray[np.int64]
    true_probability: Floats
    predicted: NDArray[np.uint8]
    margin_px: int

    @property
    def accuracy(self) -> Floats:
        """(n,) share of right pixels; NaN for a patch without labels."""
        hits = np.trace(self.confusion, axis1=1, axis2=2)
        pixels = self.confusion.sum(axis=(1, 2))
        return np.asarray(np.divide(hits, pixels, out=np.full(len(hits), np.nan), where=pixels > 0))


def score_pixels(predictions: Predictions, patches: PatchSet, margin_px: int) -> PixelScores:
    """The scores of `patches`. Raises ChipSetError where no pixel within the margins has a label."""
    n, side = len(patches.classes), patches.chip_px - 2 * margin_px
    confusion = np.zeros((len(patches), n, n), np.int64)
    true_probability = np.zeros(len(patches))
    predicted = np.zeros((len(patches), side, side), np.uint8)
    inner = slice(margin_px, margin_px + side)
    for row, probabilities in predictions:
        truth = patches.labels([row])[0, inner, inner]
        inside = probabilities[:, inner, inner]
        is_labelled = np.isfinite(inside).all(axis=0)
        predicted[row] = np.where(is_labelled, inside.argmax(axis=0), NO_LABEL)
        known = (truth < n) & is_labelled
        np.add.at(confusion[row], (truth[known], predicted[row][known]), 1)
        true_probability[row] = np.take_along_axis(inside[:, known], truth[known][None].astype(int), axis=0).sum()
    if not confusion.sum():
        raise ChipSetError(f"No pixel of {patches.folder.name} has a label within the margins: choose other patches.")
    return PixelScores(patches.class_names, patches, confusion, true_probability, predicted, margin_px)


def pixel_metrics(scores: PixelScores) -> Json:
    """All figures with their intervals, as plain JSON; `headline` repeats the most important ones."""
    places, blocks = scores.patches.column("place"), scores.patches.column("block")
    clusters = clusters_of(places, blocks)
    classes = _class_figures(scores, clusters)
    sums = np.column_stack([scores.true_probability, scores.confusion.sum(axis=(1, 2))])
    figures = {
        "accuracy": clusters.estimate(clusters.sums(scores.confusion), _accuracy, share=True).to_json(),
        "mean_iou": clusters.estimate(clusters.sums(scores.confusion), _mean_iou, share=True).to_json(),
        "true_probability": clusters.estimate(clusters.sums(sums), ratio, share=True).to_json(),
        "dates_agree": _agreement(scores),
    }
    return {
        "headline": {**figures, "iou": {each["name"]: each["iou"] for each in classes}},
        "patches": len(scores.patches),
        "pixels": int(scores.confusion.sum()),
        "side_px": scores.predicted.shape[-1],
        "interval": {"level": LEVEL, "unit": clusters.unit, "said": describe_intervals(clusters, ("patch", "patches"))},
        "classes": classes,
        "confusion": scores.confusion.sum(axis=0).tolist(),
        "by": {name: _by(scores, name) for name in ("date", "place")},
    }


def _class_figures(scores: PixelScores, clusters: Clusters) -> list[Json]:
    sums = clusters.sums(scores.confusion)
    columns = {
        name: clusters.estimates(sums, statistic, share=True)
        for name, statistic in (("iou", class_iou), ("f1", _f1), ("recall", _recall), ("precision", _precision))
    }
    pixels = scores.confusion.sum(axis=(0, 2))
    return [
        {"name": name, "pixels": int(pixels[at]), **{key: each[at].to_json() for key, each in columns.items()}}
        for at, name in enumerate(scores.names)
    ]


def _by(scores: PixelScores, name: str) -> list[Json]:
    """Accuracy and IoU of the patches of each date, or of each place."""
    column = np.array(scores.patches.column(name))
    rows = []
    for each in sorted(set(column.tolist())):
        total = scores.confusion[column == each].sum(axis=0)[None].astype(float)
        with np.errstate(divide="ignore", invalid="ignore"):
            iou = class_iou(total)[0]
        rows.append(
            {
                "name": each,
                "patches": int((column == each).sum()),
                "accuracy": _number(_accuracy(total)[0]),
                "iou": {key: _number(value) for key, value in zip(scores.names, iou)},
            }
        )
    return rows


def _agreement(scores: PixelScores) -> float | None:
    """Share of pixels with one class at all dates of a place's block; None where no block has two dates.

    It is the mean of the blocks' shares, of the pixels that have a class at all dates.
    """
    rows_of: dict[tuple[str, str], list[int]] = {}
    for row, each in enumerate(scores.patches.records):
        rows_of.setdefault((each["place"], each["block"]), []).append(row)
    dated = [scores.predicted[rows] for rows in rows_of.values() if len(rows) > 1]
    shares = [_same(each) for each in dated if (each != NO_LABEL).all(axis=0).any()]
    return float(np.mean(shares)) if shares else None


def _same(predicted: NDArray[np.uint8]) -> float:
    known = (predicted != NO_LABEL).all(axis=0)
    return float((predicted == predicted[:1]).all(axis=0)[known].mean())


def _accuracy(sums: Floats) -> Floats:
    return np.asarray(np.trace(sums, axis1=1, axis2=2) / sums.sum(axis=(1, 2)))


def class_iou(sums: Floats) -> Floats:
    """(row, true, predicted) -> (row, class): right pixels / (true or predicted ones); NaN for an absent class."""
    hits = np.diagonal(sums, axis1=1, axis2=2)
    return np.asarray(hits / (sums.sum(axis=1) + sums.sum(axis=2) - hits))


def _mean_iou(sums: Floats) -> Floats:
    """Of the classes that occur in the truth."""
    present = sums.sum(axis=2) > 0
    return np.asarray(np.where(present, class_iou(sums), 0).sum(axis=1) / present.sum(axis=1))


def _f1(sums: Floats) -> Floats:
    hits = np.diagonal(sums, axis1=1, axis2=2)
    return np.asarray(2 * hits / (sums.sum(axis=1) + sums.sum(axis=2)))


def _recall(sums: Floats) -> Floats:
    return np.asarray(np.diagonal(sums, axis1=1, axis2=2) / sums.sum(axis=2))


def _precision(sums: Floats) -> Floats:
    return np.asarray(np.diagonal(sums, axis1=1, axis2=2) / sums.sum(axis=1))


def _number(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


def worst_patches(scores: PixelScores, most: int) -> Sequence[int]:
    """Rows of the patches with the smallest share of right pixels, at most `most`.

    Patches that hold less than LEAST_WORST of the largest one's labelled pixels are left out: strips at an edge.
    """
    pixels = scores.confusion.sum(axis=(1, 2))
    order = np.argsort(scores.accuracy, kind="stable")
    return [int(row) for row in order if pixels[row] >= max(LEAST_WORST * pixels.max(), 1)][:most]
