"""How well a change head tells change from none, beside the two plain rules, on chips that it was not fitted to.

Pairs without change are real ones: two dates of one place. Pairs with change are two chips of a region whose main
states differ, so that what is found of them is a recall on simulated change: one chip exchanged for another.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from plugin.engine.change.dates.pair_evidence import pair_log_ratio
from plugin.engine.contract.change_head import ChangeHead
from plugin.engine.stats.bootstrap import Floats

from .pairs import Pairs, ViewedChips, dated_pairs, different_pairs, pair_figures

DIFFERENT = 600  # pairs with change that are drawn
SEED = 5
LIKELY = 10.0  # ratio of likelihoods from which a pair is called changed, besides 1


class Evaluation(NamedTuple):
    """Scores of pairs, a number each; a larger one means change.

    same_*: of pairs of one place at two dates; different_*: of pairs of different places
    head: log ratio of likelihoods; labels: that by labels alone; differs: 1 where the main states differ;
    product: 1 - the sum of the products of the probabilities
    """

    same_head: Floats
    same_labels: Floats
    same_differs: Floats
    same_product: Floats
    different_head: Floats
    different_labels: Floats
    different_differs: Floats
    different_product: Floats

    def to_json(self) -> dict[str, Any]:
        """Numbers of pairs, the area under the ROC curve of each score, false-change rate and recall of each rule."""
        return {
            "same": len(self.same_head),
            "different": len(self.different_head),
            "auc": {
                name: roc_auc(getattr(self, f"same_{name}"), getattr(self, f"different_{name}"))
                for name in ("head", "labels", "product")
            },
            "labels_differ": self._rates("differs", 0.5),
            "product": self._rates("product", 0.5),
            "labels_alone": self._rates("labels", 0.0),
            "head": self._rates("head", 0.0),
            "head_likely": self._rates("head", float(np.log(LIKELY))),
        }

    def _rates(self, name: str, threshold: float) -> dict[str, float]:
        same, different = getattr(self, f"same_{name}"), getattr(self, f"different_{name}")
        return {
            "false": round(float((same > threshold).mean()), 4),
            "recall": round(float((different > threshold).mean()), 4),
        }


def evaluate_head(head: ChangeHead, chips: ViewedChips, held_out: NDArray[np.bool_]) -> Evaluation | None:
    """On the chips where `held_out` (n,) is True; None where they make no pair of either kind."""
    same = dated_pairs(chips, held_out)
    different = different_pairs(chips, held_out, DIFFERENT, SEED)
    if not len(same) or not len(different):
        return None
    return Evaluation(*_scores(head, chips, same), *_scores(head, chips, different))


def _scores(head: ChangeHead, chips: ViewedChips, rows: NDArray[np.int64]) -> tuple[Floats, Floats, Floats, Floats]:
    ends = [np.stack([each, np.zeros(len(rows), np.int64)], axis=1) for each in rows.T]
    figures = pair_figures(chips, Pairs(ends[0], ends[1], np.zeros(len(rows), bool), np.ones(len(rows))))
    unknown = np.full(len(rows), np.nan)
    return (
        pair_log_ratio(head, figures.agreement, figures.similarity),
        pair_log_ratio(head, figures.agreement, unknown),
        figures.differs.astype(np.float64),
        1 - figures.p_same,
    )


def roc_auc(same: Floats, different: Floats) -> float:
    """The probability that a pair with change scores higher than one without, ties counting half."""
    ranks = rankdata(np.concatenate([same, different]))
    n, m = len(different), len(same)
    return round(float((ranks[m:].sum() - n * (n + 1) / 2) / (n * m)), 4)
