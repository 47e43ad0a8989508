"""The metadata of a smoothed map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from ..outputs.metadata import MapMetadata
from ..run.map_metadata import versions
from .filters import PROBABILITY, VOTE
from .request import SmoothRequest

METHODS = {
    PROBABILITY: "each chip's probabilities combined with those of its eight neighbours (one mean-field step of a "
    "Potts model, weight {weight:g}; unfamiliar neighbours and such without data do not count)",
    VOTE: "a vote of the 3 x 3 chips round each, in which the centre counts {weight:g} times; p_, g_, confidence and "
    "margin are shares of these votes and no calibrated probabilities",
}
KEPT = ("model", "image_dates", "abstain", "min_valid", "groups_of_classes", "imported")


def smoothed_metadata(raw: MapMetadata, request: SmoothRequest, counts: Mapping[str, Any]) -> MapMetadata:
    """raw: of the map that was smoothed; counts: of `smooth_map`

    The model's statistics are handed on where its probabilities are still such, so that the map can be compared with
    land cover; they are those of single chips.
    """
    method = METHODS[request.method].format(weight=request.weight)
    kept = (*KEPT, *(() if request.method == VOTE else ("model_statistics",)))
    return replace(
        raw,
        title=f"{raw.title}, smoothed",
        abstract=f"{raw.abstract} Smoothed by {method}. Made from {request.map.name}, which holds the raw map.",
        lineage=f"{raw.lineage} Smoothed by {method}.",
        properties={
            **{key: raw.properties[key] for key in kept if key in raw.properties},
            "smoothing": {"method": request.method, "weight": request.weight, "map": request.map.name},
            **counts,
        },
        provenance={
            "created": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "smoothed": str(request.map),
            "map": raw.provenance,
            "versions": versions(),
        },
    )
