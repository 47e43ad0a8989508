"""landchip:changebetweendates: two land-use maps of one ground -> what changed, with a probability for each chip."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

from ....engine.api.protocol import Method
from ....i18n import tr
from ...inputs.land_cover import land_cover_entry
from ...inputs.vector_file import vector_file
from ...parameters import advanced
from .change_settings import FROM_YEAR, TO_YEAR, ChangeAlgorithm, year_parameter
from .map_algorithm import POLYGONS, stated

BEFORE, NLCD, NLCD_YEAR, LABELS_ALONE = "BEFORE", "NLCD", "NLCD_YEAR", "LABELS_ALONE"


class ChangeBetweenDatesAlgorithm(ChangeAlgorithm):
    """A change map of two dates."""

    METHOD = Method.CHANGE_BETWEEN_DATES

    def name(self) -> str:
        return "changebetweendates"

    def displayName(self) -> str:  # noqa: N802
        return tr("Change between two dates")

    def tags(self) -> list[str]:
        return ["change detection", "bitemporal", "time series", "transition", "development", "naip", "land use"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Compares two finished land-use maps of the same ground, made by one model from imagery of two years, and "
            "gives each chip a probability that its use has changed. Maps of two dates differ mostly by errors, light "
            "and season. So where they differ, imagery of both dates is read again, the shift of colour between them "
            "is removed, and what the network sees in both is compared, not the labels alone. Land cover can be a "
            "third witness. The layer opens with styles for all changes, new development, new fields and fields lost. "
            "The areas of the squares are no estimate of how much land changed."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        self.addParameter(QgsProcessingParameterVectorLayer(BEFORE, tr("Land-use map then"), POLYGONS))
        self.add_map_parameter(tr("Land-use map now"))
        land_cover = QgsProcessingParameterRasterLayer(NLCD, tr("Land cover, a third witness (NLCD)"), optional=True)
        of_map = tr("Empty: from the map's image dates.")
        start = year_parameter(FROM_YEAR, tr("Year of the earlier imagery"), of_map)
        end = year_parameter(TO_YEAR, tr("Year of the later imagery"), of_map)
        for each in (land_cover, start, end):
            self.addParameter(each)
        year = year_parameter(NLCD_YEAR, tr("Year of the land cover"), tr("Empty: from its name."))
        alone = QgsProcessingParameterBoolean(LABELS_ALONE, tr("Compare the labels alone"), False)
        alone.setHelp(tr("Does not read imagery again where the maps differ: faster, and finds less."))
        for each in advanced(year, alone):
            self.addParameter(each)
        self.add_settings()

    def read_request(
        self, layer: QgsVectorLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, Any]:
        before = self.parameterAsVectorLayer(parameters, BEFORE, context)
        if before is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, BEFORE))
        land_cover = self.parameterAsRasterLayer(parameters, NLCD, context)
        self._name = layer.name().removeprefix(tr("Land use — {}").format(""))
        entry = {} if land_cover is None else {"nlcd": land_cover_entry(land_cover, str(parameters.get(NLCD)))}
        return {
            "before": vector_file(before),
            "after": vector_file(layer),
            "features": not self.parameterAsBool(parameters, LABELS_ALONE, context),
            **entry,
            **stated(parameters, context, {NLCD_YEAR: self.parameterAsInt}),
            **self.read_settings(parameters, context),
        }
