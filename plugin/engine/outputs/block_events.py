"""A run's blocks as they are finished, in plain JSON: for a map that fills in while the run goes on."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from ..api.grid import ChipGrid
from ..api.product import FLAGS_COLUMN, Product

DIGITS = 4  # of a certainty


def block_event(rows: pa.Table, product: Product, grid: ChipGrid) -> dict[str, Any]:
    """{"grid", "product", "chips": [[col, row, place, certainty, [flags]], …]}.

    product: no more of it than `Product.preview`
    rows: with the product's columns, as the finished map has them
    place: of the category among those of the product's main column, -1 for none; certainty: rounded, null where
    unknown or where the product has none
    """
    places = {each.name: k for k, each in enumerate(product.main_column.categories)}
    n = rows.num_rows
    certainty = rows[product.certainty].to_pylist() if product.certainty else [None] * n
    flags = rows[FLAGS_COLUMN].to_pylist() if product.flags else [""] * n
    chips = [
        [col, row, places.get(name, -1), None if sure is None else round(sure, DIGITS), split_flags(flag)]
        for col, row, name, sure, flag in zip(
            rows["col"].to_pylist(), rows["row"].to_pylist(), rows[product.main].to_pylist(), certainty, flags
        )
    ]
    return {"grid": grid.to_json(), "product": product.preview().to_json(), "chips": chips}


def split_flags(flags: str) -> list[str]:
    """The flags of a chip, as the map's column has them, one by one."""
    return flags.split(",") if flags else []
