"""Hectares of a map are of ground that has imagery and lies in the area asked for (faults C6 and C12)."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely
from rasterio.warp import calculate_default_transform, reproject

from plugin.engine.api.errors import AreaError, OutputError, RasterError, RequestError
from plugin.engine.areas.table_file import tabulate_file
from plugin.engine.areas.tabulate import area_table, tabulate_area
from plugin.engine.cli.main import main
from plugin.engine.outputs.read import read_map
from plugin.engine.run import job
from tests.data import rasters
from tests.engine.job.requests import PX, request, run

CHIP_HA = PX**2 / 1e4
WEST, NORTH = rasters.WEST, rasters.NORTH


def polygon_area(*polygons, crs=rasters.CRS):
    return {"polygons": [shapely.to_wkt(each, rounding_precision=-1) for each in polygons], "crs": crs}


def total(result):
    return sum(each["hectares"] for each in result["groups"])


def raster_of(path, chips, **options):
    """A raster of `chips` x `chips` chips, whole or not, from the corner of a chip."""
    return rasters.write(path, rasters.noise(size=round(chips * PX)), **options)


def test_chips_at_the_edge_of_the_imagery_count_with_their_imagery_only(model, tmp_path):
    result = run(request(raster_of(tmp_path / "a.tif", 3.75), model, tmp_path / "o"))
    assert result["chips"]["classified"] == 16
    assert total(result) == pytest.approx(3.75**2 * CHIP_HA, abs=1e-4)
    assert result["hectares"]["not_classified"] == pytest.approx(0, abs=1e-4)


def test_a_polygon_is_counted_to_its_edge(model, raster, tmp_path):
    triangle = shapely.Polygon([(WEST + 10, NORTH - 10), (WEST + 300, NORTH - 20), (WEST + 50, NORTH - 400)])
    result = run(request(raster, model, tmp_path / "o", area=polygon_area(triangle)))
    assert result["chips"]["total"] * CHIP_HA > 1.2 * triangle.area / 1e4
    assert total(result) == pytest.approx(triangle.area / 1e4, rel=1e-5)
    assert result["hectares"]["area"] == pytest.approx(triangle.area / 1e4, abs=1e-4)
    rows = read_map(Path(result["outputs"]["gpkg"])).table
    assert sum(rows["hectares"].to_pylist()) == pytest.approx(triangle.area / 1e4, rel=1e-5)


def test_a_plan_states_the_area_that_the_run_will_have(model, raster, tmp_path):
    square = shapely.box(WEST + 16, NORTH - 112, WEST + 112, NORTH - 16)
    asked = request(raster, model, tmp_path / "o", area=polygon_area(square))
    assert job.plan(asked)["hectares"] == round(square.area / 1e4, 1)


def test_an_extent_that_ends_within_chips_and_beyond_the_imagery_counts_what_is_in_both(model, tmp_path):
    raster = raster_of(tmp_path / "a.tif", 4)
    extent = [WEST - 500, NORTH - 2.5 * PX, WEST + 2.5 * PX, NORTH + 500]
    result = run(request(raster, model, tmp_path / "o", area={"extent": extent, "crs": rasters.CRS}))
    assert total(result) == pytest.approx(2.5**2 * CHIP_HA, abs=1e-4)


def test_masked_pixels_are_no_ground_with_imagery(model, tmp_path):
    pixels = rasters.noise(size=4 * PX)
    pixels[:, :, : PX // 4] = 0
    raster = rasters.write(tmp_path / "a.tif", pixels, nodata=0)
    result = run(request(raster, model, tmp_path / "o"))
    assert total(result) == pytest.approx(3.75 * 4 * CHIP_HA, abs=1e-4)
    assert result["hectares"]["not_classified"] == pytest.approx(0.25 * 4 * CHIP_HA, abs=1e-4)


def test_masked_pixels_of_a_chip_that_the_area_cuts_count_by_their_share(model, tmp_path):
    pixels = rasters.noise(size=4 * PX)
    pixels[:, ::4] = 0  # every fourth row of pixels
    raster = rasters.write(tmp_path / "a.tif", pixels, nodata=0)
    half = shapely.box(WEST, NORTH - 4 * PX, WEST + 1.5 * PX, NORTH)
    result = run(request(raster, model, tmp_path / "o", area=polygon_area(half)))
    assert total(result) == pytest.approx(0.75 * 6 * CHIP_HA, abs=1e-4)


def test_two_polygons_that_overlap_are_counted_once(model, raster, tmp_path):
    one, other = (shapely.box(WEST + x, NORTH - 200, WEST + x + 100, NORTH - 20) for x in (10, 60))
    result = run(request(raster, model, tmp_path / "o", area=polygon_area(one, other)))
    assert total(result) == pytest.approx(150 * 180 / 1e4, abs=1e-4)


def in_degrees(path, chips):
    """A raster of whole chips, warped to EPSG:4326: its edges lie aslant on the grid."""
    pixels, size = rasters.noise(size=chips * PX), chips * PX
    bounds = (WEST, NORTH - size, WEST + size, NORTH)
    transform, width, height = calculate_default_transform(rasters.CRS, "EPSG:4326", size, size, *bounds)
    warped = np.zeros((3, height, width), np.uint8)
    reproject(
        pixels, warped, src_transform=rasters.at(), src_crs=rasters.CRS, dst_transform=transform, dst_crs="EPSG:4326"
    )
    return rasters.write(path, warped, "EPSG:4326", transform)


def test_slivers_at_the_edge_of_imagery_in_degrees_are_no_rows(model, tmp_path):
    result = run(request(in_degrees(tmp_path / "a.tif", 8), model, tmp_path / "o"))
    assert result["chips"]["total"] == result["chips"]["classified"] == 64


def test_a_void_inside_the_imagery_stays_a_row(model, tmp_path):
    pixels = rasters.noise(size=4 * PX)
    pixels[:, PX : 2 * PX, PX : 2 * PX] = 0
    result = run(request(rasters.write(tmp_path / "a.tif", pixels, nodata=0), model, tmp_path / "o"))
    assert (result["chips"]["total"], result["chips"]["no_data"]) == (16, 1)
    assert result["hectares"]["not_classified"] == pytest.approx(CHIP_HA, abs=1e-4)


def test_imagery_smaller_than_half_a_chip_is_refused_with_the_remedy(model, tmp_path):
    raster = rasters.write(tmp_path / "a.tif", rasters.noise(size=PX // 2))
    with pytest.raises(AreaError, match="least share of a chip"):
        run(request(raster, model, tmp_path / "o"))
    assert run(request(raster, model, tmp_path / "o", min_valid=0.2))["chips"]["classified"] == 1


@pytest.fixture
def finished(model, raster, tmp_path):
    """The result of a run over all of the raster."""
    return run(request(raster, model, tmp_path / "o"))


PARCELS = (
    shapely.box(WEST + 5, NORTH - 300, WEST + 205, NORTH - 100),
    shapely.box(WEST + 32, NORTH - 64, WEST + 64, NORTH - 32),
    shapely.box(WEST - 900, NORTH - 20, WEST - 800, NORTH - 10),  # outside the map
)


def test_the_areas_of_a_polygon_add_up_to_it(finished):
    table = area_table(Path(finished["outputs"]["gpkg"]), PARCELS, rasters.CRS)
    for polygon, row in zip(PARCELS, table["rows"]):
        assert row["hectares"] == pytest.approx(polygon.area / 1e4, abs=1e-4)
        assert sum(row["categories"].values()) + row["other"] == pytest.approx(row["hectares"], abs=5e-4)
    assert [row["other"] for row in table["rows"]] == [pytest.approx(0, abs=5e-4), pytest.approx(0, abs=5e-4), 0.1]


def test_one_polygon_over_the_whole_map_has_the_areas_of_the_map(finished):
    whole = shapely.box(WEST, NORTH - 20 * PX, WEST + 20 * PX, NORTH)
    row = area_table(Path(finished["outputs"]["geoparquet"]), [whole], rasters.CRS)["rows"][0]
    assert row["categories"] == pytest.approx({each["name"]: each["hectares"] for each in finished["groups"]}, abs=1e-3)


def test_a_map_of_the_same_polygons_agrees_with_its_table(model, raster, tmp_path):
    area = polygon_area(*PARCELS[:2])
    result = run(request(raster, model, tmp_path / "o", area=area))
    table = area_table(Path(result["outputs"]["gpkg"]), PARCELS[:2], rasters.CRS)
    for each in result["groups"]:
        assert sum(row["categories"][each["name"]] for row in table["rows"]) == pytest.approx(
            each["hectares"], abs=1e-3
        )


def test_polygons_in_another_crs_have_the_same_areas(finished):
    degrees = [shapely.from_wkt(each) for each in _in_degrees(PARCELS)]
    here = area_table(Path(finished["outputs"]["gpkg"]), PARCELS, rasters.CRS)["rows"]
    there = area_table(Path(finished["outputs"]["gpkg"]), degrees, "EPSG:4326")["rows"]
    assert [each["hectares"] for each in there] == pytest.approx([each["hectares"] for each in here], rel=1e-3)


def _in_degrees(shapes):
    from plugin.engine.imagery.crs import reproject as to_crs

    return [shapely.to_wkt(to_crs(each, rasters.CRS, "EPSG:4326"), rounding_precision=-1) for each in shapes]


@pytest.fixture
def parcels(tmp_path):
    path = tmp_path / "parcels.gpkg"
    geometry, names = shapely.to_wkb(np.array(PARCELS)), np.array(["a", "b", "c"], object)
    values = [names, np.array([1.0, 2.0, 3.0])]
    pyogrio.raw.write(path, geometry, values, ["owner", "area_ha"], crs=rasters.CRS, geometry_type="Polygon")
    return path


def test_the_command_line_writes_a_table_beside_the_attributes(finished, parcels, tmp_path, capsys):
    target = tmp_path / "table.csv"
    assert main(["tabulate-area", finished["outputs"]["gpkg"], str(parcels), "--output", str(target), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    with target.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["owner"] for row in rows] == ["a", "b", "c"]
    assert [row["area_ha_"] for row in rows] == ["1", "2", "3"]  # the user's own column of that name
    assert [float(row["area_ha"]) for row in rows] == [each["hectares"] for each in printed["rows"]]
    assert float(rows[1]["developed_ha"]) == printed["rows"][1]["categories"]["developed"]


def test_a_geopackage_of_the_table_has_the_polygons(finished, parcels, tmp_path):
    target = tmp_path / "table.gpkg"
    tabulate_file(Path(finished["outputs"]["gpkg"]), parcels, None, target)
    meta, _, shapes, _ = pyogrio.raw.read(target)
    assert list(meta["fields"][-2:]) == ["undeveloped_ha", "other_ha"] and meta["crs"] == rasters.CRS
    assert shapely.equals(shapely.from_wkb(shapes), np.array(PARCELS)).all()


def test_the_table_never_replaces_what_it_is_made_from(finished, parcels, tmp_path):
    with pytest.raises(OutputError, match="made from"):
        tabulate_file(Path(finished["outputs"]["gpkg"]), parcels, None, parcels)
    with pytest.raises(OutputError, match=r"\.csv or \.gpkg"):
        tabulate_file(Path(finished["outputs"]["gpkg"]), parcels, None, tmp_path / "table.xlsx")
    with pytest.raises(OutputError, match="does not exist"):
        tabulate_file(Path(finished["outputs"]["gpkg"]), parcels, None, tmp_path / "no" / "table.csv")


def test_wrong_input_gets_one_sentence(finished, parcels):
    gpkg = finished["outputs"]["gpkg"]
    with pytest.raises(RasterError, match="no map"):
        area_table(parcels, PARCELS, rasters.CRS)
    with pytest.raises(RasterError, match="give the map's GeoPackage"):
        area_table(Path(finished["outputs"]["cog"]), PARCELS, rasters.CRS)
    with pytest.raises(AreaError, match="not valid WKT"):
        tabulate_area({"map": gpkg, "polygons": ["POLYGON (("], "crs": rasters.CRS})
    with pytest.raises(RequestError, match="lacks the field 'crs'"):
        tabulate_area({"map": gpkg, "polygons": ["POLYGON ((0 0, 1 0, 1 1, 0 0))"]})
