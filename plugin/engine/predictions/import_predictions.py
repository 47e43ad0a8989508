"""Makes a land-use map of chip predictions that another program wrote.

The table is a CSV with a line of column names, or the layer of a GeoPackage (or another vector file). It has a row for
each chip, with

* its place: the corners `llcrnrlat, llcrnrlon, urcrnrlat, urcrnrlon` in degrees (or in `crs`), or a geometry, an
  upright square; or the numbers `col` and `row` of the chip on the grid of `crs` and `chip_size`, rows from the south;
* its prediction, the name of a group or a class (`pred_group`, `pred_class`, …), in any case; empty for none;
* if it has them, the probabilities of all classes or groups, as `p_<name>`.

table.py lists the names by which a column is found. Parameters, of which `table` and `outputs` are required:

    {"table": path, "layer": of the vector file, "outputs": {"gpkg": "/o/map.gpkg", …},
     "columns": {"prediction": "my_label", "p_developed": "prob1", …}, "names": {"urban": "developed", …},
     "crs": "EPSG:26919", "chip_size": 224, "grid": "own" or "landchip",
     "image_date": "2016-07-01", "model": "who made the predictions"}

Answer:

    {"outputs", "product", "grid", "groups", "classes", "chips": as of a run,
     "placement": {"own_grid": true, "rows": 6880, "placed": 6880, "not_placed": 0, "moved_m": 0.0},
     "warnings": [Messages as JSON], "seconds": 0.4}

On which grid the chips come: placement.py. Without stated probabilities the map has a class and a group for each chip
and no probability, confidence or margin: nothing is made up for them.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from ..api.classes import GROUPS, LANDUSE, landuse_product
from ..api.messages import Message
from ..api.owned_folder import OwnedFolder
from ..outputs.metadata import MapMetadata
from ..outputs.table import spooled_table
from ..outputs.write import check_outputs, write_outputs
from ..run.inputs import check_no_input
from ..run.landuse import LandUseRules, landuse_table
from ..run.map_metadata import versions
from .names import Predicted, predicted
from .placement import Placement, place
from .request import ImportRequest
from .table import read_table


def import_predictions(params: Mapping[str, Any]) -> dict[str, Any]:
    """Writes the map and returns its figures; see the module's docstring.

    Raises RequestError for wrong parameters, RasterError for a table that does not serve, AreaError, OutputError. No
    output is written then.
    """
    started = time.monotonic()
    request = ImportRequest.from_json(params)
    check_outputs(request.outputs, LANDUSE)
    check_no_input(request.outputs, [str(request.table)])
    table = read_table(request)
    predictions = predicted(request, table)
    placement = place(request, table)
    rows = _rows(request, predictions, placement)
    metadata = _metadata(request, predictions, placement)
    with OwnedFolder(Path(next(iter(request.outputs.values()))).parent) as scratch:
        spooled = spooled_table(metadata.product, [rows], scratch / "rows.arrow")
        write_outputs(spooled, metadata, request.outputs)
    counts = spooled.tally.to_json(placement.grid)
    return {
        "outputs": dict(request.outputs),
        "product": metadata.product.to_json(),
        "grid": placement.grid.to_json(),
        "chips": counts["chips"],
        "groups": counts["categories"]["group"],
        "classes": counts["categories"]["class"],
        "placement": metadata.properties["imported"],
        "warnings": [each.to_json() for each in _warnings(predictions, placement)],
        "seconds": round(time.monotonic() - started, 3),
    }


def _rows(request: ImportRequest, predictions: Predicted, placement: Placement) -> pa.Table:
    """The rows of the placed chips, as run/landuse.py derives them."""
    placed, classes = placement.placed, predictions.classes
    shares = predictions.shares[placed]
    known = ~np.isnan(shares).any(axis=1)
    parts = {
        "col": placement.cols[placed].astype(np.int32),
        "row": placement.rows[placed].astype(np.int32),
        "valid": known.astype(np.float32),
        "source": np.where(known, 0, -1),
        "distance": np.full(len(shares), np.nan, np.float32),
        **{f"p_{each.name}": shares[:, k].astype(np.float32) for k, each in enumerate(classes)},
    }
    rules = LandUseRules(classes, GROUPS, 0.0, 0.0, request.model, (request.image_date,), (False,))
    rows = landuse_table(pa.table(parts), rules)
    hectares = rows["valid"].to_numpy() * placement.grid.size**2 / 10_000
    rows = rows.append_column("hectares", pa.array(hectares, pa.float32()))
    if predictions.stated:
        return rows
    unknown = [name for name in rows.column_names if name[:2] in ("p_", "g_")] + ["confidence", "margin"]
    for name in unknown:
        nothing = pa.nulls(rows.num_rows, pa.float32())
        rows = rows.set_column(rows.column_names.index(name), name, nothing)
    return rows


def _metadata(request: ImportRequest, predictions: Predicted, placement: Placement) -> MapMetadata:
    placed = int(placement.placed.sum())
    size, total = placement.grid.size, len(placement.placed)
    how = "on their own grid" if placement.own else "assigned by their centres to Landchip's grid"
    probabilities = "with the probabilities that it states" if predictions.stated else "without probabilities"
    return MapMetadata(
        product=landuse_product(predictions.classes, GROUPS),
        grid=placement.grid,
        title=f"Land use of {request.table.name}",
        abstract=f"Predictions of another program, read from {request.table.name} {probabilities}: {placed} of {total} "
        f"chips of {size:g} m, {how}.",
        attribution=f"Predictions by {request.model}",
        lineage=f"Chip predictions read from a table; their places were moved by at most {placement.moved_m:.1f} m.",
        properties={
            "model": request.model,
            "image_dates": [request.image_date],
            "abstain": {"confidence": 0.0, "margin": 0.0, "distance": None},
            "groups_of_classes": {each.name: each.group for each in predictions.classes},
            "imported": {
                "own_grid": placement.own,
                "rows": total,
                "placed": placed,
                "not_placed": total - placed,
                "moved_m": round(placement.moved_m, 2),
            },
        },
        provenance={
            "created": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "table": str(request.table),
            "columns": dict(request.columns),
            "names": dict(request.names),
            "versions": versions(),
        },
    )


def _warnings(predictions: Predicted, placement: Placement) -> list[Message]:
    warnings = []
    if left := int((~placement.placed).sum()):
        warnings.append(
            Message(
                "predictions-not-placed",
                "{n} of {total} chips are left out, because another chip's centre lies in the same chip of the map's "
                "grid.",
                {"n": left, "total": len(placement.placed)},
                "{n} of {total} chips is left out, because another chip's centre lies in the same chip of the map's "
                "grid.",
            )
        )
    if placement.moved_m >= 1:
        warnings.append(
            Message(
                "predictions-moved",
                "The chips are moved onto the map's grid, by {metres:.0f} m at most: an area on the map may be off by "
                "that.",
                {"metres": placement.moved_m},
            )
        )
    if predictions.other:
        warnings.append(
            Message(
                "predictions-other-label",
                "{n} chips are named otherwise than their largest probability says: the map shows what is most "
                "probable.",
                {"n": predictions.other},
                "{n} chip is named otherwise than its largest probability says: the map shows what is most probable.",
            )
        )
    return warnings
