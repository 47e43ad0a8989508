"""Fits a change head to pairs of chips (plugin/engine/contract/change_head.py)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from plugin.engine.contract.change_head import ChangeHead, PairWeights
from plugin.engine.stats.bootstrap import Floats

from ..errors import TrainingError
from .evaluation import Evaluation, evaluate_head
from .pairs import Pairs, ViewedChips, pair_figures, training_pairs

STRENGTH = 1000.0  # number of pairs that the data count as, against a penalty of half the squared weights
DIGITS = 4
MIN_PAIRS = 30  # of change, and of none


def fit_change_head(chips: ViewedChips, keep: NDArray[np.bool_] | None = None) -> ChangeHead:
    """The head of the chips where `keep` (n,) is True, of all where it is None; without held-out figures.

    Raises TrainingError where there are too few pairs.
    """
    pairs = training_pairs(chips, np.ones(len(chips.states), bool) if keep is None else keep)
    counts = {"same": int((~pairs.changed).sum()), "different": int(pairs.changed.sum())}
    if min(counts.values()) < MIN_PAIRS:
        raise TrainingError(
            f"The chips make {counts['same']} pairs of one place and {counts['different']} of different places with "
            f"another use, and {MIN_PAIRS} of each are needed: add chips, of at least two groups in one place."
        )
    figures = pair_figures(chips, pairs)
    return ChangeHead(
        _regression(figures.agreement[:, None], pairs),
        _regression(np.column_stack([figures.agreement, figures.similarity]), pairs),
        counts,
    )


def evaluated_head(chips: ViewedChips) -> ChangeHead:
    """The head of all chips, with the figures of heads that were fitted without each region in turn.

    Raises TrainingError where there are too few pairs. Where no region can be left out there are no such figures.
    """
    head = fit_change_head(chips)
    results: dict[str, Evaluation] = {}
    for region in np.unique(chips.regions).tolist():
        held_out = chips.regions == region
        try:
            without = fit_change_head(chips, ~held_out)
        except TrainingError:
            continue
        result = evaluate_head(without, chips, held_out)
        if result is not None:
            results[region] = result
    return replace(head, held_out=_held_out(results))


def _held_out(results: dict[str, Evaluation]) -> dict[str, Any]:
    """The figures of all regions together, and of each one."""
    if not results:
        return {}
    joined = Evaluation(*(np.concatenate(each) for each in zip(*results.values())))
    return {**joined.to_json(), "regions": {name: each.to_json() for name, each in results.items()}}


def _regression(columns: Floats, pairs: Pairs) -> PairWeights:
    """Logistic regression on columns (k, figure): agreement, and similarity where it is used."""
    mean, deviation = columns.mean(axis=0), np.maximum(columns.std(axis=0), 1e-9)
    weights = STRENGTH * pairs.weights / 2
    fitted = LogisticRegression(C=1.0, max_iter=2000).fit((columns - mean) / deviation, pairs.changed, weights)
    slopes = fitted.coef_[0] / deviation
    bias = float(fitted.intercept_[0] - slopes @ mean)
    rounded = [round(float(each), DIGITS) for each in slopes]
    return PairWeights(rounded[0], round(bias, DIGITS), rounded[1] if len(rounded) > 1 else None)
