"""Areas as the user wants to read them."""

from __future__ import annotations

from ...i18n import tr
from ...settings import units

ACRES_IN_A_HECTARE = 2.4710538147  # international acres of 4,046.8564224 m²


def ground(hectares: float) -> str:
    """`602 ha` or `1,488 acres`, with a decimal below ten."""
    acres = units() == "acres"
    number = hectares * ACRES_IN_A_HECTARE if acres else hectares
    text = f"{number:,.1f}" if 0 < number < 10 else f"{number:,.0f}"
    return tr("{} acres").format(text) if acres else tr("{} ha").format(text)
