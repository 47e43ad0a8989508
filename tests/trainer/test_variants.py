"""Variants of the model that comes with Landchip, on real chips."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest

from plugin.engine.api.requests.run_request import DEFAULT_MODEL
from plugin.engine.model.model import open_model
from plugin.engine.model.network import model_path
from tests.trainer.real_chips import few, read_chips
from trainer.default.data_folder import data_folder
from trainer.exporting.variants import choose_golden_chip, convert_to_fp16, golden_tolerance, quantise_to_int8
from trainer.networks.onnx_export import INPUT, OUTPUT, write_model
from trainer.onnx_session import cpu_session

needs_data = pytest.mark.skipif(not data_folder().exists(), reason="shared data is not here (set LANDCHIP_DATA)")


def probabilities(model: onnx.ModelProto, pixels: np.ndarray) -> np.ndarray:
    return np.asarray(cpu_session(model).run([OUTPUT], {INPUT: pixels})[0])


@needs_data
def test_the_default_model_gives_nearly_the_same_probabilities_in_fp16() -> None:
    model, pixels = onnx.load(str(model_path(DEFAULT_MODEL))), read_chips(few("test", 3))
    small = convert_to_fp16(model)
    assert small.ByteSize() < 0.6 * model.ByteSize()
    np.testing.assert_allclose(probabilities(small, pixels), probabilities(model, pixels), atol=0.01)


@needs_data
@pytest.mark.slow
def test_in_8_bits_the_default_model_names_the_same_classes_and_the_engine_opens_it(tmp_path: Path) -> None:
    model, pixels = onnx.load(str(model_path(DEFAULT_MODEL))), read_chips(few("test", 5))
    small = quantise_to_int8(model, read_chips(few("train", 10)))
    assert small.ByteSize() < 0.4 * model.ByteSize()  # the references of the distance stay in full precision
    before, after = probabilities(model, pixels), probabilities(small, pixels)
    assert (before.argmax(axis=1) == after.argmax(axis=1)).mean() >= 14 / 15
    with open_model(model_path(DEFAULT_MODEL), "cpu") as opened:
        contract = opened.contract
    golden, spread = choose_golden_chip(small, contract)
    assert 1e-3 <= golden_tolerance(spread) < 2e-2
    write_model(small, contract, tmp_path / "int8.onnx", golden, golden_tolerance(spread))
    with open_model(tmp_path / "int8.onnx", "cpu") as opened:
        np.testing.assert_allclose(opened.predict_proba(pixels[:1]), after[:1], atol=0.02)


@needs_data
def test_the_layer_that_names_the_class_keeps_its_precision() -> None:
    model = onnx.load(str(model_path(DEFAULT_MODEL)))
    (weights,) = (
        each for each in convert_to_fp16(model).graph.initializer if "linear" in each.name and "weight" in each.name
    )
    assert weights.data_type == onnx.TensorProto.FLOAT
