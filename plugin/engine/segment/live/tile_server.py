"""Serves the tiles of a live map to this computer alone: HTTP on the loopback address, under a path with a secret.

Another user of the computer, or a page in a browser, can reach the port. So a request without the secret gets 404, one
for another host name 403 (a page whose own name was made to lead to this computer), and the answers say nothing else.
A tile whose client has closed its connection is not drawn any more.
"""

from __future__ import annotations

import logging
import re
import select
import socket
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import compare_digest, token_urlsafe
from threading import BoundedSemaphore, Thread
from typing import Any

from ...api.errors import LandchipError
from ...api.protocol import unexpected
from ...api.redact import redact
from .live_landcover import LiveLandCover
from .request import STYLES
from .tiles import Tile

ADDRESS = "127.0.0.1"
MOST_CONNECTIONS = 64  # at once, each of which has a thread; QGIS opens six
IDLE_S = 60.0  # after which a connection without a request is closed
PATH = re.compile(rf"/([\w-]+)/({'|'.join(STYLES)})/(\d{{1,2}})/(\d{{1,8}})/(\d{{1,8}})\.png")

_log = logging.getLogger(__name__)


class TileServer(ThreadingHTTPServer):
    """Serves the tiles of a map from threads of its own until it is closed."""

    daemon_threads = True
    block_on_close = False  # a tile that is being computed does not hold up the end
    request_queue_size = 64
    allow_reuse_address = False  # on Windows another process could take the port over

    def __init__(self, live: LiveLandCover) -> None:
        super().__init__((ADDRESS, 0), _TileHandler)
        self.live, self.secret = live, token_urlsafe(16)
        self.host = f"{ADDRESS}:{self.server_port}"
        self._logged: set[str] = set()
        self._free = BoundedSemaphore(MOST_CONNECTIONS)
        Thread(target=self.serve_forever, name="live-tiles", daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://{self.host}/{self.secret}/{{style}}/{{z}}/{{x}}/{{y}}.png"

    def close(self) -> None:
        """Ends the server and its map."""
        self.shutdown()
        self.server_close()
        self.live.close()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Starts a thread for a connection; one too many is closed, so that no stranger uses the threads up."""
        if self._free.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that broke off is no error of the server's."""
        _log.debug("a connection to the live land cover ended", exc_info=True)

    def log_once(self, sentence: str) -> None:
        """The same fault in each of a hundred tiles is one line of the log."""
        if sentence not in self._logged:
            self._logged.add(sentence)
            _log.warning("live land cover: %s", sentence)


class _TileHandler(BaseHTTPRequestHandler):
    """Answers the requests of one connection."""

    server: TileServer
    protocol_version = "HTTP/1.1"
    timeout = IDLE_S
    disable_nagle_algorithm = True
    wbufsize = -1  # one packet for headers and a small picture: with two, the second waits 40 ms for an acknowledgement

    def version_string(self) -> str:
        return "Landchip"

    def log_message(self, *_: Any) -> None:
        """Addresses hold the secret, and are not logged."""

    def do_GET(self) -> None:
        if self.headers.get("Host") != self.server.host:
            return self._refuse(HTTPStatus.FORBIDDEN)
        match = PATH.fullmatch(self.path)
        if match is None or not compare_digest(match[1].encode(), self.server.secret.encode()):
            return self._refuse(HTTPStatus.NOT_FOUND)
        tile = Tile(int(match[3]), int(match[4]), int(match[5]))
        if not tile.is_valid:
            return self._refuse(HTTPStatus.NOT_FOUND)
        try:
            picture = self.server.live.tile(match[2], tile, self._is_connected)
        except Exception as error:  # noqa: BLE001 - the boundary of a thread: it is answered and logged
            message = error if isinstance(error, LandchipError) else LandchipError(unexpected(error))
            sentence = redact(str(message))
            self.server.log_once(sentence)
            return self._answer(HTTPStatus.INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", sentence.encode())
        if picture is None:
            self.close_connection = True
            return None
        return self._answer(HTTPStatus.OK, "image/png", picture)

    def _refuse(self, status: HTTPStatus) -> None:
        self._answer(status, "text/plain", b"")

    def _answer(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")  # the address holds the secret; the engine keeps what is costly
        self.end_headers()
        self.wfile.write(body)

    def _is_connected(self) -> bool:
        """Whether the client still waits: a connection that it closed can be read, and gives nothing."""
        try:
            readable, _, _ = select.select([self.connection], [], [], 0)
            return not readable or self.connection.recv(1, socket.MSG_PEEK) != b""
        except OSError:
            return False
