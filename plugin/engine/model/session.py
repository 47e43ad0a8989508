"""Chooses the device that runs a model and opens an ONNX Runtime session on it."""

from __future__ import annotations

import ctypes
import io
import logging
import os
import platform
import re
import sys
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..api.errors import EngineError, ModelError, RequestError
from ..api.messages import Message
from ..api.requests.run_request import DEVICES
from .onnx_metadata import OnnxMetadata
from .ort import onnxruntime
from .ort import onnxruntime_pybind11_state as _state

_log = logging.getLogger(__name__)

CUDA, CPU = "CUDAExecutionProvider", "CPUExecutionProvider"

# ONNX Runtime's exceptions have no base class of their own.
RUNTIME_ERRORS: tuple[type[BaseException], ...] = (
    *(each for each in vars(_state).values() if isinstance(each, type) and issubclass(each, Exception)),
    RuntimeError,
    ValueError,
)
# HEURISTIC, because the exhaustive search chooses kernels by timing them: results would differ in the last bits between
# runs, and the search is repeated for each batch size. Without TF32 the probabilities agree with the CPU's to 1e-3.
_CUDA_OPTIONS = {"cudnn_conv_algo_search": "HEURISTIC", "use_tf32": "0"}
_LOG_FATAL = 4  # lower levels are not logged: the error that we raise contains the cause


@dataclass(frozen=True)
class Device:
    """The device that a session runs on.

    kind: "cuda" or "cpu"
    name: of the GPU, or of the CPU with the number of threads
    note: why `auto` did not choose the GPU; None where it did, or where a device was named
    """

    kind: str
    name: str
    note: Message | None = None

    def to_json(self) -> dict[str, Any]:
        return {"kind": self.kind, "name": self.name, "note": None if self.note is None else self.note.to_json()}


def cores() -> int:
    """Number of CPU cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def open_session(
    content: bytes, name: str, file: OnnxMetadata, device: str, threads: int
) -> tuple[onnxruntime.InferenceSession, Device]:
    """A session for the model, and the device that it runs on.

    content: of the model's file: what was hashed is what runs, and the file may change meanwhile
    name:    of the file, for messages
    device:  one of DEVICES; "auto" takes CUDA where it works, otherwise the CPU
    threads: number of threads that will call the session at once on a CPU

    On the CPU a session computes in the thread that calls it; `threads` concurrent callers use all cores without
    waiting for each other (measured: as fast as one session that splits each batch, 7% faster beside reader threads).

    Raises RequestError for an unknown device, EngineError where "cuda" does not work, ModelError where ONNX Runtime
    cannot load the model.
    """
    if device not in DEVICES:
        raise RequestError(
            "device-unknown", "The device {device!r} is not known: choose auto, cuda or cpu.", device=device
        )
    obstacle = None if device == "cpu" else _cuda_obstacle()
    if device != "cpu" and obstacle is None:
        session = _cuda_session(content, name, file)
        if session.get_providers()[0] == CUDA:
            return session, Device("cuda", _gpu_name() or "CUDA device")
        obstacle = Message("cuda-not-loaded", "ONNX Runtime could not load the CUDA or cuDNN libraries")
    if device == "cuda":
        raise EngineError(
            "gpu-unusable",
            "The GPU cannot be used ({reason}): repair the engine, or choose the device auto or cpu.",
            reason=obstacle,
        )
    session = _session(content, name, file, [CPU])
    return session, Device("cpu", f"{cpu_name()}, {threads} thread{'s' if threads > 1 else ''}", obstacle)


def _cuda_session(content: bytes, name: str, file: OnnxMetadata) -> onnxruntime.InferenceSession:
    """A session on CUDA, or on the CPU where ONNX Runtime itself falls back, as it does with too old a driver.

    ONNX Runtime prints the fallback to standard output, which is reserved for the command line's result; it is
    redirected to the log. Once open, the session does not fall back: a failure of the GPU during inference is an error.
    """
    printed = io.StringIO()
    with redirect_stdout(printed):
        if hasattr(onnxruntime, "preload_dlls"):
            onnxruntime.preload_dlls()
        session = _session(content, name, file, [(CUDA, _CUDA_OPTIONS), CPU])
    if printed.getvalue():
        _log.info("ONNX Runtime on CUDA: %s", printed.getvalue().strip())
    session.disable_fallback()
    return session


def _session(content: bytes, name: str, file: OnnxMetadata, providers: list[object]) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = _LOG_FATAL
    try:
        return onnxruntime.InferenceSession(content, sess_options=options, providers=providers)
    except RUNTIME_ERRORS as error:
        raise _load_error(name, file, str(error)) from error


def _load_error(name: str, file: OnnxMetadata, reason: str) -> ModelError:
    """The ModelError for ONNX Runtime's `reason` not to load a model."""
    params = {"model": name, "runtime": f"ONNX Runtime {onnxruntime.__version__}"}
    if highest := re.search(r"max supported IR version: (\d+)", reason):
        return ModelError(
            "model-ir-version",
            "The model {model} has IR version {version} and {runtime} reads up to {highest}: export it with an older "
            "IR version, or update the engine.",
            **params,
            version=file.ir_version,
            highest=int(highest.group(1)),
        )
    if highest := re.search(r"Current official support for domain ai\.onnx is till opset (\d+)", reason):
        return ModelError(
            "model-opset",
            "The model {model} has opset {version} and {runtime} knows up to {highest}: export it with an older opset, "
            "or update the engine.",
            **params,
            version=file.opset,
            highest=int(highest.group(1)),
        )
    missing = re.search(r"Fatal error: ([\w.:]+)\S* is not a registered|No Op registered for (\w+)", reason)
    if missing:
        return ModelError(
            "model-operator-missing",
            "The model {model} needs the operator {operator}, which {runtime} does not have: export it with standard "
            "ONNX operators, or choose another model.",
            **params,
            operator=missing.group(1) or missing.group(2),
        )
    first_line = re.sub(r"\s+", " ", reason).strip().rstrip(".")
    return ModelError(
        "model-not-loaded",
        "The model {model} cannot be loaded by {runtime} ({reason}): choose another model.",
        **params,
        reason=first_line[:300],
    )


def _cuda_obstacle() -> Message | None:
    """The reason that CUDA cannot be used, of those that can be checked before a session is made; None for none."""
    name = _gpu_name()
    if not name:
        return Message("cuda-no-gpu", "no NVIDIA GPU or driver was found")
    if CUDA not in onnxruntime.get_available_providers():
        return Message(
            "cuda-not-installed",
            "the engine was installed without GPU support although there is a {gpu}",
            {"gpu": name},
        )
    return None


def _gpu_name() -> str:
    """Name of the first CUDA device, as the driver gives it; "" where there is no driver or no device."""
    try:
        driver = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return ""
    count, name = ctypes.c_int(0), ctypes.create_string_buffer(256)
    if driver.cuInit(0) or driver.cuDeviceGetCount(ctypes.byref(count)) or not count.value:
        return ""
    return "" if driver.cuDeviceGetName(name, len(name), 0) else name.value.decode("utf-8", "replace")


def cpu_name() -> str:
    """The processor's name, such as "AMD EPYC 9654"."""
    info = Path("/proc/cpuinfo")
    if info.exists():
        match = re.search(r"model name\s*:\s*(.+)", info.read_text(encoding="utf-8", errors="replace"))
        if match:
            return match.group(1).strip()
    return platform.processor() or platform.machine() or "CPU"
