"""The quilt holds the chips that its truth names, at their places; its NLCD has the labels of an earlier year."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import rasterio
from numpy.typing import NDArray
from rasterio.warp import transform as warp_points

from plugin.engine.api.errors import OutputError
from scripts.imagery import make_quilt as quilting
from scripts.imagery import source_chips
from scripts.imagery.ground_truth import CLASS_TO_NLCD, atomic_path
from tests.data import rasters, seed_chips
from trainer.default.data_folder import data_folder

DATA = data_folder()
LABELS = {"developed": "developed", "cultivated": "cultivated", "barren": "undeveloped"}

pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two noise chips of each class, one of role train and one of role test."""
    return seed_chips.write(tmp_path_factory.mktemp("data"), LABELS, ("train", "test"))


def sew(output: Path, data: Path, *more: str) -> int:
    return quilting.main([str(output), "--data", str(data), "--cols", "4", "--rows", "3", *more])


def pixels_of(path: Path) -> NDArray[np.uint8]:
    with rasterio.open(path) as raster:
        pixels: NDArray[np.uint8] = raster.read()
    return pixels


def truth_of(path: Path) -> list[dict[str, Any]]:
    _, table = pyogrio.read_arrow(path.with_name(f"{path.stem}_truth.gpkg"), layer="truth")
    rows: list[dict[str, Any]] = table.to_pylist()
    return rows


def chip_pixels(path: Path, col: int, row: int) -> NDArray[np.uint8]:
    """The pixels of a chip of the grid, found through the raster's own georeference."""
    with rasterio.open(path) as raster:
        window = raster.window(col * 224, row * 224, col * 224 + 224, row * 224 + 224)
        pixels: NDArray[np.uint8] = raster.read(window=window)
    return pixels


def test_each_square_of_the_truth_holds_the_chip_that_it_names(tmp_path: Path, data: Path) -> None:
    sewn = tmp_path / "quilt.tif"
    assert sew(sewn, data) == 0
    truth = truth_of(sewn)
    assert len(truth) == 12
    for place in truth:
        turned = quilting.SYMMETRIES.index(place["flip"])
        expected = quilting.apply_symmetry(pixels_of(data / place["source"]), turned)
        assert np.array_equal(chip_pixels(sewn, place["col"], place["row"]), expected), place


def test_every_chip_lies_unturned_before_any_lies_twice(tmp_path: Path, data: Path) -> None:
    sewn = tmp_path / "quilt.tif"
    sew(sewn, data)
    truth = truth_of(sewn)
    assert len({place["source"] for place in truth[:6]}) == 6
    assert {place["flip"] for place in truth[:6]} == {"rot0"}
    assert len({place["flip"] for place in truth[6:]}) > 1


def test_the_eight_symmetries_are_eight() -> None:
    square = np.arange(4, dtype=np.uint8).reshape(1, 2, 2)
    assert len({quilting.apply_symmetry(square, turned).tobytes() for turned in range(8)}) == 8


def test_one_seed_gives_the_same_bytes_and_another_seed_another_quilt(tmp_path: Path, data: Path) -> None:
    first, second, other = (tmp_path / name for name in ("first.tif", "second.tif", "other.tif"))
    sew(first, data)
    sew(second, data)
    sew(other, data, "--seed", "1")
    assert first.read_bytes() == second.read_bytes()
    assert not np.array_equal(pixels_of(first), pixels_of(other))


@pytest.mark.parametrize(
    "layout",
    [("--tile", "0"), ("--tile", "128", "--interleave", "band"), ("--compress", "lzw", "--predictor", "2")],
    ids=["strips", "small tiles, band by band", "differences"],
)
def test_the_layout_of_the_file_changes_no_pixel(tmp_path: Path, data: Path, layout: tuple[str, ...]) -> None:
    usual, other = tmp_path / "usual.tif", tmp_path / "other.tif"
    sew(usual, data)
    sew(other, data, *layout)
    assert np.array_equal(pixels_of(usual), pixels_of(other))
    assert usual.read_bytes() != other.read_bytes()


