"""A network and its contract as one ONNX file, proved to give the same probabilities before it is kept."""

from __future__ import annotations

import os
import warnings
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray

from plugin.engine.contract import Contract
from plugin.engine.terms import Golden

OPSET = 17  # with IR 8: what ONNX Runtime reads since 1.13
PARITY = 1e-4
INPUT, OUTPUT = "pixels", "probabilities"


class Classifier(torch.nn.Module):  # type: ignore[misc, unused-ignore]
    """uint8 pixels in, calibrated probabilities out: backbone, linear layer, temperature, softmax."""

    def __init__(
        self,
        backbone: torch.nn.Module,
        weights: NDArray[np.float64],
        bias: NDArray[np.float64],
        temperature: float,
    ) -> None:
        super().__init__()
        self.backbone = backbone
        self.linear = torch.nn.Linear(weights.shape[1], weights.shape[0])
        self.linear.load_state_dict({"weight": torch.from_numpy(weights), "bias": torch.from_numpy(bias)})
        self.temperature = temperature
        self.eval().requires_grad_(False)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, class)."""
        return torch.softmax(self.linear(self.backbone(pixels)) / self.temperature, dim=1)


def golden_pixels(bands: int, px: int) -> NDArray[np.uint8]:
    """A made-up chip (band, y, x): 16 px blocks of plain colours over a soft slope; it deflates to a few kB."""
    band, y, x = np.mgrid[0:bands, 0:px, 0:px]
    blocks = (x // 16 * 37 + y // 16 * 59 + band * 23) % 97
    slope = (x + 2 * y + 40 * band) // 8
    return np.asarray((blocks + slope + 40) % 256, dtype=np.uint8)


def export(network: torch.nn.Module, contract: Contract, chips: NDArray[np.uint8], path: Path) -> Contract:
    """Write `network` with `contract`, a golden chip added; returns the contract as written.

    chips: real chips (n, band, y, x) on which torch and ONNX Runtime must agree within PARITY

    Raises RuntimeError, and writes nothing, when they do not.
    """
    draft = path.with_suffix(".draft")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        _trace(network, contract, draft)
        session = onnxruntime.InferenceSession(str(draft), providers=["CPUExecutionProvider"])
        _prove(network, session, chips)
        pixels = golden_pixels(len(contract.bands), contract.chip_px)
        expected = session.run([OUTPUT], {INPUT: pixels[None]})[0][0]
        golden = Golden(pixels.tobytes(), pixels.shape, tuple(round(float(each), 7) for each in expected))
        stated = replace(contract, golden=golden, input_name=INPUT, output_name=OUTPUT)
        model = onnx.load(str(draft))
        onnx.helper.set_model_props(model, stated.to_metadata())
        onnx.checker.check_model(model)
        draft.write_bytes(model.SerializeToString(deterministic=True))
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    return stated


def _trace(network: torch.nn.Module, contract: Contract, path: Path) -> None:
    example = torch.zeros((1, len(contract.bands), contract.chip_px, contract.chip_px), dtype=torch.uint8)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the traced exporter is deprecated; its successor writes opset 18, IR 10
        torch.onnx.export(
            network,
            (example,),
            str(path),
            dynamo=False,
            opset_version=OPSET,
            input_names=[INPUT],
            output_names=[OUTPUT],
            dynamic_axes={INPUT: {0: "n"}, OUTPUT: {0: "n"}},
        )


def _prove(network: torch.nn.Module, session: onnxruntime.InferenceSession, chips: NDArray[np.uint8]) -> None:
    with torch.inference_mode():
        ours = network(torch.from_numpy(chips)).numpy()
    off = float(np.abs(ours - session.run([OUTPUT], {INPUT: chips})[0]).max())
    if not off < PARITY:
        raise RuntimeError(f"torch and ONNX Runtime differ by {off:.2e}, so no file is written")
