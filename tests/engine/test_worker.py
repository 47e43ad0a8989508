"""The worker answers whatever it is sent, cancels at once, and never outlives its parent."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Any, BinaryIO

import pyarrow.parquet as pq
import pytest

from plugin.client.engine import Engine
from plugin.engine.api import errors
from plugin.engine.api.errors import AreaError, RasterError, RequestError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.request import Request
from plugin.engine.api.version import version
from plugin.engine.click.chip import ClickService
from plugin.engine.run import job
from plugin.engine.service import worker as workers
from plugin.engine.service.notifications import LogForwarder
from plugin.engine.service.worker import Worker
from tests.data import rasters
from tests.data.models import mean_colour
from tests.waiting import LONG_S

ROOT = Path(__file__).resolve().parents[2]
REQUEST = {"version": 1, "raster": ["/a.tif"], "model": "default", "outputs": {"gpkg": "/o.gpkg"}}


@dataclass(frozen=True)
class Progress:
    done: int
    total: int
    chips_per_second: float
    eta_s: float | None
    stage: str


class MadeUpJobs:
    """`run` does what the raster's name says."""

    def __init__(self) -> None:
        self.started, self.go_on = Event(), Event()

    def inspect(self, model: str, device: str = "auto") -> dict[str, Any]:
        return {"model": model, "device": device}

    def grid(self, request: Request) -> dict[str, Any]:
        return {"crs": "EPSG:26911", "size": 224.0}

    def plan(self, request: Request, on_progress: Callable[[Any], None] | None = None) -> dict[str, Any]:
        self.started.set()
        while on_progress is not None and request.raster == ("forever",):
            on_progress(Progress(0, 0, 0.0, None, "benchmark"))
            time.sleep(0.02)
        return {"chips": 1}

    def run(
        self,
        request: Request,
        on_progress: Callable[[Any], None],
        cancelled: Callable[[], bool],
        on_block: Callable[[dict[str, Any]], None] | None = None,
    ) -> dict[str, Any]:
        self.started.set()
        what = request.raster[0]
        if what == "blocks" and on_block is not None:
            for col in range(3):
                on_block({"grid": {"crs": "EPSG:26911", "size": 224.0}, "groups": ["developed"], "chips": [[col, 1]]})
            return {}
        if what == "broken":
            raise RasterError("made-up", "The raster is broken: choose another.")
        if what == "bug":
            raise ZeroDivisionError("chips per nothing")
        if what == "exit":
            sys.exit(3)
        if what == "nan":
            return {"rate": float("nan")}
        for done in range(500):
            on_progress(Progress(done, 500, float("inf"), float("inf"), "classify"))
            if what == "chatty":
                continue
            if cancelled():
                raise Cancelled
            self.go_on.wait(0.02)
            if self.go_on.is_set():
                break
        return {"chips": {"total": 500}}


class MadeUpClicks:
    """Answers with what it was asked; for the model "deaf" only after `let_go`, whatever is cancelled."""

    def __init__(self) -> None:
        self.started, self.let_go, self.ended = Event(), Event(), Event()

    def chip(self, params: dict[str, Any], cancelled: Callable[[], bool]) -> dict[str, Any]:
        self.started.set()
        if params.get("model") == "deaf":
            self.let_go.wait(LONG_S)
        self.ended.set()
        return {"chip": params}

    def explain(self, params: dict[str, Any], cancelled: Callable[[], bool]) -> dict[str, Any]:
        raise RasterError("made-up", "The raster is broken: choose another.")


class Session:
    """A Worker in a thread of this process, and the two pipes to it."""

    def __init__(self, jobs: MadeUpJobs) -> None:
        source, self._to = os.pipe()
        self._from, sink = os.pipe()
        self.jobs, self.clicks = jobs, MadeUpClicks()
        self.worker = Worker(os.fdopen(source, "rb"), os.fdopen(sink, "wb"), lambda: jobs, lambda: self.clicks)
        self.ear, self.mouth = os.fdopen(self._from, "rb"), os.fdopen(self._to, "wb")
        self.thread = Thread(target=self.worker.serve, daemon=True)
        self.thread.start()

    def say(self, line: bytes) -> None:
        self.mouth.write(line + b"\n")
        self.mouth.flush()

    def call(self, number: int | None, method: str, **params: Any) -> None:
        named = {"jsonrpc": "2.0", "method": method, "params": params}
        self.say(json.dumps(named if number is None else {"id": number, **named}).encode())

    def hear(self) -> dict[str, Any]:
        return dict(json.loads(self.ear.readline()))

    def answer(self) -> dict[str, Any]:
        """The next message that is no notification."""
        while "method" in (message := self.hear()):
            pass
        return message


