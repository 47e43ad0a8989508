"""A layer in a form that the engine can open: the path of its file, or an export of a layer without one (XYZ, WMS).

`layer_source` reads a layer's properties on the main thread; `export` reads its pixels in any thread, by
remote_raster.py.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeedback,
    QgsRasterBlockFeedback,
    QgsRasterFileWriter,
    QgsRasterLayer,
    QgsRasterProjector,
    QgsRectangle,
)

from ...engine.api.errors import AreaError, RasterError
from ...engine.api.grid import Bounds, ChipGrid
from ...engine.api.protocol import Cancelled
from ...engine.api.redact import raster_name, redact
from ...engine.api.requests.raster_input import RasterInput
from ...i18n import number, tr
from .area import AreaOfInterest
from .grid_crs import crs_text, grid_crs, to_crs
from .layer_raster import raster_input
from .remote_raster import RemoteRaster

MAX_EXPORT_PX = 1_000_000_000  # 1,000 km² at 1 m: about a day of requests to a tile server
TILE_PX = 2048
POLL_S = 0.1


@dataclass(frozen=True)
class LayerSource:
    """A raster layer as plain data.

    raster: what the engine opens; None for a layer without a file, which has to be exported
    crs:    of the layer in QGIS
    remote: what `export` reads; None where there is a file
    """

    name: str
    raster: RasterInput | None
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    remote: RemoteRaster | None = None


def layer_source(layer: QgsRasterLayer | None, parameter: str) -> LayerSource:
    """On the main thread. Raises RasterError for what is no raster layer, and as `raster_input`.

    parameter: its name for that message
    """
    if layer is None or not layer.isValid():
        raise RasterError(
            "layer-not-a-raster",
            tr("{layer} is no raster that QGIS can open: choose a raster layer or an image file."),
            layer=parameter,
        )
    raster = raster_input(layer)
    remote = RemoteRaster(layer) if raster is None else None
    return LayerSource(layer_title(layer), raster, layer.crs(), layer.extent(), remote)


def layer_title(layer: QgsRasterLayer) -> str:
    """The layer's name for titles and messages. QGIS names a layer that is given by its address after the address."""
    return layer.name() if redact(layer.name()) == layer.name() else raster_name(layer.name())


def export(
    source: LayerSource,
    area: AreaOfInterest | None,
    gsd_m: float,
    chip_m: float,
    folder: Path,
    feedback: QgsProcessingFeedback,
) -> Path:
    """Writes the layer over the chips that `area` touches as a GeoTIFF, and returns its path.

    Its pixels of `gsd_m` metres lie on the chip grid, so the engine does not resample them. Where requests to the
    server failed, the export has no data, and `feedback` gets a warning.

    Raises AreaError where the area is too large or outside the layer, RasterError where the layer does not answer,
    Cancelled; ValueError for a source that has a file.
    """
    remote = source.remote
    if remote is None:
        raise ValueError(f"{source.name} needs no export")
    crs, extent = _chip_extent(source, area)
    bounds = _snap_to_chips(extent, ChipGrid(crs_text(crs), chip_m))
    cols, rows = (round(side / gsd_m) for side in (bounds.width(), bounds.height()))
    km2 = bounds.area() / 1e6
    if cols * rows > MAX_EXPORT_PX:
        raise AreaError(
            "layer-too-large-to-export",
            tr(
                "{layer} is no file, and its {km2} km² are too many to download at {gsd:g} m: choose an area "
                "of at most {most} km²."
            ),
            layer=source.name,
            km2=number(km2),
            gsd=gsd_m,
            most=number(MAX_EXPORT_PX * gsd_m**2 / 1000000.0),
        )
    feedback.setProgressText(
        tr("Exporting {name}: {cols} x {rows} pixels of {gsd:g} m").format(
            name=source.name, cols=cols, rows=rows, gsd=gsd_m
        )
    )
    path = folder / _file_name(source.name)
    remote.begin_read()
    try:
        _write(remote, path, (cols, rows), bounds, crs, source.name, feedback)
    finally:
        remote.end_read()
    return path


def _file_name(layer: str) -> str:
    """The layer's name as a file name, from which the map's title is made."""
    return (re.sub(r"[^\w-]+", " ", layer).strip() or "export") + ".tif"


