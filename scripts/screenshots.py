"""Takes the guide's screenshots in a real QGIS: `make screenshots`, or some of them by name.

    python -m scripts.screenshots                           all; in the dark theme those that the guide shows in it
    python -m scripts.screenshots --only chip-panel click   some of them
    python -m scripts.screenshots --theme light             one theme

QGIS runs on a virtual screen with the zip in a clean profile, sets the engine up and works on a generated landscape
(scripts/imagery/make_scene.py); the steps are in scripts/desktop/steps/screenshot_steps.py. Needs the developers'
Python.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from scripts.desktop.launch import QgisDesktop
from scripts.desktop.walk import catalogue, tiles
from scripts.imagery import make_scene

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
THEMES = {"light": "default", "dark": "Night Mapping"}
NOT_SHOWN = ("failure", "map", "tiles-corrected", "tiles-plan")  # what steps picture for tests
ALSO_DARK = ("qgis-main-window", "dock-result", "chip-panel", "setup-before")  # shown in both themes
SIZE = (1280, 800)
COMPANION_FILES = {"nlcd": "nlcd.tif", "truth": "truth.gpkg"}
SCENE_CHIPS = 30  # columns and rows of the landscape
PLAIN, DITHERED = Image.Dither.NONE, Image.Dither.FLOYDSTEINBERG
# Number of colours and dithering; the first is used whose file has less than MAX_BYTES
ENCODINGS = ((224, DITHERED), (128, DITHERED), (128, PLAIN), (64, PLAIN))
MAX_BYTES = 249_000
TIMEOUT_S = 900.0


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="pictures to keep, without .png")
    parser.add_argument("--theme", choices=THEMES, help="one theme (both)")
    parser.add_argument("--into", type=Path, default=IMAGES, help="folder (docs/images)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        raster = Path(folder) / "Valley 2022.tif"
        make_scene.make_scene(raster, SCENE_CHIPS, SCENE_CHIPS, 0)
        with catalogue(raster, Path(folder)) as catalog, tiles(raster, Path(folder)) as service:
            for theme in [options.theme] if options.theme else THEMES:
                inputs = {"raster": str(raster), **catalog, **service}
                take_screenshots(Path(folder) / theme, theme, inputs, options.into, options.only)


def take_screenshots(folder: Path, theme: str, inputs: Mapping[str, Any], out: Path, only: list[str]) -> None:
    """Write the screenshots of one theme to `out`; names of the dark ones end in -dark. Exits if QGIS failed."""
    (folder / "temporary").mkdir(parents=True)
    environ = {"LANDCHIP_ENGINE_PYTHON": None, "TMPDIR": str(folder / "temporary")}  # QGIS marks layers that lie there
    desktop = QgisDesktop(folder, THEMES[theme], size=SIZE, environ=environ)
    raster = Path(inputs["raster"])
    companions = {name: str(raster.with_name(f"{raster.stem}_{file}")) for name, file in COMPANION_FILES.items()}
    order = {**inputs, **companions}
    outcome = desktop.run("scripts.desktop.steps.screenshot_steps:SCREENSHOT_STEPS", order, TIMEOUT_S)
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(outcome.out.glob("*.png")):
        is_shown = path.stem in ALSO_DARK or (theme != "dark" and path.stem not in NOT_SHOWN)
        if is_shown and (not only or path.stem in only):
            name = f"{path.stem}{'-dark' if theme == 'dark' else ''}.png"
            reduce_colours(path, out / name)
            print(f"{name:28} {(out / name).stat().st_size / 1000:6.0f} kB")
    if outcome.failure:
        if (outcome.out / "failure.png").is_file():
            reduce_colours(outcome.out / "failure.png", Path(tempfile.gettempdir()) / "screenshots-failure.png")
        sys.exit(f"{outcome.failure}\nWhat the screen showed: {tempfile.gettempdir()}/screenshots-failure.png")


def reduce_colours(source: Path, target: Path) -> None:
    """Write `source` as a PNG with a palette; the same image gives the same file."""
    with Image.open(source) as image:
        rgb = image.convert("RGB")
    for colours, dither in ENCODINGS:
        quantised = rgb.quantize(palette=palette(rgb, colours), dither=dither)
        quantised.save(target, "PNG", optimize=True)
        if target.stat().st_size < MAX_BYTES:
            return


def palette(image: Image.Image, n_colours: int) -> Image.Image:
    """A palette image for `image`: half of the colours are its most frequent ones, so that backgrounds and legends
    stay uniform; the others are chosen by median cut, in which frequent colours count by the square root.
    """
    pixels = np.asarray(image).reshape(-1, 3)
    unique_colours, counts = np.unique(pixels, axis=0, return_counts=True)
    frequent = unique_colours[np.argsort(-counts, kind="stable")[: n_colours // 2]]
    _, first, counts = np.unique(pixels >> 3, axis=0, return_index=True, return_counts=True)
    weighted = np.repeat(pixels[first], np.sqrt(counts).astype(int), axis=0)
    others = Image.fromarray(weighted[None]).quantize(n_colours - len(frequent), Image.Quantize.MEDIANCUT)
    result = Image.new("P", (1, 1))
    result.putpalette(frequent.tobytes() + bytes(others.getpalette() or []))
    return result


if __name__ == "__main__":
    main()
