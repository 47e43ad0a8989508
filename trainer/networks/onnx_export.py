"""A network and its contract as one ONNX file, proved to give the same answers before it is kept."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
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
from plugin.engine.contract.training_summary import KEY, TrainingSummary
from plugin.engine.run.run import cannot_write, write_atomic

from ..errors import ExportError

OPSET, IR_VERSION = 17, 8  # what ONNX Runtime reads since 1.13
ML_OPSET = 3  # of tree ensembles
PARITY_TOLERANCE = 1e-4  # of probabilities; of distances as a share of the distance
INPUT, OUTPUT, DISTANCE, EMBEDDING = "pixels", "probabilities", "distance", "embedding"
WEIGHT, BIAS = "linear.weight", "linear.bias"  # of a Classifier, in the graph
BACKBONE = "backbone"  # the graph's nodes below the embedding are named /backbone/…
_BATCH = 16


class EmbeddingModule(nn.Module):  # type: ignore[misc, unused-ignore]
    """What a network knows of chips before it names a class: pixels (n, band, y, x) -> (n, width)."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network
        self.eval().requires_grad_(False)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, width)."""
        found: torch.Tensor = self.network.embed(pixels)  # type: ignore[operator]
        return found


class Classifier(nn.Module):  # type: ignore[misc, unused-ignore]
    """uint8 pixels in, calibrated probabilities out: backbone, linear layer, calibration, softmax.

    weights (class, width) and bias (class,) of the layer; temperature: a number, or one divisor per class
    shift:   added to the divided logits, per class
    novelty: a module (n, width) -> (n,) distances, for a second output
    refittable: the embedding is the last output, so that the engine can fit the layer anew
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
        """(n, band, y, x) -> (n, class), (n,) where there is a novelty, and (n, width) where it is refittable."""
        embedding = self.backbone(pixels)
        probabilities = torch.softmax(self.linear(embedding) / self.divisor + self.shift, dim=1)
        distance = () if self.novelty is None else (self.novelty(embedding),)
        return (probabilities, *distance, *((embedding,) if self.refittable else ()))


