"""Finds the bands that a model needs in a raster."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from typing import Any

from numpy.typing import NDArray
from rasterio._err import CPLE_BaseError
from rasterio.errors import RasterioError
from rasterio.windows import Window

from ..api.errors import RasterError
from ..api.redact import display_path, is_remote
from ..network.http_status import unreadable

# Names of bands in descriptions and colour interpretations, as NAIP files and image services use them; lower case.
ALIASES = {
    "red": "red r",
    "green": "green g",
    "blue": "blue b",
    "nir": "nir n ir infrared nearinfrared near-infrared near_infrared",
}
BAND_OF_ALIAS = {alias: name for name, text in ALIASES.items() for alias in text.split()}
WORDS = {"red", "green", "blue", "nir", "infrared", "nearinfrared"}  # aliases that name a band within a longer text
OTHER_BANDS = {"coastal", "deep", "edge", "far", "long", "mid", "rededge", "short", "shortwave", "swir", "thermal"}
NAIP_ORDER = ("red", "green", "blue", "nir")
SAMPLE_PX = 64  # side of each of the windows of `sample_pixels`


def sample_pixels(dataset: Any, bands: list[int], places_per_side: int = 3) -> list[NDArray[Any]]:
    """Windows (band, y, x) of SAMPLE_PX pixels a side, spread evenly over a raster; unreadable ones are left out.

    places_per_side: the square root of their number

    Raises RasterError where the raster lies on a server and a window cannot be read: a server that refuses or stalls is
    asked once and not nine times.
    """
    samples = []
    for col in range(1, 2 * places_per_side, 2):
        for row in range(1, 2 * places_per_side, 2):
            corner = (dataset.width * col // (2 * places_per_side), dataset.height * row // (2 * places_per_side))
            size = (min(SAMPLE_PX, dataset.width - corner[0]), min(SAMPLE_PX, dataset.height - corner[1]))
            try:
                samples.append(dataset.read(bands, window=Window(*corner, *size)))
            except RasterioError as error:
                if is_remote(dataset.name):
                    raise unreadable(dataset.name, error) from error
                forget_read_error(dataset)
                continue  # reported when the pixels themselves are needed
    return samples


def forget_read_error(dataset: Any) -> None:
    """To be called where an error of reading pixels is ignored.

    GDAL keeps its last error until somebody asks for it: rasterio would raise it in the next call, whatever that is.
    """
    with suppress(CPLE_BaseError):
        _ = dataset.colorinterp


def override_bands(
    dataset: Any, path: str, model_bands: tuple[str, ...], overrides: Mapping[str, int], absent: Collection[str] = ()
) -> tuple[int, ...]:
    """The user's band numbers in the order of `model_bands`; 0 for a band of `absent` that has no number.

    overrides: band name -> band number from 1
    absent:    names of the bands that the model can do without

    Raises RasterError for an unknown band name, a band that is missing, and a number that the raster does not have.
    """
    unknown = [name for name in overrides if name not in ALIASES]
    if unknown:
        raise RasterError(
            "band-name-unknown",
            "The band name {band!r} is not known: choose from {known}.",
            band=unknown[0],
            known=", ".join(ALIASES),
        )
    missing = [name for name in model_bands if name not in overrides and name not in absent]
    if missing:
        raise RasterError(
            "band-not-given",
            "The model needs the band {band}, which the band order by hand leaves out: add it.",
            band=missing[0],
        )
    for name in model_bands:
        if name in overrides and not 1 <= overrides[name] <= dataset.count:
            raise RasterError(
                "band-number-beyond",
                "Band {number} was given for {band}, but {path} has {count} band(s): correct the order.",
                number=overrides[name],
                band=name,
                path=display_path(path),
                count=dataset.count,
            )
    return tuple(overrides.get(name, 0) for name in model_bands)


def match_bands(
    dataset: Any, path: str, model_bands: tuple[str, ...], alpha: int, absent: Collection[str] = ()
) -> tuple[int, ...]:
    """Band numbers in the order of `model_bands`: by description, else by colour interpretation, else in NAIP's order.

    alpha:  number of the alpha band, 0 for none
    absent: names of the bands that the model can do without

    The number is 0 for near infrared in `absent`, where the raster has too few bands to hold it. A raster with more
    bands may hold it under no name: then the user must give the band order.

    Raises RasterError where a band cannot be identified.
    """
    names = _names(dataset, path, alpha)
    missing = [name for name in model_bands if name not in names]
    band_count = dataset.count - bool(alpha)
    if missing == ["nir"] and band_count < len(model_bands):
        if "nir" in absent:
            return tuple(names.get(name, 0) for name in model_bands)
        raise RasterError(
            "band-nir-missing",
            "{path} has no nir band: it holds {count}, and the model needs {bands}; choose imagery with "
            "near infrared, or a model that does without it.",
            path=display_path(path),
            count=band_count,
            bands=", ".join(model_bands),
        )
    if missing:
        raise RasterError(
            "bands-unknown",
            "{path} has no {band} band that could be told by name among its {count}: give the band order "
            "by hand, such as red=1,green=2,blue=3, or choose another layer.",
            path=display_path(path),
            band=missing[0],
            count=dataset.count,
        )
    return tuple(names[name] for name in model_bands)


def _names(dataset: Any, path: str, alpha: int) -> dict[str, int]:
    """Band name -> number, from the descriptions, the colour interpretations or NAIP's order.

    Raises RasterError where descriptions of some of the bands contradict the colour interpretations.
    """
    by_description = _match_descriptions([str(text or "") for text in dataset.descriptions])
    if len(by_description) >= 3:
        return by_description
    by_colour = _match(each.name for each in dataset.colorinterp)
    for name, number in by_description.items():
        if by_colour.get(name, number) != number:
            raise RasterError(
                "bands-contradict",
                "{path} contradicts itself: by its description band {number} is {band}, by its colours band {other} "
                "is: give the band order by hand, such as red=1,green=2,blue=3.",
                path=display_path(path),
                number=number,
                band=name,
                other=by_colour[name],
            )
    if {"red", "green", "blue"} <= set(by_colour):
        if dataset.count == 4 and not alpha and 4 not in by_colour.values():  # NAIP's order
            by_colour["nir"] = 4
        return by_colour
    if dataset.count in (3, 4) and not alpha:
        return {name: i + 1 for i, name in enumerate(NAIP_ORDER[: dataset.count])}
    return {**by_description, **by_colour}


def _match_descriptions(texts: list[str]) -> dict[str, int]:
    """Band name -> number by descriptions: by the whole text, else by a word in it, as in `Band 3 (Blue)`.

    A word that stands in several descriptions names no band.
    """
    numbers = _match(texts)
    found: dict[str, list[int]] = {}
    for number, text in enumerate(texts, start=1):
        words = set(re.findall("[a-z]+", text.lower()))
        names = {BAND_OF_ALIAS[each] for each in words if each in WORDS}
        if len(names) == 1 and not words & OTHER_BANDS and number not in numbers.values():
            found.setdefault(names.pop(), []).append(number)
    return {**{name: of_name[0] for name, of_name in found.items() if len(of_name) == 1}, **numbers}


def _match(texts: Iterable[str]) -> dict[str, int]:
    """Band name -> number, the first of each name, for a text per band."""
    numbers: dict[str, int] = {}
    for number, text in enumerate(texts, start=1):
        name = BAND_OF_ALIAS.get(text.strip().lower().replace(" ", "_"))
        if name:
            numbers.setdefault(name, number)
    return numbers
