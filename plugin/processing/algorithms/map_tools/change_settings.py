"""Parameters, outputs and log that the comparisons with land cover and of two dates have in common."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ....engine.api.requests.change_limits import DEFAULT_PRECISION, DEFAULT_STRENGTH, MAX_STRENGTH, YEARS
from ....i18n import tr
from ...algorithm import titles_from_names
from ...change_answer import change_outputs, summary_lines
from ...feedback import report_messages
from ...parameters import advanced
from .map_algorithm import NewMapAlgorithm, stated

FROM_YEAR, TO_YEAR, PRECISION = "FROM_YEAR", "TO_YEAR", "PRECISION"
LEGEND, ACCURACY, RATES, STRENGTH = "LEGEND", "ACCURACY", "RATES", "STRENGTH"
NUMBERS = (
    "COMPARED", "CHANGED", "P_CHANGE", "EXPECTED_TRUE", "EXPECTED_FALSE", "EXPECTED_MISSED", "SIMPLY_DIFFERENT",
    "START", "END",
)  # fmt: skip
TEXTS = ("TEXT", "MATRIX")


class ChangeAlgorithm(NewMapAlgorithm):
    """Makes a change map of the land-use map INPUT."""

    def add_settings(self) -> None:
        """The advanced parameters, and the outputs."""
        for each in advanced(*_settings()):
            self.addParameter(each)
        self.add_map_outputs(tr("Change"), tr("Change, a pixel per chip (COG)"))
        self.add_number_outputs(titles_from_names(*NUMBERS))
        self.add_text_outputs(titles_from_names(*TEXTS))

    def read_settings(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """The years, tables and numbers, as the engine takes them."""
        return {
            **stated(parameters, context, dict.fromkeys((FROM_YEAR, TO_YEAR), self.parameterAsInt)),
            **{
                name.lower(): self.parameterAsFile(parameters, name, context) or None
                for name in (LEGEND, ACCURACY, RATES)
            },
            **{name.lower(): self.parameterAsDouble(parameters, name, context) for name in (PRECISION, STRENGTH)},
        }

    def layer_name(self, result: dict[str, Any]) -> str:
        years = result["years"]
        return tr("Change {start}–{end} — {map}").format(start=years["from"], end=years["to"], map=self._name)

    def report(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
        report_messages(result, feedback)
        for line in summary_lines(result):
            feedback.pushInfo(line)
        return change_outputs(result)


def _settings() -> list[QgsProcessingParameterDefinition]:
    """The parameters that are advanced."""
    decimal = Qgis.ProcessingNumberParameterType.Double
    precision = QgsProcessingParameterNumber(
        PRECISION, tr("Wanted precision"), decimal, DEFAULT_PRECISION, minValue=0.0, maxValue=1.0
    )
    precision.setHelp(
        tr("Of the chips that are shown as changed, the share that is to be so: 0.5 finds more, 0.8 errs less.")
    )
    strength = QgsProcessingParameterNumber(
        STRENGTH, tr("Weight of the rates of change"), decimal, DEFAULT_STRENGTH, minValue=0.0, maxValue=MAX_STRENGTH
    )
    strength.setHelp(
        tr("How much the published rates of change count, relative to what all chips of the area say; 0 for nothing.")
    )
    legend = QgsProcessingParameterFile(LEGEND, tr("Codes and classes of another land cover"), optional=True)
    legend.setHelp(tr("A table of code and class, for a raster with other codes than NLCD's."))
    accuracy = QgsProcessingParameterFile(ACCURACY, tr("Accuracy of the land cover (JSON)"), optional=True)
    accuracy.setHelp(tr("Empty: as published for NLCD."))
    rates = QgsProcessingParameterFile(RATES, tr("Annual rates of change (JSON)"), optional=True)
    rates.setHelp(tr("Empty: as published for NLCD."))
    return [precision, strength, legend, accuracy, rates]


def year_parameter(name: str, title: str, note: str) -> QgsProcessingParameterDefinition:
    year = QgsProcessingParameterNumber(name, title, optional=True, minValue=YEARS[0], maxValue=YEARS[1])
    year.setHelp(note)
    return year
