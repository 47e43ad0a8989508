"""Calibration of probabilities: temperature and vector scaling, calibration error, risk-coverage, abstention."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

from plugin.engine.api.classes import GROUPS, LandClass
from plugin.engine.contract.mlm_fields import AbstainThresholds
from plugin.engine.stats.bootstrap import Floats
from plugin.engine.stats.calibration_error import BINS, bin_by_confidence
from plugin.engine.stats.folds import assign_folds

ClassIndices = NDArray[np.int64]
FOLDS = 5
PRIOR_STRENGTH = 1.0  # of the quadratic prior on the logarithm of a temperature and on vector scaling, in chips
MIN_PROBABILITY = 1e-12  # the log loss of a probability of 0 would be infinite
MIN_CONFIDENCE = 0.5  # of a chip that is not flagged as uncertain


def softmax(logits: Floats) -> Floats:
    """Logits (n, class) -> probabilities (n, class), rows sum to 1."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def log_losses(probabilities: Floats, truth: ClassIndices) -> Floats:
    """Negative log likelihood of the true class of each chip, (n,)."""
    return np.asarray(-np.log(np.clip(probabilities[np.arange(len(truth)), truth], MIN_PROBABILITY, 1)))


def log_loss(probabilities: Floats, truth: ClassIndices) -> float:
    """The mean of `log_losses`."""
    return float(log_losses(probabilities, truth).mean())


def top_two_margin(probabilities: Floats) -> Floats:
    """Largest minus second largest probability of each row, (n,)."""
    ordered = np.sort(probabilities, axis=1)
    return np.asarray(ordered[:, -1] - ordered[:, -2])


def risk_and_coverage(
    probabilities: Floats, truth: ClassIndices, confidence: float, min_margin: float
) -> tuple[float, float]:
    """(share wrong among the kept chips, share kept), keeping chips of at least `confidence` and `min_margin`."""
    kept = (probabilities.max(axis=1) >= confidence) & (top_two_margin(probabilities) >= min_margin)
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
        """As the contract of a model states it."""
        if self.method != "vector":
            return {"method": self.method, "temperature": round(1 / self.scale[0], 4)}
        return {"method": self.method, "scale": list(self.scale), "shift": list(self.shift)}


def identity_calibration(classes: int) -> Calibration:
    """The calibration that leaves logits unchanged."""
    return Calibration("none", (1.0,) * classes, (0.0,) * classes)


def soft_log_loss(probabilities: Floats, shares: Floats, weights: Floats | None = None) -> float:
    """Weighted mean over chips of -sum(share * log p); for pure chips this is `log_loss`."""
    losses = -(shares * np.log(np.clip(probabilities, MIN_PROBABILITY, 1))).sum(axis=1)
    return float(np.average(losses, weights=weights))


def fit_temperature(
    logits: Floats, shares: Floats, weights: Floats | None = None, groups: Floats | None = None
) -> Calibration:
    """The temperature between 0.05 and 20 that minimises the soft log loss of the shares (n, class).

    weights: (n,) of the chips
    groups:  (class, group) of 0 and 1, to calibrate the summed probabilities of groups instead of those of classes
    """
    to_groups = np.eye(logits.shape[1]) if groups is None else groups
    targets = shares @ to_groups

    def loss(log_t: float) -> float:
        prior = (
            PRIOR_STRENGTH / len(logits) * log_t**2
        )  # without it, a few chips that are all correct would give a temperature of 0.05
        return soft_log_loss(softmax(logits / np.exp(log_t)) @ to_groups, targets, weights) + prior

    result = optimize.minimize_scalar(loss, bounds=(np.log(0.05), np.log(20.0)), method="bounded")
    scale = 1 / round(float(np.exp(result.x)), 4)
    return Calibration("temperature", (scale,) * logits.shape[1], (0.0,) * logits.shape[1])


def fit_vector_scaling(
    logits: Floats, shares: Floats, weights: Floats | None = None, groups: Floats | None = None
) -> Calibration:
    """The scale and shift per class that minimise the soft log loss plus a prior towards the common temperature.

    The prior, PRIOR_STRENGTH times the squared distance over the number of chips, keeps the parameters of a class with
    few chips near those of the others. Arguments as in `fit_temperature`.
    """
    temperature = fit_temperature(logits, shares, weights, groups)
    to_groups = np.eye(logits.shape[1]) if groups is None else groups
    targets, classes = shares @ to_groups, logits.shape[1]
    log_scale = float(np.log(temperature.scale[0]))

    def loss(parameters: Floats) -> float:
        probabilities = softmax(logits * np.exp(parameters[:classes]) + parameters[classes:]) @ to_groups
        prior = (
            PRIOR_STRENGTH
            / len(logits)
            * float(((parameters[:classes] - log_scale) ** 2).sum() + (parameters[classes:] ** 2).sum())
        )
        return soft_log_loss(probabilities, targets, weights) + prior

    result = optimize.minimize(
        loss, np.concatenate([np.full(classes, log_scale), np.zeros(classes)]), method="L-BFGS-B"
    )
    scale = tuple(round(float(each), 5) for each in np.exp(result.x[:classes]))
    return Calibration("vector", scale, tuple(round(float(each), 5) for each in result.x[classes:]))


