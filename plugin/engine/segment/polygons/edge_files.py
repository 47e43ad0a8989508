"""The borders between patches, as lines along the sides of pixels, and their files on the way to polygons.

Borders are found block by block, while it is still open which patches will be one. They are written to one file, and
when that is settled, those that are left are divided among files of edges, so many patches to a file that it fits into
memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .rings import Edges

Ints = NDArray[np.int64]
NO_PATCH = -1
# A straight line between two patches: from (x, y) to the south, or where it is level to the east; `one` lies to the
# west or north of it, `other` to the east or south.
LINE = np.dtype([("one", "<i8"), ("other", "<i8"), ("x", "<i4"), ("y", "<i4"), ("length", "<i4"), ("is_level", "?")])
EDGE = np.dtype([("patch", "<i8"), ("start", "<i4", 2), ("end", "<i4", 2)])
CHUNK = 2**18  # lines in memory at once
FILE_EDGES = 2**19  # of a file, unless a single patch has more


def lines_of(across: Ints, down: Ints, left: int, top: int) -> NDArray[np.void]:
    """The lines between the pixels of a block, and those on its border that are its own.

    across: (y, 1 + x + 1), its patches with a column on each side; down: (1 + y + 1, x), likewise with a row above and
            below; NO_PATCH for none. What lies beyond a border that is another block's is left out.
    left, top: of the block
    """
    upright, level = _runs(across[:, :-1].T, across[:, 1:].T), _runs(down[:-1], down[1:])
    lines = np.empty(len(upright.line) + len(level.line), LINE)
    for runs, part, x, y in (
        (upright, lines[: len(upright.line)], upright.line, upright.first),
        (level, lines[len(upright.line) :], level.first, level.line),
    ):
        part["x"], part["y"], part["is_level"] = left + x, top + y, runs is level
        part["length"], part["one"], part["other"] = runs.length, runs.one, runs.other
    return lines


class _Runs(NamedTuple):
    """n runs of equal pairs. line, first, length: (n,), where they lie; one, other: (n,), the pair"""

    line: Ints
    first: Ints
    length: Ints
    one: Ints
    other: Ints


def _runs(one: Ints, other: Ints) -> _Runs:
    """The runs of pairs of different patches. one, other: (line, place), the patches on both sides of each line"""
    differ = one != other
    goes_on = np.zeros(differ.shape, bool)
    goes_on[:, 1:] = (one[:, 1:] == one[:, :-1]) & (other[:, 1:] == other[:, :-1]) & differ[:, 1:]
    line, first = np.nonzero(differ & ~goes_on)
    stops = differ.copy()
    stops[:, :-1] &= ~goes_on[:, 1:]
    last = np.nonzero(stops)[1]
    return _Runs(line, first, last - first + 1, one[line, first], other[line, first])


class EdgeFiles:
    """Files of lines and edges in a folder that its owner removes. Raises OSError where they cannot be written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lines = folder / "lines"
        self._lines.touch()

    def add(self, lines: NDArray[np.void]) -> None:
        with self._lines.open("ab") as file:
            lines.tofile(file)

    def by_patch(self, numbers: Ints, count: int) -> Iterator[Edges]:
        """The edges around patches, file by file: whole patches, in ascending order. May be called once.

        numbers: of each patch that lines name, the one that it is part of, 0..count - 1
        """
        numbers = np.append(numbers, NO_PATCH)  # found at index NO_PATCH, too
        sizes = np.zeros(count + 1, np.int64)
        for lines in self._settled(numbers):
            sizes += np.bincount(lines["one"] + 1, minlength=count + 1)
            sizes += np.bincount(lines["other"] + 1, minlength=count + 1)
        file_of = (np.cumsum(sizes[1:]) - 1) // FILE_EDGES
        for lines in self._settled(numbers):
            edges = _edges(lines)
            files = file_of[edges["patch"]]
            order = np.argsort(files, kind="stable")
            found, first = np.unique(files[order], return_index=True)
            for number, part in zip(found, np.split(edges[order], first[1:])):
                with self._file(int(number)).open("ab") as file:
                    part.tofile(file)
        self._lines.unlink()
        for number in np.unique(file_of):
            edges = np.fromfile(self._file(int(number)), EDGE)
            self._file(int(number)).unlink()
            yield Edges(edges["patch"], edges["start"].astype(np.int64), edges["end"].astype(np.int64))

    def _file(self, number: int) -> Path:
        return self._folder / f"edges{number}"

    def _settled(self, numbers: Ints) -> Iterator[NDArray[np.void]]:
        """The lines between different patches, named by their numbers."""
        with self._lines.open("rb") as file:
            while len(lines := np.fromfile(file, LINE, CHUNK)):
                lines["one"], lines["other"] = numbers[lines["one"]], numbers[lines["other"]]
                yield lines[lines["one"] != lines["other"]]


def _edges(lines: NDArray[np.void]) -> NDArray[np.void]:
    """Two edges of a line, one for each of its patches, which is on the left."""
    near = np.column_stack([lines["x"], lines["y"]])
    far = near + np.where(lines["is_level"][:, None], [1, 0], [0, 1]) * lines["length"][:, None]
    edges = np.empty(2 * len(lines), EDGE)
    # Eastwards the north is on the left, and northwards the west.
    starts_near = np.concatenate([lines["is_level"], ~lines["is_level"]])[:, None]
    near, far = np.tile(near, (2, 1)), np.tile(far, (2, 1))
    edges["patch"] = np.concatenate([lines["one"], lines["other"]])
    edges["start"], edges["end"] = np.where(starts_near, near, far), np.where(starts_near, far, near)
    within: NDArray[np.void] = edges[edges["patch"] != NO_PATCH]
    return within
