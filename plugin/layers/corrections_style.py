"""The style of the layer of corrections."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsVectorLayer

from . import symbols


def style(layer: QgsVectorLayer, classes: Iterable[Mapping[str, Any]]) -> None:
    """Draws each corrected chip as a frame in the colour of its class. classes: each has "name", "colour"."""
    categories = [
        QgsRendererCategory(each["name"], symbols.frame(each["colour"]), each["name"].replace("_", " ").capitalize())
        for each in classes
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("label", categories))
    layer.setDisplayExpression('"label"')
