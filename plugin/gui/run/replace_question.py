"""Asks before a run replaces files that exist."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ...i18n import tr
from ...processing.map_output import KINDS, OUTPUT


class ReplaceQuestion:
    """Decides whether a run may write its files; asks where one would be lost. dialog: while it is open"""

    def __init__(self, parent: QWidget) -> None:
        self.dialog: QMessageBox | None = None
        self._parent = parent
        self._allowed: set[str] = set()  # files of the last run: what exists of them is its own, or was to be replaced

    def ask(
        self,
        parameters: Mapping[str, Any],
        same_run: bool,
        start: Callable[[], None],
        keep_both: Callable[[], None],
    ) -> None:
        """Calls `start` if no file is lost or the user allows it; `keep_both` if another file is to be written.

        parameters: of landchip:classify
        same_run:   whether the map is an unfinished or finished one of these settings, which loses nothing
        """
        outputs = {name: str(parameters[name]) for name in KINDS if name in parameters}
        own = {outputs[OUTPUT], *self._allowed} if same_run else set()
        lost = [Path(each) for each in outputs.values() if each not in own and Path(each).exists()]

        def allow() -> None:
            self._allowed = set(outputs.values())
            start()

        if lost:
            self._open(lost, allow, keep_both)
        else:
            allow()

    def close(self) -> None:
        """Closes the dialog, which is no answer."""
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.finished.disconnect()
            dialog.close()
            dialog.deleteLater()

    def _open(self, files: list[Path], replace: Callable[[], None], keep_both: Callable[[], None]) -> None:
        self.close()
        self.dialog = dialog = QMessageBox(self._parent)
        dialog.setObjectName("landchipReplaceQuestion")
        dialog.setIcon(QMessageBox.Icon.Question)
        dialog.setWindowTitle(tr("Replace the Map?"))
        text = tr("There is already: {}. Replace it, or keep it and write the new map beside it?")
        dialog.setText(text.format(", ".join(each.name for each in files)))
        dialog.setInformativeText(str(files[0].parent))
        keep_button = dialog.addButton(tr("&Keep Both"), QMessageBox.ButtonRole.AcceptRole)
        keep_button.setObjectName("landchipKeepBoth")
        replace_button = dialog.addButton(tr("&Replace"), QMessageBox.ButtonRole.DestructiveRole)
        replace_button.setObjectName("landchipReplace")
        dialog.addButton(QMessageBox.StandardButton.Cancel)
        dialog.setDefaultButton(keep_button)

        def answer(_result: int) -> None:
            self.dialog = None
            button = dialog.clickedButton()
            dialog.deleteLater()
            if button is keep_button:
                keep_both()
            elif button is replace_button:
                replace()

        dialog.finished.connect(answer)
        dialog.open()
