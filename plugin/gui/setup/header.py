"""The engine's state: an icon, a heading, a sentence."""

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
    """The icon repeats what the heading says, so that no information depends on it."""

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

    def show_state(self, state: EngineState, overridden_by: str) -> None:
        """overridden_by: environment variable that names the engine's Python, or empty"""
        self._show(texts.severity(state.kind), texts.heading(state.kind))
        self._sentence.setText(texts.explanation(state, overridden_by))
        self.setToolTip(translated(state.message))

    def show_work(self, heading: str, sentence: str) -> None:
        """Displays a running task in place of the state."""
        self._show(texts.WARN, heading)
        self._sentence.setText(sentence)

    def _show(self, severity: str, heading: str) -> None:
        side = 2 * self.fontMetrics().height()
        self._icon.setPixmap(self.style().standardIcon(ICONS[severity]).pixmap(side, side))
        self._heading.setText(heading)
        self.setAccessibleName(heading)
