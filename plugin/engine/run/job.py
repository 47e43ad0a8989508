"""From a request to a plan or a result: what the worker, the command line and a cluster's driver share."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import shapely

from ..api.errors import AreaError, OutputError
from ..api.grid import Block
from ..api.protocol import Cancelled
from ..api.redact import is_remote
from ..api.request import Request
from ..contract.sources import sidecar_path
from ..imagery.mosaic import READING_VERSION, Imagery
from ..imagery.reader import ReadMode
from ..model.card import card
from ..model.model import Model, open_model
from ..model.session import cores
from ..outputs.table import landuse_table, summary
from ..outputs.write import check_outputs, write_outputs
from .block_events import OnBlock, block_notifier
from .inputs import check_thresholds, grid_facts, imagery_for, model_facts
from .map_info import map_info, warnings_after, warnings_before
from .pipeline import classify
from .run import BlockCollector, Run

MAX_READERS = 4
MOST_CHIPS = 20_000_000  # the conterminous United States have 160 million; its map is made state by state
BYTES_PER_CHIP = 700  # of parts and all outputs; `disk_bytes_per_chip` of docs/performance.md, and a reserve
BYTES_ANYWAY = 400_000  # of the smallest map


@dataclass(frozen=True)
class Progress:
    """How far a job is; `stage` is one of open, benchmark, classify, assemble, or of a refit read, fit, check.

    `eta_s` is None while unknown.
    """

    done: int
    total: int
    chips_per_second: float
    eta_s: float | None
    stage: str


OnProgress = Callable[[Progress], None]


class Work(NamedTuple):
    """What a request comes to: the model, the imagery on its grid, and how many chips each block has."""

    request: Request
    model: Model
    imagery: Imagery
    blocks: dict[Block, int]

    @property
    def chips(self) -> int:
        return sum(self.blocks.values())

    @property
    def classes(self) -> list[str]:
        return [each.name for each in self.model.contract.classes]

    def facts(self) -> dict[str, Any]:
        """What determines the result, for the run's identity."""
        imagery = self.imagery
        return {
            "model": self.model.digest,
            "device": self.model.device.kind,
            "reading": READING_VERSION,
            "rasters": [each.source.facts() for each in imagery.placed],
            "grid": [imagery.grid.crs, imagery.grid.size],
            "ground": sha256(shapely.to_wkb(shapely.normalize(imagery.ground))).hexdigest(),
            "min_valid": self.request.min_valid,
        }

    def run(self) -> Run:
        return Run(self.request.run_folder, self.facts(), self.classes)


def inspect(model: str, device: str = "auto") -> dict[str, Any]:
    """What a model file states about itself, and the device that would run it, as plain JSON."""
    with open_model(model, device) as opened:
        return card(opened)


def bench(model: str, device: str = "auto") -> dict[str, Any]:
    """Measures the model's rate anew: batch size, chips per second, device."""
    with open_model(model, device) as opened:
        found = opened.benchmark(fresh=True)
        return {
            "model": opened.contract.name,
            "device": opened.device.to_json(),
            "batch": found.batch,
            "chips_per_second": found.chips_per_second,
        }


def grid(request: Request) -> dict[str, Any]:
    """The chip grid that the request's rasters and area ask for: {"crs", "size"}."""
    with open_model(request.model, "cpu") as model:
        return grid_facts(imagery_for(request, model.contract).grid)


def plan(request: Request, on_progress: OnProgress | None = None) -> dict[str, Any]:
    """How many chips a run has, how long it takes here and how much disk, without running it."""
    tell = on_progress or (lambda _: None)
    with _opened(request, tell) as work:
        tell(Progress(0, work.chips, 0.0, None, "benchmark"))
        rate = work.model.benchmark()
        done = work.run().peek() if request.outputs or request.run_dir else {}
        to_do = work.chips - sum(n for block, n in done.items() if work.blocks.get(block) == n)
        return {
            "chips": work.chips,
            "to_do": to_do,
            "blocks": len(work.blocks),
            "hectares": round(work.chips * work.imagery.grid.size**2 / 1e4, 1),
            "seconds": round(to_do / rate.chips_per_second, 1),
            "chips_per_second": rate.chips_per_second,
            "batch": request.batch or rate.batch,
            "disk_mb": round(_bytes_needed(work.chips) / 1e6, 1),
            "grid": grid_facts(work.imagery.grid),
            "device": work.model.device.to_json(),
            "model": model_facts(work.model),
            "raster": list(request.raster),
            "warnings": [each.to_json() for each in warnings_before(work.imagery)],
        }


