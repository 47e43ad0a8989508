"""The panel that says what a clicked chip is, and why; it shows what it is told and knows no layer or engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import QEvent, Qt, QTimer
from qgis.PyQt.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ....i18n import tr
from . import texts
from .answer_view import (
    AnswerHeader,
    ChipImageView,
    FactsTable,
    HeadingLabel,
    LandCoverView,
    ProbabilityBars,
    bare,
    scrolled,
    section,
    wrapped,
)
from .comparison import ComparisonView
from .correction_box import CorrectionBox

BUSY_AFTER_MS = 150  # a quick answer replaces the last one without a flicker


class ChipPanel(QWidget):
    """Pages: a message, one answer, two answers side by side. Busy is a bar above them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchip-chip-panel")
        self._answer: Mapping[str, Any] | None = None
        self._keys = False
        self.verdict, self.looks, self.shares = AnswerHeader(), ChipImageView(), ProbabilityBars()
        self.landcover, self.facts, self.correct = LandCoverView(), FactsTable(), CorrectionBox()
        self.comparison = ComparisonView()
        self.copy = QPushButton(tr("&Copy as text"), objectName="copy")
        self.copy.clicked.connect(self.copy_text)
        self._message = _Message()
        self._busy = QProgressBar(objectName="busy")
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setMaximumHeight(self.fontMetrics().height() // 3)
        kept = self._busy.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._busy.setSizePolicy(kept)
        self._busy.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(BUSY_AFTER_MS)
        self._soon.timeout.connect(lambda: self.show_busy(True))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._message)
        self._pages.addWidget(scrolled(self._answer_page()))
        self._pages.addWidget(scrolled(self.comparison, sideways=True))
        layout = bare(QVBoxLayout(self))
        layout.setSpacing(0)
        layout.addWidget(self._busy)
        layout.addWidget(self._pages, 1)
        self.show_empty()

    @property
    def answer(self) -> Mapping[str, Any] | None:
        """What is shown; None where it is a message."""
        return self._answer

    @property
    def message(self) -> str:
        """The sentence that is shown; empty where it is an answer."""
        return self._message.text.text() if self._pages.currentIndex() == 0 else ""

    @property
    def is_busy(self) -> bool:
        return not self._busy.isHidden()

    @property
    def is_comparing(self) -> bool:
        return self._pages.currentIndex() == 2

    def set_keys(self, on: bool) -> None:
        """Whether the keys 1 to 9 correct: only while chips are being clicked."""
        self._keys = on

    def show_empty(self) -> None:
        self.show_message(
            tr("What is this place?"),
            tr(
                "Switch on Classify a Chip and click the map: the square under the mouse is classified, and you see "
                "here what it is, how sure the model is, and why."
            ),
        )

    def show_message(self, title: str, text: str) -> None:
        """One sentence in place of an answer."""
        self._answer = None
        self._message.title.setText(title)
        self._message.text.setText(text)
        self._turn_to(0)

    def expect(self) -> None:
        """An answer is on its way; if it takes long enough to be missed, the panel says so."""
        self._soon.start()

    def show_busy(self, on: bool) -> None:
        self._soon.stop()
        self._busy.setVisible(on)

    def show_answer(self, answer: Mapping[str, Any], notices: Sequence[tuple[str, str]] = ()) -> None:
        """notices: pairs of name and sentence, beside those of the answer's flags"""
        self._answer = answer
        self.verdict.show_answer(answer, notices)
        for part in (self.looks, self.shares, self.landcover, self.facts):
            part.show_answer(answer)
        self.correct.set_classes([each["name"] for each in answer["classes"]])
        for classified in (self.shares, self.correct):
            classified.setVisible(answer["group"] is not None)
        self._turn_to(1)

    def show_comparison(self, one: Mapping[str, Any], other: Mapping[str, Any]) -> None:
        """The chip that was clicked, and the same in another raster."""
        self.comparison.show_answers(one, other)
        self._turn_to(2)

    def show_single(self) -> None:
        """Back from the comparison."""
        if self._answer is not None:
            self._turn_to(1)

    def copy_text(self) -> None:
        if self.is_comparing:
            QGuiApplication.clipboard().setText(self.comparison.as_text())
        elif self._answer is not None:
            QGuiApplication.clipboard().setText(texts.as_text(self._answer))

    def event(self, event: QEvent) -> bool:
        """Keys that the panel takes are not the main window's shortcuts while the focus is in it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.matches(QKeySequence.StandardKey.Undo):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, the name that Qt calls
        number = event.key() - int(Qt.Key.Key_0)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.correct.undone.emit()
        elif self._keys and plain and 1 <= number <= 9 and self._pages.currentIndex() == 1:
            self.correct.pressed(number)
        else:
            super().keyPressEvent(event)

    def _answer_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        parts = (self.verdict, self.looks, self.shares, self.correct, self.landcover, section(tr("About")), self.facts)
        for part in (*parts, self.copy):
            layout.addWidget(part)
        layout.addStretch(1)
        return page

    def _turn_to(self, page: int) -> None:
        self.show_busy(False)
        self._pages.setCurrentIndex(page)


class _Message(QWidget):
    """A title and a sentence, in the upper middle."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.text = HeadingLabel(1.3), wrapped(QLabel(objectName="message"))
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        for each in (self.title, self.text):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(each)
        layout.addStretch(2)
