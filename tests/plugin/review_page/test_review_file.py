"""The review file keeps every answer, whatever ends the program, and says in a sentence what another one did to it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from plugin.engine.api.errors import RequestError
from plugin.gui.review import review_file
from plugin.gui.review.review_file import ReviewFile
from plugin.gui.review.review_queue import ALL, DISAGREED, ReviewQueue
from tests.plugin.review_page.review_files import change, columns, make_review, rows

ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(qgis_app, tmp_path: Path) -> Path:
    return make_review(tmp_path / "sample.gpkg")


def queue_of(path: Path, reviewer: str = "Ann") -> ReviewQueue:
    return ReviewQueue(ReviewFile(path), reviewer)


def test_an_answer_is_a_row_of_the_table_and_the_layers_columns(path):
    queue = queue_of(path)
    queue.answer("real", None, None, "a road")
    queue.next()
    queue.answer("not_real", "water", "water", "")
    assert rows(path, 'SELECT col, "row", reviewer, answer, "from", "to", comment FROM reviews') == [
        (2800, 16200, "Ann", "real", None, None, "a road"),
        (2801, 16200, "Ann", "not_real", "water", "water", ""),
    ]
    assert columns(path)[:3] == [
        ("cultivated", "developed", "Ann"),
        ("water", "water", "Ann"),
        (None, None, None),
    ]


def test_the_file_opens_where_it_was_left(path):
    queue_of(path).answer("real", None, None, "")
    again = queue_of(path)
    assert again.current.turn == 2
    assert again.progress().counts == {"real": 1}


def test_chips_that_were_skipped_come_again_after_the_last(path):
    queue = queue_of(path)
    queue.next()
    for _ in range(3):
        queue.answer("real", None, None, "")
        queue.next()
    queue.answer("real", None, None, "")
    assert queue.next() and queue.current.turn == 1
    queue.answer("real", None, None, "")
    assert not queue.next()


def test_undo_goes_back_as_far_as_the_session_and_deletes_nothing(path):
    queue = queue_of(path)
    for answer in ("real", "not_real", "unsure"):
        queue.answer(answer, None, None, "")
    queue.next()
    queue.answer("real", None, None, "")
    turns = []
    while queue.can_undo:
        queue.undo()
        turns.append((queue.current.turn, queue.file.agreed(queue.current).answer))
    assert turns == [(2, ""), (1, "not_real"), (1, "real"), (1, "")]
    assert columns(path)[0] == (None, None, None)
    assert len(rows(path, "SELECT * FROM reviews")) == 8


def test_two_reviewers_each_have_their_answers_and_disputed_chips_are_listed(path):
    ann = queue_of(path)
    ann.answer("real", None, None, "")
    ann.next()
    ann.answer("real", None, None, "")
    bob = queue_of(path, "Bob")
    assert bob.current.turn == 1
    bob.answer("real", None, None, "")
    bob.next()
    bob.answer("not_real", None, None, "")
    assert columns(path)[:2] == [("cultivated", "developed", "Ann, Bob"), ("unsure", "unsure", "Ann, Bob")]
    assert (bob.agreement().pairs, bob.agreement().share, bob.disagreed()) == (2, 0.5, 1)
    bob.only = DISAGREED
    assert bob.first() and bob.current.turn == 2 and not bob.next()


def test_what_another_reviewer_answered_meanwhile_is_seen_with_the_next_answer(path):
    ann, bob = queue_of(path), queue_of(path, "Bob")
    bob.answer("real", None, None, "")
    ann.next()
    ann.answer("not_real", None, None, "")
    assert ann.progress().counts == {"real": 1, "not_real": 1}


def test_precision_counts_the_chips_that_the_map_shows_as_changed(path):
    queue = queue_of(path)
    queue.only = ALL
    for answer in ("real", "real", "not_real", "not_real", "unsure"):
        queue.answer(answer, None, None, "")
        queue.next()
    progress = queue.progress()
    assert (progress.done, progress.of, progress.real, progress.told) == (5, 5, 1, 2)


def test_a_comment_is_written_at_once_and_goes_with_the_answer(path):
    queue = queue_of(path)
    queue.comment("a pond")
    assert rows(path, "SELECT reviewed_from, comment FROM sample WHERE turn = 1") == [(None, "a pond")]
    queue.answer("real", None, None, "a pond")
    queue.comment("two ponds")
    assert rows(path, "SELECT reviewed_from, comment FROM sample WHERE turn = 1") == [("cultivated", "two ponds")]
    assert queue.own(queue.current).answer == "real"


def test_answers_of_qgis_form_are_taken_over_with_their_reviewer(path):
    change(path, "UPDATE sample SET reviewed_from='water', reviewed_to='water', reviewer='Eve' WHERE turn=1")
    bob = queue_of(path, "Bob")
    assert bob.progress().counts == {"not_real": 1}
    bob.answer("not_real", "water", "water", "")
    assert rows(path, "SELECT reviewer, answer FROM reviews") == [("Eve", "not_real"), ("Bob", "not_real")]
    assert columns(path)[0] == ("water", "water", "Eve, Bob")


def test_the_file_alone_has_every_answer_while_its_layer_is_edited_in_qgis(path, tmp_path):
    layer = QgsVectorLayer(f"{path}|layername=sample", "sample", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        layer.startEditing()
        next(layer.getFeatures())
        queue_of(path).answer("real", None, None, "")
        copy = tmp_path / "copy.gpkg"
        copy.write_bytes(path.read_bytes())
        assert queue_of(copy).progress().done == 1
        layer.rollBack()
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_an_error_amid_the_writing_is_said_and_the_answer_can_be_given_again(path, monkeypatch):
    queue, written = queue_of(path), review_file.TOUCH
    monkeypatch.setattr(review_file, "TOUCH", "SELECT abs(-9223372036854775808), ?, ?")  # any error of SQLite's amid it
    with pytest.raises(RequestError, match="Nothing could be written to sample.gpkg"):
        queue.answer("real", None, None, "")
    assert queue.progress().done == 0
    monkeypatch.setattr(review_file, "TOUCH", written)
    queue.answer("real", None, None, "")
    assert queue.progress().done == 1


def test_a_layer_that_is_open_in_qgis_and_the_review_do_not_lock_each_other(path):
    layer = QgsVectorLayer(f"{path}|layername=sample", "sample", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        next(layer.getFeatures())
        queue_of(path).answer("real", None, None, "")
        assert next(layer.getFeatures('"turn" = 1'))["reviewed_to"] == "developed"
        assert len(QgsVectorLayer(str(path), "sample", "ogr").fields()) > 10  # and not the table
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert not list(path.parent.glob("*-wal")) and not list(path.parent.glob("*-journal"))


@pytest.mark.parametrize(
    ("statements", "sentence"),
    [
        (("ALTER TABLE sample DROP COLUMN reviewed_to",), "removed the column reviewed_to"),
        (("DROP TABLE sample",), "is no review of Landchip's"),
        (("DELETE FROM sample WHERE turn = 1",), "changed the squares"),
        (("UPDATE sample SET \"to\" = 'water' WHERE turn = 1",), "changed the squares"),
        (("DROP TABLE IF EXISTS reviews", "CREATE TABLE reviews (x)"), "removed the column col"),
    ],
)
def test_what_another_program_did_is_said_and_nothing_is_written(path, statements, sentence):
    queue = queue_of(path)
    change(path, *statements)
    before = path.read_bytes()
    with pytest.raises(RequestError, match=sentence):
        queue.answer("real", None, None, "")
    assert path.read_bytes() == before
    assert not queue.can_undo and queue.progress().done == 0


def test_a_file_that_is_locked_is_said_and_the_answer_can_be_given_again(path):
    queue, other = queue_of(path), sqlite3.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(RequestError, match="is in use or write-protected"):
        queue.answer("real", None, None, "")
    other.close()
    queue.answer("real", None, None, "")
    assert queue.progress().done == 1


def test_a_file_that_is_deleted_is_said_and_can_be_put_back(path):
    queue, content = queue_of(path), path.read_bytes()
    path.unlink()
    with pytest.raises(RequestError, match="is not there any more"):
        queue.answer("real", None, None, "")
    assert not path.exists()
    path.write_bytes(content)
    queue.answer("real", None, None, "")
    assert columns(path)[0][0] == "cultivated"


def test_a_file_in_a_shared_folder_and_one_with_signs_in_its_name_can_be_opened(path):
    shared = PureWindowsPath("//server/reviews/what changed.gpkg")
    assert review_file.database_uri(shared) == "file:////server/reviews/what%20changed.gpkg?mode=rw"
    assert review_file.database_uri(PureWindowsPath("C:/a.gpkg")) == "file:///C:/a.gpkg?mode=rw"
    odd = path.rename(path.with_name("50% #1? ä.gpkg"))
    queue_of(odd).answer("real", None, None, "")
    assert queue_of(odd).progress().done == 1


def test_files_that_are_no_review_are_refused(path, tmp_path):
    text = tmp_path / "text.gpkg"
    text.write_text("no database at all, but longer than SQLite's header of a hundred bytes " * 3)
    other = make_review(tmp_path / "other.gpkg")
    change(other, "UPDATE gpkg_metadata SET metadata = '<x/>'")
    for each in (text, other):
        with pytest.raises(RequestError, match="is no review of Landchip's or is damaged"):
            ReviewFile(each)

    with pytest.raises(RequestError, match="is not there any more"):
        ReviewFile(tmp_path / "missing.gpkg")


KILLED = """
import sys, time
from pathlib import Path
from plugin.gui.review import review_file
from plugin.gui.review.review_queue import ReviewQueue
queue = ReviewQueue(review_file.ReviewFile(Path(sys.argv[1])), "Ann")
for _ in range(2):
    queue.answer("real", None, None, "")
    queue.next()
review_file.TOUCH = "SELECT wait(?, ?)"  # after row and columns were written, before they are committed
def wait(*_):
    print("writing", flush=True)
    time.sleep(600)
review_file.GEOMETRY_FUNCTIONS = ()
connect = review_file.sqlite3.connect
def connected(*given, **named):
    database = connect(*given, **named)
    database.create_function("wait", 2, wait)
    for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
        database.create_function(name, 1, lambda _geometry: None)
    return database
review_file.sqlite3.connect = connected
queue.answer("real", None, None, "")
"""


def test_a_program_that_is_killed_amid_an_answer_loses_none_that_was_given(path):
    command = [sys.executable, "-c", KILLED, str(path)]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])}
    with subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "writing"
        process.send_signal(signal.SIGKILL)
        process.wait(60)
    queue = queue_of(path)
    assert queue.progress().counts == {"real": 2}
    assert [each[2] for each in columns(path)[:3]] == ["Ann", "Ann", None]
    queue.answer("real", None, None, "")
    assert queue_of(path).progress().done == 3
