"""The groups that a map shows, in the user's language and colours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from .. import settings
from ..engine.api.classes import GROUPS
from ..i18n import tr


class LegendGroup(NamedTuple):
    """A group as the legend shows it; `colour` is #rrggbb."""

    name: str
    title: str
    colour: str


def of_result(result: Mapping[str, Any]) -> list[LegendGroup]:
    """The groups of a run, in its order; the three of classes.py for a run that says nothing."""
    groups = [LegendGroup(each["name"], each["title"], each["colour"]) for each in result.get("groups") or ()]
    return _as_the_user_reads(groups or [LegendGroup(each.name, each.title, each.colour) for each in GROUPS])


def of_names(names: Iterable[str]) -> list[LegendGroup]:
    """The groups of these names, in this order; grey for a name that classes.py does not know."""
    known = {each.name: LegendGroup(each.name, each.title, each.colour) for each in GROUPS}
    return _as_the_user_reads([known.get(name) or LegendGroup(name, name.capitalize(), "#808080") for name in names])


def _as_the_user_reads(groups: list[LegendGroup]) -> list[LegendGroup]:
    """In the user's language and colours, where a model states the usual ones; its own stay as they are."""
    usual = {each.name: each for each in GROUPS}
    titles = {"developed": tr("Developed"), "cultivated": tr("Cultivated"), "undeveloped": tr("Undeveloped")}
    colours = {name: colour for name, colour in settings.group_colours().items() if colour != usual[name].colour}
    return [
        LegendGroup(
            group.name,
            titles[group.name] if group.name in usual and group.title == usual[group.name].title else group.title,
            colours.get(group.name, group.colour),
        )
        for group in groups
    ]
