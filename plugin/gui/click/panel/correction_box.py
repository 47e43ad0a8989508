"""What is it really? A button for each class, undo, and the way to a better model."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ....i18n import tr
from . import texts
from .answer_view import bare, clear, section, wrapped


class CorrectionBox(QWidget):
    """labelled: the name of the class that a person says the chip is"""

    labelled = pyqtSignal(str)
    undone = pyqtSignal()
    refit = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._grid = bare(QGridLayout())
        self._said = wrapped(QLabel(objectName="corrected"))
        self.undo = QPushButton(tr("&Undo"), objectName="undo")
        self.undo.setToolTip(tr("Takes the last correction back (Ctrl+Z)"))
        self.refit_button = QPushButton(tr("&Refit the model…"), objectName="refit")
        self._below = QHBoxLayout()
        self._below.addWidget(self.undo)
        self._below.addWidget(self.refit_button, 1)
        layout = bare(QVBoxLayout(self))
        layout.addWidget(section(tr("What is it really?")))
        layout.addLayout(self._grid)
        layout.addWidget(self._said)
        layout.addLayout(self._below)
        self.undo.clicked.connect(self.undone)
        self.refit_button.clicked.connect(self.refit)
        self.show_label(None)
        self.show_count(0, "", can_undo=False)

    @property
    def names(self) -> tuple[str, ...]:
        """The classes, in the order of their numbers."""
        return self._names

    def set_classes(self, names: Sequence[str]) -> None:
        if tuple(names) == self._names:
            return
        self._names = tuple(names)
        clear(self._grid)
        self._buttons = {}
        for number, name in enumerate(self._names, 1):
            button = QPushButton(objectName=f"label-{name}")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setStyleSheet("text-align: left; padding: 3px 6px;")
            button.setToolTip(tr("This chip is {kind} (key {number})").format(kind=texts.title(name), number=number))
            button.clicked.connect(lambda _checked, name=name: self.labelled.emit(name))
            self._buttons[name] = button
        self.show_label(None)
        self._arrange()

    def show_label(self, label: str | None) -> None:
        """The class that the chip was said to be; None where nobody said so."""
        for number, (name, button) in enumerate(self._buttons.items(), 1):
            key, tick = f"{number}  " if number < 10 else "", "  \N{CHECK MARK}" if name == label else ""
            button.setText(f"{key}{texts.title(name)}{tick}")
            button.setChecked(name == label)
        self._said.setText(tr("Corrected to {}.").format(texts.title(label)) if label else "")
        self._said.setVisible(bool(label))

    def show_count(self, count: int, hindered: str, can_undo: bool) -> None:
        """count: of all corrections; hindered: why there can be no refit yet, empty where there can"""
        self.undo.setEnabled(can_undo)
        self.refit_button.setEnabled(not hindered)
        self.refit_button.setToolTip(hindered or tr("Fits a new model to {} corrections").format(count))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, the name that Qt calls
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        return QSize(self.refit_button.sizeHint().width(), super().minimumSizeHint().height())

    def _arrange(self) -> None:
        """Two columns where the longest name has room in one of them."""
        metrics, letter = self.fontMetrics(), self.fontMetrics().averageCharWidth()
        titles = (f"9  {texts.title(name)}  \N{CHECK MARK}" for name in self._names)
        widest = max(map(metrics.horizontalAdvance, titles), default=0) + 2 * letter
        columns = 2 if 2 * widest <= self.width() else 1
        for number, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, number // columns, number % columns)
        needed = self.undo.sizeHint().width() + self.refit_button.sizeHint().width() + letter
        side, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._below.setDirection(side if needed <= self.width() else down)

    def pressed(self, number: int) -> None:
        """A key 1 to 9."""
        if 0 < number <= len(self._names):
            self.labelled.emit(self._names[number - 1])
