"""Fitting the model to a place: its duration, and what it gains in places that the model never saw. Part of bench.py.

    python -m scripts.benchmarks.bench_place      the table of docs/place-accuracy.md

Each place is left out of the default model's training as a whole, and then blocks of its ground are held out in turn:
the model is fitted to labelled chips of the other blocks, at most so many, by the engine's own code, and judged on the
block. Labels that are made wrong are those that it learns from; it is judged
by the right ones.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

from plugin.engine.api.classes import CLASSES
from plugin.engine.place.choice import PlaceChips, PlaceFitter, block_folds
from plugin.engine.place.fit_to_place import fit_to_place
from plugin.engine.refit.last_layer import LabelledFeatures, LastLayer, WeightedFeatures
from plugin.engine.stats.bootstrap import ClusterEstimate, clusters_of
from plugin.engine.stats.calibration_error import expected_calibration_error
from scripts.benchmarks.bench_records import ROUNDS, Record, quilt_raster, record
from trainer.default.chip_features import ChipFeatures, extract_features
from trainer.default.data_folder import data_folder
from trainer.default.leave_one_place_out import TIME_SERIES, fit_head
from trainer.default.training_chips import read_training_chips
from trainer.heads.calibration import group_matrix
from trainer.heads.training_summary import build_training_summary

PLACES = (
    "imperial",
    "los angeles",
    "north dakota",
    "palm springs",
    "riverside",
    "claremont",
    "long beach",
    "west virginia",
)
SIZES = (50, 200, 400)  # chips to learn from, at most
NOISES = (0.1, 0.2)  # shares of labels that are made wrong, at the largest size
BLOCKS, OUTER_FOLDS = 20, 5
TEMPERATURE = 0.66  # about that of the default model
Floats = NDArray[np.float64]


class Fitted(NamedTuple):
    """The result in one place. learnt: chips, the mean over the folds; kept: in how many folds the model was kept"""

    before: ClusterEstimate
    after: ClusterEstimate
    calibration_error: float
    learnt: float
    kept: int


def place_seconds() -> Iterator[Record]:
    """From imagery and land cover of 1,600 chips to a new file, 400 chips learnt at most."""
    raster = quilt_raster(40, 40)
    nlcd = raster.with_name(f"{raster.stem}_nlcd.tif")
    imagery = {"version": 1, "raster": [str(raster)], "model": "default", "device": "cpu"}
    times = []
    with tempfile.TemporaryDirectory() as folder:
        params = {"imagery": imagery, "nlcd": str(nlcd), "output": str(Path(folder) / "here.onnx")}
        for _ in range(ROUNDS):
            started = time.perf_counter()
            answer = fit_to_place(params, lambda _: None, lambda: False)
            times.append(time.perf_counter() - started)
    read = answer["chips"]["read"]
    note = f"{read} chips read, {answer['chips']['learnt']} learnt, cross-validated; goal: 60 s"
    yield record("fit_to_place_s", median(times), "s", note, "place_seconds")


def places() -> Iterator[Record]:
    """What the fit gains in places left out; docs/place-accuracy.md has the table."""
    clean = {place: fitted(place, SIZES[-1], 0.0) for place in PLACES}
    every = [clean[place] if n == SIZES[-1] else fitted(place, n, 0.0) for place in PLACES for n in SIZES]
    gains = [_gain(each) for each in clean.values()]
    note = f"groups right after less before, mean of {len(PLACES)} places left out, at most {SIZES[-1]} chips learnt"
    yield record("fit_mean_gain", float(np.mean(gains)), "share", note, "place_accuracy")
    losses = [max(0.0, -_gain(each)) for each in every]
    note = f"groups, the worst of {len(PLACES)} places at {', '.join(map(str, SIZES))} chips; at most 0.01"
    yield record("fit_worst_loss", max(losses), "share", note, "place_accuracy")
    noisy = [_gain(fitted(place, SIZES[-1], NOISES[-1])) for place in PLACES]
    note = f"as fit_mean_gain, a fifth of the labels made wrong; worst place {min(noisy):+.3f}"
    yield record("fit_noise20_gain", float(np.mean(noisy)), "share", note, "place_accuracy")
    note = f"groups, worst of the places, at most {SIZES[-1]} chips learnt; goal 0.05"
    yield record("fit_ece", max(each.calibration_error for each in clean.values()), "", note, "place_accuracy")


def _gain(each: Fitted) -> float:
    return float((each.after.value or 0) - (each.before.value or 0))


@lru_cache(maxsize=1)
def features() -> ChipFeatures:
    return extract_features(read_training_chips(data_folder()))


@cache
def fitter_without(place: str) -> tuple[LastLayer, PlaceFitter]:
    """The default model's last layer trained without a place, and the fitter that starts from it."""
    data = features()
    keep = (data.places != place) & np.array([each.role not in ("val", "test") for each in data.chips])
    head, rows = fit_head(data, keep), np.flatnonzero(keep)
    summary = build_training_summary(data.features[rows, 0], data.shares[rows])
    base = LastLayer(head.weights, head.bias, np.full(len(CLASSES), 1 / TEMPERATURE), np.zeros(len(CLASSES)))
    return base, PlaceFitter(base, WeightedFeatures(summary.features, summary.counts), group_matrix(CLASSES))


