"""The report of a change map: one file of HTML that holds its maps, tables and pictures and needs no network.

Parameters, of which `change` and `output` are required:

    {"change": path of a change map, "output": "/o/report.html",
     "candidates": "/o/candidates.csv" or .geojson, "pairs": number of changes shown as pictures, 12 by default,
     "nlcd": a raster of land-cover codes, by default the one that the map was made from,
     "texts": code -> template in the reader's language (api/requests/report_texts.py), "language": "de"}

Answer: {"output", "candidates": path or null, "shown": number of changed chips, "pairs": number shown as pictures,
"warnings": [Messages as JSON], "seconds": 1.2}
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pyarrow as pa

from ..api.errors import LandchipError, OutputError, RasterError
from ..api.grid import Bounds, Chip
from ..api.json_fields import Fields
from ..api.messages import Message
from ..api.redact import redact
from ..api.requests.raster_input import RasterInput
from ..api.requests.report_texts import REPORT_TEXTS
from ..api.requests.run_request import Request
from ..api.version import version
from ..click.thumbnail import encode_png
from ..imagery.open_imagery import Imagery, open_imagery
from ..imagery.reader import InputSpec
from ..landcover.shares import LandCoverRaster, open_land_cover
from ..outputs.metadata import MapMetadata
from ..outputs.read import read_map
from ..run.inputs import source_overrides
from ..run.store import write_atomic
from . import html
from .candidates import candidates_of, centres, check_candidates_path, write_candidates
from .pictures import STABLE, Picture, area_picture, colour_of, imagery_picture, land_cover_picture

FIELDS = ("change", "output", "candidates", "pairs", "nlcd", "texts", "language")
PAIRS, MAX_PAIRS = 12, 100
CHANGE = "change"


class Words:
    """The texts of a report in the reader's language. texts: code -> template; English where one is missing"""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def __call__(self, code: str, **params: Any) -> str:
        """The text of a code of REPORT_TEXTS; a template of a translation that does not fit is taken in English."""
        try:
            return str(self._texts.get(code, REPORT_TEXTS[code])).format(**params)
        except (LookupError, ValueError):
            return REPORT_TEXTS[code].format(**params)


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
    pairs = min(fields.count("pairs") or PAIRS, MAX_PAIRS)
    metadata, table = read_map(change)
    if metadata.product.name != CHANGE:
        raise RasterError(
            "report-no-change-map", "{path} is no change map: make one first with Change since NLCD.", path=change
        )
    texts = fields.values.get("texts") or {}
    words = Words({str(code): str(each) for code, each in texts.items()} if isinstance(texts, Mapping) else {})
    candidates = candidates_of(table)
    root, body = html.page(_title(words, metadata), fields.text("language") or "en")
    _summary(body, words, metadata, candidates)
    _maps(body, words, metadata, table)
    _matrix(body, words, metadata)
    warnings = _pairs(body, words, metadata, candidates.slice(0, pairs), fields.values.get("nlcd"))
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
    html.add(body, "p", words("report-area", hectares=f"{total:,.0f}", start=years["from"], end=years["to"]))
    text = words(
        "report-shown",
        chips=f"{candidates.num_rows:,}",
        size=f"{metadata.grid.size:g}",
        hectares=f"{shown:,.0f}",
        true=f"{expected['expected_true']:,.0f}",
        false=f"{expected['expected_false']:,.0f}",
        missed=f"{expected['expected_missed']:,.0f}",
    )
    html.add(body, "p", text, class_="lead")
    html.add(body, "p", words("report-no-estimate"), class_="note")


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
    for caption, names, palette in (
        (words("report-then", start=years["from"]), _largest(table, "nlcd", states), colours),
        (words("report-now", end=years["to"]), _largest(table, "model", states), colours),
        (words("report-change"), table["transition"].to_pylist(), transitions),
    ):
        figure = html.add(row, "figure", class_="map")
        picture = area_picture(table, names, palette)
        width = str(min(300, picture.shape[2] * max(1, 300 // picture.shape[2])))
        html.add_picture(figure, _png(picture), caption, width=width)
        html.add(figure, "figcaption", caption)
    html.add_legend(body, [(each.title, each.colour) for each in by_name["from"]])
    present = set(table["transition"].to_pylist())
    changes = [each for each in by_name["transition"] if each.name in present and not each.name.startswith("stable_")]
    if changes:
        html.add_legend(body, [(each.title, each.colour) for each in changes])


def _largest(table: pa.Table, prefix: str, states: list[str]) -> list[str | None]:
    """The state with the largest share or probability of each chip; None where it has none."""
    columns = [table[f"{prefix}_{name}"].to_pylist() for name in states]
    return [
        None if any(each is None for each in row) else states[max(range(len(row)), key=row.__getitem__)]
        for row in zip(*columns)
    ]


def _matrix(body: ET.Element, words: Words, metadata: MapMetadata) -> None:
    categories = next(each.categories for each in metadata.product.categorical if each.name == "from")
    titles, matrix = [each.title for each in categories], metadata.properties["matrix"]
    html.add(body, "h2", words("report-matrix"))
    rows = [
        [title, *(f"{a:,.0f} ({b:,.0f})" for a, b in zip(shown, sums))]
        for title, shown, sums in zip(titles, matrix["hectares"], matrix["expected_hectares"])
    ]
    html.add_table(body, [words("report-from-to"), *titles], rows)
    html.add(body, "p", words("report-matrix-note"), class_="note")
    html.add_sankey(body, titles, [each.colour for each in categories], matrix["hectares"], words("report-matrix"))


def _pairs(body: ET.Element, words: Words, metadata: MapMetadata, chosen: pa.Table, nlcd: Any) -> list[Message]:
    """The pictures of the chosen chips, and warnings about rasters that could not be read."""
    if not chosen.num_rows:
        return []
    html.add(body, "h2", words("report-pairs"))
    row = html.add(body, "div", class_="row")
    titles = {each.name: each.title for each in metadata.product.main_column.categories}
    longitudes, latitudes = centres(chosen, metadata.grid)
    warnings: list[Message] = []
    with ExitStack() as stack:
        imagery = _opened(lambda: _imagery(metadata), warnings)
        land_cover = _opened(lambda: stack.enter_context(_land_cover(metadata, nlcd)), warnings)
        chips = [Chip(*each) for each in zip(chosen["col"].to_pylist(), chosen["row"].to_pylist())]
        then = [
            land_cover and _opened(partial(land_cover_picture, land_cover, metadata.grid, each), warnings)
            for each in chips
        ]
        now = [imagery and _opened(partial(imagery_picture, imagery, each), warnings) for each in chips]
    names, probabilities = chosen["transition"].to_pylist(), chosen["p_change"].to_pylist()
    for k, (name, p) in enumerate(zip(names, probabilities)):
        figure = html.add(row, "figure", class_="pair")
        for picture, alt in ((then[k], "report-land-cover"), (now[k], "report-imagery")):
            if picture is None:
                html.add(figure, "span", words("report-no-picture"), class_="note")
            else:
                html.add_picture(figure, _png(picture), words(alt))
        html.add(figure, "figcaption", f"{titles[name]}, {words('report-probability', p=f'{p:.2f}')}")
        place = words("report-place", latitude=f"{latitudes[k]:.5f}", longitude=f"{longitudes[k]:.5f}")
        html.add(figure, "figcaption", place, class_="note")
    return warnings


def _imagery(metadata: MapMetadata) -> Imagery:
    """The rasters that the land-use map was made from, as red, green and blue."""
    request = Request.from_json({**metadata.provenance["map"]["request"], "outputs": {}, "run_dir": None})
    size = round(metadata.grid.size)
    spec = InputSpec(("red", "green", "blue"), "uint8", metadata.grid.size / size, size, {})
    return open_imagery(request.raster, spec, request.area, source_overrides(request), crs_of_grid=metadata.grid.crs)


def _land_cover(metadata: MapMetadata, nlcd: Any) -> LandCoverRaster:
    return open_land_cover(RasterInput.from_json(nlcd or metadata.provenance["land_cover"]))


def _opened(read: Any, warnings: list[Message]) -> Any:
    """What `read` returns; None, and a warning once for each reason, where it fails."""
    try:
        return read()
    except (LandchipError, KeyError, TypeError, ValueError) as error:
        message = Message(
            "report-without-pictures",
            "The report lacks pictures, because a raster cannot be read any more: {reason}",
            {"reason": redact(str(error))},
        )
        if message not in warnings:
            warnings.append(message)
        return None


def _method(body: ET.Element, words: Words, metadata: MapMetadata) -> None:
    provenance = metadata.provenance
    made_from = provenance.get("map", {})
    html.add(body, "h2", words("report-method"))
    html.add(body, "p", words("report-method-witnesses"))
    html.add(body, "p", words("report-method-limits"))
    html.add(body, "h2", words("report-provenance"))
    model = made_from.get("model", {})
    rows = [
        [words("report-land-cover"), Path(str(provenance.get("land_cover", ""))).name],
        [
            words("report-model"),
            f"{model.get('name', '')} {model.get('version', '')} {str(model.get('digest', ''))[:12]}",
        ],
        [words("report-imagery"), ", ".join(Path(str(each["path"])).name for each in made_from.get("rasters", ())[:5])],
    ]
    html.add_table(body, ["", ""], rows)
    date = str(provenance.get("created", ""))[:10]
    html.add(body, "p", words("report-made", version=version(), date=date), class_="note")


def _png(picture: Picture) -> bytes:
    _, height, width = picture.shape
    return encode_png(picture, Bounds(0, 0, width, height))
