"""How good the default model's recipe is where it has never been: each place labelled by a layer that saw none of it.

Left out are Los Angeles, each Californian city, the Midwest, West Virginia and the other places, each as a whole with
all its dates, and Imperial county by fifths of its grid numbers, for it holds nearly all fields and bare land.
The temperature that calibrates a place is fitted on the others.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from plugin.engine.api.classes import CLASSES
from plugin.engine.contract.mlm_fields import AbstainThresholds
from plugin.engine.stats.bootstrap import Floats

from ..evaluation.metrics import abstain_metrics, summary_metrics
from ..heads.calibration import (
    ClassIndices,
    choose_abstain_thresholds,
    expected_calibration_error,
    fit_temperature,
    group_matrix,
    softmax,
)
from ..heads.embeddings import OnnxEmbedder
from ..heads.linear_head import LinearHead
from ..networks import build
from ..networks.augment import preset
from ..networks.efficientnet import EfficientNetLite0
from .consistency_head import fit_consistency_head
from .mahalanobis_novelty import fit_mahalanobis
from .multi_stage_features import EARLY_WIDTH, FeatureExtractor
from .training_chips import WEAK, LabelledChip

AUGMENTED_VIEWS = (("light", 0), ("light", 1), ("strong", 4), ("strong", 5))  # besides the chip itself: preset and seed
# A chip weighs n to the power of minus this, n being the chips of its class in its place: with 0 all chips weigh the
# same, with 1 all places do.
PLACE_BALANCE = 0.2
ACCEPTED_RISK = 0.02  # share of wrong groups among the chips that are not flagged
TIME_SERIES = "time series"
MAIN_PLACES = ("imperial", "los angeles", "claremont", "long beach", "palm springs", "riverside", "midwest")
FAR_PLACES = ("midwest", "west virginia", "virginia")  # far from California and from each other
_BATCH = 64


@dataclass(frozen=True)
class ChipFeatures:
    """Chips with features (n, view, feature), view 0 as it is, and the network that gave them."""

    pictures: list[LabelledChip]
    features: NDArray[np.float32]
    stages: FeatureExtractor

    def __len__(self) -> int:
        return len(self.pictures)

    @cached_property
    def shares(self) -> NDArray[np.float32]:
        """(n, class)."""
        return np.stack([each.shares for each in self.pictures])

    @cached_property
    def places(self) -> NDArray[np.str_]:
        """(n,)."""
        return np.array([each.place for each in self.pictures])

    @cached_property
    def folds(self) -> NDArray[np.str_]:
        """(n,) what is left out together."""
        return np.array([each.fold for each in self.pictures])


def extract_features(pictures: list[LabelledChip]) -> ChipFeatures:
    """Features of each chip and of its changed views, standardised over the chips as they are."""
    network = build("efficientnet-lite0", 3, len(CLASSES))
    assert isinstance(network, EfficientNetLite0)  # noqa: S101 - by its name
    stages = FeatureExtractor(network)
    embedder = OnnxEmbedder(stages, 3, pictures[0].pixels.shape[-1])
    pixels = np.stack([each.pixels for each in pictures])
    views = [_embed_batches(embedder, pixels)]
    for name, seed in AUGMENTED_VIEWS:
        generator = torch.Generator().manual_seed(seed)
        change = preset(name)
        parts = [torch.from_numpy(pixels[at : at + _BATCH]) for at in range(0, len(pixels), _BATCH)]
        views.append(_embed_batches(embedder, torch.cat([change(part, generator) for part in parts]).numpy()))
    stages.standardise(views[0])
    raw = np.stack(views, axis=1)
    features = (raw - stages.centre.numpy()) * stages.factor.numpy()
    return ChipFeatures(pictures, features, stages)


def _embed_batches(embedder: OnnxEmbedder, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.concatenate([embedder.embed(pixels[at : at + 8]) for at in range(0, len(pixels), 8)])


def fit_head(chips: ChipFeatures, kept: NDArray[np.bool_]) -> LinearHead:
    """The linear layer from the kept chips (n,)."""
    here = np.flatnonzero(kept)
    pictures = [chips.pictures[at] for at in here]
    spots = [each.spot for each in pictures]
    shares = chips.shares[here]
    features = np.ascontiguousarray(chips.features[here, :, EARLY_WIDTH:])
    found = fit_consistency_head(features, shares, _chip_weights(pictures, shares), spots, group_matrix(CLASSES))
    return LinearHead(np.pad(found.weights, ((0, 0), (EARLY_WIDTH, 0))), found.bias)


def _chip_weights(pictures: list[LabelledChip], shares: NDArray[np.float32]) -> Floats:
    """A class with many chips in one place counts a little less there."""
    keys = [(each.place, int(at)) for each, at in zip(pictures, shares.argmax(axis=1))]
    counts: dict[tuple[str, int], int] = defaultdict(int)
    for key in keys:
        counts[key] += 1
    return np.array([counts[key] ** -PLACE_BALANCE for key in keys])


@dataclass(frozen=True)
class LeaveOnePlaceOutResult:
    """What chips got from layers that never saw their place: logits (n, class), distances (n,)."""

    chips: ChipFeatures
    logits: Floats
    distances: Floats

    @cached_property
    def truth(self) -> ClassIndices:
        """(n,) the group with the largest share."""
        return np.asarray((self.chips.shares @ group_matrix(CLASSES)).argmax(axis=1))

    @cached_property
    def counted(self) -> NDArray[np.bool_]:
        """(n,) the chips that accuracy is told of: each spot once where its year is not known to be another."""
        return np.array([each.role != TIME_SERIES for each in self.chips.pictures])

    @cached_property
    def looked_at(self) -> NDArray[np.bool_]:
        """(n,) chips of MAIN and UNSEEN: of a metre, with labels that somebody saw or NLCD's."""
        return self.counted & np.isin(self.chips.places, (*MAIN_PLACES, *FAR_PLACES))

    @cached_property
    def temperature(self) -> float:
        """That of all places left out, each place alike."""
        return self._temperature(self.counted)

    @cached_property
    def probabilities(self) -> Floats:
        """(n, class), each place calibrated on the others."""
        found = np.empty_like(self.logits)
        for place in np.unique(self.chips.places):
            here = self.chips.places == place
            found[here] = softmax(self.logits[here] / self._temperature(self.counted & ~here))
        return found

    @cached_property
    def abstain(self) -> AbstainThresholds:
        """The least confidence at which the accepted risk holds."""
        here = self.looked_at
        return choose_abstain_thresholds(
            self.probabilities[here], self.chips.shares[here].argmax(axis=1), CLASSES, ACCEPTED_RISK
        )

    def _temperature(self, kept: NDArray[np.bool_]) -> float:
        places = self.chips.places[kept]
        names, at, counts = np.unique(places, return_inverse=True, return_counts=True)
        weights = 1 / (counts[at] * len(names))
        shares = self.chips.shares[kept].astype(float)
        found = fit_temperature(self.logits[kept], shares, weights, group_matrix(CLASSES))
        return round(1 / found.scale[0], 4)

    def metrics(self) -> dict[str, Any]:
        """For the contract, the card and docs/performance.json."""
        main = {place: self._row(self.counted & (self.chips.places == place)) for place in MAIN_PLACES}
        other = sorted(set(self.chips.places.tolist()) - set(MAIN_PLACES))
        accuracies = [row["group_accuracy"] for row in main.values()]
        everywhere = self.counted & np.isin(self.chips.places, MAIN_PLACES)
        unseen = self.counted & np.isin(self.chips.places, FAR_PLACES)
        return {
            "leave_one_place_out": {
                **main,
                **{place: self._row(self.counted & (self.chips.places == place)) for place in other},
                "all but weak labels": self._row(everywhere),
                "far from California": self._row(unseen),
            },
            "lopo_worst_accuracy": min(accuracies),
            "lopo_mean_accuracy": round(float(np.mean(accuracies)), 4),
            "lopo_ece": round(self._gap(everywhere), 4),
            "same_spot_other_date": self._steadiness(),
        }

    def _row(self, here: NDArray[np.bool_]) -> dict[str, Any]:
        """Accuracy of groups by their largest share; of classes by theirs."""
        found, shares = self.probabilities[here], self.chips.shares[here]
        truth = _class_of_main_group(shares)
        row = {
            **summary_metrics(found, truth, CLASSES),
            **abstain_metrics(found, truth, CLASSES, self.abstain.confidence, self.abstain.margin),
        }
        del row["log_loss"]  # a class that only the left-out place has makes it boundless
        weak = {each.role == WEAK for each, is_here in zip(self.chips.pictures, here) if is_here}
        return {**row, "weak_labels": weak == {True}}

    def _gap(self, here: NDArray[np.bool_]) -> float:
        return expected_calibration_error(self.probabilities[here] @ group_matrix(CLASSES), self.truth[here])

    def _steadiness(self) -> dict[str, Any]:
        """How many Californian spots with several dates get one group at all of them."""
        found = (self.probabilities @ group_matrix(CLASSES)).argmax(axis=1)
        several = {each.spot for each in self.chips.pictures if each.role == TIME_SERIES}
        groups: dict[str, set[int]] = defaultdict(set)
        for each, group in zip(self.chips.pictures, found.tolist()):
            if each.spot in several:
                groups[each.spot].add(group)
        same = sum(len(each) == 1 for each in groups.values())
        return {"spots": len(groups), "same_group": round(same / max(len(groups), 1), 4)}


def _class_of_main_group(shares: NDArray[np.float32]) -> ClassIndices:
    """The largest class of the group with the largest share: what a mixed chip is to be called."""
    gather = group_matrix(CLASSES)
    best = (shares @ gather).argmax(axis=1)
    return np.asarray((shares * gather[:, best].T - (gather[:, best].T == 0)).argmax(axis=1))


def leave_one_place_out(chips: ChipFeatures) -> LeaveOnePlaceOutResult:
    """Every chip from a layer, and a distance from centres, that know no chip of its fold."""
    logits = np.empty((len(chips), len(CLASSES)))
    distances = np.empty(len(chips))
    for fold in np.unique(chips.folds):
        here = chips.folds == fold
        logits[here] = fit_head(chips, ~here).logits(chips.features[here, 0])
        distances[here] = fit_mahalanobis(chips.features[~here, 0, :EARLY_WIDTH]).distances(
            chips.features[here, 0, :EARLY_WIDTH]
        )
    return LeaveOnePlaceOutResult(chips, logits, distances)