@cache
def fitted(place: str, n: int, noise: float) -> Fitted:
    """The accuracy of groups before and after fits to at most `n` chips, a share `noise` of them wrongly labelled."""
    data, (base, fitter), columns = features(), fitter_without(place), group_matrix(CLASSES)
    rows = np.flatnonzero((data.places == place) & np.array([each.role != TIME_SERIES for each in data.chips]))
    seen, shares = data.features[rows, 0], data.shares[rows].astype(np.float64)
    blocks, rng = blocks_of([data.chips[k].site for k in rows.tolist()]), np.random.default_rng(11)
    given, folds = made_wrong(shares, noise, rng), block_folds(blocks, OUTER_FOLDS)
    after, learnt, kept = np.empty_like(shares), [], 0
    for fold in range(int(folds.max()) + 1):
        others = rng.permutation(np.flatnonzero(folds != fold))[:n]
        labelled = LabelledFeatures(seen[others], given[others], np.square(given[others]).sum(axis=1))
        chips = PlaceChips(labelled, blocks[others], np.zeros(len(others), bool))
        fit = fitter.fit(chips, lambda *_: None)
        after[folds == fold] = fit.layer.logits(seen[folds == fold])
        learnt.append(len(others) - int(fit.set_aside.sum()))
        kept += fit.candidate.strength == 0
    clusters = clusters_of([""] * len(rows), [str(each) for each in blocks.tolist()])
    truth = (shares @ columns).argmax(axis=1)
    probabilities = [softmax(each, axis=1) @ columns for each in (base.logits(seen), after)]
    right = [clusters.mean(each.argmax(axis=1) == truth, share=True) for each in probabilities]
    error = expected_calibration_error(probabilities[1], truth)
    return Fitted(right[0], right[1], error, float(np.mean(learnt)), kept)


def blocks_of(sites: list[str]) -> NDArray[np.int64]:
    """BLOCKS blocks of ground of equal size; neighbouring sites have consecutive numbers at the end of their names."""
    numbers = [int("".join(filter(str.isdigit, each.replace("_", " ").split()[-1])) or 0) for each in sites]
    order = np.argsort(numbers, kind="stable")
    blocks = np.empty(len(sites), np.int64)
    blocks[order] = np.arange(len(sites)) * BLOCKS // len(sites)
    return blocks


def made_wrong(shares: Floats, noise: float, rng: np.random.Generator) -> Floats:
    """Shares (n, class); a share `noise` of the rows is another class at random, of the place if it has several."""
    given, present = shares.copy(), np.flatnonzero(shares.sum(axis=0) > 0)
    present = present if len(present) > 1 else np.arange(shares.shape[1])
    for row in rng.permutation(len(shares))[: round(noise * len(shares))].tolist():
        given[row] = np.eye(shares.shape[1])[rng.choice(present[present != shares[row].argmax()])]
    return given


def table() -> str:
    """The rows of docs/place-accuracy.md, in Markdown."""
    heads = [f"{n} chips" for n in SIZES] + [f"{SIZES[-1]}, {noise:.0%} wrong" for noise in NOISES]
    titles = ["place left out", "as it is", *heads, "calibration error"]
    lines = [f"| {' | '.join(titles)} |", "|---" * len(titles) + "|"]
    for place in PLACES:
        results = [fitted(place, n, 0.0) for n in SIZES] + [fitted(place, SIZES[-1], noise) for noise in NOISES]
        cells = [_cell(each.after, each) for each in results]
        error = results[len(SIZES) - 1].calibration_error
        lines.append(f"| {place.title()} | {_cell(results[0].before)} | {' | '.join(cells)} | {error:.3f} |")
    return "\n".join(lines)


def _cell(estimate: ClusterEstimate, of: Fitted | None = None) -> str:
    low, high = estimate.low, estimate.high
    interval = "" if low is None or high is None else f" ({low:.2f} to {high:.2f})"
    learnt = "" if of is None else f", {of.learnt:.0f} learnt" + (f", kept in {of.kept} of 5" if of.kept else "")
    return f"{estimate.value:.3f}{interval}{learnt}"


if __name__ == "__main__":
    print(table())
    rows: list[Any] = list(places())
    print(*rows, sep="\n")
