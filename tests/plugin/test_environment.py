"""The installer, on a made-up package in a folder of wheels: no network, and seconds instead of minutes."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest

from plugin.client import environment, install, paths, platform_probe, subprocess_step
from plugin.engine.api.errors import EngineError
from plugin.engine.api.messages import Message
from plugin.engine.api.protocol import Cancelled
from tests.messages import refused
from tests.plugin.tiny_engine import PYTHON, build_engine, finished, needs_chipling, wheel
from tests.waiting import wait_until


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels, and an engine that needs just the one in it; pip sees no settings of this machine's."""
    folder = tmp_path / "wheels"
    needs_chipling(folder, monkeypatch)
    return folder


@pytest.fixture(autouse=True)
def no_engine_of_the_developers_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(environment.OVERRIDE, raising=False)


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    return tmp_path / "größe und raum" / "engine"


def test_an_environment_is_built_found_and_not_built_again(
    engine: Path, wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "run_step", subprocess_step.run_step)  # not a copy, but by venv
    with pytest.raises(EngineError, match="not set up"):
        environment.find(engine)
    messages: list[Message] = []
    built = build_engine(engine, wheels, sink=environment.ProgressSink(on_message=messages.append))
    assert built == environment.find(engine)
    assert built.versions == {"chipling": "1.0"}
    done = subprocess.run(
        [built.python, "-c", "import sys; print(sys.prefix)"], capture_output=True, text=True, check=True
    )
    assert Path(done.stdout.strip()) == engine
    assert any("chipling" in str(each) or each.code == "setup-installing" for each in messages)
    marker = (engine / paths.MARKER).stat().st_mtime_ns
    again: list[str] = []
    assert build_engine(engine, wheels, sink=environment.ProgressSink(on_message=again.append)) == built
    assert len(again) == 1
    assert (engine / paths.MARKER).stat().st_mtime_ns == marker


def test_a_list_that_changed_makes_the_engine_outdated_and_one_call_renews_it(engine: Path, wheels: Path) -> None:
    finished(engine)
    assert environment.find(engine).versions == {"chipling": "1.0"}
    (wheels / "engine-cpu.txt").write_text(wheel(wheels, "2.0"))
    with pytest.raises(EngineError, match="outdated"):
        environment.find(engine)
    assert build_engine(engine, wheels).versions == {"chipling": "2.0"}


def test_a_build_that_was_killed_is_not_taken_for_a_finished_one(engine: Path, wheels: Path) -> None:
    finished(engine)
    (engine / paths.MARKER).unlink()
    with pytest.raises(EngineError, match="not set up"):
        environment.find(engine)


