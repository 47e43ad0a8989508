"""The parameters that classify and plan share, and the engine's request made of their values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsRasterLayer,
)

from ..engine.api.errors import LandchipError, RasterError
from ..engine.api.protocol import Method
from ..engine.api.redact import redact, redact_json
from ..engine.api.requests.raster_input import RasterInput
from ..engine.api.requests.run_request import DEFAULT_MIN_VALID, DEFAULT_MODEL, DEVICES, VERSION
from ..i18n import tr, translated
from .engine_calls import call
from .inputs.area import AreaOfInterest, area_parameters, both_given, read_area
from .inputs.grid_crs import crs_text, is_too_wide
from .inputs.layer_export import export, needs_area
from .inputs.layer_source import LayerSource, layer_source
from .inputs.pixel_values import check_pixel_values, pixel_parameters, read_pixel_values
from .inputs.tile_service import is_address, layer_uri

if TYPE_CHECKING:
    from ..client.engine import Engine

INPUT, MORE, MODEL, DEVICE = "INPUT", "MORE", "MODEL", "DEVICE"
MIN_VALID, MIN_CONFIDENCE, MIN_MARGIN, IMAGE_DATE = "MIN_VALID", "MIN_CONFIDENCE", "MIN_MARGIN", "IMAGE_DATE"
MAX_DISTANCE = "MAX_DISTANCE"


@dataclass(frozen=True)
class ImageryParameters:
    """The values of the parameters, as plain data that any thread may read.

    fields: of the request, all but raster, crs, area and outputs
    """

    sources: tuple[LayerSource, ...]
    area: AreaOfInterest | None
    fields: Mapping[str, Any]

    @property
    def model(self) -> str:
        return str(self.fields["model"])


def imagery_parameters(
    model: QgsProcessingParameterDefinition | None = None,
) -> list[QgsProcessingParameterDefinition]:
    """The parameters of imagery, model and area. model: None for a model of chips"""
    more = QgsProcessingParameterMultipleLayers(
        MORE, tr("Further imagery, in order of precedence"), Qgis.ProcessingSourceType.Raster, optional=True
    )
    more.setHelp(tr("A chip is read from the first raster that covers it: the input first, then these in their order."))
    return [
        QgsProcessingParameterRasterLayer(INPUT, tr("Imagery")),
        more,
        model or model_parameter(),
        *area_parameters(),
    ]


def model_parameter() -> QgsProcessingParameterDefinition:
    model = QgsProcessingParameterFile(MODEL, tr("Model (empty: the default model)"), optional=True)
    # The second filter admits the word "fast", which QGIS would refuse because it has no suffix.
    model.setFileFilter(f"{tr('ONNX models (*.onnx *.ONNX)')};;{tr('All files (*)')}")
    model.setHelp(tr("Empty: the model that comes with Landchip. The word fast: the same in 8-bit integers, for CPUs."))
    return model


def read_model(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    default: str = DEFAULT_MODEL,
) -> str:
    return algorithm.parameterAsFile(parameters, MODEL, context) or default


def device_parameter() -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterEnum(
        DEVICE, tr("Device"), list(DEVICES), allowMultiple=False, defaultValue=DEVICES[0], usesStaticStrings=True
    )


def read_device(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    return algorithm.parameterAsEnumString(parameters, DEVICE, context) or DEVICES[0]


def advanced(*parameters: QgsProcessingParameterDefinition) -> list[QgsProcessingParameterDefinition]:
    """The same parameters, marked as advanced."""
    for each in parameters:
        each.setFlags(each.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return list(parameters)


def tuning_parameters() -> list[QgsProcessingParameterDefinition]:
    """The parameters of device, bands, chips and image date; all optional, all but the device advanced."""
    device, *others, image_date = reading_parameters()
    return [device, *others, *advanced(min_valid_parameter(), *_threshold_parameters()), image_date]


def reading_parameters() -> list[QgsProcessingParameterDefinition]:
    """Those of them that models of pixels have, too: of device, bands and image date."""
    image_date = QgsProcessingParameterDateTime(
        IMAGE_DATE, tr("Image date"), Qgis.ProcessingDateTimeParameterDataType.Date, optional=True
    )
    image_date.setHelp(tr("Empty: what the raster says."))
    return [device_parameter(), *advanced(*pixel_parameters(), image_date)]


def min_valid_parameter() -> QgsProcessingParameterDefinition:
    return _fraction_parameter(MIN_VALID, tr("Least share of a chip with imagery"), DEFAULT_MIN_VALID)


def _threshold_parameters() -> list[QgsProcessingParameterDefinition]:
    """Of the flags of chips."""
    confidence = _fraction_parameter(MIN_CONFIDENCE, tr("Uncertain below this confidence"))
    margin = _fraction_parameter(MIN_MARGIN, tr("Uncertain below this margin over the second group"))
    for threshold in (confidence, margin):
        threshold.setHelp(tr("Empty: the model's own threshold. Uncertain chips are flagged, never hidden."))
    distance = QgsProcessingParameterNumber(
        MAX_DISTANCE,
        tr("Unfamiliar beyond this distance to the training data"),
        Qgis.ProcessingNumberParameterType.Double,
        optional=True,
        minValue=0.0,
    )
    distance.setHelp(tr("Empty: the model's own threshold, in the unit of the map's column distance."))
    return [confidence, margin, distance]


def parameters_problem(parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """Why the values cannot be used together, in one sentence; empty if they can."""
    if both_given(parameters):
        return tr("Both EXTENT and AREA are given: leave one of them out.")
    try:
        check_pixel_values(parameters)
        for each in _further_layers(parameters):
            layer_source(_raster_layer(each, context), _layer_name(each))
    except LandchipError as error:
        return translated(error)
    return ""


def read_parameters(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    timeout_s: float = inf,
    default_model: str = DEFAULT_MODEL,
) -> ImageryParameters:
    """The values of all parameters; those of chips are null where the algorithm has none. On the main thread, because
    it reads layers.

    Raises LandchipError, SlowAreaError where reading the polygons takes longer than `timeout_s`.
    """
    sources = tuple(_sources(algorithm, parameters, context))
    thresholds = {
        key: algorithm.parameterAsDouble(parameters, name, context)
        for key, name in (("confidence", MIN_CONFIDENCE), ("margin", MIN_MARGIN), ("distance", MAX_DISTANCE))
        if parameters.get(name) not in (None, "")
    }
    date = algorithm.parameterAsDateTime(parameters, IMAGE_DATE, context)
    fields = {
        "version": VERSION,
        "model": read_model(algorithm, parameters, context, default_model),
        **read_pixel_values(algorithm, parameters, context),
        "device": read_device(algorithm, parameters, context),
        "min_valid": _min_valid(algorithm, parameters, context),
        "abstain": thresholds or None,
        "image_date": date.toString("yyyy-MM-dd") if date.isValid() else None,
    }
    return ImageryParameters(sources, read_area(algorithm, parameters, context, sources[0].crs, timeout_s), fields)


def build_request(
    imagery: ImageryParameters,
    outputs: Mapping[str, str],
    worker: Engine,
    folder: Path,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """The engine's request; layers that only QGIS can read are exported into `folder` first.

    outputs: kind -> path, as the request has them
    Raises LandchipError, Cancelled; AreaError for a service of the whole world without an area.
    """
    first = imagery.sources[0]
    if imagery.area is None and not first.is_file and is_too_wide(first.crs, first.extent):
        raise needs_area(first.name)
    rasters = []
    for number, source in enumerate(imagery.sources):
        if source.raster is not None:
            rasters.append(source.raster)
            continue
        card = call(worker, Method.INSPECT, {"model": imagery.model, "device": "cpu"}, feedback)
        path = export(source, imagery.area, card["gsd_m"], card["chip_m"], folder / str(number), feedback)
        rasters.append(RasterInput(str(path), nodata=source.nodata))
    area = imagery.area.to_json() if imagery.area else None
    return {**imagery_fields(imagery, rasters), "area": area, "outputs": dict(outputs)}


def imagery_fields(imagery: ImageryParameters, rasters: Sequence[RasterInput] = ()) -> dict[str, Any]:
    """The request without area and outputs. rasters: of each source, in order; empty where none is exported"""
    entries = rasters or [source.raster for source in imagery.sources if source.raster is not None]
    return {**imagery.fields, "raster": [each.to_json() for each in entries], "crs": _crs(imagery.sources)}


def shown_request(request: Mapping[str, Any]) -> dict[str, Any]:
    """The request for a log: without secrets, and with services by their identity."""
    rasters = [RasterInput.from_json(each) for each in request["raster"]]
    shown = [each.to_json() if each.service is None else each.identity for each in rasters]
    return dict(redact_json({**request, "raster": shown}))


def _crs(sources: Sequence[LayerSource]) -> str | None:
    """The first layer's CRS in QGIS, for files that state none (the user may have set it with Set CRS of Layer)."""
    known = [source.crs for source in sources if source.is_file and source.crs.isValid()]
    return crs_text(known[0]) if known else None


