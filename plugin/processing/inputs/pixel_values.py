"""The parameters of how pixels are read: bands, no data and its tolerance, and a band that is tagged alpha."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...engine.api.json_fields import Fields
from ...engine.api.requests.bands import TRANSPARENCY as WAYS
from ...engine.api.requests.bands import format_bands, parse_bands
from ...engine.api.requests.raster_input import format_nodata, nodata_field, nodata_to_json, parse_nodata
from ...i18n import tr

BANDS, NODATA, NODATA_TOLERANCE, TRANSPARENCY = "BANDS", "NODATA", "NODATA_TOLERANCE", "TRANSPARENCY"

NO_PIXEL_VALUES = {"nodata": None, "nodata_tolerance": 0.0, "transparency": WAYS[0]}  # of a request: nothing is stated


def pixel_parameters() -> list[QgsProcessingParameterDefinition]:
    """All optional."""
    bands = QgsProcessingParameterString(BANDS, tr("Bands, as red=1,green=2,blue=3"), optional=True)
    bands.setHelp(
        tr(
            "Empty: matched by the names and colours that the raster states, then by their order. Near infrared (nir) "
            "may be left out for a model that states that it can do without it."
        )
    )
    nodata = QgsProcessingParameterString(NODATA, tr("No-data values, as 0 or 0,250:255"), optional=True)
    nodata.setHelp(
        tr(
            "Pixels that hold such a value in all bands are no imagery. Empty: the raster's own, and what is set in "
            "the layer's properties (Transparency)."
        )
    )
    tolerance = QgsProcessingParameterNumber(
        NODATA_TOLERANCE,
        tr("Tolerance of no-data values"),
        Qgis.ProcessingNumberParameterType.Double,
        defaultValue=0.0,
        optional=True,
        minValue=0.0,
    )
    tolerance.setHelp(tr("Lossy formats leave a collar of values beside no data: 4 takes 0 to 4 for 0."))
    transparency = QgsProcessingParameterEnum(
        TRANSPARENCY,
        tr("A band that is tagged alpha"),
        list(WAYS),
        allowMultiple=False,
        defaultValue=WAYS[0],
        optional=True,
        usesStaticStrings=True,
    )
    transparency.setHelp(tr("auto: transparency or near infrared, told by its values."))
    return [bands, nodata, tolerance, transparency]


def check_pixel_values(parameters: dict[str, Any]) -> None:
    """Raises RequestError for bands or no-data values that cannot be understood."""
    parse_bands(str(parameters.get(BANDS) or ""))
    nodata = parameters.get(NODATA)
    parse_nodata("" if nodata is None else str(nodata))  # a script may give the number 0


def read_pixel_values(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """The fields of the engine's request. Raises RequestError."""
    ranges = parse_nodata(algorithm.parameterAsString(parameters, NODATA, context))
    return {
        "bands": parse_bands(algorithm.parameterAsString(parameters, BANDS, context)),
        "nodata": None if ranges is None else nodata_to_json(ranges),
        "nodata_tolerance": algorithm.parameterAsDouble(parameters, NODATA_TOLERANCE, context),
        "transparency": algorithm.parameterAsEnumString(parameters, TRANSPARENCY, context) or WAYS[0],
    }


def as_parameters(request: Mapping[str, Any]) -> dict[str, Any]:
    """The inverse of `read_pixel_values`, for QGIS's history. request: has these fields, or lacks them"""
    ranges = nodata_field(Fields("request", {"nodata": request.get("nodata")}, ("nodata",)))
    return {
        BANDS: format_bands(request.get("bands")),
        NODATA: format_nodata(ranges),
        NODATA_TOLERANCE: request.get("nodata_tolerance") or 0.0,
        TRANSPARENCY: request.get("transparency") or WAYS[0],
    }
