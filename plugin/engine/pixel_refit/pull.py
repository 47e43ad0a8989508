"""On which pixels without a stroke the model is to stay as it is: not on those that look like corrected ones.

Where a model takes a whole lake for a car park, most pixels around a stroke are as wrong as those under it. Were the
model held to its answers there, the stroke would change nothing. So a pixel is left out where the most similar stroked
pixel has another class than the model gives it, and is as similar to it as stroked pixels of one class are to each
other. Similarity is the distance of the last layer's features.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.distance import cdist

COMPARED = 500  # stroked pixels, evenly chosen
REACH = 1.5  # times the median distance between stroked pixels of one class


def is_held(
    stroked: NDArray[np.float32],
    labels: NDArray[np.int64],
    cells: NDArray[np.int64],
    others: NDArray[np.float32],
    classes: NDArray[np.int64],
) -> NDArray[np.bool_]:
    """(m,): whether the model is to stay as it is on each pixel without a stroke.

    stroked: (n, width), features; labels: (n,), their classes; cells: (n,), numbers of the cells that they lie in
    others:  (m, width), features of pixels without a stroke; classes: (m,), what the model gives them
    """
    chosen = np.unique(np.linspace(0, len(stroked) - 1, min(COMPARED, len(stroked))).astype(np.int64))
    stroked, labels, cells = stroked[chosen], labels[chosen], cells[chosen]
    among = cdist(stroked, stroked)
    among[(labels[:, None] != labels) | (cells[:, None] == cells)] = np.inf  # neighbours are alike in any case
    nearest = among.min(axis=1)
    if not len(others) or not np.isfinite(nearest).any():
        return np.ones(len(others), bool)
    reach = REACH * float(np.median(nearest[np.isfinite(nearest)]))
    distances = cdist(others, stroked)
    contradicted = labels[distances.argmin(axis=1)] != classes
    return np.asarray(~(contradicted & (distances.min(axis=1) <= reach)))
