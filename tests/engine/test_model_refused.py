"""A model file that is damaged, or is not what its contract states, is refused in one sentence."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from plugin.engine.api.errors import ModelError
from plugin.engine.api.requests.run_request import DEFAULT_MODEL
from plugin.engine.contract.mlm_fields import ValueScaling
from plugin.engine.contract.mlm_item import to_mlm
from plugin.engine.contract.pixel_windows import default_windows
from plugin.engine.contract.sources import sidecar_path
from plugin.engine.model.model import open_model
from plugin.engine.model.network import model_path
from plugin.engine.model.onnx_metadata import read_onnx_metadata
from tests.engine.tiny_network import THREE, WEIGHTS, assert_refused, build_contract, golden, network, saved
from tests.messages import refused

RUNTIME = f"ONNX Runtime {onnxruntime.__version__}"
DATA = Path(os.environ.get("LANDCHIP_DATA", Path(__file__).resolve().parents[3] / "shared" / "data"))


def test_no_file_is_one_sentence(tmp_path: Path) -> None:
    assert_refused(tmp_path / "nowhere.onnx", "model-missing", path=str(tmp_path / "nowhere.onnx"))


@pytest.mark.parametrize(
    "content", [b"", b"hello, I am a text file\n", b"\x89PNG\r\n\x1a\n\x00\x00", b"II*\x00\x08\x00"]
)
def test_a_file_of_another_kind_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "picture.onnx"
    path.write_bytes(content)
    assert_refused(path, "model-not-onnx", model="picture.onnx")


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_a_truncated_model_is_one_sentence(tmp_path: Path, share: float) -> None:
    path = saved(tmp_path, build_contract())
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert_refused(path, "model-truncated", model="tiny.onnx")


def test_a_model_in_two_files_is_one_sentence(tmp_path: Path) -> None:
    path = saved(tmp_path, build_contract())
    onnx.save_model(onnx.load(path), path, save_as_external_data=True, location="weights.bin", size_threshold=0)
    assert_refused(path, "model-two-files", model="tiny.onnx")


def external(tensor: TensorProto) -> TensorProto:
    """The tensor with its numbers in a second file."""
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="weights.bin")
    return tensor


def constant(tensor: TensorProto) -> onnx.NodeProto:
    return helper.make_node("Constant", [], ["second"], value=tensor)


def branches(tensor: TensorProto) -> onnx.NodeProto:
    """An If of which one branch holds a Constant."""
    output = helper.make_tensor_value_info("second", TensorProto.FLOAT, [3, 3])
    body = helper.make_graph([constant(tensor)], "body", [], [output])
    return helper.make_node("If", ["condition"], ["either"], then_branch=body, else_branch=body)


@pytest.mark.parametrize("node_with", [constant, branches])
def test_numbers_of_a_node_or_of_a_subgraph_in_a_second_file_are_refused(tmp_path: Path, node_with: Any) -> None:
    """The digest of the first file would be the same for any content of the second."""
    model = network()
    model.graph.node.append(node_with(external(numpy_helper.from_array(WEIGHTS, "second"))))
    path = saved(tmp_path, build_contract(), model)
    with refused(ModelError, "model-two-files", model=path.name):
        read_onnx_metadata(path)


def test_metadata_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, build_contract())
    path.write_bytes(path.read_bytes().replace(b"GPL-2.0", b"GPL-2.\xff"))
    with refused(ModelError, "model-not-onnx", model=path.name):
        read_onnx_metadata(path)


def test_a_model_without_contract_is_one_sentence(tmp_path: Path) -> None:
    assert_refused(saved(tmp_path), "contract-missing", sidecar="tiny.mlm.json")


def test_a_wrong_golden_chip_is_one_sentence(tmp_path: Path) -> None:
    path = saved(tmp_path, build_contract(golden=golden(np.array([0.2, 0.3, 0.5]))))
    assert_refused(path, "golden-chip-other-probabilities")


def test_a_golden_chip_may_be_off_by_what_its_file_allows(tmp_path: Path) -> None:
    near = golden()
    moved = tuple(each + sign * 0.004 for each, sign in zip(near.expected, (1, -1, 0)))
    near = replace(near, expected=moved)
    assert_refused(saved(tmp_path, build_contract(golden=near)), "golden-chip-other-probabilities")
    open_model(saved(tmp_path, build_contract(golden=replace(near, tolerance=0.005))), device="cpu").close()


def test_altered_weights_do_not_pass_the_golden_chip(tmp_path: Path) -> None:
    path = saved(tmp_path, build_contract(golden=golden()), network(weights=WEIGHTS * np.float32(1.05)))
    assert_refused(path, "golden-chip-other-probabilities")


def test_a_custom_operator_is_named(tmp_path: Path) -> None:
    path = saved(tmp_path, build_contract(), network(last="FancySoftmax", domain="org.example"))
    assert_refused(path, "model-operator-missing", operator="org.example:FancySoftmax")


def test_an_operator_that_onnx_does_not_have_is_named(tmp_path: Path) -> None:
    assert_refused(
        saved(tmp_path, build_contract(), network(last="Sofmax")), "model-operator-missing", operator="Sofmax"
    )


def test_a_newer_ir_version_is_refused_with_both_numbers(tmp_path: Path) -> None:
    assert_refused(saved(tmp_path, build_contract(), network(ir=99)), "model-ir-version", version=99, runtime=RUNTIME)


def test_a_newer_opset_is_refused_with_both_numbers(tmp_path: Path) -> None:
    assert_refused(saved(tmp_path, build_contract(), network(opset=99)), "model-opset", version=99, runtime=RUNTIME)


def test_another_number_of_classes_is_one_sentence(tmp_path: Path) -> None:
    assert_refused(saved(tmp_path, build_contract(classes=THREE[:2])), "output-shape", classes=2)


@pytest.mark.parametrize("changes", [{"chip_px": 8}, {"bands": ("red", "green")}])
def test_another_input_shape_is_one_sentence(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert_refused(saved(tmp_path, build_contract(**changes)), "input-shape", shape="(n, 3, 4, 4)")


@pytest.mark.parametrize("kind", [TensorProto.FLOAT, TensorProto.UINT16])
def test_another_input_type_is_one_sentence(tmp_path: Path, kind: int) -> None:
    assert_refused(saved(tmp_path, build_contract(), network(kind)), "input-type", stated="uint8 pixels as they are")


def test_an_output_that_is_no_probabilities_is_one_sentence(tmp_path: Path) -> None:
    weights = WEIGHTS + np.float32(1)
    path = saved(tmp_path, build_contract(golden=golden()), network(last="Identity", weights=weights))
    assert_refused(path, "golden-chip-no-probabilities")


def test_a_name_that_no_tensor_has_is_one_sentence(tmp_path: Path) -> None:
    assert_refused(
        saved(tmp_path, build_contract(input_name="image")), "tensor-not-there", name="image", found="pixels"
    )


@pytest.mark.skipif(not DATA.exists(), reason="shared data is not here (set LANDCHIP_DATA)")
def test_a_real_model_that_labels_pixels_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plc.onnx"
    path.write_bytes((DATA / "models" / "plc_250epochs.onnx").read_bytes())
    assert_refused(path, "contract-missing", sidecar="plc.mlm.json")
    contract = build_contract(
        bands=("red", "green", "blue", "nir"), chip_px=256, scaling=ValueScaling((0.0,) * 4, (256.0,) * 4)
    )
    document = to_mlm(contract)
    document["properties"]["mlm:input"][0]["name"] = "naip_rgbn_div256"
    document["properties"]["mlm:output"][0]["name"] = "logits"
    sidecar_path(path).write_text(json.dumps(document), encoding="utf-8")
    assert_refused(path, "model-labels-pixels")


def test_damaged_weights_and_a_wrong_contract_have_different_errors(tmp_path: Path) -> None:
    whole = bytearray(model_path(DEFAULT_MODEL).read_bytes())
    middle = len(whole) // 2
    whole[middle : middle + 4096] = b"\xff" * 4096  # NaN among the weights
    (tmp_path / "damaged.onnx").write_bytes(whole)
    assert_refused(tmp_path / "damaged.onnx", "golden-chip-no-probabilities", model="damaged.onnx")


def test_a_model_of_pixels_is_refused(tmp_path: Path) -> None:
    with refused(ModelError, "model-of-another-task", model="tiny.onnx"):
        open_model(saved(tmp_path, build_contract(task="pixels", windows=default_windows(4))), "cpu")
