"""Exports a network with its contract as one ONNX file, after checking that ONNX Runtime reproduces torch's outputs."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from torch import nn

from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_fields import GOLDEN_TOLERANCE, GoldenChip, LastLayerSpec
from plugin.engine.contract.mlm_item import to_metadata
from plugin.engine.contract.training_summary import KEY, TrainingSummary
from plugin.engine.storage.store import cannot_write, write_atomic

from ..errors import ExportError
from ..onnx_session import cpu_session

OPSET, IR_VERSION = 17, 8  # supported by ONNX Runtime since 1.13
ML_OPSET = 3  # of the tree ensembles
PARITY_TOLERANCE = 1e-4  # absolute for probabilities, relative for other outputs
INPUT, OUTPUT, DISTANCE, EMBEDDING = "pixels", "probabilities", "distance", "embedding"
NOVELTY = "novelty"  # initialisers of a Classifier's novelty module are named novelty.…
WEIGHT, BIAS = "linear.weight", "linear.bias"  # initialisers of a Classifier's linear layer in the graph
BACKBONE = "backbone"  # nodes up to the embedding are named /backbone/…
_BATCH = 16


class EmbeddingModule(nn.Module):
    """`network.embed` as a module for export: pixels (n, band, y, x) -> embedding (n, width)."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network
        self.eval().requires_grad_(False)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, width)."""
        embedding: torch.Tensor = self.network.embed(pixels)
        return embedding


class Classifier(nn.Module):
    """From uint8 pixels to calibrated probabilities: backbone, linear layer, calibration, softmax.

    Names of submodules and buffers become names in the ONNX graph, which contract and variants refer to.

    weights, bias: of the linear layer, (class, width) and (class,)
    temperature:   divisor of the logits, one number or one per class
    shift:         added to the divided logits, per class
    novelty:       module (n, width), (n, class) -> distances (n,), for a second output; it takes the embedding and the
                   probabilities
    refittable:    add the embedding as last output, so that the engine can refit the linear layer
    """

    divisor: torch.Tensor
    shift: torch.Tensor

    def __init__(
        self,
        backbone: nn.Module,
        weights: NDArray[np.float64],
        bias: NDArray[np.float64],
        temperature: float | NDArray[np.float64],
        shift: NDArray[np.float64] | None = None,
        novelty: nn.Module | None = None,
        refittable: bool = False,
    ) -> None:
        super().__init__()
        self.backbone = backbone
        self.linear = nn.Linear(weights.shape[1], weights.shape[0])
        self.linear.load_state_dict({"weight": torch.from_numpy(weights), "bias": torch.from_numpy(bias)})
        self.register_buffer("divisor", torch.as_tensor(temperature, dtype=torch.float32))
        self.register_buffer("shift", torch.as_tensor(0.0 if shift is None else shift, dtype=torch.float32))
        self.novelty = novelty
        self.refittable = refittable
        self.eval().requires_grad_(False)

    def forward(self, pixels: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """(n, band, y, x) -> (n, class), then (n,) if there is a novelty module, and (n, width) if refittable."""
        embedding = self.backbone(pixels)
        probabilities = torch.softmax(self.linear(embedding) / self.divisor + self.shift, dim=1)
        distance = () if self.novelty is None else (self.novelty(embedding, probabilities),)
        return (probabilities, *distance, *((embedding,) if self.refittable else ()))


def golden_pixels(bands: int, px: int, seed: int = 0) -> NDArray[np.uint8]:
    """A synthetic chip (band, y, x), uint8: 16 px blocks of plain colours over a gradient; compresses to a few kB."""
    band, y, x = np.mgrid[0:bands, 0:px, 0:px]
    blocks = (x // 16 * (37 + seed) + y // 16 * 59 + band * 23 + 11 * seed) % 97
    slope = (x + 2 * y + 40 * band) // 8
    return np.asarray((blocks + slope + 40) % 256, dtype=np.uint8)


def last_layer_spec(scale: Sequence[float], shift: Sequence[float]) -> LastLayerSpec:
    """Names of a refittable Classifier's linear layer in the graph, and its calibration: scale and shift (class,)."""
    return LastLayerSpec(EMBEDDING, WEIGHT, BIAS, tuple(map(float, scale)), tuple(map(float, shift)))


def export(
    network: nn.Module, contract: Contract, chips: NDArray[np.uint8], path: Path, summary: TrainingSummary | None = None
) -> Contract:
    """Write `network` with `contract` and a golden chip as an ONNX file; returns the contract as written.

    chips:   real chips (n, band, y, x) on which torch and ONNX Runtime must agree within PARITY_TOLERANCE
    summary: of the training chips, for a refittable network

    Raises ExportError, and writes nothing, where they do not agree; OutputError where the file cannot be written.
    """
    outputs = [OUTPUT, *([DISTANCE] if contract.novelty else []), *([EMBEDDING] if contract.refit else [])]
    model = to_onnx(network, len(contract.bands), contract.chip_px, outputs)
    check_parity(torch_outputs(network, chips), onnx_outputs(cpu_session(model), chips, outputs), outputs)
    return write_model(model, contract, path, summary=summary)


