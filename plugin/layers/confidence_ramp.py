"""The classes and colours of the styles by confidence and by probability of change."""

from __future__ import annotations

from ..engine.api.classes import CHANGE
from ..engine.api.product import Product

# (from, to, colour): five steps of one hue (ColorBrewer's Purples), darker with confidence; no group has such a colour.
CONFIDENCE = (
    (0.0, 0.5, "#f2f0f7"),
    (0.5, 0.6, "#cbc9e2"),
    (0.6, 0.75, "#9e9ac8"),
    (0.75, 0.9, "#756bb1"),
    (0.9, 1.0, "#54278f"),
)

# Change is rare: most chips are below the first limit and are not drawn, so that the others are seen on the imagery.
CHANGE_PROBABILITY = (
    (0.0, 0.1, "#00ffffff"),  # transparent
    (0.1, 0.25, "#cbc9e2"),
    (0.25, 0.5, "#9e9ac8"),
    (0.5, 0.75, "#756bb1"),
    (0.75, 1.0, "#54278f"),
)


def steps(product: Product) -> tuple[tuple[float, float, str], ...]:
    """Those of the product's certainty."""
    return CHANGE_PROBABILITY if product.name == CHANGE else CONFIDENCE


def percent(low: float, high: float) -> str:
    """`50 – 60 %`"""
    return f"{100 * low:.0f} – {100 * high:.0f} %"
