"""What this machine offers the engine: a Python to build on, and whether a GPU can be used (standard library only)."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Optional

from ..engine.api.errors import EngineError
from .subprocess_step import NO_WINDOW
from .worker_process import engine_environment

WINDOWS = sys.platform == "win32"
CPU, GPU, AUTO = "cpu", "gpu", "auto"
OLDEST = {CPU: (3, 9), GPU: (3, 11)}  # the Pythons that the lists of packages have wheels for
CUDA_DRIVER = 580  # the oldest NVIDIA driver that runs CUDA 13, which the GPU variant brings


def choose_variant(wanted: str, python: tuple[int, int]) -> tuple[str, str]:
    """The variant to build on this machine, and why. Raises EngineError where the one asked for cannot be."""
    if wanted not in (CPU, GPU, AUTO):
        raise EngineError(f"There is no engine variant {wanted!r}: choose cpu, gpu or auto.")
    if python < OLDEST[CPU]:
        raise EngineError(
            f"Python {dotted(python)} is too old for the engine: choose one of {dotted(OLDEST[CPU])} or newer."
        )
    if wanted == CPU:
        return CPU, "as asked for"
    reason = no_gpu(python)
    if wanted == GPU and reason:
        raise EngineError(f"The GPU variant cannot be set up, {reason}: choose the CPU variant.")
    return (CPU, reason) if reason else (GPU, "as asked for" if wanted == GPU else "there is an NVIDIA driver")


def no_gpu(python: tuple[int, int]) -> str:
    """Why there can be no GPU variant here; empty where there can."""
    if platform.machine().lower() not in ("x86_64", "amd64") or sys.platform == "darwin":
        return f"there is no CUDA for {platform.system()} on {platform.machine()}"
    if python < OLDEST[GPU]:
        return f"it needs Python {dotted(OLDEST[GPU])} or newer and this is {dotted(python)}"
    driver = nvidia_driver()
    if driver is None:
        return "no NVIDIA driver was found"
    if driver < CUDA_DRIVER:
        return f"NVIDIA driver {driver} is older than {CUDA_DRIVER}, which CUDA 13 needs"
    return ""


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
    raise EngineError(f"No Python to build the engine on runs here (tried {tried}): choose one in the settings.")


def dotted(number: tuple[int, ...]) -> str:
    """(3, 11) -> "3.11"."""
    return ".".join(map(str, number))
