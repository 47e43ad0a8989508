"""Building a chip set may be killed, interrupted or run out of disk at any time, and resumes where it stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.trainer import made_up_county as land
from tests.trainer.chips_command import OPTIONS, chips
from tests.waiting import wait_until
from trainer.chipsets.chipset import open_chipset

SLOW = (
    "import signal, sys, time, trainer.chipsets.sources.naip_nlcd_source as it\n"
    "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a background job of a shell ignores it
    "from trainer.__main__ import main\n"
    "make = it.build_part\n"
    "it.build_part = lambda *given: (time.sleep(0.2), make(*given))[1]\n"
    "sys.exit(main(sys.argv[1:]))"
)


def test_a_killed_run_resumes_and_equals_an_undisturbed_run(tmp_path: Path, root: Path) -> None:
    images, labels = land.county(tmp_path / "land", side=24)
    source = ["--naip", *map(str, images), "--nlcd", str(labels)]
    assert chips(*source, "--out", tmp_path / "whole") == 0
    out = tmp_path / "killed"
    command = [sys.executable, "-c", SLOW, "chips", *OPTIONS, *source, "--workers", "1", "--out", str(out)]
    process = subprocess.Popen(command, cwd=root, stderr=subprocess.DEVNULL)
    wait_until(lambda: len(list((out / "parts").glob("*.arrow"))) >= 2, process)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    parts = {path.name: path.stat().st_mtime_ns for path in (out / "parts").glob("*.arrow")}
    assert not (out / "chipset.json").exists()
    assert chips(*source, "--out", out) == 0
    assert {name: (out / "parts" / name).stat().st_mtime_ns for name in parts} == parts
    assert not list(out.rglob(".landchip-*"))
    resumed, whole = open_chipset(out), open_chipset(tmp_path / "whole")
    assert len(parts) < len(set(whole.column("part")))
    assert resumed.index.equals(whole.index)
    assert resumed.digest == whole.digest
    rows = np.arange(0, len(whole), 11)
    np.testing.assert_array_equal(resumed.read(rows), whole.read(rows))


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted_it_ends_quietly_and_leaves_no_temporary_folder(
    tmp_path: Path, root: Path, number: signal.Signals, status: int
) -> None:
    images, labels = land.county(tmp_path / "land", side=24)
    source = ["--naip", *map(str, images), "--nlcd", str(labels), "--workers", "1", "--out", str(tmp_path / "set")]
    command = [sys.executable, "-c", SLOW, "chips", *OPTIONS, *source]
    process = subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, text=True)
    wait_until(lambda: any((tmp_path / "set" / "parts").glob("*.arrow")), process)
    process.send_signal(number)
    _, error = process.communicate(timeout=300)
    assert process.returncode == status
    assert not list((tmp_path / "set").rglob(".landchip-*"))
    assert "the same command goes on where it stopped" in error
    assert "Traceback" not in error


def test_a_full_disk_is_reported_and_finished_parts_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    images, labels = land.county(tmp_path / "land")
    sync, calls = os.fsync, []

    def full(number: int) -> None:
        calls.append(number)
        if len(calls) == 3:
            raise OSError(28, "No space left on device")
        sync(number)

    monkeypatch.setattr(os, "fsync", full)
    source = ["--naip", *images, "--nlcd", labels, "--out", tmp_path / "set", "--workers", 1]
    assert chips(*source) == 2
    assert "No space left on device" in capsys.readouterr().err
    assert not list((tmp_path / "set").rglob("*.tmp"))
    assert chips(*source) == 0
    assert len(open_chipset(tmp_path / "set")) > 0
