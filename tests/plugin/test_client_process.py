"""The client starts the worker in a clean environment and ends it with itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from threading import Event, Thread

import pytest

from plugin.client.engine import Engine
from plugin.client.worker_process import PACKAGE, engine_environment, exit_reason, worker_command
from plugin.engine.api.errors import EngineError, LandchipError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.version import version
from tests.plugin.stand_in_worker import PYTHON, REQUEST, ROOT, run, stand_in, unix
from tests.waiting import LONG_S, has_ended, wait_until


def test_the_handshake_with_the_real_worker_succeeds() -> None:
    with Engine(PYTHON) as engine:
        assert engine.handshake["version"] == version()
        assert engine.pid is not None
    assert engine.pid is None


def test_a_missing_python_is_an_engine_error(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="cannot be started .*repair the engine"):
        Engine(tmp_path / "no python").start()


def test_a_program_that_is_no_engine_is_an_engine_error() -> None:
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


def test_the_worker_of_this_package_is_started() -> None:
    assert PACKAGE == "plugin"
    assert worker_command(Path("/e/python"))[0] == "/e/python"
    assert worker_command(Path("/e/python"))[-1] == "plugin.engine.service.worker"


def test_variables_for_the_libraries_of_qgis_do_not_reach_the_engine() -> None:
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
    variables = {"QGIS_PREFIX_PATH": "/usr", "PATH": "/usr/bin:/bin", "LD_LIBRARY_PATH": "/usr/local/cuda/lib64"}
    environ = engine_environment(variables)
    assert (environ["PATH"], environ["LD_LIBRARY_PATH"]) == (variables["PATH"], variables["LD_LIBRARY_PATH"])


def test_the_environment_of_the_worker_is_the_cleaned_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROJ_LIB", "/qgis/proj")
    monkeypatch.setenv("PYTHONHOME", "/qgis/python")
    with Engine(PYTHON, stand_in()) as engine:
        report = run(engine, "short")
    assert not {"PROJ_LIB", "PYTHONHOME"} & report["env"].keys() and report["flags"] == 1


@pytest.mark.parametrize(
    "status, text",
    [
        (1, "exit status 1"),
        (-11, "SIGSEGV, a crash in a library"),
        (-250, "signal 250"),
        (0xC0000005, "a crash in a library"),
    ],
)
def test_an_exit_status_is_put_in_words(status: int, text: str) -> None:
    assert text in exit_reason(status)
