"""Requests without QGIS: limits of time and size, redirects, certificates, credentials; on loopback servers."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from plugin.engine.api.errors import RemoteError
from plugin.remote.ways.transport import MOST_BYTES, HttpRequest, has_expired, json_request, send_json
from plugin.remote.ways.urllib_transport import UrllibTransport
from tests.remote.http_servers import Certificates, Received, serve
from tests.waiting import LONG_S

SECRET = "hunter2hunter"


def failure(url: str, transport: UrllibTransport | None = None, **fields: Any) -> RemoteError:
    """The error of a GET."""
    with pytest.raises(RemoteError) as raised:
        send_json(transport or UrllibTransport(), HttpRequest("GET", url, **fields))
    return raised.value


@contextmanager
def raw_server(act: Any) -> Iterator[str]:
    """A server that hands each connection to `act`, and its address."""
    listener = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                try:
                    act(connection)
                except OSError:
                    pass

    threading.Thread(target=accept, daemon=True).start()
    yield f"http://localhost:{listener.getsockname()[1]}/"
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()


def test_a_request_carries_its_method_headers_and_json() -> None:
    with serve(lambda *_: (201, {}, {"id": 7})) as server:
        request = json_request("POST", f"{server.url}/batches", {"file": "a.py"}, {"X-Requested-By": "landchip"})
        assert send_json(UrllibTransport(), request).integer("id") == 7
    (received,) = server.received
    assert (received.method, received.path, received.body) == ("POST", "/batches", {"file": "a.py"})
    assert received.headers["x-requested-by"] == "landchip"
    assert "authorization" not in received.headers


def test_a_token_is_sent_in_a_header_and_read_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    transport = UrllibTransport("CLUSTER_TOKEN")
    with serve(lambda *_: (200, {}, {})) as server:
        assert failure(server.url, transport).code == "remote-no-token"
        assert server.received == []
        monkeypatch.setenv("CLUSTER_TOKEN", f" {SECRET}\n")
        send_json(transport, HttpRequest("GET", server.url))
        monkeypatch.setenv("CLUSTER_TOKEN", f"{SECRET}\r\nX-Other: 1")
        error = failure(server.url, transport)
    assert error.code == "remote-no-token" and SECRET not in str(error)
    assert [each.headers["authorization"] for each in server.received] == [f"Bearer {SECRET}"]


@pytest.mark.parametrize(
    ("status", "headers", "body", "token", "code"),
    [
        (401, {}, b"", False, "remote-credentials-missing"),
        (403, {}, b"", False, "remote-credentials-missing"),
        (401, {}, b"", True, "remote-credentials-wrong"),
        (403, {}, b"", True, "remote-forbidden"),
        (401, {"WWW-Authenticate": 'Bearer error_description="The access token expired"'}, b"", True,
         "remote-credentials-expired"),
        (403, {}, {"error_code": 403, "message": "Access token is expired"}, True, "remote-credentials-expired"),
        (407, {}, b"", True, "remote-proxy-credentials"),
        (404, {}, {"message": "no such batch"}, False, "remote-refused"),
        (302, {}, b"", False, "remote-refused"),
        (429, {}, b"", False, "remote-server-error"),
        (503, {}, b"<html>", False, "remote-server-error"),
        (200, {}, b"<html>", False, "remote-not-json"),
        (200, {}, b"", False, "remote-not-json"),
        (200, {}, b"[1]", False, "remote-not-object"),
        (200, {}, b'{"a": NaN}', False, "remote-not-json"),
        (200, {}, b"[" * 100_000, False, "remote-not-json"),
        (200, {}, b'{"a": 1, "a": 2}', False, "remote-not-json"),
    ],
)  # fmt: skip
def test_each_kind_of_answer_that_is_none_has_its_own_sentence(
    status: int, headers: dict[str, str], body: Any, token: bool, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLUSTER_TOKEN", SECRET)
    with serve(lambda *_: (status, headers, body)) as server:
        error = failure(server.url, UrllibTransport("CLUSTER_TOKEN" if token else ""))
    assert error.code == code
    assert SECRET not in str(error) and "localhost" in str(error)


def test_a_servers_explanation_is_quoted_cut_and_without_secrets() -> None:
    said = {"message": f"no space for token={SECRET} " + "x" * 5000 + "\nat line 2"}
    with serve(lambda *_: (400, {}, said)) as server:
        text = str(failure(server.url))
    assert "no space for token=***" in text and SECRET not in text and len(text) < 600 and "line 2" not in text


def test_a_server_that_is_down_is_one_sentence_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    start = time.monotonic()
    error = failure(f"http://localhost:{port}/")
    assert error.code == "remote-unreachable" and time.monotonic() - start < 10
    assert failure("http://no-such-host.invalid/").code == "remote-unreachable"


def test_a_host_that_swallows_connections_is_given_up_after_the_time_to_connect() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        port = listener.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]  # they fill the queue, so further ones get no answer
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(("127.0.0.1", port))
        start = time.monotonic()
        error = failure(f"http://127.0.0.1:{port}/", UrllibTransport(connect_s=0.5))
        for each in waiting:
            each.close()
    assert error.code == "remote-unreachable"
    assert time.monotonic() - start < LONG_S


def test_a_server_that_accepts_and_says_nothing_is_given_up() -> None:
    with raw_server(lambda connection: connection.recv(1) and time.sleep(2)) as url:
        assert failure(url, timeout_s=0.5).code == "remote-no-answer"


def drip(connection: socket.socket) -> None:
    """A byte now and then, so that no single read times out."""
    connection.recv(4096)
    connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(100):
        connection.sendall(b"x")
        time.sleep(0.1)


def test_the_whole_answer_has_one_deadline_not_each_byte() -> None:
    with raw_server(drip) as url:
        start = time.monotonic()
        assert failure(url, timeout_s=0.7).code == "remote-no-answer"
        assert time.monotonic() - start < 5


def endless(connection: socket.socket) -> None:
    connection.recv(4096)
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b" " * 65536)


def test_an_answer_without_end_is_refused_at_four_megabytes() -> None:
    with raw_server(endless) as url:
        assert failure(url).code == "remote-too-large"
    assert MOST_BYTES == 4 * 2**20


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b"SSH-2.0-OpenSSH_9.2\r\n", "remote-no-http"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000, "remote-no-http"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000 + b"\r\n", "remote-no-http"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{}", "remote-no-http"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "remote-no-http"),
        (b"", "remote-unreachable"),
    ],
)
def test_what_is_no_http_is_one_sentence(sent: bytes, code: str) -> None:
    def act(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(sent)

    with raw_server(act) as url:
        assert failure(url).code == code


def test_a_redirect_to_another_server_is_refused_and_gets_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLUSTER_TOKEN", SECRET)
    with serve(lambda *_: (200, {}, {})) as other:
        for target in (
            other.url,
            other.url.replace("localhost", "127.0.0.1"),
            "file:///etc/passwd",
            "http://h:999999/",
        ):
            with serve(lambda *_, to=target: (302, {"Location": to}, b"")) as server:
                error = failure(server.url, UrllibTransport("CLUSTER_TOKEN"))
            assert error.code in ("remote-redirect", "remote-no-http", "remote-refused"), target
            assert SECRET not in str(error)
    assert other.received == []


def moved(request: Received, handler: BaseHTTPRequestHandler) -> Any:
    return (200, {}, {"path": request.path}) if request.path == "/new" else (307, {"Location": "/new"}, b"")


def test_a_redirect_within_the_server_is_followed_for_a_question_alone() -> None:
    with serve(moved) as server:
        assert send_json(UrllibTransport(), HttpRequest("GET", server.url)).text("path") == "/new"
        with pytest.raises(RemoteError) as raised:
            send_json(UrllibTransport(), json_request("POST", server.url, {}))
    assert raised.value.code in ("remote-redirect", "remote-refused")
    assert [each.method for each in server.received] == ["GET", "GET", "POST"]


def test_a_private_ca_is_trusted_once_the_profile_names_it_and_never_otherwise(certificates: Certificates) -> None:
    ca, key = certificates.ca, certificates.key
    with serve(lambda *_: (200, {}, {"secure": True}), certificates) as server:
        assert failure(server.url).code == "remote-untrusted"
        assert send_json(UrllibTransport(ca_file=str(ca)), HttpRequest("GET", server.url)).flag("secure")
        by_number = server.url.replace("localhost", "127.0.0.1")  # the certificate is for localhost alone
        assert failure(by_number, UrllibTransport(ca_file=str(ca))).code == "remote-untrusted"
        assert failure(server.url.replace("https", "http")).code in ("remote-unreachable", "remote-no-http")
        assert failure(server.url, UrllibTransport(ca_file=str(key))).code == "remote-no-ca-file"
        assert failure(server.url, UrllibTransport(ca_file="/no/ca.pem")).code == "remote-no-ca-file"
    with serve(lambda *_: (200, {}, {})) as server:
        assert failure(server.url.replace("http", "https")).code == "remote-unreachable"


def test_a_proxy_of_the_environment_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(lambda *_: (200, {}, {"by": "proxy"})) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        assert send_json(UrllibTransport(), HttpRequest("GET", "http://spark.example:8998/x")).text("by") == "proxy"
    assert proxy.received[0].path == "http://spark.example:8998/x"


def test_answers_are_read_with_their_types() -> None:
    with serve(lambda *_: (200, {}, {"n": -1, "t": " ", "l": ["a", 1], "o": [], "f": 0, "x": True})) as server:
        answer = send_json(UrllibTransport(), HttpRequest("GET", server.url))
    for read, key in [
        (answer.integer, "n"), (answer.integer, "x"), (answer.integer, "none"), (answer.text, "t"),
        (answer.text, "n"), (answer.lines, "l"), (answer.inner, "o"), (answer.flag, "f"),
    ]:  # fmt: skip
        with pytest.raises(RemoteError) as raised:
            read(key)
        assert raised.value.code == "remote-wrong-field"
    assert answer.optional_text("none") == ""


@pytest.mark.parametrize(
    ("token", "expired"),
    [
        ("e30.eyJleHAiOiAxfQ.x", True),  # {"exp": 1}
        ("e30.eyJleHAiOiA5OTk5OTk5OTk5fQ.x", False),  # {"exp": 9999999999}
        ("e30.eyJleHAiOiBOYU59.x", False),  # {"exp": NaN}
        ("e30.W10.x", False),
        ("a.b.c", False),
        ("", False),
        (SECRET, False),
    ],
)
def test_a_token_that_says_that_it_has_expired_is_known_to_have(token: str, expired: bool) -> None:
    assert has_expired(token) is expired
