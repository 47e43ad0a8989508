"""landchip:areaestimate: a reviewed sample -> the area that changed, with its confidence interval."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

from ...engine.api.protocol import Method
from ...i18n import tr
from ..algorithm import titles_from_names
from ..area_answer import area_lines, area_outputs, area_page
from ..engine_calls import call, engine, processing_errors
from ..feedback import report_messages
from ..html_page import write_page
from ..inputs.vector_file import vector_file
from ..parameters import advanced
from .map_tools.map_algorithm import POLYGONS, MapAlgorithm

REVIEWS, MAP, OUTPUT, PAGE = "REVIEWS", "MAP", "OUTPUT", "PAGE"
NUMBERS = (
    "CHANGE_HA", "CHANGE_HA_LOW", "CHANGE_HA_HIGH", "MAPPED_HA", "ACCURACY", "ACCURACY_LOW", "ACCURACY_HIGH",
    "REVIEWED", "OF",
)  # fmt: skip
TEXTS = ("TEXT", "TRANSITIONS")


class AreaEstimateAlgorithm(MapAlgorithm):
    """An estimate as JSON and as a page. INPUT is the sample."""

    def name(self) -> str:
        return "areaestimate"

    def displayName(self) -> str:  # noqa: N802
        return tr("Area of change with confidence")

    def tags(self) -> list[str]:
        return ["area estimation", "accuracy assessment", "confidence interval", "error matrix", "olofsson", "stehman"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Estimates from a reviewed sample how much land changed, and how much of each transition, with 95 % "
            "intervals: an area that can be quoted, which the squares of a change map are not. Review the squares of a "
            "sample that Sample a change map for review drew, save the edits, and run this; again after more reviews, "
            "which narrow the interval. Squares answered unsure are left out, and what they could change is stated in "
            "the file. The file can be given to Report of a change map."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        self.add_map_parameter(tr("Reviewed sample"))
        reviews = QgsProcessingParameterFile(REVIEWS, tr("Reviews in another file"), optional=True)
        reviews.setHelp(
            tr("A table or layer with col, row, reviewed_from and reviewed_to. Empty: the answers in the sample.")
        )
        change = QgsProcessingParameterVectorLayer(MAP, tr("Change map"), POLYGONS, optional=True)
        change.setHelp(tr("Checked to be the map that the sample was drawn from."))
        for each in advanced(reviews, change):
            self.addParameter(each)
        self.addParameter(
            QgsProcessingParameterFileDestination(OUTPUT, tr("Estimate"), fileFilter=tr("JSON files (*.json)"))
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                PAGE, tr("Page"), fileFilter=tr("HTML files (*.html)"), optional=True, createByDefault=True
            )
        )
        self.add_number_outputs(titles_from_names(*NUMBERS))
        self.add_text_outputs(titles_from_names(*TEXTS))

    def read_request(
        self, layer: QgsVectorLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, Any]:
        change = self.parameterAsVectorLayer(parameters, MAP, context)
        if change is None and parameters.get(MAP) not in (None, ""):
            raise QgsProcessingException(self.invalidSourceError(parameters, MAP))
        return {
            "sample": vector_file(layer),
            "reviews": self.parameterAsFile(parameters, REVIEWS, context) or None,
            "map": None if change is None else vector_file(change),
        }

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = self.parameterAsFileOutput(parameters, OUTPUT, context)
        html_file = self.parameterAsFileOutput(parameters, PAGE, context)
        with processing_errors(self._prepare_error, tr("Cancelled; no area was estimated.")):
            with engine() as worker:
                answer = call(worker, Method.AREA_ESTIMATE, {**self._params, "output": output}, feedback)
            if html_file:
                write_page(html_file, area_page(answer))
        report_messages(answer, feedback)
        for line in area_lines(answer):
            feedback.pushInfo(line)
        return {OUTPUT: output, **({PAGE: html_file} if html_file else {}), **area_outputs(answer)}
