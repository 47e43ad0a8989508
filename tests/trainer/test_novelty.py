"""The distance to the training chips: algebra on made-up embeddings."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from trainer.errors import TrainingError
from trainer.heads.novelty import CentroidNovelty, CentroidNoveltyModule, calibrate_novelty, fit_novelty, novelty_field


def around(direction: int, n: int = 50, width: int = 8, seed: int = 0) -> np.ndarray:
    noise = np.random.default_rng(seed).normal(0, 0.1, (n, width))
    return (noise + np.eye(width)[direction]).astype(np.float32)


def test_embeddings_in_another_direction_have_larger_distances() -> None:
    familiar = fit_novelty(around(0), centres=4)
    assert familiar.distances(around(0, seed=1)).max() < familiar.distances(around(3)).min()


@given(st.floats(0.01, 100))
def test_the_length_of_an_embedding_does_not_count(factor: float) -> None:
    familiar = fit_novelty(around(0), centres=2)
    rows = around(2, n=3)
    np.testing.assert_allclose(familiar.distances(rows), familiar.distances(np.float32(factor) * rows), atol=1e-4)


def test_the_unit_is_the_quantile_of_held_out_chips() -> None:
    familiar, held_out = fit_novelty(around(0), centres=4), around(0, seed=1)
    scaled = calibrate_novelty(familiar, familiar.distances(held_out), 0.9)
    distances = scaled.distances(held_out)
    assert np.quantile(distances, 0.9) == pytest.approx(1.0)
    again = calibrate_novelty(scaled, distances, 0.9)
    assert again.unit == pytest.approx(scaled.unit)


def test_the_graph_computes_the_same() -> None:
    familiar = calibrate_novelty(fit_novelty(around(0), centres=4), np.array([0.02]))
    rows = np.concatenate([around(0), around(3), np.zeros((1, 8), np.float32)])
    distances = CentroidNoveltyModule(familiar)(torch.from_numpy(rows)).numpy()
    np.testing.assert_allclose(distances, familiar.distances(rows), rtol=1e-4, atol=1e-4)


def test_few_chips_are_enough_and_none_are_refused() -> None:
    assert len(fit_novelty(around(0, n=5)).centres) == 2
    assert len(fit_novelty(around(0, n=1)).centres) == 1
    for wrong in (np.zeros((0, 8), np.float32), np.full((3, 8), np.nan, np.float32)):
        with pytest.raises(TrainingError, match="no finite features"):
            fit_novelty(wrong)


def test_the_contract_states_the_method() -> None:
    novelty = novelty_field(CentroidNovelty(around(0, n=3)), "40 chips of val")
    assert (novelty.output, novelty.threshold) == ("distance", 1.0)
    assert "nearest of 3 centres" in novelty.method and "0.99 quantile over 40 chips of val" in novelty.method
