"""A model that was fitted to a place knows it: its chips become references, or the threshold is raised."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import onnx
import pytest
from onnx import helper, numpy_helper

from plugin.engine.api.errors import ModelError
from plugin.engine.contract.mlm_fields import Novelty, NoveltyReferences
from plugin.engine.model.model import Model, open_model
from plugin.engine.model.ort import onnxruntime
from plugin.engine.place.novelty import renewed, with_references
from tests.messages import refused

NAMES = NoveltyReferences("projection", "offset", "references", "reference_groups", "class_groups", "scale", "early")
NOVELTY = Novelty("distance", 1.0, "cosine distance", NAMES)


def graph(**arrays: np.ndarray) -> onnx.ModelProto:
    stated = {
        "projection": np.eye(4, 2, dtype=np.float32),
        "offset": np.array([1, 0], np.float32),
        "references": np.array([[1.0], [0.0]], np.float32),
        "reference_groups": np.array([[1], [0], [0]], np.float32),
        **arrays,
    }
    initializers = [numpy_helper.from_array(each, name) for name, each in stated.items()]
    return helper.make_model(helper.make_graph([], "tiny", [], [], initializers))


def arrays_of(model: onnx.ModelProto) -> dict[str, np.ndarray]:
    return {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}


def test_chips_of_the_place_become_references_of_their_group() -> None:
    model = graph()
    features = np.array([[4, 4, 9, 9], [1, 2, 0, 0]], np.float32)  # projected: (3, 4) and (0, 2)
    arrays = arrays_of(with_references(model, NOVELTY, features, np.array([2, 1])))
    np.testing.assert_allclose(arrays["references"], [[1, 0.6, 0], [0, 0.8, 1]], atol=1e-6)
    np.testing.assert_array_equal(arrays["reference_groups"], [[1, 0, 0], [0, 0, 1], [0, 1, 0]])
    assert arrays_of(model)["references"].shape == (2, 1)  # the base model's graph stays as it is


def test_chips_of_the_place_become_references_of_the_early_features_too() -> None:
    names = replace(NAMES, early_projection="e_projection", early_offset="e_offset", early_references="e_references")
    early = {
        "e_projection": np.eye(4, 1, -3, dtype=np.float32),  # the last feature
        "e_offset": np.array([2], np.float32),
        "e_references": np.array([[5.0]], np.float32),
    }
    features = np.array([[4, 4, 9, 9], [1, 2, 0, 0]], np.float32)
    arrays = arrays_of(with_references(graph(**early), replace(NOVELTY, references=names), features, np.array([2, 1])))
    np.testing.assert_allclose(arrays["e_references"], [[5, 7, -2]])


def test_a_distance_of_another_kind_is_left_as_it_is() -> None:
    model, features = graph(), np.ones((2, 4), np.float32)
    assert with_references(model, Novelty("distance", 1.0), features, np.array([0, 1])) is model
    assert with_references(model, NOVELTY, features[:0], np.array([], np.int64)) is model


@pytest.mark.parametrize(
    "arrays",
    [
        {"projection": np.eye(3, 2, dtype=np.float32)},
        {"references": np.zeros((5, 1), np.float32)},
        {"reference_groups": np.zeros((1, 1), np.float32)},
    ],
)
def test_a_contract_that_does_not_fit_its_graph_is_one_sentence(arrays: dict[str, np.ndarray]) -> None:
    with refused(ModelError, "novelty-elsewhere"):
        with_references(graph(**arrays), NOVELTY, np.ones((2, 4), np.float32), np.array([0, 2]))


def test_a_name_that_the_graph_lacks_is_the_same_sentence() -> None:
    elsewhere = Novelty("distance", 1.0, "", NoveltyReferences(*["missing"] * 7))
    with refused(ModelError, "novelty-elsewhere"):
        with_references(graph(), elsewhere, np.ones((2, 4), np.float32), np.array([0, 2]))


def test_the_threshold_lets_most_of_the_place_pass_and_is_never_lowered() -> None:
    plain = Novelty("distance", 1.0, "distance")
    distances = np.linspace(0, 2, 101)
    assert renewed(plain, distances, 0).threshold == pytest.approx(1.9)
    assert renewed(plain, distances / 10, 0) == plain
    assert renewed(plain, np.full(5, np.nan), 0) == plain
    assert renewed(NOVELTY, distances, 7).threshold == 1.0
    assert "7 chips" in renewed(NOVELTY, distances, 7).method


@pytest.mark.parametrize("name", ["default", "fast"])
def test_the_graphs_of_the_bundled_models_take_further_references(name: str) -> None:
    """An export computes the squares of the early references in advance; they grow, too."""
    with open_model(name, "cpu") as model:
        novelty = model.contract.novelty
        assert novelty is not None and model.contract.refit is not None
        new_graph = with_references(
            onnx.load(model.path), novelty, np.zeros((2, width_of(model)), np.float32), np.array([0, 1])
        )
    onnxruntime.InferenceSession(new_graph.SerializeToString(), providers=["CPUExecutionProvider"])


def width_of(model: Model) -> int:
    (weights,) = [each for each in onnx.load(model.path).graph.initializer if each.name == model.contract.refit.weight]
    return int(weights.dims[1])
