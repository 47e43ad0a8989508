"""Runs that warn of their imagery, and requests that are refused with the right error."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
import rasterio
import rasterio.shutil

from plugin.engine.api.errors import AreaError, ModelError, OutputError, RasterError
from plugin.engine.model import memory
from plugin.engine.model.model import Model
from plugin.engine.model.signature import Prediction
from plugin.engine.run import job
from tests.data import rasters
from tests.engine.job.requests import request, run
from tests.messages import codes


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

    def test_black_throughout_is_flagged_and_not_classified(self, model, tmp_path):
        result = run(request(rasters.true_black(tmp_path), model, tmp_path / "o"))
        assert (result["chips"]["classified"], result["chips"]["no_imagery"], result["chips"]["no_data"]) == (0, 9, 0)
        assert codes(result["warnings"]) == ["maybe-no-imagery"]

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
        run_request = request(raster, model, tmp_path / "o")
        (tmp_path / "o").rmdir()
        with pytest.raises(OutputError, match="does not exist"):
            run(run_request)

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
        run_request = request(raster, model, tmp_path / "o")
        run(run_request)
        with sqlite3.connect(run_request.outputs["gpkg"]) as base:
            base.execute(
                "insert into gpkg_contents (table_name, data_type, identifier) values ('lots','attributes','x')"
            )
            base.execute("create table lots (fid integer primary key)")
        with pytest.raises(OutputError, match="other layers"):
            run(run_request)

    def test_too_many_chips_are_refused(self, model, tmp_path):
        head = '<VRTDataset rasterXSize="2000000" rasterYSize="2000000"><SRS>EPSG:26911</SRS>'
        place = "<GeoTransform>0, 1, 0, 4000000, 0, -1</GeoTransform>"
        source = (
            f'<SourceFilename relativeToVRT="0">{rasters.plain(tmp_path)}</SourceFilename><SourceBand>1</SourceBand>'
        )
        source += '<DstRect xOff="0" yOff="0" xSize="2000000" ySize="2000000"/>'
        band = f"<SimpleSource>{source}</SimpleSource>"
        bands = "".join(f'<VRTRasterBand dataType="Byte" band="{k}">{band}</VRTRasterBand>' for k in (1, 2, 3))
        (tmp_path / "huge.vrt").write_text(f"{head}{place}{bands}</VRTDataset>")
        with pytest.raises(AreaError, match="more than 20,000,000 chips"):
            job.plan(request(tmp_path / "huge.vrt", model, tmp_path / "o"))

    def test_an_area_that_needs_more_memory_than_the_machine_has_is_refused(self, raster, model, tmp_path, monkeypatch):
        monkeypatch.setattr(memory, "memory_mb", lambda: 100.0)  # fault B14
        with pytest.raises(AreaError, match="MB of memory and this machine has 100 MB: choose a smaller area"):
            job.plan(request(raster, model, tmp_path / "o"))
        monkeypatch.setattr(memory, "memory_mb", lambda: None)  # where the system does not say
        job.plan(request(raster, model, tmp_path / "o"))

    def test_the_memory_is_the_machines_or_the_smaller_limit_of_a_container(self, tmp_path, monkeypatch):
        monkeypatch.setattr(memory, "LIMITS", (tmp_path / "memory.max", tmp_path / "absent"))
        machine = memory.memory_mb()
        assert 100 < machine < 1e9
        for text, expected in (("max\n", machine), (str(2**62), machine), ("64000000\n", 64.0)):
            (tmp_path / "memory.max").write_text(text)
            assert memory.memory_mb() == expected

    def test_a_model_that_gives_no_numbers_is_refused(self, raster, model, tmp_path, monkeypatch):
        nan = np.full((8, 6), np.nan, np.float32)
        monkeypatch.setattr(Model, "interpret", lambda _, raw: Prediction(nan[: len(raw[0])], nan[: len(raw[0]), 0]))
        with pytest.raises(ModelError):
            run(request(raster, model, tmp_path / "o"))

    def test_an_area_elsewhere(self, raster, model, tmp_path):
        area = {"extent": [0, 0, 1, 1], "crs": rasters.CRS}
        with pytest.raises(AreaError, match="outside the imagery"):
            run(request(raster, model, tmp_path / "o", area=area))

    def test_a_disk_too_small_is_reported_before_the_run(self, raster, model, tmp_path, monkeypatch):
        monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 1000})())
        with pytest.raises(OutputError, match="make room or choose another folder"):
            run(request(raster, model, tmp_path / "o"))
        assert not list((tmp_path / "o").iterdir())

    def test_a_raster_that_breaks_off_keeps_what_was_done_and_leaves_no_map(self, model, tmp_path):
        with pytest.raises(RasterError, match="breaks off"):
            run(request(rasters.truncated(tmp_path), model, tmp_path / "o"))
        assert not [each for each in (tmp_path / "o").iterdir() if each.suffix != ".landchip"]
