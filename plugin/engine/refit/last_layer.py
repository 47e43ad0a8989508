"""A network's last layer, and how it is refitted to labelled chips: a user's corrections, or land cover of a place.

The change D of the weights minimises, over features x scaled to a mean square length of 1,

               the mean of KL(p0(x) || p(x)) over typical training chips, weighted by their counts
  + strength * the weighted mean of -sum of share * log p(class | x) over the labelled chips
  + PENALTY  * |D|^2

A corrected chip has the share 1 of its class, and its strength is CORRECTION_WEIGHT.

where p0 are the probabilities before the refit and p those after it. The first term keeps the predictions on the
training data, whether or not they are right: without corrections the minimum is D = 0. The sum is convex and its
minimum lies in the span of the features, so it is searched for in at most as many dimensions as there are chips.
Weights of features that the layer ignored (columns of zeros) stay zero, and the bias, which shifts all chips alike, is
unchanged.

CORRECTION_WEIGHT was chosen from 0.1 to 1 and PENALTY from 3e-5 to 1e-2, on the default model's recipe: seven places
were left out in turn, 6 to 24 chips of each corrected, and the other chips of the place scored. With 12 corrections in
each of 11 places left out, the mean accuracy rises from 0.910 to 0.925 (classes) and from 0.927 to 0.936 (groups),
while on strongly augmented training chips it falls by 0.002 from 0.951 (classes); see `make bench ONLY=refit_places`.
Six corrections are too few to improve groups. Refitting the bias as well costs up to 0.005 of the accuracy of groups,
and adding rotations of the corrected chips has no effect.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import optimize
from scipy.special import log_softmax

Floats = NDArray[np.float64]

CORRECTION_WEIGHT, PENALTY = 0.2, 1e-4
MAX_ITERATIONS = 300  # usually about fifty are needed


@dataclass(frozen=True)
class LastLayer:
    """A linear layer W, b with calibration: probabilities are softmax((x W' + b) * scale + shift).

    weights: W, (class, width)
    bias:    b, (class,)
    scale, shift: the calibration, (class,)
    """

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats

    def logits(self, features: NDArray[Any]) -> Floats:
        """Features (n, width) -> calibrated logits (n, class)."""
        return np.asarray((features @ self.weights.T + self.bias) * self.scale + self.shift, np.float64)

    def probabilities(self, features: NDArray[Any]) -> Floats:
        """Features (n, width) -> probabilities (n, class), rows sum to 1."""
        return np.asarray(np.exp(log_softmax(self.logits(features), axis=1)))


def recalibrated(layer: LastLayer, factor: float | Floats, shift: float | Floats = 0.0) -> LastLayer:
    """The layer whose calibrated logits are those of `layer` times `factor` plus `shift`: numbers, or (class,).

    They go into weights and bias: `scale` and `shift` of the layer, which are constants of the graph, stay.
    """
    weights = layer.weights * np.reshape(factor, (-1, 1))
    bias = factor * layer.bias + ((factor - 1) * layer.shift + shift) / layer.scale
    return LastLayer(weights, np.asarray(bias, np.float64), layer.scale, layer.shift)


class WeightedFeatures(NamedTuple):
    """Typical training chips: features (n, width), and the number of training chips that each represents (n,)."""

    features: NDArray[Any]
    counts: NDArray[Any]


class LabelledFeatures(NamedTuple):
    """Labelled chips: features (n, width), shares of the classes (n, class) that sum to 1, relative weights (n,)."""

    features: NDArray[Any]
    shares: NDArray[Any]
    weights: NDArray[Any]

    @classmethod
    def of_classes(cls, features: NDArray[Any], labels: NDArray[np.int64], classes: int) -> LabelledFeatures:
        """Chips of one class each, all of the same weight. labels: (n,), indices of the classes"""
        return cls(features, np.eye(classes)[labels], np.ones(len(labels)))


class WeightChangeFit:
    """Fits a change of a linear layer's weights to any subset of the same labelled rows.

    typical:  rows on which the probabilities are to stay
    labelled: all labelled rows
    logits:   of both before the change, (n, class), calibrated
    scale:    by which the change of a class's logit is multiplied, (class,)
    """

    def __init__(self, typical: WeightedFeatures, labelled: LabelledFeatures, logits: Floats, scale: Floats) -> None:
        self._labelled, self._logits, self._scale = labelled, logits, scale
        rows = np.concatenate([typical.features, labelled.features]).astype(np.float64)
        self._n_typical = len(typical.features)
        self._unit = float(np.sqrt(np.square(rows).sum(axis=1).mean())) or 1.0
        # An orthonormal basis (width, k) of the features, and their coordinates (k, n) in it.
        self._basis, coordinates = np.linalg.qr(rows.T / self._unit)
        self._reduced = np.ascontiguousarray(coordinates.T)
        self._typical_weights = typical.counts / (typical.counts.sum() or 1.0)

    def change(self, subset: NDArray[np.int64] | None, strength: float) -> Floats:
        """The change (class, width) for the labelled rows with the indices `subset`; for all of them where None."""
        labelled = self._labelled
        chosen = np.arange(len(labelled.weights)) if subset is None else subset
        rows = np.concatenate([np.arange(self._n_typical), self._n_typical + chosen])
        before = np.exp(log_softmax(self._logits[: self._n_typical], axis=1))
        targets = np.concatenate([before, labelled.shares[chosen]])
        relative = labelled.weights[chosen].astype(np.float64)
        weights = np.concatenate([self._typical_weights, strength * relative / (relative.sum() or 1.0)])
        reduced = _minimise(self._reduced[rows], self._logits[rows], targets, weights, self._scale)
        return np.asarray((self._basis @ reduced).T / self._unit, np.float64)


class LastLayerFit:
    """Refits one layer to any subset of the same labelled chips; cross-validation needs many subsets.

    typical:  the summary of the training chips, to which the layer is held
    labelled: all labelled chips
    """

    def __init__(self, layer: LastLayer, typical: WeightedFeatures, labelled: LabelledFeatures) -> None:
        self._layer = layer
        self._used = (layer.weights != 0).any(axis=0)
        logits = layer.logits(np.concatenate([typical.features, labelled.features]).astype(np.float64))
        self._fit = WeightChangeFit(
            typical._replace(features=typical.features[:, self._used]),
            labelled._replace(features=labelled.features[:, self._used]),
            logits,
            layer.scale,
        )

    def layer(self, subset: NDArray[np.int64] | None = None, strength: float = CORRECTION_WEIGHT) -> LastLayer:
        """The layer refitted to the labelled chips with the indices `subset`; to all of them where None."""
        weights = self._layer.weights.copy()
        weights[:, self._used] += self._fit.change(subset, strength)
        return replace(self._layer, weights=weights)


def _minimise(rows: Floats, logits: Floats, targets: Floats, weights: Floats, scale: Floats) -> Floats:
    """The change of the weights (k, class) that minimises the sum in the module's docstring, by L-BFGS.

    rows:    features, (n, k)
    logits:  of the layer before the refit, (n, class)
    targets: (n, class): the probabilities before the refit for typical chips, shares of the classes for labelled ones
    weights: of the rows, (n,)
    scale:   of the calibration, (class,)
    """
    shape = (rows.shape[1], logits.shape[1])

    def loss(flat: Floats) -> tuple[float, Floats]:
        change = flat.reshape(shape)
        log_p = log_softmax(logits + (rows @ change) * scale, axis=1)
        residual = (np.exp(log_p) - targets) * weights[:, None]
        total = -float((weights[:, None] * targets * log_p).sum()) + PENALTY * float(np.square(change).sum())
        return total, (rows.T @ (residual * scale) + 2 * PENALTY * change).ravel()

    options = {"maxiter": MAX_ITERATIONS, "ftol": 1e-12, "gtol": 1e-8}
    result = optimize.minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options=options)
    return np.asarray(result.x.reshape(shape))
