"""Tiny ONNX models of pixels, for tests: a class by a pixel's colour, or by the colours around it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from scipy.ndimage import uniform_filter

from plugin.engine.api.classes import LandClass
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_item import to_metadata
from plugin.engine.contract.pixel_windows import PixelWindows

CLASSES = (LandClass("water", "", "#0000ff"), LandClass("trees", "", "#008000"), LandClass("bare", "", "#806060"))
WINDOW, MARGIN, BLEND = 64, 12, 8  # a step of 40 pixels, tiles of 10, blocks of 160
SCALE = 1 / 16


def pixel_model(
    path: Path,
    radius: int = 0,
    output: str = "planes",
    windows: PixelWindows | None = None,
    one_sided: bool = False,
    any_size: bool = False,
    of_whole: bool = False,
    **changes: Any,
) -> Path:
    """A model whose logits are the mean red, green and blue of the (2 radius + 1) squared pixels around each, / 16.

    Beyond the window's edge there is nothing (0), as in a network with padding. output: "planes" (n, class, y, x),
    "last" (n, y, x, class), "map" (n, y, x) of class numbers, or "cropped": planes without the outermost 8 pixels.
    one_sided: the pixels lie north and west of each
    any_size: it takes windows of any size, unless "cropped"
    of_whole: the brighter a window is as a whole, the more red counts
    """
    size = 2 * radius + 1
    weights = np.zeros((3, 3, size, size), np.float32)
    weights[range(3), range(3)] = SCALE / size**2
    pads = [2 * radius, 2 * radius, 0, 0] if one_sided else [radius] * 4
    nodes = [
        helper.make_node("Cast", ["pixels"], ["float"], to=TensorProto.FLOAT),
        helper.make_node("Conv", ["float", "weights"], ["logits"], pads=pads),
        helper.make_node("Softmax", ["logits"], ["planes"], axis=1),
        helper.make_node("Transpose", ["planes"], ["last"], perm=[0, 2, 3, 1]),
        helper.make_node("ArgMax", ["logits"], ["map"], axis=1, keepdims=0),
        helper.make_node("Slice", ["planes", "from", "to", "axes"], ["cropped"]),
    ]
    if of_whole:
        red = numpy_helper.from_array(np.array([SCALE, 0, 0], np.float32).reshape(1, 3, 1, 1))
        nodes[1].output[0] = "local"
        nodes[2:2] = [
            helper.make_node("GlobalAveragePool", ["float"], ["means"]),
            helper.make_node("Constant", [], ["red"], value=red),
            helper.make_node("Mul", ["means", "red"], ["more"]),
            helper.make_node("Add", ["local", "more"], ["logits"]),
        ]
    px = changes.get("chip_px", WINDOW)
    sides = ["y", "x"] if any_size else [px, px]
    shapes: dict[str, list[Any]] = {
        "planes": ["n", 3, *sides],
        "last": ["n", *sides, 3],
        "map": ["n", *sides],
        "cropped": ["n", 3, px - 16, px - 16],
    }
    graph = helper.make_graph(
        nodes,
        "mean-of-neighbours",
        [helper.make_tensor_value_info("pixels", TensorProto.UINT8, ["n", 3, *sides])],
        [
            helper.make_tensor_value_info(
                output, TensorProto.INT64 if output == "map" else TensorProto.FLOAT, shapes[output]
            )
        ],
        [
            numpy_helper.from_array(weights, "weights"),
            numpy_helper.from_array(np.array([8, 8], np.int64), "from"),
            numpy_helper.from_array(np.array([px - 8, px - 8], np.int64), "to"),
            numpy_helper.from_array(np.array([2, 3], np.int64), "axes"),
        ],
    )
    stated: dict[str, Any] = {
        "name": graph.name,
        "version": "1",
        "architecture": "convolution",
        "license": "GPL-2.0-or-later",
        "description": "Made up, for tests.",
        "bands": ("red", "green", "blue"),
        "gsd_m": 1.0,
        "chip_px": px,
        "classes": CLASSES,
        "task": "pixels",
        "windows": windows or PixelWindows(MARGIN, BLEND),
    }
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    helper.set_model_props(model, to_metadata(Contract(**{**stated, **changes})))
    onnx.save(model, path)
    return path


def expected_probabilities(pixels: NDArray[np.uint8], radius: int = 0) -> NDArray[np.float64]:
    """(3, y, x): what the model gives for the whole of an image (3, y, x) at once."""
    size = 2 * radius + 1
    means = [uniform_filter(each.astype(float), size, mode="constant") for each in pixels]
    powers = np.exp(np.array(means) * SCALE)
    return np.asarray(powers / powers.sum(axis=0))


if __name__ == "__main__":
    pixel_model(Path(sys.argv[1]))
