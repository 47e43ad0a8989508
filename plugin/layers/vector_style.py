"""The styles of squares: by category, by certainty, and by category with the certainty as opacity."""

from __future__ import annotations

import html
from collections.abc import Mapping

from qgis.core import (
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from .. import settings
from ..engine.api.classes import CHANGE
from ..engine.api.product import FLAGS_COLUMN, Category, Product
from ..i18n import mid_sentence, title, tr
from . import legend, symbols
from .confidence_ramp import percent, steps
from .legend import Drawn

# Expression of a symbol's opacity, 15..100: 40 % is little more than a guess among three groups, 95 % nearly certain.
OPACITY = "coalesce(scale_linear({}, 0.4, 0.95, 15, 100), 100)"
CHANGE_OPACITY = "coalesce(scale_linear({}, 0.1, 0.9, 25, 100), 100)"  # a change of 40 % is rare, and to be seen
LEAST_IN_TIP = 0.05  # a share from which a map tip names a state
CORRECTED = "corrected"  # virtual field of a map with corrections, as layers/corrected.py describes it
MARKS = {"dots": symbols.dots, "crosses": symbols.crosses, "rings": symbols.rings}


def by_category(layer: QgsVectorLayer, product: Product, drawn: Drawn | None = None) -> None:
    """A rule for each category, one for each flag that has a mark, and one for chips without a category.

    drawn: None for all categories; flags are marked only on squares that are not drawn faintly
    """
    _rules(layer, product, drawn or legend.all_drawn(product), fade=False)


def by_category_faded(layer: QgsVectorLayer, product: Product, drawn: Drawn | None = None) -> None:
    """As by category, with the certainty as each square's opacity; marks are opaque."""
    _rules(layer, product, drawn or legend.all_drawn(product), fade=True)


def by_certainty(layer: QgsVectorLayer, product: Product) -> None:
    """The certainty column in five steps of one hue."""
    ranges = [
        QgsRendererRange(low, high, symbols.fill(colour), percent(low, high)) for low, high, colour in steps(product)
    ]
    layer.setRenderer(QgsGraduatedSymbolRenderer(product.certainty, ranges))
    layer.setOpacity(settings.opacity())


def filters(product: Product) -> list[tuple[str, str]]:
    """The filter of each rule of `by_category`, without corrections and with them.

    With them the corrected category decides, and the flags, which are the model's, do not count for such a chip.
    """
    main = _quote_column(product.main)
    shown = f'coalesce("{CORRECTED}", {main})'
    names = [f"= '{escape(each.name)}'" for each in product.main_column.categories]
    flags = [_flag_filter(each.name) for each in product.flags]
    return [
        *((f"{main} {name}", f"{shown} {name}") for name in names),
        *((flag, f'{flag} AND "{CORRECTED}" IS NULL') for flag in flags),
        (f"{main} IS NULL", f"{shown} IS NULL"),
    ]


def opacity(product: Product, corrected: bool) -> str:
    """The expression of a square's opacity by certainty, %. corrected: whether the map has corrections, opaque ones"""
    template = CHANGE_OPACITY if product.name == CHANGE else OPACITY
    by_certainty = template.format(_quote_column(product.certainty))
    return f'if("{CORRECTED}" IS NULL, {by_certainty}, 100)' if corrected else by_certainty


def _flag_filter(flag: str) -> str:
    return f"{_quote_column(FLAGS_COLUMN)} LIKE '%{flag}%'"


def _rules(layer: QgsVectorLayer, product: Product, drawn: Drawn, fade: bool) -> None:
    root, main = symbols.rule(None), _quote_column(product.main)
    categories = [each for each in legend.categories(product) if each.name in drawn.names]
    for each in sorted(categories, key=lambda each: each.name in drawn.faint):
        symbol = _square(each, product, each.name in drawn.faint, fade)
        root.appendChild(symbols.rule(symbol, f"{main} = '{escape(each.name)}'", each.title))
    for flag in product.flags:
        if flag.mark in MARKS:
            where = _flag_filter(flag.name)
            if drawn != legend.all_drawn(product):
                names = ", ".join(f"'{escape(name)}'" for name in drawn.strong)
                where = f"{where} AND {main} IN ({names or 'NULL'})"
            root.appendChild(symbols.rule(MARKS[flag.mark](), where, title(flag.title)))
    has_cells = layer.fields().indexOf("col") >= 0
    if has_cells:  # of polygons of a class none is without
        root.appendChild(symbols.rule(symbols.hatch(), f"{main} IS NULL", tr("No data")))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setOpacity(settings.opacity())
    layer.setMapTipTemplate(_map_tip(product, has_cells))
    layer.setDisplayExpression(f"{main} || ' ' || {_percent(product)}" if product.certainty else main)


def _square(category: Category, product: Product, faint: bool, fade: bool) -> QgsFillSymbol:
    if faint:
        return symbols.faint_fill(category.colour)
    return (
        symbols.fading_fill(category.colour, opacity(product, corrected=False))
        if fade
        else symbols.fill(category.colour)
    )


def _map_tip(product: Product, has_cells: bool) -> str:
    """The map tip of a chip, or where the layer has no cells of a grid of a polygon: HTML with expressions that QGIS
    evaluates.

    Columns that the live map lacks are read with `attribute('…')`: for an unknown "column" QGIS prints the expression.
    """
    titles = _lookup({each.name: each.title for each in legend.categories(product)})
    main = _quote_column(product.main)
    lines = [f"""<b>[% coalesce(map_get({titles}, {main}), {main}, '{escape(tr("No data"))}') %]</b>"""]
    corrected = f"attribute('{CORRECTED}')"  # of a map without corrections null
    to = escape(tr("corrected: {}").format(""))
    lines.append(f"[% if({corrected} IS NULL, '', '{to}' || coalesce(map_get({titles}, {corrected}), '') || '<br>') %]")
    if product.certainty:
        label = tr("Probability of change: {}").format("") if legend.transitions(product) else ""
        lines.append(f"[% coalesce('{escape(label)}' || {_percent(product)}, '') %]<br>")
    if legend.transitions(product):
        lines += _witnesses(product)
    else:
        others = (each.name for each in product.categorical if each.name != product.main)
        lines += [f"[% coalesce(attribute('{name}'), '') %]" for name in others]
    lines += _land_cover(product)
    if product.flags:
        names = _lookup({flag.name: mid_sentence(title(flag.title)) for flag in product.flags})
        flag = f"coalesce(map_get({names}, @element), @element)"
        flags = f"""array_to_string(array_foreach(string_to_array("{FLAGS_COLUMN}"), {flag}), ', ')"""
        lines.append(f"""[% if(coalesce("{FLAGS_COLUMN}", '') = '', '', '(' || {flags} || ')') %]""")
    place = tr("column {}, row {}").format('[% "col" %]', '[% "row" %]')
    if not has_cells:
        place = f"[% format_number({_quote_column(product.area)}, 2) %] ha"
    lines.append(f"<br><small>{place} [% coalesce(attribute('image_date'), '') %]</small>")
    return "\n".join(lines)


def _witnesses(product: Product) -> list[str]:
    """Of a change map's tip: the shares of the land cover, and the model's probabilities, of each state."""
    states = next(each.categories for each in product.categorical if each.name == "from")
    lines, columns = [], {each.name for each in product.columns}
    land_cover = tr("Land cover: {}") if "before_date" in columns else tr("Land cover then: {}")
    witnesses = (("before", tr("Model then: {}")), ("nlcd", land_cover), ("model", tr("Model now: {}")))
    for prefix, text in witnesses:
        if f"{prefix}_{states[0].name}" in columns:
            lines.append(_shares_line(text, {f"{prefix}_{each.name}": title(each.title) for each in states}))
    return lines


def _land_cover(product: Product) -> list[str]:
    """Of the tip of a map with land cover: the shares of its classes at each date."""
    lines, names = [], [each.name for each in product.columns]
    for prefix, text in (("then_cover_", tr("Pixels then: {}")), ("cover_", tr("Pixels: {}"))):
        others = (f"{prefix}valid", "cover_excess")
        classes = [name for name in names if name.startswith(prefix) and name not in others]
        if classes:
            titles = {name: title(name[len(prefix) :].replace("_", " ").capitalize()) for name in classes}
            lines.append(_shares_line(text, titles))
    return lines


def _shares_line(text: str, titles: Mapping[str, str]) -> str:
    """A line of a map tip. text: with a place for the shares; titles: of each column, in order"""
    shares = ", ".join(
        f"if({column} >= {LEAST_IN_TIP}, '{escape(html.escape(name))} ' || round(100 * {column}) || ' %', NULL)"
        for column, name in ((_quote_column(each), name) for each, name in titles.items())
    )
    listed = f"array_to_string(array_remove_all(array({shares}), NULL), ', ')"
    return f"[% '{escape(text.format(''))}' || {listed} %]<br>"


def _percent(product: Product) -> str:
    """An expression of the certainty in per cent; null where the map has none."""
    return f"round(100 * {_quote_column(product.certainty)}) || ' %'"


def _quote_column(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _lookup(titles: Mapping[str, str]) -> str:
    """A `map(…)` expression with HTML-escaped values."""
    return f"map({', '.join(_html_literal(each) for pair in titles.items() for each in pair)})"


def _html_literal(text: str) -> str:
    return f"'{escape(html.escape(text, quote=False))}'"


def escape(text: str) -> str:
    return text.replace("'", "''")
