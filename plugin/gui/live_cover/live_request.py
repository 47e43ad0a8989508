"""What the engine is asked for: the layer of imagery and the choices of the dialog as plain data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QStandardPaths

from ... import settings
from ...engine.api.errors import EngineError, RasterError
from ...engine.api.requests.run_request import VERSION
from ...i18n import tr
from ...network import proxy_for
from ...processing.inputs.grid_crs import crs_text, is_too_wide
from ...processing.inputs.layer_source import layer_source
from ...processing.parameters import ImageryParameters, imagery_fields
from .zoom_notice import zoom_notice


def live_params(
    imagery: QgsRasterLayer | None, model: str, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem
) -> dict[str, Any]:
    """The parameters of the worker's `live_landcover`. On the main thread.

    model: the path of a file, or the name of Landchip's own
    extent, crs: of the visible map; of a layer of the whole world the land cover is shown there
    Raises RasterError for a layer that the engine cannot read, EngineError where QGIS sends its requests to a proxy.
    """
    if proxy_for("http://127.0.0.1:1/"):
        raise EngineError(
            "live-through-proxy",
            tr(
                "QGIS would ask its proxy for the live land cover, which is on this computer: add http://127.0.0.1 to "
                "the addresses without a proxy (Settings > Options > Network)."
            ),
        )
    source = layer_source(imagery, tr("Imagery"))
    if source.raster is None:
        raise RasterError(
            "layer-not-live",
            tr("{layer} can be read by QGIS alone: save it as a file (Export > Save As…), and choose that."),
            layer=source.name,
        )
    fields = {"version": VERSION, "model": model, "device": settings.device()}
    request = imagery_fields(ImageryParameters((source,), None, fields))
    if not source.is_file and is_too_wide(source.crs, source.extent):
        corners = [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()]
        request["area"] = {"extent": corners, "crs": crs_text(crs)}
    return {"request": request, "cache": str(cache_folder()), "notice": zoom_notice()}


def cache_folder() -> Path:
    """The folder of finished windows: the user's own, of all profiles and projects."""
    caches = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Path(caches) / "landchip" / "live-land-cover"
