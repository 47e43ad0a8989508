"""The groups that a map shows, in the user's colours where the user chose some."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from .. import settings
from ..engine.classes import GROUPS


class Shown(NamedTuple):
    """A group as the legend shows it; `colour` is #rrggbb."""

    name: str
    title: str
    colour: str


def of_result(result: Mapping[str, Any]) -> list[Shown]:
    """The groups of a run, in its order; the three of classes.py for a run that says nothing."""
    groups = [Shown(each["name"], each["title"], each["colour"]) for each in result.get("groups") or ()]
    return _coloured(groups or [Shown(each.name, each.title, each.colour) for each in GROUPS])


def of_names(names: Iterable[str]) -> list[Shown]:
    """The groups of these names, in this order; grey for a name that classes.py does not know."""
    known = {each.name: Shown(each.name, each.title, each.colour) for each in GROUPS}
    return _coloured([known.get(name) or Shown(name, name.capitalize(), "#808080") for name in names])


def _coloured(groups: list[Shown]) -> list[Shown]:
    """A colour of the settings counts where it is another than the contract's: a model may bring its own."""
    usual = {each.name: each.colour for each in GROUPS}
    changed = {name: colour for name, colour in settings.group_colours().items() if colour != usual.get(name)}
    return [group._replace(colour=changed.get(group.name, group.colour)) for group in groups]
