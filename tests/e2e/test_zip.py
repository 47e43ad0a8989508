"""The zip as QGIS's plugin manager installs it: a clean profile, its real name, no third-party package."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from osgeo import gdal, osr
from qgis.core import QgsApplication

from plugin.client import environment
from scripts.make_zip import install, make_zip, members

ROOT = Path(__file__).resolve().parents[2]
ENGINE = os.environ.get(environment.OVERRIDE) or str(ROOT / ".venv" / "engine" / "bin" / "python")  # `make engine`
PROCESSING = str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")

# Runs in a process of its own: what is shadowed there stays shadowed. QGIS's own Python may take numpy
# before, so what it has loaded is taken from it again, and only then the plugin comes.
PROGRAM = r"""
import json, os, sys, traceback
from importlib.metadata import packages_distributions

from qgis.core import QgsApplication, QgsVectorLayer
plugins, folder, raster = sys.argv[1:]
app = QgsApplication([], True, folder)
app.initQgis()
import processing, qgis.utils
from processing.core.Processing import Processing
Processing.initialize()
registry = QgsApplication.processingRegistry()

own = {"qgis", "osgeo", "PyQt5", "PyQt6", "sip", "processing"}
shadowed = set(packages_distributions()) - sys.stdlib_module_names - own
shadowed |= {"numpy", "pandas", "rasterio", "onnxruntime", "shapely", "pyproj", "pyarrow", "pyogrio", "torch"}
for name in [each for each in sys.modules if each.split(".")[0] in shadowed]:
    del sys.modules[name]
sys.modules.update(dict.fromkeys(shadowed))

sys.path.insert(0, plugins)
qgis.utils.plugin_paths = [plugins]
qgis.utils.updateAvailablePlugins()
assert qgis.utils.available_plugins == ["landchip"], qgis.utils.available_plugins
qgis.utils.showException = lambda *raised, **_options: traceback.print_exception(*raised[:3])
rounds = []
for number in range(2):
    assert qgis.utils.loadPlugin("landchip")
    assert qgis.utils.startPlugin("landchip")
    names = sorted(each.id() for each in registry.providerById("landchip").algorithms())
    file = os.path.join(folder, f"map{number}.gpkg")
    outcome = processing.run("landchip:classify", {"INPUT": raster, "OUTPUT": file})
    landuse = QgsVectorLayer(f"{file}|layername=landuse")
    rounds.append([names, [feature["class"] for feature in landuse.getFeatures()]])
    assert os.path.dirname(sys.modules["landchip"].__file__) == os.path.join(plugins, "landchip")
    assert qgis.utils.unloadPlugin("landchip")
    assert registry.providerById("landchip") is None
    left = [name for name, module in sys.modules.items()
            if name.split(".")[0] == "landchip" and not hasattr(module, "__path__")]  # QGIS leaves empty packages
    assert not left, left
print("ROUNDS", json.dumps(rounds), flush=True)
os._exit(0)  # QGIS's own shutdown is not what is tested here
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_zip(ROOT, tmp_path_factory.mktemp("zip"))


@pytest.fixture
def raster(tmp_path: Path) -> Path:
    """Three by two chips of plain green ground, 1 m, where QGIS's own GDAL writes it without numpy."""
    path = tmp_path / "ground.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 3 * 224, 2 * 224, 3, gdal.GDT_Byte)
    dataset.SetGeoTransform((2000 * 224.0, 1, 0, 16002 * 224.0, 0, -1))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(26911)
    dataset.SetProjection(crs.ExportToWkt())
    for band, value in enumerate((90, 120, 70), start=1):
        dataset.GetRasterBand(band).Fill(value)
    dataset.FlushCache()
    return path


def test_the_zip_holds_the_package_and_what_qgis_asks_for(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        names = opened.namelist()
    assert {name.split("/")[0] for name in names} == {"landchip"}
    assert {"landchip/metadata.txt", "landchip/LICENSE", "landchip/__init__.py"} <= set(names)
    assert "landchip/resources/requirements/engine-cpu.txt" in names
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc") or "/tests/" in name]


def test_the_same_files_give_the_same_zip(archive: Path, tmp_path: Path) -> None:
    assert make_zip(ROOT, tmp_path).read_bytes() == archive.read_bytes()


def test_everything_in_the_package_is_in_the_zip(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        for name, content in members(ROOT):
            assert opened.read(name) == content
        assert opened.read("landchip/plugin.py") == (ROOT / "plugin" / "plugin.py").read_bytes()


def test_it_installs_loads_runs_unloads_and_reloads_with_every_third_party_package_shadowed(
    archive: Path, raster: Path, tmp_path: Path
) -> None:
    folder = install(archive, tmp_path / "profile")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder.parent), str(tmp_path), str(raster)],
        cwd=tmp_path,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": PROCESSING, environment.OVERRIDE: ENGINE},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    first, second = json.loads(done.stdout.split("ROUNDS ")[1])
    assert first == second
    names, classes = first
    assert {"landchip:classify", "landchip:plan", "landchip:chipgrid", "landchip:modelinfo"} <= set(names)
    assert len(classes) == 6
    assert None not in classes
