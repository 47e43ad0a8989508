"""The whole engine, from a request to files, on small made-up imagery and on the real data."""

from __future__ import annotations

import json
import sqlite3
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import numpy as np
import pyarrow.parquet as pq
import pytest
import rasterio
import rasterio.shutil
import shapely

from plugin.engine.imagery.mosaic import ChipReader
from plugin.engine.model.model import open_model
from plugin.engine.run import job
from scripts.imagery.make_quilt import Quilt, assign_cells, make_quilt
from scripts.imagery.source_chips import read_manifest
from tests.data import rasters
from tests.engine.job.requests import PX, cancel_after_a_part, request, run


def probabilities(result):
    """Chip -> its class probabilities."""
    table = pq.read_table(result["outputs"]["geoparquet"])
    names = [name for name in table.schema.names if name.startswith("p_")]
    values = np.column_stack([table[name].to_numpy() for name in names])
    return dict(zip(zip(table["col"].to_pylist(), table["row"].to_pylist()), values))


def test_a_run_ends_in_four_files_that_agree(raster, model, tmp_path):
    result = run(request(raster, model, tmp_path / "o"))
    assert result["chips"]["total"] == result["chips"]["classified"] == 400
    assert sum(each["chips"] for each in result["groups"]) == 400
    assert sum(each["hectares"] for each in result["groups"]) == pytest.approx(400 * PX**2 / 1e4)
    with sqlite3.connect(result["outputs"]["gpkg"]) as base:
        by_group = dict(base.execute('select "group", count(*) from landuse group by 1').fetchall())
    assert by_group == {each["name"]: each["chips"] for each in result["groups"] if each["chips"]}
    with rasterio.open(result["outputs"]["cog"]) as cog:
        assert cog.shape == (20, 20)
        assert cog.res == (PX, PX)
    item = json.loads((tmp_path / "o" / "map.json").read_text())
    assert item["properties"]["landchip:provenance"]["model"]["digest"] == result["model"]["digest"]


@pytest.mark.parametrize("place", [(1.0, rasters.CRS), (0.6, rasters.CRS), (1.0, "EPSG:26912")])
def test_neither_batch_size_nor_extent_nor_tiling_changes_a_probability(model, tmp_path, place):
    gsd, crs = place
    raster = rasters.write(
        tmp_path / "a.tif", rasters.noise(size=20 * PX), crs, rasters.at(gsd=gsd), tiled=True, compress="deflate"
    )
    whole = probabilities(run(request(raster, model, tmp_path / "o")))
    alone = probabilities(run(request(raster, model, tmp_path / "p", batch=1)))
    other = rasters.write(
        tmp_path / "b.tif", rasters.noise(size=20 * PX), crs, rasters.at(gsd=gsd), tiled=False, interleave="band"
    )
    striped = probabilities(run(request(other, model, tmp_path / "q", batch=5)))
    w, n = rasters.WEST, rasters.NORTH
    area = {"extent": [w + 100, n - 300, w + 300, n - 100], "crs": crs}
    part = probabilities(run(request(raster, model, tmp_path / "r", area=area)))
    assert 0 < len(part) < len(whole)
    for result in (alone, striped, part):
        assert result.keys() <= whole.keys()
        assert max(np.abs(result[chip] - whole[chip]).max() for chip in result) <= 1e-5


def test_polygons_that_touch_eight_chips_read_and_infer_eight(raster, model, tmp_path, monkeypatch):
    read, really = [], ChipReader.read

    def counted(self, chips):
        read.extend(chips)
        return really(self, chips)

    monkeypatch.setattr(ChipReader, "read", counted)
    w, n = rasters.WEST, rasters.NORTH
    shapes = [shapely.Point(w + 16 + 64 * k, n - 16 - 64 * k).buffer(3).wkt for k in range(8)]
    result = run(request(raster, model, tmp_path / "o", area={"polygons": shapes, "crs": rasters.CRS}))
    assert result["chips"]["total"] == len(read) == 8


