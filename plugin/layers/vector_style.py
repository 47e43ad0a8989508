"""The styles of squares: by category, by certainty, and by category with the certainty as opacity."""

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
from ..i18n import mid_sentence, title, tr
from . import legend, symbols
from .confidence_ramp import CONFIDENCE, percent

# Expression of a symbol's opacity, 15..100: 40 % is little more than a guess among three groups, 95 % nearly certain.
OPACITY = "coalesce(scale_linear({}, 0.4, 0.95, 15, 100), 100)"
MARKS = {"dots": symbols.dots, "crosses": symbols.crosses}


def by_category(layer: QgsVectorLayer, product: Product) -> None:
    """A rule for each category, one for each flag that has a mark, and one for chips without a category."""
    _rules(layer, product, fade=False)


def by_category_faded(layer: QgsVectorLayer, product: Product) -> None:
    """As by category, with the certainty as each square's opacity; marks are opaque."""
    _rules(layer, product, fade=True)


def by_certainty(layer: QgsVectorLayer, product: Product) -> None:
    """The certainty column in five steps of one hue."""
    ranges = [QgsRendererRange(low, high, symbols.fill(colour), percent(low, high)) for low, high, colour in CONFIDENCE]
    layer.setRenderer(QgsGraduatedSymbolRenderer(product.certainty, ranges))
    layer.setOpacity(settings.opacity())


def _rules(layer: QgsVectorLayer, product: Product, fade: bool) -> None:
    root, main = QgsRuleBasedRenderer.Rule(None), _quote_column(product.main)
    for each in legend.categories(product):
        symbol = symbols.fill(each.colour)
        if fade:
            square = symbol.symbolLayer(0)
            if isinstance(square, QgsSimpleFillSymbolLayer):
                square.setStrokeStyle(Qt.PenStyle.NoPen)  # translucent outlines of adjacent squares would overlap
            opacity = QgsProperty.fromExpression(OPACITY.format(_quote_column(product.certainty)))
            symbol.setDataDefinedProperty(QgsSymbol.Property.Opacity, opacity)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f"{main} = '{_escape(each.name)}'", each.title))
    for flag in product.flags:
        if flag.mark in MARKS:
            has_flag = f"{_quote_column(FLAGS_COLUMN)} LIKE '%{flag.name}%'"
            root.appendChild(QgsRuleBasedRenderer.Rule(MARKS[flag.mark](), 0, 0, has_flag, title(flag.title)))
    root.appendChild(QgsRuleBasedRenderer.Rule(symbols.hatch(), 0, 0, f"{main} IS NULL", tr("No data")))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setOpacity(settings.opacity())
    layer.setMapTipTemplate(_map_tip(product))
    layer.setDisplayExpression(f"{main} || ' ' || {_percent(product)}" if product.certainty else main)


def _map_tip(product: Product) -> str:
    """The map tip of a chip: HTML with expressions that QGIS evaluates.

    Columns that the live map lacks are read with `attribute('…')`: for an unknown "column" QGIS prints the expression.
    """
    titles = _lookup({each.name: each.title for each in legend.categories(product)})
    main = _quote_column(product.main)
    lines = [f"""<b>[% coalesce(map_get({titles}, {main}), {main}, '{_escape(tr("No data"))}') %]</b>"""]
    if product.certainty:
        lines.append(f"[% coalesce({_percent(product)}, '') %]<br>")
    others = (each.name for each in product.categorical if each.name != product.main)
    lines += [f"[% coalesce(attribute('{name}'), '') %]" for name in others]
    if product.flags:
        names = _lookup({flag.name: mid_sentence(title(flag.title)) for flag in product.flags})
        flag = f"coalesce(map_get({names}, @element), @element)"
        flags = f"""array_to_string(array_foreach(string_to_array("{FLAGS_COLUMN}"), {flag}), ', ')"""
        lines.append(f"""[% if(coalesce("{FLAGS_COLUMN}", '') = '', '', '(' || {flags} || ')') %]""")
    place = tr("column {}, row {}").format('[% "col" %]', '[% "row" %]')
    lines.append(f"<br><small>{place} [% coalesce(attribute('image_date'), '') %]</small>")
    return "\n".join(lines)


def _percent(product: Product) -> str:
    """An expression of the certainty in per cent; null where the map has none."""
    return f"round(100 * {_quote_column(product.certainty)}) || ' %'"


def _quote_column(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _lookup(titles: Mapping[str, str]) -> str:
    """A `map(…)` expression with HTML-escaped values."""
    return f"map({', '.join(_html_literal(each) for pair in titles.items() for each in pair)})"


def _html_literal(text: str) -> str:
    return f"'{_escape(html.escape(text, quote=False))}'"


def _escape(text: str) -> str:
    return text.replace("'", "''")
