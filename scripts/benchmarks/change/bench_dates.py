"""Change between two dates: false change on ground that did not change, and what is found. Part of bench.py.

    python -m scripts.benchmarks.change.bench_dates       the tables of docs/change-accuracy.md

The ground is that of bench_series.py: pairs of dates of West Virginia's patches and of the Californian spots. The
model's last layer never saw the place, and the change head never saw the region. Change is simulated by exchanging the
later chip for one of the region with another use.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from statistics import median
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.requests.change_limits import DEFAULT_PRECISION, DEFAULT_STRENGTH
from plugin.engine.change.dates.between_dates import change_between_dates
from plugin.engine.change.dates.colour_shift import estimate_shift
from plugin.engine.change.dates.pair_evidence import (
    agreement,
    feature_scale,
    pair_log_ratio,
    pair_posterior,
    similarity,
)
from plugin.engine.change.dates.reread import DOUBT
from plugin.engine.change.published import change_shares
from plugin.engine.change.threshold import choose_candidates
from plugin.engine.change.transitions import (
    Posterior,
    by_likelihood,
    change_probability,
    fit_transitions,
    independent,
    prior_table,
)
from plugin.engine.change.witnesses import model_likelihood, model_statistics
from plugin.engine.contract.change_head import ChangeHead
from plugin.engine.model.model import open_model
from plugin.engine.refit.refit import open_last_layer
from scripts.benchmarks.bench_place import features, fitter_without
from scripts.benchmarks.bench_records import ROUNDS, WORK_FOLDER, Record, record
from scripts.benchmarks.change.bench_change import ALTERED, county_map, quilt_map
from scripts.benchmarks.change.bench_series import SEEDS, SERIES, SHARES, STATES
from trainer.change_head.fit import fit_change_head
from trainer.change_head.pairs import ViewedChips, dated_pairs
from trainer.default.change_pairs import CALIFORNIAN_CITIES
from trainer.default.chip_features import embed_batches
from trainer.default.leave_one_place_out import PAIR_VIEWS
from trainer.heads.embeddings import OnnxEmbedder

Floats = NDArray[np.float64]


class DatesRates(NamedTuple):
    """Shares of the pairs that did not change, or did, that a rule takes for changed; NaN where there are none.

    labels: the main states differ; product: the two probabilities as independent witnesses, joined by the fitted table;
    head: what Landchip shows; expected: sum of its probabilities, relative to all pairs
    """

    labels_false: float
    labels_found: float
    product_false: float
    product_found: float
    head_false: float
    head_found: float
    expected: float


def dates() -> Iterator[Record]:
    """Pairs that did not change and are shown as changed; and what is found where a fifth did."""
    for name, _, years in SERIES:
        quiet, busy = simulate(name, years, 0.0), simulate(name, years, SHARES[-1])
        of = name.replace(" ", "_").lower()
        note = f"of {len(pairs_of(name))} pairs of dates, left out of the training; labels differ in "
        note += f"{quiet.labels_false:.3f}"
        yield record(f"false_change_dates_{of}", quiet.head_false, "share", f"{note}; goal: 0.02", "change_dates")
        note = f"of pairs that were exchanged, a fifth; false {busy.head_false:.3f}; labels differ find "
        note += f"{busy.labels_found:.2f} with {busy.labels_false:.3f} false"
        yield record(f"found_change_dates_{of}", busy.head_found, "share", note, "change_dates")


def seconds() -> Iterator[Record]:
    """Comparing finished maps: a quilt with imagery that is read again, and a county by its labels alone."""
    maps = [str(quilt_map(share)[0]) for share in (0.0, ALTERED[-1])]
    folder = WORK_FOLDER / "county_change"
    folder.mkdir(parents=True, exist_ok=True)
    county = str(county_map(folder))
    for name, (before, after), read in (("quilt", maps, True), ("county", (county, county), False)):
        params = {"before": before, "after": after, "from_year": 2012, "to_year": 2016, "features": read}
        params["outputs"] = {"gpkg": str(folder / f"{name}_dates.gpkg")}
        answers = [change_between_dates(params, lambda _: None, lambda: False) for _ in range(ROUNDS)]
        note = f"{answers[0]['chips']['compared']:,} chips of two finished maps, files included; "
        note += f"{answers[0]['read_again']} of them read again in both" if read else "labels alone"
        yield record(f"dates_{name}_s", median(each["seconds"] for each in answers), "s", note, "dates_seconds")


@cache
def viewed() -> ViewedChips:
    """All training chips, with probabilities by last layers that never saw the chip's place."""
    data, columns = features(), STATES.columns([each.name for each in CLASSES])
    kept = np.flatnonzero(~data.is_dropped)
    views = data.features[kept][:, list(PAIR_VIEWS)]
    probabilities = np.empty((len(kept), len(PAIR_VIEWS), len(STATES.names)))
    for place in np.unique(data.places[kept]).tolist():
        rows = data.places[kept] == place
        probabilities[rows] = softmax(fitter_without(place)[0].logits(views[rows]), axis=2) @ columns
    with open_model("default", "cpu") as model:
        _, summary, _ = open_last_layer(model)
    states = (data.shares[kept] @ columns).argmax(axis=1)
    regions = np.where(np.isin(data.places, CALIFORNIAN_CITIES), "california", data.places)[kept]
    sites = [data.chips[k].site for k in kept.tolist()]
    return ViewedChips(views, probabilities, np.asarray(states), sites, regions, feature_scale(summary))


