"""Makes the model that comes with Landchip: `python -m trainer.default_model [--data FOLDER] [--out FILE]`.

Features of EfficientNet-Lite0 at several depths, frozen at its ImageNet weights (`multi_stage_features.py`), of each
training chip and of lightly and strongly augmented views; a linear head on them that is consistent between dates
(`consistency_head.py`); temperature and thresholds from leave-one-place-out predictions (`leave_one_place_out.py`); and
the distance to the training chips (`reference_novelty.py`). The roles val and test are not trained on, and neither are
the chips that the label audit drops (`label_audit.py`).
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
from plugin.engine.contract.held_out import HeldOut
from plugin.engine.contract.mlm_fields import AbstainThresholds, Novelty
from plugin.engine.model.model import bundled_model_path, default_model_path
from plugin.engine.stats.bootstrap import Floats

from .default.chip_features import ChipFeatures, embed_batches, extract_features
from .default.data_folder import data_folder
from .default.fast_model import write_fast_model
from .default.leave_one_place_out import fit_head, head_prior, leave_one_place_out
from .default.manifest import CHIP_PX, GSD_M
from .default.model_card import ARCHITECTURE, LICENSE, NAME, VERSION, default_provenance, render_card
from .default.multi_stage_features import EARLY_WIDTH
from .default.novelty.novelty_figures import count_flags, novelty_figures
from .default.novelty.reference_novelty import (
    ReferenceNovelty,
    ReferenceNoveltyModule,
    calibrate_scales,
    fit_reference_novelty,
    reference_field,
)
from .default.novelty.unfamiliar_imagery import unfamiliar_images
from .default.training_chips import DROPPED, read_training_chips
from .evaluation.metrics import abstain_metrics, confusion_table, summary_metrics
from .heads.calibration import group_matrix, softmax
from .heads.embeddings import OnnxEmbedder
from .heads.linear_head import LinearHead
from .heads.training_summary import build_training_summary
from .networks.onnx_export import Classifier, EmbeddingModule, export, last_layer_spec

CARD_FILE = Path(__file__).resolve().parents[1] / "docs" / "model-card.md"
NOVELTY_QUANTILE = 0.95  # of left-out chips' distances: the threshold beyond which a chip is unfamiliar
HELD_OUT_ROLES = ("val", "test")
LEFT_OUT_CHIPS = "chips of places left out"


def main() -> None:
    """Train, calibrate, evaluate and export the default model, its card and its 8-bit variant."""
    started = time.monotonic()
    options = _parse_arguments()
    data = extract_features(read_training_chips(options.data))
    print(f"{len(data)} chips in {data.features.shape[1]} views, {time.monotonic() - started:.0f} s", flush=True)
    result = leave_one_place_out(data)
    metrics = result.metrics()
    print(json.dumps(metrics, indent=1), flush=True)

    is_train = np.array([each.role not in (*HELD_OUT_ROLES, DROPPED) for each in data.chips])
    head = fit_head(data, is_train)
    novelty = calibrate_scales(
        fit_reference_novelty(data.features[is_train, 0], data.groups[is_train], EARLY_WIDTH),
        result.late[result.is_reliable],
        result.early[result.is_reliable],
        NOVELTY_QUANTILE,
    )
    metrics = {
        **_test_metrics(head, data, result.temperature, result.abstain),
        **metrics,
        "novelty": {
            **novelty_figures(result, novelty.scale, novelty.early_scale),
            "unfamiliar": _unfamiliar_figures(data, head, novelty),
        },
    }
    contract = _contract(
        result.temperature,
        result.abstain,
        reference_field(novelty, NOVELTY_QUANTILE, LEFT_OUT_CHIPS),
        metrics,
        default_provenance(data.chips),
        head_prior(data, is_train),
        result.held_out(),
    )
    network = Classifier(
        EmbeddingModule(data.extractor),
        head.weights,
        head.bias,
        result.temperature,
        novelty=ReferenceNoveltyModule(novelty, group_matrix(CLASSES)),
        refittable=True,
    )
    parity_chips = np.stack([each.pixels for each in data.chips if each.role in HELD_OUT_ROLES])
    export(
        network,
        contract,
        parity_chips,
        options.out,
        build_training_summary(data.features[is_train, 0], data.shares[is_train]),
    )
    options.card.write_text(contract.description, encoding="utf-8")
    cost = write_fast_model(options.out, data.chips, HELD_OUT_ROLES, options.fast)
    print(json.dumps(cost, indent=1))
    print(f"{options.out.name}: {options.out.stat().st_size / 1e6:.1f} MB, {time.monotonic() - started:.0f} s")


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make Landchip's default model.")
    parser.add_argument("--data", type=Path, default=data_folder(), help="folder with manifest.csv")
    parser.add_argument("--out", type=Path, default=default_model_path())
    parser.add_argument("--fast", type=Path, default=bundled_model_path("fast"), help="its 8-bit form")
    parser.add_argument("--card", type=Path, default=CARD_FILE, help="where its card is written, too")
    return parser.parse_args()


def _test_metrics(
    head: LinearHead, data: ChipFeatures, temperature: float, abstain: AbstainThresholds
) -> dict[str, Any]:
    is_test = np.array([each.role == "test" for each in data.chips])
    logits: Floats = head.logits(data.features[is_test, 0])
    truth = data.shares[is_test].argmax(axis=1)
    probabilities = softmax(logits / temperature)
    return {
        "test": {
            **summary_metrics(probabilities, truth, CLASSES),
            **abstain_metrics(probabilities, truth, CLASSES, abstain.confidence, abstain.margin),
            "confusion": confusion_table(probabilities, truth, [each.name for each in CLASSES]),
        },
        "test_uncalibrated": summary_metrics(softmax(logits), truth, CLASSES),
    }


def _unfamiliar_figures(data: ChipFeatures, head: LinearHead, novelty: ReferenceNovelty) -> dict[str, dict[str, int]]:
    """Kind of image -> numbers of images and of flagged ones; kinds that are made from chips take the test role's."""
    chips = np.stack([each.pixels for each in data.chips if each.role == "test"])
    embedder = OnnxEmbedder(data.extractor, chips.shape[1], chips.shape[-1])
    counts = {}
    for kind, images in {"test role": chips, **unfamiliar_images(chips)}.items():
        features = embed_batches(embedder, images)
        groups = (softmax(head.logits(features)) @ group_matrix(CLASSES)).argmax(axis=1)
        is_flagged = novelty.distances(features, groups) > 1
        counts[kind] = {
            name: n for name, n in count_flags(is_flagged, is_flagged).items() if name in ("chips", "flagged")
        }
    return counts


def _contract(
    temperature: float,
    abstain: AbstainThresholds,
    novelty: Novelty,
    metrics: dict[str, Any],
    provenance: dict[str, Any],
    prior: tuple[float, ...],
    held_out: HeldOut,
) -> Contract:
    return Contract(
        name=NAME,
        version=VERSION,
        architecture=ARCHITECTURE,
        license=LICENSE,
        description=render_card(metrics, temperature, abstain, provenance),
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
        provenance=provenance,
        metrics=metrics,
        prior=prior,
        held_out=held_out,
    )


if __name__ == "__main__":
    main()
