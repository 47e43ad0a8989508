"""Shows corrections in a map and in its figures: what a person said of a chip stands in place of the model's category.

The map's file is left as it is, since it states what the model said. The corrections are in the layer and thereby in
the project: a custom property for the figures, and the virtual field `corrected`, to which the style's rules refer.
So the map is right without Landchip, too, and a table, an export or an expression of the user's has the field.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from qgis.core import (
    QgsField,
    QgsMapLayer,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ..engine.api.json_load import load_json
from ..engine.api.product import Product
from ..i18n import tr
from . import legend, symbols, vector_style
from .vector_style import CORRECTED

PROPERTY = "landchip/corrected"  # custom property of a map's layer: its CorrectedChips, JSON


class CorrectedChip(NamedTuple):
    """A chip of a map that a person corrected.

    label:          name of the class that the person gave
    category:       the value of the product's main column that follows from it
    model_category: the map's own; None where the chip has none
    hectares:       ground that the chip counts with in the map's figures
    """

    col: int
    row: int
    label: str
    category: str
    model_category: str | None
    hectares: float


def chips_of(layer: QgsMapLayer) -> list[CorrectedChip]:
    """The corrections that the layer shows; none where the property cannot be read."""
    try:
        return [CorrectedChip(*each) for each in load_json(layer.customProperty(PROPERTY) or "[]", surrogates=True)]
    except (ValueError, TypeError):
        return []


def show(layer: QgsVectorLayer, chips: Sequence[CorrectedChip], product: Product) -> bool:
    """Shows these corrections in all styles of a map, in place of earlier ones; gives whether anything changed.

    Rules whose filter the user has changed stay as they are.
    """
    if list(chips) == chips_of(layer):
        return False
    manager = layer.styleManager()
    current = manager.currentStyle()
    for name in [*(each for each in manager.styles() if each != current), current]:
        manager.setCurrentStyle(name)  # property, field and rules are the style's
        _apply(layer, chips, product)
    layer.triggerRepaint()
    return True


def with_corrections(layer: QgsMapLayer, result: Mapping[str, Any]) -> dict[str, Any]:
    """The result with the chips and hectares of each category as corrected, and `corrected`, how many chips are.

    Without corrections it is the same, and has no `corrected`.
    """
    chips = chips_of(layer)
    if not chips:
        return dict(result)
    main = legend.product_of(result).main
    counts = {each["name"]: dict(each) for each in legend.counts(result)}
    for chip in chips:
        for name, sign in ((chip.model_category, -1), (chip.category, 1)):
            if name in counts:
                each = counts[name]
                each["chips"] += sign
                each["hectares"] += sign * chip.hectares
    changed = [{**each, "hectares": max(0.0, round(each["hectares"], 4))} for each in counts.values()]
    corrected = {**result, "categories": {**(result.get("categories") or {}), main: changed}, "corrected": len(chips)}
    return {**corrected, "groups": changed} if main == "group" else corrected


def _apply(layer: QgsVectorLayer, chips: Sequence[CorrectedChip], product: Product) -> None:
    """To the current style."""
    index = layer.fields().indexOf(CORRECTED)
    is_virtual = index >= 0 and bool(layer.expressionField(index))
    if chips:
        layer.setCustomProperty(PROPERTY, json.dumps(chips))
        if is_virtual:
            layer.updateExpressionField(index, _expression(chips))
        else:
            layer.addExpressionField(_expression(chips), QgsField(CORRECTED, QMetaType.Type.QString))
    else:
        layer.removeCustomProperty(PROPERTY)
        if is_virtual:
            layer.removeExpressionField(index)
    renderer = layer.renderer()
    if isinstance(renderer, QgsRuleBasedRenderer):
        changed = renderer.clone()  # set anew, so that QGIS updates the legend
        _change_rules(changed.rootRule(), product, bool(chips))  # type: ignore[union-attr, arg-type]
        layer.setRenderer(changed)


def _change_rules(root: QgsRuleBasedRenderer.Rule, product: Product, corrected: bool) -> None:
    """Has the rules consider the corrections and mark them, or no longer do so."""
    mark = f'"{CORRECTED}" IS NOT NULL'
    pairs = vector_style.filters(product)
    filters = dict(pairs) if corrected else {after: before for before, after in pairs}
    opacity = vector_style.opacity(product, corrected)
    marks = [each for each in root.children() if each.filterExpression() == mark]
    for rule in root.children():
        if rule.filterExpression() in filters:
            rule.setFilterExpression(filters[rule.filterExpression()])
            symbol = rule.symbol()
            if symbol is not None and symbol.dataDefinedProperties().isActive(QgsSymbol.Property.Opacity):
                symbol.setDataDefinedProperty(QgsSymbol.Property.Opacity, QgsProperty.fromExpression(opacity))
    if corrected and not marks:
        root.appendChild(symbols.rule(symbols.double_frame(), mark, tr("Corrected")))
    for each in marks if not corrected else ():
        root.removeChild(each)


def _expression(chips: Sequence[CorrectedChip]) -> str:
    """Of the field: a table that QGIS evaluates once, so that a chip costs one look-up however many corrections are."""
    pairs = (f"'{each.col}/{each.row}','{vector_style.escape(each.category)}'" for each in chips)
    return f"""map_get(map({",".join(pairs)}), "col" || '/' || "row")"""
