"""Graphs that are made from a model's: one that gives features, one of what follows the convolution, the fitted one."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from onnx import GraphProto, ModelProto, NodeProto, TensorProto, helper, numpy_helper

from .last_convolution import LastConvolution, StepKind

FEATURES, PLANES = "landchip_features", "landchip_planes"  # outputs of the graphs that are made
CHANGE = "landchip_change"  # names of what is added to a fitted graph begin with it


def graph_with_features(model: ModelProto, layer: LastConvolution) -> ModelProto:
    """The model with a further output FEATURES: what the convolution takes."""
    copy = _copy(model)
    copy.graph.node.append(helper.make_node("Identity", [layer.features], [FEATURES]))
    copy.graph.output.append(helper.make_tensor_value_info(FEATURES, TensorProto.FLOAT, None))
    return copy


def graph_of_steps(model: ModelProto, layer: LastConvolution, output: str) -> ModelProto:
    """A model from planes in place of the convolution's, to PLANES: the linear steps that follow the convolution.

    output: name of the planes in the model. The model's own inputs remain where a step takes their sizes.
    """
    copy = _copy(model)
    graph, planes = copy.graph, layer.node.output[0]
    skipped = {each.node.output[0]: each.tensor for each in layer.steps if each.kind is not StepKind.LINEAR}
    nodes = [node for node in graph.node if not {planes, *skipped} & set(node.output)]
    for node in nodes:
        for k, name in enumerate(node.input):
            node.input[k] = _followed(name, skipped)
    last = helper.make_node("Identity", [_followed(output, skipped)], [PLANES])
    kept = _ancestors([*nodes, last], PLANES)
    inputs = [each for each in graph.input if any(each.name in node.input for node in kept)]
    shapeless = helper.make_tensor_value_info(planes, TensorProto.FLOAT, [1, layer.shape[0], None, None])
    result = helper.make_tensor_value_info(PLANES, TensorProto.FLOAT, None)
    used = {name for node in kept for name in node.input}
    constants = [each for each in graph.initializer if each.name in used]
    steps = helper.make_graph(kept, "steps", [shapeless, *inputs], [result], constants)
    return helper.make_model(steps, opset_imports=list(model.opset_import), ir_version=model.ir_version)


def fitted_graph(model: ModelProto, layer: LastConvolution, change: NDArray[np.float64]) -> ModelProto:
    """The model with changed weights. change: (class, width), features in the order of the weights"""
    copy = _copy(model)
    values = change.reshape(layer.shape)
    if layer.bend is not None:
        _add_convolution(copy.graph, layer, layer.bend, values)
        return copy
    (stored,) = (each for each in copy.graph.initializer if each.name == layer.weight)
    weights = numpy_helper.to_array(stored) + values
    stored.CopyFrom(numpy_helper.from_array(weights.astype(np.float32), layer.weight))
    return copy


def _add_convolution(graph: GraphProto, layer: LastConvolution, bend: int, values: NDArray[np.float64]) -> None:
    """Adds a convolution of the same features, the linear steps up to the bend, and the sum behind the bend."""
    weight = f"{CHANGE}.weight"
    graph.initializer.append(numpy_helper.from_array(values.astype(np.float32), weight))
    new = _copied(layer.node, {layer.weight: weight}, f"{CHANGE}/planes")
    del new.input[2:]  # the bias is in the other convolution
    nodes, tensor = [new], f"{CHANGE}/planes"
    for k, step in enumerate(layer.steps[:bend]):
        if step.kind is StepKind.LINEAR:
            nodes.append(_copied(step.node, {step.tensor: tensor}, f"{CHANGE}/step{k}"))
            tensor = f"{CHANGE}/step{k}"
    bent = layer.steps[bend].node.output[0]
    nodes.append(helper.make_node("Add", [f"{CHANGE}/bent", tensor], [bent]))
    at = next(k for k, node in enumerate(graph.node) if bent in node.output)
    before, after = list(graph.node)[: at + 1], list(graph.node)[at + 1 :]
    before[-1].output[0] = f"{CHANGE}/bent"
    ordered = [_copied(each) for each in (*before, *nodes, *after)]
    del graph.node[:]
    graph.node.extend(ordered)


def _copy(model: ModelProto) -> ModelProto:
    copy = ModelProto()
    copy.CopyFrom(model)
    return copy


def _copied(node: NodeProto, inputs: dict[str, str] | None = None, output: str = "") -> NodeProto:
    """A copy of a node with other inputs (old name -> new name) and another output, where one is given."""
    copy = NodeProto()
    copy.CopyFrom(node)
    for k, name in enumerate(node.input):
        copy.input[k] = (inputs or {}).get(name, name)
    if output:
        copy.name, copy.output[0] = output, output
    return copy


def _followed(name: str, skipped: dict[str, str]) -> str:
    """The tensor that takes the place of `name` where steps are skipped."""
    while name in skipped:
        name = skipped[name]
    return name


def _ancestors(nodes: Iterable[NodeProto], output: str) -> list[NodeProto]:
    """The nodes that `output` depends on, in their order."""
    needed, kept = {output}, []
    for node in reversed(list(nodes)):
        if needed & set(node.output):
            needed |= set(node.input)
            kept.append(node)
    return kept[::-1]
