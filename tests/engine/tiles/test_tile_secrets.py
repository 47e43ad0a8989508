"""No file, result, plan or error that a run on tiles leaves holds an address's key, a password or a header."""

from __future__ import annotations

import base64
import json

import pytest

from plugin.engine.api.errors import LandchipError, RasterError
from plugin.engine.api.requests.run_request import Request
from plugin.engine.imagery.mosaic import Mosaic
from plugin.engine.run import job
from plugin.engine.run.inputs import opened_request
from tests.engine.tiles.requests import request, rows, run, tiles
from tests.messages import refused

KEY, PASSWORD, HEADER = "k3yk3yk3y", "p4ssp4ssp4ss", "h34d3rh34d3r"
SECRETS = [KEY, PASSWORD, HEADER, base64.b64encode(f"user:{PASSWORD}".encode()).decode()]


def secret_tiles(server):
    return tiles(
        server,
        f"/xyz/{{z}}/{{x}}/{{y}}.png?apikey={KEY}",
        user="user",
        password=PASSWORD,
        headers={"X-Api-Key": HEADER, "X-List": "a, b"},
        referer=f"https://example.org/?token={KEY}",
        user_agent="Surveyor",
    )


def assert_clean(content):
    content = content if isinstance(content, bytes) else str(content).encode()
    assert not [each for each in SECRETS if each.encode() in content]


def test_every_request_carries_the_credentials_and_no_file_does(server, model, tmp_path):
    result = run(request(secret_tiles(server), model, tmp_path / "o"))
    assert server.headers["Authorization"].startswith("Basic ")
    assert (server.headers["X-Api-Key"], server.headers["X-List"]) == (HEADER, "a, b")
    assert (server.headers["User-Agent"], server.headers["Referer"]) == (
        "Surveyor",
        f"https://example.org/?token={KEY}",
    )
    assert_clean(json.dumps(result))
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 10
    for path in files:
        assert_clean(path.read_bytes() + str(path).encode())


def test_a_plan_holds_no_secret_and_is_read_with_the_service_at_hand(server, model, tmp_path):
    asked = request(secret_tiles(server), model, tmp_path / "o")
    assert_clean(json.dumps(job.plan(asked)))
    with opened_request(asked) as work:
        text = json.dumps(work.imagery.mosaic.to_json())
        assert_clean(text)
        service = asked.raster[0].service
        again = Mosaic.from_json(json.loads(text), {service.identity(): service})
        assert again == work.imagery.mosaic
        with refused(RasterError, "service-not-given", service="Made-up tiles"):
            Mosaic.from_json(json.loads(text))


def test_a_plan_of_a_service_without_secrets_is_whole(server, model, tmp_path):
    with opened_request(request(tiles(server), model, tmp_path / "o")) as work:
        again = Mosaic.from_json(json.loads(json.dumps(work.imagery.mosaic.to_json())))
        assert again == work.imagery.mosaic


@pytest.mark.parametrize("answer", [401, 403, 500, (200, b"<html>"), (200, b""), 302])
def test_no_error_and_no_warning_holds_a_secret(server, model, tmp_path, capfd, answer):
    server.answer = lambda path: answer
    try:
        told = json.dumps(run(request(secret_tiles(server), model, tmp_path / "o")))
    except LandchipError as error:
        told = json.dumps(error.message.to_json())
    assert_clean(told + "".join(capfd.readouterr()))
    for path in tmp_path.rglob("*"):
        assert_clean(path.read_bytes() if path.is_file() else str(path))


def test_headers_of_one_service_are_not_sent_to_another(source, server, model, tmp_path):
    run(request(secret_tiles(server), model, tmp_path / "a"))
    run(request(tiles(server), model, tmp_path / "b"))
    assert not {"X-Api-Key", "Authorization", "Referer"} & set(server.headers)
    both = Request.from_json(
        {**request(secret_tiles(server), model, tmp_path / "c").to_json(), "raster": [tiles(server), str(source)]}
    )
    assert rows(run(both)) == rows(run(request(str(source), model, tmp_path / "file")))
