"""Where the parts of a model's contract contradict each other or themselves: what may be left out, once it is stated.

Each function gives every rule of its part, as (is it broken, what to say after the model's name).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ..api.messages import Message
from .mlm_fields import VISIBLE, GoldenChip, LastLayerSpec, Novelty

MOST = {"uint8": 255, "uint16": 65535}  # that a pixel can hold

Rules = list[tuple[bool, Message]]


def novelty_rules(novelty: Novelty | None, probabilities: str, golden: GoldenChip | None) -> Rules:
    """The distance to the training data; probabilities: the name of the first output."""
    if novelty is None:
        alone = golden is not None and golden.expected_distance is not None
        return [
            (
                alone,
                Message(
                    "golden-distance-without-novelty", "has a golden chip with a distance, but no landchip:novelty"
                ),
            )
        ]
    finite = math.isfinite(novelty.threshold) and novelty.threshold > 0
    return [
        (not novelty.output, Message("novelty-without-output", "states a novelty and names no output for it")),
        (
            novelty.output == probabilities,
            Message(
                "novelty-output-twice", "names {output} as probabilities and as novelty", {"output": novelty.output}
            ),
        ),
        (
            not finite,
            Message(
                "novelty-threshold",
                "states a novelty threshold of {threshold}, where a number above 0 is needed",
                {"threshold": novelty.threshold},
            ),
        ),
    ]


def absent_band_rules(absent: Mapping[str, int], bands: Sequence[str], dtype: str) -> Rules:
    """The bands that imagery may lack; of red, green and blue no map can do without one."""
    unknown = [band for band in absent if band not in bands]
    needed = [band for band in absent if band in VISIBLE]
    wrong = [band for band, value in absent.items() if type(value) is not int or not 0 <= value <= MOST.get(dtype, 0)]
    return [
        (
            bool(unknown),
            Message("absent-not-taken", "states {bands} as absent, which it does not take", _names(unknown)),
        ),
        (
            bool(needed),
            Message(
                "absent-needed",
                "states {bands} as absent, where {needed} are always needed",
                {**_names(needed), "needed": ", ".join(VISIBLE)},
            ),
        ),
        (
            bool(wrong),
            Message(
                "absent-value",
                "states no integer of {dtype} for the absence of {bands}",
                {**_names(wrong), "dtype": dtype},
            ),
        ),
        (bool(absent) and set(absent) >= set(bands), Message("absent-all", "states all of its bands as absent")),
    ]


def last_layer_rules(refit: LastLayerSpec | None, classes: int, others: set[str]) -> Rules:
    """Where the last layer stands; others: the names of the other outputs, "" for the only one."""
    if refit is None:
        return []
    numbers = (*refit.scale, *refit.shift)
    return [
        (
            not (refit.embedding and refit.weight and refit.bias),
            Message("refit-names-missing", "states landchip:refit without all of its names"),
        ),
        (
            refit.embedding in others - {""},
            Message(
                "refit-output-twice", "names {output} as embedding and as another output", {"output": refit.embedding}
            ),
        ),
        (
            len(refit.scale) != classes or len(refit.shift) != classes or not all(map(math.isfinite, numbers)),
            Message("refit-other-classes", "states landchip:refit for other classes than it names"),
        ),
    ]


def _names(bands: Sequence[str]) -> dict[str, str]:
    return {"bands": ", ".join(bands)}
