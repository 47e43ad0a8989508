"""95% intervals by a cluster bootstrap, for figures that are functions of sums over chips.

Chips of one place resemble each other, so places are resampled and not chips: all chips of a drawn place come together
(Davison & Hinkley 1997, Bootstrap Methods and their Application, section 3.8, first stage). Each figure is a function
of sums over chips; so one matrix product of draws (draw, place) and sums (place, …) gives the sums of all replicates.

The interval is the expanded percentile interval (Hesterberg 2015, What Teachers Should Know About the Bootstrap, The
American Statistician 69(4), section 5.2): percentiles farther out, which corrects for the narrowness of a bootstrap of
few places. Share of 95% intervals that contained the truth, in 1,500 simulated data sets of places of unequal size
whose accuracies are drawn from Beta(9, 1) (`tests/engine/test_bootstrap.py` repeats it on fewer):

    places                 3     5     8    12    20    50
    expanded percentile  .70   .89   .90   .92   .91   .94
    percentile           .70   .80   .83   .88   .89   .93
    BCa                  .66   .80   .83   .88   .88   .92
    Wilson over chips    .68   .69   .66   .63   .62   .62
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import stats

from .intervals import LEVEL, Estimate, wilson_interval

Floats = NDArray[np.float64]
Statistic = Callable[[Floats], Floats]  # sums (row, …) -> a figure or several per row (row, …); NaN where undefined

RESAMPLES = 4000
SEED = 20150401
MIN_CLUSTERS = 5  # with fewer the interval is not trustworthy (see the table above)
MAX_CLUSTERS = 1000  # more are pooled at random, which does not change the variance of their sums
_ROUNDING = 1e-12


@dataclass(frozen=True)
class ClusterEstimate(Estimate):
    """An estimate by a cluster bootstrap; it has no interval where fewer than two clusters contribute.

    clusters: number of clusters (places, blocks or chips) that contribute to it
    """

    clusters: int

    @property
    def trustworthy(self) -> bool:
        """Whether at least MIN_CLUSTERS clusters contribute."""
        return self.clusters >= MIN_CLUSTERS

    def to_json(self) -> dict[str, Any]:
        """All fields and `trustworthy`."""
        return {**super().to_json(), "clusters": self.clusters, "trustworthy": self.trustworthy}


@dataclass(frozen=True)
class Clusters:
    """The clusters that are resampled.

    unit:            the kind of cluster: "place", "block" or "chip"
    cluster_of_chip: (chip,), number of each chip's cluster, 0 to count - 1
    count:           number of clusters
    places:          number of places, whatever the unit is
    pooled:          whether clusters were merged at random because there are more than MAX_CLUSTERS
    draws:           (RESAMPLES, count), how often each resample draws each cluster
    """

    unit: str
    cluster_of_chip: NDArray[np.int64]
    count: int
    places: int
    pooled: bool = False
    draws: Floats = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        chosen = np.random.default_rng(SEED).integers(0, max(self.count, 1), (RESAMPLES, self.count))
        cells = chosen + self.count * np.arange(RESAMPLES)[:, None]  # several times as fast as Generator.multinomial
        drawn = np.bincount(cells.ravel(), minlength=RESAMPLES * self.count).reshape(RESAMPLES, self.count)
        object.__setattr__(self, "draws", drawn.astype(np.float64))

    def sums(self, values: ArrayLike) -> Floats:
        """Sums values (chip, …) by cluster, giving (cluster, …)."""
        rows = np.asarray(values, np.float64)
        totals = np.zeros((self.count, *rows.shape[1:]))
        np.add.at(totals, self.cluster_of_chip, rows)
        return totals

    def estimates(self, sums: Floats, statistic: Statistic, share: bool = False) -> list[ClusterEstimate]:
        """The statistic of the sums (cluster, …) with its intervals, flattened to one estimate per figure.

        share: whether the statistic is a share, between 0 and 1

        A cluster contributes to a figure where the statistic of this cluster alone is defined. A bootstrap of a share
        of exactly 0 or 1 has no spread, so such a share gets at least Wilson's interval for as many observations as
        clusters contribute.
        """
        with np.errstate(divide="ignore", invalid="ignore"):
            value = statistic(sums.sum(axis=0, keepdims=True)).reshape(-1)
            defined = np.isfinite(statistic(sums).reshape(self.count, len(value))).sum(axis=0)
            flat = self.draws @ sums.reshape(self.count, int(np.prod(sums.shape[1:])))
            replicates = statistic(flat.reshape(len(flat), *sums.shape[1:])).reshape(len(flat), len(value))
        return [_estimate(float(value[k]), replicates[:, k], int(defined[k]), share) for k in range(len(value))]

    def estimate(self, sums: Floats, statistic: Statistic, share: bool = False) -> ClusterEstimate:
        """As `estimates`, for a statistic of one figure."""
        return self.estimates(sums, statistic, share)[0]

    def mean(self, values: ArrayLike, share: bool = False) -> ClusterEstimate:
        """The mean over chips of values (chip,); NaN is left out."""
        column = np.asarray(values, np.float64)
        finite = np.isfinite(column)
        return self.estimate(self.sums(np.stack([np.where(finite, column, 0.0), finite], axis=1)), ratio, share)


def ratio(sums: Floats) -> Floats:
    """The statistic "first column divided by the second": (row, 2) -> (row,)."""
    return np.asarray(sums[:, 0] / sums[:, 1])


def clusters_of(places: Sequence[str], blocks: Sequence[str]) -> Clusters:
    """The clusters to resample, from the name of each chip's place and block ("" where it is not known).

    They are places where there are at least MIN_CLUSTERS of them, otherwise the blocks within the places, otherwise
    single chips. Two to four places are resampled only where they have no blocks: intervals from so few are too narrow.
    """
    names = [f"{place}\n{block}" for place, block in zip(places, blocks)]
    n_places, n_blocks = len(set(places)), len(set(names))
    if n_places >= MIN_CLUSTERS or 1 < n_places == n_blocks:
        return _clusters("place", _numbers(places), n_places)
    if n_blocks > 1:
        return _clusters("block", _numbers(names), n_places)
    return _clusters("chip", np.arange(len(places)), n_places)


def describe_intervals(clusters: Clusters, samples: tuple[str, str] = ("chip", "chips")) -> str:
    """A few English sentences on how the intervals were computed and what limits them.

    samples: singular and plural of what a chip is called here
    """
    count, (_, chips) = clusters.count, samples
    units = samples if clusters.unit == "chip" else (clusters.unit, f"{clusters.unit}s")
    sentence = f"The 95% intervals come from drawing {count:,} {units[count != 1]} {RESAMPLES:,} times."
    if clusters.unit == "block":
        places = "one place" if clusters.places == 1 else f"only {clusters.places} places"
        sentence += f" All {chips} are of {places}, so the intervals say nothing about other places."
    if clusters.unit == "chip":
        sentence += (
            f" The {chips} are of one block, or of none that is known: they are taken as independent, and the true "
        )
        sentence += "intervals are wider."
    if clusters.pooled:
        sentence += f" There are more {units[1]} than that; they were pooled at random."
    if count < MIN_CLUSTERS:
        sentence += f" Fewer than {MIN_CLUSTERS}: the intervals are not to be trusted."
    return sentence


def _numbers(labels: Sequence[str]) -> NDArray[Any]:
    return np.asarray(np.unique(np.asarray(labels, dtype=str), return_inverse=True)[1])


def _clusters(unit: str, cluster_of_chip: NDArray[Any], places: int) -> Clusters:
    count = int(cluster_of_chip.max()) + 1 if len(cluster_of_chip) else 0
    if count <= MAX_CLUSTERS:
        return Clusters(unit, cluster_of_chip.astype(np.int64), count, places)
    pool_of = np.random.default_rng(SEED).permutation(count) % MAX_CLUSTERS
    return Clusters(unit, pool_of[cluster_of_chip].astype(np.int64), MAX_CLUSTERS, places, pooled=True)


def _estimate(value: float, replicates: Floats, clusters: int, share: bool) -> ClusterEstimate:
    replicates = replicates[np.isfinite(replicates)]
    if not np.isfinite(value):
        return ClusterEstimate(None, None, None, clusters)
    if clusters < 2 or not len(replicates):
        return ClusterEstimate(value, None, None, clusters)
    low, high = np.quantile(replicates, _levels(clusters))
    if share and min(value, 1 - value) < _ROUNDING:
        wilson = wilson_interval(round(value * clusters), clusters)
        low, high = min(low, wilson.low), max(high, wilson.high)
    return ClusterEstimate(value, min(float(low), value), max(float(high), value), clusters)


def _levels(clusters: int) -> tuple[float, float]:
    """The lower and upper quantile of the expanded percentile interval (Hesterberg 2015, section 5.2)."""
    distance = np.sqrt(clusters / (clusters - 1)) * stats.t.ppf((1 + LEVEL) / 2, clusters - 1)
    tail = float(stats.norm.cdf(-distance))
    return tail, 1 - tail
