"""Runs a land-cover map: a class for each pixel of the imagery.

`landcover` returns

    {"run": id, "run_dir": folder, "title": "…", "abstract": "…", "outputs": {kind: path, …},
     "product": {…}, "grid": {"crs", "size": of a pixel},
     "windows": {"total", "resumed"}, "pixels": {"total", "no_data"}, "hectares": {"classified"},
     "classes": [{"name": "water", "title": "Water", "colour": "#0000ff", "pixels": 120, "hectares": 0.012}, …],
     "polygons": {"count": 12, "min_mapping_unit_m2": 100.0, "product": {…}},
     "model": {…}, "device": {…}, "raster": […], "raster_ids": […], "image_dates": […], "overlap": 1.31,
     "finished": "2026-11-21T05:00:00Z", "seconds": 12.3, "megapixels_per_second": 1.2, "notes": […], "warnings": […]}

`notes`, `warnings`, `raster`, `model` and `device` are as in run/job.py. `overlap` is the number of pixels that the
network computes for each pixel of the map. `polygons` is null where none were asked for.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timezone
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import shapely

from ..api.errors import AreaError
from ..api.grid import Block, ChipGrid
from ..api.messages import Message
from ..api.protocol import Cancelled
from ..api.requests.run_request import Request
from ..imagery.blocks import BlockLayout, lay_out
from ..imagery.mosaic import READING_VERSION
from ..imagery.open_imagery import Imagery, open_imagery
from ..imagery.reader import InputSpec
from ..model.pixel_model import PixelModel, open_pixel_model
from ..outputs.metadata import MapMetadata
from ..outputs.write import PIXEL_SUFFIXES, check_outputs, files_written_together
from ..outputs.write_errors import output_errors
from ..run.inputs import check_no_input, describe_model, source_overrides
from ..run.job import MIN_BYTES, OnProgress, Progress
from ..run.map_metadata import notes_before, warnings_before
from ..run.result import raster_fields
from ..run.run import Run, check_room
from ..storage.store import PartStore
from .assemble import assembled_blocks
from .geometry import Geometry
from .metadata import landcover_metadata
from .parts import block_of_part
from .polygons.polygon_builder import PolygonBuilder
from .polygons.polygon_file import POLYGONS, polygons_product, smallest_patch, write_polygons
from .product import LANDCOVER, landcover_product
from .raster_files import HARD, PROBABILITIES, SOFT, Counts, frame_of, write_rasters
from .request import LandCoverRequest
from .task import label_blocks, windows_in

# Of the polygons, and of lines and edges on the way to them: about 8 for patches of 400 pixels after merging. Of pure
# noise it is several times as much; where the disk is full then, nothing is written.
POLYGON_BYTES_PER_PIXEL = 16
LAYOUT = 2  # version of the parts; it is hashed into each run's id


class OpenedMap(NamedTuple):
    """A request with its open model, the imagery on the grid of tiles, and the tiles by block."""

    request: LandCoverRequest
    model: PixelModel
    imagery: Imagery
    geometry: Geometry
    layout: BlockLayout

    def identity(self) -> dict[str, Any]:
        """Everything that determines the result; its hash is the run's id."""
        imagery, geometry = self.imagery, self.geometry
        return {
            "product": [LANDCOVER, LAYOUT],
            "model": self.model.digest,
            "device": self.model.device.kind,
            "reading": READING_VERSION,
            "rasters": [each.source.identity() for each in imagery.sources],
            "grid": [imagery.grid.crs, imagery.grid.size],
            "windows": [geometry.window, geometry.margin, geometry.blend],
            "ground": sha256(shapely.to_wkb(shapely.normalize(imagery.ground))).hexdigest(),
        }

    def bytes_needed(self, missing: Iterable[Block]) -> dict[Path, int]:
        """Folder -> bytes of parts or files in it, at most; each raster is written twice, plain and as a COG, with
        overviews.

        missing: the blocks whose part is still to be computed
        """
        per_tile, classes = self.geometry.tile**2, len(self.model.classes)
        per_pixel = {HARD: 3, PROBABILITIES: 3 * classes, SOFT: 12, POLYGONS: POLYGON_BYTES_PER_PIXEL}
        needed = Counter({self.request.run.run_folder: MIN_BYTES})
        needed[self.request.run.run_folder] += sum(map(self.layout.count, missing)) * per_tile * (classes + 2)
        for kind, path in self.request.outputs.items():
            needed[Path(path).parent] += self.layout.chips * per_tile * per_pixel[kind]
        return dict(needed)

    @property
    def pixel_grid(self) -> ChipGrid:
        """The grid of the map's pixels."""
        return ChipGrid(self.imagery.grid.crs, self.model.contract.gsd_m)


