"""A VRT of a raster with other nodata values, alpha band and mask than its file states, for GDAL to resample."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from affine import Affine
from rasterio.enums import Resampling
from rasterio.vrt import WarpedVRT

from .crs import parse_crs
from .source import RasterSource, open_dataset

GDAL_TYPE = {"uint8": "Byte", "uint16": "UInt16"}
NO_OVERVIEWS = {"OVERVIEW_LEVEL": "NONE"}  # unless the user chose one: the raster is then as large as that
VALID, INVALID = 255, 0  # of a mask


def open_for_resampling(source: RasterSource) -> Any:
    """A rasterio dataset for one thread, to be used under `gdal_env()`.

    GDAL weighs pixels by nodata, alpha and mask when it resamples, so the dataset has the same ones as `source`; and no
    overviews, whose resampling method is unknown. Raises RasterError as `open_dataset`.
    """
    if source.service is None:
        if source.needs_vrt:
            return open_dataset(override_vrt(source), NO_OVERVIEWS)
        return open_dataset(source.path, {**NO_OVERVIEWS, **dict(source.open_options)})

    def wrapped(description: str) -> str:
        return override_vrt(replace(source, path=description)) if source.needs_vrt else description

    dataset = source.service.open(wrapped, **NO_OVERVIEWS)
    return dataset if source.service.service.kind != "wcs" else _at_full_resolution(dataset, source)


def _at_full_resolution(dataset: Any, source: RasterSource) -> Any:
    """A coverage of a WCS whose pixels GDAL resamples: of smaller maps the server would choose pixels in its own way.

    A VRT that warps the coverage onto its own pixels asks for these alone.
    """
    return WarpedVRT(
        dataset,
        src_crs=source.crs,
        crs=source.crs,
        transform=Affine(*source.transform),
        width=source.width,
        height=source.height,
        resampling=Resampling.nearest,
    )


def override_vrt(source: RasterSource) -> str:
    """The VRT, as XML text.

    A VRT has one nodata value at most. Ranges of nodata values therefore become its mask, together with the file's mask
    and alpha band; it then states neither nodata nor an alpha band.
    """
    bands = "".join(_band(source, number) for number in range(1, max(*source.bands, source.alpha) + 1))
    return _dataset(source, _mask_band(source) + bands)


def _dataset(source: RasterSource, bands: str) -> str:
    a, b, c, d, e, f = source.transform
    return (
        f'<VRTDataset rasterXSize="{source.width}" rasterYSize="{source.height}">'
        f"<SRS>{escape(parse_crs(source.crs).to_wkt())}</SRS>"
        f"<GeoTransform>{c!r}, {a!r}, {b!r}, {f!r}, {d!r}, {e!r}</GeoTransform>"
        f"{bands}</VRTDataset>"
    )


def _band(source: RasterSource, number: int) -> str:
    nodata = "" if source.nodata is None else f"<NoDataValue>{source.nodata}</NoDataValue>"
    is_alpha = number == source.alpha and not source.nodata_ranges
    colour = "<ColorInterp>Alpha</ColorInterp>" if is_alpha else nodata
    head = f'<VRTRasterBand dataType="{GDAL_TYPE[source.dtype]}" band="{number}">'
    return f"{head}{colour}{_copy(_file(source), str(number))}</VRTRasterBand>"


def _mask_band(source: RasterSource) -> str:
    """The mask of the VRT; empty where nodata and alpha band say all."""
    if not source.nodata_ranges:
        sources = _copy(_file(source), "mask,1") if source.mask else ""
        if source.void and not sources:
            sources = _constant(source, (0, 0, source.width, source.height), VALID)
    else:
        valid = _valid_by_range(source)
        sources = "".join(
            _copy(_vrt(valid), str(k + 1), VALID if k else None) for k in range(len(source.nodata_ranges))
        )
        sources += _copy(_file(source), "mask,1", VALID) if source.mask else ""
        if source.alpha:
            opaque = (source.alpha_threshold - 1, INVALID, source.alpha_threshold, VALID)
            sources += _copy(_vrt(_bands(source, [_look_up(_file(source), source.alpha, opaque)])), "1", VALID)
    sources += "".join(_constant(source, each, INVALID) for each in source.void)
    return f'<MaskBand><VRTRasterBand dataType="Byte">{sources}</VRTRasterBand></MaskBand>' if sources else ""


def _valid_by_range(source: RasterSource) -> str:
    """A VRT with a band per range of nodata values: VALID where any of the raster's bands lies outside the range."""
    of_ranges = []
    for low, high in source.nodata_ranges:
        inside = (low - 1, VALID, low, INVALID, high, INVALID, high + 1, VALID)
        by_band = _bands(source, [_look_up(_file(source), number, inside) for number in source.present_bands])
        of_ranges.append("".join(_copy(_vrt(by_band), str(k + 1), INVALID) for k in range(len(source.present_bands))))
    return _bands(source, of_ranges)


def _bands(source: RasterSource, sources_of_bands: list[str]) -> str:
    """A VRT of masks, a band for each item."""
    head = '<VRTRasterBand dataType="Byte" band="{}">{}</VRTRasterBand>'
    return _dataset(source, "".join(head.format(k, each) for k, each in enumerate(sources_of_bands, 1)))


def _copy(file: str, band: str, unless: int | None = None) -> str:
    """A source of a band of the VRT.

    file:   as `_file` gives it
    unless: a pixel value that leaves what earlier sources of the band gave
    """
    kind, nodata = ("SimpleSource", "") if unless is None else ("ComplexSource", f"<NODATA>{unless}</NODATA>")
    return f"<{kind}>{file}<SourceBand>{band}</SourceBand>{nodata}</{kind}>"


def _constant(source: RasterSource, rectangle: tuple[int, int, int, int], value: int) -> str:
    """A source that gives one value in a rectangle (left, top, right, bottom) of the raster."""
    left, top, right, bottom = rectangle
    place = f'xOff="{left}" yOff="{top}" xSize="{right - left}" ySize="{bottom - top}"'
    return (
        f"<ComplexSource>{_file(source)}<SourceBand>1</SourceBand><SrcRect {place}/><DstRect {place}/>"
        f"<ScaleOffset>{value}</ScaleOffset><ScaleRatio>0</ScaleRatio></ComplexSource>"
    )


def _look_up(file: str, band: int, table: tuple[int, ...]) -> str:
    """A source whose pixel values are replaced.

    file:  as `_file` gives it
    table: value, new value, and so on; constant beyond both ends
    """
    pairs = ",".join(f"{old}:{new}" for old, new in zip(table[::2], table[1::2]))
    return f"<ComplexSource>{file}<SourceBand>{band}</SourceBand><LUT>{pairs}</LUT></ComplexSource>"


def _file(source: RasterSource) -> str:
    """The elements of a source of the VRT that name the raster and how it is opened."""
    options = "".join(
        f"<OOI key={quoteattr(name)}>{escape(value)}</OOI>"
        for name, value in {**NO_OVERVIEWS, **dict(source.open_options)}.items()
    )
    return (
        f'<SourceFilename relativeToVRT="0">{escape(source.path)}</SourceFilename><OpenOptions>{options}</OpenOptions>'
    )


def _vrt(xml: str) -> str:
    """Likewise, for another VRT."""
    return f'<SourceFilename relativeToVRT="0">{escape(xml)}</SourceFilename>'
