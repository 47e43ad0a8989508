"""Processes that make, remove and lock folders in one place at the same time do not disturb each other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api.file_lock import acquire_lock
from tests.conftest import ROOT

STAGES = """
import sys
from pathlib import Path
from plugin.engine.api.owned_folder import staged_file
folder, name = Path(sys.argv[1]), sys.argv[2]
for number in range(40):
    with staged_file(folder / f"{name}_{number}") as staged:
        staged.write_text(name)
"""
# Between the two writes the content is wrong; who reads it under the lock would see that.
LOCKS = """
import sys
from pathlib import Path
from plugin.engine.api.file_lock import lock_folders
folder, name = Path(sys.argv[1]), sys.argv[2]
one, other = folder / "one", folder / "other"
for number in range(60):
    with lock_folders([folder], 120):
        assert one.read_text() == other.read_text()
        one.write_text(f"{name} {number}")
        other.write_text(f"{name} {number}")
"""


def run_at_once(code: str, folder: Path, processes: int = 4) -> None:
    command = [sys.executable, "-c", code, str(folder)]
    started = [
        subprocess.Popen([*command, str(number)], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for number in range(processes)
    ]
    for process in started:
        _, error = process.communicate()
        assert process.returncode == 0, error


def test_nobody_takes_anothers_new_folder_for_a_stray_one(tmp_path: Path) -> None:
    run_at_once(STAGES, tmp_path)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(f"{k}_{n}" for k in range(4) for n in range(40))


def test_a_lock_file_that_its_owner_removes_meanwhile_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, look = tmp_path / "lock", Path.stat
    lock.write_text("")

    def look_late(path: Path, **options: Any) -> os.stat_result:
        if path == lock:
            lock.unlink(missing_ok=True)
        return look(path, **options)

    monkeypatch.setattr(Path, "stat", look_late)
    acquire_lock(lock).close()
    monkeypatch.undo()
    assert lock.is_file()


def test_a_link_to_nothing_is_no_lock_file(tmp_path: Path) -> None:
    (tmp_path / "lock").symlink_to(tmp_path / "absent")
    with pytest.raises(OSError, match="the lock is no file"):
        acquire_lock(tmp_path / "lock")
    assert not (tmp_path / "absent").exists()


def test_one_at_a_time_has_the_lock_although_each_removes_its_file(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).write_text("")
    run_at_once(LOCKS, tmp_path)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["one", "other"]
