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

from .default.fast_model import write_fast
from .default.leave_one_place_out import Chips, features_of, fit, left_out
from .default.mahalanobis_novelty import SurfaceDistance, calibrated, fit_typical, stated
from .default.manifest import CHIP_PX, GSD_M, data_folder
from .default.model_card import ARCHITECTURE, LICENSE, NAME, VERSION, provenance, written_card
from .default.multi_stage_features import SURFACE
from .default.training_chips import read_pictures
from .evaluation.metrics import abstaining, confusion, measured
from .heads.calibration import Floats, softmax
from .heads.linear_head import Head
from .heads.training_summary import summarised
from .networks.onnx_export import Classifier, Embedding, export, last_layer

CARD = Path(__file__).resolve().parents[1] / "docs" / "model-card.md"
FAR = 0.95  # quantile of the distances of chips from places left out, beyond which a chip is unlike the training data
HELD_BACK = ("val", "test")
GATHERED = "chips of places left out"


def main() -> None:
    """Train, calibrate, evaluate, export."""
    begun = time.monotonic()
    options = _options()
    chips = features_of(read_pictures(options.data))
    print(f"{len(chips)} chips in {chips.features.shape[1]} views, {time.monotonic() - begun:.0f} s", flush=True)
    abroad = left_out(chips)
    metrics = abroad.metrics()
    print(json.dumps(metrics, indent=1), flush=True)

    train = np.array([each.role not in HELD_BACK for each in chips.pictures])
    learned = fit(chips, train)
    typical = calibrated(fit_typical(chips.features[train, 0, :SURFACE]), abroad.distances[abroad.looked_at], FAR)
    metrics = {**_on_test(learned, chips, abroad.temperature, abroad.abstain), **metrics}
    contract = _contract(
        abroad.temperature, abroad.abstain, stated(typical, FAR, GATHERED), metrics, provenance(chips.pictures)
    )
    network = Classifier(
        Embedding(chips.stages),
        learned.weights,
        learned.bias,
        abroad.temperature,
        novelty=SurfaceDistance(typical),
        refittable=True,
    )
    proved = np.stack([each.pixels for each in chips.pictures if each.role in HELD_BACK])
    export(network, contract, proved, options.out, summarised(chips.features[train, 0], chips.shares[train]))
    options.card.write_text(contract.description, encoding="utf-8")
    cost = write_fast(options.out, chips.pictures, HELD_BACK, options.fast)
    print(json.dumps(cost, indent=1))
    print(f"{options.out.name}: {options.out.stat().st_size / 1e6:.1f} MB, {time.monotonic() - begun:.0f} s")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make Landchip's default model.")
    parser.add_argument("--data", type=Path, default=data_folder(), help="folder with manifest.csv")
    parser.add_argument("--out", type=Path, default=default_model_path())
    parser.add_argument("--fast", type=Path, default=bundled_model_path("fast"), help="its 8-bit form")
    parser.add_argument("--card", type=Path, default=CARD, help="where its card is written, too")
    return parser.parse_args()


def _on_test(learned: Head, chips: Chips, temperature: float, abstain: AbstainThresholds) -> dict[str, Any]:
    test = np.array([each.role == "test" for each in chips.pictures])
    logits: Floats = learned.logits(chips.features[test, 0])
    truth = chips.shares[test].argmax(axis=1)
    found = softmax(logits / temperature)
    return {
        "test": {
            **measured(found, truth, CLASSES),
            **abstaining(found, truth, CLASSES, abstain.confidence, abstain.margin),
            "confusion": confusion(found, truth, [each.name for each in CLASSES]),
        },
        "test_uncalibrated": measured(softmax(logits), truth, CLASSES),
    }


def _contract(
    temperature: float, abstain: AbstainThresholds, novelty: Novelty, metrics: dict[str, Any], origin: dict[str, Any]
) -> Contract:
    return Contract(
        name=NAME,
        version=VERSION,
        architecture=ARCHITECTURE,
        license=LICENSE,
        description=written_card(metrics, temperature, abstain, origin),
        bands=("red", "green", "blue"),
        gsd_m=GSD_M,
        chip_px=CHIP_PX,
        classes=CLASSES,
        abstain=abstain,
        novelty=novelty,
        refit=last_layer([1 / temperature] * len(CLASSES), [0.0] * len(CLASSES)),
        calibration={
            "method": "temperature",
            "temperature": temperature,
            "in_graph": True,
            "fitted_on": f"group log loss of {GATHERED}, each place alike",
        },
        provenance=origin,
        metrics=metrics,
    )


if __name__ == "__main__":
    main()
