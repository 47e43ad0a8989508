"""Takes the guide's pictures from a real window: `make screenshots`, or some of them by name.

    python -m scripts.screenshots                           all; in the dark theme those that the guide shows so
    python -m scripts.screenshots --only chip-panel click   some of them
    python -m scripts.screenshots --theme light             one theme

QGIS runs on a virtual screen with the zip in a clean profile, sets the engine up and works on a painted landscape
(scripts/make_scene.py); scripts/desktop/screenshot_steps.py says what it does. Needs the developers' Python for
painting and for making the files small.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

from scripts import make_scene
from scripts.desktop.launch import QgisDesktop

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
THEMES = {"light": "default", "dark": "Night Mapping"}
ALSO_DARK = ("qgis-main-window", "dock-result", "chip-panel", "setup-before")  # shown in both themes
SIZE = (1280, 800)
COMPANION_FILES = {"nlcd": "nlcd.tif", "truth": "truth.gpkg"}
SCENE_CHIPS = 30  # chips of the landscape
PLAIN, DITHERED = Image.Dither.NONE, Image.Dither.FLOYDSTEINBERG
ENCODINGS = (
    (224, DITHERED),
    (128, DITHERED),
    (128, PLAIN),
    (64, PLAIN),
)  # colours; the first whose file is small enough
MAX_BYTES = 199_000
TIMEOUT_S = 900.0


def main() -> None:
    """The command line."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--only", nargs="+", default=[], metavar="NAME", help="pictures to keep, without .png")
    words.add_argument("--theme", choices=THEMES, help="one theme (both)")
    words.add_argument("--into", type=Path, default=IMAGES, help="folder (docs/images)")
    chosen = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        raster = Path(folder) / "Valley 2022.tif"
        make_scene.make_scene(raster, SCENE_CHIPS, SCENE_CHIPS, 0)
        for theme in [chosen.theme] if chosen.theme else THEMES:
            take_screenshots(Path(folder) / theme, theme, raster, chosen.into, chosen.only)


def take_screenshots(folder: Path, theme: str, raster: Path, into: Path, only: list[str]) -> None:
    """The pictures of one theme; those of the dark one end in -dark. Ends the program where QGIS failed."""
    folder.mkdir()
    desktop = QgisDesktop(folder, THEMES[theme], size=SIZE, environ={"LANDCHIP_ENGINE_PYTHON": None})
    given = {
        "raster": str(raster),
        **{name: str(raster.with_name(f"{raster.stem}_{file}")) for name, file in COMPANION_FILES.items()},
    }
    outcome = desktop.run("scripts.desktop.screenshot_steps:SCREENSHOT_STEPS", given, TIMEOUT_S)
    into.mkdir(parents=True, exist_ok=True)
    for path in sorted(outcome.out.glob("*.png")):
        shown = path.stem in ALSO_DARK or (theme != "dark" and path.stem != "failure")
        if shown and (not only or path.stem in only):
            name = f"{path.stem}{'-dark' if theme == 'dark' else ''}.png"
            reduce_colours(path, into / name)
            print(f"{name:28} {(into / name).stat().st_size / 1000:6.0f} kB")
    if outcome.failure:
        if (outcome.out / "failure.png").is_file():
            reduce_colours(outcome.out / "failure.png", Path(tempfile.gettempdir()) / "screenshots-failure.png")
        sys.exit(f"{outcome.failure}\nWhat the screen showed: {tempfile.gettempdir()}/screenshots-failure.png")


def reduce_colours(source: Path, target: Path) -> None:
    """With a palette of its own; the same picture gives the same file."""
    with Image.open(source) as picture:
        full = picture.convert("RGB")
    for colours, dither in ENCODINGS:
        few = full.quantize(palette=palette(full, colours), dither=dither)
        few.save(target, "PNG", optimize=True)
        if target.stat().st_size < MAX_BYTES:
            return


def palette(picture: Image.Image, colours: int) -> Image.Image:
    """The colours that stand for a picture's: half of them its most frequent ones as they are, so that grounds and
    legends stay even, the rest for all others, of which rare ones count too.
    """
    pixels = np.asarray(picture).reshape(-1, 3)
    held, number = np.unique(pixels, axis=0, return_counts=True)
    even = held[np.argsort(-number, kind="stable")[: colours // 2]]
    _, first, number = np.unique(pixels >> 3, axis=0, return_index=True, return_counts=True)
    weighted = np.repeat(pixels[first], np.sqrt(number).astype(int), axis=0)
    others = Image.fromarray(weighted[None]).quantize(colours - len(even), Image.Quantize.MEDIANCUT)
    made = Image.new("P", (1, 1))
    made.putpalette(even.tobytes() + bytes(others.getpalette() or []))
    return made


if __name__ == "__main__":
    main()
