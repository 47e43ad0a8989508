"""The classes and colours of the confidence style."""

from __future__ import annotations

# (from, to, colour): five steps of one hue (ColorBrewer's Purples), darker with confidence; no group has such a colour.
CONFIDENCE = (
    (0.0, 0.5, "#f2f0f7"),
    (0.5, 0.6, "#cbc9e2"),
    (0.6, 0.75, "#9e9ac8"),
    (0.75, 0.9, "#756bb1"),
    (0.9, 1.0, "#54278f"),
)


def percent(low: float, high: float) -> str:
    """`50 – 60 %`"""
    return f"{100 * low:.0f} – {100 * high:.0f} %"
