"""The categories of a run's result, in the user's language and colours, and their counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from .. import settings
from ..engine.api.classes import CHANGE, CLASSES, GROUPS, Group, LandClass, landuse_product
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
    counted = {name for name, chips in result["chips"].items() if chips is not None}
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


def all_drawn(product: Product) -> Drawn:
    return Drawn(tuple(each.name for each in product.main_column.categories))


def counts(result: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """{"name", "chips", "hectares"} for each category of the main column, in its order."""
    stated = result.get("categories") or {"group": result.get("groups")}
    main: list[Mapping[str, Any]] = stated[product_of(result).main] or []
    return main


def _transition_title(before: Category, after: Category) -> str:
    if before.name == after.name:
        return tr("{state}, no change").format(state=title(before.title))
    return tr("{before} to {after}").format(before=title(before.title), after=mid_sentence(title(after.title)))


def _product_without_statement(result: Mapping[str, Any]) -> Product:
    groups = [Group(each["name"], each["title"], each["colour"]) for each in result.get("groups") or ()]
    classes = [LandClass(each["name"], each["group"], each["colour"]) for each in result.get("classes") or ()]
    return landuse_product(classes or CLASSES, groups or GROUPS)
