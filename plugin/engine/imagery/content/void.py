"""Ground inside a raster without pixels: parts of a VRT that no source covers, blocks that a sparse TIFF never wrote.

GDAL gives 0 or the nodata value there. Its own answer (GDALGetDataCoverageStatus) is not offered by rasterio, so the
same facts are read: the rectangles of the sources in a VRT's XML, and the offsets of a TIFF's blocks. Beyond GDAL's
answer, the files that a VRT names are looked into as well, if they are local.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from math import ceil, floor
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.errors import RasterioError
from rasterio.windows import Window

from ...api.redact import is_remote
from ..bands import forget_read_error
from .vrt_sources import is_file_path, source_missing

MAX_BLOCKS = 500_000  # of a TIFF: their offsets are read in 0.4 s
MAX_BLOCKS_REMOTE = 100_000  # their offsets are 1.6 MB
MAX_DEPTH = 4  # of a VRT in a VRT
MAX_FILES = 256  # of a VRT that are looked into
SOURCES = ("SimpleSource", "ComplexSource", "AveragedSource", "KernelFilteredSource", "NoDataFromMaskSource")
PLAIN_BANDS = ("", "VRTSourcedRasterBand", "VRTDerivedRasterBand")  # subclasses of bands that are made of sources


class Rectangle(NamedTuple):
    """Pixels of a raster: columns left to right - 1, rows top to bottom - 1."""

    left: int
    top: int
    right: int
    bottom: int


class FileContent(NamedTuple):
    """What is known of a file that a VRT names; a width of 0 where nothing is."""

    void: tuple[Rectangle, ...]
    width: float = 0
    height: float = 0


def void_rectangles(dataset: Any, bands: Sequence[int]) -> tuple[Rectangle, ...]:
    """The parts of an open raster without pixels, as rectangles that do not overlap; none for most rasters.

    bands: the numbers of the bands that are read. Ground is void where a VRT has no source for one of them; a block of
           a TIFF where none of its bands was written, because a sparse file leaves out a band of zeros too

    Raises RasterError for a VRT that names a local file that is not there.
    """
    return _void(dataset, tuple(bands), 0, [MAX_FILES])


def void_mask(rectangles: Iterable[tuple[int, int, int, int]], window: Window) -> NDArray[np.bool_] | None:
    """The mask (y, x) of a window, widened to whole pixels, True where pixels are; None where all are."""
    left, top = floor(window.col_off), floor(window.row_off)
    right, bottom = ceil(window.col_off + window.width), ceil(window.row_off + window.height)
    mask = None
    for each in rectangles:
        if each[0] < right and each[2] > left and each[1] < bottom and each[3] > top:
            mask = np.ones((bottom - top, right - left), bool) if mask is None else mask
            mask[max(each[1] - top, 0) : each[3] - top, max(each[0] - left, 0) : each[2] - left] = False
    return mask


def _void(dataset: Any, bands: tuple[int, ...], depth: int, files_left: list[int]) -> tuple[Rectangle, ...]:
    if dataset.driver == "VRT":
        return _void_of_vrt(dataset, bands, depth, files_left)
    if dataset.driver in ("GTiff", "COG"):
        return _void_of_tiff(dataset)
    return ()


def _void_of_tiff(dataset: Any) -> tuple[Rectangle, ...]:
    """The blocks that were never written, in any band."""
    height, width = dataset.block_shapes[0]
    cols, rows = ceil(dataset.width / width), ceil(dataset.height / height)
    if cols * rows > (MAX_BLOCKS_REMOTE if is_remote(dataset.name) else MAX_BLOCKS):
        return ()
    written = np.zeros((rows, cols), bool)
    is_shared = str(getattr(dataset.interleaving, "value", "")).lower() == "pixel"
    for band in (1,) if is_shared else dataset.indexes:
        for row, col in np.argwhere(~written).tolist():
            written[row, col] = dataset.get_tag_item(f"BLOCK_OFFSET_{col}_{row}", "TIFF", bidx=band) is not None
        if written.all():
            return ()
    if height == 1 and written.sum() <= 1:
        return ()  # a file of a single strip: GDAL presents its rows as blocks, and only the first has an offset
    if not _holds_nothing(dataset, np.argwhere(~written)):
        return ()
    xs = [min(k * width, dataset.width) for k in range(cols + 1)]
    ys = [min(k * height, dataset.height) for k in range(rows + 1)]
    return _merge(~written, xs, ys)


def _holds_nothing(dataset: Any, blocks: NDArray[np.int64]) -> bool:
    """Whether the first, the middle and the last of these blocks (row, col) read as GDAL fills blocks without data."""
    fill = 0 if dataset.nodata is None else dataset.nodata
    try:
        return all(
            (dataset.read(window=dataset.block_window(1, *blocks[k].tolist())) == fill).all()
            for k in {0, len(blocks) // 2, len(blocks) - 1}
        )
    except RasterioError:
        forget_read_error(dataset)
        return False


def _void_of_vrt(dataset: Any, bands: tuple[int, ...], depth: int, files_left: list[int]) -> tuple[Rectangle, ...]:
    root = ET.fromstring(dataset.tags(ns="xml:VRT")["xml:VRT"])  # noqa: S314 - GDAL has parsed the text and written it anew
    if root.get("subClass", "") not in ("", "VRTDataset"):
        return ()  # a warped one: what it leaves out is known only by warping
    folder = _folder(str(dataset.name))
    for name in root.iterfind(".//MaskBand//SourceFilename"):
        mask = _file_path(name, folder)
        if mask is not None and not mask.exists():
            raise source_missing(str(dataset.name), str(mask))
    by_number = {int(each.get("band") or k): each for k, each in enumerate(root.findall("VRTRasterBand"), 1)}
    known: dict[str, FileContent] = {}
    of_bands: set[tuple[Rectangle, ...]] = set()
    for number in bands:
        band = by_number.get(number)
        if band is None or band.get("subClass", "") not in PLAIN_BANDS:
            continue
        covered: list[Rectangle] = []
        for source in (each for each in band if each.tag in SOURCES):
            covered += _covered_by(source, dataset, folder, depth, files_left, known)
        of_bands.add(_complement(covered, dataset.width, dataset.height))
    if len(of_bands) < 2:
        return of_bands.pop() if of_bands else ()
    covered_by_all = _complement((each for void in of_bands for each in void), dataset.width, dataset.height)
    return _complement(covered_by_all, dataset.width, dataset.height)


def _covered_by(
    source: ET.Element,
    dataset: Any,
    folder: Path | None,
    depth: int,
    files_left: list[int],
    known: dict[str, FileContent],
) -> list[Rectangle]:
    """The part of a VRT's band that one of its sources covers.

    known: the files that were looked into already
    """
    name = source.find("SourceFilename")
    path = _file_path(name, folder)
    if path is not None and str(path) not in known:
        if not path.exists():
            raise source_missing(str(dataset.name), str(path))
        known[str(path)] = _content_of(str(path), depth, files_left)
    content = known.get(str(path)) or FileContent(())
    size = source.find("SourceProperties")
    if not content.width and size is not None:
        content = FileContent((), float(size.get("RasterXSize", 0)), float(size.get("RasterYSize", 0)))
    own = (0, 0, content.width or dataset.width, content.height or dataset.height)
    target = _rectangle(source.find("DstRect"), own)  # GDAL places a source without one at its own size
    origin = _rectangle(source.find("SrcRect"), own)
    if source.find("SrcRect") is not None:
        target, origin = _clip(target, origin, content.width, content.height)
    outer = Rectangle(
        max(round(target[0]), 0),
        max(round(target[1]), 0),
        min(round(target[0] + target[2]), dataset.width),
        min(round(target[1] + target[3]), dataset.height),
    )
    if not content.void or not origin[2] or not origin[3]:
        return [outer] if outer.left < outer.right and outer.top < outer.bottom else []
    scale_x, scale_y = target[2] / origin[2], target[3] / origin[3]
    moved = [
        Rectangle(
            round(target[0] + (each.left - origin[0]) * scale_x),
            round(target[1] + (each.top - origin[1]) * scale_y),
            round(target[0] + (each.right - origin[0]) * scale_x),
            round(target[1] + (each.bottom - origin[1]) * scale_y),
        )
        for each in content.void
    ]
    return _difference(outer, moved)


def _clip(
    target: tuple[float, ...], origin: tuple[float, ...], width: float, height: float
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Both rectangles (x, y, width, height) without what lies outside the source, which has this size in pixels."""
    if not (width and height and origin[2] and origin[3]):
        return target, origin
    left, top = max(origin[0], 0.0), max(origin[1], 0.0)
    right, bottom = min(origin[0] + origin[2], width), min(origin[1] + origin[3], height)
    scale_x, scale_y = target[2] / origin[2], target[3] / origin[3]
    inner = (left, top, max(right - left, 0.0), max(bottom - top, 0.0))
    return (
        target[0] + (left - origin[0]) * scale_x,
        target[1] + (top - origin[1]) * scale_y,
        inner[2] * scale_x,
        inner[3] * scale_y,
    ), inner


