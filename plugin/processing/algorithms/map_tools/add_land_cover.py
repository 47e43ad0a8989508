"""landchip:addlandcover: a finished map and land-cover maps of pixels -> the map with the cover of each chip."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
    QgsVectorLayer,
)

from ....engine.api.messages import format_duration
from ....engine.api.protocol import Method
from ....i18n import number, tr, tr_n
from ...algorithm import titles_from_names
from ...feedback import report_messages
from ...inputs.land_cover import land_cover_entry
from ...inputs.vector_file import vector_file
from ...parameters import advanced
from .map_algorithm import NewMapAlgorithm

COVER, COVER_THEN, LEGEND = "COVER", "COVER_THEN", "LEGEND"


class AddLandCoverAlgorithm(NewMapAlgorithm):
    """A map with the shares of land cover beside the map without."""

    METHOD = Method.ADD_LAND_COVER

    def name(self) -> str:
        return "addlandcover"

    def displayName(self) -> str:  # noqa: N802
        return tr("Add land cover to a map")

    def tags(self) -> list[str]:
        return [
            "zonal statistics",
            "zonal histogram",
            "composition",
            "consistency",
            "plausibility",
            "quality",
            "pixels",
        ]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Pixels explain squares: makes another map whose squares state how much of each is covered by water, "
            "trees, herbaceous plants and impervious ground, by a map of Land cover of every pixel. A map of change "
            "takes one of either date. Squares whose use and cover contradict each other, such as developed land "
            "without a roof or a road, are flagged and marked with rings, and a column says why: review them with "
            "Sample a change map for review, in the order contradictions. The map itself stays as it is."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        self.add_map_parameter(tr("Land-use map or change map"))
        cover = QgsProcessingParameterRasterLayer(COVER, tr("Land cover of the map's date"), optional=True)
        cover.setHelp(tr("A land-cover map of pixels, of the later date where the map shows change."))
        then = QgsProcessingParameterRasterLayer(COVER_THEN, tr("Land cover then"), optional=True)
        then.setHelp(tr("Of a change map alone: a land-cover map of imagery of the earlier date."))
        legend = QgsProcessingParameterFile(LEGEND, tr("Codes and classes of another land cover"), optional=True)
        legend.setHelp(
            tr(
                "Empty: as the land-cover maps state themselves. A table of code and class for other rasters; classes "
                "named water, trees, herbaceous and impervious can contradict a use, others take no part."
            )
        )
        for each in (cover, then, *advanced(legend)):
            self.addParameter(each)
        self.add_map_outputs(tr("Map with land cover"), tr("Map with land cover, a pixel per chip (COG)"))
        self.add_number_outputs(titles_from_names("JUDGED", "FLAGGED"))
        self.add_text_outputs(titles_from_names("TEXT"))

    def read_request(
        self, layer: QgsVectorLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, Any]:
        params: dict[str, Any] = {
            "map": vector_file(layer),
            "legend": self.parameterAsFile(parameters, LEGEND, context) or None,
        }
        for name in (COVER, COVER_THEN):
            if parameters.get(name) not in (None, ""):
                raster = self.parameterAsRasterLayer(parameters, name, context)
                params[name.lower()] = land_cover_entry(raster, str(parameters[name]))
        return params

    def layer_name(self, result: dict[str, Any]) -> str:
        return tr("{map}, with land cover").format(map=self._name)

    def report(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
        report_messages(result, feedback)
        found = result["contradictions"]
        line = tr_n(
            "The land cover contradicts the use of {n} of {judged} squares, which is flagged.",
            "The land cover contradicts the use of {n} of {judged} squares, which are flagged.",
            found["flagged"],
        ).format(n=number(found["flagged"]), judged=number(found["judged"]))
        for each in (line, format_duration(result["seconds"])):
            feedback.pushInfo(each)
        return {"JUDGED": found["judged"], "FLAGGED": found["flagged"], "TEXT": line}
