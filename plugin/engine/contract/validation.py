"""Where the parts of a model's contract contradict each other or themselves: what may be left out, once it is stated.

Each function gives every rule of its part, as (is it broken, what to say after the model's name).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from .mlm_fields import VISIBLE, Golden, Novelty, Refit

MOST = {"uint8": 255, "uint16": 65535}  # that a pixel can hold

Rules = list[tuple[bool, str]]


def of_novelty(novelty: Novelty | None, probabilities: str, golden: Golden | None) -> Rules:
    """The distance to the training data; probabilities: the name of the first output."""
    if novelty is None:
        lone = golden is not None and golden.expected_distance is not None
        return [(lone, "has a golden chip with a distance, but no landchip:novelty")]
    sensible = math.isfinite(novelty.threshold) and novelty.threshold > 0
    return [
        (not novelty.output, "states a novelty and names no output for it"),
        (novelty.output == probabilities, f"names {novelty.output} as probabilities and as novelty"),
        (not sensible, f"states a novelty threshold of {novelty.threshold}, where a number above 0 is needed"),
    ]


def of_absent(absent: Mapping[str, int], bands: Sequence[str], dtype: str) -> Rules:
    """The bands that imagery may lack; of red, green and blue no map can do without one."""
    strange = [band for band in absent if band not in bands]
    needed = [band for band in absent if band in VISIBLE]
    wrong = [band for band, value in absent.items() if type(value) is not int or not 0 <= value <= MOST.get(dtype, 0)]
    return [
        (bool(strange), f"states {', '.join(strange)} as absent, which it does not take"),
        (bool(needed), f"states {', '.join(needed)} as absent, where {', '.join(VISIBLE)} are always needed"),
        (bool(wrong), f"states no integer of {dtype} for the absence of {', '.join(wrong)}"),
        (bool(absent) and set(absent) >= set(bands), "states all of its bands as absent"),
    ]


def of_refit(refit: Refit | None, classes: int, others: set[str]) -> Rules:
    """Where the last layer stands; others: the names of the other outputs, "" for the only one."""
    if refit is None:
        return []
    numbers = (*refit.scale, *refit.shift)
    return [
        (not (refit.embedding and refit.weight and refit.bias), "states landchip:refit without all of its names"),
        (refit.embedding in others - {""}, f"names {refit.embedding} as embedding and as another output"),
        (
            len(refit.scale) != classes or len(refit.shift) != classes or not all(map(math.isfinite, numbers)),
            "states landchip:refit for other classes than it names",
        ),
    ]
