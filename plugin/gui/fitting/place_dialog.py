"""The dialog that fits the model to the ground of the imagery, with its land cover."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import QgsProject
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QSpinBox, QWidget

from ...engine.api.protocol import Method
from ...engine.api.requests.corrections_schema import LAYER
from ...engine.api.requests.place_limits import DEFAULT_CHIPS, MAX_CHIPS, MIN_CHIPS
from ...i18n import tr, tr_n
from ...processing.algorithms.fit_to_place import CHIPS, CORRECTIONS, LEGEND, NAME, NLCD, OUTPUT
from ...processing.algorithms.refit import secret_rasters
from ..engine_queue import EngineQueue
from ..widgets.labels import wrap
from .land_cover_box import LandCoverBox
from .new_model_dialog import DialogTexts, NewModelDialog
from .place_result import place_widgets


class PlaceInputs(NamedTuple):
    """What the form of a run states, or a finished map.

    imagery:     the engine's request, with the area and without outputs; empty where a map takes its place
    parameters:  the same as parameters of landchip:fittoplace
    layer, area: in words
    model:       likewise
    corrections: the project's file of corrections, and how many it has; None where there are none
    map_path:    of a finished map, in place of `imagery`; empty for none
    """

    imagery: Mapping[str, Any]
    parameters: Mapping[str, Any]
    layer: str
    area: str
    model: str
    corrections: tuple[Path, int] | None
    map_path: str = ""


class PlaceDialog(NewModelDialog):
    """Fits the model of the form to the form's area. path: the proposed one of the new model"""

    method = Method.FIT_TO_PLACE
    algorithm = "landchip:fittoplace"

    def __init__(
        self, engine_queue: EngineQueue, inputs: PlaceInputs, path: Path, parent: QWidget | None = None
    ) -> None:
        self._inputs = inputs
        self.land_cover = LandCoverBox()
        self.legend = _legend_field()
        self.chips = _chips_field()
        self.use_corrections = QCheckBox(objectName="place-corrections")
        explanation = tr(
            "The model learns from chips of this ground, labelled by its land cover, and is saved as a model of its "
            "own. Labels that contradict the others are set aside. If it is not better here by more than chance, the "
            "model you have is kept; it stays as it is in any case."
        )
        title = tr("Fit to This Place with NLCD")
        texts = DialogTexts("place", title, tr("&Fit"), explanation)
        super().__init__(engine_queue, texts, tr("{} fitted").format(inputs.layer), path, parent)

    def rows(self) -> list[tuple[str, QWidget]]:
        inputs = self._inputs
        ground = wrap(QLabel(f"{inputs.layer} ({inputs.area})", objectName="place-ground"))
        rows: list[tuple[str, QWidget]] = [
            (tr("Imagery:"), ground),
            (tr("Model:"), wrap(QLabel(inputs.model, objectName="place-model"))),
            (tr("&Land cover:"), self.land_cover),
            (tr("Its c&odes:"), self.legend),
            (tr("C&hips:"), self.chips),
        ]
        self.land_cover.setFocusProxy(self.land_cover.layers)
        if inputs.corrections is not None:
            count = inputs.corrections[1]
            text = tr_n("&Use the {} correction, which weighs more", "&Use the {} corrections, which weigh more", count)
            self.use_corrections.setText(text.format(count))
            self.use_corrections.setChecked(True)
            rows.append((tr("Corrections:"), self.use_corrections))
        return rows

    def inputs(self) -> Sequence[QWidget]:
        return (self.land_cover, self.legend, self.chips, self.use_corrections, *super().inputs())

    def params(self, output: str) -> dict[str, Any]:
        """Raises RasterError where no land cover is chosen."""
        corrections, inputs = self._corrections(), self._inputs
        return {
            **({"map": inputs.map_path} if inputs.map_path else {"imagery": dict(inputs.imagery)}),
            "nlcd": self.land_cover.entry(),
            "output": output,
            "name": self.name.text().strip() or None,
            "legend": self._legend() or None,
            "chips": self.chips.value(),
            "corrections": None if corrections is None else str(corrections),
            "rasters": [] if corrections is None else secret_rasters(QgsProject.instance()),
        }

    def parameters(self, output: str) -> dict[str, Any]:
        corrections, layer = self._corrections(), self.land_cover.layer()
        return {
            **self._inputs.parameters,
            NLCD: "" if layer is None else layer.id(),
            NAME: self.name.text().strip(),
            LEGEND: self._legend(),
            CHIPS: self.chips.value(),
            CORRECTIONS: None if corrections is None else f"{corrections}|layername={LAYER}",
            OUTPUT: output,
        }

    def result_widgets(self, result: Mapping[str, Any]) -> list[QWidget]:
        return place_widgets(result)

    def _legend(self) -> str:
        """The path of the table of codes; empty for NLCD's."""
        return self.legend.filePath().strip()

    def _corrections(self) -> Path | None:
        """The file of corrections that is to be used."""
        stated = self._inputs.corrections
        return stated[0] if stated is not None and self.use_corrections.isChecked() else None


def _legend_field() -> QgsFileWidget:
    field = QgsFileWidget()
    field.setObjectName("place-legend")
    field.setFilter(tr("Tables of code and class (*.csv *.json);;All files (*)"))
    field.lineEdit().setPlaceholderText(tr("NLCD's"))
    field.setToolTip(tr("A table of code and class, for a raster with other codes than NLCD's."))
    return field


def _chips_field() -> QSpinBox:
    field = QSpinBox(objectName="place-chips")
    field.setRange(MIN_CHIPS, MAX_CHIPS)
    field.setSingleStep(100)
    field.setValue(DEFAULT_CHIPS)
    field.setToolTip(tr("Chips to learn from, at most. More take longer."))
    return field
