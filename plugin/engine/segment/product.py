"""The product of a land-cover map, whose cells are pixels."""

from __future__ import annotations

from collections.abc import Sequence

from ..api.classes import LandClass
from ..api.product import CategoricalColumn, Category, Column, ContinuousColumn, Product

LANDCOVER = "landcover"  # name of the product and of its layer
PROBABILITY_SCALE = 1 / 254  # of a probability in a band of bytes, in which 255 stands for no data


def landcover_product(classes: Sequence[LandClass]) -> Product:
    """A class for each pixel, and its probabilities, which are in a file of their own."""
    categories = tuple(Category(each.name, each.name.replace("_", " ").capitalize(), each.colour) for each in classes)
    probabilities = (
        ContinuousColumn(f"p_{each.name}", f"Probability of {each.name}", PROBABILITY_SCALE) for each in classes
    )
    columns: tuple[Column, ...] = (CategoricalColumn("class", "Land cover", categories), *probabilities)
    return Product(LANDCOVER, "Land cover", columns, "class", ("class",))
