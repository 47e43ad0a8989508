"""landchip:refit: a model and corrected chips -> a new model."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProject,
    QgsRasterLayer,
)

from ...engine.api.errors import LandchipError
from ...engine.api.protocol import Method
from ...engine.api.requests.raster_input import RasterInput
from ...i18n import tr, tr_n, translated
from ..algorithm import EngineAlgorithm, titles_from_names
from ..engine_calls import call, engine, processing_errors
from ..inputs.grid_crs import crs_text
from ..inputs.layer_source import raster_entry
from ..inputs.pixel_values import pixel_parameters, read_pixel_values
from ..inputs.raster_entry import RasterEntry
from ..inputs.vector_file import vector_file
from ..parameters import advanced, device_parameter, model_parameter, read_device, read_model

INPUT, NAME, CRS, OUTPUT = "INPUT", "NAME", "CRS", "OUTPUT"
NUMBERS = ("CORRECTIONS", "USED", "ACCURACY_BEFORE", "ACCURACY_AFTER", "OF", "LOW", "HIGH")
TEXTS = ("MODEL_NAME", "MODEL_VERSION", "DIGEST", "TEXT")


class RefitAlgorithm(EngineAlgorithm):
    """A model fitted to corrected chips. Its layer becomes a path in prepareAlgorithm, on the main thread."""

    def __init__(self) -> None:
        super().__init__()
        self._corrections = ""
        self._rasters: list[RasterEntry] = []

    def name(self) -> str:
        return "refit"

    def displayName(self) -> str:  # noqa: N802
        return tr("Refit a model to corrections")

    def tags(self) -> list[str]:
        return ["model", "training", "correct", "fine-tune", "onnx"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Fits the last layer of a model anew to chips that you corrected, in seconds, and writes a new model file; "
            "the old one stays as it is. What the model knows of its training chips holds it where you corrected "
            "nothing. How much better it is on your corrections is told by cross-validation: each chip is judged by a "
            "layer that learnt neither from it nor from a chip that touches it. Correct chips of several classes, and "
            "confirm some that are right."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        layer = QgsProcessingParameterVectorLayer(INPUT, tr("Corrections"), [Qgis.ProcessingSourceType.VectorPolygon])
        layer.setHelp(tr("The layer corrections of the GeoPackage in which the panel keeps what you corrected."))
        self.addParameter(layer)
        self.addParameter(model_parameter())
        self.addParameter(QgsProcessingParameterString(NAME, tr("Name of the new model"), optional=True))
        crs = QgsProcessingParameterCrs(CRS, tr("CRS of rasters that state none"), optional=True)
        for each in (device_parameter(), *advanced(*pixel_parameters(), crs)):
            self.addParameter(each)
        self.addParameter(
            QgsProcessingParameterFileDestination(OUTPUT, tr("New model"), fileFilter=tr("ONNX models (*.onnx)"))
        )
        self.add_number_outputs(titles_from_names(*NUMBERS))
        self.add_text_outputs(titles_from_names(*TEXTS))

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        layer = self.parameterAsVectorLayer(parameters, INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, INPUT))
        try:
            self._corrections = vector_file(layer)
            self._rasters = secret_rasters(context.project())
        except LandchipError as error:
            self._prepare_error = error
        return True

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = self.parameterAsFileOutput(parameters, OUTPUT, context)
        crs = self.parameterAsCrs(parameters, CRS, context)
        cancelled_text = tr("Cancelled; no model was written.")
        with processing_errors(self._prepare_error, cancelled_text), engine() as worker:
            params = {
                "model": read_model(self, parameters, context),
                "corrections": self._corrections,
                "output": output,
                "name": self.parameterAsString(parameters, NAME, context).strip() or None,
                "device": read_device(self, parameters, context),
                **read_pixel_values(self, parameters, context),
                "crs": crs_text(crs) if crs.isValid() else None,
                "rasters": self._rasters,
            }
            answer = call(worker, Method.REFIT, params, feedback)
        for each in (*answer["left_out"], *answer["warnings"]):
            feedback.pushWarning(translated(each))
        text = refit_text(answer)
        feedback.pushInfo(text)
        return {
            OUTPUT: output,
            "CORRECTIONS": answer["corrections"],
            "USED": answer["used"],
            **_accuracy(answer["accuracy"]),
            "MODEL_NAME": answer["name"],
            "MODEL_VERSION": answer["version"],
            "DIGEST": answer["digest"],
            "TEXT": text,
        }


def secret_rasters(project: QgsProject | None) -> list[RasterEntry]:
    """The project's services, and its rasters whose addresses hold secrets: corrections name these by their identity.

    On the main thread.
    """
    rasters: dict[str, RasterEntry] = {}  # by identity
    for layer in [] if project is None else project.mapLayers().values():
        entry = _readable_entry(layer) if isinstance(layer, QgsRasterLayer) and layer.isValid() else None
        if entry is not None:
            raster = RasterInput.from_json(entry)
            if raster.identity != raster.path or raster.credentials:
                rasters[raster.identity] = entry
    return [rasters[key] for key in sorted(rasters)]


def _readable_entry(layer: QgsRasterLayer) -> RasterEntry | None:
    try:
        return raster_entry(layer)
    except LandchipError:  # its credentials cannot be used; a correction of it is left out, and said to be
        return None


def _accuracy(accuracy: dict[str, Any] | None) -> dict[str, Any]:
    """The outputs of a refit's accuracy, which is None where it could not be measured: then they are null, too."""
    if accuracy is None:
        return dict.fromkeys(("ACCURACY_BEFORE", "ACCURACY_AFTER", "OF", "LOW", "HIGH"))
    before, after = accuracy["before"], accuracy["after"]
    shares = {f"ACCURACY_{name}": each["right"] / each["of"] for name, each in (("BEFORE", before), ("AFTER", after))}
    return {**shares, "OF": after["of"], "LOW": after["low"], "HIGH": after["high"]}


def refit_text(answer: dict[str, Any]) -> str:
    """The result of a refit in two or three sentences."""
    labels = ", ".join(f"{name} {n}" for name, n in answer["labels"].items())
    lines = [
        tr_n(
            "{name} {version} learnt from {used} of {corrections} corrected chip ({labels}) in {seconds:.1f} s.",
            "{name} {version} learnt from {used} of {corrections} corrected chips ({labels}) in {seconds:.1f} s.",
            answer["corrections"],
        ).format(**{**answer, "labels": labels})
    ]
    accuracy = answer["accuracy"]
    if accuracy is not None:
        lines.append(
            tr_n(
                "Of {of} corrected chip, judged without itself and its neighbours, {before} was right before, {after} "
                "after (95 % interval of the share: {low:.2f} to {high:.2f}).",
                "Of {of} corrected chips, each judged without itself and its neighbours, {before} were right before, "
                "{after} after (95 % interval of the share: {low:.2f} to {high:.2f}).",
                accuracy["after"]["of"],
            ).format(
                of=accuracy["after"]["of"],
                before=accuracy["before"]["right"],
                after=accuracy["after"]["right"],
                low=accuracy["after"]["low"],
                high=accuracy["after"]["high"],
            )
        )
    training = answer["summary"]
    lines.append(
        tr("Of {of} typical training chips {before} were right before and {after} are now.").format(
            of=training["after"]["of"], before=training["before"]["right"], after=training["after"]["right"]
        )
    )
    return " ".join(lines)
