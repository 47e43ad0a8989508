"""`qgis_process run landchip:changesincenlcd` over the plugin as it is shipped and the real engine."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from plugin.client import environment
from tests.e2e.test_qgis_process import environ, qgis_process, results  # noqa: F401 - environ is a fixture

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def made(environ, tmp_path):  # noqa: F811
    """A land-use map of 2016, and land cover of 2011."""
    own = {name: value for name, value in environ.items() if not name.startswith(("PYTHON", "GDAL_", "PROJ_"))}
    command = [environ[environment.OVERRIDE], "-m", "tests.data.changed_land", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, env=own, check=True)
    return tmp_path


def test_a_map_and_land_cover_become_a_styled_change_map(environ, made):  # noqa: F811
    target, pixels = made / "Änderung.gpkg", made / "Änderung Raster.tif"
    inputs = {"INPUT": made / "map.gpkg", "NLCD": made / "nlcd_2011.tif", "OUTPUT": target, "COG": pixels}
    outputs = results(qgis_process(environ, "changesincenlcd", **inputs, PRECISION="0.5", TO_YEAR="2018"))
    assert (outputs["START"], outputs["END"], outputs["COMPARED"]) == (2011, 2018, 1200)
    layer = QgsVectorLayer(str(target), "change", "ogr")
    labels = [each.label() for each in layer.renderer().rootRule().children()]
    assert "Cultivated to developed" in labels
    assert sum(chip["from"] != chip["to"] for chip in layer.getFeatures()) == outputs["CHANGED"] > 0
    assert pixels.is_file() and pixels.with_suffix(".qml").is_file()


def test_equal_years_are_refused_in_one_sentence(environ, made):  # noqa: F811
    inputs = {"INPUT": made / "map.gpkg", "NLCD": made / "nlcd_2011.tif", "OUTPUT": made / "no.gpkg"}
    done = qgis_process(environ, "changesincenlcd", **inputs, TO_YEAR="2011")
    assert done.returncode != 0
    assert "Land cover and imagery are both of 2011" in done.stdout + done.stderr
    assert not (made / "no.gpkg").exists()
