"""The picture of one chip of a layer that no file backs (tiles, WMS), as a file that the engine can open."""

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

BANDS = {"red": 1, "green": 2, "blue": 3}  # of a picture


class ChipRendering(QObject):
    """One at a time; QGIS draws in threads of its own, and nothing here waits for it."""

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
        done: Callable[[str], None],
        failed: Callable[[LandchipError], None],
    ) -> None:
        """Calls `done` with the file's path; the file states no CRS, it is the grid's.

        gsd_m: metres a pixel
        """
        self.cancel()
        bounds, side = grid.bounds(chip), round(grid.size / gsd_m)
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(QgsCoordinateReferenceSystem(grid.crs))
        settings.setExtent(QgsRectangle(*bounds))
        settings.setOutputSize(QSize(side, side))
        settings.setBackgroundColor(QColor(0, 0, 0, 0))  # what is not drawn is transparent, and so nodata
        self._job = job = QgsMapRendererParallelJob(settings)
        name = layer.name()

        def finished() -> None:
            job.deleteLater()  # which lets go of this function, too
            if job is not self._job:
                return
            self._job = None
            try:
                done(str(self._written(job, name, chip, bounds, grid.size / side)))
            except LandchipError as error:
                failed(error)

        job.finished.connect(finished)
        job.start()

    def cancel(self) -> None:
        """Neither callback is called any more."""
        job, self._job = self._job, None
        if job is not None:
            job.cancelWithoutBlocking()

    def close(self) -> None:
        self.cancel()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _written(self, job: QgsMapRendererParallelJob, name: str, chip: Chip, bounds: Bounds, gsd_m: float) -> Path:
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
