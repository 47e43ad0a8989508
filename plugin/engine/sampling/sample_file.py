"""The file of a sample: a GeoPackage with one layer, a square per sampled chip, and what the sample was drawn from.

The layer `sample` has these attributes; reviewers fill in the last four, in QGIS or any other program:

col, row     int32    the chip on the map's grid
turn         int32    place in the order in which to review, from 1
stratum      text
place        int32    place in the stratum's random order, from 0
transition   text     as mapped, likewise `from` and `to`
from, to     text
p_change     float32  of the map; null where the map has none
hectares     float64
nlcd_<use>   float32  share of the use in the land cover; as the map has it, likewise
model_<use>  float32  its probability by the model
before_<use> float32  that by the earlier imagery, where two dates were compared
cover_<class>, cover_valid, then_cover_…  float32  shares of the land cover, as the map has them
cover_excess, contradiction      how far the land cover contradicts the use, and why, as the map has them
reviewed_from, reviewed_to  text  the groups in truth, or "unsure"; both null while the chip is not reviewed
reviewer, comment           text

The plugin's page Review keeps every reviewer's answers in a table of their own, from which it fills these four columns
(plugin/gui/review/review_file.py).

The JSON under `landchip_sample` in the file's metadata has the strata's sizes, so that an estimate needs no map.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyogrio
import shapely
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError

from ..api.classes import CHANGE
from ..api.errors import RequestError
from ..api.grid import Chip, ChipGrid
from ..api.json_load import load_json
from ..landcover.map_columns import EXCESS, REASON
from ..outputs.geopackage import GEOMETRY, without_sidecar
from ..storage.store import write_atomic
from .draw import ChipSample

LAYER = "sample"
KEY = "landchip_sample"
FORMAT = 1
UNSURE_ANSWER = "unsure"
ANSWERS = ("reviewed_from", "reviewed_to")
NEEDED = ("col", "row", "stratum", "place", "transition", "hectares", *ANSWERS)


@dataclass(frozen=True)
class SampleFrame:
    """What a sample was drawn from.

    grid:    of the map's chips
    digest:  of the map's chips and their groups
    title:   of the map
    years:   then and now; None where the map does not state them
    groups:  names of the groups, in the map's order
    classes: (k), names of the map's transitions
    strata:  (h), names
    chips:   (h,), number of chips of each stratum
    mapped_hectares: (h, k), area of each transition in each stratum
    design:  how the sample was drawn, as JSON; with its `seed`
    product: name of the map's; in a review of a land-use map then and now are one date
    land_cover: of the map (landcover/map_columns.py); empty where it has none
    """

    grid: ChipGrid
    digest: str
    title: str
    years: tuple[int, int] | None
    groups: tuple[str, ...]
    classes: tuple[str, ...]
    strata: tuple[str, ...]
    chips: NDArray[np.int64]
    mapped_hectares: NDArray[np.float64]
    design: Mapping[str, Any]
    product: str = CHANGE
    land_cover: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "grid": self.grid.to_json(),
            "map": {"digest": self.digest, "title": self.title},
            "years": None if self.years is None else list(self.years),
            "groups": list(self.groups),
            "classes": list(self.classes),
            "strata": list(self.strata),
            "chips": self.chips.tolist(),
            "mapped_hectares": self.mapped_hectares.tolist(),
            "design": dict(self.design),
            "product": self.product,
            "land_cover": dict(self.land_cover),
        }

    @classmethod
    def from_json(cls, obj: Any) -> SampleFrame:
        """The inverse of `to_json`. Raises KeyError, TypeError or ValueError."""
        chips = np.asarray(obj["chips"], np.int64)
        hectares = np.asarray(obj["mapped_hectares"], np.float64)
        classes, strata = (tuple(map(str, obj[name])) for name in ("classes", "strata"))
        if hectares.shape != (len(strata), len(classes)) or chips.shape != (len(strata),) or not len(strata):
            raise ValueError("the strata's sizes do not fit their names")
        if not (np.isfinite(hectares).all() and (hectares.sum(axis=1) > 0).all() and (chips > 0).all()):
            raise ValueError("a stratum has no area")
        years = obj["years"]
        return cls(
            ChipGrid.from_json(obj["grid"]),
            str(obj["map"]["digest"]),
            str(obj["map"]["title"]),
            None if years is None else (int(years[0]), int(years[1])),
            tuple(map(str, obj["groups"])),
            classes,
            strata,
            chips,
            hectares,
            dict(obj["design"]),
            str(obj.get("product", CHANGE)),
            dict(obj.get("land_cover") or {}),
        )


@dataclass(frozen=True)
class SampleRows:
    """The layer: columns (n,) by name, texts with None for null."""

    columns: Mapping[str, NDArray[Any]]

    @property
    def places(self) -> list[tuple[int, int]]:
        """(col, row) of each row, which a CSV has as text. Raises RequestError for one that is no place."""
        try:
            return [(int(col), int(row)) for col, row in zip(self.columns["col"], self.columns["row"])]
        except (TypeError, ValueError) as error:
            raise RequestError(
                "sample-no-place",
                "A row of the sample or of the reviews has no whole number as col and row: delete it, or mend it.",
            ) from error


def write_sample(path: Path, frame: SampleFrame, sample: ChipSample, table: pa.Table) -> None:
    """Writes a sample for review; table: the map's rows, which `sample.chips` count. Raises OutputError."""
    rows = table.take(pa.array(sample.chips))
    chips = [Chip(*each) for each in zip(rows["col"].to_pylist(), rows["row"].to_pylist())]
    n = len(chips)
    text = pa.string()
    named = [f"{kind}_{group}" for group in frame.groups for kind in ("before", "nlcd", "model")]
    for each in frame.land_cover.values():
        named += [*(one["column"] for one in each["classes"]), each["valid"]]
    shares = [name for name in (*named, EXCESS) if name in table.column_names]
    columns: dict[str, Any] = {
        "col": rows["col"].cast(pa.int32()),
        "row": rows["row"].cast(pa.int32()),
        "turn": pa.array(np.arange(1, n + 1), pa.int32()),
        "stratum": pa.array(sample.strata.tolist(), text),
        "place": pa.array(sample.order, pa.int32()),
        **{name: rows[name].cast(text) for name in ("transition", "from", "to")},
        "p_change": rows["p_change"].cast(pa.float32()),
        "hectares": rows["hectares"].cast(pa.float64()),
        **{name: rows[name].cast(pa.float32()) for name in shares},
        **({REASON: rows[REASON].cast(text)} if REASON in table.column_names else {}),
        **{name: pa.nulls(n, text) for name in (*ANSWERS, "reviewer", "comment")},
        GEOMETRY: pa.array(shapely.to_wkb([shapely.box(*frame.grid.bounds(each)) for each in chips]), pa.binary()),
    }
    buffer = BytesIO()
    pyogrio.write_arrow(
        pa.table(columns),
        buffer,
        layer=LAYER,
        driver="GPKG",
        geometry_name=GEOMETRY,
        geometry_type="Polygon",
        crs=frame.grid.crs,
        dataset_metadata={KEY: json.dumps(frame.to_json(), ensure_ascii=False)},
        dataset_options={"VERSION": "1.2"},
    )
    write_atomic(path, buffer.getvalue())


