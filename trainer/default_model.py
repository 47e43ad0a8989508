"""Makes the models that come with Landchip: `python -m trainer.default_model [--data FOLDER] [--out FILE]`.

Features of EfficientNet-Lite0 at several depths, frozen at its ImageNet weights (`multi_stage_features.py`), of each
training chip and of lightly and strongly augmented views; a linear head on them that is consistent between dates
(`consistency_head.py`); temperature and thresholds from leave-one-place-out predictions (`leave_one_place_out.py`); and
the distance to the training chips (`novelty/reference_novelty.py`). The roles val and test are not trained on, and
neither are the chips that the label audit drops (`label_audit.py`). `fast` is made alike (`fast_model.py`).
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import numpy as np

from plugin.engine.api.requests.run_request import DEFAULT_MODEL
from plugin.engine.model.network import model_path

from .default.chip_features import extract_features, feature_extractor
from .default.data_folder import data_folder
from .default.fast_model import SmallerInput, quantised_embedder, write_fast_model
from .default.fitted_model import HELD_OUT_ROLES, FittedModel, fit_model
from .default.leave_one_place_out import leave_one_place_out
from .default.manifest import CHIP_PX
from .default.training_chips import read_training_chips
from .heads.embeddings import OnnxEmbedder
from .networks.onnx_export import export

CARD_FILE = Path(__file__).resolve().parents[1] / "docs" / "model-card.md"


def main() -> None:
    """Train, calibrate, evaluate and export the default model, its card and `fast`."""
    started = time.monotonic()
    options = _parse_arguments()
    chips = read_training_chips(options.data)
    extractor = feature_extractor()
    embedder = OnnxEmbedder(extractor, 3, CHIP_PX)
    data = extract_features(chips, extractor, embedder)
    print(f"{len(data)} chips in {data.features.shape[1]} views, {time.monotonic() - started:.0f} s", flush=True)
    model = fit_model(data, leave_one_place_out(data))
    metrics = model.metrics(embedder)
    print(json.dumps(metrics, indent=1), flush=True)
    _write_default(model, metrics, options.out, options.card)
    print(
        f"{options.out.name}: {options.out.stat().st_size / 1e6:.1f} MB, {time.monotonic() - started:.0f} s", flush=True
    )

    fast_extractor = feature_extractor()
    fast_embedder = quantised_embedder(SmallerInput(fast_extractor), chips, HELD_OUT_ROLES)
    fast_data = extract_features(chips, fast_extractor, fast_embedder)
    fast = fit_model(fast_data, leave_one_place_out(fast_data))
    print(json.dumps(write_fast_model(fast, model, fast_embedder, options.out, options.fast), indent=1))
    print(f"{options.fast.name}: {options.fast.stat().st_size / 1e6:.1f} MB, {time.monotonic() - started:.0f} s")


def _write_default(model: FittedModel, metrics: dict[str, Any], out: Path, card: Path) -> None:
    contract = model.contract(metrics)
    parity_chips = np.stack([each.pixels for each in model.data.chips if each.role in HELD_OUT_ROLES])
    export(model.network(model.data.extractor), contract, parity_chips, out, model.summary())
    card.write_text(contract.description, encoding="utf-8")


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make Landchip's default model and its fast form.")
    parser.add_argument("--data", type=Path, default=data_folder(), help="folder with manifest.csv")
    parser.add_argument("--out", type=Path, default=model_path(DEFAULT_MODEL))
    parser.add_argument("--fast", type=Path, default=model_path("fast"), help="its fast form")
    parser.add_argument("--card", type=Path, default=CARD_FILE, help="where its card is written, too")
    return parser.parse_args()


if __name__ == "__main__":
    main()
