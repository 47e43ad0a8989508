"""Leave-one-place-out evaluation of the default model: each place is predicted by a head trained without it.

Left out are Imperial county, Los Angeles, each Californian city, Iowa, the Midwest, West Virginia and the other places,
each as a whole with all its dates. Imperial county has nearly all bare land and most fields, so its figure is that of a
county whose land the model has hardly seen. The temperature that calibrates a place is fitted on the other places.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
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
from ..heads.linear_head import LinearHead
from .chip_features import AUGMENTED_VIEWS, ChipFeatures
from .consistency_head import fit_consistency_head
from .multi_stage_features import EARLY_WIDTH
from .novelty.reference_novelty import fit_reference_novelty, late_distance
from .training_chips import DROPPED, MAIN_PLACES, WEAK, LabelledChip

# A chip has the weight n ** -PLACE_BALANCE, n being the number of chips of its class in its place: with 0 all chips
# have the same weight, with 1 all places.
PLACE_BALANCE = 0.5
ACCEPTED_RISK = 0.02  # share of wrong groups among the chips that are not flagged
TIME_SERIES = "time series"
# The views that pairs of the change head are made of: the chip as it is, and those of the preset "strong".
PAIR_VIEWS = (0, *(k for k, (name, _) in enumerate(AUGMENTED_VIEWS, start=1) if name == "strong"))
FAR_PLACES = ("midwest", "west virginia", "virginia")  # far from California and from each other


def fit_head(data: ChipFeatures, keep: NDArray[np.bool_]) -> LinearHead:
    """The linear head trained on the chips where `keep` (n,) is True and the label audit drops none."""
    rows = np.flatnonzero(keep & ~data.is_dropped)
    chips = [data.chips[at] for at in rows]
    sites = [each.site for each in chips]
    shares = data.shares[rows]
    features = np.ascontiguousarray(data.features[rows, :, EARLY_WIDTH:])
    head = fit_consistency_head(features, shares, _chip_weights(chips, shares), sites, group_matrix(CLASSES))
    return LinearHead(np.pad(head.weights, ((0, 0), (EARLY_WIDTH, 0))), head.bias)


def head_prior(data: ChipFeatures, keep: NDArray[np.bool_]) -> tuple[float, ...]:
    """(class,) the training prior of the head that `fit_head` trains on the same chips."""
    rows = np.flatnonzero(keep & ~data.is_dropped)
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

    view_logits: (n, view, class), of PAIR_VIEWS; the first view is the chip as it is
    nearest: (n,) late distances of `reference_novelty` to the nearest chip of other places, of the group that is named
    early:   (n,) early distances to the nearest chip of other places
    """

    data: ChipFeatures
    view_logits: Floats
    nearest: Floats
    early: Floats

    @property
    def logits(self) -> Floats:
        """(n, class) of the chips as they are."""
        return self.view_logits[:, 0]

    @cached_property
    def late(self) -> Floats:
        """(n,) late distances, not scaled."""
        return late_distance(self.nearest, self.probabilities @ group_matrix(CLASSES))

    @cached_property
    def is_counted(self) -> NDArray[np.bool_]:
        """(n,) chips that accuracy is computed over: all but dropped ones and further dates of sites."""
        return np.array([each.role not in (TIME_SERIES, DROPPED) for each in self.data.chips])

    @cached_property
    def is_reliable(self) -> NDArray[np.bool_]:
        """(n,) counted chips of MAIN_PLACES and FAR_PLACES: imagery of 1 m, with labels by eye or from NLCD."""
        return self.is_counted & np.isin(self.data.places, (*MAIN_PLACES, *FAR_PLACES))

    @cached_property
    def temperature(self) -> float:
        """The temperature fitted on the left-out predictions of imagery of 1 m, each place with equal weight."""
        return self._temperature(self.is_reliable)

    @property
    def probabilities(self) -> Floats:
        """(n, class) of the chips as they are."""
        return self.view_probabilities[:, 0]

    @cached_property
    def view_probabilities(self) -> Floats:
        """(n, view, class), each place calibrated by the temperature of the others."""
        probabilities = np.empty_like(self.view_logits)
        for place in np.unique(self.data.places):
            in_place = self.data.places == place
            logits = self.view_logits[in_place] / self._temperature(self.is_reliable & ~in_place)
            probabilities[in_place] = softmax(logits.reshape(-1, logits.shape[-1])).reshape(logits.shape)
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
        as_given = self.accuracy_as_given()
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
            "labels_as_given": {
                "group_accuracy": as_given,
                "lopo_worst_accuracy": min(as_given[place] for place in MAIN_PLACES),
                "lopo_mean_accuracy": round(float(np.mean([as_given[place] for place in MAIN_PLACES])), 4),
            },
            "lopo_ece": round(self._group_ece(in_main), 4),
            "same_spot_other_date": self._date_consistency(),
        }

    def accuracy_as_given(self) -> dict[str, float]:
        """Group accuracy by place with the labels from before the label audit, dropped chips included."""
        truth = (self.data.given_shares @ group_matrix(CLASSES)).argmax(axis=1)
        right = (self.probabilities @ group_matrix(CLASSES)).argmax(axis=1) == truth
        counted = np.array([each.role != TIME_SERIES for each in self.data.chips])
        places = self.data.places
        return {
            place: round(float(right[counted & (places == place)].mean()), 4)
            for place in np.unique(places[counted]).tolist()
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
        return expected_calibration_error(self.probabilities[mask] @ group_matrix(CLASSES), self.data.groups[mask])

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
    """Predictions for every chip by a head, and distances to chips, that know none of the chip's place."""
    logits = np.empty((len(data), len(PAIR_VIEWS), len(CLASSES)))
    nearest, early = np.empty(len(data)), np.empty(len(data))
    for place in np.unique(data.places):
        held_out = data.places == place
        known = ~held_out & ~data.is_dropped
        features = data.features[held_out, 0]
        views = data.features[held_out][:, list(PAIR_VIEWS)]
        flat = fit_head(data, ~held_out).logits(views.reshape(-1, views.shape[-1]))
        logits[held_out] = flat.reshape(*views.shape[:2], -1)
        named = (softmax(logits[held_out, 0]) @ group_matrix(CLASSES)).argmax(axis=1)
        novelty = fit_reference_novelty(data.features[known, 0], data.groups[known], EARLY_WIDTH)
        nearest[held_out] = novelty.nearest(features, named)
        early[held_out] = novelty.early(features)
    return LeaveOnePlaceOutResult(data, logits, nearest, early)
