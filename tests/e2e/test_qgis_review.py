"""A change map, its sample, reviews in QGIS, the estimate and the report, by `qgis_process` and the real engine."""

from __future__ import annotations

import json

from qgis.core import QgsVectorLayer

from tests.e2e.test_qgis_change import made  # noqa: F401 - a fixture
from tests.e2e.test_qgis_process import environ, qgis_process, results  # noqa: F401 - environ is a fixture
from tests.plugin.review.conftest import review


def test_from_a_change_map_to_a_report_with_an_area_that_can_be_quoted(environ, made):  # noqa: F811
    sample, estimate, report = made / "Stichprobe.gpkg", made / "Schätzung.json", made / "Bericht.html"
    drawn = results(
        qgis_process(environ, "samplefromchange", INPUT=made / "change.gpkg", REVIEWS="200", SEED="7", OUTPUT=sample)
    )
    assert drawn["SAMPLED"] == 200
    layer = QgsVectorLayer(str(sample), "sample", "ogr")
    assert layer.editorWidgetSetup(layer.fields().indexOf("reviewed_to")).type() == "ValueMap"
    review(layer, wrong=2)
    del layer
    found = results(qgis_process(environ, "areaestimate", INPUT=sample, MAP=made / "change.gpkg", OUTPUT=estimate))
    assert found["CHANGE_HA_LOW"] < found["CHANGE_HA"] < found["CHANGE_HA_HIGH"]
    more = {"ESTIMATE": estimate, "CANDIDATES": made / "candidates.geojson", "PAIRS": "4", "OUTPUT": report}
    written = results(qgis_process(environ, "changereport", INPUT=made / "change.gpkg", **more))
    assert len(json.loads((made / "candidates.geojson").read_text("utf-8"))["features"]) == written["SHOWN"] > 4
    assert found["TEXT"] in report.read_text("utf-8")
