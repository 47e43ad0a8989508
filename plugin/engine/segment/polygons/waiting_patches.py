"""The patches of a map that blocks still to come may change, and the figures of those that are finished."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .edge_files import NO_PATCH
from .patches import Borders, Ints, Patches, join, merge_small


class FinishedPatches(NamedTuple):
    """n patches that nothing changes any more.

    ids:     (n,), under which they end
    classes: (n,), numbers from 1
    areas:   (n,), pixels
    sums:    (n,), probability of the class added up over the pixels, in the unit of `Patches.sums`
    firsts:  (n,), as in `Patches`
    """

    ids: Ints
    classes: NDArray[np.uint8]
    areas: Ints
    sums: Ints
    firsts: Ints

    @classmethod
    def none(cls) -> FinishedPatches:
        empty = np.empty(0, np.int64)
        return cls(empty, np.empty(0, np.uint8), empty, empty, empty)


class WaitingPatches:
    """Patches get ids as they come, from 0; a patch that becomes part of another goes on under the lower id."""

    def __init__(self, classes: int, smallest: int) -> None:
        """classes: their number; smallest: pixels of a patch that is not merged"""
        self._smallest = smallest
        self._parents: Ints = np.empty(0, np.int64)  # of each id, the one that it has become part of, or itself
        self._count = 0  # of ids; there is room for more
        self._ids: Ints = np.empty(0, np.int64)  # of the patches that wait, ascending
        self._patches = Patches.none(classes)
        self._borders: list[Borders] = []  # between them, by index; of each block apart until they are settled
        self._touching: list[Ints] = []  # (k, 2), ids of pixels at both sides of a border of blocks
        self._finished: list[FinishedPatches] = []

    def add(self, patches: Patches, borders: Borders) -> int:
        """Adds the patches of a block; returns the id of the first, which the others follow."""
        first, n = self._count, len(patches.areas)
        self._count += n
        if self._count > len(self._parents):
            self._parents = np.append(self._parents, np.arange(len(self._parents), 2 * self._count))
        self._borders.append(Borders(borders.pairs + len(self._ids), borders.lengths))
        self._ids = np.append(self._ids, np.arange(first, first + n))
        self._patches = Patches(*(np.concatenate(each) for each in zip(self._patches, patches)))
        return first

    def touch(self, one: Ints, other: Ints) -> None:
        """States the ids (n,) of pixels that lie side by side, at both sides of a border of blocks."""
        pairs = np.column_stack([one, other])
        self._touching.append(pairs[(pairs != NO_PATCH).all(axis=1)])

    def settle(self, open_lines: Iterable[Ints]) -> None:
        """Joins and merges what is known. open_lines: ids of pixels that blocks still to come may touch"""
        patches, ids = self._patches, self._ids
        if not len(ids):
            return
        touching = self._index(np.concatenate([np.empty((0, 2), np.int64), *self._touching]))
        is_same = patches.classes[touching[:, 0]] == patches.classes[touching[:, 1]]
        pairs = np.concatenate([*(each.pairs for each in self._borders), touching[~is_same]])
        lengths = np.concatenate([*(each.lengths for each in self._borders), np.ones((~is_same).sum(), np.int64)])
        count, joined = join(touching[is_same], len(ids))
        patches = patches.joined(joined, count)
        patches.is_open[:] = False
        for line in open_lines:
            patches.is_open[joined[self._index(line[line != NO_PATCH])]] = True
        borders = Borders(pairs, lengths).relabelled(joined)
        roots, patches, borders = merge_small(patches, borders, self._smallest)
        roots = roots[joined]
        lowest = np.full(len(patches.areas), self._count)
        np.minimum.at(lowest, roots, ids)
        self._parents[ids] = lowest[roots]
        self._keep(lowest, patches, borders)

    @property
    def finished_count(self) -> int:
        return sum(len(each.ids) for each in self._finished)

    def finished(self) -> tuple[Ints, FinishedPatches]:
        """Of each id the number of the patch that it is part of, and the patches by number: from north to south and
        then west to east by their first pixel. Call it once all are finished.
        """
        columns: list[Any] = [np.concatenate(each) for each in zip(FinishedPatches.none(), *self._finished)]
        order = np.argsort(FinishedPatches(*columns).firsts)
        finished = FinishedPatches(*(each[order] for each in columns))
        numbers = np.empty(self._count, np.int64)
        numbers[finished.ids] = np.arange(len(order))
        return numbers[self._roots(np.arange(self._count))], finished

    def _roots(self, ids: Ints) -> Ints:
        """Of ids those of the patches that they have become part of."""
        while ((parents := self._parents[ids]) != ids).any():
            ids = parents
        return ids

    def _index(self, ids: Ints) -> Ints:
        """Of ids the index among the patches that wait."""
        return np.searchsorted(self._ids, self._roots(ids)).astype(np.int64)

    def _keep(self, ids: Ints, patches: Patches, borders: Borders) -> None:
        """Keeps the patches that wait on; the others are finished. ids: (n,), of the patches"""
        waits = patches.is_open.copy()
        waits[borders.pairs] = True
        done = patches.take(~waits)
        own = done.sums[np.arange(len(done.classes)), done.classes - 1]
        self._finished.append(FinishedPatches(ids[~waits], done.classes.astype(np.uint8), done.areas, own, done.firsts))
        index = np.flatnonzero(waits)
        index = index[np.argsort(ids[index])]
        places = np.empty(len(ids), np.int64)
        places[index] = np.arange(len(index))
        self._ids, self._patches = ids[index], patches.take(index)
        self._borders, self._touching = [borders.relabelled(places)], []
