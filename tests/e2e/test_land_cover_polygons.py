"""Land cover with polygons, made by Processing's dialog in a real QGIS on real imagery with a foreign network."""

from __future__ import annotations

import subprocess

import pytest
from qgis.core import QgsVectorLayer

from scripts.desktop.launch import QgisDesktop
from tests.e2e.test_desktop import ROOT, TOOLS, check_outcome, engine, needed  # noqa: F401 - two are fixtures
from trainer.default.data_folder import data_folder

pytestmark = pytest.mark.slow
STEPS = "scripts.desktop.steps.with_land_cover.polygon_steps:POLYGON_STEPS"


@pytest.fixture
def foreign_network(tmp_path):
    """The shared data's network of pixels with its description."""
    if not (data_folder() / "models").is_dir() or not TOOLS.is_file():
        pytest.skip("shared data is not here (set LANDCHIP_DATA)")
    code = "import sys; from pathlib import Path; from tests.engine.segment.test_real_pixels import write_foreign; "
    command = [TOOLS, "-c", f"{code}write_foreign(Path(sys.argv[1]))", tmp_path / "plc"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return tmp_path / "plc" / "plc.onnx"


def test_polygons_lie_above_the_pixels_in_the_same_colours(engine, foreign_network, tmp_path):  # noqa: F811
    raster = data_folder() / "rasters" / "naip_va_1m.tif"
    inputs = {"raster": str(raster), "model": str(foreign_network), "folder": str(tmp_path), "unit": 100.0}
    facts = check_outcome(QgisDesktop(tmp_path, environ=engine).run(STEPS, inputs, 500))
    assert facts["polygons"] == facts["pixels"] and len(facts["pixels"]) == 4
    assert facts["order"][:2] == ["Land-cover polygons — imagery", "Land cover — imagery"]
    assert facts["styles"] == ["Land cover", "Land cover, fainter where unsure", "Mean probability"]
    assert facts["invalid"] == 0
    layer = QgsVectorLayer(str(tmp_path / "patches.gpkg"), "patches")
    assert layer.featureCount() == facts["count"] > 4
    assert min(each["hectares"] for each in layer.getFeatures()) >= 0.01
