"""The parts of gpu_check.py: each measures or checks something and yields records of bench_records.py.

Each part also runs on the CPU, with tiny sizes, so that it can be tested without a GPU.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.errors import EngineError, ModelError
from plugin.engine.api.requests.run_request import DEFAULT_MODEL
from plugin.engine.model import session
from plugin.engine.model.model import Model, open_model
from plugin.engine.model.network import model_path
from plugin.engine.model.ort import onnxruntime
from scripts.benchmarks import bench_run, bench_train
from scripts.benchmarks.bench_records import ROOT, Record
from scripts.gpu.gpu_setup import Setup, peak_memory, peak_process_memory_mb
from scripts.imagery.source_chips import read_manifest, read_source_chip
from trainer.chipsets.chipset import ChipSet
from trainer.chipsets.chipset_writer import write_chipset
from trainer.exporting.variants import write_variant


def device(setup: Setup) -> Iterator[Record]:
    """Checks the device and note of `auto`, in a child process, and that `cuda` never falls back to the CPU."""
    command = [sys.executable, "-m", "plugin.engine", "inspect", "default", "--json", "--device", "auto"]
    process = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if process.returncode:
        raise RuntimeError(f"inspect ended with {process.returncode}: {process.stderr.strip()}")
    chosen = json.loads(process.stdout)["device"]
    note = "no note" if chosen["note"] is None else f"note {chosen['note']['code']}"
    right = chosen["kind"] == setup.device and (chosen["note"] is None) == (setup.device == "cuda")
    yield setup.record(
        "device", "auto_right", float(right), "", f"auto takes {chosen['kind']} ({chosen['name']}), {note}"
    )
    refused = [_is_refused(substitutes) for substitutes in WITHOUT_CUDA.values()]
    cases = ", ".join(WITHOUT_CUDA)
    yield setup.record("device", "cuda_refused", sum(refused) / len(refused), "share", f"CUDA made absent: {cases}")


def _cpu_session(content: bytes, *_: Any) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(content, providers=[session.CPU])


# Cases in which CUDA is unavailable: name -> replacements for names of the engine's module `session`.
WITHOUT_CUDA: dict[str, dict[str, Any]] = {
    "no driver": {"_gpu_name": lambda: ""},
    "no provider": {"_gpu_name": lambda: "made up", "CUDA": "AbsentExecutionProvider"},
    "libraries not loaded": {"_cuda_obstacle": lambda: None, "_cuda_session": _cpu_session},
}


def _is_refused(substitutes: dict[str, Any]) -> bool:
    """Whether, with these replacements, `cuda` raises and `auto` takes the CPU with a note."""
    with mock.patch.multiple(session, **substitutes):
        with open_model("default", "auto") as model:
            noted = model.device.kind == "cpu" and model.device.note is not None
        try:
            open_model("default", "cuda").close()
        except EngineError as error:
            return noted and error.code == "gpu-unusable"
    return False


def probabilities(setup: Setup) -> Iterator[Record]:
    """Compares the device's probabilities with the CPU's, and with its own in another session."""
    chips = setup.chips(setup.sizes.compared)
    with open_model("default", "cpu") as model:
        cpu = _scored(model, chips)
    with open_model("default", setup.device) as model:
        scored, repeated = _scored(model, chips), _scored(model, chips)
    with open_model("default", setup.device) as model:
        in_new_session = _scored(model, chips)
    text = f"{len(chips)} chips, default model; the same class for {_same_class(scored, cpu):.4f}"
    yield setup.record("probabilities", "cpu_difference", _difference(scored, cpu), "", text)
    repeated = max(_difference(scored, repeated), _difference(scored, in_new_session))
    yield setup.record(
        "probabilities", "repeat_difference", repeated, "", "the same batches again, and in a new session"
    )


def bare(setup: Setup) -> Iterator[Record]:
    """Rate of ONNX Runtime alone on chips in memory, by batch size; at the last size with its default options too."""
    chips = setup.chips(max(setup.sizes.batches))
    with open_model("default", setup.device) as model:
        plain = bench_run.bare_session(model)
        rates = {batch: _bare_rate(plain, chips, batch, setup.sizes.seconds) for batch in setup.sizes.batches}
        best = max(rates, key=lambda batch: rates[batch])
        text = f"batches of {best}; by batch {', '.join(f'{batch}: {rate:.0f}' for batch, rate in rates.items())}"
        yield setup.record("bare", "bare_rate", rates[best], "chips/s", text)
        provider = session.CUDA if setup.device == "cuda" else session.CPU
        default_session = onnxruntime.InferenceSession(str(model.path), providers=[provider])
    feed, names = {plain.get_inputs()[0].name: chips}, [plain.get_outputs()[0].name]
    difference = _difference(plain.run(names, feed)[0], default_session.run(names, feed)[0])
    text = f"batches of {len(chips)}, ONNX Runtime's own options, TF32 on CUDA; "
    text += f"probabilities differ by up to {difference:.2g}"
    rate = _bare_rate(default_session, chips, len(chips), setup.sizes.seconds)
    yield setup.record("bare", "bare_rate_own_options", rate, "chips/s", text)


def _bare_rate(plain: onnxruntime.InferenceSession, chips: NDArray[np.uint8], batch: int, min_s: float) -> float:
    """Chips/s over at least `min_s`; the first batch, which allocates the memory, is not counted."""
    bench_run.run_bare(plain, chips[:batch], batch)
    scored, start = 0, time.perf_counter()
    while not scored or time.perf_counter() - start < min_s:
        bench_run.run_bare(plain, chips[:batch], batch)
        scored += batch
    return scored / (time.perf_counter() - start)


def end_to_end(setup: Setup) -> Iterator[Record]:
    """Rate of a whole run by `run.job.run`, from opening the model to the map, relative to the bare loop."""
    cols, rows = setup.sizes.run
    raster = bench_run.repeat_raster(setup.quilt(), cols, rows, setup.folder / "run.vrt")
    sizes = setup.sizes
    measured = bench_run.end_to_end("default", raster, setup.folder, sizes.rounds, setup.device, sizes.batch)
    text = f"{cols * rows:,} chips, batches of {measured.batch}; bare ONNX Runtime loop: {measured.bare:.1f} chips/s"
    yield setup.record("end_to_end", "end_to_end_ratio_default", measured.ratio, "share", text)
    text = f"{cols * rows:,} chips, model load and outputs included"
    yield setup.record("end_to_end", "run_chips_per_second", measured.run, "chips/s", text)


def county(setup: Setup) -> Iterator[Record]:
    """Time and memory of the command line on a county: the quilt repeated by a VRT."""
    cols, rows, n = setup.sizes.county
    raster = bench_run.repeat_raster(setup.quilt(), cols, rows, setup.folder / "county.vrt")
    area = bench_run.area_of_chips(raster, n)
    with tempfile.TemporaryDirectory(dir=setup.folder) as folder:
        request = bench_run.request_of(
            raster, "default", Path(folder), setup.device, area=area, batch=setup.sizes.batch
        )
        with peak_memory(setup.device) as peak:
            command = bench_run.command_run(request)
    total = command.result["chips"]["classified"]
    if total != n:
        raise RuntimeError(f"{total} chips of the county are classified, and {n} are asked for")
    text = f"{n:,} chips, the command line from its start to its end; GeoPackage and COG"
    yield setup.record("county", "county_run_s", command.seconds, "s", text)
    yield setup.record("county", "county_peak_memory_mb", command.peak_mb, "MB", f"{n:,} chips, main memory")
    yield setup.record(
        "county", "county_device_memory_mb", peak.increase_mb, "MB", "all that the process takes on the GPU"
    )


def fast(setup: Setup) -> Iterator[Record]:
    """Speed on the device of the 8-bit model, which is made for CPUs."""
    chips = setup.chips(max(setup.sizes.batches))
    with open_model("default", setup.device) as default_model:
        default_rate = _rate(default_model, chips)
        expected = _scored(default_model, chips)
    try:
        with open_model("fast", setup.device) as fast_model:
            fast_rate = _rate(fast_model, chips)
            predicted = _scored(fast_model, chips)
    except (ModelError, EngineError) as error:
        yield setup.record("fast", "fast_ratio", 0, "ratio", f"fast does not run on it: {error}")
        return
    text = f"chips/s of fast ({fast_rate:.0f}) to default ({default_rate:.0f}), batches of {len(chips)}"
    text += f"; the same class for {_same_class(predicted, expected):.4f}"
    yield setup.record("fast", "fast_ratio", fast_rate / default_rate, "ratio", text)


def fp16(setup: Setup) -> Iterator[Record]:
    """Loss of accuracy of the 16-bit float variant, and its speed on the device."""
    labelled = labelled_chips(setup)
    out = setup.folder / "fp16.onnx"
    cost = write_variant("fp16", model_path(DEFAULT_MODEL), labelled, out)
    text = f"{cost['chips']} test chips, CPU: {cost['accuracy']:.4f} right, default {cost['accuracy_before']:.4f}"
    yield setup.record("fp16", "fp16_accuracy_lost", cost["accuracy_lost"], "share", text)
    test = labelled.select(split="test")
    chips = np.ascontiguousarray(test.read(range(len(test))))
    unlabelled = setup.chips(max(setup.sizes.batches))
    with open_model("default", setup.device) as default_model, open_model(out, setup.device) as fp16_model:
        expected, predicted = _scored(default_model, chips), _scored(fp16_model, chips)
        default_rate, fp16_rate = _rate(default_model, unlabelled), _rate(fp16_model, unlabelled)
    lost = float((expected.argmax(axis=1) == test.truth).mean() - (predicted.argmax(axis=1) == test.truth).mean())
    text = f"{len(test)} test chips, here; the same class for {_same_class(predicted, expected):.4f}, "
    text += f"probabilities differ by up to {_difference(predicted, expected):.4f}"
    yield setup.record("fp16", "fp16_accuracy_lost_here", lost, "share", text)
    text = f"chips/s of fp16 ({fp16_rate:.0f}) to default ({default_rate:.0f}), batches of {len(unlabelled)}"
    yield setup.record("fp16", "fp16_ratio", fp16_rate / default_rate, "ratio", text)


def labelled_chips(setup: Setup) -> ChipSet:
    """A chip set of real chips of the roles val and test, labelled as the data folder's manifest says."""
    manifests = (read_manifest(setup.data, [role]) for role in ("val", "test"))
    chips = [chip for each in manifests for chip in _subsample(each, setup.sizes.labelled)]
    shares = {f"s_{each.name}": [float(chip.label == each.name) for chip in chips] for each in CLASSES}
    pixels = np.stack([read_source_chip(setup.data / chip.path) for chip in chips])
    records = {"split": [chip.role for chip in chips], **shares}
    return write_chipset(setup.folder / "labelled", CLASSES, bench_train.RGB, records, pixels)


