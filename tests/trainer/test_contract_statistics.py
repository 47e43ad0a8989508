"""The typed statistics of a contract: training prior, held-out figures and their confusion matrix."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.engine.api.classes import CLASSES
from plugin.engine.contract.held_out import HeldOut
from trainer.evaluation.contract_statistics import balanced_prior, held_out_figures, training_prior

THREE = tuple(each for each in CLASSES if each.name in ("forest", "cultivated", "developed"))  # one of each group
SHARES = np.array([[1, 0, 0], [0.5, 0.5, 0], [0, 1, 0], [0, 0, 1]], np.float32)


def test_the_prior_is_the_mean_of_the_shares_by_the_chips_weights() -> None:
    assert training_prior(SHARES) == (0.375, 0.375, 0.25)
    assert training_prior(SHARES, np.array([0.0, 0.0, 1.0, 3.0])) == (0.0, 0.25, 0.75)
    assert sum(training_prior(np.full((7, 3), 1 / 3, np.float32))) == pytest.approx(1, abs=1e-5)


def test_a_balanced_training_has_the_same_share_of_each_class_that_is_there() -> None:
    assert balanced_prior(SHARES[:3]) == (0.5, 0.5, 0.0)


def test_the_confusion_matrix_has_a_row_for_each_true_class() -> None:
    probabilities = np.array([[0.8, 0.1, 0.1], [0.2, 0.7, 0.1], [0.6, 0.3, 0.1], [0.1, 0.1, 0.8]])
    truth = np.array([0, 0, 1, 2])
    stated = held_out_figures("chips", "Four.", probabilities, truth, THREE)
    assert stated.confusion == ((1, 1, 0), (1, 0, 0), (0, 0, 1))
    assert (stated.figures.chips, stated.figures.class_accuracy.value) == (4, 0.5)
    assert HeldOut.from_json(stated.to_json()) == stated


def test_each_place_has_its_own_figures() -> None:
    probabilities, truth = np.eye(3)[[0, 1, 2, 2]], np.array([0, 1, 2, 0])
    stated = held_out_figures("places", "", probabilities, truth, THREE, ["a", "a", "b", "b"], {"b"})
    assert {
        name: (each.chips, each.class_accuracy.value, each.weak_labels) for name, each in stated.places.items()
    } == {
        "a": (2, 1.0, False),
        "b": (2, 0.5, True),
    }
    assert not stated.figures.weak_labels
    assert held_out_figures("places", "", probabilities, truth, THREE, ["b"] * 4, {"b"}).figures.weak_labels
