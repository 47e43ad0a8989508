"""Thresholds and image date. Empty fields mean those that the model and the raster state."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsDateEdit, QgsDoubleSpinBox
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QWidget

from ....engine.api.requests.run_request import DEFAULT_MIN_VALID
from ....i18n import tr
from ....processing.parameters import IMAGE_DATE, MAX_DISTANCE, MIN_CONFIDENCE, MIN_MARGIN, MIN_VALID


class ThresholdsBox(QWidget):
    """Gives those of the algorithm's advanced parameters that are set."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spin_boxes = {
            MIN_CONFIDENCE: _spin_box(1.0, tr("the model's own")),
            MIN_MARGIN: _spin_box(1.0, tr("the model's own")),
            MAX_DISTANCE: _spin_box(1e6, tr("the model's own")),
        }
        self._min_valid = QgsDoubleSpinBox()
        self._min_valid.setRange(0.01, 1.0)
        self._min_valid.setSingleStep(0.05)
        self._min_valid.setClearValue(DEFAULT_MIN_VALID)
        self._min_valid.setValue(DEFAULT_MIN_VALID)
        self._date = QgsDateEdit()
        self._date.setNullRepresentation(tr("as the raster says"))
        self._date.setDisplayFormat("yyyy-MM-dd")
        self._date.setCalendarPopup(True)
        self._date.clear()
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        titles = {
            MIN_CONFIDENCE: tr("Uncertain below confidence"),
            MIN_MARGIN: tr("Uncertain below margin"),
            MAX_DISTANCE: tr("Unlike the training data beyond"),
        }
        tips = {
            MIN_CONFIDENCE: tr("Chips whose group is less probable are flagged, never hidden."),
            MIN_MARGIN: tr("Chips whose first two groups are closer than this are flagged, never hidden."),
            MAX_DISTANCE: tr("Distance to the training data, in the unit of the map's column distance."),
        }
        for name, box in self._spin_boxes.items():
            box.setObjectName(f"landchipFine_{name}")
            box.setToolTip(tips[name])
            box.valueChanged.connect(self.changed)
            rows.addRow(titles[name], box)
        self._min_valid.setObjectName(f"landchipFine_{MIN_VALID}")
        self._min_valid.setToolTip(tr("Chips with a smaller share of imagery are left without a class."))
        self._min_valid.valueChanged.connect(self.changed)
        rows.addRow(tr("Least share of a chip with imagery"), self._min_valid)
        self._date.setObjectName(f"landchipFine_{IMAGE_DATE}")
        self._date.dateChanged.connect(self.changed)
        rows.addRow(tr("Image date"), self._date)

    def parameters(self) -> dict[str, Any]:
        boxes = self._spin_boxes.items()
        values: dict[str, Any] = {name: round(box.value(), 4) for name, box in boxes if box.value() >= 0}
        date = self._date.date()
        if not self._date.isNull() and date.isValid():
            values[IMAGE_DATE] = date.toString(Qt.DateFormat.ISODate)
        return {MIN_VALID: round(self._min_valid.value(), 4), **values}

    def restore(self, values: dict[str, Any]) -> None:
        """values: as `parameters` gives them"""
        for name, box in self._spin_boxes.items():
            box.setValue(values.get(name, box.minimum()))
        self._min_valid.setValue(values.get(MIN_VALID, DEFAULT_MIN_VALID))
        if IMAGE_DATE in values:
            self._date.setDate(QDate.fromString(values[IMAGE_DATE], Qt.DateFormat.ISODate))
        else:
            self._date.clear()

    def is_default(self) -> bool:
        """Whether nothing is set."""
        return self.parameters() == {MIN_VALID: DEFAULT_MIN_VALID}


def _spin_box(maximum: float, unset_text: str) -> QgsDoubleSpinBox:
    """For 0 to `maximum`; the value below 0 means unset and displays `unset_text`."""
    box = QgsDoubleSpinBox()
    step = 0.05 if maximum <= 1 else 1.0
    box.setRange(-step, maximum)
    box.setSingleStep(step)
    box.setSpecialValueText(unset_text)
    box.setClearValue(-step, unset_text)
    box.setValue(-step)
    return box
