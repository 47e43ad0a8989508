"""How long the event loop is blocked in a real QGIS on a virtual screen; part of `make bench`.

scripts/desktop/event_loop_monitor.py measures it while steps map, click, correct and refit. Stalls of QGIS without
Landchip are measured in the same run.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scripts.benchmarks.bench_records import ROOT, WORK_FOLDER, Record, quilt_raster, record
from scripts.desktop.launch import QgisDesktop

TIMEOUT_S = 600.0
ENGINE_VARIABLE = "LANDCHIP_ENGINE_PYTHON"
REPORT_FILE = WORK_FOLDER / "longest-blocks.json"  # which step and which code


def desktop() -> Iterator[Record]:
    """The longest stall with Landchip's code on the stack, compared with the longest ones of QGIS itself."""
    python = os.environ.get(ENGINE_VARIABLE) or str(ROOT / ".venv" / "engine" / "bin" / "python")
    raster = quilt_raster(30, 30)
    with tempfile.TemporaryDirectory() as folder:
        qgis = QgisDesktop(Path(folder), environ={ENGINE_VARIABLE: python})
        outcome = qgis.run("scripts.desktop.scenarios:USE_WITH_BASELINE", {"raster": str(raster)}, TIMEOUT_S)
    if outcome.failure:
        raise RuntimeError(outcome.failure)
    REPORT_FILE.write_text(json.dumps(outcome.stalls()[:30], indent=1) + "\n", "utf-8")
    worst = max((stall for stall in outcome.stalls()), key=lambda stall: stall["ours_ms"], default=None)
    step = f"in the step {worst['step']!r}" if worst else "no block above 20 ms"
    alone = longest_ms([stall for stall in outcome.stalls() if stall["step"].startswith("qgis ")])
    beside = longest_ms([stall for stall in outcome.stalls("qgis") if not stall["step"].startswith("qgis ")])
    note = f"{step}; QGIS itself blocks {alone:.0f} ms without Landchip and {beside:.0f} ms beside it"
    yield record("longest_block_ms", worst["ours_ms"] if worst else 0.0, "ms", note, "desktop")


def longest_ms(stalls: list[dict[str, float]]) -> float:
    """The longest duration, ms; 0 if there is none."""
    return max((stall["ms"] for stall in stalls), default=0.0)
