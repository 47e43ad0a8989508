"""Whether a Python can really run the engine: by import, and by the golden chip of the default model.

Standard library only. Everything here takes seconds, so it is never called on the main thread.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any, Optional

from ..engine.api.errors import EngineError, LandchipError
from ..engine.api.messages import Message
from ..engine.api.protocol import Cancelled
from .engine import Engine
from .import_check import import_versions
from .subprocess_step import IsCancelled, run
from .worker_process import FOLDER, PACKAGE, engine_environment

MODEL = "default"
_BOOT = "import sys, runpy; sys.path.append(sys.argv.pop(1)); runpy.run_module(sys.argv.pop(1), None, '__main__', True)"


def check_engine(python: Path, rate: bool = False, cancelled: Optional[IsCancelled] = None) -> dict[str, Any]:
    """{"versions", "model", "device": {"kind", "name", "note"}, "chips_per_second", "seconds"} of a Python that works.

    rate: measure chips per second too, None otherwise; it takes a few seconds more

    Opening the model scores its golden chip, whose answer is stated in the file. Raises EngineError, ModelError where
    the golden chip comes out differently, Cancelled.
    """
    began = time.monotonic()
    versions = installed_versions(python, cancelled)
    with Engine(python) as engine:
        card = engine.call("inspect", {"model": MODEL}, cancelled=cancelled)
    if not card["golden"]:
        raise EngineError(
            "default-model-without-golden-chip", "The default model states no golden chip: install Landchip again."
        )
    return {
        "versions": versions,
        "model": f"{card['name']} {card['version']}".strip(),
        "device": card["device"],
        "chips_per_second": measure_rate(python, cancelled)["chips_per_second"] if rate else None,
        "seconds": time.monotonic() - began,
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
    """What the command line's `bench` says of the default model."""
    return _json_of(python, ["bench", "--json", "--quiet"], cancelled)


def doctor(python: Path, cancelled: Optional[IsCancelled] = None) -> str:
    """What the command line's `doctor` prints, or the sentence why it could not; home folders are shortened."""
    try:
        return "\n".join(_lines_of(python, ["doctor"], cancelled))
    except Cancelled:
        raise
    except LandchipError as error:
        return str(error)


def _json_of(python: Path, words: list[str], cancelled: Optional[IsCancelled]) -> dict[str, Any]:
    lines = _lines_of(python, words, cancelled)
    text = "\n".join(lines)
    try:
        answer: dict[str, Any] = json.loads(text[text.index("{") :])
    except ValueError as error:
        raise EngineError(
            "engine-answer-unreadable",
            "The engine's command line gave no answer: {text!r}. Repair the engine.",
            text=text[:200],
        ) from error
    return answer


def _lines_of(python: Path, words: list[str], cancelled: Optional[IsCancelled]) -> list[str]:
    command = [str(python), "-I", "-X", "utf8", "-c", _BOOT, str(FOLDER), f"{PACKAGE}.engine", *words]
    step = Message("step-command", "The engine's command {command}", {"command": words[0]})
    return run(command, engine_environment(os.environ), step, None, cancelled)
