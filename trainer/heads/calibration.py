"""How far probabilities can be trusted: temperature, calibration error, intervals, risk against coverage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

from plugin.engine.classes import GROUPS, LandClass
from plugin.engine.terms import Abstain

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]
FOLDS = 5
PULL = 1.0  # of a temperature towards 1 and of vector scaling towards the temperature, in chips' worth of log loss
_GOLDEN = (sqrt(5) - 1) / 2


def softmax(logits: Floats) -> Floats:
    """Rows of logits (n, class) as probabilities."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def log_loss(probabilities: Floats, truth: Numbers, weights: Floats | None = None) -> float:
    """Mean negative log likelihood of the true class."""
    each = -np.log(np.clip(probabilities[np.arange(len(truth)), truth], 1e-12, 1))
    return float(np.average(each, weights=weights))


def temperature(logits: Floats, truth: Numbers, weights: Floats, groups: Floats) -> float:
    """The T that makes the groups' summed softmax(logits / T) most likely (after Guo et al. 2017), between 0.05 and 20.

    logits (n, class), truth (n,) as group numbers, groups (class, group) of 0 and 1; golden-section search on log T.
    """
    low, high = np.log(0.05), np.log(20.0)

    def loss(log_t: float) -> float:
        return log_loss(softmax(logits / np.exp(log_t)) @ groups, truth, weights)

    for _ in range(40):
        left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        if loss(left) < loss(right):
            high = right
        else:
            low = left
    return round(float(np.exp((low + high) / 2)), 4)


def calibration_error(probabilities: Floats, truth: Numbers, bins: int = 10) -> float:
    """Expected calibration error of the most probable column: |accuracy - confidence|, in bins of equal width."""
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    at = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [abs(float(right[at == b].mean() - confidence[at == b].mean())) * (at == b).mean() for b in set(at.tolist())]
    return float(sum(gaps))


