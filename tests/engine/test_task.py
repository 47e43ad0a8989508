"""A plan that is plain JSON, and the loop body that computes blocks of it anywhere."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pyarrow import fs

from plugin.engine.api.errors import AreaError, ModelError, OutputError
from plugin.engine.api.grid import Block
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.api.requests.run_request import Request
from plugin.engine.run import job
from plugin.engine.run.assembly import assemble, finished_blocks, read_parts
from plugin.engine.run.inputs import opened_request
from plugin.engine.run.parts import part_name
from plugin.engine.run.plan import RunPlan
from plugin.engine.run.task import classify_blocks
from plugin.engine.storage.store import ArrowStore, FolderStore
from tests.data import canopy, rasters
from tests.data.models import mean_colour
from tests.messages import refused

PX, SIDE = 32, 40

EXECUTOR = """
import json, sys
from pathlib import Path
from plugin.engine.api.grid import Block
from plugin.engine.run.plan import RunPlan
from plugin.engine.storage.store import FolderStore
from plugin.engine.run.task import classify_blocks
plan = RunPlan.from_json(json.loads(Path(sys.argv[1]).read_text()))
blocks = [Block(*each) for each in json.loads(sys.argv[3])]
list(classify_blocks(plan, blocks, FolderStore(Path(sys.argv[2]))))
"""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return mean_colour(tmp_path_factory.mktemp("model") / "tiny.onnx", PX)


@pytest.fixture
def request_(model: Path, tmp_path: Path) -> Request:
    """Two quads that overlap a little, the second of finer pixels."""
    west = rasters.write(tmp_path / "a.tif", rasters.noise(size=SIDE * PX), tiled=True, nodata=7)
    east = rasters.write(
        tmp_path / "b.tif",
        rasters.noise(size=SIDE * PX, seed=1),
        transform=rasters.at(rasters.WEST + SIDE * PX - 100, gsd=0.6),
        tiled=True,
    )
    return Request(
        raster=(RasterInput(west), RasterInput(east)),
        model=str(model),
        outputs={"geoparquet": str(tmp_path / "map.parquet")},
        batch=16,
        device="cpu",
    )


def planned(request: Request) -> RunPlan:
    with opened_request(request) as work, work.run() as run:
        return work.plan(run.id, work.batch(run))


def test_a_plan_comes_back_from_json(request_: Request) -> None:
    plan = planned(request_)
    again = RunPlan.from_json(json.loads(json.dumps(plan.to_json())))
    assert again.mosaic == plan.mosaic
    assert list(again.layout.select()) == list(plan.layout.select())
    assert again.to_json() == plan.to_json()
    with pytest.raises(ValueError, match="version 2"):
        RunPlan.from_json({**plan.to_json(), "version": 2})


def test_executors_of_a_plan_write_the_parts_of_a_local_run_to_the_bit(request_: Request, tmp_path: Path) -> None:
    plan = planned(request_)
    (tmp_path / "plan.json").write_text(json.dumps(plan.to_json()))
    (tmp_path / "parts").mkdir()
    blocks = list(plan.layout)
    assert len(blocks) >= 8
    for share in (blocks[::2], blocks[1::2]):
        command = [sys.executable, "-c", EXECUTOR, "plan.json", "parts", json.dumps(share)]
        environ = {"PYTHONPATH": str(Path(__file__).parents[2]), "PATH": ""}
        subprocess.run(command, cwd=tmp_path, env=environ, check=True, capture_output=True)
    result = job.run(request_, lambda _: None, lambda: False)
    local, remote = FolderStore(Path(result["run_dir"]) / "parts"), FolderStore(tmp_path / "parts")
    assert result["run"] == plan.run
    assert sorted(local.names()) == sorted(remote.names()) == sorted(map(part_name, blocks))
    assert all(local.read(name) == remote.read(name) for name in local.names())


def test_an_object_store_takes_parts_as_a_folder_does(request_: Request, tmp_path: Path) -> None:
    plan = planned(request_)
    (tmp_path / "bucket").mkdir()
    store = ArrowStore(fs.SubTreeFileSystem(str(tmp_path), fs.LocalFileSystem()), "bucket")
    chosen = list(plan.layout)[:2]
    steps = list(classify_blocks(plan, chosen, store))
    assert finished_blocks(store) == {block: plan.layout.count(block) for block in chosen}
    assert sum(step.chips for step in steps) == sum(map(plan.layout.count, chosen))
    assert [step.part.num_rows for step in steps if step.part is not None] == list(map(plan.layout.count, chosen))
    assert read_parts(store, chosen).num_rows == sum(map(plan.layout.count, chosen))


def test_a_task_opens_only_the_rasters_that_its_blocks_touch(request_: Request, tmp_path: Path) -> None:
    plan = planned(request_)
    Path(request_.addresses[1]).unlink()
    eastmost = max(block.col for block in plan.layout)
    westmost = [block for block in plan.layout if block.col == min(each.col for each in plan.layout)]
    (tmp_path / "parts").mkdir()
    store = FolderStore(tmp_path / "parts")
    list(classify_blocks(plan, westmost, store))
    assert len(store.names()) == len(westmost)
    with pytest.raises(Exception, match=r"b\.tif"):
        list(classify_blocks(plan, [each for each in plan.layout if each.col == eastmost], store))


def test_a_model_that_is_another_one_now_is_refused(request_: Request, tmp_path: Path) -> None:
    plan = planned(request_)
    with refused(ModelError, "model-changed"):
        list(classify_blocks(replace(plan, digest="0" * 64), list(plan.layout)[:1], FolderStore(tmp_path)))


def test_a_cancelled_task_keeps_whole_blocks(request_: Request, tmp_path: Path) -> None:
    plan = planned(request_)
    (tmp_path / "parts").mkdir()
    store = FolderStore(tmp_path / "parts")
    with pytest.raises(Cancelled):
        list(classify_blocks(plan, plan.layout, store, cancelled=lambda: len(store.names()) > 2))
    finished = finished_blocks(store)
    assert 0 < len(finished) < len(plan.layout)
    assert all(plan.layout.count(block) == n for block, n in finished.items())


def test_a_row_of_blocks_is_read_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    canopy.write(tmp_path)
    store, rows = FolderStore(tmp_path / "parts"), []

    def counted(parts):
        rows.append(np.unique(parts["row"].to_numpy() // 16).tolist())
        return canopy.derive(parts)

    table = assemble(store, [Block(3, 6), Block(4, 7), Block(3, 7)], canopy.PRODUCT, counted, tmp_path / "rows")
    assert rows == [[7], [6]]
    with table.batches() as batches:
        (batch,) = batches
    assert batch["row"].to_pylist() == sorted(batch["row"].to_pylist(), reverse=True)


def test_no_blocks_and_no_part_are_sentences(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    with refused(AreaError, "map-empty"):
        assemble(store, [], canopy.PRODUCT, canopy.derive, tmp_path / "rows")
    with refused(OutputError, "part-damaged"):
        assemble(store, [Block(0, 0)], canopy.PRODUCT, canopy.derive, tmp_path / "rows")
