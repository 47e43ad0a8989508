"""The options of the command line that state something about rasters, and the fields of a request made of them."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from ...api.requests.bands import TRANSPARENCY, parse_bands
from ...api.requests.raster_input import nodata_to_json, parse_nodata
from ...api.requests.service_text import raster_of_text


def add_pixel_options(command: Any) -> None:
    """Adds the options that hold for all rasters. command: a parser or a group of its arguments"""
    command.add_argument(
        "--bands", metavar="red=1,green=2", help="the rasters' band numbers, where they are not as named"
    )
    add_nodata_options(command)
    command.add_argument(
        "--transparency",
        choices=TRANSPARENCY,
        help="how a band that is tagged alpha is read (default: auto, which looks at its values)",
    )


def add_nodata_options(command: Any) -> None:
    """Adds nodata values and their tolerance. command: a parser or a group of its arguments"""
    command.add_argument(
        "--nodata",
        action="append",
        metavar="VALUES",
        help="of pixels without imagery, which all bands hold, as 0 or 0,250:255 (default: the rasters' own); may be "
        "given several times",
    )
    command.add_argument(
        "--nodata-tolerance",
        type=float,
        metavar="N",
        help="also counts values up to N beside a nodata value, as lossy formats leave them (default: 0)",
    )


def add_raster_options(command: Any) -> None:
    """Adds the options that become part of each raster's entry in a request."""
    command.add_argument(
        "--no-source-nodata", action="store_true", help="ignores the nodata value that the rasters state themselves"
    )
    add_assigned_crs(command)


def add_assigned_crs(command: Any) -> None:
    command.add_argument(
        "--assign-crs",
        metavar="CRS",
        help="of the rasters, in place of what they state, as EPSG:26911 (gdal_translate's -a_srs); nothing is warped",
    )


def pixel_fields(arguments: argparse.Namespace) -> dict[str, Any]:
    """The fields of a request or a refit made of the options of `add_pixel_options`. Raises RequestError."""
    ranges = parse_nodata(",".join(arguments.nodata or ()))
    return {
        "bands": parse_bands(arguments.bands or ""),
        "nodata": None if ranges is None else nodata_to_json(ranges),
        "nodata_tolerance": arguments.nodata_tolerance,
        "transparency": arguments.transparency,
    }


def raster_field(arguments: argparse.Namespace) -> list[Any]:
    """The field `raster` of a request."""
    source_nodata = not arguments.no_source_nodata
    stated = {"crs": arguments.assign_crs, "use_source_nodata": source_nodata}
    return [replace(raster_of_text(text), **stated).to_json() for text in arguments.raster]
