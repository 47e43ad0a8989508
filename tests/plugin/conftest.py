"""What the tests of the QGIS side share: the plugin loaded, tiny rasters, and a fake engine."""

from __future__ import annotations

import copy
import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.engine.api.requests.raster_input import RasterInput

RESULT = {
    "run": "abc123",
    "outputs": {},
    "grid": {"crs": "EPSG:26911", "size": 224.0},
    "chips": {"total": 4, "classified": 3, "no_data": 1, "uncertain": 1, "partial": 0, "resumed": 0},
    "groups": [
        {"name": "developed", "title": "Developed", "colour": "#b2182b", "chips": 1, "hectares": 5.0},
        {"name": "cultivated", "title": "Cultivated", "colour": "#f7ecc0", "chips": 1, "hectares": 5.0},
        {"name": "undeveloped", "title": "Undeveloped", "colour": "#5aae61", "chips": 1, "hectares": 5.0},
    ],
    "classes": [],
    "model": {"name": "test-model", "version": "7", "digest": "0123456789abcdef", "license": "MIT", "classes": []},
    "device": {"kind": "cpu", "name": "Made-up CPU", "note": ""},
    "raster": ["/somewhere/quad.tif"],
    "image_dates": ["2016-05-21"],
    "finished": "2026-11-21T05:00:00Z",
    "seconds": 1.0,
    "chips_per_second": 4.0,
    "warnings": ["the imagery is made up"],
}
CARD = {"gsd_m": 8.0, "chip_px": 28, "chip_m": 224.0}
CHIPS = (  # col, row, group, confidence, flags
    (2800, 16200, "developed", 0.95, ""),
    (2801, 16200, "cultivated", 0.8, ""),
    (2800, 16201, "undeveloped", 0.45, "uncertain"),
    (2801, 16201, None, None, "no-data"),
)
GROUPS = ["developed", "cultivated", "undeveloped"]
BLOCK = {  # the same chips as the engine sends them during a run
    "grid": RESULT["grid"],
    "groups": GROUPS,
    "chips": [
        [col, row, GROUPS.index(group) if group else -1, confidence, flags.split(",") if flags else []]
        for col, row, group, confidence, flags in CHIPS
    ],
}


class FakeEngine:
    """Answers at once, records its calls, and writes a GeoPackage of four chips."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.raises: Exception | None = None

    def __enter__(self) -> FakeEngine:
        return self

    def __exit__(self, *_raised: object) -> None:
        return None

    def call(
        self, method: str, params: dict[str, Any], on_progress: Any, on_log: Any, cancelled: Any, on_block: Any = None
    ) -> dict[str, Any]:
        self.calls.append((method, dict(params)))
        if method == "inspect":
            return CARD
        if self.raises:
            raise self.raises
        on_progress({"done": 2, "total": 4, "chips_per_second": 4.0, "eta_s": 0.5, "stage": "classify"})
        on_log("info", "half way")
        if method == "plan":
            return {
                "chips": 4, "hectares": 20.1, "seconds": 1.0, "chips_per_second": 4.0, "disk_mb": 0.4, "memory_mb": 480,
                "to_do": 4,
                "grid": RESULT["grid"], "device": RESULT["device"], "warnings": [],
            }  # fmt: skip
        if on_block is not None:
            on_block(copy.deepcopy(BLOCK))
        write_map(Path(params["outputs"]["gpkg"]))
        rasters = [RasterInput.from_json(each).address for each in params["raster"]]
        return {**RESULT, "outputs": params["outputs"], "raster": rasters}

    @property
    def request(self) -> dict[str, Any]:
        """Of the last run or plan."""
        return next(params for method, params in reversed(self.calls) if method != "inspect")


def write_map(path: Path) -> None:
    """The four CHIPS as the engine writes them."""
    from osgeo import ogr, osr

    srs = osr.SpatialReference()
    srs.ImportFromEPSG(26911)
    path.unlink(missing_ok=True)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = file.CreateLayer("landuse", srs, ogr.wkbPolygon)
    types = {"col": ogr.OFTInteger, "row": ogr.OFTInteger, "confidence": ogr.OFTReal}
    for name in ("col", "row", "class", "group", "confidence", "flags", "image_date"):
        layer.CreateField(ogr.FieldDefn(name, types.get(name, ogr.OFTString)))
    for col, row, group, confidence, flags in CHIPS:
        feature = ogr.Feature(layer.GetLayerDefn())
        values = {"col": col, "row": row, "group": group, "confidence": confidence, "flags": flags}
        for name, value in values.items():
            if value is not None:
                feature.SetField(name, value)
        w, s, e, n = col * 224, row * 224, (col + 1) * 224, (row + 1) * 224
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({w} {s},{e} {s},{e} {n},{w} {n},{w} {s}))"))
        layer.CreateFeature(feature)
    layer = file = None


@pytest.fixture(autouse=True)
def exceptions_in_slots_fail(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """PyQt ends the process where a slot raises and no hook is set; here the test fails with that error."""
    raised: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _where: raised.append(error))
    yield
    for error in raised:
        raise error


@pytest.fixture(autouse=True)
def no_layer_outlives_qgis(request: pytest.FixtureRequest) -> Iterator[None]:
    """pytest lets go of the last test's fixtures when QGIS has ended, and with it the GDAL that closes their files."""
    yield
    request.node.funcargs.clear()


