"""A model's contract as a STAC Item with the MLM extension, written and read; contract.py describes its fields.

The Item is in the metadata of the ONNX file under KEY, or in a sidecar (sources.py). Standard library only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..api.errors import ModelError
from .change_head import ChangeHead
from .contract import Contract
from .deepness import keys as deepness
from .held_out import HeldOut, held_out_of_metrics
from .mlm_fields import (
    MLM_TASKS,
    AbstainThresholds,
    GoldenChip,
    LastLayerSpec,
    Novelty,
    ValueScaling,
    as_list,
    as_object,
    classes_to_json,
    plain_text,
)
from .mlm_read import (
    absent_from_json,
    band_from_json,
    chip_px_from_json,
    classes_from_json,
    dim_order_from_json,
    prior_from_json,
    task_from_json,
)
from .pixel_windows import PixelWindows, default_windows

KEY = "stac_mlm"
EXTENSIONS = (
    "https://stac-extensions.github.io/mlm/v1.4.0/schema.json",
    "https://stac-extensions.github.io/classification/v2.0.0/schema.json",
)


def to_metadata(contract: Contract) -> dict[str, str]:
    """The contract as ONNX metadata: the STAC Item under `stac_mlm`, and Deepness's keys. Every value is JSON."""
    scaling = (contract.scaling.mean, contract.scaling.std) if contract.scaling else None
    deepness_keys = deepness.deepness_keys(
        [each.name for each in contract.classes], contract.gsd_m, contract.chip_px, scaling, contract.windows
    )
    return {KEY: json.dumps(to_mlm(contract), ensure_ascii=True, sort_keys=True), **deepness_keys}


def to_mlm(contract: Contract) -> dict[str, Any]:
    """The contract as a STAC Item with the MLM extension."""
    asset = {
        "href": f"./{contract.name}.onnx",
        "type": "application/octet-stream; framework=onnx",
        "roles": ["mlm:model"],
        "mlm:artifact_type": "onnx",
    }
    return {
        "type": "Feature",
        "stac_version": "1.1.0",
        "stac_extensions": list(EXTENSIONS),
        "id": f"{contract.name}-{contract.version}",
        "geometry": None,
        "properties": {**_model_properties(contract), **_input_and_output(contract), **_landchip_properties(contract)},
        "links": [],
        "assets": {"model": asset},
    }


def _model_properties(contract: Contract) -> dict[str, Any]:
    """The properties of STAC and MLM that describe the model as a whole."""
    return {
        "datetime": contract.provenance.get("created", "1970-01-01T00:00:00Z"),
        "description": contract.description,
        "license": contract.license,
        "version": contract.version,
        "gsd": contract.gsd_m,
        "mlm:name": contract.name,
        "mlm:architecture": contract.architecture,
        "mlm:framework": "ONNX",
        "mlm:tasks": [MLM_TASKS[contract.task]],
    }


def _input_and_output(contract: Contract) -> dict[str, Any]:
    """`mlm:input` and `mlm:output`."""
    sizes = {"batch": -1, "bands": len(contract.bands)}
    input_tensor = {
        "shape": [sizes.get(each, contract.chip_px) for each in contract.dim_order],
        "dim_order": list(contract.dim_order),
        "data_type": "float32" if contract.scaling else contract.dtype,
    }
    dims, sizes_of_output = ["batch", "class"], [-1, len(contract.classes)]
    if contract.task == "pixels":
        dims, sizes_of_output = [*dims, "height", "width"], [*sizes_of_output, contract.chip_px, contract.chip_px]
    output_tensor = {"shape": sizes_of_output, "dim_order": dims, "data_type": "float32"}
    mlm_input = {
        "name": contract.input_name,
        "bands": list(contract.bands),
        "input": input_tensor,
        "value_scaling": contract.scaling.to_json() if contract.scaling else None,
        "resize_type": None,
    }
    mlm_output = {
        "name": contract.output_name,
        "tasks": [MLM_TASKS[contract.task]],
        "result": output_tensor,
        "classification:classes": classes_to_json(contract.classes),
    }
    return {"mlm:input": [mlm_input], "mlm:output": [mlm_output, *_other_outputs(contract)]}


def _other_outputs(contract: Contract) -> list[dict[str, Any]]:
    """Entries of `mlm:output` for the outputs after the probabilities: the distance and the embedding."""
    distance, layer = contract.novelty, contract.refit
    method = distance.method or "not described" if distance else ""
    outputs = [
        (distance and distance.output, ("batch",), f"Distance of the chip to the training data: {method}."),
        (layer and layer.embedding, ("batch", "feature"), "The features that the last layer takes."),
    ]
    return [
        {
            "name": name,
            "tasks": [MLM_TASKS[contract.task]],
            "result": {"shape": [-1] * len(dims), "dim_order": list(dims), "data_type": "float32"},
            "description": description,
        }
        for name, dims, description in outputs
        if name
    ]