@cache
def pairs_of(name: str) -> NDArray[np.int64]:
    """(k, 2): rows of `viewed` of the pairs of dates of a region."""
    chips = viewed()
    return dated_pairs(chips, chips.regions == name.lower())


@cache
def head_without(name: str) -> ChangeHead:
    chips = viewed()
    return fit_change_head(chips, chips.regions != name.lower())


@cache
def simulate(name: str, years: float, share: float) -> DatesRates:
    """The rates with a share of the pairs changed, the mean of SEEDS."""
    rates = np.array([_rates(name, years, share, seed) for seed in (SEEDS if share else [0])])
    known = np.where(np.isnan(rates).all(axis=0), 0.0, rates)  # a column of NaN alone stays one below
    return DatesRates(*np.where(np.isnan(rates).all(axis=0), np.nan, np.nanmean(known, axis=0)).tolist())


def _rates(name: str, years: float, share: float, seed: int) -> DatesRates:
    chips, rng = viewed(), np.random.default_rng(seed)
    first, second = pairs_of(name).T
    second, changed = second.copy(), rng.random(len(first)) < share
    rows = np.flatnonzero(chips.regions == name.lower())
    for k in np.flatnonzero(changed).tolist():
        second[k] = rng.choice(rows[chips.states[rows] != chips.states[first[k]]])
    before, now = chips.probabilities[first, 0], chips.probabilities[second, 0]
    agreements = agreement(before, now)
    likenesses = similarity(chips.features[first, 0], chips.features[second, 0], chips.scale)
    likenesses[agreements >= DOUBT] = np.nan  # as between_dates.py, which does not read these again
    with open_model("default", "cpu") as model:
        contract = model.contract
    assert contract.held_out is not None  # the default model states it
    columns = STATES.columns([each.name for each in CLASSES])
    statistics = model_statistics(np.array(contract.prior), np.array(contract.held_out.confusion), columns)
    prior = prior_table(before.mean(axis=0), change_shares(STATES, years, None))
    ratios = pair_log_ratio(head_without(name), agreements, likenesses)
    product = independent(model_likelihood(before, statistics), model_likelihood(now, statistics))
    joined = (by_likelihood(product), pair_posterior(before, now, ratios, statistics.prior))
    shown = [_shown(each, prior, len(before)) for each in joined]
    rules = [before.argmax(axis=1) != now.argmax(axis=1), *(each >= threshold for each, threshold in shown)]
    found = [each[changed].mean() if changed.any() else np.nan for each in rules]
    false = [each[~changed].mean() for each in rules]
    return DatesRates(false[0], found[0], false[1], found[1], false[2], found[2], float(shown[1][0].mean()))


