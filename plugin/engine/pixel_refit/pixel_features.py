"""What the last convolution of a model sees of a pixel, so that a change of its weights changes the logits linearly.

The convolution takes the features of some pixels around each, and what follows it may enlarge, transpose or crop its
planes. Each feature, moved by each of these distances, goes through the same linear steps as the planes do. So for a
pixel with the features x the logits change by x D', where D (class, width) is the change of the weights.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
import onnx
from numpy.typing import NDArray

from ..api.errors import ModelError
from ..contract.contract import Contract
from ..model.pixel_model import PixelModel
from ..model.session import RUNTIME_ERRORS, open_session
from .graph_edit import FEATURES, PLANES, graph_of_steps, graph_with_features
from .last_convolution import LastConvolution, find_last_convolution

LEAST_PROBABILITY = np.finfo(np.float32).tiny  # whose logarithm is taken


class PixelRows(NamedTuple):
    """What is known of n pixels.

    features: (n, width), of the last convolution, through the steps that follow it
    logits:   (n, class), of all classes of the contract, up to a constant for each pixel
    """

    features: NDArray[np.float32]
    logits: NDArray[np.float64]


class FeatureModel:
    """A model of pixels whose graph gives features, too; a context manager.

    Raises ModelError where no convolution is the last layer with weights.
    """

    def __init__(self, model: PixelModel, graph: onnx.ModelProto) -> None:
        """graph: of the model's file"""
        output = model.contract.output_name or graph.graph.output[0].name
        self.layer: LastConvolution = find_last_convolution(
            graph.graph, output, len(model.contract.classes), model.path.name
        )
        named = replace(model.contract, output_name=output)
        self._network = variant(model, graph_with_features(graph, self.layer), named)
        steps = graph_of_steps(graph, self.layer, output).SerializeToString()
        self._steps, _ = open_session(steps, model.path.name, model.file, "cpu", max(model.concurrency, 1))
        self._output = output

    def __enter__(self) -> FeatureModel:
        return self

    def __exit__(self, *failure: object) -> None:
        self._network.close()

    def rows(self, pixels: NDArray[Any], ys: NDArray[np.int64], xs: NDArray[np.int64]) -> PixelRows:
        """Of the pixels at rows `ys` and columns `xs` of a window (band, y, x). Thread-safe.

        Raises EngineError where ONNX Runtime fails, ModelError where the planes do not fit the window.
        """
        network = self._network
        output, features = network.run(pixels[None], (self._output, FEATURES))
        place = np.s_[:, ys - network.border_px, xs - network.border_px]
        planes = network.by_class(output)[0][place].T.astype(np.float64)
        is_logits = network.contract.activation == "softmax"
        logits = planes if is_logits else np.log(np.maximum(planes, LEAST_PROBABILITY))
        parts = [self._stepped(maps, pixels)[place].T for maps in self._moved(features[0])]
        return PixelRows(np.concatenate(parts, axis=1)[:, : self.layer.width], logits)

    def _moved(self, features: NDArray[np.float32]) -> Iterator[NDArray[np.float32]]:
        """The maps of features (channel, y, x), each moved by each distance, as many at once as there are classes."""
        layer = self.layer
        classes, channels, kernel_y, kernel_x = layer.shape
        (north, west, south, east), (down, across) = layer.pads, layer.spacing
        padded = np.pad(features, ((0, 0), (north, south), (west, east)))
        height, width = padded.shape[1] - down * (kernel_y - 1), padded.shape[2] - across * (kernel_x - 1)
        moves = [(c, y * down, x * across) for c in range(channels) for y in range(kernel_y) for x in range(kernel_x)]
        for first in range(0, len(moves), classes):
            maps = np.zeros((classes, height, width), np.float32)
            for k, (channel, top, left) in enumerate(moves[first : first + classes]):
                maps[k] = padded[channel, top : top + height, left : left + width]
            yield maps

    def _stepped(self, maps: NDArray[np.float32], pixels: NDArray[Any]) -> NDArray[np.float32]:
        """Maps (class, y, x) through the linear steps, in the order and place of the model's planes."""
        first, *others = (each.name for each in self._steps.get_inputs())
        feeds = {first: maps[None], **{name: self._network.tensor(pixels[None]) for name in others}}
        try:
            (planes,) = self._steps.run([PLANES], feeds)
        except RUNTIME_ERRORS as error:
            raise not_linear(self._network.path.name) from error
        return np.asarray(self._network.by_class(planes)[0], np.float32)


def variant(model: PixelModel, graph: onnx.ModelProto, contract: Contract) -> PixelModel:
    """A model with another graph, on the same device. Raises ModelError as `open_session`."""
    session, device = open_session(
        graph.SerializeToString(), model.path.name, model.file, model.device.kind, max(model.concurrency, 1)
    )
    made = PixelModel(model.path, model.file, contract, session, device, model.concurrency, model.digest)
    made.border_px = model.border_px
    return made


def not_linear(model: str) -> ModelError:
    """The error where the algebra does not hold. model: name of the file"""
    return ModelError(
        "last-convolution-not-linear",
        "The probabilities of {model} do not follow from its last convolution, so it cannot be fitted to strokes: "
        "choose another model of pixels.",
        model=model,
    )
