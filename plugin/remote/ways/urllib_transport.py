"""Sends requests with the standard library: for the command line, where there is no QGIS.

Proxies come from the environment (http_proxy, https_proxy, no_proxy), a bearer token from the environment variable that
the profile names, trusted certificates from the system and the profile's CA file.
"""

from __future__ import annotations

import http.client
import os
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Optional, Union
from urllib.parse import urlsplit

from ...engine.api.errors import RemoteError
from .transport import CONNECT_S, MOST_BYTES, HttpRequest, HttpResponse, has_expired
from .transport_errors import no_answer, no_ca_file, redirected, too_large, unreachable, untrusted

CHUNK = 64 * 1024  # bytes


class UrllibTransport:
    """Sends requests with urllib.

    token_env: name of the environment variable with a bearer token; "" where the server wants none
    ca_file:   certificates (PEM) that are trusted beside the system's; "" for none
    connect_s: seconds to reach a server
    """

    def __init__(self, token_env: str = "", ca_file: str = "", connect_s: float = CONNECT_S) -> None:
        self._token_env, self._ca_file, self._connect_s = token_env, ca_file, connect_s

    def send(self, request: HttpRequest) -> HttpResponse:
        """The answer, whatever its status. Raises RemoteError where there is none within the limits.

        The exchange runs in a thread, which is left to itself after the deadline: a look-up of a name has no timeout
        of its own, and that of a socket counts from each byte.
        """
        exchange = _UrllibExchange(request, self._opener_parts(request), self._token())
        start = time.monotonic()
        thread = exchange.start()
        reached = exchange.connected.wait(min(self._connect_s, request.timeout_s))
        if reached:
            thread.join(max(0.0, start + request.timeout_s - time.monotonic()))
        if exchange.outcome is None:
            exchange.abandon()
            if reached:
                raise no_answer(request.server, request.timeout_s)
            raise unreachable(request.server, f"no connection within {self._connect_s:.0f} s")
        if isinstance(exchange.outcome, Exception):
            if exchange.has_timed_out:
                raise no_answer(request.server, request.timeout_s) from exchange.outcome
            raise _remote_error(request.server, exchange.outcome) from exchange.outcome
        return exchange.outcome

    def child_environment(self, variable: str) -> dict[str, str]:
        """The token in the variable of that name; see Transport."""
        token = self._token()
        return {variable: token} if token else {}

    def _token(self) -> str:
        if not self._token_env:
            return ""
        token = os.environ.get(self._token_env, "").strip()
        if not token or not all(33 <= ord(each) <= 126 for each in token):
            raise RemoteError(
                "remote-no-token",
                "The environment variable {name} holds no token that could be sent: set it to that of the server.",
                name=self._token_env,
            )
        return token

    def _opener_parts(self, request: HttpRequest) -> Optional[ssl.SSLContext]:
        if urlsplit(request.url).scheme != "https":
            return None
        context = ssl.create_default_context()
        if self._ca_file:
            try:
                context.load_verify_locations(self._ca_file)
            except (OSError, ValueError) as error:
                raise no_ca_file(self._ca_file, getattr(error, "strerror", None) or "no PEM file") from error
        return context


