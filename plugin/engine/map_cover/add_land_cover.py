"""Adds the land cover of each chip to a map of land use or of change, and flags chips that it contradicts.

The result is another map. Parameters, of which `map`, `outputs` and one of `cover` and `cover_then` are required:

    {"map": path of a land-use map or change map, "cover": a land-cover map of the map's date,
     "cover_then": one of the date before, of a change map alone; both as an entry of a run's `raster`,
     "legend": path of a table of codes and classes, "outputs": {"gpkg": "/o/explained.gpkg", …}}

Answer: "outputs", "product", "grid", "map": path of the raw map, "title", "abstract", "seconds", "warnings": [Messages
as JSON], and

    "land_cover": as landcover/map_columns.py has it, "contradictions": {"judged": chips, "flagged": 12},
    "chips": {"total", "classified", a count for each flag}, "groups", "classes"   of a land-use map, as of a run
    what the comparison stated (change/since_nlcd.py), its `chips` with a count of the new flag   of a change map
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from ..api.classes import CHANGE, LANDUSE
from ..api.errors import RasterError, RequestError
from ..api.grid import Chip
from ..api.messages import Message
from ..api.owned_folder import OwnedFolder
from ..api.redact import display_path, raster_name, redact_address
from ..landcover.contradictions import may_judge
from ..landcover.legend import read_legend
from ..landcover.map_columns import EXCESS, FLAG, PROPERTY, THEN, DatedCover, dated_cover, with_cover, without_cover
from ..landcover.shares import LandCoverRaster, open_land_cover
from ..outputs.metadata import MapMetadata
from ..outputs.read import MapFile, map_files, read_map
from ..outputs.table import Tally, has_flag, spooled_table
from ..outputs.write import check_outputs, write_outputs
from ..run.inputs import check_no_input
from ..run.job import OnProgress, Progress
from ..run.map_metadata import versions
from .request import CoverRequest
from .rows import ReadCover, cover_rows, read_cover, uses_of_map

LEAST_CHIPS = 50  # of fewer, a share says nothing of the land cover as a whole
MANY = 0.2  # share of the judged chips; more is a sign of a land cover of another date, or of ground it does not know


def add_land_cover(params: Mapping[str, Any], on_progress: OnProgress, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Writes the map and returns its figures; see the module's docstring.

    Raises RequestError for wrong parameters, RasterError for a map or a land cover that does not serve, OutputError,
    Cancelled. No output is written then.
    """
    started = time.monotonic()
    request = CoverRequest.from_json(params)
    source = read_map(request.map)
    product = source.metadata.product.name
    _check_map(source, request)
    check_outputs(request.outputs, product)
    inputs = [*map(str, map_files(request.map)), *(each.address for each in request.rasters.values())]
    check_no_input(request.outputs, [*inputs, *([str(request.legend)] if request.legend else [])])
    bare = without_cover(source.metadata)
    names = ["col", "row", *(each.name for each in bare.product.columns)]
    table = source.table.select([name for name in names if name in source.table.column_names])
    read, messages = _read(request, table, bare, on_progress, cancelled)
    rows = cover_rows(table, read, uses_of_map(table, product))
    metadata = replace(bare, product=with_cover(bare.product, [each.cover for each in read]))
    counts = _counts(metadata, rows)
    metadata = _metadata(metadata, request, [each.cover for each in read], counts)
    with OwnedFolder(Path(next(iter(request.outputs.values()))).parent) as scratch:
        write_outputs(spooled_table(metadata.product, [rows], scratch / "rows.arrow"), metadata, request.outputs)
    return {
        **(metadata.properties if product == CHANGE else {}),
        "outputs": dict(request.outputs),
        "product": metadata.product.to_json(),
        "grid": metadata.grid.to_json(),
        "map": str(request.map),
        "title": metadata.title,
        "abstract": metadata.abstract,
        **counts,
        "land_cover": metadata.properties[PROPERTY],
        "warnings": [each.to_json() for each in (*messages, *_warnings(counts["contradictions"]))],
        "seconds": round(time.monotonic() - started, 3),
    }


def _check_map(source: MapFile, request: CoverRequest) -> None:
    product, columns = source.metadata.product, source.table.column_names
    if product.name not in (LANDUSE, CHANGE):
        raise RasterError(
            "map-cover-other-map",
            "The map shows {title}: choose a map of land use or of its change.",
            title=product.title,
        )
    if product.name == LANDUSE and THEN in request.rasters:
        raise RequestError(
            "map-cover-one-date",
            "A land-use map is of one date: give the land cover of that date alone, or choose a change map.",
        )
    needed = ("from", "to", "flags") if product.name == CHANGE else ("group", "flags")
    if missing := [name for name in needed if name not in columns]:
        raise RasterError(
            "map-cover-columns",
            "The file of this map lacks {column}, as a GeoTIFF does: give its GeoPackage or GeoParquet.",
            column=missing[0],
        )


