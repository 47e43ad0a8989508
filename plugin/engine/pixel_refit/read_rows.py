"""Reads the windows that hold stroked pixels, and some elsewhere, and computes what the last convolution sees there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from ..api.protocol import Cancelled
from ..imagery.open_imagery import Imagery
from ..run.pipeline import run_pipeline
from ..segment.geometry import Geometry
from ..segment.live.grid_windows import GridWindow
from ..segment.read_windows import BlockPixels, WindowPixels
from .pixel_features import FeatureModel, PixelRows
from .strokes import StrokePixels

ELSEWHERE = 6  # windows without strokes
OF_WINDOW = 150  # pixels of a window that no stroke covers, and on which the model is to stay as it is
TRIES = 200  # places that are drawn for windows elsewhere
SEED = 0


class WindowRows(NamedTuple):
    """What is known of the pixels of a window.

    read:    the window
    learnt:  (n,), numbers of the pixels in it that are learnt from and have imagery
    rows:    of these and, after them, of pixels that no stroke covers
    ys, xs:  of all these pixels in the window
    """

    read: WindowPixels
    learnt: NDArray[np.int64]
    rows: PixelRows
    ys: NDArray[np.int64]
    xs: NDArray[np.int64]


class _Job(NamedTuple):
    window: GridWindow
    stroked: NDArray[np.int64]
    read: WindowPixels


def windows_of_strokes(pixels: StrokePixels, geometry: Geometry) -> dict[GridWindow, NDArray[np.int64]]:
    """The window whose step holds each stroked pixel -> the numbers of its pixels."""
    grouped: dict[GridWindow, list[int]] = defaultdict(list)
    for k, (col, row) in enumerate(
        zip((pixels.cols // geometry.step).tolist(), (pixels.rows // geometry.step).tolist())
    ):
        grouped[GridWindow(col, row)].append(k)
    return {window: np.array(numbers, np.int64) for window, numbers in grouped.items()}


def windows_elsewhere(
    ground: shapely.Geometry, gsd_m: float, geometry: Geometry, but: set[GridWindow]
) -> list[GridWindow]:
    """At most ELSEWHERE windows at random places of the ground, none of those in `but`."""
    west, south, east, north = ground.bounds
    places = np.random.default_rng(SEED).uniform((west, south), (east, north), (TRIES, 2))
    inside = places[shapely.contains_xy(ground, places[:, 0], places[:, 1])]
    side = geometry.step * gsd_m
    found = dict.fromkeys(GridWindow(int(x // side), int(-y // side)) for x, y in inside)
    return [each for each in found if each not in but][:ELSEWHERE]


def read_rows(
    imagery: Imagery,
    geometry: Geometry,
    model: FeatureModel,
    concurrency: int,
    pixels: StrokePixels,
    learnt: NDArray[np.bool_],
    windows: dict[GridWindow, NDArray[np.int64]],
    on_progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> list[WindowRows]:
    """The rows of each window that has imagery, in the order of `windows`.

    pixels:  all stroked ones; learnt: (n,), those that are learnt from
    windows: -> the numbers of its stroked pixels, none for windows elsewhere

    Raises RasterError as ChipReader.read, the errors of the model, Cancelled.
    """
    mosaic = imagery.mosaic

    @contextmanager
    def open_reader() -> Iterator[Callable[[GridWindow], _Job]]:
        with mosaic.reader() as reader:

            def read(window: GridWindow) -> _Job:
                place = window.in_block
                block = BlockPixels(reader, mosaic.spec, geometry, window.block, [place])
                return _Job(window, windows[window], block.window(place))

            yield read

    def score(job: _Job) -> WindowRows | None:
        return _window_rows(job, geometry, model, pixels, learnt)

    found: dict[GridWindow, WindowRows | None] = {}
    on_progress(0, len(windows))
    with closing(run_pipeline([list(windows)], open_reader, score, 1, concurrency, cancelled)) as loop:
        for window, rows in loop:
            found[window] = rows
            on_progress(len(found), len(windows))
    if len(found) < len(windows):
        raise Cancelled
    return [rows for window in windows if (rows := found[window]) is not None]


def _window_rows(
    job: _Job, geometry: Geometry, model: FeatureModel, pixels: StrokePixels, learnt: NDArray[np.bool_]
) -> WindowRows | None:
    """None for a window without imagery in its step."""
    window, mask = job.window, job.read.mask
    top, left = (each * geometry.step - geometry.margin for each in (window.row, window.col))
    inner = slice(geometry.margin, geometry.margin + geometry.step)
    free = np.zeros(mask.shape, bool)
    free[inner, inner] = mask[inner, inner]
    free[pixels.rows[job.stroked] - top, pixels.cols[job.stroked] - left] = False
    numbers = job.stroked[learnt[job.stroked]]
    numbers = numbers[mask[pixels.rows[numbers] - top, pixels.cols[numbers] - left]]
    candidates = np.flatnonzero(free)
    if not len(candidates) and not len(numbers):
        return None
    rng = np.random.default_rng((SEED, window.col % 2**32, window.row % 2**32))  # the same whatever comes first
    drawn = rng.choice(candidates, min(OF_WINDOW, len(candidates)), replace=False)
    ys = np.concatenate([pixels.rows[numbers] - top, drawn // mask.shape[1]])
    xs = np.concatenate([pixels.cols[numbers] - left, drawn % mask.shape[1]])
    return WindowRows(job.read, numbers, model.rows(job.read.pixels, ys, xs), ys, xs)
