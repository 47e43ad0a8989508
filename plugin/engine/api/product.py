"""The product of a map: its columns, categories, colours and flags (standard library only).

The table, the four writers, the styles, the live map layer and the result panel take a product as a parameter and
depend on no particular one. Land use is a product (run/landuse.py); change, or land cover per pixel, are possible
others. A map's files contain its product (outputs/metadata.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import isfinite
from typing import TYPE_CHECKING, Any, Union

MARKS = ("", "dots", "crosses", "rings")  # how a style marks a flag on the map; "" for a flag that only the table shows
FLAGS_COLUMN = "flags"


@dataclass(frozen=True)
class Category:
    """One value of a categorical column. name: in the table; title: in a legend, English; colour: #rrggbb"""

    name: str
    title: str
    colour: str


@dataclass(frozen=True)
class CategoricalColumn:
    """A text column that holds the name of a category, or null. A raster stores the category's index + 1."""

    name: str
    title: str
    categories: tuple[Category, ...]


@dataclass(frozen=True)
class ContinuousColumn:
    """A float32 column, null where the value is unknown.

    scale, offset: in a raster of unsigned 16-bit integers a value is stored as (value - offset) / scale, rounded
    """

    name: str
    title: str
    scale: float = 1e-4
    offset: float = 0.0


@dataclass(frozen=True)
class TextColumn:
    """A text column, null where the value is unknown."""

    name: str
    title: str


@dataclass(frozen=True)
class Flag:
    """A mark that rows may carry in the column `flags`, several joined by a comma. mark: one of MARKS"""

    name: str
    title: str
    mark: str = ""

    @property
    def count_key(self) -> str:
        """Its key among the counts of a result: no_data for `no-data`, no_imagery for `no-imagery?`."""
        return self.name.replace("-", "_").rstrip("?")


if TYPE_CHECKING:
    Column = Union[CategoricalColumn, ContinuousColumn, TextColumn]
else:  # typing caches what it evaluates, and would keep the classes of a plugin that is unloaded
    Column = object
KINDS: dict[str, type[Column]] = {
    "categorical": CategoricalColumn,
    "continuous": ContinuousColumn,
    "text": TextColumn,
}


@dataclass(frozen=True)
class Product:
    """The columns of a map after `col` and `row`, in order, and which of them styles and rasters use.

    name:      of the product and of its layer
    title:     English
    main:      name of the categorical column that the style colours
    bands:     names of the columns that a raster holds, in order; the first is `main`
    certainty: name of the continuous column with the confidence of `main`, 0..1; "" where there is none
    area:      name of the continuous column with the hectares that a row stands for; "" for the whole cell of the grid
    flags:     values of the column `flags`, which must be one of `columns` if there are any

    Raises ValueError for inconsistent fields.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    main: str
    bands: tuple[str, ...]
    certainty: str = ""
    flags: tuple[Flag, ...] = ()
    area: str = ""

    def __post_init__(self) -> None:
        names = [each.name for each in self.columns]
        if len(set(names)) < len(names) or {"col", "row"} & set(names):
            raise ValueError(f"the product {self.name} names a column twice")
        if not isinstance(self.column(self.main), CategoricalColumn) or self.bands[:1] != (self.main,):
            raise ValueError(f"the product {self.name} shows no categorical column")
        if len(set(self.bands)) < len(self.bands):
            raise ValueError(f"the product {self.name} names a band twice")
        scaled = [each for each in self.columns if isinstance(each, ContinuousColumn)]
        if not all(each.scale > 0 and isfinite(each.scale) and isfinite(each.offset) for each in scaled):
            raise ValueError(f"the product {self.name} scales a column by no number above 0")
        if any(isinstance(self.column(name), TextColumn) for name in self.bands):
            raise ValueError(f"the product {self.name} has a band of text")
        numbers = [each.name for each in self.columns if isinstance(each, ContinuousColumn)]
        if missing := [name for name in (self.certainty, self.area) if name and name not in numbers]:
            raise ValueError(f"the product {self.name} has no column {missing[0]} of numbers")
        if self.flags and FLAGS_COLUMN not in names:
            raise ValueError(f"the product {self.name} has flags and no column for them")

    def column(self, name: str) -> Column:
        """The column of that name. Raises ValueError where there is none."""
        for each in self.columns:
            if each.name == name:
                return each
        raise ValueError(f"the product {self.name} has no column {name}")

    @property
    def main_column(self) -> CategoricalColumn:
        """The column `main`."""
        column = self.column(self.main)
        assert isinstance(column, CategoricalColumn)  # noqa: S101 - __post_init__ has checked it
        return column

    @property
    def categorical(self) -> tuple[CategoricalColumn, ...]:
        return tuple(each for each in self.columns if isinstance(each, CategoricalColumn))

    def preview(self) -> Product:
        """The product of the live map layer during a run: only the main column, its certainty and the flags."""
        names = {self.main, self.certainty} | ({FLAGS_COLUMN} if self.flags else set())
        columns = tuple(each for each in self.columns if each.name in names)
        return replace(self, columns=columns, bands=(self.main,), area="")

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "title": self.title,
            "columns": [_column_to_json(each) for each in self.columns],
            "main": self.main,
            "bands": list(self.bands),
            "certainty": self.certainty,
            "flags": [vars(each) for each in self.flags],
            "area": self.area,
        }

    @classmethod
    def from_json(cls, value: Any) -> Product:
        """The inverse of `to_json`. Raises ValueError for any other value."""
        try:
            return cls(
                str(value["name"]),
                str(value["title"]),
                tuple(_column_from_json(each) for each in value["columns"]),
                str(value["main"]),
                tuple(map(str, value["bands"])),
                str(value["certainty"]),
                tuple(Flag(str(each["name"]), str(each["title"]), str(each["mark"])) for each in value["flags"]),
                str(value.get("area", "")),  # maps from before this field have no such column
            )
        except (KeyError, TypeError, AttributeError, OverflowError) as error:
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
