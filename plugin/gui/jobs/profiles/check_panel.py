"""The outcomes of a test, one sentence each, with a mark in front."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QWidget

from ....i18n import tr, translated
from ...widgets.labels import wrap
from ...widgets.layouts import delete_widgets
from .profile_check import StepOutcome


class CheckPanel(QWidget):
    """Rows of mark and sentence; the last one says that the test runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipConnectionOutcomes")
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setColumnStretch(1, 1)
        self._running: tuple[QLabel, QLabel] | None = None
        self._labels: list[tuple[QLabel, QLabel]] = []
        self.hide()

    def start(self) -> None:
        """A test begins."""
        self.clear()
        self._running = self._add("…", tr("Testing…"))
        self.show()

    def add(self, outcome: StepOutcome) -> None:
        mark = {True: "✓", False: "✗", None: "–"}[outcome.passed]
        self._take_running()
        label = self._add(mark, translated(outcome.message))[1]
        label.setObjectName(f"landchipConnectionOutcome_{outcome.name}")
        self._running = self._add("…", tr("Testing…"))

    def finish(self, text: str = "") -> None:
        """The test has ended. text: why, if not by itself"""
        self._take_running()
        if text:
            self._add("✗", text)

    def clear(self) -> None:
        self._running = None
        self._labels.clear()
        delete_widgets(self._rows)
        self.hide()

    def texts(self) -> list[str]:
        """Mark and sentence of each row."""
        return [f"{mark.text()} {text.text()}" for mark, text in self._labels]

    def _add(self, mark: str, text: str) -> tuple[QLabel, QLabel]:
        row = self._rows.rowCount()
        labels = QLabel(mark), wrap(QLabel(text))
        labels[1].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rows.addWidget(labels[0], row, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(labels[1], row, 1)
        self._labels.append(labels)
        return labels

    def _take_running(self) -> None:
        if self._running is not None:
            self._labels.remove(self._running)
            for label in self._running:
                self._rows.removeWidget(label)
                label.hide()  # it is deleted later, and would be drawn until then
                label.deleteLater()
        self._running = None
