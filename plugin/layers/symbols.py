"""The symbols of chips: a filled square, the marks of flags over it, and a frame; and rules that draw them."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

DOT_COLOUR = "#202020"
CASING = "#ffffff"  # around dark marks, so that they are visible on dark colours and in a dark theme's legend
FAINT = 0.3  # opacity of squares that only hint at where a map has chips
STROKE_OPACITY = 0.75
HATCH_MM = 2.0  # between the lines on chips without data
RINGS_MM = 3.0  # between the rings on chips that land cover contradicts
PATTERN_MM = 1.5  # between the dots on uncertain chips, and between the crosses on unfamiliar ones


def rule(symbol: QgsFillSymbol | None, where: str = "", label: str = "") -> QgsRuleBasedRenderer.Rule:
    """A rule for QgsRuleBasedRenderer. symbol: None for the root; where: its filter

    A clone, which C++ makes. Of a rule that Python made, Python's wrapper writes into the rule's memory when it ends,
    and as the destructor is not virtual it does not learn that QGIS has deleted the rule with its renderer: that
    damaged the heap, and QGIS crashed now and then.
    """
    made = QgsRuleBasedRenderer.Rule(symbol, 0, 0, where, label).clone()
    assert made is not None  # noqa: S101 - QGIS's stubs leave it open
    return made


def fill(colour: str) -> QgsFillSymbol:
    """A filled square with an outline of the same colour, without which the canvas shows between adjacent squares."""
    square = QgsSimpleFillSymbolLayer(QColor(colour))
    square.setStrokeColor(QColor(colour))
    square.setStrokeWidth(0.2)
    square.setStrokeWidthUnit(Qgis.RenderUnit.Millimeters)
    square.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return _symbol(square)


def faint_fill(colour: str) -> QgsFillSymbol:
    """A translucent square without an outline, since those of adjacent squares would overlap."""
    symbol = fill(colour)
    _without_outline(symbol)
    symbol.setOpacity(FAINT)
    return symbol


def fading_fill(colour: str, opacity: str) -> QgsFillSymbol:
    """Likewise, with an expression of the opacity in per cent."""
    symbol = fill(colour)
    _without_outline(symbol)
    symbol.setDataDefinedProperty(QgsSymbol.Property.Opacity, QgsProperty.fromExpression(opacity))
    return symbol


def dots() -> QgsFillSymbol:
    """Dots over the colour of an uncertain chip."""
    pattern = _pattern()
    dot = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, 0.65)
    dot.setColor(QColor(DOT_COLOUR))
    dot.setStrokeColor(QColor(CASING))
    dot.setStrokeWidth(0.25)
    pattern.subSymbol().changeSymbolLayer(0, dot)
    return _symbol(pattern)


def crosses() -> QgsFillSymbol:
    """Crosses over the colour of an unfamiliar chip, offset from the dots, because a chip may have both flags."""
    pattern = _pattern()
    pattern.setOffsetX(PATTERN_MM / 2)
    pattern.setOffsetY(PATTERN_MM / 2)
    pattern.subSymbol().changeSymbolLayer(0, _cross(CASING, 0.36))
    pattern.subSymbol().appendSymbolLayer(_cross(DOT_COLOUR, 0.2))
    return _symbol(pattern)


def rings() -> QgsFillSymbol:
    """Rings over the colour of a chip whose land cover contradicts it, sparse, because it may have other flags."""
    pattern = _pattern(RINGS_MM)
    pattern.subSymbol().changeSymbolLayer(0, _ring(CASING, 0.4))
    pattern.subSymbol().appendSymbolLayer(_ring(DOT_COLOUR, 0.2))
    return _symbol(pattern)


def hatch() -> QgsFillSymbol:
    """Dark lines cased in white, for a chip without data: visible on dark and on bright imagery."""
    symbol = _symbol(_hatching(CASING, 0.7))
    symbol.appendSymbolLayer(_hatching(DOT_COLOUR, 0.25))
    return symbol


def double_frame() -> QgsFillSymbol:
    """A thin frame inside the chip, white and dark, so that it is visible over every colour: of a corrected chip."""
    symbol = _symbol(_inner_line(CASING, 1.0, offset_mm=0.5))
    symbol.appendSymbolLayer(_inner_line(DOT_COLOUR, 0.4, offset_mm=0.5))
    for number in range(symbol.symbolLayerCount()):
        symbol.symbolLayer(number).setRenderingPass(2)  # over the marks of adjacent chips
    return symbol


def frame(colour: str) -> QgsFillSymbol:
    """An outline inside the chip, cased in dark and white, so that it is visible on dark and on bright imagery."""
    symbol = _symbol(_inner_line(CASING, 1.6))
    symbol.appendSymbolLayer(_inner_line(DOT_COLOUR, 1.2))
    symbol.appendSymbolLayer(_inner_line(colour, 0.8))
    return symbol


def stroke(colour: str, width_field: str) -> QgsLineSymbol:
    """A round line as broad on the ground as a field says in metres; the ground shows through."""
    line = QgsSimpleLineSymbolLayer(QColor(colour))
    line.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    line.setWidthUnit(Qgis.RenderUnit.MetersInMapUnits)
    line.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeWidth, QgsProperty.fromField(width_field))
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, line)
    symbol.setOpacity(STROKE_OPACITY)
    return symbol


def _without_outline(symbol: QgsFillSymbol) -> None:
    square = symbol.symbolLayer(0)
    if isinstance(square, QgsSimpleFillSymbolLayer):
        square.setStrokeStyle(Qt.PenStyle.NoPen)


def _cross(colour: str, width_mm: float) -> QgsSimpleMarkerSymbolLayer:
    cross = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Cross2, 0.9)
    cross.setStrokeColor(QColor(colour))
    cross.setStrokeWidth(width_mm)
    cross.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    return cross


def _ring(colour: str, width_mm: float) -> QgsSimpleMarkerSymbolLayer:
    ring = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, 1.3)
    ring.setColor(QColor(0, 0, 0, 0))
    ring.setStrokeColor(QColor(colour))
    ring.setStrokeWidth(width_mm)
    return ring


def _inner_line(colour: str, width_mm: float, offset_mm: float = 0.8) -> QgsSimpleLineSymbolLayer:
    """offset_mm: half of the casing's width, so that frames of adjacent chips do not overlap"""
    line = QgsSimpleLineSymbolLayer(QColor(colour), width_mm)
    line.setOffset(offset_mm)
    line.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return line


def _hatching(colour: str, width_mm: float) -> QgsLinePatternFillSymbolLayer:
    """Lines at 45 degrees, anchored to the page as `_pattern` is."""
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(HATCH_MM)
    lines.setSubSymbol(QgsLineSymbol())
    lines.setColor(QColor(colour))
    lines.setLineWidth(width_mm)
    return lines


def _pattern(distance_mm: float = PATTERN_MM) -> QgsPointPatternFillSymbolLayer:
    """A pattern of marks, anchored to the page and not to the ground, so that map and legend look alike."""
    marks = QgsPointPatternFillSymbolLayer()
    marks.setDistanceX(distance_mm)
    marks.setDistanceY(distance_mm)
    marks.setRenderingPass(1)
    return marks


def _symbol(layer: QgsSymbolLayer) -> QgsFillSymbol:
    """A symbol of one layer. QgsFillSymbol([layer]) would let Python delete the layer, and QGIS would crash."""
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, layer)
    return symbol
