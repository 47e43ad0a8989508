"""A raster layer as an entry of the engine's request: its path, and what the user has set of the layer in QGIS.

Read on the main thread. What QGIS's user states of a layer, and where:

* its CRS (Layer > Set CRS of Layer), where it differs from the file's
* GDAL's open options and credentials (Layer > Add Raster Layer), which are part of the layer's source
* additional no-data values, and whether the file's own count (Layer Properties > Transparency)
"""

from __future__ import annotations

import re
from dataclasses import replace
from math import inf, isnan, nextafter

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProviderRegistry,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterRange,
)

from ...engine.api.errors import RasterError
from ...engine.api.requests.raster_input import NodataRanges, RasterInput
from ...i18n import tr
from .grid_crs import crs_text
from .tile_service import tiles_file

DRAWN = (Qgis.DataType.ARGB32, Qgis.DataType.ARGB32_Premultiplied)  # pixels that are colours and no bands
LIMIT = 1e9  # stands for no limit of a range, which JSON cannot express; pixels of 8 and 16 bits are far from it


def layer_path(layer: QgsRasterLayer) -> str:
    """What the engine opens for a valid layer; empty where it has no file."""
    file = layer_file(layer)
    return "" if file is None else file.path


def raster_input(layer: QgsRasterLayer) -> RasterInput | None:
    """A valid layer as the engine opens it; None where it has no file.

    Raises RasterError for no-data settings that differ between its bands, which a request cannot express.
    """
    file, provider = layer_file(layer), layer.dataProvider()
    if file is None or provider is None:
        return None
    crs = assigned_crs(layer, provider)
    return with_nodata(replace(file, crs=None if crs is None else crs_text(crs)), layer, provider)


def assigned_crs(layer: QgsRasterLayer, provider: QgsRasterDataProvider) -> QgsCoordinateReferenceSystem | None:
    """The layer's CRS where it is not the one that its file or service states."""
    crs = layer.crs()
    return crs if crs.isValid() and crs != provider.crs() else None


def with_nodata(raster: RasterInput, layer: QgsRasterLayer, provider: QgsRasterDataProvider) -> RasterInput:
    """The same raster with the layer's no-data settings; maps that a server draws have none. Raises as the above."""
    if provider.dataType(1) in DRAWN:
        return raster
    return replace(raster, nodata=_user_nodata(layer, provider), use_source_nodata=_uses_source_nodata(layer, provider))


def layer_file(layer: QgsRasterLayer) -> RasterInput | None:
    """The path with its options; None for a layer without a file, and for one that needs an authentication of QGIS."""
    if layer.providerType() != "gdal":
        tiles = tiles_file(layer)
        return RasterInput(tiles) if tiles else None
    uri, options = _split_options(layer.source())
    parts = QgsProviderRegistry.instance().decodeUri("gdal", uri)
    if parts.get("authcfg"):
        return None
    whole = "".join(parts.get(key) or "" for key in ("vsiPrefix", "path", "vsiSuffix"))
    path = uri if parts.get("layerName") else whole or uri  # of a subdataset GDAL needs all
    return RasterInput(path, open_options=options["option"], credentials=options["credential"])


def _split_options(uri: str) -> tuple[str, dict[str, dict[str, str]]]:
    """A source of QGIS's GDAL provider without its options, and these by kind.

    Not by `decodeUri`, which takes the options of a GeoPackage's raster for the name of its layer.
    """
    bare, *rest = re.split(r"\|(?=(?:option|credential):)", uri)
    options: dict[str, dict[str, str]] = {"option": {}, "credential": {}}
    for each in rest:
        kind, _, pair = each.partition(":")
        name, _, value = pair.partition("=")
        options[kind][name] = value
    return bare, options


def _user_nodata(layer: QgsRasterLayer, provider: QgsRasterDataProvider) -> NodataRanges:
    by_band = {tuple(_closed(each) for each in provider.userNoDataValues(band)) for band in _colour_bands(provider)}
    if len(by_band) > 1:
        raise RasterError(
            "layer-nodata-differs",
            tr(
                "{layer} has other additional no-data values in one band than in another, and a chip has one set: give "
                "all bands the same (Layer Properties > Transparency)."
            ),
            layer=layer.name(),
        )
    return next(iter(by_band), ())


def _uses_source_nodata(layer: QgsRasterLayer, provider: QgsRasterDataProvider) -> bool:
    bands = [band for band in _colour_bands(provider) if provider.sourceHasNoDataValue(band)]
    by_band = {provider.useSourceNoDataValue(band) for band in bands}
    if len(by_band) > 1:
        raise RasterError(
            "layer-source-nodata-differs",
            tr(
                "{layer} uses the file's no-data value in one band and ignores it in another: use it in all bands or "
                "in none (Layer Properties > Transparency)."
            ),
            layer=layer.name(),
        )
    return next(iter(by_band), True)


def _colour_bands(provider: QgsRasterDataProvider) -> list[int]:
    """The numbers of all bands but alpha; of alpha alone where there is no other."""
    alpha = Qgis.RasterColorInterpretation.AlphaBand
    bands = list(range(1, provider.bandCount() + 1))
    return [band for band in bands if provider.colorInterpretation(band) != alpha] or bands


def _closed(values: QgsRasterRange) -> tuple[float, float]:
    """A range with both ends in it; QGIS has open ones too, and NaN for an end without limit."""
    low = -LIMIT if isnan(values.min()) else values.min()
    high = LIMIT if isnan(values.max()) else values.max()
    if values.bounds() in (QgsRasterRange.BoundsType.IncludeMax, QgsRasterRange.BoundsType.Exclusive):
        low = nextafter(low, inf)
    if values.bounds() in (QgsRasterRange.BoundsType.IncludeMin, QgsRasterRange.BoundsType.Exclusive):
        high = nextafter(high, -inf)
    return max(low, -LIMIT), min(high, LIMIT)
