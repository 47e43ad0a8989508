"""Traces the outlines of patches of pixels as polygons: exact, with holes, valid.

Each patch is given by the edges around it, whose direction keeps it on the left. From the end of an edge the outline
goes on with the edge that starts there. Where two corners of a patch meet at a point, it turns right, across the
point: its outer ring and its holes then touch there, as polygons may, and no ring touches itself.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

Ints = NDArray[np.int64]
EAST, NORTH, WEST, SOUTH = range(4)  # counter-clockwise: a turn to the right is one less


class Edges(NamedTuple):
    """m edges of outlines. patches: (m,), to which they belong; start, end: (m, 2), x to the east and y to the south"""

    patches: Ints
    start: Ints
    end: Ints


def traced(edges: Edges, west: int, north: int, gsd: float) -> tuple[Ints, NDArray[np.object_]]:
    """The patches of the edges in ascending order, and the polygon of each.

    Edges form closed outlines, and each patch is joined by sides of pixels.
    west, north: of the origin of edges, in pixels from the origin of the CRS; gsd: side of a pixel
    """
    directions = _directions(edges)
    following = _following(edges, directions)
    heads, places = _rings(following)
    previous = np.empty(len(following), np.int64)
    previous[following] = np.arange(len(following))
    turns = np.flatnonzero(directions != directions[previous])  # corners; where edges go straight on, there is none
    ring_of, corners = heads[turns], edges.start[turns]
    outer = _areas(edges, heads)[ring_of] > 0
    order = np.lexsort((places[turns], ring_of, ~outer, edges.patches[turns]))
    ring_of, corners, patches = ring_of[order], corners[order], edges.patches[turns][order]
    is_new = np.diff(ring_of, prepend=-1) != 0
    xy = np.column_stack([(west + corners[:, 0]) * gsd, (north - corners[:, 1]) * gsd])
    rings = shapely.linearrings(xy, indices=np.cumsum(is_new) - 1)
    found, index = np.unique(patches[is_new], return_inverse=True)
    return found, np.asarray(shapely.polygons(rings, indices=index))


def _directions(edges: Edges) -> Ints:
    dx, dy = (edges.end - edges.start).T
    return np.select([dx > 0, dy < 0, dx < 0], [EAST, NORTH, WEST], SOUTH)


def _following(edges: Edges, directions: Ints) -> Ints:
    """(m,): the edge that follows each in its outline."""
    m = len(directions)
    patches = np.tile(edges.patches, 2)
    x, y = np.concatenate([edges.start, edges.end]).T
    order = np.lexsort((y, x, patches))
    is_same = np.ones(2 * m, bool)
    for each in (patches[order], x[order], y[order]):
        is_same[1:] &= each[1:] == each[:-1]
    vertices = np.empty(2 * m, np.int64)
    vertices[order] = np.cumsum(~is_same)
    starts, ends = vertices[:m], vertices[m:]
    by_start = np.argsort(starts, kind="stable")
    first = np.searchsorted(starts[by_start], ends)
    second = np.minimum(first + 1, m - 1)
    is_second = (starts[by_start[second]] == ends) & (directions[by_start[second]] == (directions - 1) % 4)
    return by_start[np.where(is_second, second, first)]


def _rings(following: Ints) -> tuple[Ints, Ints]:
    """(m,): the lowest edge of each edge's ring, and the edge's place in the ring after it.

    By doubling of steps: after k rounds each edge knows the lowest of the 2**k edges from it on.
    """
    m = len(following)
    heads, steps = np.arange(m), following
    while True:
        lower = np.minimum(heads, heads[steps])
        if (lower == heads).all():
            break
        heads, steps = lower, steps[steps]
    # The number of edges to the last one of the ring, whose follower is the head.
    is_last = following == heads
    left, steps = np.where(is_last, 0, 1), np.where(is_last, np.arange(m), following)
    while (left[steps] > 0).any():
        left, steps = left + left[steps], steps[steps]
    return heads, -left


def _areas(edges: Edges, heads: Ints) -> NDArray[np.float64]:
    """(m,): of each ring, at its lowest edge, twice its area; positive for an outer ring, negative for a hole."""
    x, y = (edges.start - edges.start[heads]).T
    dx, dy = (edges.end - edges.start).T
    sums: Any = np.bincount(heads, y * dx - x * dy, len(heads))  # y is to the south
    return np.asarray(sums, np.float64)
