"""How things stand with the engine: an icon, a heading, a sentence."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStyle, QVBoxLayout, QWidget

from ...client.environment import EngineState
from ...i18n import translated
from . import texts

ICONS = {
    texts.GOOD: QStyle.StandardPixmap.SP_DialogApplyButton,
    texts.WARN: QStyle.StandardPixmap.SP_MessageBoxInformation,
    texts.BAD: QStyle.StandardPixmap.SP_MessageBoxWarning,
}


class SetupHeader(QWidget):
    """Words first: the icon only repeats them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._heading = QLabel()
        self._heading.setObjectName("landchipEngineState")
        self._sentence = QLabel()
        self._sentence.setObjectName("landchipEngineSentence")
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = self._heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self._heading.setFont(font)
        column = QVBoxLayout()
        for label in (self._heading, self._sentence):
            label.setWordWrap(True)
            column.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column, 1)

    def show_state(self, state: EngineState, overridden: str) -> None:
        """overridden: the variable that decides over it, if one does"""
        self._show(texts.mood(state.kind), texts.heading(state.kind))
        self._sentence.setText(texts.explanation(state, overridden))
        self.setToolTip(translated(state.message))

    def show_work(self, heading: str, sentence: str) -> None:
        """While something is done about it."""
        self._show(texts.WARN, heading)
        self._sentence.setText(sentence)

    def _show(self, mood: str, heading: str) -> None:
        side = 2 * self.fontMetrics().height()
        self._icon.setPixmap(self.style().standardIcon(ICONS[mood]).pixmap(side, side))
        self._heading.setText(heading)
        self.setAccessibleName(heading)
