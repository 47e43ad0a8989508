"""A job on a real Spark cluster from a real QGIS that is killed while the job runs, and started again."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from plugin.client import environment
from scripts.cluster.cluster import Cluster
from scripts.cluster.servers import PYTHON
from scripts.desktop.job_demo import run_demo
from trainer.default.data_folder import data_folder

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / ".venv" / "dev" / "bin" / "python"
SIDE = 30  # chips of the imagery, each way


@pytest.fixture
def raster(tmp_path: Path) -> Path:
    """A quilt of real chips; a painted landscape where there are none."""
    for program in ("qgis", "Xvfb"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed (make system)")
    for python in (TOOLS, PYTHON):
        if not python.is_file():
            pytest.skip(f"there is no environment {python.parents[1].name} here (make test makes it)")
    script = "make_quilt" if (data_folder() / "manifest.csv").is_file() else "make_scene"
    size = ["--cols", str(SIDE), "--rows", str(SIDE)]
    path = tmp_path / "imagery.tif"
    subprocess.run([TOOLS, "-m", f"scripts.imagery.{script}", *size, path], cwd=ROOT, check=True, capture_output=True)
    return path


def test_a_job_whose_qgis_is_killed_is_taken_up_by_the_next_one_and_its_map_loads(raster, tmp_path, monkeypatch):
    monkeypatch.setenv(
        environment.OVERRIDE,
        os.environ.get(environment.OVERRIDE) or str(ROOT / ".venv" / "engine" / "bin" / "python"),
    )
    bundle = tmp_path / "bundle"
    pack = [PYTHON, "-m", "scripts.cluster.bundle", "--no-environment", "--folder", bundle]
    subprocess.run(pack, cwd=ROOT, check=True, capture_output=True)
    (tmp_path / "storage").mkdir()
    with Cluster(tmp_path / "cluster", connect=False, store=False) as cluster:
        profile = {
            "name": "campus",
            "way": "rest",
            "url": cluster.rest,
            "storage": str(tmp_path / "storage"),
            "bundle": str(bundle),
            "shared_paths": True,
            "conf": {"spark.master": cluster.master, "spark.pyspark.python": str(PYTHON)},
        }
        facts = run_demo(tmp_path / "qgis", profile, raster, kill=True)
    assert facts["mapped"] == SIDE**2
    with closing(sqlite3.connect(tmp_path / "qgis" / "map.gpkg")) as map_:
        assert map_.execute("SELECT count(*) FROM landuse").fetchone() == (SIDE**2,)
