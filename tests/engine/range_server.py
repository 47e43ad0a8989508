"""A server of one file on this machine that answers ranges, and after some requests refuses, stalls or dribbles."""

from __future__ import annotations

import itertools
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

STALL, SLOW = "stall", "slow"
NUMBERS = itertools.count()  # ports come again, and GDAL remembers for each address what it answered
SLOW_BYTES, SLOW_S = 2000, 0.2  # a packet, and the pause between two of them


class RangeServer(ThreadingHTTPServer):
    """A context manager.

    then:     what it does after `after` requests: answers this HTTP status, or STALL or SLOW; None goes on
    requests: method and path of each request so far
    refused:  how many of them were not answered in full
    headers:  of each request so far
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self, file: Path | str, then: int | str | None = None, after: int = 0) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.data = Path(file).read_bytes()
        self.name, self.then, self.after = Path(file).name, then, after
        self.folder = f"server{next(NUMBERS)}"
        self.requests: list[str] = []
        self.headers: list[str] = []
        self.refused = 0
        self.ended = threading.Event()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def address(self, query: str = "", user: str = "") -> str:
        return f"http://{user}{'@' if user else ''}127.0.0.1:{self.server_port}/{self.folder}/{self.name}{query}"

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: RangeServer

    def log_message(self, *_: object) -> None:
        pass

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def _answer(self, with_body: bool) -> None:
        self.server.requests.append(f"{self.command} {self.path}")
        self.server.headers.append(str(self.headers))
        then = self.server.then if len(self.server.requests) > self.server.after else None
        if "?" not in self.path and not self.path.endswith(self.server.name):  # a side file
            then = 404 if then is None else then
        if then is not None:
            self.server.refused += 1
        if then == STALL:
            self.server.ended.wait()
            self.close_connection = True
            return
        if isinstance(then, int):
            self.send_response(then)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self._send_range(with_body, slow=then == SLOW)

    def _send_range(self, with_body: bool, slow: bool) -> None:
        data, size = self.server.data, len(self.server.data)
        match = re.match(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if match:
            first, last = int(match.group(1)), min(int(match.group(2) or size - 1), size - 1)
            data = data[first : last + 1]
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {first}-{last}/{size}")
        else:
            self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Accept-Ranges", "bytes")
        self.end_headers()
        try:
            for start in range(0, len(data) if with_body else 0, SLOW_BYTES if slow else len(data) or 1):
                self.wfile.write(data[start : start + (SLOW_BYTES if slow else len(data))])
                if slow:
                    time.sleep(SLOW_S)
        except OSError:  # the client has gone
            pass
