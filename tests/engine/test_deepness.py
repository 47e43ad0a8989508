"""Metadata of Deepness and of ultralytics' classifiers that lack something, or are wrong: F14, F16, B10."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from onnx import TensorProto, helper

from plugin.engine.api.errors import ModelError
from plugin.engine.contract.mlm_fields import CHANNELS_LAST, ValueScaling
from plugin.engine.contract.mlm_item import KEY, to_metadata
from plugin.engine.contract.pixel_windows import PixelWindows
from plugin.engine.contract.sources import contract_from_metadata
from plugin.engine.model.model import open_model
from tests.engine.test_foreign_contract import DEEPNESS
from tests.engine.tiny_network import PX, build_contract, chips, expected, network
from tests.messages import refused

YOLO = {
    "names": "{0: 'forest', 1: \"crops\", 2: 'built-up'}",
    "task": "classify",
    "imgsz": "[224, 224]",
    "stride": "1",
    "author": "Ultralytics",
}


def test_a_yolo_classifier_without_a_resolution_is_told_what_it_lacks() -> None:
    """F16: it was said to have metadata that cannot be understood, KeyError('resolution')."""
    with refused(ModelError, "model-without-gsd", model="yolo.onnx", sidecar="yolo.mlm.json"):
        contract_from_metadata(YOLO, "yolo.onnx", [1, 3, 224, 224])


def test_a_yolo_classifier_with_a_resolution_is_taken() -> None:
    contract = contract_from_metadata({**YOLO, "resolution": "60"}, "yolo.onnx", [1, 3, 224, 224])
    assert (contract.gsd_m, contract.chip_px, contract.bands) == (0.6, 224, ("red", "green", "blue"))
    assert contract.scaling == ValueScaling((0.0,) * 3, (255.0,) * 3)
    assert [each.name for each in contract.classes] == ["forest", "crops", "built_up"]


def test_a_yolo_classifier_is_opened_and_gives_its_probabilities(tmp_path: Path) -> None:
    """It takes one chip of floats from 0 to 1, and its name is too long for a file beside it."""
    model = network(TensorProto.FLOAT, batch=1)
    imgsz = str([PX, PX])
    helper.set_model_props(model, {**YOLO, "resolution": "60", "imgsz": imgsz, "batch": "1", "channels": "3"})
    path = tmp_path / f"{'y' * 248}.onnx"
    path.write_bytes(model.SerializeToString())
    np.testing.assert_allclose(open_model(path, "cpu").predict_proba(chips(5)), expected(chips(5) / 255), atol=1e-6)


@pytest.mark.parametrize("task", ["detect", "segment", "pose", "obb"])
def test_a_yolo_model_of_another_task_is_named(task: str) -> None:
    with refused(ModelError, "deepness-not-classifier", kind=task):
        contract_from_metadata({**YOLO, "task": task}, "yolo.onnx", [1, 3, 224, 224])


@pytest.mark.parametrize(("overlap", "margin", "step"), [("10", 14, 228), ("0", 0, 256), (None, 64, 128)])
def test_a_deepness_segmentor_is_a_model_of_pixels(overlap: str | None, margin: int, step: int) -> None:
    """Its classes need no group; windows overlap by at least what is stated, and a step is a multiple of four."""
    keys = {**DEEPNESS, "model_type": '"Segmentor"', "class_names": json.dumps({"0": "Water", "1": "parking lots"})}
    keys.pop("tiles_overlap", None)
    contract = contract_from_metadata({**keys, **({"tiles_overlap": overlap} if overlap else {})}, "theirs.onnx")
    assert contract.task == "pixels"
    assert [(each.name, each.group) for each in contract.classes] == [("water", ""), ("parking_lots", "")]
    assert contract.classes[0].colour == "#466b9f" != contract.classes[1].colour
    assert contract.windows is not None
    assert (contract.windows.margin_px, contract.windows.step_px(contract.chip_px)) == (margin, step)


def test_a_model_of_pixels_states_deepness_keys_that_are_read_back() -> None:
    contract = build_contract(task="pixels", windows=PixelWindows(8, 8), chip_px=64)
    keys = {name: value for name, value in to_metadata(contract).items() if name != KEY}
    read = contract_from_metadata(keys, "tiny.onnx")
    assert (read.task, read.windows) == ("pixels", PixelWindows(8, 8))


def test_a_deepness_model_of_channels_last_is_taken() -> None:
    contract = contract_from_metadata(DEEPNESS, "theirs.onnx", ["n", 256, 256, 3])
    assert (contract.dim_order, contract.bands) == (CHANNELS_LAST, ("red", "green", "blue"))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("class_names", "null"),  # B10
        ("class_names", "[" * 10**5),
        ("class_names", "{" * 10**5),
        ("class_names", "-" * 10**5 + "1"),
        ("class_names", "{'0': open('x')}"),
        ("class_names", '{"a": "forest"}'),
        ("class_names", "[]"),
        ("class_names", '{"0": null}'),
        ("class_names", "{'a': 'b'" * 10**5),
        ("resolution", "Infinity"),
        ("resolution", "1" + "0" * 400),
        ("resolution", "9" * 5000),
        ("resolution", "true"),
        ("tile_size", "NaN"),
        ("tile_size", "256.5"),
        ("tile_size", "[256, 128]"),
        ("standardization_mean", "5"),
        ("standardization_std", '["a", "b", "c"]'),
        ("standardization_mean", "[" * 10**5),
    ],
)
def test_deepness_keys_that_cannot_be_understood_are_one_sentence(key: str, value: str) -> None:
    with refused(ModelError, "deepness-unreadable", model="theirs.onnx") as caught:
        contract_from_metadata({**DEEPNESS, key: value}, "theirs.onnx")
    assert len(str(caught.value)) < 400


def test_class_names_may_be_a_list() -> None:
    contract = contract_from_metadata({**DEEPNESS, "class_names": '["trees", "crops"]'}, "theirs.onnx")
    assert [each.name for each in contract.classes] == ["trees", "crops"]