@pytest.fixture
def session() -> Iterator[Session]:
    opened = Session(MadeUpJobs())
    yield opened
    opened.mouth.close()
    opened.thread.join(LONG_S)
    assert not opened.thread.is_alive()
    opened.ear.close()


def test_hello_tells_versions(session: Session) -> None:
    session.call(1, "hello", protocol=1, version="0.1.0")
    told = session.answer()["result"]
    assert told["protocol"] == 1 and told["version"] == version()
    assert told["python"] == ".".join(map(str, sys.version_info[:3]))
    assert told["onnxruntime"]


def test_another_protocol_is_refused_with_its_remedy(session: Session) -> None:
    session.call(1, "hello", protocol=2, version="9.0")
    assert "repair the engine" in session.answer()["error"]["message"]


@pytest.mark.parametrize(
    "line, code",
    [
        (b"garbage", -32700),
        (b"\xff\xfe\xfa", -32700),
        (b"{" * 100_000, -32700),
        (b"[1, 2]", -32600),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "fly"}', -32601),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "inspect", "params": [1]}', -32602),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "inspect", "params": {"model": 5}}', -32602),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "inspect", "params": {"model": "m", "device": "tpu"}}', -32602),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "classify", "params": {"colour": 1}}', -32602),
    ],
)
def test_nonsense_gets_an_error_and_the_next_call_its_answer(session: Session, line: bytes, code: int) -> None:
    session.say(line)
    assert session.answer()["error"]["code"] == code
    session.call(2, "inspect", model="m.onnx")
    assert session.answer()["result"] == {"model": "m.onnx", "device": "auto"}


def test_a_line_without_end_is_skipped(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "LONGEST_LINE", 1000)
    session.call(0, "inspect", model="m")  # the worker waits in a readline of the former length
    session.answer()
    session.say(b"x" * 5432)
    assert session.answer()["error"]["code"] == -32700
    session.call(1, "grid", **REQUEST)
    assert session.answer()["result"]["size"] == 224.0


def test_blank_lines_and_notifications_get_no_answer(session: Session) -> None:
    session.say(b"")
    session.call(None, "fly")
    session.call(None, "cancel", id=5)
    session.say(b'{"jsonrpc": "2.0", "id": 5, "result": {}}')
    session.call(9, "hello", protocol=1)
    assert session.answer()["id"] == 9


def test_a_cancel_is_heard_between_two_batches(session: Session) -> None:
    session.call(1, "classify", **REQUEST)
    assert session.jobs.started.wait(LONG_S)
    session.call(None, "cancel", id=1)
    answer = session.answer()
    assert answer["id"] == 1 and answer["error"]["code"] == -32800


def test_a_cancel_of_another_call_changes_nothing(session: Session) -> None:
    session.call(1, "classify", **REQUEST)
    session.call(2, "cancel", id=77)
    assert session.answer() == {"jsonrpc": "2.0", "id": 2, "result": {"cancelled": False}}
    session.jobs.go_on.set()
    assert session.answer()["result"]["chips"] == {"total": 500}


def test_a_plan_can_be_cancelled_too(session: Session) -> None:
    session.call(1, "plan", **{**REQUEST, "raster": ["forever"]})
    assert session.jobs.started.wait(LONG_S)
    session.call(None, "cancel", id=1)
    assert session.answer()["error"]["code"] == -32800


def test_a_second_job_is_refused_and_hello_answered_while_one_runs(session: Session) -> None:
    session.call(1, "classify", **REQUEST)
    session.call(2, "classify", **REQUEST)
    answer = session.answer()
    assert answer["id"] == 2 and answer["error"]["data"]["type"] == "EngineError"
    assert "busy" in answer["error"]["message"]
    session.call(3, "hello", protocol=1)
    assert session.answer()["id"] == 3
    session.jobs.go_on.set()
    assert session.answer()["id"] == 1
    session.call(4, "inspect", model="m")
    assert session.answer()["id"] == 4


@pytest.mark.parametrize(
    "raster, kind, words",
    [
        ("broken", "RasterError", "choose another"),
        ("bug", "EngineError", "ZeroDivisionError"),
        ("exit", "EngineError", "SystemExit"),
        ("nan", "EngineError", "nobody foresaw"),
    ],
)
def test_an_error_in_a_job_is_its_answer(session: Session, raster: str, kind: str, words: str) -> None:
    session.call(1, "classify", **{**REQUEST, "raster": [raster]})
    error = session.answer()["error"]
    assert error["code"] == -32000 and error["data"]["type"] == kind and words in error["message"]
    assert "Traceback" in error["data"]["log"]


