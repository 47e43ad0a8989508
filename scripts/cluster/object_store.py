"""An S3 server on this machine (moto's), in memory, that can be told to fail; runs in the environment object-store.

    python object_store.py HOST PORT

`POST /landchip-faults` with {"status": 503, "requests": 20, "match": "parts/"} lets the next 20 requests whose path
holds "parts/" fail with that status; {"requests": 0} ends it. The answer tells how many requests are still to fail.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any

from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import run_simple

FAULTS = "/landchip-faults"
ERRORS = {403: ("Forbidden", "AccessDenied"), 500: ("Internal Server Error", "InternalError")}
UNAVAILABLE = ("Service Unavailable", "SlowDown")


class FailingApplication:
    """A WSGI application that answers for another one with errors as long as it was told to."""

    def __init__(self, application: Callable[..., Iterable[bytes]]) -> None:
        self._application = application
        self._lock = Lock()
        self._fault: dict[str, Any] = {"status": 503, "requests": 0, "match": ""}

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == FAULTS:
            return self._set(environ, start_response)
        with self._lock:
            status = self._fault["status"]
            fails = self._fault["requests"] > 0 and self._fault["match"] in path
            self._fault["requests"] -= fails
        if not fails:
            return self._application(environ, start_response)
        reason, code = ERRORS.get(status, UNAVAILABLE)
        body = f'<?xml version="1.0" encoding="UTF-8"?><Error><Code>{code}</Code><Message>{reason}</Message></Error>'
        start_response(f"{status} {reason}", [("Content-Type", "application/xml"), ("Content-Length", str(len(body)))])
        return [b"" if environ.get("REQUEST_METHOD") == "HEAD" else body.encode()]

    def _set(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        with self._lock:
            self._fault.update(json.loads(body or b"{}"))
            answer = json.dumps(self._fault).encode()
        start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(answer)))])
        return [answer]


def main() -> None:
    """Serve until the process is ended."""
    application = FailingApplication(DomainDispatcherApplication(create_backend_app))
    run_simple(sys.argv[1], int(sys.argv[2]), application, threaded=True)


if __name__ == "__main__":
    main()
