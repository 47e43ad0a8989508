"""The engine's answer to a comparison with land cover, in words and as outputs (engine/change/since_nlcd.py)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..engine.api.messages import format_duration
from ..i18n import tr


def summary_lines(result: Mapping[str, Any]) -> list[str]:
    """The years and counts, and the areas that the map shows for each transition, for the log."""
    from ..layers import change, texts

    titles = change.states(result)
    lines = [f"{change.title(result)}.", *change.sentences(result), *change.dates_lines(result)]
    matrix = result["matrix"]
    for row, before in enumerate(titles):
        for column, after in enumerate(titles):
            if row != column and matrix["chips"][row][column]:
                lines.append(
                    tr("{before} → {after}: shown {shown}, by the probabilities {expected}").format(
                        before=before,
                        after=after,
                        shown=texts.area_text(matrix["hectares"][row][column]),
                        expected=texts.area_text(matrix["expected_hectares"][row][column]),
                    )
                )
    return [*lines, format_duration(result["seconds"])]


def change_outputs(result: Mapping[str, Any]) -> dict[str, Any]:
    """The outputs but the layers. MATRIX is JSON: states, chips, hectares and expected hectares from each to each."""
    from ..layers import change

    candidates = result["candidates"]
    return {
        "COMPARED": result["chips"]["compared"],
        "CHANGED": result["chips"]["changed"],
        "P_CHANGE": candidates["p_change"],
        "EXPECTED_TRUE": candidates["expected_true"],
        "EXPECTED_FALSE": candidates["expected_false"],
        "EXPECTED_MISSED": candidates["expected_missed"],
        "SIMPLY_DIFFERENT": result["plain_rule"],
        "START": result["years"]["from"],
        "END": result["years"]["to"],
        "TEXT": " ".join(change.sentences(result)),
        "MATRIX": json.dumps({"states": result["states"], **result["matrix"]}),
    }
