"""A map's columns and labels as a value: no code that writes or reads a map depends on a product's name."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
import rasterio

from plugin.engine.api.classes import CLASSES, GROUPS, landuse_product, landuse_product_of
from plugin.engine.api.errors import RasterError
from plugin.engine.api.grid import Block
from plugin.engine.api.product import CategoricalColumn, Category, ContinuousColumn, Flag, Product, TextColumn
from plugin.engine.outputs.block_events import block_event
from plugin.engine.outputs.metadata import MapMetadata
from plugin.engine.outputs.read import read_map
from plugin.engine.outputs.table import stored_values
from tests.data import canopy
from tests.engine.made_up_map import METADATA, PRODUCT, written
from tests.messages import refused

STAND = CategoricalColumn("stand", "Stand", (Category("old", "Old", "#00441b"),))
HEIGHT = ContinuousColumn("height_m", "Height", 0.01)


@pytest.mark.parametrize("product", [PRODUCT, canopy.PRODUCT])
def test_a_product_comes_back_from_json(product: Product) -> None:
    assert Product.from_json(json.loads(json.dumps(product.to_json()))) == product


@pytest.mark.parametrize(
    ("columns", "main", "bands", "certainty", "flags"),
    [
        ((STAND, STAND), "stand", ("stand",), "", ()),
        ((replace(STAND, name="col"),), "col", ("col",), "", ()),
        ((STAND, HEIGHT), "height_m", ("height_m",), "", ()),
        ((STAND, HEIGHT), "stand", ("height_m", "stand"), "", ()),
        ((STAND, TextColumn("by", "By")), "stand", ("stand", "by"), "", ()),
        ((STAND,), "stand", ("stand", "height_m"), "", ()),
        ((STAND, HEIGHT), "stand", ("stand",), "stand", ()),
        ((STAND,), "stand", ("stand",), "", (Flag("odd", "Odd"),)),
    ],
)
def test_a_product_whose_parts_contradict_each_other_is_refused(
    columns: tuple[CategoricalColumn, ...], main: str, bands: tuple[str, ...], certainty: str, flags: tuple[Flag, ...]
) -> None:
    with pytest.raises(ValueError, match="the product p"):
        Product("p", "P", columns, main, bands, certainty, flags)


@pytest.mark.parametrize("value", [None, {}, [], {"name": "x"}, {**PRODUCT.to_json(), "columns": [{"kind": "odd"}]}])
def test_an_invalid_product_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="no product|no kind of column"):
        Product.from_json(value)


def test_the_preview_has_the_columns_of_the_live_map() -> None:
    assert [each.name for each in PRODUCT.preview().columns] == ["group", "confidence", "flags"]
    assert [each.name for each in canopy.PRODUCT.preview().columns] == ["stand"]


def test_a_third_product_goes_through_parts_and_four_files_and_back(tmp_path: Path) -> None:
    result = canopy.write(tmp_path)
    expected = canopy.derive(pa.concat_tables(canopy.part(Block(*each)) for each in [(3, 7), (4, 7), (3, 6)]))
    moved = tmp_path / "away"
    moved.mkdir()
    for name in canopy.OUTPUTS.values():
        shutil.move(tmp_path / name, moved / name)  # without the sidecars of the GeoTIFF, too
    for kind in ("gpkg", "geoparquet", "stac"):
        metadata, rows = read_map(moved / canopy.OUTPUTS[kind])
        assert metadata == canopy.METADATA
        assert rows.equals(expected)
    metadata, rows = read_map(moved / canopy.OUTPUTS["cog"])
    assert metadata == canopy.METADATA
    classified = expected.filter(pa.compute.is_valid(expected["stand"]))
    assert rows.select(["col", "row", "stand"]).equals(classified.select(["col", "row", "stand"]))
    np.testing.assert_allclose(rows["height_m"].to_numpy(), classified["height_m"].to_numpy(), atol=0.0051)
    assert result["chips"] == {"total": 768, "classified": 765}
    assert sum(each["chips"] for each in result["categories"]["stand"]) == 765
    item = json.loads((moved / "canopy.json").read_text())
    assert item["properties"]["landchip:season"] == "leaf-on"
    assert item["assets"]["cog"]["title"] == "Canopy, one pixel per chip (Cloud-Optimised GeoTIFF)"
    assert item["assets"]["cog"]["bands"][1]["raster:offset"] == -50.0


def test_a_third_product_has_its_colours_and_scales_in_the_geotiff(tmp_path: Path) -> None:
    canopy.write(tmp_path)
    with rasterio.open(tmp_path / "canopy.tif") as raster:
        assert raster.colormap(1)[1] == (0, 0x44, 0x1B, 255)
        assert (raster.scales, raster.offsets) == ((1.0, 0.01), (0.0, -50.0))
        heights = raster.read(2, masked=True) * 0.01 - 50.0
        assert -40 < heights.min() < 0 < heights.max() < 40


def test_a_number_beyond_16_bits_is_stored_as_the_nearest_that_they_hold() -> None:
    rows = pa.table({"stand": ["old"] * 3, "height_m": pa.array([-51.0, 0.0, 9999.0], pa.float32())})
    assert stored_values(rows, canopy.PRODUCT, 65_535).tolist() == [[1, 1, 1], [0, 5000, 65_534]]


def test_a_third_products_blocks_have_neither_certainty_nor_flags() -> None:
    event = block_event(canopy.derive(canopy.part(Block(0, 0))), canopy.PRODUCT, canopy.GRID)
    assert event["chips"][-16] == [0, 0, -1, None, []]
    assert {place for _, _, place, _, _ in event["chips"]} == {-1, 0, 1}
    assert Product.from_json(event["product"]) == canopy.PRODUCT.preview()


@pytest.mark.parametrize("suffix", ["gpkg", "parquet", "json"])
def test_a_land_use_map_is_read_back_as_it_was_written(tmp_path: Path, suffix: str) -> None:
    table = written(tmp_path)
    metadata, rows = read_map(tmp_path / f"map.{suffix}")
    assert metadata.product == PRODUCT
    assert metadata.grid == METADATA.grid
    assert metadata.properties == dict(METADATA.properties)
    assert metadata.provenance["request"] == {"raster": ["https://***@h/a.tif?sig=***"]}
    assert rows.equals(table)


def test_a_land_use_geotiff_is_read_back_but_for_what_it_cannot_hold(tmp_path: Path) -> None:
    table = written(tmp_path)
    metadata, rows = read_map(tmp_path / "map.tif")
    assert metadata.product == PRODUCT
    classified = table.filter(pa.compute.is_valid(table["group"]))
    assert rows.select(["col", "row", "group"]).equals(classified.select(["col", "row", "group"]))
    for name in PRODUCT.bands[1:]:
        np.testing.assert_allclose(rows[name].to_numpy(), classified[name].to_numpy(), atol=0.51e-4)


def test_an_item_without_its_files_is_not_read(tmp_path: Path) -> None:
    written(tmp_path)
    for name in ("map.gpkg", "map.tif"):
        (tmp_path / name).unlink()
    assert read_map(tmp_path / "map.json").table.num_rows == 300  # from the GeoParquet
    (tmp_path / "map.parquet").unlink()
    with refused(RasterError, "not-a-map"):
        read_map(tmp_path / "map.json")


def test_a_file_that_is_no_map_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with refused(RasterError, "map-missing"):
        read_map(tmp_path / "map.gpkg")
    written(tmp_path)
    for name in ("map.gpkg", "map.tif", "map.parquet", "map.json"):
        (tmp_path / name).write_bytes((tmp_path / name).read_bytes()[:700])
        with refused(RasterError, "not-a-map"):
            read_map(tmp_path / name)
    (tmp_path / "map.shp").touch()
    with refused(RasterError, "not-a-map"):
        read_map(tmp_path / "map.shp")
    with rasterio.open(
        tmp_path / "other.tif", "w", driver="GTiff", width=2, height=2, count=1, dtype="uint8", crs="EPSG:26911"
    ):
        pass
    with refused(RasterError, "not-a-map"):
        read_map(tmp_path / "other.tif")


def test_a_map_of_a_later_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="format 2"):
        MapMetadata.from_json({**METADATA.to_json(), "format": 2})


def test_an_older_maps_product_follows_from_its_columns() -> None:
    assert landuse_product_of([each.name for each in PRODUCT.columns]) == PRODUCT
    assert landuse_product_of(PRODUCT.bands) == PRODUCT
    own = landuse_product_of(["p_reed", "p_water", "g_wet"])
    assert [each.colour for each in own.main_column.categories] == ["#808080"]
    assert own.bands == ("group", "confidence", "p_reed", "p_water", "g_wet")
    with pytest.raises(ValueError, match="no column of a land-use map"):
        landuse_product_of(["col", "row"])
    assert landuse_product(CLASSES, GROUPS) == PRODUCT


@pytest.mark.skipif(not shutil.which("ogrinfo"), reason="needs the ogrinfo of QGIS's own GDAL")
def test_the_gdal_of_qgis_finds_the_metadata_of_all_it_can_open(tmp_path: Path) -> None:
    canopy.write(tmp_path)
    for command in (["ogrinfo", "-so", "canopy.gpkg"], ["gdalinfo", "canopy.tif"]):
        output = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, text=True).stdout
        assert '"title": "Canopy of a quad"' in output
