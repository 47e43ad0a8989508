"""Windows, tiles and weights: the weights of all windows at a pixel sum to 1, and every pixel has its windows."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.engine.api.grid import BLOCK_CHIPS, Block, Chip
from plugin.engine.segment.geometry import STEPS, Geometry, Window


@pytest.mark.parametrize("sizes", [(64, 12, 8), (64, 12, 24), (512, 32, 32), (256, 64, 32), (40, 0, 0)])
def test_the_weights_of_all_windows_sum_to_one_at_every_pixel(sizes: tuple[int, int, int]) -> None:
    geometry = Geometry(*sizes)
    weights, step, share = geometry.weights(), geometry.step, geometry.share
    total = np.zeros((4 * step + geometry.blend,) * 2)
    for row in range(4):
        for col in range(4):
            total[row * step : row * step + share, col * step : col * step + share] += weights
    inner = slice(geometry.blend, 4 * step)
    np.testing.assert_allclose(total[inner, inner], 1, atol=1e-6)
    assert weights.min() >= 0


def test_sizes_of_the_shipped_windows() -> None:
    geometry = Geometry(512, 32, 32)
    assert (geometry.step, geometry.tile, geometry.halo) == (448, 112, 1)
    assert (geometry.block, geometry.extended, geometry.share) == (1792, 1824, 480)
    assert geometry.overlap == pytest.approx(1.306, abs=1e-3)


def test_a_block_has_the_windows_whose_step_holds_a_tile() -> None:
    geometry, block = Geometry(64, 12, 8), Block(-1, 2)
    north_west = Chip(-BLOCK_CHIPS, 3 * BLOCK_CHIPS - 1)
    south_east = Chip(-1, 2 * BLOCK_CHIPS)
    assert geometry.windows(block, [south_east, north_west]) == [Window(0, 0), Window(STEPS - 1, STEPS - 1)]
    assert geometry.windows(block, [Chip(-12, 3 * BLOCK_CHIPS - 1)]) == [Window(0, 1)]
