"""Every door through which JSON comes has the same limits (B10): deep, long-numbered or no JSON at all is an error of
that door, or is read as if nothing were there.
"""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from plugin.client.paths import MARKER, read_marker
from plugin.engine.api.errors import RasterError, RequestError
from plugin.engine.api.owned_folder import MARKER as FOLDER_MARKER
from plugin.engine.api.owned_folder import PREFIX, remove_stray
from plugin.engine.api.protocol import MalformedError, decode
from plugin.engine.cli import arguments
from plugin.engine.landcover.legend import read_legend
from plugin.engine.model import throughput
from plugin.engine.run import run
from tests.messages import refused

HOSTILE = {
    "deep": "[" * 100_000,
    "deep object": '{"a":' * 100_000,
    "digits": '{"batch": ' + "9" * 5000 + "}",
    "large": '{"batch": 1e999}',
    "infinity": '{"batch": Infinity}',
    "nan": '{"batch": NaN}',
    "twice": '{"batch": 1, "batch": 2}',
    "empty": "",
    "no text": "\x00\x01",
}


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest) -> str:
    return HOSTILE[request.param]


def test_an_engines_marker(tmp_path: Path, hostile: str) -> None:
    (tmp_path / MARKER).write_text(hostile)
    assert read_marker(tmp_path) == {}


def test_the_marker_of_a_temporary_folder(tmp_path: Path, hostile: str) -> None:
    folder = tmp_path / (PREFIX + "0" * 32)
    folder.mkdir()
    (folder / FOLDER_MARKER).write_text(hostile)
    (folder / "mine.txt").write_text("a user's")
    remove_stray(tmp_path)
    assert (folder / "mine.txt").is_file()


def test_a_request_in_a_file_and_on_standard_input(
    tmp_path: Path, hostile: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "request.json"
    path.write_text(hostile)
    with refused(RequestError, "cli-request-unreadable", name=str(path)):
        arguments._read_request(str(path))
    monkeypatch.setattr("sys.stdin", io.StringIO(hostile))
    with refused(RequestError, "cli-request-unreadable", name="-"):
        arguments._read_request("-")


def test_the_record_of_a_run(tmp_path: Path, hostile: str) -> None:
    (tmp_path / "run.json").write_text(hostile)
    assert run._read_json(tmp_path / "run.json") == {}


def test_the_cache_of_rates(hostile: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path))
    throughput._cache_file().write_text(hostile)
    assert throughput.load_throughput("any") is None
    throughput.store_throughput("any", throughput.Throughput(8, 10.0))
    assert throughput.load_throughput("any") == throughput.Throughput(8, 10.0)


def test_a_table_of_land_cover(tmp_path: Path, hostile: str) -> None:
    path = tmp_path / "table.json"
    path.write_text(hostile)
    with pytest.raises(RasterError):
        read_legend(path)


def test_a_line_of_the_protocol(hostile: str) -> None:
    with pytest.raises(MalformedError):
        decode(hostile.encode())


def test_a_request_as_windows_powershell_writes_it(tmp_path: Path) -> None:
    """UTF-16 with a byte order mark, which `>` writes there, was "no JSON"."""
    path = tmp_path / "request.json"
    path.write_bytes(json.dumps({"version": 1}).encode("utf-16"))
    assert arguments._read_request(str(path)) == {"version": 1}
