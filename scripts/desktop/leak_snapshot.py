"""Snapshots of objects, threads and files that a plugin could leave in QGIS, to find leaks."""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMenu, QToolBar

NAME = "landchip"


def take_snapshot(iface: Any) -> dict[str, Counter[str]]:
    """Category -> counts by name, of actions, docks, threads, files, signals and more. See `growth`."""
    window, canvas, project = iface.mainWindow(), iface.mapCanvas(), QgsProject.instance()
    gc.collect()
    counts = {
        "actions": Counter(
            each.objectName() or each.text() for each in window.findChildren(QAction) if _is_attached(each)
        ),
        "docks": Counter(each.objectName() for each in window.findChildren(QDockWidget)),
        "toolbars": Counter(each.objectName() for each in window.findChildren(QToolBar)),
        "windows": Counter(
            type(each).__name__
            for each in QApplication.topLevelWidgets()
            if not isinstance(each, QMenu) or _is_attached(each.menuAction())
        ),
        "providers": Counter(each.id() for each in QgsApplication.processingRegistry().providers()),
        "map tool": Counter([type(canvas.mapTool()).__name__]),
        "map items": Counter(type(each).__name__ for each in canvas.scene().items()),
        "threads": Counter(each.name for each in threading.enumerate()),
        "children": Counter(command for _pid, command in child_processes()),
        "files": open_files(),
        "log handlers": Counter(type(each).__name__ for each in logging.getLogger(NAME).handlers),
        "modules": Counter(each for each in sys.modules if is_landchip_module(each) and _is_module_file(each)),
        "objects": Counter(_type_name(each) for each in gc.get_objects() if is_landchip_module(type(each).__module__)),
        "signals": Counter(),
    }
    for sender, signals in (
        (project, ("layersAdded", "layersRemoved", "readProject", "writeProject", "cleared", "crsChanged")),
        (canvas, ("extentsChanged", "mapToolSet", "destinationCrsChanged", "mapCanvasRefreshed")),
        (iface, ("currentLayerChanged", "projectRead", "newProjectCreated")),
        (QgsApplication.taskManager(), ("taskAdded", "allTasksFinished")),
    ):
        for name in signals:
            counts["signals"][f"{type(sender).__name__}.{name}"] = sender.receivers(getattr(sender, name))
    return counts


def growth(before: dict[str, Counter[str]], after: dict[str, Counter[str]]) -> dict[str, dict[str, int]]:
    """The increase of counts from `before` to `after`, by category and name; empty if there is none."""
    additional = {name: dict(after[name] - before[name]) for name in after}
    return {name: counts for name, counts in additional.items() if counts}


def child_processes() -> list[tuple[int, str]]:
    """Process id and command of every child of this process that is no zombie."""
    children = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = (folder / "stat").read_text().rsplit(")", 1)[1].split()[:2]
            if int(parent) == os.getpid() and state != "Z":
                children.append((int(folder.name), (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()))
        except OSError:
            continue
    return children


def engine_processes() -> list[int]:
    """Process ids of the engines that this QGIS has started."""
    return [pid for pid, command in child_processes() if "engine.service.worker" in command]


def open_files() -> Counter[str]:
    """Counts of open files, by path or kind (pipe, socket)."""
    counts: Counter[str] = Counter()
    for link in Path("/proc/self/fd").iterdir():
        try:
            counts[str(link.readlink()).split(":[")[0]] += 1
        except OSError:
            continue
    return counts


def is_landchip_module(module: Any) -> bool:
    return isinstance(module, str) and module.split(".")[0] == NAME


def _is_attached(action: QAction) -> bool:
    """False for the separators of a plugin's empty menu, which QGIS removes from its own menu without deleting it."""
    return bool(action.objectName() or action.associatedWidgets())


def _is_module_file(name: str) -> bool:
    return not hasattr(sys.modules[name], "__path__")  # QGIS leaves empty packages


def _type_name(value: Any) -> str:
    return f"{type(value).__module__}.{type(value).__name__}"
