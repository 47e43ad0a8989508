"""The metadata of a change map."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any

from ..api.product import Product
from ..api.redact import raster_name, redact_address
from ..outputs.metadata import MapMetadata
from ..run.map_metadata import versions
from .published import LEVEL_1_ACCURACY
from .request import ChangeRequest

MAX_IMAGERY = 5  # rasters that `made_from` names


def made_from(metadata: MapMetadata) -> dict[str, Any]:
    """The field of that name of the answer: when and from what a change map was made, in names without folders."""
    provenance = metadata.provenance
    land_use = provenance.get("map") or {}
    model = land_use.get("model") or {}
    return {
        "created": str(provenance.get("created", "")),
        "land_cover": raster_name(str(provenance["land_cover"])) if provenance.get("land_cover") else "",
        "model": " ".join(str(model.get(key, "")) for key in ("name", "version")).strip(),
        "imagery": [raster_name(str(each["path"])) for each in (land_use.get("rasters") or ())[:MAX_IMAGERY]],
    }


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
