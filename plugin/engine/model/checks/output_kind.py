"""Tells from a network's first output what its numbers are: probabilities, sigmoids, their logarithms, or others."""

from __future__ import annotations

from enum import Enum

import numpy as np
from numpy.typing import NDArray

SUM_TOLERANCE = 1e-3  # of probabilities, from 1
HALF_TOLERANCE = 5e-3  # of those in half precision, whose rounding is 0.0005 for each class
_SIGMOIDS = ("Sigmoid", "HardSigmoid")


class OutputKind(Enum):
    """What the numbers of a network's first output are."""

    PROBABILITIES = "probabilities"
    SIGMOIDS = "sigmoids"  # a probability for each class by itself
    LOG_PROBABILITIES = "log probabilities"
    NOT_FINITE = "not finite"
    OTHER = "other"  # logits, for all that can be seen


def are_probabilities(output: NDArray[np.float32], tolerance: float = SUM_TOLERANCE) -> bool:
    """Whether rows (n, class) are not negative and sum to 1, up to rounding; false where a number is NaN."""
    sums = output.sum(axis=1)
    return bool(output.min() >= -1e-6 and sums.min() >= 1 - tolerance and sums.max() <= 1 + tolerance)


def output_kind(output: NDArray[np.float32], last_operator: str, tolerance: float = SUM_TOLERANCE) -> OutputKind:
    """The kind of rows (n, class) of several different chips.

    last_operator: of the graph, as ONNX names it; "" where it is not known. Small logits may all lie between 0 and 1,
                   so numbers alone are taken for sigmoids only where no linear operator gives them.
    """
    if np.isnan(output).any() or np.isposinf(output).any():  # a logit of minus infinity is a probability of 0
        return OutputKind.NOT_FINITE
    if are_probabilities(output, tolerance):
        return OutputKind.PROBABILITIES
    if last_operator in _SIGMOIDS:
        return OutputKind.SIGMOIDS
    is_linear = last_operator in ("Gemm", "MatMul", "Add", "Conv", "Mul", "Div", "Sub", "QLinearMatMul", "QGemm")
    if output.min() >= 0 and output.max() <= 1 and not is_linear:
        return OutputKind.SIGMOIDS
    if output.max() <= 0 and are_probabilities(np.exp(output), tolerance):
        return OutputKind.LOG_PROBABILITIES
    return OutputKind.OTHER


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """The probabilities (n, class) of logits."""
    from scipy.special import softmax as softmax_of  # a third of a second to import; only foreign models need it

    return np.asarray(softmax_of(logits, axis=1), np.float32)
