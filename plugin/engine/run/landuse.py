"""The rows of a land-use map, one for each chip.

A run's parts hold probabilities and distances only; class, group, confidence, margin and flags are derived from them
here only. The columns of the layer `landuse`, in GeoPackage and GeoParquet alike (api/classes.py makes the product):

col, row        int32    the chip on the grid (api/grid.py)
valid           float32  fraction of the chip with imagery, 0..1
hectares        float32  ground in the chip that has imagery and lies in the area of the run (Imagery.hectares)
class           text     the most probable class; null without data, as are all columns from here to `distance`
group           text     the group with the largest summed probability
p_<class>       float32  calibrated probability of each class
g_<group>       float32  summed probability of the classes of each group
confidence      float32  probability of `group`
margin          float32  `confidence` less the second group's probability
distance        float32  to the model's training data, in the unit of the model's threshold; null where the model states
                         none. The column exists for every model, so that maps of several models can be joined.
flags           text     any of uncertain, partial, no-data, coarse, unfamiliar, no-imagery?, joined by a comma; empty
                         for none
model           text     the model's name and the first 12 hex digits of its digest
image_date      text     ISO date of the image that the chip was read from; null when unknown

Bands of the COG (outputs/cog.py): group, confidence, p_<class>, g_<group>; it has no flags and no distance.
A chip is `uncertain` below the thresholds of confidence or margin, `unfamiliar` above the threshold of the distance,
`partial` with fewer than all of its pixels, `coarse` where the raster's pixels are much larger than the model's. A
flagged chip keeps its class. A chip that is one extreme value throughout (imagery/compose.py) is `no-imagery?`; like
one with `no-data` it is not classified.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ..api.classes import LANDUSE_FLAGS, Group, LandClass
from ..api.errors import AreaError
from ..api.grid import ChipGrid
from ..api.requests.run_request import DEFAULT_MIN_VALID
from ..outputs.table import Tally

WHOLE = 1.0 - 1e-6  # a chip with more imagery than this is whole: `valid` is a mean over pixels, kept as float32


@dataclass(frozen=True)
class LandUseRules:
    """What the columns of a chip are derived from, besides its part.

    classes, groups: in the model contract's order, which is the order of columns, bands and band 1's values
    min_confidence, min_margin: below either a chip is flagged `uncertain`
    model:       model name and the first 12 hex digits of its digest
    image_dates: ISO date, None where unknown, for each raster in `source`'s order
    coarse:      whether a raster's pixels are much coarser than the model's, in the same order
    max_distance: above this distance to the training data a chip is flagged `unfamiliar`; None where the model
                 states no distance
    min_valid:   fraction of a chip that must have imagery for it to be classified
    """

    classes: tuple[LandClass, ...]
    groups: tuple[Group, ...]
    min_confidence: float
    min_margin: float
    model: str
    image_dates: tuple[str | None, ...]
    coarse: tuple[bool, ...]
    max_distance: float | None = None
    min_valid: float = DEFAULT_MIN_VALID

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, value: Any) -> LandUseRules:
        """The inverse of `to_json`."""
        return cls(
            **{
                **value,
                "classes": tuple(LandClass(**each) for each in value["classes"]),
                "groups": tuple(Group(**each) for each in value["groups"]),
                "image_dates": tuple(value["image_dates"]),
                "coarse": tuple(value["coarse"]),
            }
        )


class Ground(Protocol):
    """The part of imagery/open_imagery.py's Imagery that `with_hectares` needs."""

    def hectares(
        self, cols: NDArray[np.int32], rows: NDArray[np.int32], valid: NDArray[np.float32]
    ) -> NDArray[np.float32]: ...


def with_hectares(rows: pa.Table, ground: Ground) -> pa.Table:
    """Rows of `landuse_table` with their column `hectares`."""
    hectares = ground.hectares(*(_column(rows, name) for name in ("col", "row", "valid")))
    return rows.append_column("hectares", pa.array(hectares))


