"""Opening a model: its contract is kept, its device is named, and its rate is measured once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper

from plugin.engine.api.errors import EngineError, RequestError
from plugin.engine.api.requests.run_request import DEFAULT_MODEL
from plugin.engine.contract.mlm_fields import ValueScaling
from plugin.engine.contract.mlm_item import to_mlm
from plugin.engine.contract.sources import sidecar_path
from plugin.engine.model import session, throughput
from plugin.engine.model.card import card
from plugin.engine.model.model import open_model
from plugin.engine.model.network import model_path
from tests.engine.tiny_network import PX, build_contract, chips, expected, golden, network, saved
from tests.messages import refused


def test_a_model_gives_the_probabilities_of_its_network(tmp_path: Path) -> None:
    model = open_model(saved(tmp_path, build_contract(golden=golden())), device="cpu")
    probabilities = model.predict_proba(chips(5))
    assert probabilities.dtype == np.float32 and probabilities.shape == (5, 3)
    np.testing.assert_allclose(probabilities, expected(chips(5)), atol=1e-6)


def test_no_chips_give_no_rows(tmp_path: Path) -> None:
    assert open_model(saved(tmp_path, build_contract()), device="cpu").predict_proba(chips(0)).shape == (0, 3)


@pytest.mark.parametrize(
    "pixels", [chips(2)[0], chips(2)[:, :2], chips(2)[..., :3], chips(2).astype(np.uint16), chips(2).astype(np.float32)]
)
def test_chips_of_another_shape_or_type_are_never_scored(tmp_path: Path, pixels: np.ndarray) -> None:
    with pytest.raises(ValueError, match="chips of"):
        open_model(saved(tmp_path, build_contract()), device="cpu").predict_proba(pixels)


def test_a_chip_gets_the_same_bits_from_every_thread(tmp_path: Path) -> None:
    model = open_model(saved(tmp_path, build_contract()), device="cpu")
    results: list[np.ndarray] = []
    workers = [threading.Thread(target=lambda: results.append(model.predict_proba(chips(9)))) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len({result.tobytes() for result in results}) == 1


def test_a_foreign_model_is_scaled_by_its_sidecar_and_normalised(tmp_path: Path) -> None:
    path = saved(tmp_path, None, network(TensorProto.FLOAT, last="Identity"))
    scaling = ValueScaling((10.0, 20.0, 30.0), (2.0, 3.0, 4.0))
    document = to_mlm(build_contract(scaling=scaling, activation="softmax"))
    sidecar_path(path).write_text(json.dumps(document), encoding="utf-8")
    model = open_model(path, device="cpu")
    scaled = (chips(5) - np.reshape(scaling.mean, (3, 1, 1))) / np.reshape(scaling.std, (3, 1, 1))
    np.testing.assert_allclose(model.predict_proba(chips(5)), expected(scaled), atol=1e-6)
    before = model.digest
    document["properties"]["license"] = "MIT"
    sidecar_path(path).write_text(json.dumps(document), encoding="utf-8")
    assert open_model(path, device="cpu").digest != before


def test_the_contract_inside_the_file_comes_before_a_sidecar(tmp_path: Path) -> None:
    path = saved(tmp_path, build_contract())
    sidecar_path(path).write_text("{not even JSON", encoding="utf-8")
    assert open_model(path, device="cpu").contract == build_contract()


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
    model = open_model(saved(tmp_path, build_contract(), network(batch=2)), device="cpu")
    np.testing.assert_allclose(model.predict_proba(chips(5)), expected(chips(5)), atol=1e-6)


def test_an_unknown_device_is_a_request_error(tmp_path: Path) -> None:
    with refused(RequestError, "device-unknown", device="tpu"):
        open_model(saved(tmp_path, build_contract()), device="tpu")


def test_the_device_is_named_and_auto_notes_why_it_is_the_cpu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "_gpu_name", lambda: "")
    path = saved(tmp_path, build_contract())
    device = open_model(path, device="cpu", threads=2).device
    assert (device.kind, device.note) == ("cpu", None) and device.name.endswith("2 threads")
    fallen_back = open_model(path, device="auto").device
    assert fallen_back.kind == "cpu" and fallen_back.note.code == "cuda-no-gpu"


def test_a_gpu_that_the_engine_was_not_installed_for_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "_gpu_name", lambda: "NVIDIA Made Up")
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: ["CPUExecutionProvider"])
    path = saved(tmp_path, build_contract())
    note = open_model(path, device="auto").device.note
    assert (note.code, note.params) == ("cuda-not-installed", {"gpu": "NVIDIA Made Up"})
    with refused(EngineError, "gpu-unusable", reason=note):
        open_model(path, device="cuda")


def test_cuda_that_silently_falls_back_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "_cuda_obstacle", lambda: None)
    path = saved(tmp_path, build_contract())
    cpu_only = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    monkeypatch.setattr(session, "_cuda_session", lambda *_: cpu_only)
    note = open_model(path, device="auto").device.note
    assert note.code == "cuda-not-loaded"
    with refused(EngineError, "gpu-unusable", reason=note):
        open_model(path, device="cuda")


def test_output_of_onnxruntime_about_cuda_is_not_on_standard_output(
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
        open_model(saved(tmp_path, build_contract()), device="cuda")
    assert capsys.readouterr().out == ""


def test_a_gpu_that_fails_while_it_computes_is_an_error_and_no_silent_change_to_the_cpu(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class LostGpu:
        """Falls back as ONNX Runtime's own class does, unless the fallback is disabled."""

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
    with open_model(saved(tmp_path, build_contract()), device="cuda") as model:
        lost.append(True)
        with refused(EngineError, "model-failed"):
            model.predict_proba(chips(1))


