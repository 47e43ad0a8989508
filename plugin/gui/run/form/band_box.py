"""Which band of the imagery is which colour: identified by the engine, or set by hand."""

from __future__ import annotations

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QVBoxLayout, QWidget

from ....engine.api.requests.bands import format_bands, parse_bands
from ....i18n import tr
from ...widgets.elided_combo import ElidedComboBox

BANDS = ("red", "green", "blue", "nir")
NONE = 0


class BandBox(QWidget):
    """Gives the algorithm's parameter BANDS, which is empty where the engine is to identify the bands."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_hand = QCheckBox(tr("&Bands by hand"))
        self.by_hand.setObjectName("landchipBandsByHand")
        self.by_hand.setToolTip(tr("Otherwise they are told by their names and colours, or by their order"))
        titles = {"red": tr("Red"), "green": tr("Green"), "blue": tr("Blue"), "nir": tr("Near infrared")}
        self._combos = {}
        self._rows = QWidget()
        rows = QFormLayout(self._rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name in BANDS:
            self._combos[name] = combo = ElidedComboBox()
            combo.setObjectName(f"landchipBand_{name}")
            combo.currentIndexChanged.connect(self.changed)
            rows.addRow(titles[name], combo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.by_hand)
        layout.addWidget(self._rows)
        self._rows.hide()
        self.by_hand.toggled.connect(self._rows.setVisible)
        self.by_hand.toggled.connect(self.changed)

    def value(self) -> str:
        """A text such as `red=1,green=2,blue=3`, or empty."""
        if not self.by_hand.isChecked():
            return ""
        numbers = {name: combo.currentData() for name, combo in self._combos.items()}
        return format_bands({name: number for name, number in numbers.items() if number})

    def choose(self, value: str) -> None:
        """value: as `value()` gives it. Raises RequestError for another text."""
        numbers = parse_bands(value) or {}
        for name, combo in self._combos.items() if value else ():
            combo.setCurrentIndex(max(0, combo.findData(numbers.get(name, NONE))))
        self.by_hand.setChecked(bool(value))

    def set_layer(self, layer: QgsRasterLayer | None) -> None:
        """Lists the layer's bands. Bands set by hand stay; others are in NAIP's order: red, green, blue, nir."""
        bands = [layer.bandName(number) for number in range(1, layer.bandCount() + 1)] if layer is not None else []
        count = len(bands)
        previous = self.value()
        for position, (name, combo) in enumerate(self._combos.items(), 1):
            combo.blockSignals(True)
            combo.clear()
            combo.addItem(tr("none"), NONE)
            for number, band in enumerate(bands, 1):
                combo.addItem(band, number)
            combo.setCurrentIndex(position if position <= count and (name != "nir" or count > len(BANDS) - 1) else 0)
            combo.blockSignals(False)
        if previous:
            self.choose(previous)
