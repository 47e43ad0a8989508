"""A random forest on frozen features, and its form in ONNX: a tree ensemble behind the network's graph.

The forest's probabilities (shares of the trees' leaves) are taken as softmax of their logarithms, so that the same
calibration fits it as fits a linear layer.
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

from ..errors import TrainingError
from ..networks.onnx_export import DISTANCE, EMBEDDING, ML_OPSET, OPSET, OUTPUT
from .calibration import Calibration, Floats
from .linear_head import MIN_SHARE
from .novelty import CentroidNovelty, CentroidNoveltyModule

MIN_PROBABILITY = 1e-3  # of a probability, before its logarithm is taken
_TREES_PREFIX = "trees_"


@dataclass(frozen=True)
class ForestHead:
    """model: fitted on features (n, width) to class numbers; classes: of the chip set, some perhaps without chips."""

    model: RandomForestClassifier
    classes: int

    def logits(self, features: NDArray[np.float32]) -> Floats:
        """(n, width) -> (n, class), logarithms of probabilities."""
        found = np.zeros((len(features), self.classes))
        found[:, self.model.classes_] = self.model.predict_proba(features)
        return np.asarray(np.log(np.maximum(found, MIN_PROBABILITY)))


def fit_forest(
    features: NDArray[np.float32],
    shares: NDArray[np.float32],
    trees: int,
    depth: int | None,
    balanced: bool = True,
    seed: int = 0,
) -> ForestHead:
    """Fit on features (n, view, width) to class shares (n, class); chips and classes weigh as in `fit_logistic`.

    depth: None lets trees grow until their leaves are pure. Raises TrainingError for fewer than two classes.
    """
    chips, views, width = features.shape
    total = np.where(shares > MIN_SHARE, shares, 0).sum(axis=0, dtype=np.float64)
    if (total > 0).sum() < 2:
        raise TrainingError("The training chips are all of one class: add chips of another.")
    chip, truth = np.nonzero(shares > MIN_SHARE)
    weight = shares[chip, truth].astype(np.float64) / views
    if balanced:
        weight *= chips / ((total > 0).sum() * total[truth])
    model = RandomForestClassifier(trees, max_depth=depth, random_state=seed, n_jobs=-1)
    rows = features[chip].reshape(-1, width)
    model.fit(rows, np.repeat(truth, views), sample_weight=np.repeat(weight, views))
    return ForestHead(model, shares.shape[1])


class EmbeddingWithNovelty(torch.nn.Module):  # type: ignore[misc, unused-ignore]
    """uint8 pixels in; the embedding and its distance to the training chips out."""

    def __init__(self, backbone: torch.nn.Module, familiar: CentroidNovelty) -> None:
        super().__init__()
        self.backbone = backbone
        self.novelty = CentroidNoveltyModule(familiar)
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
        initial_types=[(EMBEDDING, FloatTensorType([None, width]))],
        target_opset={"": OPSET, "ai.onnx.ml": ML_OPSET},
        options={"zipmap": False},
    )
    trees = compose.add_prefix(trees, _TREES_PREFIX)
    trees.ir_version = features.ir_version
    whole = compose.merge_models(
        features,
        trees,
        io_map=[(EMBEDDING, _TREES_PREFIX + EMBEDDING)],
        outputs=[DISTANCE, _TREES_PREFIX + "probabilities"],
    )
    _append_calibration(whole, forest, calibration)
    del whole.opset_import[:]
    whole.opset_import.extend([helper.make_opsetid("", OPSET), helper.make_opsetid("ai.onnx.ml", ML_OPSET)])
    return whole


def _append_calibration(model: onnx.ModelProto, forest: ForestHead, calibration: Calibration) -> None:
    """Append: columns of all classes, logarithm, scale and shift, softmax."""
    graph = model.graph
    columns = np.zeros((len(forest.model.classes_), forest.classes), np.float32)
    columns[np.arange(len(columns)), forest.model.classes_] = 1
    constants = {
        "columns": columns,
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
    for kind, taken, given in steps:
        graph.node.append(helper.make_node(kind, taken, [given], name=f"/calibration/{kind}"))
    graph.node.append(helper.make_node("Softmax", ["shifted"], [OUTPUT], name="/calibration/Softmax", axis=1))
    del graph.output[:]
    graph.output.extend(
        [
            helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["n", forest.classes]),
            helper.make_tensor_value_info(DISTANCE, TensorProto.FLOAT, ["n"]),
        ]
    )
