"""What a model file says of chips, through the engine, with the figures that a contract states."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.engine.model.model import open_model

from ..chipsets.chipset import ChipSet
from ..evaluation.inference import band_positions, predict_chips
from ..evaluation.metrics import abstain_metrics, summary_metrics
from ..heads.calibration import share_brier


@dataclass(frozen=True)
class ModelScores:
    """probabilities (n, class); distances (n,), NaN where the model states none; figures, {} without chips."""

    probabilities: NDArray[np.float64]
    distances: NDArray[np.float64]
    figures: dict[str, Any]


def metrics_without_bands(file: Path, chips: ChipSet) -> dict[str, dict[str, Any]]:
    """`test_without_<band>`: the figures where the chips lack a band that the model can do without, if there is one."""
    with open_model(file, "cpu") as model:
        absent = tuple(model.contract.absent)
    return {f"test_without_{band}": score_model(file, chips, (band,)).figures for band in absent}


def score_model(file: Path, chips: ChipSet, without: Collection[str] = ()) -> ModelScores:
    """Score all chips on the CPU, as if they lacked the bands `without`.

    Raises ModelError, EngineError, ChipSetError.
    """
    with open_model(file, "cpu") as model:
        contract = model.contract
        if not len(chips):
            return ModelScores(np.zeros((0, len(contract.classes))), np.zeros(0), {})
        said = predict_chips(model, chips, band_positions(model, chips, without))
    found, distances, abstain = said.probabilities.astype(float), said.distance.astype(float), contract.abstain
    figures = {
        **summary_metrics(found, chips.truth, contract.classes),
        **abstain_metrics(found, chips.truth, contract.classes, abstain.confidence, abstain.margin),
        "share_brier": round(share_brier(found, chips.shares.astype(float)), 4),
    }
    if contract.novelty:
        figures["unfamiliar"] = round(float((distances > contract.novelty.threshold).mean()), 4)
    return ModelScores(found, distances, figures)
