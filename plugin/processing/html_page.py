"""Simple HTML pages that algorithms write for QGIS's results viewer."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from ..engine.api.errors import OutputError
from ..i18n import tr


def page(title: str, *parts: str) -> str:
    """A page. parts: HTML, as `paragraph` and `table` return it"""
    heading = html.escape(title)
    body = "\n".join(parts)
    return f"<!doctype html><meta charset=utf-8><title>{heading}</title><h1>{heading}</h1>\n{body}\n"


def paragraph(text: str) -> str:
    return f"<p>{html.escape(text)}</p>"


def table(rows: Iterable[Sequence[str]], heads: Sequence[str] = ()) -> str:
    """Rows of texts, whose first one is a heading. heads: of the columns"""
    lines = [f"<tr>{''.join(f'<th align=left>{html.escape(each)}</th>' for each in heads)}</tr>"] if heads else []
    for first, *others in rows:
        cells = "".join(f"<td>{html.escape(each)}</td>" for each in others)
        lines.append(f"<tr><th align=left valign=top>{html.escape(first)}</th>{cells}</tr>")
    return "\n".join(["<table>", *lines, "</table>"])


def write_page(path: str, text: str) -> None:
    """Raises OutputError."""
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise OutputError(
            "page-not-written",
            tr("The page cannot be written to {path} ({reason}): choose another place."),
            path=path,
            reason=error.strerror,
        ) from error
