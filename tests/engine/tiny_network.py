"""A tiny network of known probabilities, its contract, and its golden chip."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.errors import ModelError
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_fields import GoldenChip
from plugin.engine.contract.mlm_item import to_metadata
from plugin.engine.model.model import open_model
from tests.messages import refused

PX = 4
THREE = tuple(each for each in CLASSES if each.name in ("forest", "cultivated", "developed"))
WEIGHTS = np.array([[-1.0, 2.0, -1.0], [1.0, 0.5, -2.0], [0.5, -2.0, 1.0]], np.float32) / 64


def build_contract(**changes: Any) -> Contract:
    stated: dict[str, Any] = {
        "name": "tiny",
        "version": "1",
        "architecture": "mean of bands, linear, softmax",
        "license": "GPL-2.0-or-later",
        "description": "For tests.",
        "bands": ("red", "green", "blue"),
        "gsd_m": 1.0,
        "chip_px": PX,
        "classes": THREE,
        "input_name": "pixels",
        "output_name": "probabilities",
    }
    return Contract(**{**stated, **changes})


def network(
    kind: int = TensorProto.UINT8,
    batch: int | str = "n",
    last: str = "Softmax",
    domain: str = "",
    opset: int = 17,
    ir: int = 8,
    weights: np.ndarray = WEIGHTS,
) -> onnx.ModelProto:
    """Softmax(mean of each band @ weights.T) over (n, 3, 4, 4) pixels."""
    nodes = [
        helper.make_node("Cast", ["pixels"], ["floats"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMean", ["floats"], ["means"], axes=[2, 3], keepdims=0),
        helper.make_node("Gemm", ["means", "weights"], ["logits"], transB=1),
        helper.make_node(last, ["logits"], ["probabilities"], domain=domain),
    ]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("pixels", kind, [batch, 3, PX, PX])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, [batch, len(weights)])],
        [numpy_helper.from_array(weights, "weights")],
    )
    opsets = [helper.make_opsetid("", opset)] + ([helper.make_opsetid(domain, 1)] if domain else [])
    return helper.make_model(graph, opset_imports=opsets, ir_version=ir)


def saved(folder: Path, contract: Contract | None = None, model: onnx.ModelProto | None = None) -> Path:
    model = model or network()
    helper.set_model_props(model, to_metadata(contract) if contract else {})
    path = folder / "tiny.onnx"
    path.write_bytes(model.SerializeToString())
    return path


def chips(count: int) -> np.ndarray:
    return np.random.default_rng(7).integers(0, 256, (count, 3, PX, PX), dtype=np.uint8)


def expected(pixels: np.ndarray, weights: np.ndarray = WEIGHTS) -> np.ndarray:
    powers = np.exp(pixels.astype(np.float64).mean(axis=(2, 3)) @ weights.T.astype(np.float64))
    return powers / powers.sum(axis=1, keepdims=True)


def golden(probabilities: np.ndarray | None = None) -> GoldenChip:
    chip = chips(1)
    stated = expected(chip)[0] if probabilities is None else probabilities
    return GoldenChip(chip.tobytes(), (3, PX, PX), tuple(float(each) for each in stated))


def assert_refused(path: Path, code: str, /, **params: Any) -> None:
    """Opening gives a ModelError of that code, in one sentence."""
    with refused(ModelError, code, **params) as caught:
        open_model(path, device="cpu")
    text = str(caught.value)
    assert text.endswith(".") and "\n" not in text and text.count(". ") == 0
