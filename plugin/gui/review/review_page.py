"""The page "Review" of the dock: a queue of chips to judge, both dates side by side, and the answers.

Object names of its widgets, beside those in review_header.py, answer_box.py, progress_box.py and pair_view.py:
landchipReviewPage, landchipReviewNote, landchipReviewThenLayer, landchipReviewNowLayer, landchipReviewLandCover,
landchipReviewSwipe, landchipReviewWords, landchipReviewMapSays, landchipReviewComment, landchipReviewPrevious,
landchipReviewUndo, landchipReviewNext; the window of its own: landchipReviewOwnWindow.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...engine.api.errors import LandchipError
from ...i18n import tr, translated
from ..engine_queue import EngineQueue
from ..widgets.labels import wrap
from ..widgets.layouts import scroll_area, without_margins
from .answer_box import AnswerBox, add_key
from .answer_draft import Draft
from .imagery_choice import ImageryChoice, raster_combo
from .map_words import map_says
from .pair_view import PairView
from .progress_box import ProgressBox
from .review_file import ReviewFile
from .review_header import ReviewHeader
from .review_queue import ReviewQueue

SCOPE, KEY = "landchip", "review"  # of the project's entry that holds the file's path
WORDS_SETTING, SWIPE_SETTING = "landchip/review_words", "landchip/review_swipe"
PAIR_HEIGHT_PX = 180


class ReviewPage(QWidget):
    """The page; `open_review` opens a review file, `shut_down` ends what it has connected."""

    def __init__(self, iface: QgisInterface, engine_queue: EngineQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipReviewPage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # its keys work while the focus is in it
        self._iface, self._engine_queue = iface, engine_queue
        self.queue: ReviewQueue | None = None
        self._path: Path | None = None  # of the project's review, which may be missing
        self.header, self.pair = ReviewHeader(self), PairView(self)
        self.answers, self.progress = AnswerBox(self, self), ProgressBox(self)
        self._note = wrap(QLabel(objectName="landchipReviewNote"))
        self._then, self._now = raster_combo("landchipReviewThenLayer"), raster_combo("landchipReviewNowLayer")
        self._land_cover = wrap(QLabel(objectName="landchipReviewLandCover"))
        self._swipe = QCheckBox(tr("&Swipe"), objectName="landchipReviewSwipe")
        self._words = QCheckBox(tr("Show what the &map says"), objectName="landchipReviewWords")
        self._map_says = wrap(QLabel(objectName="landchipReviewMapSays"))
        self._comment = QLineEdit(objectName="landchipReviewComment")
        self._steps = {
            "Previous": QPushButton(tr("← Previous")),
            "Undo": QPushButton(tr("Undo (Z)")),
            "Next": QPushButton(tr("Next →")),
        }
        self.imagery = ImageryChoice(self._then, self._now, self)
        self._lay_out()
        self._connect()
        self._project_changed()

    def open_review(self, path: str) -> None:
        """Opens a review file, a GeoPackage of sample-from-change, and keeps it with the project."""
        self._path = Path(path)
        self._save_in_project()
        self._open()
        self.setFocus()

    def shut_down(self) -> None:
        """Disconnects from QGIS; call it before the page is deleted."""
        project = QgsProject.instance()
        project.cleared.disconnect(self._project_changed)
        project.readProject.disconnect(self._project_changed)
        project.writeProject.disconnect(self._save_in_project)
        self.imagery.close()
        self.pair.clear()

    def _open(self) -> None:
        """Opens the project's review, where it has one."""
        self.queue = None
        try:
            if self._path is not None:
                self.queue = ReviewQueue(ReviewFile(self._path), self.header.reviewer)
        except LandchipError as error:
            self._say(translated(error))
        else:
            self._say("" if self.queue else tr("Open a review, or begin a new one from a change map."))
        queue = self.queue
        self.header.show_review(queue.file.path.name if queue else "", queue.file.frame.title if queue else "")
        self._body.setVisible(queue is not None)
        if queue is None:
            self.pair.clear()
            return
        self.answers.with_uses = queue.file.frame.random
        self.answers.set_uses(queue.file.frame.groups)
        self.pair.set_years(queue.file.frame.years)
        self._show_layers()
        self._show_chip()

    def _show_chip(self) -> None:
        """The current chip, with the reviewer's own answer."""
        if self.queue is None:
            return
        queued, own = self.queue.current, self.queue.own(self.queue.current)
        self.pair.show_chip(self.queue.file.frame.grid, queued.chip)
        self.answers.show_draft(Draft(own.answer, own.then, own.now) if own else Draft())
        self._comment.setText(own.comment if own else "")
        self._map_says.setText(map_says(queued))
        self._show_progress()

    def _show_progress(self) -> None:
        queue = self.queue
        if queue is None:
            return
        self.progress.show_progress(queue.progress(), queue.agreement(), queue.disagreed(), queue.file.frame.random)
        self._steps["Undo"].setEnabled(queue.can_undo)

    def _answer(self, draft: Draft) -> None:
        if self.queue is None:
            return
        try:
            self.queue.answer(draft.answer, draft.then, draft.now, self._comment.text().strip())
        except LandchipError as error:
            self._say(translated(error))
            return
        self._say("")
        QTimer.singleShot(0, self._next)  # after the file was written, in an event of its own

    def _next(self) -> None:
        if self.queue is None:
            return
        if not self.queue.next():
            self._say(tr("There is no further square in this list."))
        self._show_chip()
        self.setFocus()

    def _skip(self) -> None:
        if self.queue is not None:
            self._say("")
            self._next()

    def _previous(self) -> None:
        if self.queue is not None and self.queue.previous():
            self._say("")
            self._show_chip()

    def _undo(self) -> None:
        try:
            if self.queue is not None:
                self.queue.undo()
                self._say("")
        except LandchipError as error:
            self._say(translated(error))
        self._show_chip()

    def _save_comment(self) -> None:
        try:
            if self.queue is not None:
                self.queue.comment(self._comment.text().strip())
        except LandchipError as error:
            self._say(translated(error))
        self._show_progress()
        self.setFocus()

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _set_reviewer(self, name: str) -> None:
        if self.queue is not None and self.queue.reviewer != name:
            self.queue = ReviewQueue(self.queue.file, name)
            self.queue.only = self.header.only.currentData()
            self._show_chip()

    def _set_only(self, only: str) -> None:
        if self.queue is not None:
            self.queue.only = only
            self._say("" if self.queue.first() else tr("There is no such square."))
            self._show_chip()

    def _show_layers(self) -> None:
        layers = [self.imagery.layer(side) for side in ("then", "now")]
        shown = [[each] if each is not None else [] for each in layers]
        self.pair.set_layers(*(shown if self.queue else ([], [])))
        text = ""
        if self.imagery.then_is_land_cover():
            text = tr("No older imagery is loaded: the left side shows land cover.")
        elif layers[0] is None or layers[1] is None:
            text = tr("Load imagery of both years into the project, and choose it above.")
        self._land_cover.setText(text)
        self._land_cover.setVisible(bool(text))

    def _show_words(self, shown: bool) -> None:
        QgsSettings().setValue(WORDS_SETTING, shown)
        self._map_says.setVisible(shown)

    def _set_swipe(self, swipe: bool) -> None:
        QgsSettings().setValue(SWIPE_SETTING, swipe)
        self.pair.set_swipe(swipe)

    def _choose_file(self) -> None:
        folder = str(self._path.parent if self._path else QgsProject.instance().absolutePath())
        path, _ = QFileDialog.getOpenFileName(self, tr("Open a review"), folder, tr("GeoPackage (*.gpkg)"))
        if path:
            self.open_review(path)

    def _save_in_project(self, *_document: object) -> None:
        """The path is kept relative to the project, which may be saved in another folder than before."""
        if self._path is not None:
            QgsProject.instance().writeEntry(SCOPE, KEY, QgsProject.instance().writePath(str(self._path)))

    def _project_changed(self, *_document: object) -> None:
        stored, _ = QgsProject.instance().readEntry(SCOPE, KEY, "")
        self._path = Path(QgsProject.instance().readPath(stored)) if stored else None
        self.imagery.restore()
        self._open()

    def _connect(self) -> None:
        project = QgsProject.instance()
        project.cleared.connect(self._project_changed)
        project.readProject.connect(self._project_changed)
        project.writeProject.connect(self._save_in_project)
        self.header.open_requested.connect(self._choose_file)
        self.header.reviewer_changed.connect(self._set_reviewer)
        self.header.only_changed.connect(self._set_only)
        self.imagery.changed.connect(self._show_layers)
        self.answers.answered.connect(self._answer)
        self._swipe.toggled.connect(self._set_swipe)
        self._words.toggled.connect(self._show_words)
        self._comment.editingFinished.connect(self._save_comment)
        keys = {"Previous": (self._previous, "Left"), "Undo": (self._undo, "Z"), "Next": (self._skip, "Right")}
        for name, (slot, key) in keys.items():
            self._steps[name].clicked.connect(slot)
            add_key(self, key, slot)
        add_key(self, "C", self._comment.setFocus)

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
        for name, button in self._steps.items():
            button.setObjectName(f"landchipReview{name}")
            button.setAutoDefault(False)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            steps.addWidget(button, 1)
        self._comment.setPlaceholderText(tr("Comment (C)"))
        self.pair.setMinimumHeight(PAIR_HEIGHT_PX)
        self._body = QWidget()
        body = without_margins(QVBoxLayout(self._body))
        body.addLayout(maps)
        body.addWidget(self._land_cover)
        body.addWidget(self.pair, 1)
        body.addLayout(boxes)
        for each in (self._map_says, self.answers, self._comment):
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
        settings = QgsSettings()
        self._words.setChecked(settings.value(WORDS_SETTING, False, type=bool))
        self._map_says.setVisible(self._words.isChecked())
        self._swipe.setChecked(settings.value(SWIPE_SETTING, False, type=bool))
        self.pair.set_swipe(self._swipe.isChecked())
