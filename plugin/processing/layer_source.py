"""A layer as what the engine can open: the path of its file, or an export of a layer that no file backs.

`layer_source` looks at the layer on the main thread and keeps plain data; `export` reads what no file backs in whatever
thread runs (remote.py says how).
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
    QgsProviderRegistry,
    QgsRasterBlockFeedback,
    QgsRasterFileWriter,
    QgsRasterLayer,
    QgsRasterProjector,
    QgsRectangle,
)

from ..engine.api.errors import AreaError, RasterError
from ..engine.api.grid import Bounds, ChipGrid
from ..engine.api.protocol import Cancelled
from ..i18n import number, tr
from .area import AreaOfInterest
from .grid_crs import crs_text, grid_crs, to_crs
from .remote_raster import RemoteRaster

MAX_EXPORT_PX = 1_000_000_000  # 1,000 km² at 1 m: a day of somebody else's tile server; a county's file is downloaded
TILE_PX = 2048
POLL_S = 0.1


@dataclass(frozen=True)
class LayerSource:
    """A raster layer as plain data.

    path: what the engine opens; empty where no file backs the layer, which is then exported
    remote: what `export` reads; None where there is a path
    """

    name: str
    path: str
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    remote: RemoteRaster | None = None


def layer_source(layer: QgsRasterLayer | None, parameter: str) -> LayerSource:
    """On the main thread. Raises RasterError for what is no raster layer; `parameter` names it in the message."""
    if layer is None or not layer.isValid():
        raise RasterError(
            "layer-not-a-raster",
            tr("{layer} is no raster that QGIS can open: choose a raster layer or an image file."),
            layer=parameter,
        )
    path = layer_path(layer)
    return LayerSource(layer.name(), path, layer.crs(), layer.extent(), None if path else RemoteRaster(layer))


def layer_path(layer: QgsRasterLayer) -> str:
    """What the engine opens of a valid layer; empty where no file backs it."""
    return _path(layer.providerType(), layer.source())


def _path(provider: str, uri: str) -> str:
    """What GDAL opens as it is: a file, a URL, a subdataset. Empty where QGIS keeps a secret for it."""
    if provider != "gdal":
        return ""
    parts = QgsProviderRegistry.instance().decodeUri(provider, uri)
    if parts.get("authcfg") or parts.get("credentialOptions") or parts.get("openOptions"):
        return ""
    if parts.get("layerName"):
        return uri
    return "".join(parts.get(key) or "" for key in ("vsiPrefix", "path", "vsiSuffix")) or uri


def export(
    source: LayerSource,
    area: AreaOfInterest | None,
    gsd_m: float,
    chip_m: float,
    folder: Path,
    feedback: QgsProcessingFeedback,
) -> Path:
    """Writes the layer over the chips that `area` touches as a GeoTIFF, and returns its path.

    The pixels are of `gsd_m` and lie on the chip grid, so the engine resamples nothing.

    A part that failed to come is told as a warning, and is a hole in the export.

    Raises AreaError where the area is too large or nowhere near the layer, RasterError where the layer does not
    answer, Cancelled; ValueError for a source that has a path.
    """
    remote = source.remote
    if remote is None:
        raise ValueError(f"{source.path} is read as it is")
    crs, extent = _ground(source, area)
    bounds = _whole_chips(extent, ChipGrid(crs_text(crs), chip_m))
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
    remote.lend()
    try:
        _write(remote, path, (cols, rows), bounds, crs, source.name, feedback)
    finally:
        remote.give_back()
    return path


def _file_name(layer: str) -> str:
    """The layer's name as a file can carry it; the map's title takes it from there."""
    return (re.sub(r"[^\w-]+", " ", layer).strip() or "export") + ".tif"


def _ground(source: LayerSource, area: AreaOfInterest | None) -> tuple[QgsCoordinateReferenceSystem, QgsRectangle]:
    """The CRS of the chips, and the rectangle in it that holds the area, or the layer where there is none."""
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
    wanted = to_crs(area.extent, area.crs, source.crs)
    if not wanted.intersects(source.extent):
        raise AreaError(
            "area-outside-layer", tr("The area lies outside {layer}: choose another area."), layer=source.name
        )
    crs = grid_crs(source.crs, wanted)
    return crs, to_crs(area.extent, area.crs, crs)


def _whole_chips(extent: QgsRectangle, grid: ChipGrid) -> QgsRectangle:
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
    watch = QgsRasterBlockFeedback()
    watch.progressChanged.connect(feedback.progressChanged)
    with _cancelling(watch, feedback):
        outcome = writer.writeRaster(remote.pipe, *shape, bounds, crs, transforms, watch)
    if feedback.isCanceled():
        raise Cancelled("Cancelled.")
    if watch.errors():
        raise RasterError(
            "layer-export-no-answer",
            tr("{layer} did not answer ({reason}): check the connection and run it again."),
            layer=name,
            reason=watch.errors()[0],
        )
    if outcome != Qgis.RasterFileWriterResult.Success:
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
def _cancelling(watch: QgsRasterBlockFeedback, feedback: QgsProcessingFeedback) -> Iterator[None]:
    """Cancels `watch` when the user cancels `feedback`, which lives in the main thread: a signal from there would wait
    for this thread to handle events, which it does not.
    """
    ended = threading.Event()

    def follow() -> None:
        while not ended.wait(POLL_S):
            if feedback.isCanceled():
                watch.cancel()
                return

    follower = threading.Thread(target=follow, daemon=True)
    follower.start()
    try:
        yield
    finally:
        ended.set()
        follower.join()


def _is_empty(path: Path) -> bool:
    """Whether every pixel is transparent: QGIS takes a server's error for a tile without a picture."""
    exported = QgsRasterLayer(str(path), "export")  # owns its provider
    provider = exported.dataProvider()
    last = provider.bandCount()
    if provider.colorInterpretation(last) != Qgis.RasterColorInterpretation.AlphaBand:
        return False
    block = provider.block(last, provider.extent(), 512, 512)  # owns its data
    return not any(bytes(block.data()))
