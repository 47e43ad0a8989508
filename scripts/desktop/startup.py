"""Script that QGIS runs before it loads plugins: writes errors to a file, because QGIS's error dialog would block."""

import json
import os
import traceback
from pathlib import Path

import qgis.utils


def write_traceback(kind, error, trace, *_words, **_options):  # noqa: ANN001, ANN002, ANN003, ANN201 - as qgis.utils calls it
    """Append the traceback to the file that launch.py reads."""
    with (Path(json.loads(os.environ["LANDCHIP_DESKTOP"])["out"]) / "tracebacks.txt").open(
        "a", encoding="utf-8"
    ) as file:
        file.write("".join(traceback.format_exception(kind, error, trace)) + "\n")


qgis.utils.showException = write_traceback
