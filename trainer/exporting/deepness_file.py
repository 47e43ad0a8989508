"""A copy of a model for Deepness, which takes float pixels and has no models that classify whole chips.

Deepness gives a model float32 (1, band, y, x), pixels / 255, and runs segmentation, detection, regression and
super-resolution (its `model_types.py`). So the copy is a segmentation model: it takes such floats, and gives each pixel
of a tile the probabilities of the whole tile. With the tile's size and no overlap, its map is Landchip's map of chips.
It was tested with inputs and outputs as Deepness's code makes and reads them, not in Deepness itself. The distance to
the training data is left out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from plugin.engine.contract.contract import Contract
from plugin.engine.contract.deepness import keys as deepness
from plugin.engine.storage.store import write_atomic

_INPUT, _OUTPUT = "pixels_over_255", "class_of_pixels"


def to_deepness(model: onnx.ModelProto, contract: Contract) -> onnx.ModelProto:
    """A segmentation graph of chip-sized tiles, with Deepness's metadata instead of Landchip's contract."""
    converted = onnx.ModelProto()
    converted.CopyFrom(model)
    graph, px, bands, classes = converted.graph, contract.chip_px, len(contract.bands), len(contract.classes)
    constants: dict[str, NDArray[Any]] = {
        "deepness_255": np.array(255, np.float32),
        "deepness_axes": np.array([2, 3], np.int64),
        "deepness_shape": np.array([1, classes, px, px], np.int64),
    }
    graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in constants.items())
    input_nodes = [
        helper.make_node("Mul", [_INPUT, "deepness_255"], ["deepness_scaled"], name="/deepness/Mul"),
        helper.make_node("Round", ["deepness_scaled"], ["deepness_rounded"], name="/deepness/Round"),
        helper.make_node(
            "Cast", ["deepness_rounded"], [contract.input_name], name="/deepness/Cast", to=TensorProto.UINT8
        ),
    ]
    output_nodes = [
        helper.make_node(
            "Unsqueeze", [contract.output_name, "deepness_axes"], ["deepness_tile"], name="/deepness/Tile"
        ),
        helper.make_node("Expand", ["deepness_tile", "deepness_shape"], [_OUTPUT], name="/deepness/Expand"),
    ]
    nodes = _upstream_nodes([*input_nodes, *graph.node, *output_nodes], _OUTPUT)
    for values in (graph.node, graph.input, graph.output, graph.value_info):
        del values[:]
    graph.node.extend(nodes)
    graph.input.append(helper.make_tensor_value_info(_INPUT, TensorProto.FLOAT, [1, bands, px, px]))
    graph.output.append(helper.make_tensor_value_info(_OUTPUT, TensorProto.FLOAT, [1, classes, px, px]))
    del converted.metadata_props[:]
    scaling = ([0.0] * bands, [255.0] * bands)  # mean and standard deviation: Deepness gives pixels / 255
    model_keys = deepness.deepness_keys([each.name for each in contract.classes], contract.gsd_m, px, scaling)
    task_keys = {"model_type": json.dumps("Segmentor"), "seg_thresh": "0.0", "seg_small_segment": "1"}
    helper.set_model_props(converted, {**model_keys, **task_keys})
    onnx.checker.check_model(converted)
    return converted


def write_deepness(file: Path, contract: Contract, out: Path) -> Path:
    """Write the Deepness copy of a model file to `out`; returns `out`. Raises OutputError."""
    converted = to_deepness(onnx.load(str(file)), contract)
    write_atomic(out, converted.SerializeToString(deterministic=True))
    return out


def _upstream_nodes(nodes: list[onnx.NodeProto], output: str) -> list[onnx.NodeProto]:
    """The nodes that `output` depends on, in their order."""
    needed, selected = {output}, []
    for node in reversed(nodes):
        if needed & set(node.output):
            needed |= set(node.input)
            selected.append(node)
    return selected[::-1]
