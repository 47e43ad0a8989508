"""A change of the last convolution's weights changes the logits as the algebra says, whatever follows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import numpy_helper
from scipy.special import softmax

from plugin.engine.api.errors import ModelError
from plugin.engine.model.pixel_model import PixelModel, open_pixel_model
from plugin.engine.pixel_refit.graph_edit import CHANGE, fitted_graph
from plugin.engine.pixel_refit.pixel_features import FeatureModel, variant
from plugin.engine.refit.onnx_edit import load_graph, with_contract
from tests.data.last_convolutions import TAILS, convolution_model
from tests.data.pixel_models import WINDOW, pixel_model
from tests.messages import refused

YS, XS = (each.ravel() for each in np.mgrid[9 : WINDOW - 9 : 3, 9 : WINDOW - 9 : 5])


def window(seed: int = 5) -> Any:
    return np.random.default_rng(seed).integers(0, 256, (3, WINDOW, WINDOW)).astype(np.uint8)


def at_places(model: PixelModel) -> Any:
    border = model.border_px
    return model.predict(window()[None])[0][:, YS - border, XS - border].T


@pytest.mark.parametrize("tail", TAILS)
def test_a_change_of_the_weights_changes_the_logits_as_the_features_say(tmp_path: Path, tail: str) -> None:
    with open_pixel_model(convolution_model(tmp_path / "model.onnx", tail), "cpu") as model:
        graph = load_graph(model.path, model.file.digest)
        with FeatureModel(model, graph) as features:
            rows = features.rows(window(), YS, XS)
            change = np.random.default_rng(2).normal(0, 0.2, (3, features.layer.width))
            new = fitted_graph(graph, features.layer, change)
        expected = softmax(rows.logits + rows.features @ change.T, axis=1)
        assert np.abs(softmax(rows.logits, axis=1) - at_places(model)).max() < 1e-5
        with variant(model, new, model.contract) as fitted:
            assert np.abs(at_places(fitted) - expected).max() < 1e-5
            assert np.abs(expected - at_places(model)).max() > 0.05
    has_convolution_of_its_own = f"{CHANGE}.weight" in {each.name for each in new.graph.initializer}
    assert has_convolution_of_its_own == ("relu" in tail)


@pytest.mark.parametrize("tail", ["plain", "half", "turned-relu"])
def test_no_change_gives_the_probabilities_of_the_original_to_the_bit(tmp_path: Path, tail: str) -> None:
    with open_pixel_model(convolution_model(tmp_path / "model.onnx", tail), "cpu") as model:
        graph = load_graph(model.path, model.file.digest)
        with FeatureModel(model, graph) as features:
            new = fitted_graph(graph, features.layer, np.zeros((3, features.layer.width)))
        with variant(model, new, model.contract) as fitted:
            assert (fitted.predict(window()[None]) == model.predict(window()[None])).all()


@pytest.mark.parametrize("tail", ["wide", "half-relu"])
def test_a_fitted_graph_can_be_fitted_again(tmp_path: Path, tail: str) -> None:
    changes = np.random.default_rng(4).normal(0, 0.2, (2, 3, 144 if tail == "wide" else 16))
    path = convolution_model(tmp_path / "model.onnx", tail)
    for number, change in enumerate(changes):
        with open_pixel_model(path, "cpu") as model:
            graph = load_graph(model.path, model.file.digest)
            with FeatureModel(model, graph) as features:
                before = features.rows(window(), YS, XS)
                new = fitted_graph(graph, features.layer, change)
            path = tmp_path / f"fitted{number}.onnx"
            path.write_bytes(with_contract(new, model.contract))
        with open_pixel_model(path, "cpu") as model:
            expected = softmax(before.logits + before.features @ change.T, axis=1)
            assert np.abs(at_places(model) - expected).max() < 1e-5
    assert sum(each.name.startswith(CHANGE) for each in new.graph.initializer) == ("relu" in tail)


def test_a_network_whose_classes_are_numbers_has_no_such_layer(tmp_path: Path) -> None:
    with open_pixel_model(pixel_model(tmp_path / "model.onnx", output="map"), "cpu") as model:
        graph = load_graph(model.path, model.file.digest)
        with refused(ModelError, "model-without-last-convolution"):
            FeatureModel(model, graph)


def _halve(graph: onnx.ModelProto) -> None:
    """The convolution in half precision, which is turned back behind it."""
    (weights,) = (each for each in graph.graph.initializer if each.name == "weights")
    weights.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(weights).astype(np.float16), "weights"))


def _normalise(graph: onnx.ModelProto) -> None:
    """A factor for each class behind the convolution, so that the planes are no longer treated alike."""
    (temperature,) = (each for each in graph.graph.initializer if each.name == "temperature")
    temperature.CopyFrom(numpy_helper.from_array(np.array([[[1.0]], [[2.0]], [[3.0]]], np.float32), "temperature"))


@pytest.mark.parametrize("damage", [_halve, _normalise])
def test_another_last_layer_is_refused_in_one_sentence(tmp_path: Path, damage: Any) -> None:
    with open_pixel_model(convolution_model(tmp_path / "model.onnx"), "cpu") as model:
        graph = load_graph(model.path, model.file.digest)
        damage(graph)
        with refused(ModelError, "model-without-last-convolution"):
            FeatureModel(model, graph)
