"""Review files with values that are none of Landchip's, and a lock right after an answer."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugin.engine.api.errors import RequestError
from plugin.gui.review import review_file
from plugin.gui.review.review_file import ReviewFile
from plugin.gui.review.review_queue import ReviewQueue
from tests.plugin.review_page.review_files import change, columns, make_review, rows


@pytest.fixture
def path(qgis_app, tmp_path: Path) -> Path:
    return make_review(tmp_path / "sample.gpkg")


def queue_of(path: Path, reviewer: str = "Ann") -> ReviewQueue:
    return ReviewQueue(ReviewFile(path), reviewer)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sample SET turn = 9e999 WHERE turn = 2",
        "UPDATE sample SET col = -9e999 WHERE turn = 2",
        "UPDATE sample SET comment = CAST(x'ff41' AS TEXT) WHERE turn = 2",  # no UTF-8
    ],
)
def test_files_with_damaged_values_are_refused(path, statement):
    change(path, statement)
    with pytest.raises(RequestError, match="is no review of Landchip's or is damaged"):
        ReviewFile(path)


def test_an_answer_that_is_none_of_landchips_leaves_the_chip_open(path):
    queue_of(path, "Bob").answer("real", None, None, "")
    change(path, "UPDATE reviews SET answer = 'perhaps'", "UPDATE sample SET reviewed_from = NULL, reviewed_to = NULL")
    queue = queue_of(path)
    assert queue.agreement().pairs == queue.progress().done == 0
    queue.comment("a pond")
    assert columns(path)[0][:2] == (None, None)


def test_an_answer_counts_as_written_even_if_the_file_is_locked_right_after_it(path, monkeypatch):
    queue, connection = queue_of(path), review_file._connection

    class LockedAfterCommit:
        def __init__(self, database):
            self.database, self.committed = database, False

        def execute(self, statement, *values):
            if self.committed:
                raise sqlite3.OperationalError("database is locked")
            self.committed = statement == "COMMIT"
            return self.database.execute(statement, *values)

    @contextmanager
    def locked(at):
        with connection(at) as database:
            yield LockedAfterCommit(database)

    monkeypatch.setattr(review_file, "_connection", locked)
    queue.answer("real", None, None, "")
    assert queue.progress().done == 1 and queue.can_undo
    assert rows(path, "SELECT answer FROM reviews") == [("real",)]
