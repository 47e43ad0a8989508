"""The distance to reference chips of the group that the model names: algebra on made-up features."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from plugin.engine.contract.mlm_fields import Novelty
from trainer.default.novelty.novelty_figures import count_flags, error_auc
from trainer.default.novelty.reference_novelty import (
    DOUBT_WEIGHT,
    ReferenceNovelty,
    ReferenceNoveltyModule,
    calibrate_scales,
    fit_reference_novelty,
    reference_field,
)

EARLY, LATE = 4, 6
CLASS_GROUPS = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]])  # three classes, two groups


def chips(direction: int, n: int = 30, seed: int = 0) -> np.ndarray:
    """Features (n, EARLY + LATE): early ones alike, late ones around an axis."""
    random = np.random.default_rng(seed)
    centre = np.concatenate([np.zeros(EARLY), 5 * np.eye(LATE)[direction]])
    return (centre + random.normal(0, 0.2, (n, EARLY + LATE))).astype(np.float32)


@pytest.fixture
def novelty() -> ReferenceNovelty:
    features = np.concatenate([chips(0), chips(1, seed=1)])
    return fit_reference_novelty(features, np.repeat([0, 1], 30), EARLY, components=3)


def test_a_chip_is_near_where_it_is_named_as_its_like_and_far_where_it_is_named_otherwise(
    novelty: ReferenceNovelty,
) -> None:
    rows = chips(0, n=5, seed=2)
    right, wrong = (novelty.nearest(rows, np.full(5, group)) for group in (0, 1))
    assert right.max() < 0.1 < 1 < wrong.min()


def test_a_group_without_references_is_farther_than_any_chip(novelty: ReferenceNovelty) -> None:
    assert (novelty.nearest(chips(0, n=3), np.full(3, 2)) >= 2 - 1e-6).all()


def test_what_is_strange_in_the_early_features_alone_is_novel(novelty: ReferenceNovelty) -> None:
    rows = chips(0, n=3, seed=2)
    sure = np.tile([1.0, 0.0], (3, 1))
    scaled = calibrate_scales(novelty, 0.2, 2.0)
    assert scaled.distances(rows, sure).max() < 1
    rows[:, :EARLY] += 50
    assert scaled.distances(rows, sure).min() > 10


def test_a_chip_that_may_as_well_be_of_another_group_is_farther(novelty: ReferenceNovelty) -> None:
    rows = chips(0, n=3, seed=2)
    sure, unsure = (np.tile([p, 1 - p], (3, 1)) for p in (1.0, 0.6))
    difference = novelty.distances(rows, unsure) - calibrate_scales(novelty, 1.0, 1e9).distances(rows, sure)
    np.testing.assert_allclose(difference, DOUBT_WEIGHT * 0.4)


def test_the_graph_computes_the_same(novelty: ReferenceNovelty) -> None:
    scaled = calibrate_scales(novelty, 0.3, 1.5)
    rows = np.concatenate([chips(0, seed=3), chips(1, seed=4), chips(2, seed=5)])
    probabilities = np.random.default_rng(0).dirichlet(np.ones(3), len(rows)).astype(np.float32)
    module = ReferenceNoveltyModule(scaled, CLASS_GROUPS)
    distances = module(torch.from_numpy(rows), torch.from_numpy(probabilities)).numpy()
    np.testing.assert_allclose(distances, scaled.distances(rows, probabilities @ CLASS_GROUPS), rtol=1e-4, atol=1e-4)


def test_the_contract_names_every_constant_that_a_place_renews(novelty: ReferenceNovelty) -> None:
    field = reference_field(novelty, (0.92, 0.97), "chips of places left out")
    assert field.references is not None and Novelty.from_json(field.to_json()) == field
    buffers = dict(ReferenceNoveltyModule(novelty, CLASS_GROUPS).named_buffers())
    assert {name.removeprefix("novelty.") for name in vars(field.references).values()} <= set(buffers)
    assert "nearest of 60 training chips" in field.method and "0.92 and 0.97 quantile" in field.method


def test_the_auc_is_the_chance_that_a_wrong_chip_is_farther_than_a_right_one() -> None:
    distances, is_wrong = np.array([0.1, 0.4, 0.3, 0.9]), np.array([False, False, True, True])
    assert error_auc(distances, is_wrong) == pytest.approx(3 / 4)
    assert np.isnan(error_auc(distances, np.zeros(4, bool)))


def test_flags_are_counted_with_the_wrong_chips_among_them() -> None:
    counts = count_flags(np.array([True, True, False]), np.array([True, False, True]))
    assert counts == {"chips": 3, "wrong": 2, "flagged": 2, "wrong_and_flagged": 1}
