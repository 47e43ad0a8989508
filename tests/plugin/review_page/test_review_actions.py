"""What follows from a review: a new one, the area, the corrected map, corrections for a refit, a larger window."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from plugin.layers import style
from tests.plugin.change_maps import change_result, write_change_map
from tests.plugin.qt_events import events, until
from tests.plugin.review_page.review_files import change, make_review, rows
from tests.plugin.review_page.test_review_page import key, open_chip, text
from tests.plugin.window import find, press


@pytest.fixture
def opened(processing, monkeypatch):
    """The dialogs that were opened, algorithm -> parameters; that of a sample has written one."""
    calls = {}

    def run(algorithm, parameters):
        calls[algorithm.removeprefix("landchip:")] = parameters
        if algorithm == "landchip:samplefromchange":
            make_review(Path(parameters["OUTPUT"]), {"random": parameters["ORDER"] == "random"})
        return {"OUTPUT": parameters["OUTPUT"], "TEXT": "10 of 30 ha changed."}

    monkeypatch.setattr(processing, "execAlgorithmDialog", run, raising=False)
    return calls


@pytest.fixture
def change_map(page, tmp_path):
    layer = QgsVectorLayer(str(write_change_map(tmp_path / "change.gpkg")), "change", "ogr")
    QgsProject.instance().addMapLayer(layer)
    style(layer, change_result(tmp_path / "change.gpkg"))
    return layer


@pytest.fixture
def reviewed(tmp_path):
    """A file with 40 chips, all reviewed by Ann."""
    path = make_review(tmp_path / "many.gpkg", n=40)
    change(path, """UPDATE sample SET reviewed_from = "from", reviewed_to = "to", reviewer = 'Ann'""")
    return path


def test_a_review_is_begun_from_the_change_map_and_opened(page, change_map, opened, tmp_path):
    find(page, "landchipReviewNew").menu().actions()[0].trigger()
    path = tmp_path / "change-candidates.gpkg"
    assert opened["samplefromchange"] == {"INPUT": change_map.id(), "ORDER": "value", "OUTPUT": str(path)}
    assert page.queue.file.path == path and not page.queue.file.frame.random


def test_without_a_change_map_it_says_what_is_missing(page, opened):
    find(page, "landchipReviewNew").menu().actions()[2].trigger()
    assert text(page, "Note").startswith("Load or make a change map first")
    assert not opened


def test_after_thirty_answers_the_area_and_the_correction_open_filled_in(page, change_map, opened, reviewed, tmp_path):
    open_chip(page, reviewed)
    press(page, "landchipReviewEstimate")
    assert opened["areaestimate"]["INPUT"] == f"{reviewed}|layername=sample"
    assert opened["areaestimate"]["MAP"] == change_map.id()
    assert opened["areaestimate"]["OUTPUT"] == str(tmp_path / "change-estimate.json")
    press(page, "landchipReviewCorrect")
    assert opened["recalibrate"]["SAMPLE"] == f"{reviewed}|layername=sample"
    assert opened["recalibrate"]["OUTPUT"] == str(tmp_path / "change-corrected.gpkg")


def test_changes_that_were_found_have_bookmarks_of_candidates_too(page, window, tmp_path):
    path = make_review(tmp_path / "candidates.gpkg", {"random": False})
    open_chip(page, path)
    assert not find(page, "landchipReviewBookmarks").isEnabled()
    change(path, """UPDATE sample SET reviewed_from = "from", reviewed_to = "to", reviewer = 'Ann'""")
    open_chip(page, path)
    press(page, "landchipReviewBookmarks")
    manager = QgsProject.instance().bookmarkManager()
    assert manager.bookmarks() and manager.groups() == ["Landchip: reviewed changes"]
    assert "bookmark" in window.messages()[0]


def corrections(path: Path) -> list:
    return rows(path, 'SELECT col, "row", crs, raster, label FROM corrections ORDER BY col')


def test_stated_uses_become_corrections_of_the_newer_imagery(page, path, tmp_path):
    assert QgsProject.instance().write(str(tmp_path / "work.qgz"))
    open_chip(page, path)
    key(page, "5", "R", "R", "7", "N", "8", "N", "U")  # developed; no use; undeveloped; water; unsure
    press(page, "landchipReviewRefit")
    until(lambda: "corrections" in text(page, "Note"))
    assert corrections(tmp_path / "work-corrections.gpkg") == [
        (2800, 16200, "EPSG:26911", "naip_2016.tif", "developed"),
        (2803, 16200, "EPSG:26911", "naip_2016.tif", "water"),
    ]
    assert text(page, "Note").startswith("2 reviews are among the corrections in work-corrections.gpkg")
    assert "1 undeveloped square is left out" in text(page, "Note")
    press(page, "landchipReviewRefit")
    events()
    until(lambda: not page._corrections._waiting)
    assert len(corrections(tmp_path / "work-corrections.gpkg")) == 2  # and none twice


def test_an_unsaved_project_and_missing_imagery_are_said(page, path):
    open_chip(page, path)
    key(page, "5", "R")
    press(page, "landchipReviewRefit")
    assert text(page, "Note").startswith("Save the project first")
    QgsProject.instance().removeMapLayer(QgsProject.instance().mapLayersByName("naip_2016")[0])
    QgsProject.instance().removeMapLayer(QgsProject.instance().mapLayersByName("naip_2011")[0])
    press(page, "landchipReviewRefit")
    assert text(page, "Note").startswith("Choose the newer imagery")


def test_a_larger_window_has_the_same_review_and_gives_it_back(page, path):
    open_chip(page, path)
    press(page, "landchipReviewWindow")
    until(page._window.isActiveWindow)
    assert page._window.isAncestorOf(page.view)
    key(page, "R")
    assert page.queue.current.turn == 2
    page._window.reject()
    events()
    assert page.isAncestorOf(page.view) and page.view.isVisible()
    assert not find(page, "landchipReviewBack").isVisible()


def test_the_page_can_be_closed_while_its_contents_are_in_the_larger_window(window, path):
    from plugin.gui.review.review_page import ReviewPage

    made = ReviewPage(window, None, window.window)
    made.open_review(str(path))
    made._toggle_window()
    events()
    made.shut_down()
    made.deleteLater()
    events()


def test_the_next_pair_is_drawn_ahead_once_the_current_one_is(page, path):
    open_chip(page, path)
    until(lambda: page.view.pair._ahead)
    extents = {each.mapSettings().extent().center().x() for each in page.view.pair._ahead}
    assert extents == {(2801 + 0.5) * 224}
