"""A model's file with another last layer in it: the graph stays as it is but for the numbers of two initialisers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

from ..api.errors import ModelError
from ..contract.contract import Contract
from ..contract.mlm_fields import GoldenChip, LastLayerSpec
from ..contract.training_summary import KEY, TrainingSummary, parse_summary
from ..model.ort import onnxruntime
from .last_layer import LastLayer

PARITY = 1e-3  # between the layer's probabilities here and the graph's


def load_graph(path: Path) -> onnx.ModelProto:
    """The whole of a model's file, which ONNX Runtime could read. Raises ModelError where it is gone since."""
    try:
        return onnx.load(str(path), load_external_data=False)
    except OSError as cause:
        raise ModelError(
            "model-unreadable",
            "The model {path} cannot be read ({reason}): choose another file.",
            path=path,
            reason=cause.strerror,
        ) from cause


def read_last_layer(graph: onnx.ModelProto, stated: LastLayerSpec, where: str) -> LastLayer:
    """The last layer where the contract says that it is; `where` names the file. Raises ModelError."""
    held = {each.name: each for each in graph.graph.initializer}
    if stated.weight not in held or stated.bias not in held:
        raise _elsewhere(where)
    weights, bias = (numpy_helper.to_array(held[name]).astype(np.float64) for name in (stated.weight, stated.bias))
    if weights.ndim != 2 or bias.shape != weights.shape[:1] or len(bias) != len(stated.scale):
        raise _elsewhere(where)
    return LastLayer(weights, bias, np.array(stated.scale), np.array(stated.shift))


def read_training_summary(metadata: dict[str, str], layer: LastLayer, where: str) -> TrainingSummary:
    """The summary of training chips in a model's metadata. Raises ModelError where there is none, or a damaged one."""
    if KEY not in metadata:
        raise ModelError(
            "model-without-training-summary",
            "The model {model} keeps no summary of its training chips: choose the default model, or "
            "export it again with this Landchip's trainer.",
            model=where,
        )
    classes, width = layer.weights.shape
    return parse_summary(metadata[KEY], classes, width, where)


def check_layer(layer: LastLayer, features: NDArray[np.float32], found: NDArray[np.float32], where: str) -> None:
    """Raise ModelError where the layer does not give the probabilities (n, class) that the graph gave for features."""
    if not float(np.abs(layer.probabilities(features) - found).max(initial=0)) <= PARITY:
        raise _elsewhere(where)


def replace_last_layer(
    graph: onnx.ModelProto, layer: LastLayer, contract: Contract, summary: TrainingSummary
) -> tuple[bytes, Contract]:
    """The file of a model with another last layer, contract and summary; and the contract with its golden chip anew.

    Raises ModelError where the graph then does not give what the layer gives.
    """
    stated = contract.refit
    if stated is None:
        raise ModelError(
            "model-without-stated-last-layer",
            "The model {model} states no last layer: choose another model.",
            model=contract.name,
        )
    whole = onnx.ModelProto()
    whole.CopyFrom(graph)
    for each in whole.graph.initializer:
        if each.name == stated.weight:
            each.CopyFrom(numpy_helper.from_array(layer.weights.astype(numpy_helper.to_array(each).dtype), each.name))
    if contract.golden is not None:
        contract = replace(contract, golden=_golden(whole, layer, contract, stated, contract.golden))
    kept = {each.key: each.value for each in whole.metadata_props}
    del whole.metadata_props[:]
    onnx.helper.set_model_props(whole, {**kept, **contract.to_metadata(), KEY: summary.to_text()})
    return whole.SerializeToString(deterministic=True), contract


def _golden(
    graph: onnx.ModelProto, layer: LastLayer, contract: Contract, stated: LastLayerSpec, golden: GoldenChip
) -> GoldenChip:
    """The golden chip with the probabilities of this graph, which must be the layer's; its distance is as before."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(graph.SerializeToString(), options, providers=["CPUExecutionProvider"])
    source = contract.input_name or session.get_inputs()[0].name
    names = [contract.output_name or session.get_outputs()[0].name, stated.embedding]
    pixels = np.frombuffer(golden.pixels, np.dtype(contract.dtype).newbyteorder("<")).reshape(1, *golden.shape)
    found, features = session.run(names, {source: np.ascontiguousarray(pixels, contract.dtype)})
    check_layer(layer, features, found, contract.name)
    return replace(golden, expected=tuple(round(float(each), 7) for each in found[0]))


def _elsewhere(where: str) -> ModelError:
    return ModelError(
        "last-layer-elsewhere",
        "The last layer of {model} is not as its contract states in landchip:refit: choose the "
        "default model, or export it again with this Landchip's trainer.",
        model=where,
    )
