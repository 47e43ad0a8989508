"""What a model keeps of its training chips, so that a new last layer does not forget them: features, never pixels.

A hundred chips or so that stand for the others, in the ONNX metadata under KEY: a JSON object in which `features` (n,
width) are one byte a number, deflated and in base64, with the smallest value and the step of each feature as float32
beside them. `shares` (n, class) are what the chips are, `counts` (n,) how many chips each stands for. In a refitted
model the last rows are the chips that it learnt from, and `learnt` marks their places. It is read only where it is
asked for; the contract states that it is there.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Container
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..api.errors import ModelError

KEY = "landchip_summary"
STEPS = 255


@dataclass(frozen=True)
class TrainingSummary:
    """features (n, width); shares (n, class), rows sum to 1; counts (n,), above 0.

    learnt: marks of places (`crosscheck.mark_of`), one for each of the last rows: the chips of earlier refits
    """

    features: NDArray[np.float32]
    shares: NDArray[np.float32]
    counts: NDArray[np.float32]
    learnt: tuple[str, ...] = ()

    def without(self, places: Container[str]) -> TrainingSummary:
        """Without the chips of earlier refits at these places, which are corrected anew."""
        first = len(self.counts) - len(self.learnt)
        stays = np.array([True] * first + [mark not in places for mark in self.learnt])
        learnt = tuple(mark for mark in self.learnt if mark not in places)
        return TrainingSummary(self.features[stays], self.shares[stays], self.counts[stays], learnt)

    def to_text(self) -> str:
        """As the metadata hold it; the features to the 255th part of their range."""
        least = self.features.min(axis=0).astype("<f4")
        step = np.maximum((self.features.max(axis=0) - least) / STEPS, np.finfo(np.float32).tiny).astype("<f4")
        coded = np.clip(np.rint((self.features - least) / step), 0, STEPS).astype(np.uint8)
        # Feature by feature: what belongs together deflates better.
        return json.dumps(
            {
                "features": _packed(np.ascontiguousarray(coded.T)),
                "least": _packed(least),
                "step": _packed(step),
                "shares": _packed(self.shares.astype("<f4")),
                "counts": _packed(self.counts.astype("<f4")),
                **({"learnt": list(self.learnt)} if self.learnt else {}),
            },
            sort_keys=True,
        )


def parse_summary(text: str, classes: int, width: int, where: str) -> TrainingSummary:
    """The summary of a model with so many classes and features; `where` names its file. Raises ModelError."""
    try:
        stated = json.loads(text)
        counts = _unpacked(stated["counts"], "<f4")
        shares = _unpacked(stated["shares"], "<f4").reshape(len(counts), classes)
        least, step = (_unpacked(stated[name], "<f4").reshape(width) for name in ("least", "step"))
        coded = _unpacked(stated["features"], "u1").reshape(width, len(counts)).T
        learnt = tuple(map(str, stated.get("learnt", ())))
    except (ValueError, KeyError, TypeError, zlib.error, binascii.Error) as cause:
        raise _damaged(where) from cause
    found = TrainingSummary(np.asarray(coded * step + least, np.float32), shares, counts, learnt)
    whole = all(np.isfinite(each).all() for each in (found.features, shares, counts))
    if not whole or len(counts) <= len(learnt) or counts.min() <= 0:
        raise _damaged(where)
    return found


def _damaged(where: str) -> ModelError:
    return ModelError(
        "training-summary-damaged",
        "The summary of training chips in {model} is damaged: copy or download the model again.",
        model=where,
    )


def _packed(values: NDArray[Any]) -> str:
    return base64.b64encode(zlib.compress(values.tobytes(), 9)).decode("ascii")


def _unpacked(text: str, dtype: str) -> NDArray[Any]:
    return np.frombuffer(zlib.decompress(base64.b64decode(text, validate=True)), dtype)
