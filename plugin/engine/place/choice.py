"""Which layer serves a place best: the model's own, or one of several fits to the place's labelled chips.

Fits differ in strength, and in whether chips whose label a sure prediction contradicts are set aside. They are compared
by cross-validation over blocks of ground: the chips of a block are predicted by fits that saw none of them. The model's
own layer is kept unless the best fit is better by more than chance: its log-likelihood by more than one standard error
over the blocks, and its number of chips with the right group by a sign test (P below MAX_CHANCE). A layer that is kept
may still be calibrated anew, where that raises the log-likelihood by more than one standard error.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax
from scipy.stats import binomtest

from ..refit.last_layer import LabelledFeatures, LastLayer, LastLayerFit, WeightedFeatures, recalibrated
from ..stats.folds import assign_folds
from .robust import Agreement, Floats, agreement, contradicts

FOLDS, INNER_FOLDS = 5, 3
ROUNDS = 2  # of setting chips aside: the second judges by layers that did not learn from those of the first
MIN_GAIN = 0.03  # of the mean log-likelihood, in nats: with less a calibration is not worth another model
MAX_CHANCE = 0.2


class Candidate(NamedTuple):
    """A way to fit: strength as in refit/last_layer.py, 0 keeps the layer; set_aside: whether chips are set aside."""

    strength: float
    set_aside: bool


KEEP = Candidate(0.0, False)
STRENGTHS = (0.2, 1.0, 5.0)
JUDGING_STRENGTH = 1.0  # of the fits whose predictions set chips aside
CANDIDATES = (KEEP, *(Candidate(strength, aside) for aside in (False, True) for strength in STRENGTHS))


class PlaceChips(NamedTuple):
    """Labelled chips of a place.

    labelled: features, shares and weights of n chips
    blocks:   (n,), number of the block of ground that each lies in
    trusted:  (n,), whether a person corrected the chip: its label is never set aside
    """

    labelled: LabelledFeatures
    blocks: NDArray[np.int64]
    trusted: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.blocks)

    def subset(self, rows: NDArray[np.int64]) -> PlaceChips:
        labelled = LabelledFeatures(*(each[rows] for each in self.labelled))
        return PlaceChips(labelled, self.blocks[rows], self.trusted[rows])


@dataclass(frozen=True)
class PlaceFit:
    """The layer that serves the place best, and how each chip was predicted without its block.

    layer:     with calibration in weights and bias
    sharpness: the factor of the layer's logits that calibrates it; 1 with KEEP says that nothing changed
    set_aside: (n,), chips whose label was not learnt
    before:    (n, class), calibrated logits by the model's own layer
    after:     (n, class), calibrated logits by layers that saw no chip of the block; the choice, too, without the block
    """

    candidate: Candidate
    sharpness: float
    layer: LastLayer
    set_aside: NDArray[np.bool_]
    before: Floats
    after: Floats

    @property
    def changes_nothing(self) -> bool:
        return self.candidate == KEEP and self.sharpness == 1.0


class PlaceFitter:
    """Fits a model's last layer to chips of a place.

    typical: the summary of the training chips, to which the layer is held
    groups:  (class, group) of 0 and 1
    """

    def __init__(self, base: LastLayer, typical: WeightedFeatures, groups: Floats) -> None:
        self._base, self._typical, self._groups = base, typical, groups

    def fit(self, chips: PlaceChips, on_fold: Callable[[int, int], None]) -> PlaceFit:
        """on_fold: called before each fold with the number of folds done and of all folds; it may raise Cancelled"""
        folds = block_folds(chips.blocks, FOLDS)
        n_folds = int(folds.max()) + 1
        predicted = np.empty((len(CANDIDATES), *chips.labelled.shares.shape))
        predicted[0] = self._base.logits(chips.labelled.features)
        for fold in range(n_folds):
            on_fold(fold, n_folds + 1)
            held_out, learnt = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
            layers, _ = self._layers(chips.subset(learnt), CANDIDATES[1:])
            for number, layer in enumerate(layers, start=1):
                predicted[number, held_out] = layer.logits(chips.labelled.features[held_out])
        on_fold(n_folds, n_folds + 1)
        choice = self._choose(predicted, chips)
        after = np.empty_like(predicted[0])
        for fold in range(n_folds):  # chosen and calibrated without the fold, so that the choice is held out as well
            is_other = folds != fold
            others = chips.subset(np.flatnonzero(is_other))
            of_others = self._choose(predicted[:, is_other], others)
            after[~is_other] = predicted[of_others, ~is_other] * self._sharpness(
                of_others, predicted[:, is_other], others
            )
        sharpness = self._sharpness(choice, predicted, chips)
        if CANDIDATES[choice] == KEEP:
            own = self._base if sharpness == 1.0 else recalibrated(self._base, sharpness)
            none, logits = np.zeros(len(chips), bool), predicted[0] if sharpness == 1.0 else after
            return PlaceFit(KEEP, sharpness, own, none, predicted[0], logits)
        layers, set_aside = self._layers(chips, (CANDIDATES[choice],))
        fitted = recalibrated(layers[0], sharpness)
        return PlaceFit(CANDIDATES[choice], sharpness, fitted, set_aside[0], predicted[0], after)

    def _sharpness(self, choice: int, predicted: Floats, chips: PlaceChips) -> float:
        """The factor that calibrates a candidate's probabilities of groups.

        It is 1 for the model's own where another is no clear gain or would name other groups: flatter probabilities
        favour groups of many classes.
        """
        logits, (_, shares, weights) = predicted[choice], chips.labelled
        best = agreement(logits, shares, weights, groups=self._groups)
        if CANDIDATES[choice] != KEEP:
            return best.sharpness
        as_it_is = agreement(logits, shares, weights, (1.0,), self._groups)
        gain = float((best.log_likelihood - as_it_is.log_likelihood).mean())
        same = group_of(logits, self._groups) == group_of(logits * best.sharpness, self._groups)
        return best.sharpness if gain >= MIN_GAIN and same.all() and self._beats(best, as_it_is, chips) else 1.0

    def _layers(
        self, chips: PlaceChips, candidates: tuple[Candidate, ...]
    ) -> tuple[list[LastLayer], list[NDArray[np.bool_]]]:
        """The layer fitted as each candidate says, and the chips (n,) that it set aside."""
        fit, none = LastLayerFit(self._base, self._typical, chips.labelled), np.zeros(len(chips), bool)
        aside = self._set_aside(fit, chips) if any(each.set_aside for each in candidates) else none
        set_aside = [aside if each.set_aside else none for each in candidates]
        return [fit.layer(np.flatnonzero(~out), each.strength) for each, out in zip(candidates, set_aside)], set_aside

    def _set_aside(self, fit: LastLayerFit, chips: PlaceChips) -> NDArray[np.bool_]:
        """(n,): chips whose label is contradicted by layers that were fitted without their block."""
        labelled, folds = chips.labelled, block_folds(chips.blocks, INNER_FOLDS)
        aside = np.zeros(len(chips), bool)
        for _ in range(ROUNDS):
            logits = np.empty(labelled.shares.shape)
            for fold in range(int(folds.max()) + 1):
                held_out = folds == fold
                layer = fit.layer(np.flatnonzero(~held_out & ~aside), JUDGING_STRENGTH)
                logits[held_out] = layer.logits(labelled.features[held_out])
            aside = contradicts(logits, labelled.shares, labelled.weights, self._groups) & ~chips.trusted
        return aside

    def _choose(self, predicted: Floats, chips: PlaceChips) -> int:
        """The number of the best candidate. predicted: (candidate, n, class), logits of chips that were held out

        A fit that sets chips aside is preferred to one that does not and is better by less than one standard error.
        """
        results = [self._agreement(each, chips) for each in predicted]
        scores = np.array([each.score for each in results])
        cautious = np.array([each.set_aside for each in CANDIDATES])
        best, best_cautious = int(np.argmax(scores)), int(np.argmax(np.where(cautious, scores, -np.inf)))
        if best and not cautious[best] and not self._beats(results[best], results[best_cautious], chips):
            best = best_cautious
        return best if best and self._is_better(results, predicted, best, chips) else 0

    @staticmethod
    def _beats(one: Agreement, other: Agreement, chips: PlaceChips) -> bool:
        """Whether one is better than the other by more than one standard error over the blocks of ground."""
        gain = one.log_likelihood - other.log_likelihood
        of_blocks = np.bincount(np.unique(chips.blocks, return_inverse=True)[1], gain)
        error = np.sqrt(len(of_blocks) * of_blocks.var(ddof=1)) if len(of_blocks) > 1 else np.inf
        return bool(gain.sum() > error)

    def _is_better(self, results: list[Agreement], predicted: Floats, best: int, chips: PlaceChips) -> bool:
        """Whether a candidate is better than the model's own layer by more than chance."""
        truth = (chips.labelled.shares @ self._groups).argmax(axis=1)
        own, other = (group_of(each, self._groups) == truth for each in (predicted[0], predicted[best]))
        won, lost = int((other & ~own).sum()), int((own & ~other).sum())
        if won <= lost or not self._beats(results[best], results[0], chips):
            return False
        return bool(binomtest(won, won + lost, alternative="greater").pvalue < MAX_CHANCE)

    @staticmethod
    def _agreement(logits: Floats, chips: PlaceChips) -> Agreement:
        """logits: (n, class), of the chips"""
        _, shares, weights = chips.labelled
        return agreement(logits, shares, weights)


def block_folds(blocks: NDArray[np.int64], folds: int) -> NDArray[np.int64]:
    """The fold (n,) of each chip; all chips of a block are in one."""
    return assign_folds([f"{block:09d}" for block in blocks], folds)


def group_of(logits: Floats, groups: Floats) -> NDArray[np.int64]:
    """(n,): the group with the largest probability. logits: (n, class); groups: (class, group)"""
    return np.asarray((softmax(logits, axis=1) @ groups).argmax(axis=1))
