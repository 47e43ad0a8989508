"""The contract of a tiny model, for tests that change a field of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from plugin.engine.api.classes import CLASSES
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.held_out import AccuracyFigures, HeldOut
from plugin.engine.contract.mlm_fields import AbstainThresholds, GoldenChip, Novelty
from plugin.engine.stats.intervals import Estimate

NOVELTY = Novelty("distance", 12.5, "Mahalanobis, 64 principal components")
FIGURES = AccuracyFigures(719, Estimate(0.954, 0.936, 0.967), Estimate(0.962, 0.946, 0.974), 0.027)
HELD_OUT = HeldOut(
    "places",
    "Seven places, one at a time.",
    FIGURES,
    ((9, 1, 0), (0, 8, 2), (0, 0, 7)),
    {"imperial": FIGURES, "north dakota": replace(FIGURES, chips=288, weak_labels=True)},
)
THREE = tuple(each for each in CLASSES if each.name in ("forest", "cultivated", "developed"))


def build_contract(**changes: Any) -> Contract:
    stated = Contract(
        name="tiny",
        version="1",
        architecture="mean of bands",
        license="GPL-2.0-or-later",
        description="A card with an umlaut: ü.",
        bands=("red", "green", "blue"),
        gsd_m=1.0,
        chip_px=4,
        classes=THREE,
        abstain=AbstainThresholds(0.6, 0.1),
        calibration={"method": "temperature", "temperature": 1.5},
        provenance={"data": ["a", "b"]},
        metrics={"accuracy": 0.9},
        input_name="pixels",
        output_name="probabilities",
        golden=GoldenChip(bytes(range(48)), (3, 4, 4), (0.2, 0.3, 0.5)),
    )
    return replace(stated, **changes)
