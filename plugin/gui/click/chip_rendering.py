"""Renders one chip of a layer that no file backs (tiles, WMS) into a file that the engine can open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QObject, QSize
from qgis.PyQt.QtGui import QColor

from ...engine.api.errors import LandchipError, RasterError
from ...engine.api.grid import Bounds, Chip, ChipGrid
from ...i18n import tr

BANDS = {"red": 1, "green": 2, "blue": 3}  # of the file


class ChipRendering(QObject):
    """One rendering at a time; QGIS renders in threads of its own, and no method blocks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: TemporaryDirectory[str] | None = None
        self._job: QgsMapRendererParallelJob | None = None

    def start(
        self,
        layer: QgsRasterLayer,
        chip: Chip,
        grid: ChipGrid,
        gsd_m: float,
        on_file: Callable[[str], None],
        on_error: Callable[[LandchipError], None],
    ) -> None:
        """Calls `on_file` with the path of an RGBA picture with a world file. It states no CRS: it is in the grid's.

        gsd_m: ground sample distance of the model, metres per pixel
        """
        self.cancel()
        bounds, side = grid.bounds(chip), round(grid.size / gsd_m)
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(QgsCoordinateReferenceSystem(grid.crs))
        settings.setExtent(QgsRectangle(*bounds))
        settings.setOutputSize(QSize(side, side))
        settings.setBackgroundColor(QColor(0, 0, 0, 0))  # transparent, and so nodata, where nothing is rendered
        self._job = job = QgsMapRendererParallelJob(settings)
        name = layer.name()

        def finished() -> None:
            job.deleteLater()  # which frees this function, too
            if job is not self._job:
                return
            self._job = None
            try:
                on_file(str(self._write(job, name, chip, bounds, grid.size / side)))
            except LandchipError as error:
                on_error(error)

        job.finished.connect(finished)
        job.start()

    def cancel(self) -> None:
        """Neither callback is called after this."""
        job, self._job = self._job, None
        if job is not None:
            job.cancelWithoutBlocking()

    def close(self) -> None:
        self.cancel()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _write(self, job: QgsMapRendererParallelJob, name: str, chip: Chip, bounds: Bounds, gsd_m: float) -> Path:
        """A PNG and its world file. Raises RasterError."""
        if job.errors():
            raise RasterError(
                "layer-did-not-answer",
                tr("{layer} did not answer ({reason}): check the connection, or choose another layer."),
                layer=name,
                reason=job.errors()[0].message,
            )
        numbers = (gsd_m, 0.0, 0.0, -gsd_m, bounds.west + gsd_m / 2, bounds.north - gsd_m / 2)
        try:
            if self._folder is None:
                self._folder = TemporaryDirectory(prefix="landchip-")
            path = Path(self._folder.name) / f"{chip.col}_{chip.row}.png"
            path.with_suffix(".pgw").write_text("\n".join(map(repr, numbers)) + "\n", "ascii")
            if not job.renderedImage().save(str(path)):
                raise OSError(f"{path} cannot be written")
        except OSError as error:
            raise RasterError(
                "no-room-for-picture",
                tr("There is no room for a picture of {layer}: make room, and click again."),
                layer=name,
            ) from error
        return path
