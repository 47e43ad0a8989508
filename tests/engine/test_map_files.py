"""What a map's GeoPackage, GeoParquet and COG hold."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pyogrio
import pytest
import rasterio
import shapely

from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.outputs import cog, write
from tests.engine.made_up_map import METADATA, PRODUCT, WKT, fails, parts, rows_of, written


def test_the_geopackage_holds_the_table_and_a_square_for_each_chip(tmp_path: Path) -> None:
    table = written(tmp_path)
    meta, back = pyogrio.read_arrow(tmp_path / "map.gpkg", layer="landuse")
    assert meta["crs"] == "EPSG:26911"
    assert meta["geometry_type"] == "Polygon"
    assert back.drop_columns(["geom"]).cast(table.schema).equals(table)
    boxes = shapely.bounds(shapely.from_wkb(back["geom"].to_pylist()))
    expected = [METADATA.grid.bounds(Chip(c, r)) for c, r in zip(table["col"].to_pylist(), table["row"].to_pylist())]
    assert np.array_equal(boxes, np.array(expected))


def test_the_geopackage_has_a_spatial_index_a_title_and_its_provenance(tmp_path: Path) -> None:
    written(tmp_path)
    near = pyogrio.read_info(tmp_path / "map.gpkg")
    assert near["capabilities"]["fast_spatial_filter"]
    assert json.loads(near["dataset_metadata"]["landchip"])["provenance"]["created"] == "2026-11-21T05:00:00Z"
    with sqlite3.connect(tmp_path / "map.gpkg") as database:
        assert database.execute("SELECT identifier, description FROM gpkg_contents").fetchall() == [
            (METADATA.title, METADATA.abstract)
        ]
        assert database.execute("PRAGMA user_version").fetchone() == (10200,)  # QGIS's GDAL 3.6 warns of 1.4


def test_the_geoparquet_states_its_crs_and_bounds(tmp_path: Path) -> None:
    table = written(tmp_path)
    back = pq.read_table(tmp_path / "map.parquet")
    geo = json.loads(back.schema.metadata[b"geo"])
    column = geo["columns"]["geometry"]
    assert (geo["version"], geo["primary_column"], column["encoding"]) == ("1.1.0", "geometry", "WKB")
    assert column["geometry_types"] == ["Polygon"]
    assert column["crs"]["id"] == {"authority": "EPSG", "code": 26911}
    assert back.drop_columns(["geometry"]).replace_schema_metadata(None).equals(table)
    squares = shapely.from_wkb(back["geometry"].to_pylist())
    assert tuple(column["bbox"]) == tuple(shapely.total_bounds(squares))
    assert all(shapely.is_ccw(shapely.get_exterior_ring(squares)))
    assert json.loads(back.schema.metadata[b"landchip"])["provenance"]["created"] == "2026-11-21T05:00:00Z"


def test_a_crs_without_a_code_travels_as_text(tmp_path: Path) -> None:
    written(tmp_path, replace(METADATA, grid=ChipGrid(WKT)))
    with rasterio.open(tmp_path / "map.tif") as raster:
        assert "A surveyor's own" in raster.crs.to_wkt()
    assert "A surveyor's own" in pyogrio.read_info(tmp_path / "map.gpkg")["crs"]
    geo = json.loads(pq.read_schema(tmp_path / "map.parquet").metadata[b"geo"])
    assert geo["columns"]["geometry"]["crs"]["name"] == "A surveyor's own"
    properties = json.loads((tmp_path / "map.json").read_text(encoding="utf-8"))["properties"]
    assert properties["proj:code"] is None
    assert properties["proj:projjson"]["name"] == "A surveyor's own"


def test_no_secret_reaches_a_file(tmp_path: Path) -> None:
    written(tmp_path)
    for path in tmp_path.iterdir():
        assert b"s3cret" not in path.read_bytes()
        assert b"ada:pw" not in path.read_bytes()


def test_the_cog_has_a_pixel_for_each_chip(tmp_path: Path) -> None:
    table = written(tmp_path)
    with rasterio.open(tmp_path / "map.tif") as raster:
        assert raster.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert raster.crs.to_epsg() == 26911
        assert raster.res == (224.0, 224.0)
        assert raster.descriptions == PRODUCT.bands
        assert set(raster.dtypes) == {"uint16"}
        assert raster.scales == (1.0, *[1e-4] * 11)
        assert set(raster.nodatavals) == {65_535.0}
        pixels = raster.read()
        for chip in table.to_pylist():
            west, south, east, north = METADATA.grid.bounds(Chip(chip["col"], chip["row"]))
            row, col = raster.index((west + east) / 2, (south + north) / 2)
            values = pixels[:, row, col]
            if chip["group"] is None:
                assert set(values) == {65_535}
                continue
            assert PRODUCT.bands[9 + values[0] - 1] == f"g_{chip['group']}"
            for name, value in zip(PRODUCT.bands[1:], values[1:]):
                assert value * 1e-4 == pytest.approx(chip[name], abs=0.51e-4)


def test_cells_without_a_chip_are_nodata_in_every_band(tmp_path: Path) -> None:
    table = rows_of(parts(np.eye(7)[[5, 3]], col=[0, 3], row=[5, 4]))
    cog.write_cog(table, METADATA, tmp_path / "two.tif")
    with rasterio.open(tmp_path / "two.tif") as raster:
        assert raster.read(1).tolist() == [[1, 65_535, 65_535, 65_535], [65_535, 65_535, 65_535, 2]]
        assert (raster.read(2) == 65_535).sum() == 6
        assert raster.bounds == (0, 4 * 224, 4 * 224, 6 * 224)


def test_a_chip_beyond_the_first_tile_is_in_its_place_and_empty_tiles_take_no_room(tmp_path: Path) -> None:
    table = rows_of(parts(np.eye(7)[[5, 3, 1]], col=[-1, 600, 2999], row=[0, -700, -1999]))
    cog.write_cog(table, METADATA, tmp_path / "far.tif")
    assert (tmp_path / "far.tif").stat().st_size < 500_000  # 6 million pixels of 12 bands
    with rasterio.open(tmp_path / "far.tif") as raster:
        group = raster.read(1)
        assert group.shape == (2000, 3001)
        assert (group != 65_535).sum() == 3
        assert (group[0, 0], group[700, 601], group[1999, 3000]) == (1, 2, 3)
        assert raster.overviews(1)


def test_areas_at_the_ends_of_a_country_are_refused_before_any_work(tmp_path: Path) -> None:
    table = rows_of(parts(np.eye(7)[:2], col=[0, 20_000], row=[0, 12_000]))
    error = fails(lambda: write.write_outputs(table, METADATA, {"cog": str(tmp_path / "map.tif")}))
    assert "too far apart" in error
    assert not list(tmp_path.iterdir())


def test_the_wheels_gdal_finds_the_colours(tmp_path: Path) -> None:
    written(tmp_path)
    with rasterio.open(tmp_path / "map.tif") as raster:
        colours = raster.colormap(1)
    assert [colours[i] for i in range(4)] == [
        (0, 0, 0, 0),
        (178, 24, 43, 255),
        (247, 236, 192, 255),
        (90, 174, 97, 255),
    ]


@pytest.mark.skipif(not shutil.which("gdalinfo"), reason="needs the gdalinfo of QGIS's own GDAL")
def test_the_gdal_of_qgis_finds_colours_and_attribute_table(tmp_path: Path) -> None:
    table = written(tmp_path)
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GDAL_", "PROJ_"))}
    done = subprocess.run(
        ["gdalinfo", "-json", str(tmp_path / "map.tif")], capture_output=True, check=True, text=True, env=clean
    )
    info = json.loads(done.stdout)
    band = info["bands"][0]
    assert band["colorInterpretation"] == "Palette"
    assert band["noDataValue"] == 65_535
    assert band["colorTable"]["entries"][1:4] == [[178, 24, 43, 255], [247, 236, 192, 255], [90, 174, 97, 255]]
    rows = (info.get("rat") or band["rat"])["row"]
    assert [row["f"][2] for row in rows] == ["Developed", "Cultivated", "Undeveloped"]
    assert sum(row["f"][1] for row in rows) == table.num_rows - 3
    assert info["bands"][1]["scale"] == pytest.approx(1e-4)
