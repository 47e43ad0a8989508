"""Which bands of a raster the model wants, and which of them is transparency."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import numpy as np
from rasterio.enums import ColorInterp
from rasterio.errors import RasterioError
from rasterio.windows import Window

from ..api.errors import RasterError
from ..api.redact import display_path

# Names under which bands go in NAIP files and services, in colour interpretations and in descriptions.
SPELLINGS = {
    "red": "red r",
    "green": "green g",
    "blue": "blue b",
    "nir": "nir n ir infrared nearinfrared near-infrared near_infrared",
}
NAME_OF = {spelling: name for name, text in SPELLINGS.items() for spelling in text.split()}
NAIP_ORDER = ("red", "green", "blue", "nir")
LOOK_PX = 64  # side of each place that is looked at to tell transparency from light


def sample_pixels(dataset: Any, band: int | list[int]) -> list[Any]:
    """Pixels of nine small windows spread over a raster, as far as they can be read."""
    found = []
    for across in (1, 3, 5):
        for down in (1, 3, 5):
            corner = (dataset.width * across // 6, dataset.height * down // 6)
            size = (min(LOOK_PX, dataset.width - corner[0]), min(LOOK_PX, dataset.height - corner[1]))
            try:
                found.append(dataset.read(band, window=Window(*corner, *size)))
            except RasterioError:
                continue  # what cannot be read is told when it is needed
    return found


def alpha_band(dataset: Any, by_hand: Mapping[str, int] | None) -> int:
    """Number of the band that tells transparency, 0 where there is none.

    GDAL calls the fourth band of a TIFF alpha unless it is told otherwise, and so do many of NAIP's with their near
    infrared there. Transparency is nothing or all; light is anything. A look at nine places tells the two apart.
    """
    number = next((i + 1 for i, each in enumerate(dataset.colorinterp) if each == ColorInterp.alpha), 0)
    if not number or (by_hand and number in by_hand.values()):
        return 0
    dtype = np.dtype(dataset.dtypes[number - 1])
    most = np.iinfo(dtype).max if dtype.kind == "u" else 1
    return number if all(np.isin(each, (0, most)).all() for each in sample_pixels(dataset, number)) else 0


def override_bands(
    dataset: Any, path: str, wanted: tuple[str, ...], by_hand: Mapping[str, int], absent: Collection[str] = ()
) -> tuple[int, ...]:
    """The user's band numbers in the model's order, 0 for one of `absent`, the bands that may be left out.

    Raises RasterError where they do not fit model or raster.
    """
    unknown = [name for name in by_hand if name not in SPELLINGS]
    if unknown:
        raise RasterError(
            "band-name-unknown",
            "The band name {band!r} is not known: choose from {known}.",
            band=unknown[0],
            known=", ".join(SPELLINGS),
        )
    missing = [name for name in wanted if name not in by_hand and name not in absent]
    if missing:
        raise RasterError(
            "band-not-given",
            "The model needs the band {band}, which the band order by hand leaves out: add it.",
            band=missing[0],
        )
    for name in wanted:
        if name in by_hand and not 1 <= by_hand[name] <= dataset.count:
            raise RasterError(
                "band-number-beyond",
                "Band {number} was given for {band}, but {path} has {count} band(s): correct the order.",
                number=by_hand[name],
                band=name,
                path=display_path(path),
                count=dataset.count,
            )
    return tuple(by_hand.get(name, 0) for name in wanted)


def match_bands(
    dataset: Any, path: str, wanted: tuple[str, ...], alpha: int, absent: Collection[str] = ()
) -> tuple[int, ...]:
    """Band numbers by description, else by colour interpretation, else in NAIP's order where that is certain.

    0 stands for one of `absent`, the bands that the model can do without, where the raster has too few bands to hold
    it; among more it may be there under no name, and is asked for.
    Raises RasterError where a band that the model wants cannot be told.
    """
    names = _names(dataset, alpha)
    missing = [name for name in wanted if name not in names]
    colours = dataset.count - bool(alpha)
    if missing == ["nir"] and colours < len(wanted):
        if "nir" in absent:
            return tuple(names.get(name, 0) for name in wanted)
        raise RasterError(
            "band-nir-missing",
            "{path} has no nir band: it holds {count}, and the model needs {bands}; choose imagery with "
            "near infrared, or a model that does without it.",
            path=display_path(path),
            count=colours,
            bands=", ".join(wanted),
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


def _match(texts: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, text in enumerate(texts, start=1):
        name = NAME_OF.get(text.strip().lower().replace(" ", "_"))
        if name:
            found.setdefault(name, number)
    return found
