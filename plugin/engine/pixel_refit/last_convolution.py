"""Finds the last layer with weights in the graph of a model of pixels: a convolution that gives a plane for each class.

What follows it decides how it can be refitted. On the way from the convolution to the graph's output there may be

    steps that are the same linear map of each plane: upsampling, transposing, cropping, division by a temperature
    steps that only add a constant to a plane, and softmax, which adds one to a pixel's logits
    bends: a ReLU and the like, which do neither

A change D of the weights changes the logits by the linear steps of (D * features), whatever is added. Behind a bend
that would not hold, so there the change is a convolution of its own, whose planes are added behind the bend.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, numpy_helper

from ..api.errors import ModelError


class StepKind(Enum):
    """What a step does to planes of classes."""

    LINEAR = "linear"  # the same linear map of each plane
    ADDED = "added"  # adds what does not depend on the class's own plane alone, or a constant
    BEND = "bend"


KINDS = {
    **dict.fromkeys(("Identity", "Cast", "Transpose", "Resize", "Upsample", "Slice", "Pad"), StepKind.LINEAR),
    **dict.fromkeys(("Softmax", "LogSoftmax"), StepKind.ADDED),
    **dict.fromkeys(("Relu", "LeakyRelu", "Elu", "Clip"), StepKind.BEND),
}
FACTORS, SUMMANDS = ("Mul", "Div"), ("Add", "Sub")


@dataclass(frozen=True)
class Step:
    """A node between the convolution and the graph's output. tensor: name of its input that holds the planes"""

    node: NodeProto
    tensor: str
    kind: StepKind


@dataclass(frozen=True)
class LastConvolution:
    """A convolution and what follows it.

    node:    the convolution
    weight:  name of its weights
    shape:   of its weights, (class, channel, y, x)
    pads:    pixels of 0 around the features: north, west, south, east
    spacing: between the pixels that it takes, down and across
    steps:   from the convolution to the graph's output
    """

    node: NodeProto
    weight: str
    shape: tuple[int, int, int, int]
    pads: tuple[int, int, int, int]
    spacing: tuple[int, int]
    steps: tuple[Step, ...]

    @property
    def features(self) -> str:
        """Name of the tensor that it takes, (n, channel, y, x)."""
        return str(self.node.input[0])

    @property
    def width(self) -> int:
        """Numbers that it takes for a pixel."""
        return int(np.prod(self.shape[1:]))

    @property
    def bend(self) -> int | None:
        """Number of the last bend among the steps; None where there is none."""
        bends = [k for k, each in enumerate(self.steps) if each.kind is StepKind.BEND]
        return bends[-1] if bends else None


class _Graph:
    """A graph's nodes by their outputs, and its constants."""

    def __init__(self, graph: onnx.GraphProto) -> None:
        self.producers = {name: node for node in graph.node for name in node.output if name}
        self.initializers = {each.name: each for each in graph.initializer}

    def constant(self, name: str) -> np.ndarray | None:
        """The value of a constant; None for a tensor that depends on the input."""
        if name in self.initializers:
            return np.asarray(numpy_helper.to_array(self.initializers[name]))
        node = self.producers.get(name)
        if node is None or node.op_type != "Constant":
            return None
        return next((numpy_helper.to_array(each.t) for each in node.attribute if each.name == "value"), None)

    def steps_into(self, node: NodeProto) -> list[Step]:
        """The node as a step, once for each of its inputs that may hold planes; none for one that is no known step."""
        if node.op_type in KINDS:
            return [Step(node, node.input[0], KINDS[node.op_type])]
        if node.op_type not in (*FACTORS, *SUMMANDS):
            return []
        constants = [self.constant(name) for name in node.input]
        planes = [name for name, value in zip(node.input, constants) if value is None]
        if node.op_type in SUMMANDS:
            return [
                Step(node, name, StepKind.ADDED) for name in planes if (node.op_type, name) != ("Sub", node.input[1])
            ]
        is_scaled = len(planes) == 1 and any(value is not None and value.size == 1 for value in constants)
        is_divisor = node.op_type == "Div" and planes == [node.input[1]]
        return [Step(node, planes[0], StepKind.LINEAR)] if is_scaled and not is_divisor else []


def find_last_convolution(graph: onnx.GraphProto, output: str, classes: int, file_name: str) -> LastConvolution:
    """The last convolution before the output. Raises ModelError where no convolution or something else comes last.

    output: name of the planes; file_name: of the model, for the message
    """
    found = _Search(_Graph(graph), classes).towards(output, ())
    if not found:
        raise ModelError(
            "model-without-last-convolution",
            "The last layer with weights of {model} is no convolution in single precision that gives a plane for each "
            "class, so it cannot be fitted to strokes: choose another model of pixels.",
            model=file_name,
        )
    return min(found, key=lambda each: each.bend is not None)


class _Search:
    """Looks for convolutions from the output backwards."""

    def __init__(self, graph: _Graph, classes: int) -> None:
        self._graph, self._classes = graph, classes

    def towards(self, tensor: str, steps: tuple[Step, ...]) -> list[LastConvolution]:
        """Those that give `tensor`, or whose planes become it by known steps; steps: that follow"""
        node = self._graph.producers.get(tensor)
        if node is None:
            return []
        if node.op_type == "Conv":
            layer = self._layer(node, steps)
            return [] if layer is None else [layer]
        return [layer for step in self._graph.steps_into(node) for layer in self.towards(step.tensor, (step, *steps))]

    def _layer(self, node: NodeProto, steps: tuple[Step, ...]) -> LastConvolution | None:
        """None for a convolution with another number of planes, in steps or groups, or of another number type."""
        stored = self._graph.initializers.get(node.input[1])
        if stored is None or stored.data_type != TensorProto.FLOAT or len(stored.dims) != 4:
            return None
        shape = (int(stored.dims[0]), int(stored.dims[1]), int(stored.dims[2]), int(stored.dims[3]))
        stated = {each.name: each for each in node.attribute}
        strides = list(stated["strides"].ints) if "strides" in stated else [1, 1]
        groups = stated["group"].i if "group" in stated else 1
        spacing = list(stated["dilations"].ints) if "dilations" in stated else [1, 1]
        auto_pad = stated["auto_pad"].s.decode() if "auto_pad" in stated else "NOTSET"
        pads = list(stated["pads"].ints) if "pads" in stated else [0] * 4
        if shape[0] != self._classes or strides != [1, 1] or groups != 1:
            return None
        if auto_pad.startswith("SAME"):
            pads = _same_pads(shape[2:], spacing, auto_pad)
        north, west, south, east = pads
        return LastConvolution(node, node.input[1], shape, (north, west, south, east), (spacing[0], spacing[1]), steps)


def _same_pads(kernel: tuple[int, ...], spacing: list[int], auto_pad: str) -> list[int]:
    """Pads of ONNX's SAME_UPPER and SAME_LOWER for strides of 1: an odd pixel is added at the end, or the beginning."""
    total = [distance * (size - 1) for size, distance in zip(kernel, spacing)]
    less, more = [each // 2 for each in total], [each - each // 2 for each in total]
    return [*less, *more] if auto_pad == "SAME_UPPER" else [*more, *less]
