"""The styles of the COG: by category and by certainty."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from .. import settings
from ..engine.api.product import Product
from . import legend
from .confidence_ramp import percent, steps
from .legend import Drawn
from .symbols import FAINT


def by_category(layer: QgsRasterLayer, product: Product, drawn: Drawn | None = None) -> None:
    """Band 1, whose values are the categories' numbers in the product's order, from 1. drawn: None for all of them"""
    drawn = drawn or legend.all_drawn(product)
    classes = []
    for value, each in enumerate(legend.categories(product), 1):
        colour = QColor(each.colour)
        if each.name in drawn.faint:
            colour.setAlphaF(FAINT)
        if each.name in drawn.names:
            classes.append(QgsPalettedRasterRenderer.Class(value, colour, each.title))
    renderer = QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes)
    renderer.setOpacity(settings.opacity())
    layer.setRenderer(renderer)


def by_certainty(layer: QgsRasterLayer, product: Product) -> None:
    """The band of the certainty column, in five steps of one hue."""
    band = product.bands.index(product.certainty) + 1
    ramp = QgsColorRampShader(0.0, 1.0)
    ramp.setColorRampType(Qgis.ShaderInterpolationMethod.Discrete)
    ramp.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(high, QColor(colour), percent(low, high))
            for low, high, colour in steps(product)
        ]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    renderer.setOpacity(settings.opacity())
    layer.setRenderer(renderer)
