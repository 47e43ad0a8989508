"""Rasters on a server that refuses, stalls or breaks off: what is said, that nothing hangs, that no secret shows (F4,
F12, B7).
"""

from __future__ import annotations

import os
import socket
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from plugin.client.engine import Engine
from plugin.engine.api.errors import LandchipError, ModelError, RasterError
from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.requests.run_request import Request
from plugin.engine.areas.polygons import read_polygon_layer
from plugin.engine.imagery import source as sources
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.landcover.shares import open_land_cover
from plugin.engine.model import model as models
from plugin.engine.model import network
from plugin.engine.network import http_status as http_statuses
from plugin.engine.network.deadline import is_work_abandoned, run_within
from plugin.engine.network.http_status import http_status, web_address
from plugin.engine.outputs.read import read_map
from plugin.engine.refit.corrections import read_corrections
from plugin.engine.run import job
from tests.data import rasters
from tests.data.corrected import NAMES, write_corrections
from tests.data.models import mean_colour
from tests.engine.range_server import STALL, RangeServer
from tests.messages import refused
from tests.waiting import wait_until

RGB = ("red", "green", "blue")
SECRET = "S3CRET42"
BUSY_S = 20.0  # what a busy machine adds at most


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Larger than GDAL's first requests together: 3,072 x 3,072 px in tiles of random colours."""
    folder = tmp_path_factory.mktemp("large")
    return rasters.write(folder / "big.tif", rasters.noise(size=3072), tiled=True)


@pytest.fixture(autouse=True)
def small_requests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sources.GDAL_OPTIONS, "CPL_VSIL_CURL_CHUNK_SIZE", 16384)
    monkeypatch.setitem(sources.GDAL_OPTIONS, "GDAL_HTTP_MAX_RETRY", 0)


def inspect(address: str) -> Any:
    return open_imagery([address], InputSpec(RGB, "uint8", 1.0, 64))


@pytest.mark.parametrize("prefix", ["", "/vsicurl/"])
@pytest.mark.parametrize(
    ("status", "code"),
    [
        (401, "raster-refused"),
        (403, "raster-refused"),
        (404, "raster-not-on-server"),
        (410, "raster-not-on-server"),
        (400, "raster-server-failed"),
        (500, "raster-server-failed"),
    ],
)
def test_a_server_that_refuses_on_opening_is_named_with_its_status(
    large: str, status: int, code: str, prefix: str
) -> None:
    with RangeServer(large, then=status) as server, refused(RasterError, code, status=status) as caught:
        inspect(prefix + server.address(f"?sig={SECRET}", user=f"ada:{SECRET}"))
    assert SECRET not in str(caught.value) + repr(caught.value.params)  # F12


def test_a_refused_address_says_that_a_new_one_is_needed_and_an_absent_file_that_it_is_absent(large: str) -> None:
    for status, remedy in ((403, "expired"), (404, "no such file on the server")):
        with RangeServer(large, then=status) as server, pytest.raises(RasterError, match=remedy):
            inspect(server.address())


def test_no_server_and_no_name_are_named() -> None:
    with refused(RasterError, "raster-server-unreachable"):
        inspect(f"http://127.0.0.1:9/q.tif?sig={SECRET}")
    with refused(RasterError, "raster-server-unreachable"):
        inspect("http://no-such-host.invalid/q.tif")


@pytest.mark.parametrize("option", ["pc_url_signing=yes", "header.X-Key=1"])
def test_a_server_is_not_asked_without_what_gdal_adds_to_a_request(large: str, option: str) -> None:
    with RangeServer(large) as server:
        path = f"/vsicurl?{option}&url={quote(server.address(), safe='')}"
        assert http_status(path, OSError("Read failed")) is None and server.requests == []


def test_a_server_is_asked_for_the_raster_alone_and_not_for_sidecars(large: str) -> None:
    with RangeServer(large) as server:
        sources.open_dataset(f"/vsicurl/{server.address()}").close()
        assert {each.split("/")[-1] for each in server.requests} == {"big.tif"}


@pytest.mark.parametrize("after", [3, 4])
def test_the_first_error_ends_the_look_at_nine_places(large: str, after: int) -> None:
    with RangeServer(large, then=403, after=after) as server:
        with refused(RasterError, "raster-refused", status=403):
            inspect(server.address(f"?sig={SECRET}"))
        assert server.refused <= 4  # the request of one place, GDAL's own repetition of it, and ours for the status


