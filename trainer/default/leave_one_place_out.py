"""Leave-one-place-out evaluation of the default model: each place is predicted by a head trained without it.

Left out are Los Angeles, each Californian city, the Midwest, West Virginia and the other places, each with all its
dates, and Imperial county by fifths of its grid numbers, because it has nearly all fields and bare land. The
temperature that calibrates a place is fitted on the other places.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from plugin.engine.api.classes import CLASSES
from plugin.engine.contract.held_out import HeldOut
from plugin.engine.contract.mlm_fields import AbstainThresholds
from plugin.engine.stats.bootstrap import Floats
from plugin.engine.stats.calibration_error import expected_calibration_error

from ..evaluation.contract_statistics import held_out_figures, training_prior
from ..evaluation.metrics import abstain_metrics, summary_metrics
from ..heads.calibration import (
    ClassIndices,
    choose_abstain_thresholds,
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

AUGMENTED_VIEWS = (("light", 0), ("light", 1), ("strong", 4), ("strong", 5))  # preset and seed, besides the chip itself
# A chip has the weight n ** -PLACE_BALANCE, n being the number of chips of its class in its place: with 0 all chips
# have the same weight, with 1 all places.
PLACE_BALANCE = 0.2
ACCEPTED_RISK = 0.02  # share of wrong groups among the chips that are not flagged
TIME_SERIES = "time series"
MAIN_PLACES = ("imperial", "los angeles", "claremont", "long beach", "palm springs", "riverside", "midwest")
FAR_PLACES = ("midwest", "west virginia", "virginia")  # far from California and from each other
_BATCH = 64


@dataclass(frozen=True)
class ChipFeatures:
    """Chips with their features (n, view, feature) and the network that computed them; view 0 is not augmented."""

    chips: list[LabelledChip]
    features: NDArray[np.float32]
    extractor: FeatureExtractor

    def __len__(self) -> int:
        return len(self.chips)

    @cached_property
    def shares(self) -> NDArray[np.float32]:
        """(n, class) shares of the chips."""
        return np.stack([each.shares for each in self.chips])

    @cached_property
    def places(self) -> NDArray[np.str_]:
        """(n,) names."""
        return np.array([each.place for each in self.chips])

    @cached_property
    def folds(self) -> NDArray[np.str_]:
        """(n,) names of what is left out together."""
        return np.array([each.fold for each in self.chips])


def extract_features(chips: list[LabelledChip]) -> ChipFeatures:
    """Features of each chip and of its augmented views, standardised by the chips without augmentation."""
    network = build("efficientnet-lite0", 3, len(CLASSES))
    assert isinstance(network, EfficientNetLite0)  # noqa: S101 - by its name
    extractor = FeatureExtractor(network)
    embedder = OnnxEmbedder(extractor, 3, chips[0].pixels.shape[-1])
    pixels = np.stack([each.pixels for each in chips])
    views = [_embed_batches(embedder, pixels)]
    for name, seed in AUGMENTED_VIEWS:
        generator = torch.Generator().manual_seed(seed)
        augment = preset(name)
        parts = [torch.from_numpy(pixels[at : at + _BATCH]) for at in range(0, len(pixels), _BATCH)]
        views.append(_embed_batches(embedder, torch.cat([augment(part, generator) for part in parts]).numpy()))
    extractor.standardise(views[0])
    raw = np.stack(views, axis=1)
    features = (raw - extractor.centre.numpy()) * extractor.factor.numpy()
    return ChipFeatures(chips, features, extractor)


def _embed_batches(embedder: OnnxEmbedder, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.concatenate([embedder.embed(pixels[at : at + 8]) for at in range(0, len(pixels), 8)])


def fit_head(data: ChipFeatures, keep: NDArray[np.bool_]) -> LinearHead:
    """The linear head trained on the chips where `keep` (n,) is True."""
    rows = np.flatnonzero(keep)
    chips = [data.chips[at] for at in rows]
    sites = [each.site for each in chips]
    shares = data.shares[rows]
    features = np.ascontiguousarray(data.features[rows, :, EARLY_WIDTH:])
    head = fit_consistency_head(features, shares, _chip_weights(chips, shares), sites, group_matrix(CLASSES))
    return LinearHead(np.pad(head.weights, ((0, 0), (EARLY_WIDTH, 0))), head.bias)


def head_prior(data: ChipFeatures, keep: NDArray[np.bool_]) -> tuple[float, ...]:
    """(class,) the training prior of the head that `fit_head` trains on the same chips."""
    rows = np.flatnonzero(keep)
    shares = data.shares[rows]
    return training_prior(shares, _chip_weights([data.chips[at] for at in rows], shares))


def _chip_weights(chips: list[LabelledChip], shares: NDArray[np.float32]) -> Floats:
    """(n,) weights of the chips in the loss, see PLACE_BALANCE."""
    keys = [(each.place, int(class_index)) for each, class_index in zip(chips, shares.argmax(axis=1))]
    counts: dict[tuple[str, int], int] = defaultdict(int)
    for key in keys:
        counts[key] += 1
    return np.array([counts[key] ** -PLACE_BALANCE for key in keys])


@dataclass(frozen=True)
class LeaveOnePlaceOutResult:
    """Predictions by heads trained without the chip's place.

    logits:    (n, class)
    distances: (n,) from centres fitted without the chip's place
    """

    data: ChipFeatures
    logits: Floats
    distances: Floats

    @cached_property
    def truth(self) -> ClassIndices:
        """(n,) the group with the largest share."""
        return np.asarray((self.data.shares @ group_matrix(CLASSES)).argmax(axis=1))

    @cached_property
    def is_counted(self) -> NDArray[np.bool_]:
        """(n,) chips that accuracy is computed over: all but further dates of sites that are there once already."""
        return np.array([each.role != TIME_SERIES for each in self.data.chips])

    @cached_property
    def is_reliable(self) -> NDArray[np.bool_]:
        """(n,) chips of MAIN_PLACES and FAR_PLACES: imagery of 1 m, with labels by eye or from NLCD."""
        return self.is_counted & np.isin(self.data.places, (*MAIN_PLACES, *FAR_PLACES))

    @cached_property
    def temperature(self) -> float:
        """The temperature fitted on all left-out predictions, each place with equal weight."""
        return self._temperature(self.is_counted)

    @cached_property
    def probabilities(self) -> Floats:
        """(n, class), each place calibrated by the temperature of the others."""
        probabilities = np.empty_like(self.logits)
        for place in np.unique(self.data.places):
            in_place = self.data.places == place
            probabilities[in_place] = softmax(self.logits[in_place] / self._temperature(self.is_counted & ~in_place))
        return probabilities

    @cached_property
    def abstain(self) -> AbstainThresholds:
        """The thresholds at which the risk is ACCEPTED_RISK."""
        reliable = self.is_reliable
        return choose_abstain_thresholds(
            self.probabilities[reliable], self.data.shares[reliable].argmax(axis=1), CLASSES, ACCEPTED_RISK
        )

    def _temperature(self, keep: NDArray[np.bool_]) -> float:
        places = self.data.places[keep]
        names, place_index, counts = np.unique(places, return_inverse=True, return_counts=True)
        weights = 1 / (counts[place_index] * len(names))
        shares = self.data.shares[keep].astype(float)
        calibration = fit_temperature(self.logits[keep], shares, weights, group_matrix(CLASSES))
        return round(1 / calibration.scale[0], 4)

    def metrics(self) -> dict[str, Any]:
        """Metrics by place and summaries, as JSON, for the contract, the card and docs/performance.json."""
        main = {place: self._row(self.is_counted & (self.data.places == place)) for place in MAIN_PLACES}
        other = sorted(set(self.data.places.tolist()) - set(MAIN_PLACES))
        accuracies = [row["group_accuracy"]["value"] for row in main.values()]
        in_main = self.is_counted & np.isin(self.data.places, MAIN_PLACES)
        in_far = self.is_counted & np.isin(self.data.places, FAR_PLACES)
        return {
            "leave_one_place_out": {
                **main,
                **{place: self._row(self.is_counted & (self.data.places == place)) for place in other},
                "all but weak labels": self._row(in_main),
                "far from California": self._row(in_far),
            },
            "lopo_worst_accuracy": min(accuracies),
            "lopo_mean_accuracy": round(float(np.mean(accuracies)), 4),
            "lopo_ece": round(self._group_ece(in_main), 4),
            "same_spot_other_date": self._date_consistency(),
        }

    def held_out(self) -> HeldOut:
        """The contract's `held_out`: figures of the chips of MAIN_PLACES, and of every place."""
        main = self.is_counted & np.isin(self.data.places, MAIN_PLACES)
        weak = {each.place for each in self.data.chips if each.role == WEAK}
        counted = self.is_counted
        truth = _class_of_main_group(self.data.shares)
        of_places = held_out_figures(
            "places", "", self.probabilities[counted], truth[counted], CLASSES, self.data.places[counted].tolist(), weak
        )
        of_main = held_out_figures(
            "places",
            f"Places left out of the training, one at a time: {', '.join(MAIN_PLACES)}.",
            self.probabilities[main],
            truth[main],
            CLASSES,
        )
        return replace(of_main, places=of_places.places)

    def _row(self, mask: NDArray[np.bool_]) -> dict[str, Any]:
        """Metrics of the chips where `mask` (n,) is True; the truth is the largest class of the main group."""
        probabilities, shares = self.probabilities[mask], self.data.shares[mask]
        truth = _class_of_main_group(shares)
        row = {
            **summary_metrics(probabilities, truth, CLASSES),
            **abstain_metrics(probabilities, truth, CLASSES, self.abstain.confidence, self.abstain.margin),
        }
        del row["log_loss"]  # unbounded for a class that only the left-out place has
        weak = {each.role == WEAK for each, selected in zip(self.data.chips, mask) if selected}
        return {**row, "weak_labels": weak == {True}}

    def _group_ece(self, mask: NDArray[np.bool_]) -> float:
        return expected_calibration_error(self.probabilities[mask] @ group_matrix(CLASSES), self.truth[mask])

    def _date_consistency(self) -> dict[str, Any]:
        """The share of Californian sites with several dates that get the same group at all of them."""
        predicted = (self.probabilities @ group_matrix(CLASSES)).argmax(axis=1)
        repeated = {each.site for each in self.data.chips if each.role == TIME_SERIES}
        groups: dict[str, set[int]] = defaultdict(set)
        for each, group in zip(self.data.chips, predicted.tolist()):
            if each.site in repeated:
                groups[each.site].add(group)
        same = sum(len(each) == 1 for each in groups.values())
        return {"spots": len(groups), "same_group": round(same / max(len(groups), 1), 4)}


def _class_of_main_group(shares: NDArray[np.float32]) -> ClassIndices:
    """(n,) the largest class of the group with the largest share, the truth of a mixed chip. shares: (n, class)"""
    to_groups = group_matrix(CLASSES)
    main_group = (shares @ to_groups).argmax(axis=1)
    return np.asarray((shares * to_groups[:, main_group].T - (to_groups[:, main_group].T == 0)).argmax(axis=1))


def leave_one_place_out(data: ChipFeatures) -> LeaveOnePlaceOutResult:
    """Predictions for every chip by a head and a novelty distance that were fitted without the chips of its fold."""
    logits = np.empty((len(data), len(CLASSES)))
    distances = np.empty(len(data))
    for fold in np.unique(data.folds):
        held_out = data.folds == fold
        logits[held_out] = fit_head(data, ~held_out).logits(data.features[held_out, 0])
        distances[held_out] = fit_mahalanobis(data.features[~held_out, 0, :EARLY_WIDTH]).distances(
            data.features[held_out, 0, :EARLY_WIDTH]
        )
    return LeaveOnePlaceOutResult(data, logits, distances)
