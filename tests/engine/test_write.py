"""A map is written whole or not at all; the error states the reason."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.outputs import write
from plugin.engine.outputs.metadata import MapMetadata
from plugin.engine.outputs.table import MapTable
from plugin.engine.run.inputs import check_no_input
from tests.engine.made_up_map import ALL, METADATA, fails, rows_of, sample_parts, written


@pytest.mark.parametrize("name", ["Ünï côdé", "a?b#c", "way!out.zip", "50%20 &'q\""])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    written(folder)
    assert sorted(each.name for each in folder.iterdir()) == [
        "map.gpkg",
        "map.json",
        "map.parquet",
        "map.tif",
        "map.tif.aux.xml",
    ]
    with sqlite3.connect(folder / "map.gpkg") as database:
        assert database.execute("SELECT count(*) FROM landuse").fetchone() == (300,)


def test_an_older_map_is_replaced_with_all_that_lies_beside_it(tmp_path: Path) -> None:
    stale = ["map.gpkg-wal", "map.gpkg-journal", "map.tif.ovr"]
    for name in ["map.gpkg", "map.tif", "map.tif.aux.xml", *stale]:
        (tmp_path / name).write_text("old")
    written(tmp_path)
    assert not [name for name in stale if (tmp_path / name).exists()]
    assert b"old" not in {each.read_bytes() for each in tmp_path.iterdir()}


def test_when_the_second_file_fails_the_first_keeps_its_old_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "map.gpkg").write_text("old")

    def full(table: MapTable, metadata: MapMetadata, path: Path) -> None:
        path.write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setitem(write.WRITERS, "geoparquet", full)
    assert "no room for map.parquet" in fails(lambda: written(tmp_path))
    assert [each.name for each in tmp_path.iterdir()] == ["map.gpkg"]
    assert (tmp_path / "map.gpkg").read_text() == "old"


LIMITED = """
import resource, sys, time
sys.path.insert(0, {root!r})
from pathlib import Path
from tests.engine import made_up_map
from plugin.engine.api.errors import OutputError
from plugin.engine.outputs.write import write_outputs
table = made_up_map.rows_of(made_up_map.sample_parts(2000, 50))
folder = Path({folder!r})
for kind, suffix in made_up_map.ALL.items():
    path = folder / ("map" + suffix)
    write_outputs(table, made_up_map.METADATA, {{kind: str(path)}})
    size = path.stat().st_size
    for each in folder.iterdir():
        each.unlink()
    for limit in [0, 100, *(size * i // 8 for i in range(1, 8)), size - 1]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, -1))
        try:
            write_outputs(table, made_up_map.METADATA, {{kind: str(path)}})
            sys.exit(f"{{kind}}: {{limit}} of {{size}} bytes were enough")
        except OutputError as error:
            message = str(error)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))
        if "room" not in message or list(folder.iterdir()):
            sys.exit(f"{{kind}} {{limit}}: {{message}} {{list(folder.iterdir())}}")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a process's files")
def test_a_write_that_fails_at_any_point_leaves_no_partial_file(tmp_path: Path) -> None:
    code = LIMITED.format(root=str(Path(__file__).resolve().parents[2]), folder=str(tmp_path))
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.fixture
def small_disk(tmp_path: Path) -> Any:
    """A disk of 64 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if not shutil.which("mount") or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("may not mount a small disk here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_named_and_left_as_it_was(small_disk: Path) -> None:
    table = rows_of(sample_parts(5000, 70))
    for kind in ("gpkg", "cog", "geoparquet"):
        error = fails(lambda: write.write_outputs(table, METADATA, {kind: str(small_disk / f"map{ALL[kind]}")}))  # noqa: B023
        assert "There is no room" in error
        assert str(small_disk) in error
        assert not list(small_disk.iterdir())


def test_a_read_only_disk_is_named(small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert "read-only" in fails(lambda: write.check_outputs({"gpkg": str(small_disk / "map.gpkg")}, "landuse"))


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_folder_that_may_not_be_written_to_is_found_before_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise OSError(number, os.strerror(number))  # root may write anywhere, so no real folder would do

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    assert "read-only" in fails(lambda: write.check_outputs({"gpkg": str(tmp_path / "map.gpkg")}, "landuse"))


def test_a_file_that_another_program_holds_open_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise PermissionError(errno.EACCES, "The process cannot access the file")  # Windows' own text

    monkeypatch.setattr(Path, "replace", locked)
    assert "another program has the file open" in fails(lambda: written(tmp_path))
    assert not list(tmp_path.iterdir())


def test_wrong_names_are_found_before_the_run(tmp_path: Path) -> None:
    def refusal(**names: str) -> str:
        return fails(
            lambda: write.check_outputs({kind: str(tmp_path / name) for kind, name in names.items()}, "landuse")
        )

    assert "end its name in .gpkg" in refusal(gpkg="map.shp")
    assert "There is no output of the kind shp" in refusal(shp="map.shp")
    assert "does not exist: create it" in refusal(gpkg="nowhere/map.gpkg")
    (tmp_path / "map.gpkg").mkdir()
    assert "is a folder" in refusal(gpkg="map.gpkg")
    (tmp_path / "file").touch()
    assert "does not exist" in refusal(gpkg="file/map.gpkg")
    assert "name at least one" in fails(lambda: write.check_outputs({}, "landuse"))
    write.check_outputs({"gpkg": str(tmp_path / "MAP.GPKG")}, "landuse")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "map.gpkg"]


def test_the_imagery_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "quad.tif").touch()
    quad = str(tmp_path / "quad.tif")
    assert "is an input of the run" in fails(lambda: check_no_input({"cog": quad}, ["/gone.tif", quad]))


def test_folders_of_a_killed_process_are_removed(tmp_path: Path) -> None:
    old, new = tmp_path / ".landchip-old", tmp_path / ".landchip-new"
    for each in (old, new):
        each.mkdir()
        (each / "map.gpkg").touch()
    os.utime(old, (time.time() - 7200,) * 2)
    write.check_outputs({"gpkg": str(tmp_path / "map.gpkg")}, "landuse")
    assert [each.name for each in tmp_path.iterdir()] == [".landchip-new"]
