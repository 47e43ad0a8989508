"""Single objects: roofs, trees, cars, houses, farmsteads."""

from __future__ import annotations

from functools import cache

import numpy as np

from scripts.imagery.scene.canvas import Canvas, Colour, Mask, NlcdCover, PixelBox
from scripts.imagery.scene.texture import FloatGrid

ROOFS: tuple[Colour, ...] = (
    (176, 158, 140, 150),
    (158, 146, 136, 142),
    (138, 128, 122, 128),
    (120, 112, 110, 118),
    (196, 184, 168, 170),
    (148, 108, 86, 150),
    (170, 122, 96, 160),
    (206, 202, 194, 185),
)
SHEDS: tuple[Colour, ...] = ((222, 220, 214, 200), (196, 196, 194, 180), (170, 168, 166, 160), (140, 62, 56, 150))
CARS: tuple[Colour, ...] = (
    (228, 228, 226, 200),
    (190, 190, 192, 170),
    (60, 60, 66, 60),
    (110, 112, 118, 100),
    (140, 54, 48, 130),
    (58, 76, 116, 90),
)
CROWN_TONES: tuple[Colour, ...] = ((58, 74, 50, 150), (70, 88, 56, 165), (48, 62, 46, 135), (84, 96, 62, 160))
DRIVE: Colour = (190, 183, 172, 170)
POOL: Colour = (96, 176, 190, 60)
FARMYARD: Colour = (198, 182, 155, 178)


def paint_roof(canvas: Canvas, box: PixelBox, colour: Colour, age: float, rng: np.random.Generator) -> None:
    """A hipped or gabled roof lit from the south, and its shadow to the north. age: brightness, about 1"""
    visible = box.intersection(canvas.extent)
    if visible != box or min(box.height, box.width) < 4:
        return
    canvas.darken(box._replace(top=box.top - 3, left=box.left - 2).intersection(canvas.extent), 0.55)
    canvas.paint(box, colour, NlcdCover.BUILT, age * roof_shading(box.height, box.width, bool(rng.random() < 0.6)))


@cache
def roof_shading(height: int, width: int, hipped: bool) -> FloatGrid:
    """(height, width) brightness of the roof's faces; a pixel belongs to the face of the nearest eave."""
    y, x = np.arange(height)[:, None] + 0.5, np.arange(width)[None, :] + 0.5
    no_eave = height + width
    eaves = np.stack(
        np.broadcast_arrays(
            y if hipped or width >= height else y * 0 + no_eave,
            height - y if hipped or width >= height else y * 0 + no_eave,
            x if hipped or height > width else x * 0 + no_eave,
            width - x if hipped or height > width else x * 0 + no_eave,
        )
    )
    light: FloatGrid = np.array((0.82, 1.12, 0.92, 1.04), np.float32)[eaves.argmin(0)]
    return light


