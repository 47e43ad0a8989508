"""The head of the page: which review is open, who reviews, and which chips are gone through."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ...i18n import tr
from ..widgets.buttons import icon_button
from ..widgets.elided_combo import ElidedComboBox
from ..widgets.labels import wrap
from ..widgets.layouts import without_margins
from .review_queue import ALL, DISAGREED, TO_DO

REVIEWER_SETTING = "landchip/reviewer"
VALUABLE, NEAR_THRESHOLD, RANDOM = "value", "threshold", "random"  # orders of landchip:samplefromchange
CONTRADICTED = "contradictions"  # likewise, of a land-use map, too


class ReviewHeader(QWidget):
    """open_requested: the user wants to choose a review file
    new_requested: the user wants a new one, in that order (of VALUABLE, NEAR_THRESHOLD, CONTRADICTED, RANDOM)
    window_requested: the user wants the page in a window of its own
    reviewer_changed, only_changed: name of the reviewer, and which chips (review_queue.FILTERS)
    """

    open_requested = pyqtSignal()
    new_requested = pyqtSignal(str)
    window_requested = pyqtSignal()
    reviewer_changed = pyqtSignal(str)
    only_changed = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        open_button = QPushButton(tr("&Open…"), objectName="landchipReviewOpen")
        open_button.clicked.connect(self.open_requested)
        new_button = QPushButton(tr("&New"), objectName="landchipReviewNew")
        new_button.setMenu(self._new_menu())
        self._title = wrap(QLabel(objectName="landchipReviewFile"))
        window = icon_button("landchipReviewWindow", "mActionZoomFullExtent.svg", tr("Larger window, and back"))
        window.clicked.connect(self.window_requested)
        self._reviewer = QLineEdit(objectName="landchipReviewReviewer")
        self._reviewer.setToolTip(tr("Your name: each reviewer's answers are kept, and their agreement is shown."))
        self._reviewer.setText(QgsSettings().value(REVIEWER_SETTING, "", type=str) or _user_name())
        self._reviewer.editingFinished.connect(self._reviewer_edited)
        self.only = ElidedComboBox(objectName="landchipReviewOnly")
        for name, text in ((TO_DO, tr("To be reviewed")), (ALL, tr("All squares")), (DISAGREED, tr("Disagreements"))):
            self.only.addItem(text, name)
        self.only.setAccessibleName(tr("Which squares to go through"))
        self.only.activated.connect(self._only_chosen)
        self._details = QWidget()
        details = without_margins(QHBoxLayout(self._details))
        label = QLabel(tr("&Reviewer:"))
        label.setBuddy(self._reviewer)
        details.addWidget(label)
        details.addWidget(self._reviewer, 1)
        details.addWidget(self.only, 1)
        row = without_margins(QHBoxLayout())
        for each in (open_button, new_button):
            each.setAutoDefault(False)
            each.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            row.addWidget(each)
        row.addWidget(self._title, 1)
        row.addWidget(window)
        layout = without_margins(QVBoxLayout(self))
        layout.addLayout(row)
        layout.addWidget(self._details)

    @property
    def reviewer(self) -> str:
        return self._reviewer.text().strip() or _user_name()

    def show_review(self, name: str, kind: str) -> None:
        """name: of the file, empty where none is open; kind: what it holds"""
        self._title.setText(f"<b>{name}</b>" if name else "")
        self._title.setToolTip(kind)
        self._details.setVisible(bool(name))
        self.only.setCurrentIndex(0)

    def _reviewer_edited(self) -> None:
        self._reviewer.setText(self.reviewer)
        QgsSettings().setValue(REVIEWER_SETTING, self.reviewer)
        self.reviewer_changed.emit(self.reviewer)

    def _only_chosen(self, _index: int) -> None:
        self.only_changed.emit(self.only.currentData())

    def _new_chosen(self, action: QAction) -> None:
        self.new_requested.emit(action.data())

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        for order, text, tip in (
            (VALUABLE, tr("Candidates, most valuable first…"), tr("Probability of change times area.")),
            (NEAR_THRESHOLD, tr("Candidates, nearest to the threshold…"), tr("Where a review changes the map most.")),
            (RANDOM, tr("Random sample, for an area…"), tr("The only one from which an area can be estimated.")),
            (
                CONTRADICTED,
                tr("Use and land cover that contradict each other…"),
                tr("Of a map of land use or change with land cover; the most contradictory first."),
            ),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"landchipReviewNew_{order}")
            action.setToolTip(tip)
            action.setData(order)
        menu.triggered.connect(self._new_chosen)
        menu.setToolTipsVisible(True)
        return menu


def _user_name() -> str:
    return QgsApplication.userFullName() or QgsApplication.userLoginName() or tr("Reviewer")
