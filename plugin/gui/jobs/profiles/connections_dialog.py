"""The dialog of the connections: a list, the form of the chosen one, and its test.

Changes are stored by Save, and when another connection is chosen or the dialog is closed, if they make sense; otherwise
a sentence says what is wrong, and Revert takes them back.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .... import connections
from ....engine.api.errors import LandchipError, RequestError
from ....engine.api.json_load import read_json
from ....engine.api.requests.raster_input import RasterInput
from ....i18n import tr, translated
from ....remote.ways.profile import Profile
from ...run.form.run_form import RunForm
from ...widgets.buttons import icon_button
from ...widgets.labels import wrap
from ...widgets.layouts import scroll_area, without_margins
from .check_panel import CheckPanel
from .connection_test import ConnectionTest
from .profile_form import ProfileForm

FILTER = "JSON (*.json)"


class ConnectionsDialog(QDialog):
    """changed: the stored connections are others. rasters: addresses of the form's imagery, for the test"""

    changed = pyqtSignal()

    def __init__(self, rasters: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipConnectionsDialog")
        self.setWindowTitle(tr("Connections to Clusters"))
        self.names = QListWidget(objectName="landchipConnectionNames")
        self.names.setAccessibleName(tr("Connections"))
        self.form = ProfileForm()
        self.outcomes = CheckPanel()
        self._scroll = scroll_area(self.form)
        self._for_one: list[QToolButton] = []  # buttons that need a stored connection
        self._rasters = list(rasters)
        self._test = ConnectionTest(self)
        self._shown: Profile | None = None  # as it is stored; None for a new one
        self._dirty = False
        self._problem = wrap(QLabel(objectName="landchipConnectionProblem"))
        self._problem.hide()
        self._save = QPushButton(tr("Sa&ve"), objectName="landchipConnectionSave")
        self._revert = QPushButton(tr("Rev&ert"), objectName="landchipConnectionRevert")
        self._test_button = QPushButton(tr("&Test"), objectName="landchipConnectionTest")
        self._close = QPushButton(tr("C&lose"), objectName="landchipConnectionClose")
        self._lay_out()
        self._connect()
        self._refresh()

    def reject(self) -> None:  # Escape, Close and the window's button
        """Closes, unless changes make no sense."""
        if self.store():
            self._test.stop()
            super().reject()

    def store(self) -> bool:
        """Stores changes; False, with a sentence, where they make no sense."""
        if not self._dirty:
            return True
        try:
            profile = self.form.profile()
            replaces = self._shown.name if self._shown is not None else ""
            if profile.name != replaces and profile.name in [each.name for each in connections.profiles()]:
                raise RequestError(
                    "connection-name-taken",
                    tr("There is a connection {name} already: choose another name."),
                    name=profile.name,
                )
        except LandchipError as error:
            self._show_problem(translated(error))
            return False
        connections.save_profile(profile, replaces)
        self._refresh(profile.name)
        self.changed.emit()
        return True

    def _refresh(self, name: str = "") -> None:
        """Reads the connections anew and shows the one of that name, else the first."""
        profiles = connections.profiles()
        self.names.blockSignals(True)
        self.names.clear()
        self.names.addItems([each.name for each in profiles])
        row = next((row for row, each in enumerate(profiles) if each.name == name), 0)
        self.names.setCurrentRow(row if profiles else -1)
        self.names.blockSignals(False)
        self._show(profiles[row] if profiles else None)

    def _show(self, profile: Profile | None) -> None:
        self._shown = profile
        self._test.stop()
        self.outcomes.clear()
        self.form.show_profile(profile)
        self._scroll.verticalScrollBar().setValue(0)
        for button in self._for_one:
            button.setEnabled(profile is not None)
        self._set_dirty(False)

    def _set_dirty(self, dirty: bool) -> None:
        self._dirty = dirty
        self._save.setEnabled(dirty)
        self._revert.setEnabled(dirty)
        self._show_problem("")

    def _show_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def _name_chosen(self, row: int) -> None:
        name = self._names()[row] if row >= 0 else ""
        if self.store():
            self._refresh(name)
            return
        shown = self._shown.name if self._shown is not None else ""
        known = self._names()
        self.names.blockSignals(True)
        self.names.setCurrentRow(known.index(shown) if shown in known else -1)
        self.names.blockSignals(False)

    def _names(self) -> list[str]:
        items = map(self.names.item, range(self.names.count()))
        return [each.text() for each in items if each is not None]

    def _add(self) -> None:
        if self.store():
            self.names.setCurrentRow(-1)
            self._show(None)
            self.form.name.setFocus()

    def _duplicate(self) -> None:
        if self.store() and self._shown is not None:
            self._store_copy(self._shown)

    def _store_copy(self, profile: Profile) -> None:
        taken = [each.name for each in connections.profiles()]
        name, number = profile.name, 1
        while name in taken:
            number += 1
            name = f"{profile.name} {number}"
        connections.save_profile(replace(profile, name=name))
        self._refresh(name)
        self.changed.emit()

    def _remove(self) -> None:
        if self._shown is not None:
            connections.remove_profile(self._shown.name)
            self._refresh()
            self.changed.emit()

    def _import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Import a Connection"), "", FILTER)
        if path and self.store():
            try:
                self._store_copy(Profile.from_json(read_json(Path(path))))
            except LandchipError as error:
                self._show_problem(translated(error))
            except (OSError, ValueError) as error:
                self._show_problem(tr("{file} is no connection: {reason}").format(file=path, reason=error))

    def _export(self) -> None:
        if not self.store() or self._shown is None:
            return
        path, _ = QFileDialog.getSaveFileName(self, tr("Export the Connection"), f"{self._shown.name}.json", FILTER)
        if path:
            try:
                Path(path).write_text(json.dumps(self._shown.to_json(), indent=2) + "\n", "utf-8")
            except OSError as error:
                self._show_problem(tr("{file} cannot be written: {reason}").format(file=path, reason=error))

    def _start_test(self) -> None:
        if self._test.is_running:
            self._test.stop()
            self._test_ended()
            return
        try:
            self._test.start(self.form.profile(), self._rasters)
        except LandchipError as error:
            self._show_problem(translated(error))
            return
        self._show_problem("")
        self.outcomes.start()
        self._test_button.setText(tr("S&top Testing"))

    def _test_ended(self, text: str = "") -> None:
        self.outcomes.finish(text)
        self._test_button.setText(tr("&Test"))

    def _connect(self) -> None:
        self.names.currentRowChanged.connect(self._name_chosen)
        self.form.changed.connect(lambda: self._set_dirty(True))
        self._save.clicked.connect(self.store)
        self._revert.clicked.connect(lambda: self._show(self._shown))
        self._test_button.clicked.connect(self._start_test)
        self._close.clicked.connect(self.reject)
        self._test.outcome.connect(self.outcomes.add)
        self._test.ended.connect(self._test_ended)

    def _lay_out(self) -> None:
        left = QWidget()
        column = without_margins(QVBoxLayout(left))
        column.addWidget(self.names, 1)
        row = without_margins(QHBoxLayout())
        for name, icon, text, act in (
            ("Add", "symbologyAdd.svg", tr("New connection"), self._add),
            ("Duplicate", "mActionDuplicateLayer.svg", tr("Duplicate the connection"), self._duplicate),
            ("Remove", "symbologyRemove.svg", tr("Remove the connection"), self._remove),
            ("Import", "mActionFileOpen.svg", tr("Import a connection from a file"), self._import),
            ("Export", "mActionFileSave.svg", tr("Export the connection to a file"), self._export),
        ):
            tool = icon_button(f"landchipConnection{name}", icon, text)
            tool.setAutoRaise(True)
            tool.clicked.connect(act)
            row.addWidget(tool)
            if act in (self._duplicate, self._remove, self._export):
                self._for_one.append(tool)
        row.addStretch(1)
        column.addLayout(row)
        right = QWidget()
        column = without_margins(QVBoxLayout(right))
        column.addWidget(self._scroll, 1)
        column.addWidget(self._problem)
        column.addWidget(self.outcomes)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self._test_button)
        buttons.addStretch(1)
        for button in (self._revert, self._save, self._close):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        layout.addLayout(buttons)
        letter = self.fontMetrics().averageCharWidth()
        splitter.setSizes([28 * letter, 82 * letter])
        self.resize(115 * letter, 34 * self.fontMetrics().lineSpacing())


def form_rasters(form: RunForm) -> list[str]:
    """The addresses of the imagery in the form of a run; empty where none is chosen, or where it is no file."""
    try:
        entries = map(RasterInput.from_json, form.imagery_request()["raster"])
        return [each.path for each in entries if each.service is None]
    except LandchipError:
        return []
