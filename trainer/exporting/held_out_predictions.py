"""Predictions for chips that a network did not learn from, and the metrics of its calibration on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from plugin.engine.api.classes import LandClass
from plugin.engine.contract.mlm_fields import AbstainThresholds
from plugin.engine.stats.bootstrap import Floats
from plugin.engine.stats.folds import assign_folds

from ..chipsets.chipset import ChipSet
from ..errors import TrainingError
from ..evaluation.metrics import abstain_metrics, summary_metrics
from ..heads.calibration import (
    FOLDS,
    Calibration,
    identity_calibration,
    reliability_table,
    share_brier,
)
from ..heads.linear_head import LinearHead
from ..heads.novelty import CentroidNovelty

if TYPE_CHECKING:
    from ..heads.forest import ForestHead  # imports scikit-learn

Json = dict[str, Any]


@dataclass(frozen=True)
class HeldOutPredictions:
    """Predictions for chips that the model was not trained on.

    logits, shares: (n, class)
    places:         (n,) the unit of cross-validation of the calibration
    distances:      (n,) as CentroidNovelty.distances returns them
    description:    which chips they are, in words
    """

    logits: Floats
    shares: Floats
    places: Sequence[str]
    distances: Floats
    description: str

    @property
    def truth(self) -> NDArray[np.int64]:
        """(n,) the class with the largest share."""
        return np.asarray(self.shares.argmax(axis=1), np.int64)


def val_predictions(
    val: ChipSet, embeddings: NDArray[np.float32], head: LinearHead | ForestHead, novelty: CentroidNovelty
) -> HeldOutPredictions:
    """Predictions for the chips of val. embeddings: (n, width)"""
    return HeldOutPredictions(
        head.logits(embeddings),
        val.shares.astype(float),
        holdout_places(val),
        novelty.distances(embeddings),
        f"{len(val)} chips of val",
    )


def holdout_places(chips: ChipSet) -> list[str]:
    """(n,) the place of each chip, or its block if there is one place only."""
    places = [str(each or "") for each in chips.column("place")]
    return places if len(set(places)) > 1 else [str(each or "") for each in chips.column("block")]


def choose_folds(train: ChipSet, every_class: bool = True) -> tuple[str, NDArray[np.int64]]:
    """The unit of the folds (place, block or chip) and the fold (n,) of each chip.

    The unit is the first of which there are two, and for which every class still has a chip when any one fold is left
    out. every_class: False where a class may be without chips

    Raises TrainingError where there is no such unit.
    """
    names = {"place": holdout_places(train), "block": [str(each or "") for each in train.column("block")]}
    for unit, labels in {**names, "chip": train.column("id")}.items():
        folds = assign_folds(labels, FOLDS)
        class_sets = [set(train.truth[folds != fold].tolist()) for fold in set(folds.tolist())]
        if len(class_sets) > 1 and (not every_class or all(each == set(train.truth.tolist()) for each in class_sets)):
            return unit, folds
    raise TrainingError("The chip set has no val chips, and a class with one chip only: add chips of it, or val chips.")


def calibration_metrics(
    held_out: HeldOutPredictions, calibration: Calibration, classes: tuple[LandClass, ...], abstain: AbstainThresholds
) -> Json:
    uncalibrated = identity_calibration(len(classes)).probabilities(held_out.logits)
    calibrated = calibration.probabilities(held_out.logits)
    return {
        "of": held_out.description,
        "uncalibrated": {
            **summary_metrics(uncalibrated, held_out.truth, classes),
            "reliability": _round_rows(reliability_table(uncalibrated, held_out.truth)),
        },
        "calibrated": {
            **summary_metrics(calibrated, held_out.truth, classes),
            **abstain_metrics(calibrated, held_out.truth, classes, abstain.confidence, abstain.margin),
            "share_brier": round(share_brier(calibrated, held_out.shares), 4),
            "reliability": _round_rows(reliability_table(calibrated, held_out.truth)),
        },
    }


def _round_rows(rows: list[dict[str, float]]) -> list[dict[str, float]]:
    return [{name: round(value, 4) for name, value in row.items()} for row in rows]
