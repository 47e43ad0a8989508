"""Writes the polygons of a land-cover map as a GeoPackage, and states in it how they were made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from math import ceil
from pathlib import Path

import numpy as np
import pyarrow as pa
import shapely

from ...api.classes import LandClass
from ...api.product import ContinuousColumn, Product, TextColumn
from ...outputs.geopackage import GEOMETRY, write_layer
from ...outputs.metadata import MapMetadata
from ..product import landcover_product
from .polygon_builder import PolygonBuilder

POLYGONS = "polygons"  # kind of output
BATCH = 4096  # polygons of a batch of rows
SCHEMA = pa.schema(
    {
        "class": pa.string(),
        "title": pa.string(),
        "hectares": pa.float64(),
        "probability": pa.float32(),
        GEOMETRY: pa.binary(),
    }
)


def polygons_product(classes: Sequence[LandClass]) -> Product:
    """Of the map's polygons: class and its title, hectares, and the mean probability of the class in the polygon."""
    product = landcover_product(classes)
    columns = (
        product.main_column,
        TextColumn("title", "Title"),
        ContinuousColumn("hectares", "Hectares"),
        ContinuousColumn("probability", "Mean probability"),
    )
    return replace(product, columns=columns, certainty="probability", area="hectares")


def smallest_patch(min_mapping_unit_m2: float, gsd_m: float) -> int:
    """The pixels of the smallest patch that is not below the minimum mapping unit."""
    return max(ceil(min_mapping_unit_m2 / gsd_m**2 - 1e-9), 1)


def write_polygons(
    builder: PolygonBuilder,
    classes: Sequence[LandClass],
    min_mapping_unit_m2: float,
    metadata: MapMetadata,
    path: Path,
    cancel: Callable[[], None] = lambda: None,
) -> int:
    """Writes the polygons of a builder to which all blocks were added, and returns their number.

    metadata: of the map; path: of a file that does not exist; cancel: called now and then; raises to stop
    Raises the errors of pyogrio and the file system.
    """
    count = builder.finish()
    rule = (
        f" Patches of pixels below {min_mapping_unit_m2:g} m2, the smallest first, took the class with which they "
        "share the longest border."
    )
    stated = replace(
        metadata,
        product=polygons_product(classes),
        lineage=metadata.lineage + (rule if min_mapping_unit_m2 else ""),
        properties={**metadata.properties, "polygons": count, "min_mapping_unit_m2": min_mapping_unit_m2},
    )
    failed: list[Exception] = []
    try:
        with pa.RecordBatchReader.from_batches(SCHEMA, _rows(builder, stated, cancel, failed)) as rows:
            write_layer(rows, count, stated, path)
    except Exception as error:
        raise (failed or [error])[0] from error
    return count


def _rows(
    builder: PolygonBuilder, metadata: MapMetadata, cancel: Callable[[], None], failed: list[Exception]
) -> Iterator[pa.RecordBatch]:
    """failed: gets the error that ends the rows, of which GDAL makes one of its own"""
    try:
        yield from _batches(builder, metadata, cancel)
    except Exception as error:
        failed.append(error)
        raise


def _batches(builder: PolygonBuilder, metadata: MapMetadata, cancel: Callable[[], None]) -> Iterator[pa.RecordBatch]:
    categories = metadata.product.main_column.categories
    names, titles = (pa.array([""] + [getattr(each, key) for each in categories]) for key in ("name", "title"))
    hectares = metadata.grid.size**2 / 1e4
    for whole in builder.polygons():
        for first in range(0, len(whole.shapes), BATCH):
            cancel()
            part = slice(first, first + BATCH)
            number = pa.array(whole.classes[part])
            yield pa.RecordBatch.from_arrays(
                [
                    names.take(number),
                    titles.take(number),
                    pa.array(np.round(whole.pixels[part] * hectares, 8)),
                    pa.array(whole.probabilities[part].astype(np.float32)),
                    pa.array(shapely.to_wkb(whole.shapes[part]), pa.binary()),
                ],
                schema=SCHEMA,
            )
