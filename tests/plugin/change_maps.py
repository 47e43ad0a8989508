"""A made-up change map of 3 x 2 chips, its result and a sample of it, written without the engine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from osgeo import ogr, osr

from plugin.engine.api.classes import GROUPS, WATER
from plugin.engine.change.product import change_product

SIZE, CRS = 224, 26911
CHIPS = (  # col, row, from, to, p_change
    (2800, 16200, "cultivated", "developed", 0.83),
    (2801, 16200, "cultivated", "developed", 0.61),
    (2802, 16200, "undeveloped", "cultivated", 0.72),
    (2800, 16201, "developed", "developed", 0.02),
    (2801, 16201, "undeveloped", "undeveloped", 0.1),
    (2802, 16201, "cultivated", "cultivated", 0.05),
)
STATES = [each.name for each in (*GROUPS, WATER)]
HECTARES = SIZE**2 / 1e4
ANSWERS = {"reviewed_from": ogr.OFTString, "reviewed_to": ogr.OFTString}
COLUMNS = {
    "col": ogr.OFTInteger, "row": ogr.OFTInteger, "transition": ogr.OFTString, "from": ogr.OFTString,
    "to": ogr.OFTString, "p_change": ogr.OFTReal, "flags": ogr.OFTString,
}  # fmt: skip


def change_result(path: Path) -> dict[str, Any]:
    """The engine's answer of the map in `path` (plugin/engine/change/since_nlcd.py)."""
    chips = [[0] * len(STATES) for _ in STATES]
    for _, _, before, after, _ in CHIPS:
        chips[STATES.index(before)][STATES.index(after)] += 1
    hectares = [[HECTARES * n for n in row] for row in chips]
    return {
        "outputs": {"gpkg": str(path)},
        "product": change_product([*GROUPS, WATER]).to_json(),
        "grid": {"crs": f"EPSG:{CRS}", "size": float(SIZE)},
        "map": str(path.with_name("map.gpkg")),
        "years": {"from": 2011, "to": 2016},
        "chips": {"total": 6, "compared": 6, "changed": 3, "mixed": 0, "unfamiliar": 0, "water": 0, "no_data": 0,
                  "no_nlcd": 0},
        "states": STATES,
        "transitions": {},
        "matrix": {"chips": chips, "hectares": hectares, "expected_hectares": hectares},
        "candidates": {"precision": 0.5, "p_change": 0.61, "chips": 3, "expected_true": 2.16, "expected_false": 0.84,
                       "expected_missed": 0.17},
        "plain_rule": 4,
        "warnings": [],
        "seconds": 0.1,
    }  # fmt: skip


def write_change_map(path: Path) -> Path:
    """The six CHIPS as the engine writes them, with a part of its columns."""
    names = {"transition": lambda before, after: f"stable_{before}" if before == after else f"{before}_to_{after}"}
    rows = [
        {
            "col": col,
            "row": row,
            "from": a,
            "to": b,
            "p_change": p,
            "transition": names["transition"](a, b),
            "flags": "",
        }
        for col, row, a, b, p in CHIPS
    ]
    return _write(path, "change", COLUMNS, rows)


def write_sample(path: Path, answers: Mapping[tuple[int, int], tuple[str, str]]) -> Path:
    """All CHIPS as a sample. answers: (col, row) -> uses then and now, of the chips that are reviewed"""
    rows = [
        {"col": col, "row": row, "turn": turn, "p_change": p}
        | dict(zip(ANSWERS, answers.get((col, row), (None, None))))
        for turn, (col, row, _, _, p) in enumerate(CHIPS, 1)
    ]
    return _write(path, "sample", {**COLUMNS, "turn": ogr.OFTInteger, **ANSWERS}, rows)


def _write(path: Path, name: str, columns: Mapping[str, int], rows: list[dict[str, Any]]) -> Path:
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(CRS)
    path.unlink(missing_ok=True)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = file.CreateLayer(name, srs, ogr.wkbPolygon)
    for column, kind in columns.items():
        layer.CreateField(ogr.FieldDefn(column, kind))
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for column, value in row.items():
            if value is not None:
                feature.SetField(column, value)
        w, s = row["col"] * SIZE, row["row"] * SIZE
        e, n = w + SIZE, s + SIZE
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({w} {s},{e} {s},{e} {n},{w} {n},{w} {s}))"))
        layer.CreateFeature(feature)
    layer = file = None
    return path
