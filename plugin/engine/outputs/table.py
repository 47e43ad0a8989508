"""The table of map attributes: what a finished run says about every chip.

The run's parts hold probabilities and distances only; class, group, confidence, margin and flags are derived here and
nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray

from ..api.classes import Group, LandClass
from ..api.errors import AreaError
from ..api.grid import Bounds, ChipGrid

FLAGS = (
    "uncertain",
    "partial",
    "no-data",
    "coarse",
    "unfamiliar",
)  # bit 0, 1, 2, 3, 4 of a chip's flags
WHOLE = 1.0 - 1e-6  # a chip with more imagery than this is whole: `valid` is a mean over pixels, kept as float32


@dataclass(frozen=True)
class MapInfo:
    """What the outputs must know beside the parts.

    groups, classes: in the model contract's order, which is the order of columns, bands and band 1's values
    min_confidence, min_margin: below either a chip is flagged `uncertain`
    min_valid:   chips with a smaller share of imagery were not classified
    model:       model name and the first 12 hex digits of its digest
    image_dates: ISO date, None where unknown, for each raster in `source`'s order
    coarse:      whether a raster's pixels are much coarser than the model's, in the same order
    provenance:  plain JSON, written with every secret in it masked (provenance.py); `created` (UTC, ISO) and
                 `versions` (name -> version) are also told in the STAC Item's own terms
    max_distance: further than this from the training data a chip is flagged `unfamiliar`; None where the model
                 states no distance
    """

    grid: ChipGrid
    classes: tuple[LandClass, ...]
    groups: tuple[Group, ...]
    min_confidence: float
    min_margin: float
    min_valid: float
    model: str
    image_dates: tuple[str | None, ...]
    coarse: tuple[bool, ...]
    title: str
    abstract: str
    attribution: str = ""
    provenance: Mapping[str, Any] = field(default_factory=dict)
    max_distance: float | None = None


def landuse_table(parts: pa.Table, info: MapInfo) -> pa.Table:
    """The attributes of docs/architecture.md, north to south and then west to east.

    A group's probability is the sum of its classes' probabilities, added in float64 in the contract's order and
    stored as float32. Class, group, confidence, margin and flags follow from the stored float32 values, so that
    whoever computes them again from the file gets the same; of equal probabilities the first in the contract's
    order wins. Where nothing was classified they are null, and so are the probabilities.

    parts: columns col, row int32, valid float32, source int16, p_<class> float32 (NaN where not classified),
           distance float32 (NaN where not classified, and where the model states none)

    Raises AreaError where there is no chip at all.
    """
    if not parts.num_rows:
        raise AreaError("map-empty", "The map would hold no chip: choose an area that touches the imagery.")
    parts = parts.take(np.lexsort((_column(parts, "col"), -_column(parts, "row").astype(np.int64))))
    classes = np.column_stack([_column(parts, f"p_{each.name}") for each in info.classes])
    groups = group_probabilities(classes, info)
    unknown = np.isnan(classes).any(axis=1)
    confidence, margin = _lead(groups)
    columns: dict[str, Any] = {
        "col": _column(parts, "col"),
        "row": _column(parts, "row"),
        "valid": _column(parts, "valid"),
        "class": _names([each.name for each in info.classes], np.argmax(classes, axis=1), unknown),
        "group": _names([each.name for each in info.groups], np.argmax(groups, axis=1), unknown),
    }
    columns.update((f"p_{each.name}", pa.array(classes[:, i], mask=unknown)) for i, each in enumerate(info.classes))
    columns.update((f"g_{each.name}", pa.array(groups[:, i], mask=unknown)) for i, each in enumerate(info.groups))
    columns["confidence"] = pa.array(confidence, mask=unknown)
    columns["margin"] = pa.array(margin, mask=unknown)
    distance = _column(parts, "distance")
    columns["distance"] = pa.array(distance, mask=np.isnan(distance))
    columns["flags"] = _flags(parts, unknown, confidence, margin, info)
    source = _column(parts, "source")
    columns["model"] = pa.repeat(pa.scalar(info.model, pa.string()), len(source))
    columns["image_date"] = _names(info.image_dates, source, source < 0)
    return pa.table(columns)


def group_probabilities(classes: NDArray[np.float32], info: MapInfo) -> NDArray[np.float32]:
    """(n, class) -> (n, group): each class's probability counts towards its group; 0 for a group without classes."""
    groups = np.zeros((len(classes), len(info.groups)))
    place = {each.name: i for i, each in enumerate(info.groups)}
    for i, each in enumerate(info.classes):
        groups[:, place[each.group]] += classes[:, i]
    return groups.astype(np.float32)