def landuse_table(parts: pa.Table, rules: LandUseRules) -> pa.Table:
    """The rows of the map, with the product's columns but `hectares`, north to south and then west to east.

    A group's probability is the sum of its classes' probabilities, added in float64 in the contract's order and
    stored as float32. Class, group, confidence, margin and flags are derived from the stored float32 values, so
    that they can be reproduced from the file; among equal probabilities the first in the contract's order is taken. For
    chips that were not classified they are null, and so are the probabilities.

    parts: as run/parts.py describes them

    Raises AreaError where there are no chips.
    """
    if not parts.num_rows:
        raise AreaError("map-empty", "The map would hold no chip: choose an area that touches the imagery.")
    parts = parts.take(np.lexsort((_column(parts, "col"), -_column(parts, "row").astype(np.int64))))
    classes = np.column_stack([_column(parts, f"p_{each.name}") for each in rules.classes])
    groups = group_probabilities(classes, rules)
    unknown = np.isnan(classes).any(axis=1)
    confidence, margin = _lead(groups)
    columns: dict[str, Any] = {
        "col": _column(parts, "col"),
        "row": _column(parts, "row"),
        "valid": _column(parts, "valid"),
        "class": _names([each.name for each in rules.classes], np.argmax(classes, axis=1), unknown),
        "group": _names([each.name for each in rules.groups], np.argmax(groups, axis=1), unknown),
    }
    columns.update((f"p_{each.name}", pa.array(classes[:, i], mask=unknown)) for i, each in enumerate(rules.classes))
    columns.update((f"g_{each.name}", pa.array(groups[:, i], mask=unknown)) for i, each in enumerate(rules.groups))
    columns["confidence"] = pa.array(confidence, mask=unknown)
    columns["margin"] = pa.array(margin, mask=unknown)
    distance = _column(parts, "distance")
    columns["distance"] = pa.array(distance, mask=np.isnan(distance))
    columns["flags"] = _flags(parts, unknown, confidence, margin, rules)
    source = _column(parts, "source")
    columns["model"] = pa.repeat(pa.scalar(rules.model, pa.string()), len(source))
    columns["image_date"] = _names(rules.image_dates, source, source < 0)
    return pa.table(columns)


def group_probabilities(classes: NDArray[np.float32], rules: LandUseRules) -> NDArray[np.float32]:
    """(n, class) -> (n, group): the sum of the probabilities of each group's classes; 0 for a group without classes."""
    groups = np.zeros((len(classes), len(rules.groups)))
    index_of_group = {each.name: i for i, each in enumerate(rules.groups)}
    for i, each in enumerate(rules.classes):
        groups[:, index_of_group[each.group]] += classes[:, i]
    return groups.astype(np.float32)


def landuse_counts(tally: Tally, rules: LandUseRules, grid: ChipGrid, area: float) -> dict[str, Any]:
    """The `chips`, `groups`, `classes` and `hectares` of a run's result (without chips.resumed).

    area: hectares of the area of the run that the rasters cover

    `groups` are the counts of the product's main column.
    chips.unfamiliar is None where the model states no distance, because the number is then unknown.
    """
    counts = tally.to_json(grid)
    chips, categories = counts["chips"], counts["categories"]
    classified = sum(each["hectares"] for each in categories["group"])
    if rules.max_distance is None:
        chips["unfamiliar"] = None
    return {
        "chips": chips,
        "groups": categories["group"],
        "classes": [
            {"name": each.name, "group": each.group, "colour": each.colour, "chips": counted["chips"]}
            for each, counted in zip(rules.classes, categories["class"])
        ],
        "hectares": {
            "area": round(area, 4),
            "classified": round(classified, 4),
            "not_classified": round(max(area - classified, 0.0), 4),
        },
    }


def _column(table: pa.Table, name: str) -> NDArray[Any]:
    """A column as numpy; nulls become NaN."""
    values: NDArray[Any] = table[name].to_numpy()
    return values


def _lead(groups: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Confidence, the largest group's probability, and its margin over the second's (over 0 where there is none)."""
    ordered = np.sort(groups, axis=1)
    confidence = ordered[:, -1]
    return confidence, confidence - ordered[:, -2] if groups.shape[1] > 1 else confidence


def _flags(
    parts: pa.Table,
    unknown: NDArray[np.bool_],
    confidence: NDArray[np.float32],
    margin: NDArray[np.float32],
    rules: LandUseRules,
) -> pa.Array:
    """Each chip's flags as text. Thresholds are rounded to float32 first: 0.7 is neither below nor above 0.7."""
    uncertain = (confidence < np.float32(rules.min_confidence)) | (margin < np.float32(rules.min_margin))
    coarse = np.array([*rules.coarse, False])[_column(parts, "source")]  # source -1 (none) indexes the appended False
    partial = _column(parts, "valid") < WHOLE
    max_distance = np.float32(np.inf if rules.max_distance is None else rules.max_distance)
    enough = (_column(parts, "valid") >= rules.min_valid) & (_column(parts, "source") >= 0)
    blank = unknown & enough  # enough imagery, and yet not classified
    unfamiliar = _column(parts, "distance") > max_distance  # False where the distance is NaN
    known = ~unknown
    flagged = (uncertain & known, partial & known, unknown & ~blank, coarse & known, unfamiliar & known, blank)
    bits = sum(each.astype(np.int32) << i for i, each in enumerate(flagged))
    texts = [
        ",".join(flag.name for i, flag in enumerate(LANDUSE_FLAGS) if bit >> i & 1)
        for bit in range(1 << len(LANDUSE_FLAGS))
    ]
    return pa.array(texts).take(pa.array(bits))


def _names(names: Sequence[str | None], index: NDArray[Any], null: NDArray[np.bool_]) -> pa.Array:
    return pa.array(names, pa.string()).take(pa.array(index, pa.int64(), mask=null))
