"""The widgets of a review and where they are: the page, or a window of its own, has this as its contents.

Object names, beside those in review_header.py, answer_box.py, progress_box.py and pair_view.py: landchipReviewNote,
landchipReviewThenLayer, landchipReviewNowLayer, landchipReviewLandCover, landchipReviewSwipe, landchipReviewWords,
landchipReviewMapSays, landchipReviewComment, landchipReviewPrevious, landchipReviewUndo, landchipReviewNext.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...engine.api.grid import ChipGrid
from ...i18n import tr
from ..widgets.labels import wrap
from ..widgets.layouts import scroll_area, without_margins
from .answer_box import AnswerBox, add_key
from .cover.cover_view import CoverView
from .imagery_choice import ImageryChoice, raster_combo
from .map_words import map_says
from .pair_view import PairView
from .progress_box import ProgressBox
from .records import Draft, QueuedChip, ReviewFrame, ReviewRecord
from .review_header import ReviewHeader

WORDS_SETTING, SWIPE_SETTING = "landchip/review_words", "landchip/review_swipe"
PAIR_HEIGHT_PX = 180
NO_FRAME = ReviewFrame(ChipGrid(""), "", (), None, False, "")  # while no review is open


class ReviewView(QWidget):
    """Knows no file and no queue. Its keys work while the focus is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header, self.pair = ReviewHeader(self), PairView(self)
        self.answers, self.progress = AnswerBox(self, self), ProgressBox(self)
        self.comment = QLineEdit(objectName="landchipReviewComment")
        self.comment.setPlaceholderText(tr("Comment (C)"))
        self.steps = {
            "Previous": QPushButton(tr("← Previous")),
            "Undo": QPushButton(tr("Undo (Z)")),
            "Next": QPushButton(tr("Next →")),
        }
        self._note = wrap(QLabel(objectName="landchipReviewNote"))
        self._then, self._now = raster_combo("landchipReviewThenLayer"), raster_combo("landchipReviewNowLayer")
        self._land_cover = wrap(QLabel(objectName="landchipReviewLandCover"))
        self._swipe = QCheckBox(tr("&Swipe"), objectName="landchipReviewSwipe")
        self._words = QCheckBox(tr("Show what the &map says"), objectName="landchipReviewWords")
        self._map_says = wrap(QLabel(objectName="landchipReviewMapSays"))
        self._cover, self._frame = CoverView(), NO_FRAME
        self._body = QWidget()
        self.imagery = ImageryChoice(self._then, self._now, self)
        self.imagery.changed.connect(self.show_layers)
        self._swipe.toggled.connect(self._set_swipe)
        self._words.toggled.connect(self._show_words)
        self._lay_out()
        settings = QgsSettings()
        self._words.setChecked(settings.value(WORDS_SETTING, False, type=bool))
        self._show_words(self._words.isChecked())
        self._swipe.setChecked(settings.value(SWIPE_SETTING, False, type=bool))

    def connect_step(self, name: str, key: str, slot: Callable[[object], None]) -> None:
        """name: Previous, Undo or Next"""
        self.steps[name].clicked.connect(slot)
        add_key(self, key, slot)

    def show_body(self, shown: bool) -> None:
        """Whether a review is open."""
        self._body.setVisible(shown)
        if not shown:
            self.pair.clear()

    def say(self, text: str) -> None:
        """A sentence below the head; empty hides it."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def show_review(self, frame: ReviewFrame) -> None:
        """What is asked of each chip, and what may be shown of it, as the open review has it."""
        self._frame = frame
        self.answers.with_uses, self.answers.one_date = frame.random, frame.one_date
        self.progress.one_date = frame.one_date
        self.answers.set_uses(frame.groups)
        self.pair.set_years(frame.years, frame.one_date)
        self._show_words(self._words.isChecked())
        self.show_layers()

    def show_answer(self, queued: QueuedChip, own: ReviewRecord | None) -> None:
        """The reviewer's own answer of a chip, and what the map says of it."""
        self.answers.show_draft(Draft(own.answer, own.then, own.now) if own else Draft())
        self.comment.setText(own.comment if own else "")
        self._map_says.setText(map_says(queued, self._frame.one_date))
        self._cover.show_chip(self._frame, queued)

    def show_layers(self) -> None:
        """Gives both maps the chosen rasters, and says what is missing."""
        layers = [self.imagery.layer(side) for side in ("then", "now")]
        shown = [[each] if each is not None else [] for each in layers]
        self.pair.set_layers(*(shown if self._body.isVisibleTo(self) else ([], [])))
        text = ""
        if self._frame.one_date:
            text = "" if layers[1] is not None else tr("Load the map's imagery into the project, and choose it above.")
        elif self.imagery.then_is_land_cover():
            text = tr("No older imagery is loaded: the left side shows land cover.")
        elif layers[0] is None or layers[1] is None:
            text = tr("Load imagery of both years into the project, and choose it above.")
        self._land_cover.setText(text)
        self._land_cover.setVisible(bool(text))

    def shut_down(self) -> None:
        self.imagery.close()
        self.pair.clear()

    def _show_words(self, shown: bool) -> None:
        QgsSettings().setValue(WORDS_SETTING, shown)
        self._map_says.setVisible(shown)
        # The cover of a random sample's chip would lead the reviewer; that of chosen ones is why they were chosen.
        self._cover.setVisible(bool(self._frame.land_cover) and (shown or not self._frame.random))

    def _set_swipe(self, swipe: bool) -> None:
        QgsSettings().setValue(SWIPE_SETTING, swipe)
        self.pair.set_swipe(swipe)

    def _lay_out(self) -> None:
        maps = without_margins(QGridLayout())
        for column, (tip, combo) in enumerate(((tr("Imagery then"), self._then), (tr("Imagery now"), self._now))):
            combo.setToolTip(tip)
            combo.setAccessibleName(tip)
            maps.addWidget(combo, 0, column)
            maps.setColumnStretch(column, 1)
        boxes = without_margins(QHBoxLayout())
        boxes.addWidget(self._swipe)
        boxes.addWidget(self._words)
        boxes.addStretch(1)
        steps = without_margins(QHBoxLayout())
        for name, button in self.steps.items():
            button.setObjectName(f"landchipReview{name}")
            button.setAutoDefault(False)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            steps.addWidget(button, 1)
        self.pair.setMinimumHeight(PAIR_HEIGHT_PX)
        body = without_margins(QVBoxLayout(self._body))
        body.addLayout(maps)
        body.addWidget(self._land_cover)
        body.addWidget(self.pair, 1)
        body.addLayout(boxes)
        for each in (self._cover, self._map_says, self.answers, self.comment):
            body.addWidget(each)
        body.addLayout(steps)
        body.addWidget(self.progress)
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.addWidget(self.header)
        rows.addWidget(self._note)
        rows.addWidget(self._body, 1)
        rows.addStretch(0)
        without_margins(QVBoxLayout(self)).addWidget(scroll_area(content))
