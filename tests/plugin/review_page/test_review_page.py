"""The page "Review": keys, both maps, what the map says, and the project that keeps it all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.plugin.qt_events import events, until
from tests.plugin.review_page.conftest import raster
from tests.plugin.review_page.review_files import change, columns, make_review, rows
from tests.plugin.window import find, press


def key(page, *keys: str) -> None:
    for each in keys:
        QTest.keyClick(page.view, getattr(Qt.Key, f"Key_{each}"))
        events()


def text(page, name: str) -> str:
    return find(page, f"landchipReview{name}").text()


def open_chip(page, path: Path) -> None:
    page.open_review(str(path))
    until(lambda: page.view.pair.is_drawn)


def test_a_key_answers_and_the_next_chip_is_there(page, path):
    open_chip(page, path)
    key(page, "R", "N", "U")
    assert [each[:2] for each in columns(path)[:3]] == [
        ("cultivated", "developed"),
        ("cultivated", "cultivated"),
        ("unsure", "unsure"),
    ]
    assert page.queue.current.turn == 4
    assert text(page, "Counts").splitlines()[0] == "1 real, 1 no change, 1 unsure"
    assert find(page, "landchipReviewProgress").text() == "3 of 5 reviewed"


def test_keys_and_buttons_of_the_uses_say_what_it_was_and_is(page, path):
    open_chip(page, path)
    key(page, "3", "5", "R")
    press(page, "landchipReviewNow_water")
    press(page, "landchipReviewNotReal")
    events()
    assert [each[:2] for each in columns(path)[:2]] == [("undeveloped", "developed"), ("water", "water")]
    assert rows(path, 'SELECT "from", "to" FROM reviews')[0] == ("undeveloped", "developed")


def test_a_random_sample_asks_for_the_uses(page, tmp_path):
    open_chip(page, make_review(tmp_path / "sample.gpkg"))
    key(page, "R")
    assert columns(page.queue.file.path)[0][0] is None
    assert text(page, "Hint").startswith("What was it then?")
    key(page, "2", "5")
    key(page, "N", "7")
    assert [each[:2] for each in columns(page.queue.file.path)[:2]] == [
        ("cultivated", "developed"),
        ("undeveloped", "undeveloped"),
    ]


def test_a_change_to_the_same_use_is_asked_about(page, path):
    open_chip(page, path)
    key(page, "4", "8", "R")
    assert text(page, "Hint").startswith("The uses then and now are the same")
    key(page, "5")
    assert columns(path)[0][:2] == ("water", "developed")


def test_next_previous_and_undo(page, path):
    open_chip(page, path)
    key(page, "R", "Right", "N")
    assert page.queue.current.turn == 4
    key(page, "Left")
    assert page.queue.current.turn == 3
    assert find(page, "landchipReviewNotReal").isChecked()
    key(page, "Z", "Z")
    assert page.queue.current.turn == 1
    assert [each[0] for each in columns(path)] == [None] * 5
    assert not find(page, "landchipReviewUndo").isEnabled()


def test_letters_that_are_typed_are_a_comment_and_no_answer(page, path):
    open_chip(page, path)
    comment = find(page, "landchipReviewComment")
    comment.setFocus()
    QTest.keyClicks(comment, "run 1")
    QTest.keyClick(comment, Qt.Key.Key_Return)
    assert rows(path, "SELECT answer, comment FROM reviews") == [("", "run 1")]
    press(page, "landchipReviewReal")
    events()
    assert rows(path, "SELECT reviewed_to, comment FROM sample WHERE turn = 1") == [("developed", "run 1")]


def test_what_the_map_says_is_hidden_until_it_is_asked_for(page, path, window):
    open_chip(page, path)
    assert not find(page, "landchipReviewMapSays").isVisible()
    page.view._words.click()
    said = text(page, "MapSays")
    assert "Cultivated → Developed" in said and "90\u00a0%" in said
    assert "Land cover then: cultivated 80\u00a0%" in said and "Model now: developed 90\u00a0%" in said
    from plugin.gui.review.review_page import ReviewPage

    again = ReviewPage(window, None, window.window)
    assert again.view._words.isChecked()
    again.shut_down()


def test_both_maps_show_the_chip_amid_its_neighbours_and_move_together(page, path):
    open_chip(page, path)
    then, now = page.view.pair.canvases
    assert [[each.name() for each in canvas.layers()] for canvas in (then, now)] == [["naip_2011"], ["naip_2016"]]
    west, south, east, north = page.queue.file.frame.grid.bounds(page.queue.current.chip)
    assert then.extent() == now.extent()
    assert then.extent().contains(QgsRectangle(west - 224, south - 224, east + 224, north + 224))
    now.zoomByFactor(0.5)
    assert then.extent() == now.extent()
    then.setCenter(QgsPointXY(west, south))
    assert now.center() == then.center()


def test_the_chip_is_in_the_middle_of_both_maps_whatever_their_size(page, path):
    open_chip(page, path)
    for width, height in ((350, 700), (500, 900), (400, 640), (640, 760)):
        page.view._words.click()
        page.resize(width, height)
        key(page, "Right")
        until(lambda: page.view.pair.is_drawn and not page.view.pair._refit.isActive())
        expected = (page.queue.current.chip.col - 2799) * 30 + 20
        until(lambda: middles(page) == [expected, expected])  # noqa: B023
        for canvas, bands in zip(page.view.pair.canvases, page.view.pair._bands):
            middle = bands[-1].sceneBoundingRect().center()
            assert abs(middle.x() - canvas.width() / 2) < 3 and abs(middle.y() - canvas.height() / 2) < 3


def middles(page) -> list[int]:
    """The grey in the middle of each map."""
    images = [canvas.grab().toImage() for canvas in page.view.pair.canvases]
    return [each.pixelColor(each.width() // 2 + 5, each.height() // 2 + 5).red() for each in images]


def test_the_divider_of_the_swipe_uncovers_the_older_map(page, path):
    open_chip(page, path)
    page.view._swipe.click()
    then, now = page.view.pair.canvases
    divider = find(page, "landchipReviewDivider")
    assert divider.isVisible() and then.width() == now.width() == page.view.pair.width()
    visible = now.visibleRegion().boundingRect().width()
    QTest.mousePress(divider, Qt.MouseButton.LeftButton)
    page.view.pair._divide(page.view.pair.width() * 3 // 4)
    assert now.visibleRegion().boundingRect().width() < visible * 0.6
    assert now.mapTo(page.view.pair, now.rect().topLeft()) == then.pos()


def test_without_older_imagery_the_left_side_is_land_cover_and_says_so(page, path, tmp_path):
    open_chip(page, path)
    QgsProject.instance().removeMapLayer(QgsProject.instance().mapLayersByName("naip_2011")[0])
    assert page.view.pair.canvases[0].layers() == []
    assert "Load imagery of both years" in text(page, "LandCover")
    raster(tmp_path / "nlcd_2011.tif", bands=1)
    assert [each.name() for each in page.view.pair.canvases[0].layers()] == ["nlcd_2011"]
    assert text(page, "LandCover").startswith("No older imagery is loaded")


def test_the_project_keeps_the_review_where_it_is_moved_and_the_layers(page, path, tmp_path):
    open_chip(page, path)
    box = find(page, "landchipReviewThenLayer")
    box.setLayer(QgsProject.instance().mapLayersByName("naip_2016")[0])
    box.activated.emit(box.currentIndex())
    key(page, "R")
    assert QgsProject.instance().write(str(tmp_path / "work.qgz"))
    QgsProject.instance().clear()
    assert page.queue is None and not find(page, "landchipReviewComment").isVisible()
    moved = tmp_path / "moved"
    moved.mkdir()
    for file in ("work.qgz", path.name, "naip_2011.tif", "naip_2016.tif"):
        shutil.move(tmp_path / file, moved / file)
    assert QgsProject.instance().read(str(moved / "work.qgz"))
    assert page.queue.file.path == moved / path.name
    assert page.queue.current.turn == 2
    assert [each.name() for each in page.view.pair.canvases[0].layers()] == ["naip_2016"]


def test_a_project_that_names_full_paths_finds_the_review_beside_it(page, path, tmp_path):
    QgsProject.instance().writeEntryBool("Paths", "/Absolute", True)
    open_chip(page, path)
    assert QgsProject.instance().write(str(tmp_path / "work.qgz"))
    QgsProject.instance().clear()
    moved = tmp_path / "moved"
    moved.mkdir()
    for file in ("work.qgz", path.name):
        shutil.move(tmp_path / file, moved / file)
    assert QgsProject.instance().read(str(moved / "work.qgz"))
    assert page.queue.file.path == moved / path.name


def test_keys_in_quick_succession_are_answers_of_one_chip_each(page, path):
    open_chip(page, path)
    for each in ("R", "N", "U", "R"):  # none waits for the maps
        QTest.keyClick(page.view, getattr(Qt.Key, f"Key_{each}"))
    assert [each[0] for each in rows(path, "SELECT answer FROM reviews")] == ["real", "not_real", "unsure", "real"]
    assert page.queue.progress().done == 4


def test_a_second_reviewer_begins_at_the_start_and_sees_no_answer_of_the_first(page, path):
    open_chip(page, path)
    key(page, "R")
    name = find(page, "landchipReviewReviewer")
    name.setText("Bob")
    name.editingFinished.emit()
    assert page.queue.current.turn == 1 and not find(page, "landchipReviewReal").isChecked()
    key(page, "N")
    assert "1 square is disputed" in text(page, "Agreement")
    only = find(page, "landchipReviewOnly")
    only.setCurrentIndex(2)
    only.activated.emit(2)
    assert page.queue.current.turn == 1
    assert text(page, "Note") == "Ann: real; Bob: no change"


def test_what_cannot_be_written_is_said_and_the_chip_stays(page, path):
    open_chip(page, path)
    change(path, "ALTER TABLE sample DROP COLUMN comment")
    key(page, "R")
    assert "removed the column comment" in text(page, "Note")
    assert page.queue.current.turn == 1


@pytest.mark.parametrize("gone", [True, False])
def test_a_file_that_cannot_be_opened_is_said(page, path, gone):
    path.unlink() if gone else path.write_bytes(b"x" * 200)
    page.open_review(str(path))
    assert ("is not there any more" if gone else "is no review") in text(page, "Note")
    assert page.queue is None


def test_the_buttons_say_why_they_wait(page, path):
    open_chip(page, path)
    for name, reason in (("Estimate", "chosen, and not drawn"), ("Correct", "Review at least 30"), ("Refit", "first")):
        button = find(page, f"landchipReview{name}")
        assert not button.isEnabled() and reason in button.toolTip()


def test_a_narrow_dock_shows_everything(page, path):
    open_chip(page, path)
    page.resize(350, 800)
    events()
    for button in page.view.answers.findChildren(type(find(page, "landchipReviewReal"))):
        assert button.width() >= button.minimumSizeHint().width(), button.objectName()
        assert button.mapTo(page, button.rect().topRight()).x() < 350
