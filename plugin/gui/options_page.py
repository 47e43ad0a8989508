"""Landchip's page in QGIS's options: the engine, defaults of new runs, style of new maps."""

from __future__ import annotations

from qgis.gui import QgsColorButton, QgsOptionsPageWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from .. import network, settings
from ..client import paths
from ..engine.api.classes import GROUPS
from ..engine.api.protocol import abbreviate_home
from ..engine.api.requests.run_request import DEFAULT_MODEL
from ..i18n import tr
from . import display_names
from .setup.dialog import SetupDialog
from .setup.header import SetupHeader
from .setup.setup_tasks import SetupTasks
from .widgets.layouts import add_labelled_row, form_layout
from .widgets.path_field import PathField

FAST_MODEL = "fast"


class OptionsPage(QgsOptionsPageWidget):
    """Settings are saved by `apply`, which QGIS calls on OK."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipOptions")
        self.engine = EngineOptions()
        self._runs = RunOptions()
        self._style = StyleOptions()
        inner = QWidget()
        column = QVBoxLayout(inner)
        for box in (self.engine, self._runs, self._style):
            column.addWidget(box)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def apply(self) -> None:
        for box in (self.engine, self._runs, self._style):
            box.save()

    def helpKey(self) -> str:  # noqa: N802
        return ""  # QGIS's manual has no page about Landchip


class EngineOptions(QGroupBox):
    """The engine's state, and settings of its set-up.

    engine_changed: the engine was set up, repaired, changed or removed
    """

    engine_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Engine"), parent)
        self._header = SetupHeader()
        self._open = QPushButton(tr("Set Up the &Engine…"))
        self._open.setObjectName("landchipOpenSetup")
        self._python = _path_field(tr("Python to build on"), "landchipOptionPython", tr("the one that QGIS runs"))
        self._python.set_path(settings.build_python())
        self._folder = _path_field(
            tr("Folder of the engine"),
            "landchipOptionFolder",
            abbreviate_home(str(paths.default_folder())),
            folder=True,
        )
        self._folder.set_path(None if settings.engine_folder() == paths.default_folder() else settings.engine_folder())
        self._proxy = QLineEdit(settings.proxy())
        self._proxy.setObjectName("landchipOptionProxy")
        own_proxy = network.without_password(network.qgis_proxy()) or tr("that of the system, if any")
        self._proxy.setPlaceholderText(tr("as in QGIS: {}").format(own_proxy))
        self._proxy.setToolTip(tr("host:port, without a password: what is written here is kept as it is"))
        self._certificates = _path_field(
            tr("Certificates"), "landchipOptionCertificates", tr("those of the system and of QGIS")
        )
        self._certificates.set_path(settings.ca_file())
        button = QHBoxLayout()
        button.addWidget(self._open)
        button.addStretch(1)
        form = form_layout(self)
        form.addRow(self._header)
        form.addRow(button)
        _add_row(form, tr("&Python to build on"), self._python.line, self._python)
        _add_row(form, tr("&Folder"), self._folder.line, self._folder)
        _add_row(form, tr("Pro&xy"), self._proxy)
        _add_row(form, tr("&Certificates"), self._certificates.line, self._certificates)
        self._open.clicked.connect(self._set_up)
        self._show_state()

    def save(self) -> None:
        before, folder = settings.engine_root(), self._folder.path()
        settings.save(settings.ENGINE_FOLDER, None if folder == paths.default_folder() else folder)
        settings.save(settings.BUILD_PYTHON, self._python.path())
        settings.save(settings.PROXY, network.without_password(self._proxy.text().strip()))
        settings.save(settings.CA_FILE, self._certificates.path())
        if settings.engine_root() != before:
            self.engine_changed.emit()

    def _set_up(self) -> None:
        dialog = SetupDialog(self)
        dialog.setModal(True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.engineChanged.connect(self._changed)
        dialog.show()

    def _changed(self) -> None:
        """Displays what the dialog has saved, so that OK does not overwrite it."""
        self.engine_changed.emit()
        self._python.set_path(settings.build_python())
        self._folder.set_path(None if settings.engine_folder() == paths.default_folder() else settings.engine_folder())
        self._show_state()

    def _show_state(self) -> None:
        self._header.show_state(settings.engine_state(), SetupTasks.overridden_by())


class RunOptions(QGroupBox):
    """Defaults of new runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("New maps"), parent)
        self._device = _combo_box(
            "landchipOptionDevice",
            display_names.devices(),
            settings.device(),
        )
        self._model = _combo_box(
            "landchipOptionModel",
            {
                DEFAULT_MODEL: display_names.default_model(),
                FAST_MODEL: display_names.fast_model(),
                "": tr("A file:"),
            },
            settings.model() if settings.model() in (DEFAULT_MODEL, FAST_MODEL) else "",
        )
        self._file = _path_field(tr("Model"), "landchipOptionModelFile", tr("an .onnx file"))
        self._file.set_filter(tr("ONNX models (*.onnx *.ONNX)"))
        self._file.set_path(None if self._model.currentData() else settings.model())
        self._units = _combo_box(
            "landchipOptionUnits",
            {settings.HECTARES: tr("Hectares"), settings.ACRES: tr("Acres")},
            settings.units(),
        )
        form = form_layout(self)
        _add_row(form, tr("&Device"), self._device)
        _add_row(form, tr("&Model"), self._model)
        form.addRow(QLabel(), self._file)
        _add_row(form, tr("&Units of area"), self._units)
        self._model.currentIndexChanged.connect(self._show_file)
        self._show_file()

    def save(self) -> None:
        settings.save(settings.DEVICE, self._device.currentData())
        settings.save(settings.MODEL, self._model.currentData() or self._file.path())
        settings.save(settings.UNITS, self._units.currentData())

    def _show_file(self) -> None:
        self._file.setEnabled(not self._model.currentData())


