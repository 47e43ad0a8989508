"""A random forest in ONNX gives what scikit-learn gives."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
import torch
from torch import nn

from trainer.errors import TrainingError
from trainer.heads.calibration import Calibration, identity_calibration
from trainer.heads.forest import EmbeddingWithNovelty, ForestHead, append_forest, fit_forest
from trainer.heads.novelty import fit_novelty
from trainer.networks.onnx_export import DISTANCE, EMBEDDING, OUTPUT, onnx_outputs, to_onnx
from trainer.onnx_session import cpu_session


class Means(nn.Module):
    """A network of 4 x 4 px cells: their means are the embedding (n, 12)."""

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        return nn.functional.avg_pool2d(pixels.to(torch.float32), 4).flatten(1)


def chips(n: int = 40) -> tuple[np.ndarray, np.ndarray]:
    """Dark and bright chips (n, 3, 8, 8), and shares of three classes of which the second has none."""
    rng = np.random.default_rng(0)
    truth = np.arange(n) % 2 * 2
    pixels = rng.integers(0, 120, (n, 3, 8, 8)) + 60 * truth[:, None, None, None]
    return pixels.astype(np.uint8), np.eye(3, dtype=np.float32)[truth]


def fitted_forest(calibration: Calibration) -> tuple[ForestHead, onnx.ModelProto, np.ndarray]:
    pixels, shares = chips()
    embeddings = Means()(torch.from_numpy(pixels)).numpy()
    forest = fit_forest(embeddings[:, None], shares, trees=15, depth=4)
    below = to_onnx(EmbeddingWithNovelty(Means(), fit_novelty(embeddings)), 3, 8, [EMBEDDING, DISTANCE])
    return forest, append_forest(below, forest, calibration), embeddings


@pytest.mark.parametrize(
    "calibration", [identity_calibration(3), Calibration("vector", (0.5, 1.0, 2.0), (0.3, 0.0, -0.2))]
)
def test_the_graph_gives_scikit_learns_calibrated_probabilities(calibration: Calibration) -> None:
    forest, model, embeddings = fitted_forest(calibration)
    outputs = onnx_outputs(cpu_session(model), chips()[0], [OUTPUT, DISTANCE])
    np.testing.assert_allclose(outputs[0], calibration.probabilities(forest.logits(embeddings)), atol=1e-5)
    assert outputs[1].shape == (40,)


def test_the_same_forest_gives_the_same_bytes() -> None:
    first, second = (fitted_forest(identity_calibration(3))[1].SerializeToString() for _ in range(2))
    assert first == second


def test_it_needs_no_newer_operators_than_the_engine_reads() -> None:
    model = fitted_forest(identity_calibration(3))[1]
    assert {each.domain: each.version for each in model.opset_import} == {"": 17, "ai.onnx.ml": 3}
    onnx.checker.check_model(model)


def test_one_class_alone_is_refused() -> None:
    with pytest.raises(TrainingError, match="all of one class"):
        fit_forest(np.zeros((4, 1, 2), np.float32), np.tile(np.float32([1, 0]), (4, 1)), 2, None)
