"""The default model in 8-bit integers, which ships with it as `fast` if it loses less than a percentage point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.owned_folder import temporary_folder
from plugin.engine.model.model import Model, open_model
from plugin.engine.stats.bootstrap import Floats

from ..evaluation.contract_statistics import held_out_figures
from ..evaluation.metrics import summary_metrics
from ..exporting.variants import (
    CALIBRATION_CHIPS,
    choose_golden_chip,
    drop_embedding_output,
    golden_tolerance,
    quantise_to_int8,
)
from ..heads.calibration import group_matrix
from ..networks.onnx_export import write_model
from .training_chips import WEAK, LabelledChip

MAX_ACCURACY_LOSS = 0.01  # of group accuracy, over the chips whose labels are not weak
_BATCH = 8


def write_fast_model(
    model: Path, chips: Sequence[LabelledChip], held_out_roles: Sequence[str], out: Path
) -> dict[str, Any]:
    """Write the 8-bit variant of `model` to `out`; returns accuracies before and after, as JSON.

    If the variant loses more than MAX_ACCURACY_LOSS, an earlier file at `out` is removed and none is written.

    held_out_roles: roles that were not trained on; their chips do not set the ranges of the integers either
    """
    training_chips = [each for each in chips if each.role not in held_out_roles]
    calibration_pixels = [
        training_chips[at].pixels for at in np.linspace(0, len(training_chips) - 1, CALIBRATION_CHIPS).astype(int)
    ]
    with open_model(model, "cpu") as opened:
        contract, digest = opened.contract, opened.digest
        before = _score_chips(opened, chips)
    original, contract = drop_embedding_output(onnx.load(str(model)), contract)
    quantised = quantise_to_int8(original, np.stack(calibration_pixels))
    golden, difference = choose_golden_chip(quantised, contract)
    contract = replace(
        contract,
        name=f"{contract.name}-int8",
        architecture=f"{contract.architecture}, in 8-bit integers",
        provenance={**contract.provenance, "variant": {"kind": "int8", "of": digest}},
    )
    with temporary_folder() as folder:
        draft = folder / "model.onnx"
        write_model(quantised, contract, draft, golden, golden_tolerance(difference))
        with open_model(draft, "cpu") as opened:
            after = _score_chips(opened, chips)
        cost = {**_compare_scores(before, after, chips), "golden_spread": difference}
        if cost["group_accuracy_lost"] >= MAX_ACCURACY_LOSS:
            out.unlink(missing_ok=True)
        else:
            test = np.array([each.role == "test" for each in chips])
            truth = np.stack([each.shares for each in chips])[test].argmax(axis=1)
            metrics = {"test": summary_metrics(after[test], truth, CLASSES), "variant": cost}
            held_out = held_out_figures("chips", "Chips of the role test.", after[test], truth, CLASSES)
            contract = replace(contract, metrics=metrics, held_out=held_out)
            write_model(quantised, contract, out, golden, golden_tolerance(difference))
    return cost


def _score_chips(model: Model, chips: Sequence[LabelledChip]) -> Floats:
    pixels: list[NDArray[np.uint8]] = [each.pixels for each in chips]
    parts = [model.predict_proba(np.stack(pixels[at : at + _BATCH])) for at in range(0, len(pixels), _BATCH)]
    return np.concatenate(parts).astype(float)


def _compare_scores(before: Floats, after: Floats, chips: Sequence[LabelledChip]) -> dict[str, Any]:
    """Agreement over all chips, and group accuracies over those without weak labels (most of which were trained on)."""
    to_groups = group_matrix(CLASSES)
    reliable = np.array([each.role != WEAK for each in chips])
    truth = (np.stack([each.shares for each in chips]) @ to_groups).argmax(axis=1)
    groups = [(each @ to_groups).argmax(axis=1) for each in (before, after)]
    accuracies = [float((each == truth)[reliable].mean()) for each in groups]
    return {
        "kind": "int8",
        "chips": len(chips),
        "group_accuracy_before": round(accuracies[0], 4),
        "group_accuracy": round(accuracies[1], 4),
        "group_accuracy_lost": round(accuracies[0] - accuracies[1], 4),
        "same_group": round(float((groups[0] == groups[1]).mean()), 4),
        "same_class": round(float((before.argmax(axis=1) == after.argmax(axis=1)).mean()), 4),
        "largest_difference": round(float(np.abs(before - after).max()), 4),
    }
