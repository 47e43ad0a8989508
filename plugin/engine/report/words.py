"""The texts and numbers of a report in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..api.messages import Message
from ..api.requests.report_texts import REPORT_TEXTS


class Words:
    """The texts of a report in the reader's language; English where one is missing.

    texts:  code -> template
    titles: English title -> title
    separators: of the thousands, and of the decimals; English ones where it is not two texts
    """

    def __init__(self, texts: Any, titles: Any = None, separators: Any = None) -> None:
        self._texts = _texts_by_text(texts)
        self._titles = _texts_by_text(titles)
        is_pair = isinstance(separators, (list, tuple)) and len(separators) == 2
        self._thousands, self._point = map(str, separators) if is_pair else (",", ".")

    def __call__(self, code: str, **params: Any) -> str:
        """The text of a code of REPORT_TEXTS; a template of a translation that does not fit is taken in English."""
        try:
            return self._texts.get(code, REPORT_TEXTS[code]).format(**params)
        except (LookupError, ValueError):
            return REPORT_TEXTS[code].format(**params)

    def number(self, value: float, decimals: int | None = 0) -> str:
        """1234.5 as 1,234.5 or 1.234,5. decimals: None for as many as the value has, six digits in all at most"""
        text = f"{value:g}" if decimals is None else f"{value:,.{decimals}f}"
        return "".join({",": self._thousands, ".": self._point}.get(each, each) for each in text)

    def title(self, title: str) -> str:
        """A title of the map's product."""
        return self._titles.get(title, title)

    def message(self, message: Message) -> str:
        """A message's text."""
        translated = replace(message, template=self._texts.get(message.code, message.template))
        try:
            return str(translated)
        except (LookupError, ValueError):
            return str(message)


def _texts_by_text(value: Any) -> dict[str, str]:
    return {str(key): str(each) for key, each in value.items()} if isinstance(value, Mapping) else {}
