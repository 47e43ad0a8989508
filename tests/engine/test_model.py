"""Opening a model: its contract is kept, its golden chip comes out, and a bad file gets one sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.errors import EngineError, ModelError, RequestError
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_fields import GoldenChip, ValueScaling
from plugin.engine.contract.sources import sidecar_path
from plugin.engine.model import session, throughput
from plugin.engine.model.card import card
from plugin.engine.model.model import default_model_path, open_model
from plugin.engine.model.onnx_metadata import read_onnx_metadata
from tests.messages import refused

PX = 4
RUNTIME = f"ONNX Runtime {onnxruntime.__version__}"
THREE = tuple(each for each in CLASSES if each.name in ("forest", "cultivated", "developed"))
WEIGHTS = np.array([[-1.0, 2.0, -1.0], [1.0, 0.5, -2.0], [0.5, -2.0, 1.0]], np.float32) / 64
DATA = Path(os.environ.get("LANDCHIP_DATA", Path(__file__).resolve().parents[3] / "shared" / "data"))


def made(**changes: Any) -> Contract:
    stated: dict[str, Any] = {
        "name": "tiny",
        "version": "1",
        "architecture": "mean of bands, linear, softmax",
        "license": "GPL-2.0-or-later",
        "description": "For tests.",
        "bands": ("red", "green", "blue"),
        "gsd_m": 1.0,
        "chip_px": PX,
        "classes": THREE,
        "input_name": "pixels",
        "output_name": "probabilities",
    }
    return Contract(**{**stated, **changes})


def network(
    kind: int = TensorProto.UINT8,
    batch: int | str = "n",
    last: str = "Softmax",
    domain: str = "",
    opset: int = 17,
    ir: int = 8,
    weights: np.ndarray = WEIGHTS,
) -> onnx.ModelProto:
    """Softmax(mean of each band @ weights.T) over (n, 3, 4, 4) pixels."""
    nodes = [
        helper.make_node("Cast", ["pixels"], ["floats"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMean", ["floats"], ["means"], axes=[2, 3], keepdims=0),
        helper.make_node("Gemm", ["means", "weights"], ["logits"], transB=1),
        helper.make_node(last, ["logits"], ["probabilities"], domain=domain),
    ]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("pixels", kind, [batch, 3, PX, PX])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, [batch, len(weights)])],
        [numpy_helper.from_array(weights, "weights")],
    )
    opsets = [helper.make_opsetid("", opset)] + ([helper.make_opsetid(domain, 1)] if domain else [])
    return helper.make_model(graph, opset_imports=opsets, ir_version=ir)


def saved(folder: Path, contract: Contract | None = None, model: onnx.ModelProto | None = None) -> Path:
    model = model or network()
    helper.set_model_props(model, contract.to_metadata() if contract else {})
    path = folder / "tiny.onnx"
    path.write_bytes(model.SerializeToString())
    return path


def chips(count: int) -> np.ndarray:
    return np.random.default_rng(7).integers(0, 256, (count, 3, PX, PX), dtype=np.uint8)


def expected(pixels: np.ndarray, weights: np.ndarray = WEIGHTS) -> np.ndarray:
    powers = np.exp(pixels.astype(np.float64).mean(axis=(2, 3)) @ weights.T.astype(np.float64))
    return powers / powers.sum(axis=1, keepdims=True)


def golden(probabilities: np.ndarray | None = None) -> GoldenChip:
    chip = chips(1)
    stated = expected(chip)[0] if probabilities is None else probabilities
    return GoldenChip(chip.tobytes(), (3, PX, PX), tuple(float(each) for each in stated))


def assert_refused(path: Path, code: str, /, **params: Any) -> None:
    """Opening gives a ModelError of that code, in one sentence."""
    with refused(ModelError, code, **params) as caught:
        open_model(path, device="cpu")
    text = str(caught.value)
    assert text.endswith(".") and "\n" not in text and text.count(". ") == 0


def test_a_model_gives_the_probabilities_of_its_network(tmp_path: Path) -> None:
    model = open_model(saved(tmp_path, made(golden=golden())), device="cpu")
    answer = model.predict_proba(chips(5))
    assert answer.dtype == np.float32 and answer.shape == (5, 3)
    np.testing.assert_allclose(answer, expected(chips(5)), atol=1e-6)


def test_no_chips_give_no_rows(tmp_path: Path) -> None:
    assert open_model(saved(tmp_path, made()), device="cpu").predict_proba(chips(0)).shape == (0, 3)


@pytest.mark.parametrize(
    "pixels", [chips(2)[0], chips(2)[:, :2], chips(2)[..., :3], chips(2).astype(np.uint16), chips(2).astype(np.float32)]
)
def test_chips_of_another_shape_or_type_are_never_scored(tmp_path: Path, pixels: np.ndarray) -> None:
    with pytest.raises(ValueError, match="chips of"):
        open_model(saved(tmp_path, made()), device="cpu").predict_proba(pixels)


def test_a_chip_gets_the_same_bits_from_every_thread(tmp_path: Path) -> None:
    model = open_model(saved(tmp_path, made()), device="cpu")
    answers: list[np.ndarray] = []
    workers = [threading.Thread(target=lambda: answers.append(model.predict_proba(chips(9)))) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len({answer.tobytes() for answer in answers}) == 1


def test_a_foreign_model_is_scaled_by_its_sidecar_and_normalised(tmp_path: Path) -> None:
    path = saved(tmp_path, None, network(TensorProto.FLOAT, last="Identity"))
    scaling = ValueScaling((10.0, 20.0, 30.0), (2.0, 3.0, 4.0))
    document = made(scaling=scaling, activation="softmax").to_mlm()
    sidecar_path(path).write_text(json.dumps(document), encoding="utf-8")
    model = open_model(path, device="cpu")
    scaled = (chips(5) - np.reshape(scaling.mean, (3, 1, 1))) / np.reshape(scaling.std, (3, 1, 1))
    np.testing.assert_allclose(model.predict_proba(chips(5)), expected(scaled), atol=1e-6)
    before = model.digest
    document["properties"]["license"] = "MIT"
    sidecar_path(path).write_text(json.dumps(document), encoding="utf-8")
    assert open_model(path, device="cpu").digest != before


def test_the_contract_inside_the_file_comes_before_a_sidecar(tmp_path: Path) -> None:
    path = saved(tmp_path, made())
    sidecar_path(path).write_text("{not even JSON", encoding="utf-8")
    assert open_model(path, device="cpu").contract == made()


@pytest.mark.parametrize("last", ["Softmax", "Identity"])
def test_a_deepness_model_is_opened_with_or_without_its_own_softmax(tmp_path: Path, last: str) -> None:
    keys = {"class_names": {"0": "forest", "1": "cultivated", "2": "developed"}, "resolution": 100, "tile_size": PX}
    model = network(TensorProto.FLOAT, last=last)
    helper.set_model_props(model, {key: json.dumps(value) for key, value in keys.items()})
    path = tmp_path / "theirs.onnx"
    path.write_bytes(model.SerializeToString())
    np.testing.assert_allclose(
        open_model(path, device="cpu").predict_proba(chips(5)), expected(chips(5) / 255), atol=1e-6
    )


def test_a_network_with_a_fixed_batch_takes_any_number_of_chips(tmp_path: Path) -> None:
    model = open_model(saved(tmp_path, made(), network(batch=2)), device="cpu")
    np.testing.assert_allclose(model.predict_proba(chips(5)), expected(chips(5)), atol=1e-6)


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
    path = saved(tmp_path, made())
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert_refused(path, "model-truncated", model="tiny.onnx")


def test_a_model_in_two_files_is_one_sentence(tmp_path: Path) -> None:
    path = saved(tmp_path, made())
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
    path = saved(tmp_path, made(), model)
    with refused(ModelError, "model-two-files", model=path.name):
        read_onnx_metadata(path)


def test_metadata_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, made())
    path.write_bytes(path.read_bytes().replace(b"GPL-2.0", b"GPL-2.\xff"))
    with refused(ModelError, "model-not-onnx", model=path.name):
        read_onnx_metadata(path)


def test_a_model_without_contract_is_one_sentence(tmp_path: Path) -> None:
    assert_refused(saved(tmp_path), "contract-missing", sidecar="tiny.mlm.json")


def test_a_wrong_golden_chip_is_one_sentence(tmp_path: Path) -> None:
    path = saved(tmp_path, made(golden=golden(np.array([0.2, 0.3, 0.5]))))
    assert_refused(path, "golden-chip-other-probabilities")


def test_a_golden_chip_may_be_off_by_what_its_file_allows(tmp_path: Path) -> None:
    near = golden()
    moved = tuple(each + sign * 0.004 for each, sign in zip(near.expected, (1, -1, 0)))
    near = replace(near, expected=moved)
    assert_refused(saved(tmp_path, made(golden=near)), "golden-chip-other-probabilities")
    open_model(saved(tmp_path, made(golden=replace(near, tolerance=0.005))), device="cpu").close()


def test_altered_weights_do_not_pass_the_golden_chip(tmp_path: Path) -> None:
    path = saved(tmp_path, made(golden=golden()), network(weights=WEIGHTS * np.float32(1.05)))
    assert_refused(path, "golden-chip-other-probabilities")


def test_a_custom_operator_is_named(tmp_path: Path) -> None:
    path = saved(tmp_path, made(), network(last="FancySoftmax", domain="org.example"))
    assert_refused(path, "model-operator-missing", operator="org.example:FancySoftmax")


def test_an_operator_that_onnx_does_not_have_is_named(tmp_path: Path) -> None:
    assert_refused(saved(tmp_path, made(), network(last="Sofmax")), "model-operator-missing", operator="Sofmax")


def test_a_newer_ir_version_is_said_with_both_numbers(tmp_path: Path) -> None:
    assert_refused(saved(tmp_path, made(), network(ir=99)), "model-ir-version", version=99, runtime=RUNTIME)


def test_a_newer_opset_is_said_with_both_numbers(tmp_path: Path) -> None:
    assert_refused(saved(tmp_path, made(), network(opset=99)), "model-opset", version=99, runtime=RUNTIME)


def test_another_number_of_classes_is_one_sentence(tmp_path: Path) -> None:
    assert_refused(saved(tmp_path, made(classes=THREE[:2])), "output-shape", classes=2)


@pytest.mark.parametrize("changes", [{"chip_px": 8}, {"bands": ("red", "green")}])
def test_another_input_shape_is_one_sentence(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert_refused(saved(tmp_path, made(**changes)), "input-shape", shape="(n, 3, 4, 4)")


@pytest.mark.parametrize("kind", [TensorProto.FLOAT, TensorProto.UINT16])
def test_another_input_type_is_one_sentence(tmp_path: Path, kind: int) -> None:
    assert_refused(saved(tmp_path, made(), network(kind)), "input-type", stated="uint8 pixels as they are")


def test_an_output_that_is_no_probabilities_is_one_sentence(tmp_path: Path) -> None:
    weights = WEIGHTS + np.float32(1)
    path = saved(tmp_path, made(golden=golden()), network(last="Identity", weights=weights))
    assert_refused(path, "golden-chip-no-probabilities")


def test_a_name_that_no_tensor_has_is_one_sentence(tmp_path: Path) -> None:
    assert_refused(saved(tmp_path, made(input_name="image")), "tensor-not-there", name="image", found="pixels")


@pytest.mark.skipif(not DATA.exists(), reason="shared data is not here (set LANDCHIP_DATA)")
def test_a_real_model_that_labels_pixels_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plc.onnx"
    path.write_bytes((DATA / "models" / "plc_250epochs.onnx").read_bytes())
    assert_refused(path, "contract-missing", sidecar="plc.mlm.json")
    contract = made(bands=("red", "green", "blue", "nir"), chip_px=256, scaling=ValueScaling((0.0,) * 4, (256.0,) * 4))
    document = contract.to_mlm()
    document["properties"]["mlm:input"][0]["name"] = "naip_rgbn_div256"
    document["properties"]["mlm:output"][0]["name"] = "logits"
    sidecar_path(path).write_text(json.dumps(document), encoding="utf-8")
    assert_refused(path, "model-labels-pixels")


def test_an_unknown_device_is_a_request_error(tmp_path: Path) -> None:
    with refused(RequestError, "device-unknown", device="tpu"):
        open_model(saved(tmp_path, made()), device="tpu")


def test_the_device_that_runs_is_named_and_auto_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "_gpu_name", lambda: "")
    path = saved(tmp_path, made())
    asked = open_model(path, device="cpu", threads=2).device
    assert (asked.kind, asked.note) == ("cpu", None) and asked.name.endswith("2 threads")
    fallen_back = open_model(path, device="auto").device
    assert fallen_back.kind == "cpu" and fallen_back.note.code == "cuda-no-gpu"


def test_a_gpu_that_the_engine_was_not_installed_for_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "_gpu_name", lambda: "NVIDIA Made Up")
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: ["CPUExecutionProvider"])
    path = saved(tmp_path, made())
    note = open_model(path, device="auto").device.note
    assert (note.code, note.params) == ("cuda-not-installed", {"gpu": "NVIDIA Made Up"})
    with refused(EngineError, "gpu-unusable", reason=note):
        open_model(path, device="cuda")


def test_cuda_that_silently_falls_back_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "_cuda_obstacle", lambda: None)
    path = saved(tmp_path, made())
    cpu_only = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    monkeypatch.setattr(session, "_cuda_session", lambda *_: cpu_only)
    note = open_model(path, device="auto").device.note
    assert note.code == "cuda-not-loaded"
    with refused(EngineError, "gpu-unusable", reason=note):
        open_model(path, device="cuda")


def test_what_onnxruntime_prints_about_cuda_is_not_on_standard_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def falls_back(path: str, **_: Any) -> onnxruntime.InferenceSession:
        print("EP Error: the driver is too old")
        return real(path, providers=["CPUExecutionProvider"])

    real = onnxruntime.InferenceSession
    monkeypatch.setattr(session, "_cuda_obstacle", lambda: None)
    monkeypatch.setattr(onnxruntime, "InferenceSession", falls_back)
    monkeypatch.setattr(onnxruntime, "preload_dlls", lambda: print("Failed to load libcublas"), raising=False)
    with refused(EngineError, "gpu-unusable"):
        open_model(saved(tmp_path, made()), device="cuda")
    assert capsys.readouterr().out == ""


def test_a_gpu_that_fails_while_it_computes_is_an_error_and_no_silent_change_to_the_cpu(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class LostGpu:
        """Falls back as ONNX Runtime's own class does, unless it is told not to."""

        falls_back = True

        def __init__(self, path: str, **_: Any) -> None:
            self.cpu = real(path, providers=["CPUExecutionProvider"])
            self.get_inputs, self.get_outputs = self.cpu.get_inputs, self.cpu.get_outputs

        def get_providers(self) -> list[str]:
            return ["CUDAExecutionProvider", "CPUExecutionProvider"]

        def disable_fallback(self) -> None:
            self.falls_back = False

        def run(self, names: Any, feed: Any) -> Any:
            if lost and not self.falls_back:
                raise RuntimeError("the GPU is lost")
            return self.cpu.run(names, feed)

    real, lost = onnxruntime.InferenceSession, []
    monkeypatch.setattr(session, "_cuda_obstacle", lambda: None)
    monkeypatch.setattr(onnxruntime, "InferenceSession", LostGpu)
    with open_model(saved(tmp_path, made()), device="cuda") as model:
        lost.append(True)
        with refused(EngineError, "model-failed"):
            model.predict_proba(chips(1))


