"""A made-up land-use map of 30 x 40 chips, and its land cover, of which some chips changed.

python -m tests.data.changed_land FOLDER     writes both, and their change map: change.gpkg, change.tif, result.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from affine import Affine

from plugin.engine.api.classes import CLASSES, GROUPS, landuse_product
from plugin.engine.api.grid import ChipGrid
from plugin.engine.change.since_nlcd import change_since_nlcd
from plugin.engine.outputs.metadata import MapMetadata
from plugin.engine.outputs.table import spooled_table
from plugin.engine.outputs.write import write_outputs
from tests.data import codes

ROWS, COLS, SIZE, PIXEL = 30, 40, 224.0, 28  # PIXEL: metres of the land cover, eight to a chip's side
CRS = "EPSG:26911"
NAMES = [each.name for each in CLASSES]
CODE = {"cultivated": 82, "forest": 41, "developed": 23, "barren": 31, "water": 11, "shrub": 52, "herbaceous": 71}
CONFUSION = [[18 if a == b else 0 for b in NAMES] for a in NAMES]  # of a model that is right in 18 of 19 held-out chips
for _k, _row in enumerate(CONFUSION):
    _row[(_k + 1) % len(NAMES)] = 1


class MadeUp(NamedTuple):
    """map: path of the GeoPackage; nlcd: of the raster; then, now: (row, col), names of the true classes"""

    map: Path
    nlcd: Path
    then: np.ndarray
    now: np.ndarray

    def params(self, output: Path, **more: Any) -> dict[str, Any]:
        return {"map": str(self.map), "nlcd": str(self.nlcd), "outputs": {"gpkg": str(output)}, **more}


def make_map(
    folder: Path,
    then: np.ndarray,
    now: np.ndarray,
    sure: float | np.ndarray = 0.97,
    date: str | None = "2016-06-01",
    properties: dict[str, Any] | None = None,
) -> MadeUp:
    """A map and its land cover. then, now: (row, col) names of classes, north to south.

    sure: the model's probability of the class now, of all chips or (n,)
    """
    rows, cols = then.shape
    n = rows * cols
    sure = np.broadcast_to(np.asarray(sure, np.float64), n)
    probabilities = np.repeat((1 - sure[:, None]) / (len(NAMES) - 1), len(NAMES), axis=1)
    probabilities[np.arange(n), [NAMES.index(each) for each in now.ravel()]] = sure
    groups = {each.name: np.zeros(n) for each in GROUPS}
    for k, each in enumerate(CLASSES):
        groups[each.group] += probabilities[:, k]
    by_group = np.column_stack(list(groups.values()))
    table = {
        "col": np.tile(np.arange(cols), rows),
        "row": np.repeat(np.arange(rows)[::-1], cols),
        "valid": np.ones(n),
        "hectares": np.full(n, SIZE**2 / 1e4),
        "class": now.ravel().tolist(),
        "group": [list(groups)[k] for k in by_group.argmax(axis=1)],
        **{f"p_{name}": probabilities[:, k] for k, name in enumerate(NAMES)},
        **{f"g_{name}": values for name, values in groups.items()},
        "confidence": by_group.max(axis=1),
        "margin": by_group.max(axis=1),
        "distance": np.zeros(n),
        "flags": [""] * n,
        "model": ["tiny 1"] * n,
        "image_date": [date] * n,
    }
    product = landuse_product(CLASSES, GROUPS)
    stated = {"image_dates": [date], "model_statistics": {"prior": [1 / 7] * 7, "confusion": CONFUSION}}
    metadata = MapMetadata(
        product, ChipGrid(CRS, SIZE), "made up", properties=stated if properties is None else properties
    )
    spooled = spooled_table(product, [pa.table(table)], folder / "rows.arrow")
    write_outputs(spooled, metadata, {"gpkg": str(folder / "map.gpkg")})
    grid = np.array([[CODE[each] for each in row] for row in then], np.uint8)
    pixels = np.kron(grid, np.ones((int(SIZE) // PIXEL, int(SIZE) // PIXEL), np.uint8))
    nlcd = codes.write(folder / "nlcd_2011.tif", pixels, CRS, Affine(PIXEL, 0, 0, 0, -PIXEL, rows * SIZE))
    return MadeUp(folder / "map.gpkg", nlcd, then, now)


def land(seed: int, share: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """The classes then and now; `share` of the chips that were not developed became so."""
    rng = np.random.default_rng(seed)
    then = rng.choice(["cultivated", "forest", "developed"], (ROWS, COLS), p=[0.4, 0.3, 0.3])
    now = then.copy()
    now[(then != "developed") & (rng.random(then.shape) < share)] = "developed"
    return then, now


def write(folder: Path) -> None:
    """The map and its land cover of 2011, of which 8 % became developed until 2016, and the change map of both."""
    made = make_map(folder, *land(2, 0.08))
    params = made.params(folder / "change.gpkg")
    params["outputs"]["cog"] = str(folder / "change.tif")
    result = change_since_nlcd(params, lambda _progress: None, lambda: False)
    (folder / "result.json").write_text(json.dumps(result))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
