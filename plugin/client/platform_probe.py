"""Probes this machine for the engine: a Python to build on, and whether a GPU can be used (standard library only)."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Optional

from ..engine.api.errors import EngineError
from ..engine.api.messages import Message
from . import AUTO, CPU, GPU
from .subprocess_step import NO_WINDOW
from .worker_process import engine_environment

WINDOWS = sys.platform == "win32"
MIN_PYTHON = {CPU: (3, 9), GPU: (3, 11)}  # the oldest that the lists of packages have wheels for
AS_REQUESTED = Message("variant-as-asked", "as asked for")
MIN_DRIVER = 580  # the oldest NVIDIA driver that runs CUDA 13, which the GPU variant brings


def choose_variant(requested: str, python: tuple[int, int]) -> tuple[str, Message]:
    """The variant to build on this machine, and the reason as a phrase.

    requested: CPU, GPU or AUTO; python: version of the Python to build on
    Raises EngineError where the requested variant cannot be built.
    """
    if requested not in (CPU, GPU, AUTO):
        raise EngineError(
            "engine-variant-unknown",
            "There is no engine variant {variant!r}: choose cpu, gpu or auto.",
            variant=requested,
        )
    if python < MIN_PYTHON[CPU]:
        raise EngineError(
            "python-too-old",
            "Python {version} is too old for the engine: choose one of {oldest} or newer.",
            version=version_text(python),
            oldest=version_text(MIN_PYTHON[CPU]),
        )
    if requested == CPU:
        return CPU, AS_REQUESTED
    reason = gpu_obstacle(python)
    if requested == GPU and reason is not None:
        raise EngineError(
            "gpu-variant-impossible",
            "The GPU variant cannot be set up, {reason}: choose the CPU variant.",
            reason=reason,
        )
    if reason is not None:
        return CPU, reason
    return GPU, AS_REQUESTED if requested == GPU else Message("variant-driver-found", "there is an NVIDIA driver")


def gpu_obstacle(python: tuple[int, int]) -> Optional[Message]:
    """Why the GPU variant cannot be built here, as a phrase; None where it can."""
    if platform.machine().lower() not in ("x86_64", "amd64") or sys.platform == "darwin":
        system = {"system": platform.system(), "machine": platform.machine()}
        return Message("gpu-no-cuda", "there is no CUDA for {system} on {machine}", system)
    if python < MIN_PYTHON[GPU]:
        versions = {"oldest": version_text(MIN_PYTHON[GPU]), "version": version_text(python)}
        return Message("gpu-python-too-old", "it needs Python {oldest} or newer and this is {version}", versions)
    driver = nvidia_driver()
    if driver is None:
        return Message("gpu-no-driver", "no NVIDIA driver was found")
    if driver < MIN_DRIVER:
        drivers = {"driver": driver, "oldest": MIN_DRIVER}
        return Message(
            "gpu-driver-too-old", "NVIDIA driver {driver} is older than {oldest}, which CUDA 13 needs", drivers
        )
    return None


def nvidia_driver() -> Optional[int]:
    """The driver's major version; None where nvidia-smi, which comes with every driver, is missing or fails."""
    command = ["nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader"]
    try:
        process = subprocess.run(
            command, capture_output=True, text=True, timeout=20, check=True, creationflags=NO_WINDOW
        )
        return int(process.stdout.split(".")[0])
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def base_python(python: Optional[Path]) -> tuple[Path, tuple[int, int]]:
    """The interpreter to build on, and its version. python: the one to use; None for the one that QGIS runs

    Inside QGIS sys.executable may be QGIS itself, so the Python under its prefix is tried first.
    Raises EngineError where none of the candidates runs.
    """
    prefix = Path(sys.base_prefix)
    own = [prefix / "python.exe"] if WINDOWS else [prefix / "bin" / f"python{version_text(sys.version_info[:2])}"]
    executable = Path(sys.executable or "python3")
    if executable.stem.lower().startswith("python"):
        own.append(executable)
    elif not WINDOWS:
        own.append(executable.parent / "bin" / "python3")  # macOS: Contents/MacOS/QGIS and Contents/MacOS/bin/python3
    candidates = [Path(python)] if python else own
    for candidate in candidates:
        try:
            process = subprocess.run(
                [str(candidate), "-I", "-c", "import sys; print(*sys.version_info[:2])"],
                env=engine_environment(os.environ), capture_output=True, text=True, timeout=60, check=True,
                creationflags=NO_WINDOW,
            )  # fmt: skip
            major, minor = process.stdout.split()
            return candidate, (int(major), int(minor))
        except (OSError, ValueError, subprocess.SubprocessError):
            continue
    tried = ", ".join(map(str, candidates))
    raise EngineError(
        "python-none-runs",
        "No Python to build the engine on runs here (tried {tried}): choose one in the settings.",
        tried=tried,
    )


def version_text(version: tuple[int, ...]) -> str:
    """(3, 11) -> "3.11"."""
    return ".".join(map(str, version))
