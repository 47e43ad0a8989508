"""The request of a land-cover map: that of a run, with its own kinds of outputs.

    {"version": 1, "raster": ["/a/quad.tif"], "model": "/m/pixels.onnx", "area": …,
     "outputs": {"cog": "/o/cover.tif", "probabilities": "/o/p.tif", "soft": "/o/colours.tif",
                 "polygons": "/o/cover.gpkg"},
     "min_mapping_unit": 100, "run_dir": null}

`cog` holds a class for each pixel, `probabilities` a band of bytes for each class, `soft` the classes' colours blended
by the probabilities, `polygons` the patches of each class. At least one is needed. Of the polygons, patches below
`min_mapping_unit`, in square metres, are merged (polygons/patches.py); 0 merges none. The thresholds of a land-use run
have no effect.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..api.errors import RequestError
from ..api.json_fields import Fields
from ..api.requests.run_request import DEFAULT_MIN_MAPPING_UNIT_M2, Request
from . import raster_files
from .polygons.polygon_file import POLYGONS

KINDS = (*raster_files.KINDS, POLYGONS)


@dataclass(frozen=True)
class LandCoverRequest:
    """Parameters of a land-cover map.

    run:     what is read, by which model and where parts are kept; without outputs
    outputs: any of KINDS -> path
    min_mapping_unit_m2: of the polygons; 0 for none
    """

    run: Request
    outputs: Mapping[str, str]
    min_mapping_unit_m2: float = DEFAULT_MIN_MAPPING_UNIT_M2

    @classmethod
    def from_json(cls, obj: Any) -> LandCoverRequest:
        """Raises RequestError, naming the field that is unknown, missing or wrong; AreaError for an empty extent."""
        fields = Fields("land cover", obj, tuple(obj) if isinstance(obj, dict) else (), required=("outputs",))
        stated = Fields("outputs", fields.json_object("outputs"), KINDS)
        outputs = {kind: path for kind in stated.values for path in [stated.text(kind)] if path is not None}
        if not outputs:
            raise RequestError(
                "landcover-no-outputs",
                "The field 'outputs' names no file: give one or more of {known}.",
                known=", ".join(KINDS),
            )
        unit = fields.number("min_mapping_unit")
        if unit is not None and unit < 0:
            raise fields.wrong("min_mapping_unit", "an area in square metres, 0 or more")
        if unit and POLYGONS not in outputs:
            raise RequestError(
                "mapping-unit-without-polygons",
                "A minimum mapping unit is given, but no file for polygons: name one, or leave the unit out.",
            )
        folder = obj.get("run_dir") or str(Path(next(iter(outputs.values()))).with_suffix(".landchip"))
        of_run = {key: value for key, value in obj.items() if key != "min_mapping_unit"}
        run = Request.from_json({**of_run, "outputs": {}, "run_dir": folder})
        return cls(run, outputs, DEFAULT_MIN_MAPPING_UNIT_M2 if unit is None else unit)
