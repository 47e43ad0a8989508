"""Terrain and natural vegetation: hills, dry scrub, woods, a river and a lake."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scripts.imagery.scene.canvas import Canvas, Mask, NlcdCover, PixelBox
from scripts.imagery.scene.texture import TILE, CrownTexture, FloatGrid, crown_texture, noise, tile_window, upsample

COARSENING = 8  # factor by which the terrain's fields are smaller than the canvas

# Tones after NAIP in California, summer 2016, and Virginia: red, green, blue, near infrared.
VERGE = (158, 145, 113, 165)
DRY_GRASS = (181, 164, 129, 176)
BARE = (188, 177, 161, 172)
DESERT = (197, 186, 169, 180)
OAK = (98, 116, 76, 165)
PINE = (66, 90, 64, 150)
UNDERWOOD = (46, 56, 42, 105)
BUSH = (96, 93, 70, 132)
WATER = (52, 66, 68, 22)
SAND = (196, 184, 160, 178)
TRACK = (202, 189, 166, 185)


@dataclass(frozen=True)
class Terrain:
    """Fields, (y, x) at 1 / COARSENING of the canvas, and seamless textures.

    hills, dry: above 0 inside
    woods:      -1..1, density of trees
    relief:     brightness of slopes, about 1
    lake:       metres into the lake, negative outside
    bends:      phases of the river's bends
    soil, grain, trees, bushes: textures
    """

    hills: FloatGrid
    dry: FloatGrid
    woods: FloatGrid
    relief: FloatGrid
    lake: FloatGrid
    bends: tuple[float, ...]
    soil: FloatGrid
    grain: FloatGrid
    trees: CrownTexture
    bushes: CrownTexture


def generate_terrain(height: int, width: int, rng: np.random.Generator) -> Terrain:
    """A valley with wooded hills in the north-west, dry land in the north-east and farmland along a river between."""
    shape = -(-height // COARSENING), -(-width // COARSENING)
    side = max(shape)
    v, u = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32) / np.array(shape, np.float32)[:, None, None]
    fields = [noise(shape, rng, side / 3, 2.2) for _ in range(3)]
    hills = 0.62 - 1.05 * u - 0.75 * v + 0.09 * fields[0]
    dry = 1.25 * u - 1.1 * v - 0.64 + 0.07 * fields[1]
    woods = 0.42 + 0.8 * fields[2] + 0.3 * noise(shape, rng, side / 14, 1.5)
    heights = noise(shape, rng, side / 9, 2.4)
    slope = np.gradient(heights)
    relief = 1 + np.clip(hills * 3 + 0.1, 0, 1) * np.clip(-0.9 * slope[0] - 0.5 * slope[1], -0.22, 0.22)
    reach = np.hypot((u - 0.2) * 1.3, (v - 0.24) + 0.25 * (u - 0.2)) + 0.018 * noise(shape, rng, side / 6, 2.0)
    return Terrain(
        hills=hills,
        dry=dry,
        woods=woods.astype(np.float32),
        relief=relief.astype(np.float32),
        lake=((0.088 - reach) * height).astype(np.float32),
        bends=tuple(rng.uniform(0, 2 * np.pi, 3)),
        soil=noise((TILE, TILE), rng, 90, 1.35),
        grain=noise((TILE, TILE), rng, 5, 0.8),
        trees=crown_texture(rng, 15_600, 2.2, 6.5),
        bushes=crown_texture(rng, 6_200, 0.8, 2.6),
    )


def distance_into_river(land: Terrain, box: PixelBox, canvas: PixelBox) -> FloatGrid:
    """(y, x) metres into the river, negative outside. canvas: the canvas's extent"""
    first, second, third = land.bends
    v = box.rows() / canvas.height
    middle = 0.64 + 0.05 * np.sin(5.1 * v + first) + 0.028 * np.sin(11.7 * v + second) + 0.009 * np.sin(31 * v + third)
    slant = 0.05 * 5.1 * np.cos(5.1 * v + first) + 0.028 * 11.7 * np.cos(11.7 * v + second)
    half = 17 + 5 * np.sin(17 * v + third)
    return np.asarray(half - np.abs(box.columns() - middle * canvas.width) / np.hypot(1, slant), np.float32)


def paint_terrain(canvas: Canvas, land: Terrain, strip: int = 224) -> None:
    """Paint the whole canvas, `strip` rows at a time; farmland becomes grass of the tone VERGE."""
    for top in range(0, canvas.extent.bottom, strip):
        box = PixelBox(top, 0, min(top + strip, canvas.extent.bottom), canvas.extent.right)
        rows, columns = box.slices()
        fields = {
            name: upsample(getattr(land, name), COARSENING, rows, box.width) for name in ("hills", "dry", "woods")
        }
        soil, grain = tile_window(land.soil, rows, columns), tile_window(land.grain, rows, columns)
        water = np.maximum(
            distance_into_river(land, box, canvas.extent), upsample(land.lake, COARSENING, rows, box.width) + 2 * soil
        )
        light = upsample(land.relief, COARSENING, rows, box.width) * (1 + 0.035 * soil + 0.02 * grain)
        paint_ground(canvas, box, fields["hills"], fields["dry"], soil, light)
        paint_trees(canvas, box, land, vegetation_density(fields, water))
        paint_tracks(canvas, box, land, fields["hills"], fields["dry"])
        paint_water(canvas, box, water, soil)


