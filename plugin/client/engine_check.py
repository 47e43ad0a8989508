"""Checks that a Python can run the engine: by import, and by the golden chip of the default model.

Standard library only. Everything here takes seconds, so it must not be called on the main thread.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any, Optional

from ..engine.api.errors import EngineError, LandchipError
from ..engine.api.json_load import load_json
from ..engine.api.messages import Message
from ..engine.api.protocol import Cancelled, Method
from ..engine.api.requests.run_request import DEFAULT_MODEL
from .engine import Engine
from .import_check import import_versions
from .subprocess_step import IsCancelled, run_step
from .worker_process import engine_environment, module_command


def check_engine(python: Path, with_rate: bool = False, cancelled: Optional[IsCancelled] = None) -> dict[str, Any]:
    """{"versions", "model", "device": {"kind", "name", "note"}, "chips_per_second", "seconds"} of a Python that works.

    with_rate: measure chips per second, which takes a few seconds more; without it they are None

    Opening the model scores its golden chip and compares the result with the one that the file states. Raises
    EngineError, ModelError where they differ, Cancelled.
    """
    started = time.monotonic()
    versions = installed_versions(python, cancelled)
    with Engine(python) as engine:
        card = engine.call(Method.INSPECT, {"model": DEFAULT_MODEL}, cancelled=cancelled)
    if not card["golden"]:
        raise EngineError(
            "default-model-without-golden-chip", "The default model states no golden chip: install Landchip again."
        )
    return {
        "versions": versions,
        "model": f"{card['name']} {card['version']}".strip(),
        "device": card["device"],
        "chips_per_second": measure_rate(python, cancelled)["chips_per_second"] if with_rate else None,
        "seconds": time.monotonic() - started,
    }


def installed_versions(python: Path, cancelled: Optional[IsCancelled] = None) -> dict[str, str]:
    """The versions of the engine's packages in a Python. Raises EngineError where one is missing, Cancelled."""
    if not Path(python).is_file():
        raise EngineError(
            "python-missing",
            "{python} is no file: choose the Python itself, such as bin/python or python.exe.",
            python=python,
        )
    step = Message("step-import", "The import of the engine's packages")
    return import_versions(python, engine_environment(os.environ), step, cancelled=cancelled)


def measure_rate(python: Path, cancelled: Optional[IsCancelled] = None) -> dict[str, Any]:
    """The result of the command `bench` for the default model, as JSON. Raises EngineError, Cancelled."""
    return _command_json(python, ["bench", "--json", "--quiet"], cancelled)


def doctor(python: Path, cancelled: Optional[IsCancelled] = None) -> str:
    """The report of the command `doctor`, or the message of its error; home folders are shortened. Raises Cancelled."""
    try:
        return "\n".join(_command_lines(python, ["doctor"], cancelled))
    except Cancelled:
        raise
    except LandchipError as error:
        return str(error)


def _command_json(python: Path, arguments: list[str], cancelled: Optional[IsCancelled]) -> dict[str, Any]:
    """The JSON object that a command prints last. Raises EngineError where it prints none."""
    text = "\n".join(_command_lines(python, arguments, cancelled))
    try:
        answer: dict[str, Any] = load_json(text[text.index("{") :], surrogates=True)
    except ValueError as error:
        raise EngineError(
            "engine-answer-unreadable",
            "The engine's command line gave no answer: {text!r}. Repair the engine.",
            text=text[:200],
        ) from error
    return answer


def _command_lines(python: Path, arguments: list[str], cancelled: Optional[IsCancelled]) -> list[str]:
    """What a command of the engine's command line prints. Raises EngineError where it fails, Cancelled."""
    command = module_command(python, "engine", *arguments)
    step = Message("step-command", "The engine's command {command}", {"command": arguments[0]})
    return run_step(command, engine_environment(os.environ), step, None, cancelled)
