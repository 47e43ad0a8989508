"""Writes quads as one virtual mosaic (VRT), without reading their pixels.

GDAL's own gdalbuildvrt opens each source; here its size and position come from the catalogue where it states them, and
from the raster's header where it does not. The format: https://gdal.org/drivers/raster/vrt.html
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import numpy as np

from ..api.errors import OutputError, RasterError
from ..api.grid import Bounds
from ..api.protocol import Cancelled
from ..api.redact import display_path
from ..api.requests.imagery_search import MosaicRequest, Quad
from ..imagery.bands import NAIP_ORDER
from ..imagery.crs import parse_crs
from ..imagery.override_vrt import GDAL_TYPE
from ..imagery.source import gdal_env, open_dataset
from ..storage.store import write_atomic

SUFFIX = ".vrt"
SAME_PIXEL = 1e-6  # relative difference of pixel sizes that counts as none
COLOURS = ("Red", "Green", "Blue", "Undefined")
BAND_TITLES = ("Red", "Green", "Blue", "NIR")


class PlacedQuad(NamedTuple):
    """A quad with its facts. shape: rows, columns; bands: number of them"""

    path: str
    shape: tuple[int, int]
    transform: tuple[float, ...]
    crs: str
    bands: int
    dtype: str

    @property
    def bounds(self) -> Bounds:
        (rows, cols), (a, _, west, _, e, north) = self.shape, self.transform
        return Bounds(west, north + rows * e, west + cols * a, north)


def build_mosaic(request: MosaicRequest, cancelled: Callable[[], bool] = lambda: False) -> dict[str, Any]:
    """Writes the VRT and returns {"path", "crs", "bounds", "gsd"}; see api/requests/imagery_search.py.

    Raises OutputError for a path that is no .vrt or cannot be written; RasterError for quads that cannot be opened, or
    do not lie on one grid of pixels; Cancelled.
    """
    path = Path(request.path)
    if path.suffix.lower() != SUFFIX:
        raise OutputError(
            "mosaic-suffix", "The mosaic {path} must end in {suffix}: give it another name.", path=path, suffix=SUFFIX
        )
    if not path.parent.is_dir():
        raise OutputError(
            "mosaic-folder-missing",
            "The folder {folder} of the mosaic does not exist: create it or choose another one.",
            folder=path.parent,
        )
    placed = []
    for quad in request.quads:
        if cancelled():
            raise Cancelled("Cancelled.")
        placed.append(_place(quad))
    first = placed[0]
    for each in placed[1:]:
        _check_same_grid(first, each)
    bounds = Bounds(
        min(each.bounds.west for each in placed),
        min(each.bounds.south for each in placed),
        max(each.bounds.east for each in placed),
        max(each.bounds.north for each in placed),
    )
    write_atomic(path, mosaic_xml(placed, bounds))
    return {"path": str(path), "crs": first.crs, "bounds": list(bounds), "gsd": first.transform[0]}


def mosaic_xml(quads: Sequence[PlacedQuad], bounds: Bounds) -> bytes:
    """The VRT; where quads overlap the last one is on top. All are on one grid of pixels."""
    a, _, _, _, e, _ = quads[0].transform
    width, height = round((bounds.east - bounds.west) / a), round((bounds.south - bounds.north) / e)
    root = ET.Element("VRTDataset", rasterXSize=str(width), rasterYSize=str(height))
    ET.SubElement(root, "SRS", dataAxisToSRSAxisMapping="1,2").text = parse_crs(quads[0].crs).to_wkt()
    ET.SubElement(root, "GeoTransform").text = f"{bounds.west!r}, {a!r}, 0.0, {bounds.north!r}, 0.0, {e!r}"
    for number in range(1, min(each.bands for each in quads) + 1):
        band = ET.SubElement(root, "VRTRasterBand", dataType=GDAL_TYPE[quads[0].dtype], band=str(number))
        if number <= len(NAIP_ORDER):
            ET.SubElement(band, "Description").text = BAND_TITLES[number - 1]
            ET.SubElement(band, "ColorInterp").text = COLOURS[number - 1]
        for each in quads:
            _add_source(
                band,
                each,
                number,
                round((each.bounds.west - bounds.west) / a),
                round((each.bounds.north - bounds.north) / e),
            )
    text: bytes = ET.tostring(root, encoding="utf-8")
    return text


def _add_source(band: ET.Element, quad: PlacedQuad, number: int, left: int, top: int) -> None:
    rows, cols = (str(each) for each in quad.shape)
    source = ET.SubElement(band, "SimpleSource")
    ET.SubElement(source, "SourceFilename", relativeToVRT="0").text = quad.path
    ET.SubElement(source, "SourceBand").text = str(number)
    kind = GDAL_TYPE[quad.dtype]
    ET.SubElement(
        source,
        "SourceProperties",
        RasterXSize=cols,
        RasterYSize=rows,
        DataType=kind,
        BlockXSize="512",
        BlockYSize="512",
    )
    ET.SubElement(source, "SrcRect", xOff="0", yOff="0", xSize=cols, ySize=rows)
    ET.SubElement(source, "DstRect", xOff=str(left), yOff=str(top), xSize=cols, ySize=rows)


def _place(quad: Quad) -> PlacedQuad:
    """The quad's facts: the catalogue's where it states all of them, otherwise the raster's. Raises RasterError."""
    if quad.shape and quad.transform and quad.crs and quad.bands:
        placed = PlacedQuad(quad.path, quad.shape, quad.transform, quad.crs, len(quad.bands), "uint8")
    else:
        with gdal_env(), open_dataset(quad.path) as dataset:
            if dataset.crs is None or dataset.dtypes[0] not in GDAL_TYPE:
                raise RasterError(
                    "quad-unusable",
                    "The quad {path} states no CRS or holds {dtype} pixels: leave it out.",
                    path=display_path(quad.path),
                    dtype=dataset.dtypes[0],
                )
            transform = tuple(dataset.transform)[:6]
            crs = dataset.crs.to_string()
            placed = PlacedQuad(quad.path, dataset.shape, transform, crs, dataset.count, dataset.dtypes[0])
    a, b, _, d, e, _ = placed.transform
    if b or d or a <= 0 or e >= 0:
        raise RasterError(
            "quad-rotated",
            "The quad {path} is rotated or mirrored, and a mosaic holds none such: leave it out.",
            path=display_path(quad.path),
        )
    return placed


def _check_same_grid(first: PlacedQuad, other: PlacedQuad) -> None:
    sizes = np.array([each.transform[k] for each in (first, other) for k in (0, 4)]).reshape(2, 2)
    same_size = np.allclose(sizes[0], sizes[1], rtol=SAME_PIXEL, atol=0)
    if not same_size or parse_crs(first.crs) != parse_crs(other.crs) or first.dtype != other.dtype:
        raise RasterError(
            "quads-differ",
            "The quads {first} and {other} differ in CRS, pixel size or pixel type: make a mosaic of each kind.",
            first=display_path(first.path),
            other=display_path(other.path),
        )
