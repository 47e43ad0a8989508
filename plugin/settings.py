"""What the user chose for Landchip as a whole, kept in the QGIS profile.

Each function reads one choice, with the default where nothing is kept or what is kept makes no sense; `keep` writes.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtGui import QColor

from .client import environment, paths
from .engine.api.classes import GROUPS
from .engine.api.request import DEFAULT_MODEL, DEVICES

ENGINE_FOLDER = "engine_folder"
ENGINE_PYTHON = "engine_python"  # one that has the packages already
BUILD_PYTHON = "build_python"  # one to build the engine's environment on
WHEELS = "wheels"
PROXY = "proxy"
CA_FILE = "ca_file"
DEVICE = "device"
MODEL = "model"
UNITS = "units"
OPACITY = "opacity"
COLOUR = "colour_{}"  # of a group

HECTARES, ACRES = "hectares", "acres"
OPAQUE = 0.65  # so that the imagery under a map stays readable


def keep(name: str, value: str | float | Path | None) -> None:
    """Keeps a choice; None or "" forgets it, so that the default holds again."""
    settings = QgsSettings()
    if value is None or value == "":
        settings.remove(f"landchip/{name}")
    else:
        settings.setValue(f"landchip/{name}", str(value) if isinstance(value, Path) else value)


def engine_folder() -> Path:
    """The folder of the engine's environments: the user's choice, or the default of client/paths.py."""
    return _path(ENGINE_FOLDER) or paths.default_folder()


def engine_root() -> Path:
    """The engine's environment for the Python of this QGIS, in that folder."""
    return paths.environment_root(engine_folder())


def engine_python() -> Path | None:
    """The Python with the engine's packages that the user chose instead of an environment of Landchip's own."""
    return _path(ENGINE_PYTHON)


def engine_state() -> environment.EngineState:
    """How things stand with the engine; cheap enough for the main thread."""
    return environment.state(engine_root(), engine_python())


def engine_environment() -> environment.EngineEnvironment:
    """The engine that every part of the plugin uses. Raises EngineError where there is none to use."""
    return environment.find(engine_root(), engine_python())


def build_python() -> Path | None:
    """The Python to build the engine's environment on; None for the one that QGIS runs."""
    return _path(BUILD_PYTHON)


def wheels() -> Path | None:
    """A folder with the engine's packages; None to fetch them."""
    return _path(WHEELS)


def proxy() -> str:
    """An HTTP proxy as host:port; empty for QGIS's own. It never holds a password."""
    return _text(PROXY)


def ca_file() -> Path | None:
    """Certificates to trust while packages are fetched; None for the system's and QGIS's."""
    return _path(CA_FILE)


def device() -> str:
    """Where models run unless a run says otherwise: one of request.DEVICES."""
    kept = _text(DEVICE)
    return kept if kept in DEVICES else DEVICES[0]


def model() -> str:
    """The model unless a run says otherwise: a path, or a name that the engine knows."""
    return _text(MODEL) or DEFAULT_MODEL


def units() -> str:
    """HECTARES or ACRES."""
    return ACRES if _text(UNITS) == ACRES else HECTARES


def group_colours() -> dict[str, str]:
    """Group -> #rrggbb, for maps that are styled from now on."""
    kept = {group.name: (group.colour, _text(COLOUR.format(group.name))) for group in GROUPS}
    return {name: chosen if QColor(chosen).isValid() else usual for name, (usual, chosen) in kept.items()}


def opacity() -> float:
    """0..1, of maps that are styled from now on."""
    kept = QgsSettings().value(f"landchip/{OPACITY}", OPAQUE, type=float)
    return kept if 0 <= kept <= 1 else OPAQUE


def _text(name: str) -> str:
    return str(QgsSettings().value(f"landchip/{name}", "", type=str)).strip()


def _path(name: str) -> Path | None:
    text = _text(name)
    return paths.expand_path(text) if text else None
