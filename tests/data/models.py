"""Tiny ONNX models with a whole contract, for tests and for the benchmark of the loop without a real model."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from plugin.engine.api.classes import CLASSES
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_fields import Novelty
from plugin.engine.contract.mlm_item import to_metadata

SIX = CLASSES[:6]
GREY = np.float32(110)


def mean_colour(
    path: Path,
    chip_px: int = 224,
    bands: tuple[str, ...] = ("red", "green", "blue"),
    seed: int = 0,
    novelty: Novelty | None = None,
    keepdims: bool = False,
    absent: Mapping[str, int] | None = None,
) -> Path:
    """A model that judges a chip by its mean colour: average, one linear layer, softmax. uint8 in, six classes out.

    With a novelty it also gives how far the mean colour is from a grey of 110, as (n,), or (n, 1) with `keepdims`.
    """
    rng = np.random.default_rng(seed)
    weights = rng.normal(0, 0.03, (len(bands), len(SIX))).astype(np.float32)
    pixels, out = ["n", len(bands), chip_px, chip_px], ["n", len(SIX)]
    distance = novelty.output if novelty else ""
    apart = [
        helper.make_node("Sub", ["mean", "grey"], ["apart"]),
        helper.make_node("ReduceL2", ["apart"], [distance], axes=[1], keepdims=int(keepdims)),
    ]
    far = helper.make_tensor_value_info(distance, TensorProto.FLOAT, ["n", 1] if keepdims else ["n"])
    graph = helper.make_graph(
        [
            helper.make_node("Cast", ["pixels"], ["float"], to=TensorProto.FLOAT),
            helper.make_node("GlobalAveragePool", ["float"], ["pooled"]),
            helper.make_node("Flatten", ["pooled"], ["mean"]),
            helper.make_node("Gemm", ["mean", "weights", "bias"], ["logits"]),
            helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1),
            *(apart if novelty else []),
        ],
        "mean-colour",
        [helper.make_tensor_value_info("pixels", TensorProto.UINT8, pixels)],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, out), *([far] if novelty else [])],
        [
            numpy_helper.from_array(weights, "weights"),
            numpy_helper.from_array(-weights.sum(axis=0) * GREY, "bias"),
            *([numpy_helper.from_array(np.full(len(bands), GREY, np.float32), "grey")] if novelty else []),
        ],
    )
    return save(graph, path, chip_px, bands, novelty, absent)


def one_layer(path: Path) -> Path:
    """A model that looks at one pixel in 32 x 32 only: what remains is the cost of the loop around it."""
    shape, out = ["n", 3, 224, 224], ["n", len(SIX)]
    weights = np.random.default_rng(0).normal(0, 1e-3, (3 * 7 * 7, len(SIX))).astype(np.float32)
    graph = helper.make_graph(
        [
            helper.make_node("Slice", ["pixels", "from", "to", "axes", "steps"], ["few"]),
            helper.make_node("Cast", ["few"], ["float"], to=TensorProto.FLOAT),
            helper.make_node("Flatten", ["float"], ["flat"]),
            helper.make_node("MatMul", ["flat", "weights"], ["logits"]),
            helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1),
        ],
        "one-layer",
        [helper.make_tensor_value_info("pixels", TensorProto.UINT8, shape)],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, out)],
        [
            numpy_helper.from_array(weights, "weights"),
            numpy_helper.from_array(np.array([0, 0], np.int64), "from"),
            numpy_helper.from_array(np.array([224, 224], np.int64), "to"),
            numpy_helper.from_array(np.array([2, 3], np.int64), "axes"),
            numpy_helper.from_array(np.array([32, 32], np.int64), "steps"),
        ],
    )
    return save(graph, path, 224, ("red", "green", "blue"))


def slow(path: Path, chip_px: int, rounds: int) -> Path:
    """A model of mean colours that computes long: about 10 million multiplications a chip for every 40 rounds."""
    width, rng = 512, np.random.default_rng(0)
    body = helper.make_graph(
        [
            helper.make_node("Identity", ["go_on"], ["still"]),
            helper.make_node("MatMul", ["before", "square"], ["product"]),
            helper.make_node("Tanh", ["product"], ["after"]),
        ],
        "round",
        [
            helper.make_tensor_value_info("round", TensorProto.INT64, []),
            helper.make_tensor_value_info("go_on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("before", TensorProto.FLOAT, ["n", width]),
        ],
        [
            helper.make_tensor_value_info("still", TensorProto.BOOL, []),
            helper.make_tensor_value_info("after", TensorProto.FLOAT, ["n", width]),
        ],
    )
    graph = helper.make_graph(
        [
            helper.make_node("Cast", ["pixels"], ["float"], to=TensorProto.FLOAT),
            helper.make_node("GlobalAveragePool", ["float"], ["pooled"]),
            helper.make_node("Flatten", ["pooled"], ["mean"]),
            helper.make_node("MatMul", ["mean", "widen"], ["wide"]),
            helper.make_node("Loop", ["rounds", "", "wide"], ["looped"], body=body),
            helper.make_node("MatMul", ["looped", "narrow"], ["logits"]),
            helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1),
        ],
        "slow",
        [helper.make_tensor_value_info("pixels", TensorProto.UINT8, ["n", 3, chip_px, chip_px])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", len(SIX)])],
        [
            numpy_helper.from_array(rng.normal(0, 0.01, (3, width)).astype(np.float32), "widen"),
            numpy_helper.from_array(rng.normal(0, 0.05, (width, width)).astype(np.float32), "square"),
            numpy_helper.from_array(rng.normal(0, 0.1, (width, len(SIX))).astype(np.float32), "narrow"),
            numpy_helper.from_array(np.array(rounds, np.int64), "rounds"),
        ],
    )
    return save(graph, path, chip_px, ("red", "green", "blue"))


def save(
    graph: onnx.GraphProto,
    path: Path,
    chip_px: int,
    bands: tuple[str, ...],
    novelty: Novelty | None = None,
    absent: Mapping[str, int] | None = None,
) -> Path:
    """Writes a graph with a contract, opset 17 and IR 8, as the trainer does."""
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    contract = Contract(
        name=graph.name,
        version="1",
        architecture="linear",
        license="GPL-2.0-or-later",
        description="Made up, for tests.",
        bands=bands,
        gsd_m=1.0,
        chip_px=chip_px,
        classes=SIX,
        input_name="pixels",
        output_name="probabilities",
        novelty=novelty,
        absent=absent or {},
    )
    helper.set_model_props(model, to_metadata(contract))
    onnx.save(model, str(path))
    return path