def golden_pixels(bands: int, px: int, seed: int = 0) -> NDArray[np.uint8]:
    """A made-up chip (band, y, x): 16 px blocks of plain colours over a soft slope; it deflates to a few kB."""
    band, y, x = np.mgrid[0:bands, 0:px, 0:px]
    blocks = (x // 16 * (37 + seed) + y // 16 * 59 + band * 23 + 11 * seed) % 97
    slope = (x + 2 * y + 40 * band) // 8
    return np.asarray((blocks + slope + 40) % 256, dtype=np.uint8)


def last_layer_spec(scale: Sequence[float], shift: Sequence[float]) -> LastLayerSpec:
    """Where a refittable Classifier keeps its layer; scale and shift (class,): its calibration."""
    return LastLayerSpec(EMBEDDING, WEIGHT, BIAS, tuple(map(float, scale)), tuple(map(float, shift)))


def export(
    network: nn.Module, contract: Contract, chips: NDArray[np.uint8], path: Path, summary: TrainingSummary | None = None
) -> Contract:
    """Write `network` with `contract`, a golden chip added; returns the contract as written.

    chips:   real chips (n, band, y, x) on which torch and ONNX Runtime must agree within PARITY
    summary: of the training chips, for a network that is refittable

    Raises ExportError, and writes nothing, when they do not; OutputError where the file cannot be written.
    """
    outputs = [OUTPUT, *([DISTANCE] if contract.novelty else []), *([EMBEDDING] if contract.refit else [])]
    model = to_onnx(network, len(contract.bands), contract.chip_px, outputs)
    check_parity(torch_outputs(network, chips), onnx_outputs(cpu_session(model), chips, outputs), outputs)
    return write_model(model, contract, path, summary=summary)


def to_onnx(network: nn.Module, bands: int, px: int, outputs: Sequence[str]) -> onnx.ModelProto:
    """The network as a graph that takes uint8 pixels (n, band, px, px)."""
    example = torch.zeros((2, bands, px, px), dtype=torch.uint8)
    held: Any = io.BytesIO()  # as its documentation allows; its types name paths only
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the traced exporter is deprecated; its successor writes opset 18, IR 10
        torch.onnx.export(
            network,
            (example,),
            held,
            dynamo=False,
            opset_version=OPSET,
            input_names=[INPUT],
            output_names=list(outputs),
            dynamic_axes={name: {0: "n"} for name in (INPUT, *outputs)},
        )
    return onnx.load_from_string(held.getvalue())


def cpu_session(model: onnx.ModelProto | bytes, threads: int = 0) -> onnxruntime.InferenceSession:
    """A session on the CPU; threads: 0 takes every core."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 4
    content = model if isinstance(model, bytes) else model.SerializeToString()
    return onnxruntime.InferenceSession(content, sess_options=options, providers=["CPUExecutionProvider"])


def unoptimised_session(model: onnx.ModelProto) -> onnxruntime.InferenceSession:
    """A session that runs each node as it stands, nothing fused."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


def onnx_outputs(session: Any, chips: NDArray[np.uint8], outputs: Sequence[str]) -> list[NDArray[np.float32]]:
    """Each of the outputs for chips (n, band, y, x)."""
    parts = [session.run(list(outputs), {INPUT: chips[at : at + _BATCH]}) for at in range(0, len(chips), _BATCH)]
    return [np.concatenate(each) for each in zip(*parts)]


def torch_outputs(network: nn.Module, chips: NDArray[np.uint8]) -> list[NDArray[np.float32]]:
    """What torch gives for the same chips."""
    parts = []
    with torch.inference_mode():
        for at in range(0, len(chips), _BATCH):
            found = network(torch.from_numpy(chips[at : at + _BATCH]))
            parts.append([each.numpy() for each in (found if isinstance(found, tuple) else (found,))])
    return [np.concatenate(each) for each in zip(*parts)]


def check_parity(ours: Sequence[NDArray[Any]], found: Sequence[NDArray[Any]], names: Sequence[str]) -> float:
    """The largest difference between expected and found tensors. Raises ExportError where it is not below PARITY.

    Probabilities are compared as they are, other outputs relative to their size.
    """
    worst = 0.0
    for name, mine, other in zip(names, ours, found):
        size = 1.0 if name == OUTPUT else np.maximum(1.0, np.abs(mine))
        off = float((np.abs(mine - other) / size).max())
        if not off < PARITY_TOLERANCE:
            raise ExportError(
                f"torch and ONNX Runtime differ by {off:.2e} in {name}, so no file is written: report this network."
            )
        worst = max(worst, off)
    return worst


def write_model(
    model: onnx.ModelProto,
    contract: Contract,
    path: Path,
    golden: NDArray[np.uint8] | None = None,
    tolerance: float = GOLDEN_TOLERANCE,
    summary: TrainingSummary | None = None,
) -> Contract:
    """Write a graph with `contract` and a golden chip (band, y, x) that it computes; the same gives the same bytes.

    tolerance: by how much other kernels may be off in the golden chip's probabilities
    summary:   of the training chips, which the contract's `refit` needs

    Raises ExportError for a graph that ONNX does not accept, OutputError where the file cannot be written.
    """
    stated = add_golden_chip(model, contract, golden, tolerance)
    whole = onnx.ModelProto()
    whole.CopyFrom(model)
    del whole.metadata_props[:]
    kept = {KEY: summary.to_text()} if summary else {}
    onnx.helper.set_model_props(whole, {**stated.to_metadata(), **kept})
    whole.ir_version = IR_VERSION
    try:
        onnx.checker.check_model(whole)
    except onnx.checker.ValidationError as error:
        raise ExportError(f"The graph of {contract.name} is not valid ONNX ({error}): report this network.") from error
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(path.parent, error) from error
    write_atomic(path, whole.SerializeToString(deterministic=True))
    return stated


def add_golden_chip(
    model: onnx.ModelProto,
    contract: Contract,
    golden: NDArray[np.uint8] | None = None,
    tolerance: float = GOLDEN_TOLERANCE,
) -> Contract:
    """The contract with names of the tensors, and with the golden chip's answers from the graph."""
    pixels = golden_pixels(len(contract.bands), contract.chip_px) if golden is None else golden
    outputs = [OUTPUT, *([DISTANCE] if contract.novelty else [])]
    found = onnx_outputs(cpu_session(model), pixels[None], outputs)
    expected = tuple(round(float(each), 7) for each in found[0][0])
    distance = round(float(found[1].reshape(-1)[0]), 6) if contract.novelty else None
    chip = GoldenChip(pixels.tobytes(), pixels.shape, expected, distance, tolerance)
    return replace(contract, golden=chip, input_name=INPUT, output_name=OUTPUT)
