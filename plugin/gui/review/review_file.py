"""The review file: a GeoPackage of sample-from-change with every answer that was given.

The layer `sample` has the queue (engine/sampling/sample_file.py). Answers are rows of the table `reviews`, to which
rows are only added:

col, row   integer  the chip
reviewer   text     name of the person
answer     text     "real", "not_real", "unsure"; "" for a comment alone and for an answer that was taken back
from, to   text     the uses that the reviewer stated, or null
comment    text
time       text     ISO 8601, UTC

The last row of a reviewer counts. The layer's columns reviewed_from, reviewed_to, reviewer and comment hold the answer
that follows from all reviewers (`records.agreed`), so that area-estimate and recalibrate need not know this table.

An answer is one transaction, of row and columns, in a connection of its own: a crash loses no answer that was given,
and between answers nothing is open or locked. SQLite's rollback journal is used, so that the file alone holds it all.
"""

from __future__ import annotations

import html
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath
from typing import Any

from ...engine.api.classes import LANDUSE
from ...engine.api.errors import RequestError
from ...engine.api.grid import Chip, ChipGrid
from ...engine.api.json_load import load_json
from ...i18n import tr
from .cover.cover_shares import land_cover_of
from .records import (
    ANSWERS,
    OPEN,
    AgreedAnswer,
    QueuedChip,
    Records,
    ReviewFrame,
    ReviewRecord,
    agreed,
    form_answer,
    shares_of_kind,
    with_form_answer,
)

