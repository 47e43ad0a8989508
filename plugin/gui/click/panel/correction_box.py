"""Buttons to correct a chip: one for each class, undo, and refit."""

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
from ...widgets.labels import section_label, wrap
from ...widgets.layouts import delete_widgets, without_margins
from . import texts


class CorrectionBox(QWidget):
    """labelled:        the name of the class that the user says the chip is
    undo_requested:  of the last correction
    refit_requested: of the model on all corrections
    """

    labelled = pyqtSignal(str)
    undo_requested = pyqtSignal()
    refit_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._grid = without_margins(QGridLayout())
        self._label_text = wrap(QLabel(objectName="corrected"))
        self.undo_button = QPushButton(tr("&Undo"), objectName="undo")
        self.undo_button.setToolTip(tr("Takes the last correction back (Ctrl+Z)"))
        self.refit_button = QPushButton(tr("&Refit the model…"), objectName="refit")
        self._actions = QHBoxLayout()
        self._actions.addWidget(self.undo_button)
        self._actions.addWidget(self.refit_button, 1)
        layout = without_margins(QVBoxLayout(self))
        layout.addWidget(section_label(tr("What is it really?")))
        layout.addLayout(self._grid)
        layout.addWidget(self._label_text)
        layout.addLayout(self._actions)
        self.undo_button.clicked.connect(self.undo_requested)
        self.refit_button.clicked.connect(self.refit_requested)
        self.show_label(None)
        self.show_count(0, "", can_undo=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the classes, in the order of their number keys."""
        return self._names

    def set_classes(self, names: Sequence[str]) -> None:
        if tuple(names) == self._names:
            return
        self._names = tuple(names)
        delete_widgets(self._grid)
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
        """label: name of the class that the chip was corrected to; None where it was not corrected"""
        for number, (name, button) in enumerate(self._buttons.items(), 1):
            key, tick = f"{number}  " if number < 10 else "", "  \N{CHECK MARK}" if name == label else ""
            button.setText(f"{key}{texts.title(name)}{tick}")
            button.setChecked(name == label)
        self._label_text.setText(tr("Corrected to {}.").format(texts.title(label)) if label else "")
        self._label_text.setVisible(bool(label))

    def show_count(self, count: int, obstacle: str, can_undo: bool) -> None:
        """count: of all corrections; obstacle: why a refit is not possible yet, empty where it is"""
        self.undo_button.setEnabled(can_undo)
        self.refit_button.setEnabled(not obstacle)
        self.refit_button.setToolTip(obstacle or tr("Fits a new model to {} corrections").format(count))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, the name that Qt calls
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802, the name that Qt calls
        return QSize(self.refit_button.sizeHint().width(), super().minimumSizeHint().height())

    def _arrange(self) -> None:
        """Two columns of buttons where the longest name fits in one of them; otherwise one."""
        metrics, letter = self.fontMetrics(), self.fontMetrics().averageCharWidth()
        titles = (f"9  {texts.title(name)}  \N{CHECK MARK}" for name in self._names)
        widest = max(map(metrics.horizontalAdvance, titles), default=0) + 2 * letter
        columns = 2 if 2 * widest <= self.width() else 1
        for number, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, number // columns, number % columns)
        needed = self.undo_button.sizeHint().width() + self.refit_button.sizeHint().width() + letter
        row, column = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._actions.setDirection(row if needed <= self.width() else column)

    def press_number(self, number: int) -> None:
        """Labels the chip with the class of that number, 1 to 9; does nothing where no class has it."""
        if 0 < number <= len(self._names):
            self.labelled.emit(self._names[number - 1])
