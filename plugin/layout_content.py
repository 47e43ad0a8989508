"""What is written on the printed page of a land-use map and of a change map: titles, table of areas, trust, credits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import QgsMapLayer

from . import i18n
from .engine.api.classes import CHANGE
from .engine.api.redact import redact
from .engine.api.version import version
from .i18n import tr
from .layers import change, legend, texts

CHANGE_TEXT_H = 36.0  # below a change map, whose side is for legend and table


class PageTable(NamedTuple):
    """rows: texts; bold: (row, column) of the cells in bold

    widths: of all columns but the first, which takes what they leave, in millimetres; empty for what the texts need
    """

    title: str
    rows: Sequence[Sequence[str]]
    widths: Sequence[float]
    bold: frozenset[tuple[int, int]]


class PageContent(NamedTuple):
    """trust: sentences; estimate: of a change map, the sentence that can be quoted, empty where there is none

    below_map: height that the texts below the map take, in millimetres; 0 where they stand at its side
    """

    title: str
    subtitle: str
    table: PageTable
    trust: Sequence[str]
    credits: str
    estimate: str = ""
    below_map: float = 0.0


def page_of(layer: QgsMapLayer, result: dict[str, Any], estimate: str) -> PageContent:
    """layer: of the result; result: of a run or of a comparison"""
    if legend.product_of(result).name == CHANGE:
        return PageContent(
            change.title(result),
            _change_subtitle(layer, result),
            _matrix(result),
            change.trust_statements(result, bool(estimate)),
            _change_credits(result),
            estimate,
            CHANGE_TEXT_H,
        )
    return PageContent(
        texts.title(result),
        _subtitle(layer, result),
        _areas(result),
        texts.trust_statements(result),
        _credits(result),
    )


def _subtitle(layer: QgsMapLayer, result: dict[str, Any]) -> str:
    return tr("Imagery of {dates}. Chips of {size:g} m, laid in {crs}.").format(
        dates=", ".join(result["image_dates"]) or tr("unknown date"),
        size=result["grid"]["size"],
        crs=f"{layer.crs().authid()} ({layer.crs().description()})" if layer.crs().authid() else result["grid"]["crs"],
    )


def _credits(result: dict[str, Any]) -> str:
    model = result["model"]
    return tr(
        "Classified on {day} by {model} ({digest}), licence {license}. Imagery: {rasters}. Run {run}. "
        "Landchip {version}."
    ).format(
        day=result["finished"][:10],
        model=f"{model['name']} {model['version']}",
        digest=model["digest"][:12],
        license=model.get("license") or tr("unknown"),
        rasters=_abridged_list([Path(redact(each)).name.partition("?")[0] for each in result["raster"]]),
        run=result["run"][:12],
        version=version(),
    )


def _abridged_list(names: list[str], limit: int = 3) -> str:
    more = len(names) - limit
    listed = ", ".join(names[:limit])
    return tr("{names} and {count} more").format(names=listed, count=more) if more > 0 else listed


def _areas(result: dict[str, Any]) -> PageTable:
    """Chips, area and share of each category."""
    categories = texts.categories_of(result)
    chips, hectares = (sum(each[name] for _, each in categories) for name in ("chips", "hectares"))
    column = legend.product_of(result).main_column
    rows = [[i18n.title(column.title), tr("Chips"), texts.area_unit(), "%"]]
    for category, each in categories:
        share = i18n.number(100 * each["hectares"] / hectares, 1) if hectares else "–"
        rows.append([category.title, i18n.number(each["chips"]), texts.area_number(each["hectares"]), share])
    rows.append([tr("Total"), i18n.number(chips), texts.area_number(hectares), ""])
    bold = {(row, column) for row in (0, len(rows) - 1) for column in range(4)}
    not_classified = result.get("hectares", {}).get("not_classified")  # a result from before there were hectares
    if not_classified:
        rows.append([tr("Without a class"), "", texts.area_number(not_classified), ""])
    return PageTable(tr("Areas"), rows, (14.0, 21.0, 14.0), frozenset(bold))


def _matrix(result: Mapping[str, Any]) -> PageTable:
    """Chips, and below them the area, from each use (row) to each (column), with totals; without uses of no chip."""
    matrix, titles, used = result["matrix"], change.states(result), change.used_states(result)
    cells = [[(matrix["chips"][a][b], matrix["hectares"][a][b]) for b in used] for a in used]
    rows = [["", *(titles[k] for k in used), tr("Total")]]
    for k, row in zip(used, cells):
        rows.append([titles[k], *(_cell_text(*each) for each in (*row, _sum(row)))])
    columns = [list(column) for column in zip(*cells)]
    sums = [_sum(column) for column in columns]
    rows.append([tr("Total"), *(_cell_text(*each) for each in (*sums, _sum(sums)))])
    n = len(used)
    edge = {(row, column) for row in range(n + 2) for column in range(n + 2) if row == 0 or 0 in (row, column)}
    changed = {(a + 1, b + 1) for a in range(n) for b in range(n) if a != b and cells[a][b][0]}
    title = tr("From (rows) to (columns): chips and {unit}").format(unit=texts.area_unit())
    return PageTable(title, rows, (), frozenset(edge | changed))


def _sum(cells: Sequence[tuple[int, float]]) -> tuple[int, float]:
    return sum(chips for chips, _ in cells), sum(hectares for _, hectares in cells)


def _cell_text(chips: int, hectares: float) -> str:
    return f"{i18n.number(chips)}\n{texts.area_number(hectares, 0)}" if chips else "–"


def _change_subtitle(layer: QgsMapLayer, result: Mapping[str, Any]) -> str:
    made_from = result.get("made_from") or {}
    template = (
        tr("Imagery of {start} ({imagery_then}) and of {end} ({imagery}). Chips of {size:g} m in {crs}.")
        if made_from.get("imagery_then")
        else tr("Land cover of {start} ({land_cover}) and imagery of {end} ({imagery}). Chips of {size:g} m in {crs}.")
    )
    return template.format(
        start=result["years"]["from"],
        imagery_then=_abridged_list(made_from.get("imagery_then") or [tr("unknown")]),
        land_cover=made_from.get("land_cover") or tr("unknown"),
        end=result["years"]["to"],
        imagery=_abridged_list(made_from.get("imagery") or [tr("unknown")]),
        size=result["grid"]["size"],
        crs=layer.crs().authid() or result["grid"]["crs"],
    )


def _change_credits(result: Mapping[str, Any]) -> str:
    made_from = result.get("made_from") or {}
    template = (
        tr("Made on {day} from maps by {model} of imagery {imagery_then} and {imagery}. Landchip {version}.")
        if made_from.get("imagery_then")
        else tr(
            "Made on {day} from a map by {model}, land cover {land_cover} and imagery {imagery}. Landchip {version}."
        )
    )
    return template.format(
        imagery_then=_abridged_list(made_from.get("imagery_then") or [tr("unknown")]),
        day=str(made_from.get("created") or tr("an unknown day"))[:10],
        model=made_from.get("model") or tr("an unknown model"),
        land_cover=made_from.get("land_cover") or tr("unknown"),
        imagery=_abridged_list(made_from.get("imagery") or [tr("unknown")]),
        version=version(),
    )
