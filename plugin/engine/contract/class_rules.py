"""Rules of a contract's classes, activation and texts, as those of validation.py (standard library only)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..api.classes import GROUPS, LandClass
from ..api.messages import Message
from .mlm_fields import MAX_CLASSES
from .validation import Rules

ACTIVATIONS = ("none", "softmax")
MAX_NAME = 60  # characters of a class's name, which becomes the name of a column
MAX_RECORD = 1_000_000  # characters of the JSON of landchip:metrics and the like; the default model has 11,000
MAX_TEXTS = {  # field -> its most characters
    "name": 255,  # a file's name, where only that is known
    "version": 200,
    "architecture": 1000,
    "license": 1000,
    "description": 100_000,
    "input_name": 1000,
    "output_name": 1000,
}


def output_rules(classes: Sequence[LandClass], activation: str, in_groups: bool = True) -> Rules:
    """Rules of the classes and of the activation that is applied to the output.

    in_groups: whether each class must belong to a group of land use
    """
    names = [each.name for each in classes]
    groups = [each.name for each in GROUPS]
    unusable = [each for each in names if len(each) > MAX_NAME or not re.fullmatch(r"[a-z0-9_]+", each)]
    colourless = [each for each in classes if not re.fullmatch(r"#[0-9a-fA-F]{6}", each.colour)]
    unknown = ", ".join(
        f"{each.group} (class {each.name})" for each in classes[:MAX_CLASSES] if each.group not in groups
    )
    return [
        (not names, Message("classes-none", "names no classes")),
        (
            len(names) > MAX_CLASSES,
            Message(
                "classes-many", "names {n} classes, where {most} are the most", {"n": len(names), "most": MAX_CLASSES}
            ),
        ),
        (
            bool(unusable),
            Message(
                "class-name",
                "names the class {name!r}, where up to {most} characters of a to z, 0 to 9 and _ are known",
                {"name": unusable[0][:MAX_NAME] if unusable else "", "most": MAX_NAME},
            ),
        ),
        (
            bool(colourless),
            Message(
                "class-colour",
                "gives the class {name} the colour {colour!r}, which is not #rrggbb",
                {"name": colourless[0].name, "colour": colourless[0].colour[:MAX_NAME]} if colourless else {},
            ),
        ),
        (len(set(names)) < len(names), Message("class-twice", "names a class twice")),
        (
            in_groups and bool(unknown),
            Message(
                "groups-not-known",
                "names the unknown group {groups}, where {known} are known",
                {"groups": unknown, "known": ", ".join(groups)},
            ),
        ),
        (
            activation not in ACTIVATIONS,
            Message(
                "activation", "asks for the activation {activation!r}, not none or softmax", {"activation": activation}
            ),
        ),
    ]


def record_rules(records: Mapping[str, Mapping[str, Any]]) -> Rules:
    """Rules of the records that are kept for the model's card; records: field -> JSON."""
    return [
        (
            sum(map(len, json.JSONEncoder(default=str).iterencode(record))) > MAX_RECORD,
            Message(
                "record-too-long",
                "states {field} of more than {most} characters",
                {"field": f"landchip:{field}", "most": MAX_RECORD},
            ),
        )
        for field, record in records.items()
    ]


def text_rules(texts: Mapping[str, str]) -> Rules:
    """Rules of the texts that are displayed; texts: field -> text."""
    return [
        (
            len(text) > MAX_TEXTS[field],
            Message(
                "text-too-long",
                "states a {field} of {n} characters, where {most} are the most",
                {"field": field, "n": len(text), "most": MAX_TEXTS[field]},
            ),
        )
        for field, text in texts.items()
    ]
