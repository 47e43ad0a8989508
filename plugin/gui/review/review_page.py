"""The page "Review" of the dock: a queue of chips to judge, both dates side by side, and the answers.

Its widgets are in review_view.py. Object names: landchipReviewPage; the window of its own: landchipReviewOwnWindow,
landchipReviewBack.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from ...engine.api.errors import LandchipError
from ...i18n import tr, translated
from ..engine_queue import EngineQueue
from ..widgets.labels import wrap
from ..widgets.layouts import without_margins
from .actions import dialogs
from .actions.use_reviews import ReviewCorrections
from .answer_box import add_key
from .map_words import reviewers_say
from .records import Draft
from .review_file import ReviewFile
from .review_queue import DISAGREED, ReviewQueue
from .review_view import ReviewView

SCOPE, KEY = "landchip", "review"  # of the project's entry that holds the file's path
WINDOW_SIZE = (1100, 900)
WINDOW_BUTTONS = Qt.WindowType.WindowMaximizeButtonHint | Qt.WindowType.WindowMinimizeButtonHint


class ReviewPage(QWidget):
    """The page; `open_review` opens a review file, `shut_down` ends what it has connected."""

    def __init__(self, iface: QgisInterface, engine_queue: EngineQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipReviewPage")
        self._iface, self._engine_queue = iface, engine_queue
        self.queue: ReviewQueue | None = None
        self._path: Path | None = None  # of the project's review, which may be missing
        self.view = ReviewView(self)
        self._window: QDialog | None = None
        self._elsewhere = self._back_box()
        self._corrections = ReviewCorrections(self)
        self._rows = without_margins(QVBoxLayout(self))
        self._rows.addWidget(self._elsewhere)
        self._rows.addWidget(self.view, 1)
        self._connect()
        self._project_changed()

    def open_review(self, path: str) -> None:
        """Opens a review file, a GeoPackage of sample-from-change, and keeps it with the project."""
        self._path = Path(path)
        self._save_in_project()
        self._open()
        if self._window is not None:
            self._window.activateWindow()
        self.view.setFocus()

    def shut_down(self) -> None:
        """Disconnects from QGIS; call it before the page is deleted."""
        if self._window is not None:
            self._window.reject()
        project = QgsProject.instance()
        project.cleared.disconnect(self._project_changed)
        project.readProject.disconnect(self._project_changed)
        project.writeProject.disconnect(self._save_in_project)
        self._corrections.close()
        self.view.shut_down()

    def _open(self) -> None:
        """Opens the project's review, where it has one."""
        view, self.queue = self.view, None
        try:
            if self._path is not None:
                self.queue = ReviewQueue(ReviewFile(self._path), view.header.reviewer)
        except LandchipError as error:
            view.say(translated(error))
        else:
            view.say("" if self.queue else tr("Open a review, or begin a new one from a change map."))
        queue = self.queue
        view.header.show_review(queue.file.path.name if queue else "", queue.file.frame.title if queue else "")
        view.show_body(queue is not None)
        if queue is None:
            return
        view.show_review(queue.file.frame)
        self._show_chip()

    def _show_chip(self) -> None:
        """The current chip, with the reviewer's own answer."""
        if self.queue is None:
            return
        queued = self.queue.current
        self.view.pair.show_chip(self.queue.file.frame.grid, queued.chip)
        self.view.show_answer(queued, self.queue.own(queued))
        if self.queue.only == DISAGREED and self.queue.answers_of_current():
            self.view.say(reviewers_say(self.queue.answers_of_current()))
        self._show_progress()

    def _show_progress(self) -> None:
        queue = self.queue
        if queue is None:
            return
        random = queue.file.frame.random
        self.view.progress.show_progress(queue.progress(), queue.agreement(), queue.disagreed(), random)
        self.view.steps["Undo"].setEnabled(queue.can_undo)

    def _answer(self, draft: Draft) -> None:
        if self.queue is None:
            return
        try:
            self.queue.answer(draft.answer, draft.then, draft.now, self.view.comment.text().strip())
        except LandchipError as error:
            self.view.say(translated(error))
            return
        self.view.say("")
        dialogs.repaint(self.queue.file.path)
        self._next()

    def _next(self) -> None:
        if self.queue is None:
            return
        if not self.queue.next():
            self.view.say(tr("There is no further square in this list."))
        self._show_chip()
        self.view.setFocus()

    def _skip(self, _pressed: object = None) -> None:
        if self.queue is not None:
            self.view.say("")
            self._next()

    def _previous(self, _pressed: object = None) -> None:
        if self.queue is not None and self.queue.previous():
            self.view.say("")
            self._show_chip()

    def _undo(self, _pressed: object = None) -> None:
        try:
            if self.queue is not None:
                self.queue.undo()
                self.view.say("")
        except LandchipError as error:
            self.view.say(translated(error))
        self._show_chip()

    def _begin_comment(self, _pressed: object) -> None:
        self.view.comment.setFocus()

    def _save_comment(self) -> None:
        try:
            if self.queue is not None:
                self.queue.comment(self.view.comment.text().strip())
        except LandchipError as error:
            self.view.say(translated(error))
        self._show_progress()
        self.view.setFocus()

    def _look_ahead(self) -> None:
        """Draws the next pair in the background, so that tiles and files are at hand."""
        following = None if self.queue is None else self.queue.following()
        if self.queue is not None and following is not None:
            self.view.pair.look_ahead(self.queue.file.frame.grid, self.queue.file.chips[following].chip)

    def _set_reviewer(self, name: str) -> None:
        if self.queue is not None and self.queue.reviewer != name:
            self.queue = ReviewQueue(self.queue.file, name)
            self.queue.only = self.view.header.only.currentData()
            self._show_chip()

    def _set_only(self, only: str) -> None:
        if self.queue is not None:
            self.queue.only = only
            self.view.say("" if self.queue.first() else tr("There is no such square."))
            self._show_chip()

    def _choose_file(self) -> None:
        folder = str(self._path.parent if self._path else QgsProject.instance().absolutePath())
        path, _ = QFileDialog.getOpenFileName(self, tr("Open a review"), folder, tr("GeoPackage (*.gpkg)"))
        if path:
            self.open_review(path)

    def _begin(self, order: str) -> None:
        layer, missing = dialogs.map_to_review(QgsProject.instance(), self._iface.activeLayer(), order)
        if layer is None:
            self.view.say(missing)
            return
        path = dialogs.begin_review(layer, order)
        if path:
            self.open_review(path)

    def _estimate(self) -> None:
        if self.queue is not None:
            dialogs.estimate_area(self._iface, self.queue.file.path, self._change_layer())

    def _correct(self) -> None:
        layer = self._change_layer()
        if layer is None:
            self.view.say(tr("Load the change map first, whose probabilities the reviews are to correct."))
        elif self.queue is not None:
            dialogs.correct_map(self._iface, self.queue.file.path, layer)

    def _use_for_refit(self) -> None:
        try:
            if self.queue is not None:
                self._corrections.start(self.queue.file, self.view.imagery.layer("now"))
        except LandchipError as error:
            self.view.say(translated(error))

    def _change_layer(self) -> QgsVectorLayer | None:
        frame = self.queue.file.frame if self.queue is not None else None
        return dialogs.change_layer(QgsProject.instance(), self._iface.activeLayer(), frame)

    def _toggle_window(self) -> None:
        """Moves the contents into a window of their own, and back."""
        if self._window is not None:
            self._window.reject()
            return
        self._window = QDialog(self.window())
        self._window.setObjectName("landchipReviewOwnWindow")
        self._window.setWindowTitle(tr("Review"))
        self._window.setWindowFlags(self._window.windowFlags() | WINDOW_BUTTONS)
        self._window.resize(*WINDOW_SIZE)
        without_margins(QVBoxLayout(self._window)).addWidget(self.view)
        self._window.finished.connect(self._window_closed)
        self._elsewhere.show()
        self._window.show()
        self.view.setFocus()

    def _window_closed(self, _result: int) -> None:
        window, self._window = self._window, None
        self._rows.addWidget(self.view, 1)
        self._elsewhere.hide()
        if window is not None:
            window.deleteLater()
        self.view.setFocus()

    def _back_box(self) -> QWidget:
        """What the page shows while its contents are in a window of their own."""
        box, back = QWidget(), QPushButton(tr("Back to the &panel"), objectName="landchipReviewBack")
        back.clicked.connect(self._toggle_window)
        layout = QVBoxLayout(box)
        layout.addWidget(wrap(QLabel(tr("The review is in a window of its own."))))
        layout.addWidget(back)
        layout.addStretch(1)
        box.hide()
        return box

    def _save_in_project(self, *_document: object) -> None:
        """The path is kept relative to the project, which may be saved in another folder than before."""
        if self._path is not None:
            QgsProject.instance().writeEntry(SCOPE, KEY, QgsProject.instance().writePath(str(self._path)))

    def _project_changed(self, *_document: object) -> None:
        self._path = stored_review(QgsProject.instance())
        self._corrections.stop()
        self.view.imagery.restore()
        self._open()

    def _connect(self) -> None:
        project, view = QgsProject.instance(), self.view
        project.cleared.connect(self._project_changed)
        project.readProject.connect(self._project_changed)
        project.writeProject.connect(self._save_in_project)
        view.header.open_requested.connect(self._choose_file)
        view.header.new_requested.connect(self._begin)
        view.header.window_requested.connect(self._toggle_window)
        view.header.reviewer_changed.connect(self._set_reviewer)
        view.header.only_changed.connect(self._set_only)
        view.answers.answered.connect(self._answer)
        view.comment.editingFinished.connect(self._save_comment)
        view.pair.drawn.connect(self._look_ahead)
        view.progress.estimate_requested.connect(self._estimate)
        view.progress.correct_requested.connect(self._correct)
        view.progress.refit_requested.connect(self._use_for_refit)
        view.progress.bookmarks_requested.connect(lambda: dialogs.bookmark_changes(self._iface, self._path))
        self._corrections.said.connect(view.say)
        for name, key, slot in (
            ("Previous", "Left", self._previous),
            ("Undo", "Z", self._undo),
            ("Next", "Right", self._skip),
        ):
            view.connect_step(name, key, slot)
        add_key(view, "C", self._begin_comment)


def stored_review(project: QgsProject) -> Path | None:
    """Of the project's review; None where it has none. Where it is gone, it is looked for beside the project."""
    stored, _ = project.readEntry(SCOPE, KEY, "")
    if not stored:
        return None
    path = Path(project.readPath(stored))
    beside = Path(project.absolutePath()) / path.name  # the project was moved, and names its files by full paths
    return beside if not path.is_file() and beside.is_file() else path
