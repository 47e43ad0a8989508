"""A model's second output, the distance of a chip to the training data: from the graph to its own refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper

from plugin.engine.api.errors import ModelError
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_fields import GoldenChip, Novelty
from plugin.engine.contract.mlm_item import KEY, from_mlm, to_metadata
from plugin.engine.model.card import card
from plugin.engine.model.model import Model, open_model
from tests.data.models import GREY, mean_colour
from tests.messages import refused

PX = 8
NOVELTY = Novelty("distance", 30.0, "from a grey of 110")


def chips(n: int = 5) -> np.ndarray:
    return np.random.default_rng(3).integers(0, 256, (n, 3, PX, PX), dtype=np.uint8)


def apart(pixels: np.ndarray) -> np.ndarray:
    """What the model's distance should be."""
    return np.linalg.norm(pixels.astype(np.float64).mean(axis=(2, 3)) - GREY, axis=1)


def opened(path: Path) -> Model:
    return open_model(path, device="cpu")


def assert_refused(path: Path, code: str, /, **params: Any) -> None:
    with refused(ModelError, code, model=path.name, **params):
        opened(path)


def restated(path: Path, novelty: Novelty, **changes: Any) -> Path:
    """The model with another novelty in its contract, whatever its graph gives."""
    model = onnx.load(path)
    contract = from_mlm(json.loads({each.key: each.value for each in model.metadata_props}[KEY]), path.name)
    helper.set_model_props(model, to_metadata(Contract(**{**vars(contract), "novelty": novelty, **changes})))
    onnx.save(model, str(path))
    return path


def golden(distance: float | None) -> GoldenChip:
    """The chip of `chips(1)` with its right probabilities and this distance."""
    pixels = chips(1)
    weights = np.random.default_rng(0).normal(0, 0.03, (3, 6)).astype(np.float32)
    powers = np.exp((pixels.astype(np.float64).mean(axis=(2, 3)) - GREY) @ weights)[0]
    return GoldenChip(pixels.tobytes(), (3, PX, PX), tuple(float(each) for each in powers / powers.sum()), distance)


