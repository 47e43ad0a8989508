"""Fuzzing of files that people edit: corrections, tables of land-cover classes, metadata of maps."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.api.classes import CLASSES, GROUPS, landuse_product
from plugin.engine.api.errors import LandchipError, RasterError, RequestError
from plugin.engine.api.grid import ChipGrid
from plugin.engine.api.product import ContinuousColumn
from plugin.engine.landcover.legend import read_legend
from plugin.engine.outputs.metadata import MapMetadata
from plugin.engine.refit.corrections import Correction, group_by_mosaic, read_corrections
from tests.data.corrected import write_corrections
from tests.engine.coloured_county import CRS, GRID, at
from tests.engine.fuzzing import JSON, SCALARS, TEXTS, changed, damaged, fuzz

NAMES = ("forest", "cultivated", "developed")
COLUMNS = ("col", "row", "crs", "raster", "label", "date", "by")


@pytest.fixture(scope="module")
def corrections(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    rows = [(at(0, 0), "a_2016.tif", "forest"), (at(2, 0), "b.tif", "cultivated")]
    path = write_corrections(tmp_path_factory.mktemp("corrections") / "c.gpkg", GRID, rows)
    with sqlite3.connect(path) as base:
        for (name,) in list(base.execute("select name from sqlite_master where type = 'trigger'")):
            base.execute(f'drop trigger "{name}"')  # they need functions of GDAL's
        base.executescript("pragma journal_mode = delete; vacuum")
    return path.read_bytes()


def read_or_refused(path: Path) -> tuple[Correction, ...]:
    """The corrections, or none where they are refused as documented."""
    try:
        read = read_corrections(path, NAMES)
    except RequestError:
        return ()
    for each in read:
        assert each.label in NAMES and each.rasters and abs(each.chip.col) < 2**31 and abs(each.chip.row) < 2**31
    assert sum(map(len, group_by_mosaic(read, 16))) == len(read)
    return read


@contextmanager
def _editing(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as a database that is not synchronised to the disk."""
    base = sqlite3.connect(path)
    base.execute("pragma synchronous = off")
    base.execute("pragma journal_mode = memory")
    yield base
    base.commit()
    base.close()


SQL_VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.text(max_size=10).filter(lambda text: "\0" not in text),
    st.binary(max_size=10),
    st.sampled_from(
        [CRS, "EPSG:4326", "EPSG:99999999", "LOCAL_CS", "forest", " FOREST ", "a.tif\nb.tif", "\n", "2016-05-21"]
    ),
)


@fuzz
@given(changes=st.lists(st.tuples(st.integers(1, 2), st.sampled_from(COLUMNS), SQL_VALUES), min_size=1, max_size=4))
def test_corrections_with_other_values_are_read_or_refused(
    changes: list[tuple[int, str, Any]], corrections: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite keeps a value of any type in a column of any type."""
    path = tmp_path_factory.getbasetemp() / "changed.gpkg"
    path.write_bytes(corrections)
    with _editing(path) as base:
        for fid, column, value in changes:
            base.execute(f"update corrections set {column} = ? where fid = ?", (value, fid))
    read_or_refused(path)


@fuzz
@given(data=st.data())
def test_a_damaged_file_of_corrections_is_read_or_refused(
    data: st.DataObject, corrections: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.gpkg"
    path.write_bytes(data.draw(st.one_of(damaged(corrections), st.binary(max_size=100))))
    read_or_refused(path)


@fuzz
@given(
    table=st.sampled_from(["drop column {c}", "rename column {c} to x", "rename to x", "add column extra blob"]),
    column=st.sampled_from(COLUMNS),
)
def test_corrections_of_another_schema_are_read_or_refused(
    table: str, column: str, corrections: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "schema.gpkg"
    path.write_bytes(corrections)
    with _editing(path) as base:
        base.execute(f"alter table corrections {table.format(c=column)}")
    read_or_refused(path)


# Tables of land-cover classes

TABLE = {"11": "water", "21": "developed", "0": None}
CSV = st.lists(
    st.lists(st.one_of(TEXTS, st.sampled_from(["11", "water", "code", "class", '"', "1e3", "-1"])), max_size=3),
    max_size=5,
)


@fuzz
@given(
    file=st.one_of(
        st.tuples(
            st.just(".json"),
            st.one_of(damaged(json.dumps(TABLE).encode()), changed(TABLE).map(lambda v: json.dumps(v).encode())),
        ),
        st.tuples(st.just(".json"), JSON.map(lambda value: json.dumps(value).encode())),
        st.tuples(st.just(".csv"), CSV.map(lambda rows: "\n".join(map(",".join, rows)).encode("utf-8", "replace"))),
        st.tuples(st.sampled_from([".csv", ".json", ""]), st.binary(max_size=60)),
    )
)
def test_a_table_of_classes_is_read_or_refused(
    file: tuple[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / f"table{file[0]}"
    path.write_bytes(file[1])
    try:
        legend = read_legend(path)
    except RasterError:
        return
    assert legend.classes and not set(legend.codes) & set(legend.nodata)
    path = path.with_suffix(".json")
    path.write_text(json.dumps(legend.to_json()), "utf-8")
    assert read_legend(path) == legend


# Metadata of maps

METADATA = json.loads(
    MapMetadata(
        landuse_product(CLASSES, GROUPS),
        ChipGrid(CRS, 224.0),
        "Land use",
        properties={"image_dates": ["2016-05-21", None]},
        provenance={"created": "2026-01-01T00:00:00Z", "versions": {"landchip": "1"}},
    ).to_text()
)


@fuzz
@given(st.one_of(changed(METADATA), JSON))
def test_the_metadata_of_a_map_are_read_or_refused_with_a_value_error(document: Any) -> None:
    """outputs/read.py turns ValueError into the error of a file that is no map."""
    try:
        metadata = MapMetadata.from_json(document)
    except ValueError:
        return
    assert math.isfinite(metadata.grid.size) and metadata.grid.size > 0
    assert metadata.grid.chip_at(1000.0, 1000.0).col >= 0
    assert metadata.product.main_column.categories is not None
    assert len(metadata.product.bands) == len(set(metadata.product.bands))
    for column in metadata.product.columns:
        assert not isinstance(column, ContinuousColumn) or 0 < column.scale < math.inf


@fuzz
@given(SCALARS, SCALARS)
def test_a_grid_is_read_or_refused(crs: Any, size: Any) -> None:
    try:
        grid = ChipGrid.from_json({"crs": crs, "size": size})
    except (KeyError, TypeError, ValueError):
        return
    assert 0 < grid.size < math.inf


def test_an_error_of_the_engine_is_no_value_error() -> None:
    """So that the tests above do not take one for the other."""
    assert not issubclass(LandchipError, ValueError)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("bands",), ["group", "p_forest", "p_forest"]),
        (("columns", 0, "scale"), 0),
        (("columns", 0, "scale"), math.nan),
        (("columns", 0, "offset"), math.inf),
    ],
)
def test_a_map_with_a_band_twice_or_without_a_scale_is_refused(place: tuple[Any, ...], value: Any) -> None:
    document = json.loads(json.dumps(METADATA))
    holder = document["product"]
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
    with pytest.raises(ValueError, match="product"):
        MapMetadata.from_json(document)
