"""Warnings about a change map: what limits what its probabilities mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..api.messages import Message

MANY_DIFFER = 0.15  # share of the chips whose main state differs; more is a sign of shifted or other land cover
MANY_UNFAMILIAR = 0.1
MIN_CHIPS = 200  # from fewer a table of transitions is hardly more than its prior


def change_warnings(summary: Mapping[str, Any], dates: bool = False) -> list[Message]:
    """summary: of summary.summarise; dates: whether imagery of two dates is compared"""
    chips, candidates = summary["chips"], summary["candidates"]
    compared, warnings = chips["compared"], []
    if summary["plain_rule"] > MANY_DIFFER * compared:
        params = {"n": summary["plain_rule"], "compared": compared}
        warnings.append(
            Message(
                "dates-many-differ",
                "The maps of both dates differ in {n} of {compared} chips, far more than land changes: one of the "
                "images may lie in another place than it states, or the model may need to be fitted to the place "
                "first.",
                params,
            )
            if dates
            else Message(
                "change-many-differ",
                "Land cover and model differ in {n} of {compared} chips, far more than land changes: the land cover "
                "may lie in another place than it states or have other codes, or the model may need to be fitted to "
                "the place first.",
                params,
            )
        )
    if chips["unfamiliar"] > MANY_UNFAMILIAR * compared:
        warnings.append(
            Message(
                "change-unfamiliar",
                "{n} of {compared} chips are unlike the training data, so their changes are not to be relied on: fit "
                "the model to this place first, with land cover of about the imagery's year.",
                {"n": chips["unfamiliar"], "compared": compared},
            )
        )
    if compared < MIN_CHIPS:
        warnings.append(
            Message(
                "change-few-chips",
                "Only {n} chips are compared, so how often land changed is taken from the published rates rather than "
                "from the area.",
                {"n": compared},
            )
        )
    if not candidates["chips"]:
        warnings.append(
            Message(
                "change-none-likely",
                "No chip is probable enough to be shown as changed if {precision:.0%} of those shown are to be: ask "
                "for a lower precision to see the most probable ones.",
                {"precision": candidates["precision"]},
            )
        )
    return warnings
