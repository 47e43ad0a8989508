"""The summary of the training chips in a model's file: features of typical chips, but no pixels.

A refit uses it to keep the new last layer close to the old one on the training data. It is a JSON object in the ONNX
metadata under KEY, beside the contract, in every model whose contract states `landchip:refit`. Arrays are compressed
with zlib and in base64; floats are little-endian float32.

features   (width, n): one byte a number, 0..255, feature by feature
least      (width,), float32: the value of byte 0 of each feature
step       (width,), float32: the difference of two successive bytes; feature = byte * step + least
shares     (n, class), float32: the shares of the classes in each chip; rows sum to 1
counts     (n,), float32, above 0: the number of training chips that each chip represents
learnt     only in a refitted model: for each of the last rows, which are the corrected chips that it learnt from, the
           hash of the chip's place (refit.cross_validation.place_hash)

The default model keeps 128 chips, 0.45 of the file's 14.1 MB. The summary is read only when the model is refitted.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Container
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..api.errors import ModelError
from ..api.json_load import load_json
from .mlm_fields import decompress

KEY = "landchip_summary"
STEPS = 255
MAX_ARRAY = 2**28  # bytes of one array; the default model's features have 163,840


@dataclass(frozen=True)
class TrainingSummary:
    """Typical training chips, and the corrected chips of earlier refits as the last rows.

    features: (n, width), input of the last layer
    shares:   (n, class), rows sum to 1
    counts:   (n,), number of training chips that each chip represents, above 0
    learnt_places: for each of the last rows, the hash of the corrected chip's place
    """

    features: NDArray[np.float32]
    shares: NDArray[np.float32]
    counts: NDArray[np.float32]
    learnt_places: tuple[str, ...] = ()

    def without(self, places: Container[str]) -> TrainingSummary:
        """The summary without the chips of earlier refits at these places (hashes)."""
        n_training = len(self.counts) - len(self.learnt_places)
        is_kept = np.array([True] * n_training + [place not in places for place in self.learnt_places])
        learnt_places = tuple(place for place in self.learnt_places if place not in places)
        return TrainingSummary(self.features[is_kept], self.shares[is_kept], self.counts[is_kept], learnt_places)

    def to_text(self) -> str:
        """The JSON for the metadata; features are rounded to 1/255 of their range."""
        minimum = self.features.min(axis=0).astype("<f4")
        step = np.maximum((self.features.max(axis=0) - minimum) / STEPS, np.finfo(np.float32).tiny).astype("<f4")
        codes = np.clip(np.rint((self.features - minimum) / step), 0, STEPS).astype(np.uint8)
        # Feature by feature: similar values next to each other compress better.
        return json.dumps(
            {
                "features": _encode(np.ascontiguousarray(codes.T)),
                "least": _encode(minimum),
                "step": _encode(step),
                "shares": _encode(self.shares.astype("<f4")),
                "counts": _encode(self.counts.astype("<f4")),
                **({"learnt": list(self.learnt_places)} if self.learnt_places else {}),
            },
            sort_keys=True,
        )


def parse_summary(text: str, n_classes: int, width: int, file_name: str) -> TrainingSummary:
    """The summary in a model's metadata. Raises ModelError where it is damaged.

    n_classes, width: of the model's last layer
    file_name:        the model's, for messages
    """
    try:
        obj = load_json(text)
        counts = _decode(obj["counts"], "<f4")
        shares = _decode(obj["shares"], "<f4").reshape(len(counts), n_classes)
        minimum, step = (_decode(obj[name], "<f4").reshape(width) for name in ("least", "step"))
        codes = _decode(obj["features"], "u1").reshape(width, len(counts)).T
        learnt_places = tuple(map(str, obj.get("learnt", ())))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged(file_name) from error
    summary = TrainingSummary(np.asarray(codes * step + minimum, np.float32), shares, counts, learnt_places)
    is_finite = all(np.isfinite(each).all() for each in (summary.features, shares, counts))
    if not is_finite or len(counts) <= len(learnt_places) or counts.min() <= 0:
        raise _damaged(file_name)
    return summary


def _damaged(file_name: str) -> ModelError:
    return ModelError(
        "training-summary-damaged",
        "The summary of training chips in {model} is damaged: copy or download the model again.",
        model=file_name,
    )


def _encode(values: NDArray[Any]) -> str:
    return base64.b64encode(zlib.compress(values.tobytes(), 9)).decode("ascii")


def _decode(text: str, dtype: str) -> NDArray[Any]:
    return np.frombuffer(decompress(base64.b64decode(text, validate=True), MAX_ARRAY), dtype)
