"""The metadata of a change map."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any

from ..api.product import Product
from ..api.redact import redact_address
from ..outputs.metadata import MapMetadata
from ..run.map_metadata import versions
from .published import LEVEL_1_ACCURACY
from .request import ChangeRequest


def change_metadata(
    request: ChangeRequest, land_use: MapMetadata, product: Product, summary: Mapping[str, Any]
) -> MapMetadata:
    """land_use: of the map that is compared; summary: of since_nlcd.summarise"""
    start, end = summary["years"]["from"], summary["years"]["to"]
    candidates = summary["candidates"]
    created = datetime.now(timezone.utc)
    return MapMetadata(
        product=product,
        grid=land_use.grid,
        title=f"Change from {start} to {end}",
        abstract=(
            f"Change of land use between the land cover of {start} and imagery of {end}, one square of "
            f"{land_use.grid.size:g} m per chip. {candidates['chips']} chips are shown as changed; of these "
            f"{candidates['expected_true']:.0f} are expected to be so and {candidates['expected_false']:.0f} not. The "
            "probabilities are not an estimate of area: for that, draw a sample and review it."
        ),
        attribution=land_use.attribution,
        lineage="Land cover through its published accuracy and the model's probabilities through its prior and "
        "held-out confusion, joined by a table of transitions that was fitted to the area.",
        properties={**summary, "image_dates": land_use.properties.get("image_dates", [])},
        provenance={
            "created": created.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "land_cover": redact_address(request.nlcd.address),
            "accuracy": str(request.accuracy) if request.accuracy else {str(k): v for k, v in LEVEL_1_ACCURACY.items()},
            "rates": str(request.rates) if request.rates else "published",
            "strength": request.strength,
            "map": land_use.provenance,
            "versions": versions(),
        },
    )
