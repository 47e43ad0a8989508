"""A text field for a path, with a button that opens the system's file dialog; and file names that are free."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from ...client import paths
from ...i18n import tr


class PathField(QWidget):
    """An empty text means no path. `changed` is emitted when editing is finished, not at every key.

    name:   what the path is of, for screen readers and as the title of the file dialog
    folder: whether the path is a folder's
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
        self._reported = ""  # the text at the last `changed` or `set_path`
        self.line.editingFinished.connect(self._emit_if_changed)
        self.line.textChanged.connect(self._emit_if_cleared)
        browse.clicked.connect(self._browse)

    def set_filter(self, files: str) -> None:
        """files: which ones the file dialog offers, in QFileDialog's syntax"""
        self._filter = files

    def set_hint(self, text: str) -> None:
        """Placeholder text: the default that an empty field stands for."""
        self.line.setPlaceholderText(text)

    def path(self) -> Path | None:
        text = self.line.text().strip()
        return paths.expand_path(text) if text else None

    def set_path(self, path: Path | str | None) -> None:
        """Does not emit `changed`."""
        self._reported = str(path) if path else ""
        self.line.setText(self._reported)

    def _emit_if_changed(self) -> None:
        if self.line.text() != self._reported:
            self._reported = self.line.text()
            self.changed.emit()

    def _emit_if_cleared(self, text: str) -> None:
        if not text:  # the clear button emits no editingFinished
            self._emit_if_changed()

    def _browse(self) -> None:
        start = self.line.text() or str(Path.home())
        if self._folder:
            chosen = QFileDialog.getExistingDirectory(self, self._name, start)
        else:
            chosen, _ = QFileDialog.getOpenFileName(self, self._name, start, self._filter)
        if chosen:
            self.line.setText(chosen)
            self._emit_if_changed()


def free_path(
    folder: Path, stem: str, suffix: str, separator: str = "-", taken: Callable[[Path], bool] = Path.exists
) -> Path:
    """`<stem><suffix>`, or `<stem><separator>2<suffix>` and so on where that is taken."""
    path, number = folder / f"{stem}{suffix}", 1
    while taken(path):
        number += 1
        path = folder / f"{stem}{separator}{number}{suffix}"
    return path


def file_stem(name: str) -> str:
    """A layer's name as a file's."""
    return "".join(each if each.isalnum() or each in " -_." else "_" for each in name).strip() or "model"
