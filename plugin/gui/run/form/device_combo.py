"""The device that a run uses, and below it its name and rate, as the plan has them."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QWidget

from ....i18n import number, tr, translated
from ... import display_names
from ...widgets.elided_combo import ElidedComboBox
from ...widgets.labels import NoteLabel


class DeviceCombo(ElidedComboBox):
    """note: name and rate of the chosen device; the form lays it out, and it is hidden once another one is chosen"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipDevice")
        for device, name in display_names.devices().items():
            self.addItem(name, device)
        self.note = NoteLabel("landchipDeviceName")
        self.note.hide()
        self.currentIndexChanged.connect(self.note.hide)

    def show_device(self, device: dict[str, Any], chips_per_second: float) -> None:
        """Displays the name and rate of the chosen device. device: as the engine's plan has it"""
        template = tr("{name}, {rate} chips/s").replace("{rate} ", "{rate}\u00a0").replace("/", "\u2060/\u2060")
        text = template.format(name=device["name"], rate=number(chips_per_second))  # no line ends within 9 chips/s
        self.note.setText(text)
        self.note.setToolTip(translated(device["note"]) if device.get("note") else "")
        self.note.show()

    def set_used(self, used: bool) -> None:
        """used: whether the run takes place on this computer"""
        self.setEnabled(used)
        self.setToolTip("" if used else tr("The cluster's computers choose the device: a GPU where they have one."))
        if not used:
            self.note.hide()
