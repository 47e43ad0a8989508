"""Why a tile or map could not be fetched, from the messages of GDAL's drivers."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...api.errors import LandchipError, RasterError
from ...api.redact import redact

_STATUS = re.compile(r"HTTP status code: (\d+)(?:, error: (.*?)\.\s*(?:\n|$))?", re.DOTALL)
_CURL_STATUS = re.compile(r"HTTP error code ?: ?(\d+)", re.IGNORECASE)
_SERVER_SAYS = re.compile(r"server returned exception(?: code '[^']*')?:? ?(.{0,160})", re.DOTALL)
_MILLISECONDS = re.compile(r" after \d+ (?:ms|milliseconds).*", re.DOTALL)  # one warning for all
_BLOCK = re.compile(r"Unable to download block (\d+), (\d+)")
_SIZE = re.compile(r"Incorrect size (\d+) x (\d+) of downloaded block")
_SQUARE = re.compile(r"a tile has (\d+) x \1 pixels")
NO_PICTURE = ("ReadBlockFromFile", "Unable to open downloaded block", "Incorrect bands")
FATAL_CODES = {"service-refuses", "service-slow", "service-unreachable"}  # of errors that probably hold for all tiles
RETRY_STATUS = {0, 200, 408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524}
TILE_CODES = {"service-refuses", "service-slow", "service-tile-failed"}
MAX_REASON = 160  # letters


class TileFailure(NamedTuple):
    """Why a tile was not fetched.

    status: of HTTP; 0 where there was no answer, 200 for an answer that cannot be used
    reason: one line for messages, without secrets
    tile:   its column and row in the part of the service that is read; None where GDAL does not say
    """

    status: int
    reason: str
    tile: tuple[int, int] | None = None

    @property
    def may_pass(self) -> bool:
        """Whether another try may help."""
        return self.status in RETRY_STATUS

    @property
    def slow(self) -> bool:
        """Whether the server took the request and did not answer in time."""
        return self.status == 0 and "timed out" in self.reason and "connect" not in self.reason.lower()

    @property
    def unreachable(self) -> bool:
        """Whether there was no connection: that is not a tile's fault but holds for all of them."""
        return self.status == 0 and not self.slow

    @property
    def refused(self) -> bool:
        """Whether the service refuses access."""
        return self.status in (401, 403, 407)


def tile_failure(error: BaseException) -> TileFailure:
    """The failure that an error of rasterio tells, with GDAL's messages in its causes."""
    messages = _messages(error)
    failure, block = _failure(messages), _BLOCK.search("\n".join(messages))
    return failure._replace(tile=None if block is None else (int(block.group(1)), int(block.group(2))))


def _failure(messages: list[str]) -> TileFailure:
    text = "\n".join(messages)
    status = _STATUS.search(text)
    if status is not None and status.group(1) != "200":
        code, detail = (
            int(status.group(1)),
            _MILLISECONDS.sub("", (status.group(2) or "").replace("(null)", "")).strip(),
        )
        return TileFailure(code, f"HTTP {code}" if code else _line(detail) or "no answer")
    code_only = _CURL_STATUS.search(text)
    if code_only is not None:
        return TileFailure(int(code_only.group(1)), f"HTTP {code_only.group(1)}")
    says = _SERVER_SAYS.search(text)
    if says is not None:
        return TileFailure(200, _line(says.group(1)) or "the server reports an error")
    size = _SIZE.search(text)
    if size is not None:
        return TileFailure(200, f"a tile has {size.group(1)} x {size.group(2)} pixels")
    if status is not None or any(each in text for each in NO_PICTURE):
        return TileFailure(200, "the answer is no picture")
    told = [each for each in messages if "See previous exception" not in each]
    return TileFailure(200, _line(told[0]) if told else "unknown reason")


def tile_error(name: str, failure: TileFailure) -> RasterError:
    """The error to raise for a failure; `is_tile_error` holds for it. name: of the service, without secrets"""
    # not in the sentence: which tile it was, for the code that counts failed tiles
    tile = {} if failure.tile is None else {"tile": "{}, {}".format(*failure.tile)}
    unsaid = {"reason": failure.reason, **tile}
    if failure.refused:
        return RasterError(
            "service-refuses",
            "{service} refuses access ({reason}): check its key, user name and password, or the layer's authentication "
            "in QGIS.",
            service=name,
            reason=failure.reason,
            **tile,
        )
    if failure.slow:
        return RasterError(
            "service-slow",
            "{service} did not give the imagery that was asked for in time: try again later, or choose another layer.",
            service=name,
            **unsaid,
        )
    if failure.unreachable:
        return RasterError(
            "service-unreachable",
            "{service} does not answer ({reason}): check the network and the service's address, or try again later.",
            service=name,
            reason=failure.reason,
            **tile,
        )
    return RasterError(
        "service-tile-failed",
        "{service} did not give the imagery that was asked for ({reason}): try again later, or choose another layer.",
        service=name,
        reason=failure.reason,
        **tile,
    )


def true_tile_size(error: RasterError) -> int | None:
    """The pixels across a tile, where an error says that tiles have other than were expected."""
    match = _SQUARE.search(str(error.params.get("reason", "")))
    return None if match is None else int(match.group(1))


def is_tile_error(error: RasterError) -> bool:
    """Whether an error says that a tile or map could not be fetched, while others might."""
    return error.code in TILE_CODES


def _messages(error: BaseException) -> list[str]:
    messages, current, seen = [], error, set()
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        if not isinstance(current, LandchipError):
            messages.append(str(current))
        current = current.__cause__ or current.__context__  # type: ignore[assignment]
    return messages


def _line(text: str) -> str:
    return redact(" ".join(text.split()))[:MAX_REASON].rstrip(".")
