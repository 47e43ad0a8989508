"""The shares of land cover of a chip under review: both dates side by side in the maps' colours, and what is odd.

Object names: landchipReviewCover, landchipReviewCoverThen, landchipReviewCoverNow, landchipReviewContradiction.
"""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ....i18n import title, tr, translated
from ...click.panel import texts
from ...widgets.bars import Bar, Bars
from ...widgets.labels import wrap
from ...widgets.layouts import without_margins
from ..records import QueuedChip, ReviewFrame
from .cover_shares import ChipCover, chip_covers, reasons

DATES = ("then", "now")


class CoverView(QWidget):
    """Hidden where the map has no land cover."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipReviewCover")
        self._titles = {date: wrap(QLabel()) for date in DATES}
        self._bars = {date: Bars() for date in DATES}
        self._reason = wrap(QLabel(objectName="landchipReviewContradiction"))
        grid = without_margins(QGridLayout())
        for column, date in enumerate(DATES):
            self._bars[date].setObjectName(f"landchipReviewCover{date.capitalize()}")
            grid.addWidget(self._titles[date], 0, column)
            grid.addWidget(self._bars[date], 1, column)
        layout = without_margins(QVBoxLayout(self))
        layout.addWidget(self._reason)
        layout.addLayout(grid)

    def show_chip(self, frame: ReviewFrame, queued: QueuedChip) -> None:
        covers = chip_covers(frame, queued)
        for date in DATES:
            self._show_date(date, covers.get(date), frame)
        said = "\n".join(map(translated, reasons(frame, queued)))
        self._reason.setText(said)
        self._reason.setVisible(bool(said))

    def _show_date(self, date: str, cover: ChipCover | None, frame: ReviewFrame) -> None:
        bars, heading = self._bars[date], self._titles[date]
        bars.setVisible(cover is not None and cover.valid > 0)
        heading.setVisible(cover is not None)
        if cover is None:
            return
        names = {"then": tr("Pixels then"), "now": tr("Pixels") if frame.one_date else tr("Pixels now")}
        if not cover.valid:
            heading.setText(tr("{date}: no land cover").format(date=names[date]))
        elif cover.valid < texts.COVERED:
            text = tr("{date}, of {share} of the square").format(date=names[date], share=texts.percent(cover.valid))
            heading.setText(text)
        else:
            heading.setText(names[date])
        shown = [Bar(title(each.title), each.share, texts.percent(each.share), each.colour) for each in cover.shares]
        bars.show_bars(shown, names[date])
