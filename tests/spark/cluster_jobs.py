"""Jobs of the tests on a real cluster: a small quad, a model that takes its time, and the map that they must give."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq

from plugin.engine.api.requests.run_request import Request
from plugin.engine.remote.job_file import JobFolder
from plugin.engine.remote.prepare import prepare_job
from plugin.engine.run import job as local_job
from plugin.engine.storage.address import arrow_filesystem, join
from tests.data import rasters
from tests.data.models import mean_colour, slow

PX, SIDE = 32, 40
CHIPS, BLOCKS = 1600, 9
BATCH = 16


class Imagery(NamedTuple):
    """Files of the tests. expected: the rows of the map that a local run gives, by model"""

    folder: Path
    quad: str
    quick: str
    slow: str
    expected: dict[str, Any]


def make_imagery(folder: Path) -> Imagery:
    """The files, and what a local run makes of them."""
    quad = rasters.write(folder / "quad.tif", rasters.noise(size=SIDE * PX), tiled=True)
    models = {
        "quick": str(mean_colour(folder / "quick.onnx", PX)),
        "slow": str(slow(folder / "slow.onnx", PX, rounds=150)),
    }
    expected = {}
    for name, model in models.items():
        output = folder / f"{name}.parquet"
        request = Request.from_json(run_request(quad, model, outputs={"geoparquet": str(output)}))
        local_job.run(request, lambda _: None, lambda: False)
        expected[model] = pq.read_table(output)
    return Imagery(folder, quad, models["quick"], models["slow"], expected)


def run_request(quad: str, model: str, **fields: Any) -> dict[str, Any]:
    outputs = {"geoparquet": "map.parquet"}
    return {"version": 1, "raster": [quad], "model": model, "batch": BATCH, "outputs": outputs, **fields}


def prepared(imagery: Imagery, storage: str, model: str = "", **fields: Any) -> str:
    """The address of a new job's folder."""
    request = run_request(imagery.quad, model or imagery.quick, **fields)
    return str(prepare_job({"request": request, "storage": storage})["job"])


def has_expected_map(imagery: Imagery, job: str, model: str = "") -> bool:
    """Whether the finished job's map is that of the local run, to the bit."""
    filesystem, root = arrow_filesystem(join(job, "map", "map.parquet"))
    return bool(pq.read_table(root, filesystem=filesystem).equals(imagery.expected[model or imagery.quick]))


def parts(job: str) -> list[str]:
    return JobFolder(job).parts.names()


def driver_of(code: Path) -> Any:
    """The module of the job as executors import it, from the code's zip."""
    if str(code) not in sys.path:
        sys.path.insert(0, str(code))
    return importlib.import_module("landchip.remote.spark.driver")


def client_of(code: Path) -> Any:
    """The module of the client of Spark Connect, likewise."""
    driver_of(code)
    return importlib.import_module("landchip.remote.spark.connect_client")
