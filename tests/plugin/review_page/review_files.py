"""Review files as the engine's sampling/sample_file.py writes them, of a few chips in a row."""

from __future__ import annotations

import html
import json
import sqlite3
from pathlib import Path
from typing import Any

from osgeo import ogr, osr

from plugin.engine.api.grid import Chip, ChipGrid

GRID = ChipGrid("EPSG:26911", 224.0)
FIRST = Chip(2800, 16200)
MAPPED = (  # use then, use now, probability of change
    ("cultivated", "developed", 0.9),
    ("cultivated", "cultivated", 0.1),
    ("undeveloped", "developed", 0.6),
    ("developed", "developed", 0.05),
    ("cultivated", "developed", 0.4),
)
FRAME = {
    "format": 1,
    "grid": GRID.to_json(),
    "map": {"digest": "d1", "title": "Change from 2011 to 2016"},
    "years": [2011, 2016],
    "groups": ["developed", "cultivated", "undeveloped", "water"],
    "classes": [], "strata": [], "chips": [], "mapped_hectares": [],
    "design": {"seed": 3},
}  # fmt: skip
TEXTS = ("stratum", "transition", "from", "to", "reviewed_from", "reviewed_to", "reviewer", "comment")
TYPES = {**dict.fromkeys(("col", "row", "turn", "place"), ogr.OFTInteger), **dict.fromkeys(TEXTS, ogr.OFTString)}


def make_review(path: Path, design: dict[str, Any] | None = None, n: int = len(MAPPED)) -> Path:
    """n chips from FIRST eastwards, which the map shows as MAPPED says, again and again."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(26911)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    file.SetMetadataItem("landchip_sample", json.dumps({**FRAME, "design": design or FRAME["design"]}))
    layer = file.CreateLayer("sample", srs, ogr.wkbPolygon)
    names = ("col", "row", "turn", "place", *TEXTS, "p_change", "hectares", "nlcd_cultivated", "model_developed")
    for name in names:
        layer.CreateField(ogr.FieldDefn(name, TYPES.get(name, ogr.OFTReal)))
    for k in range(n):
        then, now, p_change = MAPPED[k % len(MAPPED)]
        feature = ogr.Feature(layer.GetLayerDefn())
        values = {"col": FIRST.col + k, "row": FIRST.row, "turn": k + 1, "place": k, "from": then, "to": now}
        more = {"p_change": p_change, "hectares": 5.0, "nlcd_cultivated": 0.8, "model_developed": p_change}
        for name, value in {**values, **more, "stratum": "a", "transition": f"{then}_to_{now}"}.items():
            feature.SetField(name, value)
        west, south, east, north = GRID.bounds(Chip(FIRST.col + k, FIRST.row))
        ring = f"{west} {south},{east} {south},{east} {north},{west} {north},{west} {south}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
        layer.CreateFeature(feature)
    feature = layer = file = None
    return path


COVER = {
    date: {
        "raster": f"cover {date}",
        "valid": f"{prefix}valid",
        "classes": [
            {"column": f"{prefix}trees", "title": "Trees", "colour": "#008000", "cover": "trees"},
            {"column": f"{prefix}impervious", "title": "Impervious", "colour": "#806060", "cover": "impervious"},
        ],
    }
    for date, prefix in (("now", "cover_"), ("then", "then_cover_"))
}


def add_land_cover(path: Path, covers: list[dict[str, float]], dates: tuple[str, ...], **stated: Any) -> Path:
    """Gives a review file the land cover of its chips, as the engine does. covers: of each chip, column -> share"""
    frame = {**FRAME, "design": {"order": "contradictions", "random": False}, **stated}
    frame["land_cover"] = {date: COVER[date] for date in dates}
    names = sorted({name for each in covers for name in each})
    statements = [f"ALTER TABLE sample ADD COLUMN {name} REAL" for name in names]
    for k, each in enumerate(covers):
        values = ", ".join(f"{name} = {value}" for name, value in each.items())
        statements.append(f"UPDATE sample SET {values} WHERE turn = {k + 1}")
    change(path, *statements)
    database = sqlite3.connect(path)
    (text,) = database.execute("SELECT metadata FROM gpkg_metadata").fetchone()
    head, _, rest = text.partition('<MDI key="landchip_sample">')
    tail = rest.partition("</MDI>")[2]
    changed = f'{head}<MDI key="landchip_sample">{html.escape(json.dumps(frame), quote=False)}</MDI>{tail}'
    database.execute("UPDATE gpkg_metadata SET metadata = ?", (changed,))
    database.commit()
    database.close()
    return path


def change(path: Path, *statements: str) -> None:
    """What another program does to the file, which knows the functions of the spatial index."""
    database = sqlite3.connect(path)
    for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
        database.create_function(name, 1, lambda _geometry: None)
    for each in statements:
        database.execute(each)
    database.commit()
    database.close()


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    database = sqlite3.connect(path)
    try:
        return database.execute(query).fetchall()
    finally:
        database.close()


def columns(path: Path) -> list[tuple[Any, ...]]:
    """What the layer says of each chip, in turn."""
    return rows(path, "SELECT reviewed_from, reviewed_to, reviewer FROM sample ORDER BY turn")
