"""A spatial bookmark of the project for each change that reviewers found in a sample."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsBookmark, QgsProject, QgsReferencedRectangle

from ...i18n import tr
from ...layers.legend import state_title
from .reviewed import ReviewedChip, Reviews, read_reviews

PREFIX = "landchip-reviewed"  # of a bookmark's id; the rest are the sample's file name, column and row
SURROUNDINGS = 1  # chips on each side


def renew_bookmarks(project: QgsProject, sample: Path) -> int:
    """Makes a bookmark of each reviewed change, in place of all that were made of this sample; gives their number.

    One shows the chip with the 3 x 3 chips round it. Raises RequestError for a file that is missing or no sample.
    """
    reviews, manager = read_reviews(sample), project.bookmarkManager()
    assert manager is not None  # noqa: S101 - every project has one
    mark = f"{PREFIX}/{sample.name}/"
    for each in manager.bookmarks():
        if each.id().startswith(mark):
            manager.removeBookmark(each.id())
    changes = sorted((each for each in reviews.chips if each.is_change), key=_most_probable_first)
    for chip in changes:
        manager.addBookmark(_bookmark(chip, reviews, f"{mark}{chip.col}/{chip.row}"))
    return len(changes)


def bookmark_group() -> str:
    """The group that the bookmarks are listed under."""
    return tr("Landchip: reviewed changes")


def _bookmark(chip: ReviewedChip, reviews: Reviews, bookmark_id: str) -> QgsBookmark:
    extent = chip.square.buffered(SURROUNDINGS * chip.square.width())
    bookmark = QgsBookmark()
    bookmark.setId(bookmark_id)
    bookmark.setName(_name(chip))
    bookmark.setGroup(bookmark_group())
    bookmark.setExtent(QgsReferencedRectangle(extent, reviews.crs))
    return bookmark


def _name(chip: ReviewedChip) -> str:
    """`Cultivated → Developed (P 0.83)`"""
    change = f"{state_title(chip.before)} → {state_title(chip.after)}"
    return change if chip.p_change is None else tr("{change} (P {p:.2f})").format(change=change, p=chip.p_change)


def _most_probable_first(chip: ReviewedChip) -> tuple[float, int, int]:
    return -(chip.p_change or 0.0), chip.col, chip.row
