"""The form of a run: imagery, area, model, device, output, and what is seldom set."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .... import layers, settings
from ....engine.api.errors import LandchipError, RasterError
from ....engine.api.requests.run_request import DEFAULT_MODEL
from ....i18n import tr
from ....log import logger
from ....processing.inputs.layer_source import check_area
from ....processing.inputs.pixel_values import BANDS
from ....processing.parameters import DEVICE, IMAGE_DATE, INPUT, MODEL, MORE
from ...jobs.profiles.run_on_box import RunOnBox
from ...widgets.folded_box import folded_box
from ...widgets.layouts import add_labelled_row, form_layout
from . import classify_request
from .area_box import AreaBox
from .band_box import BandBox
from .device_combo import DeviceCombo
from .form_state import without_project_keys
from .imagery_box import ImageryChooser, LayerSettings, MoreImagery, likely_imagery, select_layer
from .model_box import ModelBox
from .nodata_box import NodataBox
from .output_box import OutputBox
from .presets import PresetBar
from .thresholds_box import ThresholdsBox

EMPTY_STATE: dict[str, Any] = {
    "layer": "", "more": [], "area": {}, "bands": "", "nodata": {}, "output": "", "maps": {}, "further": [],
    "image_date": "", "fine": {}, "run_on": "",
}  # fmt: skip


class RunForm(QWidget):
    """The parameters of landchip:classify. changed: emitted after every change of them"""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.imagery = ImageryChooser(self)  # made in the order of the Tab key
        self.imagery_combo = self.imagery.combo
        self.area = AreaBox(canvas, self)
        self.model = ModelBox(self)
        self.run_on = RunOnBox(self)
        self.device = DeviceCombo(self)
        self.output = OutputBox(self)
        self.presets = PresetBar(self)
        self.more_imagery = MoreImagery(self)
        self.bands = BandBox(self)
        self.nodata = NodataBox(self)
        self.thresholds = ThresholdsBox(self)
        self._restoring = False
        self._layer_settings = LayerSettings(self)
        self._lay_out()
        self._connect()
        self._layer_changed()

    def layer(self) -> QgsRasterLayer | None:
        """The chosen imagery; None where no valid layer is chosen."""
        layer = self.imagery_combo.currentLayer()
        return layer if isinstance(layer, QgsRasterLayer) and layer.isValid() else None

    def parameters(self) -> dict[str, Any]:
        """The parameters of landchip:classify. Raises LandchipError where one is missing or makes no sense."""
        return {**self.ground_parameters(), **self.output.parameters()}

    def ground_parameters(self) -> dict[str, Any]:
        """The same without outputs. Raises LandchipError."""
        imagery, area, layer = self._imagery_parameters(), self.area.parameters(), self.layer()
        if not area and layer is not None:
            check_area(layer)
        return {**imagery, **area}

    def imagery_request(self) -> dict[str, Any]:
        """As the function of that name in classify_request.py."""
        return classify_request.imagery_request(self._imagery_parameters())

    def plan_request(self) -> dict[str, Any] | str:
        """As the function of that name in classify_request.py."""
        return classify_request.plan_request(self.parameters())

    def state(self) -> dict[str, Any]:
        """Everything that is set, as JSON; `restore` takes it, whole or in part."""
        thresholds = self.thresholds.parameters()
        return {
            "layer": self._layer_id(),
            "more": self.more_imagery.layer_ids(),
            "area": self.area.state(),
            "model": self.model.value(),
            "bands": self.bands.value(),
            "nodata": self.nodata.parameters(),
            "run_on": self.run_on.value(),
            "device": self.device.currentData(),
            **self.output.state(),
            "further": [name for name, box in self.output.extra_outputs.items() if box.isChecked()],
            "image_date": thresholds.pop(IMAGE_DATE, ""),
            "fine": thresholds,
        }

    def reset(self, state: dict[str, Any]) -> None:
        """Sets everything to its default, then what `state` has."""
        default = settings.model()
        model = "" if default == DEFAULT_MODEL else default
        self.restore({**EMPTY_STATE, "model": model, "device": settings.device(), **state})

    def restore(self, state: dict[str, Any]) -> None:
        """Sets what `state` has, as far as it can be understood, and emits `changed` once."""
        self._restoring = True
        try:
            self._restore(state)
        except (
            AttributeError,
            KeyError,
            TypeError,
            ValueError,
            LandchipError,
        ) as error:  # stored by another version, or edited by hand
            logger().warning("not all settings of the form could be restored: %r", error)
        finally:
            self._restoring = False
        self.changed.emit()

    def show_bands(self) -> None:
        """Unfolds the box in which bands are set by hand, since the engine cannot identify them."""
        self._imagery_box.setCollapsed(False)
        if not self.bands.by_hand.isChecked():
            self.bands.by_hand.setFocus()

    def select_likely_imagery(self, active: QgsMapLayer | None = None) -> None:
        """Chooses a layer where none is chosen, or where a finished map is.

        The latter happens when the chosen layer is removed: QGIS then chooses the next one by itself.
        active: the layer that is active in QGIS
        """
        chosen = self.layer()
        if chosen is None or layers.is_landchips(chosen):
            select_layer(self.imagery_combo, likely_imagery(active))

    def propose_another_output(self) -> None:
        """Names a file for the map that does not exist."""
        layer = self.layer()
        self.output.propose_another(layer.name() if layer is not None else "")

    def shut_down(self) -> None:
        """Disconnects from the project and removes everything from the canvas."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._project_layers_changed)
        project.layersRemoved.disconnect(self._project_layers_changed)
        self.area.shut_down()

    def _imagery_parameters(self) -> dict[str, Any]:
        """All but area and outputs. Raises RasterError where no imagery is chosen."""
        if self.layer() is None:
            raise RasterError(
                "no-imagery-chosen", tr("No imagery is chosen: load a raster layer such as NAIP, and choose it.")
            )
        return {
            INPUT: self._layer_id(),
            MORE: self.more_imagery.layer_ids(),
            MODEL: self.model.value(),
            BANDS: self.bands.value(),
            **self.nodata.parameters(),
            DEVICE: self.device.currentData(),
            **self.thresholds.parameters(),
        }

    def _layer_id(self) -> str:
        layer = self.layer()
        return layer.id() if layer is not None else ""

    def _restore(self, state: dict[str, Any]) -> None:
        if state.get("layer"):
            select_layer(self.imagery_combo, state["layer"])
        if "more" in state:
            self.more_imagery.choose(state["more"])
        if "area" in state:
            self.area.restore(state["area"])
        if "model" in state:
            self.model.choose(str(state["model"]))
        if "bands" in state:
            self.bands.choose(str(state["bands"]))
        if "nodata" in state:
            self.nodata.restore(state["nodata"])
        if "run_on" in state:
            self.run_on.choose(str(state["run_on"]))
        if "device" in state:
            self.device.setCurrentIndex(max(0, self.device.findData(state["device"])))
        if "output" in state:
            self.output.restore(str(state["output"]), state.get("maps") or {})
            self._propose_output()
        if "further" in state:
            for name, box in self.output.extra_outputs.items():
                box.setChecked(name in state["further"])
        if "fine" in state:
            date = {IMAGE_DATE: state["image_date"]} if state.get("image_date") else {}
            self.thresholds.restore({**state["fine"], **date})
        by_hand = self.more_imagery.layer_ids() or self.bands.value() or self.nodata.parameters()
        self._imagery_box.setCollapsed(not by_hand)
        self._thresholds_box.setCollapsed(self.thresholds.is_default())
        self._outputs_box.setCollapsed(not any(box.isChecked() for box in self.output.extra_outputs.values()))

    def _layer_changed(self) -> None:
        layer = self.layer()
        self.bands.set_layer(layer)
        self.more_imagery.exclude(layer)
        self._watch_layers()
        self._propose_output()
        self._emit_changed()

    def _project_layers_changed(self) -> None:
        self.more_imagery.refresh()
        self.imagery.refresh()
        self.select_likely_imagery()

    def _propose_output(self) -> None:
        layer = self.layer()
        subject = json.dumps([self._layer_id(), self.model.value()])
        self.output.propose(layer.name() if layer is not None else "", subject)

    def _watch_layers(self) -> None:
        more = (QgsProject.instance().mapLayer(each) for each in self.more_imagery.layer_ids())
        self._layer_settings.watch([each for each in (self.layer(), *more) if each is not None])

    def _emit_changed(self) -> None:
        if not self._restoring:
            self.changed.emit()

    def _connect(self) -> None:
        self.imagery_combo.layerChanged.connect(self._layer_changed)
        self.device.currentIndexChanged.connect(self._emit_changed)
        self.model.changed.connect(self._propose_output)
        self.run_on.changed.connect(lambda: self.device.set_used(not self.run_on.value()))
        for box in (
            self.area,
            self.model,
            self.run_on,
            self.output,
            self.more_imagery,
            self.bands,
            self.nodata,
            self.thresholds,
        ):
            box.changed.connect(self._emit_changed)
        self.more_imagery.changed.connect(self._watch_layers)
        self._layer_settings.changed.connect(self._emit_changed)
        self.presets.chosen.connect(self.restore)
        self.presets.save_requested.connect(lambda name: self.presets.store(name, without_project_keys(self.state())))
        project = QgsProject.instance()
        project.layersAdded.connect(self._project_layers_changed)
        project.layersRemoved.connect(self._project_layers_changed)

    def _lay_out(self) -> None:
        rows = form_layout()
        for title, field, buddy in (
            (tr("&Imagery"), self.imagery, self.imagery_combo),
            (tr("&Area"), self.area, self.area.kinds),
            (tr("Model"), self.model, self.model.names),
            (tr("Run &on"), self.run_on, self.run_on),
            (tr("Device"), self.device, self.device),
            (tr("Map &file"), self.output, self.output.file.lineEdit()),
            (tr("Preset"), self.presets, self.presets.names),
        ):
            add_labelled_row(rows, title, field, buddy)
            if field is self.device:
                rows.addRow("", self.device.note)
        self._imagery_box = folded_box(
            tr("More imagery and bands"), "landchipMoreBox", self.more_imagery, self.bands, self.nodata
        )
        self._thresholds_box = folded_box(tr("Thresholds and date"), "landchipFineBox", self.thresholds)
        self._outputs_box = folded_box(tr("Further files"), "landchipFurtherBox", *self.output.extra_outputs.values())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(rows)
        layout.addWidget(self._imagery_box)
        layout.addWidget(self._thresholds_box)
        layout.addWidget(self._outputs_box)
