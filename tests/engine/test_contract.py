"""The contract: what is written is read back, and what contradicts itself is refused in one sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from plugin.engine.api.classes import CLASSES, LandClass
from plugin.engine.api.errors import ModelError
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.held_out import AccuracyFigures
from plugin.engine.contract.mlm_fields import GoldenChip, Novelty, ValueScaling
from plugin.engine.contract.mlm_item import from_mlm, to_metadata, to_mlm
from plugin.engine.contract.pixel_windows import default_windows
from plugin.engine.contract.sources import contract_from_metadata
from plugin.engine.model.model import open_model
from plugin.engine.stats.intervals import Estimate
from tests.engine.tiny_contract import HELD_OUT, NOVELTY, THREE, build_contract
from tests.messages import refused

MEASURED = {  # as the trainer's evaluation writes the figures of a set of chips
    "chips": 62,
    "accuracy": 0.85,
    "accuracy_interval": [0.75, 0.92],
    "group_accuracy": 0.9,
    "group_accuracy_interval": [0.8, 0.95],
}
FOUR = {"golden": None, "bands": ("red", "green", "blue", "nir")}


@pytest.mark.parametrize(
    "contract",
    [
        build_contract(),
        build_contract(golden=None, bands=("red", "green", "blue", "nir"), dtype="uint16"),
        build_contract(golden=None, bands=("red", "green", "blue", "nir"), absent={"nir": 0}),
        build_contract(golden=None, scaling=ValueScaling((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)), activation="softmax"),
        build_contract(novelty=NOVELTY),
        build_contract(novelty=NOVELTY, golden=GoldenChip(bytes(range(48)), (3, 4, 4), (0.2, 0.3, 0.5), 7.25)),
        build_contract(golden=GoldenChip(bytes(range(48)), (3, 4, 4), (0.2, 0.3, 0.5), tolerance=0.01)),
        build_contract(task="pixels", windows=default_windows(4)),
        build_contract(prior=(0.5, 0.3, 0.2)),
        build_contract(held_out=HELD_OUT),
    ],
)
def test_a_contract_is_read_back_as_it_was_written(contract: Contract) -> None:
    assert contract_from_metadata(to_metadata(contract), "tiny.onnx") == contract
    assert from_mlm(json.loads(json.dumps(to_mlm(contract))), "tiny.onnx") == contract


def test_the_document_has_the_fields_that_mlm_requires() -> None:
    properties = to_mlm(build_contract())["properties"]
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
    assert len(to_mlm(build_contract())["properties"]["mlm:output"]) == 1
    properties = to_mlm(build_contract(novelty=NOVELTY))["properties"]
    assert [each["name"] for each in properties["mlm:output"]] == ["probabilities", "distance"]
    assert properties["mlm:output"][1]["result"]["shape"] == [-1]
    assert properties["landchip:novelty"] == {
        "output": "distance",
        "threshold": 12.5,
        "method": "Mahalanobis, 64 principal components",
    }


def test_every_metadata_value_is_json_and_deepness_keys_are_among_them() -> None:
    metadata = {key: json.loads(value) for key, value in to_metadata(build_contract()).items()}
    assert metadata["class_names"] == {"0": "forest", "1": "cultivated", "2": "developed"}
    assert metadata["resolution"] == 100
    assert metadata["tile_size"] == 4


def test_groups_come_in_the_order_of_the_legend() -> None:
    assert [each.name for each in build_contract().groups] == ["developed", "cultivated", "undeveloped"]
    only_forest = build_contract(classes=(CLASSES[1],), golden=None)
    assert [each.name for each in only_forest.groups] == ["undeveloped"]


def test_a_chip_is_as_wide_as_its_pixels() -> None:
    assert build_contract(gsd_m=0.6, chip_px=5, golden=None).chip_m == pytest.approx(3.0)


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
        build_contract(**changes)
    assert caught.value.params["contradiction"].code == code
    assert_one_sentence(caught.value)


def test_figures_of_held_out_places_are_read_from_the_metrics_of_older_models() -> None:
    metrics = {"leave_one_place_out": {"all but weak labels": MEASURED, "a": MEASURED, "mean": 0.9}, "test": MEASURED}
    held_out = from_mlm(to_mlm(build_contract(metrics=metrics)), "tiny.onnx").held_out
    figures = AccuracyFigures(62, Estimate(0.85, 0.75, 0.92), Estimate(0.9, 0.8, 0.95))
    assert held_out is not None
    assert (held_out.source, held_out.figures, held_out.places) == ("places", figures, {"a": figures})
    alone = from_mlm(to_mlm(build_contract(metrics={"test": MEASURED})), "tiny.onnx").held_out
    assert alone is not None and (alone.source, alone.figures) == ("chips", figures)


def test_figures_are_read_in_the_form_that_the_trainer_writes_now_too() -> None:
    accuracy = {"value": 0.9, "low": 0.8, "high": 0.95}
    metrics = {"test": {"chips": 62, "accuracy": accuracy, "group_accuracy": accuracy}}
    held_out = from_mlm(to_mlm(build_contract(metrics=metrics)), "tiny.onnx").held_out
    assert held_out is not None and held_out.figures.class_accuracy == Estimate(0.9, 0.8, 0.95)


@pytest.mark.parametrize("metrics", [{}, {"test": {"chips": 3}}, {"leave_one_place_out": 0.9}, {"test": [1]}])
def test_metrics_without_such_figures_state_none(metrics: dict[str, Any]) -> None:
    assert from_mlm(to_mlm(build_contract(metrics=metrics)), "tiny.onnx").held_out is None


def test_the_bundled_models_state_how_often_they_are_right() -> None:
    for name, source in (("default", "places"), ("fast", "places")):
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
def test_impossible_statistics_are_refused(changes: dict[str, Any], code: str) -> None:
    with refused(ModelError, "contract-contradiction") as caught:
        build_contract(**changes)
    assert caught.value.params["contradiction"].code == code


def test_a_prior_without_one_of_the_classes_is_named() -> None:
    document = to_mlm(build_contract(prior=(0.5, 0.3, 0.2)))
    del document["properties"]["landchip:prior"]["forest"]
    with refused(ModelError, "contract-incomplete", field="share of class forest (landchip:prior)"):
        from_mlm(document, "tiny.onnx")


def test_held_out_figures_that_cannot_be_read_are_refused() -> None:
    document = to_mlm(build_contract(held_out=HELD_OUT))
    document["properties"]["landchip:held_out"]["class_accuracy"] = [0.9]
    with refused(ModelError, "contract-unreadable"):
        from_mlm(document, "tiny.onnx")


@pytest.mark.parametrize("lost", ["mlm:name", "mlm:input", "mlm:output", "gsd", "landchip:groups"])
def test_a_field_that_is_missing_is_named(lost: str) -> None:
    document = to_mlm(build_contract())
    del document["properties"][lost]
    with refused(ModelError, "contract-incomplete", model="tiny.onnx", field=lost):
        from_mlm(document, "tiny.onnx")


@pytest.mark.parametrize("lost", ["output", "threshold"])
def test_a_field_that_a_novelty_lacks_is_named(lost: str) -> None:
    document = to_mlm(build_contract(novelty=NOVELTY))
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


def assert_one_sentence(error: ModelError) -> None:
    text = str(error)
    assert text.endswith(".") and "\n" not in text and ". " not in text
