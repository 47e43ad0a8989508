"""How a piece of work goes on: a bar, a sentence, and a log that can be unfolded."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...i18n import tr

LINES = 5000  # of the log; the oldest go first


class SetupProgress(QWidget):
    """Hidden until something is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setObjectName("landchipProgress")
        self._bar.setAccessibleName(tr("Progress"))
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setObjectName("landchipProgressText")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._fold = QToolButton()
        self._fold.setObjectName("landchipShowLog")
        self._fold.setText(tr("L&og"))
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setAutoRaise(True)
        self._fold.setCheckable(True)
        self._log = QPlainTextEdit()
        self._log.setObjectName("landchipLog")
        self._log.setAccessibleName(tr("Log of the set-up"))
        self._log.setReadOnly(True)
        self._log.setTabChangesFocus(True)
        self._log.setMaximumBlockCount(LINES)
        self._log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._log.setMinimumHeight(6 * self.fontMetrics().height())
        row = QHBoxLayout()
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._bar)
        layout.addLayout(row)
        layout.addWidget(self._log, 1)
        self._fold.toggled.connect(self._unfold)
        self._unfold(False)
        self.hide()

    def begin(self, words: str, new_log: bool = False) -> None:
        """A bar that only moves, until it is known how far the work goes."""
        if new_log:
            self._log.clear()
        self._fold.setVisible(bool(self._log.toPlainText()))
        self._bar.setRange(0, 0)
        self._bar.show()
        self._say(words)

    def show_step(self, words: str) -> None:
        """What is being done now."""
        self._say(words)

    def show_count(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def add_line(self, line: str) -> None:
        self._log.appendPlainText(line)
        self._fold.setVisible(True)

    def show_success(self, words: str) -> None:
        self._fold.setChecked(False)
        self._end(words, QStyle.StandardPixmap.SP_DialogApplyButton)

    def show_failure(self, sentence: str, log: str = "") -> None:
        """log: what goes into the log beside the sentence"""
        if log:
            self.add_line(log)
        self._end(sentence, QStyle.StandardPixmap.SP_MessageBoxWarning)

    def unfold(self) -> None:
        self._fold.setChecked(True)

    def log(self) -> str:
        """What the log holds, and how the last piece of work ended."""
        return "\n".join(each for each in (self._log.toPlainText(), self._words.text()) if each)

    def _say(self, words: str, icon: QStyle.StandardPixmap | None = None) -> None:
        side = self.fontMetrics().height()
        self._icon.setVisible(icon is not None)
        if icon is not None:
            self._icon.setPixmap(self.style().standardIcon(icon).pixmap(side, side))
        self._words.setText(words)
        self.show()

    def _end(self, words: str, icon: QStyle.StandardPixmap) -> None:
        self._bar.hide()
        self._say(words, icon)

    def _unfold(self, shown: bool) -> None:
        self._fold.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._log.setVisible(shown)
        vertical = QSizePolicy.Policy.Expanding if shown else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
