"""Country roads, a highway, and a town on a grid of streets: homes, shops, sheds and parks."""

from __future__ import annotations

from typing import Iterator

import numpy as np

from scripts.imagery.scene.buildings import SHEDS, paint_car, paint_farmstead, paint_flat_roof, paint_house, paint_tree
from scripts.imagery.scene.canvas import Canvas, Colour, Mask, NlcdCover, PixelBox
from scripts.imagery.scene.farmland import subdivide
from scripts.imagery.scene.terrain import Terrain
from scripts.imagery.scene.texture import tile_window

ASPHALT: Colour = (124, 119, 121, 108)
STREET: Colour = (112, 107, 110, 100)
SHOULDER: Colour = (182, 170, 148, 170)
PAVEMENT: Colour = (184, 178, 170, 165)
LAWN: Colour = (98, 116, 72, 185)
YARDS: tuple[Colour, ...] = (LAWN, (128, 128, 92, 170), (158, 145, 118, 165), (176, 163, 140, 170), (112, 122, 80, 180))
CONTAINERS: tuple[Colour, ...] = ((150, 66, 54, 150), (70, 90, 120, 110), (96, 122, 96, 120), (200, 198, 190, 180))
SECTION_M = 805  # half a mile


def road_positions(canvas: Canvas, rng: np.random.Generator) -> tuple[list[int], list[int]]:
    """Rows and columns of the country roads, about half a mile apart."""

    def lines(size: int) -> list[int]:
        even = np.arange(min(260, size / 3), size, min(SECTION_M, size / 2))
        return [round(at + rng.uniform(-25, 25)) for at in even]

    return lines(canvas.extent.height), lines(canvas.extent.width)


def sections_between(rows: list[int], columns: list[int], canvas: Canvas) -> list[PixelBox]:
    """The sections of land between the country roads."""
    ys, xs = [-7, *rows, canvas.extent.height + 7], [-7, *columns, canvas.extent.width + 7]
    return [
        PixelBox(top, left, bottom, right).inset(7)
        for top, bottom in zip(ys[:-1], ys[1:])
        for left, right in zip(xs[:-1], xs[1:])
    ]


def paint_roads(canvas: Canvas, rows: list[int], columns: list[int], passable: Mask) -> None:
    """Country roads with their shoulders, where `passable` (y, x) is True."""
    extent = canvas.extent
    for width, colour, cover in ((14, SHOULDER, NlcdCover.GRASS), (8, ASPHALT, NlcdCover.YARD)):
        half = width // 2
        strips = [extent._replace(top=row - half, bottom=row + half) for row in rows]
        strips += [extent._replace(left=column - half, right=column + half) for column in columns]
        for strip in (each.intersection(extent) for each in strips):
            canvas.paint(strip, colour, cover, mask=passable[strip.slices()])


