"""A new user's first hour in a real QGIS, and how long each step takes: docs/guide/walk.md.

    python -m scripts.desktop.walk                              all parts; the engine is set up by its button
    python -m scripts.desktop.walk --engine .venv/engine/bin/python     with an engine that is there
    python -m scripts.desktop.walk --pictures FOLDER            a picture of the screen after each step

QGIS runs on a virtual screen with a profile of its own, which its parts share, each in a QGIS of its own: the sample,
a file, the next day, tiles, a catalogue. Tiles and catalogue come from servers on this machine. Needs the developers'
Python. The steps are those of the tests. Two figures are printed of each: its seconds, and how many of them are fixed
waits, in which the window draws itself.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from rasterio.errors import NotGeoreferencedWarning
from rasterio.warp import Resampling, reproject, transform
from rasterio.windows import Window

from scripts.desktop.launch import DesktopOutcome, QgisDesktop
from tests.engine.catalog.stac_server import naip_item, stac_server
from tests.engine.tiles.fake_service import HALF_WORLD, PIXEL, FakeService, serving
from trainer.default.data_folder import data_folder

SIDE = 30  # chips of the imagery, from west to east and from north to south
QUAD_PX = 2800  # side of a quad of the catalogue, without what it has in common with the next
TILES_PX = 4096  # side of the raster that tiles are cut from
VISIBLE_M = 1800.0  # side of the place that is looked at, in metres of its CRS
PARTS = ("sample", "file", "next_day", "tiles", "catalogue")
SIZE = (1440, 900)
TIMEOUT_S = 600.0
ENGINE = "LANDCHIP_ENGINE_PYTHON"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", type=Path, help="a Python with the engine's packages, which is not set up then")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="folder for a picture after each step")
    parser.add_argument(
        "--parts", nargs="+", metavar="PART", choices=PARTS, default=PARTS, help="some: the sample first"
    )
    parser.add_argument("--theme", default="default", help="QGIS's theme, such as 'Night Mapping'")
    options = parser.parse_args()
    warnings.simplefilter("ignore", NotGeoreferencedWarning)  # of tiles
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        raster = make_imagery(folder / "imagery")
        (folder / "temporary").mkdir()
        desktop = QgisDesktop(
            folder / "user",
            options.theme,
            size=SIZE,
            plugin=False,
            environ={
                ENGINE: str(options.engine.absolute()) if options.engine else None,
                "TMPDIR": str(folder / "temporary"),  # QGIS warns of layers in the folder of temporary files
            },
        )
        with catalogue(raster, folder) as catalog, tiles(raster, folder) as service:
            inputs = {"file": {"raster": str(raster)}, "tiles": service, "catalogue": catalog}
            kept: Mapping[str, Any] = {}
            for part in options.parts:
                steps = f"{part}_with_engine" if part == "sample" and options.engine else part
                given = {**inputs.get(part, {}), "kept": kept, "pictures": options.pictures is not None}
                kept = walk(desktop, part, steps.upper(), given, options.pictures).facts


def walk(
    desktop: QgisDesktop, part: str, steps: str, inputs: Mapping[str, Any], pictures: Path | None
) -> DesktopOutcome:
    """Take the steps of a part, print their seconds, and keep the pictures. Exits where a step failed."""
    started = time.monotonic()
    outcome = desktop.run(f"scripts.desktop.scenarios:WALK_{steps}", inputs, TIMEOUT_S)
    print(f"\n{part}: {time.monotonic() - started:.0f} s with the start and the end of QGIS")
    for step in outcome.steps:
        print(f"{step['seconds']:7.1f} s {step['fixed_waits_s']:5.1f} s  {step['name']}", flush=True)
    if pictures is not None:
        shutil.copytree(outcome.out, pictures / part, dirs_exist_ok=True)
    if outcome.failure:
        sys.exit(outcome.failure)
    return outcome


def make_imagery(folder: Path) -> Path:
    """A quilt of real chips; a painted landscape where there are none."""
    path = folder / "imagery.tif"
    script = "make_quilt" if (data_folder() / "manifest.csv").is_file() else "make_scene"
    command = [sys.executable, "-m", f"scripts.imagery.{script}", "--cols", str(SIDE), "--rows", str(SIDE), str(path)]
    folder.mkdir()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return path


@contextmanager
def catalogue(raster: Path, folder: Path) -> Iterator[dict[str, Any]]:
    """A STAC API with quads of the raster, two of 2020 and one of 2016; gives the inputs of imagery_steps.py.

    As NAIP they have near infrared; here it is red once more.
    """
    with stac_server() as server, rasterio.open(raster) as dataset:
        for name, column, day in (("se", 0, "2020-05-18"), ("sw", 1, "2020-05-19"), ("old", 0, "2016-07-01")):
            window = Window(column * QUAD_PX, 0, QUAD_PX + 300, QUAD_PX)  # quads overlap
            path = folder / f"m_3211561_{name}.tif"
            pixels = dataset.read([1, 2, 3, 1], window=window)
            profile = {**dataset.profile, "transform": dataset.window_transform(window), "alpha": "no"}
            profile.update(count=len(pixels), width=window.width, height=window.height)
            with rasterio.open(path, "w", **profile) as quad:
                quad.write(pixels)
            server.files[path.name] = path
            server.items.append(naip_item(path, day, f"{server.address}/files/{path.name}"))
        middle, north = dataset.bounds.left + QUAD_PX, dataset.bounds.top - VISIBLE_M / 4
        place = [middle - VISIBLE_M / 2, north - VISIBLE_M, middle + VISIBLE_M / 2, north]
        yield {"catalog": server.address, "place": place, "place_crs": dataset.crs.to_string()}


@contextmanager
def tiles(raster: Path, folder: Path) -> Iterator[dict[str, Any]]:
    """A service of XYZ tiles of the raster; gives the inputs of tile_steps.py."""
    with rasterio.open(raster) as dataset:
        (left,), (top,) = transform(dataset.crs, "EPSG:3857", [dataset.bounds.left], [dataset.bounds.top])
        col, row = (int((each + HALF_WORLD) / PIXEL) for each in (left + VISIBLE_M, -top + VISIBLE_M))
        corner = Affine(PIXEL, 0, col * PIXEL - HALF_WORLD, 0, -PIXEL, HALF_WORLD - row * PIXEL)
        pixels = np.zeros((3, TILES_PX, TILES_PX), np.uint8)
        reproject(
            rasterio.band(dataset, [1, 2, 3]), pixels, dst_transform=corner, dst_crs="EPSG:3857",
            resampling=Resampling.bilinear,
        )  # fmt: skip
    shape = {"width": TILES_PX, "height": TILES_PX, "count": 3, "dtype": "uint8"}
    path = folder / "mercator.tif"
    with rasterio.open(path, "w", driver="GTiff", tiled=True, crs="EPSG:3857", transform=corner, **shape) as mercator:
        mercator.write(pixels)
    with serving(FakeService(path)) as server:
        west, north = corner.c + VISIBLE_M, corner.f - VISIBLE_M
        address = f"type=xyz&url={server.address}/xyz/{{z}}/{{x}}/{{y}}.png&zmin=0&zmax=17"
        yield {"tiles": address, "extent": [west, north - VISIBLE_M, west + VISIBLE_M, north]}


if __name__ == "__main__":
    main()
