"""What this machine offers the engine: a Python to build on, and whether a GPU can be used (standard library only)."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Optional

from ..engine.api.errors import EngineError
from ..engine.api.messages import Message
from .subprocess_step import NO_WINDOW
from .worker_process import engine_environment

WINDOWS = sys.platform == "win32"
CPU, GPU, AUTO = "cpu", "gpu", "auto"
OLDEST = {CPU: (3, 9), GPU: (3, 11)}  # the Pythons that the lists of packages have wheels for
AS_ASKED = Message("variant-as-asked", "as asked for")
CUDA_DRIVER = 580  # the oldest NVIDIA driver that runs CUDA 13, which the GPU variant brings


def choose_variant(wanted: str, python: tuple[int, int]) -> tuple[str, Message]:
    """The variant to build on this machine, and why. Raises EngineError where the one asked for cannot be."""
    if wanted not in (CPU, GPU, AUTO):
        raise EngineError(
            "engine-variant-unknown", "There is no engine variant {variant!r}: choose cpu, gpu or auto.", variant=wanted
        )
    if python < OLDEST[CPU]:
        raise EngineError(
            "python-too-old",
            "Python {version} is too old for the engine: choose one of {oldest} or newer.",
            version=dotted(python),
            oldest=dotted(OLDEST[CPU]),
        )
    if wanted == CPU:
        return CPU, AS_ASKED
    reason = gpu_obstacle(python)
    if wanted == GPU and reason is not None:
        raise EngineError(
            "gpu-variant-impossible",
            "The GPU variant cannot be set up, {reason}: choose the CPU variant.",
            reason=reason,
        )
    if reason is not None:
        return CPU, reason
    return GPU, AS_ASKED if wanted == GPU else Message("variant-driver-found", "there is an NVIDIA driver")


def gpu_obstacle(python: tuple[int, int]) -> Optional[Message]:
    """Why there can be no GPU variant here; None where there can."""
    if platform.machine().lower() not in ("x86_64", "amd64") or sys.platform == "darwin":
        system = {"system": platform.system(), "machine": platform.machine()}
        return Message("gpu-no-cuda", "there is no CUDA for {system} on {machine}", system)
    if python < OLDEST[GPU]:
        versions = {"oldest": dotted(OLDEST[GPU]), "version": dotted(python)}
        return Message("gpu-python-too-old", "it needs Python {oldest} or newer and this is {version}", versions)
    driver = nvidia_driver()
    if driver is None:
        return Message("gpu-no-driver", "no NVIDIA driver was found")
    if driver < CUDA_DRIVER:
        drivers = {"driver": driver, "oldest": CUDA_DRIVER}
        return Message(
            "gpu-driver-too-old", "NVIDIA driver {driver} is older than {oldest}, which CUDA 13 needs", drivers
        )
    return None


def nvidia_driver() -> Optional[int]:
    """The driver's major version; None where nvidia-smi, which comes with every driver, is missing or fails."""
    command = ["nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader"]
    try:
        answer = subprocess.run(
            command, capture_output=True, text=True, timeout=20, check=True, creationflags=NO_WINDOW
        )
        return int(answer.stdout.split(".")[0])
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def base_python(python: Optional[Path]) -> tuple[Path, tuple[int, int]]:
    """The interpreter to build on, and its version.

    Inside QGIS sys.executable may be QGIS itself, so the Python is looked for under its prefix first.
    """
    prefix = Path(sys.base_prefix)
    here = [prefix / "python.exe"] if WINDOWS else [prefix / "bin" / f"python{dotted(sys.version_info[:2])}"]
    beside = Path(sys.executable or "python3")
    if beside.stem.lower().startswith("python"):
        here.append(beside)
    elif not WINDOWS:
        here.append(beside.parent / "bin" / "python3")  # macOS: Contents/MacOS/QGIS and Contents/MacOS/bin/python3
    candidates = [Path(python)] if python else here
    for candidate in candidates:
        try:
            answer = subprocess.run(
                [str(candidate), "-I", "-c", "import sys; print(*sys.version_info[:2])"],
                env=engine_environment(os.environ), capture_output=True, text=True, timeout=60, check=True,
                creationflags=NO_WINDOW,
            )  # fmt: skip
            major, minor = answer.stdout.split()
            return candidate, (int(major), int(minor))
        except (OSError, ValueError, subprocess.SubprocessError):
            continue
    tried = ", ".join(map(str, candidates))
    raise EngineError(
        "python-none-runs",
        "No Python to build the engine on runs here (tried {tried}): choose one in the settings.",
        tried=tried,
    )


def dotted(number: tuple[int, ...]) -> str:
    """(3, 11) -> "3.11"."""
    return ".".join(map(str, number))
