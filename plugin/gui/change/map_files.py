"""The files that belong to a change map: its sample, its estimate and its report, remembered in the project."""

from __future__ import annotations

import json
from enum import Enum
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProcessingUtils, QgsProject, QgsProviderRegistry, QgsVectorLayer

from ...engine.api.json_load import load_json
from ...layers.corrections_style import is_random_sample, is_sample
from ..widgets.path_field import file_stem, free_path

SCOPE, KEY = "landchip", "change_files"  # of the project's entry, JSON: {layer's id: {kind: path as QGIS stores it}}


class FileKind(Enum):
    """Its name in the project; the value is the end of the file's name."""

    SAMPLE = "-sample.gpkg"
    ESTIMATE = "-estimate.json"
    REPORT = "-report.html"


def map_path(layer: QgsMapLayer) -> Path:
    """Of the map's own file, which may be missing."""
    return _path_of(layer) or Path(layer.source())


def new_path(project: QgsProject, layer: QgsMapLayer, ending: str) -> Path:
    """For a new file beside the layer's, named after it; beside the project, or in the home folder, where that is a
    temporary file, and then named after the layer.

    ending: of its name, as "-sample.gpkg"
    """
    path = map_path(layer)
    end, suffix = ending.split(".")
    if Path(QgsProcessingUtils.tempFolder()) not in path.parents and path.parent.is_dir():
        return free_path(path.parent, f"{path.stem}{end}", f".{suffix}")
    return free_path(Path(project.homePath() or Path.home()), f"{file_stem(layer.name())}{end}", f".{suffix}")


def remember(project: QgsProject, layer: QgsMapLayer, kind: FileKind, path: str) -> None:
    """Keeps the path with the project, relative to it where it is set so."""
    stored = _stored(project)
    stored.setdefault(layer.id(), {})[kind.name.lower()] = project.writePath(path)
    project.writeEntry(SCOPE, KEY, json.dumps(stored))


def find(project: QgsProject, layer: QgsMapLayer, kind: FileKind) -> Path | None:
    """The map's file of that kind; None where there is none.

    The project may have been moved, with the map and without what lies elsewhere: then the file is looked for beside
    the map, under its name. A sample that was drawn in the toolbox is found as a layer within the map's extent.
    """
    stored = _stored(project).get(layer.id(), {}).get(kind.name.lower(), "")
    if stored:
        path = Path(project.readPath(stored))
        for each in (path, map_path(layer).parent / path.name):
            if each.is_file():
                return each
    return _sample_in_project(project, layer) if kind is FileKind.SAMPLE else None


def sample_layer(project: QgsProject, path: Path) -> QgsVectorLayer | None:
    """The project's layer of that sample; None where it has none."""
    return next((each for each in _sample_layers(project) if _path_of(each) == path), None)


def _sample_layers(project: QgsProject) -> list[QgsVectorLayer]:
    layers = project.mapLayers().values()
    return [each for each in layers if isinstance(each, QgsVectorLayer) and is_sample(each)]


def _sample_in_project(project: QgsProject, layer: QgsMapLayer) -> Path | None:
    extent = layer.extent()
    for each in filter(is_random_sample, _sample_layers(project)):
        path = _path_of(each)
        if path is not None and path.is_file() and each.crs() == layer.crs() and extent.contains(each.extent()):
            return path
    return None


def _stored(project: QgsProject) -> dict[str, dict[str, str]]:
    """The entry; empty where another program has made it unreadable."""
    text, _ = project.readEntry(SCOPE, KEY, "")
    try:
        entries = load_json(text) if text else {}
        return {str(key): {str(a): str(b) for a, b in kinds.items()} for key, kinds in entries.items()}
    except (ValueError, AttributeError):
        return {}


def _path_of(layer: QgsMapLayer) -> Path | None:
    """Of a layer that a file backs, of either kind."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return Path(str(parts["path"])) if parts.get("path") else None
