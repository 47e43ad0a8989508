"""Stand-in HTTP servers on loopback, each in a thread of its own."""

from __future__ import annotations

import json
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple


@dataclass
class Received:
    """A request that a stand-in got. body: parsed JSON, None where there was none"""

    method: str
    path: str
    headers: Mapping[str, str]
    body: Any


@dataclass
class StandIn:
    """A running server. received: what it got"""

    url: str
    received: list[Received] = field(default_factory=list)


class Certificates(NamedTuple):
    """Files of a private CA's certificate, and of the certificate and key that it gave to localhost."""

    ca: Path
    server: Path
    key: Path


# Gives (status, headers, JSON or bytes), or writes to the handler itself and gives None.
Respond = Callable[[Received, BaseHTTPRequestHandler], Any]


@contextmanager
def serve(respond: Respond, tls: Certificates | None = None) -> Iterator[StandIn]:
    """Runs a server for the block."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length)
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = Received(self.command, self.path, headers, json.loads(body) if body else None)
            stand_in.received.append(request)
            answer = respond(request, self)
            if answer is None:
                self.close_connection = True
                return
            status, sent, value = answer
            content = value if isinstance(value, bytes) else json.dumps(value).encode()
            self.send_response(status)
            for name, each in {"Content-Type": "application/json", **sent}.items():
                self.send_header(name, each)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = handle_any  # noqa: N815 - http.server names them
        do_POST = handle_any  # noqa: N815
        do_DELETE = handle_any  # noqa: N815

        def log_message(self, *_: Any) -> None:
            """Nothing on the terminal."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            """A client that has gone is part of the tests."""

    server = Server(("127.0.0.1", 0), Handler)
    scheme = "http"
    if tls is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(tls.server, tls.key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        scheme = "https"
    stand_in = StandIn(f"{scheme}://localhost:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield stand_in
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def make_certificates(folder: Path) -> Certificates:
    """A private CA that only these tests have, and what it gave to localhost."""

    def openssl(*arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    new_key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc"]
    openssl("req", "-x509", *new_key, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Surveys CA", "-days", "2")
    openssl("req", *new_key, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost")
    (folder / "names").write_text("subjectAltName=DNS:localhost")
    given = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile", "names"]
    openssl("x509", "-req", "-in", "server.csr", "-out", "server.pem", *given)
    return Certificates(folder / "ca.pem", folder / "server.pem", folder / "server.key")
