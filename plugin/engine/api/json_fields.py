"""Reads the fields of a JSON object with type checks; errors name the field (standard library only)."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import Any

from .errors import RequestError


@dataclass(frozen=True)
class Fields:
    """Typed access to the fields of one JSON object. A field that is null or left out reads as None.

    name:     of the object, for error messages
    values:   the parsed JSON object
    allowed:  names of all fields that it may have
    required: names of the fields that must be there and not null

    Raises RequestError where `values` is no object, has a field that is not allowed, or lacks a required one. The
    methods raise RequestError for a value of another type.
    """

    name: str
    values: Any
    allowed: tuple[str, ...]
    required: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.values, dict):
            raise RequestError(
                "json-not-object",
                "The {name} must be a JSON object, not {value}: correct it.",
                name=self.name,
                value=describe_value(self.values),
            )
        unknown = [key for key in self.values if key not in self.allowed]
        if unknown:
            raise RequestError(
                "json-unknown-field",
                "The {name} has an unknown field {field!r}: leave it out; known are {known}.",
                name=self.name,
                field=unknown[0],
                known=", ".join(self.allowed),
            )
        missing = [key for key in self.required if self.values.get(key) is None]
        if missing:
            raise RequestError(
                "json-missing-field", "The {name} lacks the field {field!r}: add it.", name=self.name, field=missing[0]
            )

    def wrong(self, key: str, expected: str) -> RequestError:
        """The error to raise for a field whose value is not what is `expected`, a phrase such as "a finite number"."""
        field_name = key if self.name == "request" else f"{self.name}.{key}"
        return RequestError(
            "json-wrong-field",
            "The field {field!r} must be {expected}, not {value}: correct it.",
            field=field_name,
            expected=expected,
            value=describe_value(self.values.get(key)),
        )

    def text(self, key: str) -> str | None:
        """A text that is not blank; see `is_text`."""
        value = self.values.get(key)
        if value is not None and not is_text(value):
            raise self.wrong(key, "text")
        return value  # type: ignore[no-any-return]

    def path(self, key: str) -> Path | None:
        """A path, as a text."""
        text = self.text(key)
        return None if text is None else Path(text)

    def texts(self, key: str) -> tuple[str, ...] | None:
        """A list of one or more texts."""
        value = self.values.get(key)
        if value is None:
            return None
        if not (isinstance(value, list) and value and all(is_text(each) for each in value)):
            raise self.wrong(key, "a list of one or more texts")
        return tuple(value)

    def number(self, key: str) -> float | None:
        """A finite number."""
        value = self.values.get(key)
        if value is not None and not is_number(value):
            raise self.wrong(key, "a finite number")
        return None if value is None else float(value)

    def numbers(self, key: str, n: int) -> tuple[float, ...] | None:
        """A list of exactly `n` finite numbers."""
        value = self.values.get(key)
        if value is None:
            return None
        if not (isinstance(value, list) and len(value) == n and all(is_number(each) for each in value)):
            raise self.wrong(key, f"a list of {n} finite numbers")
        return tuple(float(each) for each in value)

    def fraction(self, key: str) -> float | None:
        """A number from 0 to 1."""
        value = self.number(key)
        if value is not None and not 0 <= value <= 1:
            raise self.wrong(key, "a number from 0 to 1")
        return value

    def count(self, key: str) -> int | None:
        """A whole number from 1."""
        value = self.values.get(key)
        if value is not None and not (is_integer(value) and value >= 1):
            raise self.wrong(key, "a whole number from 1")
        return None if value is None else int(value)

    def flag(self, key: str) -> bool | None:
        """True or false."""
        value = self.values.get(key)
        if value is not None and not isinstance(value, bool):
            raise self.wrong(key, "true or false")
        return value

    def json_object(self, key: str) -> dict[str, Any]:
        """A JSON object; null is an error too."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self.wrong(key, "a JSON object")
        return value


def is_text(value: Any) -> bool:
    """Whether a value is a text that can be a path: not blank, without NUL, and valid UTF-8 (no lone surrogate)."""
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        return False
    return not any("\ud800" <= character <= "\udfff" for character in value)


def is_integer(value: Any) -> bool:
    """Whether a value is a JSON integer. In Python True is an int; in JSON it is not."""
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: Any) -> bool:
    """Whether a value is a finite JSON number.

    In Python True is an int, and Python's JSON parser accepts NaN and integers larger than any float: these are
    rejected.
    """
    try:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)
    except OverflowError:
        return False


def describe_value(value: Any) -> str:
    """The value's repr, cut to 60 characters, for error messages."""
    try:
        text = repr(value)
    except (ValueError, RecursionError):  # an integer of more than 4,300 digits; nesting up to the stack's end
        text = f"a {type(value).__name__} that is too long"
    return text if len(text) <= 60 else f"{text[:57]}..."
