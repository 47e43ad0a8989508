"""The parameters that classify and plan share, and how their values become the engine's request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any

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
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsRasterLayer,
)

from ..client.engine import Engine
from ..engine.api.errors import LandchipError, RasterError
from ..engine.api.request import DEFAULT_MIN_VALID, DEFAULT_MODEL, DEVICES, VERSION, parse_bands
from ..i18n import tr, translated
from .area import AreaOfInterest, area_parameters, both_given, read_area
from .engine_calls import call
from .grid_crs import crs_text
from .layer_source import LayerSource, export, layer_source

INPUT, MORE, MODEL, BANDS, DEVICE = "INPUT", "MORE", "MODEL", "BANDS", "DEVICE"
MIN_VALID, MIN_CONFIDENCE, MIN_MARGIN, IMAGE_DATE = "MIN_VALID", "MIN_CONFIDENCE", "MIN_MARGIN", "IMAGE_DATE"
MAX_DISTANCE = "MAX_DISTANCE"


@dataclass(frozen=True)
class ImageryParameters:
    """What the parameters ask for, as plain data that any thread may read."""

    sources: tuple[LayerSource, ...]
    area: AreaOfInterest | None
    fields: Mapping[str, Any]  # of the request, beside raster, area and outputs

    @property
    def model(self) -> str:
        return str(self.fields["model"])


def imagery_parameters() -> list[QgsProcessingParameterDefinition]:
    """What is classified with which model, and where."""
    more = QgsProcessingParameterMultipleLayers(
        MORE, tr("Further imagery, in order of precedence"), Qgis.ProcessingSourceType.Raster, optional=True
    )
    more.setHelp(tr("A chip is read from the first raster that covers it: the input first, then these in their order."))
    return [
        QgsProcessingParameterRasterLayer(INPUT, tr("Imagery")),
        more,
        model_parameter(),
        *area_parameters(),
    ]


def model_parameter() -> QgsProcessingParameterDefinition:
    model = QgsProcessingParameterFile(MODEL, tr("Model (empty: the default model)"), optional=True)
    # The second filter lets the word fast through, which QGIS would refuse for its lack of a suffix.
    model.setFileFilter(f"{tr('ONNX models (*.onnx *.ONNX)')};;{tr('All files (*)')}")
    model.setHelp(tr("Empty: the model that comes with Landchip. The word fast: the same in 8-bit integers, for CPUs."))
    return model


def model_of(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    return algorithm.parameterAsFile(parameters, MODEL, context) or DEFAULT_MODEL


def device_parameter() -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterEnum(
        DEVICE, tr("Device"), list(DEVICES), allowMultiple=False, defaultValue=DEVICES[0], usesStaticStrings=True
    )


def bands_parameter() -> QgsProcessingParameterDefinition:
    bands = QgsProcessingParameterString(BANDS, tr("Bands, as red=1,green=2,blue=3"), optional=True)
    bands.setHelp(
        tr(
            "Empty: matched by the names and colours that the raster states, then by their order. Near infrared (nir) "
            "may be left out for a model that states that it can do without it."
        )
    )
    return bands


def device_of(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    return algorithm.parameterAsEnumString(parameters, DEVICE, context) or DEVICES[0]


def advanced(*parameters: QgsProcessingParameterDefinition) -> list[QgsProcessingParameterDefinition]:
    """The same, where only those look who need them."""
    for each in parameters:
        each.setFlags(each.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return list(parameters)


def tuning_parameters() -> list[QgsProcessingParameterDefinition]:
    """How it is classified; all optional and all but the device advanced."""
    confidence = _share(MIN_CONFIDENCE, tr("Uncertain below this confidence"))
    margin = _share(MIN_MARGIN, tr("Uncertain below this margin over the second group"))
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
    image_date = QgsProcessingParameterDateTime(
        IMAGE_DATE, tr("Image date"), Qgis.ProcessingDateTimeParameterDataType.Date, optional=True
    )
    image_date.setHelp(tr("Empty: what the raster says."))
    min_valid = _share(MIN_VALID, tr("Least share of a chip with imagery"), DEFAULT_MIN_VALID)
    return [device_parameter(), *advanced(bands_parameter(), min_valid, confidence, margin, distance, image_date)]


def check(parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """What is wrong with the values together, in one sentence; empty if nothing is."""
    if both_given(parameters):
        return tr("Both EXTENT and AREA are given: leave one of them out.")
    try:
        parse_bands(str(parameters.get(BANDS) or ""))
        for each in _given(parameters):
            layer_source(_raster(each, context), _named(each))
    except LandchipError as error:
        return translated(error)
    return ""


def read_parameters(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    within_s: float = inf,
) -> ImageryParameters:
    """Reads every value through the framework, on the main thread, where layers may be touched.

    Raises LandchipError, SlowAreaError where the polygons take longer than `within_s`.
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
        "model": model_of(algorithm, parameters, context),
        "bands": parse_bands(algorithm.parameterAsString(parameters, BANDS, context)),
        "device": device_of(algorithm, parameters, context),
        "min_valid": algorithm.parameterAsDouble(parameters, MIN_VALID, context),
        "abstain": thresholds or None,
        "image_date": date.toString("yyyy-MM-dd") if date.isValid() else None,
    }
    return ImageryParameters(sources, read_area(algorithm, parameters, context, sources[0].crs, within_s), fields)


