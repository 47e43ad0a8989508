"""`qgis_process` is killed twice (B3); `python -m scripts.kills --runs 0 --qgis 20` kills it as often as asked."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / ".venv" / "dev" / "bin" / "python"
MAKE = "import sys; from tests.data import rasters\nrasters.write(sys.argv[1], rasters.noise(size=4 * 224), tiled=True)"


@pytest.mark.skipif(sys.platform != "linux", reason="finds the processes of a session in /proc")
def test_killed_at_random_moments_qgis_process_ends_with_an_equal_map_and_leaves_nothing(tmp_path):
    """B3: stray folders with a whole map in them lay beside the map and in the temporary folder."""
    if not TOOLS.is_file() or shutil.which("qgis_process") is None:
        pytest.skip("needs qgis_process, and the development environment (make .venv/dev/ready)")
    raster = tmp_path / "a.tif"
    subprocess.run([TOOLS, "-c", MAKE, raster], cwd=ROOT, check=True)
    options = ["--runs", "0", "--qgis", "2", "--raster", raster, "--folder", tmp_path / "kills", "--seed", "1"]
    done = subprocess.run(
        [TOOLS, "-m", "scripts.kills", *options], cwd=ROOT, capture_output=True, text=True, check=False, timeout=600
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "qgis: 2 kills" in done.stdout
    assert "equal maps, no stray folder" in done.stdout
