"""Reads a table of chip predictions that another program wrote: where its chips are, and what it says of them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyogrio
import pyogrio.errors
import shapely
from numpy.typing import NDArray

from ..api.errors import RasterError
from ..outputs.geopackage import without_sidecar
from .request import ImportRequest

Floats = NDArray[np.float64]
CORNERS = ("west", "south", "east", "north")
PLACE = ("col", "row")
# What a column is -> the names by which it is found, in lower case. The first ones are those of the original's table.
FIELDS = {
    "west": ("llcrnrlon", "west", "xmin", "min_lon"),
    "south": ("llcrnrlat", "south", "ymin", "min_lat"),
    "east": ("urcrnrlon", "east", "xmax", "max_lon"),
    "north": ("urcrnrlat", "north", "ymax", "max_lat"),
    "col": ("grid_col_from_west", "col", "column"),
    "row": ("grid_row_from_south", "row"),
    "prediction": ("pred_group", "pred_class", "prediction", "predicted", "group", "class", "label"),
}
RECTANGLE = 0.98  # the smallest share of its bounding box that a geometry covers which is taken for a chip


class ForeignTable(NamedTuple):
    """n chips.

    predictions:   the text of each; "" where there is none
    probabilities: name in the table, without "p_" -> (n,) values; empty where it states none
    corners:       (n, 4), west, south, east, north in `crs`; None where the table has numbers of columns and rows only
    places:        (n, 2), numbers of column and row, rows from the south; None where it has none
    crs:           that the table itself states, as WKT or a code; None for a table of plain text
    """

    predictions: list[str]
    probabilities: dict[str, Floats]
    corners: Floats | None
    places: NDArray[np.int64] | None
    crs: str | None


def read_table(request: ImportRequest) -> ForeignTable:
    """Raises RasterError for a file that cannot be read, and one without a column that is needed."""
    table, corners, crs = _read(request)
    found = _columns(request, table.column_names)
    if "prediction" not in found:
        raise RasterError(
            "predictions-no-prediction",
            "{path} has no column with the predicted class or group: name it (columns: prediction).",
            path=request.table,
        )
    if corners is None and all(each in found for each in CORNERS):
        corners = np.column_stack([_numbers(request, table, found[each]) for each in CORNERS])
    places = None
    if all(each in found for each in PLACE):
        places = np.column_stack([_numbers(request, table, found[each]) for each in PLACE])
        if (places != np.round(places)).any() or (np.abs(places) > 2**31 - 2).any():
            raise RasterError(
                "predictions-place-not-whole",
                "{path} has a column or row of the grid that is no whole number: correct it or give corners.",
                path=request.table,
            )
    if corners is None and places is None:
        raise RasterError(
            "predictions-no-place",
            "{path} says nowhere where its chips lie: give columns llcrnrlat, llcrnrlon, urcrnrlat and urcrnrlon, or "
            "col and row, or a GeoPackage of squares.",
            path=request.table,
        )
    if not table.num_rows:
        raise RasterError("predictions-empty", "{path} holds no chip: choose another file.", path=request.table)
    texts = ["" if each is None else str(each).strip() for each in table[found["prediction"]].to_pylist()]
    shares = {name[2:]: _numbers(request, table, column, True) for name, column in found.items() if name[:2] == "p_"}
    return ForeignTable(texts, shares, corners, None if places is None else places.astype(np.int64), crs)


def _read(request: ImportRequest) -> tuple[pa.Table, Floats | None, str | None]:
    """The columns, the bounds of the geometries and the CRS; both None for a table of plain text."""
    path = request.table
    if not path.is_file():
        raise RasterError("file-missing", "There is no file {path}: check the path.", path=path)
    try:
        if path.suffix.lower() in (".csv", ".txt"):
            plain = pa.csv.read_csv(path)
            if len(set(plain.column_names)) < plain.num_columns:
                raise ValueError("two columns have one name")
            return plain, None, None
        with without_sidecar():
            meta, table = pyogrio.read_arrow(path, layer=request.layer)
    except (OSError, ValueError, pa.ArrowException, pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as e:
        raise RasterError(
            "predictions-unreadable",
            "{path} cannot be read as a table of chips ({reason}): give a CSV with a line of column names, or a "
            "GeoPackage.",
            path=path,
            reason=" ".join(str(e).split()).rstrip(".")[:160],
        ) from e
    name = meta["geometry_name"] or "wkb_geometry"
    if name not in table.column_names:
        return table, None, None
    shapes = shapely.from_wkb(table[name].to_pylist())
    plain = table.drop_columns([name])
    if not any(each is not None for each in shapes):
        return plain, None, None
    bounds = shapely.bounds(shapes)
    boxes = (bounds[:, 2] - bounds[:, 0]) * (bounds[:, 3] - bounds[:, 1])
    if not (shapely.area(shapes) >= RECTANGLE * boxes).all() or not (boxes > 0).all():
        raise RasterError(
            "predictions-not-rectangles",
            "{path} has geometries that are no upright rectangles: give one square for each chip.",
            path=path,
        )
    if not meta["crs"]:
        raise RasterError(
            "predictions-no-crs", "{path} states no CRS of its geometries: set it in the file.", path=path
        )
    return plain, bounds, str(meta["crs"])


def _columns(request: ImportRequest, names: list[str]) -> dict[str, str]:
    """What a column is -> its name in the table: as the request says, else by FIELDS; probabilities are p_<name>."""
    lower = {name.lower(): name for name in reversed(names)}
    for field, column in request.columns.items():
        if (field not in FIELDS and field[:2] != "p_") or column.lower() not in lower:
            raise RasterError(
                "predictions-column-unknown",
                "{path} cannot give {field} from a column {column}: its columns are {known}; what a column can be is "
                "{fields}, or p_ and the name of a class.",
                path=request.table,
                field=field,
                column=column,
                known=", ".join(names)[:200],
                fields=", ".join(FIELDS),
            )
    found = {name: lower[name] for name in lower if name[:2] == "p_" and len(name) > 2}
    found |= {
        field: next(lower[each] for each in known if each in lower)
        for field, known in FIELDS.items()
        if any(each in lower for each in known)
    }
    return found | {field: lower[column.lower()] for field, column in request.columns.items()}


def _numbers(request: ImportRequest, table: pa.Table, column: str, missing: bool = False) -> Floats:
    """A column as float64. missing: whether a chip may have none, which is NaN then"""
    try:
        values: Floats = np.asarray(table[column].cast(pa.float64()).to_numpy(), np.float64)
    except pa.ArrowException:
        values = np.array([np.inf])
    if np.isinf(values).any() or (np.isnan(values).any() and not missing):
        raise RasterError(
            "predictions-not-numbers",
            "The column {column} of {path} holds what is no finite number: correct it.",
            path=request.table,
            column=column,
        )
    return values
