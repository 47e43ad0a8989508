"""The client's caller gets one answer or one exception, whatever happens to the worker."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from plugin.client.engine import Engine
from plugin.client.worker_process import PACKAGE, engine_environment, exit_reason, worker_command
from plugin.engine.api.errors import EngineError, LandchipError, RasterError, RequestError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.version import version
from tests.waiting import LONG_S, has_ended, wait_until

ROOT = Path(__file__).resolve().parents[2]
PYTHON = Path(sys.executable)  # the worker needs no package until its first job
REQUEST = {"version": 1, "raster": ["/a.tif"], "model": "default", "outputs": {"gpkg": "/o.gpkg"}}
unix = pytest.mark.skipif(sys.platform == "win32", reason="signals and processes as Unix has them")

# The real worker over a made-up job.
STAND_IN = """
    import ctypes, os, signal, sys, time
    sys.path.append(%r)
    from dataclasses import dataclass
    from plugin.engine.service import worker
    from plugin.engine.api.errors import RasterError
    from plugin.engine.api.protocol import Cancelled

    @dataclass
    class Progress:
        done: int
        total: int
        chips_per_second: float
        eta_s: float
        stage: str

    class Jobs:
        def run(self, request, on_progress, cancelled, on_block):
            what = request.raster[0]
            worker.LOGGER.warning("asked for %%s", what)
            on_progress(Progress(1, 2, 3.0, 4.0, "classify"))
            on_block({"groups": ["developed"], "chips": [[1, 2, 0, 0.9, []]]})
            if what == "broken":
                raise RasterError("broken", "The raster is broken: choose another.")
            if what == "bug":
                raise ZeroDivisionError
            if what == "die":
                sys.stderr.write("last words, at " + os.path.expanduser("~/map.gpkg\\n"))
                sys.stderr.flush()
                os._exit(7)
            if what == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            if what == "garble":
                os.write(SINK, b"no message\\n")
            while what == "forever":
                if cancelled():
                    raise Cancelled
                time.sleep(0.01)
            while what == "deaf":
                time.sleep(0.01)
            return {"pid": os.getpid(), "env": dict(os.environ), "flags": sys.flags.isolated}

    class Clicks:
        def chip(self, params, cancelled):
            if params.get("die"):
                sys.stderr.write("last words")
                sys.stderr.flush()
                os._exit(7)
            while params.get("forever"):
                time.sleep(0.01)
            return {"pid": os.getpid()}

    claim = worker._claim_streams
    def claimed():
        global SINK
        source, sink = claim()
        SINK = sink.fileno()
        return source, sink
    worker._claim_streams = claimed
    worker.load_jobs = Jobs
    worker.click_loader = lambda: Clicks
    worker.main()
