"""What the algorithms have in common: three layers, each for those that need it."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtGui import QIcon

from ..engine.api.errors import LandchipError
from .engine_calls import engine_missing
from .parameters import ImageryParameters, check, read_parameters


class LandchipAlgorithm(QgsProcessingAlgorithm):
    """Looks like the provider; each run gets a fresh instance."""

    def createInstance(self) -> LandchipAlgorithm:  # noqa: N802
        return type(self)()

    def icon(self) -> QIcon:
        provider = self.provider()
        return super().icon() if provider is None else provider.icon()

    def svgIconPath(self) -> str:  # noqa: N802
        provider = self.provider()
        return super().svgIconPath() if provider is None else provider.svgIconPath()


class EngineAlgorithm(LandchipAlgorithm):
    """Cannot run without the engine, and says so."""

    def canExecute(self) -> tuple[bool, str]:  # noqa: N802
        missing = engine_missing()
        return not missing, missing


class ImageryAlgorithm(EngineAlgorithm):
    """Takes imagery, area and model. Layers become plain data in prepareAlgorithm, on the main thread."""

    def __init__(self) -> None:
        super().__init__()
        self._asked = ImageryParameters((), None, {})  # until they are read
        self._refusal: LandchipError | None = None

    def checkParameterValues(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        wrong = check(parameters, context)
        return (False, wrong) if wrong else super().checkParameterValues(parameters, context)

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        try:
            self._asked = read_parameters(self, parameters, context)
        except LandchipError as error:  # raised from here, its sentence would be lost to a script
            self._refusal = error
        return True
