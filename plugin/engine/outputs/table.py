"""The rows of a map between its parts and its files: sorted, counted, and read in batches.

A map of a state has millions of rows, too many for memory. They are written once, batch by batch, to a temporary Arrow
file, which each writer reads in turn.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray

from ..api.errors import AreaError
from ..api.grid import Bounds, ChipGrid
from ..api.product import FLAGS_COLUMN, CategoricalColumn, ContinuousColumn, Product

ROWS_PER_BATCH = 65_536  # also the size of a row group of GeoParquet
Batches = Callable[[], AbstractContextManager[Iterator[pa.RecordBatch]]]


class Tally:
    """The number of rows and hectares, in all and per category, of rows per flag, and the range of columns and rows of
    the grid.
    """

    def __init__(self, product: Product) -> None:
        self._product = product
        self._categories: dict[str, Counter[str | None]] = defaultdict(Counter)
        self._flags: Counter[str] = Counter()
        self._hectares: dict[str, Counter[str | None]] = defaultdict(Counter)
        self._span: tuple[int, int, int, int] | None = None
        self.rows = 0

    def add(self, batch: pa.RecordBatch | pa.Table) -> None:
        if not batch.num_rows:
            return
        self.rows += batch.num_rows
        for each in self._product.categorical:
            self._categories[each.name].update(_counts(batch[each.name]))
            if self._product.area:
                self._hectares[each.name].update(_sums(batch[each.name], batch[self._product.area]))
        if self._product.flags:
            for text, n in _counts(batch[FLAGS_COLUMN]).items():
                for flag in text.split(",") if text else ():
                    self._flags[flag] += n
        col, row = batch["col"].to_numpy(), batch["row"].to_numpy()
        span = (int(col.min()), int(row.min()), int(col.max()), int(row.max()))
        old = self._span or span
        self._span = (min(old[0], span[0]), min(old[1], span[1]), max(old[2], span[2]), max(old[3], span[3]))

    def category(self, column: str, name: str | None) -> int:
        """Number of rows of a category; name None counts the rows without a category."""
        return self._categories[column][name]

    def hectares(self, column: str, name: str | None, grid: ChipGrid) -> float:
        """Hectares of a category: of the product's column `area`, or of the cells where it has none."""
        if self._product.area:
            return self._hectares[column][name]
        return self.category(column, name) * grid.size**2 / 10_000

    def flag(self, name: str) -> int:
        return self._flags[name]

    def extent(self, grid: ChipGrid) -> Bounds:
        """The bounding box of all chips. Raises AreaError where there are none."""
        if self._span is None:
            raise AreaError("map-empty", "The map would hold no chip: choose an area that touches the imagery.")
        west, south, east, north = self._span
        return Bounds(west * grid.size, south * grid.size, (east + 1) * grid.size, (north + 1) * grid.size)

    def to_json(self, grid: ChipGrid) -> dict[str, Any]:
        """{"chips": {"total", "classified", a count for each flag}, "categories": {column: [{"name", "title", "colour",
        "chips", "hectares"}, …]}}.
        """
        main = self._product.main
        return {
            "chips": {
                "total": self.rows,
                "classified": self.rows - self.category(main, None),
                **{each.count_key: self.flag(each.name) for each in self._product.flags},
            },
            "categories": {
                column.name: [
                    {
                        "name": each.name,
                        "title": each.title,
                        "colour": each.colour,
                        "chips": self.category(column.name, each.name),
                        "hectares": round(self.hectares(column.name, each.name, grid), 4),
                    }
                    for each in column.categories
                ]
                for column in self._product.categorical
            },
        }


class MapTable:
    """The rows of a map, north to south and then west to east.

    schema: col, row int32, then the product's columns
    tally:  of all rows
    """

    def __init__(self, product: Product, schema: pa.Schema, tally: Tally, batches: Batches) -> None:
        self.product, self.schema, self.tally = product, schema, tally
        self._batches = batches

    @property
    def num_rows(self) -> int:
        return self.tally.rows

    def batches(self) -> AbstractContextManager[Iterator[pa.RecordBatch]]:
        """A context with an iterator over all rows; each call starts at the first row. Raises OSError."""
        return self._batches()


def table_schema(product: Product) -> pa.Schema:
    """The columns of a map: col, row int32; text for categories and text, float32 for numbers."""
    fields = [pa.field("col", pa.int32()), pa.field("row", pa.int32())]
    fields += [
        pa.field(each.name, pa.float32() if isinstance(each, ContinuousColumn) else pa.string())
        for each in product.columns
    ]
    return pa.schema(fields)


