"""What was set in the dock last: in the project for its own layers and files, in the profile for what goes anywhere."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsProject, QgsSettings

SCOPE, KEY = "landchip", "form"
LAST, RECENT = "landchip/form", "landchip/recent_models"
MOST_RECENT = 8
OF_THE_PROJECT = ("layer", "more", "area", "output", "image_date", "bands")  # mean nothing in another project

OF_THE_SETTINGS = ("model", "device")  # a new project begins with those of Landchip's page in QGIS's options


def of_project(project: QgsProject) -> dict[str, Any]:
    """The form's state that the project keeps; empty where it keeps none."""
    text, _ = project.readEntry(SCOPE, KEY, "")
    return _read(text)


def keep(project: QgsProject, state: dict[str, Any]) -> None:
    """In the project, which becomes unsaved only if something changed, and in the profile."""
    project.writeEntry(SCOPE, KEY, json.dumps(state, sort_keys=True))
    last = {key: value for key, value in anywhere(state).items() if key not in OF_THE_SETTINGS}
    QgsSettings().setValue(LAST, json.dumps(last, sort_keys=True))


def of_profile() -> dict[str, Any]:
    return _read(QgsSettings().value(LAST, "", type=str))


def anywhere(state: dict[str, Any]) -> dict[str, Any]:
    """What of the state has a meaning in another project too."""
    return {key: value for key, value in state.items() if key not in OF_THE_PROJECT}


def recent_models() -> list[str]:
    """Paths, the last one first."""
    return [each for each in _read_list(QgsSettings().value(RECENT, "", type=str)) if isinstance(each, str)]


def add_recent_model(path: str) -> None:
    others = [each for each in recent_models() if each != path]
    QgsSettings().setValue(RECENT, json.dumps([path, *others][:MOST_RECENT]))


def _read(text: str) -> dict[str, Any]:
    """A project may come from another version or have been edited by hand."""
    try:
        state = json.loads(text or "{}")
    except ValueError:
        return {}
    return state if isinstance(state, dict) else {}


def _read_list(text: str) -> list[Any]:
    try:
        found = json.loads(text or "[]")
    except ValueError:
        return []
    return found if isinstance(found, list) else []
