"""A map is written whole or not at all; the error states the reason."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio

from plugin.engine.api.file_lock import lock_folders
from plugin.engine.cli.options.area import read_polygons
from plugin.engine.outputs import write
from plugin.engine.outputs.metadata import MapMetadata
from plugin.engine.outputs.read import read_map
from plugin.engine.outputs.table import MapTable
from plugin.engine.run.inputs import check_no_input
from tests.conftest import ROOT
from tests.data.stray import stray_folder, users_folders
from tests.engine.made_up_map import ALL, METADATA, fails, rows_of, sample_parts, written
from tests.waiting import wait_until


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

    monkeypatch.setattr(Path, "mkdir", refuse)
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_pipe_is_no_output_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "map.gpkg"
    os.mkfifo(path)
    assert "is a pipe or a device" in fails(lambda: write.check_outputs({"gpkg": str(path)}, "landuse"))
    assert path.is_fifo()


def test_a_geopackage_with_a_users_raster_is_not_replaced(tmp_path: Path) -> None:
    path, profile = tmp_path / "map.gpkg", {"count": 3, "width": 8, "height": 8, "dtype": "uint8", "crs": "EPSG:26911"}
    transform = rasterio.Affine(1, 0, 627200, 0, -1, 3630592)
    with rasterio.open(path, "w", driver="GPKG", transform=transform, raster_table="ortho", **profile) as raster:
        raster.write(np.full((3, 8, 8), 7, np.uint8))
    before = {each.name for each in tmp_path.iterdir()}
    assert "holds other layers (ortho)" in fails(lambda: write.check_outputs({"gpkg": str(path)}, "landuse"))
    assert {each.name for each in tmp_path.iterdir()} == before


def test_the_imagery_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "quad.tif").touch()
    quad = str(tmp_path / "quad.tif")
    assert "is an input of the run" in fails(lambda: check_no_input({"cog": quad}, ["/gone.tif", quad]))


def test_folders_of_a_killed_process_are_removed_and_the_users_stay(tmp_path: Path) -> None:
    stray_folder(tmp_path, "map.gpkg")  # fault B3
    kept = users_folders(tmp_path)  # fault B1a
    os.utime(kept[0], (0, 0))
    write.check_outputs({"gpkg": str(tmp_path / "map.gpkg")}, "landuse")
    assert sorted(tmp_path.iterdir()) == sorted(kept)


def test_a_map_that_is_replaced_or_read_gets_no_file_with_the_old_ones_metadata(tmp_path: Path) -> None:
    written(tmp_path)
    before = {each.name for each in tmp_path.iterdir()}
    write.check_outputs({"gpkg": str(tmp_path / "map.gpkg")}, "landuse")  # fault B14
    read_map(tmp_path / "map.gpkg").describe()
    read_polygons(str(tmp_path / "map.gpkg"))
    assert {each.name for each in tmp_path.iterdir()} == before
    (tmp_path / "map.gpkg.aux.xml").touch()  # as QGIS leaves one
    written(tmp_path)
    assert {each.name for each in tmp_path.iterdir()} == before


WRITES = """
import sys
from dataclasses import replace
from pathlib import Path
from tests.engine import made_up_map
from plugin.engine.api.file_lock import lock_folders
from plugin.engine.cli.options.area import read_polygons
from plugin.engine.outputs import write
folder, title, slow = Path(sys.argv[1]), sys.argv[2], len(sys.argv) > 3
rename = write._replace
def slowly(*paths):
    rename(*paths)
    if slow:
        print("renamed", flush=True)
        sys.stdin.readline()
write._replace = slowly
made_up_map.written(folder, replace(made_up_map.METADATA, title=title))
"""


def test_the_files_of_two_processes_are_never_mixed(tmp_path: Path) -> None:
    """Fault B9: the second waits until the first has renamed all of its files."""
    command = [sys.executable, "-c", WRITES, str(tmp_path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": ROOT}
    with subprocess.Popen([*command, "first", "slow"], **pipes) as first:
        assert first.stdout is not None and first.stdin is not None
        assert first.stdout.readline() == "renamed\n"
        with subprocess.Popen([*command, "second"], **pipes) as second:
            wait_until(lambda: len(list(tmp_path.glob(".landchip-*"))) == 9, second)  # its four files are complete
            assert second.poll() is None
            first.communicate("\n" * 9)
            second.communicate()
    assert first.returncode == second.returncode == 0
    for name in ("map.gpkg", "map.parquet", "map.tif"):
        assert read_map(tmp_path / name).metadata.title == "second"
    item = json.loads((tmp_path / "map.json").read_text("utf-8"))
    for asset in item["assets"].values():
        content = (tmp_path / Path(asset["href"]).name).read_bytes()
        assert asset["file:checksum"].endswith(hashlib.sha256(content).hexdigest())


def test_a_process_that_does_not_end_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write, "RENAMING_TIMEOUT_S", 0.0)
    with lock_folders([tmp_path], 0):
        assert "Another Landchip process is writing" in fails(lambda: written(tmp_path))
    assert list(tmp_path.iterdir()) == []