def test_the_quilt_lies_on_the_chip_grid_in_metres(tmp_path: Path, data: Path) -> None:
    sewn = tmp_path / "quilt.tif"
    sew(sewn, data, "--origin", "2801,16203")
    with rasterio.open(sewn) as raster:
        assert raster.crs.to_epsg() == 26911
        assert raster.res == (1, 1)
        assert raster.bounds == (2801 * 224, 16200 * 224, 2805 * 224, 16203 * 224)
        assert raster.block_shapes == [(512, 512)] * 3


def test_altered_squares_are_developed_in_the_picture_and_not_in_nlcd(tmp_path: Path, data: Path) -> None:
    before, after = tmp_path / "before.tif", tmp_path / "after.tif"
    sew(before, data)
    sew(after, data, "--altered", "0.5")
    old, new = truth_of(before), truth_of(after)
    altered = [place for place in new if place["altered"]]
    assert len(altered) == round(0.5 * sum(place["group"] != "developed" for place in old))
    for was, place in zip(old, new):
        assert place["nlcd_class"] == was["class"]
        assert place["developed_since"] == (2011 if place["altered"] else None)
        if place["altered"]:
            assert (place["group"], place["nlcd_class"]) != ("developed", "developed")
            assert place["class"] == "developed"
        else:
            assert place["source"] == was["source"]


def test_nlcd_has_the_old_code_under_the_centre_of_each_square(tmp_path: Path, data: Path) -> None:
    sewn = tmp_path / "quilt.tif"
    sew(sewn, data, "--altered", "1")
    with rasterio.open(tmp_path / "quilt_nlcd.tif") as nlcd:
        assert nlcd.crs.to_epsg() == 5070
        assert nlcd.res == (30, 30)
        assert (nlcd.transform.c % 30, nlcd.transform.f % 30) == (15, 15)
        assert nlcd.nodata == 0
        assert nlcd.colormap(1)[82] == (170, 112, 40, 255)
        for place in truth_of(sewn):
            centre = [(place["col"] + 0.5) * 224], [(place["row"] + 0.5) * 224]
            xs, ys = warp_points("EPSG:26911", nlcd.crs, *centre)
            code = next(nlcd.sample([(xs[0], ys[0])]))[0]
            assert code == place["nlcd_code"] == CLASS_TO_NLCD[place["nlcd_class"]]


def test_only_chips_of_the_requested_roles_are_used(tmp_path: Path, data: Path) -> None:
    sew(tmp_path / "quilt.tif", data, "--roles", "test")
    assert {place["role"] for place in truth_of(tmp_path / "quilt.tif")} == {"test"}


def test_the_real_data_folder_has_500_chips_of_the_three_groups() -> None:
    if not (DATA / "manifest.csv").exists():
        pytest.skip(f"no real imagery at {DATA}")
    chips = source_chips.read_manifest(DATA, quilting.ROLES)
    assert len(chips) == 500
    assert {chip.group for chip in chips} == {"developed", "cultivated", "undeveloped"}
    assert source_chips.read_source_chip(DATA / chips[0].path).shape == (3, 224, 224)


@pytest.mark.parametrize(
    "wrong, named",
    [
        (("--data", "no such folder"), "no such folder"),
        (("--altered", "1.5"), "--altered"),
        (("--roles", "test,exam"), "exam"),
        (("--roles", "val"), "val"),
        (("--cols", "0"), "--cols"),
        (("--tile", "100"), "--tile"),
        (("--origin", "here"), "--origin"),
    ],
)
def test_bad_input_gets_one_sentence_and_exit_code_2(
    tmp_path: Path, data: Path, wrong: tuple[str, str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sew(tmp_path / "quilt.tif", data, *wrong) == 2
    error = capsys.readouterr().err
    assert named in error
    assert error.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_an_output_that_cannot_be_written_is_named_and_leaves_nothing(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    assert sew(tmp_path / "file" / "quilt.tif", data) == 2
    assert "quilt.tif cannot be written" in capsys.readouterr().err
    assert sew(tmp_path / "quilt.png", data) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_raster_that_a_full_disk_cut_short_never_gets_its_name(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="disk may be full"), atomic_path(tmp_path / "quilt.tif") as draft:
        Path(rasters.truncated(tmp_path)).rename(draft)
    assert not list(tmp_path.iterdir())
