"""The page "Change" of the dock: a change map's figures, and what is done next with it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from plugin.gui.change import map_files, next_steps
from plugin.gui.change.map_files import FileKind
from plugin.layers import style
from tests.plugin.change_maps import change_result, write_change_map, write_sample
from tests.plugin.qt_events import events
from tests.plugin.window import find, press

REVIEWED = {
    (2800, 16200): ("cultivated", "developed"),
    (2801, 16200): ("unsure", "developed"),
    (2802, 16200): ("undeveloped", "undeveloped"),
}


@pytest.fixture
def page(window):
    made = window.plugin.dock().change_page
    find(window.plugin.dock(), "landchipTabs").setCurrentWidget(made)
    events()
    return made


@pytest.fixture
def change(page, tmp_path):
    """A change layer that Processing has just added and styled."""
    return add_change(tmp_path / "change.gpkg")


def add_change(path, name="change"):
    layer = QgsVectorLayer(str(write_change_map(path)), name, "ogr")
    QgsProject.instance().addMapLayer(layer)
    style(layer, change_result(path))
    return layer


@pytest.fixture
def opened(processing, monkeypatch):
    """The dialogs that were opened, algorithm -> parameters; each has written its output."""
    calls = {}

    def run(algorithm, parameters):
        calls[algorithm.removeprefix("landchip:")] = parameters
        output = parameters.get("OUTPUT")
        if algorithm == "landchip:samplefromchange":
            write_sample(Path(output), REVIEWED)
        elif output is not None:
            Path(output).write_text(json.dumps({"sentence": {"code": "made-up", "template": "10 of 30 ha changed."}}))
        return {} if output is None else {"OUTPUT": output, "TEXT": "10 of 30 ha changed."}

    monkeypatch.setattr(processing, "execAlgorithmDialog", run, raising=False)
    return calls


def table_texts(page):
    matrix = find(page, "landchipChangeMatrix")
    return [
        [matrix.item(row, column).text().split("\n") for column in range(matrix.columnCount())]
        for row in range(matrix.rowCount())
    ]


def test_without_a_change_map_there_is_the_button_that_makes_one(page, opened):
    assert find(page, "landchipChangeNone").isVisible()
    assert not find(page, "landchipChangeMap").isVisible() and not find(page, "landchipChangeSample").isVisible()
    press(page, "landchipChangeCompare")
    assert opened == {"changesincenlcd": {}}


def test_the_button_takes_the_finished_map(page, opened, map_file, result):
    layer = QgsVectorLayer(f"{map_file}|layername=landuse", "map", "ogr")
    style(layer, result)
    QgsProject.instance().addMapLayer(layer)
    page.compare()
    assert opened["changesincenlcd"] == {"INPUT": layer.id(), "OUTPUT": str(map_file.with_name("map-change.gpkg"))}


def test_a_change_map_is_shown_by_itself_with_its_figures(page, change):
    assert page.layer() == change
    assert not find(page, "landchipChangeNone").isVisible()
    assert find(page, "landchipChangeTitle").text() == "Change from 2011 to 2016"
    text = find(page, "landchipChangeSentences").text()
    assert "3 of 6 chips are shown as changed, from a probability of 61 %." in text
    assert "Of these 2 are expected to have changed and 1 not. Among the others 0 more" in text
    assert "simply differ in 4 chips" in text
    bars = find(page, "landchipChangeBars").bars
    assert [(each.name, each.value, round(each.share, 2)) for each in bars] == [
        ("Cultivated to developed", "10 ha", 0.67), ("Undeveloped to cultivated", "5.0 ha", 0.33),
    ]  # fmt: skip


def test_the_matrix_has_chips_and_hectares_of_the_uses_that_there_are(page, change):
    matrix = find(page, "landchipChangeMatrix")
    headers = [matrix.horizontalHeaderItem(k).text() for k in range(matrix.columnCount())]
    assert headers == ["Developed", "Cultivated", "Undeveloped"]  # no water
    assert table_texts(page) == [
        [["1", "5"], ["–"], ["–"]],
        [["2", "10"], ["1", "5"], ["–"]],
        [["–"], ["1", "5"], ["1", "5"]],
    ]
    assert matrix.item(1, 0).toolTip().startswith("Cultivated → Developed\n2 chips, 10.0 ha; by the probabilities")
    assert "2011; columns: in 2016. Chips, and below them ha." in find(page, "landchipChangeMatrixNote").text()


def test_the_styles_are_chosen_here_or_elsewhere(page, change):
    styles = find(page, "landchipChangeStyle")
    styles.textActivated.emit("New development")
    assert change.styleManager().currentStyle() == "New development"
    change.styleManager().setCurrentStyle("Fields lost")
    assert styles.currentText() == "Fields lost"


def test_the_active_layer_is_shown_where_it_is_a_change_map(window, page, change, tmp_path, map_file):
    other = add_change(tmp_path / "other.gpkg", "other")
    assert page.layer() == other  # the newest
    window.currentLayerChanged.emit(change)
    assert page.layer() == change
    no_change = QgsVectorLayer(f"{map_file}|layername=landuse", "map", "ogr")
    QgsProject.instance().addMapLayer(no_change)
    window.currentLayerChanged.emit(no_change)
    assert page.layer() == change
    assert find(page, "landchipChangeMap").count() == 2
    QgsProject.instance().removeMapLayer(change.id())
    assert page.layer() == other


def test_the_steps_follow_each_other_with_dialogs_that_are_filled_in(window, page, change, opened, tmp_path):
    assert find(page, "landchipChangeSample").font().bold()
    assert not find(page, "landchipChangeReview").isEnabled() and not find(page, "landchipChangeArea").isEnabled()
    press(page, "landchipChangeSample")
    sample = tmp_path / "change-sample.gpkg"
    assert opened["samplefromchange"] == {"INPUT": change.id(), "ORDER": "random", "OUTPUT": str(sample)}
    assert find(page, "landchipChangeReviewNote").text() == "3 of 6 squares are reviewed."
    requested = []
    page.review_requested.connect(requested.append)
    press(page, "landchipChangeReview")
    assert requested == [str(sample)]
    find(window.plugin.dock(), "landchipTabs").setCurrentWidget(page)
    press(page, "landchipChangeArea")
    assert opened["areaestimate"]["INPUT"] == f"{sample}|layername=sample"
    assert opened["areaestimate"]["MAP"] == change.id()
    assert find(page, "landchipChangeAreaNote").text() == "10 of 30 ha changed."
    assert "10 of 30 ha changed." in window.messages()[0]
    assert find(page, "landchipChangeReport").font().bold()
    press(page, "landchipChangeReport")
    assert opened["changereport"]["ESTIMATE"] == opened["areaestimate"]["OUTPUT"]
    assert "change-report.html</a>" in find(page, "landchipChangeReportNote").text()


def test_thirty_reviews_correct_the_map_and_a_corrected_map_says_how(page, change, opened, monkeypatch, tmp_path):
    press(page, "landchipChangeSample")
    assert not find(page, "landchipChangeCorrect").isEnabled()
    monkeypatch.setattr(next_steps, "MIN_REVIEWS", 3)
    page.refresh()
    press(page, "landchipChangeCorrect")
    assert opened["recalibrate"] == {
        "INPUT": change.id(),
        "SAMPLE": f"{tmp_path / 'change-sample.gpkg'}|layername=sample",
        "OUTPUT": str(tmp_path / "change-corrected.gpkg"),
    }
    curve = {"reviews": 64, "curve": [[0.0, 0.0], [0.25, 0.1], [0.5, 0.47], [0.75, 0.8], [1.0, 1.0]]}
    style(change, {**change_result(tmp_path / "change.gpkg"), **curve})
    text = find(page, "landchipChangeSentences").text()
    assert text.endswith("Corrected by 64 reviews: 25 % to 10 %, 50 % to 47 %, 75 % to 80 %.")


def test_land_cover_is_added_into_a_file_beside_the_map(page, change, opened, tmp_path):
    press(page, "landchipChangeCover")
    assert opened["addlandcover"] == {"INPUT": change.id(), "OUTPUT": str(tmp_path / "change-land-cover.gpkg")}


def test_a_second_sample_never_takes_the_place_of_the_first(page, change, opened, tmp_path):
    press(page, "landchipChangeSample")
    press(page, "landchipChangeSample")
    assert opened["samplefromchange"]["OUTPUT"] == str(tmp_path / "change-sample-2.gpkg")


def test_a_map_whose_file_is_gone_says_so_and_takes_no_step(page, change, tmp_path, qgis_app):
    project = QgsProject.instance()
    project.write(str(tmp_path / "work.qgs"))
    project.clear()
    for each in tmp_path.glob("change.*"):
        each.unlink()
    project.read(str(tmp_path / "work.qgs"))
    events()
    assert find(page, "landchipChangeTitle").text() == "Change from 2011 to 2016"
    assert "is missing: repair the layer's source" in find(page, "landchipChangeObstacle").text()
    assert not find(page, "landchipChangeSample").isEnabled() and not find(page, "landchipChangeReport").isEnabled()


def test_the_sample_is_found_after_the_project_was_moved(page, change, opened, tmp_path):
    press(page, "landchipChangeSample")
    project = QgsProject.instance()
    project.write(str(tmp_path / "work.qgs"))  # only now, so that the path was absolute
    project.clear()
    shutil.copytree(tmp_path, tmp_path / "elsewhere", ignore=shutil.ignore_patterns("elsewhere"))
    for each in tmp_path.glob("change*"):
        each.unlink()
    project.read(str(tmp_path / "elsewhere" / "work.qgs"))
    events()
    assert find(page, "landchipChangeSampleNote").text() == "change-sample.gpkg"
    assert map_files.find(project, page.layer(), FileKind.SAMPLE).parent == tmp_path / "elsewhere"
    assert find(page, "landchipChangeReviewNote").text() == "3 of 6 squares are reviewed."


@pytest.mark.parametrize("entry", ["no json", "[1]", '{"x": 3}'])
def test_an_unreadable_entry_of_the_project_is_ignored(page, change, entry):
    QgsProject.instance().writeEntry(map_files.SCOPE, map_files.KEY, entry)
    page.refresh()
    assert not find(page, "landchipChangeReview").isEnabled()


def test_a_sample_that_is_damaged_is_a_sentence(page, change, opened, tmp_path):
    press(page, "landchipChangeSample")
    (tmp_path / "change-sample.gpkg").write_bytes(b"no sample")
    page.refresh()
    assert "cannot be read as a sample or as reviews" in find(page, "landchipChangeReviewNote").text()
    assert not find(page, "landchipChangeReview").isEnabled()


def test_the_page_fits_in_a_narrow_dock(page, change, opened):
    press(page, "landchipChangeSample")
    assert max(each.minimumSizeHint().width() for each in (page.maps, page.view, page.steps)) <= 300
    assert find(page, "landchipChangeMatrix").width() <= page.view.width() <= page.width()


def test_the_oldest_and_the_newest_map_are_compared(page, opened, map_file, result):
    press(page, "landchipChangeDates")
    assert opened.pop("changebetweendates") == {}  # no two maps of different dates yet
    made = {}
    for date in ("2018-07-01", "2012-05-08", "2020-06-02"):
        layer = QgsVectorLayer(f"{map_file}|layername=landuse", f"map {date}", "ogr")
        style(layer, {**result, "image_dates": [date]})
        QgsProject.instance().addMapLayer(layer)
        made[date] = layer.id()
    press(page, "landchipChangeDates")
    asked = opened["changebetweendates"]
    assert (asked["BEFORE"], asked["INPUT"]) == (made["2012-05-08"], made["2020-06-02"])
    assert asked["OUTPUT"] == str(map_file.with_name("map-change.gpkg"))


def test_no_two_buttons_of_the_page_have_the_same_key(page, change):
    texts = [each.text() for each in (*page.findChildren(QPushButton), *page.findChildren(QLabel))]
    keys = [each[each.index("&") + 1].lower() for each in texts if "&" in each]
    assert len(keys) == len(set(keys)) >= 9


def test_of_two_dates_the_shift_of_colour_is_said(page, change, tmp_path):
    colours = [{"before": "a", "after": "b", "chips": 9, "difference": {"before": 12.0, "after": 3.0}}]
    style(change, {**change_result(tmp_path / "change.gpkg"), "colours": colours})
    assert "differ by 3.0 instead of 12.0 pixel values" in find(page, "landchipChangeColours").text()
