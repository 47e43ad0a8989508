"""A random forest on embeddings, and its ONNX form: a tree ensemble appended to the network's graph.

Logarithms of the forest's probabilities serve as logits, so that it is calibrated like a linear layer.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, compose, helper, numpy_helper
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType
from sklearn.ensemble import RandomForestClassifier

from plugin.engine.stats.bootstrap import Floats

from ..errors import TrainingError
from ..networks.onnx_export import DISTANCE, EMBEDDING, ML_OPSET, OPSET, OUTPUT
from .calibration import Calibration
from .linear_head import MIN_SHARE
from .novelty import CentroidNovelty, CentroidNoveltyModule

MIN_PROBABILITY = 1e-3  # lower bound before the logarithm is taken
_TREES_PREFIX = "trees_"


@dataclass(frozen=True)
class ForestHead:
    """model: fitted on features (n, width) to class numbers; classes: number of classes of the chip set."""

    model: RandomForestClassifier
    classes: int

    def logits(self, features: NDArray[np.float32]) -> Floats:
        """Features (n, width) -> logarithms of probabilities (n, class)."""
        probabilities = np.zeros((len(features), self.classes))
        probabilities[:, self.model.classes_] = self.model.predict_proba(features)
        return np.asarray(np.log(np.maximum(probabilities, MIN_PROBABILITY)))


def fit_forest(
    features: NDArray[np.float32],
    shares: NDArray[np.float32],
    trees: int,
    depth: int | None,
    balanced: bool = True,
    seed: int = 0,
) -> ForestHead:
    """Fit to features (n, view, width) and class shares (n, class); chips and classes weigh as in `fit_logistic`.

    depth: of a tree; None lets trees grow until their leaves are pure
    Raises TrainingError where fewer than two classes have chips.
    """
    chips, views, width = features.shape
    total = np.where(shares > MIN_SHARE, shares, 0).sum(axis=0, dtype=np.float64)
    if (total > 0).sum() < 2:
        raise TrainingError("The training chips are all of one class: add chips of another.")
    chip, truth = np.nonzero(shares > MIN_SHARE)
    weights = shares[chip, truth].astype(np.float64) / views
    if balanced:
        weights *= chips / ((total > 0).sum() * total[truth])
    model = RandomForestClassifier(trees, max_depth=depth, random_state=seed, n_jobs=-1)
    rows = features[chip].reshape(-1, width)
    model.fit(rows, np.repeat(truth, views), sample_weight=np.repeat(weights, views))
    return ForestHead(model, shares.shape[1])


class EmbeddingWithNovelty(torch.nn.Module):
    """From uint8 pixels to the embedding and its novelty distance."""

    def __init__(self, backbone: torch.nn.Module, novelty: CentroidNovelty) -> None:
        super().__init__()
        self.backbone = backbone
        self.novelty = CentroidNoveltyModule(novelty)
        self.eval().requires_grad_(False)

    def forward(self, pixels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """(n, band, y, x) -> (n, width), (n,)."""
        embedding = self.backbone(pixels)
        return embedding, self.novelty(embedding)


def append_forest(features: onnx.ModelProto, forest: ForestHead, calibration: Calibration) -> onnx.ModelProto:
    """The graph of `EmbeddingWithNovelty` with the forest and its calibration appended.

    Its outputs are probabilities (n, class) and distance (n,).
    """
    width = forest.model.n_features_in_
    trees = convert_sklearn(
        forest.model,
        name="forest",  # the default is a random one
        initial_types=[(EMBEDDING, FloatTensorType([None, width]))],
        target_opset={"": OPSET, "ai.onnx.ml": ML_OPSET},
        options={"zipmap": False},
    )
    trees = compose.add_prefix(trees, _TREES_PREFIX)
    trees.ir_version = features.ir_version
    merged = compose.merge_models(
        features,
        trees,
        io_map=[(EMBEDDING, _TREES_PREFIX + EMBEDDING)],
        outputs=[DISTANCE, _TREES_PREFIX + "probabilities"],
    )
    _append_calibration(merged, forest, calibration)
    del merged.opset_import[:]
    merged.opset_import.extend([helper.make_opsetid("", OPSET), helper.make_opsetid("ai.onnx.ml", ML_OPSET)])
    return merged


def _append_calibration(model: onnx.ModelProto, forest: ForestHead, calibration: Calibration) -> None:
    """Append nodes that expand the columns to all classes and apply logarithm, scale, shift and softmax."""
    graph = model.graph
    to_all_classes = np.zeros((len(forest.model.classes_), forest.classes), np.float32)
    to_all_classes[np.arange(len(to_all_classes)), forest.model.classes_] = 1
    constants = {
        "columns": to_all_classes,
        "least": np.array(MIN_PROBABILITY, np.float32),
        "scale": np.array(calibration.scale, np.float32),
        "shift": np.array(calibration.shift, np.float32),
    }
    graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in constants.items())
    steps = [
        ("MatMul", [_TREES_PREFIX + "probabilities", "columns"], "all_classes"),
        ("Max", ["all_classes", "least"], "above_zero"),
        ("Log", ["above_zero"], "logits"),
        ("Mul", ["logits", "scale"], "scaled"),
        ("Add", ["scaled", "shift"], "shifted"),
    ]
    for kind, inputs, output in steps:
        graph.node.append(helper.make_node(kind, inputs, [output], name=f"/calibration/{kind}"))
    graph.node.append(helper.make_node("Softmax", ["shifted"], [OUTPUT], name="/calibration/Softmax", axis=1))
    del graph.output[:]
    graph.output.extend(
        [
            helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["n", forest.classes]),
            helper.make_tensor_value_info(DISTANCE, TensorProto.FLOAT, ["n"]),
        ]
    )
