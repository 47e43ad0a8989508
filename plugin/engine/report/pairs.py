"""The most probable changes as pairs of pictures: land cover or imagery then, and imagery now."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from functools import partial
from typing import Any, Optional
from xml.etree import ElementTree as ET

import pyarrow as pa

from ..api.errors import LandchipError, RasterError
from ..api.grid import Chip
from ..api.messages import Message
from ..api.redact import redact
from ..api.requests.raster_input import RasterInput
from ..api.requests.run_request import Request
from ..imagery.open_imagery import Imagery, open_imagery
from ..imagery.reader import InputSpec
from ..landcover.shares import LandCoverRaster, open_land_cover
from ..outputs.metadata import MapMetadata
from ..outputs.png import encode_png
from ..run.inputs import source_overrides
from . import html
from .candidates import centres
from .cover import cover_lines
from .pictures import Picture, imagery_picture, land_cover_picture
from .words import Words


def add_pairs(body: ET.Element, words: Words, metadata: MapMetadata, chosen: pa.Table, nlcd: Any) -> list[Message]:
    """The pictures of the chosen chips, and warnings about rasters that could not be read."""
    if not chosen.num_rows:
        return []
    html.add(body, "h2", words("report-pairs"))
    row = html.add(body, "div", class_="row")
    titles = {each.name: words.title(each.title) for each in metadata.product.main_column.categories}
    longitudes, latitudes = centres(chosen, metadata.grid)
    warnings: list[Message] = []
    chips = [Chip(*each) for each in zip(chosen["col"].to_pylist(), chosen["row"].to_pylist())]
    now = _imagery_pictures(metadata, "map", chips, warnings)
    if "before" in metadata.provenance:
        then, then_alt = _imagery_pictures(metadata, "before", chips, warnings), "report-imagery-then"
    else:
        then, then_alt = _land_cover_pictures(metadata, nlcd, chips, warnings), "report-land-cover"
    rows = chosen.to_pylist()
    names, probabilities = chosen["transition"].to_pylist(), chosen["p_change"].to_pylist()
    for k, (name, p) in enumerate(zip(names, probabilities)):
        figure = html.add(row, "figure", class_="pair")
        for picture, alt in ((then[k], then_alt), (now[k], "report-imagery")):
            if picture is None:
                html.add(figure, "span", words("report-no-picture"), class_="note")
            else:
                html.add_picture(figure, encode_png(picture), words(alt))
        html.add(figure, "figcaption", f"{titles[name]}, {words('report-probability', p=words.number(p, 2))}")
        place = words("report-place", latitude=f"{latitudes[k]:.5f}", longitude=f"{longitudes[k]:.5f}")
        for text in (*cover_lines(words, metadata, rows[k]), place):
            html.add(figure, "figcaption", text, class_="note")
    return warnings


Pictures = list[Optional[Picture]]


def _imagery_pictures(metadata: MapMetadata, key: str, chips: list[Chip], warnings: list[Message]) -> Pictures:
    """Pictures of imagery. key: in the provenance, of the map that was made from it"""
    imagery = _opened(lambda: _imagery(metadata, key), warnings)
    return [imagery and _opened(partial(imagery_picture, imagery, each), warnings) for each in chips]


def _land_cover_pictures(metadata: MapMetadata, nlcd: Any, chips: list[Chip], warnings: list[Message]) -> Pictures:
    with ExitStack() as stack:
        land_cover = _opened(lambda: stack.enter_context(_land_cover(metadata, nlcd)), warnings)
        return [
            land_cover and _opened(partial(land_cover_picture, land_cover, metadata.grid, each), warnings)
            for each in chips
        ]


def _imagery(metadata: MapMetadata, key: str) -> Imagery:
    """The rasters that a land-use map was made from, as red, green and blue."""
    made_from = metadata.provenance.get(key)
    stated = made_from.get("request") if isinstance(made_from, Mapping) else None
    if not isinstance(stated, Mapping):
        raise RasterError("report-imagery-unstated", "The map does not state which imagery it was made from.")
    request = Request.from_json({**stated, "outputs": {}, "run_dir": None})
    size = round(metadata.grid.size)
    spec = InputSpec(("red", "green", "blue"), "uint8", metadata.grid.size / size, size, {})
    return open_imagery(request.raster, spec, request.area, source_overrides(request), crs_of_grid=metadata.grid.crs)


def _land_cover(metadata: MapMetadata, nlcd: Any) -> LandCoverRaster:
    return open_land_cover(RasterInput.from_json(nlcd or metadata.provenance.get("land_cover")))


def _opened(read: Any, warnings: list[Message]) -> Any:
    """What `read` returns; None, and a warning once for each reason, where it fails."""
    try:
        return read()
    except LandchipError as error:
        message = Message(
            "report-without-pictures",
            "The report lacks pictures, because a raster cannot be read any more: {reason}",
            {"reason": redact(str(error))},
        )
        if message not in warnings:
            warnings.append(message)
        return None
