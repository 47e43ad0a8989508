"""landchip:landcover: aerial imagery to a land-cover class for each pixel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from ....engine.api.errors import OutputError
from ....engine.api.messages import format_duration
from ....engine.api.protocol import Method
from ....engine.api.requests.run_request import DEFAULT_MIN_MAPPING_UNIT_M2, DEFAULT_PIXEL_MODEL
from ....i18n import tr
from ...algorithm import ImageryAlgorithm
from ...device_text import device_text
from ...engine_calls import call, engine, processing_errors
from ...feedback import report_messages
from ...map_output import name_on_load, polygons_result, save_styles
from ...parameters import MODEL, build_request, imagery_parameters, reading_parameters, shown_request

OUTPUT, PROBABILITIES, SOFT, POLYGONS = "OUTPUT", "PROBABILITIES", "SOFT", "POLYGONS"
MIN_MAPPING_UNIT = "MIN_MAPPING_UNIT"
KINDS = {  # parameter -> kind of output in the request, suffix
    OUTPUT: ("cog", ".tif"),
    PROBABILITIES: ("probabilities", ".tif"),
    SOFT: ("soft", ".tif"),
    POLYGONS: ("polygons", ".gpkg"),
}


class LandCoverAlgorithm(ImageryAlgorithm):
    """A class for each pixel, and where they are wanted its probabilities, a picture blended by them, and polygons."""

    default_model = DEFAULT_PIXEL_MODEL

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
            "Polygons are the patches of one class, with their hectares and the mean probability of their class; a "
            "patch below the minimum mapping unit takes the class with which it shares the longest border, the "
            "smallest first. "
            "A cancelled or broken run resumes where it stopped when it is started again with the same output."
        )

    def input_parameters(self) -> list[QgsProcessingParameterDefinition]:
        model = QgsProcessingParameterFile(MODEL, tr("Model of pixels (empty: Landchip's own)"), optional=True)
        model.setFileFilter(tr("ONNX models (*.onnx *.ONNX)"))
        unit = QgsProcessingParameterNumber(
            MIN_MAPPING_UNIT,
            tr("Minimum mapping unit of the polygons, square metres"),
            Qgis.ProcessingNumberParameterType.Double,
            defaultValue=DEFAULT_MIN_MAPPING_UNIT_M2,
            minValue=0.0,
        )
        unit.setHelp(tr("0: no patch is merged, and the polygons show what the pixels show."))
        return [*imagery_parameters(model), unit, *reading_parameters()]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        super().initAlgorithm(configuration)
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Land cover")))
        for name, label in (
            (PROBABILITIES, tr("Probabilities of the classes")),
            (SOFT, tr("Colours blended by the probabilities")),
        ):
            self.addParameter(
                QgsProcessingParameterRasterDestination(name, label, optional=True, createByDefault=False)
            )
        polygons = Qgis.ProcessingSourceType.VectorPolygon
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                POLYGONS, tr("Polygons of the classes"), polygons, optional=True, createByDefault=False
            )
        )
        self.add_number_outputs(
            {
                "PIXELS": tr("Pixels"),
                "POLYGON_COUNT": tr("Polygons"),
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
            outputs = {KINDS[name][0]: path for name, path in paths.items()}
            request = build_request(self._imagery, outputs, worker, run_dir / "exports", feedback)
            request["run_dir"] = str(run_dir)
            if POLYGONS in paths:
                request["min_mapping_unit"] = self.parameterAsDouble(parameters, MIN_MAPPING_UNIT, context)
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
            suffix = KINDS[name][1]
            if Path(path).suffix.lower() != suffix:
                raise OutputError(
                    "output-parameter-suffix",
                    tr("{parameter}: the name {path} must end in {suffix}."),
                    parameter=name,
                    path=path,
                    suffix=suffix,
                )
        return paths

    def _style_on_load(self, paths: dict[str, str], context: QgsProcessingContext) -> None:
        """Has QGIS name the layers that it loads, and style the classes."""
        from ....layers import MapStyler, PolygonStyler

        names = ", ".join(source.name for source in self._imagery.sources[:2])
        titles = {
            OUTPUT: tr("Land cover — {}"),
            PROBABILITIES: tr("Probabilities — {}"),
            SOFT: tr("Blended land cover — {}"),
            POLYGONS: tr("Land-cover polygons — {}"),
        }
        for parameter, path in paths.items():
            name_on_load(self, parameter, path, titles[parameter].format(names), context)
        for parameter in (OUTPUT, POLYGONS):
            if parameter in paths and context.willLoadLayerOnCompletion(paths[parameter]):
                styler = (
                    MapStyler(self._result)
                    if parameter == OUTPUT
                    else PolygonStyler(polygons_result(self._result), paths[OUTPUT])
                )
                context.layerToLoadOnCompletionDetails(paths[parameter]).setPostProcessor(styler)


def _values(result: dict[str, Any]) -> dict[str, Any]:
    """The run's figures by the algorithm's output names."""
    model = result["model"]
    return {
        "PIXELS": result["pixels"]["total"],
        "POLYGON_COUNT": (result["polygons"] or {"count": 0})["count"],
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
