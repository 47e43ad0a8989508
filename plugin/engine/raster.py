"""The facts of one raster: what it is, which of its bands the model wants, and what may be wrong with it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import numpy as np
import rasterio
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import RasterioError
from rasterio.windows import Window

from .errors import RasterError
from .georeference import crs_text, parse_crs
from .grid import Bounds

# Names under which bands go in NAIP files and services, in colour interpretations and in descriptions.
BAND_NAMES = {
    "red": {"red", "r"},
    "green": {"green", "g"},
    "blue": {"blue", "b"},
    "nir": {
        "nir",
        "near infrared",
        "near-infrared",
        "near_infrared",
        "nearinfrared",
        "infrared",
        "n",
        "ir",
    },
}
NAIP_ORDER = ("red", "green", "blue", "nir")
NAIP_NAME = re.compile(r"(?:^|[/\\])m_\d{7}_[ns][ew]_\d{1,2}_\w{1,3}_(\d{4})(\d{2})(\d{2})(?:\D|$)")
GDAL_TYPE = {"uint8": "Byte", "uint16": "UInt16"}
LOOK_PX = 64  # side of each place that is looked at to tell transparency from light
DATE = re.compile(r"^(\d{4})[:-](\d{2})[:-](\d{2})")


@dataclass(frozen=True)
class Source:
    """One raster as its own header states it; pixels are read elsewhere.

    transform: pixel (col, row) -> CRS, six numbers a, b, c, d, e, f as in affine.Affine
    bands:     1-based band numbers in the order in which the model wants them
    alpha:     number of the alpha band, 0 where there is none
    false_alpha: whether GDAL takes near infrared for an alpha band
    masked:    whether the raster may have invalid pixels at all (nodata, alpha or a mask)
    date:      ISO date of the image, None when neither header nor NAIP file name tells
    fingerprint: sha256 over header, size, time of change and a sample of the bytes
    """

    path: str
    width: int
    height: int
    crs: str
    transform: tuple[float, float, float, float, float, float]
    bands: tuple[int, ...]
    dtype: str
    nodata: float | None
    alpha: int
    false_alpha: bool
    masked: bool
    block: tuple[int, int]
    date: str | None
    fingerprint: str

    @property
    def rotated(self) -> bool:
        return self.transform[1] != 0 or self.transform[3] != 0 or self.transform[4] > 0

    @property
    def corners(self) -> list[tuple[float, float]]:
        """The outline in CRS units, a ring of four corners."""
        a, b, c, d, e, f = self.transform
        pixels = [(0, 0), (self.width, 0), (self.width, self.height), (0, self.height)]
        return [(a * x + b * y + c, d * x + e * y + f) for x, y in pixels]

    @property
    def bounds(self) -> Bounds:
        xs, ys = zip(*self.corners)
        return Bounds(min(xs), min(ys), max(xs), max(ys))


def open_dataset(path: str) -> Any:
    """A rasterio dataset. Raises RasterError that tells a missing file from one that is no raster."""
    try:
        return rasterio.open(path)
    except RasterioError as error:
        if "://" not in path and not path.startswith(("/vsi", "<")) and not Path(path).exists():
            raise RasterError(f"There is no file {path}: check the path, or choose another layer.") from error
        raise RasterError(
            f"{path} cannot be opened as a raster: it is damaged, out of reach, or of a format that GDAL "
            f"{rasterio.__gdal_version__} does not read; choose another layer."
        ) from error


def open_source(source: Source) -> Any:
    """The raster as its Source tells it: where GDAL takes near infrared for alpha, a view without that mistake.

    GDAL weighs pixels by alpha whenever it resamples, so it must not know of a false one.
    """
    if not source.false_alpha:
        return open_dataset(source.path)
    nodata = "" if source.nodata is None else f"<NoDataValue>{source.nodata}</NoDataValue>"
    name = f'<SourceFilename relativeToVRT="0">{escape(source.path)}</SourceFilename>'
    bands = "".join(
        f'<VRTRasterBand dataType="{GDAL_TYPE[source.dtype]}" band="{band}">{nodata}'
        f"<SimpleSource>{name}<SourceBand>{band}</SourceBand></SimpleSource></VRTRasterBand>"
        for band in range(1, max(source.bands) + 1)
    )
    a, b, c, d, e, f = source.transform
    return open_dataset(
        f'<VRTDataset rasterXSize="{source.width}" rasterYSize="{source.height}">'
        f"<SRS>{escape(parse_crs(source.crs).to_wkt())}</SRS>"
        f"<GeoTransform>{c!r}, {a!r}, {b!r}, {f!r}, {d!r}, {e!r}</GeoTransform>{bands}</VRTDataset>"
    )


def read_source(
    path: str,
    wanted: tuple[str, ...],
    dtype: str,
    by_hand: Mapping[str, int] | None,
    nodata: float | None,
) -> Source:
    """The facts of the raster at `path`, checked against what the model wants.

    wanted:  band names in the model's order
    dtype:   pixel type that the model accepts
    by_hand: band name -> 1-based number where the user knows better than the file; None to go by the file
    nodata:  overrides the raster's own nodata value; None keeps it

    Raises RasterError in one sentence for anything that the model cannot be fed with.
    """
    with open_dataset(path) as dataset:
        _check_georeference(dataset, path)
        alpha = _alpha(dataset, by_hand)
        bands = _by_hand(dataset, path, wanted, by_hand) if by_hand else _by_name(dataset, path, wanted, alpha)
        _check_pixels(dataset, path, bands, dtype)
        flags = [dataset.mask_flag_enums[band - 1] for band in bands]
        return Source(
            path=path,
            width=dataset.width,
            height=dataset.height,
            crs=crs_text(parse_crs(dataset.crs.to_wkt())),
            transform=tuple(dataset.transform)[:6],
            bands=bands,
            dtype=dtype,
            nodata=nodata if nodata is not None else dataset.nodata,
            alpha=alpha,
            false_alpha=not alpha and ColorInterp.alpha in dataset.colorinterp,
            masked=nodata is not None or bool(alpha) or any(_has_mask(each) for each in flags),
            block=dataset.block_shapes[0],
            date=_date(dataset, path),
            fingerprint=_fingerprint(dataset, path),
        )


def _check_georeference(dataset: Any, path: str) -> None:
    if dataset.gcps[0] and dataset.transform.is_identity:
        raise RasterError(
            f"{path} is placed by ground control points only: warp it to a projected CRS first "
            "(Raster > Projections > Warp, or gdalwarp)."
        )
    if dataset.crs is None:
        raise RasterError(f"{path} states no CRS: assign the right one first (Layer > Set CRS of Layer).")
    if dataset.transform.is_identity:
        raise RasterError(f"{path} is not georeferenced: give it a position first (Raster > Georeferencer).")


def _check_pixels(dataset: Any, path: str, bands: tuple[int, ...], dtype: str) -> None:
    if any(dataset.colorinterp[band - 1] == ColorInterp.palette for band in bands):
        raise RasterError(
            f"{path} holds palette indices, not colours: convert it first (Raster > Conversion > PCT to RGB)."
        )
    held = {dataset.dtypes[band - 1] for band in bands}
    if held != {dtype}:
        raise RasterError(
            f"{path} holds {' and '.join(sorted(held))} pixels but the model takes {dtype}: convert it first "
            "(gdal_translate -ot Byte -scale), or choose another model."
        )


def _has_mask(flags: list[MaskFlags]) -> bool:
    """Whether a band has a nodata value or a mask of its own; what it has from an alpha band is judged by `_alpha`."""
    return MaskFlags.all_valid not in flags and MaskFlags.alpha not in flags


def _alpha(dataset: Any, by_hand: Mapping[str, int] | None) -> int:
    """Number of the band that tells transparency, 0 where there is none.

    GDAL calls the fourth band of a TIFF alpha unless it is told otherwise, and so do many of NAIP's with their near
    infrared there. Transparency is 0 or 255; light is anything. A look at nine places tells the two apart.
    """
    number = next((i + 1 for i, each in enumerate(dataset.colorinterp) if each == ColorInterp.alpha), 0)
    if not number or (by_hand and number in by_hand.values()):
        return 0
    for across in (1, 3, 5):
        for down in (1, 3, 5):
            place = Window(dataset.width * across // 6, dataset.height * down // 6, LOOK_PX, LOOK_PX)
            here = place.intersection(Window(0, 0, dataset.width, dataset.height))
            try:
                values = dataset.read(number, window=here)
            except RasterioError:
                continue  # what cannot be read is told when it is needed
            if not np.isin(values, (0, 255)).all():
                return 0
    return number


def _by_hand(dataset: Any, path: str, wanted: tuple[str, ...], by_hand: Mapping[str, int]) -> tuple[int, ...]:
    missing = [name for name in wanted if name not in by_hand]
    if missing:
        raise RasterError(f"The model needs the band {missing[0]}, which the band order by hand leaves out: add it.")
    for name in wanted:
        if not 1 <= by_hand[name] <= dataset.count:
            raise RasterError(
                f"Band {by_hand[name]} was given for {name}, but {path} has {dataset.count} band(s): correct the order."
            )
    return tuple(by_hand[name] for name in wanted)


def _by_name(dataset: Any, path: str, wanted: tuple[str, ...], alpha: int) -> tuple[int, ...]:
    """Band numbers by description, else by colour interpretation, else in NAIP's order where that is certain."""
    names = _names(dataset, alpha)
    missing = [name for name in wanted if name not in names]
    if missing:
        raise RasterError(
            f"{path} has no {missing[0]} band that could be told by name among its {dataset.count}: "
            "give the band order by hand, such as red=1,green=2,blue=3, or choose another layer."
        )
    return tuple(names[name] for name in wanted)


