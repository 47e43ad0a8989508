"""Tiny models of pixels whose last layer with weights is a convolution, with one thing or another behind it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper

from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_item import to_metadata
from plugin.engine.contract.pixel_windows import PixelWindows
from tests.data.pixel_models import BLEND, CLASSES, MARGIN, WINDOW

CHANNELS, TEMPERATURE = 16, 1.7
TAILS = ("plain", "wide", "relu", "half", "half-relu", "last", "turned-relu", "cropped", "sum", "logits")


def convolution_model(path: Path, tail: str = "plain", seed: int = 0, **changes: Any) -> Path:
    """Random features of 3 x 3 pixels, a last convolution, and what follows it.

    tail: "plain" a 1 x 1 convolution, temperature and softmax; "wide" one of 3 x 3; "relu" with a ReLU behind it;
          "half" at half the resolution, enlarged; "half-relu" with a ReLU before that; "last" (n, y, x, class);
          "turned-relu" on features with x and y exchanged; "cropped" without the outermost 8 pixels; "sum" added to
          another convolution; "logits" without softmax
    """
    rng = np.random.default_rng(seed)
    kernel = 3 if tail in ("wide", "turned-relu") else 1
    arrays: dict[str, Any] = {
        "first": rng.normal(0, 0.004, (CHANNELS, 3, 3, 3)).astype(np.float32),
        "weights": rng.normal(0, 0.3, (3, CHANNELS, kernel, kernel)).astype(np.float32),
        "bias": rng.normal(0, 0.3, 3).astype(np.float32),
        "other": rng.normal(0, 0.3, (3, CHANNELS, 1, 1)).astype(np.float32),
        "temperature": np.array(TEMPERATURE, np.float32),
        "sizes": np.array([1, 1, 2, 2], np.float32),
        "from": np.array([8, 8], np.int64),
        "to": np.array([WINDOW - 8, WINDOW - 8], np.int64),
        "axes": np.array([2, 3], np.int64),
    }
    nodes = [
        helper.make_node("Cast", ["pixels"], ["float"], to=TensorProto.FLOAT),
        helper.make_node("Conv", ["float", "first"], ["raw"], pads=[1] * 4),
        helper.make_node("Relu", ["raw"], ["features"]),
    ]
    tensor = "features"

    def then(kind: str, *inputs: str, **attributes: Any) -> None:
        nonlocal tensor
        name = f"t{len(nodes)}"
        nodes.append(helper.make_node(kind, [tensor, *inputs], [name], **attributes))
        tensor = name

    if tail.startswith("half"):
        then("AveragePool", kernel_shape=[2, 2], strides=[2, 2])
    if tail == "turned-relu":
        then("Transpose", perm=[0, 1, 3, 2])
    then("Conv", "weights", "bias", pads=[kernel // 2] * 4)
    if tail.endswith("relu"):
        then("Relu")
    if tail == "turned-relu":
        then("Transpose", perm=[0, 1, 3, 2])
    if tail.startswith("half"):
        then("Resize", "", "sizes", mode="linear")
    if tail == "sum":
        nodes.append(helper.make_node("Conv", ["features", "other"], ["summand"]))
        then("Add", "summand")
    if tail != "logits":
        then("Div", "temperature")
        then("Softmax", axis=1)
    if tail == "last":
        then("Transpose", perm=[0, 2, 3, 1])
    if tail == "cropped":
        then("Slice", "from", "to", "axes")
    return _write(path, nodes, tensor, arrays, tail, changes)


def _write(
    path: Path, nodes: list[NodeProto], output: str, arrays: dict[str, Any], tail: str, changes: dict[str, Any]
) -> Path:
    px = WINDOW - 16 if tail == "cropped" else WINDOW
    shape = ["n", px, px, 3] if tail == "last" else ["n", 3, px, px]
    used = {name for node in nodes for name in node.input}
    graph = helper.make_graph(
        nodes,
        f"last-convolution-{tail}",
        [helper.make_tensor_value_info("pixels", TensorProto.UINT8, ["n", 3, WINDOW, WINDOW])],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, shape)],
        [numpy_helper.from_array(array, name) for name, array in arrays.items() if name in used],
    )
    stated: dict[str, Any] = {
        "name": graph.name,
        "version": "1",
        "architecture": "convolutions",
        "license": "GPL-2.0-or-later",
        "description": "Made up, for tests.",
        "bands": ("red", "green", "blue"),
        "gsd_m": 1.0,
        "chip_px": WINDOW,
        "classes": CLASSES,
        "task": "pixels",
        "windows": PixelWindows(MARGIN, BLEND),
        "activation": "softmax" if tail == "logits" else "none",
    }
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    helper.set_model_props(model, to_metadata(Contract(**{**stated, **changes})))
    onnx.save(model, path)
    return path
