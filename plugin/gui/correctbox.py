"""What is it really? A button for each class, undo, and the way to a better model."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..i18n import tr
from . import wording
from .answerview import bare, clear, section, wrapped


class CorrectBox(QWidget):
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
        below = QHBoxLayout()
        below.addWidget(self.undo)
        below.addWidget(self.refit_button, 1)
        layout = bare(QVBoxLayout(self))
        layout.addWidget(section(tr("What is it really?")))
        layout.addLayout(self._grid)
        layout.addWidget(self._said)
        layout.addLayout(below)
        self.undo.clicked.connect(self.undone)
        self.refit_button.clicked.connect(self.refit)
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
            button = QPushButton(f"{number}  {wording.title(name)}" if number < 10 else wording.title(name))
            button.setObjectName(f"label-{name}")
            button.setCheckable(True)
            button.setStyleSheet("text-align: left; padding: 3px 6px;")
            button.setToolTip(tr("This chip is {kind} (key {number})").format(kind=wording.title(name), number=number))
            button.clicked.connect(lambda _checked, name=name: self.labelled.emit(name))
            self._buttons[name] = button
            self._grid.addWidget(button, (number - 1) // 2, (number - 1) % 2)

    def show_label(self, label: str | None) -> None:
        """The class that the chip was said to be; None where nobody said so."""
        for name, button in self._buttons.items():
            button.setChecked(name == label)
        self._said.setText(tr("Corrected to {}.").format(wording.title(label)) if label else "")
        self._said.setVisible(bool(label))

    def show_count(self, count: int, hindered: str, can_undo: bool) -> None:
        """count: of all corrections; hindered: why there can be no refit yet, empty where there can"""
        self.undo.setEnabled(can_undo)
        self.refit_button.setEnabled(not hindered)
        self.refit_button.setToolTip(hindered or tr("Fits a new model to {} corrections").format(count))

    def pressed(self, number: int) -> None:
        """A key 1 to 9."""
        if 0 < number <= len(self._names) and self._buttons[self._names[number - 1]].isEnabled():
            self.labelled.emit(self._names[number - 1])

    def allow(self, on: bool) -> None:
        """Whether there is a chip to be corrected."""
        for button in self._buttons.values():
            button.setEnabled(on)
