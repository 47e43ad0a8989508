"""Makes the model that comes with Landchip: `python -m trainer.default_model [--data FOLDER] [--out FILE]`.

Features of EfficientNet-Lite0, frozen at its ImageNet weights, half-way and at its end (`stages.py`), of each training
chip as it is, lightly and strongly changed; a linear layer on them that is steady between dates (`steady_head.py`); one
temperature and thresholds from places left out; the distance to the training chips. The roles val and test are not
trained on. What is left out, and how good the recipe is there, is `leave_out.py`.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import numpy as np

from plugin.engine.api.classes import CLASSES
from plugin.engine.contract.contract import Contract
from plugin.engine.contract.mlm_fields import AbstainThresholds, Novelty
from plugin.engine.model.model import bundled_model_path, default_model_path
from plugin.engine.stats.bootstrap import Floats

from .default.fast_model import write_fast_model
from .default.leave_one_place_out import ChipFeatures, extract_features, fit_head, leave_one_place_out
from .default.mahalanobis_novelty import (
    MahalanobisNoveltyModule,
    calibrate_mahalanobis,
    fit_mahalanobis,
    mahalanobis_field,
)
from .default.manifest import CHIP_PX, GSD_M, data_folder
from .default.model_card import ARCHITECTURE, LICENSE, NAME, VERSION, default_provenance, render_card
from .default.multi_stage_features import EARLY_WIDTH
from .default.training_chips import read_training_chips
from .evaluation.metrics import abstain_metrics, confusion_table, summary_metrics
from .heads.calibration import softmax
from .heads.linear_head import LinearHead
from .heads.training_summary import build_training_summary
from .networks.onnx_export import Classifier, EmbeddingModule, export, last_layer_spec

CARD_FILE = Path(__file__).resolve().parents[1] / "docs" / "model-card.md"
NOVELTY_QUANTILE = 0.95  # of the distances of chips of left-out places: the threshold beyond which a chip is unfamiliar
HELD_OUT_ROLES = ("val", "test")
LEFT_OUT_CHIPS = "chips of places left out"


def main() -> None:
    """Train, calibrate, evaluate, export."""
    begun = time.monotonic()
    options = _parse_arguments()
    chips = extract_features(read_training_chips(options.data))
    print(f"{len(chips)} chips in {chips.features.shape[1]} views, {time.monotonic() - begun:.0f} s", flush=True)
    abroad = leave_one_place_out(chips)
    metrics = abroad.metrics()
    print(json.dumps(metrics, indent=1), flush=True)

    train = np.array([each.role not in HELD_OUT_ROLES for each in chips.pictures])
    learned = fit_head(chips, train)
    typical = calibrate_mahalanobis(
        fit_mahalanobis(chips.features[train, 0, :EARLY_WIDTH]), abroad.distances[abroad.looked_at], NOVELTY_QUANTILE
    )
    metrics = {**_test_metrics(learned, chips, abroad.temperature, abroad.abstain), **metrics}
    contract = _contract(
        abroad.temperature,
        abroad.abstain,
        mahalanobis_field(typical, NOVELTY_QUANTILE, LEFT_OUT_CHIPS),
        metrics,
        default_provenance(chips.pictures),
    )
    network = Classifier(
        EmbeddingModule(chips.stages),
        learned.weights,
        learned.bias,
        abroad.temperature,
        novelty=MahalanobisNoveltyModule(typical),
        refittable=True,
    )
    proved = np.stack([each.pixels for each in chips.pictures if each.role in HELD_OUT_ROLES])
    export(
        network, contract, proved, options.out, build_training_summary(chips.features[train, 0], chips.shares[train])
    )
    options.card.write_text(contract.description, encoding="utf-8")
    cost = write_fast_model(options.out, chips.pictures, HELD_OUT_ROLES, options.fast)
    print(json.dumps(cost, indent=1))
    print(f"{options.out.name}: {options.out.stat().st_size / 1e6:.1f} MB, {time.monotonic() - begun:.0f} s")


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make Landchip's default model.")
    parser.add_argument("--data", type=Path, default=data_folder(), help="folder with manifest.csv")
    parser.add_argument("--out", type=Path, default=default_model_path())
    parser.add_argument("--fast", type=Path, default=bundled_model_path("fast"), help="its 8-bit form")
    parser.add_argument("--card", type=Path, default=CARD_FILE, help="where its card is written, too")
    return parser.parse_args()


def _test_metrics(
    learned: LinearHead, chips: ChipFeatures, temperature: float, abstain: AbstainThresholds
) -> dict[str, Any]:
    test = np.array([each.role == "test" for each in chips.pictures])
    logits: Floats = learned.logits(chips.features[test, 0])
    truth = chips.shares[test].argmax(axis=1)
    found = softmax(logits / temperature)
    return {
        "test": {
            **summary_metrics(found, truth, CLASSES),
            **abstain_metrics(found, truth, CLASSES, abstain.confidence, abstain.margin),
            "confusion": confusion_table(found, truth, [each.name for each in CLASSES]),
        },
        "test_uncalibrated": summary_metrics(softmax(logits), truth, CLASSES),
    }


def _contract(
    temperature: float, abstain: AbstainThresholds, novelty: Novelty, metrics: dict[str, Any], origin: dict[str, Any]
) -> Contract:
    return Contract(
        name=NAME,
        version=VERSION,
        architecture=ARCHITECTURE,
        license=LICENSE,
        description=render_card(metrics, temperature, abstain, origin),
        bands=("red", "green", "blue"),
        gsd_m=GSD_M,
        chip_px=CHIP_PX,
        classes=CLASSES,
        abstain=abstain,
        novelty=novelty,
        refit=last_layer_spec([1 / temperature] * len(CLASSES), [0.0] * len(CLASSES)),
        calibration={
            "method": "temperature",
            "temperature": temperature,
            "in_graph": True,
            "fitted_on": f"group log loss of {LEFT_OUT_CHIPS}, each place alike",
        },
        provenance=origin,
        metrics=metrics,
    )


if __name__ == "__main__":
    main()
