"""The model: Landchip's own, its 8-bit form, a file, or one used before; buttons to fit it and for its card."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ....i18n import tr
from ... import display_names
from ...widgets.buttons import icon_button
from ...widgets.elided_combo import ElidedComboBox
from . import form_state

FIT_ICON = Path(__file__).resolve().parents[3] / "resources" / "icons" / "fit.svg"
DEFAULT, FAST = "", "fast"  # values of the algorithm's parameter MODEL


class ModelBox(QWidget):
    """Gives the algorithm's parameter MODEL.

    card_requested: the user wants to read the model's card
    fit_requested:  the user wants to fit the model to the form's area
    """

    changed = pyqtSignal()
    card_requested = pyqtSignal()
    fit_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = ElidedComboBox()
        self.names.setObjectName("landchipModel")
        self._file = icon_button("landchipModelFile", "mActionFileOpen.svg", tr("Choose a model file (ONNX)"))
        self._card = icon_button(
            "landchipModelCard",
            "mActionPropertiesWidget.svg",
            tr("Read about the model: classes, bands, accuracy, limits and licence"),
        )
        self._fit = icon_button("landchipModelFit", "", tr("Fit to This Place with NLCD…"))
        self._fit.setIcon(QIcon(str(FIT_ICON)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.names, 1)
        layout.addWidget(self._fit)
        layout.addWidget(self._file)
        layout.addWidget(self._card)
        self._fill()
        self.names.currentIndexChanged.connect(self.changed)
        self._file.clicked.connect(self._choose_file)
        self._card.clicked.connect(self.card_requested)
        self._fit.clicked.connect(self.fit_requested)

    def value(self) -> str:
        return str(self.names.currentData() or "")

    def choose(self, value: str) -> None:
        """value: of MODEL; a path that is not in the list is added"""
        if self.names.findData(value) < 0:
            self._add(value)
        self.names.setCurrentIndex(self.names.findData(value))

    def add_file(self, path: str) -> None:
        """Adds a file to the recent ones and chooses it; always emits `changed`, since the file may be a new one."""
        form_state.add_recent_model(path)
        if path == self.value():
            self.changed.emit()
        self.choose(path)

    def _fill(self) -> None:
        self.names.addItem(display_names.default_model(), DEFAULT)
        self.names.addItem(display_names.fast_model(), FAST)
        for path in form_state.recent_models():
            self._add(path)

    def _add(self, path: str) -> None:
        self.names.addItem(Path(path).stem, path)
        self.names.setItemData(self.names.count() - 1, path, Qt.ItemDataRole.ToolTipRole)

    def _choose_file(self) -> None:
        start = self.value() if self.value() not in (DEFAULT, FAST) else ""
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a Model"), start, tr("ONNX models (*.onnx *.ONNX)"))
        if path:
            self.add_file(path)
