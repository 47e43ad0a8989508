"""Choices for the engine's set-up that most users never need: Python, wheels, proxy, certificates, folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.api.protocol import abbreviate_home
from ...i18n import tr
from ..widgets.buttons import DisclosureButton
from ..widgets.layouts import add_labelled_row, form_layout
from ..widgets.path_field import PathField
from .setup_tasks import SetupChoices


class AdvancedBox(QWidget):
    """Collapsed at first.

    changed:        a choice changed
    use_requested:  the Python in `own_python` is to be the engine's
    stop_requested: no Python of the user's own is to be used
    """

    changed = pyqtSignal()
    use_requested = pyqtSignal()
    stop_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._default_folder = Path()
        self._disclosure = DisclosureButton("landchipAdvanced", tr("Ad&vanced"))
        self.python = PathField(tr("Python to build on"), "landchipBuildPython")
        self.python.set_hint(tr("the one that QGIS runs"))
        self.wheels = PathField(tr("Folder of wheels"), "landchipWheels", folder=True)
        self.wheels.set_hint(tr("none: the packages are fetched"))
        self.proxy = QLineEdit()
        self.proxy.setObjectName("landchipProxy")
        self.proxy.setToolTip(
            tr("host:port. A password is used this once and never kept; QGIS's own settings keep it.")
        )
        self.certificates = PathField(tr("Certificates"), "landchipCertificates")
        self.certificates.set_hint(tr("those of the system and of QGIS"))
        self.certificates.set_filter(tr("Certificates (*.pem *.crt *.cer);;All files (*)"))
        self.folder = PathField(tr("Folder"), "landchipEngineFolder", folder=True)
        self.own_python = PathField(tr("Python with the packages"), "landchipOwnPython")
        self.own_python.set_hint(tr("such as that of a conda environment"))
        self._use_button = QPushButton(tr("Use &This Python"))
        self._use_button.setObjectName("landchipUse")
        self._stop_button = QPushButton(tr("Stop Using &It"))
        self._stop_button.setObjectName("landchipStopUsing")
        self._body = self._fields()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._disclosure)
        layout.addWidget(self._body)
        self._use_button.clicked.connect(self.use_requested)
        self._stop_button.clicked.connect(self.stop_requested)
        for field in (self.python, self.wheels, self.certificates, self.folder):
            field.changed.connect(self.changed)
        self.proxy.editingFinished.connect(self.changed)
        self._disclosure.toggled.connect(self._body.setVisible)
        self._body.hide()

    def expand(self) -> None:
        self._disclosure.setChecked(True)

    def show_choices(self, choices: SetupChoices, default_folder: Path, qgis_proxy: str) -> None:
        """qgis_proxy: the proxy that is used where the field is empty"""
        self._default_folder = default_folder
        self.python.set_path(choices.python)
        self.wheels.set_path(choices.wheels)
        self.proxy.setText(choices.proxy)
        self.proxy.setPlaceholderText(tr("as in QGIS: {}").format(qgis_proxy or tr("that of the system, if any")))
        self.certificates.set_path(choices.ca_file)
        self.folder.set_path(None if choices.folder == default_folder else choices.folder)
        self.folder.set_hint(abbreviate_home(str(default_folder)))

    def choices(self, base: SetupChoices) -> SetupChoices:
        """`base` with the values of the fields."""
        return replace(
            base,
            python=self.python.path(),
            wheels=self.wheels.path(),
            proxy=self.proxy.text().strip(),
            ca_file=self.certificates.path(),
            folder=self.folder.path() or self._default_folder,
        )

    def show_own_python(self, python: Path | None, changeable: bool) -> None:
        """python: the user's own that is in use, or None; changeable: whether another may be chosen now"""
        if python is not None:
            self.own_python.set_path(str(python))
        self._stop_button.setVisible(python is not None)
        for widget in (self._use_button, self._stop_button, self.own_python):
            widget.setEnabled(changeable)

    def _fields(self) -> QWidget:
        body = QWidget()
        form = form_layout(body)
        rows = (
            (tr("&Python to build on"), self.python, self.python.line),
            (tr("&Wheels"), self.wheels, self.wheels.line),
            (tr("Pro&xy"), self.proxy, self.proxy),
            (tr("C&ertificates"), self.certificates, self.certificates.line),
            (tr("&Folder"), self.folder, self.folder.line),
        )
        for text, field, buddy in rows:
            add_labelled_row(form, text, field, buddy)
        label = QLabel(tr("Or a Python that &has the packages already"))
        label.setBuddy(self.own_python.line)
        label.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._use_button)
        buttons.addWidget(self._stop_button)
        buttons.addStretch(1)
        form.addRow(label)
        form.addRow(self.own_python)
        form.addRow(buttons)
        return body
