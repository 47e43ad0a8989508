"""The default model in 8-bit integers, which ships beside it as `fast` where it loses less than a point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray

from plugin.engine.api.classes import CLASSES
from plugin.engine.model.model import Model, open_model
from plugin.engine.stats.bootstrap import Floats

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

MAX_ACCURACY_LOSS = 0.01  # share of groups, over the chips whose labels are not weak
_BATCH = 8


def write_fast_model(
    model: Path, pictures: Sequence[LabelledChip], held_back: Sequence[str], out: Path
) -> dict[str, Any]:
    """Write the variant and return what it costs; no file, and an earlier one removed, where it costs too much.

    held_back: roles that were not trained on, whose chips do not set the ranges of the integers either
    """
    trained = [each for each in pictures if each.role not in held_back]
    some = [trained[at].pixels for at in np.linspace(0, len(trained) - 1, CALIBRATION_CHIPS).astype(int)]
    with open_model(model, "cpu") as opened:
        contract, digest = opened.contract, opened.digest
        before = _score_chips(opened, pictures)
    whole, contract = drop_embedding_output(onnx.load(str(model)), contract)
    graph = quantise_to_int8(whole, np.stack(some))
    golden, spread = choose_golden_chip(graph, contract)
    contract = replace(
        contract,
        name=f"{contract.name}-int8",
        architecture=f"{contract.architecture}, in 8-bit integers",
        provenance={**contract.provenance, "variant": {"kind": "int8", "of": digest}},
    )
    draft = out.with_suffix(".draft.onnx")
    try:
        write_model(graph, contract, draft, golden, golden_tolerance(spread))
        with open_model(draft, "cpu") as opened:
            after = _score_chips(opened, pictures)
        cost = {**_compare_scores(before, after, pictures), "golden_spread": spread}
        out.unlink(missing_ok=True)
        if cost["group_accuracy_lost"] < MAX_ACCURACY_LOSS:
            test = np.array([each.role == "test" for each in pictures])
            truth = np.stack([each.shares for each in pictures])[test].argmax(axis=1)
            metrics = {"test": summary_metrics(after[test], truth, CLASSES), "variant": cost}
            write_model(graph, replace(contract, metrics=metrics), out, golden, golden_tolerance(spread))
    finally:
        draft.unlink(missing_ok=True)
    return cost


def _score_chips(model: Model, pictures: Sequence[LabelledChip]) -> Floats:
    pixels: list[NDArray[np.uint8]] = [each.pixels for each in pictures]
    parts = [model.score(np.stack(pixels[at : at + _BATCH])) for at in range(0, len(pixels), _BATCH)]
    return np.concatenate(parts).astype(float)


def _compare_scores(before: Floats, after: Floats, pictures: Sequence[LabelledChip]) -> dict[str, Any]:
    """Over all chips how often both say the same, over those without weak labels what is lost (most were trained on,
    by both alike).
    """
    gather = group_matrix(CLASSES)
    looked_at = np.array([each.role != WEAK for each in pictures])
    truth = (np.stack([each.shares for each in pictures]) @ gather).argmax(axis=1)
    groups = [(each @ gather).argmax(axis=1) for each in (before, after)]
    right = [float((each == truth)[looked_at].mean()) for each in groups]
    return {
        "kind": "int8",
        "chips": len(pictures),
        "group_accuracy_before": round(right[0], 4),
        "group_accuracy": round(right[1], 4),
        "group_accuracy_lost": round(right[0] - right[1], 4),
        "same_group": round(float((groups[0] == groups[1]).mean()), 4),
        "same_class": round(float((before.argmax(axis=1) == after.argmax(axis=1)).mean()), 4),
        "largest_difference": round(float(np.abs(before - after).max()), 4),
    }
