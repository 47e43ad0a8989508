"""False change on ground that did not change, and change simulated in it. Part of bench.py.

    python -m scripts.benchmarks.change.bench_series      the table of docs/change-accuracy.md

The ground is West Virginia's patches (NLCD's shares, imagery of 2011 and 2014) and the Californian spots (labelled in
their latest year, imagery of three years). The model's last layer never saw the place. Change is simulated by giving a
chip the land cover of one of another group.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

from plugin.engine.api.classes import CLASSES, GROUPS, landuse_product
from plugin.engine.api.requests.change_limits import DEFAULT_PRECISION, DEFAULT_STRENGTH
from plugin.engine.change.published import change_shares, label_probabilities
from plugin.engine.change.states import states_of
from plugin.engine.change.threshold import choose_candidates
from plugin.engine.change.transitions import (
    by_likelihood,
    change_probability,
    fit_transitions,
    independent,
    prior_table,
)
from plugin.engine.change.witnesses import land_cover_likelihood, model_likelihood, model_statistics
from plugin.engine.model.model import open_model
from scripts.benchmarks.bench_place import features, fitter_without
from scripts.benchmarks.bench_records import Record, record
from trainer.default.leave_one_place_out import TIME_SERIES

CITIES = ("long beach", "claremont", "riverside", "palm springs")
SERIES = (("West Virginia", ("west virginia",), 3.0), ("California", CITIES, 4.0))  # name, places, years between
SHARES = (0.0, 0.05, 0.1, 0.2)  # of the chips that change
SEEDS = range(10)
YEAR = 2011  # whose published accuracy is taken
STATES = states_of(landuse_product(CLASSES, GROUPS))
Floats = NDArray[np.float64]


class Rates(NamedTuple):
    """Shares of the chips that did not change, or did, that a rule takes for changed; NaN where there are none.

    expected: sum of the probabilities, relative to all chips
    """

    plain_false: float
    plain_found: float
    shown_false: float
    shown_found: float
    expected: float


def series() -> Iterator[Record]:
    """Chips that did not change and are shown as changed at the usual precision."""
    for name, places, years in SERIES:
        rates = simulate(places, years, 0.0)
        n = len(witnesses(places)[0])
        note = f"of {n} chips of {name}, left out of the training; plain rule {rates.plain_false:.3f}, expected by the "
        note += f"probabilities {rates.expected:.4f}; goal: 0.02"
        of = name.replace(" ", "_").lower()
        yield record(f"false_change_series_{of}", rates.shown_false, "share", note, "change_series")


@cache
def witnesses(places: tuple[str, ...]) -> tuple[Floats, Floats]:
    """(n, state), (n, state): shares in the land cover, and probabilities of the model that did not see the place."""
    data, columns = features(), STATES.columns([each.name for each in CLASSES])
    labels_of_site = {each.site: each.shares for each in data.chips if each.role != TIME_SERIES}
    then, now = [], []
    for place in places:
        base, _ = fitter_without(place)
        rows = np.flatnonzero(data.places == place)
        then.append(np.stack([labels_of_site[data.chips[k].site] for k in rows.tolist()]).astype(np.float64) @ columns)
        now.append(softmax(base.logits(data.features[rows, 0]), axis=1) @ columns)
    return np.concatenate(then), np.concatenate(now)


@cache
def simulate(places: tuple[str, ...], years: float, share: float) -> Rates:
    """The rates with a share of the chips changed, the mean of SEEDS."""
    shares, probabilities = witnesses(places)
    rates = [_rates(shares, probabilities, years, share, seed) for seed in (SEEDS if share else [0])]
    return Rates(*np.mean(rates, axis=0).tolist())


def _rates(shares: Floats, probabilities: Floats, years: float, share: float, seed: int) -> Rates:
    rng, groups = np.random.default_rng(seed), shares.argmax(axis=1)
    changed, then = rng.random(len(shares)) < share, shares.copy()
    for k in np.flatnonzero(changed).tolist():
        then[k] = shares[rng.choice(np.flatnonzero(groups != groups[k]))]
    contract = open_model("default", "cpu").contract
    assert contract.held_out is not None  # the default model states it
    columns = STATES.columns([each.name for each in CLASSES])
    statistics = model_statistics(np.array(contract.prior), np.array(contract.held_out.confusion), columns)
    area = then.mean(axis=0)
    before = land_cover_likelihood(then, label_probabilities(STATES, YEAR, area, None))
    after = model_likelihood(probabilities, statistics)
    prior = prior_table(area, change_shares(STATES, years, None))
    posterior = by_likelihood(independent(before, after))
    fit = fit_transitions(posterior, np.ones(len(then)), prior, DEFAULT_STRENGTH, STATES.seldom_seen)
    p = change_probability(posterior(slice(None), fit.table))
    shown = p >= choose_candidates(p, DEFAULT_PRECISION).p_change
    plain = then.argmax(axis=1) != probabilities.argmax(axis=1)
    found = [each[changed].mean() if changed.any() else np.nan for each in (plain, shown)]
    return Rates(plain[~changed].mean(), found[0], shown[~changed].mean(), found[1], p.mean())


def table() -> str:
    """The rows of docs/change-accuracy.md, in Markdown."""
    heads = ("ground", "changed", "plain rule: false, found", "shown: false, found", "expected changed")
    lines = [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    for name, places, years in SERIES:
        for share in SHARES:
            each = simulate(places, years, share)
            lines.append(
                f"| {name} | {share:.0%} | {each.plain_false:.3f}, {each.plain_found:.2f} | {each.shown_false:.3f}, "
                f"{each.shown_found:.2f} | {each.expected:.3f} |"
            )
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
    print(*series(), sep="\n")
