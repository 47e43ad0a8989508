"""Probabilities of land cover as the engine's map gives them: by windows with overlap and blended seams.

The map is made by `landcover` (plugin/engine/segment/job.py), so figures of it are figures of what a user gets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.windows import Window
from tqdm import tqdm

from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.api.requests.run_request import VERSION
from plugin.engine.run.job import Progress
from plugin.engine.segment.job import landcover
from plugin.engine.segment.product import PROBABILITY_SCALE
from plugin.engine.segment.raster_files import HARD, NO_PROBABILITY, PROBABILITIES

from ...errors import TrainingError


class LandCoverMap:
    """An open map of probabilities, read by ground; made by `land_cover_map`."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def probabilities(self, chip: Chip, chip_px: int) -> NDArray[np.float32]:
        """(class, y, x) of a chip of `chip_px` pixels of the map; NaN where the map has no data, or does not reach."""
        file, gsd = self._file, self._file.res[0]
        bounds = ChipGrid(file.crs.to_wkt(), chip_px * gsd).bounds(chip)
        left, top = round((bounds.west - file.bounds.left) / gsd), round((file.bounds.top - bounds.north) / gsd)
        values = np.full((file.count, chip_px, chip_px), NO_PROBABILITY, np.uint8)
        first_x, last_x = max(left, 0), min(left + chip_px, file.width)
        first_y, last_y = max(top, 0), min(top + chip_px, file.height)
        if first_x < last_x and first_y < last_y:
            inside = file.read(window=Window(first_x, first_y, last_x - first_x, last_y - first_y))
            values[:, first_y - top : last_y - top, first_x - left : last_x - left] = inside
        return np.where(values == NO_PROBABILITY, np.float32(np.nan), values * np.float32(PROBABILITY_SCALE))


@contextmanager
def land_cover_map(model: Path, imagery: Path, classes: Sequence[str], out: Path) -> Iterator[LandCoverMap]:
    """Makes the map of one raster of imagery in the folder `out`, or goes on where an earlier call stopped.

    classes: the names that the model's classes must have, in this order

    Raises what `landcover` raises, TrainingError for other classes.
    """
    out.mkdir(parents=True, exist_ok=True)
    outputs = {HARD: str(out / "cover.tif"), PROBABILITIES: str(out / "probabilities.tif")}
    request = {"version": VERSION, "raster": [str(imagery)], "model": str(model), "outputs": outputs}
    with tqdm(desc=imagery.name, unit=" windows", leave=False, disable=None) as bar:

        def show(progress: Progress) -> None:
            bar.total = progress.total
            bar.update(progress.done - bar.n)

        result = landcover(request, show, lambda: False)
    names = [each["name"] for each in result["classes"]]
    if names != list(classes):
        raise TrainingError(
            f"{model.name} has the classes {', '.join(names)}, the labels have {', '.join(classes)}: choose another "
            "model, or state its classes in the data file."
        )
    with rasterio.open(outputs[PROBABILITIES]) as file:
        yield LandCoverMap(file)
