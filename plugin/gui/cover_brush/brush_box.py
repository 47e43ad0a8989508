"""The part of the dialog Live Land Cover in which it is corrected by brush.

Object names: landchipBrushBox; landchipBrush, landchipBrushClass, landchipBrushWidth, landchipBrushUndo,
landchipBrushFit, landchipBrushOriginal, landchipBrushSave, landchipBrushBar, landchipBrushText.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPixmap
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
)

from ...i18n import title, tr
from ..widgets.labels import wrap

FIRST_WIDTH_PX, MOST_WIDTH_PX = 5, 99
SWATCH_PX = 14


class BrushBox(QGroupBox):
    """Signals what the user wants; the controller says what is.

    brush_toggled: whether the brush is to be the map's tool
    brush_changed: another class or width was chosen
    undo_requested, fit_requested, original_requested, save_requested: a button was pressed
    """

    brush_toggled = pyqtSignal(bool)
    brush_changed = pyqtSignal()
    undo_requested = pyqtSignal()
    fit_requested = pyqtSignal()
    original_requested = pyqtSignal()
    save_requested = pyqtSignal()

    def __init__(self) -> None:
        super().__init__(tr("Correct by brush"), objectName="landchipBrushBox")
        self.brush = QPushButton(tr("&Brush"), objectName="landchipBrush")
        self.brush.setCheckable(True)
        self.classes = QComboBox(objectName="landchipBrushClass")
        self.width_px = QSpinBox(objectName="landchipBrushWidth")
        self.width_px.setRange(1, MOST_WIDTH_PX)
        self.width_px.setValue(FIRST_WIDTH_PX)
        self.width_px.setSuffix(tr(" px"))
        self.width_px.setToolTip(tr("Width of the brush in pixels of the model"))
        self.undo = QPushButton(tr("&Undo"), objectName="landchipBrushUndo")
        self.fit = QPushButton(tr("&Fit to the Strokes"), objectName="landchipBrushFit")
        self.original = QPushButton(tr("&Back to the Original"), objectName="landchipBrushOriginal")
        self.save = QPushButton(tr("Save the &Model…"), objectName="landchipBrushSave")
        self.bar = QProgressBar(objectName="landchipBrushBar")
        self.bar.setTextVisible(False)
        self.text = wrap(QLabel(objectName="landchipBrushText"))
        self._lay_out()
        self.brush.toggled.connect(self.brush_toggled)
        self.classes.currentIndexChanged.connect(self._change)
        self.width_px.valueChanged.connect(self._change)
        self.undo.clicked.connect(self.undo_requested)
        self.fit.clicked.connect(self.fit_requested)
        self.original.clicked.connect(self.original_requested)
        self.save.clicked.connect(self.save_requested)
        self.bar.hide()

    @property
    def label(self) -> str:
        """Name of the chosen class."""
        return str(self.classes.currentData() or "")

    def set_classes(self, classes: Sequence[Mapping[str, Any]]) -> None:
        """classes: each with "name", "title" and "colour"; the chosen one stays where it is among them"""
        chosen = self.label
        self.classes.blockSignals(True)
        self.classes.clear()
        for each in classes:
            swatch = QPixmap(SWATCH_PX, SWATCH_PX)
            swatch.fill(QColor(each["colour"]))
            self.classes.addItem(QIcon(swatch), title(each["title"]), each["name"])
        self.classes.setCurrentIndex(max(self.classes.findData(chosen), 0))
        self.classes.blockSignals(False)
        self._change()

    def choose_class(self, number: int) -> None:
        """number: from 1"""
        if number <= self.classes.count():
            self.classes.setCurrentIndex(number - 1)

    def show_state(self, strokes: int, can_undo: bool, is_fitting: bool, is_fitted: bool) -> None:
        """strokes: in the file; is_fitted: whether the map is shown by a fitted model"""
        self.undo.setEnabled(can_undo and not is_fitting)
        self.fit.setEnabled(strokes > 0 and not is_fitting)
        self.original.setEnabled(is_fitted and not is_fitting)
        self.save.setEnabled(is_fitted and not is_fitting)
        self.bar.setVisible(is_fitting)

    def show_text(self, text: str) -> None:
        """Makes the window higher where the text needs more room."""
        self.text.setText(text)
        window = self.window()
        layout = window.layout()
        if layout is not None:
            layout.activate()
            window.resize(window.width(), max(window.height(), layout.totalHeightForWidth(window.width())))

    def show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _change(self, *_: object) -> None:
        self.brush_changed.emit()

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for each in (self.brush, self.classes, self.width_px, self.undo):
            first.addWidget(each, 1 if each is self.classes else 0)
        for each in (self.fit, self.original, self.save):
            second.addWidget(each)
        layout = QVBoxLayout(self)
        layout.addLayout(first)
        layout.addLayout(second)
        layout.addWidget(self.bar)
        layout.addWidget(self.text)
