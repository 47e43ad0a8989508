"""A model's card as plain JSON: what `inspect` shows."""

from __future__ import annotations

from typing import Any

from .model import Model
from .ort import onnxruntime


def card(model: Model) -> dict[str, Any]:
    """Everything about a model as plain JSON: contract, file, tensors, device."""
    stated = model.contract
    properties = stated.to_mlm()["properties"]
    return {
        "name": stated.name,
        "version": stated.version,
        "architecture": stated.architecture,
        "license": stated.license,
        "description": stated.description,
        "bands": list(stated.bands),
        "absent": dict(stated.absent),
        "gsd_m": stated.gsd_m,
        "chip_px": stated.chip_px,
        "chip_m": stated.chip_m,
        "dtype": stated.dtype,
        "classes": [{"name": each.name, "group": each.group, "colour": each.colour} for each in stated.classes],
        "groups": [{"name": each.name, "title": each.title, "colour": each.colour} for each in stated.groups],
        "abstain": properties["landchip:abstain"],
        "novelty": properties.get("landchip:novelty"),
        "calibration": dict(stated.calibration),
        "provenance": dict(stated.provenance),
        "metrics": dict(stated.metrics),
        "scaling": properties["mlm:input"][0]["value_scaling"],
        "activation": stated.activation,
        "golden": stated.golden is not None,
        "refit": stated.refit is not None,
        "digest": model.digest,
        "path": str(model.path),
        "opset": model.file.opset,
        "ir_version": model.file.ir_version,
        "producer": model.file.producer,
        "inputs": model.inputs,
        "outputs": model.outputs,
        "device": model.device.to_json(),
        "runtime": f"ONNX Runtime {onnxruntime.__version__}",
    }
