"""The engine and the client import where packages are missing that they must do without."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = ROOT / "plugin"
QGIS = {"qgis", "PyQt5", "PyQt6", "processing", "osgeo"}


def modules(folder: Path) -> list[str]:
    """The names of a folder's modules as an import has them; of an `__init__` the package's."""
    paths = (path.relative_to(ROOT).with_suffix("") for path in sorted(folder.rglob("*.py")))
    return [".".join(path.parts).removesuffix(".__init__") for path in paths if path.stem != "__main__"]


def run_without(shadowed: set[str], imported: list[str]) -> None:
    """Import `wanted` in a process where the `shadowed` packages cannot be imported."""
    # A finder that refuses, rather than None in sys.modules: scipy looks there for packages that it can serve.
    code = f"""
import importlib.abc, sys
class Refusing(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] in {shadowed!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Refusing())
import {", ".join(imported)}
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_client_and_the_plain_modules_import_without_third_party_packages() -> None:
    third_party = set(packages_distributions()) - sys.stdlib_module_names - {"plugin", "trainer", "scripts"}
    assert "numpy" in third_party
    run_without(third_party | QGIS, ["plugin", *modules(PLUGIN / "engine" / "api"), *modules(PLUGIN / "client")])


def test_the_engine_imports_without_qgis_torch_and_spark() -> None:
    run_without({*QGIS, "pyspark", "torch", "sklearn"}, modules(PLUGIN / "engine"))
