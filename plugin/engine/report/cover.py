"""What a change report says of the land cover of single pixels, where the map has it."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

import pyarrow as pa

from ..landcover.map_columns import FLAG, THEN, covers_of
from ..outputs.metadata import MapMetadata
from ..outputs.table import has_flag
from . import html
from .words import Words

LEAST = 0.05  # share from which a class is named


def add_contradictions(body: ET.Element, words: Words, metadata: MapMetadata, candidates: pa.Table) -> None:
    """How many of the squares that are shown as changed are contradicted; nothing where none is."""
    if covers_of(metadata) and candidates.num_rows and (n := int(has_flag(candidates, FLAG.name).sum())):
        html.add(body, "p", words("report-contradicted", n=words.number(n, None)))


def cover_lines(words: Words, metadata: MapMetadata, row: dict[str, Any]) -> list[str]:
    """Of one square: its land cover at each date, the larger shares first, and whether it contradicts the use."""
    lines = []
    for cover in reversed(covers_of(metadata)):
        shares = sorted(((row[each.column] or 0.0, each.title) for each in cover.classes), reverse=True)
        named = [f"{words.title(title)} {words.number(100 * share)} %" for share, title in shares if share >= LEAST]
        code = "report-cover-then" if cover.date == THEN else "report-cover-now"
        lines += [words(code, shares=", ".join(named))] if named else []
    if lines and FLAG.name in (row["flags"] or "").split(","):
        lines.append(words("report-is-contradicted"))
    return lines
