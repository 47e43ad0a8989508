"""Writes a raster layer over an extent as a GeoTIFF. It runs in `qgis_process` and imports nothing of the plugin.

QGIS's raster providers are not safe in a background thread of a window (docs/architecture.md), so what only they can
read is read by a process of its own, on its main thread, and ends with it. JOB is JSON:

    {"provider": "postgresraster", "uri": …, "layer_crs": WKT, "path": of the file to write, "crs": WKT of the file,
     "bounds": [west, south, east, north], "shape": [columns, rows], "parent": process id}

It reports {"progress": 0…1}, and at the end {"failures": [reasons of failed requests]}, or {"error": kind, "reason"}
where kind is "invalid", "no-answer", "not-written" or "empty".
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterString,
    QgsRasterBlockFeedback,
    QgsRasterFileWriter,
    QgsRasterLayer,
    QgsRasterPipe,
    QgsRasterProjector,
    QgsRectangle,
)
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

MARK = "landchip "
TILE_PX = 2048
NO_IMAGERY = (404, 410)  # HTTP status of servers outside their imagery
OPTIONS = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"]


class ExportScript(QgsProcessingAlgorithm):
    """Exports on the main thread."""

    def createInstance(self) -> ExportScript:  # noqa: N802
        return type(self)()

    def name(self) -> str:
        return "exportlayer"

    def displayName(self) -> str:  # noqa: N802
        return "Export a layer"

    def flags(self) -> Any:
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        self.addParameter(QgsProcessingParameterString("JOB", "Job"))

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report(export(json.loads(self.parameterAsString(parameters, "JOB", context))))
        return {}


def report(message: dict[str, Any]) -> None:
    """Writes a line that client/qgis_process.py reads."""
    sys.stderr.write(f"{MARK}{json.dumps(message)}\n")
    sys.stderr.flush()


def export(job: dict[str, Any]) -> dict[str, Any]:
    """The last report."""
    layer = QgsRasterLayer(job["uri"], "layer", job["provider"])
    if not layer.isValid():
        return {"error": "invalid", "reason": layer.error().summary()}
    failed: dict[str, str] = {}  # address -> reason
    QgsNetworkAccessManager.instance().finished[QgsNetworkReplyContent].connect(lambda reply: _record(reply, failed))
    feedback = QgsRasterBlockFeedback()
    feedback.progressChanged.connect(lambda percent: _on_progress(percent, job["parent"]))
    status = _write(layer, job, feedback)
    if feedback.errors():
        return {"error": "no-answer", "reason": feedback.errors()[0]}
    if status != Qgis.RasterFileWriterResult.Success:
        return {"error": "not-written", "reason": ""}
    failures = sorted(failed.values())
    if _is_empty(job["path"]):
        return {"error": "empty", "reason": failures[0] if failures else ""}
    return {"failures": failures}


def _write(layer: QgsRasterLayer, job: dict[str, Any], feedback: QgsRasterBlockFeedback) -> Any:
    transforms = QgsCoordinateTransformContext()
    crs = QgsCoordinateReferenceSystem.fromWkt(job["crs"])
    projector = QgsRasterProjector()
    projector.setCrs(QgsCoordinateReferenceSystem.fromWkt(job["layer_crs"]), crs, transforms)
    projector.setPrecision(QgsRasterProjector.Precision.Exact)
    pipe = QgsRasterPipe()
    pipe.set(layer.dataProvider().clone())
    pipe.set(projector)
    writer = QgsRasterFileWriter(job["path"])
    writer.setOutputFormat("GTiff")
    writer.setMaxTileWidth(TILE_PX)
    writer.setMaxTileHeight(TILE_PX)
    writer.setCreateOptions(OPTIONS)
    cols, rows = job["shape"]
    return writer.writeRaster(pipe, cols, rows, QgsRectangle(*job["bounds"]), crs, transforms, feedback)


def _on_progress(percent: float, parent: int) -> None:
    report({"progress": percent / 100})
    if sys.platform != "win32" and not _runs(parent):
        os._exit(1)  # whoever wanted the export was killed


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _record(reply: QgsNetworkReplyContent, failed: dict[str, str]) -> None:
    """Records the last reply of each address: a provider requests a tile up to four times."""
    url = reply.request().url()
    failed.pop(url.toString(), None)
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    accepted = (QNetworkReply.NetworkError.NoError, QNetworkReply.NetworkError.OperationCanceledError)
    if reply.error() not in accepted and status not in NO_IMAGERY:
        failed[url.toString()] = f"HTTP {status}" if status else str(reply.error())


def _is_empty(path: str) -> bool:
    """Whether every pixel is transparent, as where the server answered with errors: QGIS leaves such tiles out."""
    exported = QgsRasterLayer(path, "export")
    provider = exported.dataProvider()
    last = provider.bandCount()
    if provider.colorInterpretation(last) != Qgis.RasterColorInterpretation.AlphaBand:
        return False
    block = provider.block(last, provider.extent(), 512, 512)
    return not any(bytes(block.data()))