def test_a_closed_model_says_so(tmp_path: Path) -> None:
    with open_model(saved(tmp_path, made()), device="cpu") as model:
        model.predict_proba(chips(1))
    with refused(EngineError, "model-closed", model="tiny.onnx"):
        model.predict_proba(chips(1))


def test_the_card_is_plain_json_and_complete(tmp_path: Path) -> None:
    shown = json.loads(json.dumps(card(open_model(saved(tmp_path, made(golden=golden())), device="cpu"))))
    assert shown["opset"] == 17 and shown["ir_version"] == 8
    assert shown["inputs"] == [{"name": "pixels", "shape": ["n", 3, PX, PX], "type": "tensor(uint8)"}]
    assert [each["name"] for each in shown["groups"]] == ["developed", "cultivated", "undeveloped"]
    assert len(shown["digest"]) == 64 and shown["golden"] is True


def test_a_benchmark_is_measured_once_and_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(throughput, "SECONDS_A_BATCH_SIZE", 0.01)
    model = open_model(saved(tmp_path, made()), device="cpu", threads=2)
    first = model.benchmark()
    assert first.batch in throughput.batch_sizes("cpu", 2) and first.chips_per_second > 0
    monkeypatch.setattr(throughput, "measure", lambda *_: pytest.fail("measured again"))
    assert open_model(model.path, device="cpu", threads=2).benchmark() == first


