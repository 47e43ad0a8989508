"""The steps of the page "Change" with the real engine: what one writes is what the next one reads."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from plugin.gui.change import step_actions
from plugin.gui.change.bookmarks import bookmark_group
from plugin.layers import style
from tests.plugin.review.conftest import review


class Interface:
    """QGIS's, of which the steps need the message bar alone."""

    def messageBar(self):
        return self

    def pushMessage(self, *_message):
        return None


@pytest.fixture
def change(qgis_app, made):
    layer = QgsVectorLayer(str(made / "change.gpkg"), "change", "ogr")
    style(layer, json.loads((made / "result.json").read_text()))
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


def test_sample_estimate_report_and_correction_follow_each_other(run, processing, made, change, monkeypatch, tmp_path):
    project = QgsProject.instance()
    monkeypatch.setattr(step_actions.map_files, "map_path", lambda _layer: tmp_path / "change.gpkg")
    monkeypatch.setattr(step_actions, "_obstacle", lambda _layer: "")
    monkeypatch.setattr(
        processing,
        "execAlgorithmDialog",
        lambda name, parameters: run(name.removeprefix("landchip:"), **parameters)[0],
        raising=False,
    )
    step_actions.draw_sample(change)
    sample = step_actions.sample_of(change)
    review(QgsVectorLayer(f"{sample}|layername=sample", "sample", "ogr"), wrong=2)
    step_actions.estimate_area(Interface(), change)
    states = step_actions.step_states(project, change)
    assert states.reviewed == states.of == 400 and states.next_step == "report"
    assert states.estimate.startswith("From 2011 to 2016, ")
    step_actions.write_report(change)
    states = step_actions.step_states(project, change)
    assert states.next_step == "" and states.estimate in states.report.read_text("utf-8")
    step_actions.correct_map(Interface(), change)
    assert (tmp_path / "change-corrected.gpkg").is_file()
    step_actions.bookmark_changes(Interface(), change)
    assert bookmark_group() in project.bookmarkManager().groups()
