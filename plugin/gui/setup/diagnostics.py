"""Diagnostics for a bug report, as text: versions, the engine's state, settings, the last log; without passwords."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from typing import Callable

from qgis.core import Qgis
from qgis.PyQt.QtCore import PYQT_VERSION_STR, QT_VERSION_STR

from ... import network, settings
from ...client import engine_check, environment
from ...client.subprocess_step import NO_WINDOW, passwords
from ...engine.api.errors import LandchipError
from ...engine.api.protocol import abbreviate_home
from ...engine.api.redact import hide, redact
from ...engine.api.version import version


@dataclass(frozen=True)
class QgisFacts:
    """What is read from QGIS, on the main thread."""

    lines: tuple[str, ...]
    state: environment.EngineState


def gather_qgis_facts() -> QgisFacts:
    """Plugin, QGIS, settings and the engine's state."""
    state = settings.engine_state()
    proxy = network.without_password(network.qgis_proxy())
    lines = [
        f"Landchip {version()}",
        f"QGIS {Qgis.QGIS_VERSION} ({Qgis.QGIS_DEV_VERSION}), Qt {QT_VERSION_STR}, PyQt {PYQT_VERSION_STR}",
        f"system: {platform.platform()}, {platform.machine()}",
        f"Python of QGIS: {platform.python_version()} in {sys.prefix}",
        "",
        f"engine: {state.kind}, {state.variant or 'no variant'}: {state.message}",
        f"engine's Python: {state.python or 'none'}",
        *[f"  {name} {number}" for name, number in state.versions.items()],
        "",
        f"folder: {settings.engine_folder()}",
        f"Python with the packages: {settings.engine_python() or 'none'}",
        f"Python to build on: {settings.build_python() or 'that of QGIS'}",
        f"proxy: {network.without_password(settings.proxy()) or 'as in QGIS'}; of QGIS: {proxy or 'none'}",
        f"certificates: {settings.ca_file() or 'of the system and of QGIS'}; wheels: {settings.wheels() or 'fetched'}",
        f"device: {settings.device()}; model: {settings.model()}; units: {settings.units()}",
    ]
    return QgisFacts(tuple(lines), state)


def report(facts: QgisFacts, log: str, cancelled: Callable[[], bool]) -> str:
    """The text, with the output of the engine's `doctor` if it can be started. Takes seconds. Raises Cancelled."""
    parts = ["\n".join(facts.lines), f"GPU: {gpu_text()}"]
    if facts.state.usable and facts.state.python is not None:
        try:
            parts.append("The engine's doctor:\n" + engine_check.doctor(facts.state.python, cancelled))
        except LandchipError as error:
            parts.append(f"The engine's doctor could not be asked: {error}")
    parts.append("The last log:\n" + (log.strip() or "none since this window was opened"))
    lines = hide("\n\n".join(parts), passwords({**os.environ, "proxy": settings.proxy()})).split("\n")
    return abbreviate_home("\n".join(map(redact, lines))) + "\n"


def gpu_text() -> str:
    """Name, memory and driver of the GPUs, from nvidia-smi."""
    command = ["nvidia-smi", "--query-gpu=name,memory.total,driver_version", "--format=csv,noheader"]
    try:
        answer = subprocess.run(
            command, capture_output=True, text=True, timeout=20, check=True, creationflags=NO_WINDOW
        )
    except (OSError, subprocess.SubprocessError):
        return "no NVIDIA driver was found"
    return "; ".join(answer.stdout.split("\n")).strip("; ")
