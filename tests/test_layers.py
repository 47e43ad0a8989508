"""Keeps the import tables of docs/architecture.md (imports go downwards only), and the sizes of packages and files.

It reads the sources and imports none of them, so it needs no package and is part of lint. That the modules do import
where the forbidden packages are missing is tested in tests/engine/test_missing_packages.py.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
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
REMOTE = ROOT / "plugin" / "remote"  # runs on clusters, too, beside the engine and without the rest of the plugin
QGIS_OF_REMOTE = "plugin/remote/ways/qgis_transport.py"
SPARK_JOB = REMOTE / "spark"
IN_FUNCTIONS = {"pyspark", "pyarrow"}  # of SPARK_JOB: the plugin's own Python has neither, and pyspark can end QGIS
# Packages of the engine, lowest first: a module imports from its own package and from lower rows, never from a
# neighbour in its row. The first row is standard library alone, and all that the plugin's own side may import.
PLAIN = {"api"}
ROWS = [
    PLAIN,
    {"network", "stats", "storage"},
    {"contract"},
    {"imagery", "model", "outputs"},
    {"landcover", "run"},
    {"areas", "catalog", "click", "refit", "segment"},
    {"change", "map_cover", "pixel_refit", "place", "predictions", "remote", "report", "smoothing"},
    {"sampling"},
    {"cli", "service"},
    {"__main__"},
]
# The command line is a composition root: it hands the command `remote` of plugin/remote to the engine's parser.
COMMAND_LINE = ("plugin/engine/__main__.py", OUT)
MOST_MODULES = 12  # of a package
MAX_LINES = 300  # of a Python file

# Likewise the trainer's packages. Its other modules are commands: they import from packages, never from each other.
SUBMISSION = TRAINER / "spark" / "submission.py"  # by the ways in of plugin/remote
SPARK_FIT = "trainer/spark/spark_fit.py"  # runs on the driver of a Spark job; pyspark inside functions
TRAINER_ROWS = [
    {"errors", "onnx_session"},
    {"chipsets", "history", "networks"},
    {"change_head", "heads"},
    {"evaluation", "spark"},
    {"exporting"},
    {"training"},
    {"default", "segmentation"},
]


def modules(layer: Path) -> list[Path]:
    return sorted(layer.rglob("*.py"))


def imported(path: Path, layer: Path) -> Iterator[str]:
    """Top-level names a module imports, wherever in it the import is; "" for one of its own layer."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            leaves = node.level > len(path.relative_to(layer).parts)
            yield OUT if leaves else "" if node.level else (node.module or "").split(".")[0]


def siblings(path: Path) -> set[str]:
    """The modules of its own folder that a module imports; relative imports alone count."""
    imported: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            imported |= {node.module.split(".")[0]} if node.module else {alias.name for alias in node.names}
    return imported & {each.stem for each in path.parent.glob("*.py")}