def test_a_closed_model_is_refused(tmp_path: Path) -> None:
    with open_model(saved(tmp_path, build_contract()), device="cpu") as model:
        model.predict_proba(chips(1))
    with refused(EngineError, "model-closed", model="tiny.onnx"):
        model.predict_proba(chips(1))


def test_the_card_is_plain_json_and_complete(tmp_path: Path) -> None:
    content = json.loads(json.dumps(card(open_model(saved(tmp_path, build_contract(golden=golden())), device="cpu"))))
    assert content["opset"] == 17 and content["ir_version"] == 8
    assert content["inputs"] == [{"name": "pixels", "shape": ["n", 3, PX, PX], "type": "tensor(uint8)"}]
    assert [each["name"] for each in content["groups"]] == ["developed", "cultivated", "undeveloped"]
    assert len(content["digest"]) == 64 and content["golden"] is True


def test_a_benchmark_is_measured_once_and_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(throughput, "SECONDS_A_BATCH_SIZE", 0.01)
    model = open_model(saved(tmp_path, build_contract()), device="cpu", threads=2)
    first = model.benchmark()
    assert first.batch in throughput.batch_sizes("cpu", 2) and first.chips_per_second > 0
    monkeypatch.setattr(throughput, "measure", lambda *_: pytest.fail("measured again"))
    assert open_model(model.path, device="cpu", threads=2).benchmark() == first


def test_another_number_of_threads_is_another_benchmark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path / "cache"))
    measured = iter([throughput.Throughput(1, 10.0), throughput.Throughput(4, 20.0)])
    monkeypatch.setattr(throughput, "measure", lambda *_: next(measured))
    path = saved(tmp_path, build_contract())
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
    assert open_model("default", device="cpu").path == model_path(DEFAULT_MODEL)


def test_onnx_runtime_writes_no_telemetry_files(tmp_path: Path) -> None:
    """Its wheels hold a telemetry client that would leave a device id in the user's cache."""
    code = "from plugin.engine.model.model import open_model; open_model('default', 'cpu').close()"
    home = {**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    home.pop("ORT_DISABLE_TELEMETRY", None)
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], env=home, check=True)
    assert [each for each in tmp_path.rglob("*") if "onnxruntime" in each.name or "Microsoft" in each.name] == []
