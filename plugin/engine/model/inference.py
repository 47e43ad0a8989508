"""Runs a session on a tensor of chips in batches, and checks what comes back."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from ..api.errors import EngineError, ModelError
from ..contract.contract import Contract
from ..contract.mlm_fields import DIMENSIONS
from .ort import onnxruntime
from .session import RUNTIME_ERRORS, Device
from .signature import Signature, labels_pixels


def run_batches(
    session: onnxruntime.InferenceSession,
    signature: Signature,
    tensor: NDArray[Any],
    output_names: tuple[str, ...],
    model: str,
    device: Device,
) -> list[NDArray[np.float32]]:
    """The outputs called `output_names` for the chips of `tensor`, (n, band, y, x), n above 0.

    model, device: for messages

    Raises EngineError where ONNX Runtime fails, ModelError where the first output has not one row for each chip.
    """
    step = signature.fixed_batch or len(tensor)
    outputs = []
    for start in range(0, len(tensor), step):
        batch = tensor[start : start + step]
        padding = step - len(batch)
        if padding:  # a graph with a fixed batch size
            batch = np.concatenate([batch, np.zeros((padding, *batch.shape[1:]), batch.dtype)])
        try:
            batch_outputs = session.run(output_names, {signature.input_name: batch})
        except RUNTIME_ERRORS as error:
            raise EngineError(
                "model-failed",
                "The model {model} failed on {device} ({reason}): use a smaller batch or the device cpu.",
                model=model,
                device=device.name,
                reason=_first_line(error),
            ) from error
        arrays = [np.asarray(each, np.float32) for each in batch_outputs]
        _check_rows(arrays[0], step, model)
        outputs.append([each[: step - padding] for each in arrays])
    return outputs[0] if len(outputs) == 1 else [np.concatenate(each) for each in zip(*outputs)]


def network_input(pixels: NDArray[Any], contract: Contract, dtype: DTypeLike) -> NDArray[Any]:
    """The input tensor for pixels (n, band, y, x): scaled, of type `dtype`, in the contract's order of dimensions."""
    scaling = contract.scaling
    if scaling is not None:
        mean = np.asarray(scaling.mean, np.float32).reshape(1, -1, 1, 1)
        std = np.asarray(scaling.std, np.float32).reshape(1, -1, 1, 1)
        pixels = np.asarray((pixels.astype(np.float32) - mean) / std, dtype=dtype)
    if contract.dim_order != DIMENSIONS:
        pixels = pixels.transpose([DIMENSIONS.index(each) for each in contract.dim_order])
    return np.ascontiguousarray(pixels)


def chip_rows(output: NDArray[np.float32], n_classes: int, model: str) -> NDArray[np.float32]:
    """The first output (n, class, 1, 1), or with dimensions of one elsewhere, as (n, class). Raises ModelError."""
    if output.ndim == 2 and output.shape[1] == n_classes:
        return output
    if output.size == len(output) * n_classes and n_classes in output.shape[1:]:
        return output.reshape(len(output), n_classes)
    if output.ndim == 4:
        raise labels_pixels(model)
    raise ModelError(
        "probabilities-other-number",
        "The model {model} gives {numbers} numbers a chip and its contract names {classes} classes: "
        "correct the contract or choose another model.",
        model=model,
        numbers=output.size // max(1, len(output)),
        classes=n_classes,
    )


def _check_rows(output: NDArray[np.float32], chips: int, model: str) -> None:
    """Raises ModelError where the output has not one row for each chip: numpy would repeat one row for all of them."""
    rows = len(output) if output.ndim else 1
    if output.ndim == 0 or rows != chips:
        raise ModelError(
            "rows-other-number",
            "The model {model} gives {rows} rows for {chips} chips: export it with a dynamic batch size, or choose "
            "another model.",
            model=model,
            rows=rows,
            chips=chips,
        )


def _first_line(error: BaseException) -> str:
    """ONNX Runtime's reason as a clause: "… Status Message: x.h:17 Gemm: Dimension mismatch." -> "x.h:17 Gemm: …"."""
    line = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return (line.partition("Status Message: ")[2] or line).replace(". ", "; ").rstrip(".")[:200]
