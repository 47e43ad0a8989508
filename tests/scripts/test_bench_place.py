"""The benchmark of fits to a place: its blocks of ground and its wrong labels."""

from __future__ import annotations

import numpy as np

from scripts.benchmarks.bench_place import BLOCKS, blocks_of, made_wrong


def test_neighbouring_sites_share_a_block() -> None:
    sites = [f"ortho_ca025_2016_1_{n}" for n in range(100, 0, -1)]
    blocks = blocks_of(sites)
    assert np.bincount(blocks).tolist() == [5] * BLOCKS
    np.testing.assert_array_equal(blocks, np.sort(blocks)[::-1])
    assert blocks_of(["dakota 81 7", "dakota 81 8"]).tolist() == [0, BLOCKS // 2]


def test_a_share_of_the_labels_is_made_wrong_and_the_others_stay() -> None:
    shares = np.eye(4)[np.arange(50) % 3]
    given = made_wrong(shares, 0.2, np.random.default_rng(0))
    changed = (given != shares).any(axis=1)
    assert changed.sum() == 10
    assert (given.sum(axis=1) == 1).all() and not given[:, 3].any()
