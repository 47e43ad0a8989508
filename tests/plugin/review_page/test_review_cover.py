"""The land cover of chips under review: both dates side by side, the sentence of a contradiction, maps of one date."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.plugin.qt_events import events, until
from tests.plugin.review_page.review_files import add_land_cover, change, columns, make_review
from tests.plugin.window import find, press

WOOD = {"cover_trees": 1.0, "cover_impervious": 0.0, "cover_valid": 1.0, "cover_excess": 0.22}
FINE = {"cover_trees": 0.4, "cover_impervious": 0.6, "cover_valid": 0.5, "cover_excess": 0.0}
THEN = {"then_cover_trees": 0.9, "then_cover_impervious": 0.1, "then_cover_valid": 1.0}


@pytest.fixture
def two_dates(tmp_path: Path) -> Path:
    path = make_review(tmp_path / "two.gpkg", n=2)
    return add_land_cover(path, [{**WOOD, **THEN}, {**FINE, **THEN}], ("now", "then"))


@pytest.fixture
def one_date(tmp_path: Path) -> Path:
    path = make_review(tmp_path / "one.gpkg", n=2)
    add_land_cover(path, [WOOD, FINE], ("now",), product="landuse", years=None)
    change(path, "UPDATE sample SET \"from\" = 'developed', \"to\" = 'developed', p_change = NULL")
    return path


def shown(page, name: str) -> list[tuple[str, str, str]]:
    return [(each.name, each.value, each.colour) for each in find(page, name).bars]


def open_chip(page, path: Path) -> None:
    page.open_review(str(path))
    until(lambda: page.view.pair.is_drawn)


def test_the_shares_of_both_dates_are_side_by_side_in_the_colours_of_the_maps(page, two_dates):
    open_chip(page, two_dates)
    assert shown(page, "landchipReviewCoverNow")[0] == ("Trees", "100\u00a0%", "#008000")
    assert [each[0] for each in shown(page, "landchipReviewCoverThen")] == ["Trees", "Impervious"]
    then, now = find(page, "landchipReviewCoverThen"), find(page, "landchipReviewCoverNow")
    assert then.isVisible() and now.isVisible()
    assert then.mapTo(page, then.rect().topLeft()).y() == now.mapTo(page, now.rect().topLeft()).y()


def test_a_sentence_says_why_the_chip_is_listed_and_the_next_chip_has_its_own(page, two_dates):
    open_chip(page, two_dates)
    reason = find(page, "landchipReviewContradiction")
    assert reason.text() == (
        "Shown as cultivated then, but no more than 0% of it was herbaceous plants; such squares hardly ever have less "
        "than 28%.\n"
        "Shown as developed, but 100% of it is trees; such squares hardly ever have more than 78%."
    )
    press(page, "landchipReviewNext")
    events()
    assert not reason.isVisible()
    assert shown(page, "landchipReviewCoverNow")[0][0] == "Impervious"


def test_a_use_is_the_answer_where_the_map_is_of_one_date(page, one_date):
    open_chip(page, one_date)
    assert not find(page, "landchipReviewReal").isVisible() and not find(page, "landchipReviewNotReal").isVisible()
    assert not find(page, "landchipReviewCoverThen").isVisible()
    for key in ("R", "7"):  # nothing is real of one date; 7 is the third use
        QTest.keyClick(page.view, getattr(Qt.Key, f"Key_{key}"))
        events()
    assert [each[:2] for each in columns(one_date)] == [("undeveloped", "undeveloped"), (None, None)]
    assert page.queue.current.turn == 2
    QTest.keyClick(page.view, Qt.Key.Key_U)
    events()
    assert columns(one_date)[1][:2] == ("unsure", "unsure")
    assert find(page, "landchipReviewCounts").text().splitlines()[0] == "1 with a use, 1 unsure"
    assert not find(page, "landchipReviewCorrect").isEnabled()


def test_what_the_map_says_of_one_date_is_no_change(page, one_date):
    open_chip(page, one_date)
    find(page, "landchipReviewWords").setChecked(True)
    assert find(page, "landchipReviewMapSays").text() == "Map: Developed"


def test_a_random_sample_hides_the_land_cover_until_the_map_is_asked(page, tmp_path):
    path = make_review(tmp_path / "random.gpkg", n=1)
    add_land_cover(path, [WOOD], ("now",), design={"seed": 3})
    open_chip(page, path)
    box = find(page, "landchipReviewCover")
    assert not box.isVisible()
    find(page, "landchipReviewWords").setChecked(True)
    assert box.isVisible()


def test_a_review_after_one_of_one_date_asks_for_both_again(page, one_date, tmp_path):
    open_chip(page, one_date)
    page.open_review(str(make_review(tmp_path / "change.gpkg", n=2)))
    events()
    assert find(page, "landchipReviewReal").isVisible() and find(page, "landchipReviewThen_developed").isVisible()
    assert not find(page, "landchipReviewCover").isVisible()


@pytest.mark.parametrize("damaged", [3, {"now": {}}, {"now": {"raster": "a", "valid": "b", "classes": [{}]}}])
def test_a_damaged_statement_of_the_land_cover_is_said_in_a_sentence(page, tmp_path, damaged):
    import html
    import json
    import sqlite3

    path = make_review(tmp_path / "damaged.gpkg", n=1)
    database = sqlite3.connect(path)
    (text,) = database.execute("SELECT metadata FROM gpkg_metadata").fetchone()
    stated = html.escape(json.dumps({"land_cover": damaged})[1:-1], quote=False)
    database.execute("UPDATE gpkg_metadata SET metadata = ?", (text.replace("{", "{" + stated + ", ", 1),))
    database.commit()
    database.close()
    page.open_review(str(path))
    assert "is no review of Landchip" in find(page, "landchipReviewNote").text()
