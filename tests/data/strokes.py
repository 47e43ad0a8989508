"""A made-up scene for fits to strokes: stripes of three colours, a stroke in five of them, a file of strokes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyogrio
import shapely
from numpy.typing import NDArray
from rasterio.transform import Affine

from plugin.engine.imagery.crs import reproject
from plugin.engine.pixel_refit.strokes import Stroke, StrokePixels, stroke_pixels
from tests.data import rasters

SIDE, STRIPE, WIDTH_M = 200, 20, 8.0
COLOURS = {"water": (40, 60, 160), "trees": (50, 150, 60), "bare": (170, 120, 80)}


@dataclass(frozen=True)
class Scene:
    """truth: (y, x), index of the class; lines, classes: of the strokes; params: of `refit_pixels`"""

    folder: Path
    raster: str
    truth: NDArray[np.int64]
    lines: list[shapely.LineString]
    classes: list[str]
    params: dict[str, Any]

    @property
    def shapes(self) -> list[shapely.Geometry]:
        """The ground that the strokes cover."""
        return [each.buffer(WIDTH_M / 2) for each in self.lines]

    @property
    def transform(self) -> Affine:
        return rasters.at()

    def pixels(self) -> StrokePixels:
        names = list(COLOURS)
        strokes = [Stroke(shape, names.index(name)) for shape, name in zip(self.shapes, self.classes)]
        return stroke_pixels(strokes, 1.0, shapely.box(*self.bounds))

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        return rasters.WEST, rasters.NORTH - SIDE, rasters.WEST + SIDE, rasters.NORTH

    def in_degrees(self, shape: shapely.Geometry) -> shapely.Geometry:
        return reproject(shape, rasters.CRS, "EPSG:4326")


def scene_of(folder: Path, model: Path) -> Scene:
    """Imagery with its truth and strokes in a folder, for a model."""
    truth = np.tile((np.arange(SIDE) // STRIPE) % len(COLOURS), (SIDE, 1))
    means = np.array(list(COLOURS.values()))[truth].transpose(2, 0, 1)
    image = (means + np.random.default_rng(1).normal(0, 6, means.shape)).clip(1, 255).astype(np.uint8)
    raster = rasters.write(folder / "image.tif", image)
    lines, classes = [], []
    for stripe in (1, 3, 5, 6, 9):
        x = rasters.WEST + STRIPE * stripe + STRIPE / 2
        lines.append(shapely.LineString([(x, rasters.NORTH - 60), (x + 2, rasters.NORTH - 110)]))
        classes.append(list(COLOURS)[stripe % len(COLOURS)])
    path = write_strokes(folder / "strokes.gpkg", lines, classes, width_m=[WIDTH_M] * len(lines))
    request = {"version": 1, "raster": [raster], "model": str(model), "device": "cpu"}
    params = {"request": request, "strokes": str(path), "output": str(folder / "fitted.onnx")}
    return Scene(folder, raster, truth, lines, classes, params)


def write_strokes(
    path: Path, shapes: list[Any], classes: list[Any], crs: str | None = rasters.CRS, **more: Any
) -> Path:
    """A GeoPackage of strokes. more: further columns"""
    table = {"geom": pa.array(shapely.to_wkb(shapes), pa.binary()), "class": pa.array(classes, pa.string()), **more}
    options = {"geometry_name": "geom", "geometry_type": "Unknown", "crs": crs}
    pyogrio.write_arrow(pa.table(table), path, layer="strokes", driver="GPKG", **options)
    return path
