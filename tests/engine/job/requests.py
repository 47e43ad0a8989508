"""Requests of runs over imagery of chips of PX pixels."""

from __future__ import annotations

from plugin.engine.api.requests.run_request import Request
from plugin.engine.run import job

PX = 32


def request(raster, model, folder, **more):
    kinds = {"gpkg": ".gpkg", "cog": ".tif", "geoparquet": ".parquet", "stac": ".json"}
    folder.mkdir(exist_ok=True)
    outputs = {kind: str(folder / f"map{suffix}") for kind, suffix in kinds.items()}
    fields = {"version": 1, "raster": [str(raster)], "model": str(model), "outputs": outputs, "batch": 8}
    return Request.from_json({**fields, "device": "cpu", **more})


def run(run_request, on_progress=lambda _: None, cancelled=lambda: False):
    return job.run(run_request, on_progress, cancelled)