@contextmanager
def opened_map(request: LandCoverRequest, threads: int | None = None) -> Iterator[OpenedMap]:
    """Opens model and imagery of a request, and lays tiles over the area. Raises the errors of opening them."""
    run = request.run
    with open_pixel_model(run.model, run.device, threads) as model:
        geometry = Geometry.of(model.contract, model.windows)
        imagery = tiled_imagery(run, model, geometry)
        # Windows whose blended strip reaches into the area have a share in it, too.
        reach = (geometry.blend / 2 + 1) * model.contract.gsd_m
        layout = lay_out(imagery.grid, shapely.buffer(imagery.ground, reach, join_style="mitre"))
        if not layout.chips:
            raise AreaError("area-no-pixel", "The area holds no pixel of the imagery: choose a larger area.")
        yield OpenedMap(request, model, imagery, geometry, layout)


def tiled_imagery(run: Request, model: PixelModel, geometry: Geometry) -> Imagery:
    """The imagery on the grid of the tiles of windows. Raises as `open_imagery`."""
    contract = model.contract
    spec = InputSpec(contract.bands, contract.dtype, contract.gsd_m, geometry.tile, contract.absent)
    return open_imagery(run.raster, spec, run.area, source_overrides(run))


def landcover(params: Any, on_progress: OnProgress, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Labels the pixels of a request and writes its outputs; returns the result as JSON, see the module's docstring.

    Blocks that an earlier, unfinished run of the same request has finished are not computed again. Raises Cancelled as
    soon as `cancelled()` is true between two windows; finished blocks are kept.
    """
    started = time.monotonic()
    request = LandCoverRequest.from_json(params)
    check_outputs(request.outputs, LANDCOVER, PIXEL_SUFFIXES)
    check_no_input(request.outputs, request.run.addresses)
    on_progress(Progress(0, 0, 0.0, None, "open"))
    with opened_map(request) as work:
        run = Run(request.run.run_folder, work.identity())
        check_room(work.bytes_needed(_missing(work, run.store)))
        return _run(work, run, on_progress, cancelled, started)


def _run(
    work: OpenedMap, run: Run, on_progress: OnProgress, cancelled: Callable[[], bool], started: float
) -> dict[str, Any]:
    """Computes and writes a map. started: by `time.monotonic`"""
    with run as current:
        total, resumed, rate = _label(work, current, on_progress, cancelled)
        on_progress(Progress(total, total, rate, None, "assemble"))
        counts, polygons = _write(work, current.id, current.store, cancelled)
        stated = landcover_metadata(work.request, work.model, work.imagery, work.pixel_grid, current.id, counts)
        return {
            "run": current.id,
            "run_dir": str(current.folder),
            "title": stated.title,
            "abstract": stated.abstract,
            **_result(work, counts),
            "polygons": _polygons_to_json(work, polygons),
            "windows": {"total": total, "resumed": resumed},
            "seconds": round(time.monotonic() - started, 3),
            "megapixels_per_second": round(rate * work.geometry.step**2 / 1e6, 3),
        }


def _label(
    work: OpenedMap, current: Run, on_progress: OnProgress, cancelled: Callable[[], bool]
) -> tuple[int, int, float]:
    """Computes the blocks that are not in the store yet; returns windows in all, windows of an earlier run, and windows
    per second.
    """
    missing = _missing(work, current.store)
    total, to_do = (windows_in(work.layout.select(each), work.geometry) for each in (None, missing))
    done, rate, start = 0, 0.0, time.monotonic()
    steps = label_blocks(
        work.imagery.mosaic,
        list(work.layout.select(missing)),
        work.geometry,
        work.model,
        len(work.model.classes),
        current.store,
        cancelled=cancelled,
    )
    with closing(steps):
        for _ in steps:
            done += 1
            rate = done / max(time.monotonic() - start, 1e-9)
            on_progress(Progress(total - to_do + done, total, rate, (to_do - done) / rate, "label"))
    return total, total - to_do, rate


def _missing(work: OpenedMap, store: PartStore) -> list[Block]:
    """The blocks whose part is not in the store. A damaged part is found and removed on assembly."""
    finished = {block_of_part(name) for name in store.names()}
    return [block for block in work.layout if block not in finished]


def _write(work: OpenedMap, run: str, store: PartStore, cancelled: Callable[[], bool]) -> tuple[Counts, int | None]:
    """Assembles the map and writes its files, all or none; gives the number of polygons, where they are wanted."""
    request, imagery, classes = work.request, work.imagery, work.model.classes
    blocks, with_shares = list(work.layout), bool({PROBABILITIES, SOFT, POLYGONS} & set(request.outputs))
    results = assembled_blocks(
        store, blocks, work.geometry, len(classes), imagery.grid, imagery.ground, with_shares=with_shares
    )
    frame = frame_of(imagery.grid, work.model.contract.gsd_m, imagery.ground.bounds)

    def metadata(counts: Counts) -> MapMetadata:
        return landcover_metadata(request, work.model, imagery, work.pixel_grid, run, counts)

    def cancel() -> None:
        if cancelled():
            raise Cancelled

    with files_written_together(request.outputs) as paths:
        rasters = {kind: path for kind, path in paths.items() if kind != POLYGONS}
        if POLYGONS not in paths:
            return write_rasters(results, frame, metadata, rasters), None
        path, unit = paths[POLYGONS], request.min_mapping_unit_m2
        builder = PolygonBuilder(frame, blocks, len(classes), smallest_patch(unit, frame.gsd_m), path.parent)
        counts = write_rasters(builder.watched(results, cancel), frame, metadata, rasters)
        with output_errors(Path(request.outputs[POLYGONS])):
            return counts, write_polygons(builder, classes, unit, metadata(counts), path, cancel)


def _result(work: OpenedMap, counts: Counts) -> dict[str, Any]:
    model, imagery = work.model, work.imagery
    product = landcover_product(model.classes)
    hectares = model.contract.gsd_m**2 / 1e4
    pixels = [int(each) for each in counts.of_class]
    run = work.request.run
    warnings = warnings_before(imagery, of_pixels=True) + _nothing_labelled(pixels)
    return {
        "outputs": dict(work.request.outputs),
        "product": product.to_json(),
        "grid": work.pixel_grid.to_json(),
        "pixels": {"total": sum(pixels), "no_data": counts.no_data},
        "hectares": {"classified": round(sum(pixels) * hectares, 4)},
        "classes": [
            {**vars(category), "pixels": n, "hectares": round(n * hectares, 4)}
            for category, n in zip(product.main_column.categories, pixels)
        ],
        "model": describe_model(model),
        "device": model.device.to_json(),
        **raster_fields(run),
        "image_dates": sorted({date for each in imagery.sources if (date := run.image_date or each.source.date)}),
        "overlap": round(work.geometry.overlap, 3),
        "finished": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "notes": [each.to_json() for each in notes_before(imagery)],
        "warnings": [each.to_json() for each in warnings],
    }


def _nothing_labelled(pixels: list[int]) -> list[Message]:
    """A warning about a map without a class; none where there is one. pixels: number of each class"""
    if any(pixels):
        return []
    return [
        Message(
            "no-pixel-labelled",
            "No pixel could be labelled: the area holds no imagery. Is the raster empty there, or does it state a "
            "wrong no-data value?",
        )
    ]


def _polygons_to_json(work: OpenedMap, count: int | None) -> dict[str, Any] | None:
    """count: of the polygons; None where there are none"""
    if count is None:
        return None
    product = polygons_product(work.model.classes).to_json()
    return {"count": count, "min_mapping_unit_m2": work.request.min_mapping_unit_m2, "product": product}
