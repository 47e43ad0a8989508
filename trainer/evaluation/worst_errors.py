"""The worst errors of a model, with their pictures.

An error weighs as much as the model claims too much: the probability of the class that it names, less that class's true
share of the chip. For pure chips this is the confidence itself; for a mixed chip it does not call the second-largest
class an outright error.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ..chipsets.chipset import ChipSet
from .scored_chips import ScoredChips

MAX_ERRORS = 24
JPEG_QUALITY = 88  # of the JPEG files: some 20 kB for a chip of 224 px
MAX_SHARES = 3


def worst_error_rows(scored: ScoredChips, most: int = MAX_ERRORS) -> NDArray[np.int64]:
    """Numbers of the wrong chips, the worst first."""
    classes = scored.classes
    rows = np.arange(len(scored))
    claimed = classes.probabilities[rows, classes.found] - classes.shares[rows, classes.found]
    wrong = np.flatnonzero(~classes.right)
    return np.asarray(wrong[np.argsort(-claimed[wrong], kind="stable")][:most], np.int64)


def describe_errors(
    scored: ScoredChips, chips: ChipSet, rows: Sequence[int] | NDArray[np.int64]
) -> list[dict[str, Any]]:
    """What is known and what was found of those chips, as plain JSON."""
    classes, groups = scored.classes, scored.groups
    ids = chips.column("id")
    answer = []
    for k in rows:
        distance = float(scored.distance[k])
        order = np.argsort(-classes.shares[k], kind="stable")[:MAX_SHARES]
        answer.append(
            {
                "id": str(ids[k]),
                "place": scored.places[k],
                "date": scored.dates[k],
                "true": classes.names[classes.truth[k]],
                "shares": {
                    classes.names[j]: round(float(classes.shares[k, j]), 4) for j in order if classes.shares[k, j]
                },
                "found": classes.names[classes.found[k]],
                "confidence": round(float(classes.confidence[k]), 4),
                "true_probability": round(float(classes.probabilities[k, classes.truth[k]]), 4),
                "true_group": groups.names[groups.truth[k]],
                "found_group": groups.names[groups.found[k]],
                "group_confidence": round(float(groups.confidence[k]), 4),
                "distance": round(distance, 6) if np.isfinite(distance) else None,
            }
        )
    return answer


def chip_data_urls(chips: ChipSet, rows: Sequence[int] | NDArray[np.int64]) -> list[str]:
    """The chips as data addresses of JPEG files: red, green, blue, or the first band in grey where one is missing."""
    rgb = [chips.bands.index(band) for band in ("red", "green", "blue") if band in chips.bands]
    answer = []
    for pixels in chips.read(rows) if len(rows) else []:
        shown = pixels[rgb].transpose(1, 2, 0) if len(rgb) == 3 else pixels[0]
        file = io.BytesIO()
        Image.fromarray(np.ascontiguousarray(shown)).save(file, "JPEG", quality=JPEG_QUALITY)
        answer.append("data:image/jpeg;base64," + base64.b64encode(file.getvalue()).decode("ascii"))
    return answer
