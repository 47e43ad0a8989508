"""The buttons and keys of an answer: the uses then and now, and real, not real, unsure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence, QResizeEvent, QShortcut
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...i18n import tr
from ..click.panel import texts
from ..widgets.labels import wrap
from ..widgets.layouts import without_margins
from .records import NOT_REAL, NOW, OTHER, REAL, THEN, UNSURE, Draft

KEYS = {REAL: "R", NOT_REAL: "N", UNSURE: "U"}
FIRST_KEY = {THEN: 1, NOW: 5}  # of the uses, one digit each
ANSWER, USE = "answer", "use"  # properties of the buttons
MOST_KEYS = 4  # uses of a side that have a key


class PageKey(QShortcut):
    """A key of the page: it works wherever the focus is in it, but not while a text is typed.

    pressed: with the key's value
    """

    pressed = pyqtSignal(object)

    def __init__(self, parent: QWidget, key: str, value: object) -> None:
        super().__init__(QKeySequence(key), parent)
        self._value = value
        self.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.activated.connect(self._press)
        self.activatedAmbiguously.connect(self._press)  # QGIS or another plugin has the key, too

    def _press(self) -> None:
        self.pressed.emit(self._value)


def add_key(parent: QWidget, key: str, slot: Callable[[Any], None], value: object = None) -> None:
    """slot: a method, which takes the value; no lambda, which would keep the page alive"""
    PageKey(parent, key, value).pressed.connect(slot)


class AnswerBox(QWidget):
    """The draft of an answer.

    answered: an answer is complete (Draft)
    with_uses: whether the uses are asked for
    one_date:  whether the map shows no change: then a use alone is the answer; `set_uses` follows it
    """

    answered = pyqtSignal(object)

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        """page: whose keys they are"""
        super().__init__(parent)
        self.draft, self.with_uses, self.one_date = Draft(), False, False
        self._waits = False  # for a use, since an answer was given
        self._columns = 0  # of uses side by side
        self._sides = {THEN: QButtonGroup(self), NOW: QButtonGroup(self)}
        self._grids = {side: without_margins(QGridLayout()) for side in self._sides}
        self._answers = QButtonGroup(self)
        self._hint = wrap(QLabel(objectName="landchipReviewHint"))
        uses = without_margins(QHBoxLayout())
        self._titles = {side: QLabel() for side in self._sides}
        for side, label in self._titles.items():
            self._grids[side].setSpacing(2)
            self._grids[side].addWidget(label, 0, 0)
            uses.addLayout(self._grids[side], 1)
        answers = without_margins(QHBoxLayout())
        titles = {REAL: tr("Real"), NOT_REAL: tr("No change"), UNSURE: tr("Unsure")}
        names = {REAL: "Real", NOT_REAL: "NotReal", UNSURE: "Unsure"}
        for answer, title in titles.items():
            button = _button(f"landchipReview{names[answer]}", f"{title} ({KEYS[answer]})")
            button.setProperty(ANSWER, answer)
            answers.addWidget(button)
            self._answers.addButton(button)
            add_key(page, KEYS[answer], self._answer, answer)
        for number in range(MOST_KEYS):
            add_key(page, str(FIRST_KEY[THEN] + number), self._choose_then, number)
            add_key(page, str(FIRST_KEY[NOW] + number), self._choose_now, number)
        self._answers.setExclusive(False)
        self._answers.buttonClicked.connect(self._answer_pressed)
        self._sides[THEN].buttonClicked.connect(self._then_pressed)
        self._sides[NOW].buttonClicked.connect(self._now_pressed)
        layout = without_margins(QVBoxLayout(self))
        layout.addLayout(uses)
        layout.addWidget(self._hint)
        layout.addLayout(answers)

    def set_uses(self, names: Sequence[str]) -> None:
        """The uses that can be chosen."""
        self._titles[THEN].setText(tr("Then"))
        self._titles[NOW].setText(tr("What is it?") if self.one_date else tr("Now"))
        self._titles[THEN].setVisible(not self.one_date)
        for button in self._answers.buttons():
            button.setVisible(not self.one_date or button.property(ANSWER) == UNSURE)
        for side, group in self._sides.items():
            for old in group.buttons():
                group.removeButton(old)
                old.deleteLater()
            group.setExclusive(False)  # a use can be chosen and left out again
            for number, name in enumerate(() if self.one_date and side == THEN else names):
                key = f" ({FIRST_KEY[side] + number})" if number < MOST_KEYS else ""
                button = _small_button(f"landchipReview{side.capitalize()}_{name}", f"{texts.title(name)}{key}")
                button.setParent(self)  # the group keeps no button
                button.setProperty(USE, name)
                group.addButton(button, number)
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, the name that Qt calls
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Puts as many uses side by side as fit: all, two, or one."""
        buttons = [each for group in self._sides.values() for each in group.buttons()]
        widest = max((each.sizeHint().width() for each in buttons), default=1)
        columns = next((n for n in (4, 2) if n * widest < self.width() // 2), 1)
        if columns == self._columns:
            return
        self._columns = columns
        for side, group in self._sides.items():
            for button in group.buttons():
                number = group.id(button)
                self._grids[side].removeWidget(button)
                self._grids[side].addWidget(button, 1 + number // columns, number % columns)

    def show_draft(self, draft: Draft) -> None:
        """The answer that there is, or none."""
        self.draft, self._waits = draft, False
        self._refresh()

    def _answer_pressed(self, button: QAbstractButton) -> None:
        self._answer(button.property(ANSWER))

    def _then_pressed(self, button: QAbstractButton) -> None:
        self._choose(THEN, self._sides[THEN].id(button))

    def _now_pressed(self, button: QAbstractButton) -> None:
        self._choose(NOW, self._sides[NOW].id(button))

    def _choose_then(self, number: int) -> None:
        self._choose(THEN, number)

    def _choose_now(self, number: int) -> None:
        self._choose(NOW, number)

    def _answer(self, answer: str) -> None:
        if not self.isEnabled() or (self.one_date and answer != UNSURE):
            return
        self.draft = self.draft._replace(answer=answer)
        self._finish()

    def _choose(self, side: str, number: int) -> None:
        button = self._sides[side].button(number)
        if button is None or not self.isEnabled():
            return
        chosen = self.draft.then if side == THEN else self.draft.now
        use = button.property(USE)
        if self.one_date:
            self.draft = Draft(NOT_REAL, use, use)
            self._finish()
            return
        value = None if use == chosen else use
        self.draft = self.draft._replace(then=value) if side == THEN else self.draft._replace(now=value)
        if self._waits:
            self._finish()
        else:
            self._refresh()

    def _finish(self) -> None:
        self._waits = bool(self.draft.missing(self.with_uses))
        if self._waits:
            self._refresh()
        else:
            self.answered.emit(self.draft.settled())

    def _refresh(self) -> None:
        for side, chosen in ((THEN, self.draft.then), (NOW, self.draft.now)):
            for button in self._sides[side].buttons():
                button.setChecked(button.property(USE) == chosen)
        for button in self._answers.buttons():
            button.setChecked(button.property(ANSWER) == self.draft.answer)
        hints = {
            THEN: tr("What was it then? Choose one of the uses below the left picture."),
            NOW: tr("What is it now? Choose one of the uses below the right picture."),
            OTHER: tr("The uses then and now are the same: choose another one, or say that nothing changed."),
        }
        missing = self.draft.missing(self.with_uses) if self._waits else ""
        self._hint.setText(hints.get(missing, ""))
        self._hint.setVisible(bool(missing))


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setCheckable(True)
    button.setAutoDefault(False)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys go to the page
    return button


def _small_button(name: str, text: str) -> QPushButton:
    """As narrow as its column."""
    button = _button(name, text)
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return button
