"""How well the novelty distance flags wrong chips in places left out, and images that show no land."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from plugin.engine.api.classes import CLASSES
from plugin.engine.stats.bootstrap import Floats

from ...heads.calibration import group_matrix
from ..leave_one_place_out import LeaveOnePlaceOutResult


def error_auc(distances: Floats, is_wrong: NDArray[np.bool_]) -> float:
    """Area under the ROC curve of distances (n,) for "the group is wrong" (n,); NaN where all or none are wrong."""
    if is_wrong.all() or not is_wrong.any():
        return float("nan")
    return float(roc_auc_score(is_wrong, distances))


def novelty_figures(result: LeaveOnePlaceOutResult, scale: float, early_scale: float) -> dict[str, Any]:
    """Figures as JSON, of distances by a head and by references that know none of the chip's place.

    auc:       of the distance over all places with imagery of 1 m together; novelty_auc
    auc_early: of the early distance alone, as in version 3
    auc_all:   with North Dakota, whose imagery is of 5 m
    places:    place -> number of chips, of those wrong and flagged, and of both
    """
    distances = np.maximum(result.late / scale, result.early / early_scale)
    named = (result.probabilities @ group_matrix(CLASSES)).argmax(axis=1)
    is_wrong, is_flagged = named != result.data.groups, distances > 1
    counted, reliable = result.is_counted, result.is_reliable
    return {
        "auc": round(error_auc(distances[reliable], is_wrong[reliable]), 4),
        "auc_early": round(error_auc(result.early[reliable], is_wrong[reliable]), 4),
        "auc_all": round(error_auc(distances[counted], is_wrong[counted]), 4),
        "places": {
            place: count_flags(is_wrong[rows], is_flagged[rows])
            for place, rows in _rows_by_place(result.data.places, counted)
        },
        "all of 1 m": count_flags(is_wrong[reliable], is_flagged[reliable]),
    }


def count_flags(is_wrong: NDArray[np.bool_], is_flagged: NDArray[np.bool_]) -> dict[str, int]:
    """Numbers of chips, of wrong ones, of flagged ones, and of those that are both."""
    return {
        "chips": len(is_wrong),
        "wrong": int(is_wrong.sum()),
        "flagged": int(is_flagged.sum()),
        "wrong_and_flagged": int((is_wrong & is_flagged).sum()),
    }


def _rows_by_place(places: NDArray[np.str_], counted: NDArray[np.bool_]) -> list[tuple[str, NDArray[np.bool_]]]:
    return [(place, counted & (places == place)) for place in np.unique(places[counted]).tolist()]
