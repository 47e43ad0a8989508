"""The worker as a process of its own: what reaches its streams, when it ends, and what it answers."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow.parquet as pq
import pytest

from plugin.client.engine import Engine
from plugin.engine.api.errors import AreaError, RasterError, RequestError
from plugin.engine.api.requests.run_request import Request
from plugin.engine.click.chip import ClickService
from plugin.engine.run import job
from tests.data import rasters
from tests.data.models import mean_colour
from tests.engine.worker_session import REQUEST
from tests.waiting import LONG_S

ROOT = Path(__file__).resolve().parents[2]
STAND_IN = """
    import ctypes, os, sys, time
    from plugin.engine.service import worker

    class Jobs:
        def run(self, request, on_progress, cancelled, on_block):
            what = request.addresses[0]
            print("a stray print")
            ctypes.CDLL(None).puts(b"a stray print from C")
            ctypes.CDLL(None).fflush(None)
            os.write(1, b"a stray write")
            os.system("echo a stray child")
            if what == "native":  # a long call into a library, which does not check for a cancel
                ctypes.CDLL(None).sleep(600)
            while what == "forever" and not cancelled():
                time.sleep(0.01)
            return {"read": sys.stdin.read()}

    worker.load_jobs = Jobs
    worker.main()
"""


def start(code: str, **more: Any) -> subprocess.Popen[bytes]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], cwd=ROOT, **pipes)


def classify(process: subprocess.Popen[bytes], raster: str) -> BinaryIO:
    assert process.stdin is not None and process.stdout is not None
    line = {"jsonrpc": "2.0", "id": 1, "method": "classify", "params": {**REQUEST, "raster": [raster]}}
    process.stdin.write(json.dumps(line).encode() + b"\n")
    process.stdin.flush()
    return process.stdout  # type: ignore[return-value]


@pytest.mark.skipif(sys.platform == "win32", reason="calls the C library by its Unix name")
def test_stray_prints_never_reach_the_protocol() -> None:
    process = start(STAND_IN)
    line = classify(process, "short").readline()
    assert json.loads(line)["result"] == {"read": ""}
    rest, log = process.communicate(timeout=LONG_S)
    assert rest == b"" and log.count(b"stray") == 4
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="calls the C library by its Unix name")
@pytest.mark.parametrize("raster", ["forever", "native"])
def test_a_worker_ends_with_its_stdin(raster: str) -> None:
    process = start(STAND_IN)
    classify(process, raster)
    assert process.stdin is not None and process.stderr is not None
    while b"stray child" not in (line := process.stderr.readline()):  # now it is at its job
        assert line, "the worker has ended"
    process.stdin.close()
    process.wait(LONG_S)
    for pipe in (process.stdout, process.stderr):
        assert pipe is not None
        pipe.close()


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_ctrl_c_in_the_terminal_leaves_the_worker_to_its_parent() -> None:
    process = start(STAND_IN)
    classify(process, "short").readline()
    process.send_signal(signal.SIGINT)
    assert b'"id": 1' in classify(process, "short").readline()
    process.communicate(timeout=LONG_S)


def test_the_worker_gives_the_probabilities_of_the_job_itself(tmp_path: Path) -> None:
    model = mean_colour(tmp_path / "tiny.onnx", 32)
    raster = rasters.write(tmp_path / "a.tif", rasters.noise(size=320), tiled=True)
    more = {"raster": [raster], "model": str(model), "batch": 8, "device": "cpu"}
    own_request, worker_request = (
        {**REQUEST, **more, "outputs": {"geoparquet": str(tmp_path / name)}} for name in ("a.parquet", "b.parquet")
    )
    stages = []
    with Engine(Path(sys.executable)) as engine:
        result = engine.call("classify", worker_request, on_progress=lambda progress: stages.append(progress["stage"]))
        assert engine.call("grid", worker_request) == {"crs": rasters.CRS, "size": 32.0}
        assert engine.call("inspect", {"model": str(model)})["digest"] == result["model"]["digest"]
        with pytest.raises(RasterError, match="no-such.tif"):
            engine.call("plan", {**worker_request, "raster": ["no-such.tif"]})
    itself = job.run(Request.from_json(own_request), lambda _: None, lambda: False)
    assert result["groups"] == itself["groups"] and result["chips"]["classified"] == 100
    assert [stages[0], stages[-1]] == ["open", "assemble"]
    assert pq.read_table(result["outputs"]["geoparquet"]).equals(pq.read_table(itself["outputs"]["geoparquet"]))


def test_the_worker_answers_clicks_as_the_click_service_does(tmp_path: Path) -> None:
    raster, model = rasters.plain(tmp_path), mean_colour(tmp_path / "tiny.onnx", 32)
    imagery_params = {"version": 1, "raster": [raster], "model": str(model), "device": "cpu"}
    click = {"imagery": imagery_params, "point": [rasters.WEST + 40, rasters.NORTH - 40], "crs": rasters.CRS}
    with Engine(Path(sys.executable)) as engine:
        clicked = engine.call("chip", click)
        drops = engine.call("explain", click)
        with pytest.raises(AreaError, match="click inside the layer"):
            engine.call("chip", {**click, "point": [0, 0]})
        with pytest.raises(RequestError, match="point"):
            engine.call("chip", {**click, "point": "here"})
        assert engine.call("chip", click)["picture"] == clicked["picture"]
    itself = ClickService().chip(click, lambda: False)
    assert {**clicked, "seconds": 0} == {**itself, "seconds": 0}
    assert drops == ClickService().explain(click, lambda: False)


def test_the_real_worker_sends_its_blocks(tmp_path: Path) -> None:
    model = mean_colour(tmp_path / "tiny.onnx", 32)
    raster = rasters.write(tmp_path / "a.tif", rasters.noise(size=320), tiled=True)
    outputs = {"geoparquet": str(tmp_path / "a.parquet")}
    fields = {**REQUEST, "raster": [raster], "model": str(model), "batch": 8, "device": "cpu", "outputs": outputs}
    first: list[dict[str, Any]] = []
    again: list[dict[str, Any]] = []
    with Engine(Path(sys.executable)) as engine:
        result = engine.call("classify", fields, on_block=first.append)
        engine.call("classify", fields, on_block=again.append)
    assert sum(len(each["chips"]) for each in first) == result["chips"]["total"] == 100
    assert sorted(map(str, first)) == sorted(map(str, again))  # the second run sends the stored blocks


def test_the_real_worker_answers_hello_and_ends() -> None:
    hello = b'{"jsonrpc": "2.0", "id": 1, "method": "hello", "params": {"protocol": 1}}\n'
    command = [sys.executable, "-m", "plugin.engine.service.worker"]
    done = subprocess.run(command, cwd=ROOT, input=hello, capture_output=True, timeout=LONG_S, check=True)
    assert json.loads(done.stdout)["result"]["protocol"] == 1
