"""A line for a path, with a button that opens the system's dialog."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from ...client import paths
from ...i18n import tr


class PathField(QWidget):
    """Empty text is no path. `changed` comes once a person is done with it, not with every key.

    name: what the path is of, for screen readers and as the title of the system's dialog
    """

    changed = pyqtSignal()

    def __init__(self, name: str, object_name: str, folder: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._folder = name, folder
        self._filter = ""
        self.line = QLineEdit()
        self.line.setObjectName(object_name)
        self.line.setAccessibleName(name)
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumWidth(20 * self.fontMetrics().averageCharWidth())
        browse = QToolButton()
        browse.setText("…")
        browse.setAccessibleName(tr("Choose: {}").format(name))
        browse.setToolTip(browse.accessibleName())
        browse.setObjectName(f"{object_name}Browse")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(browse)
        self.setFocusProxy(self.line)
        self._before = ""
        self.line.editingFinished.connect(self._tell)
        self.line.textChanged.connect(self._tell_when_cleared)
        browse.clicked.connect(self._browse)

    def set_filter(self, files: str) -> None:
        """Which files the system's dialog offers, as QFileDialog takes it."""
        self._filter = files

    def set_hint(self, text: str) -> None:
        """What holds while nothing is written."""
        self.line.setPlaceholderText(text)

    def path(self) -> Path | None:
        text = self.line.text().strip()
        return paths.expand_path(text) if text else None

    def set_path(self, path: Path | str | None) -> None:
        """Without a `changed`."""
        self._before = str(path) if path else ""
        self.line.setText(self._before)

    def _tell(self) -> None:
        if self.line.text() != self._before:
            self._before = self.line.text()
            self.changed.emit()

    def _tell_when_cleared(self, text: str) -> None:
        if not text:  # by its clear button, after which no editing is finished
            self._tell()

    def _browse(self) -> None:
        start = self.line.text() or str(Path.home())
        if self._folder:
            chosen = QFileDialog.getExistingDirectory(self, self._name, start)
        else:
            chosen, _ = QFileDialog.getOpenFileName(self, self._name, start, self._filter)
        if chosen:
            self.line.setText(chosen)
            self._tell()