@pytest.fixture(autouse=True, scope="session")
def cycles_are_collected_before_qgis_ends(qgis_app: Any) -> Iterator[None]:
    """The same for objects in reference cycles."""
    yield
    gc.collect()


@pytest.fixture(scope="session")
def processing(qgis_app: Any, qgis_processing: Any) -> Any:
    """QGIS's `processing` module, set up."""
    import processing

    return processing


@pytest.fixture
def loaded(qgis_app: Any) -> Iterator[Any]:
    """The plugin, loaded as qgis_process loads it, and unloaded after the test."""
    import plugin

    landchip = plugin.classFactory(None)
    landchip.initProcessing()
    yield landchip
    landchip.unload()


@pytest.fixture
def fake_engine(loaded: Any, monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    """A fake in the place of the real engine, for classify, plan and modelinfo."""
    worker = FakeEngine()
    for name in ("classify", "plan", "model_info"):
        module = sys.modules[f"plugin.processing.algorithms.{name}"]
        monkeypatch.setattr(module, "engine", lambda: worker)
    monkeypatch.setattr(sys.modules["plugin.processing.algorithm"], "engine_problem", lambda: "")
    return worker


@pytest.fixture
def make_raster(tmp_path: Path) -> Callable[..., Path]:
    """Writes a small GeoTIFF of noise, by default four chips of 28 px at 8 m."""
    from osgeo import gdal, osr

    def write_raster(name: str = "quad.tif", epsg: int = 26911, px: int = 56, gsd: float = 8.0, bands: int = 3) -> Path:
        path = tmp_path / name
        srs = osr.SpatialReference()
        srs.ImportFromEPSG(epsg)
        file = gdal.GetDriverByName("GTiff").Create(str(path), px, px, bands)
        file.SetProjection(srs.ExportToWkt())
        file.SetGeoTransform((2800 * 224.0, gsd, 0, 16202 * 224.0, 0, -gsd))
        noise = np.random.default_rng(7)
        for band in range(1, bands + 1):
            file.GetRasterBand(band).WriteArray(noise.integers(0, 255, (px, px), dtype=np.uint8))
        file.FlushCache()
        return path

    return write_raster


@pytest.fixture
def result() -> dict[str, Any]:
    """The engine's result of the map in `map_file`; a copy that a test may change."""
    return copy.deepcopy(RESULT)


@pytest.fixture
def map_file(qgis_app: Any, tmp_path: Path) -> Path:
    """A GeoPackage of four chips."""
    path = tmp_path / "map.gpkg"
    write_map(path)
    return path


@pytest.fixture
def corrections(qgis_app: Any, tmp_path: Path) -> Path:
    """A GeoPackage with one corrected chip."""
    from osgeo import ogr, osr

    path = tmp_path / "mine.gpkg"
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(26911)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = file.CreateLayer("corrections", srs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("label", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("label", "forest")
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON ((0 0,224 0,224 224,0 224,0 0))"))
    layer.CreateFeature(feature)
    layer = file = None
    return path
