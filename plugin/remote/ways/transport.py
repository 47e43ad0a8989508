"""Requests to a cluster's server: what is sent and answered, limits, and answers that are checked before they are used.

A transport adds the credentials, so a way in never sees a token. It never leaves certificates unchecked, and it never
follows a redirect to another server, which would get the token. Standard library only.
"""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional, Protocol
from urllib.parse import urlsplit

from ...engine.api.errors import RemoteError
from ...engine.api.json_fields import is_integer, is_number, is_text
from ...engine.api.json_load import JsonError, load_json
from ...engine.api.redact import redact

CONNECT_S = 10.0  # to reach a server, with name look-up and TLS
ANSWER_S = 30.0  # for a whole answer, connecting included
MOST_BYTES = 4 * 2**20  # of an answer
MOST_QUOTED = 300  # characters of a server's own explanation in a sentence
OK = (200, 201, 202)


@dataclass(frozen=True)
class HttpRequest:
    """A request. `headers` hold no credentials; `body` is sent as JSON where there is one."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    timeout_s: float = ANSWER_S

    @property
    def server(self) -> str:
        """Host and port of the address, for messages."""
        return urlsplit(self.url).netloc.rpartition("@")[2]


@dataclass(frozen=True)
class HttpResponse:
    """An answer. Names of headers are in lower case.

    authenticated: whether the request carried credentials; expired: whether these state a time that has passed
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    authenticated: bool = False
    expired: bool = False


class Transport(Protocol):
    """Sends requests to a cluster's server."""

    def send(self, request: HttpRequest) -> HttpResponse:
        """The answer, whatever its status. Raises RemoteError where there is none within the limits."""

    def child_environment(self, variable: str) -> dict[str, str]:
        """Environment variables of a child process that authenticates by itself: a bearer token in `variable`.

        Empty where the profile has no credentials. Raises RemoteError where they cannot be had.
        """


@dataclass(frozen=True)
class ServerAnswer:
    """Typed access to a JSON object of a server; the methods raise RemoteError for a value of another type."""

    server: str
    values: Mapping[str, Any]

    def text(self, key: str) -> str:
        """A text that is there."""
        value = self.values.get(key)
        if not is_text(value):
            raise self.wrong(key)
        return str(value)

    def optional_text(self, key: str) -> str:
        """A text; "" where it is missing or null."""
        return "" if self.values.get(key) in (None, "") else self.text(key)

    def integer(self, key: str) -> int:
        """A whole number from 0."""
        value = self.values.get(key)
        if value is None or not is_integer(value) or value < 0:
            raise self.wrong(key)
        return int(value)

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self.values.get(key)
        if not isinstance(value, bool):
            raise self.wrong(key)
        return value

    def lines(self, key: str) -> list[str]:
        """A list of texts, also of empty ones."""
        value = self.values.get(key)
        if not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
            raise self.wrong(key)
        return value

    def inner(self, key: str) -> ServerAnswer:
        """A JSON object in it."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self.wrong(key)
        return ServerAnswer(self.server, value)

    def wrong(self, key: str) -> RemoteError:
        """The error to raise where the field has a value that the server's interface does not document."""
        return RemoteError(
            "remote-wrong-field",
            "The answer of {server} has no usable field {field!r}: check the address and the way in of the connection "
            "profile, and the version of the server.",
            server=self.server,
            field=key,
        )


def json_request(
    method: str, url: str, value: Optional[Mapping[str, Any]] = None, headers: Optional[Mapping[str, str]] = None
) -> HttpRequest:
    """A request that takes JSON, with `value` as its body where there is one."""
    body = b"" if value is None else json.dumps(value, allow_nan=False).encode()
    content = {} if value is None else {"Content-Type": "application/json;charset=UTF-8"}
    return HttpRequest(method, url, {"Accept": "application/json", **content, **(headers or {})}, body)