def _sources(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> list[LayerSource]:
    first = algorithm.parameterAsRasterLayer(with_providers(parameters), INPUT, context)
    sources = [layer_source(first, _layer_name(parameters.get(INPUT)))]
    further = _further_layers(parameters)
    return sources + [layer_source(_raster_layer(each, context), _layer_name(each)) for each in further]


def with_providers(parameters: dict[str, Any]) -> dict[str, Any]:
    """The parameters, with the provider before addresses of services that are given without it (`type=xyz&url=…`)."""
    more = {MORE: _further_layers(parameters)} if parameters.get(MORE) else {}
    return {**parameters, INPUT: layer_uri(parameters.get(INPUT)), **more}


def _further_layers(parameters: dict[str, Any]) -> list[Any]:
    """The values of MORE: a list of layers or paths, one of them, or paths as a script gives them: `a.tif;b.tif`."""
    more = parameters.get(MORE)
    if isinstance(more, (list, tuple)):
        return [layer_uri(each) for each in more]
    if isinstance(more, str) and not is_address(more):
        return [each.strip() for each in more.split(";") if each.strip()]
    return [layer_uri(more)] if more else []


def _raster_layer(value: object, context: QgsProcessingContext) -> QgsRasterLayer | None:
    """The layer of a value; None where it cannot be opened, which `parameterAsLayerList` would leave out silently."""
    if isinstance(value, QgsRasterLayer):
        return value
    layer = QgsProcessingUtils.mapLayerFromString(str(value), context)
    return layer if isinstance(layer, QgsRasterLayer) else None


def _layer_name(value: object) -> str:
    """The name of a layer, for messages. Raises RasterError for an empty value."""
    if value in (None, ""):
        raise RasterError("no-imagery-given", tr("No imagery is given: choose a raster layer or an image file."))
    return value.name() if isinstance(value, QgsRasterLayer) else redact(str(value))


def _min_valid(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> float | None:
    if algorithm.parameterDefinition(MIN_VALID) is None:
        return None
    return algorithm.parameterAsDouble(parameters, MIN_VALID, context)


def _fraction_parameter(name: str, title: str, default: float | None = None) -> QgsProcessingParameterNumber:
    """A number from 0 to 1, optional where it has no default."""
    return QgsProcessingParameterNumber(
        name,
        title,
        Qgis.ProcessingNumberParameterType.Double,
        defaultValue=default,
        optional=default is None,
        minValue=0.0,
        maxValue=1.0,
    )
