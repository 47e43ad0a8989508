"""Polygons of a land-cover map as a file, beside its rasters: all or none, and what it states."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pyogrio
import pytest
import rasterio
import rasterio.features
import shapely
from numpy.typing import NDArray

from plugin.engine.api.errors import OutputError, RasterError, RequestError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.areas.tabulate import area_table
from plugin.engine.cli.main import main
from plugin.engine.cli.texts import map_text
from plugin.engine.outputs.read import describe_map, read_map
from plugin.engine.segment import job
from plugin.engine.segment.job import landcover
from plugin.engine.segment.polygons import polygon_file
from plugin.engine.segment.polygons.polygon_file import smallest_patch
from tests.conftest import ROOT
from tests.data import rasters
from tests.data.pixel_models import CLASSES, pixel_model
from tests.engine.segment.test_killed_pixels import command
from tests.messages import refused
from tests.waiting import wait_until

SIZE = 400  # three blocks of 160 pixels across, of which two are cut


@pytest.fixture
def request_of(tmp_path: Path) -> Any:
    """Makes requests for a map of noise in which a strip has no imagery."""
    image = np.random.default_rng(3).integers(1, 256, (3, SIZE, SIZE)).astype(np.uint8)
    image[:, 100:120, 30:90] = 0
    raster = rasters.write(tmp_path / "image.tif", image, nodata=0)
    model = str(pixel_model(tmp_path / "model.onnx", radius=3))

    def request_of(folder: Path = tmp_path, **fields: Any) -> dict[str, Any]:
        folder.mkdir(exist_ok=True)
        outputs = {"cog": str(folder / "cover.tif"), "polygons": str(folder / "cover.gpkg")}
        common = {"version": 1, "raster": [raster], "model": model, "device": "cpu"}
        return {**common, "outputs": outputs, "min_mapping_unit": 0, **fields}

    return request_of


def label(request: dict[str, Any], cancelled: Any = lambda: False) -> dict[str, Any]:
    return landcover(request, lambda _: None, cancelled)


def polygons_in(path: Path) -> tuple[NDArray[Any], dict[str, NDArray[Any]]]:
    meta, _, shapes, columns = pyogrio.raw.read(path)
    return shapely.from_wkb(shapes), dict(zip(meta["fields"], columns))


def test_without_a_mapping_unit_the_polygons_are_the_raster(request_of: Any, tmp_path: Path) -> None:
    result = label(request_of())
    shapes, columns = polygons_in(tmp_path / "cover.gpkg")
    number = {each.name: k for k, each in enumerate(CLASSES, start=1)}
    with rasterio.open(tmp_path / "cover.tif") as source:
        pairs = zip(shapes, (number[name] for name in columns["class"]))
        drawn = rasterio.features.rasterize(pairs, source.shape, transform=source.transform)
        assert (drawn == source.read(1)).all() and (drawn == 0).sum() == 20 * 60
    assert shapely.is_valid(shapes).all()
    assert shapely.area(shapes).sum() == SIZE**2 - 20 * 60
    assert columns["hectares"] == pytest.approx(shapely.area(shapes) / 1e4)
    assert set(zip(columns["class"], columns["title"])) == {("water", "Water"), ("trees", "Trees"), ("bare", "Bare")}
    assert 0.3 < columns["probability"].min() and columns["probability"].max() <= 1
    assert result["polygons"]["count"] == len(shapes)
    for each in result["classes"]:
        of_class = columns["class"] == each["name"]
        assert columns["hectares"][of_class].sum() == pytest.approx(each["hectares"], abs=1e-4)


def test_patches_below_the_unit_are_merged_and_the_file_says_so(request_of: Any, tmp_path: Path) -> None:
    result = label(request_of(min_mapping_unit=30))
    shapes, _ = polygons_in(tmp_path / "cover.gpkg")
    assert shapely.area(shapes).min() >= 30 and shapely.area(shapes).sum() == SIZE**2 - 20 * 60
    assert result["polygons"]["min_mapping_unit_m2"] == 30
    stated = pyogrio.read_info(tmp_path / "cover.gpkg")
    metadata = json.loads(stated["dataset_metadata"]["landchip"])
    assert "below 30 m2" in metadata["lineage"]
    assert metadata["properties"]["polygons"] == len(shapes)
    assert stated["layer_name"] == "landcover" and stated["crs"] == rasters.CRS
    assert "Landchip" in stated["dataset_metadata"]["attribution"]
    with rasterio.open(tmp_path / "cover.tif") as source:
        assert "below" not in json.loads(source.tags()["LANDCHIP"])["lineage"]  # the raster is not merged


def test_polygons_can_be_had_alone_and_later_from_the_parts_of_a_run(request_of: Any, tmp_path: Path) -> None:
    label(request_of())
    folder = str(tmp_path / "cover.landchip")
    result = label(
        request_of(outputs={"polygons": str(tmp_path / "later.gpkg")}, run_dir=folder, min_mapping_unit=None)
    )
    assert result["windows"]["resumed"] == result["windows"]["total"]
    assert result["polygons"]["min_mapping_unit_m2"] == 100
    assert shapely.area(polygons_in(tmp_path / "later.gpkg")[0]).min() >= 100
    assert not (tmp_path / "later.tif").exists()


@pytest.mark.parametrize(("unit", "gsd", "smallest"), [(0, 1, 1), (1, 1, 1), (100, 0.6, 278), (9, 0.3, 100), (1, 2, 1)])
def test_a_unit_is_counted_in_whole_pixels_that_reach_it(unit: float, gsd: float, smallest: int) -> None:
    assert smallest_patch(unit, gsd) == smallest


def test_a_cancelled_assembly_leaves_no_file_and_is_taken_up(request_of: Any, tmp_path: Path) -> None:
    request = request_of()
    label(request)
    before = {path: path.read_bytes() for path in (tmp_path / "cover.tif", tmp_path / "cover.gpkg")}
    with pytest.raises(Cancelled):
        label({**request, "min_mapping_unit": 500}, lambda: True)
    assert {path: path.read_bytes() for path in before} == before
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".")]


def test_where_polygons_cannot_be_written_the_rasters_are_not_replaced(
    request_of: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    label(request_of())
    before = (tmp_path / "cover.tif").stat().st_mtime_ns

    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(polygon_file, "write_layer", full)
    with pytest.raises(OutputError, match=r"no room for cover\.gpkg"):
        label(request_of())
    assert (tmp_path / "cover.tif").stat().st_mtime_ns == before


def test_a_run_killed_while_it_assembles_gives_the_same_polygons_again(request_of: Any, tmp_path: Path) -> None:
    options = ["--vector", str(tmp_path / "killed.gpkg"), "--min-mapping-unit", "12"]
    request = request_of()
    run = [*command(request["raster"][0], Path(request["model"]), tmp_path), *options]
    with subprocess.Popen(run, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        wait_until(lambda: list(tmp_path.glob(".*/lines")), process)
        process.kill()
    assert not (tmp_path / "killed.gpkg").exists() and not (tmp_path / "output.tif").exists()
    subprocess.run(run, cwd=ROOT, check=True, capture_output=True)
    label(request_of(min_mapping_unit=12))
    killed, whole = polygons_in(tmp_path / "killed.gpkg"), polygons_in(tmp_path / "cover.gpkg")
    assert shapely.equals_exact(killed[0], whole[0]).all()
    assert all((killed[1][name] == whole[1][name]).all() for name in whole[1])
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_disk_too_small_for_polygons_is_said_before_the_run(
    request_of: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = []
    monkeypatch.setattr(job, "check_room", lambda sizes: needed.append(sum(sizes.values())))
    label(request_of())
    label(request_of(outputs={"cog": str(tmp_path / "cover.tif")}, min_mapping_unit=None))
    assert needed[0] - needed[1] >= 16 * SIZE**2
    monkeypatch.undo()
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000_000))
    with refused(OutputError, "result-disk-full", free_mb=1.0):
        label(request_of(tmp_path / "other"))


def test_wrong_requests_are_refused(request_of: Any, tmp_path: Path) -> None:
    with refused(RequestError, "mapping-unit-without-polygons"):
        label(request_of(outputs={"cog": str(tmp_path / "cover.tif")}, min_mapping_unit=30))
    for unit in (-1, "30", float("nan")):
        with refused(RequestError, "json-wrong-field"):
            label(request_of(min_mapping_unit=unit))
    with refused(OutputError, "output-suffix"):
        label(request_of(outputs={"polygons": str(tmp_path / "cover.shp")}))
    with sqlite3.connect(tmp_path / "cover.gpkg") as file:
        file.execute("CREATE TABLE x (y)")
    pyogrio.raw.write(
        tmp_path / "roads.gpkg", shapely.to_wkb(np.array([shapely.Point(0, 0)])), [], [], layer="roads",
        crs=rasters.CRS, geometry_type="Point",
    )  # fmt: skip
    with refused(OutputError, "output-holds-other-layers", layer="roads"):
        label(request_of(outputs={"polygons": str(tmp_path / "roads.gpkg")}))


def test_the_polygons_are_described_and_are_no_map_of_chips(
    request_of: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    request = request_of()
    arguments = ["landcover", request["raster"][0], "--model", request["model"], "--vector", str(tmp_path / "p.gpkg")]
    assert main([*arguments, "--min-mapping-unit", "20", "--quiet"]) == 0
    printed = capsys.readouterr().out
    count = len(polygons_in(tmp_path / "p.gpkg")[0])
    assert f"{count:,} polygons, patches below 20 m² are merged" in printed
    described = describe_map(tmp_path / "p.gpkg")
    assert described["cells"] == "polygons"
    assert f"{count:,} polygons" in map_text(described)
    with refused(RasterError, "map-of-polygons"):
        read_map(tmp_path / "p.gpkg")
    with refused(RasterError, "map-of-polygons"):
        area_table(tmp_path / "p.gpkg", [shapely.box(0, 0, 1, 1)], rasters.CRS)
