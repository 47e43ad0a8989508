"""Rules that a model's contract must keep (standard library only).

Each function returns the rules of one part, as (whether the rule is broken, the end of the sentence "The contract of
model …").
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ..api.messages import Message
from .change_head import ChangeHead
from .held_out import SOURCES, AccuracyFigures, HeldOut
from .mlm_fields import (
    BANDS,
    DIMENSIONS,
    MAX_GOLDEN_TOLERANCE,
    VISIBLE,
    AbstainThresholds,
    GoldenChip,
    LastLayerSpec,
    Novelty,
    ValueScaling,
)

MAX_PIXEL_VALUE = {"uint8": 255, "uint16": 65535}  # the pixel types that the engine reads
PIXEL_BYTES = {"uint8": 1, "uint16": 2}
PRIOR_TOLERANCE = 1e-3  # of the sum of the shares, which are rounded
MIN_GSD_M, MAX_GSD_M = 0.01, 1000
MAX_CHIP_PX = 4096
SMALLEST_DIVISOR, LARGEST_SCALE = 1e-9, 1e9  # of the scaling: what single precision divides by without an infinity

Rules = list[tuple[bool, Message]]


def input_rules(
    bands: Sequence[str], gsd_m: float, chip_px: int, dtype: str, dim_order: Sequence[str] = DIMENSIONS
) -> Rules:
    """Rules of the imagery that the model takes."""
    unknown = ", ".join(each for each in bands if each not in BANDS)
    return [
        (not bands, Message("bands-none", "names no bands")),
        (len(set(bands)) < len(bands), Message("band-twice", "names a band twice")),
        (
            sorted(dim_order) != sorted(DIMENSIONS) or tuple(dim_order)[:1] != DIMENSIONS[:1],
            Message("dim-order", "states an order of dimensions other than of batch, bands, height and width"),
        ),
        (
            bool(unknown),
            Message(
                "bands-not-known",
                "asks for band {bands}, where {known} are known",
                {"bands": unknown, "known": ", ".join(BANDS)},
            ),
        ),
        (
            not MIN_GSD_M <= gsd_m <= MAX_GSD_M,
            Message("gsd", "states a ground sample distance of {gsd} m", {"gsd": gsd_m}),
        ),
        (
            not 0 < chip_px <= MAX_CHIP_PX,
            Message("chip-size", "states chips of {pixels} pixels", {"pixels": chip_px}),
        ),
        (
            dtype not in MAX_PIXEL_VALUE,
            Message("imagery-type", "asks for {dtype} imagery, where uint8 and uint16 are known", {"dtype": dtype}),
        ),
    ]


def scaling_rules(scaling: ValueScaling | None, n_bands: int) -> Rules:
    """Rules of the scaling of pixels."""
    if scaling is None:
        return []
    return [
        (
            len(scaling.mean) != n_bands,
            Message("scaling-bands", "scales another number of bands than it names"),
        ),
        (
            not all(map(math.isfinite, (*scaling.mean, *scaling.std))),
            Message("scaling-not-finite", "scales a band by a number that is not finite"),
        ),
        (any(abs(each) < SMALLEST_DIVISOR for each in scaling.std), Message("scaling-zero", "divides a band by zero")),
        (
            any(abs(each) > LARGEST_SCALE for each in (*scaling.mean, *scaling.std)),
            Message("scaling-range", "scales a band by a number beyond {most}", {"most": LARGEST_SCALE}),
        ),
    ]


def abstain_rules(abstain: AbstainThresholds) -> Rules:
    """Rules of the thresholds below which a chip is uncertain; NaN would never be exceeded."""
    return [
        (
            not 0 <= value <= 1,
            Message(
                "abstain-range",
                "states {value} as the smallest {name}, where a number from 0 to 1 is needed",
                {"value": value, "name": name},
            ),
        )
        for name, value in (("confidence", abstain.confidence), ("margin", abstain.margin))
    ]


def golden_rules(golden: GoldenChip | None, n_classes: int, shape: tuple[int, int, str]) -> Rules:
    """Rules of the golden chip; shape: number of bands, side of a chip in pixels, pixel type."""
    if golden is None:
        return []
    n_bands, chip_px, dtype = shape
    return [
        (
            len(golden.expected) != n_classes,
            Message("golden-classes", "has a golden chip for other classes than it names"),
        ),
        (
            golden.shape != (n_bands, chip_px, chip_px)
            or len(golden.pixels) != n_bands * chip_px**2 * PIXEL_BYTES.get(dtype, 1),
            Message("golden-size", "has a golden chip of another size than its chips"),
        ),
        (
            not all(0 <= each <= 1 + MAX_GOLDEN_TOLERANCE for each in golden.expected)
            or not math.isfinite(golden.expected_distance or 0),
            Message("golden-answer", "has a golden chip with an answer that no model gives"),
        ),
        (
            not 0 < golden.tolerance <= MAX_GOLDEN_TOLERANCE,
            Message(
                "golden-tolerance",
                "allows its golden chip to be off by more than {most}, or by nothing",
                {"most": MAX_GOLDEN_TOLERANCE},
            ),
        ),
    ]


def novelty_rules(novelty: Novelty | None, probabilities_output: str, golden: GoldenChip | None) -> Rules:
    """Rules of the distance to the training data; probabilities_output: the name of the first output."""
    if novelty is None:
        only_golden_distance = golden is not None and golden.expected_distance is not None
        return [
            (
                only_golden_distance,
                Message(
                    "golden-distance-without-novelty", "has a golden chip with a distance, but no landchip:novelty"
                ),
            )
        ]
    is_valid = math.isfinite(novelty.threshold) and novelty.threshold > 0
    return [
        (not novelty.output, Message("novelty-without-output", "states a novelty and names no output for it")),
        (
            novelty.output == probabilities_output,
            Message(
                "novelty-output-twice", "names {output} as probabilities and as novelty", {"output": novelty.output}
            ),
        ),
        (
            not is_valid,
            Message(
                "novelty-threshold",
                "states a novelty threshold of {threshold}, where a number above 0 is needed",
                {"threshold": novelty.threshold},
            ),
        ),
    ]


def absent_band_rules(absent: Mapping[str, int], bands: Sequence[str], dtype: str) -> Rules:
    """Rules of the bands that imagery may lack; red, green and blue are always needed."""
    unknown = [band for band in absent if band not in bands]
    indispensable = [band for band in absent if band in VISIBLE]
    wrong_value = [
        band
        for band, value in absent.items()
        if type(value) is not int or not 0 <= value <= MAX_PIXEL_VALUE.get(dtype, 0)
    ]
    return [
        (
            bool(unknown),
            Message("absent-not-taken", "states {bands} as absent, which it does not take", _names(unknown)),
        ),
        (
            bool(indispensable),
            Message(
                "absent-needed",
                "states {bands} as absent, where {needed} are always needed",
                {**_names(indispensable), "needed": ", ".join(VISIBLE)},
            ),
        ),
        (
            bool(wrong_value),
            Message(
                "absent-value",
                "states no integer of {dtype} for the absence of {bands}",
                {**_names(wrong_value), "dtype": dtype},
            ),
        ),
        (bool(absent) and set(absent) >= set(bands), Message("absent-all", "states all of its bands as absent")),
    ]


def change_head_rules(head: ChangeHead | None, has_features: bool) -> Rules:
    """Rules of the change head. has_features: whether the contract states the last layer, whose input they are"""
    return [
        (
            head is not None and head.with_features is not None and not has_features,
            Message("change-head-without-features", "states a change head on features, but no landchip:refit"),
        )
    ]


def last_layer_rules(refit: LastLayerSpec | None, n_classes: int, other_outputs: set[str]) -> Rules:
    """Rules of the last layer's place; other_outputs: names of the other outputs, "" where the graph has only one."""
    if refit is None:
        return []
    numbers = (*refit.scale, *refit.shift)
    return [
        (
            not (refit.embedding and refit.weight and refit.bias),
            Message("refit-names-missing", "states landchip:refit without all of its names"),
        ),
        (
            refit.embedding in other_outputs - {""},
            Message(
                "refit-output-twice", "names {output} as embedding and as another output", {"output": refit.embedding}
            ),
        ),
        (
            len(refit.scale) != n_classes or len(refit.shift) != n_classes or not all(map(math.isfinite, numbers)),
            Message("refit-other-classes", "states landchip:refit for other classes than it names"),
        ),
    ]


