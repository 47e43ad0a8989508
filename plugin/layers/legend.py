"""The categories of a run's result, in the user's language and colours, and their counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from .. import settings
from ..engine.api.classes import CHANGE, CLASSES, GROUPS, WATER, Group, LandClass, landuse_product
from ..engine.api.product import Category, Product
from ..i18n import mid_sentence, title, tr


class Drawn(NamedTuple):
    """Which categories of a product a style draws, in the product's order. faint: those of `names` that only hint"""

    names: tuple[str, ...]
    faint: frozenset[str] = frozenset()

    @property
    def strong(self) -> tuple[str, ...]:
        return tuple(name for name in self.names if name not in self.faint)


def product_of(result: Mapping[str, Any]) -> Product:
    """The product of a run's result, with those flags that the result counts.

    Results of Landchip 0.1 state none: they are land-use maps. Raises ValueError for a product of a later version.
    """
    stated = result.get("product")
    product = Product.from_json(stated) if stated else _product_without_statement(result)
    counted = {name for name, chips in result.get("chips", {}).items() if chips is not None}
    return replace(product, flags=tuple(each for each in product.flags if each.count_key in counted))


def default_product() -> Product:
    """The land-use map with the standard classes and groups."""
    return landuse_product(CLASSES, GROUPS)


def categories(product: Product) -> list[Category]:
    """The categories of the product's main column, in its order, in the user's language and colours.

    Titles and colours that only a model states are not changed.
    """
    pairs = transitions(product)
    if pairs:
        return [replace(each, title=_transition_title(*pairs[each.name])) for each in product.main_column.categories]
    standard = {each.name: each for each in GROUPS}
    chosen = {name: colour for name, colour in settings.group_colours().items() if colour != standard[name].colour}
    return [
        replace(each, title=title(each.title), colour=chosen.get(each.name, each.colour))
        for each in product.main_column.categories
    ]


def transitions(product: Product) -> dict[str, tuple[Category, Category]]:
    """The states then and now of each category of a change map, in their order; of other products none."""
    if product.name != CHANGE:
        return {}
    states = {each.name: each.categories for each in product.categorical}
    pairs = [(before, after) for before in states["from"] for after in states["to"]]
    return dict(zip((each.name for each in product.main_column.categories), pairs))


def transition_titles(states: Sequence[str]) -> dict[str, str]:
    """Name of each transition between the states -> its title in the user's language, row by row.

    The names are those of the engine's change/product.py.
    """
    categories = [Category(name, _state_title(name), "") for name in states]
    return {
        f"stable_{before.name}" if before is after else f"{before.name}_to_{after.name}": _transition_title(
            before, after
        )
        for before in categories
        for after in categories
    }


def state_title(name: str) -> str:
    """The title of a change map's state in the user's language."""
    return title(_state_title(name))


def change_titles() -> dict[str, str]:
    """English title -> title in the user's language, of the states of a change map and of its transitions."""
    states = [each.title for each in (*GROUPS, WATER)]
    pairs = [(before, after) for before in states for after in states]
    english = [f"{a}, no change" if a == b else f"{a} to {b.lower()}" for a, b in pairs]
    transitions = transition_titles([each.name for each in (*GROUPS, WATER)])
    return {**{each: title(each) for each in states}, **dict(zip(english, transitions.values()))}


def all_drawn(product: Product) -> Drawn:
    return Drawn(tuple(each.name for each in product.main_column.categories))


def counts(result: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """{"name", "chips", "hectares"} for each category of the main column, in its order."""
    stated = result.get("categories") or {"group": result.get("groups")}
    main: list[Mapping[str, Any]] = stated[product_of(result).main] or []
    return main


def _state_title(name: str) -> str:
    """In English."""
    known = {each.name: each.title for each in (*GROUPS, WATER)}
    return known.get(name, name.replace("_", " ").capitalize())


def _transition_title(before: Category, after: Category) -> str:
    if before.name == after.name:
        return tr("{state}, no change").format(state=title(before.title))
    return tr("{before} to {after}").format(before=title(before.title), after=mid_sentence(title(after.title)))


def _product_without_statement(result: Mapping[str, Any]) -> Product:
    groups = [Group(each["name"], each["title"], each["colour"]) for each in result.get("groups") or ()]
    classes = [LandClass(each["name"], each["group"], each["colour"]) for each in result.get("classes") or ()]
    return landuse_product(classes or CLASSES, groups or GROUPS)
