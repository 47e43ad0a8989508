"""How the COG is shown: by group and by confidence."""

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
from . import legend_groups
from .confidence_ramp import CONFIDENCE, percent


def by_group(layer: QgsRasterLayer, groups: list[legend_groups.LegendGroup]) -> None:
    """Band 1 of the COG: the place of the group in the model's order, from 1."""
    classes = [
        QgsPalettedRasterRenderer.Class(value, QColor(group.colour), group.title)
        for value, group in enumerate(groups, 1)
    ]
    renderer = QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes)
    renderer.setOpacity(settings.opacity())
    layer.setRenderer(renderer)


def by_confidence(layer: QgsRasterLayer) -> None:
    """Band 2, in five steps of one hue."""
    ramp = QgsColorRampShader(0.0, 1.0)
    ramp.setColorRampType(Qgis.ShaderInterpolationMethod.Discrete)
    ramp.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(high, QColor(colour), percent(low, high)) for low, high, colour in CONFIDENCE]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 2, shader)
    renderer.setOpacity(settings.opacity())
    layer.setRenderer(renderer)
