"""Made-up maps of patches, for tests: probabilities by block, and a slow, plain merging of small patches to compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from plugin.engine.api.grid import Block
from plugin.engine.segment.assemble import BlockResult
from plugin.engine.segment.polygons.patches import scattered
from plugin.engine.segment.polygons.polygon_builder import HALF, PolygonBatch, PolygonBuilder
from plugin.engine.segment.raster_files import Frame

CLASSES = 3
Shares = NDArray[np.uint8]


def made_up_shares(seed: int, height: int, width: int, sigma: float = 1.0, classes: int = CLASSES) -> Shares:
    """(class, y, x): probabilities, 255 for 1. sigma: pixels over which they are alike; 0 for noise"""
    fields = np.random.default_rng(seed).normal(size=(classes, height, width))
    if sigma:
        fields = ndimage.gaussian_filter(fields, (0, sigma, sigma))
    powers = np.exp(2 * fields / fields.std())
    shares: Shares = np.rint(powers / powers.sum(axis=0) * 255).astype(np.uint8)
    return shares


def labels_of(shares: Shares, mask: NDArray[np.bool_]) -> Shares:
    """(y, x): the number of the likeliest class, from 1; 0 outside the mask."""
    labels: Shares = np.where(mask, shares.argmax(axis=0) + 1, 0).astype(np.uint8)
    return labels


def blocks_of(shares: Shares, mask: NDArray[np.bool_], side: int) -> Iterator[BlockResult]:
    """The map cut into blocks of this side, from the origin of the CRS to the east and south."""
    _, height, width = shares.shape
    down, across = -(-height // side), -(-width // side)
    labels = np.pad(labels_of(shares, mask), ((0, down * side - height), (0, across * side - width)))
    padded = np.pad(shares, ((0, 0), (0, down * side - height), (0, across * side - width)))
    for row in range(down):
        for col in range(across):
            place = np.s_[row * side : (row + 1) * side, col * side : (col + 1) * side]
            yield BlockResult(Block(col, -1 - row), labels[place], padded[:, place[0], place[1]], side**2)


def polygons_of(shares: Shares, mask: NDArray[np.bool_], smallest: int, side: int, folder: Path) -> PolygonBatch:
    """All polygons of a map, from blocks of this side; pixels of 1 m from the origin of the CRS."""
    blocks = list(blocks_of(shares, mask, side))
    frame = Frame(0, 0, mask.shape[1], mask.shape[0], 1.0, "EPSG:26917")
    builder = PolygonBuilder(frame, [each.block for each in blocks], len(shares), smallest, folder)
    for each in blocks:
        builder.add(each)
    count = builder.finish()
    batches = list(builder.polygons())
    assert sum(len(each.shapes) for each in batches) == count
    assert not list(folder.iterdir())
    return PolygonBatch(*(np.concatenate(each) for each in zip(*batches)))


def merged_slowly(shares: Shares, labels: Shares, smallest: int) -> Shares:
    """(y, x): the classes after the rule of polygons/patches.py, one patch of the whole map at a time."""
    labels = labels.copy()
    while True:
        for inside in _small_patches(labels, smallest):
            lengths = _lengths(inside, labels)
            if lengths:
                sums = {k: int(shares[k - 1][inside].sum()) for k in lengths}
                labels[inside] = min(lengths, key=lambda k: (-lengths[k], -sums[k], k))
                break
        else:
            return labels


def _small_patches(labels: Shares, smallest: int) -> list[NDArray[np.bool_]]:
    """(y, x): where each patch is that is too small, in the order of merging."""
    found = []
    for k in np.unique(labels[labels > 0]):
        numbers, count = ndimage.label(labels == k)
        for inside in (numbers == number for number in range(1, count + 1)):
            if (size := int(inside.sum())) < smallest:
                y, x = np.argwhere(inside)[0]
                first = np.array([((y + HALF) << 32) | (x + HALF)])
                found.append(((size, int(scattered(first)[0])), inside))
    return [inside for _, inside in sorted(found, key=lambda each: each[0])]


def _lengths(inside: NDArray[np.bool_], labels: Shares) -> dict[int, int]:
    """Class -> length of the border of a patch with it."""
    lengths: Counter[int] = Counter()
    padded = np.pad(np.where(inside, 0, labels), 1)
    y, x = np.argwhere(inside).T + 1
    for down, right in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        lengths.update(int(k) for k in padded[y + down, x + right] if k)
    return lengths
