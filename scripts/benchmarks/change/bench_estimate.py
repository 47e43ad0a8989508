"""Quilts with a known share of change: the area that a reviewed sample gives, and the reliability of P(change).

    python -m scripts.benchmarks.change.bench_estimate       the two tables of docs/change-accuracy.md

A sample of the change map is "reviewed" by what is true of the quilt. What a chip that was not altered is now, it was
then, whatever its land cover says: the labels as given.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyogrio

from plugin.engine.change.since_nlcd import change_since_nlcd
from plugin.engine.change.states import GROUP_OF_CLASS
from plugin.engine.outputs.read import read_map
from plugin.engine.sampling.area_estimate import area_estimate
from plugin.engine.sampling.sample_from_change import sample_from_change
from scripts.benchmarks.bench_records import WORK_FOLDER
from scripts.benchmarks.change.bench_change import ALTERED, quilt_map

REVIEWS, SEED = 300, 7
BINS = (0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 1.0)  # bounds of P(change)


class QuiltArea(NamedTuple):
    """Hectares that changed: truly, as mapped, by the probabilities, and estimated with its 95% interval."""

    truth: float
    mapped: float
    expected: float
    estimate: float
    low: float
    high: float


class ReliabilityBin(NamedTuple):
    """Chips with a probability from `least` up to `most`: their number, mean probability, and share that changed."""

    least: float
    most: float
    chips: int
    stated: float
    changed: float


def quilt_change(share: float) -> tuple[Path, dict[tuple[int, int], tuple[str, str]]]:
    """The change map of a quilt, and the true states then and now of each chip."""
    land_use, truth, nlcd = quilt_map(share)
    path = WORK_FOLDER / f"altered_{share:g}_change.gpkg"
    params = {"map": str(land_use), "nlcd": str(nlcd), "outputs": {"gpkg": str(path)}, "from_year": 2011}
    change_since_nlcd(params, lambda _: None, lambda: False)
    _, rows = pyogrio.read_arrow(truth, read_geometry=False)
    states = {}
    for col, row, now, was, altered in zip(
        *(rows[name].to_pylist() for name in ("col", "row", "class", "nlcd_class", "altered"))
    ):
        states[col, row] = (_state(was if altered else now), _state(now))
    return path, states


def _state(name: str) -> str:
    return "water" if name == "water" else GROUP_OF_CLASS[name]


def quilt_area(share: float) -> QuiltArea:
    path, states = quilt_change(share)
    sample, reviews = path.with_name(f"{path.stem}_sample.gpkg"), path.with_name(f"{path.stem}_reviews.csv")
    sample.unlink(missing_ok=True)
    sample_from_change({"map": str(path), "output": str(sample), "reviews": REVIEWS, "seed": SEED})
    with reviews.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["col", "row", "reviewed_from", "reviewed_to"])
        writer.writerows([*place, *told] for place, told in states.items())
    answer = area_estimate({"sample": str(sample), "map": str(path), "reviews": str(reviews)})
    change: dict[str, Any] = answer["change"]["classes"][0]
    table = read_map(path).table
    hectares = np.array(table["hectares"].to_pylist())
    changed = [then != now for then, now in (states[place] for place in _places(table))]
    expected = float(hectares @ np.nan_to_num(table["p_change"].to_numpy()))
    figures = change["hectares"]
    return QuiltArea(
        float(hectares @ np.array(changed)),
        change["mapped_hectares"],
        expected,
        figures["value"],
        figures["low"],
        figures["high"],
    )


def _places(table: Any) -> list[tuple[int, int]]:
    return list(zip(table["col"].to_pylist(), table["row"].to_pylist()))


def reliability_bins(share: float) -> list[ReliabilityBin]:
    path, states = quilt_change(share)
    table = read_map(path).table
    p = table["p_change"].to_numpy()
    changed = np.array([then != now for then, now in (states[place] for place in _places(table))])
    found = []
    for least, most in zip(BINS, BINS[1:]):
        inside = (p >= least) & ((p < most) | (most == BINS[-1]))
        if inside.any():
            figures = (float(p[inside].mean()), float(changed[inside].mean()))
            found.append(ReliabilityBin(least, most, int(inside.sum()), *figures))
    return found


def tables() -> str:
    """The rows of docs/change-accuracy.md, in Markdown."""
    heads = ("altered", "truly changed, ha", "mapped", "by the probabilities", f"estimated from {REVIEWS} reviews, 95%")
    lines = [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    for share in ALTERED:
        each = quilt_area(share)
        interval = f"{each.estimate:.0f} ({each.low:.0f} to {each.high:.0f})"
        lines.append(f"| {share:.0%} | {each.truth:.0f} | {each.mapped:.0f} | {each.expected:.0f} | {interval} |")
    lines += ["", "| P(change) | chips | mean | share that changed |", "|---|---|---|---|"]
    lines += [
        f"| {each.least:.2f} to {each.most:.2f} | {each.chips} | {each.stated:.3f} | {each.changed:.3f} |"
        for each in reliability_bins(ALTERED[-1])
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    print(tables())
