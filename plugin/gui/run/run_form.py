"""What is to be classified, with which model, and where to: the form of landchip:classify."""

from __future__ import annotations

from math import inf
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsCollapsibleGroupBox, QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ... import layers, settings
from ...engine.api.errors import LandchipError, RasterError
from ...engine.api.request import DEFAULT_MODEL
from ...i18n import number, tr, translated
from ...log import logger
from ...processing.area import SlowAreaError
from ...processing.parameters import (
    BANDS,
    DEVICE,
    IMAGE_DATE,
    INPUT,
    MODEL,
    MORE,
    ImageryParameters,
    imagery_fields,
    read_parameters,
)
from .. import display_names
from .area_box import AreaBox
from .band_box import BandBox
from .form_state import anywhere
from .imagery_box import MoreImagery, choose_layer, layer_combo, likely_layer
from .model_box import ModelBox
from .output_box import OutputBox
from .presets import PresetBar
from .thresholds_box import ThresholdsBox

ALGORITHM = "landchip:classify"
AT_MOST_S = 0.03  # of the main thread, for a plan to read polygons: it is made again at every change
BLANK: dict[str, Any] = {
    "layer": "", "more": [], "area": {}, "bands": "", "output": "", "further": [], "image_date": "", "fine": {},
}  # fmt: skip


def classify_algorithm() -> QgsProcessingAlgorithm:
    """A fresh instance. Raises LookupError where Landchip's provider is not registered."""
    found = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    if found is None:
        raise LookupError(ALGORITHM)
    return found


