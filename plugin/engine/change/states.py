"""The states between which land changes: the groups of the model, and water, which is kept apart from its group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..api.classes import CLASSES, WATER, Group
from ..api.errors import RasterError
from ..api.product import Product

GROUP_OF_CLASS = {each.name: each.group for each in CLASSES}

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class States:
    """The states of a comparison, in the order of all its tables; `groups` are those of the model, water last.

    states:   names, titles and colours
    by_class: name of a class -> index of its state
    """

    states: tuple[Group, ...]
    by_class: dict[str, int]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(each.name for each in self.states)

    @property
    def seldom_seen(self) -> NDArray[np.bool_]:
        """(from, to): the changes to and from water.

        Models are seldom tested on water, and take bare ground that they do not know for it.
        """
        is_water = np.array([each == WATER for each in self.states])
        changes: NDArray[np.bool_] = (is_water[:, None] | is_water) & ~np.eye(len(is_water), dtype=bool)
        return changes

    def columns(self, classes: Sequence[str]) -> Floats:
        """(class, state): 1 where the class belongs to the state. Raises KeyError for a class that is not known."""
        columns = np.zeros((len(classes), len(self.states)))
        for row, name in enumerate(classes):
            columns[row, self.by_class[name]] = 1
        return columns


def states_of(product: Product) -> States:
    """The states of a land-use map. Raises RasterError for a map of a product without classes and groups, and for one
    whose classes are not those of api/classes.py.
    """
    named = {each.name: each.categories for each in product.categorical}
    if not {"class", "group"} <= set(named):
        raise RasterError(
            "change-not-land-use",
            "The map shows {title} and not land use: choose a finished map of developed, cultivated and undeveloped "
            "land.",
            title=product.title,
        )
    groups, classes = named["group"], [each.name for each in named["class"]]
    names = [each.name for each in groups]
    if unknown := [name for name in classes if GROUP_OF_CLASS.get(name) not in names]:
        raise RasterError(
            "change-classes-unknown",
            "The map's class {name} is none of NLCD's groups: choose a map of a model with NLCD's classes.",
            name=unknown[0],
        )
    water = (WATER,) if WATER.name in classes else ()
    states = (*(Group(each.name, each.title, each.colour) for each in groups), *water)
    index = {each.name: k for k, each in enumerate(states)}
    known = {name: group for name, group in GROUP_OF_CLASS.items() if group in index}
    return States(states, {name: index.get(name, index[group]) for name, group in known.items()})
