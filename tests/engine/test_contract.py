"""The contract: what is written is read back, and what contradicts itself is refused in one sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api.classes import CLASSES, LandClass
from plugin.engine.api.errors import ModelError
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.held_out import AccuracyFigures, HeldOut
from plugin.engine.contract.mlm_fields import AbstainThresholds, GoldenChip, Novelty, ValueScaling
from plugin.engine.contract.mlm_item import from_mlm, to_metadata, to_mlm
from plugin.engine.contract.sources import contract_from_metadata, contract_from_sidecar, sidecar_path
from plugin.engine.model.model import open_model
from plugin.engine.stats.intervals import Estimate
from tests.messages import refused

NOVELTY = Novelty("distance", 12.5, "Mahalanobis, 64 principal components")
FIGURES = AccuracyFigures(719, Estimate(0.954, 0.936, 0.967), Estimate(0.962, 0.946, 0.974), 0.027)
HELD_OUT = HeldOut(
    "places",
    "Seven places, one at a time.",
    FIGURES,
    ((9, 1, 0), (0, 8, 2), (0, 0, 7)),
    {"imperial": FIGURES, "north dakota": replace(FIGURES, chips=288, weak_labels=True)},
)
MEASURED = {  # as the trainer's evaluation writes the figures of a set of chips
    "chips": 62,
    "accuracy": 0.85,
    "accuracy_interval": [0.75, 0.92],
    "group_accuracy": 0.9,
    "group_accuracy_interval": [0.8, 0.95],
}
FOUR = {"golden": None, "bands": ("red", "green", "blue", "nir")}
THREE = tuple(each for each in CLASSES if each.name in ("forest", "cultivated", "developed"))


def made(**changes: Any) -> Contract:
    stated = Contract(
        name="tiny",
        version="1",
        architecture="mean of bands",
        license="GPL-2.0-or-later",
        description="A card with an umlaut: ü.",
        bands=("red", "green", "blue"),
        gsd_m=1.0,
        chip_px=4,
        classes=THREE,
        abstain=AbstainThresholds(0.6, 0.1),
        calibration={"method": "temperature", "temperature": 1.5},
        provenance={"data": ["a", "b"]},
        metrics={"accuracy": 0.9},
        input_name="pixels",
        output_name="probabilities",
        golden=GoldenChip(bytes(range(48)), (3, 4, 4), (0.2, 0.3, 0.5)),
    )
    return replace(stated, **changes)


@pytest.mark.parametrize(
    "contract",
    [
        made(),
        made(golden=None, bands=("red", "green", "blue", "nir"), dtype="uint16"),
        made(golden=None, bands=("red", "green", "blue", "nir"), absent={"nir": 0}),
        made(golden=None, scaling=ValueScaling((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)), activation="softmax"),
        made(novelty=NOVELTY),
        made(novelty=NOVELTY, golden=GoldenChip(bytes(range(48)), (3, 4, 4), (0.2, 0.3, 0.5), 7.25)),
        made(golden=GoldenChip(bytes(range(48)), (3, 4, 4), (0.2, 0.3, 0.5), tolerance=0.01)),
        made(task="pixels"),
        made(prior=(0.5, 0.3, 0.2)),
        made(held_out=HELD_OUT),
    ],
)
def test_a_contract_is_read_back_as_it_was_written(contract: Contract) -> None:
    assert contract_from_metadata(to_metadata(contract), "tiny.onnx") == contract
    assert from_mlm(json.loads(json.dumps(to_mlm(contract))), "tiny.onnx") == contract


def test_the_document_has_the_fields_that_mlm_asks_for() -> None:
    properties = to_mlm(made())["properties"]
    assert {"mlm:name", "mlm:architecture", "mlm:framework", "mlm:tasks", "mlm:input", "mlm:output"} <= set(properties)
    source = properties["mlm:input"][0]
    assert source["input"] == {
        "shape": [-1, 3, 4, 4],
        "dim_order": ["batch", "bands", "height", "width"],
        "data_type": "uint8",
    }
    assert source["value_scaling"] is None
    assert [each["name"] for each in properties["mlm:output"][0]["classification:classes"]] == [
        each.name for each in THREE
    ]


def test_a_distance_to_the_training_data_is_a_second_output() -> None:
    assert len(to_mlm(made())["properties"]["mlm:output"]) == 1
    properties = to_mlm(made(novelty=NOVELTY))["properties"]
    assert [each["name"] for each in properties["mlm:output"]] == ["probabilities", "distance"]
    assert properties["mlm:output"][1]["result"]["shape"] == [-1]
    assert properties["landchip:novelty"] == {
        "output": "distance",
        "threshold": 12.5,
        "method": "Mahalanobis, 64 principal components",
    }


def test_every_metadata_value_is_json_and_deepness_keys_are_among_them() -> None:
    metadata = {key: json.loads(value) for key, value in to_metadata(made()).items()}
    assert metadata["class_names"] == {"0": "forest", "1": "cultivated", "2": "developed"}
    assert metadata["resolution"] == 100
    assert metadata["tile_size"] == 4


def test_groups_come_in_the_order_of_the_legend() -> None:
    assert [each.name for each in made().groups] == ["developed", "cultivated", "undeveloped"]
    only_forest = made(classes=(CLASSES[1],), golden=None)
    assert [each.name for each in only_forest.groups] == ["undeveloped"]


def test_a_chip_is_as_wide_as_its_pixels() -> None:
    assert made(gsd_m=0.6, chip_px=5, golden=None).chip_m == pytest.approx(3.0)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"bands": ()}, "bands-none"),
        ({"bands": ("red", "green", "bands-not-known")}, "bands-not-known"),
        ({"gsd_m": 0.0}, "gsd"),
        ({"chip_px": 0}, "chip-size"),
        ({"dtype": "float32"}, "imagery-type"),
        ({"classes": ()}, "classes-none"),
        ({"classes": (THREE[0], THREE[0], THREE[1])}, "class-twice"),
        ({"classes": (LandClass("mall", "shopping", "#000000"), *THREE[:2])}, "groups-not-known"),
        ({"activation": "argmax"}, "activation"),
        ({"scaling": ValueScaling((1.0,), (1.0,))}, "scaling-bands"),
        ({"scaling": ValueScaling((1.0,) * 3, (1.0, 0.0, 1.0))}, "scaling-zero"),
        ({"golden": GoldenChip(bytes(48), (3, 4, 4), (1.0,))}, "golden-classes"),
        ({"golden": GoldenChip(bytes(47), (3, 4, 4), (0.2, 0.3, 0.5))}, "golden-size"),
        ({"golden": GoldenChip(bytes(48), (3, 4, 4), (0.2, 0.3, 0.5), 1.0)}, "golden-distance-without-novelty"),
        ({"golden": GoldenChip(bytes(48), (3, 4, 4), (0.2, 0.3, 0.5), tolerance=0.5)}, "golden-tolerance"),
        (
            {"golden": GoldenChip(bytes(48), (3, 4, 4), (0.2, 0.3, 0.5), tolerance=float("nan"))},
            "golden-tolerance",
        ),
        ({"novelty": Novelty("", 1.0)}, "novelty-without-output"),
        ({"novelty": Novelty("probabilities", 1.0)}, "novelty-output-twice"),
        ({"novelty": Novelty("distance", 0.0)}, "novelty-threshold"),
        ({"novelty": Novelty("distance", -1.0)}, "novelty-threshold"),
        ({"novelty": Novelty("distance", float("nan"))}, "novelty-threshold"),
        ({"novelty": Novelty("distance", float("inf"))}, "novelty-threshold"),
        ({"absent": {"nir": 0}}, "absent-not-taken"),
        ({"absent": {"red": 0}}, "absent-needed"),
        ({**FOUR, "absent": {"nir": -1}}, "absent-value"),
        ({**FOUR, "absent": {"nir": 256}}, "absent-value"),
        ({**FOUR, "absent": {"nir": 0.0}}, "absent-value"),
        ({**FOUR, "absent": {"nir": True}}, "absent-value"),
        ({**FOUR, "bands": ("nir",), "absent": {"nir": 0}}, "absent-all"),
    ],
)
def test_a_contract_that_contradicts_itself_is_refused(changes: dict[str, Any], code: str) -> None:
    with refused(ModelError, "contract-contradiction", model="tiny") as caught:
        made(**changes)
    assert caught.value.params["contradiction"].code == code
    assert_one_sentence(caught.value)


def test_figures_of_held_out_places_are_found_in_the_metrics_of_older_models() -> None:
    metrics = {"leave_one_place_out": {"all but weak labels": MEASURED, "a": MEASURED, "mean": 0.9}, "test": MEASURED}
    held_out = from_mlm(to_mlm(made(metrics=metrics)), "tiny.onnx").held_out
    figures = AccuracyFigures(62, Estimate(0.85, 0.75, 0.92), Estimate(0.9, 0.8, 0.95))
    assert held_out is not None
    assert (held_out.source, held_out.figures, held_out.places) == ("places", figures, {"a": figures})
    alone = from_mlm(to_mlm(made(metrics={"test": MEASURED})), "tiny.onnx").held_out
    assert alone is not None and (alone.source, alone.figures) == ("chips", figures)


def test_figures_are_read_in_the_form_that_the_trainer_writes_now_too() -> None:
    accuracy = {"value": 0.9, "low": 0.8, "high": 0.95}
    metrics = {"test": {"chips": 62, "accuracy": accuracy, "group_accuracy": accuracy}}
    held_out = from_mlm(to_mlm(made(metrics=metrics)), "tiny.onnx").held_out
    assert held_out is not None and held_out.figures.class_accuracy == Estimate(0.9, 0.8, 0.95)


@pytest.mark.parametrize("metrics", [{}, {"test": {"chips": 3}}, {"leave_one_place_out": 0.9}, {"test": [1]}])
def test_metrics_without_such_figures_state_none(metrics: dict[str, Any]) -> None:
    assert from_mlm(to_mlm(made(metrics=metrics)), "tiny.onnx").held_out is None


def test_the_bundled_models_state_how_often_they_are_right() -> None:
    for name, source in (("default", "places"), ("fast", "chips")):
        with open_model(name, "cpu") as model:
            held_out = model.contract.held_out
        assert held_out is not None
        assert held_out.source == source
        assert held_out.figures.group_accuracy.low < held_out.figures.group_accuracy.value


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"prior": (0.5, 0.3, 0.1)}, "prior"),
        ({"prior": (1.5, -0.3, -0.2)}, "prior"),
        ({"held_out": replace(HELD_OUT, confusion=((1, 2), (3, 4)))}, "confusion"),
        ({"held_out": replace(HELD_OUT, confusion=((1, 2, 3), (3, 4), (1, 2, 3)))}, "confusion"),
        ({"held_out": replace(HELD_OUT, source="hearsay")}, "held-out-source"),
    ],
)
def test_statistics_that_cannot_be_are_refused(changes: dict[str, Any], code: str) -> None:
    with refused(ModelError, "contract-contradiction") as caught:
        made(**changes)
    assert caught.value.params["contradiction"].code == code


def test_a_prior_without_one_of_the_classes_is_named() -> None:
    document = to_mlm(made(prior=(0.5, 0.3, 0.2)))
    del document["properties"]["landchip:prior"]["forest"]
    with refused(ModelError, "contract-incomplete", field="share of class forest (landchip:prior)"):
        from_mlm(document, "tiny.onnx")


def test_held_out_figures_that_cannot_be_read_are_refused() -> None:
    document = to_mlm(made(held_out=HELD_OUT))
    document["properties"]["landchip:held_out"]["class_accuracy"] = [0.9]
    with refused(ModelError, "contract-unreadable"):
        from_mlm(document, "tiny.onnx")


@pytest.mark.parametrize("lost", ["mlm:name", "mlm:input", "mlm:output", "gsd", "landchip:groups"])
def test_a_field_that_is_missing_is_named(lost: str) -> None:
    document = to_mlm(made())
    del document["properties"][lost]
    with refused(ModelError, "contract-incomplete", model="tiny.onnx", field=lost):
        from_mlm(document, "tiny.onnx")


@pytest.mark.parametrize("lost", ["output", "threshold"])
def test_a_field_that_a_novelty_lacks_is_named(lost: str) -> None:
    document = to_mlm(made(novelty=NOVELTY))
    del document["properties"]["landchip:novelty"][lost]
    with refused(ModelError, "contract-incomplete", model="tiny.onnx", field=f"{lost} in landchip:novelty"):
        from_mlm(document, "tiny.onnx")


@pytest.mark.parametrize(
    ("metadata", "code"),
    [
        ({}, "contract-missing"),
        ({"author": "somebody"}, "contract-missing"),
        ({"stac_mlm": "{broken"}, "contract-not-json"),
        ({"stac_mlm": "[]"}, "contract-not-object"),
        ({"stac_mlm": '{"mlm:input": []}'}, "contract-unreadable"),
    ],
)
def test_metadata_without_a_contract_is_refused(metadata: dict[str, str], code: str) -> None:
    with refused(ModelError, code, model="tiny.onnx"):
        contract_from_metadata(metadata, "tiny.onnx")


def test_the_refusal_of_a_model_without_contract_names_its_sidecar() -> None:
    with refused(ModelError, "contract-missing", sidecar="tiny.mlm.json"):
        contract_from_metadata({}, "tiny.onnx")


def test_a_sidecar_states_the_contract_of_a_foreign_model(tmp_path: Path) -> None:
    model = tmp_path / "förest v2.onnx"
    assert sidecar_path(model) == tmp_path / "förest v2.mlm.json"
    sidecar_path(model).write_text(json.dumps(to_mlm(made())), encoding="utf-8")
    assert contract_from_sidecar(model) == made()


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


def test_a_foreign_document_is_read_by_the_same_door() -> None:
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
        ({"model_type": '"Segmentor"'}, "deepness-not-classifier", {"kind": "segmentor"}),
        ({"standardization_mean": "[0.5]"}, "deepness-unreadable", {}),
    ],
)
def test_deepness_keys_that_do_not_suffice_are_refused(
    changes: dict[str, str], code: str, facts: dict[str, Any]
) -> None:
    with refused(ModelError, code, model="theirs.onnx", **facts):
        contract_from_metadata({**DEEPNESS, **changes}, "theirs.onnx")


def assert_one_sentence(error: ModelError) -> None:
    text = str(error)
    assert text.endswith(".") and "\n" not in text and ". " not in text
