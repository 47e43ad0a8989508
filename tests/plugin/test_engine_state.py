"""The state of the engine, its repair, and the plan of its set-up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from plugin.client import engine_check, environment, install, install_plan, paths
from plugin.engine.api.errors import EngineError
from plugin.engine.api.owned_folder import mark_folder, remove_owned
from tests.messages import refused
from tests.plugin.tiny_engine import PYTHON, build_engine, finished, needs_chipling, wheel


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels, and an engine that needs just the one in it."""
    needs_chipling(tmp_path / "wheels", monkeypatch)
    return tmp_path / "wheels"


@pytest.fixture(autouse=True)
def no_engine_of_the_developers_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(environment.OVERRIDE, raising=False)


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    return tmp_path / "größe und raum" / "engine"


def test_every_state_is_recognised(engine: Path, wheels: Path) -> None:
    def kind(own: Path | None = None) -> str:
        return environment.state(engine, own).kind

    assert kind() == "missing"
    (engine / "bin").mkdir(parents=True)  # a user's own, although a venv holds it too
    assert kind() == "occupied"
    mark_folder(engine)  # as far as a build gets before venv writes pyvenv.cfg
    assert kind() == "half-built"
    remove_owned(engine)
    finished(engine)
    assert kind() == "ready"
    (wheels / "engine-cpu.txt").write_text(wheel(wheels, "2.0"))
    assert kind() == "outdated"
    (wheels / "engine-cpu.txt").write_text(wheel(wheels, "1.0"))
    (engine / "pyvenv.cfg").write_text(f"home = {engine / 'a QGIS that was updated'}\n")
    assert kind() == "broken"
    (engine / paths.MARKER).unlink()
    assert kind() == "half-built"
    with paths.build_lock(engine):
        assert kind() == "busy"
    (engine / "thesis.odt").touch()
    assert kind() == "occupied"
    assert kind(Path(sys.executable)) == "own"
    assert kind(engine / "nowhere") == "unusable"


def test_reading_the_state_creates_no_folder(engine: Path, wheels: Path) -> None:
    environment.state(engine)
    assert not engine.parent.exists()


@pytest.mark.parametrize("kind", ["half-built", "outdated", "broken"])
def test_one_call_repairs_every_state(engine: Path, wheels: Path, kind: str) -> None:
    finished(engine)
    if kind == "half-built":
        (engine / paths.MARKER).unlink()
        (engine / "pyvenv.cfg").unlink()
    elif kind == "outdated":
        (wheels / "engine-cpu.txt").write_text(wheel(wheels, "2.0"))
    else:
        (engine / "bin" / "python").unlink()
    assert environment.state(engine).kind == kind
    build_engine(engine, wheels)
    assert environment.state(engine).kind == "ready"


def test_an_engine_that_worked_comes_back_when_a_new_one_fails(engine: Path, wheels: Path, tmp_path: Path) -> None:
    finished(engine)
    (tmp_path / "empty").mkdir()
    with pytest.raises(EngineError, match="folder of wheels"):
        build_engine(engine, tmp_path / "empty", rebuild=True)
    assert environment.state(engine).kind == "ready"
    assert [each.name for each in engine.parent.iterdir() if not each.name.endswith(".lock")] == [engine.name]


def test_setting_up_again_renews_an_engine_that_looks_ready(engine: Path, wheels: Path) -> None:
    finished(engine)
    built = build_engine(engine, wheels, rebuild=True)
    assert subprocess.run([built.python, "-c", "import chipling"], check=False).returncode == 0
    assert not engine.with_name(engine.name + ".old").exists()


