"""A made-up change map of 40 x 50 chips, and a person who knows what is there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pytest

from plugin.engine.api.classes import GROUPS
from plugin.engine.api.grid import ChipGrid
from plugin.engine.change.product import change_product, transition_name
from plugin.engine.outputs.metadata import MapMetadata
from plugin.engine.outputs.table import spooled_table
from plugin.engine.outputs.write import write_outputs

ROWS, COLS = 40, 50
CRS = "EPSG:26911"
STATES = [each for each in GROUPS if each.name in ("developed", "cultivated", "undeveloped")]
NAMES = [each.name for each in STATES]


class ChangeMap(NamedTuple):
    """path of the GeoPackage; true: (col, row) -> the groups then and now"""

    path: Path
    true: dict[tuple[int, int], tuple[str, str]]

    @property
    def true_hectares(self) -> float:
        return 5.0 * sum(then != now for then, now in self.true.values())


def make_change_map(folder: Path, seed: int = 1, unknown: int = 0, changes: bool = True) -> ChangeMap:
    """The map calls a tenth of its chips changed, of which most are, and misses a few; `unknown` chips have no data."""
    rng = np.random.default_rng(seed)
    n = ROWS * COLS
    then = rng.choice(NAMES, n)
    mapped = np.where(changes & (rng.random(n) < 0.1), "developed", then)
    shown = mapped != then
    real = np.where(shown, rng.random(n) < 0.7, rng.random(n) < 0.02) & (then != "developed")
    now = np.where(real, "developed", then)
    rows, cols = np.indices((ROWS, COLS)).reshape(2, -1)
    known = np.arange(n) >= unknown
    p_change = np.where(shown, 0.7, 0.02)
    columns: dict[str, object] = {
        "col": cols,
        "row": rows + 100,
        "valid": np.ones(n),
        "hectares": np.full(n, 5.0),
        "transition": [transition_name(a, b) if here else None for a, b, here in zip(then, mapped, known)],
        "from": [a if here else None for a, here in zip(then, known)],
        "to": [b if here else None for b, here in zip(mapped, known)],
        "p_change": pa.array(p_change, mask=~known),
        **{f"p_{a}_{b}": np.zeros(n) for a in NAMES for b in NAMES},
        **{f"nlcd_{a}": np.zeros(n) for a in NAMES},
        "nlcd_valid": np.ones(n),
        **{f"model_{a}": np.zeros(n) for a in NAMES},
        "flags": [""] * n,
        "image_date": ["2016-06-01"] * n,
    }
    product = change_product(STATES)
    metadata = MapMetadata(product, ChipGrid(CRS, 224.0), "made up", properties={"years": {"from": 2011, "to": 2016}})
    path = folder / "change.gpkg"
    write_outputs(spooled_table(product, [pa.table(columns)], folder / "rows.arrow"), metadata, {"gpkg": str(path)})
    places = zip(cols.tolist(), (rows + 100).tolist())
    return ChangeMap(path, {place: (str(a), str(b)) for place, a, b in zip(places, then, now)})


Told = Callable[[int, tuple[str, str]], tuple[object, object]]


def answer_all(sample: Path, true: dict[tuple[int, int], tuple[str, str]], told: Told = lambda _, each: each) -> None:
    """Fills in the answers of a sample as a person does in QGIS; told: turn and truth -> then, now."""
    with closing(sqlite3.connect(sample)) as database:
        database.enable_load_extension(False)
        rows = database.execute('SELECT fid, col, "row", turn FROM sample').fetchall()
        triggers = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'sample'")
        for (name,) in triggers.fetchall():  # of the spatial index: they call functions that only GDAL has
            database.execute(f'DROP TRIGGER "{name}"')
        for fid, col, row, turn in rows:
            then, now = told(turn, true[col, row])
            database.execute("UPDATE sample SET reviewed_from = ?, reviewed_to = ? WHERE fid = ?", (then, now, fid))
        database.commit()


@pytest.fixture
def change_map(tmp_path: Path) -> ChangeMap:
    return make_change_map(tmp_path)
