"""landchip:samplefromchange: a change map -> a random sample of its chips, for a person to review."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ...engine.api.errors import OutputError
from ...engine.api.protocol import Method
from ...engine.api.requests.change_limits import (
    ALLOCATIONS,
    DEFAULT_ALLOCATION,
    DEFAULT_REVIEWS,
    FEW_REVIEWS,
    REVIEW_ORDERS,
)
from ...i18n import number, tr
from ..algorithm import titles_from_names
from ..engine_calls import call, engine, processing_errors
from ..feedback import report_messages
from ..inputs.vector_file import vector_file
from ..map_output import OUTPUT, name_on_load
from ..parameters import advanced
from ..table_output import is_table
from .map_tools.map_algorithm import POLYGONS, MapAlgorithm, stated

REVIEWS, STANDARD_ERROR = "REVIEWS", "STANDARD_ERROR"
ORDER, ALLOCATION, LEAST, BUFFER, SEED = "ORDER", "ALLOCATION", "LEAST", "BUFFER", "SEED"
NUMBERS = ("SAMPLED", "CHIPS", "DRAWN_WITH_SEED", "EXPECTED_ERROR", "EXPECTED_ERROR_HA")
TEXTS = ("TEXT", "STRATA")
LAYER = "sample"  # of the GeoPackage
NORMAL_95 = 1.96  # standard errors on either side of a normal 95 % interval


class SampleFromChangeAlgorithm(MapAlgorithm):
    """A sample with a style and a form for its review."""

    def __init__(self) -> None:
        super().__init__()
        self._answer: dict[str, Any] = {}

    def name(self) -> str:
        return "samplefromchange"

    def displayName(self) -> str:  # noqa: N802
        return tr("Sample a change map for review")

    def tags(self) -> list[str]:
        return ["accuracy assessment", "stratified random sample", "response design", "validation", "change detection"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Draws a stratified random sample of a change map's squares, from which Area of change with confidence "
            "estimates how much land changed. Each transition of the map is a stratum, and so are the squares round "
            "the changes, where missed change is most likely. Start editing the layer, open its table as a form, and "
            "say for each square, in the order of turn, what it was used for then and is used for now, from imagery of "
            "both years. What the map says is hidden in the form, so that it does not lead you. You may stop early, "
            "if no square was skipped. Save the sample to a file of its own: it will hold your work."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        self.add_map_parameter(tr("Change map"))
        reviews = QgsProcessingParameterNumber(REVIEWS, tr("Number of squares to review"), optional=True, minValue=2)
        reviews.setHelp(
            tr("Empty: as many as the wanted standard error needs, or {n} where none is given.").format(
                n=DEFAULT_REVIEWS
            )
        )
        error = QgsProcessingParameterNumber(
            STANDARD_ERROR,
            tr("Wanted standard error"),
            Qgis.ProcessingNumberParameterType.Double,
            optional=True,
            minValue=0.0,
            maxValue=1.0,
        )
        error.setHelp(tr("In place of a number of squares: of the share of ground that the map has right, say 0.01."))
        for each in (_order(), reviews, error, *advanced(*_settings())):
            self.addParameter(each)
        self.addParameter(QgsProcessingParameterVectorDestination(OUTPUT, tr("Sample"), POLYGONS[0]))
        self.add_number_outputs(titles_from_names(*NUMBERS))
        self.add_text_outputs(titles_from_names(*TEXTS))

    def read_request(
        self, layer: QgsVectorLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, Any]:
        readers = {REVIEWS: self.parameterAsInt, STANDARD_ERROR: self.parameterAsDouble, SEED: self.parameterAsInt}
        return {
            "map": vector_file(layer),
            **stated(parameters, context, readers),
            "order": self.parameterAsEnumString(parameters, ORDER, context) or REVIEW_ORDERS[0],
            "allocation": self.parameterAsEnumString(parameters, ALLOCATION, context) or DEFAULT_ALLOCATION,
            "least": self.parameterAsInt(parameters, LEAST, context),
            "buffer": self.parameterAsBool(parameters, BUFFER, context),
        }

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers import SampleStyler

        output = self.parameterAsOutputLayer(parameters, OUTPUT, context)
        with processing_errors(self._prepare_error, tr("Cancelled; no sample was drawn.")):
            if is_table(output):
                raise OutputError(
                    "sample-in-table",
                    tr("A sample is a file of its own, since it states what it was drawn from: save it to a new file."),
                )
            with engine() as worker:
                params = {**self._params, "output": output}
                self._answer = call(worker, Method.SAMPLE_FROM_CHANGE, params, feedback)
        report_messages(self._answer, feedback)
        if Path(QgsProcessingUtils.tempFolder()) in Path(output).parents:
            feedback.pushWarning(
                tr("The sample is a temporary file; reviews in it are lost when QGIS ends: save it before you review.")
            )
        lines = sample_lines(self._answer)
        for line in lines:
            feedback.pushInfo(line)
        name = tr("Sample of {map}") if self._answer["seed"] is not None else tr("Candidates of {map}")
        name_on_load(self, OUTPUT, output, name.format(map=self._name), context)
        if context.willLoadLayerOnCompletion(output):
            details = context.layerToLoadOnCompletionDetails(output)
            details.setPostProcessor(SampleStyler(self._answer["groups"]))
        return {OUTPUT: output, **sample_outputs(self._answer), "TEXT": " ".join(lines[:2])}

    def postProcessAlgorithm(  # noqa: N802
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        if self._answer and not save_sample_style(self._answer) and feedback is not None:
            feedback.pushWarning(
                tr("{} opens without its form and colours: its style could not be written.").format(
                    self._answer["output"]
                )
            )
        return {}


def _order() -> QgsProcessingParameterDefinition:
    order = QgsProcessingParameterEnum(
        ORDER,
        tr("Which squares"),
        list(REVIEW_ORDERS),
        allowMultiple=False,
        defaultValue=REVIEW_ORDERS[0],
        usesStaticStrings=True,
    )
    order.setHelp(
        tr(
            "random: a random sample, from which an area can be estimated. Or candidates, to find changes and to "
            "correct the map, from which no area can be estimated: value, by probability of change times area; "
            "threshold, those nearest to the least probability that is shown as changed. The settings below are of a "
            "random sample, but for the number of squares. contradictions: the squares that land cover contradicts "
            "(Add land cover to a map), of a land-use map, too."
        )
    )
    return order


def _settings() -> list[QgsProcessingParameterDefinition]:
    """The parameters that are advanced."""
    allocation = QgsProcessingParameterEnum(
        ALLOCATION,
        tr("Allocation of the reviews"),
        list(ALLOCATIONS),
        allowMultiple=False,
        defaultValue=DEFAULT_ALLOCATION,
        usesStaticStrings=True,
    )
    allocation.setHelp(
        tr(
            "How the reviews are shared among the strata: proportional to their size; equal; neyman: more where the "
            "map is less sure, for the narrowest interval of the area; power: between proportional and equal."
        )
    )
    least = QgsProcessingParameterNumber(LEAST, tr("Fewest reviews of a stratum"), defaultValue=FEW_REVIEWS, minValue=2)
    least.setHelp(tr("Where a stratum has so many squares. Intervals from fewer are less reliable."))
    buffer = QgsProcessingParameterBoolean(BUFFER, tr("Stratum of squares beside a change"), defaultValue=True)
    buffer.setHelp(tr("Change that the map missed is most likely beside change that it shows."))
    seed = QgsProcessingParameterNumber(SEED, tr("Random seed"), optional=True, minValue=0)
    seed.setHelp(tr("Empty: a random one. The same map, settings and seed give the same sample."))
    return [allocation, least, buffer, seed]


def sample_lines(answer: Mapping[str, Any]) -> list[str]:
    """The size of the sample, the error to expect, and the strata. answer: as engine/sampling has it"""
    from ...layers import legend, texts

    if answer["seed"] is None:
        line = tr("{reviews} of {chips} squares are candidates to be reviewed; no area can be estimated from them.")
        return [line.format(reviews=number(answer["reviews"]), chips=number(answer["chips"]))]
    lines = [
        tr("{reviews} of {chips} squares are to be reviewed, in {strata} strata; seed {seed}.").format(
            reviews=number(answer["reviews"]),
            chips=number(answer["chips"]),
            strata=len(answer["strata"]),
            seed=answer["seed"],
        ),
        tr("Expect a 95 % interval of about ± {area} for the area of change, if the probabilities are right.").format(
            area=texts.approximate_area(NORMAL_95 * answer["expected"]["change_hectares_standard_error"])
        ),
    ]
    titles = {
        **legend.transition_titles([each["name"] for each in answer["groups"]]),
        "buffer": tr("Beside a change"),
        "other_change": tr("Rare changes"),
    }
    return lines + [
        tr("{stratum}: {reviews} of {chips}").format(
            stratum=titles.get(each["name"], each["name"]), reviews=number(each["reviews"]), chips=number(each["chips"])
        )
        for each in answer["strata"]
    ]


def sample_outputs(answer: Mapping[str, Any]) -> dict[str, Any]:
    """The outputs but TEXT and the layer. STRATA is JSON; the errors are standard errors: a share, and hectares.

    Candidates have neither seed nor errors.
    """
    numbers = {
        "SAMPLED": answer["reviews"],
        "CHIPS": answer["chips"],
        "DRAWN_WITH_SEED": answer["seed"],
        "EXPECTED_ERROR": answer["expected"]["overall_standard_error"],
        "EXPECTED_ERROR_HA": answer["expected"]["change_hectares_standard_error"],
    }
    known = {name: value for name, value in numbers.items() if value is not None}
    return {**known, "STRATA": json.dumps(answer["strata"])}


def save_sample_style(answer: Mapping[str, Any]) -> bool:
    """Stores style and form in the sample, so that they travel with it; gives whether that succeeded.

    On the main thread, since a layer's styles are QObjects of its own.
    """
    from ...layers import corrections_style

    layer = QgsVectorLayer(f"{answer['output']}|layername={LAYER}", LAYER, "ogr")
    if not layer.isValid():
        return False
    corrections_style.style_sample(layer, answer["groups"])
    return not layer.saveStyleToDatabase(LAYER, "", True, "")
