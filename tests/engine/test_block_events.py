"""The blocks that a run sends are its map: each chip once, with the values of its row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest

from plugin.engine.api.errors import OutputError
from plugin.engine.api.product import Product
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.api.requests.run_request import Request
from plugin.engine.run import job
from tests.data import rasters
from tests.data.models import mean_colour

PX, SIDE = 32, 40
CHIPS = SIDE**2


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return mean_colour(tmp_path_factory.mktemp("model") / "tiny.onnx", PX)


@pytest.fixture
def request_(model: Path, tmp_path: Path) -> Request:
    """40 x 40 chips in nine blocks or so; those in the north-west have no imagery, or some."""
    pixels = np.random.default_rng(3).integers(1, 255, (3, SIDE * PX, SIDE * PX)).astype(np.uint8)
    pixels[:, : 2 * PX + 5, : 7 * PX + 9] = 0
    raster = rasters.write(tmp_path / "a.tif", pixels, tiled=True, nodata=0)
    return Request(
        raster=(RasterInput(raster),),
        model=str(model),
        outputs={"geoparquet": str(tmp_path / "map.parquet")},
        batch=16,
        device="cpu",
    )


def chips_of(blocks: list[dict[str, Any]]) -> dict[tuple[int, int], tuple[Any, ...]]:
    """(col, row) -> group, confidence, flags. Fails if a chip comes twice."""
    entries = [(groups_of(block), chip) for block in blocks for chip in block["chips"]]
    chips = {
        (col, row): (None if group < 0 else groups[group], confidence, flags)
        for groups, (col, row, group, confidence, flags) in entries
    }
    assert len(chips) == len(entries)
    return chips


def groups_of(block: dict[str, Any]) -> list[str]:
    return [each.name for each in Product.from_json(block["product"]).main_column.categories]


def map_of(result: dict[str, Any]) -> dict[tuple[int, int], tuple[Any, ...]]:
    rows = pq.read_table(result["outputs"]["geoparquet"]).to_pylist()
    return {
        (row["col"], row["row"]): (
            row["group"],
            None if row["confidence"] is None else pytest.approx(row["confidence"], abs=6e-5),
            [each for each in row["flags"].split(",") if each],
        )
        for row in rows
    }


def test_the_blocks_of_a_run_are_its_map(request_: Request) -> None:
    blocks: list[dict[str, Any]] = []
    result = job.run(request_, lambda _: None, lambda: False, blocks.append)
    chips = chips_of(blocks)
    assert len(chips) == CHIPS and chips == map_of(result)
    assert 4 <= len(blocks) <= 16 and {str(each["grid"]) for each in blocks} == {str(result["grid"])}
    assert {flag for *_, flags in chips.values() for flag in flags} >= {"no-data", "partial"}


def test_a_resumed_run_sends_the_stored_blocks_first_and_every_block_once(request_: Request) -> None:
    progress: list[Any] = []
    before: list[dict[str, Any]] = []
    with pytest.raises(Cancelled):
        job.run(request_, progress.append, lambda: len(before) >= 3, before.append)
    after: list[dict[str, Any]] = []
    result = job.run(request_, lambda _: None, lambda: False, after.append)
    resumed = result["chips"]["resumed"]
    assert chips_of(after) == map_of(result) and 0 < resumed < CHIPS
    first = [each for each in after if each in before]
    assert sum(len(each["chips"]) for each in first) == resumed and after[: len(first)] == first


def test_a_finished_run_sends_all_its_blocks_again(request_: Request) -> None:
    result = job.run(request_, lambda _: None, lambda: False)
    again: list[dict[str, Any]] = []
    assert job.run(request_, lambda _: None, lambda: False, again.append)["chips"]["resumed"] == CHIPS
    assert chips_of(again) == map_of(result)


def test_sending_the_stored_blocks_can_be_cancelled(request_: Request) -> None:
    job.run(request_, lambda _: None, lambda: False)
    again: list[dict[str, Any]] = []
    with pytest.raises(Cancelled):
        job.run(request_, lambda _: None, lambda: True, again.append)
    assert len(again) == 1


def test_a_damaged_part_is_an_error_with_its_remedy_and_mended_by_the_next_run(request_: Request) -> None:
    result = job.run(request_, lambda _: None, lambda: False)
    part = next(iter(sorted((Path(result["run_dir"]) / "parts").iterdir())))
    content = bytearray(part.read_bytes())
    content[4:40] = bytes(36)
    part.write_bytes(content)
    with pytest.raises(OutputError, match="run it again to mend it"):
        job.run(request_, lambda _: None, lambda: False, lambda _: None)
    blocks: list[dict[str, Any]] = []
    assert len(map_of(job.run(request_, lambda _: None, lambda: False, blocks.append))) == len(chips_of(blocks))
