"""Only folders that are proven to be Landchip's own, and of a process that has ended, are deleted (faults B1a, B3)."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugin.engine.api.file_lock import LockHeldError, acquire_lock, is_locked, lock_folders
from plugin.engine.api.owned_folder import (
    MARKER,
    OwnedFolder,
    is_owned,
    mark_folder,
    put_aside,
    remove_own_folders,
    remove_owned,
    remove_stray,
    restore_put_aside,
    staged_file,
)
from tests.conftest import ROOT
from tests.data.stray import TOKEN, stray_folder, users_folders

HOLD = """
import sys
from pathlib import Path
from plugin.engine.api.owned_folder import OwnedFolder
folder = OwnedFolder(Path(sys.argv[1]))
(folder.path / "map.gpkg").write_bytes(b"half")
print(folder.path, flush=True)
sys.stdin.read()
"""


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_folder_is_there_within_the_block_and_gone_after_it(tmp_path: Path) -> None:
    with OwnedFolder(tmp_path) as folder:
        (folder / "deep" / "er").mkdir(parents=True)
        assert is_owned(folder)
    assert names(tmp_path) == []


def test_a_killed_process_leaves_a_folder_that_the_next_one_removes_and_a_living_one_keeps_its_own(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        folder = Path(process.stdout.readline().strip())
        os.utime(folder, (0, 0))  # age proves nothing
        remove_stray(tmp_path)
        assert names(folder) == [MARKER, "map.gpkg"]
        process.send_signal(signal.SIGKILL)
        process.wait()
    remove_stray(tmp_path)
    assert names(tmp_path) == []


def test_folders_of_the_users_stay_whatever_their_name_and_age(tmp_path: Path) -> None:
    kept = users_folders(tmp_path)
    for each in kept:
        os.utime(each, (0, 0))
    with OwnedFolder(tmp_path):
        pass
    assert sorted(tmp_path.iterdir()) == sorted(kept)
    assert all((each / "thesis.odt").read_text() == "years of work" for each in kept)


@pytest.mark.parametrize("text", ["", "[]", "[" * 100_000, '{"owner": "landchip"}', '{"owner": 1, "token": "%s"}'])
def test_a_folder_whose_marker_proves_nothing_stays(tmp_path: Path, text: str) -> None:
    folder = stray_folder(tmp_path, "thesis.odt")
    (folder / MARKER).write_text(text.replace("%s", TOKEN))
    remove_stray(tmp_path)
    assert (folder / "thesis.odt").exists()


def test_a_folder_of_a_process_that_was_killed_before_it_wrote_its_marker_is_removed(tmp_path: Path) -> None:
    stray_folder(tmp_path, token="a" * 32).joinpath(MARKER).unlink()
    (stray_folder(tmp_path, token="b" * 32) / MARKER).write_text("")
    remove_stray(tmp_path)
    assert names(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has neither pipes in folders nor links for everybody")
def test_links_are_removed_and_never_followed(tmp_path: Path) -> None:
    home, place = tmp_path / "home", tmp_path / "place"
    home.mkdir()
    place.mkdir()
    (home / "thesis.odt").touch()
    folder = stray_folder(place)
    (folder / "link").symlink_to(home)
    (place / ("a" + TOKEN)).symlink_to(home)
    (place / f".landchip-{'d' * 32}").symlink_to(home)
    remove_stray(place)
    assert names(home) == ["thesis.odt"]
    assert not folder.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_pipe_or_device_as_lock_neither_hangs_nor_counts_as_locked(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lock")  # fault B14
    (tmp_path / "device").symlink_to("/dev/zero")
    for name in ("lock", "device"):
        assert not is_locked(tmp_path / name)
        with pytest.raises(OSError, match="is no file"):
            acquire_lock(tmp_path / name)
    folder = stray_folder(tmp_path, "map.gpkg")
    (folder / MARKER).unlink()
    os.mkfifo(folder / MARKER)
    remove_stray(tmp_path)
    assert (folder / "map.gpkg").exists()


def test_a_lock_is_held_by_one_and_free_once_it_is_closed(tmp_path: Path) -> None:
    assert not is_locked(tmp_path / "lock")
    assert names(tmp_path) == []
    with acquire_lock(tmp_path / "lock"):
        assert is_locked(tmp_path / "lock")
        with pytest.raises(LockHeldError):
            acquire_lock(tmp_path / "lock")
    assert not is_locked(tmp_path / "lock")


def test_an_end_that_unwinds_nothing_removes_the_processes_own_folders(tmp_path: Path) -> None:
    folder = OwnedFolder(tmp_path)
    (folder.path / "map.gpkg").touch()
    remove_own_folders(ending=False)
    assert names(tmp_path) == []
    folder.remove()  # a second time is no error


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")
def test_a_forked_child_leaves_its_parents_folder_alone(tmp_path: Path) -> None:
    with OwnedFolder(tmp_path) as folder:
        child = os.fork()
        if child == 0:
            remove_own_folders()
            os._exit(0)
        os.waitpid(child, 0)
        assert is_owned(folder)


def test_what_is_put_aside_comes_back_where_the_block_fails(tmp_path: Path) -> None:
    engine = tmp_path / "engine"
    engine.mkdir()
    (engine / "old").touch()
    with pytest.raises(RuntimeError), put_aside(engine):
        assert not engine.exists()
        raise RuntimeError
    assert names(tmp_path) == ["engine"] and names(engine) == ["old"]
    with put_aside(engine):
        engine.mkdir()
    assert names(tmp_path) == ["engine"] and names(engine) == []


def test_what_a_killed_process_put_aside_comes_back_before_anything_is_deleted(tmp_path: Path) -> None:
    def killed(name: str) -> Path:
        folder = stray_folder(tmp_path, put_aside="engine", token=name * 32)
        (folder / "engine").mkdir()
        (folder / "engine" / "old").touch()
        return tmp_path / "engine"

    engine = killed("a")
    remove_stray(tmp_path)  # by a process that knows nothing of engines
    assert names(tmp_path) == ["engine"] and names(engine) == ["old"]
    (engine / "old").rename(engine / "new")
    killed("b")
    remove_stray(tmp_path)
    assert len(names(tmp_path)) == 2  # which of the two is to be kept is not known here
    restore_put_aside(engine, lambda: True, lambda: pytest.fail("a finished one is kept"))
    assert names(tmp_path) == ["engine"] and names(engine) == ["new"]
    killed("c")

    def discard() -> None:
        (engine / "new").unlink()
        engine.rmdir()

    restore_put_aside(engine, lambda: False, discard)
    assert names(tmp_path) == ["engine"] and names(engine) == ["old"]


def test_a_lasting_folder_is_removed_only_with_its_marker(tmp_path: Path) -> None:
    folder = tmp_path / "engine"
    (folder / "lib").mkdir(parents=True)
    with pytest.raises(OSError, match="marker is missing"):
        remove_owned(folder)
    mark_folder(folder)
    remove_owned(folder)
    assert names(tmp_path) == []


def test_a_staged_file_replaces_the_old_one_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    (tmp_path / "model.onnx.tmp").write_text("the user's")
    path.write_text("old")
    with pytest.raises(RuntimeError), staged_file(path) as staged:
        staged.write_text("half")
        raise RuntimeError
    assert path.read_text() == "old"
    with staged_file(path) as staged:
        staged.write_text("new")
    assert path.read_text() == "new"
    assert (tmp_path / "model.onnx.tmp").read_text() == "the user's"
    assert names(tmp_path) == ["model.onnx", "model.onnx.tmp"]


def test_folders_are_locked_for_one_writer_and_nothing_stays(tmp_path: Path) -> None:
    with lock_folders([tmp_path, tmp_path / "."], 0), pytest.raises(LockHeldError), lock_folders([tmp_path], 0):
        pytest.fail("two have the lock")
    assert names(tmp_path) == []
    (tmp_path / ".landchip-writing").write_text(json.dumps({"owner": "landchip"}))  # of a killed process
    start = time.monotonic()
    with lock_folders([tmp_path], 60):
        pass
    assert time.monotonic() - start < 30
    assert names(tmp_path) == []
    (tmp_path / ".landchip-writing").write_text("the user's")
    with lock_folders([tmp_path], 0):
        pass
    assert (tmp_path / ".landchip-writing").read_text() == "the user's"
