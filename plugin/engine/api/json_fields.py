"""JSON objects read field by field, each with its type; what is wrong is told with the field's name."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import Any

from .errors import RequestError


@dataclass(frozen=True)
class Fields:
    """The fields of one JSON object, each read with its type; None where it is null or left out."""

    name: str  # of the object, for the message
    given: Any
    known: tuple[str, ...]
    required: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.given, dict):
            raise RequestError(
                "json-not-object",
                "The {name} must be a JSON object, not {value}: correct it.",
                name=self.name,
                value=describe_value(self.given),
            )
        unknown = [key for key in self.given if key not in self.known]
        if unknown:
            raise RequestError(
                "json-unknown-field",
                "The {name} has an unknown field {field!r}: leave it out; known are {known}.",
                name=self.name,
                field=unknown[0],
                known=", ".join(self.known),
            )
        missing = [key for key in self.required if self.given.get(key) is None]
        if missing:
            raise RequestError(
                "json-missing-field", "The {name} lacks the field {field!r}: add it.", name=self.name, field=missing[0]
            )

    def wrong(self, key: str, expected: str) -> RequestError:
        where = key if self.name == "request" else f"{self.name}.{key}"
        return RequestError(
            "json-wrong-field",
            "The field {field!r} must be {expected}, not {value}: correct it.",
            field=where,
            expected=expected,
            value=describe_value(self.given.get(key)),
        )

    def text(self, key: str) -> str | None:
        value = self.given.get(key)
        if value is not None and not is_text(value):
            raise self.wrong(key, "text")
        return value  # type: ignore[no-any-return]

    def texts(self, key: str) -> tuple[str, ...] | None:
        value = self.given.get(key)
        if value is None:
            return None
        if not (isinstance(value, list) and value and all(is_text(each) for each in value)):
            raise self.wrong(key, "a list of one or more texts")
        return tuple(value)

    def number(self, key: str) -> float | None:
        value = self.given.get(key)
        if value is not None and not is_number(value):
            raise self.wrong(key, "a finite number")
        return None if value is None else float(value)

    def numbers(self, key: str, n: int) -> tuple[float, ...] | None:
        value = self.given.get(key)
        if value is None:
            return None
        if not (isinstance(value, list) and len(value) == n and all(is_number(each) for each in value)):
            raise self.wrong(key, f"a list of {n} finite numbers")
        return tuple(float(each) for each in value)

    def share(self, key: str) -> float | None:
        value = self.number(key)
        if value is not None and not 0 <= value <= 1:
            raise self.wrong(key, "a number from 0 to 1")
        return value

    def count(self, key: str) -> int | None:
        value = self.given.get(key)
        if value is not None and not (is_integer(value) and value >= 1):
            raise self.wrong(key, "a whole number from 1")
        return None if value is None else int(value)

    def pairs(self, key: str) -> dict[str, Any]:
        value = self.given.get(key)
        if not isinstance(value, dict):
            raise self.wrong(key, "a JSON object")
        return value


def is_text(value: Any) -> bool:
    """Text that can be a path: not blank, no NUL, and nothing that UTF-8 cannot say (half of a surrogate pair)."""
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        return False
    return not any("\ud800" <= letter <= "\udfff" for letter in value)


def is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: Any) -> bool:
    """JSON's true is an int in Python, and Python's JSON reads NaN and numbers beyond a float: none is a number."""
    try:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)
    except OverflowError:
        return False


def describe_value(value: Any) -> str:
    """A value as a message shows it: short ones as they are, long ones by their type."""
    shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."
