"""The worker's `live_landcover`: its parameters and its answer.

    {"request": {"version": 1, "raster": ["/a/quad.tif"], "model": "/m/pixels.onnx", "device": "auto", "area": …},
     "cache": "/c/live", "notice": base64 of a PNG, or null}

`request` has the fields of a land-cover map without `outputs` and `run_dir`; null ends the live map that the worker
serves. `cache` is a folder that is the engine's own; it is made where it is missing. `notice` is the picture of 256 x
256 pixels that a tile shows where the map is too coarse for the model; null shows nothing there. The answer:

    {"url": "http://127.0.0.1:40123/<secret>/{style}/{z}/{x}/{y}.png", "zmin": first level that is computed, "zmax": 18,
     "bounds": [west, south, east, north] in EPSG:4326, "gsd_m": 1.0, "attribution": "…",
     "classes": [{"name": "water", "title": "Water", "colour": "#0000ff"}, …], "model": {…}, "device": {…}}

`{style}` is "hard" or "soft". Levels before `zmin` show the notice. The answer to a null `request` is {}.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...api.json_fields import Fields
from ...api.requests.run_request import Request

HARD, SOFT = "hard", "soft"
STYLES = (HARD, SOFT)


@dataclass(frozen=True)
class LiveRequest:
    """What a live map is made of.

    run:    imagery, model, device and area
    cache:  folder of finished windows
    notice: bytes of a PNG; None for none
    """

    run: Request
    cache: Path
    notice: bytes | None

    @classmethod
    def from_json(cls, obj: Any) -> LiveRequest | None:
        """None where `request` is null. Raises RequestError, naming the field that is unknown, missing or wrong."""
        fields = Fields("live land cover", obj, ("request", "cache", "notice"))
        if fields.values.get("request") is None:
            return None
        fields = Fields("live land cover", obj, ("request", "cache", "notice"), required=("cache",))
        run = Request.from_json({**fields.json_object("request"), "outputs": {}})
        return cls(run, fields.path("cache") or Path(), _notice(fields))


def _notice(fields: Fields) -> bytes | None:
    text = fields.text("notice")
    try:
        return None if text is None else base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise fields.wrong("notice", "a picture in base64") from error
