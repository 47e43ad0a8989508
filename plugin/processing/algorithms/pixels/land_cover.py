"""landchip:landcover: aerial imagery to a land-cover class for each pixel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
)

from ....engine.api.errors import OutputError
from ....engine.api.messages import format_duration
from ....engine.api.protocol import Method
from ....engine.api.requests.run_request import DEFAULT_PIXEL_MODEL
from ....i18n import tr
from ...algorithm import ImageryAlgorithm
from ...device_text import device_text
from ...engine_calls import call, engine, processing_errors
from ...feedback import report_messages
from ...map_output import name_on_load, save_styles
from ...parameters import MODEL, build_request, shown_request

OUTPUT, PROBABILITIES, SOFT = "OUTPUT", "PROBABILITIES", "SOFT"
KINDS = {OUTPUT: "cog", PROBABILITIES: "probabilities", SOFT: "soft"}  # parameter -> kind of output in the request
THRESHOLDS = ("MIN_VALID", "MIN_CONFIDENCE", "MIN_MARGIN", "MAX_DISTANCE")  # of chips


class LandCoverAlgorithm(ImageryAlgorithm):
    """A class for each pixel, and where they are wanted its probabilities and a picture blended by them."""

    def __init__(self) -> None:
        super().__init__()
        self._result: dict[str, Any] = {}

    def name(self) -> str:
        return "landcover"

    def displayName(self) -> str:  # noqa: N802
        return tr("Land cover of every pixel")

    def tags(self) -> list[str]:
        return ["naip", "land cover", "segmentation", "aerial", "onnx", "deep learning", "pixels"]

    def shortDescription(self) -> str:  # noqa: N802
        return tr("Labels every pixel of aerial imagery with a land-cover class.")

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Labels every pixel of the imagery, read at the model's ground sample distance, with a model of pixels. "
            "Windows overlap and are blended, so that no edges of tiles are seen, and no pixel depends on the extent. "
            "Probabilities hold a band for each class; the blended picture mixes the classes' colours by them. "
            "A cancelled or broken run resumes where it stopped when it is started again with the same output."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        super().initAlgorithm(configuration)
        for name in (MODEL, *THRESHOLDS):
            self.removeParameter(name)
        model = QgsProcessingParameterFile(MODEL, tr("Model of pixels (empty: Landchip's own)"), optional=True)
        model.setFileFilter(tr("ONNX models (*.onnx *.ONNX)"))
        self.addParameter(model)
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Land cover")))
        for name, label in (
            (PROBABILITIES, tr("Probabilities of the classes")),
            (SOFT, tr("Colours blended by the probabilities")),
        ):
            self.addParameter(
                QgsProcessingParameterRasterDestination(name, label, optional=True, createByDefault=False)
            )
        self.add_number_outputs(
            {
                "PIXELS": tr("Pixels"),
                "HECTARES": tr("Hectares"),
                "SECONDS": tr("Seconds"),
                "RESUMED": tr("Windows taken over from an earlier run"),
            }
        )
        self.add_text_outputs({"RUN": tr("Run"), "DEVICE_NAME": tr("Device"), "MODEL_NAME": tr("Model")})

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with processing_errors(self._prepare_error), engine() as worker:
            paths = self._paths(parameters, context)
            run_dir = Path(paths[OUTPUT]).with_suffix(".landchip")
            outputs = {KINDS[name]: path for name, path in paths.items()}
            request = build_request(self._imagery, {}, worker, run_dir / "exports", feedback)
            model = self.parameterAsFile(parameters, MODEL, context) or DEFAULT_PIXEL_MODEL
            request.update(model=model, outputs=outputs, run_dir=str(run_dir), min_valid=None)  # which is of chips
            feedback.pushDebugInfo(f"request: {shown_request(request)}")
            self._result = call(worker, Method.LANDCOVER, request, feedback)
        report_messages(self._result, feedback)
        for line in _lines(self._result):
            feedback.pushInfo(line)
        self._style_on_load(paths, context)
        return {**paths, **_values(self._result)}

    def postProcessAlgorithm(  # noqa: N802
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        save_styles(self._result, "", feedback)
        return {}

    def _paths(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, str]:
        """Parameter -> path of each requested output. Raises OutputError for a suffix of another format."""
        found = {name: self.parameterAsOutputLayer(parameters, name, context) for name in KINDS}
        paths = {name: path for name, path in found.items() if path}
        for name, path in paths.items():
            if Path(path).suffix.lower() != ".tif":
                raise OutputError(
                    "output-parameter-suffix",
                    tr("{parameter}: the name {path} must end in {suffix}."),
                    parameter=name,
                    path=path,
                    suffix=".tif",
                )
        return paths

    def _style_on_load(self, paths: dict[str, str], context: QgsProcessingContext) -> None:
        """Has QGIS name the layers that it loads, and style the classes."""
        from ....layers import MapStyler

        names = ", ".join(source.name for source in self._imagery.sources[:2])
        titles = {
            OUTPUT: tr("Land cover — {}"),
            PROBABILITIES: tr("Probabilities — {}"),
            SOFT: tr("Blended land cover — {}"),
        }
        for parameter, path in paths.items():
            name_on_load(self, parameter, path, titles[parameter].format(names), context)
        if OUTPUT in paths and context.willLoadLayerOnCompletion(paths[OUTPUT]):
            context.layerToLoadOnCompletionDetails(paths[OUTPUT]).setPostProcessor(MapStyler(self._result))


def _values(result: dict[str, Any]) -> dict[str, Any]:
    """The run's figures by the algorithm's output names."""
    model = result["model"]
    return {
        "PIXELS": result["pixels"]["total"],
        "HECTARES": result["hectares"]["classified"],
        "SECONDS": result["seconds"],
        "RESUMED": result["windows"]["resumed"],
        "RUN": result["run"],
        "DEVICE_NAME": result["device"]["name"],
        "MODEL_NAME": f"{model['name']} {model['version']}",
    }


def _lines(result: dict[str, Any]) -> list[str]:
    """The hectares of each class, device, rate and time, for the log."""
    from ....layers import legend, texts

    categories = legend.categories(legend.product_of(result))
    lines = [
        f"{category.title}: {texts.area_text(each['hectares'])}"
        for category, each in zip(categories, result["classes"])
    ]
    return [
        *lines,
        tr("On {device}, {rate:.2f} megapixels/s, {time}").format(
            device=device_text(result["device"]),
            rate=result["megapixels_per_second"],
            time=format_duration(result["seconds"]),
        ),
    ]
