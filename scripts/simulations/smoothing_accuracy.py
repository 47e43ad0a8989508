"""What smoothing does to accuracy where neighbouring chips are arranged as in real land cover.

    python -m scripts.simulations.smoothing_accuracy TUNE.tif HELD_OUT.tif …     the tables of docs/smoothing.md

The truth of a chip of 224 m is the class with the largest share of an NLCD raster. The model is made up: its evidence
for chip i is x = d e(k) + z, with e(k) the unit vector of the true class k and z standard normal noise, and its
probabilities are those of Bayes' rule under the raster's own shares of the classes. So they are calibrated for single
chips by construction. d is such that 0.8 of a balanced set would be right, as of the original work's. Real errors are
alike in neighbouring chips (one field, one season, one camera): a share `alike` of the variance of z is noise that was
smoothed over some chips.

The weight is chosen on the first raster, for the smallest log loss over all shares `alike`, and the others show what it
does to land that it was not chosen on.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import rasterio
import rasterio.warp
from numpy.typing import NDArray
from scipy import ndimage

from plugin.engine.api.classes import CLASSES, GROUPS
from plugin.engine.api.grid import Bounds, ChipGrid
from plugin.engine.imagery.crs import grid_crs
from plugin.engine.landcover.shares import open_land_cover
from plugin.engine.smoothing.filters import DEFAULT_CENTRE_WEIGHT, DEFAULT_WEIGHT, pooled_probabilities, vote_shares
from plugin.engine.stats.calibration_error import expected_calibration_error

Floats = NDArray[np.float64]
ALIKE = (0.0, 0.3, 0.6, 0.9)
REACH = 2.0  # chips, standard deviation of the kernel that smooths the noise
WEIGHTS = (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 1.0)
CENTRES = (1.0, 2.0, 3.0)
ACCURACY = 0.8  # of a balanced set of chips, as in the original work (0.75 to 0.82)
SHOWN = {("probability", 0.0), ("probability", DEFAULT_WEIGHT), ("vote", DEFAULT_CENTRE_WEIGHT)}
MOST_CHIPS = 40_000
SEED = 12
IN_GROUP = np.array([[group.name == each.group for group in GROUPS] for each in CLASSES], float)


class Land(NamedTuple):
    """n chips. truth: (n,), index of the class"""

    name: str
    cols: NDArray[np.int64]
    rows: NDArray[np.int64]
    truth: NDArray[np.int64]


class Scores(NamedTuple):
    classes: float
    groups: float
    log_loss: float
    calibration: float


def read_land(path: Path) -> Land:
    """The chips of which at least half has a land cover, of a square round the raster's middle."""
    with rasterio.open(path) as source:
        grid = ChipGrid(grid_crs(source.crs.to_wkt(), Bounds(*source.bounds), None))
        bounds = Bounds(*rasterio.warp.transform_bounds(source.crs, grid.crs, *source.bounds))
    chips = list(grid.chips_touching(bounds))
    if len(chips) > MOST_CHIPS:
        x, y = bounds.centre
        half = MOST_CHIPS**0.5 * grid.size / 2
        chips = list(grid.chips_touching(Bounds(x - half, y - half, x + half, y + half)))
    with open_land_cover(path) as cover:
        found = cover.shares(grid, chips)
    index = {each.name: k for k, each in enumerate(CLASSES)}
    labels = np.array([index[name] for name in cover.classes])[found.shares.argmax(axis=1)]
    known = found.valid >= 0.5
    cols, rows = np.array(chips, np.int64)[known].T
    return Land(path.stem, cols, rows, labels[known])


def noise(land: Land, alike: float, draw: np.random.Generator) -> Floats:
    """(n, class): standard normal noise, of whose variance a share is alike in neighbouring chips."""
    col, row = land.cols - land.cols.min(), land.rows - land.rows.min()
    shape = (int(row.max()) + 1, int(col.max()) + 1)
    common = np.empty((len(col), len(CLASSES)))
    for k in range(len(CLASSES)):
        smooth = ndimage.gaussian_filter(draw.standard_normal(shape), REACH, mode="wrap")
        common[:, k] = (smooth / smooth.std())[row, col]
    return np.sqrt(1 - alike) * draw.standard_normal(common.shape) + np.sqrt(alike) * common


