"""What a raster of codes must be, and how one that is not is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from affine import Affine
from numpy.typing import NDArray
from rasterio.windows import Window

from plugin.engine.api.errors import AreaError, RasterError
from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.landcover.shares import open_land_cover
from tests.data.codes import ALBERS, NORTH, UTM, WEST, chip_square, in_albers, noise, unanimous, write
from tests.messages import refused


@pytest.mark.parametrize(("kind", "strange", "named"), [("uint8", 13, "13"), ("float32", 41.5, "41.5")])
def test_an_unknown_code_is_named(tmp_path: Path, kind: str, strange: float, named: str) -> None:
    codes = noise().astype(kind)
    codes[3, 3] = strange  # in the first chip
    path = write(tmp_path / "a.tif", codes)
    with open_land_cover(path) as labels:
        for method in (labels.shares, labels.nine_point):
            with refused(RasterError, "nlcd-codes-unknown", path=str(path), codes=named, n=1):
                method(ChipGrid(UTM), chip_square(1)) if method == labels.shares else method(ChipGrid(UTM, 56), NEAR)
        labels.shares(ChipGrid(UTM), chip_square()[1:])  # an unknown code outside the chips does not matter


NEAR = [Chip(col, row) for col in range(11200, 11204) for row in range(64828, 64832)]  # of 56 m, on the first pixels


def test_a_raster_elsewhere_has_no_ground_in_common(tmp_path: Path) -> None:
    with open_land_cover(in_albers(tmp_path)) as labels:
        labels.check_overlap(shapely.box(WEST, NORTH - 900, WEST + 900, NORTH), UTM)
        far = shapely.box(WEST + 50_000, NORTH, WEST + 51_000, NORTH + 1000)
        with refused(AreaError, "nlcd-elsewhere", path=labels.path):
            labels.check_overlap(far, UTM)
        result = labels.shares(ChipGrid(UTM), [ChipGrid(UTM).chip_at(WEST + 50_000, NORTH)])
        antipode = labels.shares(ChipGrid("EPSG:32711"), [Chip(90_000_000, 90_000_000)])  # no place on Earth
    assert result.valid.tolist() == [0] and result.shares.sum() == 0 and unanimous(result).tolist() == [-1]
    assert antipode.valid.tolist() == [0]


def test_rasters_that_hold_no_codes_are_refused(tmp_path: Path) -> None:
    with refused(RasterError, "raster-missing", path=str(tmp_path / "none.tif")):
        open_land_cover(tmp_path / "none.tif")
    (tmp_path / "text.tif").write_text("no raster")
    with refused(RasterError, "raster-unreadable", path=str(tmp_path / "text.tif")):
        open_land_cover(tmp_path / "text.tif")
    with refused(RasterError, "nlcd-not-codes", bands=3, dtype="uint8"):
        open_land_cover(write(tmp_path / "rgb.tif", np.zeros((3, 9, 9), np.uint8)))
    with refused(RasterError, "raster-no-crs", path=str(tmp_path / "nowhere.tif")):
        open_land_cover(write(tmp_path / "nowhere.tif", noise(), crs=None))


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_a_raster_without_a_place_is_refused(tmp_path: Path) -> None:
    with refused(RasterError, "nlcd-not-georeferenced"):
        open_land_cover(write(tmp_path / "a.tif", noise(), transform=Affine.identity()))


def test_a_truncated_raster_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.tif", noise(400, 400), compress="deflate", tiled=True, blockxsize=64, blockysize=64)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    grid = ChipGrid(UTM)
    chips = [grid.chip_at(WEST + x, NORTH - y) for x in range(100, 11000, 900) for y in range(100, 11000, 900)]
    with (
        refused(RasterError, "nlcd-breaks-off", path=str(path)),
        open_land_cover(path) as labels,
    ):
        labels.shares(grid, chips)


def test_a_raster_with_a_local_crs_is_refused(tmp_path: Path) -> None:
    local = 'LOCAL_CS["yard",UNIT["metre",1],AXIS["X",EAST],AXIS["Y",NORTH]]'
    with refused(RasterError, "nlcd-crs-local"):
        open_land_cover(write(tmp_path / "a.tif", noise(), crs=local))


def test_only_the_windows_around_the_chips_are_read(tmp_path: Path) -> None:
    path = write(
        tmp_path / "us.tif", np.zeros((1, 0, 0), np.uint8), ALBERS, Affine(30, 0, -2493045, 0, -30, 3310005),
        width=161_190, height=104_424, tiled=True, blockxsize=512, blockysize=512, sparse_ok=True, nodata=0,
    )  # fmt: skip
    grid = ChipGrid(ALBERS)
    chips = [grid.chip_at(x, y) for x in (-2_000_000, 0, 2_000_000) for y in (500_000, 3_000_000)]
    with open_land_cover(path) as labels:
        spy = labels._dataset = Spy(labels._dataset)
        assert labels.shares(grid, chips).valid.tolist() == [0] * 6
    assert len(spy.read_px) == 6 and max(spy.read_px) <= 10 * 10


class Spy:
    """A dataset that counts the pixels that are read from it."""

    def __init__(self, dataset: Any) -> None:
        self._dataset, self.read_px = dataset, []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._dataset, name)

    def read(self, band: int, window: Window) -> NDArray[Any]:
        self.read_px.append(window.width * window.height)
        return self._dataset.read(band, window=window)