def test_a_server_that_refuses_in_the_middle_of_a_run_is_named_with_its_status(large: str, tmp_path: Path) -> None:
    model = mean_colour(tmp_path / "tiny.onnx", 64)
    with RangeServer(large) as server:
        request = {"version": 1, "raster": [server.address(f"?sig={SECRET}")], "model": str(model), "batch": 64}
        run = Request.from_json({**request, "device": "cpu", "outputs": {"gpkg": str(tmp_path / "m.gpkg")}})

        def refuse(_block: dict[str, Any]) -> None:
            server.then = 403

        with refused(RasterError, "raster-refused-midway", status=403) as caught:
            job.run(run, lambda _: None, lambda: False, refuse)
        assert SECRET not in str(caught.value) + repr(caught.value.params)  # F4
        assert "what was done so far is kept" in str(caught.value)
        server.then = None
        renewed = Request.from_json({**run.to_json(), "raster": [server.address("?sig=renewed")]})
        result = job.run(renewed, lambda _: None, lambda: False)
    assert 0 < result["chips"]["resumed"] < result["chips"]["total"]  # by the new address


def test_a_server_that_stalls_in_the_middle_ends_the_run_and_keeps_what_was_done(
    large: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sources.GDAL_OPTIONS, "GDAL_HTTP_LOW_SPEED_TIME", 1)
    monkeypatch.setattr(http_statuses, "ASK_S", 0.5)
    model = str(mean_colour(tmp_path / "tiny.onnx", 64))
    with RangeServer(large) as server:
        fields = {"version": 1, "raster": [server.address()], "model": model, "batch": 64, "device": "cpu"}
        run = Request.from_json({**fields, "outputs": {"gpkg": str(tmp_path / "m.gpkg")}})

        def stall(_block: dict[str, Any]) -> None:
            server.then = STALL

        with refused(RasterError, "raster-breaks-off"):
            job.run(run, lambda _: None, lambda: False, stall)
    assert not (tmp_path / "m.gpkg").exists() and list((tmp_path / "m.landchip").rglob("*.parquet"))


def test_a_land_cover_raster_that_breaks_off_names_the_status_and_no_secret(tmp_path: Path) -> None:
    codes = rasters.write(tmp_path / "nlcd.tif", rasters.noise(1, size=3072) % 2 + 41, tiled=True)
    imagery = open_imagery([rasters.plain(tmp_path)], InputSpec(RGB, "uint8", 1.0, 32))
    with RangeServer(codes) as server, open_land_cover(server.address(f"?sig={SECRET}")) as land_cover:
        server.then = 403
        grid, north_west = imagery.grid, Chip(int(rasters.WEST / 32), int(rasters.NORTH / 32) - 1)
        with refused(RasterError, "nlcd-breaks-off", reason="HTTP 403") as caught:
            land_cover.shares(grid, [Chip(north_west.col + step, north_west.row - step) for step in range(90)])
    assert SECRET not in str(caught.value)


@pytest.fixture
def short_deadline(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sources, "OPEN_S", 0.5)
    yield
    wait_until(lambda: not is_work_abandoned())  # the server of the test has ended by now


@pytest.mark.parametrize("after", [0, 4])
@pytest.mark.usefixtures("short_deadline")
def test_opening_a_raster_on_a_stalled_server_has_a_deadline(large: str, after: int) -> None:
    began = time.monotonic()
    with RangeServer(large, then=STALL, after=after) as server, refused(RasterError, "raster-no-answer", seconds=0.5):
        inspect(server.address(f"?sig={SECRET}"))
    assert time.monotonic() - began < 0.5 + BUSY_S  # 48 minutes before


@pytest.mark.usefixtures("short_deadline")
def test_opening_a_land_cover_raster_on_a_stalled_server_has_a_deadline(large: str) -> None:
    with RangeServer(large, then=STALL) as server, refused(RasterError, "raster-no-answer"):
        open_land_cover(server.address())


def test_a_stalled_request_ends_before_the_deadline(large: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sources.GDAL_OPTIONS, "GDAL_HTTP_LOW_SPEED_TIME", 1)
    with RangeServer(large, then=STALL) as server, refused(RasterError, "raster-server-unreachable"):
        inspect(server.address())


