"""How far probabilities can be trusted: temperature, calibration error, risk against coverage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

from plugin.engine.api.classes import GROUPS, LandClass
from plugin.engine.contract.mlm_fields import AbstainThresholds
from plugin.engine.stats.intervals import assign_folds

Floats = NDArray[np.float64]
ClassIndices = NDArray[np.int64]
FOLDS = 5
PRIOR_STRENGTH = (
    1.0  # of a temperature towards 1 and of vector scaling towards the temperature, in chips' worth of log loss
)
BINS = 10  # of confidence, of equal width
MIN_PROBABILITY = 1e-12  # log loss of a probability of 0 would be boundless
MIN_CONFIDENCE = 0.5


def softmax(logits: Floats) -> Floats:
    """Rows of logits (n, class) as probabilities."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def log_losses(probabilities: Floats, truth: ClassIndices) -> Floats:
    """(n,) negative log likelihood of the true class."""
    return np.asarray(-np.log(np.clip(probabilities[np.arange(len(truth)), truth], MIN_PROBABILITY, 1)))


def log_loss(probabilities: Floats, truth: ClassIndices) -> float:
    """The mean of `log_losses`."""
    return float(log_losses(probabilities, truth).mean())


def bin_by_confidence(probabilities: Floats, truth: ClassIndices) -> Floats:
    """(n, bin, 3): 1, confidence and whether right, in the bin of the chip's confidence; zero in the others.

    Sums of it over any chips say all of their calibration (`ece_from_bins`).
    """
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    rows = np.zeros((len(truth), BINS, 3))
    at = np.minimum((confidence * BINS).astype(int), BINS - 1)
    rows[np.arange(len(truth)), at] = np.stack([np.ones(len(truth)), confidence, right], axis=1)
    return rows


def ece_from_bins(sums: Floats) -> Floats:
    """Expected calibration error (Naeini et al. 2015, Guo et al. 2017) from bin sums: (…, bin, 3) -> (…).

    sums: of `bin_by_confidence` over any chips
    """
    return np.asarray(np.abs(sums[..., 2] - sums[..., 1]).sum(axis=-1) / sums[..., 0].sum(axis=-1))


def expected_calibration_error(probabilities: Floats, truth: ClassIndices) -> float:
    """Expected calibration error of the most probable column: |accuracy - confidence|, in BINS of equal width."""
    return float(ece_from_bins(bin_by_confidence(probabilities, truth).sum(axis=0)))


def top_two_margin(probabilities: Floats) -> Floats:
    """Largest minus second largest of each row."""
    ordered = np.sort(probabilities, axis=1)
    return np.asarray(ordered[:, -1] - ordered[:, -2])


def risk_and_coverage(
    probabilities: Floats, truth: ClassIndices, confidence: float, lead: float
) -> tuple[float, float]:
    """(share wrong among the kept, share kept) where at least `confidence` and a margin of `lead` are asked for."""
    kept = (probabilities.max(axis=1) >= confidence) & (top_two_margin(probabilities) >= lead)
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


def identity_calibration(classes: int) -> Calibration:
    """Leaves logits as they are."""
    return Calibration("none", (1.0,) * classes, (0.0,) * classes)


def soft_log_loss(probabilities: Floats, shares: Floats, weights: Floats | None = None) -> float:
    """Mean of -sum(share * log p) over chips; with one class a chip it is `log_loss`."""
    each = -(shares * np.log(np.clip(probabilities, MIN_PROBABILITY, 1))).sum(axis=1)
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
        pull = (
            PRIOR_STRENGTH / len(logits) * log_t**2
        )  # without it, few chips that are all right would ask for certainty
        return soft_log_loss(softmax(logits / np.exp(log_t)) @ gather, wanted, weights) + pull

    found = optimize.minimize_scalar(loss, bounds=(np.log(0.05), np.log(20.0)), method="bounded")
    scale = 1 / round(float(np.exp(found.x)), 4)
    return Calibration("temperature", (scale,) * logits.shape[1], (0.0,) * logits.shape[1])


def fit_vector_scaling(
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
        pull = PRIOR_STRENGTH / len(logits) * float(((at[:classes] - common) ** 2).sum() + (at[classes:] ** 2).sum())
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
    fits = {"temperature": fit_temperature, "vector": fit_vector_scaling}
    if method == "none":
        return identity_calibration(logits.shape[1])
    if method != "auto":
        return fits[method](logits, shares, weights, groups)
    gather = np.eye(logits.shape[1]) if groups is None else groups
    if not (shares @ gather).any(axis=0).all():  # shifts would rule out the classes that these chips do not show
        return fit_temperature(logits, shares, weights, groups)
    each = np.ones(len(logits)) if weights is None else weights
    losses = dict.fromkeys(fits, 0.0)
    parts = assign_folds(places, FOLDS)
    for part in set(parts.tolist()) if len(set(parts.tolist())) > 1 else ():
        here = parts == part
        for name, fit in fits.items():
            found = fit(logits[~here], shares[~here], each[~here], groups).probabilities(logits[here])
            losses[name] += soft_log_loss(found @ gather, shares[here] @ gather, each[here]) * float(each[here].sum())
    best = "vector" if losses["vector"] < losses["temperature"] else "temperature"
    return fits[best](logits, shares, weights, groups)


def reliability_table(probabilities: Floats, truth: ClassIndices) -> list[dict[str, float]]:
    """For each bin of confidence that has chips: its bounds, their number, mean confidence and share right."""
    sums = bin_by_confidence(probabilities, truth).sum(axis=0)
    return [
        {
            "from": k / BINS,
            "to": (k + 1) / BINS,
            "chips": int(chips),
            "confidence": float(confidence / chips),
            "accuracy": float(right / chips),
        }
        for k, (chips, confidence, right) in enumerate(sums)
        if chips
    ]


def share_brier(probabilities: Floats, shares: Floats) -> float:
    """Mean over chips of the summed squared differences between probabilities and shares: 0 best, 2 worst.

    Brier's score (1950) is this with the one true class in the place of the shares; `evaluation.agreement` has that.
    """
    return float(((probabilities - shares) ** 2).sum(axis=1).mean())


def group_matrix(classes: Sequence[LandClass]) -> Floats:
    """(class, group) of 0 and 1: class probabilities times this are group probabilities."""
    return np.array([[float(each.group == group.name) for group in GROUPS] for each in classes])


def choose_abstain_thresholds(
    probabilities: Floats, truth: ClassIndices, classes: Sequence[LandClass], risk: float
) -> AbstainThresholds:
    """The least confidence of the group, in steps of 0.01, at which at most `risk` of the kept chips have a wrong one.

    probabilities (n, class) and truth (n,) of chips that were not trained on; 0.99 where no confidence suffices. It is
    never below LEAST_CONFIDENCE: below one half the model itself takes the group for more likely wrong than right, and
    held-out chips with few errors say nothing of the harder ones that a map has.
    The margin is what the confidence implies: 2 * confidence - 1.
    """
    gather = group_matrix(classes)
    grouped, group_truth = probabilities @ gather, gather.argmax(axis=1)[truth]
    for step in range(round(100 * MIN_CONFIDENCE), 100):
        confidence = step / 100
        kept = grouped.max(axis=1) >= confidence
        if kept.any() and (grouped.argmax(axis=1) != group_truth)[kept].mean() <= risk:
            break
    return AbstainThresholds(confidence, round(2 * confidence - 1, 4))
