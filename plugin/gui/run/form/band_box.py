"""Which band of the imagery is which colour: told by the engine, or by hand."""

from __future__ import annotations

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QVBoxLayout, QWidget

from ....engine.api.request import format_bands, parse_bands
from ....i18n import tr

BANDS = ("red", "green", "blue", "nir")
NONE = 0


class BandBox(QWidget):
    """Gives the text of the algorithm's parameter BANDS, empty where the engine is to tell."""

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
            self._combos[name] = combo = QComboBox()
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
        """`red=1,green=2,blue=3`, or empty."""
        if not self.by_hand.isChecked():
            return ""
        numbers = {name: combo.currentData() for name, combo in self._combos.items()}
        return format_bands({name: number for name, number in numbers.items() if number})

    def choose(self, value: str) -> None:
        """Raises RequestError for a text that is no list of bands."""
        numbers = parse_bands(value) or {}
        for name, combo in self._combos.items() if value else ():
            combo.setCurrentIndex(max(0, combo.findData(numbers.get(name, NONE))))
        self.by_hand.setChecked(bool(value))

    def set_layer(self, layer: QgsRasterLayer | None) -> None:
        """Lists the layer's bands, in NAIP's order to begin with."""
        bands = [layer.bandName(number) for number in range(1, layer.bandCount() + 1)] if layer is not None else []
        count = len(bands)
        kept = self.value()
        for place, (name, combo) in enumerate(self._combos.items(), 1):
            combo.blockSignals(True)
            combo.clear()
            combo.addItem(tr("none"), NONE)
            for number, band in enumerate(bands, 1):
                combo.addItem(band, number)
            combo.setCurrentIndex(place if place <= count and (name != "nir" or count > len(BANDS) - 1) else 0)
            combo.blockSignals(False)
        if kept:
            self.choose(kept)
