"""Contracts of foreign models: STAC MLM files beside the model, and Deepness's metadata."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api.classes import LandClass
from plugin.engine.api.errors import ModelError
from plugin.engine.contract.mlm_fields import AbstainThresholds, ValueScaling
from plugin.engine.contract.mlm_item import from_mlm, to_mlm
from plugin.engine.contract.sources import contract_from_metadata, contract_from_sidecar, sidecar_path
from tests.engine.tiny_contract import build_contract
from tests.messages import refused


def test_a_sidecar_states_the_contract_of_a_foreign_model(tmp_path: Path) -> None:
    model = tmp_path / "förest v2.onnx"
    assert sidecar_path(model) == tmp_path / "förest v2.mlm.json"
    sidecar_path(model).write_text(json.dumps(to_mlm(build_contract())), encoding="utf-8")
    assert contract_from_sidecar(model) == (build_contract(), sidecar_path(model).read_bytes())


def test_a_sidecar_that_is_missing_or_broken_is_refused(tmp_path: Path) -> None:
    with refused(ModelError, "contract-file-unreadable", path=str(tmp_path / "a.mlm.json")):
        contract_from_sidecar(tmp_path / "a.onnx")
    (tmp_path / "a.mlm.json").write_text("{", encoding="utf-8")
    with refused(ModelError, "contract-not-json", model="a.mlm.json"):
        contract_from_sidecar(tmp_path / "a.onnx")


def foreign(**changes: Any) -> dict[str, Any]:
    """A foreign MLM document: only properties, bands as objects, a class order by value, names with capitals."""
    source = {
        "name": "x",
        "bands": [{"name": "Red"}, {"name": "green"}, {"name": "NIR08"}],
        "input": {"shape": [-1, 3, 64, 64], "dim_order": ["batch", "bands", "height", "width"], "data_type": "float32"},
        "value_scaling": [{"type": "min-max", "minimum": 0, "maximum": 255}],
    }
    classes = [{"value": 1, "name": "Annual Crop"}, {"value": 0, "name": "Forest", "color_hint": "1C6330"}]
    return {
        "mlm:name": "foreign",
        "gsd": 2,
        "mlm:input": [{**source, **changes}],
        "mlm:output": [{"name": "y", "classification:classes": classes}],
        "landchip:groups": {"Forest": "undeveloped", "Annual Crop": "cultivated"},
    }


def test_a_foreign_mlm_document_is_read_by_the_same_function() -> None:
    contract = from_mlm(foreign(), "foreign.onnx")
    assert contract.bands == ("red", "green", "nir")
    assert contract.dtype == "uint8"
    assert contract.scaling == ValueScaling((0.0,) * 3, (255.0,) * 3)
    assert contract.classes == (
        LandClass("forest", "undeveloped", "#1c6330"),
        LandClass("annual_crop", "cultivated", "#808080"),
    )
    assert contract.abstain == AbstainThresholds(0.0, 0.0)


@pytest.mark.parametrize(
    ("stated", "mean", "std"),
    [
        ([{"type": "z-score", "mean": 3, "stddev": 2}], 3, 2),
        ([{"type": "scale", "value": 256}], 0, 256),
        ([{"type": "offset", "value": 127}], 127, 1),
        ([{"type": "min-max", "minimum": 10, "maximum": 30}], 10, 20),
    ],
)
def test_every_scaling_that_shifts_and_divides_is_known(stated: list[Any], mean: float, std: float) -> None:
    contract = from_mlm(foreign(value_scaling=stated), "foreign.onnx")
    assert contract.scaling == ValueScaling((mean,) * 3, (std,) * 3)


def test_a_scaling_that_is_not_known_is_refused() -> None:
    with refused(ModelError, "contract-unreadable", model="foreign.onnx") as caught:
        from_mlm(foreign(value_scaling=[{"type": "processing"}]), "foreign.onnx")
    assert "'processing'" in caught.value.params["reason"]


DEEPNESS = {
    "class_names": json.dumps({"0": "trees", "1": "crops", "2": "Built up"}),
    "resolution": json.dumps(60),
    "tile_size": json.dumps(256),
    "standardization_mean": json.dumps([0.5, 0.4, 0.3]),
    "standardization_std": json.dumps([0.1, 0.2, 0.3]),
}


def test_deepness_keys_make_a_contract() -> None:
    contract = contract_from_metadata(DEEPNESS, "theirs.onnx")
    assert (contract.name, contract.gsd_m, contract.chip_px) == ("theirs", 0.6, 256)
    assert contract.bands == ("red", "green", "blue")
    assert [(each.name, each.group) for each in contract.classes] == [
        ("trees", "undeveloped"),
        ("crops", "cultivated"),
        ("built_up", "developed"),
    ]
    assert contract.scaling is not None
    assert contract.scaling.mean == pytest.approx((127.5, 102.0, 76.5))
    assert contract.scaling.std == pytest.approx((25.5, 51.0, 76.5))


def test_deepness_names_in_python_notation_and_a_near_infrared_band_are_understood() -> None:
    keys = {"names": "{0: 'forest', 1: 'water'}", "resolution": "100", "tile_size": "8"}
    contract = contract_from_metadata(keys, "theirs.onnx", ["n", 4, 8, 8])
    assert contract.bands == ("red", "green", "blue", "nir")
    assert contract.scaling == ValueScaling((0.0,) * 4, (255.0,) * 4)


@pytest.mark.parametrize(
    ("changes", "code", "facts"),
    [
        (
            {"class_names": json.dumps({"0": "parking lots of Ohio"})},
            "class-group-unknown",
            {"class_name": "parking lots of Ohio"},
        ),
        ({"class_names": json.dumps({"1": "forest"})}, "deepness-unreadable", {}),
        ({"resolution": '"coarse"'}, "deepness-unreadable", {}),
        ({"model_type": '"Detector"'}, "deepness-not-classifier", {"kind": "detector"}),
        ({"standardization_mean": "[0.5]"}, "deepness-unreadable", {}),
    ],
)
def test_deepness_keys_that_do_not_suffice_are_refused(
    changes: dict[str, str], code: str, facts: dict[str, Any]
) -> None:
    with refused(ModelError, code, model="theirs.onnx", **facts):
        contract_from_metadata({**DEEPNESS, **changes}, "theirs.onnx")
