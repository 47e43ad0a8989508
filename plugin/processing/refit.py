"""landchip:refit: a model and corrected chips -> a new model."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..engine.api.errors import LandchipError, RequestError
from ..engine.api.request import parse_bands
from ..i18n import tr, tr_n, translated
from .algorithm import EngineAlgorithm
from .engine_calls import call, engine, processing_errors
from .grid_crs import crs_text
from .parameters import (
    BANDS,
    advanced,
    bands_parameter,
    device_of,
    device_parameter,
    model_of,
    model_parameter,
)

INPUT, NAME, CRS, OUTPUT = "INPUT", "NAME", "CRS", "OUTPUT"
NUMBERS = ("CORRECTIONS", "USED", "ACCURACY_BEFORE", "ACCURACY_AFTER", "OF", "LOW", "HIGH")
TEXTS = ("MODEL_NAME", "MODEL_VERSION", "DIGEST", "TEXT")


class RefitAlgorithm(EngineAlgorithm):
    """The layer becomes a path in prepareAlgorithm, on the main thread."""

    def __init__(self) -> None:
        super().__init__()
        self._corrections = ""
        self._refusal: LandchipError | None = None

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
        for each in (device_parameter(), *advanced(bands_parameter(), crs)):
            self.addParameter(each)
        self.addParameter(
            QgsProcessingParameterFileDestination(OUTPUT, tr("New model"), fileFilter=tr("ONNX models (*.onnx)"))
        )
        for name in NUMBERS:
            self.addOutput(QgsProcessingOutputNumber(name, name.replace("_", " ").capitalize()))
        for name in TEXTS:
            self.addOutput(QgsProcessingOutputString(name, name.replace("_", " ").capitalize()))

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        layer = self.parameterAsVectorLayer(parameters, INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, INPUT))
        try:
            self._corrections = file_of(layer)
        except LandchipError as error:  # raised from here, its sentence would be lost to a script
            self._refusal = error
        return True

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = self.parameterAsFileOutput(parameters, OUTPUT, context)
        crs = self.parameterAsCrs(parameters, CRS, context)
        with processing_errors(self._refusal), engine() as worker:
            params = {
                "model": model_of(self, parameters, context),
                "corrections": self._corrections,
                "output": output,
                "name": self.parameterAsString(parameters, NAME, context).strip() or None,
                "device": device_of(self, parameters, context),
                "bands": parse_bands(self.parameterAsString(parameters, BANDS, context)),
                "crs": crs_text(crs) if crs.isValid() else None,
            }
            answer = call(worker, "refit", params, feedback)
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


def file_of(layer: QgsVectorLayer) -> str:
    """The GeoPackage of a layer. Raises RequestError where the layer is in no file, or not saved."""
    if layer.providerType() != "ogr":
        raise RequestError(
            "layer-not-in-geopackage",
            tr("The layer {layer} is in no GeoPackage: save it as one, with the layer name corrections."),
            layer=layer.name(),
        )
    if layer.isModified():
        raise RequestError(
            "layer-unsaved-edits",
            tr("The layer {layer} has edits that are not saved: save them first."),
            layer=layer.name(),
        )
    return str(QgsProviderRegistry.instance().decodeUri("ogr", layer.source())["path"])


def _accuracy(told: dict[str, Any] | None) -> dict[str, Any]:
    """Shares of right classes, with the interval of that after; null where it cannot be told."""
    if told is None:
        return dict.fromkeys(("ACCURACY_BEFORE", "ACCURACY_AFTER", "OF", "LOW", "HIGH"))
    before, after = told["before"], told["after"]
    shares = {f"ACCURACY_{name}": each["right"] / each["of"] for name, each in (("BEFORE", before), ("AFTER", after))}
    return {**shares, "OF": after["of"], "LOW": after["low"], "HIGH": after["high"]}


def refit_text(answer: dict[str, Any]) -> str:
    """What the new model is worth, in a sentence or three."""
    labels = ", ".join(f"{name} {n}" for name, n in answer["labels"].items())
    lines = [
        tr_n(
            "{name} {version} learnt from {used} of {corrections} corrected chip ({labels}) in {seconds:.1f} s.",
            "{name} {version} learnt from {used} of {corrections} corrected chips ({labels}) in {seconds:.1f} s.",
            answer["corrections"],
        ).format(**{**answer, "labels": labels})
    ]
    told = answer["accuracy"]
    if told is not None:
        lines.append(
            tr_n(
                "Of {of} corrected chip, judged without itself and its neighbours, {before} was right before, {after} "
                "after (95 % interval of the share: {low:.2f} to {high:.2f}).",
                "Of {of} corrected chips, each judged without itself and its neighbours, {before} were right before, "
                "{after} after (95 % interval of the share: {low:.2f} to {high:.2f}).",
                told["after"]["of"],
            ).format(
                of=told["after"]["of"],
                before=told["before"]["right"],
                after=told["after"]["right"],
                low=told["after"]["low"],
                high=told["after"]["high"],
            )
        )
    kept = answer["summary"]
    lines.append(
        tr("Of {of} typical training chips {before} were right before and {after} are now.").format(
            of=kept["after"]["of"], before=kept["before"]["right"], after=kept["after"]["right"]
        )
    )
    return " ".join(lines)
