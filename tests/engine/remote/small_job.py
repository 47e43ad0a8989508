"""A job of a small quad, in a folder as its storage."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from plugin.engine.remote.prepare import prepare_job
from tests.data import rasters
from tests.data.models import mean_colour

PX, SIDE = 32, 40  # of a chip, and chips along a side: 1,600 chips in nine blocks


class SmallJob(NamedTuple):
    """request: of the run; prepared: the answer of `prepare_job`"""

    request: dict[str, Any]
    prepared: dict[str, Any]

    @property
    def address(self) -> str:
        return str(self.prepared["job"])


def request(folder: Path, **fields: Any) -> dict[str, Any]:
    """The request of a run over one quad in `folder`."""
    quad = folder / "quad.tif"
    if not quad.exists():
        rasters.write(quad, rasters.noise(size=SIDE * PX), tiled=True)
        mean_colour(folder / "tiny.onnx", PX)
    outputs = {"geoparquet": str(folder / "map.parquet")}
    return {"version": 1, "raster": [str(quad)], "model": str(folder / "tiny.onnx"), "outputs": outputs, **fields}


def small_job(folder: Path, **fields: Any) -> SmallJob:
    """A prepared job. fields: of the request, in place of the defaults"""
    asked = request(folder, **fields)
    (folder / "storage").mkdir(exist_ok=True)
    return SmallJob(asked, prepare_job({"request": asked, "storage": str(folder / "storage"), "title": "quad"}))