def test_a_model_whose_network_or_drive_never_answers_has_a_deadline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = threading.Event()
    monkeypatch.setattr(network, "OPEN_S", 0.3)
    monkeypatch.setattr(network, "read_model_file", lambda _path: release.wait())
    with refused(ModelError, "model-no-answer", model="m.onnx", seconds=0.3):
        models.open_model(tmp_path / "m.onnx", "cpu")
    assert is_work_abandoned()
    release.set()
    wait_until(lambda: not is_work_abandoned())


@pytest.mark.skipif(sys.platform == "win32", reason="has no such pipes")
def test_a_pipe_that_nobody_writes_to_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.gpkg"
    os.mkfifo(pipe)
    for open_pipe, code in (
        (lambda: inspect(str(pipe)), "raster-is-pipe"),
        (lambda: open_land_cover(pipe), "raster-is-pipe"),
        (lambda: models.open_model(pipe, "cpu"), ""),
        (lambda: read_corrections(pipe, ["forest"]), "corrections-in-pipe"),
        (lambda: read_polygon_layer(str(pipe)), "polygons-in-pipe"),
        (lambda: read_map(pipe), "map-missing"),
    ):
        with pytest.raises(LandchipError) as caught:
            open_pipe()
        assert code in caught.value.code


def test_corrections_that_another_program_has_locked_are_read_all_the_same(tmp_path: Path) -> None:
    chip = (Chip(2800, 16208), "a.tif", "forest")
    path = write_corrections(tmp_path / "mine.gpkg", ChipGrid(rasters.CRS, 224.0), [chip])
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE gpkg_contents SET description = 'x'")
        assert [each.label for each in read_corrections(path, NAMES)] == ["forest"]


@pytest.mark.parametrize("method", ["plan", "grid", "classify", "chip"])
def test_a_cancelled_call_of_the_worker_returns_while_its_server_stalls(
    large: str, tmp_path: Path, method: str
) -> None:
    model = str(mean_colour(tmp_path / "tiny.onnx", 64))
    with RangeServer(large, then=STALL, after=1) as server, Engine(Path(sys.executable)) as engine:
        imagery = {"version": 1, "raster": [server.address()], "model": model, "device": "cpu"}
        request = {**imagery, "outputs": {"gpkg": str(tmp_path / "m.gpkg")}}
        point = {"point": [rasters.WEST + 40, rasters.NORTH - 40], "crs": rasters.CRS}
        began: list[float] = []

        def cancelled() -> bool:
            if server.refused and not began:
                began.append(time.monotonic())
            return bool(began)

        with pytest.raises(Cancelled):
            engine.call(method, {"imagery": imagery, **point} if method == "chip" else request, cancelled=cancelled)
        assert time.monotonic() - began[0] < 1.5 + BUSY_S
        assert engine.call("hello", {"protocol": 1})["protocol"] == 1  # by the same worker, or by a new one


def test_work_within_its_deadline_gives_its_result_or_its_error() -> None:
    late = LandchipError("late", "Late.")
    assert run_within(60, lambda: 42, late) == 42
    with pytest.raises(ZeroDivisionError):
        run_within(60, lambda: 1 // 0, late)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("http://h/a.tif", "http://h/a.tif"),
        ("/vsicurl/https://h/a.tif?sig=1&x=2", "https://h/a.tif?sig=1&x=2"),
        ("/vsicurl?use_head=no&url=https%3A%2F%2Fh%2Fa.tif%3Fsig%3D1&max_retry=2", "https://h/a.tif?sig=1"),
        ("/vsizip//vsicurl/https://h/a.zip/a.tif", None),
        ("/data/a.tif", None),
        ("<VRTDataset>http://h/a.tif</VRTDataset>", None),
        ("xyz:https://a.example/{z}/{x}/{y}.png#0123456789abcdef", None),  # a service's identity, which no server knows
    ],
)
def test_the_address_that_a_path_of_gdal_stands_for(path: str, address: str | None) -> None:
    assert web_address(path) == address


def test_a_server_is_asked_with_user_and_password_and_not_for_long(large: str) -> None:
    with RangeServer(large) as server:
        assert http_status(server.address(user="ada:p%2Fw"), OSError("Read failed")) == 206
        assert "Authorization: Basic YWRhOnAvdw==" in server.headers[-1]
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        assert http_status(f"http://127.0.0.1:{closed.getsockname()[1]}/a.tif", OSError()) is None