"""


def stand_in() -> list[str]:
    return [sys.executable, "-I", "-c", textwrap.dedent(STAND_IN) % str(ROOT)]


@pytest.fixture
def engine() -> Iterator[Engine]:
    with Engine(PYTHON, stand_in()) as opened:
        yield opened


def run(engine: Engine, raster: str, **more: Any) -> dict[str, Any]:
    return engine.call("classify", {**REQUEST, "raster": [raster]}, **more)


def test_the_real_worker_shakes_hands() -> None:
    with Engine(PYTHON) as engine:
        assert engine.handshake["version"] == version()
        assert engine.pid is not None
    assert engine.pid is None


def test_an_answer_comes_with_progress_and_log(engine: Engine) -> None:
    progress, log = [], []
    result = run(engine, "short", on_progress=progress.append, on_log=lambda *record: log.append(record))
    assert result["pid"] == engine.pid
    assert progress == [{"done": 1, "total": 2, "chips_per_second": 3.0, "eta_s": 4.0, "stage": "classify"}]
    assert log == [("warning", "asked for short")]


def test_blocks_come_while_the_run_goes_on(engine: Engine) -> None:
    blocks: list[dict[str, Any]] = []
    run(engine, "short", on_block=blocks.append)
    assert blocks == [{"groups": ["developed"], "chips": [[1, 2, 0, 0.9, []]]}]
    assert run(engine, "short")  # nobody has to listen


def test_a_worker_serves_call_after_call(engine: Engine) -> None:
    assert len({run(engine, "short")["pid"] for _ in range(3)}) == 1


def test_a_raster_error_stays_a_raster_error(engine: Engine) -> None:
    with pytest.raises(RasterError, match="^The raster is broken: choose another.$"):
        run(engine, "broken")
    assert run(engine, "short")


def test_a_request_error_names_its_field(engine: Engine) -> None:
    with pytest.raises(RequestError, match="colour"):
        engine.call("classify", {**REQUEST, "colour": 1})


def test_a_number_that_json_cannot_carry_is_a_request_error_and_costs_no_worker(engine: Engine) -> None:
    running = engine.pid
    for number in (float("nan"), float("inf")):
        with pytest.raises(RequestError, match="cannot be asked for this"):
            engine.call("chip", {"point": [number, 1]})
    assert engine.call("hello", {"protocol": 1})["version"] == version()
    assert engine.pid == running


def test_an_unforeseen_error_is_one_sentence_and_its_trace_goes_to_the_log(engine: Engine) -> None:
    log: list[tuple[str, str]] = []
    with pytest.raises(EngineError, match="ZeroDivisionError") as caught:
        run(engine, "bug", on_log=lambda *record: log.append(record))
    assert "\n" not in str(caught.value)
    assert any(level == "debug" and "Traceback" in message for level, message in log)


def test_an_unknown_method_is_an_error_and_not_a_wait(engine: Engine) -> None:
    with pytest.raises(LandchipError, match="fly"):
        engine.call("fly", {})


def test_a_line_that_is_no_message_is_passed_over(engine: Engine) -> None:
    assert run(engine, "garble")


def test_a_cancel_is_answered_by_the_worker_and_it_lives_on(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugin.client.engine.CANCEL_TIMEOUT_S", LONG_S)
    before = engine.pid
    with pytest.raises(Cancelled):
        run(engine, "forever", cancelled=lambda: True)
    assert engine.pid == before


def test_a_worker_deaf_to_cancel_is_killed_and_the_next_call_gets_another(engine: Engine) -> None:
    before = engine.pid
    with pytest.raises(Cancelled):
        run(engine, "deaf", cancelled=lambda: True)
    assert engine.pid is None
    assert run(engine, "short")["pid"] != before


def test_a_callback_that_raises_ends_the_work_it_left(engine: Engine) -> None:
    def fails(_: object) -> None:
        raise KeyError("canvas")

    with pytest.raises(KeyError):
        run(engine, "forever", on_progress=fails)
    assert engine.pid is None


def test_a_dead_worker_is_one_engine_error_with_the_tail_of_its_log(engine: Engine) -> None:
    with pytest.raises(EngineError) as caught:
        run(engine, "die")
    assert caught.value.code == "engine-died" and "exit status 7" in caught.value.params["status"]
    assert "last words, at ~" in caught.value.log and str(Path.home() / "map") not in caught.value.log
    assert run(engine, "short")


@unix
def test_a_killed_worker_is_told_from_a_failed_one(engine: Engine) -> None:
    with pytest.raises(EngineError, match="SIGKILL, most often because memory ran out"):
        run(engine, "killed")


@unix
def test_a_worker_killed_between_two_calls_is_replaced(engine: Engine) -> None:
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGKILL)
    wait_until(lambda: has_ended(engine.pid or 0))
    assert run(engine, "short")


@unix
@pytest.mark.parametrize("method, params", [("classify", {**REQUEST, "raster": ["forever"]}), ("chip", {"forever": 1})])
def test_a_worker_killed_in_the_middle_of_a_call_is_one_sentence_and_replaced(
    engine: Engine, method: str, params: dict[str, Any]
) -> None:
    pid = engine.pid
    assert pid is not None

    def killing() -> bool:
        """Asked while the call waits for its answer."""
        os.kill(pid, signal.SIGKILL)
        return False

    with pytest.raises(EngineError, match="SIGKILL") as caught:
        engine.call(method, params, cancelled=killing)
    told = str(caught.value).splitlines()[0]
    assert told.count(". ") == 0 and "again" in told
    assert engine.pid is None
    again = engine.call("chip", {})["pid"]
    assert again != pid and engine.pid == again


def test_the_error_of_a_click_that_died_has_nothing_to_resume(engine: Engine) -> None:
    with pytest.raises(EngineError) as caught:
        engine.call("chip", {"die": True})
    assert caught.value.code == "engine-died-in-click"
    assert "last words" in caught.value.log


def test_a_click_that_is_called_off_while_it_is_deaf_leaves_the_worker_alive(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plugin.client.engine.CANCEL_TIMEOUT_S", LONG_S)
    before = engine.pid
    with pytest.raises(Cancelled):
        engine.call("chip", {"forever": True}, cancelled=lambda: True)
    assert engine.call("chip", {})["pid"] == before


def test_a_python_that_is_not_there_is_an_engine_error(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="cannot be started .*repair the engine"):
        Engine(tmp_path / "no python").start()


def test_something_that_is_no_engine_is_an_engine_error() -> None:
    with pytest.raises(EngineError, match="died"):
        Engine(PYTHON, [sys.executable, "-c", "print('hello'); raise SystemExit(1)"]).start()


@pytest.mark.parametrize("code", ["import sys; sys.stdin.read()", "import time; time.sleep(60)"])
def test_an_engine_that_never_answers_is_given_up(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugin.client.engine.HANDSHAKE_TIMEOUT_S", 0.2)
    engine = Engine(PYTHON, [sys.executable, "-c", code])
    with pytest.raises(EngineError, match="did not answer within 0.2 s: repair the engine"):
        engine.start()
    assert engine.pid is None


@pytest.mark.parametrize("answer", ['{"protocol": 1, "version": "0.0.1"}', '{"protocol": 7, "version": "9"}', "{}"])
def test_an_engine_of_another_version_is_refused(answer: str) -> None:
    code = f"""
        import sys
        sys.stdin.readline()
        print('{{"jsonrpc": "2.0", "id": 0, "result": {answer}}}', flush=True)
        sys.stdin.read()
    """
    with pytest.raises(EngineError, match="repair the engine, or restart QGIS"):
        Engine(PYTHON, [sys.executable, "-c", textwrap.dedent(code)]).start()


def test_closing_ends_a_worker_in_the_middle_of_its_work() -> None:
    engine = Engine(PYTHON, stand_in())
    engine.start()
    failed: list[BaseException] = []
    started = Event()

    def call() -> None:
        try:
            run(engine, "forever", on_progress=lambda _: started.set())
        except (LandchipError, Cancelled) as error:
            failed.append(error)

    caller = Thread(target=call)
    caller.start()
    assert started.wait(LONG_S)
    pid = engine.pid
    assert pid is not None
    engine.close()
    caller.join(LONG_S)
    assert not caller.is_alive() and len(failed) == 1
    assert has_ended(pid)
    engine.close()


@unix
def test_a_worker_ends_when_its_parent_was_killed() -> None:
    parent = f"""
        import sys
        sys.path.append({str(ROOT)!r})
        from pathlib import Path
        from plugin.client.engine import Engine
        engine = Engine(Path(sys.executable), {stand_in()!r})
        engine.start()
        busy = lambda progress: print(engine.pid, flush=True)
        engine.call("classify", {{**{REQUEST!r}, "raster": ["deaf"]}}, on_progress=busy)
    """
    process = subprocess.Popen([sys.executable, "-c", textwrap.dedent(parent)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    worker = int(process.stdout.readline())
    assert not has_ended(worker)
    process.kill()
    process.wait()
    wait_until(lambda: has_ended(worker))
    process.stdout.close()


def test_it_starts_under_the_name_that_its_folder_has(tmp_path: Path) -> None:
    """As in a profile: another package name, neighbours that would hide the standard library, letters and spaces."""
    plugins = tmp_path / "profil č 1" / "plugins"
    shutil.copytree(ROOT / "plugin" / "engine", plugins / "landchip" / "engine")
    shutil.copytree(ROOT / "plugin" / "client", plugins / "landchip" / "client")
    (plugins / "landchip" / "__init__.py").write_text("")
    (plugins / "logging.py").write_text("raise SystemExit('a neighbour was imported')")
    code = f"""
        import logging, sys
        sys.path.append({str(plugins)!r})
        from pathlib import Path
        from landchip.client.engine import Engine
        with Engine(Path(sys.executable)) as engine:
            print(engine.handshake["protocol"])
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, timeout=LONG_S, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("1", "")


