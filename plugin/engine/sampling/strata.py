"""Strata of a change map: its transitions, what is stable, and the ring of chips round the changes.

Omitted change is most likely beside mapped change, so a stratum of its own for the neighbours of change chips costs few
reviews and narrows the interval (Olofsson et al. 2020, Remote Sensing of Environment 236, 111492).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..api.errors import RequestError

BUFFER = "buffer"
OTHER_CHANGE = "other_change"

Labels = NDArray[np.str_]
Bools = NDArray[np.bool_]


def transition_name(before: str, after: str) -> str:
    """The name of a transition, as change maps have it; `before` and `after` are names of groups."""
    return f"stable_{before}" if before == after else f"{before}_to_{after}"


def strata_of_change(
    mapped: ArrayLike, changed: Bools, rows: ArrayLike, cols: ArrayLike, *, buffer: bool, least: int
) -> Labels:
    """(N,), the stratum of each chip: its transition, "buffer" or "other_change".

    mapped:     (N,), its transition
    changed:    (N,), whether that is a change
    rows, cols: (N,), its place in the grid of chips
    buffer:     whether stable chips that touch a changed one, corners included, are a stratum of their own
    least:      a transition of fewer chips is joined to the other rare ones
    """
    labels = np.asarray(mapped, str)
    if not len(labels):
        raise RequestError("sample-no-chips", "The map has no chip to sample from: choose a map with chips.")
    names, number, count = np.unique(labels, return_inverse=True, return_counts=True)
    rare = changed & (count[number] < least)
    strata = names[number].astype(object)
    strata[rare] = OTHER_CHANGE
    if buffer:
        strata[~changed & _touches(changed, np.asarray(rows), np.asarray(cols))] = BUFFER
    return strata.astype(str)


def _touches(changed: Bools, rows: NDArray[Any], cols: NDArray[Any]) -> Bools:
    """(N,), whether one of the eight neighbours of a chip is changed."""
    width = int(cols.max()) - int(cols.min()) + 3  # a column to spare on either side
    place = (rows.astype(np.int64) - int(rows.min())) * width + (cols - int(cols.min()))
    shifts = np.array([dr * width + dc for dr in (-1, 0, 1) for dc in (-1, 0, 1) if dr or dc])
    return np.isin(place, (place[changed][:, None] + shifts).ravel())
