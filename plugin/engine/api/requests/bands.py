"""What a user states about bands: numbers, and how a band that is tagged alpha is read (standard library only)."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import RequestError
from ..json_fields import Fields, is_integer

TRANSPARENCY = ("auto", "alpha", "near-infrared")  # how a band that is tagged alpha is read


def bands_field(fields: Fields) -> dict[str, int] | None:
    """The field `bands` of a run's or a refit's parameters: band name -> band number from 1. Raises RequestError."""
    if fields.values.get("bands") is None:
        return None
    bands = fields.json_object("bands")
    if not bands or not all(is_integer(number) and number >= 1 for number in bands.values()):
        raise fields.wrong("bands", 'band names with the raster\'s band numbers from 1, as {"red": 1}')
    return dict(bands)


def parse_bands(text: str) -> dict[str, int] | None:
    """Parses `red=1,green=2,blue=3`; names become lower case. None for a blank text. Raises RequestError."""
    bands = {}
    for name, _, number in (pair.partition("=") for pair in text.replace(";", ",").split(",") if pair.strip()):
        digits = number.strip()
        if not name.strip() or not (digits.isascii() and digits.isdecimal()) or int(digits) < 1:
            raise RequestError(
                "bands-unreadable",
                "The bands {bands!r} cannot be understood: write them as red=1,green=2,blue=3.",
                bands=text,
            )
        bands[name.strip().lower()] = int(digits)
    return bands or None


def format_bands(bands: Mapping[str, int] | None) -> str:
    """The inverse of `parse_bands`."""
    return ",".join(f"{name}={number}" for name, number in (bands or {}).items())


def transparency_field(fields: Fields) -> str:
    """The field `transparency`, "auto" by default. Raises RequestError for what is not in TRANSPARENCY."""
    transparency = fields.text("transparency") or TRANSPARENCY[0]
    if transparency not in TRANSPARENCY:
        raise fields.wrong("transparency", f"one of {', '.join(TRANSPARENCY)}")
    return transparency
