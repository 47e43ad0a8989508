"""The change head of a contract: what two dates of one place say about change (standard library only).

In the contract's Item it is the property `landchip:change_head`:

    {"with_features": {"similarity": -8.3, "agreement": -8.1, "bias": 9.0},
     "labels_alone": {"agreement": -13.6, "bias": 11.2},
     "pairs": {"same": 5300, "different": 3000, "description": …}, "held_out": {…}}

Both are logistic regressions on the figures of a pair of chips, trained with as much weight on pairs of one place (no
change) as on pairs of different places whose uses differ (change). The log of the ratio of both likelihoods is

    bias + similarity * s + agreement * a

with s the cosine of the two chips' features, each standardised by the mean and deviation of the training summary
(training_summary.py), and a the Bhattacharyya coefficient of their probabilities, the sum over states of sqrt(p p').
`labels_alone` is for pairs whose features are not known. `held_out` has the figures on pairs of places left out of the
training (trainer/change_head/evaluation.py).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class PairWeights:
    """The weights of one regression. similarity: None where it does not use the features"""

    agreement: float
    bias: float
    similarity: float | None = None

    def to_json(self) -> dict[str, float]:
        features = {} if self.similarity is None else {"similarity": self.similarity}
        return {**features, "agreement": self.agreement, "bias": self.bias}

    @classmethod
    def from_json(cls, obj: Mapping[str, Any]) -> PairWeights:
        """The inverse of `to_json`. Raises KeyError, TypeError or ValueError."""
        similarity = obj.get("similarity")
        weights = cls(float(obj["agreement"]), float(obj["bias"]), None if similarity is None else float(similarity))
        if not all(math.isfinite(each) for each in weights.to_json().values()):
            raise ValueError("a weight of landchip:change_head is not finite")
        return weights


@dataclass(frozen=True)
class ChangeHead:
    """See the module's docstring. with_features: None for a model whose features the graph does not give"""

    labels_alone: PairWeights
    with_features: PairWeights | None = None
    pairs: Mapping[str, Any] = field(default_factory=dict)
    held_out: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        features = {} if self.with_features is None else {"with_features": self.with_features.to_json()}
        return {
            **features,
            "labels_alone": self.labels_alone.to_json(),
            "pairs": dict(self.pairs),
            "held_out": dict(self.held_out),
        }

    @classmethod
    def from_json(cls, obj: Mapping[str, Any]) -> ChangeHead:
        """The inverse of `to_json`. Raises KeyError, TypeError or ValueError."""
        labels = PairWeights.from_json(obj["labels_alone"])
        features = None if obj.get("with_features") is None else PairWeights.from_json(obj["with_features"])
        if labels.similarity is not None:
            raise ValueError("labels_alone of landchip:change_head has a weight of the similarity")
        if features is not None and features.similarity is None:
            raise KeyError("similarity in with_features of landchip:change_head")
        return cls(
            labels,
            features,
            dict(obj.get("pairs") or {}),
            dict(obj.get("held_out") or {}),
        )
