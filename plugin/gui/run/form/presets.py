"""Named presets: settings of the form that go with any project, kept in the profile."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QLineEdit, QWidget

from ....i18n import tr
from ...widgets.buttons import icon_button

PRESETS = "landchip/presets"


def presets() -> dict[str, dict[str, Any]]:
    """Name -> state, sorted by name."""
    try:
        found = json.loads(QgsSettings().value(PRESETS, "", type=str) or "{}")
    except ValueError:
        found = {}
    if not isinstance(found, dict):
        return {}
    return {name: found[name] for name in sorted(found) if isinstance(found[name], dict)}


def save_preset(name: str, state: dict[str, Any]) -> None:
    QgsSettings().setValue(PRESETS, json.dumps({**presets(), name: state}))


def delete_preset(name: str) -> None:
    QgsSettings().setValue(PRESETS, json.dumps({each: state for each, state in presets().items() if each != name}))


class PresetBar(QWidget):
    """Choose, save and delete; it knows no form: `chosen` gives a state, `save_asked` wants one for a name."""

    chosen = pyqtSignal(dict)
    save_asked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = QComboBox()
        self.names.setObjectName("landchipPreset")
        self.names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._save = icon_button("landchipPresetSave", "mActionFileSave.svg", tr("Save these settings under a name"))
        self._delete = icon_button("landchipPresetDelete", "mActionDeleteSelected.svg", tr("Delete the chosen preset"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.names, 1)
        layout.addWidget(self._save)
        layout.addWidget(self._delete)
        self.names.activated.connect(self._choose)
        self._save.clicked.connect(self._ask_name)
        self._delete.clicked.connect(self._drop)
        self._list()

    def saved(self, name: str, state: dict[str, Any]) -> None:
        """The answer to `save_asked`."""
        save_preset(name, state)
        self._list(name)

    def changed(self) -> None:
        """The form no longer is what the preset says."""
        self.names.setCurrentIndex(0)
        self._delete.setEnabled(False)

    def _list(self, current: str = "") -> None:
        self.names.clear()
        self.names.addItem(tr("—"), "")
        for name in presets():
            self.names.addItem(name, name)
        self.names.setCurrentIndex(max(0, self.names.findData(current)))
        self._delete.setEnabled(self.names.currentIndex() > 0)

    def _choose(self) -> None:
        name = self.names.currentData()
        self._delete.setEnabled(bool(name))
        if name in presets():
            self.chosen.emit(presets()[name])
            self.names.setCurrentIndex(self.names.findData(name))
            self._delete.setEnabled(True)

    def _ask_name(self) -> None:
        name, right = QInputDialog.getText(
            self, tr("Save Preset"), tr("Name of the preset"), QLineEdit.EchoMode.Normal, self.names.currentData() or ""
        )
        if right and name.strip():
            self.save_asked.emit(name.strip())

    def _drop(self) -> None:
        delete_preset(self.names.currentData())
        self._list()
