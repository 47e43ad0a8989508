"""The panel of the page "Chip": it displays answers and messages, and knows no layer and no engine."""

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
from ...widgets.labels import HeadingLabel, section_label, wrap
from ...widgets.layouts import scroll_area, without_margins
from . import texts
from .answer_view import AnswerHeader, ChipImageView, FactsTable, LandCoverView, ProbabilityBars
from .comparison import ComparisonView
from .correction_box import CorrectionBox

BUSY_AFTER_MS = 150  # a faster answer replaces the last one without the bar flashing up
MESSAGE, ANSWER, COMPARISON = range(3)  # the pages


class ChipPanel(QWidget):
    """Pages: a message, one answer, two answers side by side. A progress bar above them shows that an answer is due."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchip-chip-panel")
        self._answer: Mapping[str, Any] | None = None
        self._number_keys = False
        self.header, self.image, self.probabilities = AnswerHeader(), ChipImageView(), ProbabilityBars()
        self.land_cover, self.facts, self.corrections = LandCoverView(), FactsTable(), CorrectionBox()
        self.comparison = ComparisonView()
        self.copy_button = QPushButton(tr("&Copy as text"), objectName="copy")
        self.copy_button.clicked.connect(self.copy_text)
        self._message = _MessagePage()
        self._busy = QProgressBar(objectName="busy")
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setMaximumHeight(self.fontMetrics().height() // 3)
        policy = self._busy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._busy.setSizePolicy(policy)
        self._busy.hide()
        self._busy_timer = QTimer(self)
        self._busy_timer.setSingleShot(True)
        self._busy_timer.setInterval(BUSY_AFTER_MS)
        self._busy_timer.timeout.connect(lambda: self.show_busy(True))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._message)
        self._pages.addWidget(scroll_area(self._answer_page()))
        self._pages.addWidget(scroll_area(self.comparison, horizontal=True))
        layout = without_margins(QVBoxLayout(self))
        layout.setSpacing(0)
        layout.addWidget(self._busy)
        layout.addWidget(self._pages, 1)
        self.show_empty()

    @property
    def answer(self) -> Mapping[str, Any] | None:
        """The answer that is displayed, also while it is compared; None while a message is."""
        return self._answer

    @property
    def message(self) -> str:
        """The text of the message that is displayed; empty while an answer is."""
        return self._message.text.text() if self._pages.currentIndex() == MESSAGE else ""

    @property
    def is_busy(self) -> bool:
        return not self._busy.isHidden()

    @property
    def is_comparing(self) -> bool:
        return self._pages.currentIndex() == COMPARISON

    def enable_number_keys(self, on: bool) -> None:
        """Whether the keys 1 to 9 correct the chip."""
        self._number_keys = on

    def show_empty(self) -> None:
        self.show_message(
            tr("What is this place?"),
            tr(
                "Switch on Classify a Chip and click the map: the square under the mouse is classified, and you see "
                "here what it is, how sure the model is, and why."
            ),
        )

    def show_message(self, title: str, text: str) -> None:
        """Displays a message in place of an answer."""
        self._answer = None
        self._message.title.setText(title)
        self._message.text.setText(text)
        self._show_page(MESSAGE)

    def show_busy_soon(self) -> None:
        """Shows the progress bar after BUSY_AFTER_MS, unless an answer or a message comes before."""
        self._busy_timer.start()

    def show_busy(self, on: bool) -> None:
        self._busy_timer.stop()
        self._busy.setVisible(on)

    def show_answer(self, answer: Mapping[str, Any], extra_notices: Sequence[tuple[str, str]] = ()) -> None:
        """extra_notices: pairs of name and sentence, shown after those of the answer's flags"""
        self._answer = answer
        self.header.show_answer(answer, extra_notices)
        for part in (self.image, self.probabilities, self.land_cover, self.facts):
            part.show_answer(answer)
        self.corrections.set_classes([each["name"] for each in answer["classes"]])
        self.probabilities.setVisible(answer["group"] is not None)
        self.corrections.setVisible(answer["group"] is not None)
        self._show_page(ANSWER)

    def show_comparison(self, one: Mapping[str, Any], other: Mapping[str, Any]) -> None:
        """one: of the raster that was clicked; other: of the same chip in another raster"""
        self.comparison.show_answers(one, other)
        self._show_page(COMPARISON)

    def show_single_answer(self) -> None:
        """Goes back from the comparison to the answer."""
        if self._answer is not None:
            self._show_page(ANSWER)

    def copy_text(self) -> None:
        if self.is_comparing:
            QGuiApplication.clipboard().setText(self.comparison.as_text())
        elif self._answer is not None:
            QGuiApplication.clipboard().setText(texts.as_text(self._answer))

    def event(self, event: QEvent) -> bool:
        """Keeps Ctrl+Z from the main window's shortcut while the focus is in the panel."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.matches(QKeySequence.StandardKey.Undo):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, the name that Qt calls
        number = event.key() - int(Qt.Key.Key_0)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.corrections.undo_requested.emit()
        elif self._number_keys and plain and 1 <= number <= 9 and self._pages.currentIndex() == ANSWER:
            self.corrections.press_number(number)
        else:
            super().keyPressEvent(event)

    def _answer_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        parts = (
            self.header,
            self.image,
            self.probabilities,
            self.corrections,
            self.land_cover,
            section_label(tr("About")),
            self.facts,
            self.copy_button,
        )
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)
        return page

    def _show_page(self, page: int) -> None:
        self.show_busy(False)
        self._pages.setCurrentIndex(page)


class _MessagePage(QWidget):
    """A title and a sentence, centred, in the upper half."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.text = HeadingLabel(1.3), wrap(QLabel(objectName="message"))
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        for each in (self.title, self.text):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(each)
        layout.addStretch(2)