def fit_calibration(
    logits: Floats,
    shares: Floats,
    places: Sequence[str],
    method: str = "auto",
    weights: Floats | None = None,
    groups: Floats | None = None,
) -> Calibration:
    """Temperature scaling, or vector scaling where its cross-validated log loss is lower.

    places: (n,) names; the chips of a place are held out together, in at most FOLDS folds
    method: "auto" compares both, where every class (or group) occurs; "temperature", "vector" or "none" fix the method
    weights, groups: as in `fit_temperature`
    """
    fits = {"temperature": fit_temperature, "vector": fit_vector_scaling}
    if method == "none":
        return identity_calibration(logits.shape[1])
    if method != "auto":
        return fits[method](logits, shares, weights, groups)
    to_groups = np.eye(logits.shape[1]) if groups is None else groups
    if not (shares @ to_groups).any(axis=0).all():  # shifts would rule out the classes that do not occur
        return fit_temperature(logits, shares, weights, groups)
    chip_weights = np.ones(len(logits)) if weights is None else weights
    losses = dict.fromkeys(fits, 0.0)
    folds = assign_folds(places, FOLDS)
    for fold in set(folds.tolist()) if len(set(folds.tolist())) > 1 else ():
        held_out = folds == fold
        for name, fit in fits.items():
            probabilities = fit(logits[~held_out], shares[~held_out], chip_weights[~held_out], groups).probabilities(
                logits[held_out]
            )
            losses[name] += soft_log_loss(
                probabilities @ to_groups, shares[held_out] @ to_groups, chip_weights[held_out]
            ) * float(chip_weights[held_out].sum())
    best = "vector" if losses["vector"] < losses["temperature"] else "temperature"
    return fits[best](logits, shares, weights, groups)


def reliability_table(probabilities: Floats, truth: ClassIndices) -> list[dict[str, float]]:
    """For each bin of confidence with chips: its bounds, number of chips, mean confidence and accuracy."""
    sums = bin_by_confidence(probabilities, truth).sum(axis=0)
    return [
        {
            "from": k / BINS,
            "to": (k + 1) / BINS,
            "chips": int(chips),
            "confidence": float(confidence / chips),
            "accuracy": float(correct / chips),
        }
        for k, (chips, confidence, correct) in enumerate(sums)
        if chips
    ]


def share_brier(probabilities: Floats, shares: Floats) -> float:
    """Mean over chips of the summed squared differences between probabilities and shares: 0 best, 2 worst.

    Brier's score (1950) takes the true class in place of the shares: `evaluation.classification_metrics.brier`.
    """
    return float(((probabilities - shares) ** 2).sum(axis=1).mean())


def group_matrix(classes: Sequence[LandClass]) -> Floats:
    """(class, group) of 0 and 1: class probabilities (n, class) @ this = group probabilities (n, group)."""
    return np.array([[float(each.group == group.name) for group in GROUPS] for each in classes])


def choose_abstain_thresholds(
    probabilities: Floats, truth: ClassIndices, classes: Sequence[LandClass], risk: float
) -> AbstainThresholds:
    """The least group confidence, in steps of 0.01, at which at most `risk` of the kept chips have a wrong group.

    probabilities (n, class) and truth (n,) are of chips that were not trained on. The result is 0.99 where no
    confidence suffices, and never below MIN_CONFIDENCE: below one half the model itself rates the group as more likely
    wrong than right, and held-out chips with few errors say little about the harder chips of a map. The margin follows
    from the confidence: 2 * confidence - 1.
    """
    to_groups = group_matrix(classes)
    grouped, group_truth = probabilities @ to_groups, to_groups.argmax(axis=1)[truth]
    for step in range(round(100 * MIN_CONFIDENCE), 100):
        confidence = step / 100
        kept = grouped.max(axis=1) >= confidence
        if kept.any() and (grouped.argmax(axis=1) != group_truth)[kept].mean() <= risk:
            break
    return AbstainThresholds(confidence, round(2 * confidence - 1, 4))
