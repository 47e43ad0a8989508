"""A small made-up run, for the tests of what a map is written to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from numpy.typing import NDArray

from plugin.engine.api.classes import CLASSES, GROUPS, landuse_product
from plugin.engine.api.errors import OutputError
from plugin.engine.api.grid import ChipGrid
from plugin.engine.outputs import write
from plugin.engine.outputs.metadata import MapMetadata
from plugin.engine.outputs.table import MapTable, Tally, table_schema
from plugin.engine.run.landuse import LandUseRules, landuse_table, with_hectares

WKT = (
    'PROJCRS["A surveyor\'s own",BASEGEOGCRS["WGS 84",DATUM["World Geodetic System 1984",'
    'ELLIPSOID["WGS 84",6378137,298.257223563]]],CONVERSION["own",METHOD["Transverse Mercator"],'
    'PARAMETER["Latitude of natural origin",0],PARAMETER["Longitude of natural origin",-100.5],'
    'PARAMETER["Scale factor at natural origin",1],PARAMETER["False easting",500000],'
    'PARAMETER["False northing",0]],CS[Cartesian,2],AXIS["(E)",east],AXIS["(N)",north],LENGTHUNIT["metre",1]]'
)
RULES = LandUseRules(
    classes=CLASSES,
    groups=GROUPS,
    min_confidence=0.6,
    min_margin=0.1,
    model="tiny 0123456789ab",
    image_dates=("2016-05-21", None),
    coarse=(False, True),
)
PRODUCT = landuse_product(CLASSES, GROUPS)
METADATA = MapMetadata(
    product=PRODUCT,
    grid=ChipGrid("EPSG:26911"),
    title="Land use of a quad",
    abstract="Made up; «ü».",
    attribution="nobody",
    lineage="Made up by tiny 0123456789ab.",
    properties={"image_dates": ["2016-05-21", None], "abstain": {"confidence": 0.6}},
    provenance={"created": "2026-11-21T05:00:00Z", "request": {"raster": ["https://ada:pw@h/a.tif?sig=s3cret"]}},
)
ALL = {kind: suffixes[0] for kind, suffixes in write.SUFFIXES.items()}


def parts(shares: NDArray[Any], rules: LandUseRules = RULES, **columns: Any) -> pa.Table:
    """A run's parts: probabilities (chip, class) in a row of chips from west to east, unless `columns` say more."""
    n = len(shares)
    far = {"distance": np.full(n, np.nan)}  # of a model that states none
    values: dict[str, Any] = {
        **far,
        "col": np.arange(1800, 1800 + n),
        "row": np.full(n, 17_000),
        "valid": np.ones(n),
        "source": np.zeros(n),
        **columns,
    }
    types = {"col": np.int32, "row": np.int32, "valid": np.float32, "source": np.int16, "distance": np.float32}
    table = {name: np.asarray(values[name], types[name]) for name in types}
    table.update({f"p_{each.name}": shares[:, i].astype(np.float32) for i, each in enumerate(rules.classes)})
    return pa.table(table)


def sample_parts(n: int = 300, width: int = 20, seed: int = 7) -> pa.Table:
    """Chips in shuffled order, some without data, some with part of their imagery, of two rasters."""
    draw = np.random.default_rng(seed)
    shares = draw.dirichlet(np.full(len(CLASSES), 0.3), n)
    shares[:3] = np.nan
    place, valid = draw.permutation(n), np.where(draw.random(n) < 0.1, 0.75, 1.0)
    valid[:3] = 0.1
    source = draw.integers(0, 2, n)
    source[:3] = -1
    return parts(shares, col=place % width - 10, row=place // width + 17_000, valid=valid, source=source)


class WholeCells:
    """The ground of a run whose area has no edge."""

    def hectares(self, cols: NDArray[Any], rows: NDArray[Any], valid: NDArray[Any]) -> NDArray[np.float32]:
        return np.asarray(valid * METADATA.grid.size**2 / 10_000, np.float32)


def map_rows(parts: pa.Table, rules: LandUseRules = RULES) -> pa.Table:
    """The rows of a map of these parts, with all columns of the product, in order."""
    return with_hectares(landuse_table(parts, rules), WholeCells()).select(table_schema(PRODUCT).names)


def rows_of(parts: pa.Table) -> MapTable:
    """The map of a run's parts, whose rows stay in memory."""
    schema = table_schema(PRODUCT)
    table = map_rows(parts).cast(schema)
    tally = Tally(PRODUCT)
    tally.add(table)

    @contextmanager
    def batches() -> Iterator[Iterator[pa.RecordBatch]]:
        yield iter(table.to_batches())

    return MapTable(PRODUCT, schema, tally, batches)


def all_outputs(folder: Path) -> dict[str, str]:
    return {kind: str(folder / f"map{suffix}") for kind, suffix in ALL.items()}


def written(tmp_path: Path, metadata: MapMetadata = METADATA) -> pa.Table:
    """All four files as map.*, and the table that they were made from."""
    write.write_outputs(rows_of(sample_parts()), metadata, all_outputs(tmp_path))
    return map_rows(sample_parts())


def fails(action: Callable[[], object]) -> str:
    with pytest.raises(OutputError) as caught:
        action()
    message = str(caught.value)
    assert message.endswith(".")
    assert "\n" not in message
    return message
