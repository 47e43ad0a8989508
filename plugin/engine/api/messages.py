"""Messages to the user, each with a code and parameters (standard library only).

Programs compare `code` and `params`. Users read `str(message)`, the English sentence, or its translation: the plugin
looks the template up in the user's language and fills in the same parameters (plugin/i18n.py).
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import isfinite
from numbers import Integral, Real
from typing import Any

MAX_TEXT = 1000  # characters of one parameter in a sentence
LARGEST_NUMBER = 10**300  # Python refuses to write integers of more than 4,300 digits
PLURAL = "n"  # the parameter that selects the singular or the plural
# Control characters but tab and line feed, line separators, marks that reverse the direction of text, lone surrogates.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True)
class Message:
    """One sentence for the user: an error or a warning, with its remedy.

    code:     stable, in kebab-case; every template has one code, and every code one template
    template: English, for str.format with `params`; literal braces are doubled
    params:   JSON scalars or Messages; finite numbers become int or float, any other value becomes text
    singular: the template where the parameter `n` is 1; None where the sentence does not depend on a number
    """

    code: str
    template: str
    params: Mapping[str, Any] = field(default_factory=dict)
    singular: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "params", {name: _plain(value) for name, value in self.params.items()})

    def __str__(self) -> str:
        one = self.singular is not None and self.params.get(PLURAL) == 1
        return printable(_FORMATTER.vformat(str(self.singular if one else self.template), (), self.params))

    def with_params(self, **params: Any) -> Message:
        """The same message with further parameters."""
        return replace(self, params={**self.params, **params})

    def to_json(self) -> dict[str, Any]:
        """`text` is the English sentence; the rest is what `from_json` reads."""
        params = {name: each.to_json() if isinstance(each, Message) else each for name, each in self.params.items()}
        singular = {} if self.singular is None else {"singular": self.singular}
        return {"code": self.code, "text": str(self), "template": self.template, "params": params, **singular}

    @classmethod
    def from_json(cls, value: Any) -> Message:
        """The inverse of `to_json`. A bare sentence, as in results before 0.2, becomes a Message without a code."""
        if not isinstance(value, Mapping) or not isinstance(value.get("template"), str):
            return verbatim(value.get("text", "") if isinstance(value, Mapping) else value)
        params = value.get("params")
        message = cls(
            str(value.get("code", "")),
            value["template"],
            {str(name): _parameter(each) for name, each in (params if isinstance(params, Mapping) else {}).items()},
            value["singular"] if isinstance(value.get("singular"), str) else None,
        )
        try:
            str(message)
        except (LookupError, ValueError, AttributeError):  # the template does not fit the parameters
            return verbatim(value.get("text", value["template"]))
        return message


class _Formatter(string.Formatter):
    """str.format, but a text in place of a number, as NaN becomes in `params`, ignores the number's format, and a text
    of more than MAX_TEXT characters, as a file of another program may hold, is cut.
    """

    def format_field(self, value: Any, spec: str) -> str:
        if isinstance(value, str) and len(value) > MAX_TEXT:
            value = f"{value[:MAX_TEXT]}…"
        try:
            return format(value, spec)
        except (ValueError, TypeError):
            return str(value)


_FORMATTER = _Formatter()


def printable(text: str) -> str:
    """`text` with characters that a terminal obeys, or that nothing displays, written as Python's escapes.

    Names in a model, a file's path and messages of other libraries may hold them.
    """
    return _UNPRINTABLE.sub(
        lambda match: match.group().encode("unicode_escape").decode("ascii"), text.replace("\r\n", "\n")
    )


def format_duration(seconds: float) -> str:
    """`45 s`, `3 min`, `2 h 10 min`: rounded as an estimate, and the same in every language."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


def verbatim(text: Any) -> Message:
    """A Message with this text and without a code."""
    return Message("", "{text}", {"text": str(text)})


def _parameter(value: Any) -> Any:
    return Message.from_json(value) if isinstance(value, Mapping) else value


def _plain(value: Any) -> Any:
    """A parameter as a JSON scalar or Message; numpy's numbers become int or float."""
    if value is None or isinstance(value, (str, bool, Message)):
        return value
    if isinstance(value, Integral):
        return int(value) if abs(int(value)) < LARGEST_NUMBER else "a number of too many digits"
    if isinstance(value, Real) and isfinite(value):
        return float(value)
    return str(value)
