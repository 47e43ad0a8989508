"""A raster layer as an entry of the engine's request: its path, and what the user has set of the layer in QGIS.

Read on the main thread. What QGIS's user states of a layer, and where:

* its CRS (Layer > Set CRS of Layer), where it differs from the file's
* additional no-data values, and whether the file's own count (Layer Properties > Transparency)
"""

from __future__ import annotations

from math import inf, isnan, nextafter

from qgis.core import Qgis, QgsProviderRegistry, QgsRasterDataProvider, QgsRasterLayer, QgsRasterRange

from ...engine.api.errors import RasterError
from ...engine.api.requests.raster_input import NodataRanges, RasterInput
from ...i18n import tr
from .grid_crs import crs_text

LIMIT = 1e9  # stands for no limit of a range, which JSON cannot express; pixels of 8 and 16 bits are far from it


def layer_path(layer: QgsRasterLayer) -> str:
    """What the engine opens for a valid layer; empty where it has no file."""
    return _path(layer.providerType(), layer.source())


def raster_input(layer: QgsRasterLayer) -> RasterInput | None:
    """A valid layer as the engine opens it; None where it has no file.

    Raises RasterError for no-data settings that differ between its bands, which a request cannot express.
    """
    path = layer_path(layer)
    provider = layer.dataProvider()
    if not path or provider is None:
        return None
    assigned = layer.crs()
    return RasterInput(
        path,
        crs=crs_text(assigned) if assigned.isValid() and assigned != provider.crs() else None,
        nodata=_user_nodata(layer, provider),
        use_source_nodata=_uses_source_nodata(layer, provider),
    )


def _path(provider: str, uri: str) -> str:
    """A file, URL or subdataset that GDAL can open. Empty where it needs credentials or options that QGIS stores."""
    if provider != "gdal":
        return ""
    parts = QgsProviderRegistry.instance().decodeUri(provider, uri)
    if parts.get("authcfg") or parts.get("credentialOptions") or parts.get("openOptions"):
        return ""
    if parts.get("layerName"):
        return uri
    return "".join(parts.get(key) or "" for key in ("vsiPrefix", "path", "vsiSuffix")) or uri


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
