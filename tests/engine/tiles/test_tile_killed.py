"""A run on tiles that is killed: what it fetched is not asked for again, and a tile that breaks off is no imagery."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from plugin.engine.api.errors import OutputError
from plugin.engine.imagery.tiles.kept_tiles import remove_unfinished
from plugin.engine.run.inputs import tile_folder
from tests.conftest import ROOT
from tests.data import rasters
from tests.engine.tiles.fake_service import COL, LEVEL, ROW
from tests.engine.tiles.requests import area, request, rows, run, tiles
from tests.waiting import wait_until

ALL = area(0.7, 0.7, 4.6, 4.6)


def kept(work):
    folder = tile_folder(work)
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("driver", ["PNG", "JPEG", "WEBP"])
def test_a_tile_that_breaks_off_is_fetched_anew(server, model, tmp_path, driver):
    server.format = driver
    work = request(tiles(server), model, tmp_path / "o", run_dir=str(tmp_path / "run"))
    whole = rows(run(work))
    for path in kept(work):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    for part in (tmp_path / "run").rglob("*.parquet"):
        part.unlink()
    assert rows(run(work)) == whole


def test_whole_tiles_are_kept(server, model, tmp_path):
    for driver in ("PNG", "JPEG", "WEBP", "GTiff"):
        server.format = driver
        work = request(tiles(server), model, tmp_path / driver)
        run(work)
        assert kept(work)
        assert remove_unfinished(tile_folder(work)) == 0


def kill_after(command, work, tiles_kept):
    """Starts the command and kills it once that many tiles are kept."""
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ}, stderr=subprocess.DEVNULL)
    wait_until(lambda: len(kept(work)) >= tiles_kept or process.poll() is not None)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL


def test_a_killed_command_goes_on_with_the_tiles_that_it_has(source, server, model, tmp_path):
    work = request(tiles(server), model, tmp_path / "o", area=ALL)
    file = tmp_path / "request.json"
    file.write_text(json.dumps(work.to_json()))
    server.delay_s = 0.03
    command = [sys.executable, "-m", "plugin.engine", "classify", "--request", str(file), "--quiet"]
    for least in (3, 9, 15):
        kill_after(command, work, least)
    server.delay_s = 0
    subprocess.run(command, cwd=ROOT, env={**os.environ}, check=True)
    result = run(work)
    assert rows(result) == rows(run(request(str(source), model, tmp_path / "file", area=ALL)))
    paths = {f"/xyz/{LEVEL}/{COL + x}/{ROW + y}.png" for x in range(6) for y in range(6)}
    twice = {path for path in paths if server.asked[path] > 1}
    assert len(twice) <= 4 * 4 * 3  # under way at a kill: at most the connections of each reader
    assert max(server.asked[path] for path in paths) <= 4


def test_a_users_folder_of_tiles_in_the_runs_folder_is_refused_and_stays(server, model, tmp_path):
    mine = tmp_path / "run" / "tiles" / "notes.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("the user's")
    with pytest.raises(OutputError, match="no tiles of Landchip's"):
        run(request(tiles(server), model, tmp_path / "o", run_dir=str(tmp_path / "run")))
    run(
        request(rasters.plain(tmp_path), model, tmp_path / "p", run_dir=str(tmp_path / "run"), area=None)
    )  # a file needs none
    assert mine.read_text() == "the user's"
