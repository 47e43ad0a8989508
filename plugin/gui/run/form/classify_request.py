"""The engine's request from parameters of landchip:classify, which the algorithm's own code reads as in a run."""

from __future__ import annotations

from math import inf
from typing import Any

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingContext, QgsProject

from ....engine.api.errors import RasterError
from ....i18n import tr
from ....processing.algorithms.cluster.job_request import job_request
from ....processing.inputs.area import SlowAreaError
from ....processing.map_output import OUTPUT
from ....processing.parameters import ImageryParameters, imagery_fields, read_parameters

ALGORITHM = "landchip:classify"
READ_AREA_WITHIN_S = 0.03  # of the main thread: a plan is made at every change of the form


def classify_algorithm() -> QgsProcessingAlgorithm:
    """A new instance. Raises LookupError where Landchip's provider is not registered."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    if algorithm is None:
        raise LookupError(ALGORITHM)
    return algorithm


def imagery_request(parameters: dict[str, Any]) -> dict[str, Any]:
    """The engine's request without area and outputs, for a click.

    parameters: of landchip:classify, without area and outputs
    Raises LandchipError; also for a layer that only QGIS can read.
    """
    return imagery_fields(_read_files(parameters))


def ground_request(parameters: dict[str, Any]) -> dict[str, Any]:
    """The engine's request with the area and without outputs, for a fit to a place. Raises as `imagery_request`.

    parameters: of landchip:classify, without outputs
    """
    read = _read_files(parameters)
    return {**imagery_fields(read), "area": read.area.to_json() if read.area else None}


def _read_files(parameters: dict[str, Any]) -> ImageryParameters:
    """Raises LandchipError; also for a layer that only QGIS can read."""
    read = _read(parameters)
    for source in read.sources:
        if source.raster is None:
            raise RasterError(
                "layer-is-no-file",
                tr("{layer} is no file that the engine can open: export it first, or choose another layer."),
                layer=source.name,
            )
    return read


def plan_request(parameters: dict[str, Any]) -> dict[str, Any] | str:
    """The engine's complete request, or the sentence why there is no plan before the run. Raises LandchipError.

    parameters: of landchip:classify, with the outputs as paths
    """
    try:
        read = _read(parameters, READ_AREA_WITHIN_S)
    except SlowAreaError:
        return tr("The area has many polygons: they are read first, and the plan comes after that.")
    if any(source.raster is None for source in read.sources):
        return tr("The layer is no file: it is exported first, and the plan comes after that.")
    area = read.area.to_json() if read.area else None
    return {**imagery_fields(read), "area": area, "outputs": {"gpkg": parameters[OUTPUT]}}


def cluster_request(parameters: dict[str, Any]) -> dict[str, Any]:
    """The engine's complete request with all outputs, for a job on a cluster. Raises LandchipError.

    parameters: of landchip:classify, with the outputs as paths
    """
    return job_request(_read(parameters), parameters)


def _read(parameters: dict[str, Any], within_s: float = inf) -> ImageryParameters:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return read_parameters(classify_algorithm(), parameters, context, within_s)
