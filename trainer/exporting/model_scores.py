"""Predictions of a model file for chips, made by the engine, with the metrics that a contract states."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.engine.contract.held_out import HeldOut
from plugin.engine.model.model import open_model

from ..chipsets.chipset import ChipSet
from ..evaluation.contract_statistics import held_out_figures
from ..evaluation.inference import band_positions, predict_chips
from ..evaluation.metrics import abstain_metrics, summary_metrics
from ..heads.calibration import share_brier


@dataclass(frozen=True)
class ModelScores:
    """Predictions and metrics of a model file.

    probabilities: (n, class)
    distances:     (n,) to the training data; NaN if the model gives none
    metrics:       {} if there are no chips
    """

    probabilities: NDArray[np.float64]
    distances: NDArray[np.float64]
    metrics: dict[str, Any]


def metrics_without_bands(file: Path, chips: ChipSet) -> dict[str, dict[str, Any]]:
    """`test_without_<band>` -> the metrics without that band, for each band that the model can do without."""
    with open_model(file, "cpu") as model:
        absent = tuple(model.contract.absent)
    return {f"test_without_{band}": score_model(file, chips, (band,)).metrics for band in absent}


def score_model(file: Path, chips: ChipSet, without: Collection[str] = ()) -> ModelScores:
    """Predict all chips on the CPU, as if they lacked the bands `without`.

    Raises ModelError, EngineError, ChipSetError.
    """
    with open_model(file, "cpu") as model:
        contract = model.contract
        if not len(chips):
            return ModelScores(np.zeros((0, len(contract.classes))), np.zeros(0), {})
        prediction = predict_chips(model, chips, band_positions(model, chips, without))
    probabilities, distances, abstain = (
        prediction.probabilities.astype(float),
        prediction.distance.astype(float),
        contract.abstain,
    )
    metrics = {
        **summary_metrics(probabilities, chips.truth, contract.classes),
        **abstain_metrics(probabilities, chips.truth, contract.classes, abstain.confidence, abstain.margin),
        "share_brier": round(share_brier(probabilities, chips.shares.astype(float)), 4),
    }
    if contract.novelty:
        metrics["unfamiliar"] = round(float((distances > contract.novelty.threshold).mean()), 4)
    return ModelScores(probabilities, distances, metrics)


def held_out_of_test(scores: ModelScores, chips: ChipSet) -> HeldOut:
    """The contract's `held_out` from the scores of the split test, which has chips.

    Its source is "places" if every test chip has a place and no chip of these places is in the split train.
    """
    test, train = (chips.select(split=name) for name in ("test", "train"))
    places, trained_on = ([str(each or "") for each in part.column("place")] for part in (test, train))
    apart = all(places) and not set(places) & set(trained_on)
    return held_out_figures(
        "places" if apart else "chips",
        f"{len(test)} chips of the split test of {chips.folder.name}.",
        scores.probabilities,
        test.truth,
        chips.classes,
        places if all(places) else (),
    )
