"""Base classes of the algorithms: for all of them, for those that use the engine, and for those that take imagery."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from ..engine.api.errors import LandchipError
from ..engine.api.requests.run_request import DEFAULT_MODEL
from .engine_calls import engine_problem
from .parameters import (
    ImageryParameters,
    imagery_parameters,
    parameters_problem,
    read_parameters,
    tuning_parameters,
    with_providers,
)


class LandchipAlgorithm(QgsProcessingAlgorithm):
    """Has the provider's icon; each run gets a new instance."""

    def __init__(self) -> None:
        super().__init__()
        # An error in prepareAlgorithm. processAlgorithm raises it: scripts do not get the text of an earlier exception.
        self._prepare_error: LandchipError | None = None

    def createInstance(self) -> LandchipAlgorithm:  # noqa: N802
        return type(self)()

    def icon(self) -> QIcon:
        provider = self.provider()
        return super().icon() if provider is None else provider.icon()

    def svgIconPath(self) -> str:  # noqa: N802
        provider = self.provider()
        return super().svgIconPath() if provider is None else provider.svgIconPath()

    def add_number_outputs(self, titles: Mapping[str, str]) -> None:
        """Adds an output for each name -> title."""
        for name, title in titles.items():
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def add_text_outputs(self, titles: Mapping[str, str]) -> None:
        """Likewise for text."""
        for name, title in titles.items():
            self.addOutput(QgsProcessingOutputString(name, title))


def titles_from_names(*names: str) -> dict[str, str]:
    """Name -> title of outputs: "DISK_MB" is titled "Disk mb"."""
    return {name: name.replace("_", " ").capitalize() for name in names}


class EngineAlgorithm(LandchipAlgorithm):
    """An algorithm that cannot run where the engine is not set up."""

    def canExecute(self) -> tuple[bool, str]:  # noqa: N802
        problem = engine_problem()
        return not problem, problem


class ImageryAlgorithm(EngineAlgorithm):
    """An algorithm that reads imagery with a model, by the parameters of `classify`, less its outputs, or by others.

    Layers become plain data in prepareAlgorithm, on the main thread, so that processAlgorithm runs in any thread.
    default_model: the one that is taken where none is given
    """

    default_model = DEFAULT_MODEL

    def __init__(self) -> None:
        super().__init__()
        self._imagery = ImageryParameters((), None, {})  # read in prepareAlgorithm

    def input_parameters(self) -> list[QgsProcessingParameterDefinition]:
        return [*imagery_parameters(), *tuning_parameters()]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        for parameter in self.input_parameters():
            self.addParameter(parameter)

    def checkParameterValues(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        problem = parameters_problem(parameters, context)
        return (False, problem) if problem else super().checkParameterValues(with_providers(parameters), context)

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        try:
            self._imagery = read_parameters(self, parameters, context, default_model=self.default_model)
        except LandchipError as error:
            self._prepare_error = error
        return True
