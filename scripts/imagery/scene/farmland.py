"""Fields: sections between the country roads, divided into parcels, each with its crop and machine tracks."""

from __future__ import annotations

from typing import Iterator, NamedTuple

import numpy as np

from scripts.imagery.scene.canvas import Canvas, Colour, Mask, NlcdCover, PixelBox
from scripts.imagery.scene.terrain import Terrain
from scripts.imagery.scene.texture import FloatGrid, tile_window

HEADLAND = 5  # metres of bare track around a parcel
HEADLAND_TONE = (186, 168, 139, 178)


class Crop(NamedTuple):
    """The look of a field. mottle, streak: contrast of patches and of machine passes; pass_m: width of a pass, m"""

    colour: Colour
    mottle: float
    streak: float
    pass_m: float


# Tones after NAIP over Imperial County, 2016.
CROPS = (
    Crop((44, 76, 54, 190), 0.05, 0.035, 12),  # alfalfa, dense
    Crop((58, 98, 62, 200), 0.06, 0.04, 14),
    Crop((66, 116, 70, 205), 0.04, 0.03, 9),
    Crop((84, 100, 66, 175), 0.09, 0.06, 16),  # cut alfalfa
    Crop((122, 118, 86, 160), 0.07, 0.08, 10),  # ripening
    Crop((178, 158, 118, 172), 0.05, 0.06, 11),  # stubble
    Crop((190, 169, 131, 178), 0.04, 0.04, 8),
    Crop((150, 122, 104, 150), 0.04, 0.045, 6),  # ploughed
    Crop((133, 106, 92, 140), 0.04, 0.04, 6),
    Crop((112, 98, 82, 126), 0.07, 0.05, 9),  # wet soil
)
ORCHARD_FLOOR = (156, 144, 112, 160)
ORCHARD_CROWN = (62, 78, 52, 158)


def subdivide(box: PixelBox, rng: np.random.Generator, max_side: int) -> Iterator[PixelBox]:
    """Divide a section by halves and thirds until no parcel is wider or higher than `max_side` px."""
    if max(box.height, box.width) <= max_side:
        yield box
        return
    share = rng.choice((1 / 3, 1 / 2, 1 / 2, 2 / 3))
    if box.width > box.height or (box.width == box.height and rng.random() < 0.5):
        cut = box.left + round(box.width * share)
        halves = box._replace(right=cut), box._replace(left=cut)
    else:
        cut = box.top + round(box.height * share)
        halves = box._replace(bottom=cut), box._replace(top=cut)
    for half in halves:
        yield from subdivide(half, rng, max_side)


def paint_farmland(
    canvas: Canvas, land: Terrain, sections: list[PixelBox], farmland: Mask, rng: np.random.Generator
) -> None:
    """Paint every parcel of every section where `farmland` (y, x) is True."""
    for section in sections:
        for parcel in subdivide(section, rng, int(rng.integers(210, 430))):
            box = parcel.intersection(canvas.extent)
            if box.height > 40 and box.width > 40:
                paint_parcel(canvas, land, box, farmland[box.slices()], rng)


def paint_parcel(canvas: Canvas, land: Terrain, box: PixelBox, fit: Mask, rng: np.random.Generator) -> None:
    """A field with its headland; nothing if less than 55% of the parcel is suitable. fit: (y, x) of the box"""
    if fit.mean() < 0.55:
        return
    soil = tile_window(land.soil, *box.slices())
    canvas.paint(box, HEADLAND_TONE, NlcdCover.CROP, 1 + 0.05 * soil, fit)
    field = box.inset(HEADLAND)
    inner = fit[HEADLAND:-HEADLAND, HEADLAND:-HEADLAND]
    if rng.random() < 0.13:
        paint_orchard(canvas, field, inner, soil[HEADLAND:-HEADLAND, HEADLAND:-HEADLAND], rng)
        return
    crop = CROPS[rng.integers(len(CROPS))]
    along_rows = bool(rng.random() < 0.5)
    tint = 1 + 0.08 * rng.standard_normal()
    light = tint * field_shading(land, field, crop, along_rows, rng)
    canvas.paint(field, crop.colour, NlcdCover.CROP, light, inner)
    if rng.random() < 0.35:  # borders of irrigation, or of sown strips
        canvas.paint(
            field, HEADLAND_TONE, NlcdCover.CROP, 0.95 * light / tint, inner & border_lines(field, along_rows, rng)
        )


def field_shading(land: Terrain, box: PixelBox, crop: Crop, along_rows: bool, rng: np.random.Generator) -> FloatGrid:
    """Brightness of a field: patches of soil, random streaks, and the regular pattern of machine passes."""
    length, across = (box.height, box.columns()) if along_rows else (box.width, box.rows())
    lines = rng.standard_normal(across.size + 2)
    lines = (lines[:-2] + 2 * lines[1:-1] + lines[2:]).reshape(across.shape) / 2.4
    steps = np.sin(2 * np.pi * across / crop.pass_m + rng.uniform(0, 6))
    offset = [int(each) for each in rng.integers(0, 1024, 2)]
    patches = tile_window(
        land.soil,
        slice(box.top + offset[0], box.bottom + offset[0]),
        slice(box.left + offset[1], box.right + offset[1]),
    )
    fade = 1 + 0.06 * np.linspace(-1, 1, length) * rng.standard_normal()
    fade = fade[:, None] if along_rows else fade[None, :]
    return np.asarray(fade * (1 + crop.mottle * patches + crop.streak * (0.6 * lines + 0.5 * steps)), np.float32)


def border_lines(box: PixelBox, along_rows: bool, rng: np.random.Generator) -> Mask:
    """Narrow lines every 20 to 60 m along the field."""
    across = box.columns() if along_rows else box.rows()
    lines = (across % int(rng.integers(20, 60))) < 1.5
    return np.broadcast_to(lines, (box.height, box.width))


def paint_orchard(canvas: Canvas, box: PixelBox, fit: Mask, soil: FloatGrid, rng: np.random.Generator) -> None:
    """Trees in rows 7 m apart, lit from the south, each with its shadow."""
    pitch, radius = int(rng.integers(6, 9)), rng.uniform(2.0, 3.0)
    y, x = box.rows() % pitch - pitch / 2, box.columns() % pitch - pitch / 2
    canvas.paint(box, ORCHARD_FLOOR, NlcdCover.CROP, 1 + 0.06 * soil, fit)
    canvas.darken(box, 0.6, fit & (np.hypot(y + 1.6, x + 0.8) < radius))
    light = 1 + 0.1 * y / radius + 0.1 * soil
    canvas.paint(box, ORCHARD_CROWN, NlcdCover.CROP, np.asarray(light, np.float32), fit & (np.hypot(y, x) < radius))
