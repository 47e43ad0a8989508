"""Keeps the two import tables of docs/architecture.md: who may import what, and downwards only inside the engine."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ENGINE = ROOT / "plugin" / "engine"
TRAINER = ROOT / "trainer"

OUT = ".."  # a relative import that leaves the layer
QGIS = {"qgis", "PyQt5", "PyQt6", "processing", "osgeo"}
FORBIDDEN = {
    "plugin/engine": {OUT, *QGIS, "plugin", "pyspark", "torch", "trainer", "scripts", "tests"},
    "plugin": {OUT, "plugin", "trainer", "scripts", "tests"},  # zipped under another name: relative imports only
    "trainer": {OUT, *QGIS, "pyspark", "scripts", "tests", "trainer"},  # of itself by relative imports only
}
PLUGIN_MAY = {"qgis", "processing"}  # and the standard library
# Standard library, for both sides.
PLAIN = {"__init__", "errors", "grid", "classes", "fields", "request", "protocol", "version"}

# A module imports from lower rows, or from its own as long as nothing goes round in a circle.
ROWS = [
    {"__init__", "errors", "grid", "classes", "version", "fields", "terms", "provenance", "runtime", "holdout"},
    {
        "request",
        "protocol",
        "click",
        "shelf",
        "telling",
        "greeting",
        "callingoff",
        "onnxfile",
        "contract",
        "contradictions",
        "deepness",
        "statement",
        "signature",
        "summary",
        "lastlayer",
    },
    {"georeference", "coverage", "source", "bands", "fingerprint", "raster", "windows", "strip", "imagery", "overlap"}
    | {"legend", "nlcd", "device", "benchmark", "model", "modelcard", "corrections"},
    {"classify"},
    {"runs"},
    {"landuse", "cog", "geopackage", "geoparquet", "stac", "outputs"},
    {"opening", "picture", "occlusion"},
    {"blocks"},
    {"verdict", "job", "spot"},
    {"layerfile", "crosscheck", "refitcard", "refit"},
    {"worker", "arguments", "doctor", "progress", "__main__"},
]

# Likewise the trainer's packages. Its other modules are commands: they import from packages, never from each other.
TRAINER_ROWS = [
    {"errors"},
    {"chipsets", "networks"},
    {"heads"},
    {"evaluation"},
    {"exporting"},
    {"training"},
    {"default"},
]


def modules(layer: Path) -> list[Path]:
    return sorted(layer.rglob("*.py"))


def imported(path: Path, layer: Path) -> Iterator[str]:
    """Top-level names a module imports, wherever in it the import stands; "" for one of its own layer."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            leaves = node.level > len(path.relative_to(layer).parts)
            yield OUT if leaves else "" if node.level else (node.module or "").split(".")[0]


