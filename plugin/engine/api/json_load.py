"""Parses JSON from files, messages and metadata that others wrote (standard library only).

All of Landchip parses JSON here. Python's own parser accepts NaN and infinities, integers of any length and nesting up
to the interpreter's stack, and it takes the last of two equal keys. Whoever reads the result then meets OverflowError,
RecursionError or a wrong number, each at another place.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, Optional, Union

from .messages import Message

MAX_BYTES = 64 * 2**20  # of a text; the outlines of all parcels of a state fit
MAX_DEPTH = 64  # of arrays and objects inside each other; GeoJSON needs about 8, a STAC Item about 10
MAX_DIGITS = 300  # of a whole number; a float holds 308

Pairs = list[tuple[str, Any]]
PairsHook = Callable[[Pairs], Any]

_LONG_NUMBER = re.compile(rf"[0-9]{{{MAX_DIGITS}}}|[eE]\+?[0-9]{{3}}")  # only such a number may exceed a float
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")


class JsonError(ValueError):
    """A text that is not JSON as Landchip reads it. `message` is a clause, for the reason in another message."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def load_json(
    text: Union[str, bytes],
    *,
    max_bytes: int = MAX_BYTES,
    surrogates: bool = False,
    pairs_hook: Optional[PairsHook] = None,
) -> Any:
    """The value of a JSON text.

    text:       bytes are UTF-8, or UTF-16 or UTF-32 as editors of Windows write them; a byte order mark is skipped
    surrogates: whether texts may hold lone surrogates, as Python's names of files that are no UTF-8 do
    pairs_hook: makes the value of an object from its pairs; by default a dict

    Raises JsonError for a text that is no JSON, is longer than `max_bytes`, nests deeper than MAX_DEPTH, or has NaN, an
    infinity, a number that no float holds, a lone surrogate, or an object that gives one key two different values.
    """
    text = _decoded(text, max_bytes)
    hooks: dict[str, Any] = {"parse_int": _integer, "parse_float": _real} if _LONG_NUMBER.search(text) else {}
    try:
        value = json.loads(text, parse_constant=_constant, object_pairs_hook=pairs_hook or _object, **hooks)
    except json.JSONDecodeError as error:
        reason = Message(
            "json-syntax",
            "it is no JSON at line {line}, column {column}: {problem}",
            {"line": error.lineno, "column": error.colno, "problem": error.msg},
        )
        raise JsonError(reason) from error
    except (RecursionError, MemoryError) as error:
        raise _too_deep() from error
    if _is_deeper(value, MAX_DEPTH):
        raise _too_deep()
    if not surrogates and _SURROGATE_ESCAPE.search(text) and not _is_unicode(json.dumps(value, ensure_ascii=False)):
        raise _not_unicode()
    return value


def read_json(path: Path, *, max_bytes: int = MAX_BYTES, surrogates: bool = False) -> Any:
    """The value of a JSON file. Raises OSError, and JsonError as `read_bounded` and `load_json`."""
    return load_json(read_bounded(path, max_bytes), max_bytes=max_bytes, surrogates=surrogates)


def read_bounded(path: Path, max_bytes: int = MAX_BYTES) -> bytes:
    """The content of a file; more than `max_bytes` is cut to one byte more, which `load_json` refuses.

    Raises OSError, and JsonError for a path that is no regular file, such as a pipe, which would block.
    """
    with open(path, "rb", opener=_open_without_waiting) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise JsonError(Message("json-no-file", "it is no regular file"))
        return file.read(max_bytes + 1)


def _open_without_waiting(name: str, flags: int) -> int:
    """Opens a pipe, too, at once: without the flag the call waits for a writer."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _decoded(text: Union[str, bytes], max_bytes: int) -> str:
    if len(text) > max_bytes:
        raise JsonError(Message("json-too-long", "it is longer than {most} MB", {"most": max_bytes // 2**20}))
    if isinstance(text, str):
        if not _is_unicode(text):
            raise _not_unicode()
        return text.removeprefix("\ufeff")
    try:
        return text.decode(json.detect_encoding(text))
    except UnicodeDecodeError as error:
        raise _not_unicode() from error


def _object(pairs: Pairs) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        for key, value in pairs:
            if values[key] != value:
                raise JsonError(
                    Message(
                        "json-key-twice", "it gives {key!r} two values", {"key": key if len(key) <= 60 else key[:60]}
                    )
                )
    return values


def _constant(name: str) -> Any:
    raise JsonError(Message("json-constant", "it holds {name}, which is no number", {"name": name}))


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise _too_large()
    return int(digits)


def _real(digits: str) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise _too_large()
    return value


def _is_deeper(value: Any, depth: int) -> bool:
    """Whether containers nest deeper than `depth`; level by level, so that the stack does not grow."""
    level = [value] if isinstance(value, (dict, list, tuple)) else []
    for _ in range(depth):
        if not level:
            return False
        level = [
            child
            for each in level
            for child in (each.values() if isinstance(each, dict) else each)
            if isinstance(child, (dict, list, tuple))
        ]
    return bool(level)


def _is_unicode(text: str) -> bool:
    """Whether a text has no lone surrogate."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _too_deep() -> JsonError:
    return JsonError(Message("json-too-deep", "it nests deeper than {most} levels", {"most": MAX_DEPTH}))


def _too_large() -> JsonError:
    return JsonError(Message("json-number-too-large", "it holds a number that is too large"))


def _not_unicode() -> JsonError:
    return JsonError(Message("json-not-unicode", "its text is no valid Unicode"))
