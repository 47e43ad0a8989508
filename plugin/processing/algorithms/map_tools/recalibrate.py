"""landchip:recalibrate: a change map and its reviews -> a change map whose probabilities they correct."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

from ....engine.api.messages import format_duration
from ....engine.api.protocol import Method
from ....engine.api.requests.change_limits import DEFAULT_PRECISION
from ....i18n import number, tr
from ...algorithm import titles_from_names
from ...feedback import report_messages
from ...inputs.vector_file import vector_file
from ...parameters import advanced
from .map_algorithm import POLYGONS, NewMapAlgorithm

SAMPLE, REVIEWS, PRECISION = "SAMPLE", "REVIEWS", "PRECISION"
NUMBERS = ("REVIEWED", "CHANGED", "P_CHANGE", "EXPECTED_TRUE", "EXPECTED_FALSE")


class RecalibrateAlgorithm(NewMapAlgorithm):
    """A corrected change map beside the old one."""

    METHOD = Method.RECALIBRATE

    def name(self) -> str:
        return "recalibrate"

    def displayName(self) -> str:  # noqa: N802
        return tr("Correct a change map by its reviews")

    def tags(self) -> list[str]:
        return ["calibration", "isotonic regression", "reliability", "change detection", "review"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Fits a curve from the probability of change that the map states to what reviewers found, and makes "
            "another change map with the corrected probabilities; the map itself stays as it is. Which squares are "
            "shown as changed is chosen anew. It needs thirty reviews or more, of a random sample or of candidates "
            "(Sample a change map for review). The order of the squares by probability stays."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        self.add_map_parameter(tr("Change map"))
        self.addParameter(QgsProcessingParameterVectorLayer(SAMPLE, tr("Reviewed sample"), POLYGONS))
        precision = QgsProcessingParameterNumber(
            PRECISION,
            tr("Wanted precision"),
            Qgis.ProcessingNumberParameterType.Double,
            defaultValue=DEFAULT_PRECISION,
            minValue=0.0,
            maxValue=1.0,
        )
        precision.setHelp(tr("Which share of the squares that are shown as changed should be real."))
        reviews = QgsProcessingParameterFile(REVIEWS, tr("Reviews in another file"), optional=True)
        for each in (precision, *advanced(reviews)):
            self.addParameter(each)
        self.add_map_outputs(tr("Corrected change map"), tr("Corrected change map, a pixel per chip (COG)"))
        self.add_number_outputs(titles_from_names(*NUMBERS))
        self.add_text_outputs(titles_from_names("TEXT"))

    def read_request(
        self, layer: QgsVectorLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, Any]:
        sample = self.parameterAsVectorLayer(parameters, SAMPLE, context)
        if sample is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, SAMPLE))
        return {
            "change": vector_file(layer),
            "sample": vector_file(sample),
            "reviews": self.parameterAsFile(parameters, REVIEWS, context) or None,
            "precision": self.parameterAsDouble(parameters, PRECISION, context),
        }

    def layer_name(self, result: dict[str, Any]) -> str:
        return tr("{map}, corrected").format(map=self._name)

    def report(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
        report_messages(result, feedback)
        lines, candidates = correction_lines(result), result["candidates"]
        for line in (*lines, format_duration(result["seconds"])):
            feedback.pushInfo(line)
        return {
            "REVIEWED": result["reviews"],
            "CHANGED": result["chips"]["changed"],
            **{name: candidates[name.lower()] for name in NUMBERS[2:]},
            "TEXT": " ".join(lines[:2]),
        }


def correction_lines(answer: dict[str, Any]) -> list[str]:
    """What the reviews made of the map, and the curve. answer: as engine/sampling/recalibration.py has it"""
    candidates = answer["candidates"]
    lines = [
        tr("{reviews} reviews correct the probabilities of change.").format(reviews=number(answer["reviews"])),
        tr("{n} squares are shown as changed, of which {real} are expected to be real.").format(
            n=number(candidates["chips"]), real=number(candidates["expected_true"])
        ),
    ]
    return lines + [
        tr("A stated probability of {stated} % is corrected to {corrected} %.").format(
            stated=number(100 * stated), corrected=number(100 * corrected)
        )
        for stated, corrected in answer["curve"][2::4]
    ]
