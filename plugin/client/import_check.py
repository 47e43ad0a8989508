"""Checks whether a Python has the engine's packages by importing them in it (standard library only)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Callable, Optional

from ..engine.api.errors import EngineError
from ..engine.api.json_load import load_json
from ..engine.api.messages import Message
from .subprocess_step import IsCancelled, run_step, step_error

PACKAGES = ("numpy", "rasterio", "shapely", "pyproj", "pyarrow", "pyogrio", "onnxruntime", "onnx", "scipy")

# The last line of its output is one of {"versions": {package: version}}, {"missing": package} and {"failed": true};
# output of the imports themselves, and a traceback, come before it.
_SCRIPT = """
import importlib, json, traceback
outcome = {{"versions": {{}}}}
try:
    for name in {packages!r}:
        outcome["versions"][name] = importlib.import_module(name).__version__
except ModuleNotFoundError as error:
    traceback.print_exc()
    outcome = {{"missing": error.name or name}}
except Exception:
    traceback.print_exc()
    outcome = {{"failed": True}}
print()
print(json.dumps(outcome))
"""


def import_versions(
    python: Path,
    environ: Mapping[str, str],
    step: Message,
    on_line: Optional[Callable[[str], None]] = None,
    cancelled: Optional[IsCancelled] = None,
    inherited_fds: tuple[int, ...] = (),
) -> dict[str, str]:
    """The version of each of PACKAGES in a Python; the other arguments are those of `subprocess_step.run_step`.

    Raises EngineError for a package that is missing or cannot be imported, and for a program that is no Python;
    Cancelled.
    """
    command = [str(python), "-I", "-c", _SCRIPT.format(packages=PACKAGES)]
    try:
        lines = run_step(command, environ, step, on_line, cancelled, inherited_fds)
        outcome = load_json(lines[-1])
        versions = outcome.get("versions")
    except (EngineError, ValueError, IndexError, AttributeError) as error:
        raise EngineError(
            "python-not-python", "{python} does not run as a Python does: choose the Python itself.", python=python
        ) from error
    if versions is not None:
        return {str(name): str(version) for name, version in versions.items()}
    if "missing" in outcome:
        raise EngineError(
            "python-lacks-package",
            "{python} does not have the package {package}: repair the engine, or name a Python that has its packages.",
            python=python,
            package=outcome["missing"],
        )
    raise step_error(step, lines[:-2], 1)