def read_sample(path: Path) -> tuple[SampleFrame, SampleRows]:
    """Reads a sample, reviewed or not. Raises RequestError for a file that is none, or that is damaged."""
    rows = read_rows(path, LAYER, NEEDED)
    try:
        with without_sidecar():
            metadata = pyogrio.read_info(path, layer=LAYER)["dataset_metadata"] or {}
        frame = SampleFrame.from_json(load_json(metadata[KEY]))
    except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        raise RequestError(
            "sample-damaged",
            "{path} does not state what its sample was drawn from: choose the file that Landchip wrote, or restore it "
            "from a copy.",
            path=path,
        ) from error
    _check_rows(path, frame, rows)
    return frame, rows


def _check_rows(path: Path, frame: SampleFrame, rows: SampleRows) -> None:
    """Raises RequestError for rows that the sample cannot have had, as after a copy of a feature."""
    hectares = rows.columns["hectares"]
    sound = (
        len(set(rows.places)) == len(rows.places)
        and hectares.dtype.kind in "iuf"
        and bool((np.isfinite(hectares) & (hectares > 0)).all())
        and set(rows.columns["stratum"]) <= set(frame.strata)
        and set(rows.columns["transition"]) <= set(frame.classes)
    )
    if not sound:
        raise RequestError(
            "sample-edited",
            "The sample {path} has a chip twice, or a stratum, transition or area that its map did not have: another "
            "program changed it, so restore it from a copy.",
            path=path,
        )


def read_rows(path: Path, layer: str | None, needed: tuple[str, ...]) -> SampleRows:
    """The rows of a vector file or CSV. Raises RequestError where it cannot be read or lacks a `needed` column."""
    if not path.is_file():
        raise RequestError("file-missing", "There is no file {path}: check the path.", path=path)
    try:
        with without_sidecar():
            header, _, _, values = pyogrio.raw.read(path, layer=layer, read_geometry=False)
    except (DataSourceError, DataLayerError, OSError, ValueError) as error:
        raise RequestError(
            "sample-unreadable", "{path} cannot be read as a sample or as reviews: choose another file.", path=path
        ) from error
    columns = dict(zip(header["fields"].tolist(), values))
    if missing := [name for name in needed if name not in columns]:
        raise RequestError(
            "sample-no-column",
            "{path} lacks the column {column}: choose a sample that Landchip drew, or reviews with that column.",
            path=path,
            column=missing[0],
        )
    return SampleRows(columns)
