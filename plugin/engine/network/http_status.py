"""Why a server does not give a raster: the HTTP status, from GDAL's error or by asking the server itself."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from base64 import b64encode
from urllib.parse import unquote, urlsplit, urlunsplit

import rasterio

from ..api.errors import RasterError
from ..api.redact import display_path, is_identity, is_remote, redact

ASK_S = 5.0  # a server that refuses does so at once
MOST_CAUSES = 20  # of an error
EXPIRED, ABSENT = (401, 403), (404, 410)
_STATUS = re.compile(r"HTTP (?:response|error) code\s*:?\s*(\d{3})", re.IGNORECASE)
_BY_GDAL_ALONE = ("pc_url_signing=", "header.", "header_file=")  # in a path: GDAL adds a signature or headers
_CURL = "CURL error: "  # before a reason of libcurl's


def error_texts(error: BaseException) -> list[str]:
    """The texts of an error and of those that caused it, the outermost first; GDAL's own are among the causes."""
    texts: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(texts) < MOST_CAUSES:
        texts.append(str(cause))
        cause = cause.__cause__ or cause.__context__
    return texts


def http_status(path: str, error: BaseException) -> int | None:
    """The status that a raster's server answered with, None where that is not known or the raster is on no server.

    GDAL states it when a raster is opened, but not when reading breaks off later; then the server is asked again.
    """
    for text in error_texts(error):
        if match := _STATUS.search(text):
            return int(match.group(1))
    address = None if any(each in path for each in _BY_GDAL_ALONE) else web_address(path)
    return None if address is None else _ask(address)


def web_address(path: str) -> str | None:
    """The http(s) address in a path of GDAL's; None where there is none, and for a service, whose identity is none."""
    match = re.search(r"https?(?:://|%3a%2f%2f)[^|]*", path, re.IGNORECASE)
    if match is None or is_identity(path) or path.lstrip().startswith("<") or "/vsizip" in path or "/vsitar" in path:
        return None
    address = match.group()
    return unquote(address.partition("&")[0]) if "%3a%2f%2f" in address.lower()[:14] else address


def _open_error(path: str, error: BaseException) -> RasterError | None:
    """The error for a raster on a server that cannot be opened, with the remedy that the cause calls for; None where
    the server is not the cause.
    """
    status = http_status(path, error)
    shown = display_path(path)
    if status in EXPIRED:
        return RasterError(
            "raster-refused",
            "The server refuses {path} (HTTP {status}): the address may have expired or lack a password, so get a new "
            "one.",
            path=shown,
            status=status,
        )
    if status in ABSENT:
        return RasterError(
            "raster-not-on-server",
            "There is no such file on the server: {path} (HTTP {status}); check the address, or choose another layer.",
            path=shown,
            status=status,
        )
    if status is not None and status >= 400:
        return RasterError(
            "raster-server-failed",
            "The server fails to give {path} (HTTP {status}): try again later, or choose another layer.",
            path=shown,
            status=status,
        )
    reason = next((text.partition(_CURL)[2] for text in error_texts(error) if _CURL in text), None)
    if reason is None:
        return None
    return RasterError(
        "raster-server-unreachable",
        "The server of {path} cannot be reached ({reason}): check the address, the network and the proxy, or try again "
        "later.",
        path=shown,
        reason=redact(" ".join(reason.split())).rstrip("."),
    )


def unreadable(path: str, error: BaseException) -> RasterError:
    """The error for a raster that cannot be opened; where its server is the cause, with the remedy for that."""
    if is_remote(path) and (known := _open_error(path, error)) is not None:
        return known
    return RasterError(
        "raster-unreadable",
        "{path} cannot be opened as a raster: it is damaged, out of reach, or of a format that GDAL "
        "{gdal} does not read; choose another layer.",
        path=display_path(path),
        gdal=rasterio.__gdal_version__,
    )


def no_answer(path: str, seconds: float) -> RasterError:
    """The error for a raster whose opening exceeded its deadline."""
    return RasterError(
        "raster-no-answer",
        "{path} did not open within {seconds:g} s: its server or network share does not answer, so try again later, or "
        "choose another layer.",
        path=display_path(path),
        seconds=seconds,
    )


def refused_midway(path: str, x: float, y: float, error: BaseException) -> RasterError | None:
    """The error for pixels near (x, y) that the server no longer gives; None where the server is not the cause."""
    status = http_status(path, error)
    if status not in (*EXPIRED, *ABSENT):
        return None
    return RasterError(
        "raster-refused-midway",
        "The server refuses the pixels of {path} near {x:.0f}, {y:.0f} (HTTP {status}): the address may have expired, "
        "so get a new one and run it again; what was done so far is kept.",
        path=display_path(path),
        x=x,
        y=y,
        status=status,
    )


def _ask(address: str) -> int | None:
    """The status of a request for the first byte; None where the server does not answer in ASK_S.

    address: http or https
    """
    try:
        parts = urlsplit(address)
        user, separator, host = parts.netloc.rpartition("@")
        request = urllib.request.Request(urlunsplit(parts._replace(netloc=host)), headers={"Range": "bytes=0-0"})  # noqa: S310
        if separator:
            request.add_header("Authorization", "Basic " + b64encode(unquote(user).encode()).decode())
        with urllib.request.urlopen(request, timeout=ASK_S) as response:  # noqa: S310
            return int(response.status)
    except urllib.error.HTTPError as refused:
        with refused:
            return int(refused.code)
    except (OSError, ValueError):
        return None