class TestResume:
    def test_a_cancelled_run_goes_on_where_it_stopped_with_the_same_bits(self, raster, model, tmp_path):
        undisturbed = probabilities(run(request(raster, model, tmp_path / "o")))
        run_request = request(raster, model, tmp_path / "p")
        cancel_after_a_part(run_request)
        assert [each.name for each in (tmp_path / "p").iterdir()] == ["map.landchip"]
        result = run(run_request)
        assert 0 < result["chips"]["resumed"] < 400
        resumed = probabilities(result)
        assert resumed.keys() == undisturbed.keys()
        assert all(np.array_equal(resumed[chip], undisturbed[chip]) for chip in resumed)

    def test_a_finished_run_is_not_computed_again(self, raster, model, tmp_path):
        run_request = request(raster, model, tmp_path / "o")
        run(run_request)
        assert run(run_request)["chips"]["resumed"] == 400

    def test_a_resumed_run_keeps_its_batch_size(self, raster, model, tmp_path):
        cancel_after_a_part(request(raster, model, tmp_path / "o", batch=3))
        run(request(raster, model, tmp_path / "o", batch=8))
        (record,) = (tmp_path / "o").rglob("run.json")
        assert json.loads(record.read_text())["batch"] == 3

    def test_other_thresholds_are_another_map_of_the_same_run(self, raster, model, tmp_path):
        first = run(request(raster, model, tmp_path / "o", abstain={"confidence": 0.0, "margin": 0.0}))
        second = run(request(raster, model, tmp_path / "o", abstain={"confidence": 1.0, "margin": 0.0}))
        assert first["run"] == second["run"]
        assert second["chips"]["resumed"] == 400
        assert first["chips"]["uncertain"] < second["chips"]["uncertain"] == 400

    def test_a_changed_raster_is_another_run(self, raster, model, tmp_path):
        first = run(request(raster, model, tmp_path / "o"))
        rasters.write(raster, rasters.noise(size=20 * PX, seed=5))
        second = run(request(raster, model, tmp_path / "o"))
        assert first["run"] != second["run"]
        assert second["chips"]["resumed"] == 0

    def test_a_run_may_write_its_parts_alone(self, raster, model, tmp_path):
        result = run(request(raster, model, tmp_path / "o", outputs={}, run_dir=str(tmp_path / "parts")))
        assert result["outputs"] == {}
        assert list((tmp_path / "parts").rglob("*.parquet"))

    def test_a_part_s_validity_counts_for_the_identity(self, model, tmp_path):
        path = rasters.alpha(tmp_path)
        first = run(request(path, model, tmp_path / "o"))
        second = run(request(path, model, tmp_path / "o", bands={"red": 1, "green": 2, "blue": 3, "nir": 4}))
        assert first["run"] != second["run"]

    def test_no_secret_of_an_address_is_written(self, raster, model, tmp_path):
        folder = str(tmp_path)
        handler = partial(SimpleHTTPRequestHandler, directory=folder)
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{server.server_port}/a.tif?sig=SECRET"
            result = run(request(address, model, tmp_path / "o"))
            server.shutdown()
        assert result["chips"]["classified"] == 400
        for each in (tmp_path / "o").rglob("*"):
            assert each.is_dir() or b"SECRET" not in each.read_bytes(), each


class TestPlan:
    def test_a_plan_counts_chips_time_and_disk_and_writes_nothing(self, raster, model, tmp_path):
        plan = job.plan(request(raster, model, tmp_path / "o"))
        assert (plan["chips"], plan["to_do"]) == (400, 400)
        assert plan["seconds"] >= 0
        assert plan["chips_per_second"] > 0
        assert plan["disk_mb"] > 0
        assert not list((tmp_path / "o").iterdir())

    def test_a_plan_counts_only_the_chips_that_are_not_done(self, raster, model, tmp_path):
        run_request = request(raster, model, tmp_path / "o")
        run(run_request)
        assert job.plan(run_request)["to_do"] == 0

    def test_the_grid_is_known_without_a_run(self, raster, model, tmp_path):
        assert job.grid(request(raster, model, tmp_path / "o")) == {"crs": rasters.CRS, "size": float(PX)}

    def test_disk_use_stays_below_the_plan(self, raster, model, tmp_path):
        run_request = request(raster, model, tmp_path / "o")
        run(run_request)
        used = sum(each.stat().st_size for each in (tmp_path / "o").rglob("*") if each.is_file())
        assert used < job.plan(run_request)["disk_mb"] * 1e6


class TestProgress:
    def test_progress_moves_and_ends_at_the_total(self, raster, model, tmp_path):
        progress = []
        run(request(raster, model, tmp_path / "o"), progress.append)
        done = [each.done for each in progress if each.stage == "classify"]
        assert done == sorted(done)
        assert (done[-1], progress[-1].total, progress[-1].stage) == (400, 400, "assemble")
        assert all(each.eta_s >= 0 for each in progress if each.stage == "classify")


def test_a_run_on_the_held_out_chips_has_the_accuracy_of_the_card(data, tmp_path):
    """The 50 chips of the test role, sewn into a raster and labelled by the default model through a whole run."""
    pieces = read_manifest(data, ("test",))
    quilt = Quilt(pieces, assign_cells(pieces, len(pieces), 0, 0), 10, 5)
    make_quilt(tmp_path / "quilt.tif", quilt, data)
    result = run(request(tmp_path / "quilt.tif", "default", tmp_path / "o"))
    table = pq.read_table(result["outputs"]["geoparquet"], columns=["col", "row", "group"])
    groups = dict(zip(zip(table["col"].to_pylist(), table["row"].to_pylist()), table["group"].to_pylist()))
    right = [groups[chip] == pieces[cell.source_index].group for chip, cell in zip(quilt.chips(), quilt.cells)]
    with open_model("default", "cpu") as opened:
        test = opened.contract.metrics["test"]
    assert (test["chips"], test["group_accuracy"]["value"]) == (48, 1.0)
    assert (sum(right), len(right)) == (48, 50)  # the other two show no one class: the label audit dropped them