def paint_highway(canvas: Canvas, passable: Mask, rng: np.random.Generator) -> None:
    """Two carriageways of 11 m on either side of a bare median, slanting from west to east, with traffic."""
    extent = canvas.extent
    start, fall = 0.985 * extent.height, -0.22 * extent.height / extent.width
    for top in range(0, extent.height, 224):
        box = extent._replace(top=top, bottom=min(top + 224, extent.height))
        bend = 25 * np.sin(box.columns() / extent.width * 7)
        distance = np.abs(box.rows() - (start + fall * box.columns() + bend)) * np.cos(np.arctan(fall))
        fit = passable[box.slices()]
        canvas.paint(box, SHOULDER, NlcdCover.YARD, mask=fit & (distance < 25))
        canvas.paint(box, ASPHALT, NlcdCover.BUILT, 1.04, fit & (distance > 5) & (distance < 17))
        canvas.paint(
            box, (200, 196, 188, 170), None, mask=fit & (np.abs(distance - 11) < 0.5) & (box.columns() % 12 < 4)
        )
    for _ in range(extent.width // 60):
        x = int(rng.integers(10, extent.width - 10))
        lane = rng.choice((-14, -8, 8, 14))
        y = int(start + fall * x + 25 * np.sin(x / extent.width * 7) + lane)
        if 5 < y < extent.height - 5 and passable[y, x]:
            paint_car(canvas, y, x, False, rng)


def town_box(canvas: Canvas) -> PixelBox:
    """The town's box: west of the river, in the southern half."""
    height, width = canvas.extent.height, canvas.extent.width
    return PixelBox(round(0.42 * height), round(0.14 * width), round(0.84 * height), round(0.6 * width))


def paint_town(canvas: Canvas, land: Terrain, fit: Mask, rng: np.random.Generator) -> None:
    """Divide the town into districts and build those near its centre."""
    town = town_box(canvas)
    middle = np.array([(town.top + town.bottom) / 2, (town.left + town.right) / 2])
    for district in subdivide(town, rng, min(470, max(town.height, town.width) // 2)):
        centre = np.array([(district.top + district.bottom) / 2, (district.left + district.right) / 2])
        distance = np.hypot(*((centre - middle) / (town.height / 2, town.width / 2)))
        if fit[district.slices()].mean() < 0.97 or distance > rng.uniform(0.85, 1.25):
            continue
        draw = rng.random()
        canvas.paint(district, STREET, NlcdCover.BUILT)
        if distance < 0.3 or draw < 0.07:
            build_shops(canvas, district.inset(6), rng)
        elif draw < 0.15:
            build_park(canvas, land, district.inset(6), rng)
        elif draw < 0.22:
            build_sheds(canvas, land, district.inset(6), rng)
        else:
            build_homes(canvas, land, district.inset(6), rng)


def street_blocks(district: PixelBox, long_m: int, deep_m: int, street_m: int) -> Iterator[PixelBox]:
    """Equal blocks of about `long_m` x `deep_m` with streets between them."""
    down = max(1, round(district.height / (deep_m + street_m)))
    along = max(1, round(district.width / (long_m + street_m)))
    height, width = (district.height + street_m) // down, (district.width + street_m) // along
    for i in range(down):
        for j in range(along):
            top, left = district.top + i * height, district.left + j * width
            yield PixelBox(top, left, top + height - street_m, left + width - street_m)


def build_homes(canvas: Canvas, land: Terrain, district: PixelBox, rng: np.random.Generator) -> None:
    """Houses on two rows of lots in every block; lot width and share of lawns are the district's."""
    lot_m, dry = int(rng.integers(15, 21)), rng.random()
    for block in street_blocks(district, int(rng.integers(120, 230)), int(rng.integers(58, 72)), 10):
        canvas.paint(block, PAVEMENT, NlcdCover.BUILT)
        ground = block.inset(2)
        soil = tile_window(land.soil, *ground.slices())
        canvas.paint(ground, YARDS[2], NlcdCover.YARD, 1 + 0.05 * soil)
        middle = (ground.top + ground.bottom) // 2
        lots = max(1, ground.width // lot_m)
        for at in range(lots):
            left, right = ground.left + ground.width * at // lots, ground.left + ground.width * (at + 1) // lots
            north, south = PixelBox(ground.top, left, middle, right), PixelBox(middle, left, ground.bottom, right)
            for lot in (north, south):
                colour = YARDS[0] if rng.random() > dry else YARDS[rng.integers(1, len(YARDS))]
                canvas.paint(lot.inset(1), colour, NlcdCover.YARD, 1 + 0.09 * float(rng.standard_normal()))
                if rng.random() < 0.95:
                    paint_house(canvas, lot, lot is south, rng)
        for x in range(block.left + 8, block.right - 8, 16):
            for y in (block.top + 2, block.bottom - 3):
                if rng.random() < 0.4:
                    paint_tree(canvas, y, x + int(rng.integers(-4, 5)), int(rng.integers(2, 5)), rng)
                if rng.random() < 0.22:
                    paint_car(canvas, y + (-4 if y == block.top + 2 else 3), x, False, rng)


def build_shops(canvas: Canvas, district: PixelBox, rng: np.random.Generator) -> None:
    """Large flat roofs among their car parks."""
    for block in street_blocks(district, 120, 95, 12):
        canvas.paint(block, PAVEMENT, NlcdCover.PAVED)
        lot = block.inset(3)
        canvas.paint(lot, ASPHALT, NlcdCover.PAVED, float(rng.uniform(0.82, 1.12)))
        park_cars(canvas, lot, float(rng.uniform(0.3, 0.8)), rng)
        for half in subdivide(lot, rng, int(rng.integers(60, 100))):
            if rng.random() < 0.62:
                tone = SHEDS[rng.integers(len(SHEDS) - 1)]
                paint_flat_roof(canvas, half.inset(int(rng.integers(4, 11))), tone, rng)
        for _ in range(12):
            paint_tree(
                canvas, int(rng.integers(lot.top, lot.bottom)), lot.left + int(rng.choice((0, lot.width))), 3, rng
            )


def park_cars(canvas: Canvas, lot: PixelBox, occupancy: float, rng: np.random.Generator) -> None:
    """Rows of cars, 3 m per car, 16 m between rows. occupancy: share of places with a car"""
    for y in range(lot.top + 3, lot.bottom - 6, 16):
        for x in range(lot.left + 3, lot.right - 4, 3):
            if rng.random() < occupancy:
                paint_car(canvas, y, x, True, rng)
            if rng.random() < occupancy:
                paint_car(canvas, y + 5, x, True, rng)


def build_sheds(canvas: Canvas, land: Terrain, district: PixelBox, rng: np.random.Generator) -> None:
    """Long sheds on bare ground, with stacks of coloured containers."""
    for block in street_blocks(district, 190, 110, 12):
        soil = tile_window(land.soil, *block.slices())
        canvas.paint(block, (172, 164, 154, 160), NlcdCover.PAVED, 1 + 0.06 * soil)
        top = block.top + 8
        while top + 36 < block.bottom:
            length = int(rng.integers(block.width // 2, block.width - 16))
            shed = PixelBox(top, block.left + 8, top + int(rng.integers(22, 36)), block.left + 8 + length)
            paint_flat_roof(canvas, shed, SHEDS[0], rng)
            for x in range(block.left + length + 14, block.right - 14, 14):
                colour = CONTAINERS[rng.integers(len(CONTAINERS))]
                canvas.paint(PixelBox(top, x, top + 3, x + 12), colour)
                canvas.paint(PixelBox(top + 6, x, top + 9, x + 12), colour, None, 0.9)
            top += 50


def build_park(canvas: Canvas, land: Terrain, district: PixelBox, rng: np.random.Generator) -> None:
    """Lawn with a path around it, trees and a ball field."""
    soil = tile_window(land.soil, *district.slices())
    canvas.paint(district, PAVEMENT, NlcdCover.PARK)
    canvas.paint(district.inset(3), LAWN, NlcdCover.PARK, (1 + 0.05 * soil)[3:-3, 3:-3])
    y, x = district.top + district.height // 2, district.left + district.width // 2
    field = PixelBox(y - 32, x - 32, y + 32, x + 32).intersection(district)
    reach = np.hypot(field.rows() - field.bottom, field.columns() - field.left)
    canvas.paint(field, (178, 142, 112, 165), NlcdCover.PARK, mask=reach < 30)
    canvas.paint(field, LAWN, NlcdCover.PARK, 1.05, (reach < 21) & (field.rows() < field.bottom - 3))
    for _ in range(district.height * district.width // 500):
        position = int(rng.integers(district.top, district.bottom)), int(rng.integers(district.left, district.right))
        if abs(position[0] - y) > 40 or abs(position[1] - x) > 40:
            paint_tree(canvas, *position, int(rng.integers(3, 7)), rng)


def paint_farmsteads(canvas: Canvas, rows: list[int], columns: list[int], fit: Mask, rng: np.random.Generator) -> None:
    """Some farmsteads beside country roads, where `fit` (y, x) is True."""
    for row in rows:
        for column in columns:
            y, x = row + int(rng.choice((-1, 1))) * 55, column + int(rng.integers(60, 330))
            inside = 0 <= y < canvas.extent.height and 0 <= x < canvas.extent.width
            if inside and fit[y, x] and rng.random() < 0.8:
                paint_farmstead(canvas, y, x, rng)
