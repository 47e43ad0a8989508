"""The metadata of a map, and its JSON in the map's files.

GeoPackage, Cloud-Optimised GeoTIFF and GeoParquet contain it as JSON under the key `landchip` of their metadata, the
STAC Item as its properties `landchip:…`. A map can therefore be moved and read without its QGIS project.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..api.grid import ChipGrid
from ..api.product import Product
from ..api.redact import redact_json

KEY = "landchip"
FORMAT = 1  # version of the JSON under KEY; files from before this version contain only the provenance there


@dataclass(frozen=True)
class MapMetadata:
    """A map's product, grid, titles and provenance.

    properties: plain JSON that depends on the product, such as thresholds, model and counts; `image_dates` (ISO dates,
                or null) also set the STAC Item's `datetime`
    lineage:    one sentence on the processing
    provenance: plain JSON; `created` (UTC, ISO) and `versions` (name -> version) also set the STAC Item's `created` and
                `processing:software`. Secrets in it are masked when it is written.
    """

    product: Product
    grid: ChipGrid
    title: str
    abstract: str = ""
    attribution: str = ""
    lineage: str = ""
    properties: Mapping[str, Any] = field(default_factory=dict)
    provenance: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """The JSON for a map's file, secrets masked."""
        return {
            "format": FORMAT,
            "product": self.product.to_json(),
            "grid": self.grid.to_json(),
            "title": self.title,
            "abstract": self.abstract,
            "attribution": self.attribution,
            "lineage": self.lineage,
            "properties": redact_json(self.properties),
            "provenance": redact_json(self.provenance),
        }

    def to_text(self) -> str:
        return json.dumps(self.to_json(), ensure_ascii=False)

    @classmethod
    def from_json(cls, value: Any) -> MapMetadata:
        """The inverse of `to_json`. Raises ValueError for any other value or format."""
        try:
            if value["format"] != FORMAT:
                raise ValueError(f"format {value['format']!r}")
            return cls(
                product=Product.from_json(value["product"]),
                grid=ChipGrid.from_json(value["grid"]),
                title=str(value["title"]),
                abstract=str(value["abstract"]),
                attribution=str(value["attribution"]),
                lineage=str(value["lineage"]),
                properties=dict(value["properties"]),
                provenance=dict(value["provenance"]),
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"no metadata of a map: {error!r}") from error
