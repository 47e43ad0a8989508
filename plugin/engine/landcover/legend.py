"""Legends of land-cover rasters: code -> land-use class. NLCD's, or one from a file."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..api.classes import CLASSES
from ..api.errors import RasterError
from ..api.json_load import load_json
from ..api.requests.raster_input import NodataRanges
from ..outputs.cog import TAG
from ..outputs.metadata import MapMetadata


@dataclass(frozen=True)
class LandCoverLegend:
    """The meaning of the codes of a land-cover raster.

    codes:   code -> class name
    nodata:  codes that mean no data
    colours: class name -> #rrggbb, of classes that are not those of land use
    """

    codes: Mapping[int, str]
    nodata: frozenset[int] = field(default=frozenset())
    colours: Mapping[str, str] = field(default_factory=dict)

    @property
    def classes(self) -> tuple[str, ...]:
        """Class names in the order of the columns of shares: those of CLASSES in their order, then others."""
        names = list(dict.fromkeys(self.codes.values()))
        known = [each.name for each in CLASSES if each.name in names]
        return tuple(known + [each for each in names if each not in known])

    def to_json(self) -> dict[str, str | None]:
        """The JSON that `read_legend` reads: code -> class name, null for no data."""
        return {str(code): self.codes.get(code) for code in sorted({*self.codes, *self.nodata})}


def with_nodata(legend: LandCoverLegend, ranges: NodataRanges) -> LandCoverLegend:
    """The legend with further codes that mean no data: those of it, and of 0 to 255, in the closed ranges."""
    codes = {*legend.codes, *range(256)}
    further = (code for code in codes if any(low <= code <= high for low, high in ranges))
    return replace(legend, nodata=legend.nodata.union(further)) if ranges else legend


# The codes of NLCD 2001 to 2021 and of Annual NLCD, with those of Alaska (51, 72 to 74). Classes as in the original
# work, which left out water and perennial ice.
NLCD_LEGEND = LandCoverLegend(
    {
        **dict.fromkeys((11, 12), "water"),
        **dict.fromkeys((21, 22, 23, 24), "developed"),
        31: "barren",
        **dict.fromkeys((41, 42, 43, 90), "forest"),
        **dict.fromkeys((51, 52), "shrub"),
        **dict.fromkeys((71, 72, 73, 74, 95), "herbaceous"),
        **dict.fromkeys((81, 82), "cultivated"),
    },
    frozenset((0, 127, 250, 255)),
)


def legend_of_map(tags: Mapping[str, str]) -> LandCoverLegend | None:
    """The legend of a GeoTIFF of Landchip's with one cell per pixel, such as a land-cover map; None for any other file.

    tags: of the file
    """
    try:
        product = MapMetadata.from_json(load_json(tags[TAG])).product
    except (KeyError, ValueError, TypeError):
        return None
    if len(product.bands) != 1:
        return None
    categories = product.main_column.categories
    codes = {number: each.name for number, each in enumerate(categories, start=1)}
    return LandCoverLegend(codes, frozenset((0,)), {each.name: each.colour for each in categories})


def read_legend(path: str | Path) -> LandCoverLegend:
    """A legend from a file: JSON {code: class}, or CSV with lines `code,class`; no class means no data.

    Raises RasterError for a file that cannot be read, is not such a table, or gives one code two classes.
    """
    try:
        text = Path(path).read_text("utf-8-sig")
        rows = _csv_rows(text) if Path(path).suffix.lower() == ".csv" else load_json(text, pairs_hook=list)
        pairs = [(int(code), name) for code, name in rows]
        if any(name is not None and not isinstance(name, str) for _, name in pairs):
            raise ValueError("a class is a name")
        if any(abs(code) >= 2**31 for code, _ in pairs):
            raise ValueError("no raster of codes holds such a number")
    except OSError as error:
        raise RasterError(
            "legend-unreadable",
            "The table of classes {path} cannot be read ({reason}): check the path.",
            path=path,
            reason=error.strerror,
        ) from error
    except (ValueError, TypeError) as error:
        raise RasterError(
            "legend-not-a-table",
            '{path} is no table of classes: write JSON like {{"11": "water", "0": null}}, or CSV with '
            "lines `code,class`, codes being whole numbers and no class meaning no data.",
            path=path,
        ) from error
    codes = dict(pairs)
    if ambiguous := sorted({code for code, name in pairs if name != codes[code]}):
        raise RasterError(
            "legend-code-twice", "{path} gives the code {value} two classes: leave one.", path=path, value=ambiguous[0]
        )
    class_of_code = {code: name.strip() for code, name in pairs if name and name.strip()}
    if not class_of_code:
        raise RasterError("legend-empty", "{path} names no class: give at least one code a class.", path=path)
    return LandCoverLegend(class_of_code, frozenset(codes.keys() - class_of_code.keys()))


def _csv_rows(text: str) -> list[tuple[str, str]]:
    rows = [[each.strip() for each in row] for row in csv.reader(text.splitlines()) if any(map(str.strip, row))]
    if rows and rows[0][0].lower() == "code":
        rows = rows[1:]
    return [(code, name) for code, name in rows]
