"""Smooths land-use maps in several ways and scores each against the truth of its imagery.

    python -m scripts.imagery.make_scene build/scene.tif
    python -m plugin.engine classify build/scene.tif --output build/scene.gpkg
    python -m scripts.simulations.smoothed_maps build/scene.gpkg build/scene_truth.gpkg [MAP TRUTH …]

Prints, for each map and method, the shares of chips whose class and group are the truth's, and the log loss and the
calibration error of the groups. A truth is a file of scripts/imagery: col, row, class, group.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
import pyogrio

from plugin.engine.api.classes import GROUPS
from plugin.engine.outputs.read import read_map
from plugin.engine.smoothing.filters import DEFAULT_CENTRE_WEIGHT, DEFAULT_WEIGHT
from plugin.engine.smoothing.smooth_map import smooth_map
from plugin.engine.stats.calibration_error import expected_calibration_error

METHODS = (("probability", DEFAULT_WEIGHT), ("vote", DEFAULT_CENTRE_WEIGHT))


class MapScores(NamedTuple):
    """classes, groups: shares that are right; log_loss, calibration: of the groups' probabilities"""

    chips: int
    classes: float
    groups: float
    log_loss: float
    calibration: float


def score(path: Path, truth: Path) -> MapScores:
    """A map against its truth, over the chips that have both."""
    columns = ["col", "row", "class", "group"]
    places = pyogrio.raw.read(truth, columns=columns, read_geometry=False)
    by_name = dict(zip(places[0]["fields"], places[3]))
    known = {
        (int(col), int(row)): (name, group)
        for col, row, name, group in zip(*(by_name[name] for name in columns))
        if group is not None
    }
    rows = [
        each
        for each in read_map(path).table.to_pylist()
        if each["group"] is not None and (each["col"], each["row"]) in known
    ]
    true = [known[each["col"], each["row"]] for each in rows]
    names = [group.name for group in GROUPS]
    shares = np.array([[each[f"g_{name}"] for name in names] for each in rows], np.float64)
    labels = np.array([names.index(group) for _, group in true], np.int64)
    return MapScores(
        len(rows),
        float(np.mean([each["class"] == name for each, (name, _) in zip(rows, true)])),
        float(np.mean([each["group"] == group for each, (_, group) in zip(rows, true)])),
        float(-np.log(np.maximum(shares[np.arange(len(rows)), labels], 1e-6)).mean()),
        expected_calibration_error(shares / shares.sum(axis=1, keepdims=True), labels),
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pairs", nargs="+", type=Path, metavar="MAP TRUTH", help="maps, each followed by its truth")
    pairs = options.parse_args().pairs
    print("| map | chips | smoothed by | classes right | groups right | log loss | calibration error |")
    print("|---|---|---|---|---|---|---|")
    for path, truth in zip(pairs[::2], pairs[1::2]):
        with TemporaryDirectory() as folder:
            smoothed = Path(folder) / "smoothed.gpkg"
            found = [("not", score(path, truth))]
            for method, weight in METHODS:
                smooth_map({"map": str(path), "outputs": {"gpkg": str(smoothed)}, "method": method, "weight": weight})
                found.append((f"{method}, {weight:g}", score(smoothed, truth)))
        for name, each in found:
            figures = " | ".join(f"{value:.3f}" for value in each[1:])
            print(f"| {path.stem} | {each.chips:,} | {name} | {figures} |")


if __name__ == "__main__":
    main()