class _UrllibExchange:
    """One request and its answer, in a thread of its own.

    connected: set once the server is reached, or the exchange has ended
    outcome:   the response, or the exception; None while it runs
    """

    def __init__(self, request: HttpRequest, context: Optional[ssl.SSLContext], token: str) -> None:
        self._request, self._token = request, token
        self._sockets: list[socket.socket] = []
        self.connected = threading.Event()
        self.outcome: Union[HttpResponse, Exception, None] = None
        handlers: list[urllib.request.BaseHandler] = [_HttpHandler(self), _SameServer(request.url)]
        if context is not None:
            handlers.append(_HttpsHandler(self, context))
        self._opener = urllib.request.build_opener(*handlers)

    def start(self) -> threading.Thread:
        """Starts the thread, which keeps the outcome."""
        thread = threading.Thread(target=self._run, daemon=True)
        thread.start()
        return thread

    def _run(self) -> None:
        try:
            self.outcome = self._answer()
        except Exception as error:  # noqa: BLE001 - the boundary of the thread; `send` reports it
            self.outcome = error
        finally:
            self.connected.set()

    @property
    def has_timed_out(self) -> bool:
        """Whether a connection that was open did not give a byte in time."""
        error = self.outcome.reason if isinstance(self.outcome, urllib.error.URLError) else self.outcome
        return bool(self._sockets) and isinstance(error, TimeoutError)

    def abandon(self) -> None:
        """Closes the connection, which ends the thread unless it looks a name up."""
        for each in self._sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def reach(self, opened: socket.socket) -> None:
        """Called by a connection that is open."""
        self._sockets.append(opened)
        self.connected.set()

    def _answer(self) -> HttpResponse:
        request = self._request
        sent = urllib.request.Request(  # noqa: S310 - the profile allows http and https
            request.url, request.body or None, dict(request.headers), method=request.method
        )
        if self._token:
            sent.add_header("Authorization", f"Bearer {self._token}")
        try:
            with self._opener.open(sent, timeout=request.timeout_s) as response:
                return self._read(response.status, response.headers, response)
        except urllib.error.HTTPError as error:
            with error:
                return self._read(error.code, error.headers, error)

    def _read(self, status: int, headers: Any, stream: Any) -> HttpResponse:
        body = b""
        while chunk := stream.read1(CHUNK) if hasattr(stream, "read1") else stream.read(CHUNK):
            body += chunk
            if len(body) > MOST_BYTES:
                raise too_large(self._request.server)
        if (stated := headers.get("Content-Length", "")).isdigit() and self._request.method != "HEAD":
            if len(body) < int(stated):
                raise http.client.IncompleteRead(b"", int(stated) - len(body))
        return HttpResponse(status, _lower(headers), body, bool(self._token), has_expired(self._token))


class _HttpConnection(http.client.HTTPConnection):
    exchange: _UrllibExchange

    def connect(self) -> None:
        super().connect()
        self.exchange.reach(self.sock)


class _HttpsConnection(http.client.HTTPSConnection):
    exchange: _UrllibExchange

    def connect(self) -> None:
        super().connect()
        self.exchange.reach(self.sock)


class _HttpHandler(urllib.request.HTTPHandler):
    def __init__(self, exchange: _UrllibExchange) -> None:
        super().__init__()
        self._connection: Any = type("_Connection", (_HttpConnection,), {"exchange": exchange})

    def http_open(self, req: urllib.request.Request) -> Any:
        return self.do_open(self._connection, req)


class _HttpsHandler(urllib.request.HTTPSHandler):
    def __init__(self, exchange: _UrllibExchange, context: ssl.SSLContext) -> None:
        super().__init__(context=context)
        self._context_of_request = context
        self._connection: Any = type("_Connection", (_HttpsConnection,), {"exchange": exchange})

    def https_open(self, req: urllib.request.Request) -> Any:
        return self.do_open(self._connection, req, context=self._context_of_request)


class _SameServer(urllib.request.HTTPRedirectHandler):
    """Follows redirects of a GET within scheme, host and port of the first address alone."""

    def __init__(self, url: str) -> None:
        self._url = url

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        if origin(newurl) != origin(self._url) or req.get_method() != "GET":
            raise redirected(urlsplit(self._url).netloc.rpartition("@")[2], newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def origin(url: str) -> tuple[str, str, Optional[int]]:
    """Scheme, host and port of an address."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or {"http": 80, "https": 443}.get(parts.scheme)


def _lower(headers: Any) -> Mapping[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _remote_error(server: str, error: Exception) -> RemoteError:
    """The error of an exchange as one sentence."""
    reason: Any = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, RemoteError):
        return reason
    if isinstance(reason, ssl.SSLCertVerificationError):
        return untrusted(server, reason.verify_message)
    if isinstance(reason, ssl.SSLError):
        return unreachable(server, f"no TLS: {reason.reason or 'the handshake failed'}")
    if isinstance(reason, socket.gaierror):
        return unreachable(server, "its name is not known")
    if isinstance(reason, http.client.RemoteDisconnected):
        return unreachable(server, "it closed the connection without an answer")
    if isinstance(reason, (http.client.HTTPException, ValueError)):  # ValueError: the address of a redirect
        return RemoteError(
            "remote-no-http",
            "{server} does not answer as HTTP ({reason}): check the port in the address of the connection profile.",
            server=server,
            reason=type(reason).__name__,
        )
    if isinstance(reason, OSError):
        return unreachable(server, reason.strerror or str(reason) or type(reason).__name__)
    raise error
