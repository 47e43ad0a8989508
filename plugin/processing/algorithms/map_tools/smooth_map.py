"""landchip:smoothmap: a land-use map -> another one, smoothed over neighbouring chips."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsVectorLayer,
)

from ....engine.api.messages import format_duration
from ....engine.api.protocol import Method
from ....engine.api.requests.change_limits import MAX_SMOOTHING_WEIGHT, SMOOTHING_WEIGHTS
from ....i18n import number, title, tr
from ...algorithm import titles_from_names
from ...inputs.vector_file import vector_file
from ...parameters import advanced
from .map_algorithm import NewMapAlgorithm, stated

METHOD, WEIGHT = "METHOD", "WEIGHT"
METHODS = tuple(SMOOTHING_WEIGHTS)
NUMBERS = ("CLASSIFIED", "OTHER_CLASS", "OTHER_GROUP")


class SmoothMapAlgorithm(NewMapAlgorithm):
    """A smoothed map beside the raw one."""

    METHOD = Method.SMOOTH

    def name(self) -> str:
        return "smoothmap"

    def displayName(self) -> str:  # noqa: N802
        return tr("Smooth a land-use map")

    def tags(self) -> list[str]:
        return ["majority filter", "sieve", "generalise", "post-classification", "neighbourhood", "land use"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Makes another land-use map in which each square takes its neighbours into account; the map itself stays "
            "as it is. By probability, an unsure square follows sure neighbours and a sure one is hardly changed. By "
            "vote, a square takes the use of most of the 3 x 3 squares round it, however sure each is. A single square "
            "that differs from its neighbours is what disappears first, and a new building on a field is one: take the "
            "map as it was for areas and for change."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        self.add_map_parameter(tr("Land-use map"))
        method = QgsProcessingParameterEnum(
            METHOD, tr("Method"), list(METHODS), defaultValue=METHODS[0], usesStaticStrings=True
        )
        method.setHelp(tr("probability: considers how sure each square is; vote: counts squares only."))
        weight = QgsProcessingParameterNumber(
            WEIGHT,
            tr("Weight"),
            Qgis.ProcessingNumberParameterType.Double,
            optional=True,
            minValue=0.0,
            maxValue=MAX_SMOOTHING_WEIGHT,
        )
        weight.setHelp(
            tr(
                "Of the neighbours for probability (empty: {probability:g}; 0 changes nothing), of the middle square "
                "for vote (empty: {vote:g})."
            ).format(**SMOOTHING_WEIGHTS)
        )
        for each in (method, *advanced(weight)):
            self.addParameter(each)
        self.add_map_outputs(tr("Smoothed map"), tr("Smoothed map, a pixel per chip (COG)"))
        self.add_number_outputs(titles_from_names(*NUMBERS))
        self.add_text_outputs(titles_from_names("TEXT"))

    def read_request(
        self, layer: QgsVectorLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, Any]:
        return {
            "map": vector_file(layer),
            "method": self.parameterAsEnumString(parameters, METHOD, context) or METHODS[0],
            "weight": None,
            **stated(parameters, context, {WEIGHT: self.parameterAsDouble}),
        }

    def layer_name(self, result: dict[str, Any]) -> str:
        return tr("{map}, smoothed").format(map=self._name)

    def report(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
        lines, chips = _lines(result), result["chips"]
        for line in (*lines, format_duration(result["seconds"])):
            feedback.pushInfo(line)
        return {**{name: chips[name.lower()] for name in NUMBERS}, "TEXT": " ".join(lines)}


def _lines(result: dict[str, Any]) -> list[str]:
    """How many chips are shown otherwise than in the raw map, and how many there are of each group in both."""
    chips = result["chips"]
    lines = [
        tr("{classes} of {total} classified chips have another class than before, {groups} another group.").format(
            classes=number(chips["other_class"]), total=number(chips["classified"]), groups=number(chips["other_group"])
        )
    ]
    for before, after in zip(result["raw_groups"], result["groups"]):
        lines.append(
            tr("{group}: {after} chips, {before} before.").format(
                group=title(after["title"]), after=number(after["chips"]), before=number(before["chips"])
            )
        )
    return lines
