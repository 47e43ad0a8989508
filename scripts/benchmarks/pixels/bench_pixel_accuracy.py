"""Accuracy of Landchip's own model of pixels in quads left out, and of the original work's network there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.engine.api.requests.run_request import DEFAULT_PIXEL_MODEL
from plugin.engine.model.pixel_model import open_pixel_model
from scripts.benchmarks.bench_records import Record, record
from tests.engine.segment.test_real_pixels import write_foreign
from trainer.default.data_folder import data_folder

DATES = {"2014": "naip2014", "2011": "naip2011"}  # year -> imagery of a patch
CENTRE = np.s_[64:192, 64:192]
IMPERVIOUS = 4  # number of the class; so are barren ground and roads

Labels = NDArray[np.int64]  # (patch, y, x)


def pixel_accuracy() -> Iterator[Record]:
    """Of the 16 patches of West Virginia; the own model's figures are those that its contract states."""
    with open_pixel_model(DEFAULT_PIXEL_MODEL, "cpu") as model:
        own: Mapping[str, Any] = model.contract.metrics["held_out_pixels"]
    truth, found = _foreign_labels()
    right = {each["name"][:4]: each["accuracy"] for each in own["by"]["date"]}
    for year, labels in found.items():
        note = (
            f"pixels right, each quad left out; the original work's network {(labels == truth).mean():.3f}; goal: 0.93"
        )
        yield record(f"pixel_accuracy_{year}", right[year], "share", note, "pixel_accuracy")
    first, second = found.values()
    note = f"pixels of one class at both dates; the original work's network {(first == second).mean():.3f}; goal: 0.93"
    yield record("pixel_agreement", own["headline"]["dates_agree"], "share", note, "pixel_accuracy")
    iou = _iou(np.concatenate([truth, truth]), np.concatenate([first, second]))
    note = f"IoU, both dates; goal: above the original work's network, {iou:.3f}"
    yield record("pixel_impervious_iou", own["headline"]["iou"]["impervious"]["value"], "share", note, "pixel_accuracy")


def _foreign_labels() -> tuple[Labels, dict[str, Labels]]:
    """The true classes, and by year those that the original work's network finds."""
    patches = [dict(np.load(path)) for path in sorted((data_folder() / "patches").glob("*.npz"))]
    truth = np.stack([np.minimum(each["landcover"][CENTRE], IMPERVIOUS) for each in patches]).astype(np.int64)
    with tempfile.TemporaryDirectory() as folder, open_pixel_model(write_foreign(Path(folder)), "cpu") as model:
        found = {
            year: np.stack([model.predict(each[image][None])[0].argmax(axis=0)[CENTRE] + 1 for each in patches])
            for year, image in DATES.items()
        }
    return truth, found


def _iou(truth: Labels, found: Labels) -> float:
    one, other = truth == IMPERVIOUS, found == IMPERVIOUS
    return float((one & other).sum() / (one | other).sum())
