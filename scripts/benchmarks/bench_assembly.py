"""Assembly of a map from the parts of a run: the time for a county, the memory for a state and for 20 million chips.

python -m scripts.benchmarks.bench_assembly RUN-FOLDER   writes the map of its parts and prints the peak memory
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import rasterio
import shapely

from plugin.engine.api.classes import GROUPS, landuse_product
from plugin.engine.api.grid import BLOCK_CHIPS, ChipGrid
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.api.requests.run_request import Request
from plugin.engine.imagery.blocks import BlockLayout, lay_out
from plugin.engine.imagery.open_imagery import Imagery
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.outputs.metadata import MapMetadata
from plugin.engine.outputs.write import write_outputs
from plugin.engine.run.assembly import assemble, finished_blocks, memory_mb
from plugin.engine.run.chips import ScoredBatch
from plugin.engine.run.inputs import opened_request
from plugin.engine.run.landuse import LandUseRules, landuse_table, with_hectares
from plugin.engine.run.parts import encode_part, part_name, part_table
from plugin.engine.storage.store import FolderStore, PartStore
from scripts.benchmarks.bench_records import WORK_FOLDER, Record, record
from scripts.benchmarks.bench_run import CommandRun, command_run
from tests.data.models import SIX

CHIP_PX = 224
TILE_PX = 384  # of the raster without pixels: the tiles of a state are more than imagery/content/void.py looks at
COUNTY_CHIPS = 65_563
SUFFIXES = {"gpkg": ".gpkg", "cog": ".tif", "geoparquet": ".parquet", "stac": ".json"}
RULES = LandUseRules(SIX, GROUPS, 0.6, 0.1, "bench 000000000000", ("2016-07-01",), (False,))
METADATA = MapMetadata(landuse_product(SIX, GROUPS), ChipGrid("EPSG:26919"), "Land use", "Made up")


class _Extent(NamedTuple):
    """A rectangle of blocks: CRS, column and row of the block in the north-west, and numbers of blocks."""

    crs: str
    west: int
    north: int
    cols: int
    rows: int


STATE = _Extent("EPSG:26919", 100, 1249, 89, 89)  # 2,027,776 chips
COUNTRY = _Extent("EPSG:5070", -312, 639, 625, 125)  # 20,000,000 chips, the most of a run, 2,240 km from west to east
ROWS_BYTES_PER_CHIP = 70  # of the temporary file of rows; measured for COUNTRY


def county() -> Iterator[Record]:
    """Time and disk space of the map of a county, 65,563 chips, from its parts to all four outputs."""
    WORK_FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as folder:
        (Path(folder) / "parts").mkdir()
        put_parts(FolderStore(Path(folder) / "parts"), _square(COUNTY_CHIPS), [each.name for each in SIX])
        start = time.perf_counter()
        write_map(Path(folder))
        seconds = time.perf_counter() - start
        size = sum(each.stat().st_size for each in Path(folder).rglob("*") if each.is_file())
    yield record("county_assembly_s", seconds, "s", f"{COUNTY_CHIPS:,} chips, four outputs", "county")
    yield record("disk_bytes_per_chip", size / COUNTY_CHIPS, "bytes", "parts and four outputs of that county", "county")


def state() -> Iterator[Record]:
    """Peak memory of the command line that resumes a finished run over a state, so that it only writes the map."""
    with _resumed(STATE) as resumed:
        yield record("state_assembly_peak_mb", resumed.run.peak_mb, "MB", f"{resumed}; goal: 600 MB", "state")


def most() -> Iterator[Record]:
    """The same with the most chips that a run may have, in rows as wide as a country; time and disk space, too."""
    with _resumed(COUNTRY) as resumed:
        yield record("assembly_peak_mb", resumed.run.peak_mb, "MB", f"{resumed}; goal: 1500 MB", "most")
        yield record("assembly_s", resumed.run.seconds, "s", f"that run; {resumed.sizes}", "most")
        compared = "parts, the rows between parts and files, and four outputs of that run"
        yield record("assembly_bytes_per_chip", resumed.bytes / resumed.chips, "bytes", compared, "most")


class _Resumed(NamedTuple):
    """A resumed run that only wrote the map. bytes: of parts, rows and outputs; sizes: of each, as text"""

    run: CommandRun
    chips: int
    bytes: int
    sizes: str

    def __str__(self) -> str:
        plan = memory_mb(self.chips)
        return f"{self.chips:,} chips, four outputs, {self.run.seconds:.0f} s; a plan says {plan:.0f}"


@contextmanager
def _resumed(extent: _Extent) -> Iterator[_Resumed]:
    WORK_FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as folder:
        raster = Path(folder, "empty.tif")
        _empty_raster(raster, extent)
        outputs = {kind: str(Path(folder, f"map{suffix}")) for kind, suffix in SUFFIXES.items()}
        request = Request(raster=(RasterInput(str(raster)),), model="default", device="cpu", outputs=outputs, batch=16)
        with opened_request(request) as work, work.run() as run:
            chips, classes = work.chips, [each.name for each in work.model.contract.classes]
            store = _UnsyncedStore(run.store.folder)
            put_parts(store, work.layout, classes)
        resumed = command_run(request)
        sizes = {kind: Path(path).stat().st_size for kind, path in outputs.items()}
        sizes["parts"] = sum(each.stat().st_size for each in store.folder.iterdir())
        texts = ", ".join(f"{name} {size / 1e6:,.0f} MB" for name, size in sizes.items())
        yield _Resumed(resumed, chips, sum(sizes.values()) + ROWS_BYTES_PER_CHIP * chips, texts)


class _UnsyncedStore(FolderStore):
    """Writes parts without waiting for the disk: they need not outlive the machine."""

    def put(self, name: str, content: bytes) -> None:
        (self.folder / name).write_bytes(content)


def put_parts(store: PartStore, layout: BlockLayout, classes: Sequence[str]) -> None:
    """Stores a part with random probabilities for each block."""
    rng = np.random.default_rng(0)
    for block, chips in layout.select():
        n = len(chips)
        share = rng.dirichlet(np.ones(len(classes)) / 3, n).astype(np.float32)
        ones, source = np.ones(n, np.float32), np.zeros(n, np.int16)
        batch = ScoredBatch(block, chips, ones, source, share, rng.random(n, np.float32))
        store.put(part_name(block), encode_part(part_table([batch], classes)))


def _empty_raster(path: Path, extent: _Extent) -> None:
    """Writes a sparse GeoTIFF without pixels, of so many tiles that the engine does not look for those without any."""
    side = BLOCK_CHIPS * CHIP_PX
    shape = {"width": extent.cols * side, "height": extent.rows * side, "count": 4, "dtype": "uint8"}
    tiles = {"tiled": True, "blockxsize": TILE_PX, "blockysize": TILE_PX, "sparse_ok": True, "bigtiff": "yes"}
    corner = rasterio.Affine(1, 0, extent.west * side, 0, -1, (extent.north + 1) * side)
    with rasterio.open(path, "w", driver="GTiff", crs=extent.crs, transform=corner, **shape, **tiles):
        pass


def _square(chips: int) -> BlockLayout:
    """The layout of a square of at least this number of chips."""
    side = int(np.ceil(np.sqrt(chips))) * METADATA.grid.size
    west, south = 1400 * METADATA.grid.size, 20_000 * METADATA.grid.size
    return lay_out(METADATA.grid, shapely.box(west, south, west + side, south + side))


def write_map(folder: Path) -> None:
    """Writes all four outputs from the parts in a folder."""
    store = FolderStore(folder / "parts")
    blocks = finished_blocks(store)
    outputs = {kind: str(folder / f"map{suffix}") for kind, suffix in SUFFIXES.items()}
    rows = folder / "rows.tmp"
    corners, side = np.array([(each.col, each.row) for each in blocks]), METADATA.grid.size * BLOCK_CHIPS
    ground = shapely.box(*corners.min(axis=0) * side, *(corners.max(axis=0) + 1) * side)
    imagery = Imagery(METADATA.grid, InputSpec((), "uint8", 1.0, CHIP_PX), (), ground, ground)

    def derive(parts: pa.Table) -> pa.Table:
        return with_hectares(landuse_table(parts, RULES), imagery)

    table = assemble(store, blocks, METADATA.product, derive, rows)
    write_outputs(table, METADATA, outputs)
    rows.unlink()
