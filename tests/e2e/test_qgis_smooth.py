"""`qgis_process run landchip:smoothmap` over the plugin as it is shipped and the real engine."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from tests.e2e.test_qgis_change import made  # noqa: F401 - a fixture
from tests.e2e.test_qgis_process import environ, qgis_process, results  # noqa: F401 - environ is a fixture


def test_a_map_becomes_a_styled_smoothed_one_and_stays_as_it_is(environ, made):  # noqa: F811
    raw, target, pixels = made / "map.gpkg", made / "geglättet.gpkg", made / "geglättet Raster.tif"
    before = raw.read_bytes()
    outputs = results(qgis_process(environ, "smoothmap", INPUT=raw, OUTPUT=target, COG=pixels, METHOD="vote"))
    layer = QgsVectorLayer(str(target), "landuse", "ogr")
    assert layer.featureCount() == outputs["CLASSIFIED"] == 1200
    classes = {
        (each["col"], each["row"]): each["class"] for each in QgsVectorLayer(str(raw), "raw", "ogr").getFeatures()
    }
    other = sum(each["class"] != classes[each["col"], each["row"]] for each in layer.getFeatures())
    assert other == outputs["OTHER_CLASS"] > 0
    assert raw.read_bytes() == before
    assert next(iter(layer.renderer().rootRule().children())).label() == "Developed"
    assert pixels.is_file() and pixels.with_suffix(".qml").is_file()


def test_the_raw_map_as_output_is_refused_in_one_sentence(environ, made):  # noqa: F811
    raw = made / "map.gpkg"
    before = raw.read_bytes()
    done = qgis_process(environ, "smoothmap", INPUT=raw, OUTPUT=raw)
    assert done.returncode != 0
    assert "is an input of the run" in done.stdout + done.stderr
    assert raw.read_bytes() == before
