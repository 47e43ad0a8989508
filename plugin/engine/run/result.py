"""Writes a run's map from its parts, and states its result as plain JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pyarrow as pa

from ..api.classes import landuse_product
from ..api.messages import Message
from ..api.redact import redact_address
from ..api.requests.run_request import Request
from ..imagery.tiles.unread import unread_warnings
from ..outputs.write import write_outputs
from ..storage.store import PartStore
from .assembly import assemble
from .inputs import OpenedRequest, describe_model
from .landuse import landuse_counts, landuse_table, with_hectares
from .map_metadata import landuse_rules, map_metadata, notes_before, warnings_after, warnings_before


def write_map(
    work: OpenedRequest, store: PartStore, rows: Path, run: str, outputs: Mapping[str, str]
) -> dict[str, Any]:
    """Assembles the parts of a run and writes its map; returns the counts of chips and hectares.

    store: of the parts of all blocks
    rows:  path of a temporary file, which the caller removes
    run:   the run's id
    Raises OutputError for a missing or damaged part, and where the map cannot be written.
    """
    rules = landuse_rules(work.request, work.model, work.imagery)

    def derive(parts: pa.Table) -> pa.Table:
        return with_hectares(landuse_table(parts, rules), work.imagery)

    table = assemble(store, work.layout, landuse_product(rules.classes, rules.groups), derive, rows)
    counts = landuse_counts(table.tally, rules, work.imagery.grid, work.imagery.ground.area / 1e4)
    if outputs:
        metadata = map_metadata(work.request, work.model, work.imagery, rules, run, counts)
        write_outputs(table, metadata, outputs)
    return counts


def map_result(
    work: OpenedRequest,
    run: str,
    outputs: Mapping[str, str],
    counts: Mapping[str, Any],
    unread: Sequence[Message] = (),
) -> dict[str, Any]:
    """The result of a run but for its folder and speed.

    counts: from `write_map`; unread: why chips of tile services are void
    """
    rules = landuse_rules(work.request, work.model, work.imagery)
    warnings = warnings_before(work.imagery) + unread_warnings(tuple(unread))
    warnings += warnings_after(counts["chips"], work.imagery)
    return {
        "run": run,
        "outputs": dict(outputs),
        "product": landuse_product(rules.classes, rules.groups).to_json(),
        "grid": work.imagery.grid.to_json(),
        **counts,
        "model": {**describe_model(work.model), "metrics": dict(work.model.contract.metrics)},
        "device": work.model.device.to_json(),
        **raster_fields(work.request),
        "image_dates": sorted({each for each in rules.image_dates if each}),
        "finished": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "notes": [each.to_json() for each in notes_before(work.imagery)],
        "warnings": [each.to_json() for each in warnings],
    }


def raster_fields(request: Request) -> dict[str, list[str]]:
    """The fields `raster` and `raster_ids` of a result. A style file or a project may keep it: it holds no secret."""
    return {"raster": [redact_address(each) for each in request.addresses], "raster_ids": request.raster_ids}
