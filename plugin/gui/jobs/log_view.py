"""The end of a job's log. It asks for it again every few seconds while it is visible."""

from __future__ import annotations

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtGui import QFontDatabase, QHideEvent, QShowEvent, QTextCursor
from qgis.PyQt.QtWidgets import QFrame, QPlainTextEdit, QWidget

from ...i18n import tr

REFRESH_MS = 3000
MOST_SENTENCES = 3  # lines that are wrapped: a way in without logs says where they are


class LogView(QPlainTextEdit):
    """wanted: the log is to be asked for"""

    wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipJobLog")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setAccessibleName(tr("End of the job's log"))
        self.setMinimumHeight(6 * self.fontMetrics().height())
        self.hide()
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self.wanted)

    def show_log(self, text: str) -> None:
        """Displays a log; the view stays at its end if it was there."""
        shown = text or tr("There is no log here: the cluster's own pages have it.")
        if shown == self.toPlainText():
            return
        bar = self.verticalScrollBar()
        at_end, position = bar.value() >= bar.maximum() - 1, bar.value()
        is_log = shown.count("\n") > MOST_SENTENCES
        no_wrap, wrap = QPlainTextEdit.LineWrapMode.NoWrap, QPlainTextEdit.LineWrapMode.WidgetWidth
        self.setLineWrapMode(no_wrap if is_log else wrap)
        self.setPlainText(shown)
        if at_end:
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.moveCursor(QTextCursor.MoveOperation.StartOfLine)
            self.ensureCursorVisible()
        else:
            bar.setValue(position)

    def show_asking(self) -> None:
        """Another job was chosen: its log is asked for."""
        self.setPlainText(tr("Asking for the log…"))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802, the name that Qt calls
        super().showEvent(event)
        self._timer.start()
        self.wanted.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802, the name that Qt calls
        super().hideEvent(event)
        self._timer.stop()
