"""Polygons such as counties part the chips."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely

from plugin.engine.api.grid import Chip, ChipGrid
from tests.data.footprints import concatenate_footprints, grid_footprints
from trainer.chipsets.splitting.polygons import NamedPolygons, read_polygons
from trainer.chipsets.splitting.splits import SPLITS, check_splits, split_by_polygons
from trainer.errors import SplitError

UTM = "EPSG:26911"
GRID = ChipGrid(UTM)


def counties(folder: Path, suffix: str = ".gpkg", crs: str = UTM, **attributes: Any) -> Path:
    """Three neighbours of 10 x 10 chips each, askew to the grid by half a chip."""
    west, south, side = 2800.5 * 224, 16200.5 * 224, 10 * 224
    boxes = [shapely.box(west + k * side, south, west + (k + 1) * side, south + side) for k in range(3)]
    path = folder / f"counties{suffix}"
    fields = attributes or {"NAME": ["Imperial", "Riverside", "Yuma"]}
    pyogrio.raw.write(
        path, shapely.to_wkb(boxes), [np.array(each, object) for each in fields.values()], list(fields),
        geometry_type="Polygon", crs=crs,
    )  # fmt: skip
    return path


STRIP = [Chip(2800 + i, 16200 + j) for j in range(12) for i in range(32)]


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".shp"])
def test_counties_named_for_a_split_part_the_chips_and_their_borders_are_dropped(tmp_path: Path, suffix: str) -> None:
    polygons = read_polygons(counties(tmp_path, suffix), "NAME")
    footprints = grid_footprints(GRID, STRIP)
    assign = {"Imperial": "train", "Yuma": "test"}
    splits, places = split_by_polygons(footprints, polygons, np.ones((len(STRIP), 1)), assign)
    assert check_splits(footprints, splits).least_m == pytest.approx(11 * 224)
    assert (splits == "train").sum() == 81 and (splits == "test").sum() == 81
    assert places.count("Riverside") == 81 and not ((splits != None) & (np.array(places) == "Riverside")).any()  # noqa: E711


def test_neighbouring_polygons_in_two_splits_lose_the_chips_that_touch(tmp_path: Path) -> None:
    polygons = read_polygons(counties(tmp_path, part=["train", "Validation", "test"]), "part")
    footprints = grid_footprints(GRID, STRIP)
    splits, places = split_by_polygons(footprints, polygons, np.ones((len(STRIP), 1)), gap_m=3 * 224)
    report = check_splits(footprints, splits)
    assert report.least_m == pytest.approx(3 * 224) and set(places) == {"train", "Validation", "test", None}
    assert report.chips == {"train": 63, "val": 63, "test": 81, "none": len(STRIP) - 207}


def test_polygons_without_a_split_are_spread_as_places(tmp_path: Path) -> None:
    polygons = read_polygons(counties(tmp_path, ".geojson"), "NAME")
    splits, places = split_by_polygons(grid_footprints(GRID, STRIP), polygons, np.ones((len(STRIP), 1)))
    pairs = {(place, split) for place, split in zip(places, splits) if split}
    assert len(pairs) == 3 and {split for _, split in pairs} == set(SPLITS)


def test_polygons_in_another_crs_and_others_far_away_are_accepted() -> None:
    footprints = grid_footprints(GRID, STRIP)
    here = concatenate_footprints([footprints, grid_footprints(ChipGrid("EPSG:26912"), [Chip(3, 16200)])])  # in degrees
    west, south, east, north = shapely.total_bounds(here.polygons[: len(STRIP)])
    polygons = NamedPolygons(
        np.array([shapely.box(west - 1, south - 1, east + 1, north + 1), shapely.box(100, -80, 179, -10)], object),
        ("here", "far"),
        "EPSG:4326",
    )
    assert set(polygons.names_containing(footprints)) == {"here"}


def test_unusable_polygon_files_are_refused(tmp_path: Path) -> None:
    path = counties(tmp_path)
    with pytest.raises(SplitError, match="has no attribute 'COUNTY': choose from NAME"):
        read_polygons(path, "COUNTY")
    with pytest.raises(SplitError, match="cannot be read as polygons"):
        read_polygons(tmp_path / "none.gpkg", "NAME")
    (tmp_path / "text.geojson").write_text("{")
    with pytest.raises(SplitError, match="cannot be read as polygons"):
        read_polygons(tmp_path / "text.geojson", "NAME")
    with pytest.raises(SplitError, match="cannot be read as polygons"):
        read_polygons(path, "NAME", layer="roads")
    polygons, footprints = read_polygons(path, "NAME"), grid_footprints(GRID, STRIP)
    with pytest.raises(SplitError, match="no split 'Imperal': the polygons are Imperial, Riverside, Yuma"):
        split_by_polygons(footprints, polygons, np.ones((len(STRIP), 1)), {"Imperal": "test"})
    with pytest.raises(SplitError, match="No chip lies whole in any of the polygons"):
        polygons.names_containing(grid_footprints(GRID, [Chip(9000, 16200)]))
    twice = NamedPolygons(np.append(polygons.polygons, polygons.polygons[:1]), (*polygons.names, "Twin"), UTM)
    with pytest.raises(SplitError, match="overlap"):
        twice.names_containing(footprints)
    with pytest.raises(SplitError, match="no polygon with ground and a value"):
        read_polygons(counties(tmp_path, ".geojson", NAME=[None, "", " "]), "NAME")