def wilson(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95% interval of a share (Wilson 1927)."""
    share, spread = right / of, z * z / of
    centre = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return max(0.0, centre - half), min(1.0, centre + half)


def margin(probabilities: Floats) -> Floats:
    """Largest minus second largest of each row."""
    ordered = np.sort(probabilities, axis=1)
    return np.asarray(ordered[:, -1] - ordered[:, -2])


def risk_and_coverage(probabilities: Floats, truth: Numbers, confidence: float, lead: float) -> tuple[float, float]:
    """(share wrong among the kept, share kept) where at least `confidence` and a margin of `lead` are asked for."""
    kept = (probabilities.max(axis=1) >= confidence) & (margin(probabilities) >= lead)
    wrong = probabilities.argmax(axis=1) != truth
    return (float(wrong[kept].mean()) if kept.any() else 0.0), float(kept.mean())


@dataclass(frozen=True)
class Calibration:
    """Probabilities are softmax(logits * scale + shift): one scale and one shift per class.

    method: "none", "temperature" (one scale, no shifts; Guo et al. 2017) or "vector" (a scale and a shift per class)
    """

    method: str
    scale: tuple[float, ...]
    shift: tuple[float, ...]

    def probabilities(self, logits: Floats) -> Floats:
        """(n, class) -> (n, class), rows sum to 1."""
        return softmax(logits * np.asarray(self.scale) + np.asarray(self.shift))

    def to_json(self) -> dict[str, Any]:
        """As a contract states it."""
        if self.method != "vector":
            return {"method": self.method, "temperature": round(1 / self.scale[0], 4)}
        return {"method": self.method, "scale": list(self.scale), "shift": list(self.shift)}


def uncalibrated(classes: int) -> Calibration:
    """Leaves logits as they are."""
    return Calibration("none", (1.0,) * classes, (0.0,) * classes)


def soft_log_loss(probabilities: Floats, shares: Floats, weights: Floats | None = None) -> float:
    """Mean of -sum(share * log p) over chips; with one class a chip it is `log_loss`."""
    each = -(shares * np.log(np.clip(probabilities, 1e-12, 1))).sum(axis=1)
    return float(np.average(each, weights=weights))


def fit_temperature(
    logits: Floats, shares: Floats, weights: Floats | None = None, groups: Floats | None = None
) -> Calibration:
    """The temperature with the least log loss of the shares (n, class), between 0.05 and 20.

    groups: (class, group) of 0 and 1, where the groups' sums are to be right and not the classes
    """
    gather = np.eye(logits.shape[1]) if groups is None else groups
    wanted = shares @ gather

    def loss(log_t: float) -> float:
        pull = PULL / len(logits) * log_t**2  # without it, few chips that are all right would ask for certainty
        return soft_log_loss(softmax(logits / np.exp(log_t)) @ gather, wanted, weights) + pull

    found = optimize.minimize_scalar(loss, bounds=(np.log(0.05), np.log(20.0)), method="bounded")
    scale = 1 / round(float(np.exp(found.x)), 4)
    return Calibration("temperature", (scale,) * logits.shape[1], (0.0,) * logits.shape[1])


def fit_vector(
    logits: Floats, shares: Floats, weights: Floats | None = None, groups: Floats | None = None
) -> Calibration:
    """A scale and a shift per class with the least log loss, drawn towards the one temperature.

    The pull, PULL times the squared distance over the number of chips, keeps a class with few chips near the others.
    """
    start = fit_temperature(logits, shares, weights, groups)
    gather = np.eye(logits.shape[1]) if groups is None else groups
    wanted, classes = shares @ gather, logits.shape[1]
    common = float(np.log(start.scale[0]))

    def loss(at: Floats) -> float:
        probabilities = softmax(logits * np.exp(at[:classes]) + at[classes:]) @ gather
        pull = PULL / len(logits) * float(((at[:classes] - common) ** 2).sum() + (at[classes:] ** 2).sum())
        return soft_log_loss(probabilities, wanted, weights) + pull

    found = optimize.minimize(loss, np.concatenate([np.full(classes, common), np.zeros(classes)]), method="L-BFGS-B")
    scale = tuple(round(float(each), 5) for each in np.exp(found.x[:classes]))
    return Calibration("vector", scale, tuple(round(float(each), 5) for each in found.x[classes:]))


def fit_calibration(
    logits: Floats,
    shares: Floats,
    places: Sequence[str],
    method: str = "auto",
    weights: Floats | None = None,
    groups: Floats | None = None,
) -> Calibration:
    """Temperature, or vector scaling where that has the lower log loss on places that it was not fitted on.

    places: whose chips go together when the two are compared, each place held out once (in at most FOLDS parts)
    method: "auto" compares, where the chips show every class; "temperature", "vector" and "none" are taken as they are
    """
    fits = {"temperature": fit_temperature, "vector": fit_vector}
    if method == "none":
        return uncalibrated(logits.shape[1])
    if method != "auto":
        return fits[method](logits, shares, weights, groups)
    gather = np.eye(logits.shape[1]) if groups is None else groups
    if not (shares @ gather).any(axis=0).all():  # shifts would rule out the classes that these chips do not show
        return fit_temperature(logits, shares, weights, groups)
    each = np.ones(len(logits)) if weights is None else weights
    losses = dict.fromkeys(fits, 0.0)
    parts = folds_of(places)
    for part in set(parts.tolist()) if len(set(parts.tolist())) > 1 else ():
        here = parts == part
        for name, fit in fits.items():
            found = fit(logits[~here], shares[~here], each[~here], groups).probabilities(logits[here])
            losses[name] += soft_log_loss(found @ gather, shares[here] @ gather, each[here]) * float(each[here].sum())
    best = "vector" if losses["vector"] < losses["temperature"] else "temperature"
    return fits[best](logits, shares, weights, groups)


def folds_of(places: Sequence[str], folds: int = FOLDS) -> Numbers:
    """A part (n,) for each chip, no place in two parts: largest places first, each to the part with fewest chips."""
    names, at, counts = np.unique(np.asarray(places, str), return_inverse=True, return_counts=True)
    part_of, sizes = np.zeros(len(names), np.int64), np.zeros(min(folds, len(names)), np.int64)
    for place in np.argsort(-counts, kind="stable"):
        part_of[place] = sizes.argmin()
        sizes[part_of[place]] += counts[place]
    return np.asarray(part_of[at])


def reliability(probabilities: Floats, truth: Numbers, bins: int = 10) -> list[dict[str, float]]:
    """For each bin of confidence that has chips: its bounds, their number, mean confidence and share right."""
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    at = np.minimum((confidence * bins).astype(int), bins - 1)
    return [
        {
            "from": b / bins,
            "to": (b + 1) / bins,
            "chips": int((at == b).sum()),
            "confidence": float(confidence[at == b].mean()),
            "accuracy": float(right[at == b].mean()),
        }
        for b in sorted(set(at.tolist()))
    ]


def brier(probabilities: Floats, shares: Floats) -> float:
    """Mean over chips of the summed squared differences between probabilities and shares (Brier 1950): 0 to 2."""
    return float(((probabilities - shares) ** 2).sum(axis=1).mean())


def risk_coverage(probabilities: Floats, truth: Numbers) -> tuple[Floats, Floats, Floats]:
    """(threshold, risk, coverage), each (k,): keeping confidences of at least threshold, share wrong and share kept.

    One point per distinct confidence, thresholds falling, coverage rising to 1.
    """
    confidence, wrong = probabilities.max(axis=1), probabilities.argmax(axis=1) != truth
    order = np.argsort(-confidence, kind="stable")
    confidence, wrong = confidence[order], wrong[order]
    last = np.append(np.flatnonzero(np.diff(confidence)), len(confidence) - 1)
    kept = last + 1
    return confidence[last], wrong.cumsum()[last] / kept, kept / len(confidence)


def choose_abstain(probabilities: Floats, truth: Numbers, classes: Sequence[LandClass], risk: float) -> Abstain:
    """The least confidence of the group, in steps of 0.01, at which at most `risk` of the kept chips have a wrong one.

    probabilities (n, class) and truth (n,) of chips that were not trained on; 0.99 where no confidence suffices.
    The margin is what the confidence implies: 2 * confidence - 1.
    """
    groups = [group.name for group in GROUPS]
    gather = np.array([[float(each.group == name) for name in groups] for each in classes])
    grouped, group_truth = probabilities @ gather, gather.argmax(axis=1)[truth]
    for step in range(100):
        confidence = step / 100
        kept = grouped.max(axis=1) >= confidence
        if kept.any() and (grouped.argmax(axis=1) != group_truth)[kept].mean() <= risk:
            break
    return Abstain(confidence, round(max(0.0, 2 * confidence - 1), 4))