def test_the_worker_of_this_package_is_what_is_started() -> None:
    assert PACKAGE == "plugin"
    assert worker_command(Path("/e/python"))[0] == "/e/python"
    assert worker_command(Path("/e/python"))[-1] == "plugin.engine.service.worker"


def test_what_names_the_libraries_of_qgis_does_not_reach_the_engine(engine: Engine) -> None:
    before = dict(os.environ)
    environ = engine_environment(
        {
            "PYTHONHOME": "/qgis/python",
            "PYTHONPATH": "/qgis/site-packages",
            "PROJ_LIB": "/qgis/proj",
            "PROJ_DATA": "/qgis/proj",
            "GDAL_DATA": "/qgis/gdal",
            "GDAL_DRIVER_PATH": "/qgis/gdalplugins",
            "QT_PLUGIN_PATH": "/qgis/qt",
            "QGIS_PREFIX_PATH": "/opt/qgis",
            "LD_LIBRARY_PATH": "/opt/qgis/lib:/usr/local/cuda/lib64",
            "PATH": "/opt/qgis/bin:/usr/bin",
            "HTTPS_PROXY": "http://proxy:3128",
            "GDAL_HTTP_TIMEOUT": "30",
            "AWS_PROFILE": "me",
        }
    )
    assert environ == {
        "LD_LIBRARY_PATH": "/usr/local/cuda/lib64",
        "PATH": "/usr/bin",
        "HTTPS_PROXY": "http://proxy:3128",
        "GDAL_HTTP_TIMEOUT": "30",
        "AWS_PROFILE": "me",
        "OPENBLAS_NUM_THREADS": "1",
        "ORT_DISABLE_TELEMETRY": "1",
        "PYTHONNOUSERSITE": "1",
    }
    assert dict(os.environ) == before


def test_a_qgis_of_the_system_costs_no_search_path() -> None:
    given = {"QGIS_PREFIX_PATH": "/usr", "PATH": "/usr/bin:/bin", "LD_LIBRARY_PATH": "/usr/local/cuda/lib64"}
    environ = engine_environment(given)
    assert (environ["PATH"], environ["LD_LIBRARY_PATH"]) == (given["PATH"], given["LD_LIBRARY_PATH"])


def test_the_environment_of_the_worker_is_the_cleaned_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROJ_LIB", "/qgis/proj")
    monkeypatch.setenv("PYTHONHOME", "/qgis/python")
    with Engine(PYTHON, stand_in()) as engine:
        seen = run(engine, "short")
    assert not {"PROJ_LIB", "PYTHONHOME"} & seen["env"].keys() and seen["flags"] == 1


@pytest.mark.parametrize(
    "status, words",
    [
        (1, "exit status 1"),
        (-11, "SIGSEGV, a crash in a library"),
        (-250, "signal 250"),
        (0xC0000005, "a crash in a library"),
    ],
)
def test_an_exit_status_is_put_in_words(status: int, words: str) -> None:
    assert words in exit_reason(status)
