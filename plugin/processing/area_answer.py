"""The engine's estimate of areas in words, as a page and as outputs (its fields: engine/sampling/area_estimate.py)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..engine.api.json_load import JsonError, read_json
from ..engine.api.messages import Message
from ..i18n import number, tr, translated
from .html_page import page, paragraph, table

ENDS = {"": "value", "_LOW": "low", "_HIGH": "high"}  # end of an output's name -> of a figure and its interval


def area_lines(answer: Mapping[str, Any]) -> list[str]:
    """The sentence that can be quoted, what it rests on, the map's accuracy, and the area of each transition."""
    line = tr("{transition}: {estimated}; the map shows {mapped}")
    rows = [line.format(transition=title, estimated=area, mapped=mapped) for title, area, mapped in _rows(answer)]
    return [translated(answer["sentence"]), *_grounds(answer), *rows]


def area_page(answer: Mapping[str, Any]) -> str:
    """The same as an HTML page, with the warnings."""
    heads = [tr("Transition"), tr("Estimated area and its 95 % interval"), tr("As the map shows it")]
    return page(
        tr("Area of change with confidence"),
        paragraph(translated(answer["sentence"])),
        table(_rows(answer), heads),
        *(paragraph(each) for each in _grounds(answer)),
        *(paragraph(translated(each)) for each in answer["warnings"]),
    )


def area_outputs(answer: Mapping[str, Any]) -> dict[str, Any]:
    """The outputs but the files. Areas are hectares, accuracies shares; null where the sample cannot tell.

    TRANSITIONS is JSON: the estimate of every transition.
    """
    change = answer["change"]["classes"][0]
    return {
        **{f"CHANGE_HA{end}": change["hectares"][key] for end, key in ENDS.items()},
        "MAPPED_HA": change["mapped_hectares"],
        **{f"ACCURACY{end}": answer["transitions"]["overall"][key] for end, key in ENDS.items()},
        "REVIEWED": answer["reviewed"],
        "OF": answer["of"],
        "TEXT": translated(answer["sentence"]),
        "TRANSITIONS": json.dumps(answer["transitions"]["classes"]),
    }


def read_sentence(path: Path) -> Message | None:
    """The sentence of an estimate's file that can be quoted; None for a file that is missing or no estimate."""
    try:
        return Message.from_json(read_json(path)["sentence"])
    except (OSError, JsonError, LookupError, TypeError, ValueError):
        return None


def estimate_sentence(path: Path) -> str:
    """The same in the user's language; empty for such a file."""
    sentence = read_sentence(path)
    return "" if sentence is None else translated(sentence)


def _grounds(answer: Mapping[str, Any]) -> list[str]:
    from ..layers import texts

    reviewed = tr("{n} of {of} sampled squares are reviewed.")
    accuracy = tr("The map has the right transition on {share} of the ground.")
    return [
        reviewed.format(n=number(answer["reviewed"]), of=number(answer["of"])),
        accuracy.format(share=texts.share_with_interval(answer["transitions"]["overall"])),
    ]


def _rows(answer: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Title, estimated area with its interval, and mapped area of each transition that is mapped or was found."""
    from ..layers import legend, texts

    titles = legend.transition_titles([each["name"] for each in answer["now"]["classes"]])
    return [
        (
            titles.get(each["name"], each["name"]),
            _area_with_interval(each["hectares"]),
            texts.approximate_area(each["mapped_hectares"]),
        )
        for each in answer["transitions"]["classes"]
    ]


def _area_with_interval(figure: Mapping[str, Any]) -> str:
    from ..layers import texts

    if figure["value"] is None:
        return tr("not known")
    value = texts.approximate_area(figure["value"])
    if figure["low"] is None or figure["high"] is None:
        return value
    low, high = texts.area_number(figure["low"], 0), texts.area_text(figure["high"], 0)
    return tr("{value} (95 % interval {low} to {high})").format(value=value, low=low, high=high)
