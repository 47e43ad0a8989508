"""The progress of a task: a bar, a sentence, and a log that can be shown or hidden."""

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
    QVBoxLayout,
    QWidget,
)

from ...i18n import tr
from ..widgets.buttons import DisclosureButton

MAX_LOG_LINES = 5000  # of the log; the oldest are dropped


class SetupProgress(QWidget):
    """Hidden until a task is started."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setObjectName("landchipProgress")
        self._bar.setAccessibleName(tr("Progress"))
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setObjectName("landchipProgressText")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._log_button = DisclosureButton("landchipShowLog", tr("L&og"))
        self._log = QPlainTextEdit()
        self._log.setObjectName("landchipLog")
        self._log.setAccessibleName(tr("Log of the set-up"))
        self._log.setReadOnly(True)
        self._log.setTabChangesFocus(True)
        self._log.setMaximumBlockCount(MAX_LOG_LINES)
        self._log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._log.setMinimumHeight(6 * self.fontMetrics().height())
        row = QHBoxLayout()
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self._log_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._bar)
        layout.addLayout(row)
        layout.addWidget(self._log, 1)
        self._log_button.toggled.connect(self._set_log_visible)
        self._set_log_visible(False)
        self.hide()

    def start(self, text: str, new_log: bool = False) -> None:
        """Displays a bar without a percentage, until `show_count` is called. new_log: whether the log is cleared"""
        if new_log:
            self._log.clear()
        self._log_button.setVisible(bool(self._log.toPlainText()))
        self._bar.setRange(0, 0)
        self._bar.show()
        self._show_text(text)

    def show_step(self, text: str) -> None:
        """text: the current step"""
        self._show_text(text)

    def show_count(self, done: int, total: int) -> None:
        """done, total: numbers of steps"""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def add_line(self, line: str) -> None:
        self._log.appendPlainText(line)
        self._log_button.setVisible(True)

    def show_success(self, text: str) -> None:
        self._log_button.setChecked(False)
        self._finish(text, QStyle.StandardPixmap.SP_DialogApplyButton)

    def show_failure(self, sentence: str, log: str = "") -> None:
        """log: lines to add to the log"""
        if log:
            self.add_line(log)
        self._finish(sentence, QStyle.StandardPixmap.SP_MessageBoxWarning)

    def show_log(self) -> None:
        self._log_button.setChecked(True)

    def log_text(self) -> str:
        """The log, and the sentence that is displayed."""
        return "\n".join(each for each in (self._log.toPlainText(), self._text.text()) if each)

    def _show_text(self, text: str, icon: QStyle.StandardPixmap | None = None) -> None:
        side = self.fontMetrics().height()
        self._icon.setVisible(icon is not None)
        if icon is not None:
            self._icon.setPixmap(self.style().standardIcon(icon).pixmap(side, side))
        self._text.setText(text)
        self.show()

    def _finish(self, text: str, icon: QStyle.StandardPixmap) -> None:
        self._bar.hide()
        self._show_text(text, icon)

    def _set_log_visible(self, visible: bool) -> None:
        self._log.setVisible(visible)
        vertical = QSizePolicy.Policy.Expanding if visible else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
