"""No password of a proxy or a package index gets into the installer's log or errors (B11)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from plugin.client import environment, subprocess_step
from plugin.engine.api.errors import EngineError
from plugin.engine.api.messages import Message
from tests.plugin.tiny_engine import PYTHON, needs_chipling


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Looking in indexes: https://anna:pass%40word@mirror.example/simple, http://token@other.example",
            "Looking in indexes: https://***@mirror.example/simple, http://***@other.example",
        ),
        ("Failed to parse: http://anna:S3C/RET@proxy:8080", "Failed to parse: http://***@proxy:8080"),  # B11
        ("port of 'anna:S3C' in anna:S3C/RET@proxy", "port of 'anna:S3C' in ***@proxy"),
        ("the password S3C/RET or S3C%2FRET is wrong", "the password *** or *** is wrong"),
        ("WARNING: retrying: proxy_password=S3C/RET", "WARNING: retrying: proxy_password=***"),
    ],
)
def test_no_password_gets_into_a_log_or_an_error(line: str, expected: str) -> None:
    logged: list[str] = []
    command = [sys.executable, "-c", f"print({line!r}); raise SystemExit(1)"]
    environ = {"PIP_PROXY": "http://anna:S3C/RET@proxy:8080"}
    with pytest.raises(EngineError) as caught:
        subprocess_step.run_step(command, environ, Message("step", "Installing"), logged.append)
    assert logged == [expected] and expected in caught.value.log
    assert "RET" not in str(caught.value) + caught.value.log


@pytest.mark.parametrize("password", ["p/w@S3CRET", "p?w#S3CRET", "p%2Fw%40S3CRET", "S3CRET"])
def test_pip_itself_shows_no_password_of_a_proxy_or_an_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, password: str
) -> None:
    """B11: what pip and urllib3 make of an address that they cannot parse is theirs to say."""
    monkeypatch.delenv(environment.OVERRIDE, raising=False)
    needs_chipling(tmp_path / "wheels", monkeypatch)
    monkeypatch.setenv("PIP_INDEX_URL", f"http://anna:{password}@127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "0")
    said: list[object] = []
    sink = environment.ProgressSink(on_message=said.append, on_log=said.append)
    with pytest.raises(EngineError) as caught:
        environment.build(tmp_path / "engine", "cpu", PYTHON, proxy=f"http://anna:{password}@127.0.0.1:9", sink=sink)
    everything = "\n".join([*map(str, said), str(caught.value), caught.value.log])
    assert "S3CRET" not in everything and len(said) > 2