def _landchip_properties(contract: Contract) -> dict[str, Any]:
    """The properties with the prefix `landchip:`."""
    golden = {"landchip:golden": contract.golden.to_json()} if contract.golden else {}
    novelty = {"landchip:novelty": contract.novelty.to_json()} if contract.novelty else {}
    absent = {"landchip:absent": dict(contract.absent)} if contract.absent else {}
    refit = {"landchip:refit": contract.refit.to_json()} if contract.refit else {}
    prior = {"landchip:prior": {c.name: p for c, p in zip(contract.classes, contract.prior)}} if contract.prior else {}
    held_out = {"landchip:held_out": contract.held_out.to_json()} if contract.held_out else {}
    change_head = {"landchip:change_head": contract.change_head.to_json()} if contract.change_head else {}
    windows = {"landchip:windows": contract.windows.to_json()} if contract.windows else {}
    return {
        "landchip:imagery_dtype": contract.dtype,
        "landchip:activation": contract.activation,
        "landchip:groups": {each.name: each.group for each in contract.classes},
        "landchip:abstain": contract.abstain.to_json(),
        "landchip:calibration": dict(contract.calibration),
        "landchip:provenance": dict(contract.provenance),
        "landchip:metrics": dict(contract.metrics),
        **novelty,
        **absent,
        **refit,
        **golden,
        **prior,
        **held_out,
        **change_head,
        **windows,
    }


def from_mlm(document: Mapping[str, Any], file_name: str) -> Contract:
    """The contract in a STAC Item, or in its properties alone. Raises ModelError where it is incomplete or wrong.

    file_name: of the model or of the JSON file, for messages
    """
    try:
        return _from_properties(document.get("properties", document))
    except KeyError as error:
        raise ModelError(
            "contract-incomplete",
            "The contract of {model} states no {field}: add it to the STAC MLM JSON, or choose another model.",
            model=file_name,
            field=error.args[0],
        ) from error
    except (TypeError, ValueError, AttributeError, IndexError, ArithmeticError, RecursionError) as error:
        raise ModelError(
            "contract-unreadable",
            "The contract of {model} cannot be understood ({reason}): correct its STAC MLM JSON, or "
            "choose another model.",
            model=file_name,
            reason=error,
        ) from error


def _from_properties(properties: Mapping[str, Any]) -> Contract:
    mlm_input, mlm_output = (as_list(properties[key], key)[0] for key in ("mlm:input", "mlm:output"))
    bands = tuple(band_from_json(each) for each in as_list(mlm_input["bands"], "bands"))
    tensor = mlm_input["input"]
    dim_order = dim_order_from_json(tensor, len(bands))
    value_scaling, golden = mlm_input.get("value_scaling"), properties.get("landchip:golden")
    novelty, refit = properties.get("landchip:novelty"), properties.get("landchip:refit")
    metrics, held_out = (
        as_object(properties.get("landchip:metrics"), "landchip:metrics"),
        properties.get("landchip:held_out"),
    )
    change_head = properties.get("landchip:change_head")
    task, chip_px = task_from_json(properties.get("mlm:tasks", ())), chip_px_from_json(tensor, dim_order)
    groups = properties["landchip:groups"] if task == "chips" else properties.get("landchip:groups", {})
    classes = classes_from_json(mlm_output["classification:classes"], groups, in_groups=task == "chips")
    scaling = ValueScaling.from_json(value_scaling, len(bands)) if value_scaling else None
    return Contract(
        name=plain_text(properties["mlm:name"]),
        version=plain_text(properties.get("version", "")),
        architecture=plain_text(properties.get("mlm:architecture", "unknown")),
        license=plain_text(properties.get("license", "other")),
        description=plain_text(properties.get("description", "")),
        bands=bands,
        gsd_m=float(properties["gsd"]),
        chip_px=chip_px,
        dim_order=dim_order,
        # The imagery's pixel type where it is stated; else uint8 where pixels are scaled; else the tensor's type.
        dtype=str(properties.get("landchip:imagery_dtype", "uint8" if scaling else tensor["data_type"])),
        classes=classes,
        abstain=AbstainThresholds.from_json(properties.get("landchip:abstain", {})),
        calibration=as_object(properties.get("landchip:calibration"), "landchip:calibration"),
        provenance=as_object(properties.get("landchip:provenance"), "landchip:provenance"),
        metrics=metrics,
        scaling=scaling,
        activation=str(properties.get("landchip:activation", "none")),
        input_name=str(mlm_input.get("name", "")),
        output_name=str(mlm_output.get("name", "")),
        golden=GoldenChip.from_json(golden) if golden else None,
        novelty=None if novelty is None else Novelty.from_json(novelty),
        absent=absent_from_json(properties.get("landchip:absent", {})),
        refit=None if refit is None else LastLayerSpec.from_json(refit),
        task=task,
        windows=_windows(properties.get("landchip:windows"), task, chip_px),
        prior=prior_from_json(properties.get("landchip:prior"), [each.name for each in classes]),
        held_out=HeldOut.from_json(held_out) if held_out else held_out_of_metrics(metrics),
        change_head=None if change_head is None else ChangeHead.from_json(change_head),
    )


def _windows(stated: Any, task: str, chip_px: int) -> PixelWindows | None:
    if stated is None:
        return default_windows(chip_px) if task == "pixels" else None
    return PixelWindows.from_json(stated)
