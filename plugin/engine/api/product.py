"""What a map is made of: its columns, categories, colours and flags (standard library only).

A product is a plain value. The table and the four writers, the styles, the map that fills in while a run goes on and
the result panel take it, and none of them knows a product by name: land use is one (run/landuse.py), change and land
cover per pixel are others. A map carries its product in the file itself (outputs/metadata.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Union

MARKS = ("", "dots", "crosses")  # how a style shows a flag; "" leaves it to the table
FLAGS_COLUMN = "flags"


@dataclass(frozen=True)
class Category:
    """One value of a categorical column. name: in the table; title: in a legend, English; colour: #rrggbb"""

    name: str
    title: str
    colour: str


@dataclass(frozen=True)
class CategoricalColumn:
    """A text column that holds the name of a category, or null. In a raster a category is its place here + 1."""

    name: str
    title: str
    categories: tuple[Category, ...]


@dataclass(frozen=True)
class ContinuousColumn:
    """A float32 column, null where nothing is known.

    scale, offset: in a raster of unsigned 16-bit integers a value is stored as (value - offset) / scale, rounded
    """

    name: str
    title: str
    scale: float = 1e-4
    offset: float = 0.0


@dataclass(frozen=True)
class TextColumn:
    """A text column, null where nothing is known."""

    name: str
    title: str


@dataclass(frozen=True)
class Flag:
    """A mark that rows may carry in the column `flags`, several joined by a comma. mark: one of MARKS"""

    name: str
    title: str
    mark: str = ""


Column = Union[CategoricalColumn, ContinuousColumn, TextColumn]
KINDS: dict[str, type[Column]] = {
    "categorical": CategoricalColumn,
    "continuous": ContinuousColumn,
    "text": TextColumn,
}


@dataclass(frozen=True)
class Product:
    """The columns of a map beside `col` and `row`, in their order, and what a style and a raster show of them.

    name:      of the kind of map, and of its layer
    title:     English
    main:      name of the categorical column that the map shows
    bands:     names of the columns that a raster holds, in order; the first is `main`
    certainty: name of the continuous column, 0..1, that says how sure `main` is; "" where there is none
    flags:     of the column `flags`, which is one of `columns` where there are any

    Raises ValueError where its parts contradict each other.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    main: str
    bands: tuple[str, ...]
    certainty: str = ""
    flags: tuple[Flag, ...] = ()

    def __post_init__(self) -> None:
        names = [each.name for each in self.columns]
        if len(set(names)) < len(names) or {"col", "row"} & set(names):
            raise ValueError(f"the product {self.name} names a column twice")
        if not isinstance(self.column(self.main), CategoricalColumn) or self.bands[:1] != (self.main,):
            raise ValueError(f"the product {self.name} shows no categorical column")
        if any(isinstance(self.column(name), TextColumn) for name in self.bands):
            raise ValueError(f"the product {self.name} has a band of text")
        if self.certainty and not isinstance(self.column(self.certainty), ContinuousColumn):
            raise ValueError(f"the product {self.name} has no column {self.certainty} of numbers")
        if self.flags and FLAGS_COLUMN not in names:
            raise ValueError(f"the product {self.name} has flags and no column for them")

    def column(self, name: str) -> Column:
        """Raises ValueError for a name that is no column's."""
        for each in self.columns:
            if each.name == name:
                return each
        raise ValueError(f"the product {self.name} has no column {name}")

    @property
    def main_column(self) -> CategoricalColumn:
        """The column that the map shows."""
        found = self.column(self.main)
        assert isinstance(found, CategoricalColumn)  # noqa: S101 - __post_init__ has checked it
        return found

    @property
    def categorical(self) -> tuple[CategoricalColumn, ...]:
        return tuple(each for each in self.columns if isinstance(each, CategoricalColumn))

    def preview(self) -> Product:
        """Only what a map shows while it is made: its main column, how sure it is, and its flags."""
        shown = {self.main, self.certainty} | ({FLAGS_COLUMN} if self.flags else set())
        columns = tuple(each for each in self.columns if each.name in shown)
        return replace(self, columns=columns, bands=(self.main,))

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "title": self.title,
            "columns": [_column_to_json(each) for each in self.columns],
            "main": self.main,
            "bands": list(self.bands),
            "certainty": self.certainty,
            "flags": [vars(each) for each in self.flags],
        }

    @classmethod
    def from_json(cls, value: Any) -> Product:
        """The inverse of `to_json`. Raises ValueError for what is no product of this version."""
        try:
            return cls(
                str(value["name"]),
                str(value["title"]),
                tuple(_column_from_json(each) for each in value["columns"]),
                str(value["main"]),
                tuple(map(str, value["bands"])),
                str(value["certainty"]),
                tuple(Flag(str(each["name"]), str(each["title"]), str(each["mark"])) for each in value["flags"]),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"no product: {error!r}") from error


def _column_to_json(column: Column) -> dict[str, Any]:
    kind = next(name for name, each in KINDS.items() if isinstance(column, each))
    if isinstance(column, CategoricalColumn):
        categories = [vars(each) for each in column.categories]
        return {"kind": kind, "name": column.name, "title": column.title, "categories": categories}
    return {"kind": kind, **vars(column)}


def _column_from_json(value: Mapping[str, Any]) -> Column:
    name, title = str(value["name"]), str(value["title"])
    if value["kind"] == "categorical":
        categories = (
            Category(str(each["name"]), str(each["title"]), str(each["colour"])) for each in value["categories"]
        )
        return CategoricalColumn(name, title, tuple(categories))
    if value["kind"] == "continuous":
        return ContinuousColumn(name, title, float(value["scale"]), float(value["offset"]))
    if value["kind"] == "text":
        return TextColumn(name, title)
    raise ValueError(f"no kind of column: {value['kind']!r}")