def _names(bands: Sequence[str]) -> dict[str, str]:
    return {"bands": ", ".join(bands)}


def statistics_rules(prior: Sequence[float], held_out: HeldOut | None, n_classes: int) -> Rules:
    """Rules of the training prior and of the accuracy on held-out chips."""
    confusion = held_out.confusion if held_out is not None else None
    return [
        (
            bool(prior) and not (all(0 <= each <= 1 for each in prior) and abs(sum(prior) - 1) <= PRIOR_TOLERANCE),
            Message("prior", "states a training prior whose shares do not sum to 1"),
        ),
        (
            confusion is not None and {len(confusion), *map(len, confusion)} != {n_classes},
            Message(
                "confusion", "states a confusion matrix of another number of classes than its {n}", {"n": n_classes}
            ),
        ),
        (
            held_out is not None and not all(map(_is_accuracy, _all_figures(held_out))),
            Message("held-out-figures", "states an accuracy on held-out chips that is no share"),
        ),
        (
            held_out is not None and held_out.source not in SOURCES,
            Message(
                "held-out-source",
                "states held-out chips of the source {source}, where {known} are known",
                {"source": held_out.source if held_out else "", "known": ", ".join(SOURCES)},
            ),
        ),
    ]


def _all_figures(held_out: HeldOut) -> list[AccuracyFigures]:
    before = [] if held_out.before is None else [held_out.before]
    return [held_out.figures, *before, *held_out.places.values()]


def _is_accuracy(figures: AccuracyFigures) -> bool:
    """Whether the figures are shares of a number of chips."""
    estimates = (figures.class_accuracy, figures.group_accuracy)
    shares = [value for each in estimates for value in (each.value, each.low, each.high)]
    stated = [each for each in [*shares, figures.group_calibration_error] if each is not None]
    return figures.chips >= 0 and all(0 <= each <= 1 for each in stated)
