"""The categories of a run's result, in the user's language and colours, and their counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .. import settings
from ..engine.api.classes import CLASSES, GROUPS, Group, LandClass, landuse_product
from ..engine.api.product import Category, Product
from ..i18n import title


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
    standard = {each.name: each for each in GROUPS}
    chosen = {name: colour for name, colour in settings.group_colours().items() if colour != standard[name].colour}
    return [
        replace(each, title=title(each.title), colour=chosen.get(each.name, each.colour))
        for each in product.main_column.categories
    ]


def counts(result: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """{"name", "chips", "hectares"} for each category of the main column, in its order."""
    stated = result.get("categories") or {"group": result.get("groups")}
    main: list[Mapping[str, Any]] = stated[product_of(result).main] or []
    return main


def _product_without_statement(result: Mapping[str, Any]) -> Product:
    groups = [Group(each["name"], each["title"], each["colour"]) for each in result.get("groups") or ()]
    classes = [LandClass(each["name"], each["group"], each["colour"]) for each in result.get("classes") or ()]
    return landuse_product(classes or CLASSES, groups or GROUPS)
