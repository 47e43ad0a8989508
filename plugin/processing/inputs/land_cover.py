"""A raster layer of land-cover codes, as the engine opens it."""

from __future__ import annotations

from qgis.core import QgsRasterLayer

from ...engine.api.errors import RasterError
from ...i18n import tr
from .layer_source import layer_source
from .raster_entry import RasterEntry


def land_cover_entry(layer: QgsRasterLayer | None, parameter: str) -> RasterEntry:
    """On the main thread. parameter: the layer's name for a message

    Raises RasterError for what is no raster layer of a file: a server's picture of land cover has colours, not codes.
    """
    source = layer_source(layer, parameter)
    if source.raster is None or not source.is_file:
        raise RasterError(
            "land-cover-no-file",
            tr(
                "{layer} comes from a server, which may send colours in place of land-cover codes: save it as a file, "
                "or load a file of NLCD (mrlc.gov)."
            ),
            layer=source.name,
        )
    return source.raster.to_json()
