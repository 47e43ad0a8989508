"""How squares are shown: by category, by certainty, and by category but fainter where the model is unsure."""

from __future__ import annotations

import html
from collections.abc import Mapping

from qgis.core import (
    QgsGraduatedSymbolRenderer,
    QgsProperty,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from .. import settings
from ..engine.api.product import FLAGS_COLUMN, Product
from ..i18n import amid, title, tr
from . import legend, symbols
from .confidence_ramp import CONFIDENCE, percent

# 0..100 of the symbol. A group at 40 % is little more than a guess among three; above 95 % nothing is left to doubt.
OPACITY = "coalesce(scale_linear({}, 0.4, 0.95, 15, 100), 100)"
MARKS = {"dots": symbols.dots, "crosses": symbols.crosses}


def by_category(layer: QgsVectorLayer, product: Product) -> None:
    """A rule for each category, one for each flag that has a mark, and one for chips without a category."""
    _rules(layer, product, faint=False)


def by_faintness(layer: QgsVectorLayer, product: Product) -> None:
    """As by category, and each square's opacity follows how sure it is; marks stay as they are."""
    _rules(layer, product, faint=True)


def by_certainty(layer: QgsVectorLayer, product: Product) -> None:
    """Five steps of one hue."""
    ranges = [QgsRendererRange(low, high, symbols.fill(colour), percent(low, high)) for low, high, colour in CONFIDENCE]
    layer.setRenderer(QgsGraduatedSymbolRenderer(product.certainty, ranges))
    layer.setOpacity(settings.opacity())


def _rules(layer: QgsVectorLayer, product: Product, faint: bool) -> None:
    root, main = QgsRuleBasedRenderer.Rule(None), _column(product.main)
    for each in legend.categories(product):
        symbol = symbols.fill(each.colour)
        if faint:
            square = symbol.symbolLayer(0)
            if isinstance(square, QgsSimpleFillSymbolLayer):
                square.setStrokeStyle(Qt.PenStyle.NoPen)  # outlines that one can see through add up
            opacity = QgsProperty.fromExpression(OPACITY.format(_column(product.certainty)))
            symbol.setDataDefinedProperty(QgsSymbol.Property.Opacity, opacity)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f"{main} = '{_quoted(each.name)}'", each.title))
    for flag in product.flags:
        if flag.mark in MARKS:
            raised = f"{_column(FLAGS_COLUMN)} LIKE '%{flag.name}%'"
            root.appendChild(QgsRuleBasedRenderer.Rule(MARKS[flag.mark](), 0, 0, raised, title(flag.title)))
    root.appendChild(QgsRuleBasedRenderer.Rule(symbols.hatch(), 0, 0, f"{main} IS NULL", tr("No data")))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setOpacity(settings.opacity())
    layer.setMapTipTemplate(_map_tip(product))
    layer.setDisplayExpression(f"{main} || ' ' || {_percent(product)}" if product.certainty else main)


def _map_tip(product: Product) -> str:
    """What is shown when the mouse rests on a chip: HTML in which QGIS fills in the expressions.

    A map that fills in lacks most columns, so those are no names of columns here: QGIS would show the expression.
    """
    titles = _lookup({each.name: each.title for each in legend.categories(product)})
    main = _column(product.main)
    lines = [f"""<b>[% coalesce(map_get({titles}, {main}), {main}, '{_quoted(tr("No data"))}') %]</b>"""]
    if product.certainty:
        lines.append(f"[% coalesce({_percent(product)}, '') %]<br>")
    others = (each.name for each in product.categorical if each.name != product.main)
    lines += [f"[% coalesce(attribute('{name}'), '') %]" for name in others]
    if product.flags:
        names = _lookup({flag.name: amid(title(flag.title)) for flag in product.flags})
        flag = f"coalesce(map_get({names}, @element), @element)"
        flags = f"""array_to_string(array_foreach(string_to_array("{FLAGS_COLUMN}"), {flag}), ', ')"""
        lines.append(f"""[% if(coalesce("{FLAGS_COLUMN}", '') = '', '', '(' || {flags} || ')') %]""")
    place = tr("column {}, row {}").format('[% "col" %]', '[% "row" %]')
    lines.append(f"<br><small>{place} [% coalesce(attribute('image_date'), '') %]</small>")
    return "\n".join(lines)


def _percent(product: Product) -> str:
    """An expression: null where the map does not say."""
    return f"round(100 * {_column(product.certainty)}) || ' %'"


def _column(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _lookup(titles: Mapping[str, str]) -> str:
    """An expression of a map, whose values can stand in HTML."""
    return f"map({', '.join(_text(each) for pair in titles.items() for each in pair)})"


def _text(text: str) -> str:
    return f"'{_quoted(html.escape(text, quote=False))}'"


def _quoted(text: str) -> str:
    return text.replace("'", "''")
