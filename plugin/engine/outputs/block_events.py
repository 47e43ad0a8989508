"""A finished block of a run as plain JSON, for the live map layer during the run."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from ..api.grid import ChipGrid
from ..api.product import FLAGS_COLUMN, Product

DIGITS = 4  # decimals of the certainty


def block_event(rows: pa.Table, product: Product, grid: ChipGrid) -> dict[str, Any]:
    """{"grid", "product", "chips": [[col, row, category, certainty, [flags]], …]}.

    rows: the block's rows of the map, with the product's columns

    In the result, `product` is `Product.preview`, `category` the index among the categories of the product's main
    column, -1 for none, and `certainty` is rounded, null where it is unknown or the product has none.
    """
    index_of_category = {each.name: k for k, each in enumerate(product.main_column.categories)}
    n = rows.num_rows
    certainty = rows[product.certainty].to_pylist() if product.certainty else [None] * n
    flags = rows[FLAGS_COLUMN].to_pylist() if product.flags else [""] * n
    chips = [
        [col, row, index_of_category.get(name, -1), None if value is None else round(value, DIGITS), split_flags(flag)]
        for col, row, name, value, flag in zip(
            rows["col"].to_pylist(), rows["row"].to_pylist(), rows[product.main].to_pylist(), certainty, flags
        )
    ]
    return {"grid": grid.to_json(), "product": product.preview().to_json(), "chips": chips}


def split_flags(flags: str) -> list[str]:
    """The names in a value of the column `flags`: "coarse,partial" -> ["coarse", "partial"]."""
    return flags.split(",") if flags else []
