"""The digest covers all that a model computes with: B8. And a path that is none is one sentence: B10."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from plugin.engine.api.errors import ModelError
from plugin.engine.contract.sources import sidecar_path
from plugin.engine.model import network as network_module
from plugin.engine.model import onnx_metadata
from plugin.engine.model.model import open_model
from plugin.engine.model.onnx_metadata import read_onnx_metadata
from plugin.engine.refit.onnx_edit import load_graph
from tests.engine.test_model_proof import foreign, head
from tests.engine.test_model_refused import constant, external
from tests.engine.tiny_network import WEIGHTS, assert_refused, build_contract, chips, expected, network, saved
from tests.messages import refused


def test_what_was_hashed_is_what_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """B8: a file that is replaced while it is opened gave one model's digest to another's answers."""

    def replaced_meanwhile(*arguments: Any) -> Any:
        path.write_bytes(other)
        return real(*arguments)

    real, other = network_module.open_session, saved(tmp_path, build_contract(), network(weights=-WEIGHTS)).read_bytes()
    path = saved(tmp_path, build_contract())
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    monkeypatch.setattr(network_module, "open_session", replaced_meanwhile)
    model = open_model(path, "cpu")
    assert path.read_bytes() == other and model.digest == before
    np.testing.assert_allclose(model.predict_proba(chips(5)), expected(chips(5)), atol=1e-6)


def test_the_contract_that_was_hashed_is_the_one_that_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def replaced_meanwhile(*arguments: Any) -> Any:
        read = real(*arguments)
        sidecar_path(path).write_text("{}")
        return read

    path, real = foreign(tmp_path, head("Softmax")), network_module.contract_from_sidecar
    both = hashlib.sha256(read_onnx_metadata(path).digest.encode() + sidecar_path(path).read_bytes()).hexdigest()
    monkeypatch.setattr(network_module, "contract_from_sidecar", replaced_meanwhile)
    assert open_model(path, "cpu").digest == both


def test_a_refit_of_a_model_that_was_replaced_meanwhile_is_refused(tmp_path: Path) -> None:
    """The features were of one file, and the graph that they were fitted into was of another."""
    path = saved(tmp_path, build_contract())
    digest = open_model(path, "cpu").file.digest
    load_graph(path, digest)
    saved(tmp_path, build_contract(), network(weights=-WEIGHTS))
    with refused(ModelError, "model-replaced", path=str(path)):
        load_graph(path, digest)


def scan_body(tensor: TensorProto) -> onnx.NodeProto:
    state = helper.make_tensor_value_info("second", TensorProto.FLOAT, [3, 3])
    body = helper.make_graph([constant(tensor)], "body", [], [state])
    return helper.make_node("Loop", ["m", "c"], ["last"], body=body)


def nested(tensor: TensorProto) -> onnx.NodeProto:
    output = helper.make_tensor_value_info("last", TensorProto.FLOAT, [3, 3])
    body = helper.make_graph([scan_body(tensor)], "outer", [], [output])
    return helper.make_node("If", ["c"], ["either"], then_branch=body, else_branch=body)


@pytest.mark.parametrize("node_with", [scan_body, nested])
def test_weights_in_a_second_file_are_found_in_loops_and_in_subgraphs_of_subgraphs(
    tmp_path: Path, node_with: Any
) -> None:
    model = network()
    model.graph.node.append(node_with(external(numpy_helper.from_array(WEIGHTS, "second"))))
    with refused(ModelError, "model-two-files"):
        read_onnx_metadata(saved(tmp_path, build_contract(), model))


def test_weights_of_a_function_in_a_second_file_are_found(tmp_path: Path) -> None:
    model = network()
    node = constant(external(numpy_helper.from_array(WEIGHTS, "second")))
    model.functions.append(helper.make_function("own", "Twice", [], ["second"], [node], [helper.make_opsetid("", 17)]))
    with refused(ModelError, "model-two-files"):
        read_onnx_metadata(saved(tmp_path, build_contract(), model))


def test_sparse_weights_in_a_second_file_are_found(tmp_path: Path) -> None:
    model = network()
    values = external(numpy_helper.from_array(np.ones(2, np.float32), "second"))
    indices = numpy_helper.from_array(np.array([0, 1], np.int64), "indices")
    model.graph.sparse_initializer.append(helper.make_sparse_tensor(values, indices, [3]))
    with refused(ModelError, "model-two-files"):
        read_onnx_metadata(saved(tmp_path, build_contract(), model))


@pytest.mark.parametrize(("embedded", "is_refused"), [(0, True), (1, False)])
def test_compiled_code_in_a_second_file_is_found(tmp_path: Path, embedded: int, is_refused: bool) -> None:
    """EPContext: an execution provider's compiled network, in the node itself or in a file that it names."""
    model = network()
    node = helper.make_node(
        "EPContext", [], ["x"], domain="com.microsoft", embed_mode=embedded, ep_cache_context="engine.bin"
    )
    model.graph.node.append(node)
    path = saved(tmp_path, build_contract(), model)
    if is_refused:
        with refused(ModelError, "model-two-files"):
            read_onnx_metadata(path)
    else:
        read_onnx_metadata(path)


def test_a_file_too_large_for_protobuf_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(onnx_metadata, "MAX_BYTES", 100)
    assert_refused(saved(tmp_path, build_contract()), "model-too-large")


@pytest.mark.parametrize("name", ["a\0b.onnx", "a\ud800.onnx"])
def test_a_path_that_no_file_has_is_one_sentence(name: str) -> None:
    """B10: NUL or a surrogate in a path to `inspect`."""
    assert_refused(Path(name), "model-path")


@pytest.mark.parametrize(("last", "operator"), [("Softmax", "Softmax"), ("Sigmoid", "Sigmoid"), ("Identity", "Gemm")])
def test_the_last_operator_is_known(tmp_path: Path, last: str, operator: str) -> None:
    assert read_onnx_metadata(saved(tmp_path, None, network(last=last))).last_operators == {"probabilities": operator}