def run(
    request: Request, on_progress: OnProgress, cancelled: Callable[[], bool], on_block: OnBlock | None = None
) -> dict[str, Any]:
    """Classifies what the request asks for and writes its outputs; returns the result of docs/architecture.md.

    What an earlier, unfinished run of the same request has done is kept and not done again. `on_block` takes each block
    (blocks.py) as soon as it is kept, and those of the earlier run first.
    Raises Cancelled as soon as `cancelled()` is true between two batches; finished blocks are kept.
    """
    started = time.monotonic()
    folder = request.run_folder
    if request.outputs:
        check_outputs(request.outputs, request.raster)
    with _opened(request, on_progress) as work:
        _check_room(folder, work.chips)
        with work.run() as current:
            speed = _classify(work, current, on_progress, cancelled, on_block)
            on_progress(Progress(work.chips, work.chips, speed.rate, None, "assemble"))
            parts = current.table(work.blocks)
        info = map_info(work.request, work.model, work.imagery, current.id)
        table = landuse_table(parts, info)
        if request.outputs:
            write_outputs(table, info, request.outputs)
        counts = summary(table, info)
        counts["chips"]["resumed"] = speed.resumed
        warnings = warnings_before(work.imagery) + warnings_after(counts["chips"], work.imagery)
        return {
            "run": current.id,
            "run_dir": str(current.folder),
            "outputs": dict(request.outputs),
            "grid": grid_facts(work.imagery.grid),
            **counts,
            "model": {**model_facts(work.model), "metrics": dict(work.model.contract.metrics)},
            "device": work.model.device.to_json(),
            "raster": list(request.raster),
            "image_dates": sorted({each for each in info.image_dates if each}),
            "finished": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "seconds": round(time.monotonic() - started, 3),
            "chips_per_second": round(speed.rate, 2),
            "warnings": [each.to_json() for each in warnings],
        }


class _Speed(NamedTuple):
    rate: float  # chips per second of what was computed now
    resumed: int  # chips that were there already


def _classify(
    work: Work, current: Run, on_progress: OnProgress, cancelled: Callable[[], bool], on_block: OnBlock | None
) -> _Speed:
    """Computes the blocks that the run lacks, and commits each."""
    done = current.done()
    kept = [block for block, n in work.blocks.items() if done.get(block) == n]
    resumed = sum(work.blocks[block] for block in kept)
    to_do, finished = work.chips - resumed, 0
    tell_block = block_notifier(map_info(work.request, work.model, work.imagery, current.id), on_block)
    for block in kept if on_block is not None else ():
        tell_block(current.table([block]))
        if cancelled():
            raise Cancelled
    if not to_do:
        return _Speed(0.0, resumed)
    on_progress(Progress(resumed, work.chips, 0.0, None, "benchmark"))
    batch = current.batch(lambda: work.request.batch or work.model.benchmark().batch)
    committer = BlockCollector(current, work.blocks)
    missing = (each for each in work.imagery.blocks() if done.get(each.block) != len(each.chips))
    start = time.monotonic()
    rate = 0.0
    loop = classify(
        work.imagery, missing, work.model, len(work.classes), batch, work.request.min_valid, _readers(work), cancelled
    )
    with closing(loop):
        for scored in loop:
            tell_block(committer.add(scored))
            finished += len(scored.chips)
            rate = finished / max(time.monotonic() - start, 1e-9)
            eta = (to_do - finished) / rate
            on_progress(Progress(resumed + finished, work.chips, rate, eta, "classify"))
            if cancelled():
                break
    if finished < to_do:
        raise Cancelled
    return _Speed(rate, resumed)


def _readers(work: Work) -> int:
    """How many threads should read.

    Where the model runs on the CPU and pixels are taken as they are from local files, one reader outpaces it several
    times over, and a second one only takes the model's caches from it: 1 % slower with ResNet-18, measured.
    """
    swift = all(each.way is ReadMode.NATIVE and not is_remote(each.source.path) for each in work.imagery.placed)
    return 1 if swift and work.model.device.kind == "cpu" else max(2, min(MAX_READERS, cores()))


@contextmanager
def _opened(request: Request, on_progress: OnProgress) -> Iterator[Work]:
    """Model and imagery of a request, open and checked against each other."""
    on_progress(Progress(0, 0, 0.0, None, "open"))
    with open_model(request.model, request.device) as model:
        check_thresholds(request, model.contract)
        imagery = imagery_for(request, model.contract)
        if request.outputs:
            check_outputs(request.outputs, _inputs(request, imagery, model))
        if imagery.ground.area > MOST_CHIPS * imagery.grid.size**2:
            raise AreaError(
                "area-too-many-chips",
                "The area has more than {most:,} chips of {size:g} m: choose a smaller area, or a model for "
                "larger chips.",
                most=MOST_CHIPS,
                size=imagery.grid.size,
            )
        blocks = {each.block: len(each.chips) for each in imagery.blocks()}
        if not blocks:
            raise AreaError("area-no-chip", "The area touches no chip of the imagery: choose a larger area.")
        yield Work(request, model, imagery, blocks)


def _inputs(request: Request, imagery: Imagery, model: Model) -> list[str]:
    """Every file that the run reads, and so must not write."""
    files = [file for each in imagery.placed for file in each.source.files]
    return [*request.raster, *files, str(model.path), str(sidecar_path(model.path))]


def _check_room(folder: Path, chips: int) -> None:
    """Raises OutputError before the work starts where the disk cannot hold its result."""
    folder = folder.absolute()
    while not folder.exists():
        folder = folder.parent
    needed, free = _bytes_needed(chips), shutil.disk_usage(folder).free
    if free < needed:
        raise OutputError(
            "result-disk-full",
            "The result needs about {needed_mb:.1f} MB and {folder} has {free_mb:.1f} MB left: make room "
            "or choose another folder.",
            needed_mb=needed / 1000000.0,
            folder=folder,
            free_mb=free / 1000000.0,
        )


def _bytes_needed(chips: int) -> int:
    return BYTES_ANYWAY + BYTES_PER_CHIP * chips