def packages_of(path: Path, layer: Path, inside: str = "") -> set[str]:
    """The packages (or top-level modules) of `layer`, or of its folder `inside`, that one of its modules imports."""
    imported: set[str] = set()
    depth = len(path.relative_to(layer).parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            parts = (node.module or "").split(".") if node.module else []
            if inside and parts[:1] != [inside]:
                continue
            parts = parts[1:] if inside else parts
            imported |= {parts[0]} if parts else {alias.name for alias in node.names}
    return imported


def package(path: Path, layer: Path) -> str:
    """The package or top-level module of `layer` that a module belongs to."""
    return path.relative_to(layer).with_suffix("").parts[0]


OWN_SIDE = [path for path in modules(ROOT / "plugin") if ENGINE not in path.parents]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(("folder", "forbidden"), FORBIDDEN.items())
def test_a_layer_imports_only_what_it_may(folder: str, forbidden: set[str]) -> None:
    layer = ROOT / folder
    found = {(name(path), each) for path in modules(layer) for each in imported(path, layer) if each in forbidden}
    assert found <= {COMMAND_LINE, (SPARK_FIT, "pyspark")}


@pytest.mark.parametrize("path", OWN_SIDE, ids=name)
def test_the_plugins_own_side_imports_qgis_and_the_standard_library(path: Path) -> None:
    also = IN_FUNCTIONS if SPARK_JOB in path.parents else set()
    assert set(imported(path, ROOT / "plugin")) - {"", "__future__"} <= PLUGIN_MAY | also | sys.stdlib_module_names


@pytest.mark.parametrize("path", OWN_SIDE, ids=name)
def test_the_plugins_own_side_takes_of_the_engine_its_plain_package_only(path: Path) -> None:
    also = {"remote"} if SPARK_JOB in path.parents else set()
    assert packages_of(path, ROOT / "plugin", "engine") <= PLAIN | also


@pytest.mark.parametrize("path", modules(REMOTE), ids=name)
def test_what_runs_on_clusters_imports_the_engine_and_itself(path: Path) -> None:
    assert packages_of(path, ROOT / "plugin") <= {"engine"}
    assert not QGIS & set(imported(path, ROOT / "plugin")) or name(path) == QGIS_OF_REMOTE


def test_the_spark_job_imports_what_a_cluster_has_inside_functions_alone() -> None:
    for path in modules(SPARK_JOB):
        waiting: list[ast.AST] = list(ast.parse(path.read_text("utf-8")).body)
        while waiting:
            node = waiting.pop()
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                continue
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            assert not IN_FUNCTIONS & {each.split(".")[0] for each in names}, name(path)
            module = node.module or "" if isinstance(node, ast.ImportFrom) and node.level else ""
            assert not module.startswith("engine.") or module.startswith("engine.api.")  # the standard library alone
            waiting.extend(ast.iter_child_nodes(node))


@pytest.mark.parametrize("path", modules(ENGINE / "api"), ids=name)
def test_a_plain_module_imports_the_standard_library_and_plain_ones(path: Path) -> None:
    assert set(imported(path, ENGINE)) - {""} <= sys.stdlib_module_names


def test_every_package_of_the_engine_has_its_row() -> None:
    assert {package(path, ENGINE) for path in modules(ENGINE)} - {"__init__"} <= set().union(*ROWS)


@pytest.mark.parametrize("path", modules(ENGINE), ids=name)
def test_imports_inside_the_engine_go_downwards(path: Path) -> None:
    own = package(path, ENGINE)
    row = next((number for number, row in enumerate(ROWS) if own in row), 0)
    assert packages_of(path, ENGINE) - {own} <= set().union(*ROWS[:row])


def test_no_package_has_too_many_modules() -> None:
    layers = (ROOT / "plugin", TRAINER, ROOT / "scripts")
    for folder in {path.parent for layer in layers for path in modules(layer)}:
        assert len([each for each in folder.glob("*.py") if each.stem != "__init__"]) <= MOST_MODULES, folder


def test_no_python_file_has_too_many_lines() -> None:
    files = (path for folder in ("plugin", "trainer", "scripts", "tests") for path in modules(ROOT / folder))
    lines = {name(path): len(path.read_text("utf-8").splitlines()) for path in files}
    assert not {path: n for path, n in lines.items() if n > MAX_LINES}


def test_modules_of_a_package_of_the_engine_never_import_each_other_in_a_circle() -> None:
    for folder in sorted({path.parent for path in modules(ENGINE)}):
        tuple(TopologicalSorter({path.stem: siblings(path) for path in folder.glob("*.py")}).static_order())


@pytest.mark.parametrize("path", modules(TRAINER), ids=name)
def test_the_trainer_takes_nothing_of_the_plugin_but_the_engine(path: Path) -> None:
    allowed = ("plugin.engine", "plugin.remote.ways") if path == SUBMISSION else ("plugin.engine",)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and not node.level:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        assert not [each for each in names if each.split(".")[0] == "plugin" and not each.startswith(allowed)]


@pytest.mark.parametrize("path", [each for each in modules(TRAINER) if each.parent != TRAINER], ids=name)
def test_imports_inside_the_trainer_go_downwards(path: Path) -> None:
    own = package(path, TRAINER)
    row = next(number for number, row in enumerate(TRAINER_ROWS) if own in row)
    assert packages_of(path, TRAINER) - {own} <= set().union(*TRAINER_ROWS[:row])


@pytest.mark.parametrize("path", sorted(TRAINER.glob("*.py")), ids=name)
def test_a_command_imports_packages_and_no_other_command(path: Path) -> None:
    assert packages_of(path, TRAINER) <= set().union(*TRAINER_ROWS)


def test_modules_of_a_package_of_the_trainer_never_import_each_other_in_a_circle() -> None:
    for package in sorted({each.parent for each in modules(TRAINER)} - {TRAINER}):
        tuple(TopologicalSorter({path.stem: siblings(path) for path in package.glob("*.py")}).static_order())


@pytest.mark.parametrize("path", modules(ROOT / "plugin"), ids=name)
def test_the_plugin_is_written_for_python_3_9(path: Path) -> None:
    ast.parse(path.read_text("utf-8"), feature_version=(3, 9))


def test_no_two_classes_of_the_plugin_share_a_name() -> None:
    modules_of = defaultdict(list)
    for path in modules(ROOT / "plugin"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                modules_of[node.name].append(name(path))
    assert not {each: paths for each, paths in modules_of.items() if len(paths) > 1}