def send_json(transport: Transport, request: HttpRequest) -> ServerAnswer:
    """Sends a request and returns the JSON object that answers it. Raises RemoteError for any other answer."""
    response = transport.send(request)
    check_status(request, response)
    return read_answer(request, response)


def read_answer(request: HttpRequest, response: HttpResponse) -> ServerAnswer:
    """The JSON object of a response. Raises RemoteError where it is none."""
    try:
        value = load_json(response.body, max_bytes=MOST_BYTES)
    except JsonError as error:
        raise RemoteError(
            "remote-not-json",
            "{server} answers with something else than JSON ({reason}): check the address and the way in of the "
            "connection profile.",
            server=request.server,
            reason=error.message,
        ) from error
    if not isinstance(value, dict):
        raise RemoteError(
            "remote-not-object",
            "{server} answers with JSON that is no object: check the address and the way in of the connection profile.",
            server=request.server,
        )
    return ServerAnswer(request.server, value)


def check_status(request: HttpRequest, response: HttpResponse) -> None:
    """Raises RemoteError for a status that is none of OK."""
    if response.status in OK:
        return
    if response.status in (401, 403, 407):
        raise _refused(request, response)
    if response.status >= 500 or response.status == 429:
        raise RemoteError(
            "remote-server-error",
            "{server} fails with HTTP status {status}{reason}: try again later, or ask who runs it.",
            server=request.server,
            status=response.status,
            reason=explanation(response),
        )
    raise RemoteError(
        "remote-refused",
        "{server} refuses the request with HTTP status {status}{reason}: check the address and the way in of the "
        "connection profile.",
        server=request.server,
        status=response.status,
        reason=explanation(response),
    )


def _refused(request: HttpRequest, response: HttpResponse) -> RemoteError:
    """The error for refused credentials: missing, expired, or wrong and without the right."""
    if response.status == 407:
        return RemoteError(
            "remote-proxy-credentials",
            "The proxy before {server} wants a user name and password, which the network settings lack: add them "
            "there.",
            server=request.server,
        )
    if not response.authenticated:
        return RemoteError(
            "remote-credentials-missing",
            "{server} wants credentials (HTTP status {status}) and the connection profile has none: choose an "
            "authentication.",
            server=request.server,
            status=response.status,
        )
    said = response.headers.get("www-authenticate", "") + response.body[: 2 * 1024].decode("utf-8", "replace")
    if response.expired or "expired" in said.lower():
        return RemoteError(
            "remote-credentials-expired",
            "The credentials for {server} have expired (HTTP status {status}): renew them.",
            server=request.server,
            status=response.status,
        )
    if response.status == 401:
        return RemoteError(
            "remote-credentials-wrong",
            "{server} does not accept the credentials of the connection profile (HTTP status 401): correct them.",
            server=request.server,
        )
    return RemoteError(
        "remote-forbidden",
        "{server} forbids this with the credentials of the connection profile (HTTP status 403): they are wrong, or "
        "lack the permission.",
        server=request.server,
    )


def explanation(response: HttpResponse) -> str:
    """What a server says about a failure, as ": …", without secrets and cut; "" where it says nothing in JSON."""
    try:
        value = load_json(response.body, max_bytes=MOST_BYTES)
    except JsonError:
        return ""
    values = value if isinstance(value, dict) else {}
    said = next((values[each] for each in ("message", "msg", "error") if is_text(values.get(each))), "")
    line = redact(said.strip().split("\n", 1)[0])
    return f": {line[:MOST_QUOTED]}" if line else ""


def has_expired(authorization: str) -> bool:
    """Whether the token of a header Authorization is a JSON Web Token (RFC 7519) whose time `exp` has passed.

    Servers such as Spark's JWSFilter refuse it without a reason.
    """
    parts = authorization.split(".")
    if len(parts) != 3:
        return False
    try:
        claims = load_json(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)), max_bytes=MOST_BYTES)
    except ValueError:
        return False
    expires = claims.get("exp") if isinstance(claims, dict) else None
    return is_number(expires) and float(expires or 0) < time.time()
