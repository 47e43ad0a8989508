"""Base classes of the algorithms that take a finished map: for all of them, and for those that make another of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

from ....engine.api.errors import LandchipError
from ....engine.api.owned_folder import temporary_folder
from ....i18n import tr
from ...algorithm import EngineAlgorithm
from ...engine_calls import call, engine, processing_errors
from ...map_output import COG, KINDS, OUTPUT, output_paths, save_styles, style_on_load
from ...table_output import FILE_NAME, copy_map, is_table, move_to_load

INPUT = "INPUT"
POLYGONS = [Qgis.ProcessingSourceType.VectorPolygon]

Reader = Callable[[dict[str, Any], str, QgsProcessingContext], Any]


class MapAlgorithm(EngineAlgorithm):
    """Takes the map INPUT. Layers become plain data in prepareAlgorithm, on the main thread."""

    def __init__(self) -> None:
        super().__init__()
        self._params: dict[str, Any] = {}  # of the engine's method, without the files to write
        self._name = ""  # of the map

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        layer = self.parameterAsVectorLayer(parameters, INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, INPUT))
        self._name = layer.name()
        try:
            self._params = self.read_request(layer, parameters, context)
        except LandchipError as error:
            self._prepare_error = error
        return True

    def read_request(
        self, layer: QgsVectorLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, Any]:
        """The parameters of the engine's method, without the files to write. Raises LandchipError. layer: INPUT"""
        raise NotImplementedError

    def add_map_parameter(self, title: str) -> None:
        self.addParameter(QgsProcessingParameterVectorLayer(INPUT, title, POLYGONS))


class NewMapAlgorithm(MapAlgorithm):
    """Writes a map, as a file or a table, and as pixels where that is wanted; both are styled when QGIS loads them."""

    METHOD: ClassVar[str]  # of the engine, which gets the request and `outputs`

    def __init__(self) -> None:
        super().__init__()
        self._result: dict[str, Any] = {}
        self._table = ""  # source of the new map where it is a table

    def layer_name(self, result: dict[str, Any]) -> str:
        """Of the new map."""
        raise NotImplementedError

    def report(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Writes the log; gives the outputs but the layers."""
        raise NotImplementedError

    def add_map_outputs(self, title: str, pixels_title: str) -> None:
        self.addParameter(QgsProcessingParameterVectorDestination(OUTPUT, title, POLYGONS[0]))
        self.addParameter(
            QgsProcessingParameterRasterDestination(COG, pixels_title, optional=True, createByDefault=False)
        )

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with (
            processing_errors(self._prepare_error, tr("Cancelled; no map was written.")),
            temporary_folder() as folder,
            engine() as worker,
        ):
            paths = output_paths(self, parameters, context)
            table = paths[OUTPUT] if is_table(paths[OUTPUT]) else ""
            files = {**paths, OUTPUT: str(folder / FILE_NAME)} if table else paths
            outputs = {KINDS[name][0]: path for name, path in files.items()}
            self._result = call(worker, self.METHOD, {**self._params, "outputs": outputs}, feedback)
            if table:
                paths[OUTPUT] = self._table = copy_map(Path(files[OUTPUT]), table, context)
                move_to_load(context, table, self._table)
        answers = self.report(self._result, feedback)
        style_on_load(self, paths, self._result, self.layer_name(self._result), context)
        return {**paths, **answers}

    def postProcessAlgorithm(  # noqa: N802
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        save_styles(self._result, self._table, feedback)
        return {}


def stated(parameters: dict[str, Any], context: QgsProcessingContext, readers: Mapping[str, Reader]) -> dict[str, Any]:
    """Lower-case name -> value of those parameters that are given. readers: parameter -> how it is read"""
    given = {name: read for name, read in readers.items() if parameters.get(name) not in (None, "")}
    return {name.lower(): read(parameters, name, context) for name, read in given.items()}