def test_a_builder_that_is_killed_leaves_no_engine_and_no_lock_behind(engine: Path, wheels: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from plugin.client import environment, paths\n"
        "engine, wheels, python = map(Path, sys.argv[1:]); paths.REQUIREMENTS = wheels\n"
        "sink = environment.ProgressSink(on_message=lambda message: print(message, flush=True))\n"
        "environment.build(engine, 'cpu', python, wheels, sink=sink)"
    )
    command = [sys.executable, "-c", program, str(engine), str(wheels), str(PYTHON)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as builder:
        assert builder.stdout is not None
        while "making an environment" not in builder.stdout.readline():
            assert builder.poll() is None
        builder.kill()
    with pytest.raises(EngineError, match="not set up"):
        environment.find(engine)
    wait_until(lambda: environment.state(engine).kind != "busy")  # its last command lives on for a moment
    assert build_engine(engine, wheels).versions == {"chipling": "1.0"}


@pytest.mark.parametrize("text", ["", "[]", "{", '{"digest": 1}', '{"digest": "", "variant": "../x", "versions": {}}'])
def test_a_damaged_marker_counts_as_none(engine: Path, wheels: Path, text: str) -> None:
    finished(engine)
    (engine / paths.MARKER).write_text(text)
    with pytest.raises(EngineError, match="not set up"):
        environment.find(engine)


def test_an_engine_without_its_python_is_an_error_with_a_remedy(engine: Path, wheels: Path) -> None:
    finished(engine)
    (engine / "bin" / "python").unlink()
    with pytest.raises(EngineError, match="gone.*set it up again"):
        environment.find(engine)


def test_a_wheel_with_another_hash_is_refused_and_nothing_stays(engine: Path, wheels: Path) -> None:
    (wheels / "engine-cpu.txt").write_text(f"chipling==1.0 --hash=sha256:{'0' * 64}\n")
    with refused(EngineError, "setup-other-hash") as caught:
        build_engine(engine, wheels)
    assert "Expected sha256 0000" in caught.value.log
    assert not engine.exists()


def test_a_folder_without_the_wheel_is_an_error_with_a_remedy(engine: Path, wheels: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(EngineError, match="folder of wheels that holds them"):
        build_engine(engine, tmp_path / "empty")


def test_without_a_network_the_build_fails_with_a_remedy(
    engine: Path, wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://someone:secret@127.0.0.1:9/simple")
    with pytest.raises(EngineError, match="cannot be reached: connect to the network") as caught:
        environment.build(engine, "cpu", PYTHON)
    assert "secret" not in str(caught.value)


def test_packages_that_cannot_be_imported_are_no_engine(engine: Path, wheels: Path) -> None:
    (wheels / "engine-cpu.txt").write_text(wheel(wheels, "3.0", "raise ImportError('libchip.so.1: no such file')"))
    with refused(EngineError, "setup-step-failed") as caught:
        build_engine(engine, wheels)
    assert caught.value.params["step"].code == "step-first-import" and "libchip.so.1" in caught.value.log
    assert not engine.exists()


def test_a_cancel_ends_the_build_and_nothing_stays(engine: Path, wheels: Path) -> None:
    messages: list[Message] = []
    with pytest.raises(Cancelled):
        build_engine(
            engine,
            wheels,
            sink=environment.ProgressSink(on_message=messages.append),
            cancelled=lambda: any(each.code == "setup-making" for each in messages),
        )
    assert not engine.exists()


def test_two_builders_do_not_build_at_once(engine: Path, wheels: Path) -> None:
    with paths.build_lock(engine), pytest.raises(EngineError, match="wait for it to finish"):
        build_engine(engine, wheels)


def test_a_folder_with_something_else_in_it_is_left_alone(engine: Path, wheels: Path) -> None:
    engine.mkdir(parents=True)
    (engine / "thesis.odt").write_text("years of work")
    with pytest.raises(EngineError, match="choose another folder"):
        build_engine(engine, wheels)
    assert (engine / "thesis.odt").read_text() == "years of work"


def test_a_disk_without_room_is_an_error_before_anything_is_downloaded(
    engine: Path, wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(paths.shutil, "disk_usage", lambda _path: usage(1, 1, 12_000_000))
    with pytest.raises(EngineError, match="has 12: make room"):
        build_engine(engine, wheels)


def test_a_python_without_venv_names_the_package_to_install(engine: Path, wheels: Path, tmp_path: Path) -> None:
    python = tmp_path / "python3"
    python.write_text(
        '#!/bin/sh\n[ "$2" = -c ] && echo 3 11 && exit\n'
        'echo "The virtual environment was not created successfully because ensurepip is not available."; exit 1\n'
    )
    python.chmod(0o755)
    with pytest.raises(EngineError, match="install the system's package python3-venv"):
        environment.build(engine, "cpu", python, wheels)


def test_a_python_that_does_not_run_is_named(engine: Path, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"No Python .* runs here \(tried .*nowhere\)"):
        environment.build(engine, "cpu", tmp_path / "nowhere")


def test_a_python_of_ones_own_is_used_as_it_is(engine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(environment.OVERRIDE, sys.executable)
    assert environment.find(engine) == environment.EngineEnvironment(Path(sys.executable), "own", {})
    assert environment.build(engine).variant == "own"
    monkeypatch.setenv(environment.OVERRIDE, str(engine / "nowhere"))
    with pytest.raises(EngineError, match="correct or unset it"):
        environment.find(engine)
    assert not engine.parent.exists()


@pytest.mark.parametrize(
    ("system", "architecture", "python", "driver", "variant", "why"),
    [
        ("linux", "x86_64", (3, 12), 580, "gpu", "variant-driver-found"),
        ("linux", "x86_64", (3, 12), 550, "cpu", "gpu-driver-too-old"),
        ("linux", "x86_64", (3, 12), None, "cpu", "gpu-no-driver"),
        ("linux", "aarch64", (3, 12), 580, "cpu", "gpu-no-cuda"),
        ("darwin", "x86_64", (3, 12), None, "cpu", "gpu-no-cuda"),
        ("linux", "x86_64", (3, 10), 580, "cpu", "gpu-python-too-old"),
        ("win32", "AMD64", (3, 12), 581, "gpu", "variant-driver-found"),
    ],
)
def test_the_variant_fits_the_machine(
    monkeypatch: pytest.MonkeyPatch,
    system: str,
    architecture: str,
    python: tuple[int, int],
    driver: int,
    variant: str,
    why: str,
) -> None:
    monkeypatch.setattr(platform_probe.sys, "platform", system)
    monkeypatch.setattr(platform_probe.platform, "machine", lambda: architecture)
    monkeypatch.setattr(platform_probe, "nvidia_driver", lambda: driver)
    chosen, reason = platform_probe.choose_variant("auto", python)
    assert chosen == variant
    assert reason.code == why
    if variant == "cpu":
        with pytest.raises(EngineError, match="choose the CPU variant"):
            platform_probe.choose_variant("gpu", python)


def test_a_python_too_old_for_the_engine_is_refused() -> None:
    with pytest.raises(EngineError, match="Python 3.8 is too old"):
        platform_probe.choose_variant("cpu", (3, 8))


@pytest.mark.parametrize(
    ("log", "remedy"),
    [
        ("OSError: [Errno 28] No space left on device", "setup-disk-full"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "setup-other-hash"),
        (
            "SSLCertVerificationError: certificate verify failed: self-signed certificate in certificate chain",
            "setup-certificate",
        ),
        ("Cannot connect to proxy. ProxyError('Tunnel connection failed: 407')", "setup-proxy"),
        ("NameResolutionError\nERROR: No matching distribution found for affine==3.0.1", "setup-no-network"),
        ("ERROR: No matching distribution found for affine==3.0.1", "setup-package-missing"),
        ("ImportError: DLL load failed while importing onnxruntime_pybind11_state", "setup-dll"),
        ("PermissionError: [WinError 5] Access is denied", "setup-permission"),
        ("Segmentation fault", "setup-step-failed"),
    ],
)
def test_a_log_is_read_for_its_cause(log: str, remedy: str) -> None:
    error = subprocess_step.step_error(Message("step", "Installing"), log.splitlines(), 1)
    assert error.code == remedy and "\n" not in str(error)
    assert log.splitlines()[-1] in error.log


@pytest.mark.parametrize("variant", ["cpu", "gpu"])
def test_the_lists_that_travel_with_the_plugin_are_hashed_and_name_no_index(variant: str) -> None:
    text = paths.lock_file(variant).read_text("utf-8")
    pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(pins) > 15
    assert all("==" in pin and pin.endswith("\\") for pin in pins)
    assert "://" not in text


def test_the_folder_is_the_users_own_on_every_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert environment.default_root().parent == tmp_path / "landchip" / "engine"
    monkeypatch.setattr(paths.sys, "platform", "darwin")
    assert environment.default_root().parent == Path.home() / "Library" / "Application Support" / "landchip" / "engine"
    monkeypatch.setattr(paths, "WINDOWS", True)
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    assert environment.default_root().parent == tmp_path / "Local" / "landchip" / "engine"


def test_the_marker_lists_the_installed_packages(engine: Path, wheels: Path) -> None:
    finished(engine)
    marker = json.loads((engine / paths.MARKER).read_text())
    assert marker["variant"] == "cpu"
    assert marker["python"] == "3.11"
    assert marker["digest"] == hashlib.sha256((wheels / "engine-cpu.txt").read_bytes()).hexdigest()
