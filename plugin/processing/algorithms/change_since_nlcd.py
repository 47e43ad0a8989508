"""landchip:changesincenlcd: a land-use map and older land cover -> what changed, with a probability for each chip."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsVectorLayer,
)

from ...engine.api.protocol import Method
from ...engine.api.requests.change_limits import DEFAULT_PRECISION, DEFAULT_STRENGTH, MAX_STRENGTH, YEARS
from ...i18n import tr
from ..algorithm import titles_from_names
from ..change_answer import change_outputs, summary_lines
from ..feedback import report_messages
from ..inputs.land_cover import land_cover_entry
from ..inputs.vector_file import vector_file
from ..parameters import advanced
from .map_tools.map_algorithm import NewMapAlgorithm, stated

NLCD, FROM_YEAR, TO_YEAR, PRECISION = "NLCD", "FROM_YEAR", "TO_YEAR", "PRECISION"
LEGEND, ACCURACY, RATES, STRENGTH = "LEGEND", "ACCURACY", "RATES", "STRENGTH"
NUMBERS = (
    "COMPARED", "CHANGED", "P_CHANGE", "EXPECTED_TRUE", "EXPECTED_FALSE", "EXPECTED_MISSED", "SIMPLY_DIFFERENT",
    "START", "END",
)  # fmt: skip
TEXTS = ("TEXT", "MATRIX")


class ChangeSinceNlcdAlgorithm(NewMapAlgorithm):
    """A change map."""

    METHOD = Method.CHANGE

    def name(self) -> str:
        return "changesincenlcd"

    def displayName(self) -> str:  # noqa: N802
        return tr("Change since NLCD")

    def tags(self) -> list[str]:
        return ["change detection", "nlcd", "land cover", "transition", "development", "cropland", "land use"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Compares a finished land-use map, as Classify land use writes it, with land cover of an earlier year such "
            "as NLCD 2011, and gives each chip a probability that its use has changed. Land cover and model both err, "
            "so the chips in which they simply differ are mostly no change; here their known errors and how often land "
            "changes are considered. As many chips are shown as changed as keep the wanted precision, and how many of "
            "them are expected to be right and wrong is stated. The layer opens with styles for all changes, new "
            "development, new fields and fields lost. Look at the candidates in the imagery: the areas of the squares "
            "are no estimate of how much land changed."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        self.add_map_parameter(tr("Land-use map"))
        land_cover = QgsProcessingParameterRasterLayer(NLCD, tr("Land cover then (NLCD)"))
        land_cover.setHelp(tr("A raster of NLCD's codes, older than the imagery, of the same ground; see mrlc.gov."))
        start = _year(FROM_YEAR, tr("Year of the land cover"), tr("Empty: from its name, or 2011."))
        end = _year(TO_YEAR, tr("Year of the imagery"), tr("Empty: from the map's image dates."))
        for each in (land_cover, start, end, *advanced(*_settings())):
            self.addParameter(each)
        self.add_map_outputs(tr("Change"), tr("Change, a pixel per chip (COG)"))
        self.add_number_outputs(titles_from_names(*NUMBERS))
        self.add_text_outputs(titles_from_names(*TEXTS))

    def read_request(
        self, layer: QgsVectorLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, Any]:
        land_cover = self.parameterAsRasterLayer(parameters, NLCD, context)
        self._name = layer.name().removeprefix(tr("Land use — {}").format(""))
        return {
            "map": vector_file(layer),
            "nlcd": land_cover_entry(land_cover, str(parameters.get(NLCD))),
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


def _year(name: str, title: str, note: str) -> QgsProcessingParameterDefinition:
    year = QgsProcessingParameterNumber(name, title, optional=True, minValue=YEARS[0], maxValue=YEARS[1])
    year.setHelp(note)
    return year
