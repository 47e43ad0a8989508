"""The jobs that the worker and the command line run: plan or classify a request, inspect or measure a model.

`plan` returns

    {"chips": 1600, "to_do": 1600, "blocks": 9, "hectares": 8028.2, "seconds": 13.0, "chips_per_second": 120.0,
     "batch": 8, "disk_mb": 3.1, "memory_mb": 480, "grid": {"crs": "EPSG:26911", "size": 224.0},
     "device": {…}, "model": {…}, "raster": ["/a/quad1.tif"], "raster_ids": ["9b0c…"],
     "notes": [Messages as JSON], "warnings": [Messages as JSON]}

and `run`

    {"run": "3f9c…", "run_dir": "/o/map.landchip/3f9c…", "outputs": {"gpkg": "/o/map.gpkg", …},
     "product": {…}, "grid": {"crs": "EPSG:26911", "size": 224.0},
     "chips": {"total": 400, "classified": 396, "no_data": 4, "uncertain": 31, "partial": 6, "coarse": 0,
               "unfamiliar": 2, "resumed": 0},
     "groups": [{"name": "developed", "title": "Developed", "colour": "#b2182b", "chips": 120, "hectares": 602.1}, …],
     "hectares": {"area": 2007.0, "classified": 1980.2, "not_classified": 26.8},
     "classes": [{"name": "developed", "group": "developed", "colour": "#b2182b", "chips": 120}, …],
     "model": {"name": "…", "version": "…", "digest": sha256 in hex, "license": "…", "classes": ["…"],
               "held_out": {…} or null, "metrics": {…}},
     "device": {"kind": "cpu", "name": "AMD EPYC …, 2 threads", "note": …}, "raster": ["/a/quad1.tif"],
     "raster_ids": ["9b0c…"], "image_dates": ["2016-05-21"], "finished": "2026-11-21T05:00:00Z", "seconds": 12.3,
     "chips_per_second": 120.0, "notes": [Messages as JSON], "warnings": [Messages as JSON]}

* `seconds` of a plan is for the chips `to_do`, at the measured rate of the model; `memory_mb` the peak of the run.
* All hectares are of ground that has imagery and lies in the area of the run; `hectares.not_classified` is the rest of
  the area that the rasters cover: without imagery, or in a chip with too little of it.
* `product` is described in api/product.py; the map's files contain it too (outputs/metadata.py).
* `notes` say how bands that are tagged alpha are read, and why.
* `raster` holds no secrets; `raster_ids` are the same for an address that was signed anew (api/redact.py).
* `chips.resumed` counts chips of an earlier run. `chips.unfamiliar` is null where the model states no distance.
* `model.held_out` is described in contract/held_out.py; `model.metrics` is the contract's `landchip:metrics`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Any, NamedTuple

import pyarrow as pa

from ..api.classes import LANDUSE, landuse_product
from ..api.errors import ModelError
from ..api.grid import Block
from ..api.messages import Message
from ..api.owned_folder import is_owned
from ..api.protocol import Cancelled
from ..api.requests.run_request import Request
from ..imagery.tiles.kept_tiles import kept_bytes, remove_unfinished
from ..model.card import card
from ..model.model import open_model
from ..model.pixel_model import open_pixel_model
from ..outputs.block_events import block_event
from ..outputs.write import check_outputs
from .assembly import finished_blocks, memory_mb, read_parts
from .inputs import (
    OpenedRequest,
    check_no_input,
    claim_tile_folder,
    describe_model,
    imagery_for,
    opened_request,
    tile_folder,
)
from .landuse import LandUseRules, landuse_table
from .map_metadata import landuse_rules, notes_before, warnings_before
from .result import map_result, raster_fields, write_map
from .run import Run, check_room
from .task import classify_blocks

BYTES_PER_CHIP = 800  # of parts, rows and outputs: `assembly_bytes_per_chip` of docs/performance.md, plus a reserve
MIN_BYTES = 400_000  # of the smallest map


@dataclass(frozen=True)
class Progress:
    """The progress of a job.

    eta_s: remaining time, seconds; None while unknown
    stage: "open", "benchmark", "classify" or "assemble"; "read", "fit" or "check" in a refit, "compare", "colours",
           "after" or "before" in a comparison
    """

    done: int
    total: int
    chips_per_second: float
    eta_s: float | None
    stage: str


OnProgress = Callable[[Progress], None]
OnBlock = Callable[[dict[str, Any]], None]


def inspect(model: str, device: str = "auto") -> dict[str, Any]:
    """The card of a model file, of chips or of pixels, and the device that would run it, as plain JSON."""
    try:
        with open_model(model, device) as opened:
            return card(opened)
    except ModelError as error:
        if error.code != "model-of-another-task":
            raise
    with open_pixel_model(model, device) as of_pixels:
        return card(of_pixels)


def bench(model: str, device: str = "auto") -> dict[str, Any]:
    """Measures the model's rate, ignoring the cached result: batch size, chips per second, device."""
    with open_model(model, device) as opened:
        throughput = opened.benchmark(fresh=True)
        return {
            "model": opened.contract.name,
            "device": opened.device.to_json(),
            "batch": throughput.batch,
            "chips_per_second": throughput.chips_per_second,
        }


