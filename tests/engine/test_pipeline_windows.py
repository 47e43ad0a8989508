"""The pipeline with windows of pixels in place of chips: each block reads its own halo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import rasterio
from numpy.typing import NDArray
from rasterio.transform import from_origin
from rasterio.windows import Window
from scipy.ndimage import uniform_filter

from plugin.engine.run.pipeline import run_pipeline

SIDE, BLOCK, HALO = 48, 16, 2
Pixels = NDArray[np.float64]


@pytest.fixture
def raster(tmp_path: Path) -> Path:
    path = tmp_path / "noise.tif"
    noise = np.random.default_rng(5).random((1, SIDE, SIDE))
    profile = {"driver": "GTiff", "count": 1, "dtype": "float64", "width": SIDE, "height": SIDE}
    with rasterio.open(path, "w", crs="EPSG:26911", transform=from_origin(500_000, 4_000_000, 1, 1), **profile) as file:
        file.write(noise)
    return path


def blocks() -> list[tuple[int, int]]:
    return [(row, col) for row in range(SIDE // BLOCK) for col in range(SIDE // BLOCK)]


def mean_of_neighbours(pixels: Pixels) -> Pixels:
    """Of a window with its halo: the means over 5 x 5 pixels, without the halo."""
    return uniform_filter(pixels, 2 * HALO + 1, mode="reflect")[HALO:-HALO, HALO:-HALO]


def smooth(path: Path, portions: Sequence[Sequence[tuple[int, int]]], readers: int) -> Pixels:
    """The whole raster, window by window through the pipeline."""

    @contextmanager
    def open_reader() -> Iterator[Callable[[tuple[int, int]], Pixels]]:
        with rasterio.open(path) as source:

            def read(block: tuple[int, int]) -> Pixels:
                window = Window(block[1] * BLOCK - HALO, block[0] * BLOCK - HALO, BLOCK + 2 * HALO, BLOCK + 2 * HALO)
                pixels: Pixels = source.read(1, window=window, boundless=True, fill_value=0)
                return pixels

            yield read

    result = np.full((SIDE, SIDE), np.nan)
    for (row, col), means in run_pipeline(portions, open_reader, mean_of_neighbours, readers, 2):
        result[row * BLOCK : (row + 1) * BLOCK, col * BLOCK : (col + 1) * BLOCK] = means
    return result


def test_windows_that_read_their_own_halo_have_no_seams(raster: Path) -> None:
    with rasterio.open(raster) as source:
        whole = uniform_filter(np.pad(source.read(1), HALO), 2 * HALO + 1)[HALO:-HALO, HALO:-HALO]
    np.testing.assert_allclose(smooth(raster, [blocks()], 1), whole, atol=1e-12)


def test_a_windows_result_depends_on_neither_the_order_nor_the_other_windows(raster: Path) -> None:
    together = smooth(raster, [blocks()], 1)
    apart = smooth(raster, [[block] for block in reversed(blocks())], 3)
    assert (apart == together).all()
    only_some = smooth(raster, [blocks()[4:6]], 1)
    computed = ~np.isnan(only_some)
    assert computed.sum() == 2 * BLOCK**2 and (only_some[computed] == together[computed]).all()
