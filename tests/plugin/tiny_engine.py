"""A made-up package in a folder of wheels, in the place of the engine's: seconds instead of minutes, and no network."""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import pytest

from plugin.client import environment, import_check, install, paths, subprocess_step
from plugin.engine.api.owned_folder import mark_folder

PYTHON = Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"


def wheel(folder: Path, version: str, code: str = "") -> str:
    """Write a wheel of the package "chipling"; returns its line in a hashed list."""
    files = {
        "chipling.py": f"__version__ = {version!r}\n{code}",
        f"chipling-{version}.dist-info/METADATA": f"Metadata-Version: 2.1\nName: chipling\nVersion: {version}\n",
        f"chipling-{version}.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for name, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(text.encode())}\n"
    path = folder / f"chipling-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
        archive.writestr(f"chipling-{version}.dist-info/RECORD", record + f"chipling-{version}.dist-info/RECORD,,\n")
    return f"chipling=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


_ONE_AT_A_TIME = Lock()
_COPY = """
import shutil, sys
template, root = sys.argv[1:]
shutil.copytree(template, root, symlinks=True, dirs_exist_ok=True)
"""


@cache
def _template() -> tempfile.TemporaryDirectory[str]:
    """An environment of PYTHON as venv makes it, kept as long as the tests run."""
    folder = tempfile.TemporaryDirectory(prefix="venv-")
    subprocess.run([PYTHON, "-I", "-m", "venv", folder.name], check=True)
    return folder


def run_step(command: Sequence[str], *args: Any) -> list[str]:
    """As subprocess_step.run_step, but a new environment of PYTHON is a copy: venv takes three seconds."""
    if list(command[:-1]) == [str(PYTHON), "-I", "-m", "venv"]:
        with _ONE_AT_A_TIME:
            template = _template().name
        command = [command[0], "-I", "-c", _COPY, template, command[-1]]
    return subprocess_step.run_step(command, *args)


def needs_chipling(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on the engine needs just the one package in `folder`; pip sees no settings of this machine's.

    New environments are copies: see run_step.
    """
    monkeypatch.setattr(install, "run_step", run_step)
    folder.mkdir()
    (folder / "engine-cpu.txt").write_text(wheel(folder, "1.0"))
    monkeypatch.setattr(paths, "REQUIREMENTS", folder)
    monkeypatch.setattr(import_check, "PACKAGES", ("chipling",))
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)


def finished(root: Path, variant: str = "cpu") -> None:
    """An environment as a finished build leaves it, but for its packages."""
    python = root / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    (root / "pyvenv.cfg").touch()
    mark_folder(root)
    paths.write_marker(root, variant, (3, 11), {"chipling": "1.0"})


def build_engine(root: Path, wheels: Path, **options: object) -> environment.EngineEnvironment:
    return environment.build(root, "cpu", PYTHON, wheels, **options)  # type: ignore[arg-type]


@contextmanager
def own_profile(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Iterator[None]:
    """A profile in `folder`, since all tests share one file of settings, and no engine of the developer's own."""
    from qgis.core import QgsSettings
    from qgis.PyQt.QtCore import QSettings

    monkeypatch.delenv(environment.OVERRIDE, raising=False)
    usual = Path(QgsSettings().fileName()).parents[1]
    ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(ini, user, str(folder / "profile"))
    try:
        assert Path(QgsSettings().fileName()).is_relative_to(folder)
        yield
    finally:
        QSettings.setPath(ini, user, str(usual))
