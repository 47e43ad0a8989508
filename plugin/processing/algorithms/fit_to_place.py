"""landchip:fittoplace: imagery, its land cover and a model -> a new model, fitted to the place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

from ...engine.api.errors import LandchipError
from ...engine.api.owned_folder import temporary_folder
from ...engine.api.protocol import Method
from ...engine.api.requests.place_limits import DEFAULT_CHIPS, MAX_CHIPS, MIN_CHIPS
from ...i18n import tr, translated
from ..algorithm import ImageryAlgorithm, titles_from_names
from ..engine_calls import call, engine, processing_errors
from ..inputs.area import AREA, EXTENT
from ..inputs.land_cover import land_cover_entry
from ..inputs.vector_file import vector_file
from ..parameters import (
    INPUT,
    MODEL,
    MORE,
    advanced,
    build_request,
    imagery_parameters,
    min_valid_parameter,
    read_device,
    read_model,
    reading_parameters,
)
from ..place_answer import place_text, set_aside_crs, set_aside_features, set_aside_fields
from .refit import secret_rasters

MAP, NLCD, LEGEND, CORRECTIONS, CHIPS, NAME = "MAP", "NLCD", "LEGEND", "CORRECTIONS", "CHIPS", "NAME"
OUTPUT, SET_ASIDE_CHIPS = "OUTPUT", "SET_ASIDE_CHIPS"
NUMBERS = ("LEARNT", "SET_ASIDE", "JUDGED", "BLOCKS", "KEPT", *(
    f"ACCURACY_{each}" for each in ("BEFORE", "BEFORE_LOW", "BEFORE_HIGH", "AFTER", "AFTER_LOW", "AFTER_HIGH")
))  # fmt: skip
TEXTS = ("MODEL", "MODEL_NAME", "MODEL_VERSION", "DIGEST", "TEXT")


class FitToPlaceAlgorithm(ImageryAlgorithm):
    """A model fitted to a place. Layers become plain data in prepareAlgorithm, on the main thread."""

    def __init__(self) -> None:
        super().__init__()
        self._params: dict[str, Any] = {}  # of the engine's fit_to_place, with a map or without imagery

    def name(self) -> str:
        return "fittoplace"

    def displayName(self) -> str:  # noqa: N802
        return tr("Fit a model to a place with its land cover")

    def tags(self) -> list[str]:
        return ["model", "training", "nlcd", "land cover", "fine-tune", "calibrate", "domain adaptation", "onnx"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Fits the last layer and the calibration of a model to the ground of the imagery, labelled by a land-cover "
            "raster such as NLCD, in about half a minute, and writes a new model file; the old one stays as it is. "
            "Labels that sure predictions contradict are set aside and not learnt, since land cover is wrong now and "
            "then. Accuracy before and after is of blocks of ground that were held out. Where no fit is better by more "
            "than chance the model is kept and no file is written. The output MODEL is the model to use from now on."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        land_cover = QgsProcessingParameterRasterLayer(NLCD, tr("Land cover (NLCD)"))
        land_cover.setHelp(tr("A raster of NLCD's codes, of any edition and of the same ground; see mrlc.gov."))
        corrections = QgsProcessingParameterVectorLayer(
            CORRECTIONS, tr("Corrections, which weigh more"), [Qgis.ProcessingSourceType.VectorPolygon], optional=True
        )
        legend = QgsProcessingParameterFile(LEGEND, tr("Codes and classes of another land cover"), optional=True)
        legend.setHelp(tr("A table of code and class, for a raster with other codes than NLCD's."))
        chips = QgsProcessingParameterNumber(
            CHIPS,
            tr("Chips to learn from, at most"),
            defaultValue=DEFAULT_CHIPS,
            minValue=MIN_CHIPS,
            maxValue=MAX_CHIPS,
        )
        name = QgsProcessingParameterString(NAME, tr("Name of the new model"), optional=True)
        tuning = [*reading_parameters(), *advanced(min_valid_parameter())]
        imagery, *others = imagery_parameters()
        imagery.setFlags(imagery.flags() | Qgis.ProcessingParameterFlag.Optional)
        finished = QgsProcessingParameterVectorLayer(
            MAP, tr("Finished map, in place of imagery"), [Qgis.ProcessingSourceType.VectorPolygon], optional=True
        )
        finished.setHelp(tr("Its imagery, its area, and unless another is stated its model are taken."))
        for each in (imagery, finished, land_cover, *others, corrections, name, *tuning, *advanced(legend, chips)):
            self.addParameter(each)
        self.addParameter(
            QgsProcessingParameterFileDestination(OUTPUT, tr("New model"), fileFilter=tr("ONNX models (*.onnx)"))
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                SET_ASIDE_CHIPS,
                tr("Chips that were set aside"),
                Qgis.ProcessingSourceType.VectorPolygon,
                optional=True,
                createByDefault=False,
            )
        )
        self.add_number_outputs(titles_from_names(*NUMBERS))
        self.add_text_outputs(titles_from_names(*TEXTS))

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        finished = self.parameterAsVectorLayer(parameters, MAP, context)
        if finished is None:
            super().prepareAlgorithm(parameters, context, feedback)
        corrections = self.parameterAsVectorLayer(parameters, CORRECTIONS, context)
        try:
            land_cover = self.parameterAsRasterLayer(parameters, NLCD, context)
            self._params = {
                "nlcd": land_cover_entry(land_cover, str(parameters.get(NLCD))),
                "output": self.parameterAsFileOutput(parameters, OUTPUT, context),
                "name": self.parameterAsString(parameters, NAME, context).strip() or None,
                "legend": self.parameterAsFile(parameters, LEGEND, context) or None,
                "corrections": None if corrections is None else vector_file(corrections),
                "rasters": [] if corrections is None else secret_rasters(context.project()),
                "chips": self.parameterAsInt(parameters, CHIPS, context),
            }
            if finished is not None:
                self._params |= self._of_map(finished, parameters, context)
        except LandchipError as error:
            self._prepare_error = self._prepare_error or error
        return True

    def checkParameterValues(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        given = [name for name in (INPUT, MORE, EXTENT, AREA) if parameters.get(name) not in (None, "", [])]
        if given and parameters.get(MAP) not in (None, ""):
            sentence = tr("Both MAP and {parameter} are given, and a map has imagery and area: leave one of them out.")
            return False, sentence.format(parameter=given[0])
        return super().checkParameterValues(parameters, context)

    def _of_map(
        self, layer: QgsVectorLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, Any]:
        """The engine's parameters of a finished map. Raises RequestError for a layer that is in no file."""
        stated = {"map": vector_file(layer)}
        if parameters.get(MODEL):
            stated["model"] = read_model(self, parameters, context)
        return {**stated, "device": read_device(self, parameters, context)}

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        cancelled_text = tr("Cancelled; no model was written.")
        with (
            processing_errors(self._prepare_error, cancelled_text),
            temporary_folder() as folder,
            engine() as worker,
        ):
            params = self._params
            if "map" not in params:
                params = {**params, "imagery": build_request(self._imagery, {}, worker, folder, feedback)}
            answer = call(worker, Method.FIT_TO_PLACE, params, feedback)
        for each in (*answer["left_out"], *answer["warnings"]):
            feedback.pushWarning(translated(each))
        text = place_text(answer)
        feedback.pushInfo(text)
        return {**self._write_set_aside(parameters, context, answer), **place_outputs(answer), "TEXT": text}

    def _write_set_aside(
        self, parameters: dict[str, Any], context: QgsProcessingContext, answer: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The output of the chips that were set aside; none where it is not asked for."""
        if not parameters.get(SET_ASIDE_CHIPS):
            return {}
        fields, crs = set_aside_fields(), set_aside_crs(answer)
        sink, path = self.parameterAsSink(parameters, SET_ASIDE_CHIPS, context, fields, Qgis.WkbType.Polygon, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, SET_ASIDE_CHIPS))
        sink.addFeatures(set_aside_features(answer))
        del sink  # its destructor writes the file
        return {SET_ASIDE_CHIPS: path}


def place_outputs(answer: Mapping[str, Any]) -> dict[str, Any]:
    """The outputs but TEXT and the layer. OUTPUT is null where the model was kept, MODEL is the one to use then."""
    of_nlcd = answer["accuracy"]["nlcd"]
    shares: dict[str, Any] = {}
    for title, key in (("BEFORE", "before"), ("AFTER", "after")):
        estimate = of_nlcd[key]["group_accuracy"]
        shares[f"ACCURACY_{title}"] = estimate["value"]
        shares |= {f"ACCURACY_{title}_{end.upper()}": estimate[end] for end in ("low", "high")}
    return {
        OUTPUT: answer["output"],
        "MODEL": answer["model"],
        "KEPT": int(answer["kept"]),
        "LEARNT": answer["chips"]["learnt"],
        "SET_ASIDE": answer["chips"]["set_aside"],
        "JUDGED": of_nlcd["chips"],
        "BLOCKS": answer["blocks"],
        **shares,
        "MODEL_NAME": answer["name"],
        "MODEL_VERSION": answer["version"],
        "DIGEST": answer["digest"],
    }
