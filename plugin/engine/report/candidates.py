"""The chips that a change map shows as changed, as a table for spreadsheets (CSV) and for maps (GeoJSON)."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyogrio
import pyproj
import shapely
from numpy.typing import NDArray

from ..api.errors import OutputError
from ..api.grid import ChipGrid
from ..imagery.crs import parse_crs
from ..landcover.map_columns import is_of_cover
from ..outputs.table import squares
from ..storage.store import write_atomic

DRIVERS = {".csv": "CSV", ".geojson": "GeoJSON"}
COLUMNS = ("col", "row", "transition", "from", "to", "p_change", "hectares", "flags", "image_date")
WGS84 = "EPSG:4326"


def candidates_of(table: pa.Table) -> pa.Table:
    """The rows that are shown as changed, the most probable first. table: of a change map"""
    changed = pc.fill_null(pc.invert(pc.starts_with(table["transition"], "stable_")), False)
    return table.filter(changed).sort_by([("p_change", "descending"), ("row", "descending"), ("col", "ascending")])


def check_candidates_path(path: Path) -> None:
    """Raises OutputError for another suffix than those of DRIVERS."""
    if path.suffix.lower() not in DRIVERS:
        raise OutputError(
            "candidates-suffix", "The candidates {path} must end in .csv or .geojson: give it another name.", path=path
        )


def write_candidates(path: Path, candidates: pa.Table, grid: ChipGrid) -> None:
    """Writes a table with the centre of each chip in degrees, as CSV, or as GeoJSON with its square.

    path: as check_candidates_path accepts it. Raises OutputError where the file cannot be written.
    """
    cover = [name for name in candidates.column_names if is_of_cover(name)]
    columns = {name: candidates[name] for name in (*COLUMNS, *cover) if name in candidates.column_names}
    longitude, latitude = centres(candidates, grid)
    columns |= {"longitude": pa.array(np.round(longitude, 6)), "latitude": pa.array(np.round(latitude, 6))}
    options = {}
    if DRIVERS[path.suffix.lower()] == "GeoJSON":
        columns["geometry"] = pa.array(_squares_in_degrees(candidates, grid), pa.binary())
        options = {"geometry_name": "geometry", "geometry_type": "Polygon", "crs": WGS84}
    buffer = BytesIO()
    pyogrio.write_arrow(pa.table(columns), buffer, layer="candidates", driver=DRIVERS[path.suffix.lower()], **options)
    write_atomic(path, buffer.getvalue())


def centres(table: pa.Table, grid: ChipGrid) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """(n,), (n,): longitude and latitude of the chips' centres, degrees in WGS 84."""
    x, y = ((table[name].to_numpy() + 0.5) * grid.size for name in ("col", "row"))
    longitude, latitude = _transformer(grid).transform(x, y)
    return np.asarray(longitude), np.asarray(latitude)


def _squares_in_degrees(table: pa.Table, grid: ChipGrid) -> NDArray[np.object_]:
    shapes = shapely.from_wkb(squares(table, grid))
    turned = shapely.transform(shapes, lambda xy: np.column_stack(_transformer(grid).transform(xy[:, 0], xy[:, 1])))
    wkb: NDArray[np.object_] = shapely.to_wkb(turned)
    return wkb


def _transformer(grid: ChipGrid) -> pyproj.Transformer:
    return pyproj.Transformer.from_crs(parse_crs(grid.crs), WGS84, always_xy=True)
