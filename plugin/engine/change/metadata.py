"""The metadata of a change map, and its files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pyarrow as pa

from ..api.owned_folder import OwnedFolder
from ..api.product import Product
from ..api.redact import raster_name
from ..outputs.metadata import MapMetadata
from ..outputs.table import spooled_table
from ..outputs.write import write_outputs
from ..run.map_metadata import versions
from .published import LEVEL_1_ACCURACY
from .request import ChangeSettings

MAX_IMAGERY = 5  # rasters that `made_from` names


def made_from(metadata: MapMetadata) -> dict[str, Any]:
    """The field of that name of the answer: when and from what a change map was made, in names without folders."""
    provenance = metadata.provenance
    land_use = provenance.get("map") or {}
    stated = land_use.get("model")
    model = stated if isinstance(stated, Mapping) else {}
    return {
        "created": str(provenance.get("created", "")),
        "land_cover": raster_name(str(provenance["land_cover"])) if provenance.get("land_cover") else "",
        "model": " ".join(str(model.get(key, "")) for key in ("name", "version")).strip(),
        "imagery": _imagery_names(land_use),
        "imagery_then": _imagery_names(provenance.get("before") or {}),
    }


def _imagery_names(land_use: Mapping[str, Any]) -> list[str]:
    """Names of the rasters of a land-use map, from its provenance."""
    return [raster_name(str(each["path"])) for each in (land_use.get("rasters") or ())[:MAX_IMAGERY]]


def change_metadata(
    land_use: MapMetadata,
    product: Product,
    summary: Mapping[str, Any],
    then: str,
    lineage: str,
    provenance: Mapping[str, Any],
) -> MapMetadata:
    """land_use: of the later map; summary: of summary.summarise; then: "land cover" or "imagery", of the first year;
    lineage: how the witnesses were joined; provenance: of this kind of comparison
    """
    start, end = summary["years"]["from"], summary["years"]["to"]
    candidates = summary["candidates"]
    created = datetime.now(timezone.utc)
    return MapMetadata(
        product=product,
        grid=land_use.grid,
        title=f"Change from {start} to {end}",
        abstract=(
            f"Change of land use between the {then} of {start} and imagery of {end}, one square of "
            f"{land_use.grid.size:g} m per chip. {candidates['chips']} chips are shown as changed; of these "
            f"{candidates['expected_true']:.0f} are expected to be so and {candidates['expected_false']:.0f} not. The "
            "probabilities are not an estimate of area: for that, draw a sample and review it."
        ),
        attribution=land_use.attribution,
        lineage=lineage,
        properties={**summary, "image_dates": land_use.properties.get("image_dates", [])},
        provenance={
            "created": created.strftime("%Y-%m-%dT%H:%M:%SZ"),
            **provenance,
            "map": land_use.provenance,
            "versions": versions(),
        },
    )


def settings_provenance(settings: ChangeSettings) -> dict[str, Any]:
    """What the tables and the strength of the prior were."""
    published = {str(year): share for year, share in LEVEL_1_ACCURACY.items()}
    return {
        "accuracy": str(settings.accuracy) if settings.accuracy else published,
        "rates": str(settings.rates) if settings.rates else "published",
        "strength": settings.strength,
    }


def write_change_map(rows: pa.Table, metadata: MapMetadata, outputs: Mapping[str, str]) -> None:
    """Writes the files of a change map. Raises OutputError."""
    with OwnedFolder(Path(next(iter(outputs.values()))).parent) as scratch:
        write_outputs(spooled_table(metadata.product, [rows], scratch / "rows.arrow"), metadata, outputs)
