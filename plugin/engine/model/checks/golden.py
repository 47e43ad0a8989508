"""Checks a model's prediction for its golden chip: a chip whose answer the contract states."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...api.errors import ModelError
from ...contract.contract import Contract
from ...contract.mlm_fields import GoldenChip
from ..signature import Prediction

# The distance of the golden chip may be off by this many times its tolerance, as a share of the threshold or of the
# distance itself, whichever is larger.
DISTANCE_TOLERANCE_FACTOR = 10


def first_chip(contract: Contract) -> NDArray[Any]:
    """Pixels (1, band, y, x) of the golden chip; zeros where the contract has none."""
    shape = (1, len(contract.bands), contract.chip_px, contract.chip_px)
    if contract.golden is None:
        return np.zeros(shape, contract.dtype)
    pixels = np.frombuffer(contract.golden.pixels, np.dtype(contract.dtype).newbyteorder("<")).reshape(shape)
    return pixels.astype(contract.dtype)


def no_golden_probabilities(file_name: str) -> ModelError:
    return ModelError(
        "golden-chip-no-probabilities",
        "The model {model} is damaged, for its golden chip gives no probabilities: get the file again.",
        model=file_name,
    )


def check_golden_chip(prediction: Prediction, contract: Contract, file_name: str) -> None:
    """Compares the prediction for `first_chip` with the stated one, where there is one. Raises ModelError.

    file_name: the model's, for messages
    """
    if contract.golden is not None:
        _compare(file_name, contract, contract.golden, prediction.probabilities, float(prediction.distance[0]))


def _compare(
    file_name: str, contract: Contract, golden: GoldenChip, probabilities: NDArray[np.float32], distance: float
) -> None:
    """Compares probabilities (1, class) and distance with those of the golden chip. Raises ModelError."""
    difference = float(np.abs(probabilities[0] - np.asarray(golden.expected, np.float32)).max())
    if not difference <= golden.tolerance:
        raise ModelError(
            "golden-chip-other-probabilities",
            "The model {model} does not give the probabilities that it states for its golden chip (off "
            "by {difference:.3f}): the file is damaged or altered, copy or download it again.",
            model=file_name,
            difference=difference,
        )
    if contract.novelty is None or golden.expected_distance is None:
        return
    tolerance = (
        DISTANCE_TOLERANCE_FACTOR * golden.tolerance * max(contract.novelty.threshold, abs(golden.expected_distance))
    )
    if not abs(distance - golden.expected_distance) <= tolerance:
        raise ModelError(
            "golden-chip-other-distance",
            "The model {model} does not give the distance that it states for its golden chip "
            "({distance:.4g} instead of {expected:.4g}): the file is damaged or altered, copy or "
            "download it again.",
            model=file_name,
            distance=distance,
            expected=golden.expected_distance,
        )
