"""How a chip is drawn: a flat square, and the marks over it that say how far to trust it."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

DOT_COLOUR = "#202020"
CASING = "#ffffff"  # around what is dark, so that it shows on a dark ground, such as a dark theme's legend, too
PATTERN_MM = 1.5  # between the dots on uncertain chips, and between the crosses on unfamiliar ones


def fill(colour: str) -> QgsFillSymbol:
    """A flat square with an outline of its own colour: without one, the canvas shows through between neighbours."""
    square = QgsSimpleFillSymbolLayer(QColor(colour))
    square.setStrokeColor(QColor(colour))
    square.setStrokeWidth(0.2)
    square.setStrokeWidthUnit(Qgis.RenderUnit.Millimeters)
    square.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return _symbol(square)


def dots() -> QgsFillSymbol:
    """Over the colour of an uncertain chip."""
    pattern = _pattern()
    dot = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, 0.65)
    dot.setColor(QColor(DOT_COLOUR))
    dot.setStrokeColor(QColor(CASING))
    dot.setStrokeWidth(0.14)
    pattern.subSymbol().changeSymbolLayer(0, dot)
    return _symbol(pattern)


def crosses() -> QgsFillSymbol:
    """In the middle between the dots, since a chip may be both uncertain and unfamiliar."""
    pattern = _pattern()
    pattern.setOffsetX(PATTERN_MM / 2)
    pattern.setOffsetY(PATTERN_MM / 2)
    pattern.subSymbol().changeSymbolLayer(0, _cross(CASING, 0.36))
    pattern.subSymbol().appendSymbolLayer(_cross(DOT_COLOUR, 0.2))
    return _symbol(pattern)


def hatch() -> QgsFillSymbol:
    """A chip without data."""
    lines = QgsSimpleFillSymbolLayer(QColor("#808080"), Qt.BrushStyle.BDiagPattern)
    lines.setStrokeStyle(Qt.PenStyle.NoPen)
    return _symbol(lines)


def frame(colour: str) -> QgsFillSymbol:
    """An outline inside the chip, cased in white, so that it shows on dark and bright imagery and hides neither."""
    symbol = _symbol(_inner_line(CASING, 1.6))
    symbol.appendSymbolLayer(_inner_line(DOT_COLOUR, 1.2))
    symbol.appendSymbolLayer(_inner_line(colour, 0.8))
    return symbol


def _cross(colour: str, width_mm: float) -> QgsSimpleMarkerSymbolLayer:
    cross = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Cross2, 0.9)
    cross.setStrokeColor(QColor(colour))
    cross.setStrokeWidth(width_mm)
    cross.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    return cross


def _inner_line(colour: str, width_mm: float) -> QgsSimpleLineSymbolLayer:
    line = QgsSimpleLineSymbolLayer(QColor(colour), width_mm)
    line.setOffset(0.8)  # half of the casing: the frames of neighbours lie side by side
    line.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return line


def _pattern() -> QgsPointPatternFillSymbolLayer:
    """Marks over the group's colour, in the order of the page and not of the ground, so the legend shows them alike."""
    marks = QgsPointPatternFillSymbolLayer()
    marks.setDistanceX(PATTERN_MM)
    marks.setDistanceY(PATTERN_MM)
    marks.setRenderingPass(1)
    return marks


def _symbol(layer: QgsSymbolLayer) -> QgsFillSymbol:
    """QgsFillSymbol([layer]) would leave the layer to Python, which deletes it: QGIS then crashes."""
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, layer)
    return symbol
