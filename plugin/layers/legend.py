"""What a map shows: the product of a run's result, in the user's language and colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .. import settings
from ..engine.api.classes import CLASSES, GROUPS, Group, LandClass, landuse_product
from ..engine.api.product import Category, Product
from ..i18n import title


def product_of(result: Mapping[str, Any]) -> Product:
    """The product that a run's result states, and of its flags those that the result counts.

    A result of before there were products is of a land-use map. Raises ValueError for a product of a later version.
    """
    stated = result.get("product")
    product = Product.from_json(stated) if stated else _landuse(result)
    counted = {name for name, chips in result["chips"].items() if chips is not None}
    return replace(product, flags=tuple(each for each in product.flags if count_name(each.name) in counted))


def usual() -> Product:
    """The land-use map of the usual classes and groups."""
    return landuse_product(CLASSES, GROUPS)


def categories(product: Product) -> list[Category]:
    """Of the product's main column, in its order, in the user's language and colours.

    A model's own titles and colours stay as they are.
    """
    standard = {each.name: each for each in GROUPS}
    chosen = {name: colour for name, colour in settings.group_colours().items() if colour != standard[name].colour}
    return [
        replace(each, title=title(each.title), colour=chosen.get(each.name, each.colour))
        for each in product.main_column.categories
    ]


def counts(result: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """{"name", "chips", "hectares"} of each of `categories`, in the same order."""
    stated = result.get("categories") or {"group": result.get("groups")}
    found: list[Mapping[str, Any]] = stated[product_of(result).main] or []
    return found


def count_name(flag: str) -> str:
    """A flag's key among the counts of a result."""
    return flag.replace("-", "_")


def _landuse(result: Mapping[str, Any]) -> Product:
    groups = [Group(each["name"], each["title"], each["colour"]) for each in result.get("groups") or ()]
    classes = [LandClass(each["name"], each["group"], each["colour"]) for each in result.get("classes") or ()]
    return landuse_product(classes or CLASSES, groups or GROUPS)
