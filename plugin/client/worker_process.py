"""What a worker's process is started with, and how its end reads (standard library only)."""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping
from pathlib import Path

PACKAGE = __name__.rsplit(".", 2)[0]  # "plugin" in the repository, "landchip" in the zip
# Not resolved: developers link their checkout into the profile under the name that the zip has.
FOLDER = Path(__file__).absolute().parents[1 + len(PACKAGE.split("."))]

# Isolated (-I), so that no PYTHON* variable and no package of the user's own reaches the engine, and with our folder
# last on the path: other plugins lie beside this one, and one called "profile" would hide the standard library's.
BOOT = "import sys, runpy; sys.path.append(sys.argv.pop(1)); runpy.run_module(sys.argv[1], None, '__main__', True)"

# Where QGIS's own GDAL, PROJ, Qt and Python lie. The rasterio wheel brings a GDAL and PROJ of its own, which fail once
# PROJ_LIB points at QGIS's proj.db or GDAL_DRIVER_PATH at plugins built for another GDAL.
FOREIGN = ("GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PROJ_DATA", "PROJ_AUX_DB", "GISBASE")
FOREIGN_FAMILIES = ("PYTHON", "__PYVENV", "QGIS_", "QT_", "QML", "DYLD_INSERT")
SEARCH_PATHS = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")
BUNDLES = ("QGIS_PREFIX_PATH", "OSGEO4W_ROOT", "APPDIR", "SNAP")
SYSTEM = {Path("/"), Path("/usr"), Path("/usr/local")}


def worker_command(python: Path) -> list[str]:
    """Starts the worker of this very package, whatever it is called and wherever it lies."""
    return [str(python), "-I", "-X", "utf8", "-c", BOOT, str(FOLDER), f"{PACKAGE}.engine.service.worker"]


def engine_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """`environ` for the engine: proxies, credentials and GDAL's options stay, what names QGIS's own libraries goes.

    From the search paths only what lies in QGIS's bundle goes: a CUDA of the user's own may be found through them.
    The engine's matrices are small, and numpy's threads for them wait for each other: a refit took eight seconds
    instead of one on a busy machine.
    """
    bundles = {Path(environ[name]) for name in BUNDLES if environ.get(name)} - SYSTEM
    kept = {
        name: value
        for name, value in environ.items()
        if name.upper() not in FOREIGN and not name.upper().startswith(FOREIGN_FAMILIES)
    }
    for name in [name for name in kept if name.upper() in SEARCH_PATHS]:
        kept[name] = os.pathsep.join(
            entry
            for entry in kept[name].split(os.pathsep)
            if entry and bundles.isdisjoint((Path(entry), *Path(entry).parents))
        )
    return {"OPENBLAS_NUM_THREADS": "1", **kept, "PYTHONNOUSERSITE": "1", "ORT_DISABLE_TELEMETRY": "1"}


def exit_reason(status: int) -> str:
    """What an exit status says to a person."""
    if status < 0:
        try:
            name = signal.Signals(-status).name
        except ValueError:
            name = f"signal {-status}"
        why = {"SIGKILL": ", most often because memory ran out", "SIGSEGV": ", a crash in a library"}.get(name, "")
        return f"ended by {name}{why}"
    windows = {0xC0000005: "a crash in a library", 0xC0000017: "memory ran out", 0xC0000135: "a library is missing"}
    return f"exit status {status:#x}, {windows[status]}" if status in windows else f"exit status {status}"
