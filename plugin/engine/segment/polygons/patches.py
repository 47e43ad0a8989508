"""Merges patches of a class map that are smaller than the minimum mapping unit.

A patch is a set of pixels of one class that are joined by their sides. The rule is that of "Eliminate selected
polygons" with "Largest Common Boundary" in QGIS, of "Eliminate" in ArcGIS and of `v.clean tool=rmarea` in GRASS: a
patch that is too small takes the class with which it shares the longest border, and becomes one with all patches of
that class that it touches. The smallest patch is
merged first; of equal ones the order is scattered over the ground. Where two classes share equally long borders, the
one that is likelier within the patch is taken, then the one with the lower number. GDAL's sieve, which merges into the
largest neighbour, lets a background swallow what lies along another class.

The order is a local one: whether a patch may be merged depends on the patches around it alone, because a merged patch
only grows. So patches are merged as soon as all around them is known, block by block, and the result is the same for
every cut into blocks (tests/engine/segment/test_patches.py).
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
CLASSES = 256  # numbers of classes fit into a byte
MIXING = np.uint64(0x9E3779B97F4A7C15)  # odd, so that multiplying by it maps no two numbers to one


class Patches(NamedTuple):
    """n patches.

    classes: (n,), number of the class, from 1
    areas:   (n,), pixels
    firsts:  (n,), position of the northernmost and then westernmost pixel: a number for each pixel of the Earth
    sums:    (n, class), probabilities added up over the pixels, in any unit
    is_open: (n,), True where further pixels of a patch may be unknown
    """

    classes: Ints
    areas: Ints
    firsts: Ints
    sums: Ints
    is_open: Bools

    @classmethod
    def none(cls, classes: int) -> Patches:
        """No patch. classes: number of classes"""
        empty = np.empty(0, np.int64)
        return cls(empty, empty, empty, np.empty((0, classes), np.int64), np.empty(0, bool))

    def joined(self, labels: Ints, count: int) -> Patches:
        """Patches with one label become one. labels: (n,), 0..count - 1; those of one label have one class"""
        classes, firsts = np.zeros(count, np.int64), np.full(count, np.iinfo(np.int64).max)
        classes[labels] = self.classes
        np.minimum.at(firsts, labels, self.firsts)
        is_open = np.zeros(count, bool)
        is_open[labels[self.is_open]] = True
        sums = np.column_stack([added(labels, each, count) for each in self.sums.T])
        return Patches(classes, added(labels, self.areas, count), firsts, sums, is_open)

    def take(self, index: Ints | Bools) -> Patches:
        columns: list[Any] = [each[index] for each in self]
        return Patches(*columns)


class Borders(NamedTuple):
    """Pairs of patches that touch. pairs: (m, 2), indices, the lower first, each pair once; lengths: (m,), in pixels"""

    pairs: Ints
    lengths: Ints

    @classmethod
    def summed(cls, pairs: Ints, lengths: Ints | None = None) -> Borders:
        """Of pairs in any order, as often as they come. lengths: None for 1 each"""
        low, high = pairs.min(axis=1), pairs.max(axis=1)
        span = int(high.max(initial=0)) + 1
        keys, index = np.unique(low * span + high, return_inverse=True)
        total = np.bincount(index, lengths, len(keys)).astype(np.int64)
        return cls(np.column_stack([keys // span, keys % span]), total)

    def relabelled(self, labels: Ints) -> Borders:
        """Of patches that became one. labels: (n,), the new index of each"""
        pairs = labels[self.pairs]
        apart = pairs[:, 0] != pairs[:, 1]
        return Borders.summed(pairs[apart], self.lengths[apart])

    def of_small(self, areas: Ints, smallest: int) -> Borders:
        """Those with a patch that is too small. A border of two others is never needed."""
        small = (areas[self.pairs] < smallest).any(axis=1)
        return Borders(self.pairs[small], self.lengths[small])


def find_patches(labels: NDArray[np.uint8]) -> tuple[NDArray[np.int32], Ints]:
    """(y, x): the number of each pixel's patch, from 1, and 0 without a class; and (n,): the class of each patch.

    labels: (y, x), numbers of classes, 0 for none
    """
    patches = np.zeros(labels.shape, np.int32)
    classes: list[int] = []
    for number in np.flatnonzero(np.bincount(labels.ravel(), minlength=2)[1:]) + 1:
        found, count = ndimage.label(labels == number)
        inside = found > 0
        patches[inside] = found[inside] + len(classes)
        classes += [int(number)] * count
    return patches, np.array(classes, np.int64)


def merge_small(patches: Patches, borders: Borders, smallest: int) -> tuple[Ints, Patches, Borders]:
    """Merges patches of fewer than `smallest` pixels, except open ones and those that depend on open ones.

    A patch without a neighbour stays as it is. Returns the new index of each patch, the new patches, and those borders
    that a further call needs.
    """
    roots = np.arange(len(patches.areas))
    borders = borders.of_small(patches.areas, smallest)
    while (ready := _ready(patches, borders, smallest)).any():
        patches, pairs = _reclassified(patches, borders, ready)
        count, labels = join(pairs, len(patches.areas))
        patches, borders, roots = patches.joined(labels, count), borders.relabelled(labels), labels[roots]
        borders = borders.of_small(patches.areas, smallest)
    return roots, patches, borders


def join(pairs: Ints, n: int) -> tuple[int, Ints]:
    """The number of groups that pairs (m, 2) join n things into, and (n,): the group of each."""
    graph = coo_array((np.ones(len(pairs), np.int8), (pairs[:, 0], pairs[:, 1])), (n, n))
    count, labels = connected_components(graph, directed=False)
    return int(count), labels.astype(np.int64)


def added(index: NDArray[Any], numbers: NDArray[Any], count: int) -> Ints:
    """(count,): the numbers of each index added up, exactly up to 2**53."""
    return np.bincount(index, numbers, count).astype(np.int64)


def _ready(patches: Patches, borders: Borders, smallest: int) -> Bools:
    """(n,): patches that are too small, and come before all that they touch."""
    one, other = borders.pairs.T
    area_1, area_2 = patches.areas[one], patches.areas[other]
    mixed = scattered(patches.firsts)
    is_first = (area_1 < area_2) | ((area_1 == area_2) & (mixed[one] < mixed[other]))
    ready = np.zeros(len(patches.areas), bool)
    ready[borders.pairs] = True
    ready[np.where(is_first, other, one)] = False
    return ready & ~patches.is_open & (patches.areas < smallest)


def scattered(numbers: Ints) -> NDArray[np.uint64]:
    """Other numbers for numbers, no two alike: neighbours in a row would wait for each other one by one."""
    mixed = numbers.astype(np.uint64) * MIXING
    return (mixed ^ (mixed >> np.uint64(32))) * MIXING


def _reclassified(patches: Patches, borders: Borders, ready: Bools) -> tuple[Patches, Ints]:
    """The patches, of which those that are ready have their new class; and (k, 2): which patches become one by it."""
    one, other = borders.pairs.T
    forth, back = ready[one], ready[other]
    small = np.concatenate([one[forth], other[back]])
    neighbour = np.concatenate([other[forth], one[back]])
    lengths = np.concatenate([borders.lengths[forth], borders.lengths[back]])
    keys, index = np.unique(small * CLASSES + patches.classes[neighbour], return_inverse=True)
    patch, number = keys // CLASSES, keys % CLASSES
    order = np.lexsort((number, -patches.sums[patch, number - 1], -added(index, lengths, len(keys)), patch))
    _, first = np.unique(patch[order], return_index=True)
    classes = patches.classes.copy()
    classes[patch[order][first]] = number[order][first]
    same = classes[small] == classes[neighbour]
    return patches._replace(classes=classes), np.column_stack([small[same], neighbour[same]])
