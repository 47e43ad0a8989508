"""The land-cover rasters of the data folder: each is read, and change between two editions is that of the pixels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio

from plugin.engine.api.classes import CLASSES, GROUPS, landuse_product
from plugin.engine.api.grid import Bounds
from plugin.engine.change.states import states_of
from plugin.engine.landcover.legend import NLCD_LEGEND
from plugin.engine.landcover.shares import open_land_cover
from trainer.default.data_folder import data_folder

NLCD = data_folder() / "nlcd"
RASTERS = (
    "nlcd2011_zion_ut.tif",
    "nlcd_rhode_island.tif",
    "nlcd_w_massachusetts.tif",
    "annual_nlcd2021_durham_nc.tif",
    "nlcd2019_nevada_utah.tif",
    "nlcd2021_nevada_utah.tif",
)
SIDE = 40  # pixels of the window whose transitions are compared
STATES = states_of(landuse_product(CLASSES, GROUPS))

pytestmark = pytest.mark.skipif(not NLCD.is_dir(), reason="needs the data folder: LANDCHIP_DATA, or ../shared/data")


@pytest.mark.parametrize("name", RASTERS)
def test_every_raster_gives_the_shares_of_its_pixels(name: str) -> None:
    """Squares of the raster's own pixels: their shares are those of the codes in them."""
    path, first = NLCD / name, 200
    with rasterio.open(path) as raster:
        codes = raster.read(1)[first : first + 40, first : first + 40]
        west, north = raster.transform @ (first, first)
        east, south = raster.transform @ (first + 40, first + 40)
        crs = raster.crs.to_wkt()
    with open_land_cover(path) as land_cover:
        read = land_cover.shares_of([Bounds(west, south, east, north)], land_cover.crs)
        classes = land_cover.classes
    assert crs
    named = [NLCD_LEGEND.codes.get(int(code)) if np.isfinite(code) else None for code in codes.ravel()]
    labelled = [each for each in named if each is not None]
    assert read.valid[0] == pytest.approx(len(labelled) / codes.size, abs=1e-3)
    for k, each in enumerate(classes):
        assert read.shares[0, k] == pytest.approx(labelled.count(each) / max(len(labelled), 1), abs=1e-3)


def test_the_transitions_of_two_editions_are_those_of_the_pixels() -> None:
    """Nevada and Utah, 2019 and 2021: pixel by pixel through the engine, and from the codes themselves."""
    paths = [NLCD / f"nlcd{year}_nevada_utah.tif" for year in (2019, 2021)]
    codes, squares = [], []
    with rasterio.open(paths[0]) as raster, rasterio.open(paths[1]) as later:
        differs = np.argwhere(_states(raster.read(1)) != _states(later.read(1)))
        row, col = np.maximum(np.median(differs, axis=0).astype(int) - SIDE // 2, 0)
        for each in (raster, later):
            codes.append(_states(each.read(1))[row : row + SIDE, col : col + SIDE])
        for y in range(row, row + SIDE):
            for x in range(col, col + SIDE):
                (west, north), (east, south) = (raster.transform @ (x + d, y + d) for d in (0, 1))
                squares.append(Bounds(west, south, east, north))
    read = []
    for path in paths:
        with open_land_cover(path) as land_cover:
            shares = land_cover.shares_of(squares, land_cover.crs)
            states = (shares.shares @ STATES.columns(land_cover.classes)).argmax(axis=1)
            read.append(np.where(shares.valid > 0.5, states, -1))
    n = len(STATES.names)
    tables = []
    for then, now in ((codes[0].ravel(), codes[1].ravel()), tuple(read)):
        both = (then >= 0) & (now >= 0)
        tables.append(np.bincount(then[both] * n + now[both], minlength=n * n).reshape(n, n))
    assert tables[0].sum() > SIDE * SIDE / 2
    assert tables[0].tolist() == tables[1].tolist()
    assert len(differs) > 100


def _states(codes: np.ndarray) -> np.ndarray:
    """The state of each code; -1 for no data."""
    lookup = {code: STATES.by_class[name] for code, name in NLCD_LEGEND.codes.items()}
    known = np.nan_to_num(codes, nan=0).astype(int)
    table = np.full(max(lookup) + 1, -1)
    table[list(lookup)] = list(lookup.values())
    return np.where(known < len(table), table[np.minimum(known, len(table) - 1)], -1)


def test_the_data_folder_is_that_of_the_project() -> None:
    assert {each.name for each in Path(NLCD).glob("*.tif")} >= set(RASTERS)