def _names(dataset: Any, alpha: int) -> dict[str, int]:
    described = _match(str(text or "") for text in dataset.descriptions)
    if len(described) >= 3:
        return described
    coloured = _match(each.name for each in dataset.colorinterp)
    if {"red", "green", "blue"} <= set(coloured):
        if dataset.count == 4 and not alpha and 4 not in coloured.values():  # NAIP's order
            coloured["nir"] = 4
        return coloured
    if dataset.count in (3, 4) and not alpha:
        return {name: i + 1 for i, name in enumerate(NAIP_ORDER[: dataset.count])}
    return {**described, **coloured}


def _match(texts: Any) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, text in enumerate(texts, start=1):
        for name, spellings in BAND_NAMES.items():
            if text.strip().lower() in spellings:
                found.setdefault(name, number)
    return found


def _date(dataset: Any, path: str) -> str | None:
    """ISO date from NAIP's file name, else from the TIFF header, where the date is of the image or of the file."""
    named = NAIP_NAME.search(path)
    if named:
        return "-".join(named.groups())
    tagged = DATE.match(dataset.tags().get("ACQUISITION_DATE", ""))
    return "-".join(tagged.groups()) if tagged else None


def _fingerprint(dataset: Any, path: str) -> str:
    facts = [
        dataset.width,
        dataset.height,
        dataset.count,
        dataset.dtypes,
        tuple(dataset.transform),
        dataset.nodata,
    ]
    seal = hashlib.sha256(json.dumps([facts, dataset.crs.to_wkt()]).encode())
    for name in dataset.files or [path]:
        file = Path(name)
        if file.is_file():
            stat = file.stat()
            seal.update(f"{stat.st_size} {stat.st_mtime_ns}".encode())
            with file.open("rb") as stream:
                for eighth in range(8):
                    stream.seek(stat.st_size * eighth // 8)
                    seal.update(stream.read(65536))
    return seal.hexdigest()
