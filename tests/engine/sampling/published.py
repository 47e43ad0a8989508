"""The worked examples of Olofsson et al. (2014) and Stehman (2014)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from plugin.engine.sampling.reviewed_sample import ReviewedSample

OLOFSSON_CLASSES = ("Deforestation", "Forest gain", "Stable forest", "Stable non-forest")
OLOFSSON_COUNTS = ((66, 0, 5, 4), (0, 55, 8, 12), (1, 0, 153, 11), (2, 1, 9, 313))  # Table 8
OLOFSSON_PIXELS = (200_000, 150_000, 3_200_000, 6_450_000)  # of 30 m


def sample_of_counts(
    classes: Sequence[str], counts: ArrayLike, chips: ArrayLike, hectares: ArrayLike
) -> ReviewedSample:
    """The sample of a published error matrix whose strata are the map's classes.

    counts:   (k, k), reviewed chips by mapped class (rows) and reference class (columns)
    chips:    (k,), number of chips (pixels) of each mapped class
    hectares: (k,), their area
    """
    cells = np.asarray(counts, np.int64)
    rows, columns = np.indices(cells.shape).reshape(2, -1)
    mapped = np.repeat(rows, cells.ravel())
    return ReviewedSample(
        classes=tuple(classes),
        strata=tuple(classes),
        chips=np.asarray(chips, np.int64),
        mapped_hectares=np.diag(np.asarray(hectares, np.float64)),
        stratum=mapped,
        mapped=mapped,
        reference=np.repeat(columns, cells.ravel()),
        hectares=np.ones(len(mapped)),
    )


def olofsson() -> ReviewedSample:
    hectares = np.array(OLOFSSON_PIXELS) * 0.09
    return sample_of_counts(OLOFSSON_CLASSES, OLOFSSON_COUNTS, OLOFSSON_PIXELS, hectares)


def stehman() -> ReviewedSample:
    """Stehman's Table 2: ten pixels in each of four strata, which are not the map's classes.

    The map's classes in the strata are not published; all are taken as possible in each.
    """
    mapped = "AAAAAAABBBABBBBBBBBBBBCCCCCCBBDDDDDDDDDD"
    reference = "AAAAACBABCABBBBBAABBCCCCCDDBBADDDDDDDCCB"
    chips = np.array([40_000, 30_000, 20_000, 10_000])
    return ReviewedSample(
        classes=tuple("ABCD"),
        strata=("1", "2", "3", "4"),
        chips=chips,
        mapped_hectares=np.tile(chips[:, None] / 4, (1, 4)),
        stratum=np.repeat(np.arange(4), 10),
        mapped=np.array(["ABCD".index(each) for each in mapped]),
        reference=np.array(["ABCD".index(each) for each in reference]),
        hectares=np.ones(40),
    )