@pytest.mark.parametrize("keepdims", [False, True])
def test_one_inference_gives_probabilities_and_one_distance_a_chip(
    tmp_path: Path, keepdims: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = opened(mean_colour(tmp_path / "m.onnx", PX, novelty=NOVELTY, keepdims=keepdims))
    requested, run = [], onnxruntime.InferenceSession.run

    def counted(session: Any, names: Any, feed: Any) -> Any:
        requested.append(tuple(names))
        return run(session, names, feed)

    monkeypatch.setattr(onnxruntime.InferenceSession, "run", counted)
    prediction = model.predict(chips())
    assert requested == [("probabilities", "distance")]
    assert (prediction.distance.shape, prediction.distance.dtype) == ((5,), np.float32)
    np.testing.assert_allclose(prediction.distance, apart(chips()), rtol=1e-5)
    assert np.array_equal(prediction.probabilities, model.predict_proba(chips()))


def test_a_model_that_states_no_novelty_gives_no_distance(tmp_path: Path) -> None:
    prediction = opened(mean_colour(tmp_path / "m.onnx", PX)).predict(chips())
    assert prediction.distance.shape == (5,) and np.isnan(prediction.distance).all()
    assert prediction.probabilities.shape == (5, 6)


def test_the_second_output_changes_no_probability(tmp_path: Path) -> None:
    without = opened(mean_colour(tmp_path / "a.onnx", PX)).predict_proba(chips())
    assert np.array_equal(opened(mean_colour(tmp_path / "b.onnx", PX, novelty=NOVELTY)).predict_proba(chips()), without)


def test_no_chips_give_no_distances(tmp_path: Path) -> None:
    assert opened(mean_colour(tmp_path / "m.onnx", PX, novelty=NOVELTY)).predict(chips(0)).distance.shape == (0,)


def test_a_network_with_a_fixed_batch_gives_a_distance_for_each_chip(tmp_path: Path) -> None:
    path = mean_colour(tmp_path / "m.onnx", PX, novelty=NOVELTY)
    model = onnx.load(path)
    for each in (*model.graph.input, *model.graph.output):
        each.type.tensor_type.shape.dim[0].dim_value = 2
    onnx.save(model, str(path))
    np.testing.assert_allclose(opened(path).predict(chips()).distance, apart(chips()), rtol=1e-5)


def test_the_card_states_the_novelty(tmp_path: Path) -> None:
    assert card(opened(mean_colour(tmp_path / "m.onnx", PX, novelty=NOVELTY)))["novelty"] == NOVELTY.to_json()
    assert card(opened(mean_colour(tmp_path / "n.onnx", PX)))["novelty"] is None


def test_an_output_that_the_graph_lacks_is_named(tmp_path: Path) -> None:
    path = restated(mean_colour(tmp_path / "m.onnx", PX), NOVELTY)
    assert_refused(path, "tensor-not-there", name="distance", found="probabilities")


def test_an_output_of_several_numbers_a_chip_is_no_distance(tmp_path: Path) -> None:
    path = mean_colour(tmp_path / "m.onnx", PX, novelty=NOVELTY)
    restated(path, Novelty("probabilities", 1.0), output_name="distance")
    assert_refused(path, "distance-shape", output="probabilities", shape="(n, 6)")


def test_numbers_whose_count_only_a_run_shows_are_refused_on_opening(tmp_path: Path) -> None:
    path = mean_colour(tmp_path / "m.onnx", PX, novelty=NOVELTY)
    model = onnx.load(path)
    model.graph.node.append(helper.make_node("NonZero", ["mean"], ["places"]))
    model.graph.node.append(helper.make_node("Cast", ["places"], ["many"], to=TensorProto.FLOAT))
    model.graph.output.append(helper.make_tensor_value_info("many", TensorProto.FLOAT, [2, "k"]))
    onnx.save(model, str(path))
    path = restated(path, Novelty("many", 1.0), golden=golden(None))
    assert_refused(path, "distances-other-number", distances=3, chips=1)


def test_a_distance_that_is_no_float_is_refused(tmp_path: Path) -> None:
    path = mean_colour(tmp_path / "m.onnx", PX, novelty=NOVELTY)
    model = onnx.load(path)
    model.graph.node.append(helper.make_node("Cast", ["distance"], ["whole"], to=TensorProto.INT64))
    model.graph.output.append(helper.make_tensor_value_info("whole", TensorProto.INT64, ["n"]))
    onnx.save(model, str(path))
    assert_refused(restated(path, Novelty("whole", 1.0)), "distance-type", output="whole", type="tensor(int64)")


def test_a_distance_that_is_no_number_is_refused_and_an_infinite_one_is_far(tmp_path: Path) -> None:
    path = mean_colour(tmp_path / "m.onnx", PX, novelty=NOVELTY)
    model = onnx.load(path)
    (grey,) = (each for each in model.graph.initializer if each.name == "grey")
    for value, outcome in ((np.inf, "far"), (np.nan, "refused")):
        grey.CopyFrom(onnx.numpy_helper.from_array(np.full(3, value, np.float32), "grey"))
        onnx.save(model, str(path))
        if outcome == "far":
            assert np.isposinf(opened(path).predict(chips()).distance).all()
        else:
            assert_refused(path, "distances-nan")


def test_the_golden_chip_proves_its_distance_where_it_states_one(tmp_path: Path) -> None:
    right = float(apart(chips(1))[0])
    path = mean_colour(tmp_path / "m.onnx", PX, novelty=NOVELTY)
    for stated in (None, right, right + 0.2):  # a hundredth of the threshold, 0.3, is allowed
        opened(restated(path, NOVELTY, golden=golden(stated)))
    assert_refused(restated(path, NOVELTY, golden=golden(right + 1)), "golden-chip-other-distance")