def test_the_variable_overrides_the_python_of_the_settings(
    engine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert environment.find(engine, Path(sys.executable)).python == Path(sys.executable)
    other = tmp_path / "python"
    other.touch()
    monkeypatch.setenv(environment.OVERRIDE, str(other))
    assert environment.find(engine, Path(sys.executable)).python == other


def test_every_python_that_qgis_runs_has_a_place_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here = paths.environment_root(tmp_path)
    monkeypatch.setattr(paths.sys, "version_info", (3, 99, 0))
    assert paths.environment_root(tmp_path) != here
    assert paths.environment_root(tmp_path).parent == here.parent


def test_steps_are_counted_up_to_the_last(engine: Path, wheels: Path) -> None:
    counted: list[tuple[int, int]] = []
    build_engine(
        engine, wheels, sink=environment.ProgressSink(on_count=lambda done, total: counted.append((done, total)))
    )
    done = [each for each, _ in counted]
    assert done == sorted(done)
    assert counted[0] == (0, 4)
    assert counted[-1] == (4, 4)


def test_messages_and_log_hold_no_password(
    engine: Path, wheels: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://someone:s3cret@127.0.0.1:9/simple")
    messages: list[object] = []
    with pytest.raises(EngineError) as caught:
        environment.build(
            engine, "cpu", PYTHON, proxy="http://anna:p%40ssw0rd@127.0.0.1:9",
            sink=environment.ProgressSink(on_message=messages.append, on_log=messages.append),
        )  # fmt: skip
    assert messages
    everything = "\n".join([*map(str, messages), str(caught.value), caught.value.log, caplog.text])
    assert "s3cret" not in everything
    assert "ssw0rd" not in everything


def test_certificates_of_the_system_are_trusted_beside_pips_own(engine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pips = engine / "lib" / "python3.11" / "site-packages" / "pip" / "_vendor" / "certifi"
    pips.mkdir(parents=True)
    (pips / "cacert.pem").write_text("PIP'S OWN")
    monkeypatch.delenv("PIP_CERT", raising=False)
    named = install.certificates(engine, install.PackageSource(trusted_pem="THE SYSTEM'S"))
    assert Path(named["PIP_CERT"]).read_text() == "THE SYSTEM'S\nPIP'S OWN"
    chosen = install.certificates(engine, install.PackageSource(ca_file=Path("/x.pem"), trusted_pem="THE SYSTEM'S"))
    assert chosen == {"PIP_CERT": "/x.pem"}
    monkeypatch.setenv("PIP_CERT", "/the/users/own.pem")
    assert install.certificates(engine, install.PackageSource(trusted_pem="THE SYSTEM'S")) == {}


@pytest.mark.parametrize(("number", "numpy"), [((3, 9), "2.0.2"), ((3, 10), "2.2.6"), ((3, 11), "2.4.6")])
def test_the_plan_lists_the_packages_that_pip_would_select(
    number: tuple[int, int], numpy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = install_plan.parse_lock(paths.lock_file("cpu"), number)
    assert dict(packages)["numpy"] == numpy
    assert len(dict(packages)) == len(packages)  # each once


def test_the_plan_lists_the_packages_that_are_then_installed(wheels: Path, engine: Path) -> None:
    plan = install_plan.plan_install(engine, "cpu", PYTHON)
    assert dict(plan.packages) == build_engine(engine, wheels).versions
    assert plan.root == engine
    assert plan.python_version == sys.version_info[:2]


def test_a_python_with_the_packages_passes_and_one_without_them_is_refused_by_name(tmp_path: Path) -> None:
    with refused(EngineError, "python-lacks-package", package="numpy"):
        engine_check.installed_versions(python_without_packages(tmp_path))
    with refused(EngineError, "python-missing"):
        engine_check.installed_versions(tmp_path / "nowhere")
    with refused(EngineError, "python-not-python"):
        engine_check.installed_versions(Path("/bin/ls"))


def python_without_packages(folder: Path) -> Path:
    """A Python without any packages."""
    subprocess.run([PYTHON, "-m", "venv", "--without-pip", folder / "bare"], check=True)
    return folder / "bare" / "bin" / "python"


def test_an_engine_that_is_still_in_use_is_waited_for(
    engine: Path, wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished(engine)
    rename, refused = Path.rename, []

    def in_use_at_first(path: Path, target: Path) -> Path:
        if len(refused) < 2:
            refused.append(path)
            raise PermissionError(13, "in use")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", in_use_at_first)
    assert build_engine(engine, wheels, rebuild=True).variant == "cpu"
    assert len(refused) == 2
    refused.clear()
    monkeypatch.setattr(paths, "RELEASE_TIMEOUT_S", 0.0)
    with pytest.raises(EngineError, match="is in use .*: close what uses it"):
        build_engine(engine, wheels, rebuild=True)
    assert environment.state(engine).kind == "ready"
