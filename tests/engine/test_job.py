"""The whole engine, from a request to files, on small made-up imagery and on the real data."""

from __future__ import annotations

import json
import sqlite3
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import numpy as np
import pyarrow.parquet as pq
import pytest
import rasterio
import rasterio.shutil
import shapely

from plugin.engine.api.errors import AreaError, ModelError, OutputError, RasterError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.request import Request
from plugin.engine.imagery.mosaic import ChipReader
from plugin.engine.model.model import Model, open_model
from plugin.engine.model.signature import Prediction
from plugin.engine.run import job
from scripts.imagery.make_quilt import Quilt, assign_cells, make_quilt
from scripts.imagery.source_chips import read_manifest
from tests.data import rasters
from tests.data.models import mean_colour
from tests.messages import codes

PX = 32


@pytest.fixture(scope="session")
def model(tmp_path_factory):
    return mean_colour(tmp_path_factory.mktemp("model") / "tiny.onnx", PX)


@pytest.fixture
def raster(tmp_path):
    return rasters.write(tmp_path / "a.tif", rasters.noise(size=20 * PX), tiled=True, compress="deflate")


def request(raster, model, folder, **more):
    kinds = {"gpkg": ".gpkg", "cog": ".tif", "geoparquet": ".parquet", "stac": ".json"}
    folder.mkdir(exist_ok=True)
    outputs = {kind: str(folder / f"map{suffix}") for kind, suffix in kinds.items()}
    asked = {"version": 1, "raster": [str(raster)], "model": str(model), "outputs": outputs, "batch": 8}
    return Request.from_json({**asked, "device": "cpu", **more})


def run(asked, tell=lambda _: None, cancelled=lambda: False):
    return job.run(asked, tell, cancelled)


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
        asked, seen = request(raster, model, tmp_path / "p"), []
        with pytest.raises(Cancelled):
            run(asked, seen.append, lambda: seen[-1].done >= 300)
        assert [each.name for each in (tmp_path / "p").iterdir()] == ["map.landchip"]
        result = run(asked)
        assert 0 < result["chips"]["resumed"] < 400
        resumed = probabilities(result)
        assert resumed.keys() == undisturbed.keys()
        assert all(np.array_equal(resumed[chip], undisturbed[chip]) for chip in resumed)

    def test_a_finished_run_is_not_computed_again(self, raster, model, tmp_path):
        asked = request(raster, model, tmp_path / "o")
        run(asked)
        assert run(asked)["chips"]["resumed"] == 400

    def test_a_resumed_run_keeps_its_batch_size(self, raster, model, tmp_path):
        seen = []
        with pytest.raises(Cancelled):
            run(request(raster, model, tmp_path / "o", batch=3), seen.append, lambda: seen[-1].done >= 300)
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

    def test_parts_alone_can_be_asked_for(self, raster, model, tmp_path):
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

    def test_a_plan_tells_what_is_done_already(self, raster, model, tmp_path):
        asked = request(raster, model, tmp_path / "o")
        run(asked)
        assert job.plan(asked)["to_do"] == 0

    def test_the_grid_is_told_without_a_run(self, raster, model, tmp_path):
        assert job.grid(request(raster, model, tmp_path / "o")) == {"crs": rasters.CRS, "size": float(PX)}

    def test_disk_use_stays_below_the_plan(self, raster, model, tmp_path):
        asked = request(raster, model, tmp_path / "o")
        run(asked)
        used = sum(each.stat().st_size for each in (tmp_path / "o").rglob("*") if each.is_file())
        assert used < job.plan(asked)["disk_mb"] * 1e6


class TestProgress:
    def test_progress_moves_and_ends_at_the_total(self, raster, model, tmp_path):
        seen = []
        run(request(raster, model, tmp_path / "o"), seen.append)
        done = [each.done for each in seen if each.stage == "classify"]
        assert done == sorted(done)
        assert (done[-1], seen[-1].total, seen[-1].stage) == (400, 400, "assemble")
        assert all(each.eta_s >= 0 for each in seen if each.stage == "classify")


class TestWarnings:
    def test_a_raster_without_imagery_is_an_explained_result(self, model, tmp_path):
        result = run(request(rasters.all_nodata(tmp_path), model, tmp_path / "o"))
        assert result["chips"]["classified"] == 0
        assert "nothing-classified" in codes(result["warnings"])

    def test_coarse_pixels_are_warned_of_and_flagged(self, model, tmp_path):
        result = run(request(rasters.coarse(tmp_path), model, tmp_path / "o"))
        assert "raster-coarse" in codes(result["warnings"])
        flags = pq.read_table(result["outputs"]["geoparquet"])["flags"].to_pylist()
        assert all("coarse" in each for each in flags)

    def test_true_black_is_classified(self, model, tmp_path):
        assert run(request(rasters.true_black(tmp_path), model, tmp_path / "o"))["chips"]["classified"] == 9

    def test_half_nodata_is_partial_or_no_data(self, model, tmp_path):
        chips = run(request(rasters.nodata_half(tmp_path), model, tmp_path / "o"))["chips"]
        assert (chips["total"], chips["no_data"], chips["partial"]) == (9, 3, 3)


