"""Runs over tiles in background tasks end with a map, and never with QGIS.

LANDCHIP_TILE_RUNS=200 makes 200 runs in 10 processes of QGIS (about 15 minutes).
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugin.processing.engine_calls import engine_problem

pytestmark = pytest.mark.skipif(bool(engine_problem()), reason="no engine is set up; LANDCHIP_ENGINE_PYTHON names one")

ROOT = Path(__file__).resolve().parents[2]
RUNS = int(os.environ.get("LANDCHIP_TILE_RUNS", "4"))
RUNS_PER_PROCESS = min(20, RUNS)


@pytest.mark.parametrize("process", range(RUNS // RUNS_PER_PROCESS))
def test_tiles_are_classified_in_background_tasks_without_a_crash(process, tmp_path):
    """C1: QGIS ended in about 1 of 6 processes of 20 exports."""
    command = [sys.executable, "-m", "tests.plugin.tile_runs", str(RUNS_PER_PROCESS), str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900, check=False)
    assert run.returncode == 0, run.stderr[-3000:]
    assert run.stdout.split()[-1] == str(RUNS_PER_PROCESS)
    assert len(list(tmp_path.glob("*.gpkg"))) == RUNS_PER_PROCESS
