"""A build replaces nothing but Landchip's own engine, and a killed build loses none (faults B1c, B1d, B4, B14)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from plugin.client import environment, paths
from plugin.engine.api.errors import EngineError
from plugin.engine.api.owned_folder import MARKER, mark_folder
from tests.conftest import ROOT
from tests.messages import refused
from tests.plugin.tiny_engine import PYTHON, build_engine, finished, needs_chipling, wheel
from tests.waiting import wait_until


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels, and an engine that needs just the one in it."""
    needs_chipling(tmp_path / "wheels", monkeypatch)
    monkeypatch.delenv(environment.OVERRIDE, raising=False)
    return tmp_path / "wheels"


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    return tmp_path / "engines" / "python3.11"


@pytest.fixture
def no_wheels(tmp_path: Path) -> Path:
    """What a build without a network has: it fails."""
    (tmp_path / "empty").mkdir()
    return tmp_path / "empty"


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_users_folder_beside_the_engine_stays(engine: Path, wheels: Path, no_wheels: Path) -> None:
    old = engine.with_name(engine.name + ".old")
    old.mkdir(parents=True)
    (old / "thesis.odt").write_text("years of work")
    with pytest.raises(EngineError):
        build_engine(engine, no_wheels)
    build_engine(engine, wheels)
    build_engine(engine, wheels, rebuild=True)
    assert (old / "thesis.odt").read_text() == "years of work"
    assert names(engine.parent) == [f".{engine.name}.lock", engine.name, old.name]


@pytest.mark.parametrize("content", [("lib/a", "bin/b"), ("pyvenv.cfg", "bin/python", "results.csv"), ("share/x",)])
def test_a_folder_without_landchips_marker_is_refused_and_stays(
    engine: Path, wheels: Path, content: tuple[str, ...]
) -> None:
    for each in content:
        (engine / each).parent.mkdir(parents=True, exist_ok=True)
        (engine / each).write_text("the user's")
    with refused(EngineError, "engine-occupied", marker=MARKER):
        build_engine(engine, wheels)
    assert environment.state(engine).kind == "occupied"
    assert [(engine / each).read_text() for each in content] == ["the user's"] * len(content)


def test_a_builder_that_is_killed_while_it_marks_its_folder_hinders_none(engine: Path, wheels: Path) -> None:
    engine.mkdir(parents=True)
    (engine / MARKER).touch()
    assert environment.state(engine).kind != "occupied"
    assert build_engine(engine, wheels).versions == {"chipling": "1.0"}


def test_what_the_user_put_into_an_engine_is_never_deleted(engine: Path, wheels: Path) -> None:
    build_engine(engine, wheels)
    (engine / "results.csv").write_text("the user's")
    with refused(EngineError, "engine-holds-others", file="results.csv"):
        build_engine(engine, wheels, rebuild=True)
    assert (engine / "results.csv").read_text() == "the user's"


def test_an_engine_of_an_earlier_version_is_recognised_and_replaced(engine: Path, wheels: Path) -> None:
    finished(engine)
    (engine / MARKER).unlink()
    assert environment.state(engine).kind == "ready"
    build_engine(engine, wheels, rebuild=True)
    assert (engine / MARKER).exists()
    assert names(engine.parent) == [f".{engine.name}.lock", engine.name]


@pytest.mark.parametrize("half_built", [False, True])
def test_an_engine_that_a_killed_builder_of_an_earlier_version_put_aside_comes_back_first(
    engine: Path, no_wheels: Path, wheels: Path, half_built: bool
) -> None:
    finished(engine)
    engine.rename(engine.with_name(engine.name + ".old"))
    if half_built:
        (engine / "bin").mkdir(parents=True)
        mark_folder(engine)
    assert build_engine(engine, no_wheels).versions == {"chipling": "1.0"}  # no network is needed
    assert names(engine.parent) == [f".{engine.name}.lock", engine.name]
    engine.rename(engine.with_name(engine.name + ".old"))
    with pytest.raises(EngineError, match="folder of wheels"):
        build_engine(engine, no_wheels, rebuild=True)
    assert environment.state(engine).kind == "ready"


BUILD = """
import sys
from pathlib import Path
from plugin.client import environment, install, paths
root, wheels, python = map(Path, sys.argv[1:4])
paths.REQUIREMENTS = wheels
run_step = install.run_step
def step(command, *args):
    print(" ".join(command), flush=True)
    sys.stdin.readline()
    return run_step(command, *args)
install.run_step = step
environment.build(root, "cpu", python, wheels, rebuild=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
@pytest.mark.parametrize("steps", [1, 2])
def test_a_builder_that_is_killed_loses_no_engine_and_leaves_nothing(
    engine: Path, wheels: Path, no_wheels: Path, steps: int
) -> None:
    build_engine(engine, wheels)
    command = [sys.executable, "-c", BUILD, str(engine), str(wheels), str(PYTHON)]
    environ = {**os.environ, "PIP_CONFIG_FILE": os.devnull}
    with subprocess.Popen(
        command, cwd=ROOT, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as builder:
        assert builder.stdout is not None and builder.stdin is not None
        for _ in range(steps - 1):
            builder.stdout.readline()
            builder.stdin.write("\n")
            builder.stdin.flush()
        assert "-m" in builder.stdout.readline()
        builder.send_signal(signal.SIGKILL)
    assert environment.state(engine).kind == "half-built"
    wait_until(lambda: not paths.is_locked(engine))
    assert build_engine(engine, no_wheels).versions == {"chipling": "1.0"}
    assert names(engine.parent) == [f".{engine.name}.lock", engine.name]


def test_an_outdated_engine_comes_back_where_the_new_one_fails(engine: Path, wheels: Path, no_wheels: Path) -> None:
    finished(engine)
    (wheels / "engine-cpu.txt").write_text(wheel(wheels, "2.0"))
    with pytest.raises(EngineError):
        build_engine(engine, no_wheels)
    assert environment.state(engine).kind == "outdated"


def test_an_outdated_engine_makes_room_for_the_new_one_where_there_is_little(
    engine: Path, wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished(engine)
    (wheels / "engine-cpu.txt").write_text(wheel(wheels, "2.0"))
    for module in (paths, environment):
        monkeypatch.setattr(module, "free_mb", lambda root: 5000.0 if not (root / "bin").exists() else 100.0)
    assert build_engine(engine, wheels).versions == {"chipling": "2.0"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_pipe_as_the_lock_of_an_engine_does_not_hang(engine: Path, wheels: Path) -> None:
    engine.parent.mkdir(parents=True)
    os.mkfifo(engine.parent / f".{engine.name}.lock")
    assert environment.state(engine).kind == "missing"
    with refused(EngineError, "engine-folder-read-only"):
        build_engine(engine, wheels)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals as Unix has them")
def test_a_builder_that_is_asked_to_end_puts_everything_back(engine: Path, wheels: Path) -> None:
    build_engine(engine, wheels)
    main = BUILD.replace(
        'environment.build(root, "cpu", python, wheels, rebuild=True)',
        'arguments = ["--root", root, "--variant", "cpu", "--python", python, "--wheels", wheels, "--again"]\n'
        "sys.exit(environment.main([str(each) for each in arguments]))",
    )
    command = [sys.executable, "-c", main, str(engine), str(wheels), str(PYTHON)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as builder:
        assert builder.stdout is not None
        while "-m venv" not in builder.stdout.readline():
            assert builder.poll() is None
        builder.send_signal(signal.SIGTERM)
        assert builder.wait() == 1
    assert environment.state(engine).kind == "ready"
    assert names(engine.parent) == [f".{engine.name}.lock", engine.name]
