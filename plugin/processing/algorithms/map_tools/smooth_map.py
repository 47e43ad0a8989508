"""landchip:smoothmap: a land-use map -> another one, smoothed over neighbouring chips."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
    QgsProcessingParameterVectorLayer,
)

from ....engine.api.errors import LandchipError
from ....engine.api.messages import format_duration
from ....engine.api.owned_folder import temporary_folder
from ....engine.api.protocol import Method
from ....engine.api.requests.change_limits import MAX_SMOOTHING_WEIGHT, SMOOTHING_WEIGHTS
from ....i18n import number, title, tr
from ...algorithm import EngineAlgorithm, titles_from_names
from ...engine_calls import call, engine, processing_errors
from ...inputs.vector_file import vector_file
from ...map_output import COG, KINDS, OUTPUT, output_paths, save_styles, style_on_load
from ...parameters import advanced
from ...table_output import FILE_NAME, copy_map, is_table, move_to_load

INPUT, METHOD, WEIGHT = "INPUT", "METHOD", "WEIGHT"
METHODS = tuple(SMOOTHING_WEIGHTS)
NUMBERS = ("CLASSIFIED", "OTHER_CLASS", "OTHER_GROUP")


class SmoothMapAlgorithm(EngineAlgorithm):
    """A smoothed map beside the raw one. The layer becomes a path in prepareAlgorithm, on the main thread."""

    def __init__(self) -> None:
        super().__init__()
        self._params: dict[str, Any] = {}  # of the engine's smooth_map, without outputs
        self._name = ""  # of the raw map
        self._result: dict[str, Any] = {}
        self._table = ""  # source of the smoothed map where it is a table

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
        polygons = [Qgis.ProcessingSourceType.VectorPolygon]
        self.addParameter(QgsProcessingParameterVectorLayer(INPUT, tr("Land-use map"), polygons))
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
        self.addParameter(QgsProcessingParameterVectorDestination(OUTPUT, tr("Smoothed map"), polygons[0]))
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                COG, tr("Smoothed map, a pixel per chip (COG)"), optional=True, createByDefault=False
            )
        )
        self.add_number_outputs(titles_from_names(*NUMBERS))
        self.add_text_outputs(titles_from_names("TEXT"))

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        layer = self.parameterAsVectorLayer(parameters, INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, INPUT))
        self._name = layer.name()
        try:
            self._params = {
                "map": vector_file(layer),
                "method": self.parameterAsEnumString(parameters, METHOD, context) or METHODS[0],
                "weight": None
                if parameters.get(WEIGHT) in (None, "")
                else self.parameterAsDouble(parameters, WEIGHT, context),
            }
        except LandchipError as error:
            self._prepare_error = error
        return True

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with (
            processing_errors(self._prepare_error, tr("Cancelled; no map was written.")),
            temporary_folder() as folder,
            engine() as worker,
        ):
            paths = output_paths(self, parameters, context)
            table = paths[OUTPUT] if is_table(paths[OUTPUT]) else ""
            files = {**paths, OUTPUT: str(folder / FILE_NAME)} if table else paths
            outputs = {KINDS[name][0]: path for name, path in files.items()}
            self._result = call(worker, Method.SMOOTH, {**self._params, "outputs": outputs}, feedback)
            if table:
                paths[OUTPUT] = self._table = copy_map(Path(files[OUTPUT]), table, context)
                move_to_load(context, table, self._table)
        lines = _lines(self._result)
        for line in (*lines, format_duration(self._result["seconds"])):
            feedback.pushInfo(line)
        style_on_load(self, paths, self._result, tr("{map}, smoothed").format(map=self._name), context)
        chips = self._result["chips"]
        return {**paths, **{name: chips[name.lower()] for name in NUMBERS}, "TEXT": " ".join(lines)}

    def postProcessAlgorithm(  # noqa: N802
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        save_styles(self._result, self._table, feedback)
        return {}


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
