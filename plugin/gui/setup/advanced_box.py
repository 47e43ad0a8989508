"""Choices for the engine's set-up that most people never need: Python, wheels, proxy, certificates, folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.api.protocol import abbreviate_home
from ...i18n import tr
from ..widgets.path_field import PathField
from .setup_tasks import SetupChoices


class AdvancedBox(QWidget):
    """Folded up at first. `changed` when a choice did; `use_asked` and `stop_asked` for a Python of the user's own."""

    changed = pyqtSignal()
    use_asked = pyqtSignal()
    stop_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._default_folder = Path()
        self._head = QToolButton()
        self._head.setObjectName("landchipAdvanced")
        self._head.setText(tr("Ad&vanced"))
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setAutoRaise(True)
        self._head.setCheckable(True)
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
        self.own = PathField(tr("Python with the packages"), "landchipOwnPython")
        self.own.set_hint(tr("such as that of a conda environment"))
        self._use = QPushButton(tr("Use &This Python"))
        self._use.setObjectName("landchipUse")
        self._stop = QPushButton(tr("Stop Using &It"))
        self._stop.setObjectName("landchipStopUsing")
        self._body = self._fields()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._head)
        layout.addWidget(self._body)
        self._head.toggled.connect(self._fold)
        self._use.clicked.connect(self.use_asked)
        self._stop.clicked.connect(self.stop_asked)
        for field in (self.python, self.wheels, self.certificates, self.folder):
            field.changed.connect(self.changed)
        self.proxy.editingFinished.connect(self.changed)
        self._fold(False)

    def unfold(self) -> None:
        self._head.setChecked(True)

    def show_choice(self, choice: SetupChoices, default_folder: Path, proxy: str) -> None:
        """proxy: QGIS's own, which holds where nothing is written"""
        self._default_folder = default_folder
        self.python.set_path(choice.python)
        self.wheels.set_path(choice.wheels)
        self.proxy.setText(choice.proxy)
        self.proxy.setPlaceholderText(tr("as in QGIS: {}").format(proxy or tr("that of the system, if any")))
        self.certificates.set_path(choice.ca_file)
        self.folder.set_path(None if choice.folder == default_folder else choice.folder)
        self.folder.set_hint(abbreviate_home(str(default_folder)))

    def choice(self, chosen: SetupChoices) -> SetupChoices:
        """`chosen` with what is written here."""
        return replace(
            chosen,
            python=self.python.path(),
            wheels=self.wheels.path(),
            proxy=self.proxy.text().strip(),
            ca_file=self.certificates.path(),
            folder=self.folder.path() or self._default_folder,
        )

    def show_own(self, python: Path | None, usable: bool) -> None:
        """python: the one in use, None where there is none; usable: whether another may be chosen"""
        if python is not None:
            self.own.set_path(str(python))
        self._stop.setVisible(python is not None)
        for widget in (self._use, self._stop, self.own):
            widget.setEnabled(usable)

    def _fields(self) -> QWidget:
        body = QWidget()
        form = QFormLayout(body)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows = (
            (tr("&Python to build on"), self.python, self.python.line),
            (tr("&Wheels"), self.wheels, self.wheels.line),
            (tr("Pro&xy"), self.proxy, self.proxy),
            (tr("C&ertificates"), self.certificates, self.certificates.line),
            (tr("&Folder"), self.folder, self.folder.line),
        )
        for text, field, buddy in rows:
            label = QLabel(text)
            label.setBuddy(buddy)
            form.addRow(label, field)
        label = QLabel(tr("Or a Python that &has the packages already"))
        label.setBuddy(self.own.line)
        label.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._use)
        buttons.addWidget(self._stop)
        buttons.addStretch(1)
        form.addRow(label)
        form.addRow(self.own)
        form.addRow(buttons)
        return body

    def _fold(self, shown: bool) -> None:
        self._head.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._body.setVisible(shown)