def _subsample(items: list[Any], n: int) -> list[Any]:
    """At most `n` items of a list, evenly spaced."""
    indices = np.linspace(0, len(items) - 1, min(n, len(items)))
    return [items[int(index)] for index in indices]


def training(setup: Setup) -> Iterator[Record]:
    """Training loop of ResNet-18 at 224 px (mixed precision on CUDA), relative to bare steps on tensors in memory."""
    target = torch.device(setup.device, 0) if setup.device == "cuda" else torch.device("cpu")
    batch, chips, rounds = setup.sizes.train
    feed = bench_train.feed_ratio(target, batch, chips, rounds)
    yield setup.record("training", "gpu_feed_ratio", feed.ratio, "share", bench_train.describe_bare_rate(feed.bare))
    text = f"ResNet-18, batches of {batch}"
    yield setup.record("training", "train_images_per_second", feed.loop, "images/s", text)
    peak = torch.cuda.max_memory_reserved() / 2**20 if setup.device == "cuda" else peak_process_memory_mb()
    yield setup.record("training", "train_device_memory_mb", peak, "MB", f"reserved by torch, batches of {batch}")


def marked_tests(setup: Setup) -> Iterator[Record]:
    """Runs the tests that are marked gpu; without a GPU they are skipped."""
    passed: list[str] = []

    class Passed:
        def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
            if report.when == "call" and report.passed:
                passed.append(report.nodeid)

    marked = [each for each in (ROOT / "tests" / "trainer").rglob("test_*.py") if "pytest.mark.gpu" in each.read_text()]
    options = ["-q", "-m", "gpu", "-p", "no:cacheprovider", "--rootdir", str(ROOT)]
    code = pytest.main([*options, *map(str, marked)], plugins=[Passed()])
    if code or (setup.device == "cuda" and not passed):
        raise RuntimeError(f"{len(passed)} tests marked gpu passed, pytest ended with {int(code)}")
    yield setup.record("marked_tests", "gpu_tests_passed", len(passed), "tests", "marked gpu; skipped on a CPU")


def _scored(model: Model, chips: NDArray[np.uint8], batch: int = 64) -> NDArray[np.float32]:
    return np.concatenate([model.predict_proba(each) for each in bench_run.batches(chips, batch)])


def _rate(model: Model, chips: NDArray[np.uint8]) -> float:
    """Chips/s of one caller, all chips as one batch: the best of three, after one that allocates the memory."""
    return max([bench_run.rate(model, chips, len(chips)) for _ in range(4)][1:])


def _difference(one: NDArray[Any], other: NDArray[Any]) -> float:
    return float(np.abs(one - other).max())


def _same_class(one: NDArray[Any], other: NDArray[Any]) -> float:
    return float((one.argmax(axis=1) == other.argmax(axis=1)).mean())
