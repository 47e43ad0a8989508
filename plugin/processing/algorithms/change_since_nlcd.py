"""landchip:changesincenlcd: a land-use map and older land cover -> what changed, with a probability for each chip."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterRasterLayer, QgsVectorLayer

from ...engine.api.protocol import Method
from ...i18n import tr
from ..inputs.land_cover import land_cover_entry
from ..inputs.vector_file import vector_file
from .map_tools.change_settings import FROM_YEAR, TO_YEAR, ChangeAlgorithm, year_parameter

NLCD = "NLCD"


class ChangeSinceNlcdAlgorithm(ChangeAlgorithm):
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
        start = year_parameter(FROM_YEAR, tr("Year of the land cover"), tr("Empty: from its name, or 2011."))
        end = year_parameter(TO_YEAR, tr("Year of the imagery"), tr("Empty: from the map's image dates."))
        for each in (land_cover, start, end):
            self.addParameter(each)
        self.add_settings()

    def read_request(
        self, layer: QgsVectorLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, Any]:
        land_cover = self.parameterAsRasterLayer(parameters, NLCD, context)
        self._name = layer.name().removeprefix(tr("Land use — {}").format(""))
        return {
            "map": vector_file(layer),
            "nlcd": land_cover_entry(land_cover, str(parameters.get(NLCD))),
            **self.read_settings(parameters, context),
        }