def paint_ground(
    canvas: Canvas, box: PixelBox, hills: FloatGrid, dry: FloatGrid, soil: FloatGrid, light: FloatGrid
) -> None:
    """Grass in the hills, bare soil between it, desert where it is dry."""

    def mix(base: np.ndarray, colour: tuple[float, ...], share: FloatGrid) -> np.ndarray:
        return np.asarray(
            base + (np.array(colour, np.float32)[:, None, None] - base) * np.clip(share, 0, 1), np.float32
        )

    tone = mix(np.array(VERGE, np.float32)[:, None, None], DRY_GRASS, hills * 12 + 0.5 + 0.2 * soil)
    tone = mix(tone, BARE, (0.7 * soil - 0.35) * (hills > -0.05))
    tone = mix(tone, DESERT, dry * 18 + 0.5 + 0.3 * soil)
    canvas.paint(box, tone, NlcdCover.GRASS, light)
    canvas.cover[box.slices()][dry > 0] = NlcdCover.SOIL


def vegetation_density(fields: dict[str, FloatGrid], water: FloatGrid) -> tuple[FloatGrid, FloatGrid]:
    """Density 0..1 of trees and of bushes."""
    hills, dry, woods = fields["hills"], fields["dry"], fields["woods"]
    upland = np.clip(hills * 14, 0, 1) * np.clip(2.6 * woods - 0.5, 0.004, 1)
    banks = np.clip(1 + water / 60, 0, 0.9) * np.clip(0.55 + 0.6 * woods, 0, 1)
    trees = np.where(dry > 0, 0.35 * banks, np.maximum(upland, banks))
    bushes = np.where(dry > 0, np.clip(0.06 + 0.30 * woods, 0.03, 0.6), 0.02 + 0.05 * np.clip(hills * 14, 0, 1))
    return trees.astype(np.float32), bushes.astype(np.float32)


def paint_trees(canvas: Canvas, box: PixelBox, land: Terrain, density: tuple[FloatGrid, FloatGrid]) -> None:
    """Paint crowns by density (trees, bushes); the cover becomes WOODS or SCRUB where they are dense."""
    slices = box.slices()
    trees, bushes = density
    understorey = np.clip(3 * trees - 1.4, 0, 1)[None]
    ground = (
        canvas.pixels[(slice(None), *slices)] * (1 - understorey)
        + np.array(UNDERWOOD, np.float32)[:, None, None] * understorey
    )
    canvas.paint(box, ground)
    for stamp, stamp_density, colour in ((land.bushes, bushes, BUSH), (land.trees, trees, OAK)):
        light, rank, shadow = (tile_window(tile, *slices) for tile in stamp)
        canvas.darken(box, 0.62, shadow < stamp_density)
        tone_mix = np.clip((rank * 37) % 1 * 1.4 - 0.2, 0, 1)[None]  # each crown has its own tone
        tone = np.array(colour, np.float32)[:, None, None] * (1 - tone_mix) + (
            np.array(PINE if colour is OAK else BUSH, np.float32)[:, None, None] * tone_mix
        )
        canvas.paint(box, tone.astype(np.float32), None, light, rank < stamp_density)
    canvas.cover[slices][bushes > 0.14] = NlcdCover.SCRUB
    canvas.cover[slices][trees > 0.4] = NlcdCover.WOODS


def paint_tracks(canvas: Canvas, box: PixelBox, land: Terrain, hills: FloatGrid, dry: FloatGrid) -> None:
    """A winding track through the hills and another through the dry land."""
    first, second, _ = land.bends
    height, width = canvas.extent.height, canvas.extent.width
    for region, start, phase in ((hills, 0.03, first), (dry, 0.86, second)):
        v = box.rows() / height
        middle = start + 0.32 * v * (start < 0.5) + 0.02 * np.sin(13 * v + phase) + 0.006 * np.sin(47 * v)
        canvas.paint(box, TRACK, None, mask=(np.abs(box.columns() - middle * width) < 2.3) & (region > 0))


def paint_water(canvas: Canvas, box: PixelBox, depth: FloatGrid, soil: FloatGrid) -> None:
    """Water with a paler rim and a narrow bank of sand."""
    bank: Mask = (depth > -3.5 - 2.5 * soil) & (depth <= 0)
    canvas.paint(box, SAND, None, 1 + 0.05 * soil, bank)
    rim = np.exp(-np.maximum(depth, 0) / 6)[None]
    tone = np.array(WATER, np.float32)[:, None, None] * (1 - rim) + np.array((104, 108, 90, 60))[:, None, None] * rim
    canvas.paint(box, tone.astype(np.float32), NlcdCover.WATER, 1 + 0.03 * soil, depth > 0)


def farmland_masks(canvas: Canvas, land: Terrain) -> tuple[Mask, Mask]:
    """Two (y, x) masks: where fields are possible, and where roads are, which may also cross the river."""
    fit = np.zeros(canvas.cover.shape, np.bool_)
    river = np.zeros_like(fit)
    for top in range(0, canvas.extent.bottom, 224):
        box = PixelBox(top, 0, min(top + 224, canvas.extent.bottom), canvas.extent.right)
        rows, _ = box.slices()
        flat = upsample(np.maximum(land.hills, land.dry), COARSENING, rows, box.width) < -0.02
        edge = distance_into_river(land, box, canvas.extent)
        fit[rows] = flat & (edge < -45 - 15 * upsample(land.woods, COARSENING, rows, box.width))
        river[rows] = flat
    return fit, river