def probabilities(land: Land, distance: float, z: Floats) -> Floats:
    """(n, class): the made-up model's calibrated probabilities."""
    prior = np.bincount(land.truth, minlength=len(CLASSES)) / len(land.truth)
    evidence = distance * z
    evidence[np.arange(len(z)), land.truth] += distance**2
    with np.errstate(divide="ignore"):
        logits = np.log(prior) + evidence
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares


def balanced_distance(accuracy: float) -> float:
    """The distance between classes at which the made-up model has this accuracy where all classes are as frequent."""
    n = 14_000
    everywhere = np.arange(n)
    land = Land("balanced", everywhere, everywhere, everywhere % len(CLASSES))
    z = np.random.default_rng(SEED).standard_normal((n, len(CLASSES)))
    low, high = 0.0, 6.0
    for _ in range(30):
        middle = (low + high) / 2
        right = float((probabilities(land, middle, z).argmax(axis=1) == land.truth).mean())
        low, high = (middle, high) if right < accuracy else (low, middle)
    return high


def scores(land: Land, shares: Floats) -> Scores:
    groups, true_group = shares @ IN_GROUP, IN_GROUP[land.truth].argmax(axis=1)
    of_truth = shares[np.arange(len(shares)), land.truth]
    return Scores(
        float((shares.argmax(axis=1) == land.truth).mean()),
        float((groups.argmax(axis=1) == true_group).mean()),
        float(-np.log(np.maximum(of_truth, 1e-6)).mean()),
        expected_calibration_error(shares, land.truth),
    )


def measured(land: Land, accuracy: float) -> Iterator[tuple[float, str, float, Scores]]:
    """(share of noise that is alike, method, weight, scores)"""
    distance, everywhere = balanced_distance(accuracy), np.ones(len(land.truth), bool)
    for alike in ALIKE:
        raw = probabilities(land, distance, noise(land, alike, np.random.default_rng(SEED)))
        for weight in WEIGHTS:
            pooled = pooled_probabilities(land.cols, land.rows, raw, everywhere, weight)
            yield alike, "probability", weight, scores(land, pooled)
        for centre in CENTRES:
            shares = vote_shares(land.cols, land.rows, raw.argmax(axis=1), len(CLASSES), centre)
            yield alike, "vote", centre, scores(land, shares)


def print_weights(found: list[tuple[float, str, float, Scores]]) -> None:
    print("\n| weight | log loss, alike " + " | ".join(f"{each:g}" for each in ALIKE) + " | mean |")
    print("|---" * (len(ALIKE) + 2) + "|")
    for weight in WEIGHTS:
        losses = [each.log_loss for _, method, w, each in found if method == "probability" and w == weight]
        print(f"| {weight:g} | " + " | ".join(f"{each:.3f}" for each in losses) + f" | {np.mean(losses):.4f} |")


def print_methods(land: Land, found: list[tuple[float, str, float, Scores]]) -> None:
    for alike, method, weight, each in found:
        if (method, weight) in SHOWN:
            name = method if weight else "not"
            figures = " | ".join(f"{value:.3f}" for value in each)
            print(f"| {land.name} | {alike:g} | {name} | {figures} |")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("land_cover", nargs="+", type=Path, help="NLCD rasters; the weight is chosen on the first")
    options.add_argument("--accuracy", type=float, default=ACCURACY, help=f"of a balanced set (default: {ACCURACY})")
    arguments = options.parse_args()
    lands = [read_land(path) for path in arguments.land_cover]
    results = [list(measured(land, arguments.accuracy)) for land in lands]
    for land in lands:
        shares = np.bincount(land.truth, minlength=len(CLASSES)) / len(land.truth)
        print(f"{land.name}: {len(land.truth):,} chips, the largest class has {shares.max():.0%} of them")
    print_weights(results[0])
    print("\n| land | alike | smoothed by | classes right | groups right | log loss | calibration error |")
    print("|---|---|---|---|---|---|---|")
    for land, found in zip(lands, results):
        print_methods(land, found)


if __name__ == "__main__":
    main()