def test_each_finished_block_is_told_before_the_answer(session: Session) -> None:
    session.call(7, "classify", **{**REQUEST, "raster": ["blocks"]})
    told = [session.hear() for _ in range(4)]
    assert [each.get("method") for each in told] == ["block", "block", "block", None]
    assert [each["params"]["id"] for each in told[:3]] == [7, 7, 7]
    assert [each["params"]["chips"] for each in told[:3]] == [[[0, 1]], [[1, 1]], [[2, 1]]]


def test_a_click_is_answered_and_its_error_too(session: Session) -> None:
    session.call(1, "chip", model="m")
    assert session.answer()["result"] == {"chip": {"model": "m"}}
    session.call(2, "explain", model="m")
    assert session.answer()["error"]["data"]["type"] == "RasterError"


def test_a_click_that_hears_nothing_is_called_off_at_once_and_comes_to_its_end_unheard(session: Session) -> None:
    """As while the first model is loading: the next click finds it loaded."""
    session.call(1, "chip", model="deaf")
    assert session.clicks.started.wait(LONG_S)
    session.call(None, "cancel", id=1)
    answer = session.answer()
    assert answer["id"] == 1 and answer["error"]["code"] == -32800
    assert not session.clicks.ended.is_set()
    session.call(2, "chip", model="m")
    assert session.answer() == {"jsonrpc": "2.0", "id": 2, "result": {"chip": {"model": "m"}}}
    session.clicks.ended.clear()
    session.clicks.let_go.set()
    assert session.clicks.ended.wait(LONG_S)
    session.call(3, "hello", protocol=1)
    assert session.answer()["id"] == 3  # the first click's answer never came


def test_a_refit_is_a_job_like_others(session: Session, tmp_path: Path) -> None:
    session.call(1, "refit", colour=1)
    error = session.answer()["error"]
    assert error["code"] == -32602 and "colour" in error["message"]
    missing = {"model": "default", "corrections": str(tmp_path / "none.gpkg"), "output": str(tmp_path / "new.onnx")}
    session.call(2, "refit", **missing)
    assert session.answer()["error"]["data"]["type"] in vars(errors)


def test_progress_is_told_ten_times_a_second_at_most(session: Session) -> None:
    start, told = time.monotonic(), []
    session.call(1, "classify", **{**REQUEST, "raster": ["chatty"]})
    while "method" in (message := session.hear()):
        told.append(message["params"])
    assert 1 <= len(told) <= 2 + 10 * (time.monotonic() - start)
    assert told[0] == {
        "id": 1,
        "done": 0,
        "total": 500,
        "chips_per_second": None,
        "eta_s": None,
        "stage": "classify",
    }


def test_shutdown_calls_the_job_off_and_ends(session: Session) -> None:
    session.call(1, "classify", **REQUEST)
    assert session.jobs.started.wait(LONG_S)
    session.call(2, "shutdown")
    session.thread.join(LONG_S)
    assert not session.thread.is_alive()
    assert session.answer()["id"] == 2
    assert session.answer()["error"]["code"] == -32800


def test_a_log_record_is_forwarded_with_its_level() -> None:
    sent: list[Any] = []
    logger = logging.getLogger("tests.made_up_engine")
    logger.propagate = False
    logger.addHandler(LogForwarder(sent.append))
    logger.warning("%d chips are %s", 3, "coarse")
    logger.debug("not told")
    assert [each.params for each in sent] == [{"level": "warning", "message": "3 chips are coarse"}]


# From here on the worker is a process of its own, as it is in life.

