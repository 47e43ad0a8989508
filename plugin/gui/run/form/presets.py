"""Presets: named states of the form that have a meaning in any project, stored in the QGIS profile."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QInputDialog, QLineEdit, QMessageBox, QWidget

from ....engine.api.json_load import load_json
from ....i18n import tr
from ...widgets.buttons import icon_button
from ...widgets.elided_combo import ElidedComboBox

SETTING = "landchip/presets"


def presets() -> dict[str, dict[str, Any]]:
    """Name -> state of the form, sorted by name."""
    try:
        stored = load_json(QgsSettings().value(SETTING, "", type=str) or "{}", surrogates=True)
    except ValueError:
        stored = {}
    if not isinstance(stored, dict):
        return {}
    return {name: stored[name] for name in sorted(stored) if isinstance(stored[name], dict)}


def save_preset(name: str, state: dict[str, Any]) -> None:
    QgsSettings().setValue(SETTING, json.dumps({**presets(), name: state}))


def delete_preset(name: str) -> None:
    QgsSettings().setValue(SETTING, json.dumps({each: state for each, state in presets().items() if each != name}))


class PresetBar(QWidget):
    """Chooses, saves and deletes presets; it knows no form.

    chosen:         the state of a preset
    save_requested: a name; `store` is to be called with it and the form's state
    """

    chosen = pyqtSignal(dict)
    save_requested = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = ElidedComboBox()
        self.names.setObjectName("landchipPreset")
        self._save = icon_button("landchipPresetSave", "mActionFileSave.svg", tr("Save these settings under a name"))
        self._delete = icon_button("landchipPresetDelete", "mActionDeleteSelected.svg", tr("Delete the chosen preset"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.names, 1)
        layout.addWidget(self._save)
        layout.addWidget(self._delete)
        self.names.activated.connect(self._choose)
        self._save.clicked.connect(self._ask_name)
        self._delete.clicked.connect(self._delete_chosen)
        self._fill()

    def store(self, name: str, state: dict[str, Any]) -> None:
        """Saves a preset and chooses it."""
        save_preset(name, state)
        self._fill(name)

    def _fill(self, current: str = "") -> None:
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
        name, accepted = QInputDialog.getText(
            self, tr("Save Preset"), tr("Name of the preset"), QLineEdit.EchoMode.Normal, self.names.currentData() or ""
        )
        if accepted and name.strip() and self._may_replace(name.strip()):
            self.save_requested.emit(name.strip())

    def _may_replace(self, name: str) -> bool:
        """Asks where another preset than the chosen one has the name."""
        if name not in presets() or name == self.names.currentData():
            return True
        question = tr("There is already a preset {}: replace it?").format(name)
        return QMessageBox.question(self, tr("Save Preset"), question) == QMessageBox.StandardButton.Yes

    def _delete_chosen(self) -> None:
        delete_preset(self.names.currentData())
        self._fill()
