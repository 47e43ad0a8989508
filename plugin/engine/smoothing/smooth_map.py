"""Smooths a land-use map over neighbouring chips; the raw map is kept, the result is another map.

Parameters, of which `map` and `outputs` are required:

    {"map": path of a land-use map, "outputs": {"gpkg": "/o/smoothed.gpkg", …},
     "method": "probability" or "vote", "weight": of the method}

Answer:

    {"outputs", "product", "grid", "groups", "classes": as of a run, "map": path of the raw map,
     "title", "abstract": of the smoothed map, "method": "probability", "weight": 0.2,
     "chips": {"total", "classified", a count for each flag, "other_class": 120, "other_group": 45},
     "raw_groups": the groups of the raw map, "seconds": 1.2}

`other_class` and `other_group` count the chips that the raw map shows otherwise. How each method works: filters.py.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from ..api.classes import LANDUSE
from ..api.owned_folder import OwnedFolder
from ..api.protocol import Cancelled
from ..landcover.map_columns import without_cover
from ..outputs.read import MapFile, map_files, read_map
from ..outputs.table import Tally, spooled_table
from ..outputs.write import check_outputs, write_outputs
from ..run.inputs import check_no_input
from .metadata import smoothed_metadata
from .request import SmoothRequest
from .rows import smoothed_rows


def smooth_map(params: Mapping[str, Any], cancelled: Callable[[], bool] = lambda: False) -> dict[str, Any]:
    """Writes the smoothed map and returns its figures; see the module's docstring.

    Raises RequestError for wrong parameters, RasterError for a map that does not serve, OutputError, also for an output
    that would replace the raw map, and Cancelled. No output is written then.
    """
    started = time.monotonic()
    request = SmoothRequest.from_json(params)
    check_outputs(request.outputs, LANDUSE)
    check_no_input(request.outputs, map(str, map_files(request.map)))
    metadata, table = read_map(request.map)
    land_use = MapFile(without_cover(metadata), table)
    raw, rows = smoothed_rows(land_use, request)
    if cancelled():
        raise Cancelled("Stopped: nothing is written.")
    counts = _counts(land_use, raw, rows)
    metadata = smoothed_metadata(land_use.metadata, request, counts)
    with OwnedFolder(Path(next(iter(request.outputs.values()))).parent) as scratch:
        table = spooled_table(metadata.product, [rows], scratch / "rows.arrow")
        write_outputs(table, metadata, request.outputs)
    return {
        "outputs": dict(request.outputs),
        "product": metadata.product.to_json(),
        "grid": metadata.grid.to_json(),
        "map": str(request.map),
        "title": metadata.title,
        "abstract": metadata.abstract,
        "method": request.method,
        "weight": request.weight,
        **counts,
        "seconds": round(time.monotonic() - started, 3),
    }


def _counts(land_use: MapFile, raw: pa.Table, rows: pa.Table) -> dict[str, Any]:
    product, grid = land_use.metadata.product, land_use.metadata.grid
    tallies = []
    for table in (raw, rows):
        tally = Tally(product)
        tally.add(table)
        tallies.append(tally.to_json(grid))
    before, after = tallies
    chips = dict(after["chips"])
    for name in ("class", "group"):
        differs = np.array(raw[name].to_pylist(), object) != np.array(rows[name].to_pylist(), object)
        chips[f"other_{name}"] = int(differs.sum())
    categories = after["categories"]
    return {
        "chips": chips,
        "groups": categories["group"],
        "classes": categories["class"],
        "raw_groups": before["categories"]["group"],
    }