def spooled_table(product: Product, tables: Iterable[pa.Table], file: Path) -> MapTable:
    """Writes rows, which must be in the order of MapTable, to an Arrow file that the caller removes.

    Raises OSError where it cannot be written, AreaError where there are no rows.
    """
    schema, tally = table_schema(product), Tally(product)
    options = pa.ipc.IpcWriteOptions(compression="lz4")
    with pa.OSFile(str(file), "wb") as sink, pa.ipc.new_file(sink, schema, options=options) as writer:
        for table in _rebatch(each.select(schema.names).cast(schema) for each in tables):
            tally.add(table)
            writer.write_table(table.combine_chunks())
    _check_rows(tally)

    @contextmanager
    def batches() -> Iterator[Iterator[pa.RecordBatch]]:
        # Not memory-mapped: the pages that were read would count as memory of the process.
        with pa.OSFile(str(file), "rb") as source, pa.ipc.open_file(source) as reader:
            yield (reader.get_batch(k) for k in range(reader.num_record_batches))

    return MapTable(product, schema, tally, batches)


def _rebatch(tables: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """The rows of all tables, ROWS_PER_BATCH at a time."""
    pending: list[pa.Table] = []
    for table in tables:
        pending.append(table)
        while sum(each.num_rows for each in pending) >= ROWS_PER_BATCH:
            joined = pa.concat_tables(pending)
            yield joined.slice(0, ROWS_PER_BATCH)
            pending = [joined.slice(ROWS_PER_BATCH)]
    if sum(each.num_rows for each in pending):
        yield pa.concat_tables(pending)


@contextmanager
def with_squares(table: MapTable, grid: ChipGrid, name: str) -> Iterator[pa.RecordBatchReader]:
    """All rows, with each chip's square as WKB in a last column."""
    schema = table.schema.append(pa.field(name, pa.binary()))
    with table.batches() as batches:
        rows = (pa.RecordBatch.from_arrays([*each.columns, squares(each, grid)], schema=schema) for each in batches)
        yield pa.RecordBatchReader.from_batches(schema, rows)


def squares(rows: pa.RecordBatch | pa.Table, grid: ChipGrid) -> pa.Array:
    """Each chip's square as WKB, counter-clockwise."""
    west, south = rows["col"].to_numpy() * grid.size, rows["row"].to_numpy() * grid.size
    return pa.array(
        shapely.to_wkb(shapely.box(west, south, west + grid.size, south + grid.size)),
        pa.binary(),
    )


def stored_values(rows: pa.RecordBatch | pa.Table, product: Product, nodata: int) -> NDArray[np.uint16]:
    """(band, n): the values of the product's bands in a raster of unsigned 16-bit integers; `nodata` for null.

    Numbers outside the range of 16 bits are clipped to it.
    """
    return np.stack([_stored(rows[name], product, name, nodata) for name in product.bands])


def _stored(values: pa.Array, product: Product, name: str, nodata: int) -> NDArray[np.uint16]:
    column = product.column(name)
    if isinstance(column, CategoricalColumn):
        names = pa.array([each.name for each in column.categories])
        index = pa.compute.fill_null(pa.compute.index_in(values, names), nodata - 1).to_numpy(zero_copy_only=False)
        return np.asarray(index + 1, np.uint16)
    assert isinstance(column, ContinuousColumn)  # noqa: S101 - a product has no band of text
    numbers = values.to_numpy(zero_copy_only=False)
    scaled = np.clip(np.rint((numbers - np.float32(column.offset)) / column.scale), 0, nodata - 1)
    return np.where(np.isnan(numbers), nodata, scaled).astype(np.uint16)


def read_values(stored: NDArray[np.uint16], product: Product, name: str, nodata: int) -> pa.Array:
    """The inverse of `stored_values` for one band: (n,) -> categories' names, or float32; null for `nodata`.

    Raises ValueError for a band that the product does not have.
    """
    column, null = product.column(name), stored == nodata
    if isinstance(column, CategoricalColumn):
        names = pa.array([each.name for each in column.categories])
        return names.take(pa.array(stored.astype(np.int32) - 1, mask=null))
    assert isinstance(column, ContinuousColumn)  # noqa: S101 - a product has no band of text
    return pa.array((stored * column.scale + column.offset).astype(np.float32), mask=null)


def has_flag(table: pa.Table, name: str) -> NDArray[np.bool_]:
    """(n,): whether a row of a map has the flag."""
    flags = table[FLAGS_COLUMN].to_pylist()
    return np.array([name in (text or "").split(",") for text in flags], bool)


def _counts(column: Any) -> dict[Any, int]:
    return {each["values"]: each["counts"] for each in column.value_counts().to_pylist()}


def _sums(column: Any, numbers: Any) -> dict[Any, float]:
    """Category or None -> the sum of `numbers` in its rows, added as float64."""
    rows = (
        pa.table({"key": column, "number": numbers.cast(pa.float64())}).group_by("key").aggregate([("number", "sum")])
    )
    return {key: total or 0.0 for key, total in zip(rows["key"].to_pylist(), rows["number_sum"].to_pylist())}


def _check_rows(tally: Tally) -> None:
    if not tally.rows:
        raise AreaError("map-empty", "The map would hold no chip: choose an area that touches the imagery.")
