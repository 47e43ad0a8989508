"""What the engine is asked for: the layer of imagery and the choices of the dialog as plain data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QStandardPaths

from ... import settings
from ...engine.api.errors import EngineError
from ...engine.api.requests.raster_input import RasterInput
from ...engine.api.requests.run_request import VERSION
from ...i18n import tr
from ...network import proxy_for
from ...processing.inputs.area import AreaOfInterest
from ...processing.inputs.grid_crs import is_too_wide
from ...processing.inputs.layer_source import LayerSource, layer_source
from ...processing.parameters import ImageryParameters, imagery_fields
from .zoom_notice import zoom_notice


def live_source(imagery: QgsRasterLayer | None) -> LayerSource:
    """The layer of imagery as plain data. On the main thread.

    Raises RasterError for a layer that cannot be read, EngineError where QGIS sends its requests to a proxy.
    """
    if proxy_for("http://127.0.0.1:1/"):
        raise EngineError(
            "live-through-proxy",
            tr(
                "QGIS would ask its proxy for the live land cover, which is on this computer: add http://127.0.0.1 to "
                "the addresses without a proxy (Settings > Options > Network)."
            ),
        )
    return layer_source(imagery, tr("Imagery"))


def live_params(
    source: LayerSource, model: str, visible: AreaOfInterest, exported: RasterInput | None = None
) -> dict[str, Any]:
    """The parameters of the worker's `live_landcover`. On the main thread.

    model:    the path of a file, or the name of Landchip's own
    visible:  the visible map; of a layer of the whole world the land cover is shown there
    exported: of a source that only QGIS can read
    """
    fields = {"version": VERSION, "model": model, "device": settings.device()}
    request = imagery_fields(ImageryParameters((source,), None, fields), [exported] if exported else ())
    if exported is None and not source.is_file and is_too_wide(source.crs, source.extent):
        request["area"] = visible.to_json()
    return {"request": request, "cache": str(cache_folder()), "notice": zoom_notice()}


def cache_folder() -> Path:
    """The folder of finished windows: the user's own, of all profiles and projects."""
    caches = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Path(caches) / "landchip" / "live-land-cover"