def _rectangle(element: ET.Element | None, otherwise: tuple[float, ...]) -> tuple[float, ...]:
    """x, y, width and height of a SrcRect or DstRect."""
    if element is None:
        return otherwise
    return tuple(float(element.get(name, 0)) for name in ("xOff", "yOff", "xSize", "ySize"))


def _file_path(name: ET.Element | None, folder: Path | None) -> Path | None:
    """The local file of a source; None for a server, an archive, a connection string or XML."""
    text = (name.text or "") if name is not None else ""
    if name is None or not is_file_path(text):
        return None
    if name.get("relativeToVRT") == "1" and not Path(text).is_absolute():
        return None if folder is None else folder / text
    return Path(text)


def _folder(name: str) -> Path | None:
    """The folder that names in a VRT are relative to: the working folder for XML; None on a server or in an archive."""
    if name.lstrip().startswith("<"):
        return Path()
    return Path(name).parent if is_file_path(name) else None


def _content_of(path: str, depth: int, files_left: list[int]) -> FileContent:
    """What a file that a VRT names holds; nothing is known where it is not looked into."""
    if depth >= MAX_DEPTH or files_left[0] <= 0:
        return FileContent(())
    files_left[0] -= 1
    try:
        with rasterio.open(path) as dataset:
            void = _void(dataset, tuple(dataset.indexes), depth + 1, files_left)
            return FileContent(void, dataset.width, dataset.height)
    except RasterioError:
        return FileContent(())  # reported when its pixels are read


