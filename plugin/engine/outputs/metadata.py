"""What a map states about itself beside its rows, and the form in which its files carry it.

GeoPackage, Cloud-Optimised GeoTIFF and GeoParquet hold it as JSON under the key `landchip` of their metadata, the STAC
Item as its properties `landchip:…`. So a map tells what it is wherever it was moved, without a QGIS project.
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
FORMAT = 1  # of what stands under KEY; files written before there was a product hold their provenance alone


@dataclass(frozen=True)
class MapMetadata:
    """A map's product, its place and where it came from.

    properties: plain JSON, whatever its product wants to state: thresholds, model, counts; `image_dates` (ISO dates, or
                null) are also stated in the STAC Item's own terms
    lineage:    how the map was made, in a sentence
    provenance: plain JSON; `created` (UTC, ISO) and `versions` (name -> version) are also stated in the STAC Item's
                own terms. Every secret in it is masked when it is written.
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
        """As a file carries it, secrets masked."""
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
        """The inverse of `to_json`. Raises ValueError for what is no metadata of this format."""
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
