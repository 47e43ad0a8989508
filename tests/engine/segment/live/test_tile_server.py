"""Who may ask the server for tiles, how it shares and drops work, and what a fault in a tile does."""

from __future__ import annotations

import logging
import os
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import urlsplit

import pytest

from plugin.engine.segment.live.service import LiveService
from plugin.engine.segment.live.tile_server import MOST_CONNECTIONS
from tests.data import rasters
from tests.data.pixel_models import pixel_model
from tests.engine.segment.live import live_client as client
from tests.waiting import wait_until


@pytest.fixture
def answer(tmp_path: Path, service: LiveService) -> dict[str, Any]:
    raster = rasters.write(tmp_path / "image.tif", client.noise())
    return service.live_landcover(client.params(raster, pixel_model(tmp_path / "model.onnx"), tmp_path / "cache"))


@pytest.fixture
def held(service: LiveService, answer: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> Any:
    """The model of the live map computes nothing until `go_on` is set; `started` is set by its first window."""
    model = client.live_map(service)._model
    planes, model.started, model.go_on = model.planes, Event(), Event()

    def wait(pixels: Any) -> Any:
        model.started.set()
        model.go_on.wait(60)
        return planes(pixels)

    monkeypatch.setattr(model, "planes", wait)
    yield model
    model.go_on.set()


def test_only_the_secret_address_with_its_own_host_gives_tiles(answer: dict[str, Any]) -> None:
    tile = client.middle(answer["zmax"])
    good = client.address(answer, "hard", tile)
    parts = urlsplit(good)
    secret = parts.path.split("/")[1]
    assert parts.hostname == "127.0.0.1"
    assert len(secret) >= 20
    assert client.get(good)[0] == 200
    other = "A" * len(secret) if secret[0] != "A" else "B" * len(secret)
    for path in (
        good.replace(secret, other), good.replace(f"{secret}/", ""), good.replace("hard", "other"),
        good.replace(".png", ".jpg"), f"{good}?x=1", good.replace(f"/{tile.z}/", "/99/"),
        good.replace(f"/{tile.x}/", f"/{2**tile.z}/"), f"http://{parts.netloc}/",
    ):  # fmt: skip
        assert client.get(path) == (404, b""), path
    for host in ("evil.example", "localhost", f"localhost:{parts.port}", f"127.0.0.1:{(parts.port or 0) + 1}"):
        assert client.get(good, headers={"Host": host}) == (403, b""), host
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        assert client.get(good, method)[0] == 501, method


def test_one_connection_takes_many_tiles_and_no_answer_may_be_kept(answer: dict[str, Any]) -> None:
    tile = client.middle(answer["zmax"])
    one = client.connection(answer["url"])
    for column in (tile.x, tile.x + 1):
        one.request("GET", urlsplit(client.address(answer, "hard", tile._replace(x=column))).path)
        response = one.getresponse()
        assert (response.status, response.headers["Cache-Control"]) == (200, "no-store")
        assert response.read().startswith(b"\x89PNG")
    one.close()


def test_idle_connections_of_a_stranger_leave_room_once_they_are_closed(answer: dict[str, Any]) -> None:
    good = client.address(answer, "hard", client.middle(answer["zmax"]))
    address = ("127.0.0.1", urlsplit(good).port)
    idle = [socket.create_connection(address) for _ in range(MOST_CONNECTIONS)]
    with pytest.raises(OSError):
        client.get(good)
    for each in idle:
        each.close()

    def answers() -> bool:
        try:
            return client.get(good)[0] == 200
        except OSError:
            return False

    wait_until(answers)


def test_two_clients_share_the_windows_of_a_tile(service: LiveService, answer: dict[str, Any], held: Any) -> None:
    tile, live = client.middle(answer["zmax"]), client.live_map(service)
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(client.get, client.address(answer, style, tile)) for style in ("hard", "soft") * 2]
        wait_until(lambda: len(live.queue._demands) == 4)
        held.go_on.set()
        pictures = [each.result() for each in asked]
    assert pictures[0] == pictures[2]
    assert pictures[1] == pictures[3]
    assert live.queue.computed == len(live.memory._parts)


def test_a_connection_that_is_closed_takes_its_windows_with_it(
    service: LiveService, answer: dict[str, Any], held: Any
) -> None:
    queue = client.live_map(service).queue
    gone = client.connection(answer["url"])
    gone.request("GET", urlsplit(client.address(answer, "hard", client.middle(answer["zmin"]))).path)
    assert held.started.wait(60)
    assert len(queue._demands) == 1
    gone.close()
    wait_until(lambda: not queue._demands)
    held.go_on.set()
    wait_until(lambda: not queue._running)
    assert queue.computed <= held.concurrency
    assert client.get(client.address(answer, "hard", client.middle(answer["zmax"])))[0] == 200


def test_a_fault_in_a_tile_is_a_sentence_that_is_logged_once(
    service: LiveService, answer: dict[str, Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_pixels: Any) -> Any:
        raise ValueError("made up")

    with monkeypatch.context() as broken, caplog.at_level(logging.WARNING):
        broken.setattr(client.live_map(service)._model, "planes", fail)
        answers = [client.get(client.address(answer, style, client.middle(17))) for style in ("hard", "soft")]
    assert [status for status, _ in answers] == [500, 500]
    assert answers[0][1].decode() == answers[1][1].decode()
    assert "made up" in answers[0][1].decode()
    assert [each.getMessage().count("made up") for each in caplog.records] == [1]
    assert client.get(client.address(answer, "hard", client.middle(17)))[0] == 200


def test_an_image_that_becomes_unreadable_is_an_error_of_the_tile(
    tmp_path: Path, service: LiveService, answer: dict[str, Any]
) -> None:
    os.truncate(tmp_path / "image.tif", 100)
    status, sentence = client.get(client.address(answer, "hard", client.middle(answer["zmax"])))
    assert status == 500
    assert b"image.tif" in sentence


def test_a_second_map_ends_the_first(tmp_path: Path, service: LiveService, answer: dict[str, Any]) -> None:
    tile = client.middle(answer["zmax"])
    request = client.params(str(tmp_path / "image.tif"), tmp_path / "model.onnx", tmp_path / "cache")
    second = service.live_landcover(request)
    assert client.get(client.address(second, "hard", tile))[0] == 200
    start = time.monotonic()
    with pytest.raises(OSError):
        client.get(client.address(answer, "hard", tile))
    assert time.monotonic() - start < 30
