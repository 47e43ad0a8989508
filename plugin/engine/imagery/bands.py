"""Finds the bands that a model needs in a raster, and distinguishes an alpha band from near infrared."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import numpy as np
from rasterio.enums import ColorInterp
from rasterio.errors import RasterioError
from rasterio.windows import Window

from ..api.errors import RasterError
from ..api.redact import display_path

# Names of bands in descriptions and colour interpretations, as NAIP files and image services use them; lower case.
ALIASES = {
    "red": "red r",
    "green": "green g",
    "blue": "blue b",
    "nir": "nir n ir infrared nearinfrared near-infrared near_infrared",
}
BAND_OF_ALIAS = {alias: name for name, text in ALIASES.items() for alias in text.split()}
NAIP_ORDER = ("red", "green", "blue", "nir")
SAMPLE_PX = 64  # side of each of the windows of `sample_pixels`


def sample_pixels(dataset: Any, band: int | list[int]) -> list[Any]:
    """Pixels of nine windows of SAMPLE_PX pixels a side, spread evenly over a raster; unreadable ones are left out.

    band: a band number, for windows (y, x), or several, for windows (band, y, x)
    """
    samples = []
    for col in (1, 3, 5):
        for row in (1, 3, 5):
            corner = (dataset.width * col // 6, dataset.height * row // 6)
            size = (min(SAMPLE_PX, dataset.width - corner[0]), min(SAMPLE_PX, dataset.height - corner[1]))
            try:
                samples.append(dataset.read(band, window=Window(*corner, *size)))
            except RasterioError:
                continue  # reported when the pixels themselves are needed
    return samples


def alpha_band(dataset: Any, overrides: Mapping[str, int] | None) -> int:
    """Number of the alpha band, 0 where there is none.

    overrides: band name -> band number, as the user states them; a band that is listed there is not alpha

    GDAL calls the fourth band of a TIFF alpha unless the file says otherwise, and many NAIP files have near infrared
    there. Nine sample windows tell the two apart: alpha holds only 0 and the maximum, near infrared holds intermediate
    values.
    """
    number = next((i + 1 for i, each in enumerate(dataset.colorinterp) if each == ColorInterp.alpha), 0)
    if not number or (overrides and number in overrides.values()):
        return 0
    dtype = np.dtype(dataset.dtypes[number - 1])
    maximum = np.iinfo(dtype).max if dtype.kind == "u" else 1
    is_alpha = all(np.isin(window, (0, maximum)).all() for window in sample_pixels(dataset, number))
    return number if is_alpha else 0


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
    names = _names(dataset, alpha)
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


def _names(dataset: Any, alpha: int) -> dict[str, int]:
    """Band name -> number, from the descriptions, the colour interpretations or NAIP's order."""
    by_description = _match(str(text or "") for text in dataset.descriptions)
    if len(by_description) >= 3:
        return by_description
    by_colour = _match(each.name for each in dataset.colorinterp)
    if {"red", "green", "blue"} <= set(by_colour):
        if dataset.count == 4 and not alpha and 4 not in by_colour.values():  # NAIP's order
            by_colour["nir"] = 4
        return by_colour
    if dataset.count in (3, 4) and not alpha:
        return {name: i + 1 for i, name in enumerate(NAIP_ORDER[: dataset.count])}
    return {**by_description, **by_colour}


def _match(texts: Iterable[str]) -> dict[str, int]:
    """Band name -> number, the first of each name, for a text per band."""
    numbers: dict[str, int] = {}
    for number, text in enumerate(texts, start=1):
        name = BAND_OF_ALIAS.get(text.strip().lower().replace(" ", "_"))
        if name:
            numbers.setdefault(name, number)
    return numbers
