"""Takes the guide's screenshots in a real QGIS: `make screenshots`, or some of them by name.

    python -m scripts.screenshots                           all; in the dark theme those that the guide shows in it
    python -m scripts.screenshots --only chip-panel click   some of them
    python -m scripts.screenshots --theme light             one theme

QGIS runs on a virtual screen with the zip in a clean profile, sets the engine up and works on a generated landscape
(scripts/imagery/make_scene.py); the steps are in scripts/desktop/steps/screenshot_steps.py. The pictures of a change
map and of its review are of further ones with a model that is fitted to the landscape (steps/with_land_cover) and the
developers' Python as its engine. Needs the developers' Python.
"""

from __future__ import annotations

import argparse
import json
import subprocess
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
from scripts.imagery.older_imagery import write_older_imagery
from scripts.imagery.older_land_cover import write_older_land_cover

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
FIRST_USE = "scripts.desktop.steps.screenshot_steps:SCREENSHOT_STEPS"
CHANGE = "scripts.desktop.steps.with_land_cover.change_steps:CHANGE_STEPS"
THEMES = {"light": "default", "dark": "Night Mapping"}
REVIEW = "scripts.desktop.steps.with_land_cover.review_steps:REVIEW_STEPS"
CHANGE_PICTURES = ("change", "change-page", "change-layout")
REVIEW_PICTURES = ("review", "review-window")
# How the landscape changed since its earlier land cover (scripts/imagery/older_land_cover.py), as docs/guide/change.md
# has it
RATES = {
    "cultivated": {"developed": 0.006, "undeveloped": 0.002},
    "undeveloped": {"developed": 0.001, "cultivated": 0.002},
}
NOT_SHOWN = (  # what steps picture for tests
    "failure", "map", "tiles-corrected", "tiles-plan", "change-dialog", "change-log", "change-development",
    "review-none", "review-first", "review-in-qgis", "review-swipe",
)  # fmt: skip
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
            first_use = not options.only or not set(options.only) <= {*CHANGE_PICTURES, *REVIEW_PICTURES}
            for theme in [options.theme] if options.theme else THEMES if first_use else ():
                inputs = {"raster": str(raster), **catalog, **service}
                order = {**inputs, **companions(raster)}
                desktop = desktop_in(Path(folder) / theme, theme, None)
                take_screenshots(desktop, FIRST_USE, order, theme, options.into, options.only)
        for steps, pictures in ((CHANGE, CHANGE_PICTURES), (REVIEW, REVIEW_PICTURES)):
            if options.theme != "dark" and (not options.only or set(options.only) & set(pictures)):
                desktop = desktop_in(Path(folder) / pictures[0], "light", sys.executable)
                order = change_inputs(raster)
                order = review_inputs(order) if steps == REVIEW else order
                take_screenshots(desktop, steps, order, "light", options.into, options.only)


def desktop_in(folder: Path, theme: str, engine: str | None) -> QgisDesktop:
    """A QGIS with a profile of its own. engine: the engine's Python; None for the one that is set up in the profile"""
    (folder / "temporary").mkdir(parents=True)
    environ = {
        "LANDCHIP_ENGINE_PYTHON": engine,
        "TMPDIR": str(folder / "temporary"),
    }  # QGIS marks layers that lie there
    return QgisDesktop(folder, THEMES[theme], size=SIZE, environ=environ)


def companions(raster: Path) -> dict[str, str]:
    return {name: str(raster.with_name(f"{raster.stem}_{file}")) for name, file in COMPANION_FILES.items()}


def change_inputs(raster: Path) -> dict[str, str]:
    """The landscape with its earlier land cover, and a model that is fitted to it. Exits if the fit fails."""
    folder, nlcd = raster.parent, companions(raster)["nlcd"]
    older, rates, model = folder / "NLCD 2011.tif", folder / "rates.json", folder / "fitted.onnx"
    write_older_land_cover(Path(nlcd), older)
    rates.write_text(json.dumps({"source": "how the landscape was made", "rates": RATES}), "utf-8")
    fit = ["fit-to-place", str(raster), "--nlcd", nlcd, "--output", str(model), "--quiet"]
    if subprocess.run([sys.executable, "-m", "plugin.engine", *fit], cwd=ROOT, check=False).returncode:
        sys.exit("The model could not be fitted to the landscape.")
    return {"raster": str(raster), "nlcd": str(older), "rates": str(rates), "model": str(model)}


def review_inputs(change: Mapping[str, str]) -> dict[str, str]:
    """The landscape of both years and the most valuable candidates of its change map. Exits if one cannot be made."""
    raster = Path(change["raster"])
    folder = raster.parent
    paths = {name: folder / f"{name}.gpkg" for name in ("landuse", "change", "candidates")}
    older = folder / "Valley 2011.tif"
    write_older_imagery(raster, Path(companions(raster)["nlcd"]), Path(change["nlcd"]), older)
    years = ["--to-year", "2022", "--rates", change["rates"]]
    for command in (
        ["classify", str(raster), "--model", change["model"], "--quiet", "--output", str(paths["landuse"])],
        ["change", str(paths["landuse"]), "--nlcd", change["nlcd"], *years, "--output", str(paths["change"])],
        ["sample-from-change", str(paths["change"]), "--order", "value", "--output", str(paths["candidates"])],
    ):
        if subprocess.run([sys.executable, "-m", "plugin.engine", *command], cwd=ROOT, check=False).returncode:
            sys.exit("The review of the landscape could not be made.")
    inputs = {"then": older, "now": raster, "change": paths["change"], "review": paths["candidates"]}
    return {name: str(path) for name, path in inputs.items()}


def take_screenshots(
    desktop: QgisDesktop, steps: str, inputs: Mapping[str, Any], theme: str, out: Path, only: list[str]
) -> None:
    """Write the screenshots of the steps to `out`; names of the dark ones end in -dark. Exits if QGIS failed."""
    outcome = desktop.run(steps, inputs, TIMEOUT_S)
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
