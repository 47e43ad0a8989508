"""Decides whether a band that is tagged alpha holds transparency or near infrared.

GDAL calls the fourth band of a TIFF alpha unless the file says otherwise, and many NAIP files have near infrared there.
Transparency is 0 or the maximum nearly everywhere, with a soft edge at most, or a few levels of opacity; near infrared
lies in between nearly everywhere. Only pixels with imagery are looked at: where all bands hold 0, the maximum or nodata
there is nothing to tell by. Nine places suffice where they agree; otherwise the overview is read, or more places.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import ColorInterp
from rasterio.errors import RasterioError

from ...api.messages import Message
from ..bands import BAND_OF_ALIAS, forget_read_error, sample_pixels

MIN_PLACES = 3  # with imagery, of those that are looked at
MIN_PIXELS = 64  # with imagery, of a place that counts
CLEAR = 0.1  # up to this share of intermediate values it is transparency, from 1 less this share near infrared
FEW_LEVELS, MOST = 3, 0.95  # where so few values make up this share it is opacity, as of a half transparent layer
PLACES_PER_SIDE = (3, 7, 15)
OVERVIEW_PX = 2048  # larger overviews are not read
TRANSPARENCY_NAMES = {"alpha", "transparency", "opacity", "mask"}


class Transparency(NamedTuple):
    """How the band that is tagged alpha is read.

    band:     number of that band
    is_alpha: whether it is read as transparency, not as near infrared
    reason:   "stated" by the user, "named" by its description, "values", few "levels", or "nothing" to tell by
    share:    fraction of its values between 0 and the maximum, of the pixels that were looked at; 0 for another reason
    opaque:   the value that means opaque; 0 for the maximum of the pixel type. An 8-bit mask in a 16-bit raster has 255
    """

    band: int
    is_alpha: bool
    reason: str
    share: float = 0.0
    opaque: int = 0

    @property
    def unclear(self) -> bool:
        """Whether the values could be those of either."""
        return self.reason == "values" and CLEAR < self.share < 1 - CLEAR


def find_transparency(
    dataset: Any, overrides: Mapping[str, int] | None = None, setting: str = "auto"
) -> Transparency | None:
    """How the band of an open raster that is tagged alpha is to be read; None where there is none.

    overrides: band name -> band number, as the user states them; a band that is listed there is not alpha
    setting:   "alpha" or "near-infrared" as the user states it, or "auto". "alpha" also makes transparency of the
               fourth band of four where none is tagged
    """
    number = next((i + 1 for i, each in enumerate(dataset.colorinterp) if each == ColorInterp.alpha), 0)
    listed = set((overrides or {}).values())
    if not number and setting == "alpha" and dataset.count == 4 and 4 not in listed:
        number = 4
    if not number:
        return None
    if number in listed or setting != "auto":
        is_alpha = setting == "alpha" and number not in listed
        return Transparency(number, is_alpha, "stated", opaque=_opaque(dataset, number) if is_alpha else 0)
    name = (dataset.descriptions[number - 1] or "").strip().lower().replace(" ", "_")
    if name in TRANSPARENCY_NAMES or BAND_OF_ALIAS.get(name) == "nir":
        is_alpha = name in TRANSPARENCY_NAMES
        return Transparency(number, is_alpha, "named", opaque=_opaque(dataset, number) if is_alpha else 0)
    return _by_values(dataset, number)


def transparency_note(transparency: Transparency) -> Message:
    """How the band is read and why, without the parameter `raster`; for an unclear one a warning with the remedy."""
    params: dict[str, Any] = {"band": transparency.band, "percent": round(100 * transparency.share)}
    if transparency.unclear:
        kind = (
            Message("read-as-transparency", "transparency")
            if transparency.is_alpha
            else Message("band-nir", "near infrared")
        )
        return Message(
            "alpha-unclear",
            "{raster}: whether band {band}, which is tagged alpha, holds transparency or near infrared is not clear "
            "({percent} % of its values lie between 0 and the maximum). It is read as {kind}: if that is wrong, state "
            "what a band that is tagged alpha holds (transparency: alpha or near-infrared).",
            {**params, "kind": kind},
        )
    reasons = {
        "stated": Message("alpha-stated", "as you stated"),
        "named": Message("alpha-named", "as its description says"),
        "nothing": Message("alpha-nothing", "since no pixel tells otherwise"),
        "levels": Message("alpha-levels", "since it holds but a few values"),
        "values": Message("alpha-values", "since {percent} % of its values lie between 0 and the maximum", {**params}),
    }
    params["reason"] = reasons[transparency.reason]
    if transparency.is_alpha:
        return Message(
            "alpha-is-transparency", "{raster}: band {band}, tagged alpha, is read as transparency, {reason}.", params
        )
    return Message(
        "alpha-is-near-infrared", "{raster}: band {band}, tagged alpha, is not read as transparency, {reason}.", params
    )


def _by_values(dataset: Any, number: int) -> Transparency:
    values = np.zeros(0, np.int64)
    for windows in _looks(dataset):
        of_places = [_with_imagery(window, number, dataset.nodata) for window in windows]
        values = np.concatenate([np.zeros(0, np.int64), *of_places])
        if not len(values):
            continue
        share = _intermediate(values, dataset.dtypes[number - 1])
        places = sum(len(each) >= MIN_PIXELS for each in of_places)
        if (places >= MIN_PLACES or len(windows) == 1) and not CLEAR < share < 1 - CLEAR:
            break
    if not len(values):
        return Transparency(number, True, "nothing")
    share = _intermediate(values, dataset.dtypes[number - 1])
    levels = np.sort(np.unique(values, return_counts=True)[1])[::-1]
    has_few_levels = levels[:FEW_LEVELS].sum() >= MOST * len(values)
    if has_few_levels and share > CLEAR:
        return Transparency(number, True, "levels", opaque=int(values.max()))
    return Transparency(number, share < 0.5, "values", round(share, 4))


def _opaque(dataset: Any, number: int) -> int:
    """The greatest value in nine places where it is at most half of the pixel type's maximum, else 0."""
    greatest = max((int(window.max()) for window in sample_pixels(dataset, [number])), default=0)
    return 0 if greatest > _maximum(np.dtype(dataset.dtypes[number - 1])) // 2 else greatest


