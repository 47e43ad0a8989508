"""The engine's processes: command line, environment variables, and exit status in words (standard library only)."""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping
from pathlib import Path

PACKAGE = __name__.rsplit(".", 2)[0]  # "plugin" in the repository, "landchip" in the zip
# The folder that holds the package. Not resolved: developers link their checkout into the profile under the name that
# the zip has.
PACKAGE_PARENT = Path(__file__).absolute().parents[1 + len(PACKAGE.split("."))]

# Runs a module of this package as `python -m` would: python -c BOOTSTRAP FOLDER MODULE ARGUMENTS. The folder is last on
# the path, because other plugins lie beside this one, and one called "profile" would hide the standard library's.
BOOTSTRAP = (
    "import sys, runpy; sys.path.append(sys.argv.pop(1)); runpy.run_module(sys.argv.pop(1), None, '__main__', True)"
)

# Variables that name QGIS's own GDAL, PROJ, Qt and Python. The rasterio wheel brings a GDAL and PROJ of its own, which
# fail once PROJ_LIB points at QGIS's proj.db or GDAL_DRIVER_PATH at plugins built for another GDAL.
QGIS_VARIABLES = ("GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PROJ_DATA", "PROJ_AUX_DB", "GISBASE")
UNSAFE_VARIABLES = ("GDAL_VRT_ENABLE_PYTHON", "OGR_SQLITE_LOAD_EXTENSIONS")  # by which a file that is read may run code
QGIS_PREFIXES = ("PYTHON", "__PYVENV", "QGIS_", "QT_", "QML", "DYLD_INSERT")  # of the names of variables
SEARCH_PATHS = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")
BUNDLE_VARIABLES = ("QGIS_PREFIX_PATH", "OSGEO4W_ROOT", "APPDIR", "SNAP")  # the folder of QGIS's bundle
SYSTEM_FOLDERS = {Path("/"), Path("/usr"), Path("/usr/local")}


def worker_command(python: Path) -> list[str]:
    """The command line that starts the worker."""
    return module_command(python, "engine.service.worker")


def module_command(python: Path, module: str, *arguments: str) -> list[str]:
    """The command line that runs a module of this package, whatever the package is called and wherever it lies.

    Python is isolated (-I), so that no PYTHON* variable and no package in the user's own folders reaches the engine.
    module: relative to the package, such as "engine.service.worker"
    """
    options = ["-I", "-X", "utf8", "-c", BOOTSTRAP]
    return [str(python), *options, str(PACKAGE_PARENT), f"{PACKAGE}.{module}", *arguments]


def engine_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment variables for a process of the engine, or for pip, from those of QGIS.

    Proxies, credentials and GDAL's options are kept; variables that name QGIS's own libraries are left out. From the
    search paths only folders in QGIS's bundle are removed, because the user's own CUDA may be found through the others.
    The engine's matrices are small, and OpenBLAS's threads for them wait for each other (a refit took eight seconds
    instead of one on a busy machine), so it gets one thread.
    """
    bundles = {Path(environ[name]) for name in BUNDLE_VARIABLES if environ.get(name)} - SYSTEM_FOLDERS
    filtered = {
        name: value
        for name, value in environ.items()
        if name.upper() not in (*QGIS_VARIABLES, *UNSAFE_VARIABLES) and not name.upper().startswith(QGIS_PREFIXES)
    }
    for name in [name for name in filtered if name.upper() in SEARCH_PATHS]:
        filtered[name] = os.pathsep.join(
            entry
            for entry in filtered[name].split(os.pathsep)
            if entry and bundles.isdisjoint((Path(entry), *Path(entry).parents))
        )
    return {"OPENBLAS_NUM_THREADS": "1", **filtered, "PYTHONNOUSERSITE": "1", "ORT_DISABLE_TELEMETRY": "1"}


def exit_reason(status: int) -> str:
    """A process's exit status as a phrase; negative for the signal that ended it."""
    if status < 0:
        try:
            name = signal.Signals(-status).name
        except ValueError:
            name = f"signal {-status}"
        cause = {"SIGKILL": ", most often because memory ran out", "SIGSEGV": ", a crash in a library"}.get(name, "")
        return f"ended by {name}{cause}"
    windows = {0xC0000005: "a crash in a library", 0xC0000017: "memory ran out", 0xC0000135: "a library is missing"}
    return f"exit status {status:#x}, {windows[status]}" if status in windows else f"exit status {status}"
