"""Stores the form's state: all of it in the project, and in the QGIS profile what has a meaning in other projects."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from qgis.core import QgsProject, QgsSettings

from ....engine.api.json_load import load_json

SCOPE, KEY = "landchip", "form"  # of the project's entry
STATE_SETTING, MODELS_SETTING = "landchip/form", "landchip/recent_models"  # of the profile
MAX_MODELS = 8
# of the state, without meaning elsewhere
PROJECT_KEYS = ("layer", "more", "area", "output", "maps", "image_date", "bands")
OPTION_KEYS = ("model", "device")  # of the state; in a new project they come from the options page instead
IMAGERY_KEYS = ("nodata",)  # of the state; a preset has them, a new project has not


class SavedState:
    """The form's state as the project and the profile have it, and of which project it is."""

    def __init__(self) -> None:
        self._state: dict[str, Any] = {}
        self._project_file = ""

    def load(self, project: QgsProject, state: dict[str, Any]) -> None:
        """state: of the form, after it was set to what the project has"""
        self._state, self._project_file = state, project.fileName()

    def save(self, project: QgsProject, state: dict[str, Any], always: bool = False) -> None:
        """Writes the state where it differs.

        Not while another project is being read, during which QGIS handles events: that one's state would be lost.
        always: at the moment when the project is saved, perhaps in another folder
        """
        if always or (project.fileName() == self._project_file and state != self._state):
            self.load(project, state)
            save(project, state)


def load_from_project(project: QgsProject) -> dict[str, Any]:
    """The form's state that the project holds; empty where it holds none."""
    text, _ = project.readEntry(SCOPE, KEY, "")
    return _with_paths(_read(text), project.readPath)


def save(project: QgsProject, state: dict[str, Any]) -> None:
    """Writes to the project, which becomes modified only if the state differs, and to the profile."""
    stored = _with_paths(state, project.writePath)
    project.writeEntry(SCOPE, KEY, json.dumps(stored, sort_keys=True))
    left_out = (*OPTION_KEYS, *IMAGERY_KEYS)
    general = {key: value for key, value in without_project_keys(state).items() if key not in left_out}
    QgsSettings().setValue(STATE_SETTING, json.dumps(general, sort_keys=True))


def load_from_profile() -> dict[str, Any]:
    """What was set last, in any project."""
    return _read(QgsSettings().value(STATE_SETTING, "", type=str))


def without_project_keys(state: dict[str, Any]) -> dict[str, Any]:
    """The part of a state that has a meaning in other projects, too."""
    return {key: value for key, value in state.items() if key not in PROJECT_KEYS}


def recent_models() -> list[str]:
    """Paths of model files, the last chosen first."""
    return [each for each in _read_list(QgsSettings().value(MODELS_SETTING, "", type=str)) if isinstance(each, str)]


def add_recent_model(path: str) -> None:
    others = [each for each in recent_models() if each != path]
    QgsSettings().setValue(MODELS_SETTING, json.dumps([path, *others][:MAX_MODELS]))


def _with_paths(state: dict[str, Any], convert: Callable[[str], str]) -> dict[str, Any]:
    """Paths of maps and models as the project stores its own, relative to itself where it does so: all may be moved.

    convert: of QgsProject, which leaves a text that is no path as it is
    """
    changed = dict(state)
    for key in ("output", "model"):
        if state.get(key):
            changed[key] = convert(str(state[key]))
    if isinstance(state.get("maps"), dict):
        changed["maps"] = {
            _with_model(str(subject), convert): convert(str(path)) for subject, path in state["maps"].items()
        }
    return changed


def _with_model(subject: str, convert: Callable[[str], str]) -> str:
    """subject: as the form names what a map is of, a list of the layer's id and the model, JSON"""
    try:
        layer_id, model = load_json(subject, surrogates=True)
    except (ValueError, TypeError):
        return subject
    return json.dumps([layer_id, convert(str(model)) if model else model])


def _read(text: str) -> dict[str, Any]:
    """Empty where the text is no JSON object: a project may be of another version or edited by hand."""
    try:
        state = load_json(text or "{}", surrogates=True)
    except ValueError:
        return {}
    return state if isinstance(state, dict) else {}


def _read_list(text: str) -> list[Any]:
    try:
        values = load_json(text or "[]", surrogates=True)
    except ValueError:
        return []
    return values if isinstance(values, list) else []