def _chip_extent(source: LayerSource, area: AreaOfInterest | None) -> tuple[QgsCoordinateReferenceSystem, QgsRectangle]:
    """The CRS of the chip grid, and in it the bounding box of the area, or of the layer where `area` is None."""
    if area is None:
        try:
            crs = grid_crs(source.crs, source.extent)
            return crs, to_crs(source.extent, source.crs, crs)
        except AreaError as error:
            raise AreaError(
                "layer-needs-area",
                tr("{layer} is no file and too large to take whole: choose an area."),
                layer=source.name,
            ) from error
    extent = to_crs(area.extent, area.crs, source.crs)
    if not extent.intersects(source.extent):
        raise AreaError(
            "area-outside-layer", tr("The area lies outside {layer}: choose another area."), layer=source.name
        )
    crs = grid_crs(source.crs, extent)
    return crs, to_crs(area.extent, area.crs, crs)


def _snap_to_chips(extent: QgsRectangle, grid: ChipGrid) -> QgsRectangle:
    """The rectangle of all chips that `extent` touches."""
    size = grid.size
    bounds = Bounds(
        floor(extent.xMinimum() / size) * size,
        floor(extent.yMinimum() / size) * size,
        ceil(extent.xMaximum() / size) * size,
        ceil(extent.yMaximum() / size) * size,
    )
    return QgsRectangle(*bounds)


def _write(
    remote: RemoteRaster,
    path: Path,
    shape: tuple[int, int],
    bounds: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    name: str,
    feedback: QgsProcessingFeedback,
) -> None:
    """shape: (columns, rows). Raises RasterError, Cancelled."""
    transforms = QgsCoordinateTransformContext()
    projector = QgsRasterProjector()
    projector.setCrs(remote.crs, crs, transforms)
    projector.setPrecision(QgsRasterProjector.Precision.Exact)
    remote.pipe.set(projector)
    writer = QgsRasterFileWriter(str(path))
    writer.setOutputFormat("GTiff")
    writer.setMaxTileWidth(TILE_PX)
    writer.setMaxTileHeight(TILE_PX)
    writer.setCreateOptions(["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"])
    block_feedback = QgsRasterBlockFeedback()
    block_feedback.progressChanged.connect(feedback.progressChanged)
    with _forward_cancel(feedback, block_feedback):
        status = writer.writeRaster(remote.pipe, *shape, bounds, crs, transforms, block_feedback)
    if feedback.isCanceled():
        raise Cancelled("Cancelled.")
    if block_feedback.errors():
        raise RasterError(
            "layer-export-no-answer",
            tr("{layer} did not answer ({reason}): check the connection and run it again."),
            layer=name,
            reason=block_feedback.errors()[0],
        )
    if status != Qgis.RasterFileWriterResult.Success:
        raise RasterError(
            "layer-export-not-written",
            tr("{layer} could not be exported to {folder}: make room there, or choose another layer."),
            layer=name,
            folder=path.parent,
        )
    failures = remote.failures()
    if _is_empty(path):
        why = f" ({failures[0]})" if failures else ""
        raise RasterError(
            "layer-export-empty",
            tr("{layer} gave no picture of the area{reason}: check the connection, or choose another area or layer."),
            layer=name,
            reason=why,
        )
    if failures:
        feedback.pushWarning(
            tr(
                "{count} requests to {name} failed ({why}), and the ground they were for counts as having no data: "
                "check the connection and run it again."
            ).format(count=len(failures), name=name, why=failures[0])
        )


@contextmanager
def _forward_cancel(feedback: QgsProcessingFeedback, block_feedback: QgsRasterBlockFeedback) -> Iterator[None]:
    """Cancels `block_feedback` as soon as `feedback` is cancelled, by polling in a thread.

    A signal would not do: `feedback` lives in the main thread, and this thread handles no events while it reads.
    """
    ended = threading.Event()

    def poll() -> None:
        while not ended.wait(POLL_S):
            if feedback.isCanceled():
                block_feedback.cancel()
                return

    thread = threading.Thread(target=poll, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _is_empty(path: Path) -> bool:
    """Whether every pixel is transparent, as where the server answered with errors: QGIS leaves such tiles out."""
    exported = QgsRasterLayer(str(path), "export")  # owns its provider
    provider = exported.dataProvider()
    last = provider.bandCount()
    if provider.colorInterpretation(last) != Qgis.RasterColorInterpretation.AlphaBand:
        return False
    block = provider.block(last, provider.extent(), 512, 512)  # owns its data
    return not any(bytes(block.data()))
