"""Whether a server answers: each is asked in its own protocol (standard library only)."""

from __future__ import annotations

import json
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from typing import Any

from .errors import ClusterError
from .ports import HOST

ASK_S = 5.0
HTTP2_PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes([0, 0, 0, 4, 0, 0, 0, 0, 0])  # and empty settings
HTTP2_SETTINGS = 4  # the type of a frame, its fourth byte (RFC 9113, 6.5)
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # never through the machine's proxy


def fetch(url: str, method: str = "GET", body: bytes | None = None) -> bytes:
    """The body of an answer; raises OSError if there is none, or none that says success."""
    with _direct.open(urllib.request.Request(url, body, method=method), timeout=ASK_S) as answer:
        return answer.read()


def fetch_json(url: str) -> dict[str, Any]:
    """An answer that is JSON; {} if there is none."""
    with suppress(OSError, ValueError):
        return json.loads(fetch(url))
    return {}


def listens(port: int) -> bool:
    """Whether a connection to the port is taken."""
    with suppress(OSError), socket.create_connection((HOST, port), ASK_S):
        return True
    return False


def master_state(web: int) -> tuple[str, int]:
    """The master's state ("ALIVE", "STANDBY", "RECOVERING"; "" without an answer) and the number of live workers."""
    state = fetch_json(f"http://{HOST}:{web}/json/")
    return str(state.get("status", "")), int(state.get("aliveworkers", 0))


def rest_answers(rest: int) -> bool:
    """Whether the master's REST gateway answers, be it that it asks for a token."""
    try:
        return b"action" in fetch(f"http://{HOST}:{rest}/v1/submissions/status/none")
    except urllib.error.HTTPError as error:
        return error.code == HTTPStatus.FORBIDDEN
    except OSError:
        return False


def connect_answers(connect: int) -> bool:
    """Whether a Spark Connect server answers: a gRPC server greets with its HTTP/2 settings."""
    with suppress(OSError), socket.create_connection((HOST, connect), ASK_S) as connection:
        connection.sendall(HTTP2_PREFACE)
        head = connection.recv(9)
        return len(head) == 9 and head[3] == HTTP2_SETTINGS
    return False


def store_answers(store: int) -> bool:
    """Whether the object store answers."""
    with suppress(OSError):
        return bool(fetch(f"http://{HOST}:{store}/moto-api/data.json"))
    return False


def wait_for(what: str, answers: Callable[[], bool], still_runs: Callable[[], bool], log: str, within_s: float) -> None:
    """Ask until it answers; raises ClusterError with the path of its log if it ends before, or after `within_s`."""
    end = time.monotonic() + within_s
    while not answers():
        if not still_runs():
            raise ClusterError(f"{what} ended before it answered: see {log}")
        if time.monotonic() > end:
            raise ClusterError(f"{what} does not answer after {within_s:g} s: see {log}")
        time.sleep(0.05)
