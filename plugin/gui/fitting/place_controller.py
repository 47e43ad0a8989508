"""Opens the dialog that fits the model to a place, from the form and from the result of a run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ... import layers
from ...engine.api.errors import LandchipError
from ...i18n import tr
from ...processing.algorithms.fit_to_place import MAP
from ...processing.inputs.vector_file import vector_file
from ..click.corrections.correction_controller import stored_path
from ..click.corrections.corrections_file import open_layer
from ..engine_queue import EngineQueue
from ..message_bar import push_error
from ..run import shown_map
from ..run.form.classify_request import ground_request
from ..run.form.imagery_box import select_layer
from ..run.form.run_form import RunForm
from ..run.result_panel import ResultPanel
from ..widgets.path_field import file_stem, free_path
from .place_dialog import PlaceDialog, PlaceInputs


class PlaceController(QObject):
    """dialog: while it is open

    fitted: path of a new model
    """

    fitted = pyqtSignal(str)

    def __init__(
        self,
        iface: QgisInterface,
        engine_queue: EngineQueue,
        form: RunForm,
        result: ResultPanel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.dialog: PlaceDialog | None = None
        self._iface, self._engine_queue, self._form, self._result = iface, engine_queue, form, result
        form.model.fit_requested.connect(self.open)
        result.fit_requested.connect(self._open_for_result)

    def close(self) -> None:
        if self.dialog is not None:
            self.dialog.done(0)

    def open(self) -> None:
        """Opens the dialog for the form's imagery, area and model; what is wrong with them is a message."""
        self._open(lambda: place_inputs(self._form))

    def _open(self, read_inputs: Callable[[], PlaceInputs]) -> None:
        """read_inputs: may raise LandchipError, whose sentence is a message"""
        if self.dialog is not None:
            return
        try:
            inputs = read_inputs()
        except LandchipError as error:
            push_error(self._iface, error)
            return
        output = self._form.output.path()
        folder = output.parent if output is not None and output.parent.is_dir() else Path.home()
        path = free_path(folder, f"{file_stem(inputs.layer)}-fitted", ".onnx")
        self.dialog = PlaceDialog(self._engine_queue, inputs, path, self._iface.mainWindow())
        self.dialog.fitted.connect(self.fitted)
        self.dialog.finished.connect(self._dialog_closed)
        self.dialog.open()

    def _open_for_result(self) -> None:
        """The same for the imagery of the displayed map, which is chosen in the form where another one is.

        Where the project does not have that imagery, the engine reads from the map's file what it was made from.
        """
        shown, chosen = self._result.layer(), self._form.layer()
        if shown is not None and (chosen is None or not shown_map.is_of(shown, chosen)):
            made_from = shown_map.imagery_of(QgsProject.instance(), shown)
            if made_from is None and isinstance(shown, QgsVectorLayer):
                self._open(lambda: map_inputs(shown))
                return
            if made_from is not None:
                select_layer(self._form.imagery_combo, made_from.id())
        self.open()

    def _dialog_closed(self, _result: int) -> None:
        self.dialog = None


def place_inputs(form: RunForm) -> PlaceInputs:
    """Raises LandchipError for what is wrong with the form, and for corrections that are not saved."""
    parameters = form.ground_parameters()
    layer = form.layer()
    return PlaceInputs(
        imagery=ground_request(parameters),
        parameters=parameters,
        layer="" if layer is None else layer.name(),
        area=form.area.kinds.currentText(),
        model=form.model.names.currentText(),
        corrections=_corrections(QgsProject.instance()),
    )


def map_inputs(layer: QgsVectorLayer) -> PlaceInputs:
    """Of a finished map. Raises LandchipError for a layer that is in no file, and for unsaved corrections."""
    path, model = vector_file(layer), (layers.result_of(layer) or {}).get("model") or {}
    return PlaceInputs(
        imagery={},
        parameters={MAP: path},
        layer=layer.name(),
        area=tr("as the map was made"),
        model=f"{model.get('name', '')} {model.get('version', '')}".strip(),
        corrections=_corrections(QgsProject.instance()),
        map_path=path,
    )


def _corrections(project: QgsProject) -> tuple[Path, int] | None:
    """The project's file of corrections, and how many it has; None where there are none. Raises LandchipError."""
    path = stored_path(project)
    if path is None or not path.is_file():
        return None
    layer = open_layer(project, path, (), add=False)
    count = layer.featureCount()
    return (Path(vector_file(layer)), count) if count > 0 else None