def test_another_number_of_threads_is_another_benchmark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path / "cache"))
    found = iter([throughput.Throughput(1, 10.0), throughput.Throughput(4, 20.0)])
    monkeypatch.setattr(throughput, "measure", lambda *_: next(found))
    path = saved(tmp_path, made())
    assert open_model(path, device="cpu", threads=1).benchmark().batch == 1
    assert open_model(path, device="cpu", threads=2).benchmark().batch == 4


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"KEY": {"batch": "many"}}', '{"KEY": 3}'])
def test_a_corrupt_cache_is_as_good_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path))
    (tmp_path / "benchmarks.json").write_text(content, encoding="utf-8")
    assert throughput.load_throughput("KEY") is None
    throughput.store_throughput("KEY", throughput.Throughput(8, 99.5))
    assert throughput.load_throughput("KEY") == throughput.Throughput(8, 99.5)
    assert [each.name for each in tmp_path.iterdir()] == ["benchmarks.json"]


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path / "file"))
    throughput.store_throughput("KEY", throughput.Throughput(8, 99.5))
    assert throughput.load_throughput("KEY") is None


def test_a_larger_batch_must_be_worth_its_memory() -> None:
    rates = {1: 100.0, 2: 102.0, 4: 150.0, 8: 151.0, 16: 152.0}

    def chosen(kind: str, concurrency: int) -> int:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(throughput, "_rate", lambda score, batch, *_: rates[batch])
            return throughput.measure(lambda batch: None, kind, concurrency).batch

    assert chosen("cpu", 2) == 4
    assert max(throughput.batch_sizes("cpu", 16)) * 16 <= throughput.CPU_CHIPS_AT_ONCE


def test_the_default_model_opens_under_its_own_name() -> None:
    assert open_model("default", device="cpu").path == default_model_path()


def test_onnx_runtime_keeps_to_itself(tmp_path: Path) -> None:
    """Its wheels hold a telemetry client that would leave a device id in the user's cache."""
    code = "from plugin.engine.model.model import open_model; open_model('default', 'cpu').close()"
    home = {**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    home.pop("ORT_DISABLE_TELEMETRY", None)
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], env=home, check=True)
    assert [each for each in tmp_path.rglob("*") if "onnxruntime" in each.name or "Microsoft" in each.name] == []


def test_a_model_whose_weights_were_damaged_is_told_from_a_wrong_contract(tmp_path: Path) -> None:
    whole = bytearray(default_model_path().read_bytes())
    middle = len(whole) // 2
    whole[middle : middle + 4096] = b"\xff" * 4096  # NaN among the weights
    (tmp_path / "damaged.onnx").write_bytes(whole)
    assert_refused(tmp_path / "damaged.onnx", "golden-chip-no-probabilities", model="damaged.onnx")
