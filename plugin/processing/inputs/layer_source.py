"""A raster layer in a form that the engine can open: path of a file, a tile or map service, or an export of it."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle

from ...engine.api.errors import RasterError
from ...engine.api.redact import raster_name, redact
from ...engine.api.requests.raster_input import NodataRanges, RasterInput
from ...i18n import tr
from .grid_crs import crs_text, is_too_wide
from .layer_export import LayerExport, layer_export, needs_area
from .layer_raster import assigned_crs, layer_path, raster_input, with_nodata
from .raster_entry import RasterEntry
from .tile_service import is_address, server_name, tile_service


@dataclass(frozen=True)
class LayerSource:
    """A raster layer as plain data.

    raster: what the engine opens, a file or a service; None for what only QGIS can read
    crs:    of the layer in QGIS
    export: how another process opens what only QGIS can read; None where there is `raster`
    nodata: the layer's additional no-data values, for its export
    """

    name: str
    raster: RasterInput | None
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    export: LayerExport | None = None
    nodata: NodataRanges = ()

    @property
    def is_file(self) -> bool:
        """Whether the engine opens a file or an address of one, and no service or export."""
        return self.raster is not None and self.raster.service is None


def layer_source(layer: QgsRasterLayer | None, parameter: str) -> LayerSource:
    """On the main thread. parameter: the layer's name for a message

    Raises RasterError for what is no raster layer or a live one, for a service whose credentials cannot be used, and as
    `raster_input`.
    """
    if layer is None or not layer.isValid():
        raise RasterError(
            "layer-not-a-raster",
            tr("{layer} is no raster that QGIS can open: choose a raster layer or an image file."),
            layer=parameter,
        )
    from ... import layers  # QGIS imports this module when it starts

    if layers.is_live(layer):
        raise RasterError(
            "layer-is-live",
            tr("{layer} shows land cover while it is computed, and is no imagery: choose imagery."),
            layer=layer.name(),
        )
    raster, title = raster_input(layer), layer_title(layer)
    if raster is not None:
        return LayerSource(title, raster, layer.crs(), layer.extent())
    provider = layer.dataProvider()
    if provider is None or (service := tile_service(layer)) is None:
        exported = RasterInput("") if provider is None else with_nodata(RasterInput(""), layer, provider)
        return LayerSource(title, None, layer.crs(), layer.extent(), layer_export(layer), exported.nodata)
    if assigned_crs(layer, provider) is not None:
        raise RasterError(
            "layer-service-crs",
            tr(
                "{layer} comes from a server in {stated}, and its layer was set to {assigned}: set it back (Layer > "
                "Set CRS of Layer), or save the layer as a file first."
            ),
            layer=title,
            stated=crs_text(provider.crs()),
            assigned=crs_text(layer.crs()),
        )
    raster = with_nodata(RasterInput("", service=service, name=title), layer, provider)
    return LayerSource(title, raster, layer.crs(), layer.extent())


def layer_title(layer: QgsRasterLayer) -> str:
    """The layer's name for titles and messages. QGIS names a layer that is given by its address after the address."""
    name = layer.name()
    if is_address(name):
        return server_name(layer)
    return name if redact(name) == name else raster_name(name)


def check_area(layer: QgsRasterLayer) -> None:
    """Raises AreaError for a layer without a file that is too wide to be taken whole, such as tiles of the world."""
    if not layer_path(layer) and is_too_wide(layer.crs(), layer.extent()):
        raise needs_area(layer_title(layer))


def raster_entry(layer: QgsRasterLayer) -> RasterEntry | None:
    """The request's entry of a valid layer; None where only QGIS can read it. On the main thread.

    Raises RasterError as `layer_source`.
    """
    raster = layer_source(layer, layer.name()).raster
    return None if raster is None else raster.to_json()
