"""Landchip's page in QGIS's options: the engine, what runs start from, how maps look."""

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
from ..engine.api.request import DEFAULT_MODEL
from ..i18n import tr
from . import display_names
from .setup.dialog import SetupDialog
from .setup.header import SetupHeader
from .setup.setup_tasks import SetupTasks
from .widgets.path_field import PathField

FAST_MODEL = "fast"


class OptionsPage(QgsOptionsPageWidget):
    """Nothing is kept before `apply`, which QGIS calls on OK."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipOptions")
        self.engine = EngineOptions()
        self._runs = RunOptions()
        self._look = StyleOptions()
        inner = QWidget()
        column = QVBoxLayout(inner)
        for box in (self.engine, self._runs, self._look):
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
        for box in (self.engine, self._runs, self._look):
            box.keep()

    def helpKey(self) -> str:  # noqa: N802
        return ""  # QGIS's own manual knows nothing of Landchip


class EngineOptions(QGroupBox):
    """How things stand with the engine, and where it comes from."""

    engine_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Engine"), parent)
        self._header = SetupHeader()
        self._open = QPushButton(tr("Set Up the &Engine…"))
        self._open.setObjectName("landchipOpenSetup")
        self._python = _path(tr("Python to build on"), "landchipOptionPython", tr("the one that QGIS runs"))
        self._python.set_path(settings.build_python())
        self._folder = _path(
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
        self._certificates = _path(
            tr("Certificates"), "landchipOptionCertificates", tr("those of the system and of QGIS")
        )
        self._certificates.set_path(settings.ca_file())
        button = QHBoxLayout()
        button.addWidget(self._open)
        button.addStretch(1)
        form = _form(self)
        form.addRow(self._header)
        form.addRow(button)
        _row(form, tr("&Python to build on"), self._python.line, self._python)
        _row(form, tr("&Folder"), self._folder.line, self._folder)
        _row(form, tr("Pro&xy"), self._proxy)
        _row(form, tr("&Certificates"), self._certificates.line, self._certificates)
        self._open.clicked.connect(self._set_up)
        self._show()

    def keep(self) -> None:
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
        """The dialog has kept what was chosen in it, which OK must not undo."""
        self.engine_changed.emit()
        self._python.set_path(settings.build_python())
        self._folder.set_path(None if settings.engine_folder() == paths.default_folder() else settings.engine_folder())
        self._show()

    def _show(self) -> None:
        self._header.show_state(settings.engine_state(), SetupTasks.overridden_by())


class RunOptions(QGroupBox):
    """What a new run starts from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("New maps"), parent)
        self._device = _choice(
            "landchipOptionDevice",
            display_names.devices(),
            settings.device(),
        )
        self._model = _choice(
            "landchipOptionModel",
            {
                DEFAULT_MODEL: display_names.default_model(),
                FAST_MODEL: display_names.fast_model(),
                "": tr("A file:"),
            },
            settings.model() if settings.model() in (DEFAULT_MODEL, FAST_MODEL) else "",
        )
        self._file = _path(tr("Model"), "landchipOptionModelFile", tr("an .onnx file"))
        self._file.set_filter(tr("ONNX models (*.onnx *.ONNX)"))
        self._file.set_path(None if self._model.currentData() else settings.model())
        self._units = _choice(
            "landchipOptionUnits",
            {settings.HECTARES: tr("Hectares"), settings.ACRES: tr("Acres")},
            settings.units(),
        )
        form = _form(self)
        _row(form, tr("&Device"), self._device)
        _row(form, tr("&Model"), self._model)
        form.addRow(QLabel(), self._file)
        _row(form, tr("&Units of area"), self._units)
        self._model.currentIndexChanged.connect(self._show_file)
        self._show_file()

    def keep(self) -> None:
        settings.save(settings.DEVICE, self._device.currentData())
        settings.save(settings.MODEL, self._model.currentData() or self._file.path())
        settings.save(settings.UNITS, self._units.currentData())

    def _show_file(self) -> None:
        self._file.setEnabled(not self._model.currentData())


class StyleOptions(QGroupBox):
    """Colours and opacity of maps to come; a map that is there keeps its own style."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Style of new maps"), parent)
        titles = {"developed": tr("Developed"), "cultivated": tr("Cultivated"), "undeveloped": tr("Undeveloped")}
        self._colours = {name: _colour(name, title, colour) for name, title, colour in _groups(titles)}
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._number = QSpinBox()
        self._opacity.setRange(0, 100)
        self._opacity.setAccessibleName(tr("Opacity"))
        self._number.setRange(0, 100)
        self._number.setSuffix(tr(" %"))
        self._number.setObjectName("landchipOptionOpacity")
        self._opacity.valueChanged.connect(self._number.setValue)
        self._number.valueChanged.connect(self._opacity.setValue)
        self._number.setValue(round(100 * settings.opacity()))
        self._usual = QPushButton(tr("&Restore Defaults"))
        self._usual.setObjectName("landchipOptionUsual")
        opacity = QHBoxLayout()
        opacity.addWidget(self._opacity, 1)
        opacity.addWidget(self._number)
        form = _form(self)
        for name, button in self._colours.items():
            _row(form, titles[name], button)
        _row(form, tr("&Opacity"), self._number, opacity)
        end = QHBoxLayout()
        end.addWidget(self._usual)
        end.addStretch(1)
        form.addRow(end)
        self._usual.clicked.connect(self._reset)

    def keep(self) -> None:
        usual = {group.name: group.colour for group in GROUPS}
        for name, button in self._colours.items():
            colour = button.color().name()
            settings.save(settings.COLOUR.format(name), None if colour == usual[name] else colour)
        opacity = self._number.value() / 100
        settings.save(settings.OPACITY, None if opacity == settings.DEFAULT_OPACITY else opacity)

    def _reset(self) -> None:
        for group in GROUPS:
            self._colours[group.name].setColor(QColor(group.colour))
        self._number.setValue(round(100 * settings.DEFAULT_OPACITY))


def _groups(titles: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(name, titles[name], colour) for name, colour in settings.group_colours().items()]


def _form(box: QGroupBox) -> QFormLayout:
    form = QFormLayout(box)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    return form


def _row(form: QFormLayout, text: str, field: QWidget, row: QWidget | QLayout | None = None) -> None:
    """row: what the field is a part of, where it is not alone"""
    label = QLabel(text)
    label.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    form.addRow(label, field if row is None else row)


def _path(name: str, object_name: str, hint: str, folder: bool = False) -> PathField:
    made = PathField(name, object_name, folder)
    made.set_hint(hint)
    return made


def _choice(name: str, texts: dict[str, str], chosen: str) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    for value, text in texts.items():
        made.addItem(text, value)
    made.setCurrentIndex(max(0, made.findData(chosen)))
    return made


def _colour(name: str, title: str, colour: str) -> QgsColorButton:
    made = QgsColorButton()
    made.setObjectName(f"landchipOptionColour_{name}")
    made.setColorDialogTitle(title)
    made.setColor(QColor(colour))
    return made
