"""landchip:tabulatearea: a map and polygons -> the area of each group or land-cover class in each polygon."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMapLayer,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ...engine.api.errors import AreaError, LandchipError, RasterError
from ...engine.api.protocol import Method
from ...i18n import tr
from ..algorithm import EngineAlgorithm
from ..engine_calls import call, engine, processing_errors
from ..inputs.area import flattened
from ..inputs.grid_crs import crs_text
from ..inputs.layer_raster import layer_path
from ..inputs.vector_file import vector_file

INPUT, POLYGONS, OUTPUT = "INPUT", "POLYGONS", "OUTPUT"


class TabulateAreaAlgorithm(EngineAlgorithm):
    """The polygons with their attributes and the hectares of each group. Layers are read in prepareAlgorithm."""

    def __init__(self) -> None:
        super().__init__()
        self._params: dict[str, Any] = {}  # of the engine's tabulate_area
        self._features: list[QgsFeature] = []  # with a polygon, in the order of the parameters' polygons
        self._fields, self._crs = QgsFields(), QgsCoordinateReferenceSystem()  # of the polygons
        self._wkb_type = Qgis.WkbType.MultiPolygon

    def name(self) -> str:
        return "tabulatearea"

    def displayName(self) -> str:  # noqa: N802
        return tr("Tabulate area by polygon")

    def tags(self) -> list[str]:
        return ["area", "hectares", "acres", "zonal statistics", "parcels", "cross-tabulation"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Adds to each polygon, such as a parcel or a planning area, the hectares of each group of a map in it, or "
            "of each class of a land-cover map of pixels. A chip or pixel that the polygon's edge cuts counts with the "
            "part inside. The column other_ha is ground outside the map, without imagery, or not classified; with it "
            "the groups add up to area_ha. With the squares of Chip grid as polygons it gives the land cover of each "
            "chip."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        polygons = [Qgis.ProcessingSourceType.VectorPolygon]
        maps = QgsProcessingParameterMapLayer(INPUT, tr("Map"))
        maps.setDataTypes([*polygons, Qgis.ProcessingSourceType.Raster])
        self.addParameter(maps)
        self.addParameter(QgsProcessingParameterFeatureSource(POLYGONS, tr("Polygons"), polygons))
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, tr("Areas by polygon"), Qgis.ProcessingSourceType.VectorPolygon)
        )

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        layer = self.parameterAsLayer(parameters, INPUT, context)
        source = self.parameterAsSource(parameters, POLYGONS, context)
        if layer is None or source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, POLYGONS if layer else INPUT))
        try:
            self._fields, self._crs, self._wkb_type = source.fields(), source.sourceCrs(), source.wkbType()
            features = source.getFeatures(
                QgsFeatureRequest(), Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
            )
            self._features = [each for each in features if not each.geometry().isEmpty()]
            if not self._features:
                raise AreaError(
                    "tabulate-no-polygon", tr("The layer of polygons holds none: choose another, or select some.")
                )
            self._params = {
                "map": _map_file(layer),
                "polygons": [flattened(each.geometry()).asWkt(9) for each in self._features],
                "crs": crs_text(self._crs),
            }
        except LandchipError as error:
            self._prepare_error = error
        return True

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with processing_errors(self._prepare_error), engine() as worker:
            table = call(worker, Method.TABULATE_AREA, self._params, feedback)
        fields = _with_areas(self._fields, table)
        sink, path = self.parameterAsSink(parameters, OUTPUT, context, fields, self._wkb_type, self._crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        for feature, row in zip(self._features, table["rows"]):
            with_areas = QgsFeature(fields)
            with_areas.setGeometry(feature.geometry())
            with_areas.setAttributes([*feature.attributes(), row["hectares"], *_hectares(row, table), row["other"]])
            sink.addFeature(with_areas, QgsFeatureSink.Flag.FastInsert)
        del sink  # its destructor writes the file
        return {OUTPUT: path}


def _map_file(layer: QgsMapLayer) -> str:
    """The path of a map's file. On the main thread. Raises RasterError for a server's raster, and as `vector_file`."""
    if isinstance(layer, QgsVectorLayer):
        return vector_file(layer)
    path = layer_path(layer) if isinstance(layer, QgsRasterLayer) else ""
    if not path:
        raise RasterError(
            "not-a-map",
            tr("{path} is no map that Landchip wrote, or it is damaged: choose another file."),
            path=layer.name(),
        )
    return path


def _with_areas(polygon_fields: QgsFields, table: Mapping[str, Any]) -> QgsFields:
    """The polygons' fields and those of the areas; a field with the name of an area gets a trailing underscore."""
    areas = ["area_ha", *(f"{each['name']}_ha" for each in table["categories"]), "other_ha"]
    fields = QgsFields()
    for each in polygon_fields.toList():
        field = QgsField(each)
        if field.name().lower() in areas:
            field.setName(f"{field.name()}_")
        fields.append(field)
    for name in areas:
        fields.append(QgsField(name, QMetaType.Type.Double))
    return fields


def _hectares(row: Mapping[str, Any], table: Mapping[str, Any]) -> list[float]:
    return [row["categories"][each["name"]] for each in table["categories"]]
