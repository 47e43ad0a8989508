"""A product that has nothing to do with land use, and a run of it: for the tests that no part knows a product by name.

python -m tests.data.canopy FOLDER     writes its four files and `result.json`
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from plugin.engine.api.grid import Block, ChipGrid
from plugin.engine.api.product import CategoricalColumn, Category, ContinuousColumn, Product
from plugin.engine.outputs.metadata import MapMetadata
from plugin.engine.outputs.write import write_outputs
from plugin.engine.run.assembly import assemble
from plugin.engine.run.parts import encode_part, part_name
from plugin.engine.storage.store import FolderStore

PRODUCT = Product(
    "canopy",
    "Canopy",
    (
        CategoricalColumn("stand", "Stand", (Category("old", "Old", "#00441b"), Category("new", "New", "#a1d99b"))),
        ContinuousColumn("height_m", "Height, m", 0.01, -50.0),
    ),
    "stand",
    ("stand", "height_m"),
)
GRID = ChipGrid("EPSG:26911", 100.0)
METADATA = MapMetadata(PRODUCT, GRID, "Canopy of a quad", properties={"season": "leaf-on"}, provenance={"by": "hand"})
OUTPUTS = {"gpkg": "canopy.gpkg", "cog": "canopy.tif", "geoparquet": "canopy.parquet", "stac": "canopy.json"}


def part(block: Block) -> pa.Table:
    """The 16 x 16 chips of a block, with what its model might give: heights, one of them unknown."""
    row, col = np.mgrid[0:16, 0:16].reshape(2, -1) + np.array([[block.row * 16], [block.col * 16]])
    heights = (np.sin(col) * 20 + np.cos(row) * 20).astype(np.float32)
    heights[0] = np.nan
    return pa.table({"col": col.astype(np.int32), "row": row.astype(np.int32), "height_m": heights})


def derive(parts: pa.Table) -> pa.Table:
    """North to south and then west to east, with the product's columns."""
    parts = parts.take(np.lexsort((parts["col"].to_numpy(), -parts["row"].to_numpy())))
    heights = parts["height_m"].to_numpy()
    unknown = np.isnan(heights)
    stand = pa.array(np.where(heights > 5, "old", "new"), mask=unknown)
    numbers = pa.array(heights, mask=unknown)
    return pa.table({"col": parts["col"], "row": parts["row"], "stand": stand, "height_m": numbers})


def write(folder: Path) -> dict[str, Any]:
    """Parts, all four outputs, and the result of such a run."""
    blocks = [Block(3, 7), Block(4, 7), Block(3, 6)]
    (folder / "parts").mkdir()
    store = FolderStore(folder / "parts")
    for block in blocks:
        store.put(part_name(block), encode_part(part(block)))
    table = assemble(store, blocks, PRODUCT, derive, folder / "rows.tmp")
    outputs = {kind: str(folder / name) for kind, name in OUTPUTS.items()}
    write_outputs(table, METADATA, outputs)
    return {
        "run": "canopy",
        "outputs": outputs,
        "product": PRODUCT.to_json(),
        "grid": GRID.to_json(),
        **table.tally.to_json(GRID),
        "model": {"name": "lidar", "version": "1", "digest": "0" * 64, "license": "CC0-1.0"},
        "device": {"kind": "cpu", "name": "a CPU", "note": None},
        "raster": ["quad.tif"],
        "image_dates": [],
        "finished": "2026-11-28T00:00:00Z",
        "seconds": 1.0,
        "warnings": [],
    }


if __name__ == "__main__":
    Path(sys.argv[1], "result.json").write_text(json.dumps(write(Path(sys.argv[1]))))
