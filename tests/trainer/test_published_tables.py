"""The published confusion matrices, by the functions that the report uses."""

from __future__ import annotations

import csv

import numpy as np
import pytest

from plugin.engine.api.classes import CLASSES, LandClass
from plugin.engine.contract.mlm_fields import AbstainThresholds
from trainer.default.data_folder import data_folder
from trainer.evaluation.classification_metrics import (
    accuracy_from_confusion,
    precision_from_confusion,
    recall_from_confusion,
)
from trainer.evaluation.metrics import compute_metrics
from trainer.evaluation.scored_chips import ScoredChips, align_classes

TABLES = data_folder() / "tables"
pytestmark = pytest.mark.skipif(not TABLES.exists(), reason="shared data is not here (set LANDCHIP_DATA)")


def read(name: str) -> tuple[list[str], np.ndarray]:
    """Names in order, and counts (true, predicted)."""
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    return [each.lower() for each in rows[0][1:]], np.array([row[1:] for row in rows[1:]], float)


def chips(name: str) -> ScoredChips:
    """The chips behind a matrix: each sure of its class."""
    names, counts = read(name)
    stated = {each.name: each for each in CLASSES}
    classes = [LandClass(each, stated[each].group, stated[each].colour) for each in names]
    each_true, each_predicted = (
        np.repeat(axis.ravel(), counts.ravel().astype(int)) for axis in np.indices(counts.shape)
    )
    one = np.eye(len(names))
    n = len(each_true)
    both = align_classes(classes, one[each_predicted], classes, one[each_true])
    blocks = tuple(str(k % 12) for k in range(n))
    return ScoredChips(*both, np.ones(n), np.full(n, np.nan), ("",) * n, blocks, ("unknown",) * n)


def test_the_samples_384_chips_give_the_published_accuracies_and_the_true_recalls() -> None:
    figures = compute_metrics(chips("amlwb_confusion_384_exact.csv"), AbstainThresholds(), None)
    classes, groups = figures["classes"], figures["groups"]
    assert figures["chips"] == 384
    assert np.trace(classes["confusion"]["counts"]) == 297 and np.trace(groups["confusion"]["counts"]) == 355
    assert classes["accuracy"]["value"] == pytest.approx(0.773, abs=5e-4)
    assert groups["accuracy"]["value"] == pytest.approx(0.924, abs=5e-4)
    recalls = {each["name"]: round(each["recall"]["value"], 3) for each in classes["per_class"]}
    assert recalls == {
        "barren": 0.614,
        "cultivated": 0.911,
        "developed": 0.914,
        "forest": 0.922,
        "herbaceous": 0.544,
        "shrub": 0.731,
    }


def test_the_notebooks_recalls_came_from_dividing_by_the_chips_of_the_other_classes() -> None:
    _, counts = read("amlwb_confusion_384_exact.csv")
    others = counts.sum() - counts.sum(axis=0)  # predicted as another class: "predicted negatives"
    theirs = np.diagonal(counts) / others
    assert theirs.min() == pytest.approx(0.09, abs=0.005) and theirs.max() == pytest.approx(0.20, abs=0.01)
    assert recall_from_confusion(counts).min() > 0.5


def test_the_figure_of_11760_chips_gives_the_published_recalls() -> None:
    figures = compute_metrics(chips("epic_confusion_11760_approx_from_figure.csv"), AbstainThresholds(), None)
    recalls = {each["name"]: each["recall"]["value"] for each in figures["classes"]["per_class"]}
    published = {"barren": 71, "forest": 88, "shrub": 63, "cultivated": 96, "herbaceous": 43, "developed": 95}
    assert recalls == pytest.approx({name: per_cent / 100 for name, per_cent in published.items()}, abs=0.01)
    # The cells were read off a figure, so that groups come to .912 where the text says .9236.
    assert figures["groups"]["accuracy"]["value"] == pytest.approx(0.9236, abs=0.015)


def test_the_pixel_matrix_gives_the_published_accuracy_and_intersections() -> None:
    _, counts = read("plc_confusion_256m_1epoch_exact.csv")
    assert accuracy_from_confusion(counts) == pytest.approx(0.761, abs=5e-4)
    with np.errstate(invalid="ignore"):
        recall, precision = recall_from_confusion(counts)[2:], precision_from_confusion(counts)[2:]
    overlap = 1 / (1 / recall + 1 / precision - 1)
    np.testing.assert_allclose(overlap, [0.67, 0.48, 0.68], atol=0.006)
