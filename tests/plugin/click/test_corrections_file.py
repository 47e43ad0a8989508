"""The file of corrections: how records replace each other, and that an interrupted creation leaves no file."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from plugin.engine.api.requests.raster_input import RasterInput
from plugin.gui.click.corrections.corrections_file import (
    CorrectionRecord,
    CorrectionsFile,
    create_file,
    open_layer,
    relative_path,
)
from tests.plugin.answers import CLASSES
from tests.plugin.saved_corrections import read_by_the_trainer, saved_rows

KINDS = [{"name": name, "colour": colour} for name, _, colour, _ in CLASSES]


def test_the_trainer_reads_a_mosaic_whose_rasters_lie_below_the_file(qgis_app, path):
    path.parent.mkdir()
    create_file(path, "EPSG:26911")
    file = CorrectionsFile(path, QgsVectorLayer(f"{path}|layername=corrections", "c", "ogr"))
    quads = (str(path.parent / "quads" / "a.tif"), "/elsewhere/b.tif")
    file.save(CorrectionRecord((1, 2), "EPSG:26911", (224, 448, 448, 672), quads, "water", None))
    assert saved_rows(path)[0][3:] == ("quads/a.tif\n/elsewhere/b.tif", "water", None)
    assert read_by_the_trainer(path) == [f"(1, 2)|EPSG:26911|('{quads[0]}', '{quads[1]}')|water|None"]


def test_what_was_set_of_the_layer_is_kept_and_the_trainer_reads_it(qgis_app, path):
    """A brother of F2: a correction laid in the layer's CRS was read anew in the file's."""
    path.parent.mkdir()
    create_file(path, "EPSG:26911")
    file = CorrectionsFile(path, QgsVectorLayer(f"{path}|layername=corrections", "c", "ogr"))
    raster = RasterInput(str(path.parent / "quads" / "a.tif"), crs="EPSG:26911", nodata=((0, 4),))
    file.save(CorrectionRecord((1, 2), "EPSG:26911", (224, 448, 448, 672), (raster.line,), "water", None))
    stored = saved_rows(path)[0][3]
    assert json.loads(stored) == {"path": "quads/a.tif", "crs": "EPSG:26911", "nodata": [[0, 4]]}
    assert raster.line in read_by_the_trainer(path)[0]
    assert file.label_of((1, 2), "EPSG:26911", [raster.line], None) == "water"
    assert file.label_of((1, 2), "EPSG:26911", [raster.path], None) is None


def test_another_raster_of_the_same_year_changes_the_row_and_one_of_another_year_adds_one(qgis_app, path):
    path.parent.mkdir()
    create_file(path, "EPSG:26911")
    file = CorrectionsFile(path, QgsVectorLayer(f"{path}|layername=corrections", "c", "ogr"))
    first = CorrectionRecord((1, 2), "EPSG:26911", (224, 448, 448, 672), ("/a/one.tif",), "water", "2016-05-21")
    file.save(first)
    file.save(first._replace(rasters=("/a/two.tif",), label="forest", date="2016-07-01"))
    file.save(first._replace(rasters=("/a/three.tif",), label="shrub", date="2020-07-01"))
    assert [row[3:] for row in saved_rows(path)] == [
        ("/a/two.tif", "forest", "2016-07-01"),
        ("/a/three.tif", "shrub", "2020-07-01"),
    ]
    assert file.label_of((1, 2), "EPSG:26911", ["/a/one.tif"], "2016-01-01") == "forest"


def test_an_interrupted_creation_leaves_nothing_under_the_files_name(qgis_app, path, monkeypatch):
    path.parent.mkdir()

    def fail(source, target):
        raise OSError("no room")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(Exception, match="choose a folder"):
        create_file(path, "EPSG:26911")
    assert list(path.parent.iterdir()) == []


def test_a_users_file_of_a_similar_name_stays(qgis_app, path):
    path.parent.mkdir()
    mine = path.with_name(f".{path.stem}.part.gpkg")  # an earlier version wrote and deleted it
    mine.write_text("the user's")
    create_file(path, "EPSG:26911")
    assert mine.read_text() == "the user's"
    assert sorted(path.parent.iterdir()) == sorted([mine, path])


def test_rasters_below_the_files_folder_are_written_relative_to_it():
    assert relative_path("/data/quads/a.tif", Path("/data")) == "quads/a.tif"
    assert relative_path("/other/a.tif", Path("/data")) == "/other/a.tif"
    assert relative_path("/vsicurl/https://host/a.tif", Path("/data")) == "/vsicurl/https://host/a.tif"


def test_a_second_opening_returns_the_same_layer(qgis_app, path):
    path.parent.mkdir()
    create_file(path, "EPSG:26911")
    project = QgsProject.instance()
    one = open_layer(project, path, KINDS, add=True)
    assert open_layer(project, path, KINDS, add=True) is one
    project.clear()
