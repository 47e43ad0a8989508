"""A model's card as JSON, the result of `inspect`."""

from __future__ import annotations

from typing import Any

from ..contract.mlm_item import to_mlm
from .network import Network
from .ort import onnxruntime


def card(model: Network) -> dict[str, Any]:
    """Contract, file, tensors and device of an open model, as JSON."""
    contract = model.contract
    properties = to_mlm(contract)["properties"]
    return {
        "name": contract.name,
        "version": contract.version,
        "architecture": contract.architecture,
        "license": contract.license,
        "description": contract.description,
        "bands": list(contract.bands),
        "absent": dict(contract.absent),
        "gsd_m": contract.gsd_m,
        "chip_px": contract.chip_px,
        "chip_m": contract.chip_m,
        "dtype": contract.dtype,
        "classes": [{"name": each.name, "group": each.group, "colour": each.colour} for each in contract.classes],
        "groups": [{"name": each.name, "title": each.title, "colour": each.colour} for each in contract.groups],
        "abstain": properties["landchip:abstain"],
        "novelty": properties.get("landchip:novelty"),
        "calibration": dict(contract.calibration),
        "provenance": dict(contract.provenance),
        "metrics": dict(contract.metrics),
        "task": contract.task,
        "prior": properties.get("landchip:prior"),
        "held_out": properties.get("landchip:held_out"),
        "change_head": properties.get("landchip:change_head"),
        "scaling": properties["mlm:input"][0]["value_scaling"],
        "activation": contract.activation,
        "golden": contract.golden is not None,
        "refit": contract.refit is not None,
        "windows": properties.get("landchip:windows"),
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