LAYER, TABLE, KEY = "sample", "reviews", "landchip_sample"
LOCK_WAIT_S = 0.03  # how long the main thread waits for a locked file
NEEDED = ("col", "row", "turn", "from", "to", "p_change", "reviewed_from", "reviewed_to", "reviewer", "comment")
SHARES = ("before_", "nlcd_", "model_", "cover_", "then_cover_")  # beginnings of columns that need not be there
COLUMNS = ("col", "row", "reviewer", "answer", "from", "to", "comment", "time")  # of the table, as of a ReviewRecord
CREATE = f"""CREATE TABLE {TABLE} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "col" INTEGER NOT NULL,
"row" INTEGER NOT NULL, "reviewer" TEXT NOT NULL, "answer" TEXT NOT NULL, "from" TEXT, "to" TEXT, "comment" TEXT,
"time" TEXT NOT NULL)"""
REGISTER = f"""INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id)
VALUES ('{TABLE}', 'attributes', '{TABLE}', 0)"""
INSERT = f"""INSERT INTO {TABLE} ("col", "row", "reviewer", "answer", "from", "to", "comment", "time")
VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
UPDATE = f"""UPDATE {LAYER} SET "reviewed_from" = ?, "reviewed_to" = ?, "reviewer" = ?, "comment" = ?
WHERE "col" = ? AND "row" = ?"""
TOUCH = """UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
WHERE table_name IN (?, ?)"""
# Of the triggers of the spatial index, which SQLite compiles for every change and which act where a geometry changes.
GEOMETRY_FUNCTIONS = ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")
METADATA = re.compile(rf'key="{KEY}">(.*?)</MDI>', re.DOTALL)


class ReviewFile:
    """The file's contents, as last read. Every method takes milliseconds and runs on the main thread.

    chips:   in the order of review
    records: of each chip of which anything was said, in the order in which it was said
    """

    def __init__(self, path: Path) -> None:
        """Raises RequestError for a file that cannot be read or is no review."""
        self.path = path
        self._last_row = 0
        self.records: Records = {}
        with _connection(path) as database:
            _check_columns(database, path)
            self.frame = _frame(database, path)
            self.chips = _chips(database)
            self._by_chip = {each.chip: each for each in self.chips}
            if len(self._by_chip) < len(self.chips) or not self.chips:
                raise changed_meanwhile(path)
            self._take(self._new_records(database))
        for chip in self.chips:
            if found := with_form_answer(chip, self.records.get(chip.chip, ())):
                self.records[chip.chip] = found

    def queued(self, chip: Chip) -> QueuedChip:
        return self._by_chip[chip]

    def agreed(self, chip: QueuedChip) -> AgreedAnswer:
        return agreed(chip, self.records.get(chip.chip, ()))

    def append(self, record: ReviewRecord) -> None:
        """Writes a record and the answer that follows. Raises RequestError; then the file is as it was."""
        with _connection(self.path) as database:
            database.execute("BEGIN IMMEDIATE")
            _check_columns(database, self.path)
            if not _has_table(database):
                database.execute(CREATE)
                database.execute(REGISTER)
            chip = self._chip_as_stored(database, record.chip)
            stored = _records(database, record.chip).get(record.chip, [])
            added = [*with_form_answer(chip, stored)[len(stored) :], record]
            for each in added:
                database.execute(INSERT, (*each.chip, *each[1:]))
            result = agreed(chip, [*stored, *added])
            values = (result.then, result.now, result.reviewer or None, result.comment or None)
            database.execute(UPDATE, (*values, *record.chip))
            database.execute(TOUCH, (LAYER, TABLE))
            new = self._new_records(database)  # after COMMIT another program may lock the file
            database.execute("COMMIT")
            self._take(new)
            # While the layer is edited in QGIS, new rows are in a log beside it.
            with suppress(sqlite3.OperationalError):
                database.execute("PRAGMA wal_checkpoint")

    def _new_records(self, database: sqlite3.Connection) -> tuple[int, Records]:
        """The last row, and the records of chips of which this or another QGIS said something since the last time."""
        if not _has_table(database):
            return self._last_row, {}
        query = f'SELECT fid, "col", "row" FROM {TABLE} WHERE fid > ?'
        rows = database.execute(query, (self._last_row,)).fetchall()
        places = {Chip(*place) for _, *place in rows} & self._by_chip.keys()
        found = _records(database, *places) if len(places) == 1 else _records(database)
        return max((fid for fid, *_ in rows), default=self._last_row), {each: found[each] for each in places}

    def _take(self, new: tuple[int, Records]) -> None:
        self._last_row = new[0]
        self.records.update(new[1])

    def _chip_as_stored(self, database: sqlite3.Connection, place: Chip) -> QueuedChip:
        """Raises RequestError where the chip is gone or is another one."""
        known, found = self._by_chip[place], _chips(database, place)
        if len(found) != 1 or (found[0].turn, found[0].then, found[0].now) != (known.turn, known.then, known.now):
            raise changed_meanwhile(self.path)
        return found[0]


def changed_meanwhile(path: Path) -> RequestError:
    return RequestError(
        "review-changed",
        tr(
            "Another program changed the squares of {file}, so nothing was written: open it again, or restore it from "
            "a copy."
        ),
        file=path.name,
    )


@contextmanager
def _connection(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection without a transaction. Raises RequestError in place of SQLite's errors; what was begun is undone."""
    if not path.is_file():
        raise RequestError(
            "review-missing", tr("{file} is not there any more: put it back, or open another review."), file=path.name
        )
    try:
        database = sqlite3.connect(database_uri(path.absolute()), uri=True, timeout=LOCK_WAIT_S)
        database.isolation_level = None
        try:
            with suppress(sqlite3.OperationalError):  # another program has the file open: then the log stays with it
                database.execute("PRAGMA journal_mode=DELETE")
            for name in GEOMETRY_FUNCTIONS:
                database.create_function(name, 1, lambda _geometry: None)
            yield database
        finally:
            database.close()
    except sqlite3.OperationalError as error:
        raise _operational(path, str(error)) from error
    except sqlite3.DatabaseError as error:
        raise not_a_review(path) from error


def database_uri(path: PurePath) -> str:
    """Of an existing file, which SQLite is not to make. A shared folder of Windows is a path to it, and no host."""
    uri = path.as_uri()
    return (uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)) + "?mode=rw"


def _operational(path: Path, reason: str) -> RequestError:
    """The error for one of SQLite's. reason: its text, which is English"""
    if any(each in reason for each in ("locked", "readonly", "unable to open")):
        return RequestError(
            "review-in-use",
            tr("{file} is in use or write-protected, so nothing was written: close what uses it and try again."),
            file=path.name,
        )
    if any(each in reason for each in ("no such", "no column", "decode")):
        return not_a_review(path)
    return RequestError(
        "review-not-written",
        tr("Nothing could be written to {file} ({reason}): free space on its disk, or move it, and answer again."),
        file=path.name,
        reason=reason,
    )


