"""How often the 95% intervals of areas and accuracies hold the truth: maps made up, sampled and reviewed many times.

    python -m scripts.simulations.area_coverage            # the table of docs/area-estimates.md; 2,000 maps a scenario
    python -m scripts.simulations.area_coverage --maps 200

Each scenario fixes the strata and the reviews; each of its maps draws its own rates of error, then its chips, then its
sample. So a scenario's coverage is that over maps of its kind, as a user meets them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from plugin.engine.sampling.estimators import AreaEstimate, SampleFigure, estimate_areas
from plugin.engine.sampling.reviewed_sample import ReviewedSample
from plugin.engine.stats.intervals import LEVEL
from scripts.benchmarks.bench_records import Record, record

MAPS = 2000
DRAWS = 2000  # of an interval; five times as many, as users have, change the coverage by less than it can be told
SEED = 12
FIGURES = ("area of change", "overall accuracy", "user's of change", "producer's of change")
CHIP_HECTARES = 5.0176  # 224 m

Interval = tuple[float, float]


@dataclass(frozen=True)
class Stratum:
    """chips, reviews: numbers. mapped: share of the chips that is mapped as change.

    right, missed: the least and largest share of change among the chips mapped as change, and among the others
    """

    chips: int
    reviews: int
    mapped: float
    right: Interval = (0.3, 0.9)
    missed: Interval = (0.0, 0.0)


def changed(chips: int, reviews: int, low: float = 0.3, high: float = 0.9) -> Stratum:
    """A stratum of mapped change, whose user's accuracy lies from `low` to `high`."""
    return Stratum(chips, reviews, 1.0, right=(low, high))


def stable(chips: int, reviews: int, low: float, high: float) -> Stratum:
    """A stratum of no mapped change, of which a share from `low` to `high` has changed."""
    return Stratum(chips, reviews, 0.0, missed=(low, high))


SCENARIOS: dict[str, tuple[Stratum, ...]] = {
    "1% change, buffer, 500 reviews": (
        changed(650, 100), stable(2600, 75, 0, 0.05), stable(40_000, 200, 0, 0.003), stable(22_000, 125, 0, 0.002)
    ),
    "the same, 150 reviews": (
        changed(650, 30), stable(2600, 30, 0, 0.05), stable(40_000, 50, 0, 0.01), stable(22_000, 40, 0, 0.01)
    ),
    "the same, 50 reviews": (changed(650, 10), stable(2600, 10, 0, 0.1), stable(62_000, 30, 0, 0.02)),
    "the same, 1,800 reviews": (
        changed(1300, 300), stable(5200, 300, 0, 0.05), stable(38_000, 800, 0, 0.01), stable(20_000, 400, 0, 0.01)
    ),
    "1% change, 0.2 to 1% of the rest missed": (changed(650, 100), stable(64_900, 400, 0.002, 0.01)),
    "1% change, 0.1% missed in each map": (
        changed(650, 100, 0.5, 0.5), stable(2600, 75, 0.02, 0.02), stable(62_000, 325, 0.001, 0.001)
    ),
    "1% change, nothing missed outside the buffer": (
        changed(650, 100), stable(2600, 100, 0, 0.05), stable(62_000, 300, 0, 0)
    ),
    "5% change": (changed(3300, 150), stable(5000, 100, 0, 0.08), stable(57_000, 250, 0, 0.01)),
    "20% change, two strata": (changed(12_000, 300), stable(38_000, 300, 0.02, 0.1)),
    "three rare transitions": (
        changed(300, 50), changed(150, 50), changed(60, 40), stable(2000, 50, 0, 0.05),
        stable(30_000, 120, 0, 0.005), stable(20_000, 100, 0, 0.005), stable(10_000, 80, 0, 0.005),
    ),
    "twelve strata": (
        *[changed(300, 40)] * 5, *[stable(3000, 50, 0, 0.05)] * 2, *[stable(12_000, 60, 0, 0.01)] * 5
    ),
    "small strata, one reviewed whole": (
        changed(40, 20), changed(25, 25, 0.5, 0.95), stable(500, 80, 0, 0.05), stable(20_000, 200, 0, 0.005)
    ),
    "strata are districts, not map classes": (
        Stratum(20_000, 250, 0.03, (0.3, 0.9), (0.0, 0.02)), Stratum(30_000, 250, 0.1, (0.3, 0.9), (0.0, 0.02))
    ),
}  # fmt: skip


def simulate(strata: tuple[Stratum, ...], rng: np.random.Generator) -> tuple[ReviewedSample, NDArray[np.float64]]:
    """A made-up map's reviewed sample of the classes "change" and "stable", and its true FIGURES (4)."""
    cells = np.array([_cells(each, rng) for each in strata])  # (h, 4): mapped change and changed; change, stable; …
    drawn = np.array([rng.multivariate_hypergeometric(row, each.reviews) for row, each in zip(cells, strata)])
    stratum, kind = (np.repeat(each.ravel(), drawn.ravel()) for each in np.indices(drawn.shape))
    by_map = np.stack([cells[:, :2].sum(axis=1), cells[:, 2:].sum(axis=1)], axis=1)
    sample = ReviewedSample(
        classes=("change", "stable"),
        strata=tuple(f"stratum {h}" for h in range(len(strata))),
        chips=cells.sum(axis=1),
        mapped_hectares=by_map * CHIP_HECTARES,
        stratum=stratum,
        mapped=kind // 2,
        reference=kind % 2,
        hectares=np.full(len(kind), CHIP_HECTARES),
    )
    right, wrong, missed, still = cells.sum(axis=0)
    with np.errstate(invalid="ignore"):
        ratios = np.array([right, right]) / np.array([right + wrong, right + missed])
    return sample, np.array([(right + missed) * CHIP_HECTARES, (right + still) / cells.sum(), *ratios])


