"""How many chips to review, and how many of each stratum.

Sources: Cochran (1977), Sampling Techniques, sections 5.5 and 5.9; Olofsson et al. (2014), equation 13 and section
5.1.1; Bankier (1988), The American Statistician 42, 174-177, for the power allocation.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..api.errors import RequestError
from ..api.requests.change_limits import ALLOCATIONS
from .reviewed_sample import LEAST_REVIEWS

PROPORTIONAL, EQUAL, NEYMAN, POWER = METHODS = ALLOCATIONS
EXPONENT = 0.5  # of a stratum's size in the power allocation: between equal (0) and proportional (1)
LEAST_EXPECTED = 0.01  # of a share and of its complement: no stratum is taken for pure before it is reviewed

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def sample_size(chips: ArrayLike, share: ArrayLike, standard_error: float) -> int:
    """The number of reviews for a wanted standard error of a stratified share, such as the overall accuracy.

    chips: (h,), number of chips of each stratum
    share: (h,), expected share of each stratum, such as the user's accuracy
    The formula is Olofsson's equation 13; it supposes that reviews go to the strata by the Neyman allocation.
    """
    if not 0 < standard_error < 1:
        raise RequestError(
            "sample-standard-error",
            "The wanted standard error must be a share above 0 and below 1, such as 0.01; it is {value}.",
            value=standard_error,
        )
    size = np.asarray(chips, np.float64)
    weights, spread = size / size.sum(), _spread(share)
    variance = standard_error**2 + float(weights @ spread**2) / size.sum()
    return int(min(math.ceil(float(weights @ spread) ** 2 / variance), size.sum()))


def allocate(reviews: int, chips: ArrayLike, method: str, *, share: ArrayLike, least: int) -> Ints:
    """(h,), how many chips of each stratum to review: `reviews` in all, or all chips where there are fewer.

    chips:  (h,), number of chips of each stratum
    method: proportional to chips; equal; neyman: to chips times the spread of `share`; power: to chips to EXPONENT
    share:  (h,), expected share of what is estimated, for Neyman
    least:  of each stratum that has so many chips; less where `reviews` do not suffice for it
    """
    size = np.asarray(chips, np.int64)
    if method not in METHODS:
        raise RequestError(
            "sample-method",
            "The allocation '{method}' is unknown: choose one of {methods}.",
            method=method,
            methods=", ".join(METHODS),
        )
    if reviews < LEAST_REVIEWS * len(size):
        raise RequestError(
            "sample-effort-too-small",
            "{reviews:,} reviews are too few for {strata} strata: each needs two or more, so allow at least {least:,}.",
            reviews=reviews,
            strata=len(size),
            least=LEAST_REVIEWS * len(size),
        )
    ideal = {
        PROPORTIONAL: size.astype(np.float64),
        EQUAL: np.ones(len(size)),
        NEYMAN: size * _spread(share),
        POWER: size.astype(np.float64) ** EXPONENT,
    }[method]
    lowest = np.minimum(size, min(least, reviews // len(size)))
    return _fill(ideal, lowest, size, min(reviews, int(size.sum())))


def expected_error(chips: ArrayLike, reviews: ArrayLike, share: ArrayLike) -> float:
    """The standard error to expect of a stratified share, with the finite population correction (Cochran eq. 5.15)."""
    size, n = np.asarray(chips, np.float64), np.asarray(reviews, np.float64)
    terms = (size / size.sum()) ** 2 * _spread(share) ** 2 * (1 - n / size) / n
    return float(np.sqrt(terms.sum()))


def _spread(share: ArrayLike) -> Floats:
    """(h,), standard deviation of the indicator of a share."""
    within = np.clip(np.asarray(share, np.float64), LEAST_EXPECTED, 1 - LEAST_EXPECTED)
    return np.sqrt(within * (1 - within))


def _fill(ideal: Floats, lowest: Ints, highest: Ints, total: int) -> Ints:
    """(h,), integers of sum `total`, nearest to a multiple of `ideal` that is cut to `lowest` and `highest`."""
    low, high = 0.0, float(highest.max()) / float(ideal.min())
    for _ in range(100):  # bisection for the multiple
        middle = (low + high) / 2
        enough = np.clip(middle * ideal, lowest, highest).sum() >= total
        low, high = (low, middle) if enough else (middle, high)
    exact = np.clip(high * ideal, lowest, highest)
    counts = np.floor(exact).astype(np.int64)
    for h in np.argsort(counts - exact, kind="stable"):  # the largest remainders first
        if counts.sum() < total and counts[h] < highest[h]:
            counts[h] += 1
    return counts