def build_request(
    asked: ImageryParameters, outputs: Mapping[str, str], worker: Engine, folder: Path, feedback: QgsProcessingFeedback
) -> dict[str, Any]:
    """The engine's request; layers that no file backs are exported into `folder` first.

    Raises LandchipError, Cancelled.
    """
    rasters = []
    for number, source in enumerate(asked.sources):
        if source.path:
            rasters.append(source.path)
            continue
        card = call(worker, "inspect", {"model": asked.model, "device": "cpu"}, feedback)
        own = folder / str(number)
        own.mkdir(parents=True, exist_ok=True)
        rasters.append(str(export(source, asked.area, card["gsd_m"], card["chip_m"], own, feedback)))
    area = asked.area.to_json() if asked.area else None
    return {**imagery_fields(asked, rasters), "area": area, "outputs": dict(outputs)}


def imagery_fields(asked: ImageryParameters, rasters: Sequence[str]) -> dict[str, Any]:
    """The request without its area and outputs; `rasters` are what the engine opens for the sources, one each."""
    return {**asked.fields, "raster": list(rasters), "crs": _crs(asked.sources)}


def _crs(sources: Sequence[LayerSource]) -> str | None:
    """The CRS that the layers have in QGIS, which serves where a file states none (Set CRS of Layer)."""
    known = [source.crs for source in sources if source.path and source.crs.isValid()]
    return crs_text(known[0]) if known else None


def _sources(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> list[LayerSource]:
    first = algorithm.parameterAsRasterLayer(parameters, INPUT, context)
    sources = [layer_source(first, _named(parameters.get(INPUT)))]
    return sources + [layer_source(_raster(each, context), _named(each)) for each in _given(parameters)]


def _given(parameters: dict[str, Any]) -> list[Any]:
    """The further quads, as a list or as the text of a script: `a.tif;b.tif`."""
    more = parameters.get(MORE)
    if isinstance(more, (list, tuple)):
        return list(more)
    return (
        [each.strip() for each in more.split(";") if each.strip()] if isinstance(more, str) else [more] if more else []
    )


def _raster(value: object, context: QgsProcessingContext) -> QgsRasterLayer | None:
    """One of several layers; the framework leaves those that cannot be opened out without a word."""
    if isinstance(value, QgsRasterLayer):
        return value
    layer = QgsProcessingUtils.mapLayerFromString(str(value), context)
    return layer if isinstance(layer, QgsRasterLayer) else None


def _named(value: object) -> str:
    if value in (None, ""):
        raise RasterError("no-imagery-given", tr("No imagery is given: choose a raster layer or an image file."))
    return value.name() if isinstance(value, QgsRasterLayer) else str(value)


def _share(name: str, title: str, default: float | None = None) -> QgsProcessingParameterNumber:
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
