"""How much of a cell an outline covers is what cutting polygons gives."""

from __future__ import annotations

from math import ceil

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.landcover.cell_coverage import cell_coverage, ring_areas


@pytest.mark.parametrize("seed", range(6))
def test_the_coverage_of_cells_is_their_intersection_with_the_outline(seed: int) -> None:
    rng = np.random.default_rng(seed)
    turn = rng.uniform(0, np.pi / 2, 40) + np.arange(4)[:, None] * np.pi / 2  # squares in any direction
    centre, half = rng.uniform(4, 6, (2, 40)), rng.uniform(0.05, 4 / 2**0.5, 40) * 2**0.5
    rings = np.stack([centre[0] + half * np.cos(turn), centre[1] + half * np.sin(turn)], axis=2).transpose(1, 0, 2)
    cols, rows = np.meshgrid(np.arange(10), np.arange(11))
    cells = shapely.box(cols, rows, cols + 1, rows + 1)
    expected = shapely.area(shapely.intersection(shapely.polygons(rings)[:, None, None], cells))
    np.testing.assert_allclose(cell_coverage(rings, 11, 10), expected, atol=1e-12)
    np.testing.assert_allclose(cell_coverage(rings[:, ::-1], 11, 10), expected, atol=1e-12)
    np.testing.assert_allclose(ring_areas(rings), shapely.area(shapely.polygons(rings)), atol=1e-12)


@given(
    st.tuples(*[st.integers(0, 40)] * 2), st.tuples(*[st.integers(1, 40)] * 2), st.sampled_from([1, 2, 3, 5, 7, 10, 11])
)
def test_an_upright_rectangle_covers_the_product_of_what_it_covers_across_and_down(
    corner: tuple[int, int], size: tuple[int, int], step: int
) -> None:
    x, y = corner[0] / step, corner[1] / step
    right, bottom = x + size[0] / step, y + size[1] / step
    height, width = ceil(bottom), ceil(right)
    across = np.clip(np.minimum(np.arange(1, width + 1), right) - np.maximum(np.arange(width), x), 0, 1)
    down = np.clip(np.minimum(np.arange(1, height + 1), bottom) - np.maximum(np.arange(height), y), 0, 1)
    ring = np.array([[[x, y], [right, y], [right, bottom], [x, bottom]]])
    np.testing.assert_allclose(cell_coverage(ring, height, width)[0], down[:, None] * across, atol=1e-9)
