"""Fuzzing of maps that Landchip wrote: each is read, or refused as no map."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.api.errors import RasterError
from plugin.engine.outputs import write
from plugin.engine.outputs.metadata import KEY
from plugin.engine.outputs.read import read_map
from tests.engine.fuzzing import JSON, changed, damaged, fuzz
from tests.engine.made_up_map import ALL, METADATA, all_outputs, rows_of, sample_parts
from tests.messages import refused


@pytest.fixture(scope="module")
def maps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Kind -> a small map's file."""
    files = all_outputs(tmp_path_factory.mktemp("maps"))
    write.write_outputs(rows_of(sample_parts(30)), METADATA, files)
    return {kind: Path(path) for kind, path in files.items()}


def read_or_refused(path: Path) -> None:
    try:
        found = read_map(path)
    except RasterError as error:
        assert error.code in ("not-a-map", "map-missing")  # noqa: PT017 - both are right
        return
    json.dumps(found.describe(), allow_nan=False)


@pytest.mark.parametrize("kind", [each for each in ALL if each != "stac"])
@fuzz
@given(data=st.data())
def test_a_damaged_map_is_read_or_refused(
    kind: str, data: st.DataObject, maps: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / f"damaged{maps[kind].suffix}"
    path.write_bytes(data.draw(damaged(maps[kind].read_bytes())))
    read_or_refused(path)


@fuzz
@given(data=st.data())
def test_a_map_with_changed_metadata_is_read_or_refused(
    data: st.DataObject, maps: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    table = pq.read_table(maps["geoparquet"], partitioning=None)
    kept = dict(table.schema.metadata)
    key = data.draw(st.sampled_from([KEY.encode(), b"geo"]))
    kept[key] = json.dumps(data.draw(st.one_of(changed(json.loads(kept[key])), JSON))).encode()
    path = tmp_path_factory.getbasetemp() / "changed.parquet"
    pq.write_table(table.replace_schema_metadata(kept), path)
    read_or_refused(path)


@fuzz
@given(data=st.data())
def test_a_changed_stac_item_is_read_or_refused(
    data: st.DataObject, maps: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "changed.json"
    item: Any = json.loads(maps["stac"].read_text("utf-8"))
    path.write_text(json.dumps(data.draw(changed(item))), "utf-8")
    read_or_refused(path)


def test_a_stac_item_whose_asset_is_itself_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "item.json"
    path.write_text(json.dumps({"assets": {"gpkg": {"href": "item.json"}}}), "utf-8")
    with refused(RasterError, "not-a-map"):
        read_map(path)


def test_deep_json_in_place_of_a_stac_item_is_refused(tmp_path: Path) -> None:
    (tmp_path / "deep.json").write_text("[" * 100_000, "utf-8")
    with refused(RasterError, "not-a-map"):
        read_map(tmp_path / "deep.json")


BAD_UTF8 = pa.Array.from_buffers(pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\1\0\0\0"), pa.py_buffer(b"\x80")])


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("col", pa.array([None], pa.int32())),
        ("row", pa.array([None], pa.int32())),
        ("class", BAD_UTF8),
        ("flags", BAD_UTF8),
        ("hectares", pa.array([np.nan], pa.float32())),
        ("p_water", pa.array([np.inf], pa.float32())),
    ],
)
def test_a_value_that_no_map_of_ours_holds_is_refused(
    column: str, value: pa.Array, maps: dict[str, Path], tmp_path: Path
) -> None:
    table = pq.read_table(maps["geoparquet"], partitioning=None)
    at = table.column_names.index(column)
    damaged_column = pa.chunked_array([value, *table.slice(1)[column].chunks])
    pq.write_table(table.set_column(at, table.schema.field(at), damaged_column), tmp_path / "bad.parquet")
    assert read_map(maps["geoparquet"]).describe()
    with refused(RasterError, "not-a-map"):
        read_map(tmp_path / "bad.parquet")
