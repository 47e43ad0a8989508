"""landchip:chipgrid: the squares that a run would classify; needs no engine and no model."""

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

from ..engine.api.errors import AreaError, LandchipError
from ..engine.api.grid import CHIP_SIZE_M, Bounds, ChipGrid
from ..i18n import number, tr
from .algorithm import LandchipAlgorithm
from .area import EXTENT, AreaOfInterest, area_parameters, both_given, read_area
from .engine_calls import processing_errors
from .grid_crs import crs_text, grid_crs, to_crs

INPUT, SIZE, OUTPUT = "INPUT", "SIZE", "OUTPUT"
MAX_CHIPS = 5_000_000
SHARES_GROUND = "2********"  # DE-9IM: the interiors have an area in common; an edge is not enough


class ChipGridAlgorithm(LandchipAlgorithm):
    """The chips that touch a layer, an extent or polygons, in the CRS that a run over them would have."""

    def __init__(self) -> None:
        super().__init__()
        self._ground = AreaOfInterest(QgsRectangle(), QgsCoordinateReferenceSystem())  # until it is read
        self._crs = QgsCoordinateReferenceSystem()
        self._refusal: LandchipError | None = None

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
            "mercator) the UTM zone of the area's centre."
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
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        try:
            layer = self.parameterAsLayer(parameters, INPUT, context)
            named = self.parameterAsExtentCrs(parameters, EXTENT, context)
            area = read_area(self, parameters, context, layer.crs() if layer else named)
            if area is not None:
                self._ground = area
            elif layer is not None:
                self._ground = AreaOfInterest(layer.extent(), layer.crs())
            else:
                raise AreaError("no-layer-no-area", tr("Neither a layer nor an area is given: choose one of them."))
            self._crs = _crs(self._ground, layer.crs() if layer else self._ground.crs)
        except LandchipError as error:
            self._refusal = error
        return True

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with processing_errors(self._refusal):
            grid = ChipGrid(crs_text(self._crs), self.parameterAsDouble(parameters, SIZE, context))
            extent = to_crs(self._ground.extent, self._ground.crs, self._crs)
            if extent.area() / grid.size**2 > MAX_CHIPS:
                raise AreaError(
                    "grid-too-many-chips",
                    tr("The area holds more than {most} chips: choose a smaller one, or larger chips."),
                    most=number(MAX_CHIPS),
                )
            shape = _shape(self._ground, self._crs)
        sink, path = self.parameterAsSink(parameters, OUTPUT, context, _fields(), Qgis.WkbType.Polygon, self._crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        count = _fill(sink, grid, extent, shape, feedback)
        del sink  # written when it goes
        return {OUTPUT: path, "CHIPS": count, "GRID_CRS": grid.crs}


def _crs(ground: AreaOfInterest, layer_crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    if layer_crs.isValid() and ground.crs.isValid():
        return grid_crs(layer_crs, to_crs(ground.extent, ground.crs, layer_crs))
    return grid_crs(layer_crs, ground.extent)


def _shape(ground: AreaOfInterest, crs: QgsCoordinateReferenceSystem) -> QgsGeometry | None:
    """The polygons as one shape in the grid's CRS; None where the extent itself is meant."""
    if not ground.polygons:
        return None
    change = QgsCoordinateTransform(ground.crs, crs, QgsCoordinateTransformContext())
    shape = QgsGeometry.unaryUnion([QgsGeometry.fromWkt(each) for each in ground.polygons])
    shape.transform(change)
    return shape


def _fields() -> QgsFields:
    fields = QgsFields()
    for name in ("col", "row"):
        fields.append(QgsField(name, QMetaType.Type.Int))
    return fields


def _fill(
    sink: QgsFeatureSink,
    grid: ChipGrid,
    extent: QgsRectangle,
    shape: QgsGeometry | None,
    feedback: QgsProcessingFeedback,
) -> int:
    """Writes the chips that share ground with `shape`, or with `extent`, and returns their number."""
    west, south, east, north = extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
    whole = Bounds(west, south, east, north)
    rows = max(1.0, (north - south) / grid.size)
    engine = QgsGeometry.createGeometryEngine(shape.constGet()) if shape is not None else None
    if engine is not None:
        engine.prepareGeometry()
    count = 0
    for chip in grid.chips_touching(whole):
        if feedback.isCanceled():
            break
        square = QgsGeometry.fromRect(QgsRectangle(*grid.bounds(chip)))
        if engine is not None and not engine.relatePattern(square.constGet(), SHARES_GROUND):
            continue
        feature = QgsFeature()
        feature.setAttributes([chip.col, chip.row])
        feature.setGeometry(square)
        sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        count += 1
        feedback.setProgress(100 * (north / grid.size - chip.row) / rows)
    return count
