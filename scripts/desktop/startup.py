"""What QGIS runs before it loads any plugin: it would stop at a dialog where one cannot be loaded."""

import json
import os
import traceback
from pathlib import Path

import qgis.utils


def tell(kind, error, trace, *_words, **_options):  # noqa: ANN001, ANN002, ANN003, ANN201 - as qgis.utils calls it
    """In place of QGIS's dialog: into the file that launch.py reads."""
    with (Path(json.loads(os.environ["LANDCHIP_DESKTOP"])["out"]) / "raised.txt").open("a", encoding="utf-8") as file:
        file.write("".join(traceback.format_exception(kind, error, trace)) + "\n")


qgis.utils.showException = tell