def not_a_review(path: Path) -> RequestError:
    return RequestError(
        "review-unreadable",
        tr("{file} is no review of Landchip's or is damaged: choose a file of Sample a change map for review."),
        file=path.name,
    )


def _has_table(database: sqlite3.Connection) -> bool:
    return bool(_columns(database, TABLE))


def _columns(database: sqlite3.Connection, table: str) -> set[str]:
    return {str(row[1]) for row in database.execute(f"PRAGMA table_info({table})")}


def _check_columns(database: sqlite3.Connection, path: Path) -> None:
    """Raises RequestError for a file without the layer, or of which a column is gone."""
    present = _columns(database, LAYER)
    if not present:
        raise not_a_review(path)
    missing = [name for name in NEEDED if name not in present]
    if _has_table(database):
        missing += [name for name in COLUMNS if name not in _columns(database, TABLE)]
    if missing:
        raise RequestError(
            "review-column-gone",
            tr("Another program removed the column {column} of {file}: restore it from a copy; nothing was written."),
            column=missing[0],
            file=path.name,
        )


def _frame(database: sqlite3.Connection, path: Path) -> ReviewFrame:
    try:
        texts = [str(text) for (text,) in database.execute("SELECT metadata FROM gpkg_metadata")]
        found = next(match for match in map(METADATA.search, texts) if match)
        stated = load_json(html.unescape(found.group(1)))
        years = stated["years"]
        return ReviewFrame(
            ChipGrid.from_json(stated["grid"]),
            str(stated["map"]["title"]),
            tuple(map(str, stated["groups"])),
            None if years is None else (int(years[0]), int(years[1])),
            stated["design"].get("random") is not False,
            str(stated["map"]["digest"]),
            stated.get("product") == LANDUSE,
            land_cover_of(stated),
        )
    except (StopIteration, LookupError, TypeError, ValueError, AttributeError, sqlite3.OperationalError) as error:
        raise not_a_review(path) from error


def _chips(database: sqlite3.Connection, place: Chip | None = None) -> list[QueuedChip]:
    """The chips of the layer in the order of their turn; only that of a place where one is given."""
    shares = [name for name in sorted(_columns(database, LAYER)) if name.startswith(SHARES)]
    names = ", ".join(f'"{name}"' for name in (*NEEDED, *shares))
    where, values = ('WHERE "col" = ? AND "row" = ?', place) if place else ("", ())
    rows = database.execute(f"SELECT {names} FROM {LAYER} {where} ORDER BY turn, fid", values)
    return [_chip(row[: len(NEEDED)], dict(zip(shares, row[len(NEEDED) :]))) for row in rows]


def _chip(needed: tuple[Any, ...], shares: Mapping[str, Any]) -> QueuedChip:
    """needed: values of NEEDED. Raises sqlite3.DatabaseError for values that are none of a sample."""
    col, row, turn, then, now, p_change, reviewed_from, reviewed_to, reviewer, comment = needed
    try:
        return QueuedChip(
            Chip(int(col), int(row)),
            int(turn),
            str(then or ""),
            str(now or ""),
            None if p_change is None else float(p_change),
            {kind[:-1]: shares_of_kind(kind, shares) for kind in SHARES},
            form_answer(reviewed_from, reviewed_to, reviewer, comment),
        )
    except (TypeError, ValueError, OverflowError) as error:
        raise sqlite3.DatabaseError(str(error)) from error


def _records(database: sqlite3.Connection, place: Chip | None = None) -> Records:
    """Of the chip at a place, or of all; an answer that is none of ANSWERS is left open."""
    names = ", ".join(f'"{name}"' for name in COLUMNS)
    where, values = ('WHERE "col" = ? AND "row" = ?', place) if place else ("", ())
    rows = database.execute(f"SELECT {names} FROM {TABLE} {where} ORDER BY fid", values)
    found: Records = {}
    for col, row, reviewer, answer, then, now, comment, time in rows:
        told, chip = answer if answer in ANSWERS else OPEN, Chip(col, row)
        record = ReviewRecord(chip, str(reviewer), told, then, now, str(comment or ""), str(time))
        found.setdefault(chip, []).append(record)
    return found
