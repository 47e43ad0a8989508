"""The worst errors of a model, with images of the chips.

Wrong chips are ranked by the predicted class's probability minus its true share of the chip. For pure chips this is the
confidence; for a mixed chip an error in favour of its second-largest class ranks lower.
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


def worst_error_rows(scored: ScoredChips, max_errors: int = MAX_ERRORS) -> NDArray[np.int64]:
    """Row numbers of the wrong chips, the worst first, at most `max_errors`."""
    classes = scored.classes
    rows = np.arange(len(scored))
    overclaim = classes.probabilities[rows, classes.predicted] - classes.shares[rows, classes.predicted]
    wrong = np.flatnonzero(~classes.correct)
    return np.asarray(wrong[np.argsort(-overclaim[wrong], kind="stable")][:max_errors], np.int64)


def describe_errors(
    scored: ScoredChips, chips: ChipSet, rows: Sequence[int] | NDArray[np.int64]
) -> list[dict[str, Any]]:
    """Truth and prediction of those chips, as plain JSON."""
    classes, groups = scored.classes, scored.groups
    ids = chips.column("id")
    described = []
    for k in rows:
        distance = float(scored.distance[k])
        order = np.argsort(-classes.shares[k], kind="stable")[:MAX_SHARES]
        described.append(
            {
                "id": str(ids[k]),
                "place": scored.places[k],
                "date": scored.dates[k],
                "true": classes.names[classes.truth[k]],
                "shares": {
                    classes.names[j]: round(float(classes.shares[k, j]), 4) for j in order if classes.shares[k, j]
                },
                "found": classes.names[classes.predicted[k]],
                "confidence": round(float(classes.confidence[k]), 4),
                "true_probability": round(float(classes.probabilities[k, classes.truth[k]]), 4),
                "true_group": groups.names[groups.truth[k]],
                "found_group": groups.names[groups.predicted[k]],
                "group_confidence": round(float(groups.confidence[k]), 4),
                "distance": round(distance, 6) if np.isfinite(distance) else None,
            }
        )
    return described


def chip_data_urls(chips: ChipSet, rows: Sequence[int] | NDArray[np.int64]) -> list[str]:
    """Data URLs of JPEG images of the chips: red, green, blue, or the first band in grey if one of these is missing."""
    rgb = [chips.bands.index(band) for band in ("red", "green", "blue") if band in chips.bands]
    urls = []
    for pixels in chips.read(rows) if len(rows) else []:
        image = pixels[rgb].transpose(1, 2, 0) if len(rgb) == 3 else pixels[0]
        file = io.BytesIO()
        Image.fromarray(np.ascontiguousarray(image)).save(file, "JPEG", quality=JPEG_QUALITY)
        urls.append("data:image/jpeg;base64," + base64.b64encode(file.getvalue()).decode("ascii"))
    return urls