def _complement(rectangles: Iterable[Rectangle], width: int, height: int) -> tuple[Rectangle, ...]:
    """What the rectangles leave of a raster."""
    return tuple(_difference(Rectangle(0, 0, width, height), rectangles))


def _difference(outer: Rectangle, holes: Iterable[Rectangle]) -> list[Rectangle]:
    """The part of `outer` outside `holes`, as rectangles that do not overlap."""
    inner = np.array(list(holes), np.int64).reshape(-1, 4)
    low, high = np.array(outer[:2] * 2), np.array(outer[2:] * 2)
    inner = np.unique(inner.clip(low, high), axis=0)
    inner = inner[(inner[:, 0] < inner[:, 2]) & (inner[:, 1] < inner[:, 3])]
    xs = np.unique([outer.left, outer.right, *inner[:, 0], *inner[:, 2]])
    ys = np.unique([outer.top, outer.bottom, *inner[:, 1], *inner[:, 3]])
    left = np.ones((len(ys) - 1, len(xs) - 1), bool)
    cols, rows = np.searchsorted(xs, inner[:, ::2]), np.searchsorted(ys, inner[:, 1::2])
    for (first_col, last_col), (first_row, last_row) in zip(cols.tolist(), rows.tolist()):
        left[first_row:last_row, first_col:last_col] = False
    return list(_merge(left, xs.tolist(), ys.tolist()))


def _merge(cells: NDArray[np.bool_], xs: Sequence[int], ys: Sequence[int]) -> tuple[Rectangle, ...]:
    """The cells that are True, as few rectangles: runs of a row, joined with equal runs of the rows below.

    cells: (row, col); xs, ys: pixel edges of the columns and rows, one more than there are
    """
    finished: list[Rectangle] = []
    growing: dict[tuple[int, int], int] = {}  # run (first col, last col + 1) -> its first row
    below = np.zeros((1, cells.shape[1]), bool)
    for row, line in enumerate(np.concatenate((cells, below))):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], line.astype(np.int8), [0]))))
        runs = {(int(first), int(last)) for first, last in zip(edges[::2], edges[1::2])}
        ended = [each for each in growing if each not in runs]
        finished += [Rectangle(xs[run[0]], ys[growing.pop(run)], xs[run[1]], ys[row]) for run in ended]
        growing.update((run, row) for run in runs if run not in growing)
    return tuple(sorted(finished, key=lambda each: (each.top, each.left)))
