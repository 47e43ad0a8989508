"""The steps that confidence is shown in."""

from __future__ import annotations

# Five steps of one hue (ColorBrewer's Purples), dark where the model is sure; none of them is a group's colour.
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