def _shown(posterior: Posterior, prior: Floats, n: int) -> tuple[Floats, float]:
    """The probability of change of each pair, and the least one that is shown."""
    fit = fit_transitions(posterior, np.ones(n), prior, DEFAULT_STRENGTH, STATES.seldom_seen)
    p = change_probability(posterior(slice(None), fit.table))
    return p, choose_candidates(p, DEFAULT_PRECISION).p_change


class ShiftEffect(NamedTuple):
    """Of pairs of dates of one place, with the earlier image as it is and in the later one's colours.

    similarity: mean; differ: share of pairs whose main states differ; colours: mean difference of the chips' means
    """

    pairs: int
    similarity: tuple[float, float]
    differ: tuple[float, float]
    colours: tuple[float, float]


def shift_effect(place: str) -> ShiftEffect:
    """The effect of removing the shift of colour, estimated per pair of dates from the place's own chips."""
    data, columns = features(), STATES.columns([each.name for each in CLASSES])
    embedder = OnnxEmbedder(data.extractor, 3, data.chips[0].pixels.shape[-1])
    base, scale = fitter_without(place)[0], viewed().scale
    sites: dict[str, list[int]] = {}
    for row in np.flatnonzero(data.places == place).tolist():
        sites.setdefault(data.chips[row].site, []).append(row)
    most = max(map(len, sites.values()))
    table = np.array([rows for rows in sites.values() if len(rows) == most])  # (site, date), dates in one order
    alike: list[Floats] = []
    differ: list[NDArray[np.bool_]] = []
    colours = []
    for a in range(most):
        for b in range(most):
            if a == b:
                continue
            first, second = table[:, a], table[:, b]
            pixels = [np.stack([data.chips[k].pixels for k in rows.tolist()]) for rows in (first, second)]
            shift = estimate_shift(pixels[0], pixels[1], {})
            if shift is None:
                continue
            now = data.features[second, 0]
            q = softmax(base.logits(now), axis=1) @ columns
            versions = (data.features[first, 0], embed_batches(embedder, shift.apply(pixels[0])))
            p = [softmax(base.logits(each), axis=1) @ columns for each in versions]
            alike.append(np.array([similarity(each, now, scale).mean() for each in versions]))
            differ.append(np.array([(each.argmax(axis=1) != q.argmax(axis=1)).mean() for each in p]))
            colours.append(shift.remaining)
    mean = [tuple(np.mean(each, axis=0).tolist()) for each in (alike, differ, colours)]
    return ShiftEffect(len(table) * len(alike), mean[0], mean[1], mean[2])  # type: ignore[arg-type]


def tables() -> str:
    """The rows of docs/change-accuracy.md, in Markdown."""
    heads = (
        "ground",
        "changed",
        "labels differ: false, found",
        "product: false, found",
        "head: false, found",
        "expected",
    )
    lines = [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    for name, _, years in SERIES:
        for share in SHARES:
            each = simulate(name, years, share)
            cells = [f"{each[k]:.3f}, {each[k + 1]:.2f}" for k in (0, 2, 4)]
            lines.append(f"| {name} | {share:.0%} | {' | '.join(cells)} | {each.expected:.3f} |")
    lines += ["", "| place | pairs | similarity | labels differ | difference of colours |", "|---|---|---|---|---|"]
    for place in ("claremont", "west virginia", "north dakota"):
        effect = shift_effect(place)
        cells = [f"{a:.3f} → {b:.3f}" for a, b in (effect.similarity, effect.differ)]
        cells.append("{:.1f} → {:.1f}".format(*effect.colours))
        lines.append(f"| {place} | {effect.pairs} | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(tables())
    print(*dates(), sep="\n")
