"""`refit` and `tabulate-area` on the command line: their options and parameters."""

from __future__ import annotations

import argparse
from typing import Any

from ...api.requests.run_request import DEFAULT_MODEL
from ...api.requests.service_text import raster_of_text
from .imagery import add_pixel_options, pixel_fields


def add_tabulate_area(command: argparse.ArgumentParser) -> None:
    """Adds the options of `tabulate-area`."""
    command.add_argument("map", help="a map that Landchip wrote: .gpkg, .parquet, .json (STAC); of land cover: .tif")
    polygons = command.add_mutually_exclusive_group(required=True)
    polygons.add_argument("polygons", nargs="?", help="a vector file, such as parcels.gpkg")
    polygons.add_argument("--chips", action="store_true", help="the chips of 224 m over a land-cover map")
    command.add_argument("--layer", help="of the vector file (default: the first)")
    command.add_argument("--output", "-o", metavar="FILE", help="the table, .csv or .gpkg (default: printed only)")


def add_refit(command: argparse.ArgumentParser) -> None:
    """Adds the options of `refit` but --device."""
    command.add_argument("--model", default=DEFAULT_MODEL, help="an .onnx file, or default")
    command.add_argument(
        "--corrections", required=True, metavar="FILE", help="the GeoPackage that the plugin keeps them in"
    )
    command.add_argument("--output", "-o", required=True, metavar="FILE", help="the new model, .onnx")
    command.add_argument("--name", help="of the new model (default: the old one's, with -refit)")
    add_pixel_options(command)
    command.add_argument(
        "--raster",
        action="append",
        metavar="ADDRESS",
        help="the full address of a raster whose password or signature the corrections do not keep; may be given "
        "several times",
    )


def build_refit_params(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters of a refit. Raises RequestError."""
    names = ("model", "corrections", "output", "name", "device")
    values = {name: getattr(arguments, name) for name in names}
    rasters = [raster_of_text(text).to_json() for text in arguments.raster or []]
    return {**values, **pixel_fields(arguments), "rasters": rasters}
