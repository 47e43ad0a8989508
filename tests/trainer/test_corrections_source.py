"""Chips that a person corrected become training data, alone or in place of NLCD's labels."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely

from plugin.engine.api.grid import Chip, ChipGrid
from tests.data.corrected import write_corrections
from tests.trainer import made_up_county as land
from trainer.__main__ import main
from trainer.chipsets.chipset import open_chipset

GRID = ChipGrid(land.CRS, land.PX)
FIRST = GRID.chip_at(land.WEST, land.NORTH - 1)  # north-west of the county


def chips(*options: object) -> int:
    return main(["chips", "--chip-px", str(land.PX), "--block-chips", "3", *map(str, options)])


def corrections(path: Path, rows: list[tuple[Chip, str, str]], **columns: object) -> Path:
    """A GeoPackage as the plugin saves it; rows are chip, raster and label."""
    return write_corrections(path, GRID, rows, **columns)


def at(col: int, row: int) -> Chip:
    return Chip(FIRST.col + col, FIRST.row - row)


def scattered(raster: str, n: int = 12) -> list[tuple[Chip, str, str]]:
    return [(at(k, (5 * k) % 12), raster, ("forest", "water")[k % 2]) for k in range(n)]


def test_corrected_chips_are_read_from_their_raster(tmp_path: Path) -> None:
    land.county(tmp_path / "land")
    file = corrections(tmp_path / "land" / "mine.gpkg", scattered("naip_2016.tif"))
    assert chips("--corrections", file, "--val", 0, "--test", 0, "--out", tmp_path / "set") == 0
    chipset = open_chipset(tmp_path / "set")
    assert chipset.class_names == ("forest", "water")
    assert set(zip(chipset.column("origin"), chipset.column("date"), chipset.column("split"))) == {
        ("corrected", "2016", "train")
    }
    assert chipset.purity.min() == 1
    row = chipset.column("id").index(f"2016:{land.CRS}:{at(3, 3).col}:{at(3, 3).row}:corrected")
    with rasterio.open(tmp_path / "land" / "naip_2016.tif") as raster:
        window = rasterio.windows.Window(3 * land.PX, 3 * land.PX, land.PX, land.PX)
        np.testing.assert_array_equal(chipset.read([row])[0], raster.read(window=window))
    card = json.loads((tmp_path / "set" / "card.json").read_text())
    assert card["made"]["sources"] == [{"corrections": "mine.gpkg", "chips": 12, "by": {"surveyor": 12}}]


def test_beside_naip_they_replace_the_chip_of_that_place_and_year(tmp_path: Path) -> None:
    images, labels = land.county(tmp_path / "land")
    file = corrections(tmp_path / "land" / "mine.gpkg", scattered("naip_2016.tif"))
    source = ["--naip", *images, "--nlcd", labels, "--corrections", file]
    assert chips(*source, "--out", tmp_path / "set") == 0
    chipset = open_chipset(tmp_path / "set")
    card = json.loads((tmp_path / "set" / "card.json").read_text())
    assert card["left_out"]["replaced by a corrected chip"] == 12
    assert chipset.class_names == ("forest", "cultivated", "developed", "water")
    ids = chipset.column("id")
    mine = [each for each in ids if each.endswith(":corrected")]
    assert mine
    assert not {each.removesuffix(":corrected") for each in mine} & set(ids)
    labels_of = dict(zip(ids, chipset.column("label")))
    assert {labels_of[each] for each in mine} == {"forest", "water"}
    np.testing.assert_allclose(chipset.shares.sum(axis=1), 1, atol=1e-5)


def test_the_later_of_two_corrections_counts(tmp_path: Path) -> None:
    land.county(tmp_path / "land")
    rows = [*scattered("naip_2016.tif"), (at(0, 0), "naip_2016.tif", "barren")]
    file = corrections(tmp_path / "land" / "mine.gpkg", rows)
    assert chips("--corrections", file, "--val", 0, "--test", 0, "--out", tmp_path / "set") == 0
    assert Counter(open_chipset(tmp_path / "set").column("label")) == {"water": 6, "forest": 5, "barren": 1}


def test_a_chip_corrected_in_a_raster_and_again_in_a_mosaic_of_that_year_is_one_chip(tmp_path: Path) -> None:
    land.county(tmp_path / "land")
    rows = [*scattered("naip_2016.tif"), (at(0, 0), "naip_2016.tif\nnaip_2014.tif", "barren")]
    file = corrections(tmp_path / "land" / "mine.gpkg", [*rows, (at(1, 5), "naip_2014.tif", "barren")])
    assert chips("--corrections", file, "--val", 0, "--test", 0, "--out", tmp_path / "set") == 0
    chipset = open_chipset(tmp_path / "set")
    assert len(set(chipset.column("id"))) == len(chipset) == 13
    assert Counter(chipset.column("label")) == {"water": 6, "forest": 5, "barren": 2}


def test_corrections_that_cannot_be_read_are_reported_and_the_rest_is_kept(tmp_path: Path) -> None:
    land.county(tmp_path / "land")
    rows = [*scattered("naip_2016.tif"), (at(1, 1), "gone.tif", "forest"), (at(500, 1), "naip_2016.tif", "forest")]
    file = corrections(tmp_path / "land" / "mine.gpkg", rows)
    assert chips("--corrections", file, "--val", 0, "--test", 0, "--out", tmp_path / "set") == 0
    card = json.loads((tmp_path / "set" / "card.json").read_text())
    assert card["chips"] == 12
    assert card["left_out"] == {"corrected, but outside its raster": 1}
    assert "There is no file" in card["unreadable"][0]


def test_a_mosaic_is_named_line_by_line(tmp_path: Path) -> None:
    land.county(tmp_path / "land")
    file = corrections(tmp_path / "land" / "mine.gpkg", scattered("naip_2016.tif\nnaip_2014.tif\n"))
    assert chips("--corrections", file, "--val", 0, "--test", 0, "--out", tmp_path / "set") == 0
    assert set(open_chipset(tmp_path / "set").column("source")) == {"naip_2016"}


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"label": np.array(["swamp"] * 12, object)}, "names the class 'swamp'"),
        ({"label": np.array([None] * 12, object)}, "no place, raster or label"),
        ({"raster": np.array([" "] * 12, object)}, "names no raster"),
        ({"crs": np.array(["EPSG:0"] * 12, object)}, "no place, raster or label"),
    ],
)
def test_a_file_that_breaks_the_contract_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], columns: dict[str, object], message: str
) -> None:
    file = corrections(tmp_path / "mine.gpkg", scattered("naip_2016.tif"), **columns)
    assert chips("--corrections", file, "--out", tmp_path / "set") == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "set").exists()


def test_another_geopackage_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pyogrio.raw.write(
        tmp_path / "other.gpkg", shapely.to_wkb([shapely.Point(0, 0)]), [], [], geometry_type="Point", crs=land.CRS
    )
    assert chips("--corrections", tmp_path / "other.gpkg", "--out", tmp_path / "set") == 2
    assert "holds no layer corrections" in capsys.readouterr().err
    shutil.copy(tmp_path / "other.gpkg", tmp_path / "mine.gpkg")
    pyogrio.raw.write(
        tmp_path / "mine.gpkg",
        shapely.to_wkb([shapely.box(0, 0, 1, 1)]),
        [np.array(["forest"], object)],
        ["label"],
        layer="corrections",
        geometry_type="Polygon",
        crs=land.CRS,
    )
    assert chips("--corrections", tmp_path / "mine.gpkg", "--out", tmp_path / "set") == 2
    assert "lack the attribute col" in capsys.readouterr().err
