"""Which chips of a place are drawn."""

from __future__ import annotations

import numpy as np

from plugin.engine.api.grid import BLOCK_CHIPS, Block, Chip
from plugin.engine.imagery.blocks import WHOLE, BlockLayout
from plugin.engine.landcover.shares import ClassShares
from plugin.engine.place.draw import ground_blocks, most_instructive, rare_first, spread_chips, spread_positions
from plugin.engine.place.labels import chip_labels

RNG = np.random.default_rng(0)


def test_positions_are_spread_and_none_comes_twice():
    positions = spread_positions(1000, 100, np.random.default_rng(0))
    assert len(set(positions.tolist())) == 100
    np.testing.assert_array_equal(positions // 10, np.arange(100))
    np.testing.assert_array_equal(spread_positions(7, 100, RNG), np.arange(7))


def test_every_block_gives_chips_in_reading_order():
    layout = BlockLayout({Block(col, 0): WHOLE for col in range(4)})
    chips = spread_chips(layout, 64, np.random.default_rng(0))
    assert len(chips) == 64
    assert np.bincount([each.col // BLOCK_CHIPS for each in chips]).tolist() == [16, 16, 16, 16]
    every = [chip for block in layout.select() for chip in block.chips]
    assert [every.index(each) for each in chips] == sorted(every.index(each) for each in chips)


def test_rare_classes_are_drawn_more_often_than_their_share():
    truth = np.array([0] * 900 + [1] * 100)
    drawn = rare_first(truth, 200, np.random.default_rng(0))
    assert len(set(drawn.tolist())) == 200
    assert (truth[drawn] == 1).sum() > 35
    np.testing.assert_array_equal(rare_first(truth, 2000, RNG), np.arange(1000))


def test_unsure_and_unfamiliar_chips_teach_most():
    confidence, distance = np.linspace(0.4, 1, 10), np.r_[np.zeros(8), 5, 4]
    assert most_instructive(confidence, distance, 4).tolist() == [0, 1, 8, 9]
    assert most_instructive(confidence, np.full(10, np.nan), 2).tolist() == [0, 1]
    assert most_instructive(confidence, distance, 99).tolist() == list(range(10))


def test_blocks_of_ground_are_as_large_as_gives_enough_of_them():
    wide = [Chip(col, row) for col in range(0, 128, 4) for row in range(0, 128, 4)]
    assert len(set(ground_blocks(wide, ["a"] * len(wide)).tolist())) == 64
    small = [Chip(col, row) for col in range(12) for row in range(12)]
    assert len(set(ground_blocks(small, ["a"] * len(small)).tolist())) == 36
    both = ground_blocks([Chip(0, 0), Chip(0, 0)], ["EPSG:26911", "EPSG:26912"])
    assert both[0] != both[1]


def test_labels_are_of_the_models_classes_and_mixed_ones_weigh_less():
    cover = ClassShares(
        np.array([[1, 0, 0], [0.5, 0.5, 0], [0, 0, 1], [0.92, 0, 0.08], [1, 0, 0]], np.float32),
        np.array([1, 1, 1, 1, 0.5], np.float32),
    )
    labels = chip_labels(cover, ("forest", "water", "moor"), ("water", "forest", "barren"))
    np.testing.assert_allclose(labels.shares[:2], [[0, 1, 0], [0.5, 0.5, 0]])
    np.testing.assert_allclose(labels.weights[:2], [1, 0.5])
    np.testing.assert_allclose(labels.shares[3], [0, 1, 0], atol=1e-6)
    assert labels.usable.tolist() == [True, True, False, True, False]