class RunForm(QWidget):
    """`values` are the algorithm's parameters; `changed` after every change of them."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.imagery_combo = layer_combo(self)  # in the order of the Tab key
        self.area = AreaBox(canvas, self)
        self.model = ModelBox(self)
        self.device = _device_combo(self)
        self.output = OutputBox(self)
        self.presets = PresetBar(self)
        self.more = MoreImagery(self)
        self.bands = BandBox(self)
        self.fine = ThresholdsBox(self)
        self._device_note = QLabel()
        self._device_note.setObjectName("landchipDeviceName")
        self._device_note.setWordWrap(True)
        self._device_note.hide()
        self._restoring = False
        self._lay_out()
        self._connect()
        self._layer_changed()

    def layer(self) -> QgsRasterLayer | None:
        layer = self.imagery_combo.currentLayer()
        return layer if isinstance(layer, QgsRasterLayer) and layer.isValid() else None

    def values(self) -> dict[str, Any]:
        """The parameters of landchip:classify. Raises LandchipError where one cannot be meant."""
        return {**self._imagery_values(), **self.area.parameters(), **self.output.parameters()}

    def imagery(self, drawn: str = "") -> dict[str, Any]:
        """The engine's request without area and outputs, for a click.

        drawn: what stands for the path of a single layer that no file backs
        Raises LandchipError, also for such a layer where there is nothing to stand for it.
        """
        read = self._read(self._imagery_values())
        paths = [source.path or (drawn if len(read.sources) == 1 else "") for source in read.sources]
        for source, path in zip(read.sources, paths):
            if not path:
                raise RasterError(
                    "layer-is-no-file",
                    tr("{layer} is no file that the engine can open: export it first, or choose another layer."),
                    layer=source.name,
                )
        return imagery_fields(read, paths)

    def planned(self) -> dict[str, Any] | str:
        """The engine's whole request, or why there is no plan before the run. Raises LandchipError."""
        values = self.values()
        try:
            read = self._read(values, AT_MOST_S)
        except SlowAreaError:
            return tr("The area has many polygons: they are read first, and the plan comes after that.")
        if not all(source.path for source in read.sources):
            return tr("The layer is no file: it is exported first, and the plan comes after that.")
        area = read.area.to_json() if read.area else None
        imagery = imagery_fields(read, [source.path for source in read.sources])
        return {**imagery, "area": area, "outputs": {"gpkg": str(self.output.path())}}

    def state(self) -> dict[str, Any]:
        """Everything that is set, as plain data; `restore` takes it, whole or in part."""
        fine = self.fine.parameters()
        return {
            "layer": self._layer_id(),
            "more": self.more.layer_ids(),
            "area": self.area.state(),
            "model": self.model.value(),
            "bands": self.bands.value(),
            "device": self.device.currentData(),
            "output": self.output.state(),
            "further": [name for name, box in self.output.further.items() if box.isChecked()],
            "image_date": fine.pop(IMAGE_DATE, ""),
            "fine": fine,
        }

    def start_anew(self, state: dict[str, Any]) -> None:
        """As the form is at first, but for what `state` says."""
        chosen = settings.model()
        model = "" if chosen == DEFAULT_MODEL else chosen
        self.restore({**BLANK, "model": model, "device": settings.device(), **state})

    def restore(self, state: dict[str, Any]) -> None:
        self._restoring = True
        try:
            self._restore(state)
        except (
            AttributeError,
            KeyError,
            TypeError,
            ValueError,
            LandchipError,
        ) as error:  # kept by another version, or edited by hand
            logger().warning("not all settings of the form could be restored: %r", error)
        finally:
            self._restoring = False
        self.changed.emit()

    def ask_for_bands(self) -> None:
        """Opens where the bands are set by hand, since the engine cannot tell them."""
        self._more_box.setCollapsed(False)
        if not self.bands.by_hand.isChecked():
            self.bands.by_hand.setFocus()

    def show_device(self, device: dict[str, Any], chips_per_second: float) -> None:
        """The real name and rate of the chosen device, once the engine has told them."""
        text = tr("{name}, {rate} chips/s").format(name=device["name"], rate=number(chips_per_second))
        self._device_note.setText(text)
        self._device_note.setToolTip(translated(device["note"]) if device.get("note") else "")
        self._device_note.show()

    def layers_changed(self) -> None:
        """Layers of the project have come, gone or got another name."""
        self.more.look_again()
        self.choose_likely()

    def choose_likely(self, active: QgsMapLayer | None = None) -> None:
        """The layer that is probably meant, where none is chosen, or a map that Landchip made: QGIS goes to the next
        layer by itself where the chosen one is removed.
        """
        chosen = self.layer()
        if chosen is None or layers.result_of(chosen) is not None:
            choose_layer(self.imagery_combo, likely_layer(active))

    def end(self) -> None:
        """Leaves nothing on the canvas and in the project."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self.layers_changed)
        project.layersRemoved.disconnect(self.layers_changed)
        self.area.end()

    def _imagery_values(self) -> dict[str, Any]:
        if self.layer() is None:
            raise RasterError(
                "no-imagery-chosen", tr("No imagery is chosen: load a raster layer such as NAIP, and choose it.")
            )
        return {
            INPUT: self._layer_id(),
            MORE: self.more.layer_ids(),
            MODEL: self.model.value(),
            BANDS: self.bands.value(),
            DEVICE: self.device.currentData(),
            **self.fine.parameters(),
        }

    def _read(self, values: dict[str, Any], timeout_s: float = inf) -> ImageryParameters:
        """Through the framework, as a run does."""
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        return read_parameters(classify_algorithm(), values, context, timeout_s)

    def _layer_id(self) -> str:
        layer = self.layer()
        return layer.id() if layer is not None else ""

    def _restore(self, state: dict[str, Any]) -> None:
        if state.get("layer"):
            choose_layer(self.imagery_combo, state["layer"])
        if "more" in state:
            self.more.choose(state["more"])
        if "area" in state:
            self.area.restore(state["area"])
        if "model" in state:
            self.model.choose(str(state["model"]))
        if "bands" in state:
            self.bands.choose(str(state["bands"]))
        if "device" in state:
            self.device.setCurrentIndex(max(0, self.device.findData(state["device"])))
        if "output" in state:
            self.output.restore(str(state["output"]))
            self._propose()
        if "further" in state:
            for name, box in self.output.further.items():
                box.setChecked(name in state["further"])
        if "fine" in state:
            date = {IMAGE_DATE: state["image_date"]} if state.get("image_date") else {}
            self.fine.restore({**state["fine"], **date})
        self._more_box.setCollapsed(not (self.more.layer_ids() or self.bands.value()))
        self._fine_box.setCollapsed(self.fine.is_plain())
        self._further_box.setCollapsed(not any(box.isChecked() for box in self.output.further.values()))

    def _layer_changed(self) -> None:
        layer = self.layer()
        self.bands.set_layer(layer)
        self.more.set_first(layer)
        self._propose()
        self._tell()

    def _propose(self) -> None:
        layer = self.layer()
        self.output.propose(layer.name() if layer is not None else "")

    def _tell(self) -> None:
        if not self._restoring:
            self.changed.emit()

    def _connect(self) -> None:
        self.imagery_combo.layerChanged.connect(self._layer_changed)
        self.device.currentIndexChanged.connect(self._device_note.hide)
        self.device.currentIndexChanged.connect(self._tell)
        for box in (self.area, self.model, self.output, self.more, self.bands, self.fine):
            box.changed.connect(self._tell)
        self.presets.chosen.connect(self.restore)
        self.presets.save_asked.connect(lambda name: self.presets.saved(name, anywhere(self.state())))
        project = QgsProject.instance()
        project.layersAdded.connect(self.layers_changed)
        project.layersRemoved.connect(self.layers_changed)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field, buddy in (
            (tr("&Imagery"), self.imagery_combo, self.imagery_combo),
            (tr("&Area"), self.area, self.area.kinds),
            (tr("Model"), self.model, self.model.names),
            (tr("Device"), self.device, self.device),
            (tr("Map &file"), self.output, self.output.file.lineEdit()),
            (tr("Preset"), self.presets, self.presets.names),
        ):
            label = QLabel(title)
            label.setBuddy(buddy)
            rows.addRow(label, field)
            if field is self.device:
                rows.addRow("", self._device_note)
        self._more_box = _folded(tr("More imagery and bands"), "landchipMoreBox")
        self._more_box.setLayout(QVBoxLayout())
        self._more_box.layout().addWidget(self.more)
        self._more_box.layout().addWidget(self.bands)
        self._fine_box = _folded(tr("Thresholds and date"), "landchipFineBox")
        self._fine_box.setLayout(QVBoxLayout())
        self._fine_box.layout().addWidget(self.fine)
        self._further_box = _folded(tr("Further files"), "landchipFurtherBox")
        self._further_box.setLayout(QVBoxLayout())
        for box in self.output.further.values():
            self._further_box.layout().addWidget(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(rows)
        layout.addWidget(self._more_box)
        layout.addWidget(self._fine_box)
        layout.addWidget(self._further_box)


def _device_combo(parent: QWidget) -> QComboBox:
    combo = QComboBox(parent)
    combo.setObjectName("landchipDevice")
    for device, name in display_names.devices().items():
        combo.addItem(name, device)
    return combo


def _folded(title: str, name: str) -> QgsCollapsibleGroupBox:
    box = QgsCollapsibleGroupBox(title)
    box.setObjectName(name)
    box.setCollapsed(True)
    return box
