"""Exports the visible part of a layer that only QGIS can read, as the algorithms export such layers for the engine."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingFeedback

from ...engine.api.errors import AreaError, LandchipError
from ...engine.api.owned_folder import OwnedFolder, temporary_folder
from ...engine.api.protocol import Method
from ...engine.api.requests.raster_input import RasterInput
from ...i18n import number, tr
from ...processing.inputs.area import AreaOfInterest
from ...processing.inputs.grid_crs import grid_crs, to_crs
from ...processing.inputs.layer_export import export, not_written
from ...processing.inputs.layer_source import LayerSource
from ..engine_queue import EngineQueue
from ..jobs.background import Lanes, LaneTask

LANE = "live land cover"
MOST_PX = 25_000_000  # 25 km² at 1 m, which a window of 5,000 x 5,000 pixels shows


class VisibleExport:
    """An export that is under way or finished; `close` ends it and removes its file. On the main thread.

    queue, model: of the engine, which says the model's pixel size
    source:       a layer that only QGIS can read; area: the visible map
    on_done:      called with the file
    on_error:     called where the visible part is too large or cannot be exported
    """

    def __init__(
        self,
        queue: EngineQueue,
        lanes: Lanes,
        source: LayerSource,
        area: AreaOfInterest,
        model: str,
        on_done: Callable[[RasterInput], None],
        on_error: Callable[[LandchipError], None],
    ) -> None:
        self._lanes, self._source, self._area = lanes, source, area
        self._on_done, self._on_error = on_done, on_error
        self._feedback = QgsProcessingFeedback(False)
        self._folder: OwnedFolder | None = None
        self._task: LaneTask | None = None
        self._call = queue.submit(Method.INSPECT, {"model": model, "device": "cpu"}, self._export, on_error)

    def close(self) -> None:
        self._call.cancel()
        self._feedback.cancel()
        if self._task is not None:
            self._task.cancel()
        if self._folder is not None:
            self._folder.remove()

    def _export(self, card: dict[str, Any]) -> None:
        """card: the engine's description of the model"""
        source, feedback = self._source, self._feedback
        try:
            area = visible_part(source, self._area, card["gsd_m"])
        except LandchipError as error:
            self._on_error(error)
            return
        try:
            self._folder = temporary_folder()
        except OSError:
            self._on_error(not_written(source.name, Path(tempfile.gettempdir())))
            return
        folder = self._folder.path

        def work(_task: LaneTask) -> RasterInput:
            path = export(source, area, card["gsd_m"], card["chip_m"], folder, feedback)
            return RasterInput(str(path), nodata=source.nodata)

        self._task = self._lanes.run_in_lane(LANE, work, self._on_done, self._on_error)


def visible_part(source: LayerSource, area: AreaOfInterest, gsd_m: float) -> AreaOfInterest:
    """What of the layer lies in the area. Raises AreaError where it has more than MOST_PX pixels of `gsd_m` metres."""
    within = to_crs(area.extent, area.crs, source.crs).intersect(source.extent)
    if within.isEmpty():
        return area  # which the export refuses
    ground = to_crs(within, source.crs, grid_crs(source.crs, within))
    pixels = ground.width() * ground.height() / gsd_m**2
    if pixels > MOST_PX:
        raise AreaError(
            "live-export-too-large",
            tr("{layer} can be read by QGIS alone, and {km2} km² of it are visible: zoom in to at most {most} km²."),
            layer=source.name,
            km2=number(ground.width() * ground.height() / 1e6),
            most=number(MOST_PX * gsd_m**2 / 1e6),
        )
    return AreaOfInterest(within, source.crs)
