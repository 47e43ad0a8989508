"""Steps of the demonstrations: a clean profile with the plugin's zip, algorithms by qgis_process, commands."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from scripts.make_zip import install, make_zip

ROOT = Path(__file__).resolve().parents[2]
GROUPS = ("developed", "cultivated", "undeveloped")


class DemoError(Exception):
    """A step failed; the message is for the user."""


def require_qgis() -> None:
    """Raises DemoError where there is no QGIS."""
    if shutil.which("qgis_process") is None:
        raise DemoError("qgis_process is not on the PATH: install QGIS 3.40 or newer (`make system` says how).")


def make_profile(folder: Path) -> Path:
    """Make a clean profile in `folder` with the plugin installed from its zip; returns the value of
    QGIS_CUSTOM_CONFIG_PATH.
    """
    config = folder / "qgis"
    shutil.rmtree(config, ignore_errors=True)
    install(make_zip(ROOT, folder), config / "profiles" / "default")
    return config


def run_algorithm(title: str, algorithm: str, inputs: dict[str, Any], config: Path) -> tuple[dict[str, Any], list[str]]:
    """Results and warnings of a Processing algorithm that `qgis_process` runs."""
    print(f"demo: {title} …", flush=True)
    completed = subprocess.run(
        ["qgis_process", "--json", "run", algorithm, "-"],
        input=json.dumps({"inputs": inputs}),
        capture_output=True,
        text=True,
        env=environ(config),
        check=False,
    )
    start = completed.stdout.find("{")
    output = json.loads(completed.stdout[start:]) if start >= 0 and completed.returncode == 0 else {}
    if "results" not in output:
        raise DemoError(f"{title} failed:\n{(completed.stdout + completed.stderr)[-2000:]}")
    return output["results"], list(output.get("log", {}).get("warning", []))


def run_step(title: str, command: list[str], variables: dict[str, str] | None = None) -> None:
    """Runs a command. variables: its environment, None for this process's. Raises DemoError."""
    print(f"demo: {title} …", flush=True)
    completed = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False)
    if completed.returncode != 0:
        raise DemoError(f"{title} failed:\n{(completed.stdout + completed.stderr)[-2000:]}")


def environ(config: Path) -> dict[str, str]:
    """The environment of a QGIS without a window, with a profile."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(config)}


def qgis_python() -> str:
    """The Python that can import PyQGIS: the current one, or the system's."""
    probe = [sys.executable, "-c", "import qgis.core"]
    has_qgis = subprocess.run(probe, capture_output=True, check=False).returncode == 0
    return sys.executable if has_qgis else "/usr/bin/python3"


def group_areas(gpkg: Path) -> list[tuple[str, int, float]]:
    """(group, chips, hectares) in the order of the legend."""
    with closing(sqlite3.connect(gpkg)) as map_:
        query = 'SELECT "group", count(*), sum(hectares) FROM landuse WHERE "group" IS NOT NULL GROUP BY 1'
        rows = {name: (chips, hectares) for name, chips, hectares in map_.execute(query)}
    return [(name, *rows.get(name, (0, 0.0))) for name in GROUPS]