class TestRefusals:
    def test_a_missing_raster(self, model, tmp_path):
        with pytest.raises(RasterError, match="There is no file"):
            run(request(tmp_path / "gone.tif", model, tmp_path / "o"))

    def test_a_missing_model(self, raster, tmp_path):
        with pytest.raises(ModelError, match="no model"):
            run(request(raster, tmp_path / "gone.onnx", tmp_path / "o"))

    def test_a_missing_folder(self, raster, model, tmp_path):
        asked = request(raster, model, tmp_path / "o")
        (tmp_path / "o").rmdir()
        with pytest.raises(OutputError, match="does not exist"):
            run(asked)

    def test_the_imagery_itself_as_output(self, raster, model, tmp_path):
        with pytest.raises(OutputError, match="an input of the run"):
            run(request(raster, model, tmp_path / "o", outputs={"cog": raster}))

    def test_the_source_of_a_vrt_as_output(self, raster, model, tmp_path):
        with rasterio.open(raster) as dataset:
            rasterio.shutil.copy(dataset, tmp_path / "a.vrt", driver="VRT")
        before = Path(raster).read_bytes()
        with pytest.raises(OutputError, match="an input of the run"):
            run(request(tmp_path / "a.vrt", model, tmp_path / "o", outputs={"cog": raster}))
        assert Path(raster).read_bytes() == before

    def test_a_geopackage_with_layers_of_its_own_as_output(self, raster, model, tmp_path):
        asked = request(raster, model, tmp_path / "o")
        run(asked)
        with sqlite3.connect(asked.outputs["gpkg"]) as base:
            base.execute(
                "insert into gpkg_contents (table_name, data_type, identifier) values ('lots','attributes','x')"
            )
            base.execute("create table lots (fid integer primary key)")
        with pytest.raises(OutputError, match="other layers"):
            run(asked)

    def test_more_chips_than_anybody_wants(self, model, tmp_path):
        head = '<VRTDataset rasterXSize="2000000" rasterYSize="2000000"><SRS>EPSG:26911</SRS>'
        place = "<GeoTransform>0, 1, 0, 4000000, 0, -1</GeoTransform>"
        bands = "".join(f'<VRTRasterBand dataType="Byte" band="{k}"/>' for k in (1, 2, 3))
        (tmp_path / "huge.vrt").write_text(f"{head}{place}{bands}</VRTDataset>")
        with pytest.raises(AreaError, match="more than 20,000,000 chips"):
            job.plan(request(tmp_path / "huge.vrt", model, tmp_path / "o"))

    def test_a_model_that_gives_no_numbers(self, raster, model, tmp_path, monkeypatch):
        nothing = np.full((8, 6), np.nan, np.float32)
        monkeypatch.setattr(Model, "predict", lambda _, pixels: Prediction(*[nothing[: len(pixels)]] * 2))
        with pytest.raises(ModelError):
            run(request(raster, model, tmp_path / "o"))

    def test_an_area_elsewhere(self, raster, model, tmp_path):
        area = {"extent": [0, 0, 1, 1], "crs": rasters.CRS}
        with pytest.raises(AreaError, match="outside the imagery"):
            run(request(raster, model, tmp_path / "o", area=area))

    def test_a_disk_too_small_is_told_before_the_work(self, raster, model, tmp_path, monkeypatch):
        monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 1000})())
        with pytest.raises(OutputError, match="make room or choose another folder"):
            run(request(raster, model, tmp_path / "o"))
        assert not list((tmp_path / "o").iterdir())

    def test_a_raster_that_breaks_off_keeps_what_was_done_and_leaves_no_map(self, model, tmp_path):
        with pytest.raises(RasterError, match="breaks off"):
            run(request(rasters.truncated(tmp_path), model, tmp_path / "o"))
        assert not [each for each in (tmp_path / "o").iterdir() if each.suffix != ".landchip"]


def test_on_the_held_out_chips_the_whole_path_is_as_good_as_the_card_says(data, tmp_path):
    """The 50 chips of the test role, sewn into a raster and labelled by the default model through a whole run."""
    pieces = read_manifest(data, ("test",))
    quilt = Quilt(pieces, assign_cells(pieces, len(pieces), 0, 0), 10, 5)
    make_quilt(tmp_path / "quilt.tif", quilt, data)
    result = run(request(tmp_path / "quilt.tif", "default", tmp_path / "o"))
    table = pq.read_table(result["outputs"]["geoparquet"], columns=["col", "row", "group"])
    found = dict(zip(zip(table["col"].to_pylist(), table["row"].to_pylist()), table["group"].to_pylist()))
    right = [found[chip] == pieces[cell.source_index].group for chip, cell in zip(quilt.chips(), quilt.cells)]
    with open_model("default", "cpu") as opened:
        assert sum(right) / len(right) == pytest.approx(opened.contract.metrics["test"]["group_accuracy"])
    assert len(right) == 50
