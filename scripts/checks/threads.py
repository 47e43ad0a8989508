"""Checks that background threads take no QObject from C++: `python -m scripts.checks.threads`.

PyQt5 keeps a set of the QObjects that C++ made and Python got hold of. A thread that gets one adds to the set; where
another thread destroys one, it is taken out of the set without Python's lock. Two threads that do so at once end QGIS
with "Aborted" (seen in 1 of 6 processes of 20 exports each). So code of a background thread must not call what gives
such an object: `layer.dataProvider()`, `pipe.provider()`, `QThread.currentThread()`, `object.thread()` and the like.
What such a thread needs of QGIS is read on the main thread before it starts, as plain data.

Code of a background thread is `processAlgorithm` of an algorithm, `run` of a Thread or QgsTask, what a `Thread` or a
function in CALLED_IN_THREADS is given, and everything that these name, across modules, as far as names tell it:
functions of the module, imported ones, and methods on `self`. A thread whose function cannot be told is reported, too.

The check reads names only and is fast, so it is part of lint. tests/plugin/test_background_threads.py looks at what
background threads really call.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Union

ROOT = Path(__file__).resolve().parents[2]
GIVES_QOBJECT = {  # methods of QGIS and Qt that give a QObject which C++ owns
    "activeLayer", "authManager", "children", "createLayer", "currentLayer", "currentThread", "dataProvider",
    "elevationProperties", "findChild", "findChildren", "instance", "layerTreeRoot", "mainWindow", "mapCanvas",
    "mapLayer", "mapLayerFromString", "mapLayers", "mapLayersByName", "mapTool", "messageBar", "messageLog",
    "parameterAsLayer", "parameterAsLayerList", "parameterAsMeshLayer", "parameterAsRasterLayer",
    "parameterAsVectorLayer", "parameterAsVectorTileLayer", "parent", "processingRegistry", "profiler", "project",
    "provider", "relationManager", "selectionProperties", "sender", "serverProperties", "styleManager", "takeMapLayer",
    "taskManager", "temporalProperties", "temporaryLayerStore", "thread", "undoStack",
}  # fmt: skip
WITHOUT_QGIS = ("plugin/engine/", "plugin/remote/spark/")  # run in other processes
NO_QOBJECT = {"QgsProviderRegistry"}  # classes whose `instance()` is no QObject
ENTRY_METHODS = {"processAlgorithm"}
THREAD_CLASSES = {"Thread", "QThread", "QgsTask", "QRunnable"}
CALLED_IN_THREADS = {
    "_BackgroundTask",
    "_start_task",
    "fromFunction",
    "run_in_lane",
}  # functions that call their second argument so
ENTRY_FUNCTIONS = {"start_configured_engine"}  # of gui/engine_queue.py, whose thread has it as an attribute

Function = Union[ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda]


class Module:
    """What a module defines and imports. name: its path below the root with dots, such as `plugin.gui.dock`"""

    def __init__(self, name: str, is_package: bool, source: str) -> None:
        self.name, self.tree = name, ast.parse(source)
        self.package = name if is_package else name.rpartition(".")[0]
        self.functions: dict[tuple[str, str], Function] = {}  # (class or "", name)
        self.bases: dict[str, list[str]] = {}
        self.imported: dict[str, tuple[str, str]] = {}  # local name -> (module, name in it or "")
        for node in self.tree.body:
            if isinstance(node, ast.ClassDef):
                self.bases[node.name] = [_last_name(each) for each in node.bases]
                for each in node.body:
                    if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)):
                        self.functions[node.name, each.name] = each
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.functions["", node.name] = node
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom):
                source_module = self._absolute(node)
                for alias in node.names:
                    self.imported[alias.asname or alias.name] = (source_module, alias.name)

    def _absolute(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parts = self.package.split(".")
        parts = parts[: len(parts) - (node.level - 1)]
        return ".".join([*parts, *([node.module] if node.module else [])])


def problems(sources: Mapping[str, str]) -> Iterator[tuple[str, int, str]]:
    """Path, line and message of each call. sources: path below the root, such as `plugin/gui/dock.py` -> source"""
    modules, paths = {}, {}
    for path, source in sources.items():
        name = path[: -len(".py")].replace("/", ".")
        is_package = name.endswith(".__init__")
        name = name[: -len(".__init__")] if is_package else name
        modules[name], paths[name] = Module(name, is_package, source), path
    found = set()
    waiting: list[tuple[Module, str, ast.AST, str]] = []
    for module in modules.values():
        for owner, function, entry in _entries(module):
            if function is None:
                found.add((paths[module.name], entry[1], entry[0]))
            else:
                waiting.append((module, owner, function, entry[0]))
    seen: set[int] = set()
    while waiting:
        module, owner, function, entry_name = waiting.pop()
        if id(function) in seen:
            continue
        seen.add(id(function))
        for line, text in _forbidden_calls(function):
            found.add((paths[module.name], line, f"{text} in a background thread ({entry_name}): read it before"))
        waiting.extend((*each, entry_name) for each in _named(function, module, owner, modules))
    yield from sorted(found)


def _entries(module: Module) -> Iterator[tuple[str, ast.AST | None, tuple[str, int]]]:
    """Class, function and (name, line) of what background threads begin with; no function where it cannot be told."""
    for (owner, name), function in module.functions.items():
        if "NoThreading" in ast.unparse(module.functions.get((owner, "flags"), ast.Pass())):
            continue  # QGIS runs this algorithm on the main thread
        is_run = name == "run" and THREAD_CLASSES & set(module.bases.get(owner, ()))
        if (owner and name in ENTRY_METHODS) or (not owner and name in ENTRY_FUNCTIONS) or is_run:
            yield owner, function, (f"{owner}.{name}" if owner else name, function.lineno)
    for owner, function in [(owner, function) for (owner, _), function in module.functions.items()]:
        local = {each.name: each for each in ast.walk(function) if isinstance(each, ast.FunctionDef)}
        for node in ast.walk(function):
            if not isinstance(node, ast.Call) or not (arguments := _thread_arguments(node)):
                continue
            for each in arguments:
                known = _resolved(each, module, owner, local)
                name = ast.unparse(each)
                if known is None and not _is_passed_on(each, function):
                    message = f"the function {name} of a thread cannot be told: name a function or a method of self"
                    yield owner, None, (message, node.lineno)
                elif known is not None:
                    yield owner, known, (name.splitlines()[0][:40], node.lineno)


def _thread_arguments(call: ast.Call) -> list[ast.expr]:
    """The expressions of a call that a background thread will call."""
    name = _last_name(call.func)
    if name == "Thread":
        return [each.value for each in call.keywords if each.arg == "target"]
    if name in CALLED_IN_THREADS:
        return call.args[1:2]
    return []


def _is_passed_on(node: ast.expr, function: Function) -> bool:
    """Whether the expression is a parameter of the function itself, whose callers are looked at."""
    arguments = function.args
    return isinstance(node, ast.Name) and node.id in {each.arg for each in (*arguments.args, *arguments.kwonlyargs)}


def _resolved(node: ast.expr, module: Module, owner: str, local: Mapping[str, ast.AST]) -> ast.AST | None:
    if isinstance(node, ast.Lambda):
        return node
    if isinstance(node, ast.Name):
        return local.get(node.id) or module.functions.get(("", node.id))
    if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "self":
        return module.functions.get((owner, node.attr))
    return None


def _named(
    function: ast.AST, module: Module, owner: str, modules: Mapping[str, Module]
) -> Iterator[tuple[Module, str, ast.AST]]:
    """The functions and methods that a function names: it may call them."""
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield from _by_name(node.id, module, modules)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id in ("self", "cls"):
                yield from _method(owner, node.attr, module, modules)
            elif node.value.id in module.imported:
                source, name = module.imported[node.value.id]
                inner = modules.get(f"{source}.{name}")
                if inner is not None:
                    yield from _by_name(node.attr, inner, modules)
        if isinstance(node, ast.Call) and _last_name(node.func) == "super":
            for base in module.bases.get(owner, ()):
                yield from _method(base, getattr(function, "name", ""), module, modules)


def _by_name(
    name: str, module: Module, modules: Mapping[str, Module], depth: int = 0
) -> Iterator[tuple[Module, str, ast.AST]]:
    """A module's function of that name, or all methods of such a class; also where the module imports it."""
    if ("", name) in module.functions:
        yield module, "", module.functions["", name]
    elif name in module.bases:
        for (owner, method), function in module.functions.items():
            if owner == name and method in ("__init__", "__call__", "__enter__", "__exit__", "__post_init__"):
                yield module, owner, function
    elif name in module.imported and depth < 5:
        source, original = module.imported[name]
        if source in modules:
            yield from _by_name(original, modules[source], modules, depth + 1)