class StyleOptions(QGroupBox):
    """Colours and opacity of new maps; existing maps keep their style."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Style of new maps"), parent)
        titles = {"developed": tr("Developed"), "cultivated": tr("Cultivated"), "undeveloped": tr("Undeveloped")}
        self._colours = {name: _colour_button(name, title, colour) for name, title, colour in _groups(titles)}
        self._opacity_slider = QSlider(Qt.Orientation.Horizontal)
        self._opacity_box = QSpinBox()
        self._opacity_slider.setRange(0, 100)
        self._opacity_slider.setAccessibleName(tr("Opacity"))
        self._opacity_box.setRange(0, 100)
        self._opacity_box.setSuffix(tr(" %"))
        self._opacity_box.setObjectName("landchipOptionOpacity")
        self._opacity_slider.valueChanged.connect(self._opacity_box.setValue)
        self._opacity_box.valueChanged.connect(self._opacity_slider.setValue)
        self._opacity_box.setValue(round(100 * settings.opacity()))
        self._defaults_button = QPushButton(tr("&Restore Defaults"))
        self._defaults_button.setObjectName("landchipOptionDefaults")
        opacity = QHBoxLayout()
        opacity.addWidget(self._opacity_slider, 1)
        opacity.addWidget(self._opacity_box)
        form = form_layout(self)
        for name, button in self._colours.items():
            _add_row(form, titles[name], button)
        _add_row(form, tr("&Opacity"), self._opacity_box, opacity)
        button_row = QHBoxLayout()
        button_row.addWidget(self._defaults_button)
        button_row.addStretch(1)
        form.addRow(button_row)
        self._defaults_button.clicked.connect(self._reset)

    def save(self) -> None:
        defaults = {group.name: group.colour for group in GROUPS}
        for name, button in self._colours.items():
            colour = button.color().name()
            settings.save(settings.COLOUR.format(name), None if colour == defaults[name] else colour)
        opacity = self._opacity_box.value() / 100
        settings.save(settings.OPACITY, None if opacity == settings.DEFAULT_OPACITY else opacity)

    def _reset(self) -> None:
        for group in GROUPS:
            self._colours[group.name].setColor(QColor(group.colour))
        self._opacity_box.setValue(round(100 * settings.DEFAULT_OPACITY))


def _groups(titles: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(name, titles[name], colour) for name, colour in settings.group_colours().items()]


def _add_row(form: QFormLayout, text: str, field: QWidget, row: QWidget | QLayout | None = None) -> None:
    """Adds a row. row: the widget or layout that contains `field`, if it is not alone in its row"""
    field.setAccessibleName(text.replace("&", ""))
    add_labelled_row(form, text, field if row is None else row, field)


def _path_field(name: str, object_name: str, hint: str, folder: bool = False) -> PathField:
    field = PathField(name, object_name, folder)
    field.set_hint(hint)
    return field


def _combo_box(name: str, texts: dict[str, str], chosen: str) -> QComboBox:
    combo_box = QComboBox()
    combo_box.setObjectName(name)
    combo_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo_box.setMinimumContentsLength(12)
    for value, text in texts.items():
        combo_box.addItem(text, value)
    combo_box.setCurrentIndex(max(0, combo_box.findData(chosen)))
    return combo_box


def _colour_button(name: str, title: str, colour: str) -> QgsColorButton:
    button = QgsColorButton()
    button.setObjectName(f"landchipOptionColour_{name}")
    button.setColorDialogTitle(title)
    button.setColor(QColor(colour))
    return button
