"""Exports what only QGIS can read, such as rasters in a database, by a `qgis_process` of its own.

The export lies in the run's folder. It is complete once EXPORTED lies beside it, and a later run of the same area then
takes it over, so that it resumes where it stopped.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import dataclass, field
from math import ceil, floor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsRectangle,
)

from ...engine.api.errors import AreaError, OutputError, RasterError
from ...engine.api.grid import Bounds, ChipGrid
from ...engine.api.owned_folder import remove_stray, staged_file
from ...engine.api.redact import redact
from ...i18n import number, tr
from ..feedback import RunFeedback
from .area import AreaOfInterest
from .grid_crs import crs_text, grid_crs, to_crs

if TYPE_CHECKING:
    from .layer_source import LayerSource

MAX_EXPORT_PX = 1_000_000_000  # 1,000 km² at 1 m
SCRIPT = Path(__file__).with_name("export_script.py")
EXPORTED = "exported.json"


@dataclass(frozen=True)
class LayerExport:
    """A layer that only QGIS can read, as plain data that another process opens it by. uri: may hold secrets"""

    provider: str
    uri: str = field(repr=False)
    crs_wkt: str
    qgis_folder: Path
    auth_folder: Path


def layer_export(layer: QgsRasterLayer) -> LayerExport:
    """On the main thread."""
    wkt = layer.crs().toWkt(Qgis.CrsWktVariant.Preferred)
    folder, settings = Path(QgsApplication.applicationDirPath()), Path(QgsApplication.qgisSettingsDirPath())
    return LayerExport(layer.providerType(), layer.source(), wkt, folder, settings)


def export(
    source: LayerSource,
    area: AreaOfInterest | None,
    gsd_m: float,
    chip_m: float,
    folder: Path,
    feedback: QgsProcessingFeedback,
) -> Path:
    """Writes the layer over the chips that `area` touches as a GeoTIFF below `folder`, and returns its path.

    Its pixels of `gsd_m` metres lie on the chip grid, so the engine does not resample them. Where requests to the
    server failed, the export has no data, `feedback` gets a warning, and a later run exports anew.

    Raises AreaError where the area is too large or outside the layer, RasterError where the layer does not answer,
    EngineError where qgis_process fails, Cancelled; ValueError for a source that needs no export.
    """
    if source.export is None:
        raise ValueError(f"{source.name} needs no export")
    crs, extent = _chip_extent(source, area)
    bounds = _snap_to_chips(extent, ChipGrid(crs_text(crs), chip_m))
    shape = [round(side / gsd_m) for side in (bounds.east - bounds.west, bounds.north - bounds.south)]
    if shape[0] * shape[1] > MAX_EXPORT_PX:
        raise AreaError(
            "layer-too-large-to-export",
            tr(
                "{layer} is no file, and its {km2} km² are too many to export at {gsd:g} m: choose an area "
                "of at most {most} km²."
            ),
            layer=source.name,
            km2=number(shape[0] * shape[1] * gsd_m**2 / 1e6),
            gsd=gsd_m,
            most=number(MAX_EXPORT_PX * gsd_m**2 / 1e6),
        )
    job = {
        "provider": source.export.provider,
        "uri": source.export.uri,
        "layer_crs": source.export.crs_wkt,
        "crs": crs.toWkt(Qgis.CrsWktVariant.Preferred),
        "bounds": list(bounds),
        "shape": shape,
    }
    key = hashlib.sha256(json.dumps(job, sort_keys=True).encode()).hexdigest()[:16]
    path = folder / key / _file_name(source.name)
    if not ((path.parent / EXPORTED).is_file() and path.is_file()):
        _export(source, job, path, feedback)
    return path


def _export(source: LayerSource, job: dict[str, Any], path: Path, feedback: QgsProcessingFeedback) -> None:
    cols, rows = job["shape"]
    feedback.setProgressText(
        tr("Exporting {name}: {cols} x {rows} pixels").format(name=source.name, cols=cols, rows=rows)
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for each in path.parent.parent.iterdir():  # exports of other areas, too
            remove_stray(each)
        (path.parent / EXPORTED).unlink(missing_ok=True)
        with staged_file(path) as staged:
            failures = _run(source, {**job, "path": str(staged), "parent": os.getpid()}, feedback)
        if not failures:
            (path.parent / EXPORTED).write_text("{}\n", "utf-8")
            return
    except OSError as error:
        raise not_written(source.name, path.parent) from error
    feedback.pushWarning(
        tr(
            "{count} requests to {name} failed ({why}), and the ground they were for counts as having no data: "
            "check the connection and run it again."
        ).format(count=len(failures), name=source.name, why=failures[0])
    )


def not_written(layer: str, folder: Path) -> OutputError:
    return OutputError(
        "layer-export-not-written",
        tr("{layer} could not be exported to {folder}: make room there, or choose another layer."),
        layer=layer,
        folder=folder,
    )


def _run(source: LayerSource, job: dict[str, Any], feedback: QgsProcessingFeedback) -> list[str]:
    """The reasons of requests that failed. Raises RasterError, EngineError, OSError, Cancelled."""
    from ...client.qgis_process import QgisInstallation, run_script  # QGIS imports this module when it starts

    reports: list[dict[str, Any]] = [{}]

    def on_report(message: dict[str, Any]) -> None:
        if "progress" in message:
            percent = 100 * message["progress"]
            feedback.setProgress(percent)
            if isinstance(feedback, RunFeedback):
                feedback.engineProgress.emit({"done": round(percent), "total": 100, "stage": "export"})
        else:
            reports.append(message)

    export = source.export
    if export is None:
        return []
    installation = QgisInstallation(export.qgis_folder, export.auth_folder)
    run_script(installation, SCRIPT, {"JOB": json.dumps(job)}, on_report, feedback.isCanceled)
    last = reports[-1]
    reason = redact(str(last.get("reason") or ""))
    if "failures" in last:
        return [redact(str(each)) for each in last["failures"]]
    if last.get("error") == "not-written":
        raise OSError(job["path"])
    if last.get("error") == "empty":
        raise RasterError(
            "layer-export-empty",
            tr("{layer} gave no picture of the area{reason}: check the connection, or choose another area or layer."),
            layer=source.name,
            reason=f" ({reason})" if reason else "",
        )
    raise RasterError(
        "layer-export-no-answer",
        tr("{layer} did not answer ({reason}): check the connection and run it again."),
        layer=source.name,
        reason=reason or tr("it cannot be opened"),
    )


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
            raise needs_area(source.name) from error
    extent = to_crs(area.extent, area.crs, source.crs)
    if not extent.intersects(source.extent):
        raise AreaError(
            "area-outside-layer", tr("The area lies outside {layer}: choose another area."), layer=source.name
        )
    crs = grid_crs(source.crs, extent)
    return crs, to_crs(area.extent, area.crs, crs)


def needs_area(layer: str) -> AreaError:
    return AreaError(
        "layer-needs-area", tr("{layer} is no file and too large to take whole: choose an area."), layer=layer
    )


def _snap_to_chips(extent: QgsRectangle, grid: ChipGrid) -> Bounds:
    """The rectangle of all chips that `extent` touches."""
    size = grid.size
    return Bounds(
        floor(extent.xMinimum() / size) * size,
        floor(extent.yMinimum() / size) * size,
        ceil(extent.xMaximum() / size) * size,
        ceil(extent.yMaximum() / size) * size,
    )
