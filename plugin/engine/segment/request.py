"""The request of a land-cover map: that of a run, with its own kinds of outputs.

    {"version": 1, "raster": ["/a/quad.tif"], "model": "/m/pixels.onnx", "area": …,
     "outputs": {"cog": "/o/cover.tif", "probabilities": "/o/p.tif", "soft": "/o/colours.tif"}, "run_dir": null}

`cog` holds a class for each pixel, `probabilities` a band of bytes for each class, `soft` the classes' colours blended
by the probabilities. At least one is needed. The thresholds of a land-use run have no effect.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..api.errors import RequestError
from ..api.json_fields import Fields
from ..api.requests.run_request import Request
from .raster_files import KINDS


@dataclass(frozen=True)
class LandCoverRequest:
    """Parameters of a land-cover map.

    run:     what is read, by which model and where parts are kept; without outputs
    outputs: any of KINDS -> path
    """

    run: Request
    outputs: Mapping[str, str]

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
        folder = obj.get("run_dir") or str(Path(next(iter(outputs.values()))).with_suffix(".landchip"))
        return cls(Request.from_json({**obj, "outputs": {}, "run_dir": folder}), outputs)
