"""Labels that wrap, notes in forms, section titles, headings that follow the user's font size, and notices."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QSize
from qgis.PyQt.QtWidgets import QApplication, QFrame, QLabel, QSizePolicy, QVBoxLayout

NOTICE_STYLE = "QFrame#notice { border: none; border-left: 3px solid palette(highlight); }"


class HeadingLabel(QLabel):
    """A bold, wrapped label. scale: font size as a multiple of the application's font, also after that changes"""

    def __init__(self, scale: float, name: str = "") -> None:
        super().__init__(objectName=name)
        self._scale = scale
        wrap(self)
        self._set_font()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802, the name that Qt calls
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._set_font()
        super().changeEvent(event)

    def _set_font(self) -> None:
        font = QApplication.font(self)
        font.setPointSizeF(font.pointSizeF() * self._scale)
        font.setBold(True)
        self.setFont(font)


class NoteLabel(QLabel):
    """A wrapped label in a form. It takes as many lines as its text needs at the form's width.

    QLabel's own size hint has the lines of a narrower label, and QFormLayout gives no fewer: that leaves a gap.
    """

    def __init__(self, name: str) -> None:
        super().__init__(objectName=name)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        hint = super().minimumSizeHint()
        hint.setHeight(self.fontMetrics().height())
        return hint


def section_label(text: str) -> QLabel:
    """A bold label, as a section's title."""
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def notice(name: str, sentence: str) -> QFrame:
    """A frame with a bold name and a sentence below it, marked by a coloured line at its left."""
    frame = QFrame(objectName="notice")
    frame.setStyleSheet(NOTICE_STYLE)
    title, text = section_label(name), wrap(QLabel(sentence))
    title.setObjectName("notice-name")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(8, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(title)
    layout.addWidget(text)
    return frame


def wrap(label: QLabel) -> QLabel:
    """Lets the label wrap its text at any width; gives the label."""
    label.setWordWrap(True)
    policy = label.sizePolicy()  # read after setWordWrap, which adds height-for-width to it
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    label.setSizePolicy(policy)
    return label
