"""The dock with a connection to a made-up cluster and the real engine."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings

import plugin
from plugin import connections
from plugin.engine.api.version import version
from plugin.gui.jobs import job_follower
from plugin.processing.algorithms.cluster import follow_job
from plugin.remote.ways.profile import Profile
from tests.plugin.jobs.fake_cluster import FakeCluster
from tests.plugin.qt_events import until
from tests.plugin.window import Window

CHIPS = 11  # in a row from south to north, of two blocks


@pytest.fixture
def profile_of_qgis(qgis_app):
    """A QGIS profile without settings of Landchip, and an empty project."""
    QgsSettings().remove("landchip")
    QgsProject.instance().clear()
    yield
    QgsProject.instance().clear()
    QgsSettings().remove("landchip")


@pytest.fixture
def quad(tmp_path) -> Path:
    """A strip of imagery at a metre: a chip wide, two blocks high."""
    path = tmp_path / "quad.tif"
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(26911)
    file = gdal.GetDriverByName("GTiff").Create(str(path), 224, 224 * CHIPS, 3)
    file.SetProjection(srs.ExportToWkt())
    file.SetGeoTransform((2800 * 224.0, 1, 0, 16202 * 224.0, 0, -1))
    noise = np.random.default_rng(7)
    for band in range(1, 4):
        file.GetRasterBand(band).WriteArray(noise.integers(0, 255, (224 * CHIPS, 224), dtype=np.uint8))
    file.FlushCache()
    return path


@pytest.fixture
def bundle(tmp_path) -> Path:
    folder = tmp_path / "bundle"
    folder.mkdir()
    files = {"version": version(), "code": "code.zip", "entry": "entry.py", "environment": None}
    (folder / "bundle.json").write_text(json.dumps(files))
    return folder


@pytest.fixture
def connection(profile_of_qgis, tmp_path, bundle) -> Profile:
    """A stored connection named "campus"."""
    made = Profile("campus", "spark-submit", str(tmp_path / "store"), bundle=str(bundle), shared_paths=True)
    connections.save_profile(made)
    return made


@pytest.fixture
def cluster(tmp_path, monkeypatch):
    """In the place of every way in."""
    fake = FakeCluster(tmp_path)
    monkeypatch.setattr(connections, "open_way", lambda _profile: fake)
    monkeypatch.setattr(job_follower, "LOOK_S", 0.1)
    monkeypatch.setattr(job_follower, "HIDDEN_LOOK_S", 0.1)
    monkeypatch.setattr(follow_job, "POLL_S", 0.1)
    yield fake
    fake.close()


@pytest.fixture
def window(processing, connection, cluster):
    if not os.environ.get("LANDCHIP_ENGINE_PYTHON"):
        pytest.skip("no engine is set up; LANDCHIP_ENGINE_PYTHON names one")
    qgis_window = Window()
    qgis_window.plugin = plugin.classFactory(qgis_window)
    qgis_window.plugin.initGui()
    qgis_window.window.show()
    yield qgis_window
    qgis_window.plugin.unload()
    qgis_window.close()


@pytest.fixture
def layer(window, quad):
    raster_layer = QgsRasterLayer(str(quad), "quad")
    QgsProject.instance().addMapLayer(raster_layer)
    return raster_layer


@pytest.fixture
def dock(window, layer, tmp_path):
    """Opened, with the connection chosen and planned."""
    opened = window.plugin.dock()
    opened.map_page.form.output.file.setFilePath(str(tmp_path / "map.gpkg"))
    opened.map_page.form.run_on.choose("campus")
    until(lambda: " chips" in opened.map_page.run_panel.plan_label.text())
    return opened
