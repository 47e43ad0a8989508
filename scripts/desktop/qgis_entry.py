"""The script that QGIS runs by `--code`: it calls step_runner.py, with the repository on the path."""

import json
import os
import sys

order = json.loads(os.environ["LANDCHIP_DESKTOP"])
sys.path.append(order["root"])  # last: the repository's modules must not shadow QGIS's

from scripts.desktop.step_runner import run_order  # noqa: E402

run_order(order)
