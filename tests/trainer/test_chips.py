"""NAIP and NLCD become a labelled chip set."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pyogrio
import pytest
import rasterio
import shapely

from plugin.engine.api.grid import Chip, ChipGrid
from tests.trainer import made_up_county as land
from tests.trainer.chips_command import chips, make_chipset, refusal
from trainer.__main__ import main
from trainer.chipsets.chipset import open_chipset
from trainer.chipsets.splitting.spatial_split import drop_duplicate_pixels


def test_each_chip_of_each_year_comes_with_its_pixels_and_its_class(tmp_path: Path) -> None:
    chipset = make_chipset(tmp_path, "--balance", "none")
    codes, grid = land.codes(12), ChipGrid(land.CRS, land.PX)
    assert {name: set(chipset.column(name)) for name in ("origin", "date")} == {
        "origin": {"nlcd"},
        "date": {"2014", "2016"},
    }
    assert chipset.class_names == ("forest", "cultivated", "developed")
    named = {82: "cultivated", 42: "forest", 22: "developed"}
    for row in range(0, len(chipset), 7):
        square = shapely.from_wkb(chipset.index["geometry"][row].as_py())
        chip = grid.chip_at(square.centroid.x, square.centroid.y)
        at = (round(land.NORTH / land.PX) - 1 - chip.row, chip.col - round(land.WEST / land.PX))
        assert chipset.column("label")[row] == named[int(codes[at])]
        with rasterio.open(tmp_path / "land" / f"{chipset.column('source')[row]}.tif") as raster:
            window = rasterio.windows.Window(at[1] * land.PX, at[0] * land.PX, land.PX, land.PX)
            np.testing.assert_array_equal(chipset.read([row])[0], raster.read(window=window))
    np.testing.assert_allclose(chipset.purity, 1, atol=1e-4)


def test_no_two_splits_touch_whatever_the_year(tmp_path: Path) -> None:
    chipset = make_chipset(tmp_path)
    squares = np.array([shapely.from_wkb(each) for each in chipset.column("geometry")])
    split = np.array(chipset.column("split"))
    least = min(
        float(shapely.distance(squares[split == one][:, None], squares[split == other][None]).min())
        for one, other in (("train", "val"), ("train", "test"), ("val", "test"))
    )
    assert least >= land.PX
    card = json.loads((tmp_path / "set" / "card.json").read_text())
    assert float(card["splitting"]["least distance between splits, m"]) == pytest.approx(least, abs=0.1)
    assert sum(card["left_out"].values()) + len(chipset) == 2 * 144


def test_sampling_weights_make_classes_equal_and_deletion_does_too(tmp_path: Path) -> None:
    train = make_chipset(tmp_path / "a").select(split="train")
    weight = np.array(train.column("weight"))
    assert weight.mean() == pytest.approx(1, abs=1e-5)
    weight_sums = [weight[train.truth == k].sum() for k in range(3)]
    np.testing.assert_allclose(weight_sums, np.mean(weight_sums), rtol=1e-2)
    fewer = make_chipset(tmp_path / "b", "--balance", "delete").select(split="train")
    assert len(set(Counter(fewer.column("label")).values())) == 1


def test_mixed_chips_keep_their_shares_or_are_dropped(tmp_path: Path) -> None:
    images, _ = land.county(tmp_path / "land")
    fine = np.kron(land.codes(12), np.ones((2, 2), np.uint8))
    fine[::2, ::4] = 42  # a quarter of every second chip
    labels = land.write(tmp_path / "nlcd.tif", fine[None], land.WEST, land.NORTH, land.PX / 2)
    source = ["--naip", *images, "--nlcd", labels]
    assert chips(*source, "--out", tmp_path / "keep") == 0
    assert set(np.round(open_chipset(tmp_path / "keep").purity, 3)) == {0.75, 1.0}
    assert chips(*source, "--mixed", "drop", "--out", tmp_path / "drop") == 0
    dropped = json.loads((tmp_path / "drop" / "card.json").read_text())["left_out"]
    assert open_chipset(tmp_path / "drop").purity.min() > 0.99
    assert dropped["mixed: no class has 90% of the chip"] == pytest.approx(2 * 48, abs=30)


def test_the_nine_point_rule_can_be_chosen(tmp_path: Path) -> None:
    chipset = make_chipset(tmp_path, "--label-rule", "nine-point")
    assert set(chipset.column("origin")) == {"nine-point"}
    assert set(np.unique(np.round(chipset.shares * 9, 4)) % 1) == {0}


def test_four_bands_where_all_rasters_have_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, labels = land.county(tmp_path / "land")
    four = land.naip(tmp_path / "four_2016.tif", land.codes(12), bands=4)
    options = ["--nlcd", labels, "--bands", "red,green,blue,nir"]
    assert chips("--naip", four, *options, "--out", tmp_path / "set") == 0
    chipset = open_chipset(tmp_path / "set")
    assert chipset.bands == ("red", "green", "blue", "nir")
    assert chipset.read([0]).shape == (1, 4, land.PX, land.PX)
    three = tmp_path / "land" / "naip_2014.tif"
    assert "has no nir band" in refusal(capsys, "--naip", four, three, *options, "--out", tmp_path / "other")
    assert not (tmp_path / "other").exists()


def test_blank_and_white_chips_are_counted_out(tmp_path: Path) -> None:
    images, labels = land.county(tmp_path / "land", years=(2016,))
    with rasterio.open(images[0], "r+") as raster:
        pixels = raster.read()
        pixels[:, : land.PX, : land.PX] = 255
        pixels[:, : land.PX, land.PX : 2 * land.PX] = 90
        raster.write(pixels)
    assert chips("--naip", *images, "--nlcd", labels, "--out", tmp_path / "set") == 0
    dropped = json.loads((tmp_path / "set" / "card.json").read_text())["left_out"]
    assert dropped["white on more than 50% of the chip"] == 1
    assert dropped["blank: contrast below 0.5"] == 1


def test_a_collar_is_left_out_and_a_wrong_crs_replaced(tmp_path: Path) -> None:
    """F2, F7: the trainer takes what a run takes."""
    images, labels = land.county(tmp_path / "land", years=(2016,))
    with rasterio.open(images[0], "r+") as raster:
        pixels, own_crs = raster.read(), raster.crs
        pixels[:, : land.PX, : land.PX] = np.random.default_rng(0).integers(75, 80, (len(pixels), land.PX, land.PX))
        raster.write(pixels)
        raster.crs = "EPSG:32633"
    options = ["--nlcd", labels, "--assign-crs", own_crs.to_string(), "--nodata", "77"]
    left_out = []
    for name, tolerance in (("value", "0"), ("range", "2")):
        assert chips("--naip", *images, *options, "--nodata-tolerance", tolerance, "--out", tmp_path / name) == 0
        reasons = json.loads((tmp_path / name / "card.json").read_text())["left_out"]
        left_out.append(reasons.get("imagery on less than 99% of the chip", 0))
    assert left_out == [0, 1]


def test_polygons_name_the_places_and_split_them(tmp_path: Path) -> None:
    west, side = land.WEST, land.PX * 4
    boxes = [
        shapely.box(west + k * side, land.NORTH - 12 * land.PX, west + (k + 1) * side, land.NORTH) for k in range(3)
    ]
    pyogrio.raw.write(
        tmp_path / "counties.gpkg",
        shapely.to_wkb(boxes),
        [np.array(["Kern", "Inyo", "Mono"], object)],
        ["NAME"],
        geometry_type="Polygon",
        crs=land.CRS,
    )
    assign = ["--assign", "Kern=train", "Mono=test", "Inyo=val"]
    chipset = make_chipset(tmp_path, "--polygons", tmp_path / "counties.gpkg", *assign)
    assert set(zip(chipset.column("place"), chipset.column("split"))) == {
        ("Kern", "train"), ("Inyo", "val"), ("Mono", "test")
    }  # fmt: skip


def test_with_other_year_a_year_may_be_the_test_of_the_same_ground(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dates = ["--split-by", "dates", "--dates", "train=2014", "test=2016"]
    chipset = make_chipset(tmp_path / "a", *dates, "--other-year")
    assert Counter(zip(chipset.column("date"), chipset.column("split"))) == {
        ("2014", "train"): 144,
        ("2016", "test"): 144,
    }
    images, labels = land.county(tmp_path / "b")
    error = refusal(capsys, "--naip", *images, "--nlcd", labels, *dates, "--out", tmp_path / "b" / "set")
    assert error.startswith("SplitError: No chips are left for train")


def test_the_same_pixels_are_never_in_two_splits() -> None:
    splits = np.array(["train", "val", "test", "train", None, "train"], object)
    unique = drop_duplicate_pixels(splits, ["a", "a", "b", "b", "b", "c"])
    assert unique.tolist() == [None, "val", "test", None, None, "train"]


def test_rasters_of_two_zones_share_one_index_in_degrees(tmp_path: Path) -> None:
    images, labels = land.county(tmp_path / "land", years=(2016,))
    with rasterio.open(images[0]) as raster:
        profile, pixels = raster.profile, raster.read()
    profile["crs"] = "EPSG:32611"  # WGS 84 beside NAD 83: another CRS of the same ground
    with rasterio.open(tmp_path / "other_2014.tif", "w", **profile) as raster:
        raster.write(pixels[:, ::-1])
    assert chips("--naip", *images, tmp_path / "other_2014.tif", "--nlcd", labels, "--out", tmp_path / "set") == 0
    geo = json.loads(pq.read_schema(tmp_path / "set" / "index.parquet").metadata[b"geo"])["columns"]["geometry"]
    assert geo["crs"]["id"] == {"authority": "OGC", "code": "CRS84"}
    assert -118 < geo["bbox"][0] < -116


def test_real_patches_of_two_years_are_labelled_with_their_nlcd(tmp_path: Path, data: Path) -> None:
    from scripts.imagery.write_patches import read_patches, write_patches

    patches = read_patches(data)
    write_patches(tmp_path / "land", patches)
    naip = sorted((tmp_path / "land").glob("naip_*.tif"))
    labels, polygons = tmp_path / "land" / "nlcd_2016.tif", tmp_path / "land" / "quads.gpkg"
    places = ["--polygons", polygons, "--split-by", "blocks"]
    source = ["--naip", *naip, "--nlcd", labels, "--bands", "red,green,blue,nir", *places]
    assert main(["chips", *map(str, source), "--out", str(tmp_path / "set")]) == 0
    chipset = open_chipset(tmp_path / "set")
    assert Counter(chipset.column("date")) == {"2011": 16, "2014": 16}
    assert Counter(chipset.column("place")) == {"3708020": 16, "3708035": 16}
    row = chipset.column("id").index(f"2014:EPSG:26917:{patches[3].chip.col}:{patches[3].chip.row}")
    np.testing.assert_array_equal(chipset.read([row])[0], patches[3].naip["2014"][:, 16:240, 16:240])
    codes = patches[3].nlcd[16:240, 16:240]
    forest = np.isin(codes, (41, 42, 43, 90)).mean() / np.isin(codes, (0, 127, 250, 255), invert=True).mean()
    assert chipset.shares[row, chipset.class_names.index("forest")] == pytest.approx(forest, abs=1e-4)


def test_a_quilt_of_real_chips_gets_the_labels_that_are_true_of_it(tmp_path: Path, data: Path) -> None:
    from scripts.imagery.make_quilt import main as sew

    quilt = tmp_path / "quilt.tif"
    assert sew([str(quilt), "--cols", "12", "--rows", "12", "--data", str(data)]) == 0
    source = ["--naip", quilt, "--nlcd", tmp_path / "quilt_nlcd.tif", "--block-chips", "4"]
    assert main(["chips", *map(str, source), "--out", str(tmp_path / "set")]) == 0
    chipset = open_chipset(tmp_path / "set")
    _, _, _, columns = pyogrio.raw.read(tmp_path / "quilt_truth.gpkg", columns=["col", "row", "class"])
    truth = {f"undated:EPSG:26911:{col}:{row}": name for col, row, name in zip(*columns)}
    assert len(chipset) > 90
    assert [truth[each] for each in chipset.column("id")] == chipset.column("label")
    assert chipset.purity.min() > 0.8  # NLCD's pixels of 30 m lie across the chips' edges


def test_the_grid_is_that_of_the_engine() -> None:
    assert ChipGrid(land.CRS, land.PX).chip_at(land.WEST, land.NORTH - 1) == Chip(
        land.WEST // land.PX, land.NORTH // land.PX - 1
    )
