"""How the layer of corrections looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsVectorLayer

from . import symbols


def style(layer: QgsVectorLayer, classes: Iterable[Mapping[str, Any]]) -> None:
    """A frame in its class's colour around each corrected chip. classes: each with name and colour."""
    categories = [
        QgsRendererCategory(each["name"], symbols.frame(each["colour"]), each["name"].replace("_", " ").capitalize())
        for each in classes
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("label", categories))
    layer.setDisplayExpression('"label"')
