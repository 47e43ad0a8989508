"""The accuracy before and after a fit, on blocks of ground that were held out."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

from ..contract.contract import Contract
from ..contract.held_out import AccuracyFigures
from ..stats.bootstrap import clusters_of
from ..stats.calibration_error import expected_calibration_error
from .choice import PlaceFit
from .labels import group_columns
from .place_chips import PlaceSample
from .robust import Floats


def accuracy_report(contract: Contract, sample: PlaceSample, fit: PlaceFit) -> dict[str, Any]:
    """The field `accuracy` of the answer; see fit_to_place.py."""
    trusted = sample.place_chips.trusted
    of_land_cover = next(each for each in (sample.spread & ~trusted, ~trusted, trusted) if each.any())
    return {
        "nlcd": _before_and_after(contract, sample, fit, of_land_cover),
        "corrections": _before_and_after(contract, sample, fit, trusted) if trusted.any() else None,
    }


def _before_and_after(
    contract: Contract, sample: PlaceSample, fit: PlaceFit, mask: NDArray[np.bool_]
) -> dict[str, Any]:
    """The figures of the chips where `mask` (n,) is True."""
    shares, blocks = sample.place_chips.labelled.shares[mask], sample.place_chips.blocks[mask]
    before, after = (
        figures(contract, each[mask], shares, blocks, weak=not sample.place_chips.trusted[mask].all()).to_json()
        for each in (fit.before, fit.after)
    )
    return {"chips": int(mask.sum()), "before": before, "after": after}


def figures(
    contract: Contract, logits: Floats, shares: Floats, blocks: NDArray[np.int64], weak: bool
) -> AccuracyFigures:
    """The accuracy of calibrated logits (n, class); intervals by drawing blocks of ground.

    shares: (n, class) of the labels, whose main class in the main group is the truth; blocks: (n,)
    weak:   whether labels are those of a land-cover raster, of which some are wrong
    """
    columns, probabilities = group_columns(contract), softmax(logits, axis=1)
    group = (shares @ columns).argmax(axis=1)
    truth = np.where(columns[:, group].T > 0, shares, -1.0).argmax(axis=1)
    clusters = clusters_of([""] * len(blocks), [str(each) for each in blocks.tolist()])
    right_class = probabilities.argmax(axis=1) == truth
    right_group = (probabilities @ columns).argmax(axis=1) == group
    return AccuracyFigures(
        chips=len(blocks),
        class_accuracy=clusters.mean(right_class, share=True),
        group_accuracy=clusters.mean(right_group, share=True),
        group_calibration_error=round(expected_calibration_error(probabilities @ columns, group), 4),
        weak_labels=weak,
    )