def _cells(stratum: Stratum, rng: np.random.Generator) -> list[int]:
    mapped = round(stratum.mapped * stratum.chips)
    right = rng.binomial(mapped, rng.uniform(*stratum.right))
    missed = rng.binomial(stratum.chips - mapped, rng.uniform(*stratum.missed))
    return [right, mapped - right, missed, stratum.chips - mapped - missed]


def figures_of(estimate: AreaEstimate) -> tuple[SampleFigure, ...]:
    """FIGURES of an estimate."""
    change = estimate.of("change")
    return change.hectares, estimate.overall, change.users, change.producers


def shipped(figure: SampleFigure, _: float) -> Interval:
    """The interval of plugin/engine/sampling/share_interval.py; the whole range where the figure is undefined."""
    return (-np.inf, np.inf) if figure.low is None or figure.high is None else (figure.low, figure.high)


def normal(figure: SampleFigure, _: float) -> Interval:
    """1.96 standard errors, as papers have it."""
    if figure.value is None or figure.margin is None:
        return -np.inf, np.inf
    return figure.value - figure.margin, figure.value + figure.margin


def wilson(figure: SampleFigure, whole: float) -> Interval:
    """Wilson's with the effective number of reviews, share * (1 - share) / variance; normal where that is unknown."""
    share, n = _effective(figure, whole)
    if n is None:
        return normal(figure, whole)
    z = stats.norm.ppf((1 + LEVEL) / 2)
    middle, reach = share + z * z / 2 / n, z * np.sqrt(share * (1 - share) / n + z * z / 4 / n / n)
    return whole * (middle - reach) / (1 + z * z / n), whole * (middle + reach) / (1 + z * z / n)


def korn_graubard(figure: SampleFigure, whole: float) -> Interval:
    """Clopper and Pearson's with the effective number of reviews (Korn & Graubard 1998, Survey Methodology 24, 193),
    without their correction for the degrees of freedom, which are many here.
    """
    share, n = _effective(figure, whole)
    if n is None:
        return normal(figure, whole)
    found, tail = share * n, (1 - LEVEL) / 2
    return whole * stats.beta.ppf(tail, found, n - found + 1), whole * stats.beta.ppf(1 - tail, found + 1, n - found)


def _effective(figure: SampleFigure, whole: float) -> tuple[float, float | None]:
    if not figure.value or not figure.standard_error or figure.value >= whole:
        return 0.0, None
    share, error = figure.value / whole, figure.standard_error / whole
    return share, share * (1 - share) / error**2


METHODS: dict[str, Callable[[SampleFigure, float], Interval]] = {
    "shipped": shipped,
    "normal": normal,
    "Wilson": wilson,
    "Korn-Graubard": korn_graubard,
}


def coverage(strata: tuple[Stratum, ...], maps: int, seed: int = SEED) -> dict[str, NDArray[np.float64]]:
    """By method: (4,), the share of maps whose interval holds the true figure.

    A figure that is undefined in truth (0 / 0) counts as held.
    """
    rng = np.random.default_rng(seed)
    held = {name: np.zeros(len(FIGURES)) for name in METHODS}
    whole = sum(each.chips for each in strata) * CHIP_HECTARES
    for _ in range(maps):
        sample, truth = simulate(strata, rng)
        figures = figures_of(estimate_areas(sample, DRAWS))
        for k, (figure, true) in enumerate(zip(figures, truth)):
            for name, method in METHODS.items():
                low, high = method(figure, 1.0 if k else whole)
                slack = 1e-9 * max(1.0, abs(true))
                held[name][k] += np.isnan(true) or low - slack <= true <= high + slack
    return {name: each / maps for name, each in held.items()}


def area() -> Iterator[Record]:
    """Coverage over all scenarios and figures."""
    tables = [coverage(strata, MAPS) for strata in SCENARIOS.values()]
    ours, usual = (np.array([each[name] for each in tables]) for name in ("shipped", "normal"))
    note = f"of 0.95, {len(tables)} scenarios of {MAPS:,} maps, {len(FIGURES)} figures"
    yield record("area_coverage", float(ours.mean()), "share", f"normal interval: {usual.mean():.3f}; {note}", "area")
    yield record("area_coverage_lowest", float(ours.min()), "share", f"normal interval: {usual.min():.3f}", "area")
    yield record("area_coverage_highest", float(ours.max()), "share", f"normal interval: {usual.max():.3f}", "area")


def main() -> None:
    """Prints the tables of docs/area-estimates.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--maps", type=int, default=MAPS)
    maps = parser.parse_args().maps
    head = " | ".join(FIGURES)
    print(f"| scenario | {head} |\n|---|{'---|' * len(FIGURES)}")
    for name, strata in SCENARIOS.items():
        table = coverage(strata, maps)
        rows = [[f"{table[method][k]:.3f}" for method in METHODS] for k in range(len(FIGURES))]
        cells = [f"**{first}** {' '.join(others)}" for first, *others in rows]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
