"""A network is believed only as far as two different chips prove it: F14, F15, F17, B5, B6."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from plugin.engine.api.errors import ModelError
from plugin.engine.contract.mlm_fields import CHANNELS_LAST, ValueScaling
from plugin.engine.contract.mlm_item import to_mlm
from plugin.engine.contract.sources import sidecar_path
from plugin.engine.model.model import open_model
from tests.engine.tiny_network import PX, WEIGHTS, assert_refused, build_contract, chips, expected, golden, saved
from tests.messages import refused

SCALING = ValueScaling((0.0,) * 3, (1.0,) * 3)
N, FLOAT = helper.make_node, TensorProto.FLOAT


def foreign(
    folder: Path,
    nodes: list[onnx.NodeProto],
    *,
    shape: Any = ("n", 3, PX, PX),
    output: Any = ("n", 3),
    numbers: dict[str, np.ndarray] | None = None,
    **changes: Any,
) -> Path:
    """A network of float pixels with these nodes, `pixels` to `probabilities`, and its contract in a sidecar."""
    constants = {"weights": WEIGHTS, **(numbers or {})}
    graph = helper.make_graph(
        nodes,
        "foreign",
        [helper.make_tensor_value_info("pixels", FLOAT, list(shape))],
        [helper.make_tensor_value_info("probabilities", FLOAT, list(output))],
        [numpy_helper.from_array(each, name) for name, each in constants.items()],
    )
    path = folder / "foreign.onnx"
    path.write_bytes(
        helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8).SerializeToString()
    )
    document = to_mlm(build_contract(scaling=SCALING, **changes))
    sidecar_path(path).write_text(json.dumps(document), encoding="utf-8")
    return path


def head(last: str, axes: list[int] | None = None) -> list[onnx.NodeProto]:
    return [
        N("ReduceMean", ["pixels"], ["means"], axes=axes or [2, 3], keepdims=0),
        N("Gemm", ["means", "weights"], ["logits"], transB=1),
        N(last, ["logits"], ["probabilities"]),
    ]


# F17: what the last operator gives


def test_sigmoids_are_named(tmp_path: Path) -> None:
    """F17: a softmax over them runs and gives nearly equal probabilities, so it is not proposed."""
    assert_refused(foreign(tmp_path, head("Sigmoid")), "output-sigmoids")


def test_a_stated_softmax_of_sigmoids_is_refused(tmp_path: Path) -> None:
    assert_refused(foreign(tmp_path, head("Sigmoid"), activation="softmax"), "output-sigmoids")


def test_a_softmax_of_probabilities_is_refused(tmp_path: Path) -> None:
    assert_refused(foreign(tmp_path, head("Softmax"), activation="softmax"), "output-softmax-twice")


def test_log_probabilities_are_named_and_taken_with_a_softmax(tmp_path: Path) -> None:
    """The softmax of logarithms of probabilities is the probabilities themselves."""
    assert_refused(foreign(tmp_path, head("LogSoftmax")), "output-log-probabilities")
    path = foreign(tmp_path, head("LogSoftmax"), activation="softmax")
    np.testing.assert_allclose(open_model(path, "cpu").predict_proba(chips(5)), expected(chips(5)), atol=1e-6)


def test_logits_are_named_and_taken_with_a_softmax(tmp_path: Path) -> None:
    assert_refused(foreign(tmp_path, head("Identity")), "output-not-probabilities")
    path = foreign(tmp_path, head("Identity"), activation="softmax")
    np.testing.assert_allclose(open_model(path, "cpu").predict_proba(chips(5)), expected(chips(5)), atol=1e-6)


def test_a_class_that_is_ruled_out_by_a_logit_of_minus_infinity_is_taken(tmp_path: Path) -> None:
    nodes = [*head("Identity")[:2], N("Add", ["logits", "mask"], ["probabilities"])]
    numbers = {"mask": np.array([0, 0, -np.inf], np.float32)}
    path = foreign(tmp_path, nodes, numbers=numbers, activation="softmax")
    assert not open_model(path, "cpu").predict_proba(chips(5))[:, 2].any()


@pytest.mark.parametrize("activation", ["none", "softmax"])
def test_nan_is_named_as_damage(tmp_path: Path, activation: str) -> None:
    path = foreign(tmp_path, head("Softmax"), numbers={"weights": WEIGHTS * np.float32("nan")}, activation=activation)
    assert_refused(path, "output-not-finite")


def test_a_deepness_model_of_sigmoids_is_not_given_a_softmax(tmp_path: Path) -> None:
    keys = {"class_names": {"0": "forest", "1": "cultivated", "2": "developed"}, "resolution": 100, "tile_size": PX}
    path = foreign(tmp_path, head("Sigmoid"))
    sidecar_path(path).unlink()
    model = onnx.load(path)
    helper.set_model_props(model, {key: json.dumps(value) for key, value in keys.items()})
    path.write_bytes(model.SerializeToString())
    assert_refused(path, "output-sigmoids")


# B5: numbers that are no probabilities


def test_a_network_that_is_right_on_a_black_chip_alone_is_refused(tmp_path: Path) -> None:
    """B5: equal shares on black, thousands on imagery."""
    nodes = [*head("Identity")[:2], N("Add", ["logits", "third"], ["probabilities"])]
    path = foreign(tmp_path, nodes, numbers={"weights": WEIGHTS * 64, "third": np.full(3, 1 / 3, np.float32)})
    assert_refused(path, "output-not-probabilities")


@pytest.mark.parametrize(("value", "total"), [(2308.0, 2309.0), (float("nan"), None), (-0.5, 0.5)])
def test_every_batch_is_checked(tmp_path: Path, value: float, total: float | None) -> None:
    """B5: a network that fails on white chips only is an error at the first batch that has one."""
    nodes = [
        *head("Softmax")[:2],
        N("Softmax", ["logits"], ["right"]),
        N("ReduceMin", ["pixels"], ["least"], axes=[1, 2, 3], keepdims=0),
        N("Equal", ["least", "white"], ["is_white"]),
        N("Unsqueeze", ["is_white", "one"], ["column"]),
        N("Where", ["column", "wrong", "right"], ["probabilities"]),
    ]
    numbers = {
        "white": np.float32(255),
        "one": np.array([1], np.int64),
        "wrong": np.array([[value, 0.5, 0.5]], np.float32),
    }
    with open_model(foreign(tmp_path, nodes, numbers=numbers), "cpu") as model:
        pixels = chips(5)
        np.testing.assert_allclose(model.predict_proba(pixels), expected(pixels), atol=1e-6)
        pixels[3] = 255
        with refused(ModelError, "batch-not-probabilities", model="foreign.onnx") as caught:
            model.predict_proba(pixels)
        assert total is None or caught.value.params["sum"] == pytest.approx(total, rel=1e-3)


# B6: the batch dimension


def test_one_row_for_all_chips_is_refused(tmp_path: Path) -> None:
    """B6: numpy would repeat the row for every chip."""
    nodes = [*head("Softmax", [0, 2, 3])[:1], N("Unsqueeze", ["means", "zero"], ["row"])]
    nodes += [N("Gemm", ["row", "weights"], ["logits"], transB=1), N("Softmax", ["logits"], ["probabilities"])]
    path = foreign(tmp_path, nodes, output=("m", 3), numbers={"zero": np.array([0], np.int64)})
    assert_refused(path, "rows-other-number", rows=1, chips=2)


def test_two_rows_for_each_chip_are_refused(tmp_path: Path) -> None:
    nodes = [*head("Identity")[:2], N("Softmax", ["logits"], ["once"])]
    path = foreign(tmp_path, [*nodes, N("Concat", ["once", "once"], ["probabilities"], axis=0)], output=("m", 3))
    assert_refused(path, "rows-other-number", rows=2, chips=1)


def test_an_answer_that_depends_on_the_neighbour_is_refused(tmp_path: Path) -> None:
    """Batch normalisation in training mode: subtracts the mean of the batch."""
    nodes = [
        *head("Softmax")[:1],
        N("ReduceMean", ["means"], ["of_all"], axes=[0], keepdims=1),
        N("Sub", ["means", "of_all"], ["normalised"]),
        N("Gemm", ["normalised", "weights"], ["logits"], transB=1),
        N("Softmax", ["logits"], ["probabilities"]),
    ]
    assert_refused(foreign(tmp_path, nodes), "batch-changes-answers")


def test_rows_in_another_order_are_refused(tmp_path: Path) -> None:
    nodes = [*head("Identity")[:2], N("Softmax", ["logits"], ["forwards"])]
    nodes.append(N("ReverseSequence", ["forwards", "lengths"], ["probabilities"], batch_axis=1, time_axis=0))
    nodes[0:0] = [
        N("Shape", ["pixels"], ["shape"]),
        N("Gather", ["shape", "zero"], ["n"]),
        N("Expand", ["n", "classes"], ["lengths"]),
    ]
    numbers = {"zero": np.array([0], np.int64), "classes": np.array([3], np.int64)}
    assert_refused(foreign(tmp_path, nodes, numbers=numbers), "batch-changes-answers")


def test_a_network_that_takes_one_chip_whatever_it_states_is_given_one_at_a_time(tmp_path: Path) -> None:
    """It ran with a batch of 1 before, and failed with every other one."""
    nodes = [N("Reshape", ["pixels", "one"], ["alone"]), *head("Softmax")]
    nodes[1] = N("ReduceMean", ["alone"], ["means"], axes=[2, 3], keepdims=0)
    path = foreign(tmp_path, nodes, numbers={"one": np.array([1, 3, PX, PX], np.int64)})
    np.testing.assert_allclose(open_model(path, "cpu").predict_proba(chips(5)), expected(chips(5)), atol=1e-6)


# F14, F15: shapes


def channels_last() -> list[onnx.NodeProto]:
    return head("Softmax", [1, 2])


@pytest.mark.parametrize("shape", [("n", PX, PX, 3), ("n", "h", "w", "c")])
def test_a_network_of_channels_last_is_taken_by_its_dim_order(tmp_path: Path, shape: Any) -> None:
    path = foreign(tmp_path, channels_last(), shape=shape, dim_order=CHANNELS_LAST)
    np.testing.assert_allclose(open_model(path, "cpu").predict_proba(chips(5)), expected(chips(5)), atol=1e-6)


def test_a_failure_on_the_first_chip_is_the_models_and_not_the_devices(tmp_path: Path) -> None:
    """F14: channels last, all sizes dynamic, and a contract that states the usual order."""
    path = foreign(tmp_path, channels_last(), shape=("n", "h", "w", "c"))
    assert_refused(path, "first-chip-failed", model="foreign.onnx")


def test_the_width_may_come_before_the_height(tmp_path: Path) -> None:
    """A network that looks at the first row sees the first column of what it is given in the other order."""
    nodes = [N("Slice", ["pixels", "start", "end", "axis"], ["row"]), *head("Softmax")]
    nodes[1] = N("ReduceMean", ["row"], ["means"], axes=[2, 3], keepdims=0)
    numbers = {name: np.array([each], np.int64) for name, each in (("start", 0), ("end", 1), ("axis", 2))}
    path = foreign(tmp_path, nodes, numbers=numbers, dim_order=("batch", "bands", "width", "height"))
    first_columns = np.repeat(chips(5)[..., :1], PX, axis=3)
    np.testing.assert_allclose(open_model(path, "cpu").predict_proba(chips(5)), expected(first_columns), atol=1e-6)


@pytest.mark.parametrize(
    ("axes", "output"), [([2, 3], ("n", 3, 1, 1)), ([1, 2], ("n", 1, 1, 3)), ([2], ("n", 3, 1)), ([2, 3], "nchw")]
)
def test_an_output_with_sizes_of_one_is_taken(tmp_path: Path, axes: list[int], output: Any) -> None:
    """F15: a classifier that ends in a convolution of one pixel; "nchw" states no sizes."""
    nodes = [
        *head("Softmax")[:2],
        N("Softmax", ["logits"], ["flat"]),
        N("Unsqueeze", ["flat", "axes"], ["probabilities"]),
    ]
    path = foreign(tmp_path, nodes, output=tuple(output), numbers={"axes": np.array(axes, np.int64)})
    np.testing.assert_allclose(open_model(path, "cpu").predict_proba(chips(5)), expected(chips(5)), atol=1e-6)


@pytest.mark.parametrize("output", [("n", 3, PX, PX), ("n", 3, "h", "w")])
def test_an_output_for_each_pixel_is_named_with_or_without_stated_sizes(tmp_path: Path, output: Any) -> None:
    assert_refused(
        foreign(tmp_path, [N("Softmax", ["pixels"], ["probabilities"], axis=1)], output=output), "model-labels-pixels"
    )


def test_another_number_of_classes_is_found_where_the_graph_states_none(tmp_path: Path) -> None:
    path = foreign(tmp_path, head("Softmax"), output=("n", "k"), numbers={"weights": WEIGHTS[:2]})
    assert_refused(path, "output-shape", shape="(n, 2)", classes=3)


def test_a_golden_chip_is_compared_as_before(tmp_path: Path) -> None:
    open_model(saved(tmp_path, build_contract(golden=golden())), "cpu").close()
