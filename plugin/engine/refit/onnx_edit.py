"""Reads and replaces the last layer in a model's ONNX file; nothing else of the graph changes."""

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
from ..contract.mlm_item import to_metadata
from ..contract.training_summary import KEY, TrainingSummary, parse_summary
from ..model.checks.golden import first_chip
from ..model.inference import chip_rows, network_input
from ..model.onnx_metadata import read_model_file
from ..model.ort import onnxruntime
from ..model.signature import read_signature
from .last_layer import LastLayer

MAX_DIFFERENCE = 1e-3  # between the probabilities of `LastLayer` and those of the graph


def load_graph(path: Path, digest: str) -> onnx.ModelProto:
    """The model's file as protobuf.

    digest: sha256 of the file that was opened. Raises ModelError where it is another file by now, or unreadable.
    """
    file, content = read_model_file(path)
    if file.digest != digest:
        raise ModelError(
            "model-replaced", "The model {path} was replaced while it was in use: start the refit again.", path=path
        )
    return onnx.load_model_from_string(content)


def read_last_layer(graph: onnx.ModelProto, spec: LastLayerSpec, file_name: str) -> LastLayer:
    """The last layer at the place that the contract states. Raises ModelError where it is not there.

    file_name: the model's, for messages
    """
    initializers = {each.name: each for each in graph.graph.initializer}
    if spec.weight not in initializers or spec.bias not in initializers:
        raise _mismatch(file_name)
    weights, bias = (numpy_helper.to_array(initializers[name]).astype(np.float64) for name in (spec.weight, spec.bias))
    if weights.ndim != 2 or bias.shape != weights.shape[:1] or len(bias) != len(spec.scale):
        raise _mismatch(file_name)
    return LastLayer(weights, bias, np.array(spec.scale), np.array(spec.shift))


def read_training_summary(metadata: dict[str, str], layer: LastLayer, file_name: str) -> TrainingSummary:
    """The summary of training chips in a model's metadata. Raises ModelError where it is missing or damaged."""
    if KEY not in metadata:
        raise ModelError(
            "model-without-training-summary",
            "The model {model} keeps no summary of its training chips: choose the default model, or "
            "export it again with this Landchip's trainer.",
            model=file_name,
        )
    classes, width = layer.weights.shape
    return parse_summary(metadata[KEY], classes, width, file_name)


def check_layer(
    layer: LastLayer, features: NDArray[np.float32], probabilities: NDArray[np.float32], file_name: str
) -> None:
    """Raises ModelError where the layer's probabilities for `features` are not those of the graph.

    probabilities: (n, class), of the graph; features: (n, width), of the same chips
    """
    if not float(np.abs(layer.probabilities(features) - probabilities).max(initial=0)) <= MAX_DIFFERENCE:
        raise _mismatch(file_name)


def replace_last_layer(
    graph: onnx.ModelProto, layer: LastLayer, contract: Contract, summary: TrainingSummary
) -> tuple[bytes, Contract]:
    """The bytes of the model's file with these weights, contract and summary; and the contract.

    The golden chip in the contract gets the new graph's probabilities and distance. Scale and shift are not changed.

    Raises ModelError where the new graph does not give the probabilities of `layer`.
    """
    spec = contract.refit
    if spec is None:
        raise ModelError(
            "model-without-stated-last-layer",
            "The model {model} states no last layer: choose another model.",
            model=contract.name,
        )
    new_graph = onnx.ModelProto()
    new_graph.CopyFrom(graph)
    arrays = {spec.weight: layer.weights, spec.bias: layer.bias}
    for each in new_graph.graph.initializer:
        if each.name in arrays:
            values = arrays[each.name].astype(numpy_helper.to_array(each).dtype)
            each.CopyFrom(numpy_helper.from_array(values, each.name))
    if contract.golden is not None:
        contract = replace(contract, golden=_golden(new_graph, layer, contract, spec, contract.golden))
    return with_contract(new_graph, contract, summary), contract


def with_contract(graph: onnx.ModelProto, contract: Contract, summary: TrainingSummary | None = None) -> bytes:
    """The bytes of the model's file with this contract, and this summary where one is given; all else stays."""
    new_graph = onnx.ModelProto()
    new_graph.CopyFrom(graph)
    metadata = {each.key: each.value for each in new_graph.metadata_props}
    del new_graph.metadata_props[:]
    new = {} if summary is None else {KEY: summary.to_text()}
    onnx.helper.set_model_props(new_graph, {**metadata, **to_metadata(contract), **new})
    content: bytes = new_graph.SerializeToString(deterministic=True)
    return content


def _golden(
    graph: onnx.ModelProto, layer: LastLayer, contract: Contract, spec: LastLayerSpec, golden: GoldenChip
) -> GoldenChip:
    """The golden chip with the probabilities and distance of `graph`, once they are checked against `layer`."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(graph.SerializeToString(), options, providers=["CPUExecutionProvider"])
    signature = read_signature(session.get_inputs(), session.get_outputs(), contract, contract.name)
    tensor = network_input(first_chip(contract), contract, signature.input_dtype)
    names = [signature.output_names[0], spec.embedding, *signature.output_names[1:]]
    output, features, *distances = session.run(names, {signature.input_name: tensor})
    probabilities = chip_rows(output, len(contract.classes), contract.name)
    check_layer(layer, features, probabilities, contract.name)
    distance = golden.expected_distance
    if distance is not None and distances:  # it may depend on the group that is named
        distance = round(float(distances[0].reshape(-1)[0]), 7)
    expected = tuple(round(float(each), 7) for each in probabilities[0])
    return replace(golden, expected=expected, expected_distance=distance)


def _mismatch(file_name: str) -> ModelError:
    return ModelError(
        "last-layer-elsewhere",
        "The last layer of {model} is not as its contract states in landchip:refit: choose the "
        "default model, or export it again with this Landchip's trainer.",
        model=file_name,
    )
