"""Rasters whose addresses hold a secret: nothing that the plugin writes, logs or displays repeats it, and maps and
corrections of them are found again (F3, B2, C11).
"""

from __future__ import annotations

import copy
import json
import logging

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsRasterLayer, QgsVectorLayer

from plugin import log
from plugin.engine.api.errors import RasterError
from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.api.messages import Message
from plugin.engine.api.redact import raster_id, redact_address
from plugin.gui import history
from plugin.gui.click.corrections.corrections_file import CorrectionRecord, CorrectionsFile, create_file
from plugin.gui.click.map_lookup import look_up
from plugin.gui.click.panel import texts as panel_texts
from plugin.i18n import translated
from plugin.layers import texts
from plugin.processing.inputs.layer_source import layer_title
from tests.plugin.conftest import RESULT, write_map

SECRET = "S3CRET42"
SIGNED = f"/vsicurl/http://ada:{SECRET}@h.example/quads/quad.tif?se=1&sig={SECRET}"
RENEWED = "/vsicurl/http://ada:other@h.example/quads/quad.tif?se=2&sig=other"
OTHER = f"/vsicurl/http://ada:{SECRET}@h.example/quads/other.tif?se=1&sig={SECRET}"
GRID = ChipGrid("EPSG:26911", 224.0)


@pytest.fixture
def map_of(qgis_app, tmp_path):
    """Adds a map to the project, with these fields of the run's result."""

    def add(**fields):
        path = tmp_path / "map.gpkg"
        write_map(path)
        layer = QgsVectorLayer(f"{path}|layername=landuse", "Land use", "ogr")
        result = {**copy.deepcopy(RESULT), **fields}
        layer.setCustomProperty("landchip/result", json.dumps(result))
        QgsProject.instance().addMapLayer(layer)

    yield add
    QgsProject.instance().clear()


@pytest.mark.parametrize(
    ("asked", "is_found"), [(SIGNED, True), (RENEWED, True), (OTHER, False), ("/somewhere/quad.tif", False)]
)
def test_a_map_is_found_by_the_ids_of_its_rasters_also_after_they_were_signed_anew(map_of, asked, is_found):
    map_of(raster=[redact_address(SIGNED)], raster_ids=[raster_id(SIGNED)])
    answer = look_up(QgsProject.instance(), Chip(2800, 16200), GRID, [asked], None)
    assert (answer is not None) == is_found
    assert answer is None or SECRET not in json.dumps(answer)


def test_a_map_of_before_there_were_ids_is_found_by_its_paths(map_of):
    map_of(raster=["/somewhere/quad.tif"])
    for asked in ("/somewhere/../somewhere/quad.tif", {"path": "/somewhere/quad.tif", "crs": "EPSG:26911"}):
        assert look_up(QgsProject.instance(), Chip(2800, 16200), GRID, [asked], None)
    assert look_up(QgsProject.instance(), Chip(2800, 16200), GRID, ["/somewhere/other.tif"], None) is None


def test_corrections_keep_no_secret_and_belong_to_the_raster_also_after_it_was_signed_anew(qgis_app, tmp_path):
    path = tmp_path / "mine.gpkg"
    create_file(path, GRID.crs)
    file = CorrectionsFile(path, QgsVectorLayer(f"{path}|layername=corrections", "c", "ogr"))
    record = CorrectionRecord((1, 2), GRID.crs, (224, 448, 448, 672), (SIGNED,), "water", None)
    file.save(record)
    file.save(record._replace(rasters=(OTHER,), label="forest"))
    assert file.label_of((1, 2), GRID.crs, [RENEWED], None) == "water"
    assert file.label_of((1, 2), GRID.crs, [OTHER], None) == "forest"
    file.save(record._replace(rasters=(RENEWED,), label="shrub"))
    assert sum(file.label_counts().values()) == 2 and file.label_of((1, 2), GRID.crs, [SIGNED], None) == "shrub"
    assert not [each for each in tmp_path.rglob("*") if SECRET.encode() in each.read_bytes()]


def test_the_history_repeats_no_address_with_its_secret(loaded):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("landchip:classify")
    entry = history.history_entry(algorithm, {"INPUT": SIGNED, "OUTPUT": "/o/map.gpkg"}, QgsProcessingContext())
    assert SECRET not in json.dumps(entry) and "/o/map.gpkg" in json.dumps(entry)


def test_qgis_log_and_every_message_lose_secrets(qgis_app):
    said = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, *_: said.append(text))
    handler = log.attach()
    try:
        logging.getLogger(log.NAME).warning("cannot read %s", SIGNED)
        log.unexpected_error("the task", ValueError(f"in {SIGNED}"))
    finally:
        log.detach(handler)
    error = RasterError("made-up", "{path}: {reason}", path=SIGNED, reason=Message("m", "{r}", {"r": SIGNED}))
    said += [translated(error), translated(error.message.to_json()), translated(SIGNED)]
    assert len(said) >= 5 and SECRET not in "\n".join(said) and "***" in said[0]


def test_titles_and_names_are_those_of_the_raster_and_not_its_address(qgis_app):
    assert texts.title({**RESULT, "raster": [SIGNED]}) == "Land use of quad"
    assert panel_texts.stem(SIGNED) == "quad"
    for name, title in (("quad.tif?sig=S3CRET42", "quad"), ("Quads of 2016", "Quads of 2016")):
        layer = QgsRasterLayer("/no/such.tif", name)
        assert layer_title(layer) == title
    layer = QgsRasterLayer("/no/such.tif", f"type=xyz&url=https://h.example/{{z}}?key={SECRET}")
    assert SECRET not in layer_title(layer)