def siblings(path: Path) -> set[str]:
    """The modules of its own folder that a module imports; relative imports alone count."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            found |= {node.module.split(".")[0]} if node.module else {alias.name for alias in node.names}
    return found & {each.stem for each in path.parent.glob("*.py")}


def of_engine(path: Path) -> set[str]:
    """The modules of the engine that a module of the plugin's own side imports."""
    found: set[str] = set()
    depth = len(path.relative_to(ROOT / "plugin").parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            parts = (node.module or "").split(".")
            if parts[0] == "engine":
                found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
    return found


OWN_SIDE = [path for path in modules(ROOT / "plugin") if ENGINE not in path.parents]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(("folder", "forbidden"), FORBIDDEN.items())
def test_a_layer_imports_only_what_it_may(folder: str, forbidden: set[str]) -> None:
    layer = ROOT / folder
    assert not {(name(path), each) for path in modules(layer) for each in imported(path, layer) if each in forbidden}


@pytest.mark.parametrize("path", OWN_SIDE, ids=name)
def test_the_plugins_own_side_imports_qgis_and_the_standard_library(path: Path) -> None:
    assert set(imported(path, ROOT / "plugin")) - {"", "__future__"} <= PLUGIN_MAY | sys.stdlib_module_names


@pytest.mark.parametrize("path", OWN_SIDE, ids=name)
def test_the_plugins_own_side_takes_only_plain_modules_of_the_engine(path: Path) -> None:
    assert of_engine(path) <= PLAIN


@pytest.mark.parametrize("module", sorted(PLAIN))
def test_a_plain_module_imports_the_standard_library_and_plain_ones(module: str) -> None:
    path = ENGINE / f"{module}.py"
    assert set(imported(path, ENGINE)) - {""} <= sys.stdlib_module_names
    assert siblings(path) <= PLAIN


def test_every_module_of_the_engine_has_its_row() -> None:
    assert {path.stem for path in modules(ENGINE)} <= set().union(*ROWS)


@pytest.mark.parametrize("path", modules(ENGINE), ids=name)
def test_imports_inside_the_engine_go_downwards(path: Path) -> None:
    row = next((number for number, row in enumerate(ROWS) if path.stem in row), 0)
    assert siblings(path) - {"__init__"} <= set().union(*ROWS[: row + 1])


def test_imports_inside_the_engine_never_go_round_in_a_circle() -> None:
    tuple(TopologicalSorter({path.stem: siblings(path) for path in modules(ENGINE)}).static_order())


@pytest.mark.parametrize("path", modules(TRAINER), ids=name)
def test_the_trainer_takes_nothing_of_the_plugin_but_the_engine(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and not node.level:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        assert not [each for each in names if each.split(".")[0] == "plugin" and not each.startswith("plugin.engine")]


def rooms(path: Path) -> set[str]:
    """The packages and top-level modules of the trainer that one of its modules imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == len(path.relative_to(TRAINER).parts):
            found |= {node.module.split(".")[0]} if node.module else {alias.name for alias in node.names}
    return found


@pytest.mark.parametrize("path", [each for each in modules(TRAINER) if each.parent != TRAINER], ids=name)
def test_imports_inside_the_trainer_go_downwards(path: Path) -> None:
    room = path.relative_to(TRAINER).parts[0]
    row = next(number for number, row in enumerate(TRAINER_ROWS) if room in row)
    assert rooms(path) - {room} <= set().union(*TRAINER_ROWS[:row])


@pytest.mark.parametrize("path", sorted(TRAINER.glob("*.py")), ids=name)
def test_a_command_imports_packages_and_no_other_command(path: Path) -> None:
    assert rooms(path) <= set().union(*TRAINER_ROWS)


def test_modules_of_a_package_of_the_trainer_never_import_each_other_in_a_circle() -> None:
    for package in sorted({each.parent for each in modules(TRAINER)} - {TRAINER}):
        tuple(TopologicalSorter({path.stem: siblings(path) for path in package.glob("*.py")}).static_order())


@pytest.mark.parametrize("path", modules(ROOT / "plugin"), ids=name)
def test_the_plugin_is_written_for_python_3_9(path: Path) -> None:
    ast.parse(path.read_text("utf-8"), feature_version=(3, 9))


def run_without(shadowed: set[str], wanted: list[str]) -> None:
    """Import `wanted` in a process where the `shadowed` packages cannot be imported."""
    code = f"import sys; sys.modules.update(dict.fromkeys({sorted(shadowed)!r}))\nimport {', '.join(wanted)}"
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr


def test_the_client_and_the_plain_modules_run_where_nothing_third_party_is() -> None:
    third_party = set(packages_distributions()) - sys.stdlib_module_names - {"plugin", "trainer", "scripts"}
    assert "numpy" in third_party
    plain = [f"plugin.engine.{each}" for each in sorted(PLAIN - {"__init__"})]
    client = [f"plugin.client.{path.stem}" for path in modules(ROOT / "plugin" / "client") if path.stem != "__init__"]
    run_without(third_party | QGIS, ["plugin", *plain, *client])


def test_the_engine_runs_where_there_is_no_qgis_no_torch_and_no_spark() -> None:
    wanted = [f"plugin.engine.{path.stem}" for path in modules(ENGINE) if not path.stem.startswith("__")]
    run_without({*QGIS, "pyspark", "torch", "sklearn"}, wanted)
