"""Requests of runs over imagery of chips of PX pixels."""

from __future__ import annotations

import pytest

from plugin.engine.api.protocol import Cancelled
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


def cancel_after_a_part(run_request):
    """Runs until one part is stored. A number of chips would not do: on a busy machine the readers' blocks can all be
    unfinished when most chips are scored.
    """
    finished = []
    with pytest.raises(Cancelled):
        job.run(run_request, lambda _: None, lambda: bool(finished), finished.append)