def _method(
    owner: str, name: str, module: Module, modules: Mapping[str, Module], depth: int = 0
) -> Iterator[tuple[Module, str, ast.AST]]:
    """A method of a class or of the bases that the plugin defines."""
    if (owner, name) in module.functions:
        yield module, owner, module.functions[owner, name]
    elif owner in module.bases and depth < 5:
        for base in module.bases[owner]:
            yield from _method(base, name, module, modules, depth + 1)
    elif owner in module.imported and depth < 5:
        source, original = module.imported[owner]
        if source in modules:
            yield from _method(original, name, modules[source], modules, depth + 1)


def _forbidden_calls(function: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(function):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        of_class = getattr(node.func.value, "id", "")
        if node.func.attr in GIVES_QOBJECT and not (node.func.attr == "instance" and of_class in NO_QOBJECT):
            yield node.lineno, f"{ast.unparse(node.func)}()"


def _last_name(node: ast.expr) -> str:
    return str(getattr(node, "attr", getattr(node, "id", "")))


def main() -> int:
    """Print each problem; returns 0 if there is none, else 1."""
    files = [
        each
        for each in sorted((ROOT / "plugin").rglob("*.py"))
        if not each.relative_to(ROOT).as_posix().startswith(WITHOUT_QGIS)
    ]
    sources = {each.relative_to(ROOT).as_posix(): each.read_text("utf-8") for each in files}
    count = 0
    for path, line, complaint in problems(sources):
        print(f"{path}:{line}: {complaint}")
        count += 1
    return min(count, 1)


if __name__ == "__main__":
    sys.exit(main())
