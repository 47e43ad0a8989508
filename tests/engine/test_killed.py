"""A worker killed at any moment loses nothing that it finished, and leaves no half-written file."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys

import numpy as np
import pyarrow.parquet as pq
import pytest

from plugin.engine.api.requests.run_request import Request
from plugin.engine.contract.mlm_fields import Novelty
from plugin.engine.run import job
from tests.conftest import ROOT
from tests.data import rasters
from tests.data.models import mean_colour

KILLS = 20
MOST_REPORTS = 60  # of progress before a process is killed; a whole run makes 512
PX = 32
START = """
import json, os, sys, time
from plugin.engine.run import job
from plugin.engine.api.requests.run_request import Request
asked = Request.from_json(json.loads(sys.argv[1]))
"""
# For each line that it reads it runs the job in a process, and prints the process's id, its progress and its end.
RUNS = """
def report(progress):
    print("progress", flush=True)
    time.sleep(0.004)

for _ in sys.stdin:
    child = os.fork()
    if child == 0:
        print(os.getpid(), flush=True)
        job.run(asked, report, lambda: False)
        os._exit(0)
    os.waitpid(child, 0)
    print("ended", flush=True)
"""


def request(raster, model, folder):
    folder.mkdir()
    outputs = {"gpkg": str(folder / "map.gpkg"), "geoparquet": str(folder / "map.parquet")}
    fields = {"version": 1, "raster": [raster], "model": str(model), "outputs": outputs, "batch": 8, "device": "cpu"}
    return Request.from_json(fields)


def table(folder):
    return pq.read_table(folder / "map.parquet")


def test_killed_at_twenty_moments_and_resumed_the_map_is_the_same_to_the_bit(tmp_path):

    raster = rasters.write(tmp_path / "a.tif", rasters.noise(size=64 * PX), tiled=True, compress="deflate")
    model = mean_colour(tmp_path / "tiny.onnx", PX, novelty=Novelty("distance", 30.0))
    job.run(request(raster, model, tmp_path / "whole"), lambda _: None, lambda: False)
    run_request = request(raster, model, tmp_path / "killed")
    chance = random.Random(0)
    resumed = []
    command = [sys.executable, "-c", START + RUNS, json.dumps(run_request.to_json())]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as runs:
        for _ in range(KILLS):
            resumed.append(len(list((tmp_path / "killed").rglob("*.parquet"))))
            print("run", file=runs.stdin, flush=True)
            process = int(runs.stdout.readline())
            reports = [runs.stdout.readline() for _ in range(chance.randint(1, MOST_REPORTS))]
            assert set(reports) == {"progress\n"}
            os.kill(process, signal.SIGKILL)
            while runs.stdout.readline() != "ended\n":
                assert runs.poll() is None
            for name in ("map.gpkg", "map.parquet"):  # whole or absent
                assert not (tmp_path / "killed" / name).exists() or len(table(tmp_path / "killed")) == 64 * 64
    assert resumed[-1] > resumed[0]
    result = job.run(run_request, lambda _: None, lambda: False)
    assert result["chips"]["total"] == 64 * 64
    one, other = table(tmp_path / "whole"), table(tmp_path / "killed")
    assert one.schema.names == other.schema.names
    assert one["distance"].null_count == 0
    for name in ("col", "row", "valid", "distance", *(each for each in one.schema.names if each.startswith("p_"))):
        assert np.array_equal(one[name].to_numpy(), other[name].to_numpy())
    chips = list(zip(other["col"].to_pylist(), other["row"].to_pylist()))
    assert len(chips) == len(set(chips)) == 64 * 64


@pytest.mark.parametrize("moment", ["write_geopackage", "write_geoparquet"])
def test_killed_while_the_map_is_written_the_old_map_stays(tmp_path, moment):

    raster = rasters.write(tmp_path / "a.tif", rasters.noise(size=4 * PX))
    run_request = request(raster, mean_colour(tmp_path / "tiny.onnx", PX), tmp_path / "o")
    job.run(run_request, lambda _: None, lambda: False)
    before = (tmp_path / "o" / "map.gpkg").read_bytes()
    die = (
        "import plugin.engine.outputs.write as o\n"
        "kind = {'write_geopackage': 'gpkg', 'write_geoparquet': 'geoparquet'}[sys.argv[2]]\n"
        "def half(table, info, path): path.write_bytes(b'half'); os.kill(os.getpid(), 9)\n"
        "o.WRITERS = {**o.WRITERS, kind: half}\n"
    )
    script = START + die + "job.run(asked, lambda progress: None, lambda: False)"
    command = [sys.executable, "-c", script, json.dumps(run_request.to_json()), moment]
    assert subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL).returncode == -9
    assert (tmp_path / "o" / "map.gpkg").read_bytes() == before
    job.run(run_request, lambda _: None, lambda: False)
    assert len(table(tmp_path / "o")) == 16