def grid(request: Request) -> dict[str, Any]:
    """The chip grid for the request's rasters and area: {"crs", "size"}."""
    with open_model(request.model, "cpu") as model:
        return imagery_for(request, model.contract).grid.to_json()


def plan(request: Request, on_progress: OnProgress | None = None) -> dict[str, Any]:
    """Number of chips, time, disk space and memory of a run, without running it; see the module's docstring."""
    notify = on_progress or (lambda _: None)
    notify(Progress(0, 0, 0.0, None, "open"))
    with opened_request(request) as work:
        notify(Progress(0, work.chips, 0.0, None, "benchmark"))
        rate = work.model.benchmark()
        finished = finished_blocks(work.run().store) if request.outputs or request.run_dir else {}
        to_do = work.chips - sum(work.layout.count(block) for block in _complete(work, finished))
        return {
            "chips": work.chips,
            "to_do": to_do,
            "blocks": len(work.layout),
            "hectares": round(work.imagery.ground.area / 1e4, 1),
            "seconds": round(to_do / rate.chips_per_second, 1),
            "chips_per_second": rate.chips_per_second,
            "batch": request.batch or rate.batch,
            "disk_mb": round(_bytes_needed(work) / 1e6, 1),
            "memory_mb": round(memory_mb(work.chips)),
            "grid": work.imagery.grid.to_json(),
            "device": work.model.device.to_json(),
            "model": describe_model(work.model),
            **raster_fields(request),
            "notes": [each.to_json() for each in notes_before(work.imagery)],
            "warnings": [each.to_json() for each in warnings_before(work.imagery)],
        }


def run(
    request: Request, on_progress: OnProgress, cancelled: Callable[[], bool], on_block: OnBlock | None = None
) -> dict[str, Any]:
    """Classifies the area of the request and writes its outputs; returns the run's result as plain JSON.

    Blocks that an earlier, unfinished run of the same request has finished are not computed again. `on_block` is called
    with these blocks first and then with each new one as soon as it is stored (outputs/block_events.py).
    Raises Cancelled as soon as `cancelled()` is true between two batches; finished blocks are kept.
    """
    started = time.monotonic()
    if request.outputs:
        check_outputs(request.outputs, LANDUSE)
        check_no_input(request.outputs, request.addresses)
    on_progress(Progress(0, 0, 0.0, None, "open"))
    claim_tile_folder(request)
    with opened_request(request, str(tile_folder(request))) as work:
        check_room({request.run_folder: _bytes_needed(work)})
        rules = landuse_rules(request, work.model, work.imagery)
        with work.run() as current, current.temporary_file() as rows:
            if is_owned(tile_folder(request).parent):
                remove_unfinished(tile_folder(request))
            speed = _classify(work, current, rules, on_progress, cancelled, on_block)
            on_progress(Progress(work.chips, work.chips, speed.rate, None, "assemble"))
            counts = write_map(work, current.store, rows, current.id, request.outputs)
        return {
            **map_result(work, current.id, request.outputs, counts, speed.unread),
            "run_dir": str(current.folder),
            "chips": {**counts["chips"], "resumed": speed.resumed},
            "seconds": round(time.monotonic() - started, 3),
            "chips_per_second": round(speed.rate, 2),
        }


class _Speed(NamedTuple):
    rate: float  # chips per second, of the chips computed in this run
    resumed: int  # chips of an earlier run
    unread: tuple[Message, ...] = ()  # why chips of tile services are void


def _classify(
    work: OpenedRequest,
    current: Run,
    rules: LandUseRules,
    on_progress: OnProgress,
    cancelled: Callable[[], bool],
    on_block: OnBlock | None,
) -> _Speed:
    """Computes the blocks that are not in the store yet."""
    complete = _complete(work, finished_blocks(current.store, remove_damaged=True))
    resumed = sum(map(work.layout.count, complete))
    to_do, finished, rate = work.chips - resumed, 0, 0.0

    def notify(part: pa.Table | None) -> None:
        if on_block is not None and part is not None:
            product = landuse_product(rules.classes, rules.groups)
            on_block(block_event(landuse_table(part, rules), product, work.imagery.grid))

    for block in complete if on_block is not None else ():
        notify(read_parts(current.store, [block]))
        if cancelled():
            raise Cancelled
    if not to_do:
        return _Speed(0.0, resumed)
    on_progress(Progress(resumed, work.chips, 0.0, None, "benchmark"))
    plan = work.plan(current.id, work.batch(current))
    complete_blocks, start = set(complete), time.monotonic()
    missing = [block for block in work.layout if block not in complete_blocks]
    unread: list[Message] = []
    steps = classify_blocks(plan, missing, current.store, work.model, cancelled)
    with closing(steps):
        for step in steps:
            notify(step.part)
            unread += step.unread
            finished += step.chips
            rate = finished / max(time.monotonic() - start, 1e-9)
            on_progress(Progress(resumed + finished, work.chips, rate, (to_do - finished) / rate, "classify"))
    return _Speed(rate, resumed, tuple(unread))


def _complete(work: OpenedRequest, chips_of_block: dict[Block, int]) -> list[Block]:
    """The blocks whose part contains all of their chips."""
    return [block for block in work.layout if chips_of_block.get(block) == work.layout.count(block)]


def _bytes_needed(work: OpenedRequest) -> int:
    return MIN_BYTES + BYTES_PER_CHIP * work.chips + kept_bytes(work.imagery, work.chips)
