"""Which pixel values are no imagery, and how a band that is tagged alpha is read."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLineEdit, QWidget

from ....engine.api.requests.bands import TRANSPARENCY as WAYS
from ....i18n import tr
from ....processing.inputs.pixel_values import NODATA, NODATA_TOLERANCE, TRANSPARENCY
from ...widgets.elided_combo import ElidedComboBox

MAX_TOLERANCE = 255.0


class NodataBox(QWidget):
    """Gives the algorithm's parameters NODATA, NODATA_TOLERANCE and TRANSPARENCY, as far as they are set."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = QLineEdit()
        self._values.setObjectName("landchipNodata")
        self._values.setPlaceholderText(tr("as the raster says"))
        self._values.setToolTip(tr("Pixels that hold it in all bands are no imagery; as 0 or 0,250:255"))
        self._values.setClearButtonEnabled(True)
        self._tolerance = QgsDoubleSpinBox()
        self._tolerance.setObjectName("landchipNodataTolerance")
        self._tolerance.setDecimals(0)
        self._tolerance.setRange(0.0, MAX_TOLERANCE)
        self._tolerance.setToolTip(tr("Lossy formats leave a collar of values beside no data: 4 takes 0 to 4 for 0."))
        self._ways = ElidedComboBox()
        self._ways.setObjectName("landchipTransparency")
        self._ways.setToolTip(tr("A band tagged alpha holds transparency, or near infrared, as in many NAIP files"))
        titles = {"auto": tr("by its values"), "alpha": tr("transparency"), "near-infrared": tr("near infrared")}
        for way in WAYS:
            self._ways.addItem(titles[way], way)
        self._values.textChanged.connect(self.changed)
        self._tolerance.valueChanged.connect(self.changed)
        self._ways.currentIndexChanged.connect(self.changed)
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.addRow(tr("No-data values"), self._values)
        rows.addRow(tr("Their tolerance"), self._tolerance)
        rows.addRow(tr("Alpha band"), self._ways)

    def parameters(self) -> dict[str, Any]:
        """Those that are set."""
        set_here = {
            NODATA: self._values.text().strip(),
            NODATA_TOLERANCE: self._tolerance.value(),
            TRANSPARENCY: self._ways.currentData(),
        }
        return {name: value for name, value in set_here.items() if value not in ("", 0.0, WAYS[0])}

    def restore(self, values: dict[str, Any]) -> None:
        """values: as `parameters` gives them"""
        self._values.setText(str(values.get(NODATA, "")))
        self._tolerance.setValue(float(values.get(NODATA_TOLERANCE, 0.0)))
        self._ways.setCurrentIndex(max(0, self._ways.findData(values.get(TRANSPARENCY))))
