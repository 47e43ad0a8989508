"""`add-land-cover` on the command line: its options, parameters, and result as text."""

from __future__ import annotations

import argparse
from typing import Any

from ...api.messages import format_duration
from ...api.protocol import abbreviate_home
from ...api.requests.service_text import raster_of_text
from .smoothing import add_map_outputs, output_fields


def add_add_land_cover(command: argparse.ArgumentParser) -> None:
    """Adds the options of `add-land-cover`."""
    command.add_argument("map", help="a land-use map or change map: .gpkg, .parquet or .json (STAC)")
    command.add_argument("cover", nargs="?", metavar="RASTER", help="a land-cover map of the map's date")
    command.add_argument("--then", metavar="RASTER", help="a land-cover map of the earlier date of a change map")
    command.add_argument(
        "--legend", metavar="FILE", help="codes and classes of both (default: as they state themselves)"
    )
    add_map_outputs(command, "the map with its land cover")


def build_cover_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters of the engine's add_land_cover. Raises RequestError."""
    named = {"cover": arguments.cover, "cover_then": arguments.then}
    rasters = {name: raster_of_text(text).to_json() for name, text in named.items() if text is not None}
    return {"map": arguments.map, "legend": arguments.legend, "outputs": output_fields(arguments), **rasters}


def cover_text(answer: dict[str, Any]) -> str:
    """answer: of map_cover/add_land_cover.py"""
    found = answer["contradictions"]
    lines = [*map(abbreviate_home, answer["outputs"].values()), ""]
    for date, cover in answer["land_cover"].items():
        lines.append(f"  {date}: {cover['raster']}, {', '.join(each['title'] for each in cover['classes'])}")
    lines.append(
        f"  land cover contradicts the use of {found['flagged']:,} of {found['judged']:,} chips, which are flagged"
    )
    lines += ["", format_duration(answer["seconds"])]
    return "\n".join([*lines, *(each["text"] for each in answer["warnings"])])
