"""The report for bug reports: versions, devices, the model, a self-test, cache and disk, without secrets.

Each part is checked separately, because the doctor is run when something is broken: the error of a part that fails is
added to `problems`, and the other parts are still reported.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Callable
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

from ..api.errors import LandchipError
from ..api.protocol import abbreviate_home, unexpected
from ..api.version import version

NEEDED = ("numpy", "rasterio", "shapely", "pyproj", "pyarrow", "pyogrio", "onnxruntime", "onnx", "scipy", "tqdm")
PACKAGES = (*NEEDED, "onnxruntime-gpu")
# Only these: others, such as GDAL_HTTP_USERPWD, hold secrets.
REPORTED_VARIABLES = ("GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PROJ_DATA", "LD_LIBRARY_PATH", "LANDCHIP_CACHE")


def examine(model: str, device: str) -> dict[str, Any]:
    """The report as plain JSON, home paths shortened; `problems` is empty if no part failed."""
    problems: list[str] = []
    report = {
        "landchip": version(),
        "system": _system(),
        "packages": _packages(),
        "libraries": _part(problems, _libraries),
        "model": _part(problems, lambda: _model(model, device)),
        "self_test": _part(problems, lambda: _self_test(model, device)),
        "cache": _part(problems, _cache),
        "variables": {name: os.environ[name] for name in REPORTED_VARIABLES if os.environ.get(name)},
        "problems": problems,
    }
    shortened: dict[str, Any] = _shortened(report)
    return shortened


def as_text(report: dict[str, Any]) -> str:
    """The report as lines to copy into an issue."""
    lines = [f"Landchip {report['landchip']}"]
    for title in ("system", "packages", "libraries", "model", "self_test", "cache", "variables"):
        part = report[title]
        if part:
            lines.append(f"\n{title.replace('_', '-')}")
            lines += [f"  {key.replace('_', ' ')}: {_plain(value)}" for key, value in part.items()]
    lines.append("\nproblems" if report["problems"] else "\nno problems found")
    lines += [f"  {each}" for each in report["problems"]]
    return "\n".join(lines)


def _part(problems: list[str], check: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    try:
        return check()
    except LandchipError as error:
        problem = str(error)
    except Exception as error:  # noqa: BLE001 - any error is to be reported
        problem = str(unexpected(error))
    if problem not in problems:  # an error of the model is also one of the self-test
        problems.append(problem)
    return {}


def _system() -> dict[str, Any]:
    return {
        "os": platform.platform(),
        "machine": platform.machine(),
        "python": f"{platform.python_version()} at {sys.executable}",
        "package": str(Path(__file__).parents[2]),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_gb": _memory_gb(),
    }


def _memory_gb() -> float | None:
    try:
        return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9, 1)
    except (AttributeError, OSError, ValueError):  # Windows has no sysconf
        return None


def _packages() -> dict[str, str]:
    versions = {}
    for name in PACKAGES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return versions


def _libraries() -> dict[str, Any]:
    """Versions from imported packages. Raises ImportError where one cannot be imported."""
    modules = {name: import_module(name) for name in NEEDED}
    rasterio, onnxruntime = modules["rasterio"], modules["onnxruntime"]
    return {
        "gdal": f"{rasterio.__gdal_version__} (of rasterio)",
        "proj": f"{getattr(rasterio, '__proj_version__', 'unknown')} (of rasterio)",
        "onnxruntime_providers": onnxruntime.get_available_providers(),
    }


def _model(model: str, device: str) -> dict[str, Any]:
    """Identity of the model; opening it checks its golden chip."""
    from ..run.job import inspect

    card = inspect(model, device)
    fields = {key: card[key] for key in ("name", "version", "path", "digest", "opset", "ir_version")}
    golden = "matches" if card["golden"] else "the model has none"
    return {**fields, "golden_chip": golden, "device": card["device"]}


def _self_test(model: str, device: str) -> dict[str, Any]:
    from ..run.job import bench

    measured = bench(model, device)
    return {key: measured[key] for key in ("chips_per_second", "batch", "device")}


def _cache() -> dict[str, Any]:
    from ..model.throughput import cache_folder

    folder = cache_folder()
    existing = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    return {
        "folder": str(folder),
        "writable": os.access(existing, os.W_OK),
        "free_gb": round(shutil.disk_usage(existing).free / 1e9, 1),
        "free_gb_here": round(shutil.disk_usage(Path.cwd()).free / 1e9, 1),
    }


def _shortened(value: Any) -> Any:
    if isinstance(value, str):
        return abbreviate_home(value)
    if isinstance(value, dict):
        return {key: _shortened(each) for key, each in value.items()}
    return [_shortened(each) for each in value] if isinstance(value, list) else value


def _plain(value: Any) -> str:
    if isinstance(value, dict):  # a device
        note = f": {value['note']['text']}" if value["note"] else ""
        return f"{value['name']} ({value['kind']}{note})"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
