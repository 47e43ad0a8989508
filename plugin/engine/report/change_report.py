"""The report of a change map: one file of HTML that holds its maps, tables and pictures and needs no network.

Parameters, of which `change` and `output` are required:

    {"change": path of a change map, "output": "/o/report.html",
     "candidates": "/o/candidates.csv" or .geojson, "pairs": number of changes shown as pictures, 12 by default,
     "nlcd": a raster of land-cover codes, by default the one that the map was made from,
     "estimate": path of the JSON that area_estimate wrote (sampling/area_estimate.py),
     "texts": code -> template in the reader's language (api/requests/report_texts.py), and of the estimate's sentence,
     "titles": English title of the map's product -> the same in that language,
     "separators": of the thousands and of the decimals in that language, as [".", ","], "language": "de"}

Answer: {"output", "candidates": path or null, "shown": number of changed chips, "pairs": number shown as pictures,
"warnings": [Messages as JSON], "seconds": 1.2}
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pyarrow as pa

from ..api.classes import CHANGE
from ..api.errors import LandchipError, OutputError, RasterError, RequestError
from ..api.json_fields import Fields
from ..api.json_load import read_json
from ..api.messages import Message
from ..api.version import version
from ..outputs.metadata import MapMetadata
from ..outputs.png import encode_png
from ..outputs.read import map_files, read_map
from ..run.inputs import check_no_input
from ..stats.intervals import Estimate
from ..storage.store import write_atomic
from . import html
from .candidates import candidates_of, check_candidates_path, write_candidates
from .cover import add_contradictions
from .pairs import add_pairs
from .pictures import STABLE, area_picture, colour_of
from .words import Words

FIELDS = ("change", "output", "candidates", "pairs", "nlcd", "estimate", "texts", "titles", "separators", "language")
PAIRS, MAX_PAIRS = 12, 100


def write_change_report(params: Mapping[str, Any]) -> dict[str, Any]:
    """Writes the report, and the candidates where asked for; see the module's docstring.

    Raises RequestError for wrong parameters, RasterError for a file that is no change map, OutputError. A raster that
    cannot be read costs its pictures only, and a warning.
    """
    started = time.monotonic()
    fields = Fields("change report", dict(params), FIELDS, required=("change", "output"))
    output, change = fields.path("output"), fields.path("change")
    assert output is not None and change is not None  # noqa: S101 - both are required
    _check_output(output)
    target = fields.path("candidates")
    if target is not None:
        check_candidates_path(target)
    estimate_path = fields.path("estimate")
    files = {"output": str(output), **({"candidates": str(target)} if target else {})}
    check_no_input(files, map(str, [*map_files(change), *([estimate_path] if estimate_path else [])]))
    pairs = min(fields.count("pairs") or PAIRS, MAX_PAIRS)
    metadata, table = read_map(change)
    if metadata.product.name != CHANGE:
        raise RasterError(
            "report-no-change-map", "{path} is no change map: make one first with Change since NLCD.", path=change
        )
    words = Words(*(fields.values.get(name) for name in ("texts", "titles", "separators")))
    estimate = _estimate(estimate_path)
    candidates = candidates_of(table)
    root, body = html.page(_title(words, metadata), fields.text("language") or "en")
    _summary(body, words, metadata, candidates)
    _area(body, words, metadata, estimate)
    _maps(body, words, metadata, table)
    _matrix(body, words, metadata)
    warnings = add_pairs(body, words, metadata, candidates.slice(0, pairs), fields.values.get("nlcd"))
    _method(body, words, metadata)
    write_atomic(output, html.to_text(root).encode("utf-8"))
    if target is not None:
        write_candidates(target, candidates, metadata.grid)
    return {
        "output": str(output),
        "candidates": None if target is None else str(target),
        "shown": candidates.num_rows,
        "pairs": min(pairs, candidates.num_rows),
        "warnings": [each.to_json() for each in warnings],
        "seconds": round(time.monotonic() - started, 3),
    }


def _check_output(path: Path) -> None:
    if path.suffix.lower() not in (".html", ".htm"):
        raise OutputError("report-suffix", "The report {path} must end in .html: give it another name.", path=path)
    if not path.parent.is_dir():
        raise OutputError(
            "report-folder-missing",
            "The folder {folder} of the report does not exist: create it or choose another one.",
            folder=path.parent,
        )


def _title(words: Words, metadata: MapMetadata) -> str:
    years = metadata.properties["years"]
    return words("report-title", start=years["from"], end=years["to"])


def _summary(body: ET.Element, words: Words, metadata: MapMetadata, candidates: pa.Table) -> None:
    years, expected = metadata.properties["years"], metadata.properties["candidates"]
    total = sum(map(sum, metadata.properties["matrix"]["hectares"]))
    shown = sum(each or 0.0 for each in candidates["hectares"].to_pylist()) if candidates.num_rows else 0.0
    html.add(body, "h1", _title(words, metadata))
    area = "report-area-dates" if "before" in metadata.provenance else "report-area"
    html.add(body, "p", words(area, hectares=words.number(total), start=years["from"], end=years["to"]))
    text = words(
        "report-shown",
        chips=words.number(candidates.num_rows),
        size=words.number(metadata.grid.size, None),
        hectares=words.number(shown),
        true=words.number(expected["expected_true"]),
        false=words.number(expected["expected_false"]),
        missed=words.number(expected["expected_missed"]),
    )
    html.add(body, "p", text, class_="lead")
    add_contradictions(body, words, metadata, candidates)


def _estimate(path: Path | None) -> Mapping[str, Any] | None:
    """The answer of area_estimate in a file; None where none is given. Raises RequestError for another file."""
    if path is None:
        return None
    try:
        answer = read_json(path)
        return {
            "sentence": Message.from_json(answer["sentence"]),
            "reviewed": int(answer["reviewed"]),
            "of": int(answer["of"]),
            "overall": Estimate.from_json(answer["transitions"]["overall"]),
            "classes": [
                (str(each["name"]), float(each["mapped_hectares"]), Estimate.from_json(each["hectares"]))
                for each in answer["transitions"]["classes"]
            ],
        }
    except (LandchipError, OSError, KeyError, TypeError, ValueError) as error:
        raise RequestError(
            "report-estimate-wrong",
            "{path} is no estimate that area-estimate wrote: choose its JSON file, or leave it out.",
            path=path,
        ) from error


def _area(body: ET.Element, words: Words, metadata: MapMetadata, estimate: Mapping[str, Any] | None) -> None:
    """The estimated areas, or that there are none."""
    if estimate is None:
        html.add(body, "p", words("report-no-estimate"), class_="note")
        return
    html.add(body, "h2", words("report-estimate", n=estimate["reviewed"], of=estimate["of"]))
    html.add(body, "p", words.message(estimate["sentence"]), class_="lead")
    titles = {each.name: words.title(each.title) for each in metadata.product.main_column.categories}
    heads = [words(f"report-{each}") for each in ("transition", "estimated", "interval", "mapped")]
    rows = [
        [titles.get(name, name), _hectares(words, figure.value), _interval(words, figure), _hectares(words, mapped)]
        for name, mapped, figure in estimate["classes"]
    ]
    html.add_table(body, heads, rows)
    overall = estimate["overall"]
    shares = {name: words.number(getattr(overall, name) or 0, 2) for name in ("value", "low", "high")}
    html.add(body, "p", words("report-accuracy", **shares), class_="note")


def _hectares(words: Words, value: float | None) -> str:
    return "–" if value is None else words.number(value)


def _interval(words: Words, figure: Estimate) -> str:
    return f"{_hectares(words, figure.low)} – {_hectares(words, figure.high)}"


def _maps(body: ET.Element, words: Words, metadata: MapMetadata, table: pa.Table) -> None:
    product, states = metadata.product, metadata.properties["states"]
    by_name = {each.name: each.categories for each in product.categorical}
    colours = {each.name: colour_of(each.colour) for each in by_name["from"]}
    transitions = {
        each.name: STABLE if each.name.startswith("stable_") else colour_of(each.colour)
        for each in by_name["transition"]
    }
    years = metadata.properties["years"]
    html.add(body, "h2", words("report-maps"))
    row = html.add(body, "div", class_="row")
    columns, then = ("before", "report-then-imagery") if "before" in metadata.provenance else ("nlcd", "report-then")
    for caption, names, palette in (
        (words(then, start=years["from"]), _largest(table, columns, states), colours),
        (words("report-now", end=years["to"]), _largest(table, "model", states), colours),
        (words("report-change"), table["transition"].to_pylist(), transitions),
    ):
        figure = html.add(row, "figure", class_="map")
        picture = area_picture(table, names, palette)
        width = str(min(300, picture.shape[2] * max(1, 300 // picture.shape[2])))
        html.add_picture(figure, encode_png(picture), caption, width=width)
        html.add(figure, "figcaption", caption)
    html.add_legend(body, [(words.title(each.title), each.colour) for each in by_name["from"]])
    present = set(table["transition"].to_pylist())
    changes = [each for each in by_name["transition"] if each.name in present and not each.name.startswith("stable_")]
    if changes:
        html.add_legend(body, [(words.title(each.title), each.colour) for each in changes])


def _largest(table: pa.Table, prefix: str, states: list[str]) -> list[str | None]:
    """The state with the largest share or probability of each chip; None where it has none."""
    columns = [table[f"{prefix}_{name}"].to_pylist() for name in states]
    return [
        None if any(each is None for each in row) else states[max(range(len(row)), key=row.__getitem__)]
        for row in zip(*columns)
    ]


def _matrix(body: ET.Element, words: Words, metadata: MapMetadata) -> None:
    categories = next(each.categories for each in metadata.product.categorical if each.name == "from")
    titles, matrix = [words.title(each.title) for each in categories], metadata.properties["matrix"]
    html.add(body, "h2", words("report-matrix"))
    rows = [
        [title, *(f"{words.number(a)} ({words.number(b)})" for a, b in zip(shown, sums))]
        for title, shown, sums in zip(titles, matrix["hectares"], matrix["expected_hectares"])
    ]
    html.add_table(body, [words("report-from-to"), *titles], rows)
    html.add(body, "p", words("report-matrix-note"), class_="note")
    html.add_sankey(body, titles, [each.colour for each in categories], matrix["hectares"], words("report-matrix"))


def _method(body: ET.Element, words: Words, metadata: MapMetadata) -> None:
    provenance = metadata.provenance
    made_from = provenance.get("map", {})
    html.add(body, "h2", words("report-method"))
    before = provenance.get("before")
    html.add(body, "p", words("report-method-witnesses" if before is None else "report-method-dates"))
    html.add(body, "p", words("report-method-limits" if before is None else "report-limits-dates"))
    html.add(body, "h2", words("report-provenance"))
    model, land_cover = made_from.get("model", {}), provenance.get("land_cover")
    named = f"{model.get('name', '')} {model.get('version', '')} {str(model.get('digest', ''))[:12]}"
    rows = [] if land_cover is None else [[words("report-land-cover"), Path(str(land_cover)).name]]
    rows.append([words("report-model"), named])
    rows += [] if before is None else [[words("report-imagery-then"), _rasters(before)]]
    rows.append([words("report-imagery"), _rasters(made_from)])
    html.add_table(body, ["", ""], rows)
    date = str(provenance.get("created", ""))[:10]
    html.add(body, "p", words("report-made", version=version(), date=date), class_="note")


def _rasters(made_from: Mapping[str, Any]) -> str:
    """Names of the rasters that a map was made from, of five at most."""
    return ", ".join(Path(str(each["path"])).name for each in made_from.get("rasters", ())[:5])
