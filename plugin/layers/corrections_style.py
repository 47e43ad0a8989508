"""The styles of the layer of corrections, and of the chips that a fit to a place has set aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsSingleSymbolRenderer, QgsVectorLayer

from . import symbols

SET_ASIDE_COLOUR = "#d01c8b"


def style(layer: QgsVectorLayer, classes: Iterable[Mapping[str, Any]]) -> None:
    """Draws each corrected chip as a frame in the colour of its class. classes: each has "name", "colour"."""
    categories = [
        QgsRendererCategory(each["name"], symbols.frame(each["colour"]), each["name"].replace("_", " ").capitalize())
        for each in classes
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("label", categories))
    layer.setDisplayExpression('"label"')


def style_set_aside(layer: QgsVectorLayer) -> None:
    """Frames chips whose label was not learnt; their map tip has both groups."""
    layer.setRenderer(QgsSingleSymbolRenderer(symbols.frame(SET_ASIDE_COLOUR)))
    layer.setDisplayExpression(""""nlcd" || ' → ' || "model" || ' ' || round(100 * "probability") || ' %' """)