STAND_IN = """
    import ctypes, os, sys, time
    from plugin.engine.service import worker

    class Jobs:
        def run(self, request, on_progress, cancelled, on_block):
            what = request.raster[0]
            print("a stray print")
            ctypes.CDLL(None).puts(b"a stray print from C")
            ctypes.CDLL(None).fflush(None)
            os.write(1, b"a stray write")
            os.system("echo a stray child")
            if what == "native":  # a long call into a library, which hears nothing
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


def ask(process: subprocess.Popen[bytes], raster: str) -> BinaryIO:
    assert process.stdin is not None and process.stdout is not None
    line = {"jsonrpc": "2.0", "id": 1, "method": "classify", "params": {**REQUEST, "raster": [raster]}}
    process.stdin.write(json.dumps(line).encode() + b"\n")
    process.stdin.flush()
    return process.stdout  # type: ignore[return-value]


@pytest.mark.skipif(sys.platform == "win32", reason="calls the C library by its Unix name")
def test_stray_prints_never_reach_the_protocol() -> None:
    process = start(STAND_IN)
    line = ask(process, "short").readline()
    assert json.loads(line)["result"] == {"read": ""}
    rest, log = process.communicate(timeout=LONG_S)
    assert rest == b"" and log.count(b"stray") == 4
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="calls the C library by its Unix name")
@pytest.mark.parametrize("raster", ["forever", "native"])
def test_a_worker_ends_with_its_stdin(raster: str) -> None:
    process = start(STAND_IN)
    ask(process, raster)
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
    ask(process, "short").readline()
    process.send_signal(signal.SIGINT)
    assert b'"id": 1' in ask(process, "short").readline()
    process.communicate(timeout=LONG_S)


def test_the_worker_gives_the_probabilities_of_the_job_itself(tmp_path: Path) -> None:
    model = mean_colour(tmp_path / "tiny.onnx", 32)
    raster = rasters.write(tmp_path / "a.tif", rasters.noise(size=320), tiled=True)
    more = {"raster": [raster], "model": str(model), "batch": 8, "device": "cpu"}
    here, there = (
        {**REQUEST, **more, "outputs": {"geoparquet": str(tmp_path / name)}} for name in ("a.parquet", "b.parquet")
    )
    stages = []
    with Engine(Path(sys.executable)) as engine:
        told = engine.call("classify", there, on_progress=lambda progress: stages.append(progress["stage"]))
        assert engine.call("grid", there) == {"crs": rasters.CRS, "size": 32.0}
        assert engine.call("inspect", {"model": str(model)})["digest"] == told["model"]["digest"]
        with pytest.raises(RasterError, match="no-such.tif"):
            engine.call("plan", {**there, "raster": ["no-such.tif"]})
    itself = job.run(Request.from_json(here), lambda _: None, lambda: False)
    assert told["groups"] == itself["groups"] and told["chips"]["classified"] == 100
    assert [stages[0], stages[-1]] == ["open", "assemble"]
    assert pq.read_table(told["outputs"]["geoparquet"]).equals(pq.read_table(itself["outputs"]["geoparquet"]))


def test_the_worker_answers_clicks_as_spot_does(tmp_path: Path) -> None:
    raster, model = rasters.plain(tmp_path), mean_colour(tmp_path / "tiny.onnx", 32)
    asked = {"version": 1, "raster": [raster], "model": str(model), "device": "cpu"}
    here = {"imagery": asked, "point": [rasters.WEST + 40, rasters.NORTH - 40], "crs": rasters.CRS}
    with Engine(Path(sys.executable)) as engine:
        told = engine.call("chip", here)
        drops = engine.call("explain", here)
        with pytest.raises(AreaError, match="click inside the layer"):
            engine.call("chip", {**here, "point": [0, 0]})
        with pytest.raises(RequestError, match="point"):
            engine.call("chip", {**here, "point": "here"})
        assert engine.call("chip", here)["picture"] == told["picture"]
    itself = ClickService().chip(here, lambda: False)
    assert {**told, "seconds": 0} == {**itself, "seconds": 0}
    assert drops == ClickService().explain(here, lambda: False)


def test_the_real_worker_tells_its_blocks(tmp_path: Path) -> None:
    model = mean_colour(tmp_path / "tiny.onnx", 32)
    raster = rasters.write(tmp_path / "a.tif", rasters.noise(size=320), tiled=True)
    outputs = {"geoparquet": str(tmp_path / "a.parquet")}
    asked = {**REQUEST, "raster": [raster], "model": str(model), "batch": 8, "device": "cpu", "outputs": outputs}
    first: list[dict[str, Any]] = []
    again: list[dict[str, Any]] = []
    with Engine(Path(sys.executable)) as engine:
        result = engine.call("classify", asked, on_block=first.append)
        engine.call("classify", asked, on_block=again.append)
    assert sum(len(each["chips"]) for each in first) == result["chips"]["total"] == 100
    assert sorted(map(str, first)) == sorted(map(str, again))  # the second run found all of them there


def test_the_real_worker_greets_and_ends() -> None:
    hello = b'{"jsonrpc": "2.0", "id": 1, "method": "hello", "params": {"protocol": 1}}\n'
    command = [sys.executable, "-m", "plugin.engine.service.worker"]
    done = subprocess.run(command, cwd=ROOT, input=hello, capture_output=True, timeout=LONG_S, check=True)
    assert json.loads(done.stdout)["result"]["protocol"] == 1