def _looks(dataset: Any) -> Iterator[list[NDArray[Any]]]:
    """Windows (band, y, x) of all bands: nine, then the overview as a single one, or ever more places."""
    bands = list(range(1, dataset.count + 1))
    yield sample_pixels(dataset, bands, PLACES_PER_SIDE[0])
    overview = _overview(dataset, bands)
    if overview is not None:
        yield [overview]
        return
    for side in PLACES_PER_SIDE[1:]:
        yield sample_pixels(dataset, bands, side)


def _overview(dataset: Any, bands: list[int]) -> NDArray[Any] | None:
    """The largest overview of at most OVERVIEW_PX a side; None where there is none."""
    sizes = [(dataset.height // each, dataset.width // each) for each in sorted(dataset.overviews(1))]
    fitting = [each for each in sizes if max(each) <= OVERVIEW_PX]
    if not fitting:
        return None
    try:
        pixels: NDArray[Any] = dataset.read(bands, out_shape=(len(bands), *fitting[0]))
    except RasterioError:
        forget_read_error(dataset)
        return None  # reported when the pixels themselves are needed
    return pixels


def _with_imagery(window: NDArray[Any], number: int, nodata: float | None) -> NDArray[np.int64]:
    """The values (n,) of a band in a window (band, y, x) where there is something to tell by."""
    maximum = _maximum(window.dtype)
    others = np.delete(window, number - 1, axis=0)
    empty = (window == 0).all(axis=0) | (window == maximum).all(axis=0)
    if nodata is not None:
        empty |= (others == nodata).all(axis=0)
    values: NDArray[np.int64] = window[number - 1][~empty].astype(np.int64)
    return values


def _intermediate(values: NDArray[np.int64], dtype: str) -> float:
    return float(((values > 0) & (values < _maximum(np.dtype(dtype)))).mean())


def _maximum(dtype: np.dtype[Any]) -> int:
    return int(np.iinfo(dtype).max) if dtype.kind in "ui" else 1
