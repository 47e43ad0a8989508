"""The change head of the default model, from pairs of its training chips."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from plugin.engine.api.classes import CLASSES, GROUPS, landuse_product
from plugin.engine.change.dates.pair_evidence import feature_scale
from plugin.engine.change.states import states_of
from plugin.engine.contract.change_head import ChangeHead
from plugin.engine.contract.training_summary import TrainingSummary

from ..change_head.fit import evaluated_head
from ..change_head.pairs import ViewedChips
from .leave_one_place_out import PAIR_VIEWS, LeaveOnePlaceOutResult

# One survey of one state: left out together, so that no pair of it is judged by a head that saw its imagery.
CALIFORNIAN_CITIES = ("claremont", "long beach", "palm springs", "riverside")
DESCRIPTION = (
    "Pairs of the training chips, with probabilities by heads that were trained without the chip's place: two dates of "
    "one place (Californian cities, West Virginia, North Dakota), strongly augmented views, and chips of other places "
    "with another use."
)


def default_change_head(result: LeaveOnePlaceOutResult, summary: TrainingSummary) -> ChangeHead:
    """The head, with figures of regions left out. summary: of the model, whose features give the scale"""
    data = result.data
    kept = np.flatnonzero(~data.is_dropped)
    to_states = states_of(landuse_product(CLASSES, GROUPS)).columns([each.name for each in CLASSES])
    regions = np.where(np.isin(data.places, CALIFORNIAN_CITIES), "californian cities", data.places)
    chips = ViewedChips(
        data.features[kept][:, list(PAIR_VIEWS)],
        (result.view_probabilities @ to_states)[kept],
        np.asarray((data.shares @ to_states).argmax(axis=1))[kept],
        [data.chips[k].site for k in kept.tolist()],
        regions[kept],
        feature_scale(summary),
    )
    head = evaluated_head(chips)
    return replace(head, pairs={**head.pairs, "description": DESCRIPTION})