def to_onnx(
    network: nn.Module, bands: int, px: int, outputs: Sequence[str], axes: Mapping[int, str] | None = None
) -> onnx.ModelProto:
    """The network as an ONNX graph that takes uint8 pixels (n, band, px, px).

    axes: dimension of input and outputs that may have any size -> its name; None for the first, n
    """
    example = torch.zeros((2, bands, px, px), dtype=torch.uint8)
    buffer: Any = io.BytesIO()  # as its documentation allows; its types name paths only
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the traced exporter is deprecated; its successor writes opset 18, IR 10
        torch.onnx.export(
            network,
            (example,),
            buffer,
            dynamo=False,
            opset_version=OPSET,
            input_names=[INPUT],
            output_names=list(outputs),
            dynamic_axes={name: dict(axes or {0: "n"}) for name in (INPUT, *outputs)},
        )
    return onnx.load_from_string(buffer.getvalue())


def unoptimised_session(model: onnx.ModelProto) -> onnxruntime.InferenceSession:
    """A session on the CPU without graph optimisations: no nodes are fused."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


def onnx_outputs(session: Any, chips: NDArray[np.uint8], outputs: Sequence[str]) -> list[NDArray[np.float32]]:
    """The named outputs of a session for chips (n, band, y, x), each (n, …)."""
    parts = [session.run(list(outputs), {INPUT: chips[at : at + _BATCH]}) for at in range(0, len(chips), _BATCH)]
    return [np.concatenate(each) for each in zip(*parts)]


def torch_outputs(network: nn.Module, chips: NDArray[np.uint8]) -> list[NDArray[np.float32]]:
    """The outputs of a torch module for chips (n, band, y, x), each (n, …)."""
    parts = []
    with torch.inference_mode():
        for at in range(0, len(chips), _BATCH):
            outputs = network(torch.from_numpy(chips[at : at + _BATCH]))
            parts.append([each.numpy() for each in (outputs if isinstance(outputs, tuple) else (outputs,))])
    return [np.concatenate(each) for each in zip(*parts)]


def check_parity(expected: Sequence[NDArray[Any]], actual: Sequence[NDArray[Any]], names: Sequence[str]) -> float:
    """The largest difference between expected and actual outputs. Raises ExportError unless below PARITY_TOLERANCE.

    Probabilities are compared absolutely, other outputs relative to their magnitude where that is above 1.
    """
    largest = 0.0
    for name, expected_output, actual_output in zip(names, expected, actual):
        size = 1.0 if name == OUTPUT else np.maximum(1.0, np.abs(expected_output))
        difference = float((np.abs(expected_output - actual_output) / size).max())
        if not difference < PARITY_TOLERANCE:
            raise ExportError(
                f"torch and ONNX Runtime differ by {difference:.2e} in {name}, so no file is written: report this "
                "network."
            )
        largest = max(largest, difference)
    return largest


def write_model(
    model: onnx.ModelProto,
    contract: Contract,
    path: Path,
    golden: NDArray[np.uint8] | None = None,
    tolerance: float = GOLDEN_TOLERANCE,
    summary: TrainingSummary | None = None,
) -> Contract:
    """Write a graph with `contract` and the expected outputs of a golden chip; the same arguments give the same bytes.

    golden:    pixels (band, y, x); None for `golden_pixels`
    tolerance: by which the golden chip's probabilities may differ on other hardware
    summary:   of the training chips; required where the contract states `refit`

    Returns the contract as written. Raises ExportError for an invalid graph, OutputError where the file cannot be
    written.
    """
    full_contract = add_golden_chip(model, contract, golden, tolerance)
    model_copy = onnx.ModelProto()
    model_copy.CopyFrom(model)
    del model_copy.metadata_props[:]
    summary_property = {KEY: summary.to_text()} if summary else {}
    onnx.helper.set_model_props(model_copy, {**to_metadata(full_contract), **summary_property})
    model_copy.ir_version = IR_VERSION
    try:
        onnx.checker.check_model(model_copy)
    except onnx.checker.ValidationError as error:
        raise ExportError(f"The graph of {contract.name} is not valid ONNX ({error}): report this network.") from error
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(path.parent, error) from error
    write_atomic(path, model_copy.SerializeToString(deterministic=True))
    return full_contract


def add_golden_chip(
    model: onnx.ModelProto,
    contract: Contract,
    golden: NDArray[np.uint8] | None = None,
    tolerance: float = GOLDEN_TOLERANCE,
) -> Contract:
    """The contract with the names of the graph's tensors and the golden chip's outputs.

    Those of a model of pixels are its probabilities, averaged over a window without its margins.
    """
    pixels = golden_pixels(len(contract.bands), contract.chip_px) if golden is None else golden
    outputs = [OUTPUT, *([DISTANCE] if contract.novelty else [])]
    values = onnx_outputs(cpu_session(model), pixels[None], outputs)
    answer = values[0][0]
    if contract.windows is not None:
        inner = slice(contract.windows.margin_px, contract.chip_px - contract.windows.margin_px)
        answer = answer[:, inner, inner].mean(axis=(1, 2), dtype=np.float64)
    expected = tuple(round(float(each), 7) for each in answer)
    distance = round(float(values[1].reshape(-1)[0]), 6) if contract.novelty else None
    chip = GoldenChip(pixels.tobytes(), pixels.shape, expected, distance, tolerance)
    return replace(contract, golden=chip, input_name=INPUT, output_name=OUTPUT)
