"""Landchip's settings, stored in the QGIS profile under `landchip/`.

Each function reads one setting, and returns the default where it is not stored or not valid; `save` writes one. The
client is imported where it is used, because QGIS imports this module when it starts.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsSettings
from qgis.PyQt.QtGui import QColor

from .engine.api.classes import GROUPS
from .engine.api.requests.run_request import DEFAULT_MODEL, DEVICES

if TYPE_CHECKING:
    from .client.environment import EngineEnvironment, EngineState

ENGINE_FOLDER = "engine_folder"
ENGINE_PYTHON = "engine_python"  # a Python that already has the packages
BUILD_PYTHON = "build_python"  # the Python to build the engine's environment on
WHEELS = "wheels"
PROXY = "proxy"
CA_FILE = "ca_file"
DEVICE = "device"
MODEL = "model"
LIVE_MODEL = "live_model"  # of the live land cover that was shown last
CATALOG = "catalog"  # of imagery, that was searched last
CONNECTIONS = "connections"  # profiles of clusters, JSON; connections.py reads and writes it
JOB_RATES = "job_rates"  # how fast their finished jobs were, likewise
JOBS = "jobs"  # jobs on clusters that no saved project holds yet, JSON; gui/jobs/job_store.py reads and writes it
UNITS = "units"
OPACITY = "opacity"
COLOUR = "colour_{}"  # for the name of a group

HECTARES, ACRES = "hectares", "acres"
DEFAULT_OPACITY = 0.65  # so that the imagery under a map stays readable


def save(name: str, value: str | float | Path | None) -> None:
    """Stores a setting; None or "" removes it, so that the default applies again."""
    settings = QgsSettings()
    if value is None or value == "":
        settings.remove(f"landchip/{name}")
    else:
        settings.setValue(f"landchip/{name}", str(value) if isinstance(value, Path) else value)


def engine_folder() -> Path:
    """The folder of the engine's environments: the user's choice, or the default of client/paths.py."""
    from .client.paths import default_folder

    return _path(ENGINE_FOLDER) or default_folder()


def engine_root() -> Path:
    """The engine's environment for the Python of this QGIS, in that folder."""
    from .client.paths import environment_root

    return environment_root(engine_folder())


def engine_python() -> Path | None:
    """The Python with the engine's packages that replaces Landchip's own environment; None for that environment."""
    return _path(ENGINE_PYTHON)


def engine_state() -> EngineState:
    """The state of the engine; it reads a few small files, so the main thread may call it."""
    from .client import environment

    return environment.state(engine_root(), engine_python())


def engine_environment() -> EngineEnvironment:
    """The engine that all parts of the plugin use. Raises EngineError where it cannot be used."""
    from .client import environment

    return environment.find(engine_root(), engine_python())


def build_python() -> Path | None:
    """The Python to build the engine's environment on; None for that of QGIS."""
    return _path(BUILD_PYTHON)


def wheels() -> Path | None:
    """A folder with the engine's packages as wheels; None to download them."""
    return _path(WHEELS)


def proxy() -> str:
    """An HTTP proxy as host:port; empty for QGIS's own. A password is never stored in it."""
    return _text(PROXY)


def ca_file() -> Path | None:
    """A file of certificates to trust while packages are downloaded; None for those of the system and QGIS."""
    return _path(CA_FILE)


def device() -> str:
    """The default device of runs: one of request.DEVICES."""
    stored = _text(DEVICE)
    return stored if stored in DEVICES else DEVICES[0]


def model() -> str:
    """The default model of runs: a path, or the name of a bundled model."""
    return _text(MODEL) or DEFAULT_MODEL


def live_model() -> Path | None:
    """The model of pixels that was last shown live; None for Landchip's own."""
    return _path(LIVE_MODEL)


def catalog() -> str:
    """The catalogue that was searched last, by its title or address; empty for none."""
    return _text(CATALOG)


def json_text(name: str) -> str:
    """The text of a setting that another module reads as JSON: CONNECTIONS, JOB_RATES or JOBS; empty for none."""
    return _text(name)


def units() -> str:
    """HECTARES or ACRES."""
    return ACRES if _text(UNITS) == ACRES else HECTARES


def group_colours() -> dict[str, str]:
    """Group -> #rrggbb, for newly styled maps."""
    colours = {group.name: (_text(COLOUR.format(group.name)), group.colour) for group in GROUPS}
    return {name: stored if QColor(stored).isValid() else default for name, (stored, default) in colours.items()}


def opacity() -> float:
    """0..1, of newly styled maps."""
    stored = QgsSettings().value(f"landchip/{OPACITY}", DEFAULT_OPACITY, type=float)
    return stored if 0 <= stored <= 1 else DEFAULT_OPACITY


def _text(name: str) -> str:
    return str(QgsSettings().value(f"landchip/{name}", "", type=str)).strip()


def _path(name: str) -> Path | None:
    from .client.paths import expand_path

    text = _text(name)
    return expand_path(text) if text else None
