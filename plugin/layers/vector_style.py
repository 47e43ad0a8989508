"""How the GeoPackage is shown: by group, by confidence, and by group but fainter where the model is unsure."""

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
from ..i18n import amid, tr
from . import legend_groups, symbols
from .confidence_ramp import CONFIDENCE, percent

# 0..100 of the symbol. A group at 40 % is little more than a guess among three; above 95 % nothing is left to doubt.
FAINT = 'coalesce(scale_linear("confidence", 0.4, 0.95, 15, 100), 100)'


def by_group(layer: QgsVectorLayer, groups: list[legend_groups.LegendGroup], unfamiliar: bool) -> None:
    """A rule for each group, one for chips without data, a dotted one over the uncertain chips.

    unfamiliar: whether chips unlike the training data have one too, with crosses between the dots
    """
    _rules(layer, groups, unfamiliar, faint=False)


def by_faintness(layer: QgsVectorLayer, groups: list[legend_groups.LegendGroup], unfamiliar: bool) -> None:
    """As by group, and each square's opacity follows its confidence; dots and crosses stay as they are."""
    _rules(layer, groups, unfamiliar, faint=True)


def by_confidence(layer: QgsVectorLayer) -> None:
    """Five steps of one hue."""
    ranges = [QgsRendererRange(low, high, symbols.fill(colour), percent(low, high)) for low, high, colour in CONFIDENCE]
    layer.setRenderer(QgsGraduatedSymbolRenderer("confidence", ranges))
    layer.setOpacity(settings.opacity())


def _rules(layer: QgsVectorLayer, groups: list[legend_groups.LegendGroup], unfamiliar: bool, faint: bool) -> None:
    root = QgsRuleBasedRenderer.Rule(None)
    for group in groups:
        symbol = symbols.fill(group.colour)
        if faint:
            square = symbol.symbolLayer(0)
            if isinstance(square, QgsSimpleFillSymbolLayer):
                square.setStrokeStyle(Qt.PenStyle.NoPen)  # outlines that one can see through add up
            symbol.setDataDefinedProperty(QgsSymbol.Property.Opacity, QgsProperty.fromExpression(FAINT))
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f"\"group\" = '{group.name}'", group.title))
    uncertain = QgsRuleBasedRenderer.Rule(symbols.dots(), 0, 0, "\"flags\" LIKE '%uncertain%'", tr("Uncertain"))
    root.appendChild(uncertain)
    if unfamiliar:
        where = "\"flags\" LIKE '%unfamiliar%'"
        crossed = QgsRuleBasedRenderer.Rule(symbols.crosses(), 0, 0, where, tr("Unlike the training data"))
        root.appendChild(crossed)
    root.appendChild(QgsRuleBasedRenderer.Rule(symbols.hatch(), 0, 0, '"group" IS NULL', tr("No data")))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setOpacity(settings.opacity())
    layer.setMapTipTemplate(_map_tip(groups))
    layer.setDisplayExpression("\"group\" || ' ' || round(100 * \"confidence\") || ' %'")


def _map_tip(groups: list[legend_groups.LegendGroup]) -> str:
    """What is shown when the mouse rests on a chip: HTML in which QGIS fills in the expressions.

    A growing map has neither classes nor dates, so those are no names of columns: QGIS would show the expression.
    """
    titles = _lookup({group.name: group.title for group in groups})
    group = f"""coalesce(map_get({titles}, "group"), "group", '{_quoted(tr("No data"))}')"""
    flag = f"coalesce(map_get({_lookup(_flags())}, @element), @element)"
    flags = f"""array_to_string(array_foreach(string_to_array("flags"), {flag}), ', ')"""
    place = tr("column {}, row {}").format('[% "col" %]', '[% "row" %]')
    return f"""<b>[% {group} %]</b>
[% coalesce(round(100 * "confidence") || ' %', '') %]<br>
[% coalesce(attribute('class'), '') %] [% if(coalesce("flags", '') = '', '', '(' || {flags} || ')') %]<br>
<small>{place} [% coalesce(attribute('image_date'), '') %]</small>"""


def _flags() -> dict[str, str]:
    titles = {
        "uncertain": tr("Uncertain"),
        "unfamiliar": tr("Unlike the training data"),
        "partial": tr("Partial"),
        "no-data": tr("No data"),
        "coarse": tr("Coarse"),
    }
    return {flag: amid(title) for flag, title in titles.items()}


def _lookup(titles: Mapping[str, str]) -> str:
    """An expression of a map, whose values can stand in HTML."""
    return f"map({', '.join(_text(each) for pair in titles.items() for each in pair)})"


def _text(text: str) -> str:
    return f"'{_quoted(html.escape(text, quote=False))}'"


def _quoted(text: str) -> str:
    return text.replace("'", "''")
