"""landchip:chipgrid: the chips that a run would classify, as squares; needs neither engine nor model."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QMetaType

from ...engine.api.errors import AreaError, LandchipError
from ...engine.api.grid import CHIP_SIZE_M, Bounds, ChipGrid
from ...i18n import number, tr
from ..algorithm import LandchipAlgorithm
from ..engine_calls import processing_errors
from ..inputs.area import EXTENT, AreaOfInterest, area_parameters, both_given, read_area
from ..inputs.grid_crs import crs_text, grid_crs, to_crs
from ..inputs.tile_service import layer_uri

INPUT, SIZE, OUTPUT = "INPUT", "SIZE", "OUTPUT"
MAX_CHIPS = 5_000_000
INTERIORS_OVERLAP = "2********"  # DE-9IM: the interiors share an area, and not only an edge


class ChipGridAlgorithm(LandchipAlgorithm):
    """The chips that touch a layer, an extent or polygons, in the CRS that a run over them would have."""

    def __init__(self) -> None:
        super().__init__()
        self._area = AreaOfInterest(QgsRectangle(), QgsCoordinateReferenceSystem())  # read in prepareAlgorithm
        self._crs = QgsCoordinateReferenceSystem()  # of the grid

    def name(self) -> str:
        return "chipgrid"

    def displayName(self) -> str:  # noqa: N802
        return tr("Chip grid")

    def tags(self) -> list[str]:
        return ["chips", "grid", "squares", "tiles", "fishnet"]

    def shortHelpString(self) -> str:  # noqa: N802
        return tr(
            "Draws the squares that a classification computes over a layer, an extent or polygons, with their column "
            "and row. The grid is anchored at the origin of the CRS, so that every image of a place shares it. Its CRS "
            "is the layer's own where one of its units is a metre on the ground, otherwise (degrees, feet, web "
            "mercator) the UTM zone of the area's centre. A classification leaves out chips at the edge of the imagery "
            "that it covers by less than half."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        self.addParameter(QgsProcessingParameterMapLayer(INPUT, tr("Layer (its CRS and extent)"), optional=True))
        for parameter in area_parameters():
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterNumber(
                SIZE,
                tr("Side of a chip, metres"),
                Qgis.ProcessingNumberParameterType.Double,
                defaultValue=CHIP_SIZE_M,
                minValue=0.1,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, tr("Chip grid"), Qgis.ProcessingSourceType.VectorPolygon)
        )
        self.addOutput(QgsProcessingOutputNumber("CHIPS", tr("Chips")))
        self.addOutput(QgsProcessingOutputString("GRID_CRS", tr("CRS of the grid")))

    def checkParameterValues(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        if both_given(parameters):
            return False, tr("Both EXTENT and AREA are given: leave one of them out.")
        return super().checkParameterValues(_with_provider(parameters), context)

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        try:
            layer = self.parameterAsLayer(_with_provider(parameters), INPUT, context)
            extent_crs = self.parameterAsExtentCrs(parameters, EXTENT, context)
            area = read_area(self, parameters, context, layer.crs() if layer else extent_crs)
            if area is not None:
                self._area = area
            elif layer is not None:
                self._area = AreaOfInterest(layer.extent(), layer.crs())
            else:
                raise AreaError("no-layer-no-area", tr("Neither a layer nor an area is given: choose one of them."))
            self._crs = _grid_crs(self._area, layer.crs() if layer else self._area.crs)
        except LandchipError as error:
            self._prepare_error = error
        return True

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with processing_errors(self._prepare_error):
            grid = ChipGrid(crs_text(self._crs), self.parameterAsDouble(parameters, SIZE, context))
            extent = to_crs(self._area.extent, self._area.crs, self._crs)
            if extent.area() / grid.size**2 > MAX_CHIPS:
                raise AreaError(
                    "grid-too-many-chips",
                    tr("The area holds more than {most} chips: choose a smaller one, or larger chips."),
                    most=number(MAX_CHIPS),
                )
            shape = _shape(self._area, self._crs)
        sink, path = self.parameterAsSink(parameters, OUTPUT, context, _fields(), Qgis.WkbType.Polygon, self._crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        count = _add_chips(sink, grid, extent, shape, feedback)
        del sink  # its destructor writes the file
        return {OUTPUT: path, "CHIPS": count, "GRID_CRS": grid.crs}


def _with_provider(parameters: dict[str, Any]) -> dict[str, Any]:
    """The parameters, in which the address of tiles begins with its provider, without which QGIS finds no layer."""
    return {**parameters, INPUT: layer_uri(parameters[INPUT])} if INPUT in parameters else parameters


def _grid_crs(area: AreaOfInterest, layer_crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    if layer_crs.isValid() and area.crs.isValid():
        return grid_crs(layer_crs, to_crs(area.extent, area.crs, layer_crs))
    return grid_crs(layer_crs, area.extent)


def _shape(area: AreaOfInterest, crs: QgsCoordinateReferenceSystem) -> QgsGeometry | None:
    """The area's polygons as one shape in `crs`; None where the area is its extent."""
    if not area.polygons:
        return None
    transform = QgsCoordinateTransform(area.crs, crs, QgsCoordinateTransformContext())
    shape = QgsGeometry.unaryUnion([QgsGeometry.fromWkt(each) for each in area.polygons])
    shape.transform(transform)
    return shape


def _fields() -> QgsFields:
    fields = QgsFields()
    for name in ("col", "row"):
        fields.append(QgsField(name, QMetaType.Type.Int))
    return fields


def _add_chips(
    sink: QgsFeatureSink,
    grid: ChipGrid,
    extent: QgsRectangle,
    shape: QgsGeometry | None,
    feedback: QgsProcessingFeedback,
) -> int:
    """Adds the chips whose interior overlaps `shape`, or `extent` where that is None, and returns their number."""
    west, south, east, north = extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
    rows = max(1.0, (north - south) / grid.size)
    engine = QgsGeometry.createGeometryEngine(shape.constGet()) if shape is not None else None
    if engine is not None:
        engine.prepareGeometry()
    count = 0
    for chip in grid.chips_touching(Bounds(west, south, east, north)):
        if feedback.isCanceled():
            break
        square = QgsGeometry.fromRect(QgsRectangle(*grid.bounds(chip)))
        if engine is not None and not engine.relatePattern(square.constGet(), INTERIORS_OVERLAP):
            continue
        feature = QgsFeature()
        feature.setAttributes([chip.col, chip.row])
        feature.setGeometry(square)
        sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        count += 1
        feedback.setProgress(100 * (north / grid.size - chip.row) / rows)
    return count