def _read(
    request: CoverRequest,
    table: pa.Table,
    metadata: MapMetadata,
    on_progress: OnProgress,
    cancelled: Callable[[], bool],
) -> tuple[list[ReadCover], list[Message]]:
    """The land cover of each date, the newer first, and what limits it."""
    legend = None if request.legend is None else read_legend(request.legend)
    total, done = len(request.rasters) * table.num_rows, 0
    read, messages = [], []

    def on_chips(more: int) -> None:
        nonlocal done
        done += more
        on_progress(Progress(done, total, 0.0, None, "read"))

    for date, stated in request.rasters.items():
        with open_land_cover(stated, legend) as raster:
            cover, limits = _cover_of(date, raster, table, metadata)
            messages += limits
            read.append(read_cover(cover, raster, table, metadata.grid, on_chips, cancelled))
        if not read[-1].valid.any():
            raise RasterError(
                "map-cover-elsewhere",
                "{path} covers no chip of the map: choose a land-cover map of the same ground.",
                path=display_path(stated.address),
            )
    return read, messages


def _cover_of(
    date: str, raster: LandCoverRaster, table: pa.Table, metadata: MapMetadata
) -> tuple[DatedCover, list[Message]]:
    """The classes of a raster, and why they judge no use, if so."""
    fine = may_judge(raster, metadata.grid, _middle(table))
    name = raster_name(raster.path)
    cover = dated_cover(date, name, raster.classes, raster.legend.colours, fine)
    if not fine:
        text = Message(
            "map-cover-coarse",
            "{raster} does not tell what covers single pixels of a few metres, so no chip is flagged by it: choose a "
            "map of Land cover of every pixel for that.",
            {"raster": name},
        )
        return cover, [text]
    if any(each.cover for each in cover.classes):
        return cover, []
    text = Message(
        "map-cover-unknown",
        "{raster} has no class that is known as water, trees, herbaceous or impervious, so no chip is flagged by it: "
        "give its classes these names in a table of classes.",
        {"raster": name},
    )
    return cover, [text]


def _middle(table: pa.Table) -> Chip:
    """The chip whose place on the grid is in the middle of the map's."""
    cols, rows = (table[name].to_numpy() for name in ("col", "row"))
    return Chip(int(np.median(cols)), int(np.median(rows)))


def _counts(metadata: MapMetadata, rows: pa.Table) -> dict[str, Any]:
    """The answer's `contradictions` and `chips`, and of a land-use map `groups` and `classes`."""
    flagged = int(has_flag(rows, FLAG.name).sum())
    judged = rows.num_rows - rows[EXCESS].null_count
    found = {"contradictions": {"judged": judged, "flagged": flagged}}
    if metadata.product.name == CHANGE:
        return {**found, "chips": {**metadata.properties["chips"], FLAG.count_key: flagged}}
    tally = Tally(metadata.product)
    tally.add(rows)
    counts = tally.to_json(metadata.grid)
    categories = counts["categories"]
    return {
        **found,
        "chips": counts["chips"],
        "groups": categories["group"],
        **({"classes": categories["class"]} if "class" in categories else {}),
    }


def _metadata(
    metadata: MapMetadata, request: CoverRequest, covers: list[DatedCover], counts: Mapping[str, Any]
) -> MapMetadata:
    """metadata: of the map without land cover, but with its product"""
    names = " and ".join(each.raster for each in covers)
    found = counts["contradictions"]
    properties = {**metadata.properties, **counts, PROPERTY: {each.date: each.to_json() for each in covers}}
    rasters = {date: redact_address(each.address) for date, each in request.rasters.items()}
    return replace(
        metadata,
        abstract=f"{metadata.abstract} With the land cover of {names}, which contradicts the use of {found['flagged']} "
        f"of {found['judged']} chips.",
        lineage=f"{metadata.lineage} Shares of the land cover of {names} in each chip.",
        properties=properties,
        provenance={
            **metadata.provenance,
            "cover": {
                "created": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
                "rasters": rasters,
                "abstract": metadata.abstract,
                "lineage": metadata.lineage,
                "legend": str(request.legend) if request.legend else None,
                "versions": versions(),
            },
        },
    )


def _warnings(contradictions: Mapping[str, int]) -> list[Message]:
    if contradictions["judged"] < LEAST_CHIPS or contradictions["flagged"] <= MANY * contradictions["judged"]:
        return []
    return [
        Message(
            "map-cover-many",
            "Use and land cover contradict each other in {n} of {judged} chips, far more than one of them errs: the "
            "land cover may be of another season or place, or its model may not know such ground, as bare fields and "
            "deserts.",
            {"n": contradictions["flagged"], "judged": contradictions["judged"]},
        )
    ]