def summary(table: pa.Table, info: MapInfo) -> dict[str, Any]:
    """The `chips`, `groups` and `classes` of a run's result (without chips.resumed); hectares are chips times area.

    chips.unfamiliar is None where the model states no distance: that none was found is then not known.
    """
    hectares = info.grid.size**2 / 10_000
    of_group, of_class = _tally(table["group"]), _tally(table["class"])
    flagged = {flag: _count(table["flags"], flag) for flag in FLAGS}
    return {
        "chips": {
            "total": table.num_rows,
            "classified": table.num_rows - flagged["no-data"],
            "no_data": flagged["no-data"],
            "uncertain": flagged["uncertain"],
            "partial": flagged["partial"],
            "coarse": flagged["coarse"],
            "unfamiliar": None if info.max_distance is None else flagged["unfamiliar"],
        },
        "groups": [
            {
                "name": each.name,
                "title": each.title,
                "colour": each.colour,
                "chips": of_group.get(each.name, 0),
                "hectares": round(of_group.get(each.name, 0) * hectares, 4),
            }
            for each in info.groups
        ],
        "classes": [
            {
                "name": each.name,
                "group": each.group,
                "colour": each.colour,
                "chips": of_class.get(each.name, 0),
            }
            for each in info.classes
        ],
    }


def squares(table: pa.Table, grid: ChipGrid) -> pa.Array:
    """Each chip's square as WKB, counter-clockwise."""
    west, south = _column(table, "col") * grid.size, _column(table, "row") * grid.size
    return pa.array(
        shapely.to_wkb(shapely.box(west, south, west + grid.size, south + grid.size)),
        pa.binary(),
    )


def extent(table: pa.Table, grid: ChipGrid) -> Bounds:
    """The rectangle around all chips."""
    col, row = _column(table, "col"), _column(table, "row")
    west, south = int(col.min()) * grid.size, int(row.min()) * grid.size
    return Bounds(west, south, (int(col.max()) + 1) * grid.size, (int(row.max()) + 1) * grid.size)


def _column(table: pa.Table, name: str) -> NDArray[Any]:
    """A column as numpy; nulls become NaN."""
    values: NDArray[Any] = table[name].to_numpy()
    return values


def _lead(
    groups: NDArray[np.float32],
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Confidence, the largest group's probability, and its margin over the second's (over 0 where there is none)."""
    ordered = np.sort(groups, axis=1)
    confidence = ordered[:, -1]
    return confidence, confidence - ordered[:, -2] if groups.shape[1] > 1 else confidence


def _flags(
    parts: pa.Table,
    unknown: NDArray[np.bool_],
    confidence: NDArray[np.float32],
    margin: NDArray[np.float32],
    info: MapInfo,
) -> pa.Array:
    """Each chip's flags as text. Thresholds are rounded to float32 first: 0.7 is not below 0.7, nor beyond it."""
    uncertain = (confidence < np.float32(info.min_confidence)) | (margin < np.float32(info.min_margin))
    coarse = np.array([*info.coarse, False])[_column(parts, "source")]  # -1, no source, finds the last
    partial = _column(parts, "valid") < WHOLE
    most = np.float32(np.inf if info.max_distance is None else info.max_distance)
    unfamiliar = _column(parts, "distance") > most  # never so where it is NaN
    raised = (uncertain & ~unknown, partial & ~unknown, unknown, coarse & ~unknown, unfamiliar & ~unknown)
    bits = sum(each.astype(np.int32) << i for i, each in enumerate(raised))
    texts = [",".join(flag for i, flag in enumerate(FLAGS) if bit >> i & 1) for bit in range(1 << len(FLAGS))]
    return pa.array(texts).take(pa.array(bits))


def _names(names: Sequence[str | None], index: NDArray[Any], null: NDArray[np.bool_]) -> pa.Array:
    return pa.array(names, pa.string()).take(pa.array(index, pa.int64(), mask=null))


def _tally(column: pa.ChunkedArray) -> dict[str, int]:
    return {each["values"]: each["counts"] for each in column.value_counts().to_pylist()}


def _count(flags: pa.ChunkedArray, flag: str) -> int:
    return sum(n for text, n in _tally(flags).items() if flag in text.split(","))
