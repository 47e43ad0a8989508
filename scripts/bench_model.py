"""What the default model's recipe is worth where it has not been, and what its 8-bit form gains: parts of bench.py."""

from __future__ import annotations

import time
from collections.abc import Iterator
from statistics import median

import numpy as np

from plugin.engine.model import Model, open_model
from scripts.bench_records import ROUNDS, Record, record
from trainer.default.data import data_folder
from trainer.default.default_chips import read_pictures
from trainer.default.leave_out import features_of, left_out

CHIPS, BATCH = 240, 8


def places() -> Iterator[Record]:
    """Each place from a layer that saw none of it: docs/model-card.md says which places, and what the figures hide."""
    found = left_out(features_of(read_pictures(data_folder()))).metrics()
    rows, spots = found["leave_one_place_out"], found["same_spot_other_date"]
    yield record(
        "lopo_worst_accuracy", found["lopo_worst_accuracy"], "share", "groups, worst of 7 places; 0.93", "places"
    )
    yield record("lopo_mean_accuracy", found["lopo_mean_accuracy"], "share", "groups, mean of 7 places", "places")
    yield record("lopo_ece", found["lopo_ece"], "", "groups, 719 chips of 7 places; at most 0.04", "places")
    said = f"{spots['spots']} spots at three dates, their city left out; 0.97"
    yield record("time_series_same_group", spots["same_group"], "share", said, "places")
    far = rows["far from California"]
    said = f"groups, {far['chips']} chips of the Midwest and both Virginias, each left out; 0.90"
    yield record("far_accuracy", far["group_accuracy"], "share", said, "places")


def fast() -> Iterator[Record]:
    """The 8-bit form against the default model, in turns."""
    pixels = np.random.default_rng(0).integers(0, 256, (CHIPS, 3, 224, 224), dtype=np.uint8)
    with open_model("default", "cpu") as whole, open_model("fast", "cpu") as small:
        rates = [(_rate(whole, pixels), _rate(small, pixels)) for _ in range(ROUNDS)]
    slow, quick = (median(each[k] for each in rates) for k in (0, 1))
    said = f"chips/s of fast ({quick:.0f}) to default ({slow:.0f}), one caller"
    yield record("fast_ratio", median(each[1] / each[0] for each in rates), "ratio", said, "fast")


def _rate(model: Model, pixels: np.ndarray) -> float:
    started = time.perf_counter()
    for at in range(0, len(pixels), BATCH):
        model.score(pixels[at : at + BATCH])
    return len(pixels) / (time.perf_counter() - started)
