"""The columns of a map of chips that hold land cover, and what its metadata state of them.

Under `land_cover` in a map's properties, for each date that it has a land cover of ("now", "then"):

    {"raster": "cover_2020", "valid": "cover_valid",
     "classes": [{"column": "cover_trees", "title": "Trees", "colour": "#008000", "cover": "trees" or null}]}

cover_<class>, then_cover_<class>  float32  share of the class in that part of the chip that has a land cover; null
                                            where none has
cover_valid, then_cover_valid      float32  fraction of the chip with a land cover
cover_excess    float32  how far the cover furthest outside of its use's limits (api/cover/use_limits.py) is beyond
                         them, 0 for none; null where nothing is known of it, or the use has no limits
contradiction   text     why the chip is flagged `contradicts-cover`, in English; null where it is not
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..api.classes import CLASSES, UNKNOWN_COLOUR
from ..api.cover.use_limits import cover_of
from ..api.errors import RasterError
from ..api.product import ContinuousColumn, Flag, Product, TextColumn
from ..outputs.metadata import MapMetadata

NOW, THEN = "now", "then"
PREFIXES = {NOW: "cover_", THEN: "then_cover_"}
PROPERTY = "land_cover"  # of a map
EXCESS, REASON = "cover_excess", "contradiction"
FLAG = Flag("contradicts-cover", "Contradicted by the land cover", "rings")


@dataclass(frozen=True)
class CoverClass:
    """A class of a land-cover map. column: its name in the map of chips; cover: of use_limits.COVERS, or None"""

    column: str
    title: str
    colour: str
    cover: str | None


@dataclass(frozen=True)
class DatedCover:
    """The land cover of one date. date: NOW or THEN; raster: its name"""

    date: str
    raster: str
    classes: tuple[CoverClass, ...]

    @property
    def valid(self) -> str:
        """Name of the column with the fraction of the chip that has a land cover."""
        return f"{PREFIXES[self.date]}valid"

    @property
    def columns(self) -> list[ContinuousColumn]:
        when = " then" if self.date == THEN else ""
        shares = [ContinuousColumn(each.column, f"Share of {each.title.lower()}{when}") for each in self.classes]
        return [*shares, ContinuousColumn(self.valid, f"Share with land cover{when}")]

    def to_json(self) -> dict[str, Any]:
        return {"raster": self.raster, "valid": self.valid, "classes": [vars(each) for each in self.classes]}

    @classmethod
    def from_json(cls, date: str, value: Any) -> DatedCover:
        """The inverse of `to_json`. Raises KeyError or TypeError."""
        return cls(date, str(value["raster"]), tuple(CoverClass(**each) for each in value["classes"]))


def covers_of(metadata: MapMetadata) -> list[DatedCover]:
    """The land cover that a map states, the newer first; empty where it has none. Raises RasterError."""
    stated = metadata.properties.get(PROPERTY) or {}
    try:
        covers = [DatedCover.from_json(date, stated[date]) for date in (NOW, THEN) if date in stated]
        columns = {each.name for each in metadata.product.columns}
        if not all(column.name in columns for each in covers for column in each.columns):
            raise KeyError(PROPERTY)
    except (LookupError, TypeError, AttributeError) as error:
        raise RasterError(
            "map-cover-damaged",
            "What the map states of its land cover is damaged: add the land cover to the first map again.",
        ) from error
    return covers


def dated_cover(
    date: str, raster: str, names: Sequence[str], colours: Mapping[str, str], known: bool = True
) -> DatedCover:
    """names: of the classes; colours: of those that the legend states; known: whether the classes may judge a use"""
    usual = {each.name: each.colour for each in CLASSES}
    classes = []
    for name, column in zip(names, _columns(PREFIXES[date], names)):
        colour = colours.get(name) or usual.get(name) or UNKNOWN_COLOUR
        title = name.replace("_", " ").strip().capitalize()
        classes.append(CoverClass(column, title, colour, cover_of(name) if known else None))
    return DatedCover(date, raster, tuple(classes))


def _columns(prefix: str, names: Sequence[str]) -> list[str]:
    """A name of a column for each class: a GeoPackage tells no capitals apart, and other programs want no blanks."""
    taken, columns = {f"{prefix}valid", EXCESS}, []
    for number, name in enumerate(names, start=1):
        column = prefix + (re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_") or str(number))
        if column in taken:
            column = f"{column}_{number}"
        taken.add(column)
        columns.append(column)
    return columns


def with_cover(product: Product, covers: Sequence[DatedCover]) -> Product:
    """The product with the columns and the flag of land cover. product: without them"""
    added = [column for each in covers for column in each.columns]
    added += [ContinuousColumn(EXCESS, "Land cover beyond what the use is made of")]
    columns = (*product.columns, *added, TextColumn(REASON, "Why the land cover contradicts"))
    return replace(product, columns=columns, flags=(*product.flags, FLAG))


def without_cover(metadata: MapMetadata) -> MapMetadata:
    """The metadata of the map as it was before it had a land cover; the same where it has none."""
    stated = metadata.properties.get(PROPERTY)
    if not isinstance(stated, Mapping):
        return metadata
    product = metadata.product
    columns = tuple(each for each in product.columns if not is_of_cover(each.name))
    bare = replace(product, columns=columns, flags=tuple(each for each in product.flags if each.name != FLAG.name))
    provenance = dict(metadata.provenance)
    raw = provenance.pop("cover", {})
    return replace(
        metadata,
        product=bare,
        abstract=str(raw.get("abstract", metadata.abstract)),
        lineage=str(raw.get("lineage", metadata.lineage)),
        properties={key: each for key, each in metadata.properties.items() if key != PROPERTY},
        provenance=provenance,
    )


def is_of_cover(column: str) -> bool:
    """Whether a column of a map holds its land cover."""
    return column in (EXCESS, REASON) or column.startswith(tuple(PREFIXES.values()))
