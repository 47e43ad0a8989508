"""The command line's arguments become the fields of a request."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely

from plugin.engine.api.errors import AreaError, RequestError
from plugin.engine.api.grid import Bounds
from plugin.engine.api.requests.run_request import Request, ThresholdOverrides
from plugin.engine.cli.arguments import build_request, parser
from plugin.engine.cli.main import main
from tests.data import rasters


def parsed_request(*arguments: str) -> Request:
    return build_request(parser().parse_args(arguments))


def polygons(path: Path, *shapes: Any, crs: str | None = rasters.CRS, **more: Any) -> str:
    geometries = np.array([shapely.to_wkb(shape) for shape in shapes], object)
    kind = "Polygon" if shapes[0].geom_type == "Polygon" else "Unknown"
    pyogrio.raw.write(str(path), geometries, field_data=[], fields=[], geometry_type=kind, crs=crs, **more)
    return str(path)


SQUARE = shapely.box(rasters.WEST + 1, rasters.NORTH - 20, rasters.WEST + 20, rasters.NORTH - 1)


def test_only_the_chips_that_the_polygons_touch_are_planned(
    raster: str, model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lots = polygons(tmp_path / "lots.gpkg", SQUARE, layer="lots")
    assert main(["plan", raster, "--model", model, "--polygons", lots, "--layer", "lots", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["chips"] == 1


def test_all_arguments_reach_the_request(raster: str) -> None:
    request = parsed_request(
        *("classify", "a.tif", "b.tif", "--model", "m.onnx", "-o", "o.gpkg", "-o", "o.tif", "--parquet", "o.parquet"),
        *(
            "--stac",
            "o.json",
            "--run-dir",
            "r",
            "--extent",
            "-117.5",
            "33",
            "-117",
            "33.5",
            "--extent-crs",
            "EPSG:4326",
        ),
        *("--bands", "red=3, green=2,blue=1", "--nodata", "255", "--image-date", "2016-05-21", "--min-valid", "0.9"),
        *("--min-confidence", "0.7", "--max-distance", "9.5", "--batch", "4", "--device", "cpu"),
    )
    assert request.addresses == ["a.tif", "b.tif"] and request.model == "m.onnx"
    assert request.outputs == {"gpkg": "o.gpkg", "cog": "o.tif", "geoparquet": "o.parquet", "stac": "o.json"}
    assert request.area is not None and request.area.extent == Bounds(-117.5, 33, -117, 33.5)
    assert request.bands == {"red": 3, "green": 2, "blue": 1}
    assert request.nodata == ((255, 255),)
    assert (request.image_date, request.min_valid, request.batch) == ("2016-05-21", 0.9, 4)
    assert (request.abstain, request.device, request.run_dir) == (ThresholdOverrides(0.7, None, 9.5), "cpu", "r")


def test_an_extent_is_in_the_crs_of_the_raster_by_default(raster: str) -> None:
    request = parsed_request("plan", raster, "--extent", "0", "0", "1", "1")
    assert request.area is not None and request.area.crs == rasters.CRS


def test_a_whole_request_comes_from_a_file_or_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    request = parsed_request("classify", "a.tif", "-o", "o.gpkg")
    path = tmp_path / "request.json"
    path.write_text(json.dumps(request.to_json()))
    assert parsed_request("classify", "--request", str(path)) == request
    monkeypatch.setattr("sys.stdin", io.StringIO(path.read_text()))
    assert parsed_request("plan", "--request", "-") == request
    with pytest.raises(RequestError, match="leave out"):
        parsed_request("classify", "b.tif", "--request", str(path))


def test_polygons_come_with_their_crs_and_all_their_digits(tmp_path: Path) -> None:
    shape = shapely.Polygon([(1 / 3, 0), (1, 0), (1, 1)])
    path = polygons(tmp_path / "a.geojson", shape, crs="EPSG:4326", driver="GeoJSON", COORDINATE_PRECISION="17")
    area = parsed_request("plan", "a.tif", "--polygons", path).area
    assert area is not None and area.crs == "EPSG:4326"
    assert shapely.from_wkt(area.polygons[0]).equals_exact(shape, 1e-15)


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
def test_a_file_without_polygons_or_crs_is_refused(tmp_path: Path) -> None:
    point = polygons(tmp_path / "points.gpkg", shapely.Point(0, 0))
    with pytest.raises(AreaError, match="other shapes"):
        parsed_request("plan", "a.tif", "--polygons", point)
    no_crs = polygons(tmp_path / "nowhere.gpkg", SQUARE, crs=None)
    with pytest.raises(AreaError, match="no CRS"):
        parsed_request("plan", "a.tif", "--polygons", no_crs)
    with pytest.raises(AreaError, match="cannot be read"):
        parsed_request("plan", "a.tif", "--polygons", point, "--layer", "none such")
    with pytest.raises(AreaError, match="cannot be read"):
        parsed_request("plan", "a.tif", "--polygons", __file__)
