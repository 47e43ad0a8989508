"""The chips to show as changed: as many of the most probable ones as keep a wanted precision, and no improbable one."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from .states import Floats

LEAST_SHARE = 0.5  # of the wanted precision that each candidate's own probability must reach


class Candidates(NamedTuple):
    """What is expected of the chips that are shown as changed, before anyone looks.

    precision: that was wanted, a share
    p_change:  of the least probable candidate; 1 where there is none
    chips:     number of candidates
    expected_true, expected_false: of them, really changed and not; their sum is `chips`
    expected_missed: changed chips that are no candidates
    """

    precision: float
    p_change: float
    chips: int
    expected_true: float
    expected_false: float
    expected_missed: float

    def to_json(self) -> dict[str, Any]:
        return {name: round(value, 4) for name, value in self._asdict().items()}


def choose_candidates(p_change: Floats, precision: float) -> Candidates:
    """The largest set of chips, by descending probability, whose mean probability is at least `precision`.

    Without chips below LEAST_SHARE of it: a set with many certain ones would take in any number of those.

    p_change: (n,); chips of equal probability are taken together
    """
    ordered = np.sort(p_change)[::-1]
    means = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    kept = int(np.searchsorted(-means, -precision, side="right"))  # means do not increase
    kept = min(kept, int((ordered >= LEAST_SHARE * precision).sum()))
    while 0 < kept < len(ordered) and ordered[kept] == ordered[kept - 1]:
        kept -= 1
    true = float(ordered[:kept].sum())
    return Candidates(
        precision,
        float(ordered[kept - 1]) if kept else 1.0,
        kept,
        true,
        kept - true,
        float(ordered[kept:].sum()),
    )