def paint_flat_roof(canvas: Canvas, box: PixelBox, colour: Colour, rng: np.random.Generator) -> None:
    """A large flat roof with small installations and a short shadow."""
    box = box.intersection(canvas.extent)
    if min(box.height, box.width) < 8:
        return
    canvas.darken(box._replace(top=box.top - 5, left=box.left - 3).intersection(canvas.extent), 0.5)
    canvas.paint(box, colour, NlcdCover.PAVED)
    canvas.paint(box.inset(1), colour, None, 0.94)
    for _ in range(box.height * box.width // 350):
        top, left = int(rng.integers(box.top + 2, box.bottom - 4)), int(rng.integers(box.left + 2, box.right - 4))
        canvas.paint(PixelBox(top, left, top + 2, left + 2), (120, 120, 122, 110))
        canvas.paint(PixelBox(top + 1, left, top + 2, left + 2), (225, 225, 225, 200))


@cache
def crown_stamp(radius: int) -> tuple[Mask, FloatGrid]:
    """Mask and brightness of a tree's crown, both (2 radius + 1, 2 radius + 1)."""
    reach = np.arange(-radius, radius + 1, dtype=np.float32)
    y, x = reach[:, None], reach[None, :]
    wobble = np.random.default_rng(radius).standard_normal((2 * radius + 1, 2 * radius + 1))
    light = 1 + (0.2 * y + 0.1 * x) / radius + 0.1 * wobble
    return np.hypot(y, x) < radius + 0.3 * wobble, light.astype(np.float32)


def paint_tree(canvas: Canvas, y: int, x: int, radius: int, rng: np.random.Generator) -> None:
    """A crown and its shadow to the north-west; the land cover is not changed."""
    box = PixelBox(y - radius, x - radius, y + radius + 1, x + radius + 1)
    shadow_offset = max(2, radius * 2 // 3)
    shadow_box = PixelBox(
        box.top - shadow_offset,
        box.left - shadow_offset // 2,
        box.bottom - shadow_offset,
        box.right - shadow_offset // 2,
    )
    if box.intersection(canvas.extent) != box or shadow_box.intersection(canvas.extent) != shadow_box:
        return
    mask, light = crown_stamp(radius)
    canvas.darken(shadow_box, 0.55, mask)
    canvas.paint(box, CROWN_TONES[rng.integers(len(CROWN_TONES))], None, light, mask)


def paint_car(canvas: Canvas, y: int, x: int, upright: bool, rng: np.random.Generator) -> None:
    """A car of 2 x 4 m."""
    height, width = (4, 2) if upright else (2, 4)
    box = PixelBox(y, x, y + height, x + width).intersection(canvas.extent)
    canvas.darken(PixelBox(y - 1, x - 1, y + height, x + width).intersection(canvas.extent), 0.75)
    canvas.paint(box, CARS[rng.integers(len(CARS))])


def paint_house(canvas: Canvas, lot: PixelBox, street_is_south: bool, rng: np.random.Generator) -> None:
    """A house on its lot: drive, roof with a wing, back yard with trees and sometimes a pool."""
    depth, front = int(rng.integers(10, 15)), int(rng.integers(5, 9))
    bottom = lot.bottom - front if street_is_south else lot.top + front + depth
    main = PixelBox(bottom - depth, lot.left + 2, bottom, lot.right - int(rng.integers(2, 4)))
    left = lot.left + int(rng.integers(2, max(3, lot.width - 8)))
    top, end = (bottom - 2, lot.bottom) if street_is_south else (lot.top, lot.top + front)
    drive = PixelBox(top, left, end, left + 5)
    canvas.paint(drive.intersection(canvas.extent), DRIVE, NlcdCover.BUILT)
    colour, age = ROOFS[rng.integers(len(ROOFS))], rng.uniform(0.86, 1.1)
    paint_roof(canvas, main, colour, age, rng)
    depth_of_wing = int(rng.integers(3, 7))
    half = main.left + main.width // 2
    wing = (
        PixelBox(main.top - depth_of_wing, main.left, main.top + 5, half)
        if street_is_south
        else main._replace(top=main.bottom - 5, bottom=main.bottom + depth_of_wing, left=half)
    )
    paint_roof(canvas, wing, colour, age, rng)
    yard = lot._replace(bottom=main.top - 3) if street_is_south else lot._replace(top=main.bottom + 3)
    if rng.random() < 0.14 and yard.height > 14:
        pool = PixelBox(yard.top + 5, yard.left + 5, yard.top + 9, yard.left + 12).intersection(canvas.extent)
        canvas.paint(pool, POOL, NlcdCover.BUILT)
    for _ in range(rng.integers(1, 5)):
        y = int(rng.integers(yard.top, max(yard.bottom, yard.top + 1)))
        paint_tree(canvas, y, int(rng.integers(lot.left, lot.right)), int(rng.integers(2, 5)), rng)
    if rng.random() < 0.5:
        paint_car(canvas, drive.top + 1 + (4 if street_is_south else 0), left + 1, True, rng)


def paint_farmstead(canvas: Canvas, y: int, x: int, rng: np.random.Generator) -> None:
    """A house, sheds and trees around a bare yard of about 70 m."""
    half_y, half_x = int(rng.integers(26, 42)), int(rng.integers(28, 46))
    yard = PixelBox(y - half_y, x - half_x, y + half_y, x + half_x)
    if yard.intersection(canvas.extent) != yard:
        return
    canvas.paint(
        yard,
        FARMYARD,
        NlcdCover.YARD,
        np.asarray(1 + 0.04 * rng.standard_normal((yard.height, yard.width)), np.float32),
    )
    for _ in range(rng.integers(2, 5)):
        top, left = int(rng.integers(yard.top + 5, y + half_y - 24)), int(rng.integers(yard.left + 4, x + half_x - 34))
        size = int(rng.integers(10, 18)), int(rng.integers(16, 32))
        paint_roof(
            canvas, PixelBox(top, left, top + size[0], left + size[1]), SHEDS[rng.integers(len(SHEDS))], 1.0, rng
        )
    for _ in range(14):
        edge = int(rng.integers(yard.left, yard.right))
        paint_tree(canvas, yard.top + int(rng.integers(-3, 8)), edge, int(rng.integers(3, 6)), rng)
